//! What may leave the house. Nothing else makes a [`Published`], and nothing but a [`Published`] is exported.
//!
//! The rule so far: a count of an indicator that the catalogue protects (a single language group) is withheld where it
//! is above zero and below the catalogue's number, with all that is computed from it. What could be found by
//! subtraction is withheld with it: where one group of a tract would be withheld alone, the next smallest group; where
//! one tract of a planning area would be, the tract with the next smallest count. An indicator that the catalogue allows
//! for larger areas only is withheld in all others.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use geo::{Coord, MapCoords as _};

use crate::domain::{GapPart, Indicator, IndicatorId, Quantity, StandardId, Table, Values};
use crate::gap::Standard;

/// Something that went through the privacy policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Published<T>(T);

impl<T> Published<T> {
    /// What may leave the house.
    pub const fn get(&self) -> &T {
        &self.0
    }
}

impl Published<Table> {
    /// The same numbers at other places: for drawings.
    #[must_use]
    pub fn moved(&self, to: impl Fn(Coord) -> Coord) -> Self {
        let geometry = self.0.geometry.iter().map(|place| Some(Arc::new(place.as_deref()?.map_coords(&to)))).collect();
        Self(Table { geometry, ..self.0.clone() })
    }
}

/// The counts of one indicator, row by row.
#[derive(Debug)]
pub struct Counts<'a> {
    /// What is counted.
    pub indicator: &'a Indicator,
    /// One count for each row; `None` where it is missing.
    pub rows: Vec<Option<f64>>,
    /// Rows about areas that are smaller than the catalogue allows for this indicator.
    pub too_small: Vec<usize>,
}

/// The rows in which each indicator is withheld.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Withheld(BTreeMap<IndicatorId, BTreeSet<usize>>);

impl Withheld {
    /// Whether a row of an indicator is withheld.
    #[must_use]
    pub fn holds(&self, indicator: &IndicatorId, row: usize) -> bool {
        self.0.get(indicator).is_some_and(|rows| rows.contains(&row))
    }

    fn size(&self) -> usize {
        self.0.values().map(BTreeSet::len).sum()
    }

    fn add(&mut self, indicator: &IndicatorId, row: usize) {
        self.0.entry(indicator.clone()).or_default().insert(row);
    }
}

/// Which counts are withheld. `sums` are sets of rows whose sums are published.
#[must_use]
pub fn withhold(counts: &[Counts<'_>], sums: &[Vec<usize>]) -> Withheld {
    let guarded: Vec<&Counts<'_>> = counts.iter().filter(|counts| counts.indicator.suppress_below.is_some()).collect();
    let mut withheld = Withheld::default();
    for counts in &guarded {
        let limit = counts.indicator.suppress_below.unwrap_or(0.0);
        let small = |count: f64| count > 0.0 && count < limit;
        for (row, _) in counts.rows.iter().enumerate().filter(|(_, count)| count.is_some_and(small)) {
            withheld.add(&counts.indicator.id, row);
        }
        for &row in &counts.too_small {
            withheld.add(&counts.indicator.id, row);
        }
    }
    // What is withheld with something else may be alone in turn; sets only grow, so this ends.
    loop {
        let before = withheld.size();
        // Where every row is withheld nothing can come to it.
        for counts in guarded.iter().filter(|counts| counts.too_small.len() < counts.rows.len()) {
            groups_with_it(counts, &guarded, &mut withheld);
            rows_with_it(counts, sums, &mut withheld);
        }
        if withheld.size() == before {
            return withheld;
        }
    }
}

/// Where an indicator is the only one of its whole that is withheld, the next smallest is withheld with it.
fn groups_with_it(alone: &Counts<'_>, guarded: &[&Counts<'_>], withheld: &mut Withheld) {
    let others: Vec<&&Counts<'_>> =
        guarded.iter().filter(|other| divides_with(other.indicator, alone.indicator)).collect();
    let rows: Vec<usize> = withheld.0.get(&alone.indicator.id).into_iter().flatten().copied().collect();
    for row in rows {
        if others.iter().any(|other| withheld.holds(&other.indicator.id, row)) {
            continue;
        }
        let known = others.iter().filter_map(|other| Some((other.rows[row]?, &other.indicator.id)));
        if let Some((_, next)) = known.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1))) {
            withheld.add(next, row);
        }
    }
}

/// Whether two indicators divide the same whole in the same way, as languages do and regions of birth.
fn divides_with(one: &Indicator, other: &Indicator) -> bool {
    one.id != other.id && one.of == other.of && one.about.family == other.about.family
}

/// Where a row is the only one of a published sum that is withheld, the row with the next smallest count is withheld
/// with it: of those above zero, where there are any.
fn rows_with_it(counts: &Counts<'_>, sums: &[Vec<usize>], withheld: &mut Withheld) {
    let id = &counts.indicator.id;
    for sum in sums {
        if sum.iter().filter(|row| withheld.holds(id, **row)).count() != 1 {
            continue;
        }
        let known = sum.iter().filter_map(|&row| Some((counts.rows[row]?, row)));
        let open = known.filter(|(_, row)| !withheld.holds(id, *row));
        let next = open.min_by(|a, b| (a.0 == 0.0).cmp(&(b.0 == 0.0)).then(a.0.total_cmp(&b.0)).then(a.1.cmp(&b.1)));
        if let Some((_, row)) = next {
            withheld.add(id, row);
        }
    }
}

/// A table without what may not leave the house: the cells of the rows that its own columns say are withheld.
#[must_use]
pub fn publish(mut table: Table, standards: &[Standard]) -> Published<Table> {
    let people: BTreeMap<&StandardId, &IndicatorId> = standards.iter().map(|s| (&s.id, &s.people)).collect();
    let rows_of = |guard: Option<IndicatorId>| -> Vec<usize> {
        let marks = table.texts(&Quantity::Withheld(guard)).unwrap_or_default();
        marks.iter().enumerate().filter(|(_, mark)| mark.is_some()).map(|(row, _)| row).collect()
    };
    let empty: Vec<(usize, Vec<usize>)> = table
        .columns
        .iter()
        .enumerate()
        .filter_map(|(place, column)| match protected(&column.quantity)? {
            Protected::Indicator(indicator) => Some((place, rows_of(Some(indicator.clone())))),
            Protected::Standard(standard) => Some((place, rows_of(Some((*people.get(standard)?).clone())))),
            Protected::OwnRow => Some((place, rows_of(None))),
        })
        .collect();
    for (place, rows) in empty {
        for row in rows {
            match &mut table.columns[place].values {
                Values::Text(cells) => cells[row] = None,
                Values::Number(cells) => cells[row] = None,
            }
        }
    }
    Published(table)
}

/// Whose people a column gives away.
enum Protected<'a> {
    Indicator(&'a IndicatorId),
    Standard(&'a StandardId),
    OwnRow,
}

fn protected(quantity: &Quantity) -> Option<Protected<'_>> {
    match quantity {
        Quantity::Count(id)
        | Quantity::CountMoe(id)
        | Quantity::Share(id)
        | Quantity::ShareMoe(id)
        | Quantity::Reliability(id)
        | Quantity::FromSplit(id)
        | Quantity::Trend { indicator: id, .. } => Some(Protected::Indicator(id)),
        Quantity::Gap { standard, part } => match (part, standard) {
            (GapPart::Nearest(_) | GapPart::Within, _) => None,
            (
                GapPart::People
                | GapPart::PeopleMoe
                | GapPart::Without
                | GapPart::WithoutMoe
                | GapPart::WithinMoe
                | GapPart::WithoutReliability,
                standard,
            ) => Some(standard.as_ref().map_or(Protected::OwnRow, Protected::Standard)),
        },
        Quantity::Geoid
        | Quantity::Id
        | Quantity::Name
        | Quantity::AreaKind
        | Quantity::Covered
        | Quantity::Theme
        | Quantity::Standard
        | Quantity::PeopleIndicator
        | Quantity::Limit
        | Quantity::Withheld(_)
        // An index takes no indicator of which anything is withheld.
        | Quantity::Index { .. }
        | Quantity::Nearest { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{About, Column, Cost, Counted, Layer, Meters, Mode, Theme};

    fn indicator(id: &str, suppress_below: Option<f64>) -> Indicator {
        Indicator {
            id: id.parse().unwrap(),
            label: id.to_owned(),
            definition: id.to_owned(),
            counts: Counted::People,
            of: Some("population_5_and_over".parse().unwrap()),
            suppress_below,
            about: About::default(),
        }
    }

    fn withheld(groups: &[(&str, &[f64])], sums: &[Vec<usize>]) -> Vec<(String, usize)> {
        let indicators: Vec<Indicator> = groups.iter().map(|(id, _)| indicator(id, Some(50.0))).collect();
        let rows = |counts: &[f64]| counts.iter().map(|&count| Some(count)).collect();
        let counts: Vec<Counts<'_>> = indicators
            .iter()
            .zip(groups)
            .map(|(indicator, (_, counts))| Counts { indicator, rows: rows(counts), too_small: Vec::new() })
            .collect();
        let withheld = withhold(&counts, sums);
        withheld.0.iter().flat_map(|(id, rows)| rows.iter().map(|&row| (id.to_string(), row))).collect()
    }

    fn cells(list: &[(&str, usize)]) -> Vec<(String, usize)> {
        list.iter().map(|&(id, row)| (id.to_owned(), row)).collect()
    }

    #[test]
    fn counts_above_zero_and_below_the_limit_are_withheld() {
        assert_eq!(withheld(&[("korean", &[49.0, 50.0, 0.0, 1.0])], &[]), cells(&[("korean", 0), ("korean", 3)]));
    }

    #[test]
    fn one_group_withheld_alone_takes_the_next_smallest_with_it() {
        let groups: [(&str, &[f64]); 3] = [("arabic", &[80.0]), ("chinese", &[300.0]), ("korean", &[10.0])];
        assert_eq!(withheld(&groups, &[]), cells(&[("arabic", 0), ("korean", 0)]));
    }

    #[test]
    fn one_tract_withheld_alone_in_an_area_takes_the_next_smallest_with_it() {
        let areas = [vec![0, 1, 2], vec![3, 4]];
        let counts: &[f64] = &[20.0, 500.0, 60.0, 70.0, 80.0];
        assert_eq!(withheld(&[("korean", counts)], &areas), cells(&[("korean", 0), ("korean", 2)]));
    }

    #[test]
    fn what_the_catalogue_does_not_protect_is_published_however_small() {
        let poverty = indicator("poverty", None);
        let counts = [Counts { indicator: &poverty, rows: vec![Some(3.0)], too_small: Vec::new() }];
        assert_eq!(withhold(&counts, &[vec![0]]), Withheld::default());
    }

    proptest! {
        #[test]
        fn nothing_withheld_can_be_found_by_subtraction(
            groups in prop::collection::vec(prop::collection::vec(0.0..200.0_f64, 6), 2..5),
            cuts in prop::collection::vec(0..6_usize, 0..3),
        ) {
            let names = ["a", "b", "c", "d"];
            let groups: Vec<(&str, &[f64])> = names.iter().copied().zip(groups.iter().map(Vec::as_slice)).collect();
            let areas: Vec<Vec<usize>> = cuts.iter().map(|&cut| (cut..6).collect()).collect();
            let withheld = withheld(&groups, &areas);
            for row in 0..6 {
                prop_assert_ne!(withheld.iter().filter(|(_, at)| *at == row).count(), 1);
            }
            for (name, _) in &groups {
                for area in areas.iter().filter(|area| area.len() > 1) {
                    let inside = withheld.iter().filter(|(id, row)| id == name && area.contains(row)).count();
                    prop_assert_ne!(inside, 1);
                }
            }
        }
    }

    #[test]
    fn all_that_is_computed_from_a_withheld_count_is_withheld() {
        let korean = || "korean".parse::<IndicatorId>().unwrap();
        let gap =
            |standard: Option<&str>, part| Quantity::Gap { standard: standard.map(|id| id.parse().unwrap()), part };
        let marks = [Some("yes"), None];
        let table = Table {
            layer: Layer::Tracts,
            columns: vec![
                Column::number(Quantity::Count(korean()), [Some(49.0), Some(50.0)]),
                Column::number(Quantity::ShareMoe(korean()), [Some(0.1), Some(0.1)]),
                Column::number(gap(Some("clinic"), GapPart::Without), [Some(49.0), Some(50.0)]),
                Column::number(gap(Some("clinic"), GapPart::Within), [Some(0.0), Some(0.0)]),
                Column::number(gap(None, GapPart::People), [Some(49.0), Some(50.0)]),
                Column::text(Quantity::Withheld(Some(korean())), marks),
                Column::text(Quantity::Withheld(None), marks),
            ],
            geometry: vec![None; 2],
        };
        let standard = Standard {
            id: "clinic".parse().unwrap(),
            theme: "clinic".parse::<Theme>().unwrap(),
            mode: Mode::Straight,
            within: Cost::Length(Meters::MILE),
            people: korean(),
        };
        let published = publish(table, &[standard]);
        let first = |column: &Column| match &column.values {
            Values::Number(cells) => cells[0].is_some(),
            Values::Text(cells) => cells[0].is_some(),
        };
        let shown: Vec<bool> = published.get().columns.iter().map(first).collect();
        assert_eq!(shown, [false, false, false, true, false, true, true]);
    }
}
