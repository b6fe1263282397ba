//! Labels, descriptions, units and sources of columns.

mod gap;
mod scenario;

use std::collections::BTreeMap;

use gapatlas_core::domain::{
    CostUnit, IndexId, IndexMeasure, Indicator, IndicatorId, Language as Spoken, MeasureId, Mode, Quantity,
    ReliabilityScheme, ServiceMeasure, SiteAttribute, Source, StandardId, StudyThemes, SupplyMeasure, TrendMeasure,
};

use crate::standards::{mode_id, table, unit_of};
use crate::{SupplyText, Text, Value, message};

/// The definitions that column descriptions refer to.
#[derive(Debug, Default)]
pub struct Glossary {
    /// Indicators, each with its source as text.
    pub indicators: BTreeMap<IndicatorId, (Indicator, String)>,
    /// Standards, each as a phrase such as `a clinic within 1 mi on foot`, with the indicator that it counts.
    pub standards: BTreeMap<StandardId, (String, IndicatorId)>,
    /// Indices, each with its label and composition.
    pub indices: BTreeMap<IndexId, (String, String)>,
    /// Floating catchment measures.
    pub measures: BTreeMap<MeasureId, SupplyText>,
    /// The themes that the study defines.
    pub themes: StudyThemes,
    /// The source of the main languages of places, where the study has one.
    pub languages: Option<Source>,
    /// The sources of the baseline counts, as text.
    pub baselines: BTreeMap<IndicatorId, String>,
}

/// The text about a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnText {
    /// A short name for readers.
    pub label: String,
    /// What is counted or measured.
    pub description: String,
    /// The unit: `people`, `share 0-1`, `m`, `min`, or nothing for names.
    pub unit: String,
    /// Where the number comes from.
    pub source: String,
}

impl Text {
    /// The text about a column.
    #[must_use]
    pub fn column(&self, quantity: &Quantity, glossary: &Glossary) -> ColumnText {
        let counted = |id: &IndicatorId, message: &str| self.counted(id, message, glossary);
        match quantity {
            Quantity::Geoid => self.name("column-geoid"),
            Quantity::Id => self.name("column-id"),
            Quantity::Name => self.name("column-name"),
            Quantity::NameIn(language) => {
                let name = Spoken::of_code(language.tag()).map(|language| self.language_name(language));
                self.described("column-name-in", &[("language", name.unwrap_or_else(|| language.to_string()).into())])
            }
            Quantity::Area => ColumnText { source: message!(self, "source-computed"), ..self.name("column-area") },
            Quantity::AreaKind => self.name("column-kind"),
            Quantity::Theme => self.name("column-theme"),
            Quantity::Standard => self.name("column-standard"),
            Quantity::PeopleIndicator => self.name("column-people"),
            Quantity::Limit => self.name("column-limit"),
            Quantity::Withheld(None) => self.name("column-withheld"),
            Quantity::Covered => ColumnText {
                unit: message!(self, "unit-share"),
                source: message!(self, "source-computed"),
                ..self.name("column-covered")
            },
            Quantity::Count(id) => counted(id, "column-count"),
            Quantity::CountMoe(id) => counted(id, "column-count-moe"),
            Quantity::Share(id) => self.share_of(counted(id, "column-share")),
            Quantity::ShareMoe(id) => self.share_of(counted(id, "column-share-moe")),
            Quantity::Reliability(id) => self.reliability_column(id, glossary),
            Quantity::FromSplit(id) => self.share_of(counted(id, "column-from-split")),
            Quantity::Known(id) => self.share_of(counted(id, "column-known")),
            Quantity::CountAtMost(id) => counted(id, "column-at-most"),
            Quantity::CountAtMostMoe(id) => counted(id, "column-at-most-moe"),
            Quantity::Withheld(Some(id)) => without_unit(counted(id, "column-withheld-indicator")),
            Quantity::Trend { indicator, part } => self.trend(indicator, *part, glossary),
            Quantity::Index { index, part } => self.index(index, *part, glossary),
            Quantity::Nearest { theme, mode, unit, percentile } => {
                self.nearest(self.site_of(theme, &glossary.themes), mode, *unit, *percentile)
            }
            Quantity::Supply { measure, part } => self.supply_column(measure, *part, glossary),
            Quantity::Site(part) => self.site(*part),
            Quantity::Service(part) => self.service(*part),
            Quantity::Group { standard, people, part } => {
                let label = glossary.standards.get(standard).map_or_else(String::new, |(label, _)| label.clone());
                self.gap(Some((&label, people)), *part, glossary)
            }
            Quantity::Scenario { standard, part } => self.scenario(standard, *part, glossary),
            Quantity::Gap { standard, part } => {
                let known = standard.as_ref().and_then(|standard| glossary.standards.get(standard));
                self.gap(known.map(|(label, people)| (label.as_str(), people)), *part, glossary)
            }
        }
    }

    /// A column that needs no variable.
    fn name(&self, id: &str) -> ColumnText {
        self.described(id, &[])
    }

    /// The label and description of a message, without a unit and a source.
    fn described(&self, id: &str, values: &[(&str, Value<'_>)]) -> ColumnText {
        ColumnText {
            label: self.message(id, values),
            description: self.message(&format!("{id}.description"), values),
            unit: String::new(),
            source: String::new(),
        }
    }

    fn share_of(&self, column: ColumnText) -> ColumnText {
        ColumnText { unit: message!(self, "unit-share"), ..column }
    }

    fn counted(&self, id: &IndicatorId, message: &str, glossary: &Glossary) -> ColumnText {
        let (indicator, definition, source) = self.indicator_texts(id, glossary);
        let values = [("indicator", indicator.into()), ("definition", definition.into())];
        ColumnText { unit: self.unit_of(id, glossary), source, ..self.described(message, &values) }
    }

    /// The label, the definition and the source of an indicator.
    fn indicator_texts(&self, id: &IndicatorId, glossary: &Glossary) -> (String, String, String) {
        glossary.indicators.get(id).map_or_else(
            || (id.to_string(), String::new(), String::new()),
            |(indicator, source)| (self.indicator(indicator), self.definition(indicator), source.clone()),
        )
    }

    fn unit_of(&self, id: &IndicatorId, glossary: &Glossary) -> String {
        self.message(&format!("unit-{}", unit_id(id, glossary)), &[])
    }

    fn cost_unit(&self, unit: CostUnit) -> String {
        match unit {
            CostUnit::M => message!(self, "unit-m"),
            CostUnit::Min => message!(self, "unit-min"),
        }
    }

    fn reliability_column(&self, id: &IndicatorId, glossary: &Glossary) -> ColumnText {
        let scheme = glossary.indicators.get(id).map(|(own, _)| own.metadata.reliability).unwrap_or_default();
        let column = without_unit(self.counted(id, "column-reliability", glossary));
        if scheme != ReliabilityScheme::Cv15And30 {
            return column;
        }
        let (_, definition, _) = self.indicator_texts(id, glossary);
        let description = message!(self, "column-reliability.description-15-30", definition = definition);
        ColumnText { description, ..column }
    }

    fn trend(&self, id: &IndicatorId, part: TrendMeasure, glossary: &Glossary) -> ColumnText {
        let column = self.counted(
            id,
            match part {
                TrendMeasure::Baseline => "column-trend-baseline",
                TrendMeasure::BaselineMoe => "column-trend-baseline-moe",
                TrendMeasure::Change => "column-trend-change",
                TrendMeasure::ChangeMoe => "column-trend-change-moe",
                TrendMeasure::ChangeCompared => "column-trend-compared",
            },
            glossary,
        );
        let earlier = glossary.baselines.get(id).cloned().unwrap_or_default();
        let source = match part {
            TrendMeasure::Baseline | TrendMeasure::BaselineMoe => earlier,
            _ => message!(self, "source-computed-from-both", source = column.source, earlier = earlier),
        };
        let unit = if part == TrendMeasure::ChangeCompared { String::new() } else { column.unit };
        ColumnText { label: column.label, description: column.description, unit, source }
    }

    fn index(&self, id: &IndexId, part: IndexMeasure, glossary: &Glossary) -> ColumnText {
        let (index, parts) = glossary.indices.get(id).cloned().unwrap_or_else(|| (id.to_string(), String::new()));
        let message = match part {
            IndexMeasure::Percentile => "column-index-percentile",
            IndexMeasure::Score => "column-index-score",
            IndexMeasure::Rank => "column-index-rank",
            IndexMeasure::RankFrom => "column-index-rank-from",
            IndexMeasure::RankTo => "column-index-rank-to",
            IndexMeasure::DropOne => "column-index-drop-one",
        };
        let unit = if part == IndexMeasure::Percentile { message!(self, "unit-share") } else { String::new() };
        let values = [("index", index.into()), ("parts", parts.into())];
        ColumnText { unit, source: message!(self, "source-computed"), ..self.described(message, &values) }
    }

    fn nearest(&self, site: String, mode: &Mode, unit: CostUnit, percentile: Option<u8>) -> ColumnText {
        let mut values =
            vec![("site", Value::from(site)), ("mode", mode_id(mode).into()), ("table", table(mode).into())];
        let message = if unit == CostUnit::M { "column-distance" } else { "column-time" };
        let column = self.described(message, &values);
        let description = match percentile {
            Some(percentile) if unit == CostUnit::Min => {
                values.push(("percentile", usize::from(percentile).into()));
                self.message("column-time.description-percentile", &values)
            }
            _ => column.description,
        };
        ColumnText { description, unit: self.cost_unit(unit), source: message!(self, "source-computed"), ..column }
    }

    fn supply_column(&self, id: &MeasureId, part: SupplyMeasure, glossary: &Glossary) -> ColumnText {
        let known = glossary.measures.get(id);
        let values: [(&str, Value<'_>); 2] = [
            ("measure", known.map_or_else(|| id.to_string(), |own| own.label.clone()).into()),
            ("how", known.map_or_else(String::new, |own| own.how.clone()).into()),
        ];
        let message = match part {
            SupplyMeasure::Value => "column-supply",
            SupplyMeasure::Moe => "column-supply-moe",
            SupplyMeasure::AtLeast => "column-supply-at-least",
            SupplyMeasure::AtLeastMoe => "column-supply-at-least-moe",
            SupplyMeasure::AtMost => "column-supply-at-most",
            SupplyMeasure::AtMostMoe => "column-supply-at-most-moe",
        };
        let unit = known.map_or_else(String::new, |own| own.unit.clone());
        ColumnText { unit, source: message!(self, "source-computed"), ..self.described(message, &values) }
    }

    fn service(&self, part: ServiceMeasure) -> ColumnText {
        let (id, unit) = match part {
            ServiceMeasure::PerHour => ("column-service-per-hour", message!(self, "unit-trips")),
            ServiceMeasure::Headway => ("column-service-headway", message!(self, "unit-min")),
            ServiceMeasure::Wait => ("column-service-wait", message!(self, "unit-min")),
            ServiceMeasure::First => ("column-service-first", String::new()),
            ServiceMeasure::Last => ("column-service-last", String::new()),
            ServiceMeasure::Frequent => ("column-service-frequent", String::new()),
            ServiceMeasure::NearFrequent => ("column-service-near-frequent", message!(self, "unit-share")),
        };
        ColumnText { unit, source: message!(self, "source-timetables"), ..self.name(id) }
    }

    fn site(&self, part: SiteAttribute) -> ColumnText {
        let id = match part {
            SiteAttribute::Languages => "column-site-languages",
            SiteAttribute::Interpreter => "column-site-interpreter",
            SiteAttribute::Hours => "column-site-hours",
            SiteAttribute::Cost => "column-site-cost",
            SiteAttribute::AsksStatus => "column-site-status",
            SiteAttribute::Wheelchair => "column-site-wheelchair",
            SiteAttribute::Entrance => "column-site-entrance",
            SiteAttribute::Appointment => "column-site-appointment",
            SiteAttribute::Bring => "column-site-bring",
            SiteAttribute::Address => "column-site-address",
            SiteAttribute::Telephone => "column-site-telephone",
            SiteAttribute::Website => "column-site-website",
            SiteAttribute::Located => "column-site-located",
            SiteAttribute::Checked => "column-site-checked",
        };
        let unit = if part == SiteAttribute::Cost { message!(self, "unit-dollars") } else { String::new() };
        ColumnText { unit, source: message!(self, "source-lists"), ..self.name(id) }
    }
}

fn without_unit(column: ColumnText) -> ColumnText {
    ColumnText { unit: String::new(), ..column }
}

/// What an indicator counts, as messages name it.
fn unit_id(id: &IndicatorId, glossary: &Glossary) -> &'static str {
    glossary.indicators.get(id).map_or("people", |(indicator, _)| unit_of(indicator.counts))
}
