//! Where on a map it is not known who is without access.

use crate::domain::{Mode, NotKnown, Theme, Themes};
use crate::words::themes::listed;
use crate::words::things;

/// Why of a place most is not known, for people who look at a map.
#[must_use]
pub fn place_not_known(why: NotKnown, (theme, own): (&Theme, &Themes), mode: &Mode) -> String {
    let theme = listed(theme, own);
    match (why, mode) {
        (NotKnown::Said, _) => "a site in reach does not say what is asked, or exactly where it is".to_owned(),
        (NotKnown::List, Mode::Straight) => format!("no complete list of {theme} covers this place"),
        (NotKnown::List, Mode::Walk | Mode::Drive) => {
            format!("no complete list of {theme}, or no complete file of streets, covers this place")
        }
        (NotKnown::List, Mode::Transit) => {
            format!("no complete list of {theme}, or of the lines that go there, covers this place")
        }
        (NotKnown::List, Mode::Matrix(_)) => {
            format!("no complete list of {theme}, or no complete table of costs, covers this place")
        }
        (NotKnown::Edge, _) => "people reach beyond where the list is complete".to_owned(),
        (NotKnown::Language, _) => "their language group is served in part".to_owned(),
    }
}

/// That some sites of a list are nowhere on the map; `None` where there is none such.
#[must_use]
pub fn unlocated(sites: usize) -> Option<String> {
    match sites {
        0 => None,
        1 => Some("1 listed site could not be located, and counts as not there".to_owned()),
        sites => Some(format!("{} listed sites could not be located, and count as not there", things(sites))),
    }
}

/// What the line around the ground means where a list of sites is complete.
#[must_use]
pub fn where_complete(theme: &Theme, own: &Themes) -> String {
    format!("where the list of {} is complete", listed(theme, own))
}

/// Places of which most is not known, and why.
#[must_use]
pub fn mostly_not_known(reasons: &[String]) -> String {
    if reasons.is_empty() { "not known".to_owned() } else { format!("not known: {}", reasons.join("; or ")) }
}
