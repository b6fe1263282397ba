//! Legends: the classes of the values of a map, each with a color and a label. Pages, reports and styles all use these.

mod bivariate;
mod class_label;
#[cfg(test)]
mod color_vision_tests;
mod region;
mod style_variant;
mod symbol;
mod unknown;

pub use bivariate::{AxisClass, Bivariate, bivariate};
pub use class_label::ClassLabel;
pub use region::{Difference, difference};
pub use style_variant::{ClassColor, Palette, Ramps, StyleVariant};
pub use symbol::{PATTERNS, SvgTemplate, symbols};
pub use unknown::{TIMES_WITHOUT, UnknownTracts, is_mostly_unknown};

use crate::disclosure::Published;
use crate::domain::{Cost, GapMeasure, Meters, Minutes, Quantity, Table};
use crate::gap::Criterion;

/// The classes of one column.
#[derive(Debug, Clone, PartialEq)]
pub struct Legend {
    /// The column that is mapped.
    pub quantity: Quantity,
    /// From the lowest values to the highest; the last has no upper bound.
    pub classes: Vec<Class>,
}

/// A class of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// The inclusive upper bound; the exclusive lower bound is that of the previous class. `None` for no bound.
    pub upper: Option<f64>,
    /// What its label is made from.
    pub label: ClassLabel,
    /// The color.
    pub color: ClassColor,
}

/// From few people without access to many. Each color is darker than the previous one, also in grayscale and under
/// red-green color blindness (as in the scheme `OrRd` of `ColorBrewer`, Harrower and Brewer 2003); lighter in the dark
/// style.
const GAP_RAMP: [ClassColor; 5] =
    [ClassColor::Gap(0), ClassColor::Gap(1), ClassColor::Gap(2), ClassColor::Gap(3), ClassColor::Gap(4)];

impl Legend {
    /// The class of a value.
    #[must_use]
    pub fn class(&self, value: f64) -> Option<&Class> {
        self.classes.iter().find(|class| class.upper.is_none_or(|upper| value <= upper))
    }
}

/// The legends of the maps of a standard or a combination.
#[derive(Debug, Clone, PartialEq)]
pub struct Legends {
    /// People without access.
    pub without: Legend,
    /// The share of people within reach.
    pub within: Legend,
    /// The cost to the nearest site; `None` for a combination.
    pub nearest: Option<Legend>,
}

/// The legends of a standard or a combination. Tracts of which most is not known ([`UnknownTracts`]) are in no class.
#[must_use]
pub fn legends(criterion: Criterion<'_>, tracts: &Published<Table>) -> Legends {
    let quantity = |part| Quantity::Gap { standard: Some(criterion.id().clone()), part };
    let without = quantity(GapMeasure::Without);
    let counts = tracts.get().numbers(&without).unwrap_or_default();
    let people = match UnknownTracts::of(criterion, tracts) {
        Some(unknown) => {
            let known = unknown.rows(tracts.get()).filter_map(|(row, unknown)| counts[row].filter(|_| !unknown));
            people_classes(known)
        }
        None => people_classes(counts.iter().flatten().copied()),
    };
    let nearest = criterion.standard().map(|standard| Legend {
        quantity: quantity(GapMeasure::Nearest(standard.within.unit())),
        classes: costs(standard.within),
    });
    Legends {
        without: Legend { quantity: without, classes: people },
        within: Legend { quantity: share_within(criterion, tracts.get()), classes: shares() },
        nearest,
    }
}

/// The share within reach that complements the people without access for certain: its upper bound where access is
/// partly unknown.
fn share_within(criterion: Criterion<'_>, table: &Table) -> Quantity {
    let quantity = |part| Quantity::Gap { standard: Some(criterion.id().clone()), part };
    let at_most = quantity(GapMeasure::WithinAtMost);
    if table.numbers(&at_most).is_some() { at_most } else { quantity(GapMeasure::Within) }
}

/// A class for zero, and five quantile classes with rounded bounds.
#[must_use]
pub fn people_classes(counts: impl Iterator<Item = f64>) -> Vec<Class> {
    let none = Class { upper: Some(0.0), label: ClassLabel::NoPeople, color: ClassColor::Nobody };
    quantile_classes(none, &quantile_ends(counts, round), ClassLabel::People, ClassColor::Gap)
}

/// The classes of the count of an indicator, as those of people without access.
#[must_use]
pub fn indicator_count_classes(counts: impl Iterator<Item = f64>) -> Vec<Class> {
    let none = Class { upper: Some(0.0), label: ClassLabel::NoPeople, color: ClassColor::Nobody };
    quantile_classes(none, &quantile_ends(counts, round), ClassLabel::People, ClassColor::People)
}

/// The classes of the share of an indicator: one for none, and five quantile classes with rounded bounds.
#[must_use]
pub fn indicator_share_classes(shares: impl Iterator<Item = f64>) -> Vec<Class> {
    let none = Class { upper: Some(0.0), label: ClassLabel::NoShare, color: ClassColor::Nobody };
    let mut ends = quantile_ends(shares, two_digits);
    // Above a bound of 100 % there is nothing.
    ends.retain(|&end| end < 1.0);
    quantile_classes(none, &ends, ClassLabel::Share, ClassColor::People)
}

/// The class of none, and those between some bounds.
fn quantile_classes(
    none: Class,
    ends: &[f64],
    label: impl Fn(Option<f64>, Option<f64>) -> ClassLabel,
    color: impl Fn(usize) -> ClassColor,
) -> Vec<Class> {
    let mut classes = vec![none];
    let mut from = None;
    for (index, &end) in ends.iter().enumerate() {
        classes.push(Class { upper: Some(end), label: label(from, Some(end)), color: color(index) });
        from = Some(end);
    }
    let last = label(Some(from.unwrap_or(0.0)), None);
    classes.push(Class { upper: None, label: last, color: color(ends.len()) });
    classes
}

/// The classes of a supply in reach: one for none, and five quantile classes with rounded bounds. The least supply is the
/// darkest, as the most people without access are.
#[must_use]
pub fn supply_classes(numbers: impl Iterator<Item = f64>) -> Vec<Class> {
    let ends = quantile_ends(numbers, two_digits);
    let [few, some, half, many, most] = GAP_RAMP;
    let mut classes = vec![Class { upper: Some(0.0), label: ClassLabel::NoShare, color: most }];
    let mut from = 0.0;
    for (&end, color) in ends.iter().zip([many, half, some, few]) {
        classes.push(Class { upper: Some(end), label: ClassLabel::Supply(from, Some(end)), color });
        from = end;
    }
    classes.push(Class { upper: None, label: ClassLabel::Supply(from, None), color: ClassColor::Nobody });
    classes
}

/// The rounded numbers between the classes of equally many of the numbers above 0; fewer where some are equal.
fn quantile_ends(numbers: impl Iterator<Item = f64>, rounded: impl Fn(f64) -> f64) -> Vec<f64> {
    let mut numbers: Vec<f64> = numbers.filter(|&number| number > 0.0).collect();
    numbers.sort_by(f64::total_cmp);
    let end = |part: usize| numbers.get(numbers.len() * part / GAP_RAMP.len()).map(|&number| rounded(number));
    let mut ends: Vec<f64> = (1..GAP_RAMP.len()).filter_map(end).collect();
    ends.dedup();
    ends
}

/// A number above 0 rounded to two significant digits.
fn two_digits(number: f64) -> f64 {
    let digits = number.log10().floor();
    // Dividing by a whole power of ten, rather than multiplying by a fraction, gives 0.07 and not 0.07 + 1e-17.
    let scale = 10_f64.powf(1.0 - digits);
    if scale >= 1.0 { (number * scale).round() / scale } else { (number * scale).round() * 10_f64.powf(digits - 1.0) }
}

/// A count rounded to two significant digits, the second of them 0 or 5.
fn round(count: f64) -> f64 {
    let step = (10_f64.powf(count.log10().floor()) / 2.0).max(1.0);
    ((count / step).round() * step).max(step)
}

fn shares() -> Vec<Class> {
    let [few, some, half, many, most] = GAP_RAMP;
    // Shares have four decimals, so the largest one below 1 is 0.9999.
    let ends = [
        (0.0, ClassLabel::NoShare, most),
        (0.25, ClassLabel::Share(None, Some(0.25)), many),
        (0.5, ClassLabel::Share(Some(0.25), Some(0.5)), half),
        (0.75, ClassLabel::Share(Some(0.5), Some(0.75)), some),
        (0.9999, ClassLabel::MostOfShare(0.75), few),
    ];
    let ends = ends.map(|(upper, label, color)| Class { upper: Some(upper), label, color });
    let all = Class { upper: None, label: ClassLabel::WholeShare, color: ClassColor::Nobody };
    ends.into_iter().chain([all]).collect()
}

fn costs(limit: Cost) -> Vec<Class> {
    let number = limit.number();
    let times = |factor: f64| match limit {
        Cost::Length(_) => Meters::new(number * factor).map(Cost::Length),
        Cost::Time(_) => Minutes::new(number * factor).map(Cost::Time),
    };
    let nearest = ClassLabel::Cost(None, Some(limit));
    let mut classes = vec![Class { upper: Some(number), label: nearest, color: ClassColor::Nobody }];
    for (factor, color) in [1.0, 2.0, 4.0].into_iter().zip(GAP_RAMP) {
        let label = ClassLabel::Cost(times(factor), times(factor * 2.0));
        classes.push(Class { upper: Some(number * factor * 2.0), label, color });
    }
    classes.push(Class { upper: None, label: ClassLabel::Cost(times(8.0), None), color: GAP_RAMP[4] });
    classes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn labels(classes: &[Class]) -> Vec<String> {
        classes.iter().map(|class| class.label.text(gapatlas_text::Text::english())).collect()
    }

    #[test]
    fn classes_of_people_lie_between_round_numbers() {
        let classes = people_classes((1..=1000).map(f64::from));
        assert_eq!(labels(&classes), ["0", "up to 200", "200–400", "400–600", "600–800", "more than 800"]);
    }

    #[test]
    fn where_nobody_lacks_access_there_are_two_classes() {
        assert_eq!(labels(&people_classes([0.0, 0.0].into_iter())), ["0", "more than 0"]);
    }

    #[test]
    fn classes_of_shares_lie_between_rounded_percentages_below_all() {
        let classes = indicator_share_classes((1..=1000).map(|share| f64::from(share) / 3000.0));
        assert_eq!(labels(&classes), ["none", "up to 6.7 %", "6.7–13 %", "13–20 %", "20–27 %", "more than 27 %"]);
        let most = indicator_share_classes([0.5, 0.97, 1.0, 1.0, 1.0].into_iter());
        assert_eq!(labels(&most), ["none", "up to 97 %", "more than 97 %"]);
    }

    #[test]
    fn classes_of_distances_follow_the_standard() {
        let labels = labels(&costs(Cost::Length(Meters::MILE)));
        assert_eq!(labels, ["up to 1 mi", "1 mi to 2 mi", "2 mi to 4 mi", "4 mi to 8 mi", "more than 8 mi"]);
    }

    proptest! {
        #[test]
        fn every_count_has_one_class(counts in prop::collection::vec(0.0..5000.0_f64, 0..40)) {
            let classes = people_classes(counts.iter().copied());
            let ends: Vec<f64> = classes.iter().filter_map(|class| class.upper).collect();
            prop_assert!(ends.is_sorted_by(|a, b| a < b));
            prop_assert_eq!(classes.last().and_then(|class| class.upper), None);
        }
    }
}
