//! Tables of travel costs.

use crate::recognize::columns::{called, listed};
use crate::recognize::facts::TableFacts;
use crate::recognize::kind::Kind;

/// So many columns of numbers behind a tract's id are a matrix.
const LEAST_COLUMNS: usize = 10;

/// A row for each pair of an origin and a destination, or a row for each tract and a column for each site.
pub(super) fn recognize(table: &TableFacts) -> Option<(Kind, String)> {
    let records = &table.records;
    let has = |names: &[&str]| called(records, names).is_some();
    let is_long = has(&["origin", "fromid", "originid", "from", "origingeoid"])
        && has(&["destination", "toid", "destinationid", "to", "dest", "destid"])
        && has(&[
            "cost",
            "traveltime",
            "traveltimep50",
            "time",
            "minutes",
            "seconds",
            "duration",
            "distance",
            "meters",
        ]);
    if is_long && table.shape.is_none() {
        return Some((Kind::Costs, format!("{} of pairs with a cost; columns: {}", table.size(), listed(records))));
    }
    let numbered = records.columns.iter().skip(1).filter(|name| name.parse::<u64>().is_ok()).count();
    let first_is_tract = table.tracts.as_ref().is_some_and(|ids| ids.column.as_ref() == records.columns.first());
    let is_wide = first_is_tract && numbered >= LEAST_COLUMNS && numbered + 1 == records.columns.len();
    is_wide.then(|| (Kind::Costs, format!("a tract in each of {} and {numbered} columns of numbers", table.size())))
}
