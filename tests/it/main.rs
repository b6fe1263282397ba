//! The program from outside: the built binary on files, and what it writes.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![expect(clippy::print_stderr, reason = "a test that is skipped says so")]

mod api;
mod area_crosswalks;
mod atlas_folder;
mod bad_input;
mod census;
mod census_errors;
mod chicago;
mod chicago_usable;
mod compare;
mod compressions;
mod directories;
mod drawn;
mod estimate;
mod export_parts;
mod exports;
mod features;
mod grid_town;
mod hostile;
mod list_quality;
mod main_languages;
mod measure;
mod measure_matrices;
mod measure_oracles;
mod measure_wishes;
mod modes;
mod mvt;
mod own_themes;
mod porto_alegre;
mod postgis;
mod program;
mod reading;
mod report;
mod report_edges;
mod sample;
mod serve;
mod service;
mod site_lists;
mod street_files;
mod streets;
mod styles;
mod supplied;
mod svi;
mod tile_containers;
mod tile_coverage;
mod tiles;
mod timetables;
mod town;
mod transit_oracle;
mod trend;
mod usable;
mod vintages;
mod withheld;
