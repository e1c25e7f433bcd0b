; made from ztf_flow.native.source.csv_rows by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, de69eadab7135e74b94e21210af2d752ef8f87369e47e1f3eabcec8e1d3a41b1
@csv_stretch.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @csv_stretch.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, i64 %arg.size, i64 %arg.begin, i64 %arg.stop, i64 %arg.delimiter, i64 %arg.quote, i64 %arg.comment, i64 %arg.limit, i64 %arg.bound, i64 %arg.final, ptr writeonly captures(none) initializes((0, 16)) %arg.found) local_unnamed_addr #0 {
B0:
  %.73 = icmp sgt i64 %arg.stop, %arg.begin
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %arg.found, i8 0, i64 16, i1 false)
  br i1 %.73, label %B1.preheader, label %B2

B1.preheader:
  %.59 = add nsw i64 %arg.begin, -2
  %.115 = trunc i64 %arg.quote to i8
  %.116 = insertelement <32 x i8> poison, i8 %.115, i64 0
  %.117 = shufflevector <32 x i8> %.116, <32 x i8> poison, <32 x i32> zeroinitializer
  %0 = sub i64 %arg.stop, %arg.begin
  %broadcast.splatinsert220 = insertelement <8 x i64> poison, i64 %arg.quote, i64 0
  %broadcast.splat221 = shufflevector <8 x i64> %broadcast.splatinsert220, <8 x i64> poison, <8 x i32> zeroinitializer
  %broadcast.splatinsert251 = insertelement <8 x i64> poison, i64 %arg.quote, i64 0
  %broadcast.splat252 = shufflevector <8 x i64> %broadcast.splatinsert251, <8 x i64> poison, <8 x i32> zeroinitializer
  %1 = add i64 %arg.begin, 24
  %scevgep = getelementptr i8, ptr %arg.text, i64 %1
  %scevgep366 = getelementptr i8, ptr %arg.text, i64 %arg.begin
  br label %B1

B1:
  %lsr.iv367 = phi ptr [ %scevgep366, %B1.preheader ], [ %scevgep368, %B3 ]
  %lsr.iv359 = phi ptr [ %scevgep, %B1.preheader ], [ %scevgep360, %B3 ]
  %lsr.iv = phi i64 [ %0, %B1.preheader ], [ %lsr.iv.next, %B3 ]
  %indvar = phi i64 [ 0, %B1.preheader ], [ %indvar.next, %B3 ]
  %rows.4.0 = phi i64 [ 0, %B1.preheader ], [ %rows.5.3, %B3 ]
  %line.5.0 = phi i64 [ 0, %B1.preheader ], [ %line.6.3, %B3 ]
  %start.4.0 = phi i64 [ %arg.begin, %B1.preheader ], [ %start.5.3, %B3 ]
  %inside.6.0 = phi i1 [ false, %B1.preheader ], [ %inside.7.3, %B3 ]
  %closed.4.0 = phi i64 [ %.59, %B1.preheader ], [ %closed.2.1634, %B3 ]
  %block.2.0 = phi i64 [ %arg.begin, %B1.preheader ], [ %.103, %B3 ]
  %smax388 = call i64 @llvm.smax.i64(i64 %lsr.iv, i64 0)
  %2 = lshr i64 %smax388, 2
  %3 = shl nuw nsw i64 %2, 2
  %smax383 = call i64 @llvm.smax.i64(i64 %lsr.iv, i64 0)
  %4 = lshr i64 %smax383, 5
  %5 = shl nuw nsw i64 %4, 5
  %smax378 = call i64 @llvm.smax.i64(i64 %lsr.iv, i64 0)
  %6 = lshr i64 %smax378, 2
  %7 = shl nuw nsw i64 %6, 2
  %smax373 = call i64 @llvm.smax.i64(i64 %lsr.iv, i64 0)
  %8 = lshr i64 %smax373, 5
  %9 = shl nuw nsw i64 %8, 5
  %smax365 = call i64 @llvm.smax.i64(i64 %lsr.iv, i64 0)
  %10 = lshr i64 %smax365, 3
  %11 = shl nuw nsw i64 %10, 3
  %smax358 = call i64 @llvm.smax.i64(i64 %lsr.iv, i64 0)
  %12 = lshr i64 %smax358, 5
  %13 = shl nuw nsw i64 %12, 5
  %14 = shl i64 %indvar, 6
  %15 = sub i64 %0, %14
  %smax211 = tail call i64 @llvm.smax.i64(i64 %15, i64 0)
  %16 = shl i64 %indvar, 6
  %17 = sub i64 %0, %16
  %smax157 = tail call i64 @llvm.smax.i64(i64 %17, i64 0)
  %18 = shl i64 %indvar, 6
  %19 = sub i64 %0, %18
  %smax = tail call i64 @llvm.smax.i64(i64 %19, i64 0)
  %.103 = add nsw i64 %block.2.0, 64
  %.105.not = icmp sgt i64 %.103, %arg.stop
  br i1 %.105.not, label %B4.endif, label %B5.thread

B5.thread:
  %.112 = getelementptr i8, ptr %arg.text, i64 %block.2.0
  %.114 = load <32 x i8>, ptr %.112, align 1
  %.118 = icmp eq <32 x i8> %.114, %.117
  %.131 = getelementptr i8, ptr %.112, i64 32
  %.133 = load <32 x i8>, ptr %.131, align 1
  %.137 = icmp eq <32 x i8> %.133, %.117
  %20 = shufflevector <32 x i1> %.118, <32 x i1> %.137, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %21 = shufflevector <32 x i8> %.114, <32 x i8> %.133, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %22 = icmp eq <64 x i8> %21, splat (i8 10)
  %.563538269 = or <64 x i1> %22, %20
  %.563538 = bitcast <64 x i1> %.563538269 to i64
  %23 = shufflevector <32 x i8> %.114, <32 x i8> %.133, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %24 = icmp eq <64 x i8> %23, splat (i8 13)
  %.625 = bitcast <64 x i1> %24 to i64
  br label %B6

B7:
  %lsr.iv370 = phi i64 [ %115, %B7.preheader ], [ %lsr.iv.next371, %B7 ]
  %_found_v8_bits.2.2660 = phi i64 [ %_found_v8_bits.3.3, %B7 ], [ %_found_v8_bits.2.2660.ph, %B7.preheader ]
  %.241656658 = phi i64 [ %.248, %B7 ], [ %.241656658.ph, %B7.preheader ]
  %.248 = add nuw nsw i64 %.241656658, 1
  %scevgep372 = getelementptr i8, ptr %lsr.iv367, i64 %.241656658
  %.285 = load i8, ptr %scevgep372, align 1
  %.287 = zext i8 %.285 to i64
  %.288 = icmp eq i64 %arg.quote, %.287
  %.293 = shl nuw i64 1, %.241656658
  %.295 = select i1 %.288, i64 %.293, i64 0
  %_found_v8_bits.3.3 = or i64 %.295, %_found_v8_bits.2.2660
  %lsr.iv.next371 = add i64 %lsr.iv370, -1
  %.235 = icmp samesign ugt i64 %lsr.iv.next371, 1
  br i1 %.235, label %B7, label %iter.check160, !llvm.loop !0

iter.check160:
  %_found_v8_bits.3.3.lcssa = phi i64 [ %114, %vec.epilog.middle.block263 ], [ %104, %middle.block238 ], [ %_found_v8_bits.3.3, %B7 ]
  %min.iters.check158 = icmp slt i64 %17, 4
  br i1 %min.iters.check158, label %B9.preheader, label %vector.main.loop.iter.check162

vector.main.loop.iter.check162:
  %min.iters.check161 = icmp slt i64 %17, 32
  br i1 %min.iters.check161, label %vec.epilog.ph192, label %vector.ph163

vector.ph163:
  %n.vec165 = and i64 %smax157, %const
  br label %vector.body166

vector.body166:
  %index167 = phi i64 [ 0, %vector.ph163 ], [ %index.next180, %vector.body166 ]
  %vec.phi168 = phi <8 x i64> [ zeroinitializer, %vector.ph163 ], [ %37, %vector.body166 ]
  %vec.phi169 = phi <8 x i64> [ zeroinitializer, %vector.ph163 ], [ %38, %vector.body166 ]
  %vec.phi170 = phi <8 x i64> [ zeroinitializer, %vector.ph163 ], [ %39, %vector.body166 ]
  %vec.phi171 = phi <8 x i64> [ zeroinitializer, %vector.ph163 ], [ %40, %vector.body166 ]
  %vec.ind172 = phi <8 x i64> [ <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>, %vector.ph163 ], [ %vec.ind.next181, %vector.body166 ]
  %step.add173 = add <8 x i64> %vec.ind172, splat (i64 8)
  %step.add.2174 = add <8 x i64> %vec.ind172, splat (i64 16)
  %step.add.3175 = add <8 x i64> %vec.ind172, splat (i64 24)
  %scevgep374 = getelementptr i8, ptr %lsr.iv359, i64 %index167
  %scevgep375 = getelementptr i8, ptr %scevgep374, i64 -24
  %scevgep377 = getelementptr i8, ptr %scevgep374, i64 -16
  %scevgep376 = getelementptr i8, ptr %scevgep374, i64 -8
  %wide.load176 = load <8 x i8>, ptr %scevgep375, align 1
  %wide.load177 = load <8 x i8>, ptr %scevgep377, align 1
  %wide.load178 = load <8 x i8>, ptr %scevgep376, align 1
  %wide.load179 = load <8 x i8>, ptr %scevgep374, align 1
  %25 = icmp eq <8 x i8> %wide.load176, splat (i8 10)
  %26 = icmp eq <8 x i8> %wide.load177, splat (i8 10)
  %27 = icmp eq <8 x i8> %wide.load178, splat (i8 10)
  %28 = icmp eq <8 x i8> %wide.load179, splat (i8 10)
  %29 = shl nuw <8 x i64> splat (i64 1), %vec.ind172
  %30 = shl nuw <8 x i64> splat (i64 1), %step.add173
  %31 = shl nuw <8 x i64> splat (i64 1), %step.add.2174
  %32 = shl nuw <8 x i64> splat (i64 1), %step.add.3175
  %33 = select <8 x i1> %25, <8 x i64> %29, <8 x i64> zeroinitializer
  %34 = select <8 x i1> %26, <8 x i64> %30, <8 x i64> zeroinitializer
  %35 = select <8 x i1> %27, <8 x i64> %31, <8 x i64> zeroinitializer
  %36 = select <8 x i1> %28, <8 x i64> %32, <8 x i64> zeroinitializer
  %37 = or <8 x i64> %33, %vec.phi168
  %38 = or <8 x i64> %34, %vec.phi169
  %39 = or <8 x i64> %35, %vec.phi170
  %40 = or <8 x i64> %36, %vec.phi171
  %index.next180 = add nuw i64 %index167, 32
  %vec.ind.next181 = add <8 x i64> %vec.ind172, splat (i64 32)
  %41 = icmp eq i64 %9, %index.next180
  br i1 %41, label %middle.block182, label %vector.body166, !llvm.loop !3

middle.block182:
  %bin.rdx183 = or <8 x i64> %38, %37
  %bin.rdx184 = or <8 x i64> %39, %bin.rdx183
  %bin.rdx185 = or <8 x i64> %40, %bin.rdx184
  %rdx.shuf = shufflevector <8 x i64> %bin.rdx185, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx395 = or <8 x i64> %bin.rdx185, %rdx.shuf
  %rdx.shuf396 = shufflevector <8 x i64> %bin.rdx395, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx397 = or <8 x i64> %bin.rdx395, %rdx.shuf396
  %rdx.shuf398 = shufflevector <8 x i64> %bin.rdx397, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx399 = or <8 x i64> %bin.rdx397, %rdx.shuf398
  %42 = extractelement <8 x i64> %bin.rdx399, i32 0
  %cmp.n186 = icmp eq i64 %17, %n.vec165
  br i1 %cmp.n186, label %iter.check, label %vec.epilog.iter.check190

vec.epilog.iter.check190:
  %ind.end210 = sub nsw i64 %..151, %n.vec165
  %43 = and i64 %smax157, 28
  %min.epilog.iters.check191 = icmp eq i64 %43, 0
  br i1 %min.epilog.iters.check191, label %B9.preheader, label %vec.epilog.ph192, !prof !4

vec.epilog.ph192:
  %bc.resume.val187 = phi i64 [ %n.vec165, %vec.epilog.iter.check190 ], [ 0, %vector.main.loop.iter.check162 ]
  %bc.merge.rdx188 = phi i64 [ %42, %vec.epilog.iter.check190 ], [ 0, %vector.main.loop.iter.check162 ]
  %const_mat393 = add i64 %const, 28
  %n.vec194 = and i64 %smax157, %const_mat393
  %44 = sub nsw i64 %..151, %n.vec194
  %45 = insertelement <4 x i64> <i64 poison, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx188, i64 0
  %broadcast.splatinsert195 = insertelement <4 x i64> poison, i64 %bc.resume.val187, i64 0
  %broadcast.splat196 = shufflevector <4 x i64> %broadcast.splatinsert195, <4 x i64> poison, <4 x i32> zeroinitializer
  %induction197 = or disjoint <4 x i64> %broadcast.splat196, <i64 0, i64 1, i64 2, i64 3>
  br label %vec.epilog.vector.body198

vec.epilog.vector.body198:
  %index199 = phi i64 [ %bc.resume.val187, %vec.epilog.ph192 ], [ %index.next203, %vec.epilog.vector.body198 ]
  %vec.phi200 = phi <4 x i64> [ %45, %vec.epilog.ph192 ], [ %49, %vec.epilog.vector.body198 ]
  %vec.ind201 = phi <4 x i64> [ %induction197, %vec.epilog.ph192 ], [ %vec.ind.next204, %vec.epilog.vector.body198 ]
  %scevgep379 = getelementptr i8, ptr %lsr.iv367, i64 %index199
  %wide.load202 = load <4 x i8>, ptr %scevgep379, align 1
  %46 = icmp eq <4 x i8> %wide.load202, splat (i8 10)
  %47 = shl nuw <4 x i64> splat (i64 1), %vec.ind201
  %48 = select <4 x i1> %46, <4 x i64> %47, <4 x i64> zeroinitializer
  %49 = or <4 x i64> %48, %vec.phi200
  %index.next203 = add nuw i64 %index199, 4
  %vec.ind.next204 = add nuw nsw <4 x i64> %vec.ind201, splat (i64 4)
  %50 = icmp eq i64 %7, %index.next203
  br i1 %50, label %vec.epilog.middle.block205, label %vec.epilog.vector.body198, !llvm.loop !5

vec.epilog.middle.block205:
  %rdx.shuf400 = shufflevector <4 x i64> %49, <4 x i64> poison, <4 x i32> <i32 2, i32 3, i32 poison, i32 poison>
  %bin.rdx401 = or <4 x i64> %49, %rdx.shuf400
  %rdx.shuf402 = shufflevector <4 x i64> %bin.rdx401, <4 x i64> poison, <4 x i32> <i32 1, i32 poison, i32 poison, i32 poison>
  %bin.rdx403 = or <4 x i64> %bin.rdx401, %rdx.shuf402
  %51 = extractelement <4 x i64> %bin.rdx403, i32 0
  %cmp.n206 = icmp eq i64 %17, %n.vec194
  br i1 %cmp.n206, label %iter.check, label %B9.preheader

B9.preheader:
  %_found_v10_bits.2.2668.ph = phi i64 [ 0, %iter.check160 ], [ %42, %vec.epilog.iter.check190 ], [ %51, %vec.epilog.middle.block205 ]
  %.470663667.ph = phi i64 [ %..151, %iter.check160 ], [ %ind.end210, %vec.epilog.iter.check190 ], [ %44, %vec.epilog.middle.block205 ]
  %.477664666.ph = phi i64 [ 0, %iter.check160 ], [ %n.vec165, %vec.epilog.iter.check190 ], [ %n.vec194, %vec.epilog.middle.block205 ]
  %52 = add i64 %.470663667.ph, 1
  br label %B9

B9:
  %lsr.iv380 = phi i64 [ %52, %B9.preheader ], [ %lsr.iv.next381, %B9 ]
  %_found_v10_bits.2.2668 = phi i64 [ %_found_v10_bits.3.3, %B9 ], [ %_found_v10_bits.2.2668.ph, %B9.preheader ]
  %.477664666 = phi i64 [ %.484, %B9 ], [ %.477664666.ph, %B9.preheader ]
  %.484 = add nuw nsw i64 %.477664666, 1
  %scevgep382 = getelementptr i8, ptr %lsr.iv367, i64 %.477664666
  %.521 = load i8, ptr %scevgep382, align 1
  %.524 = icmp eq i8 %.521, 10
  %.529 = shl nuw i64 1, %.477664666
  %.531 = select i1 %.524, i64 %.529, i64 0
  %_found_v10_bits.3.3 = or i64 %.531, %_found_v10_bits.2.2668
  %lsr.iv.next381 = add i64 %lsr.iv380, -1
  %.471 = icmp samesign ugt i64 %lsr.iv.next381, 1
  br i1 %.471, label %B9, label %iter.check, !llvm.loop !6

iter.check:
  %_found_v10_bits.3.3.lcssa = phi i64 [ %51, %vec.epilog.middle.block205 ], [ %42, %middle.block182 ], [ %_found_v10_bits.3.3, %B9 ]
  %min.iters.check = icmp slt i64 %19, 4
  br i1 %min.iters.check, label %B11.preheader, label %vector.main.loop.iter.check

vector.main.loop.iter.check:
  %min.iters.check136 = icmp slt i64 %19, 32
  br i1 %min.iters.check136, label %vec.epilog.ph, label %vector.ph

vector.ph:
  %n.vec = and i64 %smax, %const
  br label %vector.body

vector.body:
  %index = phi i64 [ 0, %vector.ph ], [ %index.next, %vector.body ]
  %vec.phi = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %65, %vector.body ]
  %vec.phi137 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %66, %vector.body ]
  %vec.phi138 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %67, %vector.body ]
  %vec.phi139 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %68, %vector.body ]
  %vec.ind = phi <8 x i64> [ <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>, %vector.ph ], [ %vec.ind.next, %vector.body ]
  %step.add = add <8 x i64> %vec.ind, splat (i64 8)
  %step.add.2 = add <8 x i64> %vec.ind, splat (i64 16)
  %step.add.3 = add <8 x i64> %vec.ind, splat (i64 24)
  %scevgep384 = getelementptr i8, ptr %lsr.iv359, i64 %index
  %scevgep385 = getelementptr i8, ptr %scevgep384, i64 -24
  %scevgep387 = getelementptr i8, ptr %scevgep384, i64 -16
  %scevgep386 = getelementptr i8, ptr %scevgep384, i64 -8
  %wide.load = load <8 x i8>, ptr %scevgep385, align 1
  %wide.load140 = load <8 x i8>, ptr %scevgep387, align 1
  %wide.load141 = load <8 x i8>, ptr %scevgep386, align 1
  %wide.load142 = load <8 x i8>, ptr %scevgep384, align 1
  %53 = icmp eq <8 x i8> %wide.load, splat (i8 13)
  %54 = icmp eq <8 x i8> %wide.load140, splat (i8 13)
  %55 = icmp eq <8 x i8> %wide.load141, splat (i8 13)
  %56 = icmp eq <8 x i8> %wide.load142, splat (i8 13)
  %57 = shl nuw <8 x i64> splat (i64 1), %vec.ind
  %58 = shl nuw <8 x i64> splat (i64 1), %step.add
  %59 = shl nuw <8 x i64> splat (i64 1), %step.add.2
  %60 = shl nuw <8 x i64> splat (i64 1), %step.add.3
  %61 = select <8 x i1> %53, <8 x i64> %57, <8 x i64> zeroinitializer
  %62 = select <8 x i1> %54, <8 x i64> %58, <8 x i64> zeroinitializer
  %63 = select <8 x i1> %55, <8 x i64> %59, <8 x i64> zeroinitializer
  %64 = select <8 x i1> %56, <8 x i64> %60, <8 x i64> zeroinitializer
  %65 = or <8 x i64> %61, %vec.phi
  %66 = or <8 x i64> %62, %vec.phi137
  %67 = or <8 x i64> %63, %vec.phi138
  %68 = or <8 x i64> %64, %vec.phi139
  %index.next = add nuw i64 %index, 32
  %vec.ind.next = add <8 x i64> %vec.ind, splat (i64 32)
  %69 = icmp eq i64 %5, %index.next
  br i1 %69, label %middle.block, label %vector.body, !llvm.loop !7

middle.block:
  %bin.rdx = or <8 x i64> %66, %65
  %bin.rdx143 = or <8 x i64> %67, %bin.rdx
  %bin.rdx144 = or <8 x i64> %68, %bin.rdx143
  %rdx.shuf404 = shufflevector <8 x i64> %bin.rdx144, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx405 = or <8 x i64> %bin.rdx144, %rdx.shuf404
  %rdx.shuf406 = shufflevector <8 x i64> %bin.rdx405, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx407 = or <8 x i64> %bin.rdx405, %rdx.shuf406
  %rdx.shuf408 = shufflevector <8 x i64> %bin.rdx407, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx409 = or <8 x i64> %bin.rdx407, %rdx.shuf408
  %70 = extractelement <8 x i64> %bin.rdx409, i32 0
  %cmp.n = icmp eq i64 %19, %n.vec
  br i1 %cmp.n, label %B6.loopexit, label %vec.epilog.iter.check

vec.epilog.iter.check:
  %ind.end = sub nsw i64 %..151, %n.vec
  %71 = and i64 %smax, 28
  %min.epilog.iters.check = icmp eq i64 %71, 0
  br i1 %min.epilog.iters.check, label %B11.preheader, label %vec.epilog.ph, !prof !4

vec.epilog.ph:
  %bc.resume.val = phi i64 [ %n.vec, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %bc.merge.rdx = phi i64 [ %70, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %const_mat394 = add i64 %const, 28
  %n.vec146 = and i64 %smax, %const_mat394
  %72 = sub nsw i64 %..151, %n.vec146
  %73 = insertelement <4 x i64> <i64 poison, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx, i64 0
  %broadcast.splatinsert = insertelement <4 x i64> poison, i64 %bc.resume.val, i64 0
  %broadcast.splat = shufflevector <4 x i64> %broadcast.splatinsert, <4 x i64> poison, <4 x i32> zeroinitializer
  %induction = or disjoint <4 x i64> %broadcast.splat, <i64 0, i64 1, i64 2, i64 3>
  br label %vec.epilog.vector.body

vec.epilog.vector.body:
  %index147 = phi i64 [ %bc.resume.val, %vec.epilog.ph ], [ %index.next151, %vec.epilog.vector.body ]
  %vec.phi148 = phi <4 x i64> [ %73, %vec.epilog.ph ], [ %77, %vec.epilog.vector.body ]
  %vec.ind149 = phi <4 x i64> [ %induction, %vec.epilog.ph ], [ %vec.ind.next152, %vec.epilog.vector.body ]
  %scevgep389 = getelementptr i8, ptr %lsr.iv367, i64 %index147
  %wide.load150 = load <4 x i8>, ptr %scevgep389, align 1
  %74 = icmp eq <4 x i8> %wide.load150, splat (i8 13)
  %75 = shl nuw <4 x i64> splat (i64 1), %vec.ind149
  %76 = select <4 x i1> %74, <4 x i64> %75, <4 x i64> zeroinitializer
  %77 = or <4 x i64> %76, %vec.phi148
  %index.next151 = add nuw i64 %index147, 4
  %vec.ind.next152 = add nuw nsw <4 x i64> %vec.ind149, splat (i64 4)
  %78 = icmp eq i64 %3, %index.next151
  br i1 %78, label %vec.epilog.middle.block, label %vec.epilog.vector.body, !llvm.loop !8

vec.epilog.middle.block:
  %rdx.shuf410 = shufflevector <4 x i64> %77, <4 x i64> poison, <4 x i32> <i32 2, i32 3, i32 poison, i32 poison>
  %bin.rdx411 = or <4 x i64> %77, %rdx.shuf410
  %rdx.shuf412 = shufflevector <4 x i64> %bin.rdx411, <4 x i64> poison, <4 x i32> <i32 1, i32 poison, i32 poison, i32 poison>
  %bin.rdx413 = or <4 x i64> %bin.rdx411, %rdx.shuf412
  %79 = extractelement <4 x i64> %bin.rdx413, i32 0
  %cmp.n153 = icmp eq i64 %19, %n.vec146
  br i1 %cmp.n153, label %B6.loopexit, label %B11.preheader

B11.preheader:
  %_found_v12_bits.2.2677.ph = phi i64 [ 0, %iter.check ], [ %70, %vec.epilog.iter.check ], [ %79, %vec.epilog.middle.block ]
  %.716672676.ph = phi i64 [ %..151, %iter.check ], [ %ind.end, %vec.epilog.iter.check ], [ %72, %vec.epilog.middle.block ]
  %.723673675.ph = phi i64 [ 0, %iter.check ], [ %n.vec, %vec.epilog.iter.check ], [ %n.vec146, %vec.epilog.middle.block ]
  %80 = add i64 %.716672676.ph, 1
  br label %B11

B11:
  %lsr.iv390 = phi i64 [ %80, %B11.preheader ], [ %lsr.iv.next391, %B11 ]
  %_found_v12_bits.2.2677 = phi i64 [ %_found_v12_bits.3.3, %B11 ], [ %_found_v12_bits.2.2677.ph, %B11.preheader ]
  %.723673675 = phi i64 [ %.730, %B11 ], [ %.723673675.ph, %B11.preheader ]
  %.730 = add nuw nsw i64 %.723673675, 1
  %scevgep392 = getelementptr i8, ptr %lsr.iv367, i64 %.723673675
  %.767 = load i8, ptr %scevgep392, align 1
  %.770 = icmp eq i8 %.767, 13
  %.775 = shl nuw i64 1, %.723673675
  %.777 = select i1 %.770, i64 %.775, i64 0
  %_found_v12_bits.3.3 = or i64 %.777, %_found_v12_bits.2.2677
  %lsr.iv.next391 = add i64 %lsr.iv390, -1
  %.717 = icmp samesign ugt i64 %lsr.iv.next391, 1
  br i1 %.717, label %B11, label %B6.loopexit, !llvm.loop !9

B6.loopexit:
  %_found_v12_bits.3.3.lcssa = phi i64 [ %79, %vec.epilog.middle.block ], [ %70, %middle.block ], [ %_found_v12_bits.3.3, %B11 ]
  %81 = or i64 %_found_v10_bits.3.3.lcssa, %_found_v8_bits.3.3.lcssa
  br label %B6

B6:
  %.563571 = phi i64 [ %.563538, %B5.thread ], [ 0, %B4.endif ], [ %81, %B6.loopexit ]
  %"$184call.21.2.1" = phi i64 [ %.625, %B5.thread ], [ 0, %B4.endif ], [ %_found_v12_bits.3.3.lcssa, %B6.loopexit ]
  %.839 = or i64 %"$184call.21.2.1", %.563571
  %.893.not681 = icmp eq i64 %.839, 0
  br i1 %.893.not681, label %B3, label %B13.preheader.preheader

B13.preheader.preheader:
  br label %B13.preheader

B13.preheader:
  %marks.2.1687 = phi i64 [ %.918, %B14 ], [ %.839, %B13.preheader.preheader ]
  %closed.2.1686 = phi i64 [ %closed.3.2, %B14 ], [ %closed.4.0, %B13.preheader.preheader ]
  %inside.4.1685 = phi i1 [ %.934.not.not.not.not.not.not.not.not.not, %B14 ], [ %inside.6.0, %B13.preheader.preheader ]
  %start.3.1684 = phi i64 [ %start.2.2, %B14 ], [ %start.4.0, %B13.preheader.preheader ]
  %line.3.1683 = phi i64 [ %line.4.2, %B14 ], [ %line.5.0, %B13.preheader.preheader ]
  %rows.3.1682 = phi i64 [ %rows.2.2, %B14 ], [ %rows.4.0, %B13.preheader.preheader ]
  %.1046 = add nsw i64 %closed.2.1686, 1
  br label %B13

B13:
  %rows.2.2 = phi i64 [ %rows.6.4, %B15 ], [ %rows.3.1682, %B13.preheader ]
  %line.2.2 = phi i64 [ %line.7.4, %B15 ], [ %line.3.1683, %B13.preheader ]
  %start.2.2 = phi i64 [ %start.6.4, %B15 ], [ %start.3.1684, %B13.preheader ]
  %inside.3.2 = phi i1 [ %inside.8.4, %B15 ], [ %inside.4.1685, %B13.preheader ]
  %marks.3.2 = phi i64 [ %.918, %B15 ], [ %marks.2.1687, %B13.preheader ]
  %.909 = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %marks.3.2, i1 true)
  %.911 = add nsw i64 %.909, %block.2.0
  %.916 = add i64 %marks.3.2, -1
  %.918 = and i64 %.916, %marks.3.2
  %.926 = getelementptr i8, ptr %arg.text, i64 %.911
  %.927 = load i8, ptr %.926, align 1
  %.933 = zext i8 %.927 to i64
  %.934.not.not.not.not.not.not.not.not.not = icmp ne i64 %arg.quote, %.933
  br i1 %.934.not.not.not.not.not.not.not.not.not, label %B16, label %B17

B17:
  br i1 %inside.3.2, label %B18, label %B19

B18:
  %.952 = add nsw i64 %.911, 1
  %.954 = icmp slt i64 %.952, %arg.stop
  br i1 %.954, label %B20, label %B14

B20:
  %.961 = getelementptr i8, ptr %arg.text, i64 %.952
  %.962 = load i8, ptr %.961, align 1
  %.968 = zext i8 %.962 to i64
  %.969 = icmp ne i64 %arg.delimiter, %.968
  %.974 = icmp ne i64 %arg.quote, %.968
  %or.cond = select i1 %.969, i1 %.974, i1 false
  %.978 = icmp ne i8 %.962, 10
  %or.cond585 = and i1 %.978, %or.cond
  %.982 = icmp ne i8 %.962, 13
  %or.cond586 = and i1 %.982, %or.cond585
  br i1 %or.cond586, label %common.ret, label %B14

common.ret:
  %start.7.1.sink = phi i64 [ -1, %B21 ], [ %arg.stop, %B22 ], [ %.1356, %B23 ], [ -1, %B24 ], [ %start.7.1, %B2 ], [ -1, %B25 ], [ -1, %B26 ], [ -1, %B27 ], [ -1, %B28 ], [ -1, %B20 ]
  store i64 %start.7.1.sink, ptr %retptr, align 8
  ret i32 0

B19:
  %.1048 = icmp eq i64 %.911, %.1046
  %.1055 = icmp eq i64 %.911, %start.2.2
  %or.cond587 = select i1 %.1048, i1 true, i1 %.1055
  br i1 %or.cond587, label %B15, label %B29

B29:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %.911
  %sunkaddr426 = getelementptr i8, ptr %sunkaddr, i64 -1
  %.1065 = load i8, ptr %sunkaddr426, align 1
  %.1067 = zext i8 %.1065 to i64
  %.1068 = icmp eq i64 %arg.delimiter, %.1067
  br label %B15

B16:
  %.1101 = icmp eq i8 %.927, 13
  br i1 %.1101, label %B27, label %B30

B27:
  %.1106 = add nsw i64 %.911, 1
  %.1108 = icmp eq i64 %.1106, %arg.size
  br i1 %.1108, label %common.ret, label %B26

B26:
  %.1115 = getelementptr i8, ptr %arg.text, i64 %.1106
  %.1116 = load i8, ptr %.1115, align 1
  %.1118.not = icmp eq i8 %.1116, 10
  br i1 %.1118.not, label %B15, label %common.ret

B30:
  %.1180 = add nsw i64 %line.2.2, 1
  br i1 %inside.3.2, label %B14, label %B31

B14:
  %line.4.2 = phi i64 [ %line.2.2, %B18 ], [ %line.2.2, %B20 ], [ %.1180, %B30 ]
  %closed.3.2 = phi i64 [ %.911, %B18 ], [ %.911, %B20 ], [ %closed.2.1686, %B30 ]
  %.893.not = icmp eq i64 %.918, 0
  br i1 %.893.not, label %B3, label %B13.preheader

B31:
  %.1239 = icmp sgt i64 %.911, %start.2.2
  br i1 %.1239, label %B32, label %B33

B32:
  %.1242 = add nsw i64 %.911, -1
  %.1244 = getelementptr i8, ptr %arg.text, i64 %.1242
  %.1245 = load i8, ptr %.1244, align 1
  %.1247 = icmp eq i8 %.1245, 13
  br i1 %.1247, label %B34, label %B33

B33:
  br label %B34

B34:
  %"$phi666.0.2.5" = phi i64 [ %.911, %B33 ], [ %.1242, %B32 ]
  %.1271 = icmp sgt i64 %"$phi666.0.2.5", %start.2.2
  br i1 %.1271, label %B28, label %B23

B28:
  %.1277 = sub nsw i64 %"$phi666.0.2.5", %start.2.2
  %.1281 = icmp sgt i64 %.1277, %arg.limit
  br i1 %.1281, label %common.ret, label %B25

B25:
  %.1285 = getelementptr i8, ptr %arg.text, i64 %start.2.2
  %.1286 = load i8, ptr %.1285, align 1
  %.1290 = zext i8 %.1286 to i64
  %.1291 = icmp eq i64 %arg.comment, %.1290
  br i1 %.1291, label %common.ret, label %B35

B35:
  %.1332 = add nsw i64 %rows.2.2, 1
  br label %B23

B23:
  %rows.7.5 = phi i64 [ %.1332, %B35 ], [ %rows.2.2, %B34 ]
  %.1356 = add nsw i64 %.911, 1
  store i64 %rows.7.5, ptr %arg.found, align 8
  %sunkaddr427 = getelementptr i8, ptr %arg.found, i64 8
  store i64 %.1180, ptr %sunkaddr427, align 8
  %.1379.not = icmp slt i64 %.1356, %arg.bound
  br i1 %.1379.not, label %B15, label %common.ret

B15:
  %rows.6.4 = phi i64 [ %rows.7.5, %B23 ], [ %rows.2.2, %B19 ], [ %rows.2.2, %B29 ], [ %rows.2.2, %B26 ]
  %line.7.4 = phi i64 [ %.1180, %B23 ], [ %line.2.2, %B19 ], [ %line.2.2, %B29 ], [ %line.2.2, %B26 ]
  %start.6.4 = phi i64 [ %.1356, %B23 ], [ %start.2.2, %B19 ], [ %start.2.2, %B29 ], [ %start.2.2, %B26 ]
  %inside.8.4 = phi i1 [ false, %B23 ], [ true, %B19 ], [ %.1068, %B29 ], [ %inside.3.2, %B26 ]
  %.1458.not = icmp eq i64 %.918, 0
  br i1 %.1458.not, label %B3, label %B13

B3:
  %closed.2.1634 = phi i64 [ %closed.2.1686, %B15 ], [ %closed.4.0, %B6 ], [ %closed.3.2, %B14 ]
  %rows.5.3 = phi i64 [ %rows.6.4, %B15 ], [ %rows.4.0, %B6 ], [ %rows.2.2, %B14 ]
  %line.6.3 = phi i64 [ %line.7.4, %B15 ], [ %line.5.0, %B6 ], [ %line.4.2, %B14 ]
  %start.5.3 = phi i64 [ %start.6.4, %B15 ], [ %start.4.0, %B6 ], [ %start.2.2, %B14 ]
  %inside.7.3 = phi i1 [ %inside.8.4, %B15 ], [ %inside.6.0, %B6 ], [ %.934.not.not.not.not.not.not.not.not.not, %B14 ]
  %indvar.next = add i64 %indvar, 1
  %lsr.iv.next = add i64 %lsr.iv, -64
  %scevgep360 = getelementptr i8, ptr %lsr.iv359, i64 64
  %scevgep368 = getelementptr i8, ptr %lsr.iv367, i64 64
  %.1519 = icmp slt i64 %.103, %arg.stop
  br i1 %.1519, label %B1, label %B2.loopexit

B2.loopexit:
  %82 = add nsw i64 %rows.5.3, 1
  br label %B2

B2:
  %rows.8.1 = phi i64 [ 1, %B0 ], [ %82, %B2.loopexit ]
  %line.8.1 = phi i64 [ 0, %B0 ], [ %line.6.3, %B2.loopexit ]
  %start.7.1 = phi i64 [ %arg.begin, %B0 ], [ %start.5.3, %B2.loopexit ]
  %inside.9.1 = phi i1 [ false, %B0 ], [ %inside.7.3, %B2.loopexit ]
  %.1547 = icmp ne i64 %arg.final, 0
  %.1553 = icmp sgt i64 %arg.stop, %start.7.1
  %or.cond588 = select i1 %.1547, i1 %.1553, i1 false
  br i1 %or.cond588, label %B21, label %common.ret

B21:
  %.1561 = sub nsw i64 %arg.stop, %start.7.1
  %.1563 = icmp sgt i64 %.1561, %arg.limit
  %or.cond589 = select i1 %inside.9.1, i1 true, i1 %.1563
  br i1 %or.cond589, label %common.ret, label %B24

B24:
  %.1569 = getelementptr i8, ptr %arg.text, i64 %start.7.1
  %.1570 = load i8, ptr %.1569, align 1
  %.1576 = zext i8 %.1570 to i64
  %.1577 = icmp eq i64 %arg.comment, %.1576
  br i1 %.1577, label %common.ret, label %B22

B22:
  store i64 %rows.8.1, ptr %arg.found, align 8
  %sunkaddr428 = getelementptr i8, ptr %arg.found, i64 8
  store i64 %line.8.1, ptr %sunkaddr428, align 8
  br label %common.ret

B4.endif:
  %.151 = sub nsw i64 %arg.stop, %block.2.0
  %..151 = tail call i64 @llvm.smax.i64(i64 %.151, i64 0)
  %.235657.not = icmp slt i64 %.151, 1
  br i1 %.235657.not, label %B6, label %iter.check214

iter.check214:
  %const = bitcast i64 9223372036854775776 to i64
  %min.iters.check212 = icmp slt i64 %15, 8
  br i1 %min.iters.check212, label %B7.preheader, label %vector.main.loop.iter.check216

vector.main.loop.iter.check216:
  %min.iters.check215 = icmp slt i64 %15, 32
  br i1 %min.iters.check215, label %vec.epilog.ph248, label %vector.ph217

vector.ph217:
  %n.vec219 = and i64 %smax211, %const
  br label %vector.body222

vector.body222:
  %index223 = phi i64 [ 0, %vector.ph217 ], [ %index.next236, %vector.body222 ]
  %vec.phi224 = phi <8 x i64> [ zeroinitializer, %vector.ph217 ], [ %99, %vector.body222 ]
  %vec.phi225 = phi <8 x i64> [ zeroinitializer, %vector.ph217 ], [ %100, %vector.body222 ]
  %vec.phi226 = phi <8 x i64> [ zeroinitializer, %vector.ph217 ], [ %101, %vector.body222 ]
  %vec.phi227 = phi <8 x i64> [ zeroinitializer, %vector.ph217 ], [ %102, %vector.body222 ]
  %vec.ind228 = phi <8 x i64> [ <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>, %vector.ph217 ], [ %vec.ind.next237, %vector.body222 ]
  %step.add229 = add <8 x i64> %vec.ind228, splat (i64 8)
  %step.add.2230 = add <8 x i64> %vec.ind228, splat (i64 16)
  %step.add.3231 = add <8 x i64> %vec.ind228, splat (i64 24)
  %scevgep361 = getelementptr i8, ptr %lsr.iv359, i64 %index223
  %scevgep362 = getelementptr i8, ptr %scevgep361, i64 -24
  %scevgep364 = getelementptr i8, ptr %scevgep361, i64 -16
  %scevgep363 = getelementptr i8, ptr %scevgep361, i64 -8
  %wide.load232 = load <8 x i8>, ptr %scevgep362, align 1
  %wide.load233 = load <8 x i8>, ptr %scevgep364, align 1
  %wide.load234 = load <8 x i8>, ptr %scevgep363, align 1
  %wide.load235 = load <8 x i8>, ptr %scevgep361, align 1
  %83 = zext <8 x i8> %wide.load232 to <8 x i64>
  %84 = zext <8 x i8> %wide.load233 to <8 x i64>
  %85 = zext <8 x i8> %wide.load234 to <8 x i64>
  %86 = zext <8 x i8> %wide.load235 to <8 x i64>
  %87 = icmp eq <8 x i64> %broadcast.splat221, %83
  %88 = icmp eq <8 x i64> %broadcast.splat221, %84
  %89 = icmp eq <8 x i64> %broadcast.splat221, %85
  %90 = icmp eq <8 x i64> %broadcast.splat221, %86
  %91 = shl nuw <8 x i64> splat (i64 1), %vec.ind228
  %92 = shl nuw <8 x i64> splat (i64 1), %step.add229
  %93 = shl nuw <8 x i64> splat (i64 1), %step.add.2230
  %94 = shl nuw <8 x i64> splat (i64 1), %step.add.3231
  %95 = select <8 x i1> %87, <8 x i64> %91, <8 x i64> zeroinitializer
  %96 = select <8 x i1> %88, <8 x i64> %92, <8 x i64> zeroinitializer
  %97 = select <8 x i1> %89, <8 x i64> %93, <8 x i64> zeroinitializer
  %98 = select <8 x i1> %90, <8 x i64> %94, <8 x i64> zeroinitializer
  %99 = or <8 x i64> %95, %vec.phi224
  %100 = or <8 x i64> %96, %vec.phi225
  %101 = or <8 x i64> %97, %vec.phi226
  %102 = or <8 x i64> %98, %vec.phi227
  %index.next236 = add nuw i64 %index223, 32
  %vec.ind.next237 = add <8 x i64> %vec.ind228, splat (i64 32)
  %103 = icmp eq i64 %13, %index.next236
  br i1 %103, label %middle.block238, label %vector.body222, !llvm.loop !10

middle.block238:
  %bin.rdx239 = or <8 x i64> %100, %99
  %bin.rdx240 = or <8 x i64> %101, %bin.rdx239
  %bin.rdx241 = or <8 x i64> %102, %bin.rdx240
  %rdx.shuf414 = shufflevector <8 x i64> %bin.rdx241, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx415 = or <8 x i64> %bin.rdx241, %rdx.shuf414
  %rdx.shuf416 = shufflevector <8 x i64> %bin.rdx415, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx417 = or <8 x i64> %bin.rdx415, %rdx.shuf416
  %rdx.shuf418 = shufflevector <8 x i64> %bin.rdx417, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx419 = or <8 x i64> %bin.rdx417, %rdx.shuf418
  %104 = extractelement <8 x i64> %bin.rdx419, i32 0
  %cmp.n242 = icmp eq i64 %15, %n.vec219
  br i1 %cmp.n242, label %iter.check160, label %vec.epilog.iter.check246

vec.epilog.iter.check246:
  %ind.end268 = sub nsw i64 %..151, %n.vec219
  %105 = and i64 %smax211, 24
  %min.epilog.iters.check247 = icmp eq i64 %105, 0
  br i1 %min.epilog.iters.check247, label %B7.preheader, label %vec.epilog.ph248, !prof !11

vec.epilog.ph248:
  %bc.resume.val243 = phi i64 [ %n.vec219, %vec.epilog.iter.check246 ], [ 0, %vector.main.loop.iter.check216 ]
  %bc.merge.rdx244 = phi i64 [ %104, %vec.epilog.iter.check246 ], [ 0, %vector.main.loop.iter.check216 ]
  %const_mat = add i64 %const, 24
  %n.vec250 = and i64 %smax211, %const_mat
  %106 = sub nsw i64 %..151, %n.vec250
  %107 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx244, i64 0
  %broadcast.splatinsert253 = insertelement <8 x i64> poison, i64 %bc.resume.val243, i64 0
  %broadcast.splat254 = shufflevector <8 x i64> %broadcast.splatinsert253, <8 x i64> poison, <8 x i32> zeroinitializer
  %induction255 = or disjoint <8 x i64> %broadcast.splat254, <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>
  br label %vec.epilog.vector.body256

vec.epilog.vector.body256:
  %index257 = phi i64 [ %bc.resume.val243, %vec.epilog.ph248 ], [ %index.next261, %vec.epilog.vector.body256 ]
  %vec.phi258 = phi <8 x i64> [ %107, %vec.epilog.ph248 ], [ %112, %vec.epilog.vector.body256 ]
  %vec.ind259 = phi <8 x i64> [ %induction255, %vec.epilog.ph248 ], [ %vec.ind.next262, %vec.epilog.vector.body256 ]
  %scevgep369 = getelementptr i8, ptr %lsr.iv367, i64 %index257
  %wide.load260 = load <8 x i8>, ptr %scevgep369, align 1
  %108 = zext <8 x i8> %wide.load260 to <8 x i64>
  %109 = icmp eq <8 x i64> %broadcast.splat252, %108
  %110 = shl nuw <8 x i64> splat (i64 1), %vec.ind259
  %111 = select <8 x i1> %109, <8 x i64> %110, <8 x i64> zeroinitializer
  %112 = or <8 x i64> %111, %vec.phi258
  %index.next261 = add nuw i64 %index257, 8
  %vec.ind.next262 = add nuw nsw <8 x i64> %vec.ind259, splat (i64 8)
  %113 = icmp eq i64 %11, %index.next261
  br i1 %113, label %vec.epilog.middle.block263, label %vec.epilog.vector.body256, !llvm.loop !12

vec.epilog.middle.block263:
  %rdx.shuf420 = shufflevector <8 x i64> %112, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx421 = or <8 x i64> %112, %rdx.shuf420
  %rdx.shuf422 = shufflevector <8 x i64> %bin.rdx421, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx423 = or <8 x i64> %bin.rdx421, %rdx.shuf422
  %rdx.shuf424 = shufflevector <8 x i64> %bin.rdx423, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx425 = or <8 x i64> %bin.rdx423, %rdx.shuf424
  %114 = extractelement <8 x i64> %bin.rdx425, i32 0
  %cmp.n264 = icmp eq i64 %15, %n.vec250
  br i1 %cmp.n264, label %iter.check160, label %B7.preheader

B7.preheader:
  %_found_v8_bits.2.2660.ph = phi i64 [ 0, %iter.check214 ], [ %104, %vec.epilog.iter.check246 ], [ %114, %vec.epilog.middle.block263 ]
  %.234655659.ph = phi i64 [ %..151, %iter.check214 ], [ %ind.end268, %vec.epilog.iter.check246 ], [ %106, %vec.epilog.middle.block263 ]
  %.241656658.ph = phi i64 [ 0, %iter.check214 ], [ %n.vec219, %vec.epilog.iter.check246 ], [ %n.vec250, %vec.epilog.middle.block263 ]
  %115 = add i64 %.234655659.ph, 1
  br label %B7
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.cttz.i64(i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #3

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @csv_stretch(ptr readonly captures(none) %.1, i64 %.2, i64 %.3, i64 %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, i64 %.9, i64 %.10, ptr writeonly captures(none) initializes((0, 16)) %.11) local_unnamed_addr #0 {
entry:
  %.13 = alloca i64, align 8
  store i64 0, ptr %.13, align 8
  %.17 = call i32 @csv_stretch.body(ptr nonnull %.13, ptr nonnull poison, ptr %.1, i64 %.2, i64 %.3, i64 %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, i64 %.9, i64 %.10, ptr %.11) #5
  %.27 = load i64, ptr %.13, align 8
  ret i64 %.27
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.vector.reduce.or.v8i64(<8 x i64>) #4

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.vector.reduce.or.v4i64(<4 x i64>) #4

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { noinline }

!0 = distinct !{!0, !1, !2}
!1 = !{!"llvm.loop.unroll.runtime.disable"}
!2 = !{!"llvm.loop.isvectorized", i32 1}
!3 = distinct !{!3, !2, !1}
!4 = !{!"branch_weights", i32 4, i32 28}
!5 = distinct !{!5, !2, !1}
!6 = distinct !{!6, !1, !2}
!7 = distinct !{!7, !2, !1}
!8 = distinct !{!8, !2, !1}
!9 = distinct !{!9, !1, !2}
!10 = distinct !{!10, !2, !1}
!11 = !{!"branch_weights", i32 8, i32 24}
!12 = distinct !{!12, !2, !1}
