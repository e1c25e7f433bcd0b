; made from ztf_flow.native.source.numbers by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 47098f4bc8e73f86fba5aa5a84ee201a64c3ad6c6aebcd2893323c466175bff5
@judge_floats.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_floats.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, ptr readonly captures(none) %arg.tens, ptr readonly captures(none) %arg.bounds, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain, ptr writeonly captures(none) %arg.shortest) local_unnamed_addr #0 {
B0.endif:
  %.34 = load double, ptr %arg.bounds, align 8
  %.38 = getelementptr i8, ptr %arg.bounds, i64 8
  %.39 = load double, ptr %.38, align 8
  %.1271101.not = icmp slt i64 %arg.count, 1
  br i1 %.1271101.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %const14 = bitcast i64 -1085102592571150096 to i64
  %const13 = bitcast i64 8102099357864587376 to i64
  %const12 = bitcast i64 3472328296227680304 to i64
  %const11 = bitcast i64 1085102592571150095 to i64
  %const10 = bitcast i64 434041037028460038 to i64
  %const9 = bitcast i64 71777214294589695 to i64
  %const8 = bitcast i64 13563782407139376 to i64
  %const = bitcast i64 281470681808895 to i64
  br label %B2

B2:
  %doubts.2.01104 = phi i64 [ 0, %B2.lr.ph ], [ %spec.select1087, %B3 ]
  %.13311001102 = phi i64 [ 0, %B2.lr.ph ], [ %.140, %B3 ]
  %0 = icmp slt i64 %arg.wanted, 0
  %.140 = add nuw nsw i64 %.13311001102, 1
  %.170 = getelementptr i64, ptr %arg.starts, i64 %.13311001102
  %.171 = load i64, ptr %.170, align 8
  br i1 %0, label %B4, label %B5

B5:
  %.201 = getelementptr i8, ptr %arg.kinds, i64 %.13311001102
  %.202 = load i8, ptr %.201, align 1
  %.204 = zext i8 %.202 to i64
  %.205 = icmp eq i64 %arg.wanted, %.204
  br i1 %.205, label %B4, label %B3

B4:
  %.219 = getelementptr i64, ptr %arg.ends, i64 %.13311001102
  %.220 = load i64, ptr %.219, align 8
  %.226 = getelementptr i8, ptr %arg.text, i64 %.171
  %.227 = load i8, ptr %.226, align 1
  %.229 = icmp eq i8 %.227, 45
  %.236 = zext i1 %.229 to i64
  %spec.select = add nsw i64 %.171, %.236
  %.247 = getelementptr i8, ptr %arg.text, i64 %spec.select
  %.249 = load <32 x i8>, ptr %.247, align 1
  %.253 = icmp eq <32 x i8> %.249, splat (i8 46)
  %.254 = bitcast <32 x i1> %.253 to i32
  %.259 = sub nsw i64 %.220, %spec.select
  %.268.not = icmp eq i32 %.254, 0
  %1 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.254, i1 true)
  %.276 = zext nneg i32 %1 to i64
  %spec.select1066 = tail call i64 @llvm.smin.i64(i64 %.259, i64 %.276)
  %_whole_v6_whole.2.2 = select i1 %.268.not, i64 %.259, i64 %spec.select1066
  %.306 = add i64 %_whole_v6_whole.2.2, %spec.select
  %.308 = icmp slt i64 %.306, %.220
  %2 = xor i64 %_whole_v6_whole.2.2, -1
  %.315 = add i64 %.259, %2
  %"$phi282.1.2.2" = select i1 %.308, i64 %.315, i64 0
  %.346 = icmp slt i64 %_whole_v6_whole.2.2, 1
  %.351 = add nsw i64 %.306, 1
  %.353 = icmp eq i64 %.351, %.220
  %or.cond = select i1 %.346, i1 true, i1 %.353
  %3 = bitcast <32 x i8> %.249 to i256
  %4 = trunc i256 %3 to i8
  %5 = trunc i256 %3 to i64
  br i1 %or.cond, label %B3, label %B7

B7:
  %.378 = icmp ne i8 %4, 48
  %.384 = icmp eq i64 %_whole_v6_whole.2.2, 1
  %or.cond1067 = or i1 %.378, %.384
  br i1 %or.cond1067, label %B8, label %B3

B8:
  %6 = icmp slt i64 %arg.wanted, 0
  %.421 = icmp ne i64 %"$phi282.1.2.2", 0
  %or.cond1068 = or i1 %6, %.421
  br i1 %or.cond1068, label %B9, label %B10

B10:
  %7 = icmp eq i8 %.227, 45
  %.441.not = icmp eq i8 %4, 48
  %or.cond1118 = and i1 %7, %.441.not
  br i1 %or.cond1118, label %B3, label %B11

B9:
  %.472.not = icmp eq i64 %"$phi282.1.2.2", 0
  br i1 %.472.not, label %B11, label %B12

B12:
  %.476 = add nsw i64 %"$phi282.1.2.2", %_whole_v6_whole.2.2
  %.479 = icmp sgt i64 %.476, 15
  br i1 %.479, label %B11, label %B13

B13:
  %8 = getelementptr i8, ptr %arg.text, i64 %.220
  %.486 = getelementptr i8, ptr %8, i64 -1
  %.487 = load i8, ptr %.486, align 1
  %.489 = icmp eq i8 %.487, 48
  %.492 = icmp sgt i64 %"$phi282.1.2.2", 1
  %or.cond1069 = and i1 %.492, %.489
  br i1 %or.cond1069, label %B11, label %B14

B14:
  %9 = icmp ne i8 %4, 48
  %.519 = icmp slt i64 %"$phi282.1.2.2", 5
  %spec.select1070 = or i1 %9, %.519
  br label %B11

B11:
  %.472526 = phi i1 [ true, %B14 ], [ true, %B13 ], [ false, %B10 ], [ false, %B9 ], [ true, %B12 ]
  %short.5.2 = phi i1 [ %spec.select1070, %B14 ], [ false, %B13 ], [ false, %B10 ], [ false, %B9 ], [ false, %B12 ]
  %.548 = add nsw i64 %"$phi282.1.2.2", %_whole_v6_whole.2.2
  %.549 = icmp sgt i64 %.548, 18
  br i1 %.549, label %B15, label %B16

B15:
  %.556.not = icmp eq i8 %4, 48
  br i1 %.556.not, label %B17, label %B18

B17:
  %.559 = icmp sgt i64 %"$phi282.1.2.2", 18
  br i1 %.559, label %B19.preheader, label %B20

B18:
  %10 = add i8 %4, -48
  %11 = icmp ult i8 %10, 10
  br i1 %11, label %B19.preheader, label %B21

B19.preheader:
  %12 = add i64 %.171, 1
  %13 = add i64 %12, %.236
  %smax = tail call i64 @llvm.smax.i64(i64 %.306, i64 %13)
  br label %B19

B19:
  %_are_digits_v22_at.2.3 = phi i64 [ %.622, %B23 ], [ %spec.select, %B19.preheader ]
  %14 = add i64 %_are_digits_v22_at.2.3, 1
  %.633 = icmp slt i64 %14, %.306
  br i1 %.633, label %B23, label %B21

B23:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %_are_digits_v22_at.2.3
  %sunkaddr15 = getelementptr i8, ptr %sunkaddr, i64 1
  %.641 = load i8, ptr %sunkaddr15, align 1
  %15 = add i8 %.641, -48
  %or.cond1074 = icmp ult i8 %15, 10
  %.622 = add nsw i64 %_are_digits_v22_at.2.3, 1
  br i1 %or.cond1074, label %B19, label %B21

B21:
  %_are_digits_v22_at.3.2 = phi i64 [ %spec.select, %B18 ], [ %smax, %B19 ], [ %.622, %B23 ]
  %.676 = icmp eq i64 %_are_digits_v22_at.3.2, %.306
  br i1 %.676, label %B24, label %B3

B24:
  %.684 = sub nsw i64 %.220, %"$phi282.1.2.2"
  %.708 = icmp sgt i64 %"$phi282.1.2.2", 0
  br i1 %.708, label %B25, label %B26

B25:
  %.715 = getelementptr i8, ptr %arg.text, i64 %.684
  %.716 = load i8, ptr %.715, align 1
  %16 = add i8 %.716, -48
  %or.cond1075 = icmp ult i8 %16, 10
  br i1 %or.cond1075, label %B27.preheader, label %B26

B27.preheader:
  %17 = add i64 %.220, 1
  %18 = sub i64 %17, %"$phi282.1.2.2"
  br label %B27

B27:
  %lsr.iv = phi i64 [ %18, %B27.preheader ], [ %lsr.iv.next, %B28 ]
  %.752 = icmp slt i64 %lsr.iv, %.220
  br i1 %.752, label %B28, label %B26

B28:
  %scevgep3 = getelementptr i8, ptr %arg.text, i64 %lsr.iv
  %.760 = load i8, ptr %scevgep3, align 1
  %19 = add i8 %.760, -48
  %or.cond1076 = icmp ult i8 %19, 10
  %lsr.iv.next = add i64 %lsr.iv, 1
  br i1 %or.cond1076, label %B27, label %B26

B26:
  %_are_digits_v29_at.3.3 = phi i64 [ %.684, %B25 ], [ %.684, %B24 ], [ %lsr.iv, %B27 ], [ %lsr.iv, %B28 ]
  %.795 = icmp eq i64 %_are_digits_v29_at.3.3, %.220
  %spec.select1077 = select i1 %.795, i64 2, i64 0
  br label %B3

B16:
  %.868 = icmp slt i64 %.548, 8
  %or.cond1078 = and i1 %.868, %.472526
  br i1 %or.cond1078, label %B30, label %B20

B30:
  %.886 = shl i64 %_whole_v6_whole.2.2, 3
  %.887 = add nuw nsw i64 %.886, 8
  %.888 = lshr i64 %5, %.887
  %.891 = shl i64 %.888, %.886
  %notmask1095 = shl nsw i64 -1, %.886
  %.897 = xor i64 %notmask1095, -1
  %.898 = and i64 %.897, %5
  %.899 = or i64 %.891, %.898
  %.903 = shl i64 %.548, 3
  %.904 = sub i64 64, %.903
  %.905 = shl i64 %.899, %.904
  %notmask1096 = shl nsw i64 -1, %.904
  %.910 = and i64 %notmask1096, %const8
  %.911 = xor i64 %.910, %const8
  %.912 = or i64 %.911, %.905
  %.917 = and i64 %.912, %const14
  %.918.not = icmp eq i64 %.917, %const12
  br i1 %.918.not, label %B31, label %B32.thread

B31:
  %.921 = add nuw nsw i64 %.912, %const10
  %.922 = and i64 %.921, %const13
  %.923.not = icmp eq i64 %.922, %const12
  br i1 %.923.not, label %B33.thread, label %B32.thread

B33.thread:
  %.932 = and i64 %.905, %const11
  %.935 = mul nuw i64 %.932, 10
  %.936 = lshr i64 %.932, 8
  %.937 = add nuw i64 %.935, %.936
  %.938 = and i64 %.937, %const9
  %.939 = mul nuw nsw i64 %.938, 100
  %.940 = lshr i64 %.938, 16
  %.941 = add nuw nsw i64 %.939, %.940
  %.942 = and i64 %.941, %const
  %.943 = mul nuw nsw i64 %.942, 10000
  %.944 = lshr i64 %.942, 32
  %.945 = add nuw nsw i64 %.943, %.944
  %.946 = and i64 %.945, 4294967295
  br label %B34

B20:
  %.976 = icmp samesign ult i64 %_whole_v6_whole.2.2, 9
  br i1 %.976, label %B35, label %B36

B35:
  %.990 = shl nuw nsw i64 %_whole_v6_whole.2.2, 3
  %.991 = sub nuw nsw i64 64, %.990
  %.992 = shl i64 %5, %.991
  %notmask1091 = shl nsw i64 -1, %.991
  %.997 = and i64 %notmask1091, %const8
  %.998 = xor i64 %.997, %const8
  %.999 = or i64 %.998, %.992
  %.1004 = and i64 %.999, %const14
  %.1005.not = icmp eq i64 %.1004, %const12
  br i1 %.1005.not, label %B37, label %B38

B37:
  %.1008 = add nuw nsw i64 %.999, %const10
  %.1009 = and i64 %.1008, %const13
  %.1010.not = icmp eq i64 %.1009, %const12
  br i1 %.1010.not, label %B39, label %B38

B39:
  %.1019 = and i64 %.992, %const11
  %.1022 = mul nuw i64 %.1019, 10
  %.1023 = lshr i64 %.1019, 8
  %.1024 = add nuw i64 %.1022, %.1023
  %.1025 = and i64 %.1024, %const9
  %.1026 = mul nuw nsw i64 %.1025, 100
  %.1027 = lshr i64 %.1025, 16
  %.1028 = add nuw nsw i64 %.1026, %.1027
  %.1029 = and i64 %.1028, %const
  %.1030 = mul nuw nsw i64 %.1029, 10000
  %.1031 = lshr i64 %.1029, 32
  %.1032 = add nuw nsw i64 %.1030, %.1031
  %.1033 = and i64 %.1032, 4294967295
  br label %B38

B36:
  %20 = getelementptr i8, ptr %arg.text, i64 %.306
  %.1049 = getelementptr i8, ptr %20, i64 -8
  %.1051 = load i64, ptr %.1049, align 1
  %.1066 = and i64 %.1051, %const14
  %.1067.not = icmp eq i64 %.1066, %const12
  br i1 %.1067.not, label %B40, label %B41

B40:
  %.1070 = add nuw nsw i64 %.1051, %const10
  %.1071 = and i64 %.1070, %const13
  %.1072.not = icmp eq i64 %.1071, %const12
  br i1 %.1072.not, label %B42, label %B41

B42:
  %.1081 = and i64 %.1051, %const11
  %.1084 = mul nuw i64 %.1081, 10
  %.1085 = lshr i64 %.1081, 8
  %.1086 = add nuw i64 %.1084, %.1085
  %.1087 = and i64 %.1086, %const9
  %.1088 = mul nuw nsw i64 %.1087, 100
  %.1089 = lshr i64 %.1087, 16
  %.1090 = add nuw nsw i64 %.1088, %.1089
  %.1091 = and i64 %.1090, %const
  %.1092 = mul nuw nsw i64 %.1091, 10000
  %.1093 = lshr i64 %.1091, 32
  %.1094 = add nuw nsw i64 %.1092, %.1093
  %.1095 = and i64 %.1094, 4294967295
  br label %B41

B41:
  %_mantissa_v43__number_v44__digits_v45__v52call_8.2.4 = phi i64 [ %.1095, %B42 ], [ -1, %B40 ], [ -1, %B36 ]
  %.1106 = icmp samesign ult i64 %_whole_v6_whole.2.2, 17
  br i1 %.1106, label %B46, label %B47

B46:
  %.1109 = shl nuw nsw i64 %_whole_v6_whole.2.2, 3
  %.1122 = sub nuw nsw i64 128, %.1109
  %.1123 = shl i64 %5, %.1122
  %notmask1090 = shl nsw i64 -1, %.1122
  %.1128 = and i64 %notmask1090, %const8
  %.1129 = xor i64 %.1128, %const8
  %.1130 = or i64 %.1129, %.1123
  %.1135 = and i64 %.1130, %const14
  %.1136.not = icmp eq i64 %.1135, %const12
  br i1 %.1136.not, label %B48, label %B38

B48:
  %.1139 = add nuw nsw i64 %.1130, %const10
  %.1140 = and i64 %.1139, %const13
  %.1141.not = icmp eq i64 %.1140, %const12
  %.1178 = icmp sgt i64 %_mantissa_v43__number_v44__digits_v45__v52call_8.2.4, -1
  %or.cond1097 = select i1 %.1141.not, i1 %.1178, i1 false
  br i1 %or.cond1097, label %B49, label %B38

B49:
  %.1150 = and i64 %.1123, %const11
  %.1153 = mul nuw i64 %.1150, 10
  %.1154 = lshr i64 %.1150, 8
  %.1155 = add nuw i64 %.1153, %.1154
  %.1156 = and i64 %.1155, %const9
  %.1157 = mul nuw nsw i64 %.1156, 100
  %.1158 = lshr i64 %.1156, 16
  %.1159 = add nuw nsw i64 %.1157, %.1158
  %.1160 = and i64 %.1159, %const
  %.1161 = mul nuw nsw i64 %.1160, 10000
  %.1162 = lshr i64 %.1160, 32
  %.1163 = add nuw nsw i64 %.1161, %.1162
  %.1164 = and i64 %.1163, 4294967295
  %.1181 = mul nuw nsw i64 %.1164, 100000000
  %.1185 = add nuw nsw i64 %_mantissa_v43__number_v44__digits_v45__v52call_8.2.4, %.1181
  br label %B38

B47:
  %sunkaddr16 = getelementptr i8, ptr %arg.text, i64 %.306
  %sunkaddr17 = getelementptr i8, ptr %sunkaddr16, i64 -16
  %.1212 = load i64, ptr %sunkaddr17, align 1
  %.1227 = and i64 %.1212, %const14
  %.1228.not = icmp eq i64 %.1227, %const12
  br i1 %.1228.not, label %B50, label %B51

B50:
  %.1231 = add nuw nsw i64 %.1212, %const10
  %.1232 = and i64 %.1231, %const13
  %.1233.not = icmp eq i64 %.1232, %const12
  br i1 %.1233.not, label %B52, label %B51

B52:
  %.1242 = and i64 %.1212, %const11
  %.1245 = mul nuw i64 %.1242, 10
  %.1246 = lshr i64 %.1242, 8
  %.1247 = add nuw i64 %.1245, %.1246
  %.1248 = and i64 %.1247, %const9
  %.1249 = mul nuw nsw i64 %.1248, 100
  %.1250 = lshr i64 %.1248, 16
  %.1251 = add nuw nsw i64 %.1249, %.1250
  %.1252 = and i64 %.1251, %const
  %.1253 = mul nuw nsw i64 %.1252, 10000
  %.1254 = lshr i64 %.1252, 32
  %.1255 = add nuw nsw i64 %.1253, %.1254
  %.1256 = and i64 %.1255, 4294967295
  br label %B51

B51:
  %_mantissa_v43__number_v44__digits_v53__v52call_8.2.4 = phi i64 [ %.1256, %B52 ], [ -1, %B50 ], [ -1, %B47 ]
  %.1267 = shl i64 %_whole_v6_whole.2.2, 3
  %.1280 = sub i64 192, %.1267
  %.1281 = shl i64 %5, %.1280
  %notmask = shl nsw i64 -1, %.1280
  %.1286 = and i64 %notmask, %const8
  %.1287 = xor i64 %.1286, %const8
  %.1288 = or i64 %.1287, %.1281
  %.1293 = and i64 %.1288, %const14
  %.1294.not = icmp eq i64 %.1293, %const12
  br i1 %.1294.not, label %B54, label %B38

B54:
  %.1297 = add nuw nsw i64 %.1288, %const10
  %.1298 = and i64 %.1297, %const13
  %.1299.not = icmp eq i64 %.1298, %const12
  br i1 %.1299.not, label %B55, label %B38

B55:
  %.1308 = and i64 %.1281, %const11
  %.1311 = mul nuw i64 %.1308, 10
  %.1312 = lshr i64 %.1308, 8
  %.1313 = add nuw i64 %.1311, %.1312
  %.1314 = and i64 %.1313, %const9
  %.1315 = mul nuw nsw i64 %.1314, 100
  %.1316 = lshr i64 %.1314, 16
  %.1317 = add nuw nsw i64 %.1315, %.1316
  %.1318 = and i64 %.1317, %const
  %.1319 = mul nuw nsw i64 %.1318, 10000
  %.1320 = lshr i64 %.1318, 32
  %.1321 = add nuw nsw i64 %.1319, %.1320
  %.1322 = and i64 %.1321, 4294967295
  %.1336 = icmp slt i64 %_mantissa_v43__number_v44__digits_v53__v52call_8.2.4, 0
  %.1339 = icmp slt i64 %_mantissa_v43__number_v44__digits_v45__v52call_8.2.4, 0
  %or.cond1079 = select i1 %.1336, i1 true, i1 %.1339
  br i1 %or.cond1079, label %B38, label %B56

B56:
  %.1351 = mul nuw nsw i64 %_mantissa_v43__number_v44__digits_v53__v52call_8.2.4, 100000000
  %.1355 = add nuw nsw i64 %.1351, %_mantissa_v43__number_v44__digits_v45__v52call_8.2.4
  %.1362 = icmp samesign ugt i64 %.1322, 922
  br i1 %.1362, label %B38, label %B57

B57:
  %const4 = bitcast i64 3372036854775807 to i64
  %.1365 = icmp eq i64 %.1322, 922
  %.1368 = icmp samesign ugt i64 %.1355, %const4
  %or.cond1080 = select i1 %.1365, i1 %.1368, i1 false
  br i1 %or.cond1080, label %B38, label %B58

B58:
  %const6 = bitcast i64 10000000000000000 to i64
  %.1378 = mul nuw nsw i64 %.1322, %const6
  %.1382 = add nuw nsw i64 %.1355, %.1378
  br label %B38

B38:
  %_mantissa_v43_number.5.3 = phi i64 [ %.1382, %B58 ], [ -1, %B35 ], [ -1, %B54 ], [ -1, %B51 ], [ %.1033, %B39 ], [ -1, %B37 ], [ %.1185, %B49 ], [ -1, %B56 ], [ -1, %B57 ], [ -1, %B46 ], [ -1, %B48 ], [ -1, %B55 ]
  br i1 %.472526, label %B59, label %B60.thread852

B59:
  %.1393 = sub nsw i64 %.220, %"$phi282.1.2.2"
  %.1410 = icmp slt i64 %"$phi282.1.2.2", 9
  br i1 %.1410, label %B61, label %B62

B61:
  %.1421 = getelementptr i8, ptr %arg.text, i64 %.1393
  %.1423 = load i64, ptr %.1421, align 1
  %.1424 = shl i64 %"$phi282.1.2.2", 3
  %.1425 = sub i64 64, %.1424
  %.1426 = shl i64 %.1423, %.1425
  %notmask1094 = shl nsw i64 -1, %.1425
  %.1431 = and i64 %notmask1094, %const8
  %.1432 = xor i64 %.1431, %const8
  %.1433 = or i64 %.1426, %.1432
  %.1438 = and i64 %.1433, %const14
  %.1439.not = icmp eq i64 %.1438, %const12
  br i1 %.1439.not, label %B63, label %B32.thread

B63:
  %.1442 = add nuw nsw i64 %.1433, %const10
  %.1443 = and i64 %.1442, %const13
  %.1444.not = icmp eq i64 %.1443, %const12
  br i1 %.1444.not, label %B64, label %B32.thread

B64:
  %.1453 = and i64 %.1426, %const11
  %.1456 = mul nuw i64 %.1453, 10
  %.1457 = lshr i64 %.1453, 8
  %.1458 = add nuw i64 %.1456, %.1457
  %.1459 = and i64 %.1458, %const9
  %.1460 = mul nuw nsw i64 %.1459, 100
  %.1461 = lshr i64 %.1459, 16
  %.1462 = add nuw nsw i64 %.1460, %.1461
  %.1463 = and i64 %.1462, %const
  %.1464 = mul nuw nsw i64 %.1463, 10000
  %.1465 = lshr i64 %.1463, 32
  %.1466 = add nuw nsw i64 %.1464, %.1465
  %.1467 = and i64 %.1466, 4294967295
  br label %B65

B62:
  %21 = getelementptr i8, ptr %arg.text, i64 %.220
  %.1483 = getelementptr i8, ptr %21, i64 -8
  %.1485 = load i64, ptr %.1483, align 1
  %.1500 = and i64 %.1485, %const14
  %.1501.not = icmp eq i64 %.1500, %const12
  br i1 %.1501.not, label %B66, label %B67

B66:
  %.1504 = add nuw nsw i64 %.1485, %const10
  %.1505 = and i64 %.1504, %const13
  %.1506.not = icmp eq i64 %.1505, %const12
  br i1 %.1506.not, label %B68, label %B67

B68:
  %.1515 = and i64 %.1485, %const11
  %.1518 = mul nuw i64 %.1515, 10
  %.1519 = lshr i64 %.1515, 8
  %.1520 = add nuw i64 %.1518, %.1519
  %.1521 = and i64 %.1520, %const9
  %.1522 = mul nuw nsw i64 %.1521, 100
  %.1523 = lshr i64 %.1521, 16
  %.1524 = add nuw nsw i64 %.1522, %.1523
  %.1525 = and i64 %.1524, %const
  %.1526 = mul nuw nsw i64 %.1525, 10000
  %.1527 = lshr i64 %.1525, 32
  %.1528 = add nuw nsw i64 %.1526, %.1527
  %.1529 = and i64 %.1528, 4294967295
  br label %B67

B67:
  %_mantissa_v43__number_v69__digits_v70__v52call_8.2.4 = phi i64 [ %.1529, %B68 ], [ -1, %B66 ], [ -1, %B62 ]
  %.1540 = icmp samesign ult i64 %"$phi282.1.2.2", 17
  br i1 %.1540, label %B71, label %B72

B71:
  %.1552 = getelementptr i8, ptr %arg.text, i64 %.1393
  %.1554 = load i64, ptr %.1552, align 1
  %.1543 = shl nuw nsw i64 %"$phi282.1.2.2", 3
  %.1556 = sub nuw nsw i64 128, %.1543
  %.1557 = shl i64 %.1554, %.1556
  %notmask1093 = shl nsw i64 -1, %.1556
  %.1562 = and i64 %notmask1093, %const8
  %.1563 = xor i64 %.1562, %const8
  %.1564 = or i64 %.1557, %.1563
  %.1569 = and i64 %.1564, %const14
  %.1570.not = icmp eq i64 %.1569, %const12
  br i1 %.1570.not, label %B73, label %B32.thread

B73:
  %.1573 = add nuw nsw i64 %.1564, %const10
  %.1574 = and i64 %.1573, %const13
  %.1575.not = icmp eq i64 %.1574, %const12
  %.1612 = icmp sgt i64 %_mantissa_v43__number_v69__digits_v70__v52call_8.2.4, -1
  %or.cond1098 = select i1 %.1575.not, i1 %.1612, i1 false
  br i1 %or.cond1098, label %B74, label %B32.thread

B74:
  %.1584 = and i64 %.1557, %const11
  %.1587 = mul nuw i64 %.1584, 10
  %.1588 = lshr i64 %.1584, 8
  %.1589 = add nuw i64 %.1587, %.1588
  %.1590 = and i64 %.1589, %const9
  %.1591 = mul nuw nsw i64 %.1590, 100
  %.1592 = lshr i64 %.1590, 16
  %.1593 = add nuw nsw i64 %.1591, %.1592
  %.1594 = and i64 %.1593, %const
  %.1595 = mul nuw nsw i64 %.1594, 10000
  %.1596 = lshr i64 %.1594, 32
  %.1597 = add nuw nsw i64 %.1595, %.1596
  %.1598 = and i64 %.1597, 4294967295
  %.1615 = mul nuw nsw i64 %.1598, 100000000
  %.1619 = add nuw nsw i64 %.1615, %_mantissa_v43__number_v69__digits_v70__v52call_8.2.4
  br label %B65

B72:
  %sunkaddr18 = getelementptr i8, ptr %arg.text, i64 %.220
  %sunkaddr19 = getelementptr i8, ptr %sunkaddr18, i64 -16
  %.1646 = load i64, ptr %sunkaddr19, align 1
  %.1661 = and i64 %.1646, %const14
  %.1662.not = icmp eq i64 %.1661, %const12
  br i1 %.1662.not, label %B75, label %B76

B75:
  %.1665 = add nuw nsw i64 %.1646, %const10
  %.1666 = and i64 %.1665, %const13
  %.1667.not = icmp eq i64 %.1666, %const12
  br i1 %.1667.not, label %B77, label %B76

B77:
  %.1676 = and i64 %.1646, %const11
  %.1679 = mul nuw i64 %.1676, 10
  %.1680 = lshr i64 %.1676, 8
  %.1681 = add nuw i64 %.1679, %.1680
  %.1682 = and i64 %.1681, %const9
  %.1683 = mul nuw nsw i64 %.1682, 100
  %.1684 = lshr i64 %.1682, 16
  %.1685 = add nuw nsw i64 %.1683, %.1684
  %.1686 = and i64 %.1685, %const
  %.1687 = mul nuw nsw i64 %.1686, 10000
  %.1688 = lshr i64 %.1686, 32
  %.1689 = add nuw nsw i64 %.1687, %.1688
  %.1690 = and i64 %.1689, 4294967295
  br label %B76

B76:
  %_mantissa_v43__number_v69__digits_v78__v52call_8.2.4 = phi i64 [ %.1690, %B77 ], [ -1, %B75 ], [ -1, %B72 ]
  %.1710 = getelementptr i8, ptr %arg.text, i64 %.1393
  %.1712 = load i64, ptr %.1710, align 1
  %.1701 = shl i64 %"$phi282.1.2.2", 3
  %.1714 = sub i64 192, %.1701
  %.1715 = shl i64 %.1712, %.1714
  %notmask1092 = shl nsw i64 -1, %.1714
  %.1720 = and i64 %notmask1092, %const8
  %.1721 = xor i64 %.1720, %const8
  %.1722 = or i64 %.1715, %.1721
  %.1727 = and i64 %.1722, %const14
  %.1728.not = icmp eq i64 %.1727, %const12
  br i1 %.1728.not, label %B79, label %B32.thread

B79:
  %.1731 = add nuw nsw i64 %.1722, %const10
  %.1732 = and i64 %.1731, %const13
  %.1733.not = icmp eq i64 %.1732, %const12
  br i1 %.1733.not, label %B80, label %B32.thread

B80:
  %.1742 = and i64 %.1715, %const11
  %.1745 = mul nuw i64 %.1742, 10
  %.1746 = lshr i64 %.1742, 8
  %.1747 = add nuw i64 %.1745, %.1746
  %.1748 = and i64 %.1747, %const9
  %.1749 = mul nuw nsw i64 %.1748, 100
  %.1750 = lshr i64 %.1748, 16
  %.1751 = add nuw nsw i64 %.1749, %.1750
  %.1752 = and i64 %.1751, %const
  %.1753 = mul nuw nsw i64 %.1752, 10000
  %.1754 = lshr i64 %.1752, 32
  %.1755 = add nuw nsw i64 %.1753, %.1754
  %.1756 = and i64 %.1755, 4294967295
  %.1770 = icmp slt i64 %_mantissa_v43__number_v69__digits_v78__v52call_8.2.4, 0
  %.1773 = icmp slt i64 %_mantissa_v43__number_v69__digits_v70__v52call_8.2.4, 0
  %or.cond1081 = select i1 %.1770, i1 true, i1 %.1773
  br i1 %or.cond1081, label %B32.thread, label %B81

B81:
  %.1785 = mul nuw nsw i64 %_mantissa_v43__number_v69__digits_v78__v52call_8.2.4, 100000000
  %.1789 = add nuw nsw i64 %.1785, %_mantissa_v43__number_v69__digits_v70__v52call_8.2.4
  %.1796 = icmp samesign ugt i64 %.1756, 922
  br i1 %.1796, label %B32.thread, label %B82

B82:
  %const5 = bitcast i64 3372036854775807 to i64
  %.1799 = icmp eq i64 %.1756, 922
  %.1802 = icmp samesign ugt i64 %.1789, %const5
  %or.cond1082 = select i1 %.1799, i1 %.1802, i1 false
  br i1 %or.cond1082, label %B32.thread, label %B83

B83:
  %const7 = bitcast i64 10000000000000000 to i64
  %.1812 = mul nuw nsw i64 %.1756, %const7
  %.1816 = add nuw nsw i64 %.1812, %.1789
  br label %B65

B65:
  %_mantissa_v43_part.5.3 = phi i64 [ %.1816, %B83 ], [ %.1619, %B74 ], [ %.1467, %B64 ]
  %.1823 = icmp sgt i64 %_mantissa_v43_number.5.3, -1
  br i1 %.1823, label %B60, label %B32.thread

B60:
  %.1830 = getelementptr i64, ptr %arg.tens, i64 %"$phi282.1.2.2"
  %.1831 = load i64, ptr %.1830, align 8
  %.1837 = mul nsw i64 %.1831, %_mantissa_v43_number.5.3
  %.1841 = add nsw i64 %.1837, %_mantissa_v43_part.5.3
  %.1880 = icmp sgt i64 %.1841, -1
  br i1 %.1880, label %B84, label %B32.thread

B60.thread852:
  %.1880897 = icmp sgt i64 %_mantissa_v43_number.5.3, -1
  br i1 %.1880897, label %B34, label %B32.thread

B84:
  %.1886 = icmp samesign ugt i64 %.1841, 9007199254740992
  br i1 %.1886, label %B85, label %B34

B85:
  %.1898 = sitofp i64 %.1831 to double
  %.1905 = and i64 %.1841, 9223372036854774784
  %.1906 = uitofp nneg i64 %.1905 to double
  %.1911 = fdiv double %.1906, %.1898
  %.1917 = fmul double %.1911, %.1898
  %.1918 = fsub double %.1906, %.1917
  %.1921 = fmul double %.1911, 0x41A0000002000000
  %.1923 = fsub double %.1921, %.1911
  %.1924 = fsub double %.1921, %.1923
  %.1925 = fmul double %.1898, 0x41A0000002000000
  %.1927 = fsub double %.1925, %.1898
  %.1928 = fsub double %.1925, %.1927
  %.1929 = fsub double %.1911, %.1924
  %.1930 = fsub double %.1898, %.1928
  %.1931 = fmul double %.1928, %.1924
  %.1933 = fsub double %.1931, %.1917
  %.1934 = fmul double %.1930, %.1924
  %.1935 = fadd double %.1934, %.1933
  %.1936 = fmul double %.1928, %.1929
  %.1937 = fadd double %.1936, %.1935
  %.1938 = fmul double %.1930, %.1929
  %.1939 = fadd double %.1938, %.1937
  %.1940 = fsub double %.1918, %.1939
  %.1941 = and i64 %.1841, 1023
  %.1942 = uitofp nneg i64 %.1941 to double
  %.1943 = fadd double %.1940, %.1942
  %.1948 = fdiv double %.1943, %.1898
  %.1953 = fcmp ogt double %.1948, 0.000000e+00
  %.1961 = fneg double %.1948
  %_quotient_v86__vphi168_0.2.2 = select i1 %.1953, double %.1948, double %.1961
  %.1966 = fmul double %_quotient_v86__vphi168_0.2.2, 0x3CF0000000000000
  %.1973 = fdiv double 0x3D70000000000000, %.1898
  %.1976 = fadd double %.1973, %.1966
  %.1978 = fsub double %.1948, %.1976
  %.1980 = fadd double %.1911, %.1978
  %.1982 = fadd double %.1948, %.1976
  %.1984 = fadd double %.1911, %.1982
  %.1985 = fcmp une double %.1980, %.1984
  br i1 %.1985, label %B32.thread, label %B87

B87:
  %.1997 = fadd double %.1911, %.1948
  %.2006 = fcmp olt double %.1997, 0.000000e+00
  br i1 %.2006, label %B32.thread, label %B88

B34:
  %mantissa.3.2587.ph = phi i64 [ %.946, %B33.thread ], [ %_mantissa_v43_number.5.3, %B60.thread852 ], [ %.1841, %B84 ]
  %.2044 = uitofp nneg i64 %mantissa.3.2587.ph to double
  %.2047 = getelementptr i64, ptr %arg.tens, i64 %"$phi282.1.2.2"
  %.2048 = load i64, ptr %.2047, align 8
  %.2051 = sitofp i64 %.2048 to double
  %.2055 = fdiv double %.2044, %.2051
  br label %B88

B32.thread:
  %value.6.2.ph = phi double [ %.1997, %B87 ], [ 0.000000e+00, %B31 ], [ 0.000000e+00, %B30 ], [ 0.000000e+00, %B65 ], [ 0.000000e+00, %B60 ], [ 0.000000e+00, %B60.thread852 ], [ -1.000000e+00, %B85 ], [ 0.000000e+00, %B61 ], [ 0.000000e+00, %B79 ], [ 0.000000e+00, %B76 ], [ 0.000000e+00, %B63 ], [ 0.000000e+00, %B81 ], [ 0.000000e+00, %B82 ], [ 0.000000e+00, %B71 ], [ 0.000000e+00, %B73 ], [ 0.000000e+00, %B80 ]
  %verdict.5.2.ph = phi i64 [ 2, %B87 ], [ 0, %B31 ], [ 0, %B30 ], [ 0, %B65 ], [ 0, %B60 ], [ 0, %B60.thread852 ], [ 2, %B85 ], [ 0, %B61 ], [ 0, %B79 ], [ 0, %B76 ], [ 0, %B63 ], [ 0, %B81 ], [ 0, %B82 ], [ 0, %B71 ], [ 0, %B73 ], [ 0, %B80 ]
  %22 = icmp eq i8 %.227, 45
  %.20741116 = fneg double %value.6.2.ph
  %spec.select10851117 = select i1 %22, double %.20741116, double %value.6.2.ph
  br label %B3

B88:
  %value.6.2 = phi double [ %.2055, %B34 ], [ %.1997, %B87 ]
  %23 = icmp eq i8 %.227, 45
  %.2074 = fneg double %value.6.2
  %spec.select1085 = select i1 %23, double %.2074, double %value.6.2
  %.2102 = fcmp uge double %spec.select1085, %.34
  %.2117 = fcmp ule double %spec.select1085, %.39
  %or.cond1086.not = select i1 %.2102, i1 %.2117, i1 false
  %spec.select1089 = zext i1 %or.cond1086.not to i64
  br label %B3

B3:
  %value.10.2 = phi double [ 0.000000e+00, %B4 ], [ 0.000000e+00, %B26 ], [ %spec.select1085, %B88 ], [ %spec.select10851117, %B32.thread ], [ 0.000000e+00, %B10 ], [ 0.000000e+00, %B7 ], [ 0.000000e+00, %B5 ], [ 0.000000e+00, %B21 ]
  %verdict.6.2 = phi i64 [ 0, %B4 ], [ %spec.select1077, %B26 ], [ %spec.select1089, %B88 ], [ %verdict.5.2.ph, %B32.thread ], [ 0, %B10 ], [ 0, %B7 ], [ 0, %B5 ], [ 0, %B21 ]
  %short.4.2 = phi i1 [ false, %B4 ], [ %short.5.2, %B26 ], [ %short.5.2, %B88 ], [ %short.5.2, %B32.thread ], [ false, %B10 ], [ false, %B7 ], [ false, %B5 ], [ %short.5.2, %B21 ]
  %.2169.not = icmp ne i64 %verdict.6.2, 1
  %.2174 = zext i1 %.2169.not to i64
  %spec.select1087 = add nuw nsw i64 %doubts.2.01104, %.2174
  %spec.select1088 = select i1 %.2169.not, double 0.000000e+00, double %value.10.2
  %.2185 = getelementptr double, ptr %arg.values, i64 %.13311001102
  store double %spec.select1088, ptr %.2185, align 8
  %.2192 = trunc nuw nsw i64 %verdict.6.2 to i8
  %.2193 = getelementptr i8, ptr %arg.certain, i64 %.13311001102
  store i8 %.2192, ptr %.2193, align 1
  %.2204 = icmp ne i64 %verdict.6.2, 0
  %"$phi954.1.2.1" = select i1 %short.4.2, i1 %.2204, i1 false
  %.2221 = zext i1 %"$phi954.1.2.1" to i8
  %.2222 = getelementptr i8, ptr %arg.shortest, i64 %.13311001102
  store i8 %.2221, ptr %.2222, align 1
  %exitcond.not = icmp eq i64 %.140, %arg.count
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %spec.select1087, %B3 ]
  store i64 %doubts.2.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #2

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @judge_floats(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, i64 %.6, ptr readonly captures(none) %.7, ptr readonly captures(none) %.8, ptr writeonly captures(none) %.9, ptr writeonly captures(none) %.10, ptr writeonly captures(none) %.11) local_unnamed_addr #0 {
entry:
  %.13 = alloca i64, align 8
  store i64 0, ptr %.13, align 8
  %.17 = call i32 @judge_floats.body(ptr nonnull %.13, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, i64 %.6, ptr %.7, ptr %.8, ptr %.9, ptr %.10, ptr %.11) #3
  %.27 = load i64, ptr %.13, align 8
  ret i64 %.27
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }
