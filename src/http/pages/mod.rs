//! Pages for people: the start page, and a page for each resource of OGC API.

pub(crate) mod landing;
pub(crate) mod page;
pub(crate) mod policy;
pub(crate) mod problem;
#[cfg(test)]
mod pseudo_locale_tests;
pub(crate) mod resources;
