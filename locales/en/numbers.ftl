# Numbers with their units. $percent, $meters, $miles: the number.

share-percent = { $percent } %
share-under = under { $percent } %
share-over = over { $percent } %
length-meters = { $meters } m
length-miles = { $miles } mi

# What stands between two sentences.
between-sentences = { " " }

# A place in an order. $category: the plural category of the ordinal number.
ordinal =
    { $category ->
        [one] { $place }st
        [two] { $place }nd
        [few] { $place }rd
       *[other] { $place }th
    }

# A number that was rounded, inside a sentence; $least, $most: between these the true number lies nine times out of ten.
figure-about-unknown = about { $number } (how sure this is, we do not know: the source gives no margin of error)
figure-about-sure =
    { $reliability ->
        [low] about { $number } (be careful: anything between { $least } and { $most } is possible)
       *[other] about { $number } (we are quite sure: between { $least } and { $most })
    }
