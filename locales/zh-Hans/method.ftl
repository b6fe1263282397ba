# 数字是怎样得出的，以及来源。

method-heading = 这些数字是怎样得出的

method-one-point = 假定一个普查区的所有人都住在区内的同一个点：整个普查区要么符合标准，要么不符合。
method-points = 人们住在普查区内的哪些位置，由带有人口数的点得知；符合标准的比例就是这些人的比例。
method-margins = 误差范围是调查在 90% 置信水平下的误差范围，并按人口普查局手册的公式计入各项合计。它不包括人们住在普查区内哪个位置所带来的误差。未知的误差范围仍为未知。
method-reliability = 可靠性：标准误不超过该数字的 12% 为高，不超过 40% 为中，超过 40% 为低。
method-tract-crosswalk = 关于另一次人口普查的普查区的表格，已按对照表分配到现在的普查区。误差范围不包括当时人们实际住在哪里所带来的误差；如果较早的数字有 5% 以上依赖于此，就不把变化称为明显。
method-suppressed = 人数少的语言群体的数字不公布；如果用已公布的数字相加减就能推算出这些数字，有关数字也不公布。公民身份和出生国家只在至少有 20,000 人的区域显示。
method-license = 这些数字的许可：{ $license }。各来源的条款同样适用。
method-no-license = 这些数字的发布者没有说明许可；适用各来源的条款。

method-requirements = 如果标准除了可到达之外还有其他要求，那么清单说明某个地点符合要求时，该地点才算确定；清单没有说明时，该地点可能服务的人能否获得服务就尚不清楚。开放时间以平常的一周为准。
method-languages = 找不到提供其语言服务的地点的人数，以下限和上限给出，由所显示的各群体的人数计算；未显示的各群体的人合为一个群体计算。

method-list-streets = 街道
method-list-timetables = 时刻表
method-list-costs = 出行成本表 { $table }
method-completeness-unknown = { $list }：研究没有说明清单在哪里完整，因此不会依据此清单把任何人算作无法获得服务。
method-completeness = { $list }：按研究的说明，清单{ $places }完整。
method-completeness-more = { $places }和{ $place }
method-in-region = 在整个地区
method-everywhere = 在整个地区及其周围任何人能到达的范围内
method-within = 在 { $place } 之内
method-within-kind = 在所有“{ $kind }”类区域之内

method-straight = 距离为地球椭球面上的直线距离，也会穿过河流和高速公路。
method-straight-time = 由直线距离得出的时间，是直线距离乘以绕行系数 { $detour }，再按每小时 { $speed } 公里的步行速度计算。
method-timetable = 使用时刻表 { $file } 在 { $day } 这一天的班次，共 { $trips } 个班次。
method-matrix = 出行成本表 { $table } 由他方计算，原样使用；一个普查区的所有人都采用该普查区的成本。
method-walk = 步行沿行人可走的街道和小路，速度为每小时 { $speed } 公里，从离人们住处最近的街道或小路算起；进入公园的位置是街道或小路与公园边缘的相接处。不计坡度、红绿灯和安全状况。
method-drive = 驾车沿街道，按标示的限速，或按该级道路的通常车速，不计拥堵、红绿灯和停车：实际驾车需要更长时间。
method-transit = 乘公交车和列车的出行时间是从门到门的时间，包括步行、等候和换乘，依据某一天（{ $day }）的时刻表：在 { $from } 至 { $until } 之间的所有出发时间中，取第 { $percentile } 百分位的时间。不计延误、拥挤和票价。
method-transit-modal-weekday = 乘公交车和列车的出行时间是从门到门的时间，包括步行、等候和换乘，依据某一天（最典型的工作日）的时刻表：在 { $from } 至 { $until } 之间的所有出发时间中，取第 { $percentile } 百分位的时间。不计延误、拥挤和票价。

method-divided-by-crosswalk = 被规划区边界穿过的普查区（{ $kinds }），按研究给出的对照表中的比例分割。
method-divided-by-origins = 被规划区边界穿过的普查区（{ $kinds }），按人们居住的位置分割，住户则按住房的位置分割，以研究中各点的数量为准；这样的点少于两个的普查区按面积分割。
method-divided-by-ground = 被规划区边界穿过的普查区（{ $kinds }），按面积（包括水域）分割，如同人们均匀居住其上。
method-whole-tracts = 完全位于一个区域内的普查区，误差范围保持不变；表格显示每个数字有多少来自被分割的普查区。

method-index = { $index }：{ $parts }没有人居住的地方不计入。十次重复调查中有九次会落入的排名区间，由误差范围模拟得出，随机种子固定；它显示排名在多大程度上取决于样本，不是置信区间。
method-supply = { $measure }：{ $how }
method-trends = 变化是较晚的数字减去较早的数字。变化大于其误差范围时即为明显，该误差范围是两个误差范围平方和的平方根；如果两个时期有共同的年份，则再乘以非共同年份所占比例的平方根。

index-percentiles = 以下各项比例的百分位排名之和：{ $terms }。
index-scores = 以下各项比例的标准分数的平均值：{ $terms }。
index-term = { $indicator }（权重 { $weight }）
index-term-less = { $indicator }（权重 { $weight }，数值越小表示需求越大）

# Sources as citations, whose parts stand one behind the other: publisher, title, period, when it was fetched.

citation-file = 本研究的文件：{ $file }
citation-parts = { $first }，{ $next }
citation-tables = 表格 { $tables }
citation-tables-of = { $survey }，表格 { $tables }
citation-table-title = { $survey }，表格 { $table }：{ $title }
citation-universe = 统计总体：{ $universe }
citation-fetched = 获取于 { $day }
method-source = 来源：{ $citation }。
method-source-at = 来源：{ $citation }，{ $address }
