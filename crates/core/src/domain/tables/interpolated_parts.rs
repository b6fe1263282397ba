//! Tract estimates interpolated from estimates of other tracts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{Estimate, PerTract, Term, TractIdx};

/// The source estimates of interpolated tracts.
///
/// Parts of one estimate are fully correlated: the halves of `x ± m` are `x/2 ± m/2` each, and their sum is `x ± m` and
/// not `x ± m/√2`. So sums are taken over the source estimates, with their weights added.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct InterpolatedParts {
    sources: Vec<Estimate>,
    of_tract: BTreeMap<TractIdx, Vec<(usize, f64)>>,
}

impl InterpolatedParts {
    /// For each tract the indices of its sources, and the share of each that it gets.
    #[must_use]
    pub const fn new(sources: Vec<Estimate>, of_tract: BTreeMap<TractIdx, Vec<(usize, f64)>>) -> Self {
        Self { sources, of_tract }
    }

    /// Adds the parts of other tracts.
    pub fn append(&mut self, other: Self) {
        let before = self.sources.len();
        self.sources.extend(other.sources);
        let renumbered = other.of_tract.into_iter().map(|(tract, parts)| {
            (tract, parts.into_iter().map(|(source, weight)| (source + before, weight)).collect())
        });
        self.of_tract.extend(renumbered);
    }

    /// Whether a tract is interpolated.
    #[must_use]
    pub fn has(&self, tract: TractIdx) -> bool {
        self.of_tract.contains_key(&tract)
    }

    /// The share of a weighted sum of tracts, 0..=1, from source estimates of which only a part is in the sum, so that
    /// it depends on the interpolation. Sources with all their parts in it, as in a sum over the region, do not count.
    #[must_use]
    pub fn interpolated_share(&self, values: &PerTract<Option<Estimate>>, weighted: &[(TractIdx, f64)]) -> f64 {
        const WHOLE: f64 = 1.0 - 1e-6;
        if self.of_tract.is_empty() {
            return 0.0;
        }
        let of = |wanted: &dyn Fn(&TractIdx) -> bool| {
            let weighted = weighted.iter().copied().filter(|(tract, _)| wanted(tract));
            self.terms(values, weighted).unwrap_or_default()
        };
        let all = Estimate::sum(of(&|_| true)).value();
        let parts = of(&|tract| self.has(*tract)).into_iter().filter(|term| term.weight < WHOLE);
        let divided: f64 = parts.map(|term| term.weight * term.estimate.value()).sum();
        if all > 0.0 { divided / all } else { 0.0 }
    }

    /// The terms of a weighted sum of tracts, with each source estimate once.
    ///
    /// # Errors
    /// The tracts whose estimate is missing. Tracts with weight 0 are ignored.
    pub fn terms(
        &self,
        values: &PerTract<Option<Estimate>>,
        weighted: impl Iterator<Item = (TractIdx, f64)>,
    ) -> Result<Vec<Term>, Vec<TractIdx>> {
        let (mut terms, mut missing) = (Vec::new(), Vec::new());
        let mut collapsed: BTreeMap<usize, f64> = BTreeMap::new();
        for (tract, weight) in weighted.filter(|(_, weight)| *weight != 0.0) {
            match (values[tract], self.of_tract.get(&tract)) {
                (None, _) => missing.push(tract),
                (Some(estimate), None) => terms.push(Term { weight, estimate }),
                (Some(_), Some(parts)) => {
                    for &(source, part) in parts {
                        *collapsed.entry(source).or_default() += weight * part;
                    }
                }
            }
        }
        terms.extend(collapsed.into_iter().map(|(source, weight)| Term { weight, estimate: self.sources[source] }));
        if missing.is_empty() { Ok(terms) } else { Err(missing) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_halves_of_a_number_sum_to_it_with_its_own_margin() {
        let half = Estimate::new(750.0, Some(100.0));
        let values = PerTract::from_vec(vec![half, half, Estimate::new(10.0, Some(3.0))]);
        let whole = Estimate::new(1500.0, Some(200.0)).unwrap();
        let halves = [0, 1].map(|tract| (TractIdx(tract), vec![(0, 0.5)]));
        let pieces = InterpolatedParts::new(vec![whole], BTreeMap::from(halves));
        let sum = |tracts: &[u32]| {
            let weighted = tracts.iter().map(|&tract| (TractIdx(tract), 1.0));
            Estimate::sum(pieces.terms(&values, weighted).unwrap())
        };
        assert_eq!(sum(&[0, 1]), whole);
        assert_eq!(sum(&[0]), half.unwrap());
        assert_eq!(sum(&[0, 1, 2]).moe(), Some(200_f64.hypot(3.0)));
        let divided = |tracts: &[u32]| {
            let weighted: Vec<(TractIdx, f64)> = tracts.iter().map(|&tract| (TractIdx(tract), 1.0)).collect();
            pieces.interpolated_share(&values, &weighted)
        };
        assert_eq!([divided(&[0]), divided(&[0, 1]), divided(&[0, 2])], [1.0, 0.0, 750.0 / 760.0]);
        let mut twice = pieces.clone();
        twice.append(InterpolatedParts::new(vec![whole], BTreeMap::from([(TractIdx(2), vec![(0, 1.0)])])));
        assert_eq!(twice.of_tract[&TractIdx(2)], [(1, 1.0)]);
    }
}
