# Numbers with their units. Polish writes the percent sign without a space.

share-percent = { $percent }%
share-under = mniej niż { $percent }%
share-over = ponad { $percent }%
length-meters = { $meters } m
length-miles = { $miles } mi

# An ordinal is a number with a full stop, whatever the number; so there is no choice by $category.
ordinal = { $place }.

between-sentences = { " " }

# A rounded number inside a sentence.
figure-about-unknown = około { $number } (nie wiadomo, jak pewna jest ta liczba: źródło nie podaje marginesu błędu)
figure-about-sure =
    { $reliability ->
        [low] około { $number } (ostrożnie: możliwa jest każda liczba od { $least } do { $most })
       *[other] około { $number } (to dość pewne: od { $least } do { $most })
    }
