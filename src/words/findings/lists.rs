//! Sentences for findings about the completeness of lists.

use crate::domain::{CompletenessFinding, Inventory};
use crate::words::{count, number_of};

pub(super) fn sentence(finding: &CompletenessFinding) -> String {
    match finding {
        CompletenessFinding::CompletenessNotKnown { of, proposed, inside, sites, origins_outside, origins } => {
            let why = match of {
                Inventory::Sites(_) | Inventory::Timetables => format!(
                    "{inside} of {} there; {origins_outside} of {} elsewhere",
                    number_of(*sites, "site lies", "sites lie"),
                    number_of(*origins, "place where people live lies", "places where people live lie"),
                ),
                Inventory::Streets | Inventory::Costs(_) => "if they are complete where the tracts are".to_owned(),
            };
            format!(
                "the study does not say where {} complete, so nobody counts as without access by {}: people with no \
                 site in reach are counted as not known; if it is true, write under {}: complete_within = {proposed}  \
                 # check: proposed from where the sites lie ({why})",
                subject(of),
                if matches!(of, Inventory::Sites(_)) { "this list" } else { "them" },
                study_section(of),
            )
        }
        CompletenessFinding::SitesOutsideCompleteness { of, within, outside, sites } => format!(
            "{outside} of {} outside the area where {} said to be complete ({within}); they count",
            number_of(*sites, "site lies", "sites lie"),
            subject(of)
        ),
        CompletenessFinding::CompletenessElsewhere { of, within } => format!(
            "{} said to be complete where nobody of the study lives ({within}); people with no site in reach are \
             counted as not known",
            subject(of)
        ),
        CompletenessFinding::PeopleAtTheEdge { standard, people } => format!(
            "standard {standard}: {} people can travel beyond where the lists are complete, so it is not known whether \
             they are without access; if there is water and not land beyond the border, name a layer of land under \
             [map]: land = {{ path = \"land.gpkg\" }}",
            count(*people)
        ),
    }
}

pub(super) const fn title(finding: &CompletenessFinding) -> &'static str {
    match finding {
        CompletenessFinding::CompletenessNotKnown { .. } => {
            "Lists for which the study does not say where they are complete"
        }
        CompletenessFinding::SitesOutsideCompleteness { .. } => "Sites outside the area where their list is complete",
        CompletenessFinding::CompletenessElsewhere { .. } => "Lists that are complete where nobody lives",
        CompletenessFinding::PeopleAtTheEdge { .. } => "People near the edge of where lists are complete",
    }
}

/// The subject of a sentence with its verb.
fn subject(of: &Inventory) -> String {
    match of {
        Inventory::Sites(theme) => format!("the list of the theme {theme} is"),
        Inventory::Streets => "the streets are".to_owned(),
        Inventory::Timetables => "the timetables are".to_owned(),
        Inventory::Costs(id) => format!("the costs of {id} are"),
    }
}

/// The section of the study file that declares the list.
fn study_section(of: &Inventory) -> &'static str {
    match of {
        Inventory::Sites(_) => "[[sites]], or [[directories]],",
        Inventory::Streets => "[streets]",
        Inventory::Timetables => "[[timetables]]",
        Inventory::Costs(_) => "[[costs]]",
    }
}
