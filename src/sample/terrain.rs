//! Projecting the grid plan to longitude and latitude.

use geo::Coord;

use crate::sample::grid_plan::GridPlan;
use crate::sample::noise::Noise;
use crate::sample::rng::{Purpose, SampleRng};

/// The center of town lies in the North Atlantic, so that the sample is not mistaken for a real place.
const MIDDLE: Coord = Coord { x: -41.0, y: 42.0 };
/// Kilometers per degree at 42° north on the WGS 84 ellipsoid.
const KM_PER_DEGREE: Coord = Coord { x: 82.851, y: 111.073 };

/// The position of the core in the plan, as shares of columns and rows.
const CORE: (f64, f64) = (0.57, 0.5);
/// Streets are 1 + 3·2.6·a² times further apart at a distance `a` from the core, as a share of the plan.
const SPREAD: f64 = 2.6;
/// The distance of adjacent streets in the core, in kilometers.
const CORE_BLOCK_KM: f64 = 0.28;
const RIVER_KM: f64 = 0.26;

/// Warps the plan in three steps. The displacement of each has a slope below 1, so that none folds the plane.
pub(super) struct Terrain {
    plan: GridPlan,
    meander: Noise,
    warp: [Noise; 2],
    coast: Noise,
}

/// Kilometers east and north of the core, scaled to a town of 150 tracts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    pub(super) east: f64,
    pub(super) north: f64,
}

impl Place {
    /// Distance decay: 1 at distance 0, a quarter at `reach`, then rapidly to 0.
    pub(super) fn nearness(self, other: Self, reach: f64) -> f64 {
        let (east, north) = ((self.east - other.east) / reach, (self.north - other.north) / reach);
        let one_and_square = 1.0 + east * east + north * north;
        1.0 / (one_and_square * one_and_square)
    }
}

impl Terrain {
    pub(super) fn new(plan: GridPlan, seed: u64) -> Self {
        let mut rng = SampleRng::new(seed, Purpose::Terrain);
        let meander = Noise::new(&mut rng, 1, 6);
        let warp = [Noise::new(&mut rng, 4, 4), Noise::new(&mut rng, 4, 4)];
        Self { plan, meander, warp, coast: Noise::new(&mut rng, 1, 5) }
    }

    /// Projects a point of the plan to degrees with six decimals, the precision of Census geometries.
    pub(super) fn at(&self, column: f64, row: f64) -> Coord {
        let place = self.coast(self.warp(self.meander(self.straight(column, row))));
        let degrees = |middle: f64, km: f64, per_degree: f64| {
            ((middle + km * self.plan.stretch / per_degree) * 1e6).round() / 1e6
        };
        Coord { x: degrees(MIDDLE.x, place.east, KM_PER_DEGREE.x), y: degrees(MIDDLE.y, place.north, KM_PER_DEGREE.y) }
    }

    /// The position of a point in degrees relative to the core.
    pub(super) fn place(&self, at: Coord) -> Place {
        Place {
            east: (at.x - MIDDLE.x) * KM_PER_DEGREE.x / self.plan.stretch,
            north: (at.y - MIDDLE.y) * KM_PER_DEGREE.y / self.plan.stretch,
        }
    }

    fn straight(&self, column: f64, row: f64) -> Place {
        let GridPlan { columns, rows, river, stretch } = self.plan;
        let across = f64::from(columns) * CORE_BLOCK_KM / stretch;
        let easting = |column: f64| spread(column / f64::from(columns) - CORE.0) * across;
        // The river widens with the square root of the scale.
        let width = RIVER_KM / stretch.sqrt();
        let (west_bank, east_bank) = (f64::from(river), f64::from(river) + 1.0);
        let east = if column <= west_bank {
            easting(column) + (easting(east_bank) - easting(west_bank)) - width
        } else if column >= east_bank {
            easting(column)
        } else {
            easting(east_bank) - width * (east_bank - column)
        };
        let north = spread(row / f64::from(rows) - CORE.1) * f64::from(rows) * CORE_BLOCK_KM / stretch;
        Place { east, north }
    }

    /// Displaces the river, and the streets beside it.
    fn meander(&self, from: Place) -> Place {
        let river = self.straight(f64::from(self.plan.river), 0.0).east;
        let beside = Place { east: river, north: from.north };
        let winding = 1.7 * self.meander.at(0.0, self.northward(from));
        Place { east: from.east + winding * from.nearness(beside, 6.0), ..from }
    }

    fn warp(&self, from: Place) -> Place {
        const KM: f64 = 0.8;
        let (x, y) = (self.eastward(from), self.northward(from));
        Place { east: from.east + KM * self.warp[0].at(x, y), north: from.north + KM * self.warp[1].at(x, y) }
    }

    /// Displaces the eastern shore.
    fn coast(&self, from: Place) -> Place {
        let begins = 3.5;
        let shore = self.straight(f64::from(self.plan.columns), 0.0).east;
        let t = ((from.east - begins) / (shore - begins)).max(0.0);
        Place { east: from.east + 2.2 * self.coast.at(0.0, self.northward(from)) * t * t, ..from }
    }

    fn eastward(&self, place: Place) -> f64 {
        let (west, east) = (self.straight(0.0, 0.0).east, self.straight(f64::from(self.plan.columns), 0.0).east);
        (place.east - west) / (east - west)
    }

    fn northward(&self, place: Place) -> f64 {
        let (south, north) = (self.straight(0.0, 0.0).north, self.straight(0.0, f64::from(self.plan.rows)).north);
        (place.north - south) / (north - south)
    }
}

fn spread(away: f64) -> f64 {
    away + SPREAD * away * away * away
}
