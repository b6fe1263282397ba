//! Where a finding is.

use std::collections::BTreeMap;

use geo::MultiPolygon;

use crate::domain::{
    CompletenessFinding, CrosswalkFinding, FileFinding, FindingKind, Footprint, Position, SiteFinding, TableFinding,
};
use crate::region::Region;

/// The outline of a tract, an area or a site.
#[derive(Debug, Clone, Copy)]
pub(super) enum Outline<'a> {
    Area(&'a MultiPolygon),
    Point(Position),
}

/// The places of a region by id, without confidential sites.
pub(super) struct Places<'a>(BTreeMap<&'a str, Outline<'a>>);

impl<'a> Places<'a> {
    pub(super) fn of(region: &'a Region) -> Self {
        let tracts = region.tracts.all().iter().map(|tract| (tract.geoid.as_str(), Outline::Area(&tract.outline)));
        let areas = region.areas.iter().map(|area| (area.id.as_str(), Outline::Area(&area.outline)));
        let sites = region.sites.iter().filter(|site| !site.is_redacted).map(|site| {
            let outline = match &site.footprint {
                Footprint::Point(position) => Outline::Point(*position),
                Footprint::Area(outline) => Outline::Area(outline),
            };
            (site.id.as_str(), outline)
        });
        Self(tracts.chain(areas).chain(sites).collect())
    }

    /// The places that a finding is about, with their ids.
    pub(super) fn about(&self, finding: &'a FindingKind) -> impl Iterator<Item = (&'a str, Outline<'a>)> {
        ids(finding).into_iter().filter_map(|id| Some((id, *self.0.get(id)?)))
    }
}

/// The ids of tracts, areas and sites that a finding names.
fn ids(finding: &FindingKind) -> Vec<&str> {
    match finding {
        FindingKind::TractsWithoutRow { ids, .. }
        | FindingKind::TractsWithoutPeople { ids }
        | FindingKind::TractsWithoutLand { ids, .. }
        | FindingKind::Crosswalk(
            CrosswalkFinding::CrosswalkIncomplete { ids, .. }
            | CrosswalkFinding::RowsOutsideAreas { ids, .. }
            | CrosswalkFinding::SharesNormalized { ids, .. },
        )
        | FindingKind::ValuesWithheld { ids, .. }
        | FindingKind::MarginsUnknown { ids, .. }
        | FindingKind::OpenEnded { ids, .. }
        | FindingKind::Table(TableFinding::OtherLines { ids, .. })
        | FindingKind::File(FileFinding::TractsInParts { ids })
        | FindingKind::LanguagesUnknown { ids }
        | FindingKind::PartAboveWhole { ids, .. }
        | FindingKind::TractsWithoutOrigin { ids }
        | FindingKind::TractsWithoutCosts { ids }
        | FindingKind::OriginsIncomplete { ids }
        | FindingKind::SitesOffStreets { ids, .. }
        | FindingKind::SitesWithoutWays { ids, .. }
        | FindingKind::SitesWithoutCosts { ids }
        | FindingKind::Site(
            SiteFinding::SitesLocated { ids, .. }
            | SiteFinding::SitesOnOnePoint { ids, .. }
            | SiteFinding::SitesInTwoLists { ids, .. },
        ) => ids.iter().map(String::as_str).collect(),
        FindingKind::Table(TableFinding::TractsDiffer { missing_id: id, .. })
        | FindingKind::Completeness(CompletenessFinding::ListEndsAtBorder { area: id, .. })
        | FindingKind::Site(
            SiteFinding::SiteIdRepeated { given: id, .. }
            | SiteFinding::HoursUnclear { id, .. }
            | SiteFinding::LanguageUnknown { id, .. }
            | SiteFinding::TermUnclear { id, .. },
        )
        | FindingKind::GeometryRepaired { id, .. }
        | FindingKind::GeometryDropped { id }
        | FindingKind::AreaWithoutOrigin { id }
        | FindingKind::Crosswalk(
            CrosswalkFinding::AreaWithoutShares { id } | CrosswalkFinding::SharesElsewhere { id, .. },
        )
        | FindingKind::AreaPartlyOutside { id, .. }
        | FindingKind::AreaIncomplete { id, .. }
        | FindingKind::GeoidMended { geoid: id, .. } => vec![id.as_str()],
        // Findings about a file as a whole, or about what is left out.
        _ => Vec::new(),
    }
}
