; made from ztf_flow.native.source.times by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 2a0fe11d75c9a9a0a388fcec95a25277575db8abdb3e67da31e19fc5c4ebb417
@judge_dates.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_dates.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, i64 %arg.least, i64 %arg.most, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain) local_unnamed_addr #0 {
B0.endif:
  %.116301.not = icmp slt i64 %arg.count, 1
  br i1 %.116301.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  br label %B2

B2:
  %doubts.2.0306 = phi i64 [ 0, %B2.lr.ph ], [ %doubts.3.1, %B3 ]
  %.122300302 = phi i64 [ 0, %B2.lr.ph ], [ %.129, %B3 ]
  %.129 = add nuw nsw i64 %.122300302, 1
  %0 = shl i64 %.122300302, 3
  %scevgep2 = getelementptr i8, ptr %arg.starts, i64 %0
  %.160 = load i64, ptr %scevgep2, align 8
  %1 = shl i64 %.122300302, 3
  %scevgep1 = getelementptr i8, ptr %arg.ends, i64 %1
  %.181 = load i64, ptr %scevgep1, align 8
  %.183 = sub nsw i64 %.181, %.160
  %.184 = icmp eq i64 %.183, 10
  br i1 %.184, label %B4, label %B5

B4:
  %2 = icmp slt i64 %arg.wanted, 0
  br i1 %2, label %B6, label %B7

B7:
  %.205 = getelementptr i8, ptr %arg.kinds, i64 %.122300302
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
  %.268 = lshr i64 %.263, 16
  %.269 = and i64 %.268, 255
  %.273 = lshr i64 %.263, 40
  %.274 = and i64 %.273, 255
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr3 = getelementptr i8, ptr %sunkaddr, i64 8
  %.286 = load i8, ptr %sunkaddr3, align 1
  %.287 = zext i8 %.286 to i64
  %sunkaddr4 = getelementptr i8, ptr %arg.text, i64 %.160
  %sunkaddr5 = getelementptr i8, ptr %sunkaddr4, i64 9
  %.294 = load i8, ptr %sunkaddr5, align 1
  %.295 = zext i8 %.294 to i64
  %3 = add i8 %.286, -58
  %or.cond = icmp ult i8 %3, -10
  %4 = add i8 %.294, -58
  %5 = icmp ult i8 %4, -10
  %or.cond288 = select i1 %or.cond, i1 true, i1 %5
  %6 = mul nuw nsw i64 %.287, 10
  %.296 = add nuw nsw i64 %.295, -528
  %.325 = add nsw i64 %.296, %6
  %_days_v10_day.2.3 = select i1 %or.cond288, i64 -1, i64 %.325
  %.332 = mul nuw nsw i64 %.264, 100
  %.334 = add nuw nsw i64 %.332, %.269
  %7 = call { i64, i1 } @llvm.usub.with.overflow.i64(i64 %.334, i64 1)
  %math = extractvalue { i64, i1 } %7, 0
  %ov = extractvalue { i64, i1 } %7, 1
  %8 = add nsw i64 %.274, -13
  %9 = icmp ult i64 %8, -12
  %or.cond290 = select i1 %ov, i1 true, i1 %9
  %.349 = icmp slt i64 %_days_v10_day.2.3, 1
  %or.cond291 = select i1 %or.cond290, i1 true, i1 %.349
  br i1 %or.cond291, label %B5, label %B11

B11:
  %.365.not = icmp eq i64 %.269, 0
  %spec.select = select i1 %.365.not, i64 %.263, i64 %.268
  %.397 = icmp eq i64 %.274, 2
  br i1 %.397, label %B12, label %B13

B12:
  %10 = and i64 %spec.select, 3
  %11 = icmp eq i64 %10, 0
  %spec.select292 = select i1 %11, i64 29, i64 28
  br label %B14

B13:
  %12 = and i64 %spec.select, 3
  %13 = icmp eq i64 %12, 0
  %.385 = lshr i64 %.263, 43
  %.387 = add nuw nsw i64 %.273, %.385
  %.388 = and i64 %.387, 1
  %.389 = or disjoint i64 %.388, 30
  %.434 = icmp samesign ugt i64 %.274, 2
  %spec.select293.neg = select i1 %13, i64 -1, i64 -2
  %spec.select297.neg = select i1 %.434, i64 %spec.select293.neg, i64 0
  br label %B14

B14:
  %_days_v10_shorter.2.3.neg = phi i64 [ %spec.select297.neg, %B13 ], [ 0, %B12 ]
  %_days_v10_longest.2.3 = phi i64 [ %.389, %B13 ], [ %spec.select292, %B12 ]
  %.468 = icmp samesign ugt i64 %_days_v10_day.2.3, %_days_v10_longest.2.3
  br i1 %.468, label %B5, label %B15

B15:
  %14 = icmp eq i64 %.269, 0
  %.500 = sext i1 %14 to i64
  %spec.select294 = add nsw i64 %.264, %.500
  %.510 = mul nuw nsw i64 %.274, 977
  %.513 = add nsw i64 %.510, -952
  %.514 = lshr i64 %.513, 5
  %.520 = mul nuw nsw i64 %math, 365
  %.522 = lshr i64 %math, 2
  %.527 = ashr i64 %spec.select294, 2
  %.516 = add nuw nsw i64 %.520, %.522
  %.525 = sub nsw i64 %.516, %spec.select294
  %.526 = add nsw i64 %.525, %.514
  %.528 = add nsw i64 %.526, %.527
  %.529 = add nsw i64 %.528, %_days_v10_day.2.3
  %.531 = add nsw i64 %.529, %_days_v10_shorter.2.3.neg
  %.539 = add nsw i64 %.531, -719163
  %.544 = icmp sgt i64 %.531, 0
  %.553 = icmp sge i64 %.539, %arg.least
  %or.cond295 = select i1 %.544, i1 %.553, i1 false
  %.559 = icmp sle i64 %.539, %arg.most
  %or.cond296 = select i1 %or.cond295, i1 %.559, i1 false
  br i1 %or.cond296, label %B3, label %B5

B5:
  %.595 = add nsw i64 %doubts.2.0306, 1
  br label %B3

B3:
  %good.2.1236 = phi i8 [ 1, %B15 ], [ 0, %B5 ]
  %doubts.3.1 = phi i64 [ %doubts.2.0306, %B15 ], [ %.595, %B5 ]
  %value.3.1 = phi i64 [ %.539, %B15 ], [ 0, %B5 ]
  %15 = shl i64 %.122300302, 3
  %scevgep = getelementptr i8, ptr %arg.values, i64 %15
  store i64 %value.3.1, ptr %scevgep, align 8
  %.618 = getelementptr i8, ptr %arg.certain, i64 %.122300302
  store i8 %good.2.1236, ptr %.618, align 1
  %exitcond.not = icmp eq i64 %arg.count, %.129
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.1, %B3 ]
  store i64 %doubts.2.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @judge_dates(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, ptr writeonly captures(none) %.9, ptr writeonly captures(none) %.10) local_unnamed_addr #0 {
entry:
  %.12 = alloca i64, align 8
  store i64 0, ptr %.12, align 8
  %.16 = call i32 @judge_dates.body(ptr nonnull %.12, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, ptr %.9, ptr %.10) #2
  %.26 = load i64, ptr %.12, align 8
  ret i64 %.26
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.usub.with.overflow.i64(i64, i64) #1

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { noinline }
