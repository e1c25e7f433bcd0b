; made from ztf_flow.native.source.rewriting by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 51dc780a562f3bb3bedb3afbe57d236b3cf87ed04718d532b0e7a7ff3b1e01be
@unescape.environment = common local_unnamed_addr global ptr null
@switch.table.unescape.body = private unnamed_addr constant [10 x i8] [i8 8, i8 poison, i8 12, i8 poison, i8 poison, i8 poison, i8 10, i8 poison, i8 13, i8 9], align 1

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @unescape.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, ptr writeonly captures(none) %arg.new_starts, ptr writeonly captures(none) %arg.new_ends, ptr writeonly captures(none) %arg.target, i64 %arg.address, i64 %arg.room) local_unnamed_addr #0 {
B0.endif:
  %.110383.not = icmp slt i64 %arg.count, 1
  br i1 %.110383.not, label %B1, label %B2.preheader

B2.preheader:
  br label %B2

B2:
  %to.5.0386 = phi i64 [ %to.6.1, %B3 ], [ 0, %B2.preheader ]
  %.116382384 = phi i64 [ %.123, %B3 ], [ 0, %B2.preheader ]
  %.123 = add nuw nsw i64 %.116382384, 1
  %.153 = getelementptr i64, ptr %arg.starts, i64 %.116382384
  %.154 = load i64, ptr %.153, align 8
  %.157 = getelementptr i64, ptr %arg.ends, i64 %.116382384
  %.158 = load i64, ptr %.157, align 8
  %.168 = getelementptr i64, ptr %arg.new_starts, i64 %.116382384
  store i64 %.154, ptr %.168, align 8
  %.173 = getelementptr i64, ptr %arg.new_ends, i64 %.116382384
  store i64 %.158, ptr %.173, align 8
  %.199 = icmp slt i64 %.154, %.158
  br i1 %.199, label %B4.preheader, label %B3

B4.preheader:
  br label %B4

B4:
  %_find_v5_at.4.1 = phi i64 [ %.377, %B6 ], [ %.154, %B4.preheader ]
  %.205 = and i64 %_find_v5_at.4.1, 4095
  %.206 = icmp samesign ugt i64 %.205, 4064
  br i1 %.206, label %B7, label %B8

B7:
  %0 = inttoptr i64 %_find_v5_at.4.1 to ptr
  %.210 = load i8, ptr %0, align 1
  %.217 = icmp eq i8 %.210, 92
  br i1 %.217, label %B9, label %B6

B8:
  %1 = inttoptr i64 %_find_v5_at.4.1 to ptr
  %.269 = load <32 x i8>, ptr %1, align 1
  %.273 = icmp eq <32 x i8> %.269, splat (i8 92)
  %.274 = bitcast <32 x i1> %.273 to i32
  %.324.not = icmp eq i32 %.274, 0
  br i1 %.324.not, label %B6, label %B10

B10:
  %2 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.274, i1 true)
  %.339 = zext nneg i32 %2 to i64
  %.341 = add nsw i64 %_find_v5_at.4.1, %.339
  %.349 = icmp slt i64 %.341, %.158
  br i1 %.349, label %B9, label %B3

B6:
  %.sink = phi i64 [ 1, %B7 ], [ 32, %B8 ]
  %.377 = add nsw i64 %.sink, %_find_v5_at.4.1
  %.388 = icmp slt i64 %.377, %.158
  br i1 %.388, label %B4, label %B3

B9:
  %at.6.1 = phi i64 [ %.341, %B10 ], [ %_find_v5_at.4.1, %B7 ]
  %.417 = icmp eq i64 %at.6.1, %.158
  br i1 %.417, label %B3, label %B11

B11:
  %.436 = sub i64 %to.5.0386, %.154
  %.438 = add i64 %.436, %.158
  %.440 = icmp sgt i64 %.438, %arg.room
  br i1 %.440, label %B3, label %B12

B12:
  %.484 = add nsw i64 %to.5.0386, %arg.address
  %sunkaddr = mul i64 %.116382384, 8
  %sunkaddr22 = getelementptr i8, ptr %arg.new_starts, i64 %sunkaddr
  store i64 %.484, ptr %sunkaddr22, align 8
  %.492 = add nsw i64 %at.6.1, 1
  %.496 = icmp slt i64 %.492, %.158
  br i1 %.496, label %B13.preheader, label %B14

B13.preheader:
  br label %B13

B13:
  %to.7.2 = phi i64 [ %.680, %B15 ], [ %to.5.0386, %B13.preheader ]
  %start.2.2 = phi i64 [ %.687, %B15 ], [ %.154, %B13.preheader ]
  %at.7.2 = phi i64 [ %at.8.4, %B15 ], [ %at.6.1, %B13.preheader ]
  %.529 = icmp slt i64 %start.2.2, %at.7.2
  br i1 %.529, label %B16.preheader, label %B17

B16.preheader:
  br label %B16

B16:
  %_put_v18_to.2.4 = phi i64 [ %.582, %B19 ], [ %to.7.2, %B16.preheader ]
  %_put_v18_start.2.4 = phi i64 [ %.589, %B19 ], [ %start.2.2, %B16.preheader ]
  %.537 = and i64 %_put_v18_start.2.4, 4095
  %.538 = icmp samesign ugt i64 %.537, 4064
  br i1 %.538, label %B20, label %B21

B20:
  %3 = inttoptr i64 %_put_v18_start.2.4 to ptr
  %.544 = load i8, ptr %3, align 1
  %sunkaddr23 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.2.4
  store i8 %.544, ptr %sunkaddr23, align 1
  br label %B19

B21:
  %4 = inttoptr i64 %_put_v18_start.2.4 to ptr
  %.555 = load <32 x i8>, ptr %4, align 1
  %sunkaddr24 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.2.4
  store <32 x i8> %.555, ptr %sunkaddr24, align 1
  %.561 = sub nsw i64 %at.7.2, %_put_v18_start.2.4
  %spec.select = tail call i64 @llvm.smin.i64(i64 %.561, i64 32)
  br label %B19

B19:
  %_put_v18_done.2.6 = phi i64 [ 1, %B20 ], [ %spec.select, %B21 ]
  %.582 = add nsw i64 %_put_v18_done.2.6, %_put_v18_to.2.4
  %.589 = add nsw i64 %_put_v18_done.2.6, %_put_v18_start.2.4
  %.595 = icmp slt i64 %.589, %at.7.2
  br i1 %.595, label %B16, label %B17

B17:
  %_put_v18_to.3.5 = phi i64 [ %to.7.2, %B13 ], [ %.582, %B19 ]
  %.617 = add nsw i64 %at.7.2, 1
  %.618 = inttoptr i64 %.617 to ptr
  %.619 = load i8, ptr %.618, align 1
  %.620 = zext i8 %.619 to i64
  %5 = add nsw i64 %.620, -98
  %6 = tail call i64 @llvm.fshl.i64(i64 %5, i64 %5, i64 63)
  %7 = icmp ult i64 %6, 10
  %switch.maskindex = trunc i64 %6 to i16
  %switch.shifted = lshr i16 837, %switch.maskindex
  %switch.lobit = trunc i16 %switch.shifted to i1
  %or.cond = select i1 %7, i1 %switch.lobit, i1 false
  br i1 %or.cond, label %switch.lookup, label %B22

switch.lookup:
  %switch.gep = getelementptr inbounds nuw i8, ptr @switch.table.unescape.body, i64 %6
  %switch.load = load i8, ptr %switch.gep, align 1
  br label %B22

B22:
  %"$354call.16.6.4" = phi i8 [ %.619, %B17 ], [ %switch.load, %switch.lookup ]
  %.675 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.3.5
  store i8 %"$354call.16.6.4", ptr %.675, align 1
  %.680 = add nsw i64 %_put_v18_to.3.5, 1
  %.687 = add nsw i64 %at.7.2, 2
  %.717 = icmp slt i64 %.687, %.158
  br i1 %.717, label %B23.preheader, label %B15

B23.preheader:
  br label %B23

B23:
  %_find_v24_at.4.4 = phi i64 [ %.895, %B25 ], [ %.687, %B23.preheader ]
  %.723 = and i64 %_find_v24_at.4.4, 4095
  %.724 = icmp samesign ugt i64 %.723, 4064
  br i1 %.724, label %B26, label %B27

B26:
  %8 = inttoptr i64 %_find_v24_at.4.4 to ptr
  %.728 = load i8, ptr %8, align 1
  %.735 = icmp eq i8 %.728, 92
  br i1 %.735, label %B15, label %B25

B27:
  %9 = inttoptr i64 %_find_v24_at.4.4 to ptr
  %.787 = load <32 x i8>, ptr %9, align 1
  %.791 = icmp eq <32 x i8> %.787, splat (i8 92)
  %.792 = bitcast <32 x i1> %.791 to i32
  %.842.not = icmp eq i32 %.792, 0
  br i1 %.842.not, label %B25, label %B28

B28:
  %10 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.792, i1 true)
  %.857 = zext nneg i32 %10 to i64
  %.859 = add nsw i64 %_find_v24_at.4.4, %.857
  %spec.select376 = tail call i64 @llvm.smin.i64(i64 %.859, i64 %.158)
  br label %B15

B25:
  %.sink395 = phi i64 [ 1, %B26 ], [ 32, %B27 ]
  %.895 = add nsw i64 %.sink395, %_find_v24_at.4.4
  %.906 = icmp slt i64 %.895, %.158
  br i1 %.906, label %B23, label %B15

B15:
  %at.8.4 = phi i64 [ %.158, %B22 ], [ %spec.select376, %B28 ], [ %_find_v24_at.4.4, %B26 ], [ %.158, %B25 ]
  %.953 = add nsw i64 %at.8.4, 1
  %.957 = icmp slt i64 %.953, %.158
  br i1 %.957, label %B13, label %B14

B14:
  %to.8.3 = phi i64 [ %to.5.0386, %B12 ], [ %.680, %B15 ]
  %start.3.3 = phi i64 [ %.154, %B12 ], [ %.687, %B15 ]
  %.996 = icmp slt i64 %start.3.3, %.158
  br i1 %.996, label %B29.preheader, label %B30

B29.preheader:
  br label %B29

B29:
  %_put_v31_to.2.2 = phi i64 [ %.1049, %B32 ], [ %to.8.3, %B29.preheader ]
  %_put_v31_start.2.2 = phi i64 [ %.1056, %B32 ], [ %start.3.3, %B29.preheader ]
  %.1004 = and i64 %_put_v31_start.2.2, 4095
  %.1005 = icmp samesign ugt i64 %.1004, 4064
  br i1 %.1005, label %B33, label %B34

B33:
  %11 = inttoptr i64 %_put_v31_start.2.2 to ptr
  %.1011 = load i8, ptr %11, align 1
  %sunkaddr25 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.2.2
  store i8 %.1011, ptr %sunkaddr25, align 1
  br label %B32

B34:
  %12 = inttoptr i64 %_put_v31_start.2.2 to ptr
  %.1022 = load <32 x i8>, ptr %12, align 1
  %sunkaddr26 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.2.2
  store <32 x i8> %.1022, ptr %sunkaddr26, align 1
  %.1028 = sub nsw i64 %.158, %_put_v31_start.2.2
  %spec.select377 = tail call i64 @llvm.smin.i64(i64 %.1028, i64 32)
  br label %B32

B32:
  %_put_v31_done.2.4 = phi i64 [ 1, %B33 ], [ %spec.select377, %B34 ]
  %.1049 = add nsw i64 %_put_v31_done.2.4, %_put_v31_to.2.2
  %.1056 = add nsw i64 %_put_v31_done.2.4, %_put_v31_start.2.2
  %.1062 = icmp slt i64 %.1056, %.158
  br i1 %.1062, label %B29, label %B30

B30:
  %_put_v31_to.3.3 = phi i64 [ %to.8.3, %B14 ], [ %.1049, %B32 ]
  %.1083 = add nsw i64 %_put_v31_to.3.3, %arg.address
  %sunkaddr27 = mul i64 %.116382384, 8
  %sunkaddr28 = getelementptr i8, ptr %arg.new_ends, i64 %sunkaddr27
  store i64 %.1083, ptr %sunkaddr28, align 8
  br label %B3

B3:
  %to.6.1 = phi i64 [ %_put_v31_to.3.3, %B30 ], [ %.438, %B11 ], [ %to.5.0386, %B9 ], [ %to.5.0386, %B10 ], [ %to.5.0386, %B2 ], [ %to.5.0386, %B6 ]
  %exitcond.not = icmp eq i64 %arg.count, %.123
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %to.5.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.6.1, %B3 ]
  store i64 %to.5.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.fshl.i64(i64, i64, i64) #2

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @unescape(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, ptr writeonly captures(none) %.4, ptr writeonly captures(none) %.5, ptr writeonly captures(none) %.6, i64 %.7, i64 %.8) local_unnamed_addr #0 {
entry:
  %.10 = alloca i64, align 8
  store i64 0, ptr %.10, align 8
  %.14 = call i32 @unescape.body(ptr nonnull %.10, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, ptr %.4, ptr %.5, ptr %.6, i64 %.7, i64 %.8) #3
  %.24 = load i64, ptr %.10, align 8
  ret i64 %.24
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }
