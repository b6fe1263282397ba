# The report about an area: its page, and the labels of its JSON and CSV.
# Everywhere: $area, $study, $kind: the names of the area, of the study and of the kind of area. $standard: the label of a
# standard, such as "a clinic within 1 mi in a straight line". $people: the label of a group of people or households, which
# is a name and stays as it is. $unit: what is counted, as a code: people, households or workers. $margin: a margin of
# error, "± 22" or "margin of error unknown".

## The head of the page

report-title = { $area }: من ليس لديه وصول · { $study }
report-question = من ليس لديه وصول، وإلى ماذا، وأين، وما مدى تأكدنا؟
report-about = <bdi>{ $kind }</bdi>. <bdi>{ $study }</bdi>.
report-about-region = <bdi>{ $kind }</bdi>.
report-kind-drawn = منطقة مرسومة
report-drawn-name = المنطقة المرسومة
report-kind-own = منطقة خاصة
report-tracts-none = لا يقع أي قطاع تعداد في هذه المنطقة.
report-tracts-whole =
    { $tracts ->
        [zero] { $tracts } قطاع تعداد
        [one] قطاع تعداد واحد
        [two] قطاعا تعداد
        [few] { $tracts } قطاعات تعداد
        [many] { $tracts } قطاع تعداد
       *[other] { $tracts } قطاع تعداد
    }.
report-tracts-all-in-part =
    { $tracts ->
        [zero] { $tracts } قطاع تعداد.
        [one] جزء من قطاع تعداد واحد.
        [two] جزآن من قطاعي تعداد.
        [few] أجزاء من { $tracts } قطاعات تعداد.
        [many] أجزاء من { $tracts } قطاع تعداد.
       *[other] أجزاء من { $tracts } قطاع تعداد.
    }
# $part: the number of those that lie in the area in part.
report-tracts-some-in-part =
    { $tracts ->
        [zero] { $tracts } قطاع تعداد
        [one] قطاع تعداد واحد
        [two] قطاعا تعداد
        [few] { $tracts } قطاعات تعداد
        [many] { $tracts } قطاع تعداد
       *[other] { $tracts } قطاع تعداد
    }، ومنها ما يقع جزء منه فقط في المنطقة: { $part }.
report-covered = تغطي قطاعات الدراسة { $share } من هذه المنطقة.
report-locator = أين تقع { $area } بين المناطق من نوعها

## The summary

report-in-short = باختصار
report-margin-note = العلامة ± هي هامش الخطأ بمستوى ثقة 90%: في تسع مرات من كل عشر يقع العدد الحقيقي ضمنه.

# How much of the area lies within the tracts of the study.
report-coverage-none = لا يقع أي جزء من هذه المنطقة داخل قطاعات الدراسة: لا أرقام معروفة عنها.
report-coverage-most = يقع { $share } من هذه المنطقة داخل قطاعات الدراسة؛ والأرقام عن ذلك الجزء.
report-coverage-little = لا يقع داخل قطاعات الدراسة إلا { $share } من هذه المنطقة؛ والأرقام عن ذلك الجزء، ولا تُقارن بغيرها.

# Who lives in the area. $figure: their number with its margin of error.
report-living-here = { $people }، هنا: { $figure }.
report-living-in-part = { $people }، في ذلك الجزء: { $figure }.
report-living-known = { $people }، في { $share } من المنطقة، حيث عددهم معروف: { $figure }.

# A number with its margin of error.
report-figure = { $number } (بهامش خطأ { $margin })
report-range = من { $least } إلى { $most }

# People without access. $all: the number of people concerned. $without: those without access, with margin and reliability.
# $count: the same number, for its plural. $share: their share. No noun follows the numbers, so no plural is needed.
report-none-without =
    { $unit ->
        [households] { $people }: من أصل { $all } من الأسر، لا توجد أسرة بلا { $standard }.
        [workers] { $people }: من أصل { $all } من العاملين، لا يوجد أحد بلا { $standard }.
       *[people] { $people }: من أصل { $all } من الأشخاص، لا يوجد أحد بلا { $standard }.
    }
report-all-without =
    { $unit ->
        [households] { $people }: كل الأسر، { $without }، بلا { $standard }.
        [workers] { $people }: كل العاملين، { $without }، بلا { $standard }.
       *[people] { $people }: كل الأشخاص، { $without }، بلا { $standard }.
    }
report-some-without = { $people }: { $without } من أصل { $all } بلا { $standard }. النسبة: { $share }.
# Where one person, or household, is concerned.
report-one-without = { $people }: { $without } من أصل 1 بلا { $standard }. النسبة: { $share }.
# $least, $most: the bounds of the number without access, with their margins of error.
report-between-without = { $people }: بين { $least } و{ $most } من أصل { $all } بلا { $standard }.
# $shares: the bounds of the share.
report-between-without-shares = { $people }: بين { $least } و{ $most } من أصل { $all } بلا { $standard }. النسبة: { $shares }.
report-without-not-known = { $people }: لا يُعرف كم من أصل { $all } بلا { $standard }، لأن هذا المكان لا تشمله قائمة مواقع كاملة.

# So many people, households or workers, as the next messages have them in $number. $number here: written as text; $count: the
# same, for its plural.
report-not-known-number =
    { $unit ->
        [households]
            { $count ->
                [zero] { $number } من الأسر
                [one] { $number } أسرة
                [two] { $number } من الأسر
                [few] { $number } أسر
                [many] { $number } أسرة
               *[other] { $number } أسرة
            }
        [workers] { $number } من العاملين
       *[people]
            { $count ->
                [zero] { $number } من الأشخاص
                [one] { $number } شخص
                [two] { $number } من الأشخاص
                [few] { $number } أشخاص
                [many] { $number } شخصًا
               *[other] { $number } شخص
            }
    }
# Why it is not known whether so many people have access.
report-not-known-missing-fact = غير معروف عند { $number }، لأن موقعًا في المتناول لا يُذكر عنه ما يشترطه المعيار، أو مكانه بالضبط.
report-not-known-incomplete-list = غير معروف عند { $number }، لعدم وجود قائمة كاملة حيث يسكنون.
report-not-known-edge = غير معروف عند { $number }، لأنهم يستطيعون التنقل إلى ما بعد حدود القائمة الكاملة.
report-not-known-language = غير معروف عند { $number }، لأن بعض لغات مجموعتهم فقط متوفرة.

# The share without access beside that of the region. $region: the share of the region. $place: whole, or part where lists
# are complete in a part of the region only, which is $part of it.
report-region-higher =
    { $place ->
        [whole] هذه النسبة أعلى بوضوح من نسبة الإقليم كله ({ $region }).
       *[part] هذه النسبة أعلى بوضوح من النسبة في الجزء الذي قوائمه كاملة من الإقليم ({ $region }؛ وهذا الجزء { $part } من الإقليم).
    }
report-region-lower =
    { $place ->
        [whole] هذه النسبة أدنى بوضوح من نسبة الإقليم كله ({ $region }).
       *[part] هذه النسبة أدنى بوضوح من النسبة في الجزء الذي قوائمه كاملة من الإقليم ({ $region }؛ وهذا الجزء { $part } من الإقليم).
    }
report-region-not-clear =
    { $place ->
        [whole] لا تختلف هذه النسبة بوضوح عن نسبة الإقليم كله ({ $region }).
       *[part] لا تختلف هذه النسبة بوضوح عن النسبة في الجزء الذي قوائمه كاملة من الإقليم ({ $region }؛ وهذا الجزء { $part } من الإقليم).
    }
# $why: why the two shares cannot be compared.
report-region-unknown =
    { $place ->
        [whole] النسبة في الإقليم كله { $region }
       *[part] النسبة في الجزء الذي قوائمه كاملة من الإقليم { $region } (وهذا الجزء { $part } من الإقليم)
    }، ولا يُعرف هل الفرق حقيقي: { $why ->
        [part] العدد غير معروف في جزء كبير من المنطقة أو من الإقليم
        [bounds] عدد من لا يُعرف هل هم بلا وصول كبير
        [own-margin] هامش الخطأ هنا غير معروف
        [region-margin] هامش خطأ الإقليم غير معروف
       *[both-margins] هامشا الخطأ كلاهما غير معروفين
    }.

report-known-part = هذا عن { $share } من المنطقة، حيث عدد الأشخاص المعنيين معروف.
report-unlocated =
    { $sites ->
        [zero] لا يوجد في القائمة موقع لم يُحدَّد مكانه.
        [one] لم يُحدَّد مكان موقع واحد من القائمة، ويُعدّ غير موجود.
        [two] لم يُحدَّد مكان موقعين من القائمة، ويُعدّان غير موجودين.
        [few] لم يُحدَّد مكان { $sites } مواقع من القائمة، وتُعدّ غير موجودة.
        [many] لم يُحدَّد مكان { $sites } موقعًا من القائمة، وتُعدّ غير موجودة.
       *[other] لم يُحدَّد مكان { $sites } موقع من القائمة، وتُعدّ غير موجودة.
    }
report-more-standards =
    { $standards ->
        [zero] ليس في الجدول أدناه معايير أخرى.
        [one] في الجدول أدناه معيار آخر.
        [two] في الجدول أدناه معياران آخران.
        [few] في الجدول أدناه { $standards } معايير أخرى.
        [many] في الجدول أدناه { $standards } معيارًا آخر.
       *[other] في الجدول أدناه { $standards } معيار آخر.
    }

report-no-numbers-area = لا أرقام معروفة عن هذه المنطقة.
report-no-numbers-region = لا أرقام معروفة عن الإقليم.
report-no-access-numbers-area = عدد الأشخاص بلا وصول غير معروف في هذه المنطقة.
report-no-access-numbers-region = عدد الأشخاص بلا وصول غير معروف في الإقليم.
report-withheld-area = أعداد الأشخاص بلا وصول محجوبة في هذه المنطقة حمايةً للخصوصية.
report-withheld-region = أعداد الأشخاص بلا وصول محجوبة في الإقليم حمايةً للخصوصية.
report-standards-no-number = معايير عددها غير معروف: { $standards }.
report-standards-withheld = معايير عددها محجوب حمايةً للخصوصية: { $standards }.

## The table of people without access

report-gaps = من ليس لديه وصول
report-gaps-caption = الأشخاص والأسر بلا وصول إلى الخدمة. الموقع في المتناول إذا كان قريبًا بما يكفي، كما يحدد كل صف.
report-column-reach = معنى «في المتناول»
report-column-concerned = الأشخاص المعنيون
report-column-without = بلا وصول
report-column-reliability = الموثوقية
report-column-share-without = نسبة من هم بلا وصول
report-column-region = النسبة في الإقليم
report-column-compared = هنا، بالمقارنة
report-column-nearest = إلى أقرب موقع، في المتوسط
report-column-source = المصدر
report-at-most = <span class="who">على الأكثر</span> <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>

report-nearest-not-measured = غير مقيس
report-nearest-withheld = محجوب حمايةً للخصوصية
report-nearest-no-mean = لا متوسط: بعض الأشخاص لا يصلون إلى أي موقع
report-nearest-no-data = لا توجد بيانات
report-minutes =
    { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }

report-steps = من هم بلا { $standard }، خطوة بخطوة
report-steps-bounds = من هم بلا { $standard } أو قد يكونون كذلك، خطوة بخطوة
# $label: a barrier, such as "none in reach".
report-step = <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>: { $label }
report-unlocated-note =
    { $sites ->
        [zero] لا يوجد في القائمة موقع لم يُحدَّد مكانه.
        [one] لم يُحدَّد مكان موقع واحد من القائمة، ويُعدّ غير موجود.
        [two] لم يُحدَّد مكان موقعين من القائمة، ويُعدّان غير موجودين.
        [few] لم يُحدَّد مكان { $sites } مواقع من القائمة، وتُعدّ غير موجودة.
        [many] لم يُحدَّد مكان { $sites } موقعًا من القائمة، وتُعدّ غير موجودة.
       *[other] لم يُحدَّد مكان { $sites } موقع من القائمة، وتُعدّ غير موجودة.
    }
report-bounds = على الأقل وعلى الأكثر:
report-part-of-region = تجري المقارنة بالجزء الذي قوائمه كاملة من الإقليم فقط، وفيه { $share } على الأقل من الأشخاص المعنيين.
report-reliability-note = الموثوقية: <b>عالية</b> حيث هامش الخطأ نحو خُمس العدد على الأكثر، و<b>متوسطة</b> حتى نحو الثلثين، و<b>منخفضة</b> فوق ذلك: يُستخدم الرقم بحذر؛ و<b>بلا تقييم</b> حيث الهامش غير معروف أو العدد 0. هوامش النسب بالنقاط المئوية. <b>± غير معروف</b>: لا يذكر المصدر هامش خطأ.

## The chart of shares

report-chart = نسبة من هم بلا وصول
report-chart-here = هنا
report-chart-region = في الإقليم كله
report-chart-part = في الإقليم
report-chart-note = الخطوط على الجانبين: هامش الخطأ؛ وعدم وجود خط: هامش غير معروف، أو أصغر من أن يُرسم.
report-strip = بلا { $standard }
# $own, $region: a share with its margin of error.
report-strip-here = { $own } هنا
report-strip-region = { $own } هنا، و{ $region } في الإقليم كله
report-strip-part = { $own } هنا، و{ $region } في الإقليم

## The table of groups

report-supply = كم يتوفر لكل شخص
report-supply-caption = ما تقدمه المواقع، موزعًا على كل من يستطيعون الوصول إليها.
report-supply-what = ما يُوزَّع
report-supply-here = هنا
report-supply-region = الإقليم كله
# $number with its margin of error, $margin.
report-supply-number = { $number } { $margin }
# $least, $most: two such numbers.
report-supply-between = بين { $least } و{ $most }
report-supply-at-least = { $least } على الأقل
report-supply-unlocated = { $unlocated }.
report-supply-not-known = غير معروف
report-groups = لمن الوصول أسوأ
report-groups-caption = كل مجموعة مقارنةً بجميع الأشخاص، أو الأسر، الذين هي جزء منهم.
report-groups-who = المجموعة
report-groups-of-all = من الجميع
report-groups-compared = المجموعة، بالمقارنة
report-without = بلا { $standard }

## The maps

report-maps = أين
report-map-title =
    { $unit ->
        [households] خريطة { $area }: أسر بلا { $standard }
        [workers] خريطة { $area }: عاملون بلا { $standard }
       *[people] خريطة { $area }: أشخاص بلا { $standard }
    }
report-map-no-tracts = لا يقع أي قطاع تعداد في المنطقة.
report-map-description =
    { $unit ->
        [households] قطاعات التعداد في المنطقة بحسب عدد الأسر بلا وصول إلى الخدمة.
        [workers] قطاعات التعداد في المنطقة بحسب عدد العاملين بلا وصول إلى الخدمة.
       *[people] قطاعات التعداد في المنطقة بحسب عدد الأشخاص بلا وصول إلى الخدمة.
    }
# $class: a class of the legend, such as "1 to 200".
report-map-class =
    { $class }: { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعان
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }.
report-map-not-known = غير معروف
report-map-no-data = لا توجد بيانات، أو محجوب
report-map-outside = لا قطاعات هنا
report-legend = مفتاح الخريطة
report-legend-heading =
    { $unit ->
        [households] أسر بلا وصول إلى الخدمة، بحسب قطاع التعداد:
        [workers] عاملون بلا وصول إلى الخدمة، بحسب قطاع التعداد:
       *[people] أشخاص بلا وصول إلى الخدمة، بحسب قطاع التعداد:
    }
report-north = الشمال في الأعلى
report-kilometers = { $kilometers } كم
report-maps-note = الخط الداكن هو حدود <bdi>{ $area }</bdi>؛ والأرض خارجها أبهت لونًا. الفئات هي فئات الإقليم كله، حتى يمكن مقارنة خرائط مناطق مختلفة.

# The one other area of this kind, beside this one.
report-peer-more =
    { $unit ->
        [households] عدد الأسر بلا وصول إلى الخدمة أكبر بوضوح في المنطقة الأخرى من هذا النوع.
        [workers] عدد العاملين بلا وصول إلى الخدمة أكبر بوضوح في المنطقة الأخرى من هذا النوع.
       *[people] عدد الأشخاص بلا وصول إلى الخدمة أكبر بوضوح في المنطقة الأخرى من هذا النوع.
    }
report-peer-fewer =
    { $unit ->
        [households] عدد الأسر بلا وصول إلى الخدمة أقل بوضوح في المنطقة الأخرى من هذا النوع.
        [workers] عدد العاملين بلا وصول إلى الخدمة أقل بوضوح في المنطقة الأخرى من هذا النوع.
       *[people] عدد الأشخاص بلا وصول إلى الخدمة أقل بوضوح في المنطقة الأخرى من هذا النوع.
    }
report-peer-not-clear = لا يمكن تمييز المنطقة الأخرى من هذا النوع عن هذه المنطقة.
report-peer-unknown = لا يمكن مقارنة المنطقة الأخرى من هذا النوع، لأن العدد أو هامش خطئه، أو جزءًا كبيرًا منه، غير معروف.
report-peer-outside = لا تُقارن المنطقة الأخرى من هذا النوع، لأن جزءًا كبيرًا منها يقع خارج قطاعات الدراسة أو بلا رقم.

# Several other areas of this kind. $others: their number. $more, $fewer: how many have clearly more or fewer people without
# access; $areas: how many of them cannot be compared.
report-peers =
    بين المناطق الأخرى من هذا النوع، وعددها { $others }، { $more ->
        [0] لا توجد منطقة فيها بوضوح عدد أكبر من
        [one] توجد منطقة واحدة فيها بوضوح عدد أكبر من
        [two] توجد منطقتان فيهما بوضوح عدد أكبر من
        [few] توجد { $more } مناطق فيها بوضوح عدد أكبر من
        [many] توجد { $more } منطقة فيها بوضوح عدد أكبر من
       *[other] توجد { $more } منطقة فيها بوضوح عدد أكبر من
    } { $unit ->
        [households] الأسر
        [workers] العاملين
       *[people] الأشخاص
    } بلا وصول إلى الخدمة، و{ $fewer ->
        [0] لا توجد منطقة فيها بوضوح عدد أقل
        [one] توجد منطقة واحدة فيها بوضوح عدد أقل
        [two] توجد منطقتان فيهما بوضوح عدد أقل
        [few] توجد { $fewer } مناطق فيها بوضوح عدد أقل
        [many] توجد { $fewer } منطقة فيها بوضوح عدد أقل
       *[other] توجد { $fewer } منطقة فيها بوضوح عدد أقل
    }.
report-peers-not-clear =
    { $areas ->
        [zero] { $areas } منطقة لا يمكن تمييزها عن هذه المنطقة.
        [one] منطقة واحدة لا يمكن تمييزها عن هذه المنطقة.
        [two] منطقتان لا يمكن تمييزهما عن هذه المنطقة.
        [few] { $areas } مناطق لا يمكن تمييزها عن هذه المنطقة.
        [many] { $areas } منطقة لا يمكن تمييزها عن هذه المنطقة.
       *[other] { $areas } منطقة لا يمكن تمييزها عن هذه المنطقة.
    }
report-peers-unknown =
    { $areas ->
        [zero] { $areas } منطقة لا يمكن مقارنتها، لأن العدد أو هامش خطئه، أو جزءًا كبيرًا منه، غير معروف.
        [one] منطقة واحدة لا يمكن مقارنتها، لأن العدد أو هامش خطئه، أو جزءًا كبيرًا منه، غير معروف.
        [two] منطقتان لا يمكن مقارنتهما، لأن العدد أو هامش خطئه، أو جزءًا كبيرًا منه، غير معروف.
        [few] { $areas } مناطق لا يمكن مقارنتها، لأن العدد أو هامش خطئه، أو جزءًا كبيرًا منه، غير معروف.
        [many] { $areas } منطقة لا يمكن مقارنتها، لأن العدد أو هامش خطئه، أو جزءًا كبيرًا منه، غير معروف.
       *[other] { $areas } منطقة لا يمكن مقارنتها، لأن العدد أو هامش خطئه، أو جزءًا كبيرًا منه، غير معروف.
    }
report-peers-outside =
    { $areas ->
        [zero] { $areas } منطقة لا تُقارن، لأن جزءًا كبيرًا منها يقع خارج قطاعات الدراسة أو بلا رقم.
        [one] منطقة واحدة لا تُقارن، لأن جزءًا كبيرًا منها يقع خارج قطاعات الدراسة أو بلا رقم.
        [two] منطقتان لا تُقارنان، لأن جزءًا كبيرًا من كل منهما يقع خارج قطاعات الدراسة أو بلا رقم.
        [few] { $areas } مناطق لا تُقارن، لأن جزءًا كبيرًا من كل منها يقع خارج قطاعات الدراسة أو بلا رقم.
        [many] { $areas } منطقة لا تُقارن، لأن جزءًا كبيرًا من كل منها يقع خارج قطاعات الدراسة أو بلا رقم.
       *[other] { $areas } منطقة لا تُقارن، لأن جزءًا كبيرًا من كل منها يقع خارج قطاعات الدراسة أو بلا رقم.
    }
# Why this area cannot be compared with the $others other areas of its kind.
report-peers-no-margin =
    { $others ->
        [zero] لا يمكن مقارنة هذه المنطقة بمناطق أخرى من هذا النوع: هامش خطأ العدد في هذه المنطقة غير معروف.
        [one] لا يمكن مقارنة هذه المنطقة بالمنطقة الأخرى من هذا النوع: هامش خطأ العدد في هذه المنطقة غير معروف.
        [two] لا يمكن مقارنة هذه المنطقة بالمنطقتين الأخريين من هذا النوع: هامش خطأ العدد في هذه المنطقة غير معروف.
        [few] لا يمكن مقارنة هذه المنطقة بالمناطق الأخرى من هذا النوع، وعددها { $others }: هامش خطأ العدد في هذه المنطقة غير معروف.
        [many] لا يمكن مقارنة هذه المنطقة بالمناطق الأخرى من هذا النوع، وعددها { $others }: هامش خطأ العدد في هذه المنطقة غير معروف.
       *[other] لا يمكن مقارنة هذه المنطقة بالمناطق الأخرى من هذا النوع، وعددها { $others }: هامش خطأ العدد في هذه المنطقة غير معروف.
    }
report-peers-withheld =
    { $others ->
        [zero] لا يمكن مقارنة هذه المنطقة بمناطق أخرى من هذا النوع: العدد في هذه المنطقة محجوب حمايةً للخصوصية.
        [one] لا يمكن مقارنة هذه المنطقة بالمنطقة الأخرى من هذا النوع: العدد في هذه المنطقة محجوب حمايةً للخصوصية.
        [two] لا يمكن مقارنة هذه المنطقة بالمنطقتين الأخريين من هذا النوع: العدد في هذه المنطقة محجوب حمايةً للخصوصية.
        [few] لا يمكن مقارنة هذه المنطقة بالمناطق الأخرى من هذا النوع، وعددها { $others }: العدد في هذه المنطقة محجوب حمايةً للخصوصية.
        [many] لا يمكن مقارنة هذه المنطقة بالمناطق الأخرى من هذا النوع، وعددها { $others }: العدد في هذه المنطقة محجوب حمايةً للخصوصية.
       *[other] لا يمكن مقارنة هذه المنطقة بالمناطق الأخرى من هذا النوع، وعددها { $others }: العدد في هذه المنطقة محجوب حمايةً للخصوصية.
    }
report-peers-no-number =
    { $others ->
        [zero] لا يمكن مقارنة هذه المنطقة بمناطق أخرى من هذا النوع: العدد في هذه المنطقة غير معروف.
        [one] لا يمكن مقارنة هذه المنطقة بالمنطقة الأخرى من هذا النوع: العدد في هذه المنطقة غير معروف.
        [two] لا يمكن مقارنة هذه المنطقة بالمنطقتين الأخريين من هذا النوع: العدد في هذه المنطقة غير معروف.
        [few] لا يمكن مقارنة هذه المنطقة بالمناطق الأخرى من هذا النوع، وعددها { $others }: العدد في هذه المنطقة غير معروف.
        [many] لا يمكن مقارنة هذه المنطقة بالمناطق الأخرى من هذا النوع، وعددها { $others }: العدد في هذه المنطقة غير معروف.
       *[other] لا يمكن مقارنة هذه المنطقة بالمناطق الأخرى من هذا النوع، وعددها { $others }: العدد في هذه المنطقة غير معروف.
    }
report-ranking =
    { $unit ->
        [households] مناطق هذا النوع بحسب عدد الأسر بلا وصول، ولكل منها هامش خطئها، من 0 إلى { $most }. الداكنة هي { $area }.
        [workers] مناطق هذا النوع بحسب عدد العاملين بلا وصول، ولكل منها هامش خطئها، من 0 إلى { $most }. الداكنة هي { $area }.
       *[people] مناطق هذا النوع بحسب عدد الأشخاص بلا وصول، ولكل منها هامش خطئها، من 0 إلى { $most }. الداكنة هي { $area }.
    }
report-ranking-part = يُعرض منها { $shown } هي الأقرب إليها في الترتيب من أصل { $areas }.
# $place, $from, $to: a place in the order of all $areas areas, such as 2nd.
report-rank = في مقارنة كل المناطق معًا، وعددها { $areas }، تأتي في المرتبة { $place }؛ المرتبة الأولى لأكبر عدد.
report-rank-between = في مقارنة كل المناطق معًا، وعددها { $areas }، تأتي بين المرتبة { $from } والمرتبة { $to }؛ المرتبة الأولى لأكبر عدد.

## The table of people

report-people-area = من يسكن هنا
report-people-region = من يسكن في الإقليم
report-people-caption = هذه المجموعات متداخلة: قد يكون الشخص الواحد في أكثر من مجموعة.
report-column-group = المجموعة
report-column-number = العدد
report-column-share = النسبة
report-column-whole-region = النسبة في الإقليم كله
report-people-known = معروف في { $share } من المنطقة
# $most: the number that it is at most in all of the area.
report-people-known-at-most = معروف في { $share } من المنطقة، وعلى الأكثر { $most } في المنطقة كلها

# The change of a number, with its sign. $since: the years of the earlier count.
report-change-higher = { $change } { $margin } منذ { $since }: أعلى بوضوح
report-change-lower = { $change } { $margin } منذ { $since }: أدنى بوضوح
report-change-not-clear = { $change } { $margin } منذ { $since }: لا فرق واضح
report-change-unknown = { $change } { $margin } منذ { $since }: لا يُعرف هل الفرق حقيقي
report-change-no-data = التغيّر منذ { $since }: غير معروف

## Sites, findings, sources and method

report-sites-area = الأماكن في المنطقة
report-sites-study = أماكن الدراسة
# $theme: the label of a theme, such as Clinics.
report-sites-heading = { $theme }: { $sites }
report-sites-more-names =
    { $names ->
        [zero] ولا أسماء أخرى
        [one] واسم آخر
        [two] واسمان آخران
        [few] و{ $names } أسماء أخرى
        [many] و{ $names } اسمًا آخر
       *[other] و{ $names } اسم آخر
    }
report-site-dollars = ⁨${ $amount }⁩
report-sites-more = وغيرها: { $sites }
report-sites-unnamed = بلا اسم: { $sites }

report-findings = ما يثير الشك
report-findings-none = لم يُعثر في البيانات على ما يثير الشك.
report-findings-none-here = لم يُعثر على ما يثير الشك عن هذه المنطقة.
report-findings-here = عن هذه المنطقة وقطاعاتها ومواقعها:
report-findings-data = في بيانات الدراسة:
report-findings-more = و{ $findings } غيرها، في التقرير بصيغة JSON
# $kinds: a list of kinds of findings with their number.
report-findings-study = في الدراسة كلها: { $kinds }.
report-findings-kind = { $kind } ({ $findings })

report-sources = المصادر
report-sources-note = مع الأرقام الأولى من البصمة SHA-256 لكل ملف، وهي تبيّن هل النسخة الأخرى مطابقة.
report-source = <bdi>{ $citation }</bdi> – <bdi>{ $purpose }</bdi>
report-source-at = { $source } – { $address }

# A file in a numbered list. $sum: the first digits of its checksum.
report-source-numbered = { $number }. { $source } ({ $sum })

report-purpose-areas = مناطق التخطيط: { $kind }

report-method = كيف حُسبت الأرقام
report-method-bounds = حيث يوجد شيء غير معروف، يُعطى عدد الأشخاص بلا وصول بين حدّين: العدد الأصغر هو من هم بلا وصول بالتأكيد، والعدد الأكبر كل من قد يكونون كذلك. تُقارن المناطق بالعددين معًا، وبالجزء الذي قوائمه كاملة من الإقليم؛ وحيث لا يكون الجواب واحدًا لكل عدد بينهما، يكون غير معروف.
report-method-share = هامش نسبة من هم بلا وصول يُحسب من هوامش أعداد القطاعات، وكل منها يغيّر عدد من هم بلا وصول وعدد الأشخاص المعنيين معًا.
report-method-compared = معنى «أعلى بوضوح» أو «أدنى بوضوح»: الفرق أكبر من هامش خطئه، الذي يُحسب من هامشي الرقمين؛ وبما أن المنطقة جزء من الإقليم، تُقارن ببقية سكان الإقليم. من كل عشر مقارنات ليس فيها فرق حقيقي، تبدو واحدة تقريبًا واضحة بالمصادفة. والمراتب صالحة لكل المناطق من هذا النوع معًا: في تسع مرات من كل عشر تقع المرتبة الحقيقية بين المرتبتين.
report-method-distances = المسافة إلى أقرب موقع هي متوسط الأشخاص المعنيين. وهي مقيسة وليست من المسح، ولا هامش خطأ لها.
report-method-places = يُدرج المكان إذا كان يقع كله أو جزء منه في المنطقة؛ وقد تكون أماكن خارجها أقرب.
report-method-drawn = هذه المنطقة مرسومة، ولا تُحفظ.
# $members: areas, tracts and outlines, as a list.
report-method-own = جُمعت هذه المنطقة من { $members }، ولا تُحفظ.
report-method-divided = أرقامها مجاميع الأرقام المنشورة لقطاعاتها، ووزن كل منها نسبة أرض القطاع التي تقع في المنطقة، كأن الناس يسكنونها بالتساوي؛ وتُقرَّب الأعداد إلى العشرات، وحتى 100 إلى الخمسات. الأرقام المحجوبة في قطاع لا تدخل في المجاميع: فيكون الرقم عن القطاعات الأخرى فقط، وليس نسبة من الكل.
report-method-whole = أرقامها مجاميع الأرقام المنشورة لقطاعاتها، وكل قطاع منها يقع فيها بكامله. الأرقام المحجوبة في قطاع لا تدخل في المجاميع: فيكون الرقم عن القطاعات الأخرى فقط، وليس نسبة من الكل.
# The members of an own area, in a list.
report-own-areas =
    { $areas ->
        [zero] { $areas } منطقة
        [one] منطقة واحدة
        [two] منطقتان
        [few] { $areas } مناطق
        [many] { $areas } منطقة
       *[other] { $areas } منطقة
    }
report-own-tracts =
    { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعان
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }
report-own-outlines =
    { $outlines ->
        [zero] { $outlines } حدود مرسومة
        [one] حدود مرسومة واحدة
        [two] رسمان للحدود
        [few] { $outlines } رسوم للحدود
        [many] { $outlines } رسمًا للحدود
       *[other] { $outlines } رسم للحدود
    }

# A number of a drawn area that is withheld in some of its tracts. $indicator: its label. $withheld: how many of all $tracts.
report-drawn-withheld = { $indicator }: القطاعات التي حُجب فيها العدد حمايةً للخصوصية: { $withheld } من أصل { $tracts }؛ والعدد عن القطاعات الأخرى.
report-drawn-withheld-all =
    { $tracts ->
        [zero] { $indicator }: محجوب حمايةً للخصوصية.
        [one] { $indicator }: محجوب حمايةً للخصوصية في القطاع الوحيد.
        [two] { $indicator }: محجوب حمايةً للخصوصية في القطاعين كليهما.
        [few] { $indicator }: محجوب حمايةً للخصوصية في القطاعات كلها، وعددها { $tracts }.
        [many] { $indicator }: محجوب حمايةً للخصوصية في القطاعات كلها، وعددها { $tracts }.
       *[other] { $indicator }: محجوب حمايةً للخصوصية في القطاعات كلها، وعددها { $tracts }.
    }

# $program: its name and version. $id: the id of the area.
report-footer = أُنشئ باستخدام { $program } من الدراسة «<bdi>{ $study }</bdi>». المنطقة <code>{ $id }</code>؛ والأرقام نفسها متاحة بصيغتي CSV و JSON.

## Labels of CSV

report-label-without = { $people }: من هم بلا { $standard }
# $measure: what a floating catchment measure counts.
report-label-supply-at-least = { $measure }: على الأقل
report-label-supply-at-most = { $measure }: على الأكثر
report-label-at-most = { $people }: من هم على الأكثر بلا { $standard }
# $reason: why their access is not known.
report-label-not-known = { $people }: { $reason }
report-label-nearest = { $people }: كم يبعد أقرب موقع، في المتوسط
report-label-unlocated =
    { $sites ->
        [zero] لا يوجد في القائمة موقع لم يُحدَّد مكانه
        [one] لم يُحدَّد مكان موقع واحد من القائمة، ويُعدّ غير موجود
        [two] لم يُحدَّد مكان موقعين من القائمة، ويُعدّان غير موجودين
        [few] لم يُحدَّد مكان { $sites } مواقع من القائمة، وتُعدّ غير موجودة
        [many] لم يُحدَّد مكان { $sites } موقعًا من القائمة، وتُعدّ غير موجودة
       *[other] لم يُحدَّد مكان { $sites } موقع من القائمة، وتُعدّ غير موجودة
    }
report-label-computed = محسوب

site-fact = { $label }: { $value }
