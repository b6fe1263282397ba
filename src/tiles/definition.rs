//! The layer definitions of `tiles/layers.toml`, which documents its keys.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::tiles::TileError;
use crate::tiles::grid::MAX_ZOOM;

/// The definitions of all layers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Definitions {
    borders: Vec<BorderTolerance>,
    layers: BTreeMap<String, Definition>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BorderTolerance {
    from: u8,
    tolerance: u32,
}

/// The definition of a layer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Definition {
    pub(super) appears: MinZoomRule,
    /// The mean width of features, in grid units, from which on tiles have all fields; all zooms if missing.
    pub(super) all_fields: Option<u32>,
    #[serde(default)]
    pub(super) neighbours: bool,
    #[serde(default)]
    pub(super) dots: bool,
    /// The drop order of the layer: lower numbers are dropped first from large tiles, layers without one never.
    pub(super) leave_out: Option<u8>,
    /// The drop order of some classes.
    #[serde(default)]
    pub(super) leave_out_class: BTreeMap<String, u8>,
}

/// How the minimum zoom of features is determined.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum MinZoomRule {
    From(u8),
    /// In grid units.
    Width(u32),
    Wide {
        width: u32,
        of: String,
    },
    Sparse {
        most: usize,
        of: String,
    },
    Class(BTreeMap<String, u8>),
}

impl Definitions {
    /// The definitions that are compiled in.
    pub(super) fn read() -> Result<Self, TileError> {
        toml::from_str(include_str!("../../tiles/layers.toml"))
            .map_err(|error| TileError::Definition(error.to_string()))
    }

    /// The definition of a layer.
    pub(super) fn of(&self, layer: &str) -> Result<&Definition, TileError> {
        self.layers.get(layer).ok_or_else(|| TileError::Definition(format!("there is no layer `{layer}`")))
    }

    /// The simplification tolerance at a zoom, in grid units: a Visvalingam weight.
    pub(super) fn tolerance(&self, zoom: u8) -> u32 {
        let reached = self.borders.iter().filter(|borders| borders.from <= zoom.min(MAX_ZOOM));
        reached.max_by_key(|borders| borders.from).map_or(0, |borders| borders.tolerance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders_are_followed_more_closely_from_zoom_to_zoom_and_exactly_at_the_deepest() {
        let definitions = Definitions::read().unwrap();
        let tolerances: Vec<u32> = (0..=MAX_ZOOM).map(|zoom| definitions.tolerance(zoom)).collect();
        assert_eq!(tolerances, [4, 4, 4, 4, 4, 4, 2, 2, 2, 2, 2, 2, 0]);
    }

    #[test]
    fn every_class_of_the_basemap_has_a_minimum_zoom() {
        use crate::domain::{PlaceClass, StreetClass, TransitClass};
        let definitions = Definitions::read().unwrap();
        let has = |layer: &str, class: &str| match &definitions.of(layer).unwrap().appears {
            MinZoomRule::Class(zooms) => zooms.contains_key(class),
            other => panic!("{other:?}"),
        };
        let streets = [
            StreetClass::Motorway,
            StreetClass::Primary,
            StreetClass::Secondary,
            StreetClass::Minor,
            StreetClass::Path,
        ];
        assert!(streets.iter().all(|class| has("streets", class.name())));
        let transit =
            [TransitClass::Rail, TransitClass::Tram, TransitClass::Ferry, TransitClass::Cable, TransitClass::Bus];
        assert!(transit.iter().all(|class| has("transit", class.name()) && has("stops", class.name())));
        let places = [PlaceClass::City, PlaceClass::Town, PlaceClass::Suburb, PlaceClass::Neighbourhood];
        assert!(places.iter().all(|class| has("places", class.name())));
    }
}
