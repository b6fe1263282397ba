//! How much of an area lies within the tracts of the study, and what may be said of it.

use crate::domain::{Quantity, Table};
use crate::words;

/// The share of an area's ground that tracts cover, 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cover(pub(super) f64);

impl Cover {
    /// From here up an area is whole: two files draw the same border a little differently, or follow a shore at
    /// another distance. At the same mark `build` notes that an area lies partly outside.
    const WHOLE: f64 = 0.99;
    /// Below, an area is compared with nothing. If people live spread over its ground, up to a twentieth of them are
    /// not counted, and a share may be off by as many points: about as much as the margins of error that comparisons
    /// go by. Of what lies further outside, a clear difference may be one of the tracts that are missing.
    const COMPARABLE: f64 = 0.95;

    /// What the table of areas says of a row.
    #[must_use]
    pub fn of(areas: &Table, row: usize) -> Self {
        let covered = areas.numbers(&Quantity::Covered).and_then(|covered| covered[row]);
        Self(covered.unwrap_or(1.0))
    }

    pub(super) fn is_whole(self) -> bool {
        self.0 >= Self::WHOLE
    }

    /// Whether enough of it lies within the tracts to be compared with others.
    #[must_use]
    pub fn is_comparable(self) -> bool {
        self.0 >= Self::COMPARABLE
    }

    /// What a reader has to know before any number. `None` for an area that lies within the tracts.
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
    fn a_border_drawn_a_little_off_is_not_told_and_a_part_outside_is() {
        let told = |covered: f64| Cover(covered).sentence().unwrap_or_default();
        assert_eq!((told(1.0), told(0.995)), (String::new(), String::new()));
        assert!(Cover(0.97).is_comparable() && !Cover(0.949).is_comparable());
        assert_eq!(
            told(0.97),
            "97.0 % of this area lies within the tracts of the study; the numbers are about that part."
        );
        assert!(told(0.053).starts_with("Only 5.3 % of this area"), "{}", told(0.053));
        assert_eq!(told(0.0), "No part of this area lies within the tracts of the study: no numbers are known for it.");
    }
}
