//! Why a scenario says nothing about a region.

use crate::domain::{SourceLocation, Theme};

/// What is wrong with an entry of a scenario, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioError {
    /// The file and the line.
    pub place: SourceLocation,
    /// What is wrong.
    pub problem: ScenarioProblem,
}

/// What is wrong with an entry of a scenario.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ScenarioProblem {
    /// No site of the study has the theme.
    #[error("`theme = \"{theme}\"`: no site of the study has this theme")]
    NoSuchTheme {
        /// The theme.
        theme: Theme,
        /// The themes that standards are about.
        known: Vec<String>,
    },
    /// No standard of the study asks for the theme, so that nothing can be answered.
    #[error(
        "`theme = \"{theme}\"`: no standard of the study is about this theme, so that nobody's access would change"
    )]
    NoStandard {
        /// The theme.
        theme: Theme,
        /// The themes that standards are about.
        known: Vec<String>,
    },
    /// The theme has a confidential site.
    #[error(
        "`theme = \"{0}\"`: some of its sites are confidential, and who would gain or lose access to them would help to \
         find them; scenarios about them are not answered"
    )]
    Confidential(Theme),
    /// No site of the theme has the id.
    #[error("`id = \"{id}\"`: there is no such site of the theme `{theme}`")]
    NoSuchSite {
        /// The theme.
        theme: Theme,
        /// The id.
        id: String,
        /// The ids that there are.
        known: Vec<String>,
    },
    /// Two entries are about the same site.
    #[error(
        "`id = \"{id}\"`: line {line} already closes, moves or changes this site; put what is different into one entry"
    )]
    SameSite {
        /// The id.
        id: String,
        /// The line of the other entry.
        line: u64,
    },
    /// The position is far from the tracts.
    #[error("`lon = {lon}`, `lat = {lat}`: this is {km} km outside the region{swapped}")]
    OutsideRegion {
        /// Degrees east.
        lon: f64,
        /// Degrees north.
        lat: f64,
        /// The distance from the tracts in kilometers.
        km: f64,
        /// A hint where longitude and latitude are exchanged; else empty.
        swapped: &'static str,
    },
    /// Stops are those of timetables.
    #[error(
        "`theme = \"{0}\"`: these sites are stops of the study's timetables, and a stop without trips takes nobody \
         anywhere; replace the timetable with [[timetable]]"
    )]
    StopOfTimetable(Theme),
    /// No area of the study has the id or the kind.
    #[error("`within = \"{id}\"`: there is no such area; write \"region\", \"everywhere\", or an area of the study")]
    NoSuchArea {
        /// The area.
        id: String,
        /// The ids and kinds that there are.
        known: Vec<String>,
    },
    /// A layer of polygons, or no claim at all.
    #[error("`within` is \"region\", \"everywhere\", the id or the kind of areas of the study, or a list of them")]
    NoPlace,
    /// The same completeness twice.
    #[error(
        "`theme = \"{theme}\"`: line {line} already says where these lists are complete; write one entry with a list"
    )]
    SameList {
        /// The theme.
        theme: Theme,
        /// The line of the other entry.
        line: u64,
    },
    /// The study has no such timetable.
    #[error("`replace = \"{file}\"`: the study has no such timetable")]
    NoSuchTimetable {
        /// The feed.
        file: String,
        /// The feeds of the study.
        known: Vec<String>,
    },
    /// Two entries replace the same timetable.
    #[error("`replace = \"{file}\"`: line {line} already replaces this timetable")]
    SameTimetable {
        /// The feed.
        file: String,
        /// The line of the other entry.
        line: u64,
    },
    /// The new timetable does not run on the study's day.
    #[error("`with = \"{file}\"`: no trip of this timetable runs on {day}, the day of the study")]
    RunsNotOnDay {
        /// The feed.
        file: String,
        /// The day.
        day: String,
    },
    /// The new timetable shares no usual weekday with the others.
    #[error(
        "`with = \"{file}\"`: this timetable runs on {after} as on a usual weekday and another one of the study on {other}: \
         there is no day on which all of them do; replace the other timetable too, by one of the same period"
    )]
    OtherDay {
        /// The feed.
        file: String,
        /// Its day.
        after: String,
        /// The day of another one.
        other: String,
    },
    /// All sites of a theme are closed.
    #[error(
        "`id = \"{id}\"`: with this, every site of the theme `{theme}` is closed, and its standards are about no site"
    )]
    NothingLeft {
        /// The theme.
        theme: Theme,
        /// The id of the last site that is closed.
        id: String,
    },
}

impl ScenarioProblem {
    /// What the scenario names, and the names that there are, where one of them may be meant.
    #[must_use]
    pub fn names(&self) -> Option<(&str, &[String])> {
        match self {
            Self::NoSuchTheme { theme, known } | Self::NoStandard { theme, known } => Some((theme.as_str(), known)),
            Self::NoSuchSite { id, known, .. } | Self::NoSuchArea { id, known } => Some((id, known)),
            Self::NoSuchTimetable { file, known } => Some((file, known)),
            _ => None,
        }
    }
}
