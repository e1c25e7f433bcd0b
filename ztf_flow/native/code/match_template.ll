; made from ztf_flow.native.source.json_lines by `python -m ztf_flow.native.build`, eef1f6325d0c96f854a34ea521626f1b6b0f27526f9b6f3b4f792e5b57df1b3e
@match_template.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @match_template.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.line_starts, ptr readonly captures(none) %arg.line_ends, ptr readonly captures(none) %arg.rows, i64 %arg.count, ptr readonly captures(none) %arg.literals, ptr readonly captures(none) %arg.bounds, ptr readonly captures(none) %arg.strings, i64 %arg.slots, ptr writeonly captures(none) %arg.starts, ptr writeonly captures(none) %arg.ends, ptr writeonly captures(none) %arg.kinds, ptr writeonly captures(none) %arg.fits, ptr writeonly captures(none) %arg.others, ptr captures(none) %arg.escapes) local_unnamed_addr #0 {
B0.endif:
  %.137750.not = icmp slt i64 %arg.count, 1
  br i1 %.137750.not, label %B1, label %B2.endif.lr.ph

B2.endif.lr.ph:
  %0 = tail call i64 @llvm.smax.i64(i64 %arg.slots, i64 -1)
  %storemerge618 = add nsw i64 %0, 1
  %.287676 = icmp sgt i64 %arg.slots, -1
  br i1 %.287676, label %B2.endif.us.preheader, label %B2.endif.preheader

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
  %bad.2.0755.us = phi i64 [ %bad.3.1.us, %B3.us ], [ 0, %B2.endif.us.preheader ]
  %good.2.0753.us = phi i64 [ %good.3.1.us, %B3.us ], [ 0, %B2.endif.us.preheader ]
  %.143743751.us = phi i64 [ %.150.us, %B3.us ], [ 0, %B2.endif.us.preheader ]
  %.150.us = add nuw nsw i64 %.143743751.us, 1
  %.176.us = getelementptr i64, ptr %arg.rows, i64 %.143743751.us
  %.177.us = load i64, ptr %.176.us, align 8
  %.183.us = getelementptr i64, ptr %arg.line_starts, i64 %.177.us
  %.184.us = load i64, ptr %.183.us, align 8
  %.190.us = getelementptr i64, ptr %arg.line_ends, i64 %.177.us
  %.191.us = load i64, ptr %.190.us, align 8
  br label %B4.us

B4.us:
  %at.8.1679.us = phi i64 [ %.184.us, %B2.endif.us ], [ %at.9.3.us, %B5.us ]
  %.286666678.us = phi i64 [ %storemerge618, %B2.endif.us ], [ %.296.us, %B5.us ]
  %.293671677.us = phi i64 [ 0, %B2.endif.us ], [ %.300.us, %B5.us ]
  %.296.us = add nsw i64 %.286666678.us, -1
  %.300.us = add nuw nsw i64 %.293671677.us, 1
  %2 = getelementptr i64, ptr %arg.bounds, i64 %.293671677.us
  %.335.us = getelementptr i8, ptr %2, i64 8
  %.336.us = load i64, ptr %.335.us, align 8
  %.340.us = load i64, ptr %2, align 8
  %.341.us = sub nsw i64 %.336.us, %.340.us
  %.376.us = icmp sgt i64 %.341.us, 7
  br i1 %.376.us, label %B6.preheader.us, label %B7.us

B6.us:
  %_is_same_v8_done.2.2.us = phi i64 [ %.416.us, %B9.us ], [ 0, %B6.preheader.us ]
  %.387.us = getelementptr i8, ptr %18, i64 %_is_same_v8_done.2.2.us
  %.389.us = load i64, ptr %.387.us, align 1
  %.394.us = getelementptr i8, ptr %19, i64 %_is_same_v8_done.2.2.us
  %.396.us = load i64, ptr %.394.us, align 1
  %.397.not.us = icmp eq i64 %.389.us, %.396.us
  br i1 %.397.not.us, label %B9.us, label %B10.us

B9.us:
  %.416.us = add nuw i64 %_is_same_v8_done.2.2.us, 8
  %3 = add i64 %.416.us, 8
  %.423.not.us = icmp sgt i64 %3, %.341.us
  br i1 %.423.not.us, label %B7.us, label %B6.us

B7.us:
  %_is_same_v8_done.3.3.us = phi i64 [ 0, %B4.us ], [ %.416.us, %B9.us ]
  %.434.us = icmp sgt i64 %.341.us, %_is_same_v8_done.3.3.us
  br i1 %.434.us, label %B11.us, label %B12.us

B11.us:
  %4 = getelementptr i8, ptr %arg.text, i64 %at.8.1679.us
  %.444.us = getelementptr i8, ptr %4, i64 %_is_same_v8_done.3.3.us
  %.446.us = load i64, ptr %.444.us, align 1
  %5 = getelementptr i8, ptr %arg.literals, i64 %.340.us
  %.455.us = getelementptr i8, ptr %5, i64 %_is_same_v8_done.3.3.us
  %.457.us = load i64, ptr %.455.us, align 1
  %.458.us = xor i64 %.457.us, %.446.us
  %.461.us = sub nsw i64 %.341.us, %_is_same_v8_done.3.3.us
  %.466.us = shl i64 %.461.us, 3
  %notmask.us = shl nsw i64 -1, %.466.us
  %.468.us = xor i64 %notmask.us, -1
  %.469.us = and i64 %.458.us, %.468.us
  %.470.not.us = icmp eq i64 %.469.us, 0
  br i1 %.470.not.us, label %B12.us, label %B10.us

B12.us:
  %.496.us = add nsw i64 %.341.us, %at.8.1679.us
  %.506.us = icmp eq i64 %.293671677.us, %arg.slots
  br i1 %.506.us, label %B13.us, label %B14.us

B14.us:
  %.532.us = getelementptr i8, ptr %arg.strings, i64 %.293671677.us
  %.533.us = load i8, ptr %.532.us, align 1
  %.534.not.us = icmp eq i8 %.533.us, 0
  br i1 %.534.not.us, label %B15.us, label %B16.preheader.us

B16.us:
  %_string_end_v17_at.5.3.us = phi i64 [ %.793.us, %B18.us ], [ %.496.us, %B16.preheader.us ]
  %.569643.us = getelementptr i8, ptr %arg.text, i64 %_string_end_v17_at.5.3.us
  %.571644.us = load <32 x i8>, ptr %.569643.us, align 1
  %.575645.us = icmp eq <32 x i8> %.571644.us, splat (i8 34)
  %.586646.us = icmp eq <32 x i8> %.571644.us, splat (i8 92)
  %.589623624647.us = or <32 x i1> %.575645.us, %.586646.us
  %.598648.us = icmp ult <32 x i8> %.571644.us, splat (i8 32)
  %.601625626649.us = or <32 x i1> %.598648.us, %.589623624647.us
  %.601625650.us = bitcast <32 x i1> %.601625626649.us to i32
  %.606.not651.us = icmp eq i32 %.601625650.us, 0
  br i1 %.606.not651.us, label %B18.us, label %B19.us.preheader

B19.us.preheader:
  br label %B19.us

B19.us:
  %.601625653.us = phi i32 [ %.601625.us, %B20.us ], [ %.601625650.us, %B19.us.preheader ]
  %_string_end_v17_at.4.4652.us = phi i64 [ %.784.us, %B20.us ], [ %_string_end_v17_at.5.3.us, %B19.us.preheader ]
  %6 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.601625653.us, i1 true)
  %.611.us = zext nneg i32 %6 to i64
  %.613.us = add nsw i64 %_string_end_v17_at.4.4652.us, %.611.us
  %.621.us = getelementptr i8, ptr %arg.text, i64 %.613.us
  %.622.us = load i8, ptr %.621.us, align 1
  %7 = zext i8 %.622.us to i32
  switch i32 %7, label %B10.us [
    i32 34, label %B21.us.loopexit
    i32 92, label %B22.us
  ]

B22.us:
  %sunkaddr = getelementptr i8, ptr %arg.escapes, i64 %.293671677.us
  %.678.us = load i8, ptr %sunkaddr, align 1
  %sunkaddr91 = getelementptr i8, ptr %arg.text, i64 %.613.us
  %sunkaddr92 = getelementptr i8, ptr %sunkaddr91, i64 1
  %.686.us = load i8, ptr %sunkaddr92, align 1
  %8 = zext i8 %.686.us to i32
  switch i32 %8, label %B23.us [
    i32 34, label %B20.us
    i32 92, label %B20.us
    i32 98, label %B20.us
    i32 102, label %B20.us
    i32 110, label %B20.us
    i32 114, label %B20.us
    i32 116, label %B20.us
  ]

B23.us:
  br label %B20.us

B20.us:
  %_string_end_v17__vphi334_3.2.6.us = phi i8 [ 3, %B23.us ], [ 1, %B22.us ], [ 1, %B22.us ], [ 1, %B22.us ], [ 1, %B22.us ], [ 1, %B22.us ], [ 1, %B22.us ], [ 1, %B22.us ]
  %.769.us = or i8 %_string_end_v17__vphi334_3.2.6.us, %.678.us
  %sunkaddr93 = getelementptr i8, ptr %arg.escapes, i64 %.293671677.us
  store i8 %.769.us, ptr %sunkaddr93, align 1
  %.784.us = add nsw i64 %.613.us, 2
  %.569.us = getelementptr i8, ptr %arg.text, i64 %.784.us
  %.571.us = load <32 x i8>, ptr %.569.us, align 1
  %.575.us = icmp eq <32 x i8> %.571.us, splat (i8 34)
  %.586.us = icmp eq <32 x i8> %.571.us, splat (i8 92)
  %.589623624.us = or <32 x i1> %.575.us, %.586.us
  %.598.us = icmp ult <32 x i8> %.571.us, splat (i8 32)
  %.601625626.us = or <32 x i1> %.598.us, %.589623624.us
  %.601625.us = bitcast <32 x i1> %.601625626.us to i32
  %.606.not.us = icmp eq i32 %.601625.us, 0
  br i1 %.606.not.us, label %B18.us, label %B19.us

B18.us:
  %_string_end_v17_at.4.4.lcssa.us = phi i64 [ %_string_end_v17_at.5.3.us, %B16.us ], [ %.784.us, %B20.us ]
  %.793.us = add nsw i64 %_string_end_v17_at.4.4.lcssa.us, 32
  br label %B16.us

B15.us:
  %.801.us = getelementptr i8, ptr %arg.text, i64 %.496.us
  %.802.us = load i8, ptr %.801.us, align 1
  %9 = zext i8 %.802.us to i32
  %10 = zext i8 %.802.us to i32
  switch i32 %10, label %B24.us [
    i32 123, label %B25.us
    i32 91, label %B25.us
  ]

B25.us:
  %.844.us = icmp slt i64 %.496.us, %.191.us
  br i1 %.844.us, label %B26.preheader.us, label %B10.us

B26.us:
  %_nested_end_v27_at.4.4.us = phi i64 [ %.1216.us, %B28.us ], [ %.496.us, %B26.preheader.us ]
  %_nested_end_v27_depth.3.4.us = phi i64 [ %_nested_end_v27_depth.4.7.us, %B28.us ], [ 0, %B26.preheader.us ]
  %.851.us = getelementptr i8, ptr %arg.text, i64 %_nested_end_v27_at.4.4.us
  %.852.us = load i8, ptr %.851.us, align 1
  %11 = zext i8 %.852.us to i32
  switch i32 %11, label %B28.us [
    i32 34, label %B29.us
    i32 123, label %B30.us
    i32 91, label %B30.us
    i32 125, label %B31.us
    i32 93, label %B31.us
  ]

B31.us:
  %.1184.us = add nsw i64 %_nested_end_v27_depth.3.4.us, -1
  %.1189.us = icmp eq i64 %.1184.us, 0
  br i1 %.1189.us, label %B32.us, label %B28.us

B32.us:
  %.1204.us = add nsw i64 %_nested_end_v27_at.4.4.us, 1
  br label %B21.us

B30.us:
  %.1156.us = add nsw i64 %_nested_end_v27_depth.3.4.us, 1
  br label %B28.us

B29.us:
  %.863.us = add nsw i64 %_nested_end_v27_at.4.4.us, 1
  br label %B33.us

B33.us:
  %_nested_end_v27__string_end_v34_at.5.6.us = phi i64 [ %.863.us, %B29.us ], [ %.1134.us, %B35.us ]
  %.891654.us = getelementptr i8, ptr %arg.text, i64 %_nested_end_v27__string_end_v34_at.5.6.us
  %.893655.us = load <32 x i8>, ptr %.891654.us, align 1
  %.897656.us = icmp eq <32 x i8> %.893655.us, splat (i8 34)
  %.908657.us = icmp eq <32 x i8> %.893655.us, splat (i8 92)
  %.911619620658.us = or <32 x i1> %.897656.us, %.908657.us
  %.920659.us = icmp ult <32 x i8> %.893655.us, splat (i8 32)
  %.923621622660.us = or <32 x i1> %.920659.us, %.911619620658.us
  %.923621661.us = bitcast <32 x i1> %.923621622660.us to i32
  %.928.not662.us = icmp eq i32 %.923621661.us, 0
  br i1 %.928.not662.us, label %B35.us, label %B36.us.preheader

B36.us.preheader:
  br label %B36.us

B36.us:
  %.923621664.us = phi i32 [ %.923621.us, %B37.us ], [ %.923621661.us, %B36.us.preheader ]
  %_nested_end_v27__string_end_v34_at.4.7663.us = phi i64 [ %.1125.us, %B37.us ], [ %_nested_end_v27__string_end_v34_at.5.6.us, %B36.us.preheader ]
  %12 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.923621664.us, i1 true)
  %.933.us = zext nneg i32 %12 to i64
  %.935.us = add nsw i64 %_nested_end_v27__string_end_v34_at.4.7663.us, %.933.us
  %.943.us = getelementptr i8, ptr %arg.text, i64 %.935.us
  %.944.us = load i8, ptr %.943.us, align 1
  %13 = zext i8 %.944.us to i32
  switch i32 %13, label %B10.us [
    i32 34, label %B38.us
    i32 92, label %B39.us
  ]

B39.us:
  %sunkaddr94 = getelementptr i8, ptr %arg.escapes, i64 %.293671677.us
  %.1019.us = load i8, ptr %sunkaddr94, align 1
  %sunkaddr95 = getelementptr i8, ptr %arg.text, i64 %.935.us
  %sunkaddr96 = getelementptr i8, ptr %sunkaddr95, i64 1
  %.1027.us = load i8, ptr %sunkaddr96, align 1
  %14 = zext i8 %.1027.us to i32
  switch i32 %14, label %B40.us [
    i32 34, label %B37.us
    i32 92, label %B37.us
    i32 98, label %B37.us
    i32 102, label %B37.us
    i32 110, label %B37.us
    i32 114, label %B37.us
    i32 116, label %B37.us
  ]

B40.us:
  br label %B37.us

B37.us:
  %_nested_end_v27__string_end_v34__vphi334_3.2.10.us = phi i8 [ 3, %B40.us ], [ 1, %B39.us ], [ 1, %B39.us ], [ 1, %B39.us ], [ 1, %B39.us ], [ 1, %B39.us ], [ 1, %B39.us ], [ 1, %B39.us ]
  %.1110.us = or i8 %_nested_end_v27__string_end_v34__vphi334_3.2.10.us, %.1019.us
  %sunkaddr97 = getelementptr i8, ptr %arg.escapes, i64 %.293671677.us
  store i8 %.1110.us, ptr %sunkaddr97, align 1
  %.1125.us = add nsw i64 %.935.us, 2
  %.891.us = getelementptr i8, ptr %arg.text, i64 %.1125.us
  %.893.us = load <32 x i8>, ptr %.891.us, align 1
  %.897.us = icmp eq <32 x i8> %.893.us, splat (i8 34)
  %.908.us = icmp eq <32 x i8> %.893.us, splat (i8 92)
  %.911619620.us = or <32 x i1> %.897.us, %.908.us
  %.920.us = icmp ult <32 x i8> %.893.us, splat (i8 32)
  %.923621622.us = or <32 x i1> %.920.us, %.911619620.us
  %.923621.us = bitcast <32 x i1> %.923621622.us to i32
  %.928.not.us = icmp eq i32 %.923621.us, 0
  br i1 %.928.not.us, label %B35.us, label %B36.us

B38.us:
  %.985.us = icmp slt i64 %.935.us, 0
  br i1 %.985.us, label %B10.us, label %B28.us

B35.us:
  %_nested_end_v27__string_end_v34_at.4.7.lcssa.us = phi i64 [ %_nested_end_v27__string_end_v34_at.5.6.us, %B33.us ], [ %.1125.us, %B37.us ]
  %.1134.us = add nsw i64 %_nested_end_v27__string_end_v34_at.4.7.lcssa.us, 32
  br label %B33.us

B28.us:
  %_nested_end_v27_at.6.7.us = phi i64 [ %_nested_end_v27_at.4.4.us, %B26.us ], [ %_nested_end_v27_at.4.4.us, %B30.us ], [ %_nested_end_v27_at.4.4.us, %B31.us ], [ %.935.us, %B38.us ]
  %_nested_end_v27_depth.4.7.us = phi i64 [ %_nested_end_v27_depth.3.4.us, %B26.us ], [ %.1156.us, %B30.us ], [ %.1184.us, %B31.us ], [ %_nested_end_v27_depth.3.4.us, %B38.us ]
  %.1216.us = add nsw i64 %_nested_end_v27_at.6.7.us, 1
  %.1222.us = icmp slt i64 %.1216.us, %.191.us
  br i1 %.1222.us, label %B26.us, label %B10.us

B24.us:
  %15 = trunc i32 %9 to i8
  %.1278.us = icmp ult i8 %15, 33
  br i1 %.1278.us, label %B10.us, label %switch.early.test.us

switch.early.test.us:
  switch i32 %9, label %B41.us.preheader [
    i32 58, label %B10.us
    i32 44, label %B10.us
    i32 34, label %B10.us
    i32 91, label %B10.us
    i32 93, label %B10.us
    i32 123, label %B10.us
    i32 125, label %B10.us
  ]

B41.us.preheader:
  br label %B41.us

B41.us:
  %_bare_end_v42_at.2.4.us = phi i64 [ %.1353.us, %switch.early.test617.us ], [ %.496.us, %B41.us.preheader ]
  %sunkaddr98 = getelementptr i8, ptr %arg.text, i64 %_bare_end_v42_at.2.4.us
  %sunkaddr99 = getelementptr i8, ptr %sunkaddr98, i64 1
  %.1362.us = load i8, ptr %sunkaddr99, align 1
  %.1362.fr.us = freeze i8 %.1362.us
  %.1368.us = icmp ult i8 %.1362.fr.us, 33
  br i1 %.1368.us, label %B43.us, label %switch.early.test617.us

switch.early.test617.us:
  %.1353.us = add nsw i64 %_bare_end_v42_at.2.4.us, 1
  %16 = zext i8 %.1362.fr.us to i32
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
  %.1446.not.us = icmp slt i64 %_bare_end_v42_at.2.4.us, %.496.us
  %17 = add i64 %_bare_end_v42_at.2.4.us, 1
  br i1 %.1446.not.us, label %B10.us, label %B21.us

B21.us.loopexit:
  br label %B21.us

B21.us:
  %at.9.3.us = phi i64 [ %.1204.us, %B32.us ], [ %.613.us, %B21.us.loopexit ], [ %17, %B43.us ]
  %kind.3.3.us = phi i8 [ 3, %B32.us ], [ 1, %B21.us.loopexit ], [ 2, %B43.us ]
  %.1474.us = icmp slt i64 %at.9.3.us, 0
  br i1 %.1474.us, label %B10.us, label %B5.us

B5.us:
  %.1499.us = mul nuw nsw i64 %.293671677.us, %arg.count
  %.1501.us = add nsw i64 %.1499.us, %good.2.0753.us
  %.1504.us = getelementptr i64, ptr %arg.starts, i64 %.1501.us
  store i64 %.496.us, ptr %.1504.us, align 8
  %.1515.us = getelementptr i64, ptr %arg.ends, i64 %.1501.us
  store i64 %at.9.3.us, ptr %.1515.us, align 8
  %.1529.us = getelementptr i8, ptr %arg.kinds, i64 %.1501.us
  store i8 %kind.3.3.us, ptr %.1529.us, align 1
  %.287.us = icmp sgt i64 %.286666678.us, 1
  br i1 %.287.us, label %B4.us, label %B13.us

B13.us:
  %at.12.2.us = phi i64 [ %at.9.3.us, %B5.us ], [ %.496.us, %B12.us ]
  %.1564.us = icmp eq i64 %at.12.2.us, %.191.us
  br i1 %.1564.us, label %B44.us, label %B10.us

B10.us:
  %.1603.us = getelementptr i64, ptr %arg.others, i64 %bad.2.0755.us
  store i64 %.177.us, ptr %.1603.us, align 8
  %.1608.us = add nsw i64 %bad.2.0755.us, 1
  br label %B3.us

B44.us:
  %.1579.us = getelementptr i64, ptr %arg.fits, i64 %good.2.0753.us
  store i64 %.177.us, ptr %.1579.us, align 8
  %.1584.us = add nsw i64 %good.2.0753.us, 1
  br label %B3.us

B3.us:
  %bad.3.1.us = phi i64 [ %bad.2.0755.us, %B44.us ], [ %.1608.us, %B10.us ]
  %good.3.1.us = phi i64 [ %.1584.us, %B44.us ], [ %good.2.0753.us, %B10.us ]
  %exitcond780.not = icmp eq i64 %.150.us, %arg.count
  br i1 %exitcond780.not, label %B1, label %B2.endif.us

B26.preheader.us:
  br label %B26.us

B16.preheader.us:
  br label %B16.us

B6.preheader.us:
  %18 = getelementptr i8, ptr %arg.text, i64 %at.8.1679.us
  %19 = getelementptr i8, ptr %arg.literals, i64 %.340.us
  br label %B6.us

B44:
  %.1579 = getelementptr i64, ptr %arg.fits, i64 %good.2.0753
  store i64 %.177, ptr %.1579, align 8
  %.1584 = add nsw i64 %good.2.0753, 1
  br label %B3

B10:
  %.1603 = getelementptr i64, ptr %arg.others, i64 %bad.2.0755
  store i64 %.177, ptr %.1603, align 8
  %.1608 = add nsw i64 %bad.2.0755, 1
  br label %B3

B3:
  %bad.3.1 = phi i64 [ %bad.2.0755, %B44 ], [ %.1608, %B10 ]
  %good.3.1 = phi i64 [ %.1584, %B44 ], [ %good.2.0753, %B10 ]
  %sunkaddr100 = mul i64 %.143743751, 8
  %sunkaddr101 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr100
  %sunkaddr102 = getelementptr i8, ptr %sunkaddr101, i64 8
  %.177.1 = load i64, ptr %sunkaddr102, align 8
  %.183.1 = getelementptr i64, ptr %arg.line_starts, i64 %.177.1
  %.184.1 = load i64, ptr %.183.1, align 8
  %.190.1 = getelementptr i64, ptr %arg.line_ends, i64 %.177.1
  %.191.1 = load i64, ptr %.190.1, align 8
  %.1564.1 = icmp eq i64 %.184.1, %.191.1
  br i1 %.1564.1, label %B44.1, label %B10.1

B10.1:
  %.1603.1 = getelementptr i64, ptr %arg.others, i64 %bad.3.1
  store i64 %.177.1, ptr %.1603.1, align 8
  %.1608.1 = add nsw i64 %bad.3.1, 1
  br label %B3.1

B44.1:
  %.1579.1 = getelementptr i64, ptr %arg.fits, i64 %good.3.1
  store i64 %.177.1, ptr %.1579.1, align 8
  %.1584.1 = add nsw i64 %good.3.1, 1
  br label %B3.1

B3.1:
  %bad.3.1.1 = phi i64 [ %bad.3.1, %B44.1 ], [ %.1608.1, %B10.1 ]
  %good.3.1.1 = phi i64 [ %.1584.1, %B44.1 ], [ %good.3.1, %B10.1 ]
  %sunkaddr103 = mul i64 %.143743751, 8
  %sunkaddr104 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr103
  %sunkaddr105 = getelementptr i8, ptr %sunkaddr104, i64 16
  %.177.2 = load i64, ptr %sunkaddr105, align 8
  %.183.2 = getelementptr i64, ptr %arg.line_starts, i64 %.177.2
  %.184.2 = load i64, ptr %.183.2, align 8
  %.190.2 = getelementptr i64, ptr %arg.line_ends, i64 %.177.2
  %.191.2 = load i64, ptr %.190.2, align 8
  %.1564.2 = icmp eq i64 %.184.2, %.191.2
  br i1 %.1564.2, label %B44.2, label %B10.2

B10.2:
  %.1603.2 = getelementptr i64, ptr %arg.others, i64 %bad.3.1.1
  store i64 %.177.2, ptr %.1603.2, align 8
  %.1608.2 = add nsw i64 %bad.3.1.1, 1
  br label %B3.2

B44.2:
  %.1579.2 = getelementptr i64, ptr %arg.fits, i64 %good.3.1.1
  store i64 %.177.2, ptr %.1579.2, align 8
  %.1584.2 = add nsw i64 %good.3.1.1, 1
  br label %B3.2

B3.2:
  %bad.3.1.2 = phi i64 [ %bad.3.1.1, %B44.2 ], [ %.1608.2, %B10.2 ]
  %good.3.1.2 = phi i64 [ %.1584.2, %B44.2 ], [ %good.3.1.1, %B10.2 ]
  %.150.3 = add nuw nsw i64 %.143743751, 4
  %sunkaddr106 = mul i64 %.143743751, 8
  %sunkaddr107 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr106
  %sunkaddr108 = getelementptr i8, ptr %sunkaddr107, i64 24
  %.177.3 = load i64, ptr %sunkaddr108, align 8
  %.183.3 = getelementptr i64, ptr %arg.line_starts, i64 %.177.3
  %.184.3 = load i64, ptr %.183.3, align 8
  %.190.3 = getelementptr i64, ptr %arg.line_ends, i64 %.177.3
  %.191.3 = load i64, ptr %.190.3, align 8
  %.1564.3 = icmp eq i64 %.184.3, %.191.3
  br i1 %.1564.3, label %B44.3, label %B10.3

B10.3:
  %.1603.3 = getelementptr i64, ptr %arg.others, i64 %bad.3.1.2
  store i64 %.177.3, ptr %.1603.3, align 8
  %.1608.3 = add nsw i64 %bad.3.1.2, 1
  br label %B3.3

B44.3:
  %.1579.3 = getelementptr i64, ptr %arg.fits, i64 %good.3.1.2
  store i64 %.177.3, ptr %.1579.3, align 8
  %.1584.3 = add nsw i64 %good.3.1.2, 1
  br label %B3.3

B3.3:
  %bad.3.1.3 = phi i64 [ %bad.3.1.2, %B44.3 ], [ %.1608.3, %B10.3 ]
  %good.3.1.3 = phi i64 [ %.1584.3, %B44.3 ], [ %good.3.1.2, %B10.3 ]
  %niter.ncmp.3 = icmp eq i64 %unroll_iter, %.150.3
  br i1 %niter.ncmp.3, label %B1.loopexit66.unr-lcssa, label %B2.endif

B1.loopexit66.unr-lcssa:
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B1, label %B2.endif.epil.preheader

B2.endif.epil.preheader:
  %bad.2.0755.epil.init = phi i64 [ 0, %B2.endif.preheader ], [ %bad.3.1.3, %B1.loopexit66.unr-lcssa ]
  %good.2.0753.epil.init = phi i64 [ 0, %B2.endif.preheader ], [ %good.3.1.3, %B1.loopexit66.unr-lcssa ]
  %.143743751.epil.init = phi i64 [ 0, %B2.endif.preheader ], [ %.150.3, %B1.loopexit66.unr-lcssa ]
  %20 = shl i64 %.143743751.epil.init, 3
  %scevgep81 = getelementptr i8, ptr %arg.rows, i64 %20
  br label %B2.endif.epil

B2.endif.epil:
  %bad.2.0755.epil = phi i64 [ %bad.3.1.epil, %B3.epil ], [ %bad.2.0755.epil.init, %B2.endif.epil.preheader ]
  %good.2.0753.epil = phi i64 [ %good.3.1.epil, %B3.epil ], [ %good.2.0753.epil.init, %B2.endif.epil.preheader ]
  %epil.iter = phi i64 [ %epil.iter.next, %B3.epil ], [ 0, %B2.endif.epil.preheader ]
  %21 = shl nuw nsw i64 %epil.iter, 3
  %scevgep82 = getelementptr i8, ptr %scevgep81, i64 %21
  %.177.epil = load i64, ptr %scevgep82, align 8
  %.183.epil = getelementptr i64, ptr %arg.line_starts, i64 %.177.epil
  %.184.epil = load i64, ptr %.183.epil, align 8
  %.190.epil = getelementptr i64, ptr %arg.line_ends, i64 %.177.epil
  %.191.epil = load i64, ptr %.190.epil, align 8
  %.1564.epil = icmp eq i64 %.184.epil, %.191.epil
  br i1 %.1564.epil, label %B44.epil, label %B10.epil

B10.epil:
  %.1603.epil = getelementptr i64, ptr %arg.others, i64 %bad.2.0755.epil
  store i64 %.177.epil, ptr %.1603.epil, align 8
  %.1608.epil = add nsw i64 %bad.2.0755.epil, 1
  br label %B3.epil

B44.epil:
  %.1579.epil = getelementptr i64, ptr %arg.fits, i64 %good.2.0753.epil
  store i64 %.177.epil, ptr %.1579.epil, align 8
  %.1584.epil = add nsw i64 %good.2.0753.epil, 1
  br label %B3.epil

B3.epil:
  %bad.3.1.epil = phi i64 [ %bad.2.0755.epil, %B44.epil ], [ %.1608.epil, %B10.epil ]
  %good.3.1.epil = phi i64 [ %.1584.epil, %B44.epil ], [ %good.2.0753.epil, %B10.epil ]
  %epil.iter.next = add i64 %epil.iter, 1
  %epil.iter.cmp.not = icmp eq i64 %xtraiter, %epil.iter.next
  br i1 %epil.iter.cmp.not, label %B1, label %B2.endif.epil, !llvm.loop !0

B1:
  %good.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %good.3.1.us, %B3.us ], [ %good.3.1.3, %B1.loopexit66.unr-lcssa ], [ %good.3.1.epil, %B3.epil ]
  store i64 %good.2.0.lcssa, ptr %retptr, align 8
  ret i32 0

B2.endif:
  %bad.2.0755 = phi i64 [ 0, %B2.endif.preheader.new ], [ %bad.3.1.3, %B3.3 ]
  %good.2.0753 = phi i64 [ 0, %B2.endif.preheader.new ], [ %good.3.1.3, %B3.3 ]
  %.143743751 = phi i64 [ 0, %B2.endif.preheader.new ], [ %.150.3, %B3.3 ]
  %sunkaddr109 = mul i64 %.143743751, 8
  %sunkaddr110 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr109
  %.177 = load i64, ptr %sunkaddr110, align 8
  %.183 = getelementptr i64, ptr %arg.line_starts, i64 %.177
  %.184 = load i64, ptr %.183, align 8
  %.190 = getelementptr i64, ptr %arg.line_ends, i64 %.177
  %.191 = load i64, ptr %.190, align 8
  %.1564 = icmp eq i64 %.184, %.191
  br i1 %.1564, label %B44, label %B10
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #2

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @match_template(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, ptr readonly captures(none) %.6, ptr readonly captures(none) %.7, ptr readonly captures(none) %.8, i64 %.9, ptr writeonly captures(none) %.10, ptr writeonly captures(none) %.11, ptr writeonly captures(none) %.12, ptr writeonly captures(none) %.13, ptr writeonly captures(none) %.14, ptr captures(none) %.15) local_unnamed_addr #0 {
entry:
  %.17 = alloca i64, align 8
  store i64 0, ptr %.17, align 8
  %.21 = call i32 @match_template.body(ptr nonnull %.17, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, ptr %.6, ptr %.7, ptr %.8, i64 %.9, ptr %.10, ptr %.11, ptr %.12, ptr %.13, ptr %.14, ptr %.15) #4
  %.31 = load i64, ptr %.17, align 8
  ret i64 %.31
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
