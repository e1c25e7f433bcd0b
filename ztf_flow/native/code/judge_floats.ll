; made from ztf_flow.native.source.numbers by `python -m ztf_flow.native.build`, 213a2f9db96215e2c41b1d104952c9b4c1924d19ed6a3f13c28b577cd563e737
@judge_floats.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_floats.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, ptr readonly captures(none) %arg.tens, ptr readonly captures(none) %arg.bounds, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain, ptr writeonly captures(none) %arg.shortest) local_unnamed_addr #0 {
B0.endif:
  %.34 = load double, ptr %arg.bounds, align 8
  %.38 = getelementptr i8, ptr %arg.bounds, i64 8
  %.39 = load double, ptr %.38, align 8
  %.127985.not = icmp slt i64 %arg.count, 1
  br i1 %.127985.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %const44 = bitcast i64 -1085102592571150096 to i64
  %const43 = bitcast i64 8102099357864587376 to i64
  %const42 = bitcast i64 3472328296227680304 to i64
  %const30 = bitcast i64 434041037028460038 to i64
  %const18 = bitcast i64 13563782407139376 to i64
  br label %B2

B2:
  %doubts.2.0988 = phi i64 [ 0, %B2.lr.ph ], [ %spec.select971, %B3 ]
  %.133984986 = phi i64 [ 0, %B2.lr.ph ], [ %.140, %B3 ]
  %0 = icmp slt i64 %arg.wanted, 0
  %.140 = add nuw nsw i64 %.133984986, 1
  %.170 = getelementptr i64, ptr %arg.starts, i64 %.133984986
  %.171 = load i64, ptr %.170, align 8
  br i1 %0, label %B4, label %B5

B5:
  %.201 = getelementptr i8, ptr %arg.kinds, i64 %.133984986
  %.202 = load i8, ptr %.201, align 1
  %.204 = zext i8 %.202 to i64
  %.205 = icmp eq i64 %arg.wanted, %.204
  br i1 %.205, label %B4, label %B3

B4:
  %.219 = getelementptr i64, ptr %arg.ends, i64 %.133984986
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
  %spec.select953 = tail call i64 @llvm.smin.i64(i64 %.259, i64 %.276)
  %_whole_v6_whole.2.2 = select i1 %.268.not, i64 %.259, i64 %spec.select953
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
  %or.cond954 = or i1 %.378, %.384
  br i1 %or.cond954, label %B8, label %B3

B8:
  %6 = icmp slt i64 %arg.wanted, 0
  %.421 = icmp ne i64 %"$phi282.1.2.2", 0
  %or.cond955 = or i1 %6, %.421
  br i1 %or.cond955, label %B9, label %B10

B10:
  %7 = icmp eq i8 %.227, 45
  %.441.not = icmp eq i8 %4, 48
  %or.cond995 = and i1 %7, %.441.not
  br i1 %or.cond995, label %B3, label %B11

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
  %or.cond956 = and i1 %.492, %.489
  br i1 %or.cond956, label %B11, label %B14

B14:
  %9 = icmp ne i8 %4, 48
  %.519 = icmp slt i64 %"$phi282.1.2.2", 5
  %spec.select957 = or i1 %9, %.519
  br label %B11

B11:
  %.472514 = phi i1 [ true, %B14 ], [ true, %B13 ], [ false, %B10 ], [ false, %B9 ], [ true, %B12 ]
  %short.5.2 = phi i1 [ %spec.select957, %B14 ], [ false, %B13 ], [ false, %B10 ], [ false, %B9 ], [ false, %B12 ]
  %.548 = add nsw i64 %"$phi282.1.2.2", %_whole_v6_whole.2.2
  %.549 = icmp sgt i64 %.548, 18
  br i1 %.549, label %B15, label %B16

B15:
  %10 = add i8 %4, -48
  %or.cond958 = icmp ult i8 %10, 10
  br i1 %or.cond958, label %B17.preheader, label %B18

B17.preheader:
  %11 = add i64 %.171, 1
  %12 = add i64 %11, %.236
  %smax = tail call i64 @llvm.smax.i64(i64 %.306, i64 %12)
  br label %B17

B17:
  %_are_digits_v19_at.2.3 = phi i64 [ %.612, %B20 ], [ %spec.select, %B17.preheader ]
  %13 = add i64 %_are_digits_v19_at.2.3, 1
  %.623 = icmp slt i64 %13, %.306
  br i1 %.623, label %B20, label %B18

B20:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %_are_digits_v19_at.2.3
  %sunkaddr45 = getelementptr i8, ptr %sunkaddr, i64 1
  %.631 = load i8, ptr %sunkaddr45, align 1
  %14 = add i8 %.631, -48
  %or.cond959 = icmp ult i8 %14, 10
  %.612 = add nsw i64 %_are_digits_v19_at.2.3, 1
  br i1 %or.cond959, label %B17, label %B18

B18:
  %_are_digits_v19_at.3.2 = phi i64 [ %spec.select, %B15 ], [ %smax, %B17 ], [ %.612, %B20 ]
  %.666 = icmp eq i64 %_are_digits_v19_at.3.2, %.306
  br i1 %.666, label %B21, label %B3

B21:
  %.674 = sub nsw i64 %.220, %"$phi282.1.2.2"
  %.698 = icmp sgt i64 %"$phi282.1.2.2", 0
  br i1 %.698, label %B22, label %B23

B22:
  %.705 = getelementptr i8, ptr %arg.text, i64 %.674
  %.706 = load i8, ptr %.705, align 1
  %15 = add i8 %.706, -48
  %or.cond960 = icmp ult i8 %15, 10
  br i1 %or.cond960, label %B24.preheader, label %B23

B24.preheader:
  %16 = add i64 %.220, 1
  %17 = sub i64 %16, %"$phi282.1.2.2"
  br label %B24

B24:
  %lsr.iv = phi i64 [ %17, %B24.preheader ], [ %lsr.iv.next, %B25 ]
  %.742 = icmp slt i64 %lsr.iv, %.220
  br i1 %.742, label %B25, label %B23

B25:
  %scevgep3 = getelementptr i8, ptr %arg.text, i64 %lsr.iv
  %.750 = load i8, ptr %scevgep3, align 1
  %18 = add i8 %.750, -48
  %or.cond961 = icmp ult i8 %18, 10
  %lsr.iv.next = add i64 %lsr.iv, 1
  br i1 %or.cond961, label %B24, label %B23

B23:
  %_are_digits_v26_at.3.3 = phi i64 [ %.674, %B22 ], [ %.674, %B21 ], [ %lsr.iv, %B24 ], [ %lsr.iv, %B25 ]
  %.785 = icmp eq i64 %_are_digits_v26_at.3.3, %.220
  %spec.select962 = select i1 %.785, i64 2, i64 0
  br label %B3

B16:
  %.858 = icmp slt i64 %.548, 8
  %or.cond963 = and i1 %.858, %.472514
  br i1 %or.cond963, label %B27, label %B28

B27:
  %.876 = shl i64 %_whole_v6_whole.2.2, 3
  %.877 = add nuw nsw i64 %.876, 8
  %.878 = lshr i64 %5, %.877
  %.881 = shl i64 %.878, %.876
  %notmask979 = shl nsw i64 -1, %.876
  %.887 = xor i64 %notmask979, -1
  %.888 = and i64 %.887, %5
  %.889 = or i64 %.881, %.888
  %.893 = shl i64 %.548, 3
  %.894 = sub i64 64, %.893
  %.895 = shl i64 %.889, %.894
  %notmask980 = shl nsw i64 -1, %.894
  %.900 = and i64 %notmask980, %const18
  %.901 = xor i64 %.900, %const18
  %.902 = or i64 %.901, %.895
  %.907 = and i64 %.902, %const44
  %.908.not = icmp eq i64 %.907, %const42
  br i1 %.908.not, label %B29, label %B3

B29:
  %.911 = add nuw nsw i64 %.902, %const30
  %.912 = and i64 %.911, %const43
  %.913.not = icmp eq i64 %.912, %const42
  br i1 %.913.not, label %B30.thread, label %B3

B30.thread:
  %const41 = bitcast i64 1085102592571150095 to i64
  %const29 = bitcast i64 71777214294589695 to i64
  %const13 = bitcast i64 281470681808895 to i64
  %.922 = and i64 %.895, %const41
  %.925 = mul nuw i64 %.922, 10
  %.926 = lshr i64 %.922, 8
  %.927 = add nuw i64 %.925, %.926
  %.928 = and i64 %.927, %const29
  %.929 = mul nuw nsw i64 %.928, 100
  %.930 = lshr i64 %.928, 16
  %.931 = add nuw nsw i64 %.929, %.930
  %.932 = and i64 %.931, %const13
  %.933 = mul nuw nsw i64 %.932, 10000
  %.934 = lshr i64 %.932, 32
  %.935 = add nuw nsw i64 %.933, %.934
  %.936 = and i64 %.935, 4294967295
  br label %B31

B28:
  %.966 = icmp samesign ult i64 %_whole_v6_whole.2.2, 9
  br i1 %.966, label %B32, label %B33

B32:
  %.980 = shl nuw nsw i64 %_whole_v6_whole.2.2, 3
  %.981 = sub nuw nsw i64 64, %.980
  %.982 = shl i64 %5, %.981
  %notmask975 = shl nsw i64 -1, %.981
  %.987 = and i64 %notmask975, %const18
  %.988 = xor i64 %.987, %const18
  %.989 = or i64 %.988, %.982
  %.994 = and i64 %.989, %const44
  %.995.not = icmp eq i64 %.994, %const42
  br i1 %.995.not, label %B34, label %B35

B34:
  %.998 = add nuw nsw i64 %.989, %const30
  %.999 = and i64 %.998, %const43
  %.1000.not = icmp eq i64 %.999, %const42
  br i1 %.1000.not, label %B36, label %B35

B36:
  %const40 = bitcast i64 1085102592571150095 to i64
  %const28 = bitcast i64 71777214294589695 to i64
  %const12 = bitcast i64 281470681808895 to i64
  %.1009 = and i64 %.982, %const40
  %.1012 = mul nuw i64 %.1009, 10
  %.1013 = lshr i64 %.1009, 8
  %.1014 = add nuw i64 %.1012, %.1013
  %.1015 = and i64 %.1014, %const28
  %.1016 = mul nuw nsw i64 %.1015, 100
  %.1017 = lshr i64 %.1015, 16
  %.1018 = add nuw nsw i64 %.1016, %.1017
  %.1019 = and i64 %.1018, %const12
  %.1020 = mul nuw nsw i64 %.1019, 10000
  %.1021 = lshr i64 %.1019, 32
  %.1022 = add nuw nsw i64 %.1020, %.1021
  %.1023 = and i64 %.1022, 4294967295
  br label %B35

B33:
  %19 = getelementptr i8, ptr %arg.text, i64 %.306
  %.1039 = getelementptr i8, ptr %19, i64 -8
  %.1041 = load i64, ptr %.1039, align 1
  %.1056 = and i64 %.1041, %const44
  %.1057.not = icmp eq i64 %.1056, %const42
  br i1 %.1057.not, label %B37, label %B38

B37:
  %.1060 = add nuw nsw i64 %.1041, %const30
  %.1061 = and i64 %.1060, %const43
  %.1062.not = icmp eq i64 %.1061, %const42
  br i1 %.1062.not, label %B39, label %B38

B39:
  %const34 = bitcast i64 1085102592571150095 to i64
  %const22 = bitcast i64 71777214294589695 to i64
  %const6 = bitcast i64 281470681808895 to i64
  %.1071 = and i64 %.1041, %const34
  %.1074 = mul nuw i64 %.1071, 10
  %.1075 = lshr i64 %.1071, 8
  %.1076 = add nuw i64 %.1074, %.1075
  %.1077 = and i64 %.1076, %const22
  %.1078 = mul nuw nsw i64 %.1077, 100
  %.1079 = lshr i64 %.1077, 16
  %.1080 = add nuw nsw i64 %.1078, %.1079
  %.1081 = and i64 %.1080, %const6
  %.1082 = mul nuw nsw i64 %.1081, 10000
  %.1083 = lshr i64 %.1081, 32
  %.1084 = add nuw nsw i64 %.1082, %.1083
  %.1085 = and i64 %.1084, 4294967295
  br label %B38

B38:
  %_mantissa_v40__number_v41__digits_v42__v52call_8.2.4 = phi i64 [ %.1085, %B39 ], [ -1, %B37 ], [ -1, %B33 ]
  %.1096 = icmp samesign ult i64 %_whole_v6_whole.2.2, 17
  br i1 %.1096, label %B43, label %B44

B43:
  %.1099 = shl nuw nsw i64 %_whole_v6_whole.2.2, 3
  %.1112 = sub nuw nsw i64 128, %.1099
  %.1113 = shl i64 %5, %.1112
  %notmask974 = shl nsw i64 -1, %.1112
  %.1118 = and i64 %notmask974, %const18
  %.1119 = xor i64 %.1118, %const18
  %.1120 = or i64 %.1119, %.1113
  %.1125 = and i64 %.1120, %const44
  %.1126.not = icmp eq i64 %.1125, %const42
  br i1 %.1126.not, label %B45, label %B35

B45:
  %.1129 = add nuw nsw i64 %.1120, %const30
  %.1130 = and i64 %.1129, %const43
  %.1131.not = icmp eq i64 %.1130, %const42
  %.1168 = icmp sgt i64 %_mantissa_v40__number_v41__digits_v42__v52call_8.2.4, -1
  %or.cond981 = select i1 %.1131.not, i1 %.1168, i1 false
  br i1 %or.cond981, label %B46, label %B35

B46:
  %const33 = bitcast i64 1085102592571150095 to i64
  %const21 = bitcast i64 71777214294589695 to i64
  %const5 = bitcast i64 281470681808895 to i64
  %.1140 = and i64 %.1113, %const33
  %.1143 = mul nuw i64 %.1140, 10
  %.1144 = lshr i64 %.1140, 8
  %.1145 = add nuw i64 %.1143, %.1144
  %.1146 = and i64 %.1145, %const21
  %.1147 = mul nuw nsw i64 %.1146, 100
  %.1148 = lshr i64 %.1146, 16
  %.1149 = add nuw nsw i64 %.1147, %.1148
  %.1150 = and i64 %.1149, %const5
  %.1151 = mul nuw nsw i64 %.1150, 10000
  %.1152 = lshr i64 %.1150, 32
  %.1153 = add nuw nsw i64 %.1151, %.1152
  %.1154 = and i64 %.1153, 4294967295
  %.1171 = mul nuw nsw i64 %.1154, 100000000
  %.1175 = add nuw nsw i64 %_mantissa_v40__number_v41__digits_v42__v52call_8.2.4, %.1171
  br label %B35

B44:
  %sunkaddr46 = getelementptr i8, ptr %arg.text, i64 %.306
  %sunkaddr47 = getelementptr i8, ptr %sunkaddr46, i64 -16
  %.1202 = load i64, ptr %sunkaddr47, align 1
  %.1217 = and i64 %.1202, %const44
  %.1218.not = icmp eq i64 %.1217, %const42
  br i1 %.1218.not, label %B47, label %B48

B47:
  %.1221 = add nuw nsw i64 %.1202, %const30
  %.1222 = and i64 %.1221, %const43
  %.1223.not = icmp eq i64 %.1222, %const42
  br i1 %.1223.not, label %B49, label %B48

B49:
  %const32 = bitcast i64 1085102592571150095 to i64
  %const20 = bitcast i64 71777214294589695 to i64
  %const4 = bitcast i64 281470681808895 to i64
  %.1232 = and i64 %.1202, %const32
  %.1235 = mul nuw i64 %.1232, 10
  %.1236 = lshr i64 %.1232, 8
  %.1237 = add nuw i64 %.1235, %.1236
  %.1238 = and i64 %.1237, %const20
  %.1239 = mul nuw nsw i64 %.1238, 100
  %.1240 = lshr i64 %.1238, 16
  %.1241 = add nuw nsw i64 %.1239, %.1240
  %.1242 = and i64 %.1241, %const4
  %.1243 = mul nuw nsw i64 %.1242, 10000
  %.1244 = lshr i64 %.1242, 32
  %.1245 = add nuw nsw i64 %.1243, %.1244
  %.1246 = and i64 %.1245, 4294967295
  br label %B48

B48:
  %_mantissa_v40__number_v41__digits_v50__v52call_8.2.4 = phi i64 [ %.1246, %B49 ], [ -1, %B47 ], [ -1, %B44 ]
  %.1257 = shl i64 %_whole_v6_whole.2.2, 3
  %.1270 = sub i64 192, %.1257
  %.1271 = shl i64 %5, %.1270
  %notmask = shl nsw i64 -1, %.1270
  %.1276 = and i64 %notmask, %const18
  %.1277 = xor i64 %.1276, %const18
  %.1278 = or i64 %.1277, %.1271
  %.1283 = and i64 %.1278, %const44
  %.1284.not = icmp eq i64 %.1283, %const42
  br i1 %.1284.not, label %B51, label %B35

B51:
  %.1287 = add nuw nsw i64 %.1278, %const30
  %.1288 = and i64 %.1287, %const43
  %.1289.not = icmp eq i64 %.1288, %const42
  br i1 %.1289.not, label %B52, label %B35

B52:
  %const31 = bitcast i64 1085102592571150095 to i64
  %const19 = bitcast i64 71777214294589695 to i64
  %const = bitcast i64 281470681808895 to i64
  %.1298 = and i64 %.1271, %const31
  %.1301 = mul nuw i64 %.1298, 10
  %.1302 = lshr i64 %.1298, 8
  %.1303 = add nuw i64 %.1301, %.1302
  %.1304 = and i64 %.1303, %const19
  %.1305 = mul nuw nsw i64 %.1304, 100
  %.1306 = lshr i64 %.1304, 16
  %.1307 = add nuw nsw i64 %.1305, %.1306
  %.1308 = and i64 %.1307, %const
  %.1309 = mul nuw nsw i64 %.1308, 10000
  %.1310 = lshr i64 %.1308, 32
  %.1311 = add nuw nsw i64 %.1309, %.1310
  %.1312 = and i64 %.1311, 4294967295
  %.1326 = icmp slt i64 %_mantissa_v40__number_v41__digits_v50__v52call_8.2.4, 0
  %.1329 = icmp slt i64 %_mantissa_v40__number_v41__digits_v42__v52call_8.2.4, 0
  %or.cond964 = select i1 %.1326, i1 true, i1 %.1329
  br i1 %or.cond964, label %B35, label %B53

B53:
  %.1341 = mul nuw nsw i64 %_mantissa_v40__number_v41__digits_v50__v52call_8.2.4, 100000000
  %.1345 = add nuw nsw i64 %.1341, %_mantissa_v40__number_v41__digits_v42__v52call_8.2.4
  %.1352 = icmp samesign ugt i64 %.1312, 922
  br i1 %.1352, label %B35, label %B54

B54:
  %const14 = bitcast i64 3372036854775807 to i64
  %.1355 = icmp eq i64 %.1312, 922
  %.1358 = icmp samesign ugt i64 %.1345, %const14
  %or.cond965 = select i1 %.1355, i1 %.1358, i1 false
  br i1 %or.cond965, label %B35, label %B55

B55:
  %const16 = bitcast i64 10000000000000000 to i64
  %.1368 = mul nuw nsw i64 %.1312, %const16
  %.1372 = add nuw nsw i64 %.1345, %.1368
  br label %B35

B35:
  %_mantissa_v40_number.5.3 = phi i64 [ %.1372, %B55 ], [ -1, %B32 ], [ -1, %B51 ], [ -1, %B48 ], [ %.1023, %B36 ], [ -1, %B34 ], [ %.1175, %B46 ], [ -1, %B53 ], [ -1, %B54 ], [ -1, %B43 ], [ -1, %B45 ], [ -1, %B52 ]
  br i1 %.472514, label %B56, label %B57.thread834

B56:
  %.1383 = sub nsw i64 %.220, %"$phi282.1.2.2"
  %.1400 = icmp slt i64 %"$phi282.1.2.2", 9
  br i1 %.1400, label %B58, label %B59

B58:
  %.1411 = getelementptr i8, ptr %arg.text, i64 %.1383
  %.1413 = load i64, ptr %.1411, align 1
  %.1414 = shl i64 %"$phi282.1.2.2", 3
  %.1415 = sub i64 64, %.1414
  %.1416 = shl i64 %.1413, %.1415
  %notmask978 = shl nsw i64 -1, %.1415
  %.1421 = and i64 %notmask978, %const18
  %.1422 = xor i64 %.1421, %const18
  %.1423 = or i64 %.1416, %.1422
  %.1428 = and i64 %.1423, %const44
  %.1429.not = icmp eq i64 %.1428, %const42
  br i1 %.1429.not, label %B60, label %B3

B60:
  %.1432 = add nuw nsw i64 %.1423, %const30
  %.1433 = and i64 %.1432, %const43
  %.1434.not = icmp eq i64 %.1433, %const42
  br i1 %.1434.not, label %B61, label %B3

B61:
  %const39 = bitcast i64 1085102592571150095 to i64
  %const27 = bitcast i64 71777214294589695 to i64
  %const11 = bitcast i64 281470681808895 to i64
  %.1443 = and i64 %.1416, %const39
  %.1446 = mul nuw i64 %.1443, 10
  %.1447 = lshr i64 %.1443, 8
  %.1448 = add nuw i64 %.1446, %.1447
  %.1449 = and i64 %.1448, %const27
  %.1450 = mul nuw nsw i64 %.1449, 100
  %.1451 = lshr i64 %.1449, 16
  %.1452 = add nuw nsw i64 %.1450, %.1451
  %.1453 = and i64 %.1452, %const11
  %.1454 = mul nuw nsw i64 %.1453, 10000
  %.1455 = lshr i64 %.1453, 32
  %.1456 = add nuw nsw i64 %.1454, %.1455
  %.1457 = and i64 %.1456, 4294967295
  br label %B62

B59:
  %20 = getelementptr i8, ptr %arg.text, i64 %.220
  %.1473 = getelementptr i8, ptr %20, i64 -8
  %.1475 = load i64, ptr %.1473, align 1
  %.1490 = and i64 %.1475, %const44
  %.1491.not = icmp eq i64 %.1490, %const42
  br i1 %.1491.not, label %B63, label %B64

B63:
  %.1494 = add nuw nsw i64 %.1475, %const30
  %.1495 = and i64 %.1494, %const43
  %.1496.not = icmp eq i64 %.1495, %const42
  br i1 %.1496.not, label %B65, label %B64

B65:
  %const38 = bitcast i64 1085102592571150095 to i64
  %const26 = bitcast i64 71777214294589695 to i64
  %const10 = bitcast i64 281470681808895 to i64
  %.1505 = and i64 %.1475, %const38
  %.1508 = mul nuw i64 %.1505, 10
  %.1509 = lshr i64 %.1505, 8
  %.1510 = add nuw i64 %.1508, %.1509
  %.1511 = and i64 %.1510, %const26
  %.1512 = mul nuw nsw i64 %.1511, 100
  %.1513 = lshr i64 %.1511, 16
  %.1514 = add nuw nsw i64 %.1512, %.1513
  %.1515 = and i64 %.1514, %const10
  %.1516 = mul nuw nsw i64 %.1515, 10000
  %.1517 = lshr i64 %.1515, 32
  %.1518 = add nuw nsw i64 %.1516, %.1517
  %.1519 = and i64 %.1518, 4294967295
  br label %B64

B64:
  %_mantissa_v40__number_v66__digits_v67__v52call_8.2.4 = phi i64 [ %.1519, %B65 ], [ -1, %B63 ], [ -1, %B59 ]
  %.1530 = icmp samesign ult i64 %"$phi282.1.2.2", 17
  br i1 %.1530, label %B68, label %B69

B68:
  %.1542 = getelementptr i8, ptr %arg.text, i64 %.1383
  %.1544 = load i64, ptr %.1542, align 1
  %.1533 = shl nuw nsw i64 %"$phi282.1.2.2", 3
  %.1546 = sub nuw nsw i64 128, %.1533
  %.1547 = shl i64 %.1544, %.1546
  %notmask977 = shl nsw i64 -1, %.1546
  %.1552 = and i64 %notmask977, %const18
  %.1553 = xor i64 %.1552, %const18
  %.1554 = or i64 %.1547, %.1553
  %.1559 = and i64 %.1554, %const44
  %.1560.not = icmp eq i64 %.1559, %const42
  br i1 %.1560.not, label %B70, label %B3

B70:
  %.1563 = add nuw nsw i64 %.1554, %const30
  %.1564 = and i64 %.1563, %const43
  %.1565.not = icmp eq i64 %.1564, %const42
  %.1602 = icmp sgt i64 %_mantissa_v40__number_v66__digits_v67__v52call_8.2.4, -1
  %or.cond982 = select i1 %.1565.not, i1 %.1602, i1 false
  br i1 %or.cond982, label %B71, label %B3

B71:
  %const37 = bitcast i64 1085102592571150095 to i64
  %const25 = bitcast i64 71777214294589695 to i64
  %const9 = bitcast i64 281470681808895 to i64
  %.1574 = and i64 %.1547, %const37
  %.1577 = mul nuw i64 %.1574, 10
  %.1578 = lshr i64 %.1574, 8
  %.1579 = add nuw i64 %.1577, %.1578
  %.1580 = and i64 %.1579, %const25
  %.1581 = mul nuw nsw i64 %.1580, 100
  %.1582 = lshr i64 %.1580, 16
  %.1583 = add nuw nsw i64 %.1581, %.1582
  %.1584 = and i64 %.1583, %const9
  %.1585 = mul nuw nsw i64 %.1584, 10000
  %.1586 = lshr i64 %.1584, 32
  %.1587 = add nuw nsw i64 %.1585, %.1586
  %.1588 = and i64 %.1587, 4294967295
  %.1605 = mul nuw nsw i64 %.1588, 100000000
  %.1609 = add nuw nsw i64 %.1605, %_mantissa_v40__number_v66__digits_v67__v52call_8.2.4
  br label %B62

B69:
  %sunkaddr48 = getelementptr i8, ptr %arg.text, i64 %.220
  %sunkaddr49 = getelementptr i8, ptr %sunkaddr48, i64 -16
  %.1636 = load i64, ptr %sunkaddr49, align 1
  %.1651 = and i64 %.1636, %const44
  %.1652.not = icmp eq i64 %.1651, %const42
  br i1 %.1652.not, label %B72, label %B73

B72:
  %.1655 = add nuw nsw i64 %.1636, %const30
  %.1656 = and i64 %.1655, %const43
  %.1657.not = icmp eq i64 %.1656, %const42
  br i1 %.1657.not, label %B74, label %B73

B74:
  %const36 = bitcast i64 1085102592571150095 to i64
  %const24 = bitcast i64 71777214294589695 to i64
  %const8 = bitcast i64 281470681808895 to i64
  %.1666 = and i64 %.1636, %const36
  %.1669 = mul nuw i64 %.1666, 10
  %.1670 = lshr i64 %.1666, 8
  %.1671 = add nuw i64 %.1669, %.1670
  %.1672 = and i64 %.1671, %const24
  %.1673 = mul nuw nsw i64 %.1672, 100
  %.1674 = lshr i64 %.1672, 16
  %.1675 = add nuw nsw i64 %.1673, %.1674
  %.1676 = and i64 %.1675, %const8
  %.1677 = mul nuw nsw i64 %.1676, 10000
  %.1678 = lshr i64 %.1676, 32
  %.1679 = add nuw nsw i64 %.1677, %.1678
  %.1680 = and i64 %.1679, 4294967295
  br label %B73

B73:
  %_mantissa_v40__number_v66__digits_v75__v52call_8.2.4 = phi i64 [ %.1680, %B74 ], [ -1, %B72 ], [ -1, %B69 ]
  %.1700 = getelementptr i8, ptr %arg.text, i64 %.1383
  %.1702 = load i64, ptr %.1700, align 1
  %.1691 = shl i64 %"$phi282.1.2.2", 3
  %.1704 = sub i64 192, %.1691
  %.1705 = shl i64 %.1702, %.1704
  %notmask976 = shl nsw i64 -1, %.1704
  %.1710 = and i64 %notmask976, %const18
  %.1711 = xor i64 %.1710, %const18
  %.1712 = or i64 %.1705, %.1711
  %.1717 = and i64 %.1712, %const44
  %.1718.not = icmp eq i64 %.1717, %const42
  br i1 %.1718.not, label %B76, label %B3

B76:
  %.1721 = add nuw nsw i64 %.1712, %const30
  %.1722 = and i64 %.1721, %const43
  %.1723.not = icmp eq i64 %.1722, %const42
  br i1 %.1723.not, label %B77, label %B3

B77:
  %const35 = bitcast i64 1085102592571150095 to i64
  %const23 = bitcast i64 71777214294589695 to i64
  %const7 = bitcast i64 281470681808895 to i64
  %.1732 = and i64 %.1705, %const35
  %.1735 = mul nuw i64 %.1732, 10
  %.1736 = lshr i64 %.1732, 8
  %.1737 = add nuw i64 %.1735, %.1736
  %.1738 = and i64 %.1737, %const23
  %.1739 = mul nuw nsw i64 %.1738, 100
  %.1740 = lshr i64 %.1738, 16
  %.1741 = add nuw nsw i64 %.1739, %.1740
  %.1742 = and i64 %.1741, %const7
  %.1743 = mul nuw nsw i64 %.1742, 10000
  %.1744 = lshr i64 %.1742, 32
  %.1745 = add nuw nsw i64 %.1743, %.1744
  %.1746 = and i64 %.1745, 4294967295
  %.1760 = icmp slt i64 %_mantissa_v40__number_v66__digits_v75__v52call_8.2.4, 0
  %.1763 = icmp slt i64 %_mantissa_v40__number_v66__digits_v67__v52call_8.2.4, 0
  %or.cond966 = select i1 %.1760, i1 true, i1 %.1763
  br i1 %or.cond966, label %B3, label %B78

B78:
  %.1775 = mul nuw nsw i64 %_mantissa_v40__number_v66__digits_v75__v52call_8.2.4, 100000000
  %.1779 = add nuw nsw i64 %.1775, %_mantissa_v40__number_v66__digits_v67__v52call_8.2.4
  %.1786 = icmp samesign ugt i64 %.1746, 922
  br i1 %.1786, label %B3, label %B79

B79:
  %const15 = bitcast i64 3372036854775807 to i64
  %.1789 = icmp eq i64 %.1746, 922
  %.1792 = icmp samesign ugt i64 %.1779, %const15
  %or.cond967 = select i1 %.1789, i1 %.1792, i1 false
  br i1 %or.cond967, label %B3, label %B80

B80:
  %const17 = bitcast i64 10000000000000000 to i64
  %.1802 = mul nuw nsw i64 %.1746, %const17
  %.1806 = add nuw nsw i64 %.1802, %.1779
  br label %B62

B62:
  %_mantissa_v40_part.5.3 = phi i64 [ %.1806, %B80 ], [ %.1609, %B71 ], [ %.1457, %B61 ]
  %.1813 = icmp sgt i64 %_mantissa_v40_number.5.3, -1
  br i1 %.1813, label %B57, label %B3

B57:
  %.1820 = getelementptr i64, ptr %arg.tens, i64 %"$phi282.1.2.2"
  %.1821 = load i64, ptr %.1820, align 8
  %.1827 = mul nsw i64 %.1821, %_mantissa_v40_number.5.3
  %.1831 = add nsw i64 %.1827, %_mantissa_v40_part.5.3
  %.1870 = icmp slt i64 %.1831, 0
  br i1 %.1870, label %B3, label %B81

B57.thread834:
  %.1870879 = icmp slt i64 %_mantissa_v40_number.5.3, 0
  br i1 %.1870879, label %B3, label %B31

B81:
  %.1897 = icmp samesign ugt i64 %.1831, 9007199254740992
  br i1 %.1897, label %B3, label %B31

B31:
  %mantissa.3.2660829 = phi i64 [ %_mantissa_v40_number.5.3, %B57.thread834 ], [ %.1831, %B81 ], [ %.936, %B30.thread ]
  %21 = icmp eq i8 %.227, 45
  %.1925 = uitofp nneg i64 %mantissa.3.2660829 to double
  %.1928 = getelementptr i64, ptr %arg.tens, i64 %"$phi282.1.2.2"
  %.1929 = load i64, ptr %.1928, align 8
  %.1932 = sitofp i64 %.1929 to double
  %.1936 = fdiv double %.1925, %.1932
  %.1949 = fneg double %.1936
  %value.4.2 = select i1 %21, double %.1949, double %.1936
  %.1968 = fcmp oge double %value.4.2, %.34
  %.1983 = fcmp ole double %value.4.2, %.39
  %or.cond970 = select i1 %.1968, i1 %.1983, i1 false
  %spec.select973 = zext i1 %or.cond970 to i64
  br label %B3

B3:
  %value.6.2 = phi double [ 0.000000e+00, %B81 ], [ 0.000000e+00, %B29 ], [ 0.000000e+00, %B57.thread834 ], [ 0.000000e+00, %B4 ], [ 0.000000e+00, %B27 ], [ %value.4.2, %B31 ], [ 0.000000e+00, %B10 ], [ 0.000000e+00, %B7 ], [ 0.000000e+00, %B5 ], [ 0.000000e+00, %B18 ], [ 0.000000e+00, %B62 ], [ 0.000000e+00, %B23 ], [ 0.000000e+00, %B57 ], [ 0.000000e+00, %B58 ], [ 0.000000e+00, %B76 ], [ 0.000000e+00, %B73 ], [ 0.000000e+00, %B60 ], [ 0.000000e+00, %B78 ], [ 0.000000e+00, %B79 ], [ 0.000000e+00, %B68 ], [ 0.000000e+00, %B70 ], [ 0.000000e+00, %B77 ]
  %verdict.5.2 = phi i64 [ 2, %B81 ], [ 0, %B29 ], [ 0, %B57.thread834 ], [ 0, %B4 ], [ 0, %B27 ], [ %spec.select973, %B31 ], [ 0, %B10 ], [ 0, %B7 ], [ 0, %B5 ], [ 0, %B18 ], [ 0, %B62 ], [ %spec.select962, %B23 ], [ 0, %B57 ], [ 0, %B58 ], [ 0, %B76 ], [ 0, %B73 ], [ 0, %B60 ], [ 0, %B78 ], [ 0, %B79 ], [ 0, %B68 ], [ 0, %B70 ], [ 0, %B77 ]
  %short.4.2 = phi i1 [ %short.5.2, %B81 ], [ %short.5.2, %B29 ], [ %short.5.2, %B57.thread834 ], [ false, %B4 ], [ %short.5.2, %B27 ], [ %short.5.2, %B31 ], [ false, %B10 ], [ false, %B7 ], [ false, %B5 ], [ %short.5.2, %B18 ], [ %short.5.2, %B62 ], [ %short.5.2, %B23 ], [ %short.5.2, %B57 ], [ %short.5.2, %B58 ], [ %short.5.2, %B76 ], [ %short.5.2, %B73 ], [ %short.5.2, %B60 ], [ %short.5.2, %B78 ], [ %short.5.2, %B79 ], [ %short.5.2, %B68 ], [ %short.5.2, %B70 ], [ %short.5.2, %B77 ]
  %.2031.not = icmp ne i64 %verdict.5.2, 1
  %.2036 = zext i1 %.2031.not to i64
  %spec.select971 = add nuw nsw i64 %doubts.2.0988, %.2036
  %spec.select972 = select i1 %.2031.not, double 0.000000e+00, double %value.6.2
  %.2047 = getelementptr double, ptr %arg.values, i64 %.133984986
  store double %spec.select972, ptr %.2047, align 8
  %.2054 = trunc nuw nsw i64 %verdict.5.2 to i8
  %.2055 = getelementptr i8, ptr %arg.certain, i64 %.133984986
  store i8 %.2054, ptr %.2055, align 1
  %.2066 = icmp ne i64 %verdict.5.2, 0
  %"$phi786.1.2.1" = select i1 %short.4.2, i1 %.2066, i1 false
  %.2083 = zext i1 %"$phi786.1.2.1" to i8
  %.2084 = getelementptr i8, ptr %arg.shortest, i64 %.133984986
  store i8 %.2083, ptr %.2084, align 1
  %exitcond.not = icmp eq i64 %.140, %arg.count
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %spec.select971, %B3 ]
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
