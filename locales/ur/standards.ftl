# What standards ask for, and why somebody is without access or may be.

# A standard is a noun phrase in the direct case. Sentences have it in quotation marks as the subject of “میسر” (is to be had), so it
# never changes: “لوگ جنہیں ”سیدھی لکیر میں 1 میل کے اندر کلینک“ میسر نہیں”.
standard =
    { $mode ->
        [straight] سیدھی لکیر میں { $limit } کے اندر { $site }
        [straight-time] پیدل { $limit } کے اندر { $site } (اندازہ سیدھی لکیر سے)
        [walk] پیدل { $limit } کے اندر { $site }
        [drive] کار سے { $limit } کے اندر { $site }
        [transit] بس اور ٹرین سے { $limit } کے اندر { $site }
       *[matrix] سفری جدول { $table } کے مطابق { $limit } کے اندر { $site }
    }
standard-language = { $standard }، جہاں ان کی زبان بولی جاتی ہو
# “Not closed” has no gender; “open” would have that of the site.
standard-open = { $standard }، جو { $when } بند نہ ہو
visit-time =
    { $days ->
        [weekday] پیر سے جمعہ تک ہر دن { $time } بجے
        [any-weekday] پیر سے جمعہ تک کسی ایک دن { $time } بجے
        [weekend] ہفتہ اور اتوار دونوں دن { $time } بجے
        [any-weekend] ہفتہ یا اتوار { $time } بجے
        [any-day] ہفتے کے کسی ایک دن { $time } بجے
        [monday] پیر { $time } بجے
        [tuesday] منگل { $time } بجے
        [wednesday] بدھ { $time } بجے
        [thursday] جمعرات { $time } بجے
        [friday] جمعہ { $time } بجے
        [saturday] ہفتہ { $time } بجے
        [sunday] اتوار { $time } بجے
       *[daily] روزانہ { $time } بجے
    }
standard-free = { $standard }، مفت
standard-cost = { $standard }، زیادہ سے زیادہ ⁨${ $most }⁩ میں
standard-documents = { $standard }، جہاں امیگریشن کی حیثیت کی کوئی دستاویز نہ مانگی جائے
standard-wheelchair = { $standard }، وہیل چیئر کی رسائی کے ساتھ
standard-capacity = { $standard }، کم از کم { $least } کی گنجائش کے ساتھ
# A combination of standards, a noun phrase in the direct case as well.
combination-any = ان { $of } میں سے کوئی ایک: { $list }
combination-each = ان { $of } کا مکمل مجموعہ: { $list }
combination-some = ان { $of } میں سے کافی ({ $enough } کافی ہیں): { $list }
combination-more = { $list }؛ { $standard }

# How far or how long away.
cost-meters = { $number } میٹر
cost-miles = { $number } میل
cost-minutes = { $number } منٹ

# The missing fact to ask a site for, by what requires it.
question-reach = اس کا پتا
question-language = وہاں بولی جانے والی زبانیں
question-open = اس کے کھلنے کے اوقات ({ $when })
question-free = اس کا خرچ (مفت)
question-cost = اس کا خرچ (زیادہ سے زیادہ ⁨${ $most }⁩)
question-documents = وہ دستاویزات جو مانگی جاتی ہیں (امیگریشن کی حیثیت کی کوئی نہیں)
question-wheelchair = وہیل چیئر کی رسائی
question-capacity = اس کی گنجائش (کم از کم { $least })

# People without access, by what keeps them from it. `.sentence` follows the name of those who are counted and a colon.
barrier-reach = پہنچ میں کوئی مقام نہیں
    .sentence = وہ جن کی پہنچ میں کوئی مقام نہیں۔
barrier-language = پہنچ میں مقام ہے، مگر کہیں ان کی زبان نہیں بولی جاتی
    .sentence = وہ جن کی پہنچ میں مقام ہے، مگر ایسے کسی مقام پر ان کے گروہ کی کوئی زبان نہیں بولی جاتی، اور نہ اس کا امکان ہے۔
barrier-open = مگر اس وقت کوئی مقام کھلا نہیں
    .sentence = وہ جن کے لیے کوئی مقام اس سے پہلے کی شرائط پوری کرتا ہے، مگر ایسا کوئی مقام اس وقت کھلا نہیں، اور نہ اس کا امکان ہے۔
barrier-cost = مگر اتنے خرچ میں کوئی مقام نہیں
    .sentence = وہ جن کے لیے کوئی مقام اس سے پہلے کی شرائط پوری کرتا ہے، مگر ایسے کسی مقام کا خرچ اتنا کم نہیں، اور نہ اس کا امکان ہے۔
barrier-documents = مگر حیثیت کی دستاویز ہر مقام پر مانگی جاتی ہے
    .sentence = وہ جن کے لیے کوئی مقام اس سے پہلے کی شرائط پوری کرتا ہے، مگر ایسا کوئی مقام نہیں جہاں امیگریشن کی حیثیت کی دستاویز نہ مانگی جاتی ہو، اور نہ اس کا امکان ہے۔
barrier-wheelchair = مگر کسی مقام پر وہیل چیئر کی رسائی نہیں
    .sentence = وہ جن کے لیے کوئی مقام اس سے پہلے کی شرائط پوری کرتا ہے، مگر ایسے کسی مقام پر وہیل چیئر کی رسائی نہیں، اور نہ اس کا امکان ہے۔
barrier-capacity = مگر کسی مقام کی اتنی گنجائش نہیں
    .sentence = وہ جن کے لیے کوئی مقام اس سے پہلے کی شرائط پوری کرتا ہے، مگر ایسے کسی مقام کی اتنی گنجائش نہیں، اور نہ اس کا امکان ہے۔

# People whose access is not known, by reason. `.because` is the reason, for the end of a sentence.
unknown-said = درج نہیں: پہنچ میں موجود ایک مقام مطلوبہ بات یا اپنی ٹھیک جگہ نہیں بتاتا
    .because = پہنچ میں موجود ایک مقام کوئی مطلوبہ بات یا اپنی ٹھیک جگہ نہیں بتاتا
unknown-list = معلوم نہیں: جہاں وہ رہتے ہیں وہاں کوئی مکمل فہرست نہیں
    .because = جہاں وہ رہتے ہیں وہاں کوئی فہرست مکمل نہیں
unknown-edge = معلوم نہیں: وہ اس حد سے آگے جا سکتے ہیں جہاں تک فہرست مکمل ہے
    .because = وہ اس حد سے آگے جا سکتے ہیں جہاں تک فہرستیں مکمل ہیں
unknown-language = معلوم نہیں: ان کی زبانوں کے گروہ کو جزوی طور پر خدمت ملتی ہے
    .because = پہنچ میں موجود ایک مقام پر ان کے گروہ کی صرف کچھ زبانیں بولی جاتی ہیں، یا ان کے گروہ کی تعداد شائع نہیں کی جاتی

# Why access at a place of the map is mostly not known. $theme: several sites of the theme.
place-unknown-said = پہنچ میں موجود ایک مقام مطلوبہ بات یا اپنی ٹھیک جگہ نہیں بتاتا
place-unknown-list =
    { $mode ->
        [straight] اس جگہ کے لیے کوئی مکمل فہرست نہیں ({ $theme })
        [transit] اس جگہ کے لیے کوئی مکمل فہرست نہیں ({ $theme })، یا وہاں جانے والی بس اور ٹرین لائنوں کی مکمل فہرست نہیں
        [matrix] اس جگہ کے لیے کوئی مکمل فہرست نہیں ({ $theme })، یا کوئی مکمل سفری جدول نہیں
       *[other] اس جگہ کے لیے کوئی مکمل فہرست نہیں ({ $theme })، یا سڑکوں کی کوئی مکمل فائل نہیں
    }
place-unknown-lists = اس جگہ کے لیے ان سب جگہوں کی مکمل فہرستیں نہیں
place-unknown-edge = لوگ اس حد سے آگے جا سکتے ہیں جہاں تک فہرست مکمل ہے
place-unknown-language = ان کی زبانوں کے گروہ کو جزوی طور پر خدمت ملتی ہے

# The legend of tracts of which most is not known, with up to four reasons.
not-known =
    { $reasons ->
        [0] معلوم نہیں
        [1] معلوم نہیں: { $first }
        [2] معلوم نہیں: { $first }؛ یا { $second }
        [3] معلوم نہیں: { $first }؛ یا { $second }؛ یا { $third }
       *[4] معلوم نہیں: { $first }؛ یا { $second }؛ یا { $third }؛ یا { $fourth }
    }
# The legend of the border of a complete list.
where-complete = جہاں تک فہرست مکمل ہے: { $theme }
unlocated =
    { $sites ->
        [one] فہرست میں درج { $sites } مقام کی جگہ نہیں مل سکی، اور اسے غیر موجود سمجھا گیا ہے
       *[other] فہرست میں درج { $sites } مقامات کی جگہ نہیں مل سکی، اور انہیں غیر موجود سمجھا گیا ہے
    }

# Why there are two numbers of people without access.
bounds = چھوٹا عدد ان لوگوں کا ہے جو یقینی طور پر رسائی کے بغیر ہیں، اور بڑا عدد ان سب کا جو ہو سکتے ہیں: ان کا بھی جن کی پہنچ میں ایسا مقام ہے جو مطلوبہ بات یا اپنی ٹھیک جگہ نہیں بتاتا، ان کا جو وہاں رہتے ہیں جہاں مقامات کی کوئی فہرست مکمل نہیں، اور ان کا جو مکمل فہرست کی حد سے آگے جا سکتے ہیں۔
bounds-national-languages = { bounds } { -language-groups }وہ زبانیں جن کے نام مردم شماری بیورو کا جدول B16001 پورے ملک کے لیے دیتا ہے، چاہے یہاں انہیں کتنے ہی لوگ بولتے ہوں۔
bounds-local-languages = { bounds } { -language-groups }جدول B16001 ({ $period }) کی وہ سب سے بڑی زبانیں جو ٹریکٹ کے گرد کے شہر یا قصبے میں، گروہ کے ان لوگوں میں جو انگریزی بہت اچھی طرح نہیں بولتے، مل کر کم از کم ⁨{ $share }%⁩ بنتی ہیں۔
bounds-undated-local-languages = { bounds } { -language-groups }جدول B16001 کی وہ سب سے بڑی زبانیں جو ٹریکٹ کے گرد کے شہر یا قصبے میں، گروہ کے ان لوگوں میں جو انگریزی بہت اچھی طرح نہیں بولتے، مل کر کم از کم ⁨{ $share }%⁩ بنتی ہیں۔
-language-groups = ٹریکٹوں کے لیے مردم شماری بیورو الگ الگ زبانیں نہیں بلکہ زبانوں کے گروہ گنتا ہے، اس لیے یہ معلوم نہیں کہ گروہ میں کون کون سی زبان بولتا ہے۔ چھوٹے عدد میں گروہ کو خدمت ملتی ہوئی مانا جاتا ہے جہاں اس کی کوئی بھی زبان بولی جائے؛ بڑے عدد میں صرف وہاں جہاں اس کی سب بڑی زبانیں بولی جائیں:{ " " }

# What the reliability of a number means for its use.
reliability-meaning-high = قابلِ اعتبار: معیاری خطا عدد کے زیادہ سے زیادہ 12% کے برابر ہے
reliability-meaning-medium = احتیاط سے استعمال کریں: معیاری خطا عدد کے 12 سے 40% کے برابر ہے
reliability-meaning-low = بہت کم قابلِ اعتبار: معیاری خطا عدد کے 40% سے زیادہ ہے

# Margins of error.
figure-margin = ⁨± { $margin }⁩
figure-margin-unknown = ± معلوم نہیں
figure-margin-unknown-sentence = غلطی کا مارجن معلوم نہیں
