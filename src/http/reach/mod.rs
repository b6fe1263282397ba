//! Who reaches what: the nearest sites of a tract, the tracts in reach of a site, what can be reached from a place, and the way
//! there.

pub(crate) mod answers;
pub(crate) mod place;
pub(crate) mod question;
pub(crate) mod site;
pub(crate) mod start;
pub(crate) mod tract;
pub(crate) mod travel_cache;
pub(crate) mod way;
