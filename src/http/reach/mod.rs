//! Who reaches what: the nearest sites of a tract, the tracts in reach of a site, and what can be reached from a place.

pub(crate) mod answers;
pub(crate) mod place;
pub(crate) mod question;
pub(crate) mod site;
pub(crate) mod tract;
pub(crate) mod travel_cache;
