//! Cuts outlines at the antimeridian (RFC 7946, 3.1.9).

use geo::{BooleanOps, BoundingRect, Coord, LineString, MapCoords, MultiPolygon, Polygon, Rect};

/// The outline within -180 to 180 degrees of longitude; `None` where it does not cross the antimeridian.
///
/// An edge of more than 180 degrees is taken to cross the antimeridian: no tract or park is so large. A polygon around
/// a pole, or more than once around the globe, cannot be cut: it is kept if its longitudes are in range and dropped if
/// not.
pub fn split_at_antimeridian(outline: &MultiPolygon) -> Option<MultiPolygon> {
    if outline.iter().all(is_single_world) {
        return None;
    }
    let mut parts = Vec::new();
    for polygon in outline {
        match unwrapped(polygon) {
            Some(unwrapped_polygon) if !is_single_world(polygon) => parts.extend(split_by_world(&unwrapped_polygon)),
            _ if is_in_range(polygon) => parts.push(polygon.clone()),
            _ => {}
        }
    }
    Some(MultiPolygon::new(parts))
}

fn is_single_world(polygon: &Polygon) -> bool {
    is_in_range(polygon)
        && rings(polygon).all(|ring| ring.lines().all(|side| !crosses_antimeridian(side.start.x, side.end.x)))
}

fn is_in_range(polygon: &Polygon) -> bool {
    rings(polygon).flat_map(LineString::coords).all(|at| at.x.abs() <= 180.0)
}

fn rings(polygon: &Polygon) -> impl Iterator<Item = &LineString> {
    std::iter::once(polygon.exterior()).chain(polygon.interiors())
}

/// An edge of 360 degrees is the border of the map, such as that of a rectangle around the globe.
fn crosses_antimeridian(from: f64, to: f64) -> bool {
    let step = (to - from).abs();
    step > 180.0 && step < 360.0
}

/// Its longitudes unwrapped, beyond 180 degrees; `None` for a ring around a pole or more than once around the globe.
fn unwrapped(polygon: &Polygon) -> Option<Polygon> {
    let exterior = unwrapped_ring(polygon.exterior())?;
    let center = exterior.bounding_rect()?.center().x;
    let interiors = polygon.interiors().iter().map(|hole| {
        let hole = unwrapped_ring(hole)?;
        let worlds = ((center - hole.bounding_rect()?.center().x) / 360.0).round();
        Some(hole.map_coords(|at| Coord { x: at.x + 360.0 * worlds, y: at.y }))
    });
    Some(Polygon::new(exterior, interiors.collect::<Option<_>>()?))
}

fn unwrapped_ring(ring: &LineString) -> Option<LineString> {
    let mut shift = 0.0;
    let mut previous: Option<f64> = None;
    let points = ring.coords().map(|at| {
        if let Some(previous) = previous.filter(|&previous| crosses_antimeridian(previous, at.x)) {
            shift += if at.x < previous { 360.0 } else { -360.0 };
        }
        previous = Some(at.x);
        Coord { x: at.x + shift, y: at.y }
    });
    let ring: LineString = points.collect();
    let fits_one_world = ring.bounding_rect().is_some_and(|of| of.width() <= 360.0);
    (shift == 0.0 && fits_one_world).then_some(ring)
}

/// The copies of the world that a polygon may lie in: longitudes are read up to 360 degrees, and a ring is 360 wide.
const WORLDS: std::ops::RangeInclusive<i32> = -2..=2;

/// The part in each copy of the world, moved to -180 to 180 degrees.
fn split_by_world(polygon: &Polygon) -> Vec<Polygon> {
    let Some(bounds) = polygon.bounding_rect() else { return Vec::new() };
    let shifted_back = |part: MultiPolygon, shift: f64| {
        part.map_coords(|at| Coord { x: (at.x - shift).clamp(-180.0, 180.0), y: at.y })
    };
    let part = |world: i32| {
        let shift = 360.0 * f64::from(world);
        let world = Rect::new((shift - 180.0, -90.0), (shift + 180.0, 90.0));
        let overlaps = bounds.min().x <= world.max().x && bounds.max().x >= world.min().x;
        overlaps.then(|| shifted_back(polygon.intersection(&world.to_polygon()), shift))
    };
    WORLDS.filter_map(part).flatten().collect()
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
    fn a_ring_across_the_antimeridian_becomes_two_parts_with_its_area() {
        // Two by one degrees, with a hole across the meridian, written in both conventions.
        let hole = vec![(179.9, 50.4), (-179.9, 50.4), (-179.9, 50.6), (179.9, 50.6)];
        let island =
            Polygon::new(vec![(179.0, 50.0), (-179.0, 50.0), (-179.0, 51.0), (179.0, 51.0)].into(), vec![hole.into()]);
        let (parts, area) = total(&split_at_antimeridian(&island.into()).unwrap());
        assert!(parts == 2 && (area - 1.96).abs() < 1e-6, "{parts} {area}");
        let island = polygon![(x: 179.0, y: 50.0), (x: 181.0, y: 50.0), (x: 181.0, y: 51.0), (x: 179.0, y: 51.0)];
        let (parts, area) = total(&split_at_antimeridian(&island.into()).unwrap());
        assert!(parts == 2 && (area - 2.0).abs() < 1e-6, "{parts} {area}");
    }

    #[test]
    fn outlines_beyond_180_degrees_are_wrapped_and_others_are_unchanged() {
        let island = polygon![(x: 185.0, y: 50.0), (x: 186.0, y: 50.0), (x: 186.0, y: 51.0)];
        let shifted = split_at_antimeridian(&island.into()).unwrap();
        assert_eq!(shifted.bounding_rect().map(|of| (of.min().x.round(), of.max().x.round())), Some((-175.0, -174.0)));
        let plain = polygon![(x: -180.0, y: 50.0), (x: -179.0, y: 50.0), (x: -179.0, y: 51.0), (x: -180.0, y: 51.0)];
        assert_eq!(split_at_antimeridian(&plain.into()), None);
        let world = polygon![(x: -180.0, y: -90.0), (x: 180.0, y: -90.0), (x: 180.0, y: 90.0), (x: -180.0, y: 90.0)];
        assert_eq!(split_at_antimeridian(&world.into()), None);
        let polar = polygon![(x: 0.0, y: 80.0), (x: 120.0, y: 80.0), (x: -120.0, y: 80.0)];
        assert_eq!(split_at_antimeridian(&polar.clone().into()), Some(polar.into()));
    }
}
