//! The best plan of a problem, with its certificate.

use crate::siting::branch::{Limits, Searched, search};
use crate::siting::certificate::{Certificate, DENOMINATOR, Proof};
use crate::siting::model::{Choice, Model};
use crate::siting::plans::{exchanged, good_choice};
use crate::siting::problem::{Objective, Problem, Role};

/// Why no plan is found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SolveError {
    /// As many sites cannot serve every place.
    #[error(
        "a plan has to serve every place, for which at least {needed} new sites are needed, and {open} may be opened"
    )]
    TooFew {
        /// How many are asked for.
        open: usize,
        /// A lower bound of how many are needed.
        needed: i64,
    },
    /// It is not known whether as many sites can serve every place.
    #[error("a plan has to serve every place, and with {open} new sites none was found; {found} are enough")]
    NotFound {
        /// How many are asked for.
        open: usize,
        /// How many were found to be enough.
        found: i64,
    },
}

/// The best plan that is found within the limits, and the proof of how good it can be.
///
/// The same problem and limits give the same certificate. Of plans that are equally good one is found that does not depend
/// on the order of rows.
///
/// # Errors
/// Where the number of sites cannot serve every place, or is not found to.
pub fn solve(problem: &Problem, limits: Limits) -> Result<Certificate, SolveError> {
    match problem.objective() {
        Objective::Coverage => {
            let model = Model::of(problem, Objective::Coverage, None);
            let all: i64 = problem.places().iter().map(|place| i64::try_from(place.people).unwrap_or(i64::MAX)).sum();
            let found = best_of(&model, good_choice(&model, &[], i64::MAX), limits);
            Ok(certificate(problem, &model, found, |without| all - without))
        }
        Objective::Cover => {
            let model = Model::of(problem, Objective::Cover, None);
            let found = best_of(&model, good_choice(&model, &[], i64::MAX), limits);
            Ok(certificate(problem, &model, found, |sites| sites))
        }
        Objective::PMedian => {
            let start = choice_that_serves_all(problem, limits)?;
            let model = Model::of(problem, Objective::PMedian, None);
            let greedy = good_choice(&model, &[], i64::MAX);
            let from_cover = exchanged(&model, good_choice(&model, &start, i64::MAX));
            let start = if greedy.value <= from_cover.value { greedy } else { from_cover };
            Ok(certificate(problem, &model, best_of(&model, start, limits), |sum| sum))
        }
        Objective::PCenter => center(problem, limits),
    }
}

/// A choice and what is proved about all.
struct Found {
    choice: Choice,
    bound: i64,
    proof: Proof,
}

fn best_of(model: &Model, start: Choice, limits: Limits) -> Found {
    let Searched { best, bound, proof } = search(model, Some(start.clone()), (i64::MAX, i64::MIN), limits);
    Found { choice: best.unwrap_or(start), bound, proof }
}

fn certificate(problem: &Problem, model: &Model, found: Found, objective: impl Fn(i64) -> i64) -> Certificate {
    Certificate {
        problem: problem.fingerprint(),
        plan: plan(problem, model, &found.choice.candidates),
        value: objective(found.choice.value / DENOMINATOR),
        bound: objective(found.bound / DENOMINATOR),
        proof: found.proof,
    }
}

/// The ids of the sites that a choice opens, and of those that any plan has to open.
fn plan(problem: &Problem, model: &Model, choice: &[u32]) -> Vec<String> {
    let chosen = choice.iter().map(|candidate| &problem.sites()[model.candidates[*candidate as usize] as usize]);
    let forced = problem.sites().iter().filter(|site| site.role == Role::Forced);
    let mut ids: Vec<String> = chosen.chain(forced).map(|site| site.id.clone()).collect();
    ids.sort_unstable();
    ids
}

/// The number of sites that a problem opens at most, and the same as a value of a cover.
fn open(problem: &Problem) -> (usize, i64) {
    let open = problem.open().unwrap_or(problem.sites().len());
    (open, i64::try_from(open).unwrap_or(i64::MAX / DENOMINATOR).saturating_mul(DENOMINATOR))
}

/// A choice of candidates with which every place has a site, however far.
fn choice_that_serves_all(problem: &Problem, limits: Limits) -> Result<Vec<u32>, SolveError> {
    let (open, most) = open(problem);
    let model = Model::of(problem, Objective::Cover, None);
    let start = good_choice(&model, &[], i64::MAX);
    if start.value <= most {
        return Ok(start.candidates);
    }
    let searched = search(&model, Some(start.clone()), (i64::MAX, most), limits);
    let best = searched.best.unwrap_or(start);
    if best.value <= most {
        return Ok(best.candidates);
    }
    if searched.bound > most {
        return Err(SolveError::TooFew { open, needed: searched.bound / DENOMINATOR });
    }
    Err(SolveError::NotFound { open, found: best.value / DENOMINATOR })
}

/// The least cost within which as many sites serve every place: a cover for each cost that is tried.
///
/// The proof is about the cover with the costs below the bound: it needs more sites.
fn center(problem: &Problem, limits: Limits) -> Result<Certificate, SolveError> {
    let (_, most) = open(problem);
    let places = (0..problem.places().len()).filter(|place| problem.places()[*place].people > 0);
    let mut costs: Vec<u64> = places.flat_map(|place| problem.row(place).iter().map(|(_, cost)| *cost)).collect();
    costs.sort_unstable();
    costs.dedup();
    let all = Model::of(problem, Objective::Cover, None);
    let mut best = plan(problem, &all, &choice_that_serves_all(problem, limits)?);
    // Sites within `costs[..low]` cannot serve all, those within `costs[..=high]` can; between them nothing is known.
    let mut high = costs.partition_point(|cost| *cost < worst(problem, &best));
    let (mut low, mut undecided) = (0, high);
    let mut proof = None;
    while low < undecided {
        let middle = usize::midpoint(low, undecided);
        let model = Model::of(problem, Objective::Cover, costs.get(middle + 1).copied());
        let searched = cover_within(&model, most, limits);
        if let Some(choice) = searched.best {
            best = plan(problem, &model, &choice.candidates);
            high = costs.partition_point(|cost| *cost < worst(problem, &best));
            undecided = high;
        } else if searched.bound > most {
            low = middle + 1;
            proof = Some(searched.proof);
        } else {
            undecided = middle;
        }
    }
    let proof = match proof {
        Some(proof) => proof,
        // No cost is below the lowest.
        None => cover_within(&Model::of(problem, Objective::Cover, costs.first().copied()), most, limits).proof,
    };
    let of = |number: usize| costs.get(number).map_or(0, |cost| i64::try_from(*cost).unwrap_or(i64::MAX));
    Ok(Certificate { problem: problem.fingerprint(), plan: best, value: of(high), bound: of(low), proof })
}

/// Looks for a cover of at most so many sites.
fn cover_within(model: &Model, most: i64, limits: Limits) -> Searched {
    let start = good_choice(model, &[], most);
    let start = Some(start).filter(|start| model.serves_all(&start.candidates));
    search(model, start, (most + DENOMINATOR, most), limits)
}

/// The cost of the place that is worst off with a plan.
fn worst(problem: &Problem, plan: &[String]) -> u64 {
    let is_open = |site: &u32| {
        let site = &problem.sites()[*site as usize];
        site.role == Role::Existing || plan.binary_search(&site.id).is_ok()
    };
    let cost = |place: usize| problem.row(place).iter().find(|(site, _)| is_open(site)).map(|(_, cost)| *cost);
    let asks = |place: &usize| problem.places()[*place].people > 0;
    (0..problem.places().len()).filter(asks).filter_map(cost).max().unwrap_or(0)
}
