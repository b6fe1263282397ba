//! The layer of gaps: the answers of all standards, one below the other.

use crate::atlas::answers::Answer;
use crate::atlas::reasons::reasons;
use crate::atlas::steps;
use crate::atlas::tables::Answered;
use crate::domain::{Column, CostUnit, GapPart, Layer, Quantity, StandardId, Table};
use crate::gap::Gap;

impl Answered<'_> {
    /// One row per tract and standard: the tracts of the first standard, then those of the second, and so on.
    pub(super) fn gaps(&self) -> Table {
        let tracts = self.region.tracts.all();
        let rows = || self.answers.iter().flat_map(|answer| (0..tracts.len()).map(move |slot| (answer, slot)));
        let gap = |part: GapPart| Quantity::Gap { standard: None, part };
        let number = |part: GapPart, of: fn(&Gap) -> Option<f64>| {
            let cell = |(answer, slot): (&Answer<'_>, usize)| answer.gaps.values()[slot].as_ref().and_then(of);
            Column::number(gap(part), rows().map(cell))
        };
        let nearest = |unit: CostUnit| {
            let cell = |(answer, slot): (&Answer<'_>, usize)| {
                (answer.unit() == unit).then(|| self.in_unit(answer, answer.nearest.values()[slot])).flatten()
            };
            Column::number(gap(GapPart::Nearest(unit)), rows().map(cell))
        };
        let standard = |cell: fn(&Answer<'_>) -> String| rows().map(move |(answer, _)| Some(cell(answer)));
        let mut columns = vec![
            Column::text(Quantity::Geoid, rows().map(|(_, slot)| Some(&tracts[slot].geoid))),
            Column::text(Quantity::Name, rows().map(|(_, slot)| Some(tracts[slot].geoid.tract_name()))),
            Column::text(Quantity::Standard, standard(|answer| answer.question.standard.id.to_string())),
            Column::text(Quantity::Theme, standard(|answer| answer.question.standard.theme.to_string())),
            Column::text(Quantity::Limit, standard(|answer| answer.question.standard.within.to_string())),
            Column::text(Quantity::PeopleIndicator, standard(|answer| answer.question.standard.people.to_string())),
            number(GapPart::People, |gap| Some(gap.people.value())),
            number(GapPart::PeopleMoe, |gap| gap.people.moe()),
            Column::number(gap(GapPart::Within), rows().map(|(answer, slot)| answer.within.values()[slot][0])),
            Column::number(gap(GapPart::WithinAtMost), rows().map(|(answer, slot)| answer.within.values()[slot][1])),
            number(GapPart::Without, |gap| Some(gap.without.value())),
            number(GapPart::WithoutMoe, |gap| gap.without.moe()),
            Column::text(
                gap(GapPart::WithoutReliability),
                rows().map(|(answer, slot)| answer.gaps.values()[slot].and_then(|gap| gap.reliability())),
            ),
            Column::text(gap(GapPart::Reason), self.answers.iter().flat_map(|answer| reasons(answer, self.region))),
            nearest(CostUnit::M),
            nearest(CostUnit::Min),
            Column::text(
                Quantity::Withheld(None),
                rows().map(|(answer, slot)| {
                    self.withheld.tracts.holds(&answer.question.standard.people, slot).then_some("yes")
                }),
            ),
        ];
        let gaps: Vec<Option<Gap>> = rows().map(|(answer, slot)| answer.gaps.values()[slot]).collect();
        columns.extend(steps::bounds(&gaps, gap));
        let standards: Vec<&StandardId> = self.answers.iter().map(|own| &own.question.standard.id).collect();
        self.confidential.take_out_of_tracts(&mut columns, &standards, tracts.len());
        // A row lies where its tract lies: the tracts' table has the outlines, once.
        let geometry = vec![None; self.answers.len() * tracts.len()];
        Table { layer: Layer::Gaps, columns, geometry }
    }
}
