//! Findings about the completeness of lists.

use gapatlas_core::domain::{CompletenessFinding, Inventory};

use crate::text::Text;
use crate::{Value, message};

impl Text {
    pub(super) fn completeness_finding_kind(&self, finding: &CompletenessFinding) -> String {
        match finding {
            CompletenessFinding::CompletenessNotKnown { of, proposed, inside, sites, origins_outside, origins } => {
                let setting = format!("complete_within = {proposed}");
                let (list, name) = list(of);
                message!(
                    self,
                    "finding-completeness-not-known",
                    list = list,
                    name = name,
                    section = study_section(of),
                    other_section = "[[directories]]",
                    setting = setting,
                    inside = *inside,
                    sites = *sites,
                    outside = *origins_outside,
                    origins = *origins
                )
            }
            CompletenessFinding::ListEndsAtBorder { of, within, area, sites, origins_outside, origins } => {
                let (_, name) = list(of);
                message!(
                    self,
                    "finding-list-ends-at-border",
                    name = name,
                    within = within,
                    area = area,
                    sites = *sites,
                    outside = *origins_outside,
                    origins = *origins,
                    setting = format!("complete_within = \"{area}\"")
                )
            }
            CompletenessFinding::SitesOutsideCompleteness { of, within, outside, sites } => {
                let (list, name) = list(of);
                message!(
                    self,
                    "finding-sites-outside-completeness",
                    outside = *outside,
                    sites = *sites,
                    list = list,
                    name = name,
                    within = within
                )
            }
            CompletenessFinding::CompletenessElsewhere { of, within } => {
                let (list, name) = list(of);
                message!(self, "finding-completeness-elsewhere", list = list, name = name, within = within)
            }
            CompletenessFinding::PeopleAtTheEdge { standard, people } => message!(
                self,
                "finding-people-at-the-edge",
                standard = standard.as_str(),
                people = Value::count(*people),
                section = "[map]",
                setting = "land = { path = \"land.gpkg\" }"
            ),
        }
    }
}

/// How the messages name a kind of list, and the name of the list if there are several of the kind.
fn list(of: &Inventory) -> (&'static str, &str) {
    match of {
        Inventory::Sites(theme) => ("sites", theme.as_str()),
        Inventory::Streets => ("streets", ""),
        Inventory::Timetables => ("timetables", ""),
        Inventory::Costs(id) => ("costs", id.as_str()),
    }
}

/// The section of the study file that declares the list.
const fn study_section(of: &Inventory) -> &'static str {
    match of {
        Inventory::Sites(_) => "[[sites]]",
        Inventory::Streets => "[streets]",
        Inventory::Timetables => "[[timetables]]",
        Inventory::Costs(_) => "[[costs]]",
    }
}
