//! Where a finding is.

use std::collections::BTreeMap;

use geo::MultiPolygon;

use crate::domain::{FindingKind, FindingPlaces, Footprint, Position, SiteFinding};
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

    /// The places that a finding is about, with their ids. A site that is left out is none of the region's; its finding may
    /// say where it is.
    pub(super) fn about(&self, finding: &FindingKind) -> Vec<(String, Outline<'a>)> {
        if let FindingKind::Site(SiteFinding::SiteFarOutside { id, at: Some([lon, lat]), .. }) = finding {
            let place = Position::new(*lon, *lat).map(|position| (id.clone(), Outline::Point(position)));
            return place.into_iter().collect();
        }
        let mut finding = finding.clone();
        let ids = match finding.places_mut() {
            FindingPlaces::Tracts(ids) | FindingPlaces::Sites(ids) => std::mem::take(ids),
            FindingPlaces::Tract(id) | FindingPlaces::Site(id) | FindingPlaces::Area(id) | FindingPlaces::Any(id) => {
                vec![id.to_owned()]
            }
            FindingPlaces::Nowhere => Vec::new(),
        };
        ids.into_iter().filter_map(|id| self.0.get(id.as_str()).copied().map(|outline| (id, outline))).collect()
    }
}
