//! Who answers on connections: a few threads, and each connection with one of them for as long as it lasts.
//!
//! Handed from thread to thread, as a runtime of several threads does with what is ready, a small answer costs more in waking
//! threads than in making it. What takes long is made on threads of its own, for which a processor is left: nobody who
//! asks for a tile waits for a report.

use std::num::NonZeroUsize;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{Builder, available_parallelism};

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// The most threads beside each of these, for what would keep it from answering: reading files, packing, making answers. What is
/// beyond waits; each takes a processor, or the disk, so that more would not be faster.
const MOST_ASIDE: usize = 32;

/// A connection, from its beginning to its end.
pub(super) type Talk = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Threads that answer. When it goes, so do the connections that are left.
#[derive(Debug)]
pub(super) struct Crew {
    hands: Vec<UnboundedSender<Talk>>,
    turn: AtomicUsize,
}

impl Crew {
    /// As many as there are processors but one, at least one: it fills a network of five gigabits with tiles.
    ///
    /// # Errors
    /// Where the system gives no threads.
    pub(super) fn gather() -> std::io::Result<Self> {
        let processors = available_parallelism().map_or(1, NonZeroUsize::get);
        let hands = (1..processors.max(2)).map(|_| hand()).collect::<Result<_, _>>()?;
        Ok(Self { hands, turn: AtomicUsize::new(0) })
    }

    /// Gives a connection to the next in turn.
    pub(super) fn give(&self, talk: Talk) {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed) % self.hands.len().max(1);
        if let Some(hand) = self.hands.get(turn) {
            hand.send(talk).ok();
        }
    }
}

fn hand() -> std::io::Result<UnboundedSender<Talk>> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().max_blocking_threads(MOST_ASIDE).enable_all().build()?;
    let (give, mut given): (_, UnboundedReceiver<Talk>) = unbounded_channel();
    Builder::new().name("answers".to_owned()).spawn(move || {
        runtime.block_on(async {
            while let Some(talk) = given.recv().await {
                tokio::spawn(talk);
            }
        });
        runtime.shutdown_background();
    })?;
    Ok(give)
}
