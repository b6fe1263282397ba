//! The Gini index.

use crate::access::mean;

/// The Gini index over people, 0..=1: 0 where all have the same access, towards 1 where few have all of it.
///
/// `1 - sum_i p_i (L_i + L_(i-1))`, with the shares of people p and the cumulative shares of access L, from the lowest
/// access up. `None` where nobody has access. Laws: the unit of access does not matter, nor does splitting a place in
/// two.
///
/// # Examples
/// ```
/// use gapatlas_core::access::inequality::gini;
///
/// // One of two people has all.
/// assert_eq!(gini(&[0.0, 1.0], &[1.0, 1.0]), Some(0.5));
/// // The cumulative shares of 1, 2, 3 and 4 are 0.1, 0.3, 0.6 and 1: 1 − (0.1 + 0.4 + 0.9 + 1.6) / 4.
/// assert_eq!(gini(&[1.0, 2.0, 3.0, 4.0], &[1.0; 4]).map(|gini| format!("{gini:.6}")).as_deref(), Some("0.250000"));
/// ```
#[must_use]
pub fn gini(access: &[f64], people: &[f64]) -> Option<f64> {
    let all: f64 = people.iter().sum();
    let total = mean(access, people).filter(|mean| *mean > 0.0)? * all;
    let mut places: Vec<(f64, f64)> = access.iter().copied().zip(people.iter().copied()).collect();
    places.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut cumulated = 0.0;
    let mut area = 0.0;
    for (access, people) in places {
        let before = cumulated;
        cumulated += access * people / total;
        area += people / all * (before + cumulated);
    }
    Some((1.0 - area).clamp(0.0, 1.0))
}
