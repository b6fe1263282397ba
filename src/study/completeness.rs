//! `complete_within`: where lists are complete, as the study says it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use crate::domain::{ListOf, Theme};
use crate::study::{LandLayer, Study};

/// Where a list is complete.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum CompleteWithin {
    /// Nobody says.
    #[default]
    NotKnown,
    /// Within the tracts of the study.
    Region,
    /// As far as anyone reaches, beyond the tracts as well.
    Everywhere,
    /// Within areas of the study: their ids, or kinds of areas for all of a kind.
    Areas(Vec<String>),
    /// Within the surfaces of a layer.
    Layer(LandLayer),
}

impl CompleteWithin {
    /// As the study writes it; of a layer its file.
    #[must_use]
    pub fn told(&self) -> String {
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
        struct Said;
        impl<'de> Visitor<'de> for Said {
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
                LandLayer::deserialize(MapAccessDeserializer::new(layer)).map(CompleteWithin::Layer)
            }
        }
        deserializer.deserialize_any(Said)
    }
}

/// Where a directory is complete: alike for all its themes, or theme by theme.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(
    untagged,
    expecting = "where the directory is complete: \"region\", \"everywhere\", \"not known\", the id of an area, a list of ids, a layer \
                               as { path = \"city.gpkg\" }, or one of these for each theme as { clinic = \"region\" }"
)]
pub enum DirectoryCompleteness {
    /// Alike for all.
    All(CompleteWithin),
    /// Theme by theme; of one that is not named it is not known.
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

/// What a study says of one list.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The file, as the study names it.
    pub file: String,
    /// What is listed.
    pub of: ListOf,
    /// Where it is said to be complete.
    pub within: CompleteWithin,
}

impl Study {
    /// What the study says of where its lists are complete, list by list.
    #[must_use]
    pub fn claims(&self) -> Vec<Claim> {
        let claim =
            |file: &str, of, within: &CompleteWithin| Claim { file: file.to_owned(), of, within: within.clone() };
        let mut claims = Vec::new();
        for list in &self.sites {
            claims.push(claim(&list.path.0, ListOf::Sites(list.theme.clone()), &list.complete_within));
        }
        for directory in &self.directories {
            let themes: BTreeSet<&Theme> = directory.theme.iter().chain(directory.themes.keys()).collect();
            for theme in themes {
                claims.push(claim(
                    &directory.path.0,
                    ListOf::Sites(theme.clone()),
                    &directory.complete_within.of(theme),
                ));
            }
        }
        for timetable in &self.timetables {
            claims.push(claim(&timetable.gtfs.0, ListOf::Timetables, &timetable.complete_within));
        }
        if let Some(streets) = &self.streets {
            let file = streets.osm.as_ref().or(streets.edges.as_ref()).map_or("[streets]", |path| &path.0);
            claims.push(claim(file, ListOf::Streets, &streets.complete_within));
        }
        for costs in &self.costs {
            claims.push(claim(&costs.path.0, ListOf::Costs(costs.id.clone()), &costs.complete_within));
        }
        claims
    }

    /// Where each list is said to be complete, as the study writes it.
    #[must_use]
    pub fn completeness(&self) -> BTreeMap<String, Vec<String>> {
        let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for claim in self.claims() {
            let own = told.entry(claim.of.to_string()).or_default();
            if claim.within != CompleteWithin::NotKnown {
                own.push(claim.within.told());
            }
        }
        told
    }
}
