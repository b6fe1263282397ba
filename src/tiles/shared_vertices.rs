//! Vertices that one neighbor has on a common border and the other lacks, inserted into both.
//!
//! Files joined from several sources have such borders, at state lines for example. Simplified separately, the borders
//! would diverge.

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::tiles::grid::IntPoint;

/// A ring by the numbers of its vertices; `true` marks an outer ring.
pub(super) type NumberedRing = (bool, Vec<u32>);

/// The distance up to which a vertex counts as on a segment, in grid units: the effect of rounding to the grid.
const TOLERANCE: i64 = 1;
/// The distance from the end of a segment, in grid units, within which a vertex may lie on the next segment as well.
const ENDPOINT_RADIUS: i64 = 2;

/// Inserts vertices into the segments that they lie on, among polygons of one group, which may share borders but do not
/// overlap. Polygons without a group stay as they are.
pub(super) fn insert_shared_vertices(rings: &mut [Vec<NumberedRing>], groups: &[Option<usize>], vertices: &[IntPoint]) {
    let group_ids: BTreeSet<usize> = groups.iter().flatten().copied().collect();
    let mut unmatched: Vec<(u32, u32)> = group_ids
        .into_iter()
        .flat_map(|group_id| {
            let members = rings.iter().zip(groups).filter(move |(_, group)| **group == Some(group_id));
            unmatched_segments(members.flat_map(|(rings, _)| rings.iter().map(|(_, ring)| ring.as_slice())))
        })
        .collect();
    unmatched.sort_unstable();
    unmatched.dedup();
    let mut ends: Vec<u32> = unmatched.iter().flat_map(|&(low, high)| [low, high]).collect();
    ends.sort_unstable_by_key(|&vertex| (vertices[vertex as usize].x, vertex));
    ends.dedup();
    let missing: HashMap<(u32, u32), Vec<u32>> = unmatched
        .par_iter()
        .map(|&segment| (segment, vertices_on_segment(segment, &ends, vertices)))
        .filter(|(_, missing)| !missing.is_empty())
        .collect();
    if missing.is_empty() {
        return;
    }
    let grouped = rings.par_iter_mut().zip(groups).filter(|(_, group)| group.is_some());
    grouped.flat_map(|(rings, _)| rings).for_each(|(_, ring)| *ring = with_inserted_vertices(ring, &missing, vertices));
}

/// The segments that no ring traverses in the opposite direction: outer borders, or borders on which a neighbor has
/// other vertices.
fn unmatched_segments<'a>(rings: impl Iterator<Item = &'a [u32]>) -> Vec<(u32, u32)> {
    let mut segments: Vec<(u32, u32, bool)> = Vec::new();
    for ring in rings {
        let next = ring.iter().cycle().skip(1);
        segments.extend(ring.iter().zip(next).map(|(&a, &b)| (a.min(b), a.max(b), a < b)));
    }
    segments.par_sort_unstable();
    let same = segments.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
    let unmatched = same.filter(|segment| segment.iter().all(|(.., forward)| *forward == segment[0].2));
    unmatched.map(|segment| (segment[0].0, segment[0].1)).collect()
}

/// The vertices on a segment, in order from its first end.
fn vertices_on_segment((first, last): (u32, u32), ends: &[u32], vertices: &[IntPoint]) -> Vec<u32> {
    let [a, b] = [first, last].map(|vertex| vertices[vertex as usize]);
    let [ax, ay, bx, by] = [a.x, a.y, b.x, b.y].map(i64::from);
    let (dx, dy) = (bx - ax, by - ay);
    let squared_length = dx * dx + dy * dy;
    let along = |vertex: u32| {
        let [x, y] = [vertices[vertex as usize].x, vertices[vertex as usize].y].map(i64::from);
        let (x, y) = (x - ax, y - ay);
        let (dot, cross) = (x * dx + y * dy, x * dy - y * dx);
        let is_inside = 0 < dot && dot < squared_length;
        let limit = i128::from(squared_length) * i128::from(TOLERANCE * TOLERANCE);
        let is_on = i128::from(cross) * i128::from(cross) <= limit;
        (is_inside && is_on).then_some(dot)
    };
    let start = ends.partition_point(|&vertex| i64::from(vertices[vertex as usize].x) < ax.min(bx) - TOLERANCE);
    let near =
        ends[start..].iter().take_while(|&&vertex| i64::from(vertices[vertex as usize].x) <= ax.max(bx) + TOLERANCE);
    let mut found: Vec<(i64, u32)> = near.filter_map(|&vertex| Some((along(vertex)?, vertex))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, vertex)| vertex).collect()
}

fn with_inserted_vertices(ring: &[u32], missing: &HashMap<(u32, u32), Vec<u32>>, vertices: &[IntPoint]) -> Vec<u32> {
    let mut inserted = Vec::with_capacity(ring.len());
    let segment = |a: u32, b: u32| (a.min(b), a.max(b));
    let on = |a: u32, b: u32| missing.get(&segment(a, b)).map_or(&[][..], Vec::as_slice);
    let at = |index: usize| ring[index % ring.len()];
    for index in 0..ring.len() {
        let (before, a, b, after) = (at(index + ring.len() - 1), at(index), at(index + 1), at(index + 2));
        // A vertex near the angle of two segments belongs to the nearer one, and to none if the ring has it already.
        let is_here = |vertex: &u32| {
            [(a, before), (b, after)].into_iter().all(|(end, far)| {
                let is_near = squared_distance(vertices, *vertex, end) <= ENDPOINT_RADIUS * ENDPOINT_RADIUS;
                let elsewhere =
                    on(end, far).contains(vertex).then(|| squared_distance_to_line(vertices, *vertex, (end, far)));
                let own = squared_distance_to_line(vertices, *vertex, (a, b));
                !is_near
                    || (!ring.contains(vertex)
                        && elsewhere.is_none_or(|other| (own, segment(a, b)) < (other, segment(end, far))))
            })
        };
        let found = on(a, b).iter().copied().filter(is_here);
        inserted.push(a);
        if a < b { inserted.extend(found) } else { inserted.extend(found.rev()) }
    }
    inserted
}

/// In squared grid units.
fn squared_distance(vertices: &[IntPoint], a: u32, b: u32) -> i64 {
    let [a, b] = [a, b].map(|vertex| vertices[vertex as usize]);
    let (x, y) = (i64::from(b.x - a.x), i64::from(b.y - a.y));
    x * x + y * y
}

/// The squared distance of a vertex from the line through a segment, in 2^-20 squared grid units.
fn squared_distance_to_line(vertices: &[IntPoint], vertex: u32, (from, to): (u32, u32)) -> i128 {
    let [p, a, b] = [vertex, from, to].map(|vertex| vertices[vertex as usize]);
    let cross = i128::from(p.x - a.x) * i128::from(b.y - a.y) - i128::from(p.y - a.y) * i128::from(b.x - a.x);
    ((cross * cross) << 20) / i128::from(squared_distance(vertices, from, to)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(points: &[(i32, i32)]) -> Vec<IntPoint> {
        points.iter().map(|&(x, y)| IntPoint { x, y }).collect()
    }

    #[test]
    fn a_vertex_of_one_neighbor_is_inserted_into_the_segment_of_the_other() {
        // Left of the line x = 10 a square, right of it a polygon with two more vertices on it, one off by a unit.
        let vertices = points(&[(0, 0), (10, 0), (10, 90), (0, 90), (50, 0), (50, 90), (11, 60), (10, 30), (13, 45)]);
        let mut rings = vec![vec![(true, vec![0, 1, 2, 3])], vec![(true, vec![1, 4, 5, 2, 6, 8, 7])]];
        insert_shared_vertices(&mut rings, &[Some(0), Some(0)], &vertices);
        assert_eq!(rings[0], [(true, vec![0, 1, 7, 6, 2, 3])]);
        assert_eq!(rings[1], [(true, vec![1, 4, 5, 2, 6, 8, 7])]);
    }

    #[test]
    fn polygons_without_a_group_stay_as_they_are() {
        let vertices = points(&[(0, 0), (10, 0), (10, 90), (0, 90), (50, 0), (10, 30)]);
        let mut rings = vec![vec![(true, vec![0, 1, 2, 3])], vec![(true, vec![1, 4, 2, 5])]];
        insert_shared_vertices(&mut rings, &[None, None], &vertices);
        assert_eq!(rings[0], [(true, vec![0, 1, 2, 3])]);
    }
}
