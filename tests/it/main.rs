//! The program from outside: the built binary on files, and what it writes.

mod atlas_folder;
mod bad_input;
mod chicago;
mod exports;
mod grid_town;
mod program;
mod reading;
mod town;
