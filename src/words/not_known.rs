//! Text for areas of a map where access is unknown.

use crate::domain::{Mode, StudyThemes, Theme, UnknownReason};
use crate::words::integer;
use crate::words::themes::listed;

/// Why access at a place is mostly unknown, for readers of a map.
#[must_use]
pub fn place_not_known(why: UnknownReason, (theme, own): (&Theme, &StudyThemes), mode: &Mode) -> String {
    let theme = listed(theme, own);
    match (why, mode) {
        (UnknownReason::MissingFact, _) => {
            "a site in reach does not state what is required, or exactly where it is".to_owned()
        }
        (UnknownReason::IncompleteList, Mode::Straight) => format!("no complete list of {theme} covers this place"),
        (UnknownReason::IncompleteList, Mode::Walk | Mode::Drive) => {
            format!("no complete list of {theme}, or no complete file of streets, covers this place")
        }
        (UnknownReason::IncompleteList, Mode::Transit) => {
            format!("no complete list of {theme}, or of the lines that go there, covers this place")
        }
        (UnknownReason::IncompleteList, Mode::Matrix(_)) => {
            format!("no complete list of {theme}, or no complete table of costs, covers this place")
        }
        (UnknownReason::Edge, _) => "people can travel beyond where the list is complete".to_owned(),
        (UnknownReason::Language, _) => "their language group is served in part".to_owned(),
    }
}

/// The number of sites of a list that could not be located; `None` for zero.
#[must_use]
pub fn unlocated(sites: usize) -> Option<String> {
    match sites {
        0 => None,
        1 => Some("1 listed site could not be located, and is treated as absent".to_owned()),
        sites => Some(format!("{} listed sites could not be located, and are treated as absent", integer(sites))),
    }
}

/// The legend of the boundary within which a list of sites is complete.
#[must_use]
pub fn where_complete(theme: &Theme, own: &StudyThemes) -> String {
    format!("where the list of {} is complete", listed(theme, own))
}

/// The legend of areas where access is mostly unknown, with the reasons.
#[must_use]
pub fn mostly_not_known(reasons: &[String]) -> String {
    if reasons.is_empty() { "not known".to_owned() } else { format!("not known: {}", reasons.join("; or ")) }
}
