//! Where sites come from.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::Theme;
use crate::study::{CompleteWithin, DirectoryCompleteness, FilePath};

/// `[[sites]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteLayer {
    /// What the sites are for.
    pub theme: Theme,
    /// A table or a layer.
    pub path: FilePath,
    /// Which layer of the file.
    pub layer: Option<String>,
    /// The column with the site's id; default: the number of the row.
    pub id: Option<String>,
    /// The column with the site's name.
    pub name: Option<String>,
    /// The column of longitudes (or eastings in `crs`), where the file has no geometry.
    pub x: Option<String>,
    /// The column of latitudes (or northings in `crs`).
    pub y: Option<String>,
    /// The coordinate reference system of `x` and `y`, or of a layer without one; default WGS 84 for columns.
    pub crs: Option<String>,
    /// The column with both, as `(41.88, -87.63)` or `POINT (-87.63 41.88)`.
    pub location: Option<String>,
    /// The column with the languages that are spoken there.
    pub languages: Option<String>,
    /// The column that says whether there are interpreters.
    pub interpreter: Option<String>,
    /// The column with the opening hours.
    pub hours: Option<String>,
    /// The column with the cost in US dollars.
    pub cost: Option<String>,
    /// The column with the documents that it asks for, or that says whether it asks for one on immigration status.
    pub documents: Option<String>,
    /// The column that says whether people in a wheelchair can use it.
    pub wheelchair: Option<String>,
    /// The column with how much it can do.
    pub capacity: Option<String>,
    /// The column with the day that the row was last checked.
    pub checked: Option<String>,
    /// The column with house number and street, or with the whole address, by which sites without coordinates are located.
    pub address: Option<String>,
    /// The column with the city.
    pub city: Option<String>,
    /// The column with the postal code.
    pub postal: Option<String>,
    /// Whether where the sites are must not be found, beside those of themes that always are so.
    #[serde(default)]
    pub sensitive: bool,
    /// The column with the id of the tract, by whose middle sites are located that nothing else locates.
    pub tract: Option<String>,
    /// Where the study's lists of this theme together have every site; default: not known.
    #[serde(default)]
    pub complete_within: CompleteWithin,
}

/// `[[directories]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// A directory of services: JSON, or CSV files in a folder or a zip archive.
    pub path: FilePath,
    /// What all of its services are for.
    pub theme: Option<Theme>,
    /// What its services are for: for each theme the terms of the directory's taxonomy (name, code or id), or words of the
    /// services' names, that tell them.
    #[serde(default)]
    pub themes: BTreeMap<Theme, Vec<String>>,
    /// Where the study's lists of each theme together have every site; default: not known.
    #[serde(default)]
    pub complete_within: DirectoryCompleteness,
}

/// `[addresses]`: points of addresses.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressTable {
    /// A table, or a layer of points.
    pub path: FilePath,
    /// Which layer of the file.
    pub layer: Option<String>,
    /// The column with the house number.
    pub number: Option<String>,
    /// The column with the street.
    pub street: Option<String>,
    /// The column with the city.
    pub city: Option<String>,
    /// The column with the postal code.
    pub postal: Option<String>,
    /// The column with the whole address, in place of `number` and `street`.
    pub address: Option<String>,
    /// The column of longitudes (or eastings in `crs`), where the file has no geometry.
    pub x: Option<String>,
    /// The column of latitudes (or northings in `crs`).
    pub y: Option<String>,
    /// The coordinate reference system of `x` and `y`; default WGS 84.
    pub crs: Option<String>,
}

/// `[postal_codes]`: centres of postal codes, or their outlines.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostalTable {
    /// A table, or a layer.
    pub path: FilePath,
    /// Which layer of the file.
    pub layer: Option<String>,
    /// The column with the postal code.
    pub code: String,
    /// The column of longitudes (or eastings in `crs`), where the file has no geometry.
    pub x: Option<String>,
    /// The column of latitudes (or northings in `crs`).
    pub y: Option<String>,
    /// The coordinate reference system of `x` and `y`; default WGS 84.
    pub crs: Option<String>,
}
