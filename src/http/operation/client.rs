//! Identifies clients for fair limits, by address only.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::http::{HeaderMap, HeaderName};

use crate::http::operation::settings::Proxies;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// A client whose requests share limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Client {
    /// Programs on this machine, including an undeclared local proxy. Other addresses in 127.0.0.0/8 than 127.0.0.1
    /// count as remote.
    Local,
    /// An IPv4 address or an IPv6 /64 network, which one customer typically has.
    Remote(IpAddr),
}

/// The client of a request.
///
/// Every proxy appends the address it sees to `X-Forwarded-For`; earlier entries may be forged. The list is read from
/// its end while the last address is a trusted proxy.
pub(super) fn client(peer: SocketAddr, headers: &HeaderMap, trusted: &[Proxies]) -> Client {
    let is_trusted = |address: &IpAddr| trusted.iter().any(|proxies| proxies.0.contains(address));
    let mut seen = peer.ip().to_canonical();
    let mut is_local = is_this_machine(seen);
    if is_trusted(&seen) {
        let lines: Vec<&str> = headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok()).collect();
        for value in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            let Some(address) = address(value) else {
                // `unknown` and invalid entries count as remote.
                is_local = false;
                break;
            };
            (seen, is_local) = (address, is_this_machine(address));
            if !is_trusted(&seen) {
                break;
            }
        }
    }
    if is_local { Client::Local } else { Client::Remote(client_network(seen)) }
}

/// The client of a new connection. Trusted proxies count as local, as they forward many clients.
pub(super) fn client_of_peer(peer: SocketAddr, trusted: &[Proxies]) -> Client {
    let seen = peer.ip().to_canonical();
    let is_trusted = trusted.iter().any(|proxies| proxies.0.contains(&seen));
    if is_trusted || is_this_machine(seen) { Client::Local } else { Client::Remote(client_network(seen)) }
}

fn is_this_machine(address: IpAddr) -> bool {
    address == IpAddr::V4(Ipv4Addr::LOCALHOST) || address == IpAddr::V6(Ipv6Addr::LOCALHOST)
}

/// Whether a request was forwarded by a proxy that is not trusted.
pub(super) fn has_unknown_proxy(peer: SocketAddr, headers: &HeaderMap, trusted: &[Proxies]) -> bool {
    let peer = peer.ip().to_canonical();
    headers.contains_key(FORWARDED_FOR) && !trusted.iter().any(|proxies| proxies.0.contains(&peer))
}

/// Parses an address in the forms that proxies write: plain, with a port, in brackets.
fn address(value: &str) -> Option<IpAddr> {
    let value = value.trim();
    let plain = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(value);
    let with_port = || value.parse::<SocketAddr>().ok().map(|socket| socket.ip());
    plain.parse::<IpAddr>().ok().or_else(with_port).map(|address| address.to_canonical())
}

fn client_network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client_for(peer: &str, value: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in value {
            headers.append(FORWARDED_FOR, line.parse().unwrap());
        }
        let trusted: Vec<Proxies> = trusted.iter().map(|text| text.parse().unwrap()).collect();
        match client(SocketAddr::new(peer.parse().unwrap(), 40_000), &headers, &trusted) {
            Client::Local => "own".to_owned(),
            Client::Remote(address) => address.to_string(),
        }
    }

    #[test]
    fn the_client_is_the_last_forwarded_address_that_is_not_a_trusted_proxy() {
        let near = "10.0.0.0/8";
        for (peer, value, trusted, client) in [
            ("203.0.113.9", vec![], vec![], "203.0.113.9"),
            // The proxy is not trusted, so its header is ignored.
            ("203.0.113.9", vec!["198.51.100.1"], vec![], "203.0.113.9"),
            ("203.0.113.9", vec!["198.51.100.1"], vec![near], "203.0.113.9"),
            ("10.0.0.1", vec!["198.51.100.1"], vec![near], "198.51.100.1"),
            // Entries before the last remote address may be forged.
            ("10.0.0.1", vec!["1.1.1.1, 198.51.100.1"], vec![near], "198.51.100.1"),
            ("10.0.0.1", vec!["10.9.9.9, 198.51.100.1, 10.0.0.2"], vec![near], "198.51.100.1"),
            ("10.0.0.1", vec!["1.1.1.1", "198.51.100.1"], vec![near], "198.51.100.1"),
            ("10.0.0.1", vec!["198.51.100.1:4711"], vec![near], "198.51.100.1"),
            ("10.0.0.1", vec!["[2001:db8:1:2:3:4:5:6]:4711"], vec![near], "2001:db8:1:2::"),
            ("10.0.0.1", vec!["unknown"], vec![near], "10.0.0.1"),
            ("10.0.0.1", vec!["198.51.100.1, "], vec![near], "10.0.0.1"),
            ("10.0.0.1", vec!["10.0.0.3"], vec![near], "10.0.0.3"),
            ("::ffff:10.0.0.1", vec!["::ffff:198.51.100.1"], vec![near], "198.51.100.1"),
            ("2001:db8:1:2:ffff::1", vec![], vec![], "2001:db8:1:2::"),
            ("fd00::7", vec!["2001:db8:1:3::1"], vec!["fd00::7"], "2001:db8:1:3::"),
            ("127.0.0.1", vec![], vec![], "own"),
            ("127.0.0.2", vec![], vec![], "127.0.0.2"),
            ("::1", vec![], vec![], "own"),
            ("127.0.0.1", vec!["198.51.100.1"], vec![], "own"),
            ("127.0.0.1", vec!["198.51.100.1"], vec!["127.0.0.1"], "198.51.100.1"),
            ("127.0.0.1", vec!["odd"], vec!["127.0.0.1"], "127.0.0.1"),
            // A forwarded loopback address counts only if a trusted proxy reported it.
            ("127.0.0.1", vec!["127.0.0.1, 198.51.100.1"], vec!["127.0.0.1"], "198.51.100.1"),
        ] {
            assert_eq!(client_for(peer, &value, &trusted), client, "{peer} {value:?} {trusted:?}");
        }
    }

    #[test]
    fn connections_of_trusted_proxies_are_not_limited() {
        let trusted: [Proxies; 1] = ["10.0.0.0/8".parse().unwrap()];
        let client = |peer: &str| client_of_peer(SocketAddr::new(peer.parse().unwrap(), 40_000), &trusted);
        for peer in ["10.0.0.1", "::ffff:10.0.0.1", "127.0.0.1", "::1"] {
            assert_eq!(client(peer), Client::Local, "{peer}");
        }
        assert_eq!(client("2001:db8:1:2:3:4:5:6"), client("2001:db8:1:2::1"));
        assert_ne!(client("2001:db8:1:2:3:4:5:6"), client("2001:db8:1:3::1"));
        assert_ne!(client("198.51.100.1"), Client::Local);
    }
}
