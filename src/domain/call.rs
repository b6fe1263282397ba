//! Which question to ask first: facts that lists do not say, by the people whose answer they decide.

use serde::{Deserialize, Serialize};

use crate::domain::{Estimate, StandardId, Step};

/// Questions, and of how many people it is known whether they have access once they are answered, all else staying unknown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// The standard that asks for it.
    pub standard: StandardId,
    /// Whom to ask for what. Mostly one site; where there are several, no answers of fewer of them decide for the people who are counted.
    pub sites: Vec<Unsaid>,
    /// Those who are surely within if the sites meet all of that.
    pub if_met: Estimate,
    /// Those who are without access for certain if they do not.
    pub if_not: Estimate,
    /// Those who leave "not known", at most: by the better of the two answers, which is the same for all of them. Where a site is is near
    /// for some and far for others, so that there all count who leave by either.
    pub people: Estimate,
}

/// What a site does not say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsaid {
    /// The site.
    pub site: String,
    /// What people call it.
    pub name: Option<String>,
    /// What it does not say; several facts matter together, as the site serves people only if it meets all of them. Of [`Step::Reach`] it
    /// does not say where it is.
    pub facts: Vec<Step>,
}
