## The languages

language-own-name = 简体中文
language-menu = 语言
language-draft = 本页文字为草稿，尚未经母语人士审阅。
language-draft-english = 阅读英文版

# 地图、报告和服务器其他回答共用的文字。

## 数字

number-no-data = 无数据
number-withheld = 为保护隐私不公布
number-not-applicable = –
number-less-than = <{ $number }
number-more-than = >{ $number }
# 中文的百分号紧跟数字，不留空格。
number-percent = { $number }%
number-margin = ±{ "\u00A0" }{ $margin }
number-margin-unknown = （误差范围未知）
number-margin-unknown-short = ± 未知
number-with-margin = { $number } { $margin }
number-between = 介于 { $least } 与 { $most } 之间
number-range = { $least } 至 { $most }

## 单位

unit-meters = { $number }{ "\u00A0" }米
unit-kilometers = { $number }{ "\u00A0" }公里
unit-miles = { $number }{ "\u00A0" }英里
unit-minutes = { $number }{ "\u00A0" }分钟
unit-metric-and-miles = { $metric }（{ $miles }）

## 两个估计值的差别是否大于偶然误差

comparison-higher = 明显较高
comparison-lower = 明显较低
comparison-not_clear = 无明显差别
comparison-unknown = 尚不清楚

## 可靠性

reliability-high = 高
    .inside = 高
reliability-medium = 中
    .inside = 中
reliability-low = 低
    .inside = 低
reliability-not-rated = 未评级
    .inside = 未评级
reliability-not-rated-zero = 未评级，因为数字为零
reliability-unknown = 未知，因为误差范围未知
reliability-unknown-short = 未知

## 一个地方的多数人无法获得服务的原因

reason-beyond_limit = 超出限度
reason-no_street = 附近没有街道
reason-isolated = 街道不通往任何地点
reason-no_stop = 附近没有站点
reason-no_departure = 没有赶得上的班次
reason-no_cost = 表中没有可走的路线
reason-not_in_table = 表中没有
reason-without_language = 不提供其语言服务
reason-without_open = 那时不开放
reason-without_cost = 费用太高
reason-without_documents = 要求身份证件
reason-without_wheelchair = 轮椅无法进入
reason-without_capacity = 服务能力不足
reason-unknown_said = 尚不清楚：某个地点未说明
reason-unknown_list = 尚不清楚：此处没有完整清单
reason-unknown_edge = 尚不清楚：靠近清单完整范围的边界
reason-unknown_language = 尚不清楚：其语言群体只有一部分能得到服务

## 研究文件的用途

purpose-tracts = 人口普查区
purpose-demographics = 各处居住的人
purpose-origins = 普查区内人们居住的位置
purpose-streets = 街道、水域和绿地
purpose-basemap = 地图底图
purpose-land = 地图上的岸线
purpose-costs = 其他来源的出行成本
purpose-order_of_costs = 出行成本的排列顺序
purpose-completeness = 清单完整的范围
purpose-tract_crosswalk = 各普查区属于另一年份的哪些普查区
purpose-crosswalk = 各普查区位于哪个区域
purpose-places_of_tracts = 各普查区位于哪个市镇
purpose-languages = 较大市镇的语言
purpose-directory = 服务名录
purpose-addresses = 地址的位置
purpose-postal_codes = 邮政编码的位置
purpose-labels = 表格各行的名称

## What a list says of a site, for those who go there. -yes and -no: of the entrance, and whether an appointment is needed.

site-languages = 语言
site-interpreter = 其他语言的口译员
site-hours = 开放时间
site-cost = 最低费用
site-free = 免费
site-wheelchair = 轮椅可进入
site-wheelchair-yes = 是
site-wheelchair-no = 否
site-entrance = 入口
site-entrance-yes = 无障碍
site-entrance-no = 不是无障碍
site-appointment = 预约
site-appointment-yes = 需要
site-appointment-no = 不需要
site-bring = 需要携带
site-address = 地址
site-telephone = 电话
site-website = 网站

policy-link = 从不制图的内容及原因

## A tract in its neighborhood.
tract-in-area = { $tract }，位于 { $area }
tract-in-list = { $tract }（{ $area }）

## The ways from one page of a service to the others.
ways-menu = 前往
ways-map = 地图
ways-start = 首页
ways-reports = 报告
ways-data = 数据
ways-api = 供程序使用
ways-policy = 从不制图的内容
