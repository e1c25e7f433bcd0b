; made from ztf_flow.native.source.rewriting by `python -m ztf_flow.native.build`, 4113b16419b3e55ed1f9698f66f50a9ab38e3ff69df7e4f4a14c5c51aad1562f
@unescape.environment = common local_unnamed_addr global ptr null
@switch.table.unescape.body = private unnamed_addr constant [10 x i8] [i8 8, i8 poison, i8 12, i8 poison, i8 poison, i8 poison, i8 10, i8 poison, i8 13, i8 9], align 1

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @unescape.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, ptr writeonly captures(none) %arg.new_starts, ptr writeonly captures(none) %arg.new_ends, ptr writeonly captures(none) %arg.target, i64 %arg.address, i64 %arg.room) local_unnamed_addr #0 {
B0.endif:
  %.110387.not = icmp slt i64 %arg.count, 1
  br i1 %.110387.not, label %B1, label %B2.preheader

B2.preheader:
  br label %B2

B2:
  %to.5.0390 = phi i64 [ %to.6.1, %B3 ], [ 0, %B2.preheader ]
  %.116386388 = phi i64 [ %.123, %B3 ], [ 0, %B2.preheader ]
  %.123 = add nuw nsw i64 %.116386388, 1
  %.153 = getelementptr i64, ptr %arg.starts, i64 %.116386388
  %.154 = load i64, ptr %.153, align 8
  %.157 = getelementptr i64, ptr %arg.ends, i64 %.116386388
  %.158 = load i64, ptr %.157, align 8
  %.168 = getelementptr i64, ptr %arg.new_starts, i64 %.116386388
  store i64 %.154, ptr %.168, align 8
  %.173 = getelementptr i64, ptr %arg.new_ends, i64 %.116386388
  store i64 %.158, ptr %.173, align 8
  %.199 = icmp slt i64 %.154, %.158
  br i1 %.199, label %B4.preheader, label %B3

B4.preheader:
  br label %B4

B4:
  %_find_v5_at.4.1 = phi i64 [ %.377, %B6 ], [ %.154, %B4.preheader ]
  %.205 = and i64 %_find_v5_at.4.1, 4095
  %.206 = icmp samesign ugt i64 %.205, 4064
  br i1 %.206, label %B7, label %B8

B7:
  %0 = inttoptr i64 %_find_v5_at.4.1 to ptr
  %.210 = load i8, ptr %0, align 1
  %.217 = icmp eq i8 %.210, 92
  br i1 %.217, label %B9, label %B6

B8:
  %1 = inttoptr i64 %_find_v5_at.4.1 to ptr
  %.269 = load <32 x i8>, ptr %1, align 1
  %.273 = icmp eq <32 x i8> %.269, splat (i8 92)
  %.274 = bitcast <32 x i1> %.273 to i32
  %.324.not = icmp eq i32 %.274, 0
  br i1 %.324.not, label %B6, label %B10

B10:
  %2 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.274, i1 true)
  %.339 = zext nneg i32 %2 to i64
  %.341 = add nsw i64 %_find_v5_at.4.1, %.339
  %.349 = icmp slt i64 %.341, %.158
  br i1 %.349, label %B9, label %B3

B6:
  %.sink = phi i64 [ 1, %B7 ], [ 32, %B8 ]
  %.377 = add nsw i64 %.sink, %_find_v5_at.4.1
  %.388 = icmp slt i64 %.377, %.158
  br i1 %.388, label %B4, label %B3

B9:
  %at.6.1 = phi i64 [ %.341, %B10 ], [ %_find_v5_at.4.1, %B7 ]
  %.417 = icmp eq i64 %at.6.1, %.158
  br i1 %.417, label %B3, label %B11

B11:
  %.436 = sub i64 %to.5.0390, %.154
  %.438 = add i64 %.436, %.158
  %.440 = icmp sgt i64 %.438, %arg.room
  br i1 %.440, label %B3, label %B12

B12:
  %.484 = add nsw i64 %to.5.0390, %arg.address
  %sunkaddr = mul i64 %.116386388, 8
  %sunkaddr59 = getelementptr i8, ptr %arg.new_starts, i64 %sunkaddr
  store i64 %.484, ptr %sunkaddr59, align 8
  %.492 = add nsw i64 %at.6.1, 1
  %.496 = icmp slt i64 %.492, %.158
  br i1 %.496, label %B13.preheader, label %B14

B13.preheader:
  br label %B13

B13:
  %to.7.2 = phi i64 [ %.681, %B15 ], [ %to.5.0390, %B13.preheader ]
  %start.2.2 = phi i64 [ %.688, %B15 ], [ %.154, %B13.preheader ]
  %at.7.2 = phi i64 [ %at.8.4, %B15 ], [ %at.6.1, %B13.preheader ]
  %.531 = add nsw i64 %start.2.2, 32
  %.533.not = icmp sgt i64 %.531, %at.7.2
  br i1 %.533.not, label %B16, label %B17.preheader

B17.preheader:
  br label %B17

B17:
  %_put_v18_to.3.4 = phi i64 [ %.544, %B17 ], [ %to.7.2, %B17.preheader ]
  %_put_v18_start.3.4 = phi i64 [ %4, %B17 ], [ %start.2.2, %B17.preheader ]
  %.538 = inttoptr i64 %_put_v18_start.3.4 to ptr
  %.539 = load <32 x i8>, ptr %.538, align 1
  %.540 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.3.4
  store <32 x i8> %.539, ptr %.540, align 1
  %.544 = add i64 %_put_v18_to.3.4, 32
  %.550 = add i64 %_put_v18_start.3.4, 32
  %3 = add i64 %_put_v18_start.3.4, 64
  %.557.not = icmp sgt i64 %3, %at.7.2
  %4 = add i64 %3, -32
  br i1 %.557.not, label %B16, label %B17

B16:
  %_put_v18_to.5.5 = phi i64 [ %to.7.2, %B13 ], [ %.544, %B17 ]
  %_put_v18_start.4.5 = phi i64 [ %start.2.2, %B13 ], [ %.550, %B17 ]
  %.579 = icmp slt i64 %_put_v18_start.4.5, %at.7.2
  br i1 %.579, label %B19.preheader, label %B20

B19.preheader:
  %5 = sub i64 %at.7.2, %_put_v18_start.4.5
  %xtraiter = and i64 %5, 7
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B19.prol.loopexit, label %B19.prol.preheader

B19.prol.preheader:
  br label %B19.prol

B19.prol:
  %lsr.iv = phi i64 [ %xtraiter, %B19.prol.preheader ], [ %lsr.iv.next, %B19.prol ]
  %_put_v18_to.4.4.prol = phi i64 [ %.591.prol, %B19.prol ], [ %_put_v18_to.5.5, %B19.prol.preheader ]
  %_put_v18_start.5.4.prol = phi i64 [ %.597.prol, %B19.prol ], [ %_put_v18_start.4.5, %B19.prol.preheader ]
  %.586.prol = inttoptr i64 %_put_v18_start.5.4.prol to ptr
  %.587.prol = load i8, ptr %.586.prol, align 1
  %.588.prol = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.4.4.prol
  store i8 %.587.prol, ptr %.588.prol, align 1
  %.591.prol = add i64 %_put_v18_to.4.4.prol, 1
  %.597.prol = add i64 %_put_v18_start.5.4.prol, 1
  %lsr.iv.next = add nsw i64 %lsr.iv, -1
  %prol.iter.cmp.not = icmp eq i64 %lsr.iv.next, 0
  br i1 %prol.iter.cmp.not, label %B19.prol.loopexit, label %B19.prol, !llvm.loop !0

B19.prol.loopexit:
  %.591.lcssa.unr = phi i64 [ poison, %B19.preheader ], [ %.591.prol, %B19.prol ]
  %_put_v18_to.4.4.unr = phi i64 [ %_put_v18_to.5.5, %B19.preheader ], [ %.591.prol, %B19.prol ]
  %_put_v18_start.5.4.unr = phi i64 [ %_put_v18_start.4.5, %B19.preheader ], [ %.597.prol, %B19.prol ]
  %6 = sub i64 %_put_v18_start.4.5, %at.7.2
  %7 = icmp ugt i64 %6, -8
  br i1 %7, label %B20, label %B19.preheader25

B19.preheader25:
  br label %B19

B19:
  %_put_v18_to.4.4 = phi i64 [ %.591.7, %B19 ], [ %_put_v18_to.4.4.unr, %B19.preheader25 ]
  %_put_v18_start.5.4 = phi i64 [ %15, %B19 ], [ %_put_v18_start.5.4.unr, %B19.preheader25 ]
  %.586 = inttoptr i64 %_put_v18_start.5.4 to ptr
  %.587 = load i8, ptr %.586, align 1
  %sunkaddr60 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.4.4
  store i8 %.587, ptr %sunkaddr60, align 1
  %8 = add i64 %_put_v18_start.5.4, 1
  %.586.1 = inttoptr i64 %8 to ptr
  %.587.1 = load i8, ptr %.586.1, align 1
  %sunkaddr61 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.4.4
  %sunkaddr62 = getelementptr i8, ptr %sunkaddr61, i64 1
  store i8 %.587.1, ptr %sunkaddr62, align 1
  %9 = add i64 %8, 1
  %.586.2 = inttoptr i64 %9 to ptr
  %.587.2 = load i8, ptr %.586.2, align 1
  %sunkaddr63 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.4.4
  %sunkaddr64 = getelementptr i8, ptr %sunkaddr63, i64 2
  store i8 %.587.2, ptr %sunkaddr64, align 1
  %10 = add i64 %9, 1
  %.586.3 = inttoptr i64 %10 to ptr
  %.587.3 = load i8, ptr %.586.3, align 1
  %sunkaddr65 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.4.4
  %sunkaddr66 = getelementptr i8, ptr %sunkaddr65, i64 3
  store i8 %.587.3, ptr %sunkaddr66, align 1
  %11 = add i64 %10, 1
  %.586.4 = inttoptr i64 %11 to ptr
  %.587.4 = load i8, ptr %.586.4, align 1
  %sunkaddr67 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.4.4
  %sunkaddr68 = getelementptr i8, ptr %sunkaddr67, i64 4
  store i8 %.587.4, ptr %sunkaddr68, align 1
  %12 = add i64 %11, 1
  %.586.5 = inttoptr i64 %12 to ptr
  %.587.5 = load i8, ptr %.586.5, align 1
  %sunkaddr69 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.4.4
  %sunkaddr70 = getelementptr i8, ptr %sunkaddr69, i64 5
  store i8 %.587.5, ptr %sunkaddr70, align 1
  %13 = add i64 %12, 1
  %.586.6 = inttoptr i64 %13 to ptr
  %.587.6 = load i8, ptr %.586.6, align 1
  %sunkaddr71 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.4.4
  %sunkaddr72 = getelementptr i8, ptr %sunkaddr71, i64 6
  store i8 %.587.6, ptr %sunkaddr72, align 1
  %14 = add i64 %13, 1
  %.586.7 = inttoptr i64 %14 to ptr
  %.587.7 = load i8, ptr %.586.7, align 1
  %sunkaddr73 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.4.4
  %sunkaddr74 = getelementptr i8, ptr %sunkaddr73, i64 7
  store i8 %.587.7, ptr %sunkaddr74, align 1
  %.591.7 = add i64 %_put_v18_to.4.4, 8
  %15 = add i64 %14, 1
  %exitcond.not.7 = icmp eq i64 %15, %at.7.2
  br i1 %exitcond.not.7, label %B20, label %B19

B20:
  %_put_v18_to.6.5 = phi i64 [ %_put_v18_to.5.5, %B16 ], [ %.591.lcssa.unr, %B19.prol.loopexit ], [ %.591.7, %B19 ]
  %.618 = add nsw i64 %at.7.2, 1
  %.619 = inttoptr i64 %.618 to ptr
  %.620 = load i8, ptr %.619, align 1
  %.621 = zext i8 %.620 to i64
  %16 = add nsw i64 %.621, -98
  %17 = tail call i64 @llvm.fshl.i64(i64 %16, i64 %16, i64 63)
  %18 = icmp ult i64 %17, 10
  %switch.maskindex = trunc i64 %17 to i16
  %switch.shifted = lshr i16 837, %switch.maskindex
  %switch.lobit = trunc i16 %switch.shifted to i1
  %or.cond = select i1 %18, i1 %switch.lobit, i1 false
  br i1 %or.cond, label %switch.lookup, label %B21

switch.lookup:
  %switch.gep = getelementptr inbounds nuw i8, ptr @switch.table.unescape.body, i64 %17
  %switch.load = load i8, ptr %switch.gep, align 1
  br label %B21

B21:
  %"$354call.16.6.4" = phi i8 [ %.620, %B20 ], [ %switch.load, %switch.lookup ]
  %.676 = getelementptr i8, ptr %arg.target, i64 %_put_v18_to.6.5
  store i8 %"$354call.16.6.4", ptr %.676, align 1
  %.681 = add nsw i64 %_put_v18_to.6.5, 1
  %.688 = add nsw i64 %at.7.2, 2
  %.718 = icmp slt i64 %.688, %.158
  br i1 %.718, label %B22.preheader, label %B15

B22.preheader:
  br label %B22

B22:
  %_find_v23_at.4.4 = phi i64 [ %.896, %B24 ], [ %.688, %B22.preheader ]
  %.724 = and i64 %_find_v23_at.4.4, 4095
  %.725 = icmp samesign ugt i64 %.724, 4064
  br i1 %.725, label %B25, label %B26

B25:
  %19 = inttoptr i64 %_find_v23_at.4.4 to ptr
  %.729 = load i8, ptr %19, align 1
  %.736 = icmp eq i8 %.729, 92
  br i1 %.736, label %B15, label %B24

B26:
  %20 = inttoptr i64 %_find_v23_at.4.4 to ptr
  %.788 = load <32 x i8>, ptr %20, align 1
  %.792 = icmp eq <32 x i8> %.788, splat (i8 92)
  %.793 = bitcast <32 x i1> %.792 to i32
  %.843.not = icmp eq i32 %.793, 0
  br i1 %.843.not, label %B24, label %B27

B27:
  %21 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.793, i1 true)
  %.858 = zext nneg i32 %21 to i64
  %.860 = add nsw i64 %_find_v23_at.4.4, %.858
  %spec.select = tail call i64 @llvm.smin.i64(i64 %.860, i64 %.158)
  br label %B15

B24:
  %.sink401 = phi i64 [ 1, %B25 ], [ 32, %B26 ]
  %.896 = add nsw i64 %.sink401, %_find_v23_at.4.4
  %.907 = icmp slt i64 %.896, %.158
  br i1 %.907, label %B22, label %B15

B15:
  %at.8.4 = phi i64 [ %.158, %B21 ], [ %spec.select, %B27 ], [ %_find_v23_at.4.4, %B25 ], [ %.158, %B24 ]
  %.954 = add nsw i64 %at.8.4, 1
  %.958 = icmp slt i64 %.954, %.158
  br i1 %.958, label %B13, label %B14

B14:
  %to.8.3 = phi i64 [ %to.5.0390, %B12 ], [ %.681, %B15 ]
  %start.3.3 = phi i64 [ %.154, %B12 ], [ %.688, %B15 ]
  %.999 = add nsw i64 %start.3.3, 32
  %.1001.not = icmp sgt i64 %.999, %.158
  br i1 %.1001.not, label %B28, label %B29.preheader

B29.preheader:
  br label %B29

B29:
  %_put_v30_to.3.2 = phi i64 [ %.1012, %B29 ], [ %to.8.3, %B29.preheader ]
  %_put_v30_start.3.2 = phi i64 [ %23, %B29 ], [ %start.3.3, %B29.preheader ]
  %.1006 = inttoptr i64 %_put_v30_start.3.2 to ptr
  %.1007 = load <32 x i8>, ptr %.1006, align 1
  %.1008 = getelementptr i8, ptr %arg.target, i64 %_put_v30_to.3.2
  store <32 x i8> %.1007, ptr %.1008, align 1
  %.1012 = add i64 %_put_v30_to.3.2, 32
  %.1018 = add i64 %_put_v30_start.3.2, 32
  %22 = add i64 %_put_v30_start.3.2, 64
  %.1025.not = icmp sgt i64 %22, %.158
  %23 = add i64 %22, -32
  br i1 %.1025.not, label %B28, label %B29

B28:
  %_put_v30_to.5.3 = phi i64 [ %to.8.3, %B14 ], [ %.1012, %B29 ]
  %_put_v30_start.4.3 = phi i64 [ %start.3.3, %B14 ], [ %.1018, %B29 ]
  %.1047 = icmp slt i64 %_put_v30_start.4.3, %.158
  br i1 %.1047, label %B31.preheader, label %B32

B31.preheader:
  %24 = sub i64 %.158, %_put_v30_start.4.3
  %xtraiter19 = and i64 %24, 7
  %lcmp.mod20.not = icmp eq i64 %xtraiter19, 0
  br i1 %lcmp.mod20.not, label %B31.prol.loopexit, label %B31.prol.preheader

B31.prol.preheader:
  br label %B31.prol

B31.prol:
  %lsr.iv42 = phi i64 [ %xtraiter19, %B31.prol.preheader ], [ %lsr.iv.next43, %B31.prol ]
  %_put_v30_to.4.2.prol = phi i64 [ %.1059.prol, %B31.prol ], [ %_put_v30_to.5.3, %B31.prol.preheader ]
  %_put_v30_start.5.2.prol = phi i64 [ %.1065.prol, %B31.prol ], [ %_put_v30_start.4.3, %B31.prol.preheader ]
  %.1054.prol = inttoptr i64 %_put_v30_start.5.2.prol to ptr
  %.1055.prol = load i8, ptr %.1054.prol, align 1
  %.1056.prol = getelementptr i8, ptr %arg.target, i64 %_put_v30_to.4.2.prol
  store i8 %.1055.prol, ptr %.1056.prol, align 1
  %.1059.prol = add i64 %_put_v30_to.4.2.prol, 1
  %.1065.prol = add i64 %_put_v30_start.5.2.prol, 1
  %lsr.iv.next43 = add nsw i64 %lsr.iv42, -1
  %prol.iter21.cmp.not = icmp eq i64 %lsr.iv.next43, 0
  br i1 %prol.iter21.cmp.not, label %B31.prol.loopexit, label %B31.prol, !llvm.loop !2

B31.prol.loopexit:
  %.1059.lcssa.unr = phi i64 [ poison, %B31.preheader ], [ %.1059.prol, %B31.prol ]
  %_put_v30_to.4.2.unr = phi i64 [ %_put_v30_to.5.3, %B31.preheader ], [ %.1059.prol, %B31.prol ]
  %_put_v30_start.5.2.unr = phi i64 [ %_put_v30_start.4.3, %B31.preheader ], [ %.1065.prol, %B31.prol ]
  %25 = sub i64 %_put_v30_start.4.3, %.158
  %26 = icmp ugt i64 %25, -8
  br i1 %26, label %B32, label %B31.preheader26

B31.preheader26:
  br label %B31

B31:
  %_put_v30_to.4.2 = phi i64 [ %.1059.7, %B31 ], [ %_put_v30_to.4.2.unr, %B31.preheader26 ]
  %_put_v30_start.5.2 = phi i64 [ %34, %B31 ], [ %_put_v30_start.5.2.unr, %B31.preheader26 ]
  %.1054 = inttoptr i64 %_put_v30_start.5.2 to ptr
  %.1055 = load i8, ptr %.1054, align 1
  %sunkaddr75 = getelementptr i8, ptr %arg.target, i64 %_put_v30_to.4.2
  store i8 %.1055, ptr %sunkaddr75, align 1
  %27 = add i64 %_put_v30_start.5.2, 1
  %.1054.1 = inttoptr i64 %27 to ptr
  %.1055.1 = load i8, ptr %.1054.1, align 1
  %sunkaddr76 = getelementptr i8, ptr %arg.target, i64 %_put_v30_to.4.2
  %sunkaddr77 = getelementptr i8, ptr %sunkaddr76, i64 1
  store i8 %.1055.1, ptr %sunkaddr77, align 1
  %28 = add i64 %27, 1
  %.1054.2 = inttoptr i64 %28 to ptr
  %.1055.2 = load i8, ptr %.1054.2, align 1
  %sunkaddr78 = getelementptr i8, ptr %arg.target, i64 %_put_v30_to.4.2
  %sunkaddr79 = getelementptr i8, ptr %sunkaddr78, i64 2
  store i8 %.1055.2, ptr %sunkaddr79, align 1
  %29 = add i64 %28, 1
  %.1054.3 = inttoptr i64 %29 to ptr
  %.1055.3 = load i8, ptr %.1054.3, align 1
  %sunkaddr80 = getelementptr i8, ptr %arg.target, i64 %_put_v30_to.4.2
  %sunkaddr81 = getelementptr i8, ptr %sunkaddr80, i64 3
  store i8 %.1055.3, ptr %sunkaddr81, align 1
  %30 = add i64 %29, 1
  %.1054.4 = inttoptr i64 %30 to ptr
  %.1055.4 = load i8, ptr %.1054.4, align 1
  %sunkaddr82 = getelementptr i8, ptr %arg.target, i64 %_put_v30_to.4.2
  %sunkaddr83 = getelementptr i8, ptr %sunkaddr82, i64 4
  store i8 %.1055.4, ptr %sunkaddr83, align 1
  %31 = add i64 %30, 1
  %.1054.5 = inttoptr i64 %31 to ptr
  %.1055.5 = load i8, ptr %.1054.5, align 1
  %sunkaddr84 = getelementptr i8, ptr %arg.target, i64 %_put_v30_to.4.2
  %sunkaddr85 = getelementptr i8, ptr %sunkaddr84, i64 5
  store i8 %.1055.5, ptr %sunkaddr85, align 1
  %32 = add i64 %31, 1
  %.1054.6 = inttoptr i64 %32 to ptr
  %.1055.6 = load i8, ptr %.1054.6, align 1
  %sunkaddr86 = getelementptr i8, ptr %arg.target, i64 %_put_v30_to.4.2
  %sunkaddr87 = getelementptr i8, ptr %sunkaddr86, i64 6
  store i8 %.1055.6, ptr %sunkaddr87, align 1
  %33 = add i64 %32, 1
  %.1054.7 = inttoptr i64 %33 to ptr
  %.1055.7 = load i8, ptr %.1054.7, align 1
  %sunkaddr88 = getelementptr i8, ptr %arg.target, i64 %_put_v30_to.4.2
  %sunkaddr89 = getelementptr i8, ptr %sunkaddr88, i64 7
  store i8 %.1055.7, ptr %sunkaddr89, align 1
  %.1059.7 = add i64 %_put_v30_to.4.2, 8
  %34 = add i64 %33, 1
  %exitcond396.not.7 = icmp eq i64 %34, %.158
  br i1 %exitcond396.not.7, label %B32, label %B31

B32:
  %_put_v30_to.6.3 = phi i64 [ %_put_v30_to.5.3, %B28 ], [ %.1059.lcssa.unr, %B31.prol.loopexit ], [ %.1059.7, %B31 ]
  %.1085 = add nsw i64 %_put_v30_to.6.3, %arg.address
  %sunkaddr90 = mul i64 %.116386388, 8
  %sunkaddr91 = getelementptr i8, ptr %arg.new_ends, i64 %sunkaddr90
  store i64 %.1085, ptr %sunkaddr91, align 8
  br label %B3

B3:
  %to.6.1 = phi i64 [ %_put_v30_to.6.3, %B32 ], [ %.438, %B11 ], [ %to.5.0390, %B9 ], [ %to.5.0390, %B10 ], [ %to.5.0390, %B2 ], [ %to.5.0390, %B6 ]
  %exitcond397.not = icmp eq i64 %arg.count, %.123
  br i1 %exitcond397.not, label %B1, label %B2

B1:
  %to.5.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.6.1, %B3 ]
  store i64 %to.5.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.fshl.i64(i64, i64, i64) #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #2

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @unescape(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, ptr writeonly captures(none) %.4, ptr writeonly captures(none) %.5, ptr writeonly captures(none) %.6, i64 %.7, i64 %.8) local_unnamed_addr #0 {
entry:
  %.10 = alloca i64, align 8
  store i64 0, ptr %.10, align 8
  %.14 = call i32 @unescape.body(ptr nonnull %.10, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, ptr %.4, ptr %.5, ptr %.6, i64 %.7, i64 %.8) #3
  %.24 = load i64, ptr %.10, align 8
  ret i64 %.24
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }

!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.unroll.disable"}
!2 = distinct !{!2, !1}
