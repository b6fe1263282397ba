//! Open files of an atlas folder, which replacing the folder does not affect.

use std::fs::File;
use std::os::unix::fs::FileExt as _;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::domain::Fingerprint;
use crate::store::{FileEntry, StoreError, StoredAtlas, in_file, io_error};

/// An open file of an atlas.
#[derive(Debug)]
pub(super) struct OpenFile {
    pub(super) path: String,
    pub(super) file: File,
    pub(super) bytes: u64,
    sha256: String,
}

impl OpenFile {
    pub(super) fn open(atlas: &StoredAtlas, entry: &FileEntry) -> Result<Self, StoreError> {
        let path = atlas.folder.join(&entry.name);
        let file = File::open(&path).map_err(io_error(&path))?;
        Ok(Self { path: path.display().to_string(), file, bytes: entry.bytes, sha256: entry.sha256.clone() })
    }

    /// Its bytes, which are those that the manifest says; all of them are in memory.
    pub(super) fn read(&self, max_bytes: u64) -> Result<Bytes, StoreError> {
        let length = usize::try_from(self.bytes).ok().filter(|_| self.bytes <= max_bytes);
        let length = in_file(&self.path, length.ok_or("it is too large to be read by the service"))?;
        let mut content = vec![0; length];
        self.file.read_exact_at(&mut content, 0).map_err(io_error(self.path.as_ref()))?;
        if Fingerprint::of(&content) == self.sha256 {
            Ok(content.into())
        } else {
            Err(StoreError::Changed { path: self.path.clone() })
        }
    }

    /// What is in it in the format of <https://postcard.jamesmunns.com/wire-format>, after the number of the format of its types.
    pub(super) fn read_postcard<T: DeserializeOwned>(&self, max_bytes: u64, format: u32) -> Result<T, StoreError> {
        let bytes = self.read(max_bytes)?;
        let (own, rest) = in_file(&self.path, postcard::take_from_bytes::<u32>(&bytes))?;
        if own != format {
            let reason = format!("it has the format {own}, and this program reads {format}");
            return Err(StoreError::Table { path: self.path.clone(), reason });
        }
        in_file(&self.path, postcard::from_bytes(rest))
    }
}
