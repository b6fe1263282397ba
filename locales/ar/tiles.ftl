# What the layers of the vector tiles have, and as attributes what their fields are. Fields that are columns of a table are
# described by columns.ftl.

# All tiles together.
tiles = من ليس لديه وصول، وإلى ماذا، وأين، وما مدى تأكدنا. أُنشئ باستخدام Gapatlas.

tile-layer-tracts = قطاعات التعداد: السكان، والحاجة، ومن هم بلا وصول.
tile-layer-areas = مناطق التخطيط والإقليم كله: السكان، والحاجة، ومن هم بلا وصول.
tile-layer-sites = الأماكن التي يحتاج الناس إلى الوصول إليها.
tile-layer-labels = نقطة لاسم كل منطقة تخطيط، حيث يتسع له المكان أكثر.
    .id = معرّف منطقة التخطيط.
    .kind = نوع منطقة التخطيط.
    .name = الاسم المتداول بين الناس.
tile-layer-tract_labels = نقطة لاسم كل قطاع، حيث يتسع له المكان أكثر.
    .geoid = معرّف القطاع، وهو في قطاعات التعداد الأمريكي رمز GEOID.
    .name = الاسم المتداول بين الناس.
tile-layer-site_labels = نقطة لرمز كل موقع له مساحة، مرة واحدة، حيث يقع الموقع نفسه في مربعات كثيرة.
    .id = معرّف الموقع.
    .name = الاسم المتداول بين الناس.
    .theme = ما يجده الناس هناك.
tile-layer-water = المياه، للاستدلال.
    .name = اسمها.
tile-layer-green = الحدائق والغابات والمروج، للاستدلال.
    .name = اسمها.
tile-layer-streets = الشوارع، للاستدلال.
    .class = حجمه: motorway (طريق سريع) أو primary (رئيسي) أو secondary (ثانوي) أو minor (فرعي)؛ أو path، وهو ممر للمشاة والدراجات.
    .name = اسمه.
tile-layer-transit = خطوط جداول المواعيد في الدراسة، للاستدلال: كلها، ومنها ما لا يعمل في يوم الدراسة.
    .class = ما يسير عليه: rail (قطار) أو tram (ترام) أو ferry (عبّارة) أو cable (تلفريك) أو bus (حافلة).
    .name = رقمه أو اسمه.
tile-layer-stops = المحطات، والمواقف التي لا محطة لها، في جداول المواعيد في الدراسة.
    .class = أول ما يتوقف هناك من rail و tram و ferry و cable و bus.
    .name = الاسم المتداول بين الناس.
tile-layer-places = أسماء المدن والبلدات والأحياء، للاستدلال.
    .class = حجمه: city (مدينة) أو town (بلدة) أو suburb (ضاحية) أو neighbourhood (حي).
    .name = اسمه.
tile-layer-completeness = حدود المنطقة التي تكون فيها قوائم نوع من الخدمات كاملة: خارجها قد توجد مواقع غير مدرجة.
    .theme = نوع الخدمة في القوائم.
