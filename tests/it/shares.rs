//! A client that takes as much as possible, and the other clients.

use std::fmt::Write as _;
use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::program::succeed;
use crate::service::Service;
use crate::town::town;

/// Whether the service answers on a connection.
fn is_answered(stream: &mut TcpStream) -> bool {
    let asked = stream.write_all(b"GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n");
    let mut answer = [0; 12];
    asked.is_ok() && stream.read_exact(&mut answer).is_ok() && &answer == b"HTTP/1.1 200"
}

#[test]
fn a_client_with_the_maximum_of_connections_blocks_nobody() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let start = |more: &[&str]| {
        let arguments = ["serve", "atlas", "--listen", "127.0.0.1:0", "--connections", "40"];
        Service::start(town.path(), &[&arguments, more].concat())
    };
    for (more, most) in [(&[][..], 10), (&["--connections-per-client", "3"][..], 3)] {
        let service = start(more);
        let all_from = |address: &str, wanted: usize| {
            let held = (0..wanted).map(|_| service.connect_from(address));
            held.filter_map(|mut stream| is_answered(&mut stream).then_some(stream)).collect::<Vec<_>>()
        };
        let held = all_from("127.0.0.2", 60);
        assert_eq!(held.len(), most);
        assert_eq!(all_from("127.0.0.3", 60).len(), most);
        // Programs on this machine, like a proxy.
        let own: Vec<TcpStream> = (0..15).map(|_| service.connect()).collect();
        assert!(own.into_iter().all(|mut stream| is_answered(&mut stream)));
        let said = service.says("refused=\"one client has all the connections that it is allowed\"");
        assert!(!said.contains("127.0.0"), "{said}");
        // Released connections are available again.
        drop(held);
        while all_from("127.0.0.2", 1).is_empty() {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    let service = start(&["--trusted-proxy", "127.0.0.2"]);
    let mut held: Vec<TcpStream> = (0..30).map(|_| service.connect_from("127.0.0.2")).collect();
    assert!(held.iter_mut().all(is_answered));
}

#[test]
fn a_client_that_reads_no_response_holds_a_few_and_blocks_nobody() {
    let town = town();
    let mut clinics = "id,name,lon,lat\n".to_owned();
    for place in 0..10_000 {
        writeln!(clinics, "{place},{},0.02{},0.025", "Clinic ".repeat(60), place % 10).unwrap();
    }
    fs::write(town.path().join("clinics.csv"), clinics).unwrap();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let service = Service::of(town.path());
    let path = "/collections/sites/items?limit=10000";
    let ask = |address: &str| {
        let mut stream = service.connect_from(address);
        write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
        stream
    };
    let whole = service.get(path).bytes.len();
    assert!(whole > 5_000_000, "{whole} bytes may all be on their way before anyone reads them");
    let mut lazy: Vec<TcpStream> = (0..8).map(|_| ask("127.0.0.2")).collect();
    let begins = |stream: &mut TcpStream| {
        let mut first = [0; 12];
        stream.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
        match stream.read_exact(&mut first) {
            Ok(()) => &first == b"HTTP/1.1 200",
            Err(error) => {
                assert!(matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut), "{error}");
                false
            }
        }
    };
    // Another client is answered while the first has its maximum and more of its requests wait.
    let finish = |stream: &mut TcpStream| {
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        std::io::copy(stream, &mut std::io::sink()).unwrap()
    };
    assert!(finish(&mut ask("127.0.0.3")) > 5_000_000);
    let mut begun = Vec::new();
    while begun.len() < 4 {
        begun = (0..8).filter(|place| has_data(&lazy[*place])).collect();
    }
    assert_eq!(begun.len(), 4);
    let waiting: Vec<usize> = (0..8).filter(|place| !begun.contains(place)).collect();
    assert!(waiting.iter().all(|place| !begins(&mut lazy[*place])), "{begun:?}");
    // Small responses need no permit.
    assert!(is_answered(&mut service.connect_from("127.0.0.2")));
    // Reading a response frees a permit for the next one.
    for place in begun.into_iter().chain(waiting) {
        assert!(finish(&mut lazy[place]) > 5_000_000);
    }
}

/// Whether data is available to read.
fn has_data(stream: &TcpStream) -> bool {
    stream.set_nonblocking(true).unwrap();
    let has_data = stream.peek(&mut [0]).is_ok();
    stream.set_nonblocking(false).unwrap();
    has_data
}
