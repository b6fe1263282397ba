//! What is in reach and how much it weighs, and sums of it on either side.

use rayon::prelude::*;

use crate::access::Decay;
use crate::travel::{CostMatrix, Row};

/// What counts as in reach: all that costs at most the cutoff, with the weight of its cost.
#[derive(Debug, Clone, PartialEq)]
pub struct Catchment {
    /// The cutoff belongs to what is in reach; `None` takes every pair that has a cost.
    pub cutoff: Option<f64>,
    /// The weight of what is in reach.
    pub decay: Decay,
}

/// Weights of the pairs of a row.
pub(crate) trait Weigh: Sync {
    /// Puts the weights of the first pairs of the row into `weights`; the others weigh nothing.
    fn weigh(&self, demand: usize, row: Row<'_>, weights: &mut Vec<f64>);
}

impl Weigh for Catchment {
    fn weigh(&self, _: usize, row: Row<'_>, weights: &mut Vec<f64>) {
        self.decay.weigh(row.costs, self.cutoff, weights);
    }
}

/// For each place of demand the weighted sum over the supply in its reach: `sum_j w_ij x_j`.
///
/// The order of the sum is that of the row, whatever the number of threads.
pub(crate) fn at_demand(costs: &CostMatrix, weigh: &impl Weigh, of_supply: &[f64]) -> Vec<f64> {
    let sum = |weights: &mut Vec<f64>, demand: usize| {
        let row = costs.row(demand);
        weigh.weigh(demand, row, weights);
        total(row.sites.iter().zip(&*weights).map(|(supply, weight)| weight * of_supply[*supply as usize]))
    };
    (0..costs.origins()).into_par_iter().map_init(Vec::new, sum).collect()
}

/// For each place of supply the weighted sum over the demand that has it in reach: `sum_k w_kj y_k`.
///
/// Demand is taken in a fixed number of parts, each summed in its order, so that the number of threads does not show.
pub(crate) fn at_supply(costs: &CostMatrix, weigh: &impl Weigh, of_demand: &[f64]) -> Vec<f64> {
    const PARTS: usize = 16;
    let rows = costs.origins();
    let part = |part: usize| {
        let mut sums = vec![0.0; costs.sites()];
        let mut weights = Vec::new();
        let range = (rows * part / PARTS)..(rows * (part + 1) / PARTS);
        for (demand, amount) in range.clone().zip(&of_demand[range]) {
            let row = costs.row(demand);
            weigh.weigh(demand, row, &mut weights);
            for (supply, weight) in row.sites.iter().zip(&weights) {
                sums[*supply as usize] += weight * amount;
            }
        }
        sums
    };
    let parts: Vec<Vec<f64>> = (0..PARTS).into_par_iter().map(part).collect();
    (0..costs.sites()).into_par_iter().map(|supply| total(parts.iter().map(|sums| sums[supply]))).collect()
}

/// A sum whose nothing is 0; that of the standard library is -0.
pub(crate) fn total(numbers: impl Iterator<Item = f64>) -> f64 {
    numbers.fold(0.0, |sum, number| sum + number)
}

/// Each number divided by the other; 0 where the other is 0: nobody is there to share with.
pub(crate) fn shared(numbers: &[f64], among: &[f64]) -> Vec<f64> {
    numbers.iter().zip(among).map(|(number, among)| if *among > 0.0 { number / among } else { 0.0 }).collect()
}

/// Access as a multiple of its mean over all people, so that the mean is 1; `None` where nobody has any.
///
/// Places without access count as 0: PySAL leaves them out of the sum and not of the people, and its mean is not 1.
#[must_use]
pub fn relative_to_mean(access: &[f64], people: &[f64]) -> Option<Vec<f64>> {
    let mean = mean(access, people)?;
    (mean > 0.0).then(|| access.iter().map(|access| access / mean).collect())
}

/// The mean over people; `None` where there are none.
#[must_use]
pub fn mean(access: &[f64], people: &[f64]) -> Option<f64> {
    let all: f64 = people.iter().sum();
    let total: f64 = access.iter().zip(people).map(|(access, people)| access * people).sum();
    (all > 0.0).then(|| total / all)
}
