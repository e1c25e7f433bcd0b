; made from ztf_flow.native.source.times by `python -m ztf_flow.native.build`, 6697c61865a4fd4090901ef10ad3d5acfd3b678355b1f4d046e565cdbd45a513
@judge_datetimes.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_datetimes.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, i64 %arg.naive, i64 %arg.aware, i64 %arg.written, i64 %arg.least, i64 %arg.most, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain, ptr writeonly captures(none) %arg.same, ptr writeonly captures(none) %arg.zulu) local_unnamed_addr #0 {
B0.endif:
  %.131599.not = icmp slt i64 %arg.count, 1
  br i1 %.131599.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  br label %B2

B2:
  %doubts.2.0605 = phi i64 [ 0, %B2.lr.ph ], [ %doubts.3.1487, %B3 ]
  %.137590602 = phi i64 [ 0, %B2.lr.ph ], [ %.144, %B3 ]
  %.144 = add nuw nsw i64 %.137590602, 1
  %0 = shl i64 %.137590602, 3
  %scevgep22 = getelementptr i8, ptr %arg.starts, i64 %0
  %.175 = load i64, ptr %scevgep22, align 8
  %1 = shl i64 %.137590602, 3
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
  %.267 = getelementptr i8, ptr %arg.kinds, i64 %.137590602
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
  %.331 = mul nuw nsw i64 %.330, 100
  %.332 = lshr i64 %.329, 16
  %.333 = and i64 %.332, 255
  %.334 = add nuw nsw i64 %.331, %.333
  %.338 = lshr i64 %.329, 40
  %.339 = and i64 %.338, 255
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr23 = getelementptr i8, ptr %sunkaddr, i64 8
  %.351 = load i8, ptr %sunkaddr23, align 1
  %.352 = zext i8 %.351 to i64
  %sunkaddr24 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr25 = getelementptr i8, ptr %sunkaddr24, i64 9
  %.359 = load i8, ptr %sunkaddr25, align 1
  %.360 = zext i8 %.359 to i64
  %4 = add i8 %.351, -58
  %or.cond538 = icmp ult i8 %4, -10
  %5 = add i8 %.359, -58
  %6 = icmp ult i8 %5, -10
  %or.cond540 = select i1 %or.cond538, i1 true, i1 %6
  %7 = mul nuw nsw i64 %.352, 10
  %.361 = add nuw nsw i64 %.360, -528
  %.390 = add nsw i64 %.361, %7
  %_days_v11_day.2.3 = select i1 %or.cond540, i64 -1, i64 %.390
  %.397 = icmp eq i64 %.334, 0
  %8 = add nsw i64 %.339, -13
  %9 = icmp ult i64 %8, -12
  %or.cond542 = select i1 %.397, i1 true, i1 %9
  %.406 = icmp slt i64 %_days_v11_day.2.3, 1
  %or.cond543 = select i1 %or.cond542, i1 true, i1 %.406
  br i1 %or.cond543, label %B9, label %B12.endif

B13:
  %_days_v11__vphi524_0.3.3 = phi i1 [ true, %B14.endif ], [ %.549, %B15.endif ], [ false, %B12.endif ]
  %.572 = icmp eq i64 %.339, 2
  br i1 %.572, label %B16, label %B17

B16:
  %spec.select = select i1 %_days_v11__vphi524_0.3.3, i64 29, i64 28
  br label %B18

B17:
  %.560 = lshr i64 %.329, 43
  %.562 = add nuw nsw i64 %.338, %.560
  %.563 = and i64 %.562, 1
  %.564 = or disjoint i64 %.563, 30
  %.609 = icmp samesign ugt i64 %.339, 2
  %spec.select544.neg = select i1 %_days_v11__vphi524_0.3.3, i64 -1, i64 -2
  %spec.select573.neg = select i1 %.609, i64 %spec.select544.neg, i64 0
  br label %B18

B18:
  %_days_v11_shorter.2.3.neg = phi i64 [ %spec.select573.neg, %B17 ], [ 0, %B16 ]
  %_days_v11_longest.2.3 = phi i64 [ %.564, %B17 ], [ %spec.select, %B16 ]
  %.643 = icmp samesign ugt i64 %_days_v11_day.2.3, %_days_v11_longest.2.3
  br i1 %.643, label %B9, label %B19.else.if

B9:
  %days.4.2 = phi i64 [ %.840, %B19.else.if ], [ -1, %B6 ], [ -1, %B10 ], [ -1, %B8 ], [ -1, %B18 ]
  %sunkaddr26 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr27 = getelementptr i8, ptr %sunkaddr26, i64 11
  %.849 = load i64, ptr %sunkaddr27, align 1
  %.850 = xor i64 %.849, 3472339291344613424
  %.855 = and i64 %.850, -1085086099895750416
  %.856.not = icmp eq i64 %.855, 0
  br i1 %.856.not, label %B20, label %B21.thread

B20:
  %.859 = add nuw nsw i64 %.850, 434034439958300166
  %.860 = and i64 %.859, 1157425173222133776
  %.861.not = icmp eq i64 %.860, 0
  br i1 %.861.not, label %B22, label %B21.thread

B22:
  %.870 = mul nuw i64 %.850, 10
  %.872 = lshr i64 %.850, 8
  %.875 = add nuw i64 %.870, %.872
  %.876 = and i64 %.875, 255
  %.880 = lshr i64 %.875, 24
  %.881 = and i64 %.880, 255
  %.885 = lshr i64 %.875, 48
  %.886 = and i64 %.885, 255
  %.891 = icmp samesign ugt i64 %.876, 23
  %.894 = icmp samesign ugt i64 %.881, 59
  %or.cond545 = select i1 %.891, i1 true, i1 %.894
  %.897 = icmp samesign ugt i64 %.886, 59
  %or.cond546 = select i1 %or.cond545, i1 true, i1 %.897
  br i1 %or.cond546, label %B21.thread, label %B21

B21.thread:
  %sunkaddr28 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr29 = getelementptr i8, ptr %sunkaddr28, i64 10
  %.928616 = load i8, ptr %sunkaddr29, align 1
  %.930617 = icmp eq i8 %.928616, 84
  br label %B23

B21:
  %.909 = mul nuw nsw i64 %.876, 60
  %.913 = add nuw nsw i64 %.909, %.881
  %.916 = mul nuw nsw i64 %.913, 60
  %.918 = add nuw nsw i64 %.916, %.886
  %sunkaddr30 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr31 = getelementptr i8, ptr %sunkaddr30, i64 10
  %.928 = load i8, ptr %sunkaddr31, align 1
  %.930 = icmp eq i8 %.928, 84
  %.935 = icmp sgt i64 %days.4.2, -1
  br i1 %.935, label %B24, label %B23

B24:
  %10 = icmp eq i8 %.928, 84
  %.956 = icmp eq i8 %.928, 32
  %spec.select548 = or i1 %10, %.956
  br label %B23

B23:
  %.930622 = phi i1 [ %.930, %B24 ], [ %.930, %B21 ], [ %.930617, %B21.thread ]
  %seconds.3.2621 = phi i64 [ %.918, %B24 ], [ %.918, %B21 ], [ -1, %B21.thread ]
  %"$phi366.1.4.2" = phi i1 [ %spec.select548, %B24 ], [ false, %B21 ], [ false, %B21.thread ]
  %11 = mul nsw i64 %days.4.2, 86400
  %.978 = add nsw i64 %11, -62135596800
  %.980 = add nsw i64 %.978, %seconds.3.2621
  %.983 = mul nsw i64 %.980, 1000000
  %.992 = add nsw i64 %.175, 19
  %.1004 = icmp slt i64 %.992, %.182
  br i1 %.1004, label %B25, label %B26

B25:
  %.1020 = getelementptr i8, ptr %arg.text, i64 %.992
  %.1021 = load i8, ptr %.1020, align 1
  %.1023 = icmp eq i8 %.1021, 46
  br i1 %.1023, label %B27, label %B26

B27:
  %.1034 = add nsw i64 %.175, 20
  %.1063 = icmp slt i64 %.1034, %.182
  br i1 %.1063, label %B28, label %B29.1.thread

B28:
  %.1072 = getelementptr i8, ptr %arg.text, i64 %.1034
  %.1073 = load i8, ptr %.1072, align 1
  %.1326 = zext nneg i8 %.1073 to i64
  %.13263 = zext nneg i8 %.1073 to i64
  %12 = add i8 %.1073, -48
  %or.cond549 = icmp ult i8 %12, 10
  br i1 %or.cond549, label %B30.preheader, label %B29.1.thread

B30.preheader:
  %13 = add nsw i64 %reass.sub18, -20
  %14 = add nsw i64 %.182, -21
  %15 = sub i64 %14, %.175
  %exitcond612.not = icmp eq i64 %14, %.175
  br i1 %exitcond612.not, label %B31.preheader, label %B32

B32:
  %sunkaddr32 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr33 = getelementptr i8, ptr %sunkaddr32, i64 21
  %.1129 = load i8, ptr %sunkaddr33, align 1
  %16 = add i8 %.1129, -48
  %or.cond550 = icmp ult i8 %16, 10
  br i1 %or.cond550, label %B30.1, label %B33.thread

B30.1:
  %exitcond612.1.not = icmp eq i64 %15, 1
  br i1 %exitcond612.1.not, label %B31.preheader, label %B32.1

B32.1:
  %sunkaddr34 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr35 = getelementptr i8, ptr %sunkaddr34, i64 22
  %.1129.1 = load i8, ptr %sunkaddr35, align 1
  %17 = add i8 %.1129.1, -48
  %or.cond550.1 = icmp ult i8 %17, 10
  br i1 %or.cond550.1, label %B30.2, label %B29.thread

B30.2:
  %exitcond612.2.not = icmp eq i64 %15, 2
  br i1 %exitcond612.2.not, label %B31.preheader, label %B32.2

B32.2:
  %sunkaddr36 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr37 = getelementptr i8, ptr %sunkaddr36, i64 23
  %.1129.2 = load i8, ptr %sunkaddr37, align 1
  %18 = add i8 %.1129.2, -48
  %or.cond550.2 = icmp ult i8 %18, 10
  br i1 %or.cond550.2, label %B30.3, label %B29.thread

B30.3:
  %exitcond612.3.not = icmp eq i64 %15, 3
  br i1 %exitcond612.3.not, label %B31.preheader, label %B32.3

B32.3:
  %sunkaddr38 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr39 = getelementptr i8, ptr %sunkaddr38, i64 24
  %.1129.3 = load i8, ptr %sunkaddr39, align 1
  %19 = add i8 %.1129.3, -48
  %or.cond550.3 = icmp ult i8 %19, 10
  br i1 %or.cond550.3, label %B30.4, label %B29.thread

B30.4:
  %exitcond612.4.not = icmp eq i64 %15, 4
  br i1 %exitcond612.4.not, label %B31.preheader, label %B32.4

B32.4:
  %sunkaddr40 = getelementptr i8, ptr %arg.text, i64 %.175
  %sunkaddr41 = getelementptr i8, ptr %sunkaddr40, i64 25
  %.1129.4 = load i8, ptr %sunkaddr41, align 1
  %20 = add i8 %.1129.4, -48
  %or.cond550.4 = icmp ult i8 %20, 10
  %spec.select676 = select i1 %or.cond550.4, i64 6, i64 5
  br label %B29.thread

B33.thread:
  %.13274 = add nsw i64 %.13263, -48
  br label %B29.1.thread

B29.thread:
  %_digits_v34_places.3.3670.ph = phi i64 [ 2, %B32.1 ], [ 4, %B32.3 ], [ 3, %B32.2 ], [ %spec.select676, %B32.4 ]
  %21 = trunc i64 %.13263 to i8
  %.132613 = zext nneg i8 %21 to i64
  %.132714 = add nsw i64 %.132613, -48
  br label %B33.1

B29:
  %.1327 = add nsw i64 %.1326, -48
  %.1314.1.not = icmp eq i64 %13, 1
  br i1 %.1314.1.not, label %B29.1.thread, label %B29.B33.1_crit_edge

B29.B33.1_crit_edge:
  %sunkaddr42 = getelementptr i8, ptr %arg.text, i64 %.1034
  %sunkaddr43 = getelementptr i8, ptr %sunkaddr42, i64 1
  %.1325.1.pre = load i8, ptr %sunkaddr43, align 1
  br label %B33.1

B33.1:
  %.1325.1 = phi i8 [ %.1129, %B29.thread ], [ %.1325.1.pre, %B29.B33.1_crit_edge ]
  %.132717 = phi i64 [ %.132714, %B29.thread ], [ %.1327, %B29.B33.1_crit_edge ]
  %_digits_v34_places.3.367016 = phi i64 [ %_digits_v34_places.3.3670.ph, %B29.thread ], [ %13, %B29.B33.1_crit_edge ]
  %22 = add i8 %.1325.1, -58
  %or.cond551.1 = icmp ult i8 %22, -10
  br i1 %or.cond551.1, label %B35, label %B29.1

B29.1.thread:
  %_digits_v34_places.3.3669 = phi i64 [ 1, %B29 ], [ %13, %B31.preheader ], [ 0, %B28 ], [ 0, %B27 ], [ 1, %B33.thread ]
  %_microseconds_v36_digit.2.4625.ph = phi i64 [ %.1327, %B29 ], [ 0, %B31.preheader ], [ 0, %B28 ], [ 0, %B27 ], [ %.13274, %B33.thread ]
  %.1363.1628 = mul nuw nsw i64 %_microseconds_v36_digit.2.4625.ph, 10
  br label %B29.2.thread

B29.1:
  %.1326.1 = zext nneg i8 %.1325.1 to i64
  %.1363.1 = mul nuw nsw i64 %.132717, 10
  %.1327.1 = add nsw i64 %.1363.1, -48
  %.1365.1 = add nsw i64 %.1327.1, %.1326.1
  %.1314.2.not = icmp eq i64 %_digits_v34_places.3.367016, 2
  br i1 %.1314.2.not, label %B29.2.thread, label %B33.2

B33.2:
  %sunkaddr44 = getelementptr i8, ptr %arg.text, i64 %.1034
  %sunkaddr45 = getelementptr i8, ptr %sunkaddr44, i64 2
  %.1325.2 = load i8, ptr %sunkaddr45, align 1
  %.1326.2 = zext nneg i8 %.1325.2 to i64
  %23 = add i8 %.1325.2, -58
  %or.cond551.2 = icmp ult i8 %23, -10
  br i1 %or.cond551.2, label %B35, label %B29.2

B29.2.thread:
  %_digits_v34_places.3.3668 = phi i64 [ %_digits_v34_places.3.3669, %B29.1.thread ], [ 2, %B29.1 ]
  %.1365.1631.ph = phi i64 [ %.1363.1628, %B29.1.thread ], [ %.1365.1, %B29.1 ]
  %.1363.2634 = mul nuw nsw i64 %.1365.1631.ph, 10
  br label %B29.3.thread

B29.2:
  %.1363.2 = mul nuw nsw i64 %.1365.1, 10
  %.1327.2 = add nsw i64 %.1363.2, -48
  %.1365.2 = add nsw i64 %.1327.2, %.1326.2
  %.1314.3 = icmp samesign ugt i64 %_digits_v34_places.3.367016, 3
  br i1 %.1314.3, label %B33.3, label %B29.3.thread

B33.3:
  %sunkaddr46 = getelementptr i8, ptr %arg.text, i64 %.1034
  %sunkaddr47 = getelementptr i8, ptr %sunkaddr46, i64 3
  %.1325.3 = load i8, ptr %sunkaddr47, align 1
  %.1326.3 = zext nneg i8 %.1325.3 to i64
  %24 = add i8 %.1325.3, -58
  %or.cond551.3 = icmp ult i8 %24, -10
  br i1 %or.cond551.3, label %B35, label %B29.3

B29.3.thread:
  %_digits_v34_places.3.3667 = phi i64 [ %_digits_v34_places.3.3668, %B29.2.thread ], [ 3, %B29.2 ]
  %.1365.2637.ph = phi i64 [ %.1363.2634, %B29.2.thread ], [ %.1365.2, %B29.2 ]
  %.1363.3640 = mul nuw nsw i64 %.1365.2637.ph, 10
  br label %B29.4.thread

B29.3:
  %.1363.3 = mul nuw nsw i64 %.1365.2, 10
  %.1327.3 = add nsw i64 %.1363.3, -48
  %.1365.3 = add nsw i64 %.1327.3, %.1326.3
  %.1314.4.not = icmp eq i64 %_digits_v34_places.3.367016, 4
  br i1 %.1314.4.not, label %B29.4.thread, label %B33.4

B33.4:
  %sunkaddr48 = getelementptr i8, ptr %arg.text, i64 %.1034
  %sunkaddr49 = getelementptr i8, ptr %sunkaddr48, i64 4
  %.1325.4 = load i8, ptr %sunkaddr49, align 1
  %.1326.4 = zext nneg i8 %.1325.4 to i64
  %25 = add i8 %.1325.4, -58
  %or.cond551.4 = icmp ult i8 %25, -10
  br i1 %or.cond551.4, label %B35, label %B29.4

B29.4.thread:
  %_digits_v34_places.3.3666 = phi i64 [ %_digits_v34_places.3.3667, %B29.3.thread ], [ 4, %B29.3 ]
  %.1365.3643.ph = phi i64 [ %.1363.3640, %B29.3.thread ], [ %.1365.3, %B29.3 ]
  %.1363.4646 = mul nuw nsw i64 %.1365.3643.ph, 10
  br label %B29.5

B29.4:
  %.1363.4 = mul nuw nsw i64 %.1365.3, 10
  %.1327.4 = add nsw i64 %.1363.4, -48
  %.1365.4 = add nsw i64 %.1327.4, %.1326.4
  %.1314.5 = icmp samesign ugt i64 %_digits_v34_places.3.367016, 5
  br i1 %.1314.5, label %B33.5, label %B29.5

B33.5:
  %sunkaddr50 = getelementptr i8, ptr %arg.text, i64 %.1034
  %sunkaddr51 = getelementptr i8, ptr %sunkaddr50, i64 5
  %.1325.5 = load i8, ptr %sunkaddr51, align 1
  %.1326.5 = zext nneg i8 %.1325.5 to i64
  %.1327.5 = add nsw i64 %.1326.5, -48
  %26 = add i8 %.1325.5, -58
  %or.cond551.5 = icmp ult i8 %26, -10
  br i1 %or.cond551.5, label %B35, label %B29.5

B29.5:
  %_digits_v34_places.3.3665 = phi i64 [ %_digits_v34_places.3.367016, %B33.5 ], [ 5, %B29.4 ], [ %_digits_v34_places.3.3666, %B29.4.thread ]
  %.1365.4649 = phi i64 [ %.1365.4, %B33.5 ], [ %.1365.4, %B29.4 ], [ %.1363.4646, %B29.4.thread ]
  %_microseconds_v36_digit.2.4.5 = phi i64 [ %.1327.5, %B33.5 ], [ 0, %B29.4 ], [ 0, %B29.4.thread ]
  %.1363.5 = mul nuw nsw i64 %.1365.4649, 10
  %.1365.5 = add nsw i64 %_microseconds_v36_digit.2.4.5, %.1363.5
  br label %B35

B35:
  %_digits_v34_places.3.3664 = phi i64 [ %_digits_v34_places.3.367016, %B33.3 ], [ %_digits_v34_places.3.3665, %B29.5 ], [ %_digits_v34_places.3.367016, %B33.1 ], [ %_digits_v34_places.3.367016, %B33.5 ], [ %_digits_v34_places.3.367016, %B33.2 ], [ %_digits_v34_places.3.367016, %B33.4 ]
  %part.2.3.ph = phi i64 [ -1, %B33.3 ], [ %.1365.5, %B29.5 ], [ -1, %B33.1 ], [ -1, %B33.5 ], [ -1, %B33.2 ], [ -1, %B33.4 ]
  %.1396 = icmp sgt i64 %_digits_v34_places.3.3664, 0
  %spec.select552 = and i1 %"$phi366.1.4.2", %.1396
  %.1415 = icmp eq i64 %_digits_v34_places.3.3664, 6
  %or.cond553 = and i1 %.930622, %.1415
  %.1420 = icmp sgt i64 %part.2.3.ph, 0
  %spec.select572 = select i1 %or.cond553, i1 %.1420, i1 false
  %.1436 = add nsw i64 %part.2.3.ph, %.983
  %.1445 = add nsw i64 %_digits_v34_places.3.3664, %.1034
  br label %B26

B26:
  %own.3.2 = phi i1 [ %spec.select572, %B35 ], [ %.930622, %B25 ], [ %.930622, %B23 ]
  %good.8.2 = phi i1 [ %spec.select552, %B35 ], [ %"$phi366.1.4.2", %B25 ], [ %"$phi366.1.4.2", %B23 ]
  %value.6.2 = phi i64 [ %.1436, %B35 ], [ %.983, %B25 ], [ %.983, %B23 ]
  %at.4.2 = phi i64 [ %.1445, %B35 ], [ %.992, %B25 ], [ %.992, %B23 ]
  %.1463 = icmp eq i64 %.182, %at.4.2
  br i1 %.1463, label %B37, label %B38

B37:
  %27 = icmp ne i64 %arg.naive, 0
  %or.cond554 = select i1 %good.8.2, i1 %27, i1 false
  br i1 %or.cond554, label %B39, label %B5

B38:
  %.1503 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %.1504 = load i8, ptr %.1503, align 1
  %28 = zext i8 %.1504 to i32
  %.1506 = icmp eq i8 %.1504, 90
  %.1509 = add nsw i64 %at.4.2, 1
  %.1511 = icmp eq i64 %.1509, %.182
  %or.cond555 = select i1 %.1506, i1 %.1511, i1 false
  br i1 %or.cond555, label %B40, label %B41

B40:
  %29 = icmp ne i64 %arg.aware, 0
  %or.cond556 = select i1 %good.8.2, i1 %29, i1 false
  br i1 %or.cond556, label %B39, label %B5

B41:
  %.1559 = sub nsw i64 %.182, %at.4.2
  %.1560.not = icmp eq i64 %.1559, 6
  br i1 %.1560.not, label %B42, label %B5

B42:
  %sunkaddr52 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %sunkaddr53 = getelementptr i8, ptr %sunkaddr52, i64 3
  %.1566 = load i8, ptr %sunkaddr53, align 1
  %.1568.not = icmp eq i8 %.1566, 58
  br i1 %.1568.not, label %B43, label %B5

B43:
  switch i32 %28, label %B5 [
    i32 43, label %B44
    i32 45, label %B44
  ]

B44:
  %sunkaddr54 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %sunkaddr55 = getelementptr i8, ptr %sunkaddr54, i64 1
  %.1596 = load i8, ptr %sunkaddr55, align 1
  %.1597 = zext i8 %.1596 to i64
  %sunkaddr56 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %sunkaddr57 = getelementptr i8, ptr %sunkaddr56, i64 2
  %.1604 = load i8, ptr %sunkaddr57, align 1
  %.1605 = zext i8 %.1604 to i64
  %30 = add i8 %.1596, -58
  %or.cond557 = icmp ult i8 %30, -10
  %31 = add i8 %.1604, -58
  %32 = icmp ult i8 %31, -10
  %or.cond559 = select i1 %or.cond557, i1 true, i1 %32
  %33 = mul nuw nsw i64 %.1597, 10
  %.1606 = add nuw nsw i64 %.1605, -528
  %.1635 = add nsw i64 %.1606, %33
  %_offset_v45_hours.2.4 = select i1 %or.cond559, i64 -1, i64 %.1635
  %sunkaddr58 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %sunkaddr59 = getelementptr i8, ptr %sunkaddr58, i64 4
  %.1645 = load i8, ptr %sunkaddr59, align 1
  %.1646 = zext i8 %.1645 to i64
  %sunkaddr60 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  %sunkaddr61 = getelementptr i8, ptr %sunkaddr60, i64 5
  %.1653 = load i8, ptr %sunkaddr61, align 1
  %.1654 = zext i8 %.1653 to i64
  %34 = add i8 %.1645, -58
  %or.cond560 = icmp ult i8 %34, -10
  %35 = add i8 %.1653, -58
  %36 = icmp ult i8 %35, -10
  %or.cond562 = select i1 %or.cond560, i1 true, i1 %36
  %37 = mul nuw nsw i64 %.1646, 10
  %.1655 = add nuw nsw i64 %.1654, -528
  %.1684 = add nsw i64 %.1655, %37
  %_offset_v45_minutes.2.4 = select i1 %or.cond562, i64 -1, i64 %.1684
  %or.cond563 = icmp ugt i64 %_offset_v45_hours.2.4, 23
  %.1697 = icmp slt i64 %_offset_v45_minutes.2.4, 0
  %or.cond564 = select i1 %or.cond563, i1 true, i1 %.1697
  %.1700 = icmp samesign ugt i64 %_offset_v45_minutes.2.4, 59
  %or.cond565 = select i1 %or.cond564, i1 true, i1 %.1700
  br i1 %or.cond565, label %B5, label %B46

B46:
  %38 = trunc i32 %28 to i8
  %39 = icmp eq i64 %arg.written, 0
  %40 = icmp ne i64 %arg.aware, 0
  %.1714 = mul nuw nsw i64 %_offset_v45_hours.2.4, 60
  %.1718 = add nuw nsw i64 %_offset_v45_minutes.2.4, %.1714
  %.1733 = icmp eq i8 %38, 45
  %41 = call { i64, i1 } @llvm.usub.with.overflow.i64(i64 0, i64 %.1718)
  %math = extractvalue { i64, i1 } %41, 0
  %ov = extractvalue { i64, i1 } %41, 1
  %spec.select566 = select i1 %.1733, i64 %math, i64 %.1718
  %.1756.neg = mul nsw i64 %spec.select566, -60000000
  %.1758 = add nsw i64 %.1756.neg, %value.6.2
  %or.cond567 = select i1 %good.8.2, i1 %ov, i1 false
  %or.cond568 = select i1 %or.cond567, i1 %40, i1 false
  %or.cond569 = select i1 %own.3.2, i1 true, i1 %39
  %or.cond677 = select i1 %or.cond568, i1 %or.cond569, i1 false
  %42 = add nsw i64 %.1758, 62135510399999999
  %or.cond570 = icmp ult i64 %42, 315537724799999999
  %or.cond678 = select i1 %or.cond677, i1 %or.cond570, i1 false
  br i1 %or.cond678, label %B39, label %B5

B39:
  %in_utc.3.2465 = phi i8 [ 1, %B40 ], [ 0, %B46 ], [ 0, %B37 ]
  %value.5.2464 = phi i64 [ %value.6.2, %B40 ], [ %.1758, %B46 ], [ %value.6.2, %B37 ]
  %.1839 = icmp sge i64 %value.5.2464, %arg.least
  %.1845 = icmp sle i64 %value.5.2464, %arg.most
  %spec.select571 = select i1 %.1839, i1 %.1845, i1 false
  br i1 %spec.select571, label %B47, label %B5

B5:
  %in_utc.2.1661 = phi i8 [ %in_utc.3.2465, %B39 ], [ 0, %B2 ], [ 1, %B40 ], [ 0, %B37 ], [ 0, %B43 ], [ 0, %B42 ], [ 0, %B46 ], [ 0, %B7 ], [ 0, %B44 ], [ 0, %B41 ]
  %.1897 = add nsw i64 %doubts.2.0605, 1
  br label %B3

B47:
  %43 = zext i1 %own.3.2 to i8
  br label %B3

B3:
  %in_utc.2.1660 = phi i8 [ %in_utc.3.2465, %B47 ], [ %in_utc.2.1661, %B5 ]
  %.sink613 = phi i64 [ %value.5.2464, %B47 ], [ 0, %B5 ]
  %.sink = phi i8 [ 1, %B47 ], [ 0, %B5 ]
  %doubts.3.1487 = phi i64 [ %doubts.2.0605, %B47 ], [ %.1897, %B5 ]
  %"$phi962.1.2.1" = phi i8 [ %43, %B47 ], [ 0, %B5 ]
  %44 = shl i64 %.137590602, 3
  %scevgep = getelementptr i8, ptr %arg.values, i64 %44
  store i64 %.sink613, ptr %scevgep, align 8
  %45 = getelementptr i8, ptr %arg.certain, i64 %.137590602
  store i8 %.sink, ptr %45, align 1
  %.1945 = getelementptr i8, ptr %arg.same, i64 %.137590602
  store i8 %"$phi962.1.2.1", ptr %.1945, align 1
  %.1954 = getelementptr i8, ptr %arg.zulu, i64 %.137590602
  store i8 %in_utc.2.1660, ptr %.1954, align 1
  %exitcond.not = icmp eq i64 %arg.count, %.144
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.1487, %B3 ]
  store i64 %doubts.2.0.lcssa, ptr %retptr, align 8
  ret i32 0

B12.endif:
  %46 = and i64 %.329, 196608
  %.458 = icmp eq i64 %46, 0
  br i1 %.458, label %B14.endif, label %B13

B14.endif:
  %.483516.lhs.trunc = trunc nuw nsw i64 %.334 to i16
  %.483516517 = urem i16 %.483516.lhs.trunc, 100
  %.504.not = icmp eq i16 %.483516517, 0
  br i1 %.504.not, label %B15.endif, label %B13

B15.endif:
  %.528536537 = urem i16 %.483516.lhs.trunc, 400
  %.549 = icmp eq i16 %.528536537, 0
  br label %B13

B19.else.if:
  %.659 = add nsw i64 %.334, -1
  %47 = trunc nuw nsw i64 %.339 to i16
  %48 = mul nuw nsw i16 %47, 367
  %.685518.lhs.trunc = add nsw i16 %48, -362
  %.685518519 = udiv i16 %.685518.lhs.trunc, 12
  %.685518.zext = zext nneg i16 %.685518519 to i64
  %.711 = mul nuw nsw i64 %.659, 365
  %.730522523575 = lshr i64 %.659, 2
  %.771526.lhs.trunc = trunc nuw nsw i64 %.659 to i16
  %.771526527 = udiv i16 %.771526.lhs.trunc, 100
  %.771526.zext = zext nneg i16 %.771526527 to i64
  %.812530531 = udiv i16 %.771526.lhs.trunc, 400
  %.812530.zext = zext nneg i16 %.812530531 to i64
  %.708 = add nsw i64 %.711, -1
  %.752 = add nsw i64 %.708, %.730522523575
  %.793 = sub nsw i64 %.752, %.771526.zext
  %.834 = add nsw i64 %.793, %.812530.zext
  %.835 = add nsw i64 %.834, %.685518.zext
  %.837 = add nsw i64 %.835, %_days_v11_day.2.3
  %.840 = add nsw i64 %.837, %_days_v11_shorter.2.3.neg
  br label %B9

B31.preheader:
  %.1314 = icmp samesign ugt i64 %reass.sub18, 20
  br i1 %.1314, label %B29, label %B29.1.thread
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
