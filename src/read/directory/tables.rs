//! The tables of a directory, whatever it was published as.

use std::collections::{BTreeMap, HashMap};

use crate::domain::Finding;
use crate::read::delimited;
use crate::read::error::ReadError;
use crate::read::file::{Content, File};
use crate::read::records::{Record, Records};

/// What a table of a directory is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    Organizations,
    Services,
    Locations,
    /// Which service is at which location.
    At,
    Schedules,
    Holidays,
    Languages,
    Phones,
    Accessibility,
    Addresses,
    Documents,
    Costs,
    Capacities,
    Eligibility,
    /// Terms of a taxonomy that are linked to something.
    Attributes,
    Terms,
}

impl Kind {
    /// The kind of a table by the name of its file, in version 1 or 3 of the specification.
    fn of_file(stem: &str) -> Option<Self> {
        Some(match stem.to_lowercase().as_str() {
            "organizations" => Self::Organizations,
            "services" => Self::Services,
            "locations" => Self::Locations,
            "service_at_location" | "service_at_locations" | "services_at_location" => Self::At,
            "schedules" | "regular_schedules" => Self::Schedules,
            "holiday_schedules" => Self::Holidays,
            "languages" => Self::Languages,
            "phones" => Self::Phones,
            "accessibility" | "accessibility_for_disabilities" => Self::Accessibility,
            "addresses" | "physical_addresses" => Self::Addresses,
            "required_documents" => Self::Documents,
            "cost_options" => Self::Costs,
            "service_capacity" | "service_capacities" => Self::Capacities,
            "eligibility" => Self::Eligibility,
            "attributes" | "services_taxonomy" | "service_taxonomy" => Self::Attributes,
            "taxonomy_terms" | "taxonomy" => Self::Terms,
            _ => return None,
        })
    }
}

/// The tables of a directory that say something about sites.
#[derive(Debug, Default)]
pub(super) struct Tables(pub(super) BTreeMap<Kind, Records>);

/// A table that may not be there.
#[derive(Clone, Copy)]
pub(super) struct Table<'t>(Option<&'t Records>);

impl Tables {
    /// The tables of CSV files.
    pub(super) fn of_csv(
        file: &File,
        parts: &[(String, Content)],
        findings: &mut Vec<Finding>,
    ) -> Result<Self, ReadError> {
        let mut tables = Self::default();
        for (name, content) in parts {
            let stem = name.rsplit('/').next().unwrap_or(name).rsplit_once('.').map_or("", |(stem, _)| stem);
            let Some(kind) = Kind::of_file(stem) else { continue };
            let records = delimited::read(&format!("{}/{name}", file.name), &file.bytes(content)?, findings)?;
            tables.0.insert(kind, records);
        }
        Ok(tables)
    }

    pub(super) fn table(&self, kind: Kind) -> Table<'_> {
        self.0.get(&kind).map_or(Table(None), Table::of)
    }
}

impl<'t> Table<'t> {
    pub(super) const fn of(records: &'t Records) -> Self {
        Self(Some(records))
    }

    pub(super) fn rows(self) -> &'t [Record] {
        self.0.map_or(&[], |records| records.rows.as_slice())
    }

    /// The cell of a column, where the table has one and it is not empty.
    pub(super) fn cell<'r>(self, row: &'r Record, column: &str) -> Option<&'r str> {
        let index = self.0?.indexed().find(|(_, name)| *name == column)?.0;
        row.text(index)
    }

    /// The first of several columns that has something.
    pub(super) fn first<'r>(self, row: &'r Record, columns: &[&str]) -> Option<&'r str> {
        columns.iter().find_map(|column| self.cell(row, column))
    }

    /// The rows by what stands in a column.
    pub(super) fn by(self, column: &str) -> HashMap<&'t str, Vec<&'t Record>> {
        let mut by: HashMap<&str, Vec<&Record>> = HashMap::new();
        for row in self.rows() {
            if let Some(cell) = self.cell(row, column) {
                by.entry(cell).or_default().push(row);
            }
        }
        by
    }

    /// What a finding about its rows names.
    pub(super) fn file(self) -> &'t str {
        self.0.map_or("", |records| records.file.as_str())
    }
}
