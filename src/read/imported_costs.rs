//! Travel costs that were made elsewhere, from the tracts of a study to its sites.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Finding, FindingKind, Mode, PerTract, Place, Site, Theme};
use crate::read::costs::{CostColumns, Told, told};
use crate::read::error::ReadError;
use crate::read::file::File;
use crate::read::places::{self, Ids, PlacesError};
use crate::region::Tracts;
use crate::study::{CostTable, PlaceIds, Study};
use crate::travel::Supplied;

/// The files of a `[[costs]]`.
#[derive(Clone, Copy)]
pub(super) struct CostFiles<'f> {
    pub(super) costs: &'f File,
    /// The tables of ids of its origins and destinations, where there are some.
    pub(super) asked: [Option<&'f File>; 2],
}

/// Reads a table of costs, as far as standards ask for it; `None` where none does.
///
/// # Errors
/// Where the table cannot be read, a cost is none, or no row goes from a tract of the study to a site that is asked for.
pub(super) fn supplied(
    table: &CostTable,
    files: CostFiles<'_>,
    (study, tracts, sites): (&Study, &Tracts, &[Site]),
    findings: &mut Vec<Finding>,
) -> Result<Option<Supplied>, ReadError> {
    let mode = Mode::Matrix(table.id.clone());
    let themes: BTreeSet<&Theme> =
        study.standards.iter().filter(|standard| standard.mode == mode).map(|standard| &standard.theme).collect();
    let whole = Place::file(&files.costs.name);
    if themes.is_empty() {
        findings.push(Finding { place: whole, kind: FindingKind::CostsNotUsed { id: table.id.clone() } });
        return Ok(None);
    }
    let from = Ids::of(tracts.all().iter().map(|tract| tract.geoid.to_string()));
    let names = names(sites, &themes);
    let to = Ids::of(names.iter().cloned());
    let Told { matrix, has_rows } = match between(table, files, [&from, &to], findings) {
        Err(PlacesError::Read(error)) => return Err(error),
        Err(other) => return Err(ReadError::Costs(Box::new(other))),
        Ok(told) => told,
    };
    let untold = tracts.all().iter().zip(&has_rows).filter(|(_, has_rows)| !**has_rows);
    let ids: Vec<String> = untold.map(|(tract, _)| tract.geoid.to_string()).collect();
    if !ids.is_empty() {
        findings.push(Finding { place: whole.clone(), kind: FindingKind::TractsWithoutCosts { ids } });
    }
    let mut is_reached = vec![false; sites.len()];
    for origin in 0..matrix.origins() {
        matrix.row(origin).iter().for_each(|(site, _)| is_reached[site] = true);
    }
    let unreached = sites.iter().zip(is_reached).filter(|(site, reached)| themes.contains(&site.theme) && !reached);
    let ids: Vec<String> = unreached.map(|(site, _)| site.id.clone()).collect();
    if !ids.is_empty() {
        findings.push(Finding { place: whole, kind: FindingKind::SitesWithoutCosts { ids } });
    }
    Ok(Some(Supplied {
        id: table.id.clone(),
        unit: table.unit.scale().0,
        matrix,
        is_told: PerTract::from_vec(has_rows),
    }))
}

fn between(
    table: &CostTable,
    CostFiles { costs, asked }: CostFiles<'_>,
    between: [&Ids; 2],
    findings: &mut Vec<Finding>,
) -> Result<Told, PlacesError> {
    let orders;
    let columns = match (&table.origin, &table.destination, &table.cost) {
        (Some(PlaceIds::Named(origin)), Some(PlaceIds::Named(destination)), Some(cost)) => {
            CostColumns::Long { origin, destination, cost }
        }
        (Some(PlaceIds::Named(origin)), None, None) => CostColumns::Wide { origin },
        (None, None, Some(cost)) => CostColumns::Matrix { cost, order: None },
        (Some(PlaceIds::Table(origins)), Some(PlaceIds::Table(destinations)), Some(cost)) => {
            let [Some(from), Some(to)] = asked else { return Err(half_a_pair(costs).into()) };
            orders = [places::ids(from, &origins.id, findings)?, places::ids(to, &destinations.id, findings)?];
            CostColumns::Matrix { cost, order: Some(orders.each_ref()) }
        }
        _ => return Err(half_a_pair(costs).into()),
    };
    told(costs, columns, Some(table.unit), between, findings)
}

fn half_a_pair(costs: &File) -> ReadError {
    let problem = "a table with a row for each pair needs the columns `origin`, `destination` and `cost`; one with a column for each \
                   destination `origin` alone; the answer of a routing service `cost`, and tables of ids as `origin` and `destination`; \
                   an Open Matrix `cost`, and both lookups or none";
    ReadError::Mapping { file: costs.name.clone(), problem: problem.to_owned() }
}

/// What a table calls each site: its id in its own file; where sites of several themes have the same, and for sites that are
/// not asked for, the id that it has here, such as `clinic-12`.
fn names(sites: &[Site], themes: &BTreeSet<&Theme>) -> Vec<String> {
    let own = |site: &Site| {
        let id = site.id.strip_prefix(site.theme.as_str()).and_then(|rest| rest.strip_prefix('-'));
        id.filter(|_| themes.contains(&site.theme)).map(str::to_owned)
    };
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    for id in sites.iter().filter_map(own) {
        *times.entry(id).or_default() += 1;
    }
    sites
        .iter()
        .map(|site| own(site).filter(|id| times.get(id) == Some(&1)).unwrap_or_else(|| site.id.clone()))
        .collect()
}
