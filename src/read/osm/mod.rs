//! `OpenStreetMap` extracts in PBF: what the map draws behind the numbers, and the streets that people travel.
//!
//! A file holds its nodes first and tells last which of them belong together: it is gone through three times.

mod backdrop;
mod rights;
mod streets;

use std::collections::{BTreeMap, BTreeSet};

use geo::{Contains, Coord, Rect};
use osmpbf::{Element, ElementReader, RelMemberType};

use crate::domain::{Backdrop, Finding, FindingKind, NamedPlace, Place, Position};
use crate::read::error::ReadError;
use crate::read::file::File;
use crate::read::osm::backdrop::place;
use crate::read::osm::rights::{is_entrance, is_obstacle, stops};
use crate::travel::streets::StreetMap;

pub(crate) use backdrop::{Use, purpose};
pub(crate) use rights::{Rights, Tags, rights};

/// A way of which the nodes are not known yet.
struct Way {
    nodes: Vec<i64>,
    drawn: Option<Use>,
    rights: Option<Rights>,
    is_obstacle: bool,
    name: Option<String>,
}

/// The nodes of ways, by the id of the way.
type Lines = BTreeMap<i64, Vec<i64>>;

/// A surface made of several ways.
struct Surface {
    outer: Vec<i64>,
    inner: Vec<i64>,
    purpose: Use,
    name: Option<String>,
}

/// What an extract says, as far as it is of use.
struct Extract {
    ways: Vec<Way>,
    lines: Lines,
    surfaces: Vec<Surface>,
    nodes: Nodes,
    places: Vec<NamedPlace>,
    entrances: Vec<Position>,
}

/// Where some nodes are.
#[derive(Default)]
struct Nodes {
    ids: Vec<i64>,
    places: Vec<Option<Coord>>,
    /// Nodes that stop people on foot, or in cars.
    stops: BTreeMap<i64, (bool, bool)>,
}

impl Nodes {
    fn slot(&self, id: i64) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }

    fn find(&self, id: i64) -> Option<Coord> {
        self.slot(id).and_then(|slot| self.places[slot])
    }
}

/// What of an extract lies within `bounds`, the box around all tracts, and beyond: a little for the map, and as far as
/// people may travel for the streets.
pub(crate) fn read(file: &File, bounds: Rect, findings: &mut Vec<Finding>) -> Result<(Backdrop, StreetMap), ReadError> {
    let extract = Extract::read(file, bounds)?;
    let map = streets::streets(&extract, bounds);
    let backdrop = backdrop::backdrop(extract, widened(bounds));
    if backdrop.is_empty() {
        findings.push(Finding { place: Place::file(&file.name), kind: FindingKind::StreetsElsewhere });
    }
    Ok((backdrop, map))
}

/// The box and a tenth of its size on each side: a map shows a little of the neighbours.
pub(crate) fn widened(bounds: Rect) -> Rect {
    let (dx, dy) = (bounds.width() / 10.0, bounds.height() / 10.0);
    let (low, high) = (bounds.min(), bounds.max());
    Rect::new((low.x - dx, low.y - dy), (high.x + dx, high.y + dy))
}

impl Extract {
    fn read(file: &File, bounds: Rect) -> Result<Self, ReadError> {
        let surfaces = surfaces(file)?;
        let parts: BTreeSet<i64> =
            surfaces.iter().flat_map(|surface| surface.outer.iter().chain(&surface.inner)).copied().collect();
        let (ways, lines) = ways(file, &parts)?;
        let wanted = ways.iter().flat_map(|way| &way.nodes).chain(lines.values().flatten()).copied();
        let mut extract = Self {
            nodes: Nodes::wanted(wanted.collect()),
            ways,
            lines,
            surfaces,
            places: Vec::new(),
            entrances: Vec::new(),
        };
        let around = widened(bounds);
        let passed = open(file)?.for_each(|element| match element {
            Element::Node(node) => extract.add_node(node.id(), (node.lon(), node.lat()), node.tags(), around),
            Element::DenseNode(node) => extract.add_node(node.id(), (node.lon(), node.lat()), node.tags(), around),
            Element::Way(_) | Element::Relation(_) => {}
        });
        passed.map_err(|error| unreadable(file, &error))?;
        Ok(extract)
    }

    fn add_node<'t>(
        &mut self,
        id: i64,
        (lon, lat): (f64, f64),
        tags: impl Iterator<Item = (&'t str, &'t str)>,
        around: Rect,
    ) {
        let slot = self.nodes.slot(id);
        if let Some(slot) = slot {
            self.nodes.places[slot] = Some(Coord { x: lon, y: lat });
        }
        let tags: Tags<'_> = tags.collect();
        let Some(at) = Position::new(lon, lat).filter(|_| !tags.is_empty()) else { return };
        let stopped = stops(&tags);
        if slot.is_some() && stopped != (false, false) {
            self.nodes.stops.insert(id, stopped);
        }
        if is_entrance(&tags) {
            self.entrances.push(at);
        }
        if let (Some(class), Some(name)) = (place(&tags), tags.get("name"))
            && around.contains(&Coord { x: lon, y: lat })
        {
            self.places.push(NamedPlace { at, name: (*name).to_owned(), class });
        }
    }
}

impl Nodes {
    fn wanted(mut ids: Vec<i64>) -> Self {
        ids.sort_unstable();
        ids.dedup();
        Self { places: vec![None; ids.len()], ids, stops: BTreeMap::new() }
    }
}

fn open(file: &File) -> Result<ElementReader<std::io::BufReader<std::fs::File>>, ReadError> {
    ElementReader::from_path(&file.path).map_err(|error| unreadable(file, &error))
}

fn unreadable(file: &File, error: &osmpbf::Error) -> ReadError {
    ReadError::NoExtract { file: file.name.clone(), reason: error.to_string() }
}

fn surfaces(file: &File) -> Result<Vec<Surface>, ReadError> {
    let mut surfaces = Vec::new();
    let read = open(file)?.for_each(|element| {
        if let Element::Relation(relation) = element {
            let tags: Tags<'_> = relation.tags().collect();
            let Some(purpose) = purpose(&tags).filter(|_| tags.get("type") == Some(&"multipolygon")) else { return };
            let mut surface = Surface {
                outer: Vec::new(),
                inner: Vec::new(),
                purpose,
                name: tags.get("name").map(ToString::to_string),
            };
            for member in relation.members().filter(|member| member.member_type == RelMemberType::Way) {
                match member.role() {
                    Ok("inner") => surface.inner.push(member.member_id),
                    _ => surface.outer.push(member.member_id),
                }
            }
            surfaces.push(surface);
        }
    });
    read.map_err(|error| unreadable(file, &error))?;
    Ok(surfaces)
}

/// The ways that are of use themselves, and the nodes of those that are parts of surfaces.
fn ways(file: &File, parts: &BTreeSet<i64>) -> Result<(Vec<Way>, Lines), ReadError> {
    let (mut ways, mut lines) = (Vec::new(), Lines::new());
    let read = open(file)?.for_each(|element| {
        if let Element::Way(way) = element {
            if parts.contains(&way.id()) {
                lines.insert(way.id(), way.refs().collect());
            }
            let tags: Tags<'_> = way.tags().collect();
            let nodes: Vec<i64> = way.refs().collect();
            let closed = nodes.len() > 3 && nodes.first() == nodes.last();
            let drawn = purpose(&tags).filter(|purpose| closed || matches!(purpose, Use::Street(_)));
            let (rights, is_obstacle) = (rights(&tags), is_obstacle(&tags));
            if drawn.is_some() || rights.is_some() || is_obstacle {
                let name = drawn.and_then(|_| tags.get("name")).map(ToString::to_string);
                ways.push(Way { nodes, drawn, rights, is_obstacle, name });
            }
        }
    });
    read.map_err(|error| unreadable(file, &error))?;
    Ok((ways, lines))
}
