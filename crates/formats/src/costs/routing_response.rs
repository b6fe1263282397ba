//! Costs from responses of routing services: OSRM's table service, and both formats of Valhalla's matrix service.

use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use crate::costs::labeled_matrix::{CellVisitor, LabeledMatrix, MatrixCells, MatrixError, in_order};
use crate::costs::pairs::{Cell, CostColumns};
use crate::error::ReadError;
use crate::study::TableUnit;

/// Whether a file is JSON, by its first bytes.
pub(super) fn is_json(head: &[u8]) -> bool {
    let head = head.strip_prefix(BOM).unwrap_or(head);
    head.trim_ascii_start().starts_with(b"{")
}

/// The byte order mark of UTF-8.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// Opens a response whose rows and columns are the places in the order of the request.
pub(super) fn open(
    file: &str,
    bytes: &[u8],
    columns: CostColumns<'_>,
    unit: Option<TableUnit>,
) -> Result<LabeledMatrix<Rows>, ReadError> {
    let CostColumns::Matrix { cost, order: Some(order) } = columns else {
        return Err(MatrixError::MissingIds.in_file(file));
    };
    let malformed = |error: serde_json::Error| MatrixError::Malformed { what: FORMAT, reason: error.to_string() };
    let response = serde_json::from_slice::<RoutingResponse>(bytes.strip_prefix(BOM).unwrap_or(bytes));
    let rows = response.map_err(malformed).and_then(|response| response.matrix(cost, unit));
    let rows = rows.map_err(|error| error.in_file(file))?;
    // Without rows the number of columns is not known.
    let columns = rows.0.first().map_or(order[1].names().len(), Vec::len);
    if let Some((row, ragged)) = rows.0.iter().enumerate().find(|(_, row)| row.len() != columns) {
        let matrix = cost.to_owned();
        return Err(MatrixError::Ragged { matrix, row: row + 1, has: ragged.len(), first: columns }.in_file(file));
    }
    LabeledMatrix::new(file, cost, in_order(order), rows)
}

const FORMAT: &str = "the answer of a routing service (OSRM's table, or Valhalla's sources_to_targets)";

/// The costs of a matrix by row; `None` where there is no route.
pub(super) struct Rows(Vec<Vec<Option<f64>>>);

impl MatrixCells for Rows {
    fn size(&self) -> [usize; 2] {
        [self.0.len(), self.0.first().map_or(0, Vec::len)]
    }

    fn chunks(&self) -> usize {
        self.0.len().div_ceil(ROWS_PER_CHUNK)
    }

    fn for_each_cell(&self, chunk: usize, on_cell: &mut CellVisitor<'_>) -> Result<(), ReadError> {
        for (row, costs) in self.0.iter().enumerate().skip(chunk * ROWS_PER_CHUNK).take(ROWS_PER_CHUNK) {
            for (column, cost) in costs.iter().enumerate() {
                if on_cell([row, column], cost.map_or(Cell::Text("null"), Cell::Number)).is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

/// The number of rows of a chunk.
const ROWS_PER_CHUNK: usize = 64;

type Matrix = Vec<Vec<Option<f64>>>;

/// A response of OSRM or Valhalla, with costs or an error.
#[derive(Deserialize)]
struct RoutingResponse {
    code: Option<String>,
    message: Option<String>,
    error_code: Option<u64>,
    error: Option<String>,
    durations: Option<Matrix>,
    distances: Option<Matrix>,
    sources_to_targets: Option<SourcesToTargets>,
    units: Option<String>,
}

/// Valhalla's matrix: concise, or verbose with a leg for each pair.
enum SourcesToTargets {
    Concise(Concise),
    Verbose(Vec<Vec<Leg>>),
}

#[derive(Deserialize)]
struct Concise {
    durations: Option<Matrix>,
    distances: Option<Matrix>,
}

#[derive(Deserialize)]
struct Leg {
    from_index: Option<usize>,
    to_index: Option<usize>,
    time: Option<f64>,
    distance: Option<f64>,
}

impl<'de> Deserialize<'de> for SourcesToTargets {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ConciseOrVerbose;
        impl<'de> Visitor<'de> for ConciseOrVerbose {
            type Value = SourcesToTargets;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("rows of legs, or durations and distances")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SourcesToTargets, A::Error> {
                Concise::deserialize(MapAccessDeserializer::new(map)).map(SourcesToTargets::Concise)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, rows: A) -> Result<SourcesToTargets, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(rows)).map(SourcesToTargets::Verbose)
            }
        }
        deserializer.deserialize_any(ConciseOrVerbose)
    }
}

/// The matrices of a response.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MatrixKind {
    Durations,
    Distances,
}

impl RoutingResponse {
    fn matrix(self, name: &str, study: Option<TableUnit>) -> Result<Rows, MatrixError> {
        if let Some(service_error) = self.service_error() {
            return Err(service_error);
        }
        let kind = match name {
            "durations" | "time" => Some(MatrixKind::Durations),
            "distances" | "distance" => Some(MatrixKind::Distances),
            _ => None,
        };
        let is_valhalla = self.sources_to_targets.is_some() || self.units.is_some();
        let unit = match (kind, is_valhalla) {
            (Some(MatrixKind::Distances), true) => distance_unit(self.units.as_deref())?,
            (Some(MatrixKind::Distances), false) => TableUnit::Meters,
            _ => TableUnit::Seconds,
        };
        let (durations, distances) = match self.sources_to_targets {
            None => (self.durations, self.distances),
            Some(SourcesToTargets::Concise(both)) => (both.durations, both.distances),
            Some(SourcesToTargets::Verbose(legs)) => {
                check_indices(&legs)?;
                let of =
                    |cost: fn(&Leg) -> Option<f64>| legs.iter().map(|row| row.iter().map(cost).collect()).collect();
                (Some(of(|leg| leg.time)), Some(of(|leg| leg.distance)))
            }
        };
        let available = [("durations", durations.is_some()), ("distances", distances.is_some())];
        let matrix = kind.and_then(|kind| if kind == MatrixKind::Durations { durations } else { distances });
        let Some(matrix) = matrix else {
            let available = available.into_iter().filter(|(_, available)| *available).map(|(name, _)| name.to_owned());
            return Err(MatrixError::not_found("matrix", name, &available.collect::<Vec<_>>()));
        };
        MatrixError::check_unit(name, unit, study)?;
        Ok(Rows(matrix))
    }

    /// The error of a response that is not successful.
    fn service_error(&self) -> Option<MatrixError> {
        let (code, message) = match (&self.code, &self.error) {
            (Some(code), _) if code != "Ok" => (code.clone(), self.message.as_ref()),
            (_, Some(error)) => (self.error_code.map_or("error".to_owned(), |code| code.to_string()), Some(error)),
            _ => return None,
        };
        let message = message.map_or_else(String::new, |message| format!(" ({message})"));
        Some(MatrixError::ServiceError { code, message })
    }
}

/// The unit of Valhalla's distances.
fn distance_unit(units: Option<&str>) -> Result<TableUnit, MatrixError> {
    match units {
        None | Some("kilometers" | "km") => Ok(TableUnit::Kilometers),
        Some("miles" | "mi") => Ok(TableUnit::Miles),
        Some(other) => {
            let reason = format!("its `units` are `{other}`, which are neither kilometers nor miles");
            Err(MatrixError::Malformed { what: FORMAT, reason })
        }
    }
}

/// # Errors
/// Where the indices of a leg differ from its position.
fn check_indices(legs: &[Vec<Leg>]) -> Result<(), MatrixError> {
    for (row, legs) in legs.iter().enumerate() {
        for (column, leg) in legs.iter().enumerate() {
            let (from, to) = (leg.from_index.unwrap_or(row), leg.to_index.unwrap_or(column));
            if (from, to) != (row, column) {
                let reason = format!("from_index {from} and to_index {to} are in the place of {row} and {column}");
                return Err(MatrixError::Malformed { what: FORMAT, reason });
            }
        }
    }
    Ok(())
}
