# 地图的分级。

legend-up-to = 不超过 { $to }
legend-between = { $from }–{ $to }
legend-more-than = 超过 { $from }
legend-costs = { $from } 至 { $to }
legend-share-up-to = 不超过 { $to }%
legend-share-between = { $from }–{ $to }%
legend-share-more-than = 超过 { $from }%
legend-none = 无
legend-all = 全部
legend-most = { $from }% 及以上

legend-far-below =
    { $of ->
        [part] 比地区中已知部分低 25 个百分点以上
       *[region] 比整个地区低 25 个百分点以上
    }
legend-below = 低 10 至 25 个百分点
legend-as =
    { $of ->
        [part] 与地区中已知部分相近（{ $share }%）
       *[region] 与整个地区相近（{ $share }%）
    }
legend-above = 高 10 至 25 个百分点
legend-far-above = 高 25 个百分点以上

legend-lack-0 = 超过三分之二
legend-lack-1 = 三分之一至三分之二
legend-lack-2 = 不超过三分之一

measure-without-people = 无法获得服务的人数
measure-without-households = 无法获得服务的户数
measure-within = 能获得服务的比例
measure-within-at-most = 可能获得服务的比例
measure-distance = 到最近地点的距离
measure-time = 到最近地点的时间
measure-compared = 与整个地区相比
measure-compared-known = 与地区中已知部分相比
# Of an indicator, such as households without a car.
measure-indicator-share = 比例
measure-indicator-count = 数量
measure-bivariate = 需求与服务对照

legend-not-known = 尚不清楚
legend-low = 可靠性低
legend-without = 没有“{ $standard }”

style-description = 地图的分级和颜色
style-light = 白天看屏幕用；叠放在其他地图之下时的首选
style-dark = 暗处和深色页面用：人数越多颜色越亮，因为在暗色背景上亮色更醒目
style-high-contrast = 视力较弱者、投影仪和强光下用：黑线衬白边，各级颜色差别大
style-print = 印在纸上用，彩印或黑白复印均可：白底，省墨，各级在灰度下也能分清
