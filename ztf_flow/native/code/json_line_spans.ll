; made from ztf_flow.native.source.json_lines by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 3e2a9f54a0ad5e158c26c97a0f7878c5efefcf1e57488f36ce45410a1a3e06cf
@json_line_spans.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @json_line_spans.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, i64 %arg.begin, i64 %arg.end, ptr writeonly captures(none) %arg.starts, ptr writeonly captures(none) %arg.ends, ptr writeonly captures(none) %arg.lines) local_unnamed_addr #0 {
B0:
  %.33 = icmp slt i64 %arg.begin, %arg.end
  br i1 %.33, label %B1.preheader, label %B2

B1.preheader:
  br label %B1

B1:
  %found.2.0 = phi i64 [ %found.3.2, %B3 ], [ 0, %B1.preheader ]
  %line.2.0 = phi i64 [ %.364, %B3 ], [ 0, %B1.preheader ]
  %start.2.0 = phi i64 [ %.368, %B3 ], [ %arg.begin, %B1.preheader ]
  %.48 = icmp slt i64 %start.2.0, %arg.end
  br i1 %.48, label %B4.preheader, label %B5

B4.preheader:
  br label %B4

B4:
  %stop.4.1 = phi i64 [ %.86, %B6 ], [ %start.2.0, %B4.preheader ]
  %.57 = getelementptr i8, ptr %arg.text, i64 %stop.4.1
  %.59 = load <32 x i8>, ptr %.57, align 1
  %.63 = icmp eq <32 x i8> %.59, splat (i8 10)
  %.64 = bitcast <32 x i1> %.63 to i32
  %.70.not = icmp eq i32 %.64, 0
  br i1 %.70.not, label %B6, label %B7

B7:
  %0 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.64, i1 true)
  %.75 = zext i32 %0 to i64
  %1 = add i64 %.75, %stop.4.1
  br label %B5

B6:
  %.86 = add i64 %stop.4.1, 32
  %.92 = icmp slt i64 %.86, %arg.end
  br i1 %.92, label %B4, label %B5

B5:
  %stop.5.2 = phi i64 [ %1, %B7 ], [ %start.2.0, %B1 ], [ %.86, %B6 ]
  %spec.select = tail call i64 @llvm.smin.i64(i64 %stop.5.2, i64 %arg.end)
  %.125 = icmp sgt i64 %spec.select, %start.2.0
  br i1 %.125, label %B8, label %B9

B8:
  %.131 = add nsw i64 %spec.select, -1
  %.133 = getelementptr i8, ptr %arg.text, i64 %.131
  %.134 = load i8, ptr %.133, align 1
  %.136 = icmp eq i8 %.134, 13
  %spec.select118 = select i1 %.136, i64 %.131, i64 %spec.select
  br label %B9

B9:
  %last.2.1 = phi i64 [ %spec.select, %B5 ], [ %spec.select118, %B8 ]
  %.149 = getelementptr i8, ptr %arg.text, i64 %start.2.0
  %.150 = load i8, ptr %.149, align 1
  %.152 = icmp ugt i8 %.150, 32
  br i1 %.152, label %B10, label %B11.endif

B12:
  %lsr.iv15 = phi ptr [ %scevgep, %B12.preheader ], [ %scevgep16, %B13 ]
  %lsr.iv = phi i64 [ %4, %B12.preheader ], [ %lsr.iv.next, %B13 ]
  %.281 = load i8, ptr %lsr.iv15, align 1
  %2 = zext i8 %.281 to i32
  switch i32 %2, label %B10 [
    i32 32, label %B13
    i32 9, label %B13
    i32 13, label %B13
  ]

B13:
  %lsr.iv.next = add i64 %lsr.iv, -1
  %scevgep16 = getelementptr i8, ptr %lsr.iv15, i64 1
  %.241 = icmp sgt i64 %lsr.iv.next, 1
  br i1 %.241, label %B12, label %B3

B10:
  %.330 = getelementptr i64, ptr %arg.starts, i64 %found.2.0
  store i64 %start.2.0, ptr %.330, align 8
  %.337 = getelementptr i64, ptr %arg.ends, i64 %found.2.0
  store i64 %last.2.1, ptr %.337, align 8
  %.344 = getelementptr i64, ptr %arg.lines, i64 %found.2.0
  store i64 %line.2.0, ptr %.344, align 8
  %.347 = add nsw i64 %found.2.0, 1
  br label %B3

B3:
  %found.3.2 = phi i64 [ %.347, %B10 ], [ %found.2.0, %B11.endif ], [ %found.2.0, %B13 ]
  %.364 = add nuw nsw i64 %line.2.0, 1
  %.368 = add nsw i64 %spec.select, 1
  %.374 = icmp slt i64 %.368, %arg.end
  br i1 %.374, label %B1, label %B2

B2:
  %found.4.1 = phi i64 [ 0, %B0 ], [ %found.3.2, %B3 ]
  store i64 %found.4.1, ptr %retptr, align 8
  ret i32 0

B11.endif:
  %.196 = sub i64 %spec.select, %start.2.0
  %.241123.not = icmp slt i64 %.196, 1
  br i1 %.241123.not, label %B3, label %B12.preheader

B12.preheader:
  %3 = add i64 %spec.select, 1
  %4 = sub i64 %3, %start.2.0
  %scevgep = getelementptr i8, ptr %arg.text, i64 %start.2.0
  br label %B12
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #2

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @json_line_spans(ptr readonly captures(none) %.1, i64 %.2, i64 %.3, ptr writeonly captures(none) %.4, ptr writeonly captures(none) %.5, ptr writeonly captures(none) %.6) local_unnamed_addr #0 {
entry:
  %.8 = alloca i64, align 8
  store i64 0, ptr %.8, align 8
  %.12 = call i32 @json_line_spans.body(ptr nonnull %.8, ptr nonnull poison, ptr %.1, i64 %.2, i64 %.3, ptr %.4, ptr %.5, ptr %.6) #3
  %.22 = load i64, ptr %.8, align 8
  ret i64 %.22
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }
