//! Parks: many on the east bank and along the river, few in the west.

use std::collections::BTreeSet;

use geo::{Coord, MapCoords, Polygon};

use crate::sample::dice::{Dice, Purpose};
use crate::sample::land::Place;
use crate::sample::lattice::Lattice;
use crate::sample::names;
use crate::sample::plan::{Block, Ground};

/// A park between streets.
pub(super) struct Park {
    pub(super) name: String,
    pub(super) ground: Ground,
}

impl Park {
    /// Its outline: the blocks without the streets around them.
    pub(super) fn outline(&self, lattice: &Lattice) -> Polygon {
        const INNER: f64 = 0.94;
        let blocks = lattice.outline(self.ground);
        let corners = [
            (self.ground.west, self.ground.south),
            (self.ground.east, self.ground.south),
            (self.ground.east, self.ground.north),
            (self.ground.west, self.ground.north),
        ];
        let (x, y) = corners.iter().fold((0.0, 0.0), |(x, y), &corner| {
            let at = lattice.corner(corner);
            (x + at.x / 4.0, y + at.y / 4.0)
        });
        let shrunk = |from: f64, to: f64| ((from + (to - from) * INNER) * 1e6).round() / 1e6;
        blocks.map_coords(|at| Coord { x: shrunk(x, at.x), y: shrunk(y, at.y) })
    }
}

/// Where there is a park for everyone, and where there is none.
fn wanted(place: Place, river: f64) -> f64 {
    let green = Place { east: 5.0, north: 6.0 };
    let quay = Place { east: river, north: place.north };
    if place.east < river { 0.12 } else { 0.25 + 0.6 * place.nearness(green, 7.0) + 0.8 * quay.nearness(place, 1.2) }
}

/// The parks of a town of so many tracts, none beside another.
pub(super) fn parks(lattice: &Lattice, tracts: u32, seed: u64) -> Vec<Park> {
    const TRACTS_PER_PARK: u32 = 4;
    let plan = lattice.plan;
    let mut dice = Dice::new(seed, Purpose::Parks);
    let mut taken: BTreeSet<Block> = BTreeSet::new();
    let mut parks = Vec::new();
    // Half of all tries fail; the bound is for towns too small for their parks.
    for _ in 0..tracts * 20 {
        if parks.len() as u64 >= u64::from(tracts / TRACTS_PER_PARK) {
            break;
        }
        let (west, south) = (dice.below(plan.columns), dice.below(plan.rows));
        let ground =
            Ground { west, south, east: west + dice.pick([1, 1, 2, 3]), north: south + dice.pick([1, 1, 2, 2]) };
        let river = lattice.place(lattice.corner((plan.river, south))).east;
        let accepted = dice.happens(wanted(lattice.place(lattice.corner((west, south))), river));
        let fits = ground.east <= plan.columns
            && ground.north <= plan.rows
            && (ground.east <= plan.river || ground.west > plan.river);
        let around = Ground {
            west: ground.west.saturating_sub(1),
            south: ground.south.saturating_sub(1),
            east: ground.east + 1,
            north: ground.north + 1,
        };
        if accepted && fits && !around.iter().any(|block| taken.contains(&block)) {
            taken.extend(ground.iter());
            parks.push(Park { name: names::invented(&format!("{} Park", names::stem(&mut dice))), ground });
        }
    }
    parks
}
