; made from ztf_flow.native.source.reject_lines by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, e3ff4cd4238705995d7a71e7a1990d8eaedbc46177ee7e9a124b26255b98fe45
@reject_lines.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef range(i32 0, 2) i32 @reject_lines.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, i64 %arg.size, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.numbers, ptr readonly captures(none) %arg.codes, i64 %arg.count, ptr readonly captures(none) %arg.pieces, ptr readonly captures(none) %arg.bounds, ptr writeonly captures(none) %arg.out, ptr writeonly captures(none) %arg.line_ends) local_unnamed_addr #0 {
B0.endif:
  %.122427.not = icmp slt i64 %arg.count, 1
  br i1 %.122427.not, label %common.ret, label %B1.endif.endif.us.preheader

B1.endif.endif.us.preheader:
  %scevgep53 = getelementptr i8, ptr %arg.out, i64 1
  br label %B1.endif.endif.us

B1.endif.endif.us:
  %to.6.0432.us = phi i64 [ %to.7.2.us, %B2.B3_crit_edge.us ], [ 0, %B1.endif.endif.us.preheader ]
  %.128415430.us = phi i64 [ %.135.us, %B2.B3_crit_edge.us ], [ 0, %B1.endif.endif.us.preheader ]
  %.135.us = add nuw nsw i64 %.128415430.us, 1
  %invariant.gep.us = getelementptr i64, ptr %arg.numbers, i64 %.128415430.us
  br label %B4.us

B4.us:
  %to.5.1407.us = phi i64 [ %to.6.0432.us, %B1.endif.endif.us ], [ %to.7.2.us, %B5.us ]
  %.254392405.us = phi i64 [ 0, %B1.endif.endif.us ], [ %.261.us, %B5.us ]
  %.261.us = add nuw nsw i64 %.254392405.us, 1
  %.290.us = icmp samesign ult i64 %.254392405.us, 6
  br i1 %.290.us, label %B6.us, label %B7.us

B7.us:
  %sunkaddr = mul i64 %.128415430.us, 8
  %sunkaddr62 = getelementptr i8, ptr %arg.codes, i64 %sunkaddr
  %.300.us = load i64, ptr %sunkaddr62, align 8
  %.301.us = add nsw i64 %.300.us, 6
  br label %B6.us

B6.us:
  %"$phi112.2.2.2.us" = phi i64 [ %.301.us, %B7.us ], [ %.254392405.us, %B4.us ]
  %.309.us = getelementptr i64, ptr %arg.bounds, i64 %"$phi112.2.2.2.us"
  %.310.us = load i64, ptr %.309.us, align 8
  %.313.us = getelementptr i8, ptr %.309.us, i64 8
  %.314.us = load i64, ptr %.313.us, align 8
  %.341.us = icmp slt i64 %.310.us, %.314.us
  br i1 %.341.us, label %B8.preheader.us, label %B9.us

B8.us:
  %lsr.iv49 = phi ptr [ %11, %B8.preheader.us ], [ %scevgep, %B8.us ]
  %lsr.iv = phi i64 [ %.310.us, %B8.preheader.us ], [ %lsr.iv.next, %B8.us ]
  %scevgep50 = getelementptr i8, ptr %arg.pieces, i64 %lsr.iv
  %.353.us = load <32 x i8>, ptr %scevgep50, align 1
  store <32 x i8> %.353.us, ptr %lsr.iv49, align 1
  %lsr.iv.next = add i64 %lsr.iv, 32
  %scevgep = getelementptr i8, ptr %lsr.iv49, i64 32
  %.364.us = icmp slt i64 %lsr.iv.next, %.314.us
  br i1 %.364.us, label %B8.us, label %B9.us

B9.us:
  %.374.us = sub i64 %to.5.1407.us, %.310.us
  %.380.us = add i64 %.374.us, %.314.us
  %.387.us = icmp samesign ult i64 %.254392405.us, 4
  br i1 %.387.us, label %B10.us, label %B11.us

B11.us:
  %.786.us = icmp eq i64 %.254392405.us, 4
  br i1 %.786.us, label %B12.us, label %B5.us

B12.us:
  %sunkaddr63 = mul i64 %.128415430.us, 8
  %sunkaddr64 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr63
  %.795.us = load i64, ptr %sunkaddr64, align 8
  %sunkaddr65 = mul i64 %.128415430.us, 8
  %sunkaddr66 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr65
  %.799.us = load i64, ptr %sunkaddr66, align 8
  %.841380.us = icmp slt i64 %.795.us, %.799.us
  br i1 %.841380.us, label %B13.us.preheader, label %B5.us

B13.us.preheader:
  br label %B13.us

B13.us:
  %_put_escaped_v14_to.6.5.us = phi i64 [ %.380.us, %B13.us.preheader ], [ %.1275.us, %B15.us ], [ %_put_escaped_v14_to.8.5.us, %B16.us ]
  %_put_escaped_v14_at.4.5.us = phi i64 [ %.795.us, %B13.us.preheader ], [ %.1270.us, %B15.us ], [ %.1122.us, %B16.us ]
  %.852.us = add nsw i64 %_put_escaped_v14_at.4.5.us, 64
  %.854.us = icmp sgt i64 %.852.us, %arg.size
  %.908.us.phi.trans.insert = getelementptr i8, ptr %arg.text, i64 %_put_escaped_v14_at.4.5.us
  br i1 %.854.us, label %B13.us.B17.us_crit_edge, label %B18.us

B13.us.B17.us_crit_edge:
  %.909.us.pre = load i8, ptr %.908.us.phi.trans.insert, align 1
  br label %B17.us

B18.us:
  %.861.us = load <32 x i8>, ptr %.908.us.phi.trans.insert, align 1
  %.865.us = icmp ult <32 x i8> %.861.us, splat (i8 32)
  %.866.us = bitcast <32 x i1> %.865.us to i32
  %.868.us = sub nsw i64 %.799.us, %_put_escaped_v14_at.4.5.us
  %.876.us = icmp slt i64 %.868.us, 32
  br i1 %.876.us, label %B19.us, label %B19.thread.us

B19.thread.us:
  %.904351.not.us = icmp eq i32 %.866.us, 0
  br i1 %.904351.not.us, label %B20.us, label %B17.us.loopexit

B19.us:
  %.867.us = zext i32 %.866.us to i64
  %notmask.us = shl nsw i64 -1, %.868.us
  %.882.us = xor i64 %notmask.us, -1
  %.884.us = and i64 %.867.us, %.882.us
  %.904.not.us = icmp eq i64 %.884.us, 0
  br i1 %.904.not.us, label %B20.us, label %B17.us.loopexit

B20.us:
  %_put_escaped_v14__vphi234_0.2.7.us = phi i64 [ 32, %B19.thread.us ], [ %.868.us, %B19.us ]
  %_put_escaped_v14__vphi234_0.2.7.us.fr = freeze i64 %_put_escaped_v14__vphi234_0.2.7.us
  %.1135.us = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v14_to.6.5.us
  store <32 x i8> %.861.us, ptr %.1135.us, align 1
  %.1163.us = load <32 x i8>, ptr %.908.us.phi.trans.insert, align 1
  %.1167.us = icmp eq <32 x i8> %.1163.us, splat (i8 34)
  %.1178.us = icmp eq <32 x i8> %.1163.us, splat (i8 92)
  %.1181367368.us = or <32 x i1> %.1167.us, %.1178.us
  %.1181367.us = bitcast <32 x i1> %.1181367368.us to i32
  %.1181.us = zext i32 %.1181367.us to i64
  %.1190.us = icmp slt i64 %_put_escaped_v14__vphi234_0.2.7.us.fr, 32
  %notmask369.us = shl nsw i64 -1, %_put_escaped_v14__vphi234_0.2.7.us.fr
  %.1196.us = xor i64 %notmask369.us, -1
  %0 = select i1 %.1190.us, i64 %.1196.us, i64 4294967295
  %_put_escaped_v14__within_v21__vphi76_0.2.7.us = and i64 %0, %.1181.us
  %1 = tail call range(i64 0, 33) i64 @llvm.ctpop.i64(i64 %_put_escaped_v14__within_v21__vphi76_0.2.7.us)
  %2 = add i64 %1, %_put_escaped_v14_to.6.5.us
  %3 = icmp eq i64 %_put_escaped_v14__within_v21__vphi76_0.2.7.us, 0
  br i1 %3, label %B15.us, label %B22.us.preheader

B22.us.preheader:
  %4 = add nuw nsw i64 %1, 1
  %scevgep54 = getelementptr i8, ptr %scevgep53, i64 %_put_escaped_v14_to.6.5.us
  br label %B22.us

B22.us:
  %lsr.iv55 = phi ptr [ %scevgep54, %B22.us.preheader ], [ %scevgep56, %B22.us ]
  %lsr.iv51 = phi i64 [ %4, %B22.us.preheader ], [ %lsr.iv.next52, %B22.us ]
  %_put_escaped_v14_stops.2.7.us = phi i64 [ %.1259.us, %B22.us ], [ %_put_escaped_v14__within_v21__vphi76_0.2.7.us, %B22.us.preheader ]
  %.1232.us = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %_put_escaped_v14_stops.2.7.us, i1 true)
  %scevgep58 = getelementptr i8, ptr %lsr.iv55, i64 %.1232.us
  %scevgep59 = getelementptr i8, ptr %scevgep58, i64 -1
  store i8 92, ptr %scevgep59, align 1
  %.1250.us = getelementptr i8, ptr %.908.us.phi.trans.insert, i64 %.1232.us
  %.1252.us = load <32 x i8>, ptr %.1250.us, align 1
  %scevgep57 = getelementptr i8, ptr %lsr.iv55, i64 %.1232.us
  store <32 x i8> %.1252.us, ptr %scevgep57, align 1
  %.1257.us = add nsw i64 %_put_escaped_v14_stops.2.7.us, -1
  %.1259.us = and i64 %.1257.us, %_put_escaped_v14_stops.2.7.us
  %lsr.iv.next52 = add nsw i64 %lsr.iv51, -1
  %scevgep56 = getelementptr i8, ptr %lsr.iv55, i64 1
  %.1262.not.us = icmp samesign ult i64 %lsr.iv.next52, 2
  br i1 %.1262.not.us, label %B15.us, label %B22.us

B15.us:
  %_put_escaped_v14_to.10.8.us = phi i64 [ %_put_escaped_v14_to.6.5.us, %B20.us ], [ %2, %B22.us ]
  %.1270.us = add nsw i64 %_put_escaped_v14__vphi234_0.2.7.us.fr, %_put_escaped_v14_at.4.5.us
  %.1275.us = add nsw i64 %_put_escaped_v14_to.10.8.us, %_put_escaped_v14__vphi234_0.2.7.us.fr
  %.1285.us = icmp slt i64 %.1270.us, %.799.us
  br i1 %.1285.us, label %B13.us, label %B5.us

B17.us.loopexit:
  %5 = extractelement <32 x i8> %.861.us, i64 0
  br label %B17.us

B17.us:
  %.909.us = phi i8 [ %.909.us.pre, %B13.us.B17.us_crit_edge ], [ %5, %B17.us.loopexit ]
  %.909.fr.us = freeze i8 %.909.us
  %.925.us = icmp ugt i8 %.909.fr.us, 31
  br i1 %.925.us, label %B23.us, label %B24.us

B24.us:
  %.973.us = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v14_to.6.5.us
  store i8 92, ptr %.973.us, align 1
  %.981.us = icmp samesign ult i8 %.909.fr.us, 14
  br i1 %.981.us, label %switch.early.test.us, label %B25.us

switch.early.test.us:
  %6 = zext i8 %.909.fr.us to i32
  switch i32 %6, label %default.unreachable28 [
    i32 11, label %B25.us
    i32 7, label %B25.us
    i32 6, label %B25.us
    i32 5, label %B25.us
    i32 4, label %B25.us
    i32 3, label %B25.us
    i32 2, label %B25.us
    i32 1, label %B25.us
    i32 0, label %B25.us
    i32 8, label %switch.end.1.us
    i32 13, label %switch.5.us
    i32 9, label %switch.1.1.us
    i32 12, label %switch.4.us
    i32 10, label %switch.2.1.us
  ]

switch.2.1.us:
  br label %switch.end.1.us

switch.4.us:
  br label %switch.end.1.us

switch.1.1.us:
  br label %switch.end.1.us

switch.5.us:
  br label %switch.end.1.us

switch.end.1.us:
  %.1016.us = phi i8 [ 114, %switch.5.us ], [ 116, %switch.1.1.us ], [ 110, %switch.2.1.us ], [ 98, %switch.early.test.us ], [ 102, %switch.4.us ]
  %sunkaddr67 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v14_to.6.5.us
  %sunkaddr68 = getelementptr i8, ptr %sunkaddr67, i64 1
  store i8 %.1016.us, ptr %sunkaddr68, align 1
  %.1038.us = add nsw i64 %_put_escaped_v14_to.6.5.us, 2
  br label %B16.us

B25.us:
  %sunkaddr69 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v14_to.6.5.us
  %sunkaddr70 = getelementptr i8, ptr %sunkaddr69, i64 1
  store i8 117, ptr %sunkaddr70, align 1
  %sunkaddr71 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v14_to.6.5.us
  %sunkaddr72 = getelementptr i8, ptr %sunkaddr71, i64 2
  store i8 48, ptr %sunkaddr72, align 1
  %sunkaddr73 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v14_to.6.5.us
  %sunkaddr74 = getelementptr i8, ptr %sunkaddr73, i64 3
  store i8 48, ptr %sunkaddr74, align 1
  %.1064.us = lshr i8 %.909.fr.us, 4
  %.1065.us = or disjoint i8 %.1064.us, 48
  %sunkaddr75 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v14_to.6.5.us
  %sunkaddr76 = getelementptr i8, ptr %sunkaddr75, i64 4
  store i8 %.1065.us, ptr %sunkaddr76, align 1
  %7 = and i8 %.909.fr.us, 15
  %.1081.us = icmp samesign ult i8 %7, 10
  %.1084.us = or i8 %.909.fr.us, 48
  %.1092.us = add nuw nsw i8 %7, 87
  %_put_escaped_v14__put_byte_v26__vphi386_0.2.6.us = select i1 %.1081.us, i8 %.1084.us, i8 %.1092.us
  %sunkaddr77 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v14_to.6.5.us
  %sunkaddr78 = getelementptr i8, ptr %sunkaddr77, i64 5
  store i8 %_put_escaped_v14__put_byte_v26__vphi386_0.2.6.us, ptr %sunkaddr78, align 1
  %.1110.us = add nsw i64 %_put_escaped_v14_to.6.5.us, 6
  br label %B16.us

B23.us:
  %8 = zext i8 %.909.fr.us to i32
  switch i32 %8, label %B27.us [
    i32 34, label %B28.us
    i32 92, label %B28.us
  ]

B28.us:
  %.942.us = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v14_to.6.5.us
  store i8 92, ptr %.942.us, align 1
  %.945.us = add nsw i64 %_put_escaped_v14_to.6.5.us, 1
  br label %B27.us

B27.us:
  %_put_escaped_v14__put_byte_v26_to.2.6.us = phi i64 [ %.945.us, %B28.us ], [ %_put_escaped_v14_to.6.5.us, %B23.us ]
  %.956.us = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v14__put_byte_v26_to.2.6.us
  store i8 %.909.fr.us, ptr %.956.us, align 1
  %.963.us = add nsw i64 %_put_escaped_v14__put_byte_v26_to.2.6.us, 1
  br label %B16.us

B16.us:
  %_put_escaped_v14_to.8.5.us = phi i64 [ %.963.us, %B27.us ], [ %.1038.us, %switch.end.1.us ], [ %.1110.us, %B25.us ]
  %.1122.us = add nsw i64 %_put_escaped_v14_at.4.5.us, 1
  %.841.us = icmp slt i64 %.1122.us, %.799.us
  br i1 %.841.us, label %B13.us, label %B5.us

B10.us:
  %.391.us = mul nuw nsw i64 %.254392405.us, %arg.count
  %gep.us = getelementptr i64, ptr %invariant.gep.us, i64 %.391.us
  %.398.us = load i64, ptr %gep.us, align 8
  %.413.us = icmp slt i64 %.398.us, 0
  br i1 %.413.us, label %switch.end.us.3, label %B29.us

B29.us:
  %.592.us = icmp samesign ugt i64 %.398.us, 9
  br i1 %.592.us, label %B30.us.preheader, label %B31.us

B30.us.preheader:
  br label %B30.us

B30.us:
  %_put_number_v32_size.2.3.us = phi i64 [ %.598.us, %B30.us ], [ 1, %B30.us.preheader ]
  %_put_number_v32_bound.2.3.us = phi i64 [ %.608.us, %B30.us ], [ 10, %B30.us.preheader ]
  %.598.us = add nuw nsw i64 %_put_number_v32_size.2.3.us, 1
  %.608.us = mul nuw nsw i64 %_put_number_v32_bound.2.3.us, 10
  %.615.us = icmp samesign ult i64 %_put_number_v32_size.2.3.us, 18
  %.630.us = icmp samesign uge i64 %.398.us, %.608.us
  %or.cond.us = select i1 %.615.us, i1 %.630.us, i1 false
  br i1 %or.cond.us, label %B30.us, label %B31.us

B31.us:
  %_put_number_v32_size.3.4.us = phi i64 [ 1, %B29.us ], [ %.598.us, %B30.us ]
  %.655.us = add nsw i64 %_put_number_v32_size.3.4.us, %.380.us
  br label %B33.else.if.us

B33.else.if.us:
  %_put_number_v32_number.2.3.us = phi i64 [ %.398.us, %B31.us ], [ %.731.us, %B33.else.if.us ]
  %_put_number_v32_at.2.3.us = phi i64 [ %.655.us, %B31.us ], [ %.663.us, %B33.else.if.us ]
  %.663.us = add nsw i64 %_put_number_v32_at.2.3.us, -1
  %.686.us = urem i64 %_put_number_v32_number.2.3.us, 10
  %9 = trunc nuw nsw i64 %.686.us to i8
  %.709.us = or disjoint i8 %9, 48
  %sunkaddr79 = getelementptr i8, ptr %arg.out, i64 %_put_number_v32_at.2.3.us
  %sunkaddr80 = getelementptr i8, ptr %sunkaddr79, i64 -1
  store i8 %.709.us, ptr %sunkaddr80, align 1
  %.731.us = udiv i64 %_put_number_v32_number.2.3.us, 10
  %.756.us = icmp sgt i64 %.663.us, %.380.us
  br i1 %.756.us, label %B33.else.if.us, label %B5.us

B5.us:
  %to.7.2.us = phi i64 [ %.380.us, %B12.us ], [ %.575.us, %switch.end.us.3 ], [ %.380.us, %B11.us ], [ %.655.us, %B33.else.if.us ], [ %.1275.us, %B15.us ], [ %_put_escaped_v14_to.8.5.us, %B16.us ]
  %exitcond.not = icmp eq i64 %.261.us, 7
  br i1 %exitcond.not, label %B2.B3_crit_edge.us, label %B4.us

switch.end.us.3:
  %10 = getelementptr i8, ptr %arg.out, i64 %.380.us
  store i8 110, ptr %10, align 1
  %.565.us.1 = getelementptr i8, ptr %10, i64 1
  store i8 117, ptr %.565.us.1, align 1
  %.565.us.2 = getelementptr i8, ptr %10, i64 2
  store i8 108, ptr %.565.us.2, align 1
  %.565.us.3 = getelementptr i8, ptr %10, i64 3
  store i8 108, ptr %.565.us.3, align 1
  %.575.us = add nsw i64 %.380.us, 4
  br label %B5.us

B8.preheader.us:
  %11 = getelementptr i8, ptr %arg.out, i64 %to.5.1407.us
  br label %B8.us

B2.B3_crit_edge.us:
  %.1334.us = getelementptr i64, ptr %arg.line_ends, i64 %.128415430.us
  store i64 %to.7.2.us, ptr %.1334.us, align 8
  %exitcond471.not = icmp eq i64 %.135.us, %arg.count
  br i1 %exitcond471.not, label %common.ret, label %B1.endif.endif.us

common.ret:
  %to.6.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.7.2.us, %B2.B3_crit_edge.us ]
  store i64 %to.6.0.lcssa, ptr %retptr, align 8
  ret i32 0

default.unreachable28:
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.cttz.i64(i64, i1 immarg) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @reject_lines(ptr readonly captures(none) %.1, i64 %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, ptr readonly captures(none) %.5, ptr readonly captures(none) %.6, i64 %.7, ptr readonly captures(none) %.8, ptr readonly captures(none) %.9, ptr writeonly captures(none) %.10, ptr writeonly captures(none) %.11) local_unnamed_addr #0 {
entry:
  %.13 = alloca i64, align 8
  store i64 0, ptr %.13, align 8
  %.17 = call i32 @reject_lines.body(ptr nonnull %.13, ptr nonnull poison, ptr %.1, i64 %.2, ptr %.3, ptr %.4, ptr %.5, ptr %.6, i64 %.7, ptr %.8, ptr %.9, ptr %.10, ptr %.11) #3
  %.27 = load i64, ptr %.13, align 8
  ret i64 %.27
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctpop.i64(i64) #2

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }
