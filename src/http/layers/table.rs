//! A layer's attributes as JSON columns, without geometries.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gapatlas_text::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use crate::disclosure::Published;
use crate::domain::{Column, Deadline, Extent, Layer, Table, Values};
use crate::http::app::App;
use crate::http::reports::area::inputs;
use crate::http::reports::own_area_problem::own_area_problem;
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::bounded_writer::BoundedWriter;
use crate::http::response::headers::forbid_storing;
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::{PublishedLayer, ServedAtlas};
use crate::ogc::parse_columns;
use crate::report::{FoundArea, has_outline};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TableQuery {
    /// Comma-separated column names; by default all columns.
    columns: Option<String>,
    /// Only rows with this id in the first column.
    id: Option<String>,
    /// Whether the answer has a point inside each outline, with room for a sign.
    #[serde(default)]
    points: bool,
}

pub(crate) async fn table(
    State(app): State<App>,
    Segments(file): Segments<String>,
    Parameters(query): Parameters<TableQuery>,
    client: ClientContext,
) -> Result<Response, Problem> {
    let (atlas, layer) = (app.atlas(), layer_of(&file, ".json")?);
    // Tables of a large region are megabytes of text.
    let permit = LargeResponsePermit::acquire(client).await?;
    let table_task = permit.respond(move |deadline| {
        let published = atlas.contents.layer(layer)?;
        let own = query.id.as_deref();
        let own = own.filter(|id| layer == Layer::Areas && rows_with_id(published.table.get(), id).is_empty());
        let own = own.map(|id| own_area_row(&atlas, id, deadline)).transpose()?.flatten();
        let document = match &own {
            Some(own) => json(own.get(), None, &query, deadline)?,
            None => json(published.table.get(), Some(published), &query, deadline)?,
        };
        let mut response = ([(header::CONTENT_TYPE, "application/json")], document).into_response();
        if query.id.is_some_and(|id| has_outline(&id)) {
            forbid_storing(&mut response);
        }
        Ok(response)
    });
    table_task.await
}

/// The row of an area that a reader puts together, in a table of its own; `None` where the id is not that of one.
pub(crate) fn own_area_row(
    atlas: &ServedAtlas,
    id: &str,
    deadline: &Deadline,
) -> Result<Option<Published<Table>>, Problem> {
    // Its cells have no words.
    let inputs = inputs(Text::english(), atlas, deadline);
    let found = FoundArea::of_id(&inputs, id).and_then(|area| area.map(|area| area.table(&inputs)).transpose());
    let found = found.map_err(|error| own_area_problem(&error))?;
    Ok(found.map(|(table, _withheld)| table.part(&[0], None)))
}

/// The file names of all tables.
pub(crate) fn files() -> Vec<String> {
    Layer::ALL.map(|layer| format!("{layer}.json")).to_vec()
}

/// The attributes of a layer, or of one of its rows.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Table")]
pub(crate) struct TableDocument<'a> {
    #[schemars(with = "String")]
    layer: Layer,
    /// How many rows there are.
    rows: usize,
    /// The cells of each column by its name, in the order of the rows.
    #[schemars(with = "BTreeMap<String, Vec<AnyCell>>")]
    columns: Columns<'a>,
    #[serde(flatten)]
    row_info: Option<RowInfo>,
    /// Longitude and latitude of a point inside each row's outline, about where it has most room for a sign, null where it
    /// has none; only where they are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<Vec<Option<[f64; 2]>>>,
}

/// A cell of either kind of column, for the schema.
#[derive(JsonSchema)]
#[schemars(rename = "Cell", untagged)]
#[expect(dead_code, reason = "describes what `Cells` serializes")]
enum AnyCell {
    Text(Option<String>),
    Number(Option<f64>),
}

/// Additional information about a single row.
#[derive(Debug, Serialize, JsonSchema)]
struct RowInfo {
    /// West, south, east, north; null where the row has no geometry.
    bounds: Option<[f64; 4]>,
}

/// Columns by name, serialized directly from the table: a copy of a large table would take gigabytes.
#[derive(Debug)]
struct Columns<'a> {
    columns: Vec<&'a Column>,
    rows: Vec<usize>,
}

/// The cells of a column.
struct Cells<'a> {
    column: &'a Column,
    rows: &'a [usize],
}

impl Serialize for Columns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cells = |column| Cells { column, rows: &self.rows };
        serializer.collect_map(self.columns.iter().map(|column| (column.quantity.name(), cells(column))))
    }
}

impl Serialize for Cells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.column.values {
            Values::Text(cells) => serializer.collect_seq(self.rows.iter().map(|&row| &cells[row])),
            Values::Number(cells) => serializer.collect_seq(self.rows.iter().map(|&row| cells[row].map(number))),
        }
    }
}

/// A table as JSON; `signs` is the layer that has points for its rows.
fn json(
    table: &Table,
    signs: Option<&PublishedLayer>,
    query: &TableQuery,
    deadline: &Deadline,
) -> Result<Vec<u8>, Problem> {
    let columns = selected_columns(table, query.columns.as_deref())?;
    let rows: Vec<usize> = match &query.id {
        None => (0..table.rows()).collect(),
        Some(id) => rows_with_id(table, id),
    };
    if rows.is_empty()
        && let Some(id) = &query.id
    {
        return Err(Problem::NotFound(format!("{} have no row `{id}`", table.layer)));
    }
    let row_info = query.id.is_some().then(|| RowInfo { bounds: bounds(table, &rows) });
    let points = query.points.then(|| {
        let all = signs.map(PublishedLayer::sign_points).unwrap_or_default();
        rows.iter().map(|&row| all.get(row).copied().flatten().map(|at| [at.x(), at.y()].map(on_map))).collect()
    });
    let count = rows.len();
    let document =
        TableDocument { layer: table.layer, rows: count, columns: Columns { columns, rows }, row_info, points };
    let mut text = BoundedWriter::new(deadline);
    let result = serde_json::to_writer(&mut text, &document);
    text.finish(result)
}

/// A coordinate to a meter, in degrees.
fn on_map(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}

fn bounds(table: &Table, rows: &[usize]) -> Option<[f64; 4]> {
    Extent::of(rows.iter().filter_map(|&row| table.geometry[row].as_deref())).map(Extent::bounds)
}

/// The layer that a file name stands for.
pub(crate) fn layer_of(file: &str, suffix: &str) -> Result<Layer, Problem> {
    let name = file.strip_suffix(suffix);
    Layer::ALL.into_iter().find(|layer| Some(layer.name()) == name).ok_or_else(|| {
        let names = Layer::ALL.map(|layer| format!("{layer}{suffix}")).join(", ");
        Problem::NotFound(format!("`{file}` is not one of {names}"))
    })
}

/// The rows with this id in the first column.
pub(crate) fn rows_with_id(table: &Table, id: &str) -> Vec<usize> {
    match table.columns.first().map(|column| &column.values) {
        Some(Values::Text(names)) => {
            names.iter().enumerate().filter(|(_, name)| name.as_deref() == Some(id)).map(|(row, _)| row).collect()
        }
        _ => Vec::new(),
    }
}

fn selected_columns<'a>(table: &'a Table, names: Option<&str>) -> Result<Vec<&'a Column>, Problem> {
    let Some(names) = names else { return Ok(table.columns.iter().collect()) };
    if names.trim().is_empty() {
        return Err(Problem::BadRequest("`columns` names no column; leave it out for all".to_owned()));
    }
    Ok(parse_columns("columns", names, table)?.into_iter().map(|index| &table.columns[index]).collect())
}

/// A whole number is written without `.0`.
fn number(number: f64) -> JsonNumber {
    #[expect(clippy::cast_possible_truncation, reason = "whole and small enough to be exact")]
    if number.fract() == 0.0 && number.abs() < 9e15 {
        JsonNumber::Integer(number as i64)
    } else {
        JsonNumber::Float(number)
    }
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum JsonNumber {
    Integer(i64),
    Float(f64),
}
