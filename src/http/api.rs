//! The OpenAPI 3.0 document, from the same table of contents as the router.
//!
//! `{collectionId}` is written out for each layer: the parameters that are its columns' names are in the document, and
//! nothing that is not served.

use axum::extract::State;
use axum::http::Method;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::domain::Layer;
use crate::http::answer::{Guest, Turn};
use crate::http::contents::{Asks, Told, Topic, contents};
use crate::http::features::json as answer;
use crate::http::form::{Form, Wish};
use crate::http::origin::Origin;
use crate::http::problem::Problem;
use crate::http::served::Served;
use crate::http::{App, api_parameters as parameters, pages};
use crate::ogc::{self, OPENAPI};

pub(super) async fn api(
    State(app): State<App>,
    Origin(origin): Origin,
    wish: Wish,
    guest: Guest,
) -> Result<Response, Problem> {
    wish.no_more()?;
    let atlas = app.atlas();
    let making = Turn::come(guest).await?.work(move |_| {
        let document = document(&atlas, &origin)?;
        match wish.form {
            Form::Json => Ok(answer(OPENAPI, &document)),
            Form::Html => pages::api(&atlas, &document),
        }
    });
    let (mut response, turn) = making.await?;
    response.extensions_mut().insert(turn);
    Ok(response)
}

fn document(atlas: &Served, origin: &str) -> Result<Value, Problem> {
    let mut paths = Map::new();
    for entry in contents() {
        for (path, layer) in written_out(entry.path) {
            let method = if entry.told.asks == Asks::Drawn { Method::POST } else { Method::GET };
            let operation = operation(atlas, &entry.told, &path, entry.path, layer)?;
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
            "description": "Who lacks access to what, where, and how sure are we? GET and HEAD are answered everywhere; \
                what the privacy policy withholds is in no answer. Every answer has an ETag.",
        },
        "servers": [{ "url": origin }],
        "tags": Topic::ALL.map(|topic| json!({ "name": topic.name() })).as_slice(),
        "paths": paths,
        "components": { "schemas": schemas() },
    }))
}

/// An address for each layer where it leaves the layer open. Layers without tiles have no addresses of tiles.
fn written_out(path: &'static str) -> Vec<(String, Option<Layer>)> {
    const OPEN: &str = "{collectionId}";
    if !path.contains(OPEN) {
        return vec![(path.to_owned(), None)];
    }
    let layers = Layer::ALL.into_iter().filter(|layer| ogc::has_tiles(*layer) || !path.contains("/tiles"));
    layers.map(|layer| (path.replace(OPEN, layer.name()), Some(layer))).collect()
}

fn operation(atlas: &Served, told: &Told, path: &str, pattern: &str, layer: Option<Layer>) -> Result<Value, Problem> {
    let own = layer.map(|layer| atlas.contents.layer(layer)).transpose()?;
    let mut parameters = parameters::in_path(atlas, path, own);
    parameters.extend(parameters::in_query(atlas, told.asks, own));
    let is_open = path.contains('{') || path.starts_with("/basemap");
    let mut responses = Map::new();
    let content: Map<String, Value> =
        told.kinds.iter().map(|kind| ((*kind).to_owned(), json!({ "schema": schema_of(pattern, kind) }))).collect();
    responses.insert("200".to_owned(), json!({ "description": told.summary, "content": content }));
    let plain = |text: &str| json!({ "description": text });
    if told.kinds.contains(&"application/vnd.mapbox-vector-tile") {
        responses.insert("204".to_owned(), plain("There is nothing in this tile."));
    }
    if pattern.starts_with("/export/") {
        responses.insert("206".to_owned(), plain("The part that `Range` asks for."));
        responses.insert("416".to_owned(), problem("There is no such part."));
    }
    responses.insert("304".to_owned(), plain("The asker has these bytes."));
    responses.insert("400".to_owned(), problem("The request makes no sense; which parameter and why."));
    if is_open {
        responses.insert("404".to_owned(), problem("There is nothing here."));
    }
    if told.topic != Topic::Operation {
        responses.insert(
            "429".to_owned(),
            problem("This client has asked too often; `Retry-After` says when to ask again."),
        );
    }
    if told.asks == Asks::Drawn {
        responses.insert("408".to_owned(), problem("What was sent took too long to come."));
        responses.insert("413".to_owned(), problem("What was sent is too long."));
        responses.insert("422".to_owned(), problem("What was sent is understood, and has no answer."));
    }
    responses.insert("default".to_owned(), problem("Something went wrong here."));
    let name: String = path.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }).collect();
    let mut operation = json!({
        "tags": [told.topic.name()],
        "operationId": format!("ask{name}"),
        "summary": told.summary,
        "parameters": parameters,
        "responses": responses,
    });
    if told.asks == Asks::Drawn {
        operation["requestBody"] = json!({
            "required": true,
            "description": "GeoJSON: one Polygon or MultiPolygon in longitude and latitude, or a Feature with it.",
            "content": { "application/geo+json": { "schema": { "type": "object" } } },
        });
    }
    Ok(operation)
}

fn problem(what: &str) -> Value {
    json!({
        "description": what,
        "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
    })
}

fn schema_of(pattern: &str, kind: &str) -> Value {
    let named = match (pattern, kind) {
        ("/", "application/json") => "Landing",
        ("/conformance", "application/json") => "Conformance",
        ("/collections", "application/json") => "Collections",
        ("/collections/{collectionId}", "application/json") => "Collection",
        ("/collections/{collectionId}/items", "application/geo+json") => "Features",
        ("/collections/{collectionId}/items/{featureId}", "application/geo+json") => "Feature",
        (_, kind) if kind.contains("json") => return json!({ "type": "object" }),
        (_, kind) if kind.starts_with("text/") => return json!({ "type": "string" }),
        _ => return json!({ "type": "string", "format": "binary" }),
    };
    json!({ "$ref": format!("#/components/schemas/{named}") })
}

fn schemas() -> Value {
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
    json!({
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
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_address_is_written_out_once_and_named_once() {
        let written: Vec<String> =
            contents().iter().flat_map(|entry| written_out(entry.path)).map(|(path, _)| path).collect();
        let paths: BTreeSet<&String> = written.iter().collect();
        assert_eq!(paths.len(), written.len());
        assert!(written.contains(&"/collections/gaps/items".to_owned()));
        assert!(!written.iter().any(|path| path.contains("collectionId") || path.contains("/gaps/tiles")));
    }
}
