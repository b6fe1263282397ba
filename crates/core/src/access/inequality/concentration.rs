//! The concentration index of access by income.

use crate::access::mean;

/// The concentration of access: above 0 on the rich, below 0 on the poor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Concentration {
    /// The index by fractional rank, -1..=1. Van Doorslaer and Koolman 2004, doi:10.1002/hec.918.
    pub standard: f64,
    /// Erreygers's correction for bounded access, with the range of the data as bounds; `None` where all have the same.
    /// Erreygers 2009, doi:10.1016/j.jhealeco.2008.02.003.
    pub corrected: Option<f64>,
}

/// The concentration index by income: `2 sum p (r - 1/2) (x - mu)/mu`, where r is the share of people who are poorer.
///
/// People of equal income have the same rank, so that the result does not depend on the order of rows. `None` where
/// nobody has access.
///
/// # Examples
/// ```
/// // The richer of two people, at the rank of 3/4, has 3, the poorer, at 1/4, has 1: (2/2) (¼ · ½ + ¼ · ½).
/// let index = gapatlas_core::access::inequality::concentration(&[1.0, 3.0], &[1.0, 1.0], &[10.0, 20.0]).unwrap();
/// assert_eq!(index.standard, 0.25);
/// // 4 · mean / range of that: the richer one could not have more.
/// assert_eq!(index.corrected, Some(1.0));
/// ```
#[must_use]
pub fn concentration(access: &[f64], people: &[f64], income: &[f64]) -> Option<Concentration> {
    let mean = mean(access, people).filter(|mean| *mean > 0.0)?;
    let all: f64 = people.iter().sum();
    let mut order: Vec<usize> = (0..access.len()).filter(|place| people[*place] > 0.0).collect();
    order.sort_by(|a, b| income[*a].total_cmp(&income[*b]));
    let (mut poorer, mut standard) = (0.0, 0.0);
    for alike in order.chunk_by(|a, b| income[*a] == income[*b]) {
        let share = alike.iter().map(|place| people[*place] / all).sum::<f64>();
        let above: f64 = alike.iter().map(|place| people[*place] / all * (access[*place] - mean)).sum();
        standard += 2.0 * (poorer + share / 2.0 - 0.5) * above / mean;
        poorer += share;
    }
    let reached = || order.iter().map(|place| access[*place]);
    let range = reached().fold(0.0, f64::max) - reached().fold(f64::MAX, f64::min);
    let corrected = (range > 0.0).then(|| standard * 4.0 * mean / range);
    Some(Concentration { standard, corrected })
}
