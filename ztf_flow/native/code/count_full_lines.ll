; made from ztf_flow.native.source.json_lines by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 3e2a9f54a0ad5e158c26c97a0f7878c5efefcf1e57488f36ce45410a1a3e06cf
@count_full_lines.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @count_full_lines.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, i64 %arg.begin, i64 %arg.end) local_unnamed_addr #0 {
B0:
  %.29 = add nsw i64 %arg.begin, 32
  %.31.not = icmp sgt i64 %.29, %arg.end
  br i1 %.31.not, label %B1, label %B2.preheader

B2.preheader:
  br label %B2

B2:
  %count.3.0 = phi i64 [ %.92, %B3 ], [ 0, %B2.preheader ]
  %fresh.3.0 = phi i64 [ %.98, %B3 ], [ 1, %B2.preheader ]
  %at.3.0 = phi i64 [ %.106, %B3 ], [ %arg.begin, %B2.preheader ]
  %.44 = getelementptr i8, ptr %arg.text, i64 %at.3.0
  %.46 = load <32 x i8>, ptr %.44, align 1
  %.50 = icmp eq <32 x i8> %.46, splat (i8 10)
  %.51 = bitcast <32 x i1> %.50 to i32
  %.52 = zext i32 %.51 to i64
  %.57 = shl nuw nsw i64 %.52, 1
  %.59 = or i64 %.57, %fresh.3.0
  %.71 = icmp ult <32 x i8> %.46, splat (i8 33)
  %.72 = bitcast <32 x i1> %.71 to i32
  %.73 = zext i32 %.72 to i64
  %.74 = and i64 %.59, %.73
  %.75.not = icmp eq i64 %.74, 0
  br i1 %.75.not, label %B3, label %common.ret

common.ret:
  %count.6.1.sink = phi i64 [ %count.5.1, %B1 ], [ -1, %B4 ], [ %.199, %B5 ], [ -1, %B2 ]
  store i64 %count.6.1.sink, ptr %retptr, align 8
  ret i32 0

B3:
  %.90 = tail call range(i64 0, 33) i64 @llvm.ctpop.i64(i64 %.52)
  %.92 = add nuw nsw i64 %.90, %count.3.0
  %.98 = lshr i64 %.52, 31
  %.106 = add i64 %at.3.0, 32
  %0 = add i64 %.106, 32
  %.113.not = icmp sgt i64 %0, %arg.end
  br i1 %.113.not, label %B1, label %B2

B1:
  %count.5.1 = phi i64 [ 0, %B0 ], [ %.92, %B3 ]
  %fresh.5.1 = phi i64 [ 1, %B0 ], [ %.98, %B3 ]
  %at.4.1 = phi i64 [ %arg.begin, %B0 ], [ %.106, %B3 ]
  %.148 = icmp slt i64 %at.4.1, %arg.end
  br i1 %.148, label %B6.preheader, label %common.ret

B6.preheader:
  br label %B6

B6:
  %count.4.0 = phi i64 [ %.199, %B5 ], [ %count.5.1, %B6.preheader ]
  %fresh.4.0 = phi i64 [ %.182, %B5 ], [ %fresh.5.1, %B6.preheader ]
  %at.5.0 = phi i64 [ %.205, %B5 ], [ %at.4.1, %B6.preheader ]
  %.158.not = icmp eq i64 %fresh.4.0, 0
  %.181.phi.trans.insert = getelementptr i8, ptr %arg.text, i64 %at.5.0
  %.182.pre = load i8, ptr %.181.phi.trans.insert, align 1
  br i1 %.158.not, label %B6.B5_crit_edge, label %B4

B6.B5_crit_edge:
  %1 = icmp eq i8 %.182.pre, 10
  %2 = zext i1 %1 to i64
  br label %B5

B4:
  %.167 = icmp ult i8 %.182.pre, 33
  br i1 %.167, label %common.ret, label %B5

B5:
  %.182 = phi i64 [ %2, %B6.B5_crit_edge ], [ 0, %B4 ]
  %.199 = add nsw i64 %.182, %count.4.0
  %.205 = add i64 %at.5.0, 1
  %exitcond.not = icmp eq i64 %arg.end, %.205
  br i1 %exitcond.not, label %common.ret, label %B6
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctpop.i64(i64) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @count_full_lines(ptr readonly captures(none) %.1, i64 %.2, i64 %.3) local_unnamed_addr #0 {
entry:
  %.5 = alloca i64, align 8
  store i64 0, ptr %.5, align 8
  %.9 = call i32 @count_full_lines.body(ptr nonnull %.5, ptr nonnull poison, ptr %.1, i64 %.2, i64 %.3) #2
  %.19 = load i64, ptr %.5, align 8
  ret i64 %.19
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { noinline }
