# What the documents of the OGC API and of the tiles are called, in JSON and on pages.

# The layers.
layer-tracts = Census tracts
    .description = Every number of every census tract, with its outline.
layer-gaps = Gaps
    .description = People without access: a row for each tract and standard, with the outline of the tract.
layer-sites = Sites
    .description = The places that people need to reach.
layer-areas = Planning areas
    .description = The same numbers for planning areas and the whole region.

# The area that all others are parts of. A kind of areas has the label that the study gives it.
area-kind-region = The whole region

# The titles of links. $what: the title of the document.
link-for-people = { $what } for people
link-service = This service
link-api = The API (OpenAPI 3.0)
link-api-for-people = The API, for people
link-conformance = The standards that it conforms to
link-collections = The collections
link-collection = The collection
link-page = This page
link-next = The next page
link-previous = The page before
link-feature = This feature
link-license = Licence
link-export = The whole layer as GeoPackage
link-all-tiles = Vector tiles of all layers
link-grids = The grids of tiles
link-grid = This grid
link-grid-of-tiles = Its grid
link-tile-sets = These tile sets
link-tile-set = This tile set
link-tile = Tiles, the row before the column
link-tilejson = The same as TileJSON

# The columns of a layer, as JSON Schema. $layer: its name; $what: which of its columns.
schema-title = { $layer }: { $what }
schema-geometry = Where it is
