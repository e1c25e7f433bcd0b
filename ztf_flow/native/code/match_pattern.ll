; made from ztf_flow.native.source.texts by `python -m ztf_flow.native.build`, e27deb6370e0100dee4c03e19ef0d8337878591160d99982b9ef4658739e37ab
@match_pattern.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @match_pattern.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, ptr readonly captures(none) %arg.table, ptr readonly captures(none) %arg.accepting, i64 %arg.first, ptr captures(none) %arg.states, ptr writeonly captures(none) %arg.good) local_unnamed_addr #0 {
B0.endif:
  %0 = add nuw i64 %arg.count, 3
  %.96 = lshr i64 %0, 2
  %.73.inv = icmp slt i64 %arg.count, 1
  %.117366.not380 = icmp eq i64 %.96, 0
  %.117366.not = select i1 %.73.inv, i1 true, i1 %.117366.not380
  br i1 %.117366.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %const = bitcast i64 9223372036854775776 to i64
  %broadcast.splatinsert = insertelement <8 x i64> poison, i64 %arg.first, i64 0
  %broadcast.splat = shufflevector <8 x i64> %broadcast.splatinsert, <8 x i64> poison, <8 x i32> zeroinitializer
  %broadcast.splatinsert4 = insertelement <4 x i64> poison, i64 %arg.first, i64 0
  %broadcast.splat5 = shufflevector <4 x i64> %broadcast.splatinsert4, <4 x i64> poison, <4 x i32> zeroinitializer
  %scevgep34 = getelementptr i8, ptr %arg.text, i64 7
  %scevgep51 = getelementptr i8, ptr %arg.text, i64 7
  %scevgep68 = getelementptr i8, ptr %arg.text, i64 7
  %scevgep85 = getelementptr i8, ptr %arg.text, i64 7
  br label %B2

B3.loopexit:
  %missed.2.1.lcssa = phi i64 [ %missed.3.0371, %B2 ], [ %.1115, %B4 ]
  %indvar.next = add i64 %indvar, 1
  %lsr.iv.next = add i64 %lsr.iv, 4
  %lsr.iv.next17 = add i64 %lsr.iv16, -4
  %.117 = icmp sgt i64 %.116352370, 1
  br i1 %.117, label %B2, label %B1

B2:
  %lsr.iv16 = phi i64 [ 0, %B2.lr.ph ], [ %lsr.iv.next17, %B3.loopexit ]
  %lsr.iv = phi i64 [ 4, %B2.lr.ph ], [ %lsr.iv.next, %B3.loopexit ]
  %indvar = phi i64 [ 0, %B2.lr.ph ], [ %indvar.next, %B3.loopexit ]
  %missed.3.0371 = phi i64 [ %arg.count, %B2.lr.ph ], [ %missed.2.1.lcssa, %B3.loopexit ]
  %.116352370 = phi i64 [ %.96, %B2.lr.ph ], [ %.126, %B3.loopexit ]
  %.123353369 = phi i64 [ 0, %B2.lr.ph ], [ %.130, %B3.loopexit ]
  %smin26 = call i64 @llvm.smin.i64(i64 %arg.count, i64 %lsr.iv)
  %1 = add i64 %smin26, %lsr.iv16
  %smax27 = call i64 @llvm.smax.i64(i64 %1, i64 0)
  %2 = lshr i64 %smax27, 2
  %3 = shl nuw nsw i64 %2, 2
  %smin15 = call i64 @llvm.smin.i64(i64 %arg.count, i64 %lsr.iv)
  %4 = add i64 %smin15, %lsr.iv16
  %smax18 = call i64 @llvm.smax.i64(i64 %4, i64 0)
  %5 = lshr i64 %smax18, 5
  %6 = shl nuw nsw i64 %5, 5
  %7 = add i64 %.123353369, 4
  %smin = tail call i64 @llvm.smin.i64(i64 %arg.count, i64 %7)
  %8 = shl i64 %indvar, 2
  %9 = sub i64 %smin, %8
  %smax = tail call i64 @llvm.smax.i64(i64 %9, i64 0)
  %.126 = add nsw i64 %.116352370, -1
  %.130 = add nuw i64 %.123353369, 4
  %.164.not = icmp sgt i64 %.130, %arg.count
  %.172 = sub nsw i64 %arg.count, %.123353369
  %spec.select = select i1 %.164.not, i64 %.172, i64 4
  %.220 = icmp sgt i64 %spec.select, 0
  %.spec.select = tail call i64 @llvm.smax.i64(i64 %spec.select, i64 0)
  br i1 %.220, label %iter.check, label %B3.loopexit

iter.check:
  %min.iters.check = icmp slt i64 %9, 4
  br i1 %min.iters.check, label %B5.preheader, label %vector.main.loop.iter.check

vector.main.loop.iter.check:
  %min.iters.check1 = icmp slt i64 %9, 32
  br i1 %min.iters.check1, label %vec.epilog.ph, label %vector.ph

vector.ph:
  %n.vec = and i64 %smax, %const
  br label %vector.body

vector.body:
  %index = phi i64 [ 0, %vector.ph ], [ %index.next, %vector.body ]
  %sunkaddr = mul i64 %index, 8
  %sunkaddr115 = getelementptr i8, ptr %arg.states, i64 %sunkaddr
  store <8 x i64> %broadcast.splat, ptr %sunkaddr115, align 8
  %sunkaddr116 = mul i64 %index, 8
  %sunkaddr117 = getelementptr i8, ptr %arg.states, i64 %sunkaddr116
  %sunkaddr118 = getelementptr i8, ptr %sunkaddr117, i64 64
  store <8 x i64> %broadcast.splat, ptr %sunkaddr118, align 8
  %sunkaddr119 = mul i64 %index, 8
  %sunkaddr120 = getelementptr i8, ptr %arg.states, i64 %sunkaddr119
  %sunkaddr121 = getelementptr i8, ptr %sunkaddr120, i64 128
  store <8 x i64> %broadcast.splat, ptr %sunkaddr121, align 8
  %sunkaddr122 = mul i64 %index, 8
  %sunkaddr123 = getelementptr i8, ptr %arg.states, i64 %sunkaddr122
  %sunkaddr124 = getelementptr i8, ptr %sunkaddr123, i64 192
  store <8 x i64> %broadcast.splat, ptr %sunkaddr124, align 8
  %index.next = add nuw i64 %index, 32
  %10 = icmp eq i64 %6, %index.next
  br i1 %10, label %middle.block, label %vector.body, !llvm.loop !0

middle.block:
  %cmp.n = icmp eq i64 %9, %n.vec
  br i1 %cmp.n, label %B6, label %vec.epilog.iter.check

vec.epilog.iter.check:
  %ind.end = sub nsw i64 %.spec.select, %n.vec
  %11 = and i64 %smax, 28
  %min.epilog.iters.check = icmp eq i64 %11, 0
  br i1 %min.epilog.iters.check, label %B5.preheader, label %vec.epilog.ph, !prof !3

vec.epilog.ph:
  %vec.epilog.resume.val = phi i64 [ %n.vec, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %const_mat114 = add i64 %const, 28
  %n.vec3 = and i64 %smax, %const_mat114
  %12 = sub nsw i64 %.spec.select, %n.vec3
  br label %vec.epilog.vector.body

vec.epilog.vector.body:
  %index6 = phi i64 [ %vec.epilog.resume.val, %vec.epilog.ph ], [ %index.next7, %vec.epilog.vector.body ]
  %13 = shl i64 %index6, 3
  %scevgep28 = getelementptr i8, ptr %arg.states, i64 %13
  store <4 x i64> %broadcast.splat5, ptr %scevgep28, align 8
  %index.next7 = add nuw i64 %index6, 4
  %14 = icmp eq i64 %3, %index.next7
  br i1 %14, label %vec.epilog.middle.block, label %vec.epilog.vector.body, !llvm.loop !4

vec.epilog.middle.block:
  %cmp.n8 = icmp eq i64 %9, %n.vec3
  br i1 %cmp.n8, label %B6, label %B5.preheader

B5.preheader:
  %.261327.ph = phi i64 [ %.spec.select, %iter.check ], [ %ind.end, %vec.epilog.iter.check ], [ %12, %vec.epilog.middle.block ]
  %.268324326.ph = phi i64 [ 0, %iter.check ], [ %n.vec, %vec.epilog.iter.check ], [ %n.vec3, %vec.epilog.middle.block ]
  %15 = add i64 %.261327.ph, 1
  %16 = shl i64 %.268324326.ph, 3
  %scevgep31 = getelementptr i8, ptr %arg.states, i64 %16
  br label %B5

B5:
  %lsr.iv32 = phi ptr [ %scevgep31, %B5.preheader ], [ %scevgep33, %B5 ]
  %lsr.iv29 = phi i64 [ %15, %B5.preheader ], [ %lsr.iv.next30, %B5 ]
  store i64 %arg.first, ptr %lsr.iv32, align 8
  %lsr.iv.next30 = add i64 %lsr.iv29, -1
  %scevgep33 = getelementptr i8, ptr %lsr.iv32, i64 8
  %.262 = icmp samesign ugt i64 %lsr.iv.next30, 1
  br i1 %.262, label %B5, label %B6, !llvm.loop !5

B6:
  %.316 = icmp eq i64 %spec.select, 4
  br i1 %.316, label %B7, label %B8.preheader

B7:
  %.343 = getelementptr i64, ptr %arg.starts, i64 %.123353369
  %.344 = load i64, ptr %.343, align 8
  %.346 = or disjoint i64 %.123353369, 1
  %.347 = getelementptr i64, ptr %arg.starts, i64 %.346
  %.348 = load i64, ptr %.347, align 8
  %.350 = or disjoint i64 %.123353369, 2
  %.351 = getelementptr i64, ptr %arg.starts, i64 %.350
  %.352 = load i64, ptr %.351, align 8
  %.354 = or disjoint i64 %.123353369, 3
  %.355 = getelementptr i64, ptr %arg.starts, i64 %.354
  %.356 = load i64, ptr %.355, align 8
  %.395 = load i64, ptr %arg.states, align 8
  %sunkaddr125 = getelementptr i8, ptr %arg.states, i64 8
  %.398 = load i64, ptr %sunkaddr125, align 8
  %sunkaddr126 = getelementptr i8, ptr %arg.states, i64 16
  %.401 = load i64, ptr %sunkaddr126, align 8
  %sunkaddr127 = getelementptr i8, ptr %arg.states, i64 24
  %.404 = load i64, ptr %sunkaddr127, align 8
  %.445 = getelementptr i64, ptr %arg.ends, i64 %.123353369
  %.446 = load i64, ptr %.445, align 8
  %.448 = sub nsw i64 %.446, %.344
  %.452 = getelementptr i64, ptr %arg.ends, i64 %.346
  %.453 = load i64, ptr %.452, align 8
  %.455 = sub nsw i64 %.453, %.348
  %spec.select317 = tail call i64 @llvm.smin.i64(i64 %.448, i64 %.455)
  %.493 = getelementptr i64, ptr %arg.ends, i64 %.350
  %.494 = load i64, ptr %.493, align 8
  %.496 = sub nsw i64 %.494, %.352
  %.502 = getelementptr i64, ptr %arg.ends, i64 %.354
  %.503 = load i64, ptr %.502, align 8
  %.507 = sub nsw i64 %.503, %.356
  %_side_by_side_v9__least_v10__vphi22_0.2.2 = tail call i64 @llvm.smin.i64(i64 %.496, i64 %.507)
  %_side_by_side_v9__least_v11__vphi22_0.2.2 = tail call i64 @llvm.smin.i64(i64 %spec.select317, i64 %_side_by_side_v9__least_v10__vphi22_0.2.2)
  %.678330.not = icmp slt i64 %_side_by_side_v9__least_v11__vphi22_0.2.2, 1
  br i1 %.678330.not, label %B12, label %B13.lr.ph

B13.lr.ph:
  %xtraiter = and i64 %_side_by_side_v9__least_v11__vphi22_0.2.2, 7
  %17 = icmp ult i64 %_side_by_side_v9__least_v11__vphi22_0.2.2, 8
  br i1 %17, label %B13.epil.preheader, label %B13.lr.ph.new

B13.lr.ph.new:
  %const_mat = add i64 %const, 24
  %unroll_iter = and i64 %_side_by_side_v9__least_v11__vphi22_0.2.2, %const_mat
  %scevgep35 = getelementptr i8, ptr %scevgep34, i64 %.344
  %scevgep52 = getelementptr i8, ptr %scevgep51, i64 %.348
  %scevgep69 = getelementptr i8, ptr %scevgep68, i64 %.352
  %scevgep86 = getelementptr i8, ptr %scevgep85, i64 %.356
  br label %B13

B13:
  %_side_by_side_v9_state_d.2.2336 = phi i64 [ %.404, %B13.lr.ph.new ], [ %.769.7, %B13 ]
  %_side_by_side_v9_state_c.2.2335 = phi i64 [ %.401, %B13.lr.ph.new ], [ %.755.7, %B13 ]
  %_side_by_side_v9_state_b.2.2334 = phi i64 [ %.398, %B13.lr.ph.new ], [ %.741.7, %B13 ]
  %_side_by_side_v9_state_a.2.2333 = phi i64 [ %.395, %B13.lr.ph.new ], [ %.727.7, %B13 ]
  %.684329331 = phi i64 [ 0, %B13.lr.ph.new ], [ %.691.7, %B13 ]
  %scevgep49 = getelementptr i8, ptr %scevgep35, i64 %.684329331
  %scevgep50 = getelementptr i8, ptr %scevgep49, i64 -7
  %.720 = load i8, ptr %scevgep50, align 1
  %.722 = zext i8 %.720 to i64
  %18 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_a.2.2333
  %.725 = getelementptr i32, ptr %18, i64 %.722
  %.726 = load i32, ptr %.725, align 4
  %.727 = sext i32 %.726 to i64
  %scevgep66 = getelementptr i8, ptr %scevgep52, i64 %.684329331
  %scevgep67 = getelementptr i8, ptr %scevgep66, i64 -7
  %.734 = load i8, ptr %scevgep67, align 1
  %.736 = zext i8 %.734 to i64
  %19 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_b.2.2334
  %.739 = getelementptr i32, ptr %19, i64 %.736
  %.740 = load i32, ptr %.739, align 4
  %.741 = sext i32 %.740 to i64
  %scevgep83 = getelementptr i8, ptr %scevgep69, i64 %.684329331
  %scevgep84 = getelementptr i8, ptr %scevgep83, i64 -7
  %.748 = load i8, ptr %scevgep84, align 1
  %.750 = zext i8 %.748 to i64
  %20 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_c.2.2335
  %.753 = getelementptr i32, ptr %20, i64 %.750
  %.754 = load i32, ptr %.753, align 4
  %.755 = sext i32 %.754 to i64
  %scevgep100 = getelementptr i8, ptr %scevgep86, i64 %.684329331
  %scevgep101 = getelementptr i8, ptr %scevgep100, i64 -7
  %.762 = load i8, ptr %scevgep101, align 1
  %.764 = zext i8 %.762 to i64
  %21 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_d.2.2336
  %.767 = getelementptr i32, ptr %21, i64 %.764
  %.768 = load i32, ptr %.767, align 4
  %.769 = sext i32 %.768 to i64
  %scevgep47 = getelementptr i8, ptr %scevgep35, i64 %.684329331
  %scevgep48 = getelementptr i8, ptr %scevgep47, i64 -6
  %.720.1 = load i8, ptr %scevgep48, align 1
  %.722.1 = zext i8 %.720.1 to i64
  %22 = getelementptr i32, ptr %arg.table, i64 %.727
  %.725.1 = getelementptr i32, ptr %22, i64 %.722.1
  %.726.1 = load i32, ptr %.725.1, align 4
  %.727.1 = sext i32 %.726.1 to i64
  %scevgep64 = getelementptr i8, ptr %scevgep52, i64 %.684329331
  %scevgep65 = getelementptr i8, ptr %scevgep64, i64 -6
  %.734.1 = load i8, ptr %scevgep65, align 1
  %.736.1 = zext i8 %.734.1 to i64
  %23 = getelementptr i32, ptr %arg.table, i64 %.741
  %.739.1 = getelementptr i32, ptr %23, i64 %.736.1
  %.740.1 = load i32, ptr %.739.1, align 4
  %.741.1 = sext i32 %.740.1 to i64
  %scevgep81 = getelementptr i8, ptr %scevgep69, i64 %.684329331
  %scevgep82 = getelementptr i8, ptr %scevgep81, i64 -6
  %.748.1 = load i8, ptr %scevgep82, align 1
  %.750.1 = zext i8 %.748.1 to i64
  %24 = getelementptr i32, ptr %arg.table, i64 %.755
  %.753.1 = getelementptr i32, ptr %24, i64 %.750.1
  %.754.1 = load i32, ptr %.753.1, align 4
  %.755.1 = sext i32 %.754.1 to i64
  %scevgep98 = getelementptr i8, ptr %scevgep86, i64 %.684329331
  %scevgep99 = getelementptr i8, ptr %scevgep98, i64 -6
  %.762.1 = load i8, ptr %scevgep99, align 1
  %.764.1 = zext i8 %.762.1 to i64
  %25 = getelementptr i32, ptr %arg.table, i64 %.769
  %.767.1 = getelementptr i32, ptr %25, i64 %.764.1
  %.768.1 = load i32, ptr %.767.1, align 4
  %.769.1 = sext i32 %.768.1 to i64
  %scevgep45 = getelementptr i8, ptr %scevgep35, i64 %.684329331
  %scevgep46 = getelementptr i8, ptr %scevgep45, i64 -5
  %.720.2 = load i8, ptr %scevgep46, align 1
  %.722.2 = zext i8 %.720.2 to i64
  %26 = getelementptr i32, ptr %arg.table, i64 %.727.1
  %.725.2 = getelementptr i32, ptr %26, i64 %.722.2
  %.726.2 = load i32, ptr %.725.2, align 4
  %.727.2 = sext i32 %.726.2 to i64
  %scevgep62 = getelementptr i8, ptr %scevgep52, i64 %.684329331
  %scevgep63 = getelementptr i8, ptr %scevgep62, i64 -5
  %.734.2 = load i8, ptr %scevgep63, align 1
  %.736.2 = zext i8 %.734.2 to i64
  %27 = getelementptr i32, ptr %arg.table, i64 %.741.1
  %.739.2 = getelementptr i32, ptr %27, i64 %.736.2
  %.740.2 = load i32, ptr %.739.2, align 4
  %.741.2 = sext i32 %.740.2 to i64
  %scevgep79 = getelementptr i8, ptr %scevgep69, i64 %.684329331
  %scevgep80 = getelementptr i8, ptr %scevgep79, i64 -5
  %.748.2 = load i8, ptr %scevgep80, align 1
  %.750.2 = zext i8 %.748.2 to i64
  %28 = getelementptr i32, ptr %arg.table, i64 %.755.1
  %.753.2 = getelementptr i32, ptr %28, i64 %.750.2
  %.754.2 = load i32, ptr %.753.2, align 4
  %.755.2 = sext i32 %.754.2 to i64
  %scevgep96 = getelementptr i8, ptr %scevgep86, i64 %.684329331
  %scevgep97 = getelementptr i8, ptr %scevgep96, i64 -5
  %.762.2 = load i8, ptr %scevgep97, align 1
  %.764.2 = zext i8 %.762.2 to i64
  %29 = getelementptr i32, ptr %arg.table, i64 %.769.1
  %.767.2 = getelementptr i32, ptr %29, i64 %.764.2
  %.768.2 = load i32, ptr %.767.2, align 4
  %.769.2 = sext i32 %.768.2 to i64
  %scevgep43 = getelementptr i8, ptr %scevgep35, i64 %.684329331
  %scevgep44 = getelementptr i8, ptr %scevgep43, i64 -4
  %.720.3 = load i8, ptr %scevgep44, align 1
  %.722.3 = zext i8 %.720.3 to i64
  %30 = getelementptr i32, ptr %arg.table, i64 %.727.2
  %.725.3 = getelementptr i32, ptr %30, i64 %.722.3
  %.726.3 = load i32, ptr %.725.3, align 4
  %.727.3 = sext i32 %.726.3 to i64
  %scevgep60 = getelementptr i8, ptr %scevgep52, i64 %.684329331
  %scevgep61 = getelementptr i8, ptr %scevgep60, i64 -4
  %.734.3 = load i8, ptr %scevgep61, align 1
  %.736.3 = zext i8 %.734.3 to i64
  %31 = getelementptr i32, ptr %arg.table, i64 %.741.2
  %.739.3 = getelementptr i32, ptr %31, i64 %.736.3
  %.740.3 = load i32, ptr %.739.3, align 4
  %.741.3 = sext i32 %.740.3 to i64
  %scevgep77 = getelementptr i8, ptr %scevgep69, i64 %.684329331
  %scevgep78 = getelementptr i8, ptr %scevgep77, i64 -4
  %.748.3 = load i8, ptr %scevgep78, align 1
  %.750.3 = zext i8 %.748.3 to i64
  %32 = getelementptr i32, ptr %arg.table, i64 %.755.2
  %.753.3 = getelementptr i32, ptr %32, i64 %.750.3
  %.754.3 = load i32, ptr %.753.3, align 4
  %.755.3 = sext i32 %.754.3 to i64
  %scevgep94 = getelementptr i8, ptr %scevgep86, i64 %.684329331
  %scevgep95 = getelementptr i8, ptr %scevgep94, i64 -4
  %.762.3 = load i8, ptr %scevgep95, align 1
  %.764.3 = zext i8 %.762.3 to i64
  %33 = getelementptr i32, ptr %arg.table, i64 %.769.2
  %.767.3 = getelementptr i32, ptr %33, i64 %.764.3
  %.768.3 = load i32, ptr %.767.3, align 4
  %.769.3 = sext i32 %.768.3 to i64
  %scevgep41 = getelementptr i8, ptr %scevgep35, i64 %.684329331
  %scevgep42 = getelementptr i8, ptr %scevgep41, i64 -3
  %.720.4 = load i8, ptr %scevgep42, align 1
  %.722.4 = zext i8 %.720.4 to i64
  %34 = getelementptr i32, ptr %arg.table, i64 %.727.3
  %.725.4 = getelementptr i32, ptr %34, i64 %.722.4
  %.726.4 = load i32, ptr %.725.4, align 4
  %.727.4 = sext i32 %.726.4 to i64
  %scevgep58 = getelementptr i8, ptr %scevgep52, i64 %.684329331
  %scevgep59 = getelementptr i8, ptr %scevgep58, i64 -3
  %.734.4 = load i8, ptr %scevgep59, align 1
  %.736.4 = zext i8 %.734.4 to i64
  %35 = getelementptr i32, ptr %arg.table, i64 %.741.3
  %.739.4 = getelementptr i32, ptr %35, i64 %.736.4
  %.740.4 = load i32, ptr %.739.4, align 4
  %.741.4 = sext i32 %.740.4 to i64
  %scevgep75 = getelementptr i8, ptr %scevgep69, i64 %.684329331
  %scevgep76 = getelementptr i8, ptr %scevgep75, i64 -3
  %.748.4 = load i8, ptr %scevgep76, align 1
  %.750.4 = zext i8 %.748.4 to i64
  %36 = getelementptr i32, ptr %arg.table, i64 %.755.3
  %.753.4 = getelementptr i32, ptr %36, i64 %.750.4
  %.754.4 = load i32, ptr %.753.4, align 4
  %.755.4 = sext i32 %.754.4 to i64
  %scevgep92 = getelementptr i8, ptr %scevgep86, i64 %.684329331
  %scevgep93 = getelementptr i8, ptr %scevgep92, i64 -3
  %.762.4 = load i8, ptr %scevgep93, align 1
  %.764.4 = zext i8 %.762.4 to i64
  %37 = getelementptr i32, ptr %arg.table, i64 %.769.3
  %.767.4 = getelementptr i32, ptr %37, i64 %.764.4
  %.768.4 = load i32, ptr %.767.4, align 4
  %.769.4 = sext i32 %.768.4 to i64
  %scevgep39 = getelementptr i8, ptr %scevgep35, i64 %.684329331
  %scevgep40 = getelementptr i8, ptr %scevgep39, i64 -2
  %.720.5 = load i8, ptr %scevgep40, align 1
  %.722.5 = zext i8 %.720.5 to i64
  %38 = getelementptr i32, ptr %arg.table, i64 %.727.4
  %.725.5 = getelementptr i32, ptr %38, i64 %.722.5
  %.726.5 = load i32, ptr %.725.5, align 4
  %.727.5 = sext i32 %.726.5 to i64
  %scevgep56 = getelementptr i8, ptr %scevgep52, i64 %.684329331
  %scevgep57 = getelementptr i8, ptr %scevgep56, i64 -2
  %.734.5 = load i8, ptr %scevgep57, align 1
  %.736.5 = zext i8 %.734.5 to i64
  %39 = getelementptr i32, ptr %arg.table, i64 %.741.4
  %.739.5 = getelementptr i32, ptr %39, i64 %.736.5
  %.740.5 = load i32, ptr %.739.5, align 4
  %.741.5 = sext i32 %.740.5 to i64
  %scevgep73 = getelementptr i8, ptr %scevgep69, i64 %.684329331
  %scevgep74 = getelementptr i8, ptr %scevgep73, i64 -2
  %.748.5 = load i8, ptr %scevgep74, align 1
  %.750.5 = zext i8 %.748.5 to i64
  %40 = getelementptr i32, ptr %arg.table, i64 %.755.4
  %.753.5 = getelementptr i32, ptr %40, i64 %.750.5
  %.754.5 = load i32, ptr %.753.5, align 4
  %.755.5 = sext i32 %.754.5 to i64
  %scevgep90 = getelementptr i8, ptr %scevgep86, i64 %.684329331
  %scevgep91 = getelementptr i8, ptr %scevgep90, i64 -2
  %.762.5 = load i8, ptr %scevgep91, align 1
  %.764.5 = zext i8 %.762.5 to i64
  %41 = getelementptr i32, ptr %arg.table, i64 %.769.4
  %.767.5 = getelementptr i32, ptr %41, i64 %.764.5
  %.768.5 = load i32, ptr %.767.5, align 4
  %.769.5 = sext i32 %.768.5 to i64
  %scevgep37 = getelementptr i8, ptr %scevgep35, i64 %.684329331
  %scevgep38 = getelementptr i8, ptr %scevgep37, i64 -1
  %.720.6 = load i8, ptr %scevgep38, align 1
  %.722.6 = zext i8 %.720.6 to i64
  %42 = getelementptr i32, ptr %arg.table, i64 %.727.5
  %.725.6 = getelementptr i32, ptr %42, i64 %.722.6
  %.726.6 = load i32, ptr %.725.6, align 4
  %.727.6 = sext i32 %.726.6 to i64
  %scevgep54 = getelementptr i8, ptr %scevgep52, i64 %.684329331
  %scevgep55 = getelementptr i8, ptr %scevgep54, i64 -1
  %.734.6 = load i8, ptr %scevgep55, align 1
  %.736.6 = zext i8 %.734.6 to i64
  %43 = getelementptr i32, ptr %arg.table, i64 %.741.5
  %.739.6 = getelementptr i32, ptr %43, i64 %.736.6
  %.740.6 = load i32, ptr %.739.6, align 4
  %.741.6 = sext i32 %.740.6 to i64
  %scevgep71 = getelementptr i8, ptr %scevgep69, i64 %.684329331
  %scevgep72 = getelementptr i8, ptr %scevgep71, i64 -1
  %.748.6 = load i8, ptr %scevgep72, align 1
  %.750.6 = zext i8 %.748.6 to i64
  %44 = getelementptr i32, ptr %arg.table, i64 %.755.5
  %.753.6 = getelementptr i32, ptr %44, i64 %.750.6
  %.754.6 = load i32, ptr %.753.6, align 4
  %.755.6 = sext i32 %.754.6 to i64
  %scevgep88 = getelementptr i8, ptr %scevgep86, i64 %.684329331
  %scevgep89 = getelementptr i8, ptr %scevgep88, i64 -1
  %.762.6 = load i8, ptr %scevgep89, align 1
  %.764.6 = zext i8 %.762.6 to i64
  %45 = getelementptr i32, ptr %arg.table, i64 %.769.5
  %.767.6 = getelementptr i32, ptr %45, i64 %.764.6
  %.768.6 = load i32, ptr %.767.6, align 4
  %.769.6 = sext i32 %.768.6 to i64
  %.691.7 = add nuw nsw i64 %.684329331, 8
  %scevgep36 = getelementptr i8, ptr %scevgep35, i64 %.684329331
  %.720.7 = load i8, ptr %scevgep36, align 1
  %.722.7 = zext i8 %.720.7 to i64
  %46 = getelementptr i32, ptr %arg.table, i64 %.727.6
  %.725.7 = getelementptr i32, ptr %46, i64 %.722.7
  %.726.7 = load i32, ptr %.725.7, align 4
  %.727.7 = sext i32 %.726.7 to i64
  %scevgep53 = getelementptr i8, ptr %scevgep52, i64 %.684329331
  %.734.7 = load i8, ptr %scevgep53, align 1
  %.736.7 = zext i8 %.734.7 to i64
  %47 = getelementptr i32, ptr %arg.table, i64 %.741.6
  %.739.7 = getelementptr i32, ptr %47, i64 %.736.7
  %.740.7 = load i32, ptr %.739.7, align 4
  %.741.7 = sext i32 %.740.7 to i64
  %scevgep70 = getelementptr i8, ptr %scevgep69, i64 %.684329331
  %.748.7 = load i8, ptr %scevgep70, align 1
  %.750.7 = zext i8 %.748.7 to i64
  %48 = getelementptr i32, ptr %arg.table, i64 %.755.6
  %.753.7 = getelementptr i32, ptr %48, i64 %.750.7
  %.754.7 = load i32, ptr %.753.7, align 4
  %.755.7 = sext i32 %.754.7 to i64
  %scevgep87 = getelementptr i8, ptr %scevgep86, i64 %.684329331
  %.762.7 = load i8, ptr %scevgep87, align 1
  %.764.7 = zext i8 %.762.7 to i64
  %49 = getelementptr i32, ptr %arg.table, i64 %.769.6
  %.767.7 = getelementptr i32, ptr %49, i64 %.764.7
  %.768.7 = load i32, ptr %.767.7, align 4
  %.769.7 = sext i32 %.768.7 to i64
  %niter.ncmp.7 = icmp eq i64 %unroll_iter, %.691.7
  br i1 %niter.ncmp.7, label %B12.loopexit.unr-lcssa, label %B13

B12.loopexit.unr-lcssa:
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B12, label %B13.epil.preheader

B13.epil.preheader:
  %_side_by_side_v9_state_d.2.2336.epil.init = phi i64 [ %.404, %B13.lr.ph ], [ %.769.7, %B12.loopexit.unr-lcssa ]
  %_side_by_side_v9_state_c.2.2335.epil.init = phi i64 [ %.401, %B13.lr.ph ], [ %.755.7, %B12.loopexit.unr-lcssa ]
  %_side_by_side_v9_state_b.2.2334.epil.init = phi i64 [ %.398, %B13.lr.ph ], [ %.741.7, %B12.loopexit.unr-lcssa ]
  %_side_by_side_v9_state_a.2.2333.epil.init = phi i64 [ %.395, %B13.lr.ph ], [ %.727.7, %B12.loopexit.unr-lcssa ]
  %.684329331.epil.init = phi i64 [ 0, %B13.lr.ph ], [ %.691.7, %B12.loopexit.unr-lcssa ]
  %50 = add i64 %.684329331.epil.init, %.356
  %scevgep102 = getelementptr i8, ptr %arg.text, i64 %50
  %51 = add i64 %.684329331.epil.init, %.352
  %scevgep104 = getelementptr i8, ptr %arg.text, i64 %51
  %52 = add i64 %.684329331.epil.init, %.348
  %scevgep106 = getelementptr i8, ptr %arg.text, i64 %52
  %53 = add i64 %.684329331.epil.init, %.344
  %scevgep108 = getelementptr i8, ptr %arg.text, i64 %53
  br label %B13.epil

B13.epil:
  %_side_by_side_v9_state_d.2.2336.epil = phi i64 [ %_side_by_side_v9_state_d.2.2336.epil.init, %B13.epil.preheader ], [ %.769.epil, %B13.epil ]
  %_side_by_side_v9_state_c.2.2335.epil = phi i64 [ %_side_by_side_v9_state_c.2.2335.epil.init, %B13.epil.preheader ], [ %.755.epil, %B13.epil ]
  %_side_by_side_v9_state_b.2.2334.epil = phi i64 [ %_side_by_side_v9_state_b.2.2334.epil.init, %B13.epil.preheader ], [ %.741.epil, %B13.epil ]
  %_side_by_side_v9_state_a.2.2333.epil = phi i64 [ %_side_by_side_v9_state_a.2.2333.epil.init, %B13.epil.preheader ], [ %.727.epil, %B13.epil ]
  %epil.iter = phi i64 [ 0, %B13.epil.preheader ], [ %epil.iter.next, %B13.epil ]
  %scevgep109 = getelementptr i8, ptr %scevgep108, i64 %epil.iter
  %.720.epil = load i8, ptr %scevgep109, align 1
  %.722.epil = zext i8 %.720.epil to i64
  %54 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_a.2.2333.epil
  %.725.epil = getelementptr i32, ptr %54, i64 %.722.epil
  %.726.epil = load i32, ptr %.725.epil, align 4
  %.727.epil = sext i32 %.726.epil to i64
  %scevgep107 = getelementptr i8, ptr %scevgep106, i64 %epil.iter
  %.734.epil = load i8, ptr %scevgep107, align 1
  %.736.epil = zext i8 %.734.epil to i64
  %55 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_b.2.2334.epil
  %.739.epil = getelementptr i32, ptr %55, i64 %.736.epil
  %.740.epil = load i32, ptr %.739.epil, align 4
  %.741.epil = sext i32 %.740.epil to i64
  %scevgep105 = getelementptr i8, ptr %scevgep104, i64 %epil.iter
  %.748.epil = load i8, ptr %scevgep105, align 1
  %.750.epil = zext i8 %.748.epil to i64
  %56 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_c.2.2335.epil
  %.753.epil = getelementptr i32, ptr %56, i64 %.750.epil
  %.754.epil = load i32, ptr %.753.epil, align 4
  %.755.epil = sext i32 %.754.epil to i64
  %scevgep103 = getelementptr i8, ptr %scevgep102, i64 %epil.iter
  %.762.epil = load i8, ptr %scevgep103, align 1
  %.764.epil = zext i8 %.762.epil to i64
  %57 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_d.2.2336.epil
  %.767.epil = getelementptr i32, ptr %57, i64 %.764.epil
  %.768.epil = load i32, ptr %.767.epil, align 4
  %.769.epil = sext i32 %.768.epil to i64
  %epil.iter.next = add i64 %epil.iter, 1
  %epil.iter.cmp.not = icmp eq i64 %xtraiter, %epil.iter.next
  br i1 %epil.iter.cmp.not, label %B12, label %B13.epil, !llvm.loop !6

B12:
  %_side_by_side_v9_state_a.2.2.lcssa = phi i64 [ %.395, %B7 ], [ %.727.7, %B12.loopexit.unr-lcssa ], [ %.727.epil, %B13.epil ]
  %_side_by_side_v9_state_b.2.2.lcssa = phi i64 [ %.398, %B7 ], [ %.741.7, %B12.loopexit.unr-lcssa ], [ %.741.epil, %B13.epil ]
  %_side_by_side_v9_state_c.2.2.lcssa = phi i64 [ %.401, %B7 ], [ %.755.7, %B12.loopexit.unr-lcssa ], [ %.755.epil, %B13.epil ]
  %_side_by_side_v9_state_d.2.2.lcssa = phi i64 [ %.404, %B7 ], [ %.769.7, %B12.loopexit.unr-lcssa ], [ %.769.epil, %B13.epil ]
  store i64 %_side_by_side_v9_state_a.2.2.lcssa, ptr %arg.states, align 8
  %sunkaddr128 = getelementptr i8, ptr %arg.states, i64 8
  store i64 %_side_by_side_v9_state_b.2.2.lcssa, ptr %sunkaddr128, align 8
  %sunkaddr129 = getelementptr i8, ptr %arg.states, i64 16
  store i64 %_side_by_side_v9_state_c.2.2.lcssa, ptr %sunkaddr129, align 8
  %sunkaddr130 = getelementptr i8, ptr %arg.states, i64 24
  store i64 %_side_by_side_v9_state_d.2.2.lcssa, ptr %sunkaddr130, align 8
  br label %B8.preheader

B8:
  %missed.2.1348 = phi i64 [ %.1115, %B4 ], [ %missed.3.0371, %B8.preheader ]
  %.932343347 = phi i64 [ %.942, %B4 ], [ %.spec.select, %B8.preheader ]
  %.939344346 = phi i64 [ %.946, %B4 ], [ 0, %B8.preheader ]
  %.942 = add nsw i64 %.932343347, -1
  %.946 = add nuw nsw i64 %.939344346, 1
  %.976 = add nsw i64 %.939344346, %.123353369
  %.978 = getelementptr i64, ptr %arg.starts, i64 %.976
  %.979 = load i64, ptr %.978, align 8
  %.981 = add nsw i64 %.979, %done.2.1.ph
  %.989 = getelementptr i64, ptr %arg.ends, i64 %.976
  %.990 = load i64, ptr %.989, align 8
  %.996 = getelementptr i64, ptr %arg.states, i64 %.939344346
  %.997 = load i64, ptr %.996, align 8
  %.1007 = icmp slt i64 %.981, %.990
  %.1023 = icmp sgt i64 %.997, 256
  %or.cond = select i1 %.1007, i1 %.1023, i1 false
  br i1 %or.cond, label %B14.preheader, label %B4

B14.preheader:
  %58 = add i64 %60, %.979
  br label %B14

B14:
  %lsr.iv110 = phi i64 [ %58, %B14.preheader ], [ %lsr.iv.next111, %B14 ]
  %state.2.3 = phi i64 [ %.1046, %B14 ], [ %.997, %B14.preheader ]
  %scevgep112 = getelementptr i8, ptr %arg.text, i64 %lsr.iv110
  %scevgep113 = getelementptr i8, ptr %scevgep112, i64 -1
  %.1033 = load i8, ptr %scevgep113, align 1
  %.1035 = zext i8 %.1033 to i64
  %59 = getelementptr i32, ptr %arg.table, i64 %state.2.3
  %.1040 = getelementptr i32, ptr %59, i64 %.1035
  %.1041 = load i32, ptr %.1040, align 4
  %.1046 = sext i32 %.1041 to i64
  %.1058 = icmp slt i64 %lsr.iv110, %.990
  %.1075 = icmp sgt i32 %.1041, 256
  %or.cond318 = select i1 %.1058, i1 %.1075, i1 false
  %lsr.iv.next111 = add i64 %lsr.iv110, 1
  br i1 %or.cond318, label %B14, label %B4

B4:
  %state.3.2 = phi i64 [ %.997, %B8 ], [ %.1046, %B14 ]
  %.1099 = ashr i64 %state.3.2, 8
  %.1103 = getelementptr i8, ptr %arg.accepting, i64 %.1099
  %.1104 = load i8, ptr %.1103, align 1
  %.1111 = getelementptr i8, ptr %arg.good, i64 %.976
  store i8 %.1104, ptr %.1111, align 1
  %.1114 = zext i8 %.1104 to i64
  %.1115 = sub nsw i64 %missed.2.1348, %.1114
  %.933 = icmp samesign ugt i64 %.932343347, 1
  br i1 %.933, label %B8, label %B3.loopexit

B1:
  %missed.3.0.lcssa = phi i64 [ %arg.count, %B0.endif ], [ %missed.2.1.lcssa, %B3.loopexit ]
  store i64 %missed.3.0.lcssa, ptr %retptr, align 8
  ret i32 0

B8.preheader:
  %done.2.1.ph = phi i64 [ 0, %B6 ], [ %_side_by_side_v9__least_v11__vphi22_0.2.2, %B12 ]
  %60 = add i64 %done.2.1.ph, 1
  br label %B8
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @match_pattern(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, i64 %.4, ptr readonly captures(none) %.5, ptr readonly captures(none) %.6, i64 %.7, ptr captures(none) %.8, ptr writeonly captures(none) %.9) local_unnamed_addr #0 {
entry:
  %.11 = alloca i64, align 8
  store i64 0, ptr %.11, align 8
  %.15 = call i32 @match_pattern.body(ptr nonnull %.11, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, i64 %.4, ptr %.5, ptr %.6, i64 %.7, ptr %.8, ptr %.9) #3
  %.25 = load i64, ptr %.11, align 8
  ret i64 %.25
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #2

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #3 = { noinline }

!0 = distinct !{!0, !1, !2}
!1 = !{!"llvm.loop.isvectorized", i32 1}
!2 = !{!"llvm.loop.unroll.runtime.disable"}
!3 = !{!"branch_weights", i32 4, i32 28}
!4 = distinct !{!4, !1, !2}
!5 = distinct !{!5, !2, !1}
!6 = distinct !{!6, !7}
!7 = !{!"llvm.loop.unroll.disable"}
