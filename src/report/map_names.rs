//! The names of the areas around an area, as far as its map has room for them.

use geo::{Area as _, BooleanOps as _, BoundingRect, Centroid as _, Contains as _, Coord, Geometry, Intersects as _};
use geo::{MultiPolygon, Polygon, Rect};

use crate::report::map_frame::MapFrame;
use crate::report::overlay::polygons;

/// A name on a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MapName {
    pub(super) text: String,
    /// Its middle, in units of the map.
    pub(super) at: (i32, i32),
}

/// The most names of a map: more would hide it.
const MAX_NAMES: usize = 8;
/// The most areas that a place is looked for.
const MAX_TRIED: usize = 16;
/// The size of a name in units of a map: half its height, and the width of a letter and of a Chinese character.
const HALF_HEIGHT: i32 = 27;
const LETTER: i32 = 23;
const WIDE_LETTER: i32 = 42;
/// The corner of the map where the scale bar is.
const SCALE: (i32, i32) = (420, 120);

/// The names of areas where they lie on the map, those with the most ground on it first, and each only where it lies beside
/// `own`, the other names, and the scale.
pub(super) fn names<'a>(
    areas: impl Iterator<Item = (String, &'a Geometry)>,
    own: &MultiPolygon,
    frame: &MapFrame,
) -> Vec<MapName> {
    let window = frame.window.to_polygon();
    let on_map = areas.filter_map(|(name, geometry)| {
        geometry.bounding_rect().filter(|bounds| bounds.intersects(&frame.window))?;
        let shown = polygons(geometry)?.intersection(&window);
        let largest = shown.into_iter().max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()))?;
        Some((largest.unsigned_area(), name, largest))
    });
    let mut on_map: Vec<_> = on_map.collect();
    on_map.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let mut placed: Vec<(MapName, Rect<i32>)> = Vec::new();
    for (_, text, shown) in on_map.into_iter().take(MAX_TRIED) {
        let is_free = |space: Rect<i32>| {
            is_on_map(space, frame)
                && !placed.iter().any(|(_, other)| overlap(space, *other))
                && !on_ground(space, frame).intersects(own)
        };
        if let Some(at) = place(&text, &shown, frame, is_free)
            && placed.len() < MAX_NAMES
        {
            let space = space_of(&text, at);
            placed.push((MapName { text, at }, space));
        }
    }
    placed.into_iter().map(|(name, _)| name).collect()
}

/// Where a name may stand: where all of it lies on its area if there is such a place, and as near to the middle as may be.
fn place(text: &str, shown: &Polygon, frame: &MapFrame, is_free: impl Fn(Rect<i32>) -> bool) -> Option<(i32, i32)> {
    /// Places that are tried, across and up.
    const STEPS: i32 = 11;
    let (bounds, middle) = (shown.bounding_rect()?, frame.project(shown.centroid()?.0));
    let step = |index: i32, low: f64, high: f64| low + (high - low) * f64::from(index) / f64::from(STEPS + 1);
    let places = (1..=STEPS).flat_map(|across| (1..=STEPS).map(move |up| (across, up))).map(|(across, up)| Coord {
        x: step(across, bounds.min().x, bounds.max().x),
        y: step(up, bounds.min().y, bounds.max().y),
    });
    let inside = places.filter(|place| shown.contains(place));
    let free = inside.map(|place| frame.project(place)).filter(|&at| is_free(space_of(text, at)));
    free.min_by_key(|&at| {
        let is_over = !shown.contains(&on_ground(space_of(text, at), frame));
        let (x, y) = (i64::from(at.0 - middle.0), i64::from(at.1 - middle.1));
        (is_over, x * x + y * y)
    })
}

/// The box of a name around its middle.
fn space_of(text: &str, (x, y): (i32, i32)) -> Rect<i32> {
    let width: i32 = text.chars().map(|letter| if letter >= '\u{1100}' { WIDE_LETTER } else { LETTER }).sum();
    Rect::new((x - width / 2, y - HALF_HEIGHT), (x + width / 2, y + HALF_HEIGHT))
}

fn is_on_map(space: Rect<i32>, frame: &MapFrame) -> bool {
    let (width, height) = frame.size;
    let is_inside = space.min().x >= 0 && space.min().y >= 0 && space.max().x <= width && space.max().y <= height;
    let scale = Rect::new((0, height - SCALE.1), (SCALE.0, height));
    is_inside && !overlap(space, scale)
}

fn overlap(a: Rect<i32>, b: Rect<i32>) -> bool {
    a.min().x < b.max().x && b.min().x < a.max().x && a.min().y < b.max().y && b.min().y < a.max().y
}

/// The ground under a box of the map.
fn on_ground(space: Rect<i32>, frame: &MapFrame) -> Rect {
    let degrees = |corner: Coord<i32>| frame.unproject((corner.x, corner.y));
    Rect::new(degrees(space.min()), degrees(space.max()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: f64, south: f64, side: f64) -> Geometry {
        Rect::new((west, south), (west + side, south + side)).to_polygon().into()
    }

    /// A town of 0.1 by 0.1 degrees at the equator, of which the middle is the area of the map.
    fn named(areas: &[(&str, Geometry)]) -> Vec<(String, (i32, i32))> {
        let own = Rect::new((0.0, 0.0), (0.04, 0.04));
        let frame = MapFrame::around(Rect::new((-0.03, -0.03), (0.07, 0.07)), 1000, 1);
        let areas = areas.iter().map(|(name, geometry)| ((*name).to_owned(), geometry));
        let named = names(areas, &MultiPolygon::new(vec![own.to_polygon()]), &frame);
        named.into_iter().map(|name| (name.text, name.at)).collect()
    }

    #[test]
    fn a_name_stands_where_its_area_lies() {
        let east = square(0.04, 0.0, 0.04);
        let found = named(&[("East", east)]);
        assert_eq!(found.len(), 1);
        let (name, (x, y)) = &found[0];
        assert_eq!(name, "East");
        assert!((630..1000).contains(x) && (300..700).contains(y), "{x} {y}");
    }

    #[test]
    fn a_name_stands_in_the_part_of_its_area_that_the_map_shows() {
        // The area goes far beyond the south of the map: its middle is not on it.
        let tall = Rect::new((0.045, -0.9), (0.07, 0.03)).to_polygon().into();
        let found = named(&[("Tall", tall)]);
        assert_eq!(found.len(), 1);
        assert!((600..1000).contains(&found[0].1.1), "{found:?}");
    }

    #[test]
    fn no_name_lies_over_another_or_over_the_area_or_beyond_the_map() {
        let east = square(0.04, 0.0, 0.04);
        let both = named(&[("East", east.clone()), ("Same", east.clone())]);
        assert_eq!(both.len(), 2);
        assert!(
            (both[0].1.1 - both[1].1.1).abs() >= 2 * HALF_HEIGHT || (both[0].1.0 - both[1].1.0).abs() >= 4 * LETTER
        );
        assert!(named(&[("A name that is far too long to stand beside the area", east)]).is_empty());
        assert!(named(&[("Far", square(5.0, 5.0, 1.0))]).is_empty());
        assert!(named(&[("Over it", square(0.0, 0.0, 0.04))]).is_empty());
    }
}
