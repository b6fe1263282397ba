# The page of the map.
#
# $people and $standard are labels of the study or of the server: who is counted, and what within reach means for them
# ("a clinic within 1 mi in a straight line"). They stand after a colon or after بلا, where their form does not change.
# COUNT() writes a number of people or things; a selector over COUNT() chooses by the number as it is written.

## The page

map-brand = Gapatlas
# The title of the window. $study: the name of the study
map-page-title = { $study }: فجوات الوصول – Gapatlas
map-skip = الانتقال إلى الخريطة
map-loading = جارٍ فتح الأطلس …
map-try-again = إعادة المحاولة
map-rebuilt = أُعيد بناء الأطلس بينما كانت هذه الصفحة مفتوحة: أعد تحميلها لترى الأرقام الحالية.
map-reload = إعادة التحميل
# $program: the name and version of the program
map-made-with = أُنشئ باستخدام { $program }.
# Several reasons or remarks in one line; for three of them, $first holds the first two.
map-clauses = { $first }؛ { $next }
# A remark of the server, which has no full stop.
map-note = { $note }.

## Without JavaScript. The two links follow the sentence.

map-no-script = تحتاج هذه الخريطة إلى JavaScript. يمكن تنزيل الأرقام نفسها:
map-no-script-areas = المناطق
map-no-script-tracts = القطاعات

## What failed

map-failure-unreachable = لا يمكن الوصول إلى الخادم. هل ما زال يعمل؟
map-failure-unknown = لا يعرف الخادم هذا. ربما أُعيد بناء الأطلس: أعد تحميل الصفحة.
map-failure-refused = لم يتمكن الخادم من الإجابة. ربما أُعيد بناء الأطلس: أعد تحميل الصفحة.
map-failure-unexpected = لا تفهم هذه الصفحة إجابة الخادم. ربما كانا من إصدارين مختلفين.

## What an atlas lacks

map-no-standards = ليس في هذا الأطلس معايير بعد، فلا توجد فجوات لعرضها. المعيار يبيّن معنى «لديه وصول»: أضف معيارًا إلى ملف الدراسة، وأعد بناء الأطلس، ثم أعد تحميل هذه الصفحة.
map-no-tracts = ليس في هذا الأطلس قطاعات: لا شيء لعرضه.
# The links to the files follow.
map-empty-downloads = يمكن تنزيل محتوى الأطلس:
map-no-areas = ليس في هذه الدراسة مناطق تخطيط لترتيبها. يعرض الجدول قطاعاتها.
map-no-rows = لا يوجد شيء من هذا النوع في الأطلس.

## The controls

map-controls-label = ما تعرضه الخريطة
map-controls-summary = اختيار ما تعرضه الخريطة
map-controls-theme = ما يحتاج إليه الناس
map-controls-standard = معنى «في المتناول»
# Below a standard.
map-controls-people = المعنيون: { $people }
map-controls-measure = المقياس
map-controls-kind = مناطق التخطيط
map-controls-level = الأعداد بحسب
map-controls-also = عرض أيضًا
# Behind a theme: how many places it has.
map-controls-sites = ({ COUNT($sites) })
map-controls-colors = ألوان الخريطة
map-colors-light = فاتحة
map-colors-dark = داكنة
map-colors-high-contrast = عالية التباين
map-colors-print = للطباعة

## The search

map-search-label = البحث عن مناطق وأماكن وقطاعات
map-search-placeholder = ابحث عن منطقة أو مكان أو قطاع
map-search-placeholder-addresses = ابحث عن منطقة أو مكان أو قطاع أو عنوان
map-search-loading = جارٍ قراءة الأسماء …
map-search-none = لا شيء بهذا الاسم أو المعرّف.
map-search-address = عنوان
map-search-street = في هذا الشارع
map-search-found =
    { COUNT($found) ->
        [zero] { COUNT($found) } نتيجة
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { COUNT($found) } نتائج
        [many] { COUNT($found) } نتيجة
       *[other] { COUNT($found) } نتيجة
    }
map-search-more = أول { COUNT($shown) } من أصل { COUNT($all) } من النتائج. اكتب المزيد لتضييق البحث.

## The map

map-canvas = خريطة القطاعات. تحرّكها مفاتيح الأسهم، ويكبّرها مفتاح الزائد ويصغّرها مفتاح الناقص، ويعرض مفتاح Enter أرقام القطاع تحت العلامة في الوسط.
map-zoom-in = تكبير
map-zoom-out = تصغير
map-home = عرض الإقليم كله
map-no-webgl = لا يمكن رسم الخريطة، لأن هذا المتصفح لا يدعم WebGL 2. كل ما كانت ستعرضه موجود في الجدول والترتيب.
map-failed = لا يمكن رسم الخريطة. كل ما كانت ستعرضه موجود في الجدول والترتيب.
map-tiles-failed = لم يتيسّر تحميل بعض الخريطة، فقد تنقص أجزاء منها.
map-nothing-here = لا قطاع هنا
map-zoom-for-tracts = كبّر الخريطة لترى القطاعات.
# $theme: Clinics
map-zoom-for-sites = { $theme }: لا يُرسم أي منها عند هذا التكبير؛ كبّر الخريطة لتراها.
# $attribution: whom the data of the map are from
map-credit = Gapatlas · { $attribution }

## The units at the scale of the map

map-scale-meters = م
map-scale-kilometers = كم
map-scale-feet = قدم
map-scale-miles = ميل

## What the map shows: the title above it

map-title-without = { $people }: بلا { $standard }
map-title-within = { $people }: نسبة من لديهم { $standard }
map-title-nearest = { $people }: كم يبعد أقرب موقع؛ والمعيار: { $standard }
map-title-difference = { $people }: نسبة من لديهم { $standard }، مقارنةً بالإقليم كله
map-title-bivariate = { $people }: أين تشتد الحاجة ويقلّ من لديهم { $standard }
map-title-other = { $people }: { $standard }
# Read to those who cannot see the map. $measure: the name of the measure; $title: one of the titles above
map-title-announced = { $measure }. { $title }

## The supply in reach of a place: a number, or what is known of it.

map-supply-between = بين { $least } و{ $most }
map-supply-at-least = { $least } على الأقل
map-supply-not-known = غير معروف
# Below the title of a map of it. $number: one of the three above, or a number with its margin of error.
map-region-supply = في الإقليم كله: { $number }.

## Below the title: people without access in the whole region.
## $number, $least, $most: estimates with their margins of error. $unit: people or households.
## $count: the number that is written before the noun, for its plural.

map-region-without =
    { $unit ->
        [households]
            { COUNT($people) ->
                [zero] الأسر بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل { COUNT($people) }.
                [one] الأسر بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل أسرة واحدة.
                [two] الأسر بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل أسرتين.
                [few] الأسر بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل { COUNT($people) } أسر.
                [many] الأسر بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل { COUNT($people) } أسرة.
               *[other] الأسر بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل { COUNT($people) } أسرة.
            }
       *[people]
            { COUNT($people) ->
                [zero] الأشخاص بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل { COUNT($people) }.
                [one] الأشخاص بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل شخص واحد.
                [two] الأشخاص بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل شخصين.
                [few] الأشخاص بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل { COUNT($people) } أشخاص.
                [many] الأشخاص بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل { COUNT($people) } شخصًا.
               *[other] الأشخاص بلا وصول إلى الخدمة في الإقليم كله: { $number } من أصل { COUNT($people) } شخص.
            }
    }
# The same where it is not known how many people there are.
map-region-without-alone =
    { $unit ->
        [households]
            { COUNT($count) ->
                [zero] بلا وصول إلى الخدمة في الإقليم كله: { $number } من الأسر.
                [one] بلا وصول إلى الخدمة في الإقليم كله: { $number } أسرة.
                [two] بلا وصول إلى الخدمة في الإقليم كله: { $number } من الأسر.
                [few] بلا وصول إلى الخدمة في الإقليم كله: { $number } أسر.
                [many] بلا وصول إلى الخدمة في الإقليم كله: { $number } أسرة.
               *[other] بلا وصول إلى الخدمة في الإقليم كله: { $number } أسرة.
            }
       *[people]
            { COUNT($count) ->
                [zero] بلا وصول إلى الخدمة في الإقليم كله: { $number } من الأشخاص.
                [one] بلا وصول إلى الخدمة في الإقليم كله: { $number } شخص.
                [two] بلا وصول إلى الخدمة في الإقليم كله: { $number } من الأشخاص.
                [few] بلا وصول إلى الخدمة في الإقليم كله: { $number } أشخاص.
                [many] بلا وصول إلى الخدمة في الإقليم كله: { $number } شخصًا.
               *[other] بلا وصول إلى الخدمة في الإقليم كله: { $number } شخص.
            }
    }
# $unknown: how many of them may have access; $reasons: why, each with a number
map-region-between =
    { $unit ->
        [households] الأسر بلا وصول إلى الخدمة في الإقليم كله: بين { $least } و{ $most } من أصل { COUNT($people) }. الأسر التي لا يُعرف ذلك عنها: { COUNT($unknown) }. الأسباب: { $reasons }.
       *[people] الأشخاص بلا وصول إلى الخدمة في الإقليم كله: بين { $least } و{ $most } من أصل { COUNT($people) }. الأشخاص الذين لا يُعرف ذلك عنهم: { COUNT($unknown) }. الأسباب: { $reasons }.
    }
# The same where it is not known how many people there are.
map-region-between-alone =
    { $unit ->
        [households] الأسر بلا وصول إلى الخدمة في الإقليم كله: بين { $least } و{ $most }. الأسر التي لا يُعرف ذلك عنها: { COUNT($unknown) }. الأسباب: { $reasons }.
       *[people] الأشخاص بلا وصول إلى الخدمة في الإقليم كله: بين { $least } و{ $most }. الأشخاص الذين لا يُعرف ذلك عنهم: { COUNT($unknown) }. الأسباب: { $reasons }.
    }
# $reason: they live where no list is complete
map-region-reason = { $reason } ({ COUNT($people) })
# $share: 92 %
map-region-known = هذا عن { $share } من الإقليم، حيث عدد الأشخاص المعنيين معروف.
map-region-unknown = غير معروف للإقليم كله، لأن بعض القطاعات بلا رقم.
map-region-withheld = محجوب للإقليم كله حمايةً للخصوصية.

## The line about the tract under the pointer or the cross.
## $name: its name. $number: an estimate with its margin of error, or two bounds. $count: the number before the noun.
## $reliability: high, medium or low.

map-readout-without =
    { $unit ->
        [households]
            { COUNT($count) ->
                [zero] { $name }: { $number } من الأسر بلا وصول إلى الخدمة
                [one] { $name }: { $number } أسرة بلا وصول إلى الخدمة
                [two] { $name }: { $number } من الأسر بلا وصول إلى الخدمة
                [few] { $name }: { $number } أسر بلا وصول إلى الخدمة
                [many] { $name }: { $number } أسرة بلا وصول إلى الخدمة
               *[other] { $name }: { $number } أسرة بلا وصول إلى الخدمة
            }
       *[people]
            { COUNT($count) ->
                [zero] { $name }: { $number } من الأشخاص بلا وصول إلى الخدمة
                [one] { $name }: { $number } شخص بلا وصول إلى الخدمة
                [two] { $name }: { $number } من الأشخاص بلا وصول إلى الخدمة
                [few] { $name }: { $number } أشخاص بلا وصول إلى الخدمة
                [many] { $name }: { $number } شخصًا بلا وصول إلى الخدمة
               *[other] { $name }: { $number } شخص بلا وصول إلى الخدمة
            }
    }
map-readout-without-reliability =
    { $name }: { $unit ->
        [households]
            { COUNT($count) ->
                [zero] { $number } من الأسر بلا وصول إلى الخدمة
                [one] { $number } أسرة بلا وصول إلى الخدمة
                [two] { $number } من الأسر بلا وصول إلى الخدمة
                [few] { $number } أسر بلا وصول إلى الخدمة
                [many] { $number } أسرة بلا وصول إلى الخدمة
               *[other] { $number } أسرة بلا وصول إلى الخدمة
            }
       *[people]
            { COUNT($count) ->
                [zero] { $number } من الأشخاص بلا وصول إلى الخدمة
                [one] { $number } شخص بلا وصول إلى الخدمة
                [two] { $number } من الأشخاص بلا وصول إلى الخدمة
                [few] { $number } أشخاص بلا وصول إلى الخدمة
                [many] { $number } شخصًا بلا وصول إلى الخدمة
               *[other] { $number } شخص بلا وصول إلى الخدمة
            }
    }؛ الموثوقية: { $reliability ->
        [high] عالية
        [medium] متوسطة
       *[low] منخفضة
    }
# $share: 34 %, or two bounds of it
map-readout-within = { $name }: { $share } لديهم موقع في المتناول
# $compared: the class of the tract in the legend: 10 to 25 points below
map-readout-difference = { $name }: { $share } لديهم موقع في المتناول ({ $compared })
# $distance: 2.3 km, or a time
map-readout-nearest = { $name }: أقرب موقع على بعد { $distance }
# Instead of a number. $missing: no data, or withheld for privacy
map-readout-missing = { $name }: { $missing }
map-readout-nobody = { $name }: لا يسكن هنا أحد منهم
# $class: what map-class says
map-readout-class = { $name }: { $class }
map-readout-class-reliability =
    { $name }: { $class }؛ الموثوقية: { $reliability ->
        [high] عالية
        [medium] متوسطة
       *[low] منخفضة
    }
map-readout-not-known = { $name }: غير معروف
# $reason: no complete list covers this place
map-readout-not-known-reason = { $name }: غير معروف: { $reason }
map-readout-without-not-known =
    { $unit ->
        [households]
            { COUNT($count) ->
                [zero] { $name }: { $number } من الأسر بلا وصول إلى الخدمة؛ غير معروف: { $reason }
                [one] { $name }: { $number } أسرة بلا وصول إلى الخدمة؛ غير معروف: { $reason }
                [two] { $name }: { $number } من الأسر بلا وصول إلى الخدمة؛ غير معروف: { $reason }
                [few] { $name }: { $number } أسر بلا وصول إلى الخدمة؛ غير معروف: { $reason }
                [many] { $name }: { $number } أسرة بلا وصول إلى الخدمة؛ غير معروف: { $reason }
               *[other] { $name }: { $number } أسرة بلا وصول إلى الخدمة؛ غير معروف: { $reason }
            }
       *[people]
            { COUNT($count) ->
                [zero] { $name }: { $number } من الأشخاص بلا وصول إلى الخدمة؛ غير معروف: { $reason }
                [one] { $name }: { $number } شخص بلا وصول إلى الخدمة؛ غير معروف: { $reason }
                [two] { $name }: { $number } من الأشخاص بلا وصول إلى الخدمة؛ غير معروف: { $reason }
                [few] { $name }: { $number } أشخاص بلا وصول إلى الخدمة؛ غير معروف: { $reason }
                [many] { $name }: { $number } شخصًا بلا وصول إلى الخدمة؛ غير معروف: { $reason }
               *[other] { $name }: { $number } شخص بلا وصول إلى الخدمة؛ غير معروف: { $reason }
            }
    }
map-readout-within-not-known = { $name }: { $share } لديهم موقع في المتناول؛ غير معروف: { $reason }
map-readout-nearest-not-known = { $name }: أقرب موقع على بعد { $distance }؛ غير معروف: { $reason }

## A tract on the map of need and access at once.
## $need: lowest, middle or highest. $access: the label of the class of access: up to a third.

# $number: the need: a share or a number of people; $within: the share within reach
map-class =
    { $need ->
        [highest] الحاجة في الثلث الأعلى من القطاعات ({ $number })، و{ $access } منهم لديهم موقع في المتناول ({ $within })
        [middle] الحاجة في الثلث الأوسط من القطاعات ({ $number })، و{ $access } منهم لديهم موقع في المتناول ({ $within })
       *[lowest] الحاجة في الثلث الأدنى من القطاعات ({ $number })، و{ $access } منهم لديهم موقع في المتناول ({ $within })
    }
# In a cell of the table.
map-class-short =
    { $need ->
        [highest] الثلث الأعلى؛ { $access }
        [middle] الثلث الأوسط؛ { $access }
       *[lowest] الثلث الأدنى؛ { $access }
    }
# The same where the class is not known.
map-class-not-known = غير معروف

## The legend

map-legend-label = مفتاح الخريطة
# $measure: the name of the measure
map-legend-title-count =
    { $unit ->
        [households] { $measure }، عدد الأسر في القطاع
       *[people] { $measure }، عدد الأشخاص في القطاع
    }
map-legend-title-count-areas =
    { $unit ->
        [households] { $measure }، عدد الأسر في المنطقة
       *[people] { $measure }، عدد الأشخاص في المنطقة
    }
map-legend-title-tracts = { $measure }، عدد القطاعات
map-legend-withheld = محجوب حمايةً للخصوصية
map-legend-low = مظلّل بخطوط: موثوقية منخفضة، وهامش الخطأ كبير
map-legend-no-margins = هوامش الخطأ غير معروفة، وكذلك موثوقية هذه الأرقام.
map-legend-some-margins = بعض هوامش الخطأ غير معروف: الرقم غير المظلّل بخطوط ليس موثوقًا دائمًا.
map-legend-nobody =
    { $unit ->
        [households] لا تسكن هنا أسرة منها
       *[people] لا يسكن هنا أحد منهم
    }
# $theme: Clinics
map-legend-sites = { $theme } ({ COUNT($sites) })
# Heads of the rows and of the columns of the nine classes; what they are measured in follows.
map-legend-need = حاجة أكبر:
map-legend-access = وصول أقل:
# $whole: all people of whom those in need are a part
map-legend-need-share = النسبة من «{ $whole }»
map-legend-need-count =
    { $unit ->
        [households] عدد الأسر في القطاع
       *[people] عدد الأشخاص في القطاع
    }
map-legend-access-share = نسبة من لديهم موقع في المتناول
# One of the nine classes.
map-legend-cell =
    { $need ->
        [highest]
            { COUNT($tracts) ->
                [zero] { COUNT($tracts) } قطاع
                [one] قطاع واحد
                [two] قطاعان
                [few] { COUNT($tracts) } قطاعات
                [many] { COUNT($tracts) } قطاعًا
               *[other] { COUNT($tracts) } قطاع
            }: الحاجة في الثلث الأعلى، و{ $access } لديهم موقع في المتناول
        [middle]
            { COUNT($tracts) ->
                [zero] { COUNT($tracts) } قطاع
                [one] قطاع واحد
                [two] قطاعان
                [few] { COUNT($tracts) } قطاعات
                [many] { COUNT($tracts) } قطاعًا
               *[other] { COUNT($tracts) } قطاع
            }: الحاجة في الثلث الأوسط، و{ $access } لديهم موقع في المتناول
       *[lowest]
            { COUNT($tracts) ->
                [zero] { COUNT($tracts) } قطاع
                [one] قطاع واحد
                [two] قطاعان
                [few] { COUNT($tracts) } قطاعات
                [many] { COUNT($tracts) } قطاعًا
               *[other] { COUNT($tracts) } قطاع
            }: الحاجة في الثلث الأدنى، و{ $access } لديهم موقع في المتناول
    }
# In a language that is written from right to left this class is at the top left.
map-legend-worst =
    في أعلى اليسار تشتد الحاجة ويكون الوصول في أدنى حد: { COUNT($tracts) ->
        [zero] { COUNT($tracts) } قطاع
        [one] قطاع واحد
        [two] قطاعان
        [few] { COUNT($tracts) } قطاعات
        [many] { COUNT($tracts) } قطاعًا
       *[other] { COUNT($tracts) } قطاع
    }. الحاجة مقسّمة إلى أثلاث القطاعات التي يسكن فيها أحد منهم.

## The panel: the numbers of a tract, an area or a site

map-panel-label = أرقام ما اخترته
map-panel-tract = القطاع { $id }
map-panel-area = منطقة تخطيط
map-panel-site = مكان
map-panel-close = إغلاق
map-panel-loading = جارٍ قراءة الأرقام …
map-panel-unknown = ليس في هذا الأطلس شيء بالمعرّف «{ $id }».
map-panel-show = عرض على الخريطة
map-panel-report = تقرير للطباعة
map-panel-no-position = لا يذكر الأطلس أين يقع هذا.
# $number: an estimate with its margin of error; $count: the number before the noun
map-panel-without =
    { $unit ->
        [households]
            { COUNT($count) ->
                [zero] { $number } من الأسر بلا وصول إلى الخدمة
                [one] { $number } أسرة بلا وصول إلى الخدمة
                [two] { $number } من الأسر بلا وصول إلى الخدمة
                [few] { $number } أسر بلا وصول إلى الخدمة
                [many] { $number } أسرة بلا وصول إلى الخدمة
               *[other] { $number } أسرة بلا وصول إلى الخدمة
            }
       *[people]
            { COUNT($count) ->
                [zero] { $number } من الأشخاص بلا وصول إلى الخدمة
                [one] { $number } شخص بلا وصول إلى الخدمة
                [two] { $number } من الأشخاص بلا وصول إلى الخدمة
                [few] { $number } أشخاص بلا وصول إلى الخدمة
                [many] { $number } شخصًا بلا وصول إلى الخدمة
               *[other] { $number } شخص بلا وصول إلى الخدمة
            }
    }
map-panel-without-between =
    { $unit ->
        [households] الأسر بلا وصول إلى الخدمة: بين { $least } و{ $most }
       *[people] الأشخاص بلا وصول إلى الخدمة: بين { $least } و{ $most }
    }
# $missing: no data, or withheld for privacy
map-panel-without-missing = بلا وصول: { $missing }
map-panel-covered = تغطي القطاعات { $share } من هذه المنطقة؛ كل أرقامها عن ذلك الجزء.
map-panel-known = بعض القطاعات بلا رقم: الأرقام عن { $share } من هذه المنطقة، حيث عدد الأشخاص المعنيين معروف.
map-panel-from-split = من قطاعات مقسّمة
map-panel-from-split-note = تتوقف هذه النسبة من عدد الأشخاص على طريقة تقسيم القطاعات؛ ولا يشمل هامش الخطأ ذلك.
map-panel-within = نسبة من لديهم موقع في المتناول
map-panel-why = لماذا هم بلا وصول
map-panel-steps = من هم بلا وصول، خطوة بخطوة
map-panel-steps-uncertain = من هم بلا وصول أو قد يكونون كذلك، خطوة بخطوة
map-panel-not-known = على الخريطة
# $reasons: no complete list covers this place
map-panel-not-known-because = غير معروف عند معظمهم: { $reasons }
map-panel-nearest = أقرب موقع، في المتوسط
map-panel-reliability = الموثوقية
map-panel-source = المصدر
# $source: table B05012, 2018-2022; the rows below it are from there
map-panel-source-of = المصدر: { $source }
map-panel-by-group = نسبة من لديهم موقع في المتناول، بحسب المجموعة
map-panel-of-all = من الجميع
map-panel-other = معايير أخرى
map-panel-standard = معنى «في المتناول»
map-panel-without-access = بلا وصول
map-panel-indicators = من يسكن هنا
map-panel-indicator = من
map-panel-number = العدد
map-panel-share = النسبة
# $whole: all people of whom this is a share
map-panel-share-of = من مجموع: { $whole }
map-panel-nobody = لا يسكن هنا أحد منهم
map-panel-id = المعرّف
map-panel-margins = العلامة ± هي هامش خطأ المسح بمستوى ثقة 90%.
# $change: +120 ± 80; $since: 2012-2016; $compared: clearly higher
map-panel-change = { $change } منذ { $since }: { $compared }
map-panel-change-unknown = { $change } منذ { $since }: مدى التأكد غير معروف

## Read to those who cannot see the panel. $class: what map-class says.

map-panel-announced =
    { $unit ->
        [households]
            { COUNT($count) ->
                [zero] { $name }. { $number } من الأسر بلا وصول إلى الخدمة. الموثوقية: { $reliability }
                [one] { $name }. { $number } أسرة بلا وصول إلى الخدمة. الموثوقية: { $reliability }
                [two] { $name }. { $number } من الأسر بلا وصول إلى الخدمة. الموثوقية: { $reliability }
                [few] { $name }. { $number } أسر بلا وصول إلى الخدمة. الموثوقية: { $reliability }
                [many] { $name }. { $number } أسرة بلا وصول إلى الخدمة. الموثوقية: { $reliability }
               *[other] { $name }. { $number } أسرة بلا وصول إلى الخدمة. الموثوقية: { $reliability }
            }
       *[people]
            { COUNT($count) ->
                [zero] { $name }. { $number } من الأشخاص بلا وصول إلى الخدمة. الموثوقية: { $reliability }
                [one] { $name }. { $number } شخص بلا وصول إلى الخدمة. الموثوقية: { $reliability }
                [two] { $name }. { $number } من الأشخاص بلا وصول إلى الخدمة. الموثوقية: { $reliability }
                [few] { $name }. { $number } أشخاص بلا وصول إلى الخدمة. الموثوقية: { $reliability }
                [many] { $name }. { $number } شخصًا بلا وصول إلى الخدمة. الموثوقية: { $reliability }
               *[other] { $name }. { $number } شخص بلا وصول إلى الخدمة. الموثوقية: { $reliability }
            }
    }
map-panel-announced-class =
    { $unit ->
        [households]
            { COUNT($count) ->
                [zero] { $name }. { $number } من الأسر بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
                [one] { $name }. { $number } أسرة بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
                [two] { $name }. { $number } من الأسر بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
                [few] { $name }. { $number } أسر بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
                [many] { $name }. { $number } أسرة بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
               *[other] { $name }. { $number } أسرة بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
            }
       *[people]
            { COUNT($count) ->
                [zero] { $name }. { $number } من الأشخاص بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
                [one] { $name }. { $number } شخص بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
                [two] { $name }. { $number } من الأشخاص بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
                [few] { $name }. { $number } أشخاص بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
                [many] { $name }. { $number } شخصًا بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
               *[other] { $name }. { $number } شخص بلا وصول إلى الخدمة. الموثوقية: { $reliability }. على الخريطة: { $class }
            }
    }
map-panel-announced-missing = { $name }. بلا وصول: { $missing }
# $kind: Clinics
map-panel-announced-site = { $name }. { $kind }

## What a list says of a site

map-site-documents = وثيقة عن وضع الهجرة
map-site-documents-asked = مطلوبة
map-site-documents-not-asked = غير مطلوبة
map-site-located = أين يقع
map-site-located-address = عند عنوانه
map-site-located-street = في مكان ما من شارعه
map-site-located-postal-code = في مكان ما من رمزه البريدي
map-site-located-tract = في مكان ما من قطاعه
map-site-checked = آخر مراجعة للقائمة
map-site-unstated = لا تذكر القائمة ذلك

## من يصل إلى ماذا: أقرب الأماكن إلى قطاع، والقطاعات التي يقع مكان في متناولها

map-why = لماذا؟
map-why-nearest = أقرب مكان، { $site }، يبعد في المتوسط { $cost }. يشترط المعيار ألا يزيد ذلك على { $limit }.
map-why-nearest-partly = أقرب مكان، { $site }، يبعد أكثر من { $limit } عن بعض الناس، ولا يُحفظ مقدار ذلك.
map-why-none = لا يوجد مكان كهذا في القوائم.
map-why-none-within = لا يُعرف مكان ضمن { $limit }. ولا يُحفظ كم يبعد أقرب مكان ولا هل يمكن الوصول إليه.
map-why-usable-same = بحسب قائمته، يمكن لهؤلاء الناس أو لبعضهم استخدامه.
map-why-usable = من الأماكن التي يمكن لهؤلاء الناس أو لبعضهم استخدامها بحسب القوائم، أقربها { $site }، ويبعد في المتوسط { $cost }.
map-why-usable-not-known = من الأماكن التي يمكن لهؤلاء الناس أو لبعضهم استخدامها بحسب القوائم، أقربها { $site }، ولا يُحفظ كم يبعد عن بعض الناس.
map-why-none-usable = بحسب القوائم، لا يستوفي أي مكان كل ما يشترطه المعيار.
map-why-none-usable-within = بحسب القوائم، لا يستوفي أي مكان ضمن { $limit } كل ما يشترطه المعيار، وما هو أبعد لا يُحفظ.
map-why-table = أقرب الأماكن وما ينقص كلًّا منها
map-why-cost-head = في المتوسط
map-why-from = من { $least }
map-why-range = من { $least } إلى { $most }
map-why-range-beyond = من { $least } إلى أكثر من { $most }
map-why-not-known = غير معروف للجميع
map-why-condition = { $condition }: { $answer }
map-why-language = يتحدث لغتهم
map-why-open = مفتوح في الوقت المطلوب
map-why-cost = لا يكلّف أكثر من المطلوب
map-why-documents = لا يطلب وثيقة عن وضع الهجرة
map-why-wheelchair = يمكن استخدامه بالكرسي المتحرك
map-why-capacity = سعته كافية
map-why-yes = نعم
map-why-partly = لبعض الناس
map-why-no = لا
map-why-not-kept = ليس في هذا الأطلس
map-why-usable-mark = أقرب مكان يمكنهم استخدامه
map-why-note = المتوسطات محسوبة على سكان القطاع، والنطاقات مقرّبة إلى الخارج. تصل الخطوط على الخريطة بين القطاع والأماكن، وهي ليست طرقًا.
map-way = الطريق إلى هناك
map-way-to = الطريق إلى { $name }
map-way-from = من نقطة في وسط القطاع:
map-way-straight = { $distance } في خط مستقيم
map-way-walk = سيرًا على الأقدام إلى { $place }: { $distance }، { $minutes }
map-way-stop = محطة
map-way-wait = انتظار { $minutes }
map-way-drive = بالسيارة: { $distance }، { $minutes }، مع السير بين الشارع والباب
map-way-ride =
    { $departs }: { $class ->
        [rail] قطار
        [tram] ترام
        [cable] عربة معلّقة
        [ferry] عبّارة
       *[bus] حافلة
    } { $route } من { $from } إلى { $to }، الوصول { $arrives } ({ $minutes })
map-way-total = المجموع: { $cost }
map-way-total-transit = المجموع: { $minutes }، من { $departs } إلى { $arrives }. من بين الذين يغادرون في { $window } يصل { $percentile } % في هذا الوقت أو أسرع.
map-way-none = لا يُعرف طريق لا يتجاوز { $limit }.
map-way-note = يتبع السير شوارع الدراسة، وخطوط الركوب مستقيمة من محطة إلى محطة. ولمن يسكنون في أماكن أخرى من القطاع طرق أخرى.
map-who = من يصل إلى هذا المكان؟
map-who-lead = الناس الذين يسكنون ضمن { $limit } من هذا المكان، سواء أمكنهم استخدامه أم لا:
map-who-bands = الناس الذين يقع المكان في متناولهم
map-who-within = ضمن
map-who-tracts = القطاعات
map-who-none = لا أحد
map-who-too-small = أقل من أن يُذكر
map-who-withheld =
    { COUNT($tracts) ->
        [zero] العدد محجوب حمايةً للخصوصية في { COUNT($tracts) } قطاع، وهي ليست في المجموع.
        [one] العدد محجوب حمايةً للخصوصية في قطاع واحد، وهو ليس في المجموع.
        [two] العدد محجوب حمايةً للخصوصية في قطاعين، وهما ليسا في المجموع.
        [few] العدد محجوب حمايةً للخصوصية في { COUNT($tracts) } قطاعات، وهي ليست في المجموع.
        [many] العدد محجوب حمايةً للخصوصية في { COUNT($tracts) } قطاعًا، وهي ليست في المجموع.
       *[other] العدد محجوب حمايةً للخصوصية في { COUNT($tracts) } قطاع، وهي ليست في المجموع.
    }
map-who-missing =
    { COUNT($tracts) ->
        [zero] لا يوجد عدد في { COUNT($tracts) } قطاع، وهي ليست في المجموع.
        [one] لا يوجد عدد في قطاع واحد، وهو ليس في المجموع.
        [two] لا يوجد عدد في قطاعين، وهما ليسا في المجموع.
        [few] لا يوجد عدد في { COUNT($tracts) } قطاعات، وهي ليست في المجموع.
        [many] لا يوجد عدد في { COUNT($tracts) } قطاعًا، وهي ليست في المجموع.
       *[other] لا يوجد عدد في { COUNT($tracts) } قطاع، وهي ليست في المجموع.
    }
map-who-nobody = لا يوجد في هذا الأطلس قطاع يسكن أحد فيه ضمن هذا الحد.
map-who-tract = القطاع
map-who-share = النسبة ضمن { $limit }
map-who-people = كل من في القطاع
map-who-table = القطاعات التي يقع المكان في متناولها، مع نسبة سكانها
map-who-colors = تدل الألوان على أقرب حد يسكن ضمنه نصف سكان القطاع على الأقل، ويدل هذا اللون على أقل من النصف.
map-who-more =
    { COUNT($tracts) ->
        [zero] يوجد { COUNT($tracts) } قطاع آخر في ملفات التنزيل.
        [one] يوجد قطاع آخر في ملفات التنزيل.
        [two] يوجد قطاعان آخران في ملفات التنزيل.
        [few] توجد { COUNT($tracts) } قطاعات أخرى في ملفات التنزيل.
        [many] يوجد { COUNT($tracts) } قطاعًا آخر في ملفات التنزيل.
       *[other] يوجد { COUNT($tracts) } قطاع آخر في ملفات التنزيل.
    }
map-who-download = تنزيل:
map-who-note = هذه أعداد منشورة مضروبة في نسبة سكان القطاع الذين يقع المكان في متناولهم، بنسب مئوية صحيحة. حيث تُقسَّم القطاعات تُقرَّب المجاميع، ولا تشمل هوامش الخطأ موضع سكن الناس داخل القطاع. لا يُحسب من يسكنون خارج قطاعات هذا الأطلس.

## The ranking of planning areas

map-ranking-label = ترتيب مناطق التخطيط
map-ranking-lead =
    { $unit ->
        [households] بحسب عدد الأسر بلا وصول إلى الخدمة، الأكثر أولًا.
       *[people] بحسب عدد الأشخاص بلا وصول إلى الخدمة، الأكثر أولًا.
    }
map-ranking-lead-uncertain =
    { $unit ->
        [households] بحسب عدد الأسر التي هي بالتأكيد بلا وصول إلى الخدمة، الأكثر أولًا. حيث يوجد عددان فهما أقل عدد ممكن وأكبر عدد ممكن.
       *[people] بحسب عدد الأشخاص الذين هم بالتأكيد بلا وصول إلى الخدمة، الأكثر أولًا. حيث يوجد عددان فهما أقل عدد ممكن وأكبر عدد ممكن.
    }
map-ranking-whiskers = الخط الرفيع هو هامش الخطأ. المناطق التي تتداخل خطوطها قد يكون ترتيبها في الحقيقة معكوسًا.
map-ranking-no-margins = هوامش الخطأ غير معروفة، فلا يُعرف مدى التأكد من هذا الترتيب.
map-ranking-all = عرض الكل ({ COUNT($areas) })
map-ranking-first = عرض أول { COUNT($areas) }؛ الجدول فيه الكل
map-ranking-fewer = عرض أقل
# $share: 34 %
map-ranking-covered = { $share } منها فقط داخل القطاعات
map-ranking-known = عن { $share } منها، حيث العدد معروف
map-ranking-uncertain = مرتبتها غير معروفة

## The table

map-table-heading = الجدول
map-table-scroller = الصفوف والأعمدة
map-table-close = إغلاق الجدول
# $rows: what the rows are: Tracts, or a kind of planning area
map-table-caption = { $rows }. { $people }: بلا { $standard }.
map-table-areas = مناطق التخطيط
map-table-tracts = القطاعات
map-table-choose = صفوف الجدول
map-table-loading = جارٍ قراءة الجدول …
map-table-more = عرض المزيد ({ COUNT($rows) })
map-table-shown = الصفوف المعروضة: { COUNT($shown) } من أصل { COUNT($all) }
# The links to the files follow.
map-table-download = تنزيل:
map-column-name = الاسم
map-column-class = الحاجة؛ الوصول
map-column-people = الأشخاص المعنيون
map-column-without = بلا وصول
map-column-moe = ±
map-column-moe-long = ± هامش خطأ عدد من هم بلا وصول
map-column-at-most = بلا وصول على الأكثر
map-column-unknown = غير معروف
map-column-within = نسبة من لديهم موقع في المتناول
map-column-nearest = أقرب موقع، في المتوسط
map-column-reliability = الموثوقية
# In the column ±.
map-column-moe-unknown = غير معروف

## Making a handout: a document about the selected area

map-handout = إعداد ورقة للتوزيع
map-handout-close = إغلاق
map-handout-document = الوثيقة
map-handout-brief = موجز
map-handout-brief-note = ورقة واحدة للتوزيع: ماذا تبيّن الأرقام، بكلمات بسيطة
map-handout-report = التقرير الكامل
map-handout-report-note = كل الأرقام ومصادرها وكيف حُسبت
# In the chosen language of the document.
map-handout-draft = النصوص بهذه اللغة مسودة. اطلب ممن يتحدث هذه اللغة أن يقرأ الوثيقة قبل توزيعها.
map-handout-paper = الورق
map-handout-letter = ورق أمريكي (US Letter)
map-handout-a4 = ورق A4
map-handout-findings = النتائج في الورقة
map-handout-no-findings = لم تبق أي نتيجة للورقة.
# A finding was left out. $finding: the headline of the one that the sheet has now.
map-handout-replaced = بدلًا منها: { $finding }
# What the user adds to the brief.
map-handout-own = بكلماتك أنت
map-handout-own-note = تبقى هذه النصوص في هذا المتصفح. لا تُرسَل إلا لإعداد الوثيقة، ولا يحتفظ بها الخادم.
map-handout-ask = ما تطلبه
map-handout-story = قصة من هنا
map-handout-decides = من يقرر
map-handout-contact = للتواصل
# Room for more text.
map-handout-left =
    { COUNT($left) ->
        [zero] لم يبق أي حرف
        [one] بقي حرف واحد
        [two] بقي حرفان
        [few] بقيت { COUNT($left) } أحرف
        [many] بقي { COUNT($left) } حرفًا
       *[other] بقي { COUNT($left) } حرف
    }
map-handout-over =
    { COUNT($over) ->
        [zero] لا أحرف زائدة
        [one] حرف واحد زائد
        [two] حرفان زائدان
        [few] { COUNT($over) } أحرف زائدة
        [many] { COUNT($over) } حرفًا زائدًا
       *[other] { COUNT($over) } حرف زائد
    }
map-handout-delete = حذف هذه النصوص
map-handout-deleted = حُذفت النصوص من هذا المتصفح.
map-handout-preview = معاينة
# What a screen reader calls the frame.
map-handout-preview-title = معاينة الوثيقة
map-handout-save = حفظ بصيغة PDF
map-handout-open = فتح كصفحة للطباعة
map-handout-making = جارٍ إعداد ملف PDF …
# $file: the name of the file.
map-handout-saved = ملف PDF جاهز: { $file }
map-handout-too-long = هذا النص أطول مما تتسع له الورقة. اختصره.
map-handout-no-pdf = لا يُعدّ هذا الخادم ملفات PDF. افتح الوثيقة كصفحة واطبعها من هناك.
# $detail: what the server says, in English.
map-handout-refused = تعذّر إعداد الوثيقة. يقول الخادم: { $detail }

## About these numbers

map-about = عن هذه الأرقام
map-about-close = إغلاق
map-about-method = طريقة الحساب
map-about-reliability = الموثوقية
# $class: High; $note: reliable: the standard error is at most 12 % of the number
map-about-class = { $class } – { $note }.
map-about-indicators = من تشملهم الأعداد
map-about-sources = المصادر
map-about-findings = ما يثير الشك في البيانات
map-about-no-findings = لم يُعثر في البيانات على ما يثير الشك.
# $title: what is doubtful
map-about-finding = { $title }: { COUNT($count) }
map-about-source = المصدر
map-about-purpose = الغرض

## On paper

map-print-study = { $study }. أُنشئت باستخدام { $program }.
map-print-rank = #
map-print-first = أول { COUNT($shown) } من أصل { COUNT($all) }.

map-share = مشاركة
map-share-address = عنوان هذا العرض
map-share-copy = نسخ
map-share-copied = نُسخ العنوان.
map-share-not-copied = العنوان محدد: انسخه بلوحة المفاتيح.
map-share-png = صورة (PNG)
map-share-svg = صورة (SVG)
map-share-features = الأعداد المعروضة (GeoJSON)
map-share-making = جارٍ إعداد الصورة…
map-share-saved = الصورة جاهزة: { $file }
map-share-failed = تعذر إعداد الصورة.
map-share-source = { $study }. مصدر الأعداد: { $source }
map-share-made = أُعدت باستخدام { $program } في { $date }.

## Areas of the reader's own

map-own-several = اختيار عدة قطاعات أو مناطق
map-own-several-help = اختر قطاعات أو مناطق على الخريطة. وما يُختار مرة أخرى يُزال.
map-own-done = تم
map-own-add = جمعها مع غيرها
map-own-draw = رسم منطقة
map-own-draw-help = اختر زوايا المنطقة على الخريطة، أو مكانًا واحدًا لأخذ دائرة حوله أو ما يمكن الوصول إليه منه: بالمؤشر، أو بمفتاح الإدخال في وسط الخريطة.
map-own-finish = إنهاء المنطقة
map-own-undo = التراجع عن آخر زاوية
map-own-cancel = إلغاء
map-own-too-many = المنطقة الخاصة لها 500 منطقة وقطاع على الأكثر.
map-own-kind = منطقة خاصة
map-own-members = مما تتكون هذه المنطقة
map-own-name = اسم هذه المنطقة
map-own-file = إضافة حدود من ملف (GeoJSON أو KML أو GeoPackage أو shapefile مضغوط بصيغة zip)
map-own-file-failed = تعذرت قراءة حدود من هذا الملف. يمكن أن يكون GeoJSON أو KML أو GeoPackage أو shapefile مضغوط بصيغة zip بحجم 10 ميغابايت على الأكثر، وفيه مناطق بخطوط الطول والعرض.
map-own-no-numbers = لا أرقام لهذه المنطقة: فهي خارج القطاعات، أو صغيرة جدًا (أجزاء من أقل من 3 قطاعات وأقل من 1,000 شخص)، أو تتقاطع حدودها مع نفسها.
map-own-note = أرقامها مجاميع الأرقام المنشورة لقطاعاتها. والقطاع الذي يقع جزء منه فيها يُحسب بنسبة أرضه؛ وعندئذ تُقرَّب الأعداد إلى العشرات، وحتى 100 إلى الخمسات. ولا يُحفظ شيء عنها: فعنوان هذه الصفحة يحملها كلها.
map-own-downloads = تنزيل ما يقع هنا
map-own-download-area = هذه المنطقة
map-own-download-tracts = قطاعاتها
map-own-download-sites = أماكن المساعدة فيها
# $name: the name of a part.
map-own-remove = إزالة { $name }
# $number: which of the outlines, from 1.
map-own-outline = الحدود { $number }
# $most: the most corners.
map-own-too-detailed = لهذه الحدود زوايا كثيرة جدًا: يُقرأ { COUNT($most) } منها على الأكثر.
map-own-corners =
    { $corners ->
        [zero] بلا زوايا
        [one] زاوية واحدة
        [two] زاويتان
        [few] { COUNT($corners) } زوايا
        [many] { COUNT($corners) } زاوية
       *[other] { COUNT($corners) } زاوية
    }
map-own-unnamed =
    { $parts ->
        [zero] منطقة خاصة بلا أجزاء
        [one] منطقة خاصة من جزء واحد
        [two] منطقة خاصة من جزأين
        [few] منطقة خاصة من { COUNT($parts) } أجزاء
        [many] منطقة خاصة من { COUNT($parts) } جزءًا
       *[other] منطقة خاصة من { COUNT($parts) } جزء
    }

## Places side by side

map-beside = جنبًا إلى جنب
map-beside-close = إغلاق
map-beside-add = مقارنة
map-beside-more = اختيار مكان آخر على الخريطة
map-beside-similar = إضافة الأماكن الأكثر شبهًا بـ { $first }
map-beside-similar-note = متشابهة في عدد الناس وفي هذه النسب، ولكل منها الأهمية نفسها: { $indicators }. لا يؤخذ خطأ المسح في الحسبان.
map-beside-region = الإقليم كله
map-beside-shown = على الخريطة
# $first: the name of the first place.
map-beside-caption = لكل رقم هامش خطئه، عند مستوى 90 %. تُقارن النسب بنسب { $first } وبنسب الإقليم كله؛ و«بوضوح» تعني أن الفرق أكبر من هامش خطئه. تبيّن الأشرطة النسب، بمقياس واحد في كل صف.
# $name: the name of a place.
map-beside-overlap = { $name } والمكان الأول يشتركان في بعض السكان، ولذلك لا تُعقد المقارنة بينهما.
# $name: the name of a place.
map-beside-remove = إزالة { $name }
# $share: a share, or bounds of it.
map-beside-within = نسبة من لديهم موقع في المتناول: { $share }
# $compared: clearly higher
map-beside-to-first = مقارنةً بالمكان الأول: { $compared }
# $compared: clearly higher
map-beside-to-region = مقارنةً بالإقليم: { $compared }
map-beside-open =
    { $places ->
        [zero] جنبًا إلى جنب: لا أماكن
        [one] جنبًا إلى جنب: مكان واحد
        [two] جنبًا إلى جنب: مكانان
        [few] جنبًا إلى جنب: { COUNT($places) } أماكن
        [many] جنبًا إلى جنب: { COUNT($places) } مكانًا
       *[other] جنبًا إلى جنب: { COUNT($places) } مكان
    }

## In another page, and on a telephone

map-two-fingers = حرّك الخريطة بإصبعين
map-share-embed = عرض هذه الخريطة في صفحة أخرى
map-share-embed-code = HTML لتلك الصفحة
map-share-code = رمز للهواتف (QR)
map-share-code-label = رمز QR فيه عنوان هذا العرض
map-share-code-too-long = هذا العنوان أطول من أن تقرأ الكاميرات رمزه جيدًا. أرسل العنوان نفسه.
map-embed-open = فتح الخريطة كاملة

## The ranking follows the map

map-ranking-by = { $kind }، الترتيب بحسب: { $measure }
map-ranking-lead-within = بحسب نسبة من لديهم موقع في المتناول، الأقل أولًا.
map-ranking-lead-within-uncertain = بحسب نسبة من قد يكون لديهم موقع في المتناول، الأقل أولًا. حيث توجد نسبتان فهما أقل نسبة ممكنة وأكبر نسبة ممكنة.
map-ranking-lead-difference = بحسب نسبة من لديهم موقع في المتناول مقارنةً بالإقليم: الأبعد دونه أولًا.
map-ranking-lead-nearest = بحسب بُعد أقرب موقع في المتوسط، الأبعد أولًا.
map-ranking-lead-supply = بحسب ما هو متاح في المتناول لكل شخص، الأقل أولًا.
map-ranking-not-tested = الترتيب لم يُختبر
map-ranking-rest = بقية الإقليم
map-ranking-rest-note =
    { $unit ->
        [households] الأسر بلا وصول إلى الخدمة خارج كل هذه المناطق: خارج الترتيب. هامش الخطأ غير معروف.
       *[people] الأشخاص بلا وصول إلى الخدمة خارج كل هذه المناطق: خارج الترتيب. هامش الخطأ غير معروف.
    }

## Indicators on the map

map-controls-subject = ما تعرضه الخريطة
map-controls-gaps = فجوات الخدمات
map-controls-indicators = المؤشرات
map-controls-indicator = المؤشر
map-title-indicator-share = { $indicator }، كنسبة من «{ $whole }»
map-title-indicator-count = { $indicator }، العدد
map-legend-indicator = { $indicator }، العدد في كل قطاع
map-legend-indicator-areas = { $indicator }، العدد في كل منطقة
map-legend-source = المصدر: { $source }
map-readout-number = { $name }: { $number }
map-readout-number-reliability =
    { $name }: { $number }؛ الموثوقية: { $reliability ->
        [high] عالية
        [medium] متوسطة
       *[low] منخفضة
    }
map-readout-number-alone = { $name }: { $number }؛ يظهر هامش الخطأ عند الاختيار
map-panel-announced-indicator = { $name }. { $indicator }: { $number }
map-panel-standards = الوصول بحسب كل معيار
map-table-caption-indicator = { $rows }. { $indicator }.
map-ranking-lead-indicator = العدد الأكبر أولًا.
map-ranking-lead-indicator-share = النسبة الأعلى أولًا.

## Numbers as circles

map-controls-as = طريقة العرض
map-controls-as-colors = ألوان
map-controls-as-symbols = دوائر
map-legend-low-symbol = أفتح لونًا: موثوقية منخفضة، وهامش الخطأ كبير

## Signs from far away

map-sites-thinned = { $theme }: يظهر { COUNT($drawn) } من { COUNT($all) } عند هذا التكبير؛ كبّر الخريطة لرؤيتها كلها.

## Two maps

map-second = خريطة ثانية
map-second-title = خريطة ثانية للمكان نفسه
map-second-close = إزالة الخريطة الثانية

## A tour

map-tour = جولة
map-tour-what = مشاهد من الخريطة بترتيب معيّن، لكل منها نص، لعرضها على جمهور. عنوان هذه الصفحة يتضمن كل ذلك، وكذلك الملف.
map-tour-begin = إعداد جولة من المشاهد
map-tour-add = إضافة ما يُعرض الآن
map-tour-present = عرض
map-tour-save = حفظ كملف
map-tour-end = إنهاء الجولة
map-tour-file = فتح جولة من ملف
map-tour-no-tour = { $file } ليس جولة حفظتها هذه الصفحة.
map-tour-text = نص المحطة { COUNT($number) }
map-tour-see = إظهار
map-tour-see-label = إظهار المحطة { COUNT($number) }
map-tour-now = أخذ ما يُعرض الآن
map-tour-now-label = جعل المحطة { COUNT($number) } تُظهر ما يُعرض الآن
map-tour-kept = المحطة { COUNT($number) } تُظهر ما يُعرض الآن.
map-tour-earlier = تقديم المحطة { COUNT($number) }
map-tour-later = تأخير المحطة { COUNT($number) }
map-tour-remove = إزالة المحطة { COUNT($number) }
map-tour-count = { COUNT($number) } من { COUNT($all) }
map-tour-back = السابق
map-tour-next = التالي
map-tour-screen = ملء الشاشة
map-tour-leave = خروج

## Ranks side by side

map-beside-rank = المرتبة { COUNT($rank) } من { COUNT($of) }
map-beside-ranks = المرتبة { COUNT($rank) } من { COUNT($of) } (بين { COUNT($from) } و{ COUNT($to) })
map-beside-ranks-note = تبدأ المراتب بين المناطق من النوع نفسه بأعلى نسبة، وفي المعيار بأعلى نسبة بلا وصول؛ وتقع المرتبة الحقيقية بين الاثنتين تسع مرات من عشر.

## Within a distance

map-own-distance =
    ضمن هذه المسافة من النقطة، { $unit ->
        [mi] بالأميال
       *[km] بالكيلومترات
    }:
map-own-circle = أخذ ما يقع ضمنها

# Fields follow: a choice, a number, a time of day.
map-own-mode = وسيلة التنقل:
map-own-minutes = دقائق التنقل:
map-own-depart = وقت الانطلاق (إن تُرك فارغًا: كما في الدراسة):
# $mode: how people travel.
map-own-mode-name =
    { $mode ->
        [walk] سيرًا على الأقدام
        [drive] بالسيارة
        [transit] بالحافلة والقطار
       *[straight] سيرًا على الأقدام، تقديرًا من الخط المستقيم
    }
map-own-reach = أخذ ما يمكن الوصول إليه
# The name of an area. $minutes: a number; $mode: how people travel.
map-own-reach-name =
    { $mode ->
        [walk] { $minutes } د سيرًا على الأقدام
        [drive] { $minutes } د بالسيارة
        [transit] { $minutes } د بالحافلة والقطار
       *[straight] { $minutes } د سيرًا على الأقدام، تقديرًا
    }
map-own-reach-wait = يجري قياس ما يمكن الوصول إليه …
map-own-reach-none = لا يمكن الوصول إلى شيء من هنا: لا شارع ولا موقف قريب بما يكفي.
map-own-reach-show = عرض ما يمكن الوصول إليه
map-own-reach-band = ضمن { $limit }
map-own-reach-theme = { $theme }: { COUNT($sites) }، وأقربها { $name }، { $cost }
map-own-reach-empty = لا يوجد في المتناول أي مكان من القوائم.
map-own-reach-from = ما الذي يمكن الوصول إليه من هنا؟

## تجربة تغيير

map-try = تجربة تغيير
map-try-what = افتح مكانًا أو أغلقه أو غيّره، وانظر من يحصل على الخدمة ومن يفقدها. لا يُحفظ شيء: كل شيء في عنوان هذه الصفحة.
map-try-add = إضافة مكان جديد: { $theme }
map-try-undo = تراجع
map-try-end = إنهاء التجربة
map-try-site = تجربة تغيير هنا
map-try-new = جديد: { $theme }
map-try-see = إظهار
map-try-see-label = إظهار { $name } على الخريطة
map-try-remove = إزالة { $name }
map-try-pin = { $name }: اسحبه أو حرّكه بمفاتيح الأسهم
map-try-how = في هذا السيناريو
map-try-closes = يُغلق
map-try-moves = في مكان آخر
map-try-changes = يقدّم شيئًا آخر
map-try-languages = اللغات المتحدَّث بها هناك، تفصل بينها فواصل
map-try-interpreter = مترجمون شفهيون للغات أخرى
map-try-hours = ساعات العمل
map-try-cost = التكلفة بالدولار الأمريكي
map-try-documents = يطلب وثائق عن وضع الهجرة
map-try-wheelchair = يمكن لمستخدمي الكراسي المتحركة استخدامه
map-try-capacity = السعة
map-try-not-said = كما تقول قائمته
map-try-yes = نعم
map-try-no = لا
map-try-region = الإقليم كله
map-try-before = بلا وصول الآن
map-try-after = بلا وصول في السيناريو
map-try-change = التغيّر
map-try-gain = يحصلون على الوصول
map-try-lose = يفقدون الوصول
map-try-area = المنطقة
map-try-areas = المناطق التي يتغير فيها شيء
map-try-more-areas = { $areas ->
    [zero] لا مناطق أخرى في الجدول القابل للحفظ.
    [one] منطقة أخرى ({ $areas }) في الجدول القابل للحفظ.
    [two] منطقتان أخريان ({ $areas }) في الجدول القابل للحفظ.
    [few] { $areas } مناطق أخرى في الجدول القابل للحفظ.
    [many] { $areas } منطقة أخرى في الجدول القابل للحفظ.
   *[other] { $areas } منطقة أخرى في الجدول القابل للحفظ.
}
map-try-nothing = لا يتغير شيء لأحد وفق هذا المعيار.
map-try-summary = يحصلون على الوصول: { $gain }. يفقدون الوصول: { $lose }.
map-try-tracts = { $change }: { $tracts ->
    [zero] لا قطاعات تعداد
    [one] قطاع تعداد واحد ({ $tracts })
    [two] قطاعا تعداد ({ $tracts })
    [few] { $tracts } قطاعات تعداد
    [many] { $tracts } قطاع تعداد
   *[other] { $tracts } قطاع تعداد
}
map-try-gain-most = نصف الناس على الأقل يحصلون على الوصول
map-try-gain-some = أقل من النصف يحصلون على الوصول
map-try-lose-some = أقل من النصف يفقدون الوصول
map-try-lose-most = نصف الناس على الأقل يفقدون الوصول
map-try-refused = لا يمكن حساب هذا السيناريو.
map-try-no-standard = لا جواب وفق هذا المعيار: أحد أماكن موضوعه سرّي، أو أماكنه محطات في جدول مواعيد، أو لا بيانات عنه في الأطلس. اختر معيارًا آخر.
map-try-other-theme = المعيار الذي تعرضه الخريطة عن أماكن أخرى. اختر معيارًا عن الأماكن التي تتغير.
map-try-file = حفظ كملف سيناريو
map-try-places = حفظ الأماكن (GeoJSON)
map-try-table = حفظ الأرقام (CSV)
map-try-name = تغيير في { $study }
map-try-note = هامش الخطأ للتغيّر هو هامش الناس الذين يتغير لهم شيء، ولذلك فهو أضيق من هامشَي الرقمين قبل التغيير وبعده. يُعَدّ الناس حيث يسكنون، بقدر ما يعرفه الأطلس.
