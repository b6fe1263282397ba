//! Errors of starting the service and opening an atlas.

use std::net::SocketAddr;

use crate::http::server::connections::RESERVED_FILES;
use crate::store::StoreError;

/// Why a service could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The address cannot be bound.
    #[error("{address}: {reason}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What is wrong and what to do.
        reason: String,
    },
    /// More connections than the limit of open files allows.
    #[error(
        "{asked} connections at once: the system lets this program open {files} files, and each connection is one; \
         raise `ulimit -n`, or `LimitNOFILE=` of systemd, to {}",
        *asked as u64 + RESERVED_FILES
    )]
    Connections {
        /// Limit of open files.
        files: u64,
        /// The setting.
        asked: usize,
    },
    /// Worker threads cannot be started.
    #[error(
        "the system gives this program no threads to answer with: {0}; raise `ulimit -u`, or `TasksMax=` of systemd"
    )]
    Threads(std::io::Error),
    /// The atlas cannot be served.
    #[error(transparent)]
    Atlas(#[from] ServeError),
}

/// Why an atlas cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The folder cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The tile archive cannot be read.
    #[error("{path}: {reason}; build the atlas again")]
    Tiles {
        /// The archive.
        path: String,
        /// What is wrong.
        reason: String,
    },
}

impl StartError {
    pub(crate) fn at(address: SocketAddr, error: &std::io::Error) -> Self {
        let reason = match error.kind() {
            std::io::ErrorKind::AddrInUse => {
                let next = SocketAddr::new(address.ip(), address.port().wrapping_add(1));
                format!("another program listens there already; choose another, such as `--listen {next}`")
            }
            std::io::ErrorKind::AddrNotAvailable => {
                "this machine has no such address; `--listen 127.0.0.1:8080` always works".to_owned()
            }
            std::io::ErrorKind::PermissionDenied => {
                "the system does not let you listen there; ports from 1024 up are open to all users".to_owned()
            }
            _ => error.to_string(),
        };
        Self::Listen { address, reason }
    }
}
