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
        // The specification names tables in the plural or in the singular, by its version.
        let stem = stem.trim().to_lowercase();
        Some(match stem.strip_suffix('s').unwrap_or(&stem) {
            "organization" => Self::Organizations,
            "service" => Self::Services,
            "location" => Self::Locations,
            "service_at_location" | "services_at_location" => Self::ServiceAtLocation,
            "schedule" | "regular_schedule" => Self::Schedules,
            "holiday_schedule" => Self::Holidays,
            "language" => Self::Languages,
            "phone" => Self::Phones,
            "accessibility" | "accessibility_for_disabilitie" => Self::Accessibility,
            "addresse" | "physical_addresse" | "address" | "physical_address" | "addres" | "physical_addres" => {
                Self::Addresses
            }
            "required_document" => Self::Documents,
            "cost_option" => Self::Costs,
            "service_capacity" | "service_capacitie" => Self::Capacities,
            "eligibility" => Self::Eligibility,
            "attribute" | "services_taxonomy" | "service_taxonomy" => Self::Attributes,
            "taxonomy_term" | "taxonomy" => Self::Terms,
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
            let mut records = delimited::read(&format!("{}/{name}", file.name), &file.bytes(content)?, findings)?;
            records.columns.iter_mut().for_each(|column| *column = column.to_lowercase());
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

    /// Whether the table has a column.
    pub(super) fn has(self, column: &str) -> bool {
        self.0.is_some_and(|records| records.columns.iter().any(|name| name == column))
    }

    /// The names of the columns.
    pub(super) fn columns(self) -> impl Iterator<Item = &'t str> {
        self.0.into_iter().flat_map(|records| records.columns.iter().map(String::as_str))
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
