# The brief: one sheet about an area. Sentences of at most 20 words. Sites and standards never change: they stand in quotation
# marks; labels of people stand before or after a colon; sites of a theme stand in brackets after فہرست. $figure and $most stand in the
# direct case, after a colon or a comma; $hundred is oblique, for میں سے.

brief-title = { $area }: کس کو رسائی نہیں · { $study }
brief-question = یہاں کس کو رسائی نہیں، اور ہم کتنے یقین سے کہہ سکتے ہیں؟

## Numbers and how sure they are

brief-about =
    { $unit ->
        [households] { $count ->
            [one] تقریباً { $number } گھرانہ
           *[other] تقریباً { $number } گھرانے
        }
        [workers] { $count ->
            [one] تقریباً { $number } کام کرنے والا
           *[other] تقریباً { $number } کام کرنے والے
        }
       *[people] { $count ->
            [one] تقریباً { $number } فرد
           *[other] تقریباً { $number } افراد
        }
    }
brief-exactly =
    { $unit ->
        [households] { $count ->
            [one] { $number } گھرانہ
           *[other] { $number } گھرانے
        }
        [workers] { $count ->
            [one] { $number } کام کرنے والا
           *[other] { $number } کام کرنے والے
        }
       *[people] { $count ->
            [one] { $number } فرد
           *[other] { $number } افراد
        }
    }
brief-sure = ہمیں کافی یقین ہے: { $least } اور { $most } کے درمیان۔
brief-sure-low = احتیاط کریں: سروے نے یہاں کم لوگوں سے پوچھا۔ اصل عدد { $least } اور { $most } کے درمیان ہو سکتا ہے۔
brief-sure-exact = سروے کی غلطی کا مارجن اس عدد کو نہیں بدلتا۔
brief-sure-unknown = معلوم نہیں کہ یہ کتنا یقینی ہے۔ ماخذ غلطی کا مارجن نہیں دیتا۔
brief-sure-bounds = سروے کی غلطی کے مارجن کے ساتھ: { $least } اور { $most } کے درمیان۔

## The place

brief-living = { $people }: { $figure }۔
brief-living-everybody = یہاں رہنے والے: { $figure }۔
brief-living-in-part = اس علاقے کا { $share } حصہ معلوم ہے۔ { $people }، اس حصے میں: { $figure }۔

## The findings

brief-findings = اعداد کیا بتاتے ہیں

brief-without = پہنچ میں ”{ $site }“ نہیں: { $figure }
brief-without-bounds = پہنچ میں ”{ $site }“ نہیں: کم از کم { $least }، شاید { $most }
brief-nobody-without = پہنچ میں ”{ $site }“ ہے: یہاں گنے گئے سب، { $figure }
brief-who = یہاں ان کی گنتی ہے: { $people }۔
brief-who-everybody = یہاں سب رہنے والوں کی گنتی ہے۔
brief-reach = ”پہنچ میں“ یعنی: ”{ $standard }“۔
brief-hundred =
    { $unit ->
        [households] 100 گھرانوں
        [workers] 100 کام کرنے والوں
       *[people] 100 افراد
    }
brief-share = یعنی یہاں گنے گئے ہر { $hundred } میں سے تقریباً { $of }۔
brief-share-all = یعنی سب کے سب۔
brief-share-some = یعنی یہاں گنے گئے ہر { $hundred } میں سے 1 سے کم۔
brief-share-nearly-all = یعنی یہاں گنے گئے ہر { $hundred } میں سے 99 سے زیادہ۔
brief-share-bounds = یعنی یہاں گنے گئے ہر { $hundred } میں سے { $least } اور { $most } کے درمیان۔
brief-region-higher =
    { $place ->
        [whole] پورے خطے میں ہر { $hundred } میں سے { $of } ہیں۔ یہاں رسائی واضح طور پر زیادہ محدود ہے۔
       *[part] خطے کے معلوم حصے میں ہر { $hundred } میں سے { $of } ہیں۔ یہاں رسائی واضح طور پر زیادہ محدود ہے۔
    }
brief-region-lower =
    { $place ->
        [whole] پورے خطے میں ہر { $hundred } میں سے { $of } ہیں۔ یہاں رسائی واضح طور پر بہتر ہے۔
       *[part] خطے کے معلوم حصے میں ہر { $hundred } میں سے { $of } ہیں۔ یہاں رسائی واضح طور پر بہتر ہے۔
    }
brief-region-not-clear =
    { $place ->
        [whole] پورے خطے میں ہر { $hundred } میں سے { $of } ہیں۔ دونوں میں کوئی واضح فرق نہیں۔
       *[part] خطے کے معلوم حصے میں ہر { $hundred } میں سے { $of } ہیں۔ دونوں میں کوئی واضح فرق نہیں۔
    }
brief-of-hundred = تقریباً { $of }
brief-of-hundred-some = 1 سے کم
brief-of-hundred-nearly-all = 99 سے زیادہ
brief-of-hundred-bounds = { $least } تا { $most }

brief-not-known-missing-fact = معلوم نہیں کہ رسائی ہے یا نہیں: { $figure }۔ فہرستیں ({ $sites }) پوری بات نہیں بتاتیں۔
brief-not-known-incomplete-list = معلوم نہیں کہ رسائی ہے یا نہیں: { $figure }۔ وہ جہاں رہتے ہیں وہاں کوئی مکمل فہرست نہیں ({ $sites })۔
brief-not-known-edge = معلوم نہیں کہ رسائی ہے یا نہیں: { $figure }۔ وہ فہرست کی حد سے آگے جا سکتے ہیں۔
brief-not-known-language = معلوم نہیں کہ رسائی ہے یا نہیں: { $figure }۔ ان کے گروہ کی سب زبانوں میں خدمت نہیں ملتی۔

brief-group = پہنچ میں ”{ $site }“ نہ ہونا زیادہ عام: { $group }
brief-group-shares = اس گروہ کے ہر { $hundred } میں سے { $own } ہیں۔ سب کو ملا کر ہر { $hundred } میں سے { $whole } ہیں۔
brief-group-clear = فرق سروے کی غلطی کے مارجن سے بڑا ہے۔
brief-group-count = اس گروہ میں: { $figure }۔
brief-group-count-bounds = اس گروہ میں: کم از کم { $least }، شاید { $most }۔

brief-nothing-stands = اس جگہ کا کوئی عدد اتنا واضح نہیں کہ اسے بڑے حروف میں لکھا جائے۔
brief-nothing-because = سروے نے یہاں بہت کم لوگوں سے پوچھا، یا جگہوں کی فہرستیں مکمل نہیں۔
brief-all-numbers = مکمل رپورٹ میں سب اعداد ہیں۔

## Map and chart

brief-where = کہاں
brief-chart = ہر 100 میں سے کتنوں کو رسائی نہیں
brief-chart-share = { $of } ({ $least } تا { $most })
brief-chart-how = نقطہ: تخمینہ۔ لکیر: دس میں سے نو بار اصل عدد اسی پر ہوتا ہے۔
brief-chart-region = خالی نقطہ: پورا خطہ۔
brief-chart-bounds = نقطہ دار لکیر: جو معلوم نہیں۔ تناسب اسی پر کہیں ہے۔

## Where the help is

brief-places = کہاں جائیں
brief-map-numbers = نقشے کے نمبر وہی ہیں جو ”{ brief-places }“ کے تحت ہیں۔
brief-places-none = فہرستوں میں اس علاقے کے اندر یا قریب کوئی جگہ نہیں۔
brief-place-inside = اس علاقے میں۔
brief-place-away = اس علاقے کی حد سے تقریباً { $distance } دور۔
brief-places-first = جانے سے پہلے تصدیق کر لیں: اوقات اور قواعد بدلتے رہتے ہیں۔
brief-places-missing = جو بات یہاں نہیں لکھی، جیسے فون یا اوقات، وہ ہماری فہرستوں میں نہیں ہے۔
brief-places-private = جن جگہوں کو خفیہ رہنا ضروری ہے وہ اس فہرست میں نہیں۔

## The words of the user

brief-ask = ہم کیا مانگتے ہیں
brief-story = یہاں کی ایک کہانی
brief-decides = فیصلہ کون کرتا ہے
brief-contact = رابطہ

## How sure, who made it, where to read more

brief-how-sure = ہم کتنے یقین سے کہہ سکتے ہیں؟
brief-survey = یہ اعداد کچھ گھرانوں کے سروے سے ہیں، سب گھرانوں کے نہیں۔ اس لیے ہر عدد میں غلطی کا مارجن ہے۔
brief-nine-of-ten = دس میں سے نو بار اصل عدد ہمارے دیے ہوئے دو اعداد کے درمیان ہوتا ہے۔
brief-clearly = ”واضح طور پر“ کا مطلب ہے: فرق غلطی کے اس مارجن سے بڑا ہے۔
brief-list-ends = ہم ”نہیں“ صرف وہاں کہتے ہیں جہاں جگہوں کی فہرستیں مکمل ہیں۔
brief-read-more = مزید پڑھیں
brief-report-at = سب اعداد، ان کے مآخذ، اور یہ کہ وہ کیسے بنائے گئے:
brief-qr = پتے { $address } کا QR کوڈ
brief-report-from = سب اعداد، ان کے مآخذ، اور انہیں بنانے کا طریقہ مکمل رپورٹ میں ہیں۔
brief-made = { $program } سے بنایا گیا، مطالعہ: ”{ $study }“۔
brief-sources = اعداد کا ماخذ: { $sources }۔
brief-survey-of = { $survey } ({ $publisher })
brief-source-years = { $source }، { $years }

## The table of contents of documents about many areas

documents-title = علاقوں کے بارے میں دستاویزات: { $study }
documents-area = علاقہ
documents-languages = پڑھنے کی زبانیں
