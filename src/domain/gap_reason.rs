//! Why people are not within a standard.

use std::fmt;

use crate::domain::{NotKnown, Step};

/// Why people are not within a standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unreached {
    /// Every site that they get to costs more than the limit.
    Beyond,
    /// They are too far from all streets.
    OffStreets,
    /// The streets that they are at lead to no site.
    Island,
    /// No stop is within the longest walk.
    NoStop,
    /// Nothing leaves in time from the stops that they walk to.
    NoDeparture,
    /// The table of costs has no way for them.
    NoWay,
    /// The table of costs says nothing about their tract.
    Untold,
    /// What is in reach is no help to most of them, for what this step asks.
    Unusable(Step),
    /// It is not known whether most of them are, for this reason.
    NotKnown(NotKnown),
}

impl fmt::Display for Unreached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Beyond => "beyond the limit",
            Self::OffStreets => "no street near",
            Self::Island => "streets lead to none",
            Self::NoStop => "no stop near",
            Self::NoDeparture => "nothing leaves in time",
            Self::NoWay => "no way in the table",
            Self::Untold => "not in the table",
            Self::NotKnown(why) => match why {
                NotKnown::Said => "not known: a site does not say",
                NotKnown::List => "not known: no complete list here",
                NotKnown::Edge => "not known: near where the list ends",
                NotKnown::Language => "not known: their language in part",
            },
            Self::Unusable(step) => match step {
                Step::Reach => "beyond the limit",
                Step::Language => "not in their language",
                Step::Open => "not open then",
                Step::Cost => "costs too much",
                Step::Documents => "asks for papers",
                Step::Wheelchair => "not by wheelchair",
                Step::Capacity => "too small",
            },
        })
    }
}
