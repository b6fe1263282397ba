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
