//! What a class of a legend is called.

use gapatlas_text::{Text, Value, message};

use crate::domain::Cost;

/// The values of a class, from which its label follows in every language.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ClassLabel {
    /// No people.
    NoPeople,
    /// Numbers of people above the first and up to the second; `None` for no bound.
    People(Option<f64>, Option<f64>),
    /// Amounts of a supply above the first and up to the second; `None` for no bound.
    Supply(f64, Option<f64>),
    /// Shares, 0 to 1, above the first and up to the second.
    Share(Option<f64>, Option<f64>),
    /// A share of 0.
    NoShare,
    /// Most of a whole, but not all: from this share on.
    MostOfShare(f64),
    /// A share of 1.
    WholeShare,
    /// Costs of travel above the first and up to the second.
    Cost(Option<Cost>, Option<Cost>),
    /// How far below or above the share of the region: the place among five classes, the share, and whether it is the
    /// share of the part of the region that is known.
    Difference {
        /// From 0, far below, to 4, far above.
        place: usize,
        /// The share of the region, 0 to 1.
        share: f64,
        /// Whether it is that of the known part.
        of_known_part: bool,
    },
    /// The lack of access of a tract's people, in thirds: 0 for the lowest.
    Third(usize),
}

impl ClassLabel {
    /// The label of the class.
    #[must_use]
    pub fn text(self, text: &Text) -> String {
        match self {
            Self::NoPeople => text.count(0.0),
            Self::People(from, to) => between(text, from.map(|from| text.count(from)), to.map(|to| text.count(to))),
            Self::Supply(from, to) => {
                let from = Some(from).filter(|from| *from > 0.0 || to.is_none()).map(|from| text.plain(from));
                between(text, from, to.map(|to| text.plain(to)))
            }
            Self::Share(from, to) => shares(text, from, to),
            Self::NoShare => message!(text, "legend-none"),
            Self::MostOfShare(from) => message!(text, "legend-most", from = percent(from)),
            Self::WholeShare => message!(text, "legend-all"),
            Self::Cost(from, to) => match (from.map(|from| text.cost(from)), to.map(|to| text.cost(to))) {
                (Some(from), Some(to)) => message!(text, "legend-costs", from = from, to = to),
                (from, to) => between(text, from, to),
            },
            Self::Difference { place, share, of_known_part } => difference(text, place, share, of_known_part),
            Self::Third(place) => text.message(&format!("legend-lack-{place}"), &[]),
        }
    }
}

/// A class between two bounds, as text.
fn between(text: &Text, from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (None, Some(to)) => message!(text, "legend-up-to", to = to),
        (Some(from), Some(to)) => message!(text, "legend-between", from = from, to = to),
        (from, None) => message!(text, "legend-more-than", from = from.unwrap_or_default()),
    }
}

fn shares(text: &Text, from: Option<f64>, to: Option<f64>) -> String {
    match (from.map(percent), to.map(percent)) {
        (None, Some(to)) => message!(text, "legend-share-up-to", to = to),
        (Some(from), Some(to)) => message!(text, "legend-share-between", from = from, to = to),
        (from, None) => message!(text, "legend-share-more-than", from = from.unwrap_or(Value::count(0.0))),
    }
}

/// A share in percent with as many of two decimals as it needs.
fn percent(share: f64) -> Value<'static> {
    let percent = format!("{:.2}", share * 100.0);
    let digits = percent.trim_end_matches('0').trim_end_matches('.');
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    Value::Number { value: share * 100.0, decimals }
}

fn difference(text: &Text, place: usize, share: f64, of_known_part: bool) -> String {
    let of = if of_known_part { "part" } else { "region" };
    match place {
        0 => message!(text, "legend-far-below", of = of),
        1 => message!(text, "legend-below"),
        2 => message!(text, "legend-as", of = of, share = Value::count((share * 100.0).round())),
        3 => message!(text, "legend-above"),
        _ => message!(text, "legend-far-above"),
    }
}
