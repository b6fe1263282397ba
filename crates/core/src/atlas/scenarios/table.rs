//! The layer of tracts of a scenario.

use std::sync::Arc;

use crate::atlas::scenarios::changes::{PlaceChange, ScenarioChanges, StandardChanges};
use crate::domain::{
    Bounded, Column, Estimate, Layer, Quantity, ScenarioBound, ScenarioMeasure, ScenarioPeople, Table,
};
use crate::region::Region;

/// The tracts of a region, with what changes in each by every standard for its own people. Columns of upper bounds are
/// there where one differs from the lower one.
#[must_use]
pub fn scenario_tracts(region: &Region, changes: &ScenarioChanges) -> Table {
    let tracts = region.tracts.all();
    let mut columns = vec![
        Column::text(Quantity::Geoid, tracts.iter().map(|tract| Some(&tract.geoid))),
        Column::text(Quantity::Name, tracts.iter().map(|tract| Some(tract.geoid.tract_name()))),
    ];
    for own in changes.standards.iter().filter(|own| !own.is_group) {
        for people in ScenarioPeople::ALL {
            columns.extend(of_people(own, people));
        }
    }
    for own in changes.standards.iter().filter(|own| !own.is_group) {
        let quantity = Quantity::Withheld(Some(own.people.clone()));
        let is_new = !columns.iter().any(|column| column.quantity == quantity);
        if is_new && own.tracts.iter().any(|change| change.is_withheld) {
            columns.push(Column::text(quantity, own.tracts.iter().map(|change| change.is_withheld.then_some("yes"))));
        }
    }
    let geometry = tracts.iter().map(|tract| Some(Arc::new(tract.outline.clone().into()))).collect();
    Table { layer: Layer::Tracts, columns, geometry }
}

fn of_people(own: &StandardChanges, people: ScenarioPeople) -> Vec<Column> {
    let number = |change: &PlaceChange| match people {
        ScenarioPeople::Before => change.before,
        ScenarioPeople::After => change.after,
        ScenarioPeople::Change => change.change,
        ScenarioPeople::Gain => change.gained,
        ScenarioPeople::Lose => change.lost,
    };
    let numbers: Vec<Option<Bounded>> = own.tracts.iter().map(number).collect();
    let column = |bound: ScenarioBound, cell: fn(Bounded) -> Option<f64>| {
        let quantity = Quantity::Scenario { standard: own.standard.clone(), part: ScenarioMeasure { people, bound } };
        Column::number(quantity, numbers.iter().map(|number| number.and_then(cell)))
    };
    let mut columns = vec![
        column(ScenarioBound::AtLeast, |own| Some(own.least.value())),
        column(ScenarioBound::AtLeastMoe, |own| own.least.moe()),
    ];
    if numbers.iter().flatten().any(|own| !own.is_exact()) {
        columns.push(column(ScenarioBound::AtMost, |own| Some(own.most.value())));
        columns.push(column(ScenarioBound::AtMostMoe, |own| Estimate::moe(own.most)));
    }
    columns
}
