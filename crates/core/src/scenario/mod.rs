//! Scenarios: what could be otherwise. Sites open, close, move or change, a list turns out to be complete, or another
//! timetable runs.
//!
//! [`resolve()`] checks a scenario against a region, and [`ResolvedScenario::apply`] makes the region that it describes. How
//! access differs between the two is told by the atlas.

mod apply;
mod error;
mod levers;
mod resolve;

use crate::domain::{OpeningHours, Position, SourceLocation, SpokenLanguages, Theme};
use crate::study::CompleteWithin;

pub use apply::ResolvedScenario;
pub use error::{ScenarioError, ScenarioProblem};
pub use levers::{Candidate, Lever, LeverKind, levers};
pub use resolve::resolve;

/// What could be otherwise.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scenario {
    /// What people call it.
    pub name: String,
    /// Its entries, in the order of the file.
    pub entries: Vec<Entry>,
}

/// One thing that is otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Where the scenario says it.
    pub place: SourceLocation,
    /// What is otherwise.
    pub change: Change,
}

/// What is otherwise.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A new site.
    Open {
        /// Its theme.
        theme: Theme,
        /// Its name.
        name: Option<String>,
        /// Its position.
        position: Position,
        /// What is known of it.
        facts: SiteFacts,
    },
    /// A site is no longer there.
    Close(SiteName),
    /// A site has other attributes.
    Attributes {
        /// The site.
        site: SiteName,
        /// What is different; everything else stays.
        facts: SiteFacts,
    },
    /// A site is somewhere else.
    Move {
        /// The site.
        site: SiteName,
        /// Where it is.
        position: Position,
    },
    /// The lists of a theme are complete.
    Complete {
        /// The theme.
        theme: Theme,
        /// Where.
        within: CompleteWithin,
    },
    /// Another timetable runs in place of one of the study.
    Timetable {
        /// The feed, as the study names it.
        replace: String,
        /// The feed that runs, as the scenario names it.
        with: String,
    },
}

/// A site of the study, as a scenario names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteName {
    /// Its theme.
    pub theme: Theme,
    /// Its id in its file, or its public id, `<theme>-<id>`.
    pub id: String,
}

/// Attributes of a site that a scenario gives; `None` is not given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SiteFacts {
    /// The languages spoken.
    pub spoken: Option<SpokenLanguages>,
    /// Whether it has interpreters, where that is given apart.
    pub interpreter: Option<bool>,
    /// The opening hours.
    pub hours: Option<OpeningHours>,
    /// The lowest fee in US dollars, 0 or more.
    pub cost: Option<f64>,
    /// Whether it asks for a document on immigration status.
    pub asks_status: Option<bool>,
    /// Whether people in a wheelchair can use it.
    pub wheelchair: Option<bool>,
    /// The capacity, 0 or more.
    pub capacity: Option<f64>,
}

impl SiteFacts {
    /// Whether nothing is given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Scenario {
    /// The timetables that are replaced: the feed as the study names it, and the one that runs.
    pub fn timetables(&self) -> impl Iterator<Item = (&SourceLocation, &str, &str)> {
        self.entries.iter().filter_map(|entry| match &entry.change {
            Change::Timetable { replace, with } => Some((&entry.place, replace.as_str(), with.as_str())),
            _ => None,
        })
    }
}
