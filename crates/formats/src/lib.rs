//! The text and binary formats that studies are made of, read without GDAL: tables, Census tables, timetables, street
//! extracts, directories of services, tables of costs, and the study itself.
//!
//! Each module turns the bytes of one kind of file into typed rows, with findings about what is doubtful.

pub mod census;
pub mod command_inputs;
pub mod costs;
pub mod error;
pub mod files;
pub mod geometry;
pub mod languages;
pub mod osm;
pub mod records;
pub mod scenario_file;
pub mod sites;
pub mod study_file;
pub mod timetables;

use gapatlas_core::{domain, filter, region, scenario, study, travel};
