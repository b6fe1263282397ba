//! What is doubtful about where lists are complete, as sentences.

use crate::domain::{ListFinding, ListOf};
use crate::words::{count, number_of};

pub(super) fn sentence(finding: &ListFinding) -> String {
    match finding {
        ListFinding::CompletenessNotKnown { of, proposed, inside, sites, origins_outside, origins } => {
            let why = match of {
                ListOf::Sites(_) | ListOf::Timetables => format!(
                    "{inside} of {} there; {origins_outside} of {} elsewhere",
                    number_of(*sites, "site lies", "sites lie"),
                    number_of(*origins, "place where people live lies", "places where people live lie"),
                ),
                ListOf::Streets | ListOf::Costs(_) => "if they are complete where the tracts are".to_owned(),
            };
            format!(
                "nobody says where {} complete, so nobody is without access by {}: whoever has no site in reach is counted as not known; \
                 if it is true, write under {}: complete_within = {proposed}  # check: proposed from where the sites lie ({why})",
                is(of),
                if matches!(of, ListOf::Sites(_)) { "this list" } else { "them" },
                table(of),
            )
        }
        ListFinding::SitesOutsideCompleteness { of, within, outside, sites } => format!(
            "{outside} of {} outside the area where {} said to be complete ({within}); they count",
            number_of(*sites, "site lies", "sites lie"),
            is(of)
        ),
        ListFinding::CompletenessElsewhere { of, within } => format!(
            "{} said to be complete where nobody of the study lives ({within}); whoever has no site in reach is counted as not known",
            is(of)
        ),
        ListFinding::PeopleAtTheEdge { standard, people } => format!(
            "standard {standard}: {} people reach over the border of where the lists are complete, so whether they are without \
             access is not known; where there is water and not land beyond the border, name a layer of land under [map]: \
             land = {{ path = \"land.gpkg\" }}",
            count(*people)
        ),
    }
}

pub(super) const fn title(finding: &ListFinding) -> &'static str {
    match finding {
        ListFinding::CompletenessNotKnown { .. } => "Lists of which nobody says where they are complete",
        ListFinding::SitesOutsideCompleteness { .. } => "Sites outside the area where their list is complete",
        ListFinding::CompletenessElsewhere { .. } => "Lists that are complete where nobody lives",
        ListFinding::PeopleAtTheEdge { .. } => "People near the border of where lists are complete",
    }
}

/// What is listed, with its verb.
fn is(of: &ListOf) -> String {
    match of {
        ListOf::Sites(theme) => format!("the list of the theme {theme} is"),
        ListOf::Streets => "the streets are".to_owned(),
        ListOf::Timetables => "the timetables are".to_owned(),
        ListOf::Costs(id) => format!("the costs of {id} are"),
    }
}

/// The part of the study that says it.
fn table(of: &ListOf) -> &'static str {
    match of {
        ListOf::Sites(_) => "[[sites]], or [[directories]],",
        ListOf::Streets => "[streets]",
        ListOf::Timetables => "[[timetables]]",
        ListOf::Costs(_) => "[[costs]]",
    }
}
