//! Findings about sites.

use serde::{Deserialize, Serialize};

use crate::domain::{Barrier, DetailError, Precision, StandardId, Theme};

/// A finding about a site, and how it was handled. `id` is its id and its name, if it has one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SiteFinding {
    /// A site without coordinates; left out.
    SiteWithoutCoordinates {
        /// The site.
        id: String,
        /// Its theme.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        theme: Option<Theme>,
    },
    /// A site out of reach of every tract; left out.
    SiteFarOutside {
        /// The site.
        id: String,
        /// Distance in kilometers from the bounding box of all tracts.
        km: f64,
        /// Whether it lies inside with longitude and latitude swapped.
        swapped: bool,
        /// Its longitude and latitude; `None` for confidential sites.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<[f64; 2]>,
    },
    /// An id that an earlier site has; this site gets another.
    SiteIdRepeated {
        /// The id in the file.
        id: String,
        /// The new id.
        given: String,
    },
    /// Opening hours that cannot be parsed with certainty; unknown, and the text is kept.
    HoursUnclear {
        /// The site.
        id: String,
        /// The text in its list.
        text: String,
    },
    /// A language that is not in the registry; the others of the site are kept.
    LanguageUnknown {
        /// The site.
        id: String,
        /// The text in its list.
        text: String,
    },
    /// A cost, a yes or no, or a date that cannot be parsed with certainty; missing.
    TermUnclear {
        /// The site.
        id: String,
        /// The column or field.
        column: String,
        /// The text in its list.
        text: String,
    },
    /// A telephone, website or text that cannot be shown; left out. The rest of the site is kept.
    DetailRefused {
        /// The site.
        id: String,
        /// The column or field.
        column: String,
        /// The beginning of the text in its list.
        text: String,
        /// What is wrong with it.
        reason: DetailError,
    },
    /// Many sites of a list that have the same coordinates.
    SitesOnOnePoint {
        /// The sites.
        ids: Vec<String>,
        /// On how many points they stand.
        points: usize,
        /// How many stand on one of them.
        most: usize,
    },
    /// Sites of a list that another list of the theme has too: the same name nearby. Both are kept.
    SitesInTwoLists {
        /// The sites of the list.
        ids: Vec<String>,
        /// How many sites the list has.
        sites: usize,
        /// The other list.
        other: String,
    },
    /// Sites without coordinates, geocoded by their address.
    SitesLocated {
        /// The precision.
        located: Precision,
        /// The sites.
        ids: Vec<String>,
    },
    /// A service or site that is not active; left out.
    SiteInactive {
        /// The site.
        id: String,
        /// The text in its list.
        status: String,
    },
    /// A virtual site, reached by telephone or internet; left out, as nobody travels there.
    SiteVirtual {
        /// The site.
        id: String,
    },
    /// A service without a location; left out.
    ServiceWithoutPlace {
        /// The service.
        id: String,
    },
    /// Services of a directory that belong to none of the study's themes; left out.
    ServicesWithoutTheme {
        /// The services.
        ids: Vec<String>,
    },
    /// Sites whose lists lack a fact that a standard requires; whether they meet it is unknown.
    #[serde(alias = "wish_unsaid")]
    RequirementUnsaid {
        /// The standard.
        standard: StandardId,
        /// The requirement, as the barrier that it removes.
        step: Barrier,
        /// The number of sites without the fact.
        unsaid: usize,
        /// The number of sites.
        of: usize,
    },
    /// A standard about confidential sites: its results are published for no single tract.
    #[serde(alias = "standard_without_tracts", alias = "standard_of_hidden_sites")]
    StandardOfConfidentialSites {
        /// The standard.
        standard: StandardId,
        /// The number of confidential sites.
        sites: usize,
    },
    /// A row of a directory that references a missing row; its content is lost.
    LinkBroken {
        /// The table.
        table: String,
        /// The id that it references.
        id: String,
    },
}

impl SiteFinding {
    /// Its code in machine-readable output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SiteWithoutCoordinates { .. } => "site_without_coordinates",
            Self::SiteFarOutside { .. } => "site_far_outside",
            Self::SiteIdRepeated { .. } => "site_id_repeated",
            Self::HoursUnclear { .. } => "hours_unclear",
            Self::LanguageUnknown { .. } => "language_unknown",
            Self::TermUnclear { .. } => "term_unclear",
            Self::DetailRefused { .. } => "detail_refused",
            Self::SitesOnOnePoint { .. } => "sites_on_one_point",
            Self::SitesInTwoLists { .. } => "sites_in_two_lists",
            Self::SitesLocated { .. } => "sites_located",
            Self::SiteInactive { .. } => "site_inactive",
            Self::SiteVirtual { .. } => "site_virtual",
            Self::ServiceWithoutPlace { .. } => "service_without_place",
            Self::ServicesWithoutTheme { .. } => "services_without_theme",
            Self::RequirementUnsaid { .. } => "requirement_unsaid",
            Self::StandardOfConfidentialSites { .. } => "standard_of_confidential_sites",
            Self::LinkBroken { .. } => "link_broken",
        }
    }
}
