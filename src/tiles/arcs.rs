//! Surfaces as arcs: the pieces of border between the points where borders meet.
//!
//! Neighbours have an arc in common, so whatever is done to it is done to both: no gap opens and nothing overlaps.
//! Planning areas that follow the borders of tracts have their arcs in common with them as well.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use geo::{Geometry, LineString, Polygon};
use rayon::prelude::*;

use crate::tiles::grid::{DEEPEST, IntContour, IntPath, IntPoint, snap};
use crate::tiles::rings::twice_area;
use crate::tiles::stitch::{NumberedRing, stitch};
use crate::tiles::weight::weights;

/// A piece of border, and at which tolerance each of its points goes.
#[derive(Debug)]
pub(super) struct Arc {
    /// On the grid of the deepest zoom, from the lower of the two ends to the other; at least two points.
    pub(super) points: IntPath,
    /// For each point the tolerance that it outlasts, in units of the deepest zoom.
    pub(super) weights: Vec<u32>,
}

/// An arc along the way of a ring.
#[derive(Debug, Clone, Copy)]
pub(super) struct ArcUse {
    /// Its place among the arcs.
    pub(super) arc: u32,
    /// Whether the ring walks it from its end.
    pub(super) backward: bool,
}

/// A ring as the arcs that it walks.
#[derive(Debug)]
pub(super) struct ArcRing {
    /// Whether a surface lies inside it, and not around it.
    pub(super) is_outer: bool,
    pub(super) arcs: Vec<ArcUse>,
}

/// Surfaces whose borders are arcs. An outer ring is followed by its holes.
#[derive(Debug)]
pub(super) struct Arcs {
    pub(super) arcs: Vec<Arc>,
    /// The rings of each surface; none for what is no surface or has no extent.
    pub(super) surfaces: Vec<Vec<ArcRing>>,
}

impl Arcs {
    /// Cuts surfaces into arcs. What is no surface has no rings. Surfaces of a group are neighbours, which have their
    /// borders in common even where their corners differ.
    pub(super) fn of(shapes: &[Option<&Geometry>], groups: &[Option<usize>]) -> Self {
        let rings: Vec<Vec<Ring>> = shapes.par_iter().map(|shape| shape.map_or_else(Vec::new, rings_of)).collect();
        let mut corners = Corners::default();
        let mut rings: Vec<Vec<NumberedRing>> = rings
            .into_iter()
            .map(|rings| rings.into_iter().map(|ring| (ring.is_outer, corners.number(&ring.points))).collect())
            .collect();
        stitch(&mut rings, groups, &corners.points);
        let meetings = meetings(&rings, &corners.points);
        let mut cut =
            Cut { corners: &corners.points, meetings: &meetings, numbers: HashMap::default(), arcs: Vec::new() };
        let surfaces = rings
            .iter()
            .map(|rings| {
                rings.iter().map(|(is_outer, ring)| ArcRing { is_outer: *is_outer, arcs: cut.ring(ring) }).collect()
            })
            .collect();
        let arcs = cut.arcs.into_par_iter().map(|points| Arc { weights: weights(&points), points }).collect();
        Self { arcs, surfaces }
    }
}

struct Ring {
    is_outer: bool,
    points: IntContour,
}

fn rings_of(shape: &Geometry) -> Vec<Ring> {
    match shape {
        Geometry::Polygon(polygon) => rings_of_polygon(polygon).collect(),
        Geometry::MultiPolygon(parts) => parts.iter().flat_map(rings_of_polygon).collect(),
        _ => Vec::new(),
    }
}

/// Rings on the deepest grid, without those that vanish there, wound so that the surface lies on one side of all.
fn rings_of_polygon(polygon: &Polygon) -> impl Iterator<Item = Ring> {
    let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(on_grid).enumerate();
    let has_extent = on_grid(polygon.exterior()).len() > 2;
    rings.filter(move |(_, points)| has_extent && points.len() > 2).map(|(place, mut points)| {
        let is_outer = place == 0;
        if (twice_area(&points) > 0) != is_outer {
            points.reverse();
        }
        Ring { is_outer, points }
    })
}

fn on_grid(ring: &LineString) -> IntContour {
    let mut points: IntContour = ring.coords().map(|&at| snap(DEEPEST, at)).collect();
    points.dedup();
    while points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    points
}

/// Numbers for points, so that what is known of a point lies in a list.
#[derive(Default)]
struct Corners {
    numbers: HashMap<u64, u32, BuildHasherDefault<Mixer>>,
    points: Vec<IntPoint>,
}

impl Corners {
    #[expect(clippy::cast_possible_truncation, reason = "four billion corners do not fit into memory")]
    fn number(&mut self, ring: &[IntPoint]) -> Vec<u32> {
        let number = |point: &IntPoint| {
            let key = u64::from(point.x.cast_unsigned()) << 32 | u64::from(point.y.cast_unsigned());
            *self.numbers.entry(key).or_insert_with(|| {
                self.points.push(*point);
                self.points.len() as u32 - 1
            })
        };
        ring.iter().map(number).collect()
    }
}

/// Spreads keys that differ in few bits; no one outside chooses what borders look like to slow a build down.
#[derive(Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        // The 64-bit golden ratio, and the high half brought down, as tables look at both ends.
        let mixed = (self.0 ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 29);
    }
}

/// Whether borders meet or part at a corner: where rings do not all go on to the same two corners. A ring that meets no
/// other has one such corner, the lowest, so that every ring that walks the same way is cut at the same place.
fn meetings(rings: &[Vec<NumberedRing>], corners: &[IntPoint]) -> Vec<bool> {
    let mut ways: Vec<Option<(u32, u32)>> = vec![None; corners.len()];
    let mut meetings = vec![false; corners.len()];
    for (_, ring) in rings.iter().flatten() {
        for place in 0..ring.len() {
            let before = ring[(place + ring.len() - 1) % ring.len()];
            let after = ring[(place + 1) % ring.len()];
            let way = (before.min(after), before.max(after));
            let corner = ring[place] as usize;
            // Where a ring turns back its border ends.
            meetings[corner] |= before == after || *ways[corner].get_or_insert(way) != way;
        }
    }
    for (_, ring) in rings.iter().flatten() {
        if !ring.iter().any(|&corner| meetings[corner as usize])
            && let Some(&lowest) = ring.iter().min_by_key(|&&corner| order(corners[corner as usize]))
        {
            meetings[lowest as usize] = true;
        }
    }
    meetings
}

const fn order(point: IntPoint) -> (i32, i32) {
    (point.x, point.y)
}

/// Rings cut so far.
struct Cut<'a> {
    corners: &'a [IntPoint],
    meetings: &'a [bool],
    /// An arc by its first two corners: between meetings there is one way to go on.
    numbers: HashMap<u64, u32, BuildHasherDefault<Mixer>>,
    arcs: Vec<IntPath>,
}

impl Cut<'_> {
    fn ring(&mut self, ring: &[u32]) -> Vec<ArcUse> {
        let is_meeting = |corner: &u32| self.meetings[*corner as usize];
        let start = ring.iter().position(is_meeting).unwrap_or(0);
        let mut uses = Vec::new();
        let mut walked = vec![ring[start]];
        for step in 1..=ring.len() {
            let corner = ring[(start + step) % ring.len()];
            walked.push(corner);
            if self.meetings[corner as usize] || step == ring.len() {
                uses.push(self.arc(&mut walked));
                walked.clear();
                walked.push(corner);
            }
        }
        uses
    }

    #[expect(clippy::cast_possible_truncation, reason = "there are no more arcs than corners")]
    fn arc(&mut self, walked: &mut [u32]) -> ArcUse {
        let at = |corner: u32| order(self.corners[corner as usize]);
        let last = walked.len() - 1;
        let backward = (at(walked[last]), at(walked[last - 1])) < (at(walked[0]), at(walked[1]));
        if backward {
            walked.reverse();
        }
        let key = u64::from(walked[0]) << 32 | u64::from(walked[1]);
        let arc = *self.numbers.entry(key).or_insert_with(|| {
            self.arcs.push(walked.iter().map(|&corner| self.corners[corner as usize]).collect());
            self.arcs.len() as u32 - 1
        });
        ArcUse { arc, backward }
    }
}
