//! Assembling the tables of the atlas, one for each layer.

use std::sync::Arc;

use rayon::prelude::*;

use crate::access::nearest;
use crate::atlas::confidential::{self, Confidential};
use crate::atlas::evaluation::Evaluation;
use crate::atlas::reasons::reasons;
use crate::atlas::suppression::Totals;
use crate::atlas::{
    ResolvedStandard, ThemeCosts, barriers, equity, indices, service, site_attributes, suppression, trends,
};
use crate::disclosure::{SuppressedRows, Suppression};
use crate::domain::{
    AreaKind, Column, CostUnit, CountUnit, Estimate, Finding, FindingKind, GapMeasure, Layer, Mode, PlanningArea,
    Quantity, Reliability, Series, Site, SourceLocation, Table, Term, TractIdx,
};
use crate::gap::{AreaWeights, Gap, share_from_split, total, total_of_known, with_known_counts};
use crate::region::Region;
use crate::study::Study;

/// What tables are assembled from.
pub(super) struct TableInputs<'a> {
    pub(super) study: &'a Study,
    pub(super) region: &'a Region,
    pub(super) costs: &'a [ThemeCosts],
    pub(super) evaluations: &'a [Evaluation<'a>],
    /// The groups whose access is compared, each with its total.
    pub(super) groups: &'a [(&'a Series, &'a Series)],
    /// One for each planning area, and the last for the region.
    pub(super) areas: &'a [AreaWeights],
    /// The counts of all areas, by indicator.
    pub(super) totals: &'a [Totals],
    /// Which counts are withheld from publication.
    pub(super) withheld: Suppression,
    /// The standards about confidential sites, and where they are suppressed.
    pub(super) confidential: Confidential<'a>,
}

/// The tables, and findings from their assembly.
pub(super) struct AtlasTables {
    pub(super) layers: [Table; 4],
    pub(super) findings: Vec<Finding>,
}

/// Assembles the tables, in the order of [`Layer::ALL`].
pub(super) fn assemble(inputs: &TableInputs<'_>) -> AtlasTables {
    let mut findings = shares_of_different_periods(inputs.region);
    findings.extend(standards_without_tracts(inputs));
    AtlasTables { layers: [inputs.tracts(), inputs.gaps(), inputs.sites(), inputs.areas()], findings }
}

/// The columns of a count: value, margin, share, reliability. `pairs` are counts with their totals.
fn count_columns(
    series: &Series,
    counts: &[Option<Estimate>],
    pairs: Option<&[[Option<Estimate>; 2]]>,
    withheld: &SuppressedRows,
) -> Vec<Column> {
    let id = || series.indicator.id.clone();
    let mut columns = vec![
        Column::number(Quantity::Count(id()), counts.iter().map(|count| count.map(Estimate::value))),
        Column::number(Quantity::CountMoe(id()), counts.iter().map(|count| count.and_then(Estimate::moe))),
    ];
    if let Some(pairs) = pairs {
        let share = |[count, whole]: &[Option<Estimate>; 2]| {
            let (count, whole) = count.zip(*whole)?;
            count.share_of(whole)
        };
        let shares: Vec<Option<Estimate>> = pairs.iter().map(share).collect();
        columns.push(Column::number(Quantity::Share(id()), shares.iter().map(|share| share.map(Estimate::value))));
        columns
            .push(Column::number(Quantity::ShareMoe(id()), shares.iter().map(|share| share.and_then(Estimate::moe))));
    }
    let scheme = series.indicator.metadata.reliability;
    let class = |count: &Option<Estimate>| count.and_then(|count| scheme.class(count)).map(Reliability::code);
    columns.push(Column::text(Quantity::Reliability(id()), counts.iter().map(class)));
    if series.indicator.suppress_below.is_some() {
        let mark = |row| withheld.contains(&series.indicator.id, row).then_some("yes");
        columns.push(Column::text(Quantity::Withheld(Some(id())), (0..counts.len()).map(mark)));
    }
    columns
}

/// The rows of the areas of each kind, which are adjacent.
fn rows_of_kinds(areas: &[PlanningArea]) -> Vec<Vec<usize>> {
    let numbered: Vec<(usize, &PlanningArea)> = areas.iter().enumerate().collect();
    let kinds = numbered.chunk_by(|a, b| a.1.kind == b.1.kind);
    kinds.map(|kind| kind.iter().map(|(row, _)| *row).collect()).collect()
}

/// The share of an area's count that was interpolated from tracts of another census.
fn interpolated_share(series: &Series, area: &AreaWeights) -> f64 {
    let counted = series.indicator.counts;
    let weighted = area.tract_shares.iter().map(|portion| (portion.tract, portion.share(counted)));
    series.interpolated_share(&weighted.collect::<Vec<_>>())
}

/// Keeps a nonzero margin above zero when it is rounded to four decimals.
pub(super) fn keep_nonzero(moe: f64) -> f64 {
    if moe > 0.0 { moe.max(1e-4) } else { 0.0 }
}

/// The series that an indicator is a part of, where both have the same period.
pub(super) fn whole_of<'a>(series: &Series, all: &'a [Series]) -> Option<&'a Series> {
    let of = series.indicator.of.as_ref()?;
    let whole = all.iter().find(|whole| whole.indicator.id == *of)?;
    let period = |series: &Series| series.sources.first().map(|source| source.period);
    (period(series) == period(whole)).then_some(whole)
}

/// Standards about people whose counts are published for larger areas only.
fn standards_without_tracts(inputs: &TableInputs<'_>) -> Vec<Finding> {
    let without = inputs.evaluations.iter().filter_map(|evaluation| {
        let people = &evaluation.resolved.people;
        let needed = people.indicator.metadata.smallest.people()?;
        let kind = FindingKind::StandardWithoutTracts {
            standard: evaluation.resolved.standard.id.clone(),
            indicator: people.indicator.id.clone(),
            people: needed,
        };
        let file = people.sources.first().map(|source| source.file.clone()).unwrap_or_default();
        Some(Finding { place: SourceLocation::file(&file), kind })
    });
    without.collect()
}

fn shares_of_different_periods(region: &Region) -> Vec<Finding> {
    let different = region.series.iter().filter_map(|series| {
        let of = series.indicator.of.clone()?;
        let exists = region.series.iter().any(|whole| whole.indicator.id == of);
        let kind = FindingKind::SharePeriodsDiffer { indicator: series.indicator.id.clone(), of };
        let file = series.sources.first().map(|source| source.file.clone()).unwrap_or_default();
        (exists && whole_of(series, &region.series).is_none())
            .then(|| Finding { place: SourceLocation::file(&file), kind })
    });
    different.collect()
}

/// The columns of a standard in a wide table.
fn gap_columns(
    evaluation: &Evaluation<'_>,
    gaps: &[Option<Gap>],
    within: &[[Option<f64>; 2]],
    nearest: impl IntoIterator<Item = Option<f64>>,
) -> Vec<Column> {
    let quantity = |part| Quantity::Gap { standard: Some(evaluation.resolved.standard.id.clone()), part };
    let mut columns = vec![
        Column::number(quantity(GapMeasure::Within), within.iter().map(|shares| shares[0])),
        Column::number(quantity(GapMeasure::WithinAtMost), within.iter().map(|shares| shares[1])),
        Column::number(quantity(GapMeasure::Without), gaps.iter().map(|gap| gap.map(|gap| gap.without.value()))),
        Column::number(quantity(GapMeasure::WithoutMoe), gaps.iter().map(|gap| gap.and_then(|gap| gap.without.moe()))),
        Column::text(
            quantity(GapMeasure::WithoutReliability),
            gaps.iter().map(|gap| gap.and_then(|gap| gap.reliability()).map(Reliability::code)),
        ),
        Column::number(quantity(GapMeasure::Nearest(evaluation.unit())), nearest),
    ];
    columns.extend(barriers::bounds(gaps, quantity));
    columns.retain(|column| can_be_nonzero(evaluation, &column.quantity));
    columns
}

/// Whether a column can have values other than zero.
fn can_be_nonzero(evaluation: &Evaluation<'_>, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Gap { part, .. } | Quantity::Group { part, .. } => barriers::can_be_nonzero(evaluation, *part),
        _ => true,
    }
}

impl TableInputs<'_> {
    /// A cost in the unit of the standard: walking distances become minutes where the limit is a time.
    pub(super) fn in_unit(&self, evaluation: &Evaluation<'_>, cost: Option<f64>) -> Option<f64> {
        let walking = self.study.walking;
        match (evaluation.costs.unit(), evaluation.unit(), &evaluation.costs.mode) {
            (CostUnit::M, CostUnit::Min, Mode::Straight) => cost.map(|meters| walking.minutes(meters)),
            (CostUnit::M, CostUnit::Min, _) => cost.map(|meters| walking.minutes_along(meters)),
            (CostUnit::M | CostUnit::Min, ..) => cost,
        }
    }

    fn tracts(&self) -> Table {
        let tracts = self.region.tracts.all();
        let mut columns = vec![
            Column::text(Quantity::Geoid, tracts.iter().map(|tract| Some(&tract.geoid))),
            Column::text(Quantity::Name, tracts.iter().map(|tract| Some(tract.geoid.tract_name()))),
        ];
        for series in &self.region.series {
            let counts = series.values.values();
            let pairs = whole_of(series, &self.region.series).map(|whole| {
                counts.iter().zip(whole.values.values()).map(|(count, whole)| [*count, *whole]).collect::<Vec<_>>()
            });
            columns.extend(count_columns(series, counts, pairs.as_deref(), &self.withheld.tracts));
            let earlier =
                self.region.baseline_series(series).map(|earlier| (earlier.overlap, earlier.series.values.values()));
            let interpolated_share = |row: usize| {
                let tract = u32::try_from(row).map_or(TractIdx(u32::MAX), TractIdx);
                self.region
                    .baseline_series(series)
                    .map_or(0.0, |earlier| earlier.series.interpolated_share(&[(tract, 1.0)]))
            };
            columns.extend(trends::columns(&series.indicator, series.values.values(), earlier, interpolated_share));
        }
        for costs in self.costs {
            let others = costs.other_percentiles.iter().map(|(percentile, matrix)| (Some(*percentile), matrix));
            for (percentile, matrix) in std::iter::once((None, &costs.matrix)).chain(others) {
                let (theme, mode, unit) = (costs.theme.clone(), costs.mode.clone(), costs.unit());
                let nearest = nearest(matrix, &self.region.origins, CountUnit::People);
                let is_confidential = confidential::is_confidential(self.region, &costs.theme);
                let published = |cost: &Option<f64>| cost.filter(|_| !is_confidential);
                let quantity = Quantity::Nearest { theme, mode, unit, percentile };
                columns.push(Column::number(quantity, nearest.values().iter().map(published)));
            }
        }
        columns.extend(service::of_tracts(self.study, self.region));
        for evaluation in self.evaluations {
            let within = evaluation.within.values();
            let nearest = evaluation.nearest.values().iter().map(|&cost| self.in_unit(evaluation, cost));
            columns.extend(gap_columns(evaluation, evaluation.gaps.values(), within, nearest));
            columns.extend(barriers::tract_columns(evaluation));
            let quantity =
                Quantity::Gap { standard: Some(evaluation.resolved.standard.id.clone()), part: GapMeasure::Reason };
            columns.push(Column::text(quantity, reasons(evaluation, self.region)));
        }
        self.confidential.suppress_in_tracts(&mut columns, &[], tracts.len());
        let counts: Vec<&[Option<Estimate>]> = self.region.series.iter().map(|series| series.values.values()).collect();
        let all = [(0..tracts.len()).collect()];
        columns.extend(indices::columns(self.study, &self.region.series, &counts, &all));
        let geometry = tracts.iter().map(|tract| Some(Arc::new(tract.outline.clone().into()))).collect();
        Table { layer: Layer::Tracts, columns, geometry }
    }

    fn sites(&self) -> Table {
        let sites = &self.region.sites;
        let mut columns = vec![
            Column::text(Quantity::Id, sites.iter().map(|site| Some(&site.id))),
            Column::text(Quantity::Name, sites.iter().map(|site| site.name.as_ref())),
            Column::text(Quantity::Theme, sites.iter().map(|site| Some(&site.theme))),
        ];
        columns.extend(site_attributes::columns(sites));
        columns.extend(service::of_sites(self.study, self.region));
        let public = |site: &Site| (!site.is_redacted).then(|| Arc::new(site.footprint.geometry()));
        let geometry = sites.iter().map(public).collect();
        Table { layer: Layer::Sites, columns, geometry }
    }

    fn areas(&self) -> Table {
        let areas = &self.region.areas;
        let (region, name) = (AreaKind::region(), &self.study.study.name);
        let with_region = |of_area: fn(&PlanningArea) -> String, whole: String| {
            areas.iter().map(of_area).chain([whole]).map(Some).collect::<Vec<_>>()
        };
        let mut columns = vec![
            Column::text(Quantity::Id, with_region(|area| area.id.clone(), region.to_string())),
            Column::text(Quantity::AreaKind, with_region(|area| area.kind.to_string(), region.to_string())),
            Column::text(Quantity::Name, with_region(|area| area.name.clone(), name.clone())),
            // A nonzero share stays above zero when it is rounded to four decimals.
            Column::number(
                Quantity::Covered,
                self.areas.iter().map(|area| Some(if area.covered > 0.0 { area.covered.max(1e-4) } else { 0.0 })),
            ),
        ];
        let (series, totals) = (&self.region.series, self.totals);
        let kinds = rows_of_kinds(areas);
        let sizes = suppression::sizes(self.region);
        for (own, Totals { counts, known }) in series.iter().zip(totals) {
            let whole = whole_of(own, series);
            let pairs = whole.map(|whole| self.shares_of_known(own, whole));
            columns.extend(count_columns(own, counts, pairs.as_deref(), &self.withheld.areas));
            columns.extend(self.parts_known(own, (whole, counts), known));
            let from_split = |area: &AreaWeights| {
                let is_public = self.has_no_withheld_tract(area, own);
                is_public.then(|| share_from_split(own, &area.tract_shares)).flatten()
            };
            columns
                .push(Column::number(Quantity::FromSplit(own.indicator.id.clone()), self.areas.iter().map(from_split)));
            // Missing baseline numbers are findings of the baseline tables already.
            let earlier = self.region.baseline_series(own).map(|earlier| {
                let areas = (self.areas, &sizes);
                (earlier.overlap, suppression::sums(self.region, areas, &earlier.series, &mut vec![]).whole())
            });
            let now = self.totals_of(own).whole();
            columns.extend(trends::columns(
                &own.indicator,
                &now,
                earlier.as_ref().map(|(overlap, totals)| (*overlap, totals.as_slice())),
                |row| {
                    self.region
                        .baseline_series(own)
                        .map_or(0.0, |earlier| interpolated_share(&earlier.series, &self.areas[row]))
                },
            ));
        }
        columns.extend(self.gaps_of_areas());
        let counts: Vec<Vec<Option<Estimate>>> = totals.iter().map(Totals::comparable).collect();
        let counts: Vec<&[Option<Estimate>]> = counts.iter().map(Vec::as_slice).collect();
        columns.extend(indices::columns(self.study, series, &counts, &kinds));
        let geometry = areas.iter().map(|area| Some(Arc::new(area.outline.clone().into()))).chain([None]).collect();
        Table { layer: Layer::Areas, columns, geometry }
    }

    fn totals_of(&self, series: &Series) -> &Totals {
        let index = self.region.series.iter().position(|own| own.indicator.id == series.indicator.id);
        &self.totals[index.unwrap_or_default()]
    }

    /// A count and its total over the tracts of each area that have both.
    fn shares_of_known(&self, own: &Series, whole: &Series) -> Vec<[Option<Estimate>; 2]> {
        let pair = |area: &AreaWeights| {
            let portions = with_known_counts(&area.tract_shares, &[own, whole]);
            [own, whole].map(|series| if portions.is_empty() { None } else { total_of_known(series, &portions) })
        };
        self.areas.par_iter().map(pair).collect()
    }

    /// The known share of each area, and the count at most: with the total of tracts where the count is missing. No
    /// columns where no tract lacks a number.
    fn parts_known(
        &self,
        own: &Series,
        (whole, counts): (Option<&Series>, &[Option<Estimate>]),
        known: &[f64],
    ) -> Vec<Column> {
        if known.iter().all(|known| *known == 1.0) {
            return Vec::new();
        }
        let id = || own.indicator.id.clone();
        let mut columns = vec![Column::number(Quantity::Known(id()), known.iter().map(|known| Some(*known)))];
        // For suppressed indicators nothing but the count is published.
        let unsuppressed = whole.filter(|_| own.indicator.suppress_below.is_none());
        columns.extend(unsuppressed.into_iter().flat_map(|whole| {
            let most = |(area, count): (&AreaWeights, &Option<Estimate>)| {
                let missing = area.tract_shares.iter().filter(|portion| own.values[portion.tract].is_none());
                let rest = total(whole, &missing.cloned().collect::<Vec<_>>()).ok()?;
                let [count, rest] = [(*count)?, rest].map(|estimate| Term { weight: 1.0, estimate });
                Some(Estimate::sum([count, rest]))
            };
            let most: Vec<Option<Estimate>> = self.areas.iter().zip(counts).map(most).collect();
            [
                Column::number(Quantity::CountAtMost(id()), most.iter().map(|most| most.map(Estimate::value))),
                Column::number(Quantity::CountAtMostMoe(id()), most.iter().map(|most| most.and_then(Estimate::moe))),
            ]
        }));
        columns
    }

    fn gaps_of_areas(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        for evaluation in self.evaluations {
            let origins = &self.region.origins;
            let gaps: Vec<Option<Gap>> = self.areas.par_iter().map(|area| evaluation.area_gap(area, origins)).collect();
            let share = |gap: &Option<Gap>| {
                let gap = gap.as_ref();
                [gap.and_then(Gap::within), gap.and_then(Gap::within_at_most)]
            };
            let shares: Vec<[Option<f64>; 2]> = gaps.iter().map(share).collect();
            let is_confidential = self.confidential.holds(&evaluation.resolved.standard.id);
            let nearest = self.areas.iter().map(|area| {
                let is_public = self.has_no_withheld_tract(area, evaluation.resolved.people);
                let mean = evaluation.mean_nearest(area, origins).filter(|_| is_public && !is_confidential);
                self.in_unit(evaluation, mean)
            });
            columns.extend(gap_columns(evaluation, &gaps, &shares, nearest));
            let is_public = |area: &AreaWeights| self.has_no_withheld_tract(area, evaluation.resolved.people);
            columns.extend(barriers::area_columns(evaluation, (self.areas, origins), is_public));
            let quantity = |part| Quantity::Gap { standard: Some(evaluation.resolved.standard.id.clone()), part };
            let moe =
                |of: fn(&Gap) -> Option<f64>| gaps.iter().map(move |gap| gap.as_ref().and_then(of).map(keep_nonzero));
            columns.push(Column::number(quantity(GapMeasure::WithinMoe), moe(|gap| gap.within_moe)));
            if barriers::can_be_nonzero(evaluation, GapMeasure::WithinAtMostMoe) {
                columns.push(Column::number(quantity(GapMeasure::WithinAtMostMoe), moe(|gap| gap.within_at_most_moe)));
            }
        }
        let standards: Vec<ResolvedStandard<'_>> =
            self.evaluations.iter().map(|evaluation| evaluation.resolved).collect();
        columns.extend(equity::columns(self.region, self.groups, &standards, (self.costs, self.areas)));
        self.confidential.suppress_in_areas(&mut columns);
        columns
    }

    /// Whether a mean over the people of an area follows from published numbers of its tracts. With a withheld tract it
    /// is one more equation about it, and is left out.
    fn has_no_withheld_tract(&self, area: &AreaWeights, people: &Series) -> bool {
        let (id, counted) = (&people.indicator.id, people.indicator.counts);
        let own = area.tract_shares.iter().filter(|portion| portion.share(counted) > 0.0);
        own.map(|portion| portion.tract.slot()).all(|tract| !self.withheld.tracts.contains(id, tract))
    }
}
