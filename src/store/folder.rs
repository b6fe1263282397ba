//! Atomic replacement of folders.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};

use crate::domain::Fingerprint;
use crate::store::{FileEntry, Manifest, StoreError, io_error};
use crate::write::unique_name;

/// Fills a hidden folder next to `folder`, then exchanges the two atomically.
///
/// If the process is killed at any time, `folder` is either the complete old atlas or the complete new one. The next
/// build removes what a killed one left behind.
pub(super) fn replace<T>(folder: &Path, fill: impl FnOnce(&Path) -> Result<T, StoreError>) -> Result<T, StoreError> {
    if folder.exists() {
        require_atlas_or_empty(folder)?;
    }
    // Resolves symbolic links and `.`, so that the folder itself is replaced.
    let folder = &fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let parent = parent_of(folder);
    fs::create_dir_all(&parent).map_err(io_error(&parent))?;
    let mut staging = StagingFolder::create(&parent, folder).map_err(io_error(&parent))?;
    let filled = fill(&staging.path)?;
    sync_folder(&staging.path).map_err(io_error(&staging.path))?;
    let exchanged = staging.exchange(&parent, folder).map_err(io_error(folder));
    exchanged.and_then(|()| sync_folder(&parent).map_err(io_error(&parent)))?;
    Ok(filled)
}

/// A folder that is being filled. It is removed on drop: by then it holds the old atlas, or a new one that failed.
struct StagingFolder {
    path: PathBuf,
    /// A lock held as long as the build runs. Unlike a process id, it works across containers.
    _lock: File,
    is_persistent: bool,
}

impl StagingFolder {
    fn create(parent: &Path, folder: &Path) -> io::Result<Self> {
        let parent_lock = lock_parent(parent)?;
        if parent_lock.is_some() {
            clear_leftovers(parent, folder);
        }
        let path = parent.join(unique_name(&prefix(folder)));
        fs::create_dir(&path)?;
        let lock = File::open(&path)?;
        lock.try_lock_shared().ok();
        Ok(Self { path, _lock: lock, is_persistent: false })
    }

    fn exchange(&mut self, parent: &Path, folder: &Path) -> io::Result<()> {
        let _lock = lock_parent(parent)?;
        let exchanged = exchange(&self.path, folder);
        // If the old atlas is gone, the new one is the only copy.
        self.is_persistent = exchanged.is_err() && !folder.exists();
        let kept = |error| io::Error::other(format!("{error}; the new atlas is complete in {}", self.path.display()));
        exchanged.map_err(|error| if self.is_persistent { kept(error) } else { error })
    }
}

impl Drop for StagingFolder {
    fn drop(&mut self) {
        if !self.is_persistent {
            fs::remove_dir_all(&self.path).ok();
        }
    }
}

/// A lock held while a build removes leftovers or replaces its atlas. `None` on file systems without locks, where
/// leftovers cannot be distinguished from folders in use, so both stay.
fn lock_parent(parent: &Path) -> io::Result<Option<File>> {
    let lock = File::open(parent)?;
    Ok(lock.lock().is_ok().then_some(lock))
}

/// A writer that keeps the first I/O error, which libraries replace by their own.
pub(super) struct ErrorRecorder<'f> {
    file: &'f File,
    pub(super) failure: Option<io::Error>,
}

impl<'f> ErrorRecorder<'f> {
    pub(super) const fn new(file: &'f File) -> Self {
        Self { file, failure: None }
    }

    fn record<T>(&mut self, done: io::Result<T>) -> io::Result<T> {
        done.map_err(|error| {
            let kind = error.kind();
            self.failure.get_or_insert(error);
            kind.into()
        })
    }
}

impl Write for ErrorRecorder<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes);
        self.record(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.file.flush();
        self.record(flushed)
    }
}

impl Seek for ErrorRecorder<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let sought = self.file.seek(to);
        self.record(sought)
    }
}

/// Writes a file and syncs it to disk.
pub(super) fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The SHA-256 of a file, read in chunks.
pub(super) fn file_checksum(path: &Path) -> io::Result<String> {
    checksum(&File::open(path)?)
}

/// The SHA-256 of the rest of an open file.
pub(super) fn checksum(file: &File) -> io::Result<String> {
    let mut sum = Fingerprint::default();
    let mut file = BufReader::with_capacity(1 << 20, file);
    loop {
        let bytes = file.fill_buf()?;
        if bytes.is_empty() {
            return Ok(sum.hex());
        }
        sum.add(bytes);
        let read = bytes.len();
        file.consume(read);
    }
}

/// Only an empty folder, or an atlas without foreign files, may be replaced.
fn require_atlas_or_empty(folder: &Path) -> Result<(), StoreError> {
    let path = || folder.display().to_string();
    let files = files_in(folder, folder).map_err(io_error(folder))?;
    if files.is_empty() {
        return Ok(());
    }
    let manifest = fs::read(folder.join(Manifest::FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let Some(manifest): Option<ManifestHeader> =
        manifest.filter(|manifest: &ManifestHeader| manifest.format == Manifest::FORMAT)
    else {
        let hint = "Gapatlas replaces only atlases: name another folder";
        return Err(StoreError::NoAtlas { path: path(), hint });
    };
    let own = |file: &String| file == Manifest::FILE || manifest.files.iter().any(|entry| entry.name == *file);
    match files.iter().find(|file| !own(file)) {
        Some(foreign) => Err(StoreError::Foreign { path: path(), file: foreign.clone() }),
        None => Ok(()),
    }
}

/// The fields of a manifest that all versions have.
#[derive(serde::Deserialize)]
struct ManifestHeader {
    format: String,
    files: Vec<FileEntry>,
}

fn files_in(folder: &Path, root: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_in(&path, root)?);
        } else {
            files.push(path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned());
        }
    }
    Ok(files)
}

fn parent_of(folder: &Path) -> PathBuf {
    match folder.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn prefix(folder: &Path) -> String {
    hidden(folder, "building")
}

/// The prefix of the names of hidden folders next to an atlas.
fn hidden(folder: &Path, what: &str) -> String {
    format!(".{}.{what}-", folder.file_name().unwrap_or_default().to_string_lossy())
}

fn exchange(new: &Path, folder: &Path) -> io::Result<()> {
    if !folder.exists() {
        match fs::rename(new, folder) {
            // Another build of the same atlas finished first.
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => {}
            done => return done,
        }
    }
    match renameat_with(CWD, new, CWD, folder, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP) => {
            swap_by_renaming(new, folder, &parent_of(folder).join(unique_name(&hidden(folder, "replaced"))))
        }
        Err(rustix::io::Errno::BUSY) => {
            Err(io::Error::other("a disk is mounted there, which cannot be replaced; name a folder inside it"))
        }
        Err(error) => Err(error.into()),
    }
}

/// Replaces a folder on file systems without atomic exchange: for a moment there is no atlas, but never an incomplete
/// one.
fn swap_by_renaming(new: &Path, folder: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(folder, aside)?;
    if let Err(refused) = fs::rename(new, folder) {
        return match fs::rename(aside, folder) {
            Ok(()) => Err(refused),
            Err(_) => Err(io::Error::other(format!("{refused}; the old atlas is complete in {}", aside.display()))),
        };
    }
    fs::remove_dir_all(aside).ok();
    Ok(())
}

/// Removes the leftovers of builds of the same atlas that no longer run. An atlas that one of them moved aside without
/// replacing it is moved back.
fn clear_leftovers(parent: &Path, folder: &Path) {
    let [building, replaced] = ["building", "replaced"].map(|what| hidden(folder, what));
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let (name, path) = (entry.file_name().to_string_lossy().into_owned(), entry.path());
        if name.starts_with(&replaced) && !folder.exists() && fs::rename(&path, folder).is_ok() {
            continue;
        }
        let is_left = || File::open(&path).is_ok_and(|folder| folder.try_lock().is_ok());
        if name.starts_with(&replaced) || (name.starts_with(&building) && is_left()) {
            fs::remove_dir_all(path).ok();
        }
    }
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A temporary folder with an old and a new atlas, each containing a file of that name.
    fn place() -> (tempfile::TempDir, [PathBuf; 3]) {
        let place = tempfile::tempdir().unwrap();
        let paths = ["atlas", "new", "aside"].map(|name| place.path().join(name));
        for (path, name) in paths.iter().zip(["old", "new"]) {
            fs::create_dir(path).unwrap();
            fs::write(path.join(name), "").unwrap();
        }
        (place, paths)
    }

    #[test]
    fn without_atomic_exchange_the_new_atlas_replaces_the_old_one() {
        let (place, [atlas, new, aside]) = place();
        swap_by_renaming(&new, &atlas, &aside).unwrap();
        assert!(atlas.join("new").exists());
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }

    #[test]
    fn if_the_new_atlas_cannot_be_renamed_the_old_one_is_moved_back() {
        let (_place, [atlas, new, aside]) = place();
        // A folder cannot be moved into itself.
        swap_by_renaming(&atlas, &atlas, &aside).unwrap_err();
        assert!(atlas.join("old").exists() && !aside.exists());
        swap_by_renaming(&new, &atlas, &atlas.join("inside")).unwrap_err();
        assert!(atlas.join("old").exists() && new.join("new").exists());
    }

    #[test]
    fn an_atlas_moved_aside_is_moved_back_and_a_second_one_is_removed() {
        let (place, [atlas, ..]) = place();
        let aside = place.path().join(hidden(&atlas, "replaced") + "x");
        fs::rename(&atlas, &aside).unwrap();
        clear_leftovers(place.path(), &atlas);
        assert!(atlas.join("old").exists() && !aside.exists());
        fs::create_dir(&aside).unwrap();
        clear_leftovers(place.path(), &atlas);
        assert!(atlas.join("old").exists() && !aside.exists());
    }

    #[test]
    fn leftovers_are_removed_and_the_folder_of_a_running_build_stays() {
        let (place, [atlas, ..]) = place();
        // The process ids of the first process of a container, and of this one.
        let left = [1, std::process::id()].map(|process| place.path().join(format!("{}{process}", prefix(&atlas))));
        for path in &left {
            fs::create_dir(path).unwrap();
        }
        let at_work = StagingFolder::create(place.path(), &atlas).unwrap();
        let second = StagingFolder::create(place.path(), &atlas).unwrap();
        assert!(left.iter().all(|path| !path.exists()) && at_work.path != second.path);
        assert!(at_work.path.exists() && second.path.exists());
        let path = at_work.path.clone();
        drop(at_work);
        assert!(!path.exists() && second.path.exists());
    }
}
