//! Street corners. Tracts, parks, bus stops and streets share them, so that they fit exactly.

use geo::{Coord, LineString, Polygon};

use crate::sample::grid_plan::{Block, BlockRange, GridPlan};
use crate::sample::rng::{Purpose, SampleRng};
use crate::sample::rounding;
use crate::sample::terrain::{Place, Terrain};

/// The largest displacement of a corner, as a share of a block. Below a quarter, blocks are simple polygons.
const UNEVEN: f64 = 0.19;

/// The corners of all blocks.
pub(super) struct StreetGrid {
    pub(super) plan: GridPlan,
    /// The rows of streets that cross the river.
    pub(super) bridges: Vec<u32>,
    terrain: Terrain,
    corners: Vec<Coord>,
}

impl StreetGrid {
    pub(super) fn new(plan: GridPlan, seed: u64) -> Self {
        let terrain = Terrain::new(plan, seed);
        let mut rng = SampleRng::new(seed, Purpose::Corners);
        let mut corners = Vec::with_capacity(((plan.columns + 1) * (plan.rows + 1)) as usize);
        for row in 0..=plan.rows {
            for column in 0..=plan.columns {
                let (aside, along) = (rng.between(-UNEVEN, UNEVEN), rng.between(-UNEVEN, UNEVEN));
                let is_edge = [0, plan.river, plan.river + 1, plan.columns].contains(&column);
                let aside = if is_edge { 0.0 } else { aside };
                let along = if row == 0 || row == plan.rows { 0.0 } else { along };
                corners.push(terrain.at(f64::from(column) + aside, f64::from(row) + along));
            }
        }
        Self { plan, bridges: bridges(plan, &mut rng), terrain, corners }
    }

    /// A street corner.
    pub(super) fn corner(&self, (column, row): (u32, u32)) -> Coord {
        self.corners[(row * (self.plan.columns + 1) + column) as usize]
    }

    /// Projects any point of the plan; between corners it ignores their displacement.
    pub(super) fn at(&self, column: f64, row: f64) -> Coord {
        self.terrain.at(column, row)
    }

    /// The position relative to the core.
    pub(super) fn place(&self, at: Coord) -> Place {
        self.terrain.place(at)
    }

    /// The center of a block.
    pub(super) fn center(&self, (column, row): Block) -> Coord {
        let [a, b, c, d] =
            [(column, row), (column + 1, row), (column, row + 1), (column + 1, row + 1)].map(|at| self.corner(at));
        Coord { x: (a.x + b.x + c.x + d.x) / 4.0, y: (a.y + b.y + c.y + d.y) / 4.0 }
    }

    /// The outline of a block.
    pub(super) fn block(&self, (column, row): Block) -> Polygon {
        self.outline(BlockRange { west: column, south: row, east: column + 1, north: row + 1 })
    }

    /// A random point in a block, away from its streets.
    pub(super) fn inside(&self, block: Block, rng: &mut SampleRng) -> Coord {
        let (center, corner) = (self.center(block), self.corner(block));
        let (east, north) = (rng.between(-0.6, 0.6), rng.between(-0.6, 0.6));
        Coord { x: center.x + east * (center.x - corner.x).abs(), y: center.y + north * (center.y - corner.y).abs() }
    }

    /// The outline of a rectangle of blocks, counter-clockwise, with every corner on it, so that neighbors share
    /// vertices.
    pub(super) fn outline(&self, blocks: BlockRange) -> Polygon {
        let ring: Vec<Coord> = blocks.corners().map(|corner| self.corner(corner)).collect();
        Polygon::new(LineString::new(ring), Vec::new())
    }

    /// The planar distance of two points in kilometers.
    pub(super) fn kilometers(&self, a: Coord, b: Coord) -> f64 {
        let (a, b) = (self.place(a), self.place(b));
        let (east, north) = (a.east - b.east, a.north - b.north);
        (east * east + north * north).sqrt() * self.plan.stretch
    }

    /// The planar area of an outline in square meters.
    pub(super) fn square_meters(&self, outline: &Polygon) -> f64 {
        let pairs = outline.exterior().lines().map(|line| (self.place(line.start), self.place(line.end)));
        let doubled: f64 = pairs.map(|(a, b)| a.east * b.north - b.east * a.north).sum();
        (doubled / 2.0).abs() * self.plan.stretch * self.plan.stretch * 1e6
    }
}

/// The rows with a bridge: few, one of them in the core, all even, where buses stop.
fn bridges(plan: GridPlan, rng: &mut SampleRng) -> Vec<u32> {
    let count = (plan.rows / 20).max(3) | 1;
    let apart = f64::from(plan.rows) / f64::from(count);
    let row = |n: u32, rng: &mut SampleRng| {
        let uneven = if 2 * n + 1 == count { 0.0 } else { rng.between(-0.15, 0.15) };
        rounding::nearest((f64::from(n) + 0.5 + uneven) * apart / 2.0) * 2
    };
    (0..count).map(|n| row(n, rng)).collect()
}
