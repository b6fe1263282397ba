//! Maps of a difference from the region: the share of people within reach has a middle there, below and above which it is another story.

use crate::domain::{GapPart, NotKnown, Quantity, Table};
use crate::gap::Standard;
use crate::legend::{Class, Legend, Tone, share_within};

/// From where on a difference in shares is one, and a large one.
const ENDS: [f64; 4] = [-0.25, -0.1, 0.1, 0.25];

/// A region whose own share is open within more than this has no class that a tract could be set beside: the narrowest class.
const MOST_OPEN: f64 = 0.15;

/// Tracts beside their region.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The classes.
    pub legend: Legend,
    /// Whether they are set beside the part of the region where the lists are complete, as that is not all of it.
    pub is_of_part: bool,
}

/// How the share of people within reach differs from that of the region, the last row of the areas: of the part of it where the lists
/// are complete. `None` where that share is not known, or too openly.
#[must_use]
pub fn difference(standard: &Standard, areas: &Table) -> Option<Difference> {
    let last = |quantity: &Quantity| areas.numbers(quantity)?.last().copied().flatten();
    let part = |part| last(&Quantity::Gap { standard: Some(standard.id.clone()), part });
    let quantity = share_within(standard, areas);
    let Some(at_most) = part(GapPart::AtMost) else {
        let legend = Legend { classes: around(last(&quantity)?, "the region"), quantity };
        return Some(Difference { legend, is_of_part: false });
    };
    let outside = part(GapPart::Unknown(NotKnown::List)).unwrap_or(0.0);
    let known = last(&Quantity::Count(standard.people.clone()))? - outside;
    let share = |without: f64| 1.0 - (without / known).clamp(0.0, 1.0);
    let (surely, maybe) = (share(at_most - outside), share(part(GapPart::Without)?));
    if known <= 0.0 || maybe - surely > MOST_OPEN {
        return None;
    }
    let is_of_part = outside > 0.0;
    let name = if is_of_part { "the part of the region that is known" } else { "the region" };
    Some(Difference { legend: Legend { quantity, classes: around(maybe, name) }, is_of_part })
}

/// Classes of shares around one of them, without those that no share can fall into.
fn around(middle: f64, of: &str) -> Vec<Class> {
    let labels = [
        format!("more than 25 points below {of}"),
        "10 to 25 points below".to_owned(),
        format!("as {of}, {} %", (middle * 100.0).round()),
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
    use crate::domain::{Column, Cost, IndicatorId, Layer, Meters, Mode, StandardId};

    #[test]
    fn classes_that_no_share_falls_into_are_left_out() {
        let told = |middle| {
            around(middle, "the region").into_iter().map(|class| (class.label, class.upto)).collect::<Vec<_>>()
        };
        let middle = told(0.5);
        assert_eq!(middle.len(), 5);
        assert_eq!(middle[2], ("as the region, 50 %".to_owned(), Some(0.6)));
        let low: Vec<_> = told(0.04).into_iter().map(|(label, _)| label).collect();
        assert_eq!(low, ["as the region, 4 %", "10 to 25 points above", "more than 25 points above"]);
        let (last, end) = told(1.0).pop().unwrap();
        assert_eq!((last.as_str(), end), ("as the region, 100 %", None));
    }

    fn region(without: f64, at_most: f64, outside: f64) -> Option<Difference> {
        let id: StandardId = "clinic".parse().unwrap();
        let gap = |part| Quantity::Gap { standard: Some(id.clone()), part };
        let people: IndicatorId = "population".parse().unwrap();
        let cells = [
            (Quantity::Count(people.clone()), 1000.0),
            (gap(GapPart::Within), 1.0 - at_most / 1000.0),
            (gap(GapPart::WithinAtMost), 1.0 - without / 1000.0),
            (gap(GapPart::Without), without),
            (gap(GapPart::AtMost), at_most),
            (gap(GapPart::Unknown(NotKnown::List)), outside),
        ];
        let columns = cells.map(|(quantity, cell)| Column::number(quantity, [Some(cell)])).into();
        let areas = Table { layer: Layer::Areas, columns, geometry: vec![None] };
        let standard = Standard::of_reach(
            id.clone(),
            "clinic".parse().unwrap(),
            Mode::Straight,
            Cost::Length(Meters::MILE),
            people,
        );
        difference(&standard, &areas)
    }

    #[test]
    fn tracts_are_set_beside_the_part_of_the_region_that_is_known() {
        // 200 of 400 inside the lists, where 20 more may be without; of the other 600 nothing is known.
        let beside = region(200.0, 820.0, 600.0).unwrap();
        assert!(beside.is_of_part);
        assert_eq!(beside.legend.classes[2].label, "as the part of the region that is known, 50 %");
        // All of it is known but for some near the border.
        let beside = region(200.0, 300.0, 0.0).unwrap();
        assert_eq!(beside.legend.classes[2].label, "as the region, 80 %");
    }

    #[test]
    fn a_region_of_which_too_little_is_known_is_not_compared_with() {
        assert_eq!(region(200.0, 400.0, 0.0), None);
        assert_eq!(region(0.0, 1000.0, 1000.0), None);
    }
}
