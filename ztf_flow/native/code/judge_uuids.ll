; made from ztf_flow.native.source.spellings by `python -m ztf_flow.native.build`, numba 0.68.1, llvmlite 0.50.0, 826e353c1574ac8120fece4e6a46282b9393852e091feeaa11c04f35cb802aec
@judge_uuids.environment = common local_unnamed_addr global ptr null

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @judge_uuids.body(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.text, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.ends, ptr readonly captures(none) %arg.kinds, i64 %arg.wanted, i64 %arg.count, i64 %arg.version, ptr writeonly captures(none) %arg.certain) local_unnamed_addr #0 {
B0.endif:
  %arg.wanted.fr = freeze i64 %arg.wanted
  %arg.version.fr = freeze i64 %arg.version
  %.110132.not = icmp slt i64 %arg.count, 1
  br i1 %.110132.not, label %B1, label %B2.lr.ph

B2.lr.ph:
  %.344.not = icmp eq i64 %arg.version.fr, 0
  br i1 %.344.not, label %B2.lr.ph.split.us, label %B2.lr.ph.split

B2.lr.ph.split.us:
  %0 = icmp slt i64 %arg.wanted.fr, 0
  br i1 %0, label %B2.us.us.preheader, label %B2.us.preheader

B2.us.preheader:
  %1 = icmp eq i64 %arg.count, 1
  br i1 %1, label %B2.us.epil.preheader, label %B2.us.preheader.new

B2.us.preheader.new:
  %const95 = bitcast i64 9223372036854775806 to i64
  %unroll_iter31 = and i64 %arg.count, %const95
  br label %B2.us

B2.us.us.preheader:
  %2 = icmp eq i64 %arg.count, 1
  br i1 %2, label %B2.us.us.epil.preheader, label %B2.us.us.preheader.new

B2.us.us.preheader.new:
  %const96 = bitcast i64 9223372036854775806 to i64
  %unroll_iter37 = and i64 %arg.count, %const96
  br label %B2.us.us

B2.us.us:
  %doubts.2.0137.us.us = phi i64 [ 0, %B2.us.us.preheader.new ], [ %doubts.3.1.us.us.1, %B3.us.us.1 ]
  %.116131133.us.us = phi i64 [ 0, %B2.us.us.preheader.new ], [ %.123.us.us.1, %B3.us.us.1 ]
  %sunkaddr = mul i64 %.116131133.us.us, 8
  %sunkaddr97 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr
  %.154.us.us = load i64, ptr %sunkaddr97, align 8
  %sunkaddr98 = mul i64 %.116131133.us.us, 8
  %sunkaddr99 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr98
  %.161.us.us = load i64, ptr %sunkaddr99, align 8
  %.163.us.us = sub nsw i64 %.161.us.us, %.154.us.us
  %.164.us.us = icmp eq i64 %.163.us.us, 36
  br i1 %.164.us.us, label %B4.us.us, label %B5.us.us

B4.us.us:
  %.195.us.us = getelementptr i8, ptr %arg.text, i64 %.154.us.us
  %.197.us.us = load <32 x i8>, ptr %.195.us.us, align 1
  %.201.us.us = icmp eq <32 x i8> %.197.us.us, splat (i8 45)
  %.202.us.us = bitcast <32 x i1> %.201.us.us to i32
  %3 = add <32 x i8> %.197.us.us, splat (i8 -48)
  %.226118119.us.us = icmp ult <32 x i8> %3, splat (i8 10)
  %4 = add <32 x i8> %.197.us.us, splat (i8 -97)
  %.247120121.us.us = icmp ult <32 x i8> %4, splat (i8 6)
  %.248122123.us.us = or <32 x i1> %.226118119.us.us, %.247120121.us.us
  %.248122.us.us = bitcast <32 x i1> %.248122123.us.us to i32
  %.256.us.us = getelementptr i8, ptr %.195.us.us, i64 4
  %.258.us.us = load <32 x i8>, ptr %.256.us.us, align 1
  %5 = add <32 x i8> %.258.us.us, splat (i8 -48)
  %.275124125.us.us = icmp ult <32 x i8> %5, splat (i8 10)
  %6 = add <32 x i8> %.258.us.us, splat (i8 -97)
  %.296126127.us.us = icmp ult <32 x i8> %6, splat (i8 6)
  %.297128129.us.us = or <32 x i1> %.275124125.us.us, %.296126127.us.us
  %.297128.us.us = bitcast <32 x i1> %.297128129.us.us to i32
  %.302.us.us = icmp eq i32 %.202.us.us, 8659200
  %.309.us.us = icmp eq i32 %.248122.us.us, -8659201
  %or.cond.us.us = and i1 %.302.us.us, %.309.us.us
  %.316.us.us = icmp ugt i32 %.297128.us.us, -268435457
  %or.cond117.us.us = select i1 %or.cond.us.us, i1 %.316.us.us, i1 false
  br i1 %or.cond117.us.us, label %B3.us.us, label %B5.us.us

B5.us.us:
  %.417.us.us = add nsw i64 %doubts.2.0137.us.us, 1
  br label %B3.us.us

B3.us.us:
  %good.4.191.us.us = phi i8 [ 0, %B5.us.us ], [ 1, %B4.us.us ]
  %doubts.3.1.us.us = phi i64 [ %.417.us.us, %B5.us.us ], [ %doubts.2.0137.us.us, %B4.us.us ]
  %sunkaddr100 = getelementptr i8, ptr %arg.certain, i64 %.116131133.us.us
  store i8 %good.4.191.us.us, ptr %sunkaddr100, align 1
  %.123.us.us.1 = add nuw i64 %.116131133.us.us, 2
  %sunkaddr101 = mul i64 %.116131133.us.us, 8
  %sunkaddr102 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr101
  %sunkaddr103 = getelementptr i8, ptr %sunkaddr102, i64 8
  %.154.us.us.1 = load i64, ptr %sunkaddr103, align 8
  %sunkaddr104 = mul i64 %.116131133.us.us, 8
  %sunkaddr105 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr104
  %sunkaddr106 = getelementptr i8, ptr %sunkaddr105, i64 8
  %.161.us.us.1 = load i64, ptr %sunkaddr106, align 8
  %.163.us.us.1 = sub nsw i64 %.161.us.us.1, %.154.us.us.1
  %.164.us.us.1 = icmp eq i64 %.163.us.us.1, 36
  br i1 %.164.us.us.1, label %B4.us.us.1, label %B5.us.us.1

B4.us.us.1:
  %.195.us.us.1 = getelementptr i8, ptr %arg.text, i64 %.154.us.us.1
  %.197.us.us.1 = load <32 x i8>, ptr %.195.us.us.1, align 1
  %.201.us.us.1 = icmp eq <32 x i8> %.197.us.us.1, splat (i8 45)
  %.202.us.us.1 = bitcast <32 x i1> %.201.us.us.1 to i32
  %7 = add <32 x i8> %.197.us.us.1, splat (i8 -48)
  %.226118119.us.us.1 = icmp ult <32 x i8> %7, splat (i8 10)
  %8 = add <32 x i8> %.197.us.us.1, splat (i8 -97)
  %.247120121.us.us.1 = icmp ult <32 x i8> %8, splat (i8 6)
  %.248122123.us.us.1 = or <32 x i1> %.226118119.us.us.1, %.247120121.us.us.1
  %.248122.us.us.1 = bitcast <32 x i1> %.248122123.us.us.1 to i32
  %.256.us.us.1 = getelementptr i8, ptr %.195.us.us.1, i64 4
  %.258.us.us.1 = load <32 x i8>, ptr %.256.us.us.1, align 1
  %9 = add <32 x i8> %.258.us.us.1, splat (i8 -48)
  %.275124125.us.us.1 = icmp ult <32 x i8> %9, splat (i8 10)
  %10 = add <32 x i8> %.258.us.us.1, splat (i8 -97)
  %.296126127.us.us.1 = icmp ult <32 x i8> %10, splat (i8 6)
  %.297128129.us.us.1 = or <32 x i1> %.275124125.us.us.1, %.296126127.us.us.1
  %.297128.us.us.1 = bitcast <32 x i1> %.297128129.us.us.1 to i32
  %.302.us.us.1 = icmp eq i32 %.202.us.us.1, 8659200
  %.309.us.us.1 = icmp eq i32 %.248122.us.us.1, -8659201
  %or.cond.us.us.1 = and i1 %.302.us.us.1, %.309.us.us.1
  %.316.us.us.1 = icmp ugt i32 %.297128.us.us.1, -268435457
  %or.cond117.us.us.1 = select i1 %or.cond.us.us.1, i1 %.316.us.us.1, i1 false
  br i1 %or.cond117.us.us.1, label %B3.us.us.1, label %B5.us.us.1

B5.us.us.1:
  %.417.us.us.1 = add nsw i64 %doubts.3.1.us.us, 1
  br label %B3.us.us.1

B3.us.us.1:
  %good.4.191.us.us.1 = phi i8 [ 0, %B5.us.us.1 ], [ 1, %B4.us.us.1 ]
  %doubts.3.1.us.us.1 = phi i64 [ %.417.us.us.1, %B5.us.us.1 ], [ %doubts.3.1.us.us, %B4.us.us.1 ]
  %sunkaddr107 = getelementptr i8, ptr %arg.certain, i64 %.116131133.us.us
  %sunkaddr108 = getelementptr i8, ptr %sunkaddr107, i64 1
  store i8 %good.4.191.us.us.1, ptr %sunkaddr108, align 1
  %niter38.ncmp.1 = icmp eq i64 %unroll_iter37, %.123.us.us.1
  br i1 %niter38.ncmp.1, label %B1.loopexit.unr-lcssa, label %B2.us.us

B2.us:
  %doubts.2.0137.us = phi i64 [ 0, %B2.us.preheader.new ], [ %doubts.3.1.us.1, %B3.us.1 ]
  %.116131133.us = phi i64 [ 0, %B2.us.preheader.new ], [ %.123.us.1, %B3.us.1 ]
  %sunkaddr109 = mul i64 %.116131133.us, 8
  %sunkaddr110 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr109
  %.154.us = load i64, ptr %sunkaddr110, align 8
  %sunkaddr111 = mul i64 %.116131133.us, 8
  %sunkaddr112 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr111
  %.161.us = load i64, ptr %sunkaddr112, align 8
  %.163.us = sub nsw i64 %.161.us, %.154.us
  %.164.us = icmp eq i64 %.163.us, 36
  br i1 %.164.us, label %B4.us, label %B5.us

B4.us:
  %sunkaddr113 = getelementptr i8, ptr %arg.kinds, i64 %.116131133.us
  %.177.us = load i8, ptr %sunkaddr113, align 1
  %.179.us = zext i8 %.177.us to i64
  %.180.us = icmp eq i64 %arg.wanted.fr, %.179.us
  br i1 %.180.us, label %B6.us, label %B5.us

B6.us:
  %.195.us = getelementptr i8, ptr %arg.text, i64 %.154.us
  %.197.us = load <32 x i8>, ptr %.195.us, align 1
  %.201.us = icmp eq <32 x i8> %.197.us, splat (i8 45)
  %.202.us = bitcast <32 x i1> %.201.us to i32
  %11 = add <32 x i8> %.197.us, splat (i8 -48)
  %.226118119.us = icmp ult <32 x i8> %11, splat (i8 10)
  %12 = add <32 x i8> %.197.us, splat (i8 -97)
  %.247120121.us = icmp ult <32 x i8> %12, splat (i8 6)
  %.248122123.us = or <32 x i1> %.226118119.us, %.247120121.us
  %.248122.us = bitcast <32 x i1> %.248122123.us to i32
  %.256.us = getelementptr i8, ptr %.195.us, i64 4
  %.258.us = load <32 x i8>, ptr %.256.us, align 1
  %13 = add <32 x i8> %.258.us, splat (i8 -48)
  %.275124125.us = icmp ult <32 x i8> %13, splat (i8 10)
  %14 = add <32 x i8> %.258.us, splat (i8 -97)
  %.296126127.us = icmp ult <32 x i8> %14, splat (i8 6)
  %.297128129.us = or <32 x i1> %.275124125.us, %.296126127.us
  %.297128.us = bitcast <32 x i1> %.297128129.us to i32
  %.302.us = icmp eq i32 %.202.us, 8659200
  %.309.us = icmp eq i32 %.248122.us, -8659201
  %or.cond.us = and i1 %.302.us, %.309.us
  %.316.us = icmp ugt i32 %.297128.us, -268435457
  %or.cond117.us = select i1 %or.cond.us, i1 %.316.us, i1 false
  br i1 %or.cond117.us, label %B3.us, label %B5.us

B5.us:
  %.417.us = add nsw i64 %doubts.2.0137.us, 1
  br label %B3.us

B3.us:
  %good.4.191.us = phi i8 [ 0, %B5.us ], [ 1, %B6.us ]
  %doubts.3.1.us = phi i64 [ %.417.us, %B5.us ], [ %doubts.2.0137.us, %B6.us ]
  %sunkaddr114 = getelementptr i8, ptr %arg.certain, i64 %.116131133.us
  store i8 %good.4.191.us, ptr %sunkaddr114, align 1
  %.123.us.1 = add nuw i64 %.116131133.us, 2
  %sunkaddr115 = mul i64 %.116131133.us, 8
  %sunkaddr116 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr115
  %sunkaddr117 = getelementptr i8, ptr %sunkaddr116, i64 8
  %.154.us.1 = load i64, ptr %sunkaddr117, align 8
  %sunkaddr118 = mul i64 %.116131133.us, 8
  %sunkaddr119 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr118
  %sunkaddr120 = getelementptr i8, ptr %sunkaddr119, i64 8
  %.161.us.1 = load i64, ptr %sunkaddr120, align 8
  %.163.us.1 = sub nsw i64 %.161.us.1, %.154.us.1
  %.164.us.1 = icmp eq i64 %.163.us.1, 36
  br i1 %.164.us.1, label %B4.us.1, label %B5.us.1

B4.us.1:
  %sunkaddr121 = getelementptr i8, ptr %arg.kinds, i64 %.116131133.us
  %sunkaddr122 = getelementptr i8, ptr %sunkaddr121, i64 1
  %.177.us.1 = load i8, ptr %sunkaddr122, align 1
  %.179.us.1 = zext i8 %.177.us.1 to i64
  %.180.us.1 = icmp eq i64 %arg.wanted.fr, %.179.us.1
  br i1 %.180.us.1, label %B6.us.1, label %B5.us.1

B6.us.1:
  %.195.us.1 = getelementptr i8, ptr %arg.text, i64 %.154.us.1
  %.197.us.1 = load <32 x i8>, ptr %.195.us.1, align 1
  %.201.us.1 = icmp eq <32 x i8> %.197.us.1, splat (i8 45)
  %.202.us.1 = bitcast <32 x i1> %.201.us.1 to i32
  %15 = add <32 x i8> %.197.us.1, splat (i8 -48)
  %.226118119.us.1 = icmp ult <32 x i8> %15, splat (i8 10)
  %16 = add <32 x i8> %.197.us.1, splat (i8 -97)
  %.247120121.us.1 = icmp ult <32 x i8> %16, splat (i8 6)
  %.248122123.us.1 = or <32 x i1> %.226118119.us.1, %.247120121.us.1
  %.248122.us.1 = bitcast <32 x i1> %.248122123.us.1 to i32
  %.256.us.1 = getelementptr i8, ptr %.195.us.1, i64 4
  %.258.us.1 = load <32 x i8>, ptr %.256.us.1, align 1
  %17 = add <32 x i8> %.258.us.1, splat (i8 -48)
  %.275124125.us.1 = icmp ult <32 x i8> %17, splat (i8 10)
  %18 = add <32 x i8> %.258.us.1, splat (i8 -97)
  %.296126127.us.1 = icmp ult <32 x i8> %18, splat (i8 6)
  %.297128129.us.1 = or <32 x i1> %.275124125.us.1, %.296126127.us.1
  %.297128.us.1 = bitcast <32 x i1> %.297128129.us.1 to i32
  %.302.us.1 = icmp eq i32 %.202.us.1, 8659200
  %.309.us.1 = icmp eq i32 %.248122.us.1, -8659201
  %or.cond.us.1 = and i1 %.302.us.1, %.309.us.1
  %.316.us.1 = icmp ugt i32 %.297128.us.1, -268435457
  %or.cond117.us.1 = select i1 %or.cond.us.1, i1 %.316.us.1, i1 false
  br i1 %or.cond117.us.1, label %B3.us.1, label %B5.us.1

B5.us.1:
  %.417.us.1 = add nsw i64 %doubts.3.1.us, 1
  br label %B3.us.1

B3.us.1:
  %good.4.191.us.1 = phi i8 [ 0, %B5.us.1 ], [ 1, %B6.us.1 ]
  %doubts.3.1.us.1 = phi i64 [ %.417.us.1, %B5.us.1 ], [ %doubts.3.1.us, %B6.us.1 ]
  %sunkaddr123 = getelementptr i8, ptr %arg.certain, i64 %.116131133.us
  %sunkaddr124 = getelementptr i8, ptr %sunkaddr123, i64 1
  store i8 %good.4.191.us.1, ptr %sunkaddr124, align 1
  %niter32.ncmp.1 = icmp eq i64 %unroll_iter31, %.123.us.1
  br i1 %niter32.ncmp.1, label %B1.loopexit16.unr-lcssa, label %B2.us

B2.lr.ph.split:
  %19 = icmp slt i64 %arg.wanted.fr, 0
  br i1 %19, label %B2.us142.preheader, label %B2.preheader

B2.preheader:
  %20 = icmp eq i64 %arg.count, 1
  br i1 %20, label %B2.epil.preheader, label %B2.preheader.new

B2.preheader.new:
  %const = bitcast i64 9223372036854775806 to i64
  %unroll_iter = and i64 %arg.count, %const
  br label %B2

B2.us142.preheader:
  %21 = icmp eq i64 %arg.count, 1
  br i1 %21, label %B2.us142.epil.preheader, label %B2.us142.preheader.new

B2.us142.preheader.new:
  %const94 = bitcast i64 9223372036854775806 to i64
  %unroll_iter25 = and i64 %arg.count, %const94
  br label %B2.us142

B2.us142:
  %doubts.2.0137.us143 = phi i64 [ 0, %B2.us142.preheader.new ], [ %doubts.3.1.us180.1, %B3.us178.1 ]
  %.116131133.us145 = phi i64 [ 0, %B2.us142.preheader.new ], [ %.123.us147.1, %B3.us178.1 ]
  %sunkaddr125 = mul i64 %.116131133.us145, 8
  %sunkaddr126 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr125
  %.154.us149 = load i64, ptr %sunkaddr126, align 8
  %sunkaddr127 = mul i64 %.116131133.us145, 8
  %sunkaddr128 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr127
  %.161.us151 = load i64, ptr %sunkaddr128, align 8
  %.163.us152 = sub nsw i64 %.161.us151, %.154.us149
  %.164.us153 = icmp eq i64 %.163.us152, 36
  br i1 %.164.us153, label %B4.us154, label %B5.us176

B4.us154:
  %.195.us156 = getelementptr i8, ptr %arg.text, i64 %.154.us149
  %.197.us157 = load <32 x i8>, ptr %.195.us156, align 1
  %.201.us158 = icmp eq <32 x i8> %.197.us157, splat (i8 45)
  %.202.us159 = bitcast <32 x i1> %.201.us158 to i32
  %22 = add <32 x i8> %.197.us157, splat (i8 -48)
  %.226118119.us160 = icmp ult <32 x i8> %22, splat (i8 10)
  %23 = add <32 x i8> %.197.us157, splat (i8 -97)
  %.247120121.us161 = icmp ult <32 x i8> %23, splat (i8 6)
  %.248122123.us162 = or <32 x i1> %.226118119.us160, %.247120121.us161
  %.248122.us163 = bitcast <32 x i1> %.248122123.us162 to i32
  %.256.us164 = getelementptr i8, ptr %.195.us156, i64 4
  %.258.us165 = load <32 x i8>, ptr %.256.us164, align 1
  %24 = add <32 x i8> %.258.us165, splat (i8 -48)
  %.275124125.us166 = icmp ult <32 x i8> %24, splat (i8 10)
  %25 = add <32 x i8> %.258.us165, splat (i8 -97)
  %.296126127.us167 = icmp ult <32 x i8> %25, splat (i8 6)
  %.297128129.us168 = or <32 x i1> %.275124125.us166, %.296126127.us167
  %.297128.us169 = bitcast <32 x i1> %.297128129.us168 to i32
  %.302.us170 = icmp eq i32 %.202.us159, 8659200
  %.309.us171 = icmp eq i32 %.248122.us163, -8659201
  %or.cond.us172 = and i1 %.302.us170, %.309.us171
  %.316.us173 = icmp ugt i32 %.297128.us169, -268435457
  %or.cond117.us174 = select i1 %or.cond.us172, i1 %.316.us173, i1 false
  %26 = extractelement <32 x i8> %.258.us165, i64 10
  %.364.us = zext i8 %26 to i64
  %.365.us = icmp eq i64 %arg.version.fr, %.364.us
  %or.cond202 = select i1 %or.cond117.us174, i1 %.365.us, i1 false
  br i1 %or.cond202, label %B7.us, label %B5.us176

B7.us:
  %27 = extractelement <32 x i8> %.258.us165, i64 15
  %28 = zext i8 %27 to i32
  switch i32 %28, label %B5.us176 [
    i32 56, label %B3.us178
    i32 57, label %B3.us178
    i32 97, label %B3.us178
    i32 98, label %B3.us178
  ]

B5.us176:
  %.417.us177 = add nsw i64 %doubts.2.0137.us143, 1
  br label %B3.us178

B3.us178:
  %good.4.191.us179 = phi i8 [ 1, %B7.us ], [ 0, %B5.us176 ], [ 1, %B7.us ], [ 1, %B7.us ], [ 1, %B7.us ]
  %doubts.3.1.us180 = phi i64 [ %doubts.2.0137.us143, %B7.us ], [ %.417.us177, %B5.us176 ], [ %doubts.2.0137.us143, %B7.us ], [ %doubts.2.0137.us143, %B7.us ], [ %doubts.2.0137.us143, %B7.us ]
  %sunkaddr129 = getelementptr i8, ptr %arg.certain, i64 %.116131133.us145
  store i8 %good.4.191.us179, ptr %sunkaddr129, align 1
  %.123.us147.1 = add nuw i64 %.116131133.us145, 2
  %sunkaddr130 = mul i64 %.116131133.us145, 8
  %sunkaddr131 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr130
  %sunkaddr132 = getelementptr i8, ptr %sunkaddr131, i64 8
  %.154.us149.1 = load i64, ptr %sunkaddr132, align 8
  %sunkaddr133 = mul i64 %.116131133.us145, 8
  %sunkaddr134 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr133
  %sunkaddr135 = getelementptr i8, ptr %sunkaddr134, i64 8
  %.161.us151.1 = load i64, ptr %sunkaddr135, align 8
  %.163.us152.1 = sub nsw i64 %.161.us151.1, %.154.us149.1
  %.164.us153.1 = icmp eq i64 %.163.us152.1, 36
  br i1 %.164.us153.1, label %B4.us154.1, label %B5.us176.1

B4.us154.1:
  %.195.us156.1 = getelementptr i8, ptr %arg.text, i64 %.154.us149.1
  %.197.us157.1 = load <32 x i8>, ptr %.195.us156.1, align 1
  %.201.us158.1 = icmp eq <32 x i8> %.197.us157.1, splat (i8 45)
  %.202.us159.1 = bitcast <32 x i1> %.201.us158.1 to i32
  %29 = add <32 x i8> %.197.us157.1, splat (i8 -48)
  %.226118119.us160.1 = icmp ult <32 x i8> %29, splat (i8 10)
  %30 = add <32 x i8> %.197.us157.1, splat (i8 -97)
  %.247120121.us161.1 = icmp ult <32 x i8> %30, splat (i8 6)
  %.248122123.us162.1 = or <32 x i1> %.226118119.us160.1, %.247120121.us161.1
  %.248122.us163.1 = bitcast <32 x i1> %.248122123.us162.1 to i32
  %.256.us164.1 = getelementptr i8, ptr %.195.us156.1, i64 4
  %.258.us165.1 = load <32 x i8>, ptr %.256.us164.1, align 1
  %31 = add <32 x i8> %.258.us165.1, splat (i8 -48)
  %.275124125.us166.1 = icmp ult <32 x i8> %31, splat (i8 10)
  %32 = add <32 x i8> %.258.us165.1, splat (i8 -97)
  %.296126127.us167.1 = icmp ult <32 x i8> %32, splat (i8 6)
  %.297128129.us168.1 = or <32 x i1> %.275124125.us166.1, %.296126127.us167.1
  %.297128.us169.1 = bitcast <32 x i1> %.297128129.us168.1 to i32
  %.302.us170.1 = icmp eq i32 %.202.us159.1, 8659200
  %.309.us171.1 = icmp eq i32 %.248122.us163.1, -8659201
  %or.cond.us172.1 = and i1 %.302.us170.1, %.309.us171.1
  %.316.us173.1 = icmp ugt i32 %.297128.us169.1, -268435457
  %or.cond117.us174.1 = select i1 %or.cond.us172.1, i1 %.316.us173.1, i1 false
  %33 = extractelement <32 x i8> %.258.us165.1, i64 10
  %.364.us.1 = zext i8 %33 to i64
  %.365.us.1 = icmp eq i64 %arg.version.fr, %.364.us.1
  %or.cond202.1 = select i1 %or.cond117.us174.1, i1 %.365.us.1, i1 false
  br i1 %or.cond202.1, label %B7.us.1, label %B5.us176.1

B7.us.1:
  %34 = extractelement <32 x i8> %.258.us165.1, i64 15
  %35 = zext i8 %34 to i32
  switch i32 %35, label %B5.us176.1 [
    i32 56, label %B3.us178.1
    i32 57, label %B3.us178.1
    i32 97, label %B3.us178.1
    i32 98, label %B3.us178.1
  ]

B5.us176.1:
  %.417.us177.1 = add nsw i64 %doubts.3.1.us180, 1
  br label %B3.us178.1

B3.us178.1:
  %good.4.191.us179.1 = phi i8 [ 1, %B7.us.1 ], [ 0, %B5.us176.1 ], [ 1, %B7.us.1 ], [ 1, %B7.us.1 ], [ 1, %B7.us.1 ]
  %doubts.3.1.us180.1 = phi i64 [ %doubts.3.1.us180, %B7.us.1 ], [ %.417.us177.1, %B5.us176.1 ], [ %doubts.3.1.us180, %B7.us.1 ], [ %doubts.3.1.us180, %B7.us.1 ], [ %doubts.3.1.us180, %B7.us.1 ]
  %sunkaddr136 = getelementptr i8, ptr %arg.certain, i64 %.116131133.us145
  %sunkaddr137 = getelementptr i8, ptr %sunkaddr136, i64 1
  store i8 %good.4.191.us179.1, ptr %sunkaddr137, align 1
  %niter26.ncmp.1 = icmp eq i64 %unroll_iter25, %.123.us147.1
  br i1 %niter26.ncmp.1, label %B1.loopexit17.unr-lcssa, label %B2.us142

B2:
  %doubts.2.0137 = phi i64 [ 0, %B2.preheader.new ], [ %doubts.3.1.1, %B3.1 ]
  %.116131133 = phi i64 [ 0, %B2.preheader.new ], [ %.123.1, %B3.1 ]
  %sunkaddr138 = mul i64 %.116131133, 8
  %sunkaddr139 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr138
  %.154 = load i64, ptr %sunkaddr139, align 8
  %sunkaddr140 = mul i64 %.116131133, 8
  %sunkaddr141 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr140
  %.161 = load i64, ptr %sunkaddr141, align 8
  %.163 = sub nsw i64 %.161, %.154
  %.164 = icmp eq i64 %.163, 36
  br i1 %.164, label %B4, label %B5

B4:
  %sunkaddr142 = getelementptr i8, ptr %arg.kinds, i64 %.116131133
  %.177 = load i8, ptr %sunkaddr142, align 1
  %.179 = zext i8 %.177 to i64
  %.180 = icmp eq i64 %arg.wanted.fr, %.179
  br i1 %.180, label %B6, label %B5

B6:
  %.195 = getelementptr i8, ptr %arg.text, i64 %.154
  %.197 = load <32 x i8>, ptr %.195, align 1
  %.201 = icmp eq <32 x i8> %.197, splat (i8 45)
  %.202 = bitcast <32 x i1> %.201 to i32
  %36 = add <32 x i8> %.197, splat (i8 -48)
  %.226118119 = icmp ult <32 x i8> %36, splat (i8 10)
  %37 = add <32 x i8> %.197, splat (i8 -97)
  %.247120121 = icmp ult <32 x i8> %37, splat (i8 6)
  %.248122123 = or <32 x i1> %.226118119, %.247120121
  %.248122 = bitcast <32 x i1> %.248122123 to i32
  %.256 = getelementptr i8, ptr %.195, i64 4
  %.258 = load <32 x i8>, ptr %.256, align 1
  %38 = add <32 x i8> %.258, splat (i8 -48)
  %.275124125 = icmp ult <32 x i8> %38, splat (i8 10)
  %39 = add <32 x i8> %.258, splat (i8 -97)
  %.296126127 = icmp ult <32 x i8> %39, splat (i8 6)
  %.297128129 = or <32 x i1> %.275124125, %.296126127
  %.297128 = bitcast <32 x i1> %.297128129 to i32
  %.302 = icmp eq i32 %.202, 8659200
  %.309 = icmp eq i32 %.248122, -8659201
  %or.cond = and i1 %.302, %.309
  %.316 = icmp ugt i32 %.297128, -268435457
  %or.cond117 = select i1 %or.cond, i1 %.316, i1 false
  %40 = extractelement <32 x i8> %.258, i64 10
  %.364 = zext i8 %40 to i64
  %.365 = icmp eq i64 %arg.version.fr, %.364
  %or.cond203 = select i1 %or.cond117, i1 %.365, i1 false
  br i1 %or.cond203, label %B7, label %B5

B7:
  %41 = extractelement <32 x i8> %.258, i64 15
  %42 = zext i8 %41 to i32
  switch i32 %42, label %B5 [
    i32 56, label %B3
    i32 57, label %B3
    i32 97, label %B3
    i32 98, label %B3
  ]

B5:
  %.417 = add nsw i64 %doubts.2.0137, 1
  br label %B3

B3:
  %good.4.191 = phi i8 [ 1, %B7 ], [ 0, %B5 ], [ 1, %B7 ], [ 1, %B7 ], [ 1, %B7 ]
  %doubts.3.1 = phi i64 [ %doubts.2.0137, %B7 ], [ %.417, %B5 ], [ %doubts.2.0137, %B7 ], [ %doubts.2.0137, %B7 ], [ %doubts.2.0137, %B7 ]
  %sunkaddr143 = getelementptr i8, ptr %arg.certain, i64 %.116131133
  store i8 %good.4.191, ptr %sunkaddr143, align 1
  %.123.1 = add nuw i64 %.116131133, 2
  %sunkaddr144 = mul i64 %.116131133, 8
  %sunkaddr145 = getelementptr i8, ptr %arg.starts, i64 %sunkaddr144
  %sunkaddr146 = getelementptr i8, ptr %sunkaddr145, i64 8
  %.154.1 = load i64, ptr %sunkaddr146, align 8
  %sunkaddr147 = mul i64 %.116131133, 8
  %sunkaddr148 = getelementptr i8, ptr %arg.ends, i64 %sunkaddr147
  %sunkaddr149 = getelementptr i8, ptr %sunkaddr148, i64 8
  %.161.1 = load i64, ptr %sunkaddr149, align 8
  %.163.1 = sub nsw i64 %.161.1, %.154.1
  %.164.1 = icmp eq i64 %.163.1, 36
  br i1 %.164.1, label %B4.1, label %B5.1

B4.1:
  %sunkaddr150 = getelementptr i8, ptr %arg.kinds, i64 %.116131133
  %sunkaddr151 = getelementptr i8, ptr %sunkaddr150, i64 1
  %.177.1 = load i8, ptr %sunkaddr151, align 1
  %.179.1 = zext i8 %.177.1 to i64
  %.180.1 = icmp eq i64 %arg.wanted.fr, %.179.1
  br i1 %.180.1, label %B6.1, label %B5.1

B6.1:
  %.195.1 = getelementptr i8, ptr %arg.text, i64 %.154.1
  %.197.1 = load <32 x i8>, ptr %.195.1, align 1
  %.201.1 = icmp eq <32 x i8> %.197.1, splat (i8 45)
  %.202.1 = bitcast <32 x i1> %.201.1 to i32
  %43 = add <32 x i8> %.197.1, splat (i8 -48)
  %.226118119.1 = icmp ult <32 x i8> %43, splat (i8 10)
  %44 = add <32 x i8> %.197.1, splat (i8 -97)
  %.247120121.1 = icmp ult <32 x i8> %44, splat (i8 6)
  %.248122123.1 = or <32 x i1> %.226118119.1, %.247120121.1
  %.248122.1 = bitcast <32 x i1> %.248122123.1 to i32
  %.256.1 = getelementptr i8, ptr %.195.1, i64 4
  %.258.1 = load <32 x i8>, ptr %.256.1, align 1
  %45 = add <32 x i8> %.258.1, splat (i8 -48)
  %.275124125.1 = icmp ult <32 x i8> %45, splat (i8 10)
  %46 = add <32 x i8> %.258.1, splat (i8 -97)
  %.296126127.1 = icmp ult <32 x i8> %46, splat (i8 6)
  %.297128129.1 = or <32 x i1> %.275124125.1, %.296126127.1
  %.297128.1 = bitcast <32 x i1> %.297128129.1 to i32
  %.302.1 = icmp eq i32 %.202.1, 8659200
  %.309.1 = icmp eq i32 %.248122.1, -8659201
  %or.cond.1 = and i1 %.302.1, %.309.1
  %.316.1 = icmp ugt i32 %.297128.1, -268435457
  %or.cond117.1 = select i1 %or.cond.1, i1 %.316.1, i1 false
  %47 = extractelement <32 x i8> %.258.1, i64 10
  %.364.1 = zext i8 %47 to i64
  %.365.1 = icmp eq i64 %arg.version.fr, %.364.1
  %or.cond203.1 = select i1 %or.cond117.1, i1 %.365.1, i1 false
  br i1 %or.cond203.1, label %B7.1, label %B5.1

B7.1:
  %48 = extractelement <32 x i8> %.258.1, i64 15
  %49 = zext i8 %48 to i32
  switch i32 %49, label %B5.1 [
    i32 56, label %B3.1
    i32 57, label %B3.1
    i32 97, label %B3.1
    i32 98, label %B3.1
  ]

B5.1:
  %.417.1 = add nsw i64 %doubts.3.1, 1
  br label %B3.1

B3.1:
  %good.4.191.1 = phi i8 [ 1, %B7.1 ], [ 0, %B5.1 ], [ 1, %B7.1 ], [ 1, %B7.1 ], [ 1, %B7.1 ]
  %doubts.3.1.1 = phi i64 [ %doubts.3.1, %B7.1 ], [ %.417.1, %B5.1 ], [ %doubts.3.1, %B7.1 ], [ %doubts.3.1, %B7.1 ], [ %doubts.3.1, %B7.1 ]
  %sunkaddr152 = getelementptr i8, ptr %arg.certain, i64 %.116131133
  %sunkaddr153 = getelementptr i8, ptr %sunkaddr152, i64 1
  store i8 %good.4.191.1, ptr %sunkaddr153, align 1
  %niter.ncmp.1 = icmp eq i64 %unroll_iter, %.123.1
  br i1 %niter.ncmp.1, label %B1.loopexit18.unr-lcssa, label %B2

B1.loopexit.unr-lcssa:
  %50 = and i64 %arg.count, 1
  %lcmp.mod34.not = icmp eq i64 %50, 0
  br i1 %lcmp.mod34.not, label %B1, label %B2.us.us.epil.preheader

B2.us.us.epil.preheader:
  %doubts.2.0137.us.us.epil.init = phi i64 [ 0, %B2.us.us.preheader ], [ %doubts.3.1.us.us.1, %B1.loopexit.unr-lcssa ]
  %.116131133.us.us.epil.init = phi i64 [ 0, %B2.us.us.preheader ], [ %.123.us.us.1, %B1.loopexit.unr-lcssa ]
  %.153.us.us.epil = getelementptr i64, ptr %arg.starts, i64 %.116131133.us.us.epil.init
  %.154.us.us.epil = load i64, ptr %.153.us.us.epil, align 8
  %.160.us.us.epil = getelementptr i64, ptr %arg.ends, i64 %.116131133.us.us.epil.init
  %.161.us.us.epil = load i64, ptr %.160.us.us.epil, align 8
  %.163.us.us.epil = sub nsw i64 %.161.us.us.epil, %.154.us.us.epil
  %.164.us.us.epil = icmp eq i64 %.163.us.us.epil, 36
  br i1 %.164.us.us.epil, label %B4.us.us.epil, label %B5.us.us.epil

B4.us.us.epil:
  %.195.us.us.epil = getelementptr i8, ptr %arg.text, i64 %.154.us.us.epil
  %.197.us.us.epil = load <32 x i8>, ptr %.195.us.us.epil, align 1
  %.201.us.us.epil = icmp eq <32 x i8> %.197.us.us.epil, splat (i8 45)
  %.202.us.us.epil = bitcast <32 x i1> %.201.us.us.epil to i32
  %51 = add <32 x i8> %.197.us.us.epil, splat (i8 -48)
  %.226118119.us.us.epil = icmp ult <32 x i8> %51, splat (i8 10)
  %52 = add <32 x i8> %.197.us.us.epil, splat (i8 -97)
  %.247120121.us.us.epil = icmp ult <32 x i8> %52, splat (i8 6)
  %.248122123.us.us.epil = or <32 x i1> %.226118119.us.us.epil, %.247120121.us.us.epil
  %.248122.us.us.epil = bitcast <32 x i1> %.248122123.us.us.epil to i32
  %.256.us.us.epil = getelementptr i8, ptr %.195.us.us.epil, i64 4
  %.258.us.us.epil = load <32 x i8>, ptr %.256.us.us.epil, align 1
  %53 = add <32 x i8> %.258.us.us.epil, splat (i8 -48)
  %.275124125.us.us.epil = icmp ult <32 x i8> %53, splat (i8 10)
  %54 = add <32 x i8> %.258.us.us.epil, splat (i8 -97)
  %.296126127.us.us.epil = icmp ult <32 x i8> %54, splat (i8 6)
  %.297128129.us.us.epil = or <32 x i1> %.275124125.us.us.epil, %.296126127.us.us.epil
  %.297128.us.us.epil = bitcast <32 x i1> %.297128129.us.us.epil to i32
  %.302.us.us.epil = icmp eq i32 %.202.us.us.epil, 8659200
  %.309.us.us.epil = icmp eq i32 %.248122.us.us.epil, -8659201
  %or.cond.us.us.epil = and i1 %.302.us.us.epil, %.309.us.us.epil
  %.316.us.us.epil = icmp ugt i32 %.297128.us.us.epil, -268435457
  %or.cond117.us.us.epil = select i1 %or.cond.us.us.epil, i1 %.316.us.us.epil, i1 false
  br i1 %or.cond117.us.us.epil, label %B3.us.us.epil, label %B5.us.us.epil

B5.us.us.epil:
  %.417.us.us.epil = add nsw i64 %doubts.2.0137.us.us.epil.init, 1
  br label %B3.us.us.epil

B3.us.us.epil:
  %good.4.191.us.us.epil = phi i8 [ 0, %B5.us.us.epil ], [ 1, %B4.us.us.epil ]
  %doubts.3.1.us.us.epil = phi i64 [ %.417.us.us.epil, %B5.us.us.epil ], [ %doubts.2.0137.us.us.epil.init, %B4.us.us.epil ]
  %.433.us.us.epil = getelementptr i8, ptr %arg.certain, i64 %.116131133.us.us.epil.init
  store i8 %good.4.191.us.us.epil, ptr %.433.us.us.epil, align 1
  br label %B1

B1.loopexit16.unr-lcssa:
  %55 = and i64 %arg.count, 1
  %lcmp.mod28.not = icmp eq i64 %55, 0
  br i1 %lcmp.mod28.not, label %B1, label %B2.us.epil.preheader

B2.us.epil.preheader:
  %doubts.2.0137.us.epil.init = phi i64 [ 0, %B2.us.preheader ], [ %doubts.3.1.us.1, %B1.loopexit16.unr-lcssa ]
  %.116131133.us.epil.init = phi i64 [ 0, %B2.us.preheader ], [ %.123.us.1, %B1.loopexit16.unr-lcssa ]
  %.153.us.epil = getelementptr i64, ptr %arg.starts, i64 %.116131133.us.epil.init
  %.154.us.epil = load i64, ptr %.153.us.epil, align 8
  %.160.us.epil = getelementptr i64, ptr %arg.ends, i64 %.116131133.us.epil.init
  %.161.us.epil = load i64, ptr %.160.us.epil, align 8
  %.163.us.epil = sub nsw i64 %.161.us.epil, %.154.us.epil
  %.164.us.epil = icmp eq i64 %.163.us.epil, 36
  br i1 %.164.us.epil, label %B4.us.epil, label %B5.us.epil

B4.us.epil:
  %.176.us.epil = getelementptr i8, ptr %arg.kinds, i64 %.116131133.us.epil.init
  %.177.us.epil = load i8, ptr %.176.us.epil, align 1
  %.179.us.epil = zext i8 %.177.us.epil to i64
  %.180.us.epil = icmp eq i64 %arg.wanted.fr, %.179.us.epil
  br i1 %.180.us.epil, label %B6.us.epil, label %B5.us.epil

B6.us.epil:
  %.195.us.epil = getelementptr i8, ptr %arg.text, i64 %.154.us.epil
  %.197.us.epil = load <32 x i8>, ptr %.195.us.epil, align 1
  %.201.us.epil = icmp eq <32 x i8> %.197.us.epil, splat (i8 45)
  %.202.us.epil = bitcast <32 x i1> %.201.us.epil to i32
  %56 = add <32 x i8> %.197.us.epil, splat (i8 -48)
  %.226118119.us.epil = icmp ult <32 x i8> %56, splat (i8 10)
  %57 = add <32 x i8> %.197.us.epil, splat (i8 -97)
  %.247120121.us.epil = icmp ult <32 x i8> %57, splat (i8 6)
  %.248122123.us.epil = or <32 x i1> %.226118119.us.epil, %.247120121.us.epil
  %.248122.us.epil = bitcast <32 x i1> %.248122123.us.epil to i32
  %.256.us.epil = getelementptr i8, ptr %.195.us.epil, i64 4
  %.258.us.epil = load <32 x i8>, ptr %.256.us.epil, align 1
  %58 = add <32 x i8> %.258.us.epil, splat (i8 -48)
  %.275124125.us.epil = icmp ult <32 x i8> %58, splat (i8 10)
  %59 = add <32 x i8> %.258.us.epil, splat (i8 -97)
  %.296126127.us.epil = icmp ult <32 x i8> %59, splat (i8 6)
  %.297128129.us.epil = or <32 x i1> %.275124125.us.epil, %.296126127.us.epil
  %.297128.us.epil = bitcast <32 x i1> %.297128129.us.epil to i32
  %.302.us.epil = icmp eq i32 %.202.us.epil, 8659200
  %.309.us.epil = icmp eq i32 %.248122.us.epil, -8659201
  %or.cond.us.epil = and i1 %.302.us.epil, %.309.us.epil
  %.316.us.epil = icmp ugt i32 %.297128.us.epil, -268435457
  %or.cond117.us.epil = select i1 %or.cond.us.epil, i1 %.316.us.epil, i1 false
  br i1 %or.cond117.us.epil, label %B3.us.epil, label %B5.us.epil

B5.us.epil:
  %.417.us.epil = add nsw i64 %doubts.2.0137.us.epil.init, 1
  br label %B3.us.epil

B3.us.epil:
  %good.4.191.us.epil = phi i8 [ 0, %B5.us.epil ], [ 1, %B6.us.epil ]
  %doubts.3.1.us.epil = phi i64 [ %.417.us.epil, %B5.us.epil ], [ %doubts.2.0137.us.epil.init, %B6.us.epil ]
  %.433.us.epil = getelementptr i8, ptr %arg.certain, i64 %.116131133.us.epil.init
  store i8 %good.4.191.us.epil, ptr %.433.us.epil, align 1
  br label %B1

B1.loopexit17.unr-lcssa:
  %60 = and i64 %arg.count, 1
  %lcmp.mod22.not = icmp eq i64 %60, 0
  br i1 %lcmp.mod22.not, label %B1, label %B2.us142.epil.preheader

B2.us142.epil.preheader:
  %doubts.2.0137.us143.epil.init = phi i64 [ 0, %B2.us142.preheader ], [ %doubts.3.1.us180.1, %B1.loopexit17.unr-lcssa ]
  %.116131133.us145.epil.init = phi i64 [ 0, %B2.us142.preheader ], [ %.123.us147.1, %B1.loopexit17.unr-lcssa ]
  %.153.us148.epil = getelementptr i64, ptr %arg.starts, i64 %.116131133.us145.epil.init
  %.154.us149.epil = load i64, ptr %.153.us148.epil, align 8
  %.160.us150.epil = getelementptr i64, ptr %arg.ends, i64 %.116131133.us145.epil.init
  %.161.us151.epil = load i64, ptr %.160.us150.epil, align 8
  %.163.us152.epil = sub nsw i64 %.161.us151.epil, %.154.us149.epil
  %.164.us153.epil = icmp eq i64 %.163.us152.epil, 36
  br i1 %.164.us153.epil, label %B4.us154.epil, label %B5.us176.epil

B4.us154.epil:
  %.195.us156.epil = getelementptr i8, ptr %arg.text, i64 %.154.us149.epil
  %.197.us157.epil = load <32 x i8>, ptr %.195.us156.epil, align 1
  %.201.us158.epil = icmp eq <32 x i8> %.197.us157.epil, splat (i8 45)
  %.202.us159.epil = bitcast <32 x i1> %.201.us158.epil to i32
  %61 = add <32 x i8> %.197.us157.epil, splat (i8 -48)
  %.226118119.us160.epil = icmp ult <32 x i8> %61, splat (i8 10)
  %62 = add <32 x i8> %.197.us157.epil, splat (i8 -97)
  %.247120121.us161.epil = icmp ult <32 x i8> %62, splat (i8 6)
  %.248122123.us162.epil = or <32 x i1> %.226118119.us160.epil, %.247120121.us161.epil
  %.248122.us163.epil = bitcast <32 x i1> %.248122123.us162.epil to i32
  %.256.us164.epil = getelementptr i8, ptr %.195.us156.epil, i64 4
  %.258.us165.epil = load <32 x i8>, ptr %.256.us164.epil, align 1
  %63 = add <32 x i8> %.258.us165.epil, splat (i8 -48)
  %.275124125.us166.epil = icmp ult <32 x i8> %63, splat (i8 10)
  %64 = add <32 x i8> %.258.us165.epil, splat (i8 -97)
  %.296126127.us167.epil = icmp ult <32 x i8> %64, splat (i8 6)
  %.297128129.us168.epil = or <32 x i1> %.275124125.us166.epil, %.296126127.us167.epil
  %.297128.us169.epil = bitcast <32 x i1> %.297128129.us168.epil to i32
  %.302.us170.epil = icmp eq i32 %.202.us159.epil, 8659200
  %.309.us171.epil = icmp eq i32 %.248122.us163.epil, -8659201
  %or.cond.us172.epil = and i1 %.302.us170.epil, %.309.us171.epil
  %.316.us173.epil = icmp ugt i32 %.297128.us169.epil, -268435457
  %or.cond117.us174.epil = select i1 %or.cond.us172.epil, i1 %.316.us173.epil, i1 false
  %65 = extractelement <32 x i8> %.258.us165.epil, i64 10
  %.364.us.epil = zext i8 %65 to i64
  %.365.us.epil = icmp eq i64 %arg.version.fr, %.364.us.epil
  %or.cond202.epil = select i1 %or.cond117.us174.epil, i1 %.365.us.epil, i1 false
  br i1 %or.cond202.epil, label %B7.us.epil, label %B5.us176.epil

B7.us.epil:
  %66 = extractelement <32 x i8> %.258.us165.epil, i64 15
  %67 = zext i8 %66 to i32
  switch i32 %67, label %B5.us176.epil [
    i32 56, label %B3.us178.epil
    i32 57, label %B3.us178.epil
    i32 97, label %B3.us178.epil
    i32 98, label %B3.us178.epil
  ]

B5.us176.epil:
  %.417.us177.epil = add nsw i64 %doubts.2.0137.us143.epil.init, 1
  br label %B3.us178.epil

B3.us178.epil:
  %good.4.191.us179.epil = phi i8 [ 1, %B7.us.epil ], [ 0, %B5.us176.epil ], [ 1, %B7.us.epil ], [ 1, %B7.us.epil ], [ 1, %B7.us.epil ]
  %doubts.3.1.us180.epil = phi i64 [ %doubts.2.0137.us143.epil.init, %B7.us.epil ], [ %.417.us177.epil, %B5.us176.epil ], [ %doubts.2.0137.us143.epil.init, %B7.us.epil ], [ %doubts.2.0137.us143.epil.init, %B7.us.epil ], [ %doubts.2.0137.us143.epil.init, %B7.us.epil ]
  %.433.us181.epil = getelementptr i8, ptr %arg.certain, i64 %.116131133.us145.epil.init
  store i8 %good.4.191.us179.epil, ptr %.433.us181.epil, align 1
  br label %B1

B1.loopexit18.unr-lcssa:
  %68 = and i64 %arg.count, 1
  %lcmp.mod.not = icmp eq i64 %68, 0
  br i1 %lcmp.mod.not, label %B1, label %B2.epil.preheader

B2.epil.preheader:
  %doubts.2.0137.epil.init = phi i64 [ 0, %B2.preheader ], [ %doubts.3.1.1, %B1.loopexit18.unr-lcssa ]
  %.116131133.epil.init = phi i64 [ 0, %B2.preheader ], [ %.123.1, %B1.loopexit18.unr-lcssa ]
  %.153.epil = getelementptr i64, ptr %arg.starts, i64 %.116131133.epil.init
  %.154.epil = load i64, ptr %.153.epil, align 8
  %.160.epil = getelementptr i64, ptr %arg.ends, i64 %.116131133.epil.init
  %.161.epil = load i64, ptr %.160.epil, align 8
  %.163.epil = sub nsw i64 %.161.epil, %.154.epil
  %.164.epil = icmp eq i64 %.163.epil, 36
  br i1 %.164.epil, label %B4.epil, label %B5.epil

B4.epil:
  %.176.epil = getelementptr i8, ptr %arg.kinds, i64 %.116131133.epil.init
  %.177.epil = load i8, ptr %.176.epil, align 1
  %.179.epil = zext i8 %.177.epil to i64
  %.180.epil = icmp eq i64 %arg.wanted.fr, %.179.epil
  br i1 %.180.epil, label %B6.epil, label %B5.epil

B6.epil:
  %.195.epil = getelementptr i8, ptr %arg.text, i64 %.154.epil
  %.197.epil = load <32 x i8>, ptr %.195.epil, align 1
  %.201.epil = icmp eq <32 x i8> %.197.epil, splat (i8 45)
  %.202.epil = bitcast <32 x i1> %.201.epil to i32
  %69 = add <32 x i8> %.197.epil, splat (i8 -48)
  %.226118119.epil = icmp ult <32 x i8> %69, splat (i8 10)
  %70 = add <32 x i8> %.197.epil, splat (i8 -97)
  %.247120121.epil = icmp ult <32 x i8> %70, splat (i8 6)
  %.248122123.epil = or <32 x i1> %.226118119.epil, %.247120121.epil
  %.248122.epil = bitcast <32 x i1> %.248122123.epil to i32
  %.256.epil = getelementptr i8, ptr %.195.epil, i64 4
  %.258.epil = load <32 x i8>, ptr %.256.epil, align 1
  %71 = add <32 x i8> %.258.epil, splat (i8 -48)
  %.275124125.epil = icmp ult <32 x i8> %71, splat (i8 10)
  %72 = add <32 x i8> %.258.epil, splat (i8 -97)
  %.296126127.epil = icmp ult <32 x i8> %72, splat (i8 6)
  %.297128129.epil = or <32 x i1> %.275124125.epil, %.296126127.epil
  %.297128.epil = bitcast <32 x i1> %.297128129.epil to i32
  %.302.epil = icmp eq i32 %.202.epil, 8659200
  %.309.epil = icmp eq i32 %.248122.epil, -8659201
  %or.cond.epil = and i1 %.302.epil, %.309.epil
  %.316.epil = icmp ugt i32 %.297128.epil, -268435457
  %or.cond117.epil = select i1 %or.cond.epil, i1 %.316.epil, i1 false
  %73 = extractelement <32 x i8> %.258.epil, i64 10
  %.364.epil = zext i8 %73 to i64
  %.365.epil = icmp eq i64 %arg.version.fr, %.364.epil
  %or.cond203.epil = select i1 %or.cond117.epil, i1 %.365.epil, i1 false
  br i1 %or.cond203.epil, label %B7.epil, label %B5.epil

B7.epil:
  %74 = extractelement <32 x i8> %.258.epil, i64 15
  %75 = zext i8 %74 to i32
  switch i32 %75, label %B5.epil [
    i32 56, label %B3.epil
    i32 57, label %B3.epil
    i32 97, label %B3.epil
    i32 98, label %B3.epil
  ]

B5.epil:
  %.417.epil = add nsw i64 %doubts.2.0137.epil.init, 1
  br label %B3.epil

B3.epil:
  %good.4.191.epil = phi i8 [ 1, %B7.epil ], [ 0, %B5.epil ], [ 1, %B7.epil ], [ 1, %B7.epil ], [ 1, %B7.epil ]
  %doubts.3.1.epil = phi i64 [ %doubts.2.0137.epil.init, %B7.epil ], [ %.417.epil, %B5.epil ], [ %doubts.2.0137.epil.init, %B7.epil ], [ %doubts.2.0137.epil.init, %B7.epil ], [ %doubts.2.0137.epil.init, %B7.epil ]
  %.433.epil = getelementptr i8, ptr %arg.certain, i64 %.116131133.epil.init
  store i8 %good.4.191.epil, ptr %.433.epil, align 1
  br label %B1

B1:
  %doubts.2.0.lcssa = phi i64 [ 0, %B0.endif ], [ %doubts.3.1.us.us.epil, %B3.us.us.epil ], [ %doubts.3.1.us180.epil, %B3.us178.epil ], [ %doubts.3.1.us.epil, %B3.us.epil ], [ %doubts.3.1.us.us.1, %B1.loopexit.unr-lcssa ], [ %doubts.3.1.us.1, %B1.loopexit16.unr-lcssa ], [ %doubts.3.1.us180.1, %B1.loopexit17.unr-lcssa ], [ %doubts.3.1.1, %B1.loopexit18.unr-lcssa ], [ %doubts.3.1.epil, %B3.epil ]
  store i64 %doubts.2.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @judge_uuids(ptr readonly captures(none) %.1, ptr readonly captures(none) %.2, ptr readonly captures(none) %.3, ptr readonly captures(none) %.4, i64 %.5, i64 %.6, i64 %.7, ptr writeonly captures(none) %.8) local_unnamed_addr #0 {
entry:
  %.10 = alloca i64, align 8
  store i64 0, ptr %.10, align 8
  %.14 = call i32 @judge_uuids.body(ptr nonnull %.10, ptr nonnull poison, ptr %.1, ptr %.2, ptr %.3, ptr %.4, i64 %.5, i64 %.6, i64 %.7, ptr %.8) #2
  %.24 = load i64, ptr %.10, align 8
  ret i64 %.24
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #1

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #2 = { noinline }
