//! The region of an atlas, for what is computed later: scenarios.
//!
//! `region.postcard` has what a build measures with, in the format of <https://postcard.jamesmunns.com/wire-format>: tracts, counts,
//! origins, sites, streets and timetables, and which counts are withheld. Only this program reads it.

use std::sync::Arc;

use crate::disclosure::Suppression;
use crate::region::Region;
use crate::store::open_file::OpenFile;
use crate::store::{StoreError, StoredAtlas};

/// The name of the file.
pub(super) const FILE: &str = "region.postcard";
/// The most bytes of a region that is read: in memory it is about as large.
const MAX_BYTES: u64 = 1 << 30;

/// The format of the file. It rises with every change of a type that is stored.
const FORMAT: u32 = 1;

/// A region, and which of its counts are withheld.
#[derive(Debug)]
pub struct StoredRegion {
    /// The region. Of confidential sites it has no places.
    pub region: Region,
    /// Which counts are withheld.
    pub withheld: Suppression,
}

/// The open file of a region.
#[derive(Debug, Clone)]
pub struct RegionFile(Arc<OpenFile>);

pub(super) fn to_bytes(region: &Region, withheld: &Suppression) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_extend(&(FORMAT, region, withheld), Vec::new())
}

impl StoredAtlas {
    /// Opens the file of the region. `None` where the atlas was built by an older program, or is too large.
    ///
    /// # Errors
    /// It cannot be opened.
    pub fn region_file(&self) -> Result<Option<RegionFile>, StoreError> {
        let entry = self.manifest.files.iter().find(|entry| entry.name == FILE);
        let entry = entry.filter(|entry| entry.bytes <= MAX_BYTES);
        entry.map(|entry| OpenFile::open(self, entry).map(|open| RegionFile(Arc::new(open)))).transpose()
    }
}

impl RegionFile {
    /// Reads the region.
    ///
    /// # Errors
    /// The file cannot be read, or another version of the program wrote it.
    pub fn read(&self) -> Result<StoredRegion, StoreError> {
        let (region, withheld) = self.0.read_postcard(MAX_BYTES, FORMAT)?;
        Ok(StoredRegion { region, withheld })
    }
}
