; made from ztf_flow.native.source.numbers by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 47098f4bc8e73f86fba5aa5a84ee201a64c3ad6c6aebcd2893323c466175bff5
@judge_decimals.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_decimals.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.json, i64 %arg.count, i64 %arg.digits, i64 %arg.wholes, i64 %arg.most_places, i64 %arg.scale, i64 %arg.least, i64 %arg.most, ptr readonly captures(none) %arg.tens, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain) local_unnamed_addr #0 {
B0.endif:
  %.1311317.not = icmp slt i64 %arg.count, 1
  br i1 %.1311317.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %const44 = bitcast i64 -1085102592571150096 to i64
  %const43 = bitcast i64 8102099357864587376 to i64
  %const42 = bitcast i64 3472328296227680304 to i64
  %const30 = bitcast i64 434041037028460038 to i64
  %const18 = bitcast i64 13563782407139376 to i64
  br label %B2

B2:
  %lsr.iv = phi ptr [ %arg.values, %B2.lr.ph ], [ %scevgep, %B3 ]
  %doubts.2.01324 = phi i64 [ 0, %B2.lr.ph ], [ %doubts.3.11281, %B3 ]
  %.13713161318 = phi i64 [ 0, %B2.lr.ph ], [ %.144, %B3 ]
  %.144 = add nuw nsw i64 %.13713161318, 1
  %0 = shl i64 %.13713161318, 3
  %scevgep3 = getelementptr i8, ptr %arg.starts, i64 %0
  %.175 = load i64, ptr %scevgep3, align 8
  %1 = shl i64 %.13713161318, 3
  %scevgep2 = getelementptr i8, ptr %arg.ends, i64 %1
  %.186 = load i64, ptr %scevgep2, align 8
  %.198 = getelementptr i8, ptr %arg.text, i64 %.175
  %.199 = load i8, ptr %.198, align 1
  %.201 = icmp eq i8 %.199, 45
  %.208 = zext i1 %.201 to i64
  %spec.select = add nsw i64 %.175, %.208
  %.219 = getelementptr i8, ptr %arg.text, i64 %spec.select
  %.221 = load <32 x i8>, ptr %.219, align 1
  %.225 = icmp eq <32 x i8> %.221, splat (i8 46)
  %.226 = bitcast <32 x i1> %.225 to i32
  %.231 = sub nsw i64 %.186, %spec.select
  %.240.not = icmp eq i32 %.226, 0
  %2 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.226, i1 true)
  %.248 = zext nneg i32 %2 to i64
  %spec.select1293 = tail call i64 @llvm.smin.i64(i64 %.231, i64 %.248)
  %_whole_v4_whole.2.1 = select i1 %.240.not, i64 %.231, i64 %spec.select1293
  %.278 = add nsw i64 %_whole_v4_whole.2.1, %spec.select
  %.280 = icmp slt i64 %.278, %.186
  %3 = xor i64 %_whole_v4_whole.2.1, -1
  %.287 = add i64 %.231, %3
  %"$phi208.1.2.1" = select i1 %.280, i64 %.287, i64 0
  %.311 = icmp sle i64 %_whole_v4_whole.2.1, %arg.wholes
  %.321 = icmp sle i64 %"$phi208.1.2.1", %arg.most_places
  %or.cond = select i1 %.311, i1 %.321, i1 false
  %4 = bitcast <32 x i8> %.221 to i256
  %5 = trunc i256 %4 to i8
  %6 = trunc i256 %4 to i64
  br i1 %or.cond, label %B5, label %B6.thread

B5:
  %.331 = add nsw i64 %"$phi208.1.2.1", %_whole_v4_whole.2.1
  %.333.not = icmp sgt i64 %.331, %arg.digits
  br i1 %.333.not, label %B6.thread, label %B7

B7:
  %.356 = icmp slt i64 %_whole_v4_whole.2.1, 1
  %.361 = add nsw i64 %.278, 1
  %.363 = icmp eq i64 %.361, %.186
  %or.cond1294 = select i1 %.356, i1 true, i1 %.363
  br i1 %or.cond1294, label %B6.thread, label %B8

B8:
  %7 = icmp eq i8 %.199, 45
  %.388 = icmp ne i8 %5, 48
  %.394 = icmp eq i64 %_whole_v4_whole.2.1, 1
  %or.cond1295 = or i1 %.388, %.394
  %or.cond1295.not = xor i1 %or.cond1295, true
  %.435 = icmp eq i8 %5, 48
  %or.cond1332 = and i1 %7, %.435
  %or.cond1334 = or i1 %or.cond1332, %or.cond1295.not
  br i1 %or.cond1334, label %B6.thread, label %B9

B9:
  %8 = icmp eq i64 %arg.json, 0
  br i1 %8, label %B10, label %B11

B11:
  %.446 = getelementptr i8, ptr %arg.kinds, i64 %.13713161318
  %.447 = load i8, ptr %.446, align 1
  %9 = zext i8 %.447 to i32
  switch i32 %9, label %B6.thread [
    i32 1, label %B10
    i32 2, label %B12
  ]

B12:
  %.511.not = icmp eq i64 %"$phi208.1.2.1", 0
  br i1 %.511.not, label %B13, label %B14

B14:
  %10 = icmp ne i8 %5, 48
  %11 = getelementptr i8, ptr %arg.text, i64 %.186
  %.516 = getelementptr i8, ptr %11, i64 -1
  %.517 = load i8, ptr %.516, align 1
  %.519.not = icmp ne i8 %.517, 48
  %.564 = icmp slt i64 %.331, 16
  %or.cond1312.not1335 = and i1 %.564, %.519.not
  %.604 = icmp slt i64 %"$phi208.1.2.1", 5
  %or.cond1296 = select i1 %10, i1 true, i1 %.604
  %or.cond1333 = select i1 %or.cond1312.not1335, i1 %or.cond1296, i1 false
  br i1 %or.cond1333, label %B15, label %B6.thread

B13:
  %.662 = icmp samesign ult i64 %_whole_v4_whole.2.1, 16
  br i1 %.662, label %B16, label %B6.thread

B10:
  %.717.not = icmp eq i64 %"$phi208.1.2.1", 0
  br i1 %.717.not, label %B16, label %B15

B15:
  %.720 = icmp slt i64 %.331, 8
  br i1 %.720, label %B17, label %B16

B17:
  %.738 = shl i64 %_whole_v4_whole.2.1, 3
  %.739 = add nuw nsw i64 %.738, 8
  %.740 = lshr i64 %6, %.739
  %.743 = shl i64 %.740, %.738
  %notmask1310 = shl nsw i64 -1, %.738
  %.749 = xor i64 %notmask1310, -1
  %.750 = and i64 %.749, %6
  %.751 = or i64 %.743, %.750
  %.755 = shl i64 %.331, 3
  %.756 = sub i64 64, %.755
  %.757 = shl i64 %.751, %.756
  %notmask1311 = shl nsw i64 -1, %.756
  %.762 = and i64 %notmask1311, %const18
  %.763 = xor i64 %.762, %const18
  %.764 = or i64 %.763, %.757
  %.769 = and i64 %.764, %const44
  %.770.not = icmp eq i64 %.769, %const42
  br i1 %.770.not, label %B18, label %B6.thread

B18:
  %.773 = add nuw nsw i64 %.764, %const30
  %.774 = and i64 %.773, %const43
  %.775.not = icmp eq i64 %.774, %const42
  br i1 %.775.not, label %B19.thread710, label %B6.thread

B19.thread710:
  %const31 = bitcast i64 1085102592571150095 to i64
  %const19 = bitcast i64 71777214294589695 to i64
  %const = bitcast i64 281470681808895 to i64
  %.784 = and i64 %.757, %const31
  %.787 = mul nuw i64 %.784, 10
  %.788 = lshr i64 %.784, 8
  %.789 = add nuw i64 %.787, %.788
  %.790 = and i64 %.789, %const19
  %.791 = mul nuw nsw i64 %.790, 100
  %.792 = lshr i64 %.790, 16
  %.793 = add nuw nsw i64 %.791, %.792
  %.794 = and i64 %.793, %const
  %.795 = mul nuw nsw i64 %.794, 10000
  %.796 = lshr i64 %.794, 32
  %.797 = add nuw nsw i64 %.795, %.796
  %.798 = and i64 %.797, 4294967295
  br label %B20

B16:
  %.717583 = phi i1 [ false, %B10 ], [ true, %B15 ], [ false, %B13 ]
  %.828 = icmp samesign ult i64 %_whole_v4_whole.2.1, 9
  br i1 %.828, label %B21, label %B22

B21:
  %.842 = shl nuw nsw i64 %_whole_v4_whole.2.1, 3
  %.843 = sub nuw nsw i64 64, %.842
  %.844 = shl i64 %6, %.843
  %notmask1306 = shl nsw i64 -1, %.843
  %.849 = and i64 %notmask1306, %const18
  %.850 = xor i64 %.849, %const18
  %.851 = or i64 %.850, %.844
  %.856 = and i64 %.851, %const44
  %.857.not = icmp eq i64 %.856, %const42
  br i1 %.857.not, label %B23, label %B24

B23:
  %.860 = add nuw nsw i64 %.851, %const30
  %.861 = and i64 %.860, %const43
  %.862.not = icmp eq i64 %.861, %const42
  br i1 %.862.not, label %B25, label %B24

B25:
  %const41 = bitcast i64 1085102592571150095 to i64
  %const29 = bitcast i64 71777214294589695 to i64
  %const13 = bitcast i64 281470681808895 to i64
  %.871 = and i64 %.844, %const41
  %.874 = mul nuw i64 %.871, 10
  %.875 = lshr i64 %.871, 8
  %.876 = add nuw i64 %.874, %.875
  %.877 = and i64 %.876, %const29
  %.878 = mul nuw nsw i64 %.877, 100
  %.879 = lshr i64 %.877, 16
  %.880 = add nuw nsw i64 %.878, %.879
  %.881 = and i64 %.880, %const13
  %.882 = mul nuw nsw i64 %.881, 10000
  %.883 = lshr i64 %.881, 32
  %.884 = add nuw nsw i64 %.882, %.883
  %.885 = and i64 %.884, 4294967295
  br label %B24

B22:
  %12 = getelementptr i8, ptr %arg.text, i64 %.278
  %.901 = getelementptr i8, ptr %12, i64 -8
  %.903 = load i64, ptr %.901, align 1
  %.918 = and i64 %.903, %const44
  %.919.not = icmp eq i64 %.918, %const42
  br i1 %.919.not, label %B26, label %B27

B26:
  %.922 = add nuw nsw i64 %.903, %const30
  %.923 = and i64 %.922, %const43
  %.924.not = icmp eq i64 %.923, %const42
  br i1 %.924.not, label %B28, label %B27

B28:
  %const35 = bitcast i64 1085102592571150095 to i64
  %const23 = bitcast i64 71777214294589695 to i64
  %const7 = bitcast i64 281470681808895 to i64
  %.933 = and i64 %.903, %const35
  %.936 = mul nuw i64 %.933, 10
  %.937 = lshr i64 %.933, 8
  %.938 = add nuw i64 %.936, %.937
  %.939 = and i64 %.938, %const23
  %.940 = mul nuw nsw i64 %.939, 100
  %.941 = lshr i64 %.939, 16
  %.942 = add nuw nsw i64 %.940, %.941
  %.943 = and i64 %.942, %const7
  %.944 = mul nuw nsw i64 %.943, 10000
  %.945 = lshr i64 %.943, 32
  %.946 = add nuw nsw i64 %.944, %.945
  %.947 = and i64 %.946, 4294967295
  br label %B27

B27:
  %_mantissa_v29__number_v30__digits_v31__v52call_8.2.4 = phi i64 [ %.947, %B28 ], [ -1, %B26 ], [ -1, %B22 ]
  %.958 = icmp samesign ult i64 %_whole_v4_whole.2.1, 17
  br i1 %.958, label %B32, label %B33

B32:
  %.961 = shl nuw nsw i64 %_whole_v4_whole.2.1, 3
  %.974 = sub nuw nsw i64 128, %.961
  %.975 = shl i64 %6, %.974
  %notmask1305 = shl nsw i64 -1, %.974
  %.980 = and i64 %notmask1305, %const18
  %.981 = xor i64 %.980, %const18
  %.982 = or i64 %.981, %.975
  %.987 = and i64 %.982, %const44
  %.988.not = icmp eq i64 %.987, %const42
  br i1 %.988.not, label %B34, label %B24

B34:
  %.991 = add nuw nsw i64 %.982, %const30
  %.992 = and i64 %.991, %const43
  %.993.not = icmp eq i64 %.992, %const42
  %.1030 = icmp sgt i64 %_mantissa_v29__number_v30__digits_v31__v52call_8.2.4, -1
  %or.cond1313 = select i1 %.993.not, i1 %.1030, i1 false
  br i1 %or.cond1313, label %B35, label %B24

B35:
  %const34 = bitcast i64 1085102592571150095 to i64
  %const22 = bitcast i64 71777214294589695 to i64
  %const6 = bitcast i64 281470681808895 to i64
  %.1002 = and i64 %.975, %const34
  %.1005 = mul nuw i64 %.1002, 10
  %.1006 = lshr i64 %.1002, 8
  %.1007 = add nuw i64 %.1005, %.1006
  %.1008 = and i64 %.1007, %const22
  %.1009 = mul nuw nsw i64 %.1008, 100
  %.1010 = lshr i64 %.1008, 16
  %.1011 = add nuw nsw i64 %.1009, %.1010
  %.1012 = and i64 %.1011, %const6
  %.1013 = mul nuw nsw i64 %.1012, 10000
  %.1014 = lshr i64 %.1012, 32
  %.1015 = add nuw nsw i64 %.1013, %.1014
  %.1016 = and i64 %.1015, 4294967295
  %.1033 = mul nuw nsw i64 %.1016, 100000000
  %.1037 = add nuw nsw i64 %_mantissa_v29__number_v30__digits_v31__v52call_8.2.4, %.1033
  br label %B24

B33:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %.278
  %sunkaddr45 = getelementptr i8, ptr %sunkaddr, i64 -16
  %.1064 = load i64, ptr %sunkaddr45, align 1
  %.1079 = and i64 %.1064, %const44
  %.1080.not = icmp eq i64 %.1079, %const42
  br i1 %.1080.not, label %B36, label %B37

B36:
  %.1083 = add nuw nsw i64 %.1064, %const30
  %.1084 = and i64 %.1083, %const43
  %.1085.not = icmp eq i64 %.1084, %const42
  br i1 %.1085.not, label %B38, label %B37

B38:
  %const33 = bitcast i64 1085102592571150095 to i64
  %const21 = bitcast i64 71777214294589695 to i64
  %const5 = bitcast i64 281470681808895 to i64
  %.1094 = and i64 %.1064, %const33
  %.1097 = mul nuw i64 %.1094, 10
  %.1098 = lshr i64 %.1094, 8
  %.1099 = add nuw i64 %.1097, %.1098
  %.1100 = and i64 %.1099, %const21
  %.1101 = mul nuw nsw i64 %.1100, 100
  %.1102 = lshr i64 %.1100, 16
  %.1103 = add nuw nsw i64 %.1101, %.1102
  %.1104 = and i64 %.1103, %const5
  %.1105 = mul nuw nsw i64 %.1104, 10000
  %.1106 = lshr i64 %.1104, 32
  %.1107 = add nuw nsw i64 %.1105, %.1106
  %.1108 = and i64 %.1107, 4294967295
  br label %B37

B37:
  %_mantissa_v29__number_v30__digits_v39__v52call_8.2.4 = phi i64 [ %.1108, %B38 ], [ -1, %B36 ], [ -1, %B33 ]
  %.1119 = shl i64 %_whole_v4_whole.2.1, 3
  %.1132 = sub i64 192, %.1119
  %.1133 = shl i64 %6, %.1132
  %notmask = shl nsw i64 -1, %.1132
  %.1138 = and i64 %notmask, %const18
  %.1139 = xor i64 %.1138, %const18
  %.1140 = or i64 %.1139, %.1133
  %.1145 = and i64 %.1140, %const44
  %.1146.not = icmp eq i64 %.1145, %const42
  br i1 %.1146.not, label %B40, label %B24

B40:
  %.1149 = add nuw nsw i64 %.1140, %const30
  %.1150 = and i64 %.1149, %const43
  %.1151.not = icmp eq i64 %.1150, %const42
  br i1 %.1151.not, label %B41, label %B24

B41:
  %const32 = bitcast i64 1085102592571150095 to i64
  %const20 = bitcast i64 71777214294589695 to i64
  %const4 = bitcast i64 281470681808895 to i64
  %.1160 = and i64 %.1133, %const32
  %.1163 = mul nuw i64 %.1160, 10
  %.1164 = lshr i64 %.1160, 8
  %.1165 = add nuw i64 %.1163, %.1164
  %.1166 = and i64 %.1165, %const20
  %.1167 = mul nuw nsw i64 %.1166, 100
  %.1168 = lshr i64 %.1166, 16
  %.1169 = add nuw nsw i64 %.1167, %.1168
  %.1170 = and i64 %.1169, %const4
  %.1171 = mul nuw nsw i64 %.1170, 10000
  %.1172 = lshr i64 %.1170, 32
  %.1173 = add nuw nsw i64 %.1171, %.1172
  %.1174 = and i64 %.1173, 4294967295
  %.1188 = icmp slt i64 %_mantissa_v29__number_v30__digits_v39__v52call_8.2.4, 0
  %.1191 = icmp slt i64 %_mantissa_v29__number_v30__digits_v31__v52call_8.2.4, 0
  %or.cond1297 = select i1 %.1188, i1 true, i1 %.1191
  br i1 %or.cond1297, label %B24, label %B42

B42:
  %.1203 = mul nuw nsw i64 %_mantissa_v29__number_v30__digits_v39__v52call_8.2.4, 100000000
  %.1207 = add nuw nsw i64 %.1203, %_mantissa_v29__number_v30__digits_v31__v52call_8.2.4
  %.1214 = icmp samesign ugt i64 %.1174, 922
  br i1 %.1214, label %B24, label %B43

B43:
  %const14 = bitcast i64 3372036854775807 to i64
  %.1217 = icmp eq i64 %.1174, 922
  %.1220 = icmp samesign ugt i64 %.1207, %const14
  %or.cond1298 = select i1 %.1217, i1 %.1220, i1 false
  br i1 %or.cond1298, label %B24, label %B44

B44:
  %const16 = bitcast i64 10000000000000000 to i64
  %.1230 = mul nuw nsw i64 %.1174, %const16
  %.1234 = add nuw nsw i64 %.1207, %.1230
  br label %B24

B24:
  %_mantissa_v29_number.5.3 = phi i64 [ %.1234, %B44 ], [ -1, %B21 ], [ -1, %B40 ], [ -1, %B37 ], [ %.885, %B25 ], [ -1, %B23 ], [ %.1037, %B35 ], [ -1, %B42 ], [ -1, %B43 ], [ -1, %B32 ], [ -1, %B34 ], [ -1, %B41 ]
  br i1 %.717583, label %B45, label %B19

B45:
  %.1245 = sub nsw i64 %.186, %"$phi208.1.2.1"
  %.1262 = icmp slt i64 %"$phi208.1.2.1", 9
  br i1 %.1262, label %B46, label %B47

B46:
  %.1273 = getelementptr i8, ptr %arg.text, i64 %.1245
  %.1275 = load i64, ptr %.1273, align 1
  %.1276 = shl i64 %"$phi208.1.2.1", 3
  %.1277 = sub i64 64, %.1276
  %.1278 = shl i64 %.1275, %.1277
  %notmask1309 = shl nsw i64 -1, %.1277
  %.1283 = and i64 %notmask1309, %const18
  %.1284 = xor i64 %.1283, %const18
  %.1285 = or i64 %.1278, %.1284
  %.1290 = and i64 %.1285, %const44
  %.1291.not = icmp eq i64 %.1290, %const42
  br i1 %.1291.not, label %B48, label %B6.thread

B48:
  %.1294 = add nuw nsw i64 %.1285, %const30
  %.1295 = and i64 %.1294, %const43
  %.1296.not = icmp eq i64 %.1295, %const42
  br i1 %.1296.not, label %B49, label %B6.thread

B49:
  %const40 = bitcast i64 1085102592571150095 to i64
  %const28 = bitcast i64 71777214294589695 to i64
  %const12 = bitcast i64 281470681808895 to i64
  %.1305 = and i64 %.1278, %const40
  %.1308 = mul nuw i64 %.1305, 10
  %.1309 = lshr i64 %.1305, 8
  %.1310 = add nuw i64 %.1308, %.1309
  %.1311 = and i64 %.1310, %const28
  %.1312 = mul nuw nsw i64 %.1311, 100
  %.1313 = lshr i64 %.1311, 16
  %.1314 = add nuw nsw i64 %.1312, %.1313
  %.1315 = and i64 %.1314, %const12
  %.1316 = mul nuw nsw i64 %.1315, 10000
  %.1317 = lshr i64 %.1315, 32
  %.1318 = add nuw nsw i64 %.1316, %.1317
  %.1319 = and i64 %.1318, 4294967295
  br label %B50

B47:
  %13 = getelementptr i8, ptr %arg.text, i64 %.186
  %.1335 = getelementptr i8, ptr %13, i64 -8
  %.1337 = load i64, ptr %.1335, align 1
  %.1352 = and i64 %.1337, %const44
  %.1353.not = icmp eq i64 %.1352, %const42
  br i1 %.1353.not, label %B51, label %B52

B51:
  %.1356 = add nuw nsw i64 %.1337, %const30
  %.1357 = and i64 %.1356, %const43
  %.1358.not = icmp eq i64 %.1357, %const42
  br i1 %.1358.not, label %B53, label %B52

B53:
  %const39 = bitcast i64 1085102592571150095 to i64
  %const27 = bitcast i64 71777214294589695 to i64
  %const11 = bitcast i64 281470681808895 to i64
  %.1367 = and i64 %.1337, %const39
  %.1370 = mul nuw i64 %.1367, 10
  %.1371 = lshr i64 %.1367, 8
  %.1372 = add nuw i64 %.1370, %.1371
  %.1373 = and i64 %.1372, %const27
  %.1374 = mul nuw nsw i64 %.1373, 100
  %.1375 = lshr i64 %.1373, 16
  %.1376 = add nuw nsw i64 %.1374, %.1375
  %.1377 = and i64 %.1376, %const11
  %.1378 = mul nuw nsw i64 %.1377, 10000
  %.1379 = lshr i64 %.1377, 32
  %.1380 = add nuw nsw i64 %.1378, %.1379
  %.1381 = and i64 %.1380, 4294967295
  br label %B52

B52:
  %_mantissa_v29__number_v54__digits_v55__v52call_8.2.4 = phi i64 [ %.1381, %B53 ], [ -1, %B51 ], [ -1, %B47 ]
  %.1392 = icmp samesign ult i64 %"$phi208.1.2.1", 17
  br i1 %.1392, label %B56, label %B57

B56:
  %.1404 = getelementptr i8, ptr %arg.text, i64 %.1245
  %.1406 = load i64, ptr %.1404, align 1
  %.1395 = shl nuw nsw i64 %"$phi208.1.2.1", 3
  %.1408 = sub nuw nsw i64 128, %.1395
  %.1409 = shl i64 %.1406, %.1408
  %notmask1308 = shl nsw i64 -1, %.1408
  %.1414 = and i64 %notmask1308, %const18
  %.1415 = xor i64 %.1414, %const18
  %.1416 = or i64 %.1409, %.1415
  %.1421 = and i64 %.1416, %const44
  %.1422.not = icmp eq i64 %.1421, %const42
  br i1 %.1422.not, label %B58, label %B6.thread

B58:
  %.1425 = add nuw nsw i64 %.1416, %const30
  %.1426 = and i64 %.1425, %const43
  %.1427.not = icmp eq i64 %.1426, %const42
  %.1464 = icmp sgt i64 %_mantissa_v29__number_v54__digits_v55__v52call_8.2.4, -1
  %or.cond1314 = select i1 %.1427.not, i1 %.1464, i1 false
  br i1 %or.cond1314, label %B59, label %B6.thread

B59:
  %const38 = bitcast i64 1085102592571150095 to i64
  %const26 = bitcast i64 71777214294589695 to i64
  %const10 = bitcast i64 281470681808895 to i64
  %.1436 = and i64 %.1409, %const38
  %.1439 = mul nuw i64 %.1436, 10
  %.1440 = lshr i64 %.1436, 8
  %.1441 = add nuw i64 %.1439, %.1440
  %.1442 = and i64 %.1441, %const26
  %.1443 = mul nuw nsw i64 %.1442, 100
  %.1444 = lshr i64 %.1442, 16
  %.1445 = add nuw nsw i64 %.1443, %.1444
  %.1446 = and i64 %.1445, %const10
  %.1447 = mul nuw nsw i64 %.1446, 10000
  %.1448 = lshr i64 %.1446, 32
  %.1449 = add nuw nsw i64 %.1447, %.1448
  %.1450 = and i64 %.1449, 4294967295
  %.1467 = mul nuw nsw i64 %.1450, 100000000
  %.1471 = add nuw nsw i64 %.1467, %_mantissa_v29__number_v54__digits_v55__v52call_8.2.4
  br label %B50

B57:
  %sunkaddr46 = getelementptr i8, ptr %arg.text, i64 %.186
  %sunkaddr47 = getelementptr i8, ptr %sunkaddr46, i64 -16
  %.1498 = load i64, ptr %sunkaddr47, align 1
  %.1513 = and i64 %.1498, %const44
  %.1514.not = icmp eq i64 %.1513, %const42
  br i1 %.1514.not, label %B60, label %B61

B60:
  %.1517 = add nuw nsw i64 %.1498, %const30
  %.1518 = and i64 %.1517, %const43
  %.1519.not = icmp eq i64 %.1518, %const42
  br i1 %.1519.not, label %B62, label %B61

B62:
  %const37 = bitcast i64 1085102592571150095 to i64
  %const25 = bitcast i64 71777214294589695 to i64
  %const9 = bitcast i64 281470681808895 to i64
  %.1528 = and i64 %.1498, %const37
  %.1531 = mul nuw i64 %.1528, 10
  %.1532 = lshr i64 %.1528, 8
  %.1533 = add nuw i64 %.1531, %.1532
  %.1534 = and i64 %.1533, %const25
  %.1535 = mul nuw nsw i64 %.1534, 100
  %.1536 = lshr i64 %.1534, 16
  %.1537 = add nuw nsw i64 %.1535, %.1536
  %.1538 = and i64 %.1537, %const9
  %.1539 = mul nuw nsw i64 %.1538, 10000
  %.1540 = lshr i64 %.1538, 32
  %.1541 = add nuw nsw i64 %.1539, %.1540
  %.1542 = and i64 %.1541, 4294967295
  br label %B61

B61:
  %_mantissa_v29__number_v54__digits_v63__v52call_8.2.4 = phi i64 [ %.1542, %B62 ], [ -1, %B60 ], [ -1, %B57 ]
  %.1562 = getelementptr i8, ptr %arg.text, i64 %.1245
  %.1564 = load i64, ptr %.1562, align 1
  %.1553 = shl i64 %"$phi208.1.2.1", 3
  %.1566 = sub i64 192, %.1553
  %.1567 = shl i64 %.1564, %.1566
  %notmask1307 = shl nsw i64 -1, %.1566
  %.1572 = and i64 %notmask1307, %const18
  %.1573 = xor i64 %.1572, %const18
  %.1574 = or i64 %.1567, %.1573
  %.1579 = and i64 %.1574, %const44
  %.1580.not = icmp eq i64 %.1579, %const42
  br i1 %.1580.not, label %B64, label %B6.thread

B64:
  %.1583 = add nuw nsw i64 %.1574, %const30
  %.1584 = and i64 %.1583, %const43
  %.1585.not = icmp eq i64 %.1584, %const42
  br i1 %.1585.not, label %B65, label %B6.thread

B65:
  %const36 = bitcast i64 1085102592571150095 to i64
  %const24 = bitcast i64 71777214294589695 to i64
  %const8 = bitcast i64 281470681808895 to i64
  %.1594 = and i64 %.1567, %const36
  %.1597 = mul nuw i64 %.1594, 10
  %.1598 = lshr i64 %.1594, 8
  %.1599 = add nuw i64 %.1597, %.1598
  %.1600 = and i64 %.1599, %const24
  %.1601 = mul nuw nsw i64 %.1600, 100
  %.1602 = lshr i64 %.1600, 16
  %.1603 = add nuw nsw i64 %.1601, %.1602
  %.1604 = and i64 %.1603, %const8
  %.1605 = mul nuw nsw i64 %.1604, 10000
  %.1606 = lshr i64 %.1604, 32
  %.1607 = add nuw nsw i64 %.1605, %.1606
  %.1608 = and i64 %.1607, 4294967295
  %.1622 = icmp slt i64 %_mantissa_v29__number_v54__digits_v63__v52call_8.2.4, 0
  %.1625 = icmp slt i64 %_mantissa_v29__number_v54__digits_v55__v52call_8.2.4, 0
  %or.cond1299 = select i1 %.1622, i1 true, i1 %.1625
  br i1 %or.cond1299, label %B6.thread, label %B66

B66:
  %.1637 = mul nuw nsw i64 %_mantissa_v29__number_v54__digits_v63__v52call_8.2.4, 100000000
  %.1641 = add nuw nsw i64 %.1637, %_mantissa_v29__number_v54__digits_v55__v52call_8.2.4
  %.1648 = icmp samesign ugt i64 %.1608, 922
  br i1 %.1648, label %B6.thread, label %B67

B67:
  %const15 = bitcast i64 3372036854775807 to i64
  %.1651 = icmp eq i64 %.1608, 922
  %.1654 = icmp samesign ugt i64 %.1641, %const15
  %or.cond1300 = select i1 %.1651, i1 %.1654, i1 false
  br i1 %or.cond1300, label %B6.thread, label %B68

B68:
  %const17 = bitcast i64 10000000000000000 to i64
  %.1664 = mul nuw nsw i64 %.1608, %const17
  %.1668 = add nuw nsw i64 %.1664, %.1641
  br label %B50

B50:
  %_mantissa_v29_part.5.3 = phi i64 [ %.1668, %B68 ], [ %.1471, %B59 ], [ %.1319, %B49 ]
  %.1675 = icmp sgt i64 %_mantissa_v29_number.5.3, -1
  br i1 %.1675, label %B69, label %B6.thread

B69:
  %.1682 = getelementptr i64, ptr %arg.tens, i64 %"$phi208.1.2.1"
  %.1683 = load i64, ptr %.1682, align 8
  %.1689 = mul nsw i64 %.1683, %_mantissa_v29_number.5.3
  %.1693 = add nsw i64 %.1689, %_mantissa_v29_part.5.3
  br label %B19

B19:
  %mantissa.3.2 = phi i64 [ %_mantissa_v29_number.5.3, %B24 ], [ %.1693, %B69 ]
  %.1732 = icmp slt i64 %mantissa.3.2, 0
  br i1 %.1732, label %B6.thread, label %B20

B20:
  %mantissa.3.2788 = phi i64 [ %.798, %B19.thread710 ], [ %mantissa.3.2, %B19 ]
  %.1754 = add nsw i64 %_whole_v4_whole.2.1, %arg.scale
  %.1757 = icmp sgt i64 %.1754, 18
  br i1 %.1757, label %B6.thread, label %B70

B70:
  %14 = icmp eq i8 %.199, 45
  %.1779 = sub nsw i64 %arg.scale, %"$phi208.1.2.1"
  %.1783 = getelementptr i64, ptr %arg.tens, i64 %.1779
  %.1784 = load i64, ptr %.1783, align 8
  %.1786 = mul nsw i64 %.1784, %mantissa.3.2788
  %.1801 = sub i64 0, %.1786
  %spec.select1302 = select i1 %14, i64 %.1801, i64 %.1786
  %.1817 = icmp sge i64 %spec.select1302, %arg.least
  %.1829 = icmp sle i64 %spec.select1302, %arg.most
  %or.cond1303 = select i1 %.1817, i1 %.1829, i1 false
  br i1 %or.cond1303, label %B6, label %B6.thread

B6.thread:
  %verdict.4.1.ph = phi i8 [ 2, %B20 ], [ 0, %B14 ], [ 0, %B18 ], [ 0, %B58 ], [ 0, %B2 ], [ 0, %B17 ], [ 0, %B5 ], [ 0, %B8 ], [ 0, %B65 ], [ 0, %B70 ], [ 0, %B50 ], [ 0, %B19 ], [ 0, %B13 ], [ 0, %B7 ], [ 0, %B11 ], [ 0, %B46 ], [ 0, %B64 ], [ 0, %B61 ], [ 0, %B48 ], [ 0, %B66 ], [ 0, %B67 ], [ 0, %B56 ]
  %.1871 = add nsw i64 %doubts.2.01324, 1
  store i64 0, ptr %lsr.iv, align 8
  br label %B3

B6:
  store i64 %spec.select1302, ptr %lsr.iv, align 8
  %spec.select1302.lobit = ashr i64 %spec.select1302, 63
  br label %B3

B3:
  %doubts.3.11281 = phi i64 [ %doubts.2.01324, %B6 ], [ %.1871, %B6.thread ]
  %verdict.4.19061279 = phi i8 [ 1, %B6 ], [ %verdict.4.1.ph, %B6.thread ]
  %"$phi600.1.2.1" = phi i64 [ %spec.select1302.lobit, %B6 ], [ 0, %B6.thread ]
  %scevgep1 = getelementptr i8, ptr %lsr.iv, i64 8
  store i64 %"$phi600.1.2.1", ptr %scevgep1, align 8
  %.1915 = getelementptr i8, ptr %arg.certain, i64 %.13713161318
  store i8 %verdict.4.19061279, ptr %.1915, align 1
  %scevgep = getelementptr i8, ptr %lsr.iv, i64 16
  %exitcond.not = icmp eq i64 %arg.count, %.144
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.11281, %B3 ]
  store i64 %doubts.2.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #2

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @judge_decimals(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, i64 %.9, i64 %.10, i64 %.11, i64 %.12, ptr readonly captures(none) %.13, ptr writeonly captures(none) %.14, ptr writeonly captures(none) %.15) local_unnamed_addr #0 {
entry:
  %.17 = alloca i64, align 8
  store i64 0, ptr %.17, align 8
  %.21 = call i32 @judge_decimals.body(ptr nonnull %.17, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, i64 %.6, i64 %.7, i64 %.8, i64 %.9, i64 %.10, i64 %.11, i64 %.12, ptr %.13, ptr %.14, ptr %.15) #3
  %.31 = load i64, ptr %.17, align 8
  ret i64 %.31
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }
