//! Which numbers are withheld: the tables' counts and sums, as the privacy policy looks at them.

use crate::atlas::answers::{Answer, file_of};
use crate::disclosure::{Counts, Part, Withheld, withhold};
use crate::domain::{AreaKind, Counted, Estimate, Finding, FindingKind, Place, Series};
use crate::gap::{AreaWeights, total};
use crate::region::Region;

/// The counts of all areas, the region last, indicator by indicator.
pub(super) fn totals(
    region: &Region,
    areas: &[AreaWeights],
    findings: &mut Vec<Finding>,
) -> Vec<Vec<Option<Estimate>>> {
    region.series.iter().map(|series| sums(region, areas, series, findings)).collect()
}

/// The counts of all areas, the region last; one that lacks a tract's number is missing, and a finding.
pub(super) fn sums(
    region: &Region,
    areas: &[AreaWeights],
    series: &Series,
    findings: &mut Vec<Finding>,
) -> Vec<Option<Estimate>> {
    let mut of_area = |(place, area): (usize, &AreaWeights)| match total(series, &area.portions) {
        Ok(_) if area.portions.is_empty() => None,
        Ok(count) => Some(count),
        Err(missing) => {
            let (id, kind) = region.areas.get(place).map_or_else(
                || (AreaKind::region().to_string(), AreaKind::region()),
                |area| (area.id.clone(), area.kind.clone()),
            );
            let tracts = missing.into_iter().map(|tract| region.tracts.geoid(tract).to_string()).collect();
            let indicator = series.indicator.id.clone();
            findings.push(Finding {
                place: Place::file(&file_of(region, &kind)),
                kind: FindingKind::AreaIncomplete { id, indicator, tracts },
            });
            None
        }
    };
    areas.iter().enumerate().map(&mut of_area).collect()
}

/// Which counts of tracts and areas are withheld: small ones, and those that would give them away.
pub(super) fn withheld(
    region: &Region,
    areas: &[AreaWeights],
    totals: &[Vec<Option<Estimate>>],
    answers: &[Answer<'_>],
) -> Withheld {
    let population = region.series.iter().zip(totals).find(|(series, _)| series.indicator.id.as_str() == "population");
    let has_people = |row: usize, needed: f64| {
        population.and_then(|(_, totals)| totals[row]).is_some_and(|people| people.value() >= needed)
    };
    let parts = |counted: Counted| -> Vec<Vec<Part>> {
        let of_area = |area: &AreaWeights| {
            area.portions.iter().map(|portion| (portion.tract.0, portion.share(counted))).collect()
        };
        areas.iter().map(of_area).collect()
    };
    let (people, homes) = (parts(Counted::People), parts(Counted::Households));
    let value = |count: &Option<Estimate>| count.map(Estimate::value);
    let counts = region.series.iter().zip(totals).map(|(series, totals)| {
        let needed = series.indicator.about.smallest.people();
        let own = answers.iter().filter(|answer| answer.question.people.indicator.id == series.indicator.id);
        let beyond = |answer: &Answer<'_>| {
            let sums = areas.iter().map(|area| answer.sums_of_area(area, &region.origins)).enumerate();
            sums.flat_map(|(area, sums)| sums.into_iter().map(move |parts| (area, parts))).collect::<Vec<_>>()
        };
        Counts {
            indicator: &series.indicator,
            tracts: series.values.values().iter().map(value).collect(),
            no_tracts: needed.is_some(),
            areas: totals.iter().map(value).collect(),
            too_small: (0..totals.len()).filter(|&row| needed.is_some_and(|needed| !has_people(row, needed))).collect(),
            parts: if series.indicator.counts == Counted::Households { &homes } else { &people },
            other_sums: own.flat_map(beyond).collect(),
        }
    });
    let counts: Vec<Counts<'_>> = counts.filter(|counts| counts.indicator.suppress_below.is_some()).collect();
    withhold(&counts)
}
