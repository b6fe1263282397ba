//! Sums over areas with missing tracts, and the share of the area that they cover.

use geo::{Area, Centroid};

use crate::domain::{CountUnit, Estimate, PerTract, Series, Tract, TractIdx};
use crate::gap::TractShare;

/// Relative sizes of tracts: by people or homes if these are known for all tracts, else by surface.
#[derive(Debug, Clone)]
pub struct TractSizes {
    people: PerTract<f64>,
    homes: PerTract<f64>,
}

impl TractSizes {
    /// From the counts of all people and of all homes, if given.
    #[must_use]
    pub fn new(tracts: &[Tract], people: Option<&Series>, homes: Option<&Series>) -> Self {
        let surfaces = || PerTract::from_vec(tracts.iter().map(surface).collect());
        let counts = |series: &Series| {
            let counts: Option<Vec<f64>> = series.values.values().iter().map(|own| own.map(Estimate::value)).collect();
            counts.filter(|counts| counts.iter().any(|count| *count > 0.0)).map(PerTract::from_vec)
        };
        let people = people.and_then(counts).unwrap_or_else(surfaces);
        let homes = homes.and_then(counts).unwrap_or_else(|| people.clone());
        Self { people, homes }
    }

    /// The share of an area, 0..=1, in tracts with a known count; exactly 1 if none is missing.
    #[must_use]
    pub fn known_share(&self, series: &Series, tract_shares: &[TractShare]) -> f64 {
        let counted = series.indicator.counts;
        let own = tract_shares.iter().filter(|tract_share| tract_share.share(counted) > 0.0);
        let (mut known, mut missing) = (0.0, 0.0);
        let mut is_complete = true;
        for tract_share in own {
            let size = tract_share.share(counted) * self.of(tract_share.tract, counted);
            if series.values[tract_share.tract].is_some() {
                known += size;
            } else {
                missing += size;
                is_complete = false;
            }
        }
        if is_complete || known + missing == 0.0 { 1.0 } else { known / (known + missing) }
    }

    fn of(&self, tract: TractIdx, counted: CountUnit) -> f64 {
        match counted {
            CountUnit::People | CountUnit::Workers => self.people[tract],
            CountUnit::Households => self.homes[tract],
        }
    }
}

/// The surface in square degrees at the equator, to compare tracts of one region.
fn surface(tract: &Tract) -> f64 {
    let latitude = tract.outline.centroid().map_or(0.0, geo::Point::y);
    tract.outline.unsigned_area() * latitude.to_radians().cos()
}

/// The shares of tracts with a known count in all series.
#[must_use]
pub fn with_known_counts(tract_shares: &[TractShare], all: &[&Series]) -> Vec<TractShare> {
    tract_shares.iter().filter(|own| all.iter().all(|series| series.values[own.tract].is_some())).cloned().collect()
}

/// The people or households in the tracts of an area with a known count. `None` if there is no such tract.
#[must_use]
pub fn total_of_known(people: &Series, tract_shares: &[TractShare]) -> Option<Estimate> {
    let known = with_known_counts(tract_shares, &[people]);
    let counted = people.indicator.counts;
    let is_there =
        known.iter().any(|tract_share| tract_share.share(counted) > 0.0) || known.len() == tract_shares.len();
    is_there.then(|| crate::gap::total(people, &known).ok()).flatten()
}
