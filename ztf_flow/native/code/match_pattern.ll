; made from ztf_flow.native.source.texts by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, ba863063d340777a3c80cbc8c9b47f932b1653b2e35878cda6e69e035052a60f
@match_pattern.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @match_pattern.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, ptr readonly captures(none) %arg.table, ptr readonly captures(none) %arg.accepting, i64 %arg.first, ptr captures(none) %arg.states, ptr writeonly captures(none) %arg.good) local_unnamed_addr #0 {
B0.endif:
  %0 = add nuw i64 %arg.count, 3
  %.93 = lshr i64 %0, 2
  %.70.inv = icmp slt i64 %arg.count, 1
  %.114366.not380 = icmp eq i64 %.93, 0
  %.114366.not = select i1 %.70.inv, i1 true, i1 %.114366.not380
  br i1 %.114366.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %const = bitcast i64 9223372036854775776 to i64
  %broadcast.splatinsert = insertelement <8 x i64> poison, i64 %arg.first, i64 0
  %broadcast.splat = shufflevector <8 x i64> %broadcast.splatinsert, <8 x i64> poison, <8 x i32> zeroinitializer
  %broadcast.splatinsert4 = insertelement <4 x i64> poison, i64 %arg.first, i64 0
  %broadcast.splat5 = shufflevector <4 x i64> %broadcast.splatinsert4, <4 x i64> poison, <4 x i32> zeroinitializer
  br label %B2

B3.loopexit:
  %missed.2.1.lcssa = phi i64 [ %missed.3.0371, %B2 ], [ %.1097, %B4 ]
  %indvar.next = add i64 %indvar, 1
  %lsr.iv.next = add i64 %lsr.iv, 4
  %lsr.iv.next17 = add i64 %lsr.iv16, -4
  %.114 = icmp sgt i64 %.113352370, 1
  br i1 %.114, label %B2, label %B1

B2:
  %lsr.iv16 = phi i64 [ 0, %B2.lr.ph ], [ %lsr.iv.next17, %B3.loopexit ]
  %lsr.iv = phi i64 [ 4, %B2.lr.ph ], [ %lsr.iv.next, %B3.loopexit ]
  %indvar = phi i64 [ 0, %B2.lr.ph ], [ %indvar.next, %B3.loopexit ]
  %missed.3.0371 = phi i64 [ %arg.count, %B2.lr.ph ], [ %missed.2.1.lcssa, %B3.loopexit ]
  %.113352370 = phi i64 [ %.93, %B2.lr.ph ], [ %.123, %B3.loopexit ]
  %.120353369 = phi i64 [ 0, %B2.lr.ph ], [ %.127, %B3.loopexit ]
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
  %7 = add i64 %.120353369, 4
  %smin = tail call i64 @llvm.smin.i64(i64 %arg.count, i64 %7)
  %8 = shl i64 %indvar, 2
  %9 = sub i64 %smin, %8
  %smax = tail call i64 @llvm.smax.i64(i64 %9, i64 0)
  %.123 = add nsw i64 %.113352370, -1
  %.127 = add nuw i64 %.120353369, 4
  %.161.not = icmp sgt i64 %.127, %arg.count
  %.169 = sub nsw i64 %arg.count, %.120353369
  %spec.select = select i1 %.161.not, i64 %.169, i64 4
  %.217 = icmp sgt i64 %spec.select, 0
  %.spec.select = tail call i64 @llvm.smax.i64(i64 %spec.select, i64 0)
  br i1 %.217, label %iter.check, label %B3.loopexit

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
  %sunkaddr45 = getelementptr i8, ptr %arg.states, i64 %sunkaddr
  store <8 x i64> %broadcast.splat, ptr %sunkaddr45, align 8
  %sunkaddr46 = mul i64 %index, 8
  %sunkaddr47 = getelementptr i8, ptr %arg.states, i64 %sunkaddr46
  %sunkaddr48 = getelementptr i8, ptr %sunkaddr47, i64 64
  store <8 x i64> %broadcast.splat, ptr %sunkaddr48, align 8
  %sunkaddr49 = mul i64 %index, 8
  %sunkaddr50 = getelementptr i8, ptr %arg.states, i64 %sunkaddr49
  %sunkaddr51 = getelementptr i8, ptr %sunkaddr50, i64 128
  store <8 x i64> %broadcast.splat, ptr %sunkaddr51, align 8
  %sunkaddr52 = mul i64 %index, 8
  %sunkaddr53 = getelementptr i8, ptr %arg.states, i64 %sunkaddr52
  %sunkaddr54 = getelementptr i8, ptr %sunkaddr53, i64 192
  store <8 x i64> %broadcast.splat, ptr %sunkaddr54, align 8
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
  %const_mat44 = add i64 %const, 28
  %n.vec3 = and i64 %smax, %const_mat44
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
  %.258327.ph = phi i64 [ %.spec.select, %iter.check ], [ %ind.end, %vec.epilog.iter.check ], [ %12, %vec.epilog.middle.block ]
  %.265324326.ph = phi i64 [ 0, %iter.check ], [ %n.vec, %vec.epilog.iter.check ], [ %n.vec3, %vec.epilog.middle.block ]
  %15 = add i64 %.258327.ph, 1
  %16 = shl i64 %.265324326.ph, 3
  %scevgep31 = getelementptr i8, ptr %arg.states, i64 %16
  br label %B5

B5:
  %lsr.iv32 = phi ptr [ %scevgep31, %B5.preheader ], [ %scevgep33, %B5 ]
  %lsr.iv29 = phi i64 [ %15, %B5.preheader ], [ %lsr.iv.next30, %B5 ]
  store i64 %arg.first, ptr %lsr.iv32, align 8
  %lsr.iv.next30 = add i64 %lsr.iv29, -1
  %scevgep33 = getelementptr i8, ptr %lsr.iv32, i64 8
  %.259 = icmp samesign ugt i64 %lsr.iv.next30, 1
  br i1 %.259, label %B5, label %B6, !llvm.loop !5

B6:
  %.313 = icmp eq i64 %spec.select, 4
  br i1 %.313, label %B7, label %B8.preheader

B7:
  %.335 = getelementptr i64, ptr %arg.starts, i64 %.120353369
  %.336 = load i64, ptr %.335, align 8
  %.338 = or disjoint i64 %.120353369, 1
  %.339 = getelementptr i64, ptr %arg.starts, i64 %.338
  %.340 = load i64, ptr %.339, align 8
  %.342 = or disjoint i64 %.120353369, 2
  %.343 = getelementptr i64, ptr %arg.starts, i64 %.342
  %.344 = load i64, ptr %.343, align 8
  %.346 = or disjoint i64 %.120353369, 3
  %.347 = getelementptr i64, ptr %arg.starts, i64 %.346
  %.348 = load i64, ptr %.347, align 8
  %.387 = load i64, ptr %arg.states, align 8
  %sunkaddr55 = getelementptr i8, ptr %arg.states, i64 8
  %.390 = load i64, ptr %sunkaddr55, align 8
  %sunkaddr56 = getelementptr i8, ptr %arg.states, i64 16
  %.393 = load i64, ptr %sunkaddr56, align 8
  %sunkaddr57 = getelementptr i8, ptr %arg.states, i64 24
  %.396 = load i64, ptr %sunkaddr57, align 8
  %.435 = getelementptr i64, ptr %arg.ends, i64 %.120353369
  %.436 = load i64, ptr %.435, align 8
  %.438 = sub nsw i64 %.436, %.336
  %.442 = getelementptr i64, ptr %arg.ends, i64 %.338
  %.443 = load i64, ptr %.442, align 8
  %.445 = sub nsw i64 %.443, %.340
  %spec.select317 = tail call i64 @llvm.smin.i64(i64 %.438, i64 %.445)
  %.482 = getelementptr i64, ptr %arg.ends, i64 %.342
  %.483 = load i64, ptr %.482, align 8
  %.485 = sub nsw i64 %.483, %.344
  %.491 = getelementptr i64, ptr %arg.ends, i64 %.346
  %.492 = load i64, ptr %.491, align 8
  %.496 = sub nsw i64 %.492, %.348
  %_side_by_side_v9__least_v10__vphi22_0.2.2 = tail call i64 @llvm.smin.i64(i64 %.485, i64 %.496)
  %_side_by_side_v9__least_v11__vphi22_0.2.2 = tail call i64 @llvm.smin.i64(i64 %spec.select317, i64 %_side_by_side_v9__least_v10__vphi22_0.2.2)
  %.667330.not = icmp slt i64 %_side_by_side_v9__least_v11__vphi22_0.2.2, 1
  br i1 %.667330.not, label %B12, label %B13.preheader

B13.preheader:
  %xtraiter = and i64 %_side_by_side_v9__least_v11__vphi22_0.2.2, 7
  %17 = icmp ult i64 %_side_by_side_v9__least_v11__vphi22_0.2.2, 8
  br i1 %17, label %B13.epil.preheader, label %B13.preheader.new

B13.preheader.new:
  %const_mat = add i64 %const, 24
  %unroll_iter = and i64 %_side_by_side_v9__least_v11__vphi22_0.2.2, %const_mat
  br label %B13

B13:
  %_side_by_side_v9_state_d.2.2336 = phi i64 [ %.396, %B13.preheader.new ], [ %.754.7, %B13 ]
  %_side_by_side_v9_state_c.2.2335 = phi i64 [ %.393, %B13.preheader.new ], [ %.741.7, %B13 ]
  %_side_by_side_v9_state_b.2.2334 = phi i64 [ %.390, %B13.preheader.new ], [ %.728.7, %B13 ]
  %_side_by_side_v9_state_a.2.2333 = phi i64 [ %.387, %B13.preheader.new ], [ %.715.7, %B13 ]
  %.673329331 = phi i64 [ 0, %B13.preheader.new ], [ %.680.7, %B13 ]
  %18 = add i64 %.336, %.673329331
  %.707 = inttoptr i64 %18 to ptr
  %.708 = load i8, ptr %.707, align 1
  %.709 = zext i8 %.708 to i64
  %19 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_a.2.2333
  %.713 = getelementptr i32, ptr %19, i64 %.709
  %.714 = load i32, ptr %.713, align 4
  %.715 = sext i32 %.714 to i64
  %20 = add i64 %.340, %.673329331
  %.720 = inttoptr i64 %20 to ptr
  %.721 = load i8, ptr %.720, align 1
  %.722 = zext i8 %.721 to i64
  %21 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_b.2.2334
  %.726 = getelementptr i32, ptr %21, i64 %.722
  %.727 = load i32, ptr %.726, align 4
  %.728 = sext i32 %.727 to i64
  %22 = add i64 %.344, %.673329331
  %.733 = inttoptr i64 %22 to ptr
  %.734 = load i8, ptr %.733, align 1
  %.735 = zext i8 %.734 to i64
  %23 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_c.2.2335
  %.739 = getelementptr i32, ptr %23, i64 %.735
  %.740 = load i32, ptr %.739, align 4
  %.741 = sext i32 %.740 to i64
  %24 = add i64 %.348, %.673329331
  %.746 = inttoptr i64 %24 to ptr
  %.747 = load i8, ptr %.746, align 1
  %.748 = zext i8 %.747 to i64
  %25 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_d.2.2336
  %.752 = getelementptr i32, ptr %25, i64 %.748
  %.753 = load i32, ptr %.752, align 4
  %.754 = sext i32 %.753 to i64
  %26 = add i64 %.336, %.673329331
  %27 = add i64 %26, 1
  %.707.1 = inttoptr i64 %27 to ptr
  %.708.1 = load i8, ptr %.707.1, align 1
  %.709.1 = zext i8 %.708.1 to i64
  %28 = getelementptr i32, ptr %arg.table, i64 %.715
  %.713.1 = getelementptr i32, ptr %28, i64 %.709.1
  %.714.1 = load i32, ptr %.713.1, align 4
  %.715.1 = sext i32 %.714.1 to i64
  %29 = add i64 %.340, %.673329331
  %30 = add i64 %29, 1
  %.720.1 = inttoptr i64 %30 to ptr
  %.721.1 = load i8, ptr %.720.1, align 1
  %.722.1 = zext i8 %.721.1 to i64
  %31 = getelementptr i32, ptr %arg.table, i64 %.728
  %.726.1 = getelementptr i32, ptr %31, i64 %.722.1
  %.727.1 = load i32, ptr %.726.1, align 4
  %.728.1 = sext i32 %.727.1 to i64
  %32 = add i64 %.344, %.673329331
  %33 = add i64 %32, 1
  %.733.1 = inttoptr i64 %33 to ptr
  %.734.1 = load i8, ptr %.733.1, align 1
  %.735.1 = zext i8 %.734.1 to i64
  %34 = getelementptr i32, ptr %arg.table, i64 %.741
  %.739.1 = getelementptr i32, ptr %34, i64 %.735.1
  %.740.1 = load i32, ptr %.739.1, align 4
  %.741.1 = sext i32 %.740.1 to i64
  %35 = add i64 %.348, %.673329331
  %36 = add i64 %35, 1
  %.746.1 = inttoptr i64 %36 to ptr
  %.747.1 = load i8, ptr %.746.1, align 1
  %.748.1 = zext i8 %.747.1 to i64
  %37 = getelementptr i32, ptr %arg.table, i64 %.754
  %.752.1 = getelementptr i32, ptr %37, i64 %.748.1
  %.753.1 = load i32, ptr %.752.1, align 4
  %.754.1 = sext i32 %.753.1 to i64
  %38 = add i64 %.336, %.673329331
  %39 = add i64 %38, 2
  %.707.2 = inttoptr i64 %39 to ptr
  %.708.2 = load i8, ptr %.707.2, align 1
  %.709.2 = zext i8 %.708.2 to i64
  %40 = getelementptr i32, ptr %arg.table, i64 %.715.1
  %.713.2 = getelementptr i32, ptr %40, i64 %.709.2
  %.714.2 = load i32, ptr %.713.2, align 4
  %.715.2 = sext i32 %.714.2 to i64
  %41 = add i64 %.340, %.673329331
  %42 = add i64 %41, 2
  %.720.2 = inttoptr i64 %42 to ptr
  %.721.2 = load i8, ptr %.720.2, align 1
  %.722.2 = zext i8 %.721.2 to i64
  %43 = getelementptr i32, ptr %arg.table, i64 %.728.1
  %.726.2 = getelementptr i32, ptr %43, i64 %.722.2
  %.727.2 = load i32, ptr %.726.2, align 4
  %.728.2 = sext i32 %.727.2 to i64
  %44 = add i64 %.344, %.673329331
  %45 = add i64 %44, 2
  %.733.2 = inttoptr i64 %45 to ptr
  %.734.2 = load i8, ptr %.733.2, align 1
  %.735.2 = zext i8 %.734.2 to i64
  %46 = getelementptr i32, ptr %arg.table, i64 %.741.1
  %.739.2 = getelementptr i32, ptr %46, i64 %.735.2
  %.740.2 = load i32, ptr %.739.2, align 4
  %.741.2 = sext i32 %.740.2 to i64
  %47 = add i64 %.348, %.673329331
  %48 = add i64 %47, 2
  %.746.2 = inttoptr i64 %48 to ptr
  %.747.2 = load i8, ptr %.746.2, align 1
  %.748.2 = zext i8 %.747.2 to i64
  %49 = getelementptr i32, ptr %arg.table, i64 %.754.1
  %.752.2 = getelementptr i32, ptr %49, i64 %.748.2
  %.753.2 = load i32, ptr %.752.2, align 4
  %.754.2 = sext i32 %.753.2 to i64
  %50 = add i64 %.336, %.673329331
  %51 = add i64 %50, 3
  %.707.3 = inttoptr i64 %51 to ptr
  %.708.3 = load i8, ptr %.707.3, align 1
  %.709.3 = zext i8 %.708.3 to i64
  %52 = getelementptr i32, ptr %arg.table, i64 %.715.2
  %.713.3 = getelementptr i32, ptr %52, i64 %.709.3
  %.714.3 = load i32, ptr %.713.3, align 4
  %.715.3 = sext i32 %.714.3 to i64
  %53 = add i64 %.340, %.673329331
  %54 = add i64 %53, 3
  %.720.3 = inttoptr i64 %54 to ptr
  %.721.3 = load i8, ptr %.720.3, align 1
  %.722.3 = zext i8 %.721.3 to i64
  %55 = getelementptr i32, ptr %arg.table, i64 %.728.2
  %.726.3 = getelementptr i32, ptr %55, i64 %.722.3
  %.727.3 = load i32, ptr %.726.3, align 4
  %.728.3 = sext i32 %.727.3 to i64
  %56 = add i64 %.344, %.673329331
  %57 = add i64 %56, 3
  %.733.3 = inttoptr i64 %57 to ptr
  %.734.3 = load i8, ptr %.733.3, align 1
  %.735.3 = zext i8 %.734.3 to i64
  %58 = getelementptr i32, ptr %arg.table, i64 %.741.2
  %.739.3 = getelementptr i32, ptr %58, i64 %.735.3
  %.740.3 = load i32, ptr %.739.3, align 4
  %.741.3 = sext i32 %.740.3 to i64
  %59 = add i64 %.348, %.673329331
  %60 = add i64 %59, 3
  %.746.3 = inttoptr i64 %60 to ptr
  %.747.3 = load i8, ptr %.746.3, align 1
  %.748.3 = zext i8 %.747.3 to i64
  %61 = getelementptr i32, ptr %arg.table, i64 %.754.2
  %.752.3 = getelementptr i32, ptr %61, i64 %.748.3
  %.753.3 = load i32, ptr %.752.3, align 4
  %.754.3 = sext i32 %.753.3 to i64
  %62 = add i64 %.336, %.673329331
  %63 = add i64 %62, 4
  %.707.4 = inttoptr i64 %63 to ptr
  %.708.4 = load i8, ptr %.707.4, align 1
  %.709.4 = zext i8 %.708.4 to i64
  %64 = getelementptr i32, ptr %arg.table, i64 %.715.3
  %.713.4 = getelementptr i32, ptr %64, i64 %.709.4
  %.714.4 = load i32, ptr %.713.4, align 4
  %.715.4 = sext i32 %.714.4 to i64
  %65 = add i64 %.340, %.673329331
  %66 = add i64 %65, 4
  %.720.4 = inttoptr i64 %66 to ptr
  %.721.4 = load i8, ptr %.720.4, align 1
  %.722.4 = zext i8 %.721.4 to i64
  %67 = getelementptr i32, ptr %arg.table, i64 %.728.3
  %.726.4 = getelementptr i32, ptr %67, i64 %.722.4
  %.727.4 = load i32, ptr %.726.4, align 4
  %.728.4 = sext i32 %.727.4 to i64
  %68 = add i64 %.344, %.673329331
  %69 = add i64 %68, 4
  %.733.4 = inttoptr i64 %69 to ptr
  %.734.4 = load i8, ptr %.733.4, align 1
  %.735.4 = zext i8 %.734.4 to i64
  %70 = getelementptr i32, ptr %arg.table, i64 %.741.3
  %.739.4 = getelementptr i32, ptr %70, i64 %.735.4
  %.740.4 = load i32, ptr %.739.4, align 4
  %.741.4 = sext i32 %.740.4 to i64
  %71 = add i64 %.348, %.673329331
  %72 = add i64 %71, 4
  %.746.4 = inttoptr i64 %72 to ptr
  %.747.4 = load i8, ptr %.746.4, align 1
  %.748.4 = zext i8 %.747.4 to i64
  %73 = getelementptr i32, ptr %arg.table, i64 %.754.3
  %.752.4 = getelementptr i32, ptr %73, i64 %.748.4
  %.753.4 = load i32, ptr %.752.4, align 4
  %.754.4 = sext i32 %.753.4 to i64
  %74 = add i64 %.336, %.673329331
  %75 = add i64 %74, 5
  %.707.5 = inttoptr i64 %75 to ptr
  %.708.5 = load i8, ptr %.707.5, align 1
  %.709.5 = zext i8 %.708.5 to i64
  %76 = getelementptr i32, ptr %arg.table, i64 %.715.4
  %.713.5 = getelementptr i32, ptr %76, i64 %.709.5
  %.714.5 = load i32, ptr %.713.5, align 4
  %.715.5 = sext i32 %.714.5 to i64
  %77 = add i64 %.340, %.673329331
  %78 = add i64 %77, 5
  %.720.5 = inttoptr i64 %78 to ptr
  %.721.5 = load i8, ptr %.720.5, align 1
  %.722.5 = zext i8 %.721.5 to i64
  %79 = getelementptr i32, ptr %arg.table, i64 %.728.4
  %.726.5 = getelementptr i32, ptr %79, i64 %.722.5
  %.727.5 = load i32, ptr %.726.5, align 4
  %.728.5 = sext i32 %.727.5 to i64
  %80 = add i64 %.344, %.673329331
  %81 = add i64 %80, 5
  %.733.5 = inttoptr i64 %81 to ptr
  %.734.5 = load i8, ptr %.733.5, align 1
  %.735.5 = zext i8 %.734.5 to i64
  %82 = getelementptr i32, ptr %arg.table, i64 %.741.4
  %.739.5 = getelementptr i32, ptr %82, i64 %.735.5
  %.740.5 = load i32, ptr %.739.5, align 4
  %.741.5 = sext i32 %.740.5 to i64
  %83 = add i64 %.348, %.673329331
  %84 = add i64 %83, 5
  %.746.5 = inttoptr i64 %84 to ptr
  %.747.5 = load i8, ptr %.746.5, align 1
  %.748.5 = zext i8 %.747.5 to i64
  %85 = getelementptr i32, ptr %arg.table, i64 %.754.4
  %.752.5 = getelementptr i32, ptr %85, i64 %.748.5
  %.753.5 = load i32, ptr %.752.5, align 4
  %.754.5 = sext i32 %.753.5 to i64
  %86 = add i64 %.336, %.673329331
  %87 = add i64 %86, 6
  %.707.6 = inttoptr i64 %87 to ptr
  %.708.6 = load i8, ptr %.707.6, align 1
  %.709.6 = zext i8 %.708.6 to i64
  %88 = getelementptr i32, ptr %arg.table, i64 %.715.5
  %.713.6 = getelementptr i32, ptr %88, i64 %.709.6
  %.714.6 = load i32, ptr %.713.6, align 4
  %.715.6 = sext i32 %.714.6 to i64
  %89 = add i64 %.340, %.673329331
  %90 = add i64 %89, 6
  %.720.6 = inttoptr i64 %90 to ptr
  %.721.6 = load i8, ptr %.720.6, align 1
  %.722.6 = zext i8 %.721.6 to i64
  %91 = getelementptr i32, ptr %arg.table, i64 %.728.5
  %.726.6 = getelementptr i32, ptr %91, i64 %.722.6
  %.727.6 = load i32, ptr %.726.6, align 4
  %.728.6 = sext i32 %.727.6 to i64
  %92 = add i64 %.344, %.673329331
  %93 = add i64 %92, 6
  %.733.6 = inttoptr i64 %93 to ptr
  %.734.6 = load i8, ptr %.733.6, align 1
  %.735.6 = zext i8 %.734.6 to i64
  %94 = getelementptr i32, ptr %arg.table, i64 %.741.5
  %.739.6 = getelementptr i32, ptr %94, i64 %.735.6
  %.740.6 = load i32, ptr %.739.6, align 4
  %.741.6 = sext i32 %.740.6 to i64
  %95 = add i64 %.348, %.673329331
  %96 = add i64 %95, 6
  %.746.6 = inttoptr i64 %96 to ptr
  %.747.6 = load i8, ptr %.746.6, align 1
  %.748.6 = zext i8 %.747.6 to i64
  %97 = getelementptr i32, ptr %arg.table, i64 %.754.5
  %.752.6 = getelementptr i32, ptr %97, i64 %.748.6
  %.753.6 = load i32, ptr %.752.6, align 4
  %.754.6 = sext i32 %.753.6 to i64
  %.680.7 = add nuw nsw i64 %.673329331, 8
  %98 = add i64 %.336, %.673329331
  %99 = add i64 %98, 7
  %.707.7 = inttoptr i64 %99 to ptr
  %.708.7 = load i8, ptr %.707.7, align 1
  %.709.7 = zext i8 %.708.7 to i64
  %100 = getelementptr i32, ptr %arg.table, i64 %.715.6
  %.713.7 = getelementptr i32, ptr %100, i64 %.709.7
  %.714.7 = load i32, ptr %.713.7, align 4
  %.715.7 = sext i32 %.714.7 to i64
  %101 = add i64 %.340, %.673329331
  %102 = add i64 %101, 7
  %.720.7 = inttoptr i64 %102 to ptr
  %.721.7 = load i8, ptr %.720.7, align 1
  %.722.7 = zext i8 %.721.7 to i64
  %103 = getelementptr i32, ptr %arg.table, i64 %.728.6
  %.726.7 = getelementptr i32, ptr %103, i64 %.722.7
  %.727.7 = load i32, ptr %.726.7, align 4
  %.728.7 = sext i32 %.727.7 to i64
  %104 = add i64 %.344, %.673329331
  %105 = add i64 %104, 7
  %.733.7 = inttoptr i64 %105 to ptr
  %.734.7 = load i8, ptr %.733.7, align 1
  %.735.7 = zext i8 %.734.7 to i64
  %106 = getelementptr i32, ptr %arg.table, i64 %.741.6
  %.739.7 = getelementptr i32, ptr %106, i64 %.735.7
  %.740.7 = load i32, ptr %.739.7, align 4
  %.741.7 = sext i32 %.740.7 to i64
  %107 = add i64 %.348, %.673329331
  %108 = add i64 %107, 7
  %.746.7 = inttoptr i64 %108 to ptr
  %.747.7 = load i8, ptr %.746.7, align 1
  %.748.7 = zext i8 %.747.7 to i64
  %109 = getelementptr i32, ptr %arg.table, i64 %.754.6
  %.752.7 = getelementptr i32, ptr %109, i64 %.748.7
  %.753.7 = load i32, ptr %.752.7, align 4
  %.754.7 = sext i32 %.753.7 to i64
  %niter.ncmp.7 = icmp eq i64 %unroll_iter, %.680.7
  br i1 %niter.ncmp.7, label %B12.loopexit.unr-lcssa, label %B13

B12.loopexit.unr-lcssa:
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B12, label %B13.epil.preheader

B13.epil.preheader:
  %_side_by_side_v9_state_d.2.2336.epil.init = phi i64 [ %.396, %B13.preheader ], [ %.754.7, %B12.loopexit.unr-lcssa ]
  %_side_by_side_v9_state_c.2.2335.epil.init = phi i64 [ %.393, %B13.preheader ], [ %.741.7, %B12.loopexit.unr-lcssa ]
  %_side_by_side_v9_state_b.2.2334.epil.init = phi i64 [ %.390, %B13.preheader ], [ %.728.7, %B12.loopexit.unr-lcssa ]
  %_side_by_side_v9_state_a.2.2333.epil.init = phi i64 [ %.387, %B13.preheader ], [ %.715.7, %B12.loopexit.unr-lcssa ]
  %.673329331.epil.init = phi i64 [ 0, %B13.preheader ], [ %.680.7, %B12.loopexit.unr-lcssa ]
  %110 = add nsw i64 %.673329331.epil.init, %.348
  %111 = add nsw i64 %.673329331.epil.init, %.344
  %112 = add nsw i64 %.673329331.epil.init, %.340
  %113 = add nsw i64 %.673329331.epil.init, %.336
  br label %B13.epil

B13.epil:
  %lsr.iv42 = phi i64 [ %lsr.iv.next43, %B13.epil ], [ %xtraiter, %B13.epil.preheader ]
  %lsr.iv40 = phi i64 [ %lsr.iv.next41, %B13.epil ], [ %113, %B13.epil.preheader ]
  %lsr.iv38 = phi i64 [ %lsr.iv.next39, %B13.epil ], [ %112, %B13.epil.preheader ]
  %lsr.iv36 = phi i64 [ %lsr.iv.next37, %B13.epil ], [ %111, %B13.epil.preheader ]
  %lsr.iv34 = phi i64 [ %lsr.iv.next35, %B13.epil ], [ %110, %B13.epil.preheader ]
  %_side_by_side_v9_state_d.2.2336.epil = phi i64 [ %.754.epil, %B13.epil ], [ %_side_by_side_v9_state_d.2.2336.epil.init, %B13.epil.preheader ]
  %_side_by_side_v9_state_c.2.2335.epil = phi i64 [ %.741.epil, %B13.epil ], [ %_side_by_side_v9_state_c.2.2335.epil.init, %B13.epil.preheader ]
  %_side_by_side_v9_state_b.2.2334.epil = phi i64 [ %.728.epil, %B13.epil ], [ %_side_by_side_v9_state_b.2.2334.epil.init, %B13.epil.preheader ]
  %_side_by_side_v9_state_a.2.2333.epil = phi i64 [ %.715.epil, %B13.epil ], [ %_side_by_side_v9_state_a.2.2333.epil.init, %B13.epil.preheader ]
  %.707.epil = inttoptr i64 %lsr.iv40 to ptr
  %.708.epil = load i8, ptr %.707.epil, align 1
  %.709.epil = zext i8 %.708.epil to i64
  %114 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_a.2.2333.epil
  %.713.epil = getelementptr i32, ptr %114, i64 %.709.epil
  %.714.epil = load i32, ptr %.713.epil, align 4
  %.715.epil = sext i32 %.714.epil to i64
  %.720.epil = inttoptr i64 %lsr.iv38 to ptr
  %.721.epil = load i8, ptr %.720.epil, align 1
  %.722.epil = zext i8 %.721.epil to i64
  %115 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_b.2.2334.epil
  %.726.epil = getelementptr i32, ptr %115, i64 %.722.epil
  %.727.epil = load i32, ptr %.726.epil, align 4
  %.728.epil = sext i32 %.727.epil to i64
  %.733.epil = inttoptr i64 %lsr.iv36 to ptr
  %.734.epil = load i8, ptr %.733.epil, align 1
  %.735.epil = zext i8 %.734.epil to i64
  %116 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_c.2.2335.epil
  %.739.epil = getelementptr i32, ptr %116, i64 %.735.epil
  %.740.epil = load i32, ptr %.739.epil, align 4
  %.741.epil = sext i32 %.740.epil to i64
  %.746.epil = inttoptr i64 %lsr.iv34 to ptr
  %.747.epil = load i8, ptr %.746.epil, align 1
  %.748.epil = zext i8 %.747.epil to i64
  %117 = getelementptr i32, ptr %arg.table, i64 %_side_by_side_v9_state_d.2.2336.epil
  %.752.epil = getelementptr i32, ptr %117, i64 %.748.epil
  %.753.epil = load i32, ptr %.752.epil, align 4
  %.754.epil = sext i32 %.753.epil to i64
  %lsr.iv.next35 = add i64 %lsr.iv34, 1
  %lsr.iv.next37 = add i64 %lsr.iv36, 1
  %lsr.iv.next39 = add i64 %lsr.iv38, 1
  %lsr.iv.next41 = add i64 %lsr.iv40, 1
  %lsr.iv.next43 = add nsw i64 %lsr.iv42, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next43, 0
  br i1 %epil.iter.cmp.not, label %B12, label %B13.epil, !llvm.loop !6

B12:
  %_side_by_side_v9_state_a.2.2.lcssa = phi i64 [ %.387, %B7 ], [ %.715.7, %B12.loopexit.unr-lcssa ], [ %.715.epil, %B13.epil ]
  %_side_by_side_v9_state_b.2.2.lcssa = phi i64 [ %.390, %B7 ], [ %.728.7, %B12.loopexit.unr-lcssa ], [ %.728.epil, %B13.epil ]
  %_side_by_side_v9_state_c.2.2.lcssa = phi i64 [ %.393, %B7 ], [ %.741.7, %B12.loopexit.unr-lcssa ], [ %.741.epil, %B13.epil ]
  %_side_by_side_v9_state_d.2.2.lcssa = phi i64 [ %.396, %B7 ], [ %.754.7, %B12.loopexit.unr-lcssa ], [ %.754.epil, %B13.epil ]
  store i64 %_side_by_side_v9_state_a.2.2.lcssa, ptr %arg.states, align 8
  %sunkaddr58 = getelementptr i8, ptr %arg.states, i64 8
  store i64 %_side_by_side_v9_state_b.2.2.lcssa, ptr %sunkaddr58, align 8
  %sunkaddr59 = getelementptr i8, ptr %arg.states, i64 16
  store i64 %_side_by_side_v9_state_c.2.2.lcssa, ptr %sunkaddr59, align 8
  %sunkaddr60 = getelementptr i8, ptr %arg.states, i64 24
  store i64 %_side_by_side_v9_state_d.2.2.lcssa, ptr %sunkaddr60, align 8
  br label %B8.preheader

B8:
  %missed.2.1348 = phi i64 [ %.1097, %B4 ], [ %missed.3.0371, %B8.preheader ]
  %.915343347 = phi i64 [ %.925, %B4 ], [ %.spec.select, %B8.preheader ]
  %.922344346 = phi i64 [ %.929, %B4 ], [ 0, %B8.preheader ]
  %.925 = add nsw i64 %.915343347, -1
  %.929 = add nuw nsw i64 %.922344346, 1
  %.959 = add nsw i64 %.922344346, %.120353369
  %.961 = getelementptr i64, ptr %arg.starts, i64 %.959
  %.962 = load i64, ptr %.961, align 8
  %.964 = add nsw i64 %.962, %done.2.1.ph
  %.972 = getelementptr i64, ptr %arg.ends, i64 %.959
  %.973 = load i64, ptr %.972, align 8
  %.979 = getelementptr i64, ptr %arg.states, i64 %.922344346
  %.980 = load i64, ptr %.979, align 8
  %.990 = icmp slt i64 %.964, %.973
  %.1006 = icmp sgt i64 %.980, 256
  %or.cond = select i1 %.990, i1 %.1006, i1 false
  br i1 %or.cond, label %B14.preheader, label %B4

B14.preheader:
  br label %B14

B14:
  %at.2.3 = phi i64 [ %.1032, %B14 ], [ %.964, %B14.preheader ]
  %state.2.3 = phi i64 [ %.1028, %B14 ], [ %.980, %B14.preheader ]
  %.1014 = inttoptr i64 %at.2.3 to ptr
  %.1015 = load i8, ptr %.1014, align 1
  %.1016 = zext i8 %.1015 to i64
  %118 = getelementptr i32, ptr %arg.table, i64 %state.2.3
  %.1022 = getelementptr i32, ptr %118, i64 %.1016
  %.1023 = load i32, ptr %.1022, align 4
  %.1028 = sext i32 %.1023 to i64
  %.1032 = add nsw i64 %at.2.3, 1
  %119 = add i64 %at.2.3, 1
  %.1040 = icmp slt i64 %119, %.973
  %.1057 = icmp sgt i32 %.1023, 256
  %or.cond318 = select i1 %.1040, i1 %.1057, i1 false
  br i1 %or.cond318, label %B14, label %B4

B4:
  %state.3.2 = phi i64 [ %.980, %B8 ], [ %.1028, %B14 ]
  %.1081 = ashr i64 %state.3.2, 8
  %.1085 = getelementptr i8, ptr %arg.accepting, i64 %.1081
  %.1086 = load i8, ptr %.1085, align 1
  %.1093 = getelementptr i8, ptr %arg.good, i64 %.959
  store i8 %.1086, ptr %.1093, align 1
  %.1096 = zext i8 %.1086 to i64
  %.1097 = sub nsw i64 %missed.2.1348, %.1096
  %.916 = icmp samesign ugt i64 %.915343347, 1
  br i1 %.916, label %B8, label %B3.loopexit

B1:
  %missed.3.0.lcssa = phi i64 [ %arg.count, %B0.endif ], [ %missed.2.1.lcssa, %B3.loopexit ]
  store i64 %missed.3.0.lcssa, ptr %retptr, align 8
  ret i32 0

B8.preheader:
  %done.2.1.ph = phi i64 [ 0, %B6 ], [ %_side_by_side_v9__least_v11__vphi22_0.2.2, %B12 ]
  br label %B8
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #1

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @match_pattern(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, ptr readonly captures(none) %.4, ptr readonly captures(none) %.5, i64 %.6, ptr captures(none) %.7, ptr writeonly captures(none) %.8) local_unnamed_addr #0 {
entry:
  %.10 = alloca i64, align 8
  store i64 0, ptr %.10, align 8
  %.14 = call i32 @match_pattern.body(ptr nonnull %.10, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, ptr %.4, ptr %.5, i64 %.6, ptr %.7, ptr %.8) #3
  %.24 = load i64, ptr %.10, align 8
  ret i64 %.24
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #2

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
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
