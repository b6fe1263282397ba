//! The origin of the service as browsers see it: tile and font URLs must be absolute.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

use crate::http::app::App;
use crate::http::operation::is_host;
use crate::http::response::problem::Problem;

/// The origin of a request: `--public-url`, or else the `Host` header.
///
/// `X-Forwarded-…` is ignored: anyone can set it, and a cache would store the response for others.
#[derive(Debug)]
pub(crate) struct Origin(pub(crate) String);

impl FromRequestParts<App> for Origin {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        if let Some(public) = &app.public_url {
            return Ok(Self(public.to_string()));
        }
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).filter(|host| is_host(host));
        let host =
            host.ok_or_else(|| Problem::BadRequest("the header `Host` is missing or is not a host".to_owned()))?;
        Ok(Self(format!("http://{host}")))
    }
}
