## The languages

language-own-name = العربية
language-menu = اللغة
language-draft = هذه النصوص مسودة لم يراجعها بعد أي متحدث أصلي باللغة العربية.
language-draft-english = اقرأ النص بالإنجليزية

# What the map, the reports and the other answers of the server say alike.

## Numbers. The digits come in as text of the language: 1,234 or 0.5.
## Signs and units of a bare number are isolated with it, as they would otherwise stand on its other side.

number-no-data = لا توجد بيانات
number-withheld = محجوب حمايةً للخصوصية
number-not-applicable = –
number-less-than = ⁨<{ $number }⁩
number-more-than = ⁨>{ $number }⁩
number-percent = ⁨{ $number }%⁩
number-margin = ⁨±{ $margin }⁩
number-margin-unknown = (هامش الخطأ غير معروف)
number-margin-unknown-short = ± غير معروف
number-with-margin = { $number } { $margin }
number-between = بين { $least } و{ $most }
number-range = من { $least } إلى { $most }

## Units

unit-meters = { $number }{ "\u00A0" }م
unit-kilometers = { $number }{ "\u00A0" }كم
unit-miles = { $number }{ "\u00A0" }ميل
# The number comes as text, so no plural can be chosen: the abbreviation of CLDR.
unit-minutes = { $number }{ "\u00A0" }د
unit-metric-and-miles = { $metric } (أي { $miles })

## Whether two estimates differ by more than chance, by code.

comparison-higher = أعلى بوضوح
comparison-lower = أدنى بوضوح
comparison-not_clear = لا فرق واضح
comparison-unknown = غير معروف

## The reliability of a number, by code, and what is said where it has none. The words agree with الموثوقية.

reliability-high = عالية
    .inside = عالية
reliability-medium = متوسطة
    .inside = متوسطة
reliability-low = منخفضة
    .inside = منخفضة
reliability-not-rated = بلا تقييم
    .inside = بلا تقييم
reliability-not-rated-zero = بلا تقييم، لأن العدد صفر
reliability-unknown = غير معروفة، لأن هامش الخطأ غير معروف
reliability-unknown-short = غير معروفة

## Why most of those without access in a place are, by code.

reason-beyond_limit = أبعد من الحد
reason-no_street = لا شارع قريبًا
reason-isolated = لا شارع يؤدي إلى موقع
reason-no_stop = لا موقف قريبًا
reason-no_departure = لا رحلة تغادر في الوقت المناسب
reason-no_cost = لا طريق في الجدول
reason-not_in_table = غير مذكور في الجدول
reason-without_language = ليس بلغتهم
reason-without_open = مغلق في ذلك الوقت
reason-without_cost = التكلفة أعلى من الحد
reason-without_documents = يطلب وثائق
reason-without_wheelchair = لا يمكن دخوله بالكرسي المتحرك
reason-without_capacity = السعة أقل من المطلوب
reason-unknown_said = غير معروف: قائمة الموقع لا تذكر ذلك
reason-unknown_list = غير معروف: لا قائمة كاملة هنا
reason-unknown_edge = غير معروف: قرب حدود القائمة
reason-unknown_language = غير معروف: لغات مجموعتهم متوفرة جزئيًا

## What a file of the study is used for, by code. Files of a theme or of a kind of areas have its name.

purpose-tracts = قطاعات التعداد
purpose-demographics = من يسكن وأين
purpose-origins = أماكن سكن الناس داخل القطاع
purpose-streets = الشوارع والمياه والمساحات الخضراء
purpose-basemap = خلفية الخريطة
purpose-land = الساحل، على الخرائط
purpose-costs = تكاليف تنقل من مصدر آخر
purpose-order_of_costs = ترتيب تكاليف التنقل
purpose-completeness = أين تكون القوائم كاملة
purpose-tract_crosswalk = من أي قطاعات في سنة أخرى يتألف كل قطاع
purpose-crosswalk = في أي منطقة يقع كل قطاع
purpose-places_of_tracts = في أي بلدة يقع كل قطاع
purpose-languages = لغات الأماكن الأكبر
purpose-directory = دليل خدمات
purpose-addresses = مواقع العناوين
purpose-postal_codes = مواقع الرموز البريدية
purpose-labels = أسماء سطور جدول

## What a list says of a site, for those who go there. -yes and -no: of the entrance, and whether an appointment is needed.

site-languages = اللغات
site-interpreter = مترجمون فوريون للغات أخرى
site-hours = ساعات العمل
site-cost = أقل تكلفة
site-free = مجانًا
site-wheelchair = الدخول بالكرسي المتحرك
site-wheelchair-yes = نعم
site-wheelchair-no = لا
site-entrance = المدخل
site-entrance-yes = مهيأ لذوي الإعاقة
site-entrance-no = غير مهيأ لذوي الإعاقة
site-appointment = الموعد المسبق
site-appointment-yes = مطلوب
site-appointment-no = غير مطلوب
site-bring = ما يجب إحضاره
site-address = العنوان
site-telephone = الهاتف
site-website = الصفحة على الإنترنت

policy-link = ما لا يُرسم أبدا، ولماذا

## A tract in its neighborhood.
tract-in-area = { $tract }، في { $area }
tract-in-list = { $tract } ({ $area })

## The ways from one page of a service to the others.
ways-menu = انتقل إلى
ways-map = الخريطة
ways-start = صفحة البداية
ways-reports = التقارير
ways-data = البيانات
ways-api = للبرامج
ways-policy = ما لا يُرسم أبدا
