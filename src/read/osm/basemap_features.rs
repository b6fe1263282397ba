//! Streets, water, green and place names for the map's backdrop.

use geo::{BooleanOps, Contains, LineString, MultiPolygon, Polygon, Rect, Validation, unary_union};

use crate::domain::{Backdrop, Ground, PlaceClass, Street, StreetClass};
use crate::read::osm::{Extract, Tags};

/// What a way or relation is drawn as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    Street(StreetClass),
    Water,
    Green,
}

/// What of an extract lies in a box.
pub(super) fn backdrop(extract: Extract, around: Rect) -> Backdrop {
    let Extract { ways, lines, surfaces, nodes, places, .. } = extract;
    let mut backdrop = Backdrop { places, ..Backdrop::default() };
    for way in ways {
        let Some(purpose) = way.drawn else { continue };
        let line: LineString = way.nodes.iter().filter_map(|&node| nodes.find(node)).collect();
        if line.0.len() < 2 || !line.coords().any(|&at| around.contains(&at)) {
            continue;
        }
        match purpose {
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
    backdrop
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

fn mended(polygon: Polygon) -> MultiPolygon {
    let polygon = MultiPolygon::new(vec![polygon]);
    if polygon.is_valid() { polygon } else { unary_union(&polygon) }
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
pub(crate) fn purpose(tags: &Tags<'_>) -> Option<Use> {
    let has = |key: &str, values: &[&str]| tags.get(key).is_some_and(|value| values.contains(value));
    let street = match tags.get("highway").copied() {
        Some("motorway" | "motorway_link" | "trunk" | "trunk_link") => Some(StreetClass::Motorway),
        Some("primary" | "primary_link") => Some(StreetClass::Primary),
        Some("secondary" | "secondary_link" | "tertiary" | "tertiary_link") => Some(StreetClass::Secondary),
        Some("residential" | "unclassified" | "living_street" | "pedestrian" | "road") => Some(StreetClass::Minor),
        // Beside a street the street itself is drawn.
        Some("footway" | "path" | "steps" | "cycleway" | "bridleway" | "track")
            if !has("footway", &["sidewalk", "crossing"]) =>
        {
            Some(StreetClass::Path)
        }
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

pub(super) fn place(tags: &Tags<'_>) -> Option<PlaceClass> {
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
        let of = |key, value| purpose(&Tags::from([(key, value)]));
        assert_eq!(of("highway", "tertiary"), Some(Use::Street(StreetClass::Secondary)));
        assert_eq!(of("natural", "water"), Some(Use::Water));
        assert_eq!(of("leisure", "park"), Some(Use::Green));
        assert_eq!(of("highway", "footway"), Some(Use::Street(StreetClass::Path)));
        assert_eq!(of("highway", "service"), None);
        assert_eq!(purpose(&Tags::from([("highway", "footway"), ("footway", "sidewalk")])), None);
    }
}
