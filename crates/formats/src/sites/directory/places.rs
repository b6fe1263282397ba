//! Where services are given, in a directory of version 1 that has no table of services at locations.

use std::collections::{BTreeSet, HashMap};

use crate::records::Record;
use crate::sites::directory::tables::{Entity, Table, Tables};

/// Where a service is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ServicePlace<'t> {
    /// At locations that the directory names.
    At(Vec<&'t str>),
    /// At the only location of its organization.
    OfOrganization(Vec<&'t str>),
    /// At one of several locations of its organization, or at several.
    OneOfSeveral,
    /// At none that the directory has.
    Unknown,
}

/// The locations of services by their schedules, and of organizations.
pub(super) struct ServicePlaces<'t> {
    schedules: Table<'t>,
    schedules_by_service: HashMap<&'t str, Vec<&'t Record>>,
    locations: Table<'t>,
    locations_by_organization: HashMap<&'t str, Vec<&'t Record>>,
}

impl<'t> ServicePlaces<'t> {
    pub(super) fn of(tables: &'t Tables) -> Self {
        let (schedules, locations) = (tables.table(Entity::Schedules), tables.table(Entity::Locations));
        Self {
            schedules,
            schedules_by_service: schedules.group_by("service_id"),
            locations,
            locations_by_organization: locations.group_by("organization_id"),
        }
    }

    /// By the schedules that name the service and a location, else by the locations of its organization.
    pub(super) fn of_service(&self, services: Table<'t>, service: &'t Record) -> ServicePlace<'t> {
        let schedules = services.cell(service, "id").and_then(|id| self.schedules_by_service.get(id));
        let schedules = schedules.into_iter().flatten();
        let places: BTreeSet<&str> = schedules.filter_map(|row| self.schedules.cell(row, "location_id")).collect();
        if !places.is_empty() {
            return ServicePlace::At(places.into_iter().collect());
        }
        let organization = services.cell(service, "organization_id");
        let locations =
            organization.and_then(|id| self.locations_by_organization.get(id)).map_or(&[][..], Vec::as_slice);
        match locations {
            [] => ServicePlace::Unknown,
            [only] => self
                .locations
                .cell(only, "id")
                .map_or(ServicePlace::Unknown, |id| ServicePlace::OfOrganization(vec![id])),
            _ => ServicePlace::OneOfSeveral,
        }
    }
}
