//! Sentences for findings about sites.

use crate::domain::{Precision, SiteFinding};
use crate::words::findings::first_ids;
use crate::words::number_of;

pub(super) fn sentence(finding: &SiteFinding) -> String {
    match finding {
        SiteFinding::SiteWithoutCoordinates { id, .. } => {
            format!("site {id} has no coordinates that can be used; left out")
        }
        SiteFinding::SiteFarOutside { id, km, swapped } => {
            let hint = if *swapped { " (with longitude and latitude exchanged it would lie inside)" } else { "" };
            format!("site {id} is {km} km outside the box around all tracts{hint}; left out")
        }
        SiteFinding::SiteIdRepeated { id, given } => {
            format!("the id {id} is already used; this site gets the id {given}")
        }
        SiteFinding::HoursUnclear { id, text } => {
            format!("the hours of site {id} are not certain: `{text}`; taken as not known, the text is kept")
        }
        SiteFinding::LanguageUnknown { id, text } => {
            format!("`{text}` of site {id} is not a known language; its other languages are kept")
        }
        SiteFinding::TermUnclear { id, column, text } => {
            format!("`{column}` of site {id} is not certain: `{text}`; taken as not stated")
        }
        SiteFinding::SitesLocated { located, ids } => format!(
            "{} located {}: {}",
            number_of(ids.len(), "site without coordinates is", "sites without coordinates are"),
            located_by(*located),
            first_ids(ids)
        ),
        SiteFinding::SiteInactive { id, status } => format!("site {id} is marked `{status}`; left out"),
        SiteFinding::SiteVirtual { id } => {
            format!("site {id} is not a place to go to (telephone, mail or internet only); left out")
        }
        SiteFinding::ServiceWithoutPlace { id } => format!("service {id} is not at any place of its list; left out"),
        SiteFinding::ServicesWithoutTheme { ids } => format!(
            "{} to no theme of the study: {}; left out",
            number_of(ids.len(), "service belongs", "services belong"),
            first_ids(ids)
        ),
        SiteFinding::RequirementUnsaid { standard, step, unsaid, of } => {
            format!(
                "standard {standard}: {unsaid} of {of} sites do not say {}; whom these sites could serve is not known",
                gapatlas_text::Text::english().missing_fact(*step)
            )
        }
        SiteFinding::StandardWithoutTracts { standard, sites } => format!(
            "standard {standard}: {}; who is within reach is published for areas with parts of at least three tracts, \
             and not for single tracts",
            number_of(*sites, "site is confidential", "sites are confidential")
        ),
        SiteFinding::LinkBroken { table, id } => {
            format!("a row of `{table}` is about `{id}`, which does not exist; the row is not used")
        }
    }
}

pub(super) const fn title(finding: &SiteFinding) -> &'static str {
    match finding {
        SiteFinding::SiteWithoutCoordinates { .. } => "Sites without coordinates, left out",
        SiteFinding::SiteFarOutside { .. } => "Sites far outside, left out",
        SiteFinding::SiteIdRepeated { .. } => "Sites with the id of another site",
        SiteFinding::HoursUnclear { .. } => "Sites whose hours are not certain",
        SiteFinding::LanguageUnknown { .. } => "Languages that are not known",
        SiteFinding::TermUnclear { .. } => "Attributes of sites that are not certain",
        SiteFinding::SitesLocated { .. } => "Sites located by their address",
        SiteFinding::SiteInactive { .. } => "Sites that are not active, left out",
        SiteFinding::SiteVirtual { .. } => "Sites that are not a place to go to, left out",
        SiteFinding::ServiceWithoutPlace { .. } => "Services without a place, left out",
        SiteFinding::ServicesWithoutTheme { .. } => "Services without a theme, left out",
        SiteFinding::StandardWithoutTracts { .. } => "Standards about confidential sites",
        SiteFinding::RequirementUnsaid { .. } => "Sites that do not state what a standard requires",
        SiteFinding::LinkBroken { .. } => "Rows about records that do not exist",
    }
}

const fn located_by(located: Precision) -> &'static str {
    match located {
        Precision::Given => "by coordinates of their list",
        Precision::Address => "at their address",
        Precision::Street => "in their street, between the numbers that are known",
        Precision::PostalCode => "at the centre of their postal code",
        Precision::Tract => "at the centre of their tract",
    }
}
