; made from ztf_flow.native.source.rewriting by `python -m ztf_flow.native.build`, 4113b16419b3e55ed1f9698f66f50a9ab38e3ff69df7e4f4a14c5c51aad1562f
@undouble.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @undouble.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, i64 %arg.count, i64 %arg.sign, ptr writeonly captures(none) %arg.new_starts, ptr writeonly captures(none) %arg.new_ends, ptr writeonly captures(none) %arg.target, i64 %arg.address, i64 %arg.room) local_unnamed_addr #0 {
B0.endif:
  %.113390.not = icmp slt i64 %arg.count, 1
  br i1 %.113390.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %.277 = trunc i64 %arg.sign to i8
  %.278 = insertelement <32 x i8> poison, i8 %.277, i64 0
  %.279 = shufflevector <32 x i8> %.278, <32 x i8> poison, <32 x i32> zeroinitializer
  br label %B2

B2:
  %to.4.0393 = phi i64 [ 0, %B2.lr.ph ], [ %to.5.1, %B3 ]
  %.119389391 = phi i64 [ 0, %B2.lr.ph ], [ %.126, %B3 ]
  %.126 = add nuw nsw i64 %.119389391, 1
  %.156 = getelementptr i64, ptr %arg.starts, i64 %.119389391
  %.157 = load i64, ptr %.156, align 8
  %.160 = getelementptr i64, ptr %arg.ends, i64 %.119389391
  %.161 = load i64, ptr %.160, align 8
  %.171 = getelementptr i64, ptr %arg.new_starts, i64 %.119389391
  store i64 %.157, ptr %.171, align 8
  %.176 = getelementptr i64, ptr %arg.new_ends, i64 %.119389391
  store i64 %.161, ptr %.176, align 8
  %.206 = icmp slt i64 %.157, %.161
  br i1 %.206, label %B4.preheader, label %B3

B4.preheader:
  br label %B4

B4:
  %_find_v5_at.4.1 = phi i64 [ %.384, %B6 ], [ %.157, %B4.preheader ]
  %.212 = and i64 %_find_v5_at.4.1, 4095
  %.213 = icmp samesign ugt i64 %.212, 4064
  br i1 %.213, label %B7, label %B8

B7:
  %0 = inttoptr i64 %_find_v5_at.4.1 to ptr
  %.217 = load i8, ptr %0, align 1
  %.218 = zext i8 %.217 to i64
  %.224 = icmp eq i64 %arg.sign, %.218
  br i1 %.224, label %B9, label %B6

B8:
  %1 = inttoptr i64 %_find_v5_at.4.1 to ptr
  %.276 = load <32 x i8>, ptr %1, align 1
  %.280 = icmp eq <32 x i8> %.276, %.279
  %.281 = bitcast <32 x i1> %.280 to i32
  %.331.not = icmp eq i32 %.281, 0
  br i1 %.331.not, label %B6, label %B10

B10:
  %2 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.281, i1 true)
  %.346 = zext nneg i32 %2 to i64
  %.348 = add nsw i64 %_find_v5_at.4.1, %.346
  %.356 = icmp slt i64 %.348, %.161
  br i1 %.356, label %B9, label %B3

B6:
  %.sink = phi i64 [ 1, %B7 ], [ 32, %B8 ]
  %.384 = add nsw i64 %.sink, %_find_v5_at.4.1
  %.395 = icmp slt i64 %.384, %.161
  br i1 %.395, label %B4, label %B3

B9:
  %at.6.1 = phi i64 [ %.348, %B10 ], [ %_find_v5_at.4.1, %B7 ]
  %.424 = icmp eq i64 %at.6.1, %.161
  br i1 %.424, label %B3, label %B11

B11:
  %.443 = sub i64 %to.4.0393, %.157
  %.445 = add i64 %.443, %.161
  %.447 = icmp sgt i64 %.445, %arg.room
  br i1 %.447, label %B3, label %B12

B12:
  %.491 = add nsw i64 %to.4.0393, %arg.address
  %sunkaddr = mul i64 %.119389391, 8
  %sunkaddr87 = getelementptr i8, ptr %arg.new_starts, i64 %sunkaddr
  store i64 %.491, ptr %sunkaddr87, align 8
  %.500 = icmp slt i64 %at.6.1, %.161
  br i1 %.500, label %B13.preheader, label %B14

B13.preheader:
  br label %B13

B13:
  %to.6.2 = phi i64 [ %_put_v15_to.6.5, %B16 ], [ %to.4.0393, %B13.preheader ]
  %start.3.2 = phi i64 [ %start.4.4, %B16 ], [ %.157, %B13.preheader ]
  %at.7.2 = phi i64 [ %at.8.4, %B16 ], [ %at.6.1, %B13.preheader ]
  %.512 = add nsw i64 %at.7.2, 1
  %3 = add nsw i64 %start.3.2, 31
  %.540.not = icmp sgt i64 %3, %at.7.2
  br i1 %.540.not, label %B17, label %B18.preheader

B18.preheader:
  br label %B18

B18:
  %_put_v15_to.3.4 = phi i64 [ %.551, %B18 ], [ %to.6.2, %B18.preheader ]
  %_put_v15_start.3.4 = phi i64 [ %5, %B18 ], [ %start.3.2, %B18.preheader ]
  %.545 = inttoptr i64 %_put_v15_start.3.4 to ptr
  %.546 = load <32 x i8>, ptr %.545, align 1
  %.547 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.3.4
  store <32 x i8> %.546, ptr %.547, align 1
  %.551 = add i64 %_put_v15_to.3.4, 32
  %.557 = add i64 %_put_v15_start.3.4, 32
  %4 = add i64 %_put_v15_start.3.4, 63
  %.564.not = icmp sgt i64 %4, %at.7.2
  %5 = add i64 %4, -31
  br i1 %.564.not, label %B17, label %B18

B17:
  %_put_v15_to.5.5 = phi i64 [ %to.6.2, %B13 ], [ %.551, %B18 ]
  %_put_v15_start.4.5 = phi i64 [ %start.3.2, %B13 ], [ %.557, %B18 ]
  %.586.not = icmp slt i64 %at.7.2, %_put_v15_start.4.5
  br i1 %.586.not, label %B19, label %B20.preheader

B20.preheader:
  %6 = add i64 %at.7.2, 1
  %7 = sub i64 %6, %_put_v15_start.4.5
  %8 = sub i64 %at.7.2, %_put_v15_start.4.5
  %xtraiter = and i64 %7, 7
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B20.prol.loopexit, label %B20.prol.preheader

B20.prol.preheader:
  br label %B20.prol

B20.prol:
  %lsr.iv = phi i64 [ %xtraiter, %B20.prol.preheader ], [ %lsr.iv.next, %B20.prol ]
  %_put_v15_to.4.4.prol = phi i64 [ %.598.prol, %B20.prol ], [ %_put_v15_to.5.5, %B20.prol.preheader ]
  %_put_v15_start.5.4.prol = phi i64 [ %.604.prol, %B20.prol ], [ %_put_v15_start.4.5, %B20.prol.preheader ]
  %.593.prol = inttoptr i64 %_put_v15_start.5.4.prol to ptr
  %.594.prol = load i8, ptr %.593.prol, align 1
  %.595.prol = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.4.4.prol
  store i8 %.594.prol, ptr %.595.prol, align 1
  %.598.prol = add i64 %_put_v15_to.4.4.prol, 1
  %.604.prol = add i64 %_put_v15_start.5.4.prol, 1
  %lsr.iv.next = add nsw i64 %lsr.iv, -1
  %prol.iter.cmp.not = icmp eq i64 %lsr.iv.next, 0
  br i1 %prol.iter.cmp.not, label %B20.prol.loopexit, label %B20.prol, !llvm.loop !0

B20.prol.loopexit:
  %.598.lcssa.unr = phi i64 [ poison, %B20.preheader ], [ %.598.prol, %B20.prol ]
  %_put_v15_to.4.4.unr = phi i64 [ %_put_v15_to.5.5, %B20.preheader ], [ %.598.prol, %B20.prol ]
  %_put_v15_start.5.4.unr = phi i64 [ %_put_v15_start.4.5, %B20.preheader ], [ %.604.prol, %B20.prol ]
  %9 = icmp ult i64 %8, 7
  br i1 %9, label %B19, label %B20.preheader52

B20.preheader52:
  br label %B20

B20:
  %_put_v15_to.4.4 = phi i64 [ %.598.7, %B20 ], [ %_put_v15_to.4.4.unr, %B20.preheader52 ]
  %_put_v15_start.5.4 = phi i64 [ %16, %B20 ], [ %_put_v15_start.5.4.unr, %B20.preheader52 ]
  %.593 = inttoptr i64 %_put_v15_start.5.4 to ptr
  %.594 = load i8, ptr %.593, align 1
  %sunkaddr88 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.4.4
  store i8 %.594, ptr %sunkaddr88, align 1
  %.604 = add i64 %_put_v15_start.5.4, 1
  %.593.1 = inttoptr i64 %.604 to ptr
  %.594.1 = load i8, ptr %.593.1, align 1
  %sunkaddr89 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.4.4
  %sunkaddr90 = getelementptr i8, ptr %sunkaddr89, i64 1
  store i8 %.594.1, ptr %sunkaddr90, align 1
  %10 = add i64 %.604, 1
  %.593.2 = inttoptr i64 %10 to ptr
  %.594.2 = load i8, ptr %.593.2, align 1
  %sunkaddr91 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.4.4
  %sunkaddr92 = getelementptr i8, ptr %sunkaddr91, i64 2
  store i8 %.594.2, ptr %sunkaddr92, align 1
  %11 = add i64 %10, 1
  %.593.3 = inttoptr i64 %11 to ptr
  %.594.3 = load i8, ptr %.593.3, align 1
  %sunkaddr93 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.4.4
  %sunkaddr94 = getelementptr i8, ptr %sunkaddr93, i64 3
  store i8 %.594.3, ptr %sunkaddr94, align 1
  %12 = add i64 %11, 1
  %.593.4 = inttoptr i64 %12 to ptr
  %.594.4 = load i8, ptr %.593.4, align 1
  %sunkaddr95 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.4.4
  %sunkaddr96 = getelementptr i8, ptr %sunkaddr95, i64 4
  store i8 %.594.4, ptr %sunkaddr96, align 1
  %13 = add i64 %12, 1
  %.593.5 = inttoptr i64 %13 to ptr
  %.594.5 = load i8, ptr %.593.5, align 1
  %sunkaddr97 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.4.4
  %sunkaddr98 = getelementptr i8, ptr %sunkaddr97, i64 5
  store i8 %.594.5, ptr %sunkaddr98, align 1
  %14 = add i64 %13, 1
  %.593.6 = inttoptr i64 %14 to ptr
  %.594.6 = load i8, ptr %.593.6, align 1
  %sunkaddr99 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.4.4
  %sunkaddr100 = getelementptr i8, ptr %sunkaddr99, i64 6
  store i8 %.594.6, ptr %sunkaddr100, align 1
  %15 = add i64 %14, 1
  %.593.7 = inttoptr i64 %15 to ptr
  %.594.7 = load i8, ptr %.593.7, align 1
  %sunkaddr101 = getelementptr i8, ptr %arg.target, i64 %_put_v15_to.4.4
  %sunkaddr102 = getelementptr i8, ptr %sunkaddr101, i64 7
  store i8 %.594.7, ptr %sunkaddr102, align 1
  %.598.7 = add i64 %_put_v15_to.4.4, 8
  %exitcond.not.7 = icmp eq i64 %15, %at.7.2
  %16 = add i64 %15, 1
  br i1 %exitcond.not.7, label %B19, label %B20

B19:
  %_put_v15_to.6.5 = phi i64 [ %_put_v15_to.5.5, %B17 ], [ %.598.lcssa.unr, %B20.prol.loopexit ], [ %.598.7, %B20 ]
  %.637 = icmp slt i64 %.512, %.161
  br i1 %.637, label %B21, label %B22

B21:
  %sunkaddr103 = inttoptr i64 %at.7.2 to ptr
  %sunkaddr104 = getelementptr i8, ptr %sunkaddr103, i64 1
  %.644 = load i8, ptr %sunkaddr104, align 1
  %.645 = zext i8 %.644 to i64
  %.647 = icmp eq i64 %arg.sign, %.645
  %.650 = add nsw i64 %at.7.2, 2
  %spec.select = select i1 %.647, i64 %.650, i64 %.512
  br label %B22

B22:
  %start.4.4 = phi i64 [ %.512, %B19 ], [ %spec.select, %B21 ]
  %.686 = icmp slt i64 %start.4.4, %.161
  br i1 %.686, label %B23.preheader, label %B14

B23.preheader:
  br label %B23

B23:
  %_find_v24_at.4.4 = phi i64 [ %.864, %B25 ], [ %start.4.4, %B23.preheader ]
  %.692 = and i64 %_find_v24_at.4.4, 4095
  %.693 = icmp samesign ugt i64 %.692, 4064
  br i1 %.693, label %B26, label %B27

B26:
  %17 = inttoptr i64 %_find_v24_at.4.4 to ptr
  %.697 = load i8, ptr %17, align 1
  %.698 = zext i8 %.697 to i64
  %.704 = icmp eq i64 %arg.sign, %.698
  br i1 %.704, label %B16, label %B25

B27:
  %18 = inttoptr i64 %_find_v24_at.4.4 to ptr
  %.756 = load <32 x i8>, ptr %18, align 1
  %.760 = icmp eq <32 x i8> %.756, %.279
  %.761 = bitcast <32 x i1> %.760 to i32
  %.811.not = icmp eq i32 %.761, 0
  br i1 %.811.not, label %B25, label %B28

B28:
  %19 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %.761, i1 true)
  %.826 = zext nneg i32 %19 to i64
  %.828 = add nsw i64 %_find_v24_at.4.4, %.826
  %.836 = icmp slt i64 %.828, %.161
  br i1 %.836, label %B16, label %B14

B25:
  %.sink412 = phi i64 [ 1, %B26 ], [ 32, %B27 ]
  %.864 = add nsw i64 %.sink412, %_find_v24_at.4.4
  %.875 = icmp slt i64 %.864, %.161
  br i1 %.875, label %B23, label %B14

B16:
  %at.8.4 = phi i64 [ %.828, %B28 ], [ %_find_v24_at.4.4, %B26 ]
  %.923 = icmp slt i64 %at.8.4, %.161
  br i1 %.923, label %B13, label %B14

B14:
  %to.7.3 = phi i64 [ %_put_v15_to.6.5, %B25 ], [ %to.4.0393, %B12 ], [ %_put_v15_to.6.5, %B16 ], [ %_put_v15_to.6.5, %B22 ], [ %_put_v15_to.6.5, %B28 ]
  %start.5.3 = phi i64 [ %start.4.4, %B25 ], [ %.157, %B12 ], [ %start.4.4, %B16 ], [ %start.4.4, %B22 ], [ %start.4.4, %B28 ]
  %.966 = add nsw i64 %start.5.3, 32
  %.968.not = icmp sgt i64 %.966, %.161
  br i1 %.968.not, label %B29, label %B30.preheader

B30.preheader:
  br label %B30

B30:
  %_put_v31_to.3.2 = phi i64 [ %.979, %B30 ], [ %to.7.3, %B30.preheader ]
  %_put_v31_start.3.2 = phi i64 [ %21, %B30 ], [ %start.5.3, %B30.preheader ]
  %.973 = inttoptr i64 %_put_v31_start.3.2 to ptr
  %.974 = load <32 x i8>, ptr %.973, align 1
  %.975 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.3.2
  store <32 x i8> %.974, ptr %.975, align 1
  %.979 = add i64 %_put_v31_to.3.2, 32
  %.985 = add i64 %_put_v31_start.3.2, 32
  %20 = add i64 %_put_v31_start.3.2, 64
  %.992.not = icmp sgt i64 %20, %.161
  %21 = add i64 %20, -32
  br i1 %.992.not, label %B29, label %B30

B29:
  %_put_v31_to.5.3 = phi i64 [ %to.7.3, %B14 ], [ %.979, %B30 ]
  %_put_v31_start.4.3 = phi i64 [ %start.5.3, %B14 ], [ %.985, %B30 ]
  %.1014 = icmp slt i64 %_put_v31_start.4.3, %.161
  br i1 %.1014, label %B32.preheader, label %B33

B32.preheader:
  %22 = sub i64 %.161, %_put_v31_start.4.3
  %xtraiter43 = and i64 %22, 7
  %lcmp.mod44.not = icmp eq i64 %xtraiter43, 0
  br i1 %lcmp.mod44.not, label %B32.prol.loopexit, label %B32.prol.preheader

B32.prol.preheader:
  br label %B32.prol

B32.prol:
  %lsr.iv70 = phi i64 [ %xtraiter43, %B32.prol.preheader ], [ %lsr.iv.next71, %B32.prol ]
  %_put_v31_to.4.2.prol = phi i64 [ %.1026.prol, %B32.prol ], [ %_put_v31_to.5.3, %B32.prol.preheader ]
  %_put_v31_start.5.2.prol = phi i64 [ %.1032.prol, %B32.prol ], [ %_put_v31_start.4.3, %B32.prol.preheader ]
  %.1021.prol = inttoptr i64 %_put_v31_start.5.2.prol to ptr
  %.1022.prol = load i8, ptr %.1021.prol, align 1
  %.1023.prol = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.4.2.prol
  store i8 %.1022.prol, ptr %.1023.prol, align 1
  %.1026.prol = add i64 %_put_v31_to.4.2.prol, 1
  %.1032.prol = add i64 %_put_v31_start.5.2.prol, 1
  %lsr.iv.next71 = add nsw i64 %lsr.iv70, -1
  %prol.iter45.cmp.not = icmp eq i64 %lsr.iv.next71, 0
  br i1 %prol.iter45.cmp.not, label %B32.prol.loopexit, label %B32.prol, !llvm.loop !2

B32.prol.loopexit:
  %.1026.lcssa.unr = phi i64 [ poison, %B32.preheader ], [ %.1026.prol, %B32.prol ]
  %_put_v31_to.4.2.unr = phi i64 [ %_put_v31_to.5.3, %B32.preheader ], [ %.1026.prol, %B32.prol ]
  %_put_v31_start.5.2.unr = phi i64 [ %_put_v31_start.4.3, %B32.preheader ], [ %.1032.prol, %B32.prol ]
  %23 = sub i64 %_put_v31_start.4.3, %.161
  %24 = icmp ugt i64 %23, -8
  br i1 %24, label %B33, label %B32.preheader53

B32.preheader53:
  br label %B32

B32:
  %_put_v31_to.4.2 = phi i64 [ %.1026.7, %B32 ], [ %_put_v31_to.4.2.unr, %B32.preheader53 ]
  %_put_v31_start.5.2 = phi i64 [ %32, %B32 ], [ %_put_v31_start.5.2.unr, %B32.preheader53 ]
  %.1021 = inttoptr i64 %_put_v31_start.5.2 to ptr
  %.1022 = load i8, ptr %.1021, align 1
  %sunkaddr105 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.4.2
  store i8 %.1022, ptr %sunkaddr105, align 1
  %25 = add i64 %_put_v31_start.5.2, 1
  %.1021.1 = inttoptr i64 %25 to ptr
  %.1022.1 = load i8, ptr %.1021.1, align 1
  %sunkaddr106 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.4.2
  %sunkaddr107 = getelementptr i8, ptr %sunkaddr106, i64 1
  store i8 %.1022.1, ptr %sunkaddr107, align 1
  %26 = add i64 %25, 1
  %.1021.2 = inttoptr i64 %26 to ptr
  %.1022.2 = load i8, ptr %.1021.2, align 1
  %sunkaddr108 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.4.2
  %sunkaddr109 = getelementptr i8, ptr %sunkaddr108, i64 2
  store i8 %.1022.2, ptr %sunkaddr109, align 1
  %27 = add i64 %26, 1
  %.1021.3 = inttoptr i64 %27 to ptr
  %.1022.3 = load i8, ptr %.1021.3, align 1
  %sunkaddr110 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.4.2
  %sunkaddr111 = getelementptr i8, ptr %sunkaddr110, i64 3
  store i8 %.1022.3, ptr %sunkaddr111, align 1
  %28 = add i64 %27, 1
  %.1021.4 = inttoptr i64 %28 to ptr
  %.1022.4 = load i8, ptr %.1021.4, align 1
  %sunkaddr112 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.4.2
  %sunkaddr113 = getelementptr i8, ptr %sunkaddr112, i64 4
  store i8 %.1022.4, ptr %sunkaddr113, align 1
  %29 = add i64 %28, 1
  %.1021.5 = inttoptr i64 %29 to ptr
  %.1022.5 = load i8, ptr %.1021.5, align 1
  %sunkaddr114 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.4.2
  %sunkaddr115 = getelementptr i8, ptr %sunkaddr114, i64 5
  store i8 %.1022.5, ptr %sunkaddr115, align 1
  %30 = add i64 %29, 1
  %.1021.6 = inttoptr i64 %30 to ptr
  %.1022.6 = load i8, ptr %.1021.6, align 1
  %sunkaddr116 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.4.2
  %sunkaddr117 = getelementptr i8, ptr %sunkaddr116, i64 6
  store i8 %.1022.6, ptr %sunkaddr117, align 1
  %31 = add i64 %30, 1
  %.1021.7 = inttoptr i64 %31 to ptr
  %.1022.7 = load i8, ptr %.1021.7, align 1
  %sunkaddr118 = getelementptr i8, ptr %arg.target, i64 %_put_v31_to.4.2
  %sunkaddr119 = getelementptr i8, ptr %sunkaddr118, i64 7
  store i8 %.1022.7, ptr %sunkaddr119, align 1
  %.1026.7 = add i64 %_put_v31_to.4.2, 8
  %32 = add i64 %31, 1
  %exitcond403.not.7 = icmp eq i64 %32, %.161
  br i1 %exitcond403.not.7, label %B33, label %B32

B33:
  %_put_v31_to.6.3 = phi i64 [ %_put_v31_to.5.3, %B29 ], [ %.1026.lcssa.unr, %B32.prol.loopexit ], [ %.1026.7, %B32 ]
  %.1052 = add nsw i64 %_put_v31_to.6.3, %arg.address
  %sunkaddr120 = mul i64 %.119389391, 8
  %sunkaddr121 = getelementptr i8, ptr %arg.new_ends, i64 %sunkaddr120
  store i64 %.1052, ptr %sunkaddr121, align 8
  br label %B3

B3:
  %to.5.1 = phi i64 [ %_put_v31_to.6.3, %B33 ], [ %.445, %B11 ], [ %to.4.0393, %B9 ], [ %to.4.0393, %B10 ], [ %to.4.0393, %B2 ], [ %to.4.0393, %B6 ]
  %exitcond404.not = icmp eq i64 %.126, %arg.count
  br i1 %exitcond404.not, label %B1, label %B2

B1:
  %to.4.0.lcssa = phi i64 [ 0, %B0.endif ], [ %to.5.1, %B3 ]
  store i64 %to.4.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @undouble(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, i64 %.3, i64 %.4, ptr writeonly captures(none) %.5, ptr writeonly captures(none) %.6, ptr writeonly captures(none) %.7, i64 %.8, i64 %.9) local_unnamed_addr #0 {
entry:
  %.11 = alloca i64, align 8
  store i64 0, ptr %.11, align 8
  %.15 = call i32 @undouble.body(ptr nonnull %.11, ptr nonnull poison, ptr %.1, ptr %.2, i64 %.3, i64 %.4, ptr %.5, ptr %.6, ptr %.7, i64 %.8, i64 %.9) #2
  %.25 = load i64, ptr %.11, align 8
  ret i64 %.25
}

attributes #0 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { noinline }

!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.unroll.disable"}
!2 = distinct !{!2, !1}
