//! Real data beside the clone, which the project may not contain.

use std::path::{Path, PathBuf};

/// A file or folder of the real data; `None`, with a message that the test was skipped, where there is none.
///
/// # Panics
/// Where there is none although `GAPATLAS_DATA=there` says that the data is there, as `make test` does beside it.
pub(crate) fn real_data(path: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    if let Ok(found) = folder.join(path).canonicalize() {
        return Some(found);
    }
    assert!(
        std::env::var_os("GAPATLAS_DATA").is_none_or(|told| told != "there"),
        "GAPATLAS_DATA says that the real data is there, and {} has no {path}",
        folder.display()
    );
    eprintln!("skipped: there is no ../shared/{path}");
    None
}
