# What the documents of the OGC API and of the tiles are called, in JSON and on pages.

# The layers.
layer-tracts = قطاعات التعداد
    .description = كل أرقام كل قطاع تعداد، مع حدوده.
layer-gaps = الفجوات
    .description = أشخاص بلا وصول إلى الخدمة: صف لكل قطاع ومعيار، مع حدود القطاع.
layer-sites = المواقع
    .description = الأماكن التي يحتاج الناس إلى الوصول إليها.
layer-areas = مناطق التخطيط
    .description = الأرقام نفسها لمناطق التخطيط وللإقليم كله.

# The area that all others are parts of. A kind of areas has the label that the study gives it.
area-kind-region = الإقليم كله

# The titles of links. $what: the title of the document.
link-for-people = { $what } للقراءة
link-service = هذه الخدمة
link-api = الواجهة البرمجية (OpenAPI 3.0)
link-api-for-people = الواجهة البرمجية، للقراءة
link-conformance = المواصفات القياسية التي تلتزم بها
link-collections = المجموعات
link-collection = المجموعة
link-page = هذه الصفحة
link-next = الصفحة التالية
link-previous = الصفحة السابقة
link-feature = هذا العنصر
link-license = الترخيص
link-export = الطبقة كلها بصيغة GeoPackage
link-all-tiles = مربعات متجهية لكل الطبقات
link-grids = شبكات المربعات
link-grid = هذه الشبكة
link-grid-of-tiles = شبكتها
link-tile-sets = مجموعات المربعات هذه
link-tile-set = مجموعة المربعات هذه
link-tile = المربعات، الصف قبل العمود
link-tilejson = الشيء نفسه بصيغة TileJSON

# The columns of a layer, as JSON Schema. $layer: its name; $what: which of its columns.
schema-title = { $layer }: { $what }
schema-geometry = أين يقع
