; made from ztf_flow.native.source.numbers by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 47098f4bc8e73f86fba5aa5a84ee201a64c3ad6c6aebcd2893323c466175bff5
@judge_ints.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_ints.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, i64 %arg.least, i64 %arg.most, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain) local_unnamed_addr #0 {
B0.endif:
  %.116291.not = icmp slt i64 %arg.count, 1
  br i1 %.116291.not, label %B1, label %B2.lr.ph

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
  %doubts.2.0295 = phi i64 [ 0, %B2.lr.ph ], [ %doubts.3.1, %B3 ]
  %.122290292 = phi i64 [ 0, %B2.lr.ph ], [ %.129, %B3 ]
  %0 = icmp slt i64 %arg.wanted, 0
  %.129 = add nuw nsw i64 %.122290292, 1
  %1 = shl i64 %.122290292, 3
  %scevgep2 = getelementptr i8, ptr %arg.starts, i64 %1
  %.160 = load i64, ptr %scevgep2, align 8
  br i1 %0, label %B4, label %B5

B5:
  %.183 = getelementptr i8, ptr %arg.kinds, i64 %.122290292
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
  %2 = shl i64 %.122290292, 3
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
  %notmask287 = shl nsw i64 -1, %.317
  %.323 = and i64 %notmask287, %const3
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
  %_number_v18__digits_v19__v52call_8.2.3 = phi i64 [ %.421, %B17 ], [ -1, %B15 ], [ -1, %B11 ]
  %.432 = icmp samesign ult i64 %.228, 17
  br i1 %.432, label %B20, label %B21

B20:
  %sunkaddr10 = getelementptr i8, ptr %arg.text, i64 %spec.select
  %.446 = load i64, ptr %sunkaddr10, align 1
  %.435 = shl nuw nsw i64 %.228, 3
  %.448 = sub nuw nsw i64 128, %.435
  %.449 = shl i64 %.446, %.448
  %notmask286 = shl nsw i64 -1, %.448
  %.454 = and i64 %notmask286, %const3
  %.455 = xor i64 %.454, %const3
  %.456 = or i64 %.449, %.455
  %.461 = and i64 %.456, %const9
  %.462.not = icmp eq i64 %.461, %const7
  br i1 %.462.not, label %B22, label %B13

B22:
  %.465 = add nuw nsw i64 %.456, %const5
  %.466 = and i64 %.465, %const8
  %.467.not = icmp eq i64 %.466, %const7
  %.504 = icmp sgt i64 %_number_v18__digits_v19__v52call_8.2.3, -1
  %or.cond288 = select i1 %.467.not, i1 %.504, i1 false
  br i1 %or.cond288, label %B23, label %B13

B23:
  %.476 = and i64 %.449, %const6
  %.479 = mul nuw i64 %.476, 10
  %.480 = lshr i64 %.476, 8
  %.481 = add nuw i64 %.479, %.480
  %.482 = and i64 %.481, %const4
  %.483 = mul nuw nsw i64 %.482, 100
  %.484 = lshr i64 %.482, 16
  %.485 = add nuw nsw i64 %.483, %.484
  %.486 = and i64 %.485, %const
  %.487 = mul nuw nsw i64 %.486, 10000
  %.488 = lshr i64 %.486, 32
  %.489 = add nuw nsw i64 %.487, %.488
  %.490 = and i64 %.489, 4294967295
  %.507 = mul nuw nsw i64 %.490, 100000000
  %.511 = add nuw nsw i64 %.507, %_number_v18__digits_v19__v52call_8.2.3
  br label %B13

B21:
  %sunkaddr11 = getelementptr i8, ptr %arg.text, i64 %.226
  %sunkaddr12 = getelementptr i8, ptr %sunkaddr11, i64 -16
  %.538 = load i64, ptr %sunkaddr12, align 1
  %.553 = and i64 %.538, %const9
  %.554.not = icmp eq i64 %.553, %const7
  br i1 %.554.not, label %B24, label %B25

B24:
  %.557 = add nuw nsw i64 %.538, %const5
  %.558 = and i64 %.557, %const8
  %.559.not = icmp eq i64 %.558, %const7
  br i1 %.559.not, label %B26, label %B25

B26:
  %.568 = and i64 %.538, %const6
  %.571 = mul nuw i64 %.568, 10
  %.572 = lshr i64 %.568, 8
  %.573 = add nuw i64 %.571, %.572
  %.574 = and i64 %.573, %const4
  %.575 = mul nuw nsw i64 %.574, 100
  %.576 = lshr i64 %.574, 16
  %.577 = add nuw nsw i64 %.575, %.576
  %.578 = and i64 %.577, %const
  %.579 = mul nuw nsw i64 %.578, 10000
  %.580 = lshr i64 %.578, 32
  %.581 = add nuw nsw i64 %.579, %.580
  %.582 = and i64 %.581, 4294967295
  br label %B25

B25:
  %_number_v18__digits_v27__v52call_8.2.3 = phi i64 [ %.582, %B26 ], [ -1, %B24 ], [ -1, %B21 ]
  %sunkaddr13 = getelementptr i8, ptr %arg.text, i64 %spec.select
  %.604 = load i64, ptr %sunkaddr13, align 1
  %.593 = shl nuw nsw i64 %.228, 3
  %.606 = sub nuw nsw i64 192, %.593
  %.607 = shl i64 %.604, %.606
  %notmask = shl nsw i64 -1, %.606
  %.612 = and i64 %notmask, %const3
  %.613 = xor i64 %.612, %const3
  %.614 = or i64 %.607, %.613
  %.619 = and i64 %.614, %const9
  %.620.not = icmp eq i64 %.619, %const7
  br i1 %.620.not, label %B28, label %B13

B28:
  %.623 = add nuw nsw i64 %.614, %const5
  %.624 = and i64 %.623, %const8
  %.625.not = icmp eq i64 %.624, %const7
  br i1 %.625.not, label %B29, label %B13

B29:
  %.634 = and i64 %.607, %const6
  %.637 = mul nuw i64 %.634, 10
  %.638 = lshr i64 %.634, 8
  %.639 = add nuw i64 %.637, %.638
  %.640 = and i64 %.639, %const4
  %.641 = mul nuw nsw i64 %.640, 100
  %.642 = lshr i64 %.640, 16
  %.643 = add nuw nsw i64 %.641, %.642
  %.644 = and i64 %.643, %const
  %.645 = mul nuw nsw i64 %.644, 10000
  %.646 = lshr i64 %.644, 32
  %.647 = add nuw nsw i64 %.645, %.646
  %.648 = and i64 %.647, 4294967295
  %.662 = icmp slt i64 %_number_v18__digits_v27__v52call_8.2.3, 0
  %.665 = icmp slt i64 %_number_v18__digits_v19__v52call_8.2.3, 0
  %or.cond281 = select i1 %.662, i1 true, i1 %.665
  br i1 %or.cond281, label %B13, label %B30

B30:
  %.677 = mul nuw nsw i64 %_number_v18__digits_v27__v52call_8.2.3, 100000000
  %.681 = add nuw nsw i64 %.677, %_number_v18__digits_v19__v52call_8.2.3
  %.688 = icmp samesign ugt i64 %.648, 922
  br i1 %.688, label %B13, label %B31

B31:
  %.691 = icmp eq i64 %.648, 922
  %.694 = icmp samesign ugt i64 %.681, 3372036854775807
  %or.cond282 = select i1 %.691, i1 %.694, i1 false
  br i1 %or.cond282, label %B13, label %B32

B32:
  %.704 = mul nuw nsw i64 %.648, 10000000000000000
  %.708 = add nuw nsw i64 %.704, %.681
  br label %B13

B13:
  %value.8.2 = phi i64 [ %.708, %B32 ], [ -1, %B10 ], [ -1, %B28 ], [ -1, %B25 ], [ %.359, %B14 ], [ -1, %B12 ], [ %.511, %B23 ], [ -1, %B30 ], [ -1, %B31 ], [ -1, %B20 ], [ -1, %B22 ], [ -1, %B29 ]
  %6 = icmp eq i8 %.200, 45
  %.719 = icmp sgt i64 %value.8.2, -1
  %.728 = sub nsw i64 0, %value.8.2
  %spec.select283 = select i1 %6, i64 %.728, i64 %value.8.2
  %.746 = icmp sge i64 %spec.select283, %arg.least
  %or.cond284 = select i1 %.719, i1 %.746, i1 false
  %.752 = icmp sle i64 %spec.select283, %arg.most
  %or.cond285 = select i1 %or.cond284, i1 %.752, i1 false
  br i1 %or.cond285, label %B3, label %B6

B6:
  %.794 = add nsw i64 %doubts.2.0295, 1
  br label %B3

B3:
  %good.3.2228 = phi i8 [ 1, %B13 ], [ 0, %B6 ]
  %doubts.3.1 = phi i64 [ %doubts.2.0295, %B13 ], [ %.794, %B6 ]
  %value.10.1 = phi i64 [ %spec.select283, %B13 ], [ 0, %B6 ]
  %7 = shl i64 %.122290292, 3
  %scevgep = getelementptr i8, ptr %arg.values, i64 %7
  store i64 %value.10.1, ptr %scevgep, align 8
  %.817 = getelementptr i8, ptr %arg.certain, i64 %.122290292
  store i8 %good.3.2228, ptr %.817, align 1
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
