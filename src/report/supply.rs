//! Floating catchment measures of an area: how much of a supply its people have in reach.

use gapatlas_text::{SupplyText, Text, message};
use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{Figure, Finding, MeasureId, Quantity, SupplyMeasure, Theme};
use crate::gap::CatchmentMeasure;
use crate::results::TableRow;
use crate::write::supply_text;

/// A measure in an area.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AreaSupply {
    /// The measure, with which its columns in exports begin.
    pub id: MeasureId,
    /// The theme of the sites.
    pub theme: Theme,
    /// What a number counts, such as `Doctors per 1,000 people within 30 min by car`.
    pub label: String,
    /// The unit of the numbers, such as `doctors per 1,000 people`.
    pub unit: String,
    /// The mean over the people of the area, or what falls to it.
    #[serde(flatten)]
    pub here: SupplyBounds,
    /// The same of the whole region; `null` where the area is not compared, and where what falls to a place does not
    /// compare with it.
    pub region: Option<SupplyBounds>,
    /// How the numbers are made, and how many listed sites are treated as absent, in sentences.
    pub note: String,
}

/// A supply in reach.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SupplyBounds {
    /// The number; no data where it is not certain.
    pub supply: Figure,
    /// The lower bound; `null` where the number is certain.
    pub at_least: Option<Figure>,
    /// The upper bound; `null` where the number is certain. No data where it has no limit.
    pub at_most: Option<Figure>,
}

/// All measures, in the order of the study. Drawn areas have none.
#[must_use]
pub fn area_supply(
    text: &Text,
    provenance: &Provenance,
    findings: &[Finding],
    area: TableRow<'_>,
    region: Option<TableRow<'_>>,
) -> Vec<AreaSupply> {
    let of_measure = |measure: &CatchmentMeasure| {
        let quantity = |part| Quantity::Supply { measure: measure.id.clone(), part };
        area.table.numbers(&quantity(SupplyMeasure::Value))?;
        let bounds = |row: TableRow<'_>| {
            let figure = |value, moe| Figure::new(row.number(&quantity(value)), row.number(&quantity(moe)));
            let supply = figure(SupplyMeasure::Value, SupplyMeasure::Moe);
            let bound = |value, moe| supply.value().is_none().then(|| figure(value, moe));
            SupplyBounds {
                supply,
                at_least: bound(SupplyMeasure::AtLeast, SupplyMeasure::AtLeastMoe),
                at_most: bound(SupplyMeasure::AtMost, SupplyMeasure::AtMostMoe),
            }
        };
        let SupplyText { label, unit, how } = supply_text(measure, provenance, text);
        let unlocated = text.unlocated(Finding::unlocated_sites(findings, &measure.theme));
        let unlocated = unlocated.map(|unlocated| message!(text, "report-supply-unlocated", unlocated = unlocated));
        Some(AreaSupply {
            id: measure.id.clone(),
            theme: measure.theme.clone(),
            label,
            unit,
            here: bounds(area),
            region: region.filter(|_| measure.is_per_person()).map(bounds),
            note: text.sentences(&[how].into_iter().chain(unlocated).collect::<Vec<_>>()),
        })
    };
    provenance.study.measures.iter().filter_map(of_measure).collect()
}

impl SupplyBounds {
    /// The number, or what is known of it, in words.
    #[must_use]
    pub fn words(&self, text: &Text) -> String {
        let number = |figure: Option<Figure>| {
            let known = text.supply_figure(figure.filter(|figure| figure.value().is_some())?);
            Some(message!(text, "report-supply-number", number = known.number, margin = known.margin))
        };
        match (number(Some(self.supply)), number(self.at_least), number(self.at_most)) {
            (Some(certain), ..) => certain,
            (None, Some(least), Some(most)) => message!(text, "report-supply-between", least = least, most = most),
            (None, Some(least), None) => message!(text, "report-supply-at-least", least = least),
            (None, None, _) => message!(text, "report-supply-not-known"),
        }
    }
}
