//! The sites that are nearest to a tract, by the mean cost over its people.

use crate::domain::{Deadline, Footprint, Interrupted, Meters};
use crate::reach::tract_cost::{TractCost, TractPeople, sort, tract_costs};
use crate::travel::{CostMatrix, Origin, straight_costs};

/// Where the costs of reaching sites come from.
#[derive(Debug, Clone, Copy)]
pub enum SiteCosts<'a> {
    /// Costs that are kept up to a bound.
    Kept(&'a CostMatrix),
    /// Straight lines to all sites, however far.
    Straight(&'a [Footprint]),
}

/// More than half of the way around the earth.
const EVERYWHERE: f64 = 21_000_000.0;
/// The sites to which the cost of everybody is computed at once.
const CHUNK: usize = 16;

/// The sites with the least mean costs, of those that are wanted; of sites whose mean is not known, by the least that it
/// can be. `limit` is that of the standard, in the unit of the costs.
///
/// # Errors
/// Where the work is stopped.
pub fn nearest_sites(
    from: TractPeople<'_>,
    costs: SiteCosts<'_>,
    limit: f64,
    count: usize,
    search: (&dyn Fn(usize) -> bool, &Deadline),
) -> Result<Vec<TractCost>, Interrupted> {
    let (is_wanted, deadline) = search;
    deadline.check()?;
    match costs {
        SiteCosts::Kept(matrix) => {
            let rows: Vec<(usize, f64)> = from.all().map(|(number, _, weight)| (number, weight)).collect();
            let all = tract_costs(&rows, matrix, limit).into_iter();
            Ok(all.filter(|cost| is_wanted(cost.site)).take(count).collect())
        }
        SiteCosts::Straight(footprints) => {
            let wanted: Vec<usize> = (0..footprints.len()).filter(|site| is_wanted(*site)).collect();
            nearest_in_straight_line(from, (footprints, &wanted), limit, count, deadline)
        }
    }
}

/// Sites are taken by their distance from one origin. By the triangle inequality, the mean distance of a site is less than
/// that by no more than the mean distance of the people from this origin; so the search ends.
fn nearest_in_straight_line(
    from: TractPeople<'_>,
    (footprints, wanted): (&[Footprint], &[usize]),
    limit: f64,
    count: usize,
    deadline: &Deadline,
) -> Result<Vec<TractCost>, Interrupted> {
    let people: Vec<Origin> = from.all().map(|(_, origin, _)| *origin).collect();
    let rows: Vec<(usize, f64)> = from.all().map(|(.., weight)| weight).enumerate().collect();
    let (Some(first), Some(everywhere)) = (people.first(), Meters::new(EVERYWHERE)) else { return Ok(Vec::new()) };
    let all: Vec<&Footprint> = wanted.iter().map(|site| &footprints[*site]).collect();
    let order = straight_costs(std::slice::from_ref(first), &all, everywhere);
    let order: Vec<(usize, f64)> = order.row(0).iter().map(|(place, cost)| (wanted[place], cost)).collect();
    let around = straight_costs(&people, &[&Footprint::Point(first.position)], everywhere);
    let radius = tract_costs(&rows, &around, limit).first().and_then(|cost| cost.mean).unwrap_or(0.0);
    let mut nearest: Vec<TractCost> = Vec::new();
    for chunk in order.chunks(CHUNK) {
        deadline.check()?;
        // The distance of an outline is that of the nearest point by a local plane, which is not exact.
        let at_least = chunk.first().map_or(0.0, |(_, cost)| cost * 0.999 - 1.0 - radius);
        if nearest.len() >= count && nearest.get(count - 1).is_some_and(|last| last.at_least < at_least) {
            break;
        }
        let sites: Vec<&Footprint> = chunk.iter().map(|(site, _)| &footprints[*site]).collect();
        let found = tract_costs(&rows, &straight_costs(&people, &sites, everywhere), limit);
        nearest.extend(found.into_iter().map(|cost| TractCost { site: chunk[cost.site].0, ..cost }));
        sort(&mut nearest);
        nearest.truncate(count);
    }
    Ok(nearest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{CountUnit, Position, TractIdx};
    use crate::travel::{Origins, TractOrigins, distance};

    fn at((lon, lat): (f64, f64)) -> Position {
        Position::new(lon, lat).unwrap_or_else(|| panic!("{lon} {lat}"))
    }

    fn place() -> impl Strategy<Value = (f64, f64)> {
        (-0.3..0.3_f64, 59.7..60.3_f64)
    }

    proptest! {
        #[test]
        fn the_nearest_are_those_of_comparing_every_site(
            people in prop::collection::vec((place(), 1..9_u32), 1..6), sites in prop::collection::vec(place(), 1..60), limit in 0.0..30_000.0_f64
        ) {
            let points = people.iter().map(|&(place, people)| {
                Origin { position: at(place), people: f64::from(people), homes: 1.0 }
            });
            let origins = Origins::new(vec![TractOrigins::Points(points.collect())]);
            let from = TractPeople { origins: &origins, tract: TractIdx(0), counted: CountUnit::People };
            let footprints: Vec<Footprint> = sites.iter().map(|&place| Footprint::Point(at(place))).collect();
            let is_even = |site: usize| site.is_multiple_of(2);
            let search = (&is_even as &dyn Fn(usize) -> bool, &Deadline::never());
            let found = nearest_sites(from, SiteCosts::Straight(&footprints), limit, 5, search).unwrap();
            let cost = |site: usize, origin: &Origin| distance(origin.position, &footprints[site]).get();
            let mut all: Vec<(f64, usize)> = (0..sites.len()).step_by(2)
                .map(|site| (origins.mean(TractIdx(0), CountUnit::People, |origin| cost(site, &origins.all()[origin])), site))
                .collect();
            all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            all.truncate(5);
            prop_assert_eq!(found.len(), all.len());
            for (own, (mean, _)) in found.iter().zip(&all) {
                prop_assert!((own.mean.unwrap() - mean).abs() < 1e-6, "{:?} {}", own, mean);
                let within: f64 = origins.all().iter().filter(|origin| cost(own.site, origin) <= limit).map(|origin| origin.people).sum();
                prop_assert!((own.within - within / origins.weight(0..people.len(), CountUnit::People)).abs() < 1e-9);
            }
        }
    }
}
