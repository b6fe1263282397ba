//! Zip archives, unpacked within limits against decompression bombs.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::error::ReadError;
use crate::files::regular_file::{FileError, open_regular};

/// Every entry may unpack to this many bytes.
const ALWAYS_ALLOWED: u64 = 64 << 20;
/// Uncompressed to compressed size of an entry that is larger. GTFS feeds and tables of agencies reach 20.
const MAX_RATIO: u64 = 100;
/// No entry may unpack to more bytes.
const MAX_UNPACKED: u64 = 4 << 30;

/// How many bytes `compressed` bytes may unpack to.
#[must_use]
pub const fn unpacked_limit(compressed: u64) -> u64 {
    let by_ratio = compressed.saturating_mul(MAX_RATIO);
    let allowed = if by_ratio < ALWAYS_ALLOWED { ALWAYS_ALLOWED } else { by_ratio };
    if allowed < MAX_UNPACKED { allowed } else { MAX_UNPACKED }
}

/// The limits, for messages.
pub const UNPACK_LIMITS: &str = "64 MiB or a hundred times the packed size, whichever is larger, and 4 GiB at most";

/// A file that is not a zip archive, or a damaged one.
#[derive(Debug, thiserror::Error)]
#[error("is not a readable zip archive ({0}); was the download cut short?")]
pub struct NotAnArchive(String);

/// An open zip archive.
pub struct Archive {
    file: String,
    zip: zip::ZipArchive<fs::File>,
    /// The size of the archive: an entry whose header gives a larger compressed size is not believed.
    length: u64,
}

impl Archive {
    /// Opens the archive that the study calls `file`.
    ///
    /// # Errors
    /// Where it cannot be read or is not a zip archive.
    pub fn open(file: &str, path: &Path) -> Result<Self, ReadError> {
        let unreadable = |source| ReadError::in_file(file, FileError::Unreadable(source));
        let archive = open_regular(path).map_err(unreadable)?;
        let length = archive.metadata().map_err(unreadable)?.len();
        let zip = zip::ZipArchive::new(archive).map_err(|error| broken(file, &error))?;
        Ok(Self { file: file.to_owned(), zip, length })
    }

    /// The names of its entries.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.zip.file_names()
    }

    /// The bytes of an entry.
    ///
    /// # Errors
    /// Where it is damaged or too large.
    pub fn bytes(&mut self, entry: &str) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::new();
        self.unpack(entry, &mut bytes)?;
        Ok(bytes)
    }

    /// The first bytes of an entry, at most `most`.
    ///
    /// # Errors
    /// Where it is damaged.
    pub fn head(&mut self, entry: &str, most: u64) -> Result<Vec<u8>, ReadError> {
        let entry = self.zip.by_name(entry).map_err(|error| broken(&self.file, &error))?;
        let mut bytes = Vec::new();
        entry.take(most).read_to_end(&mut bytes).map_err(|source| unreadable(&self.file, source))?;
        Ok(bytes)
    }

    /// Unpacks an entry and its sidecar files to check their sizes: GDAL, which reads them next, has no limits.
    ///
    /// # Errors
    /// Where one of them is damaged or too large.
    pub fn check_size(&mut self, entry: &str) -> Result<(), ReadError> {
        let stem = entry.rsplit_once('.').map_or(entry, |(stem, _)| stem);
        let prefixes = [format!("{stem}."), format!("{entry}/")];
        let entries =
            self.names().filter(|name| *name == entry || prefixes.iter().any(|prefix| name.starts_with(prefix)));
        let entries: Vec<String> = entries.map(str::to_owned).collect();
        entries.iter().try_for_each(|entry| self.unpack(entry, &mut io::sink()))
    }

    fn unpack(&mut self, name: &str, output: &mut impl io::Write) -> Result<(), ReadError> {
        let entry = self.zip.by_name(name).map_err(|error| broken(&self.file, &error))?;
        let most = unpacked_limit(entry.compressed_size().min(self.length));
        let unpacked = if entry.size() > most { Ok(entry.size()) } else { io::copy(&mut entry.take(most + 1), output) };
        if unpacked.map_err(|source| unreadable(&self.file, source))? <= most {
            return Ok(());
        }
        let reason = format!(
            "`{name}` unpacks to more than {} MiB; the limit is {UNPACK_LIMITS}. If this is what you expect, unpack it yourself and name the file",
            most >> 20
        );
        Err(ReadError::in_file(&self.file, reason))
    }
}

fn unreadable(file: &str, source: io::Error) -> ReadError {
    ReadError::in_file(file, FileError::Unreadable(source))
}

fn broken(file: &str, error: &zip::result::ZipError) -> ReadError {
    ReadError::in_file(file, NotAnArchive(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_entries_may_unpack_to_64_mib_larger_ones_to_100_times_their_size_and_none_to_more_than_4_gib() {
        const MIB: u64 = 1 << 20;
        let allowed = [0, 1000, MIB, 3 * MIB, 41 * MIB, u64::MAX].map(unpacked_limit);
        assert_eq!(allowed, [64 * MIB, 64 * MIB, 100 * MIB, 300 * MIB, 4096 * MIB, 4096 * MIB]);
    }
}
