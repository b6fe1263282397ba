//! Opens regular files, and says why one cannot be opened or read.

use std::fs;
use std::io;
use std::path::Path;

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// A missing file, with the path where it should be.
    #[error("there is no such file; the study looks for it at {0}")]
    Missing(String),
    /// A path that is neither a file nor a folder.
    #[error("is neither a file nor a folder")]
    NotAFile,
    /// An error of the operating system.
    #[error("cannot be read")]
    Unreadable(#[source] io::Error),
}

/// Opens a regular file: reading a pipe or a device may never end.
///
/// # Errors
/// Where it is no regular file, or the system cannot open it.
pub fn open_regular(path: &Path) -> io::Result<fs::File> {
    if fs::metadata(path)?.is_file() {
        fs::File::open(path)
    } else {
        Err(io::Error::other("it is a folder, a pipe or a device, not a file"))
    }
}
