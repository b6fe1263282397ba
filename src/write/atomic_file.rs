//! Files that appear whole or not at all.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::write::WriteError;

/// Writes beside `path`, then moves the file to its name.
pub(super) fn replace(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> Result<(), WriteError> {
    let failed = |source| WriteError::Io { path: path.display().to_string(), source };
    let (_folder, partial) = beside(path).map_err(failed)?;
    let written = File::create(&partial).and_then(|file| {
        let mut file = BufWriter::new(file);
        write(&mut file)?;
        file.flush()?;
        file.get_ref().sync_all()
    });
    written.and_then(|()| fs::rename(&partial, path)).map_err(|source| or_full(path, failed(source)))
}

/// The same for a library that opens the file itself.
pub(super) fn replace_by_path(
    path: &Path,
    write: impl FnOnce(&Path) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    let failed = |source| WriteError::Io { path: path.display().to_string(), source };
    // Whether a file can be made there at all, the operating system says better than the library.
    let (_folder, partial) = beside(path).map_err(failed)?;
    write(&partial).map_err(|error| or_full(path, error))?;
    fs::rename(&partial, path).map_err(failed)
}

/// Why a file was not written, while what was written of it is still there: libraries do not say that a disk is full.
pub(super) fn or_full(path: &Path, error: WriteError) -> WriteError {
    use io::ErrorKind::{QuotaExceeded, StorageFull};
    let is_told =
        matches!(&error, WriteError::Io { source, .. } if matches!(source.kind(), StorageFull | QuotaExceeded));
    if is_told || is_full(path.parent().unwrap_or(path)) { WriteError::Full(path.display().to_string()) } else { error }
}

/// Whether the disk of a folder has less room than any file needs that is written there.
fn is_full(folder: &Path) -> bool {
    const LITTLE: u64 = 64 << 10;
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    rustix::fs::statvfs(folder).is_ok_and(|disk| disk.f_bavail.saturating_mul(disk.f_frsize) < LITTLE)
}

/// A hidden folder, which is removed with what libraries put beside a file, and in it the file under its own name, by which
/// some know the format.
fn beside(path: &Path) -> io::Result<(Hidden, PathBuf)> {
    let hidden = Hidden(path.with_file_name(unlike_others(".partial-")));
    fs::create_dir(&hidden.0)?;
    let partial = hidden.0.join(path.file_name().unwrap_or(OsStr::new("file")));
    Ok((hidden, partial))
}

struct Hidden(PathBuf);

impl Drop for Hidden {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// A name that begins so and that nobody else has: the number of a process is one that other containers have as well.
pub(crate) fn unlike_others(begins: &str) -> String {
    format!("{begins}{:016x}", RandomState::new().build_hasher().finish())
}
