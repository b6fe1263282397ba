//! Cumulative opportunities and gravity measures.

use rayon::prelude::*;

use crate::access::WeightedCosts;
use crate::travel::CostMatrix;

/// The supply in reach of each place, weighted by cost: `A_i = sum_j S_j f(c_ij)`.
///
/// In units of supply, at least 0. Without decay these are cumulative opportunities, the supply within the cutoff.
/// Laws: more supply, a higher cutoff or a lower cost never lowers it; twice the supply is twice the access. Hansen
/// 1959, doi:10.1080/01944365908978307.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{Catchment, Decay, WeightedCosts, gravity};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
///
/// let all = WeightedCosts::new(&costs, &Catchment::within(10.0));
/// assert_eq!(gravity(&all, [&[2.0, 4.0]]), [[6.0, 4.0]]);
/// // The weight falls to 0 in 20 min: 0.75 · 2 + 0.5 · 4 and 0.75 · 4.
/// let weighted = WeightedCosts::new(&costs, &Catchment { cutoff: None, decay: Decay::Linear { end: 20.0 } });
/// assert_eq!(gravity(&weighted, [&[2.0, 4.0]]), [[3.5, 3.0]]);
/// ```
#[must_use]
pub fn gravity<const N: usize>(reach: &WeightedCosts<'_>, supply: [&[f64]; N]) -> [Vec<f64>; N] {
    reach.sum_at_origins(|weight| weight, supply)
}

/// Equidistant cutoffs.
#[derive(Debug, Clone, PartialEq)]
pub struct Interval {
    cutoffs: Vec<f64>,
}

impl Interval {
    /// The cutoffs `from`, `from + step`, … up to `to`, which is included if it is a whole number of steps away.
    ///
    /// `None` where the ends or the step are invalid, or where there are more than a hundred thousand cutoffs.
    #[must_use]
    pub fn new(from: f64, to: f64, step: f64) -> Option<Self> {
        const MOST: f64 = 1e5;
        // The tolerance covers the rounding of decimal steps.
        let steps = ((to - from) / step + 1e-8).floor();
        let possible = from >= 0.0 && to >= from && step > 0.0 && steps < MOST;
        let cutoff = |number: u32| (f64::from(number) <= steps).then(|| from + f64::from(number) * step);
        possible.then(|| Self { cutoffs: (0..).map_while(cutoff).collect() })
    }
}

/// Cumulative opportunities averaged over an interval of cutoffs.
#[derive(Debug, Clone, PartialEq)]
pub struct OverInterval {
    /// The mean over the cutoffs.
    pub mean: Vec<f64>,
    /// The median over the cutoffs; for an even number, the mean of the middle two.
    pub median: Vec<f64>,
}

/// The mean and the median of cumulative opportunities over the cutoffs of an interval, so that no single cutoff
/// decides.
///
/// In units of supply, not rounded: R `accessibility` 1.4.0 truncates them, and is wrong for fractional supply. Law:
/// both lie between the access at the ends. Tomasiello et al. 2023, doi:10.1016/j.apgeog.2023.103007.
///
/// # Examples
/// ```
/// use gapatlas_core::access::{Interval, over_interval};
/// use gapatlas_core::travel::{CostMatrix, Pair};
///
/// // A village of 100 people reaches clinics of 2 and 4 doctors in 5 and 10 min, a town of 300 the second in 5 min.
/// let pairs = [(0, 0, 5.0), (0, 1, 10.0), (1, 1, 5.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
///
/// // Within 0, 5 and 10 min the village has 0, 2 and 6 doctors, the town 0, 4 and 4.
/// let doctors = over_interval(&costs, &[2.0, 4.0], &Interval::new(0.0, 10.0, 5.0).unwrap());
/// assert_eq!(doctors.mean, [8.0 / 3.0, 8.0 / 3.0]);
/// assert_eq!(doctors.median, [2.0, 4.0]);
/// ```
#[must_use]
pub fn over_interval(costs: &CostMatrix, supply: &[f64], interval: &Interval) -> OverInterval {
    let summed = |demand: usize| {
        let mut row = costs.row(demand).iter().peekable();
        let mut sum = 0.0;
        // Access rises with the cutoff, so that the median is in the middle of the list.
        let rising: Vec<f64> = (interval.cutoffs.iter())
            .map(|cutoff| {
                while let Some((supplied, _)) = row.next_if(|(_, cost)| cost <= cutoff) {
                    sum += supply[supplied];
                }
                sum
            })
            .collect();
        let middle = rising.len() / 2;
        let median =
            if rising.len() % 2 == 1 { rising[middle] } else { f64::midpoint(rising[middle - 1], rising[middle]) };
        #[expect(clippy::cast_precision_loss, reason = "there are at most a hundred thousand cutoffs")]
        (rising.iter().sum::<f64>() / rising.len() as f64, median)
    };
    let (mean, median) = (0..costs.origins()).into_par_iter().map(summed).unzip();
    OverInterval { mean, median }
}
