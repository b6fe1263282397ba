//! A layer's numbers without its outlines, column by column: what a page needs beside the tiles.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize, Serializer};

use crate::domain::{Column, Deadline, Extent, Layer, Table, Values};
use crate::http::App;
use crate::http::answer::{Guest, Parameters, Segments, Turn};
use crate::http::bounded::Bounded;
use crate::http::problem::Problem;
use crate::ogc::columns;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// Names of columns with commas between them; all columns where it is missing.
    columns: Option<String>,
    /// Only the rows whose first column is this.
    id: Option<String>,
}

pub(super) async fn table(
    State(app): State<App>,
    Segments(file): Segments<String>,
    Parameters(wanted): Parameters<Wanted>,
    guest: Guest,
) -> Result<Response, Problem> {
    let (atlas, layer) = (app.atlas(), layer_of(&file, ".json")?);
    // The tables of a large region are megabytes of text.
    let turn = Turn::come(guest).await?;
    let writing = turn.work(move |deadline| {
        let shown = atlas.contents.layer(layer)?;
        json(shown.table.get(), &wanted, deadline)
    });
    let (answer, turn) = writing.await?;
    let mut response = ([(header::CONTENT_TYPE, "application/json")], answer).into_response();
    response.extensions_mut().insert(turn);
    Ok(response)
}

/// An answer as it is sent.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    layer: Layer,
    rows: usize,
    columns: Columns<'a>,
    #[serde(flatten)]
    one: Option<OneRow>,
}

/// What is told of one row beside its cells.
#[derive(Debug, Serialize)]
struct OneRow {
    /// West, south, east, north; null where the row has no place of its own.
    bounds: Option<[f64; 4]>,
}

/// Columns by name, written as they are read: a copy of a large table would take gigabytes.
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

fn json(table: &Table, wanted: &Wanted, deadline: &Deadline) -> Result<Vec<u8>, Problem> {
    let columns = chosen(table, wanted.columns.as_deref())?;
    let rows: Vec<usize> = match &wanted.id {
        None => (0..table.rows()).collect(),
        Some(id) => rows_of(table, id),
    };
    if rows.is_empty()
        && let Some(id) = &wanted.id
    {
        return Err(Problem::NotFound(format!("{} have no row `{id}`", table.layer)));
    }
    let one = wanted.id.is_some().then(|| OneRow { bounds: bounds(table, &rows) });
    let answer = Answer { layer: table.layer, rows: rows.len(), columns: Columns { columns, rows }, one };
    let mut text = Bounded::new(deadline);
    let written = serde_json::to_writer(&mut text, &answer);
    text.finish(written)
}

fn bounds(table: &Table, rows: &[usize]) -> Option<[f64; 4]> {
    Extent::of(rows.iter().filter_map(|&row| table.geometry[row].as_deref())).map(Extent::bounds)
}

/// The layer that a file is named for.
pub(super) fn layer_of(file: &str, ending: &str) -> Result<Layer, Problem> {
    let name = file.strip_suffix(ending);
    Layer::ALL.into_iter().find(|layer| Some(layer.name()) == name).ok_or_else(|| {
        let names = Layer::ALL.map(|layer| format!("{layer}{ending}")).join(", ");
        Problem::NotFound(format!("`{file}` is none of {names}"))
    })
}

/// The rows whose first column is `id`.
pub(super) fn rows_of(table: &Table, id: &str) -> Vec<usize> {
    match table.columns.first().map(|column| &column.values) {
        Some(Values::Text(names)) => {
            names.iter().enumerate().filter(|(_, name)| name.as_deref() == Some(id)).map(|(row, _)| row).collect()
        }
        _ => Vec::new(),
    }
}

fn chosen<'a>(table: &'a Table, names: Option<&str>) -> Result<Vec<&'a Column>, Problem> {
    let Some(names) = names else { return Ok(table.columns.iter().collect()) };
    if names.trim().is_empty() {
        return Err(Problem::BadRequest("`columns` names none; leave it out for all".to_owned()));
    }
    Ok(columns("columns", names, table)?.into_iter().map(|place| &table.columns[place]).collect())
}

/// A number without `.0` where it is whole.
fn number(number: f64) -> Number {
    #[expect(clippy::cast_possible_truncation, reason = "whole and small enough to be exact")]
    if number.fract() == 0.0 && number.abs() < 9e15 { Number::Whole(number as i64) } else { Number::Other(number) }
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Number {
    Whole(i64),
    Other(f64),
}
