//! Which points of a line matter: Visvalingam and Whyatt 1993, "Line generalisation by repeated elimination of points",
//! The Cartographic Journal 30 (1), 46-51.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::tiles::grid::IntPoint;

/// The weight of a point that never goes.
pub(super) const ALWAYS: u32 = u32::MAX;

/// For each point of a line the tolerance that it outlasts: the side of a square as large as the triangle that the line
/// loses with it, in the line's own units, and never less than those of points that went before it. Simplified with any
/// tolerance, the line is its points of at least that weight.
///
/// Both ends always stay, and of a line that ends where it begins two more points.
pub(super) fn weights(line: &[IntPoint]) -> Vec<u32> {
    let count = line.len();
    let mut weights = vec![ALWAYS; count];
    let closed = line.first() == line.last();
    let fewest = if closed { 4 } else { 2 };
    if count <= fewest {
        return weights;
    }
    let mut before: Vec<usize> = (0..count).map(|place| place.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=count).collect();
    let triangle = |a: usize, b: usize, c: usize| twice_triangle(line[a], line[b], line[c]);
    let mut lost: Vec<u64> = vec![0; count];
    let mut queue = BinaryHeap::with_capacity(count);
    for (place, lost) in lost.iter_mut().enumerate().take(count - 1).skip(1) {
        *lost = triangle(place - 1, place, place + 1);
        queue.push(Reverse((*lost, place)));
    }
    let mut largest = 0;
    let mut left = count;
    while let Some(Reverse((area, place))) = queue.pop() {
        // A triangle that has changed since has another entry.
        if weights[place] != ALWAYS || area != lost[place] {
            continue;
        }
        if left == fewest {
            break;
        }
        left -= 1;
        largest = largest.max(area);
        weights[place] = side(largest);
        let (low, high) = (before[place], after[place]);
        after[low] = high;
        before[high] = low;
        for neighbour in [low, high] {
            if neighbour > 0 && neighbour < count - 1 {
                lost[neighbour] = triangle(before[neighbour], neighbour, after[neighbour]);
                queue.push(Reverse((lost[neighbour], neighbour)));
            }
        }
    }
    weights
}

#[expect(clippy::cast_possible_truncation, reason = "the grid has 2^24 units a side, and so has a square on it")]
const fn side(twice_area: u64) -> u32 {
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
    fn a_point_weighs_the_side_of_the_square_as_large_as_its_triangle() {
        // A tooth 4 wide and 8 high: half of 32, a square of 4. The bend on its way is straight.
        assert_eq!(weights(&line(&[(0, 0), (1, 4), (2, 8), (4, 0)])), [ALWAYS, 0, 4, ALWAYS]);
    }

    #[test]
    fn a_point_weighs_no_less_than_those_that_went_before_it() {
        let weights = weights(&line(&[(0, 0), (10, 9), (20, 0), (30, 9), (40, 0)]));
        let least = weights.iter().min().unwrap();
        assert!(*least == 9 && weights.iter().all(|weight| weight >= least), "{weights:?}");
    }

    #[test]
    fn of_a_ring_a_triangle_stays() {
        let weights = weights(&line(&[(0, 0), (9, 0), (9, 9), (5, 9), (0, 9), (0, 0)]));
        assert_eq!(weights.iter().filter(|weight| **weight == ALWAYS).count(), 4);
    }
}
