//! Measures of access over a [`CostMatrix`](crate::travel::CostMatrix), that of a study or an imported one.

mod catchment;
mod cost_to_reach;
mod decay;
mod eligibility;
mod floating;
mod gamma;
pub mod inequality;
#[cfg(test)]
mod measure_tests;
mod nearest;
mod opportunities;
mod raam;
mod reason;
mod shared_supply;
mod weighted;

pub use catchment::{Catchment, mean, relative_to_mean};
pub use cost_to_reach::{balancing_cost, cost_to_nearest, cost_to_opportunities};
pub use decay::{Decay, DecayError};
#[cfg(test)]
pub(crate) use eligibility::any_eligibility;
pub use eligibility::{ALL_GROUPS, Eligibility, GroupsServed, MainLanguageMasks, groups_served, groups_served_among};
pub use floating::{balanced, catchment_ratio, spatial_availability, three_step, two_step};
pub use gamma::GammaDensity;
pub use nearest::nearest;
pub use opportunities::{Interval, OverInterval, gravity, over_interval};
pub use raam::{Equilibrium, RaamParameters, rational_agents};
pub use reason::{Reason, reason};
pub use shared_supply::{FloatingMethod, SharedSupply};
pub use weighted::WeightedCosts;
