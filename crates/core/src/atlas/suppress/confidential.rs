//! Confidential sites: which numbers about reaching them are published.
//!
//! Which tracts are within reach bounds a ring around a site, and several rings intersect in it. So does a cost, by any
//! mode and however rounded: it can be compared with the costs from every block along the same streets. No number about
//! reaching these sites is published for tracts, and for areas only who is within reach, where that discloses no tract
//! ([`suppressed_areas`]).

use std::collections::BTreeSet;

use crate::atlas::evaluate::Access;
use crate::disclosure::{WeightedTract, suppressed_areas};
use crate::domain::{Estimate, Finding, Site, SiteFinding, SourceLocation, Theme};
use crate::gap::{AreaWeights, Standard};
use crate::region::Region;

/// The rows of areas in which a standard is suppressed.
pub(crate) fn suppressed_rows(areas: &[AreaWeights], access: &Access<'_>) -> BTreeSet<usize> {
    let counted = access.counted();
    let people: Vec<Option<f64>> =
        access.people.values.values().iter().map(|count| count.map(Estimate::value)).collect();
    let parts = |area: &AreaWeights| -> Vec<WeightedTract> {
        area.tract_shares.iter().map(|portion| (portion.tract.0, portion.share(counted))).collect()
    };
    suppressed_areas(&people, &areas.iter().map(parts).collect::<Vec<_>>())
}

/// Whether some site of a theme is confidential.
pub(crate) fn is_confidential(region: &Region, theme: &Theme) -> bool {
    confidential(region, theme).next().is_some()
}

fn confidential<'r>(region: &'r Region, theme: &Theme) -> impl Iterator<Item = &'r Site> {
    region.sites.iter().filter(move |site| site.is_redacted && site.theme == *theme)
}

/// A finding for each standard that is published for larger areas only.
pub(crate) fn findings(region: &Region, standards: &[Standard]) -> Vec<Finding> {
    let of_standard = |standard: &Standard| {
        let (theme, sites) = (&standard.theme, confidential(region, &standard.theme).count());
        let listed = confidential(region, theme).find_map(|site| site.listed.as_ref());
        let place = SourceLocation::file(listed.map_or(theme.as_str(), |place| &place.file));
        let kind = SiteFinding::StandardOfConfidentialSites { standard: standard.id.clone(), sites };
        (sites > 0).then(|| Finding { place, kind: kind.into() })
    };
    standards.iter().filter_map(of_standard).collect()
}
