//! What may leave the house. Nothing else makes a [`Published`], and nothing but a [`Published`] is exported.
//!
//! The rule so far: a count of an indicator that the catalogue protects (a single language group) is withheld where it
//! is above zero and below the catalogue's number, with all that is computed from it. Where only one group of a whole
//! would be withheld in a row, the next smallest is withheld with it: the first could be found by subtraction.

use std::collections::{BTreeMap, BTreeSet};

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

/// A table without what may not leave the house.
#[must_use]
pub fn publish(mut table: Table, indicators: &[&Indicator], standards: &[Standard]) -> Published<Table> {
    let withheld = withheld(&table, indicators);
    let own_rows = rows_of_long_table(&table, indicators);
    let people: BTreeMap<&StandardId, &IndicatorId> = standards.iter().map(|s| (&s.id, &s.people)).collect();
    for column in &mut table.columns {
        let rows = match protected(&column.quantity) {
            Some(Protected::Indicator(indicator)) => withheld.get(indicator),
            Some(Protected::Standard(standard)) => people.get(standard).and_then(|people| withheld.get(*people)),
            Some(Protected::OwnRow) => Some(&own_rows),
            None => None,
        };
        for &row in rows.into_iter().flatten() {
            match &mut column.values {
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

const fn protected(quantity: &Quantity) -> Option<Protected<'_>> {
    match quantity {
        Quantity::Count(id)
        | Quantity::CountMoe(id)
        | Quantity::Share(id)
        | Quantity::ShareMoe(id)
        | Quantity::Reliability(id) => Some(Protected::Indicator(id)),
        Quantity::Gap { standard, part } => match (part, standard) {
            (GapPart::Nearest(_) | GapPart::Within, _) => None,
            (GapPart::People | GapPart::PeopleMoe | GapPart::Without | GapPart::WithoutMoe, Some(standard)) => {
                Some(Protected::Standard(standard))
            }
            (GapPart::People | GapPart::PeopleMoe | GapPart::Without | GapPart::WithoutMoe, None) => {
                Some(Protected::OwnRow)
            }
        },
        Quantity::Geoid
        | Quantity::Id
        | Quantity::Name
        | Quantity::AreaKind
        | Quantity::Theme
        | Quantity::Standard
        | Quantity::PeopleIndicator
        | Quantity::Limit
        | Quantity::Nearest { .. } => None,
    }
}

/// The rows in which each protected indicator is withheld.
fn withheld(table: &Table, indicators: &[&Indicator]) -> BTreeMap<IndicatorId, BTreeSet<usize>> {
    let mut withheld: BTreeMap<IndicatorId, BTreeSet<usize>> = BTreeMap::new();
    let guarded: Vec<(&Indicator, f64, &[Option<f64>])> = indicators
        .iter()
        .filter_map(|indicator| {
            let counts = table.numbers(&Quantity::Count(indicator.id.clone()))?;
            Some((*indicator, indicator.suppress_below?, counts))
        })
        .collect();
    for row in 0..table.rows() {
        let groups: Vec<(&Indicator, f64, bool)> = guarded
            .iter()
            .filter_map(|(indicator, limit, counts)| {
                counts[row].map(|count| (*indicator, count, is_small(count, *limit)))
            })
            .collect();
        let small = groups.iter().filter(|(_, _, small)| *small);
        for (indicator, _, _) in small.clone() {
            withheld.entry(indicator.id.clone()).or_default().insert(row);
            let others = groups.iter().filter(|(other, _, _)| other.of == indicator.of && other.id != indicator.id);
            let alone = small.clone().filter(|(other, _, _)| other.of == indicator.of).count() == 1;
            let next = others.min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.id.cmp(&b.0.id)));
            if let (true, Some((next, _, _))) = (alone, next) {
                withheld.entry(next.id.clone()).or_default().insert(row);
            }
        }
    }
    withheld
}

fn is_small(count: f64, limit: f64) -> bool {
    count > 0.0 && count < limit
}

/// The rows of the gaps layer whose own people are a protected indicator and too few.
fn rows_of_long_table(table: &Table, indicators: &[&Indicator]) -> BTreeSet<usize> {
    let people = table.numbers(&Quantity::Gap { standard: None, part: GapPart::People });
    let (Some(names), Some(people)) = (table.texts(&Quantity::PeopleIndicator), people) else {
        return BTreeSet::new();
    };
    let limit = |name: &str| indicators.iter().find(|indicator| indicator.id.as_str() == name)?.suppress_below;
    let small = |row: &usize| {
        let limit = names[*row].as_deref().and_then(limit);
        people[*row].zip(limit).is_some_and(|(count, limit)| is_small(count, limit))
    };
    (0..table.rows()).filter(small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Column, Cost, Counted, Layer, Meters, Mode, Theme};

    fn indicator(id: &str, suppress_below: Option<f64>) -> Indicator {
        Indicator {
            id: id.parse().unwrap(),
            label: id.to_owned(),
            definition: id.to_owned(),
            counts: Counted::People,
            of: Some("population_5_and_over".parse().unwrap()),
            suppress_below,
        }
    }

    fn counts(id: &str, cells: &[f64]) -> Column {
        Column::number(Quantity::Count(id.parse().unwrap()), cells.iter().map(|&cell| Some(cell)))
    }

    fn published(columns: Vec<Column>, indicators: &[Indicator]) -> Table {
        let rows = match &columns[0].values {
            Values::Number(cells) => cells.len(),
            Values::Text(cells) => cells.len(),
        };
        let table = Table { layer: Layer::Tracts, columns, geometry: vec![None; rows] };
        let standard = Standard {
            id: "clinic".parse().unwrap(),
            theme: "clinic".parse::<Theme>().unwrap(),
            mode: Mode::Straight,
            within: Cost::Length(Meters::MILE),
            people: "korean".parse().unwrap(),
        };
        publish(table, &indicators.iter().collect::<Vec<_>>(), &[standard]).0
    }

    #[test]
    fn small_groups_are_withheld_with_all_that_is_computed_from_them() {
        let gap = |part| Quantity::Gap { standard: Some("clinic".parse().unwrap()), part };
        let columns = vec![
            counts("korean", &[49.0, 50.0, 0.0]),
            Column::number(Quantity::ShareMoe("korean".parse().unwrap()), [Some(0.1); 3]),
            Column::number(gap(GapPart::Without), [Some(49.0), Some(50.0), Some(0.0)]),
            Column::number(gap(GapPart::Within), [Some(0.0); 3]),
        ];
        let table = published(columns, &[indicator("korean", Some(50.0))]);
        let cells = |slot: usize| match &table.columns[slot].values {
            Values::Number(cells) => cells.clone(),
            Values::Text(_) => Vec::new(),
        };
        assert_eq!(cells(0), [None, Some(50.0), Some(0.0)]);
        assert_eq!(cells(1), [None, Some(0.1), Some(0.1)]);
        assert_eq!(cells(2), [None, Some(50.0), Some(0.0)]);
        assert_eq!(cells(3), [Some(0.0); 3]);
    }

    #[test]
    fn one_group_withheld_alone_takes_the_next_smallest_with_it() {
        let groups = ["korean", "chinese", "arabic"].map(|id| indicator(id, Some(50.0)));
        let columns = vec![counts("korean", &[10.0]), counts("chinese", &[300.0]), counts("arabic", &[80.0])];
        let table = published(columns, &groups);
        let shown = |id: &str| table.numbers(&Quantity::Count(id.parse().unwrap())).unwrap()[0];
        assert_eq!([shown("korean"), shown("chinese"), shown("arabic")], [None, Some(300.0), None]);
    }

    #[test]
    fn totals_that_the_catalogue_does_not_protect_are_published_however_small() {
        let table = published(vec![counts("poverty", &[3.0])], &[indicator("poverty", None)]);
        assert_eq!(table.numbers(&Quantity::Count("poverty".parse().unwrap())).unwrap(), [Some(3.0)]);
    }

    #[test]
    fn in_the_gaps_layer_a_row_is_withheld_for_its_own_people() {
        let people = Quantity::Gap { standard: None, part: GapPart::People };
        let columns = vec![
            Column::text(Quantity::PeopleIndicator, ["korean", "poverty"].map(Some)),
            Column::number(people.clone(), [Some(10.0), Some(10.0)]),
        ];
        let table = published(columns, &[indicator("korean", Some(50.0)), indicator("poverty", None)]);
        assert_eq!(table.numbers(&people).unwrap(), [None, Some(10.0)]);
    }
}
