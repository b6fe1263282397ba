//! The steps of the pipeline: travel, access, gaps, areas.

use std::collections::BTreeMap;

use crate::access::{nearest, reached, share_within};
use crate::atlas::usable::Usable;
use crate::atlas::{Question, ThemeCosts, ways};
use crate::disclosure::{Part, Rows};
use crate::domain::{AreaKind, Cost, CostUnit, Counted, Finding, FindingKind, Mode, PerTract, Place, TractIdx};
use crate::gap::{Apportionment, AreaWeights, Gap, Portion, Standard, apportion, gap, total_gap};
use crate::region::Region;
use crate::travel::Origins;

/// A question and what every tract answers.
pub(super) struct Answer<'a> {
    /// What was asked.
    pub(super) question: Question<'a>,
    /// What it costs to get to sites of the standard's theme.
    pub(super) costs: &'a ThemeCosts,
    /// Whether each origin is within the standard.
    pub(super) reached: Vec<bool>,
    /// The share of the tract's people within the standard; `None` where a table of costs says nothing of the tract.
    pub(super) within: PerTract<Option<f64>>,
    /// People concerned and people without access; `None` where the number of people, or the share, is missing.
    pub(super) gaps: PerTract<Option<Gap>>,
    /// What it costs to get to the nearest site, in the unit of the costs.
    pub(super) nearest: PerTract<Option<f64>>,
    /// Who finds a site of use, where the standard asks for more than reach.
    pub(super) usable: Option<Usable<'a>>,
}

impl<'a> Answer<'a> {
    /// Who finds a site of use, where that follows from the counts of groups that are shown.
    fn by_group(&self) -> Option<&Usable<'a>> {
        self.usable.as_ref().filter(|usable| usable.is_by_group())
    }

    /// From here on it is known which counts are shown, and so what follows from them.
    pub(super) fn show(&mut self, withheld: &Rows) {
        let Some(usable) = self.usable.as_mut().filter(|usable| usable.is_by_group()) else { return };
        usable.show(withheld);
        let people = self.question.people;
        let (usable, within) = (&*usable, &self.within);
        self.gaps = within.par_map(|tract, within| within.and_then(|_| usable.gap(people, tract)));
        self.within = self.gaps.par_map(|_, gap| gap.as_ref().and_then(Gap::within));
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

    /// The people concerned, and those without access, of an area. `None` where a number is missing, and for an area
    /// that no tract covers: that nobody is counted there is not that nobody lives there.
    pub(super) fn area_gap(&self, area: &AreaWeights, origins: &Origins) -> Option<Gap> {
        if let Some(usable) = self.by_group() {
            return usable.gap_of_area(self, area, origins);
        }
        let people = self.question.people;
        let beyond: BTreeMap<TractIdx, f64> =
            self.beyond(area, origins)?.into_iter().map(|(tract, share)| (TractIdx(tract), share)).collect();
        let beyond = |portion: &Portion| beyond.get(&portion.tract).copied().unwrap_or_default();
        let covered = !area.portions.is_empty();
        covered.then(|| total_gap(people, &area.portions, beyond).ok()).flatten()
    }

    /// Whose sum the people without access of an area are: its tracts, and the share of each that lives in the area and
    /// beyond the standard. `None` where that is not known of one of them.
    pub(super) fn beyond(&self, area: &AreaWeights, origins: &Origins) -> Option<Vec<Part>> {
        let outside = |origin: usize| f64::from(u8::from(!self.reached[origin]));
        let share = |portion: &Portion| Some(self.part(portion, origins, outside, 1.0 - self.within[portion.tract]?));
        let own = area.portions.iter().filter(|portion| portion.share(self.counted()) > 0.0);
        own.map(|portion| Some((portion.tract.0, share(portion)?))).collect()
    }

    /// What it costs to get to the nearest site, as the mean over the people concerned. `None` where a number is missing
    /// or nobody is.
    pub(super) fn mean_nearest(&self, area: &AreaWeights, origins: &Origins) -> Option<f64> {
        if self.usable.is_some() {
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
    let usable = Usable::new(&question, costs, region);
    let reached = usable.as_ref().map_or_else(|| reached(&costs.matrix, question.reach), Usable::reached);
    let supplied = if let Mode::Matrix(id) = mode { ways::supplied(region, id) } else { None };
    let is_known = |tract: TractIdx| supplied.is_none_or(|supplied| supplied.is_told[tract]);
    let within = share_within(&reached, &region.origins, counted);
    let within = within.par_map(|tract, share| is_known(tract).then_some(*share));
    let gaps = question.people.values.par_map(|tract, people| Some(gap((*people)?, within[tract]?)));
    // Which site is the nearest of use is another question for each language, and beyond the limit it is not known.
    let nearest = match usable {
        None => nearest(&costs.matrix, &region.origins, counted),
        Some(_) => PerTract::filled(None, region.origins.tracts()),
    };
    Some(Answer { question, costs, reached, within, gaps, nearest, usable })
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
