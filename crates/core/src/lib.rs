//! What an atlas of access gaps computes: pure functions over values.
//!
//! `atlas` turns a [`study::Study`] and a [`region::Region`] into tables, `results` reads them, and `reach` the costs that
//! they were made from; the other modules hold
//! what both are made of.
//! Nothing here reads or writes a file, asks a service, or holds a sentence.

pub mod access;
pub mod atlas;
pub mod disclosure;
pub mod domain;
pub mod filter;
pub mod gap;
pub mod reach;
pub mod region;
pub mod results;
pub mod scenario;
pub mod siting;
pub mod study;
pub mod travel;
