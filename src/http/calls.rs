//! Which question to ask first, for whoever keeps the lists: `calls.html`, `calls.csv`, `calls.json`.

use std::sync::LazyLock;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::calls::{STYLE, calls, csv, html, json};
use crate::http::App;
use crate::http::answer::{None as NoParameters, Parameters};
use crate::http::area::{page, policy_with};
use crate::http::problem::Problem;
use crate::http::served::Served;

static POLICY_OF_PAGE: LazyLock<String> = LazyLock::new(|| policy_with(STYLE));

fn of_atlas(atlas: &Served) -> crate::calls::Calls {
    let contents = &atlas.contents;
    calls(&contents.provenance, &contents.calls, contents.areas.table.get())
}

/// The calls as a page.
pub(super) async fn as_page(State(app): State<App>, _: Parameters<NoParameters>) -> Response {
    page(html(&of_atlas(&app.atlas())), &POLICY_OF_PAGE)
}

/// The calls as a table.
pub(super) async fn as_table(State(app): State<App>, _: Parameters<NoParameters>) -> Response {
    ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], csv(&of_atlas(&app.atlas()))).into_response()
}

/// The calls as JSON.
pub(super) async fn as_json(State(app): State<App>, _: Parameters<NoParameters>) -> Result<Response, Problem> {
    let json = json(&of_atlas(&app.atlas())).map_err(Problem::internal)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
}
