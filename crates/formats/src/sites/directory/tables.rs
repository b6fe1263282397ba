//! The tables of a directory, independent of its format.

use std::collections::{BTreeMap, HashMap};

use crate::domain::Finding;
use crate::error::ReadError;
use crate::files::{Content, File};
use crate::records::delimited;
use crate::records::{Record, Records};

/// The entities of the specification that describe sites, one table each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Entity {
    Organizations,
    Services,
    Locations,
    /// Links services to locations.
    ServiceAtLocation,
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
    /// Links taxonomy terms to other entities.
    Attributes,
    Terms,
}

impl Entity {
    /// The entity of a file by its name, in version 1 or 3 of the specification.
    fn of_file(stem: &str) -> Option<Self> {
        Some(match stem.to_lowercase().as_str() {
            "organizations" => Self::Organizations,
            "services" => Self::Services,
            "locations" => Self::Locations,
            "service_at_location" | "service_at_locations" | "services_at_location" => Self::ServiceAtLocation,
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

/// The tables of a directory by entity.
#[derive(Debug, Default)]
pub(super) struct Tables(pub(super) BTreeMap<Entity, Records>);

/// A table that may be absent: then it has no rows and no columns.
#[derive(Clone, Copy)]
pub(super) struct Table<'t>(Option<&'t Records>);

impl Tables {
    /// Reads the CSV files that are named as the specification names its tables.
    pub(super) fn from_csv(
        file: &File,
        entries: &[(String, Content)],
        findings: &mut Vec<Finding>,
    ) -> Result<Self, ReadError> {
        let mut tables = Self::default();
        for (name, content) in entries {
            let stem = name.rsplit('/').next().unwrap_or(name).rsplit_once('.').map_or("", |(stem, _)| stem);
            let Some(entity) = Entity::of_file(stem) else { continue };
            let records = delimited::read(&format!("{}/{name}", file.name), &file.bytes(content)?, findings)?;
            tables.0.insert(entity, records);
        }
        Ok(tables)
    }

    pub(super) fn table(&self, entity: Entity) -> Table<'_> {
        self.0.get(&entity).map_or(Table(None), Table::of)
    }
}

impl<'t> Table<'t> {
    pub(super) const fn of(records: &'t Records) -> Self {
        Self(Some(records))
    }

    pub(super) fn rows(self) -> &'t [Record] {
        self.0.map_or(&[], |records| records.rows.as_slice())
    }

    /// The cell of a column; `None` where it is empty or the table lacks the column.
    pub(super) fn cell<'r>(self, row: &'r Record, column: &str) -> Option<&'r str> {
        let index = self.0?.indexed().find(|(_, name)| *name == column)?.0;
        row.text(index)
    }

    /// The first of several columns that is not empty.
    pub(super) fn first<'r>(self, row: &'r Record, columns: &[&str]) -> Option<&'r str> {
        columns.iter().find_map(|column| self.cell(row, column))
    }

    /// The rows by the value of a column.
    pub(super) fn group_by(self, column: &str) -> HashMap<&'t str, Vec<&'t Record>> {
        let mut groups: HashMap<&str, Vec<&Record>> = HashMap::new();
        for row in self.rows() {
            if let Some(cell) = self.cell(row, column) {
                groups.entry(cell).or_default().push(row);
            }
        }
        groups
    }

    /// The file that findings about its rows name.
    pub(super) fn file(self) -> &'t str {
        self.0.map_or("", |records| records.file.as_str())
    }
}
