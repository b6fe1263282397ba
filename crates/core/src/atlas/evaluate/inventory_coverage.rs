//! Edge effects: which origins lie where inventories are complete, and how far the edge is.

use std::sync::Arc;

use geo::{Densify, Euclidean, Length, MultiPolygon, Polygon};

use crate::atlas::evaluate::cost_query::CostQuery;
use crate::domain::{Completeness, CostUnit, Footprint, Inventory, Meters, Mode, Position, Site, TractIdx};
use crate::region::Region;
use crate::travel::streets::street_costs;
use crate::travel::{CostMatrix, LandMask, Origin, distance, land_beyond, straight_costs};

/// For each origin, whether inventories are complete there and the cost to where they are not.
#[derive(Debug, Clone, Default)]
pub struct InventoryCoverage {
    /// Whether an origin lies outside the area in which every inventory that it depends on is complete.
    pub outside: Vec<bool>,
    /// A lower bound on the cost from an origin inside to land outside, in the unit of the costs; `None` where it
    /// exceeds every limit.
    pub border: Vec<Option<f64>>,
    /// Whether every inventory is complete everywhere.
    pub is_everywhere: bool,
}

/// The speed of the fastest car or train from an origin to the boundary, in meters per minute: 200 km/h.
const MAX_SPEED: f64 = 200_000.0 / 60.0;
/// The assumed speed to the boundary for imported costs, in meters per minute: 100 km/h.
const IMPORTED_SPEED: f64 = 100_000.0 / 60.0;

/// Relates origins to the area in which the inventories of a theme and a mode are complete.
pub(crate) fn inventory_coverage(query: &CostQuery<'_>) -> InventoryCoverage {
    let region = query.region;
    let origins = region.origins.all();
    let places: Vec<Position> = origins.iter().map(|origin| origin.position).collect();
    let completeness = completeness(query);
    let mut outside = without_costs(region, query.mode);
    for own in &completeness {
        outside.iter_mut().zip(own.contains(&places)).for_each(|(outside, holds)| *outside |= !holds);
    }
    let is_everywhere =
        completeness.iter().all(|own| matches!(own, Completeness::Everywhere)) && !outside.contains(&true);
    let mut border = vec![None; origins.len()];
    let inside: Vec<usize> = (0..origins.len()).filter(|&origin| !outside[origin]).collect();
    let own: Vec<Origin> = inside.iter().map(|&origin| origins[origin]).collect();
    for (origin, cost) in inside.into_iter().zip(to_the_border(query, &completeness, &own)) {
        border[origin] = cost;
    }
    InventoryCoverage { outside, border, is_everywhere }
}

/// For each site a lower bound on the cost between it and land outside the tracts, by [`ThemeCosts::outside_tracts`].
///
/// A site with an area counts from points along its outline, less the way to the next of them. The cost from a site stands
/// for that to it, which one-way streets can make differ.
///
/// [`ThemeCosts::outside_tracts`]: crate::atlas::ThemeCosts::outside_tracts
pub(super) fn costs_outside_tracts(query: &CostQuery<'_>, sites: &[(usize, &Site)]) -> Vec<Option<f64>> {
    let tracts = query.region.tracts.all();
    let with_people = Completeness::Within(tracts.iter().map(|tract| Arc::new(tract.outline.clone())).collect());
    let networks = completeness_of(query.region, networks(query));
    let within: Vec<&Completeness> = networks.into_iter().chain([&with_people]).collect();
    let points: Vec<SitePoint> =
        (0..).zip(sites).flat_map(|(number, (_, site))| site_points(number, site.possible_footprint())).collect();
    let places: Vec<Position> = points.iter().map(|point| point.position).collect();
    let origins: Vec<Origin> = places.iter().map(|&position| Origin { position, people: 1.0, homes: 1.0 }).collect();
    let inside: Vec<Vec<bool>> = within.iter().map(|own| own.contains(&places)).collect();
    let in_meters = query.region.cost_unit(query.mode) == Some(CostUnit::M);
    let mut outside: Vec<Option<f64>> = vec![None; sites.len()];
    for (number, (point, cost)) in points.iter().zip(to_the_border(query, &within, &origins)).enumerate() {
        let way = if in_meters { point.beside } else { query.study.walking.minutes_along(point.beside) };
        let cost = cost.map(|cost| (cost - way).max(0.0));
        let cost = if inside.iter().all(|inside| inside[number]) { cost } else { Some(0.0) };
        let least = &mut outside[point.site];
        *least = [*least, cost].into_iter().flatten().reduce(f64::min);
    }
    outside
}

/// A site, or a point along its outline.
struct SitePoint {
    site: usize,
    position: Position,
    /// Every place of the outline is at most so many meters along it from some point.
    beside: f64,
}

/// The points of a ring, at most.
const MOST_POINTS: usize = 64;

/// A point, or points along the outline of an area: its vertices and places between, or some of them where it has many.
fn site_points(site: usize, footprint: &Footprint) -> Vec<SitePoint> {
    let outline = match footprint {
        Footprint::Point(position) => return vec![SitePoint { site, position: *position, beside: 0.0 }],
        Footprint::Area(outline) => outline,
    };
    let mut points = Vec::new();
    for ring in outline.iter().map(Polygon::exterior) {
        let most = Euclidean.length(ring) / 32.0;
        let ring = if most > 0.0 { Euclidean.densify(ring, most) } else { ring.clone() };
        let all: Vec<Position> = ring.coords().filter_map(|at| Position::new(at.x, at.y)).collect();
        let step = all.len().div_ceil(MOST_POINTS).max(1);
        let way = |part: &[Position]| {
            part.windows(2).map(|ends| distance(ends[0], &Footprint::Point(ends[1])).get()).sum::<f64>()
        };
        // The last place of a part is the first of the next one.
        let parts = (0..all.len()).step_by(step).map(|from| &all[from..all.len().min(from + step + 1)]);
        points.extend(parts.map(|part| SitePoint { site, position: part[0], beside: way(part) }));
    }
    points
}

/// The completeness of the inventories that a query depends on.
fn completeness<'r>(query: &CostQuery<'r>) -> Vec<&'r Completeness> {
    let sites = Inventory::Sites(query.theme.clone());
    completeness_of(query.region, [sites].into_iter().chain(networks(query)))
}

/// The completeness of some inventories. One without a claim is complete nowhere.
fn completeness_of(region: &Region, lists: impl IntoIterator<Item = Inventory>) -> Vec<&Completeness> {
    const NOWHERE: &Completeness = &Completeness::UNKNOWN;
    lists.into_iter().map(|list| region.completeness.get(&list).unwrap_or(NOWHERE)).collect()
}

/// The inventories by which people travel.
fn networks(query: &CostQuery<'_>) -> Vec<Inventory> {
    let mut lists = Vec::new();
    match query.mode {
        Mode::Straight => {}
        Mode::Walk | Mode::Drive => lists.push(Inventory::Streets),
        Mode::Transit => {
            lists.push(Inventory::Timetables);
            lists.extend(query.region.streets.as_ref().map(|_| Inventory::Streets));
        }
        Mode::Matrix(id) => lists.push(Inventory::Costs(id.clone())),
    }
    lists
}

/// For each origin, whether its tract is missing in a table of costs.
fn without_costs(region: &Region, mode: &Mode) -> Vec<bool> {
    let mut without_costs = vec![false; region.origins.all().len()];
    if let Mode::Matrix(id) = mode
        && let Some(table) = region.imported_costs(id)
    {
        for tract in (0..).map(TractIdx).take(region.origins.tracts()).filter(|tract| !table.is_listed[*tract]) {
            without_costs[region.origins.range(tract)].fill(true);
        }
    }
    without_costs
}

/// The costs from origins inside to land outside.
fn to_the_border(query: &CostQuery<'_>, completeness: &[&Completeness], origins: &[Origin]) -> Vec<Option<f64>> {
    let unit = query.region.cost_unit(query.mode).unwrap_or(CostUnit::M);
    let speed = if matches!(query.mode, Mode::Matrix(_)) { IMPORTED_SPEED } else { MAX_SPEED };
    let meters = match unit {
        CostUnit::M => query.bound,
        CostUnit::Min => query.bound * speed,
    };
    let places: Vec<Position> = origins.iter().map(|origin| origin.position).collect();
    let land_outside = land_outside(query.region, completeness, &places, meters);
    if land_outside.is_empty() {
        return vec![None; origins.len()];
    }
    let land_outside: Vec<&Footprint> = land_outside.iter().collect();
    let straight = || Meters::new(meters).map(|meters| straight_costs(origins, &land_outside, meters));
    let (costs, factor) = match (query.mode, query.linker) {
        (Mode::Straight, _) => (straight(), 1.0),
        (Mode::Matrix(_), _) => (straight(), if unit == CostUnit::Min { 1.0 / IMPORTED_SPEED } else { 1.0 }),
        (Mode::Walk | Mode::Drive, Some(linker)) => {
            (Some(street_costs(linker, origins, &land_outside, query.bound).costs), 1.0)
        }
        (Mode::Walk | Mode::Drive, None) => (None, 1.0),
        (Mode::Transit, _) => {
            let by_transit = query.transit_to_nearest(origins, &land_outside);
            (by_transit.and_then(|costs| costs.percentiles.into_iter().next()), 1.0)
        }
    };
    let nearest = |costs: &CostMatrix, origin: usize| {
        costs.row(origin).nearest().map(|cost| cost * factor).filter(|cost| *cost <= query.bound)
    };
    (0..origins.len()).map(|origin| costs.as_ref().and_then(|costs| nearest(costs, origin))).collect()
}

/// The land where inventories are not complete.
fn land_outside(region: &Region, completeness: &[&Completeness], near: &[Position], reach: f64) -> Vec<Footprint> {
    let dry = match &region.basemap_features.land {
        Some(land) => LandMask::Land(land),
        None => LandMask::ExceptWater(region.basemap_features.water.iter().map(|water| &water.outline).collect()),
    };
    let Some(reach) = Meters::new(reach) else { return Vec::new() };
    let outside = completeness.iter().flat_map(|own| match own {
        Completeness::Everywhere => Vec::new(),
        Completeness::Within(outlines) => {
            let outlines: &[Arc<MultiPolygon>] = outlines;
            land_beyond(outlines, &dry, near, reach)
        }
    });
    outside.map(Footprint::Area).collect()
}
