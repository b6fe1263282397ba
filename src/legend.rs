//! Legends: how the numbers of a map fall into classes, with a colour and a label each. Every map of an atlas, on a
//! page, in a report or in a style, takes its classes from here.

mod both;
#[cfg(test)]
mod eyes;
mod look;
mod region;
mod sign;
mod unknown;

pub use both::{Both, Step, both};
pub use look::{Look, Palette, Ramps, Tone};
pub use region::{Difference, difference};
pub use sign::{Drawing, PATTERNS, signs};
pub use unknown::{TIMES_WITHOUT, Unknown, is_mostly_unknown};

use crate::disclosure::Published;
use crate::domain::{Cost, CostUnit, GapPart, Meters, Minutes, Quantity, Table};
use crate::gap::Standard;
use crate::words;

/// The classes of one column.
#[derive(Debug, Clone, PartialEq)]
pub struct Legend {
    /// What is shown.
    pub quantity: Quantity,
    /// From the lowest values to the highest; the last has no upper end.
    pub classes: Vec<Class>,
}

/// Values that look alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// The largest value of the class; the smallest is above that of the class before. `None`: no end.
    pub upto: Option<f64>,
    /// What the class is called, with the unit where it is not people.
    pub label: String,
    /// Its colour.
    pub tone: Tone,
}

/// From few people without access to many. Each is darker than the one before, also in grey and to eyes that see red
/// and green alike (the order of the scheme `OrRd` of `ColorBrewer`, Harrower and Brewer 2003); on dark ground each is lighter.
const GAP_RAMP: [Tone; 5] = [Tone::Gap(0), Tone::Gap(1), Tone::Gap(2), Tone::Gap(3), Tone::Gap(4)];

impl Legend {
    /// The class of a value.
    #[must_use]
    pub fn class(&self, value: f64) -> Option<&Class> {
        self.classes.iter().find(|class| class.upto.is_none_or(|upto| value <= upto))
    }
}

/// What maps of a standard show, the people without access first. Tracts of which most is not known ([`Unknown`]) are of no class.
#[must_use]
pub fn legends(standard: &Standard, tracts: &Published<Table>) -> [Legend; 3] {
    let quantity = |part| Quantity::Gap { standard: Some(standard.id.clone()), part };
    let unit = match standard.within {
        Cost::Length(_) => CostUnit::M,
        Cost::Time(_) => CostUnit::Min,
    };
    let without = quantity(GapPart::Without);
    let counts = tracts.get().numbers(&without).unwrap_or_default();
    let people = match Unknown::of(standard, tracts) {
        Some(unknown) => {
            let known = unknown.rows(tracts.get()).filter_map(|(row, unknown)| counts[row].filter(|_| !unknown));
            people_classes(known)
        }
        None => people_classes(counts.iter().flatten().copied()),
    };
    [
        Legend { quantity: without, classes: people },
        Legend { quantity: share_within(standard, tracts.get()), classes: shares() },
        Legend { quantity: quantity(GapPart::Nearest(unit)), classes: costs(standard.within) },
    ]
}

/// The share within reach that goes with those without access for certain: the most that it can be, where something is not known.
fn share_within(standard: &Standard, table: &Table) -> Quantity {
    let quantity = |part| Quantity::Gap { standard: Some(standard.id.clone()), part };
    let at_most = quantity(GapPart::WithinAtMost);
    if table.numbers(&at_most).is_some() { at_most } else { quantity(GapPart::Within) }
}

/// Nobody, and five classes that hold about as many tracts each, between round numbers.
#[must_use]
pub fn people_classes(counts: impl Iterator<Item = f64>) -> Vec<Class> {
    let mut counts: Vec<f64> = counts.filter(|&count| count > 0.0).collect();
    counts.sort_by(f64::total_cmp);
    let mut ends: Vec<f64> = (1..GAP_RAMP.len())
        .filter_map(|part| counts.get(counts.len() * part / GAP_RAMP.len()).map(|&count| round(count)))
        .collect();
    ends.dedup();
    let mut classes = vec![Class { upto: Some(0.0), label: "0".to_owned(), tone: Tone::Nobody }];
    let mut from = 0.0;
    for (place, &end) in ends.iter().enumerate() {
        let label = if place == 0 {
            format!("up to {}", words::count(end))
        } else {
            format!("{}–{}", words::count(from), words::count(end))
        };
        classes.push(Class { upto: Some(end), label, tone: GAP_RAMP[place] });
        from = end;
    }
    let label = format!("more than {}", words::count(from));
    classes.push(Class { upto: None, label, tone: GAP_RAMP[ends.len()] });
    classes
}

/// A count rounded to a number that people like: two digits, the second of them 0 or 5.
fn round(count: f64) -> f64 {
    let step = (10_f64.powf(count.log10().floor()) / 2.0).max(1.0);
    ((count / step).round() * step).max(step)
}

fn shares() -> Vec<Class> {
    let [few, some, half, many, most] = GAP_RAMP;
    // Shares have four decimals: what is below one is at most 0.9999.
    let ends = [(0.0, "none", most), (0.25, "up to 25 %", many), (0.5, "25–50 %", half), (0.75, "50–75 %", some)];
    let ends = ends.map(|(upto, label, tone)| Class { upto: Some(upto), label: label.to_owned(), tone });
    let nearly = Class { upto: Some(0.9999), label: "75 % and more".to_owned(), tone: few };
    let all = Class { upto: None, label: "all".to_owned(), tone: Tone::Nobody };
    ends.into_iter().chain([nearly, all]).collect()
}

fn costs(limit: Cost) -> Vec<Class> {
    let number = match limit {
        Cost::Length(length) => length.get(),
        Cost::Time(time) => time.get(),
    };
    let times = |factor: f64| match limit {
        Cost::Length(_) => Meters::new(number * factor).map(|length| Cost::Length(length).to_string()),
        Cost::Time(_) => Minutes::new(number * factor).map(|time| Cost::Time(time).to_string()),
    };
    let words = |factor: f64| times(factor).unwrap_or_default();
    let mut classes = vec![Class { upto: Some(number), label: format!("up to {}", words(1.0)), tone: Tone::Nobody }];
    for (factor, tone) in [1.0, 2.0, 4.0].into_iter().zip(GAP_RAMP) {
        let label = format!("{} to {}", words(factor), words(factor * 2.0));
        classes.push(Class { upto: Some(number * factor * 2.0), label, tone });
    }
    classes.push(Class { upto: None, label: format!("more than {}", words(8.0)), tone: GAP_RAMP[4] });
    classes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn classes_of_people_lie_between_round_numbers() {
        let classes = people_classes((1..=1000).map(f64::from));
        let labels: Vec<&str> = classes.iter().map(|class| class.label.as_str()).collect();
        assert_eq!(labels, ["0", "up to 200", "200–400", "400–600", "600–800", "more than 800"]);
    }

    #[test]
    fn where_nobody_lacks_access_there_are_two_classes() {
        let labels: Vec<String> = people_classes([0.0, 0.0].into_iter()).into_iter().map(|class| class.label).collect();
        assert_eq!(labels, ["0", "more than 0"]);
    }

    #[test]
    fn classes_of_distances_follow_the_standard() {
        let labels: Vec<String> = costs(Cost::Length(Meters::MILE)).into_iter().map(|class| class.label).collect();
        assert_eq!(labels, ["up to 1 mi", "1 mi to 2 mi", "2 mi to 4 mi", "4 mi to 8 mi", "more than 8 mi"]);
    }

    proptest! {
        #[test]
        fn every_count_has_one_class(counts in prop::collection::vec(0.0..5000.0_f64, 0..40)) {
            let classes = people_classes(counts.iter().copied());
            let ends: Vec<f64> = classes.iter().filter_map(|class| class.upto).collect();
            prop_assert!(ends.is_sorted_by(|a, b| a < b));
            prop_assert_eq!(classes.last().and_then(|class| class.upto), None);
        }
    }
}
