//! Folders that appear whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};

use crate::domain::Fingerprint;
use crate::store::{FileEntry, Manifest, StoreError, io_error};
use crate::write::unlike_others;

/// Fills a hidden folder beside `folder`, then gives it the name in one step.
///
/// Whatever is killed whenever, `folder` is the old atlas or the new one, whole. What a killed build left behind is
/// cleared away by the next.
pub(super) fn replace<T>(folder: &Path, fill: impl FnOnce(&Path) -> Result<T, StoreError>) -> Result<T, StoreError> {
    if folder.exists() {
        refuse_all_but_atlases(folder)?;
    }
    // A link is followed, and `.` gets a name: what is replaced is the folder itself.
    let folder = &fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let parent = parent_of(folder);
    fs::create_dir_all(&parent).map_err(io_error(&parent))?;
    let mut partial = Partial::begin(&parent, folder).map_err(io_error(&parent))?;
    let filled = fill(&partial.path)?;
    sync_folder(&partial.path).map_err(io_error(&partial.path))?;
    let exchanged = partial.exchange(&parent, folder).map_err(io_error(folder));
    exchanged.and_then(|()| sync_folder(&parent).map_err(io_error(&parent)))?;
    Ok(filled)
}

/// A folder that is being filled. It is removed when it is let go: then it holds the old atlas, or a new one that has no place.
struct Partial {
    path: PathBuf,
    /// Held for as long as this build is at work. Others see it in whatever container they run, where the numbers of
    /// processes are others.
    _held: File,
    is_kept: bool,
}

impl Partial {
    fn begin(parent: &Path, folder: &Path) -> io::Result<Self> {
        let gate = gate(parent)?;
        if gate.is_some() {
            clear_leftovers(parent, folder);
        }
        let path = parent.join(unlike_others(&prefix(folder)));
        fs::create_dir(&path)?;
        let held = File::open(&path)?;
        held.try_lock_shared().ok();
        Ok(Self { path, _held: held, is_kept: false })
    }

    fn exchange(&mut self, parent: &Path, folder: &Path) -> io::Result<()> {
        let _gate = gate(parent)?;
        let exchanged = exchange(&self.path, folder);
        // Without the old atlas in its place the new one is all there is.
        self.is_kept = exchanged.is_err() && !folder.exists();
        let kept = |error| io::Error::other(format!("{error}; the new atlas is whole in {}", self.path.display()));
        exchanged.map_err(|error| if self.is_kept { kept(error) } else { error })
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.is_kept {
            fs::remove_dir_all(&self.path).ok();
        }
    }
}

/// Held by one build at a time, while it looks what others left or puts its atlas in place; `None` on file systems without
/// locks, where nothing tells a leftover from the folder of a build at work, and both stay.
fn gate(parent: &Path) -> io::Result<Option<File>> {
    let gate = File::open(parent)?;
    Ok(gate.lock().is_ok().then_some(gate))
}

/// A file that remembers why it could not be written: libraries tell it in words of their own.
pub(super) struct Watched<'f> {
    file: &'f File,
    pub(super) failure: Option<io::Error>,
}

impl<'f> Watched<'f> {
    pub(super) const fn new(file: &'f File) -> Self {
        Self { file, failure: None }
    }

    fn noting<T>(&mut self, done: io::Result<T>) -> io::Result<T> {
        done.map_err(|error| {
            let kind = error.kind();
            self.failure.get_or_insert(error);
            kind.into()
        })
    }
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes);
        self.noting(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.file.flush();
        self.noting(flushed)
    }
}

impl Seek for Watched<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let sought = self.file.seek(to);
        self.noting(sought)
    }
}

/// Writes a file and waits until it is on disk.
pub(super) fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The SHA-256 of a file, read piece by piece.
pub(super) fn sum_of(path: &Path) -> io::Result<String> {
    sum(&File::open(path)?)
}

/// The checksum of what is to come of an open file.
pub(super) fn sum(file: &File) -> io::Result<String> {
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

/// Only what this program wrote is replaced: an empty folder, or an atlas with nothing else in it.
fn refuse_all_but_atlases(folder: &Path) -> Result<(), StoreError> {
    let path = || folder.display().to_string();
    let files = files_in(folder, folder).map_err(io_error(folder))?;
    if files.is_empty() {
        return Ok(());
    }
    let manifest = fs::read(folder.join(Manifest::FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let Some(manifest): Option<Outline> = manifest.filter(|manifest: &Outline| manifest.format == Manifest::FORMAT)
    else {
        let hint = "Gapatlas replaces nothing but atlases: name another folder";
        return Err(StoreError::NoAtlas { path: path(), hint });
    };
    let own = |file: &String| file == Manifest::FILE || manifest.files.iter().any(|entry| entry.name == *file);
    match files.iter().find(|file| !own(file)) {
        Some(foreign) => Err(StoreError::Foreign { path: path(), file: foreign.clone() }),
        None => Ok(()),
    }
}

/// As much of a manifest as every version has.
#[derive(serde::Deserialize)]
struct Outline {
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

/// How the names of hidden folders beside an atlas begin.
fn hidden(folder: &Path, what: &str) -> String {
    format!(".{}.{what}-", folder.file_name().unwrap_or_default().to_string_lossy())
}

fn exchange(new: &Path, folder: &Path) -> io::Result<()> {
    if !folder.exists() {
        match fs::rename(new, folder) {
            // Another build of the same atlas was first.
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => {}
            done => return done,
        }
    }
    match renameat_with(CWD, new, CWD, folder, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP) => {
            swap(new, folder, &parent_of(folder).join(unlike_others(&hidden(folder, "replaced"))))
        }
        Err(rustix::io::Errno::BUSY) => {
            Err(io::Error::other("a disk is mounted there, which cannot be replaced; name a folder inside it"))
        }
        Err(error) => Err(error.into()),
    }
}

/// For file systems that cannot exchange: there is a moment without an atlas, and never half of one. The old one is
/// removed when the new one is in its place.
fn swap(new: &Path, folder: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(folder, aside)?;
    if let Err(refused) = fs::rename(new, folder) {
        return match fs::rename(aside, folder) {
            Ok(()) => Err(refused),
            Err(_) => Err(io::Error::other(format!("{refused}; the old atlas is whole in {}", aside.display()))),
        };
    }
    fs::remove_dir_all(aside).ok();
    Ok(())
}

/// Removes what builds of the same atlas left behind that no longer run; an atlas that one of them moved aside, with none in
/// its place, goes back there.
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

    /// A place with an old and a new atlas, each a file of that name.
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
    fn where_nothing_can_be_exchanged_the_new_atlas_takes_the_place_of_the_old() {
        let (place, [atlas, new, aside]) = place();
        swap(&new, &atlas, &aside).unwrap();
        assert!(atlas.join("new").exists());
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }

    #[test]
    fn where_the_new_atlas_is_refused_the_old_one_is_back_and_the_new_one_stays() {
        let (_place, [atlas, new, aside]) = place();
        // A folder does not become one inside itself.
        swap(&atlas, &atlas, &aside).unwrap_err();
        assert!(atlas.join("old").exists() && !aside.exists());
        swap(&new, &atlas, &atlas.join("inside")).unwrap_err();
        assert!(atlas.join("old").exists() && new.join("new").exists());
    }

    #[test]
    fn an_atlas_that_was_moved_aside_comes_back_and_a_second_one_goes() {
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
    fn a_leftover_of_whatever_process_goes_and_the_folder_of_a_build_at_work_stays() {
        let (place, [atlas, ..]) = place();
        // That of the first process of a container, and of this one.
        let left = [1, std::process::id()].map(|process| place.path().join(format!("{}{process}", prefix(&atlas))));
        for path in &left {
            fs::create_dir(path).unwrap();
        }
        let at_work = Partial::begin(place.path(), &atlas).unwrap();
        let second = Partial::begin(place.path(), &atlas).unwrap();
        assert!(left.iter().all(|path| !path.exists()) && at_work.path != second.path);
        assert!(at_work.path.exists() && second.path.exists());
        let path = at_work.path.clone();
        drop(at_work);
        assert!(!path.exists() && second.path.exists());
    }
}
