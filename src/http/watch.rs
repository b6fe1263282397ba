//! A new atlas in the folder takes the place of the old one.

use std::fmt;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio::sync::watch::Sender;

use crate::http::served::Served;
use crate::store::Manifest;

/// How often the folder is looked at.
const PAUSE: Duration = Duration::from_secs(1);
/// How often at least, while what is there cannot be served.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// What tells one manifest from another without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    inode: u64,
    changed: Option<SystemTime>,
}

/// What happened to a new atlas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum News {
    Served,
    /// Why it is not served.
    Refused(String),
}

impl fmt::Display for News {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Served => f.write_str("a new atlas is served from now on"),
            Self::Refused(error) => write!(f, "the new atlas cannot be served, the old one stays: {error}"),
        }
    }
}

/// Watches a folder for ever. A build replaces the folder in one step, so its manifest is another file then; requests
/// that have begun keep the old atlas until the last of them is done.
///
/// An atlas that cannot be opened may be on its way, file by file: it is tried again, less and less often.
pub(super) async fn follow(folder: PathBuf, atlas: Sender<Arc<Served>>, told: impl Fn(&News)) {
    let (mut seen, mut pause, mut trouble) = (mark(&folder), PAUSE, None);
    loop {
        tokio::time::sleep(pause).await;
        let now = mark(&folder);
        // A folder that is gone may be in the middle of being replaced.
        if now.is_none() || (now == seen && trouble.is_none()) {
            continue;
        }
        if now != seen {
            (seen, pause) = (now, PAUSE);
        }
        match Served::open(&folder).await {
            Ok(served) => {
                atlas.send_replace(Arc::new(served));
                told(&News::Served);
                (pause, trouble) = (PAUSE, None);
            }
            Err(error) => {
                let error = chain(&error);
                if trouble.as_ref() != Some(&error) {
                    told(&News::Refused(error.clone()));
                }
                (pause, trouble) = ((pause * 2).min(LONGEST_PAUSE), Some(error));
            }
        }
    }
}

fn mark(folder: &Path) -> Option<Mark> {
    let metadata = fs::metadata(folder.join(Manifest::FILE)).ok()?;
    Some(Mark { inode: metadata.ino(), changed: metadata.modified().ok() })
}

/// An error with its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}
