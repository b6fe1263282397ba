//! Whether rings on the grid bound a surface as they are.

use crate::tiles::grid::{IntContour, IntPoint};
use crate::tiles::rings::twice_area;

/// Two sides of a surface, each by the places of its ring and of the point that it starts from.
pub(super) type Sides = [(usize, usize); 2];

/// What keeps rings from bounding a surface.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Flaws {
    /// Sides that go through each other.
    pub(super) crossings: Vec<Sides>,
    /// Whether sides touch anywhere but at the point between two that follow each other.
    pub(super) touches: bool,
    /// Rings that are turned inside out, have no area, or do not lie where they belong.
    pub(super) misplaced: Vec<usize>,
}

impl Flaws {
    /// Whether there are none.
    pub(super) fn is_none(&self) -> bool {
        self.misplaced.is_empty() && !self.touches && self.crossings.is_empty()
    }
}

/// A side and the box around it.
struct Side {
    low: IntPoint,
    high: IntPoint,
    ring: usize,
    place: usize,
}

/// What is wrong with rings, each with a mark for an outer one, that have at least three points each.
pub(super) fn flaws(rings: &[(bool, IntContour)]) -> Flaws {
    let mut flaws = Flaws::default();
    let mut sides: Vec<Side> = Vec::with_capacity(rings.iter().map(|(_, ring)| ring.len()).sum());
    for (number, (_, ring)) in rings.iter().enumerate() {
        let next = ring.iter().cycle().skip(1);
        sides.extend(ring.iter().zip(next).enumerate().map(|(place, (a, b))| Side {
            low: IntPoint { x: a.x.min(b.x), y: a.y.min(b.y) },
            high: IntPoint { x: a.x.max(b.x), y: a.y.max(b.y) },
            ring: number,
            place,
        }));
    }
    sides.sort_unstable_by_key(|side| side.low.x);
    for (place, one) in sides.iter().enumerate() {
        for other in sides[place + 1..].iter().take_while(|other| other.low.x <= one.high.x) {
            if other.low.y <= one.high.y && one.low.y <= other.high.y {
                match meeting(rings, one, other) {
                    Meeting::None => {}
                    Meeting::Touch => flaws.touches = true,
                    Meeting::Crossing => flaws.crossings.push([(one.ring, one.place), (other.ring, other.place)]),
                }
            }
        }
    }
    let is_turned = |(is_outer, ring): &(bool, IntContour)| {
        let area = twice_area(ring);
        area == 0 || (area > 0) != *is_outer
    };
    flaws.misplaced = (0..rings.len()).filter(|&ring| is_turned(&rings[ring])).collect();
    if flaws.is_none() && rings.len() > 1 {
        flaws.misplaced = misplaced(rings);
    }
    flaws
}

enum Meeting {
    None,
    Touch,
    Crossing,
}

fn meeting(rings: &[(bool, IntContour)], one: &Side, other: &Side) -> Meeting {
    let [(a, b), (c, d)] = [one, other].map(|side| {
        let ring = &rings[side.ring].1;
        (ring[side.place], ring[(side.place + 1) % ring.len()])
    });
    if one.ring == other.ring {
        let count = rings[one.ring].1.len();
        let folded = |tip: IntPoint, p: IntPoint, q: IntPoint| turn(p, tip, q) == 0 && is_ahead(tip, p, q);
        if (one.place + 1) % count == other.place {
            return if folded(b, a, d) { Meeting::Touch } else { Meeting::None };
        }
        if (other.place + 1) % count == one.place {
            return if folded(a, c, b) { Meeting::Touch } else { Meeting::None };
        }
    }
    let [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)].map(i64::signum);
    if abc * abd < 0 && cda * cdb < 0 {
        return Meeting::Crossing;
    }
    let on =
        |low: IntPoint, high: IntPoint, p: IntPoint| (low.x..=high.x).contains(&p.x) && (low.y..=high.y).contains(&p.y);
    let touches = abc == 0 && on(one.low, one.high, c)
        || abd == 0 && on(one.low, one.high, d)
        || cda == 0 && on(other.low, other.high, a)
        || cdb == 0 && on(other.low, other.high, b);
    if touches { Meeting::Touch } else { Meeting::None }
}

/// Whether two points lie to the same side of a third, on one line with it.
fn is_ahead(tip: IntPoint, p: IntPoint, q: IntPoint) -> bool {
    let [tx, ty, px, py, qx, qy] = [tip.x, tip.y, p.x, p.y, q.x, q.y].map(i64::from);
    (px - tx) * (qx - tx) + (py - ty) * (qy - ty) > 0
}

/// Twice the signed area of a triangle.
fn turn(a: IntPoint, b: IntPoint, c: IntPoint) -> i64 {
    let [ax, ay, bx, by, cx, cy] = [a.x, a.y, b.x, b.y, c.x, c.y].map(i64::from);
    (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
}

/// Holes outside of their surface and parts inside another: simplified borders can jump over a small ring.
fn misplaced(rings: &[(bool, IntContour)]) -> Vec<usize> {
    let boxes: Vec<(IntPoint, IntPoint)> = rings.iter().map(|(_, ring)| bounds(ring)).collect();
    let is_misplaced = |number: &usize| {
        let (is_outer, ring) = &rings[*number];
        let Some(&point) = ring.first() else { return true };
        let around = rings.iter().zip(&boxes).enumerate().filter(|(other, (_, (low, high)))| {
            other != number && (low.x..=high.x).contains(&point.x) && (low.y..=high.y).contains(&point.y)
        });
        let windings: i32 = around.map(|(_, ((_, other), _))| winding(other, point)).sum();
        windings != i32::from(!is_outer)
    };
    (0..rings.len()).filter(is_misplaced).collect()
}

/// The box around points.
pub(super) fn bounds<'a>(points: impl IntoIterator<Item = &'a IntPoint>) -> (IntPoint, IntPoint) {
    let whole = (IntPoint { x: i32::MAX, y: i32::MAX }, IntPoint { x: i32::MIN, y: i32::MIN });
    points.into_iter().fold(whole, |(low, high), point| {
        let low = IntPoint { x: low.x.min(point.x), y: low.y.min(point.y) };
        (low, IntPoint { x: high.x.max(point.x), y: high.y.max(point.y) })
    })
}

/// How often a ring goes around a point that is not on it, above zero for outer rings.
fn winding(ring: &[IntPoint], point: IntPoint) -> i32 {
    let next = ring.iter().cycle().skip(1);
    let turns = ring.iter().zip(next).map(|(&a, &b)| {
        if a.y <= point.y && point.y < b.y && turn(a, b, point) > 0 {
            1
        } else if b.y <= point.y && point.y < a.y && turn(a, b, point) < 0 {
            -1
        } else {
            0
        }
    });
    turns.sum()
}
