//! What it costs to get to sites, in every way that standards ask for.

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::{Question, ThemeCosts};
use crate::domain::{CostUnit, Footprint, MatrixId, Meters, Mode, Site, Theme};
use crate::region::Region;
use crate::study::Study;
use crate::travel::{CostMatrix, Supplied, straight_costs};

/// In what the costs of a way to travel are counted. `None` where the region cannot be travelled so.
pub(super) fn unit(mode: &Mode, region: &Region) -> Option<CostUnit> {
    match mode {
        Mode::Straight => Some(CostUnit::M),
        Mode::Matrix(id) => supplied(region, id).map(|supplied| supplied.unit),
        Mode::Walk | Mode::Drive | Mode::Transit => None,
    }
}

pub(super) fn supplied<'r>(region: &'r Region, id: &MatrixId) -> Option<&'r Supplied> {
    region.matrices.iter().find(|supplied| supplied.id == *id)
}

/// The ways to the sites of each theme: as the crow flies always, and those that standards ask for.
pub(super) fn ways(study: &Study, region: &Region) -> BTreeSet<(Theme, Mode)> {
    let always = region.sites.iter().map(|site| (site.theme.clone(), Mode::Straight));
    let asked = study.standards.iter().map(|standard| (standard.theme.clone(), standard.mode.clone()));
    always.chain(asked).collect()
}

/// The costs of all of them, complete as far as standards ask.
pub(super) fn costs(study: &Study, region: &Region, questions: &[Question<'_>]) -> Vec<ThemeCosts> {
    let mut sites: BTreeMap<&Theme, Vec<(usize, &Site)>> = BTreeMap::new();
    for (number, site) in region.sites.iter().enumerate() {
        sites.entry(&site.theme).or_default().push((number, site));
    }
    let costs = ways(study, region).into_iter().filter_map(|(theme, mode)| {
        let sites = sites.get(&theme)?;
        let asked = questions.iter().filter(|asked| asked.standard.theme == theme && asked.standard.mode == mode);
        let bound = asked.map(|question| question.reach).fold(0.0, f64::max);
        let matrix = matrix(region, sites, &mode, bound)?;
        let sites = sites.iter().map(|(_, site)| site.id.clone()).collect();
        Some(ThemeCosts { theme, mode, sites, matrix })
    });
    costs.collect()
}

fn matrix(region: &Region, sites: &[(usize, &Site)], mode: &Mode, bound: f64) -> Option<CostMatrix> {
    let origins = &region.origins;
    match mode {
        Mode::Straight => {
            let footprints: Vec<&Footprint> = sites.iter().map(|(_, site)| &site.footprint).collect();
            Some(straight_costs(origins.all(), &footprints, Meters::new(bound)?))
        }
        Mode::Matrix(id) => {
            let places: BTreeMap<usize, u32> = sites.iter().map(|(number, _)| *number).zip(0..).collect();
            Some(supplied(region, id)?.costs(origins, |site| places.get(&site).copied(), sites.len(), bound))
        }
        Mode::Walk | Mode::Drive | Mode::Transit => None,
    }
}
