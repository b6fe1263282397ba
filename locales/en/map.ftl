# The page of the map.
#
# $people and $standard are labels of the study or of the server: who is counted, and what within reach means for them
# ("a clinic within 1 mi in a straight line"). Where a language would have to change such a label inside a sentence, put
# it after a colon, into quotation marks, or into a sentence of its own.
# COUNT() writes a number of people or things; a selector over COUNT() chooses by the number as it is written.

## The page

map-brand = Gapatlas
# The title of the window. $study: the name of the study
map-page-title = { $study }: access gaps – Gapatlas
map-skip = Skip to the map
map-loading = Opening the atlas …
map-try-again = Try again
map-rebuilt = The atlas was built again while this page was open: reload it to see the current numbers.
map-reload = Reload
# $program: the name and version of the program
map-made-with = Made with { $program }.
# Several reasons or remarks in one line; for three of them, $first holds the first two.
map-clauses = { $first }; { $next }
# A remark of the server, which has no full stop.
map-note = { $note }.

## Without JavaScript. The two links follow the sentence.

map-no-script = This map needs JavaScript. The same numbers can be downloaded:
map-no-script-areas = areas
map-no-script-tracts = tracts

## What failed

map-failure-unreachable = The server cannot be reached. Is it still running?
map-failure-unknown = The server does not know this. The atlas may have been built again: reload the page.
map-failure-refused = The server could not answer. The atlas may have been built again: reload the page.
map-failure-unexpected = This page does not understand the answer of the server. The two may be of different versions.

## What an atlas lacks

map-no-standards = This atlas has no standards yet, so there are no gaps to show. A standard says what “has access” means: add one to the study file, build the atlas again, and reload this page.
map-no-tracts = This atlas has no tracts: there is nothing to show.
# The links to the files follow.
map-empty-downloads = What the atlas holds can be downloaded:
map-no-areas = This study has no planning areas to rank. The table shows its tracts.
map-no-rows = There is nothing of this kind in the atlas.

## The controls

map-controls-label = What the map shows
map-controls-summary = Choose what the map shows
map-controls-theme = What people need
map-controls-standard = Within reach means
# Below a standard.
map-controls-people = for: { $people }
map-controls-measure = Measure
map-controls-kind = Planning areas
map-controls-level = Numbers of
map-controls-also = Also show
# Behind a theme: how many places it has.
map-controls-sites = ({ COUNT($sites) })
map-controls-colors = Colours of the map
map-colors-light = Light
map-colors-dark = Dark
map-colors-high-contrast = High contrast
map-colors-print = For print

## The search

map-search-label = Search areas, places and tracts
map-search-placeholder = Find an area, place or tract
map-search-placeholder-addresses = Find an area, place, tract or address
map-search-loading = Reading names …
map-search-none = Nothing has this name or id.
map-search-address = an address
map-search-street = on this street
map-search-found =
    { COUNT($found) ->
        [one] { COUNT($found) } result
       *[other] { COUNT($found) } results
    }
map-search-more = The first { COUNT($shown) } of { COUNT($all) } results. Type more to narrow them down.

## The map

map-canvas = Map of tracts. Arrow keys move it, plus and minus zoom, Enter shows the numbers of the tract under the cross in the middle.
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-home = Show the whole region
map-no-webgl = The map cannot be drawn, as this browser has no WebGL 2. Everything that it would show is in the table and the ranking.
map-failed = The map cannot be drawn. Everything that it would show is in the table and the ranking.
map-tiles-failed = Some of the map could not be loaded, so parts of it may be missing.
map-nothing-here = No tract here
map-zoom-for-tracts = Zoom in to see the tracts.
# $theme: Clinics
map-zoom-for-sites = { $theme }: none drawn at this zoom; zoom in to see them.
# $attribution: whom the data of the map are from
map-credit = Gapatlas · { $attribution }

## The units at the scale of the map

map-scale-meters = m
map-scale-kilometers = km
map-scale-feet = ft
map-scale-miles = mi

## What the map shows: the title above it

map-title-without = { $people }, without { $standard }
map-title-within = { $people }: share of them with { $standard }
map-title-nearest = { $people }: how far the nearest is; the standard is { $standard }
map-title-difference = { $people }: share of them with { $standard }, compared with the whole region
map-title-bivariate = { $people }: where need is high, and few have { $standard }
map-title-other = { $people }: { $standard }
# Read to those who cannot see the map. $measure: the name of the measure; $title: one of the titles above
map-title-announced = { $measure }. { $title }

## The supply in reach of a place: a number, or what is known of it.

map-supply-between = between { $least } and { $most }
map-supply-at-least = at least { $least }
map-supply-not-known = not known
# Below the title of a map of it. $number: one of the three above, or a number with its margin of error.
map-region-supply = In the whole region: { $number }.

## Below the title: people without access in the whole region.
## $number, $least, $most: estimates with their margins of error. $unit: people or households.
## $count: the number that is written before the noun, for its plural.

map-region-without =
    { $unit ->
        [households]
            { COUNT($people) ->
                [one] Without access in the whole region: { $number } of { COUNT($people) } household.
               *[other] Without access in the whole region: { $number } of { COUNT($people) } households.
            }
       *[people]
            { COUNT($people) ->
                [one] Without access in the whole region: { $number } of { COUNT($people) } person.
               *[other] Without access in the whole region: { $number } of { COUNT($people) } people.
            }
    }
# The same where it is not known how many people there are.
map-region-without-alone =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] Without access in the whole region: { $number } household.
               *[other] Without access in the whole region: { $number } households.
            }
       *[people]
            { COUNT($count) ->
                [one] Without access in the whole region: { $number } person.
               *[other] Without access in the whole region: { $number } people.
            }
    }
# $unknown: how many of them may have access; $reasons: why, each with a number
map-region-between =
    { $unit ->
        [households] Without access in the whole region: between { $least } and { $most } of { COUNT($people) } households; for { COUNT($unknown) } households it is not known: { $reasons }.
       *[people] Without access in the whole region: between { $least } and { $most } of { COUNT($people) } people; for { COUNT($unknown) } people it is not known: { $reasons }.
    }
# The same where it is not known how many people there are.
map-region-between-alone =
    { $unit ->
        [households] Without access in the whole region: between { $least } and { $most } households; for { COUNT($unknown) } households it is not known: { $reasons }.
       *[people] Without access in the whole region: between { $least } and { $most } people; for { COUNT($unknown) } people it is not known: { $reasons }.
    }
# $reason: they live where no list is complete
map-region-reason = { $reason } ({ COUNT($people) })
# $share: 92 %
map-region-known = This is about the { $share } of the region where the number of people concerned is known.
map-region-unknown = Not known for the whole region, as some tracts have no number.
map-region-withheld = Withheld for privacy for the whole region.

## The line about the tract under the pointer or the cross.
## $name: its name. $number: an estimate with its margin of error, or two bounds. $count: the number before the noun.
## $reliability: high, medium or low.

map-readout-without =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $name }: { $number } household without access
               *[other] { $name }: { $number } households without access
            }
       *[people]
            { COUNT($count) ->
                [one] { $name }: { $number } person without access
               *[other] { $name }: { $number } people without access
            }
    }
map-readout-without-reliability =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $name }: { $number } household without access; reliability: { $reliability ->
                    [high] high
                    [medium] medium
                   *[low] low
                }
               *[other] { $name }: { $number } households without access; reliability: { $reliability ->
                    [high] high
                    [medium] medium
                   *[low] low
                }
            }
       *[people]
            { COUNT($count) ->
                [one] { $name }: { $number } person without access; reliability: { $reliability ->
                    [high] high
                    [medium] medium
                   *[low] low
                }
               *[other] { $name }: { $number } people without access; reliability: { $reliability ->
                    [high] high
                    [medium] medium
                   *[low] low
                }
            }
    }
# $share: 34 %, or two bounds of it
map-readout-within = { $name }: { $share } within reach
# $compared: the class of the tract in the legend: 10 to 25 points below
map-readout-difference = { $name }: { $share } within reach ({ $compared })
# $distance: 2.3 km, or a time
map-readout-nearest = { $name }: nearest { $distance } away
# Instead of a number. $missing: no data, or withheld for privacy
map-readout-missing = { $name }: { $missing }
map-readout-nobody = { $name }: none of these people live here
# $class: what map-class says
map-readout-class = { $name }: { $class }
map-readout-class-reliability =
    { $name }: { $class }; reliability: { $reliability ->
        [high] high
        [medium] medium
       *[low] low
    }
map-readout-not-known = { $name }: not known
# $reason: no complete list covers this place
map-readout-not-known-reason = { $name }: not known: { $reason }
map-readout-without-not-known =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $name }: { $number } household without access; not known: { $reason }
               *[other] { $name }: { $number } households without access; not known: { $reason }
            }
       *[people]
            { COUNT($count) ->
                [one] { $name }: { $number } person without access; not known: { $reason }
               *[other] { $name }: { $number } people without access; not known: { $reason }
            }
    }
map-readout-within-not-known = { $name }: { $share } within reach; not known: { $reason }
map-readout-nearest-not-known = { $name }: nearest { $distance } away; not known: { $reason }

## A tract on the map of need and access at once.
## $need: lowest, middle or highest. $access: the label of the class of access: up to a third.

# $number: the need: a share or a number of people; $within: the share within reach
map-class =
    { $need ->
        [highest] need in the highest third of tracts ({ $number }), { $access } of them within reach ({ $within })
        [middle] need in the middle third of tracts ({ $number }), { $access } of them within reach ({ $within })
       *[lowest] need in the lowest third of tracts ({ $number }), { $access } of them within reach ({ $within })
    }
# In a cell of the table.
map-class-short =
    { $need ->
        [highest] highest third; { $access }
        [middle] middle third; { $access }
       *[lowest] lowest third; { $access }
    }
# The same where the class is not known.
map-class-not-known = not known

## The legend

map-legend-label = Legend
# $measure: the name of the measure
map-legend-title-count =
    { $unit ->
        [households] { $measure }, households per tract
       *[people] { $measure }, people per tract
    }
map-legend-title-count-areas =
    { $unit ->
        [households] { $measure }, households per area
       *[people] { $measure }, people per area
    }
map-legend-title-tracts = { $measure }, number of tracts
map-legend-withheld = withheld for privacy
map-legend-low = hatched: low reliability, the margin of error is large
map-legend-no-margins = Margins of error are unknown, and so is the reliability of these numbers.
map-legend-some-margins = Some margins of error are unknown: a number without hatching is not always reliable.
map-legend-nobody =
    { $unit ->
        [households] none of these households live here
       *[people] none of these people live here
    }
# $theme: Clinics
map-legend-sites = { $theme } ({ COUNT($sites) })
# Heads of the rows and of the columns of the nine classes; what they are measured in follows.
map-legend-need = More need:
map-legend-access = Less access:
# $whole: all people of whom those in need are a part
map-legend-need-share = share of “{ $whole }”
map-legend-need-count =
    { $unit ->
        [households] households per tract
       *[people] people per tract
    }
map-legend-access-share = share of them within reach
# One of the nine classes.
map-legend-cell =
    { $need ->
        [highest]
            { COUNT($tracts) ->
                [one] { COUNT($tracts) } tract: need in the highest third, { $access } within reach
               *[other] { COUNT($tracts) } tracts: need in the highest third, { $access } within reach
            }
        [middle]
            { COUNT($tracts) ->
                [one] { COUNT($tracts) } tract: need in the middle third, { $access } within reach
               *[other] { COUNT($tracts) } tracts: need in the middle third, { $access } within reach
            }
       *[lowest]
            { COUNT($tracts) ->
                [one] { COUNT($tracts) } tract: need in the lowest third, { $access } within reach
               *[other] { COUNT($tracts) } tracts: need in the lowest third, { $access } within reach
            }
    }
# In a language that is written from right to left this class is at the top left.
map-legend-worst =
    { COUNT($tracts) ->
        [one] At the top right, need is high and access is lowest: { COUNT($tracts) } tract. Need is in thirds of the tracts where any of them live.
       *[other] At the top right, need is high and access is lowest: { COUNT($tracts) } tracts. Need is in thirds of the tracts where any of them live.
    }

## The panel: the numbers of a tract, an area or a site

map-panel-label = Numbers of what is selected
map-panel-tract = Tract { $id }
map-panel-area = Planning area
map-panel-site = Place
map-panel-close = Close
map-panel-loading = Reading numbers …
map-panel-unknown = This atlas has nothing with the id “{ $id }”.
map-panel-show = Show on the map
map-panel-report = Report to print
map-panel-no-position = The atlas does not say where this is.
# $number: an estimate with its margin of error; $count: the number before the noun
map-panel-without =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $number } household without access
               *[other] { $number } households without access
            }
       *[people]
            { COUNT($count) ->
                [one] { $number } person without access
               *[other] { $number } people without access
            }
    }
map-panel-without-between =
    { $unit ->
        [households] between { $least } and { $most } households without access
       *[people] between { $least } and { $most } people without access
    }
# $missing: no data, or withheld for privacy
map-panel-without-missing = Without access: { $missing }
map-panel-covered = Tracts cover { $share } of this area; all its numbers are about that part.
map-panel-known = Some tracts have no number: the numbers are about the { $share } of this area where the number of people concerned is known.
map-panel-from-split = From tracts that are divided
map-panel-from-split-note = This share of the number of people depends on how tracts are divided; the margin of error does not cover that.
map-panel-within = Share within reach
map-panel-why = Why they are without
map-panel-steps = Of those without, step by step
map-panel-steps-uncertain = Of those who are or may be without, step by step
map-panel-not-known = On the map
# $reasons: no complete list covers this place
map-panel-not-known-because = Not known for most of them: { $reasons }
map-panel-nearest = Nearest, on average
map-panel-reliability = Reliability
map-panel-source = Source
# $source: table B05012, 2018-2022; the rows below it are from there
map-panel-source-of = Source: { $source }
map-panel-by-group = Share within reach, by group
map-panel-of-all = Of all
map-panel-other = Other standards
map-panel-standard = Within reach means
map-panel-without-access = Without access
map-panel-indicators = Who lives here
map-panel-indicator = Who
map-panel-number = Number
map-panel-share = Share
# $whole: all people of whom this is a share
map-panel-share-of = of: { $whole }
map-panel-nobody = none of these people live here
map-panel-id = Id
map-panel-margins = ± is the margin of error of the survey at the 90 % level.
# $change: +120 ± 80; $since: 2012-2016; $compared: clearly higher
map-panel-change = { $change } since { $since }: { $compared }
map-panel-change-unknown = { $change } since { $since }: how sure is not known

## Read to those who cannot see the panel. $class: what map-class says.

map-panel-announced =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $name }. { $number } household without access. Reliability: { $reliability }
               *[other] { $name }. { $number } households without access. Reliability: { $reliability }
            }
       *[people]
            { COUNT($count) ->
                [one] { $name }. { $number } person without access. Reliability: { $reliability }
               *[other] { $name }. { $number } people without access. Reliability: { $reliability }
            }
    }
map-panel-announced-class =
    { $unit ->
        [households]
            { COUNT($count) ->
                [one] { $name }. { $number } household without access. Reliability: { $reliability }. On the map: { $class }
               *[other] { $name }. { $number } households without access. Reliability: { $reliability }. On the map: { $class }
            }
       *[people]
            { COUNT($count) ->
                [one] { $name }. { $number } person without access. Reliability: { $reliability }. On the map: { $class }
               *[other] { $name }. { $number } people without access. Reliability: { $reliability }. On the map: { $class }
            }
    }
map-panel-announced-missing = { $name }. Without access: { $missing }
# $kind: Clinics
map-panel-announced-site = { $name }. { $kind }

## What a list says of a site

map-site-documents = Document on immigration status
map-site-documents-asked = asked for
map-site-documents-not-asked = not asked for
map-site-located = Where it is
map-site-located-address = at its address
map-site-located-street = somewhere in its street
map-site-located-postal-code = somewhere in its postal code
map-site-located-tract = somewhere in its tract
map-site-checked = List last checked
map-site-unstated = the list does not say

## Who reaches what: the nearest places of a tract, and the tracts in reach of a place

map-why = Why?
# $site: the name of a place; $cost: 1.9 km (1.2 mi), or 24 min; $limit: 1.2 km
map-why-nearest = The nearest place, { $site }, is { $cost } away on average. The standard asks for { $limit } at most.
map-why-nearest-partly = The nearest place, { $site }, is more than { $limit } away for some of the people; how far is not kept.
map-why-none = The lists have no such place.
map-why-none-within = No place is known within { $limit }. How far the nearest is, or whether it can be reached, is not kept.
map-why-usable-same = As far as its list says, these people or some of them can use it.
map-why-usable = Of the places that these people or some of them can use, as far as lists say, the nearest is { $site }, { $cost } away on average.
map-why-usable-not-known = Of the places that these people or some of them can use, as far as lists say, the nearest is { $site }; how far it is for some of the people is not kept.
map-why-none-usable = As far as the lists say, no place meets everything the standard asks.
map-why-none-usable-within = As far as the lists say, no place within { $limit } meets everything the standard asks; what is farther is not kept.
map-why-table = The nearest places, and what each lacks
map-why-cost-head = On average
# From the least to the most of the people of a tract
map-why-from = from { $least }
map-why-range = { $least } to { $most }
map-why-range-beyond = from { $least } to more than { $most }
map-why-not-known = not known for all
# $condition: Wheelchair access; $answer: yes
map-why-condition = { $condition }: { $answer }
map-why-language = Speaks their language
map-why-open = Open when asked for
map-why-cost = Costs no more than asked
map-why-documents = Asks for no document on immigration status
map-why-wheelchair = Usable in a wheelchair
map-why-capacity = Has enough capacity
map-why-yes = yes
map-why-partly = for some of the people
map-why-no = no
map-why-not-kept = not in this atlas
map-why-usable-mark = The nearest that they can use
map-why-note = Averages are over the people of the tract; ranges are rounded outward. Lines on the map join the tract and the places. They are not ways.
map-way = The way there
map-way-to = The way to { $name }
map-way-from = From a point in the middle of the tract:
map-way-straight = { $distance } in a straight line
# $place: the name of a stop, or of the place where the way ends.
map-way-walk = Walk to { $place }: { $distance }, { $minutes }
map-way-stop = a stop
map-way-wait = Wait { $minutes }
map-way-drive = Drive: { $distance }, { $minutes }, with the walks between street and door
# $class: what people ride; $route: its number or name; $departs and $arrives: times of day; $from and $to: stops.
map-way-ride =
    { $departs }: { $class ->
        [rail] train
        [tram] tram
        [cable] cable car
        [ferry] ferry
       *[bus] bus
    } { $route } from { $from } to { $to }, there at { $arrives } ({ $minutes })
map-way-total = In all: { $cost }
# $departs and $arrives: times of day; $window: from when to when people leave, as 07:00-09:00; $percentile: a number.
map-way-total-transit = In all: { $minutes }, from { $departs } to { $arrives }. Of those who leave at { $window }, { $percentile } % are there as fast or faster.
map-way-none = No way of { $limit } or less is known.
map-way-note = Walks follow the streets of the study. Lines of rides go straight from stop to stop. People who live elsewhere in the tract have other ways.
map-who = Who reaches this place?
map-who-lead = People who live within { $limit } of this place, whether or not they can use it:
map-who-bands = People in reach
map-who-within = Within
map-who-tracts = Tracts
map-who-none = nobody
map-who-too-small = too few to say
map-who-withheld =
    { COUNT($tracts) ->
        [one] In { COUNT($tracts) } tract the number is withheld for privacy; it is not in the sum.
       *[other] In { COUNT($tracts) } tracts the number is withheld for privacy; they are not in the sum.
    }
map-who-missing =
    { COUNT($tracts) ->
        [one] In { COUNT($tracts) } tract there is no number; it is not in the sum.
       *[other] In { COUNT($tracts) } tracts there is no number; they are not in the sum.
    }
map-who-nobody = No tract of this atlas has people within that limit.
map-who-tract = Tract
map-who-share = Share within { $limit }
map-who-people = All in the tract
map-who-table = Tracts in reach, with the share of their people
map-who-colors = Colours show the nearest limit within which at least half of a tract’s people live; with this colour it is fewer than half.
map-who-more =
    { COUNT($tracts) ->
        [one] { COUNT($tracts) } more tract is in the downloads.
       *[other] { COUNT($tracts) } more tracts are in the downloads.
    }
map-who-download = Download:
map-who-note = These are published numbers times the share of a tract’s people in reach, in whole percents. Where tracts are divided, sums are rounded; margins of error do not cover where in a tract people live. People outside the tracts of this atlas are not counted.

## The ranking of planning areas

map-ranking-label = Ranking of planning areas
map-ranking-lead =
    { $unit ->
        [households] By households without access, most first.
       *[people] By people without access, most first.
    }
map-ranking-lead-uncertain =
    { $unit ->
        [households] By households without access for certain, most first. Where there are two numbers, they are the fewest and the most.
       *[people] By people without access for certain, most first. Where there are two numbers, they are the fewest and the most.
    }
map-ranking-whiskers = The thin line is the margin of error. Areas whose lines overlap may in truth rank the other way round.
map-ranking-no-margins = The margins of error are unknown, so it is not known how certain this order is.
map-ranking-all = Show all { COUNT($areas) }
map-ranking-first = Show the first { COUNT($areas) }; the table has all
map-ranking-fewer = Show fewer
# $share: 34 %
map-ranking-covered = only { $share } of it within the tracts
map-ranking-known = about the { $share } of it whose number is known
map-ranking-uncertain = its rank is not known

## The table

map-table-heading = Table
map-table-scroller = Rows and columns
map-table-close = Close the table
# $rows: what the rows are: Tracts, or a kind of planning area
map-table-caption = { $rows }. { $people }, without { $standard }.
map-table-areas = Planning areas
map-table-tracts = Tracts
map-table-choose = Rows of the table
map-table-loading = Reading the table …
map-table-more = Show { COUNT($rows) } more
map-table-shown = { COUNT($shown) } of { COUNT($all) } rows
# The links to the files follow.
map-table-download = Download:
map-column-name = Name
map-column-class = Need; access
map-column-people = People concerned
map-column-without = Without access
map-column-moe = ±
map-column-moe-long = ± Margin of error of those without access
map-column-at-most = Without at most
map-column-unknown = Not known
map-column-within = Share within reach
map-column-nearest = Nearest, on average
map-column-reliability = Reliability
# In the column ±.
map-column-moe-unknown = unknown

## Making a handout: a document about the selected area

map-handout = Make a handout
map-handout-close = Close
map-handout-document = Document
map-handout-brief = Brief
map-handout-brief-note = One sheet to hand out: what the numbers show, in plain words
map-handout-report = Full report
map-handout-report-note = All numbers, with their sources and how they were made
# In the chosen language of the document.
map-handout-draft = The texts in this language are a draft. Let somebody who speaks it read the document before you hand it out.
map-handout-paper = Paper
map-handout-letter = US Letter
map-handout-a4 = A4
map-handout-findings = Findings on the sheet
map-handout-no-findings = No finding is left for the sheet.
# A finding was left out. $finding: the headline of the one that the sheet has now.
map-handout-replaced = In its place: { $finding }
# What the user adds to the brief.
map-handout-own = In your own words
map-handout-own-note = These texts stay in this browser. They are sent only to make the document, and the server does not keep them.
map-handout-ask = What you ask for
map-handout-story = A story from here
map-handout-decides = Who decides
map-handout-contact = Contact
# Room for more text.
map-handout-left =
    { COUNT($left) ->
        [one] { COUNT($left) } character left
       *[other] { COUNT($left) } characters left
    }
map-handout-over =
    { COUNT($over) ->
        [one] { COUNT($over) } character too many
       *[other] { COUNT($over) } characters too many
    }
map-handout-delete = Delete these texts
map-handout-deleted = The texts are deleted from this browser.
map-handout-preview = Preview
# What a screen reader calls the frame.
map-handout-preview-title = Preview of the document
map-handout-save = Save as PDF
map-handout-open = Open as a page to print
map-handout-making = The PDF is being made …
# $file: the name of the file.
map-handout-saved = The PDF is made: { $file }
map-handout-too-long = This text is longer than the sheet has room for. Shorten it.
map-handout-no-pdf = This server makes no PDF. Open the document as a page, and print it from there.
# $detail: what the server says, in English.
map-handout-refused = The document could not be made. The server says: { $detail }

## About these numbers

map-about = About these numbers
map-about-close = Close
map-about-method = Method
map-about-reliability = Reliability
# $class: High; $note: reliable: the standard error is at most 12 % of the number
map-about-class = { $class } – { $note }.
map-about-indicators = Who is counted
map-about-sources = Sources
map-about-findings = Doubtful in the data
map-about-no-findings = Nothing doubtful was found in the data.
# $title: what is doubtful
map-about-finding = { $title }: { COUNT($count) }
map-about-source = Source
map-about-purpose = Used for

## On paper

map-print-study = { $study }. Made with { $program }.
map-print-rank = #
map-print-first = The first { COUNT($shown) } of { COUNT($all) }.

## What takes the view along

map-share = Share
map-share-address = The address of this view
map-share-copy = Copy
map-share-copied = The address is copied.
map-share-not-copied = The address is selected: copy it with the keyboard.
map-share-png = Picture (PNG)
map-share-svg = Picture (SVG)
map-share-features = The numbers in view (GeoJSON)
map-share-making = The picture is being made …
# $file: the name of a file.
map-share-saved = The picture is made: { $file }
map-share-failed = The picture could not be made.
# On a picture. $study: the name of the study. $source: tables and years, a sentence.
map-share-source = { $study }. Numbers: { $source }
# $program: its name and version. $date: such as 2026-11-30.
map-share-made = Made with { $program } on { $date }.

## Areas of the reader's own

map-own-several = Choose several tracts or areas
map-own-several-help = Choose tracts or areas on the map. One that is chosen again is taken out.
map-own-done = Done
map-own-add = Put together with others
map-own-draw = Draw an area
map-own-draw-help = Choose the corners of the area on the map, or one place, for a circle around it or what can be reached from it: with the pointer, or with Enter in the middle of the map.
map-own-finish = Finish the area
map-own-undo = Take back the last corner
map-own-cancel = Cancel
map-own-too-many = An own area has at most 500 areas and tracts.
map-own-kind = Own area
map-own-members = What this area is made of
map-own-name = Name of this area
map-own-file = Add outlines from a file (GeoJSON, KML, GeoPackage or a zipped shapefile)
map-own-file-failed = No outline could be read from this file. It may be GeoJSON, KML, GeoPackage or a zipped shapefile of at most 10 MB, with areas in longitude and latitude.
map-own-no-numbers = This area has no numbers: it lies outside the tracts, it is too small (parts of fewer than 3 tracts, and fewer than 1,000 people), or its outline crosses itself.
map-own-note = Its numbers are sums of the published numbers of its tracts. A tract of which a part lies in it counts by the share of its ground; then counts are rounded to tens, up to 100 to fives. Nothing about it is kept: its address here holds all of it.
map-own-downloads = Download what lies here
map-own-download-area = This area
map-own-download-tracts = Its tracts
map-own-download-sites = Places of help in it
# $name: the name of a part.
map-own-remove = Take out { $name }
# $number: which of the outlines, from 1.
map-own-outline = Outline { $number }
# $most: the most corners.
map-own-too-detailed = These outlines have too many corners: at most { COUNT($most) } are read.
map-own-corners =
    { $corners ->
        [one] 1 corner
       *[other] { COUNT($corners) } corners
    }
map-own-unnamed =
    { $parts ->
        [one] Own area of 1 part
       *[other] Own area of { COUNT($parts) } parts
    }

## Places side by side

map-beside = Side by side
map-beside-close = Close
map-beside-add = Compare
map-beside-more = Choose another place on the map
# $first: the name of the first place.
map-beside-similar = Add the places most like { $first }
# $indicators: a list of labels.
map-beside-similar-note = Alike in the number of people and in these shares, each as important as the others: { $indicators }. The error of the survey is not taken into account.
map-beside-region = Whole region
map-beside-shown = On the map
# $first: the name of the first place.
map-beside-caption = Each number with its margin of error, at the 90 % level. Shares are compared with those of { $first } and of the whole region; “clearly” means that the difference is larger than its own margin. The bars show shares, on one scale in each row.
# $name: the name of a place.
map-beside-overlap = { $name } and the first place have people in common, so the two are not compared.
# $name: the name of a place.
map-beside-remove = Take away { $name }
# $share: a share, or bounds of it.
map-beside-within = { $share } within reach
# $compared: clearly higher
map-beside-to-first = Beside the first place: { $compared }
# $compared: clearly higher
map-beside-to-region = Beside the region: { $compared }
map-beside-open =
    { $places ->
        [one] Side by side: 1 place
       *[other] Side by side: { COUNT($places) } places
    }

## In another page, and on a telephone

map-two-fingers = Use two fingers to move the map
map-share-embed = Show this map in another page
map-share-embed-code = HTML for that page
map-share-code = Code for telephones (QR)
map-share-code-label = QR code with the address of this view
map-share-code-too-long = This address is too long for a code that cameras read well. Send the address itself.
map-embed-open = Open the whole map

## The ranking follows the map

# $kind: Neighbourhood; $measure: People without access
map-ranking-by = { $kind }, ranked by: { $measure }
map-ranking-lead-within = By the share of them within reach, the least first.
map-ranking-lead-within-uncertain = By the share of them who may be within reach, the least first. Where there are two numbers, they are the least and the most.
map-ranking-lead-difference = By the share of them within reach, compared with the region: the furthest below first.
map-ranking-lead-nearest = By how far the nearest is on average, the furthest first.
map-ranking-lead-supply = By how much there is in reach for each person, the least first.
# Of an area whose margin of error is not known, among others whose margins are.
map-ranking-not-tested = order not tested
# The last row, which has no rank: what lies outside of all areas of the kind.
map-ranking-rest = Rest of the region
map-ranking-rest-note =
    { $unit ->
        [households] Households without access outside of all these areas: not ranked. Their margin of error is not known.
       *[people] People without access outside of all these areas: not ranked. Their margin of error is not known.
    }

## Indicators on the map: how many people there are, and which share of a whole they are

map-controls-subject = The map shows
map-controls-gaps = Gaps in services
map-controls-indicators = Indicators
map-controls-indicator = Indicator
# $indicator: Households without a car; $whole: Households
map-title-indicator-share = { $indicator }, as a share of “{ $whole }”
map-title-indicator-count = { $indicator }, number
map-legend-indicator = { $indicator }, number per tract
map-legend-indicator-areas = { $indicator }, number per area
# $source: tables and years
map-legend-source = Source: { $source }
# $number: a number or a share, with its margin of error where it is known.
map-readout-number = { $name }: { $number }
map-readout-number-reliability =
    { $name }: { $number }; reliability: { $reliability ->
        [high] high
        [medium] medium
       *[low] low
    }
# Where the map has no margins of error: from far away.
map-readout-number-alone = { $name }: { $number }; select it to see the margin of error
# $indicator: one of the two titles above.
map-panel-announced-indicator = { $name }. { $indicator }: { $number }
map-panel-standards = Access by standard
map-table-caption-indicator = { $rows }. { $indicator }.
map-ranking-lead-indicator = The highest number first.
map-ranking-lead-indicator-share = The highest share first.

## Numbers as circles

# Numbers of people by colours, or by circles whose area is proportional to them.
map-controls-as = Shown as
map-controls-as-colors = Colours
map-controls-as-symbols = Circles
map-legend-low-symbol = paler: low reliability, the margin of error is large

## Signs from far away

# $theme: Clinics. Signs that would lie on each other are left out at this zoom.
map-sites-thinned = { $theme }: { COUNT($drawn) } of { COUNT($all) } drawn at this zoom; zoom in to see all of them.

## Two maps

map-second = Second map
map-second-title = Second map, of the same place
map-second-close = Take the second map away

## A tour

map-tour = Tour
map-tour-what = Views of the map in an order, each with a text, to show to an audience. The address of this page holds all of it, and so does a file.
map-tour-begin = Make a tour of views
map-tour-add = Add what is shown now
map-tour-present = Present
map-tour-save = Save as a file
map-tour-end = End the tour
map-tour-file = Open a tour from a file
# $file: the name of a file.
map-tour-no-tour = { $file } is no tour that this page has saved.
# $number: the number of a stop, from 1.
map-tour-text = Text of stop { COUNT($number) }
map-tour-see = Show
map-tour-see-label = Show stop { COUNT($number) }
map-tour-now = Take what is shown now
map-tour-now-label = Let stop { COUNT($number) } show what is shown now
map-tour-kept = Stop { COUNT($number) } shows what is shown now.
map-tour-earlier = Stop { COUNT($number) } earlier
map-tour-later = Stop { COUNT($number) } later
map-tour-remove = Take stop { COUNT($number) } out
# $all: how many stops there are.
map-tour-count = { COUNT($number) } of { COUNT($all) }
map-tour-back = Back
map-tour-next = Next
map-tour-screen = Whole screen
map-tour-leave = Leave

## Ranks side by side

# $rank: the rank; $of: how many areas there are; $from and $to: the ranks between which the true one lies.
map-beside-rank = Rank { COUNT($rank) } of { COUNT($of) }
map-beside-ranks = Rank { COUNT($rank) } of { COUNT($of) } (between { COUNT($from) } and { COUNT($to) })
map-beside-ranks-note = Ranks among the areas of a kind begin with the largest share, of a standard with the largest share without access; nine times out of ten the true rank lies between the two.

## Within a distance

# $unit: `mi` or `km`. A field with a number follows.
map-own-distance =
    Within { $unit ->
        [mi] miles
       *[km] kilometers
    } of this point:
map-own-circle = Take what lies within it

# Fields follow: a choice, a number, a time of day.
map-own-mode = How people travel:
map-own-minutes = Minutes of travel:
map-own-depart = Leaving at (if empty: as in the study):
# $mode: how people travel.
map-own-mode-name =
    { $mode ->
        [walk] on foot
        [drive] by car
        [transit] by bus and train
       *[straight] on foot, estimated from the straight line
    }
map-own-reach = Take what can be reached
# The name of an area. $minutes: a number; $mode: how people travel.
map-own-reach-name =
    { $mode ->
        [walk] { $minutes } min on foot
        [drive] { $minutes } min by car
        [transit] { $minutes } min by bus and train
       *[straight] { $minutes } min on foot, estimated
    }
map-own-reach-wait = What can be reached is being measured …
map-own-reach-none = Nothing can be reached from here: no street or stop is near enough.
map-own-reach-show = Show what can be reached
map-own-reach-band = within { $limit }
# $theme is the label of a theme, such as "clinics"; $name: the nearest of them.
map-own-reach-theme = { $theme }: { COUNT($sites) }, the nearest { $name }, { $cost }
map-own-reach-empty = No place of the lists is in reach.
map-own-reach-from = What can be reached from here?

## Try a change

map-try = Try a change
map-try-what = Open, close or change a place, and see who gains access and who loses it. Nothing of it is kept: the address of this page has it all.
# $theme is the label of a theme, such as "clinics".
map-try-add = Add a new place: { $theme }
map-try-undo = Undo
map-try-end = End the trial
map-try-site = Try a change here
# $theme is the label of a theme, such as "clinics".
map-try-new = New: { $theme }
map-try-see = Show
map-try-see-label = Show { $name } on the map
map-try-remove = Take { $name } out
map-try-pin = { $name }: drag it, or move it by the arrow keys
map-try-how = In the scenario
map-try-closes = it closes
map-try-moves = it is elsewhere
map-try-changes = it offers something else
map-try-languages = Languages spoken there, with commas between them
map-try-interpreter = Interpreters for other languages
map-try-hours = Opening hours
map-try-cost = Cost in US dollars
map-try-documents = Asks for documents on immigration status
map-try-wheelchair = People in a wheelchair can use it
map-try-capacity = Capacity
map-try-not-said = as its list says
map-try-yes = yes
map-try-no = no
map-try-region = The whole region
map-try-before = Without access now
map-try-after = Without access in the scenario
map-try-change = Change
map-try-gain = Gain access
map-try-lose = Lose access
map-try-area = Area
map-try-areas = Areas in which something changes
map-try-more-areas = { $areas ->
    [one] { $areas } more area is in the table to save.
   *[other] { $areas } more areas are in the table to save.
}
map-try-nothing = Nothing changes for anybody by this standard.
map-try-summary = Gain access: { $gain }. Lose access: { $lose }.
# $change is one of the four messages below.
map-try-tracts = { $change }: { $tracts ->
    [one] { $tracts } tract
   *[other] { $tracts } tracts
}
map-try-gain-most = At least half of the people gain access
map-try-gain-some = Fewer than half gain access
map-try-lose-some = Fewer than half lose access
map-try-lose-most = At least half of the people lose access
map-try-refused = This scenario cannot be evaluated.
map-try-no-standard = By this standard there is no answer: a place of its theme is confidential, its places are stops of a timetable, or the atlas has no data for it. Choose another standard.
map-try-other-theme = The standard that the map shows is about other places. Choose one about the places that change.
map-try-file = Save as a scenario file
map-try-places = Save the places (GeoJSON)
map-try-table = Save the numbers (CSV)
map-try-name = A change in { $study }
map-try-note = The margin of a change is that of the people for whom something changes, so it is narrower than those of the numbers before and after. People are counted at the places where they live, as far as the atlas knows them.
