//! What people need to go to the services of a directory: address, telephone, website, what to bring, entrance,
//! appointment.

use crate::domain::{Contact, SiteAddress, SiteText, Telephone, Website};
use crate::records::Record;
use crate::sites::contact::{appointment, detail, entrance, to_bring};
use crate::sites::directory::services::{ENTRANCE, Ids, STATUS_DOCUMENTS, ServiceTables};
use crate::sites::record::SiteRecord;

impl<'t> ServiceTables<'t> {
    /// Reads them into the record of a service at a location.
    pub(super) fn read_contact(&self, site: &mut SiteRecord, ids: Ids<'_>, service: &Record, location: &Record) {
        let issues = &mut site.issues;
        let contact = Contact {
            address: None,
            telephone: self.telephones(ids).find_map(|text| detail("phones", &text, Telephone::parse, issues)),
            website: self.websites(service, location).find_map(|text| detail("url", text, Website::parse, issues)),
            bring: to_bring(&self.documents(ids, service), "required_documents", issues),
            entrance: self.entrance(ids).and_then(|text| detail("accessibility", &text, entrance, issues)),
            appointment: self
                .services
                .cell(service, "application_process")
                .filter(|text| says_how_to_be_seen(text))
                .and_then(|text| detail("application_process", text, appointment, issues)),
        };
        site.contact = contact;
        site.set_appointment_by_hours();
    }

    /// The telephones of the service at the location, else of the service, else of the location; those that people
    /// speak with.
    fn telephones(&self, ids: Ids<'_>) -> impl Iterator<Item = String> {
        const OTHERS: [&str; 6] = ["fax", "tty", "tdd", "textphone", "pager", "video"];
        let table = self.phones.table;
        let is_spoken = move |row: &&Record| {
            let kind = table.first(row, &["type", "number_type"]).unwrap_or_default().to_lowercase();
            !OTHERS.iter().any(|other| kind.contains(other)) && kind != "text"
        };
        let number = move |row: &Record| {
            let number = table.cell(row, "number")?;
            Some(table.cell(row, "extension").map_or_else(|| number.to_owned(), |more| format!("{number} x{more}")))
        };
        self.phones.by_key(ids).into_iter().flatten().filter(is_spoken).filter_map(number)
    }

    fn websites<'r>(&self, service: &'r Record, location: &'r Record) -> impl Iterator<Item = &'r str>
    where
        't: 'r,
    {
        // Ohana, an implementation of version 1, calls it `website`.
        let columns = ["url", "website"];
        [self.services.first(service, &columns), self.locations.first(location, &columns)].into_iter().flatten()
    }

    /// The documents that a service requires, without those about immigration status that Gapatlas writes.
    fn documents<'r>(&self, ids: Ids<'_>, service: &'r Record) -> Vec<&'r str>
    where
        't: 'r,
    {
        let table = self.documents.table;
        let rows = self.documents.rows(ids);
        let named = rows.into_iter().filter_map(|row| table.cell(row, "document"));
        let named = named.chain(self.services.cell(service, "required_documents"));
        let mut documents: Vec<&str> = Vec::new();
        for document in named.filter(|document| !STATUS_DOCUMENTS.contains(document)) {
            if !documents.contains(&document) {
                documents.push(document);
            }
        }
        documents
    }

    /// What the rows on accessibility say of the way in.
    fn entrance(&self, ids: Ids<'_>) -> Option<String> {
        const WORDS: [&str; 9] = ["entrance", "entry", "ramp", "door", "step", "stair", "elevator", "lift", "curb"];
        let table = self.accessibility.table;
        let rows = self.accessibility.rows(ids);
        let own = rows.iter().find(|row| table.cell(row, "description") == Some(ENTRANCE));
        if let Some(row) = own {
            return table.cell(row, "details").map(str::to_owned);
        }
        let texts = rows.iter().filter_map(|row| {
            let parts = ["description", "details", "accessibility"].map(|column| table.cell(row, column));
            let text = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
            let lower = text.to_lowercase();
            WORDS.iter().any(|word| lower.contains(word)).then_some(text)
        });
        let texts: Vec<String> = texts.collect();
        (!texts.is_empty()).then(|| texts.join("; "))
    }
}

/// Whether a text about the process of applying says how people come to be seen: some say everything else there.
fn says_how_to_be_seen(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "appointment",
        "appt",
        "walk in",
        "walk-in",
        "drop in",
        "drop-in",
        "call",
        "phone",
        "apply",
        "reserv",
        "regist",
        "schedul",
        "referr",
        "sign up",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

/// The address of a location, by its cells.
pub(super) fn address<'r>(cell: impl Fn(&str) -> Option<&'r str>, site: &mut SiteRecord) {
    let issues = &mut site.issues;
    let mut part = |column: &str| detail(column, cell(column)?, SiteText::parse, issues);
    let street = match (part("address_1"), part("address_2")) {
        (Some(first), Some(second)) => SiteText::parse(&format!("{first}, {second}")).ok(),
        (first, second) => first.or(second),
    };
    site.contact.address = SiteAddress::new(street, part("city"), part("state_province"), part("postal_code"));
}
