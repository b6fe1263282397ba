//! Geographic bounding boxes, and an index of them.

use geo::{CoordsIter, Geometry, Rect};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

/// The narrowest bounding box in WGS 84 degrees. It may cross the antimeridian, as that of the Aleutians does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

/// The minimum and maximum of numbers; `None` of none.
type Range = Option<(f64, f64)>;

impl Extent {
    /// The bounding box of geometries; `None` if there are none.
    pub fn of<'a>(geometries: impl Iterator<Item = &'a Geometry>) -> Option<Self> {
        let (mut western, mut eastern, mut latitudes): (Range, Range, Range) = (None, None, None);
        for point in geometries.flat_map(CoordsIter::coords_iter) {
            let half = if point.x < 0.0 { &mut western } else { &mut eastern };
            *half = Some(extended(*half, point.x));
            latitudes = Some(extended(latitudes, point.y));
        }
        let (south, north) = latitudes?;
        let (west, east) = match (western, eastern) {
            // Across the antimeridian if that box is narrower.
            (Some(western), Some(eastern)) if western.1 + 360.0 - eastern.0 < eastern.1 - western.0 => {
                (eastern.0, western.1)
            }
            (Some(western), Some(eastern)) => (western.0, eastern.1),
            (Some(only), None) | (None, Some(only)) => only,
            (None, None) => return None,
        };
        Some(Self { west, south, east, north })
    }

    /// West, south, east, north; west is larger than east if the box crosses the antimeridian (RFC 7946, 5.2).
    #[must_use]
    pub const fn bounds(self) -> [f64; 4] {
        [self.west, self.south, self.east, self.north]
    }

    /// Whether the box crosses the antimeridian.
    #[must_use]
    pub fn crosses_antimeridian(self) -> bool {
        self.west > self.east
    }

    /// A longitude on a continuous scale from west to east: above 180 east of the antimeridian in a box that crosses
    /// it.
    #[must_use]
    pub fn unwrapped(self, lon: f64) -> f64 {
        if self.crosses_antimeridian() && lon < 0.0 { lon + 360.0 } else { lon }
    }
}

fn extended(range: Range, number: f64) -> (f64, f64) {
    range.map_or((number, number), |(least, most)| (number.min(least), number.max(most)))
}

/// Items by their bounding boxes, in degrees.
#[derive(Debug)]
pub struct BoxIndex<T>(RTree<GeomWithData<Rectangle<[f64; 2]>, T>>);

impl<T: Copy> BoxIndex<T> {
    /// Items without a box are left out.
    pub fn new(items: impl IntoIterator<Item = (Option<Rect>, T)>) -> Self {
        let boxes = items.into_iter().filter_map(|(bounds, item)| {
            let bounds = bounds?;
            Some(GeomWithData::new(Rectangle::from_corners(bounds.min().into(), bounds.max().into()), item))
        });
        Self(RTree::bulk_load(boxes.collect()))
    }

    /// The items whose boxes intersect a window, in no particular order.
    pub fn intersecting(&self, window: Rect) -> impl Iterator<Item = T> {
        let corners = AABB::from_corners(window.min().into(), window.max().into());
        self.0.locate_in_envelope_intersecting(corners).map(|found| found.data)
    }
}

#[cfg(test)]
mod tests {
    use geo::{Geometry, MultiPoint};

    use super::*;

    fn bounds(points: &[(f64, f64)]) -> Option<[f64; 4]> {
        let points: Geometry = MultiPoint::from(points.to_vec()).into();
        Extent::of([&points].into_iter()).map(Extent::bounds)
    }

    #[test]
    fn an_extent_crosses_the_antimeridian_where_that_is_narrower() {
        assert_eq!(bounds(&[(-87.9, 41.6), (-87.5, 42.0)]), Some([-87.9, 41.6, -87.5, 42.0]));
        // London lies on both sides of Greenwich, and the Aleutians on both sides of the antimeridian.
        assert_eq!(bounds(&[(-0.5, 51.3), (0.3, 51.7)]), Some([-0.5, 51.3, 0.3, 51.7]));
        assert_eq!(bounds(&[(172.5, 51.0), (-165.0, 54.0), (179.0, 52.0)]), Some([172.5, 51.0, -165.0, 54.0]));
        // Outlines that were split at the antimeridian touch it from both sides.
        assert_eq!(bounds(&[(172.5, 51.0), (180.0, 51.0), (-180.0, 52.0), (-165.0, 54.0)]).unwrap()[0], 172.5);
        assert_eq!(bounds(&[]), None);
    }

    #[test]
    fn unwrapped_longitudes_increase_to_the_east() {
        let fiji = Extent { west: 177.0, south: -19.0, east: -178.0, north: -16.0 };
        assert_eq!([177.0, 179.5, -179.5, -178.0].map(|lon| fiji.unwrapped(lon)), [177.0, 179.5, 180.5, 182.0]);
    }
}
