//! Planning areas: neighborhoods whose borders cross tracts.

use geo::{Coord, LineString, Polygon};

use crate::sample::grid_plan::GridPlan;
use crate::sample::names;
use crate::sample::rng::{Purpose, SampleRng};
use crate::sample::rounding;
use crate::sample::street_grid::StreetGrid;

/// A planning area.
pub(super) struct Area {
    pub(super) id: u32,
    pub(super) name: String,
    pub(super) outline: Polygon,
}

/// A position in columns and rows of the plan.
type Point = (f64, f64);

/// Borders between areas. Each is generated once, so that neighbors share its vertices.
struct Borders {
    columns: usize,
    /// From west to east: the southern border of each area, and the northern ones of the last row.
    level: Vec<Vec<Coord>>,
    /// From south to north: the western border of each area, and the eastern ones of the last column.
    upright: Vec<Vec<Coord>>,
}

/// The areas of a town with so many tracts. They partition the region.
pub(super) fn areas(grid: &StreetGrid, tracts: u32, seed: u64) -> Vec<Area> {
    const TRACTS_PER_AREA: f64 = 10.0;
    let side = (f64::from(tracts) / TRACTS_PER_AREA).sqrt();
    let (columns, rows) = (rounding::nearest(side * 1.05).max(3), rounding::nearest(side).max(2));
    let borders = Borders::new(grid, columns, rows, &mut SampleRng::new(seed, Purpose::Areas));
    let all = (0..rows as usize).flat_map(|row| (0..columns as usize).map(move |column| (column, row)));
    let area = |((column, row), n): ((usize, usize), u32)| Area {
        id: n + 1,
        name: names::neighbourhood(n),
        outline: borders.around(column, row),
    };
    all.zip(0..).map(area).collect()
}

impl Borders {
    fn new(grid: &StreetGrid, columns: u32, rows: u32, rng: &mut SampleRng) -> Self {
        let nodes: Vec<Vec<Point>> = (0..=rows)
            .map(|row| (0..=columns).map(|column| node(grid.plan, (column, columns), (row, rows), rng)).collect())
            .collect();
        let (columns, rows) = (columns as usize, rows as usize);
        let mut level = Vec::with_capacity((rows + 1) * columns);
        let mut upright = Vec::with_capacity(rows * (columns + 1));
        for row in 0..=rows {
            for column in 0..=columns {
                if column < columns {
                    level.push(border(grid, nodes[row][column], nodes[row][column + 1], rng));
                }
                if row < rows {
                    upright.push(border(grid, nodes[row][column], nodes[row + 1][column], rng));
                }
            }
        }
        Self { columns, level, upright }
    }

    /// Counter-clockwise: south, east, north, west.
    fn around(&self, column: usize, row: usize) -> Polygon {
        let level = |row: usize| &self.level[row * self.columns + column];
        let upright = |column: usize| &self.upright[row * (self.columns + 1) + column];
        let mut ring: Vec<Coord> = level(row).clone();
        ring.extend(upright(column + 1).iter().skip(1));
        ring.extend(level(row + 1).iter().rev().skip(1));
        ring.extend(upright(column).iter().rev().skip(1));
        Polygon::new(LineString::new(ring), Vec::new())
    }
}

/// A point where four areas meet. On the boundary of the region it is a street corner; one column of nodes is in the
/// middle of the river.
fn node(plan: GridPlan, (column, columns): (u32, u32), (row, rows): (u32, u32), rng: &mut SampleRng) -> Point {
    let along = |n: u32, count: u32, blocks: u32, rng: &mut SampleRng| {
        let step = f64::from(blocks) / f64::from(count);
        f64::from(n) * step + rng.between(-0.2, 0.2) * step
    };
    let in_river = f64::from(plan.river) + 0.5;
    let river_line = rounding::nearest(in_river / f64::from(plan.columns) * f64::from(columns)).clamp(1, columns - 1);
    let y = match row {
        0 => 0.0,
        _ if row == rows => f64::from(plan.rows),
        _ => along(row, rows, plan.rows, rng),
    };
    let x = match column {
        0 => 0.0,
        _ if column == columns => f64::from(plan.columns),
        _ if column == river_line => in_river,
        _ if column < river_line => along(column, river_line, plan.river, rng),
        _ => in_river + along(column - river_line, columns - river_line, plan.columns - plan.river, rng),
    };
    let at_edge = |value: f64, is_edge: bool| if is_edge { value.round() } else { value };
    let crosses_river = x == in_river;
    (at_edge(x, (row == 0 || row == rows) && !crosses_river), at_edge(y, column == 0 || column == columns))
}

/// A border between two nodes. On the boundary of the region it follows every street corner; inside it bends slightly,
/// except in the river.
fn border(grid: &StreetGrid, from: Point, to: Point, rng: &mut SampleRng) -> Vec<Coord> {
    const BLOCKS_PER_BEND: f64 = 2.0;
    let plan = grid.plan;
    let on = |value: f64, line: u32| value == f64::from(line);
    let level_edge = from.1 == to.1 && (on(from.1, 0) || on(from.1, plan.rows));
    let upright_edge = from.0 == to.0 && (on(from.0, 0) || on(from.0, plan.columns));
    let river = from.0 == to.0 && !upright_edge;
    if level_edge || upright_edge {
        return along_the_edge(grid, from, to);
    }
    let steps = rounding::nearest(((to.0 - from.0).abs() + (to.1 - from.1).abs()) / BLOCKS_PER_BEND).clamp(2, 8);
    let bend = if river { 0.0 } else { 0.5 };
    let between = (1..steps).map(|step| {
        let t = f64::from(step) / f64::from(steps);
        let (x, y) = (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t);
        grid.at(x + rng.between(-bend, bend), y + rng.between(-bend, bend))
    });
    let between: Vec<Coord> = between.collect();
    [node_at(grid, from)].into_iter().chain(between).chain([node_at(grid, to)]).collect()
}

/// Every street corner between two nodes on the boundary of the region.
fn along_the_edge(grid: &StreetGrid, from: Point, to: Point) -> Vec<Coord> {
    let mut corners = vec![node_at(grid, from)];
    let (first, last) = (from.0 + from.1, to.0 + to.1);
    let corner = |n: u32| {
        let along = f64::from(n);
        let t = (along - first) / (last - first);
        (t > 0.0 && t < 1.0).then(|| {
            let (x, y) = if from.1 == to.1 { (along - from.1, from.1) } else { (from.0, along - from.0) };
            grid.corner((rounding::nearest(x), rounding::nearest(y)))
        })
    };
    corners.extend((rounding::floor(first)..=rounding::floor(last)).filter_map(corner));
    corners.push(node_at(grid, to));
    corners
}

/// The coordinates of a node; on the boundary of the region it is exactly on the border of the tracts.
fn node_at(grid: &StreetGrid, (x, y): Point) -> Coord {
    let plan = grid.plan;
    let at_edge = [0.0, f64::from(plan.columns)].contains(&x) || [0.0, f64::from(plan.rows)].contains(&y);
    let corner = |x: f64| grid.corner((rounding::floor(x), rounding::floor(y)));
    match (at_edge, x.fract() == 0.0) {
        (true, true) => corner(x),
        (true, false) => {
            let (west, east) = (corner(x), corner(x + 1.0));
            Coord { x: f64::midpoint(west.x, east.x), y: f64::midpoint(west.y, east.y) }
        }
        (false, _) => grid.at(x, y),
    }
}
