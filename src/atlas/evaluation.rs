//! The steps of the pipeline: travel, access, gaps, areas.

use std::collections::BTreeMap;

use crate::access::nearest;
use crate::atlas::bounds::Bounds;
use crate::atlas::{Question, ThemeCosts};
use crate::disclosure::{Part, Rows};
use crate::domain::{AreaKind, Cost, CostUnit, Counted, Finding, FindingKind, PerTract, Place, TractIdx};
use crate::gap::{Apportionment, AreaWeights, Gap, Portion, Standard, apportion};
use crate::region::Region;
use crate::travel::Origins;

/// A question and what every tract answers.
pub(super) struct Answer<'a> {
    /// What was asked.
    pub(super) question: Question<'a>,
    /// What it costs to get to sites of the standard's theme.
    pub(super) costs: &'a ThemeCosts,
    /// Who finds a site that meets what is asked.
    pub(super) bounds: Bounds<'a>,
    /// The share of the tract's people who are surely within the standard, and of those who may be.
    pub(super) within: PerTract<[Option<f64>; 2]>,
    /// People concerned and people without access; `None` where the number of people is missing.
    pub(super) gaps: PerTract<Option<Gap>>,
    /// What it costs to get to the nearest site, in the unit of the costs.
    pub(super) nearest: PerTract<Option<f64>>,
}

impl Answer<'_> {
    /// From here on it is known which counts are shown, and so what follows from them.
    pub(super) fn show(&mut self, withheld: &Rows) {
        if self.bounds.is_by_group() {
            self.bounds.show(withheld);
            let (people, bounds) = (self.question.people, &self.bounds);
            self.gaps = self.gaps.par_map(|tract, _| bounds.gap(people, tract));
            self.within = self.gaps.par_map(|_, gap| {
                let gap = gap.as_ref();
                [gap.and_then(Gap::within), gap.and_then(Gap::within_at_most)]
            });
        }
    }

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

    /// The people concerned, and those without access, of an area, as far as its tracts have a number.
    pub(super) fn area_gap(&self, area: &AreaWeights, origins: &Origins) -> Option<Gap> {
        self.bounds.gap_of_area(self.question.people, area, origins)
    }

    /// The sums over its tracts that the answer of an area gives away: of each tract the share of its people. None where the numbers
    /// follow from what is shown of groups.
    pub(super) fn sums_of_area(&self, area: &AreaWeights, origins: &Origins) -> Vec<Vec<Part>> {
        if self.bounds.is_by_group() {
            Vec::new()
        } else {
            self.bounds.sums_of_area(self.question.people, area, origins)
        }
    }

    /// What it costs to get to the nearest site, as the mean over the people concerned. `None` where a number is missing
    /// or nobody is.
    pub(super) fn mean_nearest(&self, area: &AreaWeights, origins: &Origins) -> Option<f64> {
        if !self.question.standard.requirements().is_empty() {
            return None;
        }
        let (mut costs, mut people) = (0.0, 0.0);
        let counted = self.counted();
        for portion in area.portions.iter().filter(|portion| portion.share(counted) > 0.0) {
            let tract = self.question.people.values[portion.tract]?.value();
            let cost = |origin: usize| self.costs.matrix.row(origin).nearest().unwrap_or_default();
            costs += tract * self.part(portion, origins, cost, self.nearest[portion.tract]?);
            people += tract * portion.share(counted);
        }
        (people > 0.0).then(|| costs / people)
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

/// Who lacks access, tract by tract.
pub(super) fn answer<'a>(region: &'a Region, questions: &[Question<'a>], costs: &'a [ThemeCosts]) -> Vec<Answer<'a>> {
    questions.iter().filter_map(|question| answer_one(region, *question, costs)).collect()
}

/// Who lacks access, by one question. `None` where no costs are known for it.
pub(super) fn answer_one<'a>(
    region: &'a Region,
    question: Question<'a>,
    costs: &'a [ThemeCosts],
) -> Option<Answer<'a>> {
    let Standard { theme, mode, .. } = question.standard;
    let costs = costs.iter().find(|costs| costs.theme == *theme && costs.mode == *mode)?;
    let counted = question.people.indicator.counts;
    let bounds = Bounds::new(&question, costs, region);
    let gaps = question.people.values.par_map(|tract, _| bounds.gap(question.people, tract));
    let within = gaps.par_map(|tract, _| bounds.shares_of_tract(tract).map(|beyond| Some(1.0 - beyond)));
    // Which site is the nearest of use is another question for each language, and beyond the limit it is not known.
    let nearest = if question.standard.requirements().is_empty() {
        nearest(&costs.matrix, &region.origins, counted)
    } else {
        PerTract::filled(None, region.origins.tracts())
    };
    Some(Answer { question, costs, bounds, within, gaps, nearest })
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
