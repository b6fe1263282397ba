//! `complete_within`: where the study claims that its lists are complete.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use crate::domain::{Inventory, Theme};
use crate::study::{PolygonLayer, Study};

/// Where a list is complete.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum CompleteWithin {
    /// Not stated.
    #[default]
    NotKnown,
    /// Within the tracts of the study.
    Region,
    /// Inside the tracts and as far beyond as anyone travels.
    Everywhere,
    /// Within planning areas: their ids, or kinds for all areas of a kind.
    Areas(Vec<String>),
    /// Within the polygons of a layer.
    Layer(PolygonLayer),
}

impl CompleteWithin {
    /// As in the study file; for a layer, its path.
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::NotKnown => "not known".to_owned(),
            Self::Region => "region".to_owned(),
            Self::Everywhere => "everywhere".to_owned(),
            Self::Areas(ids) => ids.join(", "),
            Self::Layer(layer) => layer.path.0.clone(),
        }
    }
}

const EXPECTED: &str = "\"region\", \"everywhere\", \"not known\", the id of one of the study's areas such as \"county-31\", a list of ids, or a \
                        layer as { path = \"city.gpkg\" }";

impl<'de> Deserialize<'de> for CompleteWithin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CompleteWithinVisitor;
        impl<'de> Visitor<'de> for CompleteWithinVisitor {
            type Value = CompleteWithin;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(EXPECTED)
            }
            fn visit_str<E>(self, text: &str) -> Result<CompleteWithin, E> {
                Ok(match text.trim() {
                    "not known" => CompleteWithin::NotKnown,
                    "region" => CompleteWithin::Region,
                    "everywhere" => CompleteWithin::Everywhere,
                    area => CompleteWithin::Areas(vec![area.to_owned()]),
                })
            }
            fn visit_seq<A: SeqAccess<'de>>(self, ids: A) -> Result<CompleteWithin, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(ids)).map(CompleteWithin::Areas)
            }
            fn visit_map<A: MapAccess<'de>>(self, layer: A) -> Result<CompleteWithin, A::Error> {
                PolygonLayer::deserialize(MapAccessDeserializer::new(layer)).map(CompleteWithin::Layer)
            }
        }
        deserializer.deserialize_any(CompleteWithinVisitor)
    }
}

/// Where a directory is complete.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(
    untagged,
    expecting = "where the directory is complete: \"region\", \"everywhere\", \"not known\", the id of an area, a list of ids, a layer \
                               as { path = \"city.gpkg\" }, or one of these for each theme as { clinic = \"region\" }"
)]
pub enum DirectoryCompleteness {
    /// The same for all themes.
    All(CompleteWithin),
    /// By theme; not known for other themes.
    ByTheme(BTreeMap<Theme, CompleteWithin>),
}

impl Default for DirectoryCompleteness {
    fn default() -> Self {
        Self::All(CompleteWithin::NotKnown)
    }
}

impl DirectoryCompleteness {
    /// For one theme.
    #[must_use]
    pub fn of(&self, theme: &Theme) -> CompleteWithin {
        match self {
            Self::All(all) => all.clone(),
            Self::ByTheme(themes) => themes.get(theme).cloned().unwrap_or_default(),
        }
    }
}

/// Where one list is claimed to be complete.
#[derive(Debug, Clone, PartialEq)]
pub struct CompletenessClaim {
    /// The file, as the study names it.
    pub file: String,
    /// What the list is of.
    pub of: Inventory,
    /// Where it is claimed to be complete.
    pub within: CompleteWithin,
}

impl Study {
    /// The claim of each list.
    #[must_use]
    pub fn completeness_claims(&self) -> Vec<CompletenessClaim> {
        let claim = |file: &str, of, within: &CompleteWithin| CompletenessClaim {
            file: file.to_owned(),
            of,
            within: within.clone(),
        };
        let mut claims = Vec::new();
        for list in &self.sites {
            claims.push(claim(&list.path.0, Inventory::Sites(list.theme.clone()), &list.complete_within));
        }
        for directory in &self.directories {
            let themes: BTreeSet<&Theme> = directory.theme.iter().chain(directory.themes.keys()).collect();
            for theme in themes {
                claims.push(claim(
                    &directory.path.0,
                    Inventory::Sites(theme.clone()),
                    &directory.complete_within.of(theme),
                ));
            }
        }
        for timetable in &self.timetables {
            claims.push(claim(&timetable.gtfs.0, Inventory::Timetables, &timetable.complete_within));
        }
        if let Some(streets) = &self.streets {
            let file = streets.osm.as_ref().or(streets.edges.as_ref()).map_or("[streets]", |path| &path.0);
            claims.push(claim(file, Inventory::Streets, &streets.complete_within));
        }
        for costs in &self.costs {
            claims.push(claim(&costs.path.0, Inventory::Costs(costs.id.clone()), &costs.complete_within));
        }
        claims
    }

    /// The stated claims by list, as in the study file; empty for a list without a claim.
    #[must_use]
    pub fn completeness(&self) -> BTreeMap<String, Vec<String>> {
        let mut inventories: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for claim in self.completeness_claims() {
            let claimed = inventories.entry(claim.of.to_string()).or_default();
            if claim.within != CompleteWithin::NotKnown {
                claimed.push(claim.within.label());
            }
        }
        inventories
    }
}
