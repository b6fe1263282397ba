//! The layer of gaps: one row per standard or combination, and tract.

use crate::atlas::evaluate::EvaluatedCriterion;
use crate::atlas::suppress::{CriterionNumbers, Suppressed};
use crate::atlas::tabulate::criteria::bounds;
use crate::domain::{Column, CostUnit, Estimate, GapMeasure, GapReason, Layer, Quantity, Reliability, Table};
use crate::gap::{Criterion, Gap};

/// The tracts of the first standard, then those of the second, and so on; combinations last, which have no theme and no
/// limit.
pub(crate) fn gaps(suppressed: &Suppressed<'_>) -> Table {
    let tracts = suppressed.evaluation.region.tracts.all();
    let rows = || suppressed.criteria().flat_map(|own| (0..tracts.len()).map(move |slot| (own, slot)));
    let numbers = || rows().map(|((_, numbers), slot)| (&numbers.by_tract, slot));
    let gap = |part: GapMeasure| Quantity::Gap { standard: None, part };
    let people = |of: fn(Estimate) -> Option<f64>| numbers().map(move |(own, slot)| own.people[slot].and_then(of));
    let number = |part: GapMeasure, of: fn(&Gap) -> Option<f64>| {
        Column::number(gap(part), numbers().map(|(own, slot)| own.gaps[slot].as_ref().and_then(of)))
    };
    let nearest = |unit: CostUnit| {
        let cell = |((evaluated, numbers), slot): ((&EvaluatedCriterion<'_>, &CriterionNumbers), usize)| {
            (evaluated.access.criterion.nearest_unit() == Some(unit))
                .then_some(numbers.by_tract.nearest[slot])
                .flatten()
        };
        Column::number(gap(GapMeasure::Nearest(unit)), rows().map(cell))
    };
    let within = |bound: usize| numbers().map(move |(own, slot)| own.within[slot][bound]);
    let text = |cell: fn(Criterion<'_>) -> Option<String>| {
        rows().map(move |((evaluated, _), _)| cell(evaluated.access.criterion))
    };
    let is_withheld = |((evaluated, _), slot): ((&EvaluatedCriterion<'_>, &CriterionNumbers), usize)| {
        suppressed.withheld.tracts.contains(evaluated.access.criterion.people(), slot).then_some("yes")
    };
    let mut columns = vec![
        Column::text(Quantity::Geoid, rows().map(|(_, slot)| Some(&tracts[slot].geoid))),
        Column::text(Quantity::Name, rows().map(|(_, slot)| Some(tracts[slot].geoid.tract_name()))),
        Column::text(Quantity::Standard, text(|own| Some(own.id().to_string()))),
        Column::text(Quantity::Theme, text(|own| Some(own.standard()?.theme.to_string()))),
        Column::text(Quantity::Limit, text(|own| Some(own.standard()?.within.to_string()))),
        Column::text(Quantity::PeopleIndicator, text(|own| Some(own.people().to_string()))),
        Column::number(gap(GapMeasure::People), people(|people| Some(people.value()))),
        Column::number(gap(GapMeasure::PeopleMoe), people(Estimate::moe)),
        Column::number(gap(GapMeasure::Within), within(0)),
        Column::number(gap(GapMeasure::WithinAtMost), within(1)),
        number(GapMeasure::Without, |gap| Some(gap.without.value())),
        number(GapMeasure::WithoutMoe, |gap| gap.without.moe()),
        Column::text(
            gap(GapMeasure::WithoutReliability),
            numbers().map(|(own, slot)| own.gaps[slot]?.reliability().map(Reliability::code)),
        ),
        Column::text(
            gap(GapMeasure::Reason),
            rows().map(|((_, numbers), slot)| numbers.reasons.as_ref()?[slot].map(GapReason::code)),
        ),
        nearest(CostUnit::M),
        nearest(CostUnit::Min),
        Column::text(Quantity::Withheld(None), rows().map(is_withheld)),
    ];
    let gaps: Vec<Option<Gap>> = numbers().map(|(own, slot)| own.gaps[slot]).collect();
    columns.extend(bounds(&gaps, gap));
    // The outlines are in the table of tracts.
    let geometry = vec![None; gaps.len()];
    Table { layer: Layer::Gaps, columns, geometry }
}
