//! Positions from columns of coordinates.

use gapatlas_formats::error::ReadError;
use gapatlas_formats::records::cell::number;
use gapatlas_formats::records::{ColumnIdx, Record, Records};
use gapatlas_formats::sites::record::is_missing_marker;

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
    let found = transformed(&records.file, &pairs, crs)?;
    for (row, (pair, position)) in records.rows.iter().zip(pairs.iter().zip(&found)) {
        if position.is_none() && pair.is_some() {
            let [x, y] = [x, y].map(|column| row.text(column).unwrap_or_default().to_owned());
            findings.push(records.finding(row, FindingKind::NoPlace { x, y }));
        }
    }
    Ok(found)
}

/// A column of texts such as `(41.88, -87.63)` or `POINT (1176090 1901400)` as positions, with a finding for each text that is not a
/// position.
pub(crate) fn locations(
    records: &Records,
    column: Option<ColumnIdx>,
    crs: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Option<Position>>, ReadError> {
    let text = |row| column.and_then(|column| Record::text(row, column)).filter(|text| !is_missing_marker(text));
    let pairs: Vec<Option<(f64, f64)>> = records.rows.iter().map(|row| text(row).and_then(point_in_text)).collect();
    let found = transformed(&records.file, &pairs, crs)?;
    for (row, position) in records.rows.iter().zip(&found) {
        if let (Some(text), None) = (text(row), position) {
            let (x, y) = (text.to_owned(), String::new());
            findings.push(records.finding(row, FindingKind::NoPlace { x, y }));
        }
    }
    Ok(found)
}

/// `(latitude, longitude)`, also after an address, as Socrata portals write it; or `POINT (x y)`. The answer is x, then y.
pub(crate) fn point_in_text(text: &str) -> Option<(f64, f64)> {
    let (before, inside) = text.trim().rsplit_once('(').unwrap_or(("", text.trim()));
    let inside = inside.trim_end().trim_end_matches(')');
    let numbers: Vec<f64> =
        inside.split([',', ' ']).filter(|part| !part.is_empty()).map_while(|part| part.parse().ok()).collect();
    let [first, second] = numbers.as_slice() else { return None };
    let is_point = before.trim().to_ascii_uppercase().ends_with("POINT");
    Some(if is_point { (*first, *second) } else { (*second, *first) })
}

/// Pairs of coordinates as positions; `None` for 0, 0 and where they are out of range.
fn transformed(
    file: &str,
    pairs: &[Option<(f64, f64)>],
    crs: Option<&str>,
) -> Result<Vec<Option<Position>>, ReadError> {
    let (mut lons, mut lats): (Vec<f64>, Vec<f64>) = pairs.iter().flatten().copied().unzip();
    if let Some(crs) = crs {
        transform_columns(file, crs, &mut lons, &mut lats)?;
    }
    let mut degrees = lons.into_iter().zip(lats);
    let position = |pair: &Option<(f64, f64)>| match pair {
        Some((0.0, 0.0)) => degrees.next().and(None),
        Some(_) => degrees.next().and_then(|(lon, lat)| Position::new(lon, lat)),
        None => None,
    };
    Ok(pairs.iter().map(position).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_coordinates_in_one_column_depends_on_the_format() {
        let expected = Some((-87.7615, 41.9675));
        assert_eq!(point_in_text("(41.9675, -87.7615)"), expected);
        assert_eq!(point_in_text("POINT (-87.7615 41.9675)"), expected);
        assert_eq!(point_in_text("5363 W. Lawrence Ave.\nChicago, IL\n(41.9675, -87.7615)"), expected);
        assert_eq!(point_in_text("41.9675, -87.7615"), expected);
        for none in ["", "(41.9675)", "(north, west)"] {
            assert_eq!(point_in_text(none), None, "{none}");
        }
    }

    #[test]
    fn pairs_out_of_range_and_at_zero_are_no_positions_and_keep_their_place() {
        let pairs = [Some((0.0, 0.0)), None, Some((41.9, -97.5)), Some((-87.5, 41.9))];
        let found = transformed("t.csv", &pairs, None).unwrap();
        assert_eq!(found, [None, None, None, Position::new(-87.5, 41.9)]);
    }
}
