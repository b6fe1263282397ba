//! The third step: what is published as tables, one for each layer.

mod areas;
mod counts;
mod criteria;
mod gaps;
mod groups;
mod indices;
mod service;
mod site_attributes;
mod sites;
mod supply;
mod tracts;

use crate::atlas::suppress::Suppressed;
use crate::domain::{Finding, FindingKind, SourceLocation, Table};
use crate::region::Region;

/// The tables in the order of [`Layer::ALL`](crate::domain::Layer::ALL), with findings of columns that are left out.
pub(super) fn tabulate(suppressed: &Suppressed<'_>, findings: &mut Vec<Finding>) -> [Table; 4] {
    findings.extend(shares_of_different_periods(suppressed.evaluation.region));
    findings.extend(standards_without_tracts(suppressed));
    [tracts::tracts(suppressed), gaps::gaps(suppressed), sites::sites(&suppressed.evaluation), areas::areas(suppressed)]
}

/// Keeps a nonzero margin above zero when it is rounded to a multiple of the step.
fn keep_nonzero(moe: f64, step: f64) -> f64 {
    if moe > 0.0 { moe.max(step) } else { 0.0 }
}

/// The margin of a share, which has four decimals.
fn share_moe(moe: f64) -> f64 {
    keep_nonzero(moe, 1e-4)
}

/// Standards and combinations about people whose counts are published for larger areas only.
fn standards_without_tracts(suppressed: &Suppressed<'_>) -> Vec<Finding> {
    let without = suppressed.evaluation.criteria.iter().filter_map(|evaluated| {
        let people = evaluated.access.people;
        let needed = people.indicator.metadata.smallest.people()?;
        let kind = FindingKind::StandardWithoutTracts {
            standard: evaluated.access.criterion.id().clone(),
            indicator: people.indicator.id.clone(),
            people: needed,
        };
        let file = people.sources.first().map(|source| source.file.clone()).unwrap_or_default();
        Some(Finding { place: SourceLocation::file(&file), kind })
    });
    without.collect()
}

fn shares_of_different_periods(region: &Region) -> Vec<Finding> {
    let different = region.series.iter().filter_map(|series| {
        let of = series.indicator.of.clone()?;
        let exists = region.series.iter().any(|whole| whole.indicator.id == of);
        let kind = FindingKind::SharePeriodsDiffer { indicator: series.indicator.id.clone(), of };
        let file = series.sources.first().map(|source| source.file.clone()).unwrap_or_default();
        (exists && series.whole_in(&region.series).is_none())
            .then(|| Finding { place: SourceLocation::file(&file), kind })
    });
    different.collect()
}
