//! OGC API resources as HTML pages.

use gapatlas_text::message;
use serde_json::Value;

use crate::domain::Layer;
use crate::http::pages::page::{Line, Page, PageLink, View};
use crate::http::response::problem::Problem;
use crate::ogc::{
    self, Collection, ItemsPage, ItemsQuery, SchemaKind, Sketch, TILE_MATRIX_SET_ID, query_string, segment,
};

/// Maximum features on an HTML page; more are a download.
const MAX_PAGE_FEATURES: usize = 1_000;
/// Maximum features of the overview map of a layer.
const MAX_SKETCH_FEATURES: usize = 4_000;
/// Columns in the list of features; a feature's own page has all.
const LISTED_COLUMNS: usize = 6;

pub(crate) fn conformance(view: View<'_>) -> Page<'_> {
    let lines = ogc::CONFORMANCE.iter().map(|class| Line::plain(*class)).collect();
    view.page(view.say("page-conformance"), view.say("page-conformance.lead"), "/conformance?f=json".to_owned())
        .links(view.say("page-conformance.classes"), lines)
}

pub(crate) fn collections(view: View<'_>) -> Page<'_> {
    let line = |layer: &Layer| Line {
        text: view.layer(*layer),
        href: Some(format!("/collections/{layer}?f=html")),
        detail: view.description(*layer),
    };
    view.page(view.say("page-collections"), view.say("page-collections.lead"), "/collections?f=json".to_owned())
        .links(view.say("page-collections.layers"), Layer::ALL.iter().map(line).collect())
}

pub(crate) fn collection(view: View<'_>, layer: Layer) -> Result<Page<'_>, Problem> {
    let collection = view.atlas.contents.collection(layer, view.text)?;
    let rows = collection.table.get().rows();
    let base_path = format!("/collections/{layer}");
    let features = message!(view.text, "page-collection.features", features = rows);
    let mut lines = vec![
        Line::to(features, format!("{base_path}/items?f=html")),
        Line::to(view.say("page-schema"), format!("{base_path}/schema?f=html")),
        Line::to(view.say("page-queryables"), format!("{base_path}/queryables?f=html")),
        Line::to(view.say("page-sortables"), format!("{base_path}/sortables?f=html")),
        Line::to(view.say("link-export"), format!("/export/{layer}.gpkg")),
    ];
    if ogc::has_tiles(layer) {
        lines.push(Line::to(view.say("page-tilesets"), format!("{base_path}/tiles?f=html")));
    }
    let systems = view.atlas.contents.supported_crs().iter();
    let systems = systems.map(|crs| Line { detail: crs.name().to_owned(), ..Line::plain(crs.code()) }).collect();
    let mut page = view.page(view.layer(layer), view.description(layer), format!("{base_path}?f=json"));
    // Larger layers are sampled evenly.
    page.sketch =
        sketch(&collection, &(0..rows).step_by(rows.div_ceil(MAX_SKETCH_FEATURES).max(1)).collect::<Vec<_>>());
    let page = page
        .breadcrumb(view.say("page-collections"), "/collections?f=html")
        .links(view.say("page-collection"), lines)
        .links(view.say("page-collection.systems"), systems);
    Ok(page)
}

fn sketch(collection: &Collection<'_>, rows: &[usize]) -> Option<Sketch> {
    ogc::sketch(rows.iter().filter_map(|row| collection.table.get().geometry[*row].as_deref()))
}

pub(crate) fn items<'a>(
    view: View<'a>,
    query: &ItemsQuery,
    pairs: &[(String, String)],
    rows: &[usize],
    layer: Layer,
) -> Result<Page<'a>, Problem> {
    let collection = view.atlas.contents.collection(layer, view.text)?;
    let table = collection.table.get();
    let page_rows: Vec<usize> =
        rows.iter().copied().skip(query.offset).take(query.limit.min(MAX_PAGE_FEATURES)).collect();
    let all: Vec<usize> = (1..table.columns.len()).take(LISTED_COLUMNS).collect();
    let columns =
        query.columns.as_ref().map_or(all, |columns| columns.iter().copied().take(MAX_PAGE_FEATURES).collect());
    let mut header_cells = vec![view.say("page-features.feature")];
    let label = |column: &usize| collection.dictionary.entries.get(*column).map(|entry| entry.words.label.clone());
    header_cells.extend(columns.iter().filter_map(label));
    let row = |row: &usize| {
        let id = collection.id(*row).unwrap_or_default();
        let href = format!("/collections/{layer}/items/{}?f=html", segment(&id));
        let link = Line::to(id, href);
        let cells = columns.iter().filter_map(|column| table.columns.get(*column));
        std::iter::once(link)
            .chain(cells.map(|column| Line::plain(cell_text(&ogc::cell(&column.values, *row)))))
            .collect()
    };
    let lead = message!(
        view.text,
        "page-features.lead",
        shown = page_rows.len(),
        of = rows.len(),
        from = (query.offset + 1).min(rows.len()),
        parameters = view.text.narrow_list(&ogc::PARAMETERS.map(str::to_owned))
    );
    let base_path = format!("/collections/{layer}");
    let json = format!("{base_path}/items{}", query_string(pairs, &[("f", "json".to_owned())]));
    let title = message!(view.text, "page-features.title", layer = view.layer(layer));
    let mut page = view.page(title, lead, json).below_layer(view, layer);
    page.sketch = sketch(&collection, &page_rows);
    let own_page = ItemsPage { query, pairs, rows, collection_url: &base_path };
    let page_links = ogc::page_links(view.text, &own_page, page_rows.len());
    page.pagination = page_links.into_iter().filter_map(pagination).collect();
    Ok(page.table(view.say("page-features"), header_cells, page_rows.iter().map(row).collect()))
}

/// A link of the JSON representation to the next or the previous page, pointing to HTML.
fn pagination(link: ogc::Link) -> Option<PageLink> {
    let href = link.href.replacen("f=json", "f=html", 1);
    ["next", "prev"].contains(&link.rel).then_some(PageLink { rel: link.rel, title: link.title, href })
}

pub(crate) fn item<'a>(view: View<'a>, layer: Layer, row: usize, id: &str) -> Result<Page<'a>, Problem> {
    let collection = view.atlas.contents.collection(layer, view.text)?;
    let table = collection.table.get();
    let base_path = format!("/collections/{layer}");
    let feature_path = format!("{base_path}/items/{}", segment(id));
    let cells = table.columns.iter().zip(&collection.dictionary.entries).map(|(column, entry)| {
        let value = cell_text(&ogc::cell(&column.values, row));
        vec![
            Line::plain(&entry.words.label),
            Line::plain(value),
            Line::plain(&entry.words.unit),
            Line::plain(&entry.name),
        ]
    });
    let name = table.columns.iter().find(|column| column.quantity.name() == "name");
    let name = name.map(|column| cell_text(&ogc::cell(&column.values, row))).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| id.to_owned());
    let mut page = view.page(name, view.say("page-feature.lead"), format!("{feature_path}?f=json"));
    page.sketch = sketch(&collection, &[row]);
    let header_cells = vec![
        view.say("page-feature.what"),
        view.say("page-feature.value"),
        view.say("page-feature.unit"),
        view.say("page-feature.column"),
    ];
    let page = page
        .below_layer(view, layer)
        .breadcrumb(view.say("page-features"), format!("{base_path}/items?f=html"))
        .table(view.say("page-feature"), header_cells, cells.collect());
    Ok(page)
}

/// Formats a cell.
fn cell_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

pub(crate) fn schema<'a>(view: View<'a>, layer: Layer, kind: SchemaKind, schema: &Value) -> Page<'a> {
    let base_path = format!("/collections/{layer}");
    let of = |property: &Value, key: &str| Line::plain(property[key].as_str().unwrap_or_default());
    let properties = schema["properties"].as_object().into_iter().flatten().map(|(name, property)| {
        let ty = if property["type"].is_null() { Line::plain("geometry") } else { of(property, "type") };
        vec![Line::plain(name), ty, of(property, "x-ogc-unit"), of(property, "title"), of(property, "description")]
    });
    // An example query that works for this layer.
    let mut properties_of_layer = schema["properties"].as_object().into_iter().flatten();
    let column =
        properties_of_layer.find(|(_, property)| property["type"] == "number").map_or("id", |(name, _)| name.as_str());
    let (text, name) = (view.text, view.layer(layer));
    let (title, lead) = match kind {
        SchemaKind::Schema => (message!(text, "page-schema.title", layer = name), view.say("page-schema.lead")),
        SchemaKind::Queryables => (
            message!(text, "page-queryables.title", layer = name),
            message!(text, "page-queryables.lead", column = column),
        ),
        SchemaKind::Sortables => (
            message!(text, "page-sortables.title", layer = name),
            message!(text, "page-sortables.lead", column = column),
        ),
    };
    let header_cells = vec![
        view.say("page-columns.name"),
        view.say("page-columns.type"),
        view.say("page-columns.unit"),
        view.say("page-columns.label"),
        view.say("page-columns.description"),
    ];
    view.page(title, lead, format!("{base_path}/{}?f=json", kind.name())).below_layer(view, layer).table(
        view.say("page-columns"),
        header_cells,
        properties.collect(),
    )
}

/// The tilesets of the dataset or of a collection.
pub(crate) fn tilesets(view: View<'_>, layer: Option<Layer>) -> Page<'_> {
    let base_path = layer.map_or_else(String::new, |layer| format!("/collections/{layer}"));
    let page =
        view.page(view.say("page-tilesets"), view.say("page-tilesets.lead"), format!("{base_path}/tiles?f=json"));
    let set = Line::to(TILE_MATRIX_SET_ID, format!("{base_path}/tiles/{TILE_MATRIX_SET_ID}?f=html"));
    with_breadcrumbs(page, view, layer).links(view.say("page-tilesets.sets"), vec![set])
}

/// A tileset.
pub(crate) fn tileset<'a>(view: View<'a>, layer: Option<Layer>, document: &Value) -> Page<'a> {
    let base_path = layer.map_or_else(String::new, |layer| format!("/collections/{layer}"));
    let set_path = format!("{base_path}/tiles/{TILE_MATRIX_SET_ID}");
    let address = format!("{set_path}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}");
    let lead = message!(view.text, "page-tileset.lead", address = address);
    let layers = document["layers"].as_array().into_iter().flatten().map(|layer| Line {
        text: layer["id"].as_str().unwrap_or_default().to_owned(),
        detail: layer["description"].as_str().unwrap_or_default().to_owned(),
        href: None,
    });
    let grid = Line::to(TILE_MATRIX_SET_ID, format!("/tileMatrixSets/{TILE_MATRIX_SET_ID}?f=html"));
    let page = view.page(TILE_MATRIX_SET_ID.to_owned(), lead, format!("{set_path}?f=json"));
    with_breadcrumbs(page, view, layer)
        .breadcrumb(view.say("page-tilesets"), format!("{base_path}/tiles?f=html"))
        .links(view.say("page-tileset"), layers.collect())
        .links(view.say("page-tileset.grid"), vec![grid])
}

fn with_breadcrumbs<'a>(page: Page<'a>, view: View<'a>, layer: Option<Layer>) -> Page<'a> {
    match layer {
        None => page,
        Some(layer) => page.below_layer(view, layer),
    }
}

/// The list of tile matrix sets.
pub(crate) fn tile_matrix_sets(view: View<'_>) -> Page<'_> {
    let grid = Line::to(TILE_MATRIX_SET_ID, format!("/tileMatrixSets/{TILE_MATRIX_SET_ID}?f=html"));
    view.page(view.say("page-grids"), view.say("page-grids.lead"), "/tileMatrixSets?f=json".to_owned())
        .links(view.say("page-grids.grids"), vec![grid])
}

/// The tile matrix set.
pub(crate) fn tile_matrix_set<'a>(view: View<'a>, document: &Value) -> Page<'a> {
    let rows = document["tileMatrices"].as_array().into_iter().flatten().map(|matrix| {
        ["id", "scaleDenominator", "cellSize", "matrixWidth"]
            .iter()
            .map(|key| Line::plain(cell_text(&matrix[key])))
            .collect()
    });
    let header_cells = vec![
        view.say("page-grid.zoom"),
        view.say("page-grid.scale"),
        view.say("page-grid.pixel"),
        view.say("page-grid.width"),
    ];
    let json = format!("/tileMatrixSets/{TILE_MATRIX_SET_ID}?f=json");
    view.page(TILE_MATRIX_SET_ID.to_owned(), view.say("page-grid.lead"), json)
        .breadcrumb(view.say("page-grids"), "/tileMatrixSets?f=html")
        .table(view.say("page-grid"), header_cells, rows.collect())
}

/// The API definition, grouped by tag. Summaries and tags are those of the definition, in English.
pub(crate) fn api<'a>(view: View<'a>, document: &Value) -> Page<'a> {
    let mut page = view.page(view.say("page-api"), view.say("page-api.lead"), "/api?f=json".to_owned());
    let header_cells = [
        view.say("page-api.address"),
        view.say("page-api.method"),
        view.say("page-api.what"),
        view.say("page-api.parameters"),
        view.say("page-api.formats"),
    ];
    let text_of = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    for tag in document["tags"].as_array().into_iter().flatten() {
        let paths = document["paths"].as_object().into_iter().flatten();
        let operations = paths.flat_map(|(path, item)| {
            item.as_object().into_iter().flatten().map(move |(method, operation)| (path, method, operation))
        });
        let tagged = operations.filter(|(_, _, operation)| operation["tags"][0] == tag["name"]);
        let rows = tagged.map(|(path, method, operation)| {
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let parameters = parameters.filter(|parameter| parameter["in"] == "query");
            let names: Vec<String> = parameters.map(|parameter| text_of(&parameter["name"])).collect();
            let kinds = operation["responses"]["200"]["content"].as_object().into_iter().flatten();
            // Media type parameters are left out.
            let kinds: Vec<&str> = kinds.filter_map(|(kind, _)| kind.split(';').next()).collect();
            // GET paths without parameters are links.
            let is_link = method == "get" && !path.contains('{');
            let address = if is_link { Line::to(path.as_str(), path.as_str()) } else { Line::plain(path.as_str()) };
            vec![
                address,
                Line::plain(method.to_uppercase()),
                Line::plain(text_of(&operation["summary"])),
                Line::plain(names.join(", ")),
                Line::plain(kinds.join(", ")),
            ]
        });
        page = page.table(text_of(&tag["name"]), header_cells.to_vec(), rows.collect());
    }
    page
}
