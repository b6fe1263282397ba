//! Neighbours that draw the same border with different corners: what one has on the way, the other gets too.
//!
//! Files joined from several offices have such borders, at the edges of states for example. Simplified each for itself
//! they would part.

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::tiles::grid::IntPoint;

/// A ring by the numbers of its corners, with a mark for an outer one.
pub(super) type NumberedRing = (bool, Vec<u32>);

/// How far from a side a corner still lies on it, in units: what rounding to the grid can do.
const REACH: i64 = 1;
/// So near to an end of a side, in units, a corner may lie on the next side as well.
const END: i64 = 2;

/// Puts corners into the sides of rings that they lie on, between surfaces that belong together: those of one group have
/// nothing in common but borders. Surfaces of no group stay as they are.
pub(super) fn stitch(rings: &mut [Vec<NumberedRing>], groups: &[Option<usize>], corners: &[IntPoint]) {
    let names: BTreeSet<usize> = groups.iter().flatten().copied().collect();
    let mut open: Vec<(u32, u32)> = names
        .into_iter()
        .flat_map(|name| {
            let members = rings.iter().zip(groups).filter(move |(_, group)| **group == Some(name));
            one_sided(members.flat_map(|(rings, _)| rings.iter().map(|(_, ring)| ring.as_slice())))
        })
        .collect();
    open.sort_unstable();
    open.dedup();
    let mut ends: Vec<u32> = open.iter().flat_map(|&(low, high)| [low, high]).collect();
    ends.sort_unstable_by_key(|&corner| (corners[corner as usize].x, corner));
    ends.dedup();
    let missing: HashMap<(u32, u32), Vec<u32>> = open
        .par_iter()
        .map(|&side| (side, between(side, &ends, corners)))
        .filter(|(_, missing)| !missing.is_empty())
        .collect();
    if missing.is_empty() {
        return;
    }
    let grouped = rings.par_iter_mut().zip(groups).filter(|(_, group)| group.is_some());
    grouped.flat_map(|(rings, _)| rings).for_each(|(_, ring)| *ring = filled(ring, &missing, corners));
}

/// The sides that all rings walk the same way: nobody lies beyond them, or a neighbour with other corners.
fn one_sided<'a>(rings: impl Iterator<Item = &'a [u32]>) -> Vec<(u32, u32)> {
    let mut sides: Vec<(u32, u32, bool)> = Vec::new();
    for ring in rings {
        let next = ring.iter().cycle().skip(1);
        sides.extend(ring.iter().zip(next).map(|(&a, &b)| (a.min(b), a.max(b), a < b)));
    }
    sides.par_sort_unstable();
    let same = sides.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
    let open = same.filter(|side| side.iter().all(|(.., forward)| *forward == side[0].2));
    open.map(|side| (side[0].0, side[0].1)).collect()
}

/// The corners on a side, from its first end to the other.
fn between((first, last): (u32, u32), ends: &[u32], corners: &[IntPoint]) -> Vec<u32> {
    let [a, b] = [first, last].map(|corner| corners[corner as usize]);
    let [ax, ay, bx, by] = [a.x, a.y, b.x, b.y].map(i64::from);
    let (dx, dy) = (bx - ax, by - ay);
    let square = dx * dx + dy * dy;
    let along = |corner: u32| {
        let [x, y] = [corners[corner as usize].x, corners[corner as usize].y].map(i64::from);
        let (x, y) = (x - ax, y - ay);
        let (along, aside) = (x * dx + y * dy, x * dy - y * dx);
        let is_inside = 0 < along && along < square;
        let is_on = i128::from(aside) * i128::from(aside) <= i128::from(square) * i128::from(REACH * REACH);
        (is_inside && is_on).then_some(along)
    };
    let start = ends.partition_point(|&corner| i64::from(corners[corner as usize].x) < ax.min(bx) - REACH);
    let near = ends[start..].iter().take_while(|&&corner| i64::from(corners[corner as usize].x) <= ax.max(bx) + REACH);
    let mut found: Vec<(i64, u32)> = near.filter_map(|&corner| Some((along(corner)?, corner))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, corner)| corner).collect()
}

fn filled(ring: &[u32], missing: &HashMap<(u32, u32), Vec<u32>>, corners: &[IntPoint]) -> Vec<u32> {
    let mut filled = Vec::with_capacity(ring.len());
    let side = |a: u32, b: u32| (a.min(b), a.max(b));
    let on = |a: u32, b: u32| missing.get(&side(a, b)).map_or(&[][..], Vec::as_slice);
    let at = |place: usize| ring[place % ring.len()];
    for place in 0..ring.len() {
        let (before, a, b, after) = (at(place + ring.len() - 1), at(place), at(place + 1), at(place + 2));
        // A corner in the angle between two sides is on the nearer one, and on none where the ring has it already.
        let is_here = |corner: &u32| {
            [(a, before), (b, after)].into_iter().all(|(end, far)| {
                let is_near = square(corners, *corner, end) <= END * END;
                let elsewhere = on(end, far).contains(corner).then(|| aside(corners, *corner, (end, far)));
                let own = aside(corners, *corner, (a, b));
                !is_near
                    || (!ring.contains(corner)
                        && elsewhere.is_none_or(|other| (own, side(a, b)) < (other, side(end, far))))
            })
        };
        let found = on(a, b).iter().copied().filter(is_here);
        filled.push(a);
        if a < b { filled.extend(found) } else { filled.extend(found.rev()) }
    }
    filled
}

/// The square of the distance of two corners.
fn square(corners: &[IntPoint], a: u32, b: u32) -> i64 {
    let [a, b] = [a, b].map(|corner| corners[corner as usize]);
    let (x, y) = (i64::from(b.x - a.x), i64::from(b.y - a.y));
    x * x + y * y
}

/// How far a corner is from the line of a side: the square of the distance, in 2^20ths.
fn aside(corners: &[IntPoint], corner: u32, (from, to): (u32, u32)) -> i128 {
    let [p, a, b] = [corner, from, to].map(|corner| corners[corner as usize]);
    let cross = i128::from(p.x - a.x) * i128::from(b.y - a.y) - i128::from(p.y - a.y) * i128::from(b.x - a.x);
    ((cross * cross) << 20) / i128::from(square(corners, from, to)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(points: &[(i32, i32)]) -> Vec<IntPoint> {
        points.iter().map(|&(x, y)| IntPoint { x, y }).collect()
    }

    #[test]
    fn a_corner_of_one_neighbour_gets_into_the_side_of_the_other() {
        // Left of the line x = 10 one square, right of it one with two more corners, of which one is off by a unit.
        let corners = points(&[(0, 0), (10, 0), (10, 90), (0, 90), (50, 0), (50, 90), (11, 60), (10, 30), (13, 45)]);
        let mut rings = vec![vec![(true, vec![0, 1, 2, 3])], vec![(true, vec![1, 4, 5, 2, 6, 8, 7])]];
        stitch(&mut rings, &[Some(0), Some(0)], &corners);
        assert_eq!(rings[0], [(true, vec![0, 1, 7, 6, 2, 3])]);
        assert_eq!(rings[1], [(true, vec![1, 4, 5, 2, 6, 8, 7])]);
    }

    #[test]
    fn surfaces_of_no_group_stay_as_they_are() {
        let corners = points(&[(0, 0), (10, 0), (10, 90), (0, 90), (50, 0), (10, 30)]);
        let mut rings = vec![vec![(true, vec![0, 1, 2, 3])], vec![(true, vec![1, 4, 2, 5])]];
        stitch(&mut rings, &[None, None], &corners);
        assert_eq!(rings[0], [(true, vec![0, 1, 2, 3])]);
    }
}
