//! Where output goes: which paths it may have, and standard output.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::store::Manifest;

/// Refuses an output inside an atlas folder, with all links resolved: an atlas with an additional or replaced file can
/// neither be opened nor built again.
pub(super) fn refuse_atlas_folders(output: &Path) -> anyhow::Result<()> {
    let Some(folder) = real_folder_of(output) else { return Ok(()) };
    if let Some(atlas) = folder.ancestors().find(|folder| is_atlas(folder)) {
        bail!(
            "{}: is inside the atlas {}, which holds what `gapatlas build` writes and nothing else; name a file \
             outside it",
            output.display(),
            atlas.display()
        );
    }
    Ok(())
}

/// The folder of a file with all links resolved, or its nearest ancestor that exists.
fn real_folder_of(output: &Path) -> Option<PathBuf> {
    let folders = output.ancestors().skip(1);
    let mut named = folders.map(|folder| if folder == Path::new("") { Path::new(".") } else { folder });
    named.find_map(|folder| folder.canonicalize().ok())
}

fn is_atlas(folder: &Path) -> bool {
    let manifest = std::fs::read(folder.join(Manifest::FILE)).ok();
    let manifest = manifest.and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok());
    manifest.is_some_and(|manifest| manifest["format"] == "gapatlas-atlas")
}

/// Writes bytes to standard output. A closed pipe is not an error.
pub(super) fn print_bytes(bytes: &[u8]) -> anyhow::Result<()> {
    match std::io::stdout().write_all(bytes) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
