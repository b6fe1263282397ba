# Findings about streets, timetables, origins, costs, and where lists are complete. $mode: `drive` or `walk`. $ids: the
# first ids of a list with the number of the others.

finding-streets-elsewhere = has nothing near the tracts; the map has no streets
    .title = Streets of another place

# $which: `all` tracts, or `some`: $tracts of them.
finding-tracts-without-land =
    { $which ->
        [all] has no land where the tracts are; maps draw them whole
       *[some] no part of { $tracts ->
            [one] 1 tract
           *[other] { $tracts } tracts
        } is land, and maps draw them whole: { $ids }
    }
    .title = Tracts without land

finding-street-without-node = the street's node `{ $node }` is not in the table of nodes; left out
    .title = Streets without one of their nodes, left out

finding-streets-too-short = { $streets } of { $of } streets are shorter than the straight line between their ends; is the unit of their length right?
    .title = Tables of streets shorter than the straight line

# $km: the length of all streets of the largest group.
finding-street-islands =
    { $groups ->
        [one] 1 group of streets has
       *[other] { $groups } groups of streets have
    } no way to the other streets and back { $mode ->
        [drive] by car
       *[walk] on foot
    }, the largest of { $km } km
    .title = Streets without a way to the others

finding-origins-off-streets =
    { $origins ->
        [one] 1 origin is
       *[other] { $origins } origins are
    } more than a mile from every street that can be { $mode ->
        [drive] driven
       *[walk] walked
    }; no site is reached from there
    .title = Origins far from all streets

finding-origins-on-islands =
    { $origins ->
        [one] 1 origin is
       *[other] { $origins } origins are
    } at streets from which no site of the theme { $theme } can be reached { $mode ->
        [drive] by car
       *[walk] on foot
    }
    .title = Origins at streets that lead to no site

finding-origins-across =
    { $origins ->
        [one] 1 origin has
       *[other] { $origins } origins have
    } no street that can be { $mode ->
        [drive] driven
       *[walk] walked
    } within a mile on the same side of a motorway, a railway or a river; linked to one beyond
    .title = Origins without a street on their side

finding-sites-off-streets =
    { $sites ->
        [one] 1 site is
       *[other] { $sites } sites are
    } more than a mile from every street that can be { $mode ->
        [drive] driven
       *[walk] walked
    }: { $ids }; nobody reaches them
    .title = Sites far from all streets

finding-sites-without-ways =
    no street that can be { $mode ->
        [drive] driven
       *[walk] walked
    } and no entrance leads into { $sites ->
        [one] 1 site
       *[other] { $sites } sites
    }: { $ids }; entered where streets are nearest to the edge
    .title = Areas that no street enters

finding-feed-without-stop-times = the timetable has no stop_times.txt: its stops count as sites; whether and when anything runs there is not known
    .title = Timetables without stop times

# $what: `trips`, or `rows` of a file. $fault: what is wrong with them. $cell: `empty`, or `text`, which $example is. Of
# the names of files and columns (GTFS) nothing is translated.
finding-timetable-rows =
    { $what ->
        [trips] { $count ->
            [one] 1 trip
           *[other] { $count } trips
        }
       *[rows] { $count ->
            [one] 1 row
           *[other] { $count } rows
        }
    } { $fault ->
        [repeated] with an id that is used before, or without one
        [unknown_trip] about a trip that trips.txt does not have
        [unknown_stop] about a stop that stops.txt does not have
        [unknown_station] with a parent_station that stops.txt does not have
        [unknown_route] with a route that routes.txt does not have
        [unknown_service] with a service that neither calendar.txt nor calendar_dates.txt has
        [no_date] with text where a date such as 20250318 belongs
        [no_exception_type] with an exception_type that is neither 1 nor 2
        [no_time] with text where a time such as 07:05:00 belongs
        [no_sequence] with text where a stop_sequence belongs
        [unknown_shape] with a shape that shapes.txt does not have
        [no_shape_point] with a point that is not a place on the globe
        [no_headway] with text where the seconds between departures belong
        [no_transfer_time] with text where the seconds of a transfer belong
        [narrow_transfer] with a rule about transfers for single routes or trips, which is not used
        [no_calls] without a row here
        [no_times] without any time
        [no_end_time] whose first or last calls have no time
        [one_call] with a single call that has a time
        [sequence_twice] with the same stop_sequence twice
       *[times_fall] whose times decrease along the trip
    }, first { $cell ->
        [empty] where it is empty
       *[text] `{ $example }`
    }; { $fault ->
        [unknown_station] the stop is used without a station
        [unknown_shape] a line without any shape is drawn from stop to stop
        [no_time] taken as not given
        [no_end_time] these calls are left out
       *[other] left out
    }
    .title = Timetables with rows or trips that cannot be used

finding-times-interpolated =
    { $calls ->
        [one] 1 call
       *[other] { $calls } calls
    } of { $of } have no time of their own; it was interpolated between those that have one
    .title = Timetables without a time for every call

# $day: a date, or a rule as in the study file.
finding-no-service-on-day = nothing runs on the requested day ({ $day })
    .title = Timetables without service on the day

finding-feeds-of-other-days = there is no weekday on which all timetables are valid; this one is used as on { $day }, a usual weekday of its own
    .title = Timetables that are valid at different times

finding-origins-outside =
    { $origins ->
        [one] 1 origin
       *[other] { $origins } origins
    } with { $people ->
        [one] 1 person
       *[other] { $people } people
    } in no tract; left out
    .title = Files with origins outside all tracts

finding-tracts-without-origin =
    no origin with people in { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }: { $ids }; a point inside the tract is used instead
    .title = Files without origins for some tracts

finding-origins-incomplete =
    the points in { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    } count fewer than half of the people there, as if they covered only a part: { $ids }; left out, a point inside the tract is used instead
    .title = Files with origins for a part of a tract only

# $no_stop, $no_departure: how many of the places.
finding-origins-without-ride =
    of { $of ->
        [one] 1 place where people live
       *[other] { $of } places where people live
    }, { $no_stop ->
        [one] 1 has
       *[other] { $no_stop } have
    } no stop within the longest walk and { $no_departure ->
        [one] 1 has
       *[other] { $no_departure } have
    } a stop where nothing leaves in time: they reach no site of the theme { $theme } by bus and train
    .title = Origins that reach no site by bus or train

# $id: the first place that is in neither table.
finding-pairs-outside =
    { $pairs ->
        [one] 1 pair is
       *[other] { $pairs } pairs are
    } about places that are not in the tables of demand and supply, the first about `{ $id }`; left out
    .title = Costs between places that are not in the tables

# $text: the cell of the first of them.
finding-pairs-without-cost =
    { $pairs ->
        [one] 1 pair has
       *[other] { $pairs } pairs have
    } no cost, the first `{ $text }`; taken as out of reach
    .title = Pairs without a cost

# $mode: as a standard names it in the study file.
finding-costs-not-used = no standard has the mode `{ $mode }`; the table is not used
    .title = Tables of costs that are not used

finding-tracts-without-costs =
    no row about { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }: { $ids }; whether their people reach anything is not known. Add a row with an empty cost where they do not
    .title = Tracts that are not in a table of costs

finding-sites-without-costs =
    { $sites ->
        [one] 1 site has
       *[other] { $sites } sites have
    } no cost from any tract: { $ids }; taken as out of reach
    .title = Sites without a cost from any tract

# $list: what it is not known of: `sites` of the theme $name, `streets`, `timetables`, or `costs` of the table $name.
# $section, $other_section: sections of the study file that declare it. $setting: what to write there, with a comment
# after it. $inside of $sites sites are in the proposed area, and $outside of $origins places where people live are not.
finding-completeness-not-known =
    the study does not say where { $list ->
        [sites] the list of the theme { $name } is complete, so nobody counts as without access by this list
        [streets] the streets are complete, so nobody counts as without access by them
        [timetables] the timetables are complete, so nobody counts as without access by them
       *[costs] the costs of { $name } are complete, so nobody counts as without access by them
    }: people with no site in reach are counted as not known; if it is true, write under { $list ->
        [sites] { $section }, or { $other_section },
       *[other] { $section }
    }: { $setting }  # check: proposed from where the sites lie ({ $list ->
        [streets] if they are complete where the tracts are
        [costs] if they are complete where the tracts are
       *[other] { $inside } of { $sites ->
            [one] 1 site lies
           *[other] { $sites } sites lie
        } there; { $outside } of { $origins ->
            [one] 1 place where people live lies
           *[other] { $origins } places where people live lie
        } elsewhere
    })
    .title = Lists for which the study does not say where they are complete

# $name: the theme of the list. $within: where the study says that it is complete. $area: the area, or kind of areas, in which all $sites sites
# lie. $outside, $origins: places where people live. $setting: a line of the study.
finding-list-ends-at-border =
    the study says that the list of the theme { $name } is complete in “{ $within }”, and { $sites ->
        [one] its only site lies
       *[other] all of its { $sites } sites lie
    } in { $area }; { $outside } of { $origins ->
        [one] 1 place where people live lies
       *[other] { $origins } places where people live lie
    } elsewhere. If the list ends at that border, people beyond it are counted as without access who may have it; then write: { $setting }
    .title = Lists that may end at a border within the region

# $list, $name: as above. $within: as in the study file.
finding-sites-outside-completeness =
    { $outside } of { $sites ->
        [one] 1 site lies
       *[other] { $sites } sites lie
    } outside the area where { $list ->
        [sites] the list of the theme { $name } is
        [streets] the streets are
        [timetables] the timetables are
       *[costs] the costs of { $name } are
    } said to be complete ({ $within }); they count
    .title = Sites outside the area where their list is complete

# $list, $name, $within: as above.
finding-completeness-elsewhere =
    { $list ->
        [sites] the list of the theme { $name } is
        [streets] the streets are
        [timetables] the timetables are
       *[costs] the costs of { $name } are
    } said to be complete where nobody of the study lives ({ $within }); people with no site in reach are counted as not known
    .title = Lists that are complete where nobody lives

# $section: a section of the study file. $setting: what to write there.
finding-people-at-the-edge =
    standard { $standard }: { $people ->
        [one] 1 person
       *[other] { $people } people
    } can travel beyond where the lists are complete, so it is not known whether they are without access; if there is water and not land beyond the border, name a layer of land under { $section }: { $setting }
    .title = People near the edge of where lists are complete
