//! The body of a request, within limits of size and time.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{FromRequest as _, Request};
use axum::http::StatusCode;

use crate::http::app::App;
use crate::http::response::problem::Problem;

/// The longest that a body may take; slower clients would hold a connection.
const TIMEOUT: Duration = Duration::from_secs(20);

/// The most bytes of a body, several times what the vertex limit of an outline needs. The routes enforce it.
pub(crate) const MAX_BODY_BYTES: usize = 1 << 20;

/// Reads a body; `what` says in errors what it is.
///
/// # Errors
/// Where it is too long, too slow or broken off.
pub(crate) async fn body(request: Request, app: &App, what: &str) -> Result<Bytes, Problem> {
    let body = tokio::time::timeout(TIMEOUT, Bytes::from_request(request, app)).await;
    let body =
        body.map_err(|_elapsed| Problem::RequestTimeout(format!("{what} must arrive within {} s", TIMEOUT.as_secs())))?;
    body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            Problem::PayloadTooLarge(format!("{what} may have at most {MAX_BODY_BYTES} bytes"))
        }
        _ => Problem::BadRequest(format!("{what} did not arrive completely")),
    })
}
