# Numbers with their units. Polish writes the percent sign without a space.

share-percent = { $percent }%
share-under = mniej niż { $percent }%
share-over = ponad { $percent }%
length-meters = { $meters } m
length-miles = { $miles } mi

# An ordinal is a number with a full stop, whatever the number; so there is no choice by $category.
ordinal = { $place }.

between-sentences = { " " }
