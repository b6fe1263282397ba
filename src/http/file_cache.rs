//! Files that are written once for an atlas and then sent to all who ask: one job for one file, whoever asks and leaves.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tempfile::TempDir;
use tokio::sync::{Semaphore, watch};

use crate::domain::Fingerprint;
use crate::http::problem::Problem;

/// The files of an atlas that were asked for, by the name of the job that writes them.
#[derive(Debug)]
pub(super) struct Files {
    jobs: Mutex<BTreeMap<String, Job>>,
    /// One job at a time: an export may take all cores.
    turn: Arc<Semaphore>,
}

/// What comes of a job: nothing yet, its files, or why there are none.
type Job = watch::Receiver<Option<Result<Arc<Written>, Problem>>>;

/// A folder with files, gone with the last who send from it.
#[derive(Debug)]
pub(super) struct Written {
    folder: TempDir,
    /// The validator of each file, by its name.
    tags: BTreeMap<String, String>,
}

impl Written {
    /// A file of it, and its validator.
    pub(super) fn file(&self, name: &str) -> Option<(PathBuf, &str)> {
        Some((self.folder.path().join(name), self.tags.get(name)?))
    }
}

impl Files {
    pub(super) fn new() -> Self {
        Self { jobs: Mutex::default(), turn: Arc::new(Semaphore::new(1)) }
    }

    /// The files of a job: those that are there, those that are being written for somebody else, or new ones that `write`
    /// puts into a folder inside `own`. A job that has begun goes on when those who asked have left, and the next who
    /// asks finds its files.
    ///
    /// # Errors
    /// Where the files could not be written; the next who asks has them tried again.
    pub(super) async fn written(
        &self,
        job: &str,
        own: &Path,
        write: impl FnOnce(&Path) -> Result<(), Problem> + Send + 'static,
    ) -> Result<Arc<Written>, Problem> {
        let mut outcome = {
            let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
            let known = jobs.get(job).filter(|known| is_of_use(known)).cloned();
            known.unwrap_or_else(|| {
                let begun = begin(Arc::clone(&self.turn), own.to_owned(), write);
                jobs.insert(job.to_owned(), begun.clone());
                begun
            })
        };
        let outcome = outcome.wait_for(Option::is_some).await;
        let outcome = outcome.map_err(|_gone| Problem::internal("the writing of a file ended early"))?;
        outcome.clone().unwrap_or_else(|| Err(Problem::internal("a file was not written")))
    }
}

/// Whether a job has its files, or will have them.
fn is_of_use(job: &Job) -> bool {
    match &*job.borrow() {
        Some(outcome) => outcome.is_ok(),
        None => job.has_changed().is_ok(),
    }
}

fn begin(turn: Arc<Semaphore>, own: PathBuf, write: impl FnOnce(&Path) -> Result<(), Problem> + Send + 'static) -> Job {
    let (tell, outcome) = watch::channel(None);
    tokio::spawn(async move {
        let Ok(turn) = turn.acquire_owned().await else { return };
        // The turn and the news of the end belong to the work: they are given when it is over, and also where it panics.
        tokio::task::spawn_blocking(move || {
            tell.send_replace(Some(files(&own, write).map(Arc::new)));
            drop(turn);
        });
    });
    outcome
}

/// Writes files into a folder of their own.
fn files(own: &Path, write: impl FnOnce(&Path) -> Result<(), Problem>) -> Result<Written, Problem> {
    let folder = tempfile::tempdir_in(own).map_err(Problem::internal)?;
    write(folder.path())?;
    let mut tags = BTreeMap::new();
    for file in folder.path().read_dir().map_err(Problem::internal)? {
        let file = file.map_err(Problem::internal)?;
        let sum = sum(&file.path()).map_err(Problem::internal)?;
        tags.insert(file.file_name().to_string_lossy().into_owned(), format!("\"{}\"", &sum[..32]));
    }
    Ok(Written { folder, tags })
}

/// The checksum of a file, which may be larger than there is memory.
fn sum(path: &Path) -> io::Result<String> {
    let (mut file, mut sum, mut piece) = (File::open(path)?, Fingerprint::default(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(sum.hex()),
            length => sum.add(&piece[..length]),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    /// How often a job was begun, and whether it may end.
    #[derive(Default)]
    struct Watched {
        begun: AtomicUsize,
        may_end: AtomicBool,
    }

    fn slow(watched: &Arc<Watched>) -> impl FnOnce(&Path) -> Result<(), Problem> + Send + 'static {
        let watched = Arc::clone(watched);
        move |folder| {
            watched.begun.fetch_add(1, Ordering::SeqCst);
            while !watched.may_end.load(Ordering::SeqCst) {
                std::thread::yield_now();
            }
            std::fs::write(folder.join("a.csv"), "a").map_err(Problem::internal)
        }
    }

    #[test]
    fn a_file_is_written_once_however_many_ask_and_leave() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (own, files, job) = (tempfile::tempdir().unwrap(), Files::new(), Arc::default());
            for _ in 0..20 {
                let leaving = files.written("a", own.path(), slow(&job));
                assert!(tokio::time::timeout(Duration::from_millis(1), leaving).await.is_err());
            }
            job.may_end.store(true, Ordering::SeqCst);
            let all = futures_util::future::join_all((0..20).map(|_| files.written("a", own.path(), slow(&job)))).await;
            assert!(all.into_iter().all(|written| written.unwrap().file("a.csv").unwrap().0.exists()));
            assert_eq!(job.begun.load(Ordering::SeqCst), 1);
        });
    }

    #[test]
    fn what_could_not_be_written_is_tried_again_and_leaves_nothing() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (own, files) = (tempfile::tempdir().unwrap(), Files::new());
            let full = |_: &Path| Err(Problem::internal("the disk is full"));
            assert!(files.written("a", own.path(), full).await.is_err());
            let broken = |_: &Path| panic!("a defect");
            assert!(files.written("a", own.path(), broken).await.is_err());
            assert_eq!(own.path().read_dir().unwrap().count(), 0);
            let written = files.written("a", own.path(), |folder| {
                std::fs::write(folder.join("a.csv"), "a").map_err(Problem::internal)
            });
            let written = written.await.unwrap();
            assert!(written.file("a.csv").is_some() && written.file("b.csv").is_none());
        });
    }
}
