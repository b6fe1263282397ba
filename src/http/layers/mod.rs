//! The rows of a layer: as features (OGC API - Features), as columns of a table, and as a file to download.

pub(crate) mod address_cache;
pub(crate) mod addresses;
pub(crate) mod export;
pub(crate) mod features;
pub(crate) mod file_cache;
pub(crate) mod table;
