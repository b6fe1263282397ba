//! Map styles: the layers of `styles/map.json` in the colours of a look, with the addresses and classes of this atlas.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::domain::{Layer, Quantity};
use crate::gap::Standard;
use crate::http::App;
use crate::http::answer::{Parameters, Segments};
use crate::http::atlas_json::{complete, not_known, sites_by_theme};
use crate::http::basemap;
use crate::http::maps::{Map, Show};
use crate::http::origin::{Origin, VARY_HOST};
use crate::http::problem::Problem;
use crate::http::served::{Contents, Served};
use crate::http::style_paint::{exceptions, fill};
use crate::http::work::work;
use crate::legend::Look;
use crate::words;
use crate::write::qgis_style;

/// `MapLibre` style, version 8 (<https://maplibre.org/maplibre-style-spec/>); what begins with `@` stands for a colour or number of a look.
const LAYERS: &str = include_str!("../../styles/map.json");

/// What the map shows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// A standard; the first where it is missing.
    standard: Option<String>,
    /// People without access where it is missing.
    show: Option<Show>,
}

/// The names of the styles that there are for maps in browsers.
fn styles() -> [String; 4] {
    Look::ALL.map(|look| format!("{}.json", look.name()))
}

/// The names of all styles.
pub(super) fn files() -> impl Iterator<Item = String> {
    styles().into_iter().chain(Layer::ALL.map(|layer| format!("{layer}.qml")))
}

/// The style of a layer for QGIS.
async fn of_layer(atlas: Arc<Served>, layer: Layer) -> Result<Response, Problem> {
    let making = work(move |_| {
        let shown = atlas.contents.layer(layer)?;
        qgis_style(&shown.table, &shown.dictionary)
            .ok_or_else(|| Problem::NotFound(format!("the layer {layer} has nothing to be drawn by")))
    });
    let style = making.await?;
    Ok(([(header::CONTENT_TYPE, "application/xml")], style).into_response())
}

/// The style for a map of a standard in a look.
pub(super) async fn style(
    State(app): State<App>,
    Segments(file): Segments<String>,
    Origin(origin): Origin,
    Parameters(wanted): Parameters<Wanted>,
) -> Result<Response, Problem> {
    if let Some(layer) =
        file.strip_suffix(".qml").and_then(|name| Layer::ALL.into_iter().find(|own| own.name() == name))
    {
        if wanted.standard.is_some() || wanted.show.is_some() {
            let reason = "styles for QGIS have no parameters: that of the gaps has every standard";
            return Err(Problem::BadRequest(reason.to_owned()));
        }
        return of_layer(app.atlas(), layer).await;
    }
    let look = Look::ALL.into_iter().zip(styles()).find_map(|(look, name)| (name == file).then_some(look));
    let look = look.ok_or_else(|| {
        Problem::NotFound(format!("there is no style `{file}`; there are {}", files().collect::<Vec<_>>().join(", ")))
    })?;
    let atlas = app.atlas();
    let mut style = ground(&atlas, look, &origin)?;
    if let Some((standard, map)) = shown(&atlas.contents, &wanted)? {
        paint(&mut style, &atlas.contents, (standard, map), look);
    }
    Ok(([(header::CONTENT_TYPE, "application/json"), VARY_HOST], style.to_string()).into_response())
}

/// All layers that the tiles have, in the colours of a look.
fn ground(atlas: &Served, look: Look, origin: &str) -> Result<Value, Problem> {
    let text = LAYERS.replace("{base}", origin).replace("{look}", look.name());
    let mut style: Value = serde_json::from_str(&text).map_err(Problem::internal)?;
    style["name"] = format!("{}, {}", atlas.contents.provenance.study.name, look.name()).into();
    if let Some(layers) = style["layers"].as_array_mut() {
        let is_there = |source: &Value| atlas.tiles.layer_ids().any(|id| source == id);
        layers.retain_mut(|layer| layer.get("source-layer").is_none_or(is_there) && color(layer, look));
    }
    if let Some(own) = &atlas.basemap {
        basemap::draw(&mut style, own, origin, look);
    }
    Ok(style)
}

/// Puts the colours and numbers of a look where they are open; `false` where the look goes without one.
fn color(value: &mut Value, look: Look) -> bool {
    match value {
        Value::String(text) => {
            let Some(name) = text.strip_prefix('@') else { return true };
            let palette = look.palette();
            let own = palette.map.get(name).cloned();
            let own = own.or_else(|| (name == "no-data").then(|| json!(palette.classes.no_data)));
            own.map(|own| *value = own).is_some()
        }
        Value::Array(parts) => parts.iter_mut().all(|part| color(part, look)),
        Value::Object(parts) => parts.values_mut().all(|part| color(part, look)),
        _ => true,
    }
}

/// The standard and the map that are asked for; none where the atlas has no standards.
fn shown<'a>(contents: &'a Contents, wanted: &Wanted) -> Result<Option<(&'a Standard, &'a Map)>, Problem> {
    let standards = &contents.provenance.study.standards;
    let place = match &wanted.standard {
        Some(id) => standards.iter().position(|standard| standard.id.as_str() == id).ok_or_else(|| {
            let known: Vec<&str> = standards.iter().map(|standard| standard.id.as_str()).collect();
            Problem::BadRequest(format!("`standard`: there is no `{id}`; there are {}", known.join(", ")))
        })?,
        None => 0,
    };
    let Some((standard, maps)) = standards.get(place).zip(contents.maps().get(place)) else { return Ok(None) };
    let show = wanted.show.unwrap_or(Show::Without);
    let known: Vec<&str> = maps.iter().map(|map| map.show.name()).collect();
    let missing =
        format!("`show`: the standard {} has no map of `{}`; it has {}", standard.id, show.name(), known.join(", "));
    let map = maps.iter().find(|map| map.show == show).ok_or(Problem::BadRequest(missing))?;
    Ok(Some((standard, map)))
}

/// Makes the style show a map, and says in its `metadata` what is seen.
fn paint(style: &mut Value, contents: &Contents, (standard, map): (&Standard, &Map), look: Look) {
    let exceptions = exceptions(map, standard, contents.tracts.table.get());
    let themes = sites_by_theme(contents.sites.table.get());
    let palette = look.palette();
    let color = themes.iter().fold(vec![json!("match"), json!(["get", "theme"])], |mut cases, (theme, _)| {
        cases.extend([json!(theme), json!(palette.site(theme))]);
        cases
    });
    let color = if themes.is_empty() { None } else { Some([color, vec![json!("#808080")]].concat()) };
    let sites =
        |shape: &str| json!(["all", ["==", ["geometry-type"], shape], ["==", ["get", "theme"], standard.theme]]);
    let kind = contents.areas.table.get().texts(&Quantity::AreaKind).and_then(|kinds| kinds.first()?.as_deref());
    let kind = json!(["all", ["==", ["get", "kind"], kind], ["!=", ["get", "id"], "region"]]);
    for layer in style["layers"].as_array_mut().into_iter().flatten() {
        match layer["id"].as_str().unwrap_or_default() {
            "tracts" => layer["paint"]["fill-color"] = fill(map, standard, look),
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
            "area-outlines" | "area-outlines-casing" | "area-labels" => layer["filter"] = kind.clone(),
            _ => {}
        }
    }
    let study = &contents.provenance.study;
    let promise =
        words::standard((&standard.theme, &study.themes), standard.within, &standard.mode, &standard.requirements());
    style["metadata"] = json!({
        "gapatlas:look": palette.what_for,
        "gapatlas:standard": { "id": standard.id, "promise": promise, "people": standard.people },
        "gapatlas:map": map.told(look),
        "gapatlas:no-data": palette.classes.no_data,
        "gapatlas:no-people": palette.classes.no_people,
        "gapatlas:not-known": map.unknown.as_ref().map(|unknown| {
            let told = not_known(unknown, (standard, &study.themes));
            json!({ "label": told["label"], "color": palette.classes.not_known })
        }),
        "gapatlas:complete": complete(&contents.provenance, standard),
    });
}
