//! The table of contents: every address, what answers there, and what the OpenAPI document says of it. The router and the
//! document are both made of it, so that neither has what the other has not.

use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get};

use crate::http::{
    App, api, area, assets, atlas_json, basemap, calls, drawn, export, features, glyphs, health, landing, sprite,
    style, table, tile, tilesets,
};
use crate::write::Format;

/// An address.
pub(super) struct Entry {
    /// With the names of the parts that are left open; `{collectionId}` is one of the layers.
    pub(super) path: &'static str,
    pub(super) answers: MethodRouter<App>,
    pub(super) told: Told,
}

/// What is said of an address.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub(super) topic: Topic,
    pub(super) summary: &'static str,
    pub(super) asks: Asks,
    /// Media types of the answer.
    pub(super) kinds: &'static [&'static str],
}

/// What an address is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    Features,
    Tiles,
    Pages,
    Tables,
    Operation,
}

impl Topic {
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

/// Which parameters there are after `?`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    Nothing,
    /// `f`
    Form,
    /// Those of [`crate::ogc::Asked`].
    Items,
    /// `f` and `crs`.
    Item,
    /// Those of [`crate::ogc::Choice`].
    Part,
    /// `columns` and `id`.
    Table,
    /// `v`
    Version,
    /// `encoding`
    Encoding,
    /// `standard` and `show`.
    Style,
    /// A body, and `format`.
    Drawn,
    /// Whatever anyone adds.
    Anything,
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

fn entry(
    path: &'static str,
    answers: MethodRouter<App>,
    (topic, summary): (Topic, &'static str),
    asks: Asks,
    kinds: &'static [&'static str],
) -> Entry {
    Entry { path, answers, told: Told { topic, summary, asks, kinds } }
}

/// All addresses, in the order in which people read them.
pub(super) fn contents() -> Vec<Entry> {
    let mut all = pages();
    all.extend(of_features());
    all.extend(of_tiles());
    all.extend(of_styles());
    all.extend(of_tables());
    all
}

fn of_features() -> Vec<Entry> {
    use Topic::Features as On;
    let both = &[JSON, HTML];
    let schema = &[SCHEMA, HTML];
    let features = &[GEOJSON, HTML];
    vec![
        entry("/", get(landing::landing), (On, "Where everything begins"), Asks::Form, both),
        entry("/conformance", get(features::conformance), (On, "Which standards are kept to"), Asks::Form, both),
        entry("/api", get(api::api), (On, "This description"), Asks::Form, &[crate::ogc::OPENAPI, HTML]),
        entry("/collections", get(features::collections), (On, "All layers"), Asks::Form, both),
        entry("/collections/{collectionId}", get(features::collection), (On, "A layer"), Asks::Form, both),
        entry(
            "/collections/{collectionId}/items",
            get(features::items),
            (On, "Features of a layer, page by page"),
            Asks::Items,
            features,
        ),
        entry(
            "/collections/{collectionId}/items/{featureId}",
            get(features::item),
            (On, "A feature"),
            Asks::Item,
            features,
        ),
        entry(
            "/collections/{collectionId}/schema",
            get(features::schema),
            (On, "What features of a layer have"),
            Asks::Form,
            schema,
        ),
        entry(
            "/collections/{collectionId}/queryables",
            get(features::queryables),
            (On, "What filters may ask of"),
            Asks::Form,
            schema,
        ),
        entry(
            "/collections/{collectionId}/sortables",
            get(features::sortables),
            (On, "What features can be sorted by"),
            Asks::Form,
            schema,
        ),
    ]
}

fn of_tiles() -> Vec<Entry> {
    use Topic::Tiles as On;
    let both = &[JSON, HTML];
    vec![
        entry("/tiles.json", get(tile::tilejson), (On, "The tiles as TileJSON 3.0"), Asks::Encoding, &[JSON]),
        entry(
            "/tiles/{z}/{x}/{file}",
            get(tile::tile),
            (On, "A tile, the column before the row"),
            Asks::Version,
            &[TILE, MLT],
        ),
        entry("/tiles", get(tilesets::of_all), (On, "Tile sets of all layers together"), Asks::Form, both),
        entry("/tiles/{tileMatrixSetId}", get(tilesets::set_of_all), (On, "A tile set"), Asks::Form, both),
        entry(
            "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
            get(tilesets::tile_of_all),
            (On, "A tile, the row before the column"),
            Asks::Nothing,
            &[TILE],
        ),
        entry(
            "/collections/{collectionId}/tiles",
            get(tilesets::of_one),
            (On, "Tile sets of a layer"),
            Asks::Form,
            both,
        ),
        entry(
            "/collections/{collectionId}/tiles/{tileMatrixSetId}",
            get(tilesets::set_of_one),
            (On, "A tile set of a layer"),
            Asks::Form,
            both,
        ),
        entry(
            "/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
            get(tilesets::tile_of_one),
            (On, "A tile of a layer, the row before the column"),
            Asks::Nothing,
            &[TILE],
        ),
        entry("/tileMatrixSets", get(tilesets::grids), (On, "The grids of tiles"), Asks::Form, both),
        entry("/tileMatrixSets/{tileMatrixSetId}", get(tilesets::grid), (On, "A grid"), Asks::Form, both),
        entry("/basemap.json", get(basemap::tilejson), (On, "The basemap, where there is one"), Asks::Nothing, &[JSON]),
        entry(
            "/basemap/{z}/{x}/{file}",
            get(basemap::tile),
            (On, "A tile of the basemap"),
            Asks::Version,
            &[TILE, "image/png", "image/jpeg", "image/webp"],
        ),
    ]
}

fn of_styles() -> Vec<Entry> {
    use Topic::Tiles as On;
    vec![
        entry(
            "/styles/{file}",
            get(style::style),
            (On, "A style for MapLibre or QGIS"),
            Asks::Style,
            &[JSON, "application/xml"],
        ),
        entry(
            "/sprites/{file}",
            get(sprite::sprite),
            (On, "Signs and patterns of a style"),
            Asks::Nothing,
            &[JSON, "image/png"],
        ),
        entry(
            "/fonts/{stack}/{file}",
            get(glyphs::range),
            (On, "Letters of a style"),
            Asks::Nothing,
            &["application/x-protobuf"],
        ),
    ]
}

fn of_tables() -> Vec<Entry> {
    use Topic::{Operation, Tables as On};
    vec![
        entry(
            "/atlas.json",
            get(atlas_json::atlas),
            (On, "Standards, legends, indicators and their sources"),
            Asks::Nothing,
            &[JSON],
        ),
        entry("/tables/{file}", get(table::table), (On, "A layer without outlines"), Asks::Table, &[JSON]),
        entry("/export/{file}", get(export::export), (On, "A layer to keep, whole or in part"), Asks::Part, DOWNLOADS),
        entry("/health/live", get(health::live), (Operation, "Whether the program answers"), Asks::Nothing, &[JSON]),
        entry("/health/ready", get(health::ready), (Operation, "Whether it has an atlas"), Asks::Nothing, &[JSON]),
    ]
}

const CALLS: &str =
    "Which question to ask first: what lists do not say of sites, by the people whose answer it decides";

fn pages() -> Vec<Entry> {
    use Topic::Pages as On;
    let forms = &[HTML, JSON, CSV];
    let drawn = get(drawn::how).post(drawn::report).layer(DefaultBodyLimit::max(drawn::LONGEST));
    vec![
        entry("/landing.css", get(landing::sheet), (On, "How pages look"), Asks::Nothing, &["text/css"]),
        entry("/map", get(assets::map), (On, "The map"), Asks::Anything, &[HTML]),
        entry("/map/", get(assets::map), (On, "The map"), Asks::Anything, &[HTML]),
        entry(
            "/map/assets/{file}",
            get(assets::asset),
            (On, "A part of the map"),
            Asks::Nothing,
            &["text/javascript", "text/css", "text/plain", "application/octet-stream", "image/svg+xml", "image/png"],
        ),
        entry("/areas/{id}/{file}", get(area::report), (On, "The report of a planning area"), Asks::Nothing, forms),
        entry("/calls.html", get(calls::as_page), (On, CALLS), Asks::Nothing, &[HTML]),
        entry("/calls.csv", get(calls::as_table), (On, CALLS), Asks::Nothing, &[CSV]),
        entry("/calls.json", get(calls::as_json), (On, CALLS), Asks::Nothing, &[JSON]),
        entry("/areas/report", drawn, (On, "The report of an area that somebody draws"), Asks::Drawn, forms),
    ]
}
