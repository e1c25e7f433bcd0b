; made from ztf_flow.native.source.csv_rows by `python -m ztf_flow.native.build`, 248c773eea8b5f97f2b5c3b5bf1c3a0bbffa6c6e2c5a20d7b7fb2919b33dc65b
@csv_row_cells.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @csv_row_cells.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, i64 %arg.size, i64 %arg.delimiter, i64 %arg.quote, i64 %arg.inner_lines, i64 %arg.columns, i64 %arg.records, ptr writeonly captures(none) %arg.row_starts, ptr writeonly captures(none) %arg.row_ends, ptr writeonly captures(none) initializes((0, 8)) %arg.lines, ptr writeonly captures(none) %arg.regular, ptr writeonly captures(none) %arg.starts, ptr writeonly captures(none) %arg.ends, ptr writeonly captures(none) %arg.doubled) local_unnamed_addr #0 {
B0:
  %.47 = add nsw i64 %arg.records, 1
  store i64 0, ptr %arg.lines, align 8
  %.115 = icmp sgt i64 %arg.size, 0
  br i1 %.115, label %B1.preheader, label %B2

B1.preheader:
  %.232 = trunc i64 %arg.delimiter to i8
  %.233 = insertelement <32 x i8> poison, i8 %.232, i64 0
  %.234 = shufflevector <32 x i8> %.233, <32 x i8> poison, <32 x i32> zeroinitializer
  %.241 = trunc i64 %arg.quote to i8
  %.242 = insertelement <32 x i8> poison, i8 %.241, i64 0
  %.243 = shufflevector <32 x i8> %.242, <32 x i8> poison, <32 x i32> zeroinitializer
  br label %B1

B1:
  %row.7.0 = phi i64 [ %row.8.3, %B3 ], [ 0, %B1.preheader ]
  %good.8.0 = phi i64 [ %good.9.3, %B3 ], [ 0, %B1.preheader ]
  %line.8.0 = phi i64 [ %line.9.3, %B3 ], [ 0, %B1.preheader ]
  %column.6.0 = phi i64 [ %column.7.3, %B3 ], [ 0, %B1.preheader ]
  %start.5.0 = phi i64 [ %start.6.3, %B3 ], [ 0, %B1.preheader ]
  %begin.7.0 = phi i64 [ %begin.8.3, %B3 ], [ 0, %B1.preheader ]
  %stop.8.0 = phi i64 [ %stop.9.3, %B3 ], [ 0, %B1.preheader ]
  %state.9.0 = phi i64 [ %state.10.3, %B3 ], [ 0, %B1.preheader ]
  %crs.2.0 = phi i64 [ %.219, %B3 ], [ 0, %B1.preheader ]
  %paired.6.0 = phi i64 [ %paired.7.3, %B3 ], [ 0, %B1.preheader ]
  %block.2.0 = phi i64 [ %.1419, %B3 ], [ 0, %B1.preheader ]
  %.194 = getelementptr i8, ptr %arg.text, i64 %block.2.0
  %.196 = load <32 x i8>, ptr %.194, align 1
  %.200 = icmp eq <32 x i8> %.196, splat (i8 13)
  %.201 = bitcast <32 x i1> %.200 to i32
  %0 = tail call range(i32 0, 33) i32 @llvm.ctpop.i32(i32 %.201)
  %.207 = getelementptr i8, ptr %.194, i64 32
  %.209 = load <32 x i8>, ptr %.207, align 1
  %.213 = icmp eq <32 x i8> %.209, splat (i8 13)
  %.214 = bitcast <32 x i1> %.213 to i32
  %1 = tail call range(i32 0, 33) i32 @llvm.ctpop.i32(i32 %.214)
  %narrow = add nuw nsw i32 %1, %0
  %.217 = zext nneg i32 %narrow to i64
  %.219 = add nuw nsw i64 %crs.2.0, %.217
  %.235 = icmp eq <32 x i8> %.196, %.234
  %.244 = icmp eq <32 x i8> %.196, %.243
  %.247637638 = or <32 x i1> %.235, %.244
  %.254 = icmp eq <32 x i8> %.196, splat (i8 10)
  %.257639640 = or <32 x i1> %.254, %.247637638
  %.269 = icmp eq <32 x i8> %.209, %.234
  %.278 = icmp eq <32 x i8> %.209, %.243
  %.281641642 = or <32 x i1> %.269, %.278
  %.288 = icmp eq <32 x i8> %.209, splat (i8 10)
  %.291643644 = or <32 x i1> %.288, %.281641642
  %2 = shufflevector <32 x i1> %.257639640, <32 x i1> %.291643644, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %.293 = bitcast <64 x i1> %2 to i64
  %.393.not765 = icmp eq i64 %.293, 0
  br i1 %.393.not765, label %B3, label %B4.preheader.preheader

B4.preheader.preheader:
  br label %B4.preheader

B4.preheader:
  %marks.2.1775 = phi i64 [ %.428790, %B5 ], [ %.293, %B4.preheader.preheader ]
  %paired.4.1774 = phi i64 [ %paired.5.2, %B5 ], [ %paired.6.0, %B4.preheader.preheader ]
  %state.6.1773 = phi i64 [ %state.7.2, %B5 ], [ %state.9.0, %B4.preheader.preheader ]
  %stop.5.1772 = phi i64 [ %stop.6.2, %B5 ], [ %stop.8.0, %B4.preheader.preheader ]
  %begin.4.1771 = phi i64 [ %begin.5.2, %B5 ], [ %begin.7.0, %B4.preheader.preheader ]
  %start.4.1770 = phi i64 [ %start.2.2821, %B5 ], [ %start.5.0, %B4.preheader.preheader ]
  %column.5.1769 = phi i64 [ %column.3.2827, %B5 ], [ %column.6.0, %B4.preheader.preheader ]
  %line.5.1768 = phi i64 [ %line.6.2, %B5 ], [ %line.8.0, %B4.preheader.preheader ]
  %good.7.1767 = phi i64 [ %good.3.2838, %B5 ], [ %good.8.0, %B4.preheader.preheader ]
  %row.6.1766 = phi i64 [ %row.3.2844, %B5 ], [ %row.7.0, %B4.preheader.preheader ]
  %.419.peel = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %marks.2.1775, i1 true)
  %.421.peel = or disjoint i64 %.419.peel, %block.2.0
  %.426.peel = add i64 %marks.2.1775, -1
  %.428.peel = and i64 %.426.peel, %marks.2.1775
  %.436.not.peel = icmp slt i64 %.421.peel, %arg.size
  br i1 %.436.not.peel, label %B6.peel, label %B3

B6.peel:
  %.490.peel = getelementptr i8, ptr %arg.text, i64 %.421.peel
  %.491.peel = load i8, ptr %.490.peel, align 1
  %.497.peel = zext i8 %.491.peel to i64
  %.498.peel = icmp eq i64 %arg.quote, %.497.peel
  br i1 %.498.peel, label %B7, label %B8.peel

B8.peel:
  %.680.peel = icmp eq i8 %.491.peel, 10
  br i1 %.680.peel, label %B9.peel, label %B10.thread.peel

B10.thread.peel:
  %.723624.peel = icmp eq i64 %state.6.1773, 1
  br i1 %.723624.peel, label %B5, label %B11.peel

B9.peel:
  %.687.peel = icmp sgt i64 %.421.peel, %start.4.1770
  br i1 %.687.peel, label %B12.peel, label %B10.peel

B12.peel:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %.421.peel
  %sunkaddr240 = getelementptr i8, ptr %sunkaddr, i64 -1
  %.695.peel = load i8, ptr %sunkaddr240, align 1
  %.697.peel = icmp eq i8 %.695.peel, 13
  %.714.peel = zext i1 %.697.peel to i64
  %spec.select632.peel = add nsw i64 %paired.4.1774, %.714.peel
  %3 = sext i1 %.697.peel to i64
  br label %B10.peel

B10.peel:
  %"$phi744.0.3.5621.peel" = phi i64 [ 0, %B9.peel ], [ %3, %B12.peel ]
  %paired.3.5.peel = phi i64 [ %paired.4.1774, %B9.peel ], [ %spec.select632.peel, %B12.peel ]
  %.723.peel = icmp eq i64 %state.6.1773, 1
  br i1 %.723.peel, label %B13, label %B14.peel

B14.peel:
  %spec.select633.peel = add nsw i64 %"$phi744.0.3.5621.peel", %.421.peel
  br label %B11.peel

B11.peel:
  %paired.3.5626631.peel = phi i64 [ %paired.4.1774, %B10.thread.peel ], [ %paired.3.5.peel, %B14.peel ]
  %"$phi840.0.2.4.peel" = phi i64 [ %.421.peel, %B10.thread.peel ], [ %spec.select633.peel, %B14.peel ]
  %.907.peel = icmp eq i64 %state.6.1773, 0
  br i1 %.907.peel, label %B15.peel, label %B16.peel

B16.peel:
  %.922.peel = add nsw i64 %stop.5.1772, 1
  %.926.not.peel = icmp eq i64 %.922.peel, %"$phi840.0.2.4.peel"
  br i1 %.926.not.peel, label %B15.peel, label %common.ret

B15.peel:
  %stop.4.4.peel = phi i64 [ %stop.5.1772, %B16.peel ], [ %"$phi840.0.2.4.peel", %B11.peel ]
  %.990.peel = icmp slt i64 %column.5.1769, %arg.columns
  br i1 %.990.peel, label %B17.peel, label %B18.peel

B17.peel:
  %.994.peel = mul nsw i64 %column.5.1769, %.47
  %.996.peel = add nsw i64 %good.7.1767, %.994.peel
  %.999.peel = getelementptr i64, ptr %arg.starts, i64 %.996.peel
  store i64 %begin.4.1771, ptr %.999.peel, align 8
  %.1010.peel = getelementptr i64, ptr %arg.ends, i64 %.996.peel
  store i64 %stop.4.4.peel, ptr %.1010.peel, align 8
  br label %B18.peel

B18.peel:
  %4 = icmp eq i8 %.491.peel, 10
  %.1032.peel = add nsw i64 %column.5.1769, 1
  %.1043.peel = add nuw nsw i64 %.421.peel, 1
  br i1 %4, label %B19.peel, label %B20.peel

B19.peel:
  %.1078.peel = icmp sgt i64 %"$phi840.0.2.4.peel", %start.4.1770
  br i1 %.1078.peel, label %B21.peel, label %B22.peel

B21.peel:
  %.1086.peel = icmp eq i64 %row.6.1766, %arg.records
  br i1 %.1086.peel, label %common.ret, label %B23.peel

B23.peel:
  %.1153.peel = getelementptr i64, ptr %arg.row_starts, i64 %row.6.1766
  store i64 %start.4.1770, ptr %.1153.peel, align 8
  %.1160.peel = getelementptr i64, ptr %arg.row_ends, i64 %row.6.1766
  store i64 %"$phi840.0.2.4.peel", ptr %.1160.peel, align 8
  %.1166.peel = icmp eq i64 %.1032.peel, %arg.columns
  br i1 %.1166.peel, label %B24.peel, label %B25.peel

B24.peel:
  %.1173.peel = getelementptr i64, ptr %arg.regular, i64 %good.7.1767
  store i64 %row.6.1766, ptr %.1173.peel, align 8
  %.1176.peel = add nsw i64 %good.7.1767, 1
  br label %B25.peel

B25.peel:
  %good.6.6.peel = phi i64 [ %.1176.peel, %B24.peel ], [ %good.7.1767, %B23.peel ]
  %.1190.peel = add nsw i64 %row.6.1766, 1
  br label %B22.peel

B22.peel:
  %row.5.5.peel = phi i64 [ %.1190.peel, %B25.peel ], [ %row.6.1766, %B19.peel ]
  %good.5.5.peel = phi i64 [ %good.6.6.peel, %B25.peel ], [ %good.7.1767, %B19.peel ]
  %.1215.peel = add nsw i64 %line.5.1768, 1
  %.1222.peel = getelementptr i64, ptr %arg.lines, i64 %row.5.5.peel
  store i64 %.1215.peel, ptr %.1222.peel, align 8
  br label %B20.peel

B20.peel:
  %row.4.4.peel = phi i64 [ %row.5.5.peel, %B22.peel ], [ %row.6.1766, %B18.peel ]
  %good.4.4.peel = phi i64 [ %good.5.5.peel, %B22.peel ], [ %good.7.1767, %B18.peel ]
  %line.4.4.peel = phi i64 [ %.1215.peel, %B22.peel ], [ %line.5.1768, %B18.peel ]
  %start.3.4.peel = phi i64 [ %.1043.peel, %B22.peel ], [ %start.4.1770, %B18.peel ]
  %column.4.4.peel = phi i64 [ 0, %B22.peel ], [ %.1032.peel, %B18.peel ]
  %.1312.not.peel = icmp eq i64 %.428.peel, 0
  br i1 %.1312.not.peel, label %B3, label %B4.preheader228

B4.preheader228:
  br label %B4

B4:
  %row.3.2 = phi i64 [ %row.4.4, %B20 ], [ %row.4.4.peel, %B4.preheader228 ]
  %good.3.2 = phi i64 [ %good.4.4, %B20 ], [ %good.4.4.peel, %B4.preheader228 ]
  %line.3.2 = phi i64 [ %line.4.4, %B20 ], [ %line.4.4.peel, %B4.preheader228 ]
  %column.3.2 = phi i64 [ %column.4.4, %B20 ], [ %column.4.4.peel, %B4.preheader228 ]
  %start.2.2 = phi i64 [ %start.3.4, %B20 ], [ %start.3.4.peel, %B4.preheader228 ]
  %begin.3.2 = phi i64 [ %.1043, %B20 ], [ %.1043.peel, %B4.preheader228 ]
  %stop.3.2 = phi i64 [ %"$phi840.0.2.4", %B20 ], [ %stop.4.4.peel, %B4.preheader228 ]
  %paired.2.2 = phi i64 [ %paired.3.5626631, %B20 ], [ %paired.3.5626631.peel, %B4.preheader228 ]
  %marks.3.2 = phi i64 [ %.428, %B20 ], [ %.428.peel, %B4.preheader228 ]
  %.419 = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %marks.3.2, i1 true)
  %.421 = or disjoint i64 %.419, %block.2.0
  %.426 = add i64 %marks.3.2, -1
  %.428 = and i64 %.426, %marks.3.2
  %.436.not = icmp slt i64 %.421, %arg.size
  br i1 %.436.not, label %B6, label %B3

B6:
  %.490 = getelementptr i8, ptr %arg.text, i64 %.421
  %.491 = load i8, ptr %.490, align 1
  %.497 = zext i8 %.491 to i64
  %.498 = icmp eq i64 %arg.quote, %.497
  br i1 %.498, label %B26, label %B8

B7:
  switch i64 %state.6.1773, label %default.unreachable103 [
    i64 1, label %B5
    i64 0, label %B26
    i64 2, label %B27
  ]

B26:
  %.428.lcssa785883 = phi i64 [ %.428.peel, %B7 ], [ %.428, %B6 ]
  %.421.lcssa791882 = phi i64 [ %.421.peel, %B7 ], [ %.421, %B6 ]
  %paired.2.2.lcssa796881 = phi i64 [ %paired.4.1774, %B7 ], [ %paired.2.2, %B6 ]
  %stop.3.2.lcssa806880 = phi i64 [ %stop.5.1772, %B7 ], [ %stop.3.2, %B6 ]
  %begin.3.2.lcssa811879 = phi i64 [ %begin.4.1771, %B7 ], [ %begin.3.2, %B6 ]
  %start.2.2.lcssa816878 = phi i64 [ %start.4.1770, %B7 ], [ %start.2.2, %B6 ]
  %column.3.2.lcssa822877 = phi i64 [ %column.5.1769, %B7 ], [ %column.3.2, %B6 ]
  %line.3.2.lcssa828876 = phi i64 [ %line.5.1768, %B7 ], [ %line.3.2, %B6 ]
  %good.3.2.lcssa833875 = phi i64 [ %good.7.1767, %B7 ], [ %good.3.2, %B6 ]
  %row.3.2.lcssa839874 = phi i64 [ %row.6.1766, %B7 ], [ %row.3.2, %B6 ]
  %.530 = icmp eq i64 %.421.lcssa791882, %begin.3.2.lcssa811879
  br i1 %.530, label %B28, label %common.ret

B28:
  %.544 = add nsw i64 %.421.lcssa791882, 1
  br label %B5

B27:
  %.556 = add nsw i64 %stop.5.1772, 1
  %.558 = icmp eq i64 %.421.peel, %.556
  br i1 %.558, label %B29, label %common.ret

B29:
  %.567 = icmp slt i64 %column.5.1769, %arg.columns
  br i1 %.567, label %B30, label %B5

B30:
  %.572 = getelementptr i8, ptr %arg.doubled, i64 %column.5.1769
  store i8 1, ptr %.572, align 1
  br label %B5

common.ret:
  %"$phi1420.0.2.0.sink" = phi i64 [ %"$phi1420.0.2.0", %B31 ], [ -1, %B32 ], [ -1, %B21 ], [ -1, %B33 ], [ -1, %B26 ], [ -1, %B27 ], [ -1, %B13 ], [ -1, %B16.peel ], [ -1, %B21.peel ]
  store i64 %"$phi1420.0.2.0.sink", ptr %retptr, align 8
  ret i32 0

default.unreachable103:
  unreachable

B8:
  %.680 = icmp eq i8 %.491, 10
  br i1 %.680, label %B9, label %B15

B9:
  %.687 = icmp sgt i64 %.421, %start.2.2
  br i1 %.687, label %B12, label %B14

B12:
  %sunkaddr241 = getelementptr i8, ptr %arg.text, i64 %.421
  %sunkaddr242 = getelementptr i8, ptr %sunkaddr241, i64 -1
  %.695 = load i8, ptr %sunkaddr242, align 1
  %.697 = icmp eq i8 %.695, 13
  %.714 = zext i1 %.697 to i64
  %spec.select632 = add nsw i64 %paired.2.2, %.714
  %5 = sext i1 %.697 to i64
  br label %B14

B13:
  %6 = icmp eq i64 %arg.inner_lines, 0
  br i1 %6, label %common.ret, label %B34

B34:
  %.745 = add nsw i64 %line.5.1768, 1
  br label %B5

B5:
  %row.3.2844 = phi i64 [ %row.3.2.lcssa839874, %B28 ], [ %row.6.1766, %B29 ], [ %row.6.1766, %B30 ], [ %row.6.1766, %B7 ], [ %row.6.1766, %B34 ], [ %row.6.1766, %B10.thread.peel ]
  %good.3.2838 = phi i64 [ %good.3.2.lcssa833875, %B28 ], [ %good.7.1767, %B29 ], [ %good.7.1767, %B30 ], [ %good.7.1767, %B7 ], [ %good.7.1767, %B34 ], [ %good.7.1767, %B10.thread.peel ]
  %column.3.2827 = phi i64 [ %column.3.2.lcssa822877, %B28 ], [ %column.5.1769, %B29 ], [ %column.5.1769, %B30 ], [ %column.5.1769, %B7 ], [ %column.5.1769, %B34 ], [ %column.5.1769, %B10.thread.peel ]
  %start.2.2821 = phi i64 [ %start.2.2.lcssa816878, %B28 ], [ %start.4.1770, %B29 ], [ %start.4.1770, %B30 ], [ %start.4.1770, %B7 ], [ %start.4.1770, %B34 ], [ %start.4.1770, %B10.thread.peel ]
  %.428790 = phi i64 [ %.428.lcssa785883, %B28 ], [ %.428.peel, %B29 ], [ %.428.peel, %B30 ], [ %.428.peel, %B7 ], [ %.428.peel, %B34 ], [ %.428.peel, %B10.thread.peel ]
  %line.6.2 = phi i64 [ %line.3.2.lcssa828876, %B28 ], [ %line.5.1768, %B29 ], [ %line.5.1768, %B30 ], [ %line.5.1768, %B7 ], [ %.745, %B34 ], [ %line.5.1768, %B10.thread.peel ]
  %begin.5.2 = phi i64 [ %.544, %B28 ], [ %begin.4.1771, %B29 ], [ %begin.4.1771, %B30 ], [ %begin.4.1771, %B7 ], [ %begin.4.1771, %B34 ], [ %begin.4.1771, %B10.thread.peel ]
  %stop.6.2 = phi i64 [ %stop.3.2.lcssa806880, %B28 ], [ %stop.5.1772, %B29 ], [ %stop.5.1772, %B30 ], [ %.421.peel, %B7 ], [ %stop.5.1772, %B34 ], [ %stop.5.1772, %B10.thread.peel ]
  %state.7.2 = phi i64 [ 1, %B28 ], [ 1, %B29 ], [ 1, %B30 ], [ 2, %B7 ], [ 1, %B34 ], [ 1, %B10.thread.peel ]
  %paired.5.2 = phi i64 [ %paired.2.2.lcssa796881, %B28 ], [ %paired.4.1774, %B29 ], [ %paired.4.1774, %B30 ], [ %paired.4.1774, %B7 ], [ %paired.3.5.peel, %B34 ], [ %paired.4.1774, %B10.thread.peel ]
  %.393.not = icmp eq i64 %.428790, 0
  br i1 %.393.not, label %B3, label %B4.preheader

B14:
  %"$phi744.0.3.5621" = phi i64 [ 0, %B9 ], [ %5, %B12 ]
  %paired.3.5 = phi i64 [ %paired.2.2, %B9 ], [ %spec.select632, %B12 ]
  %spec.select633 = add nsw i64 %"$phi744.0.3.5621", %.421
  br label %B15

B15:
  %paired.3.5626631 = phi i64 [ %paired.3.5, %B14 ], [ %paired.2.2, %B8 ]
  %"$phi840.0.2.4" = phi i64 [ %spec.select633, %B14 ], [ %.421, %B8 ]
  %.990 = icmp slt i64 %column.3.2, %arg.columns
  br i1 %.990, label %B17, label %B18

B17:
  %.994 = mul nsw i64 %column.3.2, %.47
  %.996 = add nsw i64 %.994, %good.3.2
  %.999 = getelementptr i64, ptr %arg.starts, i64 %.996
  store i64 %begin.3.2, ptr %.999, align 8
  %.1010 = getelementptr i64, ptr %arg.ends, i64 %.996
  store i64 %"$phi840.0.2.4", ptr %.1010, align 8
  br label %B18

B18:
  %7 = icmp eq i8 %.491, 10
  %.1032 = add nsw i64 %column.3.2, 1
  %.1043 = add nuw nsw i64 %.421, 1
  br i1 %7, label %B19, label %B20

B19:
  %.1078 = icmp sgt i64 %"$phi840.0.2.4", %start.2.2
  br i1 %.1078, label %B21, label %B22

B21:
  %.1086 = icmp eq i64 %row.3.2, %arg.records
  br i1 %.1086, label %common.ret, label %B23

B23:
  %.1153 = getelementptr i64, ptr %arg.row_starts, i64 %row.3.2
  store i64 %start.2.2, ptr %.1153, align 8
  %.1160 = getelementptr i64, ptr %arg.row_ends, i64 %row.3.2
  store i64 %"$phi840.0.2.4", ptr %.1160, align 8
  %.1166 = icmp eq i64 %.1032, %arg.columns
  br i1 %.1166, label %B24, label %B25

B24:
  %.1173 = getelementptr i64, ptr %arg.regular, i64 %good.3.2
  store i64 %row.3.2, ptr %.1173, align 8
  %.1176 = add nsw i64 %good.3.2, 1
  br label %B25

B25:
  %good.6.6 = phi i64 [ %.1176, %B24 ], [ %good.3.2, %B23 ]
  %.1190 = add nsw i64 %row.3.2, 1
  br label %B22

B22:
  %row.5.5 = phi i64 [ %.1190, %B25 ], [ %row.3.2, %B19 ]
  %good.5.5 = phi i64 [ %good.6.6, %B25 ], [ %good.3.2, %B19 ]
  %.1215 = add nsw i64 %line.3.2, 1
  %.1222 = getelementptr i64, ptr %arg.lines, i64 %row.5.5
  store i64 %.1215, ptr %.1222, align 8
  br label %B20

B20:
  %row.4.4 = phi i64 [ %row.5.5, %B22 ], [ %row.3.2, %B18 ]
  %good.4.4 = phi i64 [ %good.5.5, %B22 ], [ %good.3.2, %B18 ]
  %line.4.4 = phi i64 [ %.1215, %B22 ], [ %line.3.2, %B18 ]
  %start.3.4 = phi i64 [ %.1043, %B22 ], [ %start.2.2, %B18 ]
  %column.4.4 = phi i64 [ 0, %B22 ], [ %.1032, %B18 ]
  %.1312.not = icmp eq i64 %.428, 0
  br i1 %.1312.not, label %B3, label %B4, !llvm.loop !0

B3:
  %row.8.3 = phi i64 [ %row.7.0, %B1 ], [ %row.3.2, %B4 ], [ %row.4.4, %B20 ], [ %row.3.2844, %B5 ], [ %row.6.1766, %B4.preheader ], [ %row.4.4.peel, %B20.peel ]
  %good.9.3 = phi i64 [ %good.8.0, %B1 ], [ %good.3.2, %B4 ], [ %good.4.4, %B20 ], [ %good.3.2838, %B5 ], [ %good.7.1767, %B4.preheader ], [ %good.4.4.peel, %B20.peel ]
  %line.9.3 = phi i64 [ %line.8.0, %B1 ], [ %line.3.2, %B4 ], [ %line.4.4, %B20 ], [ %line.6.2, %B5 ], [ %line.5.1768, %B4.preheader ], [ %line.4.4.peel, %B20.peel ]
  %column.7.3 = phi i64 [ %column.6.0, %B1 ], [ %column.3.2, %B4 ], [ %column.4.4, %B20 ], [ %column.3.2827, %B5 ], [ %column.5.1769, %B4.preheader ], [ %column.4.4.peel, %B20.peel ]
  %start.6.3 = phi i64 [ %start.5.0, %B1 ], [ %start.2.2, %B4 ], [ %start.3.4, %B20 ], [ %start.2.2821, %B5 ], [ %start.4.1770, %B4.preheader ], [ %start.3.4.peel, %B20.peel ]
  %begin.8.3 = phi i64 [ %begin.7.0, %B1 ], [ %begin.3.2, %B4 ], [ %.1043, %B20 ], [ %begin.5.2, %B5 ], [ %begin.4.1771, %B4.preheader ], [ %.1043.peel, %B20.peel ]
  %stop.9.3 = phi i64 [ %stop.8.0, %B1 ], [ %stop.3.2, %B4 ], [ %"$phi840.0.2.4", %B20 ], [ %stop.6.2, %B5 ], [ %stop.5.1772, %B4.preheader ], [ %stop.4.4.peel, %B20.peel ]
  %state.10.3 = phi i64 [ %state.9.0, %B1 ], [ 0, %B4 ], [ 0, %B20 ], [ %state.7.2, %B5 ], [ %state.6.1773, %B4.preheader ], [ 0, %B20.peel ]
  %paired.7.3 = phi i64 [ %paired.6.0, %B1 ], [ %paired.2.2, %B4 ], [ %paired.3.5626631, %B20 ], [ %paired.5.2, %B5 ], [ %paired.4.1774, %B4.preheader ], [ %paired.3.5626631.peel, %B20.peel ]
  %.1419 = add nuw nsw i64 %block.2.0, 64
  %.1423 = icmp slt i64 %.1419, %arg.size
  br i1 %.1423, label %B1, label %B2.loopexit

B2.loopexit:
  %8 = icmp eq i64 %.219, %paired.7.3
  br label %B2

B2:
  %row.9.1 = phi i64 [ 0, %B0 ], [ %row.8.3, %B2.loopexit ]
  %good.10.1 = phi i64 [ 0, %B0 ], [ %good.9.3, %B2.loopexit ]
  %column.8.1 = phi i64 [ 0, %B0 ], [ %column.7.3, %B2.loopexit ]
  %start.7.1 = phi i64 [ 0, %B0 ], [ %start.6.3, %B2.loopexit ]
  %begin.9.1 = phi i64 [ 0, %B0 ], [ %begin.8.3, %B2.loopexit ]
  %stop.10.1 = phi i64 [ 0, %B0 ], [ %stop.9.3, %B2.loopexit ]
  %state.11.1 = phi i64 [ 0, %B0 ], [ %state.10.3, %B2.loopexit ]
  %crs.3.1 = phi i1 [ true, %B0 ], [ %8, %B2.loopexit ]
  %.1474 = icmp slt i64 %start.7.1, %arg.size
  br i1 %.1474, label %B32, label %B31

B32:
  %.1482 = icmp eq i64 %row.9.1, %arg.records
  %.1485 = icmp eq i64 %state.11.1, 1
  %or.cond = select i1 %.1482, i1 true, i1 %.1485
  br i1 %or.cond, label %common.ret, label %B33

B33:
  %.1488 = icmp eq i64 %state.11.1, 2
  %.1491 = add nsw i64 %stop.10.1, 1
  %.1493 = icmp ne i64 %.1491, %arg.size
  %or.cond634 = select i1 %.1488, i1 %.1493, i1 false
  br i1 %or.cond634, label %common.ret, label %B35

B35:
  %.1540 = getelementptr i64, ptr %arg.row_starts, i64 %row.9.1
  store i64 %start.7.1, ptr %.1540, align 8
  %.1549 = getelementptr i64, ptr %arg.row_ends, i64 %row.9.1
  store i64 %arg.size, ptr %.1549, align 8
  %.1554 = add nsw i64 %column.8.1, 1
  %.1556 = icmp eq i64 %.1554, %arg.columns
  br i1 %.1556, label %B36, label %B37

B36:
  %9 = icmp eq i64 %state.11.1, 2
  %.1564 = mul nsw i64 %column.8.1, %.47
  %.1566 = add nsw i64 %.1564, %good.10.1
  %.1569 = getelementptr i64, ptr %arg.starts, i64 %.1566
  store i64 %begin.9.1, ptr %.1569, align 8
  %spec.select635 = select i1 %9, i64 %stop.10.1, i64 %arg.size
  %.1608 = getelementptr i64, ptr %arg.ends, i64 %.1566
  store i64 %spec.select635, ptr %.1608, align 8
  %.1617 = getelementptr i64, ptr %arg.regular, i64 %good.10.1
  store i64 %row.9.1, ptr %.1617, align 8
  %.1622 = add nsw i64 %good.10.1, 1
  br label %B37

B37:
  %good.12.0 = phi i64 [ %.1622, %B36 ], [ %good.10.1, %B35 ]
  %.1654 = add nsw i64 %row.9.1, 1
  br label %B31

B31:
  %row.10.0 = phi i64 [ %.1654, %B37 ], [ %row.9.1, %B2 ]
  %good.11.0 = phi i64 [ %good.12.0, %B37 ], [ %good.10.1, %B2 ]
  %.1692 = icmp eq i64 %row.10.0, %arg.records
  %or.cond636 = select i1 %.1692, i1 %crs.3.1, i1 false
  %"$phi1420.0.2.0" = select i1 %or.cond636, i64 %good.11.0, i64 -1
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
