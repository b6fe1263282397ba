//! Connections: how many there are at once, how long they may be silent, and how they end.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use rustix::process::{Resource, getrlimit};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio_io_timeout::TimeoutStream;

/// How long a connection may be open before its first request: others may be waiting for its place.
const LONGEST_PRELUDE: Duration = Duration::from_secs(5);
/// How long it may be open from one request to the next, and how long the head of a request may take.
const LONGEST_SILENCE: Duration = Duration::from_secs(15);
/// How long the other end may take none of the bytes that are ready for it.
const LONGEST_STANDSTILL: Duration = Duration::from_mins(1);
/// How long requests that have begun may go on once the service ends.
const LONGEST_FAREWELL: Duration = Duration::from_secs(10);
/// How long to wait where the system lets nobody in, for want of files or memory.
const BREATH: Duration = Duration::from_millis(100);
/// More would only wait for each other.
const MOST: u64 = 1024;
/// Files that are open for other ends than connections: the atlas, exports, the terminal.
const OTHER_FILES: u64 = 32;

/// Answers all who come until `stop` is over; then whoever has asked gets the answer, and nobody else is waited for.
pub(super) async fn answer(listener: TcpListener, routes: Router, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(most()));
    let (leaving, left) = watch::channel(false);
    let mut connections = JoinSet::new();
    let mut stop = pin!(stop);
    loop {
        // Where all places are taken, the next waits in the system's queue until a connection ends.
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            () = &mut stop => break,
            next = next => next,
        };
        match accepted {
            Ok((stream, _)) => {
                let talk = connection(stream, routes.clone(), left.clone());
                connections.spawn(async move {
                    talk.await;
                    drop(place);
                });
            }
            Err(_) => tokio::time::sleep(BREATH).await,
        }
        while connections.try_join_next().is_some() {}
    }
    drop(listener);
    leaving.send_replace(true);
    let farewell = async { while connections.join_next().await.is_some() {} };
    // Who takes longer is cut off: `connections` ends them as it goes.
    tokio::time::timeout(LONGEST_FAREWELL, farewell).await.ok();
}

/// One connection, until the other end, a silence or the service ends it.
async fn connection(stream: TcpStream, routes: Router, mut leaving: watch::Receiver<bool>) {
    stream.set_nodelay(true).ok();
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(LONGEST_STANDSTILL));
    let has_asked = Arc::new(AtomicBool::new(false));
    let (routes, asks) = (TowerToHyperService::new(routes), Arc::clone(&has_asked));
    let service = service_fn(move |request| {
        asks.store(true, Ordering::Relaxed);
        routes.call(request)
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(LONGEST_SILENCE);
    let mut talk = pin!(builder.serve_connection(TokioIo::new(Box::pin(stream)), service));
    let ends = async {
        let leaves = leaving.wait_for(|leaving| *leaving);
        if tokio::time::timeout(LONGEST_PRELUDE, leaves).await.is_err() && has_asked.load(Ordering::Relaxed) {
            leaving.wait_for(|leaving| *leaving).await.ok();
        }
    };
    tokio::select! {
        // What goes wrong here goes wrong at the other end, which knows.
        _ = talk.as_mut() => return,
        () = ends => {}
    }
    if has_asked.load(Ordering::Relaxed) {
        Pin::as_mut(&mut talk).graceful_shutdown();
        talk.await.ok();
    }
}

/// How many connections there may be at once: as many as the system has files for, and some to spare.
fn most() -> usize {
    let files = getrlimit(Resource::Nofile).current.unwrap_or(MOST);
    usize::try_from(files.saturating_sub(OTHER_FILES).clamp(8, MOST)).unwrap_or(8)
}
