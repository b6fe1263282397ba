//! Folders that appear whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};

use crate::store::{Manifest, StoreError, io_error};

/// Fills a hidden folder beside `folder`, then gives it the name in one step.
///
/// Whatever is killed whenever, `folder` is the old atlas or the new one, whole. What a killed build left behind is
/// cleared away by the next.
pub(super) fn replace<T>(folder: &Path, fill: impl FnOnce(&Path) -> Result<T, StoreError>) -> Result<T, StoreError> {
    let there = folder.exists();
    if there && !is_atlas_or_empty(folder).map_err(io_error(folder))? {
        let hint = "Gapatlas replaces nothing but atlases: name another folder";
        return Err(StoreError::NoAtlas { path: folder.display().to_string(), hint });
    }
    let parent = parent_of(folder);
    fs::create_dir_all(&parent).map_err(io_error(&parent))?;
    clear_leftovers(&parent, folder);
    let partial = parent.join(format!("{}{}", prefix(folder), std::process::id()));
    fs::create_dir(&partial).map_err(io_error(&partial))?;
    let result = fill(&partial).and_then(|filled| {
        sync_folder(&partial).map_err(io_error(&partial))?;
        exchange(&partial, folder, there).map_err(io_error(folder))?;
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

fn is_atlas_or_empty(folder: &Path) -> io::Result<bool> {
    Ok(folder.join(Manifest::FILE).exists() || fs::read_dir(folder)?.next().is_none())
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

fn exchange(new: &Path, folder: &Path, there: bool) -> io::Result<()> {
    if !there {
        return fs::rename(new, folder);
    }
    match renameat_with(CWD, new, CWD, folder, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        // Some file systems cannot exchange; then there is a moment without an atlas, and still never half of one.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => {
            fs::remove_dir_all(folder)?;
            fs::rename(new, folder)
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
