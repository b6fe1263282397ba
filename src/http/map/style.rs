//! Map styles: the layers of `styles/map.json` with the colors of a style variant, the URLs of this service, and the
//! classes of a map.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gapatlas_text::{Direction, Text};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::domain::{AreaKind, Layer, Quantity};
use crate::gap::Criterion;
use crate::http::app::App;
use crate::http::map::atlas_json::{complete, not_known};
use crate::http::map::maps::{Map, MapKind, Subject};
use crate::http::map::style_expressions::{Exceptions, exceptions, fill};
use crate::http::map::topics::sites_by_theme;
use crate::http::request::language::RequestText;
use crate::http::request::origin::Origin;
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::blocking::run_blocking;
use crate::http::response::headers::VARY_HOST;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::{Contents, ServedAtlas};
use crate::http::tiles::basemap;
use crate::legend::{Class, StyleVariant};
use crate::write::{qgis_style, source};

/// A template of a `MapLibre` style, version 8 (<https://maplibre.org/maplibre-style-spec/>); values that start with
/// `@` name colors and numbers of a style variant.
const LAYER_TEMPLATE: &str = include_str!("../../../styles/map.json");

/// Query parameters of a style.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StyleQuery {
    /// The standard; by default the first.
    standard: Option<String>,
    /// The indicator whose numbers are shown, in place of a standard.
    indicator: Option<String>,
    /// The id of the map; by default people without access, or the first of the indicator.
    show: Option<String>,
    /// The kind of planning areas whose numbers are shown; by default those of tracts.
    by: Option<String>,
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
        if query.standard.is_some() || query.indicator.is_some() || query.show.is_some() || query.by.is_some() {
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
    let mut style = base_style(&atlas, variant, &origin, text)?;
    if let Some(selected) = selected_map(&atlas.contents, &query)? {
        apply_map(&mut style, &atlas.contents, selected, variant, text);
    }
    Ok(([(header::CONTENT_TYPE, "application/json"), VARY_HOST], style.to_string()).into_response())
}

/// The layers that the tiles have, in the colors of a style variant.
fn base_style(atlas: &ServedAtlas, variant: StyleVariant, origin: &str, text: &Text) -> Result<Value, Problem> {
    let template = LAYER_TEMPLATE.replace("{base}", origin).replace("{look}", variant.name());
    let mut style: Value = serde_json::from_str(&template).map_err(Problem::internal)?;
    style["name"] = format!("{}, {}", text.local(&atlas.contents.provenance.study.name), variant.name()).into();
    if let Some(layers) = style["layers"].as_array_mut() {
        let is_there = |source: &Value| atlas.tiles.layer_ids().any(|id| source == id);
        layers.retain_mut(|layer| layer.get("source-layer").is_none_or(is_there) && resolve_colors(layer, variant));
        if let Some(names) = names_of_areas(&atlas.contents, text)
            && let Some(labels) = layers.iter_mut().find(|layer| layer["id"] == "area-labels")
        {
            labels["layout"]["text-field"] = names;
        }
    }
    if let Some(basemap) = &atlas.basemap {
        basemap::add_to_style(&mut style, basemap, origin, variant);
    }
    Ok(style)
}

/// The names of areas in a language, where the study has some: `None` where its own are right.
///
/// Map libraries do not shape letters from right to left by themselves, so such labels are in the study's language.
fn names_of_areas(contents: &Contents, text: &Text) -> Option<Value> {
    let column = contents.column_of_names(text).filter(|_| text.language().direction() == Direction::Ltr)?;
    Some(json!(["coalesce", ["get", column], ["get", "name"]]))
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

/// A map of a standard or an indicator.
#[derive(Debug, Clone, Copy)]
struct SelectedMap<'a> {
    subject: Subject<'a>,
    map: &'a Map,
    /// The kind of planning areas that it shows, with their classes; `None` for tracts.
    by: Option<&'a (AreaKind, Vec<Class>)>,
}

/// The selected map; `None` where the atlas has no standards.
fn selected_map<'a>(contents: &'a Contents, query: &StyleQuery) -> Result<Option<SelectedMap<'a>>, Problem> {
    let Some((subject, maps)) = selected_subject(contents, query)? else { return Ok(None) };
    let named = match subject {
        Subject::Criterion(Criterion::Standard(standard)) => format!("the standard {}", standard.id),
        Subject::Criterion(combined) => format!("the combination {}", combined.id()),
        Subject::Indicator(indicator) => format!("the indicator {}", indicator.id),
    };
    let first = maps.first().map(Map::id);
    let id = query.show.as_deref().or(first).unwrap_or(MapKind::Without.name());
    let ids: Vec<&str> = maps.iter().map(Map::id).collect();
    let missing = match ids.as_slice() {
        [] => format!("`indicator`: no tract has a number of {named}"),
        ids => format!("`show`: {named} has no map of `{id}`; it has {}", ids.join(", ")),
    };
    let map = maps.iter().find(|map| map.id() == id).ok_or(Problem::BadRequest(missing))?;
    let by = match &query.by {
        None => None,
        Some(kind) => {
            let of_kind = map.of_areas.iter().find(|(own, _)| own.as_str() == kind);
            let kinds: Vec<&str> = map.of_areas.iter().map(|(own, _)| own.as_str()).collect();
            let missing = match kinds.as_slice() {
                [] => format!("`by`: the map `{id}` is of tracts only"),
                kinds => {
                    let kinds = kinds.join(", ");
                    format!("`by`: the map `{id}` has no planning areas of the kind `{kind}`; it has {kinds}")
                }
            };
            Some(of_kind.ok_or(Problem::BadRequest(missing))?)
        }
    };
    Ok(Some(SelectedMap { subject, map, by }))
}

/// The standard or the indicator, with its maps; `None` where the atlas has no standards and no indicator is asked for.
fn selected_subject<'a>(
    contents: &'a Contents,
    query: &StyleQuery,
) -> Result<Option<(Subject<'a>, &'a [Map])>, Problem> {
    if let Some(id) = &query.indicator {
        if query.standard.is_some() {
            let reason = "a map is of a `standard` or of an `indicator`, not of both";
            return Err(Problem::BadRequest(reason.to_owned()));
        }
        let mut indicators = contents.provenance.indicators.iter().zip(contents.indicator_maps());
        let found = indicators.find(|(entry, _)| entry.indicator.id.as_str() == id);
        let missing = || Problem::BadRequest(format!("`indicator`: there is no `{id}`; /atlas.json lists them"));
        let (entry, maps) = found.ok_or_else(missing)?;
        return Ok(Some((Subject::Indicator(&entry.indicator), maps)));
    }
    let criteria = contents.provenance.study.criteria();
    let index = match &query.standard {
        Some(id) => criteria.iter().position(|own| own.id().as_str() == id).ok_or_else(|| {
            let ids: Vec<&str> = criteria.iter().map(|own| own.id().as_str()).collect();
            Problem::BadRequest(format!("`standard`: there is no `{id}`; there are {}", ids.join(", ")))
        })?,
        None => 0,
    };
    let found = criteria.get(index).zip(contents.maps().get(index));
    Ok(found.map(|(criterion, maps)| (Subject::Criterion(*criterion), maps.as_slice())))
}

/// Applies a map to the style and describes it in `metadata`.
fn apply_map(style: &mut Value, contents: &Contents, selected: SelectedMap<'_>, variant: StyleVariant, text: &Text) {
    let SelectedMap { subject, by, .. } = selected;
    let fills = fills(contents, selected, variant);
    let site_color = site_color(contents, variant);
    let of_theme = match subject {
        Subject::Criterion(Criterion::Standard(standard)) => json!(["==", ["get", "theme"], standard.theme]),
        Subject::Criterion(combined) => json!(["in", ["get", "theme"], ["literal", combined.themes()]]),
        // A map of people has no sites until somebody asks for some.
        Subject::Indicator(_) => json!(false),
    };
    let sites = |shape: &str| json!(["all", ["==", ["geometry-type"], shape], of_theme]);
    let first_kind = contents.areas.table.get().texts(&Quantity::AreaKind).and_then(|kinds| kinds.first()?.as_deref());
    let area_kind = by.map(|(kind, _)| kind.as_str()).or(first_kind);
    let outlined = json!(["all", ["==", ["get", "kind"], area_kind], ["!=", ["get", "id"], "region"]]);
    for layer in style["layers"].as_array_mut().into_iter().flatten() {
        let id = layer["id"].as_str().unwrap_or_default();
        if let Some(filled) = fills.iter().find(|fill| fill.layer == id) {
            filled.filter.iter().for_each(|filter| layer["filter"] = filter.clone());
            filled.color.iter().for_each(|color| layer["paint"]["fill-color"] = color.clone());
            continue;
        }
        match id {
            "complete" | "complete-casing" => layer["filter"] = of_theme.clone(),
            "sites" | "site-area-signs" => layer["filter"] = sites("Point"),
            "site-areas" => {
                layer["filter"] = sites("Polygon");
                layer["paint"]["fill-color"] = json!(site_color);
            }
            "site-area-outlines" => {
                layer["filter"] = sites("Polygon");
                layer["paint"]["line-color"] = json!(site_color);
            }
            // Beside the areas of the kind that is shown.
            "county-outlines" | "county-labels" => {
                layer["filter"] = json!(["all", layer["filter"], ["!=", ["get", "kind"], area_kind]]);
            }
            "area-outlines" | "area-outlines-casing" | "area-labels" => layer["filter"] = outlined.clone(),
            _ => {}
        }
    }
    style["metadata"] = metadata(contents, selected, variant, text);
}

/// What a layer of tracts or areas draws.
struct Fill {
    layer: &'static str,
    /// `None` for all of them.
    filter: Option<Value>,
    color: Option<Value>,
}

/// The layers of tracts and of areas, of which one kind is drawn.
fn fills(contents: &Contents, SelectedMap { subject, map, by }: SelectedMap<'_>, variant: StyleVariant) -> Vec<Fill> {
    let filtered = |layer, filter| Fill { layer, filter: Some(filter), color: None };
    let Some((kind, classes)) = by else {
        let Exceptions { no_data, not_known, withheld, low } = exceptions(map, subject, contents.tracts.table.get());
        let color = Some(fill(map, subject, None, variant));
        return vec![
            Fill { layer: "tracts", filter: None, color },
            filtered("no-data", no_data),
            filtered("not-known", not_known),
            filtered("withheld", withheld),
            filtered("low", low),
        ];
    };
    let Exceptions { no_data, not_known, withheld, low } = exceptions(map, subject, contents.areas.table.get());
    let of_kind = |filter: Value| json!(["all", ["==", ["get", "kind"], kind], filter]);
    let color = Some(fill(map, subject, Some(classes), variant));
    let areas = [
        Fill { layer: "areas", filter: Some(of_kind(json!(true))), color },
        filtered("area-no-data", of_kind(no_data)),
        filtered("area-not-known", of_kind(not_known)),
        filtered("area-withheld", of_kind(withheld)),
        filtered("area-low", of_kind(low)),
    ];
    let hidden = ["tracts", "tract-casing", "tract-outlines"].map(|layer| filtered(layer, json!(false)));
    areas.into_iter().chain(hidden).collect()
}

/// The color of sites by their theme; `None` without sites.
fn site_color(contents: &Contents, variant: StyleVariant) -> Option<Vec<Value>> {
    let themes = sites_by_theme(contents.sites.table.get());
    let mut cases = vec![json!("match"), json!(["get", "theme"])];
    cases.extend(themes.iter().flat_map(|(theme, _)| [json!(theme), json!(variant.palette().site(theme))]));
    cases.push(json!("#808080"));
    (!themes.is_empty()).then_some(cases)
}

fn metadata(
    contents: &Contents,
    SelectedMap { subject, map, .. }: SelectedMap<'_>,
    variant: StyleVariant,
    text: &Text,
) -> Value {
    let (study, palette) = (&contents.provenance.study, variant.palette());
    let (criterion, indicator) = match subject {
        Subject::Criterion(criterion) => (Some(criterion), None),
        Subject::Indicator(indicator) => (None, Some(indicator)),
    };
    let not_known = criterion.zip(map.unknown.as_ref()).map(|(criterion, unknown)| {
        let legend = not_known(unknown, criterion, &study.themes, text);
        json!({ "label": legend.label, "color": palette.classes.not_known })
    });
    let mut metadata = json!({
        "gapatlas:look": text.say(&format!("style-{}", variant.name())),
        "gapatlas:map": map.document(variant, text, &contents.provenance),
        "gapatlas:no-data": palette.classes.no_data,
        "gapatlas:no-people": palette.classes.no_people,
        "gapatlas:not-known": not_known,
        "gapatlas:complete": criterion.and_then(|criterion| complete(&contents.provenance, criterion, text)),
    });
    if let Some(criterion) = criterion {
        let label = text.criterion(criterion, &study.themes);
        metadata["gapatlas:standard"] = json!({ "id": criterion.id(), "promise": label, "people": criterion.people() });
    }
    if let Some(indicator) = indicator {
        let entry = contents.provenance.indicators.iter().find(|entry| entry.indicator.id == indicator.id);
        metadata["gapatlas:indicator"] = json!({
            "id": indicator.id,
            "label": text.indicator(indicator),
            "definition": text.definition(indicator),
            "source": entry.map(|entry| source(entry, &contents.provenance, text)),
        });
    }
    metadata
}
