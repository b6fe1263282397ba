//! Planning areas: neighbourhoods whose borders cut through tracts.

use geo::{Coord, LineString, Polygon};

use crate::sample::dice::{Dice, Purpose};
use crate::sample::lattice::Lattice;
use crate::sample::names;
use crate::sample::plan::Plan;
use crate::sample::whole;

/// A planning area.
pub(super) struct Area {
    pub(super) id: u32,
    pub(super) name: String,
    pub(super) outline: Polygon,
}

/// A point of the plan.
type Point = (f64, f64);

/// Borders between areas, each drawn once, so that neighbours share its points.
struct Borders {
    columns: usize,
    /// From west to east along the south of each area, and along the north of the last.
    level: Vec<Vec<Coord>>,
    /// From south to north along the west of each area, and along the east of the last.
    upright: Vec<Vec<Coord>>,
}

/// The areas of a town of so many tracts: together they are the region.
pub(super) fn areas(lattice: &Lattice, tracts: u32, seed: u64) -> Vec<Area> {
    const TRACTS_PER_AREA: f64 = 10.0;
    let side = (f64::from(tracts) / TRACTS_PER_AREA).sqrt();
    let (columns, rows) = (whole::nearest(side * 1.05).max(3), whole::nearest(side).max(2));
    let borders = Borders::new(lattice, columns, rows, &mut Dice::new(seed, Purpose::Areas));
    let all = (0..rows as usize).flat_map(|row| (0..columns as usize).map(move |column| (column, row)));
    let area = |((column, row), n): ((usize, usize), u32)| Area {
        id: n + 1,
        name: names::neighbourhood(n),
        outline: borders.around(column, row),
    };
    all.zip(0..).map(area).collect()
}

impl Borders {
    fn new(lattice: &Lattice, columns: u32, rows: u32, dice: &mut Dice) -> Self {
        let nodes: Vec<Vec<Point>> = (0..=rows)
            .map(|row| (0..=columns).map(|column| node(lattice.plan, (column, columns), (row, rows), dice)).collect())
            .collect();
        let (columns, rows) = (columns as usize, rows as usize);
        let mut level = Vec::with_capacity((rows + 1) * columns);
        let mut upright = Vec::with_capacity(rows * (columns + 1));
        for row in 0..=rows {
            for column in 0..=columns {
                if column < columns {
                    level.push(border(lattice, nodes[row][column], nodes[row][column + 1], dice));
                }
                if row < rows {
                    upright.push(border(lattice, nodes[row][column], nodes[row + 1][column], dice));
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

/// Where four areas meet. At the edge of the region that is a street corner; one line of nodes is the middle of the river.
fn node(plan: Plan, (column, columns): (u32, u32), (row, rows): (u32, u32), dice: &mut Dice) -> Point {
    let along = |n: u32, count: u32, blocks: u32, dice: &mut Dice| {
        let step = f64::from(blocks) / f64::from(count);
        f64::from(n) * step + dice.between(-0.2, 0.2) * step
    };
    let in_river = f64::from(plan.river) + 0.5;
    let river_line = whole::nearest(in_river / f64::from(plan.columns) * f64::from(columns)).clamp(1, columns - 1);
    let y = match row {
        0 => 0.0,
        _ if row == rows => f64::from(plan.rows),
        _ => along(row, rows, plan.rows, dice),
    };
    let x = match column {
        0 => 0.0,
        _ if column == columns => f64::from(plan.columns),
        _ if column == river_line => in_river,
        _ if column < river_line => along(column, river_line, plan.river, dice),
        _ => in_river + along(column - river_line, columns - river_line, plan.columns - plan.river, dice),
    };
    let at_edge = |value: f64, is_edge: bool| if is_edge { value.round() } else { value };
    let crosses_river = x == in_river;
    (at_edge(x, (row == 0 || row == rows) && !crosses_river), at_edge(y, column == 0 || column == columns))
}

/// A border between two nodes. At the edge of the region it runs through every street corner; inside it bends a little; in
/// the river it does not, so that it stays there.
fn border(lattice: &Lattice, from: Point, to: Point, dice: &mut Dice) -> Vec<Coord> {
    const BLOCKS_PER_BEND: f64 = 2.0;
    let plan = lattice.plan;
    let on = |value: f64, line: u32| value == f64::from(line);
    let level_edge = from.1 == to.1 && (on(from.1, 0) || on(from.1, plan.rows));
    let upright_edge = from.0 == to.0 && (on(from.0, 0) || on(from.0, plan.columns));
    let river = from.0 == to.0 && !upright_edge;
    if level_edge || upright_edge {
        return along_the_edge(lattice, from, to);
    }
    let steps = whole::nearest(((to.0 - from.0).abs() + (to.1 - from.1).abs()) / BLOCKS_PER_BEND).clamp(2, 8);
    let bend = if river { 0.0 } else { 0.5 };
    let between = (1..steps).map(|step| {
        let t = f64::from(step) / f64::from(steps);
        let (x, y) = (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t);
        lattice.at(x + dice.between(-bend, bend), y + dice.between(-bend, bend))
    });
    let between: Vec<Coord> = between.collect();
    [node_at(lattice, from)].into_iter().chain(between).chain([node_at(lattice, to)]).collect()
}

/// Every street corner from one node at the edge of the region to another.
fn along_the_edge(lattice: &Lattice, from: Point, to: Point) -> Vec<Coord> {
    let mut corners = vec![node_at(lattice, from)];
    let (first, last) = (from.0 + from.1, to.0 + to.1);
    let corner = |n: u32| {
        let along = f64::from(n);
        let t = (along - first) / (last - first);
        (t > 0.0 && t < 1.0).then(|| {
            let (x, y) = if from.1 == to.1 { (along - from.1, from.1) } else { (from.0, along - from.0) };
            lattice.corner((whole::nearest(x), whole::nearest(y)))
        })
    };
    corners.extend((whole::floor(first)..=whole::floor(last)).filter_map(corner));
    corners.push(node_at(lattice, to));
    corners
}

/// A node on the ground: at the edge of the region exactly on the border of its tracts.
fn node_at(lattice: &Lattice, (x, y): Point) -> Coord {
    let plan = lattice.plan;
    let at_edge = [0.0, f64::from(plan.columns)].contains(&x) || [0.0, f64::from(plan.rows)].contains(&y);
    let corner = |x: f64| lattice.corner((whole::floor(x), whole::floor(y)));
    match (at_edge, x.fract() == 0.0) {
        (true, true) => corner(x),
        (true, false) => {
            let (west, east) = (corner(x), corner(x + 1.0));
            Coord { x: f64::midpoint(west.x, east.x), y: f64::midpoint(west.y, east.y) }
        }
        (false, _) => lattice.at(x, y),
    }
}
