//! Checking the names of all columns.

use std::collections::BTreeMap;

use crate::atlas::resolve::error::ResolveError;
use crate::atlas::resolve::groups::{GROUP_MEASURES, groups, others};
use crate::atlas::resolve::modes::theme_modes;
use crate::domain::{
    Barrier, CostUnit, GapMeasure, IndexMeasure, IndicatorId, Quantity, ServiceMeasure, SiteAttribute, SupplyMeasure,
    TextLanguage, TrendMeasure, UnknownReason,
};
use crate::gap::{CatchmentMeasure, Criterion, Index, criteria};
use crate::region::Region;
use crate::study::StudySummary;

/// Checks that the columns of the wide tables have unique names.
pub(crate) fn check_names(study: &StudySummary, region: &Region) -> Result<(), ResolveError> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for (quantity, of) in columns_of_people(study, region).into_iter().chain(columns_of_access(study, region)?) {
        if let Some(first) = names.insert(quantity.name(), of.clone()) {
            return Err(ResolveError::ColumnClash { column: quantity.name(), first, second: of });
        }
    }
    Ok(())
}

/// The columns about rows and their people, each with what it belongs to.
fn columns_of_people(study: &StudySummary, region: &Region) -> Vec<(Quantity, String)> {
    let rows = [Quantity::Geoid, Quantity::Id, Quantity::Name, Quantity::Area, Quantity::AreaKind, Quantity::Covered];
    let rows = rows.into_iter().chain(TextLanguage::ALL.map(Quantity::NameIn));
    let mut columns: Vec<(Quantity, String)> = rows.map(|row| (row, "the name of a row".to_owned())).collect();
    for id in region.series.iter().map(|series| &series.indicator.id) {
        let parts = [
            Quantity::Count,
            Quantity::CountMoe,
            Quantity::Share,
            Quantity::ShareMoe,
            Quantity::Reliability,
            Quantity::FromSplit,
            Quantity::Known,
            Quantity::CountAtMost,
            Quantity::CountAtMostMoe,
        ];
        let own = parts.map(|part: fn(IndicatorId) -> Quantity| part(id.clone()));
        let own = own.into_iter().chain([Quantity::Withheld(Some(id.clone()))]);
        columns.extend(own.map(|column| (column, format!("indicator `{id}`"))));
    }
    for id in region.baseline.iter().map(|earlier| &earlier.series.indicator.id) {
        let trend = |part| (Quantity::Trend { indicator: id.clone(), part }, format!("the change of indicator `{id}`"));
        columns.extend(TrendMeasure::ALL.map(trend));
    }
    for Index { id, .. } in &study.indices {
        let part = |part| (Quantity::Index { index: id.clone(), part }, format!("index `{id}`"));
        columns.extend(IndexMeasure::ALL.map(part));
    }
    columns
}

/// The columns about access.
fn columns_of_access(study: &StudySummary, region: &Region) -> Result<Vec<(Quantity, String)>, ResolveError> {
    let service = |part| (Quantity::Service(part), "the service by timetable".to_owned());
    let mut columns: Vec<(Quantity, String)> = ServiceMeasure::ALL.map(service).into();
    columns.extend(SiteAttribute::ALL.map(|part| (Quantity::Site(part), "the layer of sites".to_owned())));
    for (theme, mode) in theme_modes(study, region) {
        let of = format!("the travel cost to theme `{theme}` ({mode})");
        let nearest = |unit| Quantity::Nearest { theme, mode: mode.clone(), unit, percentile: None };
        columns.extend(region.cost_unit(&mode).map(nearest).map(|nearest| (nearest, of)));
    }
    for CatchmentMeasure { id, .. } in &study.measures {
        let part = |part| (Quantity::Supply { measure: id.clone(), part }, format!("measure `{id}`"));
        columns.extend(SupplyMeasure::ALL.map(part));
    }
    let groups = groups(study, region)?;
    for criterion in criteria(&study.standards, &study.combinations) {
        let id = criterion.id();
        let of = match criterion {
            Criterion::Standard(_) => format!("standard `{id}`"),
            Criterion::Combination(_) => format!("combination `{id}`"),
        };
        for people in others(criterion, &groups) {
            let people = &people.indicator.id;
            let group = |part| Quantity::Group { standard: id.clone(), people: people.clone(), part };
            columns.extend(GROUP_MEASURES.map(|part| (group(part), format!("{of} for `{people}`"))));
        }
        let own = gap_measures().map(|part| Quantity::Gap { standard: Some(id.clone()), part });
        columns.extend(own.map(|quantity| (quantity, of.clone())));
    }
    Ok(columns)
}

/// Every measure of a standard that a wide table may have.
fn gap_measures() -> impl Iterator<Item = GapMeasure> {
    let parts = [
        GapMeasure::Within,
        GapMeasure::WithinMoe,
        GapMeasure::Without,
        GapMeasure::WithoutMoe,
        GapMeasure::WithoutReliability,
        GapMeasure::Reason,
    ];
    let barriers =
        Barrier::ALL.into_iter().flat_map(|barrier| [GapMeasure::Barrier(barrier), GapMeasure::BarrierMoe(barrier)]);
    let bounds = [GapMeasure::WithinAtMost, GapMeasure::WithinAtMostMoe, GapMeasure::AtMost, GapMeasure::AtMostMoe];
    let unknown =
        UnknownReason::ALL.into_iter().flat_map(|why| [GapMeasure::Unknown(why), GapMeasure::UnknownMoe(why)]);
    let nearest = [CostUnit::M, CostUnit::Min].map(GapMeasure::Nearest);
    parts.into_iter().chain(nearest).chain(barriers).chain(bounds).chain(unknown)
}
