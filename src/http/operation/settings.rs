//! Settings of the service. All are parsed from text in the same way, from flags, environment variables and files.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::num::{NonZeroU32, NonZeroUsize};
use std::str::FromStr;

use ipnet::IpNet;

/// Settings of the service.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Listening address; port 0 lets the system choose.
    pub listen: SocketAddr,
    /// Public URL.
    pub public_url: Option<PublicUrl>,
    /// Maximum connections; by default the limit of open files, at most 1,024.
    pub connections: Option<NonZeroUsize>,
    /// Maximum connections of one client; by default a quarter.
    pub connections_per_client: Option<NonZeroUsize>,
    /// Rate limit of one client.
    pub rate_limit: RateLimit,
    /// Proxies whose `X-Forwarded-For` is trusted.
    pub trusted_proxies: Vec<Proxies>,
    /// Which requests are logged.
    pub access_log: AccessLog,
    /// Format of the access log.
    pub log_format: LogFormat,
    /// Address of `/metrics`; `None` turns it off.
    pub metrics: Option<SocketAddr>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            connections: None,
            connections_per_client: None,
            rate_limit: RateLimit::default(),
            trusted_proxies: Vec::new(),
            access_log: AccessLog::default(),
            log_format: LogFormat::default(),
            metrics: None,
        }
    }
}

/// An invalid value, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{value}` {reason}")]
pub struct SettingError {
    value: String,
    reason: &'static str,
}

fn read<T: FromStr>(text: &str, reason: &'static str) -> Result<T, SettingError> {
    text.parse().map_err(|_odd| SettingError { value: text.to_owned(), reason })
}

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

/// A host name or address with an optional port, and nothing else.
pub(crate) fn is_host(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]_".contains(&byte))
}

/// A socket address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address(pub SocketAddr);

impl FromStr for Address {
    type Err = SettingError;
    fn from_str(text: &str) -> Result<Self, SettingError> {
        read(text, "is not an address with a port; write it as 127.0.0.1:8080, 0.0.0.0:8080 or [::]:8080").map(Self)
    }
}

/// A maximum number of connections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Connections(pub NonZeroUsize);

impl FromStr for Connections {
    type Err = SettingError;
    fn from_str(text: &str) -> Result<Self, SettingError> {
        read(text, "is not a number of connections; write a whole number such as 1000").map(Self)
    }
}

/// Sustained requests per second of one client. A map requests dozens of tiles at once and then none, and a program
/// that copies a layer hundreds of pages, so bursts of half a minute's requests are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit(pub Option<NonZeroU32>);

impl Default for RateLimit {
    fn default() -> Self {
        // An office behind one address opens a hundred maps at once, but nobody views a hundred tiles a second.
        Self(NonZeroU32::new(100))
    }
}

impl FromStr for RateLimit {
    type Err = SettingError;
    fn from_str(text: &str) -> Result<Self, SettingError> {
        const REASON: &str =
            "is not a rate; write requests per second and client as a whole number up to 1000000, or off";
        if text == "off" {
            return Ok(Self(None));
        }
        let rate: NonZeroU32 = read(text, REASON)?;
        if rate.get() > 1_000_000 {
            return Err(SettingError { value: text.to_owned(), reason: REASON });
        }
        Ok(Self(Some(rate)))
    }
}

/// An address or network of proxies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proxies(pub(super) IpNet);

impl FromStr for Proxies {
    type Err = SettingError;
    fn from_str(text: &str) -> Result<Self, SettingError> {
        let one = text.parse::<IpAddr>().map(IpNet::from);
        let reason = "is neither an address nor a network; write it as 10.0.0.7, 10.0.0.0/8 or fd00::/8";
        one.or_else(|_no_address| read(text, reason)).map(Self)
    }
}

/// Which requests are logged. No line has a client address, user agent, referrer or query string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AccessLog {
    /// None.
    Off,
    /// Those that failed.
    #[default]
    Problems,
    /// All.
    All,
}

impl FromStr for AccessLog {
    type Err = SettingError;
    fn from_str(text: &str) -> Result<Self, SettingError> {
        match text {
            "off" => Ok(Self::Off),
            "problems" => Ok(Self::Problems),
            "all" => Ok(Self::All),
            _ => Err(SettingError {
                value: text.to_owned(),
                reason: "is not a choice of requests; write off, problems or all",
            }),
        }
    }
}

/// Format of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogFormat {
    /// `status=200 bytes=512`, for people and machines.
    #[default]
    Logfmt,
    /// A JSON object.
    Json,
}

impl FromStr for LogFormat {
    type Err = SettingError;
    fn from_str(text: &str) -> Result<Self, SettingError> {
        match text {
            "logfmt" => Ok(Self::Logfmt),
            "json" => Ok(Self::Json),
            _ => Err(SettingError { value: text.to_owned(), reason: "is not a format of lines; write logfmt or json" }),
        }
    }
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
