//! Diverging maps: how the share of people within reach differs from that of the region.

use crate::domain::{Estimate, Table, UnknownReason};
use crate::gap::Criterion;
use crate::legend::{Class, ClassColor, ClassLabel, Legend, share_within};
use crate::results::GapColumns;

/// Class bounds of the difference in shares.
const BOUNDS: [f64; 4] = [-0.25, -0.1, 0.1, 0.25];

/// The largest difference of upper and lower bound of the region's share that allows a comparison: the width of the
/// narrowest class.
const MAX_WIDTH: f64 = 0.15;

/// A comparison of tracts with their region.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The classes.
    pub legend: Legend,
    /// Whether they are compared with the part of the region where lists are complete, as lists are incomplete
    /// elsewhere.
    pub is_known_part: bool,
}

/// The legend of the difference from the share of the region, which is the last row of `areas`, or of its part where
/// the lists are complete. `None` if that share is unknown or its bounds are too far apart.
#[must_use]
pub fn difference(criterion: Criterion<'_>, areas: &Table) -> Option<Difference> {
    let region = GapColumns::find(areas, criterion, criterion.people()).at(areas.rows().checked_sub(1)?);
    let quantity = share_within(criterion, areas);
    let Some(at_most) = region.at_most else {
        let share = region.within_at_most.or(region.within)?;
        let legend = Legend { classes: classes_around(share.value(), false), quantity };
        return Some(Difference { legend, is_known_part: false });
    };
    let outside = region.unknown_for(UnknownReason::IncompleteList).map_or(0.0, Estimate::value);
    let known = region.concerned?.value() - outside;
    let share = |without: f64| 1.0 - (without / known).clamp(0.0, 1.0);
    let (lower, upper) = (share(at_most.value() - outside), share(region.without?.value()));
    if known <= 0.0 || upper - lower > MAX_WIDTH {
        return None;
    }
    let is_known_part = outside > 0.0;
    Some(Difference { legend: Legend { quantity, classes: classes_around(upper, is_known_part) }, is_known_part })
}

/// Classes of shares around one of them, without those outside 0 to 1.
fn classes_around(middle: f64, of_known_part: bool) -> Vec<Class> {
    let ends = BOUNDS.map(|end| middle + end).into_iter().map(Some).chain([None]);
    let mut classes = Vec::new();
    for (place, end) in ends.enumerate() {
        if end.is_some_and(|end| end < 0.0) {
            continue;
        }
        let upper = end.filter(|&end| end < 1.0);
        let label = ClassLabel::Difference { place, share: middle, of_known_part };
        classes.push(Class { upper, label, color: ClassColor::Difference(place) });
        if upper.is_none() {
            break;
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use gapatlas_text::Text;

    use super::*;
    use crate::domain::{Column, Cost, GapMeasure, IndicatorId, Layer, Meters, Mode, Quantity, StandardId};
    use crate::gap::Standard;

    #[test]
    fn classes_that_no_share_falls_into_are_left_out() {
        let classes = |middle| {
            let classes = classes_around(middle, false).into_iter();
            classes.map(|class| (class.label.text(Text::english()), class.upper)).collect::<Vec<_>>()
        };
        let middle = classes(0.5);
        assert_eq!(middle.len(), 5);
        assert_eq!(middle[2], ("as the region, 50 %".to_owned(), Some(0.6)));
        let low: Vec<_> = classes(0.04).into_iter().map(|(label, _)| label).collect();
        assert_eq!(low, ["as the region, 4 %", "10 to 25 points above", "more than 25 points above"]);
        let (last, end) = classes(1.0).pop().unwrap();
        assert_eq!((last.as_str(), end), ("as the region, 100 %", None));
    }

    fn region(without: f64, at_most: f64, outside: f64) -> Option<Difference> {
        let id: StandardId = "clinic".parse().unwrap();
        let gap = |part| Quantity::Gap { standard: Some(id.clone()), part };
        let people: IndicatorId = "population".parse().unwrap();
        let cells = [
            (Quantity::Count(people.clone()), 1000.0),
            (gap(GapMeasure::Within), 1.0 - at_most / 1000.0),
            (gap(GapMeasure::WithinAtMost), 1.0 - without / 1000.0),
            (gap(GapMeasure::Without), without),
            (gap(GapMeasure::AtMost), at_most),
            (gap(GapMeasure::Unknown(UnknownReason::IncompleteList)), outside),
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
        difference((&standard).into(), &areas)
    }

    #[test]
    fn tracts_are_compared_with_the_known_part_of_the_region() {
        // 200 of 400 where lists are complete, and 20 more there may be without; nothing is known of the other 600.
        let beside = region(200.0, 820.0, 600.0).unwrap();
        assert!(beside.is_known_part);
        assert_eq!(
            beside.legend.classes[2].label.text(Text::english()),
            "as the part of the region that is known, 50 %"
        );
        // All of it is known but for some near the border.
        let beside = region(200.0, 300.0, 0.0).unwrap();
        assert_eq!(beside.legend.classes[2].label.text(Text::english()), "as the region, 80 %");
    }

    #[test]
    fn a_region_of_which_too_little_is_known_is_not_compared_with() {
        assert_eq!(region(200.0, 400.0, 0.0), None);
        assert_eq!(region(0.0, 1000.0, 1000.0), None);
    }
}
