//! Positions from columns of coordinates.

use gapatlas_formats::error::ReadError;
use gapatlas_formats::records::cell::number;
use gapatlas_formats::records::{ColumnIdx, Record, Records};

use crate::domain::{Finding, FindingKind, Position};
use crate::read::layer::transform_columns;

/// Columns of coordinates as positions. `None` where a cell is empty or not a number, where the coordinates are out of
/// range, and for 0, 0, which many programs write for "unknown".
pub(crate) fn positions(
    records: &Records,
    x: ColumnIdx,
    y: ColumnIdx,
    crs: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Option<Position>>, ReadError> {
    let mut coordinate = |row: &Record, column: ColumnIdx| {
        let text = row.text(column)?;
        let found = number(text, records.commas);
        if found.is_none() {
            let (column, value) = (records.name_of(column).to_owned(), text.to_owned());
            findings.push(records.finding(row, FindingKind::NotANumber { column, value }));
        }
        found
    };
    let pairs: Vec<Option<(f64, f64)>> =
        records.rows.iter().map(|row| coordinate(row, x).zip(coordinate(row, y))).collect();
    let (mut lons, mut lats): (Vec<f64>, Vec<f64>) = pairs.iter().flatten().copied().unzip();
    if let Some(crs) = crs {
        transform_columns(&records.file, crs, &mut lons, &mut lats)?;
    }
    let mut degrees = lons.into_iter().zip(lats);
    let mut positions = Vec::with_capacity(pairs.len());
    for (row, pair) in records.rows.iter().zip(pairs) {
        let position = match pair {
            Some((0.0, 0.0)) => degrees.next().and(None),
            Some(_) => degrees.next().and_then(|(lon, lat)| Position::new(lon, lat)),
            None => None,
        };
        if position.is_none() && pair.is_some() {
            let [x, y] = [x, y].map(|column| row.text(column).unwrap_or_default().to_owned());
            findings.push(records.finding(row, FindingKind::NoPlace { x, y }));
        }
        positions.push(position);
    }
    Ok(positions)
}
