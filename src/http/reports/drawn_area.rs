//! Reports about drawn or uploaded areas: computed on request and never stored.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{FromRequest as _, Request, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::response::Response;
use serde::Deserialize;

use crate::http::app::App;
use crate::http::reports::area::{inputs, report_response};
use crate::http::request::language::RequestText;
use crate::http::request::parameters::Parameters;
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::report::{DrawnError, outline, report_drawn};

/// Maximum size of an outline in bytes, several times what the vertex limit of [`outline`] needs.
pub(crate) const MAX_BODY_BYTES: usize = 1 << 20;

/// Timeout of the request body; slower clients would hold a connection.
const BODY_TIMEOUT: Duration = Duration::from_secs(20);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReportQuery {
    /// `html`, `json` or `csv`; by default as `Accept` says, or JSON.
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
        Some("html") => "html",
        Some("json") => "json",
        Some("csv") => "csv",
        Some(other) => return Err(Problem::BadRequest(format!("`format`: `{other}` is not one of html, json, csv"))),
    };
    let body = tokio::time::timeout(BODY_TIMEOUT, Bytes::from_request(request, &app)).await;
    let body = body.map_err(|_elapsed| {
        Problem::RequestTimeout(format!("an outline must arrive within {} s", BODY_TIMEOUT.as_secs()))
    })?;
    let body = body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            Problem::PayloadTooLarge(format!("an outline may have at most {MAX_BODY_BYTES} bytes"))
        }
        _ => Problem::BadRequest("the outline did not arrive completely".to_owned()),
    })?;
    let text =
        String::from_utf8(body.into()).map_err(|_invalid| Problem::BadRequest("the text is not UTF-8".to_owned()))?;
    let atlas = app.atlas();
    let report_task = LargeResponsePermit::acquire(client).await?.respond(move |deadline| {
        let report = outline(&text)
            .and_then(|outline| report_drawn(&inputs(texts, &atlas, deadline), &outline))
            .map_err(|error| drawn_problem(&error))?;
        report_response(&report, format, false)
    });
    let mut response = report_task.await?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// The response to GET.
pub(crate) async fn get_not_supported() -> Problem {
    Problem::NotFound("request a report about a drawn area by POST, with its outline as GeoJSON".to_owned())
}

fn format_from_accept(headers: &HeaderMap) -> &'static str {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    match accept {
        pages if pages.contains("text/html") => "html",
        tables if tables.contains("text/csv") => "csv",
        _ => "json",
    }
}

fn drawn_problem(error: &DrawnError) -> Problem {
    let detail = error.to_string();
    match error {
        DrawnError::NotGeoJson(_) | DrawnError::NotOneArea | DrawnError::NoPlace(..) => Problem::BadRequest(detail),
        DrawnError::TooManyCorners(_) => Problem::PayloadTooLarge(detail),
        DrawnError::NotValid(_)
        | DrawnError::TooComplex(_)
        | DrawnError::TooManySides
        | DrawnError::Outside
        | DrawnError::TooSmall => Problem::Unprocessable(detail),
        DrawnError::Stopped(stopped) => (*stopped).into(),
    }
}
