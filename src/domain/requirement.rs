//! Requirements of usable sites, and the barriers that remain where they are not met.

use serde::{Deserialize, Serialize};

use crate::domain::{SiteAttributes, VisitTime};

/// A requirement of a standard for sites within reach.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Requirement {
    /// Somebody there speaks the people's language.
    Language,
    /// It is open at a visit time.
    Open(VisitTime),
    /// The fee is at most so many US dollars.
    Cost(f64),
    /// It asks for no document on immigration status.
    Documents,
    /// People in a wheelchair can use it.
    Wheelchair,
    /// Its capacity is at least this, in the unit of its list.
    Capacity(f64),
}

/// A barrier to access. Barriers are evaluated in this order, each among the sites that passed all before it; people
/// count for the first barrier that no site passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Barrier {
    /// No site is within reach.
    Reach,
    /// None of those speaks their language.
    Language,
    /// None of those is open.
    Open,
    /// None of those is affordable.
    Cost,
    /// All of those ask for a document on immigration status.
    Documents,
    /// None of those is wheelchair accessible.
    Wheelchair,
    /// None of those has enough capacity.
    Capacity,
}

impl Barrier {
    /// All barriers, in the order of evaluation.
    pub const ALL: [Self; 7] =
        [Self::Reach, Self::Language, Self::Open, Self::Cost, Self::Documents, Self::Wheelchair, Self::Capacity];

    /// Its name in columns and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reach => "reach",
            Self::Language => "language",
            Self::Open => "open",
            Self::Cost => "cost",
            Self::Documents => "documents",
            Self::Wheelchair => "wheelchair",
            Self::Capacity => "capacity",
        }
    }
}

impl Requirement {
    /// The barrier that it removes.
    #[must_use]
    pub const fn barrier(self) -> Barrier {
        match self {
            Self::Language => Barrier::Language,
            Self::Open(_) => Barrier::Open,
            Self::Cost(_) => Barrier::Cost,
            Self::Documents => Barrier::Documents,
            Self::Wheelchair => Barrier::Wheelchair,
            Self::Capacity(_) => Barrier::Capacity,
        }
    }

    /// Whether a site meets it. `None` if its list lacks the fact. A language requirement is met if the spoken
    /// languages are known, as the match depends on the people.
    #[must_use]
    pub fn is_met(self, attributes: &SiteAttributes) -> Option<bool> {
        match self {
            Self::Language => attributes.spoken.as_ref().map(|_| true),
            Self::Open(when) => attributes.hours.as_ref().map(|hours| hours.is_open(&when)),
            Self::Cost(most) => attributes.cost.map(|cost| cost <= most),
            Self::Documents => attributes.asks_status.map(|asks| !asks),
            Self::Wheelchair => attributes.wheelchair,
            Self::Capacity(least) => attributes.capacity.map(|capacity| capacity >= least),
        }
    }
}
