//! The method of an atlas, in sentences.

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::{OriginMethod, Provenance};
use crate::domain::{Cost, Indicator, Mode, Theme};
use crate::gap::{Apportionment, Standard};
use crate::study::StudySummary;
use crate::travel::Walking;
use crate::travel::timetable::{TransitOptions, clock};
use crate::words;
use crate::write::dictionary::composition;

/// The assumptions and limits of the numbers, for readers.
#[must_use]
pub fn method(provenance: &Provenance) -> Vec<String> {
    let mut sentences = travel(provenance);
    sentences.extend([
        match provenance.origins {
            OriginMethod::InteriorPoint => {
                "All people of a tract are assumed to live at one point inside it: a tract is \
                                            within a standard as a whole or not at all."
                    .to_owned()
            }
            OriginMethod::Points => "Where people live inside a tract is known from points with their population; the \
                                     share within a standard is the share of these people."
                .to_owned(),
        },
        "Margins of error are those of the survey at the 90 % level, carried to sums by the formulas of the Census \
         Bureau's handbook. They do not cover where in a tract people live. An unknown margin stays unknown."
            .to_owned(),
        "Reliability: high where the standard error is at most 12 % of the count, medium up to 40 %, low above."
            .to_owned(),
    ]);
    sentences.extend(eligibility(provenance));
    sentences.extend(apportionment(provenance));
    sentences.extend(indices(provenance));
    sentences.extend(trends(provenance));
    if provenance.sources.iter().any(|source| source.purpose == "tract crosswalk") {
        sentences.push(
            "Tables about the tracts of another census were divided among these tracts by a crosswalk. Margins of \
             error do not cover how their people lived on the ground; where more than 5 % of an earlier number depends \
             on it, no change is called clear."
                .to_owned(),
        );
    }
    let is_suppressed = |indicator: &Indicator| indicator.suppress_below.is_some();
    if provenance.indicators.iter().any(|known| is_suppressed(&known.indicator)) {
        sentences.push(
            "Counts of small language groups are withheld, and with them the counts that would give them away by \
             adding and subtracting published numbers; citizenship and country of birth are shown for areas of at \
             least 20,000 people only."
                .to_owned(),
        );
    }
    sentences.push(match &provenance.study.license {
        Some(license) => format!("Licence of these numbers: {license}. The terms of the sources apply as well."),
        None => "The publisher of these numbers names no licence; the terms of the sources apply.".to_owned(),
    });
    sentences
}

/// When a site counts for people.
fn eligibility(provenance: &Provenance) -> Vec<String> {
    let standards = &provenance.study.standards;
    let mut sentences = Vec::new();
    if standards.iter().any(|standard| !standard.requirements.is_empty()) {
        sentences.push(
            "Where a standard asks for more than reach, a site counts for certain if its list says that it meets the \
             requirements; where its list does not say, access of the people whom it could serve is not known. Hours \
             are those of a usual week."
                .to_owned(),
        );
    }
    if standards.iter().any(Standard::matches_language) {
        sentences.extend([
            "The number of people without a site in their language is given as a lower and an upper bound, computed \
             from the counts of groups that are shown; the people of groups that are not shown count as one group."
                .to_owned(),
        ]);
    }
    sentences.push(words::bounds(standards.iter().any(Standard::matches_language), provenance.languages.as_ref()));
    sentences
        .extend(provenance.completeness.iter().map(|(list, within)| completeness(list, within, &provenance.study)));
    sentences
}

/// Where a list is complete.
fn completeness(list: &str, within: &[String], study: &StudySummary) -> String {
    let name = match (list, list.parse::<Theme>()) {
        ("streets", _) => "Streets".to_owned(),
        ("timetables", _) => "Timetables".to_owned(),
        (_, Ok(theme)) => words::theme(&theme, &study.themes),
        (costs, Err(_)) => costs.replace("costs:", "Table of costs "),
    };
    match within {
        [] => format!(
            "{name}: the study does not say where the list is complete, so by this list nobody counts as without access."
        ),
        within => {
            let places: Vec<String> = within
                .iter()
                .flat_map(|place| place.split(", "))
                .map(|place| completeness_area(place, study))
                .collect();
            format!("{name}: the list is said to be complete {}.", places.join(" and "))
        }
    }
}

/// An area in which a list is complete, as the study declares it, in words.
fn completeness_area(place: &str, study: &StudySummary) -> String {
    match place {
        "region" => "in all of the region".to_owned(),
        "everywhere" => "in the region and as far around it as anyone can reach".to_owned(),
        place => study
            .area_kinds
            .iter()
            .find(|(kind, _)| kind.as_str() == place)
            .map_or_else(|| format!("within {place}"), |(_, label)| format!("within all areas of the kind “{label}”")),
    }
}

/// How travel was measured, for each mode of the standards.
fn travel(provenance: &Provenance) -> Vec<String> {
    let study = &provenance.study;
    let modes: BTreeSet<&Mode> = study.standards.iter().map(|standard| &standard.mode).collect();
    let timed =
        |mode: &Mode| study.standards.iter().any(|own| own.mode == *mode && matches!(own.within, Cost::Time(_)));
    let walking = study.walking;
    let mut sentences = Vec::new();
    if modes.contains(&Mode::Straight) || modes.is_empty() {
        sentences.push(
            "Distances are straight lines on the earth's ellipsoid, across rivers and expressways too.".to_owned(),
        );
    }
    if timed(&Mode::Straight) {
        sentences.push(format!(
            "A time from a straight line is that line times a detour of {} at a walking speed of {} km/h.",
            walking.detour(),
            walking.km_per_hour()
        ));
    }
    for mode in modes {
        sentences.extend(mode_sentence(mode, walking, &study.transit));
    }
    let days = provenance.days.iter().filter(|day| day.trips > 0);
    sentences.extend(days.map(|day| {
        let (file, date) = (gapatlas_text::file_name(&day.file), day.day.as_deref().unwrap_or_default());
        format!("The timetable {file} is used on the day {date}, with {} trips.", words::integer(day.trips))
    }));
    sentences
}

fn mode_sentence(mode: &Mode, walking: Walking, riding: &TransitOptions) -> Option<String> {
    match mode {
        Mode::Matrix(id) => Some(format!(
            "Travel costs of the table {id} were computed elsewhere and are used as they are; all people of a tract \
             have the costs of their tract."
        )),
        Mode::Walk => Some(format!(
            "Walks follow the streets and paths that are open to people on foot, at {} km/h, from the nearest of them \
             to where people are; parks are entered where streets or paths meet their edge. Slopes, traffic lights and \
             safety are not counted.",
            walking.km_per_hour()
        )),
        Mode::Drive => Some(
            "Drives follow the streets at posted speeds, or at those usual for their class, without congestion, \
             traffic lights or parking: real drives take longer."
                .to_owned(),
        ),
        Mode::Transit => {
            let percentile = riding.percentiles.first().copied().unwrap_or(50);
            let [from, until] = [riding.departures.from(), riding.departures.until()].map(clock);
            Some(format!(
                "Travel times by bus and train are from door to door, with walks, waits and transfers, by the \
                 timetable of one day ({}): of all departures between {from} and {until}, the time at percentile \
                 {percentile}. Delays, crowding and fares are not counted.",
                riding.day
            ))
        }
        Mode::Straight => None,
    }
}

/// How tracts were divided among planning areas: a sentence for each method, with the kinds of areas that use it.
fn apportionment(provenance: &Provenance) -> Vec<String> {
    let mut kinds: BTreeMap<Apportionment, Vec<&str>> = BTreeMap::new();
    for (kind, way) in &provenance.apportionment {
        kinds
            .entry(*way)
            .or_default()
            .push(provenance.study.area_kinds.get(kind).map_or(kind.as_str(), String::as_str));
    }
    let sentences = kinds.into_iter().map(|(way, kinds)| {
        let way = match way {
            Apportionment::Crosswalk => "by the shares of a table that the study gives.",
            Apportionment::Origins => {
                "by where its people live, and for households by where its homes are, as the study's points count \
                 them; a tract with fewer than two such points is divided by its ground."
            }
            Apportionment::Area => "by its ground, water included, as if people lived evenly on it.",
        };
        format!("A tract that a planning area cuts is divided ({}) {way}", kinds.join(", "))
    });
    let mut sentences: Vec<String> = sentences.collect();
    if !sentences.is_empty() {
        sentences.push(
            "A tract that lies in one area as a whole keeps its margin of error exactly; the tables show how much of \
             each number comes from divided tracts."
                .to_owned(),
        );
    }
    sentences
}

fn indices(provenance: &Provenance) -> impl Iterator<Item = String> {
    provenance.study.indices.iter().map(|index| {
        format!(
            "{}: {} Places without people are left out. The ranks between which nine of ten repeated surveys would lie \
             are simulated from the margins of error, with a fixed seed; they show how much the order depends on the \
             sample, and are not a confidence interval.",
            index.label,
            composition(index)
        )
    })
}

fn trends(provenance: &Provenance) -> Option<String> {
    let has_trend = provenance.indicators.iter().any(|known| !known.baseline.is_empty());
    has_trend.then(|| {
        "A change is the later count minus the earlier one. It is clear where it is larger than its margin of error, \
         the root of the sum of the squares of the two; where the periods share years, that root times the root of the \
         share of years that they do not share."
            .to_owned()
    })
}
