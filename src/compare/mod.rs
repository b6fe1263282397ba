//! Comparing areas, or tracts, by one column: ranks with their intervals, and differences from a reference area.
//!
//! [`compare`] makes the comparison of published tables; [`text()`], [`csv()`] and [`json()`] write it in three
//! formats.

mod error;
mod export;
mod measure;
mod side_by_side;
mod text;

use serde::Serialize;

use crate::atlas::Provenance;
use crate::disclosure::Published;
use crate::domain::{AreaKind, Layer, Quantity, Table};
use crate::results::{RankedRow, ranked_rows, references};

pub use error::CompareError;
pub use export::{csv, json};
pub use side_by_side::{ComparedColumn, ComparedPlace, PlaceRank, SideBySide, side_by_side};
pub use text::text;

use error::quoted_list;
use measure::NamedMeasure;

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

/// The compared rows, from the largest number to the smallest; rows without a number, and those that cannot be compared, are
/// last.
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
    pub unit: String,
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

/// Compares and ranks rows.
///
/// # Errors
/// Where the column, the kind or the reference area is not there, and where the column holds no estimates.
pub fn compare(inputs: &Inputs<'_>, query: &CompareQuery<'_>) -> Result<ComparisonTable, CompareError> {
    let (table, areas) = (inputs.rows.get(), inputs.areas.get());
    let NamedMeasure { measure, label, unit } = NamedMeasure::find(table, query.column, inputs.provenance)?;
    let (rows, what) = compared_rows(inputs, query.kind)?;
    let references = references(table, &rows, areas, query.to).ok_or_else(|| CompareError::NoPlace {
        requested: query.to.to_owned(),
        known: quoted_list(inputs.provenance.study.area_kinds.keys().map(AreaKind::as_str)),
    })?;
    let ranked = ranked_rows(measure, table, &rows, areas, &references);
    let ids_of_areas = areas.texts(&Quantity::Id).unwrap_or_default();
    Ok(ComparisonTable {
        layer: table.layer,
        what,
        column: query.column.to_owned(),
        label,
        unit,
        confidence: 0.9,
        ranked: ranked.ranked,
        notes: text::notes(&ranked),
        rows: ranked.rows,
        has_single_reference: ids_of_areas.iter().any(|id| id.as_deref() == Some(query.to)),
        is_share: measure.is_share(),
    })
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
