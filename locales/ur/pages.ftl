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
landing-brief = ایک صفحے کا خلاصہ
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

# The page about what is mapped and what is not.
page-policy = نقشے میں کیا دکھایا جاتا ہے اور کیا نہیں
    .for = یہ اٹلس دکھاتا ہے کہ خدمات کہاں کم ہیں: کلینک، پارک، پبلک ٹرانسپورٹ، قانونی مدد، اور لوگوں کی اپنی زبان میں مدد۔ یہ شائع شدہ جدولوں سے مردم شماری ٹریکٹ کے لوگوں کو گنتا ہے، کسی ایک شخص کو کبھی نہیں۔
    .refused = جو کبھی نقشے میں نہیں دکھایا جاتا
    .why = وجہ
    .no-service = ان میں سے کوئی بھی ایسی خدمت نہیں جس کی لوگوں کو کمی ہو۔ نقشے پر، ان جگہوں کے ساتھ جہاں بیرونِ ملک پیدا ہونے والے یا کوئی زبان بولنے والے لوگ رہتے ہیں، یہ ان کے خلاف ہتھیار بن جاتا ہے۔
    .danger = کارروائیوں کی جگہیں ہر گھنٹے بدلتی ہیں۔ پرانی یا جھوٹی خبر لوگوں کو کلینک سے دور رکھتی ہے، اور سچی خبر ظاہر کرتی ہے کہ وہاں کون جاتا ہے۔
    .history = نقشے پر لوگوں کا رجسٹر دراصل ان کے پتے ہیں۔ 1942 اور 1943 میں امریکہ میں مردم شماری کی جدولیں لوگوں کے خلاف استعمال ہوئیں۔
    .no-status = اسی وجہ سے کسی کو قانونی حیثیت کے لحاظ سے نہیں گنا جاتا، اور بعض اعداد اور جگہیں شائع نہیں کی جاتیں۔
    .harm = جب کوئی چیز نقصان پہنچائے
    .tell = اگر اٹلس وہ دکھائے جو نہیں دکھانا چاہیے، جیسے کسی پناہ گاہ کی جگہ یا ایسا عدد جو کسی خاندان کی طرف اشارہ کرے، تو شائع کرنے والوں کو بتائیں۔ وہ فہرست کو خفیہ قرار دے سکتے ہیں یا ہٹا سکتے ہیں، اور اٹلس دوبارہ بنا سکتے ہیں۔
    .name-nobody = اطلاع دیتے وقت کوئی نام، پتہ یا کسی شخص کے بارے میں کچھ اور نہ لکھیں۔

## Pages about errors. What a program is told, in English, stands below.
problem-details = سروس کیا کہتی ہے
problem-400 = یہ پتہ سمجھ میں نہیں آیا
    .advice = اس کا کوئی حصہ درست نہیں؛ کون سا، یہ نیچے لکھا ہے۔ اسے درست کریں، یا نقشے سے آگے بڑھیں۔
problem-404 = اس پتے پر کچھ نہیں
    .advice = دیکھیں کہ پتے میں کوئی غلطی تو نہیں۔ ڈیٹا دوبارہ بننے کے بعد یہاں کی چیز کا پتہ بدل گیا ہو سکتا ہے؛ نقشے یا ابتدائی صفحے سے آگے بڑھیں۔
problem-422 = اس کا جواب نہیں دیا جا سکتا
    .advice = درخواست سمجھ میں آ گئی، مگر اس کا جواب نہیں؛ وجہ نیچے لکھی ہے۔
problem-429 = بہت زیادہ درخواستیں
    .advice = آپ کے پتے سے تھوڑے وقت میں بہت سی درخواستیں آئیں۔ کچھ دیر رکیں، پھر صفحہ دوبارہ کھولیں۔
problem-500 = یہاں کچھ غلط ہو گیا
    .advice = غلطی آپ کی نہیں۔ بعد میں کوشش کریں؛ اگر یہ رہے تو اس سروس کو چلانے والوں کو وہ بتائیں جو نیچے لکھا ہے۔
problem-501 = یہ سروس ایسا نہیں کر سکتی
    .advice = اس کا پروگرام ضروری حصے کے بغیر بنایا گیا۔ کوئی اور شکل یا کوئی اور صفحہ چنیں۔
problem-503 = جواب میں بہت دیر لگ رہی ہے
    .advice = ایک بار میں کم مانگیں، جیسے کم کالم یا چھوٹا علاقہ، یا بعد میں کوشش کریں۔
