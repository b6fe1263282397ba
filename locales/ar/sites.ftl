# Findings about sites, and problems of lists of sites for those who maintain them. $id: the id of a site or service.
# $ids: the first ids of a list with the number of the others.

finding-site-without-coordinates = ليست للموقع { $id } إحداثيات يمكن استخدامها؛ استُبعد
    .title = مواقع بلا إحداثيات، استُبعدت

# $exchanged: whether it would lie inside with longitude and latitude exchanged.
finding-site-far-outside =
    { $exchanged ->
        [yes] الموقع { $id } يبعد { $km } كم عن الإطار المحيط بكل القطاعات (ويقع داخله إذا بُدّل خط الطول بخط العرض)؛ استُبعد
       *[no] الموقع { $id } يبعد { $km } كم عن الإطار المحيط بكل القطاعات؛ استُبعد
    }
    .title = مواقع بعيدة جدًا، استُبعدت

# $given: the id that the site gets.
finding-site-id-repeated = المعرّف { $id } مستخدم من قبل؛ أُعطي هذا الموقع المعرّف { $given }
    .title = مواقع لها معرّف موقع آخر

# $text: the hours as the list has them.
finding-hours-unclear = ساعات عمل الموقع { $id } غير مؤكدة: `{ $text }`؛ تُعدّ غير معروفة، ويبقى النص كما هو
    .title = مواقع ساعات عملها غير مؤكدة

# $text: the name of a language as the list has it.
finding-language-unknown = `{ $text }` في الموقع { $id } ليست لغة معروفة؛ تبقى لغاته الأخرى
    .title = لغات غير معروفة

finding-term-unclear = `{ $column }` في الموقع { $id } غير مؤكد: `{ $text }`؛ يُعدّ غير مذكور
    .title = صفات مواقع غير مؤكدة

finding-detail-refused =
    { $reason ->
        [too_long] `{ $column }` في الموقع { $id } أطول مما يجوز: `{ $text }`؛ يُترك، ويبقى ما سواه من بيانات الموقع
        [control_character] `{ $column }` في الموقع { $id } فيه أحرف لا تُرى: `{ $text }`؛ يُترك، ويبقى ما سواه من بيانات الموقع
        [too_few_digits] `{ $column }` في الموقع { $id } ليس رقم هاتف، لأن أرقامه أقل من ثلاثة: `{ $text }`؛ يُترك، ويبقى ما سواه من بيانات الموقع
       *[not_web] `{ $column }` في الموقع { $id } ليس عنوان صفحة يبدأ بـ ⁨http://⁩ أو ⁨https://⁩: `{ $text }`؛ يُترك، ويبقى ما سواه من بيانات الموقع
    }
    .title = نصوص عن المواقع لا تُعرض

# $sites: how many sites stand on $points points. $most: how many on one of them.
finding-sites-on-one-point =
    { $sites ->
        [zero] { $sites } موقع
        [one] موقع واحد
        [two] موقعان
        [few] { $sites } مواقع
        [many] { $sites } موقعًا
       *[other] { $sites } موقع
    } في { $points ->
        [zero] { $points } نقطة
        [one] نقطة واحدة
        [two] نقطتين، وأكبر عدد في نقطة واحدة { $most }
        [few] { $points } نقاط، وأكبر عدد في نقطة واحدة { $most }
        [many] { $points } نقطة، وأكبر عدد في نقطة واحدة { $most }
       *[other] { $points } نقطة، وأكبر عدد في نقطة واحدة { $most }
    } ({ $ids })؛ هل هي مبنى واحد فيه مكاتب كثيرة، وكلها من نوع الخدمة المذكور، أم وُضعت عناوين في وسط مدينة أو رمز بريدي؟ تُحسب كلها حيث هي
    .title = مواقع كثيرة في نقطة واحدة

# $found: how many of the $sites sites of the list the list $other has too.
finding-sites-in-two-lists = مواقع لها اسم موقع في { $other } يبعد عنها 50 م على الأكثر: { $found } من أصل { $sites } ({ $ids })؛ يبقى الموقعان معًا، وهذا يضاعف ما يقدمانه (السعة). إن كان المكان واحدًا فاستبعدها من إحدى القائمتين باستخدام "where"
    .title = مواقع موجودة في قائمتين

# $by: how the sites were located.
finding-sites-located =
    مواقع بلا إحداثيات، وعددها { $sites }، حُدّد مكانها { $by ->
        [given] بإحداثيات من قائمتها
        [address] عند عنوانها
        [street] في شارعها، بين الأرقام المعروفة
        [postal_code] في مركز رمزها البريدي
       *[tract] في مركز قطاعها
    }: { $ids }
    .title = مواقع حُدّد مكانها من عنوانها

# $status: as the list has it.
finding-site-inactive = الموقع { $id } عليه العلامة `{ $status }`؛ استُبعد
    .title = مواقع غير عاملة، استُبعدت

finding-site-virtual = الموقع { $id } ليس مكانًا يُذهب إليه (هاتف أو بريد أو إنترنت فقط)؛ استُبعد
    .title = مواقع ليست أماكن يُذهب إليها، استُبعدت

finding-service-without-place = الخدمة { $id } ليست في أي مكان من قائمتها؛ استُبعدت
    .title = خدمات بلا مكان، استُبعدت

finding-services-without-theme =
    { $services ->
        [zero] { $services } خدمة
        [one] خدمة واحدة
        [two] خدمتان
        [few] { $services } خدمات
        [many] { $services } خدمة
       *[other] { $services } خدمة
    } ليست من أي نوع تشمله الدراسة: { $ids }؛ جرى الاستبعاد
    .title = خدمات بلا نوع، استُبعدت

# $fact: what the sites do not say. $unsaid: how many of the $of sites.
finding-requirement-unsaid =
    المعيار { $standard }: مواقع لا يُذكر عنها { $fact ->
        [reach] أين هي
        [language] بأي لغات تقدم الخدمة
        [open] متى تكون مفتوحة
        [cost] كم تكلف
        [documents] هل تطلب وثيقة عن وضع الهجرة
        [wheelchair] هل يمكن استخدامها بالكرسي المتحرك
       *[capacity] ما سعتها
    }: { $unsaid } من أصل { $of }؛ ولا يُعرف من يمكن أن تخدمهم هذه المواقع
    .title = مواقع لا يُذكر عنها ما يشترطه معيار

finding-standard-of-confidential-sites =
    المعيار { $standard }: { $sites ->
        [zero] لا مواقع سرية
        [one] موقع سري واحد
        [two] موقعان سريان
        [few] { $sites } مواقع سرية
        [many] { $sites } موقعًا سريًا
       *[other] { $sites } موقع سري
    }؛ يُنشر من لديهم موقع في المتناول للمناطق التي فيها أجزاء من ثلاثة قطاعات على الأقل، لا للقطاعات المفردة
    .title = معايير عن مواقع سرية

finding-link-broken = في الجدول `{ $table }` صف عن `{ $id }`، وهو غير موجود؛ لا يُستخدم الصف
    .title = صفوف عن سجلات غير موجودة

# The page for the maintainers of lists. $study: the name of the study. $day: the date that ages are counted to.
directory-title = ما يجب التحقق منه في قوائم { $study }
directory-heading = ما يجب التحقق منه في قوائم <bdi>{ $study }</bdi>
directory-lead = تبيّن هذه القوائم أين يجد الناس المساعدة، وبأي لغات، ومتى. البيانات الناقصة أو غير الواضحة ترسل الناس إلى أبواب مغلقة، أو تجعلهم لا يسألون. كل سطر أدناه سؤال إلى من يتولون صيانة القائمة؛ ولم يتغيّر شيء فيها. تُحسب المدد حتى { $day }.

# A list of sites. $remarks: the problems found.
directory-list =
    { $sites ->
        [zero] { $sites } موقع
        [one] موقع واحد
        [two] موقعان
        [few] { $sites } مواقع
        [many] { $sites } موقعًا
       *[other] { $sites } موقع
    } على الخريطة، و{ $remarks ->
        [zero] { $remarks } تنبيه
        [one] تنبيه واحد
        [two] تنبيهان
        [few] { $remarks } تنبيهات
        [many] { $remarks } تنبيهًا
       *[other] { $remarks } تنبيه
    }

# Columns of the table of a list. The line is that of the file.
directory-column-line = السطر
directory-column-site = الموقع
directory-column-name = الاسم
directory-column-problem = ما يجب التحقق منه

# Problems. $day: the date of the last check. $site: the id of the other site.
directory-stale = آخر مراجعة في { $day }، قبل أكثر من سنة
directory-never-checked = لا تاريخ لآخر مراجعة؛ ولمواقع أخرى في القائمة تاريخ
directory-missing-hours = لا ساعات عمل؛ من يعملون لا يعرفون هل يمكنهم المجيء
directory-missing-languages = لا لغات؛ فلا يُحسب الموقع لأي شخص يحتاج إلى لغة
directory-missing-contact = لا هاتف ولا صفحة على الإنترنت؛ فلا يمكن السؤال قبل الذهاب
directory-missing-address = لا عنوان؛ فلا يعرف الناس إلى أين يذهبون
directory-duplicate = في المكان نفسه مثل { $site }، وباسم مشابه؛ إن كان الموقع نفسه فيجب حذف أحدهما

# What the command wrote. $confidential, $areas: sites that are left out.
directory-services-written =
    { $services ->
        [zero] { $services } خدمة
        [one] خدمة واحدة
        [two] خدمتان
        [few] { $services } خدمات
        [many] { $services } خدمة
       *[other] { $services } خدمة
    }؛ ما استُبعد: سرية: { $confidential }، مساحات: { $areas }
directory-remarks-written =
    { $remarks ->
        [zero] { $remarks } تنبيه
        [one] تنبيه واحد
        [two] تنبيهان
        [few] { $remarks } تنبيهات
        [many] { $remarks } تنبيهًا
       *[other] { $remarks } تنبيه
    } في { $lists ->
        [zero] { $lists } قائمة
        [one] قائمة واحدة
        [two] قائمتين
        [few] { $lists } قوائم
        [many] { $lists } قائمة
       *[other] { $lists } قائمة
    }

# Which question to ask first: a page, and the same as text. $study: the name of the study. $standard: the label of a
# standard, such as `a clinic within 1 mi in a straight line`.
calls-heading = أي سؤال يُطرح أولًا
calls-lead = <bdi>{ $study }</bdi>. معلومات لا تذكرها القوائم، مرتبة بحسب عدد من يحدد الجوابُ هل لديهم وصول. العلامة ± هي هامش الخطأ بمستوى ثقة 90%؛ وهو غير معروف حيث لا يذكره المصدر.
calls-nothing-to-ask = لا يشترط أي معيار في الدراسة أكثر من أن يكون الموقع في المتناول، ومكان كل موقع معروف: لا شيء يُسأل عنه.
calls-without = بلا { $standard }

# A standard in the text. $id: its id.
calls-standard = { $id }: { $standard }

# $people: people with their margin of error. $count: the people.
calls-undecided =
    الوصول غير معروف عند { $count ->
        [zero] { $people } من الأشخاص
        [one] { $people } شخص
        [two] { $people } من الأشخاص
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }، لأن قائمة موقع في المتناول لا تذكر ما يلزم.

# $in_part: people with their margin of error.
calls-undecided-in-part =
    الوصول غير معروف عند { $count ->
        [zero] { $people } من الأشخاص
        [one] { $people } شخص
        [two] { $people } من الأشخاص
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }، لأن قائمة موقع في المتناول لا تذكر ما يلزم، وعند { $in_part } لأن بعض لغات مجموعتهم فقط متوفرة.
calls-nobody = لا يوجد جواب واحد يحسم الأمر لأي شخص.

# Columns of the table.
calls-column-site = من يُسأل
calls-column-question = عمّ يُسأل
calls-column-people = يحسم الأمر لعدد يصل إلى
calls-column-if-met = لديهم وصول بالتأكيد، إن استوفى المعيار
calls-column-if-not = بلا وصول، إن لم يستوفه

# Beside several facts of a site, and beside several sites.
calls-facts-together = (المهم معرفتها معًا)
calls-answers-together = (لا تحسم الأمر إلا كل الأجوبة معًا)

# What to do first, in the text. $count: how many sites $sites are. $number: the people for whom the answer decides, with
# their margin of error as $people.
calls-ask =
    { $count ->
        [zero] اسأل { $sites }
        [one] اسأل { $sites }
        [two] اسأل { $sites }، ولا يُحسم الأمر إلا بالجوابين معًا
        [few] اسأل { $sites }، ولا يُحسم الأمر إلا بالأجوبة كلها
        [many] اسأل { $sites }، ولا يُحسم الأمر إلا بالأجوبة كلها
       *[other] اسأل { $sites }، ولا يُحسم الأمر إلا بالأجوبة كلها
    }: ما يصل إلى { $number ->
        [zero] { $people } من الأشخاص
        [one] { $people } شخص
        [two] { $people } من الأشخاص
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }

# One of the sites to ask. $site: its id. $question: the $facts facts to ask for.
calls-site =
    { $facts ->
        [zero] { $name } ({ $site }) عن: { $question }
        [one] { $name } ({ $site }) عن: { $question }
        [two] { $name } ({ $site }) عن: { $question } (المهم معرفتهما معًا)
        [few] { $name } ({ $site }) عن: { $question } (المهم معرفتها معًا)
        [many] { $name } ({ $site }) عن: { $question } (المهم معرفتها معًا)
       *[other] { $name } ({ $site }) عن: { $question } (المهم معرفتها معًا)
    }

# The calls that are not printed. $more: how many. --all is an option of the command.
calls-more = … و{ $more } غيرها (⁨--all⁩)

# People with their margin of error, in a sentence and in a table.
calls-people = { $people } (⁨±{ $margin }⁩)
calls-people-margin-unknown = { $people } (هامش الخطأ غير معروف)
calls-margin = ⁨±{ $margin }⁩
calls-margin-unknown = ±{ "\u00A0" }غير معروف

## Opening hours, as people read them.

hours-clock = 12
hours-time =
    { $half ->
        [am] { $time } ص
       *[pm] { $time } م
    }
hours-day =
    { $day ->
        [mo] الاثنين
        [tu] الثلاثاء
        [we] الأربعاء
        [th] الخميس
        [fr] الجمعة
        [sa] السبت
       *[su] الأحد
    }
hours-days = من { $first } إلى { $last }
hours-span = من { $from } إلى { $to }
hours-all-day = طوال اليوم
hours-closed = مغلق
hours-of-days = { $days }: { $times }
hours-day-of-month =
    { $nth ->
        [1] يوم { $day } الأول من الشهر
        [2] يوم { $day } الثاني من الشهر
        [3] يوم { $day } الثالث من الشهر
        [4] يوم { $day } الرابع من الشهر
        [5] يوم { $day } الخامس من الشهر
       *[last] يوم { $day } الأخير من الشهر
    }
hours-always = طوال اليوم، كل يوم
hours-holidays-closed = مغلق في العطل الرسمية
hours-by-appointment = بموعد مسبق
hours-with-appointment = { $hours } (بموعد مسبق)
hours-and = { $first }؛ { $next }
