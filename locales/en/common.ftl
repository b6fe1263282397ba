# What the map, the reports and the other answers of the server say alike.

## The languages

# The name of the language in itself.
language-own-name = English
# The label of the menu of languages.
language-menu = Language
# On pages in a language whose texts no native speaker has read. A link to the English text follows.
language-draft = These texts are a draft: no native speaker has checked them yet.
language-draft-english = Read this in English

## Numbers. The digits come in as text of the language: 1,234 or 0.5.

# Instead of a number that no source has.
number-no-data = no data
# Instead of a number that could say something about single people.
number-withheld = withheld for privacy
# In a cell that no number can be in, as there is nobody whom it could be about.
number-not-applicable = –
# $number: 1
number-less-than = <{ $number }
# $number: 99
number-more-than = >{ $number }
number-percent = { $number }{ "\u00A0" }%
# $margin: the margin of error
number-margin = ±{ "\u00A0" }{ $margin }
# Instead of a margin of error, behind its number.
number-margin-unknown = (margin of error unknown)
# The same where there is little room.
number-margin-unknown-short = ± unknown
# $margin: one of the three above
number-with-margin = { $number } { $margin }
# $least, $most: the lower and the upper bound, each with its margin of error
number-between = between { $least } and { $most }
# The same where there is little room.
number-range = { $least } to { $most }

## Units

unit-meters = { $number }{ "\u00A0" }m
unit-kilometers = { $number }{ "\u00A0" }km
unit-miles = { $number }{ "\u00A0" }mi
unit-minutes = { $number }{ "\u00A0" }min
# $metric, $miles: the same distance in both units, with them
unit-metric-and-miles = { $metric } ({ $miles })

## Whether two estimates differ by more than chance, by code.

comparison-higher = clearly higher
comparison-lower = clearly lower
comparison-not_clear = no clear difference
comparison-unknown = not known

## The reliability of a number, by code, and what is said where it has none.

# `.inside` is the same inside a sentence or a table.
reliability-high = High
    .inside = high
reliability-medium = Medium
    .inside = medium
reliability-low = Low
    .inside = low
reliability-not-rated = Not rated
    .inside = not rated
reliability-not-rated-zero = Not rated, as the number is zero
reliability-unknown = Unknown, as the margin of error is unknown
# The same where there is little room.
reliability-unknown-short = unknown

## Why most of those without access in a place are, by code.

reason-beyond_limit = beyond the limit
reason-no_street = no street near
reason-isolated = streets lead to none
reason-no_stop = no stop near
reason-no_departure = nothing leaves in time
reason-no_cost = no way in the table
reason-not_in_table = not in the table
reason-without_language = not in their language
reason-without_open = not open then
reason-without_cost = costs too much
reason-without_documents = asks for papers
reason-without_wheelchair = not by wheelchair
reason-without_capacity = too small
reason-unknown_said = not known: a site does not say
reason-unknown_list = not known: no complete list here
reason-unknown_edge = not known: near where the list ends
reason-unknown_language = not known: their language in part

## What a file of the study is used for, by code. Files of a theme or of a kind of areas have its name.

purpose-tracts = census tracts
purpose-demographics = who lives where
purpose-origins = where people live inside a tract
purpose-streets = streets, water and green
purpose-basemap = the background of the map
purpose-land = the shore, on maps
purpose-costs = travel costs from elsewhere
purpose-order_of_costs = the order of the travel costs
purpose-completeness = where lists are complete
purpose-tract_crosswalk = which tracts of another year each tract is part of
purpose-crosswalk = in which area each tract lies
purpose-places_of_tracts = in which place each tract lies
purpose-languages = languages of larger places
purpose-directory = a directory of services
purpose-addresses = where addresses are
purpose-postal_codes = where postal codes are
purpose-labels = what the lines of a table are called

## What a list says of a site, for those who go there. -yes and -no: of the entrance, and whether an appointment is needed.

site-languages = Languages
# In a list of languages.
site-interpreter = interpreters for other languages
site-hours = Open
site-cost = Costs at least
site-free = nothing
site-wheelchair = Access by wheelchair
site-wheelchair-yes = yes
site-wheelchair-no = no
site-entrance = Entrance
site-entrance-yes = accessible
site-entrance-no = not accessible
site-appointment = Appointment
site-appointment-yes = needed
site-appointment-no = not needed
site-bring = What to bring
site-address = Address
site-telephone = Telephone
site-website = Website

# The link to the page about what is mapped and what is not.
policy-link = What is never mapped, and why

## A tract in its neighborhood.

# $tract: the name of a tract, such as Tract 8305. $area: the name of the planning area that it lies in.
tract-in-area = { $tract }, in { $area }
# The same in a list of tracts.
tract-in-list = { $tract } ({ $area })

## The ways from one page of a service to the others.

# The label of the list of them, and of its button on the map.
ways-menu = Go to
ways-map = Map
ways-start = Start page
ways-reports = Reports
ways-data = Data
# The description of all addresses, for people who write programs.
ways-api = For programs
ways-policy = What is never mapped
