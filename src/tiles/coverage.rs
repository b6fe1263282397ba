//! A polygon coverage on the grid of a zoom: neighbors keep their common borders when simplified, and every polygon
//! stays valid and present.

use std::collections::BTreeMap;

use geo::{Geometry, InteriorPoint};
use i_overlay::core::fill_rule::FillRule;
use rayon::prelude::*;

use crate::tiles::arcs::{Arc, ArcRing, Arcs};
use crate::tiles::grid::{EXTENT, IntContour, IntPath, IntPoint, IntShape, IntShapes, MAX_ZOOM, snap};
use crate::tiles::rings::make_valid;
use crate::tiles::validity::{SegmentPair, ValidityErrors, validity_errors};

/// Polygons that share their borders.
#[derive(Debug)]
pub(super) struct Coverage<'a> {
    shapes: Vec<Option<&'a Geometry>>,
    arcs: Arcs,
}

/// Which points of an arc remain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    /// Those whose Visvalingam weight reaches the tolerance of the zoom.
    Simplified,
    /// Those whose weight reaches a quarter of it.
    Finer,
    /// All.
    Full,
}

impl Detail {
    const fn next(self) -> Self {
        match self {
            Self::Simplified => Self::Finer,
            Self::Finer | Self::Full => Self::Full,
        }
    }
}

/// Rounds in which invalid polygons get arcs with more detail.
const MAX_REFINEMENTS: usize = 2;
/// Rounds in which segments that still cross are split at the grid point nearest to their intersection.
const MAX_SPLIT_ROUNDS: usize = 8;

/// A simplified polygon that may be invalid.
struct CandidateSurface {
    rings: Vec<(bool, IntContour)>,
    /// The index of each ring among those of the original polygon.
    sources: Vec<usize>,
    /// For each point of each ring, the arc of the segment that starts there.
    arcs: Vec<Vec<u32>>,
    errors: ValidityErrors,
}

impl<'a> Coverage<'a> {
    /// Geometries that are not polygons keep their index and have no rings. Polygons of one group are neighbors.
    pub(super) fn new(shapes: Vec<Option<&'a Geometry>>, groups: &[Option<usize>]) -> Self {
        let arcs = Arcs::of(&shapes, groups);
        Self { shapes, arcs }
    }

    /// The polygons shown at a zoom, on its grid, with borders simplified with a tolerance in its units.
    ///
    /// Borders that would cross after simplification are simplified less, in all polygons that share them. A polygon
    /// too small for the zoom becomes a square of one unit at a point inside it, so that its id and attributes remain
    /// in the tile.
    pub(super) fn at(
        &self,
        zoom: u8,
        tolerance: u32,
        is_shown: impl Fn(usize) -> bool + Sync,
    ) -> Vec<Option<IntShapes>> {
        let zoom_level = ZoomLevel { coverage: self, zoom, tolerance: tolerance << (MAX_ZOOM - zoom) };
        let surfaces = &self.arcs.surfaces;
        let mut lines: Vec<IntPath> =
            self.arcs.arcs.par_iter().map(|arc| zoom_level.simplified_line(arc, Detail::Simplified, &[])).collect();
        let mut candidates: Vec<Option<CandidateSurface>> = (0..surfaces.len())
            .into_par_iter()
            .map(|index| (is_shown(index) && !surfaces[index].is_empty()).then(|| candidate(&surfaces[index], &lines)))
            .collect();
        zoom_level.repair(&mut lines, &mut candidates);
        candidates
            .into_par_iter()
            .enumerate()
            .map(|(index, candidate)| Some(zoom_level.finish(index, candidate?)))
            .collect()
    }
}

/// A coverage at a zoom.
struct ZoomLevel<'a> {
    coverage: &'a Coverage<'a>,
    zoom: u8,
    /// In units of [`MAX_ZOOM`].
    tolerance: u32,
}

impl ZoomLevel<'_> {
    /// An arc on the grid of the zoom, with a vertex at each tile edge that it crosses: both tiles get the same one.
    fn simplified_line(&self, arc: &Arc, detail: Detail, splits: &[SegmentSplit]) -> IntPath {
        let least = match detail {
            Detail::Simplified => self.tolerance,
            Detail::Finer => self.tolerance / 4,
            Detail::Full => 0,
        };
        let up = MAX_ZOOM - self.zoom;
        let half = (1 << up) >> 1;
        let mut line = IntPath::new();
        for (point, weight) in arc.points.iter().zip(&arc.weights) {
            if *weight >= least {
                let to = IntPoint { x: (point.x + half) >> up, y: (point.y + half) >> up };
                if let Some(&from) = line.last() {
                    push_split_at_tile_edges(from, to, &mut line);
                } else {
                    line.push(to);
                }
            }
        }
        for split in splits {
            split.apply(&mut line);
        }
        line
    }

    /// Refines arcs, then splits segments, until the polygons are valid or neither helps.
    fn repair(&self, lines: &mut [IntPath], candidates: &mut [Option<CandidateSurface>]) {
        let arcs = &self.coverage.arcs;
        let mut details = vec![Detail::Simplified; lines.len()];
        let mut splits: BTreeMap<u32, Vec<SegmentSplit>> = BTreeMap::new();
        for round in 0..MAX_REFINEMENTS + MAX_SPLIT_ROUNDS {
            let invalid =
                candidates.iter().enumerate().filter_map(|(index, candidate)| Some((index, candidate.as_ref()?)));
            let mut changed = vec![false; lines.len()];
            // A ring is lost without a validity error where the two arcs that form it become one line.
            let has_all_rings =
                |index: usize, candidate: &CandidateSurface| candidate.sources.len() == arcs.surfaces[index].len();
            for (index, candidate) in
                invalid.filter(|(index, candidate)| !candidate.errors.is_empty() || !has_all_rings(*index, candidate))
            {
                if round < MAX_REFINEMENTS {
                    for arc in self.arcs_to_refine(candidate, &arcs.surfaces[index]) {
                        changed[arc as usize] |= details[arc as usize] < Detail::Full;
                    }
                } else {
                    for (arc, split) in
                        candidate.errors.crossings.iter().flat_map(|&segments| candidate.splits(segments))
                    {
                        splits.entry(arc).or_default().push(split);
                        changed[arc as usize] = true;
                    }
                }
            }
            if round >= MAX_REFINEMENTS && !changed.contains(&true) {
                break;
            }
            let is_changed = |ring: &ArcRing| ring.arcs.iter().any(|arc_ref| changed[arc_ref.arc as usize]);
            for arc in (0..lines.len()).filter(|&arc| changed[arc]) {
                if round < MAX_REFINEMENTS {
                    details[arc] = details[arc].next();
                }
                let splits = u32::try_from(arc).ok().and_then(|arc| splits.get(&arc)).map_or(&[][..], Vec::as_slice);
                lines[arc] = self.simplified_line(&arcs.arcs[arc], details[arc], splits);
            }
            candidates.par_iter_mut().zip(&arcs.surfaces).for_each(|(slot, surface)| {
                if slot.is_some() && surface.iter().any(is_changed) {
                    *slot = Some(candidate(surface, lines));
                }
            });
        }
    }

    /// The arcs that need more detail to make an invalid polygon valid.
    fn arcs_to_refine(&self, candidate: &CandidateSurface, surface: &[ArcRing]) -> Vec<u32> {
        let crossing = candidate.errors.crossings.iter().flatten().map(|&segment| candidate.arc(segment));
        let misplaced = candidate.errors.misplaced.iter().map(|&ring| candidate.sources[ring]);
        let lost = (0..surface.len()).filter(|ring| !candidate.sources.contains(ring));
        let rings = misplaced.chain(lost).map(|ring| &surface[ring]).filter(|ring| !self.is_tiny(ring));
        crossing.chain(rings.flat_map(|ring| &ring.arcs).map(|arc_ref| arc_ref.arc)).collect()
    }

    /// Whether the area of a ring is less than one square unit of the zoom, so that more detail cannot help.
    fn is_tiny(&self, ring: &ArcRing) -> bool {
        let arcs = &self.coverage.arcs.arcs;
        let twice = ring.arcs.iter().map(|arc_ref| {
            let along = arcs[arc_ref.arc as usize].points.windows(2);
            let sum: i64 = along.map(|pair| cross_product(pair[0], pair[1])).sum();
            if arc_ref.is_reversed { -sum } else { sum }
        });
        twice.sum::<i64>().abs() < 2 << (2 * (MAX_ZOOM - self.zoom))
    }

    fn finish(&self, index: usize, candidate: CandidateSurface) -> IntShapes {
        let shapes = if candidate.errors.is_empty() {
            shapes_of(candidate.rings)
        } else {
            let rings: Vec<IntContour> = candidate.rings.into_iter().map(|(_, ring)| ring).collect();
            make_valid(&rings, FillRule::Positive)
        };
        if !shapes.is_empty() {
            return shapes;
        }
        let inside = self.coverage.shapes[index].and_then(|shape| Some(snap(self.zoom, shape.interior_point()?.0)));
        let corner = |IntPoint { x, y }| [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)];
        let square = inside.map(|at| corner(at).map(|(x, y)| IntPoint { x, y }).to_vec());
        square.map_or_else(Vec::new, |ring| vec![vec![ring]])
    }
}

fn cross_product(a: IntPoint, b: IntPoint) -> i64 {
    i64::from(a.x) * i64::from(b.y) - i64::from(b.x) * i64::from(a.y)
}

/// Shapes from outer rings, each followed by its holes.
pub(super) fn shapes_of(rings: Vec<(bool, IntContour)>) -> IntShapes {
    let mut shapes: IntShapes = Vec::new();
    for (is_outer, ring) in rings {
        match shapes.last_mut() {
            Some(shape) if !is_outer => shape.push(ring),
            _ => shapes.push(IntShape::from([ring])),
        }
    }
    shapes
}

/// The rings of a polygon from the simplified lines of its arcs, without those of fewer than three points.
fn candidate(surface: &[ArcRing], lines: &[IntPath]) -> CandidateSurface {
    let mut rings = Vec::with_capacity(surface.len());
    let mut arcs = Vec::with_capacity(surface.len());
    let mut sources = Vec::with_capacity(surface.len());
    for (index, ring) in surface.iter().enumerate() {
        let mut points = IntContour::new();
        let mut segments: Vec<u32> = Vec::new();
        for arc_ref in &ring.arcs {
            let line = &lines[arc_ref.arc as usize];
            // The last point of an arc is the first of the next.
            let count = line.len().saturating_sub(1);
            if arc_ref.is_reversed {
                points.extend(line.iter().rev().take(count));
            } else {
                points.extend(&line[..count]);
            }
            segments.extend(std::iter::repeat_n(arc_ref.arc, count));
        }
        if points.len() > 2 {
            rings.push((ring.is_outer, points));
            arcs.push(segments);
            sources.push(index);
        }
    }
    let errors = validity_errors(&rings);
    CandidateSurface { rings, sources, arcs, errors }
}

impl CandidateSurface {
    fn arc(&self, (ring, index): (usize, usize)) -> u32 {
        self.arcs[ring][index]
    }

    fn segment(&self, (ring, index): (usize, usize)) -> (IntPoint, IntPoint) {
        let ring = &self.rings[ring].1;
        (ring[index], ring[(index + 1) % ring.len()])
    }

    fn splits(&self, segments: SegmentPair) -> [(u32, SegmentSplit); 2] {
        let [(a, b), (c, d)] = segments.map(|segment| self.segment(segment));
        let via = rounded_intersection([a, b], [c, d]);
        segments.map(|segment| {
            let (from, to) = self.segment(segment);
            (self.arc(segment), SegmentSplit { from, to, via })
        })
    }
}

/// A segment that is split at a point.
struct SegmentSplit {
    from: IntPoint,
    to: IntPoint,
    via: IntPoint,
}

impl SegmentSplit {
    fn apply(&self, line: &mut IntPath) {
        let is_segment =
            |pair: &[IntPoint]| pair == [self.from, self.to].as_slice() || pair == [self.to, self.from].as_slice();
        if self.via != self.from
            && self.via != self.to
            && let Some(index) = line.windows(2).position(is_segment)
        {
            line.insert(index + 1, self.via);
        }
    }
}

/// The grid point nearest to the intersection of two segments, independent of their order and direction.
fn rounded_intersection(mut one: [IntPoint; 2], mut other: [IntPoint; 2]) -> IntPoint {
    let order = |point: &IntPoint| (point.x, point.y);
    one.sort_by_key(order);
    other.sort_by_key(order);
    let ([a, b], [c, d]) = if order(&one[0]) <= order(&other[0]) { (one, other) } else { (other, one) };
    let vector = |from: IntPoint, to: IntPoint| (i128::from(to.x - from.x), i128::from(to.y - from.y));
    let ((rx, ry), (sx, sy), (qx, qy)) = (vector(a, b), vector(c, d), vector(a, c));
    let denominator = rx * sy - ry * sx;
    let (numerator, denominator) = ((qx * sy - qy * sx) * denominator.signum(), denominator.abs());
    let along = |start: i32, step: i128| {
        let moved = if denominator == 0 { 0 } else { (2 * numerator * step + denominator).div_euclid(2 * denominator) };
        start + i32::try_from(moved).unwrap_or_default()
    };
    IntPoint { x: along(a.x, rx), y: along(a.y, ry) }
}

/// Continues a line to a point, with a vertex at each tile edge that it crosses.
fn push_split_at_tile_edges(from: IntPoint, to: IntPoint, line: &mut IntPath) {
    if from == to {
        return;
    }
    let edge = tile_edge_between(from.x, to.x)
        .map(|x| IntPoint { x, y: interpolated(x, (from.x, from.y), (to.x, to.y)) })
        .or_else(|| {
            tile_edge_between(from.y, to.y).map(|y| IntPoint { x: interpolated(y, (from.y, from.x), (to.y, to.x)), y })
        });
    match edge {
        Some(via) => {
            push_split_at_tile_edges(from, via, line);
            push_split_at_tile_edges(via, to, line);
        }
        None => line.push(to),
    }
}

/// The middle one of the tile edges strictly between two coordinates of one axis.
fn tile_edge_between(one: i32, other: i32) -> Option<i32> {
    let first = one.min(other).div_euclid(EXTENT) + 1;
    let last = (one.max(other) - 1).div_euclid(EXTENT);
    (first <= last).then_some(i32::midpoint(first, last) * EXTENT)
}

/// The other coordinate of a line at a coordinate along it, rounded to the nearest integer.
#[expect(clippy::cast_possible_truncation, reason = "it lies between the ends")]
pub(super) fn interpolated(along: i32, from: (i32, i32), to: (i32, i32)) -> i32 {
    let ((low, start), (high, end)) = if from <= to { (from, to) } else { (to, from) };
    let [low, start, high, end, along] = [low, start, high, end, along].map(i64::from);
    let run = high - low;
    if run == 0 { start as i32 } else { (start + (2 * (end - start) * (along - low) + run).div_euclid(2 * run)) as i32 }
}
