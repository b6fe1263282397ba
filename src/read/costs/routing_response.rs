//! Costs as routing services answer: OSRM's table service, and Valhalla's matrix service in both its forms.

use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use crate::read::costs::grid::{Cells, Grid, MatrixError, OnCell, in_order};
use crate::read::costs::{Cell, CostColumns};
use crate::read::error::ReadError;
use crate::study::TableUnit;

/// Whether a file is JSON, by its first bytes.
pub(super) fn is_json(head: &[u8]) -> bool {
    let head = head.strip_prefix(MARK).unwrap_or(head);
    head.trim_ascii_start().starts_with(b"{")
}

/// What some programs write before UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Opens an answer about places in the order in which they were asked about.
pub(super) fn open(
    file: &str,
    bytes: &[u8],
    columns: CostColumns<'_>,
    unit: Option<TableUnit>,
) -> Result<Grid<Rows>, ReadError> {
    let CostColumns::Matrix { cost, order: Some(order) } = columns else { return Err(MatrixError::NoIds.of(file)) };
    let broken = |error: serde_json::Error| MatrixError::Broken { what: WHAT, reason: error.to_string() };
    let answer = serde_json::from_slice::<Answer>(bytes.strip_prefix(MARK).unwrap_or(bytes));
    let rows = answer.map_err(broken).and_then(|answer| answer.matrix(cost, unit));
    let rows = rows.map_err(|error| error.of(file))?;
    // Without origins nobody knows how many columns there would be.
    let columns = rows.0.first().map_or(order[1].names().len(), Vec::len);
    if let Some((row, odd)) = rows.0.iter().enumerate().find(|(_, row)| row.len() != columns) {
        let matrix = cost.to_owned();
        return Err(MatrixError::Ragged { matrix, row: row + 1, has: odd.len(), first: columns }.of(file));
    }
    Grid::new(file, cost, in_order(order), rows)
}

const WHAT: &str = "the answer of a routing service (OSRM's table, or Valhalla's sources_to_targets)";

/// The costs of a matrix by row; `None` where there is no way.
pub(super) struct Rows(Vec<Vec<Option<f64>>>);

impl Cells for Rows {
    fn size(&self) -> [usize; 2] {
        [self.0.len(), self.0.first().map_or(0, Vec::len)]
    }

    fn parts(&self) -> usize {
        self.0.len().div_ceil(ROWS)
    }

    fn each(&self, part: usize, on_cell: &mut OnCell<'_>) -> Result<(), ReadError> {
        for (row, costs) in self.0.iter().enumerate().skip(part * ROWS).take(ROWS) {
            for (column, cost) in costs.iter().enumerate() {
                if on_cell([row, column], cost.map_or(Cell::Text("null"), Cell::Number)).is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

/// How many rows are a part.
const ROWS: usize = 64;

type Matrix = Vec<Vec<Option<f64>>>;

/// What OSRM or Valhalla answers, or says instead.
#[derive(Deserialize)]
struct Answer {
    code: Option<String>,
    message: Option<String>,
    error_code: Option<u64>,
    error: Option<String>,
    durations: Option<Matrix>,
    distances: Option<Matrix>,
    sources_to_targets: Option<SourcesToTargets>,
    units: Option<String>,
}

/// Valhalla's matrix: concise, or with a leg for each pair.
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
        struct Either;
        impl<'de> Visitor<'de> for Either {
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
        deserializer.deserialize_any(Either)
    }
}

/// The two things that a pair can cost.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Durations,
    Distances,
}

impl Answer {
    fn matrix(self, name: &str, study: Option<TableUnit>) -> Result<Rows, MatrixError> {
        if let Some(refused) = self.refused() {
            return Err(refused);
        }
        let asked = match name {
            "durations" | "time" => Some(Asked::Durations),
            "distances" | "distance" => Some(Asked::Distances),
            _ => None,
        };
        let is_valhalla = self.sources_to_targets.is_some() || self.units.is_some();
        let own = match (asked, is_valhalla) {
            (Some(Asked::Distances), true) => lengths(self.units.as_deref())?,
            (Some(Asked::Distances), false) => TableUnit::Meters,
            _ => TableUnit::Seconds,
        };
        let (durations, distances) = match self.sources_to_targets {
            None => (self.durations, self.distances),
            Some(SourcesToTargets::Concise(both)) => (both.durations, both.distances),
            Some(SourcesToTargets::Verbose(legs)) => {
                in_their_places(&legs)?;
                let of =
                    |cost: fn(&Leg) -> Option<f64>| legs.iter().map(|row| row.iter().map(cost).collect()).collect();
                (Some(of(|leg| leg.time)), Some(of(|leg| leg.distance)))
            }
        };
        let there = [("durations", durations.is_some()), ("distances", distances.is_some())];
        let matrix = asked.and_then(|asked| if asked == Asked::Durations { durations } else { distances });
        let Some(matrix) = matrix else {
            let there = there.into_iter().filter(|(_, there)| *there).map(|(name, _)| name.to_owned());
            return Err(MatrixError::no_such("matrix", name, &there.collect::<Vec<_>>()));
        };
        MatrixError::check_unit(name, own, study)?;
        Ok(Rows(matrix))
    }

    /// What a service says in place of an answer.
    fn refused(&self) -> Option<MatrixError> {
        let (code, message) = match (&self.code, &self.error) {
            (Some(code), _) if code != "Ok" => (code.clone(), self.message.as_ref()),
            (_, Some(error)) => (self.error_code.map_or("error".to_owned(), |code| code.to_string()), Some(error)),
            _ => return None,
        };
        let message = message.map_or_else(String::new, |message| format!(" ({message})"));
        Some(MatrixError::Refused { code, message })
    }
}

/// What Valhalla's lengths are in.
fn lengths(units: Option<&str>) -> Result<TableUnit, MatrixError> {
    match units {
        None | Some("kilometers" | "km") => Ok(TableUnit::Kilometers),
        Some("miles" | "mi") => Ok(TableUnit::Miles),
        Some(other) => {
            let reason = format!("its `units` are `{other}`, and neither kilometers nor miles");
            Err(MatrixError::Broken { what: WHAT, reason })
        }
    }
}

/// # Errors
/// Where a leg says that it belongs elsewhere than it stands.
fn in_their_places(legs: &[Vec<Leg>]) -> Result<(), MatrixError> {
    for (row, legs) in legs.iter().enumerate() {
        for (column, leg) in legs.iter().enumerate() {
            let (from, to) = (leg.from_index.unwrap_or(row), leg.to_index.unwrap_or(column));
            if (from, to) != (row, column) {
                let reason = format!("from_index {from} and to_index {to} stand where {row} and {column} belong");
                return Err(MatrixError::Broken { what: WHAT, reason });
            }
        }
    }
    Ok(())
}
