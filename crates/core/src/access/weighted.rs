//! A cost matrix with the weight of each pair, and its weighted row and column sums.

use std::borrow::Cow;

use rayon::prelude::*;

use crate::access::{Catchment, Decay};
use crate::travel::CostMatrix;

/// The weights of the pairs in reach, computed once for a matrix and a catchment and used by every measure.
///
/// A curve is evaluated once for each pair. For a step function, only the end of each step in each row is stored.
#[derive(Debug, Clone)]
pub struct WeightedCosts<'m> {
    costs: &'m CostMatrix,
    weights: Weights<'m>,
}

#[derive(Debug, Clone)]
enum Weights<'m> {
    /// The weight of each step, and for each origin the number of pairs up to the end of each step.
    Steps { steps: Vec<f64>, ends: Vec<u32> },
    /// The weights of pairs in blocks of origins; where those of an origin begin in its block, and how many are in
    /// reach.
    Pairs { blocks: Cow<'m, [Vec<f64>]>, starts: Cow<'m, [usize]>, counts: Vec<u32> },
}

/// Rows per parallel task.
const ROWS: usize = 256;

impl<'m> WeightedCosts<'m> {
    /// Computes the weights of the pairs in reach.
    #[must_use]
    pub fn new(costs: &'m CostMatrix, catchment: &Catchment) -> Self {
        let Catchment { cutoff, decay } = catchment;
        let cutoff = cutoff.unwrap_or(f64::MAX);
        let weights = if let Some(steps) = decay.steps() {
            let mut ends = vec![0; costs.origins() * steps.len()];
            ends.par_chunks_mut(steps.len().max(1)).enumerate().for_each(|(origin, ends)| {
                let costs = costs.row(origin).costs;
                let mut at = 0;
                for (end, step) in ends.iter_mut().zip(&steps) {
                    at = prefix_end(costs, at, |cost| step.includes(cost) && cost <= cutoff);
                    *end = count(at);
                }
            });
            Weights::Steps { steps: steps.iter().map(|step| step.weight).collect(), ends }
        } else {
            pairs(costs, cutoff, decay)
        };
        Self { costs, weights }
    }

    /// The pairs that cost at most `cutoff`; without a cutoff all of them. Weights are not computed again.
    #[must_use]
    pub fn within(&self, cutoff: Option<f64>) -> WeightedCosts<'_> {
        let costs = self.costs;
        let cutoff = cutoff.unwrap_or(f64::MAX);
        let end = |origin: usize| count(prefix_end(costs.row(origin).costs, 0, |cost| cost <= cutoff));
        let cut = (0..costs.origins()).into_par_iter().with_min_len(ROWS).map(end);
        let weights = match &self.weights {
            Weights::Steps { steps, ends } => {
                let mut ends = ends.clone();
                let rows = ends.par_chunks_mut(steps.len().max(1));
                rows.zip(cut).for_each(|(ends, cut)| ends.iter_mut().for_each(|end| *end = cut.min(*end)));
                Weights::Steps { steps: steps.clone(), ends }
            }
            Weights::Pairs { blocks, starts, counts } => Weights::Pairs {
                blocks: Cow::Borrowed(blocks),
                starts: Cow::Borrowed(starts),
                counts: counts.par_iter().zip(cut).map(|(count, cut)| cut.min(*count)).collect(),
            },
        };
        WeightedCosts { costs, weights }
    }

    /// For each origin the sum of its weights: `sum_j f(w_ij)`.
    pub(crate) fn origin_weight_sums(&self, of: impl Fn(f64) -> f64 + Sync) -> Vec<f64> {
        let sum = |origin: usize| self.runs(origin).map(|run| run.weight_sum(&of)).fold(0.0, |sum, run| sum + run);
        (0..self.costs.origins()).into_par_iter().with_min_len(ROWS).map(sum).collect()
    }

    /// For each origin the weighted sums over its sites: `sum_j f(w_ij) x_j`, for several `x` at once.
    ///
    /// The order of summation is that of the row, so that the result does not depend on the number of threads.
    pub(crate) fn sum_at_origins<const N: usize>(
        &self,
        of: impl Fn(f64) -> f64 + Sync,
        of_site: [&[f64]; N],
    ) -> [Vec<f64>; N] {
        // The values of a site are stored together, so that a lookup is one memory access.
        let of_site: Vec<[f64; N]> = (0..self.costs.sites()).map(|site| of_site.map(|of_site| of_site[site])).collect();
        let sum = |origin: usize| {
            let mut sums = [0.0; N];
            self.runs(origin).for_each(|run| add(&mut sums, run.gather(&of, &of_site)));
            sums
        };
        let sums: Vec<[f64; N]> = (0..self.costs.origins()).into_par_iter().with_min_len(ROWS).map(sum).collect();
        std::array::from_fn(|at| sums.iter().map(|sums| sums[at]).collect())
    }

    /// For each site the weighted sums over the origins that reach it: `sum_k f(w_kj) y_k`, for several `y` at once.
    ///
    /// Origins are summed in a fixed number of blocks, so that the result does not depend on the number of threads.
    pub(crate) fn sum_at_sites<const N: usize>(
        &self,
        of: impl Fn(f64) -> f64 + Sync,
        of_origin: [&[f64]; N],
    ) -> [Vec<f64>; N] {
        const BLOCKS: usize = 16;
        let (rows, sites) = (self.costs.origins(), self.costs.sites());
        let block = |block: usize| {
            let mut sums = vec![[0.0; N]; sites];
            for origin in (rows * block / BLOCKS)..(rows * (block + 1) / BLOCKS) {
                let amounts = of_origin.map(|of_origin| of_origin[origin]);
                if amounts != [0.0; N] {
                    self.runs(origin).for_each(|run| run.scatter(&of, amounts, &mut sums));
                }
            }
            sums
        };
        let blocks: Vec<Vec<[f64; N]>> = (0..BLOCKS).into_par_iter().map(block).collect();
        std::array::from_fn(|at| {
            let sum = |site: usize| blocks.iter().fold(0.0, |sum, sums| sum + sums[site][at]);
            (0..sites).into_par_iter().with_min_len(ROWS).map(sum).collect()
        })
    }

    /// The pairs of an origin, in runs.
    fn runs(&self, origin: usize) -> impl Iterator<Item = Run<'_>> {
        let sites = self.costs.row(origin).sites;
        let (ends, steps, individual) = match &self.weights {
            Weights::Steps { steps, ends } => (&ends[origin * steps.len()..][..steps.len()], steps.as_slice(), None),
            Weights::Pairs { blocks, starts, counts } => {
                let counts = &counts[origin..=origin];
                let weights = &blocks[origin / ROWS][starts[origin]..][..counts[0] as usize];
                (counts, &[1.0][..], Some(weights))
            }
        };
        let mut from = 0;
        ends.iter().zip(steps).map(move |(end, step)| {
            let sites = &sites[from..*end as usize];
            from = *end as usize;
            individual.map_or(Run::Uniform(sites, *step), |weights| Run::Individual(sites, weights))
        })
    }
}

/// Consecutive sites of a row with one weight, or with individual weights.
enum Run<'r> {
    Uniform(&'r [u32], f64),
    Individual(&'r [u32], &'r [f64]),
}

impl Run<'_> {
    fn weight_sum(&self, of: impl Fn(f64) -> f64) -> f64 {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "there are fewer sites than 2^52")]
            Self::Uniform(sites, weight) => of(*weight) * sites.len() as f64,
            Self::Individual(_, weights) => unrolled_sums(weights, weights, |_, weight| [of(*weight)])[0],
        }
    }

    fn gather<const N: usize>(&self, of: impl Fn(f64) -> f64, of_site: &[[f64; N]]) -> [f64; N] {
        match self {
            Self::Uniform(sites, weight) => {
                let weight = of(*weight);
                unrolled_sums(sites, sites, |site, _| of_site[*site as usize]).map(|sum| weight * sum)
            }
            Self::Individual(sites, weights) => unrolled_sums(sites, weights, |site, weight| {
                let weight = of(*weight);
                of_site[*site as usize].map(|amount| weight * amount)
            }),
        }
    }

    fn scatter<const N: usize>(&self, of: impl Fn(f64) -> f64, amounts: [f64; N], sums: &mut [[f64; N]]) {
        match self {
            Self::Uniform(sites, weight) => {
                let amounts = amounts.map(|amount| of(*weight) * amount);
                sites.iter().for_each(|site| add(&mut sums[*site as usize], amounts));
            }
            Self::Individual(sites, weights) => {
                for (site, weight) in sites.iter().zip(*weights) {
                    let weight = of(*weight);
                    add(&mut sums[*site as usize], amounts.map(|amount| weight * amount));
                }
            }
        }
    }
}

fn add<const N: usize>(sums: &mut [f64; N], amounts: [f64; N]) {
    sums.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum += amount);
}

/// Sums over two lists of the same length in four independent accumulators, always in the same order.
fn unrolled_sums<A, B, const N: usize>(a: &[A], b: &[B], of: impl Fn(&A, &B) -> [f64; N]) -> [f64; N] {
    let mut sums = [[0.0; N]; 4];
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<4>(), b.as_chunks::<4>());
    for (a, b) in a.iter().zip(b) {
        for lane in 0..4 {
            add(&mut sums[lane], of(&a[lane], &b[lane]));
        }
    }
    for (a, b) in a_rest.iter().zip(b_rest) {
        add(&mut sums[0], of(a, b));
    }
    std::array::from_fn(|at| (sums[0][at] + sums[1][at]) + (sums[2][at] + sums[3][at]))
}

/// The end of the leading costs of a row for which `includes` holds, at or after `from`.
///
/// A linear scan in strides of a cache line is faster than a binary search, as costs are prefetched.
fn prefix_end(costs: &[f64], from: usize, includes: impl Fn(f64) -> bool) -> usize {
    const STRIDE: usize = 8;
    let mut at = from;
    while costs.get(at + STRIDE - 1).is_some_and(|cost| includes(*cost)) {
        at += STRIDE;
    }
    at + costs[at..].iter().take_while(|cost| includes(**cost)).count()
}

/// A row has at most as many pairs as there are sites, which are numbered by `u32`.
fn count(pairs: usize) -> u32 {
    u32::try_from(pairs).unwrap_or(u32::MAX)
}

fn pairs<'m>(costs: &CostMatrix, cutoff: f64, decay: &Decay) -> Weights<'m> {
    let block = |block: usize| {
        let rows = || (block * ROWS..costs.origins().min((block + 1) * ROWS)).map(|origin| costs.row(origin).costs);
        let mut weights = Vec::with_capacity(rows().map(<[f64]>::len).sum());
        let mut starts = Vec::with_capacity(ROWS + 1);
        for row in rows() {
            starts.push(weights.len());
            let within = row.iter().take_while(|cost| **cost <= cutoff);
            let before = weights.len();
            // Weights that do not rise are all 0 after the first 0; others may be 0 at first.
            let goes_on = |weight: &f64| *weight > 0.0 || !decay.never_rises();
            weights.extend(within.map(|cost| decay.weight(*cost)).take_while(goes_on));
            let without = weights[before..].iter().rev().take_while(|weight| **weight == 0.0).count();
            weights.truncate(weights.len() - without);
        }
        let ends = starts.iter().skip(1).copied().chain([weights.len()]);
        let counts: Vec<u32> = starts.iter().zip(ends).map(|(start, end)| count(end - start)).collect();
        (weights, starts, counts)
    };
    let blocks: Vec<_> = (0..costs.origins().div_ceil(ROWS)).into_par_iter().map(block).collect();
    let counts = blocks.iter().flat_map(|(.., counts)| counts.iter().copied()).collect();
    let (blocks, starts): (Vec<Vec<f64>>, Vec<Vec<usize>>) =
        blocks.into_iter().map(|(weights, starts, _)| (weights, starts)).unzip();
    Weights::Pairs { blocks: blocks.into(), starts: starts.concat().into(), counts }
}
