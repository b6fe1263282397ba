//! The study file and the README of a sample region.

use crate::sample::size::Size;

/// The contents of the study file.
pub(super) fn study(size: Size, seed: u64) -> String {
    TEMPLATE.replace("{command}", &command(size, seed))
}

/// The contents of `README.md`.
pub(super) fn readme(size: Size, seed: u64) -> String {
    README.replace("{command}", &command(size, seed))
}

fn command(size: Size, seed: u64) -> String {
    format!("gapatlas sample DIR --tracts {} --seed {seed}", size.tracts())
}

const TEMPLATE: &str = include_str!("../../data/sample-study.toml");
const README: &str = include_str!("../../data/sample-readme.md");
