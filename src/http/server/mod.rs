//! The running server: connections and the threads that answer them, the atlas in memory, and how a new one replaces it.

pub(crate) mod connections;
pub(crate) mod error;
pub(crate) mod served_atlas;
pub(crate) mod watch;
pub(crate) mod worker_pool;
