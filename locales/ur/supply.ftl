# Floating catchment measures: how much of a supply people have in reach, shared with all who reach it.
# $reach stands after “اس سے” or “ان سے” (from it, from them) and before “رہتے ہیں” (live).

supply-reach =
    { $mode ->
        [straight] سیدھی لکیر میں { $limit } کے اندر
        [straight-time] پیدل { $limit } کے اندر (اندازہ سیدھی لکیر سے)
        [walk] پیدل { $limit } کے اندر
        [drive] کار سے { $limit } کے اندر
        [transit] بس اور ٹرین سے { $limit } کے اندر
       *[matrix] سفری جدول { $table } کے مطابق { $limit } کے اندر
    }
supply-per-people = { $supply } فی { $per } افراد
supply-per-people-of = { $supply } فی { $per } ”{ $people }“
supply-label = { $unit }، { $reach }

supply-how-2sfca =
    { $kind ->
        [capacity] ہر مقام کی گنجائش ({ $supply }) ان سب لوگوں میں بانٹی جاتی ہے جو اس سے { $reach } رہتے ہیں، اور ٹریکٹ کے لیے ان سب مقامات سے ملنے والے حصے جمع کیے جاتے ہیں جو اس کی پہنچ میں ہیں (two-step floating catchment area, 2SFCA)۔
       *[sites] ہر مقام ({ $supply }) ان سب لوگوں میں بانٹا جاتا ہے جو اس سے { $reach } رہتے ہیں، اور ٹریکٹ کے لیے ان سب مقامات سے ملنے والے حصے جمع کیے جاتے ہیں جو اس کی پہنچ میں ہیں (two-step floating catchment area, 2SFCA)۔
    }
supply-how-3sfca =
    { $kind ->
        [capacity] لوگ ان مقامات میں سے چنتے ہیں جن سے وہ { $reach } رہتے ہیں، اور ہر مقام کی گنجائش ({ $supply }) اسے چننے والوں میں بانٹی جاتی ہے (three-step floating catchment area, 3SFCA)۔
       *[sites] لوگ ان مقامات ({ $supply }) میں سے چنتے ہیں جن سے وہ { $reach } رہتے ہیں، اور ہر مقام اسے چننے والوں میں بانٹا جاتا ہے (three-step floating catchment area, 3SFCA)۔
    }
supply-how-bfca =
    { $kind ->
        [capacity] ٹریکٹ کے لوگ ان مقامات میں تقسیم کیے جاتے ہیں جن سے وہ { $reach } رہتے ہیں، اور ہر مقام کی گنجائش ({ $supply }) اس تک پہنچنے والے ٹریکٹوں میں، تاکہ کوئی چیز دو بار نہ گنی جائے (balanced floating catchment area, BFCA)۔
       *[sites] ٹریکٹ کے لوگ ان مقامات ({ $supply }) میں تقسیم کیے جاتے ہیں جن سے وہ { $reach } رہتے ہیں، اور ہر مقام اس تک پہنچنے والے ٹریکٹوں میں، تاکہ کوئی چیز دو بار نہ گنی جائے (balanced floating catchment area, BFCA)۔
    }
supply-how-availability =
    { $kind ->
        [capacity] ہر مقام کی گنجائش ({ $supply }) ان ٹریکٹوں میں، جو اس سے { $reach } ہیں، لوگوں کی تعداد کے تناسب سے تقسیم کی جاتی ہے (spatial availability): عدد وہ ہے جو پورے ٹریکٹ یا علاقے کے حصے میں آتا ہے۔
       *[sites] ہر مقام ({ $supply }) ان ٹریکٹوں میں، جو اس سے { $reach } ہیں، لوگوں کی تعداد کے تناسب سے تقسیم کیا جاتا ہے (spatial availability): عدد وہ ہے جو پورے ٹریکٹ یا علاقے کے حصے میں آتا ہے۔
    }
supply-how-weights = مقام جتنا دور ہو اتنا کم گنا جاتا ہے، ان وزنوں کے مطابق: { $decay }۔
supply-how-residents = صرف خطے کے لوگ اس میں شریک ہیں، کیونکہ یہ مقامات کہیں اور کے لوگوں کو خدمت نہیں دیتے۔

supply-certainty-bounds = عدد وہاں دیا جاتا ہے جہاں وہ یقینی ہو: جہاں تک لوگ پہنچ سکتے ہیں وہاں تک مقامات کی فہرستیں مکمل ہوں، وہاں کا ہر مقام اپنی گنجائش اور ٹھیک جگہ بتاتا ہو، اور سب شریک لوگ انہی ٹریکٹوں میں رہتے ہوں۔ باقی جگہوں پر کم از کم اور زیادہ سے زیادہ عدد دیے جاتے ہیں: مزید مقامات عدد کو بڑھا سکتے ہیں، اور مزید لوگ اسے گھٹا سکتے ہیں۔ غلطی کا مارجن لوگوں کی تعداد کا ہے۔
supply-certainty = عدد وہاں دیا جاتا ہے جہاں وہ یقینی ہو: جہاں تک لوگ پہنچ سکتے ہیں وہاں تک مقامات کی فہرستیں مکمل ہوں، وہاں کا ہر مقام اپنی گنجائش اور ٹھیک جگہ بتاتا ہو، اور سب شریک لوگ انہی ٹریکٹوں میں رہتے ہوں۔ غلطی کا مارجن لوگوں کی تعداد کا ہے۔
supply-not-known = معلوم نہیں: فہرستوں سے باہر کے مقامات یا لوگ اسے بدل سکتے ہیں
