# 简报：关于一个区域的一页纸。每句不超过 40 个字。
# $hundred 已有“个”（100 个人、100 个住户），所以其中的部分也用“个”，对人和住户都合适。$figure 已有量词（约 12,400 人），$of 一类的
# 短语已有“个”，所以放在冒号之后。

brief-title = { $area }：谁无法获得服务 · { $study }
brief-question = 这里谁无法获得服务？我们有多大把握？

## 数字和把握

brief-about =
    { $unit ->
        [households] 约 { $number } 户
        [workers] 约 { $number } 名在职人员
       *[people] 约 { $number } 人
    }
brief-exactly =
    { $unit ->
        [households] { $number } 户
        [workers] { $number } 名在职人员
       *[people] { $number } 人
    }
brief-sure = 我们相当有把握：介于 { $least } 与 { $most } 之间。
brief-sure-low = 请谨慎：调查在这里询问的人很少。真实数字可能介于 { $least } 与 { $most } 之间。
brief-sure-exact = 调查的误差范围不会改变这个数字。
brief-sure-unknown = 有多大把握尚不清楚。来源没有给出误差范围。
brief-sure-bounds = 计入调查的误差范围：介于 { $least } 与 { $most } 之间。

## 地方

brief-living = { $people }：{ $figure }。
brief-living-everybody = 这里住着{ $figure }。
brief-living-in-part = 此区域已知的部分占 { $share }。{ $people }，在该部分居住：{ $figure }。

## 结果

brief-findings = 数字说明了什么

brief-without = 没有可到达的{ $site }：{ $figure }
brief-without-bounds = 没有可到达的{ $site }：至少 { $least }，可能有 { $most }
brief-nobody-without = 这里统计的全部都有可到达的{ $site }：{ $figure }
brief-who = 这里统计的是：{ $people }。
brief-who-everybody = 这里统计的是所有居民。
brief-reach = “可到达”是指：“{ $standard }”。
brief-hundred =
    { $unit ->
        [households] 100 个住户
        [workers] 100 个在职人员
       *[people] 100 个人
    }
brief-share = 即这里统计的每 { $hundred }中约有 { $of } 个。
brief-share-all = 即全部。
brief-share-some = 即这里统计的每 { $hundred }中不到 1 个。
brief-share-nearly-all = 即这里统计的每 { $hundred }中超过 99 个。
brief-share-bounds = 即这里统计的每 { $hundred }中有 { $least } 至 { $most } 个。
brief-region-higher =
    { $place ->
        [whole] 整个地区每 { $hundred }中：{ $of }。这里明显更难获得服务。
       *[part] 地区中已知部分每 { $hundred }中：{ $of }。这里明显更难获得服务。
    }
brief-region-lower =
    { $place ->
        [whole] 整个地区每 { $hundred }中：{ $of }。这里明显更容易获得服务。
       *[part] 地区中已知部分每 { $hundred }中：{ $of }。这里明显更容易获得服务。
    }
brief-region-not-clear =
    { $place ->
        [whole] 整个地区每 { $hundred }中：{ $of }。两者没有明显差别。
       *[part] 地区中已知部分每 { $hundred }中：{ $of }。两者没有明显差别。
    }
brief-of-hundred = 约 { $of } 个
brief-of-hundred-some = 不到 1 个
brief-of-hundred-nearly-all = 超过 99 个
brief-of-hundred-bounds = { $least } 至 { $most } 个

brief-not-known-missing-fact = 能否获得服务尚不清楚：{ $figure }。清单（{ $sites }）说明得不够。
brief-not-known-incomplete-list = 能否获得服务尚不清楚：{ $figure }。他们住的地方没有完整清单（{ $sites }）。
brief-not-known-edge = 能否获得服务尚不清楚：{ $figure }。他们能到达清单范围以外的地方。
brief-not-known-language = 能否获得服务尚不清楚：{ $figure }。其语言群体中，只有一部分语言有服务。

brief-group = 没有可到达的{ $site }的比例更高：{ $group }
brief-group-shares = 该群体每 { $hundred }中：{ $own }。总体每 { $hundred }中：{ $whole }。
brief-group-clear = 这一差别大于调查的误差范围。
brief-group-count = 在该群体中：{ $figure }。
brief-group-count-bounds = 在该群体中：至少 { $least }，可能有 { $most }。

brief-nothing-stands = 关于此处的数字都不够明确，不宜用大字印出。
brief-nothing-because = 调查在这里询问的人太少，或地点清单不完整。
brief-all-numbers = 完整报告中有全部数字。

## 地图和图表

brief-where = 在哪里
brief-chart = 每 100 个中有多少无法获得服务
brief-chart-share = { $of }（{ $least } 至 { $most }）
brief-chart-how = 圆点：估计值。线段：十次中有九次，真实数字落在线段上。
brief-chart-region = 空心圆点：整个地区。
brief-chart-bounds = 虚线：尚不清楚的部分，比例在虚线上的某处。

## 哪里有帮助

brief-places = 可以去哪里
brief-map-numbers = 地图上的编号就是“{ brief-places }”中的编号。
brief-places-none = 清单中没有位于此区域或附近的地点。
brief-place-inside = 在此区域内。
brief-place-away = 距此区域的边界约 { $distance }。
brief-places-first = 去之前请先确认：开放时间和规定会变。
brief-places-missing = 这里没有写的内容，例如电话或开放时间，我们的清单中也没有。
brief-places-private = 须保密的地点不在此清单中。

## 使用者自己的话

brief-ask = 我们的请求
brief-story = 这里的一个故事
brief-decides = 由谁决定
brief-contact = 联系方式

## 把握、制作和更多内容

brief-how-sure = 我们有多大把握？
brief-survey = 这些数字来自一项调查，它只询问了部分住户，不是全部。因此每个数字都有误差范围。
brief-nine-of-ten = 十次中有九次，真实数字在我们给出的两个数字之间。
brief-clearly = “明显”是指：差别大于这一误差范围。
brief-list-ends = 只有在地点清单完整的地方，我们才说“没有”。
brief-read-more = 了解更多
brief-report-at = 全部数字、来源，以及这些数字是怎样得出的：
brief-qr = 网址 { $address } 的二维码
brief-report-from = 全部数字、来源，以及这些数字是怎样得出的，见完整报告。
brief-made = 使用 { $program }，根据研究“{ $study }”制作。
brief-sources = 数字来自：{ $sources }。
brief-survey-of = { $survey }（{ $publisher }）
brief-source-years = { $source }，{ $years }

## 许多区域的文件目录

documents-title = 关于“{ $study }”各区域的文件
documents-area = 区域
documents-languages = 阅读语言
