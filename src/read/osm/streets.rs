//! The streets of an extract.

use geo::{Contains, Coord, Distance, Geodesic, Line, Rect};
use rayon::prelude::*;

use crate::domain::{Meters, Position};
use crate::read::osm::{Extract, Way};
use crate::travel::streets::{Closed, Piece, StreetMap};

/// So many degrees around the tracts belong to the streets: some 50 km, where help may be and ways may lead.
const AROUND: f64 = 0.5;

/// The streets in and around a box.
pub(super) fn streets(extract: &Extract, bounds: Rect) -> StreetMap {
    let (low, high) = (bounds.min(), bounds.max());
    let around = Rect::new((low.x - AROUND, low.y - AROUND), (high.x + AROUND, high.y + AROUND));
    let is_near =
        |way: &&Way| way.nodes.iter().filter_map(|&node| extract.nodes.find(node)).any(|at| around.contains(&at));
    let near: Vec<&Way> = extract.ways.par_iter().filter(is_near).collect();
    let mut points = Points { of_slot: vec![None; extract.nodes.ids.len()], map: StreetMap::default() };
    for way in &near {
        if let Some(rights) = way.rights {
            // A node that the extract leaves out ends the street: it lies beyond the border.
            let nodes: Vec<Option<u32>> = way.nodes.iter().map(|&node| points.of(extract, node)).collect();
            let first = points.map.pieces.len();
            for ends in nodes.windows(2) {
                if let (Some(from), Some(to)) = (ends[0], ends[1])
                    && from != to
                {
                    points.map.pieces.push(Piece {
                        ends: [from, to],
                        length: Meters::MILE,
                        walk: rights.walk,
                        drive: rights.drive,
                        km_per_hour: rights.km_per_hour,
                        has_doors: rights.has_doors,
                    });
                }
            }
            points.measure(first, rights.minutes);
        }
    }
    let mut map = points.map;
    for way in near.iter().filter(|way| way.is_obstacle) {
        let at: Vec<Coord> = way.nodes.iter().filter_map(|&node| extract.nodes.find(node)).collect();
        map.obstacles.extend(at.windows(2).map(|ends| Line::new(ends[0], ends[1])));
    }
    map.entrances = extract.entrances.iter().copied().filter(|at| around.contains(&at.point())).collect();
    map
}

/// The points of the map as they come.
struct Points {
    of_slot: Vec<Option<u32>>,
    map: StreetMap,
}

impl Points {
    fn of(&mut self, extract: &Extract, node: i64) -> Option<u32> {
        let slot = extract.nodes.slot(node)?;
        if self.of_slot[slot].is_none() {
            let at = extract.nodes.places[slot].and_then(|at| Position::new(at.x, at.y))?;
            let point = u32::try_from(self.map.points.len()).ok()?;
            self.map.points.push(at);
            self.of_slot[slot] = Some(point);
            if let Some(&(to_walkers, to_drivers)) = extract.nodes.stops.get(&node) {
                self.map.closed.push(Closed { point, to_walkers, to_drivers });
            }
        }
        self.of_slot[slot]
    }

    /// Measures the pieces of a way, and spreads the minutes that all of it takes over them.
    fn measure(&mut self, first: usize, minutes: Option<f64>) {
        let StreetMap { points, pieces, .. } = &mut self.map;
        let way = &mut pieces[first..];
        for piece in way.iter_mut() {
            let [from, to] = piece.ends.map(|end| points[end as usize].point());
            // The distance of two places is finite and not negative.
            piece.length = Meters::new(Geodesic.distance(from, to)).unwrap_or(Meters::MILE);
        }
        let length: f64 = way.iter().map(|piece| piece.length.get()).sum();
        if let Some(minutes) = minutes
            && length > 0.0
        {
            #[expect(clippy::cast_possible_truncation, reason = "a speed needs no more digits")]
            let km_per_hour = (length * 0.06 / minutes) as f32;
            for piece in way {
                piece.km_per_hour = km_per_hour.max(f32::MIN_POSITIVE);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::osm::rights::{Tags, is_obstacle, rights};
    use crate::read::osm::{Lines, Nodes};
    use crate::travel::streets::Open;

    fn way(nodes: &[i64], tags: &[(&'static str, &'static str)]) -> Way {
        let tags: Tags<'_> = tags.iter().copied().collect();
        let (rights, is_obstacle) = (rights(&tags), is_obstacle(&tags));
        Way { nodes: nodes.to_vec(), drawn: None, rights, is_obstacle, name: None }
    }

    /// Nodes 1, 2, 3 … a thousandth of a degree apart along the equator, and one far away.
    fn extract(ways: Vec<Way>) -> Extract {
        let mut nodes = Nodes::wanted((1..=9).chain([99]).collect());
        for (slot, east) in (0..9).zip(1..) {
            nodes.places[slot] = Some(Coord { x: f64::from(east) / 1000.0, y: 0.0 });
        }
        nodes.places[9] = Some(Coord { x: 50.0, y: 0.0 });
        Extract { ways, lines: Lines::new(), surfaces: Vec::new(), nodes, places: Vec::new(), entrances: Vec::new() }
    }

    fn read(extract: &Extract) -> StreetMap {
        streets(extract, Rect::new((0.0, 0.0), (0.01, 0.01)))
    }

    #[test]
    fn ways_become_pieces_that_share_the_points_where_they_meet() {
        let residential = [("highway", "residential"), ("oneway", "yes")];
        let map = read(&extract(vec![way(&[1, 2, 3], &residential), way(&[2, 4], &[("highway", "steps")])]));
        assert_eq!((map.points.len(), map.pieces.len()), (4, 3));
        assert_eq!(map.pieces[2].ends, [1, 3]);
        assert!(map.pieces.iter().all(|piece| piece.walk == Open::BOTH));
        assert_eq!([0, 1, 2].map(|piece| map.pieces[piece].drive), [Open::FORWARD, Open::FORWARD, Open::NO]);
        assert!((map.pieces[0].length.get() - 111.319_490_793).abs() < 1e-6);
    }

    #[test]
    fn what_the_extract_leaves_out_ends_a_street_and_what_is_far_away_is_left_out() {
        let map = read(&extract(vec![
            way(&[1, 2, 77, 4, 5], &[("highway", "primary")]),
            way(&[99, 99], &[("highway", "primary")]),
            way(&[7, 8], &[("highway", "construction")]),
        ]));
        assert_eq!((map.points.len(), map.pieces.len()), (4, 2));
    }

    #[test]
    fn barriers_on_streets_obstacles_and_the_time_of_a_ferry_are_kept() {
        let ferry = [("route", "ferry"), ("motor_vehicle", "yes"), ("duration", "00:10")];
        let mut extract = extract(vec![
            way(&[1, 2, 3], &[("highway", "residential")]),
            way(&[4, 5], &ferry),
            way(&[6, 7, 8], &[("railway", "rail")]),
        ]);
        extract.nodes.stops.insert(2, (false, true));
        let map = read(&extract);
        assert_eq!(map.closed, [Closed { point: 1, to_walkers: false, to_drivers: true }]);
        assert_eq!(map.obstacles.len(), 2);
        let ferry = map.pieces[2];
        assert!((ferry.length.get() * 0.06 / f64::from(ferry.km_per_hour) - 10.0).abs() < 1e-4);
    }
}
