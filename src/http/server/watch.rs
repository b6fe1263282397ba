//! Watches the atlas folder and loads a new atlas.

use std::fmt;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio::sync::watch::Sender;

use crate::http::server::served_atlas::ServedAtlas;
use crate::store::Manifest;

/// Interval of polling.
const POLL_INTERVAL: Duration = Duration::from_secs(1);
/// Maximum interval while the new atlas cannot be served.
const MAX_POLL_INTERVAL: Duration = Duration::from_secs(30);

/// Identifies a manifest file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct ManifestStamp {
    inode: u64,
    changed: Option<SystemTime>,
}

/// The outcome of loading a new atlas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ReloadEvent {
    Served,
    /// The atlas cannot be served, and why.
    Refused(String),
}

impl fmt::Display for ReloadEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Served => f.write_str("a new atlas is served from now on"),
            Self::Refused(error) => write!(f, "the new atlas cannot be served, the old one stays: {error}"),
        }
    }
}

/// Polls a folder forever. A build replaces the folder atomically, which changes the manifest's inode; requests in
/// progress keep the old atlas.
///
/// An atlas that cannot be opened may still be being copied: loading is retried with exponential backoff.
pub(crate) async fn watch_folder(folder: PathBuf, atlas: Sender<Arc<ServedAtlas>>, on_event: impl Fn(&ReloadEvent)) {
    let (mut seen, mut interval, mut last_error) = (stamp(&folder), POLL_INTERVAL, None);
    loop {
        tokio::time::sleep(interval).await;
        let current = stamp(&folder);
        // A missing folder may be in the middle of a replacement.
        if current.is_none() || (current == seen && last_error.is_none()) {
            continue;
        }
        if current != seen {
            (seen, interval) = (current, POLL_INTERVAL);
        }
        match ServedAtlas::open(&folder).await {
            Ok(served) => {
                atlas.send_replace(Arc::new(served));
                on_event(&ReloadEvent::Served);
                (interval, last_error) = (POLL_INTERVAL, None);
            }
            Err(error) => {
                let error = with_causes(&error);
                if last_error.as_ref() != Some(&error) {
                    on_event(&ReloadEvent::Refused(error.clone()));
                }
                (interval, last_error) = ((interval * 2).min(MAX_POLL_INTERVAL), Some(error));
            }
        }
    }
}

fn stamp(folder: &Path) -> Option<ManifestStamp> {
    let metadata = fs::metadata(folder.join(Manifest::FILE)).ok()?;
    Some(ManifestStamp { inode: metadata.ino(), changed: metadata.modified().ok() })
}

/// An error message with its causes.
fn with_causes(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}
