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
