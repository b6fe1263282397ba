//! Why the people of a tract are not within a standard.

use std::collections::BTreeMap;

use crate::atlas::answers::Answer;
use crate::domain::{Mode, Step, TractIdx, Unreached};
use crate::travel::Origins;

/// For each tract the reason that holds for most of its people without access; `None` where all are within.
pub(super) fn reasons(answer: &Answer<'_>, origins: &Origins) -> Vec<Option<Unreached>> {
    let counted = answer.counted();
    let reason = |tract: TractIdx| {
        let step = answer.usable.as_ref().map(|usable| usable.main_step(answer.question.people, tract));
        match step {
            Some(None) if answer.within[tract].is_some() => return None,
            Some(Some(step)) if step != Step::Reach => return Some(Unreached::Unusable(step)),
            Some(_) | None => {}
        }
        let Some(within) = answer.within[tract] else { return Some(Unreached::Untold) };
        let mut people: BTreeMap<Unreached, f64> = BTreeMap::new();
        for origin in origins.range(tract).filter(|origin| within < 1.0 && !answer.reached[*origin]) {
            *people.entry(why(answer, origin)).or_default() += origins.all()[origin].weight(counted);
        }
        people.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(reason, _)| reason)
    };
    (0..).map(TractIdx).take(origins.tracts()).map(reason).collect()
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
