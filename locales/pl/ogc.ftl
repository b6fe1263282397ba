# What the documents of the OGC API and of the tiles are called, in JSON and on pages.

# The layers.
layer-tracts = Obwody spisowe
    .description = Wszystkie liczby dla każdego obwodu spisowego, z jego obrysem.
layer-gaps = Luki w dostępie
    .description = Osoby bez dostępu: wiersz dla każdego obwodu i standardu, z obrysem obwodu.
layer-sites = Miejsca
    .description = Miejsca, do których ludzie potrzebują dotrzeć.
layer-areas = Obszary planistyczne
    .description = Te same liczby dla obszarów planistycznych i całego regionu.

area-kind-region = Cały region

# The titles of links.
link-for-people = { $what } – strona do czytania
link-service = Ta usługa
link-api = API (OpenAPI 3.0)
link-api-for-people = API – strona do czytania
link-conformance = Normy, z którymi jest zgodna
link-collections = Kolekcje
link-collection = Kolekcja
link-page = Ta strona
link-next = Następna strona
link-previous = Poprzednia strona
link-feature = Ten obiekt
link-license = Licencja
link-export = Cała warstwa jako GeoPackage
link-all-tiles = Kafelki wektorowe wszystkich warstw
link-grids = Siatki kafelków
link-grid = Ta siatka
link-grid-of-tiles = Siatka tych kafelków
link-tile-sets = Te zestawy kafelków
link-tile-set = Ten zestaw kafelków
link-tile = Kafelki, wiersz przed kolumną
link-tilejson = To samo jako TileJSON

# The columns of a layer, as JSON Schema.
schema-title = { $layer }: { $what }
schema-geometry = Położenie
