//! Who asks, as far as it matters for sharing fairly: an address, which is compared and forgotten.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::http::{HeaderMap, HeaderName};

use crate::http::operation::settings::Proxies;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Whose requests are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Client {
    /// Programs of this machine, which its operator answers for; and a proxy on it that nobody has named.
    /// Only a program that wants to be told apart has another address than the first of 127.0.0.0/8.
    Own,
    /// An address, or the network of 2⁶⁴ addresses that one customer of IPv6 has.
    Stranger(IpAddr),
}

/// The client behind a connection.
///
/// Every proxy adds the address that it sees to the end of `X-Forwarded-For`; what stands before was said by that address,
/// and may be a lie. So the list is read from its end for as long as the last address seen is one of the proxies' own.
pub(super) fn client(peer: SocketAddr, headers: &HeaderMap, trusted: &[Proxies]) -> Client {
    let is_trusted = |address: &IpAddr| trusted.iter().any(|proxies| proxies.0.contains(address));
    let mut seen = peer.ip().to_canonical();
    let mut is_own = is_this_machine(seen);
    if is_trusted(&seen) {
        let lines: Vec<&str> = headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok()).collect();
        for said in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            let Some(address) = address(said) else {
                // A proxy that says `unknown` has let a stranger in.
                is_own = false;
                break;
            };
            (seen, is_own) = (address, is_this_machine(address));
            if !is_trusted(&seen) {
                break;
            }
        }
    }
    if is_own { Client::Own } else { Client::Stranger(network(seen)) }
}

/// The client at the other end of a connection on which nothing has been said; a trusted proxy speaks for many.
pub(super) fn other_end(peer: SocketAddr, trusted: &[Proxies]) -> Client {
    let seen = peer.ip().to_canonical();
    let is_trusted = trusted.iter().any(|proxies| proxies.0.contains(&seen));
    if is_trusted || is_this_machine(seen) { Client::Own } else { Client::Stranger(network(seen)) }
}

fn is_this_machine(address: IpAddr) -> bool {
    address == IpAddr::V4(Ipv4Addr::LOCALHOST) || address == IpAddr::V6(Ipv6Addr::LOCALHOST)
}

/// Whether someone says to have come through a proxy that is not named.
pub(super) fn has_unknown_proxy(peer: SocketAddr, headers: &HeaderMap, trusted: &[Proxies]) -> bool {
    let peer = peer.ip().to_canonical();
    headers.contains_key(FORWARDED_FOR) && !trusted.iter().any(|proxies| proxies.0.contains(&peer))
}

/// An address as proxies write it: plain, with a port, in brackets.
fn address(said: &str) -> Option<IpAddr> {
    let said = said.trim();
    let plain = said.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(said);
    let with_port = || said.parse::<SocketAddr>().ok().map(|socket| socket.ip());
    plain.parse::<IpAddr>().ok().or_else(with_port).map(|address| address.to_canonical())
}

fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(peer: &str, said: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in said {
            headers.append(FORWARDED_FOR, line.parse().unwrap());
        }
        let trusted: Vec<Proxies> = trusted.iter().map(|text| text.parse().unwrap()).collect();
        match client(SocketAddr::new(peer.parse().unwrap(), 40_000), &headers, &trusted) {
            Client::Own => "own".to_owned(),
            Client::Stranger(address) => address.to_string(),
        }
    }

    #[test]
    fn the_client_is_the_last_address_that_no_trusted_proxy_has() {
        let near = "10.0.0.0/8";
        for (peer, said, trusted, client) in [
            ("203.0.113.9", vec![], vec![], "203.0.113.9"),
            // Nobody named the proxy, so nothing that it says is looked at.
            ("203.0.113.9", vec!["198.51.100.1"], vec![], "203.0.113.9"),
            ("203.0.113.9", vec!["198.51.100.1"], vec![near], "203.0.113.9"),
            ("10.0.0.1", vec!["198.51.100.1"], vec![near], "198.51.100.1"),
            // What stands before the last stranger is what that stranger said.
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
            // A stranger who says to be this machine is believed where the proxy says so, and not otherwise.
            ("127.0.0.1", vec!["127.0.0.1, 198.51.100.1"], vec!["127.0.0.1"], "198.51.100.1"),
        ] {
            assert_eq!(asked(peer, &said, &trusted), client, "{peer} {said:?} {trusted:?}");
        }
    }

    #[test]
    fn proxies_that_are_trusted_have_as_many_connections_as_they_need() {
        let trusted: [Proxies; 1] = ["10.0.0.0/8".parse().unwrap()];
        let end = |peer: &str| other_end(SocketAddr::new(peer.parse().unwrap(), 40_000), &trusted);
        for peer in ["10.0.0.1", "::ffff:10.0.0.1", "127.0.0.1", "::1"] {
            assert_eq!(end(peer), Client::Own, "{peer}");
        }
        assert_eq!(end("2001:db8:1:2:3:4:5:6"), end("2001:db8:1:2::1"));
        assert_ne!(end("2001:db8:1:2:3:4:5:6"), end("2001:db8:1:3::1"));
        assert_ne!(end("198.51.100.1"), Client::Own);
    }
}
