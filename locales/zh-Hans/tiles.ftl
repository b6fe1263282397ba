# 矢量瓦片各图层的内容，以及作为属性的各字段。

tiles = 谁无法获得哪些服务、在哪里、我们有多大把握。使用 Gapatlas 生成。

tile-layer-tracts = 人口普查区：人口、需求，以及谁无法获得服务。
tile-layer-areas = 规划区和整个地区：人口、需求，以及谁无法获得服务。
tile-layer-sites = 人们需要前往的地点。
tile-layer-labels = 每个规划区标注名称的点，位于空间最大处。
    .id = 规划区的编号。
    .kind = 规划区的类别。
    .name = 人们对它的称呼。
tile-layer-tract_labels = 每个普查区标注名称的点，位于空间最大处。
    .geoid = 普查区的编号；美国人口普查的普查区为其 GEOID。
    .name = 人们对它的称呼。
tile-layer-site_labels = 每个有范围的地点标注符号的点；地点本身跨多个瓦片时也只有一个点。
    .id = 地点的编号。
    .name = 人们对它的称呼。
    .theme = 人们在那里能得到什么。
tile-layer-water = 水域，用于辨认方位。
    .name = 它的名称。
tile-layer-green = 公园、树林和草地，用于辨认方位。
    .name = 它的名称。
tile-layer-streets = 街道，用于辨认方位。
    .class = 道路的等级：motorway（高速公路）、primary（主干道）、secondary（次干道）、minor（小街）；或 path（供行人和自行车使用的小路）。
    .name = 它的名称。
tile-layer-transit = 研究所用时刻表中的线路，用于辨认方位：包括所有线路，也包括研究当天不运行的线路。
    .class = 车辆类型：rail（铁路）、tram（有轨电车）、ferry（渡轮）、cable（缆车）、bus（公交车）。
    .name = 它的编号或名称。
tile-layer-stops = 研究所用时刻表中的车站，以及不属于车站的站点。
    .class = 停靠的车辆类型：rail（铁路）、tram（有轨电车）、ferry（渡轮）、cable（缆车）、bus（公交车）中最先的一种。
    .name = 人们对它的称呼。
tile-layer-places = 城市、城镇和街区的名称，用于辨认方位。
    .class = 大小：city（城市）、town（城镇）、suburb（城区）、neighbourhood（街区）。
    .name = 它的名称。
tile-layer-completeness = 某一主题的清单完整范围的边界：边界以外可能有未列入清单的地点。
    .theme = 清单的主题。
