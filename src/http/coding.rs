//! Content codings: what the asker takes (RFC 9110, 12.5.3), read once for every way of packing.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_ENCODING, HeaderValue};

/// A coding in which answers can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    Zstd,
    Brotli,
    Gzip,
}

impl Coding {
    /// The better one first: the first packs about as well as the second in a third of the time.
    const ALL: [Self; 3] = [Self::Zstd, Self::Brotli, Self::Gzip];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Zstd => "zstd",
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
    let taken: Vec<&str> = Coding::ALL.iter().filter(|coding| is_taken(coding)).map(|coding| coding.name()).collect();
    headers.remove(ACCEPT_ENCODING);
    if let Some(taken) = HeaderValue::from_str(&taken.join(", ")).ok().filter(|taken| !taken.is_empty()) {
        headers.insert(ACCEPT_ENCODING, taken);
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
        for (said, expected) in [
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
            headers.insert(ACCEPT_ENCODING, said.parse().unwrap());
            settle(&mut headers);
            let taken = Coding::ALL.into_iter().filter(|coding| coding.is_taken(&headers)).map(Coding::name);
            assert_eq!(taken.collect::<Vec<_>>().join(", "), expected, "{said}");
        }
    }
}
