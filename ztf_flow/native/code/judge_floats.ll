; made from ztf_flow.native.source.numbers by `python -m ztf_flow.native.build`, 68df8f597231f9d40dcbf7d1b03dba2c5e3912fd0d491b10fa83e551f5e7cab3
@judge_floats.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_floats.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, ptr readonly captures(none) %arg.tens, ptr readonly captures(none) %arg.bounds, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain, ptr writeonly captures(none) %arg.shortest) local_unnamed_addr #0 {
B0.endif:
  %.1191067.not = icmp slt i64 %arg.count, 1
  br i1 %.1191067.not, label %B1, label %B2.lr.ph

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
  %doubts.2.01071 = phi i64 [ 0, %B2.lr.ph ], [ %doubts.3.1955, %B3 ]
  %.12510661068 = phi i64 [ 0, %B2.lr.ph ], [ %.132, %B3 ]
  %0 = icmp slt i64 %arg.wanted, 0
  %.132 = add nuw nsw i64 %.12510661068, 1
  %.162 = getelementptr i64, ptr %arg.starts, i64 %.12510661068
  %.163 = load i64, ptr %.162, align 8
  br i1 %0, label %B4, label %B5

B5:
  %.193 = getelementptr i8, ptr %arg.kinds, i64 %.12510661068
  %.194 = load i8, ptr %.193, align 1
  %.196 = zext i8 %.194 to i64
  %.197 = icmp eq i64 %arg.wanted, %.196
  br i1 %.197, label %B4, label %B6.thread

B4:
  %.211 = getelementptr i64, ptr %arg.ends, i64 %.12510661068
  %.212 = load i64, ptr %.211, align 8
  %.218 = getelementptr i8, ptr %arg.text, i64 %.163
  %.219 = load i8, ptr %.218, align 1
  %.221 = icmp eq i8 %.219, 45
  %.228 = zext i1 %.221 to i64
  %spec.select = add nsw i64 %.163, %.228
  %.239 = getelementptr i8, ptr %arg.text, i64 %spec.select
  %.241 = load <32 x i8>, ptr %.239, align 1
  %.245 = icmp eq <32 x i8> %.241, splat (i8 46)
  %.246 = bitcast <32 x i1> %.245 to i32
  %.251 = sub nsw i64 %.212, %spec.select
  %.260.not = icmp eq i32 %.246, 0
  %1 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.246, i1 true)
  %.268 = zext nneg i32 %1 to i64
  %spec.select1043 = tail call i64 @llvm.smin.i64(i64 %.251, i64 %.268)
  %_whole_v7_whole.2.2 = select i1 %.260.not, i64 %.251, i64 %spec.select1043
  %.298 = add i64 %_whole_v7_whole.2.2, %spec.select
  %.300 = icmp slt i64 %.298, %.212
  %2 = xor i64 %_whole_v7_whole.2.2, -1
  %.307 = add i64 %.251, %2
  %"$phi250.1.2.2" = select i1 %.300, i64 %.307, i64 0
  %.338 = icmp slt i64 %_whole_v7_whole.2.2, 1
  %.343 = add nsw i64 %.298, 1
  %.345 = icmp eq i64 %.343, %.212
  %or.cond = select i1 %.338, i1 true, i1 %.345
  %3 = bitcast <32 x i8> %.241 to i256
  %4 = trunc i256 %3 to i8
  %5 = trunc i256 %3 to i64
  br i1 %or.cond, label %B6.thread, label %B8

B8:
  %.370 = icmp ne i8 %4, 48
  %.376 = icmp eq i64 %_whole_v7_whole.2.2, 1
  %or.cond1044 = or i1 %.370, %.376
  br i1 %or.cond1044, label %B9, label %B6.thread

B9:
  %6 = icmp slt i64 %arg.wanted, 0
  %.413 = icmp ne i64 %"$phi250.1.2.2", 0
  %or.cond1045 = or i1 %6, %.413
  br i1 %or.cond1045, label %B10, label %B11

B11:
  %7 = icmp eq i8 %.219, 45
  %.433.not = icmp eq i8 %4, 48
  %or.cond1079 = and i1 %7, %.433.not
  br i1 %or.cond1079, label %B6.thread, label %B12

B10:
  %.464.not = icmp eq i64 %"$phi250.1.2.2", 0
  br i1 %.464.not, label %B12, label %B13

B13:
  %.468 = add nsw i64 %"$phi250.1.2.2", %_whole_v7_whole.2.2
  %.471 = icmp sgt i64 %.468, 15
  br i1 %.471, label %B12, label %B14

B14:
  %8 = getelementptr i8, ptr %arg.text, i64 %.212
  %.478 = getelementptr i8, ptr %8, i64 -1
  %.479 = load i8, ptr %.478, align 1
  %.481 = icmp eq i8 %.479, 48
  %.484 = icmp sgt i64 %"$phi250.1.2.2", 1
  %or.cond1046 = and i1 %.484, %.481
  br i1 %or.cond1046, label %B12, label %B15

B15:
  %9 = icmp ne i8 %4, 48
  %.511 = icmp slt i64 %"$phi250.1.2.2", 5
  %spec.select1047 = or i1 %9, %.511
  br label %B12

B12:
  %.464468 = phi i1 [ true, %B15 ], [ true, %B14 ], [ false, %B11 ], [ false, %B10 ], [ true, %B13 ]
  %short.5.2 = phi i1 [ %spec.select1047, %B15 ], [ false, %B14 ], [ false, %B11 ], [ false, %B10 ], [ false, %B13 ]
  %.540 = add nsw i64 %"$phi250.1.2.2", %_whole_v7_whole.2.2
  %.541 = icmp sgt i64 %.540, 18
  br i1 %.541, label %B16, label %B17

B16:
  %10 = add i8 %4, -48
  %or.cond1048 = icmp ult i8 %10, 10
  br i1 %or.cond1048, label %B18.preheader, label %B19

B18.preheader:
  %11 = add i64 %.163, 1
  %12 = add i64 %11, %.228
  %smax = tail call i64 @llvm.smax.i64(i64 %.298, i64 %12)
  br label %B18

B18:
  %_are_digits_v20_at.2.3 = phi i64 [ %.604, %B21 ], [ %spec.select, %B18.preheader ]
  %13 = add i64 %_are_digits_v20_at.2.3, 1
  %.615 = icmp slt i64 %13, %.298
  br i1 %.615, label %B21, label %B19

B21:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %_are_digits_v20_at.2.3
  %sunkaddr15 = getelementptr i8, ptr %sunkaddr, i64 1
  %.623 = load i8, ptr %sunkaddr15, align 1
  %14 = add i8 %.623, -48
  %or.cond1049 = icmp ult i8 %14, 10
  %.604 = add nsw i64 %_are_digits_v20_at.2.3, 1
  br i1 %or.cond1049, label %B18, label %B19

B19:
  %_are_digits_v20_at.3.2 = phi i64 [ %spec.select, %B16 ], [ %smax, %B18 ], [ %.604, %B21 ]
  %.658 = icmp eq i64 %_are_digits_v20_at.3.2, %.298
  br i1 %.658, label %B22, label %B6

B22:
  %.666 = sub nsw i64 %.212, %"$phi250.1.2.2"
  %.690 = icmp sgt i64 %"$phi250.1.2.2", 0
  br i1 %.690, label %B23, label %B24

B23:
  %.697 = getelementptr i8, ptr %arg.text, i64 %.666
  %.698 = load i8, ptr %.697, align 1
  %15 = add i8 %.698, -48
  %or.cond1050 = icmp ult i8 %15, 10
  br i1 %or.cond1050, label %B25.preheader, label %B24

B25.preheader:
  %16 = add i64 %.212, 1
  %17 = sub i64 %16, %"$phi250.1.2.2"
  br label %B25

B25:
  %lsr.iv = phi i64 [ %17, %B25.preheader ], [ %lsr.iv.next, %B26 ]
  %.734 = icmp slt i64 %lsr.iv, %.212
  br i1 %.734, label %B26, label %B24

B26:
  %scevgep3 = getelementptr i8, ptr %arg.text, i64 %lsr.iv
  %.742 = load i8, ptr %scevgep3, align 1
  %18 = add i8 %.742, -48
  %or.cond1051 = icmp ult i8 %18, 10
  %lsr.iv.next = add i64 %lsr.iv, 1
  br i1 %or.cond1051, label %B25, label %B24

B24:
  %_are_digits_v27_at.3.3 = phi i64 [ %.666, %B23 ], [ %.666, %B22 ], [ %lsr.iv, %B25 ], [ %lsr.iv, %B26 ]
  %.777 = icmp eq i64 %_are_digits_v27_at.3.3, %.212
  br i1 %.777, label %B6, label %B28

B28:
  %.18721034 = add nsw i64 %doubts.2.01071, 1
  %.18838091035 = getelementptr double, ptr %arg.values, i64 %.12510661068
  store double 0.000000e+00, ptr %.18838091035, align 8
  %.18918111036 = getelementptr i8, ptr %arg.certain, i64 %.12510661068
  store i8 0, ptr %.18918111036, align 1
  br i1 %short.5.2, label %B29, label %B3

B17:
  %.845 = icmp samesign ult i64 %_whole_v7_whole.2.2, 9
  br i1 %.845, label %B30, label %B31

B30:
  %.859 = shl nuw nsw i64 %_whole_v7_whole.2.2, 3
  %.860 = sub nuw nsw i64 64, %.859
  %.861 = shl i64 %5, %.860
  %notmask1059 = shl nsw i64 -1, %.860
  %.866 = and i64 %notmask1059, %const8
  %.867 = xor i64 %.866, %const8
  %.868 = or i64 %.867, %.861
  %.873 = and i64 %.868, %const14
  %.874.not = icmp eq i64 %.873, %const12
  br i1 %.874.not, label %B32, label %B33

B32:
  %.877 = add nuw nsw i64 %.868, %const10
  %.878 = and i64 %.877, %const13
  %.879.not = icmp eq i64 %.878, %const12
  br i1 %.879.not, label %B34, label %B33

B34:
  %.888 = and i64 %.861, %const11
  %.891 = mul nuw i64 %.888, 10
  %.892 = lshr i64 %.888, 8
  %.893 = add nuw i64 %.891, %.892
  %.894 = and i64 %.893, %const9
  %.895 = mul nuw nsw i64 %.894, 100
  %.896 = lshr i64 %.894, 16
  %.897 = add nuw nsw i64 %.895, %.896
  %.898 = and i64 %.897, %const
  %.899 = mul nuw nsw i64 %.898, 10000
  %.900 = lshr i64 %.898, 32
  %.901 = add nuw nsw i64 %.899, %.900
  %.902 = and i64 %.901, 4294967295
  br label %B33

B31:
  %19 = getelementptr i8, ptr %arg.text, i64 %.298
  %.918 = getelementptr i8, ptr %19, i64 -8
  %.920 = load i64, ptr %.918, align 1
  %.935 = and i64 %.920, %const14
  %.936.not = icmp eq i64 %.935, %const12
  br i1 %.936.not, label %B35, label %B36

B35:
  %.939 = add nuw nsw i64 %.920, %const10
  %.940 = and i64 %.939, %const13
  %.941.not = icmp eq i64 %.940, %const12
  br i1 %.941.not, label %B37, label %B36

B37:
  %.950 = and i64 %.920, %const11
  %.953 = mul nuw i64 %.950, 10
  %.954 = lshr i64 %.950, 8
  %.955 = add nuw i64 %.953, %.954
  %.956 = and i64 %.955, %const9
  %.957 = mul nuw nsw i64 %.956, 100
  %.958 = lshr i64 %.956, 16
  %.959 = add nuw nsw i64 %.957, %.958
  %.960 = and i64 %.959, %const
  %.961 = mul nuw nsw i64 %.960, 10000
  %.962 = lshr i64 %.960, 32
  %.963 = add nuw nsw i64 %.961, %.962
  %.964 = and i64 %.963, 4294967295
  br label %B36

B36:
  %_mantissa_v38__number_v39_low.2.3 = phi i64 [ %.964, %B37 ], [ -1, %B35 ], [ -1, %B31 ]
  %.969 = icmp samesign ult i64 %_whole_v7_whole.2.2, 17
  br i1 %.969, label %B40, label %B41

B40:
  %.972 = shl nuw nsw i64 %_whole_v7_whole.2.2, 3
  %.985 = sub nuw nsw i64 128, %.972
  %.986 = shl i64 %5, %.985
  %notmask1058 = shl nsw i64 -1, %.985
  %.991 = and i64 %notmask1058, %const8
  %.992 = xor i64 %.991, %const8
  %.993 = or i64 %.992, %.986
  %.998 = and i64 %.993, %const14
  %.999.not = icmp eq i64 %.998, %const12
  br i1 %.999.not, label %B42, label %B33

B42:
  %.1002 = add nuw nsw i64 %.993, %const10
  %.1003 = and i64 %.1002, %const13
  %.1004.not = icmp eq i64 %.1003, %const12
  %.1035 = icmp sgt i64 %_mantissa_v38__number_v39_low.2.3, -1
  %or.cond1063 = select i1 %.1004.not, i1 %.1035, i1 false
  br i1 %or.cond1063, label %B43, label %B33

B43:
  %.1013 = and i64 %.986, %const11
  %.1016 = mul nuw i64 %.1013, 10
  %.1017 = lshr i64 %.1013, 8
  %.1018 = add nuw i64 %.1016, %.1017
  %.1019 = and i64 %.1018, %const9
  %.1020 = mul nuw nsw i64 %.1019, 100
  %.1021 = lshr i64 %.1019, 16
  %.1022 = add nuw nsw i64 %.1020, %.1021
  %.1023 = and i64 %.1022, %const
  %.1024 = mul nuw nsw i64 %.1023, 10000
  %.1025 = lshr i64 %.1023, 32
  %.1026 = add nuw nsw i64 %.1024, %.1025
  %.1027 = and i64 %.1026, 4294967295
  %.1038 = mul nuw nsw i64 %.1027, 100000000
  %.1042 = add nuw nsw i64 %_mantissa_v38__number_v39_low.2.3, %.1038
  br label %B33

B41:
  %sunkaddr16 = getelementptr i8, ptr %arg.text, i64 %.298
  %sunkaddr17 = getelementptr i8, ptr %sunkaddr16, i64 -16
  %.1069 = load i64, ptr %sunkaddr17, align 1
  %.1084 = and i64 %.1069, %const14
  %.1085.not = icmp eq i64 %.1084, %const12
  br i1 %.1085.not, label %B44, label %B45

B44:
  %.1088 = add nuw nsw i64 %.1069, %const10
  %.1089 = and i64 %.1088, %const13
  %.1090.not = icmp eq i64 %.1089, %const12
  br i1 %.1090.not, label %B46, label %B45

B46:
  %.1099 = and i64 %.1069, %const11
  %.1102 = mul nuw i64 %.1099, 10
  %.1103 = lshr i64 %.1099, 8
  %.1104 = add nuw i64 %.1102, %.1103
  %.1105 = and i64 %.1104, %const9
  %.1106 = mul nuw nsw i64 %.1105, 100
  %.1107 = lshr i64 %.1105, 16
  %.1108 = add nuw nsw i64 %.1106, %.1107
  %.1109 = and i64 %.1108, %const
  %.1110 = mul nuw nsw i64 %.1109, 10000
  %.1111 = lshr i64 %.1109, 32
  %.1112 = add nuw nsw i64 %.1110, %.1111
  %.1113 = and i64 %.1112, 4294967295
  br label %B45

B45:
  %_mantissa_v38__number_v39_middle.2.3 = phi i64 [ %.1113, %B46 ], [ -1, %B44 ], [ -1, %B41 ]
  %.1118 = shl i64 %_whole_v7_whole.2.2, 3
  %.1131 = sub i64 192, %.1118
  %.1132 = shl i64 %5, %.1131
  %notmask = shl nsw i64 -1, %.1131
  %.1137 = and i64 %notmask, %const8
  %.1138 = xor i64 %.1137, %const8
  %.1139 = or i64 %.1138, %.1132
  %.1144 = and i64 %.1139, %const14
  %.1145.not = icmp eq i64 %.1144, %const12
  br i1 %.1145.not, label %B47, label %B33

B47:
  %.1148 = add nuw nsw i64 %.1139, %const10
  %.1149 = and i64 %.1148, %const13
  %.1150.not = icmp eq i64 %.1149, %const12
  br i1 %.1150.not, label %B48, label %B33

B48:
  %.1159 = and i64 %.1132, %const11
  %.1162 = mul nuw i64 %.1159, 10
  %.1163 = lshr i64 %.1159, 8
  %.1164 = add nuw i64 %.1162, %.1163
  %.1165 = and i64 %.1164, %const9
  %.1166 = mul nuw nsw i64 %.1165, 100
  %.1167 = lshr i64 %.1165, 16
  %.1168 = add nuw nsw i64 %.1166, %.1167
  %.1169 = and i64 %.1168, %const
  %.1170 = mul nuw nsw i64 %.1169, 10000
  %.1171 = lshr i64 %.1169, 32
  %.1172 = add nuw nsw i64 %.1170, %.1171
  %.1173 = and i64 %.1172, 4294967295
  %.1181 = icmp slt i64 %_mantissa_v38__number_v39_middle.2.3, 0
  %.1184 = icmp slt i64 %_mantissa_v38__number_v39_low.2.3, 0
  %or.cond1052 = select i1 %.1181, i1 true, i1 %.1184
  br i1 %or.cond1052, label %B33, label %B49

B49:
  %.1196 = mul nuw nsw i64 %_mantissa_v38__number_v39_middle.2.3, 100000000
  %.1200 = add nuw nsw i64 %.1196, %_mantissa_v38__number_v39_low.2.3
  %.1207 = icmp samesign ugt i64 %.1173, 922
  br i1 %.1207, label %B33, label %B50

B50:
  %const4 = bitcast i64 3372036854775807 to i64
  %.1210 = icmp eq i64 %.1173, 922
  %.1213 = icmp samesign ugt i64 %.1200, %const4
  %or.cond1053 = select i1 %.1210, i1 %.1213, i1 false
  br i1 %or.cond1053, label %B33, label %B51

B51:
  %const6 = bitcast i64 10000000000000000 to i64
  %.1223 = mul nuw nsw i64 %.1173, %const6
  %.1227 = add nuw nsw i64 %.1200, %.1223
  br label %B33

B33:
  %_mantissa_v38_number.5.2 = phi i64 [ %.1227, %B51 ], [ -1, %B30 ], [ -1, %B47 ], [ -1, %B45 ], [ %.902, %B34 ], [ -1, %B32 ], [ %.1042, %B43 ], [ -1, %B49 ], [ -1, %B50 ], [ -1, %B40 ], [ -1, %B42 ], [ -1, %B48 ]
  br i1 %.464468, label %B52, label %B53.thread514

B52:
  %.1238 = sub nsw i64 %.212, %"$phi250.1.2.2"
  %.1255 = icmp slt i64 %"$phi250.1.2.2", 9
  br i1 %.1255, label %B54, label %B55

B54:
  %.1266 = getelementptr i8, ptr %arg.text, i64 %.1238
  %.1268 = load i64, ptr %.1266, align 1
  %.1269 = shl i64 %"$phi250.1.2.2", 3
  %.1270 = sub i64 64, %.1269
  %.1271 = shl i64 %.1268, %.1270
  %notmask1062 = shl nsw i64 -1, %.1270
  %.1276 = and i64 %notmask1062, %const8
  %.1277 = xor i64 %.1276, %const8
  %.1278 = or i64 %.1271, %.1277
  %.1283 = and i64 %.1278, %const14
  %.1284.not = icmp eq i64 %.1283, %const12
  br i1 %.1284.not, label %B56, label %B6

B56:
  %.1287 = add nuw nsw i64 %.1278, %const10
  %.1288 = and i64 %.1287, %const13
  %.1289.not = icmp eq i64 %.1288, %const12
  br i1 %.1289.not, label %B57, label %B6

B57:
  %.1298 = and i64 %.1271, %const11
  %.1301 = mul nuw i64 %.1298, 10
  %.1302 = lshr i64 %.1298, 8
  %.1303 = add nuw i64 %.1301, %.1302
  %.1304 = and i64 %.1303, %const9
  %.1305 = mul nuw nsw i64 %.1304, 100
  %.1306 = lshr i64 %.1304, 16
  %.1307 = add nuw nsw i64 %.1305, %.1306
  %.1308 = and i64 %.1307, %const
  %.1309 = mul nuw nsw i64 %.1308, 10000
  %.1310 = lshr i64 %.1308, 32
  %.1311 = add nuw nsw i64 %.1309, %.1310
  %.1312 = and i64 %.1311, 4294967295
  br label %B58

B55:
  %20 = getelementptr i8, ptr %arg.text, i64 %.212
  %.1328 = getelementptr i8, ptr %20, i64 -8
  %.1330 = load i64, ptr %.1328, align 1
  %.1345 = and i64 %.1330, %const14
  %.1346.not = icmp eq i64 %.1345, %const12
  br i1 %.1346.not, label %B59, label %B60

B59:
  %.1349 = add nuw nsw i64 %.1330, %const10
  %.1350 = and i64 %.1349, %const13
  %.1351.not = icmp eq i64 %.1350, %const12
  br i1 %.1351.not, label %B61, label %B60

B61:
  %.1360 = and i64 %.1330, %const11
  %.1363 = mul nuw i64 %.1360, 10
  %.1364 = lshr i64 %.1360, 8
  %.1365 = add nuw i64 %.1363, %.1364
  %.1366 = and i64 %.1365, %const9
  %.1367 = mul nuw nsw i64 %.1366, 100
  %.1368 = lshr i64 %.1366, 16
  %.1369 = add nuw nsw i64 %.1367, %.1368
  %.1370 = and i64 %.1369, %const
  %.1371 = mul nuw nsw i64 %.1370, 10000
  %.1372 = lshr i64 %.1370, 32
  %.1373 = add nuw nsw i64 %.1371, %.1372
  %.1374 = and i64 %.1373, 4294967295
  br label %B60

B60:
  %_mantissa_v38__number_v62_low.2.3 = phi i64 [ %.1374, %B61 ], [ -1, %B59 ], [ -1, %B55 ]
  %.1379 = icmp samesign ult i64 %"$phi250.1.2.2", 17
  br i1 %.1379, label %B63, label %B64

B63:
  %.1391 = getelementptr i8, ptr %arg.text, i64 %.1238
  %.1393 = load i64, ptr %.1391, align 1
  %.1382 = shl nuw nsw i64 %"$phi250.1.2.2", 3
  %.1395 = sub nuw nsw i64 128, %.1382
  %.1396 = shl i64 %.1393, %.1395
  %notmask1061 = shl nsw i64 -1, %.1395
  %.1401 = and i64 %notmask1061, %const8
  %.1402 = xor i64 %.1401, %const8
  %.1403 = or i64 %.1396, %.1402
  %.1408 = and i64 %.1403, %const14
  %.1409.not = icmp eq i64 %.1408, %const12
  br i1 %.1409.not, label %B65, label %B6

B65:
  %.1412 = add nuw nsw i64 %.1403, %const10
  %.1413 = and i64 %.1412, %const13
  %.1414.not = icmp eq i64 %.1413, %const12
  %.1445 = icmp sgt i64 %_mantissa_v38__number_v62_low.2.3, -1
  %or.cond1064 = select i1 %.1414.not, i1 %.1445, i1 false
  br i1 %or.cond1064, label %B66, label %B6

B66:
  %.1423 = and i64 %.1396, %const11
  %.1426 = mul nuw i64 %.1423, 10
  %.1427 = lshr i64 %.1423, 8
  %.1428 = add nuw i64 %.1426, %.1427
  %.1429 = and i64 %.1428, %const9
  %.1430 = mul nuw nsw i64 %.1429, 100
  %.1431 = lshr i64 %.1429, 16
  %.1432 = add nuw nsw i64 %.1430, %.1431
  %.1433 = and i64 %.1432, %const
  %.1434 = mul nuw nsw i64 %.1433, 10000
  %.1435 = lshr i64 %.1433, 32
  %.1436 = add nuw nsw i64 %.1434, %.1435
  %.1437 = and i64 %.1436, 4294967295
  %.1448 = mul nuw nsw i64 %.1437, 100000000
  %.1452 = add nuw nsw i64 %.1448, %_mantissa_v38__number_v62_low.2.3
  br label %B58

B64:
  %sunkaddr18 = getelementptr i8, ptr %arg.text, i64 %.212
  %sunkaddr19 = getelementptr i8, ptr %sunkaddr18, i64 -16
  %.1479 = load i64, ptr %sunkaddr19, align 1
  %.1494 = and i64 %.1479, %const14
  %.1495.not = icmp eq i64 %.1494, %const12
  br i1 %.1495.not, label %B67, label %B68

B67:
  %.1498 = add nuw nsw i64 %.1479, %const10
  %.1499 = and i64 %.1498, %const13
  %.1500.not = icmp eq i64 %.1499, %const12
  br i1 %.1500.not, label %B69, label %B68

B69:
  %.1509 = and i64 %.1479, %const11
  %.1512 = mul nuw i64 %.1509, 10
  %.1513 = lshr i64 %.1509, 8
  %.1514 = add nuw i64 %.1512, %.1513
  %.1515 = and i64 %.1514, %const9
  %.1516 = mul nuw nsw i64 %.1515, 100
  %.1517 = lshr i64 %.1515, 16
  %.1518 = add nuw nsw i64 %.1516, %.1517
  %.1519 = and i64 %.1518, %const
  %.1520 = mul nuw nsw i64 %.1519, 10000
  %.1521 = lshr i64 %.1519, 32
  %.1522 = add nuw nsw i64 %.1520, %.1521
  %.1523 = and i64 %.1522, 4294967295
  br label %B68

B68:
  %_mantissa_v38__number_v62_middle.2.3 = phi i64 [ %.1523, %B69 ], [ -1, %B67 ], [ -1, %B64 ]
  %.1537 = getelementptr i8, ptr %arg.text, i64 %.1238
  %.1539 = load i64, ptr %.1537, align 1
  %.1528 = shl i64 %"$phi250.1.2.2", 3
  %.1541 = sub i64 192, %.1528
  %.1542 = shl i64 %.1539, %.1541
  %notmask1060 = shl nsw i64 -1, %.1541
  %.1547 = and i64 %notmask1060, %const8
  %.1548 = xor i64 %.1547, %const8
  %.1549 = or i64 %.1542, %.1548
  %.1554 = and i64 %.1549, %const14
  %.1555.not = icmp eq i64 %.1554, %const12
  br i1 %.1555.not, label %B70, label %B6

B70:
  %.1558 = add nuw nsw i64 %.1549, %const10
  %.1559 = and i64 %.1558, %const13
  %.1560.not = icmp eq i64 %.1559, %const12
  br i1 %.1560.not, label %B71, label %B6

B71:
  %.1569 = and i64 %.1542, %const11
  %.1572 = mul nuw i64 %.1569, 10
  %.1573 = lshr i64 %.1569, 8
  %.1574 = add nuw i64 %.1572, %.1573
  %.1575 = and i64 %.1574, %const9
  %.1576 = mul nuw nsw i64 %.1575, 100
  %.1577 = lshr i64 %.1575, 16
  %.1578 = add nuw nsw i64 %.1576, %.1577
  %.1579 = and i64 %.1578, %const
  %.1580 = mul nuw nsw i64 %.1579, 10000
  %.1581 = lshr i64 %.1579, 32
  %.1582 = add nuw nsw i64 %.1580, %.1581
  %.1583 = and i64 %.1582, 4294967295
  %.1591 = icmp slt i64 %_mantissa_v38__number_v62_middle.2.3, 0
  %.1594 = icmp slt i64 %_mantissa_v38__number_v62_low.2.3, 0
  %or.cond1054 = select i1 %.1591, i1 true, i1 %.1594
  br i1 %or.cond1054, label %B6, label %B72

B72:
  %.1606 = mul nuw nsw i64 %_mantissa_v38__number_v62_middle.2.3, 100000000
  %.1610 = add nuw nsw i64 %.1606, %_mantissa_v38__number_v62_low.2.3
  %.1617 = icmp samesign ugt i64 %.1583, 922
  br i1 %.1617, label %B6, label %B73

B73:
  %const5 = bitcast i64 3372036854775807 to i64
  %.1620 = icmp eq i64 %.1583, 922
  %.1623 = icmp samesign ugt i64 %.1610, %const5
  %or.cond1055 = select i1 %.1620, i1 %.1623, i1 false
  br i1 %or.cond1055, label %B6, label %B74

B74:
  %const7 = bitcast i64 10000000000000000 to i64
  %.1633 = mul nuw nsw i64 %.1583, %const7
  %.1637 = add nuw nsw i64 %.1633, %.1610
  br label %B58

B58:
  %_mantissa_v38_part.5.2 = phi i64 [ %.1637, %B74 ], [ %.1452, %B66 ], [ %.1312, %B57 ]
  %.1644 = icmp sgt i64 %_mantissa_v38_number.5.2, -1
  br i1 %.1644, label %B53, label %B6

B53:
  %.1651 = getelementptr i64, ptr %arg.tens, i64 %"$phi250.1.2.2"
  %.1652 = load i64, ptr %.1651, align 8
  %.1658 = mul nsw i64 %.1652, %_mantissa_v38_number.5.2
  %.1662 = add nsw i64 %.1658, %_mantissa_v38_part.5.2
  %.1702 = icmp slt i64 %.1662, 0
  br i1 %.1702, label %B6, label %B75

B53.thread514:
  %.1702533 = icmp slt i64 %_mantissa_v38_number.5.2, 0
  br i1 %.1702533, label %B6, label %B53.thread514.B4581605_crit_edge

B53.thread514.B4581605_crit_edge:
  %.1760.phi.trans.insert = getelementptr i64, ptr %arg.tens, i64 %"$phi250.1.2.2"
  %.1761.pre = load i64, ptr %.1760.phi.trans.insert, align 8
  br label %B76

B75:
  %.1729 = icmp samesign ugt i64 %.1662, 9007199254740992
  br i1 %.1729, label %B6, label %B76

B76:
  %.1761 = phi i64 [ %.1652, %B75 ], [ %.1761.pre, %B53.thread514.B4581605_crit_edge ]
  %mantissa.2.2551570 = phi i64 [ %.1662, %B75 ], [ %_mantissa_v38_number.5.2, %B53.thread514.B4581605_crit_edge ]
  %21 = icmp eq i8 %.219, 45
  %.1757 = uitofp nneg i64 %mantissa.2.2551570 to double
  %.1764 = sitofp i64 %.1761 to double
  %.1768 = fdiv double %.1757, %.1764
  %.1781 = fneg double %.1768
  %value.4.2 = select i1 %21, double %.1781, double %.1768
  %.1800 = load double, ptr %arg.bounds, align 8
  %.1802 = fcmp ult double %value.4.2, %.1800
  br i1 %.1802, label %B6, label %B77

B77:
  %sunkaddr20 = getelementptr i8, ptr %arg.bounds, i64 8
  %.1817 = load double, ptr %sunkaddr20, align 8
  %.1819 = fcmp ugt double %value.4.2, %.1817
  br i1 %.1819, label %B6, label %B78

B6.thread:
  %.18721030 = add nsw i64 %doubts.2.01071, 1
  %.18838091031 = getelementptr double, ptr %arg.values, i64 %.12510661068
  store double 0.000000e+00, ptr %.18838091031, align 8
  %.18918111033 = getelementptr i8, ptr %arg.certain, i64 %.12510661068
  store i8 0, ptr %.18918111033, align 1
  br label %B3

B6:
  %verdict.5.2.ph = phi i64 [ 2, %B75 ], [ 0, %B53 ], [ 0, %B53.thread514 ], [ 0, %B19 ], [ 2, %B24 ], [ 0, %B77 ], [ 0, %B76 ], [ 0, %B58 ], [ 0, %B54 ], [ 0, %B70 ], [ 0, %B68 ], [ 0, %B56 ], [ 0, %B72 ], [ 0, %B73 ], [ 0, %B63 ], [ 0, %B65 ], [ 0, %B71 ]
  %.1872 = add nsw i64 %doubts.2.01071, 1
  %.1883809 = getelementptr double, ptr %arg.values, i64 %.12510661068
  store double 0.000000e+00, ptr %.1883809, align 8
  %.1890810 = trunc nuw nsw i64 %verdict.5.2.ph to i8
  %.1891811 = getelementptr i8, ptr %arg.certain, i64 %.12510661068
  store i8 %.1890810, ptr %.1891811, align 1
  br i1 %short.5.2, label %B29, label %B3

B78:
  %.1883 = getelementptr double, ptr %arg.values, i64 %.12510661068
  store double %value.4.2, ptr %.1883, align 8
  %.1891 = getelementptr i8, ptr %arg.certain, i64 %.12510661068
  store i8 1, ptr %.1891, align 1
  br i1 %short.5.2, label %B29, label %B3

B29:
  %doubts.3.1956 = phi i64 [ %.1872, %B6 ], [ %doubts.2.01071, %B78 ], [ %.18721034, %B28 ]
  %verdict.5.2663954 = phi i64 [ %verdict.5.2.ph, %B6 ], [ 1, %B78 ], [ 0, %B28 ]
  %.1902 = icmp ne i64 %verdict.5.2663954, 0
  %22 = zext i1 %.1902 to i8
  br label %B3

B3:
  %doubts.3.1955 = phi i64 [ %doubts.3.1956, %B29 ], [ %doubts.2.01071, %B78 ], [ %.1872, %B6 ], [ %.18721030, %B6.thread ], [ %.18721034, %B28 ]
  %"$phi778.1.2.1" = phi i8 [ %22, %B29 ], [ 0, %B78 ], [ 0, %B6 ], [ 0, %B6.thread ], [ 0, %B28 ]
  %.1920 = getelementptr i8, ptr %arg.shortest, i64 %.12510661068
  store i8 %"$phi778.1.2.1", ptr %.1920, align 1
  %exitcond.not = icmp eq i64 %.132, %arg.count
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.1955, %B3 ]
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
