//! The share of an area within the tracts of the study.

use crate::domain::{Quantity, Table};
use crate::words;

/// The share of an area's surface that tracts cover, 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TractCoverage(pub(super) f64);

impl TractCoverage {
    /// From here an area counts as complete: files digitize the same border, or a shore, slightly differently. `build`
    /// reports areas partly outside below the same threshold.
    const WHOLE: f64 = 0.99;
    /// Below, an area is not compared. With people spread evenly, up to a twentieth of them are not counted, and a
    /// share may be off by as many percentage points: about as much as the margins of error of comparisons. With more
    /// outside, a significant difference may come from the missing tracts.
    const COMPARABLE: f64 = 0.95;

    /// The coverage of a row of the table of areas.
    #[must_use]
    pub fn of(areas: &Table, row: usize) -> Self {
        let covered = areas.numbers(&Quantity::Covered).and_then(|covered| covered[row]);
        Self(covered.unwrap_or(1.0))
    }

    pub(super) fn is_whole(self) -> bool {
        self.0 >= Self::WHOLE
    }

    /// Whether enough of it lies within the tracts for comparisons.
    #[must_use]
    pub fn is_comparable(self) -> bool {
        self.0 >= Self::COMPARABLE
    }

    /// The caveat before any number. `None` for an area within the tracts.
    pub(super) fn sentence(self) -> Option<String> {
        let share = words::share(self.0);
        let within = "of this area lies within the tracts of the study";
        match self {
            Self(0.0) => Some(format!("No part {within}: no numbers are known for it.")),
            whole if whole.is_whole() => None,
            part if part.is_comparable() => Some(format!("{share} {within}; the numbers are about that part.")),
            _ => Some(format!(
                "Only {share} {within}; the numbers are about that part, and are not compared with others."
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sliver_outside_has_no_caveat_and_a_larger_part_has_one() {
        let sentence = |covered: f64| TractCoverage(covered).sentence().unwrap_or_default();
        assert_eq!((sentence(1.0), sentence(0.995)), (String::new(), String::new()));
        assert!(TractCoverage(0.97).is_comparable() && !TractCoverage(0.949).is_comparable());
        assert_eq!(
            sentence(0.97),
            "97.0 % of this area lies within the tracts of the study; the numbers are about that part."
        );
        assert!(sentence(0.053).starts_with("Only 5.3 % of this area"), "{}", sentence(0.053));
        assert_eq!(
            sentence(0.0),
            "No part of this area lies within the tracts of the study: no numbers are known for it."
        );
    }
}
