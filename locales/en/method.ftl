# How the numbers were made, in sentences, and their sources.

method-heading = How these numbers were made

method-one-point = All people of a tract are assumed to live at one point inside it: a tract is within a standard as a whole or not at all.
method-points = Where people live inside a tract is known from points with their population; the share within a standard is the share of these people.
method-margins = Margins of error are those of the survey at the 90 % level, carried to sums by the formulas of the Census Bureau's handbook. They do not cover where in a tract people live. An unknown margin stays unknown.
method-reliability = Reliability: high where the standard error is at most 12 % of the count, medium up to 40 %, low above.
method-tract-crosswalk = Tables about the tracts of another census were divided among these tracts by a crosswalk. Margins of error do not cover how their people lived on the ground; where more than 5 % of an earlier number depends on it, no change is called clear.
method-suppressed = Counts of small language groups are withheld, and with them the counts that would give them away by adding and subtracting published numbers; citizenship and country of birth are shown for areas of at least 20,000 people only.
method-license = Licence of these numbers: { $license }. The terms of the sources apply as well.
method-no-license = The publisher of these numbers names no licence; the terms of the sources apply.

method-requirements = Where a standard asks for more than reach, a site counts for certain if its list says that it meets the requirements; where its list does not say, access of the people whom it could serve is not known. Hours are those of a usual week.
method-languages = The number of people without a site in their language is given as a lower and an upper bound, computed from the counts of groups that are shown; the people of groups that are not shown count as one group.

# Where a list is complete. $list: its name; $places: where, as one phrase.
method-list-streets = Streets
method-list-timetables = Timetables
method-list-costs = Table of costs { $table }
method-completeness-unknown = { $list }: the study does not say where the list is complete, so by this list nobody counts as without access.
method-completeness = { $list }: the list is said to be complete { $places }.
method-completeness-more = { $places } and { $place }
method-in-region = in all of the region
method-everywhere = in the region and as far around it as anyone can reach
method-within = within { $place }
method-within-kind = within all areas of the kind “{ $kind }”

method-straight = Distances are straight lines on the earth's ellipsoid, across rivers and expressways too.
method-straight-time = A time from a straight line is that line times a detour of { $detour } at a walking speed of { $speed } km/h.
method-timetable = The timetable { $file } is used on the day { $day }, with { $trips } trips.
method-matrix = Travel costs of the table { $table } were computed elsewhere and are used as they are; all people of a tract have the costs of their tract.
method-walk = Walks follow the streets and paths that are open to people on foot, at { $speed } km/h, from the nearest of them to where people are; parks are entered where streets or paths meet their edge. Slopes, traffic lights and safety are not counted.
method-drive = Drives follow the streets at posted speeds, or at those usual for their class, without congestion, traffic lights or parking: real drives take longer.
method-transit = Travel times by bus and train are from door to door, with walks, waits and transfers, by the timetable of one day ({ $day }): of all departures between { $from } and { $until }, the time at percentile { $percentile }. Delays, crowding and fares are not counted.
method-transit-modal-weekday = Travel times by bus and train are from door to door, with walks, waits and transfers, by the timetable of one day (modal weekday): of all departures between { $from } and { $until }, the time at percentile { $percentile }. Delays, crowding and fares are not counted.

# $kinds: the kinds of planning areas.
method-divided-by-crosswalk = A tract that a planning area cuts is divided ({ $kinds }) by the shares of a table that the study gives.
method-divided-by-origins = A tract that a planning area cuts is divided ({ $kinds }) by where its people live, and for households by where its homes are, as the study's points count them; a tract with fewer than two such points is divided by its ground.
method-divided-by-ground = A tract that a planning area cuts is divided ({ $kinds }) by its ground, water included, as if people lived evenly on it.
method-whole-tracts = A tract that lies in one area as a whole keeps its margin of error exactly; the tables show how much of each number comes from divided tracts.

# $index: its name; $parts: what it is made of, as a sentence.
method-index = { $index }: { $parts } Places without people are left out. The ranks between which nine of ten repeated surveys would lie are simulated from the margins of error, with a fixed seed; they show how much the order depends on the sample, and are not a confidence interval.
# $measure: what a floating catchment measure counts; $how: how it is made, in sentences.
method-supply = { $measure }: { $how }
method-trends = A change is the later count minus the earlier one. It is clear where it is larger than its margin of error, the root of the sum of the squares of the two; where the periods share years, that root times the root of the share of years that they do not share.

# What an index is made of. $terms: its indicators with their weights.
index-percentiles = Sum of the percentile ranks of the shares of { $terms }.
index-scores = Mean of the standard scores of the shares of { $terms }.
index-term = { $indicator } (weight { $weight })
index-term-less = { $indicator } (weight { $weight }, less means more need)

# Sources as citations, whose parts stand one behind the other: publisher, title, period, when it was fetched.

# A file of which the study says nothing more.
citation-file = file of the study: { $file }
# $first: the parts so far. $next: the next one.
citation-parts = { $first }, { $next }
# $survey: the name of the survey. $tables: ids of its tables; $count: how many. $title: the title of the table.
citation-tables =
    { $count ->
        [one] table { $tables }
       *[other] tables { $tables }
    }
citation-tables-of =
    { $count ->
        [one] { $survey }, table { $tables }
       *[other] { $survey }, tables { $tables }
    }
citation-table-title = { $survey }, table { $table }: { $title }
# $universe: whom a table is about, in the publisher's words.
citation-universe = universe: { $universe }
# $day: such as 2026-03-01.
citation-fetched = fetched { $day }
# $citation: the parts. $address: the address of a page on the web.
method-source = Source: { $citation }.
method-source-at = Source: { $citation }, { $address }
