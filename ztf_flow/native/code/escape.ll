; made from ztf_flow.native.source.rewriting by `python -m ztf_flow.native.build`, 4113b16419b3e55ed1f9698f66f50a9ab38e3ff69df7e4f4a14c5c51aad1562f
@escape.environment = common local_unnamed_addr global ptr null
@switch.table.escape.body = private unnamed_addr constant [6 x i64] [i64 1, i64 1, i64 1, i64 5, i64 1, i64 1], align 8

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @escape.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, ptr writeonly captures(none) %arg.new_starts, ptr writeonly captures(none) %arg.new_ends, ptr writeonly captures(none) %arg.target, i64 %arg.address, i64 %arg.room) local_unnamed_addr #0 {
B0.endif:
  %.110563.not = icmp slt i64 %arg.count, 1
  br i1 %.110563.not, label %B1, label %B2.preheader

B2.preheader:
  br label %B2

B2:
  %to.6.0570 = phi i64 [ %to.7.1, %B3 ], [ 0, %B2.preheader ]
  %.116556568 = phi i64 [ %.123, %B3 ], [ 0, %B2.preheader ]
  %.123 = add nuw nsw i64 %.116556568, 1
  %.153 = getelementptr i64, ptr %arg.starts, i64 %.116556568
  %.154 = load i64, ptr %.153, align 8
  %.157 = getelementptr i64, ptr %arg.ends, i64 %.116556568
  %.158 = load i64, ptr %.157, align 8
  %.168 = getelementptr i64, ptr %arg.new_starts, i64 %.116556568
  store i64 %.154, ptr %.168, align 8
  %.173 = getelementptr i64, ptr %arg.new_ends, i64 %.116556568
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
  %.286531532 = or <32 x i1> %.273, %.283
  %.316 = icmp ult <32 x i8> %.269, splat (i8 32)
  %.319533534 = or <32 x i1> %.316, %.286531532
  %.319533 = bitcast <32 x i1> %.319533534 to i32
  %.324.not = icmp eq i32 %.319533, 0
  br i1 %.324.not, label %B6, label %B11

B11:
  %3 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.319533, i1 true)
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
  %lsr.iv62 = phi i64 [ %59, %B13.preheader61 ], [ %lsr.iv.next63, %B14.3 ]
  %_size_of_escaped_v15_size.3.2552 = phi i64 [ %_size_of_escaped_v15_size.4.3.3, %B14.3 ], [ %_size_of_escaped_v15_size.3.2552.unr, %B13.preheader61 ]
  %.525548550 = phi i64 [ %19, %B14.3 ], [ %.525548550.unr, %B13.preheader61 ]
  %.557 = inttoptr i64 %.525548550 to ptr
  %.558 = load i8, ptr %.557, align 1
  %4 = zext i8 %.558 to i32
  switch i32 %4, label %B16 [
    i32 34, label %B17
    i32 92, label %B17
  ]

B17:
  %.572 = add nuw nsw i64 %_size_of_escaped_v15_size.3.2552, 1
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
  %.676 = add nuw nsw i64 %_size_of_escaped_v15__vphi214_2.2.5, %_size_of_escaped_v15_size.3.2552
  br label %B14

B14:
  %_size_of_escaped_v15_size.4.3 = phi i64 [ %.572, %B17 ], [ %.676, %B19 ], [ %_size_of_escaped_v15_size.3.2552, %B16 ]
  %7 = add i64 %.525548550, 1
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
  %lsr.iv.next63 = add i64 %lsr.iv62, -4
  %.519.3 = icmp sgt i64 %lsr.iv.next63, 4
  %19 = add i64 %15, 1
  br i1 %.519.3, label %B13, label %B20

B20:
  %_size_of_escaped_v15_size.3.2.lcssa = phi i64 [ %.436, %B12.endif ], [ %_size_of_escaped_v15_size.4.3.lcssa.unr, %B13.prol.loopexit ], [ %_size_of_escaped_v15_size.4.3.3, %B14.3 ]
  %.712 = add nsw i64 %_size_of_escaped_v15_size.3.2.lcssa, %to.6.0570
  %.714 = icmp sgt i64 %.712, %arg.room
  br i1 %.714, label %B3, label %B21

B21:
  %.760 = add nsw i64 %to.6.0570, %arg.address
  %sunkaddr = mul i64 %.116556568, 8
  %sunkaddr98 = getelementptr i8, ptr %arg.new_starts, i64 %sunkaddr
  store i64 %.760, ptr %sunkaddr98, align 8
  %.769 = icmp slt i64 %at.6.1, %.158
  br i1 %.769, label %B22.preheader, label %B23

B22.preheader:
  br label %B22

B22:
  %to.8.2 = phi i64 [ %.1056, %B24 ], [ %to.6.0570, %B22.preheader ]
  %start.2.2 = phi i64 [ %.1063, %B24 ], [ %.154, %B22.preheader ]
  %at.7.2 = phi i64 [ %at.8.4, %B24 ], [ %at.6.1, %B22.preheader ]
  %.806 = add nsw i64 %start.2.2, 32
  %.808.not = icmp sgt i64 %.806, %at.7.2
  br i1 %.808.not, label %B25, label %B26.preheader

B26.preheader:
  br label %B26

B26:
  %_put_v27_to.3.4 = phi i64 [ %.819, %B26 ], [ %to.8.2, %B26.preheader ]
  %_put_v27_start.3.4 = phi i64 [ %21, %B26 ], [ %start.2.2, %B26.preheader ]
  %.813 = inttoptr i64 %_put_v27_start.3.4 to ptr
  %.814 = load <32 x i8>, ptr %.813, align 1
  %.815 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.3.4
  store <32 x i8> %.814, ptr %.815, align 1
  %.819 = add i64 %_put_v27_to.3.4, 32
  %.825 = add i64 %_put_v27_start.3.4, 32
  %20 = add i64 %_put_v27_start.3.4, 64
  %.832.not = icmp sgt i64 %20, %at.7.2
  %21 = add i64 %20, -32
  br i1 %.832.not, label %B25, label %B26

B25:
  %_put_v27_to.5.5 = phi i64 [ %to.8.2, %B22 ], [ %.819, %B26 ]
  %_put_v27_start.4.5 = phi i64 [ %start.2.2, %B22 ], [ %.825, %B26 ]
  %.854 = icmp slt i64 %_put_v27_start.4.5, %at.7.2
  br i1 %.854, label %B28.preheader, label %B29

B28.preheader:
  %22 = sub i64 %at.7.2, %_put_v27_start.4.5
  %xtraiter46 = and i64 %22, 7
  %lcmp.mod47.not = icmp eq i64 %xtraiter46, 0
  br i1 %lcmp.mod47.not, label %B28.prol.loopexit, label %B28.prol.preheader

B28.prol.preheader:
  br label %B28.prol

B28.prol:
  %lsr.iv64 = phi i64 [ %xtraiter46, %B28.prol.preheader ], [ %lsr.iv.next65, %B28.prol ]
  %_put_v27_to.4.4.prol = phi i64 [ %.866.prol, %B28.prol ], [ %_put_v27_to.5.5, %B28.prol.preheader ]
  %_put_v27_start.5.4.prol = phi i64 [ %.872.prol, %B28.prol ], [ %_put_v27_start.4.5, %B28.prol.preheader ]
  %.861.prol = inttoptr i64 %_put_v27_start.5.4.prol to ptr
  %.862.prol = load i8, ptr %.861.prol, align 1
  %.863.prol = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.4.4.prol
  store i8 %.862.prol, ptr %.863.prol, align 1
  %.866.prol = add i64 %_put_v27_to.4.4.prol, 1
  %.872.prol = add i64 %_put_v27_start.5.4.prol, 1
  %lsr.iv.next65 = add nsw i64 %lsr.iv64, -1
  %prol.iter48.cmp.not = icmp eq i64 %lsr.iv.next65, 0
  br i1 %prol.iter48.cmp.not, label %B28.prol.loopexit, label %B28.prol, !llvm.loop !0

B28.prol.loopexit:
  %.866.lcssa.unr = phi i64 [ poison, %B28.preheader ], [ %.866.prol, %B28.prol ]
  %_put_v27_to.4.4.unr = phi i64 [ %_put_v27_to.5.5, %B28.preheader ], [ %.866.prol, %B28.prol ]
  %_put_v27_start.5.4.unr = phi i64 [ %_put_v27_start.4.5, %B28.preheader ], [ %.872.prol, %B28.prol ]
  %23 = sub i64 %_put_v27_start.4.5, %at.7.2
  %24 = icmp ugt i64 %23, -8
  br i1 %24, label %B29, label %B28.preheader58

B28.preheader58:
  br label %B28

B28:
  %_put_v27_to.4.4 = phi i64 [ %.866.7, %B28 ], [ %_put_v27_to.4.4.unr, %B28.preheader58 ]
  %_put_v27_start.5.4 = phi i64 [ %32, %B28 ], [ %_put_v27_start.5.4.unr, %B28.preheader58 ]
  %.861 = inttoptr i64 %_put_v27_start.5.4 to ptr
  %.862 = load i8, ptr %.861, align 1
  %sunkaddr99 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.4.4
  store i8 %.862, ptr %sunkaddr99, align 1
  %25 = add i64 %_put_v27_start.5.4, 1
  %.861.1 = inttoptr i64 %25 to ptr
  %.862.1 = load i8, ptr %.861.1, align 1
  %sunkaddr100 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.4.4
  %sunkaddr101 = getelementptr i8, ptr %sunkaddr100, i64 1
  store i8 %.862.1, ptr %sunkaddr101, align 1
  %26 = add i64 %25, 1
  %.861.2 = inttoptr i64 %26 to ptr
  %.862.2 = load i8, ptr %.861.2, align 1
  %sunkaddr102 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.4.4
  %sunkaddr103 = getelementptr i8, ptr %sunkaddr102, i64 2
  store i8 %.862.2, ptr %sunkaddr103, align 1
  %27 = add i64 %26, 1
  %.861.3 = inttoptr i64 %27 to ptr
  %.862.3 = load i8, ptr %.861.3, align 1
  %sunkaddr104 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.4.4
  %sunkaddr105 = getelementptr i8, ptr %sunkaddr104, i64 3
  store i8 %.862.3, ptr %sunkaddr105, align 1
  %28 = add i64 %27, 1
  %.861.4 = inttoptr i64 %28 to ptr
  %.862.4 = load i8, ptr %.861.4, align 1
  %sunkaddr106 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.4.4
  %sunkaddr107 = getelementptr i8, ptr %sunkaddr106, i64 4
  store i8 %.862.4, ptr %sunkaddr107, align 1
  %29 = add i64 %28, 1
  %.861.5 = inttoptr i64 %29 to ptr
  %.862.5 = load i8, ptr %.861.5, align 1
  %sunkaddr108 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.4.4
  %sunkaddr109 = getelementptr i8, ptr %sunkaddr108, i64 5
  store i8 %.862.5, ptr %sunkaddr109, align 1
  %30 = add i64 %29, 1
  %.861.6 = inttoptr i64 %30 to ptr
  %.862.6 = load i8, ptr %.861.6, align 1
  %sunkaddr110 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.4.4
  %sunkaddr111 = getelementptr i8, ptr %sunkaddr110, i64 6
  store i8 %.862.6, ptr %sunkaddr111, align 1
  %31 = add i64 %30, 1
  %.861.7 = inttoptr i64 %31 to ptr
  %.862.7 = load i8, ptr %.861.7, align 1
  %sunkaddr112 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.4.4
  %sunkaddr113 = getelementptr i8, ptr %sunkaddr112, i64 7
  store i8 %.862.7, ptr %sunkaddr113, align 1
  %.866.7 = add i64 %_put_v27_to.4.4, 8
  %32 = add i64 %31, 1
  %exitcond.not.7 = icmp eq i64 %32, %at.7.2
  br i1 %exitcond.not.7, label %B29, label %B28

B29:
  %_put_v27_to.6.5 = phi i64 [ %_put_v27_to.5.5, %B25 ], [ %.866.lcssa.unr, %B28.prol.loopexit ], [ %.866.7, %B28 ]
  %.890 = inttoptr i64 %at.7.2 to ptr
  %.891 = load i8, ptr %.890, align 1
  %switch.tableidx36 = add i8 %.891, -8
  %33 = icmp ult i8 %switch.tableidx36, 6
  %switch.shifted = lshr i8 55, %switch.tableidx36
  %switch.lobit = trunc i8 %switch.shifted to i1
  %or.cond = select i1 %33, i1 %switch.lobit, i1 false
  br i1 %or.cond, label %switch.lookup38, label %B30

B30:
  %.949 = icmp ult i8 %.891, 32
  %.972507 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.6.5
  store i8 92, ptr %.972507, align 1
  br i1 %.949, label %B31.thread504, label %B31

B31.thread504:
  %sunkaddr114 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.6.5
  %sunkaddr115 = getelementptr i8, ptr %sunkaddr114, i64 1
  store i8 117, ptr %sunkaddr115, align 1
  br label %B32

switch.lookup38:
  %34 = shl nuw nsw i8 %switch.tableidx36, 3
  %switch.shiftamt = zext nneg i8 %34 to i48
  %switch.downshift = lshr i48 125782419469410, %switch.shiftamt
  %switch.masked = trunc i48 %switch.downshift to i8
  %.972497 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.6.5
  store i8 92, ptr %.972497, align 1
  %.979500 = getelementptr i8, ptr %.972497, i64 1
  store i8 %switch.masked, ptr %.979500, align 1
  br label %B33

B31:
  %sunkaddr116 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.6.5
  %sunkaddr117 = getelementptr i8, ptr %sunkaddr116, i64 1
  store i8 %.891, ptr %sunkaddr117, align 1
  %.982.not = icmp eq i8 %.891, 117
  br i1 %.982.not, label %B32, label %B33

B32:
  %35 = and i8 %.891, 15
  %sunkaddr118 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.6.5
  %sunkaddr119 = getelementptr i8, ptr %sunkaddr118, i64 2
  store i8 48, ptr %sunkaddr119, align 1
  %sunkaddr120 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.6.5
  %sunkaddr121 = getelementptr i8, ptr %sunkaddr120, i64 3
  store i8 48, ptr %sunkaddr121, align 1
  %.1016 = lshr i8 %.891, 4
  %.1019 = or disjoint i8 %.1016, 48
  %sunkaddr122 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.6.5
  %sunkaddr123 = getelementptr i8, ptr %sunkaddr122, i64 4
  store i8 %.1019, ptr %sunkaddr123, align 1
  %.1027 = icmp samesign ult i8 %35, 10
  %.1030 = or disjoint i8 %35, 48
  %.1038 = add nuw nsw i8 %35, 87
  %_put_escape_v34__vphi202_0.2.5 = select i1 %.1027, i8 %.1030, i8 %.1038
  %sunkaddr124 = getelementptr i8, ptr %arg.target, i64 %_put_v27_to.6.5
  %sunkaddr125 = getelementptr i8, ptr %sunkaddr124, i64 5
  store i8 %_put_escape_v34__vphi202_0.2.5, ptr %sunkaddr125, align 1
  br label %B33

B33:
  %.sink593 = phi i64 [ 6, %B32 ], [ 2, %switch.lookup38 ], [ 2, %B31 ]
  %.1056 = add nsw i64 %.sink593, %_put_v27_to.6.5
  %.1063 = add nsw i64 %at.7.2, 1
  %.1093 = icmp slt i64 %.1063, %.158
  br i1 %.1093, label %B35.preheader, label %B23

B35.preheader:
  br label %B35

B35:
  %_find_v36_at.4.4 = phi i64 [ %.1271, %B37 ], [ %.1063, %B35.preheader ]
  %.1099 = and i64 %_find_v36_at.4.4, 4095
  %.1100 = icmp samesign ugt i64 %.1099, 4064
  br i1 %.1100, label %B38, label %B39

B38:
  %36 = inttoptr i64 %_find_v36_at.4.4 to ptr
  %.1104 = load i8, ptr %36, align 1
  %37 = zext i8 %.1104 to i32
  switch i32 %37, label %B40 [
    i32 34, label %B24
    i32 92, label %B24
  ]

B40:
  %.1127 = icmp ult i8 %.1104, 32
  br i1 %.1127, label %B24, label %B37

B39:
  %38 = inttoptr i64 %_find_v36_at.4.4 to ptr
  %.1163 = load <32 x i8>, ptr %38, align 1
  %.1167 = icmp eq <32 x i8> %.1163, splat (i8 34)
  %.1177 = icmp eq <32 x i8> %.1163, splat (i8 92)
  %.1180536537 = or <32 x i1> %.1167, %.1177
  %.1210 = icmp ult <32 x i8> %.1163, splat (i8 32)
  %.1213538539 = or <32 x i1> %.1210, %.1180536537
  %.1213538 = bitcast <32 x i1> %.1213538539 to i32
  %.1218.not = icmp eq i32 %.1213538, 0
  br i1 %.1218.not, label %B37, label %B41

B41:
  %39 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.1213538, i1 true)
  %.1233 = zext nneg i32 %39 to i64
  %.1235 = add nsw i64 %_find_v36_at.4.4, %.1233
  %.1243 = icmp slt i64 %.1235, %.158
  br i1 %.1243, label %B24, label %B23

B37:
  %.sink594 = phi i64 [ 1, %B40 ], [ 32, %B39 ]
  %.1271 = add nsw i64 %.sink594, %_find_v36_at.4.4
  %.1282 = icmp slt i64 %.1271, %.158
  br i1 %.1282, label %B35, label %B23

B24:
  %at.8.4 = phi i64 [ %.1235, %B41 ], [ %_find_v36_at.4.4, %B40 ], [ %_find_v36_at.4.4, %B38 ], [ %_find_v36_at.4.4, %B38 ]
  %.1330 = icmp slt i64 %at.8.4, %.158
  br i1 %.1330, label %B22, label %B23

B23:
  %to.10.3 = phi i64 [ %.1056, %B37 ], [ %to.6.0570, %B21 ], [ %.1056, %B24 ], [ %.1056, %B33 ], [ %.1056, %B41 ]
  %start.3.3 = phi i64 [ %.1063, %B37 ], [ %.154, %B21 ], [ %.1063, %B24 ], [ %.1063, %B33 ], [ %.1063, %B41 ]
  %.1373 = add nsw i64 %start.3.3, 32
  %.1375.not = icmp sgt i64 %.1373, %.158
  br i1 %.1375.not, label %B42, label %B43.preheader

B43.preheader:
  br label %B43

B43:
  %_put_v44_to.3.2 = phi i64 [ %.1386, %B43 ], [ %to.10.3, %B43.preheader ]
  %_put_v44_start.3.2 = phi i64 [ %41, %B43 ], [ %start.3.3, %B43.preheader ]
  %.1380 = inttoptr i64 %_put_v44_start.3.2 to ptr
  %.1381 = load <32 x i8>, ptr %.1380, align 1
  %.1382 = getelementptr i8, ptr %arg.target, i64 %_put_v44_to.3.2
  store <32 x i8> %.1381, ptr %.1382, align 1
  %.1386 = add i64 %_put_v44_to.3.2, 32
  %.1392 = add i64 %_put_v44_start.3.2, 32
  %40 = add i64 %_put_v44_start.3.2, 64
  %.1399.not = icmp sgt i64 %40, %.158
  %41 = add i64 %40, -32
  br i1 %.1399.not, label %B42, label %B43

B42:
  %_put_v44_to.5.3 = phi i64 [ %to.10.3, %B23 ], [ %.1386, %B43 ]
  %_put_v44_start.4.3 = phi i64 [ %start.3.3, %B23 ], [ %.1392, %B43 ]
  %.1421 = icmp slt i64 %_put_v44_start.4.3, %.158
  br i1 %.1421, label %B45.preheader, label %B46

B45.preheader:
  %42 = sub i64 %.158, %_put_v44_start.4.3
  %xtraiter49 = and i64 %42, 7
  %lcmp.mod50.not = icmp eq i64 %xtraiter49, 0
  br i1 %lcmp.mod50.not, label %B45.prol.loopexit, label %B45.prol.preheader

B45.prol.preheader:
  br label %B45.prol

B45.prol:
  %lsr.iv81 = phi i64 [ %xtraiter49, %B45.prol.preheader ], [ %lsr.iv.next82, %B45.prol ]
  %_put_v44_to.4.2.prol = phi i64 [ %.1433.prol, %B45.prol ], [ %_put_v44_to.5.3, %B45.prol.preheader ]
  %_put_v44_start.5.2.prol = phi i64 [ %.1439.prol, %B45.prol ], [ %_put_v44_start.4.3, %B45.prol.preheader ]
  %.1428.prol = inttoptr i64 %_put_v44_start.5.2.prol to ptr
  %.1429.prol = load i8, ptr %.1428.prol, align 1
  %.1430.prol = getelementptr i8, ptr %arg.target, i64 %_put_v44_to.4.2.prol
  store i8 %.1429.prol, ptr %.1430.prol, align 1
  %.1433.prol = add i64 %_put_v44_to.4.2.prol, 1
  %.1439.prol = add i64 %_put_v44_start.5.2.prol, 1
  %lsr.iv.next82 = add nsw i64 %lsr.iv81, -1
  %prol.iter51.cmp.not = icmp eq i64 %lsr.iv.next82, 0
  br i1 %prol.iter51.cmp.not, label %B45.prol.loopexit, label %B45.prol, !llvm.loop !2

B45.prol.loopexit:
  %.1433.lcssa.unr = phi i64 [ poison, %B45.preheader ], [ %.1433.prol, %B45.prol ]
  %_put_v44_to.4.2.unr = phi i64 [ %_put_v44_to.5.3, %B45.preheader ], [ %.1433.prol, %B45.prol ]
  %_put_v44_start.5.2.unr = phi i64 [ %_put_v44_start.4.3, %B45.preheader ], [ %.1439.prol, %B45.prol ]
  %43 = sub i64 %_put_v44_start.4.3, %.158
  %44 = icmp ugt i64 %43, -8
  br i1 %44, label %B46, label %B45.preheader59

B45.preheader59:
  br label %B45

B45:
  %_put_v44_to.4.2 = phi i64 [ %.1433.7, %B45 ], [ %_put_v44_to.4.2.unr, %B45.preheader59 ]
  %_put_v44_start.5.2 = phi i64 [ %52, %B45 ], [ %_put_v44_start.5.2.unr, %B45.preheader59 ]
  %.1428 = inttoptr i64 %_put_v44_start.5.2 to ptr
  %.1429 = load i8, ptr %.1428, align 1
  %sunkaddr126 = getelementptr i8, ptr %arg.target, i64 %_put_v44_to.4.2
  store i8 %.1429, ptr %sunkaddr126, align 1
  %45 = add i64 %_put_v44_start.5.2, 1
  %.1428.1 = inttoptr i64 %45 to ptr
  %.1429.1 = load i8, ptr %.1428.1, align 1
  %sunkaddr127 = getelementptr i8, ptr %arg.target, i64 %_put_v44_to.4.2
  %sunkaddr128 = getelementptr i8, ptr %sunkaddr127, i64 1
  store i8 %.1429.1, ptr %sunkaddr128, align 1
  %46 = add i64 %45, 1
  %.1428.2 = inttoptr i64 %46 to ptr
  %.1429.2 = load i8, ptr %.1428.2, align 1
  %sunkaddr129 = getelementptr i8, ptr %arg.target, i64 %_put_v44_to.4.2
  %sunkaddr130 = getelementptr i8, ptr %sunkaddr129, i64 2
  store i8 %.1429.2, ptr %sunkaddr130, align 1
  %47 = add i64 %46, 1
  %.1428.3 = inttoptr i64 %47 to ptr
  %.1429.3 = load i8, ptr %.1428.3, align 1
  %sunkaddr131 = getelementptr i8, ptr %arg.target, i64 %_put_v44_to.4.2
  %sunkaddr132 = getelementptr i8, ptr %sunkaddr131, i64 3
  store i8 %.1429.3, ptr %sunkaddr132, align 1
  %48 = add i64 %47, 1
  %.1428.4 = inttoptr i64 %48 to ptr
  %.1429.4 = load i8, ptr %.1428.4, align 1
  %sunkaddr133 = getelementptr i8, ptr %arg.target, i64 %_put_v44_to.4.2
  %sunkaddr134 = getelementptr i8, ptr %sunkaddr133, i64 4
  store i8 %.1429.4, ptr %sunkaddr134, align 1
  %49 = add i64 %48, 1
  %.1428.5 = inttoptr i64 %49 to ptr
  %.1429.5 = load i8, ptr %.1428.5, align 1
  %sunkaddr135 = getelementptr i8, ptr %arg.target, i64 %_put_v44_to.4.2
  %sunkaddr136 = getelementptr i8, ptr %sunkaddr135, i64 5
  store i8 %.1429.5, ptr %sunkaddr136, align 1
  %50 = add i64 %49, 1
  %.1428.6 = inttoptr i64 %50 to ptr
  %.1429.6 = load i8, ptr %.1428.6, align 1
  %sunkaddr137 = getelementptr i8, ptr %arg.target, i64 %_put_v44_to.4.2
  %sunkaddr138 = getelementptr i8, ptr %sunkaddr137, i64 6
  store i8 %.1429.6, ptr %sunkaddr138, align 1
  %51 = add i64 %50, 1
  %.1428.7 = inttoptr i64 %51 to ptr
  %.1429.7 = load i8, ptr %.1428.7, align 1
  %sunkaddr139 = getelementptr i8, ptr %arg.target, i64 %_put_v44_to.4.2
  %sunkaddr140 = getelementptr i8, ptr %sunkaddr139, i64 7
  store i8 %.1429.7, ptr %sunkaddr140, align 1
  %.1433.7 = add i64 %_put_v44_to.4.2, 8
  %52 = add i64 %51, 1
  %exitcond584.not.7 = icmp eq i64 %52, %.158
  br i1 %exitcond584.not.7, label %B46, label %B45

B46:
  %_put_v44_to.6.3 = phi i64 [ %_put_v44_to.5.3, %B42 ], [ %.1433.lcssa.unr, %B45.prol.loopexit ], [ %.1433.7, %B45 ]
  %.1459 = add nsw i64 %_put_v44_to.6.3, %arg.address
  %sunkaddr141 = mul i64 %.116556568, 8
  %sunkaddr142 = getelementptr i8, ptr %arg.new_ends, i64 %sunkaddr141
  store i64 %.1459, ptr %sunkaddr142, align 8
  br label %B3

B3:
  %to.7.1 = phi i64 [ %_put_v44_to.6.3, %B46 ], [ %to.6.0570, %B10 ], [ %.712, %B20 ], [ %to.6.0570, %B11 ], [ %to.6.0570, %B2 ], [ %to.6.0570, %B6 ]
  %exitcond585.not = icmp eq i64 %arg.count, %.123
  br i1 %exitcond585.not, label %B1, label %B2

B1:
  %to.6.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.7.1, %B3 ]
  store i64 %to.6.0.lcssa, ptr %retptr, align 8
  ret i32 0

B12.endif:
  %.436 = sub i64 %.158, %.154
  %.519549.not = icmp slt i64 %.436, 1
  br i1 %.519549.not, label %B20, label %B13.preheader

B13.preheader:
  %xtraiter = and i64 %.436, 3
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B13.prol.loopexit, label %B13.prol.preheader

B13.prol.preheader:
  br label %B13.prol

B13.prol:
  %lsr.iv = phi i64 [ %xtraiter, %B13.prol.preheader ], [ %lsr.iv.next, %B14.prol ]
  %_size_of_escaped_v15_size.3.2552.prol = phi i64 [ %_size_of_escaped_v15_size.4.3.prol, %B14.prol ], [ %.436, %B13.prol.preheader ]
  %.525548550.prol = phi i64 [ %.532.prol, %B14.prol ], [ %.154, %B13.prol.preheader ]
  %.557.prol = inttoptr i64 %.525548550.prol to ptr
  %.558.prol = load i8, ptr %.557.prol, align 1
  %53 = zext i8 %.558.prol to i32
  switch i32 %53, label %B16.prol [
    i32 34, label %B17.prol
    i32 92, label %B17.prol
  ]

B17.prol:
  %.572.prol = add nuw nsw i64 %_size_of_escaped_v15_size.3.2552.prol, 1
  br label %B14.prol

B16.prol:
  %.584.prol = icmp ult i8 %.558.prol, 32
  br i1 %.584.prol, label %B18.prol, label %B14.prol

B18.prol:
  %switch.tableidx.prol = add nsw i8 %.558.prol, -8
  %54 = icmp ult i8 %switch.tableidx.prol, 6
  br i1 %54, label %switch.lookup.prol, label %B19.prol

switch.lookup.prol:
  %55 = zext nneg i8 %switch.tableidx.prol to i64
  %switch.gep.prol = getelementptr inbounds nuw i64, ptr @switch.table.escape.body, i64 %55
  %switch.load.prol = load i64, ptr %switch.gep.prol, align 8
  br label %B19.prol

B19.prol:
  %_size_of_escaped_v15__vphi214_2.2.5.prol = phi i64 [ %switch.load.prol, %switch.lookup.prol ], [ 5, %B18.prol ]
  %.676.prol = add nuw nsw i64 %_size_of_escaped_v15__vphi214_2.2.5.prol, %_size_of_escaped_v15_size.3.2552.prol
  br label %B14.prol

B14.prol:
  %_size_of_escaped_v15_size.4.3.prol = phi i64 [ %.572.prol, %B17.prol ], [ %.676.prol, %B19.prol ], [ %_size_of_escaped_v15_size.3.2552.prol, %B16.prol ]
  %lsr.iv.next = add nsw i64 %lsr.iv, -1
  %.532.prol = add i64 %.525548550.prol, 1
  %prol.iter.cmp.not = icmp eq i64 %lsr.iv.next, 0
  br i1 %prol.iter.cmp.not, label %B13.prol.loopexit.loopexit, label %B13.prol, !llvm.loop !3

B13.prol.loopexit.loopexit:
  %56 = sub i64 %.158, %.532.prol
  br label %B13.prol.loopexit

B13.prol.loopexit:
  %_size_of_escaped_v15_size.3.2552.unr = phi i64 [ %.436, %B13.preheader ], [ %_size_of_escaped_v15_size.4.3.prol, %B13.prol.loopexit.loopexit ]
  %.518547551.unr = phi i64 [ %.436, %B13.preheader ], [ %56, %B13.prol.loopexit.loopexit ]
  %.525548550.unr = phi i64 [ %.154, %B13.preheader ], [ %.532.prol, %B13.prol.loopexit.loopexit ]
  %_size_of_escaped_v15_size.4.3.lcssa.unr = phi i64 [ poison, %B13.preheader ], [ %_size_of_escaped_v15_size.4.3.prol, %B13.prol.loopexit.loopexit ]
  %57 = sub i64 %.154, %.158
  %58 = icmp ugt i64 %57, -4
  br i1 %58, label %B20, label %B13.preheader61

B13.preheader61:
  %59 = add i64 %.518547551.unr, 4
  br label %B13
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @escape(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, ptr writeonly captures(none) %.4, ptr writeonly captures(none) %.5, ptr writeonly captures(none) %.6, i64 %.7, i64 %.8) local_unnamed_addr #0 {
entry:
  %.10 = alloca i64, align 8
  store i64 0, ptr %.10, align 8
  %.14 = call i32 @escape.body(ptr nonnull %.10, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, ptr %.4, ptr %.5, ptr %.6, i64 %.7, i64 %.8) #2
  %.24 = load i64, ptr %.10, align 8
  ret i64 %.24
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { noinline }

!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.unroll.disable"}
!2 = distinct !{!2, !1}
!3 = distinct !{!3, !1}
