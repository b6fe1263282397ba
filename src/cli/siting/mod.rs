//! `gapatlas site` and `gapatlas certify`: where to open sites, on people's own tables.

pub(super) mod certify;
pub(super) mod site;
mod tables;
mod words;
