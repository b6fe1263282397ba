//! Reads the places where a site could open.

use std::path::Path;

use crate::command_inputs::places::{table, unique};
use crate::domain::Position;
use crate::error::ReadError;
use crate::files::File;
use crate::records::sheets::SheetChoice;
use crate::scenario::Candidate;

/// The most candidates.
const MAX_CANDIDATES: usize = 2_000;

/// Why a candidate cannot be used.
#[derive(Debug, thiserror::Error)]
enum CandidateError {
    /// A place that is none.
    #[error("`lon` {lon} and `lat` {lat} are no degrees of longitude and latitude")]
    NoPlace { lon: f64, lat: f64 },
    /// Too many rows.
    #[error("has {0} candidates; at most {MAX_CANDIDATES} are tried, so leave out those that cannot be had")]
    TooMany(usize),
}

/// Reads candidates from a table with the columns `id`, `lon`, `lat` in degrees, and `name` if it has one.
///
/// # Errors
/// Where the file cannot be read or lacks a column, an id is missing or repeated, or a place is none.
pub fn candidates(path: &Path) -> Result<Vec<Candidate>, ReadError> {
    let records = table(&File::at(path), SheetChoice::default(), &mut Vec::new())?;
    if records.rows.len() > MAX_CANDIDATES {
        return Err(ReadError::in_file(&records.file, CandidateError::TooMany(records.rows.len())));
    }
    let [id, lon, lat] = [records.column("id")?, records.column("lon")?, records.column("lat")?];
    let name = records.column("name").ok();
    let ids = unique(&records, id)?;
    let candidate = |(row, id): (_, &String)| {
        let [lon, lat] = [records.number(row, lon)?, records.number(row, lat)?];
        let no_place = || ReadError::at_line(&records.file, row.number, CandidateError::NoPlace { lon, lat });
        let position = Position::new(lon, lat).ok_or_else(no_place)?;
        let name = name.and_then(|name| row.text(name)).map(str::to_owned);
        Ok(Candidate { id: id.clone(), name, position })
    };
    records.rows.iter().zip(ids.names()).map(candidate).collect()
}
