//! Indicators: counts of people by tract, with their sources.

use serde::{Deserialize, Serialize};

use crate::domain::stored::as_json;
use crate::domain::{
    Estimate, IndicatorId, InterpolatedParts, LocalText, PerTract, Period, ReliabilityScheme, TractIdx,
};

/// A count of people, households or workers by tract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its id, also the name of its column.
    pub id: IndicatorId,
    /// What the study calls it. An indicator of the catalogue has none: what it is called depends on the language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<LocalText>,
    /// The definition of who is counted, in the words of the study.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<LocalText>,
    /// The unit of the count.
    #[serde(default)]
    pub counts: CountUnit,
    /// The indicator of the whole, for shares.
    pub of: Option<IndicatorId>,
    /// Counts above zero and below this number are suppressed in all published output.
    pub suppress_below: Option<f64>,
    /// Further metadata of the catalogue.
    #[serde(flatten)]
    pub metadata: IndicatorMetadata,
}

/// Metadata of an indicator in the catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorMetadata {
    /// Its topic; `None` for an indicator of a study that names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// The name of its linked tables: the indicators that divide the same whole and are suppressed together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// The smallest area that its numbers are published for.
    #[serde(default)]
    pub smallest: SmallestArea,
    /// The scheme of its reliability classes.
    #[serde(default)]
    pub reliability: ReliabilityScheme,
}

/// The topic of an indicator, after the planning areas of municipal immigrant integration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// The population of the region.
    Region,
    /// Languages spoken.
    LanguageAccess,
    /// Citizenship and voting.
    CivicParticipation,
    /// Income.
    PovertyReduction,
    /// Children.
    ChildWelfare,
    /// Schools and adult education.
    PublicEducation,
    /// Health and insurance.
    Healthcare,
    /// Work.
    JobReadiness,
    /// Homes.
    Housing,
    /// Vehicles and commuting.
    PublicTransportation,
    /// Internet and computers.
    Communication,
}

/// The smallest area that an indicator's numbers are published for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SmallestArea {
    /// Tracts.
    #[default]
    #[serde(rename = "tract")]
    Tract,
    /// Planning areas of at least 20,000 people.
    #[serde(rename = "area-20000")]
    Area20000,
}

impl SmallestArea {
    /// The minimum population of an area; `None` if tracts are published.
    #[must_use]
    pub const fn people(self) -> Option<f64> {
        match self {
            Self::Tract => None,
            Self::Area20000 => Some(20_000.0),
        }
    }
}

/// The unit of a count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CountUnit {
    /// People.
    #[default]
    People,
    /// Occupied housing units.
    Households,
    /// Employed people aged 16 and over.
    Workers,
}

/// The source of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file as the study names it.
    pub file: String,
    /// The Census table, if the file names it.
    pub table: Option<String>,
    /// The years of the data.
    pub period: Option<Period>,
    /// The citation of the table, if the catalogue has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

/// The citation of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The publisher.
    pub publisher: String,
    /// The survey or census.
    pub survey: String,
    /// The title of the table.
    pub title: String,
    /// The universe, in the publisher's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub universe: Option<String>,
}

/// One indicator for every tract of a region.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Series {
    /// The indicator.
    #[serde(with = "as_json")]
    pub indicator: Indicator,
    /// Its sources: several files if each covers a part of the region.
    #[serde(with = "as_json")]
    pub sources: Vec<Source>,
    /// The counts; `None` where no file has a number for the tract.
    pub values: PerTract<Option<Estimate>>,
    /// The source counts of tracts that were interpolated from tracts of another census.
    pub interpolated_parts: InterpolatedParts,
}

impl Series {
    /// The weighted sum of tracts. Its margin is that of the surveyed counts, before any interpolation.
    ///
    /// # Errors
    /// The tracts whose count is missing.
    pub fn sum(&self, weighted: impl Iterator<Item = (TractIdx, f64)>) -> Result<Estimate, Vec<TractIdx>> {
        self.interpolated_parts.terms(&self.values, weighted).map(Estimate::sum)
    }

    /// The share of such a sum, 0..=1, that depends on areal interpolation.
    #[must_use]
    pub fn interpolated_share(&self, weighted: &[(TractIdx, f64)]) -> f64 {
        self.interpolated_parts.interpolated_share(&self.values, weighted)
    }

    /// The series of which it is a part, where both have the same period.
    #[must_use]
    pub fn whole_in<'a>(&self, all: &'a [Self]) -> Option<&'a Self> {
        let of = self.indicator.of.as_ref()?;
        let whole = all.iter().find(|whole| whole.indicator.id == *of)?;
        let period = |series: &Self| series.sources.first().map(|source| source.period);
        (period(self) == period(whole)).then_some(whole)
    }
}
