# The columns of tables: a label and, as `.description`, what is counted or measured.
# $indicator, $definition: whom an indicator counts, as a label and as a sentence. $standard: a standard, after "people
# without". $people: who is concerned by it. $unit: what is counted.

unit-people = people
unit-households = households
unit-workers = workers
unit-share = share 0-1
unit-m = m
unit-min = min
unit-dollars = US dollars
unit-trips = trips per hour
unit-degrees = degrees

source-computed = computed
source-computed-from = computed from { $source }
source-computed-from-both = computed from { $source } and { $earlier }
source-lists = lists of sites
source-timetables = computed from timetables

column-geoid = Tract id
    .description = The GEOID of the tract; text, its leading zero is part of it.
column-id = Id
    .description = A name that stays the same from build to build.
column-name = Name
    .description = What people call it.
# The name of a place in another language than the study's: `name_es`. $language is that language.
column-name-in = Name ({ $language })
    .description = The same in another language. Empty where nobody has said it.
column-kind = Kind
    .description = The kind of planning area.
column-area = In planning area
    .description = The id of the planning area, of the first kind of the study, in which more than half of the tract is counted. Empty where there is none.
column-theme = Theme
    .description = What the site is for.
column-standard = Standard
    .description = The standard that the row is about.
column-people = People
    .description = The indicator whose people the standard counts.
column-limit = Limit
    .description = How far or how long away the nearest site may be.
column-covered = Covered by tracts
    .description = The share of the area's own ground that the study's tracts cover. All numbers of the row are about that part.
column-withheld = Withheld
    .description = yes: the numbers of this row are withheld, because they are about few people or would reveal other withheld numbers.

column-count = { $indicator }
    .description = { $definition }
column-count-moe = { $indicator }: margin of error
    .description = { $definition } Margin of error at the 90 % level.
column-share = { $indicator }: share
    .description = { $definition } As a share of its universe.
column-share-moe = { $indicator }: margin of error of the share
    .description = { $definition } Margin of error at the 90 % level.
column-reliability = { $indicator }: reliability
    .description = { $definition } high: standard error at most 12 % of the count; medium: at most 40 %; low: more.
    .description-15-30 = { $definition } high: standard error at most 15 % of the count; medium: at most 30 %; low: more.
column-from-split = { $indicator }: share from divided tracts
    .description = { $definition } The share of this number that comes from tracts that lie only partly in the area. It depends on how tracts are divided, which the margin of error does not cover.
column-known = { $indicator }: part known
    .description = { $definition } The share of the area that lies in tracts where the number is known, by people or homes where these are known, otherwise by ground: the number is about that part.
column-at-most = { $indicator }: at most
    .description = { $definition } At most: where the number of a tract is not known, its whole universe is counted.
column-at-most-moe = { $indicator }: at most, margin of error
    .description = { $definition } Margin of error at the 90 % level.
column-withheld-indicator = { $indicator }: withheld
    .description = { $definition } yes: the numbers of this row are withheld, because they are about few people or would reveal other withheld numbers.

column-trend-baseline = { $indicator }: earlier
    .description = { $definition } In the earlier period.
column-trend-baseline-moe = { $indicator }: earlier, margin of error
    .description = { $definition } Margin of error at the 90 % level.
column-trend-change = { $indicator }: change
    .description = { $definition } The later count minus the earlier one.
column-trend-change-moe = { $indicator }: margin of error of the change
    .description = { $definition } Margin of error at the 90 % level.
column-trend-compared = { $indicator }: has it changed?
    .description = { $definition } higher or lower: the change is larger than its margin of error; not_clear: it is not; unknown: a margin is unknown, or too much of the earlier count was divided among tracts.

# $measure: what a floating catchment measure counts; $how: how it is made, in sentences.
column-supply = { $measure }
    .description = { $how } Empty where something that the number depends on is not known.
column-supply-moe = { $measure }: margin of error
    .description = { $how } Margin of error at the 90 % level, from those of the numbers of people.
column-supply-at-least = { $measure }: at least
    .description = { $how } The lower bound: the part of it that is certain.
column-supply-at-least-moe = { $measure }: at least, margin of error
    .description = { $how } Margin of error at the 90 % level.
column-supply-at-most = { $measure }: at most
    .description = { $how } The upper bound; empty where sites beyond the lists, or without a stated capacity, may add any amount.
column-supply-at-most-moe = { $measure }: at most, margin of error
    .description = { $how } Margin of error at the 90 % level.

# $index: the name of an index; $parts: what it is made of, as a sentence.
column-index-percentile = { $index }
    .description = { $parts } As a percentile rank among the tracts, or the areas of the same kind: 1 is the highest need.
column-index-score = { $index }: score
    .description = { $parts }
column-index-rank = { $index }: rank
    .description = 1 is the highest need among the tracts, or the areas of the same kind; equal scores share a rank.
column-index-rank-from = { $index }: highest rank
    .description = The highest rank that nine of ten repeated surveys give.
column-index-rank-to = { $index }: lowest rank
    .description = The lowest rank that nine of ten repeated surveys give.
column-index-drop-one = { $index }: without one indicator
    .description = By how many ranks it changes at most if one of the indicators is left out.

# $site: one site of a theme; $mode: how people travel; $percentile: of the departures of a window, or "none".
column-distance = Distance to { $site }
    .description =
        { $mode ->
            [straight] How far it is to { $site }, the nearest one, in a straight line; mean over the tract's people.
            [walk] How far it is to { $site }, the nearest one, on foot; mean over the tract's people.
            [drive] How far it is to { $site }, the nearest one, by car; mean over the tract's people.
            [transit] How far it is to { $site }, the nearest one, by bus and train; mean over the tract's people.
           *[matrix] How far it is to { $site }, the nearest one, by the table of costs { $table }; mean over the tract's people.
        }
column-time = Time to { $site }
    .description =
        { $mode ->
            [straight] How long it is to { $site }, the nearest one, in a straight line; mean over the tract's people.
            [walk] How long it is to { $site }, the nearest one, on foot; mean over the tract's people.
            [drive] How long it is to { $site }, the nearest one, by car; mean over the tract's people.
            [transit] How long it is to { $site }, the nearest one, by bus and train; mean over the tract's people.
           *[matrix] How long it is to { $site }, the nearest one, by the table of costs { $table }; mean over the tract's people.
        }
    .description-percentile =
        { $mode ->
            [straight] How long it is to { $site }, the nearest one, in a straight line, at percentile { $percentile } of the departures; mean over the tract's people.
            [walk] How long it is to { $site }, the nearest one, on foot, at percentile { $percentile } of the departures; mean over the tract's people.
            [drive] How long it is to { $site }, the nearest one, by car, at percentile { $percentile } of the departures; mean over the tract's people.
            [transit] How long it is to { $site }, the nearest one, by bus and train, at percentile { $percentile } of the departures; mean over the tract's people.
           *[matrix] How long it is to { $site }, the nearest one, by the table of costs { $table }, at percentile { $percentile } of the departures; mean over the tract's people.
        }

# In tables that have a row for each standard: the standard and the people of the row.
column-row-standard = a site that meets the row's standard
column-row-people = people concerned

column-gap-people =
    { $unit ->
        [households] Households concerned
        [workers] Workers concerned
       *[people] People concerned
    }
    .description = { $people }
column-gap-people-moe =
    { $unit ->
        [households] Households concerned: margin of error
        [workers] Workers concerned: margin of error
       *[people] People concerned: margin of error
    }
    .description = { $people }: margin of error at the 90 % level; empty where the source gives none.
column-gap-within = Share with { $standard }
    .description = { $people }: the share of them with { $standard } for certain.
column-gap-within-moe = Share with { $standard }: margin of error
    .description = { $people }: the share of them with { $standard } for certain: margin of error at the 90 % level; empty where the source gives none.
column-gap-within-at-most = Share with { $standard }: at most
    .description = { $people }: the share of them who have { $standard } at most, where something is not known.
column-gap-within-at-most-moe = Share with { $standard }: at most, margin of error
    .description = { $people }: the share of them who have { $standard } at most, where something is not known: margin of error at the 90 % level; empty where the source gives none.
column-gap-without =
    { $unit ->
        [households] Households without { $standard }
        [workers] Workers without { $standard }
       *[people] People without { $standard }
    }
    .description = { $people }: those without { $standard }; the fewest, where something is not known.
column-gap-without-moe =
    { $unit ->
        [households] Households without { $standard }: margin of error
        [workers] Workers without { $standard }: margin of error
       *[people] People without { $standard }: margin of error
    }
    .description =
        { $unit ->
            [households] Households without access: margin of error at the 90 % level; empty where the source gives none.
            [workers] Workers without access: margin of error at the 90 % level; empty where the source gives none.
           *[people] People without access: margin of error at the 90 % level; empty where the source gives none.
        }
column-gap-reliability =
    { $unit ->
        [households] Households without { $standard }: reliability
        [workers] Workers without { $standard }: reliability
       *[people] People without { $standard }: reliability
    }
    .description = { $people }: how reliable the number of those without { $standard } is. high: standard error at most 12 % of the count; medium: at most 40 %; low: more.
column-gap-at-most =
    { $unit ->
        [households] Households without { $standard }: at most
        [workers] Workers without { $standard }: at most
       *[people] People without { $standard }: at most
    }
    .description = { $people }: those without { $standard } at most. { $bounds }
column-gap-at-most-moe =
    { $unit ->
        [households] Households without { $standard }: at most, margin of error
        [workers] Workers without { $standard }: at most, margin of error
       *[people] People without { $standard }: at most, margin of error
    }
    .description =
        { $unit ->
            [households] Households without access at most: margin of error at the 90 % level; empty where the source gives none.
            [workers] Workers without access at most: margin of error at the 90 % level; empty where the source gives none.
           *[people] People without access at most: margin of error at the 90 % level; empty where the source gives none.
        }
# $barrier: the people whom one barrier adds; $sentence: the same as a sentence.
column-gap-barrier =
    { $unit ->
        [households] Households: { $barrier }
        [workers] Workers: { $barrier }
       *[people] People: { $barrier }
    }
    .description = { $people }: { $sentence }
column-gap-barrier-moe =
    { $unit ->
        [households] Households: { $barrier }: margin of error
        [workers] Workers: { $barrier }: margin of error
       *[people] People: { $barrier }: margin of error
    }
    .description = { $people }: { $barrier }: margin of error at the 90 % level; empty where the source gives none.
# $unknown: the people whose access is not known, for one reason; $because: the reason.
column-gap-unknown =
    { $unit ->
        [households] Households: { $unknown }
        [workers] Workers: { $unknown }
       *[people] People: { $unknown }
    }
    .description = { $people }: those for whom it is not known whether they are without { $standard }, as { $because }.
column-gap-unknown-moe =
    { $unit ->
        [households] Households: { $unknown }: margin of error
        [workers] Workers: { $unknown }: margin of error
       *[people] People: { $unknown }: margin of error
    }
    .description = { $people }: { $unknown }: margin of error at the 90 % level; empty where the source gives none.
column-gap-nearest = Nearest site
    .description = Cost of reaching the nearest site, mean over the people concerned.
column-gap-reason = Why without { $standard }
    .description = The reason for most of those who are not certainly with it. beyond_limit: every site that they can reach costs more; no_street: they are too far from every street; isolated: no street leads to a site; no_stop: no stop is within the longest walk; no_departure: nothing leaves in time from the stops that they walk to; no_cost, not_in_table: the table of costs has no cost for them, or not their tract; without_…: sites are in reach, but for the reason that the column of this name counts most people can use none of them; unknown_…: it is not known whether most of them are without it, for the reason that the column of this name counts.

column-service-per-hour = Departures per hour
    .description = Trips by bus and train that leave in one hour of the departure window; of a tract, from stops within a quarter of a mile in a straight line, each trip once, as the mean over the tract's people.
column-service-headway = Headway
    .description = Minutes between departures of the line and direction that leaves most often in the window.
column-service-wait = Expected wait
    .description = Minutes that people who come at random wait for that line: the sum of squared gaps divided by twice their sum.
column-service-first = First departure
    .description = When the first trip of the day leaves; hours after midnight continue from 24.
column-service-last = Last departure
    .description = When the last trip of the day leaves; hours after midnight continue from 24.
column-service-frequent = Frequent service
    .description = yes: a line leaves in one direction at least four times in every hour from 6 to 21 h.
column-service-near-frequent = Share near frequent service
    .description = The share of the tract's people who live within a quarter of a mile of a stop with frequent service, half a mile where it runs on rails or water, in a straight line.

column-site-languages = Languages
    .description = ISO 639-3 codes of the languages that are spoken there, separated by ;.
column-site-interpreter = Interpreters
    .description = Whether there are interpreters for other languages; empty where the list does not say.
column-site-hours = Opening hours
    .description = When it is open, in the format of OpenStreetMap; empty where that is not certain.
column-site-cost = Cost
    .description = The lowest cost of using it; empty where the list does not say.
column-site-status = Asks for status
    .description = Whether it asks for a document on immigration status; empty where the list does not mention documents.
column-site-wheelchair = Wheelchair
    .description = Whether people in a wheelchair can use it; empty where the list does not say.
column-site-entrance = Entrance
    .description = Whether the entrance is accessible: yes, no, or the words of its list; empty where the list does not say.
column-site-appointment = Appointment
    .description = Whether one must make an appointment: yes, no, or the words of its list; empty where the list does not say.
column-site-bring = What to bring
    .description = In the words of its list; empty where the list does not say, and for confidential sites.
column-site-address = Address
    .description = As its list has it; empty where the list does not say, and for confidential sites.
column-site-telephone = Telephone
    .description = As its list has it; empty where the list does not say, and for confidential sites.
column-site-website = Website
    .description = The address of its page, which begins with http:// or https://; empty where the list does not say, and for confidential sites.
column-site-located = Located by
    .description = Where its coordinates come from: its list, or its address, street, postal code or tract.
column-site-checked = Checked
    .description = The day that its list was last checked.

# Where a site is, in tables without outlines.
column-lon = Longitude
    .description = WGS 84; of an area, a point inside it.
column-lat = Latitude
    .description = { column-lon.description }
# Instead of the name of a column in a shapefile.
column-not-in-shapefile = (left out: a shapefile has 255 fields)

# Columns of the layer of tracts that `gapatlas whatif` writes. $counted is one of the five phrases.
scenario-before = Without { $standard } as it is
scenario-after = Without { $standard } in the scenario
scenario-change = Change of those without { $standard }
scenario-gain = Gaining { $standard }
scenario-lose = Losing { $standard }
column-scenario =
    { $bound ->
        [at-least-moe] { $counted }: margin of error
        [at-most] { $counted }: at most
        [at-most-moe] { $counted }: at most, margin of error
       *[at-least] { $counted }
    }
    .description =
        { $bound ->
            [at-least-moe] { $people }: margin of error of the number at the 90 % level; empty where the source gives none.
            [at-most] { $people }: the largest number, where something is not known.
            [at-most-moe] { $people }: margin of error of the largest number at the 90 % level; empty where the source gives none.
           *[at-least] { $people }: the number; the smallest, where something is not known. Below zero, fewer are without access in the scenario.
        }
