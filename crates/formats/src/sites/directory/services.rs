//! The attributes of the services of a directory at their locations.

use std::collections::HashMap;

use crate::domain::{Finding, Footprint, Language, Position, Precision, SiteFinding, SourceLocation};
use crate::languages::languages_in;
use crate::records::Record;
use crate::records::cell::{Commas, number};
use crate::sites::attributes::{asks_status, cost, date};
use crate::sites::directory::schedule::{ScheduleHours, hours};
use crate::sites::directory::tables::{Entity, Table, Tables};
use crate::sites::record::{SiteIssue, SiteRecord};

/// The description of the row on accessibility that Gapatlas writes for an entrance.
pub const ENTRANCE: &str = "Entrance";
/// The documents that say that immigration status is asked for, or not, as Gapatlas writes them.
pub const STATUS_DOCUMENTS: [&str; 2] = ["A document on immigration status", "No documents on immigration status"];

/// The keys of a service at a location; `service_at_location` is empty where the link has no id.
#[derive(Clone, Copy)]
pub(super) struct Ids<'r> {
    pub(super) service: &'r str,
    pub(super) location: &'r str,
    pub(super) service_at_location: &'r str,
}

/// A table whose rows refer to a service, to a location or to a service at a location.
pub(super) struct LinkedTable<'t> {
    pub(super) table: Table<'t>,
    by_service: HashMap<&'t str, Vec<&'t Record>>,
    by_location: HashMap<&'t str, Vec<&'t Record>>,
    by_service_at_location: HashMap<&'t str, Vec<&'t Record>>,
}

impl<'t> LinkedTable<'t> {
    fn new(tables: &'t Tables, entity: Entity) -> Self {
        let table = tables.table(entity);
        let (by_service, by_location) = (table.group_by("service_id"), table.group_by("location_id"));
        Self { table, by_service, by_location, by_service_at_location: table.group_by("service_at_location_id") }
    }

    /// The rows that refer to any of the keys.
    pub(super) fn rows(&self, ids: Ids<'_>) -> Vec<&'t Record> {
        let groups = [
            self.by_service_at_location.get(ids.service_at_location),
            self.by_service.get(ids.service),
            self.by_location.get(ids.location),
        ];
        groups.into_iter().flatten().flatten().copied().collect()
    }

    /// The rows with the most specific key: the service at the location, else the service, else the location.
    fn most_specific(&self, ids: Ids<'_>) -> Vec<&'t Record> {
        self.by_key(ids).into_iter().find(|rows| !rows.is_empty()).unwrap_or_default()
    }

    /// The rows of the service at the location, of the service, and of the location.
    pub(super) fn by_key(&self, ids: Ids<'_>) -> [Vec<&'t Record>; 3] {
        let groups = [
            self.by_service_at_location.get(ids.service_at_location),
            self.by_service.get(ids.service),
            self.by_location.get(ids.location),
        ];
        let of_others = |row: &&Record| {
            // A row of the service at another location does not count.
            let differs = |column, own: &str| self.table.cell(row, column).is_some_and(|id| id != own);
            !differs("service_id", ids.service)
                && !differs("location_id", ids.location)
                && !differs("service_at_location_id", ids.service_at_location)
        };
        groups.map(|rows| rows.into_iter().flatten().copied().filter(of_others).collect())
    }
}

/// The tables of a directory with the rows of each service and location.
pub(super) struct ServiceTables<'t> {
    pub(super) services: Table<'t>,
    pub(super) locations: Table<'t>,
    schedules: LinkedTable<'t>,
    holidays: LinkedTable<'t>,
    languages: LinkedTable<'t>,
    pub(super) phones: LinkedTable<'t>,
    languages_of_phone: HashMap<&'t str, Vec<&'t Record>>,
    pub(super) accessibility: LinkedTable<'t>,
    pub(super) documents: LinkedTable<'t>,
    costs: LinkedTable<'t>,
    capacities: LinkedTable<'t>,
    eligibility: LinkedTable<'t>,
    attributes: Table<'t>,
    attributes_by_link: HashMap<&'t str, Vec<&'t Record>>,
    terms: Table<'t>,
    terms_by_id: HashMap<&'t str, Vec<&'t Record>>,
}

impl<'t> ServiceTables<'t> {
    pub(super) fn new(tables: &'t Tables) -> Self {
        let linked = |entity| LinkedTable::new(tables, entity);
        Self {
            services: tables.table(Entity::Services),
            locations: tables.table(Entity::Locations),
            schedules: linked(Entity::Schedules),
            holidays: linked(Entity::Holidays),
            languages: linked(Entity::Languages),
            phones: linked(Entity::Phones),
            languages_of_phone: tables.table(Entity::Languages).group_by("phone_id"),
            accessibility: linked(Entity::Accessibility),
            documents: linked(Entity::Documents),
            costs: linked(Entity::Costs),
            capacities: linked(Entity::Capacities),
            eligibility: linked(Entity::Eligibility),
            attributes: tables.table(Entity::Attributes),
            attributes_by_link: tables.table(Entity::Attributes).group_by("link_id"),
            terms: tables.table(Entity::Terms),
            terms_by_id: tables.table(Entity::Terms).group_by("id"),
        }
    }

    /// The attributes of a service at a location.
    pub(super) fn site_record(&self, ids: Ids<'_>, service: &Record, location: &Record) -> SiteRecord {
        let mut site = SiteRecord::default();
        let by_service = |columns: &[&str]| self.services.first(service, columns);
        self.add_languages(&mut site, ids, service, location);
        match hours(
            self.schedules.table,
            &self.schedules.most_specific(ids),
            self.holidays.table,
            &self.holidays.most_specific(ids),
        ) {
            ScheduleHours::Absent => {}
            ScheduleHours::Hours(hours) => site.attributes.hours = Some(hours),
            ScheduleHours::Unclear(text) => {
                site.attributes.hours_text = Some(text.clone());
                site.issues.push(SiteIssue::Hours(text));
            }
        }
        self.read_contact(&mut site, ids, service, location);
        self.set_cost(&mut site, ids, by_service(&["fees_description", "fees"]));
        let documents = self.documents.rows(ids);
        let named = documents.iter().filter_map(|row| self.documents.table.cell(row, "document"));
        let named: Vec<&str> = named.chain(by_service(&["required_documents"])).collect();
        // As Gapatlas writes it, one document says so, and the others what to bring.
        let said = named.iter().find(|document| STATUS_DOCUMENTS.contains(document)).map(|own| vec![*own]);
        let asks: Vec<bool> = said.unwrap_or(named).into_iter().map(asks_status).collect();
        site.attributes.asks_status = (!asks.is_empty()).then(|| asks.contains(&true));
        site.attributes.wheelchair = self.wheelchair(ids, location);
        let rows = self.eligibility.rows(ids);
        let eligibility = rows.iter().find_map(|row| self.eligibility.table.cell(row, "eligibility"));
        let described = by_service(&["eligibility_description", "eligibility"]);
        site.attributes.eligibility = eligibility.or(described).map(str::to_owned);
        self.add_gapatlas_attributes(&mut site, ids);
        let capacities = self.capacities.rows(ids);
        let amount = |row: &&Record| self.capacities.table.first(row, &["maximum", "available"]).and_then(amount);
        site.attributes.capacity = capacities.iter().find_map(amount).or(site.attributes.capacity);
        site.checked = ["assured_date", "last_modified", "updated_at"]
            .iter()
            .filter_map(|column| self.services.cell(service, column))
            .find_map(date);
        site
    }

    fn add_languages(&self, site: &mut SiteRecord, ids: Ids<'_>, service: &Record, location: &Record) {
        let table = self.languages.table;
        let phones = self.phones.rows(ids);
        let phone_ids = phones.iter().filter_map(|row| self.phones.table.cell(row, "id"));
        let of_phones = phone_ids.filter_map(|id| self.languages_of_phone.get(id)).flatten().copied();
        for row in self.languages.rows(ids).into_iter().chain(of_phones) {
            if let Some(text) = table.first(row, &["code", "name", "language"]) {
                // An unknown code may come with a known name.
                let name = table.first(row, &["name", "language"]).unwrap_or(text);
                site.add_languages(if Language::parse(text).is_some() { text } else { name });
            }
        }
        let columns = [self.services.cell(service, "languages"), self.locations.cell(location, "languages")];
        let of_phones = phones.iter().filter_map(|row| self.phones.table.cell(row, "language"));
        columns.into_iter().flatten().chain(of_phones).for_each(|text| site.add_languages(text));
        if let Some(text) = self.services.cell(service, "interpretation_services") {
            let named = languages_in(text);
            let lower = text.to_lowercase();
            let is_none =
                ["no", "none", "false", "n/a", "not available"].contains(&lower.trim()) || lower.starts_with("no ");
            let spoken = site.attributes.spoken.get_or_insert_default();
            if !is_none {
                // Named languages limit the interpretation to them.
                spoken.interpreter |= named.is_empty();
                spoken.languages.extend(named);
            }
        }
    }

    fn set_cost(&self, site: &mut SiteRecord, ids: Ids<'_>, fees: Option<&str>) {
        let table = self.costs.table;
        let mut lowest: Option<f64> = None;
        for row in self.costs.rows(ids) {
            let is_dollars = table.cell(row, "currency").is_none_or(|currency| currency.eq_ignore_ascii_case("usd"));
            let text = table.first(row, &["amount", "option", "amount_description"]).unwrap_or_default();
            let amount = cost(text, Commas::Thousands).filter(|cost| is_dollars || *cost == 0.0);
            match amount {
                Some(cost) => lowest = Some(lowest.map_or(cost, |lowest| lowest.min(cost))),
                None => site.issues.push(SiteIssue::Cell { column: "cost_options".to_owned(), text: text.to_owned() }),
            }
        }
        if lowest.is_none()
            && let Some(fees) = fees
        {
            lowest = cost(fees, Commas::Thousands);
            if lowest.is_none() {
                site.issues.push(SiteIssue::Cell { column: "fees".to_owned(), text: fees.to_owned() });
            }
        }
        site.attributes.cost = lowest;
    }

    /// Sets the attributes that `gapatlas directory` writes as terms of its own taxonomies.
    fn add_gapatlas_attributes(&self, site: &mut SiteRecord, ids: Ids<'_>) {
        for link in [ids.service, ids.location] {
            for row in self.attributes_by_link.get(link).into_iter().flatten() {
                let term =
                    self.attributes.cell(row, "taxonomy_term_id").and_then(|id| self.terms_by_id.get(id)?.first());
                let taxonomy = term.and_then(|term| self.terms.cell(term, "taxonomy"));
                let Some(value) = self.attributes.cell(row, "value") else { continue };
                match taxonomy {
                    Some("gapatlas:status") => site.attributes.asks_status = None,
                    Some("gapatlas:capacity") => site.attributes.capacity = amount(value),
                    Some("gapatlas:located") => {
                        site.located = Precision::ALL.into_iter().find(|precision| precision.code() == value);
                    }
                    _ => {}
                }
            }
        }
    }

    /// Whether a text affirms or denies wheelchair access; `None` where none mentions it.
    fn wheelchair(&self, ids: Ids<'_>, location: &Record) -> Option<bool> {
        let table = self.accessibility.table;
        let rows = self.accessibility.rows(ids);
        // What Gapatlas writes of an entrance does not say for whom it is.
        let rows = rows.into_iter().filter(|row| table.cell(row, "description") != Some(ENTRANCE));
        let columns = ["description", "details", "accessibility"];
        let mut text: Vec<&str> =
            rows.flat_map(|row| columns.map(move |column| table.cell(row, column))).flatten().collect();
        text.extend(self.locations.cell(location, "accessibility"));
        let text = text.join("; ").to_lowercase();
        let negative = [
            "no wheelchair",
            "not wheelchair",
            "wheelchair: no",
            "without wheelchair",
            "wheelchair access is not",
            "not accessible",
        ];
        if negative.iter().any(|phrase| text.contains(phrase)) {
            return Some(false);
        }
        text.contains("wheelchair").then_some(true)
    }

    /// The position of a location, and whether it may be published.
    pub(super) fn locate(&self, location: &Record) -> (Option<Footprint>, LocationVisibility) {
        let cell = |column: &str| self.locations.cell(location, column);
        let coordinate = |column: &str| cell(column).and_then(|text| number(text, Commas::Thousands));
        let position = coordinate("longitude").zip(coordinate("latitude"));
        let position = position.filter(|pair| *pair != (0.0, 0.0)).and_then(|(lon, lat)| Position::new(lon, lat));
        let is_virtual = cell("virtual").is_some_and(|text| text.eq_ignore_ascii_case("true"));
        let visibility = match cell("location_type").unwrap_or("physical").to_lowercase().as_str() {
            "virtual" | "postal" => LocationVisibility::NotPhysical,
            _ if is_virtual => LocationVisibility::NotPhysical,
            "redacted" => LocationVisibility::Redacted,
            _ => LocationVisibility::Public,
        };
        (position.map(Footprint::Point), visibility)
    }
}

/// Whether a location has a place, and whether the place may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LocationVisibility {
    /// The place may be published.
    Public,
    /// The place is confidential.
    Redacted,
    /// A virtual or postal location.
    NotPhysical,
}

fn amount(text: &str) -> Option<f64> {
    number(text, Commas::Thousands).filter(|amount| *amount >= 0.0)
}

/// The finding about a service whose status is not active, which leaves it out.
pub(super) fn inactive_status(services: Table<'_>, service: &Record, shown: &str) -> Option<SiteFinding> {
    let status = services.cell(service, "status")?;
    let id = shown.to_owned();
    (!status.eq_ignore_ascii_case("active")).then(|| SiteFinding::SiteInactive { id, status: status.to_owned() })
}

/// A finding about a row of a table.
pub(super) fn finding(table: Table<'_>, row: &Record, finding: SiteFinding) -> Finding {
    Finding { place: SourceLocation::line(table.file(), row.number), kind: finding.into() }
}
