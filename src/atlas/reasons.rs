//! Why the people of a tract are not within a standard.

use std::collections::BTreeMap;

use crate::atlas::answers::Answer;
use crate::atlas::bounds::Outcome;
use crate::atlas::ways::supplied;
use crate::domain::{Mode, NotKnown, TractIdx, Unreached};
use crate::region::Region;

/// For each tract the reason that holds for most of its people who are not surely within; `None` where all are.
pub(super) fn reasons(answer: &Answer<'_>, region: &Region) -> Vec<Option<Unreached>> {
    let (counted, origins) = (answer.counted(), &region.origins);
    let reason = |tract: TractIdx| match answer.bounds.main_reason(answer.question.people, tract)? {
        Outcome::Within => None,
        Outcome::NotKnown(NotKnown::List) if is_silent(answer, region, tract) => Some(Unreached::Untold),
        Outcome::NotKnown(why) => Some(Unreached::NotKnown(why)),
        Outcome::Without(step) if step > 0 => Some(Unreached::Unusable(answer.bounds.steps[step])),
        Outcome::Without(_) => {
            let mut people: BTreeMap<Unreached, f64> = BTreeMap::new();
            for origin in origins.range(tract).filter(|origin| answer.bounds.has_none_in_reach(*origin)) {
                *people.entry(why(answer, origin)).or_default() += origins.all()[origin].weight(counted);
            }
            people.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(reason, _)| reason)
        }
    };
    (0..).map(TractIdx).take(origins.tracts()).map(reason).collect()
}

/// Whether the table of costs that is asked says nothing about a tract.
fn is_silent(answer: &Answer<'_>, region: &Region, tract: TractIdx) -> bool {
    let Mode::Matrix(id) = &answer.costs.mode else { return false };
    supplied(region, id).is_some_and(|table| !table.is_told[tract])
}

fn why(answer: &Answer<'_>, origin: usize) -> Unreached {
    let known = answer.costs.unreached.get(origin).copied().flatten();
    let has_cost = answer.costs.matrix.row(origin).nearest().is_some();
    match (known, &answer.costs.mode) {
        (Some(known), _) => known,
        (None, Mode::Matrix(_)) if !has_cost => Unreached::NoWay,
        (None, _) => Unreached::Beyond,
    }
}
