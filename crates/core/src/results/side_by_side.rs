//! Places side by side: whether the share of one differs from that of another.

use std::collections::BTreeMap;

use crate::domain::ComparisonResult;
use crate::results::measure::MeasureView;
use crate::results::{Fractions, ShareComparison};

/// How two places lie to each other, by the shares of their tracts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// They share nobody.
    Apart,
    /// The first lies in the second.
    Inside,
    /// The second lies in the first.
    Around,
    /// They have some people in common: their estimates depend on each other in a way that is not known.
    Overlapping,
}

/// Shares of one tract that add up to more than this are of the same ground.
const WHOLE: f64 = 1.0 + 1e-6;
/// From this share on, a tract lies in a place. Files digitize the same border slightly differently.
const INSIDE: f64 = 0.99;

impl Relation {
    /// The relation of two places, of which each is the share of each of its tracts, by row.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::results::Relation;
    ///
    /// let place = |parts: &[(usize, f64)]| parts.to_vec();
    /// let (west, all) = (place(&[(0, 1.0), (1, 1.0)]), place(&[(0, 1.0), (1, 1.0), (2, 0.5)]));
    /// assert_eq!(Relation::of(&west, &all), Relation::Inside);
    /// assert_eq!(Relation::of(&all, &west), Relation::Around);
    /// assert_eq!(Relation::of(&west, &place(&[(2, 1.0)])), Relation::Apart);
    /// assert_eq!(Relation::of(&west, &place(&[(1, 1.0), (2, 1.0)])), Relation::Overlapping);
    /// // Two places that divide a tract between them.
    /// assert_eq!(Relation::of(&place(&[(0, 0.6)]), &place(&[(0, 0.4)])), Relation::Apart);
    /// ```
    #[must_use]
    pub fn of(a: &[(usize, f64)], b: &[(usize, f64)]) -> Self {
        let index = |parts: &[(usize, f64)]| parts.iter().copied().collect::<BTreeMap<usize, f64>>();
        let (of_a, of_b) = (index(a), index(b));
        let lies_in = |parts: &[(usize, f64)], other: &BTreeMap<usize, f64>| {
            parts.iter().all(|(tract, _)| other.get(tract).is_some_and(|share| *share >= INSIDE))
        };
        if lies_in(a, &of_b) {
            Self::Inside
        } else if lies_in(b, &of_a) {
            Self::Around
        } else if a.iter().any(|(tract, share)| of_b.get(tract).is_some_and(|other| share + other > WHOLE)) {
            Self::Overlapping
        } else {
            Self::Apart
        }
    }
}

/// Whether the share of a place is higher than that of another; of the complements, if the measure is one.
#[must_use]
pub fn compared(own: &MeasureView, other: &MeasureView, relation: Relation, is_complement: bool) -> ComparisonResult {
    if relation == Relation::Overlapping || !own.is_comparable || !other.is_comparable {
        return ComparisonResult::Unknown;
    }
    let is_around = relation == Relation::Around;
    let (inner, outer) = if is_around { (other, own) } else { (own, other) };
    let is_inside = relation != Relation::Apart;
    let part = inner.fractions.map(|fractions| Fractions { is_whole: fractions.is_whole && is_inside, ..fractions });
    let reference = if is_inside { outer.fractions_of_known } else { outer.fractions };
    let result = ShareComparison::of(part, reference).result;
    if is_around == is_complement { result } else { result.reversed() }
}
