//! Map styles: the layers of `styles/map.json` with the colors of a style variant, the URLs of this service and the
//! classes of a map.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gapatlas_text::Text;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::domain::{Layer, Quantity};
use crate::gap::Standard;
use crate::http::app::App;
use crate::http::map::atlas_json::{complete, not_known, sites_by_theme};
use crate::http::map::maps::{Map, MapKind};
use crate::http::map::style_paint::{exceptions, fill};
use crate::http::request::language::RequestText;
use crate::http::request::origin::Origin;
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::blocking::run_blocking;
use crate::http::response::headers::VARY_HOST;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::{Contents, ServedAtlas};
use crate::http::tiles::basemap;
use crate::legend::StyleVariant;
use crate::write::qgis_style;

/// A template of a `MapLibre` style, version 8 (<https://maplibre.org/maplibre-style-spec/>); values that start with
/// `@` name colors and numbers of a style variant.
const LAYER_TEMPLATE: &str = include_str!("../../../styles/map.json");

/// Query parameters of a style.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StyleQuery {
    /// The standard; by default the first.
    standard: Option<String>,
    /// The map; by default people without access.
    show: Option<MapKind>,
}

/// The file names of the `MapLibre` styles.
fn maplibre_files() -> [String; 4] {
    StyleVariant::ALL.map(|variant| format!("{}.json", variant.name()))
}

/// The file names of all styles.
pub(crate) fn files() -> impl Iterator<Item = String> {
    maplibre_files().into_iter().chain(Layer::ALL.map(|layer| format!("{layer}.qml")))
}

/// The QGIS style of a layer.
async fn qgis_layer_style(atlas: Arc<ServedAtlas>, layer: Layer, text: &'static Text) -> Result<Response, Problem> {
    let making = run_blocking(move |_| {
        let collection = atlas.contents.collection(layer, text)?;
        qgis_style(collection.table, collection.dictionary)
            .ok_or_else(|| Problem::NotFound(format!("the layer {layer} has nothing to be drawn by")))
    });
    let style = making.await?;
    Ok(([(header::CONTENT_TYPE, "application/xml")], style).into_response())
}

/// The style of a map in a style variant.
pub(crate) async fn style(
    State(app): State<App>,
    Segments(file): Segments<String>,
    Origin(origin): Origin,
    RequestText(text): RequestText,
    Parameters(query): Parameters<StyleQuery>,
) -> Result<Response, Problem> {
    if let Some(layer) =
        file.strip_suffix(".qml").and_then(|name| Layer::ALL.into_iter().find(|layer| layer.name() == name))
    {
        if query.standard.is_some() || query.show.is_some() {
            let reason = "styles for QGIS have no parameters: that of the gaps has every standard";
            return Err(Problem::BadRequest(reason.to_owned()));
        }
        return qgis_layer_style(app.atlas(), layer, text).await;
    }
    let variant = StyleVariant::ALL
        .into_iter()
        .zip(maplibre_files())
        .find_map(|(variant, name)| (name == file).then_some(variant));
    let variant = variant.ok_or_else(|| {
        Problem::NotFound(format!("there is no style `{file}`; there are {}", files().collect::<Vec<_>>().join(", ")))
    })?;
    let atlas = app.atlas();
    let mut style = base_style(&atlas, variant, &origin)?;
    if let Some((standard, map)) = selected_map(&atlas.contents, &query)? {
        apply_map(&mut style, &atlas.contents, (standard, map), variant, text);
    }
    Ok(([(header::CONTENT_TYPE, "application/json"), VARY_HOST], style.to_string()).into_response())
}

/// The layers that the tiles have, in the colors of a style variant.
fn base_style(atlas: &ServedAtlas, variant: StyleVariant, origin: &str) -> Result<Value, Problem> {
    let text = LAYER_TEMPLATE.replace("{base}", origin).replace("{look}", variant.name());
    let mut style: Value = serde_json::from_str(&text).map_err(Problem::internal)?;
    style["name"] = format!("{}, {}", atlas.contents.provenance.study.name, variant.name()).into();
    if let Some(layers) = style["layers"].as_array_mut() {
        let is_there = |source: &Value| atlas.tiles.layer_ids().any(|id| source == id);
        layers.retain_mut(|layer| layer.get("source-layer").is_none_or(is_there) && resolve_colors(layer, variant));
    }
    if let Some(basemap) = &atlas.basemap {
        basemap::add_to_style(&mut style, basemap, origin, variant);
    }
    Ok(style)
}

/// Replaces `@` values by those of the style variant; `false` where the variant lacks one.
fn resolve_colors(value: &mut Value, variant: StyleVariant) -> bool {
    match value {
        Value::String(text) => {
            let Some(name) = text.strip_prefix('@') else { return true };
            let palette = variant.palette();
            let color = palette.map.get(name).cloned();
            let color = color.or_else(|| (name == "no-data").then(|| json!(palette.classes.no_data)));
            color.map(|color| *value = color).is_some()
        }
        Value::Array(parts) => parts.iter_mut().all(|part| resolve_colors(part, variant)),
        Value::Object(parts) => parts.values_mut().all(|part| resolve_colors(part, variant)),
        _ => true,
    }
}

/// The selected standard and map; `None` where the atlas has no standards.
fn selected_map<'a>(contents: &'a Contents, query: &StyleQuery) -> Result<Option<(&'a Standard, &'a Map)>, Problem> {
    let standards = &contents.provenance.study.standards;
    let index = match &query.standard {
        Some(id) => standards.iter().position(|standard| standard.id.as_str() == id).ok_or_else(|| {
            let ids: Vec<&str> = standards.iter().map(|standard| standard.id.as_str()).collect();
            Problem::BadRequest(format!("`standard`: there is no `{id}`; there are {}", ids.join(", ")))
        })?,
        None => 0,
    };
    let Some((standard, maps)) = standards.get(index).zip(contents.maps().get(index)) else { return Ok(None) };
    let kind = query.show.unwrap_or(MapKind::Without);
    let ids: Vec<&str> = maps.iter().map(|map| map.kind.name()).collect();
    let missing =
        format!("`show`: the standard {} has no map of `{}`; it has {}", standard.id, kind.name(), ids.join(", "));
    let map = maps.iter().find(|map| map.kind == kind).ok_or(Problem::BadRequest(missing))?;
    Ok(Some((standard, map)))
}

/// Applies a map to the style and describes it in `metadata`.
fn apply_map(
    style: &mut Value,
    contents: &Contents,
    (standard, map): (&Standard, &Map),
    variant: StyleVariant,
    text: &Text,
) {
    let exceptions = exceptions(map, standard, contents.tracts.table.get());
    let themes = sites_by_theme(contents.sites.table.get());
    let palette = variant.palette();
    let color = themes.iter().fold(vec![json!("match"), json!(["get", "theme"])], |mut cases, (theme, _)| {
        cases.extend([json!(theme), json!(palette.site(theme))]);
        cases
    });
    let color = if themes.is_empty() { None } else { Some([color, vec![json!("#808080")]].concat()) };
    let sites =
        |shape: &str| json!(["all", ["==", ["geometry-type"], shape], ["==", ["get", "theme"], standard.theme]]);
    let area_kind = contents.areas.table.get().texts(&Quantity::AreaKind).and_then(|kinds| kinds.first()?.as_deref());
    let outlined = json!(["all", ["==", ["get", "kind"], area_kind], ["!=", ["get", "id"], "region"]]);
    for layer in style["layers"].as_array_mut().into_iter().flatten() {
        match layer["id"].as_str().unwrap_or_default() {
            "tracts" => layer["paint"]["fill-color"] = fill(map, standard, variant),
            "no-data" => layer["filter"] = exceptions.no_data.clone(),
            "not-known" => layer["filter"] = exceptions.not_known.clone(),
            "complete" | "complete-casing" => layer["filter"] = json!(["==", ["get", "theme"], standard.theme]),
            "withheld" => layer["filter"] = exceptions.withheld.clone(),
            "low" => layer["filter"] = exceptions.low.clone(),
            "sites" | "site-area-signs" => layer["filter"] = sites("Point"),
            "site-areas" => {
                layer["filter"] = sites("Polygon");
                layer["paint"]["fill-color"] = json!(color);
            }
            "site-area-outlines" => {
                layer["filter"] = sites("Polygon");
                layer["paint"]["line-color"] = json!(color);
            }
            "area-outlines" | "area-outlines-casing" | "area-labels" => layer["filter"] = outlined.clone(),
            _ => {}
        }
    }
    let study = &contents.provenance.study;
    let standard_label = text.standard(standard, &study.themes);
    style["metadata"] = json!({
        "gapatlas:look": palette.purpose,
        "gapatlas:standard": { "id": standard.id, "promise": standard_label, "people": standard.people },
        "gapatlas:map": map.document(variant, text),
        "gapatlas:no-data": palette.classes.no_data,
        "gapatlas:no-people": palette.classes.no_people,
        "gapatlas:not-known": map.unknown.as_ref().map(|unknown| {
            let legend = not_known(unknown, standard, &study.themes, text);
            json!({ "label": legend.label, "color": palette.classes.not_known })
        }),
        "gapatlas:complete": complete(&contents.provenance, standard, text),
    });
}
