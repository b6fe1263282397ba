# The classes of maps. $from, $to: the bounds of a class. “تا” (to) and not a dash, which would be shown from right to left.

legend-up-to = { $to } تک
legend-between = { $from } تا { $to }
legend-more-than = { $from } سے زیادہ
legend-costs = { $from } تا { $to }
legend-share-up-to = ⁨{ $to }%⁩ تک
legend-share-between = { $from } تا ⁨{ $to }%⁩
legend-share-more-than = ⁨{ $from }%⁩ سے زیادہ
legend-none = کوئی نہیں
legend-all = سب
legend-most = ⁨{ $from }%⁩ اور زیادہ

# The share of a tract compared with that of the region, or of its part that is known. $share: that share in per cent.
legend-far-below =
    { $of ->
        [part] خطے کے معلوم حصے سے 25 پوائنٹ سے بھی زیادہ کم
       *[region] خطے سے 25 پوائنٹ سے بھی زیادہ کم
    }
legend-below = 10 سے 25 پوائنٹ کم
legend-as =
    { $of ->
        [part] خطے کے معلوم حصے کے قریب، ⁨{ $share }%⁩
       *[region] خطے کے قریب، ⁨{ $share }%⁩
    }
legend-above = 10 سے 25 پوائنٹ زیادہ
legend-far-above = 25 پوائنٹ سے بھی زیادہ اوپر

# The share of a tract's people who are within reach.
legend-lack-0 = دو تہائی سے زیادہ
legend-lack-1 = ایک سے دو تہائی
legend-lack-2 = زیادہ سے زیادہ ایک تہائی

# What maps show.
measure-without-people = رسائی کے بغیر لوگ
measure-without-households = رسائی کے بغیر گھرانے
measure-within = پہنچ میں ہونے والوں کا تناسب
measure-within-at-most = ممکنہ طور پر پہنچ میں ہونے والوں کا تناسب
measure-distance = سب سے نزدیک مقام کا فاصلہ
measure-time = سب سے نزدیک مقام تک وقت
measure-compared = پورے خطے سے موازنہ
measure-compared-known = خطے کے معلوم حصے سے موازنہ
# Of an indicator, such as households without a car.
measure-indicator-share = تناسب
measure-indicator-count = تعداد
measure-bivariate = ضرورت اور رسائی ایک ساتھ

# Tracts in no class, in layers of QGIS.
legend-not-known = معلوم نہیں
legend-low = کم اعتبار
# A group of classes. $standard: a standard, after "people without".
legend-without = میسر نہیں: { $standard }

# The style of a layer in a GeoPackage.
style-description = نقشے کی درجہ بندی اور رنگ
# What a style of maps is for.
style-light = دن کی روشنی میں اسکرین کے لیے؛ دوسرے نقشوں کے نیچے پہلا انتخاب
style-dark = تاریک کمروں اور گہرے رنگ کے صفحات کے لیے: زیادہ لوگ ہلکے رنگ میں ہیں، کیونکہ وہاں ہلکا رنگ نمایاں ہوتا ہے
style-high-contrast = ان کے لیے جنہیں کم نظر آتا ہے، اور پروجیکٹر اور دھوپ کے لیے: سفید لکیروں کے اندر سیاہ لکیریں، اور درجوں میں نمایاں فرق
style-print = کاغذ کے لیے، رنگین یا سرمئی نقل میں: سفید زمین، کم سیاہی، اور سرمئی میں بھی الگ الگ درجے
