//! Confidential sites: which numbers about reaching them are published.
//!
//! Which tracts are within reach bounds a ring around a site, and several rings intersect in it. So does a cost, by any
//! mode and however rounded: it can be compared with the costs from every block along the same streets. No number about
//! reaching these sites is published for tracts, and for areas only who is within reach, where that discloses no tract
//! ([`suppressed_areas`]).

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::evaluation::Evaluation;
use crate::disclosure::{WeightedTract, suppressed_areas};
use crate::domain::{
    Column, Estimate, Finding, GapMeasure, Quantity, Site, SiteFinding, SourceLocation, StandardId, Theme,
};
use crate::gap::{AreaWeights, Standard};
use crate::region::Region;

/// The standards about confidential sites, each with the rows of areas, the region last, in which it is suppressed.
#[derive(Debug, Default)]
pub(super) struct Confidential<'s>(BTreeMap<&'s StandardId, BTreeSet<usize>>);

impl<'s> Confidential<'s> {
    pub(super) fn new(region: &Region, areas: &[AreaWeights], evaluations: &'s [Evaluation<'_>]) -> Self {
        let own = evaluations.iter().filter(|evaluation| is_confidential(region, &evaluation.resolved.standard.theme));
        Self(own.map(|evaluation| (&evaluation.resolved.standard.id, rows(areas, evaluation))).collect())
    }

    /// Suppresses numbers about reaching confidential sites in the table of tracts, or in one that has the tracts of
    /// each of `standards` in turn.
    pub(super) fn suppress_in_tracts(&self, columns: &mut [Column], standards: &[&StandardId], tracts: usize) {
        suppress(columns, |own, row| {
            let own = own.or_else(|| standards.get(row / tracts.max(1)).copied());
            own.is_some_and(|own| self.holds(own))
        });
    }

    /// Suppresses them in the table of areas, in the rows concerned.
    pub(super) fn suppress_in_areas(&self, columns: &mut [Column]) {
        suppress(columns, |own, row| {
            own.and_then(|own| self.0.get(own)).is_some_and(|suppressed_areas| suppressed_areas.contains(&row))
        });
    }

    /// Whether a standard is about confidential sites. Then no cost is published, not even of areas: a mean is a sum
    /// over tracts.
    pub(super) fn holds(&self, standard: &StandardId) -> bool {
        self.0.contains_key(standard)
    }
}

/// The rows of areas in which a standard is suppressed.
fn rows(areas: &[AreaWeights], evaluation: &Evaluation<'_>) -> BTreeSet<usize> {
    let counted = evaluation.counted();
    let people: Vec<Option<f64>> =
        evaluation.resolved.people.values.values().iter().map(|count| count.map(Estimate::value)).collect();
    let parts = |area: &AreaWeights| -> Vec<WeightedTract> {
        area.tract_shares.iter().map(|portion| (portion.tract.0, portion.share(counted))).collect()
    };
    suppressed_areas(&people, &areas.iter().map(parts).collect::<Vec<_>>())
}

/// Whether some site of a theme is confidential.
pub(super) fn is_confidential(region: &Region, theme: &Theme) -> bool {
    confidential(region, theme).next().is_some()
}

fn confidential<'r>(region: &'r Region, theme: &Theme) -> impl Iterator<Item = &'r Site> {
    region.sites.iter().filter(move |site| site.is_redacted && site.theme == *theme)
}

/// Clears the cells about reaching sites where `is_so` holds for the standard and the row; the standard is `None` where
/// each row has its own.
fn suppress(columns: &mut [Column], is_so: impl Fn(Option<&StandardId>, usize) -> bool) {
    for column in columns {
        let standard = match &column.quantity {
            Quantity::Gap { part: GapMeasure::People | GapMeasure::PeopleMoe, .. } => continue,
            Quantity::Gap { standard, .. } => standard.clone(),
            Quantity::Group { standard, .. } => Some(standard.clone()),
            _ => continue,
        };
        column.clear(|row| is_so(standard.as_ref(), row));
    }
}

/// A finding for each standard that is published for larger areas only.
pub(super) fn findings(region: &Region, standards: &[Standard]) -> Vec<Finding> {
    let of_standard = |standard: &Standard| {
        let (theme, sites) = (&standard.theme, confidential(region, &standard.theme).count());
        let listed = confidential(region, theme).find_map(|site| site.listed.as_ref());
        let place = SourceLocation::file(listed.map_or(theme.as_str(), |place| &place.file));
        let kind = SiteFinding::StandardWithoutTracts { standard: standard.id.clone(), sites };
        (sites > 0).then(|| Finding { place, kind: kind.into() })
    };
    standards.iter().filter_map(of_standard).collect()
}
