# What the documents of the OGC API and of the tiles are called, in JSON and on pages.

layer-tracts = مردم شماری کے ٹریکٹ
    .description = مردم شماری کے ہر ٹریکٹ کا ہر عدد، اس کی حدود کے ساتھ۔
layer-gaps = خلا
    .description = رسائی کے بغیر لوگ: ہر ٹریکٹ اور معیار کے لیے ایک قطار، ٹریکٹ کی حدود کے ساتھ۔
layer-sites = مقامات
    .description = وہ مقامات جہاں لوگوں کو پہنچنا ہوتا ہے۔
layer-areas = منصوبہ بندی کے علاقے
    .description = یہی اعداد منصوبہ بندی کے علاقوں اور پورے خطے کے لیے۔

area-kind-region = پورا خطہ

# The titles of links. $what: the title of the document.
link-for-people = { $what }، لوگوں کے پڑھنے کے لیے
link-service = یہ سروس
link-api = یہ API (OpenAPI 3.0)
link-api-for-people = یہ API، لوگوں کے پڑھنے کے لیے
link-conformance = وہ معیارات جن پر یہ پوری اترتی ہے
link-collections = مجموعے
link-collection = مجموعہ
link-page = یہ صفحہ
link-next = اگلا صفحہ
link-previous = پچھلا صفحہ
link-feature = یہ فیچر
link-license = لائسنس
link-export = پوری لیئر بطور GeoPackage
link-all-tiles = سب لیئرز کی ویکٹر ٹائلیں
link-grids = ٹائلوں کے گرڈ
link-grid = یہ گرڈ
link-grid-of-tiles = اس کا گرڈ
link-tile-sets = ٹائلوں کے یہ سیٹ
link-tile-set = ٹائلوں کا یہ سیٹ
link-tile = ٹائلیں، کالم سے پہلے قطار
link-tilejson = یہی بطور TileJSON

# The columns of a layer, as JSON Schema. $layer: its name; $what: which of its columns.
schema-title = { $layer }: { $what }
schema-geometry = یہ کہاں ہے
