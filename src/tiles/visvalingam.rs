//! Line simplification: Visvalingam and Whyatt 1993, "Line generalisation by repeated elimination of points", The
//! Cartographic Journal 30 (1), 46-51.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::tiles::grid::IntPoint;

/// The weight of a point that is never removed.
pub(super) const PERMANENT: u32 = u32::MAX;

/// The Visvalingam weight of each point of a line: the side of a square with the area of the triangle that the line
/// loses with the point, in units of the line, and no less than the weight of any point removed before it. The line
/// simplified with a tolerance consists of its points of at least that weight.
///
/// Both ends are permanent, and so are two more points of a closed line.
pub(super) fn visvalingam_weights(line: &[IntPoint]) -> Vec<u32> {
    let count = line.len();
    let mut weights = vec![PERMANENT; count];
    let closed = line.first() == line.last();
    let fewest = if closed { 4 } else { 2 };
    if count <= fewest {
        return weights;
    }
    let mut before: Vec<usize> = (0..count).map(|index| index.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=count).collect();
    let triangle = |a: usize, b: usize, c: usize| twice_triangle(line[a], line[b], line[c]);
    let mut areas: Vec<u64> = vec![0; count];
    let mut queue = BinaryHeap::with_capacity(count);
    for (index, area) in areas.iter_mut().enumerate().take(count - 1).skip(1) {
        *area = triangle(index - 1, index, index + 1);
        queue.push(Reverse((*area, index)));
    }
    let mut largest = 0;
    let mut remaining = count;
    while let Some(Reverse((area, index))) = queue.pop() {
        // The triangle has changed since and has a newer entry.
        if weights[index] != PERMANENT || area != areas[index] {
            continue;
        }
        if remaining == fewest {
            break;
        }
        remaining -= 1;
        largest = largest.max(area);
        weights[index] = square_side(largest);
        let (low, high) = (before[index], after[index]);
        after[low] = high;
        before[high] = low;
        for neighbour in [low, high] {
            if neighbour > 0 && neighbour < count - 1 {
                areas[neighbour] = triangle(before[neighbour], neighbour, after[neighbour]);
                queue.push(Reverse((areas[neighbour], neighbour)));
            }
        }
    }
    weights
}

#[expect(clippy::cast_possible_truncation, reason = "the grid has 2^24 units a side, and so has a square on it")]
const fn square_side(twice_area: u64) -> u32 {
    (twice_area / 2).isqrt() as u32
}

fn twice_triangle(a: IntPoint, b: IntPoint, c: IntPoint) -> u64 {
    let [ax, ay, bx, by, cx, cy] = [a.x, a.y, b.x, b.y, c.x, c.y].map(i64::from);
    ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(i32, i32)]) -> Vec<IntPoint> {
        points.iter().map(|&(x, y)| IntPoint { x, y }).collect()
    }

    #[test]
    fn the_weight_is_the_side_of_the_square_with_the_area_of_the_triangle() {
        // A tooth 4 wide and 8 high has an area of 16, that of a square of 4. The first inner point is collinear.
        assert_eq!(visvalingam_weights(&line(&[(0, 0), (1, 4), (2, 8), (4, 0)])), [PERMANENT, 0, 4, PERMANENT]);
    }

    #[test]
    fn a_weight_is_no_less_than_those_of_points_removed_before() {
        let weights = visvalingam_weights(&line(&[(0, 0), (10, 9), (20, 0), (30, 9), (40, 0)]));
        let least = weights.iter().min().unwrap();
        assert!(*least == 9 && weights.iter().all(|weight| weight >= least), "{weights:?}");
    }

    #[test]
    fn a_triangle_of_a_ring_is_permanent() {
        let weights = visvalingam_weights(&line(&[(0, 0), (9, 0), (9, 9), (5, 9), (0, 9), (0, 0)]));
        assert_eq!(weights.iter().filter(|weight| **weight == PERMANENT).count(), 4);
    }
}
