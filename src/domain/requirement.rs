//! What makes a site within reach one that people can use.

use serde::{Deserialize, Serialize};

use crate::domain::{Moment, Terms};

/// What a standard asks of a site beside that it is in reach.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Requirement {
    /// Somebody there speaks the people's language.
    Language,
    /// It is open then.
    Open(Moment),
    /// It costs at most so many US dollars.
    Cost(f64),
    /// It asks for no document on immigration status.
    Documents,
    /// People in a wheelchair can use it.
    Wheelchair,
    /// It can do at least so much, in the unit of its list.
    Capacity(f64),
}

/// One of the questions by which people without usable access are told apart, each asked only where all before it were met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Whether a site is within reach at all.
    Reach,
    /// Whether one of those speaks their language.
    Language,
    /// Whether one of those is open.
    Open,
    /// Whether one of those costs no more than they can pay.
    Cost,
    /// Whether one of those asks for no document on immigration status.
    Documents,
    /// Whether one of those can be used in a wheelchair.
    Wheelchair,
    /// Whether one of those can do enough.
    Capacity,
}

impl Step {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 7] =
        [Self::Reach, Self::Language, Self::Open, Self::Cost, Self::Documents, Self::Wheelchair, Self::Capacity];

    /// Its name in columns and answers.
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
    /// The question that it answers.
    #[must_use]
    pub const fn step(self) -> Step {
        match self {
            Self::Language => Step::Language,
            Self::Open(_) => Step::Open,
            Self::Cost(_) => Step::Cost,
            Self::Documents => Step::Documents,
            Self::Wheelchair => Step::Wheelchair,
            Self::Capacity(_) => Step::Capacity,
        }
    }

    /// Whether a site does as required; of the language, whether it says what is spoken there, as whose it is depends on who
    /// comes. `None` where its list does not say, and then it may: who could be served by it is not known.
    #[must_use]
    pub fn is_met(self, terms: &Terms) -> Option<bool> {
        match self {
            Self::Language => terms.spoken.as_ref().map(|_| true),
            Self::Open(when) => terms.hours.as_ref().map(|hours| hours.is_open(&when)),
            Self::Cost(most) => terms.cost.map(|cost| cost <= most),
            Self::Documents => terms.asks_status.map(|asks| !asks),
            Self::Wheelchair => terms.wheelchair,
            Self::Capacity(least) => terms.capacity.map(|capacity| capacity >= least),
        }
    }
}
