# 服务首页，以及 OGC API 的页面。

page-title = { $page } · { $study }

landing-question = 谁无法获得哪些服务？在哪里？我们有多大把握？
landing-counts = { $tracts } 个人口普查区，{ $sites } 个地点，{ $areas } 个规划区。
landing-map = 打开地图

landing-measured = 衡量什么
landing-standard = { $people }：没有“{ $standard }”

landing-reports = 可打印的报告
landing-brief = 一页纸简报
landing-region = 整个地区

landing-downloads = 下载
landing-column-layer = 图层
landing-column-description = 内容
landing-column-files = 文件
landing-layer-tracts = 每个人口普查区的所有数字和轮廓
landing-layer-gaps = 无法获得服务的人，每个普查区和每项标准各占一行
landing-layer-areas = 各规划区和整个地区的同样数字
landing-layer-sites = 人们需要前往的地点
landing-shapefile = shapefile
landing-dictionary = 各列的含义

landing-programs = 供程序使用
landing-collections = <a href="/collections?f=html">/collections</a>：以 OGC API - Features 提供的图层；在 QGIS 或其他 GIS 程序中填入本页的网址即可
landing-api = <a href="/api?f=html">/api</a>：所有网址，也有供程序使用的 OpenAPI 3.0；<a href="/conformance?f=html">所符合的技术标准</a>
landing-tiles = <a href="/tiles?f=html">/tiles</a>：以 OGC API - Tiles 提供的矢量瓦片
landing-tilejson = <a href="/tiles.json">/tiles.json</a>：矢量瓦片，TileJSON 3.0
landing-style = <a href="/styles/light.json">/styles/light.json</a>：用于 MapLibre 和 QGIS 的样式
landing-atlas = <a href="/atlas.json">/atlas.json</a>：标准、图例、指标及其来源
landing-tables = <a href="/tables/areas.json">/tables/areas.json</a>：不带轮廓的数字，涉及普查区、缺口、区域和地点；用 <code>?columns=</code> 和 <code>?id=</code> 选择

landing-findings = 疑点
landing-no-findings = 数据中没有发现疑点。
landing-finding = { $title }：{ $count }

landing-method = 这些数字是怎样得出的

page-where = 当前位置
page-sketch = 下列内容的小地图
page-pagination = 分页
page-json = 供程序使用的同样内容

page-conformance = 技术标准
    .lead = 本服务所符合的开放地理空间联盟（OGC）的标准类别。
    .classes = 符合性类别

page-collections = 集合
    .lead = 图集的各图层，以要素形式提供，供 GIS 程序和读者使用。
    .layers = 图层

page-collection = 内容
    .features = 要素（{ $features }）
    .systems = 坐标参考系统

page-features = 要素
    .title = { $layer }：要素
    .lead = 共 { $of } 个要素，从第 { $from } 个起显示 { $shown } 个。参数：{ $parameters }，以及按名称使用的各列。
    .feature = 要素

page-feature = 数值
    .lead = 数字尚不清楚或不公布时，数值为空。
    .what = 内容
    .value = 数值
    .unit = 单位
    .column = 列

page-schema = 要素的列
    .title = { $layer }：要素的列
    .lead = 每个要素都有这些列；数字尚不清楚或不公布时为 null。
page-queryables = 可用于筛选的列
    .title = { $layer }：可用于筛选的列
    .lead = 使用 CQL2 的 filter=…，例如 { $column } > 10，或使用列名和数值。
page-sortables = 可用于排序的列
    .title = { $layer }：可用于排序的列
    .lead = 使用 sortby=-{ $column },name；减号表示最大的在前。尚不清楚的数值排在最后。
page-columns = 列
    .name = 名称
    .type = 类型
    .unit = 单位
    .label = 标签
    .description = 说明

page-tilesets = 矢量瓦片
    .lead = 采用同一种网格（网络地图的网格）的 Mapbox 矢量瓦片。
    .sets = 瓦片集
page-tileset = 图层
    .lead = { $address }：行在前，列在后。
    .grid = 网格

page-grids = 瓦片网格
    .lead = 瓦片在地球上的排列方式。
    .grids = 网格
page-grid = 缩放级别
    .lead = 分成方格的网络墨卡托投影：每一级的方格数是上一级的四倍。
    .zoom = 缩放级别
    .scale = 比例尺 1 比
    .pixel = 每像素米数
    .width = 自西向东的瓦片数

page-api = 供程序使用
    .lead = 所有网址、其参数和回答的格式。错误以 problem+json 表示。
    .address = 网址
    .method = 方法
    .what = 内容
    .parameters = 参数
    .formats = 格式

# The page about what is mapped and what is not.
page-policy = 哪些内容制图，哪些不制图
    .for = 本图集显示哪里缺少服务：诊所、公园、公共交通、法律援助，以及用人们自己的语言提供的帮助。它根据已发布的表格统计人口普查区内的人数，从不涉及单个人。
    .refused = 从不制图的内容
    .why = 原因
    .no-service = 这些都不是人们缺少的服务。把它们与出生在国外或讲某种语言的人的居住地放在同一张地图上，就会成为针对他们的工具。
    .danger = 执法地点每小时都在变。过时或虚假的消息会让人不敢去诊所，真实的消息则会暴露谁去那里。
    .history = 地图上的人员名册就是他们的住址。1942 年和 1943 年，美国曾有人口普查表格被用来对付民众。
    .no-status = 出于同样的原因，不按法律身份统计任何人，部分数字和地点也不公布。
    .harm = 如果某些内容造成伤害
    .tell = 如果图集显示了不应显示的内容，例如庇护所的位置或指向某个家庭的数字，请告诉发布者。他们可以把该清单标为保密或将其移除，然后重新生成图集。
    .name-nobody = 反映情况时，请不要写姓名、地址或任何其他个人信息。

## Pages about errors. What a program is told, in English, stands below.
problem-details = 服务的说明
problem-400 = 无法理解这个地址
    .advice = 其中有一部分不正确，下面说明是哪一部分。请改正，或从地图继续。
problem-404 = 这个地址没有内容
    .advice = 请检查地址是否有误。数据重新制作后，原来的内容可能已换了地址；请从地图或首页继续。
problem-422 = 无法回答这个请求
    .advice = 请求可以理解，但没有答案；原因见下。
problem-429 = 请求过多
    .advice = 短时间内从您的地址发来了许多请求。请稍等片刻，再重新载入页面。
problem-500 = 这里出了问题
    .advice = 这不是您的错。请稍后再试；如果问题仍在，请把下面的说明告诉运行本服务的人。
problem-501 = 本服务无法做到
    .advice = 其程序在构建时没有所需的部分。请选择其他格式或其他页面。
problem-503 = 回答所需时间过长
    .advice = 请一次少要一些内容，例如较少的列或较小的区域，或稍后再试。
