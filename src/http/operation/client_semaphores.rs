//! Concurrency limits of each client.

use std::hash::{BuildHasher as _, RandomState};
use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::http::operation::client::Client;

/// Number of hashed semaphores, a quarter of a megabyte. A client shares one with a client at its limit once in 4,096
/// times.
const SEMAPHORES: usize = 1 << 12;

/// One semaphore per client, hashed into constant memory.
pub(super) struct ClientSemaphores {
    semaphores: Box<[Arc<Semaphore>]>,
    /// Random at every start, so that nobody can predict who shares a semaphore.
    hasher: RandomState,
}

/// A permit of a client, returned on drop; local clients are not limited.
#[derive(Debug)]
pub(crate) struct ClientPermit(
    #[expect(dead_code, reason = "counts for as long as it is there")] Option<OwnedSemaphorePermit>,
);

impl ClientSemaphores {
    /// Every client has this many permits.
    pub(super) fn new(permits_per_client: usize) -> Self {
        let one = || Arc::new(Semaphore::new(permits_per_client.min(Semaphore::MAX_PERMITS)));
        Self { semaphores: (0..SEMAPHORES).map(|_| one()).collect(), hasher: RandomState::new() }
    }

    /// A permit for a client; `None` where all are taken.
    pub(super) fn try_acquire(&self, client: Client) -> Option<ClientPermit> {
        match self.semaphore(client) {
            Some(semaphore) => semaphore.try_acquire_owned().ok().map(|permit| ClientPermit(Some(permit))),
            None => Some(ClientPermit(None)),
        }
    }

    /// Waits for a permit.
    pub(super) async fn acquire(&self, client: Client) -> ClientPermit {
        match self.semaphore(client) {
            Some(semaphore) => ClientPermit(semaphore.acquire_owned().await.ok()),
            None => ClientPermit(None),
        }
    }

    fn semaphore(&self, client: Client) -> Option<Arc<Semaphore>> {
        let Client::Remote(address) = client else { return None };
        let index = usize::try_from(self.hasher.hash_one(address) % self.semaphores.len() as u64).ok()?;
        self.semaphores.get(index).cloned()
    }
}

impl std::fmt::Debug for ClientSemaphores {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientSemaphores").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use super::*;

    #[test]
    fn a_client_at_its_limit_does_not_limit_other_clients() {
        let semaphores = ClientSemaphores::new(3);
        let remote = |last: u32| Client::Remote(IpAddr::V4(Ipv4Addr::from_bits(last)));
        let mut held: Vec<Option<ClientPermit>> = (0..10).map(|_| semaphores.try_acquire(remote(1))).collect();
        assert_eq!(held.iter().flatten().count(), 3);
        let others = (2..1002).filter(|last| semaphores.try_acquire(remote(*last)).is_some()).count();
        assert!(others >= 990, "{others} of 1000 others got a piece");
        held.truncate(2);
        assert!(semaphores.try_acquire(remote(1)).is_some());
        let local: Vec<Option<ClientPermit>> = (0..100).map(|_| semaphores.try_acquire(Client::Local)).collect();
        assert!(local.iter().all(Option::is_some));
    }
}
