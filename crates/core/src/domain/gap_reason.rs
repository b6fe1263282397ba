//! Why people are not within a standard.

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

impl GapReason {
    /// Its code in tables. That of a barrier and of an unknown is how the column ends that counts those people.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Beyond | Self::Unusable(Barrier::Reach) => "beyond_limit".to_owned(),
            Self::OffStreets => "no_street".to_owned(),
            Self::Island => "isolated".to_owned(),
            Self::NoStop => "no_stop".to_owned(),
            Self::NoDeparture => "no_departure".to_owned(),
            Self::NoCost => "no_cost".to_owned(),
            Self::NotInTable => "not_in_table".to_owned(),
            Self::Unusable(barrier) => format!("without_{}", barrier.name()),
            Self::Unknown(why) => format!("unknown_{}", why.name()),
        }
    }
}
