//! The people of an area.

use gapatlas_text::Text;
use serde::Serialize;

use crate::atlas::{IndicatorProvenance, Provenance};
use crate::domain::{ComparisonResult, CountUnit, Figure, Fraction, IndicatorId, Quantity, Reliability, TrendMeasure};
use crate::report::sources::numbers_of;
use crate::results::{Fractions, ShareComparison, TableRow, is_comparable, known};
use crate::write::source;

/// One group of people or households.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct People {
    /// The indicator, which is also its column in exports.
    pub id: IndicatorId,
    /// The label of the group.
    pub label: String,
    /// The definition of the group.
    pub definition: String,
    /// What is counted.
    pub unit: CountUnit,
    /// The count.
    pub count: Figure,
    /// The share of the area, 0..=1, in tracts with a count; the count is about that part.
    pub known: f64,
    /// The count with the total of tracts where it is missing; `null` where it is known everywhere.
    pub at_most: Option<Figure>,
    /// The reliability of the count; `null` where its margin is unknown or it is zero.
    pub reliability: Option<Reliability>,
    /// The total that `share` refers to; `null` where no share is computed.
    pub of: Option<IndicatorId>,
    /// The share of the total, 0..=1; `null` where none is computed.
    pub share: Option<Figure>,
    /// The same group in the region; `null` where the area is not compared.
    pub region: Option<RegionPeople>,
    /// The share compared with that of the region; `null` where one of them is missing.
    pub comparison: Option<ComparisonResult>,
    /// The change since the baseline; `null` where the study has none.
    pub trend: Option<Trend>,
    /// Table, years and file.
    pub source: String,
    /// The files of the count, as positions in the report's list of sources, from 1.
    pub sources: Vec<usize>,
}

/// A count compared with that of the baseline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trend {
    /// The years of the baseline.
    pub since: String,
    /// The baseline count.
    pub baseline: Figure,
    /// The count less the baseline count.
    pub change: Figure,
    /// Whether the change is significant.
    pub compared: ComparisonResult,
}

/// The same group in the region.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RegionPeople {
    /// The count.
    pub count: Figure,
    /// The share of the total; `null` where none is computed.
    pub share: Option<Figure>,
}

/// The people of an area: every total followed by its parts, the largest first; parts that are totals themselves come
/// last, with their own parts.
pub(super) fn people(
    text: &Text,
    provenance: &Provenance,
    area: TableRow<'_>,
    region: Option<TableRow<'_>>,
) -> Vec<People> {
    let all: Vec<People> =
        provenance.indicators.iter().map(|entry| row(text, entry, provenance, area, region)).collect();
    let is_part = |people: &People| people.of.as_ref().is_some_and(|of| all.iter().any(|whole| whole.id == *of));
    let mut wholes: Vec<&People> = all.iter().filter(|people| !is_part(people)).collect();
    wholes.sort_by_key(|whole| (whole.unit == CountUnit::Households, &whole.id));
    let mut ordered = Vec::with_capacity(all.len());
    for whole in wholes {
        add_with_parts(whole, &all, &mut ordered);
    }
    ordered
}

/// Adds a total followed by its parts; parts that are totals themselves come last, with their own parts.
fn add_with_parts(whole: &People, all: &[People], ordered: &mut Vec<People>) {
    ordered.push(whole.clone());
    let mut parts: Vec<&People> = all.iter().filter(|part| part.of.as_ref() == Some(&whole.id)).collect();
    let size = |part: &People| part.count.value().unwrap_or(-1.0);
    parts.sort_by(|a, b| size(b).total_cmp(&size(a)).then(a.id.cmp(&b.id)));
    let (wholes, parts): (Vec<&People>, Vec<&People>) = parts.into_iter().partition(|part| is_whole(part, all));
    ordered.extend(parts.into_iter().cloned());
    for whole in wholes {
        add_with_parts(whole, all, ordered);
    }
}

/// Whether other groups are parts of these people.
pub(super) fn is_whole(people: &People, all: &[People]) -> bool {
    all.iter().any(|part| part.of.as_ref() == Some(&people.id))
}

fn row(
    text: &Text,
    entry: &IndicatorProvenance,
    provenance: &Provenance,
    area: TableRow<'_>,
    region: Option<TableRow<'_>>,
) -> People {
    let indicator = &entry.indicator;
    let id = &indicator.id;
    let (share, share_moe) = (Quantity::Share(id.clone()), Quantity::ShareMoe(id.clone()));
    let share_in = |row: TableRow<'_>| {
        let has_share = row.table.numbers(&share).is_some();
        has_share.then(|| row.figure(id, &share, &share_moe))
    };
    let own = share_in(area);
    let known_in = |row: TableRow<'_>| known(row.table, row.row, id);
    let whole = region;
    // Where part and total are known in different tracts, the share is over the tracts with both.
    let fraction = |row: TableRow<'_>| {
        let is_part = known_in(row) < 1.0;
        Some(Fraction {
            part: row.count(id).estimate()?,
            whole: row.count(indicator.of.as_ref()?).estimate()?,
            share: if is_part { share_in(row)?.estimate() } else { None },
        })
    };
    let region = region.map(|row| RegionPeople { count: row.count(id), share: share_in(row) });
    let pair = own.zip(region.and_then(|region| region.share));
    let trend = trend(entry, area);
    let earlier = trend.iter().flat_map(|_| &entry.baseline);
    let cited: Vec<_> = entry.sources.iter().chain(earlier).collect();
    let sources = numbers_of(provenance, |file| cited.iter().any(|source| source.file == file.file));
    People {
        id: id.clone(),
        label: text.indicator(indicator),
        definition: text.definition(indicator),
        unit: indicator.counts,
        count: area.count(id),
        known: known_in(area),
        at_most: at_most(id, area),
        reliability: area.text(&Quantity::Reliability(id.clone())).and_then(Reliability::from_code),
        of: indicator.of.clone().filter(|_| own.is_some()),
        share: own,
        region,
        comparison: pair.map(|_| {
            let enough = [Some(area), whole].into_iter().flatten().all(|row| is_comparable(known_in(row)));
            if enough {
                let fractions = |row| fraction(row).map(Fractions::exact);
                ShareComparison::of(fractions(area), whole.and_then(fractions)).result
            } else {
                ComparisonResult::Unknown
            }
        }),
        trend,
        source: source(entry, provenance, text),
        sources,
    }
}

fn at_most(id: &IndicatorId, area: TableRow<'_>) -> Option<Figure> {
    let (most, moe) = (Quantity::CountAtMost(id.clone()), Quantity::CountAtMostMoe(id.clone()));
    let figure = Figure::new(area.number(&most), area.number(&moe));
    Some(figure).filter(|figure| figure.value() > area.count(id).value())
}

fn trend(entry: &IndicatorProvenance, area: TableRow<'_>) -> Option<Trend> {
    let id = &entry.indicator.id;
    let quantity = |part| Quantity::Trend { indicator: id.clone(), part };
    let since = entry.baseline.first()?.period?.to_string();
    area.table.numbers(&quantity(TrendMeasure::Change))?;
    let figure = |value, moe| area.figure(id, &quantity(value), &quantity(moe));
    let change = figure(TrendMeasure::Change, TrendMeasure::ChangeMoe);
    Some(Trend {
        since,
        baseline: figure(TrendMeasure::Baseline, TrendMeasure::BaselineMoe),
        change,
        compared: area
            .text(&quantity(TrendMeasure::ChangeCompared))
            .and_then(ComparisonResult::from_code)
            .unwrap_or(ComparisonResult::Unknown),
    })
}
