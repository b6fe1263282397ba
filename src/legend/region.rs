//! Maps of a difference from the region: the share of people within reach has a middle there, below and above which it is another story.

use crate::domain::{GapPart, Quantity, Table};
use crate::gap::Standard;
use crate::legend::{Class, Legend, Tone};

/// From where on a difference in shares is one, and a large one.
const ENDS: [f64; 4] = [-0.25, -0.1, 0.1, 0.25];

/// How the share of people within reach differs from that of the region, the last row of the areas; `None` where that is not known.
#[must_use]
pub fn difference(standard: &Standard, areas: &Table) -> Option<Legend> {
    let quantity = Quantity::Gap { standard: Some(standard.id.clone()), part: GapPart::Within };
    let region = areas.numbers(&quantity)?.last().copied().flatten()?;
    Some(Legend { quantity, classes: around(region) })
}

/// Classes of shares around one of them, without those that no share can fall into.
fn around(middle: f64) -> Vec<Class> {
    let labels = [
        "more than 25 points below the region".to_owned(),
        "10 to 25 points below".to_owned(),
        format!("as the region, {} %", (middle * 100.0).round()),
        "10 to 25 points above".to_owned(),
        "more than 25 points above".to_owned(),
    ];
    let ends = ENDS.map(|end| middle + end).into_iter().map(Some).chain([None]);
    let mut classes = Vec::new();
    for ((place, label), end) in labels.into_iter().enumerate().zip(ends) {
        if end.is_some_and(|end| end < 0.0) {
            continue;
        }
        let upto = end.filter(|&end| end < 1.0);
        classes.push(Class { upto, label, tone: Tone::Difference(place) });
        if upto.is_none() {
            break;
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_that_no_share_falls_into_are_left_out() {
        let told = |middle| around(middle).into_iter().map(|class| (class.label, class.upto)).collect::<Vec<_>>();
        let middle = told(0.5);
        assert_eq!(middle.len(), 5);
        assert_eq!(middle[2], ("as the region, 50 %".to_owned(), Some(0.6)));
        let low: Vec<_> = told(0.04).into_iter().map(|(label, _)| label).collect();
        assert_eq!(low, ["as the region, 4 %", "10 to 25 points above", "more than 25 points above"]);
        let (last, end) = told(1.0).pop().unwrap();
        assert_eq!((last.as_str(), end), ("as the region, 100 %", None));
    }
}
