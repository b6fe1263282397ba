//! Tracts of which it is mostly not known who is without access. They are in no class of any map.

use crate::disclosure::Published;
use crate::domain::{GapMeasure, Quantity, StandardId, Table, UnknownReason};
use crate::gap::Criterion;

/// Access in an area is mostly unknown where more people may lack it than this many times those known to lack it.
pub const TIMES_WITHOUT: f64 = 2.0;

/// Whether access is mostly unknown: whether `at_most` exceeds [`TIMES_WITHOUT`] times `without`. An area of which
/// nothing is known is thus in no class.
#[must_use]
pub fn is_mostly_unknown(without: f64, at_most: f64) -> bool {
    at_most > TIMES_WITHOUT * without
}

/// Tracts whose access is mostly unknown, and the columns that decide it.
#[derive(Debug, Clone, PartialEq)]
pub struct UnknownTracts {
    /// People without access: lower and upper bound.
    pub without: [Quantity; 2],
    /// The share within reach, 0 to 1: lower and upper bound. Used where counts are withheld.
    pub within: [Quantity; 2],
    /// The number of such tracts.
    pub tracts: usize,
    /// The main reasons with the number of tracts, most frequent first; tracts with withheld counts have none.
    pub reasons: Vec<(UnknownReason, usize)>,
}

impl UnknownTracts {
    /// The tracts of a standard or a combination; `None` where the study has no upper bounds.
    #[must_use]
    pub fn of(criterion: Criterion<'_>, tracts: &Published<Table>) -> Option<Self> {
        let column = |part| gap_quantity(criterion.id(), part);
        let mut unknown = Self {
            without: [column(GapMeasure::Without), column(GapMeasure::AtMost)],
            within: [column(GapMeasure::Within), column(GapMeasure::WithinAtMost)],
            tracts: 0,
            reasons: Vec::new(),
        };
        let tracts = tracts.get();
        tracts.numbers(&unknown.without[1])?;
        let rows: Vec<usize> = unknown.rows(tracts).filter_map(|(row, unknown)| unknown.then_some(row)).collect();
        let by_reason =
            UnknownReason::ALL.map(|why| (why, tracts.numbers(&column(GapMeasure::Unknown(why))).unwrap_or_default()));
        let reasons: Vec<UnknownReason> = rows.iter().filter_map(|&row| reason(by_reason, row)).collect();
        unknown.tracts = rows.len();
        unknown.reasons = UnknownReason::ALL
            .map(|why| (why, reasons.iter().filter(|reason| **reason == why).count()))
            .into_iter()
            .filter(|(_, tracts)| *tracts > 0)
            .collect();
        unknown.reasons.sort_by_key(|(_, tracts)| std::cmp::Reverse(*tracts));
        Some(unknown)
    }

    /// For each tract, whether its access is mostly unknown.
    pub fn rows<'a>(&self, tracts: &'a Table) -> impl Iterator<Item = (usize, bool)> + use<'a> {
        let numbers = |quantity: &Quantity| tracts.numbers(quantity).unwrap_or_default();
        let [[without, at_most], [within, within_at_most]] =
            [&self.without, &self.within].map(|pair| pair.each_ref().map(numbers));
        let cell = |cells: &[Option<f64>], row: usize| cells.get(row).copied().flatten();
        (0..tracts.rows()).map(move |row| {
            let counts = cell(without, row).zip(cell(at_most, row));
            let shares = cell(within, row).zip(cell(within_at_most, row));
            let unknown = counts.or_else(|| shares.map(|(lower, upper)| (1.0 - upper, 1.0 - lower)));
            (row, unknown.is_some_and(|(least, most)| is_mostly_unknown(least, most)))
        })
    }
}

fn gap_quantity(standard: &StandardId, part: GapMeasure) -> Quantity {
    Quantity::Gap { standard: Some(standard.clone()), part }
}

/// The reason that applies to most people of a tract whose access is unknown.
fn reason(by_reason: [(UnknownReason, &[Option<f64>]); 4], row: usize) -> Option<UnknownReason> {
    let mut most: Option<(UnknownReason, f64)> = None;
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
    use crate::gap::Standard;

    #[test]
    fn a_place_is_not_known_where_more_may_be_without_than_are_known_to_be() {
        assert!(is_mostly_unknown(0.0, 10.0) && is_mostly_unknown(4.0, 9.0));
        assert!(!is_mostly_unknown(5.0, 10.0) && !is_mostly_unknown(0.0, 0.0) && !is_mostly_unknown(7.0, 7.0));
    }

    #[test]
    fn withheld_counts_are_replaced_by_shares_and_the_most_frequent_reason_comes_first() {
        let id: StandardId = "clinic".parse().unwrap();
        let (theme, people) = ("clinic".parse().unwrap(), "population".parse().unwrap());
        let standard = Standard::of_reach(id.clone(), theme, Mode::Straight, Cost::Length(Meters::MILE), people);
        let column = |part, cells: [Option<f64>; 4]| Column::number(gap_quantity(&id, part), cells);
        let table = Table {
            layer: Layer::Tracts,
            columns: vec![
                column(GapMeasure::Without, [Some(6.0), Some(0.0), Some(0.0), None]),
                column(GapMeasure::AtMost, [Some(9.0), Some(9.0), Some(9.0), None]),
                column(GapMeasure::Within, [Some(0.0), Some(0.0), Some(0.0), Some(0.1)]),
                column(GapMeasure::WithinAtMost, [Some(0.3), Some(1.0), Some(1.0), Some(0.9)]),
                column(GapMeasure::Unknown(UnknownReason::MissingFact), [Some(3.0), Some(4.0), Some(2.0), None]),
                column(GapMeasure::Unknown(UnknownReason::IncompleteList), [Some(0.0), Some(5.0), Some(7.0), None]),
            ],
            geometry: vec![None; 4],
        };
        let tracts = publish(table, &[(&standard).into()]);
        let unknown = UnknownTracts::of((&standard).into(), &tracts).unwrap();
        let rows: Vec<bool> = unknown.rows(tracts.get()).map(|(_, unknown)| unknown).collect();
        assert_eq!(rows, [false, true, true, true]);
        assert_eq!((unknown.tracts, unknown.reasons), (3, vec![(UnknownReason::IncompleteList, 2)]));
    }
}
