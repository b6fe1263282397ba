//! The second step: what is published of an evaluation, and the numbers about access that follow from published counts.

mod calls;
mod confidential;
mod counts;
mod gaps;
mod numbers;
mod reasons;

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::evaluate::{EvaluatedCriterion, Evaluation};
use crate::disclosure::{SuppressedRows, Suppression};
use crate::domain::{Call, CompletenessFinding, Finding, GapReason, Series, SourceLocation, StandardId, UnknownReason};
use crate::gap::{AreaWeights, Standard};
use crate::region::Region;

pub(super) use confidential::{findings as confidential_findings, is_confidential};
pub(super) use counts::withheld as withheld_counts;
pub(super) use gaps::{PublishedGaps, is_uniform};
pub(super) use numbers::Numbers;

/// An evaluation without what is not published.
pub(super) struct Suppressed<'a> {
    pub(super) evaluation: Evaluation<'a>,
    /// Which counts are withheld.
    pub(super) withheld: Suppression,
    /// The numbers of each standard and combination of the evaluation, in their order.
    pub(super) numbers: Vec<CriterionNumbers>,
    /// Missing facts about sites, those that decide for most people first.
    pub(super) calls: Vec<Call>,
}

/// The published numbers of a standard or a combination.
pub(super) struct CriterionNumbers {
    pub(super) by_tract: Numbers,
    pub(super) by_area: Numbers,
    /// Why most people of each tract are not within; `None` for a combination.
    pub(super) reasons: Option<Vec<Option<GapReason>>>,
}

impl<'a> Suppressed<'a> {
    /// The standards and combinations with their numbers.
    pub(super) fn criteria(&self) -> impl Iterator<Item = (&EvaluatedCriterion<'a>, &CriterionNumbers)> {
        self.evaluation.criteria.iter().zip(&self.numbers)
    }
}

/// Decides what is published, and counts the people without access from that.
pub(super) fn suppress<'a>(mut evaluation: Evaluation<'a>, findings: &mut Vec<Finding>) -> Suppressed<'a> {
    let withheld = counts::withheld(&evaluation);
    let mut numbers = Vec::with_capacity(evaluation.criteria.len());
    let mut all_calls = Vec::new();
    let mut confidential: BTreeMap<&StandardId, BTreeSet<usize>> = BTreeMap::new();
    for evaluated in &evaluation.criteria {
        let (access, region) = (&evaluated.access, evaluation.region);
        let gaps = PublishedGaps::new(access, &withheld.tracts);
        let mut own = criterion_numbers(&evaluation, evaluated, &gaps, &withheld.tracts);
        // No combination has confidential sites: `resolve_standards` has refused it.
        if access.criterion.themes().into_iter().any(|theme| confidential::is_confidential(region, theme)) {
            let rows = confidential::suppressed_rows(&evaluation.areas, access);
            own.suppress_confidential(&rows);
            confidential.insert(access.criterion.id(), rows);
        } else if let Some(outcomes) = access.outcomes.of_standard() {
            all_calls.extend(calls::of_standard(region, outcomes, &gaps, &withheld.tracts));
            findings.extend(people_at_the_edge(region, outcomes.standard, &own));
        }
        numbers.push(own);
    }
    for group in &mut evaluation.groups {
        for row in confidential.get(group.criterion.id()).into_iter().flatten() {
            group.by_area[*row] = None;
        }
    }
    for nearest in &mut evaluation.nearest {
        if confidential::is_confidential(evaluation.region, &nearest.costs.theme) {
            nearest.by_tract.fill(None);
        }
    }
    for (series, counts) in evaluation.region.series.iter().zip(&mut evaluation.counts) {
        for (share, area) in counts.from_split.iter_mut().zip(&evaluation.areas) {
            *share = share.filter(|_| has_no_withheld_tract(area, series, &withheld.tracts));
        }
    }
    Suppressed { evaluation, withheld, numbers, calls: calls::sorted(all_calls) }
}

fn criterion_numbers(
    evaluation: &Evaluation<'_>,
    standard: &EvaluatedCriterion<'_>,
    gaps: &PublishedGaps<'_>,
    withheld: &SuppressedRows,
) -> CriterionNumbers {
    let Evaluation { region, areas, .. } = evaluation;
    let is_public = |area: &AreaWeights| has_no_withheld_tract(area, standard.access.people, withheld);
    CriterionNumbers {
        by_tract: Numbers::of_tracts(gaps, standard.nearest_by_tract.clone()),
        by_area: Numbers::of_areas(gaps, &standard.nearest_by_area, areas, &region.origins, is_public),
        reasons: reasons::reasons(gaps, region),
    }
}

/// Whether a mean over the people of an area follows from published numbers of its tracts. With a withheld tract it is
/// one more equation about it, and is left out.
fn has_no_withheld_tract(area: &AreaWeights, people: &Series, withheld: &SuppressedRows) -> bool {
    let (id, counted) = (&people.indicator.id, people.indicator.counts);
    let own = area.tract_shares.iter().filter(|portion| portion.share(counted) > 0.0);
    own.map(|portion| portion.tract.slot()).all(|tract| !withheld.contains(id, tract))
}

impl CriterionNumbers {
    /// Suppresses numbers about reaching confidential sites: all of tracts, those of some areas, and every cost, as a
    /// mean is a sum over tracts.
    fn suppress_confidential(&mut self, areas: &BTreeSet<usize>) {
        self.by_tract.suppress(|_| true);
        self.by_area.suppress(|row| areas.contains(&row));
        self.by_area.nearest.fill(None);
        self.reasons.iter_mut().for_each(|reasons| reasons.fill(None));
    }
}

/// The finding of people whose reach crosses the boundary of a complete inventory. Only where the study has no land
/// polygons: what lies beyond may be water.
fn people_at_the_edge(region: &Region, standard: &Standard, numbers: &CriterionNumbers) -> Option<Finding> {
    if region.basemap_features.land.is_some() {
        return None;
    }
    // The last area is the region.
    let people = numbers.by_area.gaps.last().copied().flatten()?.not_known(UnknownReason::Edge).value();
    let file = region.files.iter().find(|file| file.purpose == standard.theme.as_str());
    let place = SourceLocation::file(file.map_or(standard.theme.as_str(), |file| &file.file));
    let kind = CompletenessFinding::PeopleAtTheEdge { standard: standard.id.clone(), people }.into();
    // Numbers below 0.5 round to zero people.
    (people >= 0.5).then_some(Finding { place, kind })
}
