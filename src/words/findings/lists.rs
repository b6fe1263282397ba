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
                "nobody says where {} complete, so nobody is without access by {}: whoever has no site in reach is counted as not known; \
                 if it is true, write under {}: complete_within = {proposed}  # check: proposed from where the sites lie ({why})",
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
            "{} said to be complete where nobody of the study lives ({within}); whoever has no site in reach is counted as not known",
            subject(of)
        ),
        CompletenessFinding::PeopleAtTheEdge { standard, people } => format!(
            "standard {standard}: {} people reach over the border of where the lists are complete, so whether they are without \
             access is not known; where there is water and not land beyond the border, name a layer of land under [map]: \
             land = {{ path = \"land.gpkg\" }}",
            count(*people)
        ),
    }
}

pub(super) const fn title(finding: &CompletenessFinding) -> &'static str {
    match finding {
        CompletenessFinding::CompletenessNotKnown { .. } => "Lists of which nobody says where they are complete",
        CompletenessFinding::SitesOutsideCompleteness { .. } => "Sites outside the area where their list is complete",
        CompletenessFinding::CompletenessElsewhere { .. } => "Lists that are complete where nobody lives",
        CompletenessFinding::PeopleAtTheEdge { .. } => "People near the border of where lists are complete",
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
