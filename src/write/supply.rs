//! The texts about the floating catchment measures of an atlas.

use gapatlas_text::{SupplyText, Text};

use crate::atlas::Provenance;
use crate::gap::CatchmentMeasure;

/// The texts about a measure.
#[must_use]
pub fn supply_text(measure: &CatchmentMeasure, provenance: &Provenance, text: &Text) -> SupplyText {
    let people = provenance.indicators.iter().find(|known| known.indicator.id == measure.people);
    text.supply(measure, &provenance.study.themes, people.map(|known| &known.indicator))
}
