//! All routes with their handlers and their documentation, their parameters included. The router and the OpenAPI document
//! are both generated from it, so that they agree.

use axum::extract::DefaultBodyLimit;
use axum::routing::get;

use crate::domain::Layer;
use crate::http::api;
use crate::http::api::parameters::{PathParameter, PathValues};
use crate::http::api::query_parameters::{
    ADDRESS, BRIEF_FORMAT, BY, COLUMNS, CRS, DEPART, ENCODING, EXPORT_AREA, EXPORT_PROPERTIES, INDICATOR, ITEMS,
    LEAVE_OUT, PAPER, PLACES, POINTS, REACH_STANDARD, REPORT_FORMAT, REPRESENTATION, ROW_ID, ROWS, SCENARIO, SHOW,
    STANDARD, TRAVEL_MODE, VERSION, WITHIN,
};
use crate::http::api::route_doc::{OtherResponse, Tag};
use crate::http::layers::{addresses, export, features, table};
use crate::http::map::{application, atlas_json, glyphs, sprite, style};
use crate::http::pages::{landing, policy};
use crate::http::reach::{place, site, tract, way};
use crate::http::reports::document_file::DocumentFile;
use crate::http::reports::{area, calls, drawn_area, own_brief, side_by_side};
use crate::http::request::body::MAX_BODY_BYTES;
use crate::http::route::{Route, route};
use crate::http::scenarios::evaluate;
use crate::http::tiles::{basemap, tile, tilesets};
use crate::ogc::{OPENAPI, TILE_MATRIX_SET_ID};
use crate::write::Format;

const JSON: &str = "application/json";
const HTML: &str = "text/html";
const CSV: &str = "text/csv";
const REPORTS: &[&str] = &[HTML, JSON, CSV, "text/markdown", Format::Xlsx.media_type(), PDF];
const PDF: &str = "application/pdf";
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
/// Resources that programs and people read.
const JSON_OR_HTML: &[&str] = &[JSON, HTML];
const SCHEMA_OR_HTML: &[&str] = &[SCHEMA, HTML];
const FEATURES_OR_HTML: &[&str] = &[GEOJSON, HTML];

const FEATURE_ID: PathParameter = PathParameter { name: "featureId", values: PathValues::FeatureId };
const AREA_ID: PathParameter = PathParameter { name: "id", values: PathValues::Text { example: "region" } };
const GEOID: PathParameter = PathParameter { name: "geoid", values: PathValues::IdOf(Layer::Tracts) };
const PLACE: PathParameter = PathParameter { name: "place", values: PathValues::Place };
const SITE_ID: PathParameter = PathParameter { name: "id", values: PathValues::IdOf(Layer::Sites) };
/// The path of a tile in `TileJSON`, the column before the row in the name of the file.
const Z: PathParameter = PathParameter { name: "z", values: PathValues::Zoom(|atlas| &atlas.tiles) };
const X: PathParameter = PathParameter { name: "x", values: PathValues::Index };
/// The path of a tile in OGC API - Tiles, the row before the column.
const TILE_PATH: [PathParameter; 4] = [
    MATRIX_SET,
    PathParameter { name: "tileMatrix", values: PathValues::Zoom(|atlas| &atlas.tiles) },
    PathParameter { name: "tileRow", values: PathValues::Index },
    PathParameter { name: "tileCol", values: PathValues::Index },
];
const MATRIX_SET: PathParameter =
    PathParameter { name: "tileMatrixSetId", values: PathValues::OneOf(|| vec![TILE_MATRIX_SET_ID.to_owned()]) };
const EMPTY_TILE: OtherResponse = OtherResponse { status: 204, description: "The tile is empty." };

const NO_PDF: OtherResponse = OtherResponse { status: 501, description: "The program was built without PDF." };

/// All routes, in the order of the documentation.
pub(super) fn routes() -> Vec<Route> {
    let mut all = page_routes();
    all.extend(feature_routes());
    all.extend(tile_routes());
    all.extend(basemap_routes());
    all.extend(style_routes());
    all.extend(table_routes());
    all.extend(reach_routes());
    all.push(scenario_route());
    all
}

fn feature_routes() -> Vec<Route> {
    use Tag::Features;
    let f = [REPRESENTATION];
    let conformance = "The standards that the service conforms to";
    let items = "Features of a layer, page by page";
    let sortables = "Columns that features can be sorted by";
    vec![
        route("/", get(landing::landing), Features, "The start page", JSON_OR_HTML).query(f).schema("Landing"),
        route("/conformance", get(features::conformance), Features, conformance, JSON_OR_HTML)
            .query(f)
            .schema("Conformance"),
        route("/api", get(api::api), Features, "This description", &[OPENAPI, HTML]).query(f),
        route("/collections", get(features::collections), Features, "All layers", JSON_OR_HTML)
            .query(f)
            .schema("Collections"),
        route("/collections/{collectionId}", get(features::collection), Features, "A layer", JSON_OR_HTML)
            .query(f)
            .schema("Collection"),
        route("/collections/{collectionId}/items", get(features::items), Features, items, FEATURES_OR_HTML)
            .query(ITEMS)
            .query(ROWS)
            .schema("Features"),
        route(
            "/collections/{collectionId}/items/{featureId}",
            get(features::item),
            Features,
            "A feature",
            FEATURES_OR_HTML,
        )
        .path_parameters([FEATURE_ID])
        .query([REPRESENTATION, CRS])
        .schema("Feature"),
        route(
            "/collections/{collectionId}/schema",
            get(features::schema),
            Features,
            "The columns of a layer",
            SCHEMA_OR_HTML,
        )
        .query(f),
        route(
            "/collections/{collectionId}/queryables",
            get(features::queryables),
            Features,
            "Columns that filters may use",
            SCHEMA_OR_HTML,
        )
        .query(f),
        route("/collections/{collectionId}/sortables", get(features::sortables), Features, sortables, SCHEMA_OR_HTML)
            .query(f),
    ]
}

fn tile_routes() -> Vec<Route> {
    use Tag::Tiles;
    let f = [REPRESENTATION];
    let file = PathParameter::file_like("^(0|[1-9][0-9]*)\\.(mvt|mlt)$", "0.mvt");
    vec![
        route("/tiles.json", get(tile::tilejson), Tiles, "The tiles as TileJSON 3.0", &[JSON])
            .query([ENCODING])
            .schema("TileJson"),
        route("/tiles/{z}/{x}/{file}", get(tile::tile), Tiles, "A tile, the column before the row", &[TILE, MLT])
            .path_parameters([Z, X, file])
            .query([VERSION])
            .other_responses([EMPTY_TILE]),
        route("/tiles", get(tilesets::tilesets_of_all), Tiles, "Tile sets of all layers together", JSON_OR_HTML)
            .query(f),
        route("/tiles/{tileMatrixSetId}", get(tilesets::tileset_of_all), Tiles, "A tile set", JSON_OR_HTML)
            .path_parameters([MATRIX_SET])
            .query(f),
        route(
            "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
            get(tilesets::tile_of_all),
            Tiles,
            "A tile, the row before the column",
            &[TILE],
        )
        .path_parameters(TILE_PATH)
        .other_responses([EMPTY_TILE]),
        route(
            "/collections/{collectionId}/tiles",
            get(tilesets::tilesets_of_layer),
            Tiles,
            "Tile sets of a layer",
            JSON_OR_HTML,
        )
        .query(f),
        route(
            "/collections/{collectionId}/tiles/{tileMatrixSetId}",
            get(tilesets::tileset_of_layer),
            Tiles,
            "A tile set of a layer",
            JSON_OR_HTML,
        )
        .path_parameters([MATRIX_SET])
        .query(f),
        route(
            "/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
            get(tilesets::tile_of_layer),
            Tiles,
            "A tile of a layer, the row before the column",
            &[TILE],
        )
        .path_parameters(TILE_PATH)
        .other_responses([EMPTY_TILE]),
        route("/tileMatrixSets", get(tilesets::tile_matrix_sets), Tiles, "The grids of tiles", JSON_OR_HTML).query(f),
        route("/tileMatrixSets/{tileMatrixSetId}", get(tilesets::tile_matrix_set), Tiles, "A grid", JSON_OR_HTML)
            .path_parameters([MATRIX_SET])
            .query(f),
    ]
}

fn basemap_routes() -> Vec<Route> {
    use Tag::Tiles;
    // Without a basemap its routes are still there, and answer that there is none.
    let z =
        PathParameter { name: "z", values: PathValues::Zoom(|atlas| atlas.basemap.as_ref().unwrap_or(&atlas.tiles)) };
    let file = PathParameter::file_like("^(0|[1-9][0-9]*)\\.(mvt|png|jpg|webp)$", "0.mvt");
    let images = &[TILE, "image/png", "image/jpeg", "image/webp"];
    let mut tilejson =
        route("/basemap.json", get(basemap::tilejson), Tiles, "The basemap, where there is one", &[JSON])
            .schema("TileJson");
    tilejson.doc.is_optional = true;
    vec![
        tilejson,
        route("/basemap/{z}/{x}/{file}", get(basemap::tile), Tiles, "A tile of the basemap", images)
            .path_parameters([z, X, file])
            .query([VERSION])
            .other_responses([EMPTY_TILE]),
    ]
}

fn style_routes() -> Vec<Route> {
    use Tag::Tiles;
    let font = PathParameter { name: "stack", values: PathValues::OneOf(|| vec![glyphs::FONT.to_owned()]) };
    let range = PathParameter::file_like("^[0-9]+-[0-9]+\\.pbf$", "0-255.pbf");
    vec![
        route("/styles/{file}", get(style::style), Tiles, "A style for MapLibre or QGIS", &[JSON, "application/xml"])
            .path_parameters([PathParameter::file(style::files)])
            .query([STANDARD, INDICATOR, SHOW, BY])
            .schema("MapStyle"),
        route("/sprites/{file}", get(sprite::sprite), Tiles, "Symbols and patterns of a style", &[JSON, "image/png"])
            .path_parameters([PathParameter::file(sprite::files)]),
        route("/fonts/{stack}/{file}", get(glyphs::range), Tiles, "Glyphs of a style", &["application/x-protobuf"])
            .path_parameters([font, range]),
    ]
}

fn table_routes() -> Vec<Route> {
    use Tag::{Operation, Tables};
    let atlas = "Standards, legends, indicators and their sources";
    let ranges = [
        OtherResponse { status: 206, description: "The part that `Range` asks for." },
        OtherResponse { status: 416, description: "The file has no such range." },
    ];
    vec![
        route("/atlas.json", get(atlas_json::atlas), Tables, atlas, &[JSON]).schema("Atlas"),
        route("/tables/{file}", get(table::table), Tables, "A layer without outlines", &[JSON])
            .path_parameters([PathParameter::file(table::files)])
            .query([COLUMNS, ROW_ID, POINTS])
            .schema("Table"),
        route("/export/{file}", get(export::export), Tables, "A layer to download, whole or in part", DOWNLOADS)
            .path_parameters([PathParameter::file(export::files)])
            .query([EXPORT_AREA, EXPORT_PROPERTIES])
            .query(ROWS)
            .other_responses(ranges),
        route(
            "/compare.json",
            get(side_by_side::compare),
            Tables,
            "Places side by side: whether their shares differ",
            &[JSON],
        )
        .query([PLACES])
        .schema("SideBySide"),
        route("/health/live", get(api::live), Operation, "Whether the program is running", &[JSON]),
        route("/health/ready", get(api::ready), Operation, "Whether it has an atlas", &[JSON]),
    ]
}

/// Who reaches what, and where an address is.
fn reach_routes() -> Vec<Route> {
    use Tag::Tables;
    let mut addresses = route(
        "/addresses.json",
        get(addresses::search),
        Tables,
        "Addresses that begin as somebody writes them",
        &[JSON],
    )
    .query([ADDRESS])
    .schema("Addresses");
    addresses.doc.is_optional = true;
    vec![
        addresses,
        route(
            "/tracts/{geoid}/reach.json",
            get(tract::reach),
            Tables,
            "The nearest sites of a tract, and what each lacks for a standard",
            &[JSON],
        )
        .path_parameters([GEOID])
        .query([REACH_STANDARD])
        .schema("TractReach"),
        route(
            "/sites/{id}/{file}",
            get(site::reach),
            Tables,
            "The tracts in reach of a site by the limit of a standard",
            &[JSON, CSV, GEOJSON],
        )
        .path_parameters([SITE_ID, PathParameter::file(site::files)])
        .query([REACH_STANDARD])
        .schema("SiteReach"),
        route(
            "/places/{place}/reach.geojson",
            get(place::reach),
            Tables,
            "What can be reached from a place",
            &[GEOJSON],
        )
        .path_parameters([PLACE])
        .query([TRAVEL_MODE, WITHIN, DEPART])
        .schema("PlaceReach"),
        route(
            "/places/{place}/sites/{id}/way.geojson",
            get(way::way),
            Tables,
            "The way from a place to a site, step by step",
            &[GEOJSON],
        )
        .path_parameters([PLACE, SITE_ID])
        .query([TRAVEL_MODE, DEPART])
        .schema("Way"),
    ]
}

fn scenario_route() -> Route {
    let evaluate =
        get(evaluate::get_not_supported).post(evaluate::evaluate).layer(DefaultBodyLimit::max(MAX_BODY_BYTES));
    let summary = "Who gains access and who loses it if something is otherwise";
    route("/scenarios/evaluate", evaluate, Tag::Tables, summary, &[JSON, CSV])
        .query(SCENARIO)
        .body(
            "application/toml",
            "A scenario: what is otherwise, with `[[open]]`, `[[close]]`, `[[change]]`, `[[move]]` or `[[complete]]`.",
        )
        .schema("ScenarioAnswers")
}

const CALLS: &str =
    "Which question to ask first: facts about sites that no list gives, ranked by the people for whom they decide";

fn page_routes() -> Vec<Route> {
    use Tag::Pages;
    let report_types = REPORTS;
    let own_brief =
        get(own_brief::get_not_supported).post(own_brief::brief).layer(DefaultBodyLimit::max(MAX_BODY_BYTES));
    let own_brief = route("/areas/brief", own_brief, Pages, "A brief with texts of your own", &[HTML, PDF])
        .query([BRIEF_FORMAT, PAPER, LEAVE_OUT])
        .other_responses([NO_PDF])
        .body(JSON, "`area`, the id of an area, or of several areas and tracts with `~` between them, or `outline`, one in GeoJSON; and the texts `ask`, `story`, `decides` and `contact`, each optional.");
    let asset_types =
        &["text/javascript", "text/css", "text/plain", "application/octet-stream", "image/svg+xml", "image/png"];
    let drawn_area =
        get(drawn_area::get_not_supported).post(drawn_area::report).layer(DefaultBodyLimit::max(MAX_BODY_BYTES));
    let drawn_area = route("/areas/report", drawn_area, Pages, "The report of a drawn area", report_types)
        .query([REPORT_FORMAT])
        .other_responses([NO_PDF])
        .body(GEOJSON, "One Polygon or MultiPolygon in longitude and latitude, or a Feature with it.");
    vec![
        route("/policy", get(policy::policy), Pages, "What is mapped, and what is not", &[HTML]),
        route("/landing.css", get(landing::stylesheet), Pages, "The style sheet of pages", &["text/css"]),
        // The map keeps what it shows in its query, so any parameter is allowed.
        route("/map", get(application::map), Pages, "The map", &[HTML]),
        route("/map/", get(application::map), Pages, "The map", &[HTML]),
        route("/map/assets/{file}", get(application::asset), Pages, "A part of the map", asset_types)
            .path_parameters([PathParameter::file(application::asset_files)]),
        route("/areas/{id}/{file}", get(area::document), Pages, "A report or a brief of a planning area", report_types)
            .path_parameters([AREA_ID, PathParameter::file(DocumentFile::names)])
            .query([PAPER, LEAVE_OUT])
            .other_responses([NO_PDF]),
        own_brief,
        route("/calls.html", get(calls::html_page), Pages, CALLS, &[HTML]),
        route("/calls.csv", get(calls::csv_table), Pages, CALLS, &[CSV]),
        route("/calls.json", get(calls::json_document), Pages, CALLS, &[JSON]),
        drawn_area,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_of_a_path_is_described_in_its_order() {
        for Route { doc, .. } in routes() {
            let of_path = doc.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
            let of_path: Vec<&str> = of_path.filter(|name| *name != "collectionId").collect();
            let described: Vec<&str> = doc.path_parameters.iter().map(|parameter| parameter.name).collect();
            assert_eq!(described, of_path, "{}", doc.path);
        }
    }
}
