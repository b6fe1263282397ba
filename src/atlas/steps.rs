//! What each thing that a standard asks of a site adds to the people without access, as columns.

use rayon::prelude::*;

use crate::atlas::answers::Answer;
use crate::atlas::usable::Asked;
use crate::domain::{Column, Estimate, GapPart, Quantity};
use crate::gap::AreaWeights;
use crate::travel::Origins;

/// Of tracts.
pub(super) fn of_tracts(answer: &Answer<'_>) -> Vec<Column> {
    let Some(usable) = &answer.usable else { return Vec::new() };
    let is_known = |slot: usize| answer.gaps.values()[slot].is_some();
    columns(answer, |asked| {
        let counts = usable.of_tracts(answer.question.people, asked).into_iter().enumerate();
        counts.map(|(slot, count)| count.filter(|_| is_known(slot))).collect()
    })
}

/// Of areas. Where people are guarded and a tract of an area is withheld, each would be one more equation about it.
pub(super) fn of_areas(
    answer: &Answer<'_>,
    (areas, origins): (&[AreaWeights], &Origins),
    is_open: impl Fn(&AreaWeights) -> bool + Sync,
) -> Vec<Column> {
    let Some(usable) = &answer.usable else { return Vec::new() };
    columns(answer, |asked| {
        let of_area =
            |area: &AreaWeights| is_open(area).then(|| usable.of_area(answer, area, origins, asked)).flatten();
        areas.par_iter().map(of_area).collect()
    })
}

fn columns(answer: &Answer<'_>, counts: impl Fn(Asked) -> Vec<Option<Estimate>>) -> Vec<Column> {
    let Some(usable) = &answer.usable else { return Vec::new() };
    let quantity = |part| Quantity::Gap { standard: Some(answer.question.standard.id.clone()), part };
    let both = |[own, moe]: [GapPart; 2], asked| {
        let counts = counts(asked);
        [
            Column::number(quantity(own), counts.iter().map(|count| count.map(Estimate::value))),
            Column::number(quantity(moe), counts.iter().map(|count| count.and_then(Estimate::moe))),
        ]
    };
    let steps = usable.steps.iter().enumerate();
    let steps = steps.flat_map(|(place, step)| both([GapPart::Step(*step), GapPart::StepMoe(*step)], Asked::By(place)));
    let bounds = usable.has_bounds().then(|| both([GapPart::AtMost, GapPart::AtMostMoe], Asked::AtMost));
    steps.chain(bounds.into_iter().flatten()).collect()
}
