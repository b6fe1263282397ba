//! All routes with their handlers and their documentation. The router and the OpenAPI document are both generated from
//! it, so that they agree.

use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get};

use crate::http::api;
use crate::http::app::App;
use crate::http::layers::{export, features, table};
use crate::http::map::{application, atlas_json, glyphs, sprite, style};
use crate::http::pages::landing;
use crate::http::reports::{area, calls, drawn_area};
use crate::http::tiles::{basemap, tile, tilesets};
use crate::write::Format;

/// A route.
pub(super) struct Route {
    /// Path template; `{collectionId}` is one of the layers.
    pub(super) path: &'static str,
    pub(super) handler: MethodRouter<App>,
    pub(super) doc: RouteDoc,
}

/// Documentation of a route.
#[derive(Debug, Clone, Copy)]
pub(super) struct RouteDoc {
    pub(super) tag: Tag,
    pub(super) summary: &'static str,
    pub(super) params: QueryParams,
    /// Media types of the response.
    pub(super) media_types: &'static [&'static str],
}

/// Tag of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Features,
    Tiles,
    Pages,
    Tables,
    Operation,
}

impl Tag {
    pub(super) const ALL: [Self; 5] = [Self::Features, Self::Tiles, Self::Tables, Self::Pages, Self::Operation];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Features => "Features",
            Self::Tiles => "Tiles and styles",
            Self::Pages => "Pages and reports",
            Self::Tables => "Tables and downloads",
            Self::Operation => "Operation",
        }
    }
}

/// The set of query parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum QueryParams {
    Nothing,
    /// `f`
    Representation,
    /// Those of [`crate::ogc::ItemsQuery`].
    Items,
    /// `f` and `crs`.
    Item,
    /// Those of [`crate::ogc::ExportQuery`].
    Export,
    /// `columns` and `id`.
    Table,
    /// `v`
    Version,
    /// `encoding`
    Encoding,
    /// `standard` and `show`.
    Style,
    /// A body, and `format`.
    DrawnArea,
    /// Any parameter.
    Any,
}

const JSON: &str = "application/json";
const HTML: &str = "text/html";
const CSV: &str = "text/csv";
const DOWNLOADS: &[&str] = &[
    Format::GeoJson.media_type(),
    Format::GeoJsonLines.media_type(),
    Format::GeoPackage.media_type(),
    Format::FlatGeobuf.media_type(),
    Format::Parquet.media_type(),
    CSV,
    Format::Xlsx.media_type(),
    Format::Shapefile.media_type(),
    "application/csvm+json",
];
const GEOJSON: &str = "application/geo+json";
const SCHEMA: &str = "application/schema+json";
const TILE: &str = "application/vnd.mapbox-vector-tile";
const MLT: &str = "application/vnd.maplibre-tile";

fn route(
    path: &'static str,
    handler: MethodRouter<App>,
    (tag, summary): (Tag, &'static str),
    params: QueryParams,
    media_types: &'static [&'static str],
) -> Route {
    Route { path, handler, doc: RouteDoc { tag, summary, params, media_types } }
}

/// All routes, in the order of the documentation.
pub(super) fn routes() -> Vec<Route> {
    let mut all = page_routes();
    all.extend(feature_routes());
    all.extend(tile_routes());
    all.extend(basemap_routes());
    all.extend(style_routes());
    all.extend(table_routes());
    all
}

fn feature_routes() -> Vec<Route> {
    use QueryParams::{Item, Items, Representation};
    use Tag::Features;
    let both = &[JSON, HTML];
    let schema = &[SCHEMA, HTML];
    let features = &[GEOJSON, HTML];
    vec![
        route("/", get(landing::landing), (Features, "The start page"), Representation, both),
        route(
            "/conformance",
            get(features::conformance),
            (Features, "The standards that the service conforms to"),
            Representation,
            both,
        ),
        route("/api", get(api::api), (Features, "This description"), Representation, &[crate::ogc::OPENAPI, HTML]),
        route("/collections", get(features::collections), (Features, "All layers"), Representation, both),
        route("/collections/{collectionId}", get(features::collection), (Features, "A layer"), Representation, both),
        route(
            "/collections/{collectionId}/items",
            get(features::items),
            (Features, "Features of a layer, page by page"),
            Items,
            features,
        ),
        route(
            "/collections/{collectionId}/items/{featureId}",
            get(features::item),
            (Features, "A feature"),
            Item,
            features,
        ),
        route(
            "/collections/{collectionId}/schema",
            get(features::schema),
            (Features, "The columns of a layer"),
            Representation,
            schema,
        ),
        route(
            "/collections/{collectionId}/queryables",
            get(features::queryables),
            (Features, "Columns that filters may use"),
            Representation,
            schema,
        ),
        route(
            "/collections/{collectionId}/sortables",
            get(features::sortables),
            (Features, "Columns that features can be sorted by"),
            Representation,
            schema,
        ),
    ]
}

fn tile_routes() -> Vec<Route> {
    use QueryParams::{Encoding, Nothing, Representation, Version};
    use Tag::Tiles;
    let both = &[JSON, HTML];
    vec![
        route("/tiles.json", get(tile::tilejson), (Tiles, "The tiles as TileJSON 3.0"), Encoding, &[JSON]),
        route(
            "/tiles/{z}/{x}/{file}",
            get(tile::tile),
            (Tiles, "A tile, the column before the row"),
            Version,
            &[TILE, MLT],
        ),
        route(
            "/tiles",
            get(tilesets::tilesets_of_all),
            (Tiles, "Tile sets of all layers together"),
            Representation,
            both,
        ),
        route("/tiles/{tileMatrixSetId}", get(tilesets::tileset_of_all), (Tiles, "A tile set"), Representation, both),
        route(
            "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
            get(tilesets::tile_of_all),
            (Tiles, "A tile, the row before the column"),
            Nothing,
            &[TILE],
        ),
        route(
            "/collections/{collectionId}/tiles",
            get(tilesets::tilesets_of_layer),
            (Tiles, "Tile sets of a layer"),
            Representation,
            both,
        ),
        route(
            "/collections/{collectionId}/tiles/{tileMatrixSetId}",
            get(tilesets::tileset_of_layer),
            (Tiles, "A tile set of a layer"),
            Representation,
            both,
        ),
        route(
            "/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
            get(tilesets::tile_of_layer),
            (Tiles, "A tile of a layer, the row before the column"),
            Nothing,
            &[TILE],
        ),
        route("/tileMatrixSets", get(tilesets::tile_matrix_sets), (Tiles, "The grids of tiles"), Representation, both),
        route(
            "/tileMatrixSets/{tileMatrixSetId}",
            get(tilesets::tile_matrix_set),
            (Tiles, "A grid"),
            Representation,
            both,
        ),
    ]
}

fn basemap_routes() -> Vec<Route> {
    use QueryParams::{Nothing, Version};
    use Tag::Tiles;
    vec![
        route("/basemap.json", get(basemap::tilejson), (Tiles, "The basemap, where there is one"), Nothing, &[JSON]),
        route(
            "/basemap/{z}/{x}/{file}",
            get(basemap::tile),
            (Tiles, "A tile of the basemap"),
            Version,
            &[TILE, "image/png", "image/jpeg", "image/webp"],
        ),
    ]
}

fn style_routes() -> Vec<Route> {
    use Tag::Tiles;
    vec![
        route(
            "/styles/{file}",
            get(style::style),
            (Tiles, "A style for MapLibre or QGIS"),
            QueryParams::Style,
            &[JSON, "application/xml"],
        ),
        route(
            "/sprites/{file}",
            get(sprite::sprite),
            (Tiles, "Symbols and patterns of a style"),
            QueryParams::Nothing,
            &[JSON, "image/png"],
        ),
        route(
            "/fonts/{stack}/{file}",
            get(glyphs::range),
            (Tiles, "Glyphs of a style"),
            QueryParams::Nothing,
            &["application/x-protobuf"],
        ),
    ]
}

fn table_routes() -> Vec<Route> {
    use Tag::{Operation, Tables};
    vec![
        route(
            "/atlas.json",
            get(atlas_json::atlas),
            (Tables, "Standards, legends, indicators and their sources"),
            QueryParams::Nothing,
            &[JSON],
        ),
        route("/tables/{file}", get(table::table), (Tables, "A layer without outlines"), QueryParams::Table, &[JSON]),
        route(
            "/export/{file}",
            get(export::export),
            (Tables, "A layer to download, whole or in part"),
            QueryParams::Export,
            DOWNLOADS,
        ),
        route(
            "/health/live",
            get(api::live),
            (Operation, "Whether the program is running"),
            QueryParams::Nothing,
            &[JSON],
        ),
        route("/health/ready", get(api::ready), (Operation, "Whether it has an atlas"), QueryParams::Nothing, &[JSON]),
    ]
}

const CALLS: &str =
    "Which question to ask first: facts about sites that no list gives, ranked by the people for whom they decide";

fn page_routes() -> Vec<Route> {
    use Tag::Pages;
    let media_types = &[HTML, JSON, CSV];
    let drawn_area = get(drawn_area::get_not_supported)
        .post(drawn_area::report)
        .layer(DefaultBodyLimit::max(drawn_area::MAX_BODY_BYTES));
    vec![
        route(
            "/landing.css",
            get(landing::stylesheet),
            (Pages, "The style sheet of pages"),
            QueryParams::Nothing,
            &["text/css"],
        ),
        route("/map", get(application::map), (Pages, "The map"), QueryParams::Any, &[HTML]),
        route("/map/", get(application::map), (Pages, "The map"), QueryParams::Any, &[HTML]),
        route(
            "/map/assets/{file}",
            get(application::asset),
            (Pages, "A part of the map"),
            QueryParams::Nothing,
            &["text/javascript", "text/css", "text/plain", "application/octet-stream", "image/svg+xml", "image/png"],
        ),
        route(
            "/areas/{id}/{file}",
            get(area::report),
            (Pages, "The report of a planning area"),
            QueryParams::Nothing,
            media_types,
        ),
        route("/calls.html", get(calls::html_page), (Pages, CALLS), QueryParams::Nothing, &[HTML]),
        route("/calls.csv", get(calls::csv_table), (Pages, CALLS), QueryParams::Nothing, &[CSV]),
        route("/calls.json", get(calls::json_document), (Pages, CALLS), QueryParams::Nothing, &[JSON]),
        route("/areas/report", drawn_area, (Pages, "The report of a drawn area"), QueryParams::DrawnArea, media_types),
    ]
}
