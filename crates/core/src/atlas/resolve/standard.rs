//! A standard in a region.

use crate::domain::Series;
use crate::gap::Standard;

/// A standard with its people and its limit in a region.
#[derive(Debug, Clone, Copy)]
pub struct ResolvedStandard<'a> {
    /// The standard.
    pub standard: &'a Standard,
    /// The people whose access is evaluated.
    pub people: &'a Series,
    /// The largest cost of the nearest site, in the unit of the mode's costs.
    pub reach: f64,
}
