//! Access by group: every standard and combination evaluated for the groups of the study and for their totals.

use rayon::prelude::*;

use crate::atlas::evaluate::access::Access;
use crate::atlas::evaluate::criteria::EvaluatedCriterion;
use crate::atlas::evaluate::inputs::Inputs;
use crate::atlas::resolve::{GROUP_MEASURES, others};
use crate::domain::{GapMeasure, Series};
use crate::gap::{AreaWeights, Criterion, Gap, with_known_counts};

/// The access of a group, or of the total that groups are a part of, by a standard or a combination.
pub(crate) struct GroupGaps<'a> {
    pub(crate) criterion: Criterion<'a>,
    pub(crate) people: &'a Series,
    /// The measures that can have values other than zero.
    pub(crate) measures: Vec<GapMeasure>,
    /// The gap of each area. `None` where no tract has a number.
    pub(crate) by_area: Vec<Option<Gap>>,
}

/// Evaluates every criterion for groups, one after the other.
pub(crate) fn evaluate<'a>(
    inputs: &Inputs<'a>,
    criteria: &[EvaluatedCriterion<'a>],
    areas: &[AreaWeights],
) -> Vec<GroupGaps<'a>> {
    let origins = &inputs.region.origins;
    let of_group = |own: &Access<'a>, people: &'a Series| {
        let access = Access::new(own.criterion, people, own.outcomes.clone(), inputs.region);
        let of_area = |area: &AreaWeights| {
            let known = with_known_counts(&area.tract_shares, &[people]);
            let gap = || access.gap_of_one_group(&known, &access.shares_of(&known, origins));
            (!known.is_empty()).then(gap).flatten()
        };
        let by_area = areas.par_iter().map(of_area).collect();
        let measures = GROUP_MEASURES.into_iter().filter(|measure| access.can_be_nonzero(*measure)).collect();
        GroupGaps { criterion: own.criterion, people, measures, by_area }
    };
    let of_criterion = |own: &EvaluatedCriterion<'a>| {
        let others = others(own.access.criterion, inputs.groups);
        others.into_iter().map(|people| of_group(&own.access, people)).collect::<Vec<_>>()
    };
    criteria.iter().flat_map(of_criterion).collect()
}
