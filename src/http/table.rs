//! A layer's numbers without its outlines, column by column: what a page needs beside the tiles.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use geo::BoundingRect;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::domain::{Column, Layer, Table, Values};
use crate::http::App;
use crate::http::answer::Parameters;
use crate::http::problem::Problem;

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
    Path(file): Path<String>,
    Parameters(wanted): Parameters<Wanted>,
) -> Result<Response, Problem> {
    let (atlas, layer) = (app.atlas(), layer_of(&file, ".json")?);
    // The tables of a large region are megabytes of text.
    let writing = tokio::task::spawn_blocking(move || {
        let shown = atlas.contents.layer(layer)?;
        json(shown.table.get(), &wanted)
    });
    let answer = writing.await.map_err(Problem::internal)??;
    Ok(([(header::CONTENT_TYPE, "application/json")], answer).into_response())
}

fn json(table: &Table, wanted: &Wanted) -> Result<String, Problem> {
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
    let cells: Map<String, Value> =
        columns.into_iter().map(|column| (column.quantity.name(), cells(column, &rows))).collect();
    let mut answer = serde_json::json!({ "layer": table.layer, "rows": rows.len(), "columns": cells });
    if wanted.id.is_some() {
        answer["bounds"] = bounds(table, &rows);
    }
    Ok(answer.to_string())
}

/// West, south, east, north of some rows; null where they have no place of their own.
fn bounds(table: &Table, rows: &[usize]) -> Value {
    let boxes = rows.iter().filter_map(|&row| table.geometry[row].as_deref()?.bounding_rect());
    let boxes = boxes.map(|own| [own.min().x, own.min().y, own.max().x, own.max().y]);
    let all = boxes.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    all.map_or(Value::Null, |bounds| bounds.into_iter().collect())
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
    let find = |name: &str| {
        table.columns.iter().find(|column| column.quantity.name() == name).ok_or_else(|| {
            Problem::BadRequest(format!("`columns`: {} have no column `{name}`; {}", table.layer, nearest(table, name)))
        })
    };
    names.split(',').map(|name| find(name.trim())).collect()
}

/// What was probably meant.
fn nearest(table: &Table, name: &str) -> String {
    let names = table.columns.iter().map(|column| column.quantity.name());
    let nearest = names.max_by(|a, b| strsim::jaro_winkler(a, name).total_cmp(&strsim::jaro_winkler(b, name)));
    format!("did you mean `{}`?", nearest.unwrap_or_default())
}

fn cells(column: &Column, rows: &[usize]) -> Value {
    match &column.values {
        Values::Text(cells) => rows.iter().map(|&row| cells[row].as_deref().map_or(Value::Null, Value::from)).collect(),
        Values::Number(cells) => rows.iter().map(|&row| cells[row].map_or(Value::Null, number)).collect(),
    }
}

/// A number without `.0` where it is whole.
fn number(number: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "whole and small enough to be exact")]
    if number.fract() == 0.0 && number.abs() < 9e15 { Value::from(number as i64) } else { Value::from(number) }
}
