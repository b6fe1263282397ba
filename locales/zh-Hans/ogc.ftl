# OGC API 和瓦片文档的名称。

layer-tracts = 人口普查区
    .description = 每个人口普查区的所有数字和轮廓。
layer-gaps = 服务缺口
    .description = 无法获得服务的人：每个普查区和每项标准各占一行，附普查区的轮廓。
layer-sites = 地点
    .description = 人们需要前往的地点。
layer-areas = 规划区
    .description = 各规划区和整个地区的同样数字。

area-kind-region = 整个地区

link-for-people = { $what }（供读者阅读）
link-service = 本服务
link-api = API（OpenAPI 3.0）
link-api-for-people = API（供读者阅读）
link-conformance = 所符合的技术标准
link-collections = 各集合
link-collection = 该集合
link-page = 本页
link-next = 下一页
link-previous = 上一页
link-feature = 该要素
link-license = 许可
link-export = 整个图层（GeoPackage 格式）
link-all-tiles = 所有图层的矢量瓦片
link-grids = 各瓦片网格
link-grid = 该网格
link-grid-of-tiles = 其网格
link-tile-sets = 这些瓦片集
link-tile-set = 该瓦片集
link-tile = 瓦片，行在前，列在后
link-tilejson = 同样内容的 TileJSON

schema-title = { $layer }：{ $what }
schema-geometry = 位置
