//! The parameters of the OpenAPI document: what may stand where an address is left open, and after `?`.

use serde_json::{Map, Value, json};

use crate::domain::Layer;
use crate::http::assets::Web;
use crate::http::contents::Asks;
use crate::http::glyphs::FONT;
use crate::http::maps::Show;
use crate::http::served::{Served, Shown};
use crate::http::sprite;
use crate::http::style;
use crate::ogc::{self, GRID, MOST, USUAL};
use crate::write::Format;

/// The parts of an address that are left open, each with an example that has an answer.
pub(super) fn in_path(atlas: &Served, path: &str, layer: Option<&Shown>) -> Vec<Value> {
    let names = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    names.map(|name| part(atlas, path, name, layer)).collect()
}

fn part(atlas: &Served, path: &str, name: &str, layer: Option<&Shown>) -> Value {
    let (schema, example) = match name {
        "featureId" => (json!({ "type": "string" }), json!(layer.and_then(|own| own.collection().id(0)))),
        "tileMatrixSetId" => one_of(vec![json!(GRID)]),
        "tileMatrix" | "z" => {
            (json!({ "type": "integer", "minimum": 0, "maximum": atlas.tiles.header().max_zoom }), json!(0))
        }
        "tileRow" | "tileCol" | "x" => (json!({ "type": "integer", "minimum": 0 }), json!(0)),
        "id" => (json!({ "type": "string" }), json!("region")),
        "stack" => one_of(vec![json!(FONT)]),
        _ => file(path),
    };
    json!({ "name": name, "in": "path", "required": true, "schema": schema, "example": example })
}

fn one_of(values: Vec<Value>) -> (Value, Value) {
    let first = values.first().cloned().unwrap_or_default();
    let mut schema = json!({ "type": "string" });
    schema["enum"] = values.into();
    (schema, first)
}

fn file(path: &str) -> (Value, Value) {
    let pattern = |pattern: &str, example: &str| (json!({ "type": "string", "pattern": pattern }), json!(example));
    match path {
        "/tables/{file}" => one_of(Layer::ALL.iter().map(|layer| json!(format!("{layer}.json"))).collect()),
        "/export/{file}" => {
            let files = Layer::ALL.iter().flat_map(|layer| {
                let data = Format::ALL.map(|format| json!(format!("{layer}.{}", format.ending())));
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

/// The parameters after `?`.
pub(super) fn in_query(atlas: &Served, asks: Asks, layer: Option<&Shown>) -> Vec<Value> {
    let form =
        || query("f", json!({ "type": "string", "enum": ["json", "html"] }), "The form, whatever `Accept` says.");
    match (asks, layer) {
        (Asks::Form, _) => vec![form()],
        (Asks::Item, _) => vec![form(), query("crs", systems(atlas), "The system of the answer's coordinates.")],
        (Asks::Items, Some(own)) => items(atlas, own, form()),
        (Asks::Part, _) => part_of_layer(atlas),
        (Asks::Table, _) => vec![
            query("columns", json!({ "type": "string" }), "Names of columns with commas between them."),
            query("id", json!({ "type": "string" }), "Only the rows whose first column is this."),
        ],
        (Asks::Version, _) => vec![query(
            "v",
            json!({ "type": "string" }),
            "The atlas that the tile is of, as TileJSON says it: the answer may then be kept for good.",
        )],
        (Asks::Encoding, _) => vec![query(
            "encoding",
            json!({ "type": "string", "enum": ["mvt", "mlt"], "default": "mvt" }),
            "How the tiles are written: as Mapbox Vector Tiles or as MapLibre Tiles.",
        )],
        (Asks::Style, _) => of_style(atlas),
        (Asks::Drawn, _) => {
            vec![query(
                "format",
                json!({ "type": "string", "enum": ["html", "json", "csv"] }),
                "The form of the report.",
            )]
        }
        (Asks::Nothing | Asks::Anything | Asks::Items, _) => Vec::new(),
    }
}

fn of_style(atlas: &Served) -> Vec<Value> {
    let standards = &atlas.contents.provenance.study.standards;
    let known: Vec<&str> = standards.iter().map(|standard| standard.id.as_str()).collect();
    let shows = Show::ALL.map(Show::name);
    let standard = (!known.is_empty()).then(|| {
        query("standard", json!({ "type": "string", "enum": known }), "Which standard; without it the first.")
    });
    let what = "What of it; not every standard has every map.";
    standard
        .into_iter()
        .chain([query("show", json!({ "type": "string", "enum": shows, "default": "without" }), what)])
        .collect()
}

fn query(name: &str, schema: Value, description: &str) -> Value {
    let mut parameter = json!({ "name": name, "in": "query", "required": false, "description": description });
    parameter["schema"] = schema;
    parameter
}

/// A list with commas between its values.
fn list(name: &str, items: Value, description: &str) -> Value {
    let mut list = query(name, json!({ "type": "array", "minItems": 1 }), description);
    list["schema"]["items"] = items;
    list["style"] = "form".into();
    list["explode"] = false.into();
    list
}

fn systems(atlas: &Served) -> Value {
    let known: Vec<String> = atlas.contents.systems().iter().map(|crs| crs.uri()).collect();
    json!({ "type": "string", "enum": known, "default": ogc::Crs::CRS84.uri() })
}

fn items(atlas: &Served, own: &Shown, form: Value) -> Vec<Value> {
    let collection = own.collection();
    let names: Vec<&str> = own.dictionary.entries.iter().map(|entry| entry.name.as_str()).collect();
    let orders: Vec<String> = names.iter().flat_map(|name| [(*name).to_owned(), format!("-{name}")]).collect();
    let whole = |least: usize, most: usize, usual: usize| json!({ "type": "integer", "minimum": least, "maximum": most, "default": usual });
    let columns: Map<String, Value> = ogc::parameters(&collection)
        .map(|(name, is_number)| (name.to_owned(), json!({ "type": if is_number { "number" } else { "string" } })))
        .collect();
    let mut equal = query(
        "columns",
        json!({ "type": "object", "properties": columns, "additionalProperties": false }),
        "Columns by their names, as ?name=…: only features of which the column is this.",
    );
    equal["style"] = "form".into();
    equal["explode"] = true.into();
    let mut sorted =
        list("sortby", json!({ "type": "string", "enum": orders }), "Columns; a minus for the largest first.");
    sorted["schema"]["maxItems"] = 8.into();
    let mut all = vec![
        form,
        query("limit", whole(1, MOST, USUAL), "How many features at most; more than the most is as many as the most."),
        query("offset", json!({ "type": "integer", "minimum": 0, "default": 0 }), "How many features are passed over."),
        query(
            "datetime",
            json!({ "type": "string" }),
            "An instant or interval of RFC 3339; features are of all times.",
        ),
        query("crs", systems(atlas), "The system of the answer's coordinates."),
        sorted,
        list("properties", json!({ "type": "string", "enum": names }), "Only these columns."),
        query("skipGeometry", json!({ "type": "boolean", "default": false }), "Whether to leave places out."),
        equal,
    ];
    all.extend(rows(atlas));
    all
}

/// Which features are wanted.
fn rows(atlas: &Served) -> [Value; 5] {
    let numbers = json!({ "type": "array", "oneOf": [{ "minItems": 4, "maxItems": 4 }, { "minItems": 6, "maxItems": 6 }], "items": { "type": "number" } });
    let mut bbox = query("bbox", numbers, "West, south, east, north: only features that meet this box.");
    bbox["style"] = "form".into();
    bbox["explode"] = false.into();
    [
        bbox,
        query("bbox-crs", systems(atlas), "The system of `bbox`."),
        query("filter", json!({ "type": "string", "maxLength": ogc::filter::LONGEST }), "A filter in CQL2."),
        query(
            "filter-lang",
            json!({ "type": "string", "enum": ["cql2-text", "cql2-json"] }),
            "The language of `filter`.",
        ),
        query("filter-crs", systems(atlas), "The system of geometries in `filter`."),
    ]
}

fn part_of_layer(atlas: &Served) -> Vec<Value> {
    let columns = "Names of columns with commas between them: only these, with margins and reliability of each.";
    let mut all = vec![query("properties", json!({ "type": "string" }), columns)];
    all.extend(rows(atlas));
    all
}
