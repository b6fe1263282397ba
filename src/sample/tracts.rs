//! The land divided into tracts of about as many people, in the plan and hence without gaps on the ground.

use crate::domain::{Geoid, GeoidError};
use crate::sample::dice::{Dice, Purpose};
use crate::sample::homes::Homes;
use crate::sample::lattice::Lattice;
use crate::sample::plan::Ground;
use crate::sample::whole;

/// A state that does not exist: the FIPS codes of states and territories end at 78.
pub(super) const STATE: &str = "99";

/// What a tract is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Homes,
    /// A piece of the river; the Census numbers such tracts from 9900.
    Water,
    /// Nobody lives there; the Census numbers such tracts from 9800.
    Airport,
}

/// A tract.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parcel {
    pub(super) geoid: Geoid,
    pub(super) ground: Ground,
    pub(super) purpose: Use,
}

impl Parcel {
    /// The people that a census counts in it.
    pub(super) fn people(&self, homes: &Homes) -> u64 {
        if self.purpose == Use::Homes { homes.within(self.ground) } else { 0 }
    }
}

/// Exactly so many tracts: pieces of the river, and the ground on both banks.
pub(super) fn parcels(lattice: &Lattice, homes: &Homes, tracts: u32, seed: u64) -> Result<Vec<Parcel>, GeoidError> {
    let plan = lattice.plan;
    let pieces = plan.rows.div_ceil(ROWS_OF_WATER);
    let on_land = tracts - pieces;
    let (west, east) = (plan.west_bank(), plan.east_bank());
    let mut division = Division { lattice, homes, dice: Dice::new(seed, Purpose::Tracts), parcels: Vec::new() };
    let in_west = division.fair(on_land, west, east);
    division.divide(west, in_west);
    division.divide(east, on_land - in_west);
    let grounds = division.parcels;
    let airport = airport(lattice, &grounds);
    let on_land = grounds.into_iter().zip(0..).map(|(ground, n)| {
        let purpose = if Some(ground) == airport { Use::Airport } else { Use::Homes };
        let number = if purpose == Use::Airport { "9801".to_owned() } else { format!("{:04}", 101 + n % PER_COUNTY) };
        parcel(n / PER_COUNTY, &format!("{number}00"), ground, purpose)
    });
    let on_water = (0..pieces).map(|n| {
        let ground = plan.water(n * ROWS_OF_WATER, plan.rows.min((n + 1) * ROWS_OF_WATER));
        parcel(0, &format!("9900{n:02}"), ground, Use::Water)
    });
    on_land.chain(on_water).collect()
}

/// No county of the sample has more tracts than most counties that are large.
const PER_COUNTY: u32 = 2000;
const ROWS_OF_WATER: u32 = 64;

fn parcel(county: u32, number: &str, ground: Ground, purpose: Use) -> Result<Parcel, GeoidError> {
    // Counties have odd numbers, as most do.
    let geoid = Geoid::us_tract(&format!("{STATE}{:03}{number}", county * 2 + 1))?;
    Ok(Parcel { geoid, ground, purpose })
}

/// The tract in the southwest that the airport takes.
fn airport(lattice: &Lattice, grounds: &[Ground]) -> Option<Ground> {
    let plan = lattice.plan;
    let at = (plan.river / 4, plan.rows / 6);
    grounds.iter().copied().find(|ground| ground.contains(at))
}

struct Division<'a> {
    lattice: &'a Lattice,
    homes: &'a Homes,
    dice: Dice,
    parcels: Vec<Ground>,
}

impl Division<'_> {
    /// Divides ground into exactly so many tracts, of which it must have at least as many blocks.
    fn divide(&mut self, ground: Ground, tracts: u32) {
        if tracts <= 1 {
            self.parcels.push(ground);
            return;
        }
        let uneven = if tracts > 6 { self.dice.between(-0.12, 0.12) } else { 0.0 };
        let first = whole::nearest(f64::from(tracts) * (0.5 + uneven)).clamp(1, tracts - 1);
        let share = f64::from(first) / f64::from(tracts);
        let (one, other) =
            if self.is_wide(ground) { self.upright_cut(ground, share) } else { self.level_cut(ground, share) };
        let first = bounded(first, tracts, one, other);
        self.divide(one, first);
        self.divide(other, tracts - first);
    }

    /// The share of the tracts that the first of two grounds gets for its people.
    fn fair(&self, tracts: u32, one: Ground, other: Ground) -> u32 {
        let (mine, theirs) = (approximate(self.homes.within(one)), approximate(self.homes.within(other)));
        bounded(whole::nearest(f64::from(tracts) * mine / (mine + theirs)), tracts, one, other)
    }

    fn is_wide(&self, ground: Ground) -> bool {
        let Ground { west, south, east, north } = ground;
        let corner = |column, row| self.lattice.corner((column, row));
        let (column, row) = (u32::midpoint(west, east), u32::midpoint(south, north));
        let width = self.lattice.kilometers(corner(west, row), corner(east, row));
        let height = self.lattice.kilometers(corner(column, south), corner(column, north));
        ground.rows() == 1 || (ground.columns() > 1 && width > height)
    }

    fn upright_cut(&self, ground: Ground, share: f64) -> (Ground, Ground) {
        let at = self.cut(ground, share, (ground.west, ground.east), |east| Ground { east, ..ground });
        (Ground { east: at, ..ground }, Ground { west: at, ..ground })
    }

    fn level_cut(&self, ground: Ground, share: f64) -> (Ground, Ground) {
        let at = self.cut(ground, share, (ground.south, ground.north), |north| Ground { north, ..ground });
        (Ground { north: at, ..ground }, Ground { south: at, ..ground })
    }

    /// The street between two others before which the share of the people lives.
    fn cut(&self, ground: Ground, share: f64, (from, to): (u32, u32), before: impl Fn(u32) -> Ground) -> u32 {
        let wanted = approximate(self.homes.within(ground)) * share;
        let off = |at: &u32| (approximate(self.homes.within(before(*at))) - wanted).abs();
        (from + 1..to).min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or(from + 1)
    }
}

/// A number of tracts for the first of two grounds that leaves each a block for each of its tracts.
fn bounded(first: u32, tracts: u32, one: Ground, other: Ground) -> u32 {
    let least = tracts.saturating_sub(other.blocks()).max(1);
    let most = one.blocks().min(tracts - 1);
    first.clamp(least, most)
}

/// People as a measure.
#[expect(clippy::cast_precision_loss, reason = "all people of the largest sample are far below 2^53")]
const fn approximate(people: u64) -> f64 {
    people as f64
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::sample::plan::Plan;

    fn town(tracts: u32, seed: u64) -> (Lattice, Homes, Vec<Parcel>) {
        let lattice = Lattice::new(Plan::new(tracts), seed);
        let homes = Homes::new(&lattice, &[], tracts, seed);
        let parcels = parcels(&lattice, &homes, tracts, seed).unwrap();
        (lattice, homes, parcels)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn every_block_belongs_to_exactly_one_of_exactly_as_many_tracts(tracts in 30..900_u32, seed: u64) {
            let (lattice, _, parcels) = town(tracts, seed);
            prop_assert_eq!(parcels.len(), tracts as usize);
            let blocks: Vec<_> = parcels.iter().flat_map(|parcel| parcel.ground.iter()).collect();
            prop_assert_eq!(blocks.len(), (lattice.plan.columns * lattice.plan.rows) as usize);
            prop_assert_eq!(blocks.iter().collect::<BTreeSet<_>>().len(), blocks.len());
            let geoids: BTreeSet<_> = parcels.iter().map(|parcel| &parcel.geoid).collect();
            prop_assert_eq!(geoids.len(), parcels.len());
        }

        #[test]
        fn no_block_is_folded_over_another(tracts in 30..400_u32, seed: u64) {
            let (lattice, _, parcels) = town(tracts, seed);
            let turns_left = |a: geo::Coord, b: geo::Coord, c: geo::Coord| (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);
            for (column, row) in parcels.iter().flat_map(|parcel| parcel.ground.iter()) {
                let at = |east, north| lattice.corner((column + east, row + north));
                let (a, b, c, d) = (at(0, 0), at(1, 0), at(1, 1), at(0, 1));
                // A block whose two triangles both turn left lies flat.
                prop_assert!(
                    (turns_left(a, b, c) && turns_left(a, c, d)) || (turns_left(b, c, d) && turns_left(b, d, a)),
                    "{column} {row}"
                );
            }
        }
    }

    #[test]
    fn tracts_have_as_many_people_as_the_census_wants() {
        let (_, homes, parcels) = town(600, 1);
        let mut people: Vec<u64> =
            parcels.iter().map(|parcel| parcel.people(&homes)).filter(|&count| count > 0).collect();
        people.sort_unstable();
        let usual = people.iter().filter(|count| (1200..=8000).contains(*count)).count();
        assert!(usual * 100 >= people.len() * 97, "{people:?}");
    }
}
