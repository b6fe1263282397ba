//! The population of each block.

use crate::sample::grid_plan::{Block, BlockRange};
use crate::sample::noise::Noise;
use crate::sample::parks::Park;
use crate::sample::rng::{Purpose, SampleRng};
use crate::sample::street_grid::StreetGrid;
use crate::sample::terrain::Place;

/// Within the 1,200 to 8,000 people of a tract in Census Tracts for the 2020 Census, final criteria.
const PEOPLE_PER_TRACT: f64 = 4000.0;

/// The population of every block.
pub(super) struct Population {
    columns: u32,
    people: Vec<u32>,
    /// A summed-area table: the population south and west of each street corner.
    sums: Vec<u64>,
}

impl Population {
    /// The population of so many tracts; the river and parks have none.
    pub(super) fn new(grid: &StreetGrid, parks: &[Park], tracts: u32, seed: u64) -> Self {
        let plan = grid.plan;
        let mut rng = SampleRng::new(seed, Purpose::Population);
        let quarters = Noise::new(&mut rng, 12, 12);
        let everywhere = BlockRange { west: 0, south: 0, east: plan.columns, north: plan.rows };
        let mut weights: Vec<f64> = everywhere
            .iter()
            .map(|block| {
                let (x, y) = (f64::from(block.0) / f64::from(plan.columns), f64::from(block.1) / f64::from(plan.rows));
                let crowded = density(grid.place(grid.center(block))) * grid.square_meters(&grid.block(block));
                let uneven = (1.0 + 0.45 * quarters.at(x, y)) * rng.between(0.55, 1.45);
                if block.0 == plan.river { 0.0 } else { crowded * uneven }
            })
            .collect();
        for block in parks.iter().flat_map(|park| park.blocks.iter()) {
            weights[(block.1 * plan.columns + block.0) as usize] = 0.0;
        }
        let people_per_weight = PEOPLE_PER_TRACT * f64::from(tracts) / weights.iter().sum::<f64>();
        let people: Vec<u32> = weights.into_iter().map(|weight| rng.rounded(weight * people_per_weight)).collect();
        Self { columns: plan.columns, sums: sums(&people, plan.columns), people }
    }

    /// The population of a block.
    pub(super) fn of(&self, (column, row): Block) -> u32 {
        self.people[(row * self.columns + column) as usize]
    }

    /// The population of a rectangle of blocks.
    pub(super) fn within(&self, blocks: BlockRange) -> u64 {
        let below = |column: u32, row: u32| self.sums[(row * (self.columns + 1) + column) as usize];
        let BlockRange { west, south, east, north } = blocks;
        below(east, north) + below(west, south) - below(west, north) - below(east, south)
    }
}

/// The relative population density of a place.
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
        let mut row_sum = 0;
        sums.push(0);
        for (column, &count) in row.iter().enumerate() {
            row_sum += u64::from(count);
            sums.push(sums[below + column + 1] + row_sum);
        }
    }
    sums
}
