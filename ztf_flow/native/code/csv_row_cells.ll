; made from ztf_flow.native.source.csv_rows by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, de69eadab7135e74b94e21210af2d752ef8f87369e47e1f3eabcec8e1d3a41b1
@csv_row_cells.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @csv_row_cells.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, i64 %arg.size, i64 %arg.delimiter, i64 %arg.quote, i64 %arg.inner_lines, i64 %arg.columns, i64 %arg.records, ptr writeonly captures(none) %arg.row_starts, ptr writeonly captures(none) %arg.row_ends, ptr writeonly captures(none) initializes((0, 8)) %arg.lines, ptr writeonly captures(none) %arg.regular, ptr writeonly captures(none) %arg.starts, ptr writeonly captures(none) %arg.ends, ptr writeonly captures(none) %arg.doubled) local_unnamed_addr #0 {
B0:
  %.47 = add nsw i64 %arg.records, 1
  store i64 0, ptr %arg.lines, align 8
  %.121 = icmp sgt i64 %arg.size, 0
  br i1 %.121, label %B1.preheader, label %B2

B1.preheader:
  %.246 = trunc i64 %arg.delimiter to i8
  %.247 = insertelement <32 x i8> poison, i8 %.246, i64 0
  %.248 = shufflevector <32 x i8> %.247, <32 x i8> poison, <32 x i32> zeroinitializer
  %.255 = trunc i64 %arg.quote to i8
  %.256 = insertelement <32 x i8> poison, i8 %.255, i64 0
  %.257 = shufflevector <32 x i8> %.256, <32 x i8> poison, <32 x i32> zeroinitializer
  br label %B1

B1:
  %row.7.0 = phi i64 [ %row.8.3, %B3 ], [ 0, %B1.preheader ]
  %good.8.0 = phi i64 [ %good.9.3, %B3 ], [ 0, %B1.preheader ]
  %line.6.0 = phi i64 [ %line.7.3, %B3 ], [ 0, %B1.preheader ]
  %column.6.0 = phi i64 [ %column.7.3, %B3 ], [ 0, %B1.preheader ]
  %start.5.0 = phi i64 [ %start.6.3, %B3 ], [ 0, %B1.preheader ]
  %begin.5.0 = phi i64 [ %begin.6.3, %B3 ], [ 0, %B1.preheader ]
  %stop.6.0 = phi i64 [ %stop.7.3, %B3 ], [ 0, %B1.preheader ]
  %state.7.0 = phi i64 [ %state.8.3, %B3 ], [ 0, %B1.preheader ]
  %bare_quote.6.0 = phi i1 [ %bare_quote.7.3, %B3 ], [ false, %B1.preheader ]
  %crs.2.0 = phi i64 [ %.233, %B3 ], [ 0, %B1.preheader ]
  %paired.5.0 = phi i64 [ %paired.6.3, %B3 ], [ 0, %B1.preheader ]
  %block.2.0 = phi i64 [ %.1550, %B3 ], [ 0, %B1.preheader ]
  %.208 = getelementptr i8, ptr %arg.text, i64 %block.2.0
  %.210 = load <32 x i8>, ptr %.208, align 1
  %.214 = icmp eq <32 x i8> %.210, splat (i8 13)
  %.215 = bitcast <32 x i1> %.214 to i32
  %0 = tail call range(i32 0, 33) i32 @llvm.ctpop.i32(i32 %.215)
  %.221 = getelementptr i8, ptr %.208, i64 32
  %.223 = load <32 x i8>, ptr %.221, align 1
  %.227 = icmp eq <32 x i8> %.223, splat (i8 13)
  %.228 = bitcast <32 x i1> %.227 to i32
  %1 = tail call range(i32 0, 33) i32 @llvm.ctpop.i32(i32 %.228)
  %narrow = add nuw nsw i32 %1, %0
  %.231 = zext nneg i32 %narrow to i64
  %.233 = add nuw nsw i64 %crs.2.0, %.231
  %.249 = icmp eq <32 x i8> %.210, %.248
  %.258 = icmp eq <32 x i8> %.210, %.257
  %.261653654 = or <32 x i1> %.249, %.258
  %.268 = icmp eq <32 x i8> %.210, splat (i8 10)
  %.271655656 = or <32 x i1> %.268, %.261653654
  %.283 = icmp eq <32 x i8> %.223, %.248
  %.292 = icmp eq <32 x i8> %.223, %.257
  %.295657658 = or <32 x i1> %.283, %.292
  %.302 = icmp eq <32 x i8> %.223, splat (i8 10)
  %.305659660 = or <32 x i1> %.302, %.295657658
  %2 = shufflevector <32 x i1> %.271655656, <32 x i1> %.305659660, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %.307 = bitcast <64 x i1> %2 to i64
  %.417.not792 = icmp eq i64 %.307, 0
  br i1 %.417.not792, label %B3, label %B4.preheader.preheader

B4.preheader.preheader:
  br label %B4.preheader

B4.preheader:
  %marks.2.1803 = phi i64 [ %.454819, %B5 ], [ %.307, %B4.preheader.preheader ]
  %paired.4.1802 = phi i64 [ %paired.7.2, %B5 ], [ %paired.5.0, %B4.preheader.preheader ]
  %bare_quote.5.1801 = phi i1 [ %bare_quote.8.2, %B5 ], [ %bare_quote.6.0, %B4.preheader.preheader ]
  %state.6.1800 = phi i64 [ %state.9.2, %B5 ], [ %state.7.0, %B4.preheader.preheader ]
  %stop.5.1799 = phi i64 [ %stop.8.2, %B5 ], [ %stop.6.0, %B4.preheader.preheader ]
  %begin.4.1798 = phi i64 [ %begin.7.2, %B5 ], [ %begin.5.0, %B4.preheader.preheader ]
  %start.4.1797 = phi i64 [ %start.2.2855, %B5 ], [ %start.5.0, %B4.preheader.preheader ]
  %column.5.1796 = phi i64 [ %column.3.2861, %B5 ], [ %column.6.0, %B4.preheader.preheader ]
  %line.5.1795 = phi i64 [ %line.8.2, %B5 ], [ %line.6.0, %B4.preheader.preheader ]
  %good.7.1794 = phi i64 [ %good.3.2872, %B5 ], [ %good.8.0, %B4.preheader.preheader ]
  %row.6.1793 = phi i64 [ %row.3.2878, %B5 ], [ %row.7.0, %B4.preheader.preheader ]
  %.445.peel = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %marks.2.1803, i1 true)
  %.447.peel = or disjoint i64 %.445.peel, %block.2.0
  %.452.peel = add i64 %marks.2.1803, -1
  %.454.peel = and i64 %.452.peel, %marks.2.1803
  %.462.not.peel = icmp slt i64 %.447.peel, %arg.size
  br i1 %.462.not.peel, label %B6.peel, label %B3

B6.peel:
  %.521.peel = getelementptr i8, ptr %arg.text, i64 %.447.peel
  %.522.peel = load i8, ptr %.521.peel, align 1
  %.528.peel = zext i8 %.522.peel to i64
  %.529.peel = icmp eq i64 %arg.quote, %.528.peel
  br i1 %.529.peel, label %B7, label %B8.peel

B8.peel:
  %.758.peel = icmp eq i8 %.522.peel, 10
  br i1 %.758.peel, label %B9.peel, label %B10.thread.peel

B10.thread.peel:
  %.801639.peel = icmp eq i64 %state.6.1800, 1
  br i1 %.801639.peel, label %B5, label %B11.peel

B9.peel:
  %.765.peel = icmp sgt i64 %.447.peel, %start.4.1797
  br i1 %.765.peel, label %B12.peel, label %B10.peel

B12.peel:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %.447.peel
  %sunkaddr260 = getelementptr i8, ptr %sunkaddr, i64 -1
  %.773.peel = load i8, ptr %sunkaddr260, align 1
  %.775.peel = icmp eq i8 %.773.peel, 13
  %.792.peel = zext i1 %.775.peel to i64
  %spec.select647.peel = add nsw i64 %paired.4.1802, %.792.peel
  %3 = sext i1 %.775.peel to i64
  br label %B10.peel

B10.peel:
  %"$phi776.0.3.5636.peel" = phi i64 [ 0, %B9.peel ], [ %3, %B12.peel ]
  %paired.3.5.peel = phi i64 [ %paired.4.1802, %B9.peel ], [ %spec.select647.peel, %B12.peel ]
  %.801.peel = icmp eq i64 %state.6.1800, 1
  br i1 %.801.peel, label %B13, label %B14.peel

B14.peel:
  %spec.select648.peel = add nsw i64 %"$phi776.0.3.5636.peel", %.447.peel
  br label %B11.peel

B11.peel:
  %paired.3.5641646.peel = phi i64 [ %paired.4.1802, %B10.thread.peel ], [ %paired.3.5.peel, %B14.peel ]
  %"$phi872.0.2.4.peel" = phi i64 [ %.447.peel, %B10.thread.peel ], [ %spec.select648.peel, %B14.peel ]
  %.997.peel = icmp eq i64 %state.6.1800, 0
  br i1 %.997.peel, label %B15.peel, label %B16.peel

B16.peel:
  %.1012.peel = add nsw i64 %stop.5.1799, 1
  %.1016.not.peel = icmp eq i64 %.1012.peel, %"$phi872.0.2.4.peel"
  br i1 %.1016.not.peel, label %B15.peel, label %common.ret

B15.peel:
  %stop.4.4.peel = phi i64 [ %stop.5.1799, %B16.peel ], [ %"$phi872.0.2.4.peel", %B11.peel ]
  %.1082.peel = icmp slt i64 %column.5.1796, %arg.columns
  br i1 %.1082.peel, label %B17.peel, label %B18.peel

B17.peel:
  %.1086.peel = mul nsw i64 %column.5.1796, %.47
  %.1088.peel = add nsw i64 %good.7.1794, %.1086.peel
  %.1091.peel = getelementptr i64, ptr %arg.starts, i64 %.1088.peel
  store i64 %begin.4.1798, ptr %.1091.peel, align 8
  %.1102.peel = getelementptr i64, ptr %arg.ends, i64 %.1088.peel
  store i64 %stop.4.4.peel, ptr %.1102.peel, align 8
  br label %B18.peel

B18.peel:
  %4 = icmp eq i8 %.522.peel, 10
  %.1128.peel = add nsw i64 %column.5.1796, 1
  %.1139.peel = add nuw nsw i64 %.447.peel, 1
  br i1 %4, label %B19.peel, label %B20.peel

B19.peel:
  %.1176.peel = icmp sgt i64 %"$phi872.0.2.4.peel", %start.4.1797
  br i1 %.1176.peel, label %B21.peel, label %B22.peel

B21.peel:
  %.1184.peel = icmp eq i64 %row.6.1793, %arg.records
  br i1 %.1184.peel, label %common.ret, label %B23.peel

B23.peel:
  %.1253.peel = getelementptr i64, ptr %arg.row_starts, i64 %row.6.1793
  store i64 %start.4.1797, ptr %.1253.peel, align 8
  %.1260.peel = getelementptr i64, ptr %arg.row_ends, i64 %row.6.1793
  store i64 %"$phi872.0.2.4.peel", ptr %.1260.peel, align 8
  %.1266.peel = icmp ne i64 %.1128.peel, %arg.columns
  %brmerge.peel = select i1 %.1266.peel, i1 true, i1 %bare_quote.5.1801
  br i1 %brmerge.peel, label %B24.peel, label %B25.peel

B25.peel:
  %.1280.peel = getelementptr i64, ptr %arg.regular, i64 %good.7.1794
  store i64 %row.6.1793, ptr %.1280.peel, align 8
  %.1283.peel = add nsw i64 %good.7.1794, 1
  br label %B24.peel

B24.peel:
  %good.6.6.peel = phi i64 [ %good.7.1794, %B23.peel ], [ %.1283.peel, %B25.peel ]
  %.1299.peel = add nsw i64 %row.6.1793, 1
  br label %B22.peel

B22.peel:
  %row.5.5.peel = phi i64 [ %.1299.peel, %B24.peel ], [ %row.6.1793, %B19.peel ]
  %good.5.5.peel = phi i64 [ %good.6.6.peel, %B24.peel ], [ %good.7.1794, %B19.peel ]
  %.1326.peel = add nsw i64 %line.5.1795, 1
  %.1333.peel = getelementptr i64, ptr %arg.lines, i64 %row.5.5.peel
  store i64 %.1326.peel, ptr %.1333.peel, align 8
  br label %B20.peel

B20.peel:
  %row.4.4.peel = phi i64 [ %row.5.5.peel, %B22.peel ], [ %row.6.1793, %B18.peel ]
  %good.4.4.peel = phi i64 [ %good.5.5.peel, %B22.peel ], [ %good.7.1794, %B18.peel ]
  %line.4.4.peel = phi i64 [ %.1326.peel, %B22.peel ], [ %line.5.1795, %B18.peel ]
  %start.3.4.peel = phi i64 [ %.1139.peel, %B22.peel ], [ %start.4.1797, %B18.peel ]
  %bare_quote.4.4.peel = phi i1 [ false, %B22.peel ], [ %bare_quote.5.1801, %B18.peel ]
  %column.4.4.peel = phi i64 [ 0, %B22.peel ], [ %.1128.peel, %B18.peel ]
  %.1433.not.peel = icmp eq i64 %.454.peel, 0
  br i1 %.1433.not.peel, label %B3, label %B4.preheader247

B4.preheader247:
  br label %B4

B4:
  %row.3.2 = phi i64 [ %row.4.4, %B20 ], [ %row.4.4.peel, %B4.preheader247 ]
  %good.3.2 = phi i64 [ %good.4.4, %B20 ], [ %good.4.4.peel, %B4.preheader247 ]
  %line.3.2 = phi i64 [ %line.4.4, %B20 ], [ %line.4.4.peel, %B4.preheader247 ]
  %column.3.2 = phi i64 [ %column.4.4, %B20 ], [ %column.4.4.peel, %B4.preheader247 ]
  %start.2.2 = phi i64 [ %start.3.4, %B20 ], [ %start.3.4.peel, %B4.preheader247 ]
  %begin.3.2 = phi i64 [ %.1139, %B20 ], [ %.1139.peel, %B4.preheader247 ]
  %stop.3.2 = phi i64 [ %"$phi872.0.2.4", %B20 ], [ %stop.4.4.peel, %B4.preheader247 ]
  %bare_quote.3.2 = phi i1 [ %bare_quote.4.4, %B20 ], [ %bare_quote.4.4.peel, %B4.preheader247 ]
  %paired.2.2 = phi i64 [ %paired.3.5641646, %B20 ], [ %paired.3.5641646.peel, %B4.preheader247 ]
  %marks.3.2 = phi i64 [ %.454, %B20 ], [ %.454.peel, %B4.preheader247 ]
  %.445 = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %marks.3.2, i1 true)
  %.447 = or disjoint i64 %.445, %block.2.0
  %.452 = add i64 %marks.3.2, -1
  %.454 = and i64 %.452, %marks.3.2
  %.462.not = icmp slt i64 %.447, %arg.size
  br i1 %.462.not, label %B6, label %B3

B6:
  %.521 = getelementptr i8, ptr %arg.text, i64 %.447
  %.522 = load i8, ptr %.521, align 1
  %.528 = zext i8 %.522 to i64
  %.529 = icmp eq i64 %arg.quote, %.528
  br i1 %.529, label %B26, label %B8

B7:
  switch i64 %state.6.1800, label %default.unreachable [
    i64 1, label %B5
    i64 0, label %B26
    i64 2, label %B27
  ]

B26:
  %.454.lcssa814920 = phi i64 [ %.454.peel, %B7 ], [ %.454, %B6 ]
  %.447.lcssa820919 = phi i64 [ %.447.peel, %B7 ], [ %.447, %B6 ]
  %paired.2.2.lcssa825918 = phi i64 [ %paired.4.1802, %B7 ], [ %paired.2.2, %B6 ]
  %bare_quote.3.2.lcssa830917 = phi i1 [ %bare_quote.5.1801, %B7 ], [ %bare_quote.3.2, %B6 ]
  %stop.3.2.lcssa840916 = phi i64 [ %stop.5.1799, %B7 ], [ %stop.3.2, %B6 ]
  %begin.3.2.lcssa845915 = phi i64 [ %begin.4.1798, %B7 ], [ %begin.3.2, %B6 ]
  %start.2.2.lcssa850914 = phi i64 [ %start.4.1797, %B7 ], [ %start.2.2, %B6 ]
  %column.3.2.lcssa856913 = phi i64 [ %column.5.1796, %B7 ], [ %column.3.2, %B6 ]
  %line.3.2.lcssa862912 = phi i64 [ %line.5.1795, %B7 ], [ %line.3.2, %B6 ]
  %good.3.2.lcssa867911 = phi i64 [ %good.7.1794, %B7 ], [ %good.3.2, %B6 ]
  %row.3.2.lcssa873910 = phi i64 [ %row.6.1793, %B7 ], [ %row.3.2, %B6 ]
  %.567 = icmp eq i64 %.447.lcssa820919, %begin.3.2.lcssa845915
  br i1 %.567, label %B28, label %B5

B28:
  %.586 = add nsw i64 %.447.lcssa820919, 1
  br label %B5

B27:
  %.596 = add nsw i64 %stop.5.1799, 1
  %.598 = icmp eq i64 %.447.peel, %.596
  br i1 %.598, label %B29, label %common.ret

B29:
  %.609 = icmp slt i64 %column.5.1796, %arg.columns
  br i1 %.609, label %B30, label %B5

B30:
  %.614 = getelementptr i8, ptr %arg.doubled, i64 %column.5.1796
  store i8 1, ptr %.614, align 1
  br label %B5

common.ret:
  %"$phi1464.0.2.0.sink" = phi i64 [ %"$phi1464.0.2.0", %B31 ], [ -1, %B32 ], [ -1, %B33 ], [ -1, %B21 ], [ -1, %B27 ], [ -1, %B13 ], [ -1, %B16.peel ], [ -1, %B21.peel ]
  store i64 %"$phi1464.0.2.0.sink", ptr %retptr, align 8
  ret i32 0

default.unreachable:
  unreachable

B8:
  %.758 = icmp eq i8 %.522, 10
  br i1 %.758, label %B9, label %B15

B9:
  %.765 = icmp sgt i64 %.447, %start.2.2
  br i1 %.765, label %B12, label %B14

B12:
  %sunkaddr261 = getelementptr i8, ptr %arg.text, i64 %.447
  %sunkaddr262 = getelementptr i8, ptr %sunkaddr261, i64 -1
  %.773 = load i8, ptr %sunkaddr262, align 1
  %.775 = icmp eq i8 %.773, 13
  %.792 = zext i1 %.775 to i64
  %spec.select647 = add nsw i64 %paired.2.2, %.792
  %5 = sext i1 %.775 to i64
  br label %B14

B13:
  %6 = icmp eq i64 %arg.inner_lines, 0
  br i1 %6, label %common.ret, label %B34

B34:
  %.823 = add nsw i64 %line.5.1795, 1
  br label %B5

B5:
  %row.3.2878 = phi i64 [ %row.3.2.lcssa873910, %B28 ], [ %row.3.2.lcssa873910, %B26 ], [ %row.6.1793, %B29 ], [ %row.6.1793, %B30 ], [ %row.6.1793, %B7 ], [ %row.6.1793, %B34 ], [ %row.6.1793, %B10.thread.peel ]
  %good.3.2872 = phi i64 [ %good.3.2.lcssa867911, %B28 ], [ %good.3.2.lcssa867911, %B26 ], [ %good.7.1794, %B29 ], [ %good.7.1794, %B30 ], [ %good.7.1794, %B7 ], [ %good.7.1794, %B34 ], [ %good.7.1794, %B10.thread.peel ]
  %column.3.2861 = phi i64 [ %column.3.2.lcssa856913, %B28 ], [ %column.3.2.lcssa856913, %B26 ], [ %column.5.1796, %B29 ], [ %column.5.1796, %B30 ], [ %column.5.1796, %B7 ], [ %column.5.1796, %B34 ], [ %column.5.1796, %B10.thread.peel ]
  %start.2.2855 = phi i64 [ %start.2.2.lcssa850914, %B28 ], [ %start.2.2.lcssa850914, %B26 ], [ %start.4.1797, %B29 ], [ %start.4.1797, %B30 ], [ %start.4.1797, %B7 ], [ %start.4.1797, %B34 ], [ %start.4.1797, %B10.thread.peel ]
  %.454819 = phi i64 [ %.454.lcssa814920, %B28 ], [ %.454.lcssa814920, %B26 ], [ %.454.peel, %B29 ], [ %.454.peel, %B30 ], [ %.454.peel, %B7 ], [ %.454.peel, %B34 ], [ %.454.peel, %B10.thread.peel ]
  %line.8.2 = phi i64 [ %line.3.2.lcssa862912, %B28 ], [ %line.3.2.lcssa862912, %B26 ], [ %line.5.1795, %B29 ], [ %line.5.1795, %B30 ], [ %line.5.1795, %B7 ], [ %.823, %B34 ], [ %line.5.1795, %B10.thread.peel ]
  %begin.7.2 = phi i64 [ %.586, %B28 ], [ %begin.3.2.lcssa845915, %B26 ], [ %begin.4.1798, %B29 ], [ %begin.4.1798, %B30 ], [ %begin.4.1798, %B7 ], [ %begin.4.1798, %B34 ], [ %begin.4.1798, %B10.thread.peel ]
  %stop.8.2 = phi i64 [ %stop.3.2.lcssa840916, %B28 ], [ %stop.3.2.lcssa840916, %B26 ], [ %stop.5.1799, %B29 ], [ %stop.5.1799, %B30 ], [ %.447.peel, %B7 ], [ %stop.5.1799, %B34 ], [ %stop.5.1799, %B10.thread.peel ]
  %state.9.2 = phi i64 [ 1, %B28 ], [ 0, %B26 ], [ 1, %B29 ], [ 1, %B30 ], [ 2, %B7 ], [ 1, %B34 ], [ 1, %B10.thread.peel ]
  %bare_quote.8.2 = phi i1 [ %bare_quote.3.2.lcssa830917, %B28 ], [ true, %B26 ], [ %bare_quote.5.1801, %B29 ], [ %bare_quote.5.1801, %B30 ], [ %bare_quote.5.1801, %B7 ], [ %bare_quote.5.1801, %B34 ], [ %bare_quote.5.1801, %B10.thread.peel ]
  %paired.7.2 = phi i64 [ %paired.2.2.lcssa825918, %B28 ], [ %paired.2.2.lcssa825918, %B26 ], [ %paired.4.1802, %B29 ], [ %paired.4.1802, %B30 ], [ %paired.4.1802, %B7 ], [ %paired.3.5.peel, %B34 ], [ %paired.4.1802, %B10.thread.peel ]
  %.417.not = icmp eq i64 %.454819, 0
  br i1 %.417.not, label %B3, label %B4.preheader

B14:
  %"$phi776.0.3.5636" = phi i64 [ 0, %B9 ], [ %5, %B12 ]
  %paired.3.5 = phi i64 [ %paired.2.2, %B9 ], [ %spec.select647, %B12 ]
  %spec.select648 = add nsw i64 %"$phi776.0.3.5636", %.447
  br label %B15

B15:
  %paired.3.5641646 = phi i64 [ %paired.3.5, %B14 ], [ %paired.2.2, %B8 ]
  %"$phi872.0.2.4" = phi i64 [ %spec.select648, %B14 ], [ %.447, %B8 ]
  %.1082 = icmp slt i64 %column.3.2, %arg.columns
  br i1 %.1082, label %B17, label %B18

B17:
  %.1086 = mul nsw i64 %column.3.2, %.47
  %.1088 = add nsw i64 %.1086, %good.3.2
  %.1091 = getelementptr i64, ptr %arg.starts, i64 %.1088
  store i64 %begin.3.2, ptr %.1091, align 8
  %.1102 = getelementptr i64, ptr %arg.ends, i64 %.1088
  store i64 %"$phi872.0.2.4", ptr %.1102, align 8
  br label %B18

B18:
  %7 = icmp eq i8 %.522, 10
  %.1128 = add nsw i64 %column.3.2, 1
  %.1139 = add nuw nsw i64 %.447, 1
  br i1 %7, label %B19, label %B20

B19:
  %.1176 = icmp sgt i64 %"$phi872.0.2.4", %start.2.2
  br i1 %.1176, label %B21, label %B22

B21:
  %.1184 = icmp eq i64 %row.3.2, %arg.records
  br i1 %.1184, label %common.ret, label %B23

B23:
  %.1253 = getelementptr i64, ptr %arg.row_starts, i64 %row.3.2
  store i64 %start.2.2, ptr %.1253, align 8
  %.1260 = getelementptr i64, ptr %arg.row_ends, i64 %row.3.2
  store i64 %"$phi872.0.2.4", ptr %.1260, align 8
  %.1266 = icmp ne i64 %.1128, %arg.columns
  %brmerge = select i1 %.1266, i1 true, i1 %bare_quote.3.2
  br i1 %brmerge, label %B24, label %B25

B25:
  %.1280 = getelementptr i64, ptr %arg.regular, i64 %good.3.2
  store i64 %row.3.2, ptr %.1280, align 8
  %.1283 = add nsw i64 %good.3.2, 1
  br label %B24

B24:
  %good.6.6 = phi i64 [ %good.3.2, %B23 ], [ %.1283, %B25 ]
  %.1299 = add nsw i64 %row.3.2, 1
  br label %B22

B22:
  %row.5.5 = phi i64 [ %.1299, %B24 ], [ %row.3.2, %B19 ]
  %good.5.5 = phi i64 [ %good.6.6, %B24 ], [ %good.3.2, %B19 ]
  %.1326 = add nsw i64 %line.3.2, 1
  %.1333 = getelementptr i64, ptr %arg.lines, i64 %row.5.5
  store i64 %.1326, ptr %.1333, align 8
  br label %B20

B20:
  %row.4.4 = phi i64 [ %row.5.5, %B22 ], [ %row.3.2, %B18 ]
  %good.4.4 = phi i64 [ %good.5.5, %B22 ], [ %good.3.2, %B18 ]
  %line.4.4 = phi i64 [ %.1326, %B22 ], [ %line.3.2, %B18 ]
  %start.3.4 = phi i64 [ %.1139, %B22 ], [ %start.2.2, %B18 ]
  %bare_quote.4.4 = phi i1 [ false, %B22 ], [ %bare_quote.3.2, %B18 ]
  %column.4.4 = phi i64 [ 0, %B22 ], [ %.1128, %B18 ]
  %.1433.not = icmp eq i64 %.454, 0
  br i1 %.1433.not, label %B3, label %B4, !llvm.loop !0

B3:
  %row.8.3 = phi i64 [ %row.7.0, %B1 ], [ %row.3.2, %B4 ], [ %row.4.4, %B20 ], [ %row.3.2878, %B5 ], [ %row.6.1793, %B4.preheader ], [ %row.4.4.peel, %B20.peel ]
  %good.9.3 = phi i64 [ %good.8.0, %B1 ], [ %good.3.2, %B4 ], [ %good.4.4, %B20 ], [ %good.3.2872, %B5 ], [ %good.7.1794, %B4.preheader ], [ %good.4.4.peel, %B20.peel ]
  %line.7.3 = phi i64 [ %line.6.0, %B1 ], [ %line.3.2, %B4 ], [ %line.4.4, %B20 ], [ %line.8.2, %B5 ], [ %line.5.1795, %B4.preheader ], [ %line.4.4.peel, %B20.peel ]
  %column.7.3 = phi i64 [ %column.6.0, %B1 ], [ %column.3.2, %B4 ], [ %column.4.4, %B20 ], [ %column.3.2861, %B5 ], [ %column.5.1796, %B4.preheader ], [ %column.4.4.peel, %B20.peel ]
  %start.6.3 = phi i64 [ %start.5.0, %B1 ], [ %start.2.2, %B4 ], [ %start.3.4, %B20 ], [ %start.2.2855, %B5 ], [ %start.4.1797, %B4.preheader ], [ %start.3.4.peel, %B20.peel ]
  %begin.6.3 = phi i64 [ %begin.5.0, %B1 ], [ %begin.3.2, %B4 ], [ %.1139, %B20 ], [ %begin.7.2, %B5 ], [ %begin.4.1798, %B4.preheader ], [ %.1139.peel, %B20.peel ]
  %stop.7.3 = phi i64 [ %stop.6.0, %B1 ], [ %stop.3.2, %B4 ], [ %"$phi872.0.2.4", %B20 ], [ %stop.8.2, %B5 ], [ %stop.5.1799, %B4.preheader ], [ %stop.4.4.peel, %B20.peel ]
  %state.8.3 = phi i64 [ %state.7.0, %B1 ], [ 0, %B4 ], [ 0, %B20 ], [ %state.9.2, %B5 ], [ %state.6.1800, %B4.preheader ], [ 0, %B20.peel ]
  %bare_quote.7.3 = phi i1 [ %bare_quote.6.0, %B1 ], [ %bare_quote.3.2, %B4 ], [ %bare_quote.4.4, %B20 ], [ %bare_quote.8.2, %B5 ], [ %bare_quote.5.1801, %B4.preheader ], [ %bare_quote.4.4.peel, %B20.peel ]
  %paired.6.3 = phi i64 [ %paired.5.0, %B1 ], [ %paired.2.2, %B4 ], [ %paired.3.5641646, %B20 ], [ %paired.7.2, %B5 ], [ %paired.4.1802, %B4.preheader ], [ %paired.3.5641646.peel, %B20.peel ]
  %.1550 = add nuw nsw i64 %block.2.0, 64
  %.1554 = icmp slt i64 %.1550, %arg.size
  br i1 %.1554, label %B1, label %B2.loopexit

B2.loopexit:
  %8 = icmp eq i64 %.233, %paired.6.3
  br label %B2

B2:
  %row.9.1 = phi i64 [ 0, %B0 ], [ %row.8.3, %B2.loopexit ]
  %good.10.1 = phi i64 [ 0, %B0 ], [ %good.9.3, %B2.loopexit ]
  %column.8.1 = phi i64 [ 0, %B0 ], [ %column.7.3, %B2.loopexit ]
  %start.7.1 = phi i64 [ 0, %B0 ], [ %start.6.3, %B2.loopexit ]
  %begin.9.1 = phi i64 [ 0, %B0 ], [ %begin.6.3, %B2.loopexit ]
  %stop.10.1 = phi i64 [ 0, %B0 ], [ %stop.7.3, %B2.loopexit ]
  %state.11.1 = phi i64 [ 0, %B0 ], [ %state.8.3, %B2.loopexit ]
  %bare_quote.10.1 = phi i1 [ false, %B0 ], [ %bare_quote.7.3, %B2.loopexit ]
  %crs.3.1 = phi i1 [ true, %B0 ], [ %8, %B2.loopexit ]
  %.1607 = icmp slt i64 %start.7.1, %arg.size
  br i1 %.1607, label %B32, label %B31

B32:
  %.1615 = icmp eq i64 %row.9.1, %arg.records
  %.1618 = icmp eq i64 %state.11.1, 1
  %or.cond = select i1 %.1615, i1 true, i1 %.1618
  br i1 %or.cond, label %common.ret, label %B33

B33:
  %.1621 = icmp eq i64 %state.11.1, 2
  %.1624 = add nsw i64 %stop.10.1, 1
  %.1626 = icmp ne i64 %.1624, %arg.size
  %or.cond649 = select i1 %.1621, i1 %.1626, i1 false
  br i1 %or.cond649, label %common.ret, label %B35

B35:
  %.1675 = getelementptr i64, ptr %arg.row_starts, i64 %row.9.1
  store i64 %start.7.1, ptr %.1675, align 8
  %.1684 = getelementptr i64, ptr %arg.row_ends, i64 %row.9.1
  store i64 %arg.size, ptr %.1684, align 8
  %.1689 = add nsw i64 %column.8.1, 1
  %.1691 = icmp ne i64 %.1689, %arg.columns
  %brmerge650 = select i1 %.1691, i1 true, i1 %bare_quote.10.1
  br i1 %brmerge650, label %B36, label %B37

B37:
  %9 = icmp eq i64 %state.11.1, 2
  %.1706 = mul nsw i64 %column.8.1, %.47
  %.1708 = add nsw i64 %.1706, %good.10.1
  %.1711 = getelementptr i64, ptr %arg.starts, i64 %.1708
  store i64 %begin.9.1, ptr %.1711, align 8
  %spec.select651 = select i1 %9, i64 %stop.10.1, i64 %arg.size
  %.1750 = getelementptr i64, ptr %arg.ends, i64 %.1708
  store i64 %spec.select651, ptr %.1750, align 8
  %.1759 = getelementptr i64, ptr %arg.regular, i64 %good.10.1
  store i64 %row.9.1, ptr %.1759, align 8
  %.1764 = add nsw i64 %good.10.1, 1
  br label %B36

B36:
  %good.12.0 = phi i64 [ %good.10.1, %B35 ], [ %.1764, %B37 ]
  %.1798 = add nsw i64 %row.9.1, 1
  br label %B31

B31:
  %row.10.0 = phi i64 [ %.1798, %B36 ], [ %row.9.1, %B2 ]
  %good.11.0 = phi i64 [ %good.12.0, %B36 ], [ %good.10.1, %B2 ]
  %.1838 = icmp eq i64 %row.10.0, %arg.records
  %or.cond652 = select i1 %.1838, i1 %crs.3.1, i1 false
  %"$phi1464.0.2.0" = select i1 %or.cond652, i64 %good.11.0, i64 -1
  br label %common.ret
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctpop.i32(i32) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.cttz.i64(i64, i1 immarg) #2

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @csv_row_cells(ptr readonly captures(none) %.1, i64 %.2, i64 %.3, i64 %.4, i64 %.5, i64 %.6, i64 %.7, ptr writeonly captures(none) %.8, ptr writeonly captures(none) %.9, ptr writeonly captures(none) initializes((0, 8)) %.10, ptr writeonly captures(none) %.11, ptr writeonly captures(none) %.12, ptr writeonly captures(none) %.13, ptr writeonly captures(none) %.14) local_unnamed_addr #0 {
entry:
  %.16 = alloca i64, align 8
  store i64 0, ptr %.16, align 8
  %.20 = call i32 @csv_row_cells.body(ptr nonnull %.16, ptr nonnull poison, ptr %.1, i64 %.2, i64 %.3, i64 %.4, i64 %.5, i64 %.6, i64 %.7, ptr %.8, ptr %.9, ptr %.10, ptr %.11, ptr %.12, ptr %.13, ptr %.14) #3
  %.30 = load i64, ptr %.16, align 8
  ret i64 %.30
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }

!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.peeled.count", i32 1}
