//! Surfaces on the grid of a zoom: simplified along their common borders, valid, and none lost.

use std::collections::BTreeMap;

use geo::{Geometry, InteriorPoint};
use i_overlay::core::fill_rule::FillRule;
use rayon::prelude::*;

use crate::tiles::arcs::{Arc, ArcRing, Arcs};
use crate::tiles::grid::{DEEPEST, EXTENT, IntContour, IntPath, IntPoint, IntShape, IntShapes, snap};
use crate::tiles::rings::clean;
use crate::tiles::simple::{Flaws, Sides, flaws};

/// Surfaces that share their borders.
#[derive(Debug)]
pub(super) struct Coverage<'a> {
    shapes: Vec<Option<&'a Geometry>>,
    arcs: Arcs,
}

/// How much of an arc is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    /// The points that outlast the zoom's tolerance.
    Simplified,
    /// Those that outlast a quarter of it.
    Finer,
    /// All.
    Whole,
}

impl Detail {
    const fn next(self) -> Self {
        match self {
            Self::Simplified => Self::Finer,
            Self::Finer | Self::Whole => Self::Whole,
        }
    }
}

/// How often arcs get more detail.
const MOST_DETAILS: usize = 2;
/// How often sides that still cross are bent to the grid point next to where they cross.
const MOST_BENDS: usize = 8;

/// A surface that may yet be flawed.
struct Draft {
    rings: Vec<(bool, IntContour)>,
    /// For each ring its place among those of the surface.
    sources: Vec<usize>,
    /// For each point of each ring the arc of the side that starts there.
    arcs: Vec<Vec<u32>>,
    flaws: Flaws,
}

impl<'a> Coverage<'a> {
    /// Surfaces that are to share their borders; what is no surface has a place and nothing else. Those of a group are
    /// neighbours.
    pub(super) fn new(shapes: Vec<Option<&'a Geometry>>, groups: &[Option<usize>]) -> Self {
        let arcs = Arcs::of(&shapes, groups);
        Self { shapes, arcs }
    }

    /// The surfaces that are shown at a zoom, on its grid, with borders simplified with a tolerance in its units.
    ///
    /// Borders that the simplification would make cross are simplified less, by all surfaces that have them. A surface
    /// too small for the zoom becomes a square of one unit at a point inside it: it is drawn as little more than
    /// nothing, and it is still there, with its id and attributes.
    pub(super) fn at(
        &self,
        zoom: u8,
        tolerance: u32,
        is_shown: impl Fn(usize) -> bool + Sync,
    ) -> Vec<Option<IntShapes>> {
        let level = Level { coverage: self, zoom, tolerance: tolerance << (DEEPEST - zoom) };
        let surfaces = &self.arcs.surfaces;
        let mut lines: Vec<IntPath> =
            self.arcs.arcs.par_iter().map(|arc| level.line(arc, Detail::Simplified, &[])).collect();
        let mut drafts: Vec<Option<Draft>> = (0..surfaces.len())
            .into_par_iter()
            .map(|place| (is_shown(place) && !surfaces[place].is_empty()).then(|| draft(&surfaces[place], &lines)))
            .collect();
        level.mend(&mut lines, &mut drafts);
        drafts.into_par_iter().enumerate().map(|(place, draft)| Some(level.finish(place, draft?))).collect()
    }
}

/// A coverage at a zoom.
struct Level<'a> {
    coverage: &'a Coverage<'a>,
    zoom: u8,
    /// In units of the deepest zoom.
    tolerance: u32,
}

impl Level<'_> {
    /// An arc on the grid of the zoom, with a point wherever it goes over a side of a tile: both tiles then have the same.
    fn line(&self, arc: &Arc, detail: Detail, bends: &[Bend]) -> IntPath {
        let least = match detail {
            Detail::Simplified => self.tolerance,
            Detail::Finer => self.tolerance / 4,
            Detail::Whole => 0,
        };
        let up = DEEPEST - self.zoom;
        let half = (1 << up) >> 1;
        let mut line = IntPath::new();
        for (point, weight) in arc.points.iter().zip(&arc.weights) {
            if *weight >= least {
                let to = IntPoint { x: (point.x + half) >> up, y: (point.y + half) >> up };
                if let Some(&from) = line.last() {
                    to_seams(from, to, &mut line);
                } else {
                    line.push(to);
                }
            }
        }
        for bend in bends {
            bend.apply(&mut line);
        }
        line
    }

    /// Gives arcs more detail, and in the end bends, until no surface is flawed that this can help.
    fn mend(&self, lines: &mut [IntPath], drafts: &mut [Option<Draft>]) {
        let arcs = &self.coverage.arcs;
        let mut details = vec![Detail::Simplified; lines.len()];
        let mut bends: BTreeMap<u32, Vec<Bend>> = BTreeMap::new();
        for round in 0..MOST_DETAILS + MOST_BENDS {
            let flawed = drafts.iter().enumerate().filter_map(|(place, draft)| Some((place, draft.as_ref()?)));
            let mut changed = vec![false; lines.len()];
            // A ring may also be lost without a flaw: where two arcs that are all of it become one line.
            let is_whole = |place: usize, draft: &Draft| draft.sources.len() == arcs.surfaces[place].len();
            for (place, draft) in flawed.filter(|(place, draft)| !draft.flaws.is_none() || !is_whole(*place, draft)) {
                if round < MOST_DETAILS {
                    for arc in self.poor(draft, &arcs.surfaces[place]) {
                        changed[arc as usize] |= details[arc as usize] < Detail::Whole;
                    }
                } else {
                    for (arc, bend) in draft.flaws.crossings.iter().flat_map(|&sides| draft.bends(sides)) {
                        bends.entry(arc).or_default().push(bend);
                        changed[arc as usize] = true;
                    }
                }
            }
            if round >= MOST_DETAILS && !changed.contains(&true) {
                break;
            }
            let is_changed = |ring: &ArcRing| ring.arcs.iter().any(|used| changed[used.arc as usize]);
            for arc in (0..lines.len()).filter(|&arc| changed[arc]) {
                if round < MOST_DETAILS {
                    details[arc] = details[arc].next();
                }
                let bends = u32::try_from(arc).ok().and_then(|arc| bends.get(&arc)).map_or(&[][..], Vec::as_slice);
                lines[arc] = self.line(&arcs.arcs[arc], details[arc], bends);
            }
            drafts.par_iter_mut().zip(&arcs.surfaces).for_each(|(drafted, surface)| {
                if drafted.is_some() && surface.iter().any(is_changed) {
                    *drafted = Some(draft(surface, lines));
                }
            });
        }
    }

    /// The arcs of which a flawed surface would have more.
    fn poor(&self, draft: &Draft, surface: &[ArcRing]) -> Vec<u32> {
        let crossing = draft.flaws.crossings.iter().flatten().map(|&side| draft.arc(side));
        let misplaced = draft.flaws.misplaced.iter().map(|&ring| draft.sources[ring]);
        let lost = (0..surface.len()).filter(|ring| !draft.sources.contains(ring));
        let rings = misplaced.chain(lost).map(|ring| &surface[ring]).filter(|ring| !self.is_tiny(ring));
        crossing.chain(rings.flat_map(|ring| &ring.arcs).map(|used| used.arc)).collect()
    }

    /// Whether a ring has less than a unit of the zoom, so that no detail will make it more.
    fn is_tiny(&self, ring: &ArcRing) -> bool {
        let arcs = &self.coverage.arcs.arcs;
        let twice = ring.arcs.iter().map(|used| {
            let along = arcs[used.arc as usize].points.windows(2);
            let sum: i64 = along.map(|pair| cross(pair[0], pair[1])).sum();
            if used.backward { -sum } else { sum }
        });
        twice.sum::<i64>().abs() < 2 << (2 * (DEEPEST - self.zoom))
    }

    fn finish(&self, place: usize, draft: Draft) -> IntShapes {
        let shapes = if draft.flaws.is_none() {
            grouped(draft.rings)
        } else {
            let rings: Vec<IntContour> = draft.rings.into_iter().map(|(_, ring)| ring).collect();
            clean(&rings, FillRule::Positive)
        };
        if !shapes.is_empty() {
            return shapes;
        }
        let inside = self.coverage.shapes[place].and_then(|shape| Some(snap(self.zoom, shape.interior_point()?.0)));
        let corner = |IntPoint { x, y }| [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)];
        let square = inside.map(|at| corner(at).map(|(x, y)| IntPoint { x, y }).to_vec());
        square.map_or_else(Vec::new, |ring| vec![vec![ring]])
    }
}

fn cross(a: IntPoint, b: IntPoint) -> i64 {
    i64::from(a.x) * i64::from(b.y) - i64::from(b.x) * i64::from(a.y)
}

/// Outer rings with the holes that follow them.
pub(super) fn grouped(rings: Vec<(bool, IntContour)>) -> IntShapes {
    let mut shapes: IntShapes = Vec::new();
    for (is_outer, ring) in rings {
        match shapes.last_mut() {
            Some(shape) if !is_outer => shape.push(ring),
            _ => shapes.push(IntShape::from([ring])),
        }
    }
    shapes
}

/// The rings of a surface from the lines of its arcs, without those that vanish.
fn draft(surface: &[ArcRing], lines: &[IntPath]) -> Draft {
    let mut rings = Vec::with_capacity(surface.len());
    let mut arcs = Vec::with_capacity(surface.len());
    let mut sources = Vec::with_capacity(surface.len());
    for (place, ring) in surface.iter().enumerate() {
        let mut points = IntContour::new();
        let mut sides: Vec<u32> = Vec::new();
        for used in &ring.arcs {
            let line = &lines[used.arc as usize];
            // The last point of an arc is the first of the next.
            let count = line.len().saturating_sub(1);
            if used.backward {
                points.extend(line.iter().rev().take(count));
            } else {
                points.extend(&line[..count]);
            }
            sides.extend(std::iter::repeat_n(used.arc, count));
        }
        if points.len() > 2 {
            rings.push((ring.is_outer, points));
            arcs.push(sides);
            sources.push(place);
        }
    }
    let flaws = flaws(&rings);
    Draft { rings, sources, arcs, flaws }
}

impl Draft {
    fn arc(&self, (ring, place): (usize, usize)) -> u32 {
        self.arcs[ring][place]
    }

    fn side(&self, (ring, place): (usize, usize)) -> (IntPoint, IntPoint) {
        let ring = &self.rings[ring].1;
        (ring[place], ring[(place + 1) % ring.len()])
    }

    fn bends(&self, sides: Sides) -> [(u32, Bend); 2] {
        let [(a, b), (c, d)] = sides.map(|side| self.side(side));
        let over = meeting_point([a, b], [c, d]);
        sides.map(|side| {
            let (from, to) = self.side(side);
            (self.arc(side), Bend { from, to, over })
        })
    }
}

/// A side that goes over another point.
struct Bend {
    from: IntPoint,
    to: IntPoint,
    over: IntPoint,
}

impl Bend {
    fn apply(&self, line: &mut IntPath) {
        let is_side =
            |pair: &[IntPoint]| pair == [self.from, self.to].as_slice() || pair == [self.to, self.from].as_slice();
        if self.over != self.from
            && self.over != self.to
            && let Some(place) = line.windows(2).position(is_side)
        {
            line.insert(place + 1, self.over);
        }
    }
}

/// The grid point next to where two sides cross, the same whichever comes first and whichever way they go.
fn meeting_point(mut one: [IntPoint; 2], mut other: [IntPoint; 2]) -> IntPoint {
    let order = |point: &IntPoint| (point.x, point.y);
    one.sort_by_key(order);
    other.sort_by_key(order);
    let ([a, b], [c, d]) = if order(&one[0]) <= order(&other[0]) { (one, other) } else { (other, one) };
    let wide = |from: IntPoint, to: IntPoint| (i128::from(to.x - from.x), i128::from(to.y - from.y));
    let ((rx, ry), (sx, sy), (qx, qy)) = (wide(a, b), wide(c, d), wide(a, c));
    let whole = rx * sy - ry * sx;
    let (part, whole) = ((qx * sy - qy * sx) * whole.signum(), whole.abs());
    let along = |start: i32, step: i128| {
        let moved = if whole == 0 { 0 } else { (2 * part * step + whole).div_euclid(2 * whole) };
        start + i32::try_from(moved).unwrap_or_default()
    };
    IntPoint { x: along(a.x, rx), y: along(a.y, ry) }
}

/// Goes on with a line to a point, over points where it crosses the sides of tiles.
fn to_seams(from: IntPoint, to: IntPoint, line: &mut IntPath) {
    if from == to {
        return;
    }
    let seam = seam_between(from.x, to.x)
        .map(|x| IntPoint { x, y: at(x, (from.x, from.y), (to.x, to.y)) })
        .or_else(|| seam_between(from.y, to.y).map(|y| IntPoint { x: at(y, (from.y, from.x), (to.y, to.x)), y }));
    match seam {
        Some(over) => {
            to_seams(from, over, line);
            to_seams(over, to, line);
        }
        None => line.push(to),
    }
}

/// The side of a tile in the middle between two columns or rows, none where there is none between them.
fn seam_between(one: i32, other: i32) -> Option<i32> {
    let first = one.min(other).div_euclid(EXTENT) + 1;
    let last = (one.max(other) - 1).div_euclid(EXTENT);
    (first <= last).then_some(i32::midpoint(first, last) * EXTENT)
}

/// Where a line is at a coordinate along it: the nearest whole number.
#[expect(clippy::cast_possible_truncation, reason = "it lies between the ends")]
pub(super) fn at(along: i32, from: (i32, i32), to: (i32, i32)) -> i32 {
    let ((low, start), (high, end)) = if from <= to { (from, to) } else { (to, from) };
    let [low, start, high, end, along] = [low, start, high, end, along].map(i64::from);
    let run = high - low;
    if run == 0 { start as i32 } else { (start + (2 * (end - start) * (along - low) + run).div_euclid(2 * run)) as i32 }
}
