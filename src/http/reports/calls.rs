//! Prioritized questions to site operators: `calls.html`, `calls.csv`, `calls.json`.

use std::sync::LazyLock;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gapatlas_text::Text;

use crate::calls::{STYLE, calls, csv, html, json};
use crate::http::app::App;
use crate::http::request::language::RequestText;
use crate::http::request::parameters::{NoParameters, Parameters};
use crate::http::response::documents::{page_response, policy_with_style};
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;

static PAGE_POLICY: LazyLock<String> = LazyLock::new(|| policy_with_style(STYLE));

fn calls_of(text: &Text, atlas: &ServedAtlas) -> crate::calls::Calls {
    let contents = &atlas.contents;
    calls(text, &contents.provenance, &contents.calls, contents.areas.table.get())
}

/// The calls as a page.
pub(crate) async fn html_page(
    State(app): State<App>,
    RequestText(text): RequestText,
    _: Parameters<NoParameters>,
) -> Response {
    let text = text.for_html();
    page_response(html(text, &calls_of(text, &app.atlas()), true), &PAGE_POLICY)
}

/// The calls as a table.
pub(crate) async fn csv_table(
    State(app): State<App>,
    RequestText(text): RequestText,
    _: Parameters<NoParameters>,
) -> Response {
    ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], csv(&calls_of(text, &app.atlas()))).into_response()
}

/// The calls as JSON.
pub(crate) async fn json_document(
    State(app): State<App>,
    RequestText(text): RequestText,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let json = json(&calls_of(text, &app.atlas())).map_err(Problem::internal)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
}
