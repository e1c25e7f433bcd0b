; made from ztf_flow.native.source.reject_lines by `python -m ztf_flow.native.build`, f925c40e4e6ba3af20503c509fc33229fb6f431b57f2c1b2ec7ffbcf52d4f265
@reject_lines.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef range(i32 0, 2) i32 @reject_lines.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.numbers, ptr readonly captures(none) %arg.codes, i64 %arg.count, ptr readonly captures(none) %arg.pieces, ptr readonly captures(none) %arg.bounds, ptr writeonly captures(none) %arg.out, ptr writeonly captures(none) %arg.line_ends) local_unnamed_addr #0 {
B0.endif:
  %.119486.not = icmp slt i64 %arg.count, 1
  br i1 %.119486.not, label %common.ret, label %B1.endif.endif.lr.ph

B1.endif.endif.lr.ph:
  %gep.2.idx = shl i64 %arg.count, 4
  %gep.3.idx = mul i64 %arg.count, 24
  br label %B2.preheader

B3.preheader:
  %0 = getelementptr i8, ptr %arg.out, i64 %to.9.0491
  br label %B3

B3:
  %lsr.iv34 = phi i64 [ %.289, %B3.preheader ], [ %lsr.iv.next, %B3 ]
  %lsr.iv = phi ptr [ %0, %B3.preheader ], [ %scevgep, %B3 ]
  %scevgep35 = getelementptr i8, ptr %arg.pieces, i64 %lsr.iv34
  %.333 = load <32 x i8>, ptr %scevgep35, align 1
  store <32 x i8> %.333, ptr %lsr.iv, align 1
  %scevgep = getelementptr i8, ptr %lsr.iv, i64 32
  %lsr.iv.next = add i64 %lsr.iv34, 32
  %.344 = icmp slt i64 %lsr.iv.next, %.294
  br i1 %.344, label %B3, label %B4

B4:
  %.354 = sub i64 %to.9.0491, %.289
  %.360 = add i64 %.354, %.294
  %.372 = load i64, ptr %invariant.gep, align 8
  %.384 = icmp slt i64 %.372, 0
  br i1 %.384, label %switch.end.3, label %B5

B5:
  %.563 = icmp samesign ugt i64 %.372, 9
  br i1 %.563, label %B6.preheader, label %B7

B6.preheader:
  br label %B6

B6:
  %_put_number_v8_size.2.3 = phi i64 [ %.569, %B6 ], [ 1, %B6.preheader ]
  %_put_number_v8_bound.2.3 = phi i64 [ %.579, %B6 ], [ 10, %B6.preheader ]
  %.569 = add nuw nsw i64 %_put_number_v8_size.2.3, 1
  %.579 = mul nuw nsw i64 %_put_number_v8_bound.2.3, 10
  %.586 = icmp samesign ult i64 %_put_number_v8_size.2.3, 18
  %.601 = icmp samesign uge i64 %.372, %.579
  %or.cond = select i1 %.586, i1 %.601, i1 false
  br i1 %or.cond, label %B6, label %B7

B7:
  %_put_number_v8_size.3.4 = phi i64 [ 1, %B5 ], [ %.569, %B6 ]
  %.626 = add nsw i64 %_put_number_v8_size.3.4, %.360
  br label %B9.else.if

B10:
  %to.10.2 = phi i64 [ %.546, %switch.end.3 ], [ %.626, %B9.else.if ]
  %sunkaddr = getelementptr i8, ptr %arg.bounds, i64 8
  %.289.1 = load i64, ptr %sunkaddr, align 8
  %sunkaddr71 = getelementptr i8, ptr %arg.bounds, i64 16
  %.294.1 = load i64, ptr %sunkaddr71, align 8
  %.321.1 = icmp slt i64 %.289.1, %.294.1
  br i1 %.321.1, label %B3.preheader.1, label %B4.1

B3.preheader.1:
  %1 = getelementptr i8, ptr %arg.out, i64 %to.10.2
  br label %B3.1

B3.1:
  %lsr.iv40 = phi ptr [ %scevgep41, %B3.1 ], [ %1, %B3.preheader.1 ]
  %lsr.iv38 = phi i64 [ %lsr.iv.next39, %B3.1 ], [ %.289.1, %B3.preheader.1 ]
  %scevgep42 = getelementptr i8, ptr %arg.pieces, i64 %lsr.iv38
  %.333.1 = load <32 x i8>, ptr %scevgep42, align 1
  store <32 x i8> %.333.1, ptr %lsr.iv40, align 1
  %lsr.iv.next39 = add i64 %lsr.iv38, 32
  %scevgep41 = getelementptr i8, ptr %lsr.iv40, i64 32
  %.344.1 = icmp slt i64 %lsr.iv.next39, %.294.1
  br i1 %.344.1, label %B3.1, label %B4.1

B4.1:
  %.354.1 = sub i64 %to.10.2, %.289.1
  %.360.1 = add i64 %.354.1, %.294.1
  %gep.1 = getelementptr i64, ptr %invariant.gep, i64 %arg.count
  %.372.1 = load i64, ptr %gep.1, align 8
  %.384.1 = icmp slt i64 %.372.1, 0
  br i1 %.384.1, label %switch.end.3.1, label %B5.1

B5.1:
  %.563.1 = icmp samesign ugt i64 %.372.1, 9
  br i1 %.563.1, label %B6.1.preheader, label %B7.1

B6.1.preheader:
  br label %B6.1

B6.1:
  %_put_number_v8_size.2.3.1 = phi i64 [ %.569.1, %B6.1 ], [ 1, %B6.1.preheader ]
  %_put_number_v8_bound.2.3.1 = phi i64 [ %.579.1, %B6.1 ], [ 10, %B6.1.preheader ]
  %.569.1 = add nuw nsw i64 %_put_number_v8_size.2.3.1, 1
  %.579.1 = mul nuw nsw i64 %_put_number_v8_bound.2.3.1, 10
  %.586.1 = icmp samesign ult i64 %_put_number_v8_size.2.3.1, 18
  %.601.1 = icmp samesign uge i64 %.372.1, %.579.1
  %or.cond.1 = select i1 %.586.1, i1 %.601.1, i1 false
  br i1 %or.cond.1, label %B6.1, label %B7.1

B7.1:
  %_put_number_v8_size.3.4.1 = phi i64 [ 1, %B5.1 ], [ %.569.1, %B6.1 ]
  %.626.1 = add nsw i64 %_put_number_v8_size.3.4.1, %.360.1
  br label %B9.else.if.1

B9.else.if.1:
  %_put_number_v8_number.2.3.1 = phi i64 [ %.372.1, %B7.1 ], [ %.702.1, %B9.else.if.1 ]
  %_put_number_v8_at.2.3.1 = phi i64 [ %.626.1, %B7.1 ], [ %.634.1, %B9.else.if.1 ]
  %.634.1 = add nsw i64 %_put_number_v8_at.2.3.1, -1
  %.657.1 = urem i64 %_put_number_v8_number.2.3.1, 10
  %2 = trunc nuw nsw i64 %.657.1 to i8
  %.680.1 = or disjoint i8 %2, 48
  %sunkaddr72 = getelementptr i8, ptr %arg.out, i64 %_put_number_v8_at.2.3.1
  %sunkaddr73 = getelementptr i8, ptr %sunkaddr72, i64 -1
  store i8 %.680.1, ptr %sunkaddr73, align 1
  %.702.1 = udiv i64 %_put_number_v8_number.2.3.1, 10
  %.727.1 = icmp sgt i64 %.634.1, %.360.1
  br i1 %.727.1, label %B9.else.if.1, label %B10.1

switch.end.3.1:
  %3 = getelementptr i8, ptr %arg.out, i64 %.360.1
  store i8 110, ptr %3, align 1
  %.536.1.1 = getelementptr i8, ptr %3, i64 1
  store i8 117, ptr %.536.1.1, align 1
  %.536.2.1 = getelementptr i8, ptr %3, i64 2
  store i8 108, ptr %.536.2.1, align 1
  %.536.3.1 = getelementptr i8, ptr %3, i64 3
  store i8 108, ptr %.536.3.1, align 1
  %.546.1 = add nsw i64 %.360.1, 4
  br label %B10.1

B10.1:
  %to.10.2.1 = phi i64 [ %.546.1, %switch.end.3.1 ], [ %.626.1, %B9.else.if.1 ]
  %sunkaddr74 = getelementptr i8, ptr %arg.bounds, i64 16
  %.289.2 = load i64, ptr %sunkaddr74, align 8
  %sunkaddr75 = getelementptr i8, ptr %arg.bounds, i64 24
  %.294.2 = load i64, ptr %sunkaddr75, align 8
  %.321.2 = icmp slt i64 %.289.2, %.294.2
  br i1 %.321.2, label %B3.preheader.2, label %B4.2

B3.preheader.2:
  %4 = getelementptr i8, ptr %arg.out, i64 %to.10.2.1
  br label %B3.2

B3.2:
  %lsr.iv46 = phi ptr [ %scevgep47, %B3.2 ], [ %4, %B3.preheader.2 ]
  %lsr.iv44 = phi i64 [ %lsr.iv.next45, %B3.2 ], [ %.289.2, %B3.preheader.2 ]
  %scevgep48 = getelementptr i8, ptr %arg.pieces, i64 %lsr.iv44
  %.333.2 = load <32 x i8>, ptr %scevgep48, align 1
  store <32 x i8> %.333.2, ptr %lsr.iv46, align 1
  %lsr.iv.next45 = add i64 %lsr.iv44, 32
  %scevgep47 = getelementptr i8, ptr %lsr.iv46, i64 32
  %.344.2 = icmp slt i64 %lsr.iv.next45, %.294.2
  br i1 %.344.2, label %B3.2, label %B4.2

B4.2:
  %.354.2 = sub i64 %to.10.2.1, %.289.2
  %.360.2 = add i64 %.354.2, %.294.2
  %gep.2 = getelementptr i8, ptr %invariant.gep, i64 %gep.2.idx
  %.372.2 = load i64, ptr %gep.2, align 8
  %.384.2 = icmp slt i64 %.372.2, 0
  br i1 %.384.2, label %switch.end.3.2, label %B5.2

B5.2:
  %.563.2 = icmp samesign ugt i64 %.372.2, 9
  br i1 %.563.2, label %B6.2.preheader, label %B7.2

B6.2.preheader:
  br label %B6.2

B6.2:
  %_put_number_v8_size.2.3.2 = phi i64 [ %.569.2, %B6.2 ], [ 1, %B6.2.preheader ]
  %_put_number_v8_bound.2.3.2 = phi i64 [ %.579.2, %B6.2 ], [ 10, %B6.2.preheader ]
  %.569.2 = add nuw nsw i64 %_put_number_v8_size.2.3.2, 1
  %.579.2 = mul nuw nsw i64 %_put_number_v8_bound.2.3.2, 10
  %.586.2 = icmp samesign ult i64 %_put_number_v8_size.2.3.2, 18
  %.601.2 = icmp samesign uge i64 %.372.2, %.579.2
  %or.cond.2 = select i1 %.586.2, i1 %.601.2, i1 false
  br i1 %or.cond.2, label %B6.2, label %B7.2

B7.2:
  %_put_number_v8_size.3.4.2 = phi i64 [ 1, %B5.2 ], [ %.569.2, %B6.2 ]
  %.626.2 = add nsw i64 %_put_number_v8_size.3.4.2, %.360.2
  br label %B9.else.if.2

B9.else.if.2:
  %_put_number_v8_number.2.3.2 = phi i64 [ %.372.2, %B7.2 ], [ %.702.2, %B9.else.if.2 ]
  %_put_number_v8_at.2.3.2 = phi i64 [ %.626.2, %B7.2 ], [ %.634.2, %B9.else.if.2 ]
  %.634.2 = add nsw i64 %_put_number_v8_at.2.3.2, -1
  %.657.2 = urem i64 %_put_number_v8_number.2.3.2, 10
  %5 = trunc nuw nsw i64 %.657.2 to i8
  %.680.2 = or disjoint i8 %5, 48
  %sunkaddr76 = getelementptr i8, ptr %arg.out, i64 %_put_number_v8_at.2.3.2
  %sunkaddr77 = getelementptr i8, ptr %sunkaddr76, i64 -1
  store i8 %.680.2, ptr %sunkaddr77, align 1
  %.702.2 = udiv i64 %_put_number_v8_number.2.3.2, 10
  %.727.2 = icmp sgt i64 %.634.2, %.360.2
  br i1 %.727.2, label %B9.else.if.2, label %B10.2

switch.end.3.2:
  %6 = getelementptr i8, ptr %arg.out, i64 %.360.2
  store i8 110, ptr %6, align 1
  %.536.1.2 = getelementptr i8, ptr %6, i64 1
  store i8 117, ptr %.536.1.2, align 1
  %.536.2.2 = getelementptr i8, ptr %6, i64 2
  store i8 108, ptr %.536.2.2, align 1
  %.536.3.2 = getelementptr i8, ptr %6, i64 3
  store i8 108, ptr %.536.3.2, align 1
  %.546.2 = add nsw i64 %.360.2, 4
  br label %B10.2

B10.2:
  %to.10.2.2 = phi i64 [ %.546.2, %switch.end.3.2 ], [ %.626.2, %B9.else.if.2 ]
  %sunkaddr78 = getelementptr i8, ptr %arg.bounds, i64 24
  %.289.3 = load i64, ptr %sunkaddr78, align 8
  %sunkaddr79 = getelementptr i8, ptr %arg.bounds, i64 32
  %.294.3 = load i64, ptr %sunkaddr79, align 8
  %.321.3 = icmp slt i64 %.289.3, %.294.3
  br i1 %.321.3, label %B3.preheader.3, label %B4.3

B3.preheader.3:
  %7 = getelementptr i8, ptr %arg.out, i64 %to.10.2.2
  br label %B3.3

B3.3:
  %lsr.iv52 = phi ptr [ %scevgep53, %B3.3 ], [ %7, %B3.preheader.3 ]
  %lsr.iv50 = phi i64 [ %lsr.iv.next51, %B3.3 ], [ %.289.3, %B3.preheader.3 ]
  %scevgep54 = getelementptr i8, ptr %arg.pieces, i64 %lsr.iv50
  %.333.3 = load <32 x i8>, ptr %scevgep54, align 1
  store <32 x i8> %.333.3, ptr %lsr.iv52, align 1
  %lsr.iv.next51 = add i64 %lsr.iv50, 32
  %scevgep53 = getelementptr i8, ptr %lsr.iv52, i64 32
  %.344.3 = icmp slt i64 %lsr.iv.next51, %.294.3
  br i1 %.344.3, label %B3.3, label %B4.3

B4.3:
  %.354.3 = sub i64 %to.10.2.2, %.289.3
  %.360.3 = add i64 %.354.3, %.294.3
  %gep.3 = getelementptr i8, ptr %invariant.gep, i64 %gep.3.idx
  %.372.3 = load i64, ptr %gep.3, align 8
  %.384.3 = icmp slt i64 %.372.3, 0
  br i1 %.384.3, label %switch.end.3.3, label %B5.3

B5.3:
  %.563.3 = icmp samesign ugt i64 %.372.3, 9
  br i1 %.563.3, label %B6.3.preheader, label %B7.3

B6.3.preheader:
  br label %B6.3

B6.3:
  %_put_number_v8_size.2.3.3 = phi i64 [ %.569.3, %B6.3 ], [ 1, %B6.3.preheader ]
  %_put_number_v8_bound.2.3.3 = phi i64 [ %.579.3, %B6.3 ], [ 10, %B6.3.preheader ]
  %.569.3 = add nuw nsw i64 %_put_number_v8_size.2.3.3, 1
  %.579.3 = mul nuw nsw i64 %_put_number_v8_bound.2.3.3, 10
  %.586.3 = icmp samesign ult i64 %_put_number_v8_size.2.3.3, 18
  %.601.3 = icmp samesign uge i64 %.372.3, %.579.3
  %or.cond.3 = select i1 %.586.3, i1 %.601.3, i1 false
  br i1 %or.cond.3, label %B6.3, label %B7.3

B7.3:
  %_put_number_v8_size.3.4.3 = phi i64 [ 1, %B5.3 ], [ %.569.3, %B6.3 ]
  %.626.3 = add nsw i64 %_put_number_v8_size.3.4.3, %.360.3
  br label %B9.else.if.3

B9.else.if.3:
  %_put_number_v8_number.2.3.3 = phi i64 [ %.372.3, %B7.3 ], [ %.702.3, %B9.else.if.3 ]
  %_put_number_v8_at.2.3.3 = phi i64 [ %.626.3, %B7.3 ], [ %.634.3, %B9.else.if.3 ]
  %.634.3 = add nsw i64 %_put_number_v8_at.2.3.3, -1
  %.657.3 = urem i64 %_put_number_v8_number.2.3.3, 10
  %8 = trunc nuw nsw i64 %.657.3 to i8
  %.680.3 = or disjoint i8 %8, 48
  %sunkaddr80 = getelementptr i8, ptr %arg.out, i64 %_put_number_v8_at.2.3.3
  %sunkaddr81 = getelementptr i8, ptr %sunkaddr80, i64 -1
  store i8 %.680.3, ptr %sunkaddr81, align 1
  %.702.3 = udiv i64 %_put_number_v8_number.2.3.3, 10
  %.727.3 = icmp sgt i64 %.634.3, %.360.3
  br i1 %.727.3, label %B9.else.if.3, label %B10.3

switch.end.3.3:
  %9 = getelementptr i8, ptr %arg.out, i64 %.360.3
  store i8 110, ptr %9, align 1
  %.536.1.3 = getelementptr i8, ptr %9, i64 1
  store i8 117, ptr %.536.1.3, align 1
  %.536.2.3 = getelementptr i8, ptr %9, i64 2
  store i8 108, ptr %.536.2.3, align 1
  %.536.3.3 = getelementptr i8, ptr %9, i64 3
  store i8 108, ptr %.536.3.3, align 1
  %.546.3 = add nsw i64 %.360.3, 4
  br label %B10.3

B10.3:
  %to.10.2.3 = phi i64 [ %.546.3, %switch.end.3.3 ], [ %.626.3, %B9.else.if.3 ]
  %.132 = add nuw nsw i64 %.125471489, 1
  %sunkaddr82 = getelementptr i8, ptr %arg.bounds, i64 32
  %.757 = load i64, ptr %sunkaddr82, align 8
  %sunkaddr83 = getelementptr i8, ptr %arg.bounds, i64 40
  %.760 = load i64, ptr %sunkaddr83, align 8
  %.787 = icmp slt i64 %.757, %.760
  br i1 %.787, label %B11.preheader, label %B12

B11.preheader:
  %10 = getelementptr i8, ptr %arg.out, i64 %to.10.2.3
  br label %B11

B11:
  %lsr.iv58 = phi i64 [ %.757, %B11.preheader ], [ %lsr.iv.next59, %B11 ]
  %lsr.iv56 = phi ptr [ %10, %B11.preheader ], [ %scevgep57, %B11 ]
  %scevgep60 = getelementptr i8, ptr %arg.pieces, i64 %lsr.iv58
  %.799 = load <32 x i8>, ptr %scevgep60, align 1
  store <32 x i8> %.799, ptr %lsr.iv56, align 1
  %scevgep57 = getelementptr i8, ptr %lsr.iv56, i64 32
  %lsr.iv.next59 = add i64 %lsr.iv58, 32
  %.810 = icmp slt i64 %lsr.iv.next59, %.760
  br i1 %.810, label %B11, label %B12

B12:
  %.820 = sub i64 %to.10.2.3, %.757
  %.826 = add i64 %.820, %.760
  %.831 = getelementptr i64, ptr %arg.starts, i64 %.125471489
  %.832 = load i64, ptr %.831, align 8
  %.835 = getelementptr i64, ptr %arg.ends, i64 %.125471489
  %.836 = load i64, ptr %.835, align 8
  %.874462 = add nsw i64 %.832, 32
  %.878.not463 = icmp sgt i64 %.874462, %.836
  br i1 %.878.not463, label %B13, label %B14.preheader

B14.preheader:
  br label %B14

B14:
  %_put_escaped_v15_to.8.2 = phi i64 [ %.826, %B14.preheader ], [ %_put_escaped_v15_to.9.4, %B16 ], [ %.1193, %B17 ]
  %_put_escaped_v15_at.5.2 = phi i64 [ %.832, %B14.preheader ], [ %.1172, %B16 ], [ %.1187, %B17 ]
  %.889 = getelementptr i8, ptr %arg.text, i64 %_put_escaped_v15_at.5.2
  %.891 = load <32 x i8>, ptr %.889, align 1
  %.895 = icmp eq <32 x i8> %.891, splat (i8 34)
  %.906 = icmp eq <32 x i8> %.891, splat (i8 92)
  %.909420421 = or <32 x i1> %.895, %.906
  %.918 = icmp ult <32 x i8> %.891, splat (i8 32)
  %.921422423 = or <32 x i1> %.918, %.909420421
  %.921422 = bitcast <32 x i1> %.921422423 to i32
  %.932 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15_to.8.2
  store <32 x i8> %.891, ptr %.932, align 1
  %.936.not = icmp eq i32 %.921422, 0
  br i1 %.936.not, label %B17, label %B18

B18:
  %11 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.921422, i1 true)
  %.941 = zext nneg i32 %11 to i64
  %.947 = add nsw i64 %_put_escaped_v15_to.8.2, %.941
  %.954 = getelementptr i8, ptr %.889, i64 %.941
  %.955 = load i8, ptr %.954, align 1
  %.955.fr = freeze i8 %.955
  %.968 = icmp ugt i8 %.955.fr, 31
  br i1 %.968, label %B19, label %B20

B19:
  %12 = zext i8 %.955.fr to i32
  switch i32 %12, label %B21 [
    i32 34, label %B22
    i32 92, label %B22
  ]

B22:
  %.985 = getelementptr i8, ptr %arg.out, i64 %.947
  store i8 92, ptr %.985, align 1
  %.988 = add nsw i64 %.947, 1
  br label %B21

B21:
  %_put_escaped_v15__put_byte_v23_to.2.5 = phi i64 [ %.988, %B22 ], [ %.947, %B19 ]
  %.999 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15__put_byte_v23_to.2.5
  store i8 %.955.fr, ptr %.999, align 1
  %.1006 = add nsw i64 %_put_escaped_v15__put_byte_v23_to.2.5, 1
  br label %B16

B20:
  %.1016 = getelementptr i8, ptr %arg.out, i64 %.947
  store i8 92, ptr %.1016, align 1
  %.1024 = icmp samesign ult i8 %.955.fr, 14
  br i1 %.1024, label %switch.early.test, label %B24

switch.early.test:
  %13 = zext i8 %.955.fr to i32
  switch i32 %13, label %default.unreachable19 [
    i32 11, label %B24
    i32 7, label %B24
    i32 6, label %B24
    i32 5, label %B24
    i32 4, label %B24
    i32 3, label %B24
    i32 2, label %B24
    i32 1, label %B24
    i32 0, label %B24
    i32 8, label %switch.end.1
    i32 13, label %switch.5
    i32 9, label %switch.1.1
    i32 12, label %switch.4
    i32 10, label %switch.2.1
  ]

B24:
  %sunkaddr84 = getelementptr i8, ptr %arg.out, i64 %.947
  %sunkaddr85 = getelementptr i8, ptr %sunkaddr84, i64 1
  store i8 117, ptr %sunkaddr85, align 1
  %sunkaddr86 = getelementptr i8, ptr %arg.out, i64 %.947
  %sunkaddr87 = getelementptr i8, ptr %sunkaddr86, i64 2
  store i8 48, ptr %sunkaddr87, align 1
  %sunkaddr88 = getelementptr i8, ptr %arg.out, i64 %.947
  %sunkaddr89 = getelementptr i8, ptr %sunkaddr88, i64 3
  store i8 48, ptr %sunkaddr89, align 1
  %.1107 = lshr i8 %.955.fr, 4
  %.1108 = or disjoint i8 %.1107, 48
  %sunkaddr90 = getelementptr i8, ptr %arg.out, i64 %.947
  %sunkaddr91 = getelementptr i8, ptr %sunkaddr90, i64 4
  store i8 %.1108, ptr %sunkaddr91, align 1
  %14 = and i8 %.955.fr, 15
  %.1124 = icmp samesign ult i8 %14, 10
  %.1127 = or i8 %.955.fr, 48
  %.1135 = add nuw nsw i8 %14, 87
  %_put_escaped_v15__put_byte_v23__vphi386_0.2.5 = select i1 %.1124, i8 %.1127, i8 %.1135
  %sunkaddr92 = getelementptr i8, ptr %arg.out, i64 %.947
  %sunkaddr93 = getelementptr i8, ptr %sunkaddr92, i64 5
  store i8 %_put_escaped_v15__put_byte_v23__vphi386_0.2.5, ptr %sunkaddr93, align 1
  %.1153 = add nsw i64 %.947, 6
  br label %B16

B16:
  %_put_escaped_v15_to.9.4 = phi i64 [ %.1006, %B21 ], [ %.1081, %switch.end.1 ], [ %.1153, %B24 ]
  %.1168 = add i64 %_put_escaped_v15_at.5.2, 1
  %.1172 = add i64 %.1168, %.941
  %.1177 = add nsw i64 %.1172, 32
  %.1179.not = icmp sgt i64 %.1177, %.836
  br i1 %.1179.not, label %B13, label %B14

B17:
  %.1187 = add nsw i64 %_put_escaped_v15_at.5.2, 32
  %.1193 = add nsw i64 %_put_escaped_v15_to.8.2, 32
  %.874 = add nsw i64 %_put_escaped_v15_at.5.2, 64
  %.878.not = icmp sgt i64 %.874, %.836
  br i1 %.878.not, label %B13, label %B14

B13:
  %_put_escaped_v15_to.13.3 = phi i64 [ %.826, %B12 ], [ %_put_escaped_v15_to.9.4, %B16 ], [ %.1193, %B17 ]
  %_put_escaped_v15_at.6.3 = phi i64 [ %.832, %B12 ], [ %.1172, %B16 ], [ %.1187, %B17 ]
  %.1221 = icmp slt i64 %_put_escaped_v15_at.6.3, %.836
  br i1 %.1221, label %B25.preheader, label %B26

B25.preheader:
  br label %B25

B25:
  %_put_escaped_v15_to.11.1 = phi i64 [ %_put_escaped_v15_to.12.3, %B27 ], [ %_put_escaped_v15_to.13.3, %B25.preheader ]
  %_put_escaped_v15_at.7.1 = phi i64 [ %.1449, %B27 ], [ %_put_escaped_v15_at.6.3, %B25.preheader ]
  %.1232 = getelementptr i8, ptr %arg.text, i64 %_put_escaped_v15_at.7.1
  %.1233 = load i8, ptr %.1232, align 1
  %.1233.fr = freeze i8 %.1233
  %.1249 = icmp ugt i8 %.1233.fr, 31
  br i1 %.1249, label %B28, label %B29

B28:
  %15 = zext i8 %.1233.fr to i32
  switch i32 %15, label %B30 [
    i32 34, label %B31
    i32 92, label %B31
  ]

B31:
  %.1266 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15_to.11.1
  store i8 92, ptr %.1266, align 1
  %.1269 = add nsw i64 %_put_escaped_v15_to.11.1, 1
  br label %B30

B30:
  %_put_escaped_v15__put_byte_v32_to.2.4 = phi i64 [ %.1269, %B31 ], [ %_put_escaped_v15_to.11.1, %B28 ]
  %.1280 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15__put_byte_v32_to.2.4
  store i8 %.1233.fr, ptr %.1280, align 1
  %.1287 = add nsw i64 %_put_escaped_v15__put_byte_v32_to.2.4, 1
  br label %B27

B29:
  %.1297 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15_to.11.1
  store i8 92, ptr %.1297, align 1
  %.1305 = icmp samesign ult i8 %.1233.fr, 14
  br i1 %.1305, label %switch.early.test419, label %B33

switch.early.test419:
  %16 = zext i8 %.1233.fr to i32
  switch i32 %16, label %default.unreachable19 [
    i32 11, label %B33
    i32 7, label %B33
    i32 6, label %B33
    i32 5, label %B33
    i32 4, label %B33
    i32 3, label %B33
    i32 2, label %B33
    i32 1, label %B33
    i32 0, label %B33
    i32 8, label %switch.end.2
    i32 13, label %switch.5.1
    i32 9, label %switch.1.2
    i32 12, label %switch.4.1
    i32 10, label %switch.2.2
  ]

B33:
  %sunkaddr94 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15_to.11.1
  %sunkaddr95 = getelementptr i8, ptr %sunkaddr94, i64 1
  store i8 117, ptr %sunkaddr95, align 1
  %sunkaddr96 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15_to.11.1
  %sunkaddr97 = getelementptr i8, ptr %sunkaddr96, i64 2
  store i8 48, ptr %sunkaddr97, align 1
  %sunkaddr98 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15_to.11.1
  %sunkaddr99 = getelementptr i8, ptr %sunkaddr98, i64 3
  store i8 48, ptr %sunkaddr99, align 1
  %.1388 = lshr i8 %.1233.fr, 4
  %.1389 = or disjoint i8 %.1388, 48
  %sunkaddr100 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15_to.11.1
  %sunkaddr101 = getelementptr i8, ptr %sunkaddr100, i64 4
  store i8 %.1389, ptr %sunkaddr101, align 1
  %17 = and i8 %.1233.fr, 15
  %.1405 = icmp samesign ult i8 %17, 10
  %.1408 = or i8 %.1233.fr, 48
  %.1416 = add nuw nsw i8 %17, 87
  %_put_escaped_v15__put_byte_v32__vphi386_0.2.4 = select i1 %.1405, i8 %.1408, i8 %.1416
  %sunkaddr102 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15_to.11.1
  %sunkaddr103 = getelementptr i8, ptr %sunkaddr102, i64 5
  store i8 %_put_escaped_v15__put_byte_v32__vphi386_0.2.4, ptr %sunkaddr103, align 1
  %.1434 = add nsw i64 %_put_escaped_v15_to.11.1, 6
  br label %B27

B27:
  %_put_escaped_v15_to.12.3 = phi i64 [ %.1287, %B30 ], [ %.1362, %switch.end.2 ], [ %.1434, %B33 ]
  %.1449 = add i64 %_put_escaped_v15_at.7.1, 1
  %exitcond516.not = icmp eq i64 %.836, %.1449
  br i1 %exitcond516.not, label %B26, label %B25

B26:
  %_put_escaped_v15_to.14.2 = phi i64 [ %_put_escaped_v15_to.13.3, %B13 ], [ %_put_escaped_v15_to.12.3, %B27 ]
  %sunkaddr104 = getelementptr i8, ptr %arg.bounds, i64 40
  %.1475 = load i64, ptr %sunkaddr104, align 8
  %sunkaddr105 = getelementptr i8, ptr %arg.bounds, i64 48
  %.1478 = load i64, ptr %sunkaddr105, align 8
  %.1502 = icmp slt i64 %.1475, %.1478
  br i1 %.1502, label %B34.preheader, label %B35

B34.preheader:
  %18 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15_to.14.2
  br label %B34

B34:
  %lsr.iv63 = phi i64 [ %.1475, %B34.preheader ], [ %lsr.iv.next64, %B34 ]
  %lsr.iv61 = phi ptr [ %18, %B34.preheader ], [ %scevgep62, %B34 ]
  %scevgep65 = getelementptr i8, ptr %arg.pieces, i64 %lsr.iv63
  %.1514 = load <32 x i8>, ptr %scevgep65, align 1
  store <32 x i8> %.1514, ptr %lsr.iv61, align 1
  %scevgep62 = getelementptr i8, ptr %lsr.iv61, i64 32
  %lsr.iv.next64 = add i64 %lsr.iv63, 32
  %.1525 = icmp slt i64 %lsr.iv.next64, %.1478
  br i1 %.1525, label %B34, label %B35

B35:
  %.1535 = sub i64 %_put_escaped_v15_to.14.2, %.1475
  %.1541 = add i64 %.1535, %.1478
  %.1546 = getelementptr i64, ptr %arg.codes, i64 %.125471489
  %.1547 = load i64, ptr %.1546, align 8
  %19 = getelementptr i64, ptr %arg.bounds, i64 %.1547
  %.1550 = getelementptr i8, ptr %19, i64 48
  %.1551 = load i64, ptr %.1550, align 8
  %.1554 = getelementptr i8, ptr %19, i64 56
  %.1555 = load i64, ptr %.1554, align 8
  %.1579 = icmp slt i64 %.1551, %.1555
  br i1 %.1579, label %B36.preheader, label %B37

B36.preheader:
  %20 = getelementptr i8, ptr %arg.out, i64 %.1541
  br label %B36

B36:
  %lsr.iv68 = phi i64 [ %.1551, %B36.preheader ], [ %lsr.iv.next69, %B36 ]
  %lsr.iv66 = phi ptr [ %20, %B36.preheader ], [ %scevgep67, %B36 ]
  %scevgep70 = getelementptr i8, ptr %arg.pieces, i64 %lsr.iv68
  %.1591 = load <32 x i8>, ptr %scevgep70, align 1
  store <32 x i8> %.1591, ptr %lsr.iv66, align 1
  %scevgep67 = getelementptr i8, ptr %lsr.iv66, i64 32
  %lsr.iv.next69 = add i64 %lsr.iv68, 32
  %.1602 = icmp slt i64 %lsr.iv.next69, %.1555
  br i1 %.1602, label %B36, label %B37

B37:
  %.1612 = sub i64 %.1541, %.1551
  %.1618 = add i64 %.1612, %.1555
  %.1625 = getelementptr i64, ptr %arg.line_ends, i64 %.125471489
  store i64 %.1618, ptr %.1625, align 8
  %exitcond517.not = icmp eq i64 %.132, %arg.count
  br i1 %exitcond517.not, label %common.ret, label %B2.preheader

common.ret:
  %to.9.0.lcssa = phi i64 [ 0, %B0.endif ], [ %.1618, %B37 ]
  store i64 %to.9.0.lcssa, ptr %retptr, align 8
  ret i32 0

B2.preheader:
  %to.9.0491 = phi i64 [ 0, %B1.endif.endif.lr.ph ], [ %.1618, %B37 ]
  %.125471489 = phi i64 [ 0, %B1.endif.endif.lr.ph ], [ %.132, %B37 ]
  %invariant.gep = getelementptr i64, ptr %arg.numbers, i64 %.125471489
  %.289 = load i64, ptr %arg.bounds, align 8
  %sunkaddr106 = getelementptr i8, ptr %arg.bounds, i64 8
  %.294 = load i64, ptr %sunkaddr106, align 8
  %.321 = icmp slt i64 %.289, %.294
  br i1 %.321, label %B3.preheader, label %B4

switch.end.3:
  %21 = getelementptr i8, ptr %arg.out, i64 %.360
  store i8 110, ptr %21, align 1
  %.536.1 = getelementptr i8, ptr %21, i64 1
  store i8 117, ptr %.536.1, align 1
  %.536.2 = getelementptr i8, ptr %21, i64 2
  store i8 108, ptr %.536.2, align 1
  %.536.3 = getelementptr i8, ptr %21, i64 3
  store i8 108, ptr %.536.3, align 1
  %.546 = add nsw i64 %.360, 4
  br label %B10

B9.else.if:
  %_put_number_v8_number.2.3 = phi i64 [ %.372, %B7 ], [ %.702, %B9.else.if ]
  %_put_number_v8_at.2.3 = phi i64 [ %.626, %B7 ], [ %.634, %B9.else.if ]
  %.634 = add nsw i64 %_put_number_v8_at.2.3, -1
  %.657 = urem i64 %_put_number_v8_number.2.3, 10
  %22 = trunc nuw nsw i64 %.657 to i8
  %.680 = or disjoint i8 %22, 48
  %sunkaddr107 = getelementptr i8, ptr %arg.out, i64 %_put_number_v8_at.2.3
  %sunkaddr108 = getelementptr i8, ptr %sunkaddr107, i64 -1
  store i8 %.680, ptr %sunkaddr108, align 1
  %.702 = udiv i64 %_put_number_v8_number.2.3, 10
  %.727 = icmp sgt i64 %.634, %.360
  br i1 %.727, label %B9.else.if, label %B10

default.unreachable19:
  unreachable

switch.end.1:
  %.1059 = phi i8 [ 114, %switch.5 ], [ 116, %switch.1.1 ], [ 110, %switch.2.1 ], [ 98, %switch.early.test ], [ 102, %switch.4 ]
  %sunkaddr109 = getelementptr i8, ptr %arg.out, i64 %.947
  %sunkaddr110 = getelementptr i8, ptr %sunkaddr109, i64 1
  store i8 %.1059, ptr %sunkaddr110, align 1
  %.1081 = add nsw i64 %.947, 2
  br label %B16

switch.1.1:
  br label %switch.end.1

switch.2.1:
  br label %switch.end.1

switch.4:
  br label %switch.end.1

switch.5:
  br label %switch.end.1

switch.end.2:
  %.1340 = phi i8 [ 114, %switch.5.1 ], [ 116, %switch.1.2 ], [ 110, %switch.2.2 ], [ 98, %switch.early.test419 ], [ 102, %switch.4.1 ]
  %sunkaddr111 = getelementptr i8, ptr %arg.out, i64 %_put_escaped_v15_to.11.1
  %sunkaddr112 = getelementptr i8, ptr %sunkaddr111, i64 1
  store i8 %.1340, ptr %sunkaddr112, align 1
  %.1362 = add nsw i64 %_put_escaped_v15_to.11.1, 2
  br label %B27

switch.1.2:
  br label %switch.end.2

switch.2.2:
  br label %switch.end.2

switch.4.1:
  br label %switch.end.2

switch.5.1:
  br label %switch.end.2
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @reject_lines(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, ptr readonly captures(none) %.5, i64 %.6, ptr readonly captures(none) %.7, ptr readonly captures(none) %.8, ptr writeonly captures(none) %.9, ptr writeonly captures(none) %.10) local_unnamed_addr #0 {
entry:
  %.12 = alloca i64, align 8
  store i64 0, ptr %.12, align 8
  %.16 = call i32 @reject_lines.body(ptr nonnull %.12, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, ptr %.5, i64 %.6, ptr %.7, ptr %.8, ptr %.9, ptr %.10) #2
  %.26 = load i64, ptr %.12, align 8
  ret i64 %.26
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { noinline }
