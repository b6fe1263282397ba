//! Query parameters of a collection's items, parsed and checked.

use std::collections::BTreeSet;
use std::fmt::Display;

use geo::Geometry;

use crate::domain::{Quantity, Table, Values};
use crate::filter::{FilterError, Language, Node, bbox_geometry, closest_name, read};
use crate::ogc::crs::Crs;

/// Largest `limit`. A larger value is not an error: the page has fewer features, and `next` links to the rest.
pub const MAX_LIMIT: usize = 10_000;
/// Default `limit`.
pub const DEFAULT_LIMIT: usize = 10;

/// Query parameters of items besides the column names.
pub const PARAMETERS: [&str; 13] = [
    "f",
    "limit",
    "offset",
    "bbox",
    "bbox-crs",
    "datetime",
    "crs",
    "filter",
    "filter-lang",
    "filter-crs",
    "sortby",
    "properties",
    "skipGeometry",
];

/// An invalid query parameter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{parameter}`: {reason}")]
pub struct ParameterError {
    /// The name of the parameter.
    pub parameter: String,
    /// What is wrong and what is accepted.
    pub reason: String,
}

impl ParameterError {
    pub(super) fn of(parameter: &str, reason: impl Display) -> Self {
        Self { parameter: parameter.to_owned(), reason: reason.to_string() }
    }
}

/// A parsed items query.
#[derive(Debug)]
pub struct ItemsQuery {
    /// Maximum number of features on the page.
    pub limit: usize,
    /// Number of features skipped.
    pub offset: usize,
    /// Bounding box and its reference system.
    pub bbox: Option<(Geometry, Crs)>,
    /// CQL2 filter and the reference system of its geometries.
    pub filter: Option<(Node, Crs)>,
    /// Equality conditions: column index and the text after `=`.
    pub equals: Vec<(usize, String)>,
    /// Sort keys: column index and whether the order is descending.
    pub sort: Vec<(usize, bool)>,
    /// Indices of the columns that are returned; all where `None`.
    pub columns: Option<Vec<usize>>,
    /// Reference system of the response.
    pub crs: Crs,
    /// Whether geometries are returned.
    pub has_geometry: bool,
}

impl Default for ItemsQuery {
    fn default() -> Self {
        Self {
            limit: DEFAULT_LIMIT,
            offset: 0,
            bbox: None,
            filter: None,
            equals: Vec::new(),
            sort: Vec::new(),
            columns: None,
            crs: Crs::CRS84,
            has_geometry: true,
        }
    }
}

impl ItemsQuery {
    /// Parses the query parameters.
    ///
    /// # Errors
    /// Where a parameter is unknown, repeated or invalid.
    pub fn read(pairs: &[(String, String)], table: &Table, supported: &[Crs]) -> Result<Self, ParameterError> {
        let mut names = BTreeSet::new();
        if let Some((twice, _)) = pairs.iter().find(|(name, _)| !names.insert(name)) {
            return Err(ParameterError::of(twice, "is given twice; give it once"));
        }
        let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        let crs = |name: &str| value(name).map_or(Ok(Crs::CRS84), |text| parse_crs(name, text, supported));
        let mut query = Self { crs: crs("crs")?, ..Self::default() };
        let language = match value("filter-lang") {
            None => None,
            Some("cql2-text") => Some(Language::Text),
            Some("cql2-json") => Some(Language::Json),
            Some(other) => {
                return Err(ParameterError::of("filter-lang", format!("`{other}` is not one of cql2-text, cql2-json")));
            }
        };
        for (name, text) in pairs {
            let invalid = |reason: String| ParameterError::of(name, reason);
            match name.as_str() {
                "limit" => query.limit = parse_integer(name, text, 1)?.min(MAX_LIMIT),
                "offset" => query.offset = parse_integer(name, text, 0)?,
                "bbox" => query.bbox = Some(parse_bbox(text, crs("bbox-crs")?)?),
                "bbox-crs" | "filter-crs" => drop(crs(name)?),
                "datetime" => crate::ogc::datetime::check(text).map_err(invalid)?,
                "filter" => {
                    // JSON starts with a brace and CQL2 text never does, so `filter-lang` is optional.
                    let is_json = text.trim_start().starts_with('{');
                    let language = language.unwrap_or(if is_json { Language::Json } else { Language::Text });
                    let node = read(text, language).map_err(|error| invalid(error.to_string()))?;
                    query.filter = Some((node, crs("filter-crs")?));
                }
                "sortby" => query.sort = parse_sort(text, table)?,
                "properties" => query.columns = Some(parse_columns(name, text, table)?),
                "skipGeometry" => query.has_geometry = !parse_bool(name, text)?,
                "f" | "crs" | "filter-lang" => {}
                other => match column_index(table, other) {
                    Some(column) => query.equals.push((column, text.clone())),
                    None => return Err(unknown(other, table)),
                },
            }
        }
        Ok(query)
    }
}

/// The reference system of a single feature's response; `f` is the only other parameter.
///
/// # Errors
/// Where a parameter is unknown or invalid.
pub fn item_crs(pairs: &[(String, String)], supported: &[Crs]) -> Result<Crs, ParameterError> {
    let mut crs = Crs::CRS84;
    for (name, text) in pairs {
        match name.as_str() {
            "crs" => crs = parse_crs(name, text, supported)?,
            "f" => {}
            other => {
                return Err(ParameterError::of(other, "is not a parameter of a feature; the parameters are f, crs"));
            }
        }
    }
    Ok(crs)
}

fn unknown(name: &str, table: &Table) -> ParameterError {
    let reason = format!(
        "is neither a parameter nor a column of {}; the parameters are {}, and columns (did you mean `{}`?)",
        table.layer,
        PARAMETERS.join(", "),
        closest_column(table, name),
    );
    ParameterError::of(name, reason)
}

fn parse_crs(name: &str, text: &str, supported: &[Crs]) -> Result<Crs, ParameterError> {
    Crs::find(text, supported).ok_or_else(|| {
        let supported = supported.iter().map(|crs| crs.code()).collect::<Vec<_>>().join(", ");
        ParameterError::of(name, format!("`{text}` is not one of the systems meant for this region: {supported}"))
    })
}

fn parse_integer(name: &str, text: &str, minimum: usize) -> Result<usize, ParameterError> {
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // A number too large for `usize` is larger than every table.
    let number = is_plain.then(|| text.parse::<usize>().unwrap_or(usize::MAX / 2).min(usize::MAX / 2));
    number
        .filter(|number| *number >= minimum)
        .ok_or_else(|| ParameterError::of(name, format!("`{text}` is not a whole number of at least {minimum}")))
}

fn parse_bool(name: &str, text: &str) -> Result<bool, ParameterError> {
    text.parse().map_err(|_odd| ParameterError::of(name, format!("`{text}` is neither true nor false")))
}

/// A box given in the axis order of its reference system. The result has the easting first, so that west > east marks a
/// box across the antimeridian.
fn parse_bbox(text: &str, crs: Crs) -> Result<(Geometry, Crs), ParameterError> {
    let numbers: Result<Vec<f64>, _> = text.split(',').map(|part| part.trim().parse::<f64>()).collect();
    let numbers = numbers.map_err(|_odd| {
        ParameterError::of("bbox", format!("`{text}` is not a box; a box is west,south,east,north, each a number"))
    })?;
    let parse_bbox = bbox_geometry(&crs.with_east_first(&numbers)).map_err(|error| match error {
        FilterError::InvalidGeometry(reason) => ParameterError::of("bbox", reason),
        other => ParameterError::of("bbox", other),
    })?;
    Ok((parse_bbox, crs.east_first()))
}

fn closest_column(table: &Table, name: &str) -> String {
    closest_name(table.columns.iter().map(|column| column.quantity.name()), name)
}

fn column_index(table: &Table, name: &str) -> Option<usize> {
    table.columns.iter().position(|column| column.quantity.name() == name)
}

fn column(parameter: &str, name: &str, table: &Table) -> Result<usize, ParameterError> {
    column_index(table, name).ok_or_else(|| {
        let reason =
            format!("{} have no column `{name}`; did you mean `{}`?", table.layer, closest_column(table, name));
        ParameterError::of(parameter, reason)
    })
}

/// Indices of the columns in a comma-separated list. Each may be named once, so that the response is never wider than
/// the table.
///
/// # Errors
/// Where a column does not exist or is named twice.
pub fn parse_columns(parameter: &str, text: &str, table: &Table) -> Result<Vec<usize>, ParameterError> {
    let indices: Result<Vec<usize>, ParameterError> =
        text.split(',').map(|name| column(parameter, name.trim(), table)).collect();
    check_unique(parameter, indices?, table)
}

fn check_unique(parameter: &str, indices: Vec<usize>, table: &Table) -> Result<Vec<usize>, ParameterError> {
    let mut seen = BTreeSet::new();
    match indices.iter().find(|index| !seen.insert(**index)) {
        None => Ok(indices),
        Some(&twice) => {
            let name = table.columns.get(twice).map(|column| column.quantity.name()).unwrap_or_default();
            Err(ParameterError::of(parameter, format!("names `{name}` twice; name it once")))
        }
    }
}

/// `-limited_english,+name`
fn parse_sort(text: &str, table: &Table) -> Result<Vec<(usize, bool)>, ParameterError> {
    let each = text.split(',').map(|name| {
        let name = name.trim_start_matches(' ');
        let (descending, name) = match name.strip_prefix('-') {
            Some(name) => (true, name),
            // A plus that is not encoded as %2B arrives as a space.
            None => (false, name.strip_prefix('+').unwrap_or(name)),
        };
        Ok((column("sortby", name.trim(), table)?, descending))
    });
    let sort: Vec<(usize, bool)> = each.collect::<Result<_, ParameterError>>()?;
    check_unique("sortby", sort.iter().map(|(index, _)| *index).collect(), table)?;
    // Sorting costs rows × keys.
    if sort.len() > 8 { Err(ParameterError::of("sortby", "names more than 8 columns")) } else { Ok(sort) }
}

/// Whether a cell equals the text after `=`.
pub(super) fn cell_equals(table: &Table, column: usize, row: usize, text: &str) -> bool {
    match table.columns.get(column).map(|column| &column.values) {
        Some(Values::Text(cells)) => cells.get(row).and_then(Option::as_deref) == Some(text),
        Some(Values::Number(cells)) => {
            let cell = cells.get(row).copied().flatten();
            cell.is_some() && cell == text.parse().ok()
        }
        None => false,
    }
}

/// Checks that conditions on number columns are numbers.
pub(super) fn check_equals(table: &Table, query: &ItemsQuery) -> Result<(), ParameterError> {
    for (index, text) in &query.equals {
        let column = table.columns.get(*index);
        let is_number = column.is_some_and(|column| matches!(column.values, Values::Number(_)));
        if is_number && !text.parse::<f64>().is_ok_and(f64::is_finite) {
            let name = column.map(|column| Quantity::name(&column.quantity)).unwrap_or_default();
            return Err(ParameterError::of(&name, format!("`{text}` is not a number")));
        }
    }
    Ok(())
}
