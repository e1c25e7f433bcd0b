; made from ztf_flow.native.source.pieces by `python -m ztf_flow.native.build`, 6467c23786f2aa0cb8653b108b8567a130bd030292abd38eeed5d9d92aced163
@lay_lines.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @lay_lines.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.columns, i64 %arg.width, ptr readonly captures(none) %arg.rows, i64 %arg.count, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.literals, ptr readonly captures(none) %arg.bounds, ptr writeonly captures(none) %arg.target) local_unnamed_addr #0 {
B0.endif:
  %.113386.not = icmp slt i64 %arg.count, 1
  br i1 %.113386.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  br label %B2

B2:
  %to.5.0395 = phi i64 [ 0, %B2.lr.ph ], [ %to.6.1, %B3 ]
  %.119367393 = phi i64 [ 0, %B2.lr.ph ], [ %.126, %B3 ]
  %.126 = add nuw nsw i64 %.119367393, 1
  %.152 = getelementptr i64, ptr %arg.rows, i64 %.119367393
  %.153 = load i64, ptr %.152, align 8
  %.158 = icmp slt i64 %.153, 0
  br i1 %.158, label %B4, label %B5.endif

B4:
  %.161 = xor i64 %.153, -1
  %.163 = getelementptr i64, ptr %arg.starts, i64 %.161
  %.164 = load i64, ptr %.163, align 8
  %.170 = getelementptr i64, ptr %arg.ends, i64 %.161
  %.171 = load i64, ptr %.170, align 8
  %.172 = sub nsw i64 %.171, %.164
  %.192 = icmp sgt i64 %.172, 31
  br i1 %.192, label %B6.preheader, label %B7

B6.preheader:
  %0 = getelementptr i8, ptr %arg.target, i64 %to.5.0395
  br label %B6

B6:
  %_copy_v8_done.2.1 = phi i64 [ %.214, %B6 ], [ 0, %B6.preheader ]
  %1 = add i64 %.164, %_copy_v8_done.2.1
  %.208 = inttoptr i64 %1 to ptr
  %.209 = load <32 x i8>, ptr %.208, align 1
  %.210 = getelementptr i8, ptr %0, i64 %_copy_v8_done.2.1
  store <32 x i8> %.209, ptr %.210, align 1
  %.214 = add nuw nsw i64 %_copy_v8_done.2.1, 32
  %2 = add i64 %.214, 32
  %.219.not = icmp sgt i64 %2, %.172
  br i1 %.219.not, label %B9, label %B6

B9:
  %.236 = add nsw i64 %.171, -32
  %.240 = inttoptr i64 %.236 to ptr
  %.241 = load <32 x i8>, ptr %.240, align 1
  %3 = getelementptr i8, ptr %0, i64 %.172
  %.242 = getelementptr i8, ptr %3, i64 -32
  store <32 x i8> %.241, ptr %.242, align 1
  br label %B10

B7:
  %.247 = icmp sgt i64 %.172, 15
  br i1 %.247, label %B11, label %B12

B11:
  %.252 = inttoptr i64 %.164 to ptr
  %.253 = load <16 x i8>, ptr %.252, align 1
  %.254 = getelementptr i8, ptr %arg.target, i64 %to.5.0395
  store <16 x i8> %.253, ptr %.254, align 1
  %.270 = add nsw i64 %.171, -16
  %.274 = inttoptr i64 %.270 to ptr
  %.275 = load <16 x i8>, ptr %.274, align 1
  %4 = getelementptr i8, ptr %.254, i64 %.172
  %.276 = getelementptr i8, ptr %4, i64 -16
  store <16 x i8> %.275, ptr %.276, align 1
  br label %B10

B12:
  %.281 = icmp sgt i64 %.172, 7
  br i1 %.281, label %B13, label %B14

B13:
  %.286 = inttoptr i64 %.164 to ptr
  %.287 = load i64, ptr %.286, align 1
  %.288 = getelementptr i8, ptr %arg.target, i64 %to.5.0395
  store i64 %.287, ptr %.288, align 1
  %.304 = add nsw i64 %.171, -8
  %.308 = inttoptr i64 %.304 to ptr
  %.309 = load i64, ptr %.308, align 1
  %5 = getelementptr i8, ptr %.288, i64 %.172
  %.310 = getelementptr i8, ptr %5, i64 -8
  store i64 %.309, ptr %.310, align 1
  br label %B10

B14:
  %.315 = icmp sgt i64 %.172, 3
  br i1 %.315, label %B15, label %B16.endif

B15:
  %.320 = inttoptr i64 %.164 to ptr
  %.321 = load i32, ptr %.320, align 1
  %.322 = getelementptr i8, ptr %arg.target, i64 %to.5.0395
  store i32 %.321, ptr %.322, align 1
  %.338 = add nsw i64 %.171, -4
  %.342 = inttoptr i64 %.338 to ptr
  %.343 = load i32, ptr %.342, align 1
  %6 = getelementptr i8, ptr %.322, i64 %.172
  %.344 = getelementptr i8, ptr %6, i64 -4
  store i32 %.343, ptr %.344, align 1
  br label %B10

B17.1:
  %.471.1 = add nsw i64 %.164, 1
  %.473.1 = inttoptr i64 %.471.1 to ptr
  %.474.1 = load i8, ptr %.473.1, align 1
  %sunkaddr = getelementptr i8, ptr %arg.target, i64 %to.5.0395
  %sunkaddr7 = getelementptr i8, ptr %sunkaddr, i64 1
  store i8 %.474.1, ptr %sunkaddr7, align 1
  %exitcond409.not.1 = icmp eq i64 %.172, 2
  br i1 %exitcond409.not.1, label %B10, label %B17.2

B17.2:
  %.471.2 = add nsw i64 %.164, 2
  %.473.2 = inttoptr i64 %.471.2 to ptr
  %.474.2 = load i8, ptr %.473.2, align 1
  %sunkaddr8 = getelementptr i8, ptr %arg.target, i64 %to.5.0395
  %sunkaddr9 = getelementptr i8, ptr %sunkaddr8, i64 2
  store i8 %.474.2, ptr %sunkaddr9, align 1
  br label %B10

B10:
  %.490 = add nsw i64 %.172, %to.5.0395
  br label %B3

B18:
  %to.7.2353 = phi i64 [ %.1042, %B19 ], [ %to.5.0395, %B18.preheader ]
  %.591341351 = phi i64 [ %.598, %B19 ], [ 0, %B18.preheader ]
  %.598 = add nuw nsw i64 %.591341351, 1
  %.628 = getelementptr i64, ptr %arg.bounds, i64 %.591341351
  %.629 = load i64, ptr %.628, align 8
  %.633 = getelementptr i8, ptr %.628, i64 8
  %.634 = load i64, ptr %.633, align 8
  %.660 = icmp slt i64 %.629, %.634
  %.664 = sub i64 %to.7.2353, %.629
  br i1 %.660, label %B20.preheader, label %B21

B20.preheader:
  %scevgep = getelementptr i8, ptr %arg.target, i64 %to.7.2353
  br label %B20

B20:
  %lsr.iv = phi ptr [ %scevgep, %B20.preheader ], [ %scevgep3, %B20 ]
  %_put_literal_v22_at.2.3 = phi i64 [ %.677, %B20 ], [ %.629, %B20.preheader ]
  %.670 = getelementptr i8, ptr %arg.literals, i64 %_put_literal_v22_at.2.3
  %.672 = load <32 x i8>, ptr %.670, align 1
  store <32 x i8> %.672, ptr %lsr.iv, align 1
  %.677 = add nsw i64 %_put_literal_v22_at.2.3, 32
  %scevgep3 = getelementptr i8, ptr %lsr.iv, i64 32
  %.681 = icmp slt i64 %.677, %.634
  br i1 %.681, label %B20, label %B21

B21:
  %.697 = add i64 %.664, %.634
  %.706.idx = shl i64 %.591341351, 4
  %.706 = getelementptr i8, ptr %arg.columns, i64 %.706.idx
  %.707 = load i64, ptr %.706, align 8
  %.709 = inttoptr i64 %.707 to ptr
  %.710 = getelementptr i64, ptr %.709, i64 %.153
  %.711 = load i64, ptr %.710, align 8
  %.718 = getelementptr i8, ptr %.706, i64 8
  %.719 = load i64, ptr %.718, align 8
  %.721 = inttoptr i64 %.719 to ptr
  %.722 = getelementptr i64, ptr %.721, i64 %.153
  %.723 = load i64, ptr %.722, align 8
  %.724 = sub nsw i64 %.723, %.711
  %.744 = icmp sgt i64 %.724, 31
  br i1 %.744, label %B23.preheader, label %B24

B23.preheader:
  %7 = getelementptr i8, ptr %arg.target, i64 %.697
  br label %B23

B23:
  %_copy_v25_done.2.3 = phi i64 [ %.766, %B23 ], [ 0, %B23.preheader ]
  %8 = add i64 %.711, %_copy_v25_done.2.3
  %.760 = inttoptr i64 %8 to ptr
  %.761 = load <32 x i8>, ptr %.760, align 1
  %.762 = getelementptr i8, ptr %7, i64 %_copy_v25_done.2.3
  store <32 x i8> %.761, ptr %.762, align 1
  %.766 = add nuw nsw i64 %_copy_v25_done.2.3, 32
  %9 = add i64 %.766, 32
  %.771.not = icmp sgt i64 %9, %.724
  br i1 %.771.not, label %B26, label %B23

B26:
  %.788 = add nsw i64 %.723, -32
  %.792 = inttoptr i64 %.788 to ptr
  %.793 = load <32 x i8>, ptr %.792, align 1
  %10 = getelementptr i8, ptr %7, i64 %.724
  %.794 = getelementptr i8, ptr %10, i64 -32
  store <32 x i8> %.793, ptr %.794, align 1
  br label %B19

B24:
  %.799 = icmp sgt i64 %.724, 15
  br i1 %.799, label %B27, label %B28

B27:
  %.804 = inttoptr i64 %.711 to ptr
  %.805 = load <16 x i8>, ptr %.804, align 1
  %.806 = getelementptr i8, ptr %arg.target, i64 %.697
  store <16 x i8> %.805, ptr %.806, align 1
  %.822 = add nsw i64 %.723, -16
  %.826 = inttoptr i64 %.822 to ptr
  %.827 = load <16 x i8>, ptr %.826, align 1
  %11 = getelementptr i8, ptr %.806, i64 %.724
  %.828 = getelementptr i8, ptr %11, i64 -16
  store <16 x i8> %.827, ptr %.828, align 1
  br label %B19

B28:
  %.833 = icmp sgt i64 %.724, 7
  br i1 %.833, label %B29, label %B30

B29:
  %.838 = inttoptr i64 %.711 to ptr
  %.839 = load i64, ptr %.838, align 1
  %.840 = getelementptr i8, ptr %arg.target, i64 %.697
  store i64 %.839, ptr %.840, align 1
  %.856 = add nsw i64 %.723, -8
  %.860 = inttoptr i64 %.856 to ptr
  %.861 = load i64, ptr %.860, align 1
  %12 = getelementptr i8, ptr %.840, i64 %.724
  %.862 = getelementptr i8, ptr %12, i64 -8
  store i64 %.861, ptr %.862, align 1
  br label %B19

B30:
  %.867 = icmp sgt i64 %.724, 3
  br i1 %.867, label %B31, label %B32.endif

B31:
  %.872 = inttoptr i64 %.711 to ptr
  %.873 = load i32, ptr %.872, align 1
  %.874 = getelementptr i8, ptr %arg.target, i64 %.697
  store i32 %.873, ptr %.874, align 1
  %.890 = add nsw i64 %.723, -4
  %.894 = inttoptr i64 %.890 to ptr
  %.895 = load i32, ptr %.894, align 1
  %13 = getelementptr i8, ptr %.874, i64 %.724
  %.896 = getelementptr i8, ptr %13, i64 -4
  store i32 %.895, ptr %.896, align 1
  br label %B19

B33.1:
  %.1023.1 = add nsw i64 %.711, 1
  %.1025.1 = inttoptr i64 %.1023.1 to ptr
  %.1026.1 = load i8, ptr %.1025.1, align 1
  %sunkaddr10 = getelementptr i8, ptr %arg.target, i64 %.697
  %sunkaddr11 = getelementptr i8, ptr %sunkaddr10, i64 1
  store i8 %.1026.1, ptr %sunkaddr11, align 1
  %exitcond.not.1 = icmp eq i64 %.724, 2
  br i1 %exitcond.not.1, label %B19, label %B33.2

B33.2:
  %.1023.2 = add nsw i64 %.711, 2
  %.1025.2 = inttoptr i64 %.1023.2 to ptr
  %.1026.2 = load i8, ptr %.1025.2, align 1
  %sunkaddr12 = getelementptr i8, ptr %arg.target, i64 %.697
  %sunkaddr13 = getelementptr i8, ptr %sunkaddr12, i64 2
  store i8 %.1026.2, ptr %sunkaddr13, align 1
  br label %B19

B19:
  %.1042 = add nsw i64 %.724, %.697
  %exitcond407.not = icmp eq i64 %arg.width, %.598
  br i1 %exitcond407.not, label %B34, label %B18

B34:
  %to.7.2.lcssa = phi i64 [ %to.5.0395, %B5.endif ], [ %.1042, %B19 ]
  %sunkaddr14 = mul i64 %arg.width, 8
  %sunkaddr15 = getelementptr i8, ptr %arg.bounds, i64 %sunkaddr14
  %.1059 = load i64, ptr %sunkaddr15, align 8
  %sunkaddr16 = mul i64 %arg.width, 8
  %sunkaddr17 = getelementptr i8, ptr %arg.bounds, i64 %sunkaddr16
  %sunkaddr18 = getelementptr i8, ptr %sunkaddr17, i64 8
  %.1064 = load i64, ptr %sunkaddr18, align 8
  %.1090 = icmp slt i64 %.1059, %.1064
  %.1094 = sub i64 %to.7.2.lcssa, %.1059
  br i1 %.1090, label %B35.preheader, label %B36

B35.preheader:
  %scevgep4 = getelementptr i8, ptr %arg.target, i64 %to.7.2.lcssa
  br label %B35

B35:
  %lsr.iv5 = phi ptr [ %scevgep4, %B35.preheader ], [ %scevgep6, %B35 ]
  %_put_literal_v37_at.2.2 = phi i64 [ %.1107, %B35 ], [ %.1059, %B35.preheader ]
  %.1100 = getelementptr i8, ptr %arg.literals, i64 %_put_literal_v37_at.2.2
  %.1102 = load <32 x i8>, ptr %.1100, align 1
  store <32 x i8> %.1102, ptr %lsr.iv5, align 1
  %.1107 = add nsw i64 %_put_literal_v37_at.2.2, 32
  %scevgep6 = getelementptr i8, ptr %lsr.iv5, i64 32
  %.1111 = icmp slt i64 %.1107, %.1064
  br i1 %.1111, label %B35, label %B36

B36:
  %.1127 = add i64 %.1094, %.1064
  br label %B3

B3:
  %to.6.1 = phi i64 [ %.490, %B10 ], [ %.1127, %B36 ]
  %exitcond410.not = icmp eq i64 %.126, %arg.count
  br i1 %exitcond410.not, label %B1, label %B2

B1:
  %to.5.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.6.1, %B3 ]
  store i64 %to.5.0.lcssa, ptr %retptr, align 8
  ret i32 0

B16.endif:
  %.430361.not = icmp slt i64 %.172, 1
  br i1 %.430361.not, label %B10, label %B17.lr.ph

B17.lr.ph:
  %14 = getelementptr i8, ptr %arg.target, i64 %to.5.0395
  %.473 = inttoptr i64 %.164 to ptr
  %.474 = load i8, ptr %.473, align 1
  store i8 %.474, ptr %14, align 1
  %exitcond409.not = icmp eq i64 %.172, 1
  br i1 %exitcond409.not, label %B10, label %B17.1

B5.endif:
  %15 = icmp slt i64 %arg.width, 1
  br i1 %15, label %B34, label %B18.preheader

B18.preheader:
  br label %B18

B32.endif:
  %.982336.not = icmp slt i64 %.724, 1
  br i1 %.982336.not, label %B19, label %B33.lr.ph

B33.lr.ph:
  %16 = getelementptr i8, ptr %arg.target, i64 %.697
  %.1025 = inttoptr i64 %.711 to ptr
  %.1026 = load i8, ptr %.1025, align 1
  store i8 %.1026, ptr %16, align 1
  %exitcond.not = icmp eq i64 %.724, 1
  br i1 %exitcond.not, label %B19, label %B33.1
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @lay_lines(ptr readonly captures(none) %.1, i64 %.2, ptr readonly captures(none) %.3, i64 %.4, ptr readonly captures(none) %.5, ptr readonly captures(none) %.6, ptr readonly captures(none) %.7, ptr readonly captures(none) %.8, ptr writeonly captures(none) %.9) local_unnamed_addr #0 {
entry:
  %.11 = alloca i64, align 8
  store i64 0, ptr %.11, align 8
  %.15 = call i32 @lay_lines.body(ptr nonnull %.11, ptr nonnull poison, ptr %.1, i64 %.2, ptr %.3, i64 %.4, ptr %.5, ptr %.6, ptr %.7, ptr %.8, ptr %.9) #1
  %.25 = load i64, ptr %.11, align 8
  ret i64 %.25
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { noinline }
