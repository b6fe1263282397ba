//! `/places/{place}/sites/{id}/way.geojson`: the way from a place to a site, step by step.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use geo::{LineString, Point};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::atlas::{BaseCase, Way, WayStep, WayStepKind};
use crate::domain::{CostUnit, Deadline, Mode};
use crate::http::app::App;
use crate::http::reach::place::geometry;
use crate::http::reach::start::{Start, problem};
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::travel::timetable::{Departures, clock};

/// The longest way that is searched, in meters and in minutes.
const FARTHEST: f64 = 50_000.0;
const LONGEST: f64 = 120.0;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WayQuery {
    mode: Option<Mode>,
    depart: Option<String>,
}

/// The way from a place to a site, in GeoJSON.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Way")]
pub(crate) struct WayDocument {
    r#type: &'static str,
    /// The id of the site.
    site: String,
    name: Option<String>,
    #[schemars(with = "String")]
    mode: Mode,
    /// The cost of the way, to meters or tenths of minutes; null where there is none of `searched_to` at most.
    cost: Option<f64>,
    /// `m` or `min`.
    #[schemars(with = "String")]
    unit: CostUnit,
    searched_to: f64,
    /// The departures that were searched; null but for travel by timetable.
    departures: Option<String>,
    /// The percentile of their travel times that the cost is; null but for travel by timetable.
    percentile: Option<u8>,
    /// The departure whose way this is, and its arrival, as `07:42` or `07:42:30`; null but for travel by timetable.
    departs: Option<String>,
    arrives: Option<String>,
    /// The steps in order, each with its line; a wait with its stop.
    features: Vec<WayFeature>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct WayFeature {
    r#type: &'static str,
    geometry: Option<Value>,
    properties: WayProperties,
}

/// What people do in a step.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum WayProperties {
    /// A straight line.
    Straight { meters: f64 },
    /// A walk.
    Walk {
        minutes: f64,
        meters: f64,
        /// Whether it ends at the site, and not at a stop.
        to_site: bool,
        /// The name of the stop.
        to: Option<String>,
    },
    /// A drive, with the walks from and to the street.
    Drive { minutes: f64, meters: f64 },
    /// A wait at a stop.
    Wait { minutes: f64 },
    /// A ride from a stop to another.
    Ride {
        /// The number or the name of the route.
        route: String,
        /// `rail`, `tram`, `cable`, `ferry` or `bus`.
        class: &'static str,
        from: Option<String>,
        to: Option<String>,
        departs: String,
        arrives: String,
        minutes: f64,
        /// How many stops it goes on.
        stops: usize,
    },
}

/// The way from a place to a site.
pub(crate) async fn way(
    State(app): State<App>,
    Segments((place, site)): Segments<(String, String)>,
    Parameters(query): Parameters<WayQuery>,
    client: ClientContext,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let job = move |deadline: &Deadline| {
        let start = Start::of(&atlas, &place, query.mode.as_ref(), query.depart.as_deref())?;
        let question = Question { start, site };
        let found = atlas.scenarios.ask(deadline, move |base_case, deadline| question.answer(base_case, deadline))?;
        let body = serde_json::to_string(&found).map_err(Problem::internal)?;
        Ok(([(header::CONTENT_TYPE, "application/geo+json")], body).into_response())
    };
    LargeResponsePermit::acquire(client).await?.respond(job).await
}

struct Question {
    start: Start,
    site: String,
}

impl Question {
    fn answer(&self, base_case: &BaseCase<'_>, deadline: &Deadline) -> Result<WayDocument, Problem> {
        let (study, region) = (base_case.study(), base_case.region());
        let unit = self.start.unit(base_case)?;
        let number = region.sites.iter().position(|site| site.id == self.site);
        // Of a confidential site and of one that is not there the same is said.
        let number = number.filter(|number| base_case.has_way_to(*number)).ok_or_else(|| {
            let why = format!("there is no site `{}` whose place is known and public", self.site);
            Problem::NotFound(why)
        })?;
        let searched_to = if unit == CostUnit::M { FARTHEST } else { LONGEST };
        let found = base_case.way(&self.start.question(&[searched_to]), number, deadline).map_err(problem)?;
        let departures = self.start.departures_of(study);
        let times = found.as_ref().and_then(|way| way.times);
        Ok(WayDocument {
            r#type: "FeatureCollection",
            site: self.site.clone(),
            name: region.sites[number].name.clone(),
            mode: self.start.mode.clone(),
            cost: found.as_ref().map(|way| told(unit, way)),
            unit,
            searched_to,
            percentile: departures.and_then(|_| study.transit.percentiles.first().copied()),
            departures: departures.map(Departures::window),
            departs: times.map(|times| clock(times.0)),
            arrives: times.map(|times| clock(times.1)),
            features: found.into_iter().flat_map(|way| way.steps).map(feature).collect(),
        })
    }
}

fn told(unit: CostUnit, way: &Way) -> f64 {
    if unit == CostUnit::M { way.cost.round() } else { tenth(way.cost) }
}

fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn feature(step: WayStep) -> WayFeature {
    let minutes = step.time.map_or(0.0, |time| tenth(time.get()));
    let meters = step.length.map_or(0.0, |length| length.get().round());
    let properties = match step.kind {
        WayStepKind::Straight => WayProperties::Straight { meters },
        WayStepKind::Walk { to_site, to } => WayProperties::Walk { minutes, meters, to_site, to },
        WayStepKind::Drive => WayProperties::Drive { minutes, meters },
        WayStepKind::Wait => WayProperties::Wait { minutes },
        WayStepKind::Ride { route, class, from, to, times, stops } => WayProperties::Ride {
            route,
            class: class.name(),
            from,
            to,
            departs: clock(times.0),
            arrives: clock(times.1),
            minutes,
            stops,
        },
    };
    let line: Vec<Point> = step.line.iter().map(|position| position.point()).collect();
    let shape: Option<geo::Geometry> = match line.as_slice() {
        [] => None,
        [point] => Some((*point).into()),
        _ => Some(LineString::from(line).into()),
    };
    WayFeature { r#type: "Feature", geometry: shape.as_ref().map(geometry), properties }
}
