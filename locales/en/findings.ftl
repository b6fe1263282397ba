# Findings: problems in the data, with what was done about each. The title heads a list of findings of one kind.
# $ids: the first ids of a list with the number of the others; $tracts, $rows: how many there are. Ids, columns, cells,
# files and names of tables are shown as in the data.

# $place: a file with its line, as a compiler writes it. $finding: the sentence.
finding-at-place = { $place }: { $finding }

# The first ids of a list. $more: how many others there are.
ids-and-more =
    { $more ->
        [0] { $ids }
       *[other] { $ids } and { $more } more
    }

# Headings of groups of findings, by what a person can do about them.
finding-action-say-in-study = What the study should say
finding-action-correct-file = What to correct, or to ask about, in the files
finding-action-look-at = What to look at: it may be meant, and may be a mistake
finding-action-take-into-account = What to know when reading the results

# The page of findings. $study: the name of the study. $kinds: kinds of findings, of which $shown have places on the map.
findings-page-title = What is doubtful in the data of { $study }
findings-page-heading = What is doubtful in the data of <bdi>{ $study }</bdi>
findings-page-lead =
    { $findings ->
        [one] 1 finding
       *[other] { $findings } findings
    } of { $kinds ->
        [one] 1 kind
       *[other] { $kinds } kinds
    }; { $shown ->
        [0] none is about a place that is on the map
        [one] those of 1 kind are on the map
       *[other] those of { $shown } kinds are on the map
    }. Confidential sites, and what was left out, are not on it.
findings-page-errors = What keeps the study from being read
findings-page-map = The tracts of the study, its planning areas, and the places of findings
findings-page-show-all = Show the places of all kinds
findings-page-show = Show these places only
findings-page-more = and { $more } more
# $places: how many places of the kind are not drawn.
findings-page-not-drawn = { $places } more places are not drawn.
# $places: how many places of the kind lie beyond the edges of the map.
findings-page-beyond =
    { $places ->
        [one] 1 of them lies beyond the map and is
       *[other] { $places } of them lie beyond the map and are
    } drawn at its edge.
# $id: the id of the tract, area or site. $finding: the sentence.
findings-page-mark = { $id } – { $finding }

finding-not-utf8 = the text is not UTF-8; read as { $encoding }
    .title = Text files that are not UTF-8

finding-row-too-long =
    the row has { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } and the table { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }; left out, as its cells may be shifted
    .title = Rows with too many cells, left out

finding-row-too-short =
    the row has { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } and the table { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }; the other cells are missing
    .title = Rows with too few cells

# Of a sheet in a workbook. $setting: the key of the study that names the row.
finding-rows-above-header =
    the columns are named here, and { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } above left out; if another row names them, write its number as { $setting }
    .title = Sheets with rows above the names of the columns, left out

finding-cells-without-column =
    { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of the sheet in a column without a name, the first in this row; left out
    .title = Cells of sheets in columns without a name, left out

# $text: the error as spreadsheet programs write it, such as #N/A.
finding-error-cells =
    { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of `{ $column }` with the error { $text }, the first in this row; read as empty
    .title = Cells of sheets with an error, read as empty

finding-formulas-without-value =
    { $cells ->
        [one] 1 formula
       *[other] { $cells } formulas
    } of `{ $column }` without a value in the file, the first in this row; read as empty. Open the workbook in a spreadsheet program and save it again
    .title = Formulas of sheets without a value, read as empty

finding-rows-without-id =
    { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } without an id, the first here; left out
    .title = Rows without an id, left out

# Of a directory.
finding-services-by-organization =
    of { $services ->
        [one] 1 service
       *[other] { $services } services
    } only the organization is known; put at the only location of the organization
    .title = Services put at the only location of their organization

# $ids: the services. $table: the file that would say it.
finding-services-unlinked =
    of { $services ->
        [one] 1 service
       *[other] { $services } services
    } only the organization is known, which has several locations: { $ids }; left out. A table { $table } with service_id and location_id says where they are given
    .title = Services of organizations with several locations, left out

finding-tracts-without-suffix =
    { $rows ->
        [one] 1 id of a tract
       *[other] { $rows } ids of tracts
    } with nine digits, as Census 2000 writes tracts without a suffix; read with the suffix 00
    .title = Ids of tracts of 2000 with nine digits

finding-tracts-in-parts =
    { $tracts ->
        [one] 1 tract has
       *[other] { $tracts } tracts have
    } several rows, each with a part of the outline: { $ids }; joined
    .title = Tracts with several rows, joined

# $problem: `antimeridian` where the outline crosses the 180th meridian, else `invalid`.
finding-geometry-repaired =
    { $problem ->
        [antimeridian] the outline of { $id } crosses the 180th meridian in one piece; split there
       *[invalid] the outline of { $id } crosses or overlaps itself; repaired
    }
    .title = Outlines repaired

finding-geometry-dropped = { $id } has no outline that can be repaired; left out
    .title = Tracts or areas without a usable outline, left out

finding-geoid-mended = the id `{ $found }` is not a GEOID; read as { $geoid }
    .title = GEOIDs corrected

finding-geoid-refused = `{ $found }` is not the id of a tract; row left out
    .title = Rows without a tract id, left out

# $areas: the kind of area.
finding-other-areas =
    { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } with the id of a { $areas ->
        [nation] nation
        [region] region
        [division] division
        [state] state
        [county] county
        [county-subdivision] county subdivision
        [block-group] block group
        [block] block
        [place] place
        [metropolitan-area] metropolitan area
        [congressional-district] congressional district
        [public-use-microdata-area] public use microdata area
        [zip-code-tabulation-area] ZIP code tabulation area
        [school-district] school district
       *[other] part or group of tracts
    }; left out, as a study counts tracts
    .title = Tables with rows about other kinds of areas

finding-rows-outside =
    { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } about tracts that the study does not have: { $ids }; left out
    .title = Tables with rows about other tracts

# $year: the census. $way: `land`, or `shares` of the study. $tracts: the tracts that consist of parts.
finding-tracts-converted =
    is about the tracts of { $year }; its numbers were divided among the study's tracts { $way ->
        [land] by the land they have in common
       *[shares] by the shares that the study gives
    }, of which { $tracts ->
        [one] 1 consists
       *[other] { $tracts } consist
    } of parts
    .title = Tables about the tracts of another census

# $least: the smallest sum.
finding-crosswalk-incomplete =
    the shares of { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    } sum to less than 1, the least to { $least }: { $ids }; the rest is not counted
    .title = Crosswalks whose shares of a tract sum to less than 1

finding-area-without-shares = gives { $id } no share of any tract; it has no people
    .title = Planning areas without a share in a crosswalk

finding-shares-elsewhere =
    gives { $id } shares of { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    } that its outline does not touch: { $ids }; were ids swapped?
    .title = Planning areas with shares of tracts elsewhere

# In a list of what cells say.
finding-empty-cell = an empty cell
finding-quoted-cell = “{ $text }”

# $names: what the rows have in place of an area, as finding-quoted-cell.
finding-rows-outside-areas =
    { $rows ->
        [one] 1 row is
       *[other] { $rows } rows are
    } about ground that is in no area ({ $names }); the shares of { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    } there are counted in none: { $ids }
    .title = Rows of a crosswalk about ground in no area

# $most: the largest sum.
finding-shares-normalized =
    the shares of { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    } sum to more than 1 by rounding, at most to { $most }, and were divided by their sum: { $ids }
    .title = Crosswalks whose rounded shares of a tract sum to more than 1

finding-connecticut-renamed =
    { $rows ->
        [one] 1 row names
       *[other] { $rows } rows name
    } a tract of Connecticut by its planning region where the study has the county, or the other way round; treated as the same tracts
    .title = Tables with other ids for the tracts of Connecticut

# $indicators: the ids of the missing values.
finding-tracts-without-row =
    no row for { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }: { $ids }; { $indicators } missing there
    .title = Tables that leave tracts out

finding-tracts-without-people =
    nobody lives in { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }: { $ids }
    .title = Tracts without people

finding-not-a-number = column `{ $column }` has `{ $value }` where a number belongs; value missing
    .title = Cells with text where a number belongs

# $setting: what to write in the study file.
finding-negative-count = column `{ $column }` has the count { $value }, and no count is below zero; value missing (where the number means "no value", say so with `{ $setting }`)
    .title = Counts below zero

# $cell: `empty`, or `marked` with $mark.
finding-values-withheld =
    { $cell ->
        [empty] { $indicator } is empty
       *[marked] { $indicator } is marked `{ $mark }`
    } for { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }: { $ids }; values missing
    .title = Values that the agency does not give

# $cell: `empty`, or `marked` with $mark.
finding-margins-unknown =
    { $cell ->
        [empty] the margin of { $indicator } is empty
       *[marked] the margin of { $indicator } is marked `{ $mark }`
    } for { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }: { $ids }; unknown there
    .title = Margins of error that the agency does not give

finding-no-margins = no margins of error in this file; the reliability of its numbers is unknown
    .title = Tables without margins of error

# $mark: such as `250,000+`.
finding-open-ended =
    { $indicator } is only known as `{ $mark }` for { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }: { $ids }; values missing
    .title = Values beyond what the agency counts

finding-languages-unknown =
    no counts of all languages for the place of { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }: { $ids }; there a group's main languages are those that table B16001 names
    .title = Tracts without counts of languages of their place

# $line: the label of the first missing line. $more: how many others are missing.
finding-lines-missing =
    lacks some lines of table { $table } that { $indicator } is read from: { $more ->
        [0] `{ $line }`
       *[other] `{ $line }` and { $more } more
    }; not read
    .title = Tables without some lines of an indicator

finding-other-lines =
    lines of table { $table } that { $indicator } is best computed from are missing for { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }: { $ids }; computed from other lines of the table, whose margins of error are mostly larger
    .title = Indicators computed from other lines than the best

# $used: the other file.
finding-table-not-used = has { $indicator } too, which is read from { $used }; not used
    .title = Tables not used, as another has the same

# $tracts: how many ids of the table the study does not have. $missing: how many of the study's tracts the table lacks in the same counties.
finding-tracts-differ =
    { $tracts ->
        [one] 1 tract that the study does not have
       *[other] { $tracts } tracts that the study does not have
    } ({ $ids }), while { $missing ->
        [one] 1 tract of the study in the same counties has no row ({ $missing_id })
       *[other] { $missing } tracts of the study in the same counties have no row (such as { $missing_id })
    }: these ids look like those of another census, or are mistyped
    .title = Ids that look like those of another census

# $condition: as in the study. $rows: how many rows are left out. $of: how many the file has. $unknown: of how many the condition is
# neither true nor false, because a cell is empty or no number.
finding-rows-left-out =
    { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of { $of } left out, as the study takes those where { $condition }{ $unknown ->
        [0] {""}
        [one] ; of 1 row this is not known, because a cell is empty or no number
       *[other] ; of { $unknown } rows this is not known, because a cell is empty or no number
    }
    .title = Rows left out by the study’s conditions

# The same of a list of confidential sites, whose condition is not told.
finding-rows-left-out-confidential =
    { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of { $of } left out, as they do not meet the study’s condition for this list{ $unknown ->
        [0] {""}
        [one] ; of 1 row this is not known, because a cell is empty or no number
       *[other] ; of { $unknown } rows this is not known, because a cell is empty or no number
    }

# $rows: how many tracts are left out. $of: how many the file has.
finding-other-counties =
    { $rows ->
        [one] 1 tract
       *[other] { $rows } tracts
    } of { $of } left out, as they are in counties that the study does not name
    .title = Tracts of other counties, left out

finding-part-above-whole =
    { $indicator } is larger than { $whole }, which it is a part of, in { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    }: { $ids }
    .title = Parts larger than their whole

finding-share-periods-differ = { $indicator } and { $whole } are about different years; the share is not computed
    .title = Shares not computed, as the years differ

finding-periods-overlap =
    the earlier { $indicator } shares { $years ->
        [one] 1 year
       *[other] { $years } years
    } with the later one; the margin of the change allows for it, and periods that do not overlap are a better comparison
    .title = Periods of a trend that overlap

# $people: the least people of an area that the indicator is shown for.
finding-standard-without-tracts =
    standard { $standard } counts { $indicator }, which is shown for areas of at least { $people ->
        [one] 1 person
       *[other] { $people } people
    } only: no tract shows its result
    .title = Standards without results by tract

finding-no-place = the coordinates `{ $x }`, `{ $y }` are not a place on the globe
    .title = Coordinates that are not a place

finding-area-without-origin = { $id } cuts tracts and contains none of their origins with people: its figures are missing
    .title = Planning areas without an origin with people

# $covered: a share, in percent.
finding-area-partly-outside = tracts cover { $covered } of { $id }; its figures are about that part
    .title = Planning areas partly outside the tracts

# $about: `part` of the area, of which the share $known is known, or `nothing`.
finding-area-incomplete =
    { $about ->
        [part] { $indicator } of { $id } is about the { $known } of it that is known
       *[nothing] { $indicator } of { $id } is missing
    }: { $tracts ->
        [one] 1 tract
       *[other] { $tracts } tracts
    } without a value: { $ids }
    .title = Figures of planning areas without some tracts
