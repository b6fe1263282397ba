//! Connections: how many there are at once, how long they may be silent, and how they end.

use std::num::NonZeroUsize;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::http::header::{self, HeaderValue};
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use rustix::process::{Resource, getrlimit};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio_io_timeout::TimeoutStream;

use crate::http::crew::Crew;
use crate::http::operation::{Ended, Operation, Peer};

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
/// More would only wait for each other, unless the operator knows better.
const MOST: u64 = 1024;
/// Files that are open for other ends than connections: the atlas, exports, the terminal.
pub(super) const OTHER_FILES: u64 = 32;

/// Longer heads are 431: a filter of the longest kind with every character as three still fits.
const LONGEST_HEAD: usize = 128 * 1024;

/// Who answers on connections, and how many of them.
#[derive(Clone)]
pub(super) struct Desk {
    pub(super) routes: Router,
    pub(super) most: usize,
    /// Hears of connections, where anyone does.
    pub(super) operation: Option<Arc<Operation>>,
}

/// Answers all who come until `stop` is over; then whoever has asked gets the answer, and nobody else is waited for.
pub(super) async fn answer(listener: TcpListener, desk: Desk, crew: &Crew, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(desk.most));
    let (leaving, left) = watch::channel(false);
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
            Ok((stream, peer)) => {
                let seat = desk.operation.as_ref().map(|operation| operation.seat(Peer(peer)));
                if let (Some(None), Some(operation)) = (&seat, &desk.operation) {
                    operation.ended(Ended::Many);
                    continue;
                }
                // It belongs to the thread that answers it.
                let Ok(stream) = stream.into_std() else { continue };
                let (desk, left) = (desk.clone(), left.clone());
                crew.give(Box::pin(async move {
                    if let Ok(stream) = TcpStream::from_std(stream) {
                        connection(stream, Peer(peer), desk, left).await;
                    }
                    drop((place, seat));
                }));
            }
            Err(_) => tokio::time::sleep(BREATH).await,
        }
    }
    drop(listener);
    leaving.send_replace(true);
    // When all places are free, all have gone. Who takes longer is cut off: the crew ends them as it goes.
    let all = u32::try_from(desk.most).unwrap_or(u32::MAX);
    tokio::time::timeout(LONGEST_FAREWELL, places.acquire_many(all)).await.ok();
}

/// One connection, until the other end, a silence or the service ends it.
async fn connection(stream: TcpStream, peer: Peer, desk: Desk, mut leaving: watch::Receiver<bool>) {
    stream.set_nodelay(true).ok();
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(LONGEST_STANDSTILL));
    let has_asked = Arc::new(AtomicBool::new(false));
    let (routes, asks) = (TowerToHyperService::new(desk.routes), Arc::clone(&has_asked));
    let service = service_fn(move |mut request: Request<Incoming>| {
        asks.store(true, Ordering::Relaxed);
        request.extensions_mut().insert(peer);
        let is_chunked = request.headers().contains_key(header::TRANSFER_ENCODING);
        let answering = routes.call(request);
        async move {
            let mut answer = answering.await;
            // What follows a body whose length two headers tell differently is no request (RFC 9112, 6.1).
            if let (true, Ok(answer)) = (is_chunked, &mut answer) {
                answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            answer
        }
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(LONGEST_SILENCE).max_buf_size(LONGEST_HEAD);
    let mut talk = pin!(builder.serve_connection(TokioIo::new(Box::pin(stream)), service));
    let _open = desk.operation.as_ref().map(Open::begin);
    let ends = async {
        let leaves = leaving.wait_for(|leaving| *leaving);
        if tokio::time::timeout(LONGEST_PRELUDE, leaves).await.is_err() && has_asked.load(Ordering::Relaxed) {
            leaving.wait_for(|leaving| *leaving).await.ok();
        }
    };
    let ended = tokio::select! {
        // What goes wrong here goes wrong at the other end, which knows.
        over = talk.as_mut() => over.err().as_ref().and_then(reason),
        () = ends => if has_asked.load(Ordering::Relaxed) {
            talk.as_mut().graceful_shutdown();
            talk.await.err().as_ref().and_then(reason)
        } else {
            // Who had no time to ask is not to blame.
            (!*leaving.borrow()).then_some(Ended::Silent)
        }
    };
    if let (Some(operation), Some(ended)) = (desk.operation, ended) {
        operation.ended(ended);
    }
}

/// A connection is counted for as long as this is there.
struct Open(Arc<Operation>);

impl Open {
    fn begin(operation: &Arc<Operation>) -> Self {
        operation.connected(1);
        Self(Arc::clone(operation))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.connected(-1);
    }
}

/// What went wrong on a connection. That nobody asks any more is not wrong.
fn reason(error: &hyper::Error) -> Option<Ended> {
    match error {
        silence if silence.is_timeout() => None,
        long if long.is_parse_too_large() => Some(Ended::Odd("the head of a request is too long")),
        odd if odd.is_parse() => Some(Ended::Odd("this is no HTTP")),
        _ => Some(Ended::Cut),
    }
}

/// How many of them one client may have. A browser has six, and the browsers of an office or a telephone company one address:
/// with a quarter, forty of them have all that they want, and no client of them keeps out another.
pub(super) fn most_of_one(most: usize, asked: Option<NonZeroUsize>) -> usize {
    asked.map_or((most / 4).max(1), NonZeroUsize::get)
}

/// How many connections there may be at once: as many as asked for, or as the system has files for, and some to spare.
///
/// # Errors
/// Where more are asked for than the system has files for: how many it has.
pub(super) fn most(asked: Option<NonZeroUsize>) -> Result<usize, u64> {
    let files = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
    let room = files.saturating_sub(OTHER_FILES);
    match asked {
        Some(asked) if asked.get() as u64 > room => Err(files),
        Some(asked) => Ok(asked.get()),
        None => Ok(usize::try_from(room.clamp(8, MOST)).unwrap_or(8)),
    }
}
