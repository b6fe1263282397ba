//! Directories of services in the Human Services Data Specification (HSDS) of Open Referral: version 3 as JSON or CSV
//! files, version 1 as CSV files, and the variant of San Francisco. Source: <https://docs.openreferral.org>.
//!
//! Every form becomes the same tables. A site is a service at a location.

mod contact;
mod json;
mod json_fields;
mod places;
mod schedule;
mod services;
mod tables;
mod themes;

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::{FileFinding, Finding, SiteFinding, SourceLocation, Theme};
use crate::error::{ReadError, listed};
use crate::files::File;
use crate::files::kinds::{self, Given};
use crate::records::Record;
use crate::records::RecordsError;
use crate::records::json_lines;
use crate::sites::Address;
use crate::sites::SiteCandidate;
use crate::sites::directory::places::{ServicePlace, ServicePlaces};
use crate::sites::directory::services::{Ids, LocationVisibility, ServiceTables, finding, inactive_status};
use crate::sites::directory::tables::{Entity, Table, Tables};
use crate::sites::directory::themes::ThemeMatcher;
use crate::sites::record::SiteRecord;
use crate::study::Directory;

pub use services::{ENTRANCE, STATUS_DOCUMENTS};

/// Reads the services of a directory at their locations, each with its theme.
///
/// # Errors
/// Where it is not a directory in a form that is known.
pub fn candidates(
    directory: &Directory,
    file: &File,
    findings: &mut Vec<Finding>,
) -> Result<Vec<(Theme, SiteCandidate)>, ReadError> {
    let tables = read(file, findings)?;
    let reader = DirectoryReader {
        tables: ServiceTables::new(&tables),
        themes: ThemeMatcher::new(directory, &tables),
        service_by_id: first_by(tables.table(Entity::Services), "id"),
        location_by_id: first_by(tables.table(Entity::Locations), "id"),
        addresses: tables.table(Entity::Addresses),
        addresses_by_location: tables.table(Entity::Addresses).group_by("location_id"),
        places: tables.table(Entity::ServiceAtLocation).rows().is_empty().then(|| ServicePlaces::of(&tables)),
    };
    Ok(reader.sites(&tables, findings))
}

/// How much a directory has, and what its taxonomy calls things.
#[derive(Debug)]
pub struct DirectorySummary {
    /// The number of services.
    pub services: usize,
    /// The number of locations.
    pub locations: usize,
    /// The first names of its taxonomy's terms, each once.
    pub terms: Vec<String>,
}

/// Looks at what a directory has, without its sites.
///
/// # Errors
/// Where it is not a directory in a form that is known.
pub fn summary(file: &File) -> Result<DirectorySummary, ReadError> {
    const MOST_TERMS: usize = 12;
    let tables = read(file, &mut Vec::new())?;
    let size = |entity: Entity| tables.table(entity).rows().len();
    let names = tables.table(Entity::Terms);
    let mut terms: Vec<String> = Vec::new();
    for name in names.rows().iter().filter_map(|row| names.cell(row, "name")) {
        if terms.len() < MOST_TERMS && !terms.iter().any(|term| term == name) {
            terms.push(name.to_owned());
        }
    }
    Ok(DirectorySummary { services: size(Entity::Services), locations: size(Entity::Locations), terms })
}

/// Reads the tables of a directory: CSV files with the names of the specification, else JSON.
fn read(file: &File, findings: &mut Vec<Finding>) -> Result<Tables, ReadError> {
    let entries = file.all_entries()?;
    let of_ending = |ending: &str| {
        entries.iter().filter(|(name, _)| name.to_lowercase().ends_with(ending)).cloned().collect::<Vec<_>>()
    };
    let tables = Tables::from_csv(file, &of_ending(".csv"), findings)?;
    if tables.0.contains_key(&Entity::Services) && tables.0.contains_key(&Entity::Locations) {
        return check_columns(file, &tables).map(|()| tables);
    }
    for (name, content) in [".json", ".jsonl", ".ndjson"].into_iter().flat_map(of_ending) {
        let malformed =
            |error: serde_json::Error| ReadError::in_file(&file.name, format!("{name} is not JSON: {error}"));
        let bytes = file.bytes(&content)?;
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let shown = if entries.len() == 1 { file.name.clone() } else { format!("{}/{name}", file.name) };
        let tables = if json_lines::detect(bytes).is_some() {
            json::tables_of_lines(&shown, bytes)?
        } else {
            json::tables(&shown, bytes).map_err(malformed)?
        };
        if let Some(tables) = tables {
            return Ok(tables);
        }
    }
    let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
    let problem = format!(
        "is no directory of services in HSDS: it has neither the CSV files `services.csv` and `locations.csv` nor JSON with services; {}",
        kinds::advice(&names, Given::Directory)
    );
    Err(ReadError::in_file(&file.name, problem))
}

/// # Errors
/// Where the tables have the names of the specification but not its columns.
fn check_columns(file: &File, tables: &Tables) -> Result<(), ReadError> {
    for (entity, column) in [
        (Entity::Services, "id"),
        (Entity::Locations, "id"),
        (Entity::ServiceAtLocation, "service_id"),
        (Entity::ServiceAtLocation, "location_id"),
    ] {
        let table = tables.table(entity);
        if table.columns().next().is_some() && !table.has(column) {
            let problem = format!(
                "is no directory of services in HSDS: {} has no column `{column}` (its columns are {}). If it is a list with coordinates or \
                 addresses, name it in [[sites]]",
                table.file(),
                listed(table.columns())
            );
            return Err(ReadError::in_file(&file.name, problem));
        }
    }
    let services = tables.table(Entity::Services);
    if services.rows().is_empty() {
        return Err(ReadError::in_file(services.file(), RecordsError::Empty { what: "services" }));
    }
    Ok(())
}

fn first_by<'t>(table: Table<'t>, column: &str) -> HashMap<&'t str, &'t Record> {
    table.group_by(column).into_iter().filter_map(|(id, rows)| Some((id, *rows.first()?))).collect()
}

struct DirectoryReader<'t> {
    tables: ServiceTables<'t>,
    themes: ThemeMatcher<'t>,
    service_by_id: HashMap<&'t str, &'t Record>,
    location_by_id: HashMap<&'t str, &'t Record>,
    addresses: Table<'t>,
    addresses_by_location: HashMap<&'t str, Vec<&'t Record>>,
    /// Where services are given, in a directory without services at locations.
    places: Option<ServicePlaces<'t>>,
}

impl<'t> DirectoryReader<'t> {
    fn sites(&self, tables: &'t Tables, findings: &mut Vec<Finding>) -> Vec<(Theme, SiteCandidate)> {
        let (services, service_at_location) = (self.tables.services, tables.table(Entity::ServiceAtLocation));
        let mut sites = Vec::new();
        let mut linked: HashSet<&str> = HashSet::new();
        let mut without_id: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
        let (mut by_organization, mut unlinked) = (0, Vec::new());
        for row in service_at_location.rows() {
            let cell = |column: &str| service_at_location.cell(row, column);
            let (Some(service), Some(location)) = (cell("service_id"), cell("location_id")) else {
                without_id.entry(service_at_location.file()).or_default().push(row.number);
                continue;
            };
            linked.insert(service);
            let id = cell("id").map_or_else(|| format!("{service}-{location}"), str::to_owned);
            let ids = Ids { service, location, service_at_location: cell("id").unwrap_or_default() };
            self.add(&Link { ids, id: &id, table: service_at_location, row }, &mut sites, findings);
        }
        // In version 1 the row of a service names its location.
        for row in services.rows() {
            let Some(service) = services.cell(row, "id") else {
                without_id.entry(services.file()).or_default().push(row.number);
                continue;
            };
            if linked.contains(service) {
                continue;
            }
            let place = services.cell(row, "location_id").map_or_else(
                || self.places.as_ref().map_or(ServicePlace::Unknown, |places| places.of_service(services, row)),
                |location| ServicePlace::At(vec![location]),
            );
            let is_wanted = !self.themes.themes_of(services, row).is_empty();
            if let ServicePlace::At(locations) | ServicePlace::OfOrganization(locations) = &place {
                by_organization += usize::from(is_wanted && matches!(place, ServicePlace::OfOrganization(_)));
                for location in locations {
                    let ids = Ids { service, location, service_at_location: "" };
                    let id = if locations.len() == 1 { service.to_owned() } else { format!("{service}-{location}") };
                    self.add(&Link { ids, id: &id, table: services, row }, &mut sites, findings);
                }
            } else if is_wanted {
                let shown = shown(service, services.cell(row, "name"));
                if place == ServicePlace::OneOfSeveral && inactive_status(services, row, &shown).is_none() {
                    unlinked.push(shown);
                    continue;
                }
                let found =
                    inactive_status(services, row, &shown).unwrap_or(SiteFinding::ServiceWithoutPlace { id: shown });
                findings.push(finding(services, row, found));
            }
        }
        self.report_themeless(findings);
        report_places(services.file(), by_organization, unlinked, findings);
        for (file, rows) in without_id {
            let place = SourceLocation::line(file, rows.first().copied().unwrap_or_default());
            findings.push(Finding { place, kind: FileFinding::RowsWithoutId { rows: rows.len() }.into() });
        }
        sites
    }

    fn report_themeless(&self, findings: &mut Vec<Finding>) {
        let services = self.tables.services;
        let themeless = services.rows().iter().filter(|row| self.themes.themes_of(services, row).is_empty());
        let ids: Vec<String> = themeless
            .map(|row| shown(services.cell(row, "id").unwrap_or_default(), services.cell(row, "name")))
            .collect();
        if !ids.is_empty() {
            let kind = SiteFinding::ServicesWithoutTheme { ids }.into();
            findings.push(Finding { place: SourceLocation::file(services.file()), kind });
        }
    }

    fn add(&self, link: &Link<'_>, sites: &mut Vec<(Theme, SiteCandidate)>, findings: &mut Vec<Finding>) {
        let Link { ids, id, table, row } = *link;
        let mut broken_link = |name: &str, id: &str| {
            let broken = SiteFinding::LinkBroken { table: name.to_owned(), id: id.to_owned() };
            findings.push(finding(table, row, broken));
        };
        let Some(service) = self.service_by_id.get(ids.service) else {
            return broken_link("service_at_location", ids.service);
        };
        let Some(location) = self.location_by_id.get(ids.location) else {
            return broken_link("service_at_location", ids.location);
        };
        let (services, locations) = (self.tables.services, self.tables.locations);
        let themes = self.themes.themes_of(services, service);
        let names = [services.cell(service, "name"), locations.cell(location, "name")];
        let name = match names {
            [Some(service), Some(location)] if !service.eq_ignore_ascii_case(location) => {
                Some(format!("{service}, {location}"))
            }
            [service, location] => service.or(location).map(str::to_owned),
        };
        if themes.is_empty() {
            return;
        }
        let shown = shown(id, name.as_deref());
        let (footprint, visibility) = self.tables.locate(location);
        let left_out = inactive_status(services, service, &shown).or_else(|| {
            (visibility == LocationVisibility::NotPhysical).then_some(SiteFinding::SiteVirtual { id: shown })
        });
        if let Some(reason) = left_out {
            findings.push(finding(table, row, reason));
            return;
        }
        let mut record = self.tables.site_record(ids, service, location);
        self.add_address(ids.location, &mut record);
        let candidate = SiteCandidate {
            place: SourceLocation::line(table.file(), row.number),
            id: id.to_owned(),
            has_own_id: true,
            name,
            footprint,
            record,
            is_redacted: visibility == LocationVisibility::Redacted,
            address: self.address(ids.location),
        };
        sites.extend(themes.into_iter().map(|theme| (theme, candidate.clone())));
    }

    /// The row with the address of a location, and whether letters only go there.
    fn address_row(&self, location: &str) -> Option<(&'t Record, bool)> {
        let rows = self.addresses_by_location.get(location).map(Vec::as_slice).unwrap_or_default();
        let is_postal = |row: &Record| self.addresses.cell(row, "address_type").is_some_and(|kind| kind == "postal");
        let physical = rows.iter().find(|row| !is_postal(row)).map(|row| (*row, false));
        physical.or_else(|| rows.first().map(|row| (*row, true)))
    }

    /// The address that is shown: one that people can go to.
    fn add_address(&self, location: &str, record: &mut SiteRecord) {
        if let Some((row, false)) = self.address_row(location) {
            contact::address(|column| self.addresses.cell(row, column), record);
        }
    }

    fn address(&self, location: &str) -> Address {
        let row = self.address_row(location).map(|(row, _)| row);
        let cell = |column: &str| row.and_then(|row| self.addresses.cell(row, column)).map(str::to_owned);
        Address { street: cell("address_1"), city: cell("city"), postal: cell("postal_code"), tract: None }
    }
}

/// What is told of services whose location no table names.
fn report_places(file: &str, by_organization: usize, unlinked: Vec<String>, findings: &mut Vec<Finding>) {
    let mut tell = |kind: FileFinding| findings.push(Finding { place: SourceLocation::file(file), kind: kind.into() });
    if by_organization > 0 {
        tell(FileFinding::ServicesByOrganization { services: by_organization });
    }
    if !unlinked.is_empty() {
        tell(FileFinding::ServicesUnlinked { ids: unlinked });
    }
}

/// A row that says that a service is given at a location.
struct Link<'l> {
    ids: Ids<'l>,
    /// The id of the site that it makes.
    id: &'l str,
    table: Table<'l>,
    row: &'l Record,
}

fn shown(id: &str, name: Option<&str>) -> String {
    name.map_or_else(|| id.to_owned(), |name| format!("{id} ({name})"))
}
