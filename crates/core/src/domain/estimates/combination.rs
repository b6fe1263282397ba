//! Weighted sums in which a source may occur several times.

use std::collections::BTreeMap;

use crate::domain::{Estimate, Term};

/// A weighted sum of estimates by source.
///
/// The weights of a source are added before its margin of error is taken, as parts of one estimate are fully
/// correlated: the parts of a split tract, summed again, have exactly the margin of the tract.
#[derive(Debug, Clone, PartialEq)]
pub struct Combination<S> {
    terms: BTreeMap<S, Term>,
}

/// One source with two different estimates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConflictingEstimates {
    /// The first estimate.
    pub first: Estimate,
    /// The later estimate.
    pub then: Estimate,
}

impl<S: Ord> Combination<S> {
    /// An empty sum.
    #[must_use]
    pub const fn new() -> Self {
        Self { terms: BTreeMap::new() }
    }

    /// Adds a weighted estimate of a source.
    ///
    /// # Errors
    /// If the source was added with another estimate.
    pub fn add(&mut self, source: S, part: Term) -> Result<(), ConflictingEstimates> {
        let term = self.terms.entry(source).or_insert(Term { weight: 0.0, ..part });
        if term.estimate != part.estimate {
            return Err(ConflictingEstimates { first: term.estimate, then: part.estimate });
        }
        term.weight += part.weight;
        Ok(())
    }

    /// The number of sources.
    #[must_use]
    pub fn sources(&self) -> usize {
        self.terms.len()
    }

    /// The sum, see [`Estimate::sum`].
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{Combination, Estimate, Term};
    ///
    /// // A tract of 100 ± 10 that is split between two areas, and a second one of 50 ± 24.
    /// let [first, second] = [(100.0, 10.0), (50.0, 24.0)].map(|(value, moe)| Estimate::new(value, Some(moe)).unwrap());
    /// let mut both = Combination::new();
    /// both.add("first", Term { weight: 0.3, estimate: first }).unwrap();
    /// both.add("first", Term { weight: 0.7, estimate: first }).unwrap();
    /// both.add("second", Term { weight: 1.0, estimate: second }).unwrap();
    /// // √(10² + 24²); taken as independent, the parts of the first tract would have √(3² + 7²).
    /// assert_eq!((both.total().value().round(), both.total().moe().unwrap().round()), (150.0, 26.0));
    /// ```
    #[must_use]
    pub fn total(&self) -> Estimate {
        Estimate::sum(self.terms.values().copied())
    }
}

impl<S: Ord> Default for Combination<S> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn combined(parts: &[(&'static str, f64, Estimate)]) -> Result<Estimate, ConflictingEstimates> {
        let mut combination = Combination::new();
        for &(source, weight, estimate) in parts {
            combination.add(source, Term { weight, estimate })?;
        }
        Ok(combination.total())
    }

    #[test]
    fn two_tracts_by_halves_have_another_margin_than_one_tract_in_two_halves() {
        let tract = Estimate::new(100.0, Some(50.0)).unwrap();
        assert_eq!(combined(&[("a", 0.5, tract), ("a", 0.5, tract)]), Ok(tract));
        let two = combined(&[("a", 0.5, tract), ("b", 0.5, tract)]).unwrap();
        assert!((two.moe().unwrap() - 35.355_339).abs() < 1e-6);
    }

    #[test]
    fn a_source_has_one_estimate() {
        let (first, then) = (Estimate::new(100.0, Some(50.0)).unwrap(), Estimate::new(100.0, Some(49.0)).unwrap());
        assert_eq!(combined(&[("a", 0.5, first), ("a", 0.5, then)]), Err(ConflictingEstimates { first, then }));
    }

    proptest! {
        #[test]
        fn a_tract_cut_into_parts_and_joined_again_is_itself(
            shares in prop::collection::vec(1_u8..=255, 1..9),
            value in -1e5..1e5_f64,
            moe in prop::option::of(0.0..1e4_f64),
        ) {
            let tract = Estimate::new(value, moe).unwrap();
            let all: f64 = shares.iter().map(|&share| f64::from(share)).sum();
            let mut combination = Combination::new();
            for share in shares {
                combination.add("tract", Term { weight: f64::from(share) / all, estimate: tract }).unwrap();
            }
            let joined = combination.total();
            prop_assert!((joined.value() - value).abs() <= 1e-9 * value.abs());
            prop_assert_eq!(joined.moe().is_some(), moe.is_some());
            prop_assert!(joined.moe().zip(moe).is_none_or(|(a, b)| (a - b).abs() <= 1e-9 * b));
        }
    }
}
