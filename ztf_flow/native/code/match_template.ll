; made from ztf_flow.native.source.json_lines by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 3e2a9f54a0ad5e158c26c97a0f7878c5efefcf1e57488f36ce45410a1a3e06cf
@match_template.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @match_template.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.line_starts, ptr readonly captures(none) %arg.line_ends, ptr readonly captures(none) %arg.rows, i64 %arg.count, ptr readonly captures(none) %arg.literals, ptr readonly captures(none) %arg.bounds, i64 %arg.slots, ptr writeonly captures(none) %arg.starts, ptr writeonly captures(none) %arg.ends, ptr writeonly captures(none) %arg.kinds, ptr writeonly captures(none) %arg.fits, ptr writeonly captures(none) %arg.others, ptr captures(none) %arg.escapes) local_unnamed_addr #0 {
B0.endif:
  %.134765.not = icmp slt i64 %arg.count, 1
  br i1 %.134765.not, label %B1, label %B2.endif.lr.ph

B2.endif.lr.ph:
  %0 = tail call i64 @llvm.smax.i64(i64 %arg.slots, i64 -1)
  %storemerge638 = add nsw i64 %0, 1
  %.284696 = icmp sgt i64 %arg.slots, -1
  br i1 %.284696, label %B2.endif.us.preheader, label %B2.endif.preheader

B2.endif.us.preheader:
  br label %B2.endif.us

B2.endif.preheader:
  %xtraiter = and i64 %arg.count, 3
  %1 = icmp ult i64 %arg.count, 4
  br i1 %1, label %B2.endif.epil.preheader, label %B2.endif.preheader.new

B2.endif.preheader.new:
  %unroll_iter = and i64 %arg.count, 9223372036854775804
  br label %B2.endif

B2.endif.us:
  %bad.2.0770.us = phi i64 [ %bad.3.1.us, %B3.us ], [ 0, %B2.endif.us.preheader ]
  %good.2.0768.us = phi i64 [ %good.3.1.us, %B3.us ], [ 0, %B2.endif.us.preheader ]
  %.140758766.us = phi i64 [ %.147.us, %B3.us ], [ 0, %B2.endif.us.preheader ]
  %.147.us = add nuw nsw i64 %.140758766.us, 1
  %.173.us = getelementptr i64, ptr %arg.rows, i64 %.140758766.us
  %.174.us = load i64, ptr %.173.us, align 8
  %.180.us = getelementptr i64, ptr %arg.line_starts, i64 %.174.us
  %.181.us = load i64, ptr %.180.us, align 8
  %.187.us = getelementptr i64, ptr %arg.line_ends, i64 %.174.us
  %.188.us = load i64, ptr %.187.us, align 8
  br label %B4.us

B4.us:
  %at.9.1699.us = phi i64 [ %.181.us, %B2.endif.us ], [ %.1552.us, %B5.us ]
  %.283686698.us = phi i64 [ %storemerge638, %B2.endif.us ], [ %.293.us, %B5.us ]
  %.290691697.us = phi i64 [ 0, %B2.endif.us ], [ %.297.us, %B5.us ]
  %.293.us = add nsw i64 %.283686698.us, -1
  %.297.us = add nuw nsw i64 %.290691697.us, 1
  %2 = getelementptr i64, ptr %arg.bounds, i64 %.290691697.us
  %.332.us = getelementptr i8, ptr %2, i64 8
  %.333.us = load i64, ptr %.332.us, align 8
  %.337.us = load i64, ptr %2, align 8
  %.338.us = sub nsw i64 %.333.us, %.337.us
  %.373.us = icmp sgt i64 %.338.us, 7
  br i1 %.373.us, label %B6.preheader.us, label %B7.us

B6.us:
  %_is_same_v8_done.2.2.us = phi i64 [ %.413.us, %B9.us ], [ 0, %B6.preheader.us ]
  %.384.us = getelementptr i8, ptr %18, i64 %_is_same_v8_done.2.2.us
  %.386.us = load i64, ptr %.384.us, align 1
  %.391.us = getelementptr i8, ptr %19, i64 %_is_same_v8_done.2.2.us
  %.393.us = load i64, ptr %.391.us, align 1
  %.394.not.us = icmp eq i64 %.386.us, %.393.us
  br i1 %.394.not.us, label %B9.us, label %B10.us

B9.us:
  %.413.us = add nuw i64 %_is_same_v8_done.2.2.us, 8
  %3 = add i64 %.413.us, 8
  %.420.not.us = icmp sgt i64 %3, %.338.us
  br i1 %.420.not.us, label %B7.us, label %B6.us

B7.us:
  %_is_same_v8_done.3.3.us = phi i64 [ 0, %B4.us ], [ %.413.us, %B9.us ]
  %.431.us = icmp sgt i64 %.338.us, %_is_same_v8_done.3.3.us
  br i1 %.431.us, label %B11.us, label %B12.us

B11.us:
  %4 = getelementptr i8, ptr %arg.text, i64 %at.9.1699.us
  %.441.us = getelementptr i8, ptr %4, i64 %_is_same_v8_done.3.3.us
  %.443.us = load i64, ptr %.441.us, align 1
  %5 = getelementptr i8, ptr %arg.literals, i64 %.337.us
  %.452.us = getelementptr i8, ptr %5, i64 %_is_same_v8_done.3.3.us
  %.454.us = load i64, ptr %.452.us, align 1
  %.455.us = xor i64 %.454.us, %.443.us
  %.458.us = sub nsw i64 %.338.us, %_is_same_v8_done.3.3.us
  %.463.us = shl i64 %.458.us, 3
  %notmask.us = shl nsw i64 -1, %.463.us
  %.465.us = xor i64 %notmask.us, -1
  %.466.us = and i64 %.455.us, %.465.us
  %.467.not.us = icmp eq i64 %.466.us, 0
  br i1 %.467.not.us, label %B12.us, label %B10.us

B12.us:
  %.493.us = add nsw i64 %.338.us, %at.9.1699.us
  %.503.us = icmp eq i64 %.290691697.us, %arg.slots
  br i1 %.503.us, label %B13.us, label %B14.us

B14.us:
  %.522.us = getelementptr i8, ptr %arg.text, i64 %.493.us
  %.523.us = load i8, ptr %.522.us, align 1
  %6 = zext i8 %.523.us to i32
  %7 = zext i8 %.523.us to i32
  switch i32 %7, label %B15.us [
    i32 34, label %B16.us
    i32 123, label %B17.us
    i32 91, label %B17.us
  ]

B17.us:
  %.864.us = icmp slt i64 %.493.us, %.188.us
  br i1 %.864.us, label %B18.preheader.us, label %B10.us

B18.us:
  %_nested_end_v19_at.4.4.us = phi i64 [ %.1236.us, %B20.us ], [ %.493.us, %B18.preheader.us ]
  %_nested_end_v19_depth.3.4.us = phi i64 [ %_nested_end_v19_depth.4.7.us, %B20.us ], [ 0, %B18.preheader.us ]
  %.871.us = getelementptr i8, ptr %arg.text, i64 %_nested_end_v19_at.4.4.us
  %.872.us = load i8, ptr %.871.us, align 1
  %8 = zext i8 %.872.us to i32
  switch i32 %8, label %B20.us [
    i32 34, label %B21.us
    i32 123, label %B22.us
    i32 91, label %B22.us
    i32 125, label %B23.us
    i32 93, label %B23.us
  ]

B23.us:
  %.1204.us = add nsw i64 %_nested_end_v19_depth.3.4.us, -1
  %.1209.us = icmp eq i64 %.1204.us, 0
  br i1 %.1209.us, label %B24.us, label %B20.us

B24.us:
  %.1224.us = add nsw i64 %_nested_end_v19_at.4.4.us, 1
  br label %B25.us

B22.us:
  %.1176.us = add nsw i64 %_nested_end_v19_depth.3.4.us, 1
  br label %B20.us

B21.us:
  %.883.us = add nsw i64 %_nested_end_v19_at.4.4.us, 1
  br label %B26.us

B26.us:
  %_nested_end_v19__string_end_v27_at.5.6.us = phi i64 [ %.883.us, %B21.us ], [ %.1154.us, %B28.us ]
  %.911663.us = getelementptr i8, ptr %arg.text, i64 %_nested_end_v19__string_end_v27_at.5.6.us
  %.913664.us = load <32 x i8>, ptr %.911663.us, align 1
  %.917665.us = icmp eq <32 x i8> %.913664.us, splat (i8 34)
  %.928666.us = icmp eq <32 x i8> %.913664.us, splat (i8 92)
  %.931639640667.us = or <32 x i1> %.917665.us, %.928666.us
  %.940668.us = icmp ult <32 x i8> %.913664.us, splat (i8 32)
  %.943641642669.us = or <32 x i1> %.940668.us, %.931639640667.us
  %.943641670.us = bitcast <32 x i1> %.943641642669.us to i32
  %.948.not671.us = icmp eq i32 %.943641670.us, 0
  br i1 %.948.not671.us, label %B28.us, label %B29.us.preheader

B29.us.preheader:
  br label %B29.us

B29.us:
  %.943641673.us = phi i32 [ %.943641.us, %B30.us ], [ %.943641670.us, %B29.us.preheader ]
  %_nested_end_v19__string_end_v27_at.4.7672.us = phi i64 [ %.1145.us, %B30.us ], [ %_nested_end_v19__string_end_v27_at.5.6.us, %B29.us.preheader ]
  %9 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.943641673.us, i1 true)
  %.953.us = zext nneg i32 %9 to i64
  %.955.us = add nsw i64 %_nested_end_v19__string_end_v27_at.4.7672.us, %.953.us
  %.963.us = getelementptr i8, ptr %arg.text, i64 %.955.us
  %.964.us = load i8, ptr %.963.us, align 1
  %10 = zext i8 %.964.us to i32
  switch i32 %10, label %B10.us [
    i32 34, label %B31.us
    i32 92, label %B32.us
  ]

B32.us:
  %sunkaddr = getelementptr i8, ptr %arg.escapes, i64 %.290691697.us
  %.1039.us = load i8, ptr %sunkaddr, align 1
  %sunkaddr91 = getelementptr i8, ptr %arg.text, i64 %.955.us
  %sunkaddr92 = getelementptr i8, ptr %sunkaddr91, i64 1
  %.1047.us = load i8, ptr %sunkaddr92, align 1
  %11 = zext i8 %.1047.us to i32
  switch i32 %11, label %B33.us [
    i32 34, label %B30.us
    i32 92, label %B30.us
    i32 98, label %B30.us
    i32 102, label %B30.us
    i32 110, label %B30.us
    i32 114, label %B30.us
    i32 116, label %B30.us
  ]

B33.us:
  br label %B30.us

B30.us:
  %_nested_end_v19__string_end_v27__vphi334_3.2.10.us = phi i8 [ 3, %B33.us ], [ 1, %B32.us ], [ 1, %B32.us ], [ 1, %B32.us ], [ 1, %B32.us ], [ 1, %B32.us ], [ 1, %B32.us ], [ 1, %B32.us ]
  %.1130.us = or i8 %_nested_end_v19__string_end_v27__vphi334_3.2.10.us, %.1039.us
  %sunkaddr93 = getelementptr i8, ptr %arg.escapes, i64 %.290691697.us
  store i8 %.1130.us, ptr %sunkaddr93, align 1
  %.1145.us = add nsw i64 %.955.us, 2
  %.911.us = getelementptr i8, ptr %arg.text, i64 %.1145.us
  %.913.us = load <32 x i8>, ptr %.911.us, align 1
  %.917.us = icmp eq <32 x i8> %.913.us, splat (i8 34)
  %.928.us = icmp eq <32 x i8> %.913.us, splat (i8 92)
  %.931639640.us = or <32 x i1> %.917.us, %.928.us
  %.940.us = icmp ult <32 x i8> %.913.us, splat (i8 32)
  %.943641642.us = or <32 x i1> %.940.us, %.931639640.us
  %.943641.us = bitcast <32 x i1> %.943641642.us to i32
  %.948.not.us = icmp eq i32 %.943641.us, 0
  br i1 %.948.not.us, label %B28.us, label %B29.us

B31.us:
  %.1005.us = icmp slt i64 %.955.us, 0
  br i1 %.1005.us, label %B10.us, label %B20.us

B28.us:
  %_nested_end_v19__string_end_v27_at.4.7.lcssa.us = phi i64 [ %_nested_end_v19__string_end_v27_at.5.6.us, %B26.us ], [ %.1145.us, %B30.us ]
  %.1154.us = add nsw i64 %_nested_end_v19__string_end_v27_at.4.7.lcssa.us, 32
  br label %B26.us

B20.us:
  %_nested_end_v19_at.6.7.us = phi i64 [ %_nested_end_v19_at.4.4.us, %B18.us ], [ %_nested_end_v19_at.4.4.us, %B22.us ], [ %_nested_end_v19_at.4.4.us, %B23.us ], [ %.955.us, %B31.us ]
  %_nested_end_v19_depth.4.7.us = phi i64 [ %_nested_end_v19_depth.3.4.us, %B18.us ], [ %.1176.us, %B22.us ], [ %.1204.us, %B23.us ], [ %_nested_end_v19_depth.3.4.us, %B31.us ]
  %.1236.us = add nsw i64 %_nested_end_v19_at.6.7.us, 1
  %.1242.us = icmp slt i64 %.1236.us, %.188.us
  br i1 %.1242.us, label %B18.us, label %B10.us

B16.us:
  %.546454.us = add nsw i64 %.493.us, 1
  br label %B34.us

B34.us:
  %_string_end_v35_at.5.3.us = phi i64 [ %.546454.us, %B16.us ], [ %.815.us, %B36.us ]
  %.591674.us = getelementptr i8, ptr %arg.text, i64 %_string_end_v35_at.5.3.us
  %.593675.us = load <32 x i8>, ptr %.591674.us, align 1
  %.597676.us = icmp eq <32 x i8> %.593675.us, splat (i8 34)
  %.608677.us = icmp eq <32 x i8> %.593675.us, splat (i8 92)
  %.611643644678.us = or <32 x i1> %.597676.us, %.608677.us
  %.620679.us = icmp ult <32 x i8> %.593675.us, splat (i8 32)
  %.623645646680.us = or <32 x i1> %.620679.us, %.611643644678.us
  %.623645681.us = bitcast <32 x i1> %.623645646680.us to i32
  %.628.not682.us = icmp eq i32 %.623645681.us, 0
  br i1 %.628.not682.us, label %B36.us, label %B37.us.preheader

B37.us.preheader:
  br label %B37.us

B37.us:
  %.623645684.us = phi i32 [ %.623645.us, %B38.us ], [ %.623645681.us, %B37.us.preheader ]
  %_string_end_v35_at.4.4683.us = phi i64 [ %.806.us, %B38.us ], [ %_string_end_v35_at.5.3.us, %B37.us.preheader ]
  %12 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.623645684.us, i1 true)
  %.633.us = zext nneg i32 %12 to i64
  %.635.us = add nsw i64 %_string_end_v35_at.4.4683.us, %.633.us
  %.643.us = getelementptr i8, ptr %arg.text, i64 %.635.us
  %.644.us = load i8, ptr %.643.us, align 1
  %13 = zext i8 %.644.us to i32
  switch i32 %13, label %B10.us [
    i32 34, label %B25.us.loopexit
    i32 92, label %B39.us
  ]

B39.us:
  %sunkaddr94 = getelementptr i8, ptr %arg.escapes, i64 %.290691697.us
  %.700.us = load i8, ptr %sunkaddr94, align 1
  %sunkaddr95 = getelementptr i8, ptr %arg.text, i64 %.635.us
  %sunkaddr96 = getelementptr i8, ptr %sunkaddr95, i64 1
  %.708.us = load i8, ptr %sunkaddr96, align 1
  %14 = zext i8 %.708.us to i32
  switch i32 %14, label %B40.us [
    i32 34, label %B38.us
    i32 92, label %B38.us
    i32 98, label %B38.us
    i32 102, label %B38.us
    i32 110, label %B38.us
    i32 114, label %B38.us
    i32 116, label %B38.us
  ]

B40.us:
  br label %B38.us

B38.us:
  %_string_end_v35__vphi334_3.2.6.us = phi i8 [ 3, %B40.us ], [ 1, %B39.us ], [ 1, %B39.us ], [ 1, %B39.us ], [ 1, %B39.us ], [ 1, %B39.us ], [ 1, %B39.us ], [ 1, %B39.us ]
  %.791.us = or i8 %_string_end_v35__vphi334_3.2.6.us, %.700.us
  %sunkaddr97 = getelementptr i8, ptr %arg.escapes, i64 %.290691697.us
  store i8 %.791.us, ptr %sunkaddr97, align 1
  %.806.us = add nsw i64 %.635.us, 2
  %.591.us = getelementptr i8, ptr %arg.text, i64 %.806.us
  %.593.us = load <32 x i8>, ptr %.591.us, align 1
  %.597.us = icmp eq <32 x i8> %.593.us, splat (i8 34)
  %.608.us = icmp eq <32 x i8> %.593.us, splat (i8 92)
  %.611643644.us = or <32 x i1> %.597.us, %.608.us
  %.620.us = icmp ult <32 x i8> %.593.us, splat (i8 32)
  %.623645646.us = or <32 x i1> %.620.us, %.611643644.us
  %.623645.us = bitcast <32 x i1> %.623645646.us to i32
  %.628.not.us = icmp eq i32 %.623645.us, 0
  br i1 %.628.not.us, label %B36.us, label %B37.us

B36.us:
  %_string_end_v35_at.4.4.lcssa.us = phi i64 [ %_string_end_v35_at.5.3.us, %B34.us ], [ %.806.us, %B38.us ]
  %.815.us = add nsw i64 %_string_end_v35_at.4.4.lcssa.us, 32
  br label %B34.us

B15.us:
  %15 = trunc i32 %6 to i8
  %.1298.us = icmp ult i8 %15, 33
  br i1 %.1298.us, label %B10.us, label %switch.early.test.us

switch.early.test.us:
  switch i32 %6, label %B41.us.preheader [
    i32 58, label %B10.us
    i32 44, label %B10.us
    i32 91, label %B10.us
    i32 93, label %B10.us
    i32 123, label %B10.us
    i32 125, label %B10.us
  ]

B41.us.preheader:
  br label %B41.us

B41.us:
  %_bare_end_v42_at.2.4.us = phi i64 [ %.1373.us, %switch.early.test637.us ], [ %.493.us, %B41.us.preheader ]
  %sunkaddr98 = getelementptr i8, ptr %arg.text, i64 %_bare_end_v42_at.2.4.us
  %sunkaddr99 = getelementptr i8, ptr %sunkaddr98, i64 1
  %.1382.us = load i8, ptr %sunkaddr99, align 1
  %.1382.fr.us = freeze i8 %.1382.us
  %.1388.us = icmp ult i8 %.1382.fr.us, 33
  br i1 %.1388.us, label %B43.us, label %switch.early.test637.us

switch.early.test637.us:
  %.1373.us = add nsw i64 %_bare_end_v42_at.2.4.us, 1
  %16 = zext i8 %.1382.fr.us to i32
  switch i32 %16, label %B41.us [
    i32 58, label %B43.us
    i32 44, label %B43.us
    i32 34, label %B43.us
    i32 91, label %B43.us
    i32 93, label %B43.us
    i32 123, label %B43.us
    i32 125, label %B43.us
  ]

B43.us:
  %.1466.not.us = icmp slt i64 %_bare_end_v42_at.2.4.us, %.493.us
  %17 = add i64 %_bare_end_v42_at.2.4.us, 1
  br i1 %.1466.not.us, label %B10.us, label %B25.us

B25.us.loopexit:
  br label %B25.us

B25.us:
  %.546459.us = phi i64 [ %.493.us, %B24.us ], [ %.546454.us, %B25.us.loopexit ], [ %.493.us, %B43.us ]
  %"$phi308.2.2.3456.us" = phi i64 [ 0, %B24.us ], [ 1, %B25.us.loopexit ], [ 0, %B43.us ]
  %at.10.3.us = phi i64 [ %.1224.us, %B24.us ], [ %.635.us, %B25.us.loopexit ], [ %17, %B43.us ]
  %kind.3.3.us = phi i8 [ 3, %B24.us ], [ 1, %B25.us.loopexit ], [ 2, %B43.us ]
  %.1494.us = icmp slt i64 %at.10.3.us, 0
  br i1 %.1494.us, label %B10.us, label %B5.us

B5.us:
  %.1518.us = mul nuw nsw i64 %.290691697.us, %arg.count
  %.1520.us = add nsw i64 %.1518.us, %good.2.0768.us
  %.1523.us = getelementptr i64, ptr %arg.starts, i64 %.1520.us
  store i64 %.546459.us, ptr %.1523.us, align 8
  %.1534.us = getelementptr i64, ptr %arg.ends, i64 %.1520.us
  store i64 %at.10.3.us, ptr %.1534.us, align 8
  %.1546.us = getelementptr i8, ptr %arg.kinds, i64 %.1520.us
  store i8 %kind.3.3.us, ptr %.1546.us, align 1
  %.1552.us = add nuw nsw i64 %at.10.3.us, %"$phi308.2.2.3456.us"
  %.284.us = icmp sgt i64 %.283686698.us, 1
  br i1 %.284.us, label %B4.us, label %B13.us

B13.us:
  %at.13.2.us = phi i64 [ %.1552.us, %B5.us ], [ %.493.us, %B12.us ]
  %.1590.us = icmp eq i64 %at.13.2.us, %.188.us
  br i1 %.1590.us, label %B44.us, label %B10.us

B10.us:
  %.1629.us = getelementptr i64, ptr %arg.others, i64 %bad.2.0770.us
  store i64 %.174.us, ptr %.1629.us, align 8
  %.1634.us = add nsw i64 %bad.2.0770.us, 1
  br label %B3.us

B44.us:
  %.1605.us = getelementptr i64, ptr %arg.fits, i64 %good.2.0768.us
  store i64 %.174.us, ptr %.1605.us, align 8
  %.1610.us = add nsw i64 %good.2.0768.us, 1
  br label %B3.us

B3.us:
  %bad.3.1.us = phi i64 [ %bad.2.0770.us, %B44.us ], [ %.1634.us, %B10.us ]
  %good.3.1.us = phi i64 [ %.1610.us, %B44.us ], [ %good.2.0768.us, %B10.us ]
  %exitcond795.not = icmp eq i64 %.147.us, %arg.count
  br i1 %exitcond795.not, label %B1, label %B2.endif.us

B18.preheader.us:
  br label %B18.us

B6.preheader.us:
  %18 = getelementptr i8, ptr %arg.text, i64 %at.9.1699.us
  %19 = getelementptr i8, ptr %arg.literals, i64 %.337.us
  br label %B6.us

B44:
  %.1605 = getelementptr i64, ptr %arg.fits, i64 %good.2.0768
  store i64 %.174, ptr %.1605, align 8
  %.1610 = add nsw i64 %good.2.0768, 1
  br label %B3

B10:
  %.1629 = getelementptr i64, ptr %arg.others, i64 %bad.2.0770
  store i64 %.174, ptr %.1629, align 8
  %.1634 = add nsw i64 %bad.2.0770, 1
  br label %B3

B3:
  %bad.3.1 = phi i64 [ %bad.2.0770, %B44 ], [ %.1634, %B10 ]
  %good.3.1 = phi i64 [ %.1610, %B44 ], [ %good.2.0768, %B10 ]
  %sunkaddr100 = mul i64 %.140758766, 8
  %sunkaddr101 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr100
  %sunkaddr102 = getelementptr i8, ptr %sunkaddr101, i64 8
  %.174.1 = load i64, ptr %sunkaddr102, align 8
  %.180.1 = getelementptr i64, ptr %arg.line_starts, i64 %.174.1
  %.181.1 = load i64, ptr %.180.1, align 8
  %.187.1 = getelementptr i64, ptr %arg.line_ends, i64 %.174.1
  %.188.1 = load i64, ptr %.187.1, align 8
  %.1590.1 = icmp eq i64 %.181.1, %.188.1
  br i1 %.1590.1, label %B44.1, label %B10.1

B10.1:
  %.1629.1 = getelementptr i64, ptr %arg.others, i64 %bad.3.1
  store i64 %.174.1, ptr %.1629.1, align 8
  %.1634.1 = add nsw i64 %bad.3.1, 1
  br label %B3.1

B44.1:
  %.1605.1 = getelementptr i64, ptr %arg.fits, i64 %good.3.1
  store i64 %.174.1, ptr %.1605.1, align 8
  %.1610.1 = add nsw i64 %good.3.1, 1
  br label %B3.1

B3.1:
  %bad.3.1.1 = phi i64 [ %bad.3.1, %B44.1 ], [ %.1634.1, %B10.1 ]
  %good.3.1.1 = phi i64 [ %.1610.1, %B44.1 ], [ %good.3.1, %B10.1 ]
  %sunkaddr103 = mul i64 %.140758766, 8
  %sunkaddr104 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr103
  %sunkaddr105 = getelementptr i8, ptr %sunkaddr104, i64 16
  %.174.2 = load i64, ptr %sunkaddr105, align 8
  %.180.2 = getelementptr i64, ptr %arg.line_starts, i64 %.174.2
  %.181.2 = load i64, ptr %.180.2, align 8
  %.187.2 = getelementptr i64, ptr %arg.line_ends, i64 %.174.2
  %.188.2 = load i64, ptr %.187.2, align 8
  %.1590.2 = icmp eq i64 %.181.2, %.188.2
  br i1 %.1590.2, label %B44.2, label %B10.2

B10.2:
  %.1629.2 = getelementptr i64, ptr %arg.others, i64 %bad.3.1.1
  store i64 %.174.2, ptr %.1629.2, align 8
  %.1634.2 = add nsw i64 %bad.3.1.1, 1
  br label %B3.2

B44.2:
  %.1605.2 = getelementptr i64, ptr %arg.fits, i64 %good.3.1.1
  store i64 %.174.2, ptr %.1605.2, align 8
  %.1610.2 = add nsw i64 %good.3.1.1, 1
  br label %B3.2

B3.2:
  %bad.3.1.2 = phi i64 [ %bad.3.1.1, %B44.2 ], [ %.1634.2, %B10.2 ]
  %good.3.1.2 = phi i64 [ %.1610.2, %B44.2 ], [ %good.3.1.1, %B10.2 ]
  %.147.3 = add nuw nsw i64 %.140758766, 4
  %sunkaddr106 = mul i64 %.140758766, 8
  %sunkaddr107 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr106
  %sunkaddr108 = getelementptr i8, ptr %sunkaddr107, i64 24
  %.174.3 = load i64, ptr %sunkaddr108, align 8
  %.180.3 = getelementptr i64, ptr %arg.line_starts, i64 %.174.3
  %.181.3 = load i64, ptr %.180.3, align 8
  %.187.3 = getelementptr i64, ptr %arg.line_ends, i64 %.174.3
  %.188.3 = load i64, ptr %.187.3, align 8
  %.1590.3 = icmp eq i64 %.181.3, %.188.3
  br i1 %.1590.3, label %B44.3, label %B10.3

B10.3:
  %.1629.3 = getelementptr i64, ptr %arg.others, i64 %bad.3.1.2
  store i64 %.174.3, ptr %.1629.3, align 8
  %.1634.3 = add nsw i64 %bad.3.1.2, 1
  br label %B3.3

B44.3:
  %.1605.3 = getelementptr i64, ptr %arg.fits, i64 %good.3.1.2
  store i64 %.174.3, ptr %.1605.3, align 8
  %.1610.3 = add nsw i64 %good.3.1.2, 1
  br label %B3.3

B3.3:
  %bad.3.1.3 = phi i64 [ %bad.3.1.2, %B44.3 ], [ %.1634.3, %B10.3 ]
  %good.3.1.3 = phi i64 [ %.1610.3, %B44.3 ], [ %good.3.1.2, %B10.3 ]
  %niter.ncmp.3 = icmp eq i64 %unroll_iter, %.147.3
  br i1 %niter.ncmp.3, label %B1.loopexit66.unr-lcssa, label %B2.endif

B1.loopexit66.unr-lcssa:
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B1, label %B2.endif.epil.preheader

B2.endif.epil.preheader:
  %bad.2.0770.epil.init = phi i64 [ 0, %B2.endif.preheader ], [ %bad.3.1.3, %B1.loopexit66.unr-lcssa ]
  %good.2.0768.epil.init = phi i64 [ 0, %B2.endif.preheader ], [ %good.3.1.3, %B1.loopexit66.unr-lcssa ]
  %.140758766.epil.init = phi i64 [ 0, %B2.endif.preheader ], [ %.147.3, %B1.loopexit66.unr-lcssa ]
  %20 = shl i64 %.140758766.epil.init, 3
  %scevgep81 = getelementptr i8, ptr %arg.rows, i64 %20
  br label %B2.endif.epil

B2.endif.epil:
  %bad.2.0770.epil = phi i64 [ %bad.3.1.epil, %B3.epil ], [ %bad.2.0770.epil.init, %B2.endif.epil.preheader ]
  %good.2.0768.epil = phi i64 [ %good.3.1.epil, %B3.epil ], [ %good.2.0768.epil.init, %B2.endif.epil.preheader ]
  %epil.iter = phi i64 [ %epil.iter.next, %B3.epil ], [ 0, %B2.endif.epil.preheader ]
  %21 = shl nuw nsw i64 %epil.iter, 3
  %scevgep82 = getelementptr i8, ptr %scevgep81, i64 %21
  %.174.epil = load i64, ptr %scevgep82, align 8
  %.180.epil = getelementptr i64, ptr %arg.line_starts, i64 %.174.epil
  %.181.epil = load i64, ptr %.180.epil, align 8
  %.187.epil = getelementptr i64, ptr %arg.line_ends, i64 %.174.epil
  %.188.epil = load i64, ptr %.187.epil, align 8
  %.1590.epil = icmp eq i64 %.181.epil, %.188.epil
  br i1 %.1590.epil, label %B44.epil, label %B10.epil

B10.epil:
  %.1629.epil = getelementptr i64, ptr %arg.others, i64 %bad.2.0770.epil
  store i64 %.174.epil, ptr %.1629.epil, align 8
  %.1634.epil = add nsw i64 %bad.2.0770.epil, 1
  br label %B3.epil

B44.epil:
  %.1605.epil = getelementptr i64, ptr %arg.fits, i64 %good.2.0768.epil
  store i64 %.174.epil, ptr %.1605.epil, align 8
  %.1610.epil = add nsw i64 %good.2.0768.epil, 1
  br label %B3.epil

B3.epil:
  %bad.3.1.epil = phi i64 [ %bad.2.0770.epil, %B44.epil ], [ %.1634.epil, %B10.epil ]
  %good.3.1.epil = phi i64 [ %.1610.epil, %B44.epil ], [ %good.2.0768.epil, %B10.epil ]
  %epil.iter.next = add i64 %epil.iter, 1
  %epil.iter.cmp.not = icmp eq i64 %xtraiter, %epil.iter.next
  br i1 %epil.iter.cmp.not, label %B1, label %B2.endif.epil, !llvm.loop !0

B1:
  %good.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %good.3.1.us, %B3.us ], [ %good.3.1.3, %B1.loopexit66.unr-lcssa ], [ %good.3.1.epil, %B3.epil ]
  store i64 %good.2.0.lcssa, ptr %retptr, align 8
  ret i32 0

B2.endif:
  %bad.2.0770 = phi i64 [ 0, %B2.endif.preheader.new ], [ %bad.3.1.3, %B3.3 ]
  %good.2.0768 = phi i64 [ 0, %B2.endif.preheader.new ], [ %good.3.1.3, %B3.3 ]
  %.140758766 = phi i64 [ 0, %B2.endif.preheader.new ], [ %.147.3, %B3.3 ]
  %sunkaddr109 = mul i64 %.140758766, 8
  %sunkaddr110 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr109
  %.174 = load i64, ptr %sunkaddr110, align 8
  %.180 = getelementptr i64, ptr %arg.line_starts, i64 %.174
  %.181 = load i64, ptr %.180, align 8
  %.187 = getelementptr i64, ptr %arg.line_ends, i64 %.174
  %.188 = load i64, ptr %.187, align 8
  %.1590 = icmp eq i64 %.181, %.188
  br i1 %.1590, label %B44, label %B10
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #2

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @match_template(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, ptr readonly captures(none) %.6, ptr readonly captures(none) %.7, i64 %.8, ptr writeonly captures(none) %.9, ptr writeonly captures(none) %.10, ptr writeonly captures(none) %.11, ptr writeonly captures(none) %.12, ptr writeonly captures(none) %.13, ptr captures(none) %.14) local_unnamed_addr #0 {
entry:
  %.16 = alloca i64, align 8
  store i64 0, ptr %.16, align 8
  %.20 = call i32 @match_template.body(ptr nonnull %.16, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, ptr %.6, ptr %.7, i64 %.8, ptr %.9, ptr %.10, ptr %.11, ptr %.12, ptr %.13, ptr %.14) #4
  %.30 = load i64, ptr %.16, align 8
  ret i64 %.30
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #3

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #4 = { noinline }

!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.unroll.disable"}
