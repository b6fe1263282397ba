//! A cache of export files, each written once per atlas, however many clients request it or disconnect.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tempfile::TempDir;
use tokio::sync::{Semaphore, watch};

use crate::domain::Fingerprint;
use crate::http::response::problem::Problem;

/// Export files of an atlas, by the name of the job that writes them.
#[derive(Debug)]
pub(crate) struct FileCache {
    jobs: Mutex<BTreeMap<String, Job>>,
    /// One job at a time: an export may use all cores.
    slot: Arc<Semaphore>,
}

/// The outcome of a job: pending, its files, or an error.
type Job = watch::Receiver<Option<Result<Arc<CachedFiles>, Problem>>>;

/// A temporary folder of files, deleted with its last reader.
#[derive(Debug)]
pub(crate) struct CachedFiles {
    folder: TempDir,
    /// Validators by file name.
    etags: BTreeMap<String, String>,
}

impl CachedFiles {
    /// The path and validator of a file.
    pub(crate) fn file(&self, name: &str) -> Option<(PathBuf, &str)> {
        Some((self.folder.path().join(name), self.etags.get(name)?))
    }
}

impl FileCache {
    pub(crate) fn new() -> Self {
        Self { jobs: Mutex::default(), slot: Arc::new(Semaphore::new(1)) }
    }

    /// The files of a job: cached, being written for another request, or written now by `write` into a folder inside
    /// `parent`. A job continues after its clients disconnect, and later requests use its files.
    ///
    /// # Errors
    /// Where the files could not be written; the next request retries.
    pub(crate) async fn get_or_write(
        &self,
        job: &str,
        parent: &Path,
        write: impl FnOnce(&Path) -> Result<(), Problem> + Send + 'static,
    ) -> Result<Arc<CachedFiles>, Problem> {
        let mut outcome = {
            let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
            let existing = jobs.get(job).filter(|existing| is_usable(existing)).cloned();
            existing.unwrap_or_else(|| {
                let started = start_job(Arc::clone(&self.slot), parent.to_owned(), write);
                jobs.insert(job.to_owned(), started.clone());
                started
            })
        };
        let outcome = outcome.wait_for(Option::is_some).await;
        let outcome = outcome.map_err(|_gone| Problem::internal("the writing of a file ended early"))?;
        outcome.clone().unwrap_or_else(|| Err(Problem::internal("a file was not written")))
    }
}

/// Whether a job has finished successfully or is still running.
fn is_usable(job: &Job) -> bool {
    match &*job.borrow() {
        Some(outcome) => outcome.is_ok(),
        None => job.has_changed().is_ok(),
    }
}

fn start_job(
    slot: Arc<Semaphore>,
    parent: PathBuf,
    write: impl FnOnce(&Path) -> Result<(), Problem> + Send + 'static,
) -> Job {
    let (sender, outcome) = watch::channel(None);
    tokio::spawn(async move {
        let Ok(slot) = slot.acquire_owned().await else { return };
        // The blocking task owns the slot and the sender: both are dropped when it ends, also by a panic.
        tokio::task::spawn_blocking(move || {
            sender.send_replace(Some(write_files(&parent, write).map(Arc::new)));
            drop(slot);
        });
    });
    outcome
}

/// Writes files into a new temporary folder and computes their validators.
fn write_files(parent: &Path, write: impl FnOnce(&Path) -> Result<(), Problem>) -> Result<CachedFiles, Problem> {
    let folder = tempfile::tempdir_in(parent).map_err(Problem::internal)?;
    write(folder.path())?;
    let mut etags = BTreeMap::new();
    for file in folder.path().read_dir().map_err(Problem::internal)? {
        let file = file.map_err(Problem::internal)?;
        let checksum = checksum(&file.path()).map_err(Problem::internal)?;
        etags.insert(file.file_name().to_string_lossy().into_owned(), format!("\"{}\"", &checksum[..32]));
    }
    Ok(CachedFiles { folder, etags })
}

/// The checksum of a file, which may be larger than memory.
fn checksum(path: &Path) -> io::Result<String> {
    let (mut file, mut checksum, mut chunk) = (File::open(path)?, Fingerprint::default(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut chunk)? {
            0 => return Ok(checksum.hex()),
            length => checksum.add(&chunk[..length]),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    /// How often a job was started, and whether it may finish.
    #[derive(Default)]
    struct JobProbe {
        started: AtomicUsize,
        may_end: AtomicBool,
    }

    fn slow(probe: &Arc<JobProbe>) -> impl FnOnce(&Path) -> Result<(), Problem> + Send + 'static {
        let probe = Arc::clone(probe);
        move |folder| {
            probe.started.fetch_add(1, Ordering::SeqCst);
            while !probe.may_end.load(Ordering::SeqCst) {
                std::thread::yield_now();
            }
            std::fs::write(folder.join("a.csv"), "a").map_err(Problem::internal)
        }
    }

    #[test]
    fn a_file_is_written_once_however_many_clients_request_it_or_disconnect() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (parent, files, job) = (tempfile::tempdir().unwrap(), FileCache::new(), Arc::default());
            for _ in 0..20 {
                let leaving = files.get_or_write("a", parent.path(), slow(&job));
                assert!(tokio::time::timeout(Duration::from_millis(1), leaving).await.is_err());
            }
            job.may_end.store(true, Ordering::SeqCst);
            let all =
                futures_util::future::join_all((0..20).map(|_| files.get_or_write("a", parent.path(), slow(&job))))
                    .await;
            assert!(all.into_iter().all(|written| written.unwrap().file("a.csv").unwrap().0.exists()));
            assert_eq!(job.started.load(Ordering::SeqCst), 1);
        });
    }

    #[test]
    fn failed_jobs_are_retried_and_leave_no_files() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (parent, files) = (tempfile::tempdir().unwrap(), FileCache::new());
            let full = |_: &Path| Err(Problem::internal("the disk is full"));
            assert!(files.get_or_write("a", parent.path(), full).await.is_err());
            let broken = |_: &Path| panic!("a defect");
            assert!(files.get_or_write("a", parent.path(), broken).await.is_err());
            assert_eq!(parent.path().read_dir().unwrap().count(), 0);
            let written = files.get_or_write("a", parent.path(), |folder| {
                std::fs::write(folder.join("a.csv"), "a").map_err(Problem::internal)
            });
            let written = written.await.unwrap();
            assert!(written.file("a.csv").is_some() && written.file("b.csv").is_none());
        });
    }
}
