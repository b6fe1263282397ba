# The report about an area: its page, and the labels of its JSON and CSV.
# Everywhere: $area, $study, $kind: the names of the area, of the study and of the kind of area. $standard: the label of a
# standard, such as "a clinic within 1 mi in a straight line". $people: the label of a group of people or households, which
# is a name and stays as it is. $unit: what is counted, as a code: people, households or workers. $margin: a margin of
# error, "± 22" or "margin of error unknown".

## The head of the page

report-title = { $area }: who lacks access · { $study }
report-question = Who lacks access to what, where, and how sure are we?
report-about = <bdi>{ $kind }</bdi>. <bdi>{ $study }</bdi>.
report-about-region = <bdi>{ $kind }</bdi>.
report-kind-drawn = An area that was drawn
report-drawn-name = Drawn area
report-kind-own = Own area
report-tracts-none = No census tract lies in this area.
report-tracts-whole =
    { $tracts ->
        [one] 1 census tract.
       *[other] { $tracts } census tracts.
    }
report-tracts-all-in-part =
    { $tracts ->
        [one] 1 census tract, in part.
       *[other] { $tracts } census tracts, all of them in part.
    }
# $part: the number of those that lie in the area in part.
report-tracts-some-in-part = { $tracts } census tracts, { $part } of them in part.
report-covered = Tracts of the study cover { $share } of this area.
report-locator = Where { $area } lies among the areas of its kind

## The summary

report-in-short = In short
report-margin-note = ± is the margin of error at the 90 % level: nine times out of ten, the true number lies within it.

# How much of the area lies within the tracts of the study.
report-coverage-none = No part of this area lies within the tracts of the study: no numbers are known for it.
report-coverage-most = { $share } of this area lies within the tracts of the study; the numbers are about that part.
report-coverage-little = Only { $share } of this area lies within the tracts of the study; the numbers are about that part, and are not compared with others.

# Who lives in the area. $figure: their number with its margin of error.
report-living-here = { $people } here: { $figure }.
report-living-in-part = { $people } in that part: { $figure }.
report-living-known = { $people } in the { $share } of the area where their number is known: { $figure }.

# A number with its margin of error.
report-figure = { $number } ({ $margin })
report-range = { $least } to { $most }

# People without access. $all: the number of people concerned. $without: those without access, with margin and reliability.
# $count: the same number, for its plural. $share: their share.
report-none-without = { $people }: none of the { $all } are without { $standard }.
report-all-without = { $people }: all of them, { $without }, are without { $standard }.
report-some-without =
    { $count ->
        [one] { $people }: { $without } of the { $all } is without { $standard }: { $share }.
       *[other] { $people }: { $without } of the { $all } are without { $standard }: { $share }.
    }
# Where one person, or household, is concerned.
report-one-without = { $people }: { $without } of 1 without { $standard }: { $share }.
# $least, $most: the bounds of the number without access, with their margins of error.
report-between-without = { $people }: between { $least } and { $most } of the { $all } are without { $standard }.
# $shares: the bounds of the share.
report-between-without-shares = { $people }: between { $least } and { $most } of the { $all } are without { $standard }: { $shares }.
report-without-not-known = { $people }: whether the { $all } are without { $standard } is not known, as no complete list of sites covers this place.

# So many people, households or workers, as the next messages have them in $number. $number here: written as text; $count: the
# same, for its plural.
report-not-known-number =
    { $unit ->
        [households]
            { $count ->
                [one] { $number } household
               *[other] { $number } households
            }
        [workers]
            { $count ->
                [one] { $number } worker
               *[other] { $number } workers
            }
       *[people]
            { $count ->
                [one] { $number } person
               *[other] { $number } people
            }
    }
# Why it is not known whether so many people have access.
report-not-known-missing-fact = It is not known for { $number }, as a site in reach does not state what is required, or exactly where it is.
report-not-known-incomplete-list = It is not known for { $number }, as no list is complete where they live.
report-not-known-edge = It is not known for { $number }, as they can travel beyond where the list is complete.
report-not-known-language = It is not known for { $number }, as their language group is served in part.

# The share without access beside that of the region. $region: the share of the region. $place: whole, or part where lists
# are complete in a part of the region only, which is $part of it.
report-region-higher =
    { $place ->
        [whole] The share is clearly higher than the { $region } of the whole region.
       *[part] The share is clearly higher than the { $region } of the part of the region where lists are complete ({ $part } of it).
    }
report-region-lower =
    { $place ->
        [whole] The share is clearly lower than the { $region } of the whole region.
       *[part] The share is clearly lower than the { $region } of the part of the region where lists are complete ({ $part } of it).
    }
report-region-not-clear =
    { $place ->
        [whole] The share is not clearly different from the { $region } of the whole region.
       *[part] The share is not clearly different from the { $region } of the part of the region where lists are complete ({ $part } of it).
    }
# $why: why the two shares cannot be compared.
report-region-unknown =
    { $place ->
        [whole] In the whole region the share is { $region }
       *[part] In the part of the region where lists are complete ({ $part } of it) the share is { $region }
    }, and whether that is a real difference is not known: { $why ->
        [part] the number of too large a part of the area, or of the region, is not known
        [bounds] for too many people it is not known whether they are without access
        [own-margin] the margin of error here is unknown
        [region-margin] the region's margin of error is unknown
       *[both-margins] both margins of error are unknown
    }.

report-known-part = This is about the { $share } of the area where the number of people concerned is known.
report-unlocated =
    { $sites ->
        [one] 1 listed site could not be located, and is treated as absent.
       *[other] { $sites } listed sites could not be located, and are treated as absent.
    }
report-more-standards =
    { $standards ->
        [one] The table below has 1 more standard.
       *[other] The table below has { $standards } more standards.
    }

report-no-numbers-area = No numbers are known for this area.
report-no-numbers-region = No numbers are known for the region.
report-no-access-numbers-area = No numbers of people without access are known for this area.
report-no-access-numbers-region = No numbers of people without access are known for the region.
report-withheld-area = The numbers of people without access are withheld for privacy in this area.
report-withheld-region = The numbers of people without access are withheld for privacy in the region.
report-standards-no-number =
    { $standards ->
        [one] For 1 standard, no number is known.
       *[other] For { $standards } standards, no number is known.
    }
report-standards-withheld =
    { $standards ->
        [one] For 1 standard, the number is withheld for privacy.
       *[other] For { $standards } standards, the number is withheld for privacy.
    }

## The table of people without access

report-gaps = Who lacks access
report-gaps-caption = People and households without access. A site is in reach if it is near enough, as each row says.
report-column-reach = In reach means
report-column-concerned = People concerned
report-column-without = Without access
report-column-reliability = Reliability
report-column-share-without = Share without
report-column-region = Share in the region
report-column-compared = Here, compared
report-column-nearest = To the nearest, mean
report-column-source = Source
report-at-most = <span class="who">at most</span> <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>

report-nearest-not-measured = not measured
report-nearest-withheld = withheld for privacy
report-nearest-no-mean = no mean: some people reach none
report-nearest-no-data = no data
report-minutes = { $minutes } min

report-steps = Of those without { $standard }, step by step
report-steps-bounds = Of those who are or may be without { $standard }, step by step
# $label: a barrier, such as "none in reach".
report-step = <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>: { $label }
report-unlocated-note =
    { $sites ->
        [one] 1 of the listed sites could not be located and is treated as absent.
       *[other] { $sites } of the listed sites could not be located and are treated as absent.
    }
report-bounds = At least and at most:
report-part-of-region = Only the part of the region where the lists are complete is compared: at least { $share } of the people concerned.
report-reliability-note = Reliability: <b>high</b> where the margin of error is at most about a fifth of the number, <b>medium</b> up to about two thirds, <b>low</b> above: use with caution; <b>not rated</b> where the margin is unknown or the number is 0. Margins of shares are in percentage points. <b>± unknown</b>: the source gives no margin of error.

## The chart of shares

report-chart = Share without access
report-chart-here = here
report-chart-region = in the whole region
report-chart-part = in the region
report-chart-note = Lines to both sides: margin of error; no line: unknown, or too small to draw.
report-strip = without { $standard }
# $own, $region: a share with its margin of error.
report-strip-here = { $own } here
report-strip-region = { $own } here, { $region } in the whole region
report-strip-part = { $own } here, { $region } in the region

## The table of groups

report-supply = How much there is for each person
report-supply-caption = What sites offer, shared among all people who can reach them.
report-supply-what = What is shared
report-supply-here = Here
report-supply-region = The whole region
# $number with its margin of error, $margin.
report-supply-number = { $number } { $margin }
# $least, $most: two such numbers.
report-supply-between = between { $least } and { $most }
report-supply-at-least = at least { $least }
# $unlocated: how many listed sites could not be located, without a full stop.
report-supply-unlocated = { $unlocated }.
report-supply-not-known = not known
report-groups = Whose access is worse
report-groups-caption = Each group compared with all people, or households, that it is part of.
report-groups-who = Who
report-groups-of-all = Of all
report-groups-compared = The group, compared
report-without = Without { $standard }

## The maps

report-maps = Where
report-map-title =
    { $unit ->
        [households] Map of { $area }: households without { $standard }
        [workers] Map of { $area }: workers without { $standard }
       *[people] Map of { $area }: people without { $standard }
    }
report-map-no-tracts = No census tract lies in the area.
report-map-description =
    { $unit ->
        [households] Census tracts of the area by households without access.
        [workers] Census tracts of the area by workers without access.
       *[people] Census tracts of the area by people without access.
    }
# $class: a class of the legend, such as "1 to 200".
report-map-class =
    { $tracts ->
        [one] { $class }: 1 tract.
       *[other] { $class }: { $tracts } tracts.
    }
report-map-not-known = not known
report-map-no-data = no data or withheld
report-map-outside = no tracts here
report-legend = Legend
report-legend-heading =
    { $unit ->
        [households] households without access, by census tract:
        [workers] workers without access, by census tract:
       *[people] people without access, by census tract:
    }
report-north = north is up
report-kilometers = { $kilometers } km
report-maps-note = The dark line is the border of <bdi>{ $area }</bdi>; the ground outside is paler. The classes are those of the whole region, so that maps of different areas can be compared.

# The one other area of this kind, beside this one.
report-peer-more =
    { $unit ->
        [households] The other area of this kind has clearly more households without access.
        [workers] The other area of this kind has clearly more workers without access.
       *[people] The other area of this kind has clearly more people without access.
    }
report-peer-fewer =
    { $unit ->
        [households] The other area of this kind has clearly fewer households without access.
        [workers] The other area of this kind has clearly fewer workers without access.
       *[people] The other area of this kind has clearly fewer people without access.
    }
report-peer-not-clear = The other area of this kind cannot be distinguished from this one.
report-peer-unknown = The other area of this kind cannot be compared, as a number or its margin of error, or too much of it, is not known.
report-peer-outside = The other area of this kind is not compared, as too much of it lies outside the tracts of the study, or has no number.

# Several other areas of this kind. $others: their number. $more, $fewer: how many have clearly more or fewer people without
# access; $areas: how many of them cannot be compared.
report-peers =
    Of the { $others } other areas of this kind, { $more ->
        [0] none has
        [one] 1 has
       *[other] { $more } have
    } clearly more { $unit ->
        [households] households
        [workers] workers
       *[people] people
    } without access, and { $fewer ->
        [0] none has
        [one] 1 has
       *[other] { $fewer } have
    } clearly fewer.
report-peers-not-clear = { $areas } cannot be distinguished from this one.
report-peers-unknown = { $areas } cannot be compared, as a number or its margin of error, or too much of it, is not known.
report-peers-outside =
    { $areas ->
        [one] 1 is not compared, as too much of it lies outside the tracts of the study, or has no number.
       *[other] { $areas } are not compared, as too much of each lies outside the tracts of the study, or has no number.
    }
# Why this area cannot be compared with the $others other areas of its kind.
report-peers-no-margin =
    { $others ->
        [one] This area cannot be compared with the other area of this kind: the margin of error of this area's number is unknown.
       *[other] This area cannot be compared with the { $others } other areas of this kind: the margin of error of this area's number is unknown.
    }
report-peers-withheld =
    { $others ->
        [one] This area cannot be compared with the other area of this kind: the number of this area is withheld for privacy.
       *[other] This area cannot be compared with the { $others } other areas of this kind: the number of this area is withheld for privacy.
    }
report-peers-no-number =
    { $others ->
        [one] This area cannot be compared with the other area of this kind: the number of this area is not known.
       *[other] This area cannot be compared with the { $others } other areas of this kind: the number of this area is not known.
    }
# Below a picture. $area: the name of the area. $most: the end of the scale, a number.
report-ranking =
    { $unit ->
        [households] The areas of this kind by households without access, each with its margin of error, from 0 to { $most }. The dark one is { $area }.
        [workers] The areas of this kind by workers without access, each with its margin of error, from 0 to { $most }. The dark one is { $area }.
       *[people] The areas of this kind by people without access, each with its margin of error, from 0 to { $most }. The dark one is { $area }.
    }
# Where a picture has room for $shown of $areas areas only.
report-ranking-part = The { $shown } next to it of { $areas } areas are shown.
# $place, $from, $to: a place in the order of all $areas areas, such as 2nd.
report-rank = Of all { $areas } compared at once, it ranks { $place }; the first has most.
report-rank-between = Of all { $areas } compared at once, it ranks between { $from } and { $to }; the first has most.

## The table of people

report-people-area = Who lives here
report-people-region = Who lives in the region
report-people-caption = These groups overlap: one person may be in several of them.
report-column-group = Group
report-column-number = Number
report-column-share = Share
report-column-whole-region = Share in the whole region
report-people-known = known for { $share } of the area
# $most: the number that it is at most in all of the area.
report-people-known-at-most = known for { $share } of the area, at most { $most } in all

# The change of a number, with its sign. $since: the years of the earlier count.
report-change-higher = { $change } { $margin } since { $since }: clearly higher
report-change-lower = { $change } { $margin } since { $since }: clearly lower
report-change-not-clear = { $change } { $margin } since { $since }: no clear difference
report-change-unknown = { $change } { $margin } since { $since }: whether that is a real difference is not known
report-change-no-data = change since { $since }: not known

## Sites, findings, sources and method

report-sites-area = Places in the area
report-sites-study = Places of the study
# $theme: the label of a theme, such as Clinics.
report-sites-heading = { $theme }: { $sites }
report-sites-more-names =
    { $names ->
        [one] and 1 more name
       *[other] and { $names } more names
    }
report-site-dollars = ${ $amount }
report-sites-more =
    { $sites ->
        [one] and 1 more
       *[other] and { $sites } more
    }
report-sites-unnamed = { $sites } without a name

report-findings = What is doubtful
report-findings-none = Nothing doubtful was found in the data.
report-findings-none-here = Nothing doubtful was found about this area.
report-findings-here = About this area, its tracts and its sites:
report-findings-data = In the data of the study:
report-findings-more = and { $findings } more, in the report as JSON
# $kinds: a list of kinds of findings with their number.
report-findings-study = In the whole study: { $kinds }.
report-findings-kind = { $kind } ({ $findings })

report-sources = Sources
report-sources-note = With the first digits of each file’s SHA-256 checksum, which shows whether another copy is the same.
# $citation: publisher, title, period. $purpose: what the source is used for.
report-source = <bdi>{ $citation }</bdi> – <bdi>{ $purpose }</bdi>
# $source: the one above. $address: the address of a page on the web.
report-source-at = { $source } – { $address }

# A source in a numbered list. $sum: its files with the first digits of their checksums.
report-source-numbered = { $number }. { $source } ({ $sum })

report-purpose-areas = planning areas: { $kind }

report-method = How the numbers were made
report-method-bounds = Where something is not known, the number of people without access is given within bounds: the smaller number are those who are without it for certain, the larger one all who may be. Areas are compared by both, and with the part of the region where the lists are complete; where the answer is not the same for every number between, it is not known.
report-method-share = The margin of a share without access follows from the margins of the tracts' counts, each of which changes the people without access and all people concerned together.
report-method-compared = Clearly higher or lower means: the difference is larger than its own margin of error, which follows from the margins of the two; as the area is a part of the region, it is tested against the region's people elsewhere. Of ten comparisons without a true difference, about one looks clear by chance. Ranks hold for all areas of the kind compared at once: nine times out of ten the true rank lies between the two.
report-method-distances = The distance to the nearest site is the mean over the people concerned. It is measured, not surveyed, and has no margin of error.
report-method-places = A place is listed if it lies in the area, wholly or in part; places outside may be nearer.
report-method-drawn = This area was drawn, and is not stored.
# $members: areas, tracts and outlines, as a list.
report-method-own = This area was put together from { $members }, and is not stored.
report-method-divided = Its numbers are sums of the published numbers of its tracts, each weighted by the share of the tract's ground in the area, as if people lived evenly on it; counts are rounded to tens, up to 100 to fives. Numbers that are withheld in a tract are left out of sums: such a number is about the other tracts only, and is not a share of the whole.
report-method-whole = Its numbers are sums of the published numbers of its tracts, all of which lie in it entirely. Numbers that are withheld in a tract are left out of sums: such a number is about the other tracts only, and is not a share of the whole.
# The members of an own area, in a list.
report-own-areas =
    { $areas ->
        [one] 1 area
       *[other] { $areas } areas
    }
report-own-tracts =
    { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }
report-own-outlines =
    { $outlines ->
        [one] 1 drawn outline
       *[other] { $outlines } drawn outlines
    }

# A number of a drawn area that is withheld in some of its tracts. $indicator: its label. $withheld: how many of all $tracts.
report-drawn-withheld =
    { $tracts ->
        [one] { $indicator }: withheld for privacy in { $withheld } of 1 tract; the number is of the others.
       *[other] { $indicator }: withheld for privacy in { $withheld } of { $tracts } tracts; the number is of the others.
    }
report-drawn-withheld-all =
    { $tracts ->
        [one] { $indicator }: withheld for privacy in all of 1 tract.
       *[other] { $indicator }: withheld for privacy in all of { $tracts } tracts.
    }

# $program: its name and version. $id: the id of the area.
report-footer = Made with { $program } from the study “<bdi>{ $study }</bdi>”. Area <code>{ $id }</code>; the same numbers come as CSV and JSON.

## Labels of CSV

report-label-without = { $people }: those without { $standard }
# $measure: what a floating catchment measure counts.
report-label-supply-at-least = { $measure }: at least
report-label-supply-at-most = { $measure }: at most
report-label-at-most = { $people }: those without { $standard } at most
# $reason: why their access is not known.
report-label-not-known = { $people }: { $reason }
report-label-nearest = { $people }: how far the nearest site is, mean over them
report-label-unlocated =
    { $sites ->
        [one] 1 listed site could not be located, and is treated as absent
       *[other] { $sites } listed sites could not be located, and are treated as absent
    }
report-label-computed = computed

# What a list says of a site. $label: what it is about, such as Telephone.
site-fact = { $label }: { $value }
