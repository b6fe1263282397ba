//! Content codings: what the asker takes (RFC 9110, 12.5.3), read once for every way of packing.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_ENCODING, HeaderValue};

/// A coding in which answers can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    Brotli,
    Gzip,
}

impl Coding {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// Whether the asker takes this coding, once [`settle`] was here.
    pub(super) fn is_taken(self, headers: &HeaderMap) -> bool {
        let taken = headers.get(ACCEPT_ENCODING).and_then(|taken| taken.to_str().ok()).unwrap_or_default();
        taken.split(", ").any(|name| name == self.name())
    }
}

/// Puts in place of what the asker said the codings of ours that it takes, the better one first.
///
/// Whoever takes nothing, not even plain bytes, gets plain bytes: the specification has them rather than a refusal.
pub(super) fn settle(headers: &mut HeaderMap) {
    let said = said(headers);
    let weight = |name: &str| said.iter().find(|(own, _)| own == name).map(|(_, weight)| *weight);
    let is_taken = |coding: &Coding| weight(coding.name()).or_else(|| weight("*")).is_some_and(|weight| weight > 0.0);
    let taken = match [Coding::Brotli, Coding::Gzip].map(|coding| Some(coding).filter(is_taken)) {
        [Some(_), Some(_)] => Some("br, gzip"),
        [Some(only), None] | [None, Some(only)] => Some(only.name()),
        [None, None] => None,
    };
    headers.remove(ACCEPT_ENCODING);
    if let Some(taken) = taken {
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(taken));
    }
}

/// The codings that a request names, with their weights.
fn said(headers: &HeaderMap) -> Vec<(String, f32)> {
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
    fn codings_are_taken_where_they_are_named_and_not_refused() {
        for (said, [brotli, gzip]) in [
            ("br, GZIP;q=0.5", [true, true]),
            ("*", [true, true]),
            ("gzip;q=0, *", [true, false]),
            ("gzip; Q=0.000", [false, false]),
            ("identity", [false, false]),
            ("identity;q=0", [false, false]),
            ("*;q=0", [false, false]),
            ("zstd, gzip;q=odd", [false, true]),
            ("", [false, false]),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, said.parse().unwrap());
            settle(&mut headers);
            let taken = [Coding::Brotli, Coding::Gzip].map(|coding| coding.is_taken(&headers));
            assert_eq!(taken, [brotli, gzip], "{said}");
        }
    }
}
