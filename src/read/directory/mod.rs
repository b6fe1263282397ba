//! Directories of services as Open Referral publishes them: the Human Services Data Specification (HSDS) 3 as JSON or as CSV files,
//! its first version as CSV files, and what services of San Francisco publish. Source: <https://docs.openreferral.org>.
//!
//! Whatever the form, a directory becomes the same few tables, and a site is a service at a location.

mod json;
mod schedule;
mod services;
mod tables;
mod themes;

use std::collections::{HashMap, HashSet};

use crate::domain::{Finding, Place, SiteFinding, Theme};
use crate::read::addresses::Address;
use crate::read::directory::services::{Everything, Ids, Whereabouts, finding, inactive};
use crate::read::directory::tables::{Kind, Table, Tables};
use crate::read::directory::themes::Themes;
use crate::read::error::ReadError;
use crate::read::file::File;
use crate::read::records::Record;
use crate::read::sites::Candidate;
use crate::study::Directory;

/// The services of a directory at their locations, each with its theme.
pub(crate) fn candidates(
    asked: &Directory,
    file: &File,
    findings: &mut Vec<Finding>,
) -> Result<Vec<(Theme, Candidate)>, ReadError> {
    let tables = read(file, findings)?;
    let reader = Reading {
        everything: Everything::new(&tables),
        themes: Themes::new(asked, &tables),
        service_rows: first_by(tables.table(Kind::Services), "id"),
        location_rows: first_by(tables.table(Kind::Locations), "id"),
        addresses: tables.table(Kind::Addresses),
        addresses_of: tables.table(Kind::Addresses).by("location_id"),
    };
    Ok(reader.sites(&tables, findings))
}

/// The tables of a directory, by what is there: CSV files whose names the specification gives, or JSON.
fn read(file: &File, findings: &mut Vec<Finding>) -> Result<Tables, ReadError> {
    let parts = file.all_parts()?;
    let of_ending = |ending: &str| {
        parts.iter().filter(|(name, _)| name.to_lowercase().ends_with(ending)).cloned().collect::<Vec<_>>()
    };
    let tables = Tables::of_csv(file, &of_ending(".csv"), findings)?;
    if tables.0.contains_key(&Kind::Services) && tables.0.contains_key(&Kind::Locations) {
        return Ok(tables);
    }
    for (name, content) in of_ending(".json") {
        let malformed = |error: serde_json::Error| ReadError::Mapping {
            file: file.name.clone(),
            problem: format!("{name} is no JSON: {error}"),
        };
        let bytes = file.bytes(&content)?;
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let shown = if parts.len() == 1 { file.name.clone() } else { format!("{}/{name}", file.name) };
        if let Some(tables) = json::tables(&shown, bytes).map_err(malformed)? {
            return Ok(tables);
        }
    }
    let problem = "has neither the CSV files `services.csv` and `locations.csv` nor JSON with services".to_owned();
    Err(ReadError::Mapping { file: file.name.clone(), problem })
}

fn first_by<'t>(table: Table<'t>, column: &str) -> HashMap<&'t str, &'t Record> {
    table.by(column).into_iter().filter_map(|(id, rows)| Some((id, *rows.first()?))).collect()
}

struct Reading<'t> {
    everything: Everything<'t>,
    themes: Themes<'t>,
    service_rows: HashMap<&'t str, &'t Record>,
    location_rows: HashMap<&'t str, &'t Record>,
    addresses: Table<'t>,
    addresses_of: HashMap<&'t str, Vec<&'t Record>>,
}

impl<'t> Reading<'t> {
    fn sites(&self, tables: &'t Tables, findings: &mut Vec<Finding>) -> Vec<(Theme, Candidate)> {
        let (services, at) = (self.everything.services, tables.table(Kind::At));
        let mut sites = Vec::new();
        let mut placed: HashSet<&str> = HashSet::new();
        for row in at.rows() {
            let cell = |column: &str| at.cell(row, column);
            let (Some(service), Some(location)) = (cell("service_id"), cell("location_id")) else { continue };
            placed.insert(service);
            let id = cell("id").map_or_else(|| format!("{service}-{location}"), str::to_owned);
            let ids = Ids { service, location, at: cell("id").unwrap_or_default() };
            self.add(ids, &id, (at, row), (&mut sites, findings));
        }
        // The first version has the location of a service in its own row.
        for row in services.rows() {
            let Some(service) = services.cell(row, "id").filter(|id| !placed.contains(id)) else { continue };
            if let Some(location) = services.cell(row, "location_id") {
                self.add(Ids { service, location, at: "" }, service, (services, row), (&mut sites, findings));
            } else if !self.themes.of(services, row).is_empty() {
                let shown = shown(service, services.cell(row, "name"));
                let found = inactive(services, row, &shown).unwrap_or(SiteFinding::ServiceWithoutPlace { id: shown });
                findings.push(finding(services, row, found));
            }
        }
        self.report_themeless(findings);
        sites
    }

    fn report_themeless(&self, findings: &mut Vec<Finding>) {
        let services = self.everything.services;
        let themeless = services.rows().iter().filter(|row| self.themes.of(services, row).is_empty());
        let ids: Vec<String> = themeless
            .map(|row| shown(services.cell(row, "id").unwrap_or_default(), services.cell(row, "name")))
            .collect();
        if !ids.is_empty() {
            let kind = SiteFinding::ServicesWithoutTheme { ids }.into();
            findings.push(Finding { place: Place::file(services.file()), kind });
        }
    }

    fn add(
        &self,
        ids: Ids<'_>,
        id: &str,
        (table, row): (Table<'_>, &Record),
        (sites, findings): (&mut Vec<(Theme, Candidate)>, &mut Vec<Finding>),
    ) {
        let mut lost = |name: &str, id: &str| {
            let broken = SiteFinding::LinkBroken { table: name.to_owned(), id: id.to_owned() };
            findings.push(finding(table, row, broken));
        };
        let Some(service) = self.service_rows.get(ids.service) else { return lost("service_at_location", ids.service) };
        let Some(location) = self.location_rows.get(ids.location) else {
            return lost("service_at_location", ids.location);
        };
        let (services, locations) = (self.everything.services, self.everything.locations);
        let themes = self.themes.of(services, service);
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
        let (footprint, whereabouts) = self.everything.whereabouts(location);
        let left_out = inactive(services, service, &shown)
            .or_else(|| (whereabouts == Whereabouts::Nowhere).then_some(SiteFinding::SiteVirtual { id: shown }));
        if let Some(reason) = left_out {
            findings.push(finding(table, row, reason));
            return;
        }
        let said = self.everything.said(ids, service, location);
        let candidate = Candidate {
            place: Place::line(table.file(), row.number),
            id: id.to_owned(),
            own_id: true,
            name,
            footprint,
            said,
            is_redacted: whereabouts == Whereabouts::Redacted,
            address: self.address(ids.location),
        };
        sites.extend(themes.into_iter().map(|theme| (theme, candidate.clone())));
    }

    fn address(&self, location: &str) -> Address {
        let rows = self.addresses_of.get(location).map(Vec::as_slice).unwrap_or_default();
        let is_postal = |row: &&&Record| self.addresses.cell(row, "address_type").is_some_and(|kind| kind == "postal");
        let row = rows.iter().find(|row| !is_postal(row)).or(rows.first());
        let cell = |column: &str| row.and_then(|row| self.addresses.cell(row, column)).map(str::to_owned);
        Address { street: cell("address_1"), city: cell("city"), postal: cell("postal_code"), tract: None }
    }
}

fn shown(id: &str, name: Option<&str>) -> String {
    name.map_or_else(|| id.to_owned(), |name| format!("{id} ({name})"))
}
