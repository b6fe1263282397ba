//! Validity of polygons on the integer grid, in the sense of OGC Simple Features.

use crate::tiles::grid::{IntContour, IntPoint};
use crate::tiles::rings::{bounds, twice_area};

/// Two segments of a polygon, each as the index of its ring and the index of its start point.
pub(super) type SegmentPair = [(usize, usize); 2];

/// Why rings are not a valid polygon.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct ValidityErrors {
    /// Pairs of segments that cross.
    pub(super) crossings: Vec<SegmentPair>,
    /// Whether segments touch anywhere but at the shared end of two consecutive ones.
    pub(super) touches: bool,
    /// Rings with the wrong orientation or no area, holes outside their shell, and shells inside another shell.
    pub(super) misplaced: Vec<usize>,
}

impl ValidityErrors {
    pub(super) fn is_empty(&self) -> bool {
        self.misplaced.is_empty() && !self.touches && self.crossings.is_empty()
    }
}

/// A segment and its bounding box.
struct Segment {
    low: IntPoint,
    high: IntPoint,
    ring: usize,
    index: usize,
}

/// The validity errors of rings of at least three points each; `true` marks an outer ring.
pub(super) fn validity_errors(rings: &[(bool, IntContour)]) -> ValidityErrors {
    let mut errors = ValidityErrors::default();
    let mut segments: Vec<Segment> = Vec::with_capacity(rings.iter().map(|(_, ring)| ring.len()).sum());
    for (number, (_, ring)) in rings.iter().enumerate() {
        let next = ring.iter().cycle().skip(1);
        segments.extend(ring.iter().zip(next).enumerate().map(|(index, (a, b))| Segment {
            low: IntPoint { x: a.x.min(b.x), y: a.y.min(b.y) },
            high: IntPoint { x: a.x.max(b.x), y: a.y.max(b.y) },
            ring: number,
            index,
        }));
    }
    segments.sort_unstable_by_key(|segment| segment.low.x);
    for (index, first) in segments.iter().enumerate() {
        for second in segments[index + 1..].iter().take_while(|second| second.low.x <= first.high.x) {
            if second.low.y <= first.high.y && first.low.y <= second.high.y {
                match intersection(rings, first, second) {
                    Intersection::None => {}
                    Intersection::Touch => errors.touches = true,
                    Intersection::Crossing => {
                        errors.crossings.push([(first.ring, first.index), (second.ring, second.index)]);
                    }
                }
            }
        }
    }
    let is_misoriented = |(is_outer, ring): &(bool, IntContour)| {
        let area = twice_area(ring);
        area == 0 || (area > 0) != *is_outer
    };
    errors.misplaced = (0..rings.len()).filter(|&ring| is_misoriented(&rings[ring])).collect();
    if errors.is_empty() && rings.len() > 1 {
        errors.misplaced = misplaced(rings);
    }
    errors
}

/// How two segments intersect, apart from the end that two consecutive segments share.
enum Intersection {
    None,
    Touch,
    Crossing,
}

fn intersection(rings: &[(bool, IntContour)], first: &Segment, second: &Segment) -> Intersection {
    let [(a, b), (c, d)] = [first, second].map(|segment| {
        let ring = &rings[segment.ring].1;
        (ring[segment.index], ring[(segment.index + 1) % ring.len()])
    });
    if first.ring == second.ring {
        let count = rings[first.ring].1.len();
        let is_spike =
            |tip: IntPoint, p: IntPoint, q: IntPoint| orientation(p, tip, q) == 0 && is_same_direction(tip, p, q);
        if (first.index + 1) % count == second.index {
            return if is_spike(b, a, d) { Intersection::Touch } else { Intersection::None };
        }
        if (second.index + 1) % count == first.index {
            return if is_spike(a, c, b) { Intersection::Touch } else { Intersection::None };
        }
    }
    let [abc, abd] = [c, d].map(|point| orientation(a, b, point).signum());
    let [cda, cdb] = [a, b].map(|point| orientation(c, d, point).signum());
    if abc * abd < 0 && cda * cdb < 0 {
        return Intersection::Crossing;
    }
    let is_in_box =
        |low: IntPoint, high: IntPoint, p: IntPoint| (low.x..=high.x).contains(&p.x) && (low.y..=high.y).contains(&p.y);
    let touches = abc == 0 && is_in_box(first.low, first.high, c)
        || abd == 0 && is_in_box(first.low, first.high, d)
        || cda == 0 && is_in_box(second.low, second.high, a)
        || cdb == 0 && is_in_box(second.low, second.high, b);
    if touches { Intersection::Touch } else { Intersection::None }
}

/// Whether `p` and `q`, collinear with `tip`, lie in the same direction from it.
fn is_same_direction(tip: IntPoint, p: IntPoint, q: IntPoint) -> bool {
    let [tx, ty, px, py, qx, qy] = [tip.x, tip.y, p.x, p.y, q.x, q.y].map(i64::from);
    (px - tx) * (qx - tx) + (py - ty) * (qy - ty) > 0
}

/// Twice the signed area of a triangle: its sign is the orientation of the three points.
fn orientation(a: IntPoint, b: IntPoint, c: IntPoint) -> i64 {
    let [ax, ay, bx, by, cx, cy] = [a.x, a.y, b.x, b.y, c.x, c.y].map(i64::from);
    (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
}

/// Holes outside their shell and shells inside another one: a simplified border can jump over a small ring.
fn misplaced(rings: &[(bool, IntContour)]) -> Vec<usize> {
    let boxes: Vec<(IntPoint, IntPoint)> = rings.iter().map(|(_, ring)| bounds(ring)).collect();
    let is_misplaced = |number: &usize| {
        let (is_outer, ring) = &rings[*number];
        let Some(&point) = ring.first() else { return true };
        let enclosing = rings.iter().zip(&boxes).enumerate().filter(|(other, (_, (low, high)))| {
            other != number && (low.x..=high.x).contains(&point.x) && (low.y..=high.y).contains(&point.y)
        });
        let winding_numbers: i32 = enclosing.map(|(_, ((_, other), _))| winding_number(other, point)).sum();
        winding_numbers != i32::from(!is_outer)
    };
    (0..rings.len()).filter(is_misplaced).collect()
}

/// The winding number of a ring around a point that is not on it; positive for outer rings.
fn winding_number(ring: &[IntPoint], point: IntPoint) -> i32 {
    let next = ring.iter().cycle().skip(1);
    let turns = ring.iter().zip(next).map(|(&a, &b)| {
        if a.y <= point.y && point.y < b.y && orientation(a, b, point) > 0 {
            1
        } else if b.y <= point.y && point.y < a.y && orientation(a, b, point) < 0 {
            -1
        } else {
            0
        }
    });
    turns.sum()
}
