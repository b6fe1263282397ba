//! The origin of the service as browsers see it: tile and font URLs must be absolute.

use std::fmt;
use std::str::FromStr;

use axum::extract::FromRequestParts;
use axum::http::header::{self, HeaderName};
use axum::http::request::Parts;

use crate::http::App;
use crate::http::problem::Problem;

/// The URL under which a proxy publishes the service, such as `https://atlas.example.org`, without a trailing slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

/// Text that is not an origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the address of a site; write it as https://atlas.example.org")]
pub struct PublicUrlError(String);

impl FromStr for PublicUrl {
    type Err = PublicUrlError;
    fn from_str(text: &str) -> Result<Self, PublicUrlError> {
        let invalid = || PublicUrlError(text.to_owned());
        let (scheme, host) = text.trim_end_matches('/').split_once("://").ok_or_else(invalid)?;
        if matches!(scheme, "http" | "https") && is_host(host) {
            Ok(Self(format!("{scheme}://{host}")))
        } else {
            Err(invalid())
        }
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The origin of a request: `--public-url`, or else the `Host` header.
///
/// `X-Forwarded-…` is ignored: anyone can set it, and a cache would store the response for others.
#[derive(Debug)]
pub(super) struct Origin(pub(super) String);

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

/// `Vary` of responses that contain [`Origin`].
pub(super) const VARY_HOST: (HeaderName, &str) = (header::VARY, "accept-encoding, host");

/// A host name or address with an optional port, and nothing else.
fn is_host(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]_".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_site_is_a_public_address() {
        assert_eq!("https://atlas.example.org/".parse(), Ok(PublicUrl("https://atlas.example.org".to_owned())));
        for invalid in
            ["atlas.example.org", "ftp://example.org", "https://", "https://a b", "https://a/\"", "https://a/b"]
        {
            assert_eq!(invalid.parse::<PublicUrl>(), Err(PublicUrlError(invalid.to_owned())));
        }
    }
}
