//! CPU-bound work on blocking threads, with a concurrency limit and a deadline.
//!
//! The work owns its slot: a disconnected client cancels the work at its next check of the deadline, and the slot is
//! free only then.

use std::num::NonZeroUsize;
use std::sync::{Arc, LazyLock};
use std::thread::available_parallelism;

use tokio::sync::Semaphore;

use crate::domain::Deadline;
use crate::http::response::problem::{Problem, TIMEOUT};

/// Concurrent reports and documents per core; more would only take memory.
const JOBS_PER_CPU: usize = 2;

/// Runs a job.
///
/// # Errors
/// Where the job fails or exceeds the deadline.
pub(crate) async fn run_blocking<T: Send + 'static>(
    job: impl FnOnce(&Deadline) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    static SLOTS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| {
        let processors = available_parallelism().map_or(1, NonZeroUsize::get);
        Arc::new(Semaphore::new(JOBS_PER_CPU * processors))
    });
    let slot = Arc::clone(&SLOTS).acquire_owned().await.map_err(Problem::internal)?;
    run_blocking_with(slot, job).await.map(|(result, _)| result)
}

/// Runs a job that owns `held` until it ends, whether or not the client still waits.
///
/// # Errors
/// Where the job fails or exceeds the deadline.
pub(crate) async fn run_blocking_with<H: Send + 'static, T: Send + 'static>(
    held: H,
    job: impl FnOnce(&Deadline) -> Result<T, Problem> + Send + 'static,
) -> Result<(T, H), Problem> {
    let (deadline, guard) = Deadline::within(TIMEOUT);
    let task = tokio::task::spawn_blocking(move || {
        let result = deadline.check().map_err(Problem::from).and_then(|()| job(&deadline));
        (result, held)
    });
    let (result, held) = task.await.map_err(Problem::internal)?;
    drop(guard);
    Ok((result?, held))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::*;
    use crate::domain::Interrupted;

    #[test]
    fn canceled_work_stops_and_holds_its_slot_until_then() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let slot = Arc::new(());
            let ((sender, receiver), (resume, resumed)) = (channel(), channel());
            let (begin, started_signal) = tokio::sync::oneshot::channel();
            let task = run_blocking_with(Arc::clone(&slot), move |deadline| {
                begin.send(()).map_err(|()| Problem::internal("nobody"))?;
                while deadline.check().is_ok() {
                    std::thread::yield_now();
                }
                sender.send(deadline.check()).map_err(Problem::internal)?;
                resumed.recv().map_err(Problem::internal)
            });
            // The client disconnects once the job has started.
            tokio::select! {
                _ = task => panic!("the work is not over"),
                started = started_signal => started.unwrap(),
            }
            assert_eq!(receiver.recv(), Ok(Err(Interrupted::Canceled)));
            assert_eq!(Arc::strong_count(&slot), 2, "held by the work");
            resume.send(()).unwrap();
            while Arc::strong_count(&slot) > 1 {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        });
    }
}
