//! The layer of planning areas, and last the region.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::atlas::suppress::Suppressed;
use crate::atlas::tabulate::{counts, criteria, groups, indices, supply};
use crate::atlas::trends;
use crate::domain::{AreaKind, Column, Layer, PlanningArea, Quantity, Series, Table, TextLanguage};
use crate::gap::AreaWeights;
use crate::study::StudySummary;

pub(crate) fn areas(suppressed: &Suppressed<'_>) -> Table {
    let evaluation = &suppressed.evaluation;
    let areas = &evaluation.region.areas;
    let (region, name) = (AreaKind::region(), &evaluation.study.name);
    let name_in = |language: TextLanguage| {
        let of_areas = areas.iter().map(move |area| area.names.get(&language).map(String::as_str));
        Column::text(Quantity::NameIn(language), of_areas.chain([name.translation(language)]))
    };
    let with_region = |of_area: fn(&PlanningArea) -> String, whole: String| {
        areas.iter().map(of_area).chain([whole]).map(Some).collect::<Vec<_>>()
    };
    let mut columns = vec![
        Column::text(Quantity::Id, with_region(|area| area.id.clone(), region.to_string())),
        Column::text(Quantity::AreaKind, with_region(|area| area.kind.to_string(), region.to_string())),
        Column::text(Quantity::Name, with_region(|area| area.name.clone(), name.own().to_owned())),
        // A nonzero share stays above zero when it is rounded to four decimals.
        Column::number(
            Quantity::Covered,
            evaluation.areas.iter().map(|area| Some(if area.covered > 0.0 { area.covered.max(1e-4) } else { 0.0 })),
        ),
    ];
    columns.splice(3..3, languages_of_names(evaluation.study, areas).into_iter().map(name_in));
    for (series, counts) in evaluation.region.series.iter().zip(&evaluation.counts) {
        let (of_whole, withheld) = (counts.of_whole.as_deref(), &suppressed.withheld.areas);
        columns.extend(counts::columns(series, &counts.totals.counts, of_whole, withheld));
        columns.extend(counts::known(series, counts));
        let from_split = counts.from_split.iter().copied();
        columns.push(Column::number(Quantity::FromSplit(series.indicator.id.clone()), from_split));
        let earlier = evaluation.region.baseline_series(series);
        let baseline = earlier.zip(counts.baseline.as_deref()).map(|(earlier, counts)| (earlier.overlap, counts));
        columns.extend(trends::columns(&series.indicator, &counts.totals.whole(), baseline, |row| {
            earlier.map_or(0.0, |earlier| interpolated_share(&earlier.series, &evaluation.areas[row]))
        }));
    }
    for (evaluated, numbers) in suppressed.criteria() {
        columns.extend(criteria::columns(&evaluated.access, &numbers.by_area));
        columns.extend(criteria::margins_within(&evaluated.access, &numbers.by_area));
    }
    columns.extend(groups::columns(&evaluation.groups));
    columns.extend(evaluation.supply.iter().flat_map(|own| supply::columns(own, &own.by_area)));
    let [_, of_areas] = &evaluation.indices;
    columns.extend(indices::columns(of_areas));
    let geometry = areas.iter().map(|area| Some(Arc::new(area.outline.clone().into()))).chain([None]).collect();
    Table { layer: Layer::Areas, columns, geometry }
}

/// The languages, beside the study's own, in which it names its areas or itself.
fn languages_of_names(study: &StudySummary, areas: &[PlanningArea]) -> BTreeSet<TextLanguage> {
    areas.iter().flat_map(|area| area.names.keys().copied()).chain(study.name.translated()).collect()
}

/// The share of an area's count that was interpolated from tracts of another census.
fn interpolated_share(series: &Series, area: &AreaWeights) -> f64 {
    let counted = series.indicator.counts;
    let weighted = area.tract_shares.iter().map(|portion| (portion.tract, portion.share(counted)));
    series.interpolated_share(&weighted.collect::<Vec<_>>())
}
