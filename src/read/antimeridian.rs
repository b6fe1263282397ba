//! Outlines over the 180th meridian, cut in two there (RFC 7946, 3.1.9).

use geo::{BooleanOps, BoundingRect, Coord, LineString, MapCoords, MultiPolygon, Polygon, Rect};

/// The same outline on one globe, -180 to 180 degrees; `None` where it is already.
///
/// A step of more than half the globe is one the other way round: no tract or park is so large. An outline around a pole,
/// or more than once around the globe, has no such form: it stays as it is where it lies on the globe, and is left out where not.
pub(crate) fn divided(outline: &MultiPolygon) -> Option<MultiPolygon> {
    if outline.iter().all(is_plain) {
        return None;
    }
    let mut parts = Vec::new();
    for polygon in outline {
        match unwrapped(polygon) {
            Some(whole) if !is_plain(polygon) => parts.extend(worlds(&whole)),
            _ if is_in_range(polygon) => parts.push(polygon.clone()),
            _ => {}
        }
    }
    Some(MultiPolygon::new(parts))
}

fn is_plain(polygon: &Polygon) -> bool {
    is_in_range(polygon) && rings(polygon).all(|ring| ring.lines().all(|side| !goes_round(side.start.x, side.end.x)))
}

fn is_in_range(polygon: &Polygon) -> bool {
    rings(polygon).flat_map(LineString::coords).all(|at| at.x.abs() <= 180.0)
}

fn rings(polygon: &Polygon) -> impl Iterator<Item = &LineString> {
    std::iter::once(polygon.exterior()).chain(polygon.interiors())
}

/// From one end of the world to the other is the frame of the world, and no way round.
fn goes_round(from: f64, to: f64) -> bool {
    let step = (to - from).abs();
    step > 180.0 && step < 360.0
}

/// On one scale without an end; `None` for a ring around a pole, and for one that goes around the globe more than once.
fn unwrapped(polygon: &Polygon) -> Option<Polygon> {
    let exterior = ring(polygon.exterior())?;
    let middle = exterior.bounding_rect()?.center().x;
    let interiors = polygon.interiors().iter().map(|hole| {
        let hole = ring(hole)?;
        let turns = ((middle - hole.bounding_rect()?.center().x) / 360.0).round();
        Some(hole.map_coords(|at| Coord { x: at.x + 360.0 * turns, y: at.y }))
    });
    Some(Polygon::new(exterior, interiors.collect::<Option<_>>()?))
}

fn ring(ring: &LineString) -> Option<LineString> {
    let mut turned = 0.0;
    let mut before: Option<f64> = None;
    let points = ring.coords().map(|at| {
        if let Some(before) = before.filter(|&before| goes_round(before, at.x)) {
            turned += if at.x < before { 360.0 } else { -360.0 };
        }
        before = Some(at.x);
        Coord { x: at.x + turned, y: at.y }
    });
    let ring: LineString = points.collect();
    let is_once_round = ring.bounding_rect().is_some_and(|of| of.width() <= 360.0);
    (turned == 0.0 && is_once_round).then_some(ring)
}

/// How often the globe is gone round until a longitude: coordinates are read up to 360 degrees, and a ring is one turn wide.
const TURNS: std::ops::RangeInclusive<i32> = -2..=2;

/// The part on each turn of the globe, brought back to the first.
fn worlds(polygon: &Polygon) -> Vec<Polygon> {
    let Some(bounds) = polygon.bounding_rect() else { return Vec::new() };
    let back = |part: MultiPolygon, turned: f64| {
        part.map_coords(|at| Coord { x: (at.x - turned).clamp(-180.0, 180.0), y: at.y })
    };
    let part = |turn: i32| {
        let turned = 360.0 * f64::from(turn);
        let world = Rect::new((turned - 180.0, -90.0), (turned + 180.0, 90.0));
        let is_there = bounds.min().x <= world.max().x && bounds.max().x >= world.min().x;
        is_there.then(|| back(polygon.intersection(&world.to_polygon()), turned))
    };
    TURNS.filter_map(part).flatten().collect()
}

#[cfg(test)]
mod tests {
    use geo::{Area, polygon};

    use super::*;

    fn total(outline: &MultiPolygon) -> (usize, f64) {
        let inside = outline.iter().flat_map(|part| part.exterior().coords()).all(|at| at.x.abs() <= 180.0);
        assert!(inside, "{outline:?}");
        (outline.0.len(), outline.unsigned_area())
    }

    #[test]
    fn a_ring_over_the_meridian_becomes_two_parts_of_its_size() {
        // Two by one degrees, with a hole across the meridian, in both ways of writing it.
        let hole = vec![(179.9, 50.4), (-179.9, 50.4), (-179.9, 50.6), (179.9, 50.6)];
        let island =
            Polygon::new(vec![(179.0, 50.0), (-179.0, 50.0), (-179.0, 51.0), (179.0, 51.0)].into(), vec![hole.into()]);
        let (parts, area) = total(&divided(&island.into()).unwrap());
        assert!(parts == 2 && (area - 1.96).abs() < 1e-6, "{parts} {area}");
        let island = polygon![(x: 179.0, y: 50.0), (x: 181.0, y: 50.0), (x: 181.0, y: 51.0), (x: 179.0, y: 51.0)];
        let (parts, area) = total(&divided(&island.into()).unwrap());
        assert!(parts == 2 && (area - 2.0).abs() < 1e-6, "{parts} {area}");
    }

    #[test]
    fn what_lies_beyond_is_brought_back_and_the_rest_stays() {
        let island = polygon![(x: 185.0, y: 50.0), (x: 186.0, y: 50.0), (x: 186.0, y: 51.0)];
        let back = divided(&island.into()).unwrap();
        assert_eq!(back.bounding_rect().map(|of| (of.min().x.round(), of.max().x.round())), Some((-175.0, -174.0)));
        let plain = polygon![(x: -180.0, y: 50.0), (x: -179.0, y: 50.0), (x: -179.0, y: 51.0), (x: -180.0, y: 51.0)];
        assert_eq!(divided(&plain.into()), None);
        let world = polygon![(x: -180.0, y: -90.0), (x: 180.0, y: -90.0), (x: 180.0, y: 90.0), (x: -180.0, y: 90.0)];
        assert_eq!(divided(&world.into()), None);
        let polar = polygon![(x: 0.0, y: 80.0), (x: 120.0, y: 80.0), (x: -120.0, y: 80.0)];
        assert_eq!(divided(&polar.clone().into()), Some(polar.into()));
    }
}
