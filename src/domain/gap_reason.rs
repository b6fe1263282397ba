//! Why people are not within a standard.

use std::fmt;

use crate::domain::{Barrier, UnknownReason};

/// Why most people of a tract are not within a standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapReason {
    /// Every site that they reach costs more than the limit.
    Beyond,
    /// They are too far from all streets.
    OffStreets,
    /// Their part of the street network leads to no site.
    Island,
    /// No stop is within the maximum walk.
    NoStop,
    /// No trip departs in time from the stops within a walk.
    NoDeparture,
    /// The matrix has no cost for them.
    NoCost,
    /// The matrix does not have their tract.
    NotInTable,
    /// Most of them cannot use the sites within reach because of this barrier.
    Unusable(Barrier),
    /// It is not known whether most of them are within, for this reason.
    Unknown(UnknownReason),
}

impl fmt::Display for GapReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Beyond => "beyond the limit",
            Self::OffStreets => "no street near",
            Self::Island => "streets lead to none",
            Self::NoStop => "no stop near",
            Self::NoDeparture => "nothing leaves in time",
            Self::NoCost => "no way in the table",
            Self::NotInTable => "not in the table",
            Self::Unknown(why) => match why {
                UnknownReason::MissingFact => "not known: a site does not say",
                UnknownReason::IncompleteList => "not known: no complete list here",
                UnknownReason::Edge => "not known: near where the list ends",
                UnknownReason::Language => "not known: their language in part",
            },
            Self::Unusable(barrier) => barrier.reason(),
        })
    }
}
