//! The addresses of an atlas, in which readers look for a place: `addresses.postcard`, if the study has a list of them.

use crate::domain::AddressList;
use crate::store::open_file::OpenFile;
use crate::store::{StoreError, StoredAtlas};

/// The name of the file.
pub(super) const FILE: &str = "addresses.postcard";
/// The most bytes of a list that is read: ten million addresses.
const MAX_BYTES: u64 = 256 << 20;

/// The format of the file. It rises with every change of a type that is stored.
const FORMAT: u32 = 1;

/// The open file of a list of addresses.
#[derive(Debug)]
pub struct AddressFile(OpenFile);

pub(super) fn to_bytes(addresses: &AddressList) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_extend(&(FORMAT, addresses), Vec::new())
}

impl StoredAtlas {
    /// Opens the list of addresses. `None` where the study has none, or it is too large.
    ///
    /// # Errors
    /// It cannot be opened.
    pub fn address_file(&self) -> Result<Option<AddressFile>, StoreError> {
        let entry = self.manifest.files.iter().find(|entry| entry.name == FILE);
        let entry = entry.filter(|entry| entry.bytes <= MAX_BYTES);
        entry.map(|entry| OpenFile::open(self, entry).map(AddressFile)).transpose()
    }
}

impl AddressFile {
    /// Reads the list.
    ///
    /// # Errors
    /// The file cannot be read, or another version of the program wrote it.
    pub fn read(&self) -> Result<AddressList, StoreError> {
        self.0.read_postcard(MAX_BYTES, FORMAT)
    }
}
