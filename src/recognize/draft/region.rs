//! What all blocks are written by: the chosen tracts, and where they lie.

use std::collections::BTreeSet;

use crate::domain::TractVintage;
use crate::read::Bounds;
use crate::recognize::facts::TableFacts;
use crate::recognize::tracts::ChosenTracts;

/// In degrees, about the 100 km beyond which sites are left out.
const NEAR: f64 = 1.0;

/// The region that the study is about, as far as the folder says it.
pub(super) struct Region<'s> {
    pub(super) tracts: Option<ChosenTracts<'s>>,
    /// The path of the folder from the study's own; empty where they are the same.
    pub(super) folder: String,
}

impl Region<'_> {
    /// The path of a file as the study writes it.
    pub(super) fn path(&self, name: &str) -> String {
        match (self.folder.as_str(), name) {
            ("", name) => name.to_owned(),
            (folder, ".") => folder.to_owned(),
            (folder, name) => format!("{folder}/{name}"),
        }
    }

    pub(super) fn vintage(&self) -> Option<TractVintage> {
        self.tracts.as_ref()?.vintage.as_ref().map(|(vintage, _)| *vintage)
    }

    pub(super) fn ids(&self) -> Option<&BTreeSet<String>> {
        self.tracts.as_ref().map(|tracts| tracts.ids)
    }

    /// The question about a layer or list that lies elsewhere than the tracts.
    pub(super) fn elsewhere(&self, bounds: Option<Bounds>) -> Option<String> {
        let tracts = self.tracts.as_ref()?.table.bounds.filter(|bounds| bounds.is_in_degrees())?;
        let bounds = bounds.filter(|bounds| bounds.is_in_degrees())?;
        (!bounds.is_near(tracts, NEAR)).then(|| {
            let Bounds { west, south, east, north } = bounds;
            format!(
                "it lies elsewhere than the tracts (longitude {west:.2} to {east:.2}, latitude {south:.2} to {north:.2}): is it about another region?"
            )
        })
    }
}

/// The coordinate reference system of a layer that does not say it: a line where its coordinates can be degrees, else a question.
pub(super) fn missing_crs(table: &TableFacts) -> MissingCrs {
    match table.bounds {
        _ if table.has_crs => MissingCrs::No,
        Some(bounds) if bounds.is_in_degrees() => MissingCrs::Degrees,
        _ => MissingCrs::Unknown(
            "it does not say its coordinate reference system; ask its publisher, and write it as crs = \"EPSG:…\""
                .to_owned(),
        ),
    }
}

/// What is missing of a layer's coordinate reference system.
pub(super) enum MissingCrs {
    No,
    /// The coordinates can be degrees.
    Degrees,
    Unknown(String),
}
