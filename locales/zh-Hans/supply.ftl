# 浮动服务区的度量：人们可到达多少供给，这些供给由所有可到达的人共用。
# $reach 在中文里是修饰语，放在“地点”“人”“普查区”之前，或放在括号里。

supply-reach =
    { $mode ->
        [straight] 直线距离 { $limit }以内
        [straight-time] 按直线距离估算步行 { $limit }以内
        [walk] 步行 { $limit }以内
        [drive] 驾车 { $limit }以内
        [transit] 乘公交车和列车 { $limit }以内
       *[matrix] 按出行成本表 { $table } 计算 { $limit }以内
    }
supply-per-people = 每 { $per } 人的{ $supply }数量
# 人群的名称可能自带引号，所以放在括号里。
supply-per-people-of =
    { $unit ->
        [households] 每 { $per } 户（{ $people }）的{ $supply }数量
       *[other] 每 { $per } 人（{ $people }）的{ $supply }数量
    }
supply-label = { $unit }（{ $reach }）

supply-how-2sfca =
    { $kind ->
        [capacity] 每个地点的{ $supply }由其{ $reach }的所有人共用；每个普查区把它从可到达的各个地点分得的部分相加（两步浮动服务区法，2SFCA）。
       *[sites] 每个地点（{ $supply }）由其{ $reach }的所有人共用；每个普查区把它从可到达的各个地点分得的部分相加（两步浮动服务区法，2SFCA）。
    }
supply-how-3sfca =
    { $kind ->
        [capacity] 人们在{ $reach }的地点中选择；每个地点的{ $supply }由选择该地点的人共用（三步浮动服务区法，3SFCA）。
       *[sites] 人们在{ $reach }的地点（{ $supply }）中选择；每个地点由选择它的人共用（三步浮动服务区法，3SFCA）。
    }
supply-how-bfca =
    { $kind ->
        [capacity] 普查区的人分配给{ $reach }的各个地点，每个地点的{ $supply }分配给可到达它的各个普查区，任何部分都不重复计算（平衡浮动服务区法，BFCA）。
       *[sites] 普查区的人分配给{ $reach }的各个地点（{ $supply }），每个地点分配给可到达它的各个普查区，任何部分都不重复计算（平衡浮动服务区法，BFCA）。
    }
supply-how-availability =
    { $kind ->
        [capacity] 每个地点的{ $supply }按人数比例分配给其{ $reach }的各个普查区（空间可用性）：所得数字是整个普查区或区域分得的数量。
       *[sites] 每个地点（{ $supply }）按人数比例分配给其{ $reach }的各个普查区（空间可用性）：所得数字是整个普查区或区域分得的数量。
    }
supply-how-weights = 地点越远，计入的分量越小，权重为 { $decay }。
supply-how-residents = 只有本地区的人参与分配，因为这些地点不为其他地方的人服务。

supply-certainty-bounds = 只有确定时才给出一个数字：人们可到达的范围内地点清单都完整，那里的每个地点都说明了服务能力和确切位置，并且所有参与分配的人都住在这些普查区内。在其他情况下给出上限和下限：更多的地点可能使数字增大，更多的人可能使数字减小。误差范围来自人数的误差范围。
supply-certainty = 只有确定时才给出数字：人们可到达的范围内地点清单都完整，那里的每个地点都说明了服务能力和确切位置，并且所有参与分配的人都住在这些普查区内。误差范围来自人数的误差范围。
supply-not-known = 尚不清楚：清单以外的地点或人可能使数字改变
