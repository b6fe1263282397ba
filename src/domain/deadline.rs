//! Until when work may go on that somebody waits for.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Known both to whoever does some work and to whoever waits for it. Loops over tracts, rows and corners ask it.
#[derive(Debug, Clone, Default)]
pub struct Deadline {
    until: Option<Instant>,
    is_left: Arc<AtomicBool>,
}

/// Somebody waits for as long as this is there.
#[derive(Debug)]
pub struct Waiting(Arc<AtomicBool>);

/// Why work stopped before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Stopped {
    /// It took longer than it may.
    #[error("it takes too long")]
    TooLong,
    /// Nobody waits for it any more.
    #[error("nobody waits for it any more")]
    NobodyWaits,
}

impl Deadline {
    /// For work that goes on until it is done.
    #[must_use]
    pub fn never() -> Self {
        Self::default()
    }

    /// For work that takes so long at most, and no longer than somebody waits.
    #[must_use]
    pub fn within(limit: Duration) -> (Self, Waiting) {
        let is_left = Arc::new(AtomicBool::new(false));
        (Self { until: Instant::now().checked_add(limit), is_left: Arc::clone(&is_left) }, Waiting(is_left))
    }

    /// Whether work may go on.
    ///
    /// # Errors
    /// Where it has to stop: why.
    pub fn check(&self) -> Result<(), Stopped> {
        if self.is_left.load(Ordering::Relaxed) {
            return Err(Stopped::NobodyWaits);
        }
        match self.until {
            Some(until) if Instant::now() >= until => Err(Stopped::TooLong),
            _ => Ok(()),
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_stops_when_it_takes_too_long_and_when_nobody_waits() {
        assert_eq!(Deadline::never().check(), Ok(()));
        let (deadline, waiting) = Deadline::within(Duration::from_hours(1));
        assert_eq!(deadline.check(), Ok(()));
        drop(waiting);
        assert_eq!(deadline.check(), Err(Stopped::NobodyWaits));
        let (deadline, _waiting) = Deadline::within(Duration::ZERO);
        assert_eq!(deadline.check(), Err(Stopped::TooLong));
    }
}
