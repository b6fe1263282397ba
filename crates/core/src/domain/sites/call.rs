//! Calls that resolve unknown access: the facts missing from site lists, ranked by the people whom they decide for.

use serde::{Deserialize, Serialize};

use crate::domain::{Barrier, Estimate, StandardId};

/// Missing facts to ask for, and the people whose access becomes known by the answers while all else stays unknown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// The standard that requires them.
    pub standard: StandardId,
    /// The sites to ask, mostly one. If there are several, only the answers of all of them decide for the people
    /// counted.
    pub sites: Vec<MissingFacts>,
    /// The people certainly within the standard if the sites meet all of it.
    pub if_met: Estimate,
    /// The people certainly without access if they do not.
    pub if_not: Estimate,
    /// Upper bound of the people whose access becomes known: the larger number of the two answers. For the location of
    /// a site, which may be near for some and far for others, the people who either answer decides for.
    pub people: Estimate,
}

/// Facts missing from the list of a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingFacts {
    /// The site.
    pub site: String,
    /// Its name.
    pub name: Option<String>,
    /// The barriers that the facts are about. Several decide together, as a site is usable only if it meets all
    /// requirements. [`Barrier::Reach`] stands for its location.
    pub facts: Vec<Barrier>,
}
