# What standards ask for, and why somebody is without access or may be.

# A standard, after "people without" or "people with". $site: one site of its theme; $limit: how far or how long away;
# $mode: how people travel; $table: the name of a table of costs.
standard =
    { $mode ->
        [straight] { $site } ضمن { $limit } بخط مستقيم
        [straight-time] { $site } ضمن { $limit } سيرًا على الأقدام، تقديرًا من الخط المستقيم
        [walk] { $site } ضمن { $limit } سيرًا على الأقدام
        [drive] { $site } ضمن { $limit } بالسيارة
        [transit] { $site } ضمن { $limit } بالحافلة والقطار
       *[matrix] { $site } ضمن { $limit } بحسب جدول تكاليف التنقل { $table }
    }
# One requirement more. $standard: the standard so far. The words agree with no site, as sites are of either gender.
standard-language = { $standard }، مع خدمة بلغتهم
standard-open = { $standard }، مع دوام يشمل { $when }
# A time to visit, after "open". $days: the days as a study writes them; $time: a time of day, or two with a hyphen.
visit-time =
    { $days ->
        [weekday] كل يوم من الاثنين إلى الجمعة الساعة { $time }
        [any-weekday] أحد الأيام من الاثنين إلى الجمعة الساعة { $time }
        [weekend] يومي السبت والأحد الساعة { $time }
        [any-weekend] السبت أو الأحد الساعة { $time }
        [any-day] أحد أيام الأسبوع الساعة { $time }
        [monday] الاثنين الساعة { $time }
        [tuesday] الثلاثاء الساعة { $time }
        [wednesday] الأربعاء الساعة { $time }
        [thursday] الخميس الساعة { $time }
        [friday] الجمعة الساعة { $time }
        [saturday] السبت الساعة { $time }
        [sunday] الأحد الساعة { $time }
       *[daily] كل أيام الأسبوع الساعة { $time }
    }
standard-free = { $standard }، مجانًا
standard-cost = { $standard }، بتكلفة لا تزيد على ⁨${ $most }⁩
standard-documents = { $standard }، من دون طلب وثيقة عن وضع الهجرة
standard-wheelchair = { $standard }، مع إمكان الدخول بالكرسي المتحرك
standard-capacity = { $standard }، بسعة لا تقل عن { $least }
# A combination of standards. $of is 2 to 5, in brackets, so that no noun has to agree with it.
combination-any = أي خيار من هذه الخيارات ({ $of }): { $list }
combination-each = المجموعة الكاملة من هذه الخيارات ({ $of }): { $list }
combination-some = ما يكفي من هذه الخيارات ({ $of })، ويكفي منها { $enough }: { $list }
combination-more = { $list }؛ { $standard }

# How far or how long away. The numbers come as text, so no plural can be chosen.
cost-meters = { $number } م
cost-miles = { $number } ميل
cost-minutes = { $number } دقيقة

# The missing fact to ask a site for, by what requires it.
question-reach = العنوان
question-language = لغات الخدمة
question-open = ساعات العمل ({ $when })
question-free = التكلفة (مجانًا)
question-cost = التكلفة (⁨${ $most }⁩ على الأكثر)
question-documents = الوثائق المطلوبة (من دون وثيقة عن وضع الهجرة)
question-wheelchair = إمكان الدخول بالكرسي المتحرك
question-capacity = السعة ({ $least } على الأقل)

# People without access, by what keeps them from it. `.sentence` follows the name of those who are counted and a colon.
barrier-reach = لا موقع في المتناول
    .sentence = من لا يوجد أي موقع في متناولهم.
barrier-language = يوجد موقع في المتناول، لكن ليس بلغتهم
    .sentence = من لديهم موقع أو أكثر في المتناول، لكن من المؤكد أن أيًا منها لا يقدم الخدمة بإحدى لغات مجموعتهم.
barrier-open = لكن لا موقع مفتوحًا في ذلك الوقت
    .sentence = من لديهم موقع أو أكثر يستوفي الشروط السابقة لهذا الشرط، لكن من المؤكد أن كلًا منها مغلق في ذلك الوقت.
barrier-cost = لكن لا موقع بتلك التكلفة
    .sentence = من لديهم موقع أو أكثر يستوفي الشروط السابقة لهذا الشرط، لكن من المؤكد أن التكلفة في كل منها أعلى من ذلك الحد.
barrier-documents = لكن كل موقع يطلب وثيقة عن وضع الهجرة
    .sentence = من لديهم موقع أو أكثر يستوفي الشروط السابقة لهذا الشرط، لكن من المؤكد أن كلًا منها يطلب وثيقة عن وضع الهجرة.
barrier-wheelchair = لكن لا موقع يمكن دخوله بالكرسي المتحرك
    .sentence = من لديهم موقع أو أكثر يستوفي الشروط السابقة لهذا الشرط، لكن من المؤكد أن أيًا منها لا يمكن دخوله بالكرسي المتحرك.
barrier-capacity = لكن لا موقع بتلك السعة
    .sentence = من لديهم موقع أو أكثر يستوفي الشروط السابقة لهذا الشرط، لكن من المؤكد أن سعة كل منها أقل من ذلك.

# People whose access is not known, by reason. `.because` is the reason, for the end of a sentence: it follows والسبب and a colon.
unknown-said = غير مذكور: موقع في المتناول لا يُعرف عنه ما يشترطه المعيار، أو مكانه بالضبط
    .because = لا يُذكر عن موقع في المتناول ما يشترطه المعيار، أو مكانه بالضبط
unknown-list = غير معروف: لا قائمة كاملة حيث يسكنون
    .because = يسكنون حيث لا توجد قائمة كاملة
unknown-edge = غير معروف: يمكنهم التنقل إلى ما بعد حدود القائمة الكاملة
    .because = يمكنهم التنقل إلى ما بعد حدود القوائم الكاملة
unknown-language = غير معروف: تتوفر لهم بعض لغات مجموعتهم فقط
    .because = يقدم موقع في المتناول الخدمة ببعض لغات مجموعتهم، أو لا يُنشر عدد أفراد المجموعة

# Why access at a place of the map is mostly not known. $theme: several sites of the theme.
place-unknown-said = لا يُذكر عن موقع في المتناول ما يشترطه المعيار، أو مكانه بالضبط
place-unknown-list =
    { $mode ->
        [straight] لا قائمة كاملة تشمل هذا المكان: { $theme }
        [transit] لا قائمة كاملة تشمل هذا المكان: { $theme }، أو الخطوط التي تصل إليها
        [matrix] لا قائمة كاملة، أو لا جدول تكاليف كاملًا، يشمل هذا المكان: { $theme }
       *[other] لا قائمة كاملة، أو لا ملف شوارع كاملًا، يشمل هذا المكان: { $theme }
    }
place-unknown-lists = لا قوائم كاملة بجميع هذه المواقع تشمل هذا المكان
place-unknown-edge = يمكن التنقل من هنا إلى ما بعد حدود القائمة الكاملة
place-unknown-language = تتوفر للسكان بعض لغات مجموعتهم فقط

# The legend of tracts of which most is not known, with up to four reasons.
not-known =
    { $reasons ->
        [0] غير معروف
        [1] غير معروف: { $first }
        [2] غير معروف: { $first }؛ أو { $second }
        [3] غير معروف: { $first }؛ أو { $second }؛ أو { $third }
       *[4] غير معروف: { $first }؛ أو { $second }؛ أو { $third }؛ أو { $fourth }
    }
# The legend of the border of a complete list.
where-complete = حيث القائمة كاملة: { $theme }
unlocated =
    { $sites ->
        [zero] لا يوجد في القائمة موقع لم يُحدَّد مكانه
        [one] لم يُحدَّد مكان موقع واحد من القائمة، ويُعدّ غير موجود
        [two] لم يُحدَّد مكان موقعين من القائمة، ويُعدّان غير موجودين
        [few] لم يُحدَّد مكان { $sites } مواقع من القائمة، وتُعدّ غير موجودة
        [many] لم يُحدَّد مكان { $sites } موقعًا من القائمة، وتُعدّ غير موجودة
       *[other] لم يُحدَّد مكان { $sites } موقع من القائمة، وتُعدّ غير موجودة
    }

# Why there are two numbers of people without access.
bounds = العدد الأصغر هو من هم بلا وصول بالتأكيد، والعدد الأكبر كل من قد يكونون كذلك: أي أيضًا من في متناولهم موقع لا يُذكر عنه ما يشترطه المعيار أو مكانه بالضبط، ومن يسكنون حيث لا توجد قائمة مواقع كاملة، ومن يمكنهم التنقل إلى ما بعد حدودها.
# The same where a standard asks for the language of people, by the Census's national table.
bounds-national-languages = { bounds } { -language-groups }تلك التي يسمّيها الجدول B16001 لمكتب الإحصاء للبلد كله، أيًا كان عدد من يتحدثونها هنا.
# The same by the languages of the place. $period: the years of the table; $share: per cent.
bounds-local-languages = { bounds } { -language-groups }أكبر اللغات في الجدول B16001 لسنوات { $period } التي يتحدثها معًا ما لا يقل عن ⁨{ $share }%⁩ من أفراد المجموعة الذين يتحدثون الإنجليزية بمستوى أقل من “جيد جدًا”، في البلدة المحيطة بالقطاع.
bounds-undated-local-languages = { bounds } { -language-groups }أكبر اللغات في الجدول B16001 التي يتحدثها معًا ما لا يقل عن ⁨{ $share }%⁩ من أفراد المجموعة الذين يتحدثون الإنجليزية بمستوى أقل من “جيد جدًا”، في البلدة المحيطة بالقطاع.
-language-groups = يحصي مكتب الإحصاء في القطاعات مجموعات لغات لا لغات مفردة، فلا يُعرف من يتحدث أي لغة داخل المجموعة. في العدد الأصغر تُعدّ الخدمة متوفرة للمجموعة حيث تتوفر أي لغة من لغاتها؛ وفي العدد الأكبر حيث تتوفر كل لغاتها الرئيسية، وهي:{ " " }

# What the reliability of a number means for its use.
reliability-meaning-high = موثوق: الخطأ المعياري 12% من العدد على الأكثر
reliability-meaning-medium = يُستخدم بعناية: الخطأ المعياري بين 12% و40% من العدد
reliability-meaning-low = قليل الموثوقية: الخطأ المعياري أكثر من 40% من العدد

# Margins of error. The last one follows بهامش خطأ.
figure-margin = ⁨±{ $margin }⁩
figure-margin-unknown = ± غير معروف
figure-margin-unknown-sentence = غير معروف
