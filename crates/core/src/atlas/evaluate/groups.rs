//! Access by group: every standard evaluated for the groups of the study and for their totals.

use rayon::prelude::*;

use crate::atlas::ResolvedStandard;
use crate::atlas::evaluate::standards::costs_of;
use crate::atlas::evaluate::{Access, EvaluatedStandard, Inputs};
use crate::domain::{GapMeasure, Series};
use crate::gap::{AreaWeights, Gap, Standard, with_known_counts};

/// The measures of a group.
pub(crate) const GROUP_MEASURES: [GapMeasure; 8] = [
    GapMeasure::Within,
    GapMeasure::WithinMoe,
    GapMeasure::WithinAtMost,
    GapMeasure::WithinAtMostMoe,
    GapMeasure::Without,
    GapMeasure::WithoutMoe,
    GapMeasure::AtMost,
    GapMeasure::AtMostMoe,
];

/// The access of a group, or of the total that groups are a part of, to a standard.
pub(crate) struct GroupGaps<'a> {
    pub(crate) standard: &'a Standard,
    pub(crate) people: &'a Series,
    /// The measures that can have values other than zero.
    pub(crate) measures: Vec<GapMeasure>,
    /// The gap of each area. `None` where no tract has a number.
    pub(crate) by_area: Vec<Option<Gap>>,
}

/// The people, other than its own, for whom a standard is evaluated: all groups and their totals, each once.
pub(crate) fn others<'r>(resolved: &ResolvedStandard<'r>, groups: &[(&'r Series, &'r Series)]) -> Vec<&'r Series> {
    let mut others: Vec<&Series> = Vec::new();
    // The languages of other groups are not known.
    if resolved.standard.matches_language() {
        return others;
    }
    for series in groups.iter().flat_map(|(group, whole)| [*whole, *group]) {
        let is_known = |other: &&Series| other.indicator.id == series.indicator.id;
        if !is_known(&resolved.people) && !others.iter().any(is_known) {
            others.push(series);
        }
    }
    others
}

/// Evaluates standards for groups, one after the other: their access by origin takes much memory.
pub(crate) fn evaluate<'a>(
    inputs: &Inputs<'a>,
    standards: &[EvaluatedStandard<'a>],
    areas: &[AreaWeights],
) -> Vec<GroupGaps<'a>> {
    let origins = &inputs.region.origins;
    let of_group = |own: ResolvedStandard<'a>, people: &'a Series| {
        let access = Access::new(ResolvedStandard { people, ..own }, costs_of(inputs.costs, &own)?, inputs.region);
        let of_area = |area: &AreaWeights| {
            let known = with_known_counts(&area.tract_shares, &[people]);
            let gap = || access.gap_of_one_group(&known, &access.shares_of(&known, origins));
            (!known.is_empty()).then(gap).flatten()
        };
        let by_area = areas.par_iter().map(of_area).collect();
        let measures = GROUP_MEASURES.into_iter().filter(|measure| access.can_be_nonzero(*measure)).collect();
        Some(GroupGaps { standard: own.standard, people, measures, by_area })
    };
    let resolved = standards.iter().map(|standard| standard.access.resolved);
    let pairs = resolved.flat_map(|own| others(&own, inputs.groups).into_iter().map(move |people| (own, people)));
    pairs.filter_map(|(own, people)| of_group(own, people)).collect()
}
