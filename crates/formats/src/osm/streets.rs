//! The street network of an extract.

use geo::{Contains, Coord, Distance, Geodesic, Line, Rect};
use rayon::prelude::*;

use crate::domain::{Meters, Position};
use crate::osm::extract::{Extract, Way};
use crate::travel::streets::{ClosedPoint, StreetMap, StreetSegment};

/// The margin around the tracts in degrees, some 50 km: sites may lie there and shortest paths may lead there.
const MARGIN: f64 = 0.5;

/// The streets in a box and in the margin around it.
pub(super) fn streets(extract: &Extract, bounds: Rect) -> StreetMap {
    let (low, high) = (bounds.min(), bounds.max());
    let around = Rect::new((low.x - MARGIN, low.y - MARGIN), (high.x + MARGIN, high.y + MARGIN));
    let is_near = |way: &&Way| {
        way.nodes.iter().filter_map(|&node| extract.nodes.find(node)).any(|position| around.contains(&position))
    };
    let near: Vec<&Way> = extract.ways.par_iter().filter(is_near).collect();
    let mut builder =
        StreetMapBuilder { point_of_node: vec![None; extract.nodes.ids.len()], map: StreetMap::default() };
    for way in &near {
        if let Some(access) = way.access {
            // An extract leaves out nodes beyond its border; the street ends there.
            let nodes: Vec<Option<u32>> = way.nodes.iter().map(|&node| builder.point(extract, node)).collect();
            let first = builder.map.segments.len();
            for ends in nodes.windows(2) {
                if let (Some(from), Some(to)) = (ends[0], ends[1])
                    && from != to
                {
                    builder.map.segments.push(StreetSegment {
                        ends: [from, to],
                        length: Meters::MILE,
                        walk: access.walk,
                        drive: access.drive,
                        km_per_hour: access.km_per_hour,
                        is_linkable: access.is_linkable,
                    });
                }
            }
            builder.measure(first, access.minutes);
        }
    }
    let mut map = builder.map;
    for way in near.iter().filter(|way| way.is_obstacle) {
        let coords: Vec<Coord> = way.nodes.iter().filter_map(|&node| extract.nodes.find(node)).collect();
        map.obstacles.extend(coords.windows(2).map(|ends| Line::new(ends[0], ends[1])));
    }
    map.entrances = extract.entrances.iter().copied().filter(|position| around.contains(&position.point())).collect();
    map
}

/// A street map that grows way by way; `point_of_node` has an entry for each index of `Nodes`.
struct StreetMapBuilder {
    point_of_node: Vec<Option<u32>>,
    map: StreetMap,
}

impl StreetMapBuilder {
    fn point(&mut self, extract: &Extract, node: i64) -> Option<u32> {
        let index = extract.nodes.index(node)?;
        if self.point_of_node[index].is_none() {
            let position = extract.nodes.coords[index].and_then(|position| Position::new(position.x, position.y))?;
            let point = u32::try_from(self.map.points.len()).ok()?;
            self.map.points.push(position);
            self.point_of_node[index] = Some(point);
            if let Some(&(to_walkers, to_drivers)) = extract.nodes.barriers.get(&node) {
                self.map.closed.push(ClosedPoint { point, to_walkers, to_drivers });
            }
        }
        self.point_of_node[index]
    }

    /// Sets the lengths of the segments of a way, which begin at `first`, and their speed where the way has a `duration`.
    fn measure(&mut self, first: usize, minutes: Option<f64>) {
        let StreetMap { points, segments, .. } = &mut self.map;
        let way = &mut segments[first..];
        for segment in way.iter_mut() {
            let [from, to] = segment.ends.map(|end| points[end as usize].point());
            // A geodesic distance is finite and not negative.
            segment.length = Meters::new(Geodesic.distance(from, to)).unwrap_or(Meters::MILE);
        }
        let length: f64 = way.iter().map(|segment| segment.length.get()).sum();
        if let Some(minutes) = minutes
            && length > 0.0
        {
            #[expect(clippy::cast_possible_truncation, reason = "a speed needs no more digits")]
            let km_per_hour = (length * 0.06 / minutes) as f32;
            for segment in way {
                segment.km_per_hour = km_per_hour.max(f32::MIN_POSITIVE);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::osm::extract::{MemberWays, Nodes};
    use crate::osm::way_access::{Tags, is_obstacle, way_access};
    use crate::travel::streets::Open;

    fn way(nodes: &[i64], tags: &[(&'static str, &'static str)]) -> Way {
        let tags: Tags<'_> = tags.iter().copied().collect();
        let (access, is_obstacle) = (way_access(&tags), is_obstacle(&tags));
        Way { nodes: nodes.to_vec(), feature: None, access, is_obstacle, name: None }
    }

    /// Nodes 1, 2, 3 … a thousandth of a degree apart along the equator, and one far away.
    fn extract(ways: Vec<Way>) -> Extract {
        let mut nodes = Nodes::with_ids((1..=9).chain([99]).collect());
        for (index, east) in (0..9).zip(1..) {
            nodes.coords[index] = Some(Coord { x: f64::from(east) / 1000.0, y: 0.0 });
        }
        nodes.coords[9] = Some(Coord { x: 50.0, y: 0.0 });
        Extract {
            ways,
            member_ways: MemberWays::new(),
            multipolygons: Vec::new(),
            nodes,
            places: Vec::new(),
            entrances: Vec::new(),
        }
    }

    fn read(extract: &Extract) -> StreetMap {
        streets(extract, Rect::new((0.0, 0.0), (0.01, 0.01)))
    }

    #[test]
    fn ways_become_segments_that_share_points_at_junctions() {
        let residential = [("highway", "residential"), ("oneway", "yes")];
        let map = read(&extract(vec![way(&[1, 2, 3], &residential), way(&[2, 4], &[("highway", "steps")])]));
        assert_eq!((map.points.len(), map.segments.len()), (4, 3));
        assert_eq!(map.segments[2].ends, [1, 3]);
        assert!(map.segments.iter().all(|segment| segment.walk == Open::BOTH));
        assert_eq!([0, 1, 2].map(|segment| map.segments[segment].drive), [Open::FORWARD, Open::FORWARD, Open::NO]);
        assert!((map.segments[0].length.get() - 111.319_490_793).abs() < 1e-6);
    }

    #[test]
    fn missing_nodes_end_a_street_and_distant_ways_are_ignored() {
        let map = read(&extract(vec![
            way(&[1, 2, 77, 4, 5], &[("highway", "primary")]),
            way(&[99, 99], &[("highway", "primary")]),
            way(&[7, 8], &[("highway", "construction")]),
        ]));
        assert_eq!((map.points.len(), map.segments.len()), (4, 2));
    }

    #[test]
    fn barriers_on_streets_obstacles_and_the_time_of_a_ferry_are_kept() {
        let ferry = [("route", "ferry"), ("motor_vehicle", "yes"), ("duration", "00:10")];
        let mut extract = extract(vec![
            way(&[1, 2, 3], &[("highway", "residential")]),
            way(&[4, 5], &ferry),
            way(&[6, 7, 8], &[("railway", "rail")]),
        ]);
        extract.nodes.barriers.insert(2, (false, true));
        let map = read(&extract);
        assert_eq!(map.closed, [ClosedPoint { point: 1, to_walkers: false, to_drivers: true }]);
        assert_eq!(map.obstacles.len(), 2);
        let ferry = map.segments[2];
        assert!((ferry.length.get() * 0.06 / f64::from(ferry.km_per_hour) - 10.0).abs() < 1e-4);
    }
}
