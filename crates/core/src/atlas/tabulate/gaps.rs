//! The layer of gaps: one row per standard and tract.

use crate::atlas::evaluate::EvaluatedStandard;
use crate::atlas::suppress::{StandardNumbers, Suppressed};
use crate::atlas::tabulate::standards::bounds;
use crate::domain::{Column, CostUnit, Estimate, GapMeasure, GapReason, Layer, Quantity, Reliability, Table};
use crate::gap::{Gap, Standard};

/// The tracts of the first standard, then those of the second, and so on.
pub(crate) fn gaps(suppressed: &Suppressed<'_>) -> Table {
    let tracts = suppressed.evaluation.region.tracts.all();
    let rows = || suppressed.standards().flat_map(|own| (0..tracts.len()).map(move |slot| (own, slot)));
    let numbers = || rows().map(|((_, numbers), slot)| (&numbers.by_tract, slot));
    let gap = |part: GapMeasure| Quantity::Gap { standard: None, part };
    let people = |of: fn(Estimate) -> Option<f64>| numbers().map(move |(own, slot)| own.people[slot].and_then(of));
    let number = |part: GapMeasure, of: fn(&Gap) -> Option<f64>| {
        Column::number(gap(part), numbers().map(|(own, slot)| own.gaps[slot].as_ref().and_then(of)))
    };
    let nearest = |unit: CostUnit| {
        let cell = |((evaluated, numbers), slot): ((&EvaluatedStandard<'_>, &StandardNumbers), usize)| {
            (evaluated.access.unit() == unit).then_some(numbers.by_tract.nearest[slot]).flatten()
        };
        Column::number(gap(GapMeasure::Nearest(unit)), rows().map(cell))
    };
    let within = |bound: usize| numbers().map(move |(own, slot)| own.within[slot][bound]);
    let standard = |cell: fn(&Standard) -> String| {
        rows().map(move |((evaluated, _), _)| Some(cell(evaluated.access.resolved.standard)))
    };
    let is_withheld = |((evaluated, _), slot): ((&EvaluatedStandard<'_>, &StandardNumbers), usize)| {
        suppressed.withheld.tracts.contains(&evaluated.access.resolved.standard.people, slot).then_some("yes")
    };
    let mut columns = vec![
        Column::text(Quantity::Geoid, rows().map(|(_, slot)| Some(&tracts[slot].geoid))),
        Column::text(Quantity::Name, rows().map(|(_, slot)| Some(tracts[slot].geoid.tract_name()))),
        Column::text(Quantity::Standard, standard(|standard| standard.id.to_string())),
        Column::text(Quantity::Theme, standard(|standard| standard.theme.to_string())),
        Column::text(Quantity::Limit, standard(|standard| standard.within.to_string())),
        Column::text(Quantity::PeopleIndicator, standard(|standard| standard.people.to_string())),
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
            suppressed.numbers.iter().flat_map(|numbers| numbers.reasons.iter().map(|why| why.map(GapReason::code))),
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
