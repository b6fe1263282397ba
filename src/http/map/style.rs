//! Map styles: the layers of `styles/map.json` with the colors of a style variant, the URLs of this service, and the
//! classes of a map as `MapLibre` expressions.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gapatlas_text::Text;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::domain::{GapMeasure, Layer, Quantity, Reliability, Table};
use crate::gap::Standard;
use crate::http::app::App;
use crate::http::map::atlas_json::{complete, not_known, sites_by_theme};
use crate::http::map::maps::{Classes, Map, MapKind};
use crate::http::request::language::RequestText;
use crate::http::request::origin::Origin;
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::blocking::run_blocking;
use crate::http::response::headers::VARY_HOST;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::{Contents, ServedAtlas};
use crate::http::tiles::basemap;
use crate::legend::{Bivariate, Legend, StyleVariant, TIMES_WITHOUT, UnknownTracts};
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
    /// The id of the map; by default people without access.
    show: Option<String>,
}

/// The file names of the `MapLibre` styles.
fn maplibre_files() -> [String; 4] {
    StyleVariant::ALL.map(|variant| format!("{}.json", variant.name()))
}

/// The file names of all styles.
pub(crate) fn files() -> Vec<String> {
    maplibre_files().into_iter().chain(Layer::ALL.map(|layer| format!("{layer}.qml"))).collect()
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
    let variant = variant
        .ok_or_else(|| Problem::NotFound(format!("there is no style `{file}`; there are {}", files().join(", "))))?;
    let atlas = app.atlas();
    let mut style = base_style(&atlas, variant, &origin)?;
    if let Some(selected) = selected_map(&atlas.contents, &query)? {
        apply_map(&mut style, &atlas.contents, selected, variant, text);
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

/// A map of a standard.
#[derive(Debug, Clone, Copy)]
struct SelectedMap<'a> {
    standard: &'a Standard,
    map: &'a Map,
}

/// The selected map; `None` where the atlas has no standards.
fn selected_map<'a>(contents: &'a Contents, query: &StyleQuery) -> Result<Option<SelectedMap<'a>>, Problem> {
    let standards = &contents.provenance.study.standards;
    let index = match &query.standard {
        Some(id) => standards.iter().position(|standard| standard.id.as_str() == id).ok_or_else(|| {
            let ids: Vec<&str> = standards.iter().map(|standard| standard.id.as_str()).collect();
            Problem::BadRequest(format!("`standard`: there is no `{id}`; there are {}", ids.join(", ")))
        })?,
        None => 0,
    };
    let Some((standard, maps)) = standards.get(index).zip(contents.maps().get(index)) else { return Ok(None) };
    let id = query.show.as_deref().unwrap_or(MapKind::Without.name());
    let ids: Vec<&str> = maps.iter().map(Map::id).collect();
    let missing = format!("`show`: the standard {} has no map of `{id}`; it has {}", standard.id, ids.join(", "));
    let map = maps.iter().find(|map| map.id() == id).ok_or(Problem::BadRequest(missing))?;
    Ok(Some(SelectedMap { standard, map }))
}

/// Applies a map to the style and describes it in `metadata`.
fn apply_map(
    style: &mut Value,
    contents: &Contents,
    SelectedMap { standard, map }: SelectedMap<'_>,
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
        "gapatlas:look": text.say(&format!("style-{}", variant.name())),
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

/// Filters of tracts without a class or with an uncertain one.
#[derive(Debug)]
struct Exceptions {
    no_data: Value,
    not_known: Value,
    withheld: Value,
    low: Value,
}

/// The fill color of a tract.
fn fill(map: &Map, standard: &Standard, variant: StyleVariant) -> Value {
    let colors = &variant.palette().classes;
    let mut cases = vec![json!("case")];
    if map.kind != MapKind::Without {
        cases.extend([has_no_people(standard), json!(colors.no_people)]);
    }
    if let Some(not_known) = is_not_known(map, standard) {
        cases.extend([not_known, json!(colors.not_known)]);
    }
    cases.extend([lacks_value(map), json!(colors.no_data)]);
    match &map.classes {
        Classes::Single(legend) => cases.extend(single_steps(legend, variant)),
        Classes::Bivariate(bivariate) => cases.extend(bivariate_steps(bivariate, variant)),
    }
    Value::Array(cases)
}

fn single_steps(legend: &Legend, variant: StyleVariant) -> Vec<Value> {
    let value = json!(["get", legend.quantity.name()]);
    let (last, rest) = match legend.classes.split_last() {
        Some((last, rest)) => (last.color.hex(variant), rest),
        None => (variant.palette().classes.no_data.as_str(), legend.classes.as_slice()),
    };
    let cases =
        rest.iter().filter_map(|class| Some([json!(["<=", value, class.upper?]), json!(class.color.hex(variant))]));
    cases.flatten().chain([json!(last)]).collect()
}

fn bivariate_steps(bivariate: &Bivariate, variant: StyleVariant) -> Vec<Value> {
    let people = json!(["get", bivariate.people.name()]);
    let need = match &bivariate.whole {
        Some(whole) => json!(["/", people, ["max", ["get", whole.name()], 1]]),
        None => people,
    };
    let within = json!(["get", bivariate.within.name()]);
    let row = |step: usize| {
        let mut cases = vec![json!("case")];
        for (lack, part) in bivariate.lack.iter().enumerate() {
            cases.extend(part.end.map(|end| json!([">", within, end])));
            cases.push(json!(Bivariate::color(variant, step, lack)));
        }
        Value::Array(cases)
    };
    let ends = bivariate.need.iter().enumerate();
    ends.flat_map(|(step, part)| part.end.map(|end| json!(["<=", need, end])).into_iter().chain([row(step)])).collect()
}

/// Whether a tract lacks a value that the map needs.
fn lacks_value(map: &Map) -> Value {
    let lacks = |quantity: &Quantity| json!(["!", ["has", quantity.name()]]);
    match &map.classes {
        Classes::Single(legend) => lacks(&legend.quantity),
        Classes::Bivariate(bivariate) => {
            let needed =
                [Some(&bivariate.people), bivariate.whole.as_ref(), Some(&bivariate.within)].into_iter().flatten();
            [json!("any")].into_iter().chain(needed.map(lacks)).collect()
        }
    }
}

/// Whether the value of a tract is not known; `None` where all are.
///
/// A tract with people has a supply in reach: without a number it is not known.
fn is_not_known(map: &Map, standard: &Standard) -> Option<Value> {
    if map.kind == MapKind::Supply {
        let people = Quantity::Count(standard.people.clone()).name();
        return Some(json!(["all", ["has", people], lacks_value(map)]));
    }
    map.unknown.as_ref().map(|unknown| is_mostly_unknown(map.kind, unknown))
}

/// Whether a tract is mostly unknown, as [`is_mostly_unknown`](crate::legend::is_mostly_unknown) defines it. Where a
/// count is withheld, maps of counts show that; maps of shares and costs compare shares instead.
fn is_mostly_unknown(kind: MapKind, UnknownTracts { without, within, .. }: &UnknownTracts) -> Value {
    let [without, at_most] = without.each_ref().map(Quantity::name);
    let [known, at_most_share] = within.each_ref().map(Quantity::name);
    let get = |column: &str| json!(["get", column]);
    let has = |one: &str, other: &str| json!(["all", ["has", one], ["has", other]]);
    let of_counts = json!([">", get(&at_most), ["*", TIMES_WITHOUT, get(&without)]]);
    let counts = has(&without, &at_most);
    if counts_people(kind) {
        return json!(["all", counts, of_counts]);
    }
    let without_share = |column: &str| json!(["-", 1, get(column)]);
    let of_shares = json!([">", without_share(&known), ["*", TIMES_WITHOUT, without_share(&at_most_share)]]);
    json!(["case", counts, of_counts, ["all", has(&known, &at_most_share), of_shares]])
}

/// Whether the map shows a number of people.
const fn counts_people(kind: MapKind) -> bool {
    matches!(kind, MapKind::Without | MapKind::Bivariate)
}

/// Whether a tract has none of the people: its share is undefined rather than unknown.
fn has_no_people(standard: &Standard) -> Value {
    json!(["==", ["get", Quantity::Count(standard.people.clone()).name()], 0])
}

fn exceptions(map: &Map, standard: &Standard, tracts: &Table) -> Exceptions {
    let column = |quantity: Quantity| {
        let is_there = tracts.columns.iter().any(|column| column.quantity == quantity);
        is_there.then(|| quantity.name())
    };
    let counts = counts_people(map.kind);
    let withheld = counts.then(|| column(Quantity::Withheld(Some(standard.people.clone())))).flatten();
    // In a tract, the margin of people without access comes only from the count of people, as the share is measured.
    let part = GapMeasure::WithoutReliability;
    let low = counts.then(|| column(Quantity::Gap { standard: Some(standard.id.clone()), part })).flatten();
    let where_populated = |condition: Value| match map.kind {
        MapKind::Without => condition,
        _ => json!(["all", condition, ["!", has_no_people(standard)]]),
    };
    let not_known = is_not_known(map, standard).map(where_populated);
    let where_known = |condition: Value| match &not_known {
        Some(not_known) => json!(["all", condition, ["!", not_known]]),
        None => condition,
    };
    let lacks_value = where_known(where_populated(lacks_value(map)));
    let low = low.map_or(json!(false), |column| where_known(json!(["==", ["get", column], Reliability::Low.code()])));
    let (no_data, withheld) = match withheld {
        Some(withheld) => (
            json!(["all", lacks_value, ["!=", ["get", withheld], "yes"]]),
            json!(["all", lacks_value, ["==", ["get", withheld], "yes"]]),
        ),
        None => (lacks_value, json!(false)),
    };
    Exceptions { no_data, not_known: not_known.unwrap_or(json!(false)), withheld, low }
}
