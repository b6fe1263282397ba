//! A complete sample town.

use crate::domain::GeoidError;
use crate::sample::communities::Communities;
use crate::sample::grid_plan::GridPlan;
use crate::sample::parks::{Park, parks};
use crate::sample::population::Population;
use crate::sample::rng::{Purpose, SampleRng};
use crate::sample::size::Size;
use crate::sample::street_grid::StreetGrid;
use crate::sample::survey::{Anomaly, SurveyEstimates, SurveyedTract, estimates};
use crate::sample::tracts::{Parcel, Use, parcels};

pub(super) struct Town {
    pub(super) seed: u64,
    pub(super) grid: StreetGrid,
    pub(super) parks: Vec<Park>,
    pub(super) population: Population,
    pub(super) parcels: Vec<Parcel>,
    pub(super) communities: Communities,
}

impl Town {
    pub(super) fn new(size: Size, seed: u64) -> Result<Self, GeoidError> {
        let tracts = size.tracts();
        let grid = StreetGrid::new(GridPlan::new(tracts), seed);
        let parks = parks(&grid, tracts, seed);
        let population = Population::new(&grid, &parks, tracts, seed);
        let parcels = parcels(&grid, &population, tracts, seed)?;
        Ok(Self { seed, grid, parks, population, parcels, communities: Communities::new(seed) })
    }

    /// The survey tables of all tracts, in order.
    pub(super) fn estimates(&self) -> impl Iterator<Item = (&Parcel, SurveyEstimates)> {
        let mut rng = SampleRng::new(self.seed, Purpose::Survey);
        let mut inhabited = 0;
        self.parcels.iter().map(move |parcel| {
            inhabited += u32::from(parcel.purpose == Use::Residential);
            let anomaly = if parcel.purpose == Use::Residential { anomaly(inhabited) } else { Anomaly::NoHomes };
            let middle = self.grid.center(middle(parcel));
            let place = self.grid.place(middle);
            let shares = self.communities.shares(place);
            let surveyed = SurveyedTract { people: parcel.people(&self.population), place, shares, anomaly };
            (parcel, estimates(&surveyed, &mut rng))
        })
    }
}

/// The block in the middle of a tract.
pub(super) const fn middle(parcel: &Parcel) -> (u32, u32) {
    let blocks = parcel.blocks;
    ((blocks.west + blocks.east - 1) / 2, (blocks.south + blocks.north - 1) / 2)
}

/// Each anomaly affects one in a hundred inhabited tracts, and at least one.
const fn anomaly(inhabited: u32) -> Anomaly {
    match inhabited % 100 {
        7 => Anomaly::Controlled,
        16 => Anomaly::FewHouseholds,
        24 => Anomaly::NoMargin,
        _ => Anomaly::None,
    }
}
