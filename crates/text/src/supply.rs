//! Floating catchment measures: what a number counts, and how it is made.

use gapatlas_core::access::FloatingMethod;
use gapatlas_core::domain::{Indicator, IndicatorId, StudyThemes};
use gapatlas_core::gap::CatchmentMeasure;

use crate::standards::{mode_of_limit, table, unit_of};
use crate::themes::capital;
use crate::{Text, Value, message};

/// The texts about a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplyText {
    /// What a number counts, such as `Doctors per 1,000 people within 30 min by car`.
    pub label: String,
    /// The unit of a number, such as `doctors per 1,000 people`.
    pub unit: String,
    /// How it is made, in sentences.
    pub how: String,
}

impl Text {
    /// The texts about a measure. `people` are those who share, by its indicator.
    #[must_use]
    pub fn supply(&self, measure: &CatchmentMeasure, own: &StudyThemes, people: Option<&Indicator>) -> SupplyText {
        let sites = || self.sites_of(&measure.theme, own);
        let supply = measure.capacity.as_ref().map_or_else(sites, |capacity| self.local(capacity));
        let unit = self.supply_unit(measure, &supply, people);
        let label = message!(self, "supply-label", unit = capital(&unit), reach = self.catchment(measure));
        SupplyText { label, unit, how: self.how_supply_is_shared(measure, &supply) }
    }

    fn supply_unit(&self, measure: &CatchmentMeasure, supply: &str, people: Option<&Indicator>) -> String {
        let per = Value::count(f64::from(measure.per.get()));
        match people {
            _ if !measure.is_per_person() => supply.to_owned(),
            Some(people) if measure.people != IndicatorId::population() => {
                message!(
                    self,
                    "supply-per-people-of",
                    supply = supply,
                    per = per,
                    people = self.indicator(people),
                    unit = unit_of(people.counts),
                )
            }
            _ => message!(self, "supply-per-people", supply = supply, per = per),
        }
    }

    /// The catchment: how far, and how people travel.
    fn catchment(&self, measure: &CatchmentMeasure) -> String {
        let mode = mode_of_limit(&measure.mode, measure.within);
        let limit = self.cost(measure.within);
        message!(self, "supply-reach", limit = limit, mode = mode, table = table(&measure.mode))
    }

    fn how_supply_is_shared(&self, measure: &CatchmentMeasure, supply: &str) -> String {
        let reach = self.catchment(measure);
        let kind = if measure.capacity.is_some() { "capacity" } else { "sites" };
        let mut sentences = vec![match measure.method {
            FloatingMethod::TwoStep => message!(self, "supply-how-2sfca", kind = kind, supply = supply, reach = reach),
            FloatingMethod::ThreeStep => {
                message!(self, "supply-how-3sfca", kind = kind, supply = supply, reach = reach)
            }
            FloatingMethod::Balanced => message!(self, "supply-how-bfca", kind = kind, supply = supply, reach = reach),
            FloatingMethod::SpatialAvailability => {
                message!(self, "supply-how-availability", kind = kind, supply = supply, reach = reach)
            }
        }];
        sentences.extend(
            measure.decay.as_ref().map(|decay| message!(self, "supply-how-weights", decay = decay.to_string())),
        );
        if measure.residents_only {
            sentences.push(message!(self, "supply-how-residents"));
        }
        self.sentences(&sentences)
    }

    /// When a number of a measure is given, and what its margin of error covers.
    #[must_use]
    pub fn supply_certainty(&self, measure: &CatchmentMeasure) -> String {
        if measure.method.has_bounds() {
            message!(self, "supply-certainty-bounds")
        } else {
            message!(self, "supply-certainty")
        }
    }

    /// A number of a measure, with as many decimals as a number of its size needs.
    #[must_use]
    pub fn supply_number(&self, value: f64) -> String {
        let decimals = match value {
            value if value >= 100.0 => 0,
            value if value >= 10.0 => 1,
            value if value >= 1.0 => 2,
            _ => 3,
        };
        self.number(value, decimals)
    }
}
