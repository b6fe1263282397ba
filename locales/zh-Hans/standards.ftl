# 标准的要求，以及人们为什么没有、或可能没有服务。
# 标准是一个名词短语，修饰语在前，地点在最后；每项要求放在它前面，用顿号隔开。用到它的句子给它加引号：没有“…”。

standard =
    { $mode ->
        [straight] 直线距离 { $limit }以内的{ $site }
        [straight-time] 按直线距离估算步行 { $limit }以内可到的{ $site }
        [walk] 步行 { $limit }以内可到的{ $site }
        [drive] 驾车 { $limit }以内可到的{ $site }
        [transit] 乘公交车和列车 { $limit }以内可到的{ $site }
       *[matrix] 按出行成本表 { $table } 计算 { $limit }以内可到的{ $site }
    }
standard-language = 提供其语言服务、{ $standard }
standard-open = { $when } 开放、{ $standard }
visit-time =
    { $days ->
        [weekday] 每个工作日 { $time }
        [any-weekday] 任一工作日 { $time }
        [weekend] 周末两天 { $time }
        [any-weekend] 周末任一天 { $time }
        [any-day] 任意一天 { $time }
        [monday] 周一 { $time }
        [tuesday] 周二 { $time }
        [wednesday] 周三 { $time }
        [thursday] 周四 { $time }
        [friday] 周五 { $time }
        [saturday] 周六 { $time }
        [sunday] 周日 { $time }
       *[daily] 每天 { $time }
    }
standard-free = 免费、{ $standard }
standard-cost = 费用不超过 { $most } 美元、{ $standard }
standard-documents = 不要求移民身份证件、{ $standard }
standard-wheelchair = 轮椅可进入、{ $standard }
standard-capacity = 服务能力至少为 { $least }、{ $standard }
# 几项标准的组合，同样是名词短语。
combination-any = 以下 { $of } 项中的任何一项：{ $list }
combination-each = 以下 { $of } 项的全部：{ $list }
combination-some = 以下 { $of } 项中的足够几项（{ $enough } 项即可）：{ $list }
combination-more = { $list }；{ $standard }

cost-meters = { $number } 米
cost-miles = { $number } 英里
cost-minutes = { $number } 分钟

question-reach = 地址
question-language = 提供哪些语言的服务
question-open = 开放时间（{ $when }）
question-free = 费用（是否免费）
question-cost = 费用（是否不超过 { $most } 美元）
question-documents = 要求哪些证件（是否不要求移民身份证件）
question-wheelchair = 轮椅是否可进入
question-capacity = 服务能力（是否至少为 { $least }）

barrier-reach = 没有可到达的地点
    .sentence = 没有任何可到达的地点。
barrier-language = 有可到达的地点，但都不提供其语言服务
    .sentence = 有可到达的地点，但确定都不提供其语言群体的任何一种语言服务。
barrier-open = 但那时都不开放
    .sentence = 有地点符合前面各项要求，但那时确定都不开放。
barrier-cost = 但费用都超出
    .sentence = 有地点符合前面各项要求，但费用确定都超出。
barrier-documents = 但都要求移民身份证件
    .sentence = 有地点符合前面各项要求，但确定都要求移民身份证件。
barrier-wheelchair = 但轮椅都无法进入
    .sentence = 有地点符合前面各项要求，但轮椅确定都无法进入。
barrier-capacity = 但服务能力都不足
    .sentence = 有地点符合前面各项要求，但服务能力确定都不足。

unknown-said = 未说明：某个可到达的地点没有说明所要求的事项，或没有说明确切位置
    .because = 某个可到达的地点没有说明所要求的某一事项，或没有说明确切位置
unknown-list = 尚不清楚：居住地没有完整清单
    .because = 其居住地没有完整清单
unknown-edge = 尚不清楚：能到达清单完整范围以外的地方
    .because = 他们能到达清单完整范围以外的地方
unknown-language = 尚不清楚：其语言群体只有一部分能得到服务
    .because = 某个可到达的地点只提供其语言群体中部分语言的服务，或其语言群体的人数没有公布

place-unknown-said = 某个可到达的地点没有说明所要求的事项，或没有说明确切位置
place-unknown-list =
    { $mode ->
        [straight] 没有覆盖此处的完整清单（{ $theme }）
        [transit] 没有覆盖此处的完整清单（{ $theme }，或通往那里的公共交通线路）
        [matrix] 没有覆盖此处的完整清单（{ $theme }）或完整的出行成本表
       *[other] 没有覆盖此处的完整清单（{ $theme }）或完整的街道文件
    }
place-unknown-lists = 没有覆盖此处的全部这些地点的完整清单
place-unknown-edge = 人们能到达清单完整范围以外的地方
place-unknown-language = 其语言群体只有一部分能得到服务

not-known =
    { $reasons ->
        [0] 尚不清楚
        [1] 尚不清楚：{ $first }
        [2] 尚不清楚：{ $first }；或{ $second }
        [3] 尚不清楚：{ $first }；或{ $second }；或{ $third }
       *[4] 尚不清楚：{ $first }；或{ $second }；或{ $third }；或{ $fourth }
    }
where-complete = { $theme }清单完整的范围
unlocated = 清单中有 { $sites } 个地点无法定位，按不存在处理

bounds = 较小的数字只计算确定无法获得服务的人；较大的数字计算所有可能无法获得服务的人，也包括以下各种人：某个可到达的地点没有说明所要求的事项或确切位置，居住地没有完整的地点清单，或能到达清单完整范围以外的地方。
bounds-national-languages = { bounds }{ -language-groups }人口普查局表格 B16001 为全国列出的语言，不论本地有多少人使用。
bounds-local-languages = { bounds }{ -language-groups }{ $period } 年表格 B16001 中最大的几种语言：在普查区所在的市镇，该群体中英语说得未达“非常好”的人至少有 { $share }% 使用这些语言。
bounds-undated-local-languages = { bounds }{ -language-groups }表格 B16001 中最大的几种语言：在普查区所在的市镇，该群体中英语说得未达“非常好”的人至少有 { $share }% 使用这些语言。
-language-groups = 在普查区一级，人口普查局统计的是语言群体，而不是单个语言，所以不知道群体中谁说哪种语言。计算较小的数字时，只要提供群体中任何一种语言的服务，就算该群体得到服务；计算较大的数字时，要提供群体所有主要语言的服务才算。主要语言是指

reliability-meaning-high = 可靠：标准误不超过该数字的 12%
reliability-meaning-medium = 请谨慎使用：标准误为该数字的 12% 至 40%
reliability-meaning-low = 几乎不可靠：标准误超过该数字的 40%

figure-margin = ± { $margin }
figure-margin-unknown = ± 未知
figure-margin-unknown-sentence = 误差范围未知
