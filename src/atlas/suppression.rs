//! Statistical disclosure control: which counts of tracts and areas are withheld.

use crate::atlas::evaluation::{Evaluation, file_of};
use crate::disclosure::{IndicatorCounts, Suppression, WeightedTract, suppress};
use crate::domain::{AreaKind, CountUnit, Estimate, Finding, FindingKind, Series, SourceLocation};
use crate::gap::{AreaWeights, TractSizes, total, total_of_known};
use crate::region::Region;

/// The counts of all areas, the region last.
#[derive(Debug, Clone)]
pub(super) struct Totals {
    /// Sums over the tracts with a number; `None` where none has one.
    pub(super) counts: Vec<Option<Estimate>>,
    /// The share of each area that lies in tracts with a number, 0..=1.
    pub(super) known: Vec<f64>,
}

impl Totals {
    /// The counts of areas in which every tract has a number.
    pub(super) fn whole(&self) -> Vec<Option<Estimate>> {
        self.counts.iter().zip(&self.known).map(|(count, known)| count.filter(|_| *known == 1.0)).collect()
    }

    /// The counts of areas of which enough is known for comparisons.
    pub(super) fn comparable(&self) -> Vec<Option<Estimate>> {
        let enough = |(count, known): (&Option<Estimate>, &f64)| count.filter(|_| *known >= ENOUGH);
        self.counts.iter().zip(&self.known).map(enough).collect()
    }
}

/// The smallest known share of an area that is compared, as for the share of its land within the tracts.
pub(super) const ENOUGH: f64 = 0.95;

/// The counts of all areas for every indicator, with a finding for each area that lacks a tract's number.
pub(super) fn totals(region: &Region, areas: &[AreaWeights], findings: &mut Vec<Finding>) -> Vec<Totals> {
    let sizes = sizes(region);
    region.series.iter().map(|series| sums(region, (areas, &sizes), series, findings)).collect()
}

/// The sizes of tracts, for the known share of an area.
pub(super) fn sizes(region: &Region) -> TractSizes {
    let find = |id: &str| region.series.iter().find(|series| series.indicator.id.as_str() == id);
    let people = find("population").or_else(|| find("population_5_and_over"));
    TractSizes::new(region.tracts.all(), people, find("households"))
}

/// The counts of all areas in one series.
pub(super) fn sums(
    region: &Region,
    (areas, sizes): (&[AreaWeights], &TractSizes),
    series: &Series,
    findings: &mut Vec<Finding>,
) -> Totals {
    let mut of_area = |(index, area): (usize, &AreaWeights)| {
        let known = sizes.known_share(series, &area.tract_shares);
        let count = if area.tract_shares.is_empty() { None } else { total_of_known(series, &area.tract_shares) };
        if let Err(missing) = total(series, &area.tract_shares) {
            let (id, kind) = region.areas.get(index).map_or_else(
                || (AreaKind::region().to_string(), AreaKind::region()),
                |area| (area.id.clone(), area.kind.clone()),
            );
            let tracts = missing.into_iter().map(|tract| region.tracts.geoid(tract).to_string()).collect();
            let indicator = series.indicator.id.clone();
            let known = if count.is_some() { known } else { 0.0 };
            findings.push(Finding {
                place: SourceLocation::file(&file_of(region, &kind)),
                kind: FindingKind::AreaIncomplete { id, indicator, tracts, known },
            });
        }
        (count, known)
    };
    let (counts, known) = areas.iter().enumerate().map(&mut of_area).unzip();
    Totals { counts, known }
}

/// The withheld counts of tracts and areas: small ones, and those of secondary suppression.
pub(super) fn withheld(
    region: &Region,
    areas: &[AreaWeights],
    totals: &[Totals],
    evaluations: &[Evaluation<'_>],
) -> Suppression {
    let population = region.series.iter().zip(totals).find(|(series, _)| series.indicator.id.as_str() == "population");
    let has_people = |row: usize, needed: f64| {
        population.and_then(|(_, totals)| totals.counts[row]).is_some_and(|people| people.value() >= needed)
    };
    let parts = |counted: CountUnit| -> Vec<Vec<WeightedTract>> {
        let of_area = |area: &AreaWeights| {
            area.tract_shares.iter().map(|portion| (portion.tract.0, portion.share(counted))).collect()
        };
        areas.iter().map(of_area).collect()
    };
    let (people, homes) = (parts(CountUnit::People), parts(CountUnit::Households));
    let value = |count: &Option<Estimate>| count.map(Estimate::value);
    let counts = region.series.iter().zip(totals).map(|(series, totals)| {
        let needed = series.indicator.metadata.smallest.people();
        let own =
            evaluations.iter().filter(|evaluation| evaluation.resolved.people.indicator.id == series.indicator.id);
        let beyond = |evaluation: &Evaluation<'_>| {
            let sums = areas.iter().map(|area| evaluation.sums_of_area(area, &region.origins)).enumerate();
            sums.flat_map(|(area, sums)| sums.into_iter().map(move |parts| (area, parts))).collect::<Vec<_>>()
        };
        IndicatorCounts {
            indicator: &series.indicator,
            tracts: series.values.values().iter().map(value).collect(),
            tracts_too_small: needed.is_some(),
            areas: totals.counts.iter().map(value).collect(),
            areas_too_small: (0..totals.counts.len())
                .filter(|&row| needed.is_some_and(|needed| !has_people(row, needed)))
                .collect(),
            parts: if series.indicator.counts == CountUnit::Households { &homes } else { &people },
            other_sums: own.flat_map(beyond).collect(),
        }
    });
    let counts: Vec<IndicatorCounts<'_>> = counts.filter(|counts| counts.indicator.suppress_below.is_some()).collect();
    suppress(&counts)
}
