//! The layer of tracts.

use std::sync::Arc;

use crate::atlas::evaluate::{Evaluation, NearestCosts};
use crate::atlas::suppress::Suppressed;
use crate::atlas::tabulate::{counts, criteria, indices, service, supply};
use crate::atlas::trends;
use crate::domain::{Column, GapMeasure, GapReason, Layer, Quantity, Table, TractIdx};

pub(crate) fn tracts(suppressed: &Suppressed<'_>) -> Table {
    let evaluation = &suppressed.evaluation;
    let region = evaluation.region;
    let tracts = region.tracts.all();
    let mut columns = vec![
        Column::text(Quantity::Geoid, tracts.iter().map(|tract| Some(&tract.geoid))),
        Column::text(Quantity::Name, tracts.iter().map(|tract| Some(tract.geoid.tract_name()))),
    ];
    columns.extend(areas_of_tracts(evaluation));
    for series in &region.series {
        let counts = series.values.values();
        let pairs = series.whole_in(&region.series).map(|whole| {
            counts.iter().zip(whole.values.values()).map(|(count, whole)| [*count, *whole]).collect::<Vec<_>>()
        });
        columns.extend(counts::columns(series, counts, pairs.as_deref(), &suppressed.withheld.tracts));
        let earlier = region.baseline_series(series);
        let interpolated_share = |row: usize| {
            let tract = u32::try_from(row).map_or(TractIdx(u32::MAX), TractIdx);
            earlier.map_or(0.0, |earlier| earlier.series.interpolated_share(&[(tract, 1.0)]))
        };
        let baseline = earlier.map(|earlier| (earlier.overlap, earlier.series.values.values()));
        columns.extend(trends::columns(&series.indicator, counts, baseline, interpolated_share));
    }
    columns.extend(evaluation.nearest.iter().map(nearest));
    columns.extend(evaluation.service.iter().flat_map(service::of_tracts));
    for (evaluated, numbers) in suppressed.criteria() {
        columns.extend(criteria::columns(&evaluated.access, &numbers.by_tract));
        columns.extend(numbers.reasons.as_deref().map(|reasons| {
            let standard = Some(evaluated.access.criterion.id().clone());
            let quantity = Quantity::Gap { standard, part: GapMeasure::Reason };
            Column::text(quantity, reasons.iter().map(|why| why.map(GapReason::code)))
        }));
    }
    columns.extend(evaluation.supply.iter().flat_map(|own| supply::columns(own, &own.by_tract)));
    let [of_tracts, _] = &evaluation.indices;
    columns.extend(indices::columns(of_tracts));
    let geometry = tracts.iter().map(|tract| Some(Arc::new(tract.outline.clone().into()))).collect();
    Table { layer: Layer::Tracts, columns, geometry }
}

/// A larger share of a tract is most of it, and none that a border halves is larger: an overlay errs by less.
const MOST: f64 = 0.5 + 1e-6;

/// The area of the study's first kind that has more than half of each tract. `None` where the study has no areas.
fn areas_of_tracts(evaluation: &Evaluation<'_>) -> Option<Column> {
    let region = evaluation.region;
    let kind = &region.areas.first()?.kind;
    let mut largest: Vec<Option<(f64, &str)>> = vec![None; region.tracts.all().len()];
    for (area, weights) in region.areas.iter().zip(&evaluation.areas).filter(|(area, _)| area.kind == *kind) {
        for portion in weights.tract_shares.iter().filter(|portion| portion.people > MOST) {
            let known = &mut largest[portion.tract.slot()];
            // Areas of one kind may overlap.
            if known.is_none_or(|(share, _)| portion.people > share) {
                *known = Some((portion.people, &area.id));
            }
        }
    }
    Some(Column::text(Quantity::Area, largest.into_iter().map(|known| known.map(|(_, id)| id))))
}

fn nearest(own: &NearestCosts<'_>) -> Column {
    let (theme, mode, unit) = (own.costs.theme.clone(), own.costs.mode.clone(), own.costs.unit());
    Column::number(Quantity::Nearest { theme, mode, unit, percentile: own.percentile }, own.by_tract.iter().copied())
}
