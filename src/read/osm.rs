//! `OpenStreetMap` extracts in PBF: streets, water, green and place names for the map's backdrop.

use std::collections::{BTreeMap, BTreeSet};

use geo::{BooleanOps, Contains, Coord, LineString, MultiPolygon, Polygon, Rect, Validation, unary_union};
use osmpbf::{Element, ElementReader, RelMemberType};

use crate::domain::{
    Backdrop, Finding, FindingKind, Ground, NamedPlace, Place, PlaceClass, Position, Street, StreetClass,
};
use crate::read::error::ReadError;
use crate::read::file::File;

/// What a way or relation is drawn as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    Street(StreetClass),
    Water,
    Green,
}

/// A way of which the nodes are not known yet.
struct Way {
    nodes: Vec<i64>,
    purpose: Use,
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

/// What of an extract lies within `bounds`, the box around all tracts, and a little beyond.
pub(crate) fn backdrop(file: &File, bounds: Rect, findings: &mut Vec<Finding>) -> Result<Backdrop, ReadError> {
    let around = widened(bounds);
    let surfaces = surfaces(file)?;
    let parts: BTreeSet<i64> =
        surfaces.iter().flat_map(|surface| surface.outer.iter().chain(&surface.inner)).copied().collect();
    let (ways, lines) = ways(file, &parts)?;
    let wanted = ways.iter().flat_map(|way| &way.nodes).chain(lines.values().flatten()).copied();
    let (nodes, places) = nodes(file, wanted.collect(), around)?;
    let mut backdrop = Backdrop { places, ..Backdrop::default() };
    for way in ways {
        let line: LineString = way.nodes.iter().filter_map(|&node| nodes.find(node)).collect();
        if line.0.len() < 2 || !line.coords().any(|&at| around.contains(&at)) {
            continue;
        }
        match way.purpose {
            Use::Street(class) => backdrop.streets.push(Street { line, class, name: way.name }),
            purpose => add_ground(&mut backdrop, purpose, mended(Polygon::new(line, Vec::new())), way.name),
        }
    }
    for surface in surfaces {
        let rings = |ways: &[i64]| {
            let lines = ways.iter().filter_map(|way| lines.get(way)).map(Vec::as_slice).collect();
            let rings = joined(lines).into_iter();
            let polygons = rings.map(|ring| {
                let ring: LineString = ring.iter().filter_map(|&node| nodes.find(node)).collect();
                mended(Polygon::new(ring, Vec::new()))
            });
            unary_union(&polygons.collect::<Vec<_>>())
        };
        let outline = rings(&surface.outer).difference(&rings(&surface.inner));
        if outline.iter().flat_map(|part| part.exterior().coords()).any(|&at| around.contains(&at)) {
            add_ground(&mut backdrop, surface.purpose, outline, surface.name);
        }
    }
    if backdrop.is_empty() {
        findings.push(Finding { place: Place::file(&file.name), kind: FindingKind::StreetsElsewhere });
    }
    Ok(backdrop)
}

fn add_ground(backdrop: &mut Backdrop, purpose: Use, outline: MultiPolygon, name: Option<String>) {
    if outline.0.is_empty() {
        return;
    }
    match purpose {
        Use::Water => backdrop.water.push(Ground { outline, name }),
        Use::Green => backdrop.green.push(Ground { outline, name }),
        Use::Street(_) => {}
    }
}

/// The box and a tenth of its size on each side: a map shows a little of the neighbours.
fn widened(bounds: Rect) -> Rect {
    let (dx, dy) = (bounds.width() / 10.0, bounds.height() / 10.0);
    let (low, high) = (bounds.min(), bounds.max());
    Rect::new((low.x - dx, low.y - dy), (high.x + dx, high.y + dy))
}

fn mended(polygon: Polygon) -> MultiPolygon {
    let polygon = MultiPolygon::new(vec![polygon]);
    if polygon.is_valid() { polygon } else { unary_union(&polygon) }
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
            let tags: BTreeMap<&str, &str> = relation.tags().collect();
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

/// The ways that are drawn themselves, and the nodes of those that are parts of surfaces.
fn ways(file: &File, parts: &BTreeSet<i64>) -> Result<(Vec<Way>, Lines), ReadError> {
    let (mut ways, mut lines) = (Vec::new(), Lines::new());
    let read = open(file)?.for_each(|element| {
        if let Element::Way(way) = element {
            if parts.contains(&way.id()) {
                lines.insert(way.id(), way.refs().collect());
            }
            let tags: BTreeMap<&str, &str> = way.tags().collect();
            let nodes: Vec<i64> = way.refs().collect();
            let closed = nodes.len() > 3 && nodes.first() == nodes.last();
            let purpose = purpose(&tags).filter(|purpose| closed || matches!(purpose, Use::Street(_)));
            if let Some(purpose) = purpose {
                ways.push(Way { nodes, purpose, name: tags.get("name").map(ToString::to_string) });
            }
        }
    });
    read.map_err(|error| unreadable(file, &error))?;
    Ok((ways, lines))
}

/// Where some nodes are.
struct Nodes {
    ids: Vec<i64>,
    places: Vec<Option<Coord>>,
}

impl Nodes {
    fn find(&self, id: i64) -> Option<Coord> {
        self.ids.binary_search(&id).ok().and_then(|slot| self.places[slot])
    }
}

fn nodes(file: &File, mut ids: Vec<i64>, around: Rect) -> Result<(Nodes, Vec<NamedPlace>), ReadError> {
    ids.sort_unstable();
    ids.dedup();
    let mut nodes = Nodes { places: vec![None; ids.len()], ids };
    let mut named = Vec::new();
    let mut add = |id: i64, lon: f64, lat: f64, tags: &mut dyn Iterator<Item = (&str, &str)>| {
        if let Ok(slot) = nodes.ids.binary_search(&id) {
            nodes.places[slot] = Some(Coord { x: lon, y: lat });
        }
        let tags: BTreeMap<&str, &str> = tags.collect();
        if let (Some(class), Some(name), Some(at)) = (place(&tags), tags.get("name"), Position::new(lon, lat))
            && around.contains(&Coord { x: lon, y: lat })
        {
            named.push(NamedPlace { at, name: (*name).to_owned(), class });
        }
    };
    let read = open(file)?.for_each(|element| match element {
        Element::Node(node) => add(node.id(), node.lon(), node.lat(), &mut node.tags()),
        Element::DenseNode(node) => add(node.id(), node.lon(), node.lat(), &mut node.tags()),
        Element::Way(_) | Element::Relation(_) => {}
    });
    read.map_err(|error| unreadable(file, &error))?;
    Ok((nodes, named))
}

/// Rings of ways that are joined where one ends and another begins; what does not close is left out.
fn joined(mut lines: Vec<&[i64]>) -> Vec<Vec<i64>> {
    let mut rings = Vec::new();
    while let Some(line) = lines.pop() {
        let mut ring = line.to_vec();
        while ring.first() != ring.last() {
            let end = ring.last().copied();
            let Some(next) = lines.iter().position(|line| line.first().copied() == end || line.last().copied() == end)
            else {
                break;
            };
            let line = lines.swap_remove(next);
            if line.first().copied() == end {
                ring.extend(line.iter().skip(1));
            } else {
                ring.extend(line.iter().rev().skip(1));
            }
        }
        if ring.len() > 3 && ring.first() == ring.last() {
            rings.push(ring);
        }
    }
    rings
}

/// Tags: <https://wiki.openstreetmap.org/wiki/Map_features>.
fn purpose(tags: &BTreeMap<&str, &str>) -> Option<Use> {
    let has = |key: &str, values: &[&str]| tags.get(key).is_some_and(|value| values.contains(value));
    let street = match tags.get("highway").copied() {
        Some("motorway" | "motorway_link" | "trunk" | "trunk_link") => Some(StreetClass::Motorway),
        Some("primary" | "primary_link") => Some(StreetClass::Primary),
        Some("secondary" | "secondary_link" | "tertiary" | "tertiary_link") => Some(StreetClass::Secondary),
        Some("residential" | "unclassified" | "living_street" | "pedestrian" | "road") => Some(StreetClass::Minor),
        _ => None,
    };
    if let Some(class) = street {
        return Some(Use::Street(class));
    }
    if has("natural", &["water", "bay"]) || has("waterway", &["riverbank"]) || has("landuse", &["reservoir", "basin"]) {
        return Some(Use::Water);
    }
    let is_green = has("leisure", &["park", "nature_reserve", "golf_course", "garden"])
        || has("landuse", &["forest", "cemetery", "recreation_ground"])
        || has("natural", &["wood"]);
    is_green.then_some(Use::Green)
}

fn place(tags: &BTreeMap<&str, &str>) -> Option<PlaceClass> {
    match *tags.get("place")? {
        "city" => Some(PlaceClass::City),
        "town" => Some(PlaceClass::Town),
        "village" | "suburb" | "borough" => Some(PlaceClass::Suburb),
        "neighbourhood" | "quarter" | "hamlet" => Some(PlaceClass::Neighbourhood),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_that_meet_become_a_ring_whatever_their_direction() {
        let rings = joined(vec![&[1, 2, 3], &[5, 4, 3], &[5, 6, 1], &[7, 8, 9, 7], &[10, 11]]);
        let mut sizes: Vec<usize> = rings.iter().map(Vec::len).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [4, 7]);
        assert!(rings.iter().all(|ring| ring.first() == ring.last()));
    }

    #[test]
    fn what_is_drawn_follows_from_the_tags() {
        let of = |key, value| purpose(&BTreeMap::from([(key, value)]));
        assert_eq!(of("highway", "tertiary"), Some(Use::Street(StreetClass::Secondary)));
        assert_eq!(of("natural", "water"), Some(Use::Water));
        assert_eq!(of("leisure", "park"), Some(Use::Green));
        assert_eq!(of("highway", "footway"), None);
    }
}
