# 地图页面。
#
# $people 和 $standard 是研究或服务器给出的名称，原样放入句中：人群后面用冒号，标准放在双引号内。

## 页面

map-brand = Gapatlas
map-page-title = { $study }：服务缺口 – Gapatlas
map-skip = 跳到地图
map-loading = 正在打开图集……
map-try-again = 重试
map-rebuilt = 本页打开期间，图集已重新生成：请重新加载本页，以查看最新数字。
map-reload = 重新加载
map-made-with = 使用 { $program } 制作。
map-clauses = { $first }；{ $next }
map-note = { $note }。

## 没有 JavaScript

map-no-script = 此地图需要 JavaScript。同样的数字可以下载：
map-no-script-areas = 规划区
map-no-script-tracts = 普查区

## 失败的情况

map-failure-unreachable = 无法连接服务器。服务器还在运行吗？
map-failure-unknown = 服务器找不到所请求的内容。图集可能已重新生成：请重新加载本页。
map-failure-refused = 服务器无法回答。图集可能已重新生成：请重新加载本页。
map-failure-unexpected = 本页无法理解服务器的回答。两者的版本可能不同。

## 图集缺少的内容

map-no-standards = 此图集还没有标准，所以没有可显示的缺口。标准规定什么算“能获得服务”：请在研究文件中添加一项标准，重新生成图集，然后重新加载本页。
map-no-tracts = 此图集没有普查区：没有可显示的内容。
map-empty-downloads = 图集中的内容可以下载：
map-no-areas = 此研究没有可排名的规划区。表格列出各普查区。
map-no-rows = 图集中没有这类内容。

## 控件

map-controls-label = 地图显示的内容
map-controls-summary = 选择地图显示的内容
map-controls-theme = 人们需要什么
map-controls-standard = “能获得服务”是指
map-controls-people = 适用于：{ $people }
map-controls-measure = 衡量方式
map-controls-kind = 规划区
map-controls-level = 按以下单位显示
map-controls-also = 同时显示
map-controls-sites = （{ COUNT($sites) }）
map-controls-colors = 地图颜色
map-colors-light = 浅色
map-colors-dark = 深色
map-colors-high-contrast = 高对比度
map-colors-print = 打印用

## 搜索

map-search-label = 搜索区域、地点和普查区
map-search-placeholder = 查找区域、地点或普查区
map-search-placeholder-addresses = 查找区域、地点、普查区或地址
map-search-loading = 正在读取名称……
map-search-none = 没有找到这个名称或编号。
map-search-address = 地址
map-search-street = 位于这条街
map-search-found = { COUNT($found) } 个结果
map-search-more = 共 { COUNT($all) } 个结果，显示前 { COUNT($shown) } 个。请多输入几个字以缩小范围。

## 地图

map-canvas = 普查区地图。方向键移动地图，加号和减号缩放，按 Enter 键显示中央十字处普查区的数字。
map-zoom-in = 放大
map-zoom-out = 缩小
map-home = 显示整个地区
map-no-webgl = 无法绘制地图，因为此浏览器没有 WebGL 2。地图要显示的内容都在表格和排名中。
map-failed = 无法绘制地图。地图要显示的内容都在表格和排名中。
map-tiles-failed = 地图有一部分未能加载，因此可能不完整。
map-nothing-here = 此处没有普查区
map-zoom-for-tracts = 请放大以查看普查区。
map-zoom-for-sites = { $theme }：此缩放级别不显示；请放大查看。
map-credit = Gapatlas · { $attribution }

## 比例尺的单位

map-scale-meters = 米
map-scale-kilometers = 公里
map-scale-feet = 英尺
map-scale-miles = 英里

## 地图上方的标题

map-title-without = { $people }：没有“{ $standard }”
map-title-within = { $people }：其中有“{ $standard }”的比例
map-title-nearest = { $people }：到最近的地点有多远；标准为“{ $standard }”
map-title-difference = { $people }：其中有“{ $standard }”的比例，与整个地区相比
map-title-bivariate = { $people }：哪些地方需求大，而有“{ $standard }”的人少
map-title-other = { $people }：{ $standard }
map-title-announced = { $measure }。{ $title }

## 一个地方可到达的供给

map-supply-between = 介于 { $least } 与 { $most } 之间
map-supply-at-least = 至少 { $least }
map-supply-not-known = 尚不清楚
map-region-supply = 整个地区：{ $number }。

## 标题下方：整个地区无法获得服务的数量

map-region-without =
    { $unit ->
        [households] 整个地区共 { COUNT($people) } 户，其中 { $number } 户无法获得服务。
       *[people] 整个地区共 { COUNT($people) } 人，其中 { $number } 人无法获得服务。
    }
map-region-without-alone =
    { $unit ->
        [households] 整个地区有 { $number } 户无法获得服务。
       *[people] 整个地区有 { $number } 人无法获得服务。
    }
map-region-between =
    { $unit ->
        [households] 整个地区共 { COUNT($people) } 户，其中 { $least } 至 { $most } 户无法获得服务；{ COUNT($unknown) } 户的情况尚不清楚：{ $reasons }。
       *[people] 整个地区共 { COUNT($people) } 人，其中 { $least } 至 { $most } 人无法获得服务；{ COUNT($unknown) } 人的情况尚不清楚：{ $reasons }。
    }
map-region-between-alone =
    { $unit ->
        [households] 整个地区有 { $least } 至 { $most } 户无法获得服务；{ COUNT($unknown) } 户的情况尚不清楚：{ $reasons }。
       *[people] 整个地区有 { $least } 至 { $most } 人无法获得服务；{ COUNT($unknown) } 人的情况尚不清楚：{ $reasons }。
    }
map-region-reason = { $reason }（{ COUNT($people) }）
map-region-known = 以上数字涉及地区中所涉人群数量已知的部分，占 { $share }。
map-region-unknown = 整个地区的情况尚不清楚，因为有些普查区没有数字。
map-region-withheld = 为保护隐私，不公布整个地区的数字。

## 指针或十字处的普查区

map-readout-without =
    { $unit ->
        [households] { $name }：{ $number } 户无法获得服务
       *[people] { $name }：{ $number } 人无法获得服务
    }
map-readout-without-reliability =
    { $unit ->
        [households]
            { $name }：{ $number } 户无法获得服务；可靠性：{ $reliability ->
                [high] 高
                [medium] 中
               *[low] 低
            }
       *[people]
            { $name }：{ $number } 人无法获得服务；可靠性：{ $reliability ->
                [high] 高
                [medium] 中
               *[low] 低
            }
    }
map-readout-within = { $name }：{ $share } 能获得服务
map-readout-difference = { $name }：{ $share } 能获得服务（{ $compared }）
map-readout-nearest = { $name }：到最近的地点 { $distance }
map-readout-missing = { $name }：{ $missing }
map-readout-nobody = { $name }：此处没有所涉人群居住
map-readout-class = { $name }：{ $class }
map-readout-class-reliability =
    { $name }：{ $class }；可靠性：{ $reliability ->
        [high] 高
        [medium] 中
       *[low] 低
    }
map-readout-not-known = { $name }：尚不清楚
map-readout-not-known-reason = { $name }：尚不清楚：{ $reason }
map-readout-without-not-known =
    { $unit ->
        [households] { $name }：{ $number } 户无法获得服务；尚不清楚：{ $reason }
       *[people] { $name }：{ $number } 人无法获得服务；尚不清楚：{ $reason }
    }
map-readout-within-not-known = { $name }：{ $share } 能获得服务；尚不清楚：{ $reason }
map-readout-nearest-not-known = { $name }：到最近的地点 { $distance }；尚不清楚：{ $reason }

## 同时显示需求和服务的地图

map-class =
    { $need ->
        [highest] 需求属于各普查区中最高的三分之一（{ $number }）；能获得服务的{ $access }（{ $within }）
        [middle] 需求属于各普查区中居中的三分之一（{ $number }）；能获得服务的{ $access }（{ $within }）
       *[lowest] 需求属于各普查区中最低的三分之一（{ $number }）；能获得服务的{ $access }（{ $within }）
    }
map-class-short =
    { $need ->
        [highest] 最高的三分之一；{ $access }
        [middle] 居中的三分之一；{ $access }
       *[lowest] 最低的三分之一；{ $access }
    }
map-class-not-known = 尚不清楚

## 图例

map-legend-label = 图例
map-legend-title-count =
    { $unit ->
        [households] { $measure }，每个普查区的户数
       *[people] { $measure }，每个普查区的人数
    }
map-legend-title-count-areas =
    { $unit ->
        [households] { $measure }，每个区域的户数
       *[people] { $measure }，每个区域的人数
    }
map-legend-title-tracts = { $measure }，普查区数
map-legend-withheld = 为保护隐私不公布
map-legend-low = 斜线：可靠性低，误差范围大
map-legend-no-margins = 误差范围未知，这些数字的可靠性也未知。
map-legend-some-margins = 有些误差范围未知：没有斜线的数字不一定可靠。
map-legend-nobody =
    { $unit ->
        [households] 此处没有所涉住户
       *[people] 此处没有所涉人群居住
    }
map-legend-sites = { $theme }（{ COUNT($sites) }）
map-legend-need = 需求更大：
map-legend-access = 能获得服务者更少：
map-legend-need-share = 占“{ $whole }”的比例
map-legend-need-count =
    { $unit ->
        [households] 每个普查区的户数
       *[people] 每个普查区的人数
    }
map-legend-access-share = 其中能获得服务的比例
map-legend-cell =
    { $need ->
        [highest] { COUNT($tracts) } 个普查区：需求属于最高的三分之一，能获得服务的{ $access }
        [middle] { COUNT($tracts) } 个普查区：需求属于居中的三分之一，能获得服务的{ $access }
       *[lowest] { COUNT($tracts) } 个普查区：需求属于最低的三分之一，能获得服务的{ $access }
    }
map-legend-worst = 右上角：需求大、能获得服务者最少的普查区，共 { COUNT($tracts) } 个。需求高低按有所涉人群居住的普查区分为三等份。

## 面板：普查区、区域或地点的数字

map-panel-label = 所选对象的数字
map-panel-tract = 普查区 { $id }
map-panel-area = 规划区
map-panel-site = 地点
map-panel-close = 关闭
map-panel-loading = 正在读取数字……
map-panel-unknown = 此图集没有编号为“{ $id }”的内容。
map-panel-show = 在地图上显示
map-panel-report = 可打印的报告
map-panel-no-position = 图集没有说明它的位置。
map-panel-without =
    { $unit ->
        [households] { $number } 户无法获得服务
       *[people] { $number } 人无法获得服务
    }
map-panel-without-between =
    { $unit ->
        [households] { $least } 至 { $most } 户无法获得服务
       *[people] { $least } 至 { $most } 人无法获得服务
    }
map-panel-without-missing = 无法获得服务：{ $missing }
map-panel-covered = 普查区覆盖该区域的 { $share }；所有数字都只涉及这一部分。
map-panel-known = 有些普查区没有数字：这里的数字涉及该区域中所涉人群数量已知的部分，占 { $share }。
map-panel-from-split = 来自被分割的普查区
map-panel-from-split-note = 人数中的这一部分取决于普查区的分割方法；误差范围不包括这一点。
map-panel-within = 能获得服务的比例
map-panel-why = 为什么无法获得服务
map-panel-steps = 无法获得服务的情况，逐步分列
map-panel-steps-uncertain = 无法或可能无法获得服务的情况，逐步分列
map-panel-not-known = 在地图上
map-panel-not-known-because = 多数人的情况尚不清楚：{ $reasons }
map-panel-nearest = 到最近的地点（平均）
map-panel-reliability = 可靠性
map-panel-source = 来源
map-panel-source-of = 来源：{ $source }
map-panel-by-group = 各群体能获得服务的比例
map-panel-of-all = 总体
map-panel-other = 其他标准
map-panel-standard = “能获得服务”是指
map-panel-without-access = 无法获得服务
map-panel-indicators = 哪些人住在这里
map-panel-indicator = 人群
map-panel-number = 数量
map-panel-share = 比例
map-panel-share-of = 占：{ $whole }
map-panel-nobody = 此处没有所涉人群居住
map-panel-id = 编号
map-panel-margins = ± 表示调查在 90% 置信水平下的误差范围。
map-panel-change = 自 { $since } 以来变化 { $change }：{ $compared }
map-panel-change-unknown = 自 { $since } 以来变化 { $change }：把握有多大尚不清楚

## 读给看不到面板的人

map-panel-announced =
    { $unit ->
        [households] { $name }。{ $number } 户无法获得服务。可靠性：{ $reliability }
       *[people] { $name }。{ $number } 人无法获得服务。可靠性：{ $reliability }
    }
map-panel-announced-class =
    { $unit ->
        [households] { $name }。{ $number } 户无法获得服务。可靠性：{ $reliability }。在地图上：{ $class }
       *[people] { $name }。{ $number } 人无法获得服务。可靠性：{ $reliability }。在地图上：{ $class }
    }
map-panel-announced-missing = { $name }。无法获得服务：{ $missing }
map-panel-announced-site = { $name }。{ $kind }

## 清单对地点的说明

map-site-documents = 移民身份证件
map-site-documents-asked = 要求
map-site-documents-not-asked = 不要求
map-site-located = 位置
map-site-located-address = 位于其地址
map-site-located-street = 位于其街道上某处
map-site-located-postal-code = 位于其邮政编码范围内某处
map-site-located-tract = 位于其普查区内某处
map-site-checked = 清单上次核对
map-site-unstated = 清单未说明

## 谁能到达何处：普查区最近的地点，以及一个地点可及的普查区

map-why = 为什么？
map-why-nearest = 最近的地点是 { $site }，平均相距 { $cost }。标准要求不超过 { $limit }。
map-why-nearest-partly = 最近的地点是 { $site }，对部分人来说超过 { $limit }；具体多远未保存。
map-why-none = 清单中没有此类地点。
map-why-none-within = 在 { $limit } 以内没有已知的地点。最近的地点有多远、能否到达，均未保存。
map-why-usable-same = 据其清单，这些人或其中一部分人可以使用它。
map-why-usable = 据清单，在这些人或其中一部分人可以使用的地点中，最近的是 { $site }，平均相距 { $cost }。
map-why-usable-not-known = 据清单，在这些人或其中一部分人可以使用的地点中，最近的是 { $site }；对部分人来说有多远未保存。
map-why-none-usable = 就清单所述，没有地点满足标准的全部要求。
map-why-none-usable-within = 就清单所述，{ $limit } 以内没有地点满足标准的全部要求；更远的未保存。
map-why-table = 最近的地点，以及各自欠缺什么
map-why-cost-head = 平均
map-why-from = { $least } 起
map-why-range = { $least } 至 { $most }
map-why-range-beyond = { $least } 至超过 { $most }
map-why-not-known = 并非对所有人都已知
map-why-condition = { $condition }：{ $answer }
map-why-language = 使用他们的语言
map-why-open = 在所要求的时间开放
map-why-cost = 费用不超过要求
map-why-documents = 不要求移民身份证件
map-why-wheelchair = 轮椅可用
map-why-capacity = 容量足够
map-why-yes = 是
map-why-partly = 对部分人是
map-why-no = 否
map-why-not-kept = 本图集中没有
map-why-usable-mark = 可以使用的最近地点
map-why-note = 平均值按普查区内的人计算；范围向外取整。地图上的线连接普查区与各地点，并不是路线。
map-way = 路线
map-way-to = 前往{ $name }的路线
map-way-from = 从普查区中间的一点出发：
map-way-straight = 直线距离{ $distance }
map-way-walk = 步行至{ $place }：{ $distance }，{ $minutes }
map-way-stop = 车站
map-way-wait = 等候{ $minutes }
map-way-drive = 开车：{ $distance }，{ $minutes }，包括街道与门口之间的步行
map-way-ride =
    { $departs }：乘{ $class ->
        [rail] 火车
        [tram] 有轨电车
        [cable] 缆车
        [ferry] 渡轮
       *[bus] 公交车
    } { $route }，从{ $from }到{ $to }，{ $arrives } 到达（{ $minutes }）
map-way-total = 合计：{ $cost }
map-way-total-transit = 合计：{ $minutes }，{ $departs } 出发，{ $arrives } 到达。在 { $window } 出发的人中，{ $percentile }% 用时相同或更短。
map-way-none = 未知有{ $limit }以内的路线。
map-way-note = 步行沿研究所用的街道。乘车的线条在车站之间直接相连。住在普查区其他地方的人有不同的路线。
map-who = 谁能到达这个地点？
map-who-lead = 住在离此地点 { $limit } 以内的人，无论他们能否使用：
map-who-bands = 可及范围内的人
map-who-within = 以内
map-who-tracts = 普查区
map-who-none = 无人
map-who-too-small = 人数太少，无法说明
map-who-withheld = 有 { COUNT($tracts) } 个普查区的数字为保护隐私不公布，未计入总和。
map-who-missing = 有 { COUNT($tracts) } 个普查区没有数字，未计入总和。
map-who-nobody = 本图集中没有普查区有人住在此范围内。
map-who-tract = 普查区
map-who-share = { $limit } 以内的比例
map-who-people = 普查区总人数
map-who-table = 可及的普查区及其人口比例
map-who-colors = 颜色表示普查区内至少一半的人所在的最近范围；此颜色表示不到一半。
map-who-more = 另有 { COUNT($tracts) } 个普查区在下载文件中。
map-who-download = 下载：
map-who-note = 这些数字是已公布的数字乘以普查区内可及的人的比例（取整百分比）。普查区被分割时，总和经过取整；误差范围不包括人们住在普查区何处。本图集普查区以外的人不计在内。

## 规划区排名

map-ranking-label = 规划区排名
map-ranking-lead =
    { $unit ->
        [households] 按无法获得服务的户数排列，最多的在前。
       *[people] 按无法获得服务的人数排列，最多的在前。
    }
map-ranking-lead-uncertain =
    { $unit ->
        [households] 按确定无法获得服务的户数排列，最多的在前。有两个数字时，分别为最少和最多的户数。
       *[people] 按确定无法获得服务的人数排列，最多的在前。有两个数字时，分别为最少和最多的人数。
    }
map-ranking-whiskers = 细线表示误差范围。细线重叠的区域，实际排名可能正好相反。
map-ranking-no-margins = 误差范围未知，因此这一排列有多确定尚不清楚。
map-ranking-all = 显示全部 { COUNT($areas) } 个
map-ranking-first = 显示前 { COUNT($areas) } 个；表格列出全部
map-ranking-fewer = 显示较少
map-ranking-covered = 只有 { $share } 在普查区范围内
map-ranking-known = 涉及其中数字已知的 { $share }
map-ranking-uncertain = 排名尚不清楚

## 表格

map-table-heading = 表格
map-table-scroller = 行和列
map-table-close = 关闭表格
map-table-caption = { $rows }。{ $people }：没有“{ $standard }”。
map-table-areas = 规划区
map-table-tracts = 普查区
map-table-choose = 表格的行
map-table-loading = 正在读取表格……
map-table-more = 再显示 { COUNT($rows) } 行
map-table-shown = 共 { COUNT($all) } 行，显示 { COUNT($shown) } 行
map-table-download = 下载：
map-column-name = 名称
map-column-class = 需求；服务
map-column-people = 所涉人群
map-column-without = 无法获得服务
map-column-moe = ±
map-column-moe-long = ± 无法获得服务数量的误差范围
map-column-at-most = 至多无法获得服务
map-column-unknown = 尚不清楚
map-column-within = 能获得服务的比例
map-column-nearest = 到最近的地点（平均）
map-column-reliability = 可靠性
map-column-moe-unknown = 未知

## 制作分发材料

map-handout = 制作分发材料
map-handout-close = 关闭
map-handout-document = 文件
map-handout-brief = 简报
map-handout-brief-note = 一张可分发的纸：用简单的话说明数字
map-handout-report = 完整报告
map-handout-report-note = 全部数字、来源，以及这些数字是怎样得出的
map-handout-draft = 此语言的文字为草稿。分发之前，请懂这种语言的人先读一遍。
map-handout-paper = 纸张
map-handout-letter = 美国信纸（US Letter）
map-handout-a4 = A4
map-handout-findings = 简报中的结果
map-handout-no-findings = 简报中已没有结果。
map-handout-replaced = 取而代之的是：{ $finding }
map-handout-own = 用您自己的话
map-handout-own-note = 这些文字只留在此浏览器中。只有在制作文件时才会发送，服务器不会保存。
map-handout-ask = 您的请求
map-handout-story = 这里的一个故事
map-handout-decides = 由谁决定
map-handout-contact = 联系方式
map-handout-left = 还可输入 { COUNT($left) } 个字符
map-handout-over = 超出 { COUNT($over) } 个字符
map-handout-delete = 删除这些文字
map-handout-deleted = 这些文字已从此浏览器中删除。
map-handout-preview = 预览
map-handout-preview-title = 文件预览
map-handout-save = 保存为 PDF
map-handout-open = 打开网页以便打印
map-handout-making = 正在制作 PDF……
map-handout-saved = PDF 已制作好：{ $file }
map-handout-too-long = 这段文字太长，简报中放不下。请缩短。
map-handout-no-pdf = 此服务器不能制作 PDF。请把文件作为网页打开，再从那里打印。
map-handout-refused = 无法制作文件。服务器的回答：{ $detail }

## 关于这些数字

map-about = 关于这些数字
map-about-close = 关闭
map-about-method = 方法
map-about-reliability = 可靠性
map-about-class = { $class } – { $note }。
map-about-indicators = 统计哪些人
map-about-sources = 来源
map-about-findings = 数据中的疑点
map-about-no-findings = 数据中没有发现疑点。
map-about-finding = { $title }：{ COUNT($count) }
map-about-source = 来源
map-about-purpose = 用途

## 打印

map-print-study = { $study }。使用 { $program } 制作。
map-print-rank = #
map-print-first = 共 { COUNT($all) } 个，显示前 { COUNT($shown) } 个。

map-share = 分享
map-share-address = 当前视图的网址
map-share-copy = 复制
map-share-copied = 网址已复制。
map-share-not-copied = 网址已选中：请用键盘复制。
map-share-png = 图片（PNG）
map-share-svg = 图片（SVG）
map-share-features = 当前视图中的数字（GeoJSON）
map-share-making = 正在生成图片……
map-share-saved = 图片已生成：{ $file }
map-share-failed = 无法生成图片。
map-share-source = { $study }。数字来源：{ $source }
map-share-made = { $date } 使用 { $program } 制作。

## Areas of the reader's own

map-own-several = 选择多个普查区或区域
map-own-several-help = 在地图上选择普查区或区域；再次选择则移除。
map-own-done = 完成
map-own-add = 与其他区域合并
map-own-draw = 画一个区域
map-own-draw-help = 在地图上选择区域的各个角点；或只选一个地点，取其周围的圆或从那里可以到达的范围：用指针，或在地图中央按回车键。
map-own-finish = 完成区域
map-own-undo = 撤销最后一个角点
map-own-cancel = 取消
map-own-too-many = 自选区域最多包含 500 个区域和普查区。
map-own-kind = 自选区域
map-own-members = 此区域的组成
map-own-name = 此区域的名称
map-own-file = 从文件添加轮廓（GeoJSON、KML、GeoPackage 或 zip 压缩的 shapefile）
map-own-file-failed = 无法从此文件读取轮廓。文件可以是不超过 10 MB 的 GeoJSON、KML、GeoPackage 或 zip 压缩的 shapefile，其中的区域以经纬度表示。
map-own-no-numbers = 此区域没有数字：它位于普查区之外，或太小（涉及不足 3 个普查区且不足 1,000 人），或其轮廓自相交叉。
map-own-note = 其数字是各普查区已公布数字之和。只有一部分位于其中的普查区按面积比例计入；此时数字四舍五入到十位，100 以下取到五的倍数。不会保存任何关于它的内容：本页地址包含了它的全部。
map-own-downloads = 下载此处的数据
map-own-download-area = 此区域
map-own-download-tracts = 其普查区
map-own-download-sites = 其中的服务地点
# $name: the name of a part.
map-own-remove = 移除{ $name }
# $number: which of the outlines, from 1.
map-own-outline = 轮廓 { $number }
# $most: the most corners.
map-own-too-detailed = 这些轮廓的角点太多：最多读取 { COUNT($most) } 个。
map-own-corners = { COUNT($corners) } 个角点
map-own-unnamed = 由 { COUNT($parts) } 部分组成的自选区域

## Places side by side

map-beside = 并排比较
map-beside-close = 关闭
map-beside-add = 比较
map-beside-more = 在地图上选择另一个地点
map-beside-similar = 添加与{ $first }最相似的地点
map-beside-similar-note = 按人数和以下各项比例（同等重要）相似：{ $indicators }。未考虑调查误差。
map-beside-region = 整个地区
map-beside-shown = 地图所示
# $first: the name of the first place.
map-beside-caption = 每个数字都附有 90 % 水平的误差范围。比例与{ $first }及整个地区的比例相比较；“明显”表示差异大于其自身的误差范围。条形表示比例，每行使用同一刻度。
# $name: the name of a place.
map-beside-overlap = { $name }与第一个地点有共同的居民，因此两者不作比较。
# $name: the name of a place.
map-beside-remove = 移除{ $name }
# $share: a share, or bounds of it.
map-beside-within = 能获得服务的比例：{ $share }
# $compared: clearly higher
map-beside-to-first = 与第一个地点相比：{ $compared }
# $compared: clearly higher
map-beside-to-region = 与整个地区相比：{ $compared }
map-beside-open = 并排比较：{ COUNT($places) } 个地点

## In another page, and on a telephone

map-two-fingers = 用两根手指移动地图
map-share-embed = 在其他网页中显示此地图
map-share-embed-code = 用于该网页的 HTML
map-share-code = 手机扫码（二维码）
map-share-code-label = 含此视图地址的二维码
map-share-code-too-long = 此地址太长，生成的二维码不易被相机识别。请直接发送地址。
map-embed-open = 打开完整地图

## The ranking follows the map

map-ranking-by = { $kind }，排名依据：{ $measure }
map-ranking-lead-within = 按能获得服务的比例排列，最低的在前。
map-ranking-lead-within-uncertain = 按可能获得服务的比例排列，最低的在前。有两个数字时，分别为最低和最高的比例。
map-ranking-lead-difference = 按能获得服务的比例与整个地区相比排列，低得最多的在前。
map-ranking-lead-nearest = 按到最近地点的平均距离或时间排列，最远的在前。
map-ranking-lead-supply = 按人均可及的供给量排列，最少的在前。
map-ranking-not-tested = 顺序未经检验
map-ranking-rest = 地区其余部分
map-ranking-rest-note =
    { $unit ->
        [households] 所有这些区域之外无法获得服务的家庭：不参与排名。误差范围未知。
       *[people] 所有这些区域之外无法获得服务的人：不参与排名。误差范围未知。
    }

## Indicators on the map

map-controls-subject = 地图显示
map-controls-gaps = 服务缺口
map-controls-indicators = 指标
map-controls-indicator = 指标
map-title-indicator-share = { $indicator }，占“{ $whole }”的比例
map-title-indicator-count = { $indicator }，数量
map-legend-indicator = { $indicator }，每个普查区的数量
map-legend-indicator-areas = { $indicator }，每个区域的数量
map-legend-source = 来源：{ $source }
map-readout-number = { $name }：{ $number }
map-readout-number-reliability =
    { $name }：{ $number }；可靠性：{ $reliability ->
        [high] 高
        [medium] 中
       *[low] 低
    }
map-readout-number-alone = { $name }：{ $number }；选中后可查看误差范围
map-panel-announced-indicator = { $name }。{ $indicator }：{ $number }
map-panel-standards = 按标准划分的服务情况
map-table-caption-indicator = { $rows }。{ $indicator }。
map-ranking-lead-indicator = 数量最多的在前。
map-ranking-lead-indicator-share = 比例最高的在前。

## Numbers as circles

map-controls-as = 显示方式
map-controls-as-colors = 颜色
map-controls-as-symbols = 圆圈
map-legend-low-symbol = 较浅：可靠性低，误差范围大

## Signs from far away

map-sites-thinned = { $theme }：在此缩放级别显示 { COUNT($all) } 处中的 { COUNT($drawn) } 处；放大可查看全部。

## Two maps

map-second = 第二张地图
map-second-title = 同一地点的第二张地图
map-second-close = 移除第二张地图

## A tour

map-tour = 导览
map-tour-what = 按顺序排列的地图视图，每个视图配有文字，可向听众展示。本页的网址包含全部内容，也可以存为文件。
map-tour-begin = 制作视图导览
map-tour-add = 添加当前显示的内容
map-tour-present = 演示
map-tour-save = 保存为文件
map-tour-end = 结束导览
map-tour-file = 从文件打开导览
map-tour-no-tour = { $file } 不是本页保存的导览。
map-tour-text = 第 { COUNT($number) } 站的文字
map-tour-see = 显示
map-tour-see-label = 显示第 { COUNT($number) } 站
map-tour-now = 采用当前显示的内容
map-tour-now-label = 让第 { COUNT($number) } 站显示当前内容
map-tour-kept = 第 { COUNT($number) } 站现在显示当前内容。
map-tour-earlier = 将第 { COUNT($number) } 站提前
map-tour-later = 将第 { COUNT($number) } 站推后
map-tour-remove = 移除第 { COUNT($number) } 站
map-tour-count = 第 { COUNT($number) } 站，共 { COUNT($all) } 站
map-tour-back = 上一站
map-tour-next = 下一站
map-tour-screen = 全屏
map-tour-leave = 退出

## Ranks side by side

map-beside-rank = 第 { COUNT($rank) } 位，共 { COUNT($of) } 个
map-beside-ranks = 第 { COUNT($rank) } 位，共 { COUNT($of) } 个（第 { COUNT($from) } 位到第 { COUNT($to) } 位之间）
map-beside-ranks-note = 同类区域的排名从比例最高的开始；标准则从没有服务的比例最高的开始。十次中有九次，真实排名在这两个名次之间。

## Within a distance

map-own-distance =
    与此点的距离（{ $unit ->
        [mi] 英里
       *[km] 公里
    }）：
map-own-circle = 取此距离以内的范围

# Fields follow: a choice, a number, a time of day.
map-own-mode = 出行方式：
map-own-minutes = 出行分钟数：
map-own-depart = 出发时间（留空：与研究相同）：
# $mode: how people travel.
map-own-mode-name =
    { $mode ->
        [walk] 步行
        [drive] 驾车
        [transit] 乘公交车和列车
       *[straight] 步行，按直线距离估算
    }
map-own-reach = 取可以到达的范围
# The name of an area. $minutes: a number; $mode: how people travel.
map-own-reach-name =
    { $mode ->
        [walk] 步行 { $minutes } 分钟
        [drive] 驾车 { $minutes } 分钟
        [transit] 乘公交车和列车 { $minutes } 分钟
       *[straight] 步行约 { $minutes } 分钟
    }
map-own-reach-wait = 正在测算可以到达的范围……
map-own-reach-none = 从这里无法到达任何地方：附近没有街道或车站。
map-own-reach-show = 显示可到达的范围
map-own-reach-band = { $limit }以内
map-own-reach-theme = { $theme }：{ COUNT($sites) } 处，最近的是{ $name }，{ $cost }
map-own-reach-empty = 名单上没有可到达的地点。
map-own-reach-from = 从这里能到达哪里？

## 试一试改变

map-try = 试一试改变
map-try-what = 开设、关闭或更改一个地点，看看谁会获得服务、谁会失去服务。不会保存任何内容：全部都在本页的网址中。
map-try-add = 添加新地点：{ $theme }
map-try-undo = 撤销
map-try-end = 结束试验
map-try-site = 在此试一试改变
map-try-new = 新增：{ $theme }
map-try-see = 显示
map-try-see-label = 在地图上显示{ $name }
map-try-remove = 移除{ $name }
map-try-pin = { $name }：可拖动，或用方向键移动
map-try-how = 在此设想中
map-try-closes = 关闭
map-try-moves = 位于别处
map-try-changes = 提供的服务不同
map-try-languages = 当地所讲语言，以逗号分隔
map-try-interpreter = 其他语言的口译员
map-try-hours = 开放时间
map-try-cost = 费用（美元）
map-try-documents = 要求移民身份证明文件
map-try-wheelchair = 轮椅使用者可使用
map-try-capacity = 容量
map-try-not-said = 按名单所述
map-try-yes = 是
map-try-no = 否
map-try-region = 整个地区
map-try-before = 目前得不到服务
map-try-after = 在此设想中得不到服务
map-try-change = 变化
map-try-gain = 获得服务
map-try-lose = 失去服务
map-try-area = 区域
map-try-areas = 有变化的区域
map-try-more-areas = { $areas ->
   *[other] 另有 { $areas } 个区域在可保存的表格中。
}
map-try-nothing = 按此标准，对任何人都没有变化。
map-try-summary = 获得服务：{ $gain }。失去服务：{ $lose }。
map-try-tracts = { $change }：{ $tracts ->
   *[other] { $tracts } 个普查区
}
map-try-gain-most = 至少一半的人获得服务
map-try-gain-some = 不到一半的人获得服务
map-try-lose-some = 不到一半的人失去服务
map-try-lose-most = 至少一半的人失去服务
map-try-refused = 无法计算此设想。
map-try-no-standard = 按此标准没有答案：该主题有保密的地点，或其地点是时刻表中的车站，或本图集没有所需数据。请选择其他标准。
map-try-other-theme = 地图所显示的标准涉及其他地点。请选择与所改地点有关的标准。
map-try-file = 保存为设想文件
map-try-places = 保存地点（GeoJSON）
map-try-table = 保存数字（CSV）
map-try-name = { $study }的一项改变
map-try-note = 变化的误差范围只涉及情况有变化的人，因此比改变前后数字的误差范围更窄。在本图集所知的范围内，人按居住地计算。
