; made from ztf_flow.native.source.numbers by `python -m ztf_flow.native.build`, 68df8f597231f9d40dcbf7d1b03dba2c5e3912fd0d491b10fa83e551f5e7cab3
@judge_ints.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_ints.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, i64 %arg.least, i64 %arg.most, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain) local_unnamed_addr #0 {
B0.endif:
  %.116270.not = icmp slt i64 %arg.count, 1
  br i1 %.116270.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %const9 = bitcast i64 -1085102592571150096 to i64
  %const8 = bitcast i64 8102099357864587376 to i64
  %const7 = bitcast i64 3472328296227680304 to i64
  %const6 = bitcast i64 1085102592571150095 to i64
  %const5 = bitcast i64 434041037028460038 to i64
  %const4 = bitcast i64 71777214294589695 to i64
  %const3 = bitcast i64 13563782407139376 to i64
  %const = bitcast i64 281470681808895 to i64
  br label %B2

B2:
  %doubts.2.0274 = phi i64 [ 0, %B2.lr.ph ], [ %doubts.3.1, %B3 ]
  %.122269271 = phi i64 [ 0, %B2.lr.ph ], [ %.129, %B3 ]
  %0 = icmp slt i64 %arg.wanted, 0
  %.129 = add nuw nsw i64 %.122269271, 1
  %1 = shl i64 %.122269271, 3
  %scevgep2 = getelementptr i8, ptr %arg.starts, i64 %1
  %.160 = load i64, ptr %scevgep2, align 8
  br i1 %0, label %B4, label %B5

B5:
  %.183 = getelementptr i8, ptr %arg.kinds, i64 %.122269271
  %.184 = load i8, ptr %.183, align 1
  %.186 = zext i8 %.184 to i64
  %.187 = icmp eq i64 %arg.wanted, %.186
  br i1 %.187, label %B4, label %B6

B4:
  %.199 = getelementptr i8, ptr %arg.text, i64 %.160
  %.200 = load i8, ptr %.199, align 1
  %.202 = icmp eq i8 %.200, 45
  %.209 = zext i1 %.202 to i64
  %spec.select = add nsw i64 %.160, %.209
  %2 = shl i64 %.122269271, 3
  %scevgep1 = getelementptr i8, ptr %arg.ends, i64 %2
  %.226 = load i64, ptr %scevgep1, align 8
  %.228 = sub nsw i64 %.226, %spec.select
  %3 = add i64 %.228, -1
  %or.cond = icmp ult i64 %3, 19
  br i1 %or.cond, label %B7, label %B6

B7:
  %.251 = getelementptr i8, ptr %arg.text, i64 %spec.select
  %.252 = load i8, ptr %.251, align 1
  %.254.not = icmp eq i8 %.252, 48
  br i1 %.254.not, label %B8, label %B9

B8:
  %4 = icmp eq i8 %.200, 45
  %.263 = icmp ne i64 %.228, 1
  %brmerge = or i1 %4, %.263
  br i1 %brmerge, label %B6, label %B10

B9:
  %.302 = icmp samesign ult i64 %.228, 9
  br i1 %.302, label %B10, label %B11

B10:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %spec.select
  %.315 = load i64, ptr %sunkaddr, align 1
  %.316 = shl nuw nsw i64 %.228, 3
  %.317 = sub nuw nsw i64 64, %.316
  %.318 = shl i64 %.315, %.317
  %notmask266 = shl nsw i64 -1, %.317
  %.323 = and i64 %notmask266, %const3
  %.324 = xor i64 %.323, %const3
  %.325 = or i64 %.318, %.324
  %.330 = and i64 %.325, %const9
  %.331.not = icmp eq i64 %.330, %const7
  br i1 %.331.not, label %B12, label %B13

B12:
  %.334 = add nuw nsw i64 %.325, %const5
  %.335 = and i64 %.334, %const8
  %.336.not = icmp eq i64 %.335, %const7
  br i1 %.336.not, label %B14, label %B13

B14:
  %.345 = and i64 %.318, %const6
  %.348 = mul nuw i64 %.345, 10
  %.349 = lshr i64 %.345, 8
  %.350 = add nuw i64 %.348, %.349
  %.351 = and i64 %.350, %const4
  %.352 = mul nuw nsw i64 %.351, 100
  %.353 = lshr i64 %.351, 16
  %.354 = add nuw nsw i64 %.352, %.353
  %.355 = and i64 %.354, %const
  %.356 = mul nuw nsw i64 %.355, 10000
  %.357 = lshr i64 %.355, 32
  %.358 = add nuw nsw i64 %.356, %.357
  %.359 = and i64 %.358, 4294967295
  br label %B13

B11:
  %5 = getelementptr i8, ptr %arg.text, i64 %.226
  %.375 = getelementptr i8, ptr %5, i64 -8
  %.377 = load i64, ptr %.375, align 1
  %.392 = and i64 %.377, %const9
  %.393.not = icmp eq i64 %.392, %const7
  br i1 %.393.not, label %B15, label %B16

B15:
  %.396 = add nuw nsw i64 %.377, %const5
  %.397 = and i64 %.396, %const8
  %.398.not = icmp eq i64 %.397, %const7
  br i1 %.398.not, label %B17, label %B16

B17:
  %.407 = and i64 %.377, %const6
  %.410 = mul nuw i64 %.407, 10
  %.411 = lshr i64 %.407, 8
  %.412 = add nuw i64 %.410, %.411
  %.413 = and i64 %.412, %const4
  %.414 = mul nuw nsw i64 %.413, 100
  %.415 = lshr i64 %.413, 16
  %.416 = add nuw nsw i64 %.414, %.415
  %.417 = and i64 %.416, %const
  %.418 = mul nuw nsw i64 %.417, 10000
  %.419 = lshr i64 %.417, 32
  %.420 = add nuw nsw i64 %.418, %.419
  %.421 = and i64 %.420, 4294967295
  br label %B16

B16:
  %_number_v18_low.2.3 = phi i64 [ %.421, %B17 ], [ -1, %B15 ], [ -1, %B11 ]
  %.426 = icmp samesign ult i64 %.228, 17
  br i1 %.426, label %B19, label %B20

B19:
  %sunkaddr10 = getelementptr i8, ptr %arg.text, i64 %spec.select
  %.440 = load i64, ptr %sunkaddr10, align 1
  %.429 = shl nuw nsw i64 %.228, 3
  %.442 = sub nuw nsw i64 128, %.429
  %.443 = shl i64 %.440, %.442
  %notmask265 = shl nsw i64 -1, %.442
  %.448 = and i64 %notmask265, %const3
  %.449 = xor i64 %.448, %const3
  %.450 = or i64 %.443, %.449
  %.455 = and i64 %.450, %const9
  %.456.not = icmp eq i64 %.455, %const7
  br i1 %.456.not, label %B21, label %B13

B21:
  %.459 = add nuw nsw i64 %.450, %const5
  %.460 = and i64 %.459, %const8
  %.461.not = icmp eq i64 %.460, %const7
  %.492 = icmp sgt i64 %_number_v18_low.2.3, -1
  %or.cond267 = select i1 %.461.not, i1 %.492, i1 false
  br i1 %or.cond267, label %B22, label %B13

B22:
  %.470 = and i64 %.443, %const6
  %.473 = mul nuw i64 %.470, 10
  %.474 = lshr i64 %.470, 8
  %.475 = add nuw i64 %.473, %.474
  %.476 = and i64 %.475, %const4
  %.477 = mul nuw nsw i64 %.476, 100
  %.478 = lshr i64 %.476, 16
  %.479 = add nuw nsw i64 %.477, %.478
  %.480 = and i64 %.479, %const
  %.481 = mul nuw nsw i64 %.480, 10000
  %.482 = lshr i64 %.480, 32
  %.483 = add nuw nsw i64 %.481, %.482
  %.484 = and i64 %.483, 4294967295
  %.495 = mul nuw nsw i64 %.484, 100000000
  %.499 = add nuw nsw i64 %.495, %_number_v18_low.2.3
  br label %B13

B20:
  %sunkaddr11 = getelementptr i8, ptr %arg.text, i64 %.226
  %sunkaddr12 = getelementptr i8, ptr %sunkaddr11, i64 -16
  %.526 = load i64, ptr %sunkaddr12, align 1
  %.541 = and i64 %.526, %const9
  %.542.not = icmp eq i64 %.541, %const7
  br i1 %.542.not, label %B23, label %B24

B23:
  %.545 = add nuw nsw i64 %.526, %const5
  %.546 = and i64 %.545, %const8
  %.547.not = icmp eq i64 %.546, %const7
  br i1 %.547.not, label %B25, label %B24

B25:
  %.556 = and i64 %.526, %const6
  %.559 = mul nuw i64 %.556, 10
  %.560 = lshr i64 %.556, 8
  %.561 = add nuw i64 %.559, %.560
  %.562 = and i64 %.561, %const4
  %.563 = mul nuw nsw i64 %.562, 100
  %.564 = lshr i64 %.562, 16
  %.565 = add nuw nsw i64 %.563, %.564
  %.566 = and i64 %.565, %const
  %.567 = mul nuw nsw i64 %.566, 10000
  %.568 = lshr i64 %.566, 32
  %.569 = add nuw nsw i64 %.567, %.568
  %.570 = and i64 %.569, 4294967295
  br label %B24

B24:
  %_number_v18_middle.2.3 = phi i64 [ %.570, %B25 ], [ -1, %B23 ], [ -1, %B20 ]
  %sunkaddr13 = getelementptr i8, ptr %arg.text, i64 %spec.select
  %.586 = load i64, ptr %sunkaddr13, align 1
  %.575 = shl nuw nsw i64 %.228, 3
  %.588 = sub nuw nsw i64 192, %.575
  %.589 = shl i64 %.586, %.588
  %notmask = shl nsw i64 -1, %.588
  %.594 = and i64 %notmask, %const3
  %.595 = xor i64 %.594, %const3
  %.596 = or i64 %.589, %.595
  %.601 = and i64 %.596, %const9
  %.602.not = icmp eq i64 %.601, %const7
  br i1 %.602.not, label %B26, label %B13

B26:
  %.605 = add nuw nsw i64 %.596, %const5
  %.606 = and i64 %.605, %const8
  %.607.not = icmp eq i64 %.606, %const7
  br i1 %.607.not, label %B27, label %B13

B27:
  %.616 = and i64 %.589, %const6
  %.619 = mul nuw i64 %.616, 10
  %.620 = lshr i64 %.616, 8
  %.621 = add nuw i64 %.619, %.620
  %.622 = and i64 %.621, %const4
  %.623 = mul nuw nsw i64 %.622, 100
  %.624 = lshr i64 %.622, 16
  %.625 = add nuw nsw i64 %.623, %.624
  %.626 = and i64 %.625, %const
  %.627 = mul nuw nsw i64 %.626, 10000
  %.628 = lshr i64 %.626, 32
  %.629 = add nuw nsw i64 %.627, %.628
  %.630 = and i64 %.629, 4294967295
  %.638 = icmp slt i64 %_number_v18_middle.2.3, 0
  %.641 = icmp slt i64 %_number_v18_low.2.3, 0
  %or.cond260 = select i1 %.638, i1 true, i1 %.641
  br i1 %or.cond260, label %B13, label %B28

B28:
  %.653 = mul nuw nsw i64 %_number_v18_middle.2.3, 100000000
  %.657 = add nuw nsw i64 %.653, %_number_v18_low.2.3
  %.664 = icmp samesign ugt i64 %.630, 922
  br i1 %.664, label %B13, label %B29

B29:
  %.667 = icmp eq i64 %.630, 922
  %.670 = icmp samesign ugt i64 %.657, 3372036854775807
  %or.cond261 = select i1 %.667, i1 %.670, i1 false
  br i1 %or.cond261, label %B13, label %B30

B30:
  %.680 = mul nuw nsw i64 %.630, 10000000000000000
  %.684 = add nuw nsw i64 %.680, %.657
  br label %B13

B13:
  %value.8.2 = phi i64 [ %.684, %B30 ], [ -1, %B10 ], [ -1, %B26 ], [ -1, %B24 ], [ %.359, %B14 ], [ -1, %B12 ], [ %.499, %B22 ], [ -1, %B28 ], [ -1, %B29 ], [ -1, %B19 ], [ -1, %B21 ], [ -1, %B27 ]
  %6 = icmp eq i8 %.200, 45
  %.695 = icmp sgt i64 %value.8.2, -1
  %.704 = sub nsw i64 0, %value.8.2
  %spec.select262 = select i1 %6, i64 %.704, i64 %value.8.2
  %.722 = icmp sge i64 %spec.select262, %arg.least
  %or.cond263 = select i1 %.695, i1 %.722, i1 false
  %.728 = icmp sle i64 %spec.select262, %arg.most
  %or.cond264 = select i1 %or.cond263, i1 %.728, i1 false
  br i1 %or.cond264, label %B3, label %B6

B6:
  %.770 = add nsw i64 %doubts.2.0274, 1
  br label %B3

B3:
  %good.3.2215 = phi i8 [ 1, %B13 ], [ 0, %B6 ]
  %doubts.3.1 = phi i64 [ %doubts.2.0274, %B13 ], [ %.770, %B6 ]
  %value.10.1 = phi i64 [ %spec.select262, %B13 ], [ 0, %B6 ]
  %7 = shl i64 %.122269271, 3
  %scevgep = getelementptr i8, ptr %arg.values, i64 %7
  store i64 %value.10.1, ptr %scevgep, align 8
  %.793 = getelementptr i8, ptr %arg.certain, i64 %.122269271
  store i8 %good.3.2215, ptr %.793, align 1
  %exitcond.not = icmp eq i64 %arg.count, %.129
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.1, %B3 ]
  store i64 %doubts.2.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @judge_ints(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, ptr writeonly captures(none) %.9, ptr writeonly captures(none) %.10) local_unnamed_addr #0 {
entry:
  %.12 = alloca i64, align 8
  store i64 0, ptr %.12, align 8
  %.16 = call i32 @judge_ints.body(ptr nonnull %.12, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, ptr %.9, ptr %.10) #1
  %.26 = load i64, ptr %.12, align 8
  ret i64 %.26
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { noinline }
