//! Statistical disclosure control: which counts of tracts and areas are withheld.

use crate::atlas::evaluate::{AreaCounts, Evaluation};
use crate::disclosure::{self, IndicatorCounts, Suppression, WeightedTract};
use crate::domain::{CountUnit, Estimate};
use crate::gap::AreaWeights;

/// The withheld counts of tracts and areas: small ones, and those of secondary suppression.
pub(crate) fn withheld(evaluation: &Evaluation<'_>) -> Suppression {
    let Evaluation { region, areas, counts, .. } = evaluation;
    let population = region.series.iter().zip(counts).find(|(series, _)| series.indicator.id.as_str() == "population");
    let has_people = |row: usize, needed: f64| {
        population.and_then(|(_, own)| own.totals.counts[row]).is_some_and(|people| people.value() >= needed)
    };
    let parts = |counted: CountUnit| -> Vec<Vec<WeightedTract>> {
        let of_area = |area: &AreaWeights| {
            area.tract_shares.iter().map(|portion| (portion.tract.0, portion.share(counted))).collect()
        };
        areas.iter().map(of_area).collect()
    };
    let (people, homes) = (parts(CountUnit::People), parts(CountUnit::Households));
    let value = |count: &Option<Estimate>| count.map(Estimate::value);
    let suppressed = region.series.iter().zip(counts).filter(|(series, _)| series.indicator.suppress_below.is_some());
    let counts = suppressed.map(|(series, AreaCounts { totals, .. })| {
        let needed = series.indicator.metadata.smallest.people();
        let own = evaluation.criteria.iter().filter(|own| own.access.people.indicator.id == series.indicator.id);
        IndicatorCounts {
            indicator: &series.indicator,
            tracts: series.values.values().iter().map(value).collect(),
            tracts_too_small: needed.is_some(),
            areas: totals.counts.iter().map(value).collect(),
            areas_too_small: (0..totals.counts.len())
                .filter(|&row| needed.is_some_and(|needed| !has_people(row, needed)))
                .collect(),
            parts: if series.indicator.counts == CountUnit::Households { &homes } else { &people },
            other_sums: own.flat_map(|own| own.sums.iter().cloned()).collect(),
        }
    });
    disclosure::suppress(&counts.collect::<Vec<_>>())
}
