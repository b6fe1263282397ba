# The brief: one sheet about an area that people hold in their hands. Sentences have at most 20 words, so that a
# twelve-year-old can read them; `tests/it/documents.rs` counts.
# $site: one site of a theme, such as "a clinic". $standard: the label of a standard, such as "a clinic within 1 mi in a
# straight line". $people: the label of a group, a name that stays as it is. $unit: what is counted, as a code: people,
# households or workers. $count: a number, for its plural; $number, $least, $most: numbers as text.

brief-title = { $area }: who lacks access · { $study }
brief-question = Who lacks access here, and how sure are we?

## Numbers and how sure they are

# A number that was rounded.
brief-about =
    { $unit ->
        [households] { $count ->
            [one] about { $number } household
           *[other] about { $number } households
        }
        [workers] { $count ->
            [one] about { $number } worker
           *[other] about { $number } workers
        }
       *[people] { $count ->
            [one] about { $number } person
           *[other] about { $number } people
        }
    }
# A number that the survey's error does not change. $count is never 0.
brief-exactly =
    { $unit ->
        [households] { $count ->
            [one] { $number } household
           *[other] { $number } households
        }
        [workers] { $count ->
            [one] { $number } worker
           *[other] { $number } workers
        }
       *[people] { $count ->
            [one] { $number } person
           *[other] { $number } people
        }
    }
brief-sure = We are quite sure: between { $least } and { $most }.
brief-sure-low = Be careful: the survey asked few people here. The true number may lie between { $least } and { $most }.
brief-sure-exact = The error of the survey does not change this number.
brief-sure-unknown = How sure this is, we do not know. The source gives no margin of error.
# $least, $most: the smallest and the largest number, with their margins.
brief-sure-bounds = With the error of the survey: between { $least } and { $most }.

## The place

# $figure: a number with what is counted, such as "about 12,400 people".
brief-living = { $people }: { $figure }.
# Of everybody.
brief-living-everybody = Living here: { $figure }.
# $share: how much of the area, such as 62.0 %.
brief-living-in-part = We know { $share } of this area. In that part, { $people }: { $figure }.

## The findings

brief-findings = What the numbers show

# $figure: such as "about 12,400 people".
brief-without = Without { $site } in reach: { $figure }
# $least: a number; $most: one with what is counted, such as "25,400 people".
brief-without-bounds = Without { $site } in reach: at least { $least }, perhaps as many as { $most }
brief-nobody-without = With { $site } in reach: everybody counted here, { $figure }
brief-who = Counted here: { $people }.
brief-who-everybody = Counted here: all people who live here.
brief-reach = In reach means: { $standard }.
# $of: a number out of 100.
# $hundred: such as "100 people".
brief-hundred =
    { $unit ->
        [households] 100 households
        [workers] 100 workers
       *[people] 100 people
    }
brief-share = That is about { $of } of every { $hundred } counted here.
brief-share-all = That is all of them.
brief-share-some = That is fewer than 1 of every { $hundred } counted here.
brief-share-nearly-all = That is more than 99 of every { $hundred } counted here.
brief-share-bounds = That is between { $least } and { $most } of every { $hundred } counted here.
# $of: the same number in the whole region; $place: whole, or part where lists are complete in a part of the region only.
brief-region-higher =
    { $place ->
        [whole] In the whole region it is { $of } of every { $hundred }. Access here is clearly worse.
       *[part] In the part of the region that we know, it is { $of } of every { $hundred }. Access here is clearly worse.
    }
brief-region-lower =
    { $place ->
        [whole] In the whole region it is { $of } of every { $hundred }. Access here is clearly better.
       *[part] In the part of the region that we know, it is { $of } of every { $hundred }. Access here is clearly better.
    }
brief-region-not-clear =
    { $place ->
        [whole] In the whole region it is { $of } of every { $hundred }. The two cannot be told apart.
       *[part] In the part of the region that we know, it is { $of } of every { $hundred }. The two cannot be told apart.
    }
# A number out of 100 inside these sentences.
brief-of-hundred = about { $of }
brief-of-hundred-some = fewer than 1
brief-of-hundred-nearly-all = more than 99
brief-of-hundred-bounds = { $least } to { $most }

# Why so many people's access is not known. $figure: how many, such as "about 1,200 people". $sites: the sites of the theme, such as "clinics".
brief-not-known-missing-fact = For { $figure } we do not know. The lists of { $sites } do not say enough.
brief-not-known-incomplete-list = For { $figure } we do not know. No full list of { $sites } covers their homes.
brief-not-known-edge = For { $figure } we do not know. They can go beyond the border of the list.
brief-not-known-language = For { $figure } we do not know. Not all languages of their group are served.

# A group that lacks a site more often than all. $group: its label.
brief-group = More often without { $site } in reach: { $group }
# $own: of the group, $whole: of all.
brief-group-shares = Of every { $hundred } of this group, it is { $own }. Of every { $hundred } of all, it is { $whole }.
brief-group-clear = The difference is larger than the error of the survey.
brief-group-count = In this group: { $figure }.
brief-group-count-bounds = In this group: at least { $least }, perhaps as many as { $most }.

brief-nothing-stands = No number about this place is clear enough to put in large print.
brief-nothing-because = The survey asked too few people here, or the lists of places are not complete.
brief-all-numbers = The full report has all numbers.

## Map and chart

brief-where = Where
brief-chart = How many of every 100 are without it
# A share in the chart. $of: such as "about 98"; $least, $most: its interval, of 100 too.
brief-chart-share = { $of } ({ $least } to { $most })
brief-chart-how = Dot: the estimate. Line: nine times out of ten, the true number lies on it.
brief-chart-region = Open dot: the whole region.
brief-chart-bounds = Dotted line: what is not known. The share lies somewhere on it.

## Where the help is

brief-places = Where to go
brief-map-numbers = The numbers on the map are those under “{ brief-places }”.
brief-places-none = The lists name none in or near this area.
brief-place-inside = In this area.
# $distance: such as 0.8 mi
brief-place-away = About { $distance } from the border of this area.
brief-places-first = Check before you go: hours and rules change.
brief-places-missing = What is not named here, such as a telephone or hours, our lists do not say.
brief-places-private = Places that must stay private are not in this list.

## The words of the user

brief-ask = What we ask for
brief-story = A story from here
brief-decides = Who decides
brief-contact = Contact

## How sure, who made it, where to read more

brief-how-sure = How sure are we?
brief-survey = The numbers come from a survey of some households, not of all. So each number has an error.
brief-nine-of-ten = Nine times out of ten, the true number lies between the two numbers that we give.
brief-clearly = “Clearly” means: the difference is larger than this error.
brief-list-ends = We say “without” only where the lists of places are complete.
brief-read-more = Read more
brief-report-at = All numbers, their sources and how they were made:
brief-qr = QR code of the address { $address }
brief-report-from = All numbers, their sources and how they were made are in the full report.
# $program: its name and version.
brief-made = Made with { $program } from the study “{ $study }”.
brief-sources = Numbers come from: { $sources }.
# $survey, $publisher: their names, as they call themselves.
brief-survey-of = { $survey } ({ $publisher })
# $source: a survey, or the name of a file. $years: such as 2020-2024.
brief-source-years = { $source }, { $years }

## The table of contents of documents about many areas

documents-title = Documents about the areas of { $study }
documents-area = Area
documents-languages = Read it in
