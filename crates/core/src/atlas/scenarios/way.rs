//! The way from a place to a site, step by step.

use crate::atlas::scenarios::from_place::{NoReach, PlaceQuestion};
use crate::atlas::scenarios::{BaseCase, is_answered_theme};
use crate::domain::{Deadline, Footprint, Meters, Minutes, Mode, Position, TransitClass};
use crate::travel::streets::{CostsFrom, StreetLinker};
use crate::travel::timetable::{Journey, JourneyLeg, Timetable};
use crate::travel::{distance, line_length};

/// A way from a place to a site.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// Its cost in the unit of the mode.
    pub cost: f64,
    /// When it begins and ends, in seconds after the midnight that begins the day of the timetable; `None` but by timetable.
    pub times: Option<(u32, u32)>,
    /// Its steps in order.
    pub steps: Vec<WayStep>,
}

/// A step of a way.
#[derive(Debug, Clone, PartialEq)]
pub struct WayStep {
    /// What people do.
    pub kind: WayStepKind,
    /// How long it takes; `None` for a straight line.
    pub time: Option<Minutes>,
    /// How long its line is; `None` for a wait, and for a ride, whose line is drawn from stop to stop.
    pub length: Option<Meters>,
    /// Its line, from its first point to its last. The point of a wait is the stop.
    pub line: Vec<Position>,
}

/// What people do in a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WayStepKind {
    /// Nothing is said of how they get there.
    Straight,
    /// They walk.
    Walk {
        /// Whether the walk ends at the site, and not at a stop.
        to_site: bool,
        /// The name of the stop.
        to: Option<String>,
    },
    /// They drive.
    Drive,
    /// They wait at a stop.
    Wait,
    /// They ride.
    Ride {
        /// The number or the name of the route.
        route: String,
        /// The class of its vehicles.
        class: TransitClass,
        /// The name of the stop where they board.
        from: Option<String>,
        /// The name of the stop where they alight.
        to: Option<String>,
        /// When it leaves and arrives, as in [`Way::times`].
        times: (u32, u32),
        /// How many stops it goes on.
        stops: usize,
    },
}

impl BaseCase<'_> {
    /// Whether anything is said of ways to a site, by its number in the region: as in [`BaseCase::reach`], not to themes with a
    /// confidential site, nor to places of which the postal code or the tract alone is known.
    #[must_use]
    pub fn has_way_to(&self, site: usize) -> bool {
        self.region
            .sites
            .get(site)
            .is_some_and(|site| site.location_area.is_none() && is_answered_theme(self.study, self.region, &site.theme))
    }

    /// The way from a place to a site, by its number in the region, of the cost that [`BaseCase::reach`] has for it; `None` where
    /// there is none within the last limit, and where nothing is said of ways to the site.
    ///
    /// # Errors
    /// Where it cannot be measured by the mode from this place, or the work is interrupted.
    pub fn way(&self, question: &PlaceQuestion<'_>, site: usize, deadline: &Deadline) -> Result<Option<Way>, NoReach> {
        let PlaceQuestion { place, mode, limits, .. } = *question;
        if !self.has_way_to(site) {
            return Ok(None);
        }
        let (site, last) = (&self.region.sites[site].footprint, limits.iter().copied().fold(0.0, f64::max));
        deadline.check()?;
        match mode {
            Mode::Straight => Ok(straight(place, site, last)),
            Mode::Walk | Mode::Drive => {
                let linker = self.streets.linker(mode).ok_or(NoReach::Mode)?;
                let start = linker.link(place).ok_or(NoReach::OffStreets)?;
                let costs = CostsFrom::new(linker.network(), start, last);
                Ok(self.along_streets(mode, linker, &costs, (place, site)))
            }
            Mode::Transit => {
                let options = self.transit_options(question);
                let from = self.transit_from(place, last, &options)?;
                let journey = from.journey_to(site);
                deadline.check()?;
                Ok(journey.map(|journey| self.by_timetable(&journey, (place, site))))
            }
            Mode::Matrix(_) => Err(NoReach::Mode),
        }
    }

    fn along_streets(
        &self,
        mode: &Mode,
        linker: &StreetLinker<'_>,
        costs: &CostsFrom<'_>,
        (place, site): (Position, &Footprint),
    ) -> Option<Way> {
        let way = linker.way_to(costs, place, site)?;
        let walks = *mode == Mode::Walk;
        let minutes = if walks { self.study.walking.minutes_along(way.cost) } else { way.cost };
        let step = WayStep {
            kind: if walks { WayStepKind::Walk { to_site: true, to: None } } else { WayStepKind::Drive },
            time: Minutes::new(minutes),
            length: if walks { Meters::new(way.cost) } else { line_length(&way.line) },
            line: way.line,
        };
        Some(Way { cost: way.cost, times: None, steps: vec![step] })
    }

    fn by_timetable(&self, journey: &Journey, (place, site): (Position, &Footprint)) -> Way {
        let timetable = &self.region.timetable;
        let mut steps = Vec::new();
        let mut now = journey.departs;
        for leg in &journey.legs {
            match leg {
                JourneyLeg::Walk { from, to, seconds } => {
                    let start = from.map_or(Some(place), |stop| position_of(timetable, stop));
                    let at_stop = to.and_then(|stop| position_of(timetable, stop)).map(Footprint::Point);
                    let end = if to.is_some() { at_stop.as_ref() } else { Some(site) };
                    let line = start.zip(end).map_or_else(Vec::new, |(start, end)| self.walk(start, end));
                    steps.push(WayStep {
                        kind: WayStepKind::Walk {
                            to_site: to.is_none(),
                            to: to.and_then(|stop| name_of(timetable, stop)),
                        },
                        time: minutes(*seconds),
                        length: line_length(&line),
                        line,
                    });
                    now += seconds;
                }
                JourneyLeg::Ride { route, stops, departs, arrives } => {
                    let line: Vec<Position> = stops.iter().filter_map(|stop| position_of(timetable, *stop)).collect();
                    if *departs > now {
                        steps.push(WayStep {
                            kind: WayStepKind::Wait,
                            time: minutes(departs - now),
                            length: None,
                            line: line.first().copied().into_iter().collect(),
                        });
                    }
                    let route = &timetable.routes()[*route as usize];
                    let name = |stop: Option<&u32>| stop.and_then(|stop| name_of(timetable, *stop));
                    steps.push(WayStep {
                        kind: WayStepKind::Ride {
                            route: route.name.clone(),
                            class: route.class,
                            from: name(stops.first()),
                            to: name(stops.last()),
                            times: (*departs, *arrives),
                            stops: stops.len().saturating_sub(1),
                        },
                        time: minutes(arrives - departs),
                        length: None,
                        line,
                    });
                    now = *arrives;
                }
            }
        }
        let cost = f64::from(journey.arrives - journey.departs) / 60.0;
        Way { cost, times: Some((journey.departs, journey.arrives)), steps }
    }

    /// The line of a walk: along streets where the region has them and they lead there, else straight.
    fn walk(&self, start: Position, end: &Footprint) -> Vec<Position> {
        let along = self.streets.linker(&Mode::Walk).and_then(|linker| {
            let costs = CostsFrom::new(linker.network(), linker.link(start)?, LONGEST_WALK);
            linker.way_to(&costs, start, end)
        });
        along.map_or_else(|| straight_line(start, end), |way| way.line)
    }
}

/// The longest walk of a journey that a line is searched for, in meters: more than any study allows.
const LONGEST_WALK: f64 = 10_000.0;

fn straight(place: Position, site: &Footprint, limit: f64) -> Option<Way> {
    let length = distance(place, site);
    let line = straight_line(place, site);
    let step = WayStep { kind: WayStepKind::Straight, time: None, length: Some(length), line };
    (length.get() <= limit).then(|| Way { cost: length.get(), times: None, steps: vec![step] })
}

/// From a place to a point, or to the nearest of the points of an area's edge.
fn straight_line(place: Position, site: &Footprint) -> Vec<Position> {
    let end = match site {
        Footprint::Point(position) => Some(*position),
        Footprint::Area(outline) => match geo::ClosestPoint::closest_point(outline, &place.point()) {
            geo::Closest::SinglePoint(point) | geo::Closest::Intersection(point) => Position::new(point.x(), point.y()),
            geo::Closest::Indeterminate => None,
        },
    };
    std::iter::once(place).chain(end).collect()
}

fn position_of(timetable: &Timetable, stop: u32) -> Option<Position> {
    timetable.stops()[stop as usize].stop.position
}

fn name_of(timetable: &Timetable, stop: u32) -> Option<String> {
    timetable.stops()[stop as usize].stop.name.clone()
}

fn minutes(seconds: u32) -> Option<Minutes> {
    Minutes::new(f64::from(seconds) / 60.0)
}
