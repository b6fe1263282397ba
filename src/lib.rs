//! Gapatlas: the open-source atlas of access gaps. Who lacks access to what, where, and how sure are we?
//!
//! `read` turns files into a [`region::Region`], a [`study::Study`] configures the analysis, `atlas` computes it,
//! `store` saves the result, and `write` exports it. ARCHITECTURE.md describes the modules.

pub mod access;
pub mod atlas;
pub mod calls;
pub mod cli;
pub mod compare;
pub mod directory;
pub mod disclosure;
pub mod domain;
pub mod gap;
pub mod gdal_settings;
pub mod http;
pub mod legend;
pub mod ogc;
pub mod read;
pub mod region;
pub mod report;
pub mod results;
pub mod sample;
pub mod store;
pub mod study;
pub mod tiles;
pub mod travel;
pub mod words;
pub mod write;
