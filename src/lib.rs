//! Gapatlas: the open-source atlas of access gaps. Who lacks access to what, where, and how sure are we?
//!
//! `read` turns files into a [`region::Region`], a [`study::Study`] configures the analysis, `atlas` computes it,
//! `store` saves the result, and `write` exports it. ARCHITECTURE.md describes the modules.

pub use gapatlas_core::{
    access, atlas, disclosure, domain, filter, gap, reach, region, results, scenario, siting, study, travel,
};

pub mod calls;
pub mod cli;
pub mod compare;
pub mod directory;
pub mod findings_map;
pub mod gdal_settings;
pub mod http;
pub mod legend;
pub mod levers;
pub mod ogc;
pub mod read;
mod recognize;
pub mod report;
pub mod sample;
pub mod store;
pub mod tiles;
pub mod whatif;
pub mod words;
pub mod write;
