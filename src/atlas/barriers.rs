//! Columns of people without access by barrier, and of people whose access is not known.

use rayon::prelude::*;

use crate::atlas::bounds::GapComponent;
use crate::atlas::evaluation::Evaluation;
use crate::domain::{Barrier, Column, Estimate, GapMeasure, Quantity, UnknownReason};
use crate::gap::{AreaWeights, Gap};
use crate::travel::Origins;

pub(super) fn tract_columns(evaluation: &Evaluation<'_>) -> Vec<Column> {
    let is_known = |slot: usize| evaluation.gaps.values()[slot].is_some();
    columns(evaluation, |component| {
        let counts = evaluation.bounds.tract_estimates(evaluation.resolved.people, component).into_iter().enumerate();
        counts.map(|(slot, count)| count.filter(|_| is_known(slot))).collect()
    })
}

/// The columns of areas. Where counts are suppressed and a tract of an area is withheld, each of these numbers is one
/// more equation about that tract, so areas for which `is_public` is false have none.
pub(super) fn area_columns(
    evaluation: &Evaluation<'_>,
    (areas, origins): (&[AreaWeights], &Origins),
    is_public: impl Fn(&AreaWeights) -> bool + Sync,
) -> Vec<Column> {
    columns(evaluation, |component| {
        let people = evaluation.resolved.people;
        let of_area = |area: &AreaWeights| {
            is_public(area).then(|| evaluation.bounds.area_estimate(people, area, origins, component)).flatten()
        };
        areas.par_iter().map(of_area).collect()
    })
}

fn columns(evaluation: &Evaluation<'_>, counts: impl Fn(GapComponent) -> Vec<Option<Estimate>>) -> Vec<Column> {
    // A standard with no requirement but reach has a single barrier, which equals the total.
    if evaluation.bounds.barriers.len() == 1 {
        return Vec::new();
    }
    let quantity = |part| Quantity::Gap { standard: Some(evaluation.resolved.standard.id.clone()), part };
    let barriers = evaluation.bounds.barriers.iter().flat_map(|barrier| {
        let counts = counts(GapComponent::Barrier(*barrier));
        [
            Column::number(
                quantity(GapMeasure::Barrier(*barrier)),
                counts.iter().map(|count| count.map(Estimate::value)),
            ),
            Column::number(
                quantity(GapMeasure::BarrierMoe(*barrier)),
                counts.iter().map(|count| count.and_then(Estimate::moe)),
            ),
        ]
    });
    barriers.collect()
}

/// Whether a measure can be above zero: some inventory is not complete everywhere, the standard requires more than
/// reach, or a site is located only approximately.
pub(super) fn can_be_nonzero(evaluation: &Evaluation<'_>, part: GapMeasure) -> bool {
    let may_lack_facts = evaluation.bounds.may_lack_facts();
    let is_listed = evaluation.costs.inventory_coverage.is_everywhere;
    match part {
        GapMeasure::Unknown(why) | GapMeasure::UnknownMoe(why) => match why {
            UnknownReason::MissingFact => may_lack_facts,
            UnknownReason::IncompleteList | UnknownReason::Edge => !is_listed,
            UnknownReason::Language => evaluation.bounds.barriers.contains(&Barrier::Language),
        },
        GapMeasure::AtMost | GapMeasure::AtMostMoe | GapMeasure::WithinAtMost | GapMeasure::WithinAtMostMoe => {
            may_lack_facts || !is_listed
        }
        _ => true,
    }
}

/// People without access at most, and people whose access is not known by reason, with margins.
pub(super) fn bounds(gaps: &[Option<Gap>], quantity: impl Fn(GapMeasure) -> Quantity) -> Vec<Column> {
    let with_moe = |[own, moe]: [GapMeasure; 2], of: &dyn Fn(&Gap) -> Estimate| {
        let counts = || gaps.iter().map(|gap| gap.as_ref().map(of));
        [
            Column::number(quantity(own), counts().map(|count| count.map(Estimate::value))),
            Column::number(quantity(moe), counts().map(|count| count.and_then(Estimate::moe))),
        ]
    };
    let most = with_moe([GapMeasure::AtMost, GapMeasure::AtMostMoe], &|gap| gap.at_most);
    let unknown = UnknownReason::ALL.into_iter().flat_map(|why| {
        with_moe([GapMeasure::Unknown(why), GapMeasure::UnknownMoe(why)], &move |gap| gap.not_known(why))
    });
    most.into_iter().chain(unknown).collect()
}
