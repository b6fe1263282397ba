//! A map frame: projecting longitude and latitude to the units of an SVG drawing.

use std::fmt::Write as _;

use geo::{Coord, Distance, Geodesic, LineString, MultiPolygon, Point, Rect};

/// An equirectangular projection with its standard parallel in the middle of the window; across a county the scale is
/// off by less than 1 %. North is up.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MapFrame {
    west: f64,
    north: f64,
    /// SVG units per degree of longitude and of latitude.
    scale: (f64, f64),
    /// The grid to which coordinates are snapped, in SVG units.
    grid: f64,
    /// The size of the drawing in SVG units.
    pub(crate) size: (i32, i32),
    /// The window in degrees.
    pub(crate) window: Rect,
}

/// The largest ratio of width to height.
const MAX_WIDTH_TO_HEIGHT: f64 = 1.35;
const MAX_HEIGHT_TO_WIDTH: f64 = 1.0;
/// The empty margin on each side, as a share of the longer side.
const MARGIN: f64 = 0.06;

impl MapFrame {
    /// A drawing of `width` SVG units, with a bounding box in degrees in its middle.
    pub(crate) fn around(bounds: Rect, width: i32, grid: i32) -> Self {
        let center = bounds.center();
        let shrink = center.y.to_radians().cos().max(0.01);
        // A single point gets a box of about a hundred meters.
        let (wide, high) = ((bounds.width() * shrink).max(0.001), bounds.height().max(0.001));
        let margin = 2.0 * MARGIN * wide.max(high);
        let (wide, high) = (wide + margin, high + margin);
        let (wide, high) = (wide.max(high / MAX_HEIGHT_TO_WIDTH), high.max(wide / MAX_WIDTH_TO_HEIGHT));
        let units = f64::from(width) / wide;
        let window = Rect::new(
            (center.x - wide / shrink / 2.0, center.y - high / 2.0),
            (center.x + wide / shrink / 2.0, center.y + high / 2.0),
        );
        let (west, north) = (window.min().x, window.max().y);
        let size = (width, whole(high * units));
        Self { west, north, scale: (units * shrink, units), grid: f64::from(grid), size, window }
    }

    /// Projects a position to SVG units.
    pub(crate) fn project(&self, project: Coord) -> (i32, i32) {
        let to_grid = |units: f64| whole((units / self.grid).round() * self.grid);
        (to_grid((project.x - self.west) * self.scale.0), to_grid((self.north - project.y) * self.scale.1))
    }

    /// The position of a point of the drawing, in degrees.
    pub(crate) fn unproject(&self, (x, y): (i32, i32)) -> Coord {
        Coord { x: self.west + f64::from(x) / self.scale.0, y: self.north - f64::from(y) / self.scale.1 }
    }

    /// Meters per SVG unit, in the middle of the drawing.
    pub(crate) fn meters_per_unit(&self) -> f64 {
        let middle = self.window.center();
        let (west, east) = (Point::new(self.window.min().x, middle.y), Point::new(self.window.max().x, middle.y));
        Geodesic.distance(west, east) / f64::from(self.size.0)
    }

    /// Appends an outline to an SVG path, snapped to the grid, so that neighbors keep a shared border. What collapses
    /// is drawn as one grid cell.
    pub(crate) fn draw(&self, outline: &MultiPolygon, path: &mut String) {
        for polygon in outline {
            let begun = path.len();
            self.ring(polygon.exterior(), path);
            if path.len() == begun
                && let Some(&corner) = polygon.exterior().0.first()
            {
                let (x, y) = self.project(corner);
                let _ = write!(path, "M{x} {y}h{0}v{0}h-{0}z", self.grid);
            }
            for hole in polygon.interiors() {
                self.ring(hole, path);
            }
        }
    }

    fn ring(&self, ring: &LineString, path: &mut String) {
        let mut corners: Vec<(i32, i32)> = ring.coords().map(|&corner| self.project(corner)).collect();
        corners.dedup();
        if corners.len() < 4 {
            return;
        }
        // The last vertex repeats the first; `z` closes the ring.
        let mut at = corners[0];
        let _ = write!(path, "M{} {}l", at.0, at.1);
        for &corner in &corners[1..corners.len() - 1] {
            let _ = write!(path, "{} {} ", corner.0 - at.0, corner.1 - at.1);
            at = corner;
        }
        path.pop();
        path.push('z');
    }
}

/// Rounds to a whole number, within a range that no drawing exceeds.
#[expect(clippy::cast_possible_truncation, reason = "held within the range in the line itself")]
fn whole(units: f64) -> i32 {
    units.round().clamp(-1e6, 1e6) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn town() -> MapFrame {
        // At the equator and prime meridian 0.05° are 5,566 m from west to east.
        MapFrame::around(Rect::new((0.0, 0.0), (0.05, 0.05)), 1000, 1)
    }

    fn path(outline: Rect) -> String {
        let mut path = String::new();
        town().draw(&MultiPolygon::new(vec![outline.to_polygon()]), &mut path);
        path
    }

    #[test]
    fn the_middle_of_the_box_is_the_middle_of_the_drawing_and_north_is_up() {
        let frame = town();
        assert_eq!(frame.size, (1000, 1000));
        assert_eq!(frame.project((0.025, 0.025).into()), (500, 500));
        let (corner_x, corner_y) = frame.project((0.05, 0.05).into());
        assert_eq!((corner_x, corner_y), (946, 54), "a margin of 6 % of the box, 5.4 % of the drawing");
        let back = frame.unproject((corner_x, corner_y));
        assert!((back.x - 0.05).abs() < 1e-4 && (back.y - 0.05).abs() < 1e-4, "{back:?}");
        assert!((frame.meters_per_unit() - 5_566.0 * 1.12 / 1000.0).abs() < 0.01);
    }

    #[test]
    fn a_long_strip_gets_room_beside_it() {
        let strip = MapFrame::around(Rect::new((0.0, 0.0), (0.001, 0.1)), 1000, 1);
        assert_eq!(strip.size, (1000, 1000));
        assert_eq!(strip.project((0.0005, 0.05).into()), (500, 500));
    }

    #[test]
    fn outlines_are_closed_paths_and_nothing_vanishes() {
        assert_eq!(path(Rect::new((0.0, 0.0), (0.05, 0.05))), "M946 946l0 -892 -892 0 0 892z");
        assert_eq!(path(Rect::new((0.0, 0.0), (1e-7, 1e-7))), "M54 946h1v1h-1z");
    }
}
