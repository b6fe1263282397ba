//! What costs are asked for, and travel times by transit with the walking of the study.

use crate::domain::{Footprint, Minutes, Mode, Position, Theme};
use crate::region::Region;
use crate::study::StudySummary;
use crate::travel::Origin;
use crate::travel::streets::StreetLinker;
use crate::travel::timetable::{Legs, StreetWalks, TransitCosts, Walks, transit_costs};

/// The costs of reaching the sites of a theme by a mode, up to a limit.
pub(crate) struct CostQuery<'a> {
    pub(crate) study: &'a StudySummary,
    pub(crate) region: &'a Region,
    pub(crate) theme: &'a Theme,
    pub(crate) mode: &'a Mode,
    /// The largest limit of a standard, in the unit of the costs.
    pub(crate) bound: f64,
    /// The streets of the mode, if it uses any; for transit, those to walk along.
    pub(crate) linker: Option<&'a StreetLinker<'a>>,
}

impl CostQuery<'_> {
    /// Travel times by transit to each of some places, with walking along streets where the study has some.
    pub(crate) fn transit(&self, origins: &[Origin], sites: &[&Footprint]) -> Option<TransitCosts> {
        self.transit_by(&self.legs(origins, sites, None), sites.len())
    }

    /// Travel times by transit to the nearest of some places.
    pub(crate) fn transit_to_nearest(&self, origins: &[Origin], sites: &[&Footprint]) -> Option<TransitCosts> {
        self.transit_by(&self.legs(origins, sites, None).merge_sites(), 1)
    }

    /// Travel times by transit, given all walks.
    pub(crate) fn transit_by(&self, legs: &Legs, sites: usize) -> Option<TransitCosts> {
        let bound = Minutes::new(self.bound)?;
        Some(transit_costs(&self.region.timetable, &self.study.transit, legs, sites, bound))
    }

    /// The walks of journeys. Transfers that are known already are not measured again.
    pub(crate) fn legs(&self, origins: &[Origin], sites: &[&Footprint], transfers: Option<&Walks>) -> Legs {
        let (timetable, options, walking) = (&self.region.timetable, &self.study.transit, self.study.walking);
        if let Some(linker) = self.linker {
            let streets = StreetWalks { linker, walking };
            return Legs::along_streets(&streets, (timetable, options), transfers, origins, sites);
        }
        let positions: Vec<Position> = origins.iter().map(|origin| origin.position).collect();
        Legs::straight(timetable, options, walking, &positions, sites)
    }
}
