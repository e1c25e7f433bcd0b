; made from ztf_flow.native.source.rewriting by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 51dc780a562f3bb3bedb3afbe57d236b3cf87ed04718d532b0e7a7ff3b1e01be
@escape.environment = common local_unnamed_addr global ptr null
@switch.table.escape.body = private unnamed_addr constant [6 x i64] [i64 1, i64 1, i64 1, i64 5, i64 1, i64 1], align 8

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @escape.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, ptr writeonly captures(none) %arg.new_starts, ptr writeonly captures(none) %arg.new_ends, ptr writeonly captures(none) %arg.target, i64 %arg.address, i64 %arg.room) local_unnamed_addr #0 {
B0.endif:
  %.110558.not = icmp slt i64 %arg.count, 1
  br i1 %.110558.not, label %B1, label %B2.preheader

B2.preheader:
  br label %B2

B2:
  %to.6.0565 = phi i64 [ %to.7.1, %B3 ], [ 0, %B2.preheader ]
  %.116551563 = phi i64 [ %.123, %B3 ], [ 0, %B2.preheader ]
  %.123 = add nuw nsw i64 %.116551563, 1
  %.153 = getelementptr i64, ptr %arg.starts, i64 %.116551563
  %.154 = load i64, ptr %.153, align 8
  %.157 = getelementptr i64, ptr %arg.ends, i64 %.116551563
  %.158 = load i64, ptr %.157, align 8
  %.168 = getelementptr i64, ptr %arg.new_starts, i64 %.116551563
  store i64 %.154, ptr %.168, align 8
  %.173 = getelementptr i64, ptr %arg.new_ends, i64 %.116551563
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
  %1 = zext i8 %.210 to i32
  switch i32 %1, label %B9 [
    i32 34, label %B10
    i32 92, label %B10
  ]

B9:
  %.233 = icmp ult i8 %.210, 32
  br i1 %.233, label %B10, label %B6

B8:
  %2 = inttoptr i64 %_find_v5_at.4.1 to ptr
  %.269 = load <32 x i8>, ptr %2, align 1
  %.273 = icmp eq <32 x i8> %.269, splat (i8 34)
  %.283 = icmp eq <32 x i8> %.269, splat (i8 92)
  %.286526527 = or <32 x i1> %.273, %.283
  %.316 = icmp ult <32 x i8> %.269, splat (i8 32)
  %.319528529 = or <32 x i1> %.316, %.286526527
  %.319528 = bitcast <32 x i1> %.319528529 to i32
  %.324.not = icmp eq i32 %.319528, 0
  br i1 %.324.not, label %B6, label %B11

B11:
  %3 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.319528, i1 true)
  %.339 = zext nneg i32 %3 to i64
  %.341 = add nsw i64 %_find_v5_at.4.1, %.339
  %.349 = icmp slt i64 %.341, %.158
  br i1 %.349, label %B10, label %B3

B6:
  %.sink = phi i64 [ 1, %B9 ], [ 32, %B8 ]
  %.377 = add nsw i64 %.sink, %_find_v5_at.4.1
  %.388 = icmp slt i64 %.377, %.158
  br i1 %.388, label %B4, label %B3

B10:
  %at.6.1 = phi i64 [ %.341, %B11 ], [ %_find_v5_at.4.1, %B9 ], [ %_find_v5_at.4.1, %B7 ], [ %_find_v5_at.4.1, %B7 ]
  %.417 = icmp eq i64 %at.6.1, %.158
  br i1 %.417, label %B3, label %B12.endif

B13:
  %lsr.iv54 = phi i64 [ %37, %B13.preheader53 ], [ %lsr.iv.next55, %B14.3 ]
  %_size_of_escaped_v15_size.3.2547 = phi i64 [ %_size_of_escaped_v15_size.4.3.3, %B14.3 ], [ %_size_of_escaped_v15_size.3.2547.unr, %B13.preheader53 ]
  %.525543545 = phi i64 [ %19, %B14.3 ], [ %.525543545.unr, %B13.preheader53 ]
  %.557 = inttoptr i64 %.525543545 to ptr
  %.558 = load i8, ptr %.557, align 1
  %4 = zext i8 %.558 to i32
  switch i32 %4, label %B16 [
    i32 34, label %B17
    i32 92, label %B17
  ]

B17:
  %.572 = add nuw nsw i64 %_size_of_escaped_v15_size.3.2547, 1
  br label %B14

B16:
  %.584 = icmp ult i8 %.558, 32
  br i1 %.584, label %B18, label %B14

B18:
  %switch.tableidx = add nsw i8 %.558, -8
  %5 = icmp ult i8 %switch.tableidx, 6
  br i1 %5, label %switch.lookup, label %B19

switch.lookup:
  %6 = zext nneg i8 %switch.tableidx to i64
  %switch.gep = getelementptr inbounds nuw i64, ptr @switch.table.escape.body, i64 %6
  %switch.load = load i64, ptr %switch.gep, align 8
  br label %B19

B19:
  %_size_of_escaped_v15__vphi214_2.2.5 = phi i64 [ %switch.load, %switch.lookup ], [ 5, %B18 ]
  %.676 = add nuw nsw i64 %_size_of_escaped_v15__vphi214_2.2.5, %_size_of_escaped_v15_size.3.2547
  br label %B14

B14:
  %_size_of_escaped_v15_size.4.3 = phi i64 [ %.572, %B17 ], [ %.676, %B19 ], [ %_size_of_escaped_v15_size.3.2547, %B16 ]
  %7 = add i64 %.525543545, 1
  %.557.1 = inttoptr i64 %7 to ptr
  %.558.1 = load i8, ptr %.557.1, align 1
  %8 = zext i8 %.558.1 to i32
  switch i32 %8, label %B16.1 [
    i32 34, label %B17.1
    i32 92, label %B17.1
  ]

B17.1:
  %.572.1 = add nuw nsw i64 %_size_of_escaped_v15_size.4.3, 1
  br label %B14.1

B16.1:
  %.584.1 = icmp ult i8 %.558.1, 32
  br i1 %.584.1, label %B18.1, label %B14.1

B18.1:
  %switch.tableidx.1 = add nsw i8 %.558.1, -8
  %9 = icmp ult i8 %switch.tableidx.1, 6
  br i1 %9, label %switch.lookup.1, label %B19.1

switch.lookup.1:
  %10 = zext nneg i8 %switch.tableidx.1 to i64
  %switch.gep.1 = getelementptr inbounds nuw i64, ptr @switch.table.escape.body, i64 %10
  %switch.load.1 = load i64, ptr %switch.gep.1, align 8
  br label %B19.1

B19.1:
  %_size_of_escaped_v15__vphi214_2.2.5.1 = phi i64 [ %switch.load.1, %switch.lookup.1 ], [ 5, %B18.1 ]
  %.676.1 = add nuw nsw i64 %_size_of_escaped_v15__vphi214_2.2.5.1, %_size_of_escaped_v15_size.4.3
  br label %B14.1

B14.1:
  %_size_of_escaped_v15_size.4.3.1 = phi i64 [ %.572.1, %B17.1 ], [ %.676.1, %B19.1 ], [ %_size_of_escaped_v15_size.4.3, %B16.1 ]
  %11 = add i64 %7, 1
  %.557.2 = inttoptr i64 %11 to ptr
  %.558.2 = load i8, ptr %.557.2, align 1
  %12 = zext i8 %.558.2 to i32
  switch i32 %12, label %B16.2 [
    i32 34, label %B17.2
    i32 92, label %B17.2
  ]

B17.2:
  %.572.2 = add nuw nsw i64 %_size_of_escaped_v15_size.4.3.1, 1
  br label %B14.2

B16.2:
  %.584.2 = icmp ult i8 %.558.2, 32
  br i1 %.584.2, label %B18.2, label %B14.2

B18.2:
  %switch.tableidx.2 = add nsw i8 %.558.2, -8
  %13 = icmp ult i8 %switch.tableidx.2, 6
  br i1 %13, label %switch.lookup.2, label %B19.2

switch.lookup.2:
  %14 = zext nneg i8 %switch.tableidx.2 to i64
  %switch.gep.2 = getelementptr inbounds nuw i64, ptr @switch.table.escape.body, i64 %14
  %switch.load.2 = load i64, ptr %switch.gep.2, align 8
  br label %B19.2

B19.2:
  %_size_of_escaped_v15__vphi214_2.2.5.2 = phi i64 [ %switch.load.2, %switch.lookup.2 ], [ 5, %B18.2 ]
  %.676.2 = add nuw nsw i64 %_size_of_escaped_v15__vphi214_2.2.5.2, %_size_of_escaped_v15_size.4.3.1
  br label %B14.2

B14.2:
  %_size_of_escaped_v15_size.4.3.2 = phi i64 [ %.572.2, %B17.2 ], [ %.676.2, %B19.2 ], [ %_size_of_escaped_v15_size.4.3.1, %B16.2 ]
  %15 = add i64 %11, 1
  %.557.3 = inttoptr i64 %15 to ptr
  %.558.3 = load i8, ptr %.557.3, align 1
  %16 = zext i8 %.558.3 to i32
  switch i32 %16, label %B16.3 [
    i32 34, label %B17.3
    i32 92, label %B17.3
  ]

B17.3:
  %.572.3 = add nuw nsw i64 %_size_of_escaped_v15_size.4.3.2, 1
  br label %B14.3

B16.3:
  %.584.3 = icmp ult i8 %.558.3, 32
  br i1 %.584.3, label %B18.3, label %B14.3

B18.3:
  %switch.tableidx.3 = add nsw i8 %.558.3, -8
  %17 = icmp ult i8 %switch.tableidx.3, 6
  br i1 %17, label %switch.lookup.3, label %B19.3

switch.lookup.3:
  %18 = zext nneg i8 %switch.tableidx.3 to i64
  %switch.gep.3 = getelementptr inbounds nuw i64, ptr @switch.table.escape.body, i64 %18
  %switch.load.3 = load i64, ptr %switch.gep.3, align 8
  br label %B19.3

B19.3:
  %_size_of_escaped_v15__vphi214_2.2.5.3 = phi i64 [ %switch.load.3, %switch.lookup.3 ], [ 5, %B18.3 ]
  %.676.3 = add nuw nsw i64 %_size_of_escaped_v15__vphi214_2.2.5.3, %_size_of_escaped_v15_size.4.3.2
  br label %B14.3

B14.3:
  %_size_of_escaped_v15_size.4.3.3 = phi i64 [ %.572.3, %B17.3 ], [ %.676.3, %B19.3 ], [ %_size_of_escaped_v15_size.4.3.2, %B16.3 ]
  %lsr.iv.next55 = add i64 %lsr.iv54, -4
  %.519.3 = icmp sgt i64 %lsr.iv.next55, 4
  %19 = add i64 %15, 1
  br i1 %.519.3, label %B13, label %B20

B20:
  %_size_of_escaped_v15_size.3.2.lcssa = phi i64 [ %.436, %B12.endif ], [ %_size_of_escaped_v15_size.4.3.lcssa.unr, %B13.prol.loopexit ], [ %_size_of_escaped_v15_size.4.3.3, %B14.3 ]
  %.712 = add nsw i64 %_size_of_escaped_v15_size.3.2.lcssa, %to.6.0565
  %.714 = icmp sgt i64 %.712, %arg.room
  br i1 %.714, label %B3, label %B21

B21:
  %.760 = add nsw i64 %to.6.0565, %arg.address
  %sunkaddr = mul i64 %.116551563, 8
  %sunkaddr56 = getelementptr i8, ptr %arg.new_starts, i64 %sunkaddr
  store i64 %.760, ptr %sunkaddr56, align 8
  %.769 = icmp slt i64 %at.6.1, %.158
  br i1 %.769, label %B22.preheader, label %B23

B22.preheader:
  br label %B22

B22:
  %to.8.2 = phi i64 [ %.1055, %B24 ], [ %to.6.0565, %B22.preheader ]
  %start.2.2 = phi i64 [ %.1062, %B24 ], [ %.154, %B22.preheader ]
  %at.7.2 = phi i64 [ %at.8.4, %B24 ], [ %at.6.1, %B22.preheader ]
  %.804 = icmp slt i64 %start.2.2, %at.7.2
  br i1 %.804, label %B25.preheader, label %B26

B25.preheader:
  br label %B25

B25:
  %_put_v27_to.2.4 = phi i64 [ %.857, %B28 ], [ %to.8.2, %B25.preheader ]
  %_put_v27_start.2.4 = phi i64 [ %.864, %B28 ], [ %start.2.2, %B25.preheader ]
  %.812 = and i64 %_put_v27_start.2.4, 4095
  %.813 = icmp samesign ugt i64 %.812, 4064
  br i1 %.813, label %B29, label %B30

B29:
  %20 = inttoptr i64 %_put_v27_start.2.4 to ptr
  %.819 = load i8, ptr %20, align 1
  %sunkaddr57 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.2.4
  store i8 %.819, ptr %sunkaddr57, align 1
  br label %B28

B30:
  %21 = inttoptr i64 %_put_v27_start.2.4 to ptr
  %.830 = load <32 x i8>, ptr %21, align 1
  %sunkaddr58 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.2.4
  store <32 x i8> %.830, ptr %sunkaddr58, align 1
  %.836 = sub nsw i64 %at.7.2, %_put_v27_start.2.4
  %spec.select = tail call i64 @llvm.smin.i64(i64 %.836, i64 32)
  br label %B28

B28:
  %_put_v27_done.2.6 = phi i64 [ 1, %B29 ], [ %spec.select, %B30 ]
  %.857 = add nsw i64 %_put_v27_done.2.6, %_put_v27_to.2.4
  %.864 = add nsw i64 %_put_v27_done.2.6, %_put_v27_start.2.4
  %.870 = icmp slt i64 %.864, %at.7.2
  br i1 %.870, label %B25, label %B26

B26:
  %_put_v27_to.3.5 = phi i64 [ %to.8.2, %B22 ], [ %.857, %B28 ]
  %.889 = inttoptr i64 %at.7.2 to ptr
  %.890 = load i8, ptr %.889, align 1
  %switch.tableidx36 = add i8 %.890, -8
  %22 = icmp ult i8 %switch.tableidx36, 6
  %switch.shifted = lshr i8 55, %switch.tableidx36
  %switch.lobit = trunc i8 %switch.shifted to i1
  %or.cond = select i1 %22, i1 %switch.lobit, i1 false
  br i1 %or.cond, label %switch.lookup38, label %B31

B31:
  %.948 = icmp ult i8 %.890, 32
  %.971501 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.3.5
  store i8 92, ptr %.971501, align 1
  br i1 %.948, label %B32.thread498, label %B32

B32.thread498:
  %sunkaddr59 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.3.5
  %sunkaddr60 = getelementptr i8, ptr %sunkaddr59, i64 1
  store i8 117, ptr %sunkaddr60, align 1
  br label %B33

switch.lookup38:
  %23 = shl nuw nsw i8 %switch.tableidx36, 3
  %switch.shiftamt = zext nneg i8 %23 to i48
  %switch.downshift = lshr i48 125782419469410, %switch.shiftamt
  %switch.masked = trunc i48 %switch.downshift to i8
  %.971491 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.3.5
  store i8 92, ptr %.971491, align 1
  %.978494 = getelementptr i8, ptr %.971491, i64 1
  store i8 %switch.masked, ptr %.978494, align 1
  br label %B34

B32:
  %sunkaddr61 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.3.5
  %sunkaddr62 = getelementptr i8, ptr %sunkaddr61, i64 1
  store i8 %.890, ptr %sunkaddr62, align 1
  %.981.not = icmp eq i8 %.890, 117
  br i1 %.981.not, label %B33, label %B34

B33:
  %24 = and i8 %.890, 15
  %sunkaddr63 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.3.5
  %sunkaddr64 = getelementptr i8, ptr %sunkaddr63, i64 2
  store i8 48, ptr %sunkaddr64, align 1
  %sunkaddr65 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.3.5
  %sunkaddr66 = getelementptr i8, ptr %sunkaddr65, i64 3
  store i8 48, ptr %sunkaddr66, align 1
  %.1015 = lshr i8 %.890, 4
  %.1018 = or disjoint i8 %.1015, 48
  %sunkaddr67 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.3.5
  %sunkaddr68 = getelementptr i8, ptr %sunkaddr67, i64 4
  store i8 %.1018, ptr %sunkaddr68, align 1
  %.1026 = icmp samesign ult i8 %24, 10
  %.1029 = or disjoint i8 %24, 48
  %.1037 = add nuw nsw i8 %24, 87
  %_put_escape_v35__vphi202_0.2.5 = select i1 %.1026, i8 %.1029, i8 %.1037
  %sunkaddr69 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.3.5
  %sunkaddr70 = getelementptr i8, ptr %sunkaddr69, i64 5
  store i8 %_put_escape_v35__vphi202_0.2.5, ptr %sunkaddr70, align 1
  br label %B34

B34:
  %.sink586 = phi i64 [ 6, %B33 ], [ 2, %switch.lookup38 ], [ 2, %B32 ]
  %.1055 = add nsw i64 %.sink586, %_put_v27_to.3.5
  %.1062 = add nsw i64 %at.7.2, 1
  %.1092 = icmp slt i64 %.1062, %.158
  br i1 %.1092, label %B36.preheader, label %B23

B36.preheader:
  br label %B36

B36:
  %_find_v37_at.4.4 = phi i64 [ %.1270, %B38 ], [ %.1062, %B36.preheader ]
  %.1098 = and i64 %_find_v37_at.4.4, 4095
  %.1099 = icmp samesign ugt i64 %.1098, 4064
  br i1 %.1099, label %B39, label %B40

B39:
  %25 = inttoptr i64 %_find_v37_at.4.4 to ptr
  %.1103 = load i8, ptr %25, align 1
  %26 = zext i8 %.1103 to i32
  switch i32 %26, label %B41 [
    i32 34, label %B24
    i32 92, label %B24
  ]

B41:
  %.1126 = icmp ult i8 %.1103, 32
  br i1 %.1126, label %B24, label %B38

B40:
  %27 = inttoptr i64 %_find_v37_at.4.4 to ptr
  %.1162 = load <32 x i8>, ptr %27, align 1
  %.1166 = icmp eq <32 x i8> %.1162, splat (i8 34)
  %.1176 = icmp eq <32 x i8> %.1162, splat (i8 92)
  %.1179531532 = or <32 x i1> %.1166, %.1176
  %.1209 = icmp ult <32 x i8> %.1162, splat (i8 32)
  %.1212533534 = or <32 x i1> %.1209, %.1179531532
  %.1212533 = bitcast <32 x i1> %.1212533534 to i32
  %.1217.not = icmp eq i32 %.1212533, 0
  br i1 %.1217.not, label %B38, label %B42

B42:
  %28 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.1212533, i1 true)
  %.1232 = zext nneg i32 %28 to i64
  %.1234 = add nsw i64 %_find_v37_at.4.4, %.1232
  %.1242 = icmp slt i64 %.1234, %.158
  br i1 %.1242, label %B24, label %B23

B38:
  %.sink587 = phi i64 [ 1, %B41 ], [ 32, %B40 ]
  %.1270 = add nsw i64 %.sink587, %_find_v37_at.4.4
  %.1281 = icmp slt i64 %.1270, %.158
  br i1 %.1281, label %B36, label %B23

B24:
  %at.8.4 = phi i64 [ %.1234, %B42 ], [ %_find_v37_at.4.4, %B41 ], [ %_find_v37_at.4.4, %B39 ], [ %_find_v37_at.4.4, %B39 ]
  %.1329 = icmp slt i64 %at.8.4, %.158
  br i1 %.1329, label %B22, label %B23

B23:
  %to.10.3 = phi i64 [ %.1055, %B38 ], [ %to.6.0565, %B21 ], [ %.1055, %B24 ], [ %.1055, %B34 ], [ %.1055, %B42 ]
  %start.3.3 = phi i64 [ %.1062, %B38 ], [ %.154, %B21 ], [ %.1062, %B24 ], [ %.1062, %B34 ], [ %.1062, %B42 ]
  %.1370 = icmp slt i64 %start.3.3, %.158
  br i1 %.1370, label %B43.preheader, label %B44

B43.preheader:
  br label %B43

B43:
  %_put_v45_to.2.2 = phi i64 [ %.1423, %B46 ], [ %to.10.3, %B43.preheader ]
  %_put_v45_start.2.2 = phi i64 [ %.1430, %B46 ], [ %start.3.3, %B43.preheader ]
  %.1378 = and i64 %_put_v45_start.2.2, 4095
  %.1379 = icmp samesign ugt i64 %.1378, 4064
  br i1 %.1379, label %B47, label %B48

B47:
  %29 = inttoptr i64 %_put_v45_start.2.2 to ptr
  %.1385 = load i8, ptr %29, align 1
  %sunkaddr71 = getelementptr i8, ptr %arg.target, i64 %_put_v45_to.2.2
  store i8 %.1385, ptr %sunkaddr71, align 1
  br label %B46

B48:
  %30 = inttoptr i64 %_put_v45_start.2.2 to ptr
  %.1396 = load <32 x i8>, ptr %30, align 1
  %sunkaddr72 = getelementptr i8, ptr %arg.target, i64 %_put_v45_to.2.2
  store <32 x i8> %.1396, ptr %sunkaddr72, align 1
  %.1402 = sub nsw i64 %.158, %_put_v45_start.2.2
  %spec.select525 = tail call i64 @llvm.smin.i64(i64 %.1402, i64 32)
  br label %B46

B46:
  %_put_v45_done.2.4 = phi i64 [ 1, %B47 ], [ %spec.select525, %B48 ]
  %.1423 = add nsw i64 %_put_v45_done.2.4, %_put_v45_to.2.2
  %.1430 = add nsw i64 %_put_v45_done.2.4, %_put_v45_start.2.2
  %.1436 = icmp slt i64 %.1430, %.158
  br i1 %.1436, label %B43, label %B44

B44:
  %_put_v45_to.3.3 = phi i64 [ %to.10.3, %B23 ], [ %.1423, %B46 ]
  %.1457 = add nsw i64 %_put_v45_to.3.3, %arg.address
  %sunkaddr73 = mul i64 %.116551563, 8
  %sunkaddr74 = getelementptr i8, ptr %arg.new_ends, i64 %sunkaddr73
  store i64 %.1457, ptr %sunkaddr74, align 8
  br label %B3

B3:
  %to.7.1 = phi i64 [ %_put_v45_to.3.3, %B44 ], [ %to.6.0565, %B10 ], [ %.712, %B20 ], [ %to.6.0565, %B11 ], [ %to.6.0565, %B2 ], [ %to.6.0565, %B6 ]
  %exitcond.not = icmp eq i64 %arg.count, %.123
  br i1 %exitcond.not, label %B1, label %B2

B1:
  %to.6.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.7.1, %B3 ]
  store i64 %to.6.0.lcssa, ptr %retptr, align 8
  ret i32 0

B12.endif:
  %.436 = sub i64 %.158, %.154
  %.519544.not = icmp slt i64 %.436, 1
  br i1 %.519544.not, label %B20, label %B13.preheader

B13.preheader:
  %xtraiter = and i64 %.436, 3
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B13.prol.loopexit, label %B13.prol.preheader

B13.prol.preheader:
  br label %B13.prol

B13.prol:
  %lsr.iv = phi i64 [ %xtraiter, %B13.prol.preheader ], [ %lsr.iv.next, %B14.prol ]
  %_size_of_escaped_v15_size.3.2547.prol = phi i64 [ %_size_of_escaped_v15_size.4.3.prol, %B14.prol ], [ %.436, %B13.prol.preheader ]
  %.525543545.prol = phi i64 [ %.532.prol, %B14.prol ], [ %.154, %B13.prol.preheader ]
  %.557.prol = inttoptr i64 %.525543545.prol to ptr
  %.558.prol = load i8, ptr %.557.prol, align 1
  %31 = zext i8 %.558.prol to i32
  switch i32 %31, label %B16.prol [
    i32 34, label %B17.prol
    i32 92, label %B17.prol
  ]

B17.prol:
  %.572.prol = add nuw nsw i64 %_size_of_escaped_v15_size.3.2547.prol, 1
  br label %B14.prol

B16.prol:
  %.584.prol = icmp ult i8 %.558.prol, 32
  br i1 %.584.prol, label %B18.prol, label %B14.prol

B18.prol:
  %switch.tableidx.prol = add nsw i8 %.558.prol, -8
  %32 = icmp ult i8 %switch.tableidx.prol, 6
  br i1 %32, label %switch.lookup.prol, label %B19.prol

switch.lookup.prol:
  %33 = zext nneg i8 %switch.tableidx.prol to i64
  %switch.gep.prol = getelementptr inbounds nuw i64, ptr @switch.table.escape.body, i64 %33
  %switch.load.prol = load i64, ptr %switch.gep.prol, align 8
  br label %B19.prol

B19.prol:
  %_size_of_escaped_v15__vphi214_2.2.5.prol = phi i64 [ %switch.load.prol, %switch.lookup.prol ], [ 5, %B18.prol ]
  %.676.prol = add nuw nsw i64 %_size_of_escaped_v15__vphi214_2.2.5.prol, %_size_of_escaped_v15_size.3.2547.prol
  br label %B14.prol

B14.prol:
  %_size_of_escaped_v15_size.4.3.prol = phi i64 [ %.572.prol, %B17.prol ], [ %.676.prol, %B19.prol ], [ %_size_of_escaped_v15_size.3.2547.prol, %B16.prol ]
  %lsr.iv.next = add nsw i64 %lsr.iv, -1
  %.532.prol = add i64 %.525543545.prol, 1
  %prol.iter.cmp.not = icmp eq i64 %lsr.iv.next, 0
  br i1 %prol.iter.cmp.not, label %B13.prol.loopexit.loopexit, label %B13.prol, !llvm.loop !0

B13.prol.loopexit.loopexit:
  %34 = sub i64 %.158, %.532.prol
  br label %B13.prol.loopexit

B13.prol.loopexit:
  %_size_of_escaped_v15_size.3.2547.unr = phi i64 [ %.436, %B13.preheader ], [ %_size_of_escaped_v15_size.4.3.prol, %B13.prol.loopexit.loopexit ]
  %.518542546.unr = phi i64 [ %.436, %B13.preheader ], [ %34, %B13.prol.loopexit.loopexit ]
  %.525543545.unr = phi i64 [ %.154, %B13.preheader ], [ %.532.prol, %B13.prol.loopexit.loopexit ]
  %_size_of_escaped_v15_size.4.3.lcssa.unr = phi i64 [ poison, %B13.preheader ], [ %_size_of_escaped_v15_size.4.3.prol, %B13.prol.loopexit.loopexit ]
  %35 = sub i64 %.154, %.158
  %36 = icmp ugt i64 %35, -4
  br i1 %36, label %B20, label %B13.preheader53

B13.preheader53:
  %37 = add i64 %.518542546.unr, 4
  br label %B13
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #2

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @escape(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, ptr writeonly captures(none) %.4, ptr writeonly captures(none) %.5, ptr writeonly captures(none) %.6, i64 %.7, i64 %.8) local_unnamed_addr #0 {
entry:
  %.10 = alloca i64, align 8
  store i64 0, ptr %.10, align 8
  %.14 = call i32 @escape.body(ptr nonnull %.10, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, ptr %.4, ptr %.5, ptr %.6, i64 %.7, i64 %.8) #3
  %.24 = load i64, ptr %.10, align 8
  ret i64 %.24
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noinline }

!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.unroll.disable"}
