//! `/tracts/{geoid}/reach.json`: the nearest sites of a tract by a standard, and what each lacks for it.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use geo::{Geometry, InteriorPoint as _};

use crate::domain::{Deadline, Mode, Quantity, TractIdx};
use crate::http::app::App;
use crate::http::reach::answers::{SiteFromTract, TractReach};
use crate::http::reach::question::{Question, QuestionCosts, ReachQuery};
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::blocking::run_blocking;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::reach::{SiteCosts, TractCost, TractPeople, cost_range, nearest_sites, whole_percent};

/// The sites that are named, besides the nearest usable one.
const MOST_SITES: usize = 5;

/// The nearest sites of a tract.
pub(crate) async fn reach(
    State(app): State<App>,
    Segments(geoid): Segments<String>,
    Parameters(query): Parameters<ReachQuery>,
) -> Result<Response, Problem> {
    let atlas = app.atlas();
    let json = run_blocking(move |deadline| answer(&atlas, &geoid, &query, deadline)).await?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
}

fn answer(atlas: &ServedAtlas, geoid: &str, query: &ReachQuery, deadline: &Deadline) -> Result<String, Problem> {
    let tracts = atlas.contents.tracts.table.get();
    let row = tracts.row_of(&Quantity::Geoid, geoid);
    let row = row.ok_or_else(|| Problem::NotFound(format!("there is no tract `{geoid}`")))?;
    let question = Question::of(atlas, query, None)?;
    let is_straight = question.standard.mode == Mode::Straight;
    let costs = question.costs(!is_straight)?;
    let tract = TractIdx(u32::try_from(row).map_err(Problem::internal)?);
    let from = TractPeople { origins: &costs.origins, tract, counted: question.counted() };
    let footprints = if is_straight { question.footprints()? } else { Vec::new() };
    let source = costs.matrix.as_deref().map_or(SiteCosts::Straight(&footprints), SiteCosts::Kept);
    let nearest = |count: usize, is_wanted: &dyn Fn(usize) -> bool| {
        nearest_sites(from, source, costs.limit, count, (is_wanted, deadline))
    };
    let mut found = nearest(MOST_SITES, &|_| true)?;
    let usable = nearest(1, &|site| question.is_usable(site))?.first().copied();
    if let Some(usable) = usable.filter(|usable| found.iter().all(|cost| cost.site != usable.site)) {
        found.push(usable);
    }
    let id = |site: usize| question.row(site).text(&Quantity::Id).unwrap_or_default();
    let bound = costs.matrix.as_ref().and_then(|matrix| matrix.bound());
    let document = TractReach {
        geoid,
        point: point_inside(tracts.geometry[row].as_deref()),
        standard: &question.standard.id,
        people: &question.people.id,
        unit: question.unit(),
        limit: question.limit(&costs, costs.limit),
        known_to: bound.map(|bound| question.limit(&costs, bound)),
        steps: question.barriers(),
        sites: found.iter().map(|cost| site(&question, &costs, cost)).collect(),
        nearest_usable: usable.map(|usable| id(usable.site)),
    };
    serde_json::to_string(&document).map_err(Problem::internal)
}

fn site<'a>(question: &Question<'a>, costs: &QuestionCosts, cost: &TractCost) -> SiteFromTract<'a> {
    let (row, status) = (question.row(cost.site), question.status(cost.site));
    let [least, most] = [Some(cost.least), cost.most].map(|cost| Some(question.in_unit(costs, cost?)));
    let range = least.and_then(|least| cost_range(least, most, question.unit()));
    SiteFromTract {
        id: row.text(&Quantity::Id).unwrap_or_default(),
        name: row.text(&Quantity::Name),
        point: point_inside(question.table().geometry[row.row].as_deref()),
        cost: cost.mean.map(|mean| question.shown(costs, mean)),
        least: range.map(|range| range.least),
        most: range.and_then(|range| range.most),
        within: whole_percent(cost.within),
        located: status.located,
        usable: status.usable,
        conditions: status.conditions,
    }
}

/// Longitude and latitude of a point inside a place.
fn point_inside(place: Option<&Geometry>) -> Option<[f64; 2]> {
    place?.interior_point().map(|point| [point.x(), point.y()])
}
