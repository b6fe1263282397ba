//! How often one client may ask.

use std::hash::{BuildHasher as _, RandomState};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, MonotonicClock};
use governor::nanos::Nanos;
use governor::state::{InMemoryState, NotKeyed, StateStore};
use governor::{Quota, RateLimiter};

use crate::http::operation::client::Client;

/// How many seconds' worth of requests may come at once.
const BURST: u32 = 30;
/// How many counters there are: half a megabyte. Where a hundred clients ask too often at once, one in 650 others waits with
/// one of them.
const COUNTERS: usize = 1 << 16;

/// Counts the requests of every client, in memory that does not grow with the number of clients.
pub(super) struct Limit {
    limiter: RateLimiter<u64, Counters, MonotonicClock>,
    /// Made new at every start, so that nobody knows who shares a counter with whom.
    places: RandomState,
}

impl Limit {
    pub(super) fn new(rate: NonZeroU32) -> Self {
        let quota = Quota::per_second(rate).allow_burst(rate.saturating_mul(NonZeroU32::MIN.saturating_add(BURST - 1)));
        let counters = Counters((0..COUNTERS).map(|_| InMemoryState::default()).collect());
        Self { limiter: RateLimiter::new(quota, counters, MonotonicClock), places: RandomState::new() }
    }

    /// Counts a request.
    ///
    /// # Errors
    /// Where the client has asked too often: how long until it may ask again.
    pub(super) fn count(&self, client: Client) -> Result<(), Duration> {
        let Client::Stranger(address) = client else { return Ok(()) };
        let place = self.places.hash_one(address);
        self.limiter.check_key(&place).map_err(|until| until.wait_time_from(self.limiter.clock().now()))
    }
}

impl std::fmt::Debug for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Limit").finish_non_exhaustive()
    }
}

/// A fixed number of counters. Stores with an entry for each client keep addresses, and grow with those who come.
struct Counters(Box<[InMemoryState]>);

impl StateStore for Counters {
    type Key = u64;
    fn measure_and_replace<T, F, E>(&self, key: &u64, decide: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let place = usize::try_from(key % self.0.len() as u64).ok().and_then(|place| self.0.get(place));
        match place {
            Some(counter) => counter.measure_and_replace(&NotKeyed::NonKey, decide),
            None => decide(None).map(|(answer, _)| answer),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use super::*;

    #[test]
    fn whoever_asks_too_often_waits_and_nobody_else_does() {
        let limit = Limit::new(NonZeroU32::new(2).unwrap());
        let stranger = |last: u32| Client::Stranger(IpAddr::V4(Ipv4Addr::from_bits(last)));
        let allowed = (0..1000).filter(|_| limit.count(stranger(1)).is_ok()).count();
        // Sixty at once, and one for each half second that the loop takes.
        assert!((60..70).contains(&allowed), "{allowed}");
        let wait = limit.count(stranger(1)).unwrap_err();
        assert!(wait > Duration::ZERO && wait <= Duration::from_millis(500), "{wait:?}");
        let others = (2..1002).filter(|last| limit.count(stranger(*last)).is_ok()).count();
        assert!(others >= 998, "{others} of 1000 others were let in");
        assert!((0..1000).all(|_| limit.count(Client::Own).is_ok()));
    }
}
