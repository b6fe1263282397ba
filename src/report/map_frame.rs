//! A window on the ground, drawn flat: where degrees of longitude and latitude lie on a drawing.

use std::fmt::Write as _;

use geo::{Coord, Distance, Geodesic, LineString, MultiPolygon, Point, Rect};

/// An equirectangular projection that is true to scale in the middle of the window; over the length of a county it
/// is off by less than a hundredth. North is up.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame {
    west: f64,
    north: f64,
    /// Units of the drawing for a degree of longitude and of latitude.
    scale: (f64, f64),
    /// Places are drawn to the nearest multiple of so many units.
    grain: f64,
    /// The size of the drawing in its units.
    pub(super) size: (i32, i32),
    /// The window in degrees.
    pub(super) window: Rect,
}

/// How much wider than high a drawing may be, and how much higher than wide.
const WIDEST: f64 = 1.35;
const HIGHEST: f64 = 1.0;
/// The free margin on every side, as a share of the longer side.
const MARGIN: f64 = 0.06;

impl Frame {
    /// A drawing of so many units' width with a box in degrees in its middle.
    pub(super) fn around(bounds: Rect, width: i32, grain: i32) -> Self {
        let center = bounds.center();
        let shrink = center.y.to_radians().cos().max(0.01);
        // A single point is a hundred meters wide.
        let (wide, high) = ((bounds.width() * shrink).max(0.001), bounds.height().max(0.001));
        let margin = 2.0 * MARGIN * wide.max(high);
        let (wide, high) = (wide + margin, high + margin);
        let (wide, high) = (wide.max(high / HIGHEST), high.max(wide / WIDEST));
        let units = f64::from(width) / wide;
        let window = Rect::new(
            (center.x - wide / shrink / 2.0, center.y - high / 2.0),
            (center.x + wide / shrink / 2.0, center.y + high / 2.0),
        );
        let (west, north) = (window.min().x, window.max().y);
        let size = (width, whole(high * units));
        Self { west, north, scale: (units * shrink, units), grain: f64::from(grain), size, window }
    }

    /// Where a place lies on the drawing.
    pub(super) fn place(&self, place: Coord) -> (i32, i32) {
        let to_grain = |units: f64| whole((units / self.grain).round() * self.grain);
        (to_grain((place.x - self.west) * self.scale.0), to_grain((self.north - place.y) * self.scale.1))
    }

    /// How many meters a unit of the drawing is, in its middle.
    pub(super) fn meters_per_unit(&self) -> f64 {
        let middle = self.window.center();
        let (west, east) = (Point::new(self.window.min().x, middle.y), Point::new(self.window.max().x, middle.y));
        Geodesic.distance(west, east) / f64::from(self.size.0)
    }

    /// Appends an outline to the data of an SVG path, snapped to grains: neighbours keep the same border. What becomes
    /// smaller than a grain is drawn as one.
    pub(super) fn draw(&self, outline: &MultiPolygon, path: &mut String) {
        for polygon in outline {
            let begun = path.len();
            self.ring(polygon.exterior(), path);
            if path.len() == begun
                && let Some(&corner) = polygon.exterior().0.first()
            {
                let (x, y) = self.place(corner);
                let _ = write!(path, "M{x} {y}h{0}v{0}h-{0}z", self.grain);
            }
            for hole in polygon.interiors() {
                self.ring(hole, path);
            }
        }
    }

    fn ring(&self, ring: &LineString, path: &mut String) {
        let mut corners: Vec<(i32, i32)> = ring.coords().map(|&corner| self.place(corner)).collect();
        corners.dedup();
        if corners.len() < 4 {
            return;
        }
        // A ring ends where it begins; `z` closes it.
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

/// The nearest whole number; what lies far outside every drawing stays there.
#[expect(clippy::cast_possible_truncation, reason = "held within the range in the line itself")]
fn whole(units: f64) -> i32 {
    units.round().clamp(-1e6, 1e6) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn town() -> Frame {
        // Where equator and prime meridian meet: 0.05° are 5,566 m from west to east.
        Frame::around(Rect::new((0.0, 0.0), (0.05, 0.05)), 1000, 1)
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
        assert_eq!(frame.place((0.025, 0.025).into()), (500, 500));
        let (corner_x, corner_y) = frame.place((0.05, 0.05).into());
        assert_eq!((corner_x, corner_y), (946, 54), "a margin of 6 % of the box, 5.4 % of the drawing");
        assert!((frame.meters_per_unit() - 5_566.0 * 1.12 / 1000.0).abs() < 0.01);
    }

    #[test]
    fn a_long_strip_gets_room_beside_it() {
        let strip = Frame::around(Rect::new((0.0, 0.0), (0.001, 0.1)), 1000, 1);
        assert_eq!(strip.size, (1000, 1000));
        assert_eq!(strip.place((0.0005, 0.05).into()), (500, 500));
    }

    #[test]
    fn outlines_are_closed_paths_and_nothing_vanishes() {
        assert_eq!(path(Rect::new((0.0, 0.0), (0.05, 0.05))), "M946 946l0 -892 -892 0 0 892z");
        assert_eq!(path(Rect::new((0.0, 0.0), (1e-7, 1e-7))), "M54 946h1v1h-1z");
    }
}
