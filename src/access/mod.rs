//! Measures of access, over a [`CostMatrix`](crate::travel::CostMatrix): of the study's own costs, or of anybody's.

mod catchment;
mod cost_to_reach;
mod decay;
mod floating;
pub mod inequality;
#[cfg(test)]
mod laws;
mod nearest;
mod opportunities;
mod raam;
mod reason;
mod usable;
mod weighted;

pub use catchment::{Catchment, mean, relative_to_mean};
pub use cost_to_reach::{balancing_cost, cost_to_nearest, cost_to_opportunities};
pub use decay::{Decay, DecayError};
pub use floating::{balanced, catchment_ratio, spatial_availability, three_step, two_step};
pub use nearest::nearest;
pub use opportunities::{Interval, OverInterval, gravity, over_interval};
pub use raam::{Agents, Equilibrium, rational_agents};
pub use reason::{Reason, reason};
pub use usable::{ALL_GROUPS, Eligibility, Found, MOST_STEPS, Mains, found, found_among};
pub use weighted::Weighted;
