# Addresses and parameters that begin or end with a sign are isolated, as the sign would otherwise stand on the other side.

# The page at the root of the service, and the pages of its OGC API.

# The title of a page in the browser. $page: its heading. $study: the name of the study.
page-title = { $page } · { $study }

# The page at the root.
landing-question = من ليس لديه وصول، وإلى ماذا، وأين، وما مدى تأكدنا؟
landing-counts =
    { $tracts ->
        [zero] { $tracts } قطاع تعداد
        [one] قطاع تعداد واحد
        [two] قطاعا تعداد
        [few] { $tracts } قطاعات تعداد
        [many] { $tracts } قطاع تعداد
       *[other] { $tracts } قطاع تعداد
    }، { $sites ->
        [zero] { $sites } موقع
        [one] موقع واحد
        [two] موقعان
        [few] { $sites } مواقع
        [many] { $sites } موقعًا
       *[other] { $sites } موقع
    }، { $areas ->
        [zero] { $areas } منطقة تخطيط
        [one] منطقة تخطيط واحدة
        [two] منطقتا تخطيط
        [few] { $areas } مناطق تخطيط
        [many] { $areas } منطقة تخطيط
       *[other] { $areas } منطقة تخطيط
    }.
landing-map = فتح الخريطة

landing-measured = ما الذي يُقاس
# $people: who is counted. $standard: the label of a standard, such as `a clinic within 1 mi in a straight line`.
landing-standard = { $people }: بلا { $standard }

landing-reports = تقارير للطباعة
landing-brief = ورقة واحدة
landing-region = الإقليم كله

landing-downloads = التنزيلات
landing-column-layer = الطبقة
landing-column-description = ما هي
landing-column-files = الملفات
landing-layer-tracts = كل أرقام كل قطاع تعداد، مع حدوده
landing-layer-gaps = أشخاص بلا وصول إلى الخدمة، صف لكل قطاع ومعيار
landing-layer-areas = الأرقام نفسها لمناطق التخطيط وللإقليم كله
landing-layer-sites = الأماكن التي يحتاج الناس إلى الوصول إليها
landing-shapefile = shapefile
landing-dictionary = معاني الأعمدة

landing-programs = للبرامج
landing-collections = <a href="/collections?f=html">⁨/collections⁩</a>: الطبقات بواجهة OGC API - Features؛ أعطِ QGIS، أو أي برنامج آخر لنظم المعلومات الجغرافية، عنوان هذه الصفحة
landing-api = <a href="/api?f=html">⁨/api⁩</a>: كل العناوين، وبصيغة OpenAPI 3.0 للبرامج؛ <a href="/conformance?f=html">المواصفات القياسية التي تلتزم بها</a>
landing-tiles = <a href="/tiles?f=html">⁨/tiles⁩</a>: مربعات متجهية بواجهة OGC API - Tiles
landing-tilejson = <a href="/tiles.json">⁨/tiles.json⁩</a>: مربعات متجهية بصيغة TileJSON 3.0
landing-style = <a href="/styles/light.json">⁨/styles/light.json⁩</a>: نمط لبرنامجَي MapLibre و QGIS
landing-atlas = <a href="/atlas.json">⁨/atlas.json⁩</a>: المعايير ومفاتيح الخرائط والمؤشرات ومصادرها
landing-tables = <a href="/tables/areas.json">⁨/tables/areas.json⁩</a>: أرقام بلا حدود، للقطاعات والفجوات والمناطق والمواقع؛ ويمكن الاختيار باستخدام <code>⁨?columns=⁩</code> و <code>⁨?id=⁩</code>

landing-findings = ما يثير الشك
landing-no-findings = لم يُعثر في البيانات على ما يثير الشك.
# $title: the title of a kind of finding. $count: how many there are.
landing-finding = { $title }: { $count }

landing-method = كيف حُسبت الأرقام

# What all pages of the OGC API have. The first three are read out and not shown.
page-where = أين أنت الآن
page-sketch = خريطة صغيرة لما يرد أدناه
page-pagination = الصفحات
page-json = الشيء نفسه للبرامج

page-conformance = المواصفات القياسية
    .lead = فئات مواصفات Open Geospatial Consortium القياسية التي تلتزم بها هذه الخدمة.
    .classes = فئات المطابقة

page-collections = المجموعات
    .lead = طبقات الأطلس كعناصر جغرافية، لبرامج نظم المعلومات الجغرافية وللناس.
    .layers = الطبقات

# $features: how many the layer has.
page-collection = المحتويات
    .features = العناصر ({ $features })
    .systems = أنظمة الإحداثيات المرجعية

# $layer: the name of a layer. $shown: how many of its $of features are on the page. $from: the number of the first.
# $parameters: names of parameters in the address.
page-features = العناصر
    .title = { $layer }: العناصر
    .lead = العناصر المعروضة: { $shown } من أصل { $of }، بدءًا من الرقم { $from }. المعاملات: { $parameters }، والأعمدة بأسمائها.
    .feature = العنصر

page-feature = القيم
    .lead = تكون القيمة فارغة حيث يكون الرقم غير معروف أو غير منشور.
    .what = البيان
    .value = القيمة
    .unit = الوحدة
    .column = العمود

# $layer: the name of a layer. $column: the name of one of its columns.
page-schema = أعمدة العناصر
    .title = { $layer }: أعمدة العناصر
    .lead = لكل عنصر هذه الأعمدة؛ وتكون null حيث يكون الرقم غير معروف أو غير منشور.
page-queryables = الأعمدة التي يمكن التصفية بها
    .title = { $layer }: الأعمدة التي يمكن التصفية بها
    .lead = استخدم ⁨filter=…⁩ بلغة CQL2، مثل ⁨{ $column } > 10⁩، أو باسم العمود وقيمته.
page-sortables = الأعمدة التي يمكن ترتيب العناصر بها
    .title = { $layer }: الأعمدة التي يمكن ترتيب العناصر بها
    .lead = استخدم ⁨sortby=-{ $column },name⁩؛ علامة الناقص تضع الأكبر أولًا. القيم غير المعروفة تأتي في الآخر.
page-columns = الأعمدة
    .name = الاسم
    .type = النوع
    .unit = الوحدة
    .label = التسمية
    .description = الوصف

page-tilesets = مربعات متجهية
    .lead = مربعات Mapbox Vector Tiles في شبكة واحدة، هي شبكة خرائط الويب.
    .sets = مجموعات المربعات
# $address: the address of a tile.
page-tileset = الطبقات
    .lead = { $address }: الصف قبل العمود.
    .grid = الشبكة

page-grids = شبكات المربعات
    .lead = كيف تقع المربعات على الكرة الأرضية.
    .grids = الشبكات
page-grid = مستويات التكبير
    .lead = إسقاط Web Mercator في مربعات: في كل مستوى أربعة أضعاف مربعات المستوى الذي قبله.
    .zoom = التكبير
    .scale = المقياس 1 إلى
    .pixel = أمتار لكل بكسل
    .width = المربعات من الغرب إلى الشرق

page-api = للبرامج
    .lead = كل العناوين ومعاملاتها وصيغ إجاباتها. الأخطاء بصيغة problem+json.
    .address = العنوان
    .method = الطريقة
    .what = البيان
    .parameters = المعاملات
    .formats = الصيغ

# The page about what is mapped and what is not.
page-policy = ما يُرسم على الخريطة وما لا يُرسم
    .for = يبيّن هذا الأطلس أين تنقص الخدمات: العيادات والحدائق والنقل العام والمساعدة القانونية والمساعدة بلغة الناس أنفسهم. وهو يعدّ الناس في قطاعات التعداد من جداول منشورة، ولا يعدّ شخصا بعينه أبدا.
    .refused = ما لا يُرسم أبدا
    .why = لماذا
    .no-service = لا شيء من هذا خدمة تنقص الناس. وإذا رُسم على خريطة إلى جانب أماكن سكن من وُلدوا خارج البلاد أو من يتكلمون لغة ما، صار أداة ضدهم.
    .danger = أماكن عمليات السلطات تتغير كل ساعة. والخبر القديم أو الكاذب يُبعد الناس عن العيادة، والخبر الصحيح يكشف من يذهب إليها.
    .history = سجل الأشخاص على خريطة هو عناوينهم. وفي عامي 1942 و1943 استُعملت جداول التعداد في الولايات المتحدة ضد الناس.
    .no-status = وللسبب نفسه لا يُعدّ أحد بحسب وضعه القانوني، ولا تُنشر بعض الأعداد والأماكن.
    .harm = حين يسبب شيء ما ضررا
    .tell = إذا أظهر أطلس ما لا ينبغي إظهاره، مثل مكان ملجأ أو رقم يشير إلى أسرة بعينها، فأخبر من ينشره. يمكنهم أن يجعلوا القائمة سرية أو أن يحذفوها، ثم يعيدوا بناء الأطلس.
    .name-nobody = عند الإبلاغ لا تكتب اسما ولا عنوانا ولا أي شيء آخر عن أي شخص.

## Pages about errors. What a program is told, in English, stands below.
problem-details = ما تقوله الخدمة
problem-400 = هذا العنوان غير مفهوم
    .advice = جزء منه ليس كما ينبغي، ويُذكر أدناه ما هو. صحّحه، أو تابع من الخريطة.
problem-404 = لا شيء في هذا العنوان
    .advice = ابحث عن خطأ في العنوان. قد يكون لما كان هنا عنوان جديد منذ أن أُعيد إعداد البيانات؛ تابع من الخريطة أو من صفحة البداية.
problem-422 = لا جواب عن هذا الطلب
    .advice = الطلب مفهوم، لكن لا جواب عنه، ويُذكر السبب أدناه.
problem-429 = طلبات كثيرة جدا
    .advice = وصلت من عنوانك طلبات كثيرة في وقت قصير. انتظر قليلا ثم أعد تحميل الصفحة.
problem-500 = حدث خطأ ما هنا
    .advice = الخطأ ليس منك. حاول لاحقا؛ وإن استمر فأخبر القائمين على هذه الخدمة بما هو مذكور أدناه.
problem-501 = لا تستطيع هذه الخدمة ذلك
    .advice = بُني برنامجها دون ما يلزم. اختر تنسيقا آخر أو صفحة أخرى.
problem-503 = يستغرق الجواب وقتا طويلا
    .advice = اطلب أقل في المرة الواحدة، كأعمدة أقل أو منطقة أصغر، أو حاول لاحقا.
