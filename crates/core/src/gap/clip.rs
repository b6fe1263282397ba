//! Clips outlines to a box before an overlay, whose time grows with the vertices of its inputs.

use geo::{BoundingRect, Coord, Intersects as _, LineString, MultiPolygon, Polygon, Rect};

/// The margin around the box, as a share of its sides, so that edges along the clip boundary lie outside of the box.
const MARGIN: f64 = 1e-3;

/// Clips an outline to a box with a margin. Points in the box are inside or outside as before; along the clip boundary,
/// edges may overlap.
///
/// Each ring is clipped by one half-plane after the other (Sutherland and Hodgman 1974): what lies on the far side
/// becomes a line along the boundary, which keeps the winding number of points on the near side.
pub(super) fn clipped(outline: &MultiPolygon, around: Rect) -> MultiPolygon {
    let (wide, high) = (around.width() * MARGIN, around.height() * MARGIN);
    let (low, high) = (around.min() - Coord { x: wide, y: high }, around.max() + Coord { x: wide, y: high });
    let window = Rect::new(low, high);
    let part = |part: &Polygon| {
        let holes = part.interiors().iter().filter_map(|hole| ring(hole, window)).collect();
        Some(Polygon::new(ring(part.exterior(), window)?, holes))
    };
    outline.iter().filter_map(part).collect()
}

/// A boundary of the window: whether it is a meridian, its coordinate, and whether larger coordinates are inside.
type Boundary = (bool, f64, bool);

fn ring(ring: &LineString, window: Rect) -> Option<LineString> {
    ring.bounding_rect().filter(|own| own.intersects(&window))?;
    let (low, high) = (window.min(), window.max());
    let boundaries = [(true, low.x, true), (true, high.x, false), (false, low.y, true), (false, high.y, false)];
    let vertices = ring.0.split_last().map(|(_closing, vertices)| vertices.to_vec()).unwrap_or_default();
    let cut = boundaries.into_iter().fold(vertices, |vertices, boundary| cut(&vertices, boundary));
    let vertices = without_collinear(&cut, boundaries);
    (vertices.len() >= 3).then(|| LineString::new(vertices))
}

/// The vertices inside a boundary, and the crossings of edges with it.
fn cut(vertices: &[Coord], (is_x, limit, is_above): Boundary) -> Vec<Coord> {
    let of = |vertex: Coord| if is_x { vertex.x } else { vertex.y };
    let is_inside = |vertex: Coord| if is_above { of(vertex) >= limit } else { of(vertex) <= limit };
    let mut kept = Vec::new();
    for (vertex, next) in vertices.iter().zip(vertices.iter().cycle().skip(1)) {
        if is_inside(*vertex) {
            kept.push(*vertex);
        }
        if is_inside(*vertex) != is_inside(*next) {
            let along = (limit - of(*vertex)) / (of(*next) - of(*vertex));
            let place = *vertex + (*next - *vertex) * along;
            kept.push(if is_x { Coord { x: limit, ..place } } else { Coord { y: limit, ..place } });
        }
    }
    kept
}

/// Vertices without those between two others on the same boundary.
fn without_collinear(vertices: &[Coord], boundaries: [Boundary; 4]) -> Vec<Coord> {
    let is_on = |vertex: Coord, (is_x, limit, _): Boundary| (if is_x { vertex.x } else { vertex.y }) == limit;
    let count = vertices.len();
    let is_collinear = |place: usize| {
        let three = [place + count - 1, place, place + 1].map(|place| vertices[place % count]);
        boundaries.iter().any(|boundary| three.iter().all(|vertex| is_on(*vertex, *boundary)))
    };
    (0..count).filter(|place| !is_collinear(*place)).map(|place| vertices[place]).collect()
}

#[cfg(test)]
mod tests {
    use geo::{Area as _, BooleanOps as _, polygon};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_star_is_clipped_to_few_vertices() {
        // A thousand spikes from the middle; few pass the box.
        let spike = |place: u32| {
            let (angle, length) = (f64::from(place) * std::f64::consts::TAU / 2000.0, f64::from(place % 2) * 9.0 + 1.0);
            Coord { x: length * angle.cos(), y: length * angle.sin() }
        };
        let star = Polygon::new(LineString::new((0..2000).map(spike).collect()), Vec::new());
        let window = Rect::new((7.0, 0.0), (7.2, 0.2));
        let near = clipped(&star.clone().into(), window);
        assert!(near.iter().map(|part| part.exterior().0.len()).sum::<usize>() < 60, "{near:?}");
        let tract = MultiPolygon::from(window.to_polygon());
        let (all, part) = (tract.intersection(&star), tract.intersection(&near));
        let [all, part] = [all, part].map(|common| common.unsigned_area());
        // The whole star is laid on a coarser grid.
        assert!((all - part).abs() < 1e-5 && all > 1e-3, "{all} {part}");
    }

    #[test]
    fn a_hole_stays_a_hole() {
        let donut = polygon!(
            exterior: [(x: -9.0, y: -9.0), (x: 9.0, y: -9.0), (x: 9.0, y: 9.0), (x: -9.0, y: 9.0)],
            interiors: [[(x: 0.0, y: 0.0), (x: 0.0, y: 8.0), (x: 8.0, y: 8.0), (x: 8.0, y: 0.0)]],
        );
        let near = clipped(&donut.into(), Rect::new((-1.0, -1.0), (1.0, 1.0)));
        let window = MultiPolygon::from(Rect::new((-1.0, -1.0), (1.0, 1.0)).to_polygon());
        assert!((window.intersection(&near).unsigned_area() - 3.0).abs() < 1e-6);
    }

    proptest! {
        #[test]
        fn the_surface_within_the_box_is_unchanged(
            lengths in prop::collection::vec(0.1..10.0_f64, 3..40),
            (west, south) in (-9.0..8.0_f64, -9.0..8.0_f64),
        ) {
            #[expect(clippy::cast_precision_loss, reason = "a few vertices")]
            let vertex = |(place, length): (usize, &f64)| {
                let angle = place as f64 * std::f64::consts::TAU / lengths.len() as f64;
                Coord { x: length * angle.cos(), y: length * angle.sin() }
            };
            let outline = Polygon::new(LineString::new(lengths.iter().enumerate().map(vertex).collect()), Vec::new());
            let window = Rect::new((west, south), (west + 1.0, south + 1.0));
            let tract = MultiPolygon::from(window.to_polygon());
            let all = tract.intersection(&outline).unsigned_area();
            let near = tract.intersection(&clipped(&outline.into(), window)).unsigned_area();
            prop_assert!((all - near).abs() < 1e-6, "{} {}", all, near);
        }
    }
}
