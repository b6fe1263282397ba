//! A cost matrix with the weight of each pair, and sums of it on either side.

use std::borrow::Cow;

use rayon::prelude::*;

use crate::access::{Catchment, Decay};
use crate::travel::CostMatrix;

/// What is in reach, with its weight: made once for a matrix and a catchment, and summed up by every measure.
///
/// A curve is computed once for each pair; of steps, only where in each row they end.
#[derive(Debug, Clone)]
pub struct Weighted<'m> {
    costs: &'m CostMatrix,
    weights: Weights<'m>,
}

#[derive(Debug, Clone)]
enum Weights<'m> {
    /// The weight of each step, and for each origin the number of its pairs up to the end of each step.
    Steps { steps: Vec<f64>, ends: Vec<u32> },
    /// The weights of pairs, a part of the origins each; where in it those of an origin begin, and how many of them count. The
    /// others weigh nothing.
    Pairs { parts: Cow<'m, [Vec<f64>]>, starts: Cow<'m, [usize]>, counts: Vec<u32> },
}

/// Rows that one processor takes at a time.
const ROWS: usize = 256;

impl<'m> Weighted<'m> {
    /// Weighs the pairs that are in reach.
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
                    at = end_of(costs, at, |cost| step.holds(cost) && cost <= cutoff);
                    *end = count(at);
                }
            });
            Weights::Steps { steps: steps.iter().map(|step| step.weight).collect(), ends }
        } else {
            pairs(costs, cutoff, decay)
        };
        Self { costs, weights }
    }

    /// The part of it that costs at most so much; without a cutoff all of it. Curves are not computed again.
    #[must_use]
    pub fn within(&self, cutoff: Option<f64>) -> Weighted<'_> {
        let costs = self.costs;
        let cutoff = cutoff.unwrap_or(f64::MAX);
        let end = |origin: usize| count(end_of(costs.row(origin).costs, 0, |cost| cost <= cutoff));
        let cut = (0..costs.origins()).into_par_iter().with_min_len(ROWS).map(end);
        let weights = match &self.weights {
            Weights::Steps { steps, ends } => {
                let mut ends = ends.clone();
                let rows = ends.par_chunks_mut(steps.len().max(1));
                rows.zip(cut).for_each(|(ends, cut)| ends.iter_mut().for_each(|end| *end = cut.min(*end)));
                Weights::Steps { steps: steps.clone(), ends }
            }
            Weights::Pairs { parts, starts, counts } => Weights::Pairs {
                parts: Cow::Borrowed(parts),
                starts: Cow::Borrowed(starts),
                counts: counts.par_iter().zip(cut).map(|(count, cut)| cut.min(*count)).collect(),
            },
        };
        Weighted { costs, weights }
    }

    /// For each origin the weights of all that it reaches: `sum_j f(w_ij)`.
    pub(crate) fn at_origins_alone(&self, of: impl Fn(f64) -> f64 + Sync) -> Vec<f64> {
        let sum = |origin: usize| self.runs(origin).map(|run| run.alone(&of)).fold(0.0, |sum, run| sum + run);
        (0..self.costs.origins()).into_par_iter().with_min_len(ROWS).map(sum).collect()
    }

    /// For each origin the weighted sums over the sites in its reach: `sum_j f(w_ij) x_j`, of several `x` at once.
    ///
    /// The order of a sum is that of the row, whatever the number of processors.
    pub(crate) fn at_origins<const N: usize>(
        &self,
        of: impl Fn(f64) -> f64 + Sync,
        of_site: [&[f64]; N],
    ) -> [Vec<f64>; N] {
        // What is known of a site lies together in memory, where it is looked up.
        let of_site: Vec<[f64; N]> = (0..self.costs.sites()).map(|site| of_site.map(|of_site| of_site[site])).collect();
        let sum = |origin: usize| {
            let mut sums = [0.0; N];
            self.runs(origin).for_each(|run| add(&mut sums, run.gather(&of, &of_site)));
            sums
        };
        let sums: Vec<[f64; N]> = (0..self.costs.origins()).into_par_iter().with_min_len(ROWS).map(sum).collect();
        std::array::from_fn(|at| sums.iter().map(|sums| sums[at]).collect())
    }

    /// For each site the weighted sums over the origins that have it in reach: `sum_k f(w_kj) y_k`, of several `y` at once.
    ///
    /// Origins are taken in a fixed number of parts, each summed in its order, so that the number of processors does not show.
    pub(crate) fn at_sites<const N: usize>(
        &self,
        of: impl Fn(f64) -> f64 + Sync,
        of_origin: [&[f64]; N],
    ) -> [Vec<f64>; N] {
        const PARTS: usize = 16;
        let (rows, sites) = (self.costs.origins(), self.costs.sites());
        let part = |part: usize| {
            let mut sums = vec![[0.0; N]; sites];
            for origin in (rows * part / PARTS)..(rows * (part + 1) / PARTS) {
                let amounts = of_origin.map(|of_origin| of_origin[origin]);
                if amounts != [0.0; N] {
                    self.runs(origin).for_each(|run| run.scatter(&of, amounts, &mut sums));
                }
            }
            sums
        };
        let parts: Vec<Vec<[f64; N]>> = (0..PARTS).into_par_iter().map(part).collect();
        std::array::from_fn(|at| {
            let sum = |site: usize| parts.iter().fold(0.0, |sum, sums| sum + sums[site][at]);
            (0..sites).into_par_iter().with_min_len(ROWS).map(sum).collect()
        })
    }

    /// The pairs of an origin in runs.
    fn runs(&self, origin: usize) -> impl Iterator<Item = Run<'_>> {
        let sites = self.costs.row(origin).sites;
        let (ends, steps, each) = match &self.weights {
            Weights::Steps { steps, ends } => (&ends[origin * steps.len()..][..steps.len()], steps.as_slice(), None),
            Weights::Pairs { parts, starts, counts } => {
                let counts = &counts[origin..=origin];
                let weights = &parts[origin / ROWS][starts[origin]..][..counts[0] as usize];
                (counts, &[1.0][..], Some(weights))
            }
        };
        let mut from = 0;
        ends.iter().zip(steps).map(move |(end, step)| {
            let sites = &sites[from..*end as usize];
            from = *end as usize;
            each.map_or(Run::Even(sites, *step), |weights| Run::Each(sites, weights))
        })
    }
}

/// Some sites with one weight, or each with its own.
enum Run<'r> {
    Even(&'r [u32], f64),
    Each(&'r [u32], &'r [f64]),
}

impl Run<'_> {
    fn alone(&self, of: impl Fn(f64) -> f64) -> f64 {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "there are fewer sites than 2^52")]
            Self::Even(sites, weight) => of(*weight) * sites.len() as f64,
            Self::Each(_, weights) => in_four(weights, weights, |_, weight| [of(*weight)])[0],
        }
    }

    fn gather<const N: usize>(&self, of: impl Fn(f64) -> f64, of_site: &[[f64; N]]) -> [f64; N] {
        match self {
            Self::Even(sites, weight) => {
                let weight = of(*weight);
                in_four(sites, sites, |site, _| of_site[*site as usize]).map(|sum| weight * sum)
            }
            Self::Each(sites, weights) => in_four(sites, weights, |site, weight| {
                let weight = of(*weight);
                of_site[*site as usize].map(|amount| weight * amount)
            }),
        }
    }

    fn scatter<const N: usize>(&self, of: impl Fn(f64) -> f64, amounts: [f64; N], sums: &mut [[f64; N]]) {
        match self {
            Self::Even(sites, weight) => {
                let amounts = amounts.map(|amount| of(*weight) * amount);
                sites.iter().for_each(|site| add(&mut sums[*site as usize], amounts));
            }
            Self::Each(sites, weights) => {
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

/// Sums over two lists of the same length, in four parts that do not wait for each other, always in the same order.
fn in_four<A, B, const N: usize>(a: &[A], b: &[B], of: impl Fn(&A, &B) -> [f64; N]) -> [f64; N] {
    let mut sums = [[0.0; N]; 4];
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<4>(), b.as_chunks::<4>());
    for (a, b) in a.iter().zip(b) {
        for part in 0..4 {
            add(&mut sums[part], of(&a[part], &b[part]));
        }
    }
    for (a, b) in a_rest.iter().zip(b_rest) {
        add(&mut sums[0], of(a, b));
    }
    std::array::from_fn(|at| (sums[0][at] + sums[1][at]) + (sums[2][at] + sums[3][at]))
}

/// Where in a row the costs end that are held, which are the first ones, looked for from a place before.
///
/// A row is read along faster than it is searched: its costs come from memory in eights, ahead of time.
fn end_of(costs: &[f64], from: usize, holds: impl Fn(f64) -> bool) -> usize {
    const TOGETHER: usize = 8;
    let mut at = from;
    while costs.get(at + TOGETHER - 1).is_some_and(|cost| holds(*cost)) {
        at += TOGETHER;
    }
    at + costs[at..].iter().take_while(|cost| holds(**cost)).count()
}

/// Rows have fewer pairs than there are numbers for sites.
fn count(pairs: usize) -> u32 {
    u32::try_from(pairs).unwrap_or(u32::MAX)
}

fn pairs<'m>(costs: &CostMatrix, cutoff: f64, decay: &Decay) -> Weights<'m> {
    let part = |part: usize| {
        let rows = || (part * ROWS..costs.origins().min((part + 1) * ROWS)).map(|origin| costs.row(origin).costs);
        let mut weights = Vec::with_capacity(rows().map(<[f64]>::len).sum());
        let mut starts = Vec::with_capacity(ROWS + 1);
        for row in rows() {
            starts.push(weights.len());
            let within = row.iter().take_while(|cost| **cost <= cutoff);
            // A weight that falls is 0 to the end once it is 0.
            weights.extend(within.map(|cost| decay.weight(*cost)).take_while(|weight| *weight > 0.0));
        }
        let ends = starts.iter().skip(1).copied().chain([weights.len()]);
        let counts: Vec<u32> = starts.iter().zip(ends).map(|(start, end)| count(end - start)).collect();
        (weights, starts, counts)
    };
    let parts: Vec<_> = (0..costs.origins().div_ceil(ROWS)).into_par_iter().map(part).collect();
    let counts = parts.iter().flat_map(|(.., counts)| counts.iter().copied()).collect();
    let (parts, starts): (Vec<Vec<f64>>, Vec<Vec<usize>>) =
        parts.into_iter().map(|(weights, starts, _)| (weights, starts)).unzip();
    Weights::Pairs { parts: parts.into(), starts: starts.concat().into(), counts }
}
