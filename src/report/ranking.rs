//! The areas of a kind in the order of their people without access, each with its interval: a picture.

use std::fmt::Write as _;

use gapatlas_text::{Text, message};

use crate::domain::Bounded;
use crate::report::drawing::{Picture, document};
use crate::report::gaps::{AreaGap, RankedAmong, unit};
use crate::report::peers;
use crate::results::AreaRank;

/// The width of the picture, and the height of a row, in units.
const WIDTH: i32 = 300;
const ROW: i32 = 4;
/// Above, only the areas that rank next to this one are drawn.
const MAX_ROWS: usize = 100;

/// The picture of a rank among more than two areas.
pub(super) fn picture(text: &Text, gap: &AreaGap, area: &str) -> Option<Picture> {
    let rank = gap.rank.filter(|rank| rank.of > 2)?;
    let rows = rows(gap.ranked.as_ref()?);
    let most = rows.iter().map(|(_, number)| end(*number)).fold(1.0, f64::max);
    let number = text.count(most);
    let title = message!(text, "report-ranking", area = area, unit = unit(gap.unit), most = number);
    let part =
        (rows.len() < rank.of).then(|| message!(text, "report-ranking-part", shown = rows.len(), areas = rank.of));
    let title = text.sentences(&std::iter::once(title).chain(part).collect::<Vec<_>>());
    Some(Picture { alternative: alternative(text, &title, rank), title, ..drawn(&rows, most) })
}

fn alternative(text: &Text, title: &str, rank: AreaRank) -> String {
    text.sentences(&[title.to_owned(), peers::rank(text, rank)])
}

/// Whether a row is the area's own, and its number: the most first.
fn rows(ranked: &RankedAmong) -> Vec<(bool, Bounded)> {
    let others = ranked.others.iter().map(|&other| (false, other));
    let mut rows: Vec<(bool, Bounded)> = std::iter::once((true, ranked.own)).chain(others).collect();
    rows.sort_by(|(_, a), (_, b)| b.least.value().total_cmp(&a.least.value()));
    let own = rows.iter().position(|(is_own, _)| *is_own).unwrap_or_default();
    let first = own.saturating_sub(MAX_ROWS / 2).min(rows.len().saturating_sub(MAX_ROWS));
    rows.into_iter().skip(first).take(MAX_ROWS).collect()
}

/// The end of the interval of a number.
fn end(number: Bounded) -> f64 {
    number.most.value() + number.most.moe().unwrap_or_default()
}

fn drawn(rows: &[(bool, Bounded)], most: f64) -> Picture {
    let at = |number: f64| number.clamp(0.0, most) / most * f64::from(WIDTH - 8) + 4.0;
    let height = i32::try_from(rows.len()).unwrap_or_default() * ROW + 4;
    let mut shapes = format!(
        "<rect fill=\"#f4f6f7\" width=\"{WIDTH}\" height=\"{height}\"/><path stroke=\"#c3cbd1\" d=\"M4 0v{height}\"/>"
    );
    for (place, (is_own, number)) in (0..).zip(rows) {
        let y = place * ROW + 4;
        let (color, width, radius) = if *is_own { ("#0b5394", "2.4", "3") } else { ("#7b8790", "1", "1.3") };
        let low = at(number.least.value() - number.least.moe().unwrap_or_default());
        let _ = write!(
            shapes,
            "<path stroke=\"{color}\" stroke-width=\"{width}\" d=\"M{low:.1} {y}H{:.1}\"/><circle fill=\"{color}\" r=\"{radius}\" \
             cx=\"{:.1}\" cy=\"{y}\"/>",
            at(end(*number)),
            at(number.least.value())
        );
    }
    Picture {
        svg: document((WIDTH, height), &shapes),
        size: (WIDTH, height),
        title: String::new(),
        alternative: String::new(),
        legend: Vec::new(),
        words: Vec::new(),
        legend_heading: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Estimate;

    fn number(value: f64) -> Bounded {
        Bounded::exact(Estimate::new(value, Some(value / 10.0)).unwrap())
    }

    #[test]
    fn areas_stand_by_their_number_and_those_next_to_the_own_one_are_drawn() {
        let ranked = RankedAmong { own: number(30.0), others: (1..=400).map(|one| number(f64::from(one))).collect() };
        let rows = rows(&ranked);
        assert_eq!(rows.len(), MAX_ROWS);
        assert!(rows.is_sorted_by(|(_, a), (_, b)| a.least.value() >= b.least.value()));
        assert_eq!(rows.iter().filter(|(is_own, _)| *is_own).count(), 1);
        assert_eq!(rows.last().unwrap().1.least.value(), 1.0, "the last places are filled");
    }

    #[test]
    fn an_interval_begins_and_ends_with_its_margin() {
        let svg = drawn(&[(true, number(100.0)), (false, number(50.0))], 110.0).svg;
        // 292 units for 110 people, from 4: 90 to 110, and 45 to 55.
        assert!(svg.contains("d=\"M242.9 4H296.0\"") && svg.contains("d=\"M123.5 8H150.0\""), "{svg}");
    }
}
