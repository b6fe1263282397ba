//! How far an estimate can be trusted, in three classes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::{Confidence, Estimate};

/// How reliable an estimate is. What the classes mean is the matter of a [`Scheme`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reliability {
    /// To be used as it is.
    High,
    /// To be used with its margin.
    Medium,
    /// To be used with caution, or joined with neighbouring tracts.
    Low,
}

/// A rule that sorts estimates into classes. A rule never changes: another one gets another version.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Scheme {
    /// For counts: a standard error of at most 12 % of the estimate, of at most 40 %, more.
    ///
    /// The classes that Esri prints beside American Community Survey data; widely used, and no standard of the Census.
    #[default]
    Cv12And40,
    /// For counts: at most 15 %, at most 30 %, more, as planning agencies often have it.
    Cv15And30,
    /// For shares, by the interval at the 95 % level: at most 0.05 wide; low where it is at least 0.30 wide, or wider than
    /// 1.3 times the share or, where that is smaller, the rest. So a share and its complement are in one class.
    ///
    /// After the National Center for Health Statistics' "Data Presentation Standards for Proportions" (2017), without its
    /// smallest sample, which published tables do not tell.
    ShareInterval,
}

/// Text that names no scheme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such scheme; it is {}", Scheme::ALL.map(Scheme::id).join(", "))]
pub struct UnknownScheme;

impl Scheme {
    /// Every scheme.
    pub const ALL: [Self; 3] = [Self::Cv12And40, Self::Cv15And30, Self::ShareInterval];

    /// Name and version, as they are printed beside the classes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cv12And40 => "cv-12-40@1",
            Self::Cv15And30 => "cv-15-30@1",
            Self::ShareInterval => "share-interval@1",
        }
    }

    /// The class of an estimate. `None` where the margin is unknown; by the schemes for counts also where it is zero.
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
    /// The class of a count by [`Scheme::Cv12And40`]. `None` where the margin is unknown or the estimate is zero.
    #[must_use]
    pub fn of_count(count: Estimate) -> Option<Self> {
        Scheme::Cv12And40.class(count)
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

impl FromStr for Scheme {
    type Err = UnknownScheme;

    fn from_str(text: &str) -> Result<Self, UnknownScheme> {
        Self::ALL.into_iter().find(|scheme| scheme.id() == text).ok_or(UnknownScheme)
    }
}

impl TryFrom<String> for Scheme {
    type Error = UnknownScheme;
    fn try_from(text: String) -> Result<Self, UnknownScheme> {
        text.parse()
    }
}

impl From<Scheme> for String {
    fn from(scheme: Scheme) -> Self {
        scheme.id().to_owned()
    }
}

impl fmt::Display for Reliability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn class(scheme: Scheme, value: f64, moe: Option<f64>) -> Option<Reliability> {
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
        let planners = |errors| class(Scheme::Cv15And30, 1000.0, Some(1.645 * errors));
        assert_eq!(
            [planners(150.0), planners(151.0), planners(301.0)].map(Option::unwrap),
            [Reliability::High, Reliability::Medium, Reliability::Low]
        );
    }

    #[test]
    fn a_share_and_its_complement_are_one_fact_in_one_class() {
        let of = |scheme, share| class(scheme, share, Some(0.021));
        assert_eq!(
            [0.035, 0.965].map(|share| of(Scheme::Cv12And40, share)),
            [Some(Reliability::Medium), Some(Reliability::High)]
        );
        assert_eq!([0.035, 0.965].map(|share| of(Scheme::ShareInterval, share)), [Some(Reliability::Low); 2]);
    }

    #[test]
    fn shares_are_sorted_by_how_wide_their_interval_is() {
        let by_width = |share, width: f64| class(Scheme::ShareInterval, share, Some(width / 2.0 / 1.96 * 1.645));
        assert_eq!(by_width(0.322, 0.019), Some(Reliability::High));
        assert_eq!(by_width(0.01, 0.049), Some(Reliability::High));
        assert_eq!(by_width(0.5, 0.29), Some(Reliability::Medium));
        assert_eq!(by_width(0.5, 0.31), Some(Reliability::Low));
        assert_eq!(by_width(0.1, 0.12), Some(Reliability::Medium));
        assert_eq!(by_width(0.1, 0.14), Some(Reliability::Low));
        assert_eq!(by_width(0.0, 0.1), Some(Reliability::Low));
        assert_eq!(class(Scheme::ShareInterval, 0.5, None), None);
    }

    #[test]
    fn a_scheme_is_found_by_its_name_and_version() {
        for scheme in Scheme::ALL {
            assert_eq!(scheme.id().parse(), Ok(scheme));
        }
        assert_eq!(
            "cv".parse::<Scheme>().unwrap_err().to_string(),
            "there is no such scheme; it is cv-12-40@1, cv-15-30@1, share-interval@1"
        );
    }

    proptest! {
        #[test]
        fn a_wider_margin_never_makes_more_reliable(value in 0.0..1.0_f64, moe in 0.0..1.0_f64, more in 0.0..1.0_f64) {
            let rank = |class: Reliability| [Reliability::High, Reliability::Medium, Reliability::Low].iter().position(|c| *c == class);
            for scheme in Scheme::ALL {
                let (narrow, wide) = (class(scheme, value, Some(moe)), class(scheme, value, Some(moe + more)));
                prop_assert!(wide.map(rank) >= narrow.map(rank));
            }
        }
    }
}
