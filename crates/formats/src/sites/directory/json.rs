//! A directory as JSON, normalized into tables.
//!
//! The specification allows several nestings: services with their locations, organizations with their services, and
//! services at locations. One location may be repeated a hundred times. All are normalized into the same tables.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::error::ReadError;
use crate::records::cell::Commas;
use crate::records::json_lines;
use crate::records::{Record, Records};
use crate::sites::directory::json_fields::{LINKS, entity_of_key, fields};
use crate::sites::directory::tables::{Entity, Tables};

/// The ids of the objects that an object is nested in.
#[derive(Clone, Default)]
struct ParentIds {
    service: Option<String>,
    location: Option<String>,
    at_location: Option<String>,
    phone: Option<String>,
    organization: Option<String>,
    /// The innermost object that attributes can be linked to.
    nearest: Option<String>,
}

#[derive(Default)]
struct TableBuilder {
    rows: BTreeMap<Entity, Vec<Record>>,
    /// The ids of the rows that were added: a location is repeated in each of its services.
    seen: BTreeSet<(Entity, String)>,
    numbers: BTreeMap<Entity, u64>,
}

/// The tables of a JSON file; `None` where it has no service.
///
/// # Errors
/// Where it is not valid JSON.
pub(super) fn tables(file: &str, bytes: &[u8]) -> Result<Option<Tables>, serde_json::Error> {
    let mut builder = TableBuilder::default();
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    Page(&mut builder).deserialize(&mut reader)?;
    reader.end()?;
    Ok(builder.into_tables(file))
}

/// The tables of JSON with one object a line; `None` where it has no service.
///
/// # Errors
/// Where a line is not a JSON object.
pub(super) fn tables_of_lines(file: &str, bytes: &[u8]) -> Result<Option<Tables>, ReadError> {
    let mut builder = TableBuilder::default();
    json_lines::for_each(file, bytes, |_, object| {
        builder.add_root(&Value::Object(object));
        Ok(())
    })?;
    Ok(builder.into_tables(file))
}

/// A list or a page of one. It is read item by item: a hundred thousand services as one value take gigabytes.
struct Page<'a>(&'a mut TableBuilder);

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
            self.0.add_root(&item);
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
        self.0.add_root(&Value::Object(object));
        Ok(())
    }
}

impl TableBuilder {
    fn into_tables(self, file: &str) -> Option<Tables> {
        if !self.rows.contains_key(&Entity::Services) && !self.rows.contains_key(&Entity::ServiceAtLocation) {
            return None;
        }
        let table = |(entity, rows): (Entity, Vec<Record>)| {
            let columns = fields(entity).iter().chain(&LINKS).map(|name| (*name).to_owned()).collect();
            let file = file.to_owned();
            (
                entity,
                Records { file, columns, rows, has_geometry: false, row_unit: "record", commas: Commas::Thousands },
            )
        };
        Some(Tables(self.rows.into_iter().map(table).collect()))
    }
}

impl TableBuilder {
    /// Adds a list, one object, or an object of objects by their ids.
    fn add_root(&mut self, value: &Value) {
        match value {
            Value::Array(list) => list.iter().for_each(|item| self.add_root(item)),
            Value::Object(object) => {
                if let Some(entity) = root_entity(object) {
                    self.add_object(entity, object, &ParentIds::default());
                } else if object.values().all(|item| item.as_object().is_some_and(|item| item.contains_key("id"))) {
                    object.values().for_each(|item| self.add_root(item));
                } else {
                    self.add_children(object, &ParentIds::default());
                }
            }
            _ => {}
        }
    }

    fn add_object(&mut self, entity: Entity, object: &Map<String, Value>, parents: &ParentIds) {
        let mut ids = parents.clone();
        let id = object.get("id").and_then(text);
        let number = self.numbers.entry(entity).or_default();
        *number += 1;
        let number = *number;
        // Nested objects refer to the id, and some directories give a service at a location none.
        let id = id.unwrap_or_else(|| format!("row-{number}"));
        let slot = match entity {
            Entity::Services => Some(&mut ids.service),
            Entity::Locations => Some(&mut ids.location),
            Entity::ServiceAtLocation => Some(&mut ids.at_location),
            Entity::Phones => Some(&mut ids.phone),
            Entity::Organizations => Some(&mut ids.organization),
            _ => None,
        };
        if let Some(slot) = slot {
            *slot = Some(id.clone());
        }
        if entity != Entity::Terms && entity != Entity::Attributes {
            ids.nearest = Some(id.clone());
        }
        if entity == Entity::ServiceAtLocation {
            // A service at a location may contain its service or its location.
            let inner = |key: &str| object.get(key).and_then(|inner| inner.get("id")).and_then(text);
            ids.service = inner("service").or_else(|| object.get("service_id").and_then(text)).or(ids.service);
            ids.location = inner("location").or_else(|| object.get("location_id").and_then(text)).or(ids.location);
        }
        let has_id = matches!(
            entity,
            Entity::Services | Entity::Locations | Entity::ServiceAtLocation | Entity::Organizations | Entity::Terms
        );
        if !has_id || self.seen.insert((entity, id.clone())) {
            self.push(entity, object, (&id, number), if entity == Entity::ServiceAtLocation { &ids } else { parents });
        }
        if entity == Entity::Services && parents.location.is_some() && parents.at_location.is_none() {
            let both = ParentIds { location: parents.location.clone(), ..ids.clone() };
            let id = format!("{id}-{}", parents.location.as_deref().unwrap_or_default());
            if self.seen.insert((Entity::ServiceAtLocation, id.clone())) {
                self.push(Entity::ServiceAtLocation, &Map::new(), (&id, number), &both);
            }
        }
        let ids = match entity {
            // The contents of a location hold for all its services, and those of a service at all its locations.
            Entity::Locations => ParentIds { service: None, at_location: None, ..ids },
            Entity::Services => ParentIds { location: None, at_location: None, ..ids },
            _ => ids,
        };
        self.add_children(object, &ids);
    }

    fn add_children(&mut self, object: &Map<String, Value>, parents: &ParentIds) {
        for (key, value) in object {
            let Some(entity) = entity_of_key(key) else { continue };
            match value {
                Value::Array(items) => {
                    for item in items.iter().filter_map(Value::as_object) {
                        self.add_object(entity, item, parents);
                    }
                }
                Value::Object(inner) if inner.values().all(Value::is_object) && !inner.is_empty() => {
                    for item in inner.values().filter_map(Value::as_object) {
                        self.add_object(entity, item, parents);
                    }
                }
                Value::Object(inner) => self.add_object(entity, inner, parents),
                _ => {}
            }
        }
    }

    fn push(&mut self, entity: Entity, object: &Map<String, Value>, (id, number): (&str, u64), parents: &ParentIds) {
        let own = |field: &&str| match *field {
            "id" => Some(id.to_owned()),
            "link_id" => parents.nearest.clone().or_else(|| object.get("link_id").and_then(text)),
            "taxonomy_term_id" => {
                let inner = object.get("taxonomy_term").and_then(|term| term.get("id")).and_then(text);
                inner.or_else(|| object.get("taxonomy_term_id").and_then(text))
            }
            field => object.get(field).and_then(text),
        };
        let links = [&parents.service, &parents.location, &parents.at_location, &parents.phone, &parents.organization];
        // Nested objects may repeat foreign keys, and some publishers repeat wrong ones.
        let is_nested = links.iter().any(|link| link.is_some());
        let link = |(name, link): (&str, &Option<String>)| {
            if is_nested { link.clone() } else { object.get(name).and_then(text) }
        };
        let links = LINKS.into_iter().zip(links).map(link);
        let cells: Vec<Option<String>> = fields(entity).iter().map(own).chain(links).collect();
        self.rows.entry(entity).or_default().push(Record::new(number, cells.iter().map(Option::as_deref), None));
    }
}

/// The entity of an object that is not under a key, by its fields.
fn root_entity(object: &Map<String, Value>) -> Option<Entity> {
    let has = |key: &str| object.contains_key(key);
    let nests = |key: &str| object.get(key).is_some_and(Value::is_object);
    if nests("location") || (has("service_id") && has("location_id")) {
        Some(Entity::ServiceAtLocation)
    } else if has("status") || has("service_at_locations") || has("interpretation_services") {
        Some(Entity::Services)
    } else if has("location_type") || has("latitude") {
        Some(Entity::Locations)
    } else if has("name") && (has("services") || has("locations") || has("description")) {
        Some(Entity::Organizations)
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
        fn any_json_is_normalized_or_refused(value in any_json()) {
            if let Some(tables) = tables("t.json", value.to_string().as_bytes()).unwrap_or_default() {
                let table = tables.table(Entity::Services);
                let mut ids: Vec<&str> = table.rows().iter().filter_map(|row| table.cell(row, "id")).collect();
                ids.sort_unstable();
                let all = ids.len();
                ids.dedup();
                prop_assert_eq!(ids.len(), all, "each service is there once");
            }
        }
    }

    #[test]
    fn nested_objects_refer_to_their_parents() {
        let value = json!([{ "id": "l", "latitude": 1, "services": { "s": {
            "id": "s", "name": "S", "schedules": [{ "weekday": "Monday", "service_id": "wrong", "location_id": "wrong" }] } } }]);
        let tables = tables("t.json", value.to_string().as_bytes()).unwrap().unwrap();
        let cells = |entity, columns: [&str; 3]| {
            let table = tables.table(entity);
            let cell = |row| columns.map(|column| table.cell(row, column).unwrap_or("∅").to_owned());
            table.rows().iter().map(cell).collect::<Vec<_>>()
        };
        assert_eq!(cells(Entity::ServiceAtLocation, ["id", "service_id", "location_id"]), [["s-l", "s", "l"]]);
        assert_eq!(cells(Entity::Schedules, ["weekday", "service_id", "location_id"]), [["Monday", "s", "∅"]]);
    }
}
