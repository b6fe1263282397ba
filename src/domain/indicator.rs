//! What is known about the people of a tract, and from where.

use serde::{Deserialize, Serialize};

use crate::domain::{Estimate, IndicatorId, PerTract, Period, Pieces, Scheme, TractIdx};

/// Something that is counted per tract: people, households, or workers.
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
    /// What else the catalogue says about it.
    #[serde(flatten)]
    pub about: About,
}

/// What the catalogue says about an indicator beyond its words and its whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The planning area it belongs to; `None` for a study's own that names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// The name of the indicators that divide the whole with it: what one of them hides, the others must not give away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// The smallest area that its numbers may be shown for.
    #[serde(default)]
    pub smallest: Smallest,
    /// How its counts are sorted by reliability.
    #[serde(default)]
    pub reliability: Scheme,
}

/// The planning area that an indicator belongs to: those of municipal immigrant integration that tables speak to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Who lives in the region.
    Region,
    /// Services in the languages of the people.
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
    /// Cars, and ways to work.
    PublicTransportation,
    /// Internet and computers.
    Communication,
}

/// The smallest area that an indicator's numbers may be shown for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Smallest {
    /// Tracts, and whatever is larger.
    #[default]
    #[serde(rename = "tract")]
    Tract,
    /// Planning areas of at least 20,000 people.
    #[serde(rename = "area-20000")]
    Area20000,
}

impl Smallest {
    /// How many people an area must have, at least; `None` where tracts are shown.
    #[must_use]
    pub const fn people(self) -> Option<f64> {
        match self {
            Self::Tract => None,
            Self::Area20000 => Some(20_000.0),
        }
    }
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
    /// People aged 16 and over with work.
    Workers,
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
    /// How the table is cited, where the catalogue knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

/// A table as people cite it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Who published it.
    pub publisher: String,
    /// The survey or census it belongs to.
    pub survey: String,
    /// Its title.
    pub title: String,
    /// Whom it counts, in the publisher's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub universe: Option<String>,
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
    /// What counts are made of that were divided among these tracts from those of another census.
    pub pieces: Pieces,
}

impl Series {
    /// The sum of weighted tracts, each with the margin of what was surveyed.
    ///
    /// # Errors
    /// The tracts whose number is missing: a sum without them would be too small.
    pub fn sum(&self, weighted: impl Iterator<Item = (TractIdx, f64)>) -> Result<Estimate, Vec<TractIdx>> {
        self.pieces.terms(&self.values, weighted).map(Estimate::sum)
    }

    /// The share of such a sum, 0..=1, that rests on how tracts of another census were divided.
    #[must_use]
    pub fn share_divided(&self, weighted: &[(TractIdx, f64)]) -> f64 {
        self.pieces.share_divided(&self.values, weighted)
    }
}
