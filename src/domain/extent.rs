//! The frame around places on the globe.

use geo::{CoordsIter, Geometry};

/// The narrowest frame around some places, in WGS 84 degrees. It may lie across the antimeridian, as the Aleutians do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

/// The least and the largest of some numbers.
type Range = Option<(f64, f64)>;

impl Extent {
    /// The frame around geometries; `None` where there are none.
    pub fn of<'a>(geometries: impl Iterator<Item = &'a Geometry>) -> Option<Self> {
        let (mut western, mut eastern, mut across): (Range, Range, Range) = (None, None, None);
        for point in geometries.flat_map(CoordsIter::coords_iter) {
            let half = if point.x < 0.0 { &mut western } else { &mut eastern };
            *half = Some(grown(*half, point.x));
            across = Some(grown(across, point.y));
        }
        let (south, north) = across?;
        let (west, east) = match (western, eastern) {
            // Around the back of the globe where that is the shorter way.
            (Some(western), Some(eastern)) if western.1 + 360.0 - eastern.0 < eastern.1 - western.0 => {
                (eastern.0, western.1)
            }
            (Some(western), Some(eastern)) => (western.0, eastern.1),
            (Some(only), None) | (None, Some(only)) => only,
            (None, None) => return None,
        };
        Some(Self { west, south, east, north })
    }

    /// West, south, east, north; the west is larger than the east where the antimeridian lies between (RFC 7946, 5.2).
    #[must_use]
    pub const fn bounds(self) -> [f64; 4] {
        [self.west, self.south, self.east, self.north]
    }

    /// Whether the antimeridian lies between its west and its east.
    #[must_use]
    pub fn is_across_the_antimeridian(self) -> bool {
        self.west > self.east
    }

    /// A longitude on the scale of this frame, where the east is never less than the west: beyond 180 where the frame
    /// lies across the antimeridian.
    #[must_use]
    pub fn unwrapped(self, lon: f64) -> f64 {
        if self.is_across_the_antimeridian() && lon < 0.0 { lon + 360.0 } else { lon }
    }
}

fn grown(range: Range, number: f64) -> (f64, f64) {
    range.map_or((number, number), |(least, most)| (number.min(least), number.max(most)))
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
    fn a_frame_takes_the_shorter_way_around() {
        assert_eq!(bounds(&[(-87.9, 41.6), (-87.5, 42.0)]), Some([-87.9, 41.6, -87.5, 42.0]));
        // London lies on both sides of Greenwich, and the Aleutians on both sides of the antimeridian.
        assert_eq!(bounds(&[(-0.5, 51.3), (0.3, 51.7)]), Some([-0.5, 51.3, 0.3, 51.7]));
        assert_eq!(bounds(&[(172.5, 51.0), (-165.0, 54.0), (179.0, 52.0)]), Some([172.5, 51.0, -165.0, 54.0]));
        // Outlines that were cut at the antimeridian touch it from both sides.
        assert_eq!(bounds(&[(172.5, 51.0), (180.0, 51.0), (-180.0, 52.0), (-165.0, 54.0)]).unwrap()[0], 172.5);
        assert_eq!(bounds(&[]), None);
    }

    #[test]
    fn longitudes_of_a_frame_grow_to_the_east() {
        let fiji = Extent { west: 177.0, south: -19.0, east: -178.0, north: -16.0 };
        assert_eq!([177.0, 179.5, -179.5, -178.0].map(|lon| fiji.unwrapped(lon)), [177.0, 179.5, 180.5, 182.0]);
    }
}
