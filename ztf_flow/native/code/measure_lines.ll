; made from ztf_flow.native.source.pieces by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, e35b4e9ac07e697daefc02a8af8caf9f2e77090051c7c35b7479c88fa4971b97
@measure_lines.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @measure_lines.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.columns, i64 %arg.width, ptr readonly captures(none) %arg.rows, i64 %arg.count, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.literals) local_unnamed_addr #0 {
B0.endif:
  %.107116.not = icmp slt i64 %arg.count, 1
  br i1 %.107116.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %arg.width.fr = freeze i64 %arg.width
  %.263102 = icmp sgt i64 %arg.width.fr, 0
  br i1 %.263102, label %B2.us.preheader, label %iter.check

B2.us.preheader:
  %const134 = bitcast i64 9223372036854775776 to i64
  %n.vec45 = and i64 %arg.width.fr, %const134
  %const_mat135 = add i64 %const134, 24
  %n.vec83 = and i64 %arg.width.fr, %const_mat135
  %scevgep = getelementptr i8, ptr %arg.columns, i64 384
  %0 = lshr i64 %arg.width.fr, 3
  %1 = trunc i64 %0 to i60
  %2 = zext i60 %1 to i64
  %3 = mul nsw i64 %2, -8
  %scevgep117 = getelementptr i8, ptr %arg.columns, i64 8
  br label %B2.us

iter.check:
  %min.iters.check = icmp ult i64 %arg.count, 8
  br i1 %min.iters.check, label %B2.preheader, label %vector.main.loop.iter.check

vector.main.loop.iter.check:
  %const = bitcast i64 9223372036854775776 to i64
  %min.iters.check6 = icmp ult i64 %arg.count, 32
  br i1 %min.iters.check6, label %vec.epilog.ph, label %vector.ph

vector.ph:
  %n.vec = and i64 %arg.count, %const
  %broadcast.splatinsert = insertelement <8 x i64> poison, i64 %arg.literals, i64 0
  %broadcast.splat = shufflevector <8 x i64> %broadcast.splatinsert, <8 x i64> poison, <8 x i32> zeroinitializer
  br label %vector.body

vector.body:
  %index = phi i64 [ 0, %vector.ph ], [ %index.next, %vector.body ]
  %vec.phi = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %predphi, %vector.body ]
  %vec.phi7 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %predphi20, %vector.body ]
  %vec.phi8 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %predphi21, %vector.body ]
  %vec.phi9 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %predphi22, %vector.body ]
  %sunkaddr = mul i64 %index, 8
  %sunkaddr159 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr
  %wide.load = load <8 x i64>, ptr %sunkaddr159, align 8
  %sunkaddr160 = mul i64 %index, 8
  %sunkaddr161 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr160
  %sunkaddr162 = getelementptr i8, ptr %sunkaddr161, i64 64
  %wide.load10 = load <8 x i64>, ptr %sunkaddr162, align 8
  %sunkaddr163 = mul i64 %index, 8
  %sunkaddr164 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr163
  %sunkaddr165 = getelementptr i8, ptr %sunkaddr164, i64 128
  %wide.load11 = load <8 x i64>, ptr %sunkaddr165, align 8
  %sunkaddr166 = mul i64 %index, 8
  %sunkaddr167 = getelementptr i8, ptr %arg.rows, i64 %sunkaddr166
  %sunkaddr168 = getelementptr i8, ptr %sunkaddr167, i64 192
  %wide.load12 = load <8 x i64>, ptr %sunkaddr168, align 8
  %4 = icmp slt <8 x i64> %wide.load, zeroinitializer
  %5 = icmp slt <8 x i64> %wide.load10, zeroinitializer
  %6 = icmp slt <8 x i64> %wide.load11, zeroinitializer
  %7 = icmp slt <8 x i64> %wide.load12, zeroinitializer
  %8 = add <8 x i64> %vec.phi, %broadcast.splat
  %9 = add <8 x i64> %vec.phi7, %broadcast.splat
  %10 = add <8 x i64> %vec.phi8, %broadcast.splat
  %11 = add <8 x i64> %vec.phi9, %broadcast.splat
  %12 = xor <8 x i64> %wide.load, splat (i64 -1)
  %13 = xor <8 x i64> %wide.load10, splat (i64 -1)
  %14 = xor <8 x i64> %wide.load11, splat (i64 -1)
  %15 = xor <8 x i64> %wide.load12, splat (i64 -1)
  %16 = getelementptr i64, ptr %arg.ends, <8 x i64> %12
  %17 = getelementptr i64, ptr %arg.ends, <8 x i64> %13
  %18 = getelementptr i64, ptr %arg.ends, <8 x i64> %14
  %19 = getelementptr i64, ptr %arg.ends, <8 x i64> %15
  %wide.masked.gather = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %16, <8 x i1> %4, <8 x i64> poison)
  %wide.masked.gather13 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %17, <8 x i1> %5, <8 x i64> poison)
  %wide.masked.gather14 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %18, <8 x i1> %6, <8 x i64> poison)
  %wide.masked.gather15 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %19, <8 x i1> %7, <8 x i64> poison)
  %20 = getelementptr i64, ptr %arg.starts, <8 x i64> %12
  %21 = getelementptr i64, ptr %arg.starts, <8 x i64> %13
  %22 = getelementptr i64, ptr %arg.starts, <8 x i64> %14
  %23 = getelementptr i64, ptr %arg.starts, <8 x i64> %15
  %wide.masked.gather16 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %20, <8 x i1> %4, <8 x i64> poison)
  %wide.masked.gather17 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %21, <8 x i1> %5, <8 x i64> poison)
  %wide.masked.gather18 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %22, <8 x i1> %6, <8 x i64> poison)
  %wide.masked.gather19 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %23, <8 x i1> %7, <8 x i64> poison)
  %24 = add <8 x i64> %wide.masked.gather, %vec.phi
  %25 = add <8 x i64> %wide.masked.gather13, %vec.phi7
  %26 = add <8 x i64> %wide.masked.gather14, %vec.phi8
  %27 = add <8 x i64> %wide.masked.gather15, %vec.phi9
  %28 = sub <8 x i64> %24, %wide.masked.gather16
  %29 = sub <8 x i64> %25, %wide.masked.gather17
  %30 = sub <8 x i64> %26, %wide.masked.gather18
  %31 = sub <8 x i64> %27, %wide.masked.gather19
  %predphi = select <8 x i1> %4, <8 x i64> %28, <8 x i64> %8
  %predphi20 = select <8 x i1> %5, <8 x i64> %29, <8 x i64> %9
  %predphi21 = select <8 x i1> %6, <8 x i64> %30, <8 x i64> %10
  %predphi22 = select <8 x i1> %7, <8 x i64> %31, <8 x i64> %11
  %index.next = add nuw i64 %index, 32
  %32 = icmp eq i64 %n.vec, %index.next
  br i1 %32, label %middle.block, label %vector.body, !llvm.loop !0

middle.block:
  %bin.rdx = add <8 x i64> %predphi20, %predphi
  %bin.rdx23 = add <8 x i64> %predphi21, %bin.rdx
  %bin.rdx24 = add <8 x i64> %predphi22, %bin.rdx23
  %rdx.shuf = shufflevector <8 x i64> %bin.rdx24, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx136 = add <8 x i64> %bin.rdx24, %rdx.shuf
  %rdx.shuf137 = shufflevector <8 x i64> %bin.rdx136, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx138 = add <8 x i64> %bin.rdx136, %rdx.shuf137
  %rdx.shuf139 = shufflevector <8 x i64> %bin.rdx138, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx140 = add <8 x i64> %bin.rdx138, %rdx.shuf139
  %33 = extractelement <8 x i64> %bin.rdx140, i32 0
  %cmp.n = icmp eq i64 %arg.count, %n.vec
  br i1 %cmp.n, label %B1, label %vec.epilog.iter.check

vec.epilog.iter.check:
  %34 = and i64 %arg.count, 24
  %min.epilog.iters.check = icmp eq i64 %34, 0
  br i1 %min.epilog.iters.check, label %B2.preheader, label %vec.epilog.ph, !prof !3

vec.epilog.ph:
  %vec.epilog.resume.val = phi i64 [ %n.vec, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %bc.merge.rdx = phi i64 [ %33, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %const_mat = add i64 %const, 24
  %n.vec26 = and i64 %arg.count, %const_mat
  %35 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx, i64 0
  %broadcast.splatinsert27 = insertelement <8 x i64> poison, i64 %arg.literals, i64 0
  %broadcast.splat28 = shufflevector <8 x i64> %broadcast.splatinsert27, <8 x i64> poison, <8 x i32> zeroinitializer
  br label %vec.epilog.vector.body

vec.epilog.vector.body:
  %index29 = phi i64 [ %vec.epilog.resume.val, %vec.epilog.ph ], [ %index.next35, %vec.epilog.vector.body ]
  %vec.phi30 = phi <8 x i64> [ %35, %vec.epilog.ph ], [ %predphi34, %vec.epilog.vector.body ]
  %36 = shl i64 %index29, 3
  %scevgep125 = getelementptr i8, ptr %arg.rows, i64 %36
  %wide.load31 = load <8 x i64>, ptr %scevgep125, align 8
  %37 = icmp slt <8 x i64> %wide.load31, zeroinitializer
  %38 = add <8 x i64> %vec.phi30, %broadcast.splat28
  %39 = xor <8 x i64> %wide.load31, splat (i64 -1)
  %40 = getelementptr i64, ptr %arg.ends, <8 x i64> %39
  %wide.masked.gather32 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %40, <8 x i1> %37, <8 x i64> poison)
  %41 = getelementptr i64, ptr %arg.starts, <8 x i64> %39
  %wide.masked.gather33 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %41, <8 x i1> %37, <8 x i64> poison)
  %42 = add <8 x i64> %wide.masked.gather32, %vec.phi30
  %43 = sub <8 x i64> %42, %wide.masked.gather33
  %predphi34 = select <8 x i1> %37, <8 x i64> %43, <8 x i64> %38
  %index.next35 = add nuw i64 %index29, 8
  %44 = icmp eq i64 %n.vec26, %index.next35
  br i1 %44, label %vec.epilog.middle.block, label %vec.epilog.vector.body, !llvm.loop !4

vec.epilog.middle.block:
  %rdx.shuf141 = shufflevector <8 x i64> %predphi34, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx142 = add <8 x i64> %predphi34, %rdx.shuf141
  %rdx.shuf143 = shufflevector <8 x i64> %bin.rdx142, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx144 = add <8 x i64> %bin.rdx142, %rdx.shuf143
  %rdx.shuf145 = shufflevector <8 x i64> %bin.rdx144, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx146 = add <8 x i64> %bin.rdx144, %rdx.shuf145
  %45 = extractelement <8 x i64> %bin.rdx146, i32 0
  %cmp.n36 = icmp eq i64 %arg.count, %n.vec26
  br i1 %cmp.n36, label %B1, label %B2.preheader

B2.preheader:
  %size.4.0121.ph = phi i64 [ 0, %iter.check ], [ %33, %vec.epilog.iter.check ], [ %45, %vec.epilog.middle.block ]
  %.113109119.ph = phi i64 [ 0, %iter.check ], [ %n.vec, %vec.epilog.iter.check ], [ %n.vec26, %vec.epilog.middle.block ]
  br label %B2

B2.us:
  %size.4.0121.us = phi i64 [ %size.5.1.us, %B3.us ], [ 0, %B2.us.preheader ]
  %.113109119.us = phi i64 [ %.120.us, %B3.us ], [ 0, %B2.us.preheader ]
  %.120.us = add nuw nsw i64 %.113109119.us, 1
  %.146.us = getelementptr i64, ptr %arg.rows, i64 %.113109119.us
  %.147.us = load i64, ptr %.146.us, align 8
  %.152.us = icmp slt i64 %.147.us, 0
  br i1 %.152.us, label %B4.us, label %iter.check40

iter.check40:
  %46 = icmp ult i64 %arg.width.fr, 8
  %.177.us = add nsw i64 %size.4.0121.us, %arg.literals
  br i1 %46, label %B5.us.preheader, label %vector.main.loop.iter.check42

vector.main.loop.iter.check42:
  %47 = icmp ult i64 %arg.width.fr, 32
  br i1 %47, label %vec.epilog.ph81, label %vector.ph43

vector.ph43:
  %48 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %.177.us, i64 0
  br label %vector.body46

vector.body46:
  %lsr.iv111 = phi i64 [ %lsr.iv.next, %vector.body46 ], [ %n.vec45, %vector.ph43 ]
  %lsr.iv = phi ptr [ %scevgep107, %vector.body46 ], [ %scevgep, %vector.ph43 ]
  %vec.phi48 = phi <8 x i64> [ %48, %vector.ph43 ], [ %69, %vector.body46 ]
  %vec.phi49 = phi <8 x i64> [ zeroinitializer, %vector.ph43 ], [ %70, %vector.body46 ]
  %vec.phi50 = phi <8 x i64> [ zeroinitializer, %vector.ph43 ], [ %71, %vector.body46 ]
  %vec.phi51 = phi <8 x i64> [ zeroinitializer, %vector.ph43 ], [ %72, %vector.body46 ]
  %scevgep110 = getelementptr i8, ptr %lsr.iv, i64 -384
  %scevgep109 = getelementptr i8, ptr %lsr.iv, i64 -256
  %scevgep108 = getelementptr i8, ptr %lsr.iv, i64 -128
  %wide.vec = load <16 x i64>, ptr %scevgep110, align 8
  %strided.vec = shufflevector <16 x i64> %wide.vec, <16 x i64> poison, <8 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14>
  %strided.vec52 = shufflevector <16 x i64> %wide.vec, <16 x i64> poison, <8 x i32> <i32 1, i32 3, i32 5, i32 7, i32 9, i32 11, i32 13, i32 15>
  %wide.vec53 = load <16 x i64>, ptr %scevgep109, align 8
  %strided.vec54 = shufflevector <16 x i64> %wide.vec53, <16 x i64> poison, <8 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14>
  %strided.vec55 = shufflevector <16 x i64> %wide.vec53, <16 x i64> poison, <8 x i32> <i32 1, i32 3, i32 5, i32 7, i32 9, i32 11, i32 13, i32 15>
  %wide.vec56 = load <16 x i64>, ptr %scevgep108, align 8
  %strided.vec57 = shufflevector <16 x i64> %wide.vec56, <16 x i64> poison, <8 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14>
  %strided.vec58 = shufflevector <16 x i64> %wide.vec56, <16 x i64> poison, <8 x i32> <i32 1, i32 3, i32 5, i32 7, i32 9, i32 11, i32 13, i32 15>
  %wide.vec59 = load <16 x i64>, ptr %lsr.iv, align 8
  %strided.vec60 = shufflevector <16 x i64> %wide.vec59, <16 x i64> poison, <8 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14>
  %strided.vec61 = shufflevector <16 x i64> %wide.vec59, <16 x i64> poison, <8 x i32> <i32 1, i32 3, i32 5, i32 7, i32 9, i32 11, i32 13, i32 15>
  %49 = inttoptr <8 x i64> %strided.vec52 to <8 x ptr>
  %50 = inttoptr <8 x i64> %strided.vec55 to <8 x ptr>
  %51 = inttoptr <8 x i64> %strided.vec58 to <8 x ptr>
  %52 = inttoptr <8 x i64> %strided.vec61 to <8 x ptr>
  %53 = getelementptr i64, <8 x ptr> %49, i64 %.147.us
  %54 = getelementptr i64, <8 x ptr> %50, i64 %.147.us
  %55 = getelementptr i64, <8 x ptr> %51, i64 %.147.us
  %56 = getelementptr i64, <8 x ptr> %52, i64 %.147.us
  %wide.masked.gather62 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %53, <8 x i1> splat (i1 true), <8 x i64> poison)
  %wide.masked.gather63 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %54, <8 x i1> splat (i1 true), <8 x i64> poison)
  %wide.masked.gather64 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %55, <8 x i1> splat (i1 true), <8 x i64> poison)
  %wide.masked.gather65 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %56, <8 x i1> splat (i1 true), <8 x i64> poison)
  %57 = inttoptr <8 x i64> %strided.vec to <8 x ptr>
  %58 = inttoptr <8 x i64> %strided.vec54 to <8 x ptr>
  %59 = inttoptr <8 x i64> %strided.vec57 to <8 x ptr>
  %60 = inttoptr <8 x i64> %strided.vec60 to <8 x ptr>
  %61 = getelementptr i64, <8 x ptr> %57, i64 %.147.us
  %62 = getelementptr i64, <8 x ptr> %58, i64 %.147.us
  %63 = getelementptr i64, <8 x ptr> %59, i64 %.147.us
  %64 = getelementptr i64, <8 x ptr> %60, i64 %.147.us
  %wide.masked.gather66 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %61, <8 x i1> splat (i1 true), <8 x i64> poison)
  %wide.masked.gather67 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %62, <8 x i1> splat (i1 true), <8 x i64> poison)
  %wide.masked.gather68 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %63, <8 x i1> splat (i1 true), <8 x i64> poison)
  %wide.masked.gather69 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %64, <8 x i1> splat (i1 true), <8 x i64> poison)
  %65 = add <8 x i64> %wide.masked.gather62, %vec.phi48
  %66 = add <8 x i64> %wide.masked.gather63, %vec.phi49
  %67 = add <8 x i64> %wide.masked.gather64, %vec.phi50
  %68 = add <8 x i64> %wide.masked.gather65, %vec.phi51
  %69 = sub <8 x i64> %65, %wide.masked.gather66
  %70 = sub <8 x i64> %66, %wide.masked.gather67
  %71 = sub <8 x i64> %67, %wide.masked.gather68
  %72 = sub <8 x i64> %68, %wide.masked.gather69
  %scevgep107 = getelementptr i8, ptr %lsr.iv, i64 512
  %lsr.iv.next = add nsw i64 %lsr.iv111, -32
  %73 = icmp eq i64 %lsr.iv.next, 0
  br i1 %73, label %middle.block71, label %vector.body46, !llvm.loop !5

middle.block71:
  %74 = icmp eq i64 %arg.width.fr, %n.vec45
  %bin.rdx72 = add <8 x i64> %70, %69
  %bin.rdx73 = add <8 x i64> %71, %bin.rdx72
  %bin.rdx74 = add <8 x i64> %72, %bin.rdx73
  %rdx.shuf147 = shufflevector <8 x i64> %bin.rdx74, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx148 = add <8 x i64> %bin.rdx74, %rdx.shuf147
  %rdx.shuf149 = shufflevector <8 x i64> %bin.rdx148, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx150 = add <8 x i64> %bin.rdx148, %rdx.shuf149
  %rdx.shuf151 = shufflevector <8 x i64> %bin.rdx150, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx152 = add <8 x i64> %bin.rdx150, %rdx.shuf151
  %75 = extractelement <8 x i64> %bin.rdx152, i32 0
  br i1 %74, label %B3.us, label %vec.epilog.iter.check79

vec.epilog.iter.check79:
  %76 = and i64 %arg.width.fr, 24
  %77 = icmp eq i64 %76, 0
  br i1 %77, label %B5.us.preheader, label %vec.epilog.ph81, !prof !3

vec.epilog.ph81:
  %vec.epilog.resume.val76 = phi i64 [ %n.vec45, %vec.epilog.iter.check79 ], [ 0, %vector.main.loop.iter.check42 ]
  %bc.merge.rdx77 = phi i64 [ %75, %vec.epilog.iter.check79 ], [ %.177.us, %vector.main.loop.iter.check42 ]
  %78 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx77, i64 0
  %79 = add i64 %3, %vec.epilog.resume.val76
  %80 = shl i64 %vec.epilog.resume.val76, 4
  %scevgep114 = getelementptr i8, ptr %arg.columns, i64 %80
  br label %vec.epilog.vector.body84

vec.epilog.vector.body84:
  %lsr.iv115 = phi ptr [ %scevgep116, %vec.epilog.vector.body84 ], [ %scevgep114, %vec.epilog.ph81 ]
  %lsr.iv112 = phi i64 [ %lsr.iv.next113, %vec.epilog.vector.body84 ], [ %79, %vec.epilog.ph81 ]
  %vec.phi86 = phi <8 x i64> [ %78, %vec.epilog.ph81 ], [ %86, %vec.epilog.vector.body84 ]
  %wide.vec87 = load <16 x i64>, ptr %lsr.iv115, align 8
  %strided.vec88 = shufflevector <16 x i64> %wide.vec87, <16 x i64> poison, <8 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14>
  %strided.vec89 = shufflevector <16 x i64> %wide.vec87, <16 x i64> poison, <8 x i32> <i32 1, i32 3, i32 5, i32 7, i32 9, i32 11, i32 13, i32 15>
  %81 = inttoptr <8 x i64> %strided.vec89 to <8 x ptr>
  %82 = getelementptr i64, <8 x ptr> %81, i64 %.147.us
  %wide.masked.gather90 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %82, <8 x i1> splat (i1 true), <8 x i64> poison)
  %83 = inttoptr <8 x i64> %strided.vec88 to <8 x ptr>
  %84 = getelementptr i64, <8 x ptr> %83, i64 %.147.us
  %wide.masked.gather91 = tail call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> align 8 %84, <8 x i1> splat (i1 true), <8 x i64> poison)
  %85 = add <8 x i64> %wide.masked.gather90, %vec.phi86
  %86 = sub <8 x i64> %85, %wide.masked.gather91
  %lsr.iv.next113 = add i64 %lsr.iv112, 8
  %scevgep116 = getelementptr i8, ptr %lsr.iv115, i64 128
  %87 = icmp eq i64 %lsr.iv.next113, 0
  br i1 %87, label %vec.epilog.middle.block93, label %vec.epilog.vector.body84, !llvm.loop !6

vec.epilog.middle.block93:
  %88 = icmp eq i64 %arg.width.fr, %n.vec83
  %rdx.shuf153 = shufflevector <8 x i64> %86, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx154 = add <8 x i64> %86, %rdx.shuf153
  %rdx.shuf155 = shufflevector <8 x i64> %bin.rdx154, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx156 = add <8 x i64> %bin.rdx154, %rdx.shuf155
  %rdx.shuf157 = shufflevector <8 x i64> %bin.rdx156, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx158 = add <8 x i64> %bin.rdx156, %rdx.shuf157
  %89 = extractelement <8 x i64> %bin.rdx158, i32 0
  br i1 %88, label %B3.us, label %B5.us.preheader

B5.us.preheader:
  %size.6.2105.us.ph = phi i64 [ %.177.us, %iter.check40 ], [ %75, %vec.epilog.iter.check79 ], [ %89, %vec.epilog.middle.block93 ]
  %.269101103.us.ph = phi i64 [ 0, %iter.check40 ], [ %n.vec45, %vec.epilog.iter.check79 ], [ %n.vec83, %vec.epilog.middle.block93 ]
  %90 = shl i64 %.269101103.us.ph, 4
  %scevgep118 = getelementptr i8, ptr %scevgep117, i64 %90
  %91 = sub i64 %arg.width.fr, %.269101103.us.ph
  br label %B5.us

B5.us:
  %lsr.iv122 = phi i64 [ %91, %B5.us.preheader ], [ %lsr.iv.next123, %B5.us ]
  %lsr.iv119 = phi ptr [ %scevgep118, %B5.us.preheader ], [ %scevgep120, %B5.us ]
  %size.6.2105.us = phi i64 [ %.320.us, %B5.us ], [ %size.6.2105.us.ph, %B5.us.preheader ]
  %scevgep121 = getelementptr i8, ptr %lsr.iv119, i64 -8
  %.305.us = load i64, ptr %lsr.iv119, align 8
  %.307.us = inttoptr i64 %.305.us to ptr
  %.308.us = getelementptr i64, ptr %.307.us, i64 %.147.us
  %.309.us = load i64, ptr %.308.us, align 8
  %.313.us = load i64, ptr %scevgep121, align 8
  %.315.us = inttoptr i64 %.313.us to ptr
  %.316.us = getelementptr i64, ptr %.315.us, i64 %.147.us
  %.317.us = load i64, ptr %.316.us, align 8
  %.318.us = add i64 %.309.us, %size.6.2105.us
  %.320.us = sub i64 %.318.us, %.317.us
  %scevgep120 = getelementptr i8, ptr %lsr.iv119, i64 16
  %lsr.iv.next123 = add i64 %lsr.iv122, -1
  %exitcond132.not = icmp eq i64 %lsr.iv.next123, 0
  br i1 %exitcond132.not, label %B3.us, label %B5.us, !llvm.loop !7

B4.us:
  %.155.us = xor i64 %.147.us, -1
  %.157.us = getelementptr i64, ptr %arg.ends, i64 %.155.us
  %.158.us = load i64, ptr %.157.us, align 8
  %.164.us = getelementptr i64, ptr %arg.starts, i64 %.155.us
  %.165.us = load i64, ptr %.164.us, align 8
  %.166.us = add i64 %.158.us, %size.4.0121.us
  %.168.us = sub i64 %.166.us, %.165.us
  br label %B3.us

B3.us:
  %size.5.1.us = phi i64 [ %.168.us, %B4.us ], [ %89, %vec.epilog.middle.block93 ], [ %75, %middle.block71 ], [ %.320.us, %B5.us ]
  %exitcond133.not = icmp eq i64 %.120.us, %arg.count
  br i1 %exitcond133.not, label %B1, label %B2.us

B2:
  %size.4.0121 = phi i64 [ %size.5.1, %B3 ], [ %size.4.0121.ph, %B2.preheader ]
  %.113109119 = phi i64 [ %.120, %B3 ], [ %.113109119.ph, %B2.preheader ]
  %.120 = add nuw nsw i64 %.113109119, 1
  %92 = shl i64 %.113109119, 3
  %scevgep124 = getelementptr i8, ptr %arg.rows, i64 %92
  %.147 = load i64, ptr %scevgep124, align 8
  %.152 = icmp slt i64 %.147, 0
  br i1 %.152, label %B4, label %B6.endif

B4:
  %.155 = xor i64 %.147, -1
  %.157 = getelementptr i64, ptr %arg.ends, i64 %.155
  %.158 = load i64, ptr %.157, align 8
  %.164 = getelementptr i64, ptr %arg.starts, i64 %.155
  %.165 = load i64, ptr %.164, align 8
  %.166 = add i64 %.158, %size.4.0121
  %.168 = sub i64 %.166, %.165
  br label %B3

B3:
  %size.5.1 = phi i64 [ %.168, %B4 ], [ %.177, %B6.endif ]
  %exitcond.not = icmp eq i64 %arg.count, %.120
  br i1 %exitcond.not, label %B1, label %B2, !llvm.loop !8

B1:
  %size.4.0.lcssa = phi i64 [ 0, %B0.endif ], [ %size.5.1.us, %B3.us ], [ %45, %vec.epilog.middle.block ], [ %33, %middle.block ], [ %size.5.1, %B3 ]
  store i64 %size.4.0.lcssa, ptr %retptr, align 8
  ret i32 0

B6.endif:
  %.177 = add nsw i64 %size.4.0121, %arg.literals
  br label %B3
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @measure_lines(ptr readonly captures(none) %.1, i64 %.2, ptr readonly captures(none) %.3, i64 %.4, ptr readonly captures(none) %.5, ptr readonly captures(none) %.6, i64 %.7) local_unnamed_addr #0 {
entry:
  %.9 = alloca i64, align 8
  store i64 0, ptr %.9, align 8
  %.13 = call i32 @measure_lines.body(ptr nonnull %.9, ptr nonnull poison, ptr %.1, i64 %.2, ptr %.3, i64 %.4, ptr %.5, ptr %.6, i64 %.7) #3
  %.23 = load i64, ptr %.9, align 8
  ret i64 %.23
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(read)
declare <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr>, <8 x i1>, <8 x i64>) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.vector.reduce.add.v8i64(<8 x i64>) #2

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { nocallback nofree nosync nounwind willreturn memory(read) }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }

!0 = distinct !{!0, !1, !2}
!1 = !{!"llvm.loop.isvectorized", i32 1}
!2 = !{!"llvm.loop.unroll.runtime.disable"}
!3 = !{!"branch_weights", i32 8, i32 24}
!4 = distinct !{!4, !1, !2}
!5 = distinct !{!5, !1, !2}
!6 = distinct !{!6, !1, !2}
!7 = distinct !{!7, !2, !1}
!8 = distinct !{!8, !2, !1}
