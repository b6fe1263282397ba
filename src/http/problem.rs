//! Errors as RFC 9457 problem details.

use std::fmt::Display;
use std::io::Write as _;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::domain::Stopped;
use crate::http::work;
use crate::ogc::Refusal;

/// Why a request has no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    /// Nothing is there.
    NotFound(String),
    /// What was asked makes no sense.
    BadRequest(String),
    /// A parameter makes no sense.
    Parameter(Refusal),
    /// What was sent is understood, and has no answer.
    Refused(String),
    /// What was sent is too long.
    TooLong(String),
    /// A part of a download that lies beyond its end.
    NoSuchRange {
        /// Its length in bytes.
        length: u64,
    },
    /// What was sent took too long to come.
    TooSlow(String),
    /// Its client has asked too often, and may ask again after this.
    TooOften(Duration),
    /// What was asked is understood, and its answer was not made to its end.
    Stopped(Stopped),
    /// Something is wrong here, not with the request. What it is, is for the operator and not for the answer.
    Internal(String),
}

impl Problem {
    /// A failure of this service, with its cause.
    pub(super) fn internal(cause: impl Display) -> Self {
        Self::Internal(cause.to_string())
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Parameter(refusal)
    }
}

impl From<Stopped> for Problem {
    fn from(stopped: Stopped) -> Self {
        Self::Stopped(stopped)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound(detail) => problem(StatusCode::NOT_FOUND, "There is nothing here", &detail),
            Self::BadRequest(detail) => problem(StatusCode::BAD_REQUEST, "The request makes no sense", &detail),
            Self::Parameter(refusal) => {
                let one = json!([{ "parameter": shortened(&refusal.parameter), "detail": shortened(&refusal.reason) }]);
                let title = "A parameter makes no sense";
                problem_with(StatusCode::BAD_REQUEST, title, &refusal.to_string(), Some(one))
            }
            Self::Refused(detail) => problem(StatusCode::UNPROCESSABLE_ENTITY, "There is no answer to this", &detail),
            Self::TooLong(detail) => problem(StatusCode::PAYLOAD_TOO_LARGE, "This is too long", &detail),
            Self::TooSlow(detail) => problem(StatusCode::REQUEST_TIMEOUT, "This took too long", &detail),
            Self::TooOften(wait) => {
                // Whole seconds, and not fewer than it takes.
                let seconds = wait.as_secs() + 1;
                let detail = format!("your address asks too often; ask again in {seconds} s");
                let answer = problem(StatusCode::TOO_MANY_REQUESTS, "Too many requests", &detail);
                ([(header::RETRY_AFTER, seconds.to_string())], answer).into_response()
            }
            Self::NoSuchRange { length } => {
                let detail = format!("`Range`: the download ends after {length} bytes");
                let answer = problem(StatusCode::RANGE_NOT_SATISFIABLE, "There is no such part", &detail);
                ([(header::CONTENT_RANGE, format!("bytes */{length}"))], answer).into_response()
            }
            Self::Stopped(_) => {
                let detail = format!("this takes longer than {} s; ask for less at once", work::LONGEST.as_secs());
                problem(StatusCode::SERVICE_UNAVAILABLE, "This takes too long", &detail)
            }
            Self::Internal(cause) => {
                // Said once, here, to the operator; whoever closed standard error does not want to know.
                let _ = writeln!(std::io::stderr(), "gapatlas: an answer failed: {cause}");
                let detail = "The atlas could not be read; the service's own output says why.";
                problem(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong here", detail)
            }
        }
    }
}

/// What was asked is said again, but not at any length.
const LONGEST_DETAIL: usize = 400;

fn shortened(detail: &str) -> String {
    match detail.char_indices().nth(LONGEST_DETAIL) {
        Some((end, _)) => format!("{}…", &detail[..end]),
        None => detail.to_owned(),
    }
}

fn problem(status: StatusCode, title: &str, detail: &str) -> Response {
    problem_with(status, title, detail, None)
}

/// A problem, and which parameters have it.
fn problem_with(status: StatusCode, title: &str, detail: &str, errors: Option<Value>) -> Response {
    let detail = shortened(detail);
    let mut body = json!({ "type": "about:blank", "title": title, "status": status.as_u16(), "detail": detail });
    if let Some(errors) = errors {
        body["errors"] = errors;
    }
    let headers = [(header::CONTENT_TYPE, "application/problem+json"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, Body::from(body.to_string())).into_response()
}

/// For every address that no route has.
pub(super) async fn no_such_page(uri: Uri) -> Problem {
    Problem::NotFound(format!("{} is no address of this service; / says what there is", uri.path()))
}

/// For what nobody can do here: the service only answers.
pub(super) async fn no_such_method(method: Method) -> Response {
    let detail = format!("{method} is not possible here; GET and HEAD are");
    problem(StatusCode::METHOD_NOT_ALLOWED, "Not possible here", &detail)
}

/// For a handler that panicked: a defect of this program.
pub(super) fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    problem(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong here", "This is a defect of Gapatlas.")
}
