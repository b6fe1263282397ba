//! Partitioning the blocks into tracts of similar population.

use crate::domain::{Geoid, GeoidError};
use crate::sample::grid_plan::BlockRange;
use crate::sample::population::Population;
use crate::sample::rng::{Purpose, SampleRng};
use crate::sample::rounding;
use crate::sample::street_grid::StreetGrid;

/// An unassigned state code: FIPS codes of states and territories end at 78.
pub(super) const STATE: &str = "99";

/// The use of a tract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Residential,
    /// A part of the river; Census tract codes for water start at 9900.
    Water,
    /// Uninhabited; Census tract codes for special land use start at 9800.
    Airport,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parcel {
    pub(super) geoid: Geoid,
    pub(super) blocks: BlockRange,
    pub(super) purpose: Use,
}

impl Parcel {
    /// Its population.
    pub(super) fn people(&self, population: &Population) -> u64 {
        if self.purpose == Use::Residential { population.within(self.blocks) } else { 0 }
    }
}

/// Makes exactly so many tracts: parts of the river, and both banks.
pub(super) fn parcels(
    grid: &StreetGrid,
    population: &Population,
    tracts: u32,
    seed: u64,
) -> Result<Vec<Parcel>, GeoidError> {
    let plan = grid.plan;
    let pieces = plan.rows.div_ceil(ROWS_OF_WATER);
    let on_land = tracts - pieces;
    let (west, east) = (plan.west_bank(), plan.east_bank());
    let mut division = Division { grid, population, rng: SampleRng::new(seed, Purpose::Tracts), parcels: Vec::new() };
    let in_west = division.proportional_share(on_land, west, east);
    division.divide(west, in_west);
    division.divide(east, on_land - in_west);
    let ranges = division.parcels;
    let airport = airport(grid, &ranges);
    let on_land = ranges.into_iter().zip(0..).map(|(blocks, n)| {
        let purpose = if Some(blocks) == airport { Use::Airport } else { Use::Residential };
        let number = if purpose == Use::Airport { "9801".to_owned() } else { format!("{:04}", 101 + n % PER_COUNTY) };
        parcel(n / PER_COUNTY, &format!("{number}00"), blocks, purpose)
    });
    let on_water = (0..pieces).map(|n| {
        let blocks = plan.water(n * ROWS_OF_WATER, plan.rows.min((n + 1) * ROWS_OF_WATER));
        parcel(0, &format!("9900{n:02}"), blocks, Use::Water)
    });
    on_land.chain(on_water).collect()
}

/// The largest number of tracts in a county.
const PER_COUNTY: u32 = 2000;
const ROWS_OF_WATER: u32 = 64;

fn parcel(county: u32, number: &str, blocks: BlockRange, purpose: Use) -> Result<Parcel, GeoidError> {
    // County codes are odd, as most real ones are.
    let geoid = Geoid::us_tract(&format!("{STATE}{:03}{number}", county * 2 + 1))?;
    Ok(Parcel { geoid, blocks, purpose })
}

/// The tract in the southwest that becomes the airport.
fn airport(grid: &StreetGrid, ranges: &[BlockRange]) -> Option<BlockRange> {
    let plan = grid.plan;
    let at = (plan.river / 4, plan.rows / 6);
    ranges.iter().copied().find(|blocks| blocks.contains(at))
}

struct Division<'a> {
    grid: &'a StreetGrid,
    population: &'a Population,
    rng: SampleRng,
    parcels: Vec<BlockRange>,
}

impl Division<'_> {
    /// Recursively bisects a rectangle of blocks into exactly so many tracts. It has at least one block for each.
    fn divide(&mut self, blocks: BlockRange, tracts: u32) {
        if tracts <= 1 {
            self.parcels.push(blocks);
            return;
        }
        let uneven = if tracts > 6 { self.rng.between(-0.12, 0.12) } else { 0.0 };
        let first = rounding::nearest(f64::from(tracts) * (0.5 + uneven)).clamp(1, tracts - 1);
        let share = f64::from(first) / f64::from(tracts);
        let (one, other) =
            if self.is_wide(blocks) { self.upright_cut(blocks, share) } else { self.level_cut(blocks, share) };
        let first = clamped(first, tracts, one, other);
        self.divide(one, first);
        self.divide(other, tracts - first);
    }

    /// The first rectangle's share of the tracts, in proportion to population.
    fn proportional_share(&self, tracts: u32, one: BlockRange, other: BlockRange) -> u32 {
        let (mine, theirs) = (approximate(self.population.within(one)), approximate(self.population.within(other)));
        clamped(rounding::nearest(f64::from(tracts) * mine / (mine + theirs)), tracts, one, other)
    }

    fn is_wide(&self, blocks: BlockRange) -> bool {
        let BlockRange { west, south, east, north } = blocks;
        let corner = |column, row| self.grid.corner((column, row));
        let (column, row) = (u32::midpoint(west, east), u32::midpoint(south, north));
        let width = self.grid.kilometers(corner(west, row), corner(east, row));
        let height = self.grid.kilometers(corner(column, south), corner(column, north));
        blocks.rows() == 1 || (blocks.columns() > 1 && width > height)
    }

    fn upright_cut(&self, blocks: BlockRange, share: f64) -> (BlockRange, BlockRange) {
        let at = self.cut(blocks, share, (blocks.west, blocks.east), |east| BlockRange { east, ..blocks });
        (BlockRange { east: at, ..blocks }, BlockRange { west: at, ..blocks })
    }

    fn level_cut(&self, blocks: BlockRange, share: f64) -> (BlockRange, BlockRange) {
        let at = self.cut(blocks, share, (blocks.south, blocks.north), |north| BlockRange { north, ..blocks });
        (BlockRange { north: at, ..blocks }, BlockRange { south: at, ..blocks })
    }

    /// The street that best divides the population by `share`.
    fn cut(&self, blocks: BlockRange, share: f64, (from, to): (u32, u32), before: impl Fn(u32) -> BlockRange) -> u32 {
        let target = approximate(self.population.within(blocks)) * share;
        let error = |at: &u32| (approximate(self.population.within(before(*at))) - target).abs();
        (from + 1..to).min_by(|a, b| error(a).total_cmp(&error(b))).unwrap_or(from + 1)
    }
}

/// Clamps the number of tracts of the first rectangle so that both have a block for each tract.
fn clamped(first: u32, tracts: u32, one: BlockRange, other: BlockRange) -> u32 {
    let least = tracts.saturating_sub(other.block_count()).max(1);
    let most = one.block_count().min(tracts - 1);
    first.clamp(least, most)
}

/// The population as a float.
#[expect(clippy::cast_precision_loss, reason = "all people of the largest sample are far below 2^53")]
const fn approximate(people: u64) -> f64 {
    people as f64
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::sample::grid_plan::GridPlan;

    fn town(tracts: u32, seed: u64) -> (StreetGrid, Population, Vec<Parcel>) {
        let grid = StreetGrid::new(GridPlan::new(tracts), seed);
        let population = Population::new(&grid, &[], tracts, seed);
        let parcels = parcels(&grid, &population, tracts, seed).unwrap();
        (grid, population, parcels)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn every_block_belongs_to_exactly_one_of_exactly_as_many_tracts(tracts in 30..900_u32, seed: u64) {
            let (grid, _, parcels) = town(tracts, seed);
            prop_assert_eq!(parcels.len(), tracts as usize);
            let blocks: Vec<_> = parcels.iter().flat_map(|parcel| parcel.blocks.iter()).collect();
            prop_assert_eq!(blocks.len(), (grid.plan.columns * grid.plan.rows) as usize);
            prop_assert_eq!(blocks.iter().collect::<BTreeSet<_>>().len(), blocks.len());
            let geoids: BTreeSet<_> = parcels.iter().map(|parcel| &parcel.geoid).collect();
            prop_assert_eq!(geoids.len(), parcels.len());
        }

        #[test]
        fn no_block_is_folded_over_another(tracts in 30..400_u32, seed: u64) {
            let (grid, _, parcels) = town(tracts, seed);
            let turns_left = |a: geo::Coord, b: geo::Coord, c: geo::Coord| (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);
            for (column, row) in parcels.iter().flat_map(|parcel| parcel.blocks.iter()) {
                let at = |east, north| grid.corner((column + east, row + north));
                let (a, b, c, d) = (at(0, 0), at(1, 0), at(1, 1), at(0, 1));
                // A block is not folded if both triangles of one diagonal are counter-clockwise.
                prop_assert!(
                    (turns_left(a, b, c) && turns_left(a, c, d)) || (turns_left(b, c, d) && turns_left(b, d, a)),
                    "{column} {row}"
                );
            }
        }
    }

    #[test]
    fn tracts_have_as_many_people_as_the_census_wants() {
        let (_, population, parcels) = town(600, 1);
        let mut people: Vec<u64> =
            parcels.iter().map(|parcel| parcel.people(&population)).filter(|&count| count > 0).collect();
        people.sort_unstable();
        let usual = people.iter().filter(|count| (1200..=8000).contains(*count)).count();
        assert!(usual * 100 >= people.len() * 97, "{people:?}");
    }
}
