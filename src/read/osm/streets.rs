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
