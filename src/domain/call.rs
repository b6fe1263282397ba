//! Which question to ask first: facts that lists do not say, by the people whose answer they decide.

use serde::{Deserialize, Serialize};

use crate::domain::{Estimate, StandardId, Step};

/// What a site does not say, and of how many people it would be known then whether they have access, all else staying unknown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// The standard that asks for it.
    pub standard: StandardId,
    /// The site.
    pub site: String,
    /// What people call it.
    pub name: Option<String>,
    /// What it does not say; several facts matter together, as the site serves people only if it meets all of them. Of [`Step::Reach`] it
    /// does not say where it is.
    pub facts: Vec<Step>,
    /// Those who are surely within if it meets all of that.
    pub if_met: Estimate,
    /// Those who are without access for certain if it does not.
    pub if_not: Estimate,
    /// Those who leave "not known", at most: by the better of the two answers, which is the same for all of them. Where a site is is near
    /// for some and far for others, so that there all count who leave by either.
    pub people: Estimate,
}
