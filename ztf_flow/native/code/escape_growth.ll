; made from ztf_flow.native.source.reject_lines by `python -m ztf_flow.native.build`, f925c40e4e6ba3af20503c509fc33229fb6f431b57f2c1b2ec7ffbcf52d4f265
@escape_growth.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @escape_growth.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count) local_unnamed_addr #0 {
B0.endif:
  %.9895.not = icmp slt i64 %arg.count, 1
  br i1 %.9895.not, label %B1, label %B2.preheader

B2.preheader:
  %scevgep = getelementptr i8, ptr %arg.text, i64 24
  br label %B2

B2:
  %more.6.098 = phi i64 [ %more.7.2, %B3 ], [ 0, %B2.preheader ]
  %.1049496 = phi i64 [ %.111, %B3 ], [ 0, %B2.preheader ]
  %.111 = add nuw nsw i64 %.1049496, 1
  %.147 = getelementptr i64, ptr %arg.starts, i64 %.1049496
  %.148 = load i64, ptr %.147, align 8
  %.156 = getelementptr i64, ptr %arg.ends, i64 %.1049496
  %.157 = load i64, ptr %.156, align 8
  %.161 = add nsw i64 %.148, 32
  %.163.not = icmp sgt i64 %.161, %.157
  br i1 %.163.not, label %B4, label %B5.preheader

B5.preheader:
  br label %B5

B5:
  %more.5.1 = phi i64 [ %.204, %B5 ], [ %more.6.098, %B5.preheader ]
  %at.3.1 = phi i64 [ %.210, %B5 ], [ %.148, %B5.preheader ]
  %.167 = getelementptr i8, ptr %arg.text, i64 %at.3.1
  %.169 = load <32 x i8>, ptr %.167, align 1
  %.173 = icmp eq <32 x i8> %.169, splat (i8 34)
  %.184 = icmp eq <32 x i8> %.169, splat (i8 92)
  %.1879192 = or <32 x i1> %.173, %.184
  %.18791 = bitcast <32 x i1> %.1879192 to i32
  %0 = tail call range(i32 0, 33) i32 @llvm.ctpop.i32(i32 %.18791)
  %.188 = zext nneg i32 %0 to i64
  %.190 = add nsw i64 %more.5.1, %.188
  %.199 = icmp ult <32 x i8> %.169, splat (i8 32)
  %.200 = bitcast <32 x i1> %.199 to i32
  %1 = tail call range(i32 0, 33) i32 @llvm.ctpop.i32(i32 %.200)
  %narrow = mul nuw nsw i32 %1, 5
  %.203 = zext nneg i32 %narrow to i64
  %.204 = add nsw i64 %.190, %.203
  %.210 = add i64 %at.3.1, 32
  %2 = add i64 %.210, 32
  %.217.not = icmp sgt i64 %2, %.157
  br i1 %.217.not, label %B4, label %B5

B4:
  %more.10.2 = phi i64 [ %more.6.098, %B2 ], [ %.204, %B5 ]
  %at.4.2 = phi i64 [ %.148, %B2 ], [ %.210, %B5 ]
  %.239 = icmp sgt i64 %.157, %at.4.2
  br i1 %.239, label %iter.check, label %B3

iter.check:
  %3 = sub i64 %.157, %at.4.2
  %min.iters.check = icmp ult i64 %3, 8
  br i1 %min.iters.check, label %B6.preheader, label %vector.main.loop.iter.check

vector.main.loop.iter.check:
  %min.iters.check1 = icmp ult i64 %3, 32
  br i1 %min.iters.check1, label %vec.epilog.ph, label %vector.ph

vector.ph:
  %n.vec = and i64 %3, -32
  %4 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %more.10.2, i64 0
  %scevgep22 = getelementptr i8, ptr %scevgep, i64 %at.4.2
  br label %vector.body

vector.body:
  %index = phi i64 [ 0, %vector.ph ], [ %index.next, %vector.body ]
  %vec.phi = phi <8 x i64> [ %4, %vector.ph ], [ %predphi, %vector.body ]
  %vec.phi2 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %predphi8, %vector.body ]
  %vec.phi3 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %predphi9, %vector.body ]
  %vec.phi4 = phi <8 x i64> [ zeroinitializer, %vector.ph ], [ %predphi10, %vector.body ]
  %scevgep26 = getelementptr i8, ptr %scevgep22, i64 %index
  %scevgep27 = getelementptr i8, ptr %scevgep26, i64 -24
  %scevgep23 = getelementptr i8, ptr %scevgep22, i64 %index
  %scevgep24 = getelementptr i8, ptr %scevgep23, i64 -16
  %scevgep25 = getelementptr i8, ptr %scevgep23, i64 -8
  %wide.load = load <8 x i8>, ptr %scevgep27, align 1
  %wide.load5 = load <8 x i8>, ptr %scevgep24, align 1
  %wide.load6 = load <8 x i8>, ptr %scevgep25, align 1
  %wide.load7 = load <8 x i8>, ptr %scevgep23, align 1
  %5 = icmp eq <8 x i8> %wide.load, splat (i8 34)
  %6 = icmp eq <8 x i8> %wide.load5, splat (i8 34)
  %7 = icmp eq <8 x i8> %wide.load6, splat (i8 34)
  %8 = icmp eq <8 x i8> %wide.load7, splat (i8 34)
  %9 = icmp eq <8 x i8> %wide.load, splat (i8 92)
  %10 = icmp eq <8 x i8> %wide.load5, splat (i8 92)
  %11 = icmp eq <8 x i8> %wide.load6, splat (i8 92)
  %12 = icmp eq <8 x i8> %wide.load7, splat (i8 92)
  %13 = or <8 x i1> %5, %9
  %14 = or <8 x i1> %6, %10
  %15 = or <8 x i1> %7, %11
  %16 = or <8 x i1> %8, %12
  %17 = add <8 x i64> %vec.phi, splat (i64 1)
  %18 = add <8 x i64> %vec.phi2, splat (i64 1)
  %19 = add <8 x i64> %vec.phi3, splat (i64 1)
  %20 = add <8 x i64> %vec.phi4, splat (i64 1)
  %21 = icmp ult <8 x i8> %wide.load, splat (i8 32)
  %22 = icmp ult <8 x i8> %wide.load5, splat (i8 32)
  %23 = icmp ult <8 x i8> %wide.load6, splat (i8 32)
  %24 = icmp ult <8 x i8> %wide.load7, splat (i8 32)
  %25 = add <8 x i64> %vec.phi, splat (i64 5)
  %26 = add <8 x i64> %vec.phi2, splat (i64 5)
  %27 = add <8 x i64> %vec.phi3, splat (i64 5)
  %28 = add <8 x i64> %vec.phi4, splat (i64 5)
  %29 = select <8 x i1> %21, <8 x i64> %25, <8 x i64> %vec.phi
  %30 = select <8 x i1> %22, <8 x i64> %26, <8 x i64> %vec.phi2
  %31 = select <8 x i1> %23, <8 x i64> %27, <8 x i64> %vec.phi3
  %32 = select <8 x i1> %24, <8 x i64> %28, <8 x i64> %vec.phi4
  %predphi = select <8 x i1> %13, <8 x i64> %17, <8 x i64> %29
  %predphi8 = select <8 x i1> %14, <8 x i64> %18, <8 x i64> %30
  %predphi9 = select <8 x i1> %15, <8 x i64> %19, <8 x i64> %31
  %predphi10 = select <8 x i1> %16, <8 x i64> %20, <8 x i64> %32
  %index.next = add nuw i64 %index, 32
  %33 = icmp eq i64 %n.vec, %index.next
  br i1 %33, label %middle.block, label %vector.body, !llvm.loop !0

middle.block:
  %bin.rdx = add <8 x i64> %predphi8, %predphi
  %bin.rdx11 = add <8 x i64> %predphi9, %bin.rdx
  %bin.rdx12 = add <8 x i64> %predphi10, %bin.rdx11
  %rdx.shuf = shufflevector <8 x i64> %bin.rdx12, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx28 = add <8 x i64> %bin.rdx12, %rdx.shuf
  %rdx.shuf29 = shufflevector <8 x i64> %bin.rdx28, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx30 = add <8 x i64> %bin.rdx28, %rdx.shuf29
  %rdx.shuf31 = shufflevector <8 x i64> %bin.rdx30, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx32 = add <8 x i64> %bin.rdx30, %rdx.shuf31
  %34 = extractelement <8 x i64> %bin.rdx32, i32 0
  %cmp.n = icmp eq i64 %3, %n.vec
  br i1 %cmp.n, label %B3, label %vec.epilog.iter.check

vec.epilog.iter.check:
  %ind.end = add i64 %at.4.2, %n.vec
  %35 = and i64 %3, 24
  %min.epilog.iters.check = icmp eq i64 %35, 0
  br i1 %min.epilog.iters.check, label %B6.preheader, label %vec.epilog.ph, !prof !3

vec.epilog.ph:
  %vec.epilog.resume.val = phi i64 [ %n.vec, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %bc.merge.rdx = phi i64 [ %34, %vec.epilog.iter.check ], [ %more.10.2, %vector.main.loop.iter.check ]
  %n.vec14 = and i64 %3, -8
  %36 = add i64 %at.4.2, %n.vec14
  %37 = insertelement <8 x i64> <i64 poison, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx, i64 0
  %38 = getelementptr i8, ptr %arg.text, i64 %at.4.2
  br label %vec.epilog.vector.body

vec.epilog.vector.body:
  %index15 = phi i64 [ %vec.epilog.resume.val, %vec.epilog.ph ], [ %index.next19, %vec.epilog.vector.body ]
  %vec.phi16 = phi <8 x i64> [ %37, %vec.epilog.ph ], [ %predphi18, %vec.epilog.vector.body ]
  %39 = getelementptr i8, ptr %38, i64 %index15
  %wide.load17 = load <8 x i8>, ptr %39, align 1
  %40 = icmp eq <8 x i8> %wide.load17, splat (i8 34)
  %41 = icmp eq <8 x i8> %wide.load17, splat (i8 92)
  %42 = or <8 x i1> %40, %41
  %43 = add <8 x i64> %vec.phi16, splat (i64 1)
  %44 = icmp ult <8 x i8> %wide.load17, splat (i8 32)
  %45 = add <8 x i64> %vec.phi16, splat (i64 5)
  %46 = select <8 x i1> %44, <8 x i64> %45, <8 x i64> %vec.phi16
  %predphi18 = select <8 x i1> %42, <8 x i64> %43, <8 x i64> %46
  %index.next19 = add nuw i64 %index15, 8
  %47 = icmp eq i64 %n.vec14, %index.next19
  br i1 %47, label %vec.epilog.middle.block, label %vec.epilog.vector.body, !llvm.loop !4

vec.epilog.middle.block:
  %rdx.shuf33 = shufflevector <8 x i64> %predphi18, <8 x i64> poison, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx34 = add <8 x i64> %predphi18, %rdx.shuf33
  %rdx.shuf35 = shufflevector <8 x i64> %bin.rdx34, <8 x i64> poison, <8 x i32> <i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx36 = add <8 x i64> %bin.rdx34, %rdx.shuf35
  %rdx.shuf37 = shufflevector <8 x i64> %bin.rdx36, <8 x i64> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %bin.rdx38 = add <8 x i64> %bin.rdx36, %rdx.shuf37
  %48 = extractelement <8 x i64> %bin.rdx38, i32 0
  %cmp.n20 = icmp eq i64 %3, %n.vec14
  br i1 %cmp.n20, label %B3, label %B6.preheader

B6.preheader:
  %more.9.1.ph = phi i64 [ %more.10.2, %iter.check ], [ %34, %vec.epilog.iter.check ], [ %48, %vec.epilog.middle.block ]
  %at.5.1.ph = phi i64 [ %at.4.2, %iter.check ], [ %ind.end, %vec.epilog.iter.check ], [ %36, %vec.epilog.middle.block ]
  br label %B6

B6:
  %more.9.1 = phi i64 [ %more.8.3, %B7 ], [ %more.9.1.ph, %B6.preheader ]
  %at.5.1 = phi i64 [ %.298, %B7 ], [ %at.5.1.ph, %B6.preheader ]
  %.250 = getelementptr i8, ptr %arg.text, i64 %at.5.1
  %.251 = load i8, ptr %.250, align 1
  %49 = zext i8 %.251 to i32
  switch i32 %49, label %B8 [
    i32 34, label %B9
    i32 92, label %B9
  ]

B9:
  %.266 = add nsw i64 %more.9.1, 1
  br label %B7

B8:
  %.278 = icmp ult i8 %.251, 32
  %.283 = add nsw i64 %more.9.1, 5
  %spec.select = select i1 %.278, i64 %.283, i64 %more.9.1
  br label %B7

B7:
  %more.8.3 = phi i64 [ %.266, %B9 ], [ %spec.select, %B8 ]
  %.298 = add nsw i64 %at.5.1, 1
  %exitcond.not = icmp eq i64 %.157, %.298
  br i1 %exitcond.not, label %B3, label %B6, !llvm.loop !5

B3:
  %more.7.2 = phi i64 [ %more.10.2, %B4 ], [ %48, %vec.epilog.middle.block ], [ %34, %middle.block ], [ %more.8.3, %B7 ]
  %exitcond101.not = icmp eq i64 %arg.count, %.111
  br i1 %exitcond101.not, label %B1, label %B2

B1:
  %more.6.0.lcssa = phi i64 [ 0, %B0.endif ], [ %more.7.2, %B3 ]
  store i64 %more.6.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctpop.i32(i32) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @escape_growth(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, i64 %.4) local_unnamed_addr #0 {
entry:
  %.6 = alloca i64, align 8
  store i64 0, ptr %.6, align 8
  %.10 = call i32 @escape_growth.body(ptr nonnull %.6, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, i64 %.4) #3
  %.20 = load i64, ptr %.6, align 8
  ret i64 %.20
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.vector.reduce.add.v8i64(<8 x i64>) #2

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }

!0 = distinct !{!0, !1, !2}
!1 = !{!"llvm.loop.isvectorized", i32 1}
!2 = !{!"llvm.loop.unroll.runtime.disable"}
!3 = !{!"branch_weights", i32 8, i32 24}
!4 = distinct !{!4, !1, !2}
!5 = distinct !{!5, !2, !1}
