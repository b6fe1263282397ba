//! Reasons for no access, so that the worst served places stay in the results.

use crate::access::Catchment;
use crate::travel::CostMatrix;

/// Why access is 0 or missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The cost table has no pair from here.
    NoCost,
    /// Every pair costs more than the cutoff.
    BeyondCutoff,
    /// The sites in reach have no supply.
    NoSupply,
    /// All sites in reach have weight 0.
    NoWeight,
    /// Supply is in reach, but no demand to divide it by.
    NoDemand,
    /// Supply is in reach, but less than required.
    NotEnough,
    /// Supply is in reach, but whether it meets the requirements is unknown.
    EligibilityUnknown,
}

impl Reason {
    /// Its code in tables and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoCost => "no_cost",
            Self::BeyondCutoff => "beyond_cutoff",
            Self::NoSupply => "no_supply",
            Self::NoWeight => "no_weight",
            Self::NoDemand => "no_demand",
            Self::NotEnough => "not_enough",
            Self::EligibilityUnknown => "not_said",
        }
    }
}

/// The reason why the access of a place is 0 or missing; `otherwise` where supply is in reach.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{Catchment, Reason, reason};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
///
/// let why = |demand, supply: &[f64], cutoff| {
///     reason(&costs, demand, supply, &Catchment::within(cutoff), Reason::NotEnough)
/// };
/// assert_eq!(why(0, &[2.0, 4.0], 4.0), Reason::BeyondCutoff);
/// assert_eq!(why(0, &[0.0, 4.0], 5.0), Reason::NoSupply);
/// assert_eq!(why(0, &[0.0, 4.0], 10.0), Reason::NotEnough);
/// ```
#[must_use]
pub fn reason(costs: &CostMatrix, demand: usize, supply: &[f64], catchment: &Catchment, otherwise: Reason) -> Reason {
    let row = costs.row(demand);
    let within = row.within(catchment.cutoff);
    let supplying = || within.iter().filter(|(site, _)| supply[*site] > 0.0);
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
