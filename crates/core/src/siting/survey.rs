//! What the errors of the survey mean for plans: two plans that share tracts share their errors.
//!
//! The certificate of a plan is about the published estimates. With the true numbers another plan may be better; here is which.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use crate::domain::normal::{approximate_normal, upper_tail};
use crate::domain::{Estimate, Term};
use crate::siting::problem::{Objective, Problem, Role};

/// What a plan counts of each place's people: 1 where all of them are newly served, or a cost for each person.
pub type Weights = Vec<f64>;

/// The people that a plan counts: `Σ a·N ± √Σ (a·moe)²`, with the rule for estimates of zero ([`Estimate::sum`]).
#[must_use]
pub fn plan_total(weights: &[f64], people: &[Estimate]) -> Estimate {
    Estimate::sum(weights.iter().zip(people).map(|(weight, estimate)| Term { weight: *weight, estimate: *estimate }))
}

/// By how much one plan counts more than another. What both count alike of a place has no error.
///
/// # Examples
/// ```
/// use gapatlas_core::domain::Estimate;
/// use gapatlas_core::siting::{plan_difference, plan_total, probability_above_zero};
///
/// let people = [(400.0, 120.0), (900.0, 200.0), (250.0, 90.0), (600.0, 150.0)];
/// let people = people.map(|(people, moe)| Estimate::new(people, Some(moe)).unwrap());
/// let (a, b) = ([0.8, 0.5, 0.0, 0.2], [0.8, 0.4, 0.6, 0.2]);
/// let shown = |estimate: Estimate| format!("{:.0} ± {:.2}", estimate.value(), estimate.moe().unwrap());
/// assert_eq!([shown(plan_total(&a, &people)), shown(plan_total(&b, &people))], ["890 ± 141.83", "950 ± 139.40"]);
/// let difference = plan_difference(&a, &b, &people);
/// assert_eq!(shown(difference), "-60 ± 57.58");
/// assert_eq!(format!("{:.4}", probability_above_zero(difference).unwrap()), "0.0433");
/// ```
#[must_use]
pub fn plan_difference(one: &[f64], other: &[f64], people: &[Estimate]) -> Estimate {
    let weights: Weights = one.iter().zip(other).map(|(one, other)| one - other).collect();
    plan_total(&weights, people)
}

/// The probability that the true number is above 0, by the normal distribution; one half where the estimate is 0
/// without error. `None` where the margin is not known.
#[must_use]
pub fn probability_above_zero(difference: Estimate) -> Option<f64> {
    let error = difference.standard_error()?;
    Some(match difference.value() {
        0.0 => 0.5,
        value => upper_tail(-value / error),
    })
}

/// How often a plan is the best one, and its ranks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanRank {
    /// The share of draws in which no other plan counts more, 0..=1.
    pub best: f64,
    /// The ranks that 90 % of draws lie between, 1 for the best.
    pub ranks: (usize, usize),
}

/// The number of draws. Of 999 ranks the 50th and the 950th are the 5th and the 95th percentile.
const DRAWS: u64 = 999;
const FIFTH_PERCENTILE: usize = 49;
const NINETY_FIFTH_PERCENTILE: usize = 949;

/// A fixed seed, so that the same plans have the same ranks on every machine.
const SEED: [u8; 32] = *b"gapatlas: ranks of plans, vers.1";

/// The ranks of plans, more being better, in draws of all places' people at once from normal distributions around the
/// estimates. `None` where a margin is not known.
#[must_use]
pub fn plan_ranks(plans: &[Weights], people: &[Estimate]) -> Option<Vec<PlanRank>> {
    let errors: Vec<f64> = people.iter().map(|estimate| estimate.standard_error()).collect::<Option<_>>()?;
    let mut rng = ChaCha8Rng::from_seed(SEED);
    let mut ranks: Vec<Vec<usize>> = vec![Vec::new(); plans.len()];
    for _ in 0..DRAWS {
        let drawn: Vec<f64> = people
            .iter()
            .zip(&errors)
            .map(|(estimate, error)| estimate.value() + error * approximate_normal(&mut rng))
            .collect();
        let totals: Vec<f64> = plans
            .iter()
            .map(|weights| weights.iter().zip(&drawn).map(|(weight, people)| weight * people).sum())
            .collect();
        for (ranks, own) in ranks.iter_mut().zip(&totals) {
            ranks.push(1 + totals.iter().filter(|other| *other > own).count());
        }
    }
    let rank = |mut ranks: Vec<usize>| {
        ranks.sort_unstable();
        let best = u32::try_from(ranks.partition_point(|rank| *rank == 1)).map_or(0.0, f64::from);
        #[expect(clippy::cast_precision_loss, reason = "some hundred draws")]
        let all = DRAWS as f64;
        PlanRank { best: best / all, ranks: (ranks[FIFTH_PERCENTILE], ranks[NINETY_FIFTH_PERCENTILE]) }
    };
    Some(ranks.into_iter().map(rank).collect())
}

/// What a plan counts of each place's people: 1 for the coverage of people whom no existing site serves, less their cost
/// for the p-median. `None` for other objectives, which do not count people, and where a place has no site.
#[must_use]
pub fn plan_weights(problem: &Problem, plan: &[String]) -> Option<Weights> {
    let is_existing = |site: u32| problem.sites()[site as usize].role == Role::Existing;
    let is_open = |site: u32| is_existing(site) || plan.contains(&problem.sites()[site as usize].id);
    let of_cost = weight_of_cost(problem.objective())?;
    let weights =
        |places: &Places| -> Option<Weights> { places.open.iter().map(|[first, _]| of_cost(cost(*first))).collect() };
    let with = weights(&Places::of(problem, is_open))?;
    if problem.objective() != Objective::Coverage {
        return Some(with);
    }
    let before = weights(&Places::of(problem, is_existing))?;
    Some(with.iter().zip(before).map(|(with, before)| with - before).collect())
}

/// What a person counts by the cost of the cheapest open site; `None` where there has to be one.
type WeightOfCost = fn(Option<u64>) -> Option<f64>;

const fn weight_of_cost(objective: Objective) -> Option<WeightOfCost> {
    match objective {
        Objective::Coverage => Some(|cost| Some(f64::from(u8::from(cost.is_some())))),
        Objective::PMedian => Some(|cost| cost.map(|cost| -amount(cost))),
        Objective::Cover | Objective::PCenter => None,
    }
}

fn cost(open: Option<(u32, u64)>) -> Option<u64> {
    open.map(|(_, cost)| cost)
}

/// A plan that differs from another in one site.
#[derive(Debug, Clone, PartialEq)]
pub struct Exchange {
    /// The site that it does not open.
    pub instead_of: String,
    /// The one that it opens instead.
    pub opens: String,
    /// By how much it is better: people in reach, or cost saved; below 0 where it is worse.
    pub gain: Estimate,
}

/// The plans with one other site that cannot be told apart from a plan: the difference is not larger than its margin of
/// error at the 90 % level. The best comes first.
///
/// It is about coverage and the p-median; people have no part in the other objectives, which have none. `people` are the
/// estimates of the problem's places, in their order.
#[must_use]
pub fn exchanges_not_told_apart(problem: &Problem, plan: &[String], people: &[Estimate]) -> Vec<Exchange> {
    let Some(of_cost) = weight_of_cost(problem.objective()) else { return Vec::new() };
    let role = |site: u32| problem.sites()[site as usize].role;
    let planned = |site: u32| plan.contains(&problem.sites()[site as usize].id);
    let sites = || 0..u32::try_from(problem.sites().len()).unwrap_or(u32::MAX);
    let places = Places::of(problem, |site| planned(site) || role(site) == Role::Existing);
    let mut exchanges = Vec::new();
    for old in sites().filter(|site| planned(*site) && role(*site) == Role::Candidate) {
        for new in sites().filter(|site| !planned(*site) && role(*site) == Role::Candidate) {
            let Some(gain) = places.gain([old, new], of_cost, people) else { continue };
            if gain.moe().is_some_and(|moe| gain.value().abs() <= moe) {
                let id = |site: u32| problem.sites()[site as usize].id.clone();
                exchanges.push(Exchange { instead_of: id(old), opens: id(new), gain });
            }
        }
    }
    exchanges.sort_by(|a, b| b.gain.value().total_cmp(&a.gain.value()));
    exchanges
}

/// For each place its two cheapest open sites; for each site the places that reach it, with their costs.
struct Places {
    open: Vec<[Option<(u32, u64)>; 2]>,
    of_site: Vec<Vec<(usize, u64)>>,
    /// The places whose cheapest open site this is.
    first: Vec<Vec<usize>>,
}

impl Places {
    fn of(problem: &Problem, is_open: impl Fn(u32) -> bool) -> Self {
        let count = problem.sites().len();
        let is_open: Vec<bool> = (0_u32..).take(count).map(is_open).collect();
        let mut places = Self { open: Vec::new(), of_site: vec![Vec::new(); count], first: vec![Vec::new(); count] };
        for place in 0..problem.places().len() {
            let mut open = problem.row(place).iter().copied().filter(|(site, _)| is_open[*site as usize]);
            let cheapest = [open.next(), open.next()];
            if let Some((site, _)) = cheapest[0] {
                places.first[site as usize].push(place);
            }
            places.open.push(cheapest);
            for (site, cost) in problem.row(place) {
                places.of_site[*site as usize].push((place, *cost));
            }
        }
        places
    }

    /// What is gained with one site instead of another; `None` where a place would have no site that has to have one.
    fn gain(&self, [old, new]: [u32; 2], of_cost: WeightOfCost, people: &[Estimate]) -> Option<Estimate> {
        let mut terms = Vec::new();
        let mut add = |place: usize, after: Option<u64>| {
            let weight = of_cost(after)? - of_cost(cost(self.open[place][0]))?;
            terms.push(Term { weight, estimate: people[place] });
            Some(())
        };
        let column = &self.of_site[new as usize];
        for place in &self.first[old as usize] {
            let to_new = column.binary_search_by_key(place, |(place, _)| *place).ok().map(|at| column[at].1);
            add(*place, [to_new, cost(self.open[*place][1])].into_iter().flatten().min())?;
        }
        for (place, to_new) in column {
            let [first, _] = self.open[*place];
            if first.is_none_or(|(site, cost)| site != old && cost > *to_new) {
                add(*place, Some(*to_new))?;
            }
        }
        Some(Estimate::sum(terms))
    }
}

#[expect(clippy::cast_precision_loss, reason = "costs are far below 2^52")]
const fn amount(cost: u64) -> f64 {
    cost as f64
}
