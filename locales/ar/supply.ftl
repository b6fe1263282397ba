# Floating catchment measures: how much of a supply people have in reach, shared with all who reach it.
# $supply: what is shared, such as doctors, or several sites of a theme. $reach: how far people travel, as a phrase.

supply-reach =
    { $mode ->
        [straight] ضمن { $limit } بخط مستقيم
        [straight-time] ضمن { $limit } سيرًا على الأقدام، تقديرًا من الخط المستقيم
        [walk] ضمن { $limit } سيرًا على الأقدام
        [drive] ضمن { $limit } بالسيارة
        [transit] ضمن { $limit } بالحافلة والقطار
       *[matrix] ضمن { $limit } بحسب جدول تكاليف التنقل { $table }
    }
# $per: a number of people.
supply-per-people =
    { $per ->
        [zero] { $supply } لكل { $per } شخص
        [one] { $supply } لكل شخص واحد
        [two] { $supply } لكل شخصين
        [few] { $supply } لكل { $per } أشخاص
        [many] { $supply } لكل { $per } شخصًا
       *[other] { $supply } لكل { $per } شخص
    }
# $people: whom an indicator counts.
supply-per-people-of = { $supply } لكل { $per } من «{ $people }»
# $unit: one of the two above, with a capital letter.
supply-label = { $unit } { $reach }

# $kind: capacity where $supply is what sites offer, such as doctors; sites where it is the sites themselves.
supply-how-2sfca =
    { $kind ->
        [capacity] ما في كل موقع ({ $supply }) يتقاسمه كل من يسكنون حوله { $reach }، ويجمع القطاع نصيبه من كل موقع يصل إليه (منطقة الخدمة العائمة بخطوتين، 2SFCA).
       *[sites] كل موقع ({ $supply }) يتقاسمه كل من يسكنون حوله { $reach }، ويجمع القطاع نصيبه من كل موقع يصل إليه (منطقة الخدمة العائمة بخطوتين، 2SFCA).
    }
supply-how-3sfca =
    { $kind ->
        [capacity] يختار الناس من بين المواقع { $reach }، وما في كل موقع ({ $supply }) يتقاسمه من يختارونه (منطقة الخدمة العائمة بثلاث خطوات، 3SFCA).
       *[sites] يختار الناس من بين المواقع { $reach } ({ $supply })، وكل موقع يتقاسمه من يختارونه (منطقة الخدمة العائمة بثلاث خطوات، 3SFCA).
    }
supply-how-bfca =
    { $kind ->
        [capacity] يُقسَّم سكان القطاع بين المواقع { $reach }، ويُقسَّم ما في كل موقع ({ $supply }) بين القطاعات التي تصل إليه، حتى لا يُحسب شيء مرتين (منطقة الخدمة العائمة المتوازنة، BFCA).
       *[sites] يُقسَّم سكان القطاع بين المواقع { $reach } ({ $supply })، ويُقسَّم كل موقع بين القطاعات التي تصل إليه، حتى لا يُحسب شيء مرتين (منطقة الخدمة العائمة المتوازنة، BFCA).
    }
supply-how-availability =
    { $kind ->
        [capacity] يُقسَّم ما في كل موقع ({ $supply }) بين القطاعات حوله { $reach } بنسبة عدد سكانها (التوفّر المكاني): الرقم هو نصيب القطاع أو المنطقة كلها.
       *[sites] يُقسَّم كل موقع ({ $supply }) بين القطاعات حوله { $reach } بنسبة عدد سكانها (التوفّر المكاني): الرقم هو نصيب القطاع أو المنطقة كلها.
    }
# $decay: the weights as the study file writes them.
supply-how-weights = كلما بعُد الموقع قلّ وزنه، بحسب الأوزان { $decay }.
supply-how-residents = لا يتقاسمها إلا سكان الإقليم، لأن المواقع لا تخدم أحدًا من خارجه.

supply-certainty-bounds = يُعطى رقم حيث يكون مؤكدًا: حيث تكون قوائم المواقع كاملة إلى أبعد ما يصل إليه الناس، وتُذكر لكل موقع هناك سعته ومكانه بالضبط، ويسكن كل من يتقاسمونها في القطاعات. وفي غير ذلك يُعطى حدّان: فقد تزيده مواقع أخرى، وقد ينقصه أشخاص آخرون. هامش الخطأ هو هامش أعداد الأشخاص.
supply-certainty = يُعطى رقم حيث يكون مؤكدًا: حيث تكون قوائم المواقع كاملة إلى أبعد ما يصل إليه الناس، وتُذكر لكل موقع هناك سعته ومكانه بالضبط، ويسكن كل من يتقاسمونها في القطاعات. هامش الخطأ هو هامش أعداد الأشخاص.
supply-not-known = غير معروف: قد تغيّره مواقع أو أشخاص خارج ما هو مدرج
