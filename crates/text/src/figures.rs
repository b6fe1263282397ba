//! Text for numbers with their margins of error, and for those that are withheld or missing.

use gapatlas_core::domain::{Estimate, Figure};
use serde::Serialize;

use crate::{Text, message};

/// A figure as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormattedFigure {
    /// The number, or why there is none.
    pub number: String,
    /// The margin of error, `± 254` or `± unknown`; empty where there is no number.
    pub margin: String,
    /// The margin in a sentence, without brackets: `± 254` or `margin of error unknown`.
    pub margin_in_a_sentence: String,
    /// Whether there is a number, and its margin is unknown.
    pub margin_is_unknown: bool,
}

impl Text {
    /// Formats a number of people or households.
    #[must_use]
    pub fn count_figure(&self, figure: Figure) -> FormattedFigure {
        self.figure(figure, Self::count, Self::margin)
    }

    /// Formats a share, 0..=1, in percent, with its margin in percentage points.
    #[must_use]
    pub fn share_figure(&self, figure: Figure) -> FormattedFigure {
        self.figure(figure, Self::share, Self::points)
    }

    /// Formats a supply in reach, with as many decimals as a number of its size needs.
    #[must_use]
    pub fn supply_figure(&self, figure: Figure) -> FormattedFigure {
        self.figure(figure, Self::supply_number, Self::supply_number)
    }

    fn figure(
        &self,
        figure: Figure,
        number: fn(&Self, f64) -> String,
        margin: fn(&Self, f64) -> String,
    ) -> FormattedFigure {
        let number = match figure {
            Figure::Known(estimate) => number(self, estimate.value()),
            Figure::Withheld => message!(self, "number-withheld"),
            Figure::NoData => message!(self, "number-no-data"),
        };
        let (margin, in_a_sentence, is_unknown) = match figure.estimate().map(Estimate::moe) {
            None => (String::new(), String::new(), false),
            Some(None) => {
                (message!(self, "figure-margin-unknown"), message!(self, "figure-margin-unknown-sentence"), true)
            }
            Some(Some(moe)) => {
                let margin = message!(self, "figure-margin", margin = margin(self, moe));
                (margin.clone(), margin, false)
            }
        };
        FormattedFigure { number, margin, margin_in_a_sentence: in_a_sentence, margin_is_unknown: is_unknown }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_margin_a_withheld_and_a_missing_number_read_differently() {
        let format = |figure: Figure| {
            let FormattedFigure { number, margin, .. } = Text::english().count_figure(figure);
            format!("{number} {margin}")
        };
        assert_eq!(format(Figure::new(Some(3105.2), Some(302.5))), "3,105 ± 302");
        assert_eq!(format(Figure::new(Some(3105.2), None)), "3,105 ± unknown");
        assert_eq!(format(Figure::new(None, Some(302.5))), "no data ");
        assert_eq!(format(Figure::Withheld), "withheld for privacy ");
        let share = Text::english().share_figure(Figure::new(Some(0.1536), Some(0.0137)));
        assert_eq!((share.number.as_str(), share.margin_in_a_sentence.as_str()), ("15.4 %", "± 1.4"));
    }
}
