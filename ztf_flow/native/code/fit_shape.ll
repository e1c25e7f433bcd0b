; made from ztf_flow.native.source.texts by `python -m ztf_flow.native.build`, e27deb6370e0100dee4c03e19ef0d8337878591160d99982b9ef4658739e37ab
@fit_shape.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @fit_shape.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, i64 %arg.least, i64 %arg.most, i64 %arg.strip, i64 %arg.lower, i64 %arg.upper, ptr writeonly captures(none) %arg.good) local_unnamed_addr #0 {
B0.endif:
  %.116326.not = icmp slt i64 %arg.count, 1
  br i1 %.116326.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %.223 = shl nsw i64 %arg.least, 2
  %scevgep = getelementptr i8, ptr %arg.text, i64 24
  %scevgep142 = getelementptr i8, ptr %arg.text, i64 24
  %scevgep149 = getelementptr i8, ptr %arg.text, i64 24
  br label %B2

B2:
  %missed.2.0329 = phi i64 [ %arg.count, %B2.lr.ph ], [ %.696, %B3 ]
  %.122325327 = phi i64 [ 0, %B2.lr.ph ], [ %.129, %B3 ]
  %.129 = add nuw nsw i64 %.122325327, 1
  %.159 = getelementptr i64, ptr %arg.starts, i64 %.122325327
  %.160 = load i64, ptr %.159, align 8
  %.166 = getelementptr i64, ptr %arg.ends, i64 %.122325327
  %.167 = load i64, ptr %.166, align 8
  %.194 = sub nsw i64 %.167, %.160
  %.200 = icmp slt i64 %.194, %arg.least
  br i1 %.200, label %B3, label %B4

B4:
  %0 = icmp slt i64 %arg.least, 2
  %.220.not = icmp sle i64 %.194, %arg.most
  %.225 = icmp sge i64 %.194, %.223
  %or.cond = or i1 %0, %.225
  %or.cond332 = select i1 %.220.not, i1 %or.cond, i1 false
  br i1 %or.cond332, label %B5, label %B6

B6:
  %.259 = icmp sgt i64 %.167, %.160
  br i1 %.259, label %iter.check63, label %B7

iter.check63:
  %min.iters.check61 = icmp ult i64 %.194, 8
  br i1 %min.iters.check61, label %B8.preheader, label %vector.main.loop.iter.check65

vector.main.loop.iter.check65:
  %min.iters.check64 = icmp ult i64 %.194, 32
  br i1 %min.iters.check64, label %vec.epilog.ph90, label %vector.ph66

vector.ph66:
  %n.vec68 = and i64 %.194, -32
  %scevgep136 = getelementptr i8, ptr %scevgep, i64 %.160
  br label %vector.body69

vector.body69:
  %index70 = phi i64 [ 0, %vector.ph66 ], [ %index.next79, %vector.body69 ]
  %vec.phi71 = phi <8 x i64> [ zeroinitializer, %vector.ph66 ], [ %9, %vector.body69 ]
  %vec.phi72 = phi <8 x i64> [ zeroinitializer, %vector.ph66 ], [ %10, %vector.body69 ]
  %vec.phi73 = phi <8 x i64> [ zeroinitializer, %vector.ph66 ], [ %11, %vector.body69 ]
  %vec.phi74 = phi <8 x i64> [ zeroinitializer, %vector.ph66 ], [ %12, %vector.body69 ]
  %scevgep140 = getelementptr i8, ptr %scevgep136, i64 %index70
  %scevgep141 = getelementptr i8, ptr %scevgep140, i64 -24
  %scevgep137 = getelementptr i8, ptr %scevgep136, i64 %index70
  %scevgep138 = getelementptr i8, ptr %scevgep137, i64 -16
  %scevgep139 = getelementptr i8, ptr %scevgep137, i64 -8
  %wide.load75 = load <8 x i8>, ptr %scevgep141, align 1
  %wide.load76 = load <8 x i8>, ptr %scevgep138, align 1
  %wide.load77 = load <8 x i8>, ptr %scevgep139, align 1
  %wide.load78 = load <8 x i8>, ptr %scevgep137, align 1
  %1 = icmp sgt <8 x i8> %wide.load75, splat (i8 -65)
  %2 = icmp sgt <8 x i8> %wide.load76, splat (i8 -65)
  %3 = icmp sgt <8 x i8> %wide.load77, splat (i8 -65)
  %4 = icmp sgt <8 x i8> %wide.load78, splat (i8 -65)
  %5 = zext <8 x i1> %1 to <8 x i64>
  %6 = zext <8 x i1> %2 to <8 x i64>
  %7 = zext <8 x i1> %3 to <8 x i64>
  %8 = zext <8 x i1> %4 to <8 x i64>
  %9 = add <8 x i64> %vec.phi71, %5
  %10 = add <8 x i64> %vec.phi72, %6
  %11 = add <8 x i64> %vec.phi73, %7
  %12 = add <8 x i64> %vec.phi74, %8
  %index.next79 = add nuw i64 %index70, 32
  %13 = icmp eq i64 %n.vec68, %index.next79
  br i1 %13, label %middle.block80, label %vector.body69, !llvm.loop !0

middle.block80:
  %bin.rdx81 = add <8 x i64> %10, %9
  %bin.rdx82 = add <8 x i64> %11, %bin.rdx81
  %bin.rdx83 = add <8 x i64> %12, %bin.rdx82
  %rdx.shuf = shufflevector <8 x i64> %bin.rdx83, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx156 = add <8 x i64> %bin.rdx83, %rdx.shuf
  %rdx.shuf157 = shufflevector <8 x i64> %bin.rdx156, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx158 = add <8 x i64> %bin.rdx156, %rdx.shuf157
  %rdx.shuf159 = shufflevector <8 x i64> %bin.rdx158, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx160 = add <8 x i64> %bin.rdx158, %rdx.shuf159
  %14 = extractelement <8 x i64> %bin.rdx160, i32 0
  %cmp.n84 = icmp eq i64 %.194, %n.vec68
  br i1 %cmp.n84, label %B7, label %vec.epilog.iter.check88

vec.epilog.iter.check88:
  %ind.end103 = add i64 %.160, %n.vec68
  %15 = and i64 %.194, 24
  %min.epilog.iters.check89 = icmp eq i64 %15, 0
  br i1 %min.epilog.iters.check89, label %B8.preheader, label %vec.epilog.ph90, !prof !3

vec.epilog.ph90:
  %vec.epilog.resume.val85 = phi i64 [ %n.vec68, %vec.epilog.iter.check88 ], [ 0, %vector.main.loop.iter.check65 ]
  %bc.merge.rdx86 = phi i64 [ %14, %vec.epilog.iter.check88 ], [ 0, %vector.main.loop.iter.check65 ]
  %n.vec92 = and i64 %.194, -8
  %16 = add i64 %.160, %n.vec92
  %17 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx86, i64 0
  %18 = getelementptr i8, ptr %arg.text, i64 %.160
  br label %vec.epilog.vector.body93

vec.epilog.vector.body93:
  %index94 = phi i64 [ %vec.epilog.resume.val85, %vec.epilog.ph90 ], [ %index.next98, %vec.epilog.vector.body93 ]
  %vec.phi95 = phi <8 x i64> [ %17, %vec.epilog.ph90 ], [ %22, %vec.epilog.vector.body93 ]
  %19 = getelementptr i8, ptr %18, i64 %index94
  %wide.load97 = load <8 x i8>, ptr %19, align 1
  %20 = icmp sgt <8 x i8> %wide.load97, splat (i8 -65)
  %21 = zext <8 x i1> %20 to <8 x i64>
  %22 = add <8 x i64> %vec.phi95, %21
  %index.next98 = add nuw i64 %index94, 8
  %23 = icmp eq i64 %n.vec92, %index.next98
  br i1 %23, label %vec.epilog.middle.block99, label %vec.epilog.vector.body93, !llvm.loop !4

vec.epilog.middle.block99:
  %rdx.shuf161 = shufflevector <8 x i64> %22, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx162 = add <8 x i64> %22, %rdx.shuf161
  %rdx.shuf163 = shufflevector <8 x i64> %bin.rdx162, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx164 = add <8 x i64> %bin.rdx162, %rdx.shuf163
  %rdx.shuf165 = shufflevector <8 x i64> %bin.rdx164, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx166 = add <8 x i64> %bin.rdx164, %rdx.shuf165
  %24 = extractelement <8 x i64> %bin.rdx166, i32 0
  %cmp.n100 = icmp eq i64 %.194, %n.vec92
  br i1 %cmp.n100, label %B7, label %B8.preheader

B8.preheader:
  %_has_length_v9_at.2.2.ph = phi i64 [ %.160, %iter.check63 ], [ %ind.end103, %vec.epilog.iter.check88 ], [ %16, %vec.epilog.middle.block99 ]
  %_has_length_v9_characters.2.2.ph = phi i64 [ 0, %iter.check63 ], [ %14, %vec.epilog.iter.check88 ], [ %24, %vec.epilog.middle.block99 ]
  br label %B8

B8:
  %_has_length_v9_at.2.2 = phi i64 [ %.279, %B8 ], [ %_has_length_v9_at.2.2.ph, %B8.preheader ]
  %_has_length_v9_characters.2.2 = phi i64 [ %.273, %B8 ], [ %_has_length_v9_characters.2.2.ph, %B8.preheader ]
  %.265 = getelementptr i8, ptr %arg.text, i64 %_has_length_v9_at.2.2
  %.266 = load i8, ptr %.265, align 1
  %.269 = icmp sgt i8 %.266, -65
  %.272 = zext i1 %.269 to i64
  %.273 = add nuw nsw i64 %_has_length_v9_characters.2.2, %.272
  %.279 = add nsw i64 %_has_length_v9_at.2.2, 1
  %exitcond.not = icmp eq i64 %.167, %.279
  br i1 %exitcond.not, label %B7, label %B8, !llvm.loop !5

B7:
  %_has_length_v9_characters.3.3 = phi i64 [ 0, %B6 ], [ %24, %vec.epilog.middle.block99 ], [ %14, %middle.block80 ], [ %.273, %B8 ]
  %.295 = icmp sle i64 %arg.least, %_has_length_v9_characters.3.3
  %.304 = icmp sle i64 %_has_length_v9_characters.3.3, %arg.most
  %or.cond316 = select i1 %.295, i1 %.304, i1 false
  br i1 %or.cond316, label %B5, label %B3

B5:
  %25 = icmp ne i64 %arg.strip, 0
  %.341 = icmp sgt i64 %.167, %.160
  %or.cond317 = and i1 %25, %.341
  br i1 %or.cond317, label %B10, label %B11

B10:
  %.348 = getelementptr i8, ptr %arg.text, i64 %.160
  %.349 = load i8, ptr %.348, align 1
  %26 = add i8 %.349, -33
  %or.cond318 = icmp ult i8 %26, 94
  br i1 %or.cond318, label %B12, label %B3

B12:
  %27 = getelementptr i8, ptr %arg.text, i64 %.167
  %.383 = getelementptr i8, ptr %27, i64 -1
  %.384 = load i8, ptr %.383, align 1
  %28 = add i8 %.384, -33
  %or.cond319 = icmp ult i8 %28, 94
  br i1 %or.cond319, label %B11, label %B3

B11:
  %29 = icmp sgt i64 %.167, %.160
  %30 = icmp ne i64 %arg.lower, 0
  %or.cond323 = and i1 %30, %29
  br i1 %or.cond323, label %iter.check20, label %B13

iter.check20:
  %min.iters.check18 = icmp ult i64 %.194, 8
  br i1 %min.iters.check18, label %B14.preheader, label %vector.main.loop.iter.check22

vector.main.loop.iter.check22:
  %min.iters.check21 = icmp ult i64 %.194, 32
  br i1 %min.iters.check21, label %vec.epilog.ph47, label %vector.ph23

vector.ph23:
  %n.vec25 = and i64 %.194, -32
  %scevgep143 = getelementptr i8, ptr %scevgep142, i64 %.160
  br label %vector.body26

vector.body26:
  %index27 = phi i64 [ 0, %vector.ph23 ], [ %index.next36, %vector.body26 ]
  %vec.phi28 = phi <8 x i64> [ zeroinitializer, %vector.ph23 ], [ %51, %vector.body26 ]
  %vec.phi29 = phi <8 x i64> [ zeroinitializer, %vector.ph23 ], [ %52, %vector.body26 ]
  %vec.phi30 = phi <8 x i64> [ zeroinitializer, %vector.ph23 ], [ %53, %vector.body26 ]
  %vec.phi31 = phi <8 x i64> [ zeroinitializer, %vector.ph23 ], [ %54, %vector.body26 ]
  %scevgep147 = getelementptr i8, ptr %scevgep143, i64 %index27
  %scevgep148 = getelementptr i8, ptr %scevgep147, i64 -24
  %scevgep144 = getelementptr i8, ptr %scevgep143, i64 %index27
  %scevgep145 = getelementptr i8, ptr %scevgep144, i64 -16
  %scevgep146 = getelementptr i8, ptr %scevgep144, i64 -8
  %wide.load32 = load <8 x i8>, ptr %scevgep148, align 1
  %wide.load33 = load <8 x i8>, ptr %scevgep145, align 1
  %wide.load34 = load <8 x i8>, ptr %scevgep146, align 1
  %wide.load35 = load <8 x i8>, ptr %scevgep144, align 1
  %31 = add <8 x i8> %wide.load32, splat (i8 -65)
  %32 = add <8 x i8> %wide.load33, splat (i8 -65)
  %33 = add <8 x i8> %wide.load34, splat (i8 -65)
  %34 = add <8 x i8> %wide.load35, splat (i8 -65)
  %35 = icmp ult <8 x i8> %31, splat (i8 26)
  %36 = icmp ult <8 x i8> %32, splat (i8 26)
  %37 = icmp ult <8 x i8> %33, splat (i8 26)
  %38 = icmp ult <8 x i8> %34, splat (i8 26)
  %39 = icmp slt <8 x i8> %wide.load32, zeroinitializer
  %40 = icmp slt <8 x i8> %wide.load33, zeroinitializer
  %41 = icmp slt <8 x i8> %wide.load34, zeroinitializer
  %42 = icmp slt <8 x i8> %wide.load35, zeroinitializer
  %43 = or <8 x i1> %39, %35
  %44 = or <8 x i1> %40, %36
  %45 = or <8 x i1> %41, %37
  %46 = or <8 x i1> %42, %38
  %47 = zext <8 x i1> %43 to <8 x i64>
  %48 = zext <8 x i1> %44 to <8 x i64>
  %49 = zext <8 x i1> %45 to <8 x i64>
  %50 = zext <8 x i1> %46 to <8 x i64>
  %51 = or <8 x i64> %vec.phi28, %47
  %52 = or <8 x i64> %vec.phi29, %48
  %53 = or <8 x i64> %vec.phi30, %49
  %54 = or <8 x i64> %vec.phi31, %50
  %index.next36 = add nuw i64 %index27, 32
  %55 = icmp eq i64 %n.vec25, %index.next36
  br i1 %55, label %middle.block37, label %vector.body26, !llvm.loop !6

middle.block37:
  %bin.rdx38 = or <8 x i64> %52, %51
  %bin.rdx39 = or <8 x i64> %53, %bin.rdx38
  %bin.rdx40 = or <8 x i64> %54, %bin.rdx39
  %rdx.shuf167 = shufflevector <8 x i64> %bin.rdx40, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx168 = or <8 x i64> %bin.rdx40, %rdx.shuf167
  %rdx.shuf169 = shufflevector <8 x i64> %bin.rdx168, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx170 = or <8 x i64> %bin.rdx168, %rdx.shuf169
  %rdx.shuf171 = shufflevector <8 x i64> %bin.rdx170, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx172 = or <8 x i64> %bin.rdx170, %rdx.shuf171
  %56 = extractelement <8 x i64> %bin.rdx172, i32 0
  %cmp.n41 = icmp eq i64 %.194, %n.vec25
  br i1 %cmp.n41, label %B15, label %vec.epilog.iter.check45

vec.epilog.iter.check45:
  %ind.end60 = add i64 %.160, %n.vec25
  %57 = and i64 %.194, 24
  %min.epilog.iters.check46 = icmp eq i64 %57, 0
  br i1 %min.epilog.iters.check46, label %B14.preheader, label %vec.epilog.ph47, !prof !3

vec.epilog.ph47:
  %vec.epilog.resume.val42 = phi i64 [ %n.vec25, %vec.epilog.iter.check45 ], [ 0, %vector.main.loop.iter.check22 ]
  %bc.merge.rdx43 = phi i64 [ %56, %vec.epilog.iter.check45 ], [ 0, %vector.main.loop.iter.check22 ]
  %n.vec49 = and i64 %.194, -8
  %58 = add i64 %.160, %n.vec49
  %59 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx43, i64 0
  %60 = getelementptr i8, ptr %arg.text, i64 %.160
  br label %vec.epilog.vector.body50

vec.epilog.vector.body50:
  %index51 = phi i64 [ %vec.epilog.resume.val42, %vec.epilog.ph47 ], [ %index.next55, %vec.epilog.vector.body50 ]
  %vec.phi52 = phi <8 x i64> [ %59, %vec.epilog.ph47 ], [ %67, %vec.epilog.vector.body50 ]
  %61 = getelementptr i8, ptr %60, i64 %index51
  %wide.load54 = load <8 x i8>, ptr %61, align 1
  %62 = add <8 x i8> %wide.load54, splat (i8 -65)
  %63 = icmp ult <8 x i8> %62, splat (i8 26)
  %64 = icmp slt <8 x i8> %wide.load54, zeroinitializer
  %65 = or <8 x i1> %64, %63
  %66 = zext <8 x i1> %65 to <8 x i64>
  %67 = or <8 x i64> %vec.phi52, %66
  %index.next55 = add nuw i64 %index51, 8
  %68 = icmp eq i64 %n.vec49, %index.next55
  br i1 %68, label %vec.epilog.middle.block56, label %vec.epilog.vector.body50, !llvm.loop !7

vec.epilog.middle.block56:
  %rdx.shuf173 = shufflevector <8 x i64> %67, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx174 = or <8 x i64> %67, %rdx.shuf173
  %rdx.shuf175 = shufflevector <8 x i64> %bin.rdx174, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx176 = or <8 x i64> %bin.rdx174, %rdx.shuf175
  %rdx.shuf177 = shufflevector <8 x i64> %bin.rdx176, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx178 = or <8 x i64> %bin.rdx176, %rdx.shuf177
  %69 = extractelement <8 x i64> %bin.rdx178, i32 0
  %cmp.n57 = icmp eq i64 %.194, %n.vec49
  br i1 %cmp.n57, label %B15, label %B14.preheader

B14.preheader:
  %_has_letters_v16_at.2.2.ph = phi i64 [ %.160, %iter.check20 ], [ %ind.end60, %vec.epilog.iter.check45 ], [ %58, %vec.epilog.middle.block56 ]
  %_has_letters_v16_found.2.2.ph = phi i64 [ 0, %iter.check20 ], [ %56, %vec.epilog.iter.check45 ], [ %69, %vec.epilog.middle.block56 ]
  br label %B14

B14:
  %_has_letters_v16_at.2.2 = phi i64 [ %.516, %B14 ], [ %_has_letters_v16_at.2.2.ph, %B14.preheader ]
  %_has_letters_v16_found.2.2 = phi i64 [ %.506, %B14 ], [ %_has_letters_v16_found.2.2.ph, %B14.preheader ]
  %.467 = getelementptr i8, ptr %arg.text, i64 %_has_letters_v16_at.2.2
  %.468 = load i8, ptr %.467, align 1
  %70 = add i8 %.468, -65
  %or.cond320 = icmp ult i8 %70, 26
  %.494 = icmp slt i8 %.468, 0
  %spec.select = or i1 %.494, %or.cond320
  %.505 = zext i1 %spec.select to i64
  %.506 = or i64 %_has_letters_v16_found.2.2, %.505
  %.516 = add nsw i64 %_has_letters_v16_at.2.2, 1
  %exitcond333.not = icmp eq i64 %.167, %.516
  br i1 %exitcond333.not, label %B15, label %B14, !llvm.loop !8

B15:
  %.506.lcssa = phi i64 [ %69, %vec.epilog.middle.block56 ], [ %56, %middle.block37 ], [ %.506, %B14 ]
  %71 = icmp eq i64 %arg.upper, 0
  %.538.not = icmp ne i64 %.506.lcssa, 0
  %brmerge = select i1 %.538.not, i1 true, i1 %71
  %not..538.not = xor i1 %.538.not, true
  br i1 %brmerge, label %B3, label %iter.check

B13:
  %72 = icmp sgt i64 %.167, %.160
  %73 = icmp eq i64 %arg.upper, 0
  %.341.not337 = xor i1 %72, true
  %brmerge338 = or i1 %73, %.341.not337
  br i1 %brmerge338, label %B3, label %iter.check

iter.check:
  %min.iters.check = icmp ult i64 %.194, 8
  br i1 %min.iters.check, label %B17.preheader, label %vector.main.loop.iter.check

vector.main.loop.iter.check:
  %min.iters.check1 = icmp ult i64 %.194, 32
  br i1 %min.iters.check1, label %vec.epilog.ph, label %vector.ph

vector.ph:
  %n.vec = and i64 %.194, -32
  %scevgep150 = getelementptr i8, ptr %scevgep149, i64 %.160
  br label %vector.body

vector.body:
  %index = phi i64 [ 0, %vector.ph ], [ %index.next, %vector.body ]
  %vec.phi = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %94, %vector.body ]
  %vec.phi2 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %95, %vector.body ]
  %vec.phi3 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %96, %vector.body ]
  %vec.phi4 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %97, %vector.body ]
  %scevgep154 = getelementptr i8, ptr %scevgep150, i64 %index
  %scevgep155 = getelementptr i8, ptr %scevgep154, i64 -24
  %scevgep151 = getelementptr i8, ptr %scevgep150, i64 %index
  %scevgep152 = getelementptr i8, ptr %scevgep151, i64 -16
  %scevgep153 = getelementptr i8, ptr %scevgep151, i64 -8
  %wide.load = load <8 x i8>, ptr %scevgep155, align 1
  %wide.load5 = load <8 x i8>, ptr %scevgep152, align 1
  %wide.load6 = load <8 x i8>, ptr %scevgep153, align 1
  %wide.load7 = load <8 x i8>, ptr %scevgep151, align 1
  %74 = add <8 x i8> %wide.load, splat (i8 -97)
  %75 = add <8 x i8> %wide.load5, splat (i8 -97)
  %76 = add <8 x i8> %wide.load6, splat (i8 -97)
  %77 = add <8 x i8> %wide.load7, splat (i8 -97)
  %78 = icmp ult <8 x i8> %74, splat (i8 26)
  %79 = icmp ult <8 x i8> %75, splat (i8 26)
  %80 = icmp ult <8 x i8> %76, splat (i8 26)
  %81 = icmp ult <8 x i8> %77, splat (i8 26)
  %82 = icmp slt <8 x i8> %wide.load, zeroinitializer
  %83 = icmp slt <8 x i8> %wide.load5, zeroinitializer
  %84 = icmp slt <8 x i8> %wide.load6, zeroinitializer
  %85 = icmp slt <8 x i8> %wide.load7, zeroinitializer
  %86 = or <8 x i1> %82, %78
  %87 = or <8 x i1> %83, %79
  %88 = or <8 x i1> %84, %80
  %89 = or <8 x i1> %85, %81
  %90 = zext <8 x i1> %86 to <8 x i64>
  %91 = zext <8 x i1> %87 to <8 x i64>
  %92 = zext <8 x i1> %88 to <8 x i64>
  %93 = zext <8 x i1> %89 to <8 x i64>
  %94 = or <8 x i64> %vec.phi, %90
  %95 = or <8 x i64> %vec.phi2, %91
  %96 = or <8 x i64> %vec.phi3, %92
  %97 = or <8 x i64> %vec.phi4, %93
  %index.next = add nuw i64 %index, 32
  %98 = icmp eq i64 %n.vec, %index.next
  br i1 %98, label %middle.block, label %vector.body, !llvm.loop !9

middle.block:
  %bin.rdx = or <8 x i64> %95, %94
  %bin.rdx8 = or <8 x i64> %96, %bin.rdx
  %bin.rdx9 = or <8 x i64> %97, %bin.rdx8
  %rdx.shuf179 = shufflevector <8 x i64> %bin.rdx9, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx180 = or <8 x i64> %bin.rdx9, %rdx.shuf179
  %rdx.shuf181 = shufflevector <8 x i64> %bin.rdx180, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx182 = or <8 x i64> %bin.rdx180, %rdx.shuf181
  %rdx.shuf183 = shufflevector <8 x i64> %bin.rdx182, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx184 = or <8 x i64> %bin.rdx182, %rdx.shuf183
  %99 = extractelement <8 x i64> %bin.rdx184, i32 0
  %cmp.n = icmp eq i64 %.194, %n.vec
  br i1 %cmp.n, label %B18.loopexit, label %vec.epilog.iter.check

vec.epilog.iter.check:
  %ind.end = add i64 %.160, %n.vec
  %100 = and i64 %.194, 24
  %min.epilog.iters.check = icmp eq i64 %100, 0
  br i1 %min.epilog.iters.check, label %B17.preheader, label %vec.epilog.ph, !prof !3

vec.epilog.ph:
  %vec.epilog.resume.val = phi i64 [ %n.vec, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %bc.merge.rdx = phi i64 [ %99, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %n.vec11 = and i64 %.194, -8
  %101 = add i64 %.160, %n.vec11
  %102 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx, i64 0
  %103 = getelementptr i8, ptr %arg.text, i64 %.160
  br label %vec.epilog.vector.body

vec.epilog.vector.body:
  %index12 = phi i64 [ %vec.epilog.resume.val, %vec.epilog.ph ], [ %index.next15, %vec.epilog.vector.body ]
  %vec.phi13 = phi <8 x i64> [ %102, %vec.epilog.ph ], [ %110, %vec.epilog.vector.body ]
  %104 = getelementptr i8, ptr %103, i64 %index12
  %wide.load14 = load <8 x i8>, ptr %104, align 1
  %105 = add <8 x i8> %wide.load14, splat (i8 -97)
  %106 = icmp ult <8 x i8> %105, splat (i8 26)
  %107 = icmp slt <8 x i8> %wide.load14, zeroinitializer
  %108 = or <8 x i1> %107, %106
  %109 = zext <8 x i1> %108 to <8 x i64>
  %110 = or <8 x i64> %vec.phi13, %109
  %index.next15 = add nuw i64 %index12, 8
  %111 = icmp eq i64 %n.vec11, %index.next15
  br i1 %111, label %vec.epilog.middle.block, label %vec.epilog.vector.body, !llvm.loop !10

vec.epilog.middle.block:
  %rdx.shuf185 = shufflevector <8 x i64> %110, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx186 = or <8 x i64> %110, %rdx.shuf185
  %rdx.shuf187 = shufflevector <8 x i64> %bin.rdx186, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx188 = or <8 x i64> %bin.rdx186, %rdx.shuf187
  %rdx.shuf189 = shufflevector <8 x i64> %bin.rdx188, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx190 = or <8 x i64> %bin.rdx188, %rdx.shuf189
  %112 = extractelement <8 x i64> %bin.rdx190, i32 0
  %cmp.n16 = icmp eq i64 %.194, %n.vec11
  br i1 %cmp.n16, label %B18.loopexit, label %B17.preheader

B17.preheader:
  %_has_letters_v19_at.2.2.ph = phi i64 [ %.160, %iter.check ], [ %ind.end, %vec.epilog.iter.check ], [ %101, %vec.epilog.middle.block ]
  %_has_letters_v19_found.2.2.ph = phi i64 [ 0, %iter.check ], [ %99, %vec.epilog.iter.check ], [ %112, %vec.epilog.middle.block ]
  br label %B17

B17:
  %_has_letters_v19_at.2.2 = phi i64 [ %.648, %B17 ], [ %_has_letters_v19_at.2.2.ph, %B17.preheader ]
  %_has_letters_v19_found.2.2 = phi i64 [ %.638, %B17 ], [ %_has_letters_v19_found.2.2.ph, %B17.preheader ]
  %.599 = getelementptr i8, ptr %arg.text, i64 %_has_letters_v19_at.2.2
  %.600 = load i8, ptr %.599, align 1
  %113 = add i8 %.600, -97
  %or.cond321 = icmp ult i8 %113, 26
  %.626 = icmp slt i8 %.600, 0
  %spec.select322 = or i1 %.626, %or.cond321
  %.637 = zext i1 %spec.select322 to i64
  %.638 = or i64 %_has_letters_v19_found.2.2, %.637
  %.648 = add nsw i64 %_has_letters_v19_at.2.2, 1
  %exitcond334.not = icmp eq i64 %.167, %.648
  br i1 %exitcond334.not, label %B18.loopexit, label %B17, !llvm.loop !11

B18.loopexit:
  %.638.lcssa = phi i64 [ %112, %vec.epilog.middle.block ], [ %99, %middle.block ], [ %.638, %B17 ]
  %114 = icmp eq i64 %.638.lcssa, 0
  br label %B3

B3:
  %fits.9.1.shrunk = phi i1 [ false, %B2 ], [ true, %B13 ], [ %not..538.not, %B15 ], [ false, %B10 ], [ false, %B12 ], [ false, %B7 ], [ %114, %B18.loopexit ]
  %.687 = zext i1 %fits.9.1.shrunk to i8
  %.688 = getelementptr i8, ptr %arg.good, i64 %.122325327
  store i8 %.687, ptr %.688, align 1
  %.695.neg = sext i1 %fits.9.1.shrunk to i64
  %.696 = add i64 %missed.2.0329, %.695.neg
  %exitcond335.not = icmp eq i64 %.129, %arg.count
  br i1 %exitcond335.not, label %B1, label %B2

B1:
  %missed.2.0.lcssa = phi i64 [ %arg.count, %B0.endif ], [ %.696, %B3 ]
  store i64 %missed.2.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @fit_shape(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, i64 %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, i64 %.9, ptr writeonly captures(none) %.10) local_unnamed_addr #0 {
entry:
  %.12 = alloca i64, align 8
  store i64 0, ptr %.12, align 8
  %.16 = call i32 @fit_shape.body(ptr nonnull %.12, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, i64 %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, i64 %.9, ptr %.10) #2
  %.26 = load i64, ptr %.12, align 8
  ret i64 %.26
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.vector.reduce.or.v8i64(<8 x i64>) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.vector.reduce.add.v8i64(<8 x i64>) #1

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { noinline }

!0 = distinct !{!0, !1, !2}
!1 = !{!"llvm.loop.isvectorized", i32 1}
!2 = !{!"llvm.loop.unroll.runtime.disable"}
!3 = !{!"branch_weights", i32 8, i32 24}
!4 = distinct !{!4, !1, !2}
!5 = distinct !{!5, !2, !1}
!6 = distinct !{!6, !1, !2}
!7 = distinct !{!7, !1, !2}
!8 = distinct !{!8, !2, !1}
!9 = distinct !{!9, !1, !2}
!10 = distinct !{!10, !1, !2}
!11 = distinct !{!11, !2, !1}
