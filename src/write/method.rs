//! The method of an atlas, in sentences.

use std::collections::{BTreeMap, BTreeSet};

use gapatlas_text::{SupplyText, Text, message};

use crate::atlas::{OriginMethod, Provenance};
use crate::domain::{Cost, Indicator, Mode, Theme};
use crate::gap::{Apportionment, CatchmentMeasure, Direction, Index, Method, Standard, WeightedIndicator};
use crate::study::StudySummary;
use crate::travel::Walking;
use crate::travel::timetable::{Day, TransitOptions, clock};

/// The assumptions and limits of the numbers, for readers.
#[must_use]
pub fn method(provenance: &Provenance, text: &Text) -> Vec<String> {
    let mut sentences = travel(provenance, text);
    sentences.extend([
        match provenance.origins {
            OriginMethod::InteriorPoint => message!(text, "method-one-point"),
            OriginMethod::Points => message!(text, "method-points"),
        },
        message!(text, "method-margins"),
        message!(text, "method-reliability"),
    ]);
    sentences.extend(eligibility(provenance, text));
    sentences.extend(apportionment(provenance, text));
    sentences.extend(provenance.study.indices.iter().map(|index| {
        message!(text, "method-index", index = text.local(&index.label), parts = composition(index, text))
    }));
    sentences.extend(supply(provenance, text));
    if provenance.indicators.iter().any(|known| !known.baseline.is_empty()) {
        sentences.push(message!(text, "method-trends"));
    }
    if provenance.sources.iter().any(|source| source.purpose == "tract_crosswalk") {
        sentences.push(message!(text, "method-tract-crosswalk"));
    }
    let is_suppressed = |indicator: &Indicator| indicator.suppress_below.is_some();
    if provenance.indicators.iter().any(|known| is_suppressed(&known.indicator)) {
        sentences.push(message!(text, "method-suppressed"));
    }
    sentences.push(match &provenance.study.license {
        Some(license) => message!(text, "method-license", license = license.as_str()),
        None => message!(text, "method-no-license"),
    });
    sentences
}

/// The texts about a floating catchment measure.
#[must_use]
pub fn supply_text(measure: &CatchmentMeasure, provenance: &Provenance, text: &Text) -> SupplyText {
    let people = provenance.indicators.iter().find(|known| known.indicator.id == measure.people);
    text.supply(measure, &provenance.study.themes, people.map(|known| &known.indicator))
}

/// How each floating catchment measure is made, and when its numbers are certain.
fn supply(provenance: &Provenance, text: &Text) -> Vec<String> {
    let measures = &provenance.study.measures;
    let of_measure = |own: &CatchmentMeasure| {
        let SupplyText { label, how, .. } = supply_text(own, provenance, text);
        message!(text, "method-supply", measure = label, how = how)
    };
    let mut sentences: Vec<String> = measures.iter().map(of_measure).collect();
    for certainty in measures.iter().map(|own| text.supply_certainty(own)) {
        if !sentences.contains(&certainty) {
            sentences.push(certainty);
        }
    }
    sentences
}

/// When a site counts for people.
fn eligibility(provenance: &Provenance, text: &Text) -> Vec<String> {
    let standards = &provenance.study.standards;
    let by_language = standards.iter().any(Standard::matches_language);
    let mut sentences = Vec::new();
    if standards.iter().any(|standard| !standard.requirements.is_empty()) {
        sentences.push(message!(text, "method-requirements"));
    }
    if by_language {
        sentences.push(message!(text, "method-languages"));
    }
    sentences.push(text.bounds(by_language, provenance.languages.as_ref()));
    let complete = provenance.completeness.iter();
    sentences.extend(complete.map(|(list, within)| completeness(list, within, &provenance.study, text)));
    sentences
}

/// Where a list is complete.
fn completeness(list: &str, within: &[String], study: &StudySummary, text: &Text) -> String {
    let list = match (list, list.parse::<Theme>()) {
        ("streets", _) => message!(text, "method-list-streets"),
        ("timetables", _) => message!(text, "method-list-timetables"),
        (_, Ok(theme)) => text.theme(&theme, &study.themes),
        (costs, Err(_)) => message!(text, "method-list-costs", table = costs.trim_start_matches("costs:")),
    };
    let places = within.iter().flat_map(|place| place.split(", ")).map(|place| completeness_area(place, study, text));
    match places.reduce(|places, place| message!(text, "method-completeness-more", places = places, place = place)) {
        None => message!(text, "method-completeness-unknown", list = list),
        Some(places) => message!(text, "method-completeness", list = list, places = places),
    }
}

/// An area in which a list is complete, as the study declares it, in words.
fn completeness_area(place: &str, study: &StudySummary, text: &Text) -> String {
    match place {
        "region" => message!(text, "method-in-region"),
        "everywhere" => message!(text, "method-everywhere"),
        place => match study.area_kinds.iter().find(|(kind, _)| kind.as_str() == place) {
            Some((_, label)) => message!(text, "method-within-kind", kind = text.local(label)),
            None => message!(text, "method-within", place = place),
        },
    }
}

/// How travel was measured, for each mode of the standards and the measures.
fn travel(provenance: &Provenance, text: &Text) -> Vec<String> {
    let study = &provenance.study;
    let of_standards = study.standards.iter().map(|standard| (&standard.mode, standard.within));
    let of_measures = study.measures.iter().map(|measure| (&measure.mode, measure.within));
    let limits: Vec<(&Mode, Cost)> = of_standards.chain(of_measures).collect();
    let modes: BTreeSet<&Mode> = limits.iter().map(|(mode, _)| *mode).collect();
    let is_timed = limits.iter().any(|(mode, limit)| **mode == Mode::Straight && matches!(limit, Cost::Time(_)));
    let walking = study.walking;
    let mut sentences = Vec::new();
    if modes.contains(&Mode::Straight) || modes.is_empty() {
        sentences.push(message!(text, "method-straight"));
    }
    if is_timed {
        let (detour, speed) = (text.plain(walking.detour()), text.plain(walking.km_per_hour()));
        sentences.push(message!(text, "method-straight-time", detour = detour, speed = speed));
    }
    for mode in modes {
        sentences.extend(mode_sentence(mode, walking, &study.transit, text));
    }
    let days = provenance.days.iter().filter(|day| day.trips > 0);
    sentences.extend(days.map(|day| {
        let (file, date) = (gapatlas_text::file_name(&day.file), day.day.as_deref().unwrap_or_default());
        message!(text, "method-timetable", file = file, day = date, trips = day.trips)
    }));
    sentences
}

fn mode_sentence(mode: &Mode, walking: Walking, riding: &TransitOptions, text: &Text) -> Option<String> {
    match mode {
        Mode::Matrix(id) => Some(message!(text, "method-matrix", table = id.as_str())),
        Mode::Walk => Some(message!(text, "method-walk", speed = text.plain(walking.km_per_hour()))),
        Mode::Drive => Some(message!(text, "method-drive")),
        Mode::Transit => {
            let percentile = riding.percentiles.first().copied().unwrap_or(50);
            let [from, until] = [riding.departures.from(), riding.departures.until()].map(clock);
            let percentile = usize::from(percentile);
            Some(match riding.day {
                Day::ModalWeekday => {
                    message!(text, "method-transit-modal-weekday", from = from, until = until, percentile = percentile)
                }
                Day::Date(day) => {
                    let day = day.to_string();
                    message!(text, "method-transit", day = day, from = from, until = until, percentile = percentile)
                }
            })
        }
        Mode::Straight => None,
    }
}

/// How tracts were divided among planning areas: a sentence for each method, with the kinds of areas that use it.
fn apportionment(provenance: &Provenance, text: &Text) -> Vec<String> {
    let mut kinds: BTreeMap<Apportionment, Vec<String>> = BTreeMap::new();
    for (kind, way) in &provenance.apportionment {
        let label = provenance.study.area_kinds.get(kind).map_or_else(|| kind.to_string(), |label| text.local(label));
        kinds.entry(*way).or_default().push(label);
    }
    let sentences = kinds.into_iter().map(|(way, kinds)| {
        let kinds = kinds.join(", ");
        match way {
            Apportionment::Crosswalk => message!(text, "method-divided-by-crosswalk", kinds = kinds),
            Apportionment::Origins => message!(text, "method-divided-by-origins", kinds = kinds),
            Apportionment::Area => message!(text, "method-divided-by-ground", kinds = kinds),
        }
    });
    let mut sentences: Vec<String> = sentences.collect();
    if !sentences.is_empty() {
        sentences.push(message!(text, "method-whole-tracts"));
    }
    sentences
}

/// The indicators of an index with their weights.
pub(super) fn composition(index: &Index, text: &Text) -> String {
    let term = |own: &WeightedIndicator| {
        let (indicator, weight) = (own.indicator.as_str(), text.plain(own.weight.get()));
        match own.direction {
            Direction::Less => message!(text, "index-term-less", indicator = indicator, weight = weight),
            Direction::More => message!(text, "index-term", indicator = indicator, weight = weight),
        }
    };
    let terms = index.indicators.iter().map(term).collect::<Vec<_>>().join(", ");
    match index.method {
        Method::Percentile => message!(text, "index-percentiles", terms = terms),
        Method::ZScore => message!(text, "index-scores", terms = terms),
    }
}
