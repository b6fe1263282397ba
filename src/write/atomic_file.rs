//! Atomic replacement of files.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::write::WriteError;

/// Writes to a temporary file next to `path`, then renames it.
pub(super) fn replace(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> Result<(), WriteError> {
    let failed = |source| WriteError::Io { path: path.display().to_string(), source };
    let (_folder, partial) = partial_file(path).map_err(failed)?;
    let written = File::create(&partial).and_then(|file| {
        let mut file = BufWriter::new(file);
        write(&mut file)?;
        file.flush()?;
        file.get_ref().sync_all()
    });
    written.and_then(|()| fs::rename(&partial, path)).map_err(|source| or_disk_full(path, failed(source)))
}

/// The same for a library that opens the file itself.
pub(super) fn replace_by_path(
    path: &Path,
    write: impl FnOnce(&Path) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    let failed = |source| WriteError::Io { path: path.display().to_string(), source };
    // Created here, as the operating system's errors are clearer than those of the libraries.
    let (_folder, partial) = partial_file(path).map_err(failed)?;
    write(&partial).map_err(|error| or_disk_full(path, error))?;
    fs::rename(&partial, path).map_err(failed)
}

/// Replaces an error by [`WriteError::Full`] if the disk is full, which libraries do not report. The partial file must
/// still exist.
pub(super) fn or_disk_full(path: &Path, error: WriteError) -> WriteError {
    use io::ErrorKind::{QuotaExceeded, StorageFull};
    let is_storage_error =
        matches!(&error, WriteError::Io { source, .. } if matches!(source.kind(), StorageFull | QuotaExceeded));
    if is_storage_error || is_full(path.parent().unwrap_or(path)) {
        WriteError::Full(path.display().to_string())
    } else {
        error
    }
}

/// Whether the disk of a folder has less free space than any export needs.
fn is_full(folder: &Path) -> bool {
    const MIN_FREE_BYTES: u64 = 64 << 10;
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    rustix::fs::statvfs(folder).is_ok_and(|disk| disk.f_bavail.saturating_mul(disk.f_frsize) < MIN_FREE_BYTES)
}

/// A hidden folder, removed on drop together with any auxiliary files of libraries, and in it a file under the final
/// name, as some libraries derive the format from it.
fn partial_file(path: &Path) -> io::Result<(HiddenFolder, PathBuf)> {
    let hidden = HiddenFolder(path.with_file_name(unique_name(".partial-")));
    fs::create_dir(&hidden.0)?;
    let partial = hidden.0.join(path.file_name().unwrap_or(OsStr::new("file")));
    Ok((hidden, partial))
}

struct HiddenFolder(PathBuf);

impl Drop for HiddenFolder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// A unique name with a prefix. It is random, as process ids are not unique across containers.
pub(crate) fn unique_name(prefix: &str) -> String {
    format!("{prefix}{:016x}", RandomState::new().build_hasher().finish())
}
