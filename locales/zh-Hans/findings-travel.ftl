# 关于街道、时刻表、出发点、出行成本，以及清单在哪里完整的疑点。

finding-streets-elsewhere = 在普查区附近没有任何内容；地图上没有街道
    .title = 别处的街道

finding-tracts-without-land =
    { $which ->
        [all] 在普查区所在处没有陆地；地图完整画出各普查区
       *[some] { $tracts } 个普查区没有任何部分是陆地，地图将其完整画出：{ $ids }
    }
    .title = 没有陆地的普查区

finding-street-without-node = 街道的节点 `{ $node }` 不在节点表中；已略去
    .title = 缺少某个节点的街道，已略去

finding-streets-too-short = { $of } 条街道中有 { $streets } 条比两端之间的直线距离还短；长度单位是否正确？
    .title = 街道比直线还短的表格

finding-street-islands =
    { $groups } 组街道{ $mode ->
        [drive] 驾车
       *[walk] 步行
    }无法往返于其他街道，其中最大的一组长 { $km } 公里
    .title = 不与其他街道相通的街道

finding-origins-off-streets =
    { $origins } 个出发点离所有{ $mode ->
        [drive] 可以驾车
       *[walk] 可以步行
    }的街道都超过一英里；从那里没有可到达的地点
    .title = 离所有街道都很远的出发点

finding-origins-on-islands =
    { $origins } 个出发点所在的街道{ $mode ->
        [drive] 驾车
       *[walk] 步行
    }无法到达主题 { $theme } 的任何地点
    .title = 所在街道不通往任何地点的出发点

finding-origins-across =
    { $origins } 个出发点，在高速公路、铁路或河流的同一侧一英里以内没有{ $mode ->
        [drive] 可以驾车
       *[walk] 可以步行
    }的街道；已连接到另一侧的街道
    .title = 同侧没有街道的出发点

finding-sites-off-streets =
    { $sites } 个地点离所有{ $mode ->
        [drive] 可以驾车
       *[walk] 可以步行
    }的街道都超过一英里：{ $ids }；没有人能到达
    .title = 离所有街道都很远的地点

finding-sites-without-ways =
    { $sites } 个地点没有{ $mode ->
        [drive] 可以驾车
       *[walk] 可以步行
    }的街道或入口通入：{ $ids }；从离边缘最近的街道处进入
    .title = 没有街道通入的区域

finding-feed-without-stop-times = 时刻表没有 stop_times.txt：其站点按地点计算；那里是否有车、何时有车尚不清楚
    .title = 没有到发时间的时刻表

finding-timetable-rows =
    { $what ->
        [trips] { $count } 个班次
       *[rows] { $count } 行
    }{ $fault ->
        [repeated] 的 id 已被使用过，或没有 id
        [unknown_trip] 涉及 trips.txt 中没有的班次
        [unknown_stop] 涉及 stops.txt 中没有的站点
        [unknown_station] 的 parent_station 不在 stops.txt 中
        [unknown_route] 的线路不在 routes.txt 中
        [unknown_service] 的 service 在 calendar.txt 和 calendar_dates.txt 中都没有
        [no_date] 在应为日期（例如 20250318）处是文字
        [no_exception_type] 的 exception_type 既不是 1 也不是 2
        [no_time] 在应为时间（例如 07:05:00）处是文字
        [no_sequence] 在应为 stop_sequence 处是文字
        [unknown_shape] 的 shape 不在 shapes.txt 中
        [no_shape_point] 有不是地球上位置的点
        [no_headway] 在应为发车间隔秒数处是文字
        [no_transfer_time] 在应为换乘秒数处是文字
        [narrow_transfer] 含有只针对个别线路或班次的换乘规则，这样的规则不使用
        [no_calls] 在这里没有对应的行
        [no_times] 没有任何时间
        [no_end_time] 的首次或末次停靠没有时间
        [one_call] 只有一次停靠有时间
        [sequence_twice] 有两个相同的 stop_sequence
       *[times_fall] 的时间沿途递减
    }，第一个{ $cell ->
        [empty] 为空
       *[text] 为 `{ $example }`
    }；{ $fault ->
        [unknown_station] 使用该站点，但不归入车站
        [unknown_shape] 没有 shape 的线路按站点之间的连线画出
        [no_time] 按没有给出处理
        [no_end_time] 这些停靠已略去
       *[other] 已略去
    }
    .title = 含有不能使用的行或班次的时刻表

finding-times-interpolated = { $of } 次停靠中有 { $calls } 次没有自己的时间；已根据前后有时间的停靠推算
    .title = 不是每次停靠都有时间的时刻表

finding-no-service-on-day = 所要求的那一天（{ $day }）没有任何班次
    .title = 当天没有班次的时刻表

finding-feeds-of-other-days = 没有一个工作日是所有时刻表都有效的；此时刻表采用 { $day } 的班次，即它自己的一个平常工作日
    .title = 有效时间不同的时刻表

finding-origins-outside = { $origins } 个出发点（共 { $people } 人）不在任何普查区内；已略去
    .title = 含有所有普查区以外的出发点的文件

finding-tracts-without-origin = { $tracts } 个普查区没有有人居住的出发点：{ $ids }；改用普查区内的一个点
    .title = 某些普查区没有出发点的文件

finding-origins-incomplete = { $tracts } 个普查区中各点的人数不到当地人口的一半，似乎只覆盖了一部分：{ $ids }；已略去，改用普查区内的一个点
    .title = 出发点只覆盖普查区一部分的文件

finding-origins-without-ride = 在 { $of } 处有人居住的位置中，{ $no_stop } 处在最长步行距离内没有站点，{ $no_departure } 处有站点但没有赶得上的班次：从这些位置乘公交车和列车无法到达主题 { $theme } 的任何地点
    .title = 乘公交车或列车无法到达任何地点的出发点

finding-pairs-outside = { $pairs } 个起讫对涉及不在需求表和供给表中的位置，第一个涉及 `{ $id }`；已略去
    .title = 涉及不在表中的位置的出行成本

finding-pairs-without-cost = { $pairs } 个起讫对没有出行成本，第一个为 `{ $text }`；按不可到达处理
    .title = 没有出行成本的起讫对

finding-costs-not-used = 没有标准采用 `{ $mode }` 这种出行方式；该表未使用
    .title = 未使用的出行成本表

finding-tracts-without-costs = { $tracts } 个普查区没有对应的行：{ $ids }；那里的人是否有可到达的地点尚不清楚。如果没有，请添加一行并把出行成本留空
    .title = 不在出行成本表中的普查区

finding-sites-without-costs = { $sites } 个地点没有来自任何普查区的出行成本：{ $ids }；按不可到达处理
    .title = 没有来自任何普查区的出行成本的地点

finding-completeness-not-known =
    研究没有说明{ $list ->
        [sites] 主题 { $name } 的清单在哪里完整，因此不会依据此清单把任何人算作无法获得服务
        [streets] 街道在哪里完整，因此不会依据街道把任何人算作无法获得服务
        [timetables] 时刻表在哪里完整，因此不会依据时刻表把任何人算作无法获得服务
       *[costs] 出行成本表 { $name } 在哪里完整，因此不会依据它把任何人算作无法获得服务
    }：没有可到达的地点的人按尚不清楚计算；如果属实，请在 { $list ->
        [sites] { $section } 或 { $other_section } 下
       *[other] { $section } 下
    }写：{ $setting }  # check: 根据地点的位置提出（{ $list ->
        [streets] 前提是在普查区所在处完整
        [costs] 前提是在普查区所在处完整
       *[other] { $sites } 个地点中有 { $inside } 个在那里；{ $origins } 处有人居住的位置中有 { $outside } 处在别处
    }）
    .title = 研究没有说明在哪里完整的清单

finding-list-ends-at-border =
    研究说主题 { $name } 的清单在“{ $within }”内完整，而{ $sites ->
        [1] 其唯一的地点
       *[other] 其全部 { $sites } 个地点
    }都位于 { $area }；{ $origins } 处有人居住的位置中有 { $outside } 处在别处。如果清单止于该边界，边界以外可能有服务的人会被算作无法获得服务；那样的话请写：{ $setting }
    .title = 可能止于地区内某条边界的清单

finding-sites-outside-completeness =
    按研究的说明，{ $list ->
        [sites] 主题 { $name } 的清单
        [streets] 街道
        [timetables] 时刻表
       *[costs] 出行成本表“{ $name }”
    }在 { $within } 范围内完整；{ $sites } 个地点中有 { $outside } 个在此范围以外；这些地点计入
    .title = 在清单完整范围以外的地点

finding-completeness-elsewhere =
    按研究的说明，{ $list ->
        [sites] 主题 { $name } 的清单
        [streets] 街道
        [timetables] 时刻表
       *[costs] 出行成本表“{ $name }”
    }在 { $within } 范围内完整，但那里没有研究所涉的人居住；没有可到达的地点的人按尚不清楚计算
    .title = 完整范围内没有人居住的清单

finding-people-at-the-edge = 标准“{ $standard }”：{ $people } 人能到达清单完整范围以外的地方，因此他们能否获得服务尚不清楚；如果边界以外是水域而不是陆地，请在 { $section } 下指明陆地图层：{ $setting }
    .title = 靠近清单完整范围边缘的人
