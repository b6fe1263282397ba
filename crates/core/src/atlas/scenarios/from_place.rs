//! What can be reached from a place: isochrones, and sites with their costs.

use crate::atlas::scenarios::BaseCase;
use crate::domain::{Deadline, Footprint, Interrupted, Meters, Minutes, Mode, Position};
use crate::travel::streets::{CostsFrom, StreetLinker};
use crate::travel::timetable::{Departures, TransitFrom, TransitOptions};
use crate::travel::{Grid, Origin, straight_costs_within};

/// What is asked of a place.
#[derive(Debug, Clone, Copy)]
pub struct PlaceQuestion<'q> {
    /// The place.
    pub place: Position,
    /// The mode of travel.
    pub mode: &'q Mode,
    /// Rising limits in the unit of the mode's costs.
    pub limits: &'q [f64],
    /// Departures by timetable, where they are not those of the study.
    pub departures: Option<Departures>,
}

/// What can be reached from a place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceReach {
    /// The ground within each limit.
    pub isochrones: Vec<geo::MultiPolygon>,
    /// The distance between the points whose costs were measured: outlines are not more exact than that.
    pub spacing: Meters,
    /// The sites within the last limit by their number in the region, with their costs, the nearest first. Of themes with a
    /// confidential site there are none, nor places of which the postal code or the tract alone is known.
    pub sites: Vec<(usize, f64)>,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoReach {
    /// The region has no data for the mode, or no standard uses it.
    #[error("no standard of this atlas uses the mode")]
    Mode,
    /// The place is too far from all streets.
    #[error("the place is more than a mile from every street")]
    OffStreets,
    /// The work was interrupted.
    #[error(transparent)]
    Interrupted(#[from] Interrupted),
}

/// How far from a street a point of the ground may be, in meters, where points are closer together than that.
const MAX_OFF_STREET: f64 = 200.0;
/// Costs beyond the last limit by which its outline is placed between points on both sides of it.
const BEYOND: f64 = 1.25;

/// The costs from a place.
enum Costs<'a> {
    Straight { place: Position, bound: Meters },
    Streets { linker: &'a StreetLinker<'a>, place: Position, costs: Box<CostsFrom<'a>> },
    Transit { linker: Option<&'a StreetLinker<'a>>, from: Box<TransitFrom<'a>> },
}

impl BaseCase<'_> {
    /// What can be reached from a place.
    ///
    /// # Errors
    /// Where it cannot be measured by the mode from this place, or the work is interrupted.
    pub fn reach(&self, question: &PlaceQuestion<'_>, deadline: &Deadline) -> Result<PlaceReach, NoReach> {
        let PlaceQuestion { place, mode, limits, .. } = *question;
        let last = limits.iter().copied().fold(0.0, f64::max);
        let options = self.transit_options(question);
        let costs = self.costs_from(place, mode, last * BEYOND, &options)?;
        deadline.check()?;
        let grid = costs.grid(place);
        let points: Vec<Position> = grid.points().collect();
        let max_off_street = MAX_OFF_STREET.max(grid.spacing().get());
        let found = costs.to_ground(&points, max_off_street);
        deadline.check()?;
        Ok(PlaceReach {
            isochrones: grid.isochrones(&found, limits),
            spacing: grid.spacing(),
            sites: self.sites_within(&costs, last),
        })
    }

    fn costs_from<'c>(
        &'c self,
        place: Position,
        mode: &Mode,
        bound: f64,
        options: &'c TransitOptions,
    ) -> Result<Costs<'c>, NoReach> {
        match mode {
            Mode::Straight => Ok(Costs::Straight { place, bound: Meters::new(bound).ok_or(NoReach::Mode)? }),
            Mode::Walk | Mode::Drive => {
                let linker = self.streets.linker(mode).ok_or(NoReach::Mode)?;
                let start = linker.link(place).ok_or(NoReach::OffStreets)?;
                Ok(Costs::Streets { linker, place, costs: Box::new(CostsFrom::new(linker.network(), start, bound)) })
            }
            Mode::Transit => {
                let from = Box::new(self.transit_from(place, bound, options)?);
                Ok(Costs::Transit { linker: self.streets.linker(&Mode::Walk), from })
            }
            Mode::Matrix(_) => Err(NoReach::Mode),
        }
    }

    /// The options of the study, with the departures of a question.
    pub(super) fn transit_options(&self, question: &PlaceQuestion<'_>) -> TransitOptions {
        let departures = question.departures.unwrap_or(self.study.transit.departures);
        TransitOptions { departures, ..self.study.transit.clone() }
    }

    pub(super) fn transit_from<'c>(
        &'c self,
        place: Position,
        bound: f64,
        options: &'c TransitOptions,
    ) -> Result<TransitFrom<'c>, NoReach> {
        let walks = self.streets.rider_walks(self.study);
        let transfers = self.streets.transfers(self.region, self.study);
        let bound = Minutes::new(bound).ok_or(NoReach::Mode)?;
        Ok(TransitFrom::new((&self.region.timetable, options), (walks, transfers), (place, bound)))
    }

    fn sites_within(&self, costs: &Costs<'_>, limit: f64) -> Vec<(usize, f64)> {
        let sites = self.region.sites.iter().enumerate().filter(|(number, _)| self.has_way_to(*number));
        let (numbers, footprints): (Vec<usize>, Vec<&Footprint>) =
            sites.map(|(number, site)| (number, &site.footprint)).unzip();
        let found = numbers.into_iter().zip(costs.to(&footprints));
        let within = |(number, cost): (usize, Option<f64>)| Some((number, cost.filter(|cost| *cost <= limit)?));
        let mut found: Vec<(usize, f64)> = found.filter_map(within).collect();
        found.sort_by(|one, other| one.1.total_cmp(&other.1).then(one.0.cmp(&other.0)));
        found
    }
}

impl Costs<'_> {
    /// A grid over all that is reached.
    fn grid(&self, place: Position) -> Grid {
        let around = Meters::new(MAX_OFF_STREET).unwrap_or(Meters::MILE);
        match self {
            Self::Straight { bound, .. } => Grid::around(place, *bound, std::iter::empty()),
            Self::Streets { costs, .. } => Grid::around(place, around, costs.reached_streets()),
            // Riders walk a mile or so from a stop.
            Self::Transit { from, .. } => Grid::around(place, Meters::MILE, from.stops()),
        }
    }

    fn to(&self, sites: &[&Footprint]) -> Vec<Option<f64>> {
        match self {
            Self::Straight { place, bound } => {
                let origin = Origin { position: *place, people: 1.0, homes: 1.0 };
                let costs = straight_costs_within(&[origin], sites, *bound);
                let mut found = vec![None; sites.len()];
                costs.row(0).iter().for_each(|(site, cost)| found[site] = Some(cost));
                found
            }
            Self::Streets { linker, place, costs } => {
                sites.iter().map(|site| linker.cost_to(costs, *place, site)).collect()
            }
            Self::Transit { from, .. } => from.to(sites),
        }
    }

    /// The costs to points of the ground, of which those far from every street are not reached.
    fn to_ground(&self, points: &[Position], max_off_street: f64) -> Vec<Option<f64>> {
        let near_street = |linker: &StreetLinker<'_>, point: Position| {
            linker.link_within(point, max_off_street).filter(|linked| !linked.crosses_obstacle)
        };
        match self {
            Self::Streets { linker, costs, .. } => {
                points.iter().map(|point| near_street(linker, *point).and_then(|linked| costs.to(linked))).collect()
            }
            Self::Transit { linker: Some(linker), .. } => {
                let near: Vec<bool> = points.iter().map(|point| near_street(linker, *point).is_some()).collect();
                let footprints: Vec<Footprint> = points.iter().copied().map(Footprint::Point).collect();
                let (numbers, wanted): (Vec<usize>, Vec<&Footprint>) =
                    footprints.iter().enumerate().filter(|(number, _)| near[*number]).unzip();
                let mut found = vec![None; points.len()];
                numbers.into_iter().zip(self.to(&wanted)).for_each(|(number, cost)| found[number] = cost);
                found
            }
            Self::Straight { .. } | Self::Transit { linker: None, .. } => {
                let footprints: Vec<Footprint> = points.iter().copied().map(Footprint::Point).collect();
                self.to(&footprints.iter().collect::<Vec<_>>())
            }
        }
    }
}
