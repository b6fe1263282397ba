//! The cost to the nearest site.

use crate::domain::{CountUnit, PerTract};
use crate::travel::{CostMatrix, Origins};

/// The mean cost to the nearest site over the people or households of each tract, in the unit of the matrix.
///
/// `None` for a tract with an origin that reaches no site. Law: one more site never raises it.
///
/// # Examples
/// ```
/// use gapatlas_core::access::nearest;
/// use gapatlas_core::domain::{CountUnit, Position};
/// use gapatlas_core::travel::{CostMatrix, Origin, Origins, Pair, TractOrigins};
///
/// // A tract of two blocks, 100 people in 30 homes and 300 people in 10; and a tract without counts of blocks.
/// let position = Position::new(-87.6, 41.9).unwrap();
/// let block = |people, homes| Origin { position, people, homes };
/// let blocks = TractOrigins::Points(vec![block(100.0, 30.0), block(300.0, 10.0)]);
/// let origins = Origins::new(vec![blocks, TractOrigins::Representative(position)]);
/// let pairs = [(0, 0, 400.0), (0, 1, 900.0), (1, 1, 800.0)].map(|(origin, site, cost)| Pair { origin, site, cost });
/// let costs = CostMatrix::from_pairs([3, 2], None, &pairs).unwrap();
/// // (100 · 400 m + 300 · 800 m) / 400, (30 · 400 m + 10 · 800 m) / 40; no site is known for the second tract.
/// assert_eq!(nearest(&costs, &origins, CountUnit::People).values(), [Some(700.0), None]);
/// assert_eq!(nearest(&costs, &origins, CountUnit::Households).values(), [Some(500.0), None]);
/// ```
#[must_use]
pub fn nearest(costs: &CostMatrix, origins: &Origins, counted: CountUnit) -> PerTract<Option<f64>> {
    PerTract::filled((), origins.tracts()).par_map(|tract, ()| {
        let reached = origins.range(tract).all(|origin| costs.row(origin).nearest().is_some());
        let cost = |origin: usize| costs.row(origin).nearest().unwrap_or_default();
        reached.then(|| origins.mean(tract, counted, cost))
    })
}
