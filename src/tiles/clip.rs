//! What of a geometry lies in a tile.

use std::ops::RangeInclusive;

use i_overlay::core::fill_rule::FillRule;
use i_overlay::string::clip::{ClipRule, IntClip};

use crate::tiles::coverage::{at, grouped};
use crate::tiles::grid::{BUFFER, EXTENT, IntContour, IntPath, IntPoint, IntShape, IntShapes, TileId, tiles_touching};
use crate::tiles::rings::{Snapped, clean};
use crate::tiles::simple::{bounds, flaws};

/// The parts of a geometry in the tiles of a zoom and their buffers, in the tiles' own units.
pub(super) fn parts(zoom: u8, snapped: &Snapped) -> Vec<(TileId, Snapped)> {
    let (low, high) = snapped.bounds();
    match snapped {
        Snapped::Point(_) | Snapped::Lines(_) => {
            tiles_touching(zoom, low, high).filter_map(|tile| Some((tile, line_or_point(snapped, tile)?))).collect()
        }
        Snapped::Area(shapes) => area(zoom, shapes, low, high),
    }
}

/// Where a tile and its buffer reach along one axis.
const fn window(tile: i32) -> RangeInclusive<i32> {
    tile * EXTENT - BUFFER..=tile * EXTENT + EXTENT + BUFFER
}

fn area(zoom: u8, shapes: &IntShapes, low: IntPoint, high: IntPoint) -> Vec<(TileId, Snapped)> {
    let tiles: Vec<TileId> = tiles_touching(zoom, low, high).collect();
    let mut parts = Vec::with_capacity(tiles.len());
    // Column by column, so that of a long surface little is left to go through for each tile.
    for column in tiles.chunk_by(|a, b| a.x == b.x) {
        let Some(first) = column.first() else { continue };
        let columns = window(first.x);
        let is_narrow = columns.contains(&low.x) && columns.contains(&high.x);
        let within =
            if is_narrow { shapes.clone() } else { cut(shapes, &columns, |p| (p.x, p.y), |x, y| IntPoint { x, y }) };
        for &tile in column {
            let rows = window(tile.y);
            let is_whole = is_narrow && rows.contains(&low.y) && rows.contains(&high.y);
            let mut inside =
                if is_whole { within.clone() } else { cut(&within, &rows, |p| (p.y, p.x), |y, x| IntPoint { x, y }) };
            if !is_whole {
                inside = valid(inside);
            }
            let corner = tile.corner();
            for point in inside.iter_mut().flatten().flatten() {
                *point = IntPoint { x: point.x - corner.x, y: point.y - corner.y };
            }
            if !inside.is_empty() {
                parts.push((tile, Snapped::Area(inside)));
            }
        }
    }
    parts
}

/// Rings cut to a strip (Sutherland and Hodgman 1974): what lies outside is drawn along the side of the strip, so that
/// every ring still winds as often around each point inside.
fn cut(
    shapes: &IntShapes,
    strip: &RangeInclusive<i32>,
    apart: impl Fn(&IntPoint) -> (i32, i32),
    together: impl Fn(i32, i32) -> IntPoint,
) -> IntShapes {
    let cut_ring = |ring: &IntContour| {
        let mut kept = IntContour::with_capacity(ring.len());
        let mut keep = |point: IntPoint| {
            if kept.last() != Some(&point) {
                kept.push(point);
            }
        };
        let next = ring.iter().cycle().skip(1);
        for (a, b) in ring.iter().zip(next) {
            let (from, to) = (apart(a), apart(b));
            if strip.contains(&from.0) {
                keep(*a);
            }
            let mut sides = [*strip.start(), *strip.end()];
            if from.0 > to.0 {
                sides.reverse();
            }
            for side in sides {
                if from.0.min(to.0) < side && side < from.0.max(to.0) {
                    keep(together(side, at(side, from, to)));
                }
            }
        }
        while kept.len() > 1 && kept.first() == kept.last() {
            kept.pop();
        }
        kept
    };
    let cut_shape = |shape: &IntShape| {
        let mut rings = shape.iter().map(cut_ring);
        let outer = rings.next().filter(|ring| ring.len() > 2)?;
        Some(std::iter::once(outer).chain(rings.filter(|ring| ring.len() > 2)).collect())
    };
    shapes.iter().filter_map(cut_shape).collect()
}

/// The same surface with valid rings: where a ring left a window and came back, it now runs along its side.
fn valid(shapes: IntShapes) -> IntShapes {
    let rings: Vec<(bool, IntContour)> = shapes
        .into_iter()
        .flat_map(|shape| shape.into_iter().enumerate().map(|(place, ring)| (place == 0, ring)))
        .collect();
    if flaws(&rings).is_none() {
        return grouped(rings);
    }
    let rings: Vec<IntContour> = rings.into_iter().map(|(_, ring)| ring).collect();
    clean(&rings, FillRule::Positive)
}

fn line_or_point(snapped: &Snapped, tile: TileId) -> Option<Snapped> {
    let corner = tile.corner();
    let inside = -BUFFER..=EXTENT + BUFFER;
    let own = |point: &IntPoint| IntPoint { x: point.x - corner.x, y: point.y - corner.y };
    match snapped {
        Snapped::Point(point) => {
            let at = own(point);
            (inside.contains(&at.x) && inside.contains(&at.y)).then_some(Snapped::Point(at))
        }
        Snapped::Lines(lines) => {
            let own: Vec<IntPath> = lines.iter().map(|line| line.iter().map(own).collect()).collect();
            let (low, high) = bounds(own.iter().flatten());
            let whole = [low.x, low.y, high.x, high.y].iter().all(|side| inside.contains(side));
            let rule = ClipRule { invert: false, boundary_included: true };
            let cut = if whole { own } else { vec![frame()].clip_paths(&near(&own), FillRule::NonZero, rule) };
            let drawable: Vec<IntPath> = cut.into_iter().filter(|line| line.len() > 1).collect();
            (!drawable.is_empty()).then_some(Snapped::Lines(drawable))
        }
        Snapped::Area(_) => None,
    }
}

/// The stretches of lines whose sides may reach into a tile: a border of thousands of corners has few in each.
fn near(lines: &[IntPath]) -> Vec<IntPath> {
    let (low, high) = (-BUFFER, EXTENT + BUFFER);
    let beyond = |a: i32, b: i32| a.max(b) < low || a.min(b) > high;
    let mut stretches: Vec<IntPath> = Vec::new();
    for line in lines {
        let mut is_open = false;
        for side in line.windows(2) {
            if beyond(side[0].x, side[1].x) || beyond(side[0].y, side[1].y) {
                is_open = false;
                continue;
            }
            match stretches.last_mut().filter(|_| is_open) {
                Some(stretch) => stretch.push(side[1]),
                None => stretches.push(side.to_vec()),
            }
            is_open = true;
        }
    }
    stretches
}

fn frame() -> IntContour {
    let (low, high) = (-BUFFER, EXTENT + BUFFER);
    [(low, low), (high, low), (high, high), (low, high)].map(|(x, y)| IntPoint { x, y }).to_vec()
}
