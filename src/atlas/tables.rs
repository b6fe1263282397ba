//! The answers as tables, one for each layer.

use std::sync::Arc;

use rayon::prelude::*;

use crate::access::nearest;
use crate::atlas::answers::Answer;
use crate::atlas::confidential::{self, Confidential};
use crate::atlas::guard::Totals;
use crate::atlas::reasons::reasons;
use crate::atlas::{Question, ThemeCosts, equity, guard, indices, service, steps, terms, trends};
use crate::disclosure::{Rows, Withheld};
use crate::domain::{
    AreaKind, Column, CostUnit, Counted, Estimate, Finding, FindingKind, GapPart, Layer, Mode, Place, PlanningArea,
    Quantity, Series, Site, Table, Term, TractIdx,
};
use crate::gap::{AreaWeights, Gap, share_from_split, total, total_of_known, with_number};
use crate::region::Region;
use crate::study::Study;

/// All that tables are made of.
pub(super) struct Answered<'a> {
    pub(super) study: &'a Study,
    pub(super) region: &'a Region,
    pub(super) costs: &'a [ThemeCosts],
    pub(super) answers: &'a [Answer<'a>],
    /// The groups whose access is set beside that of all of their kind.
    pub(super) groups: &'a [(&'a Series, &'a Series)],
    /// One for each planning area of the region, and the last for the region as a whole.
    pub(super) areas: &'a [AreaWeights],
    /// The counts of all areas, indicator by indicator.
    pub(super) totals: &'a [Totals],
    /// Which counts are withheld from whatever leaves.
    pub(super) withheld: Withheld,
    /// The standards about sites that must not be found, and where nothing of them is told.
    pub(super) confidential: Confidential<'a>,
}

/// The tables, and what became doubtful while they were made.
pub(super) struct Assembled {
    pub(super) layers: [Table; 4],
    pub(super) findings: Vec<Finding>,
}

/// Makes the tables, in the order of [`Layer::ALL`].
pub(super) fn assemble(answered: &Answered<'_>) -> Assembled {
    let mut findings = shares_that_cannot_be(answered.region);
    findings.extend(standards_without_tracts(answered));
    Assembled { layers: [answered.tracts(), answered.gaps(), answered.sites(), answered.areas()], findings }
}

/// A count as columns: the count, its margin, its share of the whole, how reliable it is. `pairs` are counts with their wholes.
fn count_columns(
    series: &Series,
    counts: &[Option<Estimate>],
    pairs: Option<&[[Option<Estimate>; 2]]>,
    withheld: &Rows,
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
    let class = |count: &Option<Estimate>| count.and_then(|count| series.indicator.about.reliability.class(count));
    columns.push(Column::text(Quantity::Reliability(id()), counts.iter().map(class)));
    if series.indicator.suppress_below.is_some() {
        let mark = |row| withheld.holds(&series.indicator.id, row).then_some("yes");
        columns.push(Column::text(Quantity::Withheld(Some(id())), (0..counts.len()).map(mark)));
    }
    columns
}

/// The rows of the areas of each kind, which stand together.
fn rows_of_kinds(areas: &[PlanningArea]) -> Vec<Vec<usize>> {
    let numbered: Vec<(usize, &PlanningArea)> = areas.iter().enumerate().collect();
    let kinds = numbered.chunk_by(|a, b| a.1.kind == b.1.kind);
    kinds.map(|kind| kind.iter().map(|(row, _)| *row).collect()).collect()
}

/// The share of an area's count that rests on how tracts of another census were divided.
fn divided(series: &Series, area: &AreaWeights) -> f64 {
    let counted = series.indicator.counts;
    let weighted = area.portions.iter().map(|portion| (portion.tract, portion.share(counted)));
    series.share_divided(&weighted.collect::<Vec<_>>())
}

/// A margin that is not 0 stays so when it is rounded to four decimals.
pub(super) fn visible(moe: f64) -> f64 {
    if moe > 0.0 { moe.max(1e-4) } else { 0.0 }
}

/// The series that an indicator is a part of, where both are about the same years.
pub(super) fn whole_of<'a>(series: &Series, all: &'a [Series]) -> Option<&'a Series> {
    let of = series.indicator.of.as_ref()?;
    let whole = all.iter().find(|whole| whole.indicator.id == *of)?;
    let period = |series: &Series| series.sources.first().map(|source| source.period);
    (period(series) == period(whole)).then_some(whole)
}

/// Standards about people who are shown for larger areas only.
fn standards_without_tracts(answered: &Answered<'_>) -> Vec<Finding> {
    let without = answered.answers.iter().filter_map(|answer| {
        let people = &answer.question.people;
        let needed = people.indicator.about.smallest.people()?;
        let kind = FindingKind::StandardWithoutTracts {
            standard: answer.question.standard.id.clone(),
            indicator: people.indicator.id.clone(),
            people: needed,
        };
        let file = people.sources.first().map(|source| source.file.clone()).unwrap_or_default();
        Some(Finding { place: Place::file(&file), kind })
    });
    without.collect()
}

fn shares_that_cannot_be(region: &Region) -> Vec<Finding> {
    let different = region.series.iter().filter_map(|series| {
        let of = series.indicator.of.clone()?;
        let exists = region.series.iter().any(|whole| whole.indicator.id == of);
        let kind = FindingKind::SharePeriodsDiffer { indicator: series.indicator.id.clone(), of };
        let file = series.sources.first().map(|source| source.file.clone()).unwrap_or_default();
        (exists && whole_of(series, &region.series).is_none()).then(|| Finding { place: Place::file(&file), kind })
    });
    different.collect()
}

/// The answer for a standard as columns of a wide table.
fn gap_columns(
    answer: &Answer<'_>,
    gaps: &[Option<Gap>],
    within: &[[Option<f64>; 2]],
    nearest: impl IntoIterator<Item = Option<f64>>,
) -> Vec<Column> {
    let quantity = |part| Quantity::Gap { standard: Some(answer.question.standard.id.clone()), part };
    let mut columns = vec![
        Column::number(quantity(GapPart::Within), within.iter().map(|shares| shares[0])),
        Column::number(quantity(GapPart::WithinAtMost), within.iter().map(|shares| shares[1])),
        Column::number(quantity(GapPart::Without), gaps.iter().map(|gap| gap.map(|gap| gap.without.value()))),
        Column::number(quantity(GapPart::WithoutMoe), gaps.iter().map(|gap| gap.and_then(|gap| gap.without.moe()))),
        Column::text(
            quantity(GapPart::WithoutReliability),
            gaps.iter().map(|gap| gap.and_then(|gap| gap.reliability())),
        ),
        Column::number(quantity(GapPart::Nearest(answer.unit())), nearest),
    ];
    columns.extend(steps::bounds(gaps, quantity));
    columns.retain(|column| may_be(answer, &column.quantity));
    columns
}

/// Whether the study leaves a column of a standard something to say.
fn may_be(answer: &Answer<'_>, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Gap { part, .. } | Quantity::Group { part, .. } => steps::may_be(answer, *part),
        _ => true,
    }
}

impl Answered<'_> {
    /// A cost in the unit of the standard: meters that are walked may be told as minutes.
    pub(super) fn in_unit(&self, answer: &Answer<'_>, cost: Option<f64>) -> Option<f64> {
        let walking = self.study.walking;
        match (answer.costs.unit(), answer.unit(), &answer.costs.mode) {
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
            let earlier = self.region.earlier(series).map(|earlier| (earlier.overlap, earlier.series.values.values()));
            let divided = |row: usize| {
                let tract = u32::try_from(row).map_or(TractIdx(u32::MAX), TractIdx);
                self.region.earlier(series).map_or(0.0, |earlier| earlier.series.share_divided(&[(tract, 1.0)]))
            };
            columns.extend(trends::columns(&series.indicator, series.values.values(), earlier, divided));
        }
        for costs in self.costs {
            let others = costs.others.iter().map(|(percentile, matrix)| (Some(*percentile), matrix));
            for (percentile, matrix) in std::iter::once((None, &costs.matrix)).chain(others) {
                let (theme, mode, unit) = (costs.theme.clone(), costs.mode.clone(), costs.unit());
                let nearest = nearest(matrix, &self.region.origins, Counted::People);
                let is_confidential = confidential::is_confidential(self.region, &costs.theme);
                let told = |cost: &Option<f64>| cost.filter(|_| !is_confidential);
                let quantity = Quantity::Nearest { theme, mode, unit, percentile };
                columns.push(Column::number(quantity, nearest.values().iter().map(told)));
            }
        }
        columns.extend(service::of_tracts(self.study, self.region));
        for answer in self.answers {
            let within = answer.within.values();
            let nearest = answer.nearest.values().iter().map(|&cost| self.in_unit(answer, cost));
            columns.extend(gap_columns(answer, answer.gaps.values(), within, nearest));
            columns.extend(steps::of_tracts(answer));
            let quantity = Quantity::Gap { standard: Some(answer.question.standard.id.clone()), part: GapPart::Reason };
            columns.push(Column::text(quantity, reasons(answer, self.region)));
        }
        self.confidential.take_out_of_tracts(&mut columns, &[], tracts.len());
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
        columns.extend(terms::of_sites(sites));
        columns.extend(service::of_sites(self.study, self.region));
        let open = |site: &Site| (!site.is_redacted).then(|| Arc::new(site.footprint.geometry()));
        let geometry = sites.iter().map(open).collect();
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
            // What is not nothing stays so when it is rounded.
            Column::number(
                Quantity::Covered,
                self.areas.iter().map(|area| Some(if area.covered > 0.0 { area.covered.max(1e-4) } else { 0.0 })),
            ),
        ];
        let (series, totals) = (&self.region.series, self.totals);
        let kinds = rows_of_kinds(areas);
        let sizes = guard::sizes(self.region);
        for (own, Totals { counts, known }) in series.iter().zip(totals) {
            let whole = whole_of(own, series);
            let pairs = whole.map(|whole| self.shares_of_known(own, whole));
            columns.extend(count_columns(own, counts, pairs.as_deref(), &self.withheld.areas));
            columns.extend(self.parts_known(own, (whole, counts), known));
            let from_split = |area: &AreaWeights| {
                let is_open = self.tells_nothing_more(area, own);
                is_open.then(|| share_from_split(own, &area.portions)).flatten()
            };
            columns
                .push(Column::number(Quantity::FromSplit(own.indicator.id.clone()), self.areas.iter().map(from_split)));
            // What the earlier tables lack is a finding about them already.
            let earlier = self.region.earlier(own).map(|earlier| {
                let areas = (self.areas, &sizes);
                (earlier.overlap, guard::sums(self.region, areas, &earlier.series, &mut vec![]).whole())
            });
            let now = self.totals_of(own).whole();
            columns.extend(trends::columns(
                &own.indicator,
                &now,
                earlier.as_ref().map(|(overlap, totals)| (*overlap, totals.as_slice())),
                |row| self.region.earlier(own).map_or(0.0, |earlier| divided(&earlier.series, &self.areas[row])),
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
        let place = self.region.series.iter().position(|own| own.indicator.id == series.indicator.id);
        &self.totals[place.unwrap_or_default()]
    }

    /// A count and its whole over the tracts of each area that have both.
    fn shares_of_known(&self, own: &Series, whole: &Series) -> Vec<[Option<Estimate>; 2]> {
        let pair = |area: &AreaWeights| {
            let portions = with_number(&area.portions, &[own, whole]);
            [own, whole].map(|series| if portions.is_empty() { None } else { total_of_known(series, &portions) })
        };
        self.areas.par_iter().map(pair).collect()
    }

    /// Which part of each area a count is about, and how large it is at most: with all of the whole where it is not known. No columns
    /// where no tract lacks a number.
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
        // Of a guarded count no more is told than the count.
        let open = whole.filter(|_| own.indicator.suppress_below.is_none());
        columns.extend(open.into_iter().flat_map(|whole| {
            let most = |(area, count): (&AreaWeights, &Option<Estimate>)| {
                let missing = area.portions.iter().filter(|portion| own.values[portion.tract].is_none());
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
        for answer in self.answers {
            let origins = &self.region.origins;
            let gaps: Vec<Option<Gap>> = self.areas.par_iter().map(|area| answer.area_gap(area, origins)).collect();
            let share = |gap: &Option<Gap>| {
                let gap = gap.as_ref();
                [gap.and_then(Gap::within), gap.and_then(Gap::within_at_most)]
            };
            let shares: Vec<[Option<f64>; 2]> = gaps.iter().map(share).collect();
            let is_confidential = self.confidential.holds(&answer.question.standard.id);
            let nearest = self.areas.iter().map(|area| {
                let is_open = self.tells_nothing_more(area, answer.question.people);
                let mean = answer.mean_nearest(area, origins).filter(|_| is_open && !is_confidential);
                self.in_unit(answer, mean)
            });
            columns.extend(gap_columns(answer, &gaps, &shares, nearest));
            let is_open = |area: &AreaWeights| self.tells_nothing_more(area, answer.question.people);
            columns.extend(steps::of_areas(answer, (self.areas, origins), is_open));
            let quantity = |part| Quantity::Gap { standard: Some(answer.question.standard.id.clone()), part };
            let moe = |of: fn(&Gap) -> Option<f64>| gaps.iter().map(move |gap| gap.as_ref().and_then(of).map(visible));
            columns.push(Column::number(quantity(GapPart::WithinMoe), moe(|gap| gap.within_moe)));
            if steps::may_be(answer, GapPart::WithinAtMostMoe) {
                columns.push(Column::number(quantity(GapPart::WithinAtMostMoe), moe(|gap| gap.within_at_most_moe)));
            }
        }
        let questions: Vec<Question<'_>> = self.answers.iter().map(|answer| answer.question).collect();
        columns.extend(equity::columns(self.region, self.groups, &questions, (self.costs, self.areas)));
        self.confidential.take_out_of_areas(&mut columns);
        columns
    }

    /// Whether a mean over the people of an area follows from what is published of its tracts. Where one of them is
    /// withheld it would be one more equation about it, for a number that few need so exactly: it is left out.
    fn tells_nothing_more(&self, area: &AreaWeights, people: &Series) -> bool {
        let (id, counted) = (&people.indicator.id, people.indicator.counts);
        let own = area.portions.iter().filter(|portion| portion.share(counted) > 0.0);
        own.map(|portion| portion.tract.slot()).all(|tract| !self.withheld.tracts.holds(id, tract))
    }
}
