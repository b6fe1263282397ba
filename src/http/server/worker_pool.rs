//! A pool of worker threads. Each connection stays on one worker.
//!
//! With a work-stealing runtime, waking threads costs more than building a small response. Long work runs on blocking
//! threads, for which one core is reserved, so that tiles do not wait for reports.

use std::num::NonZeroUsize;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{Builder, available_parallelism};

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// Maximum blocking threads of each worker, for reading files, compression and building responses. Each uses a core or
/// the disk, so more would not be faster.
const MAX_BLOCKING_THREADS: usize = 32;

/// A future that serves a connection until it closes.
pub(crate) type ConnectionFuture = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Worker threads. Dropping the pool closes the remaining connections.
#[derive(Debug)]
pub(crate) struct WorkerPool {
    workers: Vec<UnboundedSender<ConnectionFuture>>,
    next: AtomicUsize,
}

impl WorkerPool {
    /// Starts one worker per core except one, and at least one; that saturates a network of 5 Gbit/s with tiles.
    ///
    /// # Errors
    /// Where a thread cannot be started.
    pub(crate) fn start() -> std::io::Result<Self> {
        let processors = available_parallelism().map_or(1, NonZeroUsize::get);
        let workers = (1..processors.max(2)).map(|_| start_worker()).collect::<Result<_, _>>()?;
        Ok(Self { workers, next: AtomicUsize::new(0) })
    }

    /// Assigns a connection to the next worker, round robin.
    pub(crate) fn spawn(&self, connection: ConnectionFuture) {
        let index = self.next.fetch_add(1, Ordering::Relaxed) % self.workers.len().max(1);
        if let Some(worker) = self.workers.get(index) {
            worker.send(connection).ok();
        }
    }
}

fn start_worker() -> std::io::Result<UnboundedSender<ConnectionFuture>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .max_blocking_threads(MAX_BLOCKING_THREADS)
        .enable_all()
        .build()?;
    let (sender, mut receiver): (_, UnboundedReceiver<ConnectionFuture>) = unbounded_channel();
    Builder::new().name("answers".to_owned()).spawn(move || {
        runtime.block_on(async {
            while let Some(connection) = receiver.recv().await {
                tokio::spawn(connection);
            }
        });
        runtime.shutdown_background();
    })?;
    Ok(sender)
}
