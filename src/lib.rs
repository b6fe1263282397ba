//! Gapatlas: the open-source atlas of access gaps. Who lacks access to what, where, and how sure are we?
//!
//! Files become a [`region::Region`], a [`study::Study`] says what is asked of it, `atlas` answers, `store` keeps the
//! answer, `write` hands it out. ARCHITECTURE.md is the map of the house.

pub mod access;
pub mod atlas;
pub mod calls;
pub mod cli;
pub mod compare;
pub mod directory;
pub mod disclosure;
pub mod domain;
pub mod gap;
pub mod http;
pub mod legend;
pub mod ogc;
pub mod read;
pub mod region;
pub mod report;
pub mod sample;
pub mod store;
pub mod study;
pub mod tiles;
pub mod travel;
pub mod words;
pub mod write;
