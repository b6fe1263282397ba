//! The topology of a polygon coverage: arcs between junctions, as in TopoJSON.
//!
//! Neighbors share an arc, so simplifying it opens no gap and causes no overlap. Planning areas that follow tract
//! borders share arcs with the tracts too.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use geo::{Geometry, LineString, Polygon};
use rayon::prelude::*;

use crate::tiles::grid::{IntContour, IntPath, IntPoint, MAX_ZOOM, snap};
use crate::tiles::rings::twice_area;
use crate::tiles::shared_vertices::{NumberedRing, insert_shared_vertices};
use crate::tiles::visvalingam::visvalingam_weights;

/// A stretch of border between two junctions, with the Visvalingam weight of each point.
#[derive(Debug)]
pub(super) struct Arc {
    /// On the grid of [`MAX_ZOOM`], from the lower end to the other one; at least two points.
    pub(super) points: IntPath,
    /// The largest tolerance at which each point remains, in units of [`MAX_ZOOM`].
    pub(super) weights: Vec<u32>,
}

/// A reference from a ring to an arc.
#[derive(Debug, Clone, Copy)]
pub(super) struct ArcRef {
    /// The index of the arc.
    pub(super) arc: u32,
    /// Whether the ring traverses the arc from its last point to its first.
    pub(super) is_reversed: bool,
}

/// A ring as a sequence of arcs.
#[derive(Debug)]
pub(super) struct ArcRing {
    /// `true` for a shell, `false` for a hole.
    pub(super) is_outer: bool,
    pub(super) arcs: Vec<ArcRef>,
}

/// Polygons whose borders are arcs. A shell is followed by its holes.
#[derive(Debug)]
pub(super) struct Arcs {
    pub(super) arcs: Vec<Arc>,
    /// The rings of each geometry; empty for geometries that are not polygons or collapse on the grid.
    pub(super) surfaces: Vec<Vec<ArcRing>>,
}

impl Arcs {
    /// Cuts polygons into arcs. Polygons of one group are neighbors, whose borders coincide even where their vertices
    /// differ.
    pub(super) fn of(shapes: &[Option<&Geometry>], groups: &[Option<usize>]) -> Self {
        let rings: Vec<Vec<Ring>> = shapes.par_iter().map(|shape| shape.map_or_else(Vec::new, rings_of)).collect();
        let mut vertices = VertexIndex::default();
        let mut rings: Vec<Vec<NumberedRing>> = rings
            .into_iter()
            .map(|rings| rings.into_iter().map(|ring| (ring.is_outer, vertices.number(&ring.points))).collect())
            .collect();
        insert_shared_vertices(&mut rings, groups, &vertices.points);
        let junctions = junctions(&rings, &vertices.points);
        let mut cutter = ArcCutter {
            vertices: &vertices.points,
            junctions: &junctions,
            numbers: HashMap::default(),
            arcs: Vec::new(),
        };
        let surfaces = rings
            .iter()
            .map(|rings| {
                rings.iter().map(|(is_outer, ring)| ArcRing { is_outer: *is_outer, arcs: cutter.ring(ring) }).collect()
            })
            .collect();
        let arcs =
            cutter.arcs.into_par_iter().map(|points| Arc { weights: visvalingam_weights(&points), points }).collect();
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

/// Rings on the grid of [`MAX_ZOOM`], without those that collapse there, oriented so that the interior is on the same
/// side of all.
fn rings_of_polygon(polygon: &Polygon) -> impl Iterator<Item = Ring> {
    let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(on_grid).enumerate();
    let has_extent = on_grid(polygon.exterior()).len() > 2;
    rings.filter(move |(_, points)| has_extent && points.len() > 2).map(|(index, mut points)| {
        let is_outer = index == 0;
        if (twice_area(&points) > 0) != is_outer {
            points.reverse();
        }
        Ring { is_outer, points }
    })
}

fn on_grid(ring: &LineString) -> IntContour {
    let mut points: IntContour = ring.coords().map(|&at| snap(MAX_ZOOM, at)).collect();
    points.dedup();
    while points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    points
}

/// Numbers distinct points, so that attributes of a vertex can be stored in a vector.
#[derive(Default)]
struct VertexIndex {
    numbers: HashMap<u64, u32, BuildHasherDefault<FibonacciHasher>>,
    points: Vec<IntPoint>,
}

impl VertexIndex {
    #[expect(clippy::cast_possible_truncation, reason = "four billion vertices do not fit into memory")]
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

/// Fibonacci hashing. It does not resist crafted collisions, which could only slow down one's own build.
#[derive(Default)]
struct FibonacciHasher(u64);

impl Hasher for FibonacciHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        // 2^64 divided by the golden ratio; the shift is needed because hash tables use high and low bits.
        let mixed = (self.0 ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 29);
    }
}

/// Whether each vertex is a junction: rings that pass through it do not all have the same two neighbors there. A ring
/// without a junction gets one at its lowest vertex, so that identical rings are cut at the same vertex.
fn junctions(rings: &[Vec<NumberedRing>], vertices: &[IntPoint]) -> Vec<bool> {
    let mut neighbors: Vec<Option<(u32, u32)>> = vec![None; vertices.len()];
    let mut junctions = vec![false; vertices.len()];
    for (_, ring) in rings.iter().flatten() {
        for index in 0..ring.len() {
            let before = ring[(index + ring.len() - 1) % ring.len()];
            let after = ring[(index + 1) % ring.len()];
            let pair = (before.min(after), before.max(after));
            let vertex = ring[index] as usize;
            // The end of a spike is a junction too.
            junctions[vertex] |= before == after || *neighbors[vertex].get_or_insert(pair) != pair;
        }
    }
    for (_, ring) in rings.iter().flatten() {
        if !ring.iter().any(|&vertex| junctions[vertex as usize])
            && let Some(&lowest) = ring.iter().min_by_key(|&&vertex| xy(vertices[vertex as usize]))
        {
            junctions[lowest as usize] = true;
        }
    }
    junctions
}

const fn xy(point: IntPoint) -> (i32, i32) {
    (point.x, point.y)
}

/// Cuts rings into arcs and finds arcs that exist already.
struct ArcCutter<'a> {
    vertices: &'a [IntPoint],
    junctions: &'a [bool],
    /// The number of an arc by its first two vertices, which identify it: there is no branch between junctions.
    numbers: HashMap<u64, u32, BuildHasherDefault<FibonacciHasher>>,
    arcs: Vec<IntPath>,
}

impl ArcCutter<'_> {
    fn ring(&mut self, ring: &[u32]) -> Vec<ArcRef> {
        let is_junction = |vertex: &u32| self.junctions[*vertex as usize];
        let start = ring.iter().position(is_junction).unwrap_or(0);
        let mut refs = Vec::new();
        let mut path = vec![ring[start]];
        for step in 1..=ring.len() {
            let vertex = ring[(start + step) % ring.len()];
            path.push(vertex);
            if self.junctions[vertex as usize] || step == ring.len() {
                refs.push(self.arc(&mut path));
                path.clear();
                path.push(vertex);
            }
        }
        refs
    }

    #[expect(clippy::cast_possible_truncation, reason = "there are no more arcs than vertices")]
    fn arc(&mut self, path: &mut [u32]) -> ArcRef {
        let at = |vertex: u32| xy(self.vertices[vertex as usize]);
        let last = path.len() - 1;
        let is_reversed = (at(path[last]), at(path[last - 1])) < (at(path[0]), at(path[1]));
        if is_reversed {
            path.reverse();
        }
        let key = u64::from(path[0]) << 32 | u64::from(path[1]);
        let arc = *self.numbers.entry(key).or_insert_with(|| {
            self.arcs.push(path.iter().map(|&vertex| self.vertices[vertex as usize]).collect());
            self.arcs.len() as u32 - 1
        });
        ArcRef { arc, is_reversed }
    }
}
