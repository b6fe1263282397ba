# Numbers with their units. U+2068 and U+2069 stand around a number and its per cent sign, which would be shown before it otherwise.

share-percent = ⁨{ $percent }%⁩
share-under = ⁨{ $percent }%⁩ سے کم
share-over = ⁨{ $percent }%⁩ سے زیادہ
length-meters = { $meters } میٹر
length-miles = { $miles } میل

# Ordinal numbers of Urdu agree with what they are about; “number 2” does not.
ordinal = نمبر { $place }

between-sentences = { " " }
