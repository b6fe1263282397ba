//! How much of an area lies within the tracts of the study, and what may be said of it.

use std::collections::BTreeSet;

use crate::domain::{Finding, FindingKind};
use crate::words;

/// The share of an area's ground that tracts cover, 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cover(pub(super) f64);

impl Cover {
    /// What the region has of itself.
    pub(super) const ALL: Self = Self(1.0);
    /// From here up an area is whole: two files draw the same border a little differently, or follow a shore at
    /// another distance. At the same mark `build` notes that an area lies partly outside.
    const WHOLE: f64 = 0.99;
    /// Below, an area is compared with nothing. If people live spread over its ground, up to a twentieth of them are
    /// not counted, and a share may be off by as many points: about as much as the margins of error that comparisons
    /// go by. Of what lies further outside, a clear difference may be one of the tracts that are missing.
    const COMPARABLE: f64 = 0.95;

    pub(super) fn is_whole(self) -> bool {
        self.0 >= Self::WHOLE
    }

    pub(super) fn is_comparable(self) -> bool {
        self.0 >= Self::COMPARABLE
    }

    /// As exact as other shares; what is not nothing stays so.
    pub(super) fn rounded(self) -> f64 {
        let rounded = (self.0 * 1e4).round() / 1e4;
        if self.0 > 0.0 { rounded.max(1e-4) } else { 0.0 }
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

/// The ids of the areas that are compared with nothing, as the findings of the build have them.
pub(super) fn not_comparable(findings: &[Finding]) -> BTreeSet<&str> {
    let outside = findings.iter().filter_map(|finding| match &finding.kind {
        FindingKind::AreaPartlyOutside { id, covered } if !Cover(*covered).is_comparable() => Some(id.as_str()),
        _ => None,
    });
    outside.collect()
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
        assert_eq!([0.0, 1e-7, 0.053_21, 1.0].map(|covered| Cover(covered).rounded()), [0.0, 1e-4, 0.0532, 1.0]);
    }
}
