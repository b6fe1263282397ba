//! Reads imported travel costs from the study's tracts to its sites.

use std::collections::{BTreeMap, BTreeSet};

use crate::command_inputs::places;
use crate::costs::{CostColumns, MatchedCosts, match_costs};
use crate::domain::{Finding, FindingKind, Mode, PerTract, Site, SourceLocation, Theme};
use crate::error::ReadError;
use crate::files::File;
use crate::records::id_index::IdIndex;
use crate::region::Tracts;
use crate::study::{CostTable, IdSource, Study};
use crate::travel::ImportedCosts;

/// The files of a `[[costs]]`.
#[derive(Clone, Copy)]
pub struct CostFiles<'f> {
    /// What the study says of it.
    pub table: &'f CostTable,
    /// The table or matrix of costs.
    pub costs: &'f File,
    /// The tables with the ids of its origins and destinations.
    pub id_tables: [Option<&'f File>; 2],
}

/// Reads a table of costs; `None` where no standard uses it.
///
/// # Errors
/// Where the table cannot be read, a cost is invalid, or no row goes from a tract of the study to a site of a standard.
pub fn imported_costs(
    files: CostFiles<'_>,
    study: &Study,
    tracts: &Tracts,
    sites: &[Site],
    findings: &mut Vec<Finding>,
) -> Result<Option<ImportedCosts>, ReadError> {
    let table = files.table;
    let mode = Mode::Matrix(table.id.clone());
    let themes: BTreeSet<&Theme> =
        study.standards.iter().filter(|standard| standard.mode == mode).map(|standard| &standard.theme).collect();
    let location = SourceLocation::file(&files.costs.name);
    if themes.is_empty() {
        findings.push(Finding { place: location, kind: FindingKind::CostsNotUsed { id: table.id.clone() } });
        return Ok(None);
    }
    let from = IdIndex::of(tracts.all().iter().map(|tract| tract.geoid.to_string()));
    let table_ids = table_ids(sites, &themes);
    let to = IdIndex::of(table_ids.iter().cloned());
    let MatchedCosts { matrix, has_rows } = read_matrix(files, [&from, &to], findings)?;
    let without_rows = tracts.all().iter().zip(&has_rows).filter(|(_, has_rows)| !**has_rows);
    let ids: Vec<String> = without_rows.map(|(tract, _)| tract.geoid.to_string()).collect();
    if !ids.is_empty() {
        findings.push(Finding { place: location.clone(), kind: FindingKind::TractsWithoutCosts { ids } });
    }
    let mut is_reached = vec![false; sites.len()];
    for origin in 0..matrix.origins() {
        matrix.row(origin).iter().for_each(|(site, _)| is_reached[site] = true);
    }
    let unreached = sites.iter().zip(is_reached).filter(|(site, reached)| themes.contains(&site.theme) && !reached);
    let ids: Vec<String> = unreached.map(|(site, _)| site.id.clone()).collect();
    if !ids.is_empty() {
        findings.push(Finding { place: location, kind: FindingKind::SitesWithoutCosts { ids } });
    }
    Ok(Some(ImportedCosts {
        id: table.id.clone(),
        unit: table.unit.scale().0,
        matrix,
        is_listed: PerTract::from_vec(has_rows),
    }))
}

fn read_matrix(
    CostFiles { table, costs, id_tables }: CostFiles<'_>,
    ids: [&IdIndex; 2],
    findings: &mut Vec<Finding>,
) -> Result<MatchedCosts, ReadError> {
    let id_indices;
    let columns = match (&table.origin, &table.destination, &table.cost) {
        (Some(IdSource::Named(origin)), Some(IdSource::Named(destination)), Some(cost)) => {
            CostColumns::Long { origin, destination, cost }
        }
        (Some(IdSource::Named(origin)), None, None) => CostColumns::Wide { origin },
        (None, None, Some(cost)) => CostColumns::Matrix { cost, order: None },
        (Some(IdSource::Table(origins)), Some(IdSource::Table(destinations)), Some(cost)) => {
            let [Some(from), Some(to)] = id_tables else { return Err(incomplete_columns(costs)) };
            id_indices = [places::ids(from, origins, findings)?, places::ids(to, destinations, findings)?];
            CostColumns::Matrix { cost, order: Some(id_indices.each_ref()) }
        }
        _ => return Err(incomplete_columns(costs)),
    };
    match_costs(costs, columns, Some(table.unit), ids, findings)
}

fn incomplete_columns(costs: &File) -> ReadError {
    let problem = "a table with a row for each pair needs the columns `origin`, `destination` and `cost`; one with a \
                   column for each destination needs `origin` alone; the answer of a routing service needs `cost`, and \
                   tables of ids as `origin` and `destination`; an Open Matrix needs `cost`, and both lookups or \
                   neither";
    ReadError::in_file(&costs.name, problem.to_owned())
}

/// The id of each site in a table of costs: its id in its own file; its public id, such as `clinic-12`, where that
/// is not unique or the table is not used for its theme.
fn table_ids(sites: &[Site], themes: &BTreeSet<&Theme>) -> Vec<String> {
    let own_id = |site: &Site| {
        let id = site.id.strip_prefix(site.theme.as_str()).and_then(|rest| rest.strip_prefix('-'));
        id.filter(|_| themes.contains(&site.theme)).map(str::to_owned)
    };
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for id in sites.iter().filter_map(own_id) {
        *counts.entry(id).or_default() += 1;
    }
    sites
        .iter()
        .map(|site| own_id(site).filter(|id| counts.get(id) == Some(&1)).unwrap_or_else(|| site.id.clone()))
        .collect()
}
