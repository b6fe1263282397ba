//! Streets, water, green spaces and place names for the basemap.

use geo::{BooleanOps, Contains, LineString, MultiPolygon, Polygon, Rect, unary_union};

use crate::domain::{BasemapFeatures, NamedPolygon, PlaceClass, Street, StreetClass};
use crate::geometry::is_valid;
use crate::osm::extract::{Extract, MapFeature};
use crate::osm::way_access::Tags;

/// The basemap features of an extract that touch a box.
pub(super) fn basemap_features(extract: Extract, around: Rect) -> BasemapFeatures {
    let Extract { ways, member_ways, multipolygons, nodes, places, .. } = extract;
    let mut features = BasemapFeatures { places, ..BasemapFeatures::default() };
    for way in ways {
        let Some(feature) = way.feature else { continue };
        let line: LineString = way.nodes.iter().filter_map(|&node| nodes.find(node)).collect();
        if line.0.len() < 2 || !line.coords().any(|&at| around.contains(&at)) {
            continue;
        }
        match feature {
            MapFeature::Street(class) => features.streets.push(Street { line, class, name: way.name }),
            feature => add_polygon(&mut features, feature, valid(Polygon::new(line, Vec::new())), way.name),
        }
    }
    for multipolygon in multipolygons {
        let rings = |ways: &[i64]| {
            let member_ways = ways.iter().filter_map(|way| member_ways.get(way)).map(Vec::as_slice).collect();
            let rings = assembled_rings(member_ways).into_iter();
            let polygons = rings.map(|ring| {
                let ring: LineString = ring.iter().filter_map(|&node| nodes.find(node)).collect();
                valid(Polygon::new(ring, Vec::new()))
            });
            unary_union(&polygons.collect::<Vec<_>>())
        };
        let outline = rings(&multipolygon.outer).difference(&rings(&multipolygon.inner));
        if outline.iter().flat_map(|part| part.exterior().coords()).any(|&at| around.contains(&at)) {
            add_polygon(&mut features, multipolygon.feature, outline, multipolygon.name);
        }
    }
    features
}

fn add_polygon(features: &mut BasemapFeatures, feature: MapFeature, outline: MultiPolygon, name: Option<String>) {
    if outline.0.is_empty() {
        return;
    }
    match feature {
        MapFeature::Water => features.water.push(NamedPolygon { outline, name }),
        MapFeature::Green => features.green.push(NamedPolygon { outline, name }),
        MapFeature::Street(_) => {}
    }
}

fn valid(polygon: Polygon) -> MultiPolygon {
    let polygon = MultiPolygon::new(vec![polygon]);
    if is_valid(&polygon) { polygon } else { unary_union(&polygon) }
}

/// The closed rings that ways form when they are joined at common end nodes; open ones are left out.
fn assembled_rings(mut member_ways: Vec<&[i64]>) -> Vec<Vec<i64>> {
    let mut rings = Vec::new();
    while let Some(line) = member_ways.pop() {
        let mut ring = line.to_vec();
        while ring.first() != ring.last() {
            let end = ring.last().copied();
            let Some(next) =
                member_ways.iter().position(|line| line.first().copied() == end || line.last().copied() == end)
            else {
                break;
            };
            let line = member_ways.swap_remove(next);
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

/// The class of a way or a relation by its tags (<https://wiki.openstreetmap.org/wiki/Map_features>).
#[must_use]
pub fn map_feature(tags: &Tags<'_>) -> Option<MapFeature> {
    let has = |key: &str, values: &[&str]| tags.get(key).is_some_and(|value| values.contains(value));
    let street = match tags.get("highway").copied() {
        Some("motorway" | "motorway_link" | "trunk" | "trunk_link") => Some(StreetClass::Motorway),
        Some("primary" | "primary_link") => Some(StreetClass::Primary),
        Some("secondary" | "secondary_link" | "tertiary" | "tertiary_link") => Some(StreetClass::Secondary),
        Some("residential" | "unclassified" | "living_street" | "pedestrian" | "road") => Some(StreetClass::Minor),
        // A separately mapped sidewalk is drawn as its street.
        Some("footway" | "path" | "steps" | "cycleway" | "bridleway" | "track")
            if !has("footway", &["sidewalk", "crossing"]) =>
        {
            Some(StreetClass::Path)
        }
        _ => None,
    };
    if let Some(class) = street {
        return Some(MapFeature::Street(class));
    }
    if has("natural", &["water", "bay"]) || has("waterway", &["riverbank"]) || has("landuse", &["reservoir", "basin"]) {
        return Some(MapFeature::Water);
    }
    let is_green = has("leisure", &["park", "nature_reserve", "golf_course", "garden"])
        || has("landuse", &["forest", "cemetery", "recreation_ground"])
        || has("natural", &["wood"]);
    is_green.then_some(MapFeature::Green)
}

pub(super) fn place_class(tags: &Tags<'_>) -> Option<PlaceClass> {
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
        let rings = assembled_rings(vec![&[1, 2, 3], &[5, 4, 3], &[5, 6, 1], &[7, 8, 9, 7], &[10, 11]]);
        let mut sizes: Vec<usize> = rings.iter().map(Vec::len).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [4, 7]);
        assert!(rings.iter().all(|ring| ring.first() == ring.last()));
    }

    #[test]
    fn the_class_follows_from_the_tags() {
        let of = |key, value| map_feature(&Tags::from([(key, value)]));
        assert_eq!(of("highway", "tertiary"), Some(MapFeature::Street(StreetClass::Secondary)));
        assert_eq!(of("natural", "water"), Some(MapFeature::Water));
        assert_eq!(of("leisure", "park"), Some(MapFeature::Green));
        assert_eq!(of("highway", "footway"), Some(MapFeature::Street(StreetClass::Path)));
        assert_eq!(of("highway", "service"), None);
        assert_eq!(map_feature(&Tags::from([("highway", "footway"), ("footway", "sidewalk")])), None);
    }
}
