//! What the first step is made from.

use crate::atlas::resolve::ResolvedMeasure;
use crate::atlas::{ResolvedStandard, ThemeCosts};
use crate::domain::Series;
use crate::gap::Combined;
use crate::region::Region;
use crate::study::StudySummary;

/// What the first step is made from.
pub(crate) struct Inputs<'a> {
    pub(crate) study: &'a StudySummary,
    pub(crate) region: &'a Region,
    pub(crate) standards: &'a [ResolvedStandard<'a>],
    pub(crate) combinations: &'a [Combined<'a>],
    pub(crate) measures: &'a [ResolvedMeasure<'a>],
    /// The groups whose access is compared, each with its total.
    pub(crate) groups: &'a [(&'a Series, &'a Series)],
    pub(crate) costs: &'a [ThemeCosts],
}
