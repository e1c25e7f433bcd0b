; made from ztf_flow.native.source.spellings by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 826e353c1574ac8120fece4e6a46282b9393852e091feeaa11c04f35cb802aec
@judge_choices.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_choices.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, ptr readonly captures(none) %arg.words, ptr readonly captures(none) %arg.meanings, i64 %arg.magic, i64 %arg.shift, ptr writeonly captures(none) %arg.codes, ptr writeonly captures(none) %arg.certain) local_unnamed_addr #0 {
B0.endif:
  %arg.wanted.fr = freeze i64 %arg.wanted
  %.122120.not = icmp slt i64 %arg.count, 1
  br i1 %.122120.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %.210 = icmp slt i64 %arg.wanted.fr, 0
  br i1 %.210, label %B2.us.preheader, label %B2.preheader

B2.preheader:
  %0 = icmp eq i64 %arg.count, 1
  br i1 %0, label %B2.epil.preheader, label %B2.preheader.new

B2.preheader.new:
  %const = bitcast i64 9223372036854775806 to i64
  %unroll_iter = and i64 %arg.count, %const
  br label %B2

B2.us.preheader:
  %1 = icmp eq i64 %arg.count, 1
  br i1 %1, label %B2.us.epil.preheader, label %B2.us.preheader.new

B2.us.preheader.new:
  %const50 = bitcast i64 9223372036854775806 to i64
  %unroll_iter13 = and i64 %arg.count, %const50
  br label %B2.us

B2.us:
  %doubts.2.0125.us = phi i64 [ 0, %B2.us.preheader.new ], [ %doubts.3.1.us.1, %B3.us.1 ]
  %.128119121.us = phi i64 [ 0, %B2.us.preheader.new ], [ %.135.us.1, %B3.us.1 ]
  %sunkaddr = mul i64 %.128119121.us, 8
  %sunkaddr51 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr
  %.166.us = load i64, ptr %sunkaddr51, align 8
  %sunkaddr52 = mul i64 %.128119121.us, 8
  %sunkaddr53 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr52
  %.173.us = load i64, ptr %sunkaddr53, align 8
  %.175.us = sub nsw i64 %.173.us, %.166.us
  %2 = add i64 %.175.us, -1
  %or.cond.us = icmp ult i64 %2, 8
  br i1 %or.cond.us, label %B4.us, label %B5.us

B4.us:
  %.236.us = getelementptr i8, ptr %arg.text, i64 %.166.us
  %.238.us = load i64, ptr %.236.us, align 1
  %.247.us = icmp samesign ult i64 %.175.us, 8
  %.253.us = shl nuw nsw i64 %.175.us, 3
  %notmask.us = shl nsw i64 -1, %.253.us
  %.255.us = xor i64 %notmask.us, -1
  %.256.us = select i1 %.247.us, i64 %.255.us, i64 -1
  %word.2.2.us = and i64 %.238.us, %.256.us
  %.264.us = mul i64 %word.2.2.us, %arg.magic
  %.267.us = lshr i64 %.264.us, %arg.shift
  %.273.us = getelementptr i64, ptr %arg.words, i64 %.267.us
  %.274.us = load i64, ptr %.273.us, align 8
  %.276.us = icmp eq i64 %.274.us, %word.2.2.us
  br i1 %.276.us, label %B6.us, label %B5.us

B6.us:
  %3 = getelementptr i8, ptr %arg.text, i64 %.173.us
  %.292.us = getelementptr i8, ptr %3, i64 -1
  %.293.us = load i8, ptr %.292.us, align 1
  %.295.not.us = icmp eq i8 %.293.us, 0
  br i1 %.295.not.us, label %B5.us, label %B7.us

B7.us:
  %.326.us = getelementptr i64, ptr %arg.meanings, i64 %.267.us
  %.327.us = load i64, ptr %.326.us, align 8
  br label %B3.us

B5.us:
  %.352.us = add nsw i64 %doubts.2.0125.us, 1
  br label %B3.us

B3.us:
  %good.2.1105.us = phi i8 [ 1, %B7.us ], [ 0, %B5.us ]
  %code.2.1103.us = phi i64 [ %.327.us, %B7.us ], [ 0, %B5.us ]
  %doubts.3.1.us = phi i64 [ %doubts.2.0125.us, %B7.us ], [ %.352.us, %B5.us ]
  %sunkaddr54 = mul i64 %.128119121.us, 8
  %sunkaddr55 = getelementptr i8, ptr %arg.codes, i64 %sunkaddr54
  store i64 %code.2.1103.us, ptr %sunkaddr55, align 8
  %sunkaddr56 = getelementptr i8, ptr %arg.certain, i64 %.128119121.us
  store i8 %good.2.1105.us, ptr %sunkaddr56, align 1
  %.135.us.1 = add nuw i64 %.128119121.us, 2
  %sunkaddr57 = mul i64 %.128119121.us, 8
  %sunkaddr58 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr57
  %sunkaddr59 = getelementptr i8, ptr %sunkaddr58, i64 8
  %.166.us.1 = load i64, ptr %sunkaddr59, align 8
  %sunkaddr60 = mul i64 %.128119121.us, 8
  %sunkaddr61 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr60
  %sunkaddr62 = getelementptr i8, ptr %sunkaddr61, i64 8
  %.173.us.1 = load i64, ptr %sunkaddr62, align 8
  %.175.us.1 = sub nsw i64 %.173.us.1, %.166.us.1
  %4 = add i64 %.175.us.1, -1
  %or.cond.us.1 = icmp ult i64 %4, 8
  br i1 %or.cond.us.1, label %B4.us.1, label %B5.us.1

B4.us.1:
  %.236.us.1 = getelementptr i8, ptr %arg.text, i64 %.166.us.1
  %.238.us.1 = load i64, ptr %.236.us.1, align 1
  %.247.us.1 = icmp samesign ult i64 %.175.us.1, 8
  %.253.us.1 = shl nuw nsw i64 %.175.us.1, 3
  %notmask.us.1 = shl nsw i64 -1, %.253.us.1
  %.255.us.1 = xor i64 %notmask.us.1, -1
  %.256.us.1 = select i1 %.247.us.1, i64 %.255.us.1, i64 -1
  %word.2.2.us.1 = and i64 %.238.us.1, %.256.us.1
  %.264.us.1 = mul i64 %word.2.2.us.1, %arg.magic
  %.267.us.1 = lshr i64 %.264.us.1, %arg.shift
  %.273.us.1 = getelementptr i64, ptr %arg.words, i64 %.267.us.1
  %.274.us.1 = load i64, ptr %.273.us.1, align 8
  %.276.us.1 = icmp eq i64 %.274.us.1, %word.2.2.us.1
  br i1 %.276.us.1, label %B6.us.1, label %B5.us.1

B6.us.1:
  %5 = getelementptr i8, ptr %arg.text, i64 %.173.us.1
  %.292.us.1 = getelementptr i8, ptr %5, i64 -1
  %.293.us.1 = load i8, ptr %.292.us.1, align 1
  %.295.not.us.1 = icmp eq i8 %.293.us.1, 0
  br i1 %.295.not.us.1, label %B5.us.1, label %B7.us.1

B7.us.1:
  %.326.us.1 = getelementptr i64, ptr %arg.meanings, i64 %.267.us.1
  %.327.us.1 = load i64, ptr %.326.us.1, align 8
  br label %B3.us.1

B5.us.1:
  %.352.us.1 = add nsw i64 %doubts.3.1.us, 1
  br label %B3.us.1

B3.us.1:
  %good.2.1105.us.1 = phi i8 [ 1, %B7.us.1 ], [ 0, %B5.us.1 ]
  %code.2.1103.us.1 = phi i64 [ %.327.us.1, %B7.us.1 ], [ 0, %B5.us.1 ]
  %doubts.3.1.us.1 = phi i64 [ %doubts.3.1.us, %B7.us.1 ], [ %.352.us.1, %B5.us.1 ]
  %sunkaddr63 = mul i64 %.128119121.us, 8
  %sunkaddr64 = getelementptr i8, ptr %arg.codes, i64 %sunkaddr63
  %sunkaddr65 = getelementptr i8, ptr %sunkaddr64, i64 8
  store i64 %code.2.1103.us.1, ptr %sunkaddr65, align 8
  %sunkaddr66 = getelementptr i8, ptr %arg.certain, i64 %.128119121.us
  %sunkaddr67 = getelementptr i8, ptr %sunkaddr66, i64 1
  store i8 %good.2.1105.us.1, ptr %sunkaddr67, align 1
  %niter14.ncmp.1 = icmp eq i64 %unroll_iter13, %.135.us.1
  br i1 %niter14.ncmp.1, label %B1.loopexit.unr-lcssa, label %B2.us

B2:
  %doubts.2.0125 = phi i64 [ 0, %B2.preheader.new ], [ %doubts.3.1.1, %B3.1 ]
  %.128119121 = phi i64 [ 0, %B2.preheader.new ], [ %.135.1, %B3.1 ]
  %sunkaddr68 = mul i64 %.128119121, 8
  %sunkaddr69 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr68
  %.166 = load i64, ptr %sunkaddr69, align 8
  %sunkaddr70 = mul i64 %.128119121, 8
  %sunkaddr71 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr70
  %.173 = load i64, ptr %sunkaddr71, align 8
  %.175 = sub nsw i64 %.173, %.166
  %6 = add i64 %.175, -1
  %or.cond = icmp ult i64 %6, 8
  br i1 %or.cond, label %B4, label %B5

B4:
  %sunkaddr72 = getelementptr i8, ptr %arg.kinds, i64 %.128119121
  %.223 = load i8, ptr %sunkaddr72, align 1
  %.225 = zext i8 %.223 to i64
  %.226 = icmp eq i64 %arg.wanted.fr, %.225
  br i1 %.226, label %B8, label %B5

B8:
  %.236 = getelementptr i8, ptr %arg.text, i64 %.166
  %.238 = load i64, ptr %.236, align 1
  %.247 = icmp samesign ult i64 %.175, 8
  %.253 = shl nuw nsw i64 %.175, 3
  %notmask = shl nsw i64 -1, %.253
  %.255 = xor i64 %notmask, -1
  %.256 = select i1 %.247, i64 %.255, i64 -1
  %word.2.2 = and i64 %.238, %.256
  %.264 = mul i64 %word.2.2, %arg.magic
  %.267 = lshr i64 %.264, %arg.shift
  %.273 = getelementptr i64, ptr %arg.words, i64 %.267
  %.274 = load i64, ptr %.273, align 8
  %.276 = icmp eq i64 %.274, %word.2.2
  br i1 %.276, label %B6, label %B5

B6:
  %7 = getelementptr i8, ptr %arg.text, i64 %.173
  %.292 = getelementptr i8, ptr %7, i64 -1
  %.293 = load i8, ptr %.292, align 1
  %.295.not = icmp eq i8 %.293, 0
  br i1 %.295.not, label %B5, label %B7

B7:
  %.326 = getelementptr i64, ptr %arg.meanings, i64 %.267
  %.327 = load i64, ptr %.326, align 8
  br label %B3

B5:
  %.352 = add nsw i64 %doubts.2.0125, 1
  br label %B3

B3:
  %good.2.1105 = phi i8 [ 1, %B7 ], [ 0, %B5 ]
  %code.2.1103 = phi i64 [ %.327, %B7 ], [ 0, %B5 ]
  %doubts.3.1 = phi i64 [ %doubts.2.0125, %B7 ], [ %.352, %B5 ]
  %sunkaddr73 = mul i64 %.128119121, 8
  %sunkaddr74 = getelementptr i8, ptr %arg.codes, i64 %sunkaddr73
  store i64 %code.2.1103, ptr %sunkaddr74, align 8
  %sunkaddr75 = getelementptr i8, ptr %arg.certain, i64 %.128119121
  store i8 %good.2.1105, ptr %sunkaddr75, align 1
  %.135.1 = add nuw i64 %.128119121, 2
  %sunkaddr76 = mul i64 %.128119121, 8
  %sunkaddr77 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr76
  %sunkaddr78 = getelementptr i8, ptr %sunkaddr77, i64 8
  %.166.1 = load i64, ptr %sunkaddr78, align 8
  %sunkaddr79 = mul i64 %.128119121, 8
  %sunkaddr80 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr79
  %sunkaddr81 = getelementptr i8, ptr %sunkaddr80, i64 8
  %.173.1 = load i64, ptr %sunkaddr81, align 8
  %.175.1 = sub nsw i64 %.173.1, %.166.1
  %8 = add i64 %.175.1, -1
  %or.cond.1 = icmp ult i64 %8, 8
  br i1 %or.cond.1, label %B4.1, label %B5.1

B4.1:
  %sunkaddr82 = getelementptr i8, ptr %arg.kinds, i64 %.128119121
  %sunkaddr83 = getelementptr i8, ptr %sunkaddr82, i64 1
  %.223.1 = load i8, ptr %sunkaddr83, align 1
  %.225.1 = zext i8 %.223.1 to i64
  %.226.1 = icmp eq i64 %arg.wanted.fr, %.225.1
  br i1 %.226.1, label %B8.1, label %B5.1

B8.1:
  %.236.1 = getelementptr i8, ptr %arg.text, i64 %.166.1
  %.238.1 = load i64, ptr %.236.1, align 1
  %.247.1 = icmp samesign ult i64 %.175.1, 8
  %.253.1 = shl nuw nsw i64 %.175.1, 3
  %notmask.1 = shl nsw i64 -1, %.253.1
  %.255.1 = xor i64 %notmask.1, -1
  %.256.1 = select i1 %.247.1, i64 %.255.1, i64 -1
  %word.2.2.1 = and i64 %.238.1, %.256.1
  %.264.1 = mul i64 %word.2.2.1, %arg.magic
  %.267.1 = lshr i64 %.264.1, %arg.shift
  %.273.1 = getelementptr i64, ptr %arg.words, i64 %.267.1
  %.274.1 = load i64, ptr %.273.1, align 8
  %.276.1 = icmp eq i64 %.274.1, %word.2.2.1
  br i1 %.276.1, label %B6.1, label %B5.1

B6.1:
  %9 = getelementptr i8, ptr %arg.text, i64 %.173.1
  %.292.1 = getelementptr i8, ptr %9, i64 -1
  %.293.1 = load i8, ptr %.292.1, align 1
  %.295.not.1 = icmp eq i8 %.293.1, 0
  br i1 %.295.not.1, label %B5.1, label %B7.1

B7.1:
  %.326.1 = getelementptr i64, ptr %arg.meanings, i64 %.267.1
  %.327.1 = load i64, ptr %.326.1, align 8
  br label %B3.1

B5.1:
  %.352.1 = add nsw i64 %doubts.3.1, 1
  br label %B3.1

B3.1:
  %good.2.1105.1 = phi i8 [ 1, %B7.1 ], [ 0, %B5.1 ]
  %code.2.1103.1 = phi i64 [ %.327.1, %B7.1 ], [ 0, %B5.1 ]
  %doubts.3.1.1 = phi i64 [ %doubts.3.1, %B7.1 ], [ %.352.1, %B5.1 ]
  %sunkaddr84 = mul i64 %.128119121, 8
  %sunkaddr85 = getelementptr i8, ptr %arg.codes, i64 %sunkaddr84
  %sunkaddr86 = getelementptr i8, ptr %sunkaddr85, i64 8
  store i64 %code.2.1103.1, ptr %sunkaddr86, align 8
  %sunkaddr87 = getelementptr i8, ptr %arg.certain, i64 %.128119121
  %sunkaddr88 = getelementptr i8, ptr %sunkaddr87, i64 1
  store i8 %good.2.1105.1, ptr %sunkaddr88, align 1
  %niter.ncmp.1 = icmp eq i64 %unroll_iter, %.135.1
  br i1 %niter.ncmp.1, label %B1.loopexit6.unr-lcssa, label %B2

B1.loopexit.unr-lcssa:
  %10 = and i64 %arg.count, 1
  %lcmp.mod10.not = icmp eq i64 %10, 0
  br i1 %lcmp.mod10.not, label %B1, label %B2.us.epil.preheader

B2.us.epil.preheader:
  %doubts.2.0125.us.epil.init = phi i64 [ 0, %B2.us.preheader ], [ %doubts.3.1.us.1, %B1.loopexit.unr-lcssa ]
  %.128119121.us.epil.init = phi i64 [ 0, %B2.us.preheader ], [ %.135.us.1, %B1.loopexit.unr-lcssa ]
  %.165.us.epil = getelementptr i64, ptr %arg.starts, i64 %.128119121.us.epil.init
  %.166.us.epil = load i64, ptr %.165.us.epil, align 8
  %.172.us.epil = getelementptr i64, ptr %arg.ends, i64 %.128119121.us.epil.init
  %.173.us.epil = load i64, ptr %.172.us.epil, align 8
  %.175.us.epil = sub nsw i64 %.173.us.epil, %.166.us.epil
  %11 = add i64 %.175.us.epil, -1
  %or.cond.us.epil = icmp ult i64 %11, 8
  br i1 %or.cond.us.epil, label %B4.us.epil, label %B5.us.epil

B4.us.epil:
  %.236.us.epil = getelementptr i8, ptr %arg.text, i64 %.166.us.epil
  %.238.us.epil = load i64, ptr %.236.us.epil, align 1
  %.247.us.epil = icmp samesign ult i64 %.175.us.epil, 8
  %.253.us.epil = shl nuw nsw i64 %.175.us.epil, 3
  %notmask.us.epil = shl nsw i64 -1, %.253.us.epil
  %.255.us.epil = xor i64 %notmask.us.epil, -1
  %.256.us.epil = select i1 %.247.us.epil, i64 %.255.us.epil, i64 -1
  %word.2.2.us.epil = and i64 %.238.us.epil, %.256.us.epil
  %.264.us.epil = mul i64 %word.2.2.us.epil, %arg.magic
  %.267.us.epil = lshr i64 %.264.us.epil, %arg.shift
  %.273.us.epil = getelementptr i64, ptr %arg.words, i64 %.267.us.epil
  %.274.us.epil = load i64, ptr %.273.us.epil, align 8
  %.276.us.epil = icmp eq i64 %.274.us.epil, %word.2.2.us.epil
  br i1 %.276.us.epil, label %B6.us.epil, label %B5.us.epil

B6.us.epil:
  %12 = getelementptr i8, ptr %arg.text, i64 %.173.us.epil
  %.292.us.epil = getelementptr i8, ptr %12, i64 -1
  %.293.us.epil = load i8, ptr %.292.us.epil, align 1
  %.295.not.us.epil = icmp eq i8 %.293.us.epil, 0
  br i1 %.295.not.us.epil, label %B5.us.epil, label %B7.us.epil

B7.us.epil:
  %.326.us.epil = getelementptr i64, ptr %arg.meanings, i64 %.267.us.epil
  %.327.us.epil = load i64, ptr %.326.us.epil, align 8
  br label %B3.us.epil

B5.us.epil:
  %.352.us.epil = add nsw i64 %doubts.2.0125.us.epil.init, 1
  br label %B3.us.epil

B3.us.epil:
  %good.2.1105.us.epil = phi i8 [ 1, %B7.us.epil ], [ 0, %B5.us.epil ]
  %code.2.1103.us.epil = phi i64 [ %.327.us.epil, %B7.us.epil ], [ 0, %B5.us.epil ]
  %doubts.3.1.us.epil = phi i64 [ %doubts.2.0125.us.epil.init, %B7.us.epil ], [ %.352.us.epil, %B5.us.epil ]
  %.366.us.epil = getelementptr i64, ptr %arg.codes, i64 %.128119121.us.epil.init
  store i64 %code.2.1103.us.epil, ptr %.366.us.epil, align 8
  %.375.us.epil = getelementptr i8, ptr %arg.certain, i64 %.128119121.us.epil.init
  store i8 %good.2.1105.us.epil, ptr %.375.us.epil, align 1
  br label %B1

B1.loopexit6.unr-lcssa:
  %13 = and i64 %arg.count, 1
  %lcmp.mod.not = icmp eq i64 %13, 0
  br i1 %lcmp.mod.not, label %B1, label %B2.epil.preheader

B2.epil.preheader:
  %doubts.2.0125.epil.init = phi i64 [ 0, %B2.preheader ], [ %doubts.3.1.1, %B1.loopexit6.unr-lcssa ]
  %.128119121.epil.init = phi i64 [ 0, %B2.preheader ], [ %.135.1, %B1.loopexit6.unr-lcssa ]
  %.165.epil = getelementptr i64, ptr %arg.starts, i64 %.128119121.epil.init
  %.166.epil = load i64, ptr %.165.epil, align 8
  %.172.epil = getelementptr i64, ptr %arg.ends, i64 %.128119121.epil.init
  %.173.epil = load i64, ptr %.172.epil, align 8
  %.175.epil = sub nsw i64 %.173.epil, %.166.epil
  %14 = add i64 %.175.epil, -1
  %or.cond.epil = icmp ult i64 %14, 8
  br i1 %or.cond.epil, label %B4.epil, label %B5.epil

B4.epil:
  %.222.epil = getelementptr i8, ptr %arg.kinds, i64 %.128119121.epil.init
  %.223.epil = load i8, ptr %.222.epil, align 1
  %.225.epil = zext i8 %.223.epil to i64
  %.226.epil = icmp eq i64 %arg.wanted.fr, %.225.epil
  br i1 %.226.epil, label %B8.epil, label %B5.epil

B8.epil:
  %.236.epil = getelementptr i8, ptr %arg.text, i64 %.166.epil
  %.238.epil = load i64, ptr %.236.epil, align 1
  %.247.epil = icmp samesign ult i64 %.175.epil, 8
  %.253.epil = shl nuw nsw i64 %.175.epil, 3
  %notmask.epil = shl nsw i64 -1, %.253.epil
  %.255.epil = xor i64 %notmask.epil, -1
  %.256.epil = select i1 %.247.epil, i64 %.255.epil, i64 -1
  %word.2.2.epil = and i64 %.238.epil, %.256.epil
  %.264.epil = mul i64 %word.2.2.epil, %arg.magic
  %.267.epil = lshr i64 %.264.epil, %arg.shift
  %.273.epil = getelementptr i64, ptr %arg.words, i64 %.267.epil
  %.274.epil = load i64, ptr %.273.epil, align 8
  %.276.epil = icmp eq i64 %.274.epil, %word.2.2.epil
  br i1 %.276.epil, label %B6.epil, label %B5.epil

B6.epil:
  %15 = getelementptr i8, ptr %arg.text, i64 %.173.epil
  %.292.epil = getelementptr i8, ptr %15, i64 -1
  %.293.epil = load i8, ptr %.292.epil, align 1
  %.295.not.epil = icmp eq i8 %.293.epil, 0
  br i1 %.295.not.epil, label %B5.epil, label %B7.epil

B7.epil:
  %.326.epil = getelementptr i64, ptr %arg.meanings, i64 %.267.epil
  %.327.epil = load i64, ptr %.326.epil, align 8
  br label %B3.epil

B5.epil:
  %.352.epil = add nsw i64 %doubts.2.0125.epil.init, 1
  br label %B3.epil

B3.epil:
  %good.2.1105.epil = phi i8 [ 1, %B7.epil ], [ 0, %B5.epil ]
  %code.2.1103.epil = phi i64 [ %.327.epil, %B7.epil ], [ 0, %B5.epil ]
  %doubts.3.1.epil = phi i64 [ %doubts.2.0125.epil.init, %B7.epil ], [ %.352.epil, %B5.epil ]
  %.366.epil = getelementptr i64, ptr %arg.codes, i64 %.128119121.epil.init
  store i64 %code.2.1103.epil, ptr %.366.epil, align 8
  %.375.epil = getelementptr i8, ptr %arg.certain, i64 %.128119121.epil.init
  store i8 %good.2.1105.epil, ptr %.375.epil, align 1
  br label %B1

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.1.us.epil, %B3.us.epil ], [ %doubts.3.1.us.1, %B1.loopexit.unr-lcssa ], [ %doubts.3.1.1, %B1.loopexit6.unr-lcssa ], [ %doubts.3.1.epil, %B3.epil ]
  store i64 %doubts.2.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @judge_choices(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, i64 %.6, ptr readonly captures(none) %.7, ptr readonly captures(none) %.8, i64 %.9, i64 %.10, ptr writeonly captures(none) %.11, ptr writeonly captures(none) %.12) local_unnamed_addr #0 {
entry:
  %.14 = alloca i64, align 8
  store i64 0, ptr %.14, align 8
  %.18 = call i32 @judge_choices.body(ptr nonnull %.14, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, i64 %.6, ptr %.7, ptr %.8, i64 %.9, i64 %.10, ptr %.11, ptr %.12) #2
  %.28 = load i64, ptr %.14, align 8
  ret i64 %.28
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #1

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #2 = { noinline }
