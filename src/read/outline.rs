//! Reads the outline of one area from any layer, for a report about an area of one's own.

use std::path::Path;

use gapatlas_formats::error::{ReadError, listed};
use gapatlas_formats::files::File;
use gapatlas_formats::records::{ColumnIdx, Records, RecordsError};
use geo::Geometry;

use crate::filter::RowFilter;
use crate::read::format_detection::read_records;
use crate::read::layer::{LayerChoice, with_wkt_geometry};

/// Which row of a file is meant.
#[derive(Debug, Clone, Copy, Default)]
pub struct OutlineChoice<'a> {
    /// The layer, where the file has several.
    pub layer: Option<&'a str>,
    /// The coordinate reference system, which overrides that of the file.
    pub crs: Option<&'a str>,
    /// The condition for the row in CQL2, where the layer has several.
    pub condition: Option<&'a str>,
}

/// Why a file does not say which outline is meant.
#[derive(Debug, thiserror::Error)]
enum OutlineError {
    /// Several rows and no condition.
    #[error(
        "has {rows} rows, and a report is about one outline; choose one with `where`{example}; its columns are {columns}"
    )]
    SeveralRows { rows: usize, example: String, columns: String },
    /// A condition for several rows.
    #[error(
        "has {rows} rows for which `where` is true, and a report is about one outline; say more, or unite them before"
    )]
    SeveralChosen { rows: usize },
    /// A row without geometry.
    #[error("has no outline in {row_unit} {number}")]
    NoOutline { row_unit: &'static str, number: u64 },
}

/// The geometry of the only row of a layer, or of the row that is chosen, in WGS 84. Degrees without a coordinate reference
/// system are WGS 84.
///
/// # Errors
/// Where the file cannot be read or has no coordinate reference system for other coordinates, and where it has several rows
/// or no geometry.
pub fn read_outline(path: &Path, choice: OutlineChoice<'_>) -> Result<Geometry, ReadError> {
    let condition = choice.condition.map(|text| RowFilter::try_from(text.to_owned())).transpose();
    let condition = condition.map_err(ReadError::in_study)?;
    let file = File::given(path)?;
    let layer = LayerChoice { name: choice.layer, crs: choice.crs, takes_degrees: true, ..LayerChoice::NONE };
    let mut findings = Vec::new();
    let (records, _) = read_records(&file, layer, &mut findings)?;
    let records = with_wkt_geometry(records, choice.crs)?.keep_where(condition.as_ref(), 0, &mut findings)?;
    if !records.has_geometry {
        let hint = "name a layer of polygons";
        return Err(ReadError::in_file(records.file, RecordsError::NoGeometry { hint }));
    }
    let problem = match (records.rows.as_slice(), &condition) {
        ([row], _) => match &row.geometry {
            Some(geometry) => return Ok(geometry.clone()),
            None => OutlineError::NoOutline { row_unit: records.row_unit, number: row.number },
        },
        (rows, Some(_)) => OutlineError::SeveralChosen { rows: rows.len() },
        (rows, None) => OutlineError::SeveralRows {
            rows: rows.len(),
            example: example(&records).map_or_else(String::new, |condition| format!(", as in \"{condition}\"")),
            columns: listed(records.columns.iter().map(String::as_str)),
        },
    };
    Err(ReadError::in_file(records.file, problem))
}

/// A condition that is true for the first row alone, by a name if there is one.
fn example(records: &Records) -> Option<String> {
    let is_plain = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    let is_key = |column: ColumnIdx| {
        let first = records.rows.first().and_then(|row| row.text(column));
        first.filter(|first| records.rows[1..].iter().all(|row| row.text(column) != Some(first)))
    };
    let keys = records.indexed().filter(|(_, name)| is_plain(name));
    let mut keys: Vec<(&str, &str)> = keys.filter_map(|(column, name)| Some((name, is_key(column)?))).collect();
    keys.sort_by_key(|(name, _)| !name.to_lowercase().contains("name"));
    let (name, text) = keys.first()?;
    Some(format!("{name} = '{}'", text.replace('\'', "''")))
}
