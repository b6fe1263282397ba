# 关于一个区域的报告：页面，以及 JSON 和 CSV 的名称。
# 所涉数量（$all、$without）可能是人或户，所以句中不加量词。

## 页首

report-title = { $area }：谁无法获得服务 · { $study }
report-question = 谁无法获得哪些服务？在哪里？我们有多大把握？
report-about = <bdi>{ $kind }</bdi>。<bdi>{ $study }</bdi>。
report-about-region = <bdi>{ $kind }</bdi>。
report-kind-drawn = 在地图上画出的区域
report-drawn-name = 所画区域
report-kind-own = 自选区域
report-tracts-none = 此区域内没有人口普查区。
report-tracts-whole = { $tracts } 个人口普查区。
report-tracts-all-in-part = { $tracts } 个人口普查区，都只有一部分在此区域内。
report-tracts-some-in-part = { $tracts } 个人口普查区，其中 { $part } 个只有一部分在此区域内。
report-covered = 本研究的普查区覆盖此区域的 { $share }。
report-locator = { $area } 在同类区域中的位置

## 摘要

report-in-short = 摘要
report-margin-note = ± 表示 90% 置信水平下的误差范围：十次中有九次，真实数字落在此范围内。

report-coverage-none = 此区域没有任何部分位于本研究的普查区内：没有关于它的数字。
report-coverage-most = 此区域有 { $share } 位于本研究的普查区内；数字只涉及这一部分。
report-coverage-little = 此区域只有 { $share } 位于本研究的普查区内；数字只涉及这一部分，不与其他区域比较。

report-living-here = { $people }，在此居住：{ $figure }。
report-living-in-part = { $people }，在该部分居住：{ $figure }。
report-living-known = { $people }，在区域中数量已知的部分（{ $share }）居住：{ $figure }。

report-figure = { $number }（{ $margin }）
report-range = { $least } 至 { $most }

report-none-without =
    { $unit ->
        [households] { $people }：共 { $all } 户，全部都有“{ $standard }”。
       *[other] { $people }：共 { $all } 人，全部都有“{ $standard }”。
    }
report-all-without =
    { $unit ->
        [households] { $people }：所有住户（{ $without }）都没有“{ $standard }”。
       *[other] { $people }：所有人（{ $without }）都没有“{ $standard }”。
    }
report-some-without =
    { $unit ->
        [households] { $people }：共 { $all } 户，其中 { $without }没有“{ $standard }”，占 { $share }。
       *[other] { $people }：共 { $all } 人，其中 { $without }没有“{ $standard }”，占 { $share }。
    }
report-one-without =
    { $unit ->
        [households] { $people }：共 1 户，其中 { $without }没有“{ $standard }”，占 { $share }。
       *[other] { $people }：共 1 人，其中 { $without }没有“{ $standard }”，占 { $share }。
    }
report-between-without =
    { $unit ->
        [households] { $people }：共 { $all } 户，其中 { $least }至 { $most }没有“{ $standard }”。
       *[other] { $people }：共 { $all } 人，其中 { $least }至 { $most }没有“{ $standard }”。
    }
report-between-without-shares =
    { $unit ->
        [households] { $people }：共 { $all } 户，其中 { $least }至 { $most }没有“{ $standard }”，占 { $shares }。
       *[other] { $people }：共 { $all } 人，其中 { $least }至 { $most }没有“{ $standard }”，占 { $shares }。
    }
report-without-not-known =
    { $unit ->
        [households] { $people }：共 { $all } 户，是否有“{ $standard }”尚不清楚，因为没有完整的地点清单覆盖此处。
       *[other] { $people }：共 { $all } 人，是否有“{ $standard }”尚不清楚，因为没有完整的地点清单覆盖此处。
    }

# So many people, households or workers, as the next messages have them in $number. $number here: written as text; $count: the
# same, for its plural.
report-not-known-number =
    { $unit ->
        [households] { $number } 户
        [workers] { $number } 名在职人员
       *[people] { $number } 人
    }
report-not-known-missing-fact = 情况尚不清楚的有 { $number }，因为某个可到达的地点没有说明所要求的事项，或没有说明确切位置。
report-not-known-incomplete-list = 情况尚不清楚的有 { $number }，因为其居住地没有完整清单。
report-not-known-edge = 情况尚不清楚的有 { $number }，因为他们能到达清单完整范围以外的地方。
report-not-known-language = 情况尚不清楚的有 { $number }，因为其语言群体只有一部分能得到服务。

report-region-higher =
    { $place ->
        [whole] 该比例明显高于整个地区的 { $region }。
       *[part] 该比例明显高于地区中清单完整部分（占地区的 { $part }）的 { $region }。
    }
report-region-lower =
    { $place ->
        [whole] 该比例明显低于整个地区的 { $region }。
       *[part] 该比例明显低于地区中清单完整部分（占地区的 { $part }）的 { $region }。
    }
report-region-not-clear =
    { $place ->
        [whole] 该比例与整个地区的 { $region } 没有明显差别。
       *[part] 该比例与地区中清单完整部分（占地区的 { $part }）的 { $region } 没有明显差别。
    }
report-region-unknown =
    { $place ->
        [whole] 整个地区的比例为 { $region }
       *[part] 地区中清单完整部分（占地区的 { $part }）的比例为 { $region }
    }；与此处的差别是否真实尚不清楚：{ $why ->
        [part] 该区域或地区中数字尚不清楚的部分太大
        [bounds] 太多人是否无法获得服务尚不清楚
        [own-margin] 此处的误差范围未知
        [region-margin] 地区的误差范围未知
       *[both-margins] 两者的误差范围都未知
    }。

report-known-part = 以上数字涉及该区域中所涉人群数量已知的部分，占 { $share }。
report-unlocated = 清单中有 { $sites } 个地点无法定位，按不存在处理。
report-more-standards = 下表还有另外 { $standards } 项标准。

report-no-numbers-area = 没有关于此区域的数字。
report-no-numbers-region = 没有关于此地区的数字。
report-no-access-numbers-area = 没有此区域无法获得服务人数的数据。
report-no-access-numbers-region = 没有此地区无法获得服务人数的数据。
report-withheld-area = 为保护隐私，不公布此区域无法获得服务的人数。
report-withheld-region = 为保护隐私，不公布此地区无法获得服务的人数。
report-standards-no-number = 有 { $standards } 项标准没有数字。
report-standards-withheld = 有 { $standards } 项标准的数字为保护隐私不公布。

## 无法获得服务的人的表格

report-gaps = 谁无法获得服务
report-gaps-caption = 无法获得服务的人和住户。地点足够近就算“可到达”，具体见各行说明。
report-column-reach = “可到达”是指
report-column-concerned = 所涉人群
report-column-without = 无法获得服务
report-column-reliability = 可靠性
report-column-share-without = 无法获得服务的比例
report-column-region = 地区的比例
report-column-compared = 此处与地区相比
report-column-nearest = 到最近的地点（平均）
report-column-source = 来源
report-at-most = <span class="who">至多</span> <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>

report-nearest-not-measured = 未测量
report-nearest-withheld = 为保护隐私不公布
report-nearest-no-mean = 没有平均值：有些人没有可到达的地点
report-nearest-no-data = 无数据
report-minutes = { $minutes } 分钟

report-steps = 没有“{ $standard }”的情况，逐步分列
report-steps-bounds = 没有或可能没有“{ $standard }”的情况，逐步分列
report-step = <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>：{ $label }
report-unlocated-note = 清单中有 { $sites } 个地点无法定位，按不存在处理。
report-bounds = 至少和至多：
report-part-of-region = 只与地区中清单完整的部分比较：至少占所涉人群的 { $share }。
report-reliability-note = 可靠性：误差范围不超过该数字的五分之一左右为<b>高</b>，不超过三分之二左右为<b>中</b>，超过则为<b>低</b>，请谨慎使用；误差范围未知或数字为 0 时<b>未评级</b>。比例的误差范围以百分点表示。<b>± 未知</b>：来源没有给出误差范围。

## 比例图

report-chart = 无法获得服务的比例
report-chart-here = 此处
report-chart-region = 整个地区
report-chart-part = 地区
report-chart-note = 向两侧伸出的线：误差范围；没有线：误差范围未知，或太小画不出。
report-strip = 没有“{ $standard }”
report-strip-here = 此处 { $own }
report-strip-region = 此处 { $own }，整个地区 { $region }
report-strip-part = 此处 { $own }，地区 { $region }

## 各群体的表格

report-supply = 人均供给有多少
report-supply-caption = 各地点所提供的供给，由所有可到达的人共用。
report-supply-what = 共用的供给
report-supply-here = 此处
report-supply-region = 整个地区
report-supply-number = { $number } { $margin }
report-supply-between = 介于 { $least } 与 { $most } 之间
report-supply-at-least = 至少 { $least }
report-supply-unlocated = { $unlocated }。
report-supply-not-known = 尚不清楚
report-groups = 哪些人更难获得服务
report-groups-caption = 每个群体与它所属的全体人口或全体住户比较。
report-groups-who = 人群
report-groups-of-all = 总体
report-groups-compared = 该群体与总体相比
report-without = 没有“{ $standard }”

## 地图

report-maps = 在哪里
report-map-title =
    { $unit ->
        [households] { $area } 地图：没有“{ $standard }”的住户
        [workers] { $area } 地图：没有“{ $standard }”的在职人员
       *[people] { $area } 地图：没有“{ $standard }”的人
    }
report-map-no-tracts = 此区域内没有人口普查区。
report-map-description =
    { $unit ->
        [households] 此区域的人口普查区，按无法获得服务的户数分级。
        [workers] 此区域的人口普查区，按无法获得服务的在职人员数分级。
       *[people] 此区域的人口普查区，按无法获得服务的人数分级。
    }
report-map-class = { $class }：{ $tracts } 个普查区。
report-map-not-known = 尚不清楚
report-map-no-data = 无数据或不公布
report-map-outside = 此处没有普查区
report-legend = 图例
report-legend-heading =
    { $unit ->
        [households] 各人口普查区无法获得服务的户数：
        [workers] 各人口普查区无法获得服务的在职人员数：
       *[people] 各人口普查区无法获得服务的人数：
    }
report-north = 上方为北
report-kilometers = { $kilometers } 公里
report-maps-note = 深色线是 <bdi>{ $area }</bdi> 的边界；区域外的颜色较浅。分级采用整个地区的分级，因此不同区域的地图可以比较。

report-peer-more =
    { $unit ->
        [households] 另一个同类区域无法获得服务的住户明显更多。
        [workers] 另一个同类区域无法获得服务的在职人员明显更多。
       *[people] 另一个同类区域无法获得服务的人明显更多。
    }
report-peer-fewer =
    { $unit ->
        [households] 另一个同类区域无法获得服务的住户明显更少。
        [workers] 另一个同类区域无法获得服务的在职人员明显更少。
       *[people] 另一个同类区域无法获得服务的人明显更少。
    }
report-peer-not-clear = 另一个同类区域与此区域没有明显差别。
report-peer-unknown = 无法与另一个同类区域比较，因为某个数字或其误差范围尚不清楚，或其中尚不清楚的部分太大。
report-peer-outside = 不与另一个同类区域比较，因为它有太大一部分在本研究的普查区之外，或没有数字。

report-peers =
    在另外 { $others } 个同类区域中，无法获得服务的{ $unit ->
        [households] 住户
        [workers] 在职人员
       *[people] 人
    }明显更多的{ $more ->
        [0] 一个也没有
       *[other] 有 { $more } 个
    }，明显更少的{ $fewer ->
        [0] 一个也没有
       *[other] 有 { $fewer } 个
    }。
report-peers-not-clear = { $areas } 个与此区域没有明显差别。
report-peers-unknown = { $areas } 个无法比较，因为某个数字或其误差范围尚不清楚，或其中尚不清楚的部分太大。
report-peers-outside = { $areas } 个不作比较，因为各有太大一部分在本研究的普查区之外，或没有数字。
report-peers-no-margin = 此区域无法与另外 { $others } 个同类区域比较：此区域的数字误差范围未知。
report-peers-withheld = 此区域无法与另外 { $others } 个同类区域比较：此区域的数字为保护隐私不公布。
report-peers-no-number = 此区域无法与另外 { $others } 个同类区域比较：此区域的数字尚不清楚。
report-ranking =
    { $unit ->
        [households] 同类区域按无法获得服务的户数排列，各附误差范围，从 0 到 { $most }。深色的是{ $area }。
        [workers] 同类区域按无法获得服务的在职人员数排列，各附误差范围，从 0 到 { $most }。深色的是{ $area }。
       *[people] 同类区域按无法获得服务的人数排列，各附误差范围，从 0 到 { $most }。深色的是{ $area }。
    }
report-ranking-part = 在 { $areas } 个区域中，只显示名次与它最接近的 { $shown } 个。
report-rank = 在同时比较的全部 { $areas } 个区域中，排名{ $place }；第 1 名的数字最大。
report-rank-between = 在同时比较的全部 { $areas } 个区域中，排名在{ $from } 与{ $to } 之间；第 1 名的数字最大。

## 人口表

report-people-area = 哪些人住在这里
report-people-region = 哪些人住在此地区
report-people-caption = 这些群体互相重叠：一个人可能属于好几个群体。
report-column-group = 群体
report-column-number = 数量
report-column-share = 比例
report-column-whole-region = 整个地区的比例
report-people-known = 已知范围占区域的 { $share }
report-people-known-at-most = 已知范围占区域的 { $share }，整个区域至多 { $most }

report-change-higher = 自 { $since } 以来变化 { $change } { $margin }：明显较高
report-change-lower = 自 { $since } 以来变化 { $change } { $margin }：明显较低
report-change-not-clear = 自 { $since } 以来变化 { $change } { $margin }：无明显差别
report-change-unknown = 自 { $since } 以来变化 { $change } { $margin }：这一变化是否真实尚不清楚
report-change-no-data = 自 { $since } 以来的变化：尚不清楚

## 地点、疑点、来源和方法

report-sites-area = 此区域的地点
report-sites-study = 本研究的地点
report-sites-heading = { $theme }：{ $sites }
report-sites-more-names = 另有 { $names } 个名称
report-site-dollars = { $amount } 美元
report-sites-more = 另有 { $sites } 个
report-sites-unnamed = { $sites } 个没有名称

report-findings = 疑点
report-findings-none = 数据中没有发现疑点。
report-findings-none-here = 没有发现关于此区域的疑点。
report-findings-here = 关于此区域、其普查区和地点：
report-findings-data = 在本研究的数据中：
report-findings-more = 另有 { $findings } 处，见 JSON 格式的报告
report-findings-study = 在整个研究中：{ $kinds }。
report-findings-kind = { $kind }（{ $findings }）

report-sources = 来源
report-sources-note = 附每个文件 SHA-256 校验和的前几位，可用来核对另一份副本是否相同。
report-source = <bdi>{ $citation }</bdi> – <bdi>{ $purpose }</bdi>
report-source-at = { $source } – { $address }

report-source-numbered = { $number }. { $source }（{ $sum }）

report-purpose-areas = 规划区：{ $kind }

report-method = 这些数字是怎样得出的
report-method-bounds = 有事项尚不清楚时，无法获得服务的人数以上限和下限给出：较小的数字是确定无法获得服务的人，较大的数字是所有可能无法获得服务的人。区域之间按这两个数字比较，并与地区中清单完整的部分比较；如果对两者之间的每个数字结论不尽相同，结论就尚不清楚。
report-method-share = 无法获得服务的比例，其误差范围由各普查区数字的误差范围得出；每个普查区的数字会同时改变无法获得服务的人数和所涉人群的总数。
report-method-compared = “明显较高”或“明显较低”是指差别大于其自身的误差范围，该误差范围由两个数字的误差范围得出；由于区域是地区的一部分，检验时与地区其他地方的人比较。在十次没有真正差别的比较中，大约有一次会因偶然而显得明显。排名适用于同时比较的全部同类区域：十次中有九次，真实排名在两者之间。
report-method-distances = 到最近地点的距离是所涉人群的平均值。它是测量得出的，不是调查得出的，没有误差范围。
report-method-places = 全部或部分位于区域内的地点都列出；区域外的地点可能更近。
report-method-drawn = 此区域是在地图上画出的，不会保存。
# $members: areas, tracts and outlines, as a list.
report-method-own = 此区域由{ $members }组成，不会保存。
report-method-divided = 其数字是各普查区已公布数字之和，按普查区在区域内的面积比例加权，如同人们均匀居住其上；数字四舍五入到十位，100 以下取到五的倍数。某个普查区不公布的数字不计入合计：这样的数字只涉及其他普查区，也不是占总体的比例。
report-method-whole = 其数字是各普查区已公布数字之和，这些普查区全部完整位于区域内。某个普查区不公布的数字不计入合计：这样的数字只涉及其他普查区，也不是占总体的比例。
# The members of an own area, in a list.
report-own-areas = { $areas } 个区域
report-own-tracts = { $tracts } 个普查区
report-own-outlines = { $outlines } 个手绘轮廓

report-drawn-withheld = { $indicator }：{ $tracts } 个普查区中有 { $withheld } 个为保护隐私不公布；该数字只涉及其他普查区。
report-drawn-withheld-all = { $indicator }：全部 { $tracts } 个普查区都为保护隐私不公布。

report-footer = 使用 { $program }，根据研究“<bdi>{ $study }</bdi>”制作。区域 <code>{ $id }</code>；同样的数字也有 CSV 和 JSON 格式。

## CSV 的名称

report-label-without = { $people }：没有“{ $standard }”的数量
report-label-supply-at-least = { $measure }：至少
report-label-supply-at-most = { $measure }：至多
report-label-at-most = { $people }：至多没有“{ $standard }”的数量
report-label-not-known = { $people }：{ $reason }
report-label-nearest = { $people }：到最近的地点有多远，为这些人的平均值
report-label-unlocated = 清单中有 { $sites } 个地点无法定位，按不存在处理
report-label-computed = 计算得出

site-fact = { $label }：{ $value }
