//! `/atlas.json`: what an atlas is about, for the map and for other programs: standards with their legends, indicators
//! with their sources, and the names of their columns.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::atlas::{Known, Provenance};
use crate::domain::{
    Extent, Finding, GapPart, IndicatorId, NotKnown, Quantity, Reliability, Step, Table, Theme, Themes, TrendPart,
};
use crate::gap::Standard;
use crate::http::App;
use crate::http::answer::{None as NoParameters, Parameters};
use crate::http::maps::{Classes, Map, colors};
use crate::http::served::{Contents, Served};
use crate::legend::{Legend, Look, TIMES_WITHOUT, Unknown, signs};
use crate::words;
use crate::write::{method, source};

pub(super) async fn atlas(State(app): State<App>, _: Parameters<NoParameters>) -> Response {
    let atlas = app.atlas();
    ([(header::CONTENT_TYPE, "application/json")], described(&atlas).to_string()).into_response()
}

fn described(atlas: &Served) -> Value {
    let Contents { provenance, legends, findings: doubts, fingerprint, tracts, sites, areas, .. } = &atlas.contents;
    let tracts = tracts.table.get();
    let standards = provenance.study.standards.iter().zip(legends).zip(atlas.contents.maps());
    let class = |class: Reliability| words::reliability(class);
    json!({
        "name": provenance.study.name,
        "license": provenance.study.license,
        "build": fingerprint,
        // Of the tracts: one area or site far away, or by mistake at 0, 0, would leave the region a dot on the map.
        "bounds": Extent::of(tracts.geometry.iter().flatten().map(AsRef::as_ref)).map(Extent::bounds),
        "tract_vintage": provenance.study.tract_vintage,
        // The last row of the areas is the region as a whole.
        "counts": {
            "tracts": tracts.rows(), "sites": sites.table.get().rows(), "areas": areas.table.get().rows().saturating_sub(1),
        },
        "program": concat!("gapatlas ", env!("CARGO_PKG_VERSION")),
        "themes": themes(sites.table.get(), &provenance.study.themes),
        "topics": topics(sites.table.get(), &provenance.study.themes),
        "not_mapped": words::not_mapped(),
        "standards": standards
            .map(|((own, legends), maps)| {
                let mut told = standard((own, &provenance.study.themes), legends, tracts);
                let unknown = maps.iter().find_map(|map| map.unknown.as_ref());
                told["not_known"] = json!(unknown.map(|unknown| not_known(unknown, (own, &provenance.study.themes))));
                told["complete"] = json!(complete(provenance, own));
                let unlocated = Finding::unlocated_sites(doubts, &own.theme);
                told["unlocated"] = json!({ "sites": unlocated, "note": words::unlocated(unlocated) });
                maps_of(&mut told, maps);
                let bounds = words::bounds(own.language_match, provenance.languages.as_ref());
                told["bounds_note"] = json!(told["at_most"].is_string().then_some(bounds));
                told["groups"] = groups(own, provenance, areas.table.get());
                told
            })
            .collect::<Vec<_>>(),
        "indicators": provenance.indicators.iter()
            .map(|known| indicator(known, tracts, areas.table.get())).collect::<Vec<_>>(),
        "area_kinds": area_kinds(&atlas.contents),
        "no_data": {
            "label": "no data", "color": Look::Light.palette().classes.no_data,
            "colors": colors(|look| &look.palette().classes.no_data),
        },
        // Where more people may be without access than are known to be, on all maps.
        "not_known": {
            "label": "not known", "pattern": "not-known",
            "color": Look::Light.palette().classes.not_known, "colors": colors(|look| &look.palette().classes.not_known),
        },
        // The line around the ground on which the list of a theme is complete.
        "complete": {
            "color": line("complete-line", Look::Light),
            "colors": colors(|look| line("complete-line", look)), "casings": colors(|look| line("complete-casing", look)),
        },
        // Where none of the people concerned live, on maps of shares and distances.
        "no_people": {
            "color": Look::Light.palette().classes.no_people, "colors": colors(|look| &look.palette().classes.no_people),
        },
        "reliability": {
            "high": class(Reliability::High), "medium": class(Reliability::Medium), "low": class(Reliability::Low),
        },
        "findings": findings(doubts),
        "sources": provenance.sources.iter()
            .map(|file| json!({ "file": words::file_name(&file.file), "purpose": file.purpose, "period": file.period }))
            .collect::<Vec<_>>(),
        "method": method(provenance),
    })
}

/// A colour of the map's lines.
fn line(name: &str, look: Look) -> &'static str {
    look.palette().map.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Tracts of which most is not known, in words: what a legend says of them, and why it is, the reason of most tracts first.
pub(super) fn not_known(unknown: &Unknown, (standard, themes): (&Standard, &Themes)) -> Value {
    let reason = |why| words::place_not_known(why, (&standard.theme, themes), &standard.mode);
    let reasons: Vec<String> = unknown.reasons.iter().map(|(why, _)| reason(*why)).collect();
    json!({
        "label": words::mostly_not_known(&reasons), "reasons": reasons, "tracts": unknown.tracts, "times_without": TIMES_WITHOUT,
    })
}

/// What the line around the ground means where the list of a standard's theme is complete; `None` where there is no such line.
pub(super) fn complete(provenance: &Provenance, standard: &Standard) -> Option<String> {
    provenance.has_border(&standard.theme).then(|| words::where_complete(&standard.theme, &provenance.study.themes))
}

/// The kinds of planning areas in the order of the study: its author puts the one that people know best first.
fn area_kinds(contents: &Contents) -> Vec<Value> {
    let labels = &contents.provenance.study.area_kinds;
    let mut kinds: Vec<&str> = Vec::new();
    let areas = contents.areas.table.get();
    for kind in areas.texts(&Quantity::AreaKind).unwrap_or_default().iter().flatten() {
        if kinds.last() != Some(&kind.as_str()) {
            kinds.push(kind);
        }
    }
    let labelled = kinds.into_iter().filter_map(|kind| labels.iter().find(|(own, _)| own.as_str() == kind));
    labelled.map(|(id, label)| json!({ "id": id, "label": label })).collect()
}

/// The themes that there are sites of, and how many, in the order of their names.
pub(super) fn sites_by_theme(sites: &Table) -> Vec<(Theme, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for theme in sites.texts(&Quantity::Theme).unwrap_or_default().iter().flatten() {
        *counts.entry(theme).or_default() += 1;
    }
    counts.into_iter().filter_map(|(theme, sites)| Some((theme.parse::<Theme>().ok()?, sites))).collect()
}

fn themes(sites: &Table, own: &Themes) -> Vec<Value> {
    let themes = sites_by_theme(sites);
    let names: Vec<Theme> = themes.iter().map(|(theme, _)| theme.clone()).collect();
    let told = themes.into_iter().zip(signs(&names)).map(|((theme, sites), sign)| {
        json!({
            "id": theme, "label": words::theme(&theme, own), "topic": own.topic(&theme), "sites": sites, "sign": sign.name,
            "color": Look::Light.palette().site(&theme), "colors": colors(|look| look.palette().site(&theme)),
        })
    });
    told.collect()
}

/// All themes that places can be for, with or without sites here, by topic: the part of a municipal plan that they belong to.
fn topics(sites: &Table, own: &Themes) -> Vec<Value> {
    let counts = sites_by_theme(sites);
    let mut by_topic = own.by_topic();
    let unlisted: Vec<&Theme> = counts
        .iter()
        .map(|(theme, _)| theme)
        .filter(|theme| theme.known().is_none() && own.find(theme).is_none())
        .collect();
    match by_topic.last_mut().filter(|(topic, _)| topic.is_none()) {
        Some((_, others)) => others.extend(unlisted),
        None if unlisted.is_empty() => {}
        None => by_topic.push((None, unlisted)),
    }
    let theme = |theme: &Theme| {
        let sites = counts.iter().find(|(there, _)| there == theme).map_or(0, |(_, sites)| *sites);
        json!({ "id": theme, "label": words::theme(theme, own), "sites": sites, "sensitive": own.is_sensitive(theme) })
    };
    let told = by_topic.into_iter().map(|(topic, themes)| {
        json!({
            "id": topic, "label": words::topic(topic), "themes": themes.into_iter().map(theme).collect::<Vec<_>>(),
        })
    });
    told.collect()
}

/// The maps of a standard: those of one number as `measures`, and the one of two.
fn maps_of(told: &mut Value, maps: &[Map]) {
    let (both, one): (Vec<&Map>, Vec<&Map>) = maps.iter().partition(|map| matches!(map.classes, Classes::Both(_)));
    told["measures"] = one.into_iter().map(|map| map.told(Look::Light)).collect();
    told["bivariate"] = json!(both.first().map(|map| map.told(Look::Light)));
}

fn standard((standard, themes): (&Standard, &Themes), legends: &[Legend; 3], tracts: &Table) -> Value {
    let column = |part| name(tracts, &Quantity::Gap { standard: Some(standard.id.clone()), part });
    let [_, _, nearest] = legends;
    json!({
        "id": standard.id,
        "theme": standard.theme,
        "topic": themes.topic(&standard.theme),
        "within": standard.within,
        "promise": words::standard((&standard.theme, themes), standard.within, &standard.mode, &standard.requirements()),
        "people": standard.people,
        "columns": {
            "within": column(GapPart::Within),
            "within_at_most": column(GapPart::WithinAtMost),
            "without": column(GapPart::Without),
            "without_moe": column(GapPart::WithoutMoe),
            "without_reliability": column(GapPart::WithoutReliability),
            "nearest": name(tracts, &nearest.quantity),
        },
        // What each thing that it asks adds, where it asks for more than reach.
        "steps": Step::ALL.into_iter().filter_map(|step| {
            let [own, moe] = [GapPart::Step(step), GapPart::StepMoe(step)].map(column);
            Some(json!({ "step": step, "label": words::step(step), "column": own?, "moe": moe }))
        }).collect::<Vec<_>>(),
        // Of whom it is not known, and why.
        "unknown": NotKnown::ALL.into_iter().filter_map(|why| {
            let [own, moe] = [GapPart::Unknown(why), GapPart::UnknownMoe(why)].map(column);
            let place = words::place_not_known(why, (&standard.theme, themes), &standard.mode);
            Some(json!({
                "why": why, "label": words::not_known(why), "reason": words::reason_not_known(why), "place": place, "column": own?,
                "moe": moe,
            }))
        }).collect::<Vec<_>>(),
        "at_most": column(GapPart::AtMost),
        "at_most_moe": column(GapPart::AtMostMoe),
        // Of tracts only.
        "reason": column(GapPart::Reason),
    })
}

/// The groups whose access is set beside that of the whole they are counted among, and the columns of areas that say it.
fn groups(standard: &Standard, provenance: &Provenance, areas: &Table) -> Value {
    let column = |people: &IndicatorId, part: GapPart| {
        let standard_id = standard.id.clone();
        let quantity = if *people == standard.people {
            Quantity::Gap { standard: Some(standard_id), part }
        } else {
            Quantity::Group { standard: standard_id, people: people.clone(), part }
        };
        name(areas, &quantity)
    };
    let told = |people: &IndicatorId| json!({ "people": people, "within": column(people, GapPart::Within), "within_moe": column(people, GapPart::WithinMoe), "within_at_most": column(people, GapPart::WithinAtMost), "within_at_most_moe": column(people, GapPart::WithinAtMostMoe) });
    let groups = provenance.groups.iter().filter(|_| !standard.language_match).filter_map(|group| {
        let known = provenance.indicators.iter().find(|known| known.indicator.id == *group)?;
        Some(json!({ "group": told(group), "whole": told(known.indicator.of.as_ref()?) }))
    });
    groups.collect()
}

fn indicator(known: &Known, tracts: &Table, areas: &Table) -> Value {
    let own = &known.indicator;
    let column = |quantity: Quantity| name(tracts, &quantity);
    let trend = |part| column(Quantity::Trend { indicator: own.id.clone(), part });
    json!({
        "id": own.id,
        "label": own.label,
        "definition": own.definition,
        "unit": own.counts,
        "of": own.of,
        "source": source(known),
        "since": known.baseline.first().and_then(|source| source.period),
        "columns": {
            "count": column(Quantity::Count(own.id.clone())),
            "moe": column(Quantity::CountMoe(own.id.clone())),
            "share": column(Quantity::Share(own.id.clone())),
            "share_moe": column(Quantity::ShareMoe(own.id.clone())),
            "reliability": column(Quantity::Reliability(own.id.clone())),
            "withheld": column(Quantity::Withheld(Some(own.id.clone()))),
            "from_split": name(areas, &Quantity::FromSplit(own.id.clone())),
            "known": name(areas, &Quantity::Known(own.id.clone())),
            "baseline": trend(TrendPart::Baseline),
            "change": trend(TrendPart::Change),
            "change_moe": trend(TrendPart::ChangeMoe),
            "change_compared": trend(TrendPart::ChangeCompared),
        },
    })
}

/// The name of a column that the table has.
fn name(table: &Table, quantity: &Quantity) -> Option<String> {
    table.columns.iter().any(|column| column.quantity == *quantity).then(|| quantity.name())
}

fn findings(findings: &[Finding]) -> Vec<Value> {
    let mut kinds: BTreeMap<&str, (&Finding, usize)> = BTreeMap::new();
    for finding in findings {
        kinds.entry(finding.kind.code()).or_insert((finding, 0)).1 += 1;
    }
    let kinds = kinds.into_iter();
    kinds
        .map(|(kind, (one, count))| json!({ "kind": kind, "title": words::kind_title(&one.kind), "count": count }))
        .collect()
}
