//! Numbers of a place: known, withheld, or missing.

use serde::Serialize;

use crate::domain::Estimate;

/// A number, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Figure {
    /// The number with its margin of error at the 90 % level.
    Known(Estimate),
    /// The number is withheld.
    Withheld,
    /// The number is missing.
    NoData,
}

impl Figure {
    /// A number with its margin; [`Self::NoData`] without a number.
    #[must_use]
    pub fn new(value: Option<f64>, moe: Option<f64>) -> Self {
        Self::of(value.and_then(|value| Estimate::new(value, moe)))
    }

    /// An estimate; [`Self::NoData`] without one.
    #[must_use]
    pub fn of(estimate: Option<Estimate>) -> Self {
        estimate.map_or(Self::NoData, Self::Known)
    }

    /// The number with its margin.
    #[must_use]
    pub const fn estimate(self) -> Option<Estimate> {
        match self {
            Self::Known(estimate) => Some(estimate),
            Self::Withheld | Self::NoData => None,
        }
    }

    /// The number without its margin.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        self.estimate().map(Estimate::value)
    }

    /// The figure without its number: withheld, or no data.
    #[must_use]
    pub const fn without_number(self) -> Self {
        match self {
            Self::Withheld => Self::Withheld,
            Self::Known(_) | Self::NoData => Self::NoData,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_says_which_of_the_three_it_is() {
        let json = |figure: Figure| serde_json::to_string(&figure).unwrap();
        assert_eq!(json(Figure::new(Some(3.5), None)), r#"{"state":"known","value":3.5,"moe":null}"#);
        assert_eq!(json(Figure::Withheld), r#"{"state":"withheld"}"#);
        assert_eq!(json(Figure::NoData), r#"{"state":"no_data"}"#);
    }
}
