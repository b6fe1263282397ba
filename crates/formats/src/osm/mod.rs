//! `OpenStreetMap` extracts in PBF: the basemap and the street network.
//!
//! A file holds nodes first, then ways, then relations. To keep only the nodes that are needed, it is read three times:
//! for relations, for ways, and for nodes.

mod basemap_features;
mod extract;
mod streets;
mod way_access;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use geo::{Contains, Coord, Rect};
use osmpbf::{Element, ElementReader, RelMemberType};

use crate::domain::{BasemapFeatures, Finding, FindingKind, NamedPlace, Position, SourceLocation};
use crate::error::ReadError;
use crate::files::File;
use crate::files::guarded::guarded;
use crate::osm::basemap_features::place_class;
use crate::osm::extract::{Extract, MemberWays, Multipolygon, Nodes, Way};
use crate::osm::way_access::{is_entrance, is_obstacle, node_barrier};
use crate::travel::streets::StreetMap;

pub use basemap_features::map_feature;
pub use extract::MapFeature;
pub use way_access::{Tags, WayAccess, way_access};

/// Reads the part of an extract around `bounds`, the bounding box of all tracts: with a margin of a tenth for the
/// basemap, and as far as people may travel for the streets.
///
/// # Errors
/// Where it is not an extract, or ends before its end.
pub fn read(file: &File, bounds: Rect, findings: &mut Vec<Finding>) -> Result<(BasemapFeatures, StreetMap), ReadError> {
    let extract = Extract::read(file, bounds)?;
    let map = streets::streets(&extract, bounds);
    let features = basemap_features::basemap_features(extract, widened(bounds));
    if features.is_empty() {
        findings.push(Finding { place: SourceLocation::file(&file.name), kind: FindingKind::StreetsElsewhere });
    }
    Ok((features, map))
}

/// The box with a margin of a tenth of its size on each side.
#[must_use]
pub fn widened(bounds: Rect) -> Rect {
    let (dx, dy) = (bounds.width() / 10.0, bounds.height() / 10.0);
    let (low, high) = (bounds.min(), bounds.max());
    Rect::new((low.x - dx, low.y - dy), (high.x + dx, high.y + dy))
}

impl Extract {
    fn read(file: &File, bounds: Rect) -> Result<Self, ReadError> {
        let multipolygons = multipolygons(file)?;
        let member_ids: BTreeSet<i64> =
            multipolygons.iter().flat_map(|relation| relation.outer.iter().chain(&relation.inner)).copied().collect();
        let (ways, member_ways) = ways(file, &member_ids)?;
        let referenced = ways.iter().flat_map(|way| &way.nodes).chain(member_ways.values().flatten()).copied();
        let mut extract = Self {
            nodes: Nodes::with_ids(referenced.collect()),
            ways,
            member_ways,
            multipolygons,
            places: Vec::new(),
            entrances: Vec::new(),
        };
        let around = widened(bounds);
        for_each(file, |element| match element {
            Element::Node(node) => {
                extract.add_node(node.id(), Coord { x: node.lon(), y: node.lat() }, node.tags(), around);
            }
            Element::DenseNode(node) => {
                extract.add_node(node.id(), Coord { x: node.lon(), y: node.lat() }, node.tags(), around);
            }
            Element::Way(_) | Element::Relation(_) => {}
        })?;
        Ok(extract)
    }

    fn add_node<'t>(&mut self, id: i64, coord: Coord, tags: impl Iterator<Item = (&'t str, &'t str)>, around: Rect) {
        let index = self.nodes.index(id);
        if let Some(index) = index {
            self.nodes.coords[index] = Some(coord);
        }
        let tags: Tags<'_> = tags.collect();
        let Some(at) = Position::new(coord.x, coord.y).filter(|_| !tags.is_empty()) else { return };
        let barrier = node_barrier(&tags);
        if index.is_some() && barrier != (false, false) {
            self.nodes.barriers.insert(id, barrier);
        }
        if is_entrance(&tags) {
            self.entrances.push(at);
        }
        if let (Some(class), Some(name)) = (place_class(&tags), tags.get("name"))
            && around.contains(&coord)
        {
            self.places.push(NamedPlace { at, name: (*name).to_owned(), class });
        }
    }
}

impl Nodes {
    fn with_ids(mut ids: Vec<i64>) -> Self {
        ids.sort_unstable();
        ids.dedup();
        Self { coords: vec![None; ids.len()], ids, barriers: BTreeMap::new() }
    }
}

/// Calls a function with each element of an extract.
///
/// # Errors
/// Where it cannot be read to its end, or an element is damaged: the library panics where a coordinate or an id is beyond its
/// range.
fn for_each(file: &File, on_element: impl for<'e> FnMut(Element<'e>)) -> Result<(), ReadError> {
    let reader = ElementReader::from_path(&file.path).map_err(|error| unreadable(file, &error))?;
    let read = guarded(|| reader.for_each(on_element)).map_err(|reason| unreadable(file, &reason))?;
    read.map_err(|error| unreadable(file, &error))
}

fn unreadable(file: &File, error: &dyn Display) -> ReadError {
    let problem = format!(
        "cannot be read to its end as an OpenStreetMap extract in PBF ({error}). Was the download cut short? Convert other formats with `osmium cat file.osm -o file.osm.pbf`"
    );
    ReadError::in_file(&file.name, problem)
}

fn multipolygons(file: &File) -> Result<Vec<Multipolygon>, ReadError> {
    let mut multipolygons = Vec::new();
    for_each(file, |element| {
        if let Element::Relation(relation) = element {
            let tags: Tags<'_> = relation.tags().collect();
            let Some(feature) = map_feature(&tags).filter(|_| tags.get("type") == Some(&"multipolygon")) else {
                return;
            };
            let mut multipolygon = Multipolygon {
                outer: Vec::new(),
                inner: Vec::new(),
                feature,
                name: tags.get("name").map(ToString::to_string),
            };
            for member in relation.members().filter(|member| member.member_type == RelMemberType::Way) {
                match member.role() {
                    Ok("inner") => multipolygon.inner.push(member.member_id),
                    _ => multipolygon.outer.push(member.member_id),
                }
            }
            multipolygons.push(multipolygon);
        }
    })?;
    Ok(multipolygons)
}

/// The ways that the basemap or the streets need, and the nodes of those that are members of multipolygons.
fn ways(file: &File, member_ids: &BTreeSet<i64>) -> Result<(Vec<Way>, MemberWays), ReadError> {
    let (mut ways, mut member_ways) = (Vec::new(), MemberWays::new());
    for_each(file, |element| {
        if let Element::Way(way) = element {
            if member_ids.contains(&way.id()) {
                member_ways.insert(way.id(), way.refs().collect());
            }
            let tags: Tags<'_> = way.tags().collect();
            let nodes: Vec<i64> = way.refs().collect();
            let is_ring = nodes.len() > 3 && nodes.first() == nodes.last();
            let feature = map_feature(&tags).filter(|feature| is_ring || matches!(feature, MapFeature::Street(_)));
            let (access, is_obstacle) = (way_access(&tags), is_obstacle(&tags));
            if feature.is_some() || access.is_some() || is_obstacle {
                let name = feature.and_then(|_| tags.get("name")).map(ToString::to_string);
                ways.push(Way { nodes, feature, access, is_obstacle, name });
            }
        }
    })?;
    Ok((ways, member_ways))
}
