//! Where sites come from.

use serde::Deserialize;

use crate::domain::Theme;
use crate::study::FilePath;

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
}
