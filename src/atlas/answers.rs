//! The steps of the pipeline: travel, access, gaps, areas.

use std::collections::BTreeMap;

use crate::access::{nearest, reached, share_within};
use crate::atlas::{Question, ThemeCosts};
use crate::disclosure::Part;
use crate::domain::{
    AreaKind, Cost, CostUnit, Counted, Finding, FindingKind, Footprint, Meters, Mode, PerTract, Place, Site, Theme,
    TractIdx,
};
use crate::gap::{Apportionment, AreaWeights, Gap, Portion, apportion, gap, total_gap};
use crate::region::Region;
use crate::travel::{Origins, straight_costs};

/// A question and what every tract answers.
pub(super) struct Answer<'a> {
    /// What was asked.
    pub(super) question: Question<'a>,
    /// What it costs to get to sites of the standard's theme.
    pub(super) costs: &'a ThemeCosts,
    /// Whether each origin is within the standard.
    pub(super) reached: Vec<bool>,
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

    /// Whether the standard is about people or about households.
    pub(super) const fn counted(&self) -> Counted {
        self.question.people.indicator.counts
    }

    /// The people concerned, and those without access, of an area. `None` where a number is missing, and for an area
    /// that no tract covers: that nobody is counted there is not that nobody lives there.
    pub(super) fn area_gap(&self, area: &AreaWeights, origins: &Origins) -> Option<Gap> {
        let people = self.question.people;
        let beyond = |portion: &Portion| self.share_beyond(portion, origins);
        let covered = !area.portions.is_empty();
        covered.then(|| total_gap(people, &area.portions, beyond).ok()).flatten()
    }

    /// The share of a tract's people who live in a portion and beyond the standard.
    fn share_beyond(&self, portion: &Portion, origins: &Origins) -> f64 {
        let outside = |origin: usize| f64::from(u8::from(!self.reached[origin]));
        self.part(portion, origins, outside, 1.0 - self.within[portion.tract])
    }

    /// Whose sum the people without access of an area are: its tracts, and the share of each that counts.
    pub(super) fn beyond(&self, area: &AreaWeights, origins: &Origins) -> Vec<Part> {
        area.portions.iter().map(|portion| (portion.tract.0, self.share_beyond(portion, origins))).collect()
    }

    /// Meters to the nearest site, as the mean over the people concerned. `None` where a number is missing or nobody is.
    pub(super) fn mean_nearest(&self, area: &AreaWeights, origins: &Origins) -> Option<f64> {
        let (mut meters, mut people) = (0.0, 0.0);
        let counted = self.counted();
        for portion in area.portions.iter().filter(|portion| portion.share(counted) > 0.0) {
            let tract = self.question.people.values[portion.tract]?.value();
            let cost = |origin: usize| self.costs.matrix.row(origin).nearest().unwrap_or_default();
            meters += tract * self.part(portion, origins, cost, self.nearest[portion.tract]?);
            people += tract * portion.share(counted);
        }
        (people > 0.0).then(|| meters / people)
    }

    /// A portion's part in the mean of a number over its tract: of what is known for each of its own origins, else of
    /// what is known for the tract as a whole.
    fn part(&self, portion: &Portion, origins: &Origins, of_origin: impl Fn(usize) -> f64, of_tract: f64) -> f64 {
        let counted = self.counted();
        let Some(own) = &portion.origins else { return portion.share(counted) * of_tract };
        let range = origins.range(portion.tract);
        let weighted = own.iter().map(|number| range.start + *number as usize);
        let sum: f64 = weighted.map(|origin| of_origin(origin) * origins.all()[origin].weight(counted)).sum();
        sum / origins.weight(range, counted)
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
pub(super) fn answer<'a>(region: &Region, questions: &[Question<'a>], costs: &'a [ThemeCosts]) -> Vec<Answer<'a>> {
    let asked = questions.iter().filter_map(|question| {
        let costs = costs.iter().find(|costs| costs.theme == question.standard.theme)?;
        let counted = question.people.indicator.counts;
        let reached = reached(&costs.matrix, question.reach.get());
        let within = share_within(&reached, &region.origins, counted);
        let gaps = question.people.values.par_map(|tract, people| people.map(|people| gap(people, within[tract])));
        let nearest = nearest(&costs.matrix, &region.origins, counted);
        Some(Answer { question: *question, costs, reached, within, gaps, nearest })
    });
    asked.collect()
}

/// What every planning area consists of, and last the region as a whole; and how the tracts of each kind were divided.
pub(super) fn divide(
    region: &Region,
    findings: &mut Vec<Finding>,
) -> (Vec<AreaWeights>, BTreeMap<AreaKind, Apportionment>) {
    let tracts = region.tracts.all();
    let (mut all, mut methods) = (Vec::with_capacity(region.areas.len() + 1), BTreeMap::new());
    // Areas of one kind stand together: they come from one file.
    for areas in region.areas.chunk_by(|a, b| a.kind == b.kind) {
        let (method, weights) = apportion(tracts, areas, &region.origins);
        methods.insert(areas[0].kind.clone(), method);
        all.extend(weights);
    }
    for (area, weights) in region.areas.iter().zip(&mut all) {
        // That no point lies in it does not tell that nobody lives there: between the points of blocks there are homes.
        let is_empty = |portion: &Portion| portion.origins.is_some() && portion.people == 0.0 && portion.homes == 0.0;
        if !weights.portions.is_empty() && weights.portions.iter().all(is_empty) {
            weights.portions.clear();
            let kind = FindingKind::AreaWithoutOrigin { id: area.id.clone() };
            findings.push(Finding { place: Place::file(&file_of(region, &area.kind)), kind });
        }
        if weights.covered < 0.99 {
            let kind = FindingKind::AreaPartlyOutside { id: area.id.clone(), covered: weights.covered };
            findings.push(Finding { place: Place::file(&file_of(region, &area.kind)), kind });
        }
    }
    let whole = (0..).map(TractIdx).map(Portion::whole).take(tracts.len()).collect();
    all.push(AreaWeights { portions: whole, covered: 1.0 });
    (all, methods)
}

/// The file that areas of a kind come from; for the region as a whole, that of the tracts.
pub(super) fn file_of(region: &Region, kind: &AreaKind) -> String {
    let purpose = if *kind == AreaKind::region() { "tracts" } else { kind.as_str() };
    region.files.iter().find(|file| file.purpose == purpose).map(|file| file.file.clone()).unwrap_or_default()
}
