# The report about an area: its page, and the labels of its JSON and CSV.
# $people and $standard never change: labels of people stand before a colon, standards in quotation marks as the subject of “میسر”.

## The head of the page

report-title = { $area }: کس کو رسائی نہیں · { $study }
report-question = کس کو کس چیز تک رسائی نہیں، کہاں، اور ہم کتنے یقین سے کہہ سکتے ہیں؟
report-about = <bdi>{ $kind }</bdi>۔ <bdi>{ $study }</bdi>۔
report-about-region = <bdi>{ $kind }</bdi>۔
report-kind-drawn = نقشے پر کھینچا گیا علاقہ
report-drawn-name = کھینچا گیا علاقہ
report-kind-own = اپنا علاقہ
report-tracts-none = اس علاقے میں مردم شماری کا کوئی ٹریکٹ نہیں۔
report-tracts-whole =
    { $tracts ->
        [one] مردم شماری کا 1 ٹریکٹ۔
       *[other] مردم شماری کے { $tracts } ٹریکٹ۔
    }
report-tracts-all-in-part =
    { $tracts ->
        [one] مردم شماری کا 1 ٹریکٹ، جزوی طور پر۔
       *[other] مردم شماری کے { $tracts } ٹریکٹ، سب جزوی طور پر۔
    }
report-tracts-some-in-part = مردم شماری کے { $tracts } ٹریکٹ، ان میں سے { $part } جزوی طور پر۔
report-covered = مطالعے کے ٹریکٹ اس علاقے کا { $share } حصہ گھیرتے ہیں۔
report-locator = اپنی قسم کے علاقوں میں { $area } کہاں ہے

## The summary

report-in-short = مختصراً
report-margin-note = ± سے مراد 90% کی سطح پر غلطی کا مارجن ہے: دس میں سے نو بار اصل عدد اس کے اندر ہوتا ہے۔

report-coverage-none = اس علاقے کا کوئی حصہ مطالعے کے ٹریکٹوں میں نہیں: اس کے کوئی اعداد معلوم نہیں۔
report-coverage-most = اس علاقے کا { $share } حصہ مطالعے کے ٹریکٹوں میں ہے؛ اعداد اسی حصے کے بارے میں ہیں۔
report-coverage-little = اس علاقے کا صرف { $share } حصہ مطالعے کے ٹریکٹوں میں ہے؛ اعداد اسی حصے کے بارے میں ہیں، اور ان کا دوسروں سے موازنہ نہیں کیا جاتا۔

report-living-here = { $people }، یہاں: { $figure }۔
report-living-in-part = { $people }، اس حصے میں: { $figure }۔
report-living-known = { $people }، علاقے کے اس { $share } حصے میں جہاں ان کی تعداد معلوم ہے: { $figure }۔

report-figure = { $number } ({ $margin })
report-range = { $least } تا { $most }

# People without access.
report-none-without = { $people }: { $all } میں سے کوئی ایسا نہیں جسے ”{ $standard }“ میسر نہ ہو۔
report-all-without = { $people }: سب { $without } میں سے کسی کو بھی ”{ $standard }“ میسر نہیں۔
report-some-without =
    { $count ->
        [one] { $people }: { $all } میں سے { $without } کو ”{ $standard }“ میسر نہیں: { $share }۔
       *[other] { $people }: { $all } میں سے { $without } کو ”{ $standard }“ میسر نہیں: { $share }۔
    }
report-one-without = { $people }: 1 میں سے { $without } کو ”{ $standard }“ میسر نہیں: { $share }۔
report-between-without = { $people }: { $all } میں سے { $least } اور { $most } کے درمیان ہیں جنہیں ”{ $standard }“ میسر نہیں۔
report-between-without-shares = { $people }: { $all } میں سے { $least } اور { $most } کے درمیان ہیں جنہیں ”{ $standard }“ میسر نہیں: { $shares }۔
report-without-not-known = { $people }: معلوم نہیں کہ ان { $all } کو ”{ $standard }“ میسر ہے یا نہیں، کیونکہ اس جگہ کے لیے مقامات کی کوئی مکمل فہرست نہیں۔

# So many people, households or workers, as the next messages have them in $number. $number here: written as text; $count: the
# same, for its plural.
report-not-known-number =
    { $unit ->
        [households]
            { $count ->
                [one] { $number } گھرانے
               *[other] { $number } گھرانوں
            }
        [workers]
            { $count ->
                [one] { $number } کام کرنے والے
               *[other] { $number } کام کرنے والوں
            }
       *[people]
            { $count ->
                [one] { $number } فرد
               *[other] { $number } افراد
            }
    }
# Why it is not known whether so many people have access.
report-not-known-missing-fact = { $number } کے بارے میں معلوم نہیں، کیونکہ پہنچ میں موجود ایک مقام مطلوبہ بات یا اپنی ٹھیک جگہ نہیں بتاتا۔
report-not-known-incomplete-list = { $number } کے بارے میں معلوم نہیں، کیونکہ جہاں وہ رہتے ہیں وہاں کوئی فہرست مکمل نہیں۔
report-not-known-edge = { $number } کے بارے میں معلوم نہیں، کیونکہ وہ اس حد سے آگے جا سکتے ہیں جہاں تک فہرست مکمل ہے۔
report-not-known-language = { $number } کے بارے میں معلوم نہیں، کیونکہ ان کی زبانوں کے گروہ کو جزوی طور پر خدمت ملتی ہے۔

# The share without access beside that of the region.
report-region-higher =
    { $place ->
        [whole] یہ تناسب پورے خطے کے { $region } سے واضح طور پر زیادہ ہے۔
       *[part] یہ تناسب خطے کے اس حصے کے { $region } سے واضح طور پر زیادہ ہے جہاں فہرستیں مکمل ہیں (خطے کا { $part } حصہ)۔
    }
report-region-lower =
    { $place ->
        [whole] یہ تناسب پورے خطے کے { $region } سے واضح طور پر کم ہے۔
       *[part] یہ تناسب خطے کے اس حصے کے { $region } سے واضح طور پر کم ہے جہاں فہرستیں مکمل ہیں (خطے کا { $part } حصہ)۔
    }
report-region-not-clear =
    { $place ->
        [whole] یہ تناسب پورے خطے کے { $region } سے واضح طور پر مختلف نہیں۔
       *[part] یہ تناسب خطے کے اس حصے کے { $region } سے واضح طور پر مختلف نہیں جہاں فہرستیں مکمل ہیں (خطے کا { $part } حصہ)۔
    }
report-region-unknown =
    { $place ->
        [whole] پورے خطے میں تناسب { $region } ہے
       *[part] خطے کے اس حصے میں جہاں فہرستیں مکمل ہیں (خطے کا { $part } حصہ) تناسب { $region } ہے
    }، اور معلوم نہیں کہ یہ حقیقی فرق ہے یا نہیں: { $why ->
        [part] علاقے یا خطے کے بہت بڑے حصے کا عدد معلوم نہیں
        [bounds] بہت زیادہ لوگوں کے بارے میں معلوم نہیں کہ وہ رسائی کے بغیر ہیں یا نہیں
        [own-margin] یہاں غلطی کا مارجن معلوم نہیں
        [region-margin] خطے کی غلطی کا مارجن معلوم نہیں
       *[both-margins] غلطی کے دونوں مارجن معلوم نہیں
    }۔

report-known-part = یہ علاقے کے اس { $share } حصے کے بارے میں ہے جہاں متعلقہ لوگوں کی تعداد معلوم ہے۔
report-unlocated =
    { $sites ->
        [one] فہرست میں درج 1 مقام کی جگہ نہیں مل سکی، اور اسے غیر موجود سمجھا گیا ہے۔
       *[other] فہرست میں درج { $sites } مقامات کی جگہ نہیں مل سکی، اور انہیں غیر موجود سمجھا گیا ہے۔
    }
report-more-standards =
    { $standards ->
        [one] نیچے کے جدول میں 1 اور معیار ہے۔
       *[other] نیچے کے جدول میں { $standards } اور معیارات ہیں۔
    }

report-no-numbers-area = اس علاقے کے کوئی اعداد معلوم نہیں۔
report-no-numbers-region = خطے کے کوئی اعداد معلوم نہیں۔
report-no-access-numbers-area = اس علاقے میں رسائی کے بغیر لوگوں کی تعداد معلوم نہیں۔
report-no-access-numbers-region = خطے میں رسائی کے بغیر لوگوں کی تعداد معلوم نہیں۔
report-withheld-area = اس علاقے میں رسائی کے بغیر لوگوں کی تعداد رازداری کی خاطر شائع نہیں کی جاتی۔
report-withheld-region = خطے میں رسائی کے بغیر لوگوں کی تعداد رازداری کی خاطر شائع نہیں کی جاتی۔
report-standards-no-number =
    { $standards ->
        [one] 1 معیار کا کوئی عدد معلوم نہیں۔
       *[other] { $standards } معیارات کا کوئی عدد معلوم نہیں۔
    }
report-standards-withheld =
    { $standards ->
        [one] 1 معیار کا عدد رازداری کی خاطر شائع نہیں کیا جاتا۔
       *[other] { $standards } معیارات کا عدد رازداری کی خاطر شائع نہیں کیا جاتا۔
    }

## The table of people without access

report-gaps = کس کو رسائی نہیں
report-gaps-caption = رسائی کے بغیر لوگ اور گھرانے۔ مقام تب پہنچ میں ہے جب وہ اتنا نزدیک ہو جتنا ہر قطار بتاتی ہے۔
report-column-reach = ”پہنچ میں“ کا مطلب
report-column-concerned = متعلقہ لوگ
report-column-without = رسائی کے بغیر
report-column-reliability = اعتبار
report-column-share-without = رسائی کے بغیر: تناسب
report-column-region = خطے میں تناسب
report-column-compared = یہاں کا موازنہ
report-column-nearest = سب سے نزدیک تک، اوسط
report-column-source = ماخذ
report-at-most = <span class="who">زیادہ سے زیادہ</span> <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>

report-nearest-not-measured = ناپا نہیں گیا
report-nearest-withheld = رازداری کی خاطر شائع نہیں
report-nearest-no-mean = کوئی اوسط نہیں: کچھ لوگ کسی مقام تک نہیں پہنچ سکتے
report-nearest-no-data = کوئی ڈیٹا نہیں
report-minutes = { $minutes } منٹ

report-steps = جنہیں ”{ $standard }“ میسر نہیں، ان میں سے مرحلہ وار
report-steps-bounds = جنہیں ”{ $standard }“ میسر نہیں یا شاید نہیں، ان میں سے مرحلہ وار
report-step = <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>: { $label }
report-unlocated-note =
    { $sites ->
        [one] فہرست میں درج مقامات میں سے 1 کی جگہ نہیں مل سکی اور اسے غیر موجود سمجھا گیا ہے۔
       *[other] فہرست میں درج مقامات میں سے { $sites } کی جگہ نہیں مل سکی اور انہیں غیر موجود سمجھا گیا ہے۔
    }
report-bounds = کم از کم اور زیادہ سے زیادہ:
report-part-of-region = موازنہ خطے کے صرف اس حصے سے ہے جہاں فہرستیں مکمل ہیں: متعلقہ لوگوں کا کم از کم { $share }۔
report-reliability-note = اعتبار: <b>زیادہ</b>، جہاں غلطی کا مارجن عدد کے تقریباً پانچویں حصے تک ہو؛ <b>درمیانہ</b>، تقریباً دو تہائی تک؛ <b>کم</b>، اس سے اوپر: احتیاط سے استعمال کریں؛ <b>درجہ طے نہیں</b>، جہاں مارجن معلوم نہیں یا عدد 0 ہے۔ تناسب کے مارجن فیصد پوائنٹ میں ہیں۔ <b>± معلوم نہیں</b>: ماخذ غلطی کا مارجن نہیں دیتا۔

## The chart of shares

report-chart = رسائی کے بغیر لوگوں کا تناسب
report-chart-here = یہاں
report-chart-region = پورے خطے میں
report-chart-part = خطے میں
report-chart-note = دونوں طرف کی لکیریں: غلطی کا مارجن؛ لکیر نہ ہو: معلوم نہیں، یا اتنا چھوٹا کہ دکھایا نہیں جا سکتا۔
report-strip = جنہیں ”{ $standard }“ میسر نہیں
report-strip-here = یہاں { $own }
report-strip-region = یہاں { $own }، پورے خطے میں { $region }
report-strip-part = یہاں { $own }، خطے میں { $region }

## The table of groups

report-supply = ہر شخص کے لیے کتنا ہے
report-supply-caption = مقامات جو کچھ فراہم کرتے ہیں، وہاں پہنچ سکنے والے سب لوگوں میں بانٹ کر۔
report-supply-what = کیا بانٹا جاتا ہے
report-supply-here = یہاں
report-supply-region = پورا خطہ
report-supply-number = ⁨{ $number } { $margin }⁩
report-supply-between = { $least } اور { $most } کے درمیان
report-supply-at-least = کم از کم { $least }
report-supply-unlocated = { $unlocated }۔
report-supply-not-known = معلوم نہیں
report-groups = کس کی رسائی زیادہ محدود ہے
report-groups-caption = ہر گروہ کا موازنہ ان سب لوگوں یا گھرانوں سے جن کا وہ حصہ ہے۔
report-groups-who = کون
report-groups-of-all = سب میں سے
report-groups-compared = گروہ کا موازنہ
report-without = جنہیں ”{ $standard }“ میسر نہیں

## The maps

report-maps = کہاں
report-map-title =
    { $unit ->
        [households] نقشہ، { $area }: گھرانے جنہیں ”{ $standard }“ میسر نہیں
        [workers] نقشہ، { $area }: کام کرنے والے جنہیں ”{ $standard }“ میسر نہیں
       *[people] نقشہ، { $area }: لوگ جنہیں ”{ $standard }“ میسر نہیں
    }
report-map-no-tracts = علاقے میں مردم شماری کا کوئی ٹریکٹ نہیں۔
report-map-description =
    { $unit ->
        [households] علاقے کے مردم شماری ٹریکٹ، رسائی کے بغیر گھرانوں کے لحاظ سے۔
        [workers] علاقے کے مردم شماری ٹریکٹ، رسائی کے بغیر کام کرنے والوں کے لحاظ سے۔
       *[people] علاقے کے مردم شماری ٹریکٹ، رسائی کے بغیر لوگوں کے لحاظ سے۔
    }
report-map-class =
    { $tracts ->
        [one] { $class }: 1 ٹریکٹ۔
       *[other] { $class }: { $tracts } ٹریکٹ۔
    }
report-map-not-known = معلوم نہیں
report-map-no-data = کوئی ڈیٹا نہیں یا شائع نہیں
report-map-outside = یہاں کوئی ٹریکٹ نہیں
report-legend = نقشے کی علامات
report-legend-heading =
    { $unit ->
        [households] رسائی کے بغیر گھرانے، مردم شماری ٹریکٹ کے لحاظ سے:
        [workers] رسائی کے بغیر کام کرنے والے، مردم شماری ٹریکٹ کے لحاظ سے:
       *[people] رسائی کے بغیر لوگ، مردم شماری ٹریکٹ کے لحاظ سے:
    }
report-north = شمال اوپر کی طرف ہے
report-kilometers = { $kilometers } کلومیٹر
report-maps-note = گہری لکیر <bdi>{ $area }</bdi> کی حد ہے؛ باہر کی زمین ہلکے رنگ کی ہے۔ درجے پورے خطے کے ہیں، تاکہ مختلف علاقوں کے نقشوں کا موازنہ ہو سکے۔

# The one other area of this kind, beside this one.
report-peer-more =
    { $unit ->
        [households] اس قسم کے دوسرے علاقے میں رسائی کے بغیر گھرانے واضح طور پر زیادہ ہیں۔
        [workers] اس قسم کے دوسرے علاقے میں رسائی کے بغیر کام کرنے والے واضح طور پر زیادہ ہیں۔
       *[people] اس قسم کے دوسرے علاقے میں رسائی کے بغیر لوگ واضح طور پر زیادہ ہیں۔
    }
report-peer-fewer =
    { $unit ->
        [households] اس قسم کے دوسرے علاقے میں رسائی کے بغیر گھرانے واضح طور پر کم ہیں۔
        [workers] اس قسم کے دوسرے علاقے میں رسائی کے بغیر کام کرنے والے واضح طور پر کم ہیں۔
       *[people] اس قسم کے دوسرے علاقے میں رسائی کے بغیر لوگ واضح طور پر کم ہیں۔
    }
report-peer-not-clear = اس قسم کے دوسرے علاقے اور اس علاقے میں کوئی واضح فرق نہیں۔
report-peer-unknown = اس قسم کے دوسرے علاقے سے موازنہ نہیں ہو سکتا، کیونکہ کوئی عدد یا اس کی غلطی کا مارجن، یا اس کا بہت بڑا حصہ، معلوم نہیں۔
report-peer-outside = اس قسم کے دوسرے علاقے سے موازنہ نہیں کیا گیا، کیونکہ اس کا بہت بڑا حصہ مطالعے کے ٹریکٹوں سے باہر ہے یا اس کا کوئی عدد نہیں۔

# Several other areas of this kind.
report-peers =
    اس قسم کے { $others } دوسرے علاقوں سے موازنہ: رسائی کے بغیر { $unit ->
        [households] گھرانے
        [workers] کام کرنے والے
       *[people] لوگ
    } { $more ->
        [0] کسی علاقے میں واضح طور پر زیادہ نہیں
        [one] 1 علاقے میں واضح طور پر زیادہ ہیں
       *[other] { $more } علاقوں میں واضح طور پر زیادہ ہیں
    }، اور { $fewer ->
        [0] کسی علاقے میں واضح طور پر کم نہیں
        [one] 1 علاقے میں واضح طور پر کم ہیں
       *[other] { $fewer } علاقوں میں واضح طور پر کم ہیں
    }۔
report-peers-not-clear = ان میں سے { $areas } اور اس علاقے میں کوئی واضح فرق نہیں۔
report-peers-unknown = ان میں سے { $areas } سے موازنہ نہیں ہو سکتا، کیونکہ کوئی عدد یا اس کی غلطی کا مارجن، یا اس کا بہت بڑا حصہ، معلوم نہیں۔
report-peers-outside =
    { $areas ->
        [one] ان میں سے 1 سے موازنہ نہیں کیا گیا، کیونکہ اس کا بہت بڑا حصہ مطالعے کے ٹریکٹوں سے باہر ہے یا اس کا کوئی عدد نہیں۔
       *[other] ان میں سے { $areas } سے موازنہ نہیں کیا گیا، کیونکہ ہر ایک کا بہت بڑا حصہ مطالعے کے ٹریکٹوں سے باہر ہے یا اس کا کوئی عدد نہیں۔
    }
report-peers-no-margin =
    { $others ->
        [one] اس علاقے کا اس قسم کے دوسرے علاقے سے موازنہ نہیں ہو سکتا: اس علاقے کے عدد کی غلطی کا مارجن معلوم نہیں۔
       *[other] اس علاقے کا اس قسم کے { $others } دوسرے علاقوں سے موازنہ نہیں ہو سکتا: اس علاقے کے عدد کی غلطی کا مارجن معلوم نہیں۔
    }
report-peers-withheld =
    { $others ->
        [one] اس علاقے کا اس قسم کے دوسرے علاقے سے موازنہ نہیں ہو سکتا: اس علاقے کا عدد رازداری کی خاطر شائع نہیں کیا جاتا۔
       *[other] اس علاقے کا اس قسم کے { $others } دوسرے علاقوں سے موازنہ نہیں ہو سکتا: اس علاقے کا عدد رازداری کی خاطر شائع نہیں کیا جاتا۔
    }
report-peers-no-number =
    { $others ->
        [one] اس علاقے کا اس قسم کے دوسرے علاقے سے موازنہ نہیں ہو سکتا: اس علاقے کا عدد معلوم نہیں۔
       *[other] اس علاقے کا اس قسم کے { $others } دوسرے علاقوں سے موازنہ نہیں ہو سکتا: اس علاقے کا عدد معلوم نہیں۔
    }
report-ranking =
    { $unit ->
        [households] اس قسم کے علاقے، رسائی کے بغیر گھرانوں کی تعداد کے لحاظ سے، ہر ایک غلطی کے مارجن کے ساتھ، 0 سے { $most } تک۔ گہرا { $area } ہے۔
        [workers] اس قسم کے علاقے، رسائی کے بغیر کام کرنے والوں کی تعداد کے لحاظ سے، ہر ایک غلطی کے مارجن کے ساتھ، 0 سے { $most } تک۔ گہرا { $area } ہے۔
       *[people] اس قسم کے علاقے، رسائی کے بغیر لوگوں کی تعداد کے لحاظ سے، ہر ایک غلطی کے مارجن کے ساتھ، 0 سے { $most } تک۔ گہرا { $area } ہے۔
    }
report-ranking-part = { $areas } علاقوں میں سے ترتیب میں اس کے قریب ترین { $shown } دکھائے گئے ہیں۔
# $place, $from, $to: “number 2”.
report-rank = سب { $areas } کا ایک ساتھ موازنہ کریں تو یہ { $place } پر ہے؛ پہلے نمبر پر سب سے زیادہ ہیں۔
report-rank-between = سب { $areas } کا ایک ساتھ موازنہ کریں تو یہ { $from } اور { $to } کے درمیان ہے؛ پہلے نمبر پر سب سے زیادہ ہیں۔

## The table of people

report-people-area = یہاں کون رہتا ہے
report-people-region = خطے میں کون رہتا ہے
report-people-caption = یہ گروہ ایک دوسرے میں شامل ہو سکتے ہیں: ایک شخص ان میں سے کئی میں ہو سکتا ہے۔
report-column-group = گروہ
report-column-number = تعداد
report-column-share = تناسب
report-column-whole-region = پورے خطے میں تناسب
report-people-known = علاقے کے { $share } حصے کے لیے معلوم
report-people-known-at-most = علاقے کے { $share } حصے کے لیے معلوم، کل زیادہ سے زیادہ { $most }

# The change of a number, with its sign. $since: the years of the earlier count.
report-change-higher = { $since } کے مقابلے میں ⁨{ $change } { $margin }⁩: واضح طور پر زیادہ
report-change-lower = { $since } کے مقابلے میں ⁨{ $change } { $margin }⁩: واضح طور پر کم
report-change-not-clear = { $since } کے مقابلے میں ⁨{ $change } { $margin }⁩: کوئی واضح فرق نہیں
report-change-unknown = { $since } کے مقابلے میں ⁨{ $change } { $margin }⁩: معلوم نہیں کہ یہ حقیقی فرق ہے یا نہیں
report-change-no-data = { $since } کے مقابلے میں تبدیلی: معلوم نہیں

## Sites, findings, sources and method

report-sites-area = علاقے میں جگہیں
report-sites-study = مطالعے کی جگہیں
report-sites-heading = { $theme }: { $sites }
report-sites-more-names =
    { $names ->
        [one] اور 1 مزید نام
       *[other] اور { $names } مزید نام
    }
report-site-dollars = ⁨${ $amount }⁩
report-sites-more = اور { $sites } مزید
report-sites-unnamed = { $sites } کا نام درج نہیں

report-findings = قابلِ شک باتیں
report-findings-none = ڈیٹا میں کوئی قابلِ شک بات نہیں ملی۔
report-findings-none-here = اس علاقے کے بارے میں کوئی قابلِ شک بات نہیں ملی۔
report-findings-here = اس علاقے، اس کے ٹریکٹوں اور اس کے مقامات کے بارے میں:
report-findings-data = مطالعے کے ڈیٹا میں:
report-findings-more = اور { $findings } مزید، رپورٹ میں بطور JSON
report-findings-study = پورے مطالعے میں: { $kinds }۔
report-findings-kind = { $kind } ({ $findings })

report-sources = مآخذ
report-sources-note = ہر فائل کے SHA-256 چیک سم کے پہلے ہندسوں کے ساتھ، جن سے معلوم ہوتا ہے کہ کوئی اور نقل بالکل یہی ہے یا نہیں۔
report-source = <bdi>{ $citation }</bdi> – <bdi>{ $purpose }</bdi>
report-source-at = { $source } – { $address }

report-source-numbered = { $number }۔ { $source } ({ $sum })

report-purpose-areas = منصوبہ بندی کے علاقے: { $kind }

report-method = یہ اعداد کیسے بنائے گئے
report-method-bounds = جہاں کچھ باتیں معلوم نہیں، وہاں رسائی کے بغیر لوگوں کی تعداد دو حدوں کے درمیان دی جاتی ہے: چھوٹا عدد ان کا ہے جو یقینی طور پر رسائی کے بغیر ہیں، اور بڑا عدد ان سب کا جو ہو سکتے ہیں۔ علاقوں کا موازنہ دونوں سے کیا جاتا ہے، اور خطے کے اس حصے سے جہاں فہرستیں مکمل ہیں؛ جہاں جواب ان کے درمیان ہر عدد کے لیے ایک جیسا نہ ہو، وہاں یہ معلوم نہیں۔
report-method-share = رسائی کے بغیر تناسب کا مارجن ٹریکٹوں کی گنتیوں کے مارجنوں سے نکلتا ہے؛ ان میں سے ہر ایک رسائی کے بغیر لوگوں اور سب متعلقہ لوگوں کو ایک ساتھ بدلتا ہے۔
report-method-compared = ”واضح طور پر زیادہ“ یا ”کم“ کا مطلب ہے: فرق اپنے غلطی کے مارجن سے بڑا ہے، جو دونوں کے مارجنوں سے نکلتا ہے؛ چونکہ علاقہ خطے کا حصہ ہے، اس کا موازنہ خطے میں باقی جگہوں کے لوگوں سے کیا جاتا ہے۔ دس ایسے موازنوں میں جن میں اصل میں کوئی فرق نہ ہو، تقریباً ایک اتفاقاً واضح نظر آتا ہے۔ نمبر اس قسم کے سب علاقوں کے ایک ساتھ موازنے کے ہیں: دس میں سے نو بار اصل نمبر ان دونوں کے درمیان ہوتا ہے۔
report-method-distances = سب سے نزدیک مقام کا فاصلہ متعلقہ لوگوں کا اوسط ہے۔ یہ ناپا گیا ہے، سروے سے نہیں لیا گیا، اور اس میں غلطی کا مارجن نہیں۔
report-method-places = کوئی جگہ تب درج ہوتی ہے جب وہ پوری یا جزوی طور پر علاقے میں ہو؛ باہر کی جگہیں زیادہ نزدیک ہو سکتی ہیں۔
report-method-drawn = یہ علاقہ نقشے پر کھینچا گیا تھا، اور محفوظ نہیں کیا گیا۔
# $members: areas, tracts and outlines, as a list.
report-method-own = یہ علاقہ { $members } سے مل کر بنایا گیا، اور محفوظ نہیں کیا گیا۔
report-method-divided = اس کے اعداد اس کے ٹریکٹوں کے شائع شدہ اعداد کے مجموعے ہیں، ہر ایک اس حصے کے مطابق جتنی ٹریکٹ کی زمین علاقے میں ہے، گویا لوگ اس پر یکساں پھیلے ہوں؛ تعداد دس کے قریب ترین عدد تک گول کی گئی ہے، اور 100 تک پانچ کے قریب ترین عدد تک۔ جو اعداد کسی ٹریکٹ میں شائع نہیں کیے جاتے وہ مجموعوں میں شامل نہیں: ایسا عدد صرف دوسرے ٹریکٹوں کے بارے میں ہے، اور کُل کا تناسب نہیں۔
report-method-whole = اس کے اعداد اس کے ٹریکٹوں کے شائع شدہ اعداد کے مجموعے ہیں، اور ہر ٹریکٹ پورا اس میں ہے۔ جو اعداد کسی ٹریکٹ میں شائع نہیں کیے جاتے وہ مجموعوں میں شامل نہیں: ایسا عدد صرف دوسرے ٹریکٹوں کے بارے میں ہے، اور کُل کا تناسب نہیں۔
# The members of an own area, in a list.
report-own-areas =
    { $areas ->
        [one] 1 علاقہ
       *[other] { $areas } علاقے
    }
report-own-tracts =
    { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹ
    }
report-own-outlines =
    { $outlines ->
        [one] 1 کھینچا ہوا خاکہ
       *[other] { $outlines } کھینچے ہوئے خاکے
    }

report-drawn-withheld =
    { $tracts ->
        [one] { $indicator }: رازداری کی خاطر 1 میں سے { $withheld } ٹریکٹ میں شائع نہیں؛ عدد باقی ٹریکٹوں کا ہے۔
       *[other] { $indicator }: رازداری کی خاطر { $tracts } میں سے { $withheld } ٹریکٹوں میں شائع نہیں؛ عدد باقی ٹریکٹوں کا ہے۔
    }
report-drawn-withheld-all =
    { $tracts ->
        [one] { $indicator }: رازداری کی خاطر 1 ٹریکٹ میں شائع نہیں۔
       *[other] { $indicator }: رازداری کی خاطر سب { $tracts } ٹریکٹوں میں شائع نہیں۔
    }

report-footer = { $program } سے بنائی گئی، مطالعہ: ”<bdi>{ $study }</bdi>“۔ علاقہ: <code>{ $id }</code>؛ یہی اعداد CSV اور JSON میں بھی ملتے ہیں۔

## Labels of CSV

report-label-without = { $people }: جنہیں ”{ $standard }“ میسر نہیں
report-label-supply-at-least = { $measure }: کم از کم
report-label-supply-at-most = { $measure }: زیادہ سے زیادہ
report-label-at-most = { $people }: زیادہ سے زیادہ کتنے ہیں جنہیں ”{ $standard }“ میسر نہیں
report-label-not-known = { $people }: { $reason }
report-label-nearest = { $people }: سب سے نزدیک مقام کتنی دور ہے، ان کا اوسط
report-label-unlocated =
    { $sites ->
        [one] فہرست میں درج 1 مقام کی جگہ نہیں مل سکی، اور اسے غیر موجود سمجھا گیا ہے
       *[other] فہرست میں درج { $sites } مقامات کی جگہ نہیں مل سکی، اور انہیں غیر موجود سمجھا گیا ہے
    }
report-label-computed = حساب سے نکالا گیا

site-fact = { $label }: { $value }
