//! The shape of the land: where the streets of the plan come to lie on the globe.

use geo::Coord;

use crate::sample::dice::{Dice, Purpose};
use crate::sample::noise::Noise;
use crate::sample::plan::Plan;

/// The middle of town lies in the North Atlantic, where there is no land: nobody takes the sample for a place.
const MIDDLE: Coord = Coord { x: -41.0, y: 42.0 };
/// The length of a degree at 42° north on the WGS 84 ellipsoid.
const KM_PER_DEGREE: Coord = Coord { x: 82.851, y: 111.073 };

/// The core's place on paper, as shares of columns and rows.
const CORE: (f64, f64) = (0.57, 0.5);
/// Streets are 1 + 3·2.6·a² times further apart at a share of the paper `a` away from the core.
const SPREAD: f64 = 2.6;
/// The distance of two streets in the core in kilometers.
const CORE_BLOCK_KM: f64 = 0.28;
const RIVER_KM: f64 = 0.26;

/// From paper to ground, in three steps. Each moves places less than it moves their neighbours with them (its slope stays
/// below 1), so that no step folds the land over itself.
pub(super) struct Land {
    plan: Plan,
    meander: Noise,
    folds: [Noise; 2],
    coast: Noise,
}

/// Kilometers east and north of the core, in the measure of a town of 150 tracts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    pub(super) east: f64,
    pub(super) north: f64,
}

impl Place {
    /// How much of something that spreads from here is left at a distance: 1 here, a quarter at `reach`, soon nothing.
    pub(super) fn nearness(self, other: Self, reach: f64) -> f64 {
        let (east, north) = ((self.east - other.east) / reach, (self.north - other.north) / reach);
        let one_and_square = 1.0 + east * east + north * north;
        1.0 / (one_and_square * one_and_square)
    }
}

impl Land {
    /// The land of a seed.
    pub(super) fn new(plan: Plan, seed: u64) -> Self {
        let mut dice = Dice::new(seed, Purpose::Land);
        let meander = Noise::new(&mut dice, 1, 6);
        let folds = [Noise::new(&mut dice, 4, 4), Noise::new(&mut dice, 4, 4)];
        Self { plan, meander, folds, coast: Noise::new(&mut dice, 1, 5) }
    }

    /// Where a point of the plan lies, in degrees with six decimals, as the Census publishes outlines.
    pub(super) fn at(&self, column: f64, row: f64) -> Coord {
        let place = self.coast(self.folds(self.meander(self.straight(column, row))));
        let degrees = |middle: f64, km: f64, per_degree: f64| {
            ((middle + km * self.plan.stretch / per_degree) * 1e6).round() / 1e6
        };
        Coord { x: degrees(MIDDLE.x, place.east, KM_PER_DEGREE.x), y: degrees(MIDDLE.y, place.north, KM_PER_DEGREE.y) }
    }

    /// Where a point in degrees lies seen from the core.
    pub(super) fn place(&self, at: Coord) -> Place {
        Place {
            east: (at.x - MIDDLE.x) * KM_PER_DEGREE.x / self.plan.stretch,
            north: (at.y - MIDDLE.y) * KM_PER_DEGREE.y / self.plan.stretch,
        }
    }

    fn straight(&self, column: f64, row: f64) -> Place {
        let Plan { columns, rows, river, stretch } = self.plan;
        let across = f64::from(columns) * CORE_BLOCK_KM / stretch;
        let easting = |column: f64| spread(column / f64::from(columns) - CORE.0) * across;
        // A wide town has a wider river, but not in proportion.
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

    /// The river winds, and the streets beside it with it.
    fn meander(&self, from: Place) -> Place {
        let river = self.straight(f64::from(self.plan.river), 0.0).east;
        let beside = Place { east: river, north: from.north };
        let winding = 1.7 * self.meander.at(0.0, self.northward(from));
        Place { east: from.east + winding * from.nearness(beside, 6.0), ..from }
    }

    fn folds(&self, from: Place) -> Place {
        const KM: f64 = 0.8;
        let (x, y) = (self.eastward(from), self.northward(from));
        Place { east: from.east + KM * self.folds[0].at(x, y), north: from.north + KM * self.folds[1].at(x, y) }
    }

    /// The town ends in the east at a shore with bays.
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
