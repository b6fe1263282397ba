//! The modes of travel to the sites of each theme.

use std::collections::BTreeSet;

use crate::domain::{Mode, Theme};
use crate::region::Region;
use crate::study::StudySummary;

/// The themes with the modes of their costs: straight-line always, and those of standards and measures.
pub(crate) fn theme_modes(study: &StudySummary, region: &Region) -> BTreeSet<(Theme, Mode)> {
    let always = region.sites.iter().map(|site| (site.theme.clone(), Mode::Straight));
    let of_standards = study.standards.iter().map(|standard| (standard.theme.clone(), standard.mode.clone()));
    let of_measures = study.measures.iter().map(|measure| (measure.theme.clone(), measure.mode.clone()));
    always.chain(of_standards).chain(of_measures).collect()
}
