//! The integer grid that all tiles of a zoom share, so that a border is the same in every tile and for every neighbor.

use geo::Coord;
use i_overlay::{i_float, i_shape};

/// A point on the grid.
pub(super) type IntPoint = i_float::int::point::IntPoint<i32>;
/// A line on the grid.
pub(super) type IntPath = i_shape::int::path::IntPath<i32>;
/// A ring on the grid, open: its last point is not its first.
pub(super) type IntContour = i_shape::int::shape::IntContour<i32>;
/// An outer ring and its holes.
pub(super) type IntShape = i_shape::int::shape::IntShape<i32>;
/// Polygons on the grid.
pub(super) type IntShapes = i_shape::int::shape::IntShapes<i32>;

/// Grid units along the side of a tile. maplibre-rs supports no other extent.
pub(super) const EXTENT: i32 = 4096;
/// Grid units that a tile extends beyond its edges, so that wide lines are complete there: 1/64 of a side.
pub(super) const BUFFER: i32 = 64;
/// The largest zoom with tiles; clients overzoom beyond it. A grid unit is then 2.4 m at the equator.
pub(super) const MAX_ZOOM: u8 = 12;

/// The latitude of the edge of the Web Mercator square, in degrees.
const MAX_LATITUDE: f64 = 85.051_128_779_806_6;

/// A tile by zoom, column from the west and row from the north.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TileId {
    pub(super) zoom: u8,
    pub(super) x: i32,
    pub(super) y: i32,
}

impl TileId {
    /// The north-west corner of the tile on the grid.
    pub(super) const fn corner(self) -> IntPoint {
        IntPoint { x: self.x * EXTENT, y: self.y * EXTENT }
    }
}

/// The tiles of a zoom that a box on the grid touches, with their buffers.
pub(super) fn tiles_touching(zoom: u8, low: IntPoint, high: IntPoint) -> impl Iterator<Item = TileId> {
    let last = (1_i32 << zoom) - 1;
    let from = move |low: i32| (low - BUFFER).div_euclid(EXTENT).clamp(0, last);
    let to = move |high: i32| (high + BUFFER).div_euclid(EXTENT).clamp(0, last);
    let columns = from(low.x)..=to(high.x);
    columns.flat_map(move |x| (from(low.y)..=to(high.y)).map(move |y| TileId { zoom, x, y }))
}

/// A point in degrees on the grid of a zoom: x from the west, y from the north.
#[expect(clippy::cast_possible_truncation, reason = "the grid of the largest zoom has 2^24 units a side")]
pub(super) fn snap(zoom: u8, at: Coord) -> IntPoint {
    let side = f64::from(1_u32 << zoom) * f64::from(EXTENT);
    let Coord { x, y } = mercator(at);
    IntPoint { x: (x * side).round() as i32, y: (y * side).round() as i32 }
}

/// A point in degrees on the Web Mercator square: 0 to 1 from the west and from the north.
pub(super) fn mercator(at: Coord) -> Coord {
    let lat = at.y.clamp(-MAX_LATITUDE, MAX_LATITUDE).to_radians();
    let y = (1.0 - (lat.tan() + 1.0 / lat.cos()).ln() / std::f64::consts::PI) / 2.0;
    Coord { x: (at.x + 180.0) / 360.0, y }
}

/// A point of the Web Mercator square in degrees.
pub(super) fn inverse_mercator(at: Coord) -> Coord {
    let y = (std::f64::consts::PI * (1.0 - 2.0 * at.y)).sinh().atan().to_degrees();
    Coord { x: at.x * 360.0 - 180.0, y }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_world_fills_the_square_of_a_zoom() {
        assert_eq!(snap(0, Coord { x: -180.0, y: 90.0 }), IntPoint { x: 0, y: 0 });
        assert_eq!(snap(0, Coord { x: 180.0, y: -90.0 }), IntPoint { x: 4096, y: 4096 });
        assert_eq!(snap(3, Coord { x: 0.0, y: 0.0 }), IntPoint { x: 16_384, y: 16_384 });
    }

    proptest! {
        #[test]
        fn a_point_lies_in_the_tile_that_the_formula_of_the_slippy_map_names(
            lon in -179.99..179.99_f64, lat in -85.0..85.0_f64, zoom in 0..=MAX_ZOOM,
        ) {
            let at = snap(zoom, Coord { x: lon, y: lat });
            let tiles = f64::from(1_u32 << zoom);
            let x = ((lon + 180.0) / 360.0 * tiles).floor();
            let y = ((1.0 - lat.to_radians().tan().asinh() / std::f64::consts::PI) / 2.0 * tiles).floor();
            let touched: Vec<TileId> = tiles_touching(zoom, at, at).collect();
            prop_assert!(touched.iter().any(|tile| f64::from(tile.x) == x && f64::from(tile.y) == y));
            prop_assert!(touched.len() <= 4);
        }
    }
}
