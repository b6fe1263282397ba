//! The elements of an extract that the basemap and the streets need.

use std::collections::BTreeMap;

use geo::Coord;

use crate::domain::{NamedPlace, Position, StreetClass};
use crate::osm::way_access::WayAccess;

/// The class that the basemap draws a way or a relation as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapFeature {
    /// A street of a class.
    Street(StreetClass),
    /// A lake, a river.
    Water,
    /// A park, a wood, a cemetery.
    Green,
}

/// A way whose nodes are ids.
pub(super) struct Way {
    pub(super) nodes: Vec<i64>,
    pub(super) feature: Option<MapFeature>,
    pub(super) access: Option<WayAccess>,
    pub(super) is_obstacle: bool,
    pub(super) name: Option<String>,
}

/// The nodes of ways that are members of multipolygons, by the id of the way.
pub(super) type MemberWays = BTreeMap<i64, Vec<i64>>;

/// A multipolygon relation, with the ids of its member ways.
pub(super) struct Multipolygon {
    pub(super) outer: Vec<i64>,
    pub(super) inner: Vec<i64>,
    pub(super) feature: MapFeature,
    pub(super) name: Option<String>,
}

/// The elements of an extract that the basemap and the streets need.
pub(super) struct Extract {
    pub(super) ways: Vec<Way>,
    pub(super) member_ways: MemberWays,
    pub(super) multipolygons: Vec<Multipolygon>,
    pub(super) nodes: Nodes,
    pub(super) places: Vec<NamedPlace>,
    pub(super) entrances: Vec<Position>,
}

/// The coordinates of the nodes that ways refer to; `ids` ascend.
#[derive(Default)]
pub(super) struct Nodes {
    pub(super) ids: Vec<i64>,
    pub(super) coords: Vec<Option<Coord>>,
    /// Whether a node blocks pedestrians, and whether it blocks cars.
    pub(super) barriers: BTreeMap<i64, (bool, bool)>,
}

impl Nodes {
    pub(super) fn index(&self, id: i64) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }

    pub(super) fn find(&self, id: i64) -> Option<Coord> {
        self.index(id).and_then(|index| self.coords[index])
    }
}
