//! Where people live: their number in each block.

use crate::sample::dice::{Dice, Purpose};
use crate::sample::land::Place;
use crate::sample::lattice::Lattice;
use crate::sample::noise::Noise;
use crate::sample::parks::Park;
use crate::sample::plan::{Block, Ground};

/// The middle of the 1,200 to 8,000 people that the Census aims at (Census Tracts for the 2020 Census, final criteria).
const PEOPLE_PER_TRACT: f64 = 4000.0;

/// The people of every block, as a census would count them.
pub(super) struct Homes {
    columns: u32,
    people: Vec<u32>,
    /// Everybody south and west of a street corner.
    sums: Vec<u64>,
}

impl Homes {
    /// The homes of so many tracts; nobody lives in the river and in parks.
    pub(super) fn new(lattice: &Lattice, parks: &[Park], tracts: u32, seed: u64) -> Self {
        let plan = lattice.plan;
        let mut dice = Dice::new(seed, Purpose::Homes);
        let quarters = Noise::new(&mut dice, 12, 12);
        let everywhere = Ground { west: 0, south: 0, east: plan.columns, north: plan.rows };
        let mut wish: Vec<f64> = everywhere
            .iter()
            .map(|block| {
                let (x, y) = (f64::from(block.0) / f64::from(plan.columns), f64::from(block.1) / f64::from(plan.rows));
                let crowded =
                    density(lattice.place(lattice.center(block))) * lattice.square_meters(&lattice.block(block));
                let uneven = (1.0 + 0.45 * quarters.at(x, y)) * dice.between(0.55, 1.45);
                if block.0 == plan.river { 0.0 } else { crowded * uneven }
            })
            .collect();
        for block in parks.iter().flat_map(|park| park.ground.iter()) {
            wish[(block.1 * plan.columns + block.0) as usize] = 0.0;
        }
        let per_wish = PEOPLE_PER_TRACT * f64::from(tracts) / wish.iter().sum::<f64>();
        let people: Vec<u32> = wish.into_iter().map(|wish| dice.rounded(wish * per_wish)).collect();
        Self { columns: plan.columns, sums: sums(&people, plan.columns), people }
    }

    /// The people of a block.
    pub(super) fn of(&self, (column, row): Block) -> u32 {
        self.people[(row * self.columns + column) as usize]
    }

    /// The people of some ground.
    pub(super) fn within(&self, ground: Ground) -> u64 {
        let below = |column: u32, row: u32| self.sums[(row * (self.columns + 1) + column) as usize];
        let Ground { west, south, east, north } = ground;
        below(east, north) + below(west, south) - below(west, north) - below(east, south)
    }
}

/// How densely people live at a place compared to others.
fn density(place: Place) -> f64 {
    let core = Place { east: 0.4, north: 0.0 };
    let old_west = Place { east: -5.5, north: -1.5 };
    0.35 + 8.0 * place.nearness(core, 2.4) + 3.0 * place.nearness(core, 6.5) + 2.2 * place.nearness(old_west, 3.0)
}

fn sums(people: &[u32], columns: u32) -> Vec<u64> {
    let width = columns as usize + 1;
    let mut sums = vec![0; width];
    for row in people.chunks_exact(columns as usize) {
        let below = sums.len() - width;
        let mut so_far = 0;
        sums.push(0);
        for (column, &count) in row.iter().enumerate() {
            so_far += u64::from(count);
            sums.push(sums[below + column + 1] + so_far);
        }
    }
    sums
}
