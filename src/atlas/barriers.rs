//! What each thing that a standard asks of a site adds to the people without access, and of whom it is not known, as columns.

use rayon::prelude::*;

use crate::atlas::answers::Answer;
use crate::atlas::bounds::Asked;
use crate::domain::{Column, Estimate, GapPart, NotKnown, Quantity, Step};
use crate::gap::{AreaWeights, Gap};
use crate::travel::Origins;

/// Of tracts.
pub(super) fn of_tracts(answer: &Answer<'_>) -> Vec<Column> {
    let is_known = |slot: usize| answer.gaps.values()[slot].is_some();
    columns(answer, |asked| {
        let counts = answer.bounds.of_tracts(answer.question.people, asked).into_iter().enumerate();
        counts.map(|(slot, count)| count.filter(|_| is_known(slot))).collect()
    })
}

/// Of areas. Where people are guarded and a tract of an area is withheld, each would be one more equation about it.
pub(super) fn of_areas(
    answer: &Answer<'_>,
    (areas, origins): (&[AreaWeights], &Origins),
    is_open: impl Fn(&AreaWeights) -> bool + Sync,
) -> Vec<Column> {
    columns(answer, |asked| {
        let people = answer.question.people;
        let of_area =
            |area: &AreaWeights| is_open(area).then(|| answer.bounds.of_area(people, area, origins, asked)).flatten();
        areas.par_iter().map(of_area).collect()
    })
}

fn columns(answer: &Answer<'_>, counts: impl Fn(Asked) -> Vec<Option<Estimate>>) -> Vec<Column> {
    // Where reach alone is asked there is one step, and it finds all.
    if answer.bounds.steps.len() == 1 {
        return Vec::new();
    }
    let quantity = |part| Quantity::Gap { standard: Some(answer.question.standard.id.clone()), part };
    let steps = answer.bounds.steps.iter().enumerate().flat_map(|(place, step)| {
        let counts = counts(Asked::By(place));
        [
            Column::number(quantity(GapPart::Step(*step)), counts.iter().map(|count| count.map(Estimate::value))),
            Column::number(quantity(GapPart::StepMoe(*step)), counts.iter().map(|count| count.and_then(Estimate::moe))),
        ]
    });
    steps.collect()
}

/// Whether people may be in a part of the answer: of a study that leaves something open, as its lists are not complete everywhere, as
/// more is asked than reach, or as it is not known where a site is.
pub(super) fn may_be(answer: &Answer<'_>, part: GapPart) -> bool {
    let may_be_unsaid = answer.bounds.may_be_unsaid();
    let is_listed = answer.costs.surroundings.is_everywhere;
    match part {
        GapPart::Unknown(why) | GapPart::UnknownMoe(why) => match why {
            NotKnown::Said => may_be_unsaid,
            NotKnown::List | NotKnown::Edge => !is_listed,
            NotKnown::Language => answer.bounds.steps.contains(&Step::Language),
        },
        GapPart::AtMost | GapPart::AtMostMoe | GapPart::WithinAtMost | GapPart::WithinAtMostMoe => {
            may_be_unsaid || !is_listed
        }
        _ => true,
    }
}

/// How many are without access at most, and of how many it is not known, with margins, as columns.
pub(super) fn bounds(gaps: &[Option<Gap>], quantity: impl Fn(GapPart) -> Quantity) -> Vec<Column> {
    let both = |[own, moe]: [GapPart; 2], of: &dyn Fn(&Gap) -> Estimate| {
        let counts = || gaps.iter().map(|gap| gap.as_ref().map(of));
        [
            Column::number(quantity(own), counts().map(|count| count.map(Estimate::value))),
            Column::number(quantity(moe), counts().map(|count| count.and_then(Estimate::moe))),
        ]
    };
    let most = both([GapPart::AtMost, GapPart::AtMostMoe], &|gap| gap.at_most);
    let unknown = NotKnown::ALL
        .into_iter()
        .flat_map(|why| both([GapPart::Unknown(why), GapPart::UnknownMoe(why)], &move |gap| gap.not_known(why)));
    most.into_iter().chain(unknown).collect()
}
