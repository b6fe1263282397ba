//! What the files of a folder are, for a first study: `gapatlas init my-city --from FOLDER`.
//!
//! [`folder`] lists files, [`contents`] opens each with the readers of studies and keeps facts about it ([`facts`]), and one file per kind of
//! evidence decides what it is: pure functions of facts. [`draft()`] writes the study.

mod addresses;
mod areas;
mod census_tables;
mod columns;
mod contents;
mod costs;
mod crosswalks;
mod draft;
mod facts;
mod folder;
mod kind;
mod lists;
mod origins;
mod streets;
mod survey;
mod themes;
mod tracts;

pub(crate) use draft::{Draft, draft};
pub(crate) use survey::survey;
