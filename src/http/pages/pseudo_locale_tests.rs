//! The pages of the service in the pseudo-locale `en-XA`, whose letters are no ASCII letters: what has some is not from a
//! catalogue.

use std::path::Path;

use gapatlas_text::Text;
use serde_json::Value;

use crate::atlas::Atlas;
use crate::domain::{Layer, LocalText, Quantity};
use crate::http::api::document::document;
use crate::http::api::route_doc::RouteDoc;
use crate::http::pages::page::{Page, View};
use crate::http::pages::{landing, policy, resources as pages};
use crate::http::routes::routes;
use crate::http::server::served_atlas::ServedAtlas;
use crate::http::tiles::tile::described_layers;
use crate::ogc::{self, ItemsPage, ItemsQuery, SchemaKind, TileSet};
use crate::read::{read_region, read_study};
use crate::{sample, store};

/// Names of formats, programs, standards and the ids of layers, which are the same in every language.
const NAMES: [&str; 16] = [
    "Gapatlas",
    "GeoPackage",
    "GeoJSON",
    "CSV",
    "Excel",
    "GeoParquet",
    "FlatGeobuf",
    "WebMercatorQuad",
    "tileMatrix",
    "tileRow",
    "tileCol",
    "tiles",
    "tracts",
    "https://",
    "EPSG",
    "OGC:CRS",
];

fn served(folder: &Path) -> ServedAtlas {
    let (files, out) = (folder.join("sample"), folder.join("atlas"));
    sample::write(&files, "30".parse().unwrap(), 1, &|_| ()).unwrap();
    let study = read_study(&files.join("gapatlas.toml")).unwrap();
    let (region, findings) = read_region(&study, &|_| ()).unwrap();
    store::save(&Atlas::build(&study, &region, findings).unwrap(), &region, &out).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(ServedAtlas::open(&out)).unwrap()
}

/// The text of a page between its tags, without the rows of its tables where these are data.
fn text_nodes(page: &str, rows_are_data: bool) -> Vec<String> {
    assert!(page.contains("<html lang=\"en-XA\" dir=\"ltr\">"), "{page}");
    let tables = page.split("<tbody>").map(|part| part.split_once("</tbody>").map_or(part, |(_, after)| after));
    let shown = if rows_are_data { tables.collect() } else { page.to_owned() };
    let nodes = shown.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim().to_owned());
    nodes.filter(|text| !text.is_empty()).collect()
}

/// Whether a text has a word of ASCII letters. The pseudo-locale leaves vowels as they are, and writes most of them twice.
fn has_word(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    words.any(|word| word.len() > 2 && word.contains(|letter| !"aeiouAEIOU".contains(letter)))
}

fn assert_accented(page: &str, rows_are_data: bool, allowed: &[&str]) {
    // The longest first, as some are the beginning of others.
    // The menu has each language by its own name.
    let languages: Vec<String> = Text::english().page_languages().into_iter().map(|language| language.name).collect();
    let mut data: Vec<&str> = allowed.iter().chain(&NAMES).copied().collect();
    data.extend(languages.iter().map(String::as_str));
    data.sort_by_key(|part| std::cmp::Reverse(part.len()));
    let without_data = |text: &str| data.iter().fold(text.to_owned(), |text, part| text.replace(part, ""));
    let left: Vec<String> =
        text_nodes(page, rows_are_data).into_iter().filter(|text| has_word(&without_data(text))).collect();
    assert!(left.is_empty(), "not from a catalogue: {left:#?}");
}

#[test]
fn the_pages_of_the_service_are_from_catalogues() {
    let folder = tempfile::tempdir().unwrap();
    let atlas = served(folder.path());
    let view = View::new(Text::of(&"en-XA".parse().unwrap()), &atlas);
    let study = atlas.contents.provenance.study.name.own();
    let check =
        |page: Page<'_>, allowed: &[&str]| assert_accented(&page.to_string(), true, &[allowed, &[study]].concat());
    let classes: Vec<&str> = ogc::CONFORMANCE.to_vec();
    check(pages::conformance(view), &classes);
    check(pages::collections(view), &[]);
    // The names of reference systems are those of the EPSG.
    let systems: Vec<&str> = atlas.contents.supported_crs().iter().map(|crs| crs.name()).collect();
    for layer in Layer::ALL {
        check(pages::collection(view, layer).unwrap(), &systems);
        let collection = atlas.contents.collection(layer, view.text).unwrap();
        let query = ItemsQuery::read(&[], collection.table.get(), atlas.contents.supported_crs()).unwrap();
        let rows: Vec<usize> = (0..collection.table.get().rows()).collect();
        check(pages::items(view, &query, &[], &rows, layer).unwrap(), &ogc::PARAMETERS);
        let (id, name) = (collection.id(0).unwrap(), collection.table.get().texts(&Quantity::Name));
        let name = name.and_then(|names| names.first()?.as_deref()).unwrap_or(&id);
        check(pages::item(view, layer, 0, &id).unwrap(), &[name]);
        for kind in [SchemaKind::Schema, SchemaKind::Queryables, SchemaKind::Sortables] {
            let schema = ogc::schema(&collection, kind, "");
            let names: Vec<&str> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
            check(pages::schema(view, layer, kind, &schema), &names);
        }
    }
    check(pages::tilesets(view, None), &[]);
    check(pages::tilesets(view, Some(Layer::Tracts)), &[]);
    check(pages::tileset(view, Some(Layer::Tracts), &serde_json::json!({})), &["collections"]);
    check(pages::tile_matrix_sets(view), &[]);
    check(pages::tile_matrix_set(view, &ogc::tile_matrix_set()), &[]);
    // Tags and summaries are those of the OpenAPI document.
    let routes: Vec<RouteDoc> = routes().into_iter().map(|route| route.doc).collect();
    let document = document(&routes, &atlas, "").unwrap();
    let tags: Vec<&str> = document["tags"].as_array().unwrap().iter().filter_map(|tag| tag["name"].as_str()).collect();
    check(pages::api(view, &document), &tags);
}

/// The titles and descriptions in a document, without those of columns, which the dictionary has.
fn said(document: &Value) -> Vec<String> {
    match document {
        Value::Array(items) => items.iter().flat_map(said).collect(),
        Value::Object(fields) => {
            let of_columns = ["properties", "propertiesSchema", "fields"];
            let fields = fields.iter().filter(|(key, _)| !of_columns.contains(&key.as_str()));
            fields
                .flat_map(|(key, value)| match value {
                    Value::String(text) if key == "title" || key == "description" => vec![text.clone()],
                    other => said(other),
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn the_documents_of_the_service_are_from_catalogues() {
    let folder = tempfile::tempdir().unwrap();
    let atlas = served(folder.path());
    let text = Text::of(&"en-XA".parse().unwrap());
    let study = atlas.contents.provenance.study.name.own();
    let layers = described_layers(&atlas, text).unwrap();
    let set = TileSet {
        text,
        origin: "",
        address: "",
        title: &text.layer(Layer::Tracts),
        layers: &layers,
        zooms: (0, 12),
        extent: None,
    };
    let mut documents = vec![
        ogc::landing(text, "", study),
        ogc::collections(text, "", &[], &[]),
        ogc::tile_matrix_sets(text, ""),
        ogc::tilesets(text, "", study),
        ogc::tileset(set),
        Value::from(layers.clone()),
    ];
    for layer in Layer::ALL {
        let collection = atlas.contents.collection(layer, text).unwrap();
        let query = ItemsQuery::read(&[], collection.table.get(), &[]).unwrap();
        let page = ItemsPage { query: &query, pairs: &[], rows: &[0, 1], collection_url: "" };
        let links = ogc::page_links(text, &page, 1);
        documents.push(ogc::collection("", &collection, &[]));
        documents.push(ogc::schema(&collection, SchemaKind::Schema, ""));
        documents.push(links.iter().map(ogc::Link::json).collect());
    }
    let names = [study, "Web Mercator", "OpenAPI", "TileJSON", "GeoPackage", "Gapatlas"];
    let without_names = |text: &String| names.iter().fold(text.clone(), |text, name| text.replace(name, ""));
    let said: Vec<String> = documents.iter().flat_map(said).collect();
    let left: Vec<&String> = said.iter().filter(|text| has_word(&without_names(text))).collect();
    assert!(left.is_empty() && said.len() > 50, "not from a catalogue: {left:#?}");
}

#[test]
fn the_landing_page_and_the_page_about_policy_are_from_catalogues() {
    let folder = tempfile::tempdir().unwrap();
    let atlas = served(folder.path());
    let text = Text::of(&"en-XA".parse().unwrap());
    let page = landing::page(text, "", &atlas.contents);
    let study = &atlas.contents.provenance.study;
    let mut allowed = vec![study.name.own()];
    allowed.extend(study.area_kinds.values().map(LocalText::own));
    let names = [&atlas.contents.areas, &atlas.contents.sites].map(|layer| layer.table.get());
    let names = names.into_iter().filter_map(|table| table.texts(&Quantity::Name));
    allowed.extend(names.flatten().flatten().map(String::as_str));
    allowed.extend(study.license.as_deref());
    allowed.extend(atlas.contents.provenance.sources.iter().map(|source| gapatlas_text::file_name(&source.file)));
    let sources = || atlas.contents.provenance.indicators.iter().flat_map(|known| &known.sources);
    let cited = sources().filter_map(|source| source.citation.as_ref());
    allowed.extend(cited.flat_map(|cited| [cited.publisher.as_str(), &cited.survey, &cited.title]));
    let files = atlas.contents.provenance.sources.iter();
    allowed.extend(files.filter_map(|file| file.source.as_ref()?.publisher.as_deref()));
    allowed.extend(sources().filter_map(|source| source.table.as_deref()));
    allowed.extend(Layer::ALL.map(Layer::name));
    assert_accented(&page.to_string(), false, &allowed);
    assert_accented(&policy::page(text, "", &atlas.contents).to_string(), false, &[study.name.own()]);
}
