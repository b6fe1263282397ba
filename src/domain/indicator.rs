//! What is known about the people of a tract, and from where.

use serde::{Deserialize, Serialize};

use crate::domain::{Estimate, IndicatorId, PerTract, Period};

/// Something that is counted per tract: people, or households.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its short name, and the name of its column.
    pub id: IndicatorId,
    /// Its name for people.
    pub label: String,
    /// Who is counted, in plain words.
    pub definition: String,
    /// What one of the count is.
    #[serde(default)]
    pub counts: Counted,
    /// The indicator that this one is a part of, for shares.
    pub of: Option<IndicatorId>,
    /// Counts above zero and below this number are withheld from everything that leaves the house.
    pub suppress_below: Option<f64>,
}

/// What is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Counted {
    /// People.
    #[default]
    People,
    /// Occupied homes and those who live in them.
    Households,
}

/// Where a number comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file, as the study names it.
    pub file: String,
    /// The Census table, where the file says so.
    pub table: Option<String>,
    /// The years the numbers are about.
    pub period: Option<Period>,
}

/// One indicator for every tract of a region.
#[derive(Debug, Clone)]
pub struct Series {
    /// What is counted.
    pub indicator: Indicator,
    /// From where; several files where each covers a part of the region.
    pub sources: Vec<Source>,
    /// The counts. `None` where no file has a number for the tract.
    pub values: PerTract<Option<Estimate>>,
}
