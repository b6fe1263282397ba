# The page at the root of the service, and the pages of its OGC API.

# The title of a page in the browser. $page: its heading. $study: the name of the study.
page-title = { $page } · { $study }

# The page at the root.
landing-question = Who lacks access to what, where, and how sure are we?
landing-counts =
    { $tracts ->
        [one] 1 census tract
       *[other] { $tracts } census tracts
    }, { $sites ->
        [one] 1 site
       *[other] { $sites } sites
    }, { $areas ->
        [one] 1 planning area
       *[other] { $areas } planning areas
    }.
landing-map = Open the map

landing-measured = What is measured
# $people: who is counted. $standard: the label of a standard, such as `a clinic within 1 mi in a straight line`.
landing-standard = { $people }: without { $standard }

landing-reports = Reports to print
# Behind the name of an area: its brief, one sheet to print.
landing-brief = one sheet
landing-region = The whole region

landing-downloads = Downloads
landing-column-layer = Layer
landing-column-description = What it is
landing-column-files = Files
landing-layer-tracts = every number of every census tract, with its outline
landing-layer-gaps = people without access, a row for each tract and standard
landing-layer-areas = the same numbers for planning areas and the whole region
landing-layer-sites = the places that people need to reach
landing-shapefile = shapefile
landing-dictionary = what the columns mean

landing-programs = For programs
landing-collections = <a href="/collections?f=html">/collections</a>: the layers as OGC API - Features; give QGIS, or another GIS program, the address of this page
landing-api = <a href="/api?f=html">/api</a>: every address, and as OpenAPI 3.0 for programs; <a href="/conformance?f=html">the standards that it conforms to</a>
landing-tiles = <a href="/tiles?f=html">/tiles</a>: vector tiles as OGC API - Tiles
landing-tilejson = <a href="/tiles.json">/tiles.json</a>: vector tiles, TileJSON 3.0
landing-style = <a href="/styles/light.json">/styles/light.json</a>: a style for MapLibre and QGIS
landing-atlas = <a href="/atlas.json">/atlas.json</a>: standards, legends, indicators and their sources
landing-tables = <a href="/tables/areas.json">/tables/areas.json</a>: numbers without outlines, for tracts, gaps, areas and sites; <code>?columns=</code> and <code>?id=</code> choose

landing-findings = What is doubtful
landing-no-findings = Nothing doubtful was found in the data.
# $title: the title of a kind of finding. $count: how many there are.
landing-finding = { $title }: { $count }

landing-method = How the numbers were made

# What all pages of the OGC API have. The first three are read out and not shown.
page-where = Where you are
page-sketch = A small map of what is listed below
page-pagination = Pages
page-json = the same for programs

page-conformance = Standards
    .lead = The classes of standards of the Open Geospatial Consortium that this service conforms to.
    .classes = Conformance classes

page-collections = Collections
    .lead = The layers of the atlas as features, for GIS programs and people.
    .layers = Layers

# $features: how many the layer has.
page-collection = Contents
    .features = Features ({ $features })
    .systems = Coordinate reference systems

# $layer: the name of a layer. $shown: how many of its $of features are on the page. $from: the number of the first.
# $parameters: names of parameters in the address.
page-features = Features
    .title = { $layer }: features
    .lead =
        { $shown } of { $of ->
            [one] 1 feature
           *[other] { $of } features
        }, from number { $from }. Parameters: { $parameters }, and columns by name.
    .feature = Feature

page-feature = Values
    .lead = Values are empty where a number is not known or not published.
    .what = What
    .value = Value
    .unit = Unit
    .column = Column

# $layer: the name of a layer. $column: the name of one of its columns.
page-schema = Columns of features
    .title = { $layer }: columns of features
    .lead = Every feature has these columns; null where a number is not known or not published.
page-queryables = Columns that filters may use
    .title = { $layer }: columns that filters may use
    .lead = Use filter=… in CQL2, such as { $column } > 10, or by a column's name and value.
page-sortables = Columns that features can be sorted by
    .title = { $layer }: columns that features can be sorted by
    .lead = Use sortby=-{ $column },name; a minus puts the largest first. Unknown values come last.
page-columns = Columns
    .name = Name
    .type = Type
    .unit = Unit
    .label = Label
    .description = Description

page-tilesets = Vector tiles
    .lead = Mapbox Vector Tiles in one grid, that of web maps.
    .sets = Tile sets
# $address: the address of a tile.
page-tileset = Layers
    .lead = { $address }: the row before the column.
    .grid = Grid

page-grids = Grids of tiles
    .lead = How tiles lie on the globe.
    .grids = Grids
page-grid = Zooms
    .lead = Web Mercator in squares: each zoom has four times as many as the one before.
    .zoom = Zoom
    .scale = Scale 1 to
    .pixel = Meters to a pixel
    .width = Tiles from west to east

page-api = For programs
    .lead = Every address, its parameters and the formats of its answers. Errors are problem+json.
    .address = Address
    .method = Method
    .what = What
    .parameters = Parameters
    .formats = Formats

# The page about what is mapped and what is not.
page-policy = What is mapped, and what is not
    .for = This atlas shows where services are missing: clinics, parks, transit, legal help, and help in people’s own languages. It counts the people of census tracts, from published tables, and never a single person.
    .refused = What is never mapped
    .why = Why
    .no-service = None of these is a service that people lack. On a map beside where people live who were born abroad, or who speak a language, it is a tool against them.
    .danger = Where enforcement is seen changes by the hour. A report that is old or false keeps people from a clinic, and a true one shows who goes there.
    .history = A register of persons on a map is their addresses. Tables of the census were misused against people in the United States in 1942 and 1943.
    .no-status = For the same reason nobody is counted by legal status, and some numbers and places are not published.
    .harm = When something does harm
    .tell = If an atlas shows what it should not, such as the place of a shelter or a number that points at a family, tell those who publish it. They can mark the list as confidential or take it out, and build the atlas anew.
    .name-nobody = Write no name, no address and nothing else about a person when you tell it.

## Pages about errors. What a program is told, in English, stands below.
problem-details = What the service says
problem-400 = This address is not understood
    .advice = A part of it is not as it should be; what, is said below. Correct it, or go on from the map.
problem-404 = There is nothing at this address
    .advice = Look for a mistake in the address. What was here may have a new one since the data was made anew; go on from the map or the start page.
problem-422 = This cannot be answered
    .advice = The request is understood, but there is no answer to it; why, is said below.
problem-429 = Too many requests
    .advice = Many requests came from your address in a short time. Wait a moment, and load the page again.
problem-500 = Something went wrong here
    .advice = The fault is not yours. Try again later; if it stays, tell those who run this service what stands below.
problem-501 = This service cannot do that
    .advice = Its program was built without what is needed. Choose another format, or another page.
problem-503 = The answer takes too long
    .advice = Ask for less at once, such as fewer columns or a smaller area, or try again later.
