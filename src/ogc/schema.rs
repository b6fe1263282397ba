//! JSON Schemas of a collection (OGC API - Features, Parts 3, 5 and 8).

use gapatlas_text::{Text, message};
use serde_json::{Map, Value, json};

use crate::domain::{Layer, Values};
use crate::ogc::collection::Collection;
use crate::ogc::items_query::PARAMETERS;

/// The schema resources of a collection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaKind {
    /// Properties of the features.
    Schema,
    /// Properties that filters can use.
    Queryables,
    /// Properties that features can be sorted by.
    Sortables,
}

impl SchemaKind {
    /// The path segment.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Schema => "schema",
            Self::Queryables => "queryables",
            Self::Sortables => "sortables",
        }
    }

    /// The title.
    #[must_use]
    pub fn title(self, text: &Text) -> String {
        text.say(&format!("page-{}", self.name()))
    }
}

/// The JSON Schema.
#[must_use]
pub fn schema(collection: &Collection<'_>, kind: SchemaKind, address: &str) -> Value {
    let (table, text) = (collection.table.get(), collection.dictionary.text);
    let mut properties = Map::new();
    for (position, (column, entry)) in table.columns.iter().zip(&collection.dictionary.entries).enumerate() {
        let ty = if matches!(column.values, Values::Text(_)) { "string" } else { "number" };
        let mut property = json!({ "title": entry.words.label, "type": ty });
        if !entry.words.description.is_empty() {
            property["description"] = entry.words.description.as_str().into();
        }
        if !entry.words.unit.is_empty() && ty == "number" {
            property["x-ogc-unit"] = entry.words.unit.clone().into();
        }
        if position == 0 && table.layer.is_keyed_by_first_column() {
            property["x-ogc-role"] = "id".into();
        }
        property["x-ogc-propertySeq"] = (position + 1).into();
        properties.insert(entry.name.clone(), property);
    }
    if kind != SchemaKind::Sortables {
        let geometry = json!({
            "title": message!(text, "schema-geometry"), "format": geometry_format(collection), "x-ogc-role": "primary-geometry",
            "x-ogc-propertySeq": table.columns.len() + 1,
        });
        properties.insert("geometry".to_owned(), geometry);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{address}/{}", kind.name()),
        "type": "object",
        "title": message!(text, "schema-title", layer = text.layer(table.layer), what = kind.title(text)),
        "properties": properties,
        "additionalProperties": false,
    })
}

fn geometry_format(collection: &Collection<'_>) -> &'static str {
    let mut geometries = collection.table.get().geometry.iter().flatten();
    match collection.table.get().layer {
        Layer::Sites if geometries.all(|geometry| matches!(**geometry, geo::Geometry::Point(_))) => "geometry-point",
        Layer::Sites => "geometry-any",
        Layer::Tracts | Layer::Gaps | Layer::Areas => "geometry-polygon-or-multipolygon",
    }
}

/// Columns that are query parameters, as `?name=…`: those whose name no other parameter has. The flag says whether the
/// column is numeric.
pub fn property_parameters<'a>(collection: &Collection<'a>) -> impl Iterator<Item = (&'a str, bool)> {
    let columns = collection.table.get().columns.iter().zip(&collection.dictionary.entries);
    columns
        .filter(|(_, entry)| !PARAMETERS.contains(&entry.name.as_str()))
        .map(|(column, entry)| (entry.name.as_str(), matches!(column.values, Values::Number(_))))
}
