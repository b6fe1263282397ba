# Findings: problems in the data, with what was done about each. The title heads a list of findings of one kind.
# $ids: the first ids of a list with the number of the others; $tracts, $rows: how many there are. Ids, columns, cells,
# files and names of tables are shown as in the data.

# $place: a file with its line, as a compiler writes it. $finding: the sentence.
finding-at-place = { $place }: { $finding }

# The first ids of a list. $more: how many others there are.
ids-and-more =
    { $more ->
        [0] { $ids }
       *[other] { $ids } و{ $more } غيرها
    }

# Headings of groups of findings, by what a person can do about them.
finding-action-say-in-study = ما ينبغي أن تذكره الدراسة
finding-action-correct-file = ما يجب تصحيحه في الملفات، أو السؤال عنه
finding-action-look-at = ما يجب النظر فيه: قد يكون مقصودًا وقد يكون خطأ
finding-action-take-into-account = ما ينبغي معرفته عند قراءة النتائج

# The page of findings. $study: the name of the study. $kinds: kinds of findings, of which $shown have places on the map.
findings-page-title = ما يثير الشك في بيانات { $study }
findings-page-heading = ما يثير الشك في بيانات <bdi>{ $study }</bdi>
findings-page-lead =
    { $findings ->
        [zero] { $findings } ملاحظة
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { $findings } ملاحظات
        [many] { $findings } ملاحظة
       *[other] { $findings } ملاحظة
    } من { $kinds ->
        [zero] { $kinds } نوع
        [one] نوع واحد
        [two] نوعين
        [few] { $kinds } أنواع
        [many] { $kinds } نوعًا
       *[other] { $kinds } نوع
    }؛ { $shown ->
        [0] ليس بينها ما يتعلق بمكان على الخريطة
        [one] وعلى الخريطة ملاحظات نوع واحد
        [two] وعلى الخريطة ملاحظات نوعين
        [few] وعلى الخريطة ملاحظات { $shown } أنواع
        [many] وعلى الخريطة ملاحظات { $shown } نوعًا
       *[other] وعلى الخريطة ملاحظات { $shown } نوع
    }. أما المواقع السرية وما استُبعد من البيانات فليست عليها.
findings-page-errors = ما يمنع قراءة الدراسة
findings-page-map = قطاعات الدراسة ومناطق التخطيط فيها وأماكن الملاحظات
findings-page-show-all = عرض الأماكن من كل الأنواع
findings-page-show = عرض هذه الأماكن فقط
findings-page-more = و{ $more } غيرها
# $places: how many places of the kind are not drawn.
findings-page-not-drawn = أماكن أخرى غير مرسومة، وعددها: { $places }.
# $id: the id of the tract, area or site. $finding: the sentence.
findings-page-beyond =
    { $places ->
        [zero] لا يقع أي منها خارج الخريطة.
        [one] يقع واحد منها خارج الخريطة، وهو مرسوم عند حافتها.
        [two] يقع اثنان منها خارج الخريطة، وهما مرسومان عند حافتها.
        [few] تقع { $places } منها خارج الخريطة، وهي مرسومة عند حافتها.
        [many] يقع { $places } منها خارج الخريطة، وهي مرسومة عند حافتها.
       *[other] يقع { $places } منها خارج الخريطة، وهي مرسومة عند حافتها.
    }
findings-page-mark = { $id } – { $finding }

finding-not-utf8 = النص ليس بترميز UTF-8؛ قُرئ بترميز { $encoding }
    .title = ملفات نصية ليست بترميز UTF-8

finding-row-too-long =
    في الصف { $cells ->
        [zero] { $cells } خلية
        [one] خلية واحدة
        [two] خليتان
        [few] { $cells } خلايا
        [many] { $cells } خلية
       *[other] { $cells } خلية
    } وفي الجدول { $columns ->
        [zero] { $columns } عمود
        [one] عمود واحد
        [two] عمودان
        [few] { $columns } أعمدة
        [many] { $columns } عمودًا
       *[other] { $columns } عمود
    }؛ استُبعد الصف، لأن خلاياه قد تكون في غير أعمدتها
    .title = صفوف خلاياها أكثر من اللازم، استُبعدت

finding-row-too-short =
    في الصف { $cells ->
        [zero] { $cells } خلية
        [one] خلية واحدة
        [two] خليتان
        [few] { $cells } خلايا
        [many] { $cells } خلية
       *[other] { $cells } خلية
    } وفي الجدول { $columns ->
        [zero] { $columns } عمود
        [one] عمود واحد
        [two] عمودان
        [few] { $columns } أعمدة
        [many] { $columns } عمودًا
       *[other] { $columns } عمود
    }؛ الخلايا الأخرى ناقصة
    .title = صفوف خلاياها أقل من اللازم

# Of a sheet in a workbook. $setting: the key of the study that names the row.
finding-rows-above-header =
    أسماء الأعمدة في هذا الصف، وقد استُبعد ما فوقه: { $rows ->
        [zero] { $rows } صف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    }؛ إذا كان صف آخر هو الذي يسمّي الأعمدة فاكتب رقمه في { $setting }
    .title = أوراق فيها صفوف فوق أسماء الأعمدة، استُبعدت

finding-cells-without-column = خلايا من الورقة في عمود بلا اسم، أولها في هذا الصف، وعددها { $cells }؛ استُبعدت
    .title = خلايا أوراق في أعمدة بلا اسم، استُبعدت

# $text: the error as spreadsheet programs write it, such as #N/A.
finding-error-cells = خلايا في العمود `{ $column }` فيها الخطأ { $text }، أولها في هذا الصف، وعددها { $cells }؛ قُرئت على أنها فارغة
    .title = خلايا أوراق فيها خطأ، قُرئت على أنها فارغة

finding-formulas-without-value = صيغ حسابية في العمود `{ $column }` بلا قيمة في الملف، أولها في هذا الصف، وعددها { $cells }؛ قُرئت على أنها فارغة. افتح الملف في برنامج جداول واحفظه من جديد
    .title = صيغ حسابية في أوراق بلا قيمة، قُرئت على أنها فارغة

finding-rows-without-id = صفوف بلا معرّف، أولها هنا، وعددها { $rows }؛ استُبعدت
    .title = صفوف بلا معرّف، استُبعدت

# Of a directory.
finding-services-by-organization = خدمات لا يُعرف عنها سوى اسم المنظمة، وعددها { $services }؛ وُضعت في المكان الوحيد للمنظمة
    .title = خدمات وُضعت في المكان الوحيد لمنظمتها

# $ids: the services. $table: the file that would say it.
finding-services-unlinked = خدمات لا يُعرف عنها سوى اسم المنظمة، ولهذه أماكن متعددة، وعددها { $services }: { $ids }؛ استُبعدت. يمكن أن يحدد الجدول { $table } بالعمودين service_id و location_id أين تُقدَّم
    .title = خدمات منظمات لها أماكن متعددة، استُبعدت

finding-tracts-without-suffix = معرّفات قطاعات من تسعة أرقام، وعددها { $rows }، كما يكتب تعداد 2000 القطاعات التي لا لاحقة لها؛ قُرئت مع اللاحقة 00
    .title = معرّفات قطاعات عام 2000 من تسعة أرقام

finding-tracts-in-parts =
    توجد صفوف متعددة، في كل منها جزء من الحدود، عن { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }؛ ضُمّت الصفوف
    .title = قطاعات لها صفوف متعددة، جرى ضمّها

# $problem: `antimeridian` where the outline crosses the 180th meridian, else `invalid`.
finding-geometry-repaired =
    { $problem ->
        [antimeridian] حدود { $id } تعبر خط الطول 180 قطعةً واحدة؛ قُسّمت هناك
       *[invalid] حدود { $id } تتقاطع أو تتراكب مع نفسها؛ أُصلحت
    }
    .title = حدود أُصلحت

finding-geometry-dropped = ليست للعنصر { $id } حدود يمكن إصلاحها؛ استُبعد
    .title = قطاعات أو مناطق بلا حدود صالحة، استُبعدت

finding-geoid-mended = المعرّف `{ $found }` ليس رمز GEOID؛ قُرئ على أنه { $geoid }
    .title = رموز GEOID صُحّحت

finding-geoid-refused = `{ $found }` ليس معرّف قطاع؛ استُبعد الصف
    .title = صفوف بلا معرّف قطاع، استُبعدت

# $areas: the kind of area.
finding-other-areas =
    صفوف معرّفها معرّف { $areas ->
        [nation] بلد
        [region] إقليم إحصائي
        [division] قسم من إقليم إحصائي
        [state] ولاية
        [county] مقاطعة
        [county-subdivision] تقسيم من مقاطعة
        [block-group] مجموعة بلوكات تعداد
        [block] بلوك تعداد
        [place] بلدة
        [metropolitan-area] منطقة حضرية كبرى
        [congressional-district] دائرة للكونغرس
        [public-use-microdata-area] منطقة بيانات جزئية للاستخدام العام
        [zip-code-tabulation-area] منطقة جدولة بالرمز البريدي
        [school-district] منطقة تعليمية
       *[other] جزء من قطاع أو مجموعة قطاعات
    }، وعددها { $rows }؛ استُبعدت، لأن الدراسة تحصي القطاعات
    .title = جداول فيها صفوف عن مناطق من أنواع أخرى

finding-rows-outside = صفوف عن قطاعات ليست في الدراسة، وعددها { $rows }: { $ids }؛ استُبعدت
    .title = جداول فيها صفوف عن قطاعات أخرى

# $year: the census. $way: `land`, or `shares` of the study. $tracts: the tracts that consist of parts.
finding-tracts-converted =
    الملف عن قطاعات تعداد { $year }؛ قُسّمت أرقامه بين قطاعات الدراسة { $way ->
        [land] بحسب الأرض المشتركة بينها
       *[shares] بحسب النسب التي تعطيها الدراسة
    }، ومنها ما يتألف من أجزاء: { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعان
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }
    .title = جداول عن قطاعات تعداد آخر

# $least: the smallest sum.
finding-crosswalk-incomplete =
    مجموع النسب أقل من 1 في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }، وأصغر مجموع { $least }: { $ids }؛ لا يُحسب الباقي
    .title = جداول مطابقة مجموع نسب القطاع فيها أقل من 1

finding-area-without-shares = لا يعطي { $id } نسبة من أي قطاع؛ فليس فيه سكان
    .title = مناطق تخطيط بلا نسبة في جدول المطابقة

finding-shares-elsewhere = يعطي { $id } نسبًا من قطاعات لا تلامس حدوده، وعددها { $tracts }: { $ids }؛ هل تبدّلت المعرّفات؟
    .title = مناطق تخطيط لها نسب من قطاعات في مكان آخر

# In a list of what cells say.
finding-empty-cell = خلية فارغة
finding-quoted-cell = «{ $text }»

# $names: what the rows have in place of an area, as finding-quoted-cell.
finding-rows-outside-areas =
    { $rows ->
        [zero] { $rows } صف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    } عن أرض ليست في أي منطقة ({ $names })؛ وهناك نسب لا تُحسب في أي منطقة من { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }
    .title = صفوف في جدول مطابقة عن أرض ليست في أي منطقة

# $most: the largest sum.
finding-shares-normalized =
    مجموع النسب أكبر من 1 بسبب التقريب، وأكبره { $most }، في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }، وقد قُسمت النسب على مجموعها: { $ids }
    .title = جداول مطابقة مجموع نسب القطاع المقرّبة فيها أكبر من 1

finding-connecticut-renamed = صفوف تسمّي قطاعات في كونيتيكت بإقليم التخطيط حيث تستخدم الدراسة المقاطعة، أو العكس، وعددها { $rows }؛ عوملت على أنها القطاعات نفسها
    .title = جداول فيها معرّفات أخرى لقطاعات كونيتيكت

# $indicators: the ids of the missing values.
finding-tracts-without-row =
    لا صف عن { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }؛ القيم الناقصة هناك: { $indicators }
    .title = جداول تنقصها قطاعات

finding-tracts-without-people =
    لا يسكن أحد في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }
    .title = قطاعات بلا سكان

finding-not-a-number = في العمود `{ $column }` النص `{ $value }` حيث يجب أن يكون رقم؛ القيمة ناقصة
    .title = خلايا فيها نص حيث يجب أن يكون رقم

# $setting: what to write in the study file.
finding-negative-count = في العمود `{ $column }` العدد { $value }، ولا يوجد عدد دون الصفر؛ القيمة ناقصة (إذا كان هذا الرقم يعني «لا قيمة» فاذكر ذلك بالإعداد `{ $setting }`)
    .title = أعداد دون الصفر

# $cell: `empty`, or `marked` with $mark.
finding-values-withheld =
    { $cell ->
        [empty] المؤشر { $indicator } فارغ
       *[marked] المؤشر { $indicator } فيه العلامة `{ $mark }`
    } في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }؛ القيم ناقصة
    .title = قيم لا تعطيها الجهة الناشرة

# $cell: `empty`, or `marked` with $mark.
finding-margins-unknown =
    { $cell ->
        [empty] هامش خطأ المؤشر { $indicator } فارغ
       *[marked] هامش خطأ المؤشر { $indicator } فيه العلامة `{ $mark }`
    } في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }؛ الهامش غير معروف هناك
    .title = هوامش خطأ لا تعطيها الجهة الناشرة

finding-no-margins = لا هوامش خطأ في هذا الملف؛ موثوقية أرقامه غير معروفة
    .title = جداول بلا هوامش خطأ

# $mark: such as `250,000+`.
finding-open-ended =
    لا تُعرف قيمة المؤشر { $indicator } إلا بالعلامة `{ $mark }` في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }؛ القيم ناقصة
    .title = قيم خارج ما تحصيه الجهة الناشرة

finding-languages-unknown =
    لا أعداد لكل اللغات في البلدة التي يقع فيها { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعان
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }؛ اللغات الرئيسية للمجموعة هناك هي التي يسمّيها الجدول B16001
    .title = قطاعات بلا أعداد للغات بلدتها

# $line: the label of the first missing line. $more: how many others are missing.
finding-lines-missing =
    تنقص الملف سطور من الجدول { $table } يُقرأ منها المؤشر { $indicator }: { $more ->
        [0] `{ $line }`
       *[other] `{ $line }` و{ $more } غيرها
    }؛ لم يُقرأ
    .title = جداول تنقصها سطور من مؤشر

finding-other-lines =
    تنقص أفضل سطور الجدول { $table } لحساب المؤشر { $indicator } في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }؛ حُسب من سطور أخرى في الجدول، هوامش خطئها أكبر في الغالب
    .title = مؤشرات حُسبت من غير أفضل السطور

# $used: the other file.
finding-table-not-used = في هذا الملف أيضًا المؤشر { $indicator }، الذي يُقرأ من { $used }؛ لم يُستخدم
    .title = جداول لم تُستخدم، لأن جدولًا آخر فيه الشيء نفسه

# $tracts: how many ids of the table the study does not have. $missing: how many of the study's tracts the table lacks in the same counties.
finding-tracts-differ =
    في الجدول { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعان
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    } مما ليس في الدراسة ({ $ids })، بينما { $missing ->
        [zero] لا ينقص صف لأي قطاع من الدراسة في المقاطعات نفسها
        [one] ينقص صف لقطاع واحد من الدراسة في المقاطعات نفسها ({ $missing_id })
        [two] ينقص صف لقطاعين من الدراسة في المقاطعات نفسها (مثل { $missing_id })
        [few] ينقص صف في { $missing } قطاعات من الدراسة في المقاطعات نفسها (مثل { $missing_id })
        [many] ينقص صف في { $missing } قطاعًا من الدراسة في المقاطعات نفسها (مثل { $missing_id })
       *[other] ينقص صف في { $missing } قطاع من الدراسة في المقاطعات نفسها (مثل { $missing_id })
    }: تبدو هذه المعرّفات من تعداد آخر، أو فيها خطأ كتابة
    .title = معرّفات تبدو من تعداد آخر

# $condition: as in the study. $rows: how many rows are left out. $of: how many the file has. $unknown: of how many the condition is
# neither true nor false, because a cell is empty or no number.
finding-rows-left-out =
    جرى استبعاد { $rows ->
        [zero] { $rows } صف
        [one] صف واحد
        [two] صفين
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    } من أصل { $of }، لأن الدراسة تأخذ ما يستوفي الشرط: { $condition }{ $unknown ->
        [0] {""}
        [one] ؛ ولا يُعرف ذلك في صف واحد، لأن خلية فيه فارغة أو ليست رقمًا
        [two] ؛ ولا يُعرف ذلك في صفين، لأن خلية فيهما فارغة أو ليست رقمًا
        [few] ؛ ولا يُعرف ذلك في { $unknown } صفوف، لأن خلية فيها فارغة أو ليست رقمًا
        [many] ؛ ولا يُعرف ذلك في { $unknown } صفًا، لأن خلية فيها فارغة أو ليست رقمًا
       *[other] ؛ ولا يُعرف ذلك في { $unknown } صف، لأن خلية فيها فارغة أو ليست رقمًا
    }
    .title = صفوف استُبعدت بشروط الدراسة

# The same of a list of confidential sites, whose condition is not told.
finding-rows-left-out-confidential =
    جرى استبعاد { $rows ->
        [zero] { $rows } صف
        [one] صف واحد
        [two] صفين
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    } من أصل { $of }، لعدم استيفاء شرط الدراسة لهذه القائمة{ $unknown ->
        [0] {""}
        [one] ؛ ولا يُعرف ذلك في صف واحد، لأن خلية فيه فارغة أو ليست رقمًا
        [two] ؛ ولا يُعرف ذلك في صفين، لأن خلية فيهما فارغة أو ليست رقمًا
        [few] ؛ ولا يُعرف ذلك في { $unknown } صفوف، لأن خلية فيها فارغة أو ليست رقمًا
        [many] ؛ ولا يُعرف ذلك في { $unknown } صفًا، لأن خلية فيها فارغة أو ليست رقمًا
       *[other] ؛ ولا يُعرف ذلك في { $unknown } صف، لأن خلية فيها فارغة أو ليست رقمًا
    }

# $rows: how many tracts are left out. $of: how many the file has.
finding-other-counties =
    جرى استبعاد { $rows ->
        [zero] { $rows } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $rows } قطاعات
        [many] { $rows } قطاعًا
       *[other] { $rows } قطاع
    } من أصل { $of }، لأن الدراسة لا تسمّي المقاطعات التي تقع فيها
    .title = قطاعات من مقاطعات أخرى، استُبعدت

finding-part-above-whole =
    المؤشر { $indicator } أكبر من { $whole }، وهو جزء منه، في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }
    .title = أجزاء أكبر من كلّها

finding-share-periods-differ = المؤشران { $indicator } و{ $whole } عن سنوات مختلفة؛ لم تُحسب النسبة
    .title = نسب لم تُحسب، لأن السنوات مختلفة

finding-periods-overlap =
    الفترتان السابقة واللاحقة للمؤشر { $indicator } تشتركان في { $years ->
        [zero] { $years } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $years } سنوات
        [many] { $years } سنة
       *[other] { $years } سنة
    }؛ هامش خطأ التغيّر يراعي ذلك، والمقارنة بين فترتين لا تتداخلان أفضل
    .title = فترات متداخلة لتغيّر

# $people: the least people of an area that the indicator is shown for.
finding-standard-without-tracts =
    المعيار { $standard } يحصي المؤشر { $indicator }، ولا يُعرض هذا إلا لمناطق لا يقل سكانها عن { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }: لا يعرض أي قطاع نتيجته
    .title = معايير بلا نتائج بحسب القطاع

finding-no-place = الإحداثيات `{ $x }` و`{ $y }` ليست مكانًا على الأرض
    .title = إحداثيات ليست مكانًا

finding-area-without-origin = تقطع { $id } قطاعات ولا تحتوي أيًا من نقاط الانطلاق المأهولة فيها: أرقامها ناقصة
    .title = مناطق تخطيط بلا نقطة انطلاق مأهولة

# $covered: a share, in percent.
finding-area-partly-outside = تغطي القطاعات { $covered } من { $id }؛ أرقامها عن ذلك الجزء
    .title = مناطق تخطيط يقع جزء منها خارج القطاعات

# $about: `part` of the area, of which the share $known is known, or `nothing`.
finding-area-incomplete =
    { $about ->
        [part] المؤشر { $indicator } في { $id } عن الجزء المعروف منها، وهو { $known }
       *[nothing] المؤشر { $indicator } ناقص في { $id }
    }: لا قيمة في { $tracts ->
        [zero] { $tracts } قطاع
        [one] قطاع واحد
        [two] قطاعين
        [few] { $tracts } قطاعات
        [many] { $tracts } قطاعًا
       *[other] { $tracts } قطاع
    }: { $ids }
    .title = أرقام مناطق تخطيط من دون بعض القطاعات
