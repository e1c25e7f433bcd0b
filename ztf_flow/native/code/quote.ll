; made from ztf_flow.native.source.rewriting by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 51dc780a562f3bb3bedb3afbe57d236b3cf87ed04718d532b0e7a7ff3b1e01be
@quote.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @quote.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, i64 %arg.delimiter, ptr writeonly captures(none) %arg.new_starts, ptr writeonly captures(none) %arg.new_ends, ptr writeonly captures(none) %arg.target, i64 %arg.address, i64 %arg.room) local_unnamed_addr #0 {
B0.endif:
  %.113467.not = icmp slt i64 %arg.count, 1
  br i1 %.113467.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %.278 = trunc i64 %arg.delimiter to i8
  %.279 = insertelement <32 x i8> poison, i8 %.278, i64 0
  %.280 = shufflevector <32 x i8> %.279, <32 x i8> poison, <32 x i32> zeroinitializer
  br label %B2

B2:
  %to.7.0470 = phi i64 [ 0, %B2.lr.ph ], [ %to.8.1, %B3 ]
  %.119466468 = phi i64 [ 0, %B2.lr.ph ], [ %.126, %B3 ]
  %.126 = add nuw nsw i64 %.119466468, 1
  %.156 = getelementptr i64, ptr %arg.starts, i64 %.119466468
  %.157 = load i64, ptr %.156, align 8
  %.160 = getelementptr i64, ptr %arg.ends, i64 %.119466468
  %.161 = load i64, ptr %.160, align 8
  %.171 = getelementptr i64, ptr %arg.new_starts, i64 %.119466468
  store i64 %.157, ptr %.171, align 8
  %.176 = getelementptr i64, ptr %arg.new_ends, i64 %.119466468
  store i64 %.161, ptr %.176, align 8
  %.180 = icmp sgt i64 %.161, %.157
  br i1 %.180, label %B4.preheader, label %B5

B4.preheader:
  br label %B4

B4:
  %_find_v6_at.4.2 = phi i64 [ %.385, %B7 ], [ %.157, %B4.preheader ]
  %.213 = and i64 %_find_v6_at.4.2, 4095
  %.214 = icmp samesign ugt i64 %.213, 4064
  br i1 %.214, label %B8, label %B9

B8:
  %0 = inttoptr i64 %_find_v6_at.4.2 to ptr
  %.218 = load i8, ptr %0, align 1
  %1 = zext i8 %.218 to i32
  %.219 = zext i8 %.218 to i64
  %.225 = icmp eq i64 %arg.delimiter, %.219
  %2 = freeze i1 %.225
  br i1 %2, label %B10, label %switch.early.test

switch.early.test:
  switch i32 %1, label %B7 [
    i32 34, label %B10
    i32 13, label %B10
    i32 10, label %B10
  ]

B9:
  %3 = inttoptr i64 %_find_v6_at.4.2 to ptr
  %.277 = load <32 x i8>, ptr %3, align 1
  %.281 = icmp eq <32 x i8> %.277, %.280
  %.291 = icmp eq <32 x i8> %.277, splat (i8 34)
  %.294449450 = or <32 x i1> %.281, %.291
  %.302 = icmp eq <32 x i8> %.277, splat (i8 10)
  %.305451452 = or <32 x i1> %.302, %.294449450
  %.313 = icmp eq <32 x i8> %.277, splat (i8 13)
  %.316453454 = or <32 x i1> %.313, %.305451452
  %.316453 = bitcast <32 x i1> %.316453454 to i32
  %.332.not = icmp eq i32 %.316453, 0
  br i1 %.332.not, label %B7, label %B11

B11:
  %4 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.316453, i1 true)
  %.347 = zext nneg i32 %4 to i64
  %.349 = add nsw i64 %_find_v6_at.4.2, %.347
  %.357 = icmp slt i64 %.349, %.161
  br i1 %.357, label %B5, label %B3

B7:
  %.sink = phi i64 [ 1, %switch.early.test ], [ 32, %B9 ]
  %.385 = add nsw i64 %.sink, %_find_v6_at.4.2
  %.396 = icmp slt i64 %.385, %.161
  br i1 %.396, label %B4, label %B3

B10:
  %5 = icmp eq i64 %_find_v6_at.4.2, %.161
  br i1 %5, label %B3, label %B5

B5:
  %.444 = sub nsw i64 %.161, %.157
  %.445 = shl nsw i64 %.444, 1
  %.447 = add i64 %to.7.0470, 2
  %.448 = add i64 %.447, %.445
  %.450 = icmp sgt i64 %.448, %arg.room
  br i1 %.450, label %B3, label %B12

B12:
  %6 = icmp sgt i64 %.161, %.157
  %.472 = add nsw i64 %to.7.0470, %arg.address
  %sunkaddr = mul i64 %.119466468, 8
  %sunkaddr71 = getelementptr i8, ptr %arg.new_starts, i64 %sunkaddr
  store i64 %.472, ptr %sunkaddr71, align 8
  %.480 = getelementptr i8, ptr %arg.target, i64 %to.7.0470
  store i8 34, ptr %.480, align 1
  %.483 = add nsw i64 %to.7.0470, 1
  br i1 %6, label %B13.preheader, label %B14

B13.preheader:
  br label %B13

B13:
  %_find_v15_at.4.2 = phi i64 [ %.691, %B16 ], [ %.157, %B13.preheader ]
  %.519 = and i64 %_find_v15_at.4.2, 4095
  %.520 = icmp samesign ugt i64 %.519, 4064
  br i1 %.520, label %B17, label %B18

B17:
  %7 = inttoptr i64 %_find_v15_at.4.2 to ptr
  %.524 = load i8, ptr %7, align 1
  %.531 = icmp eq i8 %.524, 34
  br i1 %.531, label %B19, label %B16

B18:
  %8 = inttoptr i64 %_find_v15_at.4.2 to ptr
  %.583 = load <32 x i8>, ptr %8, align 1
  %.587 = icmp eq <32 x i8> %.583, splat (i8 34)
  %.588 = bitcast <32 x i1> %.587 to i32
  %.638.not = icmp eq i32 %.588, 0
  br i1 %.638.not, label %B16, label %B20

B20:
  %9 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.588, i1 true)
  %.653 = zext nneg i32 %9 to i64
  %.655 = add nsw i64 %_find_v15_at.4.2, %.653
  %.663 = icmp slt i64 %.655, %.161
  br i1 %.663, label %B19, label %B14

B16:
  %.sink496 = phi i64 [ 1, %B17 ], [ 32, %B18 ]
  %.691 = add nsw i64 %.sink496, %_find_v15_at.4.2
  %.702 = icmp slt i64 %.691, %.161
  br i1 %.702, label %B13, label %B14

B19:
  %at.8.2 = phi i64 [ %.655, %B20 ], [ %_find_v15_at.4.2, %B17 ]
  %.755 = icmp slt i64 %at.8.2, %.161
  br i1 %.755, label %B21.preheader, label %B14

B21.preheader:
  br label %B21

B21:
  %to.9.2 = phi i64 [ %.879, %B22 ], [ %.483, %B21.preheader ]
  %start.2.2 = phi i64 [ %.767, %B22 ], [ %.157, %B21.preheader ]
  %at.6.2 = phi i64 [ %at.7.4, %B22 ], [ %at.8.2, %B21.preheader ]
  %.767 = add nsw i64 %at.6.2, 1
  %.791.not = icmp sgt i64 %start.2.2, %at.6.2
  br i1 %.791.not, label %B23, label %B24.preheader

B24.preheader:
  br label %B24

B24:
  %_put_v25_to.2.4 = phi i64 [ %.844, %B26 ], [ %to.9.2, %B24.preheader ]
  %_put_v25_start.2.4 = phi i64 [ %.851, %B26 ], [ %start.2.2, %B24.preheader ]
  %.799 = and i64 %_put_v25_start.2.4, 4095
  %.800 = icmp samesign ugt i64 %.799, 4064
  br i1 %.800, label %B27, label %B28

B27:
  %10 = inttoptr i64 %_put_v25_start.2.4 to ptr
  %.806 = load i8, ptr %10, align 1
  %sunkaddr72 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.2.4
  store i8 %.806, ptr %sunkaddr72, align 1
  br label %B26

B28:
  %11 = inttoptr i64 %_put_v25_start.2.4 to ptr
  %.817 = load <32 x i8>, ptr %11, align 1
  %sunkaddr73 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.2.4
  store <32 x i8> %.817, ptr %sunkaddr73, align 1
  %.823 = sub nsw i64 %.767, %_put_v25_start.2.4
  %spec.select = tail call i64 @llvm.smin.i64(i64 %.823, i64 32)
  br label %B26

B26:
  %_put_v25_done.2.6 = phi i64 [ 1, %B27 ], [ %spec.select, %B28 ]
  %.844 = add nsw i64 %_put_v25_done.2.6, %_put_v25_to.2.4
  %.851 = add nsw i64 %_put_v25_done.2.6, %_put_v25_start.2.4
  %.857.not = icmp sgt i64 %.851, %at.6.2
  br i1 %.857.not, label %B23, label %B24

B23:
  %_put_v25_to.3.5 = phi i64 [ %to.9.2, %B21 ], [ %.844, %B26 ]
  %.877 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.3.5
  store i8 34, ptr %.877, align 1
  %.879 = add nsw i64 %_put_v25_to.3.5, 1
  %.914 = icmp slt i64 %.767, %.161
  br i1 %.914, label %B29.preheader, label %B14

B29.preheader:
  br label %B29

B29:
  %_find_v30_at.4.4 = phi i64 [ %.1092, %B31 ], [ %.767, %B29.preheader ]
  %.920 = and i64 %_find_v30_at.4.4, 4095
  %.921 = icmp samesign ugt i64 %.920, 4064
  br i1 %.921, label %B32, label %B33

B32:
  %12 = inttoptr i64 %_find_v30_at.4.4 to ptr
  %.925 = load i8, ptr %12, align 1
  %.932 = icmp eq i8 %.925, 34
  br i1 %.932, label %B22, label %B31

B33:
  %13 = inttoptr i64 %_find_v30_at.4.4 to ptr
  %.984 = load <32 x i8>, ptr %13, align 1
  %.988 = icmp eq <32 x i8> %.984, splat (i8 34)
  %.989 = bitcast <32 x i1> %.988 to i32
  %.1039.not = icmp eq i32 %.989, 0
  br i1 %.1039.not, label %B31, label %B34

B34:
  %14 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.989, i1 true)
  %.1054 = zext nneg i32 %14 to i64
  %.1056 = add nsw i64 %_find_v30_at.4.4, %.1054
  %.1064 = icmp slt i64 %.1056, %.161
  br i1 %.1064, label %B22, label %B14

B31:
  %.sink497 = phi i64 [ 1, %B32 ], [ 32, %B33 ]
  %.1092 = add nsw i64 %.sink497, %_find_v30_at.4.4
  %.1103 = icmp slt i64 %.1092, %.161
  br i1 %.1103, label %B29, label %B14

B22:
  %at.7.4 = phi i64 [ %.1056, %B34 ], [ %_find_v30_at.4.4, %B32 ]
  %.1151 = icmp slt i64 %at.7.4, %.161
  br i1 %.1151, label %B21, label %B14

B14:
  %to.10.3 = phi i64 [ %.879, %B34 ], [ %.483, %B19 ], [ %.483, %B20 ], [ %.879, %B31 ], [ %.483, %B12 ], [ %.879, %B22 ], [ %.879, %B23 ], [ %.483, %B16 ]
  %start.3.3 = phi i64 [ %.767, %B34 ], [ %.157, %B19 ], [ %.157, %B20 ], [ %.767, %B31 ], [ %.157, %B12 ], [ %.767, %B22 ], [ %.767, %B23 ], [ %.157, %B16 ]
  %.1192 = icmp slt i64 %start.3.3, %.161
  br i1 %.1192, label %B35.preheader, label %B36

B35.preheader:
  br label %B35

B35:
  %_put_v37_to.2.2 = phi i64 [ %.1245, %B38 ], [ %to.10.3, %B35.preheader ]
  %_put_v37_start.2.2 = phi i64 [ %.1252, %B38 ], [ %start.3.3, %B35.preheader ]
  %.1200 = and i64 %_put_v37_start.2.2, 4095
  %.1201 = icmp samesign ugt i64 %.1200, 4064
  br i1 %.1201, label %B39, label %B40

B39:
  %15 = inttoptr i64 %_put_v37_start.2.2 to ptr
  %.1207 = load i8, ptr %15, align 1
  %sunkaddr74 = getelementptr i8, ptr %arg.target, i64 %_put_v37_to.2.2
  store i8 %.1207, ptr %sunkaddr74, align 1
  br label %B38

B40:
  %16 = inttoptr i64 %_put_v37_start.2.2 to ptr
  %.1218 = load <32 x i8>, ptr %16, align 1
  %sunkaddr75 = getelementptr i8, ptr %arg.target, i64 %_put_v37_to.2.2
  store <32 x i8> %.1218, ptr %sunkaddr75, align 1
  %.1224 = sub nsw i64 %.161, %_put_v37_start.2.2
  %spec.select448 = tail call i64 @llvm.smin.i64(i64 %.1224, i64 32)
  br label %B38

B38:
  %_put_v37_done.2.4 = phi i64 [ 1, %B39 ], [ %spec.select448, %B40 ]
  %.1245 = add nsw i64 %_put_v37_done.2.4, %_put_v37_to.2.2
  %.1252 = add nsw i64 %_put_v37_done.2.4, %_put_v37_start.2.2
  %.1258 = icmp slt i64 %.1252, %.161
  br i1 %.1258, label %B35, label %B36

B36:
  %_put_v37_to.3.3 = phi i64 [ %to.10.3, %B14 ], [ %.1245, %B38 ]
  %.1278 = getelementptr i8, ptr %arg.target, i64 %_put_v37_to.3.3
  store i8 34, ptr %.1278, align 1
  %.1280 = add nsw i64 %_put_v37_to.3.3, 1
  %.1284 = add nsw i64 %.1280, %arg.address
  %sunkaddr76 = mul i64 %.119466468, 8
  %sunkaddr77 = getelementptr i8, ptr %arg.new_ends, i64 %sunkaddr76
  store i64 %.1284, ptr %sunkaddr77, align 8
  br label %B3

B3:
  %to.8.1 = phi i64 [ %.1280, %B36 ], [ %.448, %B5 ], [ %to.7.0470, %B10 ], [ %to.7.0470, %B11 ], [ %to.7.0470, %B7 ]
  %exitcond.not = icmp eq i64 %.126, %arg.count
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %to.7.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.8.1, %B3 ]
  store i64 %to.7.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #2

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @quote(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, i64 %.4, ptr writeonly captures(none) %.5, ptr writeonly captures(none) %.6, ptr writeonly captures(none) %.7, i64 %.8, i64 %.9) local_unnamed_addr #0 {
entry:
  %.11 = alloca i64, align 8
  store i64 0, ptr %.11, align 8
  %.15 = call i32 @quote.body(ptr nonnull %.11, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, i64 %.4, ptr %.5, ptr %.6, ptr %.7, i64 %.8, i64 %.9) #3
  %.25 = load i64, ptr %.11, align 8
  ret i64 %.25
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }
