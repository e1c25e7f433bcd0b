; made from ztf_flow.native.source.pieces by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, e35b4e9ac07e697daefc02a8af8caf9f2e77090051c7c35b7479c88fa4971b97
@gather_pieces.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @gather_pieces.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, ptr writeonly captures(none) %arg.offsets, ptr writeonly captures(none) %arg.target) local_unnamed_addr #0 {
B0.endif:
  %.104156.not = icmp slt i64 %arg.count, 1
  br i1 %.104156.not, label %B1, label %B2.preheader

B2.preheader:
  br label %B2

B2:
  %to.2.0161 = phi i64 [ %.474, %B3 ], [ 0, %B2.preheader ]
  %.110149159 = phi i64 [ %.117, %B3 ], [ 0, %B2.preheader ]
  %.117 = add nuw nsw i64 %.110149159, 1
  %.144 = trunc i64 %to.2.0161 to i32
  %.145 = getelementptr i32, ptr %arg.offsets, i64 %.110149159
  store i32 %.144, ptr %.145, align 4
  %.148 = getelementptr i64, ptr %arg.ends, i64 %.110149159
  %.149 = load i64, ptr %.148, align 8
  %.151 = getelementptr i64, ptr %arg.starts, i64 %.110149159
  %.152 = load i64, ptr %.151, align 8
  %.153 = sub nsw i64 %.149, %.152
  %.176 = icmp sgt i64 %.153, 31
  br i1 %.176, label %B4.preheader, label %B5

B4.preheader:
  %0 = getelementptr i8, ptr %arg.target, i64 %to.2.0161
  br label %B4

B4:
  %_copy_v6_done.2.1 = phi i64 [ %.198, %B4 ], [ 0, %B4.preheader ]
  %1 = add i64 %.152, %_copy_v6_done.2.1
  %.192 = inttoptr i64 %1 to ptr
  %.193 = load <32 x i8>, ptr %.192, align 1
  %.194 = getelementptr i8, ptr %0, i64 %_copy_v6_done.2.1
  store <32 x i8> %.193, ptr %.194, align 1
  %.198 = add nuw nsw i64 %_copy_v6_done.2.1, 32
  %2 = add i64 %.198, 32
  %.203.not = icmp sgt i64 %2, %.153
  br i1 %.203.not, label %B7, label %B4

B7:
  %.220 = add nsw i64 %.149, -32
  %.224 = inttoptr i64 %.220 to ptr
  %.225 = load <32 x i8>, ptr %.224, align 1
  %3 = getelementptr i8, ptr %0, i64 %.153
  %.226 = getelementptr i8, ptr %3, i64 -32
  store <32 x i8> %.225, ptr %.226, align 1
  br label %B3

B5:
  %.231 = icmp sgt i64 %.153, 15
  br i1 %.231, label %B8, label %B9

B8:
  %.236 = inttoptr i64 %.152 to ptr
  %.237 = load <16 x i8>, ptr %.236, align 1
  %.238 = getelementptr i8, ptr %arg.target, i64 %to.2.0161
  store <16 x i8> %.237, ptr %.238, align 1
  %.254 = add nsw i64 %.149, -16
  %.258 = inttoptr i64 %.254 to ptr
  %.259 = load <16 x i8>, ptr %.258, align 1
  %4 = getelementptr i8, ptr %.238, i64 %.153
  %.260 = getelementptr i8, ptr %4, i64 -16
  store <16 x i8> %.259, ptr %.260, align 1
  br label %B3

B9:
  %.265 = icmp sgt i64 %.153, 7
  br i1 %.265, label %B10, label %B11

B10:
  %.270 = inttoptr i64 %.152 to ptr
  %.271 = load i64, ptr %.270, align 1
  %.272 = getelementptr i8, ptr %arg.target, i64 %to.2.0161
  store i64 %.271, ptr %.272, align 1
  %.288 = add nsw i64 %.149, -8
  %.292 = inttoptr i64 %.288 to ptr
  %.293 = load i64, ptr %.292, align 1
  %5 = getelementptr i8, ptr %.272, i64 %.153
  %.294 = getelementptr i8, ptr %5, i64 -8
  store i64 %.293, ptr %.294, align 1
  br label %B3

B11:
  %.299 = icmp sgt i64 %.153, 3
  br i1 %.299, label %B12, label %B13.endif

B12:
  %.304 = inttoptr i64 %.152 to ptr
  %.305 = load i32, ptr %.304, align 1
  %.306 = getelementptr i8, ptr %arg.target, i64 %to.2.0161
  store i32 %.305, ptr %.306, align 1
  %.322 = add nsw i64 %.149, -4
  %.326 = inttoptr i64 %.322 to ptr
  %.327 = load i32, ptr %.326, align 1
  %6 = getelementptr i8, ptr %.306, i64 %.153
  %.328 = getelementptr i8, ptr %6, i64 -4
  store i32 %.327, ptr %.328, align 1
  br label %B3

B14.1:
  %.455.1 = add nsw i64 %.152, 1
  %.457.1 = inttoptr i64 %.455.1 to ptr
  %.458.1 = load i8, ptr %.457.1, align 1
  %sunkaddr = getelementptr i8, ptr %arg.target, i64 %to.2.0161
  %sunkaddr1 = getelementptr i8, ptr %sunkaddr, i64 1
  store i8 %.458.1, ptr %sunkaddr1, align 1
  %exitcond.not.1 = icmp eq i64 %.153, 2
  br i1 %exitcond.not.1, label %B3, label %B14.2

B14.2:
  %.455.2 = add nsw i64 %.152, 2
  %.457.2 = inttoptr i64 %.455.2 to ptr
  %.458.2 = load i8, ptr %.457.2, align 1
  %sunkaddr2 = getelementptr i8, ptr %arg.target, i64 %to.2.0161
  %sunkaddr3 = getelementptr i8, ptr %sunkaddr2, i64 2
  store i8 %.458.2, ptr %sunkaddr3, align 1
  br label %B3

B3:
  %.474 = add nsw i64 %.153, %to.2.0161
  %exitcond168.not = icmp eq i64 %arg.count, %.117
  br i1 %exitcond168.not, label %B1, label %B2

B1:
  %to.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %.474, %B3 ]
  %.493 = trunc i64 %to.2.0.lcssa to i32
  %.494 = getelementptr i32, ptr %arg.offsets, i64 %arg.count
  store i32 %.493, ptr %.494, align 4
  store i64 %to.2.0.lcssa, ptr %retptr, align 8
  ret i32 0

B13.endif:
  %.414144.not = icmp slt i64 %.153, 1
  br i1 %.414144.not, label %B3, label %B14.lr.ph

B14.lr.ph:
  %7 = getelementptr i8, ptr %arg.target, i64 %to.2.0161
  %.457 = inttoptr i64 %.152 to ptr
  %.458 = load i8, ptr %.457, align 1
  store i8 %.458, ptr %7, align 1
  %exitcond.not = icmp eq i64 %.153, 1
  br i1 %exitcond.not, label %B3, label %B14.1
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @gather_pieces(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, ptr writeonly captures(none) %.4, ptr writeonly captures(none) %.5) local_unnamed_addr #0 {
entry:
  %.7 = alloca i64, align 8
  store i64 0, ptr %.7, align 8
  %.11 = call i32 @gather_pieces.body(ptr nonnull %.7, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, ptr %.4, ptr %.5) #1
  %.21 = load i64, ptr %.7, align 8
  ret i64 %.21
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { noinline }
