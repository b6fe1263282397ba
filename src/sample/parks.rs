//! Parks: many on the east bank and along the river, few in the west.

use std::collections::BTreeSet;

use geo::{Coord, MapCoords, Polygon};

use crate::sample::grid_plan::{Block, BlockRange};
use crate::sample::names;
use crate::sample::rng::{Purpose, SampleRng};
use crate::sample::street_grid::StreetGrid;
use crate::sample::terrain::Place;

/// A park of whole blocks.
pub(super) struct Park {
    pub(super) name: String,
    pub(super) blocks: BlockRange,
}

impl Park {
    /// Its outline: the blocks without the surrounding streets.
    pub(super) fn outline(&self, grid: &StreetGrid) -> Polygon {
        const INNER: f64 = 0.94;
        let blocks = grid.outline(self.blocks);
        let corners = [
            (self.blocks.west, self.blocks.south),
            (self.blocks.east, self.blocks.south),
            (self.blocks.east, self.blocks.north),
            (self.blocks.west, self.blocks.north),
        ];
        let (x, y) = corners.iter().fold((0.0, 0.0), |(x, y), &corner| {
            let at = grid.corner(corner);
            (x + at.x / 4.0, y + at.y / 4.0)
        });
        let shrunk = |from: f64, to: f64| ((from + (to - from) * INNER) * 1e6).round() / 1e6;
        blocks.map_coords(|at| Coord { x: shrunk(x, at.x), y: shrunk(y, at.y) })
    }
}

/// The probability that a park is accepted at a place.
fn park_probability(place: Place, river: f64) -> f64 {
    let green = Place { east: 5.0, north: 6.0 };
    let quay = Place { east: river, north: place.north };
    if place.east < river { 0.12 } else { 0.25 + 0.6 * place.nearness(green, 7.0) + 0.8 * quay.nearness(place, 1.2) }
}

/// The parks of a town with so many tracts; no two are adjacent.
pub(super) fn parks(grid: &StreetGrid, tracts: u32, seed: u64) -> Vec<Park> {
    const TRACTS_PER_PARK: u32 = 4;
    let plan = grid.plan;
    let mut rng = SampleRng::new(seed, Purpose::Parks);
    let mut occupied: BTreeSet<Block> = BTreeSet::new();
    let mut parks = Vec::new();
    // About half of the tries fail; the limit is for towns too small for their parks.
    for _ in 0..tracts * 20 {
        if parks.len() as u64 >= u64::from(tracts / TRACTS_PER_PARK) {
            break;
        }
        let (west, south) = (rng.below(plan.columns), rng.below(plan.rows));
        let blocks =
            BlockRange { west, south, east: west + rng.pick([1, 1, 2, 3]), north: south + rng.pick([1, 1, 2, 2]) };
        let river = grid.place(grid.corner((plan.river, south))).east;
        let accepted = rng.chance_of(park_probability(grid.place(grid.corner((west, south))), river));
        let fits = blocks.east <= plan.columns
            && blocks.north <= plan.rows
            && (blocks.east <= plan.river || blocks.west > plan.river);
        let around = BlockRange {
            west: blocks.west.saturating_sub(1),
            south: blocks.south.saturating_sub(1),
            east: blocks.east + 1,
            north: blocks.north + 1,
        };
        if accepted && fits && !around.iter().any(|block| occupied.contains(&block)) {
            occupied.extend(blocks.iter());
            parks.push(Park { name: names::invented(&format!("{} Park", names::stem(&mut rng))), blocks });
        }
    }
    parks
}
