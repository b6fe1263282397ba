//! Reliability classes of estimates.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::{Confidence, Estimate};

/// A reliability class of a [`ReliabilityScheme`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reliability {
    /// Use as it is.
    High,
    /// Use with its margin of error.
    Medium,
    /// Use with caution, or combine with neighbouring tracts.
    Low,
}

/// A classification rule. A rule never changes; a changed rule gets a new version.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ReliabilityScheme {
    /// For counts: a coefficient of variation of at most 12 %, at most 40 %, more.
    ///
    /// Esri's classes for American Community Survey data; widely used, and not a standard of the Census.
    #[default]
    Cv12And40,
    /// For counts: at most 15 %, at most 30 %, more, as many planning agencies use.
    Cv15And30,
    /// For shares, by the width of the 95 % confidence interval: high up to 0.05; low from 0.30, or above 1.3 times the
    /// smaller of the share and its complement, so that both are in one class.
    ///
    /// After the National Center for Health Statistics' "Data Presentation Standards for Proportions" (2017), without
    /// its minimum sample size, which published tables do not give.
    ShareInterval,
}

/// Text that is not a scheme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such scheme; use one of {}", ReliabilityScheme::ALL.map(ReliabilityScheme::id).join(", "))]
pub struct UnknownScheme;

impl ReliabilityScheme {
    /// All schemes.
    pub const ALL: [Self; 3] = [Self::Cv12And40, Self::Cv15And30, Self::ShareInterval];

    /// Name and version, as printed with the classes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cv12And40 => "cv-12-40@1",
            Self::Cv15And30 => "cv-15-30@1",
            Self::ShareInterval => "share-interval@1",
        }
    }

    /// The class of an estimate. `None` if the margin is unknown; by the schemes for counts also if the estimate is
    /// zero.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::domain::{Estimate, Reliability, ReliabilityScheme};
    ///
    /// let class = |scheme: ReliabilityScheme, value, moe| scheme.class(Estimate::new(value, Some(moe)).unwrap());
    /// // A coefficient of variation of 5,070 / 1.645 / 203,119 = 1.5 %.
    /// assert_eq!(class(ReliabilityScheme::Cv12And40, 203_119.0, 5_070.0), Some(Reliability::High));
    /// // Of 3.5 ± 2.1 % it is 36 %, of the same fact said as 96.5 ± 2.1 % it is 1.3 %.
    /// let by_variation = [0.035, 0.965].map(|share| class(ReliabilityScheme::Cv12And40, share, 0.021));
    /// assert_eq!(by_variation, [Some(Reliability::Medium), Some(Reliability::High)]);
    /// // The 95 % interval is as wide for both: 2 · 2.1 % · 1.960 / 1.645 = 5.0 %, which is more than 1.3 · 3.5 %.
    /// let by_interval = [0.035, 0.965].map(|share| class(ReliabilityScheme::ShareInterval, share, 0.021));
    /// assert_eq!(by_interval, [Some(Reliability::Low); 2]);
    /// ```
    #[must_use]
    pub fn class(self, estimate: Estimate) -> Option<Reliability> {
        match self {
            Self::Cv12And40 => by_variation(estimate, [0.12, 0.40]),
            Self::Cv15And30 => by_variation(estimate, [0.15, 0.30]),
            Self::ShareInterval => by_interval(estimate),
        }
    }
}

impl Reliability {
    /// All classes, the most reliable first.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// Its code in tables and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }

    /// The class with a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.code() == code)
    }

    /// The class of a count by [`ReliabilityScheme::Cv12And40`]. `None` if the margin is unknown or the estimate is
    /// zero.
    #[must_use]
    pub fn of_count(count: Estimate) -> Option<Self> {
        ReliabilityScheme::Cv12And40.class(count)
    }
}

fn by_variation(count: Estimate, [high, medium]: [f64; 2]) -> Option<Reliability> {
    count.coefficient_of_variation().map(|cv| match cv {
        cv if cv <= high => Reliability::High,
        cv if cv <= medium => Reliability::Medium,
        _ => Reliability::Low,
    })
}

fn by_interval(share: Estimate) -> Option<Reliability> {
    let level = Confidence::new(0.95)?;
    let smaller = share.value().abs().min((1.0 - share.value()).abs());
    share.moe_at(level).map(|moe| match 2.0 * moe {
        width if width <= 0.05 => Reliability::High,
        width if width >= 0.30 || width > 1.3 * smaller => Reliability::Low,
        _ => Reliability::Medium,
    })
}

impl FromStr for ReliabilityScheme {
    type Err = UnknownScheme;

    fn from_str(text: &str) -> Result<Self, UnknownScheme> {
        Self::ALL.into_iter().find(|scheme| scheme.id() == text).ok_or(UnknownScheme)
    }
}

impl TryFrom<String> for ReliabilityScheme {
    type Error = UnknownScheme;
    fn try_from(text: String) -> Result<Self, UnknownScheme> {
        text.parse()
    }
}

impl From<ReliabilityScheme> for String {
    fn from(scheme: ReliabilityScheme) -> Self {
        scheme.id().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn class(scheme: ReliabilityScheme, value: f64, moe: Option<f64>) -> Option<Reliability> {
        Estimate::new(value, moe).and_then(|estimate| scheme.class(estimate))
    }

    #[test]
    fn classes_end_at_twelve_and_forty_percent() {
        let class = |value, moe| Estimate::new(value, moe).and_then(Reliability::of_count);
        assert_eq!(class(1000.0, Some(1.645 * 120.0)), Some(Reliability::High));
        assert_eq!(class(1000.0, Some(1.645 * 121.0)), Some(Reliability::Medium));
        assert_eq!(class(1000.0, Some(1.645 * 401.0)), Some(Reliability::Low));
        assert_eq!(class(0.0, Some(12.0)), None);
        assert_eq!(class(1000.0, None), None);
    }

    #[test]
    fn planners_have_stricter_classes_at_the_low_end() {
        let planners = |errors| class(ReliabilityScheme::Cv15And30, 1000.0, Some(1.645 * errors));
        assert_eq!(
            [planners(150.0), planners(151.0), planners(301.0)].map(Option::unwrap),
            [Reliability::High, Reliability::Medium, Reliability::Low]
        );
    }

    #[test]
    fn a_share_and_its_complement_are_in_one_class() {
        let of = |scheme, share| class(scheme, share, Some(0.021));
        assert_eq!(
            [0.035, 0.965].map(|share| of(ReliabilityScheme::Cv12And40, share)),
            [Some(Reliability::Medium), Some(Reliability::High)]
        );
        assert_eq!(
            [0.035, 0.965].map(|share| of(ReliabilityScheme::ShareInterval, share)),
            [Some(Reliability::Low); 2]
        );
    }

    #[test]
    fn shares_are_classified_by_the_width_of_their_interval() {
        let by_width =
            |share, width: f64| class(ReliabilityScheme::ShareInterval, share, Some(width / 2.0 / 1.96 * 1.645));
        assert_eq!(by_width(0.322, 0.019), Some(Reliability::High));
        assert_eq!(by_width(0.01, 0.049), Some(Reliability::High));
        assert_eq!(by_width(0.5, 0.29), Some(Reliability::Medium));
        assert_eq!(by_width(0.5, 0.31), Some(Reliability::Low));
        assert_eq!(by_width(0.1, 0.12), Some(Reliability::Medium));
        assert_eq!(by_width(0.1, 0.14), Some(Reliability::Low));
        assert_eq!(by_width(0.0, 0.1), Some(Reliability::Low));
        assert_eq!(class(ReliabilityScheme::ShareInterval, 0.5, None), None);
    }

    #[test]
    fn a_scheme_is_found_by_its_name_and_version() {
        for scheme in ReliabilityScheme::ALL {
            assert_eq!(scheme.id().parse(), Ok(scheme));
        }
        assert_eq!(
            "cv".parse::<ReliabilityScheme>().unwrap_err().to_string(),
            "there is no such scheme; use one of cv-12-40@1, cv-15-30@1, share-interval@1"
        );
    }

    #[test]
    fn a_class_is_found_by_its_code_which_is_that_of_its_json() {
        for class in Reliability::ALL {
            assert_eq!(Reliability::from_code(class.code()), Some(class));
            assert_eq!(serde_json::to_value(class).unwrap(), class.code());
        }
        assert_eq!(Reliability::from_code("High"), None);
    }

    proptest! {
        #[test]
        fn a_wider_margin_never_makes_more_reliable(value in 0.0..1.0_f64, moe in 0.0..1.0_f64, more in 0.0..1.0_f64) {
            let rank = |class: Reliability| Reliability::ALL.iter().position(|c| *c == class);
            for scheme in ReliabilityScheme::ALL {
                let (narrow, wide) = (class(scheme, value, Some(moe)), class(scheme, value, Some(moe + more)));
                prop_assert!(wide.map(rank) >= narrow.map(rank));
            }
        }
    }
}
