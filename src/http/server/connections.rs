//! Accepts connections and enforces their limits, timeouts and graceful shutdown.

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

use crate::http::operation::{CloseReason, Operation, Peer};
use crate::http::server::worker_pool::WorkerPool;

/// Timeout of the first request of a connection; others may be waiting for its permit.
const FIRST_REQUEST_TIMEOUT: Duration = Duration::from_secs(5);
/// Timeout from one request to the next, and for reading the headers.
const HEADER_READ_TIMEOUT: Duration = Duration::from_secs(15);
/// Timeout of a write of which the client accepts no byte.
const WRITE_TIMEOUT: Duration = Duration::from_mins(1);
/// Time that requests in progress have after shutdown starts.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);
/// Delay after a failed `accept`, which happens without free file descriptors or memory.
const ACCEPT_BACKOFF: Duration = Duration::from_millis(100);
/// Default maximum. More connections would only compete for the same cores.
const DEFAULT_MAX_CONNECTIONS: u64 = 1024;
/// File descriptors reserved for the atlas, exports and standard streams.
pub(crate) const RESERVED_FILES: u64 = 32;

/// Maximum size of the request head; larger ones get 431. The longest filter, percent-encoded, fits.
const MAX_HEAD_BYTES: usize = 128 * 1024;

/// Configuration of a listener.
#[derive(Clone)]
pub(crate) struct ListenerConfig {
    pub(crate) routes: Router,
    pub(crate) max_connections: usize,
    /// Receives connection events; `None` for the metrics listener.
    pub(crate) operation: Option<Arc<Operation>>,
}

/// Accepts connections until `stop` completes; then lets requests in progress finish.
pub(crate) async fn serve(
    listener: TcpListener,
    config: ListenerConfig,
    workers: &WorkerPool,
    stop: impl Future<Output = ()>,
) {
    let permits = Arc::new(Semaphore::new(config.max_connections));
    let (shutdown, shutdown_signal) = watch::channel(false);
    let mut stop = pin!(stop);
    loop {
        // Without a free permit, connections wait in the kernel's accept queue.
        let next = async {
            let permit = Arc::clone(&permits).acquire_owned().await;
            (permit, listener.accept().await)
        };
        let (permit, accepted) = tokio::select! {
            () = &mut stop => break,
            next = next => next,
        };
        match accepted {
            Ok((stream, peer)) => {
                let client_permit = config.operation.as_ref().map(|operation| operation.connection_permit(Peer(peer)));
                if let (Some(None), Some(operation)) = (&client_permit, &config.operation) {
                    operation.connection_closed(CloseReason::ClientLimit);
                    continue;
                }
                // The socket must be registered with the worker's runtime.
                let Ok(stream) = stream.into_std() else { continue };
                let (config, shutdown_signal) = (config.clone(), shutdown_signal.clone());
                workers.spawn(Box::pin(async move {
                    if let Ok(stream) = TcpStream::from_std(stream) {
                        serve_connection(stream, Peer(peer), config, shutdown_signal).await;
                    }
                    drop((permit, client_permit));
                }));
            }
            Err(_) => tokio::time::sleep(ACCEPT_BACKOFF).await,
        }
    }
    drop(listener);
    shutdown.send_replace(true);
    // All permits are free when all connections have closed. Connections that exceed the timeout end with the worker
    // pool.
    let all = u32::try_from(config.max_connections).unwrap_or(u32::MAX);
    tokio::time::timeout(SHUTDOWN_TIMEOUT, permits.acquire_many(all)).await.ok();
}

/// Serves one connection until it closes, times out, or the service shuts down.
async fn serve_connection(stream: TcpStream, peer: Peer, config: ListenerConfig, mut shutdown: watch::Receiver<bool>) {
    stream.set_nodelay(true).ok();
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(WRITE_TIMEOUT));
    let has_request = Arc::new(AtomicBool::new(false));
    let (routes, saw_request) = (TowerToHyperService::new(config.routes), Arc::clone(&has_request));
    let service = service_fn(move |mut request: Request<Incoming>| {
        saw_request.store(true, Ordering::Relaxed);
        request.extensions_mut().insert(peer);
        let is_chunked = request.headers().contains_key(header::TRANSFER_ENCODING);
        let response_future = routes.call(request);
        async move {
            let mut response = response_future.await;
            // With chunked coding the body length may be read differently by a proxy, so the connection closes (RFC
            // 9112, 6.1).
            if let (true, Ok(response)) = (is_chunked, &mut response) {
                response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            response
        }
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEADER_READ_TIMEOUT).max_buf_size(MAX_HEAD_BYTES);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(Box::pin(stream)), service));
    let _gauge = config.operation.as_ref().map(ConnectionGauge::start);
    let shutdown_or_unused = async {
        let shutting_down = shutdown.wait_for(|shutdown| *shutdown);
        if tokio::time::timeout(FIRST_REQUEST_TIMEOUT, shutting_down).await.is_err()
            && has_request.load(Ordering::Relaxed)
        {
            shutdown.wait_for(|shutdown| *shutdown).await.ok();
        }
    };
    let reason = tokio::select! {
        // Errors of the connection are reported by the client.
        result = connection.as_mut() => result.err().as_ref().and_then(close_reason),
        () = shutdown_or_unused => if has_request.load(Ordering::Relaxed) {
            connection.as_mut().graceful_shutdown();
            connection.await.err().as_ref().and_then(close_reason)
        } else {
            // Shutdown before the first request is not the client's fault.
            (!*shutdown.borrow()).then_some(CloseReason::Idle)
        }
    };
    if let (Some(operation), Some(reason)) = (config.operation, reason) {
        operation.connection_closed(reason);
    }
}

/// Counts a connection as open until it is dropped.
struct ConnectionGauge(Arc<Operation>);

impl ConnectionGauge {
    fn start(operation: &Arc<Operation>) -> Self {
        operation.add_connections(1);
        Self(Arc::clone(operation))
    }
}

impl Drop for ConnectionGauge {
    fn drop(&mut self) {
        self.0.add_connections(-1);
    }
}

/// The reason of an abnormal end. An idle timeout is normal.
fn close_reason(error: &hyper::Error) -> Option<CloseReason> {
    match error {
        timed_out if timed_out.is_timeout() => None,
        too_large if too_large.is_parse_too_large() => {
            Some(CloseReason::Malformed("the head of a request is too long"))
        }
        malformed if malformed.is_parse() => Some(CloseReason::Malformed("this is not HTTP")),
        _ => Some(CloseReason::Aborted),
    }
}

/// Maximum connections of one client. A browser opens six, and the browsers behind one NAT address share a limit: a
/// quarter of the total serves about forty of them and leaves room for others.
pub(crate) fn per_client_limit(max_connections: usize, setting: Option<NonZeroUsize>) -> usize {
    setting.map_or((max_connections / 4).max(1), NonZeroUsize::get)
}

/// Maximum connections: the setting, or a default within the limit of open files.
///
/// # Errors
/// Where the setting exceeds the limit of open files; returns that limit.
pub(crate) fn connection_limit(setting: Option<NonZeroUsize>) -> Result<usize, u64> {
    let max_files = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
    let available = max_files.saturating_sub(RESERVED_FILES);
    match setting {
        Some(setting) if setting.get() as u64 > available => Err(max_files),
        Some(setting) => Ok(setting.get()),
        None => Ok(usize::try_from(available.clamp(8, DEFAULT_MAX_CONNECTIONS)).unwrap_or(8)),
    }
}
