//! `/places/{place}/reach.geojson`: what can be reached from a place, as ground within limits and as sites.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::atlas::{BaseCase, PlaceReach};
use crate::domain::{Cost, CostUnit, Deadline, Mode, Site};
use crate::gap;
use crate::http::app::App;
use crate::http::reach::start::{Start, problem};
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
    start: Start,
    /// Rising.
    within: Vec<Cost>,
}

impl Question {
    fn of(atlas: &ServedAtlas, place: &str, query: &PlaceQuery) -> Result<Self, Problem> {
        Ok(Self {
            start: Start::of(atlas, place, query.mode.as_ref(), query.depart.as_deref())?,
            within: limits(query.within.as_deref().unwrap_or(DEFAULT_LIMIT))?,
        })
    }

    fn answer(&self, base_case: &BaseCase<'_>, deadline: &Deadline) -> Result<PlaceReachDocument, Problem> {
        let (study, region, mode) = (base_case.study(), base_case.region(), &self.start.mode);
        let unit = self.start.unit(base_case)?;
        let in_unit = |within: &Cost| {
            gap::reach(*within, mode, study.walking, unit).map_err(|_error| {
                Problem::invalid_parameter(
                    "within",
                    format!("`{within}` is no limit of travel by `{mode}`; write minutes"),
                )
            })
        };
        let limits = self.within.iter().map(in_unit).collect::<Result<Vec<f64>, Problem>>()?;
        let question = self.start.question(&limits);
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
        let departures = self.start.departures_of(study);
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

pub(super) fn geometry(geometry: &geo::Geometry) -> Value {
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
