# Findings about sites, and problems of lists of sites for those who maintain them. $id: the id of a site or service.
# $ids: the first ids of a list with the number of the others.

finding-site-without-coordinates = مقام { $id } کے کوئی قابلِ استعمال کوآرڈینیٹ نہیں؛ شامل نہیں کیا گیا
    .title = مقامات جن کے کوآرڈینیٹ نہیں، شامل نہیں کیے گئے

finding-site-far-outside =
    { $exchanged ->
        [yes] مقام { $id } سب ٹریکٹوں کے گرد کے مستطیل سے { $km } کلومیٹر باہر ہے (طول بلد اور عرض بلد بدل دیے جائیں تو اندر ہوتا)؛ شامل نہیں کیا گیا
       *[no] مقام { $id } سب ٹریکٹوں کے گرد کے مستطیل سے { $km } کلومیٹر باہر ہے؛ شامل نہیں کیا گیا
    }
    .title = بہت دور کے مقامات، شامل نہیں کیے گئے

finding-site-id-repeated = شناختی کوڈ { $id } پہلے ہی استعمال ہو چکا ہے؛ اس مقام کو شناختی کوڈ { $given } دیا گیا
    .title = مقامات جن کا شناختی کوڈ کسی اور مقام کا ہے

finding-hours-unclear = مقام { $id } کے کھلنے کے اوقات یقینی نہیں: `{ $text }`؛ انہیں نامعلوم سمجھا گیا، متن برقرار ہے
    .title = مقامات جن کے کھلنے کے اوقات یقینی نہیں

finding-language-unknown = مقام { $id } کی زبان `{ $text }` کوئی معروف زبان نہیں؛ اس کی باقی زبانیں برقرار ہیں
    .title = زبانیں جو پہچانی نہیں گئیں

finding-term-unclear = مقام { $id } کا `{ $column }` یقینی نہیں: `{ $text }`؛ اسے غیر درج شدہ سمجھا گیا
    .title = مقامات کی معلومات جو یقینی نہیں

finding-detail-refused =
    { $reason ->
        [too_long] مقام { $id } کا `{ $column }` بہت لمبا ہے: `{ $text }`؛ اسے چھوڑ دیا گیا، مقام کی باقی معلومات برقرار ہیں
        [control_character] مقام { $id } کے `{ $column }` میں ایسے حروف ہیں جو نظر نہیں آتے: `{ $text }`؛ اسے چھوڑ دیا گیا، مقام کی باقی معلومات برقرار ہیں
        [too_few_digits] مقام { $id } کا `{ $column }` ٹیلی فون نمبر نہیں، کیونکہ اس میں تین سے کم ہندسے ہیں: `{ $text }`؛ اسے چھوڑ دیا گیا، مقام کی باقی معلومات برقرار ہیں
       *[not_web] مقام { $id } کا `{ $column }` کسی ایسے صفحے کا پتہ نہیں جو ⁨http://⁩ یا ⁨https://⁩ سے شروع ہو: `{ $text }`؛ اسے چھوڑ دیا گیا، مقام کی باقی معلومات برقرار ہیں
    }
    .title = مقامات کے متن جو دکھائے نہیں جاتے

finding-sites-on-one-point =
    { $points ->
        [one] { $sites } مقامات ایک ہی نقطے پر ہیں
       *[other] { $sites } مقامات { $points } نقطوں پر ہیں، ایک پر { $most } تک
    } ({ $ids })؛ کیا یہ کئی دفتروں والی ایک عمارت ہے، اور کیا یہ سب وہی ہیں جو موضوع کہتا ہے، یا پتے کسی شہر یا پوسٹل کوڈ کے درمیان میں رکھ دیے گئے تھے؟ سب وہیں گنے جاتے ہیں جہاں ہیں
    .title = ایک نقطے پر بہت سے مقامات

finding-sites-in-two-lists =
    { $sites ->
        [one] 1 مقام
       *[other] { $sites } مقامات
    } میں سے { $found } کا نام { $other } کے کسی ایسے مقام جیسا ہے جو 50 میٹر کے اندر ہے ({ $ids })؛ دونوں رکھے گئے ہیں، جس سے ان کی گنجائش دگنی ہو جاتی ہے۔ اگر یہ ایک ہی جگہیں ہیں، تو انہیں ”where“ کے ذریعے ایک فہرست سے نکال دیں
    .title = مقامات جو دو فہرستوں میں ہیں

finding-sites-located =
    { $sites ->
        [one] کوآرڈینیٹ کے بغیر 1 مقام کی جگہ
       *[other] کوآرڈینیٹ کے بغیر { $sites } مقامات کی جگہ
    } یوں معلوم کی گئی: { $by ->
        [given] فہرست میں دیے ہوئے کوآرڈینیٹ سے
        [address] پتے سے
        [street] سڑک پر، معلوم نمبروں کے درمیان
        [postal_code] پوسٹل کوڈ کے مرکز سے
       *[tract] ٹریکٹ کے مرکز سے
    }: { $ids }
    .title = مقامات جن کی جگہ پتے سے معلوم کی گئی

finding-site-inactive = مقام { $id } پر `{ $status }` کا نشان ہے؛ شامل نہیں کیا گیا
    .title = مقامات جو فعال نہیں، شامل نہیں کیے گئے

finding-site-virtual = مقام { $id } جانے کی جگہ نہیں (صرف ٹیلی فون، ڈاک یا انٹرنیٹ)؛ شامل نہیں کیا گیا
    .title = مقامات جو جانے کی جگہ نہیں، شامل نہیں کیے گئے

finding-service-without-place = خدمت { $id } اپنی فہرست کے کسی مقام پر نہیں؛ شامل نہیں کی گئی
    .title = خدمات جن کا کوئی مقام نہیں، شامل نہیں کی گئیں

finding-services-without-theme =
    { $services ->
        [one] 1 خدمت مطالعے کے کسی موضوع میں نہیں آتی
       *[other] { $services } خدمات مطالعے کے کسی موضوع میں نہیں آتیں
    }: { $ids }؛ شامل نہیں
    .title = خدمات جن کا کوئی موضوع نہیں، شامل نہیں کی گئیں

finding-requirement-unsaid =
    معیار { $standard }: { $of } میں سے { $unsaid } مقامات نہیں بتاتے کہ { $fact ->
        [reach] وہ کہاں ہیں
        [language] وہاں کون سی زبانیں بولی جاتی ہیں
        [open] وہ کب کھلے ہوتے ہیں
        [cost] ان کا خرچ کتنا ہے
        [documents] کیا وہاں امیگریشن کی حیثیت کی دستاویز مانگی جاتی ہے
        [wheelchair] کیا وہیل چیئر استعمال کرنے والے لوگ انہیں استعمال کر سکتے ہیں
       *[capacity] ان کی گنجائش کتنی ہے
    }؛ یہ معلوم نہیں کہ یہ مقامات کن لوگوں کو خدمت دے سکتے ہیں
    .title = مقامات جو معیار کی مطلوبہ بات نہیں بتاتے

finding-standard-of-confidential-sites =
    معیار { $standard }: { $sites ->
        [one] 1 مقام خفیہ ہے
       *[other] { $sites } مقامات خفیہ ہیں
    }؛ کون پہنچ میں ہے، یہ صرف ایسے علاقوں کے لیے شائع کیا جاتا ہے جن میں کم از کم تین ٹریکٹوں کے حصے ہوں، الگ الگ ٹریکٹوں کے لیے نہیں
    .title = خفیہ مقامات کے بارے میں معیارات

finding-link-broken = جدول `{ $table }` کی ایک قطار `{ $id }` کے بارے میں ہے، جو موجود نہیں؛ قطار استعمال نہیں ہوئی
    .title = قطاریں ایسے اندراجات کے بارے میں جو موجود نہیں

# The page for the maintainers of lists. $study: the name of the study. $day: the date that ages are counted to.
directory-title = { $study } کی فہرستوں میں کیا جانچنا ہے
directory-heading = <bdi>{ $study }</bdi> کی فہرستوں میں کیا جانچنا ہے
directory-lead = یہ فہرستیں بتاتی ہیں کہ لوگوں کو مدد کہاں، کن زبانوں میں اور کب ملتی ہے۔ جو باتیں درج نہ ہوں یا صاف نہ ہوں، ان کی وجہ سے لوگ بند دروازوں تک جاتے ہیں یا پوچھتے ہی نہیں۔ نیچے کی ہر سطر فہرست سنبھالنے والوں سے ایک سوال ہے؛ کچھ بدلا نہیں گیا۔ مدتیں { $day } تک گنی گئی ہیں۔

# A list of sites. $remarks: the problems found.
directory-list =
    نقشے پر { $sites ->
        [one] 1 مقام
       *[other] { $sites } مقامات
    }، { $remarks ->
        [one] 1 تبصرہ
       *[other] { $remarks } تبصرے
    }

# Columns of the table of a list. The line is that of the file.
directory-column-line = سطر
directory-column-site = مقام
directory-column-name = نام
directory-column-problem = کیا جانچنا ہے

# Problems. $day: the date of the last check. $site: the id of the other site.
directory-stale = آخری بار { $day } کو جانچا گیا، ایک سال سے زیادہ پہلے
directory-never-checked = آخری جانچ کا دن درج نہیں؛ فہرست کے دوسرے مقامات کا درج ہے
directory-missing-hours = کھلنے کے اوقات درج نہیں؛ کام کرنے والے لوگ نہیں جان سکتے کہ وہ آ سکتے ہیں یا نہیں
directory-missing-languages = زبانیں درج نہیں؛ جس کسی کو اپنی زبان چاہیے اس کے لیے یہ مقام نہیں گنا جاتا
directory-missing-contact = نہ ٹیلی فون درج ہے نہ ویب سائٹ؛ لوگ جانے سے پہلے پوچھ نہیں سکتے
directory-missing-address = پتہ درج نہیں؛ لوگ نہیں جانتے کہ کہاں جائیں
directory-duplicate = اسی جگہ پر ہے جہاں { $site } ہے، اور نام ملتا جلتا ہے؛ اگر یہ ایک ہی مقام ہے تو ان میں سے ایک کو ہٹا دیں

# What the command wrote. $confidential, $areas: sites that are left out.
directory-services-written =
    { $services ->
        [one] 1 خدمت
       *[other] { $services } خدمات
    }؛ شامل نہیں: { $confidential } جو خفیہ ہیں، { $areas } جو علاقے ہیں
directory-remarks-written =
    { $lists ->
        [one] 1 فہرست
       *[other] { $lists } فہرستوں
    } میں { $remarks ->
        [one] 1 تبصرہ
       *[other] { $remarks } تبصرے
    }

# Which question to ask first: a page, and the same as text.
calls-heading = پہلے کون سا سوال پوچھنا ہے
calls-lead = <bdi>{ $study }</bdi>۔ وہ باتیں جو فہرستیں نہیں بتاتیں، ان لوگوں کی تعداد کی ترتیب سے جن کی رسائی کا فیصلہ جواب سے ہوتا ہے۔ ± سے مراد 90% کی سطح پر غلطی کا مارجن ہے؛ جہاں ماخذ نہیں دیتا وہاں معلوم نہیں۔
calls-nothing-to-ask = مطالعے کا کوئی معیار پہنچ کے علاوہ کچھ نہیں مانگتا، اور ہر مقام کی جگہ معلوم ہے: پوچھنے کو کچھ نہیں۔
calls-without = جنہیں ”{ $standard }“ میسر نہیں

calls-standard = { $id }: { $standard }

# $people: people with their margin of error. $count: the people.
calls-undecided =
    رسائی معلوم نہیں: { $people } { $count ->
        [one] فرد
       *[other] افراد
    }، کیونکہ پہنچ میں موجود ایک مقام مطلوبہ بات نہیں بتاتا۔

calls-undecided-in-part =
    رسائی معلوم نہیں: { $people } { $count ->
        [one] فرد
       *[other] افراد
    }، کیونکہ پہنچ میں موجود ایک مقام مطلوبہ بات نہیں بتاتا؛ اور { $in_part }، کیونکہ ان کی زبانوں کے گروہ کو جزوی طور پر خدمت ملتی ہے۔
calls-nobody = کوئی اکیلا جواب کسی کا فیصلہ نہیں کرتا۔

# Columns of the table.
calls-column-site = کس سے پوچھنا ہے
calls-column-question = کیا پوچھنا ہے
calls-column-people = زیادہ سے زیادہ اتنے لوگوں کا فیصلہ
calls-column-if-met = رسائی یقینی، اگر معیار پورا ہو
calls-column-if-not = رسائی کے بغیر، اگر معیار پورا نہ ہو

# Beside several facts of a site, and beside several sites.
calls-facts-together = (یہ باتیں مل کر فیصلہ کرتی ہیں)
calls-answers-together = (صرف سب جواب مل کر فیصلہ کرتے ہیں)

# What to do first, in the text. $count: how many sites $sites are. $number: the people for whom the answer decides.
calls-ask =
    { $count ->
        [one] ان سے پوچھیں: { $sites }
       *[other] ان سے پوچھیں: { $sites }، جو صرف مل کر فیصلہ کرتے ہیں
    }؛ زیادہ سے زیادہ { $people } { $number ->
        [one] فرد
       *[other] افراد
    }

# One of the sites to ask. $site: its id. $question: the $facts facts to ask for.
calls-site =
    { $facts ->
        [one] { $name } ({ $site }) سے: { $question }
       *[other] { $name } ({ $site }) سے: { $question } (یہ باتیں مل کر فیصلہ کرتی ہیں)
    }

calls-more = … اور { $more } مزید (⁨--all⁩)

# People with their margin of error, in a sentence and in a table.
calls-people = { $people } (⁨± { $margin }⁩)
calls-people-margin-unknown = { $people } (غلطی کا مارجن معلوم نہیں)
calls-margin = ⁨±{ "\u00A0" }{ $margin }⁩
calls-margin-unknown = ±{ "\u00A0" }معلوم نہیں

## Opening hours, as people read them.

hours-clock = 12
hours-time =
    { $half ->
        [am] { $time } AM
       *[pm] { $time } PM
    }
hours-day =
    { $day ->
        [mo] پیر
        [tu] منگل
        [we] بدھ
        [th] جمعرات
        [fr] جمعہ
        [sa] ہفتہ
       *[su] اتوار
    }
hours-days = { $first } تا { $last }
hours-span = { $from } تا { $to }
hours-all-day = سارا دن
hours-closed = بند
hours-of-days = { $days }: { $times }
hours-day-of-month =
    { $nth ->
        [1] مہینے میں { $day }، نمبر 1
        [2] مہینے میں { $day }، نمبر 2
        [3] مہینے میں { $day }، نمبر 3
        [4] مہینے میں { $day }، نمبر 4
        [5] مہینے میں { $day }، نمبر 5
       *[last] مہینے میں آخری { $day }
    }
hours-always = ہر روز، سارا دن
hours-holidays-closed = سرکاری چھٹیوں پر بند
hours-by-appointment = اپائنٹمنٹ پر
hours-with-appointment = { $hours } (اپائنٹمنٹ پر)
hours-and = { $first }؛ { $next }
