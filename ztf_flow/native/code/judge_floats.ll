; made from ztf_flow.native.source.numbers by `python -m ztf_flow.native.build`, 4c112b83d670c11cd7ee6250cef9ca480831ffadec6089ae2206c98bc5fbb685
@judge_floats.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_floats.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, ptr readonly captures(none) %arg.tens, ptr readonly captures(none) %arg.bounds, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain, ptr writeonly captures(none) %arg.shortest) local_unnamed_addr #0 {
B0.endif:
  %.119983.not = icmp slt i64 %arg.count, 1
  br i1 %.119983.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %const44 = bitcast i64 -1085102592571150096 to i64
  %const43 = bitcast i64 8102099357864587376 to i64
  %const42 = bitcast i64 3472328296227680304 to i64
  %const30 = bitcast i64 434041037028460038 to i64
  %const18 = bitcast i64 13563782407139376 to i64
  br label %B2

B2:
  %doubts.2.0986 = phi i64 [ 0, %B2.lr.ph ], [ %spec.select970, %B3 ]
  %.125982984 = phi i64 [ 0, %B2.lr.ph ], [ %.132, %B3 ]
  %0 = icmp slt i64 %arg.wanted, 0
  %.132 = add nuw nsw i64 %.125982984, 1
  %.162 = getelementptr i64, ptr %arg.starts, i64 %.125982984
  %.163 = load i64, ptr %.162, align 8
  br i1 %0, label %B4, label %B5

B5:
  %.193 = getelementptr i8, ptr %arg.kinds, i64 %.125982984
  %.194 = load i8, ptr %.193, align 1
  %.196 = zext i8 %.194 to i64
  %.197 = icmp eq i64 %arg.wanted, %.196
  br i1 %.197, label %B4, label %B3

B4:
  %.211 = getelementptr i64, ptr %arg.ends, i64 %.125982984
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
  %spec.select953 = tail call i64 @llvm.smin.i64(i64 %.251, i64 %.268)
  %_whole_v6_whole.2.2 = select i1 %.260.not, i64 %.251, i64 %spec.select953
  %.298 = add i64 %_whole_v6_whole.2.2, %spec.select
  %.300 = icmp slt i64 %.298, %.212
  %2 = xor i64 %_whole_v6_whole.2.2, -1
  %.307 = add i64 %.251, %2
  %"$phi250.1.2.2" = select i1 %.300, i64 %.307, i64 0
  %.338 = icmp slt i64 %_whole_v6_whole.2.2, 1
  %.343 = add nsw i64 %.298, 1
  %.345 = icmp eq i64 %.343, %.212
  %or.cond = select i1 %.338, i1 true, i1 %.345
  %3 = bitcast <32 x i8> %.241 to i256
  %4 = trunc i256 %3 to i8
  %5 = trunc i256 %3 to i64
  br i1 %or.cond, label %B3, label %B7

B7:
  %.370 = icmp ne i8 %4, 48
  %.376 = icmp eq i64 %_whole_v6_whole.2.2, 1
  %or.cond954 = or i1 %.370, %.376
  br i1 %or.cond954, label %B8, label %B3

B8:
  %6 = icmp slt i64 %arg.wanted, 0
  %.413 = icmp ne i64 %"$phi250.1.2.2", 0
  %or.cond955 = or i1 %6, %.413
  br i1 %or.cond955, label %B9, label %B10

B10:
  %7 = icmp eq i8 %.219, 45
  %.433.not = icmp eq i8 %4, 48
  %or.cond993 = and i1 %7, %.433.not
  br i1 %or.cond993, label %B3, label %B11

B9:
  %.464.not = icmp eq i64 %"$phi250.1.2.2", 0
  br i1 %.464.not, label %B11, label %B12

B12:
  %.468 = add nsw i64 %"$phi250.1.2.2", %_whole_v6_whole.2.2
  %.471 = icmp sgt i64 %.468, 15
  br i1 %.471, label %B11, label %B13

B13:
  %8 = getelementptr i8, ptr %arg.text, i64 %.212
  %.478 = getelementptr i8, ptr %8, i64 -1
  %.479 = load i8, ptr %.478, align 1
  %.481 = icmp eq i8 %.479, 48
  %.484 = icmp sgt i64 %"$phi250.1.2.2", 1
  %or.cond956 = and i1 %.484, %.481
  br i1 %or.cond956, label %B11, label %B14

B14:
  %9 = icmp ne i8 %4, 48
  %.511 = icmp slt i64 %"$phi250.1.2.2", 5
  %spec.select957 = or i1 %9, %.511
  br label %B11

B11:
  %.464514 = phi i1 [ true, %B14 ], [ true, %B13 ], [ false, %B10 ], [ false, %B9 ], [ true, %B12 ]
  %short.5.2 = phi i1 [ %spec.select957, %B14 ], [ false, %B13 ], [ false, %B10 ], [ false, %B9 ], [ false, %B12 ]
  %.540 = add nsw i64 %"$phi250.1.2.2", %_whole_v6_whole.2.2
  %.541 = icmp sgt i64 %.540, 18
  br i1 %.541, label %B15, label %B16

B15:
  %10 = add i8 %4, -48
  %or.cond958 = icmp ult i8 %10, 10
  br i1 %or.cond958, label %B17.preheader, label %B18

B17.preheader:
  %11 = add i64 %.163, 1
  %12 = add i64 %11, %.228
  %smax = tail call i64 @llvm.smax.i64(i64 %.298, i64 %12)
  br label %B17

B17:
  %_are_digits_v19_at.2.3 = phi i64 [ %.604, %B20 ], [ %spec.select, %B17.preheader ]
  %13 = add i64 %_are_digits_v19_at.2.3, 1
  %.615 = icmp slt i64 %13, %.298
  br i1 %.615, label %B20, label %B18

B20:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %_are_digits_v19_at.2.3
  %sunkaddr45 = getelementptr i8, ptr %sunkaddr, i64 1
  %.623 = load i8, ptr %sunkaddr45, align 1
  %14 = add i8 %.623, -48
  %or.cond959 = icmp ult i8 %14, 10
  %.604 = add nsw i64 %_are_digits_v19_at.2.3, 1
  br i1 %or.cond959, label %B17, label %B18

B18:
  %_are_digits_v19_at.3.2 = phi i64 [ %spec.select, %B15 ], [ %smax, %B17 ], [ %.604, %B20 ]
  %.658 = icmp eq i64 %_are_digits_v19_at.3.2, %.298
  br i1 %.658, label %B21, label %B3

B21:
  %.666 = sub nsw i64 %.212, %"$phi250.1.2.2"
  %.690 = icmp sgt i64 %"$phi250.1.2.2", 0
  br i1 %.690, label %B22, label %B23

B22:
  %.697 = getelementptr i8, ptr %arg.text, i64 %.666
  %.698 = load i8, ptr %.697, align 1
  %15 = add i8 %.698, -48
  %or.cond960 = icmp ult i8 %15, 10
  br i1 %or.cond960, label %B24.preheader, label %B23

B24.preheader:
  %16 = add i64 %.212, 1
  %17 = sub i64 %16, %"$phi250.1.2.2"
  br label %B24

B24:
  %lsr.iv = phi i64 [ %17, %B24.preheader ], [ %lsr.iv.next, %B25 ]
  %.734 = icmp slt i64 %lsr.iv, %.212
  br i1 %.734, label %B25, label %B23

B25:
  %scevgep3 = getelementptr i8, ptr %arg.text, i64 %lsr.iv
  %.742 = load i8, ptr %scevgep3, align 1
  %18 = add i8 %.742, -48
  %or.cond961 = icmp ult i8 %18, 10
  %lsr.iv.next = add i64 %lsr.iv, 1
  br i1 %or.cond961, label %B24, label %B23

B23:
  %_are_digits_v26_at.3.3 = phi i64 [ %.666, %B22 ], [ %.666, %B21 ], [ %lsr.iv, %B24 ], [ %lsr.iv, %B25 ]
  %.777 = icmp eq i64 %_are_digits_v26_at.3.3, %.212
  %spec.select962 = select i1 %.777, i64 2, i64 0
  br label %B3

B16:
  %.850 = icmp slt i64 %.540, 8
  %or.cond963 = and i1 %.850, %.464514
  br i1 %or.cond963, label %B27, label %B28

B27:
  %.868 = shl i64 %_whole_v6_whole.2.2, 3
  %.869 = add nuw nsw i64 %.868, 8
  %.870 = lshr i64 %5, %.869
  %.873 = shl i64 %.870, %.868
  %notmask977 = shl nsw i64 -1, %.868
  %.879 = xor i64 %notmask977, -1
  %.880 = and i64 %.879, %5
  %.881 = or i64 %.873, %.880
  %.885 = shl i64 %.540, 3
  %.886 = sub i64 64, %.885
  %.887 = shl i64 %.881, %.886
  %notmask978 = shl nsw i64 -1, %.886
  %.892 = and i64 %notmask978, %const18
  %.893 = xor i64 %.892, %const18
  %.894 = or i64 %.893, %.887
  %.899 = and i64 %.894, %const44
  %.900.not = icmp eq i64 %.899, %const42
  br i1 %.900.not, label %B29, label %B3

B29:
  %.903 = add nuw nsw i64 %.894, %const30
  %.904 = and i64 %.903, %const43
  %.905.not = icmp eq i64 %.904, %const42
  br i1 %.905.not, label %B30.thread, label %B3

B30.thread:
  %const41 = bitcast i64 1085102592571150095 to i64
  %const29 = bitcast i64 71777214294589695 to i64
  %const13 = bitcast i64 281470681808895 to i64
  %.914 = and i64 %.887, %const41
  %.917 = mul nuw i64 %.914, 10
  %.918 = lshr i64 %.914, 8
  %.919 = add nuw i64 %.917, %.918
  %.920 = and i64 %.919, %const29
  %.921 = mul nuw nsw i64 %.920, 100
  %.922 = lshr i64 %.920, 16
  %.923 = add nuw nsw i64 %.921, %.922
  %.924 = and i64 %.923, %const13
  %.925 = mul nuw nsw i64 %.924, 10000
  %.926 = lshr i64 %.924, 32
  %.927 = add nuw nsw i64 %.925, %.926
  %.928 = and i64 %.927, 4294967295
  br label %B31

B28:
  %.958 = icmp samesign ult i64 %_whole_v6_whole.2.2, 9
  br i1 %.958, label %B32, label %B33

B32:
  %.972 = shl nuw nsw i64 %_whole_v6_whole.2.2, 3
  %.973 = sub nuw nsw i64 64, %.972
  %.974 = shl i64 %5, %.973
  %notmask973 = shl nsw i64 -1, %.973
  %.979 = and i64 %notmask973, %const18
  %.980 = xor i64 %.979, %const18
  %.981 = or i64 %.980, %.974
  %.986 = and i64 %.981, %const44
  %.987.not = icmp eq i64 %.986, %const42
  br i1 %.987.not, label %B34, label %B35

B34:
  %.990 = add nuw nsw i64 %.981, %const30
  %.991 = and i64 %.990, %const43
  %.992.not = icmp eq i64 %.991, %const42
  br i1 %.992.not, label %B36, label %B35

B36:
  %const40 = bitcast i64 1085102592571150095 to i64
  %const28 = bitcast i64 71777214294589695 to i64
  %const12 = bitcast i64 281470681808895 to i64
  %.1001 = and i64 %.974, %const40
  %.1004 = mul nuw i64 %.1001, 10
  %.1005 = lshr i64 %.1001, 8
  %.1006 = add nuw i64 %.1004, %.1005
  %.1007 = and i64 %.1006, %const28
  %.1008 = mul nuw nsw i64 %.1007, 100
  %.1009 = lshr i64 %.1007, 16
  %.1010 = add nuw nsw i64 %.1008, %.1009
  %.1011 = and i64 %.1010, %const12
  %.1012 = mul nuw nsw i64 %.1011, 10000
  %.1013 = lshr i64 %.1011, 32
  %.1014 = add nuw nsw i64 %.1012, %.1013
  %.1015 = and i64 %.1014, 4294967295
  br label %B35

B33:
  %19 = getelementptr i8, ptr %arg.text, i64 %.298
  %.1031 = getelementptr i8, ptr %19, i64 -8
  %.1033 = load i64, ptr %.1031, align 1
  %.1048 = and i64 %.1033, %const44
  %.1049.not = icmp eq i64 %.1048, %const42
  br i1 %.1049.not, label %B37, label %B38

B37:
  %.1052 = add nuw nsw i64 %.1033, %const30
  %.1053 = and i64 %.1052, %const43
  %.1054.not = icmp eq i64 %.1053, %const42
  br i1 %.1054.not, label %B39, label %B38

B39:
  %const34 = bitcast i64 1085102592571150095 to i64
  %const22 = bitcast i64 71777214294589695 to i64
  %const6 = bitcast i64 281470681808895 to i64
  %.1063 = and i64 %.1033, %const34
  %.1066 = mul nuw i64 %.1063, 10
  %.1067 = lshr i64 %.1063, 8
  %.1068 = add nuw i64 %.1066, %.1067
  %.1069 = and i64 %.1068, %const22
  %.1070 = mul nuw nsw i64 %.1069, 100
  %.1071 = lshr i64 %.1069, 16
  %.1072 = add nuw nsw i64 %.1070, %.1071
  %.1073 = and i64 %.1072, %const6
  %.1074 = mul nuw nsw i64 %.1073, 10000
  %.1075 = lshr i64 %.1073, 32
  %.1076 = add nuw nsw i64 %.1074, %.1075
  %.1077 = and i64 %.1076, 4294967295
  br label %B38

B38:
  %_mantissa_v40__number_v41__digits_v42__v52call_8.2.4 = phi i64 [ %.1077, %B39 ], [ -1, %B37 ], [ -1, %B33 ]
  %.1088 = icmp samesign ult i64 %_whole_v6_whole.2.2, 17
  br i1 %.1088, label %B43, label %B44

B43:
  %.1091 = shl nuw nsw i64 %_whole_v6_whole.2.2, 3
  %.1104 = sub nuw nsw i64 128, %.1091
  %.1105 = shl i64 %5, %.1104
  %notmask972 = shl nsw i64 -1, %.1104
  %.1110 = and i64 %notmask972, %const18
  %.1111 = xor i64 %.1110, %const18
  %.1112 = or i64 %.1111, %.1105
  %.1117 = and i64 %.1112, %const44
  %.1118.not = icmp eq i64 %.1117, %const42
  br i1 %.1118.not, label %B45, label %B35

B45:
  %.1121 = add nuw nsw i64 %.1112, %const30
  %.1122 = and i64 %.1121, %const43
  %.1123.not = icmp eq i64 %.1122, %const42
  %.1160 = icmp sgt i64 %_mantissa_v40__number_v41__digits_v42__v52call_8.2.4, -1
  %or.cond979 = select i1 %.1123.not, i1 %.1160, i1 false
  br i1 %or.cond979, label %B46, label %B35

B46:
  %const33 = bitcast i64 1085102592571150095 to i64
  %const21 = bitcast i64 71777214294589695 to i64
  %const5 = bitcast i64 281470681808895 to i64
  %.1132 = and i64 %.1105, %const33
  %.1135 = mul nuw i64 %.1132, 10
  %.1136 = lshr i64 %.1132, 8
  %.1137 = add nuw i64 %.1135, %.1136
  %.1138 = and i64 %.1137, %const21
  %.1139 = mul nuw nsw i64 %.1138, 100
  %.1140 = lshr i64 %.1138, 16
  %.1141 = add nuw nsw i64 %.1139, %.1140
  %.1142 = and i64 %.1141, %const5
  %.1143 = mul nuw nsw i64 %.1142, 10000
  %.1144 = lshr i64 %.1142, 32
  %.1145 = add nuw nsw i64 %.1143, %.1144
  %.1146 = and i64 %.1145, 4294967295
  %.1163 = mul nuw nsw i64 %.1146, 100000000
  %.1167 = add nuw nsw i64 %_mantissa_v40__number_v41__digits_v42__v52call_8.2.4, %.1163
  br label %B35

B44:
  %sunkaddr46 = getelementptr i8, ptr %arg.text, i64 %.298
  %sunkaddr47 = getelementptr i8, ptr %sunkaddr46, i64 -16
  %.1194 = load i64, ptr %sunkaddr47, align 1
  %.1209 = and i64 %.1194, %const44
  %.1210.not = icmp eq i64 %.1209, %const42
  br i1 %.1210.not, label %B47, label %B48

B47:
  %.1213 = add nuw nsw i64 %.1194, %const30
  %.1214 = and i64 %.1213, %const43
  %.1215.not = icmp eq i64 %.1214, %const42
  br i1 %.1215.not, label %B49, label %B48

B49:
  %const32 = bitcast i64 1085102592571150095 to i64
  %const20 = bitcast i64 71777214294589695 to i64
  %const4 = bitcast i64 281470681808895 to i64
  %.1224 = and i64 %.1194, %const32
  %.1227 = mul nuw i64 %.1224, 10
  %.1228 = lshr i64 %.1224, 8
  %.1229 = add nuw i64 %.1227, %.1228
  %.1230 = and i64 %.1229, %const20
  %.1231 = mul nuw nsw i64 %.1230, 100
  %.1232 = lshr i64 %.1230, 16
  %.1233 = add nuw nsw i64 %.1231, %.1232
  %.1234 = and i64 %.1233, %const4
  %.1235 = mul nuw nsw i64 %.1234, 10000
  %.1236 = lshr i64 %.1234, 32
  %.1237 = add nuw nsw i64 %.1235, %.1236
  %.1238 = and i64 %.1237, 4294967295
  br label %B48

B48:
  %_mantissa_v40__number_v41__digits_v50__v52call_8.2.4 = phi i64 [ %.1238, %B49 ], [ -1, %B47 ], [ -1, %B44 ]
  %.1249 = shl i64 %_whole_v6_whole.2.2, 3
  %.1262 = sub i64 192, %.1249
  %.1263 = shl i64 %5, %.1262
  %notmask = shl nsw i64 -1, %.1262
  %.1268 = and i64 %notmask, %const18
  %.1269 = xor i64 %.1268, %const18
  %.1270 = or i64 %.1269, %.1263
  %.1275 = and i64 %.1270, %const44
  %.1276.not = icmp eq i64 %.1275, %const42
  br i1 %.1276.not, label %B51, label %B35

B51:
  %.1279 = add nuw nsw i64 %.1270, %const30
  %.1280 = and i64 %.1279, %const43
  %.1281.not = icmp eq i64 %.1280, %const42
  br i1 %.1281.not, label %B52, label %B35

B52:
  %const31 = bitcast i64 1085102592571150095 to i64
  %const19 = bitcast i64 71777214294589695 to i64
  %const = bitcast i64 281470681808895 to i64
  %.1290 = and i64 %.1263, %const31
  %.1293 = mul nuw i64 %.1290, 10
  %.1294 = lshr i64 %.1290, 8
  %.1295 = add nuw i64 %.1293, %.1294
  %.1296 = and i64 %.1295, %const19
  %.1297 = mul nuw nsw i64 %.1296, 100
  %.1298 = lshr i64 %.1296, 16
  %.1299 = add nuw nsw i64 %.1297, %.1298
  %.1300 = and i64 %.1299, %const
  %.1301 = mul nuw nsw i64 %.1300, 10000
  %.1302 = lshr i64 %.1300, 32
  %.1303 = add nuw nsw i64 %.1301, %.1302
  %.1304 = and i64 %.1303, 4294967295
  %.1318 = icmp slt i64 %_mantissa_v40__number_v41__digits_v50__v52call_8.2.4, 0
  %.1321 = icmp slt i64 %_mantissa_v40__number_v41__digits_v42__v52call_8.2.4, 0
  %or.cond964 = select i1 %.1318, i1 true, i1 %.1321
  br i1 %or.cond964, label %B35, label %B53

B53:
  %.1333 = mul nuw nsw i64 %_mantissa_v40__number_v41__digits_v50__v52call_8.2.4, 100000000
  %.1337 = add nuw nsw i64 %.1333, %_mantissa_v40__number_v41__digits_v42__v52call_8.2.4
  %.1344 = icmp samesign ugt i64 %.1304, 922
  br i1 %.1344, label %B35, label %B54

B54:
  %const14 = bitcast i64 3372036854775807 to i64
  %.1347 = icmp eq i64 %.1304, 922
  %.1350 = icmp samesign ugt i64 %.1337, %const14
  %or.cond965 = select i1 %.1347, i1 %.1350, i1 false
  br i1 %or.cond965, label %B35, label %B55

B55:
  %const16 = bitcast i64 10000000000000000 to i64
  %.1360 = mul nuw nsw i64 %.1304, %const16
  %.1364 = add nuw nsw i64 %.1337, %.1360
  br label %B35

B35:
  %_mantissa_v40_number.5.3 = phi i64 [ %.1364, %B55 ], [ -1, %B32 ], [ -1, %B51 ], [ -1, %B48 ], [ %.1015, %B36 ], [ -1, %B34 ], [ %.1167, %B46 ], [ -1, %B53 ], [ -1, %B54 ], [ -1, %B43 ], [ -1, %B45 ], [ -1, %B52 ]
  br i1 %.464514, label %B56, label %B57.thread834

B56:
  %.1375 = sub nsw i64 %.212, %"$phi250.1.2.2"
  %.1392 = icmp slt i64 %"$phi250.1.2.2", 9
  br i1 %.1392, label %B58, label %B59

B58:
  %.1403 = getelementptr i8, ptr %arg.text, i64 %.1375
  %.1405 = load i64, ptr %.1403, align 1
  %.1406 = shl i64 %"$phi250.1.2.2", 3
  %.1407 = sub i64 64, %.1406
  %.1408 = shl i64 %.1405, %.1407
  %notmask976 = shl nsw i64 -1, %.1407
  %.1413 = and i64 %notmask976, %const18
  %.1414 = xor i64 %.1413, %const18
  %.1415 = or i64 %.1408, %.1414
  %.1420 = and i64 %.1415, %const44
  %.1421.not = icmp eq i64 %.1420, %const42
  br i1 %.1421.not, label %B60, label %B3

B60:
  %.1424 = add nuw nsw i64 %.1415, %const30
  %.1425 = and i64 %.1424, %const43
  %.1426.not = icmp eq i64 %.1425, %const42
  br i1 %.1426.not, label %B61, label %B3

B61:
  %const39 = bitcast i64 1085102592571150095 to i64
  %const27 = bitcast i64 71777214294589695 to i64
  %const11 = bitcast i64 281470681808895 to i64
  %.1435 = and i64 %.1408, %const39
  %.1438 = mul nuw i64 %.1435, 10
  %.1439 = lshr i64 %.1435, 8
  %.1440 = add nuw i64 %.1438, %.1439
  %.1441 = and i64 %.1440, %const27
  %.1442 = mul nuw nsw i64 %.1441, 100
  %.1443 = lshr i64 %.1441, 16
  %.1444 = add nuw nsw i64 %.1442, %.1443
  %.1445 = and i64 %.1444, %const11
  %.1446 = mul nuw nsw i64 %.1445, 10000
  %.1447 = lshr i64 %.1445, 32
  %.1448 = add nuw nsw i64 %.1446, %.1447
  %.1449 = and i64 %.1448, 4294967295
  br label %B62

B59:
  %20 = getelementptr i8, ptr %arg.text, i64 %.212
  %.1465 = getelementptr i8, ptr %20, i64 -8
  %.1467 = load i64, ptr %.1465, align 1
  %.1482 = and i64 %.1467, %const44
  %.1483.not = icmp eq i64 %.1482, %const42
  br i1 %.1483.not, label %B63, label %B64

B63:
  %.1486 = add nuw nsw i64 %.1467, %const30
  %.1487 = and i64 %.1486, %const43
  %.1488.not = icmp eq i64 %.1487, %const42
  br i1 %.1488.not, label %B65, label %B64

B65:
  %const38 = bitcast i64 1085102592571150095 to i64
  %const26 = bitcast i64 71777214294589695 to i64
  %const10 = bitcast i64 281470681808895 to i64
  %.1497 = and i64 %.1467, %const38
  %.1500 = mul nuw i64 %.1497, 10
  %.1501 = lshr i64 %.1497, 8
  %.1502 = add nuw i64 %.1500, %.1501
  %.1503 = and i64 %.1502, %const26
  %.1504 = mul nuw nsw i64 %.1503, 100
  %.1505 = lshr i64 %.1503, 16
  %.1506 = add nuw nsw i64 %.1504, %.1505
  %.1507 = and i64 %.1506, %const10
  %.1508 = mul nuw nsw i64 %.1507, 10000
  %.1509 = lshr i64 %.1507, 32
  %.1510 = add nuw nsw i64 %.1508, %.1509
  %.1511 = and i64 %.1510, 4294967295
  br label %B64

B64:
  %_mantissa_v40__number_v66__digits_v67__v52call_8.2.4 = phi i64 [ %.1511, %B65 ], [ -1, %B63 ], [ -1, %B59 ]
  %.1522 = icmp samesign ult i64 %"$phi250.1.2.2", 17
  br i1 %.1522, label %B68, label %B69

B68:
  %.1534 = getelementptr i8, ptr %arg.text, i64 %.1375
  %.1536 = load i64, ptr %.1534, align 1
  %.1525 = shl nuw nsw i64 %"$phi250.1.2.2", 3
  %.1538 = sub nuw nsw i64 128, %.1525
  %.1539 = shl i64 %.1536, %.1538
  %notmask975 = shl nsw i64 -1, %.1538
  %.1544 = and i64 %notmask975, %const18
  %.1545 = xor i64 %.1544, %const18
  %.1546 = or i64 %.1539, %.1545
  %.1551 = and i64 %.1546, %const44
  %.1552.not = icmp eq i64 %.1551, %const42
  br i1 %.1552.not, label %B70, label %B3

B70:
  %.1555 = add nuw nsw i64 %.1546, %const30
  %.1556 = and i64 %.1555, %const43
  %.1557.not = icmp eq i64 %.1556, %const42
  %.1594 = icmp sgt i64 %_mantissa_v40__number_v66__digits_v67__v52call_8.2.4, -1
  %or.cond980 = select i1 %.1557.not, i1 %.1594, i1 false
  br i1 %or.cond980, label %B71, label %B3

B71:
  %const37 = bitcast i64 1085102592571150095 to i64
  %const25 = bitcast i64 71777214294589695 to i64
  %const9 = bitcast i64 281470681808895 to i64
  %.1566 = and i64 %.1539, %const37
  %.1569 = mul nuw i64 %.1566, 10
  %.1570 = lshr i64 %.1566, 8
  %.1571 = add nuw i64 %.1569, %.1570
  %.1572 = and i64 %.1571, %const25
  %.1573 = mul nuw nsw i64 %.1572, 100
  %.1574 = lshr i64 %.1572, 16
  %.1575 = add nuw nsw i64 %.1573, %.1574
  %.1576 = and i64 %.1575, %const9
  %.1577 = mul nuw nsw i64 %.1576, 10000
  %.1578 = lshr i64 %.1576, 32
  %.1579 = add nuw nsw i64 %.1577, %.1578
  %.1580 = and i64 %.1579, 4294967295
  %.1597 = mul nuw nsw i64 %.1580, 100000000
  %.1601 = add nuw nsw i64 %.1597, %_mantissa_v40__number_v66__digits_v67__v52call_8.2.4
  br label %B62

B69:
  %sunkaddr48 = getelementptr i8, ptr %arg.text, i64 %.212
  %sunkaddr49 = getelementptr i8, ptr %sunkaddr48, i64 -16
  %.1628 = load i64, ptr %sunkaddr49, align 1
  %.1643 = and i64 %.1628, %const44
  %.1644.not = icmp eq i64 %.1643, %const42
  br i1 %.1644.not, label %B72, label %B73

B72:
  %.1647 = add nuw nsw i64 %.1628, %const30
  %.1648 = and i64 %.1647, %const43
  %.1649.not = icmp eq i64 %.1648, %const42
  br i1 %.1649.not, label %B74, label %B73

B74:
  %const36 = bitcast i64 1085102592571150095 to i64
  %const24 = bitcast i64 71777214294589695 to i64
  %const8 = bitcast i64 281470681808895 to i64
  %.1658 = and i64 %.1628, %const36
  %.1661 = mul nuw i64 %.1658, 10
  %.1662 = lshr i64 %.1658, 8
  %.1663 = add nuw i64 %.1661, %.1662
  %.1664 = and i64 %.1663, %const24
  %.1665 = mul nuw nsw i64 %.1664, 100
  %.1666 = lshr i64 %.1664, 16
  %.1667 = add nuw nsw i64 %.1665, %.1666
  %.1668 = and i64 %.1667, %const8
  %.1669 = mul nuw nsw i64 %.1668, 10000
  %.1670 = lshr i64 %.1668, 32
  %.1671 = add nuw nsw i64 %.1669, %.1670
  %.1672 = and i64 %.1671, 4294967295
  br label %B73

B73:
  %_mantissa_v40__number_v66__digits_v75__v52call_8.2.4 = phi i64 [ %.1672, %B74 ], [ -1, %B72 ], [ -1, %B69 ]
  %.1692 = getelementptr i8, ptr %arg.text, i64 %.1375
  %.1694 = load i64, ptr %.1692, align 1
  %.1683 = shl i64 %"$phi250.1.2.2", 3
  %.1696 = sub i64 192, %.1683
  %.1697 = shl i64 %.1694, %.1696
  %notmask974 = shl nsw i64 -1, %.1696
  %.1702 = and i64 %notmask974, %const18
  %.1703 = xor i64 %.1702, %const18
  %.1704 = or i64 %.1697, %.1703
  %.1709 = and i64 %.1704, %const44
  %.1710.not = icmp eq i64 %.1709, %const42
  br i1 %.1710.not, label %B76, label %B3

B76:
  %.1713 = add nuw nsw i64 %.1704, %const30
  %.1714 = and i64 %.1713, %const43
  %.1715.not = icmp eq i64 %.1714, %const42
  br i1 %.1715.not, label %B77, label %B3

B77:
  %const35 = bitcast i64 1085102592571150095 to i64
  %const23 = bitcast i64 71777214294589695 to i64
  %const7 = bitcast i64 281470681808895 to i64
  %.1724 = and i64 %.1697, %const35
  %.1727 = mul nuw i64 %.1724, 10
  %.1728 = lshr i64 %.1724, 8
  %.1729 = add nuw i64 %.1727, %.1728
  %.1730 = and i64 %.1729, %const23
  %.1731 = mul nuw nsw i64 %.1730, 100
  %.1732 = lshr i64 %.1730, 16
  %.1733 = add nuw nsw i64 %.1731, %.1732
  %.1734 = and i64 %.1733, %const7
  %.1735 = mul nuw nsw i64 %.1734, 10000
  %.1736 = lshr i64 %.1734, 32
  %.1737 = add nuw nsw i64 %.1735, %.1736
  %.1738 = and i64 %.1737, 4294967295
  %.1752 = icmp slt i64 %_mantissa_v40__number_v66__digits_v75__v52call_8.2.4, 0
  %.1755 = icmp slt i64 %_mantissa_v40__number_v66__digits_v67__v52call_8.2.4, 0
  %or.cond966 = select i1 %.1752, i1 true, i1 %.1755
  br i1 %or.cond966, label %B3, label %B78

B78:
  %.1767 = mul nuw nsw i64 %_mantissa_v40__number_v66__digits_v75__v52call_8.2.4, 100000000
  %.1771 = add nuw nsw i64 %.1767, %_mantissa_v40__number_v66__digits_v67__v52call_8.2.4
  %.1778 = icmp samesign ugt i64 %.1738, 922
  br i1 %.1778, label %B3, label %B79

B79:
  %const15 = bitcast i64 3372036854775807 to i64
  %.1781 = icmp eq i64 %.1738, 922
  %.1784 = icmp samesign ugt i64 %.1771, %const15
  %or.cond967 = select i1 %.1781, i1 %.1784, i1 false
  br i1 %or.cond967, label %B3, label %B80

B80:
  %const17 = bitcast i64 10000000000000000 to i64
  %.1794 = mul nuw nsw i64 %.1738, %const17
  %.1798 = add nuw nsw i64 %.1794, %.1771
  br label %B62

B62:
  %_mantissa_v40_part.5.3 = phi i64 [ %.1798, %B80 ], [ %.1601, %B71 ], [ %.1449, %B61 ]
  %.1805 = icmp sgt i64 %_mantissa_v40_number.5.3, -1
  br i1 %.1805, label %B57, label %B3

B57:
  %.1812 = getelementptr i64, ptr %arg.tens, i64 %"$phi250.1.2.2"
  %.1813 = load i64, ptr %.1812, align 8
  %.1819 = mul nsw i64 %.1813, %_mantissa_v40_number.5.3
  %.1823 = add nsw i64 %.1819, %_mantissa_v40_part.5.3
  %.1862 = icmp slt i64 %.1823, 0
  br i1 %.1862, label %B3, label %B81

B57.thread834:
  %.1862879 = icmp slt i64 %_mantissa_v40_number.5.3, 0
  br i1 %.1862879, label %B3, label %B31

B81:
  %.1889 = icmp samesign ugt i64 %.1823, 9007199254740992
  br i1 %.1889, label %B3, label %B31

B31:
  %mantissa.3.2660829 = phi i64 [ %_mantissa_v40_number.5.3, %B57.thread834 ], [ %.1823, %B81 ], [ %.928, %B30.thread ]
  %21 = icmp eq i8 %.219, 45
  %.1917 = uitofp nneg i64 %mantissa.3.2660829 to double
  %.1920 = getelementptr i64, ptr %arg.tens, i64 %"$phi250.1.2.2"
  %.1921 = load i64, ptr %.1920, align 8
  %.1924 = sitofp i64 %.1921 to double
  %.1928 = fdiv double %.1917, %.1924
  %.1941 = fneg double %.1928
  %value.4.2 = select i1 %21, double %.1941, double %.1928
  %.1960 = load double, ptr %arg.bounds, align 8
  %.1962 = fcmp ult double %value.4.2, %.1960
  br i1 %.1962, label %B3, label %B82

B82:
  %sunkaddr50 = getelementptr i8, ptr %arg.bounds, i64 8
  %.1977 = load double, ptr %sunkaddr50, align 8
  %.1979 = fcmp ugt double %value.4.2, %.1977
  br i1 %.1979, label %B3, label %B83

B83:
  br label %B3

B3:
  %value.6.2 = phi double [ 0.000000e+00, %B81 ], [ 0.000000e+00, %B29 ], [ 0.000000e+00, %B57.thread834 ], [ %value.4.2, %B83 ], [ %value.4.2, %B82 ], [ %value.4.2, %B31 ], [ 0.000000e+00, %B10 ], [ 0.000000e+00, %B7 ], [ 0.000000e+00, %B5 ], [ 0.000000e+00, %B18 ], [ 0.000000e+00, %B27 ], [ 0.000000e+00, %B23 ], [ 0.000000e+00, %B57 ], [ 0.000000e+00, %B4 ], [ 0.000000e+00, %B62 ], [ 0.000000e+00, %B58 ], [ 0.000000e+00, %B76 ], [ 0.000000e+00, %B73 ], [ 0.000000e+00, %B60 ], [ 0.000000e+00, %B78 ], [ 0.000000e+00, %B79 ], [ 0.000000e+00, %B68 ], [ 0.000000e+00, %B70 ], [ 0.000000e+00, %B77 ]
  %verdict.5.2 = phi i64 [ 2, %B81 ], [ 0, %B29 ], [ 0, %B57.thread834 ], [ 1, %B83 ], [ 0, %B82 ], [ 0, %B31 ], [ 0, %B10 ], [ 0, %B7 ], [ 0, %B5 ], [ 0, %B18 ], [ 0, %B27 ], [ %spec.select962, %B23 ], [ 0, %B57 ], [ 0, %B4 ], [ 0, %B62 ], [ 0, %B58 ], [ 0, %B76 ], [ 0, %B73 ], [ 0, %B60 ], [ 0, %B78 ], [ 0, %B79 ], [ 0, %B68 ], [ 0, %B70 ], [ 0, %B77 ]
  %short.4.2 = phi i1 [ %short.5.2, %B81 ], [ %short.5.2, %B29 ], [ %short.5.2, %B57.thread834 ], [ %short.5.2, %B83 ], [ %short.5.2, %B82 ], [ %short.5.2, %B31 ], [ false, %B10 ], [ false, %B7 ], [ false, %B5 ], [ %short.5.2, %B18 ], [ %short.5.2, %B27 ], [ %short.5.2, %B23 ], [ %short.5.2, %B57 ], [ false, %B4 ], [ %short.5.2, %B62 ], [ %short.5.2, %B58 ], [ %short.5.2, %B76 ], [ %short.5.2, %B73 ], [ %short.5.2, %B60 ], [ %short.5.2, %B78 ], [ %short.5.2, %B79 ], [ %short.5.2, %B68 ], [ %short.5.2, %B70 ], [ %short.5.2, %B77 ]
  %.2027.not = icmp ne i64 %verdict.5.2, 1
  %.2032 = zext i1 %.2027.not to i64
  %spec.select970 = add nuw nsw i64 %doubts.2.0986, %.2032
  %spec.select971 = select i1 %.2027.not, double 0.000000e+00, double %value.6.2
  %.2043 = getelementptr double, ptr %arg.values, i64 %.125982984
  store double %spec.select971, ptr %.2043, align 8
  %.2050 = trunc nuw nsw i64 %verdict.5.2 to i8
  %.2051 = getelementptr i8, ptr %arg.certain, i64 %.125982984
  store i8 %.2050, ptr %.2051, align 1
  %.2062 = icmp ne i64 %verdict.5.2, 0
  %"$phi778.1.2.1" = select i1 %short.4.2, i1 %.2062, i1 false
  %.2079 = zext i1 %"$phi778.1.2.1" to i8
  %.2080 = getelementptr i8, ptr %arg.shortest, i64 %.125982984
  store i8 %.2079, ptr %.2080, align 1
  %exitcond.not = icmp eq i64 %.132, %arg.count
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %spec.select970, %B3 ]
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
