//! Comparing areas, or tracts, by one column: ranks with their intervals, and differences from a reference area.
//!
//! [`compare`] makes the comparison of published tables; [`text()`], [`csv()`] and [`json()`] write it in three
//! formats.

mod error;
mod export;
mod measure;
mod reference;
mod text;

use serde::Serialize;

use crate::atlas::Provenance;
use crate::disclosure::Published;
use crate::domain::{
    AreaKind, Bounded, ComparisonResult, Estimate, Layer, Quantity, Rank, Ranking, Reliability, Table,
};
use crate::report::{Figure, Fractions, TractCoverage};

pub use error::CompareError;
pub use export::{csv, json};
pub use text::text;

use measure::Measure;
use reference::{Reference, references};

/// The tables of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// The provenance of the atlas.
    pub provenance: &'a Provenance,
    /// The layer of the compared rows: areas or tracts.
    pub rows: &'a Published<Table>,
    /// The layer of areas.
    pub areas: &'a Published<Table>,
}

/// A request for a comparison.
#[derive(Debug, Clone, Copy)]
pub struct CompareQuery<'a> {
    /// The name of the column.
    pub column: &'a str,
    /// The kind of the compared areas; optional where the study has one, and for tracts.
    pub kind: Option<&'a AreaKind>,
    /// The reference: `region`, the id of an area, or a kind of areas, of which each row takes the one that contains
    /// it.
    pub to: &'a str,
}

/// The compared rows, from the largest number to the smallest; rows without a rank are last.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparisonTable {
    /// The layer of the rows.
    pub layer: Layer,
    /// The rows in words, in the plural.
    pub what: String,
    /// The column.
    pub column: String,
    /// The label of the column.
    pub label: String,
    /// The unit of its numbers.
    pub unit: &'static str,
    /// The confidence level of all margins of error and rank intervals: 0.9.
    pub confidence: f64,
    /// The number of rows with a rank.
    pub ranked: usize,
    /// The rows.
    pub rows: Vec<RankedRow>,
    /// Notes on how to read the numbers.
    pub notes: Vec<String>,
    /// Whether all rows have the same reference area.
    #[serde(skip)]
    has_single_reference: bool,
    /// Whether the column is a share.
    #[serde(skip)]
    is_share: bool,
}

/// A row with its rank.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RankedRow {
    /// The id of the area, or the GEOID.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The number, or its lower bound.
    pub number: Figure,
    /// Its upper bound; `null` where it equals the lower bound.
    pub at_most: Option<Figure>,
    /// Its reliability; `null` where its margin is unknown, or it is a count of zero.
    pub reliability: Option<Reliability>,
    /// Its rank; `null` where the number or its margin is not known, or the rank depends on what is not known.
    #[serde(serialize_with = "export::rank")]
    pub rank: Option<Rank>,
    /// The number of rows that it does not differ from significantly.
    pub tied: usize,
    /// Their ids; not for tracts, which have thousands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tied_with: Option<Vec<String>>,
    /// The comparison with the reference area; `null` without one, and for counts without a share.
    #[serde(rename = "beside")]
    pub reference: Option<ReferenceComparison>,
}

/// A row compared with its reference area. Counts are compared as shares, as no part exceeds its total.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReferenceComparison {
    /// The id of the reference area.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The share of the row, 0..=1, or its lower bound.
    pub own_share: Figure,
    /// The share of the reference area where inventories are complete, or its lower bound.
    pub share: Figure,
    /// The upper bound of that share; `null` where it equals the lower bound.
    pub share_at_most: Option<Figure>,
    /// The first share less the second, with its margin of error; `no_data` where the bounds differ.
    pub difference: Figure,
    /// Whether the difference is significant for every value between the bounds.
    pub compared: ComparisonResult,
}

/// Compares and ranks rows.
///
/// # Errors
/// Where the column, the kind or the reference area is not there, and where the column holds no estimates.
pub fn compare(inputs: &Inputs<'_>, query: &CompareQuery<'_>) -> Result<ComparisonTable, CompareError> {
    let table = inputs.rows.get();
    let measure = Measure::find(table, query.column, inputs.provenance)?;
    let (rows, what) = compared_rows(inputs, query.kind)?;
    let figures: Vec<Figure> = rows.iter().map(|&row| measure.figure(table, row)).collect();
    let bounds: Vec<Option<Bounded>> = rows.iter().map(|&row| measure.bounded(table, row)).collect();
    let is_comparable = |position: usize| {
        TractCoverage::of(table, rows[position]).is_comparable() && measure.is_comparable(table, rows[position])
    };
    let compared = bounds.iter().enumerate().map(|(position, own)| own.filter(|_| is_comparable(position)));
    let ranking = Ranking::within(&compared.collect::<Vec<_>>());
    let open = |position: usize| bounds[position].filter(|own| !own.is_exact());
    let references = references(inputs, &rows, query.to)?;
    let of_places = inputs.areas.get().texts(&Quantity::Id).unwrap_or_default();
    let has_single_reference = of_places.iter().any(|id| id.as_deref() == Some(query.to));
    let names = |quantity: &Quantity, row: usize| table.texts(quantity).and_then(|cells| cells[row].clone());
    let key = if table.layer == Layer::Tracts { Quantity::Geoid } else { Quantity::Id };
    let id = |row: usize| names(&key, row).unwrap_or_default();
    let ranked_row = |position: usize| {
        let row = rows[position];
        let rank = ranking.rank(position);
        let ties = || ranking.ties(position).map(|other| id(rows[other])).collect();
        RankedRow {
            id: id(row),
            name: names(&Quantity::Name, row).unwrap_or_else(|| id(row)),
            number: figures[position],
            at_most: open(position).map(|own| Figure::new(Some(own.most.value()), own.most.moe())),
            reliability: measure.reliability(table, row),
            rank,
            tied: rank.map_or(0, |rank| rank.to - rank.from),
            tied_with: (table.layer == Layer::Areas).then(ties),
            reference: references[position]
                .as_ref()
                .filter(|_| is_comparable(position))
                .and_then(|reference| compare_with(reference, &measure, (table, row), inputs.areas.get())),
        }
    };
    let mut ranked_rows: Vec<RankedRow> = (0..rows.len()).map(ranked_row).collect();
    ranked_rows.sort_by_cached_key(order);
    Ok(ComparisonTable {
        layer: table.layer,
        what,
        column: query.column.to_owned(),
        label: measure.label.clone(),
        unit: measure.unit,
        confidence: 0.9,
        ranked: ranking.compared(),
        notes: text::notes(
            &ranked_rows,
            ranking.compared(),
            (0..rows.len()).filter(|&position| !is_comparable(position)).count(),
        ),
        rows: ranked_rows,
        has_single_reference,
        is_share: measure.is_share(),
    })
}

/// By rank; rows without a rank by name.
fn order(ranked_row: &RankedRow) -> (usize, String, String) {
    let rank = ranked_row.rank.map_or(usize::MAX, |rank| rank.rank);
    (rank, ranked_row.name.clone(), ranked_row.id.clone())
}

/// The compared rows, and their description.
fn compared_rows(inputs: &Inputs<'_>, kind: Option<&AreaKind>) -> Result<(Vec<usize>, String), CompareError> {
    let table = inputs.rows.get();
    if table.layer == Layer::Tracts {
        return Ok(((0..table.rows()).collect(), "census tracts".to_owned()));
    }
    let known = &inputs.provenance.study.area_kinds;
    let unclear = |requested: Option<&AreaKind>| CompareError::kind(requested, known.keys());
    let kind = match kind {
        Some(kind) => kind,
        None if known.len() == 1 => known.keys().next().ok_or_else(|| unclear(None))?,
        None => return Err(unclear(None)),
    };
    let label = known.get(kind).ok_or_else(|| unclear(Some(kind)))?;
    let kinds = table.texts(&Quantity::AreaKind).unwrap_or_default().iter();
    let rows = kinds.enumerate().filter(|(_, own)| own.as_deref() == Some(kind.as_str())).map(|(row, _)| row).collect();
    Ok((rows, format!("areas of the kind “{label}”")))
}

/// Compares a row with its reference area. `None` where the column has no share.
fn compare_with(
    reference: &Reference,
    measure: &Measure,
    (table, row): (&Table, usize),
    areas: &Table,
) -> Option<ReferenceComparison> {
    let text = |quantity: &Quantity| areas.texts(quantity).and_then(|cells| cells[reference.row].clone());
    let own_share = measure.share(table, row)?;
    let own = measure.fractions(table, row, false);
    // Areas that share no people are independent.
    let own = own.map(|own| Fractions { is_whole: own.is_whole && reference.contains, ..own });
    let all = measure.fractions(areas, reference.row, true);
    let complement = |share: f64| if measure.is_complement { 1.0 - share } else { share };
    let known = all.and_then(|all| all.least.share());
    let share = match (measure.share(areas, reference.row)?, known) {
        (Figure::Known(_), Some(known)) => Figure::new(Some(complement(known.value())), known.moe()),
        (share, _) => share,
    };
    let open = all.and_then(Fractions::share).filter(|share| !share.is_exact());
    let share_at_most = open.map(|share| {
        let most = if measure.is_complement { share.least } else { share.most };
        Figure::new(Some(complement(most.value())), most.moe())
    });
    let share = match open.filter(|_| measure.is_complement) {
        Some(open) => Figure::new(Some(complement(open.most.value())), open.most.moe()),
        None => share,
    };
    let one = own.zip(all).filter(|(own, all)| own.is_exact() && all.is_exact());
    let difference = one.and_then(|(own, all)| own.difference(own.least, all.least));
    // The column is the complement: the sign of its difference is reversed.
    let sign_adjusted = |value: f64| if measure.is_complement { -value } else { value };
    let difference =
        difference.and_then(|difference| Estimate::new(sign_adjusted(difference.value()), difference.moe()));
    let compared = Fractions::compare(own, all);
    let compared = if measure.is_complement { compared.reversed() } else { compared };
    Some(ReferenceComparison {
        id: text(&Quantity::Id)?,
        name: text(&Quantity::Name)?,
        own_share,
        share,
        share_at_most,
        difference: Figure::new(difference.map(Estimate::value), difference.and_then(Estimate::moe)),
        compared,
    })
}
