# Numbers with their units. U+2068 and U+2069 stand around a number and its per cent sign, which would be shown before it otherwise.

share-percent = ⁨{ $percent }%⁩
share-under = ⁨{ $percent }%⁩ سے کم
share-over = ⁨{ $percent }%⁩ سے زیادہ
length-meters = { $meters } میٹر
length-miles = { $miles } میل

# Ordinal numbers of Urdu agree with what they are about; “number 2” does not.
ordinal = نمبر { $place }

between-sentences = { " " }

# A rounded number inside a sentence.
figure-about-unknown = تقریباً { $number } (کتنا یقین ہے، معلوم نہیں: ماخذ غلطی کا مارجن نہیں دیتا)
figure-about-sure =
    { $reliability ->
        [low] تقریباً { $number } (احتیاط کریں: { $least } اور { $most } کے درمیان کوئی بھی تعداد ممکن ہے)
       *[other] تقریباً { $number } (ہمیں کافی یقین ہے: { $least } اور { $most } کے درمیان)
    }
