//! Columns of a standard: people with and without access.

use gapatlas_core::domain::{GapMeasure, IndicatorId};

use super::{ColumnText, Glossary, unit_id};
use crate::{Text, Value, message};

impl Text {
    /// A column of a standard, as a phrase with the indicator that it counts; `None` in tables that have a row for each
    /// standard.
    pub(super) fn gap(&self, known: Option<(&str, &IndicatorId)>, part: GapMeasure, glossary: &Glossary) -> ColumnText {
        let (standard, people, source, unit) = known.map_or_else(
            || {
                let standard = message!(self, "column-row-standard");
                (standard, message!(self, "column-row-people"), String::new(), "people")
            },
            |(standard, people)| {
                let (label, _, source) = self.indicator_texts(people, glossary);
                (standard.to_owned(), label, source, unit_id(people, glossary))
            },
        );
        let values = [("standard", standard.into()), ("people", people.into()), ("unit", unit.into())];
        let text = match part {
            GapMeasure::AtMost => {
                let bounds = ("bounds", Value::from(self.bounds(true, glossary.languages.as_ref())));
                self.described("column-gap-at-most", &with(values, [bounds]))
            }
            GapMeasure::Barrier(of) | GapMeasure::BarrierMoe(of) => {
                let sentence = self.message(&format!("barrier-{}.sentence", of.name()), &[]);
                let barrier = [("barrier", Value::from(self.barrier(of))), ("sentence", sentence.into())];
                self.described(message_of(part), &with(values, barrier))
            }
            GapMeasure::Unknown(why) | GapMeasure::UnknownMoe(why) => {
                let because = self.reason_not_known(why);
                let unknown = [("unknown", Value::from(self.not_known(why))), ("because", because.into())];
                self.described(message_of(part), &with(values, unknown))
            }
            _ => self.described(message_of(part), &values),
        };
        let source = if source.is_empty() {
            message!(self, "source-computed")
        } else {
            message!(self, "source-computed-from", source = source)
        };
        ColumnText { unit: self.gap_unit(part, unit), source, ..text }
    }

    fn gap_unit(&self, part: GapMeasure, counted: &str) -> String {
        match part {
            GapMeasure::Within | GapMeasure::WithinMoe | GapMeasure::WithinAtMost | GapMeasure::WithinAtMostMoe => {
                message!(self, "unit-share")
            }
            GapMeasure::WithoutReliability | GapMeasure::Reason => String::new(),
            GapMeasure::Nearest(unit) => self.cost_unit(unit),
            _ => self.message(&format!("unit-{counted}"), &[]),
        }
    }
}

fn message_of(part: GapMeasure) -> &'static str {
    match part {
        GapMeasure::People => "column-gap-people",
        GapMeasure::PeopleMoe => "column-gap-people-moe",
        GapMeasure::Within => "column-gap-within",
        GapMeasure::WithinMoe => "column-gap-within-moe",
        GapMeasure::WithinAtMost => "column-gap-within-at-most",
        GapMeasure::WithinAtMostMoe => "column-gap-within-at-most-moe",
        GapMeasure::Without => "column-gap-without",
        GapMeasure::WithoutMoe => "column-gap-without-moe",
        GapMeasure::WithoutReliability => "column-gap-reliability",
        GapMeasure::Barrier(_) => "column-gap-barrier",
        GapMeasure::BarrierMoe(_) => "column-gap-barrier-moe",
        GapMeasure::AtMost => "column-gap-at-most",
        GapMeasure::AtMostMoe => "column-gap-at-most-moe",
        GapMeasure::Unknown(_) => "column-gap-unknown",
        GapMeasure::UnknownMoe(_) => "column-gap-unknown-moe",
        GapMeasure::Reason => "column-gap-reason",
        GapMeasure::Nearest(_) => "column-gap-nearest",
    }
}

/// The values of all standards, with further ones.
fn with<'a, const N: usize>(
    values: [(&'a str, Value<'a>); 3],
    further: [(&'a str, Value<'a>); N],
) -> Vec<(&'a str, Value<'a>)> {
    values.into_iter().chain(further).collect()
}
