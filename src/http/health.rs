//! Health checks.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::http::App;
use crate::http::middleware::{NoParameters, Parameters};

/// Liveness.
pub(super) async fn live(_: Parameters<NoParameters>) -> Response {
    body(&json!({ "status": "live" }))
}

/// Readiness. The service does not start without an atlas, so it is always ready.
pub(super) async fn ready(State(app): State<App>, _: Parameters<NoParameters>) -> Response {
    let atlas = app.atlas();
    body(&json!({ "status": "ready", "study": atlas.contents.provenance.study.name }))
}

fn body(value: &serde_json::Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], value.to_string())
        .into_response()
}
