; made from ztf_flow.native.source.numbers by `python -m ztf_flow.native.build`, 68df8f597231f9d40dcbf7d1b03dba2c5e3912fd0d491b10fa83e551f5e7cab3
@judge_decimals.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_decimals.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.json, i64 %arg.count, i64 %arg.digits, i64 %arg.wholes, i64 %arg.most_places, i64 %arg.scale, i64 %arg.least, i64 %arg.most, ptr readonly captures(none) %arg.tens, ptr writeonly captures(none) %arg.values, ptr writeonly captures(none) %arg.certain) local_unnamed_addr #0 {
B0.endif:
  %.131940.not = icmp slt i64 %arg.count, 1
  br i1 %.131940.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %const41 = bitcast i64 -1085102592571150096 to i64
  %const40 = bitcast i64 8102099357864587376 to i64
  %const39 = bitcast i64 3472328296227680304 to i64
  %const28 = bitcast i64 434041037028460038 to i64
  %const17 = bitcast i64 13563782407139376 to i64
  br label %B2

B2:
  %lsr.iv = phi ptr [ %arg.values, %B2.lr.ph ], [ %scevgep, %B3 ]
  %doubts.2.0945 = phi i64 [ 0, %B2.lr.ph ], [ %doubts.3.1908, %B3 ]
  %.137939941 = phi i64 [ 0, %B2.lr.ph ], [ %.144, %B3 ]
  %.144 = add nuw nsw i64 %.137939941, 1
  %0 = shl i64 %.137939941, 3
  %scevgep3 = getelementptr i8, ptr %arg.starts, i64 %0
  %.175 = load i64, ptr %scevgep3, align 8
  %1 = shl i64 %.137939941, 3
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
  %spec.select918 = tail call i64 @llvm.smin.i64(i64 %.231, i64 %.248)
  %_whole_v4_whole.2.1 = select i1 %.240.not, i64 %.231, i64 %spec.select918
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
  %or.cond919 = select i1 %.356, i1 true, i1 %.363
  br i1 %or.cond919, label %B6.thread, label %B8

B8:
  %7 = icmp eq i8 %.199, 45
  %.388 = icmp ne i8 %5, 48
  %.394 = icmp eq i64 %_whole_v4_whole.2.1, 1
  %or.cond920 = or i1 %.388, %.394
  %or.cond920.not = xor i1 %or.cond920, true
  %.435 = icmp eq i8 %5, 48
  %or.cond952 = and i1 %7, %.435
  %or.cond954 = or i1 %or.cond952, %or.cond920.not
  br i1 %or.cond954, label %B6.thread, label %B9

B9:
  %8 = icmp eq i64 %arg.json, 0
  br i1 %8, label %B10, label %B11

B11:
  %.446 = getelementptr i8, ptr %arg.kinds, i64 %.137939941
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
  %or.cond935.not955 = and i1 %.564, %.519.not
  %.604 = icmp slt i64 %"$phi208.1.2.1", 5
  %or.cond921 = select i1 %10, i1 true, i1 %.604
  %or.cond953 = select i1 %or.cond935.not955, i1 %or.cond921, i1 false
  br i1 %or.cond953, label %B10, label %B6.thread

B13:
  %.662 = icmp samesign ult i64 %_whole_v4_whole.2.1, 16
  br i1 %.662, label %B10, label %B6.thread

B10:
  %.715 = icmp samesign ult i64 %_whole_v4_whole.2.1, 9
  br i1 %.715, label %B15, label %B16

B15:
  %.729 = shl nuw nsw i64 %_whole_v4_whole.2.1, 3
  %.730 = sub nuw nsw i64 64, %.729
  %.731 = shl i64 %6, %.730
  %notmask931 = shl nsw i64 -1, %.730
  %.736 = and i64 %notmask931, %const17
  %.737 = xor i64 %.736, %const17
  %.738 = or i64 %.737, %.731
  %.743 = and i64 %.738, %const41
  %.744.not = icmp eq i64 %.743, %const39
  br i1 %.744.not, label %B17, label %B18

B17:
  %.747 = add nuw nsw i64 %.738, %const28
  %.748 = and i64 %.747, %const40
  %.749.not = icmp eq i64 %.748, %const39
  br i1 %.749.not, label %B19, label %B18

B19:
  %const38 = bitcast i64 1085102592571150095 to i64
  %const27 = bitcast i64 71777214294589695 to i64
  %const12 = bitcast i64 281470681808895 to i64
  %.758 = and i64 %.731, %const38
  %.761 = mul nuw i64 %.758, 10
  %.762 = lshr i64 %.758, 8
  %.763 = add nuw i64 %.761, %.762
  %.764 = and i64 %.763, %const27
  %.765 = mul nuw nsw i64 %.764, 100
  %.766 = lshr i64 %.764, 16
  %.767 = add nuw nsw i64 %.765, %.766
  %.768 = and i64 %.767, %const12
  %.769 = mul nuw nsw i64 %.768, 10000
  %.770 = lshr i64 %.768, 32
  %.771 = add nuw nsw i64 %.769, %.770
  %.772 = and i64 %.771, 4294967295
  br label %B18

B16:
  %12 = getelementptr i8, ptr %arg.text, i64 %.278
  %.788 = getelementptr i8, ptr %12, i64 -8
  %.790 = load i64, ptr %.788, align 1
  %.805 = and i64 %.790, %const41
  %.806.not = icmp eq i64 %.805, %const39
  br i1 %.806.not, label %B20, label %B21

B20:
  %.809 = add nuw nsw i64 %.790, %const28
  %.810 = and i64 %.809, %const40
  %.811.not = icmp eq i64 %.810, %const39
  br i1 %.811.not, label %B22, label %B21

B22:
  %const32 = bitcast i64 1085102592571150095 to i64
  %const21 = bitcast i64 71777214294589695 to i64
  %const6 = bitcast i64 281470681808895 to i64
  %.820 = and i64 %.790, %const32
  %.823 = mul nuw i64 %.820, 10
  %.824 = lshr i64 %.820, 8
  %.825 = add nuw i64 %.823, %.824
  %.826 = and i64 %.825, %const21
  %.827 = mul nuw nsw i64 %.826, 100
  %.828 = lshr i64 %.826, 16
  %.829 = add nuw nsw i64 %.827, %.828
  %.830 = and i64 %.829, %const6
  %.831 = mul nuw nsw i64 %.830, 10000
  %.832 = lshr i64 %.830, 32
  %.833 = add nuw nsw i64 %.831, %.832
  %.834 = and i64 %.833, 4294967295
  br label %B21

B21:
  %_mantissa_v23__number_v24_low.2.3 = phi i64 [ %.834, %B22 ], [ -1, %B20 ], [ -1, %B16 ]
  %.839 = icmp samesign ult i64 %_whole_v4_whole.2.1, 17
  br i1 %.839, label %B25, label %B26

B25:
  %.842 = shl nuw nsw i64 %_whole_v4_whole.2.1, 3
  %.855 = sub nuw nsw i64 128, %.842
  %.856 = shl i64 %6, %.855
  %notmask930 = shl nsw i64 -1, %.855
  %.861 = and i64 %notmask930, %const17
  %.862 = xor i64 %.861, %const17
  %.863 = or i64 %.862, %.856
  %.868 = and i64 %.863, %const41
  %.869.not = icmp eq i64 %.868, %const39
  br i1 %.869.not, label %B27, label %B18

B27:
  %.872 = add nuw nsw i64 %.863, %const28
  %.873 = and i64 %.872, %const40
  %.874.not = icmp eq i64 %.873, %const39
  %.905 = icmp sgt i64 %_mantissa_v23__number_v24_low.2.3, -1
  %or.cond936 = select i1 %.874.not, i1 %.905, i1 false
  br i1 %or.cond936, label %B28, label %B18

B28:
  %const31 = bitcast i64 1085102592571150095 to i64
  %const20 = bitcast i64 71777214294589695 to i64
  %const5 = bitcast i64 281470681808895 to i64
  %.883 = and i64 %.856, %const31
  %.886 = mul nuw i64 %.883, 10
  %.887 = lshr i64 %.883, 8
  %.888 = add nuw i64 %.886, %.887
  %.889 = and i64 %.888, %const20
  %.890 = mul nuw nsw i64 %.889, 100
  %.891 = lshr i64 %.889, 16
  %.892 = add nuw nsw i64 %.890, %.891
  %.893 = and i64 %.892, %const5
  %.894 = mul nuw nsw i64 %.893, 10000
  %.895 = lshr i64 %.893, 32
  %.896 = add nuw nsw i64 %.894, %.895
  %.897 = and i64 %.896, 4294967295
  %.908 = mul nuw nsw i64 %.897, 100000000
  %.912 = add nuw nsw i64 %_mantissa_v23__number_v24_low.2.3, %.908
  br label %B18

B26:
  %sunkaddr = getelementptr i8, ptr %arg.text, i64 %.278
  %sunkaddr42 = getelementptr i8, ptr %sunkaddr, i64 -16
  %.939 = load i64, ptr %sunkaddr42, align 1
  %.954 = and i64 %.939, %const41
  %.955.not = icmp eq i64 %.954, %const39
  br i1 %.955.not, label %B29, label %B30

B29:
  %.958 = add nuw nsw i64 %.939, %const28
  %.959 = and i64 %.958, %const40
  %.960.not = icmp eq i64 %.959, %const39
  br i1 %.960.not, label %B31, label %B30

B31:
  %const30 = bitcast i64 1085102592571150095 to i64
  %const19 = bitcast i64 71777214294589695 to i64
  %const4 = bitcast i64 281470681808895 to i64
  %.969 = and i64 %.939, %const30
  %.972 = mul nuw i64 %.969, 10
  %.973 = lshr i64 %.969, 8
  %.974 = add nuw i64 %.972, %.973
  %.975 = and i64 %.974, %const19
  %.976 = mul nuw nsw i64 %.975, 100
  %.977 = lshr i64 %.975, 16
  %.978 = add nuw nsw i64 %.976, %.977
  %.979 = and i64 %.978, %const4
  %.980 = mul nuw nsw i64 %.979, 10000
  %.981 = lshr i64 %.979, 32
  %.982 = add nuw nsw i64 %.980, %.981
  %.983 = and i64 %.982, 4294967295
  br label %B30

B30:
  %_mantissa_v23__number_v24_middle.2.3 = phi i64 [ %.983, %B31 ], [ -1, %B29 ], [ -1, %B26 ]
  %.988 = shl i64 %_whole_v4_whole.2.1, 3
  %.1001 = sub i64 192, %.988
  %.1002 = shl i64 %6, %.1001
  %notmask = shl nsw i64 -1, %.1001
  %.1007 = and i64 %notmask, %const17
  %.1008 = xor i64 %.1007, %const17
  %.1009 = or i64 %.1008, %.1002
  %.1014 = and i64 %.1009, %const41
  %.1015.not = icmp eq i64 %.1014, %const39
  br i1 %.1015.not, label %B32, label %B18

B32:
  %.1018 = add nuw nsw i64 %.1009, %const28
  %.1019 = and i64 %.1018, %const40
  %.1020.not = icmp eq i64 %.1019, %const39
  br i1 %.1020.not, label %B33, label %B18

B33:
  %const29 = bitcast i64 1085102592571150095 to i64
  %const18 = bitcast i64 71777214294589695 to i64
  %const = bitcast i64 281470681808895 to i64
  %.1029 = and i64 %.1002, %const29
  %.1032 = mul nuw i64 %.1029, 10
  %.1033 = lshr i64 %.1029, 8
  %.1034 = add nuw i64 %.1032, %.1033
  %.1035 = and i64 %.1034, %const18
  %.1036 = mul nuw nsw i64 %.1035, 100
  %.1037 = lshr i64 %.1035, 16
  %.1038 = add nuw nsw i64 %.1036, %.1037
  %.1039 = and i64 %.1038, %const
  %.1040 = mul nuw nsw i64 %.1039, 10000
  %.1041 = lshr i64 %.1039, 32
  %.1042 = add nuw nsw i64 %.1040, %.1041
  %.1043 = and i64 %.1042, 4294967295
  %.1051 = icmp slt i64 %_mantissa_v23__number_v24_middle.2.3, 0
  %.1054 = icmp slt i64 %_mantissa_v23__number_v24_low.2.3, 0
  %or.cond922 = select i1 %.1051, i1 true, i1 %.1054
  br i1 %or.cond922, label %B18, label %B34

B34:
  %.1066 = mul nuw nsw i64 %_mantissa_v23__number_v24_middle.2.3, 100000000
  %.1070 = add nuw nsw i64 %.1066, %_mantissa_v23__number_v24_low.2.3
  %.1077 = icmp samesign ugt i64 %.1043, 922
  br i1 %.1077, label %B18, label %B35

B35:
  %const13 = bitcast i64 3372036854775807 to i64
  %.1080 = icmp eq i64 %.1043, 922
  %.1083 = icmp samesign ugt i64 %.1070, %const13
  %or.cond923 = select i1 %.1080, i1 %.1083, i1 false
  br i1 %or.cond923, label %B18, label %B36

B36:
  %const15 = bitcast i64 10000000000000000 to i64
  %.1093 = mul nuw nsw i64 %.1043, %const15
  %.1097 = add nuw nsw i64 %.1070, %.1093
  br label %B18

B18:
  %_mantissa_v23_number.5.2 = phi i64 [ %.1097, %B36 ], [ -1, %B15 ], [ -1, %B32 ], [ -1, %B30 ], [ %.772, %B19 ], [ -1, %B17 ], [ %.912, %B28 ], [ -1, %B34 ], [ -1, %B35 ], [ -1, %B25 ], [ -1, %B27 ], [ -1, %B33 ]
  %.1104.not = icmp eq i64 %"$phi208.1.2.1", 0
  br i1 %.1104.not, label %B37, label %B38

B38:
  %.1108 = sub nsw i64 %.186, %"$phi208.1.2.1"
  %.1125 = icmp slt i64 %"$phi208.1.2.1", 9
  br i1 %.1125, label %B39, label %B40

B39:
  %.1136 = getelementptr i8, ptr %arg.text, i64 %.1108
  %.1138 = load i64, ptr %.1136, align 1
  %.1139 = shl i64 %"$phi208.1.2.1", 3
  %.1140 = sub i64 64, %.1139
  %.1141 = shl i64 %.1138, %.1140
  %notmask934 = shl nsw i64 -1, %.1140
  %.1146 = and i64 %notmask934, %const17
  %.1147 = xor i64 %.1146, %const17
  %.1148 = or i64 %.1141, %.1147
  %.1153 = and i64 %.1148, %const41
  %.1154.not = icmp eq i64 %.1153, %const39
  br i1 %.1154.not, label %B41, label %B6.thread

B41:
  %.1157 = add nuw nsw i64 %.1148, %const28
  %.1158 = and i64 %.1157, %const40
  %.1159.not = icmp eq i64 %.1158, %const39
  br i1 %.1159.not, label %B42, label %B6.thread

B42:
  %const37 = bitcast i64 1085102592571150095 to i64
  %const26 = bitcast i64 71777214294589695 to i64
  %const11 = bitcast i64 281470681808895 to i64
  %.1168 = and i64 %.1141, %const37
  %.1171 = mul nuw i64 %.1168, 10
  %.1172 = lshr i64 %.1168, 8
  %.1173 = add nuw i64 %.1171, %.1172
  %.1174 = and i64 %.1173, %const26
  %.1175 = mul nuw nsw i64 %.1174, 100
  %.1176 = lshr i64 %.1174, 16
  %.1177 = add nuw nsw i64 %.1175, %.1176
  %.1178 = and i64 %.1177, %const11
  %.1179 = mul nuw nsw i64 %.1178, 10000
  %.1180 = lshr i64 %.1178, 32
  %.1181 = add nuw nsw i64 %.1179, %.1180
  %.1182 = and i64 %.1181, 4294967295
  br label %B43

B40:
  %13 = getelementptr i8, ptr %arg.text, i64 %.186
  %.1198 = getelementptr i8, ptr %13, i64 -8
  %.1200 = load i64, ptr %.1198, align 1
  %.1215 = and i64 %.1200, %const41
  %.1216.not = icmp eq i64 %.1215, %const39
  br i1 %.1216.not, label %B44, label %B45

B44:
  %.1219 = add nuw nsw i64 %.1200, %const28
  %.1220 = and i64 %.1219, %const40
  %.1221.not = icmp eq i64 %.1220, %const39
  br i1 %.1221.not, label %B46, label %B45

B46:
  %const36 = bitcast i64 1085102592571150095 to i64
  %const25 = bitcast i64 71777214294589695 to i64
  %const10 = bitcast i64 281470681808895 to i64
  %.1230 = and i64 %.1200, %const36
  %.1233 = mul nuw i64 %.1230, 10
  %.1234 = lshr i64 %.1230, 8
  %.1235 = add nuw i64 %.1233, %.1234
  %.1236 = and i64 %.1235, %const25
  %.1237 = mul nuw nsw i64 %.1236, 100
  %.1238 = lshr i64 %.1236, 16
  %.1239 = add nuw nsw i64 %.1237, %.1238
  %.1240 = and i64 %.1239, %const10
  %.1241 = mul nuw nsw i64 %.1240, 10000
  %.1242 = lshr i64 %.1240, 32
  %.1243 = add nuw nsw i64 %.1241, %.1242
  %.1244 = and i64 %.1243, 4294967295
  br label %B45

B45:
  %_mantissa_v23__number_v47_low.2.3 = phi i64 [ %.1244, %B46 ], [ -1, %B44 ], [ -1, %B40 ]
  %.1249 = icmp samesign ult i64 %"$phi208.1.2.1", 17
  br i1 %.1249, label %B48, label %B49

B48:
  %.1261 = getelementptr i8, ptr %arg.text, i64 %.1108
  %.1263 = load i64, ptr %.1261, align 1
  %.1252 = shl nuw nsw i64 %"$phi208.1.2.1", 3
  %.1265 = sub nuw nsw i64 128, %.1252
  %.1266 = shl i64 %.1263, %.1265
  %notmask933 = shl nsw i64 -1, %.1265
  %.1271 = and i64 %notmask933, %const17
  %.1272 = xor i64 %.1271, %const17
  %.1273 = or i64 %.1266, %.1272
  %.1278 = and i64 %.1273, %const41
  %.1279.not = icmp eq i64 %.1278, %const39
  br i1 %.1279.not, label %B50, label %B6.thread

B50:
  %.1282 = add nuw nsw i64 %.1273, %const28
  %.1283 = and i64 %.1282, %const40
  %.1284.not = icmp eq i64 %.1283, %const39
  %.1315 = icmp sgt i64 %_mantissa_v23__number_v47_low.2.3, -1
  %or.cond937 = select i1 %.1284.not, i1 %.1315, i1 false
  br i1 %or.cond937, label %B51, label %B6.thread

B51:
  %const35 = bitcast i64 1085102592571150095 to i64
  %const24 = bitcast i64 71777214294589695 to i64
  %const9 = bitcast i64 281470681808895 to i64
  %.1293 = and i64 %.1266, %const35
  %.1296 = mul nuw i64 %.1293, 10
  %.1297 = lshr i64 %.1293, 8
  %.1298 = add nuw i64 %.1296, %.1297
  %.1299 = and i64 %.1298, %const24
  %.1300 = mul nuw nsw i64 %.1299, 100
  %.1301 = lshr i64 %.1299, 16
  %.1302 = add nuw nsw i64 %.1300, %.1301
  %.1303 = and i64 %.1302, %const9
  %.1304 = mul nuw nsw i64 %.1303, 10000
  %.1305 = lshr i64 %.1303, 32
  %.1306 = add nuw nsw i64 %.1304, %.1305
  %.1307 = and i64 %.1306, 4294967295
  %.1318 = mul nuw nsw i64 %.1307, 100000000
  %.1322 = add nuw nsw i64 %.1318, %_mantissa_v23__number_v47_low.2.3
  br label %B43

B49:
  %sunkaddr43 = getelementptr i8, ptr %arg.text, i64 %.186
  %sunkaddr44 = getelementptr i8, ptr %sunkaddr43, i64 -16
  %.1349 = load i64, ptr %sunkaddr44, align 1
  %.1364 = and i64 %.1349, %const41
  %.1365.not = icmp eq i64 %.1364, %const39
  br i1 %.1365.not, label %B52, label %B53

B52:
  %.1368 = add nuw nsw i64 %.1349, %const28
  %.1369 = and i64 %.1368, %const40
  %.1370.not = icmp eq i64 %.1369, %const39
  br i1 %.1370.not, label %B54, label %B53

B54:
  %const34 = bitcast i64 1085102592571150095 to i64
  %const23 = bitcast i64 71777214294589695 to i64
  %const8 = bitcast i64 281470681808895 to i64
  %.1379 = and i64 %.1349, %const34
  %.1382 = mul nuw i64 %.1379, 10
  %.1383 = lshr i64 %.1379, 8
  %.1384 = add nuw i64 %.1382, %.1383
  %.1385 = and i64 %.1384, %const23
  %.1386 = mul nuw nsw i64 %.1385, 100
  %.1387 = lshr i64 %.1385, 16
  %.1388 = add nuw nsw i64 %.1386, %.1387
  %.1389 = and i64 %.1388, %const8
  %.1390 = mul nuw nsw i64 %.1389, 10000
  %.1391 = lshr i64 %.1389, 32
  %.1392 = add nuw nsw i64 %.1390, %.1391
  %.1393 = and i64 %.1392, 4294967295
  br label %B53

B53:
  %_mantissa_v23__number_v47_middle.2.3 = phi i64 [ %.1393, %B54 ], [ -1, %B52 ], [ -1, %B49 ]
  %.1407 = getelementptr i8, ptr %arg.text, i64 %.1108
  %.1409 = load i64, ptr %.1407, align 1
  %.1398 = shl i64 %"$phi208.1.2.1", 3
  %.1411 = sub i64 192, %.1398
  %.1412 = shl i64 %.1409, %.1411
  %notmask932 = shl nsw i64 -1, %.1411
  %.1417 = and i64 %notmask932, %const17
  %.1418 = xor i64 %.1417, %const17
  %.1419 = or i64 %.1412, %.1418
  %.1424 = and i64 %.1419, %const41
  %.1425.not = icmp eq i64 %.1424, %const39
  br i1 %.1425.not, label %B55, label %B6.thread

B55:
  %.1428 = add nuw nsw i64 %.1419, %const28
  %.1429 = and i64 %.1428, %const40
  %.1430.not = icmp eq i64 %.1429, %const39
  br i1 %.1430.not, label %B56, label %B6.thread

B56:
  %const33 = bitcast i64 1085102592571150095 to i64
  %const22 = bitcast i64 71777214294589695 to i64
  %const7 = bitcast i64 281470681808895 to i64
  %.1439 = and i64 %.1412, %const33
  %.1442 = mul nuw i64 %.1439, 10
  %.1443 = lshr i64 %.1439, 8
  %.1444 = add nuw i64 %.1442, %.1443
  %.1445 = and i64 %.1444, %const22
  %.1446 = mul nuw nsw i64 %.1445, 100
  %.1447 = lshr i64 %.1445, 16
  %.1448 = add nuw nsw i64 %.1446, %.1447
  %.1449 = and i64 %.1448, %const7
  %.1450 = mul nuw nsw i64 %.1449, 10000
  %.1451 = lshr i64 %.1449, 32
  %.1452 = add nuw nsw i64 %.1450, %.1451
  %.1453 = and i64 %.1452, 4294967295
  %.1461 = icmp slt i64 %_mantissa_v23__number_v47_middle.2.3, 0
  %.1464 = icmp slt i64 %_mantissa_v23__number_v47_low.2.3, 0
  %or.cond924 = select i1 %.1461, i1 true, i1 %.1464
  br i1 %or.cond924, label %B6.thread, label %B57

B57:
  %.1476 = mul nuw nsw i64 %_mantissa_v23__number_v47_middle.2.3, 100000000
  %.1480 = add nuw nsw i64 %.1476, %_mantissa_v23__number_v47_low.2.3
  %.1487 = icmp samesign ugt i64 %.1453, 922
  br i1 %.1487, label %B6.thread, label %B58

B58:
  %const14 = bitcast i64 3372036854775807 to i64
  %.1490 = icmp eq i64 %.1453, 922
  %.1493 = icmp samesign ugt i64 %.1480, %const14
  %or.cond925 = select i1 %.1490, i1 %.1493, i1 false
  br i1 %or.cond925, label %B6.thread, label %B59

B59:
  %const16 = bitcast i64 10000000000000000 to i64
  %.1503 = mul nuw nsw i64 %.1453, %const16
  %.1507 = add nuw nsw i64 %.1503, %.1480
  br label %B43

B43:
  %_mantissa_v23_part.5.2 = phi i64 [ %.1507, %B59 ], [ %.1322, %B51 ], [ %.1182, %B42 ]
  %.1514 = icmp sgt i64 %_mantissa_v23_number.5.2, -1
  br i1 %.1514, label %B60, label %B6.thread

B60:
  %.1521 = getelementptr i64, ptr %arg.tens, i64 %"$phi208.1.2.1"
  %.1522 = load i64, ptr %.1521, align 8
  %.1528 = mul nsw i64 %.1522, %_mantissa_v23_number.5.2
  %.1532 = add nsw i64 %.1528, %_mantissa_v23_part.5.2
  br label %B37

B37:
  %mantissa.2.2 = phi i64 [ %_mantissa_v23_number.5.2, %B18 ], [ %.1532, %B60 ]
  %.1572 = icmp slt i64 %mantissa.2.2, 0
  br i1 %.1572, label %B6.thread, label %B61

B61:
  %.1594 = add nsw i64 %_whole_v4_whole.2.1, %arg.scale
  %.1597 = icmp sgt i64 %.1594, 18
  br i1 %.1597, label %B6.thread, label %B62

B62:
  %14 = icmp eq i8 %.199, 45
  %.1619 = sub nsw i64 %arg.scale, %"$phi208.1.2.1"
  %.1623 = getelementptr i64, ptr %arg.tens, i64 %.1619
  %.1624 = load i64, ptr %.1623, align 8
  %.1626 = mul nsw i64 %.1624, %mantissa.2.2
  %.1641 = sub i64 0, %.1626
  %spec.select927 = select i1 %14, i64 %.1641, i64 %.1626
  %.1657 = icmp sge i64 %spec.select927, %arg.least
  %.1669 = icmp sle i64 %spec.select927, %arg.most
  %or.cond928 = select i1 %.1657, i1 %.1669, i1 false
  br i1 %or.cond928, label %B6, label %B6.thread

B6.thread:
  %verdict.4.1.ph = phi i8 [ 2, %B61 ], [ 0, %B7 ], [ 0, %B43 ], [ 0, %B50 ], [ 0, %B2 ], [ 0, %B14 ], [ 0, %B5 ], [ 0, %B8 ], [ 0, %B56 ], [ 0, %B62 ], [ 0, %B11 ], [ 0, %B37 ], [ 0, %B13 ], [ 0, %B39 ], [ 0, %B55 ], [ 0, %B53 ], [ 0, %B41 ], [ 0, %B57 ], [ 0, %B58 ], [ 0, %B48 ]
  %.1711 = add nsw i64 %doubts.2.0945, 1
  store i64 0, ptr %lsr.iv, align 8
  br label %B3

B6:
  store i64 %spec.select927, ptr %lsr.iv, align 8
  %spec.select927.lobit = ashr i64 %spec.select927, 63
  br label %B3

B3:
  %doubts.3.1908 = phi i64 [ %doubts.2.0945, %B6 ], [ %.1711, %B6.thread ]
  %verdict.4.1598906 = phi i8 [ 1, %B6 ], [ %verdict.4.1.ph, %B6.thread ]
  %"$phi600.1.2.1" = phi i64 [ %spec.select927.lobit, %B6 ], [ 0, %B6.thread ]
  %scevgep1 = getelementptr i8, ptr %lsr.iv, i64 8
  store i64 %"$phi600.1.2.1", ptr %scevgep1, align 8
  %.1755 = getelementptr i8, ptr %arg.certain, i64 %.137939941
  store i8 %verdict.4.1598906, ptr %.1755, align 1
  %scevgep = getelementptr i8, ptr %lsr.iv, i64 16
  %exitcond.not = icmp eq i64 %arg.count, %.144
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.1908, %B3 ]
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
