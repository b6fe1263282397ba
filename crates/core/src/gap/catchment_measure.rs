//! Floating catchment measures of a study: how much of a supply people have in reach, among all who compete for it.

use std::fmt;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::access::{Decay, DecayError, FloatingMethod};
use crate::domain::{Cost, IndicatorId, LocalText, MeasureId, Mode, Theme};

/// `[[measures]]`: a floating catchment measure, a companion of the standards of its theme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatchmentMeasure {
    /// Its id, and the prefix of its columns.
    pub id: MeasureId,
    /// The theme of the sites.
    pub theme: Theme,
    /// The travel mode.
    pub mode: Mode,
    /// How supply is shared.
    #[serde(rename = "measure")]
    pub method: FloatingMethod,
    /// The catchment: the highest travel cost, inclusive.
    pub within: Cost,
    /// The weight by travel cost, in minutes or meters as the limit; default: 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decay: Option<WrittenDecay>,
    /// What the capacity of a site counts, such as `doctors`; default: every site counts 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<LocalText>,
    /// The indicator of the people who compete; default `population`.
    #[serde(default = "IndicatorId::population")]
    pub people: IndicatorId,
    /// The number of people that the supply is given for; default 1,000.
    #[serde(default = "thousand")]
    pub per: NonZeroU32,
    /// Whether only the people of the study's tracts compete, because the sites serve nobody from elsewhere.
    #[serde(default)]
    pub residents_only: bool,
}

const fn thousand() -> NonZeroU32 {
    const THOUSAND: NonZeroU32 = NonZeroU32::new(1000).unwrap();
    THOUSAND
}

impl CatchmentMeasure {
    /// The ids of the maps of a standard, beside which those of measures stand: no measure has one of them.
    pub const IDS_OF_MAPS: [&str; 5] = ["without", "within", "nearest", "difference", "bivariate"];

    /// The factor from the supply of one person to the published number: `per`, and 1 for a measure of whole places.
    #[must_use]
    pub fn factor(&self) -> f64 {
        if self.is_per_person() { f64::from(self.per.get()) } else { 1.0 }
    }

    /// Whether a number is about a person, and not about a whole place.
    #[must_use]
    pub fn is_per_person(&self) -> bool {
        self.method != FloatingMethod::SpatialAvailability
    }

    /// The weight by cost.
    #[must_use]
    pub fn decay(&self) -> &Decay {
        self.decay.as_ref().map_or(&Decay::None, |written| &written.decay)
    }
}

/// A decay, as a study writes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WrittenDecay {
    text: String,
    decay: Decay,
}

impl TryFrom<String> for WrittenDecay {
    type Error = DecayError;
    fn try_from(text: String) -> Result<Self, DecayError> {
        let decay = text.parse()?;
        Ok(Self { text, decay })
    }
}

impl From<WrittenDecay> for String {
    fn from(written: WrittenDecay) -> Self {
        written.text
    }
}

impl fmt::Display for WrittenDecay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
