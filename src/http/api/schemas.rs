//! The schemas of answers in the OpenAPI document, by name.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::compare::SideBySide;
use crate::http::layers::addresses::AddressesDocument;
use crate::http::layers::table::TableDocument;
use crate::http::map::atlas_document::AtlasDocument;
use crate::http::reach::answers::{SiteReach, TractReach};
use crate::http::reach::place::PlaceReachDocument;
use crate::http::reach::way::WayDocument;
use crate::whatif::ScenarioAnswers;

/// All schemas.
pub(crate) fn schemas() -> Map<String, Value> {
    let mut schemas = derived_schemas();
    schemas.extend(described_schemas());
    schemas
}

/// The schemas of answers that are types.
fn derived_schemas() -> Map<String, Value> {
    let mut generator = SchemaSettings::openapi3().for_serialize().into_generator();
    generator.subschema_for::<AtlasDocument<'_>>();
    generator.subschema_for::<TableDocument<'_>>();
    generator.subschema_for::<SideBySide>();
    generator.subschema_for::<ScenarioAnswers>();
    generator.subschema_for::<TractReach<'_>>();
    generator.subschema_for::<SiteReach<'_>>();
    generator.subschema_for::<PlaceReachDocument>();
    generator.subschema_for::<WayDocument>();
    generator.subschema_for::<AddressesDocument>();
    generator.take_definitions(true)
}

/// The schemas of answers that are put together from other documents.
fn described_schemas() -> Map<String, Value> {
    let text = json!({ "type": "string" });
    let links = json!({ "type": "array", "items": { "$ref": "#/components/schemas/Link" } });
    let object = |required: &[&str], properties: Value| json!({ "type": "object", "required": required, "properties": properties });
    let feature = json!({
        "type": { "type": "string", "enum": ["Feature"] }, "id": text,
        "geometry": { "type": "object", "nullable": true }, "properties": { "type": "object" }, "links": links,
    });
    let features = json!({
        "type": { "type": "string", "enum": ["FeatureCollection"] },
        "features": { "type": "array", "items": { "$ref": "#/components/schemas/Feature" } },
        "numberMatched": { "type": "integer", "minimum": 0 },
        "numberReturned": { "type": "integer", "minimum": 0 },
        "links": links,
    });
    let collection = json!({
        "id": text, "title": text, "description": text, "itemType": { "type": "string", "enum": ["feature"] },
        "crs": { "type": "array", "items": text }, "storageCrs": text, "extent": { "type": "object" }, "links": links,
    });
    let error = object(&["parameter", "detail"], json!({ "parameter": text, "detail": text }));
    let number = json!({ "type": "number" });
    let tile_layer = object(
        &["id"],
        json!({ "id": text, "description": text, "minzoom": number, "maxzoom": number, "fields": { "type": "object" } }),
    );
    let style_layer = object(&["id", "type"], json!({ "id": text, "type": text }));
    let schemas = json!({
        "Link": object(&["href", "rel"], json!({
            "href": text, "rel": text, "type": text, "title": text, "templated": { "type": "boolean" },
        })),
        "Problem": object(&["type", "title", "status", "detail"], json!({
            "type": text, "title": text, "status": { "type": "integer" }, "detail": text,
            "errors": { "type": "array", "items": error },
        })),
        "Landing": object(&["title", "links"], json!({ "title": text, "description": text, "links": links })),
        "Conformance": object(&["conformsTo"], json!({ "conformsTo": { "type": "array", "items": text } })),
        "Collections": object(&["links", "collections"], json!({
            "links": links, "crs": { "type": "array", "items": text },
            "collections": { "type": "array", "items": { "$ref": "#/components/schemas/Collection" } },
        })),
        "Collection": object(&["id", "links"], collection),
        "Features": object(&["type", "features", "numberMatched", "numberReturned", "links"], features),
        "Feature": object(&["type", "geometry", "properties"], feature),
        "TileJson": object(&["tilejson", "tiles", "minzoom", "maxzoom", "bounds", "center"], json!({
            "tilejson": text, "tiles": { "type": "array", "items": text }, "minzoom": number, "maxzoom": number,
            "bounds": { "type": "array", "items": number }, "center": { "type": "array", "items": number },
            "name": text, "description": text, "attribution": text,
            "vector_layers": { "type": "array", "items": tile_layer },
        })),
        "MapStyle": object(&["version", "sources", "layers"], json!({
            "version": { "type": "integer", "enum": [8] }, "name": text, "metadata": { "type": "object" },
            "sources": { "type": "object" }, "layers": { "type": "array", "items": style_layer },
            "sprite": text, "glyphs": text,
        })),
    });
    match schemas {
        Value::Object(schemas) => schemas,
        _ => Map::new(),
    }
}
