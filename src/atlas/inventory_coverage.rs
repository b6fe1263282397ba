//! Where the lists end, as seen from where people are.

use std::sync::Arc;

use geo::MultiPolygon;

use crate::atlas::answers::Answer;
use crate::atlas::confidential;
use crate::atlas::ways::{self, ridden, supplied};
use crate::domain::{
    Completeness, CostUnit, Finding, Footprint, ListFinding, ListOf, Meters, Minutes, Mode, NotKnown, Place, Position,
    Theme, TractIdx,
};
use crate::gap::AreaWeights;
use crate::region::Region;
use crate::study::Study;
use crate::travel::streets::{Ground, street_costs};
use crate::travel::{CostMatrix, Dry, Origin, ground_outside, straight_costs};

/// For each origin whether it lies where lists are complete, and how far it is to where they are not.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Whether an origin lies outside the ground on which every list that its answer needs is complete.
    pub outside: Vec<bool>,
    /// What it costs at least to get from an origin inside to ground outside, in the unit of the costs; `None` where that is more than
    /// anybody asks for.
    pub border: Vec<Option<f64>>,
    /// Whether every list is complete everywhere, so that neither is the case for anyone.
    pub is_everywhere: bool,
}

/// No car or train takes people faster than this from where they are over the border, in meters per minute: 200 km/h.
const FASTEST: f64 = 200_000.0 / 60.0;
/// How fast people are taken to get to the border where costs come from elsewhere, in meters per minute: 100 km/h.
const IMPORTED_SPEED: f64 = 100_000.0 / 60.0;

/// A way to sites and how far it is asked about.
pub(super) struct Asked<'a> {
    pub(super) theme: &'a Theme,
    pub(super) mode: &'a Mode,
    /// The largest limit of a standard, in the unit of the costs.
    pub(super) bound: f64,
    /// The streets that the way goes along.
    pub(super) ground: Option<&'a Ground<'a>>,
}

/// Where the lists end that a way to sites needs.
pub(super) fn surroundings(study: &Study, region: &Region, asked: &Asked<'_>) -> Surroundings {
    let origins = region.origins.all();
    let places: Vec<Position> = origins.iter().map(|origin| origin.position).collect();
    let claims = claims(region, asked);
    let mut outside = silent(region, asked.mode);
    for claim in &claims {
        outside.iter_mut().zip(claim.holds(&places)).for_each(|(outside, holds)| *outside |= !holds);
    }
    let is_everywhere =
        claims.iter().all(|claim| matches!(claim, Completeness::Everywhere)) && !outside.contains(&true);
    let mut border = vec![None; origins.len()];
    let inside: Vec<usize> = (0..origins.len()).filter(|&origin| !outside[origin]).collect();
    let own: Vec<Origin> = inside.iter().map(|&origin| origins[origin]).collect();
    for (origin, cost) in inside.into_iter().zip(to_the_border(study, region, asked, (&claims, &own))) {
        border[origin] = cost;
    }
    Surroundings { outside, border, is_everywhere }
}

/// What is said of the lists that a way needs. One of which nothing is said is complete nowhere.
fn claims<'r>(region: &'r Region, asked: &Asked<'_>) -> Vec<&'r Completeness> {
    const NOWHERE: &Completeness = &Completeness::NOWHERE;
    let mut lists = vec![ListOf::Sites(asked.theme.clone())];
    match asked.mode {
        Mode::Straight => {}
        Mode::Walk | Mode::Drive => lists.push(ListOf::Streets),
        Mode::Transit => {
            lists.push(ListOf::Timetables);
            lists.extend(region.streets.as_ref().map(|_| ListOf::Streets));
        }
        Mode::Matrix(id) => lists.push(ListOf::Costs(id.clone())),
    }
    lists.iter().map(|list| region.completeness.get(list).unwrap_or(NOWHERE)).collect()
}

/// The origins of tracts about which a table of costs says nothing.
fn silent(region: &Region, mode: &Mode) -> Vec<bool> {
    let mut silent = vec![false; region.origins.all().len()];
    if let Mode::Matrix(id) = mode
        && let Some(table) = supplied(region, id)
    {
        for tract in (0..).map(TractIdx).take(region.origins.tracts()).filter(|tract| !table.is_told[*tract]) {
            silent[region.origins.range(tract)].fill(true);
        }
    }
    silent
}

/// What it costs origins inside to get to ground outside.
fn to_the_border(
    study: &Study,
    region: &Region,
    asked: &Asked<'_>,
    (claims, origins): (&[&Completeness], &[Origin]),
) -> Vec<Option<f64>> {
    let unit = ways::unit(asked.mode, region).unwrap_or(CostUnit::M);
    let speed = if matches!(asked.mode, Mode::Matrix(_)) { IMPORTED_SPEED } else { FASTEST };
    let meters = match unit {
        CostUnit::M => asked.bound,
        CostUnit::Min => asked.bound * speed,
    };
    let places: Vec<Position> = origins.iter().map(|origin| origin.position).collect();
    let pieces = pieces(region, claims, &places, meters);
    if pieces.is_empty() {
        return vec![None; origins.len()];
    }
    let pieces: Vec<&Footprint> = pieces.iter().collect();
    let straight = || Meters::new(meters).map(|meters| straight_costs(origins, &pieces, meters));
    let (costs, factor) = match (asked.mode, asked.ground) {
        (Mode::Straight, _) => (straight(), 1.0),
        (Mode::Matrix(_), _) => (straight(), if unit == CostUnit::Min { 1.0 / IMPORTED_SPEED } else { 1.0 }),
        (Mode::Walk | Mode::Drive, Some(ground)) => {
            (Some(street_costs(ground, origins, &pieces, asked.bound).costs), 1.0)
        }
        (Mode::Walk | Mode::Drive, None) => (None, 1.0),
        (Mode::Transit, ground) => (transit(study, region, (origins, &pieces), (ground, asked.bound)), 1.0),
    };
    let nearest = |costs: &CostMatrix, origin: usize| {
        costs.row(origin).nearest().map(|cost| cost * factor).filter(|cost| *cost <= asked.bound)
    };
    (0..origins.len()).map(|origin| costs.as_ref().and_then(|costs| nearest(costs, origin))).collect()
}

/// Travel times to ground outside, all of it taken as one place.
fn transit(
    study: &Study,
    region: &Region,
    (origins, pieces): (&[Origin], &[&Footprint]),
    (ground, bound): (Option<&Ground<'_>>, f64),
) -> Option<CostMatrix> {
    let ridden = ridden(study, region, (origins, pieces, true), (ground, Minutes::new(bound)?));
    ridden.percentiles.into_iter().next()
}

/// The land outside of where lists are complete.
fn pieces(region: &Region, claims: &[&Completeness], near: &[Position], reach: f64) -> Vec<Footprint> {
    let dry = match &region.backdrop.land {
        Some(land) => Dry::Land(land),
        None => Dry::AllBut(region.backdrop.water.iter().map(|water| &water.outline).collect()),
    };
    let Some(reach) = Meters::new(reach) else { return Vec::new() };
    let outside = claims.iter().flat_map(|claim| match claim {
        Completeness::Everywhere => Vec::new(),
        Completeness::Within(outlines) => {
            let outlines: &[Arc<MultiPolygon>] = outlines;
            ground_outside(outlines, &dry, near, reach)
        }
    });
    outside.map(Footprint::Area).collect()
}

/// People whose reach goes over the border of where lists are complete, where nothing tells land from water there: some of it may be a lake.
pub(super) fn people_at_the_edge(region: &Region, answers: &[Answer<'_>], whole: &AreaWeights) -> Vec<Finding> {
    if region.backdrop.land.is_some() {
        return Vec::new();
    }
    let of_answer = |answer: &Answer<'_>| {
        let standard = answer.question.standard;
        if confidential::is_confidential(region, &standard.theme) {
            return None;
        }
        let people = answer.area_gap(whole, &region.origins)?.not_known(NotKnown::Edge).value();
        let file = region.files.iter().find(|file| file.purpose == standard.theme.as_str());
        let place = Place::file(file.map_or(standard.theme.as_str(), |file| &file.file));
        let kind = ListFinding::PeopleAtTheEdge { standard: standard.id.clone(), people }.into();
        // Less than half a person is nobody.
        (people >= 0.5).then_some(Finding { place, kind })
    };
    answers.iter().filter_map(of_answer).collect()
}
