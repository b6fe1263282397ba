## The languages

language-own-name = اردو
language-menu = زبان
language-draft = یہ متن مسودہ ہے: ابھی تک کسی اہلِ زبان نے اس کی جانچ نہیں کی ہے۔
language-draft-english = یہ متن انگریزی میں پڑھیں

# What the map, the reports and the other answers of the server say alike.
#
# U+2068 and U+2069 (first strong isolate, pop directional isolate) stand around a number with its sign: without them “<5”, “± 22”
# and “12%” would be shown reversed in a text from right to left.

## Numbers. The digits come in as text of the language: 1,234 or 0.5.

number-no-data = کوئی ڈیٹا نہیں
number-withheld = رازداری کی خاطر شائع نہیں
number-not-applicable = –
number-less-than = ⁨<{ $number }⁩
number-more-than = ⁨>{ $number }⁩
number-percent = ⁨{ $number }%⁩
number-margin = ⁨±{ "\u00A0" }{ $margin }⁩
number-margin-unknown = (غلطی کا مارجن معلوم نہیں)
number-margin-unknown-short = ± معلوم نہیں
number-with-margin = ⁨{ $number } { $margin }⁩
number-between = { $least } اور { $most } کے درمیان
number-range = { $least } تا { $most }

## Units

unit-meters = { $number }{ "\u00A0" }میٹر
unit-kilometers = { $number }{ "\u00A0" }کلومیٹر
unit-miles = { $number }{ "\u00A0" }میل
unit-minutes = { $number }{ "\u00A0" }منٹ
unit-metric-and-miles = { $metric } ({ $miles })

## Whether two estimates differ by more than chance, by code.

comparison-higher = واضح طور پر زیادہ
comparison-lower = واضح طور پر کم
comparison-not_clear = کوئی واضح فرق نہیں
comparison-unknown = معلوم نہیں

## The reliability of a number, by code, and what is said where it has none.

reliability-high = زیادہ
    .inside = زیادہ
reliability-medium = درمیانہ
    .inside = درمیانہ
reliability-low = کم
    .inside = کم
reliability-not-rated = درجہ طے نہیں
    .inside = درجہ طے نہیں
reliability-not-rated-zero = درجہ طے نہیں، کیونکہ عدد صفر ہے
reliability-unknown = معلوم نہیں، کیونکہ غلطی کا مارجن معلوم نہیں
reliability-unknown-short = معلوم نہیں

## Why most of those without access in a place are, by code.

reason-beyond_limit = حد سے زیادہ دور
reason-no_street = قریب کوئی سڑک نہیں
reason-isolated = سڑکیں کسی مقام تک نہیں جاتیں
reason-no_stop = قریب کوئی اسٹاپ نہیں
reason-no_departure = وقت پر کوئی سواری نہیں نکلتی
reason-no_cost = جدول میں کوئی راستہ نہیں
reason-not_in_table = جدول میں درج نہیں
reason-without_language = ان کی زبان میں نہیں
reason-without_open = اس وقت کھلا نہیں
reason-without_cost = خرچ بہت زیادہ ہے
reason-without_documents = دستاویزات مانگی جاتی ہیں
reason-without_wheelchair = وہیل چیئر کے لیے راستہ نہیں
reason-without_capacity = گنجائش بہت کم ہے
reason-unknown_said = معلوم نہیں: ایک مقام یہ بات نہیں بتاتا
reason-unknown_list = معلوم نہیں: یہاں کوئی مکمل فہرست نہیں
reason-unknown_edge = معلوم نہیں: فہرست کے کنارے کے قریب
reason-unknown_language = معلوم نہیں: ان کی زبان جزوی طور پر دستیاب ہے

## What a file of the study is used for, by code. Files of a theme or of a kind of areas have its name.

purpose-tracts = مردم شماری کے ٹریکٹ
purpose-demographics = کون کہاں رہتا ہے
purpose-origins = ٹریکٹ کے اندر لوگ کہاں رہتے ہیں
purpose-streets = سڑکیں، پانی اور سبزہ
purpose-basemap = نقشے کا پس منظر
purpose-land = نقشوں پر ساحل
purpose-costs = کہیں اور سے لیے گئے سفر کے وقت یا فاصلے
purpose-order_of_costs = سفر کے وقت یا فاصلوں کی ترتیب
purpose-completeness = فہرستیں کہاں مکمل ہیں
purpose-tract_crosswalk = ہر ٹریکٹ کسی اور سال کے کن ٹریکٹوں کا حصہ ہے
purpose-crosswalk = ہر ٹریکٹ کس علاقے میں ہے
purpose-places_of_tracts = ہر ٹریکٹ کس شہر یا قصبے میں ہے
purpose-languages = بڑے شہروں اور قصبوں کی زبانیں
purpose-directory = خدمات کی ڈائریکٹری
purpose-addresses = پتے کہاں ہیں
purpose-postal_codes = پوسٹل کوڈ کہاں ہیں
purpose-labels = جدول کی سطروں کے نام

## What a list says of a site, for those who go there. -yes and -no: of the entrance, and whether an appointment is needed.

site-languages = زبانیں
site-interpreter = دوسری زبانوں کے لیے ترجمان
site-hours = کھلنے کے اوقات
site-cost = کم از کم خرچ
site-free = مفت
site-wheelchair = وہیل چیئر کی رسائی
site-wheelchair-yes = ہاں
site-wheelchair-no = نہیں
site-entrance = داخل ہونے کا راستہ
site-entrance-yes = معذور افراد کے لیے موزوں
site-entrance-no = معذور افراد کے لیے موزوں نہیں
site-appointment = اپائنٹمنٹ
site-appointment-yes = ضروری ہے
site-appointment-no = ضروری نہیں
site-bring = ساتھ کیا لائیں
site-address = پتہ
site-telephone = ٹیلی فون
site-website = ویب سائٹ

policy-link = کیا کبھی نہیں دکھایا جاتا، اور کیوں

## A tract in its neighborhood.
tract-in-area = { $tract }، { $area } میں
tract-in-list = { $tract } ({ $area })

## The ways from one page of a service to the others.
ways-menu = یہاں جائیں
ways-map = نقشہ
ways-start = ابتدائی صفحہ
ways-reports = رپورٹیں
ways-data = ڈیٹا
ways-api = پروگراموں کے لیے
ways-policy = کیا کبھی نہیں دکھایا جاتا
