# 疑点：数据中的问题，以及对每个问题的处理。`.title` 是同类疑点列表的标题。
# 编号、列名、单元格、文件和表格的名称按数据原样显示。

finding-at-place = { $place }：{ $finding }

ids-and-more =
    { $more ->
        [0] { $ids }
       *[other] { $ids } 等，另有 { $more } 个
    }

finding-action-say-in-study = 研究中应说明的事项
finding-action-correct-file = 文件中需要更正或询问的内容
finding-action-look-at = 需要查看的内容：可能是有意的，也可能是错误
finding-action-take-into-account = 阅读结果时应知道的事项

findings-page-title = { $study } 数据中的疑点
findings-page-heading = <bdi>{ $study }</bdi> 数据中的疑点
findings-page-lead =
    { $findings } 处疑点，分属 { $kinds } 类；{ $shown ->
        [0] 没有一处涉及地图上的位置
       *[other] 其中 { $shown } 类显示在地图上
    }。保密地点和已略去的内容不在地图上。
findings-page-errors = 使研究无法读取的问题
findings-page-map = 研究的普查区、规划区以及疑点所在的位置
findings-page-show-all = 显示所有类别的位置
findings-page-show = 只显示这些位置
findings-page-more = 另有 { $more } 处
findings-page-not-drawn = 另有 { $places } 处位置没有画出。
findings-page-beyond = 其中 { $places } 处在地图之外，画在地图边缘。
findings-page-mark = { $id } – { $finding }

finding-not-utf8 = 文本不是 UTF-8；已按 { $encoding } 读取
    .title = 不是 UTF-8 的文本文件

finding-row-too-long = 该行有 { $cells } 个单元格，而表格有 { $columns } 列；因为单元格可能错位，该行已略去
    .title = 单元格过多的行，已略去

finding-row-too-short = 该行有 { $cells } 个单元格，而表格有 { $columns } 列；其余单元格缺失
    .title = 单元格过少的行

finding-rows-above-header = 列名在此行，上面的 { $rows } 行已略去；如果列名在另一行，请把行号写作 { $setting }
    .title = 列名上方有其他行的工作表，已略去这些行

finding-cells-without-column = 工作表有 { $cells } 个单元格位于没有列名的列中，第一个在此行；已略去
    .title = 工作表中位于无名列的单元格，已略去

finding-error-cells = `{ $column }` 列有 { $cells } 个单元格含错误 { $text }，第一个在此行；按空值读取
    .title = 工作表中含错误的单元格，按空值读取

finding-formulas-without-value = `{ $column }` 列有 { $cells } 个公式在文件中没有值，第一个在此行；按空值读取。请用电子表格程序打开工作簿并重新保存
    .title = 工作表中没有值的公式，按空值读取

finding-rows-without-id = { $rows } 行没有编号，第一行在此；已略去
    .title = 没有编号的行，已略去

finding-services-by-organization = { $services } 项服务只知道所属组织；已放在该组织唯一的地点
    .title = 放在所属组织唯一地点的服务

finding-services-unlinked = { $services } 项服务只知道所属组织，而该组织有多个地点：{ $ids }；已略去。含有 service_id 和 location_id 的表格 { $table } 可以说明在哪里提供服务
    .title = 所属组织有多个地点的服务，已略去

finding-tracts-without-suffix = { $rows } 个普查区编号为九位数，这是 2000 年人口普查对没有后缀的普查区的写法；按后缀 00 读取
    .title = 2000 年的九位普查区编号

finding-tracts-in-parts = { $tracts } 个普查区各有多行，每行是轮廓的一部分：{ $ids }；已合并
    .title = 有多行的普查区，已合并

finding-geometry-repaired =
    { $problem ->
        [antimeridian] { $id } 的轮廓作为一整块跨越 180 度经线；已在该处分开
       *[invalid] { $id } 的轮廓自相交叉或重叠；已修复
    }
    .title = 已修复的轮廓

finding-geometry-dropped = { $id } 没有可修复的轮廓；已略去
    .title = 没有可用轮廓的普查区或区域，已略去

finding-geoid-mended = 编号 `{ $found }` 不是 GEOID；按 { $geoid } 读取
    .title = 已更正的 GEOID

finding-geoid-refused = `{ $found }` 不是普查区编号；该行已略去
    .title = 没有普查区编号的行，已略去

finding-other-areas =
    { $rows } 行的编号属于{ $areas ->
        [nation] 全国
        [region] 大区
        [division] 大区的分区
        [state] 州
        [county] 县
        [county-subdivision] 县的分区
        [block-group] 普查区块组
        [block] 普查区块
        [place] 市镇
        [metropolitan-area] 都会区
        [congressional-district] 国会选区
        [public-use-microdata-area] 公用微观数据区
        [zip-code-tabulation-area] 邮政编码统计区
        [school-district] 学区
       *[other] 普查区的一部分或一组普查区
    }；已略去，因为研究按普查区统计
    .title = 含有其他类别区域的行的表格

finding-rows-outside = { $rows } 行涉及研究中没有的普查区：{ $ids }；已略去
    .title = 含有其他普查区的行的表格

finding-tracts-converted =
    涉及 { $year } 年的普查区；其数字已{ $way ->
        [land] 按共有的陆地
       *[shares] 按研究给出的比例
    }分配到研究的普查区，其中 { $tracts } 个由几部分组成
    .title = 涉及另一次人口普查的普查区的表格

finding-crosswalk-incomplete = { $tracts } 个普查区的比例之和小于 1，最小为 { $least }：{ $ids }；其余部分不计入
    .title = 普查区比例之和小于 1 的对照表

finding-area-without-shares = 没有给 { $id } 任何普查区的比例；该区域没有人口
    .title = 在对照表中没有比例的规划区

finding-shares-elsewhere = 给 { $id } 的比例中，有 { $tracts } 个普查区与其轮廓没有接触：{ $ids }；是否编号对调了？
    .title = 比例来自别处普查区的规划区

finding-empty-cell = 空单元格
finding-quoted-cell = “{ $text }”

finding-rows-outside-areas = { $rows } 行涉及不在任何区域内的土地（{ $names }）；那里有 { $tracts } 个普查区的比例不计入任何区域：{ $ids }
    .title = 对照表中涉及不在任何区域内的土地的行

finding-shares-normalized = { $tracts } 个普查区的比例之和因四舍五入大于 1，最大为 { $most }，已除以总和：{ $ids }
    .title = 普查区比例四舍五入后之和大于 1 的对照表

finding-connecticut-renamed = { $rows } 行以规划区域称呼康涅狄格州的普查区，而研究以县称呼，或者相反；按相同的普查区处理
    .title = 对康涅狄格州的普查区使用其他编号的表格

finding-tracts-without-row = { $tracts } 个普查区没有对应的行：{ $ids }；那里缺少 { $indicators }
    .title = 缺少某些普查区的表格

finding-tracts-without-people = { $tracts } 个普查区没有人居住：{ $ids }
    .title = 没有人居住的普查区

finding-not-a-number = `{ $column }` 列应为数字处是 `{ $value }`；按缺失处理
    .title = 应为数字却是文字的单元格

finding-negative-count = `{ $column }` 列的数量为 { $value }，而数量不会小于零；按缺失处理（如果该数字表示“没有值”，请用 `{ $setting }` 说明）
    .title = 小于零的数量

finding-values-withheld =
    { $cell ->
        [empty] { $indicator } 为空
       *[marked] { $indicator } 标记为 `{ $mark }`
    }，涉及 { $tracts } 个普查区：{ $ids }；按缺失处理
    .title = 统计机构没有给出的数值

finding-margins-unknown =
    { $cell ->
        [empty] { $indicator } 的误差范围为空
       *[marked] { $indicator } 的误差范围标记为 `{ $mark }`
    }，涉及 { $tracts } 个普查区：{ $ids }；在那里未知
    .title = 统计机构没有给出的误差范围

finding-no-margins = 此文件中没有误差范围；其数字的可靠性未知
    .title = 没有误差范围的表格

finding-open-ended = { $indicator } 在 { $tracts } 个普查区只知道为 `{ $mark }`：{ $ids }；按缺失处理
    .title = 超出统计机构统计范围的数值

finding-languages-unknown = { $tracts } 个普查区所在的市镇没有所有语言的人数：{ $ids }；在那里，一个群体的主要语言是表格 B16001 列出的语言
    .title = 所在市镇没有语言人数的普查区

finding-lines-missing =
    缺少表格 { $table } 中读取 { $indicator } 所需的一些行：{ $more ->
        [0] `{ $line }`
       *[other] `{ $line }`，另有 { $more } 行
    }；未读取
    .title = 缺少某项指标的一些行的表格

finding-other-lines = { $tracts } 个普查区缺少表格 { $table } 中最适合计算 { $indicator } 的行：{ $ids }；改用表格的其他行计算，其误差范围大多较大
    .title = 用次佳的行计算的指标

finding-table-not-used = 也有 { $indicator }，但该指标从 { $used } 读取；未使用
    .title = 因另一表格有同样内容而未使用的表格

finding-tracts-differ =
    有 { $tracts } 个普查区不在研究中（{ $ids }），而研究中同样各县的 { $missing ->
        [1] 1 个普查区没有对应的行（{ $missing_id }）
       *[other] { $missing } 个普查区没有对应的行（例如 { $missing_id }）
    }：这些编号像是另一次人口普查的，或输入有误
    .title = 像是另一次人口普查的编号

finding-rows-left-out =
    { $of } 行中有 { $rows } 行已略去，因为研究只取符合 { $condition } 的行{ $unknown ->
        [0] {""}
       *[other] ；其中 { $unknown } 行是否符合尚不清楚，因为某个单元格为空或不是数字
    }
    .title = 因研究的条件而略去的行

finding-rows-left-out-confidential =
    { $of } 行中有 { $rows } 行已略去，因为不符合研究对此清单的条件{ $unknown ->
        [0] {""}
       *[other] ；其中 { $unknown } 行是否符合尚不清楚，因为某个单元格为空或不是数字
    }

finding-other-counties = { $of } 个普查区中有 { $rows } 个已略去，因为位于研究没有指明的县
    .title = 其他县的普查区，已略去

finding-part-above-whole = { $indicator } 大于它所属的 { $whole }，涉及 { $tracts } 个普查区：{ $ids }
    .title = 部分大于整体

finding-share-periods-differ = { $indicator } 与 { $whole } 涉及不同年份；不计算比例
    .title = 因年份不同而没有计算的比例

finding-periods-overlap = 较早的 { $indicator } 与较晚的有 { $years } 个共同年份；变化的误差范围已考虑这一点，但用不重叠的时期比较更好
    .title = 变化所用的时期互相重叠

finding-standard-without-tracts = 标准“{ $standard }”统计 { $indicator }，该指标只在至少有 { $people } 人的区域显示：没有一个普查区显示其结果
    .title = 没有普查区结果的标准

finding-no-place = 坐标 `{ $x }`、`{ $y }` 不是地球上的位置
    .title = 不是位置的坐标

finding-area-without-origin = { $id } 分割了普查区，但其中没有任何有人居住的出发点：它的数字缺失
    .title = 没有有人居住的出发点的规划区

finding-area-partly-outside = 普查区覆盖 { $id } 的 { $covered }；其数字只涉及这一部分
    .title = 有一部分在普查区以外的规划区

finding-area-incomplete =
    { $about ->
        [part] { $id } 的 { $indicator } 只涉及其中已知的 { $known }
       *[nothing] { $id } 的 { $indicator } 缺失
    }：{ $tracts } 个普查区没有数值：{ $ids }
    .title = 缺少某些普查区的规划区数字
