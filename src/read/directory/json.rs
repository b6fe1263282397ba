//! A directory as JSON, taken apart into tables.
//!
//! The specification nests what belongs together in several ways (services with their locations, organizations with all they have,
//! services at locations), and one directory may hold a location a hundred times. Taken apart, all of them are the same few tables.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::read::cell::Commas;
use crate::read::directory::tables::{Kind, Tables};
use crate::read::records::{Record, Records};

/// The links of a row to what it is about: all kinds of rows may have them.
const LINKS: [&str; 5] = ["service_id", "location_id", "service_at_location_id", "phone_id", "organization_id"];

/// The fields that are kept of each kind.
const fn fields(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Organizations => &["id", "name"],
        Kind::Services => &[
            "id",
            "name",
            "status",
            "interpretation_services",
            "fees_description",
            "fees",
            "eligibility_description",
            "eligibility",
            "assured_date",
            "last_modified",
            "updated_at",
            "languages",
            "required_documents",
            "taxonomy",
            "taxonomy_ids",
            "keywords",
        ],
        Kind::Locations => {
            &["id", "name", "location_type", "latitude", "longitude", "virtual", "languages", "accessibility"]
        }
        Kind::At => &["id"],
        Kind::Schedules => &[
            "valid_from",
            "valid_to",
            "until",
            "freq",
            "interval",
            "byday",
            "byweekno",
            "bymonthday",
            "byyearday",
            "weekday",
            "opens_at",
            "closes_at",
            "description",
            "notes",
        ],
        Kind::Holidays => &["start_date", "end_date", "closed", "opens_at", "closes_at"],
        Kind::Languages => &["name", "code", "language"],
        Kind::Phones => &["id", "language"],
        Kind::Accessibility => &["description", "details", "accessibility"],
        Kind::Addresses => &["address_1", "city", "state_province", "postal_code", "address_type"],
        Kind::Documents => &["document"],
        Kind::Costs => &["option", "currency", "amount", "amount_description"],
        Kind::Capacities => &["available", "maximum"],
        Kind::Eligibility => &["eligibility"],
        Kind::Attributes => &["link_id", "taxonomy_term_id", "taxonomy_id", "value"],
        Kind::Terms => &["id", "code", "name", "parent_id", "taxonomy"],
    }
}

/// The kind of what stands under a key.
fn kind_of(key: &str) -> Option<Kind> {
    Some(match key {
        "organizations" | "organization" => Kind::Organizations,
        "services" | "service" => Kind::Services,
        "locations" | "location" => Kind::Locations,
        "service_at_locations" | "service_at_location" => Kind::At,
        "schedules" | "regular_schedules" | "regular_schedule" => Kind::Schedules,
        "holiday_schedules" | "holiday_schedule" => Kind::Holidays,
        "languages" => Kind::Languages,
        "phones" => Kind::Phones,
        "accessibility" | "accessibility_for_disabilities" => Kind::Accessibility,
        "addresses" | "physical_addresses" | "physical_address" => Kind::Addresses,
        "required_documents" => Kind::Documents,
        "cost_options" => Kind::Costs,
        "service_capacities" => Kind::Capacities,
        "attributes" => Kind::Attributes,
        "taxonomy_term" => Kind::Terms,
        _ => return None,
    })
}

/// What an object belongs to.
#[derive(Clone, Default)]
struct Above {
    service: Option<String>,
    location: Option<String>,
    at: Option<String>,
    phone: Option<String>,
    organization: Option<String>,
    /// The object right above that attributes are linked to.
    nearest: Option<String>,
}

#[derive(Default)]
struct Apart {
    rows: BTreeMap<Kind, Vec<Record>>,
    /// Rows with an id that were seen: a location stands in every service that it has.
    seen: BTreeSet<(Kind, String)>,
    numbers: BTreeMap<Kind, u64>,
}

/// Takes JSON apart; `None` where it holds no service.
///
/// # Errors
/// Where it is no JSON.
pub(super) fn tables(file: &str, bytes: &[u8]) -> Result<Option<Tables>, serde_json::Error> {
    let mut apart = Apart::default();
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    Page(&mut apart).deserialize(&mut reader)?;
    reader.end()?;
    Ok(apart.finish(file))
}

/// A list or a page of one, taken apart item by item: a directory of a hundred thousand services as a whole needs gigabytes.
struct Page<'a>(&'a mut Apart);

impl<'de> DeserializeSeed<'de> for Page<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Page<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or an array of objects")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut items: S) -> Result<(), S::Error> {
        while let Some(item) = items.next_element::<Value>()? {
            self.0.top(&item);
        }
        Ok(())
    }

    fn visit_map<M: MapAccess<'de>>(self, mut entries: M) -> Result<(), M::Error> {
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if key == "contents" {
                entries.next_value_seed(Page(self.0))?;
            } else {
                object.insert(key, entries.next_value()?);
            }
        }
        self.0.top(&Value::Object(object));
        Ok(())
    }
}

impl Apart {
    fn finish(self, file: &str) -> Option<Tables> {
        if !self.rows.contains_key(&Kind::Services) && !self.rows.contains_key(&Kind::At) {
            return None;
        }
        let table = |(kind, rows): (Kind, Vec<Record>)| {
            let columns = fields(kind).iter().chain(&LINKS).map(|name| (*name).to_owned()).collect();
            let file = file.to_owned();
            (kind, Records { file, columns, rows, has_geometry: false, counted: "record", commas: Commas::Thousands })
        };
        Some(Tables(self.rows.into_iter().map(table).collect()))
    }
}

impl Apart {
    /// A list, one object, or objects by their ids.
    fn top(&mut self, value: &Value) {
        match value {
            Value::Array(list) => list.iter().for_each(|item| self.top(item)),
            Value::Object(object) => {
                if let Some(kind) = recognised(object) {
                    self.object(kind, object, &Above::default());
                } else if object.values().all(|item| item.as_object().is_some_and(|item| item.contains_key("id"))) {
                    object.values().for_each(|item| self.top(item));
                } else {
                    self.children(object, &Above::default());
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, kind: Kind, object: &Map<String, Value>, above: &Above) {
        let mut below = above.clone();
        let id = object.get("id").and_then(text);
        let number = self.numbers.entry(kind).or_default();
        *number += 1;
        let number = *number;
        // What has children needs an id to be found by, and a service at a location has none in some directories.
        let id = id.unwrap_or_else(|| format!("row-{number}"));
        let slot = match kind {
            Kind::Services => Some(&mut below.service),
            Kind::Locations => Some(&mut below.location),
            Kind::At => Some(&mut below.at),
            Kind::Phones => Some(&mut below.phone),
            Kind::Organizations => Some(&mut below.organization),
            _ => None,
        };
        if let Some(slot) = slot {
            *slot = Some(id.clone());
        }
        if kind != Kind::Terms && kind != Kind::Attributes {
            below.nearest = Some(id.clone());
        }
        if kind == Kind::At {
            // The service or the location of a service at a location may be below it.
            let inner = |key: &str| object.get(key).and_then(|inner| inner.get("id")).and_then(text);
            below.service = inner("service").or_else(|| object.get("service_id").and_then(text)).or(below.service);
            below.location = inner("location").or_else(|| object.get("location_id").and_then(text)).or(below.location);
        }
        let has_id = matches!(kind, Kind::Services | Kind::Locations | Kind::At | Kind::Organizations | Kind::Terms);
        if !has_id || self.seen.insert((kind, id.clone())) {
            self.row(kind, object, (&id, number), if kind == Kind::At { &below } else { above });
        }
        if kind == Kind::Services && above.location.is_some() && above.at.is_none() {
            let both = Above { location: above.location.clone(), ..below.clone() };
            let id = format!("{id}-{}", above.location.as_deref().unwrap_or_default());
            if self.seen.insert((Kind::At, id.clone())) {
                self.row(Kind::At, &Map::new(), (&id, number), &both);
            }
        }
        let below = match kind {
            // A location is the same for every service, and a service at every location.
            Kind::Locations => Above { service: None, at: None, ..below },
            Kind::Services => Above { location: None, at: None, ..below },
            _ => below,
        };
        self.children(object, &below);
    }

    fn children(&mut self, object: &Map<String, Value>, below: &Above) {
        for (key, value) in object {
            let Some(kind) = kind_of(key) else { continue };
            match value {
                Value::Array(items) => {
                    for item in items.iter().filter_map(Value::as_object) {
                        self.object(kind, item, below);
                    }
                }
                Value::Object(inner) if inner.values().all(Value::is_object) && !inner.is_empty() => {
                    for item in inner.values().filter_map(Value::as_object) {
                        self.object(kind, item, below);
                    }
                }
                Value::Object(inner) => self.object(kind, inner, below),
                _ => {}
            }
        }
    }

    fn row(&mut self, kind: Kind, object: &Map<String, Value>, (id, number): (&str, u64), above: &Above) {
        let own = |field: &&str| match *field {
            "id" => Some(id.to_owned()),
            "link_id" => above.nearest.clone().or_else(|| object.get("link_id").and_then(text)),
            "taxonomy_term_id" => {
                let inner = object.get("taxonomy_term").and_then(|term| term.get("id")).and_then(text);
                inner.or_else(|| object.get("taxonomy_term_id").and_then(text))
            }
            field => object.get(field).and_then(text),
        };
        let nested = [&above.service, &above.location, &above.at, &above.phone, &above.organization];
        // Ids that a nested object repeats are those of whoever made the nest, and some are wrong.
        let is_nested = nested.iter().any(|link| link.is_some());
        let link = |(name, link): (&str, &Option<String>)| {
            if is_nested { link.clone() } else { object.get(name).and_then(text) }
        };
        let links = LINKS.into_iter().zip(nested).map(link);
        let cells: Vec<Option<String>> = fields(kind).iter().map(own).chain(links).collect();
        self.rows.entry(kind).or_default().push(Record::new(number, cells.iter().map(Option::as_deref), None));
    }
}

/// What an object without a key above it is.
fn recognised(object: &Map<String, Value>) -> Option<Kind> {
    let has = |key: &str| object.contains_key(key);
    let nests = |key: &str| object.get(key).is_some_and(Value::is_object);
    if nests("location") || (has("service_id") && has("location_id")) {
        Some(Kind::At)
    } else if has("status") || has("service_at_locations") || has("interpretation_services") {
        Some(Kind::Services)
    } else if has("location_type") || has("latitude") {
        Some(Kind::Locations)
    } else if has("name") && (has("services") || has("locations") || has("description")) {
        Some(Kind::Organizations)
    } else {
        None
    }
}

/// A value as the text of a cell.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        Value::Array(items) => {
            let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            (!texts.is_empty()).then(|| texts.join(";"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            "[a-c0-9:]{0,5}".prop_map(Value::from),
        ];
        let key = prop::sample::select(vec![
            "id",
            "name",
            "status",
            "services",
            "service",
            "locations",
            "location",
            "service_at_locations",
            "service_id",
            "location_id",
            "schedules",
            "languages",
            "phones",
            "attributes",
            "taxonomy_term",
            "contents",
            "latitude",
        ]);
        leaf.prop_recursive(5, 40, 4, move |inner| {
            let entries = prop::collection::vec((key.clone(), inner.clone()), 0..5);
            let object = entries.prop_map(|entries| {
                Value::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
            });
            prop_oneof![prop::collection::vec(inner, 0..4).prop_map(Value::Array), object]
        })
    }

    proptest! {
        #[test]
        fn any_json_is_taken_apart_or_refused(value in any_json()) {
            if let Some(tables) = tables("t.json", value.to_string().as_bytes()).unwrap_or_default() {
                let table = tables.table(Kind::Services);
                let mut ids: Vec<&str> = table.rows().iter().filter_map(|row| table.cell(row, "id")).collect();
                ids.sort_unstable();
                let all = ids.len();
                ids.dedup();
                prop_assert_eq!(ids.len(), all, "each service is there once");
            }
        }
    }

    #[test]
    fn what_is_nested_is_linked_to_what_it_is_in() {
        let value = json!([{ "id": "l", "latitude": 1, "services": { "s": {
            "id": "s", "name": "S", "schedules": [{ "weekday": "Monday", "service_id": "wrong", "location_id": "wrong" }] } } }]);
        let tables = tables("t.json", value.to_string().as_bytes()).unwrap().unwrap();
        let cells = |kind, columns: [&str; 3]| {
            let table = tables.table(kind);
            let cell = |row| columns.map(|column| table.cell(row, column).unwrap_or("∅").to_owned());
            table.rows().iter().map(cell).collect::<Vec<_>>()
        };
        assert_eq!(cells(Kind::At, ["id", "service_id", "location_id"]), [["s-l", "s", "l"]]);
        assert_eq!(cells(Kind::Schedules, ["weekday", "service_id", "location_id"]), [["Monday", "s", "∅"]]);
    }
}
