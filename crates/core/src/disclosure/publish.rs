//! Applies suppression to a table.

use std::collections::BTreeMap;

use crate::disclosure::Published;
use crate::domain::{GapMeasure, IndicatorId, Layer, Quantity, StandardId, Table, Values};
use crate::gap::Criterion;

/// Empties the cells that a table's [`Quantity::Withheld`] columns mark as withheld. `criteria` are the standards and
/// combinations of the study; of a column about another nothing is published, as it is not known whose people it counts.
#[must_use]
pub fn publish(mut table: Table, criteria: &[Criterion<'_>]) -> Published<Table> {
    let people: BTreeMap<&StandardId, &IndicatorId> = criteria.iter().map(|own| (own.id(), own.people())).collect();
    let rows_of = |indicator: Option<IndicatorId>| -> Vec<usize> {
        let marks = table.texts(&Quantity::Withheld(indicator)).unwrap_or_default();
        marks.iter().enumerate().filter(|(_, mark)| mark.is_some()).map(|(row, _)| row).collect()
    };
    let empty: Vec<(usize, Vec<usize>)> = table
        .columns
        .iter()
        .enumerate()
        .filter_map(|(place, column)| match protected(&column.quantity, table.layer)? {
            Protected::Indicator(indicator) => Some((place, rows_of(Some(indicator.clone())))),
            Protected::Standard(standard) => {
                let known = people.get(standard).map(|people| rows_of(Some((*people).clone())));
                Some((place, known.unwrap_or_else(|| (0..table.rows()).collect())))
            }
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

/// Whose people a column would disclose.
enum Protected<'a> {
    Indicator(&'a IndicatorId),
    Standard(&'a StandardId),
    OwnRow,
}

fn protected(quantity: &Quantity, layer: Layer) -> Option<Protected<'_>> {
    match quantity {
        Quantity::Count(id)
        | Quantity::CountMoe(id)
        | Quantity::Share(id)
        | Quantity::ShareMoe(id)
        | Quantity::Reliability(id)
        | Quantity::FromSplit(id)
        | Quantity::CountAtMost(id)
        | Quantity::CountAtMostMoe(id)
        | Quantity::Trend { indicator: id, .. } => Some(Protected::Indicator(id)),
        Quantity::Gap { standard, part } => match (part, standard) {
            // In a tract these do not depend on its people; in an area they are means over people and would disclose
            // them.
            (GapMeasure::Nearest(_) | GapMeasure::Within | GapMeasure::WithinAtMost | GapMeasure::Reason, _) if layer != Layer::Areas => None,
            (
                GapMeasure::Nearest(_)
                | GapMeasure::Within
                | GapMeasure::Reason
                | GapMeasure::People
                | GapMeasure::PeopleMoe
                | GapMeasure::Without
                | GapMeasure::WithoutMoe
                | GapMeasure::Barrier(_)
                | GapMeasure::BarrierMoe(_)
                | GapMeasure::AtMost
                | GapMeasure::AtMostMoe
                | GapMeasure::Unknown(_)
                | GapMeasure::UnknownMoe(_)
                | GapMeasure::WithinAtMost
                | GapMeasure::WithinAtMostMoe
                | GapMeasure::WithinMoe
                | GapMeasure::WithoutReliability,
                standard,
            ) => Some(standard.as_ref().map_or(Protected::OwnRow, Protected::Standard)),
        },
        Quantity::Scenario { standard, .. } => Some(Protected::Standard(standard)),
        Quantity::Geoid
        | Quantity::Id
        | Quantity::Name
        | Quantity::NameIn(_)
        | Quantity::Area
        | Quantity::AreaKind
        | Quantity::Covered
        // Which tracts have a number is published.
        | Quantity::Known(_)
        | Quantity::Theme
        | Quantity::Standard
        | Quantity::PeopleIndicator
        | Quantity::Limit
        | Quantity::Withheld(_)
        // An index is made of indicators without suppression only.
        | Quantity::Index { .. }
        // So are the groups for which standards are evaluated besides their own people.
        | Quantity::Group { .. }
        // And the people who share a supply.
        | Quantity::Supply { .. }
        | Quantity::Site(_)
        | Quantity::Service(_)
        | Quantity::Nearest { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Column, Cost, Meters, Mode, Theme};
    use crate::gap::Standard;

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
                Column::number(gap(Some("clinic"), GapMeasure::Without), [Some(49.0), Some(50.0)]),
                Column::number(gap(Some("clinic"), GapMeasure::Within), [Some(0.0), Some(0.0)]),
                Column::number(gap(None, GapMeasure::People), [Some(49.0), Some(50.0)]),
                Column::number(gap(Some("unheard"), GapMeasure::Without), [Some(49.0), Some(50.0)]),
                Column::text(Quantity::Withheld(Some(korean())), marks),
                Column::text(Quantity::Withheld(None), marks),
            ],
            geometry: vec![None; 2],
        };
        let [standard, theme] = ["clinic"; 2];
        let standard = Standard::of_reach(
            standard.parse().unwrap(),
            theme.parse::<Theme>().unwrap(),
            Mode::Straight,
            Cost::Length(Meters::MILE),
            korean(),
        );
        let published = publish(table, &[(&standard).into()]);
        let first = |column: &Column| match &column.values {
            Values::Number(cells) => cells[0].is_some(),
            Values::Text(cells) => cells[0].is_some(),
        };
        let shown: Vec<bool> = published.get().columns.iter().map(first).collect();
        assert_eq!(shown, [false, false, false, true, false, false, true, true]);
    }
}
