//! OGC API documents: landing page, conformance declaration, collections.

use gapatlas_text::{Text, message};
use serde_json::{Value, json};

use crate::domain::{Extent, Layer};
use crate::ogc::collection::Collection;
use crate::ogc::crs::Crs;
use crate::ogc::links::Link;
use crate::ogc::schema::SchemaKind;

/// Conformance classes of the service.
pub const CONFORMANCE: [&str; 41] = [
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/json",
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/html",
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
    "http://www.opengis.net/spec/ogcapi-common-3/1.0/conf/schemas",
    "http://www.opengis.net/spec/ogcapi-common-3/1.0/conf/returnables-and-receivables",
    "http://www.opengis.net/spec/ogcapi-common-3/1.0/conf/queryables",
    "http://www.opengis.net/spec/ogcapi-common-3/1.0/conf/sortables",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
    "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/sorting",
    "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/sortables",
    "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/features-sorting",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
    "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
    "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus",
    "http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions",
    "http://www.opengis.net/spec/cql2/1.0/conf/property-property",
    "http://www.opengis.net/spec/cql2/1.0/conf/arithmetic",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/tms/2.0/conf/tilematrixset",
    "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset",
    "http://www.opengis.net/spec/tms/2.0/conf/json-tilesetmetadata",
];

/// Media type of the API definition.
pub const OPENAPI: &str = "application/vnd.oai.openapi+json;version=3.0";

/// `self` and `alternate` links of a resource.
fn self_links(text: &Text, address: &str, what: &str) -> Vec<Link> {
    vec![
        Link::new("self", "application/json", what, format!("{address}?f=json")),
        Link::for_people(text, what, format!("{address}?f=html")),
    ]
}

fn links_json(links: &[Link]) -> Vec<Value> {
    links.iter().map(Link::json).collect()
}

/// The landing page.
#[must_use]
pub fn landing(text: &Text, origin: &str, name: &str) -> Value {
    let at = |path: &str| format!("{origin}{path}");
    let mut links = self_links(text, &at("/"), &message!(text, "link-service"));
    links.extend([
        Link::new("service-desc", OPENAPI, message!(text, "link-api"), at("/api?f=json")),
        Link::new("service-doc", "text/html", message!(text, "link-api-for-people"), at("/api?f=html")),
        Link::new("conformance", "application/json", message!(text, "link-conformance"), at("/conformance")),
        Link::new("data", "application/json", message!(text, "link-collections"), at("/collections")),
        Link::new(
            "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
            "application/json",
            message!(text, "link-all-tiles"),
            at("/tiles?f=json"),
        ),
        Link::new(
            "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes",
            "application/json",
            message!(text, "link-grids"),
            at("/tileMatrixSets"),
        ),
    ]);
    json!({
        "title": name,
        "description": message!(text, "landing-question"),
        "links": links_json(&links),
    })
}

/// The conformance declaration.
#[must_use]
pub fn conformance() -> Value {
    json!({ "conformsTo": CONFORMANCE.as_slice() })
}

/// All collections.
#[must_use]
pub fn collections(text: &Text, origin: &str, supported: &[Crs], documents: &[Value]) -> Value {
    let links = self_links(text, &format!("{origin}/collections"), &message!(text, "link-collections"));
    json!({
        "links": links_json(&links),
        "crs": supported.iter().map(|crs| crs.uri()).collect::<Vec<_>>(),
        "collections": documents,
    })
}

/// Whether a layer is in the tiles. The gaps are columns of the tracts layer there.
#[must_use]
pub const fn has_tiles(layer: Layer) -> bool {
    !matches!(layer, Layer::Gaps)
}

/// The URL of a collection.
#[must_use]
pub fn collection_url(origin: &str, layer: Layer) -> String {
    format!("{origin}/collections/{layer}")
}

/// The links of a collection.
fn collection_links(text: &Text, origin: &str, layer: Layer) -> Vec<Link> {
    let address = collection_url(origin, layer);
    let what = text.layer(layer);
    let mut links = self_links(text, &address, &what);
    let items =
        |kind: &'static str, form: &str| Link::new("items", kind, what.clone(), format!("{address}/items?f={form}"));
    links.extend([
        items("application/geo+json", "json"),
        items("text/html", "html"),
        Link::new(
            "enclosure",
            "application/geopackage+sqlite3",
            message!(text, "link-export"),
            format!("{origin}/export/{layer}.gpkg"),
        ),
        Link::new(
            "describedby",
            "application/schema+json",
            SchemaKind::Schema.title(text),
            format!("{address}/schema?f=json"),
        ),
    ]);
    let schema = |rel: &'static str, kind: SchemaKind| {
        Link::new(rel, "application/schema+json", kind.title(text), format!("{address}/{}?f=json", kind.name()))
    };
    links.extend([
        schema("http://www.opengis.net/def/rel/ogc/1.0/schema", SchemaKind::Schema),
        schema("http://www.opengis.net/def/rel/ogc/1.0/queryables", SchemaKind::Queryables),
        schema("http://www.opengis.net/def/rel/ogc/1.0/sortables", SchemaKind::Sortables),
    ]);
    if has_tiles(layer) {
        let rel = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
        links.push(Link::new(
            rel,
            "application/json",
            message!(text, "page-tilesets"),
            format!("{address}/tiles?f=json"),
        ));
    }
    links
}

/// A license link, if the license is a URL or an SPDX identifier.
fn license(text: &Text, license: &str) -> Option<Link> {
    let is_name = license.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-+".contains(&byte));
    let address = match license {
        address if address.starts_with("https://") || address.starts_with("http://") => address.to_owned(),
        name if is_name => format!("https://spdx.org/licenses/{name}.html"),
        _ => return None,
    };
    Some(Link::new("license", "text/html", message!(text, "link-license"), address))
}

/// A collection.
#[must_use]
pub fn collection(origin: &str, collection: &Collection<'_>, supported: &[Crs]) -> Value {
    let (layer, text) = (collection.table.get().layer, collection.dictionary.text);
    let mut links = collection_links(text, origin, layer);
    links.extend(collection.dictionary.license.as_deref().and_then(|name| license(text, name)));
    let mut document = json!({
        "id": layer.name(),
        "title": text.layer(layer),
        "description": text.layer_description(layer),
        "itemType": "feature",
        "crs": supported.iter().map(|crs| crs.uri()).collect::<Vec<_>>(),
        "storageCrs": Crs::CRS84.uri(),
        "links": links_json(&links),
    });
    if let Some(bounds) = collection.index.extent().map(Extent::bounds) {
        document["extent"] = json!({ "spatial": { "bbox": [bounds], "crs": Crs::CRS84.uri() } });
    }
    document
}
