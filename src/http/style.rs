//! Map styles: the files of `styles/` with the addresses and classes of this atlas.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::http::App;
use crate::http::answer::{None as NoParameters, Parameters, Segments};
use crate::http::basemap;
use crate::http::origin::{Origin, VARY_HOST};
use crate::http::problem::Problem;
use crate::legend::{Legend, NO_DATA};

/// `MapLibre` style, version 8 (<https://maplibre.org/maplibre-style-spec/>).
const LIGHT: &str = include_str!("../../styles/light.json");

/// The styles that there are.
pub(super) const STYLES: [&str; 1] = ["light.json"];

/// The style for a map of the first standard's people without access.
pub(super) async fn style(
    State(app): State<App>,
    Segments(file): Segments<String>,
    Origin(origin): Origin,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    if file != "light.json" {
        return Err(Problem::NotFound(format!("there is no style `{file}`; there is light.json")));
    }
    let atlas = app.atlas();
    let mut style: Value = serde_json::from_str(&LIGHT.replace("{base}", &origin)).map_err(Problem::internal)?;
    style["name"] = Value::from(atlas.contents.provenance.study.name.as_str());
    if let Some(layers) = style["layers"].as_array_mut() {
        let is_there = |source: &Value| atlas.tiles.layer_ids().any(|id| source == id);
        layers.retain(|layer| layer.get("source-layer").is_none_or(is_there));
    }
    if let Some(own) = &atlas.basemap {
        basemap::draw(&mut style, own, &origin);
    }
    if let Some([without, ..]) = atlas.contents.legends.first() {
        for layer in style["layers"].as_array_mut().into_iter().flatten().filter(|layer| layer["id"] == "tracts") {
            layer["paint"]["fill-color"] = colors(without);
        }
    }
    Ok(([(header::CONTENT_TYPE, "application/json"), VARY_HOST], style.to_string()).into_response())
}

/// The classes of a legend as an expression.
fn colors(legend: &Legend) -> Value {
    let value = json!(["get", legend.quantity.name()]);
    let mut cases = vec![json!("case"), json!(["!", ["has", legend.quantity.name()]]), json!(NO_DATA)];
    for class in &legend.classes {
        if let Some(upto) = class.upto {
            cases.extend([json!(["<=", value, upto]), json!(class.color)]);
        }
    }
    cases.push(legend.classes.last().map_or_else(|| json!(NO_DATA), |class| json!(class.color)));
    Value::Array(cases)
}
