//! The rate limit of each client.

use std::hash::{BuildHasher as _, RandomState};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, MonotonicClock};
use governor::nanos::Nanos;
use governor::state::{InMemoryState, NotKeyed, StateStore};
use governor::{Quota, RateLimiter};

use crate::http::operation::client::Client;

/// Burst size in seconds of the sustained rate.
const BURST_SECONDS: u32 = 30;
/// Number of hashed counters, half a megabyte. If a hundred clients exceed their limit at once, one in 650 others
/// shares a counter with one of them.
const COUNTERS: usize = 1 << 16;

/// A keyed rate limiter with constant memory.
pub(super) struct ClientRateLimiter {
    limiter: RateLimiter<u64, Counters, MonotonicClock>,
    /// Random at every start, so that nobody can predict who shares a counter.
    hasher: RandomState,
}

impl ClientRateLimiter {
    pub(super) fn new(rate: NonZeroU32) -> Self {
        let quota =
            Quota::per_second(rate).allow_burst(rate.saturating_mul(NonZeroU32::MIN.saturating_add(BURST_SECONDS - 1)));
        let counters = Counters((0..COUNTERS).map(|_| InMemoryState::default()).collect());
        Self { limiter: RateLimiter::new(quota, counters, MonotonicClock), hasher: RandomState::new() }
    }

    /// Counts a request of a client.
    ///
    /// # Errors
    /// Where the client exceeded its limit: the time until its next request is allowed.
    pub(super) fn check(&self, client: Client) -> Result<(), Duration> {
        let Client::Remote(address) = client else { return Ok(()) };
        let index = self.hasher.hash_one(address);
        self.limiter.check_key(&index).map_err(|until| until.wait_time_from(self.limiter.clock().now()))
    }
}

impl std::fmt::Debug for ClientRateLimiter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientRateLimiter").finish_non_exhaustive()
    }
}

/// A fixed number of counters. A map with an entry per client would store addresses and grow without bound.
struct Counters(Box<[InMemoryState]>);

impl StateStore for Counters {
    type Key = u64;
    fn measure_and_replace<T, F, E>(&self, key: &u64, decide: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let index = usize::try_from(key % self.0.len() as u64).ok().and_then(|index| self.0.get(index));
        match index {
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
    fn only_clients_over_their_rate_limit_wait() {
        let limit = ClientRateLimiter::new(NonZeroU32::new(2).unwrap());
        let remote = |last: u32| Client::Remote(IpAddr::V4(Ipv4Addr::from_bits(last)));
        let allowed = (0..1000).filter(|_| limit.check(remote(1)).is_ok()).count();
        // Sixty at once, and one for each half second of the loop.
        assert!((60..70).contains(&allowed), "{allowed}");
        let wait = limit.check(remote(1)).unwrap_err();
        assert!(wait > Duration::ZERO && wait <= Duration::from_millis(500), "{wait:?}");
        let others = (2..1002).filter(|last| limit.check(remote(*last)).is_ok()).count();
        assert!(others >= 998, "{others} of 1000 others were let in");
        assert!((0..1000).all(|_| limit.check(Client::Local).is_ok()));
    }
}
