//! Errors as RFC 9457 problem details.

use std::fmt::Display;
use std::io::Write as _;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::domain::Interrupted;
use crate::ogc::ParameterError;

/// Deadline of building a response, several times what the tables of a nation take; [`Problem::Stopped`] names it.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(30);

/// An error response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// 404: the resource does not exist.
    NotFound(String),
    /// 400: the request is malformed.
    BadRequest(String),
    /// 400: a query parameter is invalid.
    InvalidParameter(ParameterError),
    /// 422: the request is valid but cannot be answered.
    Unprocessable(String),
    /// 413: the request body is too long.
    PayloadTooLarge(String),
    /// 416: the range starts beyond the end of the file.
    RangeNotSatisfiable {
        /// Length of the file in bytes.
        length: u64,
    },
    /// 408: the request body took too long.
    RequestTimeout(String),
    /// 429: the client exceeded its rate limit and may retry after this time.
    TooManyRequests(Duration),
    /// 503: the deadline passed or the client disconnected.
    Stopped(Interrupted),
    /// 501: this program was built without what the request needs.
    NotImplemented(String),
    /// 500: a failure of the service. The cause is logged and not sent.
    Internal(String),
}

/// What a problem says. It goes with the response, for a page about it.
#[derive(Debug, Clone)]
pub(crate) struct ProblemFacts {
    pub(crate) status: StatusCode,
    pub(crate) title: String,
    pub(crate) detail: String,
}

impl Problem {
    /// An internal error.
    pub(crate) fn internal(cause: impl Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// A query parameter that is not valid, and what is accepted.
    pub(crate) fn invalid_parameter(parameter: &str, reason: impl Display) -> Self {
        Self::InvalidParameter(ParameterError { parameter: parameter.to_owned(), reason: reason.to_string() })
    }
}

impl From<ParameterError> for Problem {
    fn from(error: ParameterError) -> Self {
        Self::InvalidParameter(error)
    }
}

impl From<Interrupted> for Problem {
    fn from(stopped: Interrupted) -> Self {
        Self::Stopped(stopped)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound(detail) => problem(StatusCode::NOT_FOUND, "There is nothing at this address", &detail),
            Self::BadRequest(detail) => problem(StatusCode::BAD_REQUEST, "The request is not valid", &detail),
            Self::InvalidParameter(error) => {
                let errors = json!([{ "parameter": shortened(&error.parameter), "detail": shortened(&error.reason) }]);
                let title = "A parameter is not valid";
                problem_with_errors(StatusCode::BAD_REQUEST, title, &error.to_string(), Some(errors))
            }
            Self::Unprocessable(detail) => {
                problem(StatusCode::UNPROCESSABLE_ENTITY, "The request cannot be answered", &detail)
            }
            Self::PayloadTooLarge(detail) => problem(StatusCode::PAYLOAD_TOO_LARGE, "The request is too long", &detail),
            Self::RequestTimeout(detail) => problem(StatusCode::REQUEST_TIMEOUT, "The request took too long", &detail),
            Self::TooManyRequests(wait) => {
                // `Retry-After` in whole seconds, never less than the wait.
                let seconds = wait.as_secs() + 1;
                let detail = format!("too many requests from your address; ask again in {seconds} s");
                let answer = problem(StatusCode::TOO_MANY_REQUESTS, "Too many requests", &detail);
                ([(header::RETRY_AFTER, seconds.to_string())], answer).into_response()
            }
            Self::RangeNotSatisfiable { length } => {
                let detail = format!("`Range`: the download ends after {length} bytes");
                let answer = problem(StatusCode::RANGE_NOT_SATISFIABLE, "The file has no such range", &detail);
                ([(header::CONTENT_RANGE, format!("bytes */{length}"))], answer).into_response()
            }
            Self::NotImplemented(detail) => {
                problem(StatusCode::NOT_IMPLEMENTED, "This program cannot do that", &detail)
            }
            Self::Stopped(_) => {
                let detail = format!("this takes longer than {} s; request less at once", TIMEOUT.as_secs());
                problem(StatusCode::SERVICE_UNAVAILABLE, "The answer takes too long", &detail)
            }
            Self::Internal(cause) => {
                // The cause goes to standard error only; if that is closed, it is lost.
                let _ = writeln!(std::io::stderr(), "gapatlas: a response failed: {cause}");
                let detail = "The atlas could not be read; the output of the service says why.";
                problem(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong here", detail)
            }
        }
    }
}

/// Details repeat parts of the request, truncated to this many characters.
const MAX_DETAIL_CHARS: usize = 400;

fn shortened(detail: &str) -> String {
    match detail.char_indices().nth(MAX_DETAIL_CHARS) {
        Some((end, _)) => format!("{}…", &detail[..end]),
        None => detail.to_owned(),
    }
}

fn problem(status: StatusCode, title: &str, detail: &str) -> Response {
    problem_with_errors(status, title, detail, None)
}

/// A problem document with errors of single parameters.
fn problem_with_errors(status: StatusCode, title: &str, detail: &str, errors: Option<Value>) -> Response {
    let detail = shortened(detail);
    let mut body = json!({ "type": "about:blank", "title": title, "status": status.as_u16(), "detail": detail });
    if let Some(errors) = errors {
        body["errors"] = errors;
    }
    let headers = [(header::CONTENT_TYPE, "application/problem+json"), (header::CACHE_CONTROL, "no-store")];
    let mut response = (status, headers, Body::from(body.to_string())).into_response();
    response.extensions_mut().insert(ProblemFacts { status, title: title.to_owned(), detail });
    response
}

/// Fallback for unknown paths.
pub(crate) async fn not_found(uri: Uri) -> Problem {
    Problem::NotFound(format!("{} is not an address of this service; / lists the addresses", uri.path()))
}

/// Fallback for unsupported methods.
pub(crate) async fn method_not_allowed(method: Method) -> Response {
    let detail = format!("{method} is not allowed here; use GET or HEAD");
    problem(StatusCode::METHOD_NOT_ALLOWED, "Method not allowed", &detail)
}

/// Response to a panic of a handler.
pub(crate) fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    problem(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong here", "This is a defect of Gapatlas.")
}
