//! The services of a directory at their locations.

use std::collections::HashMap;

use crate::domain::{Finding, Footprint, Language, Place, Position, Precision, SiteFinding};
use crate::read::cell::{Commas, number};
use crate::read::directory::schedule::{Told, hours};
use crate::read::directory::tables::{Kind, Table, Tables};
use crate::read::languages::named_in;
use crate::read::records::Record;
use crate::read::terms::{Doubt, Said, asks_status, cost, date};

/// What belongs to a service at a location: to the service, to the location, or to both together.
#[derive(Clone, Copy)]
pub(super) struct Ids<'r> {
    pub(super) service: &'r str,
    pub(super) location: &'r str,
    pub(super) at: &'r str,
}

/// A table by what its rows belong to.
struct Linked<'t> {
    table: Table<'t>,
    of_service: HashMap<&'t str, Vec<&'t Record>>,
    of_location: HashMap<&'t str, Vec<&'t Record>>,
    of_at: HashMap<&'t str, Vec<&'t Record>>,
}

impl<'t> Linked<'t> {
    fn new(tables: &'t Tables, kind: Kind) -> Self {
        let table = tables.table(kind);
        let (of_service, of_location) = (table.by("service_id"), table.by("location_id"));
        Self { table, of_service, of_location, of_at: table.by("service_at_location_id") }
    }

    /// All rows that belong to one of them.
    fn all(&self, ids: Ids<'_>) -> Vec<&'t Record> {
        let parts = [self.of_at.get(ids.at), self.of_service.get(ids.service), self.of_location.get(ids.location)];
        parts.into_iter().flatten().flatten().copied().collect()
    }

    /// The rows that say most exactly what they belong to: to both together, else to the service, else to the location.
    fn nearest(&self, ids: Ids<'_>) -> Vec<&'t Record> {
        let parts = [self.of_at.get(ids.at), self.of_service.get(ids.service), self.of_location.get(ids.location)];
        let of_others = |row: &&Record| {
            // A row about a service at one location says nothing about it at another.
            let differs = |column, own: &str| self.table.cell(row, column).is_some_and(|id| id != own);
            !differs("service_id", ids.service)
                && !differs("location_id", ids.location)
                && !differs("service_at_location_id", ids.at)
        };
        let parts = parts.into_iter().flatten().map(|rows| rows.iter().copied().filter(of_others).collect::<Vec<_>>());
        parts.into_iter().find(|rows| !rows.is_empty()).unwrap_or_default()
    }
}

/// Everything that a directory says about its services at their locations.
pub(super) struct Everything<'t> {
    pub(super) services: Table<'t>,
    pub(super) locations: Table<'t>,
    schedules: Linked<'t>,
    holidays: Linked<'t>,
    languages: Linked<'t>,
    phones: Linked<'t>,
    of_phone: HashMap<&'t str, Vec<&'t Record>>,
    accessibility: Linked<'t>,
    documents: Linked<'t>,
    costs: Linked<'t>,
    capacities: Linked<'t>,
    eligibility: Linked<'t>,
    attributes: Table<'t>,
    attributes_of: HashMap<&'t str, Vec<&'t Record>>,
    terms: Table<'t>,
    terms_by_id: HashMap<&'t str, Vec<&'t Record>>,
}

impl<'t> Everything<'t> {
    pub(super) fn new(tables: &'t Tables) -> Self {
        let linked = |kind| Linked::new(tables, kind);
        Self {
            services: tables.table(Kind::Services),
            locations: tables.table(Kind::Locations),
            schedules: linked(Kind::Schedules),
            holidays: linked(Kind::Holidays),
            languages: linked(Kind::Languages),
            phones: linked(Kind::Phones),
            of_phone: tables.table(Kind::Languages).by("phone_id"),
            accessibility: linked(Kind::Accessibility),
            documents: linked(Kind::Documents),
            costs: linked(Kind::Costs),
            capacities: linked(Kind::Capacities),
            eligibility: linked(Kind::Eligibility),
            attributes: tables.table(Kind::Attributes),
            attributes_of: tables.table(Kind::Attributes).by("link_id"),
            terms: tables.table(Kind::Terms),
            terms_by_id: tables.table(Kind::Terms).by("id"),
        }
    }

    /// What is said about a service at a location.
    pub(super) fn said(&self, ids: Ids<'_>, service: &Record, location: &Record) -> Said {
        let mut said = Said::default();
        let of_service = |columns: &[&str]| self.services.first(service, columns);
        self.add_languages(&mut said, ids, service, location);
        match hours(
            self.schedules.table,
            &self.schedules.nearest(ids),
            self.holidays.table,
            &self.holidays.nearest(ids),
        ) {
            Told::Nothing => {}
            Told::Hours(hours) => said.terms.hours = Some(hours),
            Told::Unclear(text) => {
                said.terms.hours_text = Some(text.clone());
                said.doubts.push(Doubt::Hours(text));
            }
        }
        self.set_cost(&mut said, ids, of_service(&["fees_description", "fees"]));
        let documents = self.documents.all(ids);
        let named = documents.iter().filter_map(|row| self.documents.table.cell(row, "document"));
        let asked: Vec<bool> = named.chain(of_service(&["required_documents"])).map(asks_status).collect();
        said.terms.asks_status = (!asked.is_empty()).then(|| asked.contains(&true));
        said.terms.wheelchair = self.wheelchair(ids, location);
        let rows = self.eligibility.all(ids);
        let eligibility = rows.iter().find_map(|row| self.eligibility.table.cell(row, "eligibility"));
        let described = of_service(&["eligibility_description", "eligibility"]);
        said.terms.eligibility = eligibility.or(described).map(str::to_owned);
        self.add_own_words(&mut said, ids);
        let capacities = self.capacities.all(ids);
        let amount = |row: &&Record| self.capacities.table.first(row, &["maximum", "available"]).and_then(amount);
        said.terms.capacity = capacities.iter().find_map(amount).or(said.terms.capacity);
        said.checked = ["assured_date", "last_modified", "updated_at"]
            .iter()
            .filter_map(|column| self.services.cell(service, column))
            .find_map(date);
        said
    }

    fn add_languages(&self, said: &mut Said, ids: Ids<'_>, service: &Record, location: &Record) {
        let table = self.languages.table;
        let phones = self.phones.all(ids);
        let phone_ids = phones.iter().filter_map(|row| self.phones.table.cell(row, "id"));
        let of_phones = phone_ids.filter_map(|id| self.of_phone.get(id)).flatten().copied();
        for row in self.languages.all(ids).into_iter().chain(of_phones) {
            if let Some(text) = table.first(row, &["code", "name", "language"]) {
                // A code that is none of them still has a name.
                let name = table.first(row, &["name", "language"]).unwrap_or(text);
                said.add_languages(if Language::parse(text).is_some() { text } else { name });
            }
        }
        let columns = [self.services.cell(service, "languages"), self.locations.cell(location, "languages")];
        let of_phones = phones.iter().filter_map(|row| self.phones.table.cell(row, "language"));
        columns.into_iter().flatten().chain(of_phones).for_each(|text| said.add_languages(text));
        if let Some(text) = self.services.cell(service, "interpretation_services") {
            let named = named_in(text);
            let lower = text.to_lowercase();
            let is_no =
                ["no", "none", "false", "n/a", "not available"].contains(&lower.trim()) || lower.starts_with("no ");
            let spoken = said.terms.spoken.get_or_insert_default();
            if !is_no {
                // Interpreters for some languages are none for all.
                spoken.interpreter |= named.is_empty();
                spoken.languages.extend(named);
            }
        }
    }

    fn set_cost(&self, said: &mut Said, ids: Ids<'_>, fees: Option<&str>) {
        let table = self.costs.table;
        let mut least: Option<f64> = None;
        for row in self.costs.all(ids) {
            let is_dollars = table.cell(row, "currency").is_none_or(|currency| currency.eq_ignore_ascii_case("usd"));
            let told = table.first(row, &["amount", "option", "amount_description"]).unwrap_or_default();
            let found = cost(told, Commas::Thousands).filter(|cost| is_dollars || *cost == 0.0);
            match found {
                Some(cost) => least = Some(least.map_or(cost, |least| least.min(cost))),
                None => said.doubts.push(Doubt::Term { column: "cost_options".to_owned(), text: told.to_owned() }),
            }
        }
        if least.is_none()
            && let Some(fees) = fees
        {
            least = cost(fees, Commas::Thousands);
            if least.is_none() {
                said.doubts.push(Doubt::Term { column: "fees".to_owned(), text: fees.to_owned() });
            }
        }
        said.terms.cost = least;
    }

    /// What a directory that Gapatlas wrote says in terms of its own.
    fn add_own_words(&self, said: &mut Said, ids: Ids<'_>) {
        for link in [ids.service, ids.location] {
            for row in self.attributes_of.get(link).into_iter().flatten() {
                let term =
                    self.attributes.cell(row, "taxonomy_term_id").and_then(|id| self.terms_by_id.get(id)?.first());
                let taxonomy = term.and_then(|term| self.terms.cell(term, "taxonomy"));
                let Some(value) = self.attributes.cell(row, "value") else { continue };
                match taxonomy {
                    Some("gapatlas:capacity") => said.terms.capacity = amount(value),
                    Some("gapatlas:located") => {
                        said.located = Precision::ALL.into_iter().find(|precision| precision.code() == value);
                    }
                    _ => {}
                }
            }
        }
    }

    /// Whether wheelchairs are spoken of, and not in the negative.
    fn wheelchair(&self, ids: Ids<'_>, location: &Record) -> Option<bool> {
        let rows = self.accessibility.all(ids);
        let mut told: Vec<&str> = rows
            .iter()
            .flat_map(|row| {
                ["description", "details", "accessibility"].map(|column| self.accessibility.table.cell(row, column))
            })
            .flatten()
            .collect();
        told.extend(self.locations.cell(location, "accessibility"));
        let text = told.join("; ").to_lowercase();
        let negative = [
            "no wheelchair",
            "not wheelchair",
            "wheelchair: no",
            "without wheelchair",
            "wheelchair access is not",
            "not accessible",
        ];
        if negative.iter().any(|sign| text.contains(sign)) {
            return Some(false);
        }
        text.contains("wheelchair").then_some(true)
    }

    /// Where a location is, and whether it must not be found.
    pub(super) fn whereabouts(&self, location: &Record) -> (Option<Footprint>, Whereabouts) {
        let cell = |column: &str| self.locations.cell(location, column);
        let coordinate = |column: &str| cell(column).and_then(|text| number(text, Commas::Thousands));
        let position = coordinate("longitude").zip(coordinate("latitude"));
        let position = position.filter(|pair| *pair != (0.0, 0.0)).and_then(|(lon, lat)| Position::new(lon, lat));
        let is_virtual = cell("virtual").is_some_and(|text| text.eq_ignore_ascii_case("true"));
        let kind = match cell("location_type").unwrap_or("physical").to_lowercase().as_str() {
            "virtual" | "postal" => Whereabouts::Nowhere,
            _ if is_virtual => Whereabouts::Nowhere,
            "redacted" => Whereabouts::Redacted,
            _ => Whereabouts::Open,
        };
        (position.map(Footprint::Point), kind)
    }
}

/// What may be known of where a location is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whereabouts {
    /// Where it says.
    Open,
    /// It must not be found.
    Redacted,
    /// It is no place that people go to.
    Nowhere,
}

fn amount(text: &str) -> Option<f64> {
    number(text, Commas::Thousands).filter(|amount| *amount >= 0.0)
}

/// Why a service is left out by its own status.
pub(super) fn inactive(services: Table<'_>, service: &Record, shown: &str) -> Option<SiteFinding> {
    let status = services.cell(service, "status")?;
    let id = shown.to_owned();
    (!status.eq_ignore_ascii_case("active")).then(|| SiteFinding::SiteInactive { id, status: status.to_owned() })
}

/// A finding about a row of a table.
pub(super) fn finding(table: Table<'_>, row: &Record, finding: SiteFinding) -> Finding {
    Finding { place: Place::line(table.file(), row.number), kind: finding.into() }
}
