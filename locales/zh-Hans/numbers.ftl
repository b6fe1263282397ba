# 带单位的数字。

share-percent = { $percent }%
share-under = 低于 { $percent }%
share-over = 高于 { $percent }%
length-meters = { $meters } 米
length-miles = { $miles } 英里

# 中文的序数只有一种形式。
ordinal = 第 { $place }

between-sentences = { "" }

# A rounded number inside a sentence.
figure-about-unknown = 约 { $number }（把握多大尚不清楚：来源没有给出误差范围）
figure-about-sure =
    { $reliability ->
        [low] 约 { $number }（请谨慎：{ $least } 至 { $most } 之间都有可能）
       *[other] 约 { $number }（我们相当有把握：在 { $least } 至 { $most } 之间）
    }
