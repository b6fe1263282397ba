# Numbers with their units. $percent, $meters, $miles: the number.
# The sign of per cent is isolated with its number, as it would otherwise stand on its other side.

share-percent = ⁨{ $percent }%⁩
share-under = أقل من ⁨{ $percent }%⁩
share-over = أكثر من ⁨{ $percent }%⁩
length-meters = { $meters } م
length-miles = { $miles } ميل

# A place in an order, always after المرتبة. Arabic has one form for all ordinals in digits.
ordinal = { $place }

between-sentences = { " " }

# A rounded number inside a sentence.
figure-about-unknown = نحو { $number } (لا نعرف مدى التأكد: المصدر لا يذكر هامش خطأ)
figure-about-sure =
    { $reliability ->
        [low] نحو { $number } (بحذر: قد يكون أي عدد بين { $least } و{ $most })
       *[other] نحو { $number } (نحن متأكدون إلى حد كبير: بين { $least } و{ $most })
    }
