//! Zip archives, unpacked within limits: a small file can be made to unpack to more than a disk holds.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::read::error::ReadError;
use crate::read::file::regular;

/// What may always be unpacked, in bytes.
const ALWAYS: u64 = 64 << 20;
/// How many times as large as it is packed a part may be. The timetables and tables of agencies are up to 20.
const TIMES: u64 = 100;
/// What is never unpacked, in bytes.
const MOST: u64 = 4 << 30;

/// How many bytes may come of so many packed ones.
pub(crate) const fn most(packed: u64) -> u64 {
    let times = packed.saturating_mul(TIMES);
    let allowed = if times < ALWAYS { ALWAYS } else { times };
    if allowed < MOST { allowed } else { MOST }
}

/// What limits there are, for messages.
pub(crate) const LIMITS: &str =
    "64 MiB may come of anything, a hundred times its packed size of what is larger, and 4 GiB at most";

/// An archive that is open.
pub(crate) struct Archive {
    file: String,
    zip: zip::ZipArchive<fs::File>,
    /// No part takes more than all of it, whatever it says of itself.
    bytes: u64,
}

impl Archive {
    /// Opens the archive that the study calls `file`.
    ///
    /// # Errors
    /// Where it cannot be read or is no archive.
    pub(crate) fn open(file: &str, path: &Path) -> Result<Self, ReadError> {
        let unreadable = |source| ReadError::Unreadable { file: file.to_owned(), source };
        let opened = regular(path).map_err(unreadable)?;
        let bytes = opened.metadata().map_err(unreadable)?.len();
        let zip = zip::ZipArchive::new(opened).map_err(|error| broken(file, &error))?;
        Ok(Self { file: file.to_owned(), zip, bytes })
    }

    /// The names of its parts.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.zip.file_names()
    }

    /// The bytes of a part.
    ///
    /// # Errors
    /// Where it is broken, or would be too large.
    pub(crate) fn bytes(&mut self, part: &str) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::new();
        self.unpack(part, &mut bytes)?;
        Ok(bytes)
    }

    /// The first bytes of a part, at most so many.
    pub(crate) fn head(&mut self, part: &str, most: u64) -> Result<Vec<u8>, ReadError> {
        let part = self.zip.by_name(part).map_err(|error| broken(&self.file, &error))?;
        let mut bytes = Vec::new();
        part.take(most).read_to_end(&mut bytes).map_err(|source| unreadable(&self.file, source))?;
        Ok(bytes)
    }

    /// Unpacks a part, and what is opened together with it, to see that none is too large: what reads it next has no limits.
    ///
    /// # Errors
    /// Where something is broken, or would be too large.
    pub(crate) fn check(&mut self, part: &str) -> Result<(), ReadError> {
        let stem = part.rsplit_once('.').map_or(part, |(stem, _)| stem);
        let beside = [format!("{stem}."), format!("{part}/")];
        let together = self.names().filter(|name| *name == part || beside.iter().any(|start| name.starts_with(start)));
        let together: Vec<String> = together.map(str::to_owned).collect();
        together.iter().try_for_each(|part| self.unpack(part, &mut io::sink()))
    }

    fn unpack(&mut self, name: &str, into: &mut impl io::Write) -> Result<(), ReadError> {
        let part = self.zip.by_name(name).map_err(|error| broken(&self.file, &error))?;
        let most = most(part.compressed_size().min(self.bytes));
        let copied = if part.size() > most { Ok(part.size()) } else { io::copy(&mut part.take(most + 1), into) };
        if copied.map_err(|source| unreadable(&self.file, source))? <= most {
            return Ok(());
        }
        let reason = format!(
            "`{name}` unpacks to more than {} MiB; of an archive {LIMITS}. If it is what you expect, unpack it yourself and name the file",
            most >> 20
        );
        Err(ReadError::Archive { file: self.file.clone(), reason })
    }
}

fn unreadable(file: &str, source: io::Error) -> ReadError {
    ReadError::Unreadable { file: file.to_owned(), source }
}

fn broken(file: &str, error: &zip::result::ZipError) -> ReadError {
    let reason = format!("is no zip archive that can be read ({error}); was the download cut short?");
    ReadError::Archive { file: file.to_owned(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_parts_may_grow_to_64_mib_larger_ones_a_hundredfold_and_none_beyond_4_gib() {
        const MIB: u64 = 1 << 20;
        let allowed = [0, 1000, MIB, 3 * MIB, 41 * MIB, u64::MAX].map(most);
        assert_eq!(allowed, [64 * MIB, 64 * MIB, 100 * MIB, 300 * MIB, 4096 * MIB, 4096 * MIB]);
    }
}
