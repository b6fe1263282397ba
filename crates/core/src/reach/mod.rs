//! Who reaches what, over the costs that an atlas folder keeps: the nearest sites of a tract ([`nearest_sites()`]), which
//! of a standard's requirements a site meets ([`conditions()`]), and the tracts in reach of a site ([`tracts_in_reach()`]).
//!
//! Positions of origins are not published, so that what follows from them is given coarsely: shares in whole percents,
//! and ranges of costs outward in steps.

mod conditions;
mod nearest_sites;
mod tract_cost;
mod tracts_in_reach;

pub use conditions::{Condition, Met, conditions, language_groups, usable};
pub use nearest_sites::{SiteCosts, nearest_sites};
pub use tract_cost::{CostRange, TractCost, TractPeople, cost_range, whole_percent};
pub use tracts_in_reach::{TractInReach, tracts_in_reach};
