# Findings: problems in the data, with what was done about each. The title heads a list of findings of one kind.
# Ids, columns, cells, files and names of tables are shown as in the data.

finding-at-place = { $place }: { $finding }

ids-and-more =
    { $more ->
        [0] { $ids }
       *[other] { $ids } اور { $more } مزید
    }

# Headings of groups of findings, by what a person can do about them.
finding-action-say-in-study = مطالعے میں کیا بتانا چاہیے
finding-action-correct-file = فائلوں میں کیا درست کرنا ہے، یا کس بارے میں پوچھنا ہے
finding-action-look-at = کس بات کو دیکھنا ہے: ہو سکتا ہے جان بوجھ کر ہو، اور ہو سکتا ہے غلطی ہو
finding-action-take-into-account = نتائج پڑھتے وقت کیا جاننا ضروری ہے

# The page of findings.
findings-page-title = { $study } کے ڈیٹا میں قابلِ شک باتیں
findings-page-heading = <bdi>{ $study }</bdi> کے ڈیٹا میں قابلِ شک باتیں
findings-page-lead =
    { $findings ->
        [one] 1 قابلِ شک بات
       *[other] { $findings } قابلِ شک باتیں
    }، { $kinds ->
        [one] 1 قسم کی
       *[other] { $kinds } قسموں کی
    }؛ { $shown ->
        [0] ان میں سے کوئی نقشے کی کسی جگہ کے بارے میں نہیں
        [one] 1 قسم کی باتیں نقشے پر ہیں
       *[other] { $shown } قسموں کی باتیں نقشے پر ہیں
    }۔ خفیہ مقامات، اور جو کچھ شامل نہیں کیا گیا، نقشے پر نہیں۔
findings-page-errors = مطالعہ پڑھنے میں کیا رکاوٹ ہے
findings-page-map = مطالعے کے ٹریکٹ، منصوبہ بندی کے علاقے، اور وہ جگہیں جن کے بارے میں قابلِ شک باتیں ہیں
findings-page-show-all = سب قسموں کی جگہیں دکھائیں
findings-page-show = صرف یہ جگہیں دکھائیں
findings-page-more = اور { $more } مزید
findings-page-not-drawn = مزید { $places } جگہیں نقشے پر نہیں دکھائی گئیں۔
findings-page-beyond =
    { $places ->
        [one] ان میں سے 1 نقشے سے باہر ہے اور اس کے کنارے پر دکھایا گیا ہے۔
       *[other] ان میں سے { $places } نقشے سے باہر ہیں اور اس کے کنارے پر دکھائے گئے ہیں۔
    }
findings-page-mark = { $id } – { $finding }

finding-not-utf8 = متن UTF-8 میں نہیں؛ اسے { $encoding } کے طور پر پڑھا گیا
    .title = متنی فائلیں جو UTF-8 میں نہیں

finding-row-too-long =
    قطار میں { $cells ->
        [one] 1 خانہ ہے
       *[other] { $cells } خانے ہیں
    } اور جدول میں { $columns ->
        [one] 1 کالم
       *[other] { $columns } کالم
    }؛ قطار شامل نہیں کی گئی، کیونکہ خانے اپنی جگہ سے ہٹے ہو سکتے ہیں
    .title = قطاریں جن میں خانے زیادہ ہیں، شامل نہیں کی گئیں

finding-row-too-short =
    قطار میں { $cells ->
        [one] 1 خانہ ہے
       *[other] { $cells } خانے ہیں
    } اور جدول میں { $columns ->
        [one] 1 کالم
       *[other] { $columns } کالم
    }؛ باقی خانے موجود نہیں
    .title = قطاریں جن میں خانے کم ہیں

finding-rows-above-header =
    کالموں کے نام یہاں ہیں، اور ان سے اوپر کی { $rows ->
        [one] 1 قطار شامل نہیں کی گئی
       *[other] { $rows } قطاریں شامل نہیں کی گئیں
    }؛ اگر نام کسی اور قطار میں ہیں، تو اس کا نمبر { $setting } کے طور پر لکھیں
    .title = شیٹیں جن میں کالموں کے ناموں سے اوپر قطاریں ہیں، شامل نہیں کی گئیں

finding-cells-without-column =
    شیٹ { $cells ->
        [one] کا 1 خانہ ایسے کالم میں ہے جس کا نام نہیں
       *[other] کے { $cells } خانے ایسے کالم میں ہیں جس کا نام نہیں
    }، پہلا اس قطار میں؛ شامل نہیں
    .title = شیٹوں کے خانے ایسے کالموں میں جن کا نام نہیں، شامل نہیں کیے گئے

finding-error-cells =
    کالم `{ $column }` { $cells ->
        [one] کے 1 خانے
       *[other] کے { $cells } خانوں
    } میں خرابی { $text } ہے، پہلا اس قطار میں؛ خالی سمجھا گیا
    .title = شیٹوں کے خانے جن میں خرابی ہے، خالی سمجھے گئے

finding-formulas-without-value =
    کالم `{ $column }` { $cells ->
        [one] کے 1 فارمولے
       *[other] کے { $cells } فارمولوں
    } کی قدر فائل میں نہیں، پہلا اس قطار میں؛ خالی سمجھا گیا۔ ورک بک کو اسپریڈ شیٹ پروگرام میں کھول کر دوبارہ محفوظ کریں
    .title = شیٹوں کے فارمولے جن کی قدر نہیں، خالی سمجھے گئے

finding-rows-without-id =
    { $rows ->
        [one] 1 قطار میں شناختی کوڈ نہیں
       *[other] { $rows } قطاروں میں شناختی کوڈ نہیں
    }، پہلی یہ ہے؛ شامل نہیں
    .title = قطاریں جن میں شناختی کوڈ نہیں، شامل نہیں کی گئیں

# Of a directory.
finding-services-by-organization =
    { $services ->
        [one] 1 خدمت کا
       *[other] { $services } خدمات کا
    } صرف ادارہ معلوم ہے؛ ادارے کے واحد مقام پر رکھا گیا
    .title = خدمات جو اپنے ادارے کے واحد مقام پر رکھی گئیں

finding-services-unlinked =
    { $services ->
        [one] 1 خدمت کا
       *[other] { $services } خدمات کا
    } صرف ادارہ معلوم ہے، جس کے کئی مقامات ہیں: { $ids }؛ شامل نہیں۔ ایک جدول { $table }، جس میں service_id اور location_id ہوں، بتا سکتا ہے کہ خدمت کہاں دی جاتی ہے
    .title = کئی مقامات والے اداروں کی خدمات، شامل نہیں کی گئیں

finding-tracts-without-suffix =
    { $rows ->
        [one] ٹریکٹ کے 1 شناختی کوڈ
       *[other] ٹریکٹوں کے { $rows } شناختی کوڈوں
    } میں نو ہندسے ہیں، جیسے 2000 کی مردم شماری لاحقے کے بغیر ٹریکٹ لکھتی ہے؛ لاحقے 00 کے ساتھ پڑھا گیا
    .title = 2000 کے ٹریکٹوں کے شناختی کوڈ جن میں نو ہندسے ہیں

finding-tracts-in-parts =
    { $tracts ->
        [one] 1 ٹریکٹ کی کئی قطاریں ہیں
       *[other] { $tracts } ٹریکٹوں کی کئی قطاریں ہیں
    }، ہر ایک میں حدود کا ایک حصہ: { $ids }؛ جوڑ دی گئیں
    .title = ٹریکٹ جن کی کئی قطاریں ہیں، جوڑ دی گئیں

finding-geometry-repaired =
    { $problem ->
        [antimeridian] شناختی کوڈ { $id } کی حدود 180ویں طول بلد کو ایک ٹکڑے میں پار کرتی ہیں؛ وہاں تقسیم کی گئیں
       *[invalid] شناختی کوڈ { $id } کی حدود خود کو کاٹتی یا ڈھانپتی ہیں؛ درست کی گئیں
    }
    .title = حدود جو درست کی گئیں

finding-geometry-dropped = شناختی کوڈ { $id } کی حدود درست نہیں کی جا سکتیں؛ شامل نہیں کیا گیا
    .title = ٹریکٹ یا علاقے جن کی قابلِ استعمال حدود نہیں، شامل نہیں کیے گئے

finding-geoid-mended = شناختی کوڈ `{ $found }` کوئی GEOID نہیں؛ { $geoid } کے طور پر پڑھا گیا
    .title = شناختی کوڈ GEOID جو درست کیے گئے

finding-geoid-refused = شناختی کوڈ `{ $found }` کسی ٹریکٹ کا نہیں؛ قطار شامل نہیں کی گئی
    .title = قطاریں جن میں ٹریکٹ کا شناختی کوڈ نہیں، شامل نہیں کی گئیں

finding-other-areas =
    { $rows ->
        [one] 1 قطار میں کسی اور قسم کے علاقے کا شناختی کوڈ ہے
       *[other] { $rows } قطاروں میں کسی اور قسم کے علاقے کا شناختی کوڈ ہے
    } ({ $areas ->
        [nation] ملک
        [region] مردم شماری کا خطہ
        [division] مردم شماری کا ڈویژن
        [state] ریاست
        [county] کاؤنٹی
        [county-subdivision] کاؤنٹی کا ذیلی حصہ
        [block-group] بلاک گروپ
        [block] بلاک
        [place] شہر یا قصبہ
        [metropolitan-area] میٹروپولیٹن علاقہ
        [congressional-district] کانگریس کا حلقہ
        [public-use-microdata-area] پبلک یوز مائیکرو ڈیٹا ایریا
        [zip-code-tabulation-area] زپ کوڈ ٹیبولیشن ایریا
        [school-district] اسکول ڈسٹرکٹ
       *[other] ٹریکٹوں کا حصہ یا گروپ
    })؛ شامل نہیں، کیونکہ مطالعہ ٹریکٹ گنتا ہے
    .title = جدول جن میں دوسری قسم کے علاقوں کی قطاریں ہیں

finding-rows-outside =
    { $rows ->
        [one] 1 قطار ایسے ٹریکٹوں کے بارے میں ہے
       *[other] { $rows } قطاریں ایسے ٹریکٹوں کے بارے میں ہیں
    } جو مطالعے میں نہیں: { $ids }؛ شامل نہیں
    .title = جدول جن میں دوسرے ٹریکٹوں کی قطاریں ہیں

finding-tracts-converted =
    یہ { $year } کے ٹریکٹوں کے بارے میں ہے؛ اس کے اعداد مطالعے کے ٹریکٹوں میں تقسیم کیے گئے، { $way ->
        [land] ان کی مشترک زمین کے مطابق
       *[shares] مطالعے کے دیے ہوئے حصوں کے مطابق
    }؛ ان میں سے { $tracts ->
        [one] 1 ٹریکٹ حصوں سے بنا ہے
       *[other] { $tracts } ٹریکٹ حصوں سے بنے ہیں
    }
    .title = کسی اور مردم شماری کے ٹریکٹوں کے جدول

finding-crosswalk-incomplete =
    { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } کے حصوں کا مجموعہ 1 سے کم ہے، سب سے کم { $least }: { $ids }؛ باقی نہیں گنا جاتا
    .title = مطابقتی جدول جن میں ٹریکٹ کے حصوں کا مجموعہ 1 سے کم ہے

finding-area-without-shares = علاقے { $id } کو کسی ٹریکٹ کا کوئی حصہ نہیں دیتا؛ اس میں کوئی لوگ نہیں
    .title = منصوبہ بندی کے علاقے جن کا مطابقتی جدول میں کوئی حصہ نہیں

finding-shares-elsewhere =
    علاقے { $id } کو { $tracts ->
        [one] 1 ایسے ٹریکٹ کے حصے دیتا ہے جسے
       *[other] { $tracts } ایسے ٹریکٹوں کے حصے دیتا ہے جنہیں
    } اس کی حدود نہیں چھوتیں: { $ids }؛ کیا شناختی کوڈ آپس میں بدل گئے تھے؟
    .title = منصوبہ بندی کے علاقے جنہیں دوسری جگہ کے ٹریکٹوں کے حصے دیے گئے

# In a list of what cells say.
finding-empty-cell = خالی خانہ
finding-quoted-cell = ”{ $text }“

finding-rows-outside-areas =
    { $rows ->
        [one] 1 قطار ایسی زمین کے بارے میں ہے
       *[other] { $rows } قطاریں ایسی زمین کے بارے میں ہیں
    } جو کسی علاقے میں نہیں ({ $names })؛ وہاں کے { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } کے حصے کسی علاقے میں نہیں گنے جاتے: { $ids }
    .title = مطابقتی جدول کی قطاریں ایسی زمین کے بارے میں جو کسی علاقے میں نہیں

finding-shares-normalized =
    گول کرنے کی وجہ سے { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } کے حصوں کا مجموعہ 1 سے زیادہ ہے، زیادہ سے زیادہ { $most }، اور انہیں اپنے مجموعے پر تقسیم کیا گیا: { $ids }
    .title = مطابقتی جدول جن میں ٹریکٹ کے گول کیے ہوئے حصوں کا مجموعہ 1 سے زیادہ ہے

finding-connecticut-renamed =
    { $rows ->
        [one] 1 قطار میں
       *[other] { $rows } قطاروں میں
    } کنیکٹیکٹ کے ٹریکٹ کا نام اس کے منصوبہ بندی کے خطے سے ہے جبکہ مطالعے میں کاؤنٹی ہے، یا اس کے برعکس؛ انہیں ایک ہی ٹریکٹ سمجھا گیا
    .title = جدول جن میں کنیکٹیکٹ کے ٹریکٹوں کے دوسرے شناختی کوڈ ہیں

finding-tracts-without-row =
    { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } کی کوئی قطار نہیں: { $ids }؛ وہاں یہ موجود نہیں: { $indicators }
    .title = جدول جن میں کچھ ٹریکٹ نہیں

finding-tracts-without-people =
    { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } میں کوئی نہیں رہتا: { $ids }
    .title = ٹریکٹ جن میں کوئی نہیں رہتا

finding-not-a-number = کالم `{ $column }` میں `{ $value }` ہے جہاں عدد ہونا چاہیے؛ قدر موجود نہیں
    .title = خانے جن میں عدد کی جگہ متن ہے

finding-negative-count = کالم `{ $column }` میں گنتی { $value } ہے، اور کوئی گنتی صفر سے کم نہیں ہوتی؛ قدر موجود نہیں (اگر اس عدد کا مطلب ”کوئی قدر نہیں“ ہے، تو یوں لکھیں: `{ $setting }`)
    .title = صفر سے کم گنتیاں

finding-values-withheld =
    { $cell ->
        [empty] اشاریہ { $indicator } خالی ہے
       *[marked] اشاریہ { $indicator } پر `{ $mark }` کا نشان ہے
    }، { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } کے لیے: { $ids }؛ قدریں موجود نہیں
    .title = قدریں جو ادارہ نہیں دیتا

finding-margins-unknown =
    { $cell ->
        [empty] اشاریہ { $indicator } کا مارجن خالی ہے
       *[marked] اشاریہ { $indicator } کے مارجن پر `{ $mark }` کا نشان ہے
    }، { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } کے لیے: { $ids }؛ وہاں معلوم نہیں
    .title = غلطی کے مارجن جو ادارہ نہیں دیتا

finding-no-margins = اس فائل میں غلطی کے مارجن نہیں؛ اس کے اعداد کا اعتبار معلوم نہیں
    .title = جدول جن میں غلطی کے مارجن نہیں

finding-open-ended =
    اشاریہ { $indicator } صرف `{ $mark }` کے طور پر معلوم ہے، { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } کے لیے: { $ids }؛ قدریں موجود نہیں
    .title = قدریں جو ادارے کی گنتی کی حد سے باہر ہیں

finding-languages-unknown =
    { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } کے شہر یا قصبے کے لیے سب زبانوں کی گنتی نہیں: { $ids }؛ وہاں گروہ کی بڑی زبانیں وہی ہیں جن کے نام جدول B16001 میں ہیں
    .title = ٹریکٹ جن کے شہر یا قصبے کی زبانوں کی گنتی نہیں

finding-lines-missing =
    جدول { $table } کی کچھ سطریں اس میں نہیں جن سے اشاریہ { $indicator } پڑھا جاتا ہے: { $more ->
        [0] `{ $line }`
       *[other] `{ $line }` اور { $more } مزید
    }؛ نہیں پڑھا گیا
    .title = جدول جن میں کسی اشاریے کی کچھ سطریں نہیں

finding-other-lines =
    جدول { $table } کی وہ سطریں جن سے اشاریہ { $indicator } سب سے بہتر نکالا جاتا ہے، { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } کے لیے موجود نہیں: { $ids }؛ جدول کی دوسری سطروں سے نکالا گیا، جن کے غلطی کے مارجن اکثر بڑے ہوتے ہیں
    .title = اشاریے جو بہترین کے بجائے دوسری سطروں سے نکالے گئے

finding-table-not-used = اس میں بھی اشاریہ { $indicator } ہے، جو { $used } سے پڑھا جاتا ہے؛ استعمال نہیں ہوا
    .title = جدول جو استعمال نہیں ہوئے، کیونکہ کسی اور میں یہی ہے

finding-tracts-differ =
    { $tracts ->
        [one] 1 ٹریکٹ مطالعے میں نہیں
       *[other] { $tracts } ٹریکٹ مطالعے میں نہیں
    } ({ $ids })، جبکہ { $missing ->
        [one] انہی کاؤنٹیوں میں مطالعے کے 1 ٹریکٹ کی کوئی قطار نہیں ({ $missing_id })
       *[other] انہی کاؤنٹیوں میں مطالعے کے { $missing } ٹریکٹوں کی کوئی قطار نہیں (مثلاً { $missing_id })
    }: یہ شناختی کوڈ کسی اور مردم شماری کے لگتے ہیں، یا لکھنے میں غلطی ہوئی ہے
    .title = شناختی کوڈ جو کسی اور مردم شماری کے لگتے ہیں

finding-rows-left-out =
    { $of } میں سے { $rows ->
        [one] 1 قطار شامل نہیں کی گئی
       *[other] { $rows } قطاریں شامل نہیں کی گئیں
    }، کیونکہ مطالعہ صرف وہ قطاریں لیتا ہے جو یہ شرط پوری کرتی ہیں: { $condition }{ $unknown ->
        [0] {""}
        [one] ؛ 1 قطار کے بارے میں یہ معلوم نہیں، کیونکہ ایک خانہ خالی ہے یا اس میں عدد نہیں
       *[other] ؛ { $unknown } قطاروں کے بارے میں یہ معلوم نہیں، کیونکہ ایک خانہ خالی ہے یا اس میں عدد نہیں
    }
    .title = قطاریں جو مطالعے کی شرطوں کی وجہ سے شامل نہیں کی گئیں

finding-rows-left-out-confidential =
    { $of } میں سے { $rows ->
        [one] 1 قطار شامل نہیں کی گئی
       *[other] { $rows } قطاریں شامل نہیں کی گئیں
    }، کیونکہ اس فہرست کے لیے مطالعے کی شرط پوری نہیں ہوتی{ $unknown ->
        [0] {""}
        [one] ؛ 1 قطار کے بارے میں یہ معلوم نہیں، کیونکہ ایک خانہ خالی ہے یا اس میں عدد نہیں
       *[other] ؛ { $unknown } قطاروں کے بارے میں یہ معلوم نہیں، کیونکہ ایک خانہ خالی ہے یا اس میں عدد نہیں
    }

finding-other-counties =
    { $of } میں سے { $rows ->
        [one] 1 ٹریکٹ شامل نہیں کیا گیا، کیونکہ وہ ایسی کاؤنٹی میں ہے جس
       *[other] { $rows } ٹریکٹ شامل نہیں کیے گئے، کیونکہ وہ ایسی کاؤنٹیوں میں ہیں جن
    } کا مطالعے میں ذکر نہیں
    .title = دوسری کاؤنٹیوں کے ٹریکٹ، شامل نہیں کیے گئے

finding-part-above-whole =
    اشاریہ { $indicator } اپنے کُل { $whole } سے بڑا ہے، { $tracts ->
        [one] 1 ٹریکٹ
       *[other] { $tracts } ٹریکٹوں
    } میں: { $ids }
    .title = حصے جو اپنے کُل سے بڑے ہیں

finding-share-periods-differ = اشاریے { $indicator } اور { $whole } مختلف سالوں کے بارے میں ہیں؛ تناسب نہیں نکالا گیا
    .title = تناسب جو نہیں نکالے گئے، کیونکہ سال مختلف ہیں

finding-periods-overlap =
    پہلے کے اشاریے { $indicator } { $years ->
        [one] کا 1 سال بعد والے کے ساتھ مشترک ہے
       *[other] کے { $years } سال بعد والے کے ساتھ مشترک ہیں
    }؛ تبدیلی کے مارجن میں اس کا لحاظ رکھا گیا ہے، اور جن مدتوں کا کوئی سال مشترک نہ ہو ان کا موازنہ بہتر ہے
    .title = رجحان کی مدتیں جن کے سال مشترک ہیں

finding-standard-without-tracts =
    معیار { $standard } ایسا اشاریہ گنتا ہے ({ $indicator }) جو صرف { $people ->
        [one] کم از کم 1 فرد
       *[other] کم از کم { $people } افراد
    } والے علاقوں کے لیے دکھایا جاتا ہے: کوئی ٹریکٹ اس کا نتیجہ نہیں دکھاتا
    .title = معیارات جن کے نتائج ٹریکٹ کے لحاظ سے نہیں

finding-no-place = کوآرڈینیٹ `{ $x }`، `{ $y }` دنیا کی کوئی جگہ نہیں
    .title = کوآرڈینیٹ جو کوئی جگہ نہیں

finding-area-without-origin = علاقہ { $id } ٹریکٹوں کو کاٹتا ہے اور اس میں ان کا لوگوں والا کوئی نقطۂ آغاز نہیں: اس کے اعداد موجود نہیں
    .title = منصوبہ بندی کے علاقے جن میں لوگوں والا کوئی نقطۂ آغاز نہیں

finding-area-partly-outside = ٹریکٹ علاقے { $id } کا { $covered } حصہ گھیرتے ہیں؛ اس کے اعداد اسی حصے کے بارے میں ہیں
    .title = منصوبہ بندی کے علاقے جو جزوی طور پر ٹریکٹوں سے باہر ہیں

finding-area-incomplete =
    { $about ->
        [part] علاقے { $id } میں اشاریہ { $indicator } اس کے { $known } حصے کے بارے میں ہے جو معلوم ہے
       *[nothing] علاقے { $id } میں اشاریہ { $indicator } موجود نہیں
    }: { $tracts ->
        [one] 1 ٹریکٹ کی
       *[other] { $tracts } ٹریکٹوں کی
    } کوئی قدر نہیں: { $ids }
    .title = منصوبہ بندی کے علاقوں کے اعداد جن میں کچھ ٹریکٹ نہیں
