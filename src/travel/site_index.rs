//! Sites around a place, found without looking at all of them.

use rayon::prelude::*;

use crate::domain::{BoxIndex, Footprint, Position};
use crate::travel::Reach;
use crate::travel::geodesic::{Measure, in_space};
use crate::travel::plane::{around, windows};
use crate::travel::straight::distance;

/// Sites in an order in which those near a place are found.
///
/// Points lie in bands between parallels, with as many points in each, whose points lie from west to east; so a dense town
/// and an empty plain cost the same. Areas are found by their boxes.
pub(super) struct Sites<'a> {
    areas: Vec<(u32, &'a Footprint)>,
    boxes: BoxIndex<usize>,
    bands: Vec<Band>,
    points: Vec<Point>,
}

/// Points between two parallels: where they begin in the list, and end.
struct Band {
    south: f64,
    north: f64,
    points: std::ops::Range<usize>,
}

#[derive(Clone, Copy)]
struct Point {
    site: u32,
    position: Position,
    in_space: [f64; 3],
}

impl Point {
    /// How far it is, where that is at most so many meters.
    fn reach(&self, measure: &Measure, most: f64) -> Option<Reach> {
        // No geodesic is shorter than its chord; what is left of both numbers may be, by a bit.
        const ROUNDING: f64 = 1.0 + 1e-12;
        if measure.chord_squared(self.in_space) > most * most * ROUNDING {
            return None;
        }
        let cost = measure.to(self.in_space, || self.position);
        (cost <= most).then_some(Reach { site: self.site, cost })
    }
}

impl<'a> Sites<'a> {
    /// Sites with their numbers.
    pub(super) fn new(sites: impl IntoIterator<Item = (u32, &'a Footprint)>) -> Self {
        let (mut areas, mut points) = (Vec::new(), Vec::new());
        for (site, footprint) in sites {
            match footprint {
                Footprint::Point(position) => {
                    points.push(Point { site, position: *position, in_space: in_space(*position) });
                }
                Footprint::Area(_) => areas.push((site, footprint)),
            }
        }
        points.par_sort_unstable_by(|a, b| a.position.lat().total_cmp(&b.position.lat()));
        // As many bands as points in each: either is what a search looks through.
        let in_band = points.len().isqrt().max(1);
        let bands = points.par_chunks_mut(in_band).enumerate().map(|(number, band)| {
            let (south, north) = (band[0].position.lat(), band[band.len() - 1].position.lat());
            band.sort_unstable_by(|a, b| a.position.lon().total_cmp(&b.position.lon()));
            Band { south, north, points: number * in_band..number * in_band + band.len() }
        });
        let bands = bands.collect();
        let boxes = BoxIndex::new(areas.iter().map(|(_, outline)| outline.bounds()).zip(0..));
        Self { areas, boxes, bands, points }
    }

    /// Adds all sites at most `radius` meters away, in no order, none twice.
    pub(super) fn within(&self, from: Position, radius: f64, found: &mut Vec<Reach>) {
        let (measure, windows) = (Measure::from(from), windows(from, radius));
        for window in windows.iter().flatten() {
            for band in self.bands_between(window.min().y, window.max().y) {
                let points = &self.points[band.points.clone()];
                let begin = points.partition_point(|point| point.position.lon() < window.min().x);
                let within = points[begin..].iter().take_while(|point| point.position.lon() <= window.max().x);
                found.extend(within.filter_map(|point| point.reach(&measure, radius)));
            }
        }
        found.extend(self.areas_within(from, radius));
    }

    fn areas_within(&self, from: Position, radius: f64) -> impl Iterator<Item = Reach> {
        let windows = windows(from, radius).into_iter().flatten();
        let mut touching: Vec<usize> = windows.flat_map(|window| self.boxes.touching(window)).collect();
        // The box of an area across the antimeridian touches the windows on both sides of it.
        touching.sort_unstable();
        touching.dedup();
        touching.into_iter().filter_map(move |area| {
            let (site, outline) = self.areas[area];
            let cost = distance(from, outline).get();
            (cost <= radius).then_some(Reach { site, cost })
        })
    }

    fn bands_between(&self, south: f64, north: f64) -> &[Band] {
        let begin = self.bands.partition_point(|band| band.north < south);
        let end = self.bands.partition_point(|band| band.south <= north);
        &self.bands[begin..end.max(begin)]
    }

    /// The nearest site, of several the first one by number; `None` where there are no sites.
    pub(super) fn nearest(&self, from: Position) -> Option<Reach> {
        let point = self.nearest_point(from);
        let area = self.nearest_area(from, point.map(|reach| reach.cost));
        [point, area].into_iter().flatten().min_by_key(Reach::order)
    }

    fn nearest_point(&self, from: Position) -> Option<Reach> {
        let mut best = Best { from, measure: Measure::from(from), reach: None, window: [f64::INFINITY; 2] };
        let north = self.bands.partition_point(|band| band.north < from.lat());
        let (mut up, mut down) = (north, north);
        loop {
            let above = self.bands.get(up).filter(|band| band.south - from.lat() <= best.window[0]);
            let below = down.checked_sub(1).and_then(|below| self.bands.get(below));
            let below = below.filter(|band| from.lat() - band.north <= best.window[0]);
            if let Some(band) = above {
                best.look_along(&self.points[band.points.clone()]);
                up += 1;
            }
            if let Some(band) = below {
                best.look_along(&self.points[band.points.clone()]);
                down -= 1;
            }
            if above.is_none() && below.is_none() {
                return best.reach;
            }
        }
    }

    /// The nearest area, or none where all are further than a point.
    fn nearest_area(&self, from: Position, than: Option<f64>) -> Option<Reach> {
        const ANYWHERE: f64 = 20_100_000.0;
        let mut radius = than.unwrap_or(1000.0).max(1.0);
        loop {
            let nearest = self.areas_within(from, radius).min_by_key(Reach::order);
            if nearest.is_some() || than.is_some() || self.areas.is_empty() || radius > ANYWHERE {
                return nearest;
            }
            radius *= 2.0;
        }
    }
}

/// The nearest point so far, and how many degrees further north and east a nearer one could be.
struct Best {
    from: Position,
    measure: Measure,
    reach: Option<Reach>,
    window: [f64; 2],
}

impl Best {
    /// Looks at the points of a band from where we are to the east and to the west, around the globe.
    fn look_along(&mut self, points: &[Point]) {
        let east_of_here = points.partition_point(|point| point.position.lon() < self.from.lon());
        let (before, after) = points.split_at(east_of_here);
        // The next one on either side tells best how far there is to look.
        for point in after.first().into_iter().chain(before.last()) {
            self.look_at(point);
        }
        for point in after.iter().chain(before) {
            if self.is_beyond(point.position.lon() - self.from.lon()) {
                break;
            }
            self.look_at(point);
        }
        for point in before.iter().rev().chain(after.iter().rev()) {
            if self.is_beyond(self.from.lon() - point.position.lon()) {
                break;
            }
            self.look_at(point);
        }
    }

    /// Whether so many degrees further in one direction all is further than the nearest.
    fn is_beyond(&self, degrees: f64) -> bool {
        degrees.rem_euclid(360.0) > self.window[1]
    }

    fn look_at(&mut self, point: &Point) {
        let most = self.reach.map_or(f64::INFINITY, |reach| reach.cost);
        let Some(reach) = point.reach(&self.measure, most) else { return };
        if self.reach.is_none_or(|best| reach.order() < best.order()) {
            self.window = around(self.from, reach.cost);
            self.reach = Some(reach);
        }
    }
}
