//! Tracts apportioned to planning areas, and the counts of areas.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::domain::{AreaKind, Estimate, Finding, FindingKind, PlanningArea, Series, SourceLocation, Term, TractIdx};
use crate::gap::{
    Apportionment, AreaWeights, TractShare, TractSizes, apportion, share_from_split, total, total_of_known,
    with_known_counts,
};
use crate::region::Region;

/// The tract shares of every planning area, and last those of the region; and how the areas of each kind were
/// apportioned.
pub(crate) fn apportion_tracts(
    region: &Region,
    findings: &mut Vec<Finding>,
) -> (Vec<AreaWeights>, BTreeMap<AreaKind, Apportionment>) {
    let tracts = region.tracts.all();
    let (mut all, mut methods) = (Vec::with_capacity(region.areas.len() + 1), BTreeMap::new());
    // Areas of one kind are adjacent: they come from one file.
    for areas in region.areas.chunk_by(|a, b| a.kind == b.kind) {
        let (method, weights) = apportion(tracts, areas, &region.origins);
        methods.insert(areas[0].kind.clone(), method);
        all.extend(weights);
    }
    for (area, weights) in region.areas.iter().zip(&mut all) {
        // An area without origins may still be inhabited: homes lie between the points of blocks.
        let is_empty =
            |portion: &TractShare| portion.origins.is_some() && portion.people == 0.0 && portion.homes == 0.0;
        if !weights.tract_shares.is_empty() && weights.tract_shares.iter().all(is_empty) {
            weights.tract_shares.clear();
            let kind = FindingKind::AreaWithoutOrigin { id: area.id.clone() };
            findings.push(Finding { place: SourceLocation::file(&file_of(region, &area.kind)), kind });
        }
        if weights.covered < 0.99 {
            let kind = FindingKind::AreaPartlyOutside { id: area.id.clone(), covered: weights.covered };
            findings.push(Finding { place: SourceLocation::file(&file_of(region, &area.kind)), kind });
        }
    }
    let whole = (0..).map(TractIdx).map(TractShare::whole).take(tracts.len()).collect();
    all.push(AreaWeights { tract_shares: whole, covered: 1.0 });
    (all, methods)
}

/// The counts of all areas, the region last.
#[derive(Debug, Clone)]
pub(crate) struct Totals {
    /// Sums over the tracts with a number; `None` where none has one.
    pub(crate) counts: Vec<Option<Estimate>>,
    /// The share of each area that lies in tracts with a number, 0..=1.
    pub(crate) known: Vec<f64>,
}

impl Totals {
    /// Whether no area lacks a tract's number.
    pub(crate) fn is_complete(&self) -> bool {
        self.known.iter().all(|known| *known == 1.0)
    }

    /// The counts of areas in which every tract has a number.
    pub(crate) fn whole(&self) -> Vec<Option<Estimate>> {
        self.counts.iter().zip(&self.known).map(|(count, known)| count.filter(|_| *known == 1.0)).collect()
    }

    /// The counts of areas of which enough is known for comparisons.
    pub(crate) fn comparable(&self) -> Vec<Option<Estimate>> {
        let enough = |(count, known): (&Option<Estimate>, &f64)| count.filter(|_| *known >= ENOUGH);
        self.counts.iter().zip(&self.known).map(enough).collect()
    }
}

/// The smallest known share of an area that is compared, as for the share of its land within the tracts.
const ENOUGH: f64 = 0.95;

/// The counts of an indicator in all areas, the region last, and what follows from them.
pub(crate) struct AreaCounts {
    pub(crate) totals: Totals,
    /// The count and that of its whole over the tracts that have both. `None` for an indicator without a whole.
    pub(crate) of_whole: Option<Vec<[Option<Estimate>; 2]>>,
    /// The counts at most: with the whole of tracts in which the count is missing. `None` where no tract lacks a
    /// number, and for an indicator with suppression, of which nothing but the count is published.
    pub(crate) at_most: Option<Vec<Option<Estimate>>>,
    /// The shares of the counts that come from split tracts.
    pub(crate) from_split: Vec<Option<f64>>,
    /// The counts of the baseline period. `None` for an indicator without one.
    pub(crate) baseline: Option<Vec<Option<Estimate>>>,
}

/// The counts of every indicator in all areas, with a finding for each area that lacks a tract's number.
pub(crate) fn counts(region: &Region, areas: &[AreaWeights], findings: &mut Vec<Finding>) -> Vec<AreaCounts> {
    let sizes = sizes(region);
    let of_series = |own: &Series| {
        let totals = sums(region, areas, &sizes, own, findings);
        let whole = own.whole_in(&region.series);
        let of_whole = whole.map(|whole| counts_of_whole(areas, own, whole));
        let unsuppressed = whole.filter(|_| own.indicator.suppress_below.is_none() && !totals.is_complete());
        let at_most = unsuppressed.map(|whole| counts_at_most(areas, own, whole, &totals.counts));
        let from_split = areas.iter().map(|area| share_from_split(own, &area.tract_shares)).collect();
        // Missing baseline numbers are findings of the baseline tables already.
        let baseline = region
            .baseline_series(own)
            .map(|earlier| sums(region, areas, &sizes, &earlier.series, &mut Vec::new()).whole());
        AreaCounts { totals, of_whole, at_most, from_split, baseline }
    };
    region.series.iter().map(of_series).collect()
}

/// A count and its whole over the tracts of each area that have both.
fn counts_of_whole(areas: &[AreaWeights], own: &Series, whole: &Series) -> Vec<[Option<Estimate>; 2]> {
    let pair = |area: &AreaWeights| {
        let portions = with_known_counts(&area.tract_shares, &[own, whole]);
        [own, whole].map(|series| if portions.is_empty() { None } else { total_of_known(series, &portions) })
    };
    areas.par_iter().map(pair).collect()
}

/// The count of each area with the whole of tracts in which it is missing.
fn counts_at_most(
    areas: &[AreaWeights],
    own: &Series,
    whole: &Series,
    counts: &[Option<Estimate>],
) -> Vec<Option<Estimate>> {
    let most = |(area, count): (&AreaWeights, &Option<Estimate>)| {
        let missing = area.tract_shares.iter().filter(|portion| own.values[portion.tract].is_none());
        let rest = total(whole, &missing.cloned().collect::<Vec<_>>()).ok()?;
        let [count, rest] = [(*count)?, rest].map(|estimate| Term { weight: 1.0, estimate });
        Some(Estimate::sum([count, rest]))
    };
    areas.iter().zip(counts).map(most).collect()
}

/// The sizes of tracts, for the known share of an area.
fn sizes(region: &Region) -> TractSizes {
    let find = |id: &str| region.series.iter().find(|series| series.indicator.id.as_str() == id);
    let people = find("population").or_else(|| find("population_5_and_over"));
    TractSizes::new(region.tracts.all(), people, find("households"))
}

/// The counts of all areas in one series.
fn sums(
    region: &Region,
    areas: &[AreaWeights],
    sizes: &TractSizes,
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

/// The file that areas of a kind come from; for the region, that of the tracts.
fn file_of(region: &Region, kind: &AreaKind) -> String {
    let purpose = if *kind == AreaKind::region() { "tracts" } else { kind.as_str() };
    region.files.iter().find(|file| file.purpose == purpose).map(|file| file.file.clone()).unwrap_or_default()
}

/// The rows of the areas of each kind, which are adjacent.
pub(crate) fn rows_of_kinds(areas: &[PlanningArea]) -> Vec<Vec<usize>> {
    let numbered: Vec<(usize, &PlanningArea)> = areas.iter().enumerate().collect();
    let kinds = numbered.chunk_by(|a, b| a.1.kind == b.1.kind);
    kinds.map(|kind| kind.iter().map(|(row, _)| *row).collect()).collect()
}
