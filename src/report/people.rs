//! Who lives in an area.

use serde::Serialize;

use crate::atlas::{Known, Provenance};
use crate::domain::{Counted, Fraction, IndicatorId, Quantity, Reliability, TrendPart};
use crate::report::bounded::{self, is_comparable};
use crate::report::compare::Comparison;
use crate::report::figure::{Figure, Row};
use crate::write::source;

/// One group of people, or of households.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct People {
    /// The indicator, and the name of its column in exports.
    pub id: IndicatorId,
    /// What it is called.
    pub label: String,
    /// Who is counted.
    pub definition: String,
    /// What one of the count is.
    pub unit: Counted,
    /// How many there are.
    pub count: Figure,
    /// The share of the area, 0..=1, that lies in tracts of which the count is known: it is about that part.
    pub known: f64,
    /// How many there are at most, with all of the whole where the count is not known; `null` where it is known everywhere.
    pub at_most: Option<Figure>,
    /// How reliable the count is; `null` where its margin is unknown or it is zero.
    pub reliability: Option<Reliability>,
    /// The indicator that `share` is a share of; `null` where no share is computed.
    pub of: Option<IndicatorId>,
    /// The share of the whole, 0..=1; `null` where none is computed.
    pub share: Option<Figure>,
    /// The same for the whole region; `null` where the area is not compared.
    pub region: Option<RegionPeople>,
    /// The share beside that of the region; `null` where there are not two shares.
    pub comparison: Option<Comparison>,
    /// How the number has changed since the baseline; `null` where the study has none for it.
    pub trend: Option<Trend>,
    /// Table, years and file.
    pub source: String,
    /// The files of the numbers, as their places in the report's list of sources, from 1.
    pub sources: Vec<usize>,
}

/// A number beside that of an earlier period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trend {
    /// The years of the earlier period.
    pub since: String,
    /// The earlier number.
    pub baseline: Figure,
    /// The later number less the earlier one.
    pub change: Figure,
    /// Whether the change is larger than its margin of error.
    pub compared: Comparison,
}

/// The same group in the whole region.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RegionPeople {
    /// How many there are.
    pub count: Figure,
    /// The share of the whole; `null` where none is computed.
    pub share: Option<Figure>,
}

/// The people of an area: every whole with its parts behind it, the largest part first; a part that is a whole itself
/// comes behind the others with its own.
pub(super) fn people(provenance: &Provenance, area: Row<'_>, region: Option<Row<'_>>) -> Vec<People> {
    let all: Vec<People> = provenance.indicators.iter().map(|known| row(known, provenance, area, region)).collect();
    let is_part = |people: &People| people.of.as_ref().is_some_and(|of| all.iter().any(|whole| whole.id == *of));
    let mut wholes: Vec<&People> = all.iter().filter(|people| !is_part(people)).collect();
    wholes.sort_by_key(|whole| (whole.unit == Counted::Households, &whole.id));
    let mut ordered = Vec::with_capacity(all.len());
    for whole in wholes {
        add_with_parts(whole, &all, &mut ordered);
    }
    ordered
}

/// Adds a whole and behind it its parts; a part that is a whole itself comes with its own, after the others.
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

/// Whether others are parts of these people.
pub(super) fn is_whole(people: &People, all: &[People]) -> bool {
    all.iter().any(|part| part.of.as_ref() == Some(&people.id))
}

fn row(known: &Known, provenance: &Provenance, area: Row<'_>, region: Option<Row<'_>>) -> People {
    let indicator = &known.indicator;
    let id = &indicator.id;
    let (share, share_moe) = (Quantity::Share(id.clone()), Quantity::ShareMoe(id.clone()));
    let share_in = |row: Row<'_>| {
        let has_share = row.table.numbers(&share).is_some();
        has_share.then(|| row.figure(id, &share, &share_moe))
    };
    let own = share_in(area);
    let known_share = bounded::known(area.table, area.row, id);
    let whole = region;
    // Where part and whole are known of different tracts, the share is that of those that have both.
    let fraction = |row: Row<'_>| {
        let is_part = bounded::known(row.table, row.row, id) < 1.0;
        Some(Fraction {
            part: row.count(id).estimate()?,
            whole: row.count(indicator.of.as_ref()?).estimate()?,
            share: if is_part { share_in(row)?.estimate() } else { None },
        })
    };
    let region = region.map(|row| RegionPeople { count: row.count(id), share: share_in(row) });
    let pair = own.zip(region.and_then(|region| region.share));
    let place = |file: &str| provenance.sources.iter().position(|source| source.file == file).map(|place| place + 1);
    let trend = trend(known, area);
    let earlier = trend.iter().flat_map(|_| &known.baseline);
    let sources = known.sources.iter().chain(earlier).filter_map(|source| place(&source.file)).collect();
    People {
        id: id.clone(),
        label: indicator.label.clone(),
        definition: indicator.definition.clone(),
        unit: indicator.counts,
        count: area.count(id),
        known: known_share,
        at_most: at_most(id, area),
        reliability: area.reliability(&Quantity::Reliability(id.clone())),
        of: indicator.of.clone().filter(|_| own.is_some()),
        share: own,
        region,
        comparison: pair.map(|_| {
            let enough = [Some(area), whole].into_iter().flatten().all(|row| is_comparable(row.table, row.row, id));
            if enough { Comparison::with_larger(fraction(area), whole.and_then(fraction)) } else { Comparison::Unknown }
        }),
        trend,
        source: source(known),
        sources,
    }
}

fn at_most(id: &IndicatorId, area: Row<'_>) -> Option<Figure> {
    let (most, moe) = (Quantity::CountAtMost(id.clone()), Quantity::CountAtMostMoe(id.clone()));
    let figure = Figure::new(area.number(&most), area.number(&moe));
    Some(figure).filter(|figure| figure.value() > area.count(id).value())
}

fn trend(known: &Known, area: Row<'_>) -> Option<Trend> {
    let id = &known.indicator.id;
    let quantity = |part| Quantity::Trend { indicator: id.clone(), part };
    let since = known.baseline.first()?.period?.to_string();
    area.table.numbers(&quantity(TrendPart::Change))?;
    let figure = |value, moe| area.figure(id, &quantity(value), &quantity(moe));
    let change = figure(TrendPart::Change, TrendPart::ChangeMoe);
    Some(Trend {
        since,
        baseline: figure(TrendPart::Baseline, TrendPart::BaselineMoe),
        change,
        compared: Comparison::of_difference(change.estimate()),
    })
}
