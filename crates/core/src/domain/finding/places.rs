//! Where findings are.

use crate::domain::{CompletenessFinding, CrosswalkFinding, FileFinding, FindingKind, SiteFinding, TableFinding};

/// The places that a finding is about, by their ids. Lists can be cut down, as to those of a planning area.
#[derive(Debug, PartialEq, Eq)]
pub enum FindingPlaces<'a> {
    /// Tracts.
    Tracts(&'a mut Vec<String>),
    /// Sites.
    Sites(&'a mut Vec<String>),
    /// A tract.
    Tract(&'a str),
    /// A site.
    Site(&'a str),
    /// A planning area.
    Area(&'a str),
    /// A tract, a site or a planning area.
    Any(&'a str),
    /// A file as a whole, or what is left out.
    Nowhere,
}

impl FindingKind {
    /// The places that it is about.
    #[must_use]
    pub const fn places_mut(&mut self) -> FindingPlaces<'_> {
        match self {
            Self::TractsWithoutRow { ids, .. }
            | Self::TractsWithoutPeople { ids }
            | Self::TractsWithoutLand { ids, .. }
            | Self::Crosswalk(
                CrosswalkFinding::CrosswalkIncomplete { ids, .. }
                | CrosswalkFinding::RowsOutsideAreas { ids, .. }
                | CrosswalkFinding::SharesNormalized { ids, .. },
            )
            | Self::ValuesWithheld { ids, .. }
            | Self::MarginsUnknown { ids, .. }
            | Self::OpenEnded { ids, .. }
            | Self::Table(TableFinding::OtherLines { ids, .. })
            | Self::File(FileFinding::TractsInParts { ids })
            | Self::LanguagesUnknown { ids }
            | Self::PartAboveWhole { ids, .. }
            | Self::TractsWithoutOrigin { ids }
            | Self::TractsWithoutCosts { ids }
            | Self::OriginsIncomplete { ids } => FindingPlaces::Tracts(ids),
            Self::SitesOffStreets { ids, .. }
            | Self::SitesWithoutWays { ids, .. }
            | Self::SitesWithoutCosts { ids }
            | Self::Site(
                SiteFinding::SitesLocated { ids, .. }
                | SiteFinding::SitesOnOnePoint { ids, .. }
                | SiteFinding::SitesInTwoLists { ids, .. },
            ) => FindingPlaces::Sites(ids),
            Self::GeoidMended { geoid: id, .. } | Self::Table(TableFinding::TractsDiffer { missing_id: id, .. }) => {
                FindingPlaces::Tract(id.as_str())
            }
            Self::Site(
                SiteFinding::SiteIdRepeated { given: id, .. }
                | SiteFinding::HoursUnclear { id, .. }
                | SiteFinding::LanguageUnknown { id, .. }
                | SiteFinding::TermUnclear { id, .. }
                | SiteFinding::DetailRefused { id, .. },
            ) => FindingPlaces::Site(id.as_str()),
            Self::AreaWithoutOrigin { id }
            | Self::Crosswalk(
                CrosswalkFinding::AreaWithoutShares { id } | CrosswalkFinding::SharesElsewhere { id, .. },
            )
            | Self::Completeness(CompletenessFinding::ListEndsAtBorder { area: id, .. })
            | Self::AreaPartlyOutside { id, .. }
            | Self::AreaIncomplete { id, .. } => FindingPlaces::Area(id.as_str()),
            Self::GeometryRepaired { id, .. } | Self::GeometryDropped { id } => FindingPlaces::Any(id.as_str()),
            _ => FindingPlaces::Nowhere,
        }
    }
}
