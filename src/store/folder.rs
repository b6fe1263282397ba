//! Folders that appear whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Write};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};

use crate::domain::Fingerprint;
use crate::store::{FileEntry, Manifest, StoreError, io_error};

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
    clear_leftovers(&parent, folder);
    let partial = parent.join(format!("{}{}", prefix(folder), std::process::id()));
    fs::create_dir(&partial).map_err(io_error(&partial))?;
    let result = fill(&partial).and_then(|filled| {
        sync_folder(&partial).map_err(io_error(&partial))?;
        exchange(&partial, folder).map_err(io_error(folder))?;
        sync_folder(&parent).map_err(io_error(&parent))?;
        Ok(filled)
    });
    // After success this is the old atlas, after failure the new one that is not whole.
    fs::remove_dir_all(&partial).ok();
    result
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
    format!(".{}.building-", folder.file_name().unwrap_or_default().to_string_lossy())
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
        // Some file systems cannot exchange; then there is a moment without an atlas, and still never half of one.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => {
            fs::remove_dir_all(folder)?;
            fs::rename(new, folder)
        }
        Err(rustix::io::Errno::BUSY) => {
            Err(io::Error::other("a disk is mounted there, which cannot be replaced; name a folder inside it"))
        }
        Err(error) => Err(error.into()),
    }
}

/// Removes what builds of the same atlas left behind that no longer run.
fn clear_leftovers(parent: &Path, folder: &Path) {
    let prefix = prefix(folder);
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let dead = name.strip_prefix(&prefix).is_some_and(|process| !Path::new("/proc").join(process).exists());
        if dead {
            fs::remove_dir_all(entry.path()).ok();
        }
    }
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}
