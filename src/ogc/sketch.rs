//! A small map of some features as a drawing: no script, no tiles, and readable where the page is.

use std::fmt::Write as _;

use geo::{Coord, Geometry, LineString, MultiPolygon, Polygon};

use crate::domain::Extent;

/// How wide a drawing is, in its own units, and how high at most.
const WIDTH: f64 = 640.0;
const HIGHEST: f64 = 480.0;
/// Features that are drawn to half a unit; more to whole ones.
const FEW: usize = 300;

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Outlines, each as the path of a feature.
    pub paths: Vec<String>,
    /// Places.
    pub points: Vec<(f64, f64)>,
}

/// Draws features; `None` where none has a place.
pub fn sketch<'a>(places: impl Iterator<Item = &'a Geometry> + Clone) -> Option<Sketch> {
    let extent = Extent::of(places.clone())?;
    let [west, south, east, north] = extent.bounds();
    let east = extent.unwrapped(east).max(east + if west > east { 360.0 } else { 0.0 });
    // A degree of longitude is as much shorter as the latitude is farther from the equator.
    let narrow = f64::midpoint(south, north).to_radians().cos().max(0.01);
    let (wide, high) = (((east - west) * narrow).max(1e-9), (north - south).max(1e-9));
    let scale = ((WIDTH - 20.0) / wide).min((HIGHEST - 20.0) / high);
    let onto = |place: Coord| {
        let lon = extent.unwrapped(place.x);
        (10.0 + (lon - west) * narrow * scale, 10.0 + (north - place.y) * scale)
    };
    let mut drawn = Sketch { width: WIDTH, height: high * scale + 20.0, paths: Vec::new(), points: Vec::new() };
    // Of hundreds nobody sees half a unit, which is half of the page.
    let grain = if places.clone().nth(FEW).is_some() { 10 } else { 5 };
    for place in places {
        draw(place, &onto, grain, &mut drawn);
    }
    Some(drawn)
}

fn draw(place: &Geometry, onto: &impl Fn(Coord) -> (f64, f64), grain: i32, drawn: &mut Sketch) {
    let outline = |parts: &[Polygon]| {
        parts
            .iter()
            .flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()))
            .map(|ring| path(ring, onto, grain))
            .collect()
    };
    match place {
        Geometry::Point(point) => drawn.points.push(onto(point.0)),
        Geometry::Polygon(part) => drawn.paths.push(outline(std::slice::from_ref(part))),
        Geometry::MultiPolygon(MultiPolygon(parts)) => drawn.paths.push(outline(parts)),
        _ => {}
    }
}

/// A ring on a grid of so many tenths of a unit, without the corners that would fall onto each other.
fn path(ring: &LineString, onto: &impl Fn(Coord) -> (f64, f64), grain: i32) -> String {
    let mut path = String::new();
    let mut last = None;
    for corner in ring.coords() {
        let (x, y) = onto(*corner);
        #[expect(clippy::cast_possible_truncation, reason = "within the drawing")]
        let on_grid = |number: f64| (number * 10.0 / f64::from(grain)).round() as i32 * grain;
        let here = (on_grid(x), on_grid(y));
        if last == Some(here) {
            continue;
        }
        let tenth = |number: i32| match (number.div_euclid(10), number.rem_euclid(10)) {
            (whole, 0) => whole.to_string(),
            (whole, part) => format!("{whole}.{part}"),
        };
        path.push_str(if last.is_none() { "M" } else { " " });
        // Writing to a string cannot fail.
        let _ = write!(path, "{},{}", tenth(here.0), tenth(here.1));
        last = Some(here);
    }
    path.push('Z');
    path
}

#[cfg(test)]
mod tests {
    use geo::{Point, polygon};

    use super::*;

    #[test]
    fn a_drawing_is_wide_enough_and_keeps_the_shape_of_the_ground() {
        let square: Geometry =
            polygon![(x: 0.0, y: 0.0), (x: 0.01, y: 0.0), (x: 0.01, y: 0.01), (x: 0.0, y: 0.01)].into();
        let point: Geometry = Point::new(0.005, 0.005).into();
        let drawn = sketch([&square, &point].into_iter()).unwrap();
        assert!((drawn.height - 480.0).abs() < 1e-6, "{}", drawn.height);
        assert_eq!(drawn.paths, ["M10,470 470,470 470,10 10,10 10,470Z"]);
        assert!((drawn.points[0].0 - 240.0).abs() < 0.1 && (drawn.points[0].1 - 240.0).abs() < 0.1);
        assert_eq!(sketch(std::iter::empty()), None);
    }
}
