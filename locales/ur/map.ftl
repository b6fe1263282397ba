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
map-search-loading = نام پڑھے جا رہے ہیں …
map-search-none = اس نام یا شناختی کوڈ کی کوئی چیز نہیں ملی۔
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

map-site-languages = زبانیں
map-site-interpreter = دوسری زبانوں کے لیے ترجمان
map-site-hours = کھلنے کے اوقات
map-site-cost = کم از کم خرچ
map-site-free = مفت
map-site-documents = امیگریشن کی حیثیت کی دستاویز
map-site-documents-asked = مانگی جاتی ہے
map-site-documents-not-asked = نہیں مانگی جاتی
map-site-wheelchair = وہیل چیئر کی رسائی
map-site-wheelchair-yes = ہاں
map-site-wheelchair-no = نہیں
map-site-located = یہ کہاں ہے
map-site-located-address = اپنے پتے پر
map-site-located-street = اپنی سڑک پر کہیں
map-site-located-postal-code = اپنے پوسٹل کوڈ میں کہیں
map-site-located-tract = اپنے ٹریکٹ میں کہیں
map-site-checked = فہرست آخری بار کب جانچی گئی
map-site-unstated = فہرست نہیں بتاتی

## The ranking of planning areas

map-ranking-label = منصوبہ بندی کے علاقوں کی درجہ بندی
map-ranking-heading = { $kind }: درجہ بندی
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
map-about-file = فائل
map-about-purpose = کس لیے استعمال ہوئی
map-about-period = مدت

## On paper

map-print-study = { $study }۔ { $program } سے بنایا گیا۔
map-print-rank = #
map-print-first = { COUNT($all) } میں سے پہلے { COUNT($shown) }۔
