; made from ztf_flow.native.source.times by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 2a0fe11d75c9a9a0a388fcec95a25277575db8abdb3e67da31e19fc5c4ebb417
@judge_datetimes.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_datetimes.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, i64 %arg.naive, i64 %arg.aware, i64 %arg.written, i64 %arg.least, i64 %arg.most, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain, ptr writeonly captures(none) %arg.same, ptr writeonly captures(none) %arg.zulu) local_unnamed_addr #0 {
B0.endif:
  %.131579.not = icmp slt i64 %arg.count, 1
  br i1 %.131579.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  br label %B2

B2:
  %doubts.2.0585 = phi i64 [ 0, %B2.lr.ph ], [ %doubts.3.1506, %B3 ]
  %.137570582 = phi i64 [ 0, %B2.lr.ph ], [ %.144, %B3 ]
  %.144 = add nuw nsw i64 %.137570582, 1
  %0 = shl i64 %.137570582, 3
  %scevgep22 = getelementptr i8, ptr %arg.starts, i64 %0
  %.175 = load i64, ptr %scevgep22, align 8
  %1 = shl i64 %.137570582, 3
  %scevgep21 = getelementptr i8, ptr %arg.ends, i64 %1
  %.182 = load i64, ptr %scevgep21, align 8
  %reass.sub18 = sub i64 %.182, %.175
  %2 = add i64 %reass.sub18, -19
  %or.cond = icmp ult i64 %2, 14
  br i1 %or.cond, label %B4, label %B5

B4:
  %3 = icmp slt i64 %arg.wanted, 0
  br i1 %3, label %B6, label %B7

B7:
  %.267 = getelementptr i8, ptr %arg.kinds, i64 %.137570582
  %.268 = load i8, ptr %.267, align 1
  %.270 = zext i8 %.268 to i64
  %.271 = icmp eq i64 %arg.wanted, %.270
  br i1 %.271, label %B6, label %B5

B6:
  %.297 = getelementptr i8, ptr %arg.text, i64 %.175
  %.299 = load i64, ptr %.297, align 1
  %.300 = xor i64 %.299, 3256155501228994608
  %.305 = and i64 %.300, -4238617577721616
  %.306.not = icmp eq i64 %.305, 0
  br i1 %.306.not, label %B8, label %B9

B8:
  %.309 = add nuw nsw i64 %.300, 1695447031088646
  %.310 = and i64 %.309, 4521192082903056
  %.311.not = icmp eq i64 %.310, 0
  br i1 %.311.not, label %B10, label %B9

B10:
  %.324 = mul nuw nsw i64 %.300, 10
  %.326 = lshr i64 %.300, 8
  %.329 = add nuw nsw i64 %.324, %.326
  %.330 = and i64 %.329, 255
  %.334 = lshr i64 %.329, 16
  %.335 = and i64 %.334, 255
  %.339 = lshr i64 %.329, 40
  %.340 = and i64 %.339, 255
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr23 = getelementptr i8, ptr %sunkaddr, i64 8
  %.352 = load i8, ptr %sunkaddr23, align 1
  %.353 = zext i8 %.352 to i64
  %sunkaddr24 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr25 = getelementptr i8, ptr %sunkaddr24, i64 9
  %.360 = load i8, ptr %sunkaddr25, align 1
  %.361 = zext i8 %.360 to i64
  %4 = add i8 %.352, -58
  %or.cond517 = icmp ult i8 %4, -10
  %5 = add i8 %.360, -58
  %6 = icmp ult i8 %5, -10
  %or.cond519 = select i1 %or.cond517, i1 true, i1 %6
  %7 = mul nuw nsw i64 %.353, 10
  %.362 = add nuw nsw i64 %.361, -528
  %.391 = add nsw i64 %.362, %7
  %_days_v11_day.2.3 = select i1 %or.cond519, i64 -1, i64 %.391
  %.398 = mul nuw nsw i64 %.330, 100
  %.400 = add nuw nsw i64 %.398, %.335
  %8 = call { i64, i1 } @llvm.usub.with.overflow.i64(i64 %.400, i64 1)
  %math = extractvalue { i64, i1 } %8, 0
  %ov = extractvalue { i64, i1 } %8, 1
  %9 = add nsw i64 %.340, -13
  %10 = icmp ult i64 %9, -12
  %or.cond521 = select i1 %ov, i1 true, i1 %10
  %.415 = icmp slt i64 %_days_v11_day.2.3, 1
  %or.cond522 = select i1 %or.cond521, i1 true, i1 %.415
  br i1 %or.cond522, label %B9, label %B12

B12:
  %.431.not = icmp eq i64 %.335, 0
  %spec.select = select i1 %.431.not, i64 %.329, i64 %.334
  %.463 = icmp eq i64 %.340, 2
  br i1 %.463, label %B13, label %B14

B13:
  %11 = and i64 %spec.select, 3
  %12 = icmp eq i64 %11, 0
  %spec.select523 = select i1 %12, i64 29, i64 28
  br label %B15

B14:
  %13 = and i64 %spec.select, 3
  %14 = icmp eq i64 %13, 0
  %.451 = lshr i64 %.329, 43
  %.453 = add nuw nsw i64 %.339, %.451
  %.454 = and i64 %.453, 1
  %.455 = or disjoint i64 %.454, 30
  %.500 = icmp samesign ugt i64 %.340, 2
  %spec.select524.neg = select i1 %14, i64 -1, i64 -2
  %spec.select554.neg = select i1 %.500, i64 %spec.select524.neg, i64 0
  br label %B15

B15:
  %_days_v11_shorter.2.3.neg = phi i64 [ %spec.select554.neg, %B14 ], [ 0, %B13 ]
  %_days_v11_longest.2.3 = phi i64 [ %.455, %B14 ], [ %spec.select523, %B13 ]
  %.534 = icmp samesign ugt i64 %_days_v11_day.2.3, %_days_v11_longest.2.3
  br i1 %.534, label %B9, label %B16

B16:
  %15 = icmp eq i64 %.335, 0
  %.566 = sext i1 %15 to i64
  %spec.select525 = add nsw i64 %.330, %.566
  %.576 = mul nuw nsw i64 %.340, 977
  %.579 = add nsw i64 %.576, -952
  %.580 = lshr i64 %.579, 5
  %.586 = mul nuw nsw i64 %math, 365
  %.588 = lshr i64 %math, 2
  %.593 = ashr i64 %spec.select525, 2
  %.582 = add nsw i64 %.588, -1
  %.591 = add nsw i64 %.582, %.586
  %.592 = sub nsw i64 %.591, %spec.select525
  %.594 = add nsw i64 %.592, %.580
  %.595 = add nsw i64 %.594, %.593
  %.597 = add nsw i64 %.595, %_days_v11_day.2.3
  %.600 = add nsw i64 %.597, %_days_v11_shorter.2.3.neg
  br label %B9

B9:
  %days.4.2 = phi i64 [ %.600, %B16 ], [ -1, %B6 ], [ -1, %B10 ], [ -1, %B8 ], [ -1, %B15 ]
  %sunkaddr26 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr27 = getelementptr i8, ptr %sunkaddr26, i64 11
  %.609 = load i64, ptr %sunkaddr27, align 1
  %.610 = xor i64 %.609, 3472339291344613424
  %.615 = and i64 %.610, -1085086099895750416
  %.616.not = icmp eq i64 %.615, 0
  br i1 %.616.not, label %B17, label %B18.thread

B17:
  %.619 = add nuw nsw i64 %.610, 434034439958300166
  %.620 = and i64 %.619, 1157425173222133776
  %.621.not = icmp eq i64 %.620, 0
  br i1 %.621.not, label %B19, label %B18.thread

B19:
  %.630 = mul nuw i64 %.610, 10
  %.632 = lshr i64 %.610, 8
  %.635 = add nuw i64 %.630, %.632
  %.636 = and i64 %.635, 255
  %.640 = lshr i64 %.635, 24
  %.641 = and i64 %.640, 255
  %.645 = lshr i64 %.635, 48
  %.646 = and i64 %.645, 255
  %.651 = icmp samesign ugt i64 %.636, 23
  %.654 = icmp samesign ugt i64 %.641, 59
  %or.cond526 = select i1 %.651, i1 true, i1 %.654
  %.657 = icmp samesign ugt i64 %.646, 59
  %or.cond527 = select i1 %or.cond526, i1 true, i1 %.657
  br i1 %or.cond527, label %B18.thread, label %B18

B18.thread:
  %sunkaddr28 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr29 = getelementptr i8, ptr %sunkaddr28, i64 10
  %.688596 = load i8, ptr %sunkaddr29, align 1
  %.690597 = icmp eq i8 %.688596, 84
  br label %B20

B18:
  %.669 = mul nuw nsw i64 %.636, 60
  %.673 = add nuw nsw i64 %.669, %.641
  %.676 = mul nuw nsw i64 %.673, 60
  %.678 = add nuw nsw i64 %.676, %.646
  %sunkaddr30 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr31 = getelementptr i8, ptr %sunkaddr30, i64 10
  %.688 = load i8, ptr %sunkaddr31, align 1
  %.690 = icmp eq i8 %.688, 84
  %.695 = icmp sgt i64 %days.4.2, -1
  br i1 %.695, label %B21, label %B20

B21:
  %16 = icmp eq i8 %.688, 84
  %.716 = icmp eq i8 %.688, 32
  %spec.select529 = or i1 %16, %.716
  br label %B20

B20:
  %.690602 = phi i1 [ %.690, %B21 ], [ %.690, %B18 ], [ %.690597, %B18.thread ]
  %seconds.3.2601 = phi i64 [ %.678, %B21 ], [ %.678, %B18 ], [ -1, %B18.thread ]
  %"$phi366.1.4.2" = phi i1 [ %spec.select529, %B21 ], [ false, %B18 ], [ false, %B18.thread ]
  %17 = mul nsw i64 %days.4.2, 86400
  %.738 = add nsw i64 %17, -62135596800
  %.740 = add nsw i64 %.738, %seconds.3.2601
  %.743 = mul nsw i64 %.740, 1000000
  %.752 = add nsw i64 %.175, 19
  %.764 = icmp slt i64 %.752, %.182
  br i1 %.764, label %B22, label %B23

B22:
  %.780 = getelementptr i8, ptr %arg.text, i64 %.752
  %.781 = load i8, ptr %.780, align 1
  %.783 = icmp eq i8 %.781, 46
  br i1 %.783, label %B24, label %B23

B24:
  %.794 = add nsw i64 %.175, 20
  %.823 = icmp slt i64 %.794, %.182
  br i1 %.823, label %B25, label %B26.1.thread

B25:
  %.832 = getelementptr i8, ptr %arg.text, i64 %.794
  %.833 = load i8, ptr %.832, align 1
  %.1086 = zext nneg i8 %.833 to i64
  %.10863 = zext nneg i8 %.833 to i64
  %18 = add i8 %.833, -48
  %or.cond530 = icmp ult i8 %18, 10
  br i1 %or.cond530, label %B27.preheader, label %B26.1.thread

B27.preheader:
  %19 = add nsw i64 %reass.sub18, -20
  %20 = add nsw i64 %.182, -21
  %21 = sub i64 %20, %.175
  %exitcond592.not = icmp eq i64 %20, %.175
  br i1 %exitcond592.not, label %B28.preheader, label %B29

B29:
  %sunkaddr32 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr33 = getelementptr i8, ptr %sunkaddr32, i64 21
  %.889 = load i8, ptr %sunkaddr33, align 1
  %22 = add i8 %.889, -48
  %or.cond531 = icmp ult i8 %22, 10
  br i1 %or.cond531, label %B27.1, label %B30.thread

B27.1:
  %exitcond592.1.not = icmp eq i64 %21, 1
  br i1 %exitcond592.1.not, label %B28.preheader, label %B29.1

B29.1:
  %sunkaddr34 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr35 = getelementptr i8, ptr %sunkaddr34, i64 22
  %.889.1 = load i8, ptr %sunkaddr35, align 1
  %23 = add i8 %.889.1, -48
  %or.cond531.1 = icmp ult i8 %23, 10
  br i1 %or.cond531.1, label %B27.2, label %B26.thread

B27.2:
  %exitcond592.2.not = icmp eq i64 %21, 2
  br i1 %exitcond592.2.not, label %B28.preheader, label %B29.2

B29.2:
  %sunkaddr36 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr37 = getelementptr i8, ptr %sunkaddr36, i64 23
  %.889.2 = load i8, ptr %sunkaddr37, align 1
  %24 = add i8 %.889.2, -48
  %or.cond531.2 = icmp ult i8 %24, 10
  br i1 %or.cond531.2, label %B27.3, label %B26.thread

B27.3:
  %exitcond592.3.not = icmp eq i64 %21, 3
  br i1 %exitcond592.3.not, label %B28.preheader, label %B29.3

B29.3:
  %sunkaddr38 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr39 = getelementptr i8, ptr %sunkaddr38, i64 24
  %.889.3 = load i8, ptr %sunkaddr39, align 1
  %25 = add i8 %.889.3, -48
  %or.cond531.3 = icmp ult i8 %25, 10
  br i1 %or.cond531.3, label %B27.4, label %B26.thread

B27.4:
  %exitcond592.4.not = icmp eq i64 %21, 4
  br i1 %exitcond592.4.not, label %B28.preheader, label %B29.4

B29.4:
  %sunkaddr40 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr41 = getelementptr i8, ptr %sunkaddr40, i64 25
  %.889.4 = load i8, ptr %sunkaddr41, align 1
  %26 = add i8 %.889.4, -48
  %or.cond531.4 = icmp ult i8 %26, 10
  %spec.select656 = select i1 %or.cond531.4, i64 6, i64 5
  br label %B26.thread

B30.thread:
  %.10874 = add nsw i64 %.10863, -48
  br label %B26.1.thread

B26.thread:
  %_digits_v31_places.3.3650.ph = phi i64 [ 2, %B29.1 ], [ 4, %B29.3 ], [ 3, %B29.2 ], [ %spec.select656, %B29.4 ]
  %27 = trunc i64 %.10863 to i8
  %.108613 = zext nneg i8 %27 to i64
  %.108714 = add nsw i64 %.108613, -48
  br label %B30.1

B26:
  %.1087 = add nsw i64 %.1086, -48
  %.1074.1.not = icmp eq i64 %19, 1
  br i1 %.1074.1.not, label %B26.1.thread, label %B26.B30.1_crit_edge

B26.B30.1_crit_edge:
  %sunkaddr42 = getelementptr i8, ptr %arg.text, i64 %.794
  %sunkaddr43 = getelementptr i8, ptr %sunkaddr42, i64 1
  %.1085.1.pre = load i8, ptr %sunkaddr43, align 1
  br label %B30.1

B30.1:
  %.1085.1 = phi i8 [ %.889, %B26.thread ], [ %.1085.1.pre, %B26.B30.1_crit_edge ]
  %.108717 = phi i64 [ %.108714, %B26.thread ], [ %.1087, %B26.B30.1_crit_edge ]
  %_digits_v31_places.3.365016 = phi i64 [ %_digits_v31_places.3.3650.ph, %B26.thread ], [ %19, %B26.B30.1_crit_edge ]
  %28 = add i8 %.1085.1, -58
  %or.cond532.1 = icmp ult i8 %28, -10
  br i1 %or.cond532.1, label %B32, label %B26.1

B26.1.thread:
  %_digits_v31_places.3.3649 = phi i64 [ 1, %B26 ], [ %19, %B28.preheader ], [ 0, %B25 ], [ 0, %B24 ], [ 1, %B30.thread ]
  %_microseconds_v33_digit.2.4605.ph = phi i64 [ %.1087, %B26 ], [ 0, %B28.preheader ], [ 0, %B25 ], [ 0, %B24 ], [ %.10874, %B30.thread ]
  %.1123.1608 = mul nuw nsw i64 %_microseconds_v33_digit.2.4605.ph, 10
  br label %B26.2.thread

B26.1:
  %.1086.1 = zext nneg i8 %.1085.1 to i64
  %.1123.1 = mul nuw nsw i64 %.108717, 10
  %.1087.1 = add nsw i64 %.1123.1, -48
  %.1125.1 = add nsw i64 %.1087.1, %.1086.1
  %.1074.2.not = icmp eq i64 %_digits_v31_places.3.365016, 2
  br i1 %.1074.2.not, label %B26.2.thread, label %B30.2

B30.2:
  %sunkaddr44 = getelementptr i8, ptr %arg.text, i64 %.794
  %sunkaddr45 = getelementptr i8, ptr %sunkaddr44, i64 2
  %.1085.2 = load i8, ptr %sunkaddr45, align 1
  %.1086.2 = zext nneg i8 %.1085.2 to i64
  %29 = add i8 %.1085.2, -58
  %or.cond532.2 = icmp ult i8 %29, -10
  br i1 %or.cond532.2, label %B32, label %B26.2

B26.2.thread:
  %_digits_v31_places.3.3648 = phi i64 [ %_digits_v31_places.3.3649, %B26.1.thread ], [ 2, %B26.1 ]
  %.1125.1611.ph = phi i64 [ %.1123.1608, %B26.1.thread ], [ %.1125.1, %B26.1 ]
  %.1123.2614 = mul nuw nsw i64 %.1125.1611.ph, 10
  br label %B26.3.thread

B26.2:
  %.1123.2 = mul nuw nsw i64 %.1125.1, 10
  %.1087.2 = add nsw i64 %.1123.2, -48
  %.1125.2 = add nsw i64 %.1087.2, %.1086.2
  %.1074.3 = icmp samesign ugt i64 %_digits_v31_places.3.365016, 3
  br i1 %.1074.3, label %B30.3, label %B26.3.thread

B30.3:
  %sunkaddr46 = getelementptr i8, ptr %arg.text, i64 %.794
  %sunkaddr47 = getelementptr i8, ptr %sunkaddr46, i64 3
  %.1085.3 = load i8, ptr %sunkaddr47, align 1
  %.1086.3 = zext nneg i8 %.1085.3 to i64
  %30 = add i8 %.1085.3, -58
  %or.cond532.3 = icmp ult i8 %30, -10
  br i1 %or.cond532.3, label %B32, label %B26.3

B26.3.thread:
  %_digits_v31_places.3.3647 = phi i64 [ %_digits_v31_places.3.3648, %B26.2.thread ], [ 3, %B26.2 ]
  %.1125.2617.ph = phi i64 [ %.1123.2614, %B26.2.thread ], [ %.1125.2, %B26.2 ]
  %.1123.3620 = mul nuw nsw i64 %.1125.2617.ph, 10
  br label %B26.4.thread

B26.3:
  %.1123.3 = mul nuw nsw i64 %.1125.2, 10
  %.1087.3 = add nsw i64 %.1123.3, -48
  %.1125.3 = add nsw i64 %.1087.3, %.1086.3
  %.1074.4.not = icmp eq i64 %_digits_v31_places.3.365016, 4
  br i1 %.1074.4.not, label %B26.4.thread, label %B30.4

B30.4:
  %sunkaddr48 = getelementptr i8, ptr %arg.text, i64 %.794
  %sunkaddr49 = getelementptr i8, ptr %sunkaddr48, i64 4
  %.1085.4 = load i8, ptr %sunkaddr49, align 1
  %.1086.4 = zext nneg i8 %.1085.4 to i64
  %31 = add i8 %.1085.4, -58
  %or.cond532.4 = icmp ult i8 %31, -10
  br i1 %or.cond532.4, label %B32, label %B26.4

B26.4.thread:
  %_digits_v31_places.3.3646 = phi i64 [ %_digits_v31_places.3.3647, %B26.3.thread ], [ 4, %B26.3 ]
  %.1125.3623.ph = phi i64 [ %.1123.3620, %B26.3.thread ], [ %.1125.3, %B26.3 ]
  %.1123.4626 = mul nuw nsw i64 %.1125.3623.ph, 10
  br label %B26.5

B26.4:
  %.1123.4 = mul nuw nsw i64 %.1125.3, 10
  %.1087.4 = add nsw i64 %.1123.4, -48
  %.1125.4 = add nsw i64 %.1087.4, %.1086.4
  %.1074.5 = icmp samesign ugt i64 %_digits_v31_places.3.365016, 5
  br i1 %.1074.5, label %B30.5, label %B26.5

B30.5:
  %sunkaddr50 = getelementptr i8, ptr %arg.text, i64 %.794
  %sunkaddr51 = getelementptr i8, ptr %sunkaddr50, i64 5
  %.1085.5 = load i8, ptr %sunkaddr51, align 1
  %.1086.5 = zext nneg i8 %.1085.5 to i64
  %.1087.5 = add nsw i64 %.1086.5, -48
  %32 = add i8 %.1085.5, -58
  %or.cond532.5 = icmp ult i8 %32, -10
  br i1 %or.cond532.5, label %B32, label %B26.5

B26.5:
  %_digits_v31_places.3.3645 = phi i64 [ %_digits_v31_places.3.365016, %B30.5 ], [ 5, %B26.4 ], [ %_digits_v31_places.3.3646, %B26.4.thread ]
  %.1125.4629 = phi i64 [ %.1125.4, %B30.5 ], [ %.1125.4, %B26.4 ], [ %.1123.4626, %B26.4.thread ]
  %_microseconds_v33_digit.2.4.5 = phi i64 [ %.1087.5, %B30.5 ], [ 0, %B26.4 ], [ 0, %B26.4.thread ]
  %.1123.5 = mul nuw nsw i64 %.1125.4629, 10
  %.1125.5 = add nsw i64 %_microseconds_v33_digit.2.4.5, %.1123.5
  br label %B32

B32:
  %_digits_v31_places.3.3644 = phi i64 [ %_digits_v31_places.3.365016, %B30.3 ], [ %_digits_v31_places.3.3645, %B26.5 ], [ %_digits_v31_places.3.365016, %B30.1 ], [ %_digits_v31_places.3.365016, %B30.5 ], [ %_digits_v31_places.3.365016, %B30.2 ], [ %_digits_v31_places.3.365016, %B30.4 ]
  %part.2.3.ph = phi i64 [ -1, %B30.3 ], [ %.1125.5, %B26.5 ], [ -1, %B30.1 ], [ -1, %B30.5 ], [ -1, %B30.2 ], [ -1, %B30.4 ]
  %.1156 = icmp sgt i64 %_digits_v31_places.3.3644, 0
  %spec.select533 = and i1 %"$phi366.1.4.2", %.1156
  %.1175 = icmp eq i64 %_digits_v31_places.3.3644, 6
  %or.cond534 = and i1 %.690602, %.1175
  %.1180 = icmp sgt i64 %part.2.3.ph, 0
  %spec.select553 = select i1 %or.cond534, i1 %.1180, i1 false
  %.1196 = add nsw i64 %part.2.3.ph, %.743
  %.1205 = add nsw i64 %_digits_v31_places.3.3644, %.794
  br label %B23

B23:
  %own.3.2 = phi i1 [ %spec.select553, %B32 ], [ %.690602, %B22 ], [ %.690602, %B20 ]
  %good.8.2 = phi i1 [ %spec.select533, %B32 ], [ %"$phi366.1.4.2", %B22 ], [ %"$phi366.1.4.2", %B20 ]
  %value.6.2 = phi i64 [ %.1196, %B32 ], [ %.743, %B22 ], [ %.743, %B20 ]
  %at.4.2 = phi i64 [ %.1205, %B32 ], [ %.752, %B22 ], [ %.752, %B20 ]
  %.1223 = icmp eq i64 %.182, %at.4.2
  br i1 %.1223, label %B34, label %B35

B34:
  %33 = icmp ne i64 %arg.naive, 0
  %or.cond535 = select i1 %good.8.2, i1 %33, i1 false
  br i1 %or.cond535, label %B36, label %B5

B35:
  %.1263 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %.1264 = load i8, ptr %.1263, align 1
  %34 = zext i8 %.1264 to i32
  %.1266 = icmp eq i8 %.1264, 90
  %.1269 = add nsw i64 %at.4.2, 1
  %.1271 = icmp eq i64 %.1269, %.182
  %or.cond536 = select i1 %.1266, i1 %.1271, i1 false
  br i1 %or.cond536, label %B37, label %B38

B37:
  %35 = icmp ne i64 %arg.aware, 0
  %or.cond537 = select i1 %good.8.2, i1 %35, i1 false
  br i1 %or.cond537, label %B36, label %B5

B38:
  %.1319 = sub nsw i64 %.182, %at.4.2
  %.1320.not = icmp eq i64 %.1319, 6
  br i1 %.1320.not, label %B39, label %B5

B39:
  %sunkaddr52 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %sunkaddr53 = getelementptr i8, ptr %sunkaddr52, i64 3
  %.1326 = load i8, ptr %sunkaddr53, align 1
  %.1328.not = icmp eq i8 %.1326, 58
  br i1 %.1328.not, label %B40, label %B5

B40:
  switch i32 %34, label %B5 [
    i32 43, label %B41
    i32 45, label %B41
  ]

B41:
  %sunkaddr54 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %sunkaddr55 = getelementptr i8, ptr %sunkaddr54, i64 1
  %.1356 = load i8, ptr %sunkaddr55, align 1
  %.1357 = zext i8 %.1356 to i64
  %sunkaddr56 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %sunkaddr57 = getelementptr i8, ptr %sunkaddr56, i64 2
  %.1364 = load i8, ptr %sunkaddr57, align 1
  %.1365 = zext i8 %.1364 to i64
  %36 = add i8 %.1356, -58
  %or.cond538 = icmp ult i8 %36, -10
  %37 = add i8 %.1364, -58
  %38 = icmp ult i8 %37, -10
  %or.cond540 = select i1 %or.cond538, i1 true, i1 %38
  %39 = mul nuw nsw i64 %.1357, 10
  %.1366 = add nuw nsw i64 %.1365, -528
  %.1395 = add nsw i64 %.1366, %39
  %_offset_v42_hours.2.4 = select i1 %or.cond540, i64 -1, i64 %.1395
  %sunkaddr58 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %sunkaddr59 = getelementptr i8, ptr %sunkaddr58, i64 4
  %.1405 = load i8, ptr %sunkaddr59, align 1
  %.1406 = zext i8 %.1405 to i64
  %sunkaddr60 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %sunkaddr61 = getelementptr i8, ptr %sunkaddr60, i64 5
  %.1413 = load i8, ptr %sunkaddr61, align 1
  %.1414 = zext i8 %.1413 to i64
  %40 = add i8 %.1405, -58
  %or.cond541 = icmp ult i8 %40, -10
  %41 = add i8 %.1413, -58
  %42 = icmp ult i8 %41, -10
  %or.cond543 = select i1 %or.cond541, i1 true, i1 %42
  %43 = mul nuw nsw i64 %.1406, 10
  %.1415 = add nuw nsw i64 %.1414, -528
  %.1444 = add nsw i64 %.1415, %43
  %_offset_v42_minutes.2.4 = select i1 %or.cond543, i64 -1, i64 %.1444
  %or.cond544 = icmp ugt i64 %_offset_v42_hours.2.4, 23
  %.1457 = icmp slt i64 %_offset_v42_minutes.2.4, 0
  %or.cond545 = select i1 %or.cond544, i1 true, i1 %.1457
  %.1460 = icmp samesign ugt i64 %_offset_v42_minutes.2.4, 59
  %or.cond546 = select i1 %or.cond545, i1 true, i1 %.1460
  br i1 %or.cond546, label %B5, label %B43

B43:
  %44 = trunc i32 %34 to i8
  %45 = icmp eq i64 %arg.written, 0
  %46 = icmp ne i64 %arg.aware, 0
  %.1474 = mul nuw nsw i64 %_offset_v42_hours.2.4, 60
  %.1478 = add nuw nsw i64 %_offset_v42_minutes.2.4, %.1474
  %.1493 = icmp eq i8 %44, 45
  %47 = call { i64, i1 } @llvm.usub.with.overflow.i64(i64 0, i64 %.1478)
  %math62 = extractvalue { i64, i1 } %47, 0
  %ov63 = extractvalue { i64, i1 } %47, 1
  %spec.select547 = select i1 %.1493, i64 %math62, i64 %.1478
  %.1516.neg = mul nsw i64 %spec.select547, -60000000
  %.1518 = add nsw i64 %.1516.neg, %value.6.2
  %or.cond548 = select i1 %good.8.2, i1 %ov63, i1 false
  %or.cond549 = select i1 %or.cond548, i1 %46, i1 false
  %or.cond550 = select i1 %own.3.2, i1 true, i1 %45
  %or.cond657 = select i1 %or.cond549, i1 %or.cond550, i1 false
  %48 = add nsw i64 %.1518, 62135510399999999
  %or.cond551 = icmp ult i64 %48, 315537724799999999
  %or.cond658 = select i1 %or.cond657, i1 %or.cond551, i1 false
  br i1 %or.cond658, label %B36, label %B5

B36:
  %in_utc.3.2484 = phi i8 [ 1, %B37 ], [ 0, %B43 ], [ 0, %B34 ]
  %value.5.2483 = phi i64 [ %value.6.2, %B37 ], [ %.1518, %B43 ], [ %value.6.2, %B34 ]
  %.1599 = icmp sge i64 %value.5.2483, %arg.least
  %.1605 = icmp sle i64 %value.5.2483, %arg.most
  %spec.select552 = select i1 %.1599, i1 %.1605, i1 false
  br i1 %spec.select552, label %B44, label %B5

B5:
  %in_utc.2.1641 = phi i8 [ %in_utc.3.2484, %B36 ], [ 0, %B2 ], [ 1, %B37 ], [ 0, %B34 ], [ 0, %B40 ], [ 0, %B39 ], [ 0, %B43 ], [ 0, %B7 ], [ 0, %B41 ], [ 0, %B38 ]
  %.1657 = add nsw i64 %doubts.2.0585, 1
  br label %B3

B44:
  %49 = zext i1 %own.3.2 to i8
  br label %B3

B3:
  %in_utc.2.1640 = phi i8 [ %in_utc.3.2484, %B44 ], [ %in_utc.2.1641, %B5 ]
  %.sink593 = phi i64 [ %value.5.2483, %B44 ], [ 0, %B5 ]
  %.sink = phi i8 [ 1, %B44 ], [ 0, %B5 ]
  %doubts.3.1506 = phi i64 [ %doubts.2.0585, %B44 ], [ %.1657, %B5 ]
  %"$phi962.1.2.1" = phi i8 [ %49, %B44 ], [ 0, %B5 ]
  %50 = shl i64 %.137570582, 3
  %scevgep = getelementptr i8, ptr %arg.values, i64 %50
  store i64 %.sink593, ptr %scevgep, align 8
  %51 = getelementptr i8, ptr %arg.certain, i64 %.137570582
  store i8 %.sink, ptr %51, align 1
  %.1705 = getelementptr i8, ptr %arg.same, i64 %.137570582
  store i8 %"$phi962.1.2.1", ptr %.1705, align 1
  %.1714 = getelementptr i8, ptr %arg.zulu, i64 %.137570582
  store i8 %in_utc.2.1640, ptr %.1714, align 1
  %exitcond.not = icmp eq i64 %arg.count, %.144
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.1506, %B3 ]
  store i64 %doubts.2.0.lcssa, ptr %retptr, align 8
  ret i32 0

B28.preheader:
  %.1074 = icmp samesign ugt i64 %reass.sub18, 20
  br i1 %.1074, label %B26, label %B26.1.thread
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @judge_datetimes(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, i64 %.9, i64 %.10, i64 %.11, ptr writeonly captures(none) %.12, ptr writeonly captures(none) %.13, ptr writeonly captures(none) %.14, ptr writeonly captures(none) %.15) local_unnamed_addr #0 {
entry:
  %.17 = alloca i64, align 8
  store i64 0, ptr %.17, align 8
  %.21 = call i32 @judge_datetimes.body(ptr nonnull %.17, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, i64 %.9, i64 %.10, i64 %.11, ptr %.12, ptr %.13, ptr %.14, ptr %.15) #2
  %.31 = load i64, ptr %.17, align 8
  ret i64 %.31
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.usub.with.overflow.i64(i64, i64) #1

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { noinline }
