; made from ztf_flow.native.source.rewriting by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 51dc780a562f3bb3bedb3afbe57d236b3cf87ed04718d532b0e7a7ff3b1e01be
@undouble.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @undouble.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, i64 %arg.sign, ptr writeonly captures(none) %arg.new_starts, ptr writeonly captures(none) %arg.new_ends, ptr writeonly captures(none) %arg.target, i64 %arg.address, i64 %arg.room) local_unnamed_addr #0 {
B0.endif:
  %.113386.not = icmp slt i64 %arg.count, 1
  br i1 %.113386.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %.277 = trunc i64 %arg.sign to i8
  %.278 = insertelement <32 x i8> poison, i8 %.277, i64 0
  %.279 = shufflevector <32 x i8> %.278, <32 x i8> poison, <32 x i32> zeroinitializer
  br label %B2

B2:
  %to.4.0389 = phi i64 [ 0, %B2.lr.ph ], [ %to.5.1, %B3 ]
  %.119385387 = phi i64 [ 0, %B2.lr.ph ], [ %.126, %B3 ]
  %.126 = add nuw nsw i64 %.119385387, 1
  %.156 = getelementptr i64, ptr %arg.starts, i64 %.119385387
  %.157 = load i64, ptr %.156, align 8
  %.160 = getelementptr i64, ptr %arg.ends, i64 %.119385387
  %.161 = load i64, ptr %.160, align 8
  %.171 = getelementptr i64, ptr %arg.new_starts, i64 %.119385387
  store i64 %.157, ptr %.171, align 8
  %.176 = getelementptr i64, ptr %arg.new_ends, i64 %.119385387
  store i64 %.161, ptr %.176, align 8
  %.206 = icmp slt i64 %.157, %.161
  br i1 %.206, label %B4.preheader, label %B3

B4.preheader:
  br label %B4

B4:
  %_find_v5_at.4.1 = phi i64 [ %.384, %B6 ], [ %.157, %B4.preheader ]
  %.212 = and i64 %_find_v5_at.4.1, 4095
  %.213 = icmp samesign ugt i64 %.212, 4064
  br i1 %.213, label %B7, label %B8

B7:
  %0 = inttoptr i64 %_find_v5_at.4.1 to ptr
  %.217 = load i8, ptr %0, align 1
  %.218 = zext i8 %.217 to i64
  %.224 = icmp eq i64 %arg.sign, %.218
  br i1 %.224, label %B9, label %B6

B8:
  %1 = inttoptr i64 %_find_v5_at.4.1 to ptr
  %.276 = load <32 x i8>, ptr %1, align 1
  %.280 = icmp eq <32 x i8> %.276, %.279
  %.281 = bitcast <32 x i1> %.280 to i32
  %.331.not = icmp eq i32 %.281, 0
  br i1 %.331.not, label %B6, label %B10

B10:
  %2 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.281, i1 true)
  %.346 = zext nneg i32 %2 to i64
  %.348 = add nsw i64 %_find_v5_at.4.1, %.346
  %.356 = icmp slt i64 %.348, %.161
  br i1 %.356, label %B9, label %B3

B6:
  %.sink = phi i64 [ 1, %B7 ], [ 32, %B8 ]
  %.384 = add nsw i64 %.sink, %_find_v5_at.4.1
  %.395 = icmp slt i64 %.384, %.161
  br i1 %.395, label %B4, label %B3

B9:
  %at.6.1 = phi i64 [ %.348, %B10 ], [ %_find_v5_at.4.1, %B7 ]
  %.424 = icmp eq i64 %at.6.1, %.161
  br i1 %.424, label %B3, label %B11

B11:
  %.443 = sub i64 %to.4.0389, %.157
  %.445 = add i64 %.443, %.161
  %.447 = icmp sgt i64 %.445, %arg.room
  br i1 %.447, label %B3, label %B12

B12:
  %.491 = add nsw i64 %to.4.0389, %arg.address
  %sunkaddr = mul i64 %.119385387, 8
  %sunkaddr50 = getelementptr i8, ptr %arg.new_starts, i64 %sunkaddr
  store i64 %.491, ptr %sunkaddr50, align 8
  %.500 = icmp slt i64 %at.6.1, %.161
  br i1 %.500, label %B13.preheader, label %B14

B13.preheader:
  br label %B13

B13:
  %to.6.2 = phi i64 [ %_put_v15_to.3.5, %B16 ], [ %to.4.0389, %B13.preheader ]
  %start.3.2 = phi i64 [ %start.4.4, %B16 ], [ %.157, %B13.preheader ]
  %at.7.2 = phi i64 [ %at.8.4, %B16 ], [ %at.6.1, %B13.preheader ]
  %.512 = add nsw i64 %at.7.2, 1
  %.536.not = icmp sgt i64 %start.3.2, %at.7.2
  br i1 %.536.not, label %B17, label %B18.preheader

B18.preheader:
  br label %B18

B18:
  %_put_v15_to.2.4 = phi i64 [ %.589, %B19 ], [ %to.6.2, %B18.preheader ]
  %_put_v15_start.2.4 = phi i64 [ %.596, %B19 ], [ %start.3.2, %B18.preheader ]
  %.544 = and i64 %_put_v15_start.2.4, 4095
  %.545 = icmp samesign ugt i64 %.544, 4064
  br i1 %.545, label %B20, label %B21

B20:
  %3 = inttoptr i64 %_put_v15_start.2.4 to ptr
  %.551 = load i8, ptr %3, align 1
  %sunkaddr51 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.2.4
  store i8 %.551, ptr %sunkaddr51, align 1
  br label %B19

B21:
  %4 = inttoptr i64 %_put_v15_start.2.4 to ptr
  %.562 = load <32 x i8>, ptr %4, align 1
  %sunkaddr52 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.2.4
  store <32 x i8> %.562, ptr %sunkaddr52, align 1
  %.568 = sub nsw i64 %.512, %_put_v15_start.2.4
  %spec.select = tail call i64 @llvm.smin.i64(i64 %.568, i64 32)
  br label %B19

B19:
  %_put_v15_done.2.6 = phi i64 [ 1, %B20 ], [ %spec.select, %B21 ]
  %.589 = add nsw i64 %_put_v15_done.2.6, %_put_v15_to.2.4
  %.596 = add nsw i64 %_put_v15_done.2.6, %_put_v15_start.2.4
  %.602.not = icmp sgt i64 %.596, %at.7.2
  br i1 %.602.not, label %B17, label %B18

B17:
  %_put_v15_to.3.5 = phi i64 [ %to.6.2, %B13 ], [ %.589, %B19 ]
  %.636 = icmp slt i64 %.512, %.161
  br i1 %.636, label %B22, label %B23

B22:
  %sunkaddr53 = inttoptr i64 %at.7.2 to ptr
  %sunkaddr54 = getelementptr i8, ptr %sunkaddr53, i64 1
  %.643 = load i8, ptr %sunkaddr54, align 1
  %.644 = zext i8 %.643 to i64
  %.646 = icmp eq i64 %arg.sign, %.644
  %.649 = add nsw i64 %at.7.2, 2
  %spec.select375 = select i1 %.646, i64 %.649, i64 %.512
  br label %B23

B23:
  %start.4.4 = phi i64 [ %.512, %B17 ], [ %spec.select375, %B22 ]
  %.685 = icmp slt i64 %start.4.4, %.161
  br i1 %.685, label %B24.preheader, label %B14

B24.preheader:
  br label %B24

B24:
  %_find_v25_at.4.4 = phi i64 [ %.863, %B26 ], [ %start.4.4, %B24.preheader ]
  %.691 = and i64 %_find_v25_at.4.4, 4095
  %.692 = icmp samesign ugt i64 %.691, 4064
  br i1 %.692, label %B27, label %B28

B27:
  %5 = inttoptr i64 %_find_v25_at.4.4 to ptr
  %.696 = load i8, ptr %5, align 1
  %.697 = zext i8 %.696 to i64
  %.703 = icmp eq i64 %arg.sign, %.697
  br i1 %.703, label %B16, label %B26

B28:
  %6 = inttoptr i64 %_find_v25_at.4.4 to ptr
  %.755 = load <32 x i8>, ptr %6, align 1
  %.759 = icmp eq <32 x i8> %.755, %.279
  %.760 = bitcast <32 x i1> %.759 to i32
  %.810.not = icmp eq i32 %.760, 0
  br i1 %.810.not, label %B26, label %B29

B29:
  %7 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.760, i1 true)
  %.825 = zext nneg i32 %7 to i64
  %.827 = add nsw i64 %_find_v25_at.4.4, %.825
  %.835 = icmp slt i64 %.827, %.161
  br i1 %.835, label %B16, label %B14

B26:
  %.sink406 = phi i64 [ 1, %B27 ], [ 32, %B28 ]
  %.863 = add nsw i64 %.sink406, %_find_v25_at.4.4
  %.874 = icmp slt i64 %.863, %.161
  br i1 %.874, label %B24, label %B14

B16:
  %at.8.4 = phi i64 [ %.827, %B29 ], [ %_find_v25_at.4.4, %B27 ]
  %.922 = icmp slt i64 %at.8.4, %.161
  br i1 %.922, label %B13, label %B14

B14:
  %to.7.3 = phi i64 [ %_put_v15_to.3.5, %B26 ], [ %to.4.0389, %B12 ], [ %_put_v15_to.3.5, %B16 ], [ %_put_v15_to.3.5, %B23 ], [ %_put_v15_to.3.5, %B29 ]
  %start.5.3 = phi i64 [ %start.4.4, %B26 ], [ %.157, %B12 ], [ %start.4.4, %B16 ], [ %start.4.4, %B23 ], [ %start.4.4, %B29 ]
  %.963 = icmp slt i64 %start.5.3, %.161
  br i1 %.963, label %B30.preheader, label %B31

B30.preheader:
  br label %B30

B30:
  %_put_v32_to.2.2 = phi i64 [ %.1016, %B33 ], [ %to.7.3, %B30.preheader ]
  %_put_v32_start.2.2 = phi i64 [ %.1023, %B33 ], [ %start.5.3, %B30.preheader ]
  %.971 = and i64 %_put_v32_start.2.2, 4095
  %.972 = icmp samesign ugt i64 %.971, 4064
  br i1 %.972, label %B34, label %B35

B34:
  %8 = inttoptr i64 %_put_v32_start.2.2 to ptr
  %.978 = load i8, ptr %8, align 1
  %sunkaddr55 = getelementptr i8, ptr %arg.target, i64 %_put_v32_to.2.2
  store i8 %.978, ptr %sunkaddr55, align 1
  br label %B33

B35:
  %9 = inttoptr i64 %_put_v32_start.2.2 to ptr
  %.989 = load <32 x i8>, ptr %9, align 1
  %sunkaddr56 = getelementptr i8, ptr %arg.target, i64 %_put_v32_to.2.2
  store <32 x i8> %.989, ptr %sunkaddr56, align 1
  %.995 = sub nsw i64 %.161, %_put_v32_start.2.2
  %spec.select376 = tail call i64 @llvm.smin.i64(i64 %.995, i64 32)
  br label %B33

B33:
  %_put_v32_done.2.4 = phi i64 [ 1, %B34 ], [ %spec.select376, %B35 ]
  %.1016 = add nsw i64 %_put_v32_done.2.4, %_put_v32_to.2.2
  %.1023 = add nsw i64 %_put_v32_done.2.4, %_put_v32_start.2.2
  %.1029 = icmp slt i64 %.1023, %.161
  br i1 %.1029, label %B30, label %B31

B31:
  %_put_v32_to.3.3 = phi i64 [ %to.7.3, %B14 ], [ %.1016, %B33 ]
  %.1050 = add nsw i64 %_put_v32_to.3.3, %arg.address
  %sunkaddr57 = mul i64 %.119385387, 8
  %sunkaddr58 = getelementptr i8, ptr %arg.new_ends, i64 %sunkaddr57
  store i64 %.1050, ptr %sunkaddr58, align 8
  br label %B3

B3:
  %to.5.1 = phi i64 [ %_put_v32_to.3.3, %B31 ], [ %.445, %B11 ], [ %to.4.0389, %B9 ], [ %to.4.0389, %B10 ], [ %to.4.0389, %B2 ], [ %to.4.0389, %B6 ]
  %exitcond.not = icmp eq i64 %.126, %arg.count
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %to.4.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.5.1, %B3 ]
  store i64 %to.4.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #2

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @undouble(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, i64 %.4, ptr writeonly captures(none) %.5, ptr writeonly captures(none) %.6, ptr writeonly captures(none) %.7, i64 %.8, i64 %.9) local_unnamed_addr #0 {
entry:
  %.11 = alloca i64, align 8
  store i64 0, ptr %.11, align 8
  %.15 = call i32 @undouble.body(ptr nonnull %.11, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, i64 %.4, ptr %.5, ptr %.6, ptr %.7, i64 %.8, i64 %.9) #3
  %.25 = load i64, ptr %.11, align 8
  ret i64 %.25
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }
