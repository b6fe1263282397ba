# 带单位的数字。

share-percent = { $percent }%
share-under = 低于 { $percent }%
share-over = 高于 { $percent }%
length-meters = { $meters } 米
length-miles = { $miles } 英里

# 中文的序数只有一种形式。
ordinal = 第 { $place }

between-sentences = { "" }
