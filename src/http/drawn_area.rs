//! Reports about areas that people draw or upload: computed, answered, and kept nowhere.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{FromRequest as _, Request, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::response::Response;
use serde::Deserialize;

use crate::http::App;
use crate::http::answer::{Guest, Parameters, Turn};
use crate::http::area::{inputs, written};
use crate::http::problem::Problem;
use crate::report::{DrawnError, outline, report_drawn};

/// The longest outline that is taken, in bytes: some times what [`outline`] allows corners for.
pub(super) const LONGEST: usize = 1 << 20;

/// How long it may take to come: others with longer breath would hold a connection for ever.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// `html`, `json` or `csv`; without it, as `Accept` says, and JSON where that says nothing.
    format: Option<String>,
}

/// The report about a polygon in GeoJSON.
pub(super) async fn report(
    State(app): State<App>,
    Parameters(wanted): Parameters<Wanted>,
    guest: Guest,
    request: Request,
) -> Result<Response, Problem> {
    let format = match wanted.format.as_deref() {
        None => accepted(request.headers()),
        Some("html") => "html",
        Some("json") => "json",
        Some("csv") => "csv",
        Some(other) => return Err(Problem::BadRequest(format!("`format`: `{other}` is none of html, json, csv"))),
    };
    let sent = tokio::time::timeout(LONGEST_WAIT, Bytes::from_request(request, &app)).await;
    let sent = sent.map_err(|_slow| Problem::TooSlow(format!("an outline may take {} s", LONGEST_WAIT.as_secs())))?;
    let sent = sent.map_err(|refused| match refused.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLong(format!("an outline may have {LONGEST} bytes")),
        _ => Problem::BadRequest("the outline did not come whole".to_owned()),
    })?;
    let text =
        String::from_utf8(sent.into()).map_err(|_no_text| Problem::BadRequest("the text is not UTF-8".to_owned()))?;
    let atlas = app.atlas();
    let writing = Turn::come(guest).await?.work(move |deadline| {
        let report = outline(&text)
            .and_then(|outline| report_drawn(&inputs(&atlas, deadline), &outline))
            .map_err(|error| refusal(&error))?;
        written(&report, format)
    });
    let (mut response, turn) = writing.await?;
    response.extensions_mut().insert(turn);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// What a browser's GET is told.
pub(super) async fn how() -> Problem {
    Problem::NotFound("a report about a drawn area is asked for by POST, with its outline as GeoJSON".to_owned())
}

fn accepted(asked: &HeaderMap) -> &'static str {
    let accept = asked.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    match accept {
        pages if pages.contains("text/html") => "html",
        tables if tables.contains("text/csv") => "csv",
        _ => "json",
    }
}

fn refusal(error: &DrawnError) -> Problem {
    let told = error.to_string();
    match error {
        DrawnError::NotGeoJson(_) | DrawnError::NotOneArea | DrawnError::NoPlace(..) => Problem::BadRequest(told),
        DrawnError::TooManyCorners(_) => Problem::TooLong(told),
        DrawnError::NotValid(_)
        | DrawnError::TooComplex(_)
        | DrawnError::TooManySides
        | DrawnError::Outside
        | DrawnError::TooSmall => Problem::Refused(told),
        DrawnError::Stopped(stopped) => (*stopped).into(),
    }
}
