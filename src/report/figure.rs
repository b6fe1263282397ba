//! The numbers of a report: known, withheld, or missing; and the table rows that they are read from.

use serde::Serialize;

use crate::domain::{Estimate, IndicatorId, Quantity, Reliability, Table};
use crate::words;

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
    fn without_number(why: &str) -> Self {
        Self { number: why.to_owned(), margin: String::new(), margin_is_unknown: false }
    }

    /// The margin in a sentence, without brackets.
    #[must_use]
    pub fn margin_in_a_sentence(&self) -> &str {
        if self.margin_is_unknown { "margin of error unknown" } else { &self.margin }
    }
}

impl Figure {
    /// A number with its margin; [`Self::NoData`] without a number.
    #[must_use]
    pub fn new(value: Option<f64>, moe: Option<f64>) -> Self {
        value.and_then(|value| Estimate::new(value, moe)).map_or(Self::NoData, Self::Known)
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
    pub(super) const fn without_number(self) -> Self {
        match self {
            Self::Withheld => Self::Withheld,
            Self::Known(_) | Self::NoData => Self::NoData,
        }
    }

    /// Formats a number of people or households.
    #[must_use]
    pub fn count(self) -> FormattedFigure {
        self.format(words::count, |moe| format!("± {}", words::margin(moe)))
    }

    /// Formats a share, 0..=1, in percent, with its margin in percentage points.
    #[must_use]
    pub fn share(self) -> FormattedFigure {
        self.format(words::share, |moe| format!("± {}", words::points(moe)))
    }

    fn format(self, number: impl Fn(f64) -> String, margin: impl Fn(f64) -> String) -> FormattedFigure {
        match self {
            Self::Known(estimate) => FormattedFigure {
                number: number(estimate.value()),
                margin: estimate.moe().map_or_else(|| "± unknown".to_owned(), margin),
                margin_is_unknown: estimate.moe().is_none(),
            },
            Self::Withheld => FormattedFigure::without_number("withheld for privacy"),
            Self::NoData => FormattedFigure::without_number("no data"),
        }
    }
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct TableRow<'a> {
    pub(super) table: &'a Table,
    pub(super) row: usize,
}

impl<'a> TableRow<'a> {
    pub(super) fn text(self, quantity: &Quantity) -> Option<&'a str> {
        self.table.texts(quantity).and_then(|cells| cells[self.row].as_deref())
    }

    pub(super) fn number(self, quantity: &Quantity) -> Option<f64> {
        self.table.numbers(quantity).and_then(|cells| cells[self.row])
    }

    /// A number about the people of an indicator.
    pub(super) fn figure(self, people: &IndicatorId, value: &Quantity, moe: &Quantity) -> Figure {
        if self.withholds(people) {
            return Figure::Withheld;
        }
        Figure::new(self.number(value), self.number(moe))
    }

    /// The number of people of an indicator.
    pub(super) fn count(self, people: &IndicatorId) -> Figure {
        self.figure(people, &Quantity::Count(people.clone()), &Quantity::CountMoe(people.clone()))
    }

    /// Whether numbers about the people of an indicator are withheld.
    pub(super) fn withholds(self, people: &IndicatorId) -> bool {
        self.text(&Quantity::Withheld(Some(people.clone()))).is_some()
    }

    pub(super) fn reliability(self, quantity: &Quantity) -> Option<Reliability> {
        Reliability::from_code(self.text(quantity)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_margin_a_withheld_and_a_missing_number_read_differently() {
        let format = |figure: Figure| {
            let FormattedFigure { number, margin, .. } = figure.count();
            format!("{number} {margin}")
        };
        assert_eq!(format(Figure::new(Some(3105.2), Some(302.5))), "3,105 ± 302");
        assert_eq!(format(Figure::new(Some(3105.2), None)), "3,105 ± unknown");
        assert_eq!(format(Figure::new(None, Some(302.5))), "no data ");
        assert_eq!(format(Figure::Withheld), "withheld for privacy ");
        let share = Figure::new(Some(0.1536), Some(0.0137)).share();
        assert_eq!((share.number.as_str(), share.margin.as_str()), ("15.4 %", "± 1.4"));
    }

    #[test]
    fn json_says_which_of_the_three_it_is() {
        let json = |figure: Figure| serde_json::to_string(&figure).unwrap();
        assert_eq!(json(Figure::new(Some(3.5), None)), r#"{"state":"known","value":3.5,"moe":null}"#);
        assert_eq!(json(Figure::Withheld), r#"{"state":"withheld"}"#);
        assert_eq!(json(Figure::NoData), r#"{"state":"no_data"}"#);
    }
}
