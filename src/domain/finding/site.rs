//! What can be doubtful about a site.

use serde::{Deserialize, Serialize};

use crate::domain::{Precision, StandardId, Step, Theme};

/// What was found about a site in its list, and with it what was done. `id` is its id and, where it has one, its name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SiteFinding {
    /// A site without coordinates; left out.
    SiteWithoutCoordinates {
        /// The site.
        id: String,
        /// What it is for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        theme: Option<Theme>,
    },
    /// A site too far from every tract to matter; left out.
    SiteFarOutside {
        /// The site.
        id: String,
        /// How far from the box around all tracts.
        km: f64,
        /// Whether it would lie inside with longitude and latitude exchanged.
        swapped: bool,
    },
    /// An id that an earlier site has; this one goes by another.
    SiteIdRepeated {
        /// The id in the file.
        id: String,
        /// The id that the site goes by.
        given: String,
    },
    /// Opening hours that are not certain; when it is open is not known, and the text is kept.
    HoursUnclear {
        /// The site.
        id: String,
        /// What its list says.
        text: String,
    },
    /// A language that is none of the registry; the others of the site are kept.
    LanguageUnknown {
        /// The site.
        id: String,
        /// What its list says.
        text: String,
    },
    /// A cost, an answer or a date that is not certain; taken as not said.
    TermUnclear {
        /// The site.
        id: String,
        /// The column or field.
        column: String,
        /// What its list says.
        text: String,
    },
    /// Sites that their lists give no coordinates; located by their address.
    SitesLocated {
        /// How well.
        located: Precision,
        /// The sites.
        ids: Vec<String>,
    },
    /// A service or a site that does not work now; left out.
    SiteInactive {
        /// The site.
        id: String,
        /// What its list says.
        status: String,
    },
    /// A site that is no place: reached by telephone or over the network; left out, as nobody travels there.
    SiteVirtual {
        /// The site.
        id: String,
    },
    /// A service that its list gives no place; left out.
    ServiceWithoutPlace {
        /// The service.
        id: String,
    },
    /// Services of a directory that belong to none of the study's themes; left out.
    ServicesWithoutTheme {
        /// The services.
        ids: Vec<String>,
    },
    /// Sites of which their lists do not say what a standard asks; whether they meet it is not known.
    #[serde(rename = "wish_unsaid")]
    RequirementUnsaid {
        /// The standard.
        standard: StandardId,
        /// What it asks.
        step: Step,
        /// How many do not say.
        unsaid: usize,
        /// How many sites there are.
        of: usize,
    },
    /// A standard about sites some of which must not be found: who is within reach is told of no tract alone.
    StandardWithoutTracts {
        /// The standard.
        standard: StandardId,
        /// How many must not be found.
        sites: usize,
    },
    /// A row of a directory that names a row that is not there; what it says is lost.
    LinkBroken {
        /// The table.
        table: String,
        /// The id that it names.
        id: String,
    },
}

impl SiteFinding {
    /// Its name in machine-readable output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SiteWithoutCoordinates { .. } => "site_without_coordinates",
            Self::SiteFarOutside { .. } => "site_far_outside",
            Self::SiteIdRepeated { .. } => "site_id_repeated",
            Self::HoursUnclear { .. } => "hours_unclear",
            Self::LanguageUnknown { .. } => "language_unknown",
            Self::TermUnclear { .. } => "term_unclear",
            Self::SitesLocated { .. } => "sites_located",
            Self::SiteInactive { .. } => "site_inactive",
            Self::SiteVirtual { .. } => "site_virtual",
            Self::ServiceWithoutPlace { .. } => "service_without_place",
            Self::ServicesWithoutTheme { .. } => "services_without_theme",
            Self::RequirementUnsaid { .. } => "wish_unsaid",
            Self::StandardWithoutTracts { .. } => "standard_of_hidden_sites",
            Self::LinkBroken { .. } => "link_broken",
        }
    }
}
