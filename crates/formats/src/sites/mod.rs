//! What a list says of a site, in any format.

pub mod attributes;
mod contact;
pub mod directory;
pub mod hours;
pub mod record;

use crate::domain::{Footprint, SourceLocation};
use crate::sites::record::SiteRecord;

/// A row that may become a site.
#[derive(Debug, Clone)]
pub struct SiteCandidate {
    /// Its file and line.
    pub place: SourceLocation,
    /// Its id in the file, or the number of its row.
    pub id: String,
    /// Whether the id comes from the file: row numbers of several files repeat.
    pub has_own_id: bool,
    /// Its name.
    pub name: Option<String>,
    /// Its position or outline, where the file has it.
    pub footprint: Option<Footprint>,
    /// Its attributes.
    pub record: SiteRecord,
    /// Whether its location is confidential.
    pub is_redacted: bool,
    /// Its address, which is geocoded where it has no coordinates.
    pub address: Address,
}

/// The address of a site, as its list has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// House number and street, or the whole address.
    pub street: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The postal code.
    pub postal: Option<String>,
    /// The id of the tract.
    pub tract: Option<String>,
}
