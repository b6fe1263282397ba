//! Single changes ranked by how many people they give access, as text, CSV and JSON.

mod export;
mod text;

use serde::{Serialize, Serializer};

use crate::atlas::{BaseCase, Gain, ScenarioStop};
use crate::domain::{Bounded, ComparisonResult, StandardId};
use crate::scenario::{Lever, LeverKind, ResolvedScenario};
use crate::whatif::{Bounds, bounded};

pub use export::{csv, json};
pub use text::text;

/// As many of the best changes are compared with all others: each needs a sum over tracts for every pair.
pub const MOST_COMPARED: usize = 50;

/// The changes that help somebody, the best first.
#[derive(Debug, Serialize)]
pub struct RankedLevers {
    /// The standard.
    pub standard: String,
    /// What it asks for.
    pub label: String,
    /// Who the people are.
    pub people: String,
    /// The place.
    pub place: String,
    /// The confidence level of margins, ranks and comparisons: 0.9.
    pub confidence: f64,
    /// The people without access now.
    #[serde(serialize_with = "bounded")]
    pub without: Option<Bounded>,
    /// The changes.
    pub levers: Vec<RankedLever>,
    /// How many changes give access to nobody, whatever is not known.
    pub without_effect: usize,
    /// How many changes have no number, as counts of their people are withheld or missing.
    pub without_number: usize,
}

/// A change, and what it gives.
#[derive(Debug, Serialize)]
pub struct RankedLever {
    /// What changes, as a code.
    pub lever: String,
    /// The site or the candidate.
    pub site: String,
    /// Its name.
    pub name: Option<String>,
    /// What changes, in words.
    pub words: String,
    /// Who gains access: certainly, and at most.
    #[serde(serialize_with = "gained")]
    pub gain: Bounded,
    /// The ranks between which its own lies, by the people who certainly gain; `None` where a margin is not known, and after
    /// the first [`MOST_COMPARED`].
    pub ranks: Option<(usize, usize)>,
    /// Whether it cannot be told apart from the first; `None` where a margin is not known, and for the first.
    pub like_first: Option<bool>,
    /// What it costs, if that was given.
    pub cost: Option<f64>,
    /// What it costs for each person who certainly gains access.
    pub cost_per_person: Option<f64>,
}

fn gained<S: Serializer>(number: &Bounded, serializer: S) -> Result<S::Ok, S::Error> {
    Bounds::from(*number).serialize(serializer)
}

/// What is asked about changes.
pub struct LeverQuestion<'a> {
    /// The standard.
    pub standard: &'a StandardId,
    /// What it asks for.
    pub label: String,
    /// Who the people are.
    pub people: String,
    /// What the place is called.
    pub place: String,
    /// The row of the planning area; `None` for the region.
    pub area: Option<usize>,
    /// What each kind of change costs.
    pub cost: &'a dyn Fn(LeverKind) -> Option<f64>,
    /// What a change is, in words.
    pub words: &'a dyn Fn(&Lever) -> String,
}

/// A change with a number.
struct Measured {
    lever: Lever,
    gain: Gain,
    gained: Bounded,
}

/// Measures changes and ranks them.
///
/// # Errors
/// Where the study cannot be evaluated in its region.
pub fn ranked(
    base_case: &BaseCase<'_>,
    question: &LeverQuestion<'_>,
    levers: Vec<(Lever, ResolvedScenario)>,
    on_lever: &dyn Fn(usize),
) -> Result<RankedLevers, ScenarioStop> {
    let (mut measured, mut without_effect, mut without_number, mut without) = (Vec::new(), 0, 0, None);
    for (number, (lever, scenario)) in levers.into_iter().enumerate() {
        on_lever(number);
        let gain = base_case.gain(&scenario, question.standard, question.area)?;
        let Some(gain) = gain else {
            without_number += 1;
            continue;
        };
        without = without.or(gain.change.before);
        match gain.change.gained {
            Some(gained) if gained.most.value() > 0.0 => measured.push(Measured { lever, gain, gained }),
            Some(_) => without_effect += 1,
            None => without_number += 1,
        }
    }
    let key = |own: &Measured| [own.gained.least.value(), own.gained.most.value()];
    measured.sort_by(|a, b| {
        let [(least, other_least), (most, other_most)] = [0, 1].map(|part| (key(a)[part], key(b)[part]));
        other_least.total_cmp(&least).then(other_most.total_cmp(&most)).then_with(|| a.lever.site.cmp(&b.lever.site))
    });
    let levers = (0..measured.len()).map(|place| ranked_lever(base_case, question, &measured, place)).collect();
    Ok(RankedLevers {
        standard: question.standard.to_string(),
        label: question.label.clone(),
        people: question.people.clone(),
        place: question.place.clone(),
        confidence: 0.9,
        without,
        levers,
        without_effect,
        without_number,
    })
}

fn ranked_lever(base_case: &BaseCase<'_>, question: &LeverQuestion<'_>, all: &[Measured], place: usize) -> RankedLever {
    let Measured { lever, gained, .. } = &all[place];
    let compared = |other: usize| {
        let more = base_case.more_gained(question.standard, &all[other].gain, &all[place].gain);
        ComparisonResult::of_difference(more)
    };
    let ranks = (place < MOST_COMPARED).then(|| ranks(all.len(), place, compared)).flatten();
    let like_first = Some(place).filter(|place| *place > 0).and_then(|_| is_like(compared(0)));
    let cost = (question.cost)(lever.kind);
    let least = gained.least.value();
    RankedLever {
        lever: code(lever.kind),
        site: lever.site.clone(),
        name: lever.name.clone(),
        words: (question.words)(lever),
        gain: *gained,
        ranks,
        like_first,
        cost,
        cost_per_person: cost.filter(|_| least > 0.0).map(|cost| cost / least),
    }
}

/// The best and the worst rank that the errors of the survey leave open: after all that are certainly better, before all
/// that are certainly worse, each at the 90 % level. `None` where a margin is not known.
fn ranks(all: usize, place: usize, compared: impl Fn(usize) -> ComparisonResult) -> Option<(usize, usize)> {
    let (mut better, mut worse) = (0, 0);
    for other in (0..all).filter(|other| *other != place) {
        match compared(other) {
            ComparisonResult::Higher => better += 1,
            ComparisonResult::Lower => worse += 1,
            ComparisonResult::NotClear => {}
            ComparisonResult::Unknown => return None,
        }
    }
    Some((1 + better, all - worse))
}

/// Whether a change cannot be told apart from another; `None` where a margin is not known.
fn is_like(result: ComparisonResult) -> Option<bool> {
    (result != ComparisonResult::Unknown).then_some(result == ComparisonResult::NotClear)
}

/// The code of a kind of change, by which its cost is given.
#[must_use]
pub fn code(kind: LeverKind) -> String {
    match kind {
        LeverKind::Open => "new_site".to_owned(),
        LeverKind::Speaks(group) => format!("speaks_{}", group.id()),
        LeverKind::Interpreters => "interpreters".to_owned(),
        LeverKind::Meets(barrier) => barrier.name().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Estimate;

    #[test]
    fn ranks_are_those_that_the_differences_leave_open() {
        // The second is 10 ± 20 behind the first and 100 ± 20 before the third.
        let compared =
            |other: usize| ComparisonResult::of_difference(Estimate::new([10.0, 0.0, -100.0][other], Some(20.0)));
        assert_eq!(ranks(3, 1, compared), Some((1, 2)));
        assert_eq!(ranks(3, 1, |_| ComparisonResult::Unknown), None);
        assert_eq!(ranks(1, 0, compared), Some((1, 1)));
    }
}
