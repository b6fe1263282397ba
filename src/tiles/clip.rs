//! Clipping of geometries to tiles.

use std::ops::RangeInclusive;

use i_overlay::core::fill_rule::FillRule;
use i_overlay::string::clip::{ClipRule, IntClip};

use crate::tiles::coverage::{interpolated, shapes_of};
use crate::tiles::grid::{BUFFER, EXTENT, IntContour, IntPath, IntPoint, IntShape, IntShapes, TileId, tiles_touching};
use crate::tiles::rings::bounds;
use crate::tiles::rings::{GridGeometry, make_valid};
use crate::tiles::validity::validity_errors;

/// The parts of a geometry in each tile of a zoom and its buffer, in units of the tile.
pub(super) fn clip_to_tiles(zoom: u8, geometry: &GridGeometry) -> Vec<(TileId, GridGeometry)> {
    let (low, high) = geometry.bounds();
    match geometry {
        GridGeometry::Point(_) | GridGeometry::Lines(_) => tiles_touching(zoom, low, high)
            .filter_map(|tile| Some((tile, clip_line_or_point(geometry, tile)?)))
            .collect(),
        GridGeometry::Area(shapes) => clip_polygons(zoom, shapes, low, high),
    }
}

/// The range of a tile and its buffer along one axis.
const fn buffered_range(tile: i32) -> RangeInclusive<i32> {
    tile * EXTENT - BUFFER..=tile * EXTENT + EXTENT + BUFFER
}

fn clip_polygons(zoom: u8, shapes: &IntShapes, low: IntPoint, high: IntPoint) -> Vec<(TileId, GridGeometry)> {
    let tiles: Vec<TileId> = tiles_touching(zoom, low, high).collect();
    let mut parts = Vec::with_capacity(tiles.len());
    // Column by column, so that each tile clips only what lies in its column.
    for column in tiles.chunk_by(|a, b| a.x == b.x) {
        let Some(first) = column.first() else { continue };
        let columns = buffered_range(first.x);
        let is_narrow = columns.contains(&low.x) && columns.contains(&high.x);
        let within = if is_narrow {
            shapes.clone()
        } else {
            clip_to_strip(shapes, &columns, |p| (p.x, p.y), |x, y| IntPoint { x, y })
        };
        for &tile in column {
            let rows = buffered_range(tile.y);
            let is_whole = is_narrow && rows.contains(&low.y) && rows.contains(&high.y);
            let mut inside = if is_whole {
                within.clone()
            } else {
                clip_to_strip(&within, &rows, |p| (p.y, p.x), |y, x| IntPoint { x, y })
            };
            if !is_whole {
                inside = ensure_valid(inside);
            }
            let corner = tile.corner();
            for point in inside.iter_mut().flatten().flatten() {
                *point = IntPoint { x: point.x - corner.x, y: point.y - corner.y };
            }
            if !inside.is_empty() {
                parts.push((tile, GridGeometry::Area(inside)));
            }
        }
    }
    parts
}

/// Clips rings to a strip (Sutherland and Hodgman 1974): what lies outside is moved to the side of the strip, so that
/// the winding number around each point inside stays the same.
fn clip_to_strip(
    shapes: &IntShapes,
    strip: &RangeInclusive<i32>,
    split: impl Fn(&IntPoint) -> (i32, i32),
    join: impl Fn(i32, i32) -> IntPoint,
) -> IntShapes {
    let clip_ring = |ring: &IntContour| {
        let mut clipped = IntContour::with_capacity(ring.len());
        let mut keep = |point: IntPoint| {
            if clipped.last() != Some(&point) {
                clipped.push(point);
            }
        };
        let next = ring.iter().cycle().skip(1);
        for (a, b) in ring.iter().zip(next) {
            let (from, to) = (split(a), split(b));
            if strip.contains(&from.0) {
                keep(*a);
            }
            let mut sides = [*strip.start(), *strip.end()];
            if from.0 > to.0 {
                sides.reverse();
            }
            for side in sides {
                if from.0.min(to.0) < side && side < from.0.max(to.0) {
                    keep(join(side, interpolated(side, from, to)));
                }
            }
        }
        while clipped.len() > 1 && clipped.first() == clipped.last() {
            clipped.pop();
        }
        clipped
    };
    let clip_shape = |shape: &IntShape| {
        let mut rings = shape.iter().map(clip_ring);
        let outer = rings.next().filter(|ring| ring.len() > 2)?;
        Some(std::iter::once(outer).chain(rings.filter(|ring| ring.len() > 2)).collect())
    };
    shapes.iter().filter_map(clip_shape).collect()
}

/// Clipping can make a ring overlap itself along the side of a tile; such shapes are made valid.
fn ensure_valid(shapes: IntShapes) -> IntShapes {
    let rings: Vec<(bool, IntContour)> = shapes
        .into_iter()
        .flat_map(|shape| shape.into_iter().enumerate().map(|(index, ring)| (index == 0, ring)))
        .collect();
    if validity_errors(&rings).is_empty() {
        return shapes_of(rings);
    }
    let rings: Vec<IntContour> = rings.into_iter().map(|(_, ring)| ring).collect();
    make_valid(&rings, FillRule::Positive)
}

fn clip_line_or_point(geometry: &GridGeometry, tile: TileId) -> Option<GridGeometry> {
    let corner = tile.corner();
    let inside = -BUFFER..=EXTENT + BUFFER;
    let local = |point: &IntPoint| IntPoint { x: point.x - corner.x, y: point.y - corner.y };
    match geometry {
        GridGeometry::Point(point) => {
            let at = local(point);
            (inside.contains(&at.x) && inside.contains(&at.y)).then_some(GridGeometry::Point(at))
        }
        GridGeometry::Lines(lines) => {
            let local: Vec<IntPath> = lines.iter().map(|line| line.iter().map(local).collect()).collect();
            let (low, high) = bounds(local.iter().flatten());
            let is_inside = [low.x, low.y, high.x, high.y].iter().all(|coordinate| inside.contains(coordinate));
            let rule = ClipRule { invert: false, boundary_included: true };
            let clipped = if is_inside {
                local
            } else {
                vec![clip_box()].clip_paths(&stretches_near_tile(&local), FillRule::NonZero, rule)
            };
            let drawable: Vec<IntPath> = clipped.into_iter().filter(|line| line.len() > 1).collect();
            (!drawable.is_empty()).then_some(GridGeometry::Lines(drawable))
        }
        GridGeometry::Area(_) => None,
    }
}

/// The stretches of lines whose segments may reach into a tile: a border of thousands of vertices has few in each tile.
fn stretches_near_tile(lines: &[IntPath]) -> Vec<IntPath> {
    let (low, high) = (-BUFFER, EXTENT + BUFFER);
    let beyond = |a: i32, b: i32| a.max(b) < low || a.min(b) > high;
    let mut stretches: Vec<IntPath> = Vec::new();
    for line in lines {
        let mut is_open = false;
        for segment in line.windows(2) {
            if beyond(segment[0].x, segment[1].x) || beyond(segment[0].y, segment[1].y) {
                is_open = false;
                continue;
            }
            match stretches.last_mut().filter(|_| is_open) {
                Some(stretch) => stretch.push(segment[1]),
                None => stretches.push(segment.to_vec()),
            }
            is_open = true;
        }
    }
    stretches
}

fn clip_box() -> IntContour {
    let (low, high) = (-BUFFER, EXTENT + BUFFER);
    [(low, low), (high, low), (high, high), (low, high)].map(|(x, y)| IntPoint { x, y }).to_vec()
}
