# 关于地点的疑点，以及给清单维护者看的地点清单问题。

finding-site-without-coordinates = 地点 { $id } 没有可用的坐标；已略去
    .title = 没有坐标的地点，已略去

finding-site-far-outside =
    { $exchanged ->
        [yes] 地点 { $id } 在所有普查区的外框以外 { $km } 公里处（经度和纬度对调后则在框内）；已略去
       *[no] 地点 { $id } 在所有普查区的外框以外 { $km } 公里处；已略去
    }
    .title = 离得很远的地点，已略去

finding-site-id-repeated = 编号 { $id } 已被使用；此地点改用编号 { $given }
    .title = 与另一地点编号相同的地点

finding-hours-unclear = 地点 { $id } 的开放时间不确定：`{ $text }`；按尚不清楚处理，保留原文
    .title = 开放时间不确定的地点

finding-language-unknown = 地点 { $id } 的 `{ $text }` 不是已知的语言；保留该地点的其他语言
    .title = 无法识别的语言

finding-term-unclear = 地点 { $id } 的 `{ $column }` 不确定：`{ $text }`；按未说明处理
    .title = 属性不确定的地点

finding-detail-refused =
    { $reason ->
        [too_long] 地点 { $id } 的 `{ $column }` 太长：`{ $text }`；已略去，该地点的其余内容保留
        [control_character] 地点 { $id } 的 `{ $column }` 含有看不见的字符：`{ $text }`；已略去，该地点的其余内容保留
        [too_few_digits] 地点 { $id } 的 `{ $column }` 少于三位数字，不是电话号码：`{ $text }`；已略去，该地点的其余内容保留
       *[not_web] 地点 { $id } 的 `{ $column }` 不是以 http:// 或 https:// 开头的网址：`{ $text }`；已略去，该地点的其余内容保留
    }
    .title = 不显示的地点文字

finding-sites-on-one-point =
    { $sites } 个地点位于{ $points ->
        [1] 同一个点
       *[other] { $points } 个点，其中一个点上最多有 { $most } 个
    }（{ $ids }）；它们是在一栋有许多办公室的楼里、并且都属于该主题，还是地址被定位到了某个城市或邮政编码的中心？全部按所在位置计算
    .title = 许多地点在同一个点

finding-sites-in-two-lists = { $sites } 个地点中有 { $found } 个与 { $other } 中 50 米以内的某个地点同名（{ $ids }）；两者都保留，服务能力因此重复计算。如果是同一个地点，请用 "where" 从其中一份清单中略去
    .title = 两份清单都有的地点

finding-sites-located =
    { $sites } 个没有坐标的地点，{ $by ->
        [given] 已按清单中的坐标定位
        [address] 已按地址定位
        [street] 已定位到所在街道上、已知门牌号之间
        [postal_code] 已定位到邮政编码范围的中心
       *[tract] 已定位到普查区的中心
    }：{ $ids }
    .title = 按地址定位的地点

finding-site-inactive = 地点 { $id } 标记为 `{ $status }`；已略去
    .title = 已停用的地点，已略去

finding-site-virtual = 地点 { $id } 不是可以前往的地点（只提供电话、邮寄或网上服务）；已略去
    .title = 不能前往的地点，已略去

finding-service-without-place = 服务 { $id } 不在清单的任何地点；已略去
    .title = 没有地点的服务，已略去

finding-services-without-theme = { $services } 项服务不属于本研究的任何主题：{ $ids }；已略去
    .title = 没有主题的服务，已略去

finding-requirement-unsaid =
    标准“{ $standard }”：{ $of } 个地点中有 { $unsaid } 个没有说明{ $fact ->
        [reach] 其位置
        [language] 提供哪些语言的服务
        [open] 何时开放
        [cost] 费用是多少
        [documents] 是否要求移民身份证件
        [wheelchair] 坐轮椅的人能否使用
       *[capacity] 其服务能力
    }；这些地点可能为谁服务尚不清楚
    .title = 没有说明标准所要求事项的地点

finding-standard-of-confidential-sites = 标准“{ $standard }”：有 { $sites } 个地点是保密的；谁能到达，只按至少包含三个普查区（或其一部分）的区域公布，不按单个普查区公布
    .title = 涉及保密地点的标准

finding-link-broken = `{ $table }` 中有一行涉及 `{ $id }`，但没有这条记录；该行未使用
    .title = 涉及不存在的记录的行

# 给清单维护者的页面。
directory-title = { $study } 的清单中需要核对的内容
directory-heading = <bdi>{ $study }</bdi> 的清单中需要核对的内容
directory-lead = 这些清单告诉人们在哪里、用什么语言、在什么时间能得到帮助。缺失或不清楚的内容会让人白跑一趟，或者根本不去询问。下面每一行都是向清单维护者提出的一个问题；没有改动任何内容。时间长短以 { $day } 为准。

directory-list = 地图上有 { $sites } 个地点，{ $remarks } 条说明

directory-column-line = 行
directory-column-site = 地点
directory-column-name = 名称
directory-column-problem = 需要核对的内容

directory-stale = 上次核对日期为 { $day }，已超过一年
directory-never-checked = 没有上次核对的日期；清单中的其他地点有
directory-missing-hours = 没有列出开放时间；要上班的人无法知道自己能不能来
directory-missing-languages = 没有列出语言；对需要某种语言的人来说，该地点不计入
directory-missing-contact = 没有列出电话和网站；人们无法在前往之前询问
directory-missing-address = 没有列出地址；人们不知道要去哪里
directory-duplicate = 与 { $site } 位置相同、名称相近；如果是同一个地点，应删除其中一个

directory-services-written = { $services } 项服务；已略去：{ $confidential } 项保密的，{ $areas } 项为区域的
directory-remarks-written = { $lists } 份清单中有 { $remarks } 条说明

# 先问哪个问题。
calls-heading = 先问哪个问题
calls-lead = <bdi>{ $study }</bdi>。清单没有给出的事项，按回答将决定多少人能否获得服务来排列。± 表示 90% 置信水平下的误差范围；来源未提供时为未知。
calls-nothing-to-ask = 本研究的标准除可到达之外没有其他要求，每个地点的位置也都已知：没有需要询问的事项。
calls-without = 没有“{ $standard }”

calls-standard = { $id }：{ $standard }

calls-undecided = 因为某个可到达的地点没有说明，{ $people }人能否获得服务尚不清楚。

calls-undecided-in-part = 因为某个可到达的地点没有说明，{ $people }人能否获得服务尚不清楚；另外 { $in_part }人的情况也尚不清楚，因为其语言群体只有一部分能得到服务。
calls-nobody = 没有哪一个回答能单独决定任何人的情况。

calls-column-site = 询问谁
calls-column-question = 询问什么
calls-column-people = 最多决定多少人
calls-column-if-met = 如果符合标准，确定能获得服务
calls-column-if-not = 如果不符合，无法获得服务

calls-facts-together = （这些事项要合起来看）
calls-answers-together = （所有回答合起来才能决定）

calls-ask =
    { $count ->
        [1] 询问 { $sites }
       *[other] 询问 { $sites }（合起来才能决定）
    }：最多 { $people }人

calls-site =
    { $facts ->
        [1] { $name }（{ $site }），询问：{ $question }
       *[other] { $name }（{ $site }），询问：{ $question }（这些事项要合起来看）
    }

calls-more = …… 另有 { $more } 项（--all）

calls-people = { $people }（± { $margin }）
calls-people-margin-unknown = { $people }（误差范围未知）
calls-margin = ±{ "\u00A0" }{ $margin }
calls-margin-unknown = ±{ "\u00A0" }未知

## Opening hours, as people read them.

hours-clock = 24
hours-time = { $time }
hours-day =
    { $day ->
        [mo] 周一
        [tu] 周二
        [we] 周三
        [th] 周四
        [fr] 周五
        [sa] 周六
       *[su] 周日
    }
hours-days = { $first }至{ $last }
hours-span = { $from }–{ $to }
hours-all-day = 全天
hours-closed = 关闭
hours-of-days = { $days } { $times }
hours-day-of-month =
    { $nth ->
        [1] 每月第一个{ $day }
        [2] 每月第二个{ $day }
        [3] 每月第三个{ $day }
        [4] 每月第四个{ $day }
        [5] 每月第五个{ $day }
       *[last] 每月最后一个{ $day }
    }
hours-always = 每天全天
hours-holidays-closed = 法定假日关闭
hours-by-appointment = 需预约
hours-with-appointment = { $hours }（需预约）
hours-and = { $first }；{ $next }
