# Cómo se llaman los documentos de la API de OGC y de los mosaicos, en JSON y en las páginas.

layer-tracts = Sectores censales
    .description = Todos los números de cada sector censal, con su contorno.
layer-gaps = Brechas
    .description = Personas sin acceso: una fila por cada sector y estándar, con el contorno del sector.
layer-sites = Sitios
    .description = Los sitios a los que la gente necesita llegar.
layer-areas = Áreas de planificación
    .description = Los mismos números para las áreas de planificación y para toda la región.

area-kind-region = Toda la región

# Los títulos de los enlaces.
link-for-people = { $what }, página para personas
link-service = Este servicio
link-api = La API (OpenAPI 3.0)
link-api-for-people = La API, página para personas
link-conformance = Los estándares que cumple
link-collections = Las colecciones
link-collection = La colección
link-page = Esta página
link-next = La página siguiente
link-previous = La página anterior
link-feature = Este objeto
link-license = Licencia
link-export = Toda la capa en GeoPackage
link-all-tiles = Mosaicos vectoriales de todas las capas
link-grids = Las cuadrículas de mosaicos
link-grid = Esta cuadrícula
link-grid-of-tiles = Su cuadrícula
link-tile-sets = Estos conjuntos de mosaicos
link-tile-set = Este conjunto de mosaicos
link-tile = Mosaicos: la fila antes que la columna
link-tilejson = Lo mismo en TileJSON

# Las columnas de una capa, en JSON Schema.
schema-title = { $layer }: { $what }
schema-geometry = Dónde está
