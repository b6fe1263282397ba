# The page at the root of the service, and the pages of its OGC API.

page-title = { $page } · { $study }

# The page at the root.
landing-question = کس کو کس چیز تک رسائی نہیں، کہاں، اور ہم کتنے یقین سے کہہ سکتے ہیں؟
landing-counts =
    { $tracts ->
        [one] مردم شماری کا 1 ٹریکٹ
       *[other] مردم شماری کے { $tracts } ٹریکٹ
    }، { $sites ->
        [one] 1 مقام
       *[other] { $sites } مقامات
    }، منصوبہ بندی { $areas ->
        [one] کا 1 علاقہ
       *[other] کے { $areas } علاقے
    }۔
landing-map = نقشہ کھولیں

landing-measured = کیا ناپا جاتا ہے
landing-standard = { $people }: جنہیں ”{ $standard }“ میسر نہیں

landing-reports = چھاپنے کے لیے رپورٹیں
landing-region = پورا خطہ

landing-downloads = ڈاؤن لوڈ
landing-column-layer = لیئر
landing-column-description = اس میں کیا ہے
landing-column-files = فائلیں
landing-layer-tracts = مردم شماری کے ہر ٹریکٹ کا ہر عدد، اس کی حدود کے ساتھ
landing-layer-gaps = رسائی کے بغیر لوگ، ہر ٹریکٹ اور معیار کے لیے ایک قطار
landing-layer-areas = یہی اعداد منصوبہ بندی کے علاقوں اور پورے خطے کے لیے
landing-layer-sites = وہ مقامات جہاں لوگوں کو پہنچنا ہوتا ہے
landing-shapefile = شیپ فائل
landing-dictionary = کالموں کا مطلب

landing-programs = پروگراموں کے لیے
landing-collections = <a href="/collections?f=html">/collections</a>: لیئرز بطور OGC API - Features؛ QGIS یا کسی اور GIS پروگرام کو اس صفحے کا پتا دیں
landing-api = <a href="/api?f=html">/api</a>: سب پتے، اور پروگراموں کے لیے OpenAPI 3.0 کی شکل میں؛ <a href="/conformance?f=html">وہ معیارات جن پر یہ پوری اترتی ہے</a>
landing-tiles = <a href="/tiles?f=html">/tiles</a>: ویکٹر ٹائلیں بطور OGC API - Tiles
landing-tilejson = <a href="/tiles.json">/tiles.json</a>: ویکٹر ٹائلیں، TileJSON 3.0
landing-style = <a href="/styles/light.json">/styles/light.json</a>: MapLibre اور QGIS کے لیے نقشے کا انداز
landing-atlas = <a href="/atlas.json">/atlas.json</a>: معیارات، علامات، اشاریے اور ان کے مآخذ
landing-tables = <a href="/tables/areas.json">/tables/areas.json</a>: حدود کے بغیر اعداد، ٹریکٹوں، خلا، علاقوں اور مقامات کے لیے؛ <code>?columns=</code> اور <code>?id=</code> سے انتخاب کریں

landing-findings = قابلِ شک باتیں
landing-no-findings = ڈیٹا میں کوئی قابلِ شک بات نہیں ملی۔
landing-finding = { $title }: { $count }

landing-method = یہ اعداد کیسے بنائے گئے

# What all pages of the OGC API have. The first three are read out and not shown.
page-where = آپ یہاں ہیں
page-sketch = نیچے دی گئی چیزوں کا چھوٹا نقشہ
page-pagination = صفحات
page-json = یہی پروگراموں کے لیے

page-conformance = معیارات
    .lead = اوپن جیو اسپیشل کنسورشیم (Open Geospatial Consortium) کے معیارات کی وہ قسمیں جن پر یہ سروس پوری اترتی ہے۔
    .classes = مطابقت کی قسمیں

page-collections = مجموعے
    .lead = اٹلس کی لیئرز فیچرز کی شکل میں، GIS پروگراموں اور لوگوں کے لیے۔
    .layers = لیئرز

page-collection = اس میں کیا ہے
    .features = فیچرز ({ $features })
    .systems = کوآرڈینیٹ نظام

page-features = فیچرز
    .title = { $layer }: فیچرز
    .lead =
        { $of ->
            [one] 1 فیچر
           *[other] { $of } فیچرز
        } میں سے { $shown }، نمبر { $from } سے۔ پیرامیٹر: { $parameters }، اور کالم اپنے نام سے۔
    .feature = فیچر

page-feature = قدریں
    .lead = جہاں عدد معلوم نہیں یا شائع نہیں، وہاں خانہ خالی ہے۔
    .what = کیا
    .value = قدر
    .unit = اکائی
    .column = کالم

page-schema = فیچرز کے کالم
    .title = { $layer }: فیچرز کے کالم
    .lead = ہر فیچر میں یہ کالم ہوتے ہیں؛ جہاں عدد معلوم نہیں یا شائع نہیں، وہاں null ہے۔
page-queryables = کالم جن پر فلٹر لگ سکتے ہیں
    .title = { $layer }: کالم جن پر فلٹر لگ سکتے ہیں
    .lead = اس طرح استعمال کریں: filter=… بطور CQL2، مثلاً ⁨{ $column } > 10⁩، یا کالم کا نام اور قدر۔
page-sortables = کالم جن سے فیچرز کو ترتیب دی جا سکتی ہے
    .title = { $layer }: کالم جن سے فیچرز کو ترتیب دی جا سکتی ہے
    .lead = اس طرح استعمال کریں: ⁨sortby=-{ $column },name⁩؛ نفی کا نشان سب سے بڑی قدر پہلے رکھتا ہے۔ نامعلوم قدریں آخر میں آتی ہیں۔
page-columns = کالم
    .name = نام
    .type = نوعیت
    .unit = اکائی
    .label = لیبل
    .description = تفصیل

page-tilesets = ویکٹر ٹائلیں
    .lead = ایک گرڈ میں Mapbox ویکٹر ٹائلیں، وہی گرڈ جو ویب کے نقشوں کا ہے۔
    .sets = ٹائلوں کے سیٹ
page-tileset = لیئرز
    .lead = { $address }: کالم سے پہلے قطار۔
    .grid = گرڈ

page-grids = ٹائلوں کے گرڈ
    .lead = ٹائلیں دنیا کے نقشے پر کیسے بچھی ہیں۔
    .grids = گرڈ
page-grid = زوم کے درجے
    .lead = ویب مرکیٹر، مربعوں میں: ہر درجے میں پچھلے سے چار گنا مربعے ہیں۔
    .zoom = زوم
    .scale = پیمانہ، 1 بنسبت
    .pixel = فی پکسل میٹر
    .width = مغرب سے مشرق تک ٹائلیں

page-api = پروگراموں کے لیے
    .lead = ہر پتا، اس کے پیرامیٹر اور اس کے جوابات کی شکلیں۔ خرابیاں problem+json کی شکل میں ہیں۔
    .address = پتا
    .method = طریقہ
    .what = کیا
    .parameters = پیرامیٹر
    .formats = شکلیں
