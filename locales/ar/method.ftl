# How the numbers were made, in sentences, and their sources.

method-heading = كيف حُسبت هذه الأرقام

method-one-point = يُفترض أن كل سكان القطاع يسكنون في نقطة واحدة داخله: إما أن يتحقق المعيار للقطاع كله، أو لا يتحقق لأي جزء منه.
method-points = يُعرف مكان سكن الناس داخل القطاع من نقاط لها عدد سكانها؛ ونسبة من يتحقق لهم المعيار هي نسبة هؤلاء السكان.
method-margins = هوامش الخطأ هي هوامش المسح بمستوى ثقة 90%، وتُنقل إلى المجاميع بصيغ دليل مكتب الإحصاء. وهي لا تشمل مكان سكن الناس داخل القطاع. الهامش غير المعروف يبقى غير معروف.
method-reliability = الموثوقية: عالية حيث الخطأ المعياري 12% من العدد على الأكثر، ومتوسطة حتى 40%، ومنخفضة فوق ذلك.
method-tract-crosswalk = الجداول التي هي عن قطاعات تعداد آخر قُسّمت بين هذه القطاعات بجدول مطابقة. لا تشمل هوامش الخطأ كيف كان سكانها موزعين على الأرض؛ وحيث يتوقف على ذلك أكثر من 5% من عدد سابق، لا يُوصف أي تغيّر بأنه واضح.
method-suppressed = تُحجب أعداد المجموعات اللغوية الصغيرة، ومعها الأعداد التي تكشفها بجمع الأرقام المنشورة وطرحها؛ ولا تُعرض الجنسية وبلد الميلاد إلا لمناطق لا يقل سكانها عن 20,000 شخص.
method-license = ترخيص هذه الأرقام: { $license }. وتسري شروط المصادر أيضًا.
method-no-license = لا يذكر ناشر هذه الأرقام ترخيصًا؛ وتسري شروط المصادر.

method-requirements = حيث يشترط المعيار أكثر من أن يكون الموقع في المتناول، يُحسب الموقع بالتأكيد إذا ذكرت قائمته أنه يستوفي الشروط؛ وحيث لا تذكر القائمة ذلك، يكون وصول من يمكن أن يخدمهم الموقع غير معروف. ساعات العمل هي ساعات أسبوع معتاد.
method-languages = عدد من ليس لديهم موقع بلغتهم يُعطى بحد أدنى وحد أعلى، محسوبين من أعداد المجموعات المعروضة؛ ويُحسب أفراد المجموعات غير المعروضة كمجموعة واحدة.

# Where a list is complete. $list: its name; $places: where, as one phrase.
method-list-streets = الشوارع
method-list-timetables = جداول المواعيد
method-list-costs = جدول التكاليف { $table }
method-completeness-unknown = { $list }: لا تذكر الدراسة أين تكون القائمة كاملة، فلا يُعدّ أحد بلا وصول بحسب هذه القائمة.
method-completeness = { $list }: يُقال إن القائمة كاملة { $places }.
method-completeness-more = { $places } و{ $place }
method-in-region = في الإقليم كله
method-everywhere = في الإقليم وحوله إلى أبعد ما يمكن أن يصل إليه أحد
method-within = ضمن { $place }
method-within-kind = ضمن كل المناطق من نوع «{ $kind }»

method-straight = المسافات خطوط مستقيمة على الشكل الإهليلجي للأرض، حتى عبر الأنهار والطرق السريعة.
method-straight-time = الوقت المحسوب من خط مستقيم هو ذلك الخط مضروبًا في معامل التفاف { $detour } بسرعة سير { $speed } كم/س.
method-timetable = يُستخدم جدول المواعيد { $file } ليوم { $day }، وعدد رحلاته { $trips }.
method-matrix = تكاليف التنقل في الجدول { $table } حُسبت في مكان آخر وتُستخدم كما هي؛ ولكل سكان القطاع تكاليف قطاعهم.
method-walk = يتبع السير الشوارع والممرات المفتوحة للمشاة، بسرعة { $speed } كم/س، من أقربها إلى مكان سكن الناس؛ ويكون دخول الحدائق حيث تلتقي الشوارع أو الممرات بحدودها. لا تُحسب المنحدرات ولا إشارات المرور ولا السلامة.
method-drive = تتبع القيادة الشوارع بالسرعة المحددة فيها، أو بالسرعة المعتادة لفئتها، من دون ازدحام أو إشارات مرور أو البحث عن موقف: القيادة الفعلية تستغرق وقتًا أطول.
method-transit = مدد التنقل بالحافلة والقطار هي من باب إلى باب، مع السير والانتظار والتبديل، بحسب جدول مواعيد يوم واحد ({ $day }): من بين كل أوقات المغادرة بين { $from } و{ $until }، المدة عند المئين { $percentile }. لا يُحسب التأخر ولا الازدحام ولا ثمن التذكرة.
method-transit-modal-weekday = مدد التنقل بالحافلة والقطار هي من باب إلى باب، مع السير والانتظار والتبديل، بحسب جدول مواعيد يوم واحد (اليوم الأكثر تكرارًا من الاثنين إلى الجمعة): من بين كل أوقات المغادرة بين { $from } و{ $until }، المدة عند المئين { $percentile }. لا يُحسب التأخر ولا الازدحام ولا ثمن التذكرة.

# $kinds: the kinds of planning areas.
method-divided-by-crosswalk = القطاع الذي تقطعه منطقة تخطيط يُقسَّم ({ $kinds }) بحسب نسب جدول تعطيه الدراسة.
method-divided-by-origins = القطاع الذي تقطعه منطقة تخطيط يُقسَّم ({ $kinds }) بحسب مكان سكن الناس فيه، وللأسر بحسب مكان المساكن، كما تحصيها نقاط الدراسة؛ والقطاع الذي فيه أقل من نقطتين من هذه النقاط يُقسَّم بحسب أرضه.
method-divided-by-ground = القطاع الذي تقطعه منطقة تخطيط يُقسَّم ({ $kinds }) بحسب أرضه، بما فيها الماء، كأن الناس يسكنونها بالتساوي.
method-whole-tracts = القطاع الذي يقع كله في منطقة واحدة يحتفظ بهامش خطئه كما هو؛ وتبيّن الجداول كم يأتي من كل عدد من قطاعات مقسّمة.

# $index: its name; $parts: what it is made of, as a sentence.
method-index = { $index }: { $parts } تُستبعد الأماكن التي لا سكان فيها. المراتب التي تقع بينها تسعة من كل عشرة مسوح متكررة تُحسب بالمحاكاة من هوامش الخطأ، ببذرة ثابتة؛ وهي تبيّن مدى اعتماد الترتيب على العينة، وليست فترة ثقة.
# $measure: what a floating catchment measure counts; $how: how it is made, in sentences.
method-supply = { $measure }: { $how }
method-trends = التغيّر هو العدد اللاحق ناقص العدد السابق. ويكون واضحًا حيث يكون أكبر من هامش خطئه، أي الجذر التربيعي لمجموع مربعي الهامشين؛ وحيث تشترك الفترتان في سنوات، يُضرب هذا الجذر في الجذر التربيعي لنسبة السنوات التي لا تشتركان فيها.

# What an index is made of. $terms: its indicators with their weights.
index-percentiles = مجموع الرتب المئينية لنسب: { $terms }.
index-scores = متوسط الدرجات المعيارية لنسب: { $terms }.
index-term = { $indicator } (الوزن { $weight })
index-term-less = { $indicator } (الوزن { $weight }، والأقل يعني حاجة أكبر)

# Sources as citations, whose parts stand one behind the other: publisher, title, period, when it was fetched.

citation-file = ملف من الدراسة: { $file }
citation-parts = { $first }، { $next }
citation-tables =
    { $count ->
        [zero] { $tables }
        [one] الجدول { $tables }
        [two] الجدولان { $tables }
        [few] الجداول { $tables }
        [many] الجداول { $tables }
       *[other] الجداول { $tables }
    }
citation-tables-of =
    { $count ->
        [zero] { $survey }، { $tables }
        [one] { $survey }، الجدول { $tables }
        [two] { $survey }، الجدولان { $tables }
        [few] { $survey }، الجداول { $tables }
        [many] { $survey }، الجداول { $tables }
       *[other] { $survey }، الجداول { $tables }
    }
citation-table-title = { $survey }، الجدول { $table }: { $title }
citation-universe = يشمل: { $universe }
citation-fetched = جُلب في { $day }
method-source = المصدر: { $citation }.
method-source-at = المصدر: { $citation }، { $address }
