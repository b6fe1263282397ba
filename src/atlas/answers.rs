//! The steps of the pipeline: travel, access, gaps, areas.

use std::collections::BTreeMap;

use crate::access::{nearest, share_within};
use crate::atlas::{Question, ThemeCosts};
use crate::domain::{
    AreaKind, Cost, CostUnit, Finding, FindingKind, Footprint, Meters, Mode, PerTract, Place, Site, Theme, TractIdx,
};
use crate::gap::{AreaWeights, Gap, Portion, areal_weights, gap};
use crate::region::Region;
use crate::travel::straight_costs;

/// A question and what every tract answers.
pub(super) struct Answer<'a> {
    /// What was asked.
    pub(super) question: Question<'a>,
    /// The share of the tract's people within the standard.
    pub(super) within: PerTract<f64>,
    /// People concerned and people without access; `None` where the number of people is missing.
    pub(super) gaps: PerTract<Option<Gap>>,
    /// Meters to the nearest site as the crow flies.
    pub(super) nearest: PerTract<Option<f64>>,
}

impl Answer<'_> {
    /// The unit in which the standard's limit is given, and so its nearest cost.
    pub(super) const fn unit(&self) -> CostUnit {
        match self.question.standard.within {
            Cost::Length(_) => CostUnit::M,
            Cost::Time(_) => CostUnit::Min,
        }
    }
}

/// The costs of reaching the sites of every theme, complete as far as the theme's standards ask.
pub(super) fn travel(region: &Region, questions: &[Question<'_>]) -> Vec<ThemeCosts> {
    let mut themes: BTreeMap<&Theme, Vec<&Site>> = BTreeMap::new();
    for site in &region.sites {
        themes.entry(&site.theme).or_default().push(site);
    }
    let costs = themes.into_iter().map(|(theme, sites)| {
        let reaches = questions.iter().filter(|question| question.standard.theme == *theme).map(|q| q.reach.get());
        let bound = Meters::new(reaches.fold(0.0, f64::max)).unwrap_or(Meters::MILE);
        let footprints: Vec<&Footprint> = sites.iter().map(|site| &site.footprint).collect();
        ThemeCosts {
            theme: theme.clone(),
            mode: Mode::Straight,
            sites: sites.iter().map(|site| site.id.clone()).collect(),
            matrix: straight_costs(region.origins.all(), &footprints, bound),
        }
    });
    costs.collect()
}

/// Who lacks access, tract by tract.
pub(super) fn answer<'a>(region: &Region, questions: &[Question<'a>], costs: &[ThemeCosts]) -> Vec<Answer<'a>> {
    let asked = questions.iter().filter_map(|question| {
        let reached = costs.iter().find(|costs| costs.theme == question.standard.theme)?;
        let within = share_within(&reached.matrix, &region.origins, question.reach);
        let gaps = question.people.values.par_map(|tract, people| people.map(|people| gap(people, within[tract])));
        let nearest = nearest(&reached.matrix, &region.origins);
        Some(Answer { question: *question, within, gaps, nearest })
    });
    asked.collect()
}

/// What every planning area consists of, and last the region as a whole.
pub(super) fn divide(region: &Region, findings: &mut Vec<Finding>) -> Vec<AreaWeights> {
    let tracts = region.tracts.all();
    let mut weights = Vec::with_capacity(region.areas.len() + 1);
    // Areas of one kind stand together: they come from one file.
    for kind in region.areas.chunk_by(|a, b| a.kind == b.kind) {
        weights.extend(areal_weights(tracts, kind));
    }
    for (area, weights) in region.areas.iter().zip(&weights) {
        if weights.covered < 0.99 {
            let kind = FindingKind::AreaPartlyOutside { id: area.id.clone(), covered: weights.covered };
            findings.push(Finding { place: Place::file(&file_of(region, &area.kind)), kind });
        }
    }
    let whole = (0..).map(TractIdx).map(Portion::whole).take(tracts.len()).collect();
    weights.push(AreaWeights { portions: whole, covered: 1.0 });
    weights
}

/// The file that areas of a kind come from; for the region as a whole, that of the tracts.
pub(super) fn file_of(region: &Region, kind: &AreaKind) -> String {
    let purpose = if *kind == AreaKind::region() { "tracts" } else { kind.as_str() };
    region.files.iter().find(|file| file.purpose == purpose).map(|file| file.file.clone()).unwrap_or_default()
}
