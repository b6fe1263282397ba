//! `/places/{place}/reach.geojson`: what can be reached from a place, as ground within limits and as sites.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::atlas::{BaseCase, NoReach, PlaceQuestion, PlaceReach};
use crate::domain::{Cost, CostUnit, Deadline, Mode, Position, Site};
use crate::gap;
use crate::http::app::App;
use crate::http::reach::question::is_public;
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::travel::timetable::Departures;
use crate::write::rounded;

/// The most limits of a question.
const MOST_LIMITS: usize = 6;
/// The largest limits, in minutes and in meters.
const LONGEST: f64 = 60.0;
const FARTHEST: f64 = 10_000.0;
/// The most departures by timetable: four hours, one a minute.
const MOST_DEPARTURES: usize = 240;
const DEFAULT_LIMIT: &str = "10 min";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceQuery {
    mode: Option<Mode>,
    within: Option<String>,
    depart: Option<String>,
}

/// What can be reached from a place, in GeoJSON.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PlaceReach")]
pub(crate) struct PlaceReachDocument {
    r#type: &'static str,
    #[schemars(with = "String")]
    mode: Mode,
    /// The departures whose travel times the outlines and costs are percentiles of; null but for travel by timetable.
    departures: Option<String>,
    /// The percentile of these; null but for travel by timetable.
    percentile: Option<u8>,
    /// The distance in meters between the points whose costs were measured: outlines are not more exact than that.
    spacing: f64,
    /// First the ground within each limit, the widest first; then the sites within the widest, the nearest first.
    features: Vec<PlaceFeature>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PlaceFeature {
    r#type: &'static str,
    geometry: Value,
    properties: PlaceProperties,
}

/// What a feature is.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum PlaceProperties {
    /// The ground within a limit.
    Ground {
        /// The limit.
        within: f64,
        /// `m` or `min`.
        #[schemars(with = "String")]
        unit: CostUnit,
    },
    /// A site, of whatever use it is.
    Site {
        id: String,
        name: Option<String>,
        theme: String,
        /// The cost of reaching it, to meters or tenths of minutes.
        cost: f64,
        /// `m` or `min`.
        #[schemars(with = "String")]
        unit: CostUnit,
    },
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

/// What can be reached from a place.
pub(crate) async fn reach(
    State(app): State<App>,
    Segments(place): Segments<String>,
    Parameters(query): Parameters<PlaceQuery>,
    client: ClientContext,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let job = move |deadline: &Deadline| {
        let question = Question::of(&atlas, &place, &query)?;
        let found = atlas.scenarios.ask(deadline, move |base_case, deadline| question.answer(base_case, deadline))?;
        let body = serde_json::to_string(&found).map_err(Problem::internal)?;
        Ok(([(header::CONTENT_TYPE, "application/geo+json")], body).into_response())
    };
    LargeResponsePermit::acquire(client).await?.respond(job).await
}

/// A question whose parameters are valid.
struct Question {
    place: Position,
    mode: Mode,
    /// Rising.
    within: Vec<Cost>,
    departures: Option<Departures>,
}

impl Question {
    fn of(atlas: &ServedAtlas, place: &str, query: &PlaceQuery) -> Result<Self, Problem> {
        let position = place.split_once(',').and_then(|(lon, lat)| Position::new(lon.parse().ok()?, lat.parse().ok()?));
        let place = position.ok_or_else(|| {
            Problem::NotFound(format!(
                "`{place}` is no place; write longitude and latitude with a comma, as -87.65,41.88"
            ))
        })?;
        let modes = place_modes(atlas);
        let names = || modes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let mode = match &query.mode {
            Some(mode) if modes.contains(&mode) => mode.clone(),
            Some(mode) => {
                return Err(Problem::invalid_parameter("mode", format!("`{mode}` is not one of {}", names())));
            }
            None => (*modes.first().ok_or(NoReach::Mode).map_err(problem)?).clone(),
        };
        let departures = match &query.depart {
            Some(_) if mode != Mode::Transit => {
                return Err(Problem::invalid_parameter(
                    "depart",
                    "only travel by timetable, `mode=transit`, has departures",
                ));
            }
            Some(window) => Some(departures(atlas.contents.provenance.study.transit.departures, window)?),
            None => None,
        };
        Ok(Self { place, mode, within: limits(query.within.as_deref().unwrap_or(DEFAULT_LIMIT))?, departures })
    }

    fn answer(&self, base_case: &BaseCase<'_>, deadline: &Deadline) -> Result<PlaceReachDocument, Problem> {
        let (study, region, mode) = (base_case.study(), base_case.region(), &self.mode);
        let bounds = region.tracts.bounds();
        if !bounds.is_some_and(|bounds| geo::Intersects::intersects(&bounds, &self.place.point())) {
            return Err(Problem::NotFound("the place is outside of the region".to_owned()));
        }
        let unit = region.cost_unit(mode).ok_or(NoReach::Mode).map_err(problem)?;
        let in_unit = |within: &Cost| {
            gap::reach(*within, mode, study.walking, unit).map_err(|_error| {
                Problem::invalid_parameter(
                    "within",
                    format!("`{within}` is no limit of travel by `{mode}`; write minutes"),
                )
            })
        };
        let limits = self.within.iter().map(in_unit).collect::<Result<Vec<f64>, Problem>>()?;
        let question = PlaceQuestion { place: self.place, mode, limits: &limits, departures: self.departures };
        let found = base_case.reach(&question, deadline).map_err(problem)?;
        // Costs are told in the unit of the limits.
        let told = self.within.first().map_or(unit, |within| within.unit());
        let cost = |cost: f64| {
            let own =
                self.within.first().map_or(cost, |own| gap::cost_in_unit_of(*own, mode, study.walking, unit, cost));
            if told == CostUnit::M { own.round() } else { (own * 10.0).round() / 10.0 }
        };
        let ground = self.within.iter().zip(&found.isochrones).rev().map(|(within, outline)| PlaceFeature {
            r#type: "Feature",
            geometry: geometry(&outline.clone().into()),
            properties: PlaceProperties::Ground { within: within.number(), unit: told },
        });
        let sites = sites(&found, &region.sites, told, &cost);
        let departures = (*mode == Mode::Transit).then(|| self.departures.unwrap_or(study.transit.departures));
        Ok(PlaceReachDocument {
            r#type: "FeatureCollection",
            mode: mode.clone(),
            percentile: departures.and_then(|_| study.transit.percentiles.first().copied()),
            departures: departures.map(Departures::window),
            spacing: found.spacing.get().round(),
            features: ground.chain(sites).collect(),
        })
    }
}

fn sites(
    found: &PlaceReach,
    all: &[Site],
    unit: CostUnit,
    cost: &dyn Fn(f64) -> f64,
) -> impl Iterator<Item = PlaceFeature> {
    found.sites.iter().map(move |(number, own)| {
        let site = &all[*number];
        PlaceFeature {
            r#type: "Feature",
            geometry: geometry(&site.footprint.geometry()),
            properties: PlaceProperties::Site {
                id: site.id.clone(),
                name: site.name.clone(),
                theme: site.theme.to_string(),
                cost: cost(*own),
                unit,
            },
        }
    })
}

fn geometry(geometry: &geo::Geometry) -> Value {
    serde_json::to_value(geojson::Geometry::new((&rounded(geometry)).into())).unwrap_or_default()
}

fn limits(text: &str) -> Result<Vec<Cost>, Problem> {
    let parsed = text.split(',').map(|limit| {
        let within: Cost = limit.parse().map_err(|error| Problem::invalid_parameter("within", error))?;
        let most = if within.unit() == CostUnit::M { FARTHEST } else { LONGEST };
        if within.number() > 0.0 && within.number() <= most {
            Ok(within)
        } else {
            Err(Problem::invalid_parameter(
                "within",
                format!("`{}` is not above 0 and at most 60 min or 10 km", limit.trim()),
            ))
        }
    });
    let mut all = parsed.take(MOST_LIMITS + 1).collect::<Result<Vec<Cost>, Problem>>()?;
    all.sort_by(|one, other| one.number().total_cmp(&other.number()));
    if all.len() > MOST_LIMITS || all.iter().any(|within| Some(within.unit()) != all.first().map(|first| first.unit()))
    {
        return Err(Problem::invalid_parameter(
            "within",
            format!("write {MOST_LIMITS} limits at most, all of them times or all distances"),
        ));
    }
    Ok(all)
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

fn problem(why: NoReach) -> Problem {
    match why {
        NoReach::Interrupted(interrupted) => Problem::from(interrupted),
        NoReach::Mode | NoReach::OffStreets => Problem::Unprocessable(why.to_string()),
    }
}
