//! Costs to reach a number of sites, an amount of supply, or as much supply as there are people.

use rayon::prelude::*;

use crate::travel::CostMatrix;

/// The cost to the `k`-th nearest site with supply, `k` from 1; `None` where fewer have a cost.
///
/// Laws: one more site never raises it; a higher `k` never lowers it. Apparicio et al. 2008, doi:10.1186/1476-072X-7-7.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{cost_to_nearest};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
///
/// assert_eq!(cost_to_nearest(&costs, &[2.0, 4.0], 1), [Some(5.0), Some(5.0)]);
/// assert_eq!(cost_to_nearest(&costs, &[2.0, 4.0], 2), [Some(10.0), None]);
/// // A clinic without doctors does not count.
/// assert_eq!(cost_to_nearest(&costs, &[0.0, 4.0], 1), [Some(10.0), Some(5.0)]);
/// ```
#[must_use]
pub fn cost_to_nearest(costs: &CostMatrix, supply: &[f64], k: usize) -> Vec<Option<f64>> {
    let nearest = |demand: usize| {
        let mut supplying = costs.row(demand).iter().filter(|(site, _)| supply[*site] > 0.0);
        supplying.nth(k.saturating_sub(1)).map(|(_, cost)| cost)
    };
    (0..costs.origins()).into_par_iter().map(nearest).collect()
}

/// The lowest cost at which so much supply is in reach; `None` where all supply that has a cost is less.
///
/// Laws: more supply never raises it; a larger amount never lowers it. Cui and Levinson 2020, doi:10.1111/gean.12220,
/// call it dual access.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{cost_to_opportunities};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
///
/// assert_eq!(cost_to_opportunities(&costs, &[2.0, 4.0], 2.0), [Some(5.0), Some(5.0)]);
/// assert_eq!(cost_to_opportunities(&costs, &[2.0, 4.0], 5.0), [Some(10.0), None]);
/// ```
#[must_use]
pub fn cost_to_opportunities(costs: &CostMatrix, supply: &[f64], amount: f64) -> Vec<Option<f64>> {
    let enough = |demand: usize| cost_until(costs, demand, supply, |sum| sum >= amount);
    (0..costs.origins()).into_par_iter().map(enough).collect()
}

/// The lowest cost, rounded up to whole steps, at which more supply is in reach than each place needs; 0 for a need of
/// 0, `None` where the need is never met.
///
/// Barboza et al. 2021, doi:10.1016/j.jtrangeo.2020.102924, reach "as many opportunities as people"; R `accessibility`
/// demands more than that, and is followed so that results compare. The two differ only where supply equals the need.
/// Without a step the cost is that of the last site needed.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{balancing_cost};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
///
/// // More than 3 doctors are in reach of the village at 10 min (2 + 4), of the town at 5 min (4).
/// assert_eq!(balancing_cost(&costs, &[2.0, 4.0], &[3.0, 3.0], None), [Some(10.0), Some(5.0)]);
/// assert_eq!(balancing_cost(&costs, &[2.0, 4.0], &[3.0, 3.0], Some(4.0)), [Some(12.0), Some(8.0)]);
/// // The town never has more than 4.
/// assert_eq!(balancing_cost(&costs, &[2.0, 4.0], &[0.0, 4.0], None), [Some(0.0), None]);
/// ```
#[must_use]
pub fn balancing_cost(costs: &CostMatrix, supply: &[f64], need: &[f64], step: Option<f64>) -> Vec<Option<f64>> {
    let in_steps = |cost: f64| match step {
        // The tolerance keeps a cost that is a multiple of the step, whatever the rounding of the quotient.
        Some(step) => (cost / step - 1e-9).ceil().max(0.0) * step,
        None => cost,
    };
    let balanced = |demand: usize| match need[demand] {
        0.0 => Some(0.0),
        need => cost_until(costs, demand, supply, |sum| sum > need).map(in_steps),
    };
    (0..costs.origins()).into_par_iter().map(balanced).collect()
}

fn cost_until(costs: &CostMatrix, demand: usize, supply: &[f64], enough: impl Fn(f64) -> bool) -> Option<f64> {
    let sums = costs.row(demand).iter().scan(0.0, |sum, (site, cost)| {
        *sum += supply[site];
        Some((*sum, cost))
    });
    sums.into_iter().find(|(sum, _)| enough(*sum)).map(|(_, cost)| cost)
}
