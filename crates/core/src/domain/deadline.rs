//! Deadlines and cancellation of work for a request.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// A time limit and a cancellation flag, checked in loops over tracts, rows and vertices.
#[derive(Debug, Clone, Default)]
pub struct Deadline {
    until: Option<Instant>,
    is_canceled: Arc<AtomicBool>,
}

/// Cancels the work when dropped.
#[derive(Debug)]
pub struct DropGuard(Arc<AtomicBool>);

/// Why work was interrupted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Interrupted {
    /// The deadline passed.
    #[error("it takes too long")]
    DeadlineExceeded,
    /// The [`DropGuard`] was dropped.
    #[error("nobody is waiting for it any more")]
    Canceled,
}

impl Deadline {
    /// No deadline.
    #[must_use]
    pub fn never() -> Self {
        Self::default()
    }

    /// A deadline from now, and the guard that cancels earlier.
    #[must_use]
    pub fn within(limit: Duration) -> (Self, DropGuard) {
        let is_canceled = Arc::new(AtomicBool::new(false));
        (
            Self { until: Instant::now().checked_add(limit), is_canceled: Arc::clone(&is_canceled) },
            DropGuard(is_canceled),
        )
    }

    /// Checks that the work may continue.
    ///
    /// # Errors
    /// If the deadline has passed or the work was canceled.
    pub fn check(&self) -> Result<(), Interrupted> {
        if self.is_canceled.load(Ordering::Relaxed) {
            return Err(Interrupted::Canceled);
        }
        match self.until {
            Some(until) if Instant::now() >= until => Err(Interrupted::DeadlineExceeded),
            _ => Ok(()),
        }
    }
}

impl Drop for DropGuard {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_stops_at_the_deadline_and_on_cancellation() {
        assert_eq!(Deadline::never().check(), Ok(()));
        let (deadline, waiting) = Deadline::within(Duration::from_hours(1));
        assert_eq!(deadline.check(), Ok(()));
        drop(waiting);
        assert_eq!(deadline.check(), Err(Interrupted::Canceled));
        let (deadline, _waiting) = Deadline::within(Duration::ZERO);
        assert_eq!(deadline.check(), Err(Interrupted::DeadlineExceeded));
    }
}
