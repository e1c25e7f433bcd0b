; made from ztf_flow.native.source.pieces by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, e35b4e9ac07e697daefc02a8af8caf9f2e77090051c7c35b7479c88fa4971b97
@lay_lines.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @lay_lines.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.columns, i64 %arg.width, ptr readonly captures(none) %arg.rows, i64 %arg.count, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.literals, ptr readonly captures(none) %arg.bounds, ptr writeonly captures(none) %arg.target) local_unnamed_addr #0 {
B0.endif:
  %.113575.not = icmp slt i64 %arg.count, 1
  br i1 %.113575.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  br label %B2

B2:
  %to.5.0588 = phi i64 [ 0, %B2.lr.ph ], [ %to.6.1, %B3 ]
  %.119544586 = phi i64 [ 0, %B2.lr.ph ], [ %.126, %B3 ]
  %.126 = add nuw nsw i64 %.119544586, 1
  %.152 = getelementptr i64, ptr %arg.rows, i64 %.119544586
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
  %0 = getelementptr i8, ptr %arg.target, i64 %to.5.0588
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
  %.254 = getelementptr i8, ptr %arg.target, i64 %to.5.0588
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
  %.288 = getelementptr i8, ptr %arg.target, i64 %to.5.0588
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
  %.322 = getelementptr i8, ptr %arg.target, i64 %to.5.0588
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
  %sunkaddr = getelementptr i8, ptr %arg.target, i64 %to.5.0588
  %sunkaddr1 = getelementptr i8, ptr %sunkaddr, i64 1
  store i8 %.474.1, ptr %sunkaddr1, align 1
  %exitcond606.not.1 = icmp eq i64 %.172, 2
  br i1 %exitcond606.not.1, label %B10, label %B17.2

B17.2:
  %.471.2 = add nsw i64 %.164, 2
  %.473.2 = inttoptr i64 %.471.2 to ptr
  %.474.2 = load i8, ptr %.473.2, align 1
  %sunkaddr2 = getelementptr i8, ptr %arg.target, i64 %to.5.0588
  %sunkaddr3 = getelementptr i8, ptr %sunkaddr2, i64 2
  store i8 %.474.2, ptr %sunkaddr3, align 1
  br label %B10

B10:
  %.490 = add nsw i64 %.172, %to.5.0588
  br label %B3

B18:
  %to.7.2520 = phi i64 [ %.1292, %B19 ], [ %to.5.0588, %B18.preheader ]
  %.591500518 = phi i64 [ %.598, %B19 ], [ 0, %B18.preheader ]
  %.598 = add nuw nsw i64 %.591500518, 1
  %.628 = getelementptr i64, ptr %arg.bounds, i64 %.591500518
  %.629 = load i64, ptr %.628, align 8
  %.631 = add i64 %.629, %arg.literals
  %.635 = getelementptr i8, ptr %.628, i64 8
  %.636 = load i64, ptr %.635, align 8
  %.641 = sub nsw i64 %.636, %.629
  %.657 = icmp sgt i64 %.641, 31
  br i1 %.657, label %B20.preheader, label %B21

B20.preheader:
  %7 = getelementptr i8, ptr %arg.target, i64 %to.7.2520
  br label %B20

B20:
  %_copy_v22_done.2.3 = phi i64 [ %.679, %B20 ], [ 0, %B20.preheader ]
  %8 = add i64 %.631, %_copy_v22_done.2.3
  %.673 = inttoptr i64 %8 to ptr
  %.674 = load <32 x i8>, ptr %.673, align 1
  %.675 = getelementptr i8, ptr %7, i64 %_copy_v22_done.2.3
  store <32 x i8> %.674, ptr %.675, align 1
  %.679 = add nuw nsw i64 %_copy_v22_done.2.3, 32
  %9 = add i64 %.679, 32
  %.684.not = icmp sgt i64 %9, %.641
  br i1 %.684.not, label %B23, label %B20

B23:
  %sunkaddr4 = inttoptr i64 %.636 to ptr
  %sunkaddr5 = getelementptr i8, ptr %sunkaddr4, i64 %arg.literals
  %sunkaddr6 = getelementptr i8, ptr %sunkaddr5, i64 -32
  %.704 = load <32 x i8>, ptr %sunkaddr6, align 1
  %10 = getelementptr i8, ptr %7, i64 %.641
  %.705 = getelementptr i8, ptr %10, i64 -32
  store <32 x i8> %.704, ptr %.705, align 1
  br label %B24

B21:
  %.710 = icmp sgt i64 %.641, 15
  br i1 %.710, label %B25, label %B26

B25:
  %.715 = inttoptr i64 %.631 to ptr
  %.716 = load <16 x i8>, ptr %.715, align 1
  %.717 = getelementptr i8, ptr %arg.target, i64 %to.7.2520
  store <16 x i8> %.716, ptr %.717, align 1
  %sunkaddr7 = inttoptr i64 %.636 to ptr
  %sunkaddr8 = getelementptr i8, ptr %sunkaddr7, i64 %arg.literals
  %sunkaddr9 = getelementptr i8, ptr %sunkaddr8, i64 -16
  %.736 = load <16 x i8>, ptr %sunkaddr9, align 1
  %11 = getelementptr i8, ptr %.717, i64 %.641
  %.737 = getelementptr i8, ptr %11, i64 -16
  store <16 x i8> %.736, ptr %.737, align 1
  br label %B24

B26:
  %.742 = icmp sgt i64 %.641, 7
  br i1 %.742, label %B27, label %B28

B27:
  %.747 = inttoptr i64 %.631 to ptr
  %.748 = load i64, ptr %.747, align 1
  %.749 = getelementptr i8, ptr %arg.target, i64 %to.7.2520
  store i64 %.748, ptr %.749, align 1
  %sunkaddr10 = inttoptr i64 %.636 to ptr
  %sunkaddr11 = getelementptr i8, ptr %sunkaddr10, i64 %arg.literals
  %sunkaddr12 = getelementptr i8, ptr %sunkaddr11, i64 -8
  %.768 = load i64, ptr %sunkaddr12, align 1
  %12 = getelementptr i8, ptr %.749, i64 %.641
  %.769 = getelementptr i8, ptr %12, i64 -8
  store i64 %.768, ptr %.769, align 1
  br label %B24

B28:
  %.774 = icmp sgt i64 %.641, 3
  br i1 %.774, label %B29, label %B30.endif

B29:
  %.779 = inttoptr i64 %.631 to ptr
  %.780 = load i32, ptr %.779, align 1
  %.781 = getelementptr i8, ptr %arg.target, i64 %to.7.2520
  store i32 %.780, ptr %.781, align 1
  %sunkaddr13 = inttoptr i64 %.636 to ptr
  %sunkaddr14 = getelementptr i8, ptr %sunkaddr13, i64 %arg.literals
  %sunkaddr15 = getelementptr i8, ptr %sunkaddr14, i64 -4
  %.800 = load i32, ptr %sunkaddr15, align 1
  %13 = getelementptr i8, ptr %.781, i64 %.641
  %.801 = getelementptr i8, ptr %13, i64 -4
  store i32 %.800, ptr %.801, align 1
  br label %B24

B31.1:
  %.926.1 = add nsw i64 %.631, 1
  %.928.1 = inttoptr i64 %.926.1 to ptr
  %.929.1 = load i8, ptr %.928.1, align 1
  %sunkaddr16 = getelementptr i8, ptr %arg.target, i64 %to.7.2520
  %sunkaddr17 = getelementptr i8, ptr %sunkaddr16, i64 1
  store i8 %.929.1, ptr %sunkaddr17, align 1
  %exitcond.not.1 = icmp eq i64 %.641, 2
  br i1 %exitcond.not.1, label %B24, label %B31.2

B31.2:
  %.926.2 = add nsw i64 %.631, 2
  %.928.2 = inttoptr i64 %.926.2 to ptr
  %.929.2 = load i8, ptr %.928.2, align 1
  %sunkaddr18 = getelementptr i8, ptr %arg.target, i64 %to.7.2520
  %sunkaddr19 = getelementptr i8, ptr %sunkaddr18, i64 2
  store i8 %.929.2, ptr %sunkaddr19, align 1
  br label %B24

B24:
  %.947 = add nsw i64 %.641, %to.7.2520
  %.956.idx = shl i64 %.591500518, 4
  %.956 = getelementptr i8, ptr %arg.columns, i64 %.956.idx
  %.957 = load i64, ptr %.956, align 8
  %.959 = inttoptr i64 %.957 to ptr
  %.960 = getelementptr i64, ptr %.959, i64 %.153
  %.961 = load i64, ptr %.960, align 8
  %.968 = getelementptr i8, ptr %.956, i64 8
  %.969 = load i64, ptr %.968, align 8
  %.971 = inttoptr i64 %.969 to ptr
  %.972 = getelementptr i64, ptr %.971, i64 %.153
  %.973 = load i64, ptr %.972, align 8
  %.974 = sub nsw i64 %.973, %.961
  %.994 = icmp sgt i64 %.974, 31
  br i1 %.994, label %B32.preheader, label %B33

B32.preheader:
  %14 = getelementptr i8, ptr %arg.target, i64 %.947
  br label %B32

B32:
  %_copy_v34_done.2.3 = phi i64 [ %.1016, %B32 ], [ 0, %B32.preheader ]
  %15 = add i64 %.961, %_copy_v34_done.2.3
  %.1010 = inttoptr i64 %15 to ptr
  %.1011 = load <32 x i8>, ptr %.1010, align 1
  %.1012 = getelementptr i8, ptr %14, i64 %_copy_v34_done.2.3
  store <32 x i8> %.1011, ptr %.1012, align 1
  %.1016 = add nuw nsw i64 %_copy_v34_done.2.3, 32
  %16 = add i64 %.1016, 32
  %.1021.not = icmp sgt i64 %16, %.974
  br i1 %.1021.not, label %B35, label %B32

B35:
  %.1038 = add nsw i64 %.973, -32
  %.1042 = inttoptr i64 %.1038 to ptr
  %.1043 = load <32 x i8>, ptr %.1042, align 1
  %17 = getelementptr i8, ptr %14, i64 %.974
  %.1044 = getelementptr i8, ptr %17, i64 -32
  store <32 x i8> %.1043, ptr %.1044, align 1
  br label %B19

B33:
  %.1049 = icmp sgt i64 %.974, 15
  br i1 %.1049, label %B36, label %B37

B36:
  %.1054 = inttoptr i64 %.961 to ptr
  %.1055 = load <16 x i8>, ptr %.1054, align 1
  %.1056 = getelementptr i8, ptr %arg.target, i64 %.947
  store <16 x i8> %.1055, ptr %.1056, align 1
  %.1072 = add nsw i64 %.973, -16
  %.1076 = inttoptr i64 %.1072 to ptr
  %.1077 = load <16 x i8>, ptr %.1076, align 1
  %18 = getelementptr i8, ptr %.1056, i64 %.974
  %.1078 = getelementptr i8, ptr %18, i64 -16
  store <16 x i8> %.1077, ptr %.1078, align 1
  br label %B19

B37:
  %.1083 = icmp sgt i64 %.974, 7
  br i1 %.1083, label %B38, label %B39

B38:
  %.1088 = inttoptr i64 %.961 to ptr
  %.1089 = load i64, ptr %.1088, align 1
  %.1090 = getelementptr i8, ptr %arg.target, i64 %.947
  store i64 %.1089, ptr %.1090, align 1
  %.1106 = add nsw i64 %.973, -8
  %.1110 = inttoptr i64 %.1106 to ptr
  %.1111 = load i64, ptr %.1110, align 1
  %19 = getelementptr i8, ptr %.1090, i64 %.974
  %.1112 = getelementptr i8, ptr %19, i64 -8
  store i64 %.1111, ptr %.1112, align 1
  br label %B19

B39:
  %.1117 = icmp sgt i64 %.974, 3
  br i1 %.1117, label %B40, label %B41.endif

B40:
  %.1122 = inttoptr i64 %.961 to ptr
  %.1123 = load i32, ptr %.1122, align 1
  %.1124 = getelementptr i8, ptr %arg.target, i64 %.947
  store i32 %.1123, ptr %.1124, align 1
  %.1140 = add nsw i64 %.973, -4
  %.1144 = inttoptr i64 %.1140 to ptr
  %.1145 = load i32, ptr %.1144, align 1
  %20 = getelementptr i8, ptr %.1124, i64 %.974
  %.1146 = getelementptr i8, ptr %20, i64 -4
  store i32 %.1145, ptr %.1146, align 1
  br label %B19

B42.1:
  %.1273.1 = add nsw i64 %.961, 1
  %.1275.1 = inttoptr i64 %.1273.1 to ptr
  %.1276.1 = load i8, ptr %.1275.1, align 1
  %sunkaddr20 = getelementptr i8, ptr %arg.target, i64 %.947
  %sunkaddr21 = getelementptr i8, ptr %sunkaddr20, i64 1
  store i8 %.1276.1, ptr %sunkaddr21, align 1
  %exitcond603.not.1 = icmp eq i64 %.974, 2
  br i1 %exitcond603.not.1, label %B19, label %B42.2

B42.2:
  %.1273.2 = add nsw i64 %.961, 2
  %.1275.2 = inttoptr i64 %.1273.2 to ptr
  %.1276.2 = load i8, ptr %.1275.2, align 1
  %sunkaddr22 = getelementptr i8, ptr %arg.target, i64 %.947
  %sunkaddr23 = getelementptr i8, ptr %sunkaddr22, i64 2
  store i8 %.1276.2, ptr %sunkaddr23, align 1
  br label %B19

B19:
  %.1292 = add nsw i64 %.974, %.947
  %exitcond604.not = icmp eq i64 %arg.width, %.598
  br i1 %exitcond604.not, label %B43, label %B18

B43:
  %to.7.2.lcssa = phi i64 [ %to.5.0588, %B5.endif ], [ %.1292, %B19 ]
  %sunkaddr24 = mul i64 %arg.width, 8
  %sunkaddr25 = getelementptr i8, ptr %arg.bounds, i64 %sunkaddr24
  %.1309 = load i64, ptr %sunkaddr25, align 8
  %.1311 = add i64 %.1309, %arg.literals
  %sunkaddr26 = mul i64 %arg.width, 8
  %sunkaddr27 = getelementptr i8, ptr %arg.bounds, i64 %sunkaddr26
  %sunkaddr28 = getelementptr i8, ptr %sunkaddr27, i64 8
  %.1316 = load i64, ptr %sunkaddr28, align 8
  %.1321 = sub nsw i64 %.1316, %.1309
  %.1337 = icmp sgt i64 %.1321, 31
  br i1 %.1337, label %B44.preheader, label %B45

B44.preheader:
  %21 = getelementptr i8, ptr %arg.target, i64 %to.7.2.lcssa
  br label %B44

B44:
  %_copy_v46_done.2.2 = phi i64 [ %.1359, %B44 ], [ 0, %B44.preheader ]
  %22 = add i64 %.1311, %_copy_v46_done.2.2
  %.1353 = inttoptr i64 %22 to ptr
  %.1354 = load <32 x i8>, ptr %.1353, align 1
  %.1355 = getelementptr i8, ptr %21, i64 %_copy_v46_done.2.2
  store <32 x i8> %.1354, ptr %.1355, align 1
  %.1359 = add nuw nsw i64 %_copy_v46_done.2.2, 32
  %23 = add i64 %.1359, 32
  %.1364.not = icmp sgt i64 %23, %.1321
  br i1 %.1364.not, label %B47, label %B44

B47:
  %sunkaddr29 = inttoptr i64 %.1316 to ptr
  %sunkaddr30 = getelementptr i8, ptr %sunkaddr29, i64 %arg.literals
  %sunkaddr31 = getelementptr i8, ptr %sunkaddr30, i64 -32
  %.1384 = load <32 x i8>, ptr %sunkaddr31, align 1
  %24 = getelementptr i8, ptr %21, i64 %.1321
  %.1385 = getelementptr i8, ptr %24, i64 -32
  store <32 x i8> %.1384, ptr %.1385, align 1
  br label %B48

B45:
  %.1390 = icmp sgt i64 %.1321, 15
  br i1 %.1390, label %B49, label %B50

B49:
  %.1395 = inttoptr i64 %.1311 to ptr
  %.1396 = load <16 x i8>, ptr %.1395, align 1
  %.1397 = getelementptr i8, ptr %arg.target, i64 %to.7.2.lcssa
  store <16 x i8> %.1396, ptr %.1397, align 1
  %sunkaddr32 = inttoptr i64 %.1316 to ptr
  %sunkaddr33 = getelementptr i8, ptr %sunkaddr32, i64 %arg.literals
  %sunkaddr34 = getelementptr i8, ptr %sunkaddr33, i64 -16
  %.1416 = load <16 x i8>, ptr %sunkaddr34, align 1
  %25 = getelementptr i8, ptr %.1397, i64 %.1321
  %.1417 = getelementptr i8, ptr %25, i64 -16
  store <16 x i8> %.1416, ptr %.1417, align 1
  br label %B48

B50:
  %.1422 = icmp sgt i64 %.1321, 7
  br i1 %.1422, label %B51, label %B52

B51:
  %.1427 = inttoptr i64 %.1311 to ptr
  %.1428 = load i64, ptr %.1427, align 1
  %.1429 = getelementptr i8, ptr %arg.target, i64 %to.7.2.lcssa
  store i64 %.1428, ptr %.1429, align 1
  %sunkaddr35 = inttoptr i64 %.1316 to ptr
  %sunkaddr36 = getelementptr i8, ptr %sunkaddr35, i64 %arg.literals
  %sunkaddr37 = getelementptr i8, ptr %sunkaddr36, i64 -8
  %.1448 = load i64, ptr %sunkaddr37, align 1
  %26 = getelementptr i8, ptr %.1429, i64 %.1321
  %.1449 = getelementptr i8, ptr %26, i64 -8
  store i64 %.1448, ptr %.1449, align 1
  br label %B48

B52:
  %.1454 = icmp sgt i64 %.1321, 3
  br i1 %.1454, label %B53, label %B54.endif

B53:
  %.1459 = inttoptr i64 %.1311 to ptr
  %.1460 = load i32, ptr %.1459, align 1
  %.1461 = getelementptr i8, ptr %arg.target, i64 %to.7.2.lcssa
  store i32 %.1460, ptr %.1461, align 1
  %sunkaddr38 = inttoptr i64 %.1316 to ptr
  %sunkaddr39 = getelementptr i8, ptr %sunkaddr38, i64 %arg.literals
  %sunkaddr40 = getelementptr i8, ptr %sunkaddr39, i64 -4
  %.1480 = load i32, ptr %sunkaddr40, align 1
  %27 = getelementptr i8, ptr %.1461, i64 %.1321
  %.1481 = getelementptr i8, ptr %27, i64 -4
  store i32 %.1480, ptr %.1481, align 1
  br label %B48

B55.1:
  %.1606.1 = add nsw i64 %.1311, 1
  %.1608.1 = inttoptr i64 %.1606.1 to ptr
  %.1609.1 = load i8, ptr %.1608.1, align 1
  %sunkaddr41 = getelementptr i8, ptr %arg.target, i64 %to.7.2.lcssa
  %sunkaddr42 = getelementptr i8, ptr %sunkaddr41, i64 1
  store i8 %.1609.1, ptr %sunkaddr42, align 1
  %exitcond605.not.1 = icmp eq i64 %.1321, 2
  br i1 %exitcond605.not.1, label %B48, label %B55.2

B55.2:
  %.1606.2 = add nsw i64 %.1311, 2
  %.1608.2 = inttoptr i64 %.1606.2 to ptr
  %.1609.2 = load i8, ptr %.1608.2, align 1
  %sunkaddr43 = getelementptr i8, ptr %arg.target, i64 %to.7.2.lcssa
  %sunkaddr44 = getelementptr i8, ptr %sunkaddr43, i64 2
  store i8 %.1609.2, ptr %sunkaddr44, align 1
  br label %B48

B48:
  %.1627 = add nsw i64 %.1321, %to.7.2.lcssa
  br label %B3

B3:
  %to.6.1 = phi i64 [ %.490, %B10 ], [ %.1627, %B48 ]
  %exitcond607.not = icmp eq i64 %.126, %arg.count
  br i1 %exitcond607.not, label %B1, label %B2

B1:
  %to.5.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.6.1, %B3 ]
  store i64 %to.5.0.lcssa, ptr %retptr, align 8
  ret i32 0

B16.endif:
  %.430538.not = icmp slt i64 %.172, 1
  br i1 %.430538.not, label %B10, label %B17.lr.ph

B17.lr.ph:
  %28 = getelementptr i8, ptr %arg.target, i64 %to.5.0588
  %.473 = inttoptr i64 %.164 to ptr
  %.474 = load i8, ptr %.473, align 1
  store i8 %.474, ptr %28, align 1
  %exitcond606.not = icmp eq i64 %.172, 1
  br i1 %exitcond606.not, label %B10, label %B17.1

B5.endif:
  %29 = icmp slt i64 %arg.width, 1
  br i1 %29, label %B43, label %B18.preheader

B18.preheader:
  br label %B18

B30.endif:
  %.885488.not = icmp slt i64 %.641, 1
  br i1 %.885488.not, label %B24, label %B31.lr.ph

B31.lr.ph:
  %30 = getelementptr i8, ptr %arg.target, i64 %to.7.2520
  %.928 = inttoptr i64 %.631 to ptr
  %.929 = load i8, ptr %.928, align 1
  store i8 %.929, ptr %30, align 1
  %exitcond.not = icmp eq i64 %.641, 1
  br i1 %exitcond.not, label %B24, label %B31.1

B41.endif:
  %.1232494.not = icmp slt i64 %.974, 1
  br i1 %.1232494.not, label %B19, label %B42.lr.ph

B42.lr.ph:
  %31 = getelementptr i8, ptr %arg.target, i64 %.947
  %.1275 = inttoptr i64 %.961 to ptr
  %.1276 = load i8, ptr %.1275, align 1
  store i8 %.1276, ptr %31, align 1
  %exitcond603.not = icmp eq i64 %.974, 1
  br i1 %exitcond603.not, label %B19, label %B42.1

B54.endif:
  %.1565531.not = icmp slt i64 %.1321, 1
  br i1 %.1565531.not, label %B48, label %B55.lr.ph

B55.lr.ph:
  %32 = getelementptr i8, ptr %arg.target, i64 %to.7.2.lcssa
  %.1608 = inttoptr i64 %.1311 to ptr
  %.1609 = load i8, ptr %.1608, align 1
  store i8 %.1609, ptr %32, align 1
  %exitcond605.not = icmp eq i64 %.1321, 1
  br i1 %exitcond605.not, label %B48, label %B55.1
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @lay_lines(ptr readonly captures(none) %.1, i64 %.2, ptr readonly captures(none) %.3, i64 %.4, ptr readonly captures(none) %.5, ptr readonly captures(none) %.6, i64 %.7, ptr readonly captures(none) %.8, ptr writeonly captures(none) %.9) local_unnamed_addr #0 {
entry:
  %.11 = alloca i64, align 8
  store i64 0, ptr %.11, align 8
  %.15 = call i32 @lay_lines.body(ptr nonnull %.11, ptr nonnull poison, ptr %.1, i64 %.2, ptr %.3, i64 %.4, ptr %.5, ptr %.6, i64 %.7, ptr %.8, ptr %.9) #1
  %.25 = load i64, ptr %.11, align 8
  ret i64 %.25
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { noinline }
