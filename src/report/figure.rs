//! Numbers of a report: known, withheld, or not there; and where they are read from.

use serde::Serialize;

use crate::domain::{Estimate, IndicatorId, Quantity, Reliability, Table};
use crate::words;

/// A number, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Figure {
    /// The number, and its margin of error at the 90 % level where that is known.
    Known(Estimate),
    /// There is a number, and it does not leave the house.
    Withheld,
    /// There is no number.
    NoData,
}

/// A figure as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The number, or why there is none.
    pub number: String,
    /// The margin of error, `± 254` or `± unknown`; empty where there is no number.
    pub margin: String,
}

impl Told {
    /// The margin in a sentence, without brackets around it.
    #[must_use]
    pub fn margin_in_a_sentence(&self) -> &str {
        if self.margin == UNKNOWN { "margin of error unknown" } else { &self.margin }
    }
}

const UNKNOWN: &str = "± unknown";

impl Figure {
    /// A number with its margin; without the number there is no data.
    #[must_use]
    pub fn new(value: Option<f64>, moe: Option<f64>) -> Self {
        value.and_then(|value| Estimate::new(value, moe)).map_or(Self::NoData, Self::Known)
    }

    /// The number, where there is one.
    #[must_use]
    pub const fn estimate(self) -> Option<Estimate> {
        match self {
            Self::Known(estimate) => Some(estimate),
            Self::Withheld | Self::NoData => None,
        }
    }

    /// The number without its margin, where there is one.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        self.estimate().map(Estimate::value)
    }

    /// Why there is no number, of what has one that says nothing here.
    pub(super) const fn without_number(self) -> Self {
        match self {
            Self::Withheld => Self::Withheld,
            Self::Known(_) | Self::NoData => Self::NoData,
        }
    }

    /// As a number of people or households.
    #[must_use]
    pub fn count(self) -> Told {
        self.told(words::count, |moe| format!("± {}", words::margin(moe)))
    }

    /// As a share of 0..=1 in percent, with a margin in percentage points.
    #[must_use]
    pub fn share(self) -> Told {
        self.told(words::share, |moe| format!("± {}", words::points(moe)))
    }

    fn told(self, number: impl Fn(f64) -> String, margin: impl Fn(f64) -> String) -> Told {
        match self {
            Self::Known(estimate) => Told {
                number: number(estimate.value()),
                margin: estimate.moe().map_or_else(|| UNKNOWN.to_owned(), margin),
            },
            Self::Withheld => Told { number: "withheld for privacy".to_owned(), margin: String::new() },
            Self::NoData => Told { number: "no data".to_owned(), margin: String::new() },
        }
    }
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) table: &'a Table,
    pub(super) row: usize,
}

impl<'a> Row<'a> {
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
        let class = self.text(quantity)?;
        [Reliability::High, Reliability::Medium, Reliability::Low].into_iter().find(|own| own.to_string() == class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_margin_a_withheld_number_and_none_are_told_apart() {
        let told = |figure: Figure| {
            let Told { number, margin } = figure.count();
            format!("{number} {margin}")
        };
        assert_eq!(told(Figure::new(Some(3105.2), Some(302.5))), "3,105 ± 302");
        assert_eq!(told(Figure::new(Some(3105.2), None)), "3,105 ± unknown");
        assert_eq!(told(Figure::new(None, Some(302.5))), "no data ");
        assert_eq!(told(Figure::Withheld), "withheld for privacy ");
        let share = Figure::new(Some(0.1536), Some(0.0137)).share();
        assert_eq!(share, Told { number: "15.4 %".to_owned(), margin: "± 1.4".to_owned() });
    }

    #[test]
    fn json_says_which_of_the_three_it_is() {
        let json = |figure: Figure| serde_json::to_string(&figure).unwrap();
        assert_eq!(json(Figure::new(Some(3.5), None)), r#"{"state":"known","value":3.5,"moe":null}"#);
        assert_eq!(json(Figure::Withheld), r#"{"state":"withheld"}"#);
        assert_eq!(json(Figure::NoData), r#"{"state":"no_data"}"#);
    }
}
