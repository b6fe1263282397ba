# The brief: one sheet about an area. Sentences of at most 20 words. After نحو the dual is in the genitive, so brief-about and
# brief-exactly differ there, and $figure stands after a colon only. $hundred has one form in all cases. Labels of people
# follow a colon or begin a sentence; $site follows بلا or لديهم.

brief-title = { $area }: من ليس لديه وصول · { $study }
brief-question = من ليس لديه وصول هنا، وما مدى تأكدنا؟

## Numbers and how sure they are

brief-about =
    { $unit ->
        [households] { $count ->
            [zero] نحو { $number } من الأسر
            [one] نحو أسرة واحدة
            [two] نحو أسرتين
            [few] نحو { $number } أسر
            [many] نحو { $number } أسرة
           *[other] نحو { $number } أسرة
        }
        [workers] { $count ->
            [zero] نحو { $number } من العاملين
            [one] نحو عامل واحد
            [two] نحو عاملَين
            [few] نحو { $number } عاملين
            [many] نحو { $number } عاملًا
           *[other] نحو { $number } عامل
        }
       *[people] { $count ->
            [zero] نحو { $number } من الأشخاص
            [one] نحو شخص واحد
            [two] نحو شخصين
            [few] نحو { $number } أشخاص
            [many] نحو { $number } شخصًا
           *[other] نحو { $number } شخص
        }
    }
brief-exactly =
    { $unit ->
        [households] { $count ->
            [zero] { $number } من الأسر
            [one] أسرة واحدة
            [two] أسرتان
            [few] { $number } أسر
            [many] { $number } أسرة
           *[other] { $number } أسرة
        }
        [workers] { $count ->
            [zero] { $number } من العاملين
            [one] عامل واحد
            [two] عاملان
            [few] { $number } عاملين
            [many] { $number } عاملًا
           *[other] { $number } عامل
        }
       *[people] { $count ->
            [zero] { $number } من الأشخاص
            [one] شخص واحد
            [two] شخصان
            [few] { $number } أشخاص
            [many] { $number } شخصًا
           *[other] { $number } شخص
        }
    }
brief-sure = نحن متأكدون إلى حد كبير: بين { $least } و{ $most }.
brief-sure-low = انتبه: سأل المسح هنا عددًا قليلًا من الناس. قد يكون العدد الحقيقي بين { $least } و{ $most }.
brief-sure-exact = هامش خطأ المسح لا يغيّر هذا العدد.
brief-sure-unknown = مدى التأكد غير معروف. لا يذكر المصدر هامش خطأ.
brief-sure-bounds = مع هامش خطأ المسح: بين { $least } و{ $most }.

## The place

brief-living = { $people }: { $figure }.
brief-living-everybody = يعيش هنا { $figure }.
brief-living-in-part = نعرف { $share } من هذه المنطقة. { $people }، في ذلك الجزء: { $figure }.

## The findings

brief-findings = ماذا تبيّن الأرقام

brief-without = بلا { $site } في المتناول: { $figure }
brief-without-bounds = بلا { $site } في المتناول: { $least } على الأقل، وربما حتى { $most }
brief-nobody-without = لديهم { $site } في المتناول: كل المعنيين هنا، { $figure }
brief-who = المعنيون هنا: { $people }.
brief-who-everybody = المعنيون هنا: كل السكان.
brief-reach = معنى «في المتناول»: { $standard }.
brief-hundred =
    { $unit ->
        [households] 100 أسرة
        [workers] 100 عامل
       *[people] 100 شخص
    }
brief-share = أي نحو { $of } من كل { $hundred } من المعدودين هنا.
brief-share-all = أي الجميع.
brief-share-some = أي أقل من 1 من كل { $hundred } من المعدودين هنا.
brief-share-nearly-all = أي أكثر من 99 من كل { $hundred } من المعدودين هنا.
brief-share-bounds = أي بين { $least } و{ $most } من كل { $hundred } من المعدودين هنا.
brief-region-higher =
    { $place ->
        [whole] في الإقليم كله: { $of } من كل { $hundred }. الوصول هنا أسوأ بوضوح.
       *[part] في الجزء المعروف من الإقليم: { $of } من كل { $hundred }. الوصول هنا أسوأ بوضوح.
    }
brief-region-lower =
    { $place ->
        [whole] في الإقليم كله: { $of } من كل { $hundred }. الوصول هنا أفضل بوضوح.
       *[part] في الجزء المعروف من الإقليم: { $of } من كل { $hundred }. الوصول هنا أفضل بوضوح.
    }
brief-region-not-clear =
    { $place ->
        [whole] في الإقليم كله: { $of } من كل { $hundred }. لا فرق واضح بينهما.
       *[part] في الجزء المعروف من الإقليم: { $of } من كل { $hundred }. لا فرق واضح بينهما.
    }
brief-of-hundred = نحو { $of }
brief-of-hundred-some = أقل من 1
brief-of-hundred-nearly-all = أكثر من 99
brief-of-hundred-bounds = بين { $least } و{ $most }

brief-not-known-missing-fact = لا نعرف هل لديهم وصول: { $figure }. قوائم { $sites } لا تذكر ما يكفي.
brief-not-known-incomplete-list = لا نعرف هل لديهم وصول: { $figure }. لا توجد حيث يسكنون قائمة كاملة تضم { $sites }.
brief-not-known-edge = لا نعرف هل لديهم وصول: { $figure }. يمكنهم الذهاب إلى ما بعد حدود القائمة.
brief-not-known-language = لا نعرف هل لديهم وصول: { $figure }. لا تتوفر الخدمة بكل لغات مجموعتهم.

brief-group = نسبة أعلى بلا { $site } في المتناول: { $group }
brief-group-shares = من كل { $hundred } في هذه المجموعة: { $own }. من كل { $hundred } من الجميع: { $whole }.
brief-group-clear = الفرق أكبر من هامش خطأ المسح.
brief-group-count = في هذه المجموعة: { $figure }.
brief-group-count-bounds = في هذه المجموعة: { $least } على الأقل، وربما حتى { $most }.

brief-nothing-stands = لا يوجد عن هذا المكان رقم واضح بما يكفي لكتابته بخط كبير.
brief-nothing-because = سأل المسح هنا عددًا قليلًا جدًا من الناس، أو قوائم الأماكن غير كاملة.
brief-all-numbers = كل الأرقام في التقرير الكامل.

## Map and chart

brief-where = أين
brief-chart = كم من كل 100 بلا وصول
brief-chart-share = { $of } (بين { $least } و{ $most })
brief-chart-how = النقطة: التقدير. الخط: في تسع مرات من كل عشر يقع العدد الحقيقي عليه.
brief-chart-region = النقطة الفارغة: الإقليم كله.
brief-chart-bounds = الخط المنقط: ما لا نعرفه. تقع النسبة في مكان ما عليه.

## Where the help is

brief-places = إلى أين تذهب
brief-map-numbers = الأرقام على الخريطة هي أرقام الأماكن تحت «{ brief-places }».
brief-places-none = لا تذكر القوائم أي مكان في هذه المنطقة أو قربها.
brief-place-inside = في هذه المنطقة.
brief-place-away = على بعد نحو { $distance } من حدود هذه المنطقة.
brief-places-first = تأكد قبل أن تذهب: ساعات العمل والقواعد تتغير.
brief-places-missing = ما ليس مذكورا هنا، مثل الهاتف أو ساعات العمل، لا تذكره قوائمنا.
brief-places-private = الأماكن التي يجب أن تبقى سرية ليست في هذه القائمة.

## The words of the user

brief-ask = ما نطلبه
brief-story = قصة من هنا
brief-decides = من يقرر
brief-contact = للتواصل

## How sure, who made it, where to read more

brief-how-sure = ما مدى تأكدنا؟
brief-survey = الأرقام من مسح لبعض الأسر، لا لكلها. لذلك لكل رقم هامش خطأ.
brief-nine-of-ten = في تسع مرات من كل عشر يقع العدد الحقيقي بين العددين اللذين نذكرهما.
brief-clearly = معنى «بوضوح»: الفرق أكبر من هامش الخطأ هذا.
brief-list-ends = لا نقول «بلا» إلا حيث تكون قوائم الأماكن كاملة.
brief-read-more = اقرأ المزيد
brief-report-at = كل الأرقام ومصادرها وكيف حُسبت:
brief-qr = رمز QR للعنوان { $address }
brief-report-from = في التقرير الكامل كل الأرقام ومصادرها وكيف حُسبت.
brief-made = أُنشئ باستخدام { $program } من الدراسة «{ $study }».
brief-sources = مصدر الأرقام: { $sources }.
brief-survey-of = { $survey } ({ $publisher })
brief-source-years = { $source }، { $years }

## The table of contents of documents about many areas

documents-title = مستندات عن مناطق الدراسة: { $study }
documents-area = المنطقة
documents-languages = اللغات المتاحة
