//! Content codings: parses `Accept-Encoding` (RFC 9110, 12.5.3) once for all kinds of compression.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_ENCODING, HeaderValue};

/// A supported content coding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Coding {
    Zstd,
    Brotli,
    Gzip,
}

impl Coding {
    /// In order of preference: zstd compresses about as well as Brotli in a third of the time.
    const ALL: [Self; 3] = [Self::Zstd, Self::Brotli, Self::Gzip];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Zstd => "zstd",
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// Whether the client accepts this coding; the headers must have been [`normalize`]d.
    pub(crate) fn is_accepted(self, headers: &HeaderMap) -> bool {
        let accepted = headers.get(ACCEPT_ENCODING).and_then(|accepted| accepted.to_str().ok()).unwrap_or_default();
        accepted.split(", ").any(|name| name == self.name())
    }
}

/// Replaces `Accept-Encoding` by the supported codings that the client accepts, in order of preference.
///
/// A client that accepts no coding at all, not even identity, gets identity, as the specification prefers it to an
/// error.
pub(crate) fn normalize(headers: &mut HeaderMap) {
    let accepted_codings = accepted_codings(headers);
    let weight = |name: &str| accepted_codings.iter().find(|(other, _)| other == name).map(|(_, weight)| *weight);
    let is_accepted =
        |coding: &Coding| weight(coding.name()).or_else(|| weight("*")).is_some_and(|weight| weight > 0.0);
    let accepted: Vec<&str> =
        Coding::ALL.iter().filter(|coding| is_accepted(coding)).map(|coding| coding.name()).collect();
    headers.remove(ACCEPT_ENCODING);
    if let Some(accepted) = HeaderValue::from_str(&accepted.join(", ")).ok().filter(|accepted| !accepted.is_empty()) {
        headers.insert(ACCEPT_ENCODING, accepted);
    }
}

/// The codings of the request with their quality values.
fn accepted_codings(headers: &HeaderMap) -> Vec<(String, f32)> {
    let weighted = |part: &str| {
        let (name, rest) = part.split_once(';').unwrap_or((part, ""));
        let weight = rest.trim().to_lowercase().strip_prefix("q=").and_then(|weight| weight.trim().parse().ok());
        (name.trim().to_lowercase(), weight.unwrap_or(1.0))
    };
    let lines = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',').map(weighted)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codings_are_accepted_where_they_are_listed_with_a_positive_quality() {
        for (accept_encoding, expected) in [
            ("br, GZIP;q=0.5", "br, gzip"),
            ("gzip, deflate, br, zstd", "zstd, br, gzip"),
            ("*", "zstd, br, gzip"),
            ("gzip;q=0, *", "zstd, br"),
            ("gzip; Q=0.000", ""),
            ("identity", ""),
            ("identity;q=0", ""),
            ("*;q=0", ""),
            ("compress, gzip;q=odd", "gzip"),
            ("", ""),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, accept_encoding.parse().unwrap());
            normalize(&mut headers);
            let accepted = Coding::ALL.into_iter().filter(|coding| coding.is_accepted(&headers)).map(Coding::name);
            assert_eq!(accepted.collect::<Vec<_>>().join(", "), expected, "{accept_encoding}");
        }
    }
}
