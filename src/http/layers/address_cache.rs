//! The addresses of an atlas, read when they are first asked for.

use std::sync::OnceLock;

use crate::domain::AddressList;
use crate::http::response::problem::Problem;
use crate::store::AddressFile;

/// The addresses of an atlas, read when they are first asked for.
#[derive(Debug)]
pub(crate) struct AddressCache {
    file: AddressFile,
    list: OnceLock<Result<AddressList, String>>,
}

impl AddressCache {
    pub(crate) const fn new(file: AddressFile) -> Self {
        Self { file, list: OnceLock::new() }
    }

    /// It reads a file: not for threads that answer requests.
    pub(crate) fn list(&self) -> Result<&AddressList, Problem> {
        let list = self.list.get_or_init(|| self.file.read().map_err(|error| error.to_string()));
        list.as_ref().map_err(Problem::internal)
    }
}
