; made from ztf_flow.native.source.texts by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, ba863063d340777a3c80cbc8c9b47f932b1653b2e35878cda6e69e035052a60f
@fit_shape.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @fit_shape.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, i64 %arg.least, i64 %arg.most, i64 %arg.strip, i64 %arg.lower, i64 %arg.upper, ptr writeonly captures(none) %arg.good) local_unnamed_addr #0 {
B0.endif:
  %.113322.not = icmp slt i64 %arg.count, 1
  br i1 %.113322.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %.213 = shl nsw i64 %arg.least, 2
  br label %B2

B2:
  %missed.2.0325 = phi i64 [ %arg.count, %B2.lr.ph ], [ %.655, %B3 ]
  %.119321323 = phi i64 [ 0, %B2.lr.ph ], [ %.126, %B3 ]
  %.126 = add nuw nsw i64 %.119321323, 1
  %.156 = getelementptr i64, ptr %arg.starts, i64 %.119321323
  %.157 = load i64, ptr %.156, align 8
  %.163 = getelementptr i64, ptr %arg.ends, i64 %.119321323
  %.164 = load i64, ptr %.163, align 8
  %.186 = sub nsw i64 %.164, %.157
  %.192 = icmp slt i64 %.186, %arg.least
  br i1 %.192, label %B3, label %B4

B4:
  %0 = icmp slt i64 %arg.least, 2
  %.210.not = icmp sle i64 %.186, %arg.most
  %.215 = icmp sge i64 %.186, %.213
  %or.cond = or i1 %0, %.215
  %or.cond328 = select i1 %.210.not, i1 %or.cond, i1 false
  br i1 %or.cond328, label %B5, label %B6

B6:
  %.247 = icmp sgt i64 %.164, %.157
  br i1 %.247, label %iter.check73, label %B7

iter.check73:
  %min.iters.check71 = icmp ult i64 %.186, 8
  br i1 %min.iters.check71, label %B8.preheader, label %vector.main.loop.iter.check75

vector.main.loop.iter.check75:
  %min.iters.check74 = icmp ult i64 %.186, 32
  br i1 %min.iters.check74, label %vec.epilog.ph105, label %vector.ph76

vector.ph76:
  %n.vec78 = and i64 %.186, -32
  %1 = add i64 %.157, %n.vec78
  %broadcast.splatinsert79 = insertelement <8 x i64> poison, i64 %.157, i64 0
  %broadcast.splat80 = shufflevector <8 x i64> %broadcast.splatinsert79, <8 x i64> poison, <8 x i32> zeroinitializer
  %induction81 = add nsw <8 x i64> %broadcast.splat80, <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>
  br label %vector.body82

vector.body82:
  %lsr.iv = phi i64 [ %lsr.iv.next, %vector.body82 ], [ %n.vec78, %vector.ph76 ]
  %vec.ind84 = phi <8 x i64> [ %induction81, %vector.ph76 ], [ %vec.ind.next93, %vector.body82 ]
  %vec.phi85 = phi <8 x i64> [ zeroinitializer, %vector.ph76 ], [ %110, %vector.body82 ]
  %vec.phi86 = phi <8 x i64> [ zeroinitializer, %vector.ph76 ], [ %111, %vector.body82 ]
  %vec.phi87 = phi <8 x i64> [ zeroinitializer, %vector.ph76 ], [ %112, %vector.body82 ]
  %vec.phi88 = phi <8 x i64> [ zeroinitializer, %vector.ph76 ], [ %113, %vector.body82 ]
  %step.add89 = add <8 x i64> %vec.ind84, splat (i64 8)
  %step.add.290 = add <8 x i64> %vec.ind84, splat (i64 16)
  %step.add.391 = add <8 x i64> %vec.ind84, splat (i64 24)
  %2 = inttoptr <8 x i64> %vec.ind84 to <8 x ptr>
  %3 = extractelement <8 x ptr> %2, i64 0
  %4 = extractelement <8 x ptr> %2, i64 1
  %5 = extractelement <8 x ptr> %2, i64 2
  %6 = extractelement <8 x ptr> %2, i64 3
  %7 = extractelement <8 x ptr> %2, i64 4
  %8 = extractelement <8 x ptr> %2, i64 5
  %9 = extractelement <8 x ptr> %2, i64 6
  %10 = extractelement <8 x ptr> %2, i64 7
  %11 = inttoptr <8 x i64> %step.add89 to <8 x ptr>
  %12 = extractelement <8 x ptr> %11, i64 0
  %13 = extractelement <8 x ptr> %11, i64 1
  %14 = extractelement <8 x ptr> %11, i64 2
  %15 = extractelement <8 x ptr> %11, i64 3
  %16 = extractelement <8 x ptr> %11, i64 4
  %17 = extractelement <8 x ptr> %11, i64 5
  %18 = extractelement <8 x ptr> %11, i64 6
  %19 = extractelement <8 x ptr> %11, i64 7
  %20 = inttoptr <8 x i64> %step.add.290 to <8 x ptr>
  %21 = extractelement <8 x ptr> %20, i64 0
  %22 = extractelement <8 x ptr> %20, i64 1
  %23 = extractelement <8 x ptr> %20, i64 2
  %24 = extractelement <8 x ptr> %20, i64 3
  %25 = extractelement <8 x ptr> %20, i64 4
  %26 = extractelement <8 x ptr> %20, i64 5
  %27 = extractelement <8 x ptr> %20, i64 6
  %28 = extractelement <8 x ptr> %20, i64 7
  %29 = inttoptr <8 x i64> %step.add.391 to <8 x ptr>
  %30 = extractelement <8 x ptr> %29, i64 0
  %31 = extractelement <8 x ptr> %29, i64 1
  %32 = extractelement <8 x ptr> %29, i64 2
  %33 = extractelement <8 x ptr> %29, i64 3
  %34 = extractelement <8 x ptr> %29, i64 4
  %35 = extractelement <8 x ptr> %29, i64 5
  %36 = extractelement <8 x ptr> %29, i64 6
  %37 = extractelement <8 x ptr> %29, i64 7
  %38 = load i8, ptr %3, align 1
  %39 = load i8, ptr %4, align 1
  %40 = load i8, ptr %5, align 1
  %41 = load i8, ptr %6, align 1
  %42 = load i8, ptr %7, align 1
  %43 = load i8, ptr %8, align 1
  %44 = load i8, ptr %9, align 1
  %45 = load i8, ptr %10, align 1
  %46 = insertelement <8 x i8> poison, i8 %38, i64 0
  %47 = insertelement <8 x i8> %46, i8 %39, i64 1
  %48 = insertelement <8 x i8> %47, i8 %40, i64 2
  %49 = insertelement <8 x i8> %48, i8 %41, i64 3
  %50 = insertelement <8 x i8> %49, i8 %42, i64 4
  %51 = insertelement <8 x i8> %50, i8 %43, i64 5
  %52 = insertelement <8 x i8> %51, i8 %44, i64 6
  %53 = insertelement <8 x i8> %52, i8 %45, i64 7
  %54 = load i8, ptr %12, align 1
  %55 = load i8, ptr %13, align 1
  %56 = load i8, ptr %14, align 1
  %57 = load i8, ptr %15, align 1
  %58 = load i8, ptr %16, align 1
  %59 = load i8, ptr %17, align 1
  %60 = load i8, ptr %18, align 1
  %61 = load i8, ptr %19, align 1
  %62 = insertelement <8 x i8> poison, i8 %54, i64 0
  %63 = insertelement <8 x i8> %62, i8 %55, i64 1
  %64 = insertelement <8 x i8> %63, i8 %56, i64 2
  %65 = insertelement <8 x i8> %64, i8 %57, i64 3
  %66 = insertelement <8 x i8> %65, i8 %58, i64 4
  %67 = insertelement <8 x i8> %66, i8 %59, i64 5
  %68 = insertelement <8 x i8> %67, i8 %60, i64 6
  %69 = insertelement <8 x i8> %68, i8 %61, i64 7
  %70 = load i8, ptr %21, align 1
  %71 = load i8, ptr %22, align 1
  %72 = load i8, ptr %23, align 1
  %73 = load i8, ptr %24, align 1
  %74 = load i8, ptr %25, align 1
  %75 = load i8, ptr %26, align 1
  %76 = load i8, ptr %27, align 1
  %77 = load i8, ptr %28, align 1
  %78 = insertelement <8 x i8> poison, i8 %70, i64 0
  %79 = insertelement <8 x i8> %78, i8 %71, i64 1
  %80 = insertelement <8 x i8> %79, i8 %72, i64 2
  %81 = insertelement <8 x i8> %80, i8 %73, i64 3
  %82 = insertelement <8 x i8> %81, i8 %74, i64 4
  %83 = insertelement <8 x i8> %82, i8 %75, i64 5
  %84 = insertelement <8 x i8> %83, i8 %76, i64 6
  %85 = insertelement <8 x i8> %84, i8 %77, i64 7
  %86 = load i8, ptr %30, align 1
  %87 = load i8, ptr %31, align 1
  %88 = load i8, ptr %32, align 1
  %89 = load i8, ptr %33, align 1
  %90 = load i8, ptr %34, align 1
  %91 = load i8, ptr %35, align 1
  %92 = load i8, ptr %36, align 1
  %93 = load i8, ptr %37, align 1
  %94 = insertelement <8 x i8> poison, i8 %86, i64 0
  %95 = insertelement <8 x i8> %94, i8 %87, i64 1
  %96 = insertelement <8 x i8> %95, i8 %88, i64 2
  %97 = insertelement <8 x i8> %96, i8 %89, i64 3
  %98 = insertelement <8 x i8> %97, i8 %90, i64 4
  %99 = insertelement <8 x i8> %98, i8 %91, i64 5
  %100 = insertelement <8 x i8> %99, i8 %92, i64 6
  %101 = insertelement <8 x i8> %100, i8 %93, i64 7
  %102 = icmp sgt <8 x i8> %53, splat (i8 -65)
  %103 = icmp sgt <8 x i8> %69, splat (i8 -65)
  %104 = icmp sgt <8 x i8> %85, splat (i8 -65)
  %105 = icmp sgt <8 x i8> %101, splat (i8 -65)
  %106 = zext <8 x i1> %102 to <8 x i64>
  %107 = zext <8 x i1> %103 to <8 x i64>
  %108 = zext <8 x i1> %104 to <8 x i64>
  %109 = zext <8 x i1> %105 to <8 x i64>
  %110 = add <8 x i64> %vec.phi85, %106
  %111 = add <8 x i64> %vec.phi86, %107
  %112 = add <8 x i64> %vec.phi87, %108
  %113 = add <8 x i64> %vec.phi88, %109
  %vec.ind.next93 = add <8 x i64> %vec.ind84, splat (i64 32)
  %lsr.iv.next = add i64 %lsr.iv, -32
  %114 = icmp eq i64 %lsr.iv.next, 0
  br i1 %114, label %middle.block94, label %vector.body82, !llvm.loop !0

middle.block94:
  %bin.rdx95 = add <8 x i64> %111, %110
  %bin.rdx96 = add <8 x i64> %112, %bin.rdx95
  %bin.rdx97 = add <8 x i64> %113, %bin.rdx96
  %rdx.shuf = shufflevector <8 x i64> %bin.rdx97, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx164 = add <8 x i64> %bin.rdx97, %rdx.shuf
  %rdx.shuf165 = shufflevector <8 x i64> %bin.rdx164, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx166 = add <8 x i64> %bin.rdx164, %rdx.shuf165
  %rdx.shuf167 = shufflevector <8 x i64> %bin.rdx166, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx168 = add <8 x i64> %bin.rdx166, %rdx.shuf167
  %115 = extractelement <8 x i64> %bin.rdx168, i32 0
  %cmp.n98 = icmp eq i64 %.186, %n.vec78
  br i1 %cmp.n98, label %B7, label %vec.epilog.iter.check103

vec.epilog.iter.check103:
  %ind.end121 = add i64 %.157, %n.vec78
  %116 = and i64 %.186, 24
  %min.epilog.iters.check104 = icmp eq i64 %116, 0
  br i1 %min.epilog.iters.check104, label %B8.preheader, label %vec.epilog.ph105, !prof !3

vec.epilog.ph105:
  %vec.epilog.resume.val99 = phi i64 [ %n.vec78, %vec.epilog.iter.check103 ], [ 0, %vector.main.loop.iter.check75 ]
  %bc.resume.val100 = phi i64 [ %1, %vec.epilog.iter.check103 ], [ %.157, %vector.main.loop.iter.check75 ]
  %bc.merge.rdx101 = phi i64 [ %115, %vec.epilog.iter.check103 ], [ 0, %vector.main.loop.iter.check75 ]
  %n.vec107 = and i64 %.186, -8
  %117 = add i64 %.157, %n.vec107
  %118 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx101, i64 0
  %broadcast.splatinsert108 = insertelement <8 x i64> poison, i64 %bc.resume.val100, i64 0
  %broadcast.splat109 = shufflevector <8 x i64> %broadcast.splatinsert108, <8 x i64> poison, <8 x i32> zeroinitializer
  %induction110 = add nsw <8 x i64> %broadcast.splat109, <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>
  %119 = sub i64 %vec.epilog.resume.val99, %n.vec107
  br label %vec.epilog.vector.body111

vec.epilog.vector.body111:
  %lsr.iv154 = phi i64 [ %lsr.iv.next155, %vec.epilog.vector.body111 ], [ %119, %vec.epilog.ph105 ]
  %vec.ind113 = phi <8 x i64> [ %induction110, %vec.epilog.ph105 ], [ %vec.ind.next116, %vec.epilog.vector.body111 ]
  %vec.phi114 = phi <8 x i64> [ %118, %vec.epilog.ph105 ], [ %147, %vec.epilog.vector.body111 ]
  %120 = inttoptr <8 x i64> %vec.ind113 to <8 x ptr>
  %121 = extractelement <8 x ptr> %120, i64 0
  %122 = extractelement <8 x ptr> %120, i64 1
  %123 = extractelement <8 x ptr> %120, i64 2
  %124 = extractelement <8 x ptr> %120, i64 3
  %125 = extractelement <8 x ptr> %120, i64 4
  %126 = extractelement <8 x ptr> %120, i64 5
  %127 = extractelement <8 x ptr> %120, i64 6
  %128 = extractelement <8 x ptr> %120, i64 7
  %129 = load i8, ptr %121, align 1
  %130 = load i8, ptr %122, align 1
  %131 = load i8, ptr %123, align 1
  %132 = load i8, ptr %124, align 1
  %133 = load i8, ptr %125, align 1
  %134 = load i8, ptr %126, align 1
  %135 = load i8, ptr %127, align 1
  %136 = load i8, ptr %128, align 1
  %137 = insertelement <8 x i8> poison, i8 %129, i64 0
  %138 = insertelement <8 x i8> %137, i8 %130, i64 1
  %139 = insertelement <8 x i8> %138, i8 %131, i64 2
  %140 = insertelement <8 x i8> %139, i8 %132, i64 3
  %141 = insertelement <8 x i8> %140, i8 %133, i64 4
  %142 = insertelement <8 x i8> %141, i8 %134, i64 5
  %143 = insertelement <8 x i8> %142, i8 %135, i64 6
  %144 = insertelement <8 x i8> %143, i8 %136, i64 7
  %145 = icmp sgt <8 x i8> %144, splat (i8 -65)
  %146 = zext <8 x i1> %145 to <8 x i64>
  %147 = add <8 x i64> %vec.phi114, %146
  %vec.ind.next116 = add nsw <8 x i64> %vec.ind113, splat (i64 8)
  %lsr.iv.next155 = add i64 %lsr.iv154, 8
  %148 = icmp eq i64 %lsr.iv.next155, 0
  br i1 %148, label %vec.epilog.middle.block117, label %vec.epilog.vector.body111, !llvm.loop !4

vec.epilog.middle.block117:
  %rdx.shuf169 = shufflevector <8 x i64> %147, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx170 = add <8 x i64> %147, %rdx.shuf169
  %rdx.shuf171 = shufflevector <8 x i64> %bin.rdx170, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx172 = add <8 x i64> %bin.rdx170, %rdx.shuf171
  %rdx.shuf173 = shufflevector <8 x i64> %bin.rdx172, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx174 = add <8 x i64> %bin.rdx172, %rdx.shuf173
  %149 = extractelement <8 x i64> %bin.rdx174, i32 0
  %cmp.n118 = icmp eq i64 %.186, %n.vec107
  br i1 %cmp.n118, label %B7, label %B8.preheader

B8.preheader:
  %_has_length_v9_at.2.2.ph = phi i64 [ %.157, %iter.check73 ], [ %ind.end121, %vec.epilog.iter.check103 ], [ %117, %vec.epilog.middle.block117 ]
  %_has_length_v9_characters.2.2.ph = phi i64 [ 0, %iter.check73 ], [ %115, %vec.epilog.iter.check103 ], [ %149, %vec.epilog.middle.block117 ]
  br label %B8

B8:
  %_has_length_v9_at.2.2 = phi i64 [ %.266, %B8 ], [ %_has_length_v9_at.2.2.ph, %B8.preheader ]
  %_has_length_v9_characters.2.2 = phi i64 [ %.260, %B8 ], [ %_has_length_v9_characters.2.2.ph, %B8.preheader ]
  %.252 = inttoptr i64 %_has_length_v9_at.2.2 to ptr
  %.253 = load i8, ptr %.252, align 1
  %.256 = icmp sgt i8 %.253, -65
  %.259 = zext i1 %.256 to i64
  %.260 = add nuw nsw i64 %_has_length_v9_characters.2.2, %.259
  %.266 = add nsw i64 %_has_length_v9_at.2.2, 1
  %exitcond.not = icmp eq i64 %.164, %.266
  br i1 %exitcond.not, label %B7, label %B8, !llvm.loop !5

B7:
  %_has_length_v9_characters.3.3 = phi i64 [ 0, %B6 ], [ %149, %vec.epilog.middle.block117 ], [ %115, %middle.block94 ], [ %.260, %B8 ]
  %.280 = icmp sle i64 %arg.least, %_has_length_v9_characters.3.3
  %.289 = icmp sle i64 %_has_length_v9_characters.3.3, %arg.most
  %or.cond312 = select i1 %.280, i1 %.289, i1 false
  br i1 %or.cond312, label %B5, label %B3

B5:
  %150 = icmp ne i64 %arg.strip, 0
  %.326 = icmp sgt i64 %.164, %.157
  %or.cond313 = and i1 %150, %.326
  br i1 %or.cond313, label %B10, label %B11

B10:
  %.331 = inttoptr i64 %.157 to ptr
  %.332 = load i8, ptr %.331, align 1
  %151 = add i8 %.332, -33
  %or.cond314 = icmp ult i8 %151, 94
  br i1 %or.cond314, label %B12, label %B3

B12:
  %.362 = add nsw i64 %.164, -1
  %.363 = inttoptr i64 %.362 to ptr
  %.364 = load i8, ptr %.363, align 1
  %152 = add i8 %.364, -33
  %or.cond315 = icmp ult i8 %152, 94
  br i1 %or.cond315, label %B11, label %B3

B11:
  %153 = icmp sgt i64 %.164, %.157
  %154 = icmp ne i64 %arg.lower, 0
  %or.cond319 = and i1 %154, %153
  br i1 %or.cond319, label %iter.check22, label %B13

iter.check22:
  %min.iters.check20 = icmp ult i64 %.186, 8
  br i1 %min.iters.check20, label %B14.preheader, label %vector.main.loop.iter.check24

vector.main.loop.iter.check24:
  %min.iters.check23 = icmp ult i64 %.186, 32
  br i1 %min.iters.check23, label %vec.epilog.ph54, label %vector.ph25

vector.ph25:
  %n.vec27 = and i64 %.186, -32
  %155 = add i64 %.157, %n.vec27
  %broadcast.splatinsert28 = insertelement <8 x i64> poison, i64 %.157, i64 0
  %broadcast.splat29 = shufflevector <8 x i64> %broadcast.splatinsert28, <8 x i64> poison, <8 x i32> zeroinitializer
  %induction30 = add nsw <8 x i64> %broadcast.splat29, <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>
  br label %vector.body31

vector.body31:
  %lsr.iv156 = phi i64 [ %lsr.iv.next157, %vector.body31 ], [ %n.vec27, %vector.ph25 ]
  %vec.ind33 = phi <8 x i64> [ %induction30, %vector.ph25 ], [ %vec.ind.next42, %vector.body31 ]
  %vec.phi34 = phi <8 x i64> [ zeroinitializer, %vector.ph25 ], [ %276, %vector.body31 ]
  %vec.phi35 = phi <8 x i64> [ zeroinitializer, %vector.ph25 ], [ %277, %vector.body31 ]
  %vec.phi36 = phi <8 x i64> [ zeroinitializer, %vector.ph25 ], [ %278, %vector.body31 ]
  %vec.phi37 = phi <8 x i64> [ zeroinitializer, %vector.ph25 ], [ %279, %vector.body31 ]
  %step.add38 = add <8 x i64> %vec.ind33, splat (i64 8)
  %step.add.239 = add <8 x i64> %vec.ind33, splat (i64 16)
  %step.add.340 = add <8 x i64> %vec.ind33, splat (i64 24)
  %156 = inttoptr <8 x i64> %vec.ind33 to <8 x ptr>
  %157 = extractelement <8 x ptr> %156, i64 0
  %158 = extractelement <8 x ptr> %156, i64 1
  %159 = extractelement <8 x ptr> %156, i64 2
  %160 = extractelement <8 x ptr> %156, i64 3
  %161 = extractelement <8 x ptr> %156, i64 4
  %162 = extractelement <8 x ptr> %156, i64 5
  %163 = extractelement <8 x ptr> %156, i64 6
  %164 = extractelement <8 x ptr> %156, i64 7
  %165 = inttoptr <8 x i64> %step.add38 to <8 x ptr>
  %166 = extractelement <8 x ptr> %165, i64 0
  %167 = extractelement <8 x ptr> %165, i64 1
  %168 = extractelement <8 x ptr> %165, i64 2
  %169 = extractelement <8 x ptr> %165, i64 3
  %170 = extractelement <8 x ptr> %165, i64 4
  %171 = extractelement <8 x ptr> %165, i64 5
  %172 = extractelement <8 x ptr> %165, i64 6
  %173 = extractelement <8 x ptr> %165, i64 7
  %174 = inttoptr <8 x i64> %step.add.239 to <8 x ptr>
  %175 = extractelement <8 x ptr> %174, i64 0
  %176 = extractelement <8 x ptr> %174, i64 1
  %177 = extractelement <8 x ptr> %174, i64 2
  %178 = extractelement <8 x ptr> %174, i64 3
  %179 = extractelement <8 x ptr> %174, i64 4
  %180 = extractelement <8 x ptr> %174, i64 5
  %181 = extractelement <8 x ptr> %174, i64 6
  %182 = extractelement <8 x ptr> %174, i64 7
  %183 = inttoptr <8 x i64> %step.add.340 to <8 x ptr>
  %184 = extractelement <8 x ptr> %183, i64 0
  %185 = extractelement <8 x ptr> %183, i64 1
  %186 = extractelement <8 x ptr> %183, i64 2
  %187 = extractelement <8 x ptr> %183, i64 3
  %188 = extractelement <8 x ptr> %183, i64 4
  %189 = extractelement <8 x ptr> %183, i64 5
  %190 = extractelement <8 x ptr> %183, i64 6
  %191 = extractelement <8 x ptr> %183, i64 7
  %192 = load i8, ptr %157, align 1
  %193 = load i8, ptr %158, align 1
  %194 = load i8, ptr %159, align 1
  %195 = load i8, ptr %160, align 1
  %196 = load i8, ptr %161, align 1
  %197 = load i8, ptr %162, align 1
  %198 = load i8, ptr %163, align 1
  %199 = load i8, ptr %164, align 1
  %200 = insertelement <8 x i8> poison, i8 %192, i64 0
  %201 = insertelement <8 x i8> %200, i8 %193, i64 1
  %202 = insertelement <8 x i8> %201, i8 %194, i64 2
  %203 = insertelement <8 x i8> %202, i8 %195, i64 3
  %204 = insertelement <8 x i8> %203, i8 %196, i64 4
  %205 = insertelement <8 x i8> %204, i8 %197, i64 5
  %206 = insertelement <8 x i8> %205, i8 %198, i64 6
  %207 = insertelement <8 x i8> %206, i8 %199, i64 7
  %208 = load i8, ptr %166, align 1
  %209 = load i8, ptr %167, align 1
  %210 = load i8, ptr %168, align 1
  %211 = load i8, ptr %169, align 1
  %212 = load i8, ptr %170, align 1
  %213 = load i8, ptr %171, align 1
  %214 = load i8, ptr %172, align 1
  %215 = load i8, ptr %173, align 1
  %216 = insertelement <8 x i8> poison, i8 %208, i64 0
  %217 = insertelement <8 x i8> %216, i8 %209, i64 1
  %218 = insertelement <8 x i8> %217, i8 %210, i64 2
  %219 = insertelement <8 x i8> %218, i8 %211, i64 3
  %220 = insertelement <8 x i8> %219, i8 %212, i64 4
  %221 = insertelement <8 x i8> %220, i8 %213, i64 5
  %222 = insertelement <8 x i8> %221, i8 %214, i64 6
  %223 = insertelement <8 x i8> %222, i8 %215, i64 7
  %224 = load i8, ptr %175, align 1
  %225 = load i8, ptr %176, align 1
  %226 = load i8, ptr %177, align 1
  %227 = load i8, ptr %178, align 1
  %228 = load i8, ptr %179, align 1
  %229 = load i8, ptr %180, align 1
  %230 = load i8, ptr %181, align 1
  %231 = load i8, ptr %182, align 1
  %232 = insertelement <8 x i8> poison, i8 %224, i64 0
  %233 = insertelement <8 x i8> %232, i8 %225, i64 1
  %234 = insertelement <8 x i8> %233, i8 %226, i64 2
  %235 = insertelement <8 x i8> %234, i8 %227, i64 3
  %236 = insertelement <8 x i8> %235, i8 %228, i64 4
  %237 = insertelement <8 x i8> %236, i8 %229, i64 5
  %238 = insertelement <8 x i8> %237, i8 %230, i64 6
  %239 = insertelement <8 x i8> %238, i8 %231, i64 7
  %240 = load i8, ptr %184, align 1
  %241 = load i8, ptr %185, align 1
  %242 = load i8, ptr %186, align 1
  %243 = load i8, ptr %187, align 1
  %244 = load i8, ptr %188, align 1
  %245 = load i8, ptr %189, align 1
  %246 = load i8, ptr %190, align 1
  %247 = load i8, ptr %191, align 1
  %248 = insertelement <8 x i8> poison, i8 %240, i64 0
  %249 = insertelement <8 x i8> %248, i8 %241, i64 1
  %250 = insertelement <8 x i8> %249, i8 %242, i64 2
  %251 = insertelement <8 x i8> %250, i8 %243, i64 3
  %252 = insertelement <8 x i8> %251, i8 %244, i64 4
  %253 = insertelement <8 x i8> %252, i8 %245, i64 5
  %254 = insertelement <8 x i8> %253, i8 %246, i64 6
  %255 = insertelement <8 x i8> %254, i8 %247, i64 7
  %256 = add <8 x i8> %207, splat (i8 -65)
  %257 = add <8 x i8> %223, splat (i8 -65)
  %258 = add <8 x i8> %239, splat (i8 -65)
  %259 = add <8 x i8> %255, splat (i8 -65)
  %260 = icmp ult <8 x i8> %256, splat (i8 26)
  %261 = icmp ult <8 x i8> %257, splat (i8 26)
  %262 = icmp ult <8 x i8> %258, splat (i8 26)
  %263 = icmp ult <8 x i8> %259, splat (i8 26)
  %264 = icmp slt <8 x i8> %207, zeroinitializer
  %265 = icmp slt <8 x i8> %223, zeroinitializer
  %266 = icmp slt <8 x i8> %239, zeroinitializer
  %267 = icmp slt <8 x i8> %255, zeroinitializer
  %268 = or <8 x i1> %264, %260
  %269 = or <8 x i1> %265, %261
  %270 = or <8 x i1> %266, %262
  %271 = or <8 x i1> %267, %263
  %272 = zext <8 x i1> %268 to <8 x i64>
  %273 = zext <8 x i1> %269 to <8 x i64>
  %274 = zext <8 x i1> %270 to <8 x i64>
  %275 = zext <8 x i1> %271 to <8 x i64>
  %276 = or <8 x i64> %vec.phi34, %272
  %277 = or <8 x i64> %vec.phi35, %273
  %278 = or <8 x i64> %vec.phi36, %274
  %279 = or <8 x i64> %vec.phi37, %275
  %vec.ind.next42 = add <8 x i64> %vec.ind33, splat (i64 32)
  %lsr.iv.next157 = add i64 %lsr.iv156, -32
  %280 = icmp eq i64 %lsr.iv.next157, 0
  br i1 %280, label %middle.block43, label %vector.body31, !llvm.loop !6

middle.block43:
  %bin.rdx44 = or <8 x i64> %277, %276
  %bin.rdx45 = or <8 x i64> %278, %bin.rdx44
  %bin.rdx46 = or <8 x i64> %279, %bin.rdx45
  %rdx.shuf175 = shufflevector <8 x i64> %bin.rdx46, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx176 = or <8 x i64> %bin.rdx46, %rdx.shuf175
  %rdx.shuf177 = shufflevector <8 x i64> %bin.rdx176, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx178 = or <8 x i64> %bin.rdx176, %rdx.shuf177
  %rdx.shuf179 = shufflevector <8 x i64> %bin.rdx178, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx180 = or <8 x i64> %bin.rdx178, %rdx.shuf179
  %281 = extractelement <8 x i64> %bin.rdx180, i32 0
  %cmp.n47 = icmp eq i64 %.186, %n.vec27
  br i1 %cmp.n47, label %B15, label %vec.epilog.iter.check52

vec.epilog.iter.check52:
  %ind.end70 = add i64 %.157, %n.vec27
  %282 = and i64 %.186, 24
  %min.epilog.iters.check53 = icmp eq i64 %282, 0
  br i1 %min.epilog.iters.check53, label %B14.preheader, label %vec.epilog.ph54, !prof !3

vec.epilog.ph54:
  %vec.epilog.resume.val48 = phi i64 [ %n.vec27, %vec.epilog.iter.check52 ], [ 0, %vector.main.loop.iter.check24 ]
  %bc.resume.val49 = phi i64 [ %155, %vec.epilog.iter.check52 ], [ %.157, %vector.main.loop.iter.check24 ]
  %bc.merge.rdx50 = phi i64 [ %281, %vec.epilog.iter.check52 ], [ 0, %vector.main.loop.iter.check24 ]
  %n.vec56 = and i64 %.186, -8
  %283 = add i64 %.157, %n.vec56
  %284 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx50, i64 0
  %broadcast.splatinsert57 = insertelement <8 x i64> poison, i64 %bc.resume.val49, i64 0
  %broadcast.splat58 = shufflevector <8 x i64> %broadcast.splatinsert57, <8 x i64> poison, <8 x i32> zeroinitializer
  %induction59 = add nsw <8 x i64> %broadcast.splat58, <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>
  %285 = sub i64 %vec.epilog.resume.val48, %n.vec56
  br label %vec.epilog.vector.body60

vec.epilog.vector.body60:
  %lsr.iv158 = phi i64 [ %lsr.iv.next159, %vec.epilog.vector.body60 ], [ %285, %vec.epilog.ph54 ]
  %vec.ind62 = phi <8 x i64> [ %induction59, %vec.epilog.ph54 ], [ %vec.ind.next65, %vec.epilog.vector.body60 ]
  %vec.phi63 = phi <8 x i64> [ %284, %vec.epilog.ph54 ], [ %316, %vec.epilog.vector.body60 ]
  %286 = inttoptr <8 x i64> %vec.ind62 to <8 x ptr>
  %287 = extractelement <8 x ptr> %286, i64 0
  %288 = extractelement <8 x ptr> %286, i64 1
  %289 = extractelement <8 x ptr> %286, i64 2
  %290 = extractelement <8 x ptr> %286, i64 3
  %291 = extractelement <8 x ptr> %286, i64 4
  %292 = extractelement <8 x ptr> %286, i64 5
  %293 = extractelement <8 x ptr> %286, i64 6
  %294 = extractelement <8 x ptr> %286, i64 7
  %295 = load i8, ptr %287, align 1
  %296 = load i8, ptr %288, align 1
  %297 = load i8, ptr %289, align 1
  %298 = load i8, ptr %290, align 1
  %299 = load i8, ptr %291, align 1
  %300 = load i8, ptr %292, align 1
  %301 = load i8, ptr %293, align 1
  %302 = load i8, ptr %294, align 1
  %303 = insertelement <8 x i8> poison, i8 %295, i64 0
  %304 = insertelement <8 x i8> %303, i8 %296, i64 1
  %305 = insertelement <8 x i8> %304, i8 %297, i64 2
  %306 = insertelement <8 x i8> %305, i8 %298, i64 3
  %307 = insertelement <8 x i8> %306, i8 %299, i64 4
  %308 = insertelement <8 x i8> %307, i8 %300, i64 5
  %309 = insertelement <8 x i8> %308, i8 %301, i64 6
  %310 = insertelement <8 x i8> %309, i8 %302, i64 7
  %311 = add <8 x i8> %310, splat (i8 -65)
  %312 = icmp ult <8 x i8> %311, splat (i8 26)
  %313 = icmp slt <8 x i8> %310, zeroinitializer
  %314 = or <8 x i1> %313, %312
  %315 = zext <8 x i1> %314 to <8 x i64>
  %316 = or <8 x i64> %vec.phi63, %315
  %vec.ind.next65 = add nsw <8 x i64> %vec.ind62, splat (i64 8)
  %lsr.iv.next159 = add i64 %lsr.iv158, 8
  %317 = icmp eq i64 %lsr.iv.next159, 0
  br i1 %317, label %vec.epilog.middle.block66, label %vec.epilog.vector.body60, !llvm.loop !7

vec.epilog.middle.block66:
  %rdx.shuf181 = shufflevector <8 x i64> %316, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx182 = or <8 x i64> %316, %rdx.shuf181
  %rdx.shuf183 = shufflevector <8 x i64> %bin.rdx182, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx184 = or <8 x i64> %bin.rdx182, %rdx.shuf183
  %rdx.shuf185 = shufflevector <8 x i64> %bin.rdx184, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx186 = or <8 x i64> %bin.rdx184, %rdx.shuf185
  %318 = extractelement <8 x i64> %bin.rdx186, i32 0
  %cmp.n67 = icmp eq i64 %.186, %n.vec56
  br i1 %cmp.n67, label %B15, label %B14.preheader

B14.preheader:
  %_has_letters_v16_at.2.2.ph = phi i64 [ %.157, %iter.check22 ], [ %ind.end70, %vec.epilog.iter.check52 ], [ %283, %vec.epilog.middle.block66 ]
  %_has_letters_v16_found.2.2.ph = phi i64 [ 0, %iter.check22 ], [ %281, %vec.epilog.iter.check52 ], [ %318, %vec.epilog.middle.block66 ]
  br label %B14

B14:
  %_has_letters_v16_at.2.2 = phi i64 [ %.487, %B14 ], [ %_has_letters_v16_at.2.2.ph, %B14.preheader ]
  %_has_letters_v16_found.2.2 = phi i64 [ %.477, %B14 ], [ %_has_letters_v16_found.2.2.ph, %B14.preheader ]
  %.440 = inttoptr i64 %_has_letters_v16_at.2.2 to ptr
  %.441 = load i8, ptr %.440, align 1
  %319 = add i8 %.441, -65
  %or.cond316 = icmp ult i8 %319, 26
  %.465 = icmp slt i8 %.441, 0
  %spec.select = or i1 %.465, %or.cond316
  %.476 = zext i1 %spec.select to i64
  %.477 = or i64 %_has_letters_v16_found.2.2, %.476
  %.487 = add nsw i64 %_has_letters_v16_at.2.2, 1
  %exitcond329.not = icmp eq i64 %.164, %.487
  br i1 %exitcond329.not, label %B15, label %B14, !llvm.loop !8

B15:
  %.477.lcssa = phi i64 [ %318, %vec.epilog.middle.block66 ], [ %281, %middle.block43 ], [ %.477, %B14 ]
  %320 = icmp eq i64 %arg.upper, 0
  %.507.not = icmp ne i64 %.477.lcssa, 0
  %brmerge = select i1 %.507.not, i1 true, i1 %320
  %not..507.not = xor i1 %.507.not, true
  br i1 %brmerge, label %B3, label %iter.check

B13:
  %321 = icmp sgt i64 %.164, %.157
  %322 = icmp eq i64 %arg.upper, 0
  %.326.not333 = xor i1 %321, true
  %brmerge334 = or i1 %322, %.326.not333
  br i1 %brmerge334, label %B3, label %iter.check

iter.check:
  %min.iters.check = icmp ult i64 %.186, 8
  br i1 %min.iters.check, label %B17.preheader, label %vector.main.loop.iter.check

vector.main.loop.iter.check:
  %min.iters.check1 = icmp ult i64 %.186, 32
  br i1 %min.iters.check1, label %vec.epilog.ph, label %vector.ph

vector.ph:
  %n.vec = and i64 %.186, -32
  %323 = add i64 %.157, %n.vec
  %broadcast.splatinsert = insertelement <8 x i64> poison, i64 %.157, i64 0
  %broadcast.splat = shufflevector <8 x i64> %broadcast.splatinsert, <8 x i64> poison, <8 x i32> zeroinitializer
  %induction = add nsw <8 x i64> %broadcast.splat, <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>
  br label %vector.body

vector.body:
  %lsr.iv160 = phi i64 [ %lsr.iv.next161, %vector.body ], [ %n.vec, %vector.ph ]
  %vec.ind = phi <8 x i64> [ %induction, %vector.ph ], [ %vec.ind.next, %vector.body ]
  %vec.phi = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %444, %vector.body ]
  %vec.phi2 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %445, %vector.body ]
  %vec.phi3 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %446, %vector.body ]
  %vec.phi4 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %447, %vector.body ]
  %step.add = add <8 x i64> %vec.ind, splat (i64 8)
  %step.add.2 = add <8 x i64> %vec.ind, splat (i64 16)
  %step.add.3 = add <8 x i64> %vec.ind, splat (i64 24)
  %324 = inttoptr <8 x i64> %vec.ind to <8 x ptr>
  %325 = extractelement <8 x ptr> %324, i64 0
  %326 = extractelement <8 x ptr> %324, i64 1
  %327 = extractelement <8 x ptr> %324, i64 2
  %328 = extractelement <8 x ptr> %324, i64 3
  %329 = extractelement <8 x ptr> %324, i64 4
  %330 = extractelement <8 x ptr> %324, i64 5
  %331 = extractelement <8 x ptr> %324, i64 6
  %332 = extractelement <8 x ptr> %324, i64 7
  %333 = inttoptr <8 x i64> %step.add to <8 x ptr>
  %334 = extractelement <8 x ptr> %333, i64 0
  %335 = extractelement <8 x ptr> %333, i64 1
  %336 = extractelement <8 x ptr> %333, i64 2
  %337 = extractelement <8 x ptr> %333, i64 3
  %338 = extractelement <8 x ptr> %333, i64 4
  %339 = extractelement <8 x ptr> %333, i64 5
  %340 = extractelement <8 x ptr> %333, i64 6
  %341 = extractelement <8 x ptr> %333, i64 7
  %342 = inttoptr <8 x i64> %step.add.2 to <8 x ptr>
  %343 = extractelement <8 x ptr> %342, i64 0
  %344 = extractelement <8 x ptr> %342, i64 1
  %345 = extractelement <8 x ptr> %342, i64 2
  %346 = extractelement <8 x ptr> %342, i64 3
  %347 = extractelement <8 x ptr> %342, i64 4
  %348 = extractelement <8 x ptr> %342, i64 5
  %349 = extractelement <8 x ptr> %342, i64 6
  %350 = extractelement <8 x ptr> %342, i64 7
  %351 = inttoptr <8 x i64> %step.add.3 to <8 x ptr>
  %352 = extractelement <8 x ptr> %351, i64 0
  %353 = extractelement <8 x ptr> %351, i64 1
  %354 = extractelement <8 x ptr> %351, i64 2
  %355 = extractelement <8 x ptr> %351, i64 3
  %356 = extractelement <8 x ptr> %351, i64 4
  %357 = extractelement <8 x ptr> %351, i64 5
  %358 = extractelement <8 x ptr> %351, i64 6
  %359 = extractelement <8 x ptr> %351, i64 7
  %360 = load i8, ptr %325, align 1
  %361 = load i8, ptr %326, align 1
  %362 = load i8, ptr %327, align 1
  %363 = load i8, ptr %328, align 1
  %364 = load i8, ptr %329, align 1
  %365 = load i8, ptr %330, align 1
  %366 = load i8, ptr %331, align 1
  %367 = load i8, ptr %332, align 1
  %368 = insertelement <8 x i8> poison, i8 %360, i64 0
  %369 = insertelement <8 x i8> %368, i8 %361, i64 1
  %370 = insertelement <8 x i8> %369, i8 %362, i64 2
  %371 = insertelement <8 x i8> %370, i8 %363, i64 3
  %372 = insertelement <8 x i8> %371, i8 %364, i64 4
  %373 = insertelement <8 x i8> %372, i8 %365, i64 5
  %374 = insertelement <8 x i8> %373, i8 %366, i64 6
  %375 = insertelement <8 x i8> %374, i8 %367, i64 7
  %376 = load i8, ptr %334, align 1
  %377 = load i8, ptr %335, align 1
  %378 = load i8, ptr %336, align 1
  %379 = load i8, ptr %337, align 1
  %380 = load i8, ptr %338, align 1
  %381 = load i8, ptr %339, align 1
  %382 = load i8, ptr %340, align 1
  %383 = load i8, ptr %341, align 1
  %384 = insertelement <8 x i8> poison, i8 %376, i64 0
  %385 = insertelement <8 x i8> %384, i8 %377, i64 1
  %386 = insertelement <8 x i8> %385, i8 %378, i64 2
  %387 = insertelement <8 x i8> %386, i8 %379, i64 3
  %388 = insertelement <8 x i8> %387, i8 %380, i64 4
  %389 = insertelement <8 x i8> %388, i8 %381, i64 5
  %390 = insertelement <8 x i8> %389, i8 %382, i64 6
  %391 = insertelement <8 x i8> %390, i8 %383, i64 7
  %392 = load i8, ptr %343, align 1
  %393 = load i8, ptr %344, align 1
  %394 = load i8, ptr %345, align 1
  %395 = load i8, ptr %346, align 1
  %396 = load i8, ptr %347, align 1
  %397 = load i8, ptr %348, align 1
  %398 = load i8, ptr %349, align 1
  %399 = load i8, ptr %350, align 1
  %400 = insertelement <8 x i8> poison, i8 %392, i64 0
  %401 = insertelement <8 x i8> %400, i8 %393, i64 1
  %402 = insertelement <8 x i8> %401, i8 %394, i64 2
  %403 = insertelement <8 x i8> %402, i8 %395, i64 3
  %404 = insertelement <8 x i8> %403, i8 %396, i64 4
  %405 = insertelement <8 x i8> %404, i8 %397, i64 5
  %406 = insertelement <8 x i8> %405, i8 %398, i64 6
  %407 = insertelement <8 x i8> %406, i8 %399, i64 7
  %408 = load i8, ptr %352, align 1
  %409 = load i8, ptr %353, align 1
  %410 = load i8, ptr %354, align 1
  %411 = load i8, ptr %355, align 1
  %412 = load i8, ptr %356, align 1
  %413 = load i8, ptr %357, align 1
  %414 = load i8, ptr %358, align 1
  %415 = load i8, ptr %359, align 1
  %416 = insertelement <8 x i8> poison, i8 %408, i64 0
  %417 = insertelement <8 x i8> %416, i8 %409, i64 1
  %418 = insertelement <8 x i8> %417, i8 %410, i64 2
  %419 = insertelement <8 x i8> %418, i8 %411, i64 3
  %420 = insertelement <8 x i8> %419, i8 %412, i64 4
  %421 = insertelement <8 x i8> %420, i8 %413, i64 5
  %422 = insertelement <8 x i8> %421, i8 %414, i64 6
  %423 = insertelement <8 x i8> %422, i8 %415, i64 7
  %424 = add <8 x i8> %375, splat (i8 -97)
  %425 = add <8 x i8> %391, splat (i8 -97)
  %426 = add <8 x i8> %407, splat (i8 -97)
  %427 = add <8 x i8> %423, splat (i8 -97)
  %428 = icmp ult <8 x i8> %424, splat (i8 26)
  %429 = icmp ult <8 x i8> %425, splat (i8 26)
  %430 = icmp ult <8 x i8> %426, splat (i8 26)
  %431 = icmp ult <8 x i8> %427, splat (i8 26)
  %432 = icmp slt <8 x i8> %375, zeroinitializer
  %433 = icmp slt <8 x i8> %391, zeroinitializer
  %434 = icmp slt <8 x i8> %407, zeroinitializer
  %435 = icmp slt <8 x i8> %423, zeroinitializer
  %436 = or <8 x i1> %432, %428
  %437 = or <8 x i1> %433, %429
  %438 = or <8 x i1> %434, %430
  %439 = or <8 x i1> %435, %431
  %440 = zext <8 x i1> %436 to <8 x i64>
  %441 = zext <8 x i1> %437 to <8 x i64>
  %442 = zext <8 x i1> %438 to <8 x i64>
  %443 = zext <8 x i1> %439 to <8 x i64>
  %444 = or <8 x i64> %vec.phi, %440
  %445 = or <8 x i64> %vec.phi2, %441
  %446 = or <8 x i64> %vec.phi3, %442
  %447 = or <8 x i64> %vec.phi4, %443
  %vec.ind.next = add <8 x i64> %vec.ind, splat (i64 32)
  %lsr.iv.next161 = add i64 %lsr.iv160, -32
  %448 = icmp eq i64 %lsr.iv.next161, 0
  br i1 %448, label %middle.block, label %vector.body, !llvm.loop !9

middle.block:
  %bin.rdx = or <8 x i64> %445, %444
  %bin.rdx5 = or <8 x i64> %446, %bin.rdx
  %bin.rdx6 = or <8 x i64> %447, %bin.rdx5
  %rdx.shuf187 = shufflevector <8 x i64> %bin.rdx6, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx188 = or <8 x i64> %bin.rdx6, %rdx.shuf187
  %rdx.shuf189 = shufflevector <8 x i64> %bin.rdx188, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx190 = or <8 x i64> %bin.rdx188, %rdx.shuf189
  %rdx.shuf191 = shufflevector <8 x i64> %bin.rdx190, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx192 = or <8 x i64> %bin.rdx190, %rdx.shuf191
  %449 = extractelement <8 x i64> %bin.rdx192, i32 0
  %cmp.n = icmp eq i64 %.186, %n.vec
  br i1 %cmp.n, label %B18.loopexit, label %vec.epilog.iter.check

vec.epilog.iter.check:
  %ind.end = add i64 %.157, %n.vec
  %450 = and i64 %.186, 24
  %min.epilog.iters.check = icmp eq i64 %450, 0
  br i1 %min.epilog.iters.check, label %B17.preheader, label %vec.epilog.ph, !prof !3

vec.epilog.ph:
  %vec.epilog.resume.val = phi i64 [ %n.vec, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %bc.resume.val = phi i64 [ %323, %vec.epilog.iter.check ], [ %.157, %vector.main.loop.iter.check ]
  %bc.merge.rdx = phi i64 [ %449, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %n.vec8 = and i64 %.186, -8
  %451 = add i64 %.157, %n.vec8
  %452 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx, i64 0
  %broadcast.splatinsert9 = insertelement <8 x i64> poison, i64 %bc.resume.val, i64 0
  %broadcast.splat10 = shufflevector <8 x i64> %broadcast.splatinsert9, <8 x i64> poison, <8 x i32> zeroinitializer
  %induction11 = add nsw <8 x i64> %broadcast.splat10, <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>
  %453 = sub i64 %vec.epilog.resume.val, %n.vec8
  br label %vec.epilog.vector.body

vec.epilog.vector.body:
  %lsr.iv162 = phi i64 [ %lsr.iv.next163, %vec.epilog.vector.body ], [ %453, %vec.epilog.ph ]
  %vec.ind13 = phi <8 x i64> [ %induction11, %vec.epilog.ph ], [ %vec.ind.next16, %vec.epilog.vector.body ]
  %vec.phi14 = phi <8 x i64> [ %452, %vec.epilog.ph ], [ %484, %vec.epilog.vector.body ]
  %454 = inttoptr <8 x i64> %vec.ind13 to <8 x ptr>
  %455 = extractelement <8 x ptr> %454, i64 0
  %456 = extractelement <8 x ptr> %454, i64 1
  %457 = extractelement <8 x ptr> %454, i64 2
  %458 = extractelement <8 x ptr> %454, i64 3
  %459 = extractelement <8 x ptr> %454, i64 4
  %460 = extractelement <8 x ptr> %454, i64 5
  %461 = extractelement <8 x ptr> %454, i64 6
  %462 = extractelement <8 x ptr> %454, i64 7
  %463 = load i8, ptr %455, align 1
  %464 = load i8, ptr %456, align 1
  %465 = load i8, ptr %457, align 1
  %466 = load i8, ptr %458, align 1
  %467 = load i8, ptr %459, align 1
  %468 = load i8, ptr %460, align 1
  %469 = load i8, ptr %461, align 1
  %470 = load i8, ptr %462, align 1
  %471 = insertelement <8 x i8> poison, i8 %463, i64 0
  %472 = insertelement <8 x i8> %471, i8 %464, i64 1
  %473 = insertelement <8 x i8> %472, i8 %465, i64 2
  %474 = insertelement <8 x i8> %473, i8 %466, i64 3
  %475 = insertelement <8 x i8> %474, i8 %467, i64 4
  %476 = insertelement <8 x i8> %475, i8 %468, i64 5
  %477 = insertelement <8 x i8> %476, i8 %469, i64 6
  %478 = insertelement <8 x i8> %477, i8 %470, i64 7
  %479 = add <8 x i8> %478, splat (i8 -97)
  %480 = icmp ult <8 x i8> %479, splat (i8 26)
  %481 = icmp slt <8 x i8> %478, zeroinitializer
  %482 = or <8 x i1> %481, %480
  %483 = zext <8 x i1> %482 to <8 x i64>
  %484 = or <8 x i64> %vec.phi14, %483
  %vec.ind.next16 = add nsw <8 x i64> %vec.ind13, splat (i64 8)
  %lsr.iv.next163 = add i64 %lsr.iv162, 8
  %485 = icmp eq i64 %lsr.iv.next163, 0
  br i1 %485, label %vec.epilog.middle.block, label %vec.epilog.vector.body, !llvm.loop !10

vec.epilog.middle.block:
  %rdx.shuf193 = shufflevector <8 x i64> %484, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx194 = or <8 x i64> %484, %rdx.shuf193
  %rdx.shuf195 = shufflevector <8 x i64> %bin.rdx194, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx196 = or <8 x i64> %bin.rdx194, %rdx.shuf195
  %rdx.shuf197 = shufflevector <8 x i64> %bin.rdx196, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx198 = or <8 x i64> %bin.rdx196, %rdx.shuf197
  %486 = extractelement <8 x i64> %bin.rdx198, i32 0
  %cmp.n17 = icmp eq i64 %.186, %n.vec8
  br i1 %cmp.n17, label %B18.loopexit, label %B17.preheader

B17.preheader:
  %_has_letters_v19_at.2.2.ph = phi i64 [ %.157, %iter.check ], [ %ind.end, %vec.epilog.iter.check ], [ %451, %vec.epilog.middle.block ]
  %_has_letters_v19_found.2.2.ph = phi i64 [ 0, %iter.check ], [ %449, %vec.epilog.iter.check ], [ %486, %vec.epilog.middle.block ]
  br label %B17

B17:
  %_has_letters_v19_at.2.2 = phi i64 [ %.609, %B17 ], [ %_has_letters_v19_at.2.2.ph, %B17.preheader ]
  %_has_letters_v19_found.2.2 = phi i64 [ %.599, %B17 ], [ %_has_letters_v19_found.2.2.ph, %B17.preheader ]
  %.562 = inttoptr i64 %_has_letters_v19_at.2.2 to ptr
  %.563 = load i8, ptr %.562, align 1
  %487 = add i8 %.563, -97
  %or.cond317 = icmp ult i8 %487, 26
  %.587 = icmp slt i8 %.563, 0
  %spec.select318 = or i1 %.587, %or.cond317
  %.598 = zext i1 %spec.select318 to i64
  %.599 = or i64 %_has_letters_v19_found.2.2, %.598
  %.609 = add nsw i64 %_has_letters_v19_at.2.2, 1
  %exitcond330.not = icmp eq i64 %.164, %.609
  br i1 %exitcond330.not, label %B18.loopexit, label %B17, !llvm.loop !11

B18.loopexit:
  %.599.lcssa = phi i64 [ %486, %vec.epilog.middle.block ], [ %449, %middle.block ], [ %.599, %B17 ]
  %488 = icmp eq i64 %.599.lcssa, 0
  br label %B3

B3:
  %fits.9.1.shrunk = phi i1 [ false, %B2 ], [ true, %B13 ], [ %not..507.not, %B15 ], [ false, %B10 ], [ false, %B12 ], [ false, %B7 ], [ %488, %B18.loopexit ]
  %.646 = zext i1 %fits.9.1.shrunk to i8
  %.647 = getelementptr i8, ptr %arg.good, i64 %.119321323
  store i8 %.646, ptr %.647, align 1
  %.654.neg = sext i1 %fits.9.1.shrunk to i64
  %.655 = add i64 %missed.2.0325, %.654.neg
  %exitcond331.not = icmp eq i64 %.126, %arg.count
  br i1 %exitcond331.not, label %B1, label %B2

B1:
  %missed.2.0.lcssa = phi i64 [ %arg.count, %B0.endif ], [ %.655, %B3 ]
  store i64 %missed.2.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @fit_shape(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, i64 %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, ptr writeonly captures(none) %.9) local_unnamed_addr #0 {
entry:
  %.11 = alloca i64, align 8
  store i64 0, ptr %.11, align 8
  %.15 = call i32 @fit_shape.body(ptr nonnull %.11, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, i64 %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, ptr %.9) #2
  %.25 = load i64, ptr %.11, align 8
  ret i64 %.25
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.vector.reduce.or.v8i64(<8 x i64>) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.vector.reduce.add.v8i64(<8 x i64>) #1

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
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
