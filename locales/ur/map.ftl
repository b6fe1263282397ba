# The page of the map.
#
# $people and $standard never change: labels of people stand before a colon, standards in quotation marks as the subject of “میسر”.
# Nouns after a number are “فرد” and “افراد”, “گھرانہ” and “گھرانے”.

## The page

map-brand = Gapatlas
map-page-title = { $study }: رسائی کے خلا – Gapatlas
map-skip = سیدھے نقشے پر جائیں
map-loading = اٹلس کھل رہا ہے …
map-try-again = دوبارہ کوشش کریں
map-rebuilt = جب یہ صفحہ کھلا تھا، اٹلس دوبارہ بنایا گیا: تازہ اعداد دیکھنے کے لیے صفحہ دوبارہ لوڈ کریں۔
map-reload = دوبارہ لوڈ کریں
map-made-with = { $program } سے بنایا گیا۔
map-clauses = { $first }؛ { $next }
map-note = { $note }۔

## Without JavaScript. The two links follow the sentence.

map-no-script = اس نقشے کے لیے JavaScript ضروری ہے۔ یہی اعداد ڈاؤن لوڈ کیے جا سکتے ہیں:
map-no-script-areas = علاقے
map-no-script-tracts = ٹریکٹ

## What failed

map-failure-unreachable = سرور سے رابطہ نہیں ہو سکا۔ کیا وہ اب بھی چل رہا ہے؟
map-failure-unknown = سرور کو یہ معلوم نہیں۔ ممکن ہے اٹلس دوبارہ بنایا گیا ہو: صفحہ دوبارہ لوڈ کریں۔
map-failure-refused = سرور جواب نہیں دے سکا۔ ممکن ہے اٹلس دوبارہ بنایا گیا ہو: صفحہ دوبارہ لوڈ کریں۔
map-failure-unexpected = یہ صفحہ سرور کا جواب نہیں سمجھ سکا۔ ممکن ہے دونوں کے ورژن مختلف ہوں۔

## What an atlas lacks

map-no-standards = اس اٹلس میں ابھی کوئی معیار نہیں، اس لیے دکھانے کو کوئی خلا نہیں۔ معیار بتاتا ہے کہ ”رسائی ہے“ کا کیا مطلب ہے: مطالعے کی فائل میں ایک معیار شامل کریں، اٹلس بنائیں، اور یہ صفحہ دوبارہ لوڈ کریں۔
map-no-tracts = اس اٹلس میں کوئی ٹریکٹ نہیں: دکھانے کو کچھ نہیں۔
map-empty-downloads = اٹلس میں جو کچھ ہے وہ ڈاؤن لوڈ کیا جا سکتا ہے:
map-no-areas = اس مطالعے میں درجہ بندی کے لیے منصوبہ بندی کے علاقے نہیں۔ جدول میں اس کے ٹریکٹ ہیں۔
map-no-rows = اس اٹلس میں اس قسم کی کوئی چیز نہیں۔

## The controls

map-controls-label = نقشہ کیا دکھاتا ہے
map-controls-summary = چنیں کہ نقشہ کیا دکھائے
map-controls-theme = لوگوں کو کس چیز کی ضرورت ہے
map-controls-standard = ”پہنچ میں“ کا مطلب
map-controls-people = کس کے لیے: { $people }
map-controls-measure = پیمانہ
map-controls-kind = منصوبہ بندی کے علاقے
map-controls-level = اعداد بلحاظ
map-controls-also = یہ بھی دکھائیں
map-controls-sites = ({ COUNT($sites) })
map-controls-colors = نقشے کے رنگ
map-colors-light = ہلکے
map-colors-dark = گہرے
map-colors-high-contrast = نمایاں فرق والے
map-colors-print = چھپائی کے لیے

## The search

map-search-label = علاقے، جگہیں اور ٹریکٹ تلاش کریں
map-search-placeholder = علاقہ، جگہ یا ٹریکٹ تلاش کریں
map-search-placeholder-addresses = علاقہ، جگہ، ٹریکٹ یا پتہ تلاش کریں
map-search-loading = نام پڑھے جا رہے ہیں …
map-search-none = اس نام یا شناختی کوڈ کی کوئی چیز نہیں ملی۔
map-search-address = پتہ
map-search-street = اس گلی میں
map-search-found =
    { COUNT($found) ->
        [one] { COUNT($found) } نتیجہ
       *[other] { COUNT($found) } نتائج
    }
map-search-more = { COUNT($all) } نتائج میں سے پہلے { COUNT($shown) }۔ کم نتائج کے لیے مزید لکھیں۔

## The map

map-canvas = ٹریکٹوں کا نقشہ۔ تیر والی کلیدیں اسے سرکاتی ہیں، جمع اور نفی اسے بڑا اور چھوٹا کرتی ہیں، اور Enter درمیان کے نشان کے نیچے والے ٹریکٹ کے اعداد دکھاتی ہے۔
map-zoom-in = بڑا کریں
map-zoom-out = چھوٹا کریں
map-home = پورا خطہ دکھائیں
map-no-webgl = نقشہ نہیں بن سکتا، کیونکہ اس براؤزر میں WebGL 2 نہیں۔ نقشہ جو کچھ دکھاتا وہ سب جدول اور درجہ بندی میں ہے۔
map-failed = نقشہ نہیں بن سکا۔ نقشہ جو کچھ دکھاتا وہ سب جدول اور درجہ بندی میں ہے۔
map-tiles-failed = نقشے کا کچھ حصہ لوڈ نہیں ہو سکا، اس لیے کچھ جگہیں خالی ہو سکتی ہیں۔
map-nothing-here = یہاں کوئی ٹریکٹ نہیں
map-zoom-for-tracts = ٹریکٹ دیکھنے کے لیے نقشہ بڑا کریں۔
map-zoom-for-sites = { $theme }: زوم کی اس سطح پر کچھ نہیں دکھایا جاتا؛ دیکھنے کے لیے نقشہ بڑا کریں۔
map-credit = Gapatlas · { $attribution }

## The units at the scale of the map

map-scale-meters = میٹر
map-scale-kilometers = کلومیٹر
map-scale-feet = فٹ
map-scale-miles = میل

## What the map shows: the title above it

map-title-without = { $people }: جنہیں ”{ $standard }“ میسر نہیں
map-title-within = { $people }: ان کا تناسب جنہیں ”{ $standard }“ میسر ہے
map-title-nearest = { $people }: سب سے نزدیک مقام کتنی دور ہے؛ معیار یہ ہے: ”{ $standard }“
map-title-difference = { $people }: ان کا تناسب جنہیں ”{ $standard }“ میسر ہے، پورے خطے کے مقابلے میں
map-title-bivariate = { $people }: جہاں ضرورت زیادہ ہے اور کم لوگوں کو ”{ $standard }“ میسر ہے
map-title-other = { $people }: { $standard }
map-title-announced = { $measure }۔ { $title }

## The supply in reach of a place: a number, or what is known of it.

map-supply-between = { $least } اور { $most } کے درمیان
map-supply-at-least = کم از کم { $least }
map-supply-not-known = معلوم نہیں
map-region-supply = پورے خطے میں: { $number }۔

## Below the title: people without access in the whole region.

map-region-without =
    { $unit ->
        [households]
            { COUNT($people) ->
                [one] پورے خطے میں رسائی کے بغیر: { COUNT($people) } گھرانے میں سے { $number }۔
               *[other] پورے خطے میں رسائی کے بغیر: { COUNT($people) } گھرانوں میں سے { $number }۔
            }
       *[people]
            { COUNT($people) ->
                [one] پورے خطے میں رسائی کے بغیر: { COUNT($people) } فرد میں سے { $number }۔
               *[other] پورے خطے میں رسائی کے بغیر: { COUNT($people) } افراد میں سے { $number }۔
            }
    }
map-region-without-alone =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] پورے خطے میں رسائی کے بغیر: { $number } گھرانہ۔
               *[other] پورے خطے میں رسائی کے بغیر: { $number } گھرانے۔
            }
       *[people]
            { COUNT($count) ->
                [one] پورے خطے میں رسائی کے بغیر: { $number } فرد۔
               *[other] پورے خطے میں رسائی کے بغیر: { $number } افراد۔
            }
    }
map-region-between =
    { $unit ->
        [households] پورے خطے میں رسائی کے بغیر: { COUNT($people) } میں سے { $least } اور { $most } کے درمیان گھرانے؛ { COUNT($unknown) } گھرانوں کے بارے میں معلوم نہیں: { $reasons }۔
       *[people] پورے خطے میں رسائی کے بغیر: { COUNT($people) } میں سے { $least } اور { $most } کے درمیان افراد؛ { COUNT($unknown) } افراد کے بارے میں معلوم نہیں: { $reasons }۔
    }
map-region-between-alone =
    { $unit ->
        [households] پورے خطے میں رسائی کے بغیر: { $least } اور { $most } کے درمیان گھرانے؛ { COUNT($unknown) } گھرانوں کے بارے میں معلوم نہیں: { $reasons }۔
       *[people] پورے خطے میں رسائی کے بغیر: { $least } اور { $most } کے درمیان افراد؛ { COUNT($unknown) } افراد کے بارے میں معلوم نہیں: { $reasons }۔
    }
map-region-reason = { $reason } ({ COUNT($people) })
map-region-known = یہ خطے کے اس { $share } حصے کے بارے میں ہے جہاں متعلقہ لوگوں کی تعداد معلوم ہے۔
map-region-unknown = پورے خطے کے لیے معلوم نہیں، کیونکہ کچھ ٹریکٹوں کا کوئی عدد نہیں۔
map-region-withheld = پورے خطے کے لیے رازداری کی خاطر شائع نہیں۔

## The line about the tract under the pointer or the cross.

map-readout-without =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $name }: { $number } گھرانہ رسائی کے بغیر
               *[other] { $name }: { $number } گھرانے رسائی کے بغیر
            }
       *[people]
            { COUNT($count) ->
                [one] { $name }: { $number } فرد رسائی کے بغیر
               *[other] { $name }: { $number } افراد رسائی کے بغیر
            }
    }
map-readout-without-reliability =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $name }: { $number } گھرانہ رسائی کے بغیر؛ اعتبار: { $reliability ->
                    [high] زیادہ
                    [medium] درمیانہ
                   *[low] کم
                }
               *[other] { $name }: { $number } گھرانے رسائی کے بغیر؛ اعتبار: { $reliability ->
                    [high] زیادہ
                    [medium] درمیانہ
                   *[low] کم
                }
            }
       *[people]
            { COUNT($count) ->
                [one] { $name }: { $number } فرد رسائی کے بغیر؛ اعتبار: { $reliability ->
                    [high] زیادہ
                    [medium] درمیانہ
                   *[low] کم
                }
               *[other] { $name }: { $number } افراد رسائی کے بغیر؛ اعتبار: { $reliability ->
                    [high] زیادہ
                    [medium] درمیانہ
                   *[low] کم
                }
            }
    }
map-readout-within = { $name }: { $share } پہنچ میں
map-readout-difference = { $name }: { $share } پہنچ میں ({ $compared })
map-readout-nearest = { $name }: سب سے نزدیک مقام { $distance } دور
map-readout-missing = { $name }: { $missing }
map-readout-nobody = { $name }: ان میں سے کوئی یہاں نہیں رہتا
map-readout-class = { $name }: { $class }
map-readout-class-reliability =
    { $name }: { $class }؛ اعتبار: { $reliability ->
        [high] زیادہ
        [medium] درمیانہ
       *[low] کم
    }
map-readout-not-known = { $name }: معلوم نہیں
map-readout-not-known-reason = { $name }: معلوم نہیں: { $reason }
map-readout-without-not-known =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $name }: { $number } گھرانہ رسائی کے بغیر؛ معلوم نہیں: { $reason }
               *[other] { $name }: { $number } گھرانے رسائی کے بغیر؛ معلوم نہیں: { $reason }
            }
       *[people]
            { COUNT($count) ->
                [one] { $name }: { $number } فرد رسائی کے بغیر؛ معلوم نہیں: { $reason }
               *[other] { $name }: { $number } افراد رسائی کے بغیر؛ معلوم نہیں: { $reason }
            }
    }
map-readout-within-not-known = { $name }: { $share } پہنچ میں؛ معلوم نہیں: { $reason }
map-readout-nearest-not-known = { $name }: سب سے نزدیک مقام { $distance } دور؛ معلوم نہیں: { $reason }

## A tract on the map of need and access at once.

map-class =
    { $need ->
        [highest] ضرورت ٹریکٹوں کی سب سے اونچی تہائی میں ({ $number })، ان میں سے { $access } پہنچ میں ({ $within })
        [middle] ضرورت ٹریکٹوں کی درمیانی تہائی میں ({ $number })، ان میں سے { $access } پہنچ میں ({ $within })
       *[lowest] ضرورت ٹریکٹوں کی سب سے نچلی تہائی میں ({ $number })، ان میں سے { $access } پہنچ میں ({ $within })
    }
map-class-short =
    { $need ->
        [highest] سب سے اونچی تہائی؛ { $access }
        [middle] درمیانی تہائی؛ { $access }
       *[lowest] سب سے نچلی تہائی؛ { $access }
    }
map-class-not-known = معلوم نہیں

## The legend

map-legend-label = نقشے کی علامات
map-legend-title-count =
    { $unit ->
        [households] { $measure }، فی ٹریکٹ گھرانے
       *[people] { $measure }، فی ٹریکٹ افراد
    }
map-legend-title-count-areas =
    { $unit ->
        [households] { $measure }، فی علاقہ گھرانے
       *[people] { $measure }، فی علاقہ افراد
    }
map-legend-title-tracts = { $measure }، ٹریکٹوں کی تعداد
map-legend-withheld = رازداری کی خاطر شائع نہیں
map-legend-low = ترچھی لکیریں: کم اعتبار، غلطی کا مارجن بڑا ہے
map-legend-no-margins = غلطی کے مارجن معلوم نہیں، اس لیے ان اعداد کا اعتبار بھی معلوم نہیں۔
map-legend-some-margins = غلطی کے کچھ مارجن معلوم نہیں: ترچھی لکیروں کے بغیر بھی ہر عدد قابلِ اعتبار نہیں۔
map-legend-nobody =
    { $unit ->
        [households] ان میں سے کوئی گھرانہ یہاں نہیں
       *[people] ان میں سے کوئی یہاں نہیں رہتا
    }
map-legend-sites = { $theme } ({ COUNT($sites) })
map-legend-need = زیادہ ضرورت:
map-legend-access = کم رسائی:
map-legend-need-share = ”{ $whole }“ میں تناسب
map-legend-need-count =
    { $unit ->
        [households] فی ٹریکٹ گھرانے
       *[people] فی ٹریکٹ افراد
    }
map-legend-access-share = پہنچ میں ہونے والوں کا تناسب
map-legend-cell =
    { $need ->
        [highest]
            { COUNT($tracts) ->
                [one] { COUNT($tracts) } ٹریکٹ: ضرورت سب سے اونچی تہائی میں، { $access } پہنچ میں
               *[other] { COUNT($tracts) } ٹریکٹ: ضرورت سب سے اونچی تہائی میں، { $access } پہنچ میں
            }
        [middle]
            { COUNT($tracts) ->
                [one] { COUNT($tracts) } ٹریکٹ: ضرورت درمیانی تہائی میں، { $access } پہنچ میں
               *[other] { COUNT($tracts) } ٹریکٹ: ضرورت درمیانی تہائی میں، { $access } پہنچ میں
            }
       *[lowest]
            { COUNT($tracts) ->
                [one] { COUNT($tracts) } ٹریکٹ: ضرورت سب سے نچلی تہائی میں، { $access } پہنچ میں
               *[other] { COUNT($tracts) } ٹریکٹ: ضرورت سب سے نچلی تہائی میں، { $access } پہنچ میں
            }
    }
# In a language that is written from right to left this class is at the top left.
map-legend-worst =
    { COUNT($tracts) ->
        [one] اوپر بائیں طرف ضرورت زیادہ اور رسائی سب سے کم ہے: { COUNT($tracts) } ٹریکٹ۔ ضرورت ان ٹریکٹوں کی تہائیوں میں ہے جہاں ان میں سے کوئی رہتا ہے۔
       *[other] اوپر بائیں طرف ضرورت زیادہ اور رسائی سب سے کم ہے: { COUNT($tracts) } ٹریکٹ۔ ضرورت ان ٹریکٹوں کی تہائیوں میں ہے جہاں ان میں سے کوئی رہتا ہے۔
    }

## The panel: the numbers of a tract, an area or a site

map-panel-label = چنی ہوئی جگہ کے اعداد
map-panel-tract = ٹریکٹ { $id }
map-panel-area = منصوبہ بندی کا علاقہ
map-panel-site = جگہ
map-panel-close = بند کریں
map-panel-loading = اعداد پڑھے جا رہے ہیں …
map-panel-unknown = اس اٹلس میں شناختی کوڈ ”{ $id }“ کی کوئی چیز نہیں۔
map-panel-show = نقشے پر دکھائیں
map-panel-report = چھاپنے کے لیے رپورٹ
map-panel-no-position = اٹلس یہ نہیں بتاتا کہ یہ کہاں ہے۔
map-panel-without =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $number } گھرانہ رسائی کے بغیر
               *[other] { $number } گھرانے رسائی کے بغیر
            }
       *[people]
            { COUNT($count) ->
                [one] { $number } فرد رسائی کے بغیر
               *[other] { $number } افراد رسائی کے بغیر
            }
    }
map-panel-without-between =
    { $unit ->
        [households] { $least } اور { $most } کے درمیان گھرانے رسائی کے بغیر
       *[people] { $least } اور { $most } کے درمیان افراد رسائی کے بغیر
    }
map-panel-without-missing = رسائی کے بغیر: { $missing }
map-panel-covered = ٹریکٹ اس علاقے کا { $share } حصہ گھیرتے ہیں؛ اس کے سب اعداد اسی حصے کے بارے میں ہیں۔
map-panel-known = کچھ ٹریکٹوں کا کوئی عدد نہیں: اعداد اس علاقے کے اس { $share } حصے کے بارے میں ہیں جہاں متعلقہ لوگوں کی تعداد معلوم ہے۔
map-panel-from-split = تقسیم شدہ ٹریکٹوں سے
map-panel-from-split-note = لوگوں کی تعداد کا یہ حصہ اس پر منحصر ہے کہ ٹریکٹ کیسے تقسیم کیے گئے؛ غلطی کے مارجن میں یہ شامل نہیں۔
map-panel-within = پہنچ میں ہونے والوں کا تناسب
map-panel-why = رسائی نہ ہونے کی وجہ
map-panel-steps = جنہیں رسائی نہیں، ان میں سے مرحلہ وار
map-panel-steps-uncertain = جنہیں رسائی نہیں یا شاید نہیں، ان میں سے مرحلہ وار
map-panel-not-known = نقشے پر
map-panel-not-known-because = ان میں سے اکثر کے بارے میں معلوم نہیں: { $reasons }
map-panel-nearest = سب سے نزدیک مقام، اوسطاً
map-panel-reliability = اعتبار
map-panel-source = ماخذ
map-panel-source-of = ماخذ: { $source }
map-panel-by-group = پہنچ میں ہونے والوں کا تناسب، گروہ کے لحاظ سے
map-panel-of-all = سب میں سے
map-panel-other = دوسرے معیارات
map-panel-standard = ”پہنچ میں“ کا مطلب
map-panel-without-access = رسائی کے بغیر
map-panel-indicators = یہاں کون رہتا ہے
map-panel-indicator = کون
map-panel-number = تعداد
map-panel-share = تناسب
map-panel-share-of = ان میں سے: { $whole }
map-panel-nobody = ان میں سے کوئی یہاں نہیں رہتا
map-panel-id = شناختی کوڈ
map-panel-margins = ± سروے کی غلطی کا مارجن ہے، 90% کی سطح پر۔
map-panel-change = { $since } کے مقابلے میں { $change }: { $compared }
map-panel-change-unknown = { $since } کے مقابلے میں { $change }: معلوم نہیں کہ یہ کتنا یقینی ہے

## Read to those who cannot see the panel.

map-panel-announced =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $name }۔ { $number } گھرانہ رسائی کے بغیر۔ اعتبار: { $reliability }
               *[other] { $name }۔ { $number } گھرانے رسائی کے بغیر۔ اعتبار: { $reliability }
            }
       *[people]
            { COUNT($count) ->
                [one] { $name }۔ { $number } فرد رسائی کے بغیر۔ اعتبار: { $reliability }
               *[other] { $name }۔ { $number } افراد رسائی کے بغیر۔ اعتبار: { $reliability }
            }
    }
map-panel-announced-class =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $name }۔ { $number } گھرانہ رسائی کے بغیر۔ اعتبار: { $reliability }۔ نقشے پر: { $class }
               *[other] { $name }۔ { $number } گھرانے رسائی کے بغیر۔ اعتبار: { $reliability }۔ نقشے پر: { $class }
            }
       *[people]
            { COUNT($count) ->
                [one] { $name }۔ { $number } فرد رسائی کے بغیر۔ اعتبار: { $reliability }۔ نقشے پر: { $class }
               *[other] { $name }۔ { $number } افراد رسائی کے بغیر۔ اعتبار: { $reliability }۔ نقشے پر: { $class }
            }
    }
map-panel-announced-missing = { $name }۔ رسائی کے بغیر: { $missing }
map-panel-announced-site = { $name }۔ { $kind }

## What a list says of a site

map-site-documents = امیگریشن کی حیثیت کی دستاویز
map-site-documents-asked = مانگی جاتی ہے
map-site-documents-not-asked = نہیں مانگی جاتی
map-site-located = یہ کہاں ہے
map-site-located-address = اپنے پتے پر
map-site-located-street = اپنی سڑک پر کہیں
map-site-located-postal-code = اپنے پوسٹل کوڈ میں کہیں
map-site-located-tract = اپنے ٹریکٹ میں کہیں
map-site-checked = فہرست آخری بار کب جانچی گئی
map-site-unstated = فہرست نہیں بتاتی

## کون کہاں پہنچتا ہے: ٹریکٹ کی سب سے نزدیک جگہیں، اور وہ ٹریکٹ جن کی پہنچ میں کوئی جگہ ہے

map-why = کیوں؟
map-why-nearest = سب سے نزدیک جگہ، { $site }، اوسطاً { $cost } دور ہے۔ معیار زیادہ سے زیادہ { $limit } مانگتا ہے۔
map-why-nearest-partly = سب سے نزدیک جگہ، { $site }، کچھ لوگوں کے لیے { $limit } سے زیادہ دور ہے؛ کتنی، یہ محفوظ نہیں۔
map-why-none = فہرستوں میں ایسی کوئی جگہ نہیں۔
map-why-none-within = { $limit } کے اندر کوئی جگہ معلوم نہیں۔ سب سے نزدیک جگہ کتنی دور ہے یا وہاں پہنچا جا سکتا ہے یا نہیں، یہ محفوظ نہیں۔
map-why-usable-same = اس کی فہرست کے مطابق یہ لوگ یا ان میں سے کچھ اسے استعمال کر سکتے ہیں۔
map-why-usable = فہرستوں کے مطابق جو جگہیں یہ لوگ یا ان میں سے کچھ استعمال کر سکتے ہیں ان میں سب سے نزدیک { $site } ہے، اوسطاً { $cost } دور۔
map-why-usable-not-known = فہرستوں کے مطابق جو جگہیں یہ لوگ یا ان میں سے کچھ استعمال کر سکتے ہیں ان میں سب سے نزدیک { $site } ہے؛ کچھ لوگوں کے لیے یہ کتنی دور ہے، محفوظ نہیں۔
map-why-none-usable = فہرستوں کے مطابق کوئی جگہ معیار کی ہر شرط پوری نہیں کرتی۔
map-why-none-usable-within = فہرستوں کے مطابق { $limit } کے اندر کوئی جگہ معیار کی ہر شرط پوری نہیں کرتی؛ اس سے دور کی جگہیں محفوظ نہیں۔
map-why-table = سب سے نزدیک جگہیں، اور ہر ایک میں کیا کمی ہے
map-why-cost-head = اوسطاً
map-why-from = { $least } سے
map-why-range = { $least } سے { $most } تک
map-why-range-beyond = { $least } سے لے کر { $most } سے زیادہ تک
map-why-not-known = سب کے لیے معلوم نہیں
map-why-condition = { $condition }: { $answer }
map-why-language = ان کی زبان بولی جاتی ہے
map-why-open = مطلوبہ وقت پر کھلا ہے
map-why-cost = خرچ مطلوبہ حد سے زیادہ نہیں
map-why-documents = امیگریشن کی حیثیت کی دستاویز نہیں مانگی جاتی
map-why-wheelchair = وہیل چیئر پر استعمال ہو سکتا ہے
map-why-capacity = گنجائش کافی ہے
map-why-yes = ہاں
map-why-partly = کچھ لوگوں کے لیے
map-why-no = نہیں
map-why-not-kept = اس اٹلس میں نہیں
map-why-usable-mark = سب سے نزدیک جگہ جسے وہ استعمال کر سکتے ہیں
map-why-note = اوسط ٹریکٹ کے لوگوں پر ہیں؛ حدود باہر کی طرف گول کی گئی ہیں۔ نقشے کی لکیریں ٹریکٹ کو جگہوں سے ملاتی ہیں۔ یہ راستے نہیں۔
map-way = وہاں کا راستہ
map-way-to = { $name } تک کا راستہ
map-way-from = ٹریکٹ کے بیچ کی ایک جگہ سے:
map-way-straight = سیدھی لکیر میں { $distance }
map-way-walk = { $place } تک پیدل: { $distance }، { $minutes }
map-way-stop = ایک اسٹاپ
map-way-wait = انتظار { $minutes }
map-way-drive = کار سے: { $distance }، { $minutes }، گلی اور دروازے کے بیچ پیدل چلنے سمیت
map-way-ride =
    { $departs }: { $class ->
        [rail] ٹرین
        [tram] ٹرام
        [cable] کیبل کار
        [ferry] فیری
       *[bus] بس
    } { $route }، { $from } سے { $to } تک، { $arrives } پر وہاں ({ $minutes })
map-way-total = کُل: { $cost }
map-way-total-transit = کُل: { $minutes }، { $departs } سے { $arrives } تک۔ { $window } میں نکلنے والوں میں سے { $percentile } % اتنے یا اس سے کم وقت میں پہنچتے ہیں۔
map-way-none = { $limit } یا اس سے کم کا کوئی راستہ معلوم نہیں۔
map-way-note = پیدل راستہ مطالعے کی گلیوں پر ہے۔ سواری کی لکیریں اسٹاپ سے اسٹاپ تک سیدھی ہیں۔ ٹریکٹ میں دوسری جگہ رہنے والوں کے راستے اور ہیں۔
map-who = اس جگہ تک کون پہنچتا ہے؟
map-who-lead = وہ لوگ جو اس جگہ سے { $limit } کے اندر رہتے ہیں، چاہے وہ اسے استعمال کر سکیں یا نہیں:
map-who-bands = پہنچ میں رہنے والے لوگ
map-who-within = کے اندر
map-who-tracts = ٹریکٹ
map-who-none = کوئی نہیں
map-who-too-small = بتانے کے لیے بہت کم
map-who-withheld =
    { COUNT($tracts) ->
        [one] { COUNT($tracts) } ٹریکٹ میں عدد رازداری کی خاطر شائع نہیں؛ وہ مجموعے میں نہیں۔
       *[other] { COUNT($tracts) } ٹریکٹوں میں عدد رازداری کی خاطر شائع نہیں؛ وہ مجموعے میں نہیں۔
    }
map-who-missing =
    { COUNT($tracts) ->
        [one] { COUNT($tracts) } ٹریکٹ میں کوئی عدد نہیں؛ وہ مجموعے میں نہیں۔
       *[other] { COUNT($tracts) } ٹریکٹوں میں کوئی عدد نہیں؛ وہ مجموعے میں نہیں۔
    }
map-who-nobody = اس اٹلس کے کسی ٹریکٹ میں اس حد کے اندر کوئی نہیں رہتا۔
map-who-tract = ٹریکٹ
map-who-share = { $limit } کے اندر تناسب
map-who-people = ٹریکٹ کے سب لوگ
map-who-table = پہنچ میں ٹریکٹ، ان کے لوگوں کے تناسب کے ساتھ
map-who-colors = رنگ وہ سب سے نزدیک حد دکھاتے ہیں جس کے اندر ٹریکٹ کے کم از کم آدھے لوگ رہتے ہیں؛ اس رنگ میں آدھے سے کم ہیں۔
map-who-more =
    { COUNT($tracts) ->
        [one] مزید { COUNT($tracts) } ٹریکٹ ڈاؤن لوڈ میں ہے۔
       *[other] مزید { COUNT($tracts) } ٹریکٹ ڈاؤن لوڈ میں ہیں۔
    }
map-who-download = ڈاؤن لوڈ:
map-who-note = یہ شائع شدہ اعداد ہیں، ٹریکٹ کے پہنچ میں رہنے والے لوگوں کے تناسب (پورے فیصد میں) سے ضرب دیے ہوئے۔ جہاں ٹریکٹ بٹتے ہیں وہاں مجموعے گول کیے گئے ہیں؛ غلطی کی حدود میں یہ شامل نہیں کہ لوگ ٹریکٹ میں کہاں رہتے ہیں۔ اس اٹلس کے ٹریکٹوں سے باہر کے لوگ شمار نہیں۔

## The ranking of planning areas

map-ranking-label = منصوبہ بندی کے علاقوں کی درجہ بندی
map-ranking-lead =
    { $unit ->
        [households] رسائی کے بغیر گھرانوں کے لحاظ سے، سب سے زیادہ پہلے۔
       *[people] رسائی کے بغیر افراد کے لحاظ سے، سب سے زیادہ پہلے۔
    }
map-ranking-lead-uncertain =
    { $unit ->
        [households] یقینی طور پر رسائی کے بغیر گھرانوں کے لحاظ سے، سب سے زیادہ پہلے۔ جہاں دو عدد ہوں، وہ کم از کم اور زیادہ سے زیادہ ہیں۔
       *[people] یقینی طور پر رسائی کے بغیر افراد کے لحاظ سے، سب سے زیادہ پہلے۔ جہاں دو عدد ہوں، وہ کم از کم اور زیادہ سے زیادہ ہیں۔
    }
map-ranking-whiskers = پتلی لکیر غلطی کا مارجن ہے۔ جن علاقوں کی لکیریں ایک دوسرے پر آتی ہیں، ان کی اصل ترتیب الٹ بھی ہو سکتی ہے۔
map-ranking-no-margins = غلطی کے مارجن معلوم نہیں، اس لیے یہ معلوم نہیں کہ یہ ترتیب کتنی یقینی ہے۔
map-ranking-all = سب { COUNT($areas) } دکھائیں
map-ranking-first = پہلے { COUNT($areas) } دکھائیں؛ جدول میں سب ہیں
map-ranking-fewer = کم دکھائیں
map-ranking-covered = اس کا صرف { $share } حصہ ٹریکٹوں کے اندر ہے
map-ranking-known = اس کے { $share } حصے کے بارے میں، جس کا عدد معلوم ہے
map-ranking-uncertain = اس کا درجہ معلوم نہیں

## The table

map-table-heading = جدول
map-table-scroller = قطاریں اور کالم
map-table-close = جدول بند کریں
map-table-caption = { $rows }۔ { $people }: جنہیں ”{ $standard }“ میسر نہیں۔
map-table-areas = منصوبہ بندی کے علاقے
map-table-tracts = ٹریکٹ
map-table-choose = جدول کی قطاریں
map-table-loading = جدول پڑھا جا رہا ہے …
map-table-more = مزید { COUNT($rows) } دکھائیں
map-table-shown = { COUNT($all) } میں سے { COUNT($shown) } قطاریں
map-table-download = ڈاؤن لوڈ کریں:
map-column-name = نام
map-column-class = ضرورت؛ رسائی
map-column-people = متعلقہ لوگ
map-column-without = رسائی کے بغیر
map-column-moe = ±
map-column-moe-long = ± رسائی کے بغیر لوگوں کی تعداد کی غلطی کا مارجن
map-column-at-most = رسائی کے بغیر، زیادہ سے زیادہ
map-column-unknown = معلوم نہیں
map-column-within = پہنچ میں ہونے والوں کا تناسب
map-column-nearest = سب سے نزدیک مقام، اوسطاً
map-column-reliability = اعتبار
map-column-moe-unknown = معلوم نہیں

## Making a handout

map-handout = بانٹنے کے لیے پرچہ بنائیں
map-handout-close = بند کریں
map-handout-document = دستاویز
map-handout-brief = خلاصہ
map-handout-brief-note = بانٹنے کے لیے ایک ورق: اعداد کیا بتاتے ہیں، آسان الفاظ میں
map-handout-report = مکمل رپورٹ
map-handout-report-note = سب اعداد، ان کے مآخذ، اور انہیں بنانے کا طریقہ
map-handout-draft = اس زبان کا متن مسودہ ہے۔ بانٹنے سے پہلے دستاویز کسی ایسے شخص سے پڑھوا لیں جو یہ زبان بولتا ہو۔
map-handout-paper = کاغذ
map-handout-letter = امریکی لیٹر کاغذ (US Letter)
map-handout-a4 = کاغذ A4
map-handout-findings = ورق پر نتائج
map-handout-no-findings = ورق کے لیے کوئی نتیجہ باقی نہیں۔
map-handout-replaced = اس کی جگہ: { $finding }
map-handout-own = آپ کے اپنے الفاظ میں
map-handout-own-note = یہ متن اسی براؤزر میں رہتے ہیں۔ یہ صرف دستاویز بنانے کے لیے بھیجے جاتے ہیں، اور سرور انہیں محفوظ نہیں کرتا۔
map-handout-ask = آپ کیا مانگتے ہیں
map-handout-story = یہاں کی ایک کہانی
map-handout-decides = فیصلہ کون کرتا ہے
map-handout-contact = رابطہ
map-handout-left =
    { COUNT($left) ->
        [one] { COUNT($left) } حرف باقی
       *[other] { COUNT($left) } حروف باقی
    }
map-handout-over =
    { COUNT($over) ->
        [one] { COUNT($over) } حرف زیادہ
       *[other] { COUNT($over) } حروف زیادہ
    }
map-handout-delete = یہ متن مٹائیں
map-handout-deleted = متن اس براؤزر سے مٹا دیے گئے۔
map-handout-preview = پیش منظر
map-handout-preview-title = دستاویز کا پیش منظر
map-handout-save = فائل PDF محفوظ کریں
map-handout-open = چھاپنے کے لیے صفحے کے طور پر کھولیں
map-handout-making = دستاویز کی PDF بن رہی ہے …
map-handout-saved = دستاویز کی PDF تیار ہے: { $file }
map-handout-too-long = یہ متن ورق کی گنجائش سے لمبا ہے۔ اسے مختصر کریں۔
map-handout-no-pdf = یہ سرور PDF نہیں بناتا۔ دستاویز کو صفحے کے طور پر کھولیں اور وہاں سے چھاپیں۔
map-handout-refused = دستاویز نہیں بن سکی۔ سرور کا جواب: { $detail }

## About these numbers

map-about = ان اعداد کے بارے میں
map-about-close = بند کریں
map-about-method = طریقہ
map-about-reliability = اعتبار
map-about-class = { $class } – { $note }۔
map-about-indicators = کون گنا جاتا ہے
map-about-sources = مآخذ
map-about-findings = ڈیٹا میں قابلِ شک باتیں
map-about-no-findings = ڈیٹا میں کوئی قابلِ شک بات نہیں ملی۔
map-about-finding = { $title }: { COUNT($count) }
map-about-source = ماخذ
map-about-purpose = کس لیے استعمال ہوئی

## On paper

map-print-study = { $study }۔ { $program } سے بنایا گیا۔
map-print-rank = #
map-print-first = { COUNT($all) } میں سے پہلے { COUNT($shown) }۔

map-share = شیئر کریں
map-share-address = اس منظر کا پتہ
map-share-copy = کاپی کریں
map-share-copied = پتہ کاپی ہو گیا۔
map-share-not-copied = پتہ منتخب ہے: اسے کی بورڈ سے کاپی کریں۔
map-share-png = تصویر (PNG)
map-share-svg = تصویر (SVG)
map-share-features = نظر آنے والے اعداد (GeoJSON)
map-share-making = تصویر بن رہی ہے …
map-share-saved = تصویر تیار ہے: { $file }
map-share-failed = تصویر نہیں بن سکی۔
map-share-source = { $study }۔ اعداد کا ماخذ: { $source }
map-share-made = { $date } کو { $program } سے بنایا گیا۔

## Areas of the reader's own

map-own-several = کئی ٹریکٹ یا علاقے چنیں
map-own-several-help = نقشے پر ٹریکٹ یا علاقے چنیں۔ جو دوبارہ چنا جائے وہ نکال دیا جاتا ہے۔
map-own-done = ہو گیا
map-own-add = دوسروں کے ساتھ ملائیں
map-own-draw = علاقہ کھینچیں
map-own-draw-help = نقشے پر علاقے کے کونے چنیں، یا ایک جگہ، تاکہ اس کے گرد دائرہ لیا جائے یا وہ جہاں تک وہاں سے پہنچا جا سکے: پوائنٹر سے، یا نقشے کے بیچ میں Enter سے۔
map-own-finish = علاقہ مکمل کریں
map-own-undo = آخری کونا واپس لیں
map-own-cancel = منسوخ کریں
map-own-too-many = اپنے علاقے میں زیادہ سے زیادہ 500 علاقے اور ٹریکٹ ہو سکتے ہیں۔
map-own-kind = اپنا علاقہ
map-own-members = یہ علاقہ کن حصوں سے بنا ہے
map-own-name = اس علاقے کا نام
map-own-file = فائل سے خاکے شامل کریں (GeoJSON، KML، GeoPackage یا zip میں shapefile)
map-own-file-failed = اس فائل سے کوئی خاکہ نہیں پڑھا جا سکا۔ یہ زیادہ سے زیادہ 10 MB کی GeoJSON، KML، GeoPackage یا zip میں shapefile ہو سکتی ہے، جس میں علاقے طول بلد اور عرض بلد میں ہوں۔
map-own-no-numbers = اس علاقے کے اعداد نہیں ہیں: یہ ٹریکٹوں سے باہر ہے، یا بہت چھوٹا ہے (3 سے کم ٹریکٹوں کے حصے اور 1,000 سے کم لوگ)، یا اس کا خاکہ خود کو کاٹتا ہے۔
map-own-note = اس کے اعداد اس کے ٹریکٹوں کے شائع شدہ اعداد کے مجموعے ہیں۔ جس ٹریکٹ کا کچھ حصہ اس میں ہو وہ اپنی زمین کے تناسب سے گنا جاتا ہے؛ پھر تعداد دس کے قریب ترین عدد تک گول کی جاتی ہے، اور 100 تک پانچ کے قریب ترین عدد تک۔ اس کے بارے میں کچھ محفوظ نہیں کیا جاتا: اس صفحے کے پتے میں یہ پورا موجود ہے۔
map-own-downloads = یہاں جو ہے وہ ڈاؤن لوڈ کریں
map-own-download-area = یہ علاقہ
map-own-download-tracts = اس کے ٹریکٹ
map-own-download-sites = اس میں مدد کی جگہیں
# $name: the name of a part.
map-own-remove = { $name } نکالیں
# $number: which of the outlines, from 1.
map-own-outline = خاکہ { $number }
# $most: the most corners.
map-own-too-detailed = ان خاکوں کے کونے بہت زیادہ ہیں: زیادہ سے زیادہ { COUNT($most) } پڑھے جاتے ہیں۔
map-own-corners =
    { $corners ->
        [one] 1 کونا
       *[other] { COUNT($corners) } کونے
    }
map-own-unnamed =
    { $parts ->
        [one] 1 حصے کا اپنا علاقہ
       *[other] { COUNT($parts) } حصوں کا اپنا علاقہ
    }

## Places side by side

map-beside = ساتھ ساتھ
map-beside-close = بند کریں
map-beside-add = موازنہ کریں
map-beside-more = نقشے پر ایک اور جگہ چنیں
map-beside-similar = { $first } سے سب سے زیادہ ملتی جگہیں شامل کریں
map-beside-similar-note = لوگوں کی تعداد اور ان تناسبوں میں ملتی جلتی، سب کی اہمیت برابر: { $indicators }۔ سروے کی غلطی کا لحاظ نہیں رکھا گیا۔
map-beside-region = پورا خطہ
map-beside-shown = نقشے پر
# $first: the name of the first place.
map-beside-caption = ہر عدد کے ساتھ اس کی غلطی کی گنجائش ہے، 90 % کی سطح پر۔ تناسب کا موازنہ { $first } اور پورے خطے کے تناسب سے کیا گیا ہے؛ ”واضح طور پر“ کا مطلب ہے کہ فرق اپنی غلطی کی گنجائش سے بڑا ہے۔ پٹیاں تناسب دکھاتی ہیں، ہر قطار میں ایک ہی پیمانے پر۔
# $name: the name of a place.
map-beside-overlap = { $name } اور پہلی جگہ میں کچھ لوگ مشترک ہیں، اس لیے ان دونوں کا موازنہ نہیں کیا جاتا۔
# $name: the name of a place.
map-beside-remove = { $name } ہٹائیں
# $share: a share, or bounds of it.
map-beside-within = { $share } پہنچ میں
# $compared: clearly higher
map-beside-to-first = پہلی جگہ کے مقابلے میں: { $compared }
# $compared: clearly higher
map-beside-to-region = خطے کے مقابلے میں: { $compared }
map-beside-open =
    { $places ->
        [one] ساتھ ساتھ: 1 جگہ
       *[other] ساتھ ساتھ: { COUNT($places) } جگہیں
    }

## In another page, and on a telephone

map-two-fingers = نقشہ ہلانے کے لیے دو انگلیاں استعمال کریں
map-share-embed = یہ نقشہ کسی دوسرے صفحے میں دکھائیں
map-share-embed-code = اس صفحے کے لیے HTML
map-share-code = فون کے لیے کوڈ (QR)
map-share-code-label = اس منظر کے پتے کا QR کوڈ
map-share-code-too-long = یہ پتا ایسے کوڈ کے لیے بہت لمبا ہے جسے کیمرے اچھی طرح پڑھ سکیں۔ خود پتا بھیجیں۔
map-embed-open = پورا نقشہ کھولیں

## The ranking follows the map

map-ranking-by = { $kind }، درجہ بندی بلحاظ: { $measure }
map-ranking-lead-within = پہنچ میں ہونے والوں کے تناسب کے لحاظ سے، سب سے کم پہلے۔
map-ranking-lead-within-uncertain = ممکنہ طور پر پہنچ میں ہونے والوں کے تناسب کے لحاظ سے، سب سے کم پہلے۔ جہاں دو عدد ہوں، وہ کم از کم اور زیادہ سے زیادہ ہیں۔
map-ranking-lead-difference = پہنچ میں ہونے والوں کے تناسب کا خطے سے موازنہ: جو سب سے زیادہ نیچے ہیں وہ پہلے۔
map-ranking-lead-nearest = سب سے نزدیک مقام کے اوسط فاصلے کے لحاظ سے، سب سے دور پہلے۔
map-ranking-lead-supply = ہر فرد کے لیے پہنچ میں موجود مقدار کے لحاظ سے، سب سے کم پہلے۔
map-ranking-not-tested = ترتیب جانچی نہیں گئی
map-ranking-rest = خطے کا باقی حصہ
map-ranking-rest-note =
    { $unit ->
        [households] ان تمام علاقوں سے باہر رسائی کے بغیر گھرانے: درجہ بندی میں شامل نہیں۔ ان کا غلطی کا مارجن معلوم نہیں۔
       *[people] ان تمام علاقوں سے باہر رسائی کے بغیر افراد: درجہ بندی میں شامل نہیں۔ ان کا غلطی کا مارجن معلوم نہیں۔
    }

## Indicators on the map

map-controls-subject = نقشہ کیا دکھاتا ہے
map-controls-gaps = خدمات میں خلا
map-controls-indicators = اشاریے
map-controls-indicator = اشاریہ
map-title-indicator-share = { $indicator }، ”{ $whole }“ کے تناسب کے طور پر
map-title-indicator-count = { $indicator }، تعداد
map-legend-indicator = { $indicator }، ہر ٹریکٹ میں تعداد
map-legend-indicator-areas = { $indicator }، ہر علاقے میں تعداد
map-legend-source = ماخذ: { $source }
map-readout-number = { $name }: { $number }
map-readout-number-reliability =
    { $name }: { $number }؛ اعتبار: { $reliability ->
        [high] زیادہ
        [medium] درمیانہ
       *[low] کم
    }
map-readout-number-alone = { $name }: { $number }؛ غلطی کا مارجن دیکھنے کے لیے اسے منتخب کریں
map-panel-announced-indicator = { $name }. { $indicator }: { $number }
map-panel-standards = ہر معیار کے مطابق رسائی
map-table-caption-indicator = { $rows }۔ { $indicator }۔
map-ranking-lead-indicator = سب سے بڑا عدد پہلے۔
map-ranking-lead-indicator-share = سب سے بڑا تناسب پہلے۔

## Numbers as circles

map-controls-as = دکھانے کا طریقہ
map-controls-as-colors = رنگ
map-controls-as-symbols = دائرے
map-legend-low-symbol = ہلکا رنگ: کم اعتبار، غلطی کا مارجن بڑا ہے

## Signs from far away

map-sites-thinned = { $theme }: اس زوم پر { COUNT($all) } میں سے { COUNT($drawn) } دکھائے گئے؛ سب دیکھنے کے لیے زوم اِن کریں۔

## Two maps

map-second = دوسرا نقشہ
map-second-title = اسی جگہ کا دوسرا نقشہ
map-second-close = دوسرا نقشہ ہٹائیں

## A tour

map-tour = دورہ
map-tour-what = نقشے کے مناظر ایک ترتیب میں، ہر ایک کے ساتھ متن، سامعین کو دکھانے کے لیے۔ اس صفحے کے پتے میں یہ سب موجود ہے، اور فائل میں بھی۔
map-tour-begin = مناظر کا دورہ بنائیں
map-tour-add = جو ابھی دکھائی دے رہا ہے اسے شامل کریں
map-tour-present = پیش کریں
map-tour-save = فائل کے طور پر محفوظ کریں
map-tour-end = دورہ ختم کریں
map-tour-file = فائل سے دورہ کھولیں
map-tour-no-tour = { $file } اس صفحے کا محفوظ کردہ دورہ نہیں ہے۔
map-tour-text = مقام { COUNT($number) } کا متن
map-tour-see = دکھائیں
map-tour-see-label = مقام { COUNT($number) } دکھائیں
map-tour-now = جو ابھی دکھائی دے رہا ہے وہ لیں
map-tour-now-label = مقام { COUNT($number) } وہی دکھائے جو ابھی دکھائی دے رہا ہے
map-tour-kept = مقام { COUNT($number) } اب وہی دکھاتا ہے جو ابھی دکھائی دے رہا ہے۔
map-tour-earlier = مقام { COUNT($number) } کو پہلے کریں
map-tour-later = مقام { COUNT($number) } کو بعد میں کریں
map-tour-remove = مقام { COUNT($number) } ہٹائیں
map-tour-count = { COUNT($all) } میں سے { COUNT($number) }
map-tour-back = پیچھے
map-tour-next = آگے
map-tour-screen = پوری اسکرین
map-tour-leave = باہر نکلیں

## Ranks side by side

map-beside-rank = { COUNT($of) } میں سے درجہ { COUNT($rank) }
map-beside-ranks = { COUNT($of) } میں سے درجہ { COUNT($rank) } ({ COUNT($from) } اور { COUNT($to) } کے درمیان)
map-beside-ranks-note = ایک قسم کے علاقوں میں درجے سب سے بڑے حصے سے شروع ہوتے ہیں، اور معیار میں رسائی کے بغیر سب سے بڑے حصے سے؛ دس میں سے نو بار اصل درجہ ان دونوں کے درمیان ہوتا ہے۔

## Within a distance

map-own-distance =
    اس مقام سے فاصلہ، { $unit ->
        [mi] میل میں
       *[km] کلومیٹر میں
    }:
map-own-circle = اس فاصلے کے اندر جو ہے وہ لیں

# Fields follow: a choice, a number, a time of day.
map-own-mode = سفر کا طریقہ:
map-own-minutes = سفر کے منٹ:
map-own-depart = روانگی کا وقت (خالی ہو تو مطالعے کے مطابق):
# $mode: how people travel.
map-own-mode-name =
    { $mode ->
        [walk] پیدل
        [drive] کار سے
        [transit] بس اور ٹرین سے
       *[straight] پیدل، اندازہ سیدھی لکیر سے
    }
map-own-reach = جہاں تک پہنچا جا سکے وہ لیں
# The name of an area. $minutes: a number; $mode: how people travel.
map-own-reach-name =
    { $mode ->
        [walk] پیدل { $minutes } منٹ
        [drive] کار سے { $minutes } منٹ
        [transit] بس اور ٹرین سے { $minutes } منٹ
       *[straight] پیدل تقریباً { $minutes } منٹ
    }
map-own-reach-wait = پیمائش ہو رہی ہے کہ کہاں تک پہنچا جا سکتا ہے …
map-own-reach-none = یہاں سے کہیں نہیں پہنچا جا سکتا: کوئی سڑک یا اسٹاپ کافی قریب نہیں۔
map-own-reach-show = دکھائیں کہاں پہنچا جا سکتا ہے
map-own-reach-band = { $limit } کے اندر
map-own-reach-theme = { $theme }: { COUNT($sites) }، سب سے نزدیک { $name }، { $cost }
map-own-reach-empty = فہرستوں کی کوئی جگہ پہنچ میں نہیں۔
map-own-reach-from = یہاں سے کہاں پہنچا جا سکتا ہے؟

## تبدیلی آزمائیں

map-try = تبدیلی آزمائیں
map-try-what = کوئی جگہ کھولیں، بند کریں یا بدلیں، اور دیکھیں کہ کسے رسائی ملتی ہے اور کون اسے کھوتا ہے۔ کچھ محفوظ نہیں ہوتا: سب کچھ اس صفحے کے پتے میں ہے۔
map-try-add = نئی جگہ شامل کریں: { $theme }
map-try-undo = واپس لیں
map-try-end = آزمائش ختم کریں
map-try-site = یہاں تبدیلی آزمائیں
map-try-new = نیا: { $theme }
map-try-see = دکھائیں
map-try-see-label = { $name } کو نقشے پر دکھائیں
map-try-remove = { $name } کو نکالیں
map-try-pin = { $name }: اسے گھسیٹیں یا تیر والی کلیدوں سے ہلائیں
map-try-how = اس منظرنامے میں
map-try-closes = یہ بند ہوتی ہے
map-try-moves = یہ کہیں اور ہے
map-try-changes = یہ کچھ اور پیش کرتی ہے
map-try-languages = وہاں بولی جانے والی زبانیں، درمیان میں کوما کے ساتھ
map-try-interpreter = دوسری زبانوں کے ترجمان
map-try-hours = کھلنے کے اوقات
map-try-cost = لاگت امریکی ڈالر میں
map-try-documents = امیگریشن حیثیت کی دستاویزات مانگتی ہے
map-try-wheelchair = وہیل چیئر والے لوگ اسے استعمال کر سکتے ہیں
map-try-capacity = گنجائش
map-try-not-said = جیسا اس کی فہرست کہتی ہے
map-try-yes = ہاں
map-try-no = نہیں
map-try-region = پورا خطہ
map-try-before = ابھی رسائی کے بغیر
map-try-after = منظرنامے میں رسائی کے بغیر
map-try-change = تبدیلی
map-try-gain = رسائی پاتے ہیں
map-try-lose = رسائی کھوتے ہیں
map-try-area = علاقہ
map-try-areas = وہ علاقے جن میں کچھ بدلتا ہے
map-try-more-areas = { $areas ->
    [one] مزید { $areas } علاقہ محفوظ کیے جانے والے جدول میں ہے۔
   *[other] مزید { $areas } علاقے محفوظ کیے جانے والے جدول میں ہیں۔
}
map-try-nothing = اس معیار کے مطابق کسی کے لیے کچھ نہیں بدلتا۔
map-try-summary = رسائی پاتے ہیں: { $gain }۔ رسائی کھوتے ہیں: { $lose }۔
map-try-tracts = { $change }: { $tracts ->
    [one] { $tracts } مردم شماری کا ٹریکٹ
   *[other] { $tracts } مردم شماری کے ٹریکٹ
}
map-try-gain-most = کم از کم آدھے لوگ رسائی پاتے ہیں
map-try-gain-some = آدھے سے کم رسائی پاتے ہیں
map-try-lose-some = آدھے سے کم رسائی کھوتے ہیں
map-try-lose-most = کم از کم آدھے لوگ رسائی کھوتے ہیں
map-try-refused = اس منظرنامے کا حساب نہیں ہو سکتا۔
map-try-no-standard = اس معیار کے مطابق کوئی جواب نہیں: اس موضوع کی کوئی جگہ خفیہ ہے، یا اس کی جگہیں نظام الاوقات کے اسٹاپ ہیں، یا اٹلس کے پاس اس کا ڈیٹا نہیں۔ کوئی اور معیار چنیں۔
map-try-other-theme = نقشہ جو معیار دکھاتا ہے وہ دوسری جگہوں کے بارے میں ہے۔ وہ معیار چنیں جو بدلنے والی جگہوں کے بارے میں ہو۔
map-try-file = منظرنامے کی فائل محفوظ کریں
map-try-places = جگہیں محفوظ کریں (GeoJSON)
map-try-table = اعداد محفوظ کریں (CSV)
map-try-name = { $study } میں ایک تبدیلی
map-try-note = تبدیلی کی غلطی کی حد ان لوگوں کی ہے جن کے لیے کچھ بدلتا ہے، اس لیے یہ پہلے اور بعد کے اعداد کی حدوں سے تنگ ہوتی ہے۔ لوگ وہیں گنے جاتے ہیں جہاں وہ رہتے ہیں، جہاں تک اٹلس جانتا ہے۔
