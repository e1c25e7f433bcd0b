; made from ztf_flow.native.source.times by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 2a0fe11d75c9a9a0a388fcec95a25277575db8abdb3e67da31e19fc5c4ebb417
@judge_times.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_times.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, i64 %arg.least, i64 %arg.most, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain) local_unnamed_addr #0 {
B0.endif:
  %.116340.not = icmp slt i64 %arg.count, 1
  br i1 %.116340.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  br label %B2

B2:
  %doubts.2.0347 = phi i64 [ 0, %B2.lr.ph ], [ %doubts.3.1, %B3 ]
  %.122329343 = phi i64 [ 0, %B2.lr.ph ], [ %.129, %B3 ]
  %.129 = add nuw nsw i64 %.122329343, 1
  %0 = shl i64 %.122329343, 3
  %scevgep2 = getelementptr i8, ptr %arg.starts, i64 %0
  %.160 = load i64, ptr %scevgep2, align 8
  %1 = shl i64 %.122329343, 3
  %scevgep1 = getelementptr i8, ptr %arg.ends, i64 %1
  %.167 = load i64, ptr %scevgep1, align 8
  %.169 = sub nsw i64 %.167, %.160
  switch i64 %.169, label %B4 [
    i64 8, label %B5
    i64 15, label %B5
  ]

B5:
  %2 = icmp slt i64 %arg.wanted, 0
  br i1 %2, label %B6, label %B7

B7:
  %.213 = getelementptr i8, ptr %arg.kinds, i64 %.122329343
  %.214 = load i8, ptr %.213, align 1
  %.216 = zext i8 %.214 to i64
  %.217 = icmp eq i64 %arg.wanted, %.216
  br i1 %.217, label %B6, label %B4

B6:
  %.229 = getelementptr i8, ptr %arg.text, i64 %.160
  %.231 = load i64, ptr %.229, align 1
  %.232 = xor i64 %.231, 3472339291344613424
  %.237 = and i64 %.232, -1085086099895750416
  %.238.not = icmp eq i64 %.237, 0
  br i1 %.238.not, label %B8, label %B9

B8:
  %.241 = add nuw nsw i64 %.232, 434034439958300166
  %.242 = and i64 %.241, 1157425173222133776
  %.243.not = icmp eq i64 %.242, 0
  br i1 %.243.not, label %B10, label %B9

B10:
  %.252 = mul nuw i64 %.232, 10
  %.254 = lshr i64 %.232, 8
  %.257 = add nuw i64 %.252, %.254
  %.258 = and i64 %.257, 255
  %.262 = lshr i64 %.257, 24
  %.263 = and i64 %.262, 255
  %.267 = lshr i64 %.257, 48
  %.268 = and i64 %.267, 255
  %.273 = icmp samesign ugt i64 %.258, 23
  %.276 = icmp samesign ugt i64 %.263, 59
  %or.cond = select i1 %.273, i1 true, i1 %.276
  %.279 = icmp samesign ugt i64 %.268, 59
  %or.cond311 = select i1 %or.cond, i1 true, i1 %.279
  br i1 %or.cond311, label %B9, label %B11

B11:
  %.291 = mul nuw nsw i64 %.258, 60
  %.295 = add nuw nsw i64 %.291, %.263
  %.298 = mul nuw nsw i64 %.295, 60
  %.300 = add nuw nsw i64 %.298, %.268
  br label %B9

B9:
  %seconds.3.2 = phi i64 [ %.300, %B11 ], [ -1, %B6 ], [ -1, %B8 ], [ -1, %B10 ]
  %.316 = mul nsw i64 %seconds.3.2, 1000000
  %.327 = icmp samesign ugt i64 %.169, 8
  br i1 %.327, label %B12, label %B13

B12:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr3 = getelementptr i8, ptr %sunkaddr, i64 9
  %.493 = load i8, ptr %sunkaddr3, align 1
  %.494 = zext i8 %.493 to i64
  %3 = add i8 %.493, -58
  %or.cond312 = icmp ult i8 %3, -10
  br i1 %or.cond312, label %B14, label %B12.1

B12.1:
  %sunkaddr4 = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr5 = getelementptr i8, ptr %sunkaddr4, i64 10
  %.493.1 = load i8, ptr %sunkaddr5, align 1
  %.494.1 = zext nneg i8 %.493.1 to i64
  %4 = add i8 %.493.1, -58
  %or.cond312.1 = icmp ult i8 %4, -10
  br i1 %or.cond312.1, label %B14, label %B12.2

B12.2:
  %sunkaddr6 = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr7 = getelementptr i8, ptr %sunkaddr6, i64 11
  %.493.2 = load i8, ptr %sunkaddr7, align 1
  %.494.2 = zext nneg i8 %.493.2 to i64
  %5 = add i8 %.493.2, -58
  %or.cond312.2 = icmp ult i8 %5, -10
  br i1 %or.cond312.2, label %B14, label %B12.3

B12.3:
  %sunkaddr8 = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr9 = getelementptr i8, ptr %sunkaddr8, i64 12
  %.493.3 = load i8, ptr %sunkaddr9, align 1
  %.494.3 = zext nneg i8 %.493.3 to i64
  %6 = add i8 %.493.3, -58
  %or.cond312.3 = icmp ult i8 %6, -10
  br i1 %or.cond312.3, label %B14, label %B12.4

B12.4:
  %sunkaddr10 = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr11 = getelementptr i8, ptr %sunkaddr10, i64 13
  %.493.4 = load i8, ptr %sunkaddr11, align 1
  %.494.4 = zext nneg i8 %.493.4 to i64
  %7 = add i8 %.493.4, -58
  %or.cond312.4 = icmp ult i8 %7, -10
  br i1 %or.cond312.4, label %B14, label %B12.5

B12.5:
  %sunkaddr12 = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr13 = getelementptr i8, ptr %sunkaddr12, i64 14
  %.493.5 = load i8, ptr %sunkaddr13, align 1
  %.494.5 = zext nneg i8 %.493.5 to i64
  %8 = add i8 %.493.5, -58
  %or.cond312.5 = icmp ult i8 %8, -10
  br i1 %or.cond312.5, label %B14, label %B15.5

B15.5:
  %9 = mul nuw nsw i64 %.494, 10
  %.531.1 = add nuw nsw i64 %9, %.494.1
  %10 = mul nuw nsw i64 %.531.1, 10
  %.531.2 = add nuw nsw i64 %10, %.494.2
  %11 = mul nuw nsw i64 %.531.2, 10
  %.531.3 = add nuw nsw i64 %11, %.494.3
  %12 = mul nuw nsw i64 %.531.3, 10
  %.531.4 = add nuw nsw i64 %12, %.494.4
  %13 = mul nuw nsw i64 %.531.4, 10
  %.531.5 = add nsw i64 %13, -5333328
  %.533.5 = add nsw i64 %.531.5, %.494.5
  br label %B14

B14:
  %part.2.3.ph = phi i64 [ -1, %B12 ], [ %.533.5, %B15.5 ], [ -1, %B12.1 ], [ -1, %B12.5 ], [ -1, %B12.2 ], [ -1, %B12.4 ], [ -1, %B12.3 ]
  %14 = icmp sgt i64 %seconds.3.2, -1
  br i1 %14, label %B16, label %B4

B16:
  %sunkaddr14 = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr15 = getelementptr i8, ptr %sunkaddr14, i64 8
  %.566 = load i8, ptr %sunkaddr15, align 1
  %.570 = icmp eq i8 %.566, 46
  %.575 = icmp sgt i64 %part.2.3.ph, 0
  %.588 = add nsw i64 %part.2.3.ph, %.316
  %or.cond313 = select i1 %.570, i1 %.575, i1 false
  br i1 %or.cond313, label %B17, label %B4

B13:
  %15 = icmp sgt i64 %seconds.3.2, -1
  br i1 %15, label %B17, label %B4

B17:
  %value.4.2192 = phi i64 [ %.588, %B16 ], [ %.316, %B13 ]
  %.612 = icmp sge i64 %value.4.2192, %arg.least
  %.618 = icmp sle i64 %value.4.2192, %arg.most
  %or.cond314 = select i1 %.612, i1 %.618, i1 false
  br i1 %or.cond314, label %B3, label %B4

B4:
  %.656 = add nsw i64 %doubts.2.0347, 1
  br label %B3

B3:
  %good.5.2252 = phi i8 [ 1, %B17 ], [ 0, %B4 ]
  %doubts.3.1 = phi i64 [ %doubts.2.0347, %B17 ], [ %.656, %B4 ]
  %value.5.1 = phi i64 [ %value.4.2192, %B17 ], [ 0, %B4 ]
  %16 = shl i64 %.122329343, 3
  %scevgep = getelementptr i8, ptr %arg.values, i64 %16
  store i64 %value.5.1, ptr %scevgep, align 8
  %.679 = getelementptr i8, ptr %arg.certain, i64 %.122329343
  store i8 %good.5.2252, ptr %.679, align 1
  %exitcond.not = icmp eq i64 %arg.count, %.129
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.1, %B3 ]
  store i64 %doubts.2.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @judge_times(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, ptr writeonly captures(none) %.9, ptr writeonly captures(none) %.10) local_unnamed_addr #0 {
entry:
  %.12 = alloca i64, align 8
  store i64 0, ptr %.12, align 8
  %.16 = call i32 @judge_times.body(ptr nonnull %.12, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, ptr %.9, ptr %.10) #1
  %.26 = load i64, ptr %.12, align 8
  ret i64 %.26
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { noinline }
