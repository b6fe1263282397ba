//! Work that takes a while: away from the threads that answer, little of it at once, and no longer than somebody waits.
//!
//! What limits it belongs to the work: a client that hangs up stops it at its next look at the deadline, and until then its
//! place is taken.

use std::num::NonZeroUsize;
use std::sync::{Arc, LazyLock};
use std::thread::available_parallelism;
use std::time::Duration;

use tokio::sync::Semaphore;

use crate::domain::Deadline;
use crate::http::problem::Problem;

/// How long it may take to make an answer, once it is begun: some times what a nation's tables take.
pub(super) const LONGEST: Duration = Duration::from_secs(30);

/// How many reports and documents are made at once for each processor; more would only take memory.
const OF_A_PROCESSOR: usize = 2;

/// Makes what is asked for.
///
/// # Errors
/// Where it cannot be made, and where it takes too long.
pub(super) async fn work<T: Send + 'static>(
    make: impl FnOnce(&Deadline) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    static PLACES: LazyLock<Arc<Semaphore>> = LazyLock::new(|| {
        let processors = available_parallelism().map_or(1, NonZeroUsize::get);
        Arc::new(Semaphore::new(OF_A_PROCESSOR * processors))
    });
    let place = Arc::clone(&PLACES).acquire_owned().await.map_err(Problem::internal)?;
    holding(place, make).await.map(|(made, _)| made)
}

/// Makes what is asked for, and holds something for as long as that takes, whether or not somebody still waits.
///
/// # Errors
/// Where it cannot be made, and where it takes too long.
pub(super) async fn holding<H: Send + 'static, T: Send + 'static>(
    held: H,
    make: impl FnOnce(&Deadline) -> Result<T, Problem> + Send + 'static,
) -> Result<(T, H), Problem> {
    let (deadline, waiting) = Deadline::within(LONGEST);
    let working = tokio::task::spawn_blocking(move || {
        let answer = deadline.check().map_err(Problem::from).and_then(|()| make(&deadline));
        (answer, held)
    });
    let (answer, held) = working.await.map_err(Problem::internal)?;
    drop(waiting);
    Ok((answer?, held))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use crate::domain::Stopped;

    #[test]
    fn work_that_nobody_waits_for_stops_and_has_its_place_until_then() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let place = Arc::new(());
            let ((tell, told), (go_on, gone_on)) = (channel(), channel());
            let (begin, at_work) = tokio::sync::oneshot::channel();
            let working = holding(Arc::clone(&place), move |deadline| {
                begin.send(()).map_err(|()| Problem::internal("nobody"))?;
                while deadline.check().is_ok() {
                    std::thread::yield_now();
                }
                tell.send(deadline.check()).map_err(Problem::internal)?;
                gone_on.recv().map_err(Problem::internal)
            });
            // Whoever waits leaves once the work has begun.
            tokio::select! {
                _ = working => panic!("the work is not over"),
                started = at_work => started.unwrap(),
            }
            assert_eq!(told.recv(), Ok(Err(Stopped::NobodyWaits)));
            assert_eq!(Arc::strong_count(&place), 2, "held by the work");
            go_on.send(()).unwrap();
            while Arc::strong_count(&place) > 1 {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        });
    }
}
