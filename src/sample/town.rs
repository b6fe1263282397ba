//! A whole invented town, before anything is written.

use crate::domain::GeoidError;
use crate::sample::Size;
use crate::sample::communities::Communities;
use crate::sample::dice::{Dice, Purpose};
use crate::sample::homes::Homes;
use crate::sample::lattice::Lattice;
use crate::sample::parks::{Park, parks};
use crate::sample::plan::Plan;
use crate::sample::survey::{Answers, Oddity, Sampled, answers};
use crate::sample::tracts::{Parcel, Use, parcels};

/// Streets, parks, homes, tracts and communities.
pub(super) struct Town {
    pub(super) seed: u64,
    pub(super) lattice: Lattice,
    pub(super) parks: Vec<Park>,
    pub(super) homes: Homes,
    pub(super) parcels: Vec<Parcel>,
    pub(super) communities: Communities,
}

impl Town {
    pub(super) fn new(size: Size, seed: u64) -> Result<Self, GeoidError> {
        let tracts = size.tracts();
        let lattice = Lattice::new(Plan::new(tracts), seed);
        let parks = parks(&lattice, tracts, seed);
        let homes = Homes::new(&lattice, &parks, tracts, seed);
        let parcels = parcels(&lattice, &homes, tracts, seed)?;
        Ok(Self { seed, lattice, parks, homes, parcels, communities: Communities::new(seed) })
    }

    /// What the survey says about every tract, one after the other.
    pub(super) fn answers(&self) -> impl Iterator<Item = (&Parcel, Answers)> {
        let mut dice = Dice::new(self.seed, Purpose::Survey);
        let mut inhabited = 0;
        self.parcels.iter().map(move |parcel| {
            inhabited += u32::from(parcel.purpose == Use::Homes);
            let oddity = if parcel.purpose == Use::Homes { oddity(inhabited) } else { Oddity::NoHomes };
            let middle = self.lattice.center(middle(parcel));
            let place = self.lattice.place(middle);
            let shares = self.communities.shares(place);
            let sampled = Sampled { people: parcel.people(&self.homes), place, shares, oddity };
            (parcel, answers(&sampled, &mut dice))
        })
    }
}

/// A block in the middle of a tract.
pub(super) const fn middle(parcel: &Parcel) -> (u32, u32) {
    let ground = parcel.ground;
    ((ground.west + ground.east - 1) / 2, (ground.south + ground.north - 1) / 2)
}

/// One inhabited tract in a hundred is odd in each way, and one at least.
const fn oddity(inhabited: u32) -> Oddity {
    match inhabited % 100 {
        7 => Oddity::Controlled,
        16 => Oddity::FewHouseholds,
        24 => Oddity::NoMargin,
        _ => Oddity::None,
    }
}
