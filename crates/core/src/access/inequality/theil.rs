//! The Theil index and its decomposition by groups.

use crate::access::mean;

/// The decomposition of the Theil index T.
#[derive(Debug, Clone, PartialEq)]
pub struct Theil {
    /// The inequality between groups: T if everybody had the mean of their group.
    pub between: f64,
    /// The inequality within groups.
    pub within: f64,
    /// The contribution of each group.
    pub groups: Vec<TheilGroup>,
}

/// The contribution of one group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TheilGroup {
    /// Below 0 where the group's mean is below the mean of all.
    pub between: f64,
    /// At least 0.
    pub within: f64,
}

/// The Theil index T over people: the mean of `x/mu ln(x/mu)`, 0 where all have the same; `None` where nobody has
/// access.
///
/// Where access is 0, the term is 0 and the people count; R `accessibility` 1.4.0 leaves them out. Law: `between +
/// within` of any grouping is T.
///
/// # Examples
/// ```
/// // One of two people has all: the mean of 2 ln 2 and 0.
/// let theil = gapatlas_core::access::inequality::theil(&[0.0, 2.0], &[1.0, 1.0]).unwrap();
/// assert_eq!(format!("{theil:.6}"), "0.693147");
/// ```
#[must_use]
pub fn theil(access: &[f64], people: &[f64]) -> Option<f64> {
    let mean = mean(access, people).filter(|mean| *mean > 0.0)?;
    let all: f64 = people.iter().sum();
    let terms = access.iter().zip(people).map(|(access, people)| people / all * entropy(access / mean));
    Some(terms.sum::<f64>().max(0.0))
}

/// The Theil index T decomposed by groups; `of` is the group of each place, numbered from 0.
///
/// With the shares of access s and of people p: between is `sum_g s_g ln(s_g/p_g)`, within is `sum_g s_g T_g`.
///
/// # Examples
/// ```
/// // The first two people have 1 on average, the others 3, of 2 on average: (½ ln ½ + 1½ ln 1½) / 2 between the groups.
/// let parts = gapatlas_core::access::inequality::theil_by_group(&[0.0, 2.0, 3.0, 3.0], &[1.0; 4], &[0, 0, 1, 1]).unwrap();
/// assert_eq!(format!("{:.6}", parts.between), "0.130812");
/// // Within the first, ln 2, with its quarter of all access; the second is equal.
/// assert_eq!(format!("{:.6}", parts.within), "0.173287");
/// ```
#[must_use]
pub fn theil_by_group(access: &[f64], people: &[f64], of: &[usize]) -> Option<Theil> {
    let mean = mean(access, people).filter(|mean| *mean > 0.0)?;
    let all: f64 = people.iter().sum();
    let count = of.iter().max().map_or(0, |last| last + 1);
    let contribution = |group: usize| {
        let of_group = |numbers: &[f64]| -> Vec<f64> {
            numbers.iter().zip(of).filter(|(_, of)| **of == group).map(|(number, _)| *number).collect()
        };
        let (access, people) = (of_group(access), of_group(people));
        let share = people.iter().sum::<f64>() / all;
        let Some(relative) = self::mean(&access, &people).map(|own| own / mean) else {
            return TheilGroup { between: 0.0, within: 0.0 };
        };
        TheilGroup {
            between: share * entropy(relative),
            within: share * relative * theil(&access, &people).unwrap_or_default(),
        }
    };
    let groups: Vec<TheilGroup> = (0..count).map(contribution).collect();
    Some(Theil {
        between: groups.iter().map(|group| group.between).sum(),
        within: groups.iter().map(|group| group.within).sum(),
        groups,
    })
}

/// `x ln x`, with its limit 0 at 0.
fn entropy(x: f64) -> f64 {
    if x > 0.0 { x * x.ln() } else { 0.0 }
}
