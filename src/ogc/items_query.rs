//! What is asked of a collection's features: the parameters after `?`, read once and checked.

use std::collections::BTreeSet;
use std::fmt::Display;

use geo::Geometry;

use crate::domain::{Quantity, Table, Values};
use crate::ogc::crs::Crs;
use crate::ogc::filter::place::boxed;
use crate::ogc::filter::{FilterError, Language, Node, nearest, read};

/// Most features on a page. More are asked for is no error: a page then has fewer, and `next` leads on.
pub const MOST: usize = 10_000;
/// Features on a page where nobody says how many.
pub const USUAL: usize = 10;

/// Parameters of items beside the names of columns.
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

/// A parameter that cannot be answered, named, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{parameter}`: {reason}")]
pub struct Refusal {
    /// The parameter.
    pub parameter: String,
    /// What is wrong and what would be right.
    pub reason: String,
}

impl Refusal {
    pub(super) fn of(parameter: &str, reason: impl Display) -> Self {
        Self { parameter: parameter.to_owned(), reason: reason.to_string() }
    }
}

/// What is asked of the features of a collection.
#[derive(Debug)]
pub struct Asked {
    /// How many features at most.
    pub limit: usize,
    /// How many are passed over.
    pub offset: usize,
    /// Where they are to be.
    pub bbox: Option<(Geometry, Crs)>,
    /// What else is to be true of them.
    pub filter: Option<(Node, Crs)>,
    /// What their columns are to be: the place of each column, and the text after `=`.
    pub equal: Vec<(usize, String)>,
    /// The columns by which they are sorted, and whether the largest is first.
    pub order: Vec<(usize, bool)>,
    /// The columns that are told.
    pub columns: Option<Vec<usize>>,
    /// The system of the answer's coordinates.
    pub crs: Crs,
    /// Whether their places are told.
    pub has_geometry: bool,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            limit: USUAL,
            offset: 0,
            bbox: None,
            filter: None,
            equal: Vec::new(),
            order: Vec::new(),
            columns: None,
            crs: Crs::CRS84,
            has_geometry: true,
        }
    }
}

impl Asked {
    /// Reads the parameters after `?`.
    ///
    /// # Errors
    /// Where one is unknown, stands twice or makes no sense: which, and what would be right.
    pub fn read(pairs: &[(String, String)], table: &Table, known: &[Crs]) -> Result<Self, Refusal> {
        let mut names = BTreeSet::new();
        if let Some((twice, _)) = pairs.iter().find(|(name, _)| !names.insert(name)) {
            return Err(Refusal::of(twice, "stands twice; say it once"));
        }
        let value = |name: &str| pairs.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        let crs = |name: &str| value(name).map_or(Ok(Crs::CRS84), |text| system(name, text, known));
        let mut asked = Self { crs: crs("crs")?, ..Self::default() };
        let language = match value("filter-lang") {
            None => None,
            Some("cql2-text") => Some(Language::Text),
            Some("cql2-json") => Some(Language::Json),
            Some(other) => {
                return Err(Refusal::of("filter-lang", format!("`{other}` is none of cql2-text, cql2-json")));
            }
        };
        for (name, text) in pairs {
            let wrong = |reason: String| Refusal::of(name, reason);
            match name.as_str() {
                "limit" => asked.limit = whole(name, text, 1)?.min(MOST),
                "offset" => asked.offset = whole(name, text, 0)?,
                "bbox" => asked.bbox = Some(frame(text, crs("bbox-crs")?)?),
                "bbox-crs" | "filter-crs" => drop(crs(name)?),
                "datetime" => crate::ogc::datetime::check(text).map_err(wrong)?,
                "filter" => {
                    // JSON begins with a brace and text does not, so nobody needs to say which it is.
                    let is_json = text.trim_start().starts_with('{');
                    let language = language.unwrap_or(if is_json { Language::Json } else { Language::Text });
                    let node = read(text, language).map_err(|error| wrong(error.to_string()))?;
                    asked.filter = Some((node, crs("filter-crs")?));
                }
                "sortby" => asked.order = order(text, table)?,
                "properties" => asked.columns = Some(columns(name, text, table)?),
                "skipGeometry" => asked.has_geometry = !truth(name, text)?,
                "f" | "crs" | "filter-lang" => {}
                other => match place_of(table, other) {
                    Some(column) => asked.equal.push((column, text.clone())),
                    None => return Err(unknown(other, table)),
                },
            }
        }
        Ok(asked)
    }
}

/// Parameters of one feature: its form, its system of coordinates.
///
/// # Errors
/// Where one is unknown or makes no sense.
pub fn crs_of_one(pairs: &[(String, String)], known: &[Crs]) -> Result<Crs, Refusal> {
    let mut crs = Crs::CRS84;
    for (name, text) in pairs {
        match name.as_str() {
            "crs" => crs = system(name, text, known)?,
            "f" => {}
            other => return Err(Refusal::of(other, "is no parameter of a feature; there are f, crs")),
        }
    }
    Ok(crs)
}

fn unknown(name: &str, table: &Table) -> Refusal {
    let reason = format!(
        "is no parameter and no column of {}; there are {}, and columns (did you mean `{}`?)",
        table.layer,
        PARAMETERS.join(", "),
        nearest(table, name),
    );
    Refusal::of(name, reason)
}

fn system(name: &str, text: &str, known: &[Crs]) -> Result<Crs, Refusal> {
    Crs::named(text, known).ok_or_else(|| {
        let known = known.iter().map(|crs| crs.short()).collect::<Vec<_>>().join(", ");
        Refusal::of(name, format!("`{text}` is none of the systems meant for this region: {known}"))
    })
}

fn whole(name: &str, text: &str, least: usize) -> Result<usize, Refusal> {
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // A number that no machine counts to is larger than every other.
    let number = is_plain.then(|| text.parse::<usize>().unwrap_or(usize::MAX / 2).min(usize::MAX / 2));
    number
        .filter(|number| *number >= least)
        .ok_or_else(|| Refusal::of(name, format!("`{text}` is no whole number from {least}")))
}

fn truth(name: &str, text: &str) -> Result<bool, Refusal> {
    text.parse().map_err(|_odd| Refusal::of(name, format!("`{text}` is neither true nor false")))
}

/// A box in the axes of its system, and in that system with the easting first: which side is which tells whether the
/// antimeridian lies between.
fn frame(text: &str, crs: Crs) -> Result<(Geometry, Crs), Refusal> {
    let numbers: Result<Vec<f64>, _> = text.split(',').map(|part| part.trim().parse::<f64>()).collect();
    let numbers = numbers.map_err(|_odd| {
        Refusal::of("bbox", format!("`{text}` is no box; a box is west,south,east,north, each a number"))
    })?;
    let frame = boxed(&crs.turned(&numbers)).map_err(|error| match error {
        FilterError::NotValid(reason) => Refusal::of("bbox", reason),
        other => Refusal::of("bbox", other),
    })?;
    Ok((frame, crs.east_first()))
}

fn place_of(table: &Table, name: &str) -> Option<usize> {
    table.columns.iter().position(|column| column.quantity.name() == name)
}

fn column(parameter: &str, name: &str, table: &Table) -> Result<usize, Refusal> {
    place_of(table, name).ok_or_else(|| {
        let reason = format!("{} have no column `{name}`; did you mean `{}`?", table.layer, nearest(table, name));
        Refusal::of(parameter, reason)
    })
}

/// The places of columns that a parameter names with commas between them, each once: an answer is then no longer than its
/// table, however long the question is.
///
/// # Errors
/// Where there is no such column, and where one is named twice.
pub fn columns(parameter: &str, text: &str, table: &Table) -> Result<Vec<usize>, Refusal> {
    let places: Result<Vec<usize>, Refusal> =
        text.split(',').map(|name| column(parameter, name.trim(), table)).collect();
    named_once(parameter, places?, table)
}

fn named_once(parameter: &str, places: Vec<usize>, table: &Table) -> Result<Vec<usize>, Refusal> {
    let mut seen = BTreeSet::new();
    match places.iter().find(|place| !seen.insert(**place)) {
        None => Ok(places),
        Some(&twice) => {
            let name = table.columns.get(twice).map(|column| column.quantity.name()).unwrap_or_default();
            Err(Refusal::of(parameter, format!("names `{name}` twice; say it once")))
        }
    }
}

/// `-limited_english,+name`
fn order(text: &str, table: &Table) -> Result<Vec<(usize, bool)>, Refusal> {
    let each = text.split(',').map(|name| {
        let name = name.trim_start_matches(' ');
        let (is_falling, name) = match name.strip_prefix('-') {
            Some(name) => (true, name),
            // A plus in an address that was not written as %2B arrives as a space.
            None => (false, name.strip_prefix('+').unwrap_or(name)),
        };
        Ok((column("sortby", name.trim(), table)?, is_falling))
    });
    let order: Vec<(usize, bool)> = each.collect::<Result<_, Refusal>>()?;
    named_once("sortby", order.iter().map(|(place, _)| *place).collect(), table)?;
    // The work is rows times keys; people sort by two or three.
    if order.len() > 8 { Err(Refusal::of("sortby", "names more than 8 columns")) } else { Ok(order) }
}

/// Whether a row's cell is what is written after `=`.
pub(super) fn is_equal(table: &Table, column: usize, row: usize, text: &str) -> bool {
    match table.columns.get(column).map(|column| &column.values) {
        Some(Values::Text(cells)) => cells.get(row).and_then(Option::as_deref) == Some(text),
        Some(Values::Number(cells)) => {
            let cell = cells.get(row).copied().flatten();
            cell.is_some() && cell == text.parse().ok()
        }
        None => false,
    }
}

/// Numbers that columns are to be, where no number is written.
pub(super) fn check_equal(table: &Table, asked: &Asked) -> Result<(), Refusal> {
    for (place, text) in &asked.equal {
        let column = table.columns.get(*place);
        let is_number = column.is_some_and(|column| matches!(column.values, Values::Number(_)));
        if is_number && !text.parse::<f64>().is_ok_and(f64::is_finite) {
            let name = column.map(|column| Quantity::name(&column.quantity)).unwrap_or_default();
            return Err(Refusal::of(&name, format!("`{text}` is no number")));
        }
    }
    Ok(())
}
