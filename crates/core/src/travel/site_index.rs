//! A spatial index of sites.

use rayon::prelude::*;

use crate::domain::{BoxIndex, Footprint, Position};
use crate::travel::cost_matrix::SiteCost;
use crate::travel::distance::OutlineEdges;
use crate::travel::geodesic::{DistanceFrom, geocentric};
use crate::travel::plane::{degrees_around, search_boxes};

/// A spatial index of sites.
///
/// Points are sorted into bands of latitude with equally many points each, and by longitude within a band, so that
/// dense and sparse regions cost the same. Areas are found by their bounding boxes.
pub(super) struct SiteIndex<'a> {
    areas: Vec<(u32, OutlineEdges<'a>)>,
    boxes: BoxIndex<usize>,
    bands: Vec<Band>,
    points: Vec<Point>,
}

/// The points between two parallels, as a range of the list.
struct Band {
    south: f64,
    north: f64,
    points: std::ops::Range<usize>,
}

#[derive(Clone, Copy)]
struct Point {
    site: u32,
    position: Position,
    geocentric: [f64; 3],
}

impl Point {
    /// The distance, if it is at most `max_distance` meters.
    fn cost_within(&self, distance_from: &DistanceFrom, max_distance: f64) -> Option<SiteCost> {
        // No geodesic is shorter than its chord, but the rounded numbers may differ by a bit.
        const ROUNDING: f64 = 1.0 + 1e-12;
        if distance_from.chord_squared(self.geocentric) > max_distance * max_distance * ROUNDING {
            return None;
        }
        let cost = distance_from.to(self.geocentric, || self.position);
        (cost <= max_distance).then_some(SiteCost { site: self.site, cost })
    }
}

impl<'a> SiteIndex<'a> {
    /// Sites with their numbers.
    pub(super) fn new(sites: impl IntoIterator<Item = (u32, &'a Footprint)>) -> Self {
        let (mut areas, mut boxes, mut points) = (Vec::new(), Vec::new(), Vec::new());
        for (site, footprint) in sites {
            match footprint {
                Footprint::Point(position) => {
                    points.push(Point { site, position: *position, geocentric: geocentric(*position) });
                }
                Footprint::Area(outline) => {
                    boxes.push((footprint.bounds(), boxes.len()));
                    areas.push((site, OutlineEdges::new(outline)));
                }
            }
        }
        points.par_sort_unstable_by(|a, b| a.position.lat().total_cmp(&b.position.lat()));
        // As many bands as points in each, since a search scans both.
        let band_size = points.len().isqrt().max(1);
        let bands = points.par_chunks_mut(band_size).enumerate().map(|(number, band)| {
            let (south, north) = (band[0].position.lat(), band[band.len() - 1].position.lat());
            band.sort_unstable_by(|a, b| a.position.lon().total_cmp(&b.position.lon()));
            Band { south, north, points: number * band_size..number * band_size + band.len() }
        });
        let bands = bands.collect();
        Self { areas, boxes: BoxIndex::new(boxes), bands, points }
    }

    /// Adds all sites at most `radius` meters away, in no order, none twice.
    pub(super) fn within(&self, from: Position, radius: f64, found: &mut Vec<SiteCost>) {
        let (distance_from, windows) = (DistanceFrom::new(from), search_boxes(from, radius));
        for window in windows.iter().flatten() {
            for band in self.bands_between(window.min().y, window.max().y) {
                let points = &self.points[band.points.clone()];
                let begin = points.partition_point(|point| point.position.lon() < window.min().x);
                let within = points[begin..].iter().take_while(|point| point.position.lon() <= window.max().x);
                found.extend(within.filter_map(|point| point.cost_within(&distance_from, radius)));
            }
        }
        found.extend(self.areas_within(from, radius));
    }

    fn areas_within(&self, from: Position, radius: f64) -> impl Iterator<Item = SiteCost> {
        let windows = search_boxes(from, radius).into_iter().flatten();
        let mut touching: Vec<usize> = windows.flat_map(|window| self.boxes.intersecting(window)).collect();
        // The box of an area across the antimeridian touches the search boxes on both sides of it.
        touching.sort_unstable();
        touching.dedup();
        touching.into_iter().filter_map(move |area| {
            let (site, outline) = &self.areas[area];
            let cost = outline.distance(from).get();
            (cost <= radius).then_some(SiteCost { site: *site, cost })
        })
    }

    fn bands_between(&self, south: f64, north: f64) -> &[Band] {
        let begin = self.bands.partition_point(|band| band.north < south);
        let end = self.bands.partition_point(|band| band.south <= north);
        &self.bands[begin..end.max(begin)]
    }

    /// The nearest site, of equally near ones that with the lowest number; `None` where there are no sites.
    pub(super) fn nearest(&self, from: Position) -> Option<SiteCost> {
        let point = self.nearest_point(from);
        let area = self.nearest_area(from, point.map(|site_cost| site_cost.cost));
        [point, area].into_iter().flatten().min_by_key(SiteCost::order)
    }

    fn nearest_point(&self, from: Position) -> Option<SiteCost> {
        let mut best =
            NearestSearch { from, distance_from: DistanceFrom::new(from), site_cost: None, window: [f64::INFINITY; 2] };
        let north = self.bands.partition_point(|band| band.north < from.lat());
        let (mut up, mut down) = (north, north);
        loop {
            let above = self.bands.get(up).filter(|band| band.south - from.lat() <= best.window[0]);
            let below = down.checked_sub(1).and_then(|below| self.bands.get(below));
            let below = below.filter(|band| from.lat() - band.north <= best.window[0]);
            if let Some(band) = above {
                best.scan_band(&self.points[band.points.clone()]);
                up += 1;
            }
            if let Some(band) = below {
                best.scan_band(&self.points[band.points.clone()]);
                down -= 1;
            }
            if above.is_none() && below.is_none() {
                return best.site_cost;
            }
        }
    }

    /// The nearest area; `None` where all are further than `at_most` meters.
    fn nearest_area(&self, from: Position, at_most: Option<f64>) -> Option<SiteCost> {
        const MAX_DISTANCE: f64 = 20_100_000.0;
        let mut radius = at_most.unwrap_or(1000.0).max(1.0);
        loop {
            let nearest = self.areas_within(from, radius).min_by_key(SiteCost::order);
            if nearest.is_some() || at_most.is_some() || self.areas.is_empty() || radius > MAX_DISTANCE {
                return nearest;
            }
            radius *= 2.0;
        }
    }
}

/// The nearest point found, and the differences of latitude and longitude within which a nearer one could be.
struct NearestSearch {
    from: Position,
    distance_from: DistanceFrom,
    site_cost: Option<SiteCost>,
    window: [f64; 2],
}

impl NearestSearch {
    /// Scans the points of a band outward to the east and to the west, around the globe.
    fn scan_band(&mut self, points: &[Point]) {
        let east_of_here = points.partition_point(|point| point.position.lon() < self.from.lon());
        let (before, after) = points.split_at(east_of_here);
        // The next points on either side give the tightest bound.
        for point in after.first().into_iter().chain(before.last()) {
            self.consider(point);
        }
        for point in after.iter().chain(before) {
            if self.is_beyond(point.position.lon() - self.from.lon()) {
                break;
            }
            self.consider(point);
        }
        for point in before.iter().rev().chain(after.iter().rev()) {
            if self.is_beyond(self.from.lon() - point.position.lon()) {
                break;
            }
            self.consider(point);
        }
    }

    /// Whether all points so many degrees of longitude away are further than the nearest.
    fn is_beyond(&self, degrees: f64) -> bool {
        degrees.rem_euclid(360.0) > self.window[1]
    }

    fn consider(&mut self, point: &Point) {
        let max_distance = self.site_cost.map_or(f64::INFINITY, |site_cost| site_cost.cost);
        let Some(site_cost) = point.cost_within(&self.distance_from, max_distance) else { return };
        if self.site_cost.is_none_or(|best| site_cost.order() < best.order()) {
            self.window = degrees_around(self.from, site_cost.cost);
            self.site_cost = Some(site_cost);
        }
    }
}
