//! Numbers of tracts that are made of numbers of other tracts.

use std::collections::BTreeMap;

use crate::domain::{Estimate, PerTract, Term, TractIdx};

/// What the numbers of some tracts are made of, where those of other tracts were divided among them.
///
/// Parts of one number err together: the halves of `x ± m` are `x/2 ± m/2` each, and their sum is `x ± m` and not
/// `x ± m/√2`. So sums are taken over the numbers that were surveyed, with their weights collapsed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pieces {
    cells: Vec<Estimate>,
    of_tract: BTreeMap<TractIdx, Vec<(usize, f64)>>,
}

impl Pieces {
    /// Pieces of numbers: for each tract the places of its cells, and how much of each is its own.
    #[must_use]
    pub const fn new(cells: Vec<Estimate>, of_tract: BTreeMap<TractIdx, Vec<(usize, f64)>>) -> Self {
        Self { cells, of_tract }
    }

    /// Adds the pieces of other tracts.
    pub fn append(&mut self, other: Self) {
        let before = self.cells.len();
        self.cells.extend(other.cells);
        let moved = other
            .of_tract
            .into_iter()
            .map(|(tract, parts)| (tract, parts.into_iter().map(|(cell, weight)| (cell + before, weight)).collect()));
        self.of_tract.extend(moved);
    }

    /// Whether a tract's number is made of parts of others.
    #[must_use]
    pub fn has(&self, tract: TractIdx) -> bool {
        self.of_tract.contains_key(&tract)
    }

    /// The share of a sum of weighted tracts, 0..=1, that comes from numbers of which only a part is in it: how they were
    /// divided decides about so much of it. A number whose parts are all in it, as in a sum over the region, is certain.
    #[must_use]
    pub fn share_divided(&self, values: &PerTract<Option<Estimate>>, weighted: &[(TractIdx, f64)]) -> f64 {
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

    /// The terms of a sum of weighted tracts, each number that was surveyed once.
    ///
    /// # Errors
    /// The tracts whose number is missing. A tract with the weight 0 need not be known.
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
                    for &(cell, part) in parts {
                        *collapsed.entry(cell).or_default() += weight * part;
                    }
                }
            }
        }
        terms.extend(collapsed.into_iter().map(|(cell, weight)| Term { weight, estimate: self.cells[cell] }));
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
        let pieces = Pieces::new(vec![whole], BTreeMap::from(halves));
        let sum = |tracts: &[u32]| {
            let weighted = tracts.iter().map(|&tract| (TractIdx(tract), 1.0));
            Estimate::sum(pieces.terms(&values, weighted).unwrap())
        };
        assert_eq!(sum(&[0, 1]), whole);
        assert_eq!(sum(&[0]), half.unwrap());
        assert_eq!(sum(&[0, 1, 2]).moe(), Some(200_f64.hypot(3.0)));
        let divided = |tracts: &[u32]| {
            let weighted: Vec<(TractIdx, f64)> = tracts.iter().map(|&tract| (TractIdx(tract), 1.0)).collect();
            pieces.share_divided(&values, &weighted)
        };
        assert_eq!([divided(&[0]), divided(&[0, 1]), divided(&[0, 2])], [1.0, 0.0, 750.0 / 760.0]);
        let mut twice = pieces.clone();
        twice.append(Pieces::new(vec![whole], BTreeMap::from([(TractIdx(2), vec![(0, 1.0)])])));
        assert_eq!(twice.of_tract[&TractIdx(2)], [(1, 1.0)]);
    }
}
