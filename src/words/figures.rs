//! Text for numbers with their margins of error, and for those that are withheld or missing.

use crate::domain::{Estimate, Figure};
use crate::words::{count, margin, points, share};

/// A figure as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormattedFigure {
    /// The number, or why there is none.
    pub number: String,
    /// The margin of error, `± 254` or `± unknown`; empty where there is no number.
    pub margin: String,
    /// Whether there is a number, and its margin is unknown.
    pub margin_is_unknown: bool,
}

impl FormattedFigure {
    /// Formats a number of people or households.
    #[must_use]
    pub fn count(figure: Figure) -> Self {
        Self::new(figure, count, margin)
    }

    /// Formats a share, 0..=1, in percent, with its margin in percentage points.
    #[must_use]
    pub fn share(figure: Figure) -> Self {
        Self::new(figure, share, points)
    }

    fn new(figure: Figure, number: fn(f64) -> String, margin: fn(f64) -> String) -> Self {
        let moe = figure.estimate().map(Estimate::moe);
        Self {
            number: match figure {
                Figure::Known(estimate) => number(estimate.value()),
                Figure::Withheld => "withheld for privacy".to_owned(),
                Figure::NoData => "no data".to_owned(),
            },
            margin: moe.map_or_else(String::new, |moe| format!("± {}", moe.map_or("unknown".to_owned(), margin))),
            margin_is_unknown: moe == Some(None),
        }
    }

    /// The margin in a sentence, without brackets.
    #[must_use]
    pub fn margin_in_a_sentence(&self) -> &str {
        if self.margin_is_unknown { "margin of error unknown" } else { &self.margin }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_margin_a_withheld_and_a_missing_number_read_differently() {
        let format = |figure: Figure| {
            let FormattedFigure { number, margin, .. } = FormattedFigure::count(figure);
            format!("{number} {margin}")
        };
        assert_eq!(format(Figure::new(Some(3105.2), Some(302.5))), "3,105 ± 302");
        assert_eq!(format(Figure::new(Some(3105.2), None)), "3,105 ± unknown");
        assert_eq!(format(Figure::new(None, Some(302.5))), "no data ");
        assert_eq!(format(Figure::Withheld), "withheld for privacy ");
        let share = FormattedFigure::share(Figure::new(Some(0.1536), Some(0.0137)));
        assert_eq!((share.number.as_str(), share.margin_in_a_sentence()), ("15.4 %", "± 1.4"));
    }
}
