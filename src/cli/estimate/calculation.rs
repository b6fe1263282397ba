//! A result of the calculator, in words and as JSON.

use serde_json::{Map, Value, json};

use crate::domain::{Confidence, Estimate, ReliabilityScheme};
use crate::words::{self, Measured};

/// An estimate with its interval, reliability and notes.
pub(super) struct Calculation {
    estimate: Estimate,
    level: Confidence,
    measured: Measured,
    /// The range that the true value cannot leave.
    bounds: [Option<f64>; 2],
    scheme: Option<ReliabilityScheme>,
    fields: Map<String, Value>,
    headline: Option<String>,
    notes: Vec<String>,
}

impl Calculation {
    pub(super) fn new(estimate: Estimate) -> Self {
        Self {
            estimate,
            level: Confidence::PUBLISHED,
            measured: Measured::Number,
            bounds: [None, None],
            scheme: None,
            fields: Map::new(),
            headline: None,
            notes: Vec::new(),
        }
    }

    /// A count, or another number whose reliability follows from its standard error; not negative if its parts are not.
    pub(super) fn count(estimate: Estimate, parts: impl IntoIterator<Item = Estimate>) -> Self {
        let mut calculation = Self::new(estimate).scheme(ReliabilityScheme::Cv12And40);
        if parts.into_iter().all(|part| part.value() >= 0.0) {
            calculation.bounds[0] = Some(0.0);
        }
        calculation
    }

    pub(super) fn share(share: Estimate) -> Self {
        let calculation = Self::new(share).scheme(ReliabilityScheme::ShareInterval);
        Self { measured: Measured::Share, bounds: [Some(0.0), Some(1.0)], ..calculation }
    }

    /// A change in percent, at least -100 %.
    pub(super) fn percent(percent: Estimate) -> Self {
        let calculation = Self::new(percent).with("unit", "percent");
        Self { measured: Measured::Percent, bounds: [Some(-100.0), None], ..calculation }
    }

    pub(super) fn scheme(self, scheme: ReliabilityScheme) -> Self {
        Self { scheme: Some(scheme), ..self }
    }

    pub(super) fn at(self, level: Confidence) -> Self {
        Self { level, ..self }
    }

    /// Adds a field to the JSON.
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.fields.insert(name.to_owned(), value.into());
        self
    }

    /// Sets the first line of the text.
    pub(super) fn headline(self, headline: String) -> Self {
        Self { headline: Some(headline), ..self }
    }

    /// Adds a note.
    pub(super) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Notes which parts have no margin, where that makes the margin unknown.
    pub(super) fn because_of(self, parts: impl IntoIterator<Item = Estimate>) -> Self {
        let unknown = parts.into_iter().filter(|part| part.moe().is_none());
        let names: Vec<String> = unknown.map(|part| words::value(part.value())).collect();
        match names.as_slice() {
            [] => self,
            [one] => self.note(format!("the margin of error is unknown, because that of {one} is")),
            several => {
                let list = several.join(" and ");
                self.note(format!("the margin of error is unknown, because those of {list} are"))
            }
        }
    }

    fn moe(&self) -> Option<f64> {
        self.estimate.moe_at(self.level)
    }

    fn interval(&self) -> Option<[f64; 2]> {
        let [low, high] = self.bounds;
        let value = self.estimate.value();
        self.moe().map(|moe| [value - moe, value + moe]).map(|[from, to]| {
            [low.map_or(from, |low| from.max(low.min(value))), high.map_or(to, |high| to.min(high.max(value)))]
        })
    }

    pub(super) fn json(&self) -> Value {
        let interval = self.interval();
        let mut calculation = Map::new();
        calculation.insert("estimate".to_owned(), json!(self.estimate.value()));
        calculation.insert("moe".to_owned(), json!(self.moe()));
        calculation.insert("confidence".to_owned(), json!(self.level.get()));
        calculation.insert("se".to_owned(), json!(self.estimate.standard_error()));
        calculation.insert("low".to_owned(), json!(interval.map(|[low, _]| low)));
        calculation.insert("high".to_owned(), json!(interval.map(|[_, high]| high)));
        if let Some(scheme) = self.scheme {
            if scheme != ReliabilityScheme::ShareInterval {
                calculation.insert("cv".to_owned(), json!(self.estimate.coefficient_of_variation()));
            }
            calculation.insert("reliability".to_owned(), json!(scheme.class(self.estimate)));
            calculation.insert("scheme".to_owned(), json!(scheme.id()));
        }
        calculation.extend(self.fields.clone());
        if !self.notes.is_empty() {
            calculation.insert("notes".to_owned(), json!(self.notes));
        }
        Value::Object(calculation)
    }

    pub(super) fn words(&self) -> String {
        let mut lines: Vec<String> = self.headline.iter().cloned().collect();
        lines.push(words::estimate(self.estimate, self.level, self.measured));
        if let Some((interval, moe)) = self.interval().zip(self.moe()).filter(|(_, moe)| *moe > 0.0) {
            lines.push(words::interval(interval, moe, self.level, self.measured));
        }
        if let Some(scheme) = self.scheme {
            let class = scheme.class(self.estimate);
            lines.extend(class.map(|class| words::assessment(class, scheme, self.estimate)));
        }
        lines.extend(self.notes.iter().cloned());
        lines.join("\n")
    }
}
