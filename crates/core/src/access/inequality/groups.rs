//! Access of groups of people.

use crate::access::mean;

/// The access of one group of people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupAccess {
    /// The number of its people.
    pub people: f64,
    /// The mean access of its people; `None` where it has none.
    pub mean: Option<f64>,
    /// The share of its people whose access is at least the standard, 0..=1.
    pub reaching: Option<f64>,
}

/// The access of each group; `of` is the group of each place, numbered from 0.
///
/// # Examples
/// ```
/// // Two people with 0 and 1 in the first group, two with 4 in the second, and a standard of 1.
/// let groups = gapatlas_core::access::inequality::by_group(&[0.0, 1.0, 4.0], &[1.0, 1.0, 2.0], &[0, 0, 1], Some(1.0));
/// assert_eq!((groups[0].people, groups[0].mean, groups[0].reaching), (2.0, Some(0.5), Some(0.5)));
/// assert_eq!((groups[1].people, groups[1].mean, groups[1].reaching), (2.0, Some(4.0), Some(1.0)));
/// ```
#[must_use]
pub fn by_group(access: &[f64], people: &[f64], of: &[usize], standard: Option<f64>) -> Vec<GroupAccess> {
    let count = of.iter().max().map_or(0, |last| last + 1);
    let group = |group: usize| {
        let own: Vec<f64> = people.iter().zip(of).map(|(n, of)| if *of == group { *n } else { 0.0 }).collect();
        let reaching = standard.and_then(|standard| share_reaching(access, &own, standard));
        GroupAccess { people: own.iter().sum(), mean: mean(access, &own), reaching }
    };
    (0..count).map(group).collect()
}

/// The share of people whose access is at least the standard, 0..=1; `None` where there are none.
///
/// # Examples
/// ```
/// // Three of four people have at least 1.
/// assert_eq!(gapatlas_core::access::inequality::share_reaching(&[0.0, 1.0, 4.0], &[1.0, 1.0, 2.0], 1.0), Some(0.75));
/// ```
#[must_use]
pub fn share_reaching(access: &[f64], people: &[f64], standard: f64) -> Option<f64> {
    let reaches: Vec<f64> = access.iter().map(|access| f64::from(u8::from(*access >= standard))).collect();
    mean(&reaches, people)
}
