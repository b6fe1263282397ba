//! Access by group: every standard evaluated for the groups of the study and for their totals.

use rayon::prelude::*;

use crate::atlas::evaluate::access::Access;
use crate::atlas::evaluate::inputs::Inputs;
use crate::atlas::evaluate::standards::EvaluatedStandard;
use crate::atlas::evaluate::travel_costs::costs_of;
use crate::atlas::resolve::{GROUP_MEASURES, ResolvedStandard, others};
use crate::domain::{GapMeasure, Series};
use crate::gap::{AreaWeights, Gap, Standard, with_known_counts};

/// The access of a group, or of the total that groups are a part of, to a standard.
pub(crate) struct GroupGaps<'a> {
    pub(crate) standard: &'a Standard,
    pub(crate) people: &'a Series,
    /// The measures that can have values other than zero.
    pub(crate) measures: Vec<GapMeasure>,
    /// The gap of each area. `None` where no tract has a number.
    pub(crate) by_area: Vec<Option<Gap>>,
}

/// Evaluates standards for groups, one after the other: their access by origin takes much memory.
pub(crate) fn evaluate<'a>(
    inputs: &Inputs<'a>,
    standards: &[EvaluatedStandard<'a>],
    areas: &[AreaWeights],
) -> Vec<GroupGaps<'a>> {
    let origins = &inputs.region.origins;
    let of_group = |own: ResolvedStandard<'a>, people: &'a Series| {
        let costs = costs_of(inputs.costs, &own.standard.theme, &own.standard.mode)?;
        let access = Access::new(ResolvedStandard { people, ..own }, costs, inputs.region);
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
