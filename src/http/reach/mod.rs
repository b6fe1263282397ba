//! Who reaches what: the nearest sites of a tract, and the tracts in reach of a site.

pub(crate) mod answers;
pub(crate) mod question;
pub(crate) mod site;
pub(crate) mod tract;
pub(crate) mod travel_cache;
