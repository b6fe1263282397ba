//! Reports about drawn or uploaded areas: computed on request and never stored.

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap};
use axum::response::Response;
use serde::Deserialize;

use crate::http::app::App;
use crate::http::reports::area::{inputs, report_response};
use crate::http::reports::document_file::ReportFormat;
use crate::http::reports::own_area_problem::own_area_problem;
use crate::http::request::body::body;
use crate::http::request::language::RequestText;
use crate::http::request::parameters::Parameters;
use crate::http::response::headers::forbid_storing;
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::report::{outline, report_drawn};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReportQuery {
    /// The ending of a format of reports; by default as `Accept` says, or JSON.
    format: Option<String>,
}

/// Reports about a polygon in GeoJSON.
pub(crate) async fn report(
    State(app): State<App>,
    RequestText(texts): RequestText,
    Parameters(query): Parameters<ReportQuery>,
    client: ClientContext,
    request: Request,
) -> Result<Response, Problem> {
    let format = match query.format.as_deref() {
        None => format_from_accept(request.headers()),
        Some(ending) => ReportFormat::from_ending(ending).ok_or_else(|| {
            let endings = ReportFormat::ALL.map(|(_, ending)| ending).join(", ");
            Problem::BadRequest(format!("`format`: `{ending}` is not one of {endings}"))
        })?,
    };
    let body = body(request, &app, "an outline").await?;
    let text =
        String::from_utf8(body.into()).map_err(|_invalid| Problem::BadRequest("the text is not UTF-8".to_owned()))?;
    let atlas = app.atlas();
    let texts = if format == ReportFormat::Html { texts.for_html() } else { texts };
    let report_task = LargeResponsePermit::acquire(client).await?.respond(move |deadline| {
        let report = outline(&text)
            .and_then(|outline| report_drawn(&inputs(texts, &atlas, deadline), &outline))
            .map_err(|error| own_area_problem(&error))?;
        report_response(&report, format, false)
    });
    let mut response = report_task.await?;
    forbid_storing(&mut response);
    Ok(response)
}

/// The response to GET.
pub(crate) async fn get_not_supported() -> Problem {
    Problem::NotFound("request a report about a drawn area by POST, with its outline as GeoJSON".to_owned())
}

fn format_from_accept(headers: &HeaderMap) -> ReportFormat {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    match accept {
        pages if pages.contains("text/html") => ReportFormat::Html,
        tables if tables.contains("text/csv") => ReportFormat::Csv,
        _ => ReportFormat::Json,
    }
}
