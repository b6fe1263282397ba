# The classes of maps. $from, $to: the bounds of a class.
# Ranges are words, as a dash between two numbers is read in either direction.

legend-up-to = حتى { $to }
legend-between = من { $from } إلى { $to }
legend-more-than = أكثر من { $from }
legend-costs = من { $from } إلى { $to }
legend-share-up-to = حتى ⁨{ $to }%⁩
legend-share-between = من { $from } إلى ⁨{ $to }%⁩
legend-share-more-than = أكثر من ⁨{ $from }%⁩
legend-none = لا أحد
legend-all = الجميع
legend-most = ⁨{ $from }%⁩ فأكثر

# The share of a tract compared with that of the region, or of its part that is known. $share: that share in per cent.
legend-far-below =
    { $of ->
        [part] أدنى بأكثر من 25 نقطة من الجزء المعروف من الإقليم
       *[region] أدنى من الإقليم بأكثر من 25 نقطة
    }
legend-below = أدنى بما بين 10 نقاط و25 نقطة
legend-as =
    { $of ->
        [part] مثل الجزء المعروف من الإقليم، ⁨{ $share }%⁩
       *[region] مثل الإقليم، ⁨{ $share }%⁩
    }
legend-above = أعلى بما بين 10 نقاط و25 نقطة
legend-far-above = أعلى بأكثر من 25 نقطة

# The share of a tract's people who are within reach.
legend-lack-0 = أكثر من الثلثين
legend-lack-1 = من الثلث إلى الثلثين
legend-lack-2 = حتى الثلث

# What maps show.
measure-without-people = أشخاص بلا وصول إلى الخدمة
measure-without-households = أسر بلا وصول إلى الخدمة
measure-within = نسبة من لديهم موقع في المتناول
measure-within-at-most = نسبة من قد يكون لديهم موقع في المتناول
measure-distance = المسافة إلى أقرب موقع
measure-time = الوقت إلى أقرب موقع
measure-compared = مقارنةً بالإقليم كله
measure-compared-known = مقارنةً بالجزء المعروف من الإقليم
# Of an indicator, such as households without a car.
measure-indicator-share = النسبة
measure-indicator-count = العدد
measure-bivariate = الحاجة والوصول معًا

# Tracts in no class, in layers of QGIS.
legend-not-known = غير معروف
legend-low = موثوقية منخفضة
# A group of classes. $standard: a standard, after "people without".
legend-without = بلا { $standard }

# The style of a layer in a GeoPackage.
style-description = فئات الخريطة وألوانها
# What a style of maps is for.
style-light = للشاشات في النهار؛ الخيار الأول تحت خرائط أخرى
style-dark = للغرف المعتمة والصفحات الداكنة: كلما زاد عدد الأشخاص كان اللون أفتح، لأن الفاتح هو الذي يبرز هناك
style-high-contrast = لضعاف البصر وأجهزة العرض وضوء الشمس: خطوط سوداء داخل خطوط بيضاء، وفروق كبيرة بين الفئات
style-print = للورق، بالألوان أو منسوخًا بالرمادي: خلفية بيضاء، وحبر قليل، وفئات متمايزة حتى بالرمادي
