# Findings about streets, timetables, origins, costs, and where lists are complete. $mode: `drive` or `walk`. $ids: the
# first ids of a list with the number of the others.

finding-streets-elsewhere = ليس في الملف شيء قرب القطاعات؛ الخريطة بلا شوارع
    .title = شوارع مكان آخر

# $which: `all` tracts, or `some`: $tracts of them.
finding-tracts-without-land =
    { $which ->
        [all] ليس في الملف أرض حيث تقع القطاعات؛ ترسمها الخرائط كاملة
       *[some] قطاعات لا أرض فيها، وعددها { $tracts }؛ ترسمها الخرائط كاملة: { $ids }
    }
    .title = قطاعات بلا أرض

finding-street-without-node = عقدة الشارع `{ $node }` ليست في جدول العقد؛ استُبعد الشارع
    .title = شوارع تنقصها إحدى عقدها، استُبعدت

finding-streets-too-short = شوارع أقصر من الخط المستقيم بين طرفيها: { $streets } من أصل { $of }؛ هل وحدة الطول صحيحة؟
    .title = جداول شوارع أقصر من الخط المستقيم

# $km: the length of all streets of the largest group.
finding-street-islands =
    لا طريق إلى الشوارع الأخرى ومنها { $mode ->
        [drive] بالسيارة
       *[walk] سيرًا على الأقدام
    } من { $groups ->
        [zero] { $groups } مجموعة
        [one] مجموعة واحدة
        [two] مجموعتين
        [few] { $groups } مجموعات
        [many] { $groups } مجموعة
       *[other] { $groups } مجموعة
    } من الشوارع، وطول أكبرها { $km } كم
    .title = شوارع لا طريق منها إلى غيرها

finding-origins-off-streets =
    { $origins ->
        [zero] { $origins } نقطة انطلاق
        [one] نقطة انطلاق واحدة
        [two] نقطتا انطلاق
        [few] { $origins } نقاط انطلاق
        [many] { $origins } نقطة انطلاق
       *[other] { $origins } نقطة انطلاق
    } على بعد أكثر من ميل من كل شارع { $mode ->
        [drive] تسير فيه السيارات
       *[walk] يمكن السير فيه على الأقدام
    }؛ لا وصول من هناك إلى أي موقع
    .title = نقاط انطلاق بعيدة عن كل الشوارع

finding-origins-on-islands =
    { $origins ->
        [zero] { $origins } نقطة انطلاق
        [one] نقطة انطلاق واحدة
        [two] نقطتا انطلاق
        [few] { $origins } نقاط انطلاق
        [many] { $origins } نقطة انطلاق
       *[other] { $origins } نقطة انطلاق
    } في شوارع لا يمكن الوصول منها إلى أي موقع من نوع { $theme } { $mode ->
        [drive] بالسيارة
       *[walk] سيرًا على الأقدام
    }
    .title = نقاط انطلاق في شوارع لا تؤدي إلى أي موقع

finding-origins-across =
    { $origins ->
        [zero] { $origins } نقطة انطلاق
        [one] نقطة انطلاق واحدة
        [two] نقطتا انطلاق
        [few] { $origins } نقاط انطلاق
        [many] { $origins } نقطة انطلاق
       *[other] { $origins } نقطة انطلاق
    } بلا شارع { $mode ->
        [drive] تسير فيه السيارات
       *[walk] يمكن السير فيه على الأقدام
    } ضمن ميل واحد في الجانب نفسه من طريق سريع أو سكة حديد أو نهر؛ جرى الربط بشارع في الجانب الآخر
    .title = نقاط انطلاق بلا شارع في جانبها

finding-sites-off-streets =
    مواقع على بعد أكثر من ميل من كل شارع { $mode ->
        [drive] تسير فيه السيارات
       *[walk] يمكن السير فيه على الأقدام
    }، وعددها { $sites }: { $ids }؛ لا يصل إليها أحد
    .title = مواقع بعيدة عن كل الشوارع

finding-sites-without-ways =
    لا مدخل ولا شارع { $mode ->
        [drive] تسير فيه السيارات
       *[walk] يمكن السير فيه على الأقدام
    } يؤدي إلى داخل { $sites ->
        [zero] { $sites } موقع
        [one] موقع واحد
        [two] موقعين
        [few] { $sites } مواقع
        [many] { $sites } موقعًا
       *[other] { $sites } موقع
    }: { $ids }؛ يُحسب الدخول من أقرب شارع إلى الحد الخارجي
    .title = مساحات لا يدخلها أي شارع

finding-feed-without-stop-times = ليس في جدول المواعيد ملف stop_times.txt: تُحسب مواقفه مواقع؛ ولا يُعرف هل تسير فيها رحلات ومتى
    .title = جداول مواعيد بلا أوقات توقف

# $what: `trips`, or `rows` of a file. $fault: what is wrong with them. $cell: `empty`, or `text`, which $example is. Of
# the names of files and columns (GTFS) nothing is translated.
finding-timetable-rows =
    { $what ->
        [trips] { $count ->
            [zero] { $count } رحلة
            [one] رحلة واحدة
            [two] رحلتان
            [few] { $count } رحلات
            [many] { $count } رحلة
           *[other] { $count } رحلة
        }
       *[rows] { $count ->
            [zero] { $count } صف
            [one] صف واحد
            [two] صفان
            [few] { $count } صفوف
            [many] { $count } صفًا
           *[other] { $count } صف
        }
    } { $fault ->
        [repeated] بمعرّف مستخدم من قبل، أو بلا معرّف
        [unknown_trip] عن رحلة ليست في trips.txt
        [unknown_stop] عن موقف ليس في stops.txt
        [unknown_station] بمحطة (parent_station) ليست في stops.txt
        [unknown_route] بخط ليس في routes.txt
        [unknown_service] بخدمة ليست في calendar.txt ولا في calendar_dates.txt
        [no_date] بنص حيث يجب أن يكون تاريخ مثل 20250318
        [no_exception_type] بقيمة exception_type غير 1 و2
        [no_time] بنص حيث يجب أن يكون وقت مثل 07:05:00
        [no_sequence] بنص حيث يجب أن يكون رقم stop_sequence
        [unknown_shape] بمسار (shape) ليس في shapes.txt
        [no_shape_point] بنقطة ليست مكانًا على الأرض
        [no_headway] بنص حيث يجب أن يكون عدد الثواني بين الرحلات
        [no_transfer_time] بنص حيث يجب أن يكون عدد ثواني التبديل
        [narrow_transfer] بقاعدة تبديل لخطوط أو رحلات مفردة، وهي لا تُستخدم
        [no_calls] بلا صف هنا
        [no_times] بلا أي وقت
        [no_end_time] بلا وقت في أول التوقفات أو آخرها
        [one_call] بتوقف واحد فقط له وقت
        [sequence_twice] بتكرار قيمة stop_sequence نفسها
       *[times_fall] بأوقات تتناقص على طول الرحلة
    }، وأول حالة { $cell ->
        [empty] حيث الخلية فارغة
       *[text] `{ $example }`
    }؛ { $fault ->
        [unknown_station] يُستخدم الموقف بلا محطة
        [unknown_shape] الخط الذي لا مسار له يُرسم من موقف إلى موقف
        [no_time] عُدّ الوقت غير مذكور
        [no_end_time] استُبعدت هذه التوقفات
       *[other] جرى الاستبعاد
    }
    .title = جداول مواعيد فيها صفوف أو رحلات لا يمكن استخدامها

finding-times-interpolated =
    { $calls ->
        [zero] { $calls } توقف
        [one] توقف واحد
        [two] توقفان
        [few] { $calls } توقفات
        [many] { $calls } توقفًا
       *[other] { $calls } توقف
    } من أصل { $of } بلا وقت خاص؛ قُدّر الوقت من التوقفات التي لها وقت
    .title = جداول مواعيد لا تذكر وقت كل توقف

# $day: a date, or a rule as in the study file.
finding-no-service-on-day = لا تسير أي رحلة في اليوم المطلوب ({ $day })
    .title = جداول مواعيد بلا رحلات في ذلك اليوم

finding-feeds-of-other-days = لا يوجد يوم من الاثنين إلى الجمعة تسري فيه كل جداول المواعيد؛ يُستخدم هذا الجدول كما هو في { $day }، وهو يوم معتاد فيه
    .title = جداول مواعيد تسري في أوقات مختلفة

finding-origins-outside =
    { $origins ->
        [zero] { $origins } نقطة انطلاق
        [one] نقطة انطلاق واحدة
        [two] نقطتا انطلاق
        [few] { $origins } نقاط انطلاق
        [many] { $origins } نقطة انطلاق
       *[other] { $origins } نقطة انطلاق
    } خارج كل القطاعات، والسكان هناك: { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }؛ جرى الاستبعاد
    .title = ملفات فيها نقاط انطلاق خارج كل القطاعات

finding-tracts-without-origin =
    لا نقطة انطلاق مأهولة في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }؛ تُستخدم بدلًا منها نقطة داخل القطاع
    .title = ملفات بلا نقاط انطلاق لبعض القطاعات

finding-origins-incomplete =
    تحصي النقاط أقل من نصف السكان في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }، كأنها تغطي جزءًا فقط: { $ids }؛ استُبعدت النقاط، وتُستخدم بدلًا منها نقطة داخل القطاع
    .title = ملفات فيها نقاط انطلاق لجزء من القطاع فقط

# $no_stop, $no_departure: how many of the places.
finding-origins-without-ride = أماكن سكن لا وصول منها بالحافلة والقطار إلى أي موقع من نوع { $theme }، من أصل { $of }: بلا موقف ضمن أطول مسافة سير: { $no_stop }؛ ولها موقف لا يغادر منه شيء في الوقت المناسب: { $no_departure }
    .title = نقاط انطلاق لا وصول منها إلى أي موقع بالحافلة أو القطار

# $id: the first place that is in neither table.
finding-pairs-outside =
    { $pairs ->
        [zero] { $pairs } زوج
        [one] زوج واحد
        [two] زوجان
        [few] { $pairs } أزواج
        [many] { $pairs } زوجًا
       *[other] { $pairs } زوج
    } بين أماكن ليست في جدولَي الطلب والعرض، وأول حالة عن `{ $id }`؛ جرى الاستبعاد
    .title = تكاليف بين أماكن ليست في الجدولين

# $text: the cell of the first of them.
finding-pairs-without-cost =
    { $pairs ->
        [zero] { $pairs } زوج
        [one] زوج واحد
        [two] زوجان
        [few] { $pairs } أزواج
        [many] { $pairs } زوجًا
       *[other] { $pairs } زوج
    } بلا تكلفة، وأول حالة `{ $text }`؛ يُعدّ ذلك خارج المتناول
    .title = أزواج بلا تكلفة

# $mode: as a standard names it in the study file.
finding-costs-not-used = لا معيار له وسيلة التنقل `{ $mode }`؛ لا يُستخدم الجدول
    .title = جداول تكاليف لا تُستخدم

finding-tracts-without-costs =
    لا صف عن { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }؛ لا يُعرف هل يصل السكان هناك إلى أي موقع. أضف صفًا بتكلفة فارغة حيث لا يصلون
    .title = قطاعات ليست في جدول تكاليف

finding-sites-without-costs =
    لا تكلفة من أي قطاع إلى { $sites ->
        [zero] { $sites } موقع
        [one] موقع واحد
        [two] موقعين
        [few] { $sites } مواقع
        [many] { $sites } موقعًا
       *[other] { $sites } موقع
    }: { $ids }؛ يُعدّ ذلك خارج المتناول
    .title = مواقع بلا تكلفة من أي قطاع

# $list: what it is not known of: `sites` of the theme $name, `streets`, `timetables`, or `costs` of the table $name.
# $section, $other_section: sections of the study file that declare it. $setting: what to write there, with a comment
# after it. $inside of $sites sites are in the proposed area, and $outside of $origins places where people live are not.
finding-completeness-not-known =
    لا تذكر الدراسة أين { $list ->
        [sites] تكون قائمة { $name } كاملة، فلا يُعدّ أحد بلا وصول بحسب هذه القائمة
        [streets] تكون الشوارع كاملة، فلا يُعدّ أحد بلا وصول بحسبها
        [timetables] تكون جداول المواعيد كاملة، فلا يُعدّ أحد بلا وصول بحسبها
       *[costs] تكون التكاليف في { $name } كاملة، فلا يُعدّ أحد بلا وصول بحسبها
    }: من ليس لديهم موقع في المتناول يُحسبون «غير معروف»؛ إن كان ذلك صحيحًا فاكتب تحت { $list ->
        [sites] { $section }، أو { $other_section }،
       *[other] { $section }
    }: { $setting }  # للتحقق: اقتراح مبني على أماكن المواقع ({ $list ->
        [streets] إن كانت كاملة حيث تقع القطاعات
        [costs] إن كانت كاملة حيث تقع القطاعات
       *[other] المواقع هناك: { $inside } من أصل { $sites }؛ أماكن السكن خارجها: { $outside } من أصل { $origins }
    })
    .title = قوائم لا تذكر الدراسة أين تكون كاملة

# $name: the theme of the list. $within: where the study says that it is complete. $area: the area, or kind of areas, in which all $sites sites
# lie. $outside, $origins: places where people live. $setting: a line of the study.
finding-list-ends-at-border =
    تقول الدراسة إن قائمة { $name } كاملة في «{ $within }»، بينما { $sites ->
        [zero] لا موقع فيها خارج
        [one] يقع موقعها الوحيد في
        [two] يقع موقعاها كلاهما في
        [few] تقع مواقعها كلها، وعددها { $sites }، في
        [many] تقع مواقعها كلها، وعددها { $sites }، في
       *[other] تقع مواقعها كلها، وعددها { $sites }، في
    } { $area }؛ أماكن السكن خارج ذلك: { $outside } من أصل { $origins }. إن كانت القائمة تنتهي عند ذلك الحد، فمن يسكنون بعده يُحسبون بلا وصول وقد يكون لديهم وصول؛ عندئذ اكتب: { $setting }
    .title = قوائم قد تنتهي عند حد داخل الإقليم

# $list, $name: as above. $within: as in the study file.
finding-sites-outside-completeness =
    مواقع خارج المنطقة التي يُقال إن { $list ->
        [sites] قائمة { $name } كاملة فيها
        [streets] الشوارع كاملة فيها
        [timetables] جداول المواعيد كاملة فيها
       *[costs] التكاليف في { $name } كاملة فيها
    } ({ $within }): { $outside } من أصل { $sites }؛ وهي تُحسب
    .title = مواقع خارج المنطقة التي تكون قائمتها كاملة فيها

# $list, $name, $within: as above.
finding-completeness-elsewhere =
    يُقال إن { $list ->
        [sites] قائمة { $name } كاملة
        [streets] الشوارع كاملة
        [timetables] جداول المواعيد كاملة
       *[costs] التكاليف في { $name } كاملة
    } حيث لا يسكن أحد ممن تشملهم الدراسة ({ $within })؛ من ليس لديهم موقع في المتناول يُحسبون «غير معروف»
    .title = قوائم كاملة حيث لا يسكن أحد

# $section: a section of the study file. $setting: what to write there.
finding-people-at-the-edge =
    المعيار { $standard }: { $people ->
        [zero] لا أحد يمكنه
        [one] شخص واحد يمكنه
        [two] شخصان يمكنهما
        [few] { $people } أشخاص يمكنهم
        [many] { $people } شخصًا يمكنهم
       *[other] { $people } شخص يمكنهم
    } التنقل إلى ما بعد حدود القوائم الكاملة، فلا يُعرف هل هم بلا وصول؛ إن كان ما وراء الحد ماءً لا أرضًا فاذكر طبقة لليابسة تحت { $section }: { $setting }
    .title = أشخاص قرب حدود القوائم الكاملة
