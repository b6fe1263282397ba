//! A static SVG overview map of features, without script or tiles.

use std::fmt::Write as _;

use geo::{Coord, Geometry, LineString, MultiPolygon, Polygon};

use crate::domain::Extent;

/// Width and maximum height in SVG units.
const WIDTH: f64 = 640.0;
const MAX_HEIGHT: f64 = 480.0;
/// Up to this many features are drawn at a resolution of half a unit, more at whole units.
const FINE_FEATURES: usize = 300;

/// The contents of the SVG.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// Width in SVG units.
    pub width: f64,
    /// Height in SVG units.
    pub height: f64,
    /// Path data, one path for each feature.
    pub paths: Vec<String>,
    /// Positions of the point features.
    pub points: Vec<(f64, f64)>,
}

/// Draws features; `None` where none has a geometry.
pub fn sketch<'a>(geometries: impl Iterator<Item = &'a Geometry> + Clone) -> Option<Sketch> {
    let extent = Extent::of(geometries.clone())?;
    let [west, south, east, north] = extent.bounds();
    let east = extent.unwrapped(east).max(east + if west > east { 360.0 } else { 0.0 });
    // Degrees of longitude are scaled by cos(latitude).
    let lon_scale = f64::midpoint(south, north).to_radians().cos().max(0.01);
    let (width, height) = (((east - west) * lon_scale).max(1e-9), (north - south).max(1e-9));
    let scale = ((WIDTH - 20.0) / width).min((MAX_HEIGHT - 20.0) / height);
    let project = |coord: Coord| {
        let lon = extent.unwrapped(coord.x);
        (10.0 + (lon - west) * lon_scale * scale, 10.0 + (north - coord.y) * scale)
    };
    let mut sketch = Sketch { width: WIDTH, height: height * scale + 20.0, paths: Vec::new(), points: Vec::new() };
    // The coarser resolution halves the size of the page.
    let resolution = if geometries.clone().nth(FINE_FEATURES).is_some() { 10 } else { 5 };
    for geometry in geometries {
        draw(geometry, &project, resolution, &mut sketch);
    }
    Some(sketch)
}

fn draw(geometry: &Geometry, project: &impl Fn(Coord) -> (f64, f64), resolution: i32, sketch: &mut Sketch) {
    let outline = |parts: &[Polygon]| {
        parts
            .iter()
            .flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()))
            .map(|ring| path(ring, project, resolution))
            .collect()
    };
    match geometry {
        Geometry::Point(point) => sketch.points.push(project(point.0)),
        Geometry::Polygon(part) => sketch.paths.push(outline(std::slice::from_ref(part))),
        Geometry::MultiPolygon(MultiPolygon(parts)) => sketch.paths.push(outline(parts)),
        _ => {}
    }
}

/// A ring snapped to a grid of this many tenths of a unit, without repeated vertices.
fn path(ring: &LineString, project: &impl Fn(Coord) -> (f64, f64), resolution: i32) -> String {
    let mut path = String::new();
    let mut last = None;
    for vertex in ring.coords() {
        let (x, y) = project(*vertex);
        #[expect(clippy::cast_possible_truncation, reason = "within the drawing")]
        let snapped = |number: f64| (number * 10.0 / f64::from(resolution)).round() as i32 * resolution;
        let point = (snapped(x), snapped(y));
        if last == Some(point) {
            continue;
        }
        let tenths = |number: i32| match (number.div_euclid(10), number.rem_euclid(10)) {
            (whole, 0) => whole.to_string(),
            (whole, part) => format!("{whole}.{part}"),
        };
        path.push_str(if last.is_none() { "M" } else { " " });
        // Writing to a string cannot fail.
        let _ = write!(path, "{},{}", tenths(point.0), tenths(point.1));
        last = Some(point);
    }
    path.push('Z');
    path
}

#[cfg(test)]
mod tests {
    use geo::{Point, polygon};

    use super::*;

    #[test]
    fn a_sketch_fills_its_frame_and_keeps_proportions() {
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
