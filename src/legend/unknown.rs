//! Tracts of which it is mostly not known who is without access: they are of no class of any map.

use crate::disclosure::Published;
use crate::domain::{GapPart, NotKnown, Quantity, StandardId, Table};
use crate::gap::Standard;

/// A place is mostly not known where more people may be without access than so many times those who are known to be.
pub const TIMES_WITHOUT: f64 = 2.0;

/// Whether of more people it is not known whether they are without access than are known to be. So a place of which nothing is known
/// never has the colour of a gap, nor that of none.
#[must_use]
pub fn is_mostly_unknown(without: f64, at_most: f64) -> bool {
    at_most > TIMES_WITHOUT * without
}

/// The columns of tracts that tell where most is not known.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    /// Those without access for certain, and at most.
    pub without: [Quantity; 2],
    /// The share surely within, and at most, 0 to 1: also where counts are withheld.
    pub within: [Quantity; 2],
    /// Of how many tracts most is not known.
    pub tracts: usize,
    /// Why, and of how many of them whose counts are told: the reason of most tracts first.
    pub reasons: Vec<(NotKnown, usize)>,
}

impl Unknown {
    /// The columns of a standard; `None` where its study leaves nothing open.
    #[must_use]
    pub fn of(standard: &Standard, tracts: &Published<Table>) -> Option<Self> {
        let column = |part| own(&standard.id, part);
        let mut unknown = Self {
            without: [column(GapPart::Without), column(GapPart::AtMost)],
            within: [column(GapPart::Within), column(GapPart::WithinAtMost)],
            tracts: 0,
            reasons: Vec::new(),
        };
        let tracts = tracts.get();
        tracts.numbers(&unknown.without[1])?;
        let rows: Vec<usize> = unknown.rows(tracts).filter_map(|(row, unknown)| unknown.then_some(row)).collect();
        let by_reason =
            NotKnown::ALL.map(|why| (why, tracts.numbers(&column(GapPart::Unknown(why))).unwrap_or_default()));
        let reasons: Vec<NotKnown> = rows.iter().filter_map(|&row| reason(by_reason, row)).collect();
        unknown.tracts = rows.len();
        unknown.reasons = NotKnown::ALL
            .map(|why| (why, reasons.iter().filter(|own| **own == why).count()))
            .into_iter()
            .filter(|(_, tracts)| *tracts > 0)
            .collect();
        unknown.reasons.sort_by_key(|(_, tracts)| std::cmp::Reverse(*tracts));
        Some(unknown)
    }

    /// Of each tract whether most of it is not known.
    pub fn rows<'a>(&self, tracts: &'a Table) -> impl Iterator<Item = (usize, bool)> + use<'a> {
        let numbers = |quantity: &Quantity| tracts.numbers(quantity).unwrap_or_default();
        let [[without, at_most], [within, within_at_most]] =
            [&self.without, &self.within].map(|pair| pair.each_ref().map(numbers));
        let cell = |cells: &[Option<f64>], row: usize| cells.get(row).copied().flatten();
        (0..tracts.rows()).map(move |row| {
            let counts = cell(without, row).zip(cell(at_most, row));
            let shares = cell(within, row).zip(cell(within_at_most, row));
            let unknown = counts.or_else(|| shares.map(|(surely, maybe)| (1.0 - maybe, 1.0 - surely)));
            (row, unknown.is_some_and(|(least, most)| is_mostly_unknown(least, most)))
        })
    }
}

fn own(standard: &StandardId, part: GapPart) -> Quantity {
    Quantity::Gap { standard: Some(standard.clone()), part }
}

/// Why it is not known of most of those in a tract of whom it is not.
fn reason(by_reason: [(NotKnown, &[Option<f64>]); 4], row: usize) -> Option<NotKnown> {
    let mut most: Option<(NotKnown, f64)> = None;
    for (why, people) in by_reason {
        let people = people.get(row).copied().flatten().unwrap_or(0.0);
        if people > most.map_or(0.0, |(_, most)| most) {
            most = Some((why, people));
        }
    }
    most.map(|(why, _)| why)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::publish;
    use crate::domain::{Column, Cost, Layer, Meters, Mode};

    #[test]
    fn a_place_is_not_known_where_more_may_be_without_than_are_known_to_be() {
        assert!(is_mostly_unknown(0.0, 10.0) && is_mostly_unknown(4.0, 9.0));
        assert!(!is_mostly_unknown(5.0, 10.0) && !is_mostly_unknown(0.0, 0.0) && !is_mostly_unknown(7.0, 7.0));
    }

    #[test]
    fn where_counts_are_missing_shares_tell_it_and_the_most_frequent_reason_comes_first() {
        let id: StandardId = "clinic".parse().unwrap();
        let (theme, people) = ("clinic".parse().unwrap(), "population".parse().unwrap());
        let standard = Standard::of_reach(id.clone(), theme, Mode::Straight, Cost::Length(Meters::MILE), people);
        let column = |part, cells: [Option<f64>; 4]| Column::number(own(&id, part), cells);
        let table = Table {
            layer: Layer::Tracts,
            columns: vec![
                column(GapPart::Without, [Some(6.0), Some(0.0), Some(0.0), None]),
                column(GapPart::AtMost, [Some(9.0), Some(9.0), Some(9.0), None]),
                column(GapPart::Within, [Some(0.0), Some(0.0), Some(0.0), Some(0.1)]),
                column(GapPart::WithinAtMost, [Some(0.3), Some(1.0), Some(1.0), Some(0.9)]),
                column(GapPart::Unknown(NotKnown::Said), [Some(3.0), Some(4.0), Some(2.0), None]),
                column(GapPart::Unknown(NotKnown::List), [Some(0.0), Some(5.0), Some(7.0), None]),
            ],
            geometry: vec![None; 4],
        };
        let tracts = publish(table, std::slice::from_ref(&standard));
        let unknown = Unknown::of(&standard, &tracts).unwrap();
        let rows: Vec<bool> = unknown.rows(tracts.get()).map(|(_, unknown)| unknown).collect();
        assert_eq!(rows, [false, true, true, true]);
        assert_eq!((unknown.tracts, unknown.reasons), (3, vec![(NotKnown::List, 2)]));
    }
}
