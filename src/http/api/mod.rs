//! What the service says of itself: its description (OpenAPI), and whether it is healthy.

pub(crate) mod document;
pub(crate) mod parameters;
pub(crate) mod query_parameters;
pub(crate) mod route_doc;
mod schemas;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::http::app::App;
use crate::http::pages::page::View;
use crate::http::pages::resources as pages;
use crate::http::request::negotiation::{Negotiation, Representation};
use crate::http::request::origin::Origin;
use crate::http::request::parameters::{NoParameters, Parameters};
use crate::http::response::documents::json as json_response;
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::ogc::OPENAPI;

use document::document;

pub(crate) async fn api(
    State(app): State<App>,
    Origin(origin): Origin,
    negotiation: Negotiation,
    client: ClientContext,
) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    let atlas = app.atlas();
    let rendering = LargeResponsePermit::acquire(client).await?.respond(move |_| {
        let document = document(&app.routes, &atlas, &origin)?;
        match negotiation.representation {
            Representation::Json => Ok(json_response(OPENAPI, &document)),
            Representation::Html => pages::api(View::new(negotiation.text, &atlas), &document).respond(),
        }
    });
    rendering.await
}

/// Liveness.
pub(crate) async fn live(_: Parameters<NoParameters>) -> Response {
    body(&json!({ "status": "live" }))
}

/// Readiness. The service does not start without an atlas, so it is always ready.
pub(crate) async fn ready(State(app): State<App>, _: Parameters<NoParameters>) -> Response {
    let atlas = app.atlas();
    body(&json!({ "status": "ready", "study": atlas.contents.provenance.study.name.own() }))
}

fn body(value: &serde_json::Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], value.to_string())
        .into_response()
}
