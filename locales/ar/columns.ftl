# The columns of tables: a label and, as `.description`, what is counted or measured.
# $indicator, $definition: whom an indicator counts, as a label and as a sentence. $standard: a standard, after "people
# without". $people: who is concerned by it. $unit: what is counted.

unit-people = أشخاص
unit-households = أسر
unit-workers = عاملون
unit-share = نسبة من 0 إلى 1
unit-m = م
unit-min = د
unit-dollars = دولارات أمريكية
unit-trips = رحلات في الساعة
unit-degrees = درجات

source-computed = محسوب
source-computed-from = محسوب من { $source }
source-computed-from-both = محسوب من { $source } ومن { $earlier }
source-lists = قوائم المواقع
source-timetables = محسوب من جداول المواعيد

column-geoid = معرّف القطاع
    .description = رمز GEOID للقطاع؛ نص، والصفر في أوله جزء منه.
column-id = المعرّف
    .description = اسم يبقى كما هو من بناء للأطلس إلى بناء آخر.
column-name = الاسم
    .description = الاسم المتداول بين الناس.
# The name of a place in another language than the study's: `name_es`. $language is that language.
column-name-in = الاسم ({ $language })
    .description = الاسم نفسه بلغة أخرى. خانة فارغة إن لم يذكره أحد.
column-kind = النوع
    .description = نوع منطقة التخطيط.
column-area = في منطقة التخطيط
    .description = معرّف منطقة التخطيط، من أول نوع في الدراسة، التي يُحسب فيها أكثر من نصف القطاع. فارغ حيث لا توجد منطقة كهذه.
column-theme = نوع الخدمة
    .description = الغرض من الموقع.
column-standard = المعيار
    .description = المعيار الذي يتناوله الصف.
column-people = الأشخاص
    .description = المؤشر الذي يبيّن من يحصيهم المعيار.
column-limit = الحد
    .description = أقصى مسافة أو أطول وقت إلى أقرب موقع.
column-covered = ما تغطيه القطاعات
    .description = نسبة ما تغطيه قطاعات الدراسة من أرض المنطقة. كل أرقام الصف عن هذا الجزء.
column-withheld = محجوب
    .description = yes: أرقام هذا الصف محجوبة، لأنها عن عدد قليل من الناس أو لأنها تكشف أرقامًا محجوبة أخرى.

column-count = { $indicator }
    .description = { $definition }
column-count-moe = { $indicator }: هامش الخطأ
    .description = { $definition } هامش الخطأ بمستوى ثقة 90%.
column-share = { $indicator }: النسبة
    .description = { $definition } كنسبة من مجموع من تشملهم.
column-share-moe = { $indicator }: هامش خطأ النسبة
    .description = { $definition } هامش الخطأ بمستوى ثقة 90%.
column-reliability = { $indicator }: الموثوقية
    .description = { $definition } high (عالية): الخطأ المعياري 12% من العدد على الأكثر؛ medium (متوسطة): 40% على الأكثر؛ low (منخفضة): أكثر من ذلك.
    .description-15-30 = { $definition } high (عالية): الخطأ المعياري 15% من العدد على الأكثر؛ medium (متوسطة): 30% على الأكثر؛ low (منخفضة): أكثر من ذلك.
column-from-split = { $indicator }: النسبة من قطاعات مقسّمة
    .description = { $definition } نسبة ما يأتي من هذا العدد من قطاعات يقع جزء منها فقط في المنطقة. وهي تتوقف على طريقة تقسيم القطاعات، وهذا ما لا يشمله هامش الخطأ.
column-known = { $indicator }: الجزء المعروف
    .description = { $definition } نسبة ما يقع من المنطقة في قطاعات يُعرف فيها العدد، بحسب الأشخاص أو المساكن حيث تُعرف، وإلا فبحسب مساحة الأرض: العدد عن هذا الجزء.
column-at-most = { $indicator }: على الأكثر
    .description = { $definition } على الأكثر: حيث لا يُعرف العدد في قطاع ما، يُحسب كل من يشملهم الجدول هناك.
column-at-most-moe = { $indicator }: على الأكثر، هامش الخطأ
    .description = { $definition } هامش الخطأ بمستوى ثقة 90%.
column-withheld-indicator = { $indicator }: محجوب
    .description = { $definition } yes: أرقام هذا الصف محجوبة، لأنها عن عدد قليل من الناس أو لأنها تكشف أرقامًا محجوبة أخرى.

column-trend-baseline = { $indicator }: سابقًا
    .description = { $definition } في الفترة السابقة.
column-trend-baseline-moe = { $indicator }: سابقًا، هامش الخطأ
    .description = { $definition } هامش الخطأ بمستوى ثقة 90%.
column-trend-change = { $indicator }: التغيّر
    .description = { $definition } العدد اللاحق ناقص العدد السابق.
column-trend-change-moe = { $indicator }: هامش خطأ التغيّر
    .description = { $definition } هامش الخطأ بمستوى ثقة 90%.
column-trend-compared = { $indicator }: هل تغيّر؟
    .description = { $definition } higher (أعلى) أو lower (أدنى): التغيّر أكبر من هامش خطئه؛ not_clear (غير واضح): ليس أكبر منه؛ unknown (غير معروف): هامش خطأ غير معروف، أو قُسّم جزء كبير من العدد السابق بين القطاعات.

# $measure: what a floating catchment measure counts; $how: how it is made, in sentences.
column-supply = { $measure }
    .description = { $how } فارغ حيث لا يُعرف شيء يتوقف عليه العدد.
column-supply-moe = { $measure }: هامش الخطأ
    .description = { $how } هامش الخطأ بمستوى ثقة 90%، محسوبًا من هوامش خطأ أعداد الأشخاص.
column-supply-at-least = { $measure }: على الأقل
    .description = { $how } الحد الأدنى: الجزء المؤكد منه.
column-supply-at-least-moe = { $measure }: على الأقل، هامش الخطأ
    .description = { $how } هامش الخطأ بمستوى ثقة 90%.
column-supply-at-most = { $measure }: على الأكثر
    .description = { $how } الحد الأعلى؛ فارغ حيث قد تزيده بأي مقدار مواقع خارج القوائم أو مواقع لم تُذكر سعتها.
column-supply-at-most-moe = { $measure }: على الأكثر، هامش الخطأ
    .description = { $how } هامش الخطأ بمستوى ثقة 90%.

# $index: the name of an index; $parts: what it is made of, as a sentence.
column-index-percentile = { $index }
    .description = { $parts } كرتبة مئينية بين القطاعات، أو بين المناطق من النوع نفسه: 1 تعني أعلى حاجة.
column-index-score = { $index }: الدرجة
    .description = { $parts }
column-index-rank = { $index }: المرتبة
    .description = 1 تعني أعلى حاجة بين القطاعات، أو بين المناطق من النوع نفسه؛ والدرجات المتساوية لها المرتبة نفسها.
column-index-rank-from = { $index }: أعلى مرتبة
    .description = أعلى مرتبة تعطيها تسعة من كل عشرة مسوح متكررة.
column-index-rank-to = { $index }: أدنى مرتبة
    .description = أدنى مرتبة تعطيها تسعة من كل عشرة مسوح متكررة.
column-index-drop-one = { $index }: من دون أحد المؤشرات
    .description = أكبر عدد من المراتب تتغيّر به المرتبة إذا حُذف أحد المؤشرات.

# $site: one site of a theme; $mode: how people travel; $percentile: of the departures of a window, or "none".
column-distance = المسافة إلى { $site }
    .description =
        { $mode ->
            [straight] المسافة إلى أقرب موقع ({ $site }) بخط مستقيم؛ والقيمة متوسط لسكان القطاع.
            [walk] المسافة إلى أقرب موقع ({ $site }) سيرًا على الأقدام؛ والقيمة متوسط لسكان القطاع.
            [drive] المسافة إلى أقرب موقع ({ $site }) بالسيارة؛ والقيمة متوسط لسكان القطاع.
            [transit] المسافة إلى أقرب موقع ({ $site }) بالحافلة والقطار؛ والقيمة متوسط لسكان القطاع.
           *[matrix] المسافة إلى أقرب موقع ({ $site }) بحسب جدول تكاليف التنقل { $table }؛ والقيمة متوسط لسكان القطاع.
        }
column-time = الوقت إلى { $site }
    .description =
        { $mode ->
            [straight] الوقت إلى أقرب موقع ({ $site }) بخط مستقيم؛ والقيمة متوسط لسكان القطاع.
            [walk] الوقت إلى أقرب موقع ({ $site }) سيرًا على الأقدام؛ والقيمة متوسط لسكان القطاع.
            [drive] الوقت إلى أقرب موقع ({ $site }) بالسيارة؛ والقيمة متوسط لسكان القطاع.
            [transit] الوقت إلى أقرب موقع ({ $site }) بالحافلة والقطار؛ والقيمة متوسط لسكان القطاع.
           *[matrix] الوقت إلى أقرب موقع ({ $site }) بحسب جدول تكاليف التنقل { $table }؛ والقيمة متوسط لسكان القطاع.
        }
    .description-percentile =
        { $mode ->
            [straight] الوقت إلى أقرب موقع ({ $site }) بخط مستقيم، عند المئين { $percentile } من أوقات المغادرة؛ والقيمة متوسط لسكان القطاع.
            [walk] الوقت إلى أقرب موقع ({ $site }) سيرًا على الأقدام، عند المئين { $percentile } من أوقات المغادرة؛ والقيمة متوسط لسكان القطاع.
            [drive] الوقت إلى أقرب موقع ({ $site }) بالسيارة، عند المئين { $percentile } من أوقات المغادرة؛ والقيمة متوسط لسكان القطاع.
            [transit] الوقت إلى أقرب موقع ({ $site }) بالحافلة والقطار، عند المئين { $percentile } من أوقات المغادرة؛ والقيمة متوسط لسكان القطاع.
           *[matrix] الوقت إلى أقرب موقع ({ $site }) بحسب جدول تكاليف التنقل { $table }، عند المئين { $percentile } من أوقات المغادرة؛ والقيمة متوسط لسكان القطاع.
        }

# In tables that have a row for each standard: the standard and the people of the row.
column-row-standard = موقع يستوفي معيار الصف
column-row-people = الأشخاص المعنيون

column-gap-people =
    { $unit ->
        [households] الأسر المعنية
        [workers] العاملون المعنيون
       *[people] الأشخاص المعنيون
    }
    .description = { $people }
column-gap-people-moe =
    { $unit ->
        [households] الأسر المعنية: هامش الخطأ
        [workers] العاملون المعنيون: هامش الخطأ
       *[people] الأشخاص المعنيون: هامش الخطأ
    }
    .description = { $people }: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
column-gap-within = نسبة من لديهم { $standard }
    .description = { $people }: نسبة من لديهم بالتأكيد { $standard }.
column-gap-within-moe = نسبة من لديهم { $standard }: هامش الخطأ
    .description = { $people }: نسبة من لديهم بالتأكيد { $standard }: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
column-gap-within-at-most = نسبة من لديهم { $standard }: على الأكثر
    .description = { $people }: أعلى نسبة ممكنة لمن لديهم { $standard }، حيث يوجد شيء غير معروف.
column-gap-within-at-most-moe = نسبة من لديهم { $standard }: على الأكثر، هامش الخطأ
    .description = { $people }: أعلى نسبة ممكنة لمن لديهم { $standard }، حيث يوجد شيء غير معروف: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
column-gap-without =
    { $unit ->
        [households] أسر بلا { $standard }
        [workers] عاملون بلا { $standard }
       *[people] أشخاص بلا { $standard }
    }
    .description = { $people }: من هم بلا { $standard }؛ وهو أقل عدد ممكن، حيث يوجد شيء غير معروف.
column-gap-without-moe =
    { $unit ->
        [households] أسر بلا { $standard }: هامش الخطأ
        [workers] عاملون بلا { $standard }: هامش الخطأ
       *[people] أشخاص بلا { $standard }: هامش الخطأ
    }
    .description =
        { $unit ->
            [households] أسر بلا وصول إلى الخدمة: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
            [workers] عاملون بلا وصول إلى الخدمة: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
           *[people] أشخاص بلا وصول إلى الخدمة: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
        }
column-gap-reliability =
    { $unit ->
        [households] أسر بلا { $standard }: الموثوقية
        [workers] عاملون بلا { $standard }: الموثوقية
       *[people] أشخاص بلا { $standard }: الموثوقية
    }
    .description = { $people }: موثوقية عدد من هم بلا { $standard }. high (عالية): الخطأ المعياري 12% من العدد على الأكثر؛ medium (متوسطة): 40% على الأكثر؛ low (منخفضة): أكثر من ذلك.
column-gap-at-most =
    { $unit ->
        [households] أسر بلا { $standard }: على الأكثر
        [workers] عاملون بلا { $standard }: على الأكثر
       *[people] أشخاص بلا { $standard }: على الأكثر
    }
    .description = { $people }: من هم على الأكثر بلا { $standard }. { $bounds }
column-gap-at-most-moe =
    { $unit ->
        [households] أسر بلا { $standard }: على الأكثر، هامش الخطأ
        [workers] عاملون بلا { $standard }: على الأكثر، هامش الخطأ
       *[people] أشخاص بلا { $standard }: على الأكثر، هامش الخطأ
    }
    .description =
        { $unit ->
            [households] أسر بلا وصول إلى الخدمة، على الأكثر: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
            [workers] عاملون بلا وصول إلى الخدمة، على الأكثر: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
           *[people] أشخاص بلا وصول إلى الخدمة، على الأكثر: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
        }
# $barrier: the people whom one barrier adds; $sentence: the same as a sentence.
column-gap-barrier =
    { $unit ->
        [households] أسر: { $barrier }
        [workers] عاملون: { $barrier }
       *[people] أشخاص: { $barrier }
    }
    .description = { $people }: { $sentence }
column-gap-barrier-moe =
    { $unit ->
        [households] أسر: { $barrier }: هامش الخطأ
        [workers] عاملون: { $barrier }: هامش الخطأ
       *[people] أشخاص: { $barrier }: هامش الخطأ
    }
    .description = { $people }: { $barrier }: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
# $unknown: the people whose access is not known, for one reason; $because: the reason.
column-gap-unknown =
    { $unit ->
        [households] أسر: { $unknown }
        [workers] عاملون: { $unknown }
       *[people] أشخاص: { $unknown }
    }
    .description = { $people }: من لا يُعرف هل هم بلا { $standard }. والسبب: { $because }.
column-gap-unknown-moe =
    { $unit ->
        [households] أسر: { $unknown }: هامش الخطأ
        [workers] عاملون: { $unknown }: هامش الخطأ
       *[people] أشخاص: { $unknown }: هامش الخطأ
    }
    .description = { $people }: { $unknown }: هامش الخطأ بمستوى ثقة 90%؛ وهو فارغ حيث لا يذكره المصدر.
column-gap-nearest = أقرب موقع
    .description = تكلفة الوصول إلى أقرب موقع، متوسط الأشخاص المعنيين.
column-gap-reason = لماذا هم بلا { $standard }
    .description = السبب عند معظم من ليس لديهم ذلك بالتأكيد. beyond_limit: كل موقع يمكنهم الوصول إليه أبعد من الحد؛ no_street: هم بعيدون عن كل شارع؛ isolated: لا شارع يؤدي إلى موقع؛ no_stop: لا موقف ضمن أطول مسافة سير؛ no_departure: لا شيء يغادر في الوقت المناسب من المواقف التي يسيرون إليها؛ no_cost و not_in_table: ليس في جدول التكاليف تكلفة لهم، أو ليس فيه قطاعهم؛ ⁨without_…⁩: توجد مواقع في المتناول، لكن معظم الناس لا يمكنهم استخدام أي منها للسبب الذي يحصيه العمود الذي يحمل هذا الاسم؛ ⁨unknown_…⁩: لا يُعرف هل معظمهم بلا ذلك، للسبب الذي يحصيه العمود الذي يحمل هذا الاسم.

column-service-per-hour = الرحلات المغادرة في الساعة
    .description = رحلات الحافلات والقطارات التي تغادر في ساعة واحدة من فترة المغادرة؛ وللقطاع: من المواقف ضمن ربع ميل بخط مستقيم، مع عدّ كل رحلة مرة واحدة، كمتوسط لسكان القطاع.
column-service-headway = الفاصل بين الرحلات
    .description = عدد الدقائق بين رحلة وأخرى للخط والاتجاه الأكثر رحلات في الفترة.
column-service-wait = الانتظار المتوقع
    .description = عدد الدقائق التي ينتظرها لهذا الخط من يصل في وقت عشوائي: مجموع مربعات الفواصل مقسومًا على ضعف مجموعها.
column-service-first = أول رحلة
    .description = وقت مغادرة أول رحلة في اليوم؛ وتستمر الساعات بعد منتصف الليل من 24.
column-service-last = آخر رحلة
    .description = وقت مغادرة آخر رحلة في اليوم؛ وتستمر الساعات بعد منتصف الليل من 24.
column-service-frequent = خدمة كثيرة الرحلات
    .description = yes: يغادر خط في اتجاه واحد أربع مرات على الأقل في كل ساعة من الساعة 6 إلى الساعة 21.
column-service-near-frequent = نسبة القريبين من خدمة كثيرة الرحلات
    .description = نسبة سكان القطاع الذين يسكنون ضمن ربع ميل بخط مستقيم من موقف كثير الرحلات، أو نصف ميل إذا كانت الرحلات على سكة أو في الماء.

column-site-languages = اللغات
    .description = رموز ISO 639-3 للغات التي تُقدَّم بها الخدمة هناك، تفصل بينها ;.
column-site-interpreter = المترجمون الفوريون
    .description = هل يوجد مترجمون فوريون للغات أخرى؛ فارغ حيث لا تذكر القائمة ذلك.
column-site-hours = ساعات العمل
    .description = متى يكون مفتوحًا، بصيغة OpenStreetMap؛ فارغ حيث لا يكون ذلك مؤكدًا.
column-site-cost = التكلفة
    .description = أقل تكلفة لاستخدامه؛ فارغ حيث لا تذكر القائمة ذلك.
column-site-status = يسأل عن وضع الهجرة
    .description = هل يطلب وثيقة عن وضع الهجرة؛ فارغ حيث لا تذكر القائمة الوثائق.
column-site-wheelchair = الكرسي المتحرك
    .description = هل يمكن استخدامه بالكرسي المتحرك؛ فارغ حيث لا تذكر القائمة ذلك.
column-site-entrance = المدخل
    .description = هل المدخل مهيأ لذوي الإعاقة: yes أو no أو كلمات القائمة؛ فارغ حيث لا تذكر القائمة ذلك.
column-site-appointment = الموعد المسبق
    .description = هل يجب أخذ موعد مسبق: yes أو no أو كلمات القائمة؛ فارغ حيث لا تذكر القائمة ذلك.
column-site-bring = ما يجب إحضاره
    .description = بكلمات القائمة؛ فارغ حيث لا تذكر القائمة ذلك وللمواقع السرية.
column-site-address = العنوان
    .description = كما في القائمة؛ فارغ حيث لا تذكر القائمة ذلك وللمواقع السرية.
column-site-telephone = الهاتف
    .description = كما في القائمة؛ فارغ حيث لا تذكر القائمة ذلك وللمواقع السرية.
column-site-website = الصفحة على الإنترنت
    .description = عنوان صفحته الذي يبدأ بـ ⁨http://⁩ أو ⁨https://⁩؛ فارغ حيث لا تذكر القائمة ذلك وللمواقع السرية.
column-site-located = مصدر المكان
    .description = من أين جاءت إحداثياته: من القائمة، أو من عنوانه أو شارعه أو رمزه البريدي أو قطاعه.
column-site-checked = تاريخ المراجعة
    .description = اليوم الذي روجعت فيه القائمة آخر مرة.

# Where a site is, in tables without outlines.
column-lon = خط الطول
    .description = WGS 84؛ وللمنطقة: نقطة داخلها.
column-lat = خط العرض
    .description = { column-lon.description }
# Instead of the name of a column in a shapefile.
column-not-in-shapefile = (محذوف: يتسع ملف shapefile لعدد 255 حقلًا)

# أعمدة طبقة المناطق الإحصائية التي يكتبها `gapatlas whatif`. ‏$counted إحدى العبارات الخمس.
scenario-before = بلا { $standard } في الوضع الحالي
scenario-after = بلا { $standard } في السيناريو
scenario-change = تغير عدد من هم بلا { $standard }
scenario-gain = من يحصلون على { $standard }
scenario-lose = من يفقدون { $standard }
column-scenario =
    { $bound ->
        [at-least-moe] { $counted }: هامش الخطأ
        [at-most] { $counted }: على الأكثر
        [at-most-moe] { $counted }: على الأكثر، هامش الخطأ
       *[at-least] { $counted }
    }
    .description =
        { $bound ->
            [at-least-moe] { $people }: هامش خطأ العدد عند مستوى 90 %؛ فارغ حيث لا يذكره المصدر.
            [at-most] { $people }: أكبر عدد ممكن، حيث يوجد شيء غير معروف.
            [at-most-moe] { $people }: هامش خطأ أكبر عدد ممكن عند مستوى 90 %؛ فارغ حيث لا يذكره المصدر.
           *[at-least] { $people }: العدد؛ وهو أقل عدد ممكن، حيث يوجد شيء غير معروف. والقيمة الأصغر من الصفر تعني أن من هم بلا وصول أقل في السيناريو.
        }
