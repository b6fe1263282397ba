//! Simplification of rings for one cell of a subdivision.

use geo::Rect;

/// The vertices of a ring; the first is not repeated at the end.
pub(super) type Ring = Vec<[f64; 2]>;

/// A ring without its detours beyond a side of a cell. Its winding number around each point of the cell, and its edges
/// in the cell, stay the same to the last bit. (Clipping would round vertices, and so open gaps between neighbours.)
pub(super) fn without_detours(ring: &[[f64; 2]], cell: Rect) -> Ring {
    let (low, high) = (cell.min(), cell.max());
    let beyond = |&[x, y]: &[f64; 2]| [x < low.x, x > high.x, y < low.y, y > high.y];
    let is_detour = |a: &[f64; 2], at: &[f64; 2], b: &[f64; 2]| {
        let (a, at, b) = (beyond(a), beyond(at), beyond(b));
        (0..4).any(|side| a[side] && at[side] && b[side])
    };
    let mut kept: Ring = Vec::new();
    for (index, at) in ring.iter().enumerate() {
        let before = kept.last().or_else(|| ring.last());
        let after = ring.get(index + 1).or_else(|| kept.first());
        if !before.zip(after).is_some_and(|(before, after)| is_detour(before, at, after)) {
            kept.push(*at);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The edges of a ring that do not lie wholly beyond one side of a cell: only they can cross it.
    fn sides_at(ring: &[[f64; 2]], cell: Rect) -> Vec<[u64; 4]> {
        let (low, high) = (cell.min(), cell.max());
        let ends = ring.iter().zip(ring.iter().cycle().skip(1));
        let may_touch = |a: &[f64; 2], b: &[f64; 2]| {
            a[0].max(b[0]) >= low.x && a[0].min(b[0]) <= high.x && a[1].max(b[1]) >= low.y && a[1].min(b[1]) <= high.y
        };
        let own = ends.filter(|(a, b)| may_touch(a, b)).map(|(a, b)| [a[0], a[1], b[0], b[1]].map(f64::to_bits));
        own.collect()
    }

    /// The winding number of a ring around a point that is on none of its edges.
    fn winding(ring: &[[f64; 2]], [x, y]: [f64; 2]) -> i32 {
        let ends = ring.iter().zip(ring.iter().cycle().skip(1));
        let crossed = ends.map(|(a, b)| {
            let left = (b[0] - a[0]) * (y - a[1]) - (x - a[0]) * (b[1] - a[1]);
            i32::from(a[1] <= y && b[1] > y && left > 0.0) - i32::from(b[1] <= y && a[1] > y && left < 0.0)
        });
        crossed.sum()
    }

    proptest! {
        /// To the last bit: a rounded vertex opens a gap between neighbours.
        #[test]
        fn a_ring_without_detours_keeps_its_edges_in_the_cell_and_its_winding_number(
            ring in prop::collection::vec([-9.0..9.0_f64, -9.0..9.0_f64], 3..60),
            (x, y, width, height) in (-6.0..6.0_f64, -6.0..6.0_f64, 0.1..5.0_f64, 0.1..5.0_f64),
            inside in [0.01..0.99_f64, 0.01..0.99_f64],
        ) {
            let cell = Rect::new((x, y), (x + width, y + height));
            let short = without_detours(&ring, cell);
            prop_assert!(short.len() <= ring.len());
            prop_assert_eq!(sides_at(&short, cell), sides_at(&ring, cell));
            let point = [x + width * inside[0], y + height * inside[1]];
            prop_assert_eq!(winding(&short, point), winding(&ring, point));
        }
    }
}
