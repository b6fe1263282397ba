//! An outline as far as it is near something: overlays take as long as the outlines that go in.

use geo::{BoundingRect, Coord, Intersects as _, LineString, MultiPolygon, Polygon, Rect};

/// How far beyond a box an outline is kept, as a share of the box's sides: sides that run along the cut are then beyond
/// all that is in the box.
const MARGIN: f64 = 1e-3;

/// An outline within a box and a little beyond. What lies in the box is inside or outside as before; along the cut, sides
/// may lie on each other.
///
/// Each half-plane in turn cuts every ring (Sutherland and Hodgman 1974): whatever a ring does on the far side becomes
/// one line along the border, so that how often it winds around places on the near side stays.
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

/// A border of the window: whether it cuts from west to east, where, and whether larger numbers are inside.
type Border = (bool, f64, bool);

fn ring(ring: &LineString, window: Rect) -> Option<LineString> {
    ring.bounding_rect().filter(|own| own.intersects(&window))?;
    let (low, high) = (window.min(), window.max());
    let borders = [(true, low.x, true), (true, high.x, false), (false, low.y, true), (false, high.y, false)];
    let corners = ring.0.split_last().map(|(_closing, corners)| corners.to_vec()).unwrap_or_default();
    let cut = borders.into_iter().fold(corners, |corners, border| cut(&corners, border));
    let corners = without_detours(&cut, borders);
    (corners.len() >= 3).then(|| LineString::new(corners))
}

/// The corners inside a border, and where sides cross it.
fn cut(corners: &[Coord], (is_x, limit, is_above): Border) -> Vec<Coord> {
    let of = |corner: Coord| if is_x { corner.x } else { corner.y };
    let is_inside = |corner: Coord| if is_above { of(corner) >= limit } else { of(corner) <= limit };
    let mut kept = Vec::new();
    for (corner, next) in corners.iter().zip(corners.iter().cycle().skip(1)) {
        if is_inside(*corner) {
            kept.push(*corner);
        }
        if is_inside(*corner) != is_inside(*next) {
            let along = (limit - of(*corner)) / (of(*next) - of(*corner));
            let place = *corner + (*next - *corner) * along;
            kept.push(if is_x { Coord { x: limit, ..place } } else { Coord { y: limit, ..place } });
        }
    }
    kept
}

/// Corners without those between two others on the same border.
fn without_detours(corners: &[Coord], borders: [Border; 4]) -> Vec<Coord> {
    let is_on = |corner: Coord, (is_x, limit, _): Border| (if is_x { corner.x } else { corner.y }) == limit;
    let count = corners.len();
    let is_detour = |place: usize| {
        let three = [place + count - 1, place, place + 1].map(|place| corners[place % count]);
        borders.iter().any(|border| three.iter().all(|corner| is_on(*corner, *border)))
    };
    (0..count).filter(|place| !is_detour(*place)).map(|place| corners[place]).collect()
}

#[cfg(test)]
mod tests {
    use geo::{Area as _, BooleanOps as _, polygon};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_star_is_as_small_as_what_is_near() {
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
        fn what_is_in_the_box_is_as_it_was(
            lengths in prop::collection::vec(0.1..10.0_f64, 3..40),
            (west, south) in (-9.0..8.0_f64, -9.0..8.0_f64),
        ) {
            #[expect(clippy::cast_precision_loss, reason = "a few corners")]
            let corner = |(place, length): (usize, &f64)| {
                let angle = place as f64 * std::f64::consts::TAU / lengths.len() as f64;
                Coord { x: length * angle.cos(), y: length * angle.sin() }
            };
            let outline = Polygon::new(LineString::new(lengths.iter().enumerate().map(corner).collect()), Vec::new());
            let window = Rect::new((west, south), (west + 1.0, south + 1.0));
            let tract = MultiPolygon::from(window.to_polygon());
            let all = tract.intersection(&outline).unsigned_area();
            let near = tract.intersection(&clipped(&outline.into(), window)).unsigned_area();
            prop_assert!((all - near).abs() < 1e-6, "{} {}", all, near);
        }
    }
}
