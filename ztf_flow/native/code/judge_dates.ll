; made from ztf_flow.native.source.times by `python -m ztf_flow.native.build`, 6697c61865a4fd4090901ef10ad3d5acfd3b678355b1f4d046e565cdbd45a513
@judge_dates.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_dates.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, i64 %arg.least, i64 %arg.most, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain) local_unnamed_addr #0 {
B0.endif:
  %.116305.not = icmp slt i64 %arg.count, 1
  br i1 %.116305.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  br label %B2

B2:
  %doubts.2.0310 = phi i64 [ 0, %B2.lr.ph ], [ %doubts.3.1, %B3 ]
  %.122304306 = phi i64 [ 0, %B2.lr.ph ], [ %.129, %B3 ]
  %.129 = add nuw nsw i64 %.122304306, 1
  %0 = shl i64 %.122304306, 3
  %scevgep2 = getelementptr i8, ptr %arg.starts, i64 %0
  %.160 = load i64, ptr %scevgep2, align 8
  %1 = shl i64 %.122304306, 3
  %scevgep1 = getelementptr i8, ptr %arg.ends, i64 %1
  %.181 = load i64, ptr %scevgep1, align 8
  %.183 = sub nsw i64 %.181, %.160
  %.184 = icmp eq i64 %.183, 10
  br i1 %.184, label %B4, label %B5

B4:
  %2 = icmp slt i64 %arg.wanted, 0
  br i1 %2, label %B6, label %B7

B7:
  %.205 = getelementptr i8, ptr %arg.kinds, i64 %.122304306
  %.206 = load i8, ptr %.205, align 1
  %.208 = zext i8 %.206 to i64
  %.209 = icmp eq i64 %arg.wanted, %.208
  br i1 %.209, label %B6, label %B5

B6:
  %.231 = getelementptr i8, ptr %arg.text, i64 %.160
  %.233 = load i64, ptr %.231, align 1
  %.234 = xor i64 %.233, 3256155501228994608
  %.239 = and i64 %.234, -4238617577721616
  %.240.not = icmp eq i64 %.239, 0
  br i1 %.240.not, label %B8, label %B5

B8:
  %.243 = add nuw nsw i64 %.234, 1695447031088646
  %.244 = and i64 %.243, 4521192082903056
  %.245.not = icmp eq i64 %.244, 0
  br i1 %.245.not, label %B9, label %B5

B9:
  %.258 = mul nuw nsw i64 %.234, 10
  %.260 = lshr i64 %.234, 8
  %.263 = add nuw nsw i64 %.258, %.260
  %.264 = and i64 %.263, 255
  %.265 = mul nuw nsw i64 %.264, 100
  %.266 = lshr i64 %.263, 16
  %.267 = and i64 %.266, 255
  %.268 = add nuw nsw i64 %.265, %.267
  %.272 = lshr i64 %.263, 40
  %.273 = and i64 %.272, 255
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr3 = getelementptr i8, ptr %sunkaddr, i64 8
  %.285 = load i8, ptr %sunkaddr3, align 1
  %.286 = zext i8 %.285 to i64
  %sunkaddr4 = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr5 = getelementptr i8, ptr %sunkaddr4, i64 9
  %.293 = load i8, ptr %sunkaddr5, align 1
  %.294 = zext i8 %.293 to i64
  %3 = add i8 %.285, -58
  %or.cond = icmp ult i8 %3, -10
  %4 = add i8 %.293, -58
  %5 = icmp ult i8 %4, -10
  %or.cond293 = select i1 %or.cond, i1 true, i1 %5
  %6 = mul nuw nsw i64 %.286, 10
  %.295 = add nuw nsw i64 %.294, -528
  %.324 = add nsw i64 %.295, %6
  %_days_v10_day.2.3 = select i1 %or.cond293, i64 -1, i64 %.324
  %.331 = icmp eq i64 %.268, 0
  %7 = add nsw i64 %.273, -13
  %8 = icmp ult i64 %7, -12
  %or.cond295 = select i1 %.331, i1 true, i1 %8
  %.340 = icmp slt i64 %_days_v10_day.2.3, 1
  %or.cond296 = select i1 %or.cond295, i1 true, i1 %.340
  br i1 %or.cond296, label %B5, label %B11.endif

B12:
  %_days_v10__vphi524_0.3.3 = phi i1 [ true, %B13.endif ], [ %.483, %B14.endif ], [ false, %B11.endif ]
  %.506 = icmp eq i64 %.273, 2
  br i1 %.506, label %B15, label %B16

B15:
  %spec.select = select i1 %_days_v10__vphi524_0.3.3, i64 29, i64 28
  br label %B17

B16:
  %.494 = lshr i64 %.263, 43
  %.496 = add nuw nsw i64 %.272, %.494
  %.497 = and i64 %.496, 1
  %.498 = or disjoint i64 %.497, 30
  %.543 = icmp samesign ugt i64 %.273, 2
  %spec.select297.neg = select i1 %_days_v10__vphi524_0.3.3, i64 -1, i64 -2
  %spec.select300.neg = select i1 %.543, i64 %spec.select297.neg, i64 0
  br label %B17

B17:
  %_days_v10_shorter.2.3.neg = phi i64 [ %spec.select300.neg, %B16 ], [ 0, %B15 ]
  %_days_v10_longest.2.3 = phi i64 [ %.498, %B16 ], [ %spec.select, %B15 ]
  %.577 = icmp samesign ugt i64 %_days_v10_day.2.3, %_days_v10_longest.2.3
  br i1 %.577, label %B5, label %B18.else.if

B5:
  %.835 = add nsw i64 %doubts.2.0310, 1
  br label %B3

B3:
  %good.2.1208 = phi i8 [ 1, %B18.else.if ], [ 0, %B5 ]
  %doubts.3.1 = phi i64 [ %doubts.2.0310, %B18.else.if ], [ %.835, %B5 ]
  %value.3.1 = phi i64 [ %.779, %B18.else.if ], [ 0, %B5 ]
  %9 = shl i64 %.122304306, 3
  %scevgep = getelementptr i8, ptr %arg.values, i64 %9
  store i64 %value.3.1, ptr %scevgep, align 8
  %.858 = getelementptr i8, ptr %arg.certain, i64 %.122304306
  store i8 %good.2.1208, ptr %.858, align 1
  %exitcond.not = icmp eq i64 %arg.count, %.129
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.1, %B3 ]
  store i64 %doubts.2.0.lcssa, ptr %retptr, align 8
  ret i32 0

B11.endif:
  %10 = and i64 %.263, 196608
  %.392 = icmp eq i64 %10, 0
  br i1 %.392, label %B13.endif, label %B12

B13.endif:
  %.417270.lhs.trunc = trunc nuw nsw i64 %.268 to i16
  %.417270271 = urem i16 %.417270.lhs.trunc, 100
  %.438.not = icmp eq i16 %.417270271, 0
  br i1 %.438.not, label %B14.endif, label %B12

B14.endif:
  %.462290291 = urem i16 %.417270.lhs.trunc, 400
  %.483 = icmp eq i16 %.462290291, 0
  br label %B12

B18.else.if:
  %.593 = add nsw i64 %.268, -1
  %11 = trunc nuw nsw i64 %.273 to i16
  %12 = mul nuw nsw i16 %11, 367
  %.619272.lhs.trunc = add nsw i16 %12, -362
  %.619272273 = udiv i16 %.619272.lhs.trunc, 12
  %.619272.zext = zext nneg i16 %.619272273 to i64
  %.645 = mul nuw nsw i64 %.593, 365
  %.664276277302 = lshr i64 %.593, 2
  %.705280.lhs.trunc = trunc nuw nsw i64 %.593 to i16
  %.705280281 = udiv i16 %.705280.lhs.trunc, 100
  %.705280.zext = zext nneg i16 %.705280281 to i64
  %.746284285 = udiv i16 %.705280.lhs.trunc, 400
  %.746284.zext = zext nneg i16 %.746284285 to i64
  %.642 = add nuw nsw i64 %.664276277302, %.645
  %.686 = sub nsw i64 %.642, %.705280.zext
  %.727 = add nsw i64 %.686, %.746284.zext
  %.768 = add nsw i64 %.727, %.619272.zext
  %.769 = add nsw i64 %.768, %_days_v10_day.2.3
  %.771 = add nsw i64 %.769, %_days_v10_shorter.2.3.neg
  %.779 = add nsw i64 %.771, -719163
  %.784 = icmp sgt i64 %.771, 0
  %.793 = icmp sge i64 %.779, %arg.least
  %or.cond298 = select i1 %.784, i1 %.793, i1 false
  %.799 = icmp sle i64 %.779, %arg.most
  %or.cond299 = select i1 %or.cond298, i1 %.799, i1 false
  br i1 %or.cond299, label %B3, label %B5
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @judge_dates(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, ptr writeonly captures(none) %.9, ptr writeonly captures(none) %.10) local_unnamed_addr #0 {
entry:
  %.12 = alloca i64, align 8
  store i64 0, ptr %.12, align 8
  %.16 = call i32 @judge_dates.body(ptr nonnull %.12, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, ptr %.9, ptr %.10) #1
  %.26 = load i64, ptr %.12, align 8
  ret i64 %.26
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { noinline }
