//! Streets on the ground: the corners that tracts, parks, bus stops and streets share, which is why they fit exactly.

use geo::{Coord, LineString, Polygon};

use crate::sample::dice::{Dice, Purpose};
use crate::sample::land::{Land, Place};
use crate::sample::plan::{Block, Ground, Plan};
use crate::sample::whole;

/// How far a corner lies beside its straight street, as a share of a block. Below a quarter, blocks stay simple.
const UNEVEN: f64 = 0.19;

/// The corners of all blocks.
pub(super) struct Lattice {
    pub(super) plan: Plan,
    /// The rows of streets that cross the river.
    pub(super) bridges: Vec<u32>,
    land: Land,
    corners: Vec<Coord>,
}

impl Lattice {
    pub(super) fn new(plan: Plan, seed: u64) -> Self {
        let land = Land::new(plan, seed);
        let mut dice = Dice::new(seed, Purpose::Corners);
        let mut corners = Vec::with_capacity(((plan.columns + 1) * (plan.rows + 1)) as usize);
        for row in 0..=plan.rows {
            for column in 0..=plan.columns {
                let (aside, along) = (dice.between(-UNEVEN, UNEVEN), dice.between(-UNEVEN, UNEVEN));
                let is_edge = [0, plan.river, plan.river + 1, plan.columns].contains(&column);
                let aside = if is_edge { 0.0 } else { aside };
                let along = if row == 0 || row == plan.rows { 0.0 } else { along };
                corners.push(land.at(f64::from(column) + aside, f64::from(row) + along));
            }
        }
        Self { plan, bridges: bridges(plan, &mut dice), land, corners }
    }

    /// A street corner.
    pub(super) fn corner(&self, (column, row): (u32, u32)) -> Coord {
        self.corners[(row * (self.plan.columns + 1) + column) as usize]
    }

    /// Any point of the plan; between the corners it does not follow their unevenness.
    pub(super) fn at(&self, column: f64, row: f64) -> Coord {
        self.land.at(column, row)
    }

    /// Where a point lies seen from the core.
    pub(super) fn place(&self, at: Coord) -> Place {
        self.land.place(at)
    }

    /// The middle of a block.
    pub(super) fn center(&self, (column, row): Block) -> Coord {
        let [a, b, c, d] =
            [(column, row), (column + 1, row), (column, row + 1), (column + 1, row + 1)].map(|at| self.corner(at));
        Coord { x: (a.x + b.x + c.x + d.x) / 4.0, y: (a.y + b.y + c.y + d.y) / 4.0 }
    }

    /// The outline of a block.
    pub(super) fn block(&self, (column, row): Block) -> Polygon {
        self.outline(Ground { west: column, south: row, east: column + 1, north: row + 1 })
    }

    /// A point of a block, away from its streets.
    pub(super) fn inside(&self, block: Block, dice: &mut Dice) -> Coord {
        let (center, corner) = (self.center(block), self.corner(block));
        let (east, north) = (dice.between(-0.6, 0.6), dice.between(-0.6, 0.6));
        Coord { x: center.x + east * (center.x - corner.x).abs(), y: center.y + north * (center.y - corner.y).abs() }
    }

    /// The outline of some ground, counter-clockwise, through every corner on it: whoever shares a border shares its
    /// points.
    pub(super) fn outline(&self, ground: Ground) -> Polygon {
        let ring: Vec<Coord> = ground.corners().map(|corner| self.corner(corner)).collect();
        Polygon::new(LineString::new(ring), Vec::new())
    }

    /// The distance of two points in kilometers, on the plane of the sample.
    pub(super) fn kilometers(&self, a: Coord, b: Coord) -> f64 {
        let (a, b) = (self.place(a), self.place(b));
        let (east, north) = (a.east - b.east, a.north - b.north);
        (east * east + north * north).sqrt() * self.plan.stretch
    }

    /// The ground inside an outline in square meters.
    pub(super) fn square_meters(&self, outline: &Polygon) -> f64 {
        let pairs = outline.exterior().lines().map(|line| (self.place(line.start), self.place(line.end)));
        let doubled: f64 = pairs.map(|(a, b)| a.east * b.north - b.east * a.north).sum();
        (doubled / 2.0).abs() * self.plan.stretch * self.plan.stretch * 1e6
    }
}

/// Few bridges, one of them in the core, all on streets with an even number: there the bus stops.
fn bridges(plan: Plan, dice: &mut Dice) -> Vec<u32> {
    let count = (plan.rows / 20).max(3) | 1;
    let apart = f64::from(plan.rows) / f64::from(count);
    let row = |n: u32, dice: &mut Dice| {
        let uneven = if 2 * n + 1 == count { 0.0 } else { dice.between(-0.15, 0.15) };
        whole::nearest((f64::from(n) + 0.5 + uneven) * apart / 2.0) * 2
    };
    (0..count).map(|n| row(n, dice)).collect()
}
