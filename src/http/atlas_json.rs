//! `/atlas.json`: metadata for the map and other programs: standards with legends, indicators with sources, and column
//! names.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::atlas::{IndicatorProvenance, Provenance};
use crate::domain::{
    Barrier, Extent, Finding, GapMeasure, IndicatorId, Quantity, Reliability, StudyThemes, Table, Theme, TrendMeasure,
    UnknownReason,
};
use crate::gap::Standard;
use crate::http::App;
use crate::http::maps::{Classes, Map, colors};
use crate::http::middleware::{NoParameters, Parameters};
use crate::http::served_atlas::{Contents, ServedAtlas};
use crate::legend::{Legend, StyleVariant, TIMES_WITHOUT, UnknownTracts, symbols};
use crate::words;
use crate::write::{method, source};

pub(super) async fn atlas(State(app): State<App>, _: Parameters<NoParameters>) -> Response {
    let atlas = app.atlas();
    ([(header::CONTENT_TYPE, "application/json")], atlas_document(&atlas).to_string()).into_response()
}

fn atlas_document(atlas: &ServedAtlas) -> Value {
    let Contents { provenance, legends, findings, fingerprint, tracts, sites, areas, .. } = &atlas.contents;
    let tracts = tracts.table.get();
    let standards = provenance.study.standards.iter().zip(legends).zip(atlas.contents.maps());
    let class = |class: Reliability| words::reliability(class);
    json!({
        "name": provenance.study.name,
        "license": provenance.study.license,
        "build": fingerprint,
        // The extent of the tracts: a single misplaced area or site, such as one at 0, 0, would enlarge it.
        "bounds": Extent::of(tracts.geometry.iter().flatten().map(AsRef::as_ref)).map(Extent::bounds),
        "tract_vintage": provenance.study.tract_vintage,
        // The last row of the areas table is the whole region.
        "counts": {
            "tracts": tracts.rows(), "sites": sites.table.get().rows(), "areas": areas.table.get().rows().saturating_sub(1),
        },
        "program": concat!("gapatlas ", env!("CARGO_PKG_VERSION")),
        "themes": themes(sites.table.get(), &provenance.study.themes),
        "topics": topics(sites.table.get(), &provenance.study.themes),
        "not_mapped": words::not_mapped(),
        "standards": standards
            .map(|((standard, legends), maps)| {
                let mut object = standard_json((standard, &provenance.study.themes), legends, tracts);
                let unknown = maps.iter().find_map(|map| map.unknown.as_ref());
                object["not_known"] = json!(unknown.map(|unknown| not_known(unknown, (standard, &provenance.study.themes))));
                object["complete"] = json!(complete(provenance, standard));
                let unlocated = Finding::unlocated_sites(findings, &standard.theme);
                object["unlocated"] = json!({ "sites": unlocated, "note": words::unlocated(unlocated) });
                maps_of(&mut object, maps);
                let bounds = words::bounds(standard.matches_language(), provenance.languages.as_ref());
                object["bounds_note"] = json!(object["at_most"].is_string().then_some(bounds));
                object["groups"] = groups(standard, provenance, areas.table.get());
                object
            })
            .collect::<Vec<_>>(),
        "indicators": provenance.indicators.iter()
            .map(|entry| indicator_json(entry, tracts, areas.table.get())).collect::<Vec<_>>(),
        "area_kinds": area_kinds(&atlas.contents),
        "no_data": {
            "label": "no data", "color": StyleVariant::Light.palette().classes.no_data,
            "colors": colors(|variant| &variant.palette().classes.no_data),
        },
        // Tracts where more people may lack access than are known to.
        "not_known": {
            "label": "not known", "pattern": "not-known",
            "color": StyleVariant::Light.palette().classes.not_known, "colors": colors(|variant| &variant.palette().classes.not_known),
        },
        // The border of the area in which the list of a theme is complete.
        "complete": {
            "color": line("complete-line", StyleVariant::Light),
            "colors": colors(|variant| line("complete-line", variant)), "casings": colors(|variant| line("complete-casing", variant)),
        },
        // Tracts without any of the people, on maps of shares and distances.
        "no_people": {
            "color": StyleVariant::Light.palette().classes.no_people, "colors": colors(|variant| &variant.palette().classes.no_people),
        },
        "reliability": {
            "high": class(Reliability::High), "medium": class(Reliability::Medium), "low": class(Reliability::Low),
        },
        "findings": finding_counts(findings),
        "sources": provenance.sources.iter()
            .map(|file| json!({ "file": words::file_name(&file.file), "purpose": file.purpose, "period": file.period }))
            .collect::<Vec<_>>(),
        "method": method(provenance),
    })
}

/// A line color of the palette.
fn line(name: &str, variant: StyleVariant) -> &'static str {
    variant.palette().map.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The legend entry of tracts that are mostly unknown, with the reasons, the most frequent first.
pub(super) fn not_known(unknown: &UnknownTracts, (standard, themes): (&Standard, &StudyThemes)) -> Value {
    let reason = |why| words::place_not_known(why, (&standard.theme, themes), &standard.mode);
    let reasons: Vec<String> = unknown.reasons.iter().map(|(why, _)| reason(*why)).collect();
    json!({
        "label": words::mostly_not_known(&reasons), "reasons": reasons, "tracts": unknown.tracts, "times_without": TIMES_WITHOUT,
    })
}

/// The legend text of the border of the completely listed area; `None` without such a border.
pub(super) fn complete(provenance: &Provenance, standard: &Standard) -> Option<String> {
    provenance.has_border(&standard.theme).then(|| words::where_complete(&standard.theme, &provenance.study.themes))
}

/// The kinds of planning areas in the study's order, the best-known first.
fn area_kinds(contents: &Contents) -> Vec<Value> {
    let labels = &contents.provenance.study.area_kinds;
    let mut kinds: Vec<&str> = Vec::new();
    let areas = contents.areas.table.get();
    for kind in areas.texts(&Quantity::AreaKind).unwrap_or_default().iter().flatten() {
        if kinds.last() != Some(&kind.as_str()) {
            kinds.push(kind);
        }
    }
    let labelled = kinds.into_iter().filter_map(|kind| labels.iter().find(|(area_kind, _)| area_kind.as_str() == kind));
    labelled.map(|(id, label)| json!({ "id": id, "label": label })).collect()
}

/// Themes with their number of sites, sorted by id.
pub(super) fn sites_by_theme(sites: &Table) -> Vec<(Theme, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for theme in sites.texts(&Quantity::Theme).unwrap_or_default().iter().flatten() {
        *counts.entry(theme).or_default() += 1;
    }
    counts.into_iter().filter_map(|(theme, sites)| Some((theme.parse::<Theme>().ok()?, sites))).collect()
}

fn themes(sites: &Table, study_themes: &StudyThemes) -> Vec<Value> {
    let themes = sites_by_theme(sites);
    let names: Vec<Theme> = themes.iter().map(|(theme, _)| theme.clone()).collect();
    let themes = themes.into_iter().zip(symbols(&names)).map(|((theme, sites), symbol)| {
        json!({
            "id": theme, "label": words::theme(&theme, study_themes), "topic": study_themes.topic(&theme), "sites": sites, "sign": symbol.name,
            "color": StyleVariant::Light.palette().site(&theme), "colors": colors(|variant| variant.palette().site(&theme)),
        })
    });
    themes.collect()
}

/// All themes, with and without sites, grouped by topic (a chapter of a municipal plan).
fn topics(sites: &Table, study_themes: &StudyThemes) -> Vec<Value> {
    let counts = sites_by_theme(sites);
    let mut by_topic = study_themes.by_topic();
    let unlisted: Vec<&Theme> = counts
        .iter()
        .map(|(theme, _)| theme)
        .filter(|theme| theme.known().is_none() && study_themes.find(theme).is_none())
        .collect();
    match by_topic.last_mut().filter(|(topic, _)| topic.is_none()) {
        Some((_, others)) => others.extend(unlisted),
        None if unlisted.is_empty() => {}
        None => by_topic.push((None, unlisted)),
    }
    let theme = |theme: &Theme| {
        let sites = counts.iter().find(|(listed, _)| listed == theme).map_or(0, |(_, sites)| *sites);
        json!({ "id": theme, "label": words::theme(theme, study_themes), "sites": sites, "sensitive": study_themes.is_sensitive(theme) })
    };
    let topics = by_topic.into_iter().map(|(topic, themes)| {
        json!({
            "id": topic, "label": words::topic(topic), "themes": themes.into_iter().map(theme).collect::<Vec<_>>(),
        })
    });
    topics.collect()
}

/// Maps of a standard: univariate ones as `measures`, and the bivariate one.
fn maps_of(object: &mut Value, maps: &[Map]) {
    let (bivariate, univariate): (Vec<&Map>, Vec<&Map>) =
        maps.iter().partition(|map| matches!(map.classes, Classes::Bivariate(_)));
    object["measures"] = univariate.into_iter().map(|map| map.json(StyleVariant::Light)).collect();
    object["bivariate"] = json!(bivariate.first().map(|map| map.json(StyleVariant::Light)));
}

fn standard_json((standard, themes): (&Standard, &StudyThemes), legends: &[Legend; 3], tracts: &Table) -> Value {
    let column = |part| name(tracts, &Quantity::Gap { standard: Some(standard.id.clone()), part });
    let [_, _, nearest] = legends;
    json!({
        "id": standard.id,
        "theme": standard.theme,
        "topic": themes.topic(&standard.theme),
        "within": standard.within,
        "promise": words::standard((&standard.theme, themes), standard.within, &standard.mode, &standard.requirements),
        "people": standard.people,
        "columns": {
            "within": column(GapMeasure::Within),
            "within_at_most": column(GapMeasure::WithinAtMost),
            "without": column(GapMeasure::Without),
            "without_moe": column(GapMeasure::WithoutMoe),
            "without_reliability": column(GapMeasure::WithoutReliability),
            "nearest": name(tracts, &nearest.quantity),
        },
        // People added by each requirement beyond travel cost.
        "steps": Barrier::ALL.into_iter().filter_map(|step| {
            let [column_name, moe] = [GapMeasure::Barrier(step), GapMeasure::BarrierMoe(step)].map(column);
            Some(json!({ "step": step, "label": words::barrier(step), "column": column_name?, "moe": moe }))
        }).collect::<Vec<_>>(),
        // People whose access is unknown, by reason.
        "unknown": UnknownReason::ALL.into_iter().filter_map(|why| {
            let [column_name, moe] = [GapMeasure::Unknown(why), GapMeasure::UnknownMoe(why)].map(column);
            let place = words::place_not_known(why, (&standard.theme, themes), &standard.mode);
            Some(json!({
                "why": why, "label": words::not_known(why), "reason": words::reason_not_known(why), "place": place, "column": column_name?,
                "moe": moe,
            }))
        }).collect::<Vec<_>>(),
        "at_most": column(GapMeasure::AtMost),
        "at_most_moe": column(GapMeasure::AtMostMoe),
        // In the tracts table only.
        "reason": column(GapMeasure::Reason),
    })
}

/// Groups compared with the population they are part of, and the area columns with their access.
fn groups(standard: &Standard, provenance: &Provenance, areas: &Table) -> Value {
    let column = |people: &IndicatorId, part: GapMeasure| {
        let standard_id = standard.id.clone();
        let quantity = if *people == standard.people {
            Quantity::Gap { standard: Some(standard_id), part }
        } else {
            Quantity::Group { standard: standard_id, people: people.clone(), part }
        };
        name(areas, &quantity)
    };
    let columns_of = |people: &IndicatorId| json!({ "people": people, "within": column(people, GapMeasure::Within), "within_moe": column(people, GapMeasure::WithinMoe), "within_at_most": column(people, GapMeasure::WithinAtMost), "within_at_most_moe": column(people, GapMeasure::WithinAtMostMoe) });
    let groups = provenance.groups.iter().filter(|_| !standard.matches_language()).filter_map(|group| {
        let entry = provenance.indicators.iter().find(|entry| entry.indicator.id == *group)?;
        Some(json!({ "group": columns_of(group), "whole": columns_of(entry.indicator.of.as_ref()?) }))
    });
    groups.collect()
}

fn indicator_json(entry: &IndicatorProvenance, tracts: &Table, areas: &Table) -> Value {
    let indicator = &entry.indicator;
    let column = |quantity: Quantity| name(tracts, &quantity);
    let trend = |part| column(Quantity::Trend { indicator: indicator.id.clone(), part });
    json!({
        "id": indicator.id,
        "label": indicator.label,
        "definition": indicator.definition,
        "unit": indicator.counts,
        "of": indicator.of,
        "source": source(entry),
        "since": entry.baseline.first().and_then(|source| source.period),
        "columns": {
            "count": column(Quantity::Count(indicator.id.clone())),
            "moe": column(Quantity::CountMoe(indicator.id.clone())),
            "share": column(Quantity::Share(indicator.id.clone())),
            "share_moe": column(Quantity::ShareMoe(indicator.id.clone())),
            "reliability": column(Quantity::Reliability(indicator.id.clone())),
            "withheld": column(Quantity::Withheld(Some(indicator.id.clone()))),
            "from_split": name(areas, &Quantity::FromSplit(indicator.id.clone())),
            "known": name(areas, &Quantity::Known(indicator.id.clone())),
            "baseline": trend(TrendMeasure::Baseline),
            "change": trend(TrendMeasure::Change),
            "change_moe": trend(TrendMeasure::ChangeMoe),
            "change_compared": trend(TrendMeasure::ChangeCompared),
        },
    })
}

/// The name of a column, if the table has it.
fn name(table: &Table, quantity: &Quantity) -> Option<String> {
    table.columns.iter().any(|column| column.quantity == *quantity).then(|| quantity.name())
}

fn finding_counts(findings: &[Finding]) -> Vec<Value> {
    let mut kinds: BTreeMap<&str, (&Finding, usize)> = BTreeMap::new();
    for finding in findings {
        kinds.entry(finding.kind.code()).or_insert((finding, 0)).1 += 1;
    }
    let kinds = kinds.into_iter();
    kinds
        .map(|(kind, (first, count))| json!({ "kind": kind, "title": words::kind_title(&first.kind), "count": count }))
        .collect()
}
