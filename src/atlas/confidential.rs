//! Sites that must not be found: what may be told about reaching them.
//!
//! Who of which tract is within reach draws a ring around a site, and several rings meet in it. A cost does the same, however it is
//! rounded and by whichever mode: whoever runs this program over the same streets compares it with that of every block. So nothing
//! about reaching them is told of a tract, by no mode; and of areas only who is within reach, where that tells of no tract either
//! ([`untold`]).

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::answers::Answer;
use crate::disclosure::{Part, untold};
use crate::domain::{Column, Estimate, Finding, GapPart, Place, Quantity, Site, SiteFinding, StandardId, Theme};
use crate::gap::{AreaWeights, Standard};
use crate::region::Region;

/// The standards about such sites, and the rows of areas, the region last, in which nothing of them is told.
#[derive(Debug, Default)]
pub(super) struct Confidential<'s>(BTreeMap<&'s StandardId, BTreeSet<usize>>);

impl<'s> Confidential<'s> {
    pub(super) fn new(region: &Region, areas: &[AreaWeights], answers: &'s [Answer<'_>]) -> Self {
        let own = answers.iter().filter(|answer| is_confidential(region, &answer.question.standard.theme));
        Self(own.map(|answer| (&answer.question.standard.id, rows(areas, answer))).collect())
    }

    /// Takes out of the table of tracts, or one with rows for each of `standards` in turn, what it says about such sites.
    pub(super) fn take_out_of_tracts(&self, columns: &mut [Column], standards: &[&StandardId], tracts: usize) {
        take_out(columns, |own, row| {
            let own = own.or_else(|| standards.get(row / tracts.max(1)).copied());
            own.is_some_and(|own| self.holds(own))
        });
    }

    /// Takes out of the table of areas what it says about such sites where it must not.
    pub(super) fn take_out_of_areas(&self, columns: &mut [Column]) {
        take_out(columns, |own, row| own.and_then(|own| self.0.get(own)).is_some_and(|untold| untold.contains(&row)));
    }

    /// Whether a standard is about such sites: then no cost is told, of no area either, as a mean is a sum of those of tracts.
    pub(super) fn holds(&self, standard: &StandardId) -> bool {
        self.0.contains_key(standard)
    }
}

/// Rows of areas in which an answer is not told.
fn rows(areas: &[AreaWeights], answer: &Answer<'_>) -> BTreeSet<usize> {
    let counted = answer.counted();
    let people: Vec<Option<f64>> =
        answer.question.people.values.values().iter().map(|count| count.map(Estimate::value)).collect();
    let parts = |area: &AreaWeights| -> Vec<Part> {
        area.portions.iter().map(|portion| (portion.tract.0, portion.share(counted))).collect()
    };
    untold(&people, &areas.iter().map(parts).collect::<Vec<_>>())
}

/// Whether one of a theme's sites must not be found.
pub(super) fn is_confidential(region: &Region, theme: &Theme) -> bool {
    confidential(region, theme).next().is_some()
}

fn confidential<'r>(region: &'r Region, theme: &Theme) -> impl Iterator<Item = &'r Site> {
    region.sites.iter().filter(move |site| site.is_redacted && site.theme == *theme)
}

/// Empties the cells about reaching sites of a standard, in the rows where that is so; `None` is the standard of the row.
fn take_out(columns: &mut [Column], is_so: impl Fn(Option<&StandardId>, usize) -> bool) {
    for column in columns {
        let standard = match &column.quantity {
            Quantity::Gap { part: GapPart::People | GapPart::PeopleMoe, .. } => continue,
            Quantity::Gap { standard, .. } => standard.clone(),
            Quantity::Group { standard, .. } => Some(standard.clone()),
            _ => continue,
        };
        column.clear(|row| is_so(standard.as_ref(), row));
    }
}

/// That standards are told of larger areas only.
pub(super) fn findings(region: &Region, asked: &[Standard]) -> Vec<Finding> {
    let of_standard = |standard: &Standard| {
        let (theme, sites) = (&standard.theme, confidential(region, &standard.theme).count());
        let listed = confidential(region, theme).find_map(|site| site.listed.as_ref());
        let place = Place::file(listed.map_or(theme.as_str(), |place| &place.file));
        let kind = SiteFinding::StandardWithoutTracts { standard: standard.id.clone(), sites };
        (sites > 0).then(|| Finding { place, kind: kind.into() })
    };
    asked.iter().filter_map(of_standard).collect()
}
