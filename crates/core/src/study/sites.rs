//! Lists and directories of sites, address points and postal codes.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use serde::Deserialize;

use crate::domain::{FileSource, Theme};
use crate::filter::RowFilter;
use crate::study::{CompleteWithin, DirectoryCompleteness, FilePath};

/// `[[sites]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteLayer {
    /// The theme of the sites.
    pub theme: Theme,
    /// A table or a layer.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer of the file.
    pub layer: Option<String>,
    /// Which of its rows belong to the study; default: all.
    #[serde(rename = "where")]
    pub rows: Option<RowFilter>,
    /// The row of a sheet that names its columns, from 1; default: found.
    pub header_row: Option<NonZeroU32>,
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
    /// The column with both coordinates, as `(41.88, -87.63)` or `POINT (-87.63 41.88)`.
    pub location: Option<String>,
    /// The column with the languages that are spoken there.
    pub languages: Option<String>,
    /// The column with whether there are interpreters.
    pub interpreter: Option<String>,
    /// The column with the opening hours.
    pub hours: Option<String>,
    /// The column with the cost in US dollars.
    pub cost: Option<String>,
    /// The column with the required documents, or whether one on immigration status is required. Its text is also what
    /// to bring, where `bring` is missing.
    pub documents: Option<String>,
    /// The column with wheelchair access.
    pub wheelchair: Option<String>,
    /// The column with the capacity.
    pub capacity: Option<String>,
    /// The column with the date of the last check.
    pub checked: Option<String>,
    /// The column with what is said of the entrance: yes, no, or words.
    pub entrance: Option<String>,
    /// The column with whether one must make an appointment: yes, no, or words.
    pub appointment: Option<String>,
    /// The column with what to bring.
    pub bring: Option<String>,
    /// The column with the telephone.
    pub telephone: Option<String>,
    /// The column with the address of the page.
    pub website: Option<String>,
    /// The column with house number and street, or the whole address. Sites without coordinates are geocoded by it.
    pub address: Option<String>,
    /// The column with the city.
    pub city: Option<String>,
    /// The column with the postal code.
    pub postal: Option<String>,
    /// Whether the locations are confidential, also where the theme is not.
    #[serde(default)]
    pub sensitive: bool,
    /// The column with the id of the tract, whose interior point is the last resort of geocoding.
    pub tract: Option<String>,
    /// Where the study's lists of this theme together are complete; default: not known.
    #[serde(default)]
    pub complete_within: CompleteWithin,
}

/// `[[directories]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// A directory of services: JSON, or CSV files in a folder or a zip archive.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The theme of all of its services.
    pub theme: Option<Theme>,
    /// For each theme, the taxonomy terms (name, code or id) or the words in names that identify its services.
    #[serde(default)]
    pub themes: BTreeMap<Theme, Vec<String>>,
    /// Where the study's lists of each theme together are complete; default: not known.
    #[serde(default)]
    pub complete_within: DirectoryCompleteness,
}

/// `[addresses]`: address points.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressTable {
    /// A table, or a layer of points.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer of the file.
    pub layer: Option<String>,
    /// The row of a sheet that names its columns, from 1; default: found.
    pub header_row: Option<NonZeroU32>,
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

/// `[postal_codes]`: centroids or outlines of postal codes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostalTable {
    /// A table, or a layer.
    pub path: FilePath,
    /// Where the file comes from, as readers are told.
    pub source: Option<FileSource>,
    /// The layer of the file.
    pub layer: Option<String>,
    /// The row of a sheet that names its columns, from 1; default: found.
    pub header_row: Option<NonZeroU32>,
    /// The column with the postal code.
    pub code: String,
    /// The column of longitudes (or eastings in `crs`), where the file has no geometry.
    pub x: Option<String>,
    /// The column of latitudes (or northings in `crs`).
    pub y: Option<String>,
    /// The coordinate reference system of `x` and `y`; default WGS 84.
    pub crs: Option<String>,
}
