//! Where somebody sets out, and how and when they travel.

use geo::Intersects;

use crate::atlas::{BaseCase, NoReach, PlaceQuestion};
use crate::domain::{CostUnit, Mode, Position};
use crate::http::reach::question::is_public;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::study::StudySummary;
use crate::travel::timetable::Departures;

/// The most departures by timetable: four hours, one a minute.
const MOST_DEPARTURES: usize = 240;

/// A place, a mode that the atlas answers, and departures where they are not those of the study.
pub(super) struct Start {
    place: Position,
    pub(super) mode: Mode,
    departures: Option<Departures>,
}

/// The modes by which the service answers what can be reached from a place.
pub(crate) fn place_modes(atlas: &ServedAtlas) -> Vec<&Mode> {
    if !atlas.scenarios.is_available() {
        return Vec::new();
    }
    let study = &atlas.contents.provenance.study;
    let is_measured = |mode: &&Mode| {
        let mut own = study.standards.iter().filter(|standard| standard.mode == **mode);
        !matches!(mode, Mode::Matrix(_)) && own.any(|standard| is_public(standard, atlas))
    };
    study.modes().into_iter().filter(is_measured).collect()
}

impl Start {
    /// What the parameters say, all of them valid.
    pub(super) fn of(
        atlas: &ServedAtlas,
        place: &str,
        mode: Option<&Mode>,
        depart: Option<&str>,
    ) -> Result<Self, Problem> {
        let position = place.split_once(',').and_then(|(lon, lat)| Position::new(lon.parse().ok()?, lat.parse().ok()?));
        let place = position.ok_or_else(|| {
            Problem::NotFound(format!(
                "`{place}` is no place; write longitude and latitude with a comma, as -87.65,41.88"
            ))
        })?;
        let modes = place_modes(atlas);
        let names = || modes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let mode = match mode {
            Some(mode) if modes.contains(&mode) => mode.clone(),
            Some(mode) => {
                return Err(Problem::invalid_parameter("mode", format!("`{mode}` is not one of {}", names())));
            }
            None => (*modes.first().ok_or(NoReach::Mode).map_err(problem)?).clone(),
        };
        let departures = match depart {
            Some(_) if mode != Mode::Transit => {
                return Err(Problem::invalid_parameter(
                    "depart",
                    "only travel by timetable, `mode=transit`, has departures",
                ));
            }
            Some(window) => Some(departures(atlas.contents.provenance.study.transit.departures, window)?),
            None => None,
        };
        Ok(Self { place, mode, departures })
    }

    /// The unit of the mode's costs, of a place inside of the region.
    pub(super) fn unit(&self, base_case: &BaseCase<'_>) -> Result<CostUnit, Problem> {
        let region = base_case.region();
        let bounds = region.tracts.bounds();
        if !bounds.is_some_and(|bounds| bounds.intersects(&self.place.point())) {
            return Err(Problem::NotFound("the place is outside of the region".to_owned()));
        }
        region.cost_unit(&self.mode).ok_or(NoReach::Mode).map_err(problem)
    }

    pub(super) fn question<'q>(&'q self, limits: &'q [f64]) -> PlaceQuestion<'q> {
        PlaceQuestion { place: self.place, mode: &self.mode, limits, departures: self.departures }
    }

    /// The departures that are searched; `None` but by timetable.
    pub(super) fn departures_of(&self, study: &StudySummary) -> Option<Departures> {
        (self.mode == Mode::Transit).then(|| self.departures.unwrap_or(study.transit.departures))
    }
}

fn departures(own: Departures, window: &str) -> Result<Departures, Problem> {
    let found = own.in_window(window).map_err(|error| Problem::invalid_parameter("depart", error))?;
    if found.all().count() > MOST_DEPARTURES {
        return Err(Problem::invalid_parameter(
            "depart",
            format!("a window of more than {MOST_DEPARTURES} departures is not searched here"),
        ));
    }
    Ok(found)
}

pub(super) fn problem(why: NoReach) -> Problem {
    match why {
        NoReach::Interrupted(interrupted) => Problem::from(interrupted),
        NoReach::Mode | NoReach::OffStreets => Problem::Unprocessable(why.to_string()),
    }
}
