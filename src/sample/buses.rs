//! Bus lines along streets: often in the east, seldom over the bridges, hardly ever in the west.

use std::collections::BTreeSet;

use crate::sample::lattice::Lattice;
use crate::sample::plan::Plan;
use crate::sample::whole;

/// A street corner where buses stop.
pub(super) type Stop = (u32, u32);

/// A line and how often it runs.
pub(super) struct Line {
    /// Its stops from south to north or from west to east.
    pub(super) stops: Vec<Stop>,
    /// Minutes between two buses from Monday to Friday.
    pub(super) weekday_headway: u32,
    /// Minutes between two buses on Saturday and Sunday; `None` where none runs.
    pub(super) weekend_headway: Option<u32>,
}

/// Longer ways are divided, as drivers' shifts are.
const MOST_STOPS: usize = 60;

/// All lines.
pub(super) fn lines(lattice: &Lattice) -> Vec<Line> {
    let plan = lattice.plan;
    // Buses stop at street corners with even numbers, so that lines that cross share a stop.
    let even = |from: u32, to: u32| (from.div_ceil(2) * 2..to).step_by(2);
    let share = |of: u32, part: f64| whole::nearest(f64::from(of) * part);
    let mut ways: Vec<(Vec<Stop>, u32, Option<u32>)> = Vec::new();
    for &row in &lattice.bridges {
        let stops = even(share(plan.river, 0.3), plan.columns).map(|column| (column, row)).collect();
        ways.push((stops, 40, Some(60)));
    }
    for row in even(share(plan.rows, 0.08), share(plan.rows, 0.95)).step_by(3) {
        if lattice.bridges.iter().all(|&bridge| bridge.abs_diff(row) > 2) {
            ways.push((even(plan.river + 2, plan.columns).map(|column| (column, row)).collect(), 30, Some(60)));
        }
    }
    for column in even(plan.river + 3, plan.columns).step_by(2) {
        let stops = even(share(plan.rows, 0.06), share(plan.rows, 0.94)).map(|row| (column, row)).collect();
        ways.push((stops, 30, Some(60)));
    }
    for column in western(plan) {
        let stops = even(share(plan.rows, 0.3), share(plan.rows, 0.75)).map(|row| (column, row)).collect();
        ways.push((stops, 60, None));
    }
    ways.into_iter().flat_map(|(stops, weekday, weekend)| divided(&stops, weekday, weekend)).collect()
}

/// The few streets on the west bank that have a bus.
fn western(plan: Plan) -> impl Iterator<Item = u32> {
    let count = (plan.river / 30).max(1);
    let each = plan.river / count;
    // The last bit cleared: an even number.
    (0..count).map(move |n| (n * each + each * 2 / 3) & !1)
}

fn divided(stops: &[Stop], weekday_headway: u32, weekend_headway: Option<u32>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut rest = stops;
    while rest.len() > 1 {
        let stops = &rest[..rest.len().min(MOST_STOPS)];
        lines.push(Line { stops: stops.to_vec(), weekday_headway, weekend_headway });
        // The next one begins where this one ends.
        rest = &rest[stops.len() - 1..];
    }
    lines
}

/// Every stop of some lines, once.
pub(super) fn stops(lines: &[Line]) -> BTreeSet<Stop> {
    lines.iter().flat_map(|line| line.stops.iter().copied()).collect()
}
