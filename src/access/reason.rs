//! Why a place has no access: the worst served stay in the answer, with the reason.

use crate::access::Catchment;
use crate::travel::CostMatrix;

/// Why an answer is 0 or missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// No pair of the cost table begins here.
    NoCost,
    /// Every pair costs more than the cutoff.
    BeyondCutoff,
    /// What is in reach supplies nothing.
    NoSupply,
    /// The decay gives everything in reach the weight 0.
    NoWeight,
    /// Supply is in reach, and nobody to share it with.
    NoDemand,
    /// Supply is in reach, and less than was asked for.
    NotEnough,
    /// Supply is in reach of which it is not said whether it meets what is asked: there may be access.
    NotSaid,
}

/// The reason for an answer of a place that is 0 or missing; `otherwise` where supply is in reach all the same.
#[must_use]
pub fn reason(costs: &CostMatrix, demand: usize, supply: &[f64], catchment: &Catchment, otherwise: Reason) -> Reason {
    let row = costs.row(demand);
    let within = row.within(catchment.cutoff);
    let supplying = || within.iter().filter(|(place, _)| supply[*place] > 0.0);
    if row.costs.is_empty() {
        Reason::NoCost
    } else if within.costs.is_empty() {
        Reason::BeyondCutoff
    } else if supplying().next().is_none() {
        Reason::NoSupply
    } else if supplying().all(|(_, cost)| catchment.decay.weight(cost) == 0.0) {
        Reason::NoWeight
    } else {
        otherwise
    }
}
