//! Bus routes along streets: frequent in the east, infrequent over the bridges, rare in the west.

use std::collections::BTreeSet;

use crate::sample::grid_plan::GridPlan;
use crate::sample::rounding;
use crate::sample::street_grid::StreetGrid;

/// A bus stop at a street corner.
pub(super) type Stop = (u32, u32);

/// A route with its headways.
pub(super) struct Line {
    /// Its stops from south to north or from west to east.
    pub(super) stops: Vec<Stop>,
    /// Minutes between buses from Monday to Friday.
    pub(super) weekday_headway: u32,
    /// Minutes between buses on Saturday and Sunday; `None` without service.
    pub(super) weekend_headway: Option<u32>,
}

/// Longer routes are split.
const MAX_STOPS: usize = 60;

pub(super) fn lines(grid: &StreetGrid) -> Vec<Line> {
    let plan = grid.plan;
    // Stops are at even street corners, so that crossing routes share a stop.
    let even = |from: u32, to: u32| (from.div_ceil(2) * 2..to).step_by(2);
    let share = |of: u32, part: f64| rounding::nearest(f64::from(of) * part);
    let mut routes: Vec<(Vec<Stop>, u32, Option<u32>)> = Vec::new();
    for &row in &grid.bridges {
        let stops = even(share(plan.river, 0.3), plan.columns).map(|column| (column, row)).collect();
        routes.push((stops, 40, Some(60)));
    }
    for row in even(share(plan.rows, 0.08), share(plan.rows, 0.95)).step_by(3) {
        if grid.bridges.iter().all(|&bridge| bridge.abs_diff(row) > 2) {
            routes.push((even(plan.river + 2, plan.columns).map(|column| (column, row)).collect(), 30, Some(60)));
        }
    }
    for column in even(plan.river + 3, plan.columns).step_by(2) {
        let stops = even(share(plan.rows, 0.06), share(plan.rows, 0.94)).map(|row| (column, row)).collect();
        routes.push((stops, 30, Some(60)));
    }
    for column in western_columns(plan) {
        let stops = even(share(plan.rows, 0.3), share(plan.rows, 0.75)).map(|row| (column, row)).collect();
        routes.push((stops, 60, None));
    }
    routes.into_iter().flat_map(|(stops, weekday, weekend)| split_line(&stops, weekday, weekend)).collect()
}

/// The few avenues on the west bank with a bus.
fn western_columns(plan: GridPlan) -> impl Iterator<Item = u32> {
    let count = (plan.river / 30).max(1);
    let each = plan.river / count;
    // Rounds down to an even number.
    (0..count).map(move |n| (n * each + each * 2 / 3) & !1)
}

fn split_line(stops: &[Stop], weekday_headway: u32, weekend_headway: Option<u32>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut rest = stops;
    while rest.len() > 1 {
        let stops = &rest[..rest.len().min(MAX_STOPS)];
        lines.push(Line { stops: stops.to_vec(), weekday_headway, weekend_headway });
        // The next route starts at the last stop.
        rest = &rest[stops.len() - 1..];
    }
    lines
}

/// The distinct stops of the routes.
pub(super) fn stops(lines: &[Line]) -> BTreeSet<Stop> {
    lines.iter().flat_map(|line| line.stops.iter().copied()).collect()
}
