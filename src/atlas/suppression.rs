//! Which numbers are withheld: the tables' counts and sums, as the privacy policy looks at them.

use crate::atlas::answers::{Answer, file_of};
use crate::disclosure::{Counts, Part, Withheld, withhold};
use crate::domain::{AreaKind, Counted, Estimate, Finding, FindingKind, Place, Series};
use crate::gap::{AreaWeights, Sizes, total, total_of_known};
use crate::region::Region;

/// The counts of all areas, the region last.
#[derive(Debug, Clone)]
pub(super) struct Totals {
    /// As far as tracts have a number; `None` where none has.
    pub(super) counts: Vec<Option<Estimate>>,
    /// The share of each area that lies in tracts with a number, 0..=1.
    pub(super) known: Vec<f64>,
}

impl Totals {
    /// The counts of areas of which all is known.
    pub(super) fn whole(&self) -> Vec<Option<Estimate>> {
        self.counts.iter().zip(&self.known).map(|(count, known)| count.filter(|_| *known == 1.0)).collect()
    }

    /// The counts of areas of which enough is known to be compared.
    pub(super) fn comparable(&self) -> Vec<Option<Estimate>> {
        let enough = |(count, known): (&Option<Estimate>, &f64)| count.filter(|_| *known >= ENOUGH);
        self.counts.iter().zip(&self.known).map(enough).collect()
    }
}

/// An area is compared where its number is about so much of it: as where so much of its ground lies within the tracts.
pub(super) const ENOUGH: f64 = 0.95;

/// The counts of all areas, indicator by indicator; one that lacks a tract's number is a finding.
pub(super) fn totals(region: &Region, areas: &[AreaWeights], findings: &mut Vec<Finding>) -> Vec<Totals> {
    let sizes = sizes(region);
    region.series.iter().map(|series| sums(region, (areas, &sizes), series, findings)).collect()
}

/// How large tracts are, for telling which part of an area a number is about.
pub(super) fn sizes(region: &Region) -> Sizes {
    let find = |id: &str| region.series.iter().find(|series| series.indicator.id.as_str() == id);
    let people = find("population").or_else(|| find("population_5_and_over"));
    Sizes::new(region.tracts.all(), people, find("households"))
}

/// The counts of all areas in one series.
pub(super) fn sums(
    region: &Region,
    (areas, sizes): (&[AreaWeights], &Sizes),
    series: &Series,
    findings: &mut Vec<Finding>,
) -> Totals {
    let mut of_area = |(place, area): (usize, &AreaWeights)| {
        let known = sizes.known(series, &area.portions);
        let count = if area.portions.is_empty() { None } else { total_of_known(series, &area.portions) };
        if let Err(missing) = total(series, &area.portions) {
            let (id, kind) = region.areas.get(place).map_or_else(
                || (AreaKind::region().to_string(), AreaKind::region()),
                |area| (area.id.clone(), area.kind.clone()),
            );
            let tracts = missing.into_iter().map(|tract| region.tracts.geoid(tract).to_string()).collect();
            let indicator = series.indicator.id.clone();
            let known = if count.is_some() { known } else { 0.0 };
            findings.push(Finding {
                place: Place::file(&file_of(region, &kind)),
                kind: FindingKind::AreaIncomplete { id, indicator, tracts, known },
            });
        }
        (count, known)
    };
    let (counts, known) = areas.iter().enumerate().map(&mut of_area).unzip();
    Totals { counts, known }
}

/// Which counts of tracts and areas are withheld: small ones, and those that would give them away.
pub(super) fn withheld(region: &Region, areas: &[AreaWeights], totals: &[Totals], answers: &[Answer<'_>]) -> Withheld {
    let population = region.series.iter().zip(totals).find(|(series, _)| series.indicator.id.as_str() == "population");
    let has_people = |row: usize, needed: f64| {
        population.and_then(|(_, totals)| totals.counts[row]).is_some_and(|people| people.value() >= needed)
    };
    let parts = |counted: Counted| -> Vec<Vec<Part>> {
        let of_area = |area: &AreaWeights| {
            area.portions.iter().map(|portion| (portion.tract.0, portion.share(counted))).collect()
        };
        areas.iter().map(of_area).collect()
    };
    let (people, homes) = (parts(Counted::People), parts(Counted::Households));
    let value = |count: &Option<Estimate>| count.map(Estimate::value);
    let counts = region.series.iter().zip(totals).map(|(series, totals)| {
        let needed = series.indicator.about.smallest.people();
        let own = answers.iter().filter(|answer| answer.question.people.indicator.id == series.indicator.id);
        let beyond = |answer: &Answer<'_>| {
            let sums = areas.iter().map(|area| answer.sums_of_area(area, &region.origins)).enumerate();
            sums.flat_map(|(area, sums)| sums.into_iter().map(move |parts| (area, parts))).collect::<Vec<_>>()
        };
        Counts {
            indicator: &series.indicator,
            tracts: series.values.values().iter().map(value).collect(),
            no_tracts: needed.is_some(),
            areas: totals.counts.iter().map(value).collect(),
            too_small: (0..totals.counts.len())
                .filter(|&row| needed.is_some_and(|needed| !has_people(row, needed)))
                .collect(),
            parts: if series.indicator.counts == Counted::Households { &homes } else { &people },
            other_sums: own.flat_map(beyond).collect(),
        }
    });
    let counts: Vec<Counts<'_>> = counts.filter(|counts| counts.indicator.suppress_below.is_some()).collect();
    withhold(&counts)
}
