//! The OpenAPI 3.0 document, generated from the same routes as the router.
//!
//! Paths with `{collectionId}` are expanded for each layer, so that its column names are documented as parameters.

use axum::http::Method;
use gapatlas_text::Text;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::domain::Layer;
use crate::http::api::parameters;
use crate::http::layers::table::TableDocument;
use crate::http::map::atlas_document::AtlasDocument;
use crate::http::response::problem::Problem;
use crate::http::routes::{QueryParams, RouteDoc, Tag, routes};
use crate::http::server::served_atlas::ServedAtlas;
use crate::ogc;

pub(crate) fn document(atlas: &ServedAtlas, origin: &str) -> Result<Value, Problem> {
    let mut paths = Map::new();
    for route in routes() {
        for (path, layer) in expanded(route.path) {
            let method = if route.doc.params == QueryParams::DrawnArea { Method::POST } else { Method::GET };
            let operation = operation(atlas, &route.doc, &path, route.path, layer)?;
            let mut item = Map::new();
            item.insert(method.as_str().to_lowercase(), operation);
            paths.insert(path, Value::Object(item));
        }
    }
    Ok(json!({
        "openapi": "3.0.3",
        "info": {
            "title": atlas.contents.provenance.study.name,
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Who lacks access to what, where, and how sure are we? GET and HEAD are answered \
                everywhere; numbers that the privacy policy withholds are in no answer. Every answer has an ETag.",
        },
        "servers": [{ "url": origin }],
        "tags": Tag::ALL.map(|tag| json!({ "name": tag.name() })).as_slice(),
        "paths": paths,
        "components": { "schemas": schemas() },
    }))
}

/// Expands a path for each layer. Layers without tiles have no tile paths.
fn expanded(path: &'static str) -> Vec<(String, Option<Layer>)> {
    const LAYER_PARAMETER: &str = "{collectionId}";
    if !path.contains(LAYER_PARAMETER) {
        return vec![(path.to_owned(), None)];
    }
    let layers = Layer::ALL.into_iter().filter(|layer| ogc::has_tiles(*layer) || !path.contains("/tiles"));
    layers.map(|layer| (path.replace(LAYER_PARAMETER, layer.name()), Some(layer))).collect()
}

fn operation(
    atlas: &ServedAtlas,
    doc: &RouteDoc,
    path: &str,
    pattern: &str,
    layer: Option<Layer>,
) -> Result<Value, Problem> {
    let collection = layer.map(|layer| atlas.contents.collection(layer, Text::english())).transpose()?;
    let mut parameters = parameters::in_path(atlas, path, collection.as_ref());
    parameters.extend(parameters::in_query(atlas, doc.params, collection.as_ref()));
    parameters.push(parameters::language());
    let can_be_missing = path.contains('{') || path.starts_with("/basemap");
    let mut responses = Map::new();
    let content: Map<String, Value> = doc
        .media_types
        .iter()
        .map(|media_type| ((*media_type).to_owned(), json!({ "schema": schema_of(pattern, media_type) })))
        .collect();
    responses.insert("200".to_owned(), json!({ "description": doc.summary, "content": content }));
    let description_only = |text: &str| json!({ "description": text });
    if doc.media_types.contains(&"application/vnd.mapbox-vector-tile") {
        responses.insert("204".to_owned(), description_only("The tile is empty."));
    }
    if pattern.starts_with("/export/") {
        responses.insert("206".to_owned(), description_only("The part that `Range` asks for."));
        responses.insert("416".to_owned(), problem_response("The file has no such range."));
    }
    responses.insert("304".to_owned(), description_only("The client already has this answer."));
    responses.insert(
        "400".to_owned(),
        problem_response("The request is not valid; the problem says which parameter and why."),
    );
    if can_be_missing {
        responses.insert("404".to_owned(), problem_response("There is nothing at this address."));
    }
    if doc.tag != Tag::Operation {
        responses.insert(
            "429".to_owned(),
            problem_response("Too many requests from this client; `Retry-After` says when to ask again."),
        );
    }
    if doc.params == QueryParams::DrawnArea {
        responses.insert("408".to_owned(), problem_response("The request body took too long to arrive."));
        responses.insert("413".to_owned(), problem_response("The request body is too long."));
        responses.insert("422".to_owned(), problem_response("The request is understood, but cannot be answered."));
    }
    responses.insert("default".to_owned(), problem_response("Something went wrong here."));
    let name: String = path.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }).collect();
    let mut operation = json!({
        "tags": [doc.tag.name()],
        "operationId": format!("ask{name}"),
        "summary": doc.summary,
        "parameters": parameters,
        "responses": responses,
    });
    if doc.params == QueryParams::DrawnArea {
        operation["requestBody"] = json!({
            "required": true,
            "description": "GeoJSON: one Polygon or MultiPolygon in longitude and latitude, or a Feature with it.",
            "content": { "application/geo+json": { "schema": { "type": "object" } } },
        });
    }
    Ok(operation)
}

fn problem_response(description: &str) -> Value {
    json!({
        "description": description,
        "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
    })
}

fn schema_of(pattern: &str, media_type: &str) -> Value {
    let named = match (pattern, media_type) {
        ("/", "application/json") => "Landing",
        ("/conformance", "application/json") => "Conformance",
        ("/collections", "application/json") => "Collections",
        ("/collections/{collectionId}", "application/json") => "Collection",
        ("/collections/{collectionId}/items", "application/geo+json") => "Features",
        ("/collections/{collectionId}/items/{featureId}", "application/geo+json") => "Feature",
        ("/atlas.json", "application/json") => "Atlas",
        ("/tables/{file}", "application/json") => "Table",
        ("/tiles.json" | "/basemap.json", "application/json") => "TileJson",
        ("/styles/{file}", "application/json") => "MapStyle",
        (_, media_type) if media_type.contains("json") => return json!({ "type": "object" }),
        (_, media_type) if media_type.starts_with("text/") => return json!({ "type": "string" }),
        _ => return json!({ "type": "string", "format": "binary" }),
    };
    json!({ "$ref": format!("#/components/schemas/{named}") })
}

fn schemas() -> Map<String, Value> {
    let mut schemas = derived_schemas();
    schemas.extend(described_schemas());
    schemas
}

/// The schemas of answers that are types.
fn derived_schemas() -> Map<String, Value> {
    let mut generator = SchemaSettings::openapi3().for_serialize().into_generator();
    generator.subschema_for::<AtlasDocument<'_>>();
    generator.subschema_for::<TableDocument<'_>>();
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_path_is_expanded_once() {
        let paths_written: Vec<String> =
            routes().iter().flat_map(|route| expanded(route.path)).map(|(path, _)| path).collect();
        let paths: BTreeSet<&String> = paths_written.iter().collect();
        assert_eq!(paths.len(), paths_written.len());
        assert!(paths_written.contains(&"/collections/gaps/items".to_owned()));
        assert!(!paths_written.iter().any(|path| path.contains("collectionId") || path.contains("/gaps/tiles")));
    }
}
