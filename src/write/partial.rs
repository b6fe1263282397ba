//! Files that appear whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::write::WriteError;

/// Writes beside `path`, then moves the file to its name.
pub(super) fn replace(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> Result<(), WriteError> {
    let partial = beside(path);
    let written = File::create(&partial).and_then(|file| {
        let mut file = BufWriter::new(file);
        write(&mut file)?;
        file.flush()?;
        file.get_ref().sync_all()
    });
    finish(path, &partial, written)
}

/// The same for a library that opens the file itself.
pub(super) fn replace_by_path(
    path: &Path,
    write: impl FnOnce(&Path) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    let partial = beside(path);
    // Whether a file can be made there at all, the operating system says better than the library.
    let possible = File::create(&partial).and_then(|_| fs::remove_file(&partial));
    possible.map_err(|source| WriteError::Io { path: path.display().to_string(), source })?;
    if let Err(error) = write(&partial) {
        fs::remove_file(&partial).ok();
        return Err(error);
    }
    finish(path, &partial, Ok(()))
}

fn finish(path: &Path, partial: &Path, written: io::Result<()>) -> Result<(), WriteError> {
    written.and_then(|()| fs::rename(partial, path)).map_err(|source| {
        fs::remove_file(partial).ok();
        WriteError::Io { path: path.display().to_string(), source }
    })
}

/// A hidden name with the same ending, by which some libraries know the format.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".partial-{}-{name}", std::process::id()))
}
