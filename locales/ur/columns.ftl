# The columns of tables: a label and, as `.description`, what is counted or measured.
# Codes that stand in cells (yes, high, higher …) stay as they are, with their meaning beside them; no sentence begins with one, as
# the direction of a text is that of its first word.

unit-people = افراد
unit-households = گھرانے
unit-workers = کام کرنے والے
unit-share = تناسب 0 سے 1
unit-m = میٹر
unit-min = منٹ
unit-dollars = امریکی ڈالر
unit-trips = ٹرپس فی گھنٹہ
unit-degrees = ڈگری

source-computed = حساب سے نکالا گیا
source-computed-from = حساب سے نکالا گیا، ماخذ: { $source }
source-computed-from-both = حساب سے نکالا گیا، مآخذ: { $source } اور { $earlier }
source-lists = مقامات کی فہرستیں
source-timetables = ٹائم ٹیبلوں سے نکالا گیا

column-geoid = ٹریکٹ کا شناختی کوڈ
    .description = ٹریکٹ کا GEOID؛ یہ متن ہے، اور شروع کا صفر اس کا حصہ ہے۔
column-id = شناختی کوڈ
    .description = ایک نام جو اٹلس دوبارہ بنانے پر بھی نہیں بدلتا۔
column-name = نام
    .description = لوگ اسے کیا کہتے ہیں۔
# The name of a place in another language than the study's: `name_es`. $language is that language.
column-name-in = نام ({ $language })
    .description = یہی نام کسی اور زبان میں۔ جہاں کسی نے نہیں بتایا، خالی۔
column-kind = قسم
    .description = منصوبہ بندی کے علاقے کی قسم۔
column-area = منصوبہ بندی کے علاقے میں
    .description = مطالعے کی پہلی قسم کے اس علاقے کا شناختی کوڈ جس میں ٹریکٹ کا آدھے سے زیادہ حصہ گنا جاتا ہے۔ جہاں ایسا کوئی علاقہ نہ ہو وہاں خالی۔
column-theme = موضوع
    .description = یہ مقام کس لیے ہے۔
column-standard = معیار
    .description = وہ معیار جس کے بارے میں قطار ہے۔
column-people = لوگ
    .description = وہ اشاریہ جس کے لوگ معیار گنتا ہے۔
column-limit = حد
    .description = سب سے نزدیک مقام زیادہ سے زیادہ کتنی دور ہو سکتا ہے، فاصلے یا وقت میں۔
column-covered = ٹریکٹوں میں شامل حصہ
    .description = علاقے کی زمین کا وہ حصہ جو مطالعے کے ٹریکٹوں میں آتا ہے۔ قطار کے سب اعداد اسی حصے کے بارے میں ہیں۔
column-withheld = شائع نہیں
    .description = اگر yes ہو: اس قطار کے اعداد شائع نہیں کیے جاتے، کیونکہ وہ بہت کم لوگوں کے بارے میں ہیں یا ان سے دوسرے غیر شائع شدہ اعداد ظاہر ہو جاتے۔

column-count = { $indicator }
    .description = { $definition }
column-count-moe = { $indicator }: غلطی کا مارجن
    .description = { $definition } غلطی کا مارجن، 90% کی سطح پر۔
column-share = { $indicator }: تناسب
    .description = { $definition } اپنی کل آبادی میں تناسب کے طور پر۔
column-share-moe = { $indicator }: تناسب کی غلطی کا مارجن
    .description = { $definition } غلطی کا مارجن، 90% کی سطح پر۔
column-reliability = { $indicator }: اعتبار
    .description = { $definition } درجے: high (زیادہ): معیاری خطا گنتی کے زیادہ سے زیادہ 12% کے برابر؛ medium (درمیانہ): زیادہ سے زیادہ 40%؛ low (کم): اس سے زیادہ۔
    .description-15-30 = { $definition } درجے: high (زیادہ): معیاری خطا گنتی کے زیادہ سے زیادہ 15% کے برابر؛ medium (درمیانہ): زیادہ سے زیادہ 30%؛ low (کم): اس سے زیادہ۔
column-from-split = { $indicator }: تقسیم شدہ ٹریکٹوں کا حصہ
    .description = { $definition } اس عدد کا وہ حصہ جو ان ٹریکٹوں سے آتا ہے جو صرف جزوی طور پر علاقے میں ہیں۔ یہ اس پر منحصر ہے کہ ٹریکٹ کیسے تقسیم کیے گئے، جو غلطی کے مارجن میں شامل نہیں۔
column-known = { $indicator }: معلوم حصہ
    .description = { $definition } علاقے کا وہ حصہ جو ان ٹریکٹوں میں ہے جہاں عدد معلوم ہے؛ لوگوں یا گھروں کے لحاظ سے جہاں یہ معلوم ہوں، ورنہ زمین کے لحاظ سے: عدد اسی حصے کے بارے میں ہے۔
column-at-most = { $indicator }: زیادہ سے زیادہ
    .description = { $definition } زیادہ سے زیادہ: جہاں کسی ٹریکٹ کا عدد معلوم نہیں، وہاں اس کی پوری کل آبادی گنی جاتی ہے۔
column-at-most-moe = { $indicator }: زیادہ سے زیادہ، غلطی کا مارجن
    .description = { $definition } غلطی کا مارجن، 90% کی سطح پر۔
column-withheld-indicator = { $indicator }: شائع نہیں
    .description = { $definition } اگر yes ہو: اس قطار کے اعداد شائع نہیں کیے جاتے، کیونکہ وہ بہت کم لوگوں کے بارے میں ہیں یا ان سے دوسرے غیر شائع شدہ اعداد ظاہر ہو جاتے۔

column-trend-baseline = { $indicator }: پہلے
    .description = { $definition } پہلے کی مدت میں۔
column-trend-baseline-moe = { $indicator }: پہلے، غلطی کا مارجن
    .description = { $definition } غلطی کا مارجن، 90% کی سطح پر۔
column-trend-change = { $indicator }: تبدیلی
    .description = { $definition } بعد کی گنتی میں سے پہلے کی گنتی گھٹا کر۔
column-trend-change-moe = { $indicator }: تبدیلی کی غلطی کا مارجن
    .description = { $definition } غلطی کا مارجن، 90% کی سطح پر۔
column-trend-compared = { $indicator }: کیا تبدیلی آئی؟
    .description = { $definition } جواب: higher (زیادہ) یا lower (کم): تبدیلی اپنے غلطی کے مارجن سے بڑی ہے؛ not_clear (واضح نہیں): نہیں ہے؛ unknown (معلوم نہیں): کوئی مارجن معلوم نہیں، یا پہلے کی گنتی کا بہت بڑا حصہ ٹریکٹوں میں تقسیم کیا گیا تھا۔

# $measure: what a floating catchment measure counts; $how: how it is made, in sentences.
column-supply = { $measure }
    .description = { $how } خالی، جہاں کوئی ایسی بات معلوم نہیں جس پر عدد منحصر ہے۔
column-supply-moe = { $measure }: غلطی کا مارجن
    .description = { $how } غلطی کا مارجن، 90% کی سطح پر، لوگوں کی تعداد کے مارجنوں سے۔
column-supply-at-least = { $measure }: کم از کم
    .description = { $how } نچلی حد: اس کا وہ حصہ جو یقینی ہے۔
column-supply-at-least-moe = { $measure }: کم از کم، غلطی کا مارجن
    .description = { $how } غلطی کا مارجن، 90% کی سطح پر۔
column-supply-at-most = { $measure }: زیادہ سے زیادہ
    .description = { $how } اوپر کی حد؛ خالی، جہاں فہرستوں سے باہر کے مقامات، یا وہ جن کی گنجائش درج نہیں، کتنا بھی اضافہ کر سکتے ہیں۔
column-supply-at-most-moe = { $measure }: زیادہ سے زیادہ، غلطی کا مارجن
    .description = { $how } غلطی کا مارجن، 90% کی سطح پر۔

# $index: the name of an index; $parts: what it is made of, as a sentence.
column-index-percentile = { $index }
    .description = { $parts } ٹریکٹوں میں، یا اسی قسم کے علاقوں میں، پرسنٹائل درجے کے طور پر: 1 سب سے زیادہ ضرورت ہے۔
column-index-score = { $index }: اسکور
    .description = { $parts }
column-index-rank = { $index }: درجہ
    .description = درجہ 1 کا مطلب ہے ٹریکٹوں میں، یا اسی قسم کے علاقوں میں، سب سے زیادہ ضرورت؛ برابر اسکور کا درجہ ایک ہی ہوتا ہے۔
column-index-rank-from = { $index }: سب سے اونچا درجہ
    .description = سروے دس بار دہرایا جائے تو نو بار درجہ زیادہ سے زیادہ اتنا اونچا ہوگا۔
column-index-rank-to = { $index }: سب سے نچلا درجہ
    .description = سروے دس بار دہرایا جائے تو نو بار درجہ زیادہ سے زیادہ اتنا نیچا ہوگا۔
column-index-drop-one = { $index }: ایک اشاریے کے بغیر
    .description = اگر ایک اشاریہ نکال دیا جائے تو درجہ زیادہ سے زیادہ کتنا بدلتا ہے۔

# $site: one site of a theme; $mode: how people travel; $percentile: of the departures of a window, or "none".
column-distance = فاصلہ: { $site }
    .description =
        { $mode ->
            [straight] سب سے نزدیک مقام ({ $site }) سیدھی لکیر میں کتنی دور ہے؛ ٹریکٹ کے لوگوں کا اوسط۔
            [walk] سب سے نزدیک مقام ({ $site }) پیدل کتنی دور ہے؛ ٹریکٹ کے لوگوں کا اوسط۔
            [drive] سب سے نزدیک مقام ({ $site }) کار سے کتنی دور ہے؛ ٹریکٹ کے لوگوں کا اوسط۔
            [transit] سب سے نزدیک مقام ({ $site }) بس اور ٹرین سے کتنی دور ہے؛ ٹریکٹ کے لوگوں کا اوسط۔
           *[matrix] سب سے نزدیک مقام ({ $site }) سفری جدول { $table } کے مطابق کتنی دور ہے؛ ٹریکٹ کے لوگوں کا اوسط۔
        }
column-time = وقت: { $site }
    .description =
        { $mode ->
            [straight] سب سے نزدیک مقام ({ $site }) تک سیدھی لکیر میں کتنا وقت لگتا ہے؛ ٹریکٹ کے لوگوں کا اوسط۔
            [walk] سب سے نزدیک مقام ({ $site }) تک پیدل کتنا وقت لگتا ہے؛ ٹریکٹ کے لوگوں کا اوسط۔
            [drive] سب سے نزدیک مقام ({ $site }) تک کار سے کتنا وقت لگتا ہے؛ ٹریکٹ کے لوگوں کا اوسط۔
            [transit] سب سے نزدیک مقام ({ $site }) تک بس اور ٹرین سے کتنا وقت لگتا ہے؛ ٹریکٹ کے لوگوں کا اوسط۔
           *[matrix] سب سے نزدیک مقام ({ $site }) تک سفری جدول { $table } کے مطابق کتنا وقت لگتا ہے؛ ٹریکٹ کے لوگوں کا اوسط۔
        }
    .description-percentile =
        { $mode ->
            [straight] سب سے نزدیک مقام ({ $site }) تک سیدھی لکیر میں کتنا وقت لگتا ہے، روانگیوں کے پرسنٹائل { $percentile } پر؛ ٹریکٹ کے لوگوں کا اوسط۔
            [walk] سب سے نزدیک مقام ({ $site }) تک پیدل کتنا وقت لگتا ہے، روانگیوں کے پرسنٹائل { $percentile } پر؛ ٹریکٹ کے لوگوں کا اوسط۔
            [drive] سب سے نزدیک مقام ({ $site }) تک کار سے کتنا وقت لگتا ہے، روانگیوں کے پرسنٹائل { $percentile } پر؛ ٹریکٹ کے لوگوں کا اوسط۔
            [transit] سب سے نزدیک مقام ({ $site }) تک بس اور ٹرین سے کتنا وقت لگتا ہے، روانگیوں کے پرسنٹائل { $percentile } پر؛ ٹریکٹ کے لوگوں کا اوسط۔
           *[matrix] سب سے نزدیک مقام ({ $site }) تک سفری جدول { $table } کے مطابق کتنا وقت لگتا ہے، روانگیوں کے پرسنٹائل { $percentile } پر؛ ٹریکٹ کے لوگوں کا اوسط۔
        }

# In tables that have a row for each standard: the standard and the people of the row.
column-row-standard = قطار کے معیار پر پورا اترنے والا مقام
column-row-people = متعلقہ لوگ

column-gap-people =
    { $unit ->
        [households] متعلقہ گھرانے
        [workers] متعلقہ کام کرنے والے
       *[people] متعلقہ لوگ
    }
    .description = { $people }
column-gap-people-moe =
    { $unit ->
        [households] متعلقہ گھرانے: غلطی کا مارجن
        [workers] متعلقہ کام کرنے والے: غلطی کا مارجن
       *[people] متعلقہ لوگ: غلطی کا مارجن
    }
    .description = { $people }: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
column-gap-within = ان کا تناسب جنہیں ”{ $standard }“ میسر ہے
    .description = { $people }: ان کا تناسب جنہیں ”{ $standard }“ یقینی طور پر میسر ہے۔
column-gap-within-moe = ان کا تناسب جنہیں ”{ $standard }“ میسر ہے: غلطی کا مارجن
    .description = { $people }: ان کا تناسب جنہیں ”{ $standard }“ یقینی طور پر میسر ہے: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
column-gap-within-at-most = ان کا تناسب جنہیں ”{ $standard }“ میسر ہے: زیادہ سے زیادہ
    .description = { $people }: ان کا زیادہ سے زیادہ تناسب جنہیں ”{ $standard }“ میسر ہے، جہاں کچھ باتیں معلوم نہیں۔
column-gap-within-at-most-moe = ان کا تناسب جنہیں ”{ $standard }“ میسر ہے: زیادہ سے زیادہ، غلطی کا مارجن
    .description = { $people }: ان کا زیادہ سے زیادہ تناسب جنہیں ”{ $standard }“ میسر ہے، جہاں کچھ باتیں معلوم نہیں: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
column-gap-without =
    { $unit ->
        [households] گھرانے جنہیں ”{ $standard }“ میسر نہیں
        [workers] کام کرنے والے جنہیں ”{ $standard }“ میسر نہیں
       *[people] لوگ جنہیں ”{ $standard }“ میسر نہیں
    }
    .description = { $people }: جنہیں ”{ $standard }“ میسر نہیں؛ کم از کم تعداد، جہاں کچھ باتیں معلوم نہیں۔
column-gap-without-moe =
    { $unit ->
        [households] گھرانے جنہیں ”{ $standard }“ میسر نہیں: غلطی کا مارجن
        [workers] کام کرنے والے جنہیں ”{ $standard }“ میسر نہیں: غلطی کا مارجن
       *[people] لوگ جنہیں ”{ $standard }“ میسر نہیں: غلطی کا مارجن
    }
    .description =
        { $unit ->
            [households] رسائی کے بغیر گھرانے: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
            [workers] رسائی کے بغیر کام کرنے والے: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
           *[people] رسائی کے بغیر لوگ: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
        }
column-gap-reliability =
    { $unit ->
        [households] گھرانے جنہیں ”{ $standard }“ میسر نہیں: اعتبار
        [workers] کام کرنے والے جنہیں ”{ $standard }“ میسر نہیں: اعتبار
       *[people] لوگ جنہیں ”{ $standard }“ میسر نہیں: اعتبار
    }
    .description = { $people }: جنہیں ”{ $standard }“ میسر نہیں، ان کی تعداد کتنی قابلِ اعتبار ہے۔ درجے: high (زیادہ): معیاری خطا گنتی کے زیادہ سے زیادہ 12% کے برابر؛ medium (درمیانہ): زیادہ سے زیادہ 40%؛ low (کم): اس سے زیادہ۔
column-gap-at-most =
    { $unit ->
        [households] گھرانے جنہیں ”{ $standard }“ میسر نہیں: زیادہ سے زیادہ
        [workers] کام کرنے والے جنہیں ”{ $standard }“ میسر نہیں: زیادہ سے زیادہ
       *[people] لوگ جنہیں ”{ $standard }“ میسر نہیں: زیادہ سے زیادہ
    }
    .description = { $people }: زیادہ سے زیادہ کتنے ہیں جنہیں ”{ $standard }“ میسر نہیں۔ { $bounds }
column-gap-at-most-moe =
    { $unit ->
        [households] گھرانے جنہیں ”{ $standard }“ میسر نہیں: زیادہ سے زیادہ، غلطی کا مارجن
        [workers] کام کرنے والے جنہیں ”{ $standard }“ میسر نہیں: زیادہ سے زیادہ، غلطی کا مارجن
       *[people] لوگ جنہیں ”{ $standard }“ میسر نہیں: زیادہ سے زیادہ، غلطی کا مارجن
    }
    .description =
        { $unit ->
            [households] رسائی کے بغیر گھرانے، زیادہ سے زیادہ: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
            [workers] رسائی کے بغیر کام کرنے والے، زیادہ سے زیادہ: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
           *[people] رسائی کے بغیر لوگ، زیادہ سے زیادہ: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
        }
# $barrier: the people whom one barrier adds; $sentence: the same as a sentence.
column-gap-barrier =
    { $unit ->
        [households] گھرانے: { $barrier }
        [workers] کام کرنے والے: { $barrier }
       *[people] لوگ: { $barrier }
    }
    .description = { $people }: { $sentence }
column-gap-barrier-moe =
    { $unit ->
        [households] گھرانے: { $barrier }: غلطی کا مارجن
        [workers] کام کرنے والے: { $barrier }: غلطی کا مارجن
       *[people] لوگ: { $barrier }: غلطی کا مارجن
    }
    .description = { $people }: { $barrier }: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
# $unknown: the people whose access is not known, for one reason; $because: the reason.
column-gap-unknown =
    { $unit ->
        [households] گھرانے: { $unknown }
        [workers] کام کرنے والے: { $unknown }
       *[people] لوگ: { $unknown }
    }
    .description = { $people }: وہ جن کے بارے میں معلوم نہیں کہ انہیں ”{ $standard }“ میسر ہے یا نہیں، کیونکہ { $because }۔
column-gap-unknown-moe =
    { $unit ->
        [households] گھرانے: { $unknown }: غلطی کا مارجن
        [workers] کام کرنے والے: { $unknown }: غلطی کا مارجن
       *[people] لوگ: { $unknown }: غلطی کا مارجن
    }
    .description = { $people }: { $unknown }: غلطی کا مارجن، 90% کی سطح پر؛ خالی، جہاں ماخذ نہیں دیتا۔
column-gap-nearest = سب سے نزدیک مقام
    .description = سب سے نزدیک مقام تک پہنچنے کا وقت یا فاصلہ، متعلقہ لوگوں کا اوسط۔
column-gap-reason = ”{ $standard }“ میسر نہ ہونے کی وجہ
    .description = ان میں سے اکثر کی وجہ جنہیں یہ یقینی طور پر میسر نہیں۔ beyond_limit: ہر مقام جہاں وہ پہنچ سکتے ہیں حد سے زیادہ دور ہے؛ no_street: وہ ہر سڑک سے بہت دور ہیں؛ isolated: کوئی سڑک کسی مقام تک نہیں جاتی؛ no_stop: پیدل چلنے کی حد کے اندر کوئی اسٹاپ نہیں؛ no_departure: جن اسٹاپوں تک وہ پیدل جاتے ہیں وہاں سے وقت پر کوئی سواری نہیں نکلتی؛ no_cost، not_in_table: سفری جدول میں ان کے لیے کوئی وقت یا فاصلہ نہیں، یا ان کا ٹریکٹ نہیں؛ without_…: مقامات پہنچ میں ہیں، مگر اکثر لوگ اس وجہ سے ان میں سے کوئی استعمال نہیں کر سکتے جسے اس نام کا کالم گنتا ہے؛ unknown_…: معلوم نہیں کہ ان میں سے اکثر کو یہ میسر ہے یا نہیں، اس وجہ سے جسے اس نام کا کالم گنتا ہے۔

column-service-per-hour = روانگیاں فی گھنٹہ
    .description = بس اور ٹرین کے ٹرپس جو روانگی کے مقررہ وقت کے ایک گھنٹے میں نکلتے ہیں؛ ٹریکٹ کے لیے، سیدھی لکیر میں چوتھائی میل کے اندر کے اسٹاپوں سے، ہر ٹرپ ایک بار، ٹریکٹ کے لوگوں کا اوسط۔
column-service-headway = روانگیوں کا وقفہ
    .description = اس لائن اور سمت کی روانگیوں کے درمیان منٹ جو مقررہ وقت میں سب سے زیادہ بار نکلتی ہے۔
column-service-wait = متوقع انتظار
    .description = جو لوگ کسی بھی وقت آ جائیں، وہ اس لائن کے لیے کتنے منٹ انتظار کرتے ہیں: وقفوں کے مربعوں کا مجموعہ، ان کے مجموعے کے دو گنا پر تقسیم۔
column-service-first = پہلی روانگی
    .description = دن کا پہلا ٹرپ کب نکلتا ہے؛ آدھی رات کے بعد گھنٹے 24 سے آگے گنے جاتے ہیں۔
column-service-last = آخری روانگی
    .description = دن کا آخری ٹرپ کب نکلتا ہے؛ آدھی رات کے بعد گھنٹے 24 سے آگے گنے جاتے ہیں۔
column-service-frequent = بار بار چلنے والی سروس
    .description = اگر yes ہو: کوئی لائن ایک سمت میں 6 سے 21 بجے تک ہر گھنٹے میں کم از کم چار بار نکلتی ہے۔
column-service-near-frequent = بار بار چلنے والی سروس کے قریب رہنے والوں کا تناسب
    .description = ٹریکٹ کے ان لوگوں کا تناسب جو بار بار چلنے والی سروس کے اسٹاپ سے سیدھی لکیر میں چوتھائی میل کے اندر رہتے ہیں، یا آدھے میل کے اندر جہاں وہ پٹڑی یا پانی پر چلتی ہے۔

column-site-languages = زبانیں
    .description = وہاں بولی جانے والی زبانوں کے ISO 639-3 کوڈ، درمیان میں ; کے ساتھ۔
column-site-interpreter = ترجمان
    .description = کیا دوسری زبانوں کے لیے ترجمان ہیں؛ خالی، جہاں فہرست نہیں بتاتی۔
column-site-hours = کھلنے کے اوقات
    .description = یہ کب کھلا ہوتا ہے، OpenStreetMap کی شکل میں؛ خالی، جہاں یہ یقینی نہیں۔
column-site-cost = خرچ
    .description = اسے استعمال کرنے کا کم از کم خرچ؛ خالی، جہاں فہرست نہیں بتاتی۔
column-site-status = حیثیت پوچھی جاتی ہے
    .description = کیا یہاں امیگریشن کی حیثیت کی دستاویز مانگی جاتی ہے؛ خالی، جہاں فہرست دستاویزات کا ذکر نہیں کرتی۔
column-site-wheelchair = وہیل چیئر
    .description = کیا وہیل چیئر استعمال کرنے والے لوگ اسے استعمال کر سکتے ہیں؛ خالی، جہاں فہرست نہیں بتاتی۔
column-site-entrance = داخل ہونے کا راستہ
    .description = کیا داخل ہونے کا راستہ معذور افراد کے لیے موزوں ہے: yes، no یا فہرست کے الفاظ؛ خالی، جہاں فہرست نہیں بتاتی۔
column-site-appointment = اپائنٹمنٹ
    .description = کیا اپائنٹمنٹ لینا ضروری ہے: yes، no یا فہرست کے الفاظ؛ خالی، جہاں فہرست نہیں بتاتی۔
column-site-bring = ساتھ کیا لائیں
    .description = فہرست کے الفاظ میں؛ خالی، جہاں فہرست نہیں بتاتی، اور خفیہ مقامات کے لیے۔
column-site-address = پتہ
    .description = جیسا فہرست میں ہے؛ خالی، جہاں فہرست نہیں بتاتی، اور خفیہ مقامات کے لیے۔
column-site-telephone = ٹیلی فون
    .description = جیسا فہرست میں ہے؛ خالی، جہاں فہرست نہیں بتاتی، اور خفیہ مقامات کے لیے۔
column-site-website = ویب سائٹ
    .description = اس کے صفحے کا پتہ، جو ⁨http://⁩ یا ⁨https://⁩ سے شروع ہوتا ہے؛ خالی، جہاں فہرست نہیں بتاتی، اور خفیہ مقامات کے لیے۔
column-site-located = جگہ کیسے معلوم ہوئی
    .description = اس کی جگہ کہاں سے معلوم ہوئی: اپنی فہرست سے، یا اپنے پتے، سڑک، پوسٹل کوڈ یا ٹریکٹ سے۔
column-site-checked = جانچ کی تاریخ
    .description = وہ دن جب اس کی فہرست آخری بار جانچی گئی۔

# Where a site is, in tables without outlines.
column-lon = طول بلد
    .description = نظام WGS 84؛ علاقے کے لیے، اس کے اندر کا ایک نقطہ۔
column-lat = عرض بلد
    .description = { column-lon.description }
# Instead of the name of a column in a shapefile.
column-not-in-shapefile = (شامل نہیں: شیپ فائل میں 255 خانے ہوتے ہیں)

# ٹریکٹس کی اس تہ کے کالم جو `gapatlas whatif` لکھتا ہے۔ $counted پانچ فقروں میں سے ایک ہے۔
scenario-before = موجودہ حالت میں جنہیں ”{ $standard }“ میسر نہیں
scenario-after = منظرنامے میں جنہیں ”{ $standard }“ میسر نہیں
scenario-change = جنہیں ”{ $standard }“ میسر نہیں، ان کی تعداد میں تبدیلی
scenario-gain = جنہیں ”{ $standard }“ میسر آئے گا
scenario-lose = جو ”{ $standard }“ سے محروم ہوں گے
column-scenario =
    { $bound ->
        [at-least-moe] { $counted }: غلطی کا مارجن
        [at-most] { $counted }: زیادہ سے زیادہ
        [at-most-moe] { $counted }: زیادہ سے زیادہ، غلطی کا مارجن
       *[at-least] { $counted }
    }
    .description =
        { $bound ->
            [at-least-moe] { $people }: 90 % کی سطح پر تعداد کی غلطی کا مارجن؛ جہاں ماخذ نہ دے وہاں خالی۔
            [at-most] { $people }: زیادہ سے زیادہ تعداد، جہاں کچھ باتیں معلوم نہیں۔
            [at-most-moe] { $people }: 90 % کی سطح پر زیادہ سے زیادہ تعداد کی غلطی کا مارجن؛ جہاں ماخذ نہ دے وہاں خالی۔
           *[at-least] { $people }: تعداد؛ جہاں کچھ باتیں معلوم نہیں وہاں کم از کم۔ صفر سے کم کا مطلب ہے کہ منظرنامے میں کم لوگ رسائی سے محروم ہیں۔
        }
