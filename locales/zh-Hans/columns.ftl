# 表格的列：名称，以及 `.description` 中统计或测量的内容。

unit-people = 人
unit-households = 户
unit-workers = 在职人员
unit-share = 比例 0–1
unit-m = 米
unit-min = 分钟
unit-dollars = 美元
unit-trips = 每小时班次
unit-degrees = 度

source-computed = 计算得出
source-computed-from = 由 { $source } 计算得出
source-computed-from-both = 由 { $source } 和 { $earlier } 计算得出
source-lists = 地点清单
source-timetables = 由时刻表计算得出

column-geoid = 普查区编号
    .description = 普查区的 GEOID；为文本，开头的零是编号的一部分。
column-id = 编号
    .description = 每次生成图集都不变的名称。
column-name = 名称
    .description = 人们对它的称呼。
# The name of a place in another language than the study's: `name_es`. $language is that language.
column-name-in = 名称（{ $language }）
    .description = 该名称的另一种语言写法。没有人提供时为空。
column-kind = 类别
    .description = 规划区的类别。
column-area = 所在规划区
    .description = 本研究第一类规划区中，计入该普查区一半以上的规划区的编号。没有这样的规划区时为空。
column-theme = 主题
    .description = 该地点的用途。
column-standard = 标准
    .description = 该行所依据的标准。
column-people = 人群
    .description = 标准所统计的人所属的指标。
column-limit = 限度
    .description = 最近的地点最多可以有多远，或最多需要多长时间。
column-covered = 普查区覆盖部分
    .description = 本研究的普查区所覆盖的面积占该区域自身面积的比例。该行所有数字都只涉及这一部分。
column-withheld = 不公布
    .description = yes：该行的数字不公布，因为涉及的人很少，或会泄露其他不公布的数字。

column-count = { $indicator }
    .description = { $definition }
column-count-moe = { $indicator }：误差范围
    .description = { $definition }误差范围（90% 置信水平）。
column-share = { $indicator }：比例
    .description = { $definition }占其统计总体的比例。
column-share-moe = { $indicator }：比例的误差范围
    .description = { $definition }误差范围（90% 置信水平）。
column-reliability = { $indicator }：可靠性
    .description = { $definition }可靠性分级：high（高）：标准误不超过该数字的 12%；medium（中）：不超过 40%；low（低）：更大。
    .description-15-30 = { $definition }可靠性分级：high（高）：标准误不超过该数字的 15%；medium（中）：不超过 30%；low（低）：更大。
column-from-split = { $indicator }：来自被分割普查区的比例
    .description = { $definition }该数字中来自只有一部分位于该区域内的普查区的比例。它取决于普查区的分割方法，误差范围不包括这一点。
column-known = { $indicator }：已知部分
    .description = { $definition }该区域中数字已知的普查区所占比例：人口或住房数已知时按人口或住房计算，否则按面积计算。该数字只涉及这一部分。
column-at-most = { $indicator }：至多
    .description = { $definition }至多：某个普查区的数字尚不清楚时，计入其全部统计总体。
column-at-most-moe = { $indicator }：至多，误差范围
    .description = { $definition }误差范围（90% 置信水平）。
column-withheld-indicator = { $indicator }：不公布
    .description = { $definition }yes：该行的数字不公布，因为涉及的人很少，或会泄露其他不公布的数字。

column-trend-baseline = { $indicator }：较早时期
    .description = { $definition }较早时期的数字。
column-trend-baseline-moe = { $indicator }：较早时期，误差范围
    .description = { $definition }误差范围（90% 置信水平）。
column-trend-change = { $indicator }：变化
    .description = { $definition }较晚的数字减去较早的数字。
column-trend-change-moe = { $indicator }：变化的误差范围
    .description = { $definition }误差范围（90% 置信水平）。
column-trend-compared = { $indicator }：是否有变化？
    .description = { $definition }是否有变化：higher（较高）或 lower（较低）：变化大于其误差范围；not_clear（不明显）：变化不大于误差范围；unknown（未知）：某个误差范围未知，或较早的数字中有太大一部分是在普查区之间分配得来的。

column-supply = { $measure }
    .description = { $how }数字所依据的某些事项尚不清楚时为空。
column-supply-moe = { $measure }：误差范围
    .description = { $how }误差范围（90% 置信水平），由人数的误差范围得出。
column-supply-at-least = { $measure }：至少
    .description = { $how }下限：其中确定的部分。
column-supply-at-least-moe = { $measure }：至少，误差范围
    .description = { $how }误差范围（90% 置信水平）。
column-supply-at-most = { $measure }：至多
    .description = { $how }上限；如果清单以外的地点、或未说明服务能力的地点可能使数字任意增大，则为空。
column-supply-at-most-moe = { $measure }：至多，误差范围
    .description = { $how }误差范围（90% 置信水平）。

column-index-percentile = { $index }
    .description = { $parts }以在各普查区中、或在同类区域中的百分位排名表示：1 为需求最高。
column-index-score = { $index }：得分
    .description = { $parts }
column-index-rank = { $index }：排名
    .description = 1 表示在各普查区中、或在同类区域中需求最高；得分相同则排名相同。
column-index-rank-from = { $index }：最高排名
    .description = 十次重复调查中有九次得出的最高排名。
column-index-rank-to = { $index }：最低排名
    .description = 十次重复调查中有九次得出的最低排名。
column-index-drop-one = { $index }：去掉一项指标
    .description = 去掉其中一项指标时，排名最多变动多少位。

column-distance = 到{ $site }的距离
    .description =
        { $mode ->
            [straight] 到最近的{ $site }的直线距离；为普查区内所有人的平均值。
            [walk] 步行到最近的{ $site }的距离；为普查区内所有人的平均值。
            [drive] 驾车到最近的{ $site }的距离；为普查区内所有人的平均值。
            [transit] 乘公交车和列车到最近的{ $site }的距离；为普查区内所有人的平均值。
           *[matrix] 按出行成本表 { $table } 计算，到最近的{ $site }的距离；为普查区内所有人的平均值。
        }
column-time = 到{ $site }的时间
    .description =
        { $mode ->
            [straight] 沿直线到最近的{ $site }所需的时间；为普查区内所有人的平均值。
            [walk] 步行到最近的{ $site }所需的时间；为普查区内所有人的平均值。
            [drive] 驾车到最近的{ $site }所需的时间；为普查区内所有人的平均值。
            [transit] 乘公交车和列车到最近的{ $site }所需的时间；为普查区内所有人的平均值。
           *[matrix] 按出行成本表 { $table } 计算，到最近的{ $site }所需的时间；为普查区内所有人的平均值。
        }
    .description-percentile =
        { $mode ->
            [straight] 沿直线到最近的{ $site }所需的时间，取各出发时间的第 { $percentile } 百分位；为普查区内所有人的平均值。
            [walk] 步行到最近的{ $site }所需的时间，取各出发时间的第 { $percentile } 百分位；为普查区内所有人的平均值。
            [drive] 驾车到最近的{ $site }所需的时间，取各出发时间的第 { $percentile } 百分位；为普查区内所有人的平均值。
            [transit] 乘公交车和列车到最近的{ $site }所需的时间，取各出发时间的第 { $percentile } 百分位；为普查区内所有人的平均值。
           *[matrix] 按出行成本表 { $table } 计算，到最近的{ $site }所需的时间，取各出发时间的第 { $percentile } 百分位；为普查区内所有人的平均值。
        }

column-row-standard = 符合该行标准的地点
column-row-people = 所涉人群

column-gap-people =
    { $unit ->
        [households] 所涉住户
        [workers] 所涉在职人员
       *[people] 所涉人群
    }
    .description = { $people }
column-gap-people-moe =
    { $unit ->
        [households] 所涉住户：误差范围
        [workers] 所涉在职人员：误差范围
       *[people] 所涉人群：误差范围
    }
    .description = { $people }：误差范围（90% 置信水平）；来源未提供时为空。
column-gap-within = 有“{ $standard }”的比例
    .description = { $people }：其中确定有“{ $standard }”的比例。
column-gap-within-moe = 有“{ $standard }”的比例：误差范围
    .description = { $people }：其中确定有“{ $standard }”的比例：误差范围（90% 置信水平）；来源未提供时为空。
column-gap-within-at-most = 有“{ $standard }”的比例：至多
    .description = { $people }：其中有“{ $standard }”的比例至多是多少，在有事项尚不清楚时给出。
column-gap-within-at-most-moe = 有“{ $standard }”的比例：至多，误差范围
    .description = { $people }：其中有“{ $standard }”的比例至多是多少，在有事项尚不清楚时给出：误差范围（90% 置信水平）；来源未提供时为空。
column-gap-without =
    { $unit ->
        [households] 没有“{ $standard }”的住户
        [workers] 没有“{ $standard }”的在职人员
       *[people] 没有“{ $standard }”的人
    }
    .description = { $people }：其中没有“{ $standard }”的数量；有事项尚不清楚时，为最少的数量。
column-gap-without-moe =
    { $unit ->
        [households] 没有“{ $standard }”的住户：误差范围
        [workers] 没有“{ $standard }”的在职人员：误差范围
       *[people] 没有“{ $standard }”的人：误差范围
    }
    .description =
        { $unit ->
            [households] 无法获得服务的住户：误差范围（90% 置信水平）；来源未提供时为空。
            [workers] 无法获得服务的在职人员：误差范围（90% 置信水平）；来源未提供时为空。
           *[people] 无法获得服务的人：误差范围（90% 置信水平）；来源未提供时为空。
        }
column-gap-reliability =
    { $unit ->
        [households] 没有“{ $standard }”的住户：可靠性
        [workers] 没有“{ $standard }”的在职人员：可靠性
       *[people] 没有“{ $standard }”的人：可靠性
    }
    .description = { $people }：其中没有“{ $standard }”的数量的可靠性。high（高）：标准误不超过该数字的 12%；medium（中）：不超过 40%；low（低）：更大。
column-gap-at-most =
    { $unit ->
        [households] 没有“{ $standard }”的住户：至多
        [workers] 没有“{ $standard }”的在职人员：至多
       *[people] 没有“{ $standard }”的人：至多
    }
    .description = { $people }：其中没有“{ $standard }”的数量至多是多少。{ $bounds }
column-gap-at-most-moe =
    { $unit ->
        [households] 没有“{ $standard }”的住户：至多，误差范围
        [workers] 没有“{ $standard }”的在职人员：至多，误差范围
       *[people] 没有“{ $standard }”的人：至多，误差范围
    }
    .description =
        { $unit ->
            [households] 至多有多少住户无法获得服务：误差范围（90% 置信水平）；来源未提供时为空。
            [workers] 至多有多少在职人员无法获得服务：误差范围（90% 置信水平）；来源未提供时为空。
           *[people] 至多有多少人无法获得服务：误差范围（90% 置信水平）；来源未提供时为空。
        }
column-gap-barrier =
    { $unit ->
        [households] 住户：{ $barrier }
        [workers] 在职人员：{ $barrier }
       *[people] 人：{ $barrier }
    }
    .description = { $people }：{ $sentence }
column-gap-barrier-moe =
    { $unit ->
        [households] 住户：{ $barrier }：误差范围
        [workers] 在职人员：{ $barrier }：误差范围
       *[people] 人：{ $barrier }：误差范围
    }
    .description = { $people }：{ $barrier }：误差范围（90% 置信水平）；来源未提供时为空。
column-gap-unknown =
    { $unit ->
        [households] 住户：{ $unknown }
        [workers] 在职人员：{ $unknown }
       *[people] 人：{ $unknown }
    }
    .description = { $people }：其中是否有“{ $standard }”尚不清楚的数量，因为{ $because }。
column-gap-unknown-moe =
    { $unit ->
        [households] 住户：{ $unknown }：误差范围
        [workers] 在职人员：{ $unknown }：误差范围
       *[people] 人：{ $unknown }：误差范围
    }
    .description = { $people }：{ $unknown }：误差范围（90% 置信水平）；来源未提供时为空。
column-gap-nearest = 最近的地点
    .description = 到最近地点的出行成本，为所涉人群的平均值。
column-gap-reason = 为什么没有“{ $standard }”
    .description = 在不确定有该服务的人中，多数人的原因。beyond_limit：他们能到达的每个地点，出行成本都超出限度；no_street：离所有街道都太远；isolated：没有街道通往任何地点；no_stop：最长步行距离内没有站点；no_departure：从他们步行可到的站点没有赶得上的班次；no_cost、not_in_table：出行成本表中没有他们的成本，或没有他们的普查区；without_…：有可到达的地点，但由于同名列所统计的原因，多数人都无法使用；unknown_…：由于同名列所统计的原因，多数人是否没有该服务尚不清楚。

column-service-per-hour = 每小时发车班次
    .description = 出发时段内一小时发出的公交车和列车班次；对普查区而言，计算直线距离四分之一英里以内的站点，每个班次只计一次，为普查区内所有人的平均值。
column-service-headway = 发车间隔
    .description = 时段内班次最多的线路和方向，两次发车之间的分钟数。
column-service-wait = 预计等候时间
    .description = 随机到达的人等候该线路的分钟数：各间隔的平方和除以间隔总和的两倍。
column-service-first = 首班车
    .description = 当天第一个班次的发车时间；午夜以后的时间从 24 继续往上数。
column-service-last = 末班车
    .description = 当天最后一个班次的发车时间；午夜以后的时间从 24 继续往上数。
column-service-frequent = 班次频繁
    .description = yes：6 时至 21 时，某条线路在一个方向上每小时至少发车四次。
column-service-near-frequent = 住在班次频繁的站点附近的比例
    .description = 普查区内住在班次频繁的站点四分之一英里以内（轨道交通或渡轮为半英里以内）的人所占比例，按直线距离计算。

column-site-languages = 语言
    .description = 该地点使用的语言的 ISO 639-3 代码，以 ; 分隔。
column-site-interpreter = 口译员
    .description = 是否有其他语言的口译员；清单未说明时为空。
column-site-hours = 开放时间
    .description = 何时开放，采用 OpenStreetMap 的格式；不确定时为空。
column-site-cost = 费用
    .description = 使用该地点的最低费用；清单未说明时为空。
column-site-status = 询问身份
    .description = 是否要求移民身份证件；清单未提及证件时为空。
column-site-wheelchair = 轮椅
    .description = 坐轮椅的人能否使用；清单未说明时为空。
column-site-entrance = 入口
    .description = 入口是否无障碍：yes、no 或清单的原文；清单未说明时为空。
column-site-appointment = 预约
    .description = 是否必须预约：yes、no 或清单的原文；清单未说明时为空。
column-site-bring = 需要携带
    .description = 清单的原文；清单未说明时以及保密地点为空。
column-site-address = 地址
    .description = 与清单相同；清单未说明时以及保密地点为空。
column-site-telephone = 电话
    .description = 与清单相同；清单未说明时以及保密地点为空。
column-site-website = 网站
    .description = 其网页的网址，以 http:// 或 https:// 开头；清单未说明时以及保密地点为空。
column-site-located = 定位依据
    .description = 坐标的来源：清单本身，或其地址、街道、邮政编码或普查区。
column-site-checked = 核对日期
    .description = 清单上次核对的日期。

column-lon = 经度
    .description = WGS 84；对区域而言，为区域内的一个点。
column-lat = 纬度
    .description = { column-lon.description }
column-not-in-shapefile = （略去：shapefile 最多 255 个字段）

# `gapatlas whatif` 写出的普查区图层的列。$counted 是这五个短语之一。
scenario-before = 现状下没有“{ $standard }”
scenario-after = 情景中没有“{ $standard }”
scenario-change = 没有“{ $standard }”的数量变化
scenario-gain = 新获得“{ $standard }”
scenario-lose = 失去“{ $standard }”
column-scenario =
    { $bound ->
        [at-least-moe] { $counted }：误差范围
        [at-most] { $counted }：至多
        [at-most-moe] { $counted }：至多，误差范围
       *[at-least] { $counted }
    }
    .description =
        { $bound ->
            [at-least-moe] { $people }：该数量在 90 % 水平上的误差范围；来源未给出时为空。
            [at-most] { $people }：有事项尚不清楚时，至多的数量。
            [at-most-moe] { $people }：至多的数量在 90 % 水平上的误差范围；来源未给出时为空。
           *[at-least] { $people }：数量；有事项尚不清楚时，为最少的数量。小于零表示情景中没有可及服务的人更少。
        }
