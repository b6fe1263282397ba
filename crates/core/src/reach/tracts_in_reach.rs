//! The tracts that have people in reach of a site.

use crate::domain::{CountUnit, Deadline, Interrupted, TractIdx};
use crate::reach::tract_cost::{TractPeople, whole_percent};
use crate::travel::{CostMatrix, Origins};

/// A tract with people in reach of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct TractInReach {
    /// Which tract.
    pub tract: TractIdx,
    /// The share of its people within each limit, 0..=1 in whole percents.
    pub shares: Vec<f64>,
}

/// The tracts with people within the last of some rising limits of a site, in their order.
///
/// # Errors
/// Where the work is stopped.
pub fn tracts_in_reach(
    (origins, counted): (&Origins, CountUnit),
    matrix: &CostMatrix,
    site: usize,
    limits: &[f64],
    deadline: &Deadline,
) -> Result<Vec<TractInReach>, Interrupted> {
    let widest = limits.last().copied();
    let mut found = Vec::new();
    for tract in (0..).map(TractIdx).take(origins.tracts()) {
        deadline.check()?;
        let (mut all, mut within) = (0.0, vec![0.0; limits.len()]);
        for (number, _, weight) in (TractPeople { origins, tract, counted }).all() {
            all += weight;
            let cost = matrix.row(number).within(widest).iter().find(|(own, _)| *own == site).map(|(_, cost)| cost);
            let Some(cost) = cost else { continue };
            limits.iter().zip(&mut within).filter(|(limit, _)| cost <= **limit).for_each(|(_, sum)| *sum += weight);
        }
        if within.last().is_some_and(|people| *people > 0.0) {
            let shares = within.into_iter().map(|people| whole_percent(people / all)).collect();
            found.push(TractInReach { tract, shares });
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Position;
    use crate::travel::{Origin, Pair, TractOrigins};

    #[test]
    fn shares_are_of_people_or_of_households_and_cumulative() {
        let block = |people, homes| Origin { position: Position::NULL_ISLAND, people, homes };
        let blocks = TractOrigins::Points(vec![block(30.0, 1.0), block(10.0, 3.0), block(0.0, 0.0)]);
        let origins = Origins::new(vec![blocks, TractOrigins::Representative(Position::NULL_ISLAND)]);
        let pairs = [(0, 1, 300.0), (0, 0, 600.0), (1, 0, 900.0), (3, 1, 100.0)];
        let pairs = pairs.map(|(origin, site, cost)| Pair { origin, site, cost });
        let matrix = CostMatrix::from_pairs([4, 2], None, &pairs).unwrap();
        let shares = |counted, site| -> Vec<(u32, Vec<f64>)> {
            let limits = [300.0, 600.0, 900.0];
            let found = tracts_in_reach((&origins, counted), &matrix, site, &limits, &Deadline::never()).unwrap();
            found.into_iter().map(|own| (own.tract.0, own.shares)).collect()
        };
        assert_eq!(shares(CountUnit::People, 0), [(0, vec![0.0, 0.75, 1.0])]);
        assert_eq!(shares(CountUnit::Households, 0), [(0, vec![0.0, 0.25, 1.0])]);
        assert_eq!(shares(CountUnit::People, 1), [(0, vec![0.75; 3]), (1, vec![1.0; 3])]);
    }
}
