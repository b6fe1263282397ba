//! The cost of reaching a site from a tract, over its people.

use std::collections::BTreeMap;

use crate::domain::{CostUnit, CountUnit, TractIdx};
use crate::travel::{CostMatrix, Origin, Origins};

/// The people of a tract, or its households.
#[derive(Debug, Clone, Copy)]
pub struct TractPeople<'a> {
    /// All origins.
    pub origins: &'a Origins,
    /// The tract.
    pub tract: TractIdx,
    /// Whether people or households are counted.
    pub counted: CountUnit,
}

/// The cost of reaching a site from a tract.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TractCost {
    /// Which site.
    pub site: usize,
    /// The mean over all people; `None` where the cost of some is not kept.
    pub mean: Option<f64>,
    /// The least cost of anybody.
    pub least: f64,
    /// The largest; `None` where the cost of some is not kept, and larger.
    pub most: Option<f64>,
    /// The share of people within the limit, 0..=1.
    pub within: f64,
    /// A lower bound of the mean, by which sites are sorted.
    pub(super) at_least: f64,
}

impl<'a> TractPeople<'a> {
    /// Its origins at which somebody is, with their number and weight.
    pub(super) fn all(self) -> impl Iterator<Item = (usize, &'a Origin, f64)> {
        let Self { origins, tract, counted } = self;
        let all = origins.range(tract).map(move |number| {
            let origin = &origins.all()[number];
            (number, origin, origin.weight(counted))
        });
        all.filter(|(.., weight)| *weight > 0.0)
    }
}

/// What is summed for a site.
#[derive(Default)]
struct Sum {
    cost: f64,
    weight: f64,
    within: f64,
    /// The costs that the same people would have at least if theirs were not kept.
    if_missing: f64,
    least: Option<f64>,
    most: f64,
}

/// The cost of each site that a matrix has a cost to, by its lower bound. `rows` are the row of the matrix and the weight
/// of each origin.
pub(super) fn tract_costs(rows: &[(usize, f64)], matrix: &CostMatrix, limit: f64) -> Vec<TractCost> {
    let mut sums: BTreeMap<usize, Sum> = BTreeMap::new();
    let (mut all, mut all_missing) = (0.0, 0.0);
    for &(origin, weight) in rows {
        let row = matrix.row(origin);
        // A row without a site within the bound has the nearest alone, and all others cost as much at least.
        let beyond = matrix.bound().unwrap_or(f64::INFINITY).max(row.nearest().unwrap_or(0.0));
        all += weight;
        all_missing += weight * beyond;
        for (site, cost) in row.iter() {
            let sum = sums.entry(site).or_default();
            sum.cost += weight * cost;
            sum.weight += weight;
            sum.if_missing += weight * beyond;
            sum.within += if cost <= limit { weight } else { 0.0 };
            sum.least = Some(sum.least.map_or(cost, |least| least.min(cost)));
            sum.most = sum.most.max(cost);
        }
    }
    // Sums in the same order are equal where nobody is missing.
    let cost = |(site, sum): (usize, Sum)| {
        let is_whole = sum.weight >= all;
        let missing = if is_whole { 0.0 } else { all_missing - sum.if_missing };
        let at_least = (sum.cost + if missing.is_nan() { f64::INFINITY } else { missing }) / all;
        let within = (sum.within / all).clamp(0.0, 1.0);
        let (mean, most) = (is_whole.then_some(at_least), is_whole.then_some(sum.most));
        Some(TractCost { site, mean, least: sum.least?, most, within, at_least })
    };
    let mut costs: Vec<TractCost> = sums.into_iter().filter_map(cost).collect();
    sort(&mut costs);
    costs
}

/// Sorts by the lower bound of the mean, then by the number of the site.
pub(super) fn sort(costs: &mut [TractCost]) {
    costs.sort_by(|a, b| a.at_least.total_cmp(&b.at_least).then(a.site.cmp(&b.site)));
}

/// The costs from the least to the most, outward in steps, so that no position follows from them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CostRange {
    /// At least so much.
    pub least: f64,
    /// At most so much; `None` where the cost of some is not kept, and larger.
    pub most: Option<f64>,
}

/// The range of costs of a tract, in steps of 100 m or of 2 min. `None` where all its people have the same cost.
///
/// # Examples
/// ```
/// use gapatlas_core::domain::CostUnit;
/// use gapatlas_core::reach::cost_range;
///
/// let range = cost_range(612.0, Some(1_140.0), CostUnit::M).unwrap();
/// assert_eq!((range.least, range.most), (600.0, Some(1_200.0)));
/// assert_eq!(cost_range(612.0, Some(612.0), CostUnit::M), None);
/// ```
#[must_use]
pub fn cost_range(least: f64, most: Option<f64>, unit: CostUnit) -> Option<CostRange> {
    if most == Some(least) {
        return None;
    }
    let step = match unit {
        CostUnit::M => 100.0,
        CostUnit::Min => 2.0,
    };
    Some(CostRange { least: (least / step).floor() * step, most: most.map(|most| (most / step).ceil() * step) })
}

/// A share in whole percents, 0..=1: 0 only where it is nobody, and 1 only where it is everybody.
///
/// # Examples
/// ```
/// use gapatlas_core::reach::whole_percent;
///
/// assert_eq!([0.0, 0.001, 0.246, 0.999, 1.0].map(whole_percent), [0.0, 0.01, 0.25, 0.99, 1.0]);
/// ```
#[must_use]
pub fn whole_percent(share: f64) -> f64 {
    if share <= 0.0 {
        0.0
    } else if share >= 1.0 {
        1.0
    } else {
        (share * 100.0).round().clamp(1.0, 99.0) / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CostUnit;
    use crate::travel::SiteCost;

    /// A quarter of the people at the first origin, the others at the second; complete to 1,000 m.
    fn costs(first: &[(u32, f64)], second: &[(u32, f64)]) -> Vec<TractCost> {
        let rows = [first, second];
        let matrix = CostMatrix::from_rows([2, 9], CostUnit::M, 1_000.0, |origin, row| {
            row.extend(rows[origin].iter().map(|&(site, cost)| SiteCost { site, cost }));
        });
        tract_costs(&[(0, 1.0), (1, 3.0)], &matrix, 800.0)
    }

    #[test]
    fn a_mean_is_over_people_and_missing_where_a_cost_is_not_kept() {
        let found = costs(&[(0, 400.0), (1, 600.0)], &[(0, 800.0)]);
        assert_eq!((found[0].site, found[0].mean, found[0].within), (0, Some(700.0), 1.0));
        assert_eq!((found[0].least, found[0].most), (400.0, Some(800.0)));
        // Three quarters of the people have more than 1,000 m to the second: (600 + 3 · 1,000) / 4 at least.
        assert_eq!((found[1].mean, found[1].most, found[1].within), (None, None, 0.25));
        assert_eq!(found[1].at_least, 900.0);
    }

    #[test]
    fn where_none_is_within_the_bound_all_others_cost_as_much_as_the_nearest() {
        let found = costs(&[(0, 900.0), (2, 950.0)], &[(1, 2_000.0)]);
        // (1,000 + 3 · 2,000) / 4, (900 + 3 · 2,000) / 4, (950 + 3 · 2,000) / 4
        let bounds: Vec<(usize, f64)> = found.iter().map(|cost| (cost.site, cost.at_least)).collect();
        assert_eq!(bounds, [(0, 1_725.0), (2, 1_737.5), (1, 1_750.0)]);
        assert!(found.iter().all(|cost| cost.mean.is_none() && cost.within == 0.0));
    }
}
