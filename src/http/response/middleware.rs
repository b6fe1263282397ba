//! What every request goes through, from its headers to the last byte of its answer: limits, language, coding, validator,
//! default headers, and metrics.

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::{Extension, Request, State};
use axum::http::Method;
use axum::http::header::{self, HeaderValue};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::domain::TextLanguage;
use crate::http::app::App;
use crate::http::operation::{Peer, RequestMetrics};
use crate::http::pages::problem::PageReader;
use crate::http::request::coding;
use crate::http::request::language::RequestLanguage;
use crate::http::response::encoded::{Streamed, is_compressible, with_etag};
use crate::http::response::headers;
use crate::http::response::problem::panicked;

pub(crate) fn with_middleware(routes: Router<App>, app: &App) -> Router<App> {
    // The last layer is the outermost. Compression is innermost, so that the validator covers the encoded bytes.
    // Everything else is one layer, as axum clones every layer for every request.
    let compression = CompressionLayer::new().compress_when(is_compressible);
    let recovered = routes.layer(compression).layer(CatchPanicLayer::custom(panicked));
    recovered.layer(from_fn_with_state(app.clone(), handle))
}

/// Handles a request from its headers to its response.
async fn handle(State(app): State<App>, Extension(peer): Extension<Peer>, request: Request, next: Next) -> Response {
    let metrics = RequestMetrics::start(&app.operation, app.atlas.borrow().version(), &request);
    let reader = PageReader::of(&request);
    let has_body = !request.body().is_end_stream();
    let early_response =
        headers::early_response(&request).or_else(|| app.operation.rate_limit_response(peer, &request));
    let mut response = match early_response {
        Some(early_response) => early_response,
        None => respond_in_a_language(app.atlas().contents.provenance.study.language, request, next).await,
    };
    if let Some(reader) = reader.filter(|_| !response.status().is_success()) {
        let study = &app.atlas().contents.provenance.study;
        response = reader.answer(response, &study.name, study.language);
    }
    headers::add_defaults(response.headers_mut(), metrics.route());
    if has_body && response.status().is_client_error() {
        // An unread body would be parsed as the next request, so the connection closes (RFC 9112, 9.6).
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    metrics.track(response)
}

async fn respond_in_a_language(own: TextLanguage, mut request: Request, next: Next) -> Response {
    match RequestLanguage::of(&mut request, own) {
        Ok(language) => {
            let mut response = respond(request, next).await;
            language.describe(&mut response);
            response
        }
        Err(problem) => problem.into_response(),
    }
}

async fn respond(mut request: Request, next: Next) -> Response {
    let is_head = request.method() == Method::HEAD;
    coding::normalize(request.headers_mut());
    let headers = request.headers().clone();
    let response = next.run(request).await;
    let mut response = if response.extensions().get::<Streamed>().is_some() || !response.status().is_success() {
        response
    } else {
        with_etag(response, headers.get(header::IF_NONE_MATCH)).await
    };
    if is_head {
        // HEAD reports the length of the GET response.
        if let Some(length) = response.body().size_hint().exact().map(HeaderValue::from) {
            response.headers_mut().entry(header::CONTENT_LENGTH).or_insert(length);
        }
        *response.body_mut() = Body::empty();
    }
    response
}
