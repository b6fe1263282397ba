//! Sums over areas in which some tracts have no number: which part of the area they are about.

use geo::{Area, Centroid};

use crate::domain::{Counted, Estimate, PerTract, Series, Tract, TractIdx};
use crate::gap::Portion;

/// How large tracts are beside each other: by their people, or homes, where these are known of all, else by their ground.
#[derive(Debug, Clone)]
pub struct Sizes {
    people: PerTract<f64>,
    homes: PerTract<f64>,
}

impl Sizes {
    /// By the counts of all people and of all homes, where there are some.
    #[must_use]
    pub fn new(tracts: &[Tract], people: Option<&Series>, homes: Option<&Series>) -> Self {
        let ground = || PerTract::from_vec(tracts.iter().map(ground).collect());
        let counts = |series: &Series| {
            let counts: Option<Vec<f64>> = series.values.values().iter().map(|own| own.map(Estimate::value)).collect();
            counts.filter(|counts| counts.iter().any(|count| *count > 0.0)).map(PerTract::from_vec)
        };
        let people = people.and_then(counts).unwrap_or_else(ground);
        let homes = homes.and_then(counts).unwrap_or_else(|| people.clone());
        Self { people, homes }
    }

    /// The share of an area, 0..=1, that lies in tracts of which a number is known; exactly 1 where none is missing.
    #[must_use]
    pub fn known(&self, series: &Series, portions: &[Portion]) -> f64 {
        let counted = series.indicator.counts;
        let own = portions.iter().filter(|portion| portion.share(counted) > 0.0);
        let (mut known, mut missing) = (0.0, 0.0);
        let mut is_whole = true;
        for portion in own {
            let size = portion.share(counted) * self.of(portion.tract, counted);
            if series.values[portion.tract].is_some() {
                known += size;
            } else {
                missing += size;
                is_whole = false;
            }
        }
        if is_whole || known + missing == 0.0 { 1.0 } else { known / (known + missing) }
    }

    fn of(&self, tract: TractIdx, counted: Counted) -> f64 {
        match counted {
            Counted::People | Counted::Workers => self.people[tract],
            Counted::Households => self.homes[tract],
        }
    }
}

/// Square degrees at the equator: tracts of one region are compared and nothing else.
fn ground(tract: &Tract) -> f64 {
    let latitude = tract.outline.centroid().map_or(0.0, geo::Point::y);
    tract.outline.unsigned_area() * latitude.to_radians().cos()
}

/// The portions of tracts that have a number, in all of some series.
#[must_use]
pub fn with_number(portions: &[Portion], all: &[&Series]) -> Vec<Portion> {
    portions.iter().filter(|own| all.iter().all(|series| series.values[own.tract].is_some())).cloned().collect()
}

/// The people or households of an area as far as its tracts have a number. `None` where none has.
#[must_use]
pub fn total_of_known(people: &Series, portions: &[Portion]) -> Option<Estimate> {
    let known = with_number(portions, &[people]);
    let counted = people.indicator.counts;
    let is_there = known.iter().any(|portion| portion.share(counted) > 0.0) || known.len() == portions.len();
    is_there.then(|| crate::gap::total(people, &known).ok()).flatten()
}
