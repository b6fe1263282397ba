//! The OpenAPI 3.0 document, made from the same table of routes as the router.
//!
//! Paths with `{collectionId}` are expanded for each layer, so that its column names are documented as parameters.

use axum::http::Method;
use gapatlas_text::Text;
use serde_json::{Map, Value, json};

use crate::domain::Layer;
use crate::http::api::parameters::Subject;
use crate::http::api::query_parameters::LANGUAGE;
use crate::http::api::route_doc::{RequestBody, RouteDoc, Tag};
use crate::http::api::schemas::schemas;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::ogc;

pub(crate) fn document(routes: &[RouteDoc], atlas: &ServedAtlas, origin: &str) -> Result<Value, Problem> {
    let mut paths = Map::new();
    for route in routes {
        for (path, layer) in expanded(route.path) {
            let method = if route.body.is_some() { Method::POST } else { Method::GET };
            let collection = layer.map(|layer| atlas.contents.collection(layer, Text::english())).transpose()?;
            let subject = Subject { atlas, collection: collection.as_ref() };
            let mut item = Map::new();
            item.insert(method.as_str().to_lowercase(), operation(route, &path, subject));
            paths.insert(path, Value::Object(item));
        }
    }
    Ok(json!({
        "openapi": "3.0.3",
        "info": {
            "title": atlas.contents.provenance.study.name.own(),
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

/// What a route does at a path, which has the name of a layer where the route has `{collectionId}`.
fn operation(route: &RouteDoc, path: &str, subject: Subject<'_>) -> Value {
    let in_path = route.path_parameters.iter().map(|parameter| parameter.document(subject));
    let in_query = route.query_parameters.iter().chain([&LANGUAGE]).filter_map(|parameter| parameter.document(subject));
    let parameters: Vec<Value> = in_path.chain(in_query).collect();
    let name: String = path.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }).collect();
    let mut operation = json!({
        "tags": [route.tag.name()],
        "operationId": format!("ask{name}"),
        "summary": route.summary,
        "parameters": parameters,
        "responses": responses(route, path),
    });
    if let Some(RequestBody { media_type, description }) = route.body {
        let kind = if media_type.ends_with("json") { "object" } else { "string" };
        let mut content = Map::new();
        content.insert(media_type.to_owned(), json!({ "schema": { "type": kind } }));
        operation["requestBody"] = json!({ "required": true, "description": description, "content": content });
    }
    operation
}

fn responses(route: &RouteDoc, path: &str) -> Map<String, Value> {
    let content: Map<String, Value> = route
        .media_types
        .iter()
        .map(|media_type| ((*media_type).to_owned(), json!({ "schema": schema_of(route, media_type) })))
        .collect();
    let mut responses = Map::new();
    responses.insert("200".to_owned(), json!({ "description": route.summary, "content": content }));
    let mut add = |status: u16, description: &str| {
        let response = if status < 400 { json!({ "description": description }) } else { problem(description) };
        responses.insert(status.to_string(), response);
    };
    for response in &route.other_responses {
        add(response.status, response.description);
    }
    add(304, "The client already has this answer.");
    add(400, "The request is not valid; the problem says which parameter and why.");
    if path.contains('{') || route.is_optional {
        add(404, "There is nothing at this address.");
    }
    if route.tag != Tag::Operation {
        add(429, "Too many requests from this client; `Retry-After` says when to ask again.");
    }
    if route.body.is_some() {
        add(408, "The request body took too long to arrive.");
        add(413, "The request body is too long.");
        add(422, "The request is understood, but cannot be answered.");
    }
    // The connection answers these itself, without a body (RFC 9110, 15.5.15; RFC 6585, 5).
    for (status, description) in [("414", "The address is too long."), ("431", "The head of the request is too long.")]
    {
        responses.insert(status.to_owned(), json!({ "description": description }));
    }
    responses.insert("default".to_owned(), problem("Something went wrong here."));
    responses
}

fn problem(description: &str) -> Value {
    json!({
        "description": description,
        "content": {
            "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } },
            // For a browser, whose `Accept` prefers it.
            "text/html": { "schema": { "type": "string" } },
        },
    })
}

fn schema_of(route: &RouteDoc, media_type: &str) -> Value {
    match route.schema {
        // Features are described by RFC 7946.
        Some(name) if media_type.contains("json") && !media_type.contains("geo+json") => {
            json!({ "$ref": format!("#/components/schemas/{name}") })
        }
        _ if media_type.contains("json") => json!({ "type": "object" }),
        _ if media_type.starts_with("text/") => json!({ "type": "string" }),
        _ => json!({ "type": "string", "format": "binary" }),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::http::routes::routes;

    #[test]
    fn every_path_is_expanded_once() {
        let paths_written: Vec<String> =
            routes().iter().flat_map(|route| expanded(route.doc.path)).map(|(path, _)| path).collect();
        let paths: BTreeSet<&String> = paths_written.iter().collect();
        assert_eq!(paths.len(), paths_written.len());
        assert!(paths_written.contains(&"/collections/gaps/items".to_owned()));
        assert!(!paths_written.iter().any(|path| path.contains("collectionId") || path.contains("/gaps/tiles")));
    }
}
