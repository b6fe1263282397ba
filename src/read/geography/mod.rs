//! Tracts, planning areas and what lies under and beside them: outlines, crosswalks, origins, land, and where lists are complete.

pub(crate) mod areas;
pub(crate) mod basemap;
pub(crate) mod completeness;
pub(crate) mod crosswalk;
pub(crate) mod land;
pub(crate) mod origins;
pub(crate) mod tracts;
