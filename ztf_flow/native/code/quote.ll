; made from ztf_flow.native.source.rewriting by `python -m ztf_flow.native.build`, 4113b16419b3e55ed1f9698f66f50a9ab38e3ff69df7e4f4a14c5c51aad1562f
@quote.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @quote.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, i64 %arg.delimiter, ptr writeonly captures(none) %arg.new_starts, ptr writeonly captures(none) %arg.new_ends, ptr writeonly captures(none) %arg.target, i64 %arg.address, i64 %arg.room) local_unnamed_addr #0 {
B0.endif:
  %.113472.not = icmp slt i64 %arg.count, 1
  br i1 %.113472.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %.278 = trunc i64 %arg.delimiter to i8
  %.279 = insertelement <32 x i8> poison, i8 %.278, i64 0
  %.280 = shufflevector <32 x i8> %.279, <32 x i8> poison, <32 x i32> zeroinitializer
  br label %B2

B2:
  %to.7.0475 = phi i64 [ 0, %B2.lr.ph ], [ %to.8.1, %B3 ]
  %.119471473 = phi i64 [ 0, %B2.lr.ph ], [ %.126, %B3 ]
  %.126 = add nuw nsw i64 %.119471473, 1
  %.156 = getelementptr i64, ptr %arg.starts, i64 %.119471473
  %.157 = load i64, ptr %.156, align 8
  %.160 = getelementptr i64, ptr %arg.ends, i64 %.119471473
  %.161 = load i64, ptr %.160, align 8
  %.171 = getelementptr i64, ptr %arg.new_starts, i64 %.119471473
  store i64 %.157, ptr %.171, align 8
  %.176 = getelementptr i64, ptr %arg.new_ends, i64 %.119471473
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
  %.294454455 = or <32 x i1> %.281, %.291
  %.302 = icmp eq <32 x i8> %.277, splat (i8 10)
  %.305456457 = or <32 x i1> %.302, %.294454455
  %.313 = icmp eq <32 x i8> %.277, splat (i8 13)
  %.316458459 = or <32 x i1> %.313, %.305456457
  %.316458 = bitcast <32 x i1> %.316458459 to i32
  %.332.not = icmp eq i32 %.316458, 0
  br i1 %.332.not, label %B7, label %B11

B11:
  %4 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.316458, i1 true)
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
  %.447 = add i64 %to.7.0475, 2
  %.448 = add i64 %.447, %.445
  %.450 = icmp sgt i64 %.448, %arg.room
  br i1 %.450, label %B3, label %B12

B12:
  %6 = icmp sgt i64 %.161, %.157
  %.472 = add nsw i64 %to.7.0475, %arg.address
  %sunkaddr = mul i64 %.119471473, 8
  %sunkaddr108 = getelementptr i8, ptr %arg.new_starts, i64 %sunkaddr
  store i64 %.472, ptr %sunkaddr108, align 8
  %.480 = getelementptr i8, ptr %arg.target, i64 %to.7.0475
  store i8 34, ptr %.480, align 1
  %.483 = add nsw i64 %to.7.0475, 1
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
  %.sink503 = phi i64 [ 1, %B17 ], [ 32, %B18 ]
  %.691 = add nsw i64 %.sink503, %_find_v15_at.4.2
  %.702 = icmp slt i64 %.691, %.161
  br i1 %.702, label %B13, label %B14

B19:
  %at.8.2 = phi i64 [ %.655, %B20 ], [ %_find_v15_at.4.2, %B17 ]
  %.755 = icmp slt i64 %at.8.2, %.161
  br i1 %.755, label %B21.preheader, label %B14

B21.preheader:
  br label %B21

B21:
  %to.9.2 = phi i64 [ %.880, %B22 ], [ %.483, %B21.preheader ]
  %start.2.2 = phi i64 [ %.767, %B22 ], [ %.157, %B21.preheader ]
  %at.6.2 = phi i64 [ %at.7.4, %B22 ], [ %at.8.2, %B21.preheader ]
  %.767 = add nsw i64 %at.6.2, 1
  %10 = add nsw i64 %start.2.2, 31
  %.795.not = icmp sgt i64 %10, %at.6.2
  br i1 %.795.not, label %B23, label %B24.preheader

B24.preheader:
  br label %B24

B24:
  %_put_v25_to.3.4 = phi i64 [ %.806, %B24 ], [ %to.9.2, %B24.preheader ]
  %_put_v25_start.3.4 = phi i64 [ %12, %B24 ], [ %start.2.2, %B24.preheader ]
  %.800 = inttoptr i64 %_put_v25_start.3.4 to ptr
  %.801 = load <32 x i8>, ptr %.800, align 1
  %.802 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.3.4
  store <32 x i8> %.801, ptr %.802, align 1
  %.806 = add i64 %_put_v25_to.3.4, 32
  %.812 = add i64 %_put_v25_start.3.4, 32
  %11 = add i64 %_put_v25_start.3.4, 63
  %.819.not = icmp sgt i64 %11, %at.6.2
  %12 = add i64 %11, -31
  br i1 %.819.not, label %B23, label %B24

B23:
  %_put_v25_to.5.5 = phi i64 [ %to.9.2, %B21 ], [ %.806, %B24 ]
  %_put_v25_start.4.5 = phi i64 [ %start.2.2, %B21 ], [ %.812, %B24 ]
  %.841.not = icmp slt i64 %at.6.2, %_put_v25_start.4.5
  br i1 %.841.not, label %B26, label %B27.preheader

B27.preheader:
  %13 = add i64 %at.6.2, 1
  %14 = sub i64 %13, %_put_v25_start.4.5
  %15 = sub i64 %at.6.2, %_put_v25_start.4.5
  %xtraiter = and i64 %14, 7
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B27.prol.loopexit, label %B27.prol.preheader

B27.prol.preheader:
  br label %B27.prol

B27.prol:
  %lsr.iv = phi i64 [ %xtraiter, %B27.prol.preheader ], [ %lsr.iv.next, %B27.prol ]
  %_put_v25_to.4.4.prol = phi i64 [ %.853.prol, %B27.prol ], [ %_put_v25_to.5.5, %B27.prol.preheader ]
  %_put_v25_start.5.4.prol = phi i64 [ %.859.prol, %B27.prol ], [ %_put_v25_start.4.5, %B27.prol.preheader ]
  %.848.prol = inttoptr i64 %_put_v25_start.5.4.prol to ptr
  %.849.prol = load i8, ptr %.848.prol, align 1
  %.850.prol = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.4.4.prol
  store i8 %.849.prol, ptr %.850.prol, align 1
  %.853.prol = add i64 %_put_v25_to.4.4.prol, 1
  %.859.prol = add i64 %_put_v25_start.5.4.prol, 1
  %lsr.iv.next = add nsw i64 %lsr.iv, -1
  %prol.iter.cmp.not = icmp eq i64 %lsr.iv.next, 0
  br i1 %prol.iter.cmp.not, label %B27.prol.loopexit, label %B27.prol, !llvm.loop !0

B27.prol.loopexit:
  %.853.lcssa.unr = phi i64 [ poison, %B27.preheader ], [ %.853.prol, %B27.prol ]
  %_put_v25_to.4.4.unr = phi i64 [ %_put_v25_to.5.5, %B27.preheader ], [ %.853.prol, %B27.prol ]
  %_put_v25_start.5.4.unr = phi i64 [ %_put_v25_start.4.5, %B27.preheader ], [ %.859.prol, %B27.prol ]
  %16 = icmp ult i64 %15, 7
  br i1 %16, label %B26, label %B27.preheader72

B27.preheader72:
  br label %B27

B27:
  %_put_v25_to.4.4 = phi i64 [ %.853.7, %B27 ], [ %_put_v25_to.4.4.unr, %B27.preheader72 ]
  %_put_v25_start.5.4 = phi i64 [ %23, %B27 ], [ %_put_v25_start.5.4.unr, %B27.preheader72 ]
  %.848 = inttoptr i64 %_put_v25_start.5.4 to ptr
  %.849 = load i8, ptr %.848, align 1
  %sunkaddr109 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.4.4
  store i8 %.849, ptr %sunkaddr109, align 1
  %.859 = add i64 %_put_v25_start.5.4, 1
  %.848.1 = inttoptr i64 %.859 to ptr
  %.849.1 = load i8, ptr %.848.1, align 1
  %sunkaddr110 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.4.4
  %sunkaddr111 = getelementptr i8, ptr %sunkaddr110, i64 1
  store i8 %.849.1, ptr %sunkaddr111, align 1
  %17 = add i64 %.859, 1
  %.848.2 = inttoptr i64 %17 to ptr
  %.849.2 = load i8, ptr %.848.2, align 1
  %sunkaddr112 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.4.4
  %sunkaddr113 = getelementptr i8, ptr %sunkaddr112, i64 2
  store i8 %.849.2, ptr %sunkaddr113, align 1
  %18 = add i64 %17, 1
  %.848.3 = inttoptr i64 %18 to ptr
  %.849.3 = load i8, ptr %.848.3, align 1
  %sunkaddr114 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.4.4
  %sunkaddr115 = getelementptr i8, ptr %sunkaddr114, i64 3
  store i8 %.849.3, ptr %sunkaddr115, align 1
  %19 = add i64 %18, 1
  %.848.4 = inttoptr i64 %19 to ptr
  %.849.4 = load i8, ptr %.848.4, align 1
  %sunkaddr116 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.4.4
  %sunkaddr117 = getelementptr i8, ptr %sunkaddr116, i64 4
  store i8 %.849.4, ptr %sunkaddr117, align 1
  %20 = add i64 %19, 1
  %.848.5 = inttoptr i64 %20 to ptr
  %.849.5 = load i8, ptr %.848.5, align 1
  %sunkaddr118 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.4.4
  %sunkaddr119 = getelementptr i8, ptr %sunkaddr118, i64 5
  store i8 %.849.5, ptr %sunkaddr119, align 1
  %21 = add i64 %20, 1
  %.848.6 = inttoptr i64 %21 to ptr
  %.849.6 = load i8, ptr %.848.6, align 1
  %sunkaddr120 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.4.4
  %sunkaddr121 = getelementptr i8, ptr %sunkaddr120, i64 6
  store i8 %.849.6, ptr %sunkaddr121, align 1
  %22 = add i64 %21, 1
  %.848.7 = inttoptr i64 %22 to ptr
  %.849.7 = load i8, ptr %.848.7, align 1
  %sunkaddr122 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.4.4
  %sunkaddr123 = getelementptr i8, ptr %sunkaddr122, i64 7
  store i8 %.849.7, ptr %sunkaddr123, align 1
  %.853.7 = add i64 %_put_v25_to.4.4, 8
  %exitcond.not.7 = icmp eq i64 %22, %at.6.2
  %23 = add i64 %22, 1
  br i1 %exitcond.not.7, label %B26, label %B27

B26:
  %_put_v25_to.6.5 = phi i64 [ %_put_v25_to.5.5, %B23 ], [ %.853.lcssa.unr, %B27.prol.loopexit ], [ %.853.7, %B27 ]
  %.878 = getelementptr i8, ptr %arg.target, i64 %_put_v25_to.6.5
  store i8 34, ptr %.878, align 1
  %.880 = add nsw i64 %_put_v25_to.6.5, 1
  %.915 = icmp slt i64 %.767, %.161
  br i1 %.915, label %B28.preheader, label %B14

B28.preheader:
  br label %B28

B28:
  %_find_v29_at.4.4 = phi i64 [ %.1093, %B30 ], [ %.767, %B28.preheader ]
  %.921 = and i64 %_find_v29_at.4.4, 4095
  %.922 = icmp samesign ugt i64 %.921, 4064
  br i1 %.922, label %B31, label %B32

B31:
  %24 = inttoptr i64 %_find_v29_at.4.4 to ptr
  %.926 = load i8, ptr %24, align 1
  %.933 = icmp eq i8 %.926, 34
  br i1 %.933, label %B22, label %B30

B32:
  %25 = inttoptr i64 %_find_v29_at.4.4 to ptr
  %.985 = load <32 x i8>, ptr %25, align 1
  %.989 = icmp eq <32 x i8> %.985, splat (i8 34)
  %.990 = bitcast <32 x i1> %.989 to i32
  %.1040.not = icmp eq i32 %.990, 0
  br i1 %.1040.not, label %B30, label %B33

B33:
  %26 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.990, i1 true)
  %.1055 = zext nneg i32 %26 to i64
  %.1057 = add nsw i64 %_find_v29_at.4.4, %.1055
  %.1065 = icmp slt i64 %.1057, %.161
  br i1 %.1065, label %B22, label %B14

B30:
  %.sink504 = phi i64 [ 1, %B31 ], [ 32, %B32 ]
  %.1093 = add nsw i64 %.sink504, %_find_v29_at.4.4
  %.1104 = icmp slt i64 %.1093, %.161
  br i1 %.1104, label %B28, label %B14

B22:
  %at.7.4 = phi i64 [ %.1057, %B33 ], [ %_find_v29_at.4.4, %B31 ]
  %.1152 = icmp slt i64 %at.7.4, %.161
  br i1 %.1152, label %B21, label %B14

B14:
  %to.10.3 = phi i64 [ %.880, %B33 ], [ %.483, %B19 ], [ %.483, %B20 ], [ %.880, %B30 ], [ %.483, %B12 ], [ %.880, %B22 ], [ %.880, %B26 ], [ %.483, %B16 ]
  %start.3.3 = phi i64 [ %.767, %B33 ], [ %.157, %B19 ], [ %.157, %B20 ], [ %.767, %B30 ], [ %.157, %B12 ], [ %.767, %B22 ], [ %.767, %B26 ], [ %.157, %B16 ]
  %.1195 = add nsw i64 %start.3.3, 32
  %.1197.not = icmp sgt i64 %.1195, %.161
  br i1 %.1197.not, label %B34, label %B35.preheader

B35.preheader:
  br label %B35

B35:
  %_put_v36_to.3.2 = phi i64 [ %.1208, %B35 ], [ %to.10.3, %B35.preheader ]
  %_put_v36_start.3.2 = phi i64 [ %28, %B35 ], [ %start.3.3, %B35.preheader ]
  %.1202 = inttoptr i64 %_put_v36_start.3.2 to ptr
  %.1203 = load <32 x i8>, ptr %.1202, align 1
  %.1204 = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.3.2
  store <32 x i8> %.1203, ptr %.1204, align 1
  %.1208 = add i64 %_put_v36_to.3.2, 32
  %.1214 = add i64 %_put_v36_start.3.2, 32
  %27 = add i64 %_put_v36_start.3.2, 64
  %.1221.not = icmp sgt i64 %27, %.161
  %28 = add i64 %27, -32
  br i1 %.1221.not, label %B34, label %B35

B34:
  %_put_v36_to.5.3 = phi i64 [ %to.10.3, %B14 ], [ %.1208, %B35 ]
  %_put_v36_start.4.3 = phi i64 [ %start.3.3, %B14 ], [ %.1214, %B35 ]
  %.1243 = icmp slt i64 %_put_v36_start.4.3, %.161
  br i1 %.1243, label %B37.preheader, label %B38

B37.preheader:
  %29 = sub i64 %.161, %_put_v36_start.4.3
  %xtraiter61 = and i64 %29, 7
  %lcmp.mod62.not = icmp eq i64 %xtraiter61, 0
  br i1 %lcmp.mod62.not, label %B37.prol.loopexit, label %B37.prol.preheader

B37.prol.preheader:
  br label %B37.prol

B37.prol:
  %lsr.iv91 = phi i64 [ %xtraiter61, %B37.prol.preheader ], [ %lsr.iv.next92, %B37.prol ]
  %_put_v36_to.4.2.prol = phi i64 [ %.1255.prol, %B37.prol ], [ %_put_v36_to.5.3, %B37.prol.preheader ]
  %_put_v36_start.5.2.prol = phi i64 [ %.1261.prol, %B37.prol ], [ %_put_v36_start.4.3, %B37.prol.preheader ]
  %.1250.prol = inttoptr i64 %_put_v36_start.5.2.prol to ptr
  %.1251.prol = load i8, ptr %.1250.prol, align 1
  %.1252.prol = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.4.2.prol
  store i8 %.1251.prol, ptr %.1252.prol, align 1
  %.1255.prol = add i64 %_put_v36_to.4.2.prol, 1
  %.1261.prol = add i64 %_put_v36_start.5.2.prol, 1
  %lsr.iv.next92 = add nsw i64 %lsr.iv91, -1
  %prol.iter63.cmp.not = icmp eq i64 %lsr.iv.next92, 0
  br i1 %prol.iter63.cmp.not, label %B37.prol.loopexit, label %B37.prol, !llvm.loop !2

B37.prol.loopexit:
  %.1255.lcssa.unr = phi i64 [ poison, %B37.preheader ], [ %.1255.prol, %B37.prol ]
  %_put_v36_to.4.2.unr = phi i64 [ %_put_v36_to.5.3, %B37.preheader ], [ %.1255.prol, %B37.prol ]
  %_put_v36_start.5.2.unr = phi i64 [ %_put_v36_start.4.3, %B37.preheader ], [ %.1261.prol, %B37.prol ]
  %30 = sub i64 %_put_v36_start.4.3, %.161
  %31 = icmp ugt i64 %30, -8
  br i1 %31, label %B38, label %B37.preheader73

B37.preheader73:
  br label %B37

B37:
  %_put_v36_to.4.2 = phi i64 [ %.1255.7, %B37 ], [ %_put_v36_to.4.2.unr, %B37.preheader73 ]
  %_put_v36_start.5.2 = phi i64 [ %39, %B37 ], [ %_put_v36_start.5.2.unr, %B37.preheader73 ]
  %.1250 = inttoptr i64 %_put_v36_start.5.2 to ptr
  %.1251 = load i8, ptr %.1250, align 1
  %sunkaddr124 = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.4.2
  store i8 %.1251, ptr %sunkaddr124, align 1
  %32 = add i64 %_put_v36_start.5.2, 1
  %.1250.1 = inttoptr i64 %32 to ptr
  %.1251.1 = load i8, ptr %.1250.1, align 1
  %sunkaddr125 = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.4.2
  %sunkaddr126 = getelementptr i8, ptr %sunkaddr125, i64 1
  store i8 %.1251.1, ptr %sunkaddr126, align 1
  %33 = add i64 %32, 1
  %.1250.2 = inttoptr i64 %33 to ptr
  %.1251.2 = load i8, ptr %.1250.2, align 1
  %sunkaddr127 = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.4.2
  %sunkaddr128 = getelementptr i8, ptr %sunkaddr127, i64 2
  store i8 %.1251.2, ptr %sunkaddr128, align 1
  %34 = add i64 %33, 1
  %.1250.3 = inttoptr i64 %34 to ptr
  %.1251.3 = load i8, ptr %.1250.3, align 1
  %sunkaddr129 = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.4.2
  %sunkaddr130 = getelementptr i8, ptr %sunkaddr129, i64 3
  store i8 %.1251.3, ptr %sunkaddr130, align 1
  %35 = add i64 %34, 1
  %.1250.4 = inttoptr i64 %35 to ptr
  %.1251.4 = load i8, ptr %.1250.4, align 1
  %sunkaddr131 = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.4.2
  %sunkaddr132 = getelementptr i8, ptr %sunkaddr131, i64 4
  store i8 %.1251.4, ptr %sunkaddr132, align 1
  %36 = add i64 %35, 1
  %.1250.5 = inttoptr i64 %36 to ptr
  %.1251.5 = load i8, ptr %.1250.5, align 1
  %sunkaddr133 = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.4.2
  %sunkaddr134 = getelementptr i8, ptr %sunkaddr133, i64 5
  store i8 %.1251.5, ptr %sunkaddr134, align 1
  %37 = add i64 %36, 1
  %.1250.6 = inttoptr i64 %37 to ptr
  %.1251.6 = load i8, ptr %.1250.6, align 1
  %sunkaddr135 = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.4.2
  %sunkaddr136 = getelementptr i8, ptr %sunkaddr135, i64 6
  store i8 %.1251.6, ptr %sunkaddr136, align 1
  %38 = add i64 %37, 1
  %.1250.7 = inttoptr i64 %38 to ptr
  %.1251.7 = load i8, ptr %.1250.7, align 1
  %sunkaddr137 = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.4.2
  %sunkaddr138 = getelementptr i8, ptr %sunkaddr137, i64 7
  store i8 %.1251.7, ptr %sunkaddr138, align 1
  %.1255.7 = add i64 %_put_v36_to.4.2, 8
  %39 = add i64 %38, 1
  %exitcond490.not.7 = icmp eq i64 %39, %.161
  br i1 %exitcond490.not.7, label %B38, label %B37

B38:
  %_put_v36_to.6.3 = phi i64 [ %_put_v36_to.5.3, %B34 ], [ %.1255.lcssa.unr, %B37.prol.loopexit ], [ %.1255.7, %B37 ]
  %.1280 = getelementptr i8, ptr %arg.target, i64 %_put_v36_to.6.3
  store i8 34, ptr %.1280, align 1
  %.1282 = add nsw i64 %_put_v36_to.6.3, 1
  %.1286 = add nsw i64 %.1282, %arg.address
  %sunkaddr139 = mul i64 %.119471473, 8
  %sunkaddr140 = getelementptr i8, ptr %arg.new_ends, i64 %sunkaddr139
  store i64 %.1286, ptr %sunkaddr140, align 8
  br label %B3

B3:
  %to.8.1 = phi i64 [ %.1282, %B38 ], [ %.448, %B5 ], [ %to.7.0475, %B10 ], [ %to.7.0475, %B11 ], [ %to.7.0475, %B7 ]
  %exitcond491.not = icmp eq i64 %.126, %arg.count
  br i1 %exitcond491.not, label %B1, label %B2

B1:
  %to.7.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.8.1, %B3 ]
  store i64 %to.7.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @quote(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, i64 %.4, ptr writeonly captures(none) %.5, ptr writeonly captures(none) %.6, ptr writeonly captures(none) %.7, i64 %.8, i64 %.9) local_unnamed_addr #0 {
entry:
  %.11 = alloca i64, align 8
  store i64 0, ptr %.11, align 8
  %.15 = call i32 @quote.body(ptr nonnull %.11, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, i64 %.4, ptr %.5, ptr %.6, ptr %.7, i64 %.8, i64 %.9) #2
  %.25 = load i64, ptr %.11, align 8
  ret i64 %.25
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { noinline }

!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.unroll.disable"}
!2 = distinct !{!2, !1}
