//! `/atlas.json`: metadata for the map and other programs: standards with legends, indicators with sources, and column
//! names.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gapatlas_text::Text;
use serde_json::Value;

use crate::atlas::{IndicatorProvenance, Provenance};
use crate::domain::{
    AreaKind, Barrier, Extent, Finding, GapMeasure, IndicatorId, Mode, Quantity, Reliability, StudyThemes, Table,
    Theme, TrendMeasure, UnknownReason,
};
use crate::gap::Criterion;
use crate::http::app::App;
use crate::http::map::atlas_document::{
    AreaKindEntry, AtlasDocument, CitedSourceEntry, CompletenessLine, Counts, FindingCount, IndicatorColumns,
    IndicatorEntry, NoData, NoPeople, NotKnownPattern, ReliabilityNotes, SourceEntry, ThemeEntry,
};
use crate::http::map::map_document::{BivariateMap, MapDocument, PerVariant, UnivariateMap, indicator_colors};
use crate::http::map::maps::Map;
use crate::http::map::standard_document::{
    AccessColumns, CombinationEntry, GroupColumns, NotKnown, StandardColumns, StandardEntry, StepColumn, UnknownColumn,
    Unlocated,
};
use crate::http::map::study_texts::{foreign_texts, languages};
use crate::http::map::topics::{sites_by_theme, topics};
use crate::http::reach::question::is_answered;
use crate::http::reach::start::place_modes;
use crate::http::request::language::RequestText;
use crate::http::request::parameters::{NoParameters, Parameters};
use crate::http::response::problem::Problem;
use crate::http::scenarios::scenario_sites;
use crate::http::server::served_atlas::{Contents, ServedAtlas};
use crate::legend::{Legends, StyleVariant, TIMES_WITHOUT, UnknownTracts, symbols};
use crate::report::{self, sources};
use crate::write::{method, source};

pub(crate) async fn atlas(
    State(app): State<App>,
    text: RequestText,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let document = serde_json::to_vec(&atlas_document(&atlas, text.0)).map_err(Problem::internal)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], document).into_response())
}

fn atlas_document<'a>(atlas: &'a ServedAtlas, text: &Text) -> AtlasDocument<'a> {
    let Contents { provenance, findings, fingerprint, tracts, sites, areas, .. } = &atlas.contents;
    let study = &provenance.study;
    let (tracts, sites, areas) = (tracts.table.get(), sites.table.get(), areas.table.get());
    let criteria = study.criteria().into_iter().zip(&atlas.contents.legends).zip(atlas.contents.maps());
    let light = StyleVariant::Light.palette();
    AtlasDocument {
        name: study.name.in_language(text.language().of_study_texts()).0,
        language: study.language,
        texts_in_other_languages: foreign_texts(provenance, text),
        area_names: atlas.contents.column_of_names(text),
        tract_areas: tracts.texts(&Quantity::Area).map(|_| Quantity::Area.name()),
        license: study.license.as_deref(),
        build: fingerprint,
        // The extent of the tracts: a single misplaced area or site, such as one at 0, 0, would enlarge it.
        bounds: Extent::of(tracts.geometry.iter().flatten().map(AsRef::as_ref)).map(Extent::bounds),
        tract_vintage: study.tract_vintage,
        // The last row of the areas table is the whole region.
        counts: Counts { tracts: tracts.rows(), sites: sites.rows(), areas: areas.rows().saturating_sub(1) },
        program: concat!("gapatlas ", env!("CARGO_PKG_VERSION")),
        themes: themes(sites, &study.themes, text),
        topics: topics(sites, provenance, text),
        not_mapped: text.not_mapped(),
        languages: languages(sites, text),
        standards: criteria
            .map(|((criterion, legends), maps)| standard_entry(atlas, criterion, legends, maps, text))
            .collect(),
        place_modes: place_modes(atlas),
        addresses: atlas.addresses.is_some(),
        indicators: indicators(&atlas.contents, text),
        indicator_colors: PerVariant::of(indicator_colors),
        area_kinds: area_kinds(&atlas.contents, text),
        no_data: NoData {
            label: text.say("number-no-data"),
            color: &light.classes.no_data,
            colors: PerVariant::of(|variant| variant.palette().classes.no_data.as_str()),
        },
        not_known: NotKnownPattern {
            label: text.say("legend-not-known"),
            pattern: "not-known",
            color: &light.classes.not_known,
            colors: PerVariant::of(|variant| variant.palette().classes.not_known.as_str()),
        },
        complete: CompletenessLine {
            color: line("complete-line", StyleVariant::Light),
            colors: PerVariant::of(|variant| line("complete-line", variant)),
            casings: PerVariant::of(|variant| line("complete-casing", variant)),
        },
        no_people: NoPeople {
            color: &light.classes.no_people,
            colors: PerVariant::of(|variant| variant.palette().classes.no_people.as_str()),
        },
        reliability: reliability_notes(text),
        findings: finding_counts(text, findings),
        sources: source_files(provenance),
        cited_sources: sources(text, provenance).into_iter().map(cited_source).collect(),
        method: method(provenance, text),
    }
}

fn source_files(provenance: &Provenance) -> Vec<SourceEntry<'_>> {
    let entries = provenance.sources.iter().map(|source| SourceEntry {
        file: gapatlas_text::file_name(&source.file),
        purpose: &source.purpose,
        period: source.period,
    });
    entries.collect()
}

fn cited_source(source: report::SourceEntry) -> CitedSourceEntry {
    CitedSourceEntry { used_for: source.purposes(), citation: source.citation, address: source.address }
}

/// A line color of the palette.
fn line(name: &str, variant: StyleVariant) -> &'static str {
    variant.palette().map.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The legend entry of tracts that are mostly unknown, with the reasons, the most frequent first.
pub(crate) fn not_known(
    unknown: &UnknownTracts,
    criterion: Criterion<'_>,
    themes: &StudyThemes,
    text: &Text,
) -> NotKnown {
    let reason = |why| text.place_not_known(why, criterion, themes);
    let reasons: Vec<String> = unknown.reasons.iter().map(|(why, _)| reason(*why)).collect();
    NotKnown { label: text.mostly_not_known(&reasons), reasons, tracts: unknown.tracts, times_without: TIMES_WITHOUT }
}

/// The legend text of the border of the completely listed area; `None` without such a border, and for a combination, whose
/// lists have several.
pub(crate) fn complete(provenance: &Provenance, criterion: Criterion<'_>, text: &Text) -> Option<String> {
    let standard = criterion.standard()?;
    provenance.has_border(&standard.theme).then(|| text.where_complete(&standard.theme, &provenance.study.themes))
}

/// The kinds of planning areas in the study's order, the best-known first.
fn area_kinds<'a>(contents: &'a Contents, text: &Text) -> Vec<AreaKindEntry<'a>> {
    let labels = &contents.provenance.study.area_kinds;
    let mut kinds: Vec<&str> = Vec::new();
    let areas = contents.areas.table.get();
    let kind_of = areas.texts(&Quantity::AreaKind).unwrap_or_default();
    for kind in kind_of.iter().flatten() {
        if kinds.last() != Some(&kind.as_str()) {
            kinds.push(kind);
        }
    }
    let bounds = |id: &AreaKind| {
        let own = kind_of.iter().zip(&areas.geometry).filter(|(kind, _)| kind.as_deref() == Some(id.as_str()));
        Extent::of(own.filter_map(|(_, outline)| outline.as_deref())).map(Extent::bounds)
    };
    let labelled = kinds.into_iter().filter_map(|kind| labels.iter().find(|(area_kind, _)| area_kind.as_str() == kind));
    labelled.map(|(id, label)| AreaKindEntry { id, label: text.local(label), bounds: bounds(id) }).collect()
}

fn themes<'a>(sites: &Table, study_themes: &'a StudyThemes, text: &Text) -> Vec<ThemeEntry<'a>> {
    let themes = sites_by_theme(sites);
    let names: Vec<Theme> = themes.iter().map(|(theme, _)| theme.clone()).collect();
    let themes = themes.into_iter().zip(symbols(&names)).map(|((theme, sites), symbol)| ThemeEntry {
        label: text.theme(&theme, study_themes),
        topic: study_themes.topic(&theme),
        sites,
        sign: symbol.name,
        color: StyleVariant::Light.palette().site(&theme),
        colors: PerVariant::of(|variant| variant.palette().site(&theme)),
        id: theme,
    });
    themes.collect()
}

fn standard_entry<'a>(
    atlas: &'a ServedAtlas,
    criterion: Criterion<'a>,
    legends: &Legends,
    maps: &[Map],
    text: &Text,
) -> StandardEntry<'a> {
    let Contents { provenance, findings, tracts, areas, .. } = &atlas.contents;
    let themes = &provenance.study.themes;
    let quantity = |part| Quantity::Gap { standard: Some(criterion.id().clone()), part };
    let column = |part| name(tracts.table.get(), &quantity(part));
    let at_most = column(GapMeasure::AtMost);
    let unlocated = criterion.themes().into_iter().map(|theme| Finding::unlocated_sites(findings, theme)).sum();
    let unknown = maps.iter().find_map(|map| map.unknown.as_ref());
    let (measures, bivariate) = maps_of(maps, text, provenance);
    StandardEntry {
        id: criterion.id(),
        theme: criterion.standard().map(|standard| &standard.theme),
        topic: criterion.topic(themes),
        within: criterion.standard().map(|standard| standard.within),
        promise: text.criterion(criterion, themes),
        combination: combination(criterion, text),
        people: criterion.people(),
        columns: StandardColumns {
            within: quantity(GapMeasure::Within).name(),
            within_moe: name(areas.table.get(), &quantity(GapMeasure::WithinMoe)),
            within_at_most: column(GapMeasure::WithinAtMost),
            within_at_most_moe: name(areas.table.get(), &quantity(GapMeasure::WithinAtMostMoe)),
            without: quantity(GapMeasure::Without).name(),
            without_moe: column(GapMeasure::WithoutMoe),
            without_reliability: column(GapMeasure::WithoutReliability),
            nearest: legends.nearest.as_ref().map(|legend| legend.quantity.name()),
        },
        steps: Barrier::ALL.into_iter().filter_map(|step| step_column(step, column, text)).collect(),
        unknown: UnknownReason::ALL
            .into_iter()
            .filter_map(|why| unknown_column(why, criterion, themes, column, text))
            .collect(),
        at_most_moe: column(GapMeasure::AtMostMoe),
        // In the tracts table only.
        reason: column(GapMeasure::Reason),
        not_known: unknown.map(|unknown| not_known(unknown, criterion, themes, text)),
        complete: complete(provenance, criterion, text),
        unlocated: Unlocated { sites: unlocated, note: text.unlocated(unlocated) },
        reach: criterion.standard().is_some_and(|standard| is_answered(standard, atlas)),
        way: criterion.standard().map(|standard| &standard.mode).filter(|mode| {
            // Of a straight line there is no more to tell than its length.
            **mode != Mode::Straight && place_modes(atlas).contains(mode)
        }),
        scenario: criterion.standard().and_then(|standard| scenario_sites(standard, atlas)),
        measures,
        bivariate,
        bounds_note: at_most
            .is_some()
            .then(|| text.bounds(criterion.matches_language(), provenance.languages.as_ref())),
        groups: groups(criterion, provenance, areas.table.get()),
        at_most,
    }
}

fn combination<'a>(criterion: Criterion<'a>, text: &Text) -> Option<CombinationEntry<'a>> {
    let combined = criterion.combination()?;
    Some(CombinationEntry {
        label: text.local(&combined.combination.label),
        standards: combined.standards().map(|standard| &standard.id).collect(),
        lacking: combined.combination.least_lacking(),
        themes: criterion.themes(),
    })
}

fn step_column(step: Barrier, column: impl Fn(GapMeasure) -> Option<String>, text: &Text) -> Option<StepColumn> {
    Some(StepColumn {
        step,
        label: text.barrier(step),
        column: column(GapMeasure::Barrier(step))?,
        moe: column(GapMeasure::BarrierMoe(step)),
    })
}

fn unknown_column(
    why: UnknownReason,
    criterion: Criterion<'_>,
    themes: &StudyThemes,
    column: impl Fn(GapMeasure) -> Option<String>,
    text: &Text,
) -> Option<UnknownColumn> {
    Some(UnknownColumn {
        why,
        label: text.not_known(why),
        reason: text.reason_not_known(why),
        place: text.place_not_known(why, criterion, themes),
        column: column(GapMeasure::Unknown(why))?,
        moe: column(GapMeasure::UnknownMoe(why)),
    })
}

/// The maps of one variable, and the bivariate one.
fn maps_of(maps: &[Map], text: &Text, provenance: &Provenance) -> (Vec<UnivariateMap>, Option<BivariateMap>) {
    let (mut univariate, mut bivariate) = (Vec::new(), None);
    for map in maps {
        match map.document(StyleVariant::Light, text, provenance) {
            MapDocument::Univariate(map) => univariate.push(map),
            MapDocument::Bivariate(map) => bivariate = Some(*map),
        }
    }
    (univariate, bivariate)
}

/// Groups compared with the population they are part of, and the area columns with their access.
fn groups<'a>(criterion: Criterion<'_>, provenance: &'a Provenance, areas: &Table) -> Vec<GroupColumns<'a>> {
    let column = |people: &IndicatorId, part: GapMeasure| {
        let standard_id = criterion.id().clone();
        let quantity = if people == criterion.people() {
            Quantity::Gap { standard: Some(standard_id), part }
        } else {
            Quantity::Group { standard: standard_id, people: people.clone(), part }
        };
        name(areas, &quantity)
    };
    let columns_of = |people: &'a IndicatorId| AccessColumns {
        people,
        within: column(people, GapMeasure::Within),
        within_moe: column(people, GapMeasure::WithinMoe),
        within_at_most: column(people, GapMeasure::WithinAtMost),
        within_at_most_moe: column(people, GapMeasure::WithinAtMostMoe),
    };
    let groups = provenance.groups.iter().filter(|_| !criterion.matches_language()).filter_map(|group| {
        let entry = provenance.indicators.iter().find(|entry| entry.indicator.id == *group)?;
        Some(GroupColumns { group: columns_of(group), whole: columns_of(entry.indicator.of.as_ref()?) })
    });
    groups.collect()
}

fn indicators<'a>(contents: &'a Contents, text: &Text) -> Vec<IndicatorEntry<'a>> {
    let entries = contents.provenance.indicators.iter().zip(contents.indicator_maps());
    entries.map(|(entry, maps)| indicator_entry(contents, entry, maps, text)).collect()
}

fn indicator_entry<'a>(
    contents: &'a Contents,
    entry: &'a IndicatorProvenance,
    maps: &[Map],
    text: &Text,
) -> IndicatorEntry<'a> {
    let indicator = &entry.indicator;
    let (tracts, areas) = (contents.tracts.table.get(), contents.areas.table.get());
    let id = || indicator.id.clone();
    let column = |quantity: Quantity| name(tracts, &quantity);
    let trend = |part| column(Quantity::Trend { indicator: id(), part });
    IndicatorEntry {
        id: &indicator.id,
        label: text.indicator(indicator),
        definition: text.definition(indicator),
        unit: indicator.counts,
        of: indicator.of.as_ref(),
        source: source(entry, &contents.provenance, text),
        since: entry.baseline.first().and_then(|source| source.period),
        columns: IndicatorColumns {
            count: Quantity::Count(id()).name(),
            moe: column(Quantity::CountMoe(id())),
            share: column(Quantity::Share(id())),
            share_moe: column(Quantity::ShareMoe(id())),
            reliability: column(Quantity::Reliability(id())),
            withheld: column(Quantity::Withheld(Some(id()))),
            from_split: name(areas, &Quantity::FromSplit(id())),
            known: name(areas, &Quantity::Known(id())),
            baseline: trend(TrendMeasure::Baseline),
            change: trend(TrendMeasure::Change),
            change_moe: trend(TrendMeasure::ChangeMoe),
            change_compared: trend(TrendMeasure::ChangeCompared),
        },
        maps: maps.iter().filter_map(|map| map.of_indicator(text, &contents.provenance)).collect(),
    }
}

/// The name of a column, if the table has it.
fn name(table: &Table, quantity: &Quantity) -> Option<String> {
    table.columns.iter().any(|column| column.quantity == *quantity).then(|| quantity.name())
}

fn reliability_notes(text: &Text) -> ReliabilityNotes {
    ReliabilityNotes {
        high: text.reliability(Reliability::High),
        medium: text.reliability(Reliability::Medium),
        low: text.reliability(Reliability::Low),
    }
}

fn finding_counts(text: &Text, findings: &[Finding]) -> Vec<FindingCount> {
    let mut kinds: BTreeMap<&str, (&Finding, usize)> = BTreeMap::new();
    for finding in findings {
        kinds.entry(finding.kind.code()).or_insert((finding, 0)).1 += 1;
    }
    let counts = kinds.into_iter().map(|(kind, (first, count))| FindingCount {
        kind,
        title: text.kind_title(&first.kind),
        count,
    });
    counts.collect()
}
