//! How much one client may have of what there is little of, all at the same time.

use std::hash::{BuildHasher as _, RandomState};
use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::http::operation::client::Client;

/// How many counters there are, in a quarter of a megabyte. A client shares one with somebody who has all of a share once in
/// 4,096 times.
const COUNTERS: usize = 1 << 12;

/// Equal shares, in memory that does not grow with the number of clients.
pub(super) struct Shares {
    each: Box<[Arc<Semaphore>]>,
    /// Made new at every start, so that nobody knows who shares a counter with whom.
    places: RandomState,
}

/// One piece of a client's share, given back when this is dropped; nothing is counted of the operator's own.
#[derive(Debug)]
pub(in crate::http) struct Piece(
    #[expect(dead_code, reason = "counts for as long as it is there")] Option<OwnedSemaphorePermit>,
);

impl Shares {
    /// Every client may have so many pieces.
    pub(super) fn new(most: usize) -> Self {
        let one = || Arc::new(Semaphore::new(most.min(Semaphore::MAX_PERMITS)));
        Self { each: (0..COUNTERS).map(|_| one()).collect(), places: RandomState::new() }
    }

    /// A piece for a client; `None` where it has all of its share.
    pub(super) fn take(&self, client: Client) -> Option<Piece> {
        match self.of(client) {
            Some(share) => share.try_acquire_owned().ok().map(|permit| Piece(Some(permit))),
            None => Some(Piece(None)),
        }
    }

    /// A piece for a client, when it has given back enough.
    pub(super) async fn wait(&self, client: Client) -> Piece {
        match self.of(client) {
            Some(share) => Piece(share.acquire_owned().await.ok()),
            None => Piece(None),
        }
    }

    fn of(&self, client: Client) -> Option<Arc<Semaphore>> {
        let Client::Stranger(address) = client else { return None };
        let place = usize::try_from(self.places.hash_one(address) % self.each.len() as u64).ok()?;
        self.each.get(place).cloned()
    }
}

impl std::fmt::Debug for Shares {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shares").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use super::*;

    #[test]
    fn whoever_has_all_of_a_share_takes_from_nobody_else() {
        let shares = Shares::new(3);
        let stranger = |last: u32| Client::Stranger(IpAddr::V4(Ipv4Addr::from_bits(last)));
        let mut held: Vec<Option<Piece>> = (0..10).map(|_| shares.take(stranger(1))).collect();
        assert_eq!(held.iter().flatten().count(), 3);
        let others = (2..1002).filter(|last| shares.take(stranger(*last)).is_some()).count();
        assert!(others >= 990, "{others} of 1000 others got a piece");
        held.truncate(2);
        assert!(shares.take(stranger(1)).is_some());
        let own: Vec<Option<Piece>> = (0..100).map(|_| shares.take(Client::Own)).collect();
        assert!(own.iter().all(Option::is_some));
    }
}
