//! The layer of gaps: one row per standard and tract.

use crate::atlas::barriers;
use crate::atlas::evaluation::Evaluation;
use crate::atlas::reasons::reasons;
use crate::atlas::tables::TableInputs;
use crate::domain::{Column, CostUnit, GapMeasure, Layer, Quantity, Reliability, StandardId, Table};
use crate::gap::Gap;

impl TableInputs<'_> {
    /// The tracts of the first standard, then those of the second, and so on.
    pub(super) fn gaps(&self) -> Table {
        let tracts = self.region.tracts.all();
        let rows =
            || self.evaluations.iter().flat_map(|evaluation| (0..tracts.len()).map(move |slot| (evaluation, slot)));
        let gap = |part: GapMeasure| Quantity::Gap { standard: None, part };
        let number = |part: GapMeasure, of: fn(&Gap) -> Option<f64>| {
            let cell =
                |(evaluation, slot): (&Evaluation<'_>, usize)| evaluation.gaps.values()[slot].as_ref().and_then(of);
            Column::number(gap(part), rows().map(cell))
        };
        let nearest = |unit: CostUnit| {
            let cell = |(evaluation, slot): (&Evaluation<'_>, usize)| {
                (evaluation.unit() == unit)
                    .then(|| self.in_unit(evaluation, evaluation.nearest.values()[slot]))
                    .flatten()
            };
            Column::number(gap(GapMeasure::Nearest(unit)), rows().map(cell))
        };
        let within = |bound: usize| rows().map(move |(evaluation, slot)| evaluation.within.values()[slot][bound]);
        let standard = |cell: fn(&Evaluation<'_>) -> String| rows().map(move |(evaluation, _)| Some(cell(evaluation)));
        let mut columns = vec![
            Column::text(Quantity::Geoid, rows().map(|(_, slot)| Some(&tracts[slot].geoid))),
            Column::text(Quantity::Name, rows().map(|(_, slot)| Some(tracts[slot].geoid.tract_name()))),
            Column::text(Quantity::Standard, standard(|evaluation| evaluation.resolved.standard.id.to_string())),
            Column::text(Quantity::Theme, standard(|evaluation| evaluation.resolved.standard.theme.to_string())),
            Column::text(Quantity::Limit, standard(|evaluation| evaluation.resolved.standard.within.to_string())),
            Column::text(
                Quantity::PeopleIndicator,
                standard(|evaluation| evaluation.resolved.standard.people.to_string()),
            ),
            number(GapMeasure::People, |gap| Some(gap.people.value())),
            number(GapMeasure::PeopleMoe, |gap| gap.people.moe()),
            Column::number(gap(GapMeasure::Within), within(0)),
            Column::number(gap(GapMeasure::WithinAtMost), within(1)),
            number(GapMeasure::Without, |gap| Some(gap.without.value())),
            number(GapMeasure::WithoutMoe, |gap| gap.without.moe()),
            Column::text(
                gap(GapMeasure::WithoutReliability),
                rows().map(|(evaluation, slot)| evaluation.gaps.values()[slot]?.reliability().map(Reliability::code)),
            ),
            Column::text(
                gap(GapMeasure::Reason),
                self.evaluations.iter().flat_map(|evaluation| reasons(evaluation, self.region)),
            ),
            nearest(CostUnit::M),
            nearest(CostUnit::Min),
            Column::text(
                Quantity::Withheld(None),
                rows().map(|(evaluation, slot)| {
                    self.withheld.tracts.contains(&evaluation.resolved.standard.people, slot).then_some("yes")
                }),
            ),
        ];
        let gaps: Vec<Option<Gap>> = rows().map(|(evaluation, slot)| evaluation.gaps.values()[slot]).collect();
        columns.extend(barriers::bounds(&gaps, gap));
        let standards: Vec<&StandardId> = self.evaluations.iter().map(|own| &own.resolved.standard.id).collect();
        self.confidential.suppress_in_tracts(&mut columns, &standards, tracts.len());
        // The outlines are in the table of tracts.
        let geometry = vec![None; self.evaluations.len() * tracts.len()];
        Table { layer: Layer::Gaps, columns, geometry }
    }
}
