//! Evaluating standards in tracts, and apportioning tracts to areas.

use std::collections::BTreeMap;

use crate::access::nearest;
use crate::atlas::bounds::Bounds;
use crate::atlas::{ResolvedStandard, ThemeCosts};
use crate::disclosure::{SuppressedRows, WeightedTract};
use crate::domain::{AreaKind, Cost, CostUnit, CountUnit, Finding, FindingKind, PerTract, SourceLocation, TractIdx};
use crate::gap::{Apportionment, AreaWeights, Gap, Standard, TractShare, apportion};
use crate::region::Region;
use crate::travel::Origins;

/// A standard evaluated in every tract.
pub(super) struct Evaluation<'a> {
    pub(super) resolved: ResolvedStandard<'a>,
    /// The costs of reaching the sites of the standard's theme.
    pub(super) costs: &'a ThemeCosts,
    /// Bounds on who has access.
    pub(super) bounds: Bounds<'a>,
    /// The shares of the tract's people who are within the standard: the lower and the upper bound.
    pub(super) within: PerTract<[Option<f64>; 2]>,
    /// People and people without access; `None` where the number of people is missing.
    pub(super) gaps: PerTract<Option<Gap>>,
    /// The cost of reaching the nearest site, in the unit of the costs.
    pub(super) nearest: PerTract<Option<f64>>,
}

impl Evaluation<'_> {
    /// Sets which counts are published, and computes what follows from them.
    pub(super) fn set_published(&mut self, withheld: &SuppressedRows) {
        if self.bounds.is_by_group() {
            self.bounds.set_published(withheld);
            let (people, bounds) = (self.resolved.people, &self.bounds);
            self.gaps = self.gaps.par_map(|tract, _| bounds.tract_gap(people, tract));
            self.within = self.gaps.par_map(|_, gap| {
                let gap = gap.as_ref();
                [gap.and_then(Gap::within), gap.and_then(Gap::within_at_most)]
            });
        }
    }

    /// The unit of the standard's limit, in which its nearest cost is published.
    pub(super) const fn unit(&self) -> CostUnit {
        match self.resolved.standard.within {
            Cost::Length(_) => CostUnit::M,
            Cost::Time(_) => CostUnit::Min,
        }
    }

    /// Whether the standard counts people or households.
    pub(super) const fn counted(&self) -> CountUnit {
        self.resolved.people.indicator.counts
    }

    /// The gap of an area, over its tracts with a number.
    pub(super) fn area_gap(&self, area: &AreaWeights, origins: &Origins) -> Option<Gap> {
        self.bounds.gap_of_area(self.resolved.people, area, origins)
    }

    /// The sums over tracts that the gap of an area discloses, as the share of each tract's people. None where the gap
    /// follows from published counts of language groups.
    pub(super) fn sums_of_area(&self, area: &AreaWeights, origins: &Origins) -> Vec<Vec<WeightedTract>> {
        if self.bounds.is_by_group() {
            Vec::new()
        } else {
            self.bounds.sums_of_area(self.resolved.people, area, origins)
        }
    }

    /// The cost of reaching the nearest site, as the mean over the people of an area. `None` where a number is missing
    /// or there are no people.
    pub(super) fn mean_nearest(&self, area: &AreaWeights, origins: &Origins) -> Option<f64> {
        if !self.resolved.standard.requirements.is_empty() {
            return None;
        }
        let (mut costs, mut people) = (0.0, 0.0);
        let counted = self.counted();
        for portion in area.tract_shares.iter().filter(|portion| portion.share(counted) > 0.0) {
            let tract = self.resolved.people.values[portion.tract]?.value();
            let cost = |origin: usize| self.costs.matrix.row(origin).nearest().unwrap_or_default();
            costs += tract * self.part(portion, origins, cost, self.nearest[portion.tract]?);
            people += tract * portion.share(counted);
        }
        (people > 0.0).then(|| costs / people)
    }

    /// The contribution of a tract share to a mean over people: from its own origins where they are known, else from
    /// the mean of the tract.
    fn part(&self, portion: &TractShare, origins: &Origins, of_origin: impl Fn(usize) -> f64, of_tract: f64) -> f64 {
        let counted = self.counted();
        let Some(own) = &portion.origins else { return portion.share(counted) * of_tract };
        let range = origins.range(portion.tract);
        let weighted = own.iter().map(|number| range.start + *number as usize);
        let sum: f64 = weighted.map(|origin| of_origin(origin) * origins.all()[origin].weight(counted)).sum();
        sum / origins.weight(range, counted)
    }
}

pub(super) fn evaluate<'a>(
    region: &'a Region,
    standards: &[ResolvedStandard<'a>],
    costs: &'a [ThemeCosts],
) -> Vec<Evaluation<'a>> {
    standards.iter().filter_map(|resolved| evaluate_one(region, *resolved, costs)).collect()
}

/// Evaluates one standard. `None` where it has no costs.
pub(super) fn evaluate_one<'a>(
    region: &'a Region,
    resolved: ResolvedStandard<'a>,
    costs: &'a [ThemeCosts],
) -> Option<Evaluation<'a>> {
    let Standard { theme, mode, .. } = resolved.standard;
    let costs = costs.iter().find(|costs| costs.theme == *theme && costs.mode == *mode)?;
    let counted = resolved.people.indicator.counts;
    let bounds = Bounds::new(&resolved, costs, region);
    let gaps = resolved.people.values.par_map(|tract, _| bounds.tract_gap(resolved.people, tract));
    let within = gaps.par_map(|tract, _| bounds.shares_of_tract(tract).map(|beyond| Some(1.0 - beyond)));
    // With requirements, the nearest eligible site differs by language group, and costs beyond the limit are not
    // computed.
    let nearest = if resolved.standard.requirements.is_empty() {
        nearest(&costs.matrix, &region.origins, counted)
    } else {
        PerTract::filled(None, region.origins.tracts())
    };
    Some(Evaluation { resolved, costs, bounds, within, gaps, nearest })
}

/// The tract shares of every planning area, and last those of the region; and how the areas of each kind were
/// apportioned.
pub(super) fn apportion_tracts(
    region: &Region,
    findings: &mut Vec<Finding>,
) -> (Vec<AreaWeights>, BTreeMap<AreaKind, Apportionment>) {
    let tracts = region.tracts.all();
    let (mut all, mut methods) = (Vec::with_capacity(region.areas.len() + 1), BTreeMap::new());
    // Areas of one kind are adjacent: they come from one file.
    for areas in region.areas.chunk_by(|a, b| a.kind == b.kind) {
        let (method, weights) = apportion(tracts, areas, &region.origins);
        methods.insert(areas[0].kind.clone(), method);
        all.extend(weights);
    }
    for (area, weights) in region.areas.iter().zip(&mut all) {
        // An area without origins may still be inhabited: homes lie between the points of blocks.
        let is_empty =
            |portion: &TractShare| portion.origins.is_some() && portion.people == 0.0 && portion.homes == 0.0;
        if !weights.tract_shares.is_empty() && weights.tract_shares.iter().all(is_empty) {
            weights.tract_shares.clear();
            let kind = FindingKind::AreaWithoutOrigin { id: area.id.clone() };
            findings.push(Finding { place: SourceLocation::file(&file_of(region, &area.kind)), kind });
        }
        if weights.covered < 0.99 {
            let kind = FindingKind::AreaPartlyOutside { id: area.id.clone(), covered: weights.covered };
            findings.push(Finding { place: SourceLocation::file(&file_of(region, &area.kind)), kind });
        }
    }
    let whole = (0..).map(TractIdx).map(TractShare::whole).take(tracts.len()).collect();
    all.push(AreaWeights { tract_shares: whole, covered: 1.0 });
    (all, methods)
}

/// The file that areas of a kind come from; for the region, that of the tracts.
pub(super) fn file_of(region: &Region, kind: &AreaKind) -> String {
    let purpose = if *kind == AreaKind::region() { "tracts" } else { kind.as_str() };
    region.files.iter().find(|file| file.purpose == purpose).map(|file| file.file.clone()).unwrap_or_default()
}
