//! How much of a place its numbers are about.

use crate::domain::{IndicatorId, Quantity, Table};

/// The share of an area's surface that tracts cover, 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TractCoverage(pub f64);

impl TractCoverage {
    /// From here an area counts as complete: files digitize the same border, or a shore, slightly differently. `build`
    /// reports areas partly outside below the same threshold.
    const WHOLE: f64 = 0.99;
    /// Below, an area is not compared. With people spread evenly, up to a twentieth of them are not counted, and a
    /// share may be off by as many percentage points: about as much as the margins of error of comparisons. With more
    /// outside, a significant difference may come from the missing tracts.
    const COMPARABLE: f64 = 0.95;

    /// The coverage of a row of the table of areas.
    #[must_use]
    pub fn of(areas: &Table, row: usize) -> Self {
        let covered = areas.numbers(&Quantity::Covered).and_then(|covered| covered[row]);
        Self(covered.unwrap_or(1.0))
    }

    /// Whether all of it lies within the tracts.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0 >= Self::WHOLE
    }

    /// Whether enough of it lies within the tracts for comparisons.
    #[must_use]
    pub fn is_comparable(self) -> bool {
        self.0 >= Self::COMPARABLE
    }
}

/// The smallest known share of an area that is compared, as for the share of its land within the tracts.
const MIN_KNOWN: f64 = 0.95;

/// The share of a row, 0..=1, in tracts with a count of the people.
#[must_use]
pub fn known(table: &Table, row: usize, people: &IndicatorId) -> f64 {
    let cells = table.numbers(&Quantity::Known(people.clone()));
    cells.and_then(|cells| cells[row]).unwrap_or(1.0)
}

/// Whether the known share of a place is enough for comparisons.
#[must_use]
pub fn is_comparable(known: f64) -> bool {
    known >= MIN_KNOWN
}
