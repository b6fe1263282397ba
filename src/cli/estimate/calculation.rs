//! An answer of the calculator, in words and as JSON.

use serde_json::{Map, Value, json};

use crate::domain::{Confidence, Estimate, Scheme};
use crate::words::{self, Measured};

/// An estimate, and what there is to say about it.
pub(super) struct Answer {
    estimate: Estimate,
    level: Confidence,
    measured: Measured,
    /// Between which numbers the truth lies in any case.
    bounds: [Option<f64>; 2],
    scheme: Option<Scheme>,
    more: Map<String, Value>,
    headline: Option<String>,
    notes: Vec<String>,
}

impl Answer {
    pub(super) fn new(estimate: Estimate) -> Self {
        Self {
            estimate,
            level: Confidence::PUBLISHED,
            measured: Measured::Number,
            bounds: [None, None],
            scheme: None,
            more: Map::new(),
            headline: None,
            notes: Vec::new(),
        }
    }

    /// A count, or another number whose reliability is that of its standard error; at least zero if its parts are.
    pub(super) fn count(estimate: Estimate, parts: impl IntoIterator<Item = Estimate>) -> Self {
        let mut answer = Self::new(estimate).scheme(Scheme::Cv12And40);
        if parts.into_iter().all(|part| part.value() >= 0.0) {
            answer.bounds[0] = Some(0.0);
        }
        answer
    }

    pub(super) fn share(share: Estimate) -> Self {
        let answer = Self::new(share).scheme(Scheme::ShareInterval);
        Self { measured: Measured::Share, bounds: [Some(0.0), Some(1.0)], ..answer }
    }

    /// A change in percent; more than everything cannot be lost.
    pub(super) fn percent(percent: Estimate) -> Self {
        let answer = Self::new(percent).with("unit", "percent");
        Self { measured: Measured::Percent, bounds: [Some(-100.0), None], ..answer }
    }

    pub(super) fn scheme(self, scheme: Scheme) -> Self {
        Self { scheme: Some(scheme), ..self }
    }

    pub(super) fn at(self, level: Confidence) -> Self {
        Self { level, ..self }
    }

    /// One more thing that programs read.
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.more.insert(name.to_owned(), value.into());
        self
    }

    /// What is asked for, before the estimate.
    pub(super) fn headline(self, headline: String) -> Self {
        Self { headline: Some(headline), ..self }
    }

    /// One more thing to know.
    pub(super) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Says that the margin is unknown, and which of the parts have none.
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
        let mut answer = Map::new();
        answer.insert("estimate".to_owned(), json!(self.estimate.value()));
        answer.insert("moe".to_owned(), json!(self.moe()));
        answer.insert("confidence".to_owned(), json!(self.level.get()));
        answer.insert("se".to_owned(), json!(self.estimate.standard_error()));
        answer.insert("low".to_owned(), json!(interval.map(|[low, _]| low)));
        answer.insert("high".to_owned(), json!(interval.map(|[_, high]| high)));
        if let Some(scheme) = self.scheme {
            if scheme != Scheme::ShareInterval {
                answer.insert("cv".to_owned(), json!(self.estimate.coefficient_of_variation()));
            }
            answer.insert("reliability".to_owned(), json!(scheme.class(self.estimate)));
            answer.insert("scheme".to_owned(), json!(scheme.id()));
        }
        answer.extend(self.more.clone());
        if !self.notes.is_empty() {
            answer.insert("notes".to_owned(), json!(self.notes));
        }
        Value::Object(answer)
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
