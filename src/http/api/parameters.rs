//! Path and query parameters of the OpenAPI document.

use gapatlas_text::Language;
use serde_json::{Map, Value, json};

use crate::domain::Layer;
use crate::http::map::application::Web;
use crate::http::map::glyphs::FONT;
use crate::http::map::maps::MapKind;
use crate::http::map::sprite;
use crate::http::map::style;
use crate::http::request::language::PARAMETER;
use crate::http::routes::QueryParams;
use crate::http::server::served_atlas::ServedAtlas;
use crate::ogc::{self, Collection, DEFAULT_LIMIT, MAX_LIMIT, TILE_MATRIX_SET_ID};
use crate::write::Format;

/// Path parameters, each with an example that exists.
pub(crate) fn in_path(atlas: &ServedAtlas, path: &str, layer: Option<&Collection<'_>>) -> Vec<Value> {
    let names = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    names.map(|name| path_parameter(atlas, path, name, layer)).collect()
}

fn path_parameter(atlas: &ServedAtlas, path: &str, name: &str, layer: Option<&Collection<'_>>) -> Value {
    let (schema, example) = match name {
        "featureId" => (json!({ "type": "string" }), json!(layer.and_then(|collection| collection.id(0)))),
        "tileMatrixSetId" => one_of(vec![json!(TILE_MATRIX_SET_ID)]),
        "tileMatrix" | "z" => {
            (json!({ "type": "integer", "minimum": 0, "maximum": atlas.tiles.header().max_zoom }), json!(0))
        }
        "tileRow" | "tileCol" | "x" => (json!({ "type": "integer", "minimum": 0 }), json!(0)),
        "id" => (json!({ "type": "string" }), json!("region")),
        "stack" => one_of(vec![json!(FONT)]),
        _ => file_parameter(path),
    };
    json!({ "name": name, "in": "path", "required": true, "schema": schema, "example": example })
}

fn one_of(values: Vec<Value>) -> (Value, Value) {
    let first = values.first().cloned().unwrap_or_default();
    let mut schema = json!({ "type": "string" });
    schema["enum"] = values.into();
    (schema, first)
}

fn file_parameter(path: &str) -> (Value, Value) {
    let pattern = |pattern: &str, example: &str| (json!({ "type": "string", "pattern": pattern }), json!(example));
    match path {
        "/tables/{file}" => one_of(Layer::ALL.iter().map(|layer| json!(format!("{layer}.json"))).collect()),
        "/export/{file}" => {
            let files = Layer::ALL.iter().flat_map(|layer| {
                let data = Format::ALL.map(|format| json!(format!("{layer}.{}", format.extension())));
                data.into_iter()
                    .chain(["-dictionary.csv", ".csv-metadata.json"].map(|end| json!(format!("{layer}{end}"))))
            });
            one_of(files.collect())
        }
        "/styles/{file}" => one_of(style::files().map(Value::from).collect()),
        "/sprites/{file}" => one_of(sprite::files().map(Value::from).collect()),
        "/areas/{id}/{file}" => {
            one_of(["html", "json", "csv"].map(|ending| json!(format!("report.{ending}"))).to_vec())
        }
        "/fonts/{stack}/{file}" => pattern("^[0-9]+-[0-9]+\\.pbf$", "0-255.pbf"),
        "/tiles/{z}/{x}/{file}" => pattern("^(0|[1-9][0-9]*)\\.(mvt|mlt)$", "0.mvt"),
        "/basemap/{z}/{x}/{file}" => pattern("^(0|[1-9][0-9]*)\\.(mvt|png|jpg|webp)$", "0.mvt"),
        _ => {
            let assets = Web::iter().filter_map(|name| name.strip_prefix("assets/").map(str::to_owned));
            let plain = assets.filter(|name| !name.ends_with("br") && !name.ends_with("gz"));
            one_of(plain.map(Value::from).collect())
        }
    }
}

/// Query parameters.
pub(crate) fn in_query(atlas: &ServedAtlas, params: QueryParams, layer: Option<&Collection<'_>>) -> Vec<Value> {
    let format_parameter = || {
        query_parameter(
            "f",
            json!({ "type": "string", "enum": ["json", "html"] }),
            "The format, whatever `Accept` says.",
        )
    };
    match (params, layer) {
        (QueryParams::Representation, _) => vec![format_parameter()],
        (QueryParams::Item, _) => vec![
            format_parameter(),
            query_parameter("crs", crs_schema(atlas), "The coordinate reference system of the answer."),
        ],
        (QueryParams::Items, Some(collection)) => items_parameters(atlas, collection, format_parameter()),
        (QueryParams::Export, _) => export_parameters(atlas),
        (QueryParams::Table, _) => vec![
            query_parameter("columns", json!({ "type": "string" }), "Names of columns, separated by commas."),
            query_parameter("id", json!({ "type": "string" }), "Only the rows with this value in the first column."),
        ],
        (QueryParams::Version, _) => vec![query_parameter(
            "v",
            json!({ "type": "string" }),
            "The version of the atlas, from TileJSON: the answer may then be cached forever.",
        )],
        (QueryParams::Encoding, _) => vec![query_parameter(
            "encoding",
            json!({ "type": "string", "enum": ["mvt", "mlt"], "default": "mvt" }),
            "The format of the tiles: Mapbox Vector Tiles or MapLibre Tiles.",
        )],
        (QueryParams::Style, _) => style_parameters(atlas),
        (QueryParams::DrawnArea, _) => {
            vec![query_parameter(
                "format",
                json!({ "type": "string", "enum": ["html", "json", "csv"] }),
                "The format of the report.",
            )]
        }
        (QueryParams::Nothing | QueryParams::Any | QueryParams::Items, _) => Vec::new(),
    }
}

fn style_parameters(atlas: &ServedAtlas) -> Vec<Value> {
    let standards = &atlas.contents.provenance.study.standards;
    let ids: Vec<&str> = standards.iter().map(|standard| standard.id.as_str()).collect();
    let map_kinds = MapKind::ALL.map(MapKind::name);
    let standard = (!ids.is_empty()).then(|| {
        query_parameter("standard", json!({ "type": "string", "enum": ids }), "The standard; if missing, the first.")
    });
    let what = "What the map shows; not every standard has every map.";
    standard
        .into_iter()
        .chain([query_parameter("show", json!({ "type": "string", "enum": map_kinds, "default": "without" }), what)])
        .collect()
}

fn query_parameter(name: &str, schema: Value, description: &str) -> Value {
    let mut parameter = json!({ "name": name, "in": "query", "required": false, "description": description });
    parameter["schema"] = schema;
    parameter
}

/// A comma-separated list.
fn list_parameter(name: &str, items: Value, description: &str) -> Value {
    let mut list = query_parameter(name, json!({ "type": "array", "minItems": 1 }), description);
    list["schema"]["items"] = items;
    list["style"] = "form".into();
    list["explode"] = false.into();
    list
}

fn crs_schema(atlas: &ServedAtlas) -> Value {
    let uris: Vec<String> = atlas.contents.supported_crs().iter().map(|crs| crs.uri()).collect();
    json!({ "type": "string", "enum": uris, "default": ogc::Crs::CRS84.uri() })
}

fn items_parameters(atlas: &ServedAtlas, collection: &Collection<'_>, format_parameter: Value) -> Vec<Value> {
    let names: Vec<&str> = collection.dictionary.entries.iter().map(|entry| entry.name.as_str()).collect();
    let orders: Vec<String> = names.iter().flat_map(|name| [(*name).to_owned(), format!("-{name}")]).collect();
    let integer = |minimum: usize, maximum: usize, default: usize| json!({ "type": "integer", "minimum": minimum, "maximum": maximum, "default": default });
    let columns: Map<String, Value> = ogc::property_parameters(collection)
        .map(|(name, is_number)| (name.to_owned(), json!({ "type": if is_number { "number" } else { "string" } })))
        .collect();
    let mut equal = query_parameter(
        "columns",
        json!({ "type": "object", "properties": columns, "additionalProperties": false }),
        "Columns by name, as ?name=…: only features with this value in the column.",
    );
    equal["style"] = "form".into();
    equal["explode"] = true.into();
    let mut sorted = list_parameter(
        "sortby",
        json!({ "type": "string", "enum": orders }),
        "Columns to sort by; a minus puts the largest first.",
    );
    sorted["schema"]["maxItems"] = 8.into();
    let mut all = vec![
        format_parameter,
        query_parameter(
            "limit",
            integer(1, MAX_LIMIT, DEFAULT_LIMIT),
            "How many features at most; larger numbers count as the maximum.",
        ),
        query_parameter(
            "offset",
            json!({ "type": "integer", "minimum": 0, "default": 0 }),
            "How many features are skipped.",
        ),
        query_parameter(
            "datetime",
            json!({ "type": "string" }),
            "An instant or interval of RFC 3339; features have no time, so all match.",
        ),
        query_parameter("crs", crs_schema(atlas), "The coordinate reference system of the answer."),
        sorted,
        list_parameter("properties", json!({ "type": "string", "enum": names }), "Only these columns."),
        query_parameter(
            "skipGeometry",
            json!({ "type": "boolean", "default": false }),
            "Whether to leave geometries out.",
        ),
        equal,
    ];
    all.extend(filter_parameters(atlas));
    all
}

/// Parameters that select rows.
fn filter_parameters(atlas: &ServedAtlas) -> [Value; 5] {
    let numbers = json!({ "type": "array", "oneOf": [{ "minItems": 4, "maxItems": 4 }, { "minItems": 6, "maxItems": 6 }], "items": { "type": "number" } });
    let mut bbox = query_parameter("bbox", numbers, "West, south, east, north: only features that intersect this box.");
    bbox["style"] = "form".into();
    bbox["explode"] = false.into();
    [
        bbox,
        query_parameter("bbox-crs", crs_schema(atlas), "The coordinate reference system of `bbox`."),
        query_parameter(
            "filter",
            json!({ "type": "string", "maxLength": ogc::filter::MAX_LENGTH }),
            "A filter in CQL2.",
        ),
        query_parameter(
            "filter-lang",
            json!({ "type": "string", "enum": ["cql2-text", "cql2-json"] }),
            "The language of `filter`.",
        ),
        query_parameter("filter-crs", crs_schema(atlas), "The coordinate reference system of geometries in `filter`."),
    ]
}

fn export_parameters(atlas: &ServedAtlas) -> Vec<Value> {
    let columns = "Names of columns, separated by commas: only these, with margins and reliability of each.";
    let mut all = vec![query_parameter("properties", json!({ "type": "string" }), columns)];
    all.extend(filter_parameters(atlas));
    all
}

/// The language of what people read in an answer; every route takes it.
pub(crate) fn language() -> Value {
    let languages: Vec<String> = Language::all().iter().map(Language::to_string).collect();
    query_parameter(
        PARAMETER,
        json!({ "type": "string", "enum": languages }),
        "The language of texts, as a tag of BCP 47; without it that of Accept-Language, or else English.",
    )
}
