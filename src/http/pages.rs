//! OGC API resources as HTML pages.

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::domain::Layer;
use crate::http::negotiation::VARY;
use crate::http::problem::Problem;
use crate::http::served_atlas::ServedAtlas;
use crate::ogc::{self, Collection, ItemsQuery, SchemaKind, Sketch, TILE_MATRIX_SET_ID, query_string, segment, title};

#[derive(Template)]
#[template(path = "resource.html")]
pub(super) struct Page<'a> {
    pub(super) study: &'a str,
    pub(super) program: &'static str,
    pub(super) title: String,
    pub(super) lead: String,
    /// Breadcrumbs: title and URL.
    pub(super) breadcrumbs: Vec<(&'static str, String)>,
    /// URL of the JSON representation.
    pub(super) json: String,
    pub(super) sketch: Option<Sketch>,
    /// Links to the previous and the next page.
    pub(super) pagination: Vec<ogc::Link>,
    pub(super) sections: Vec<Section>,
}

#[derive(Default)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) lines: Vec<Line>,
    pub(super) header_cells: Vec<String>,
    pub(super) rows: Vec<Vec<Line>>,
}

/// Text, its link, and the text after it.
#[derive(Default)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) href: Option<String>,
    pub(super) detail: String,
}

impl Line {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(super) fn to(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: Some(href.into()), ..Self::default() }
    }
}

impl<'a> Page<'a> {
    pub(super) fn new(atlas: &'a ServedAtlas, title: impl Into<String>, lead: impl Into<String>, json: String) -> Self {
        Self {
            study: &atlas.contents.provenance.study.name,
            program: concat!("Gapatlas ", env!("CARGO_PKG_VERSION")),
            title: title.into(),
            lead: lead.into(),
            breadcrumbs: Vec::new(),
            json,
            sketch: None,
            pagination: Vec::new(),
            sections: Vec::new(),
        }
    }

    pub(super) fn breadcrumb(mut self, name: &'static str, href: impl Into<String>) -> Self {
        self.breadcrumbs.push((name, href.into()));
        self
    }

    pub(super) fn links(mut self, heading: &str, lines: Vec<Line>) -> Self {
        self.sections.push(Section { heading: heading.to_owned(), lines, ..Section::default() });
        self
    }

    pub(super) fn table(mut self, heading: &str, header_cells: &[&str], rows: Vec<Vec<Line>>) -> Self {
        let header_cells = header_cells.iter().map(ToString::to_string).collect();
        self.sections.push(Section { heading: heading.to_owned(), header_cells, rows, ..Section::default() });
        self
    }

    pub(super) fn respond(&self) -> Result<Response, Problem> {
        let page = self.render().map_err(Problem::internal)?;
        Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8"), VARY], page).into_response())
    }
}

/// Maximum features on an HTML page; more are a download.
const MAX_PAGE_FEATURES: usize = 1_000;
/// Maximum features of the overview map of a layer.
const MAX_SKETCH_FEATURES: usize = 4_000;
/// Columns in the list of features; a feature's own page has all.
const LISTED_COLUMNS: usize = 6;

pub(super) fn conformance(atlas: &ServedAtlas) -> Result<Response, Problem> {
    let lead = "The classes of standards of the Open Geospatial Consortium that this service conforms to.";
    let lines = ogc::CONFORMANCE.iter().map(|class| Line::plain(*class)).collect();
    let page = Page::new(atlas, "Standards", lead, "/conformance?f=json".to_owned());
    page.links("Conformance classes", lines).respond()
}

pub(super) fn collections(atlas: &ServedAtlas) -> Result<Response, Problem> {
    let lead = "The layers of the atlas as features, for GIS programs and people.";
    let line = |layer: &Layer| Line {
        text: title(*layer).to_owned(),
        href: Some(format!("/collections/{layer}?f=html")),
        detail: ogc::description(*layer).to_owned(),
    };
    let page = Page::new(atlas, "Collections", lead, "/collections?f=json".to_owned());
    page.links("Layers", Layer::ALL.iter().map(line).collect()).respond()
}

pub(super) fn collection(atlas: &ServedAtlas, layer: Layer) -> Result<Response, Problem> {
    let collection = atlas.contents.layer(layer)?.collection();
    let base_path = format!("/collections/{layer}");
    let mut lines = vec![
        Line::to(format!("Features ({})", collection.table.get().rows()), format!("{base_path}/items?f=html")),
        Line::to(SchemaKind::Schema.title(), format!("{base_path}/schema?f=html")),
        Line::to(SchemaKind::Queryables.title(), format!("{base_path}/queryables?f=html")),
        Line::to(SchemaKind::Sortables.title(), format!("{base_path}/sortables?f=html")),
        Line::to("The whole layer as GeoPackage", format!("/export/{layer}.gpkg")),
    ];
    if ogc::has_tiles(layer) {
        lines.push(Line::to("Vector tiles", format!("{base_path}/tiles?f=html")));
    }
    let systems = atlas.contents.supported_crs().iter();
    let systems = systems.map(|crs| Line { detail: crs.name().to_owned(), ..Line::plain(crs.code()) }).collect();
    let mut page = Page::new(atlas, title(layer), ogc::description(layer), format!("{base_path}?f=json"));
    let rows = collection.table.get().rows();
    // Larger layers are sampled evenly.
    page.sketch =
        sketch(&collection, &(0..rows).step_by(rows.div_ceil(MAX_SKETCH_FEATURES).max(1)).collect::<Vec<_>>());
    page.breadcrumb("Collections", "/collections?f=html")
        .links("Contents", lines)
        .links("Coordinate reference systems", systems)
        .respond()
}

fn sketch(collection: &Collection<'_>, rows: &[usize]) -> Option<Sketch> {
    ogc::sketch(rows.iter().filter_map(|row| collection.table.get().geometry[*row].as_deref()))
}

pub(super) fn items(
    atlas: &ServedAtlas,
    query: &ItemsQuery,
    pairs: &[(String, String)],
    rows: &[usize],
    layer: Layer,
) -> Result<Response, Problem> {
    let collection = atlas.contents.layer(layer)?.collection();
    let table = collection.table.get();
    let page_rows: Vec<usize> =
        rows.iter().copied().skip(query.offset).take(query.limit.min(MAX_PAGE_FEATURES)).collect();
    let all: Vec<usize> = (1..table.columns.len()).take(LISTED_COLUMNS).collect();
    let columns =
        query.columns.as_ref().map_or(all, |columns| columns.iter().copied().take(MAX_PAGE_FEATURES).collect());
    let mut header_cells = vec!["Feature".to_owned()];
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
    let lead = format!(
        "{} of {} features, from number {}. Parameters: {}, and columns by name.",
        page_rows.len(),
        rows.len(),
        (query.offset + 1).min(rows.len()),
        ogc::PARAMETERS.join(", "),
    );
    let base_path = format!("/collections/{layer}");
    let json = format!("{base_path}/items{}", query_string(pairs, &[("f", "json".to_owned())]));
    let mut page = Page::new(atlas, format!("{}: features", title(layer)), lead, json);
    page.sketch = sketch(&collection, &page_rows);
    // The links of the JSON representation, pointing to HTML.
    let page_links = ogc::page_links(&base_path, pairs, query, rows.len(), page_rows.len());
    let page_links = page_links.into_iter().filter(|link| ["next", "prev"].contains(&link.rel));
    page.pagination =
        page_links.map(|link| ogc::Link { href: link.href.replacen("f=json", "f=html", 1), ..link }).collect();
    let section = Section {
        heading: "Features".to_owned(),
        header_cells,
        rows: page_rows.iter().map(row).collect(),
        ..Section::default()
    };
    page.sections.push(section);
    page.breadcrumb("Collections", "/collections?f=html")
        .breadcrumb(title(layer), format!("{base_path}?f=html"))
        .respond()
}

pub(super) fn item(atlas: &ServedAtlas, layer: Layer, row: usize, id: &str) -> Result<Response, Problem> {
    let collection = atlas.contents.layer(layer)?.collection();
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
    let lead = "Values are empty where a number is not known or not published.";
    let name = table.columns.iter().find(|column| column.quantity.name() == "name");
    let name = name.map(|column| cell_text(&ogc::cell(&column.values, row))).filter(|name| !name.is_empty());
    let mut page = Page::new(atlas, name.as_deref().unwrap_or(id), lead, format!("{feature_path}?f=json"));
    page.sketch = sketch(&collection, &[row]);
    page.breadcrumb("Collections", "/collections?f=html")
        .breadcrumb(title(layer), format!("{base_path}?f=html"))
        .breadcrumb("Features", format!("{base_path}/items?f=html"))
        .table("Values", &["What", "Value", "Unit", "Column"], cells.collect())
        .respond()
}

/// Formats a cell.
fn cell_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

pub(super) fn schema(atlas: &ServedAtlas, layer: Layer, kind: SchemaKind, schema: &Value) -> Result<Response, Problem> {
    let base_path = format!("/collections/{layer}");
    let of = |property: &Value, key: &str| Line::plain(property[key].as_str().unwrap_or_default());
    let properties = schema["properties"].as_object().into_iter().flatten().map(|(name, property)| {
        let ty = if property["type"].is_null() { Line::plain("geometry") } else { of(property, "type") };
        vec![Line::plain(name), ty, of(property, "x-ogc-unit"), of(property, "title"), of(property, "description")]
    });
    // An example query that works for this layer.
    let mut properties_of_layer = schema["properties"].as_object().into_iter().flatten();
    let number =
        properties_of_layer.find(|(_, property)| property["type"] == "number").map_or("id", |(name, _)| name.as_str());
    let lead = match kind {
        SchemaKind::Schema => {
            "Every feature has these columns; null where a number is not known or not published.".to_owned()
        }
        SchemaKind::Queryables => {
            format!("Use filter=… in CQL2, such as {number} > 10, or by a column's name and value.")
        }
        SchemaKind::Sortables => {
            format!("Use sortby=-{number},name; a minus puts the largest first. Unknown values come last.")
        }
    };
    let title_of = format!("{}: {}", title(layer), kind.title().to_lowercase());
    let page = Page::new(atlas, title_of, lead, format!("{base_path}/{}?f=json", kind.name()));
    page.breadcrumb("Collections", "/collections?f=html")
        .breadcrumb(title(layer), format!("{base_path}?f=html"))
        .table("Columns", &["Name", "Type", "Unit", "Label", "Description"], properties.collect())
        .respond()
}

/// The tilesets of the dataset or of a collection.
pub(super) fn tilesets(atlas: &ServedAtlas, layer: Option<Layer>) -> Result<Response, Problem> {
    let base_path = layer.map_or_else(String::new, |layer| format!("/collections/{layer}"));
    let lead = "Mapbox Vector Tiles in one grid, that of web maps.";
    let page = with_breadcrumbs(Page::new(atlas, "Vector tiles", lead, format!("{base_path}/tiles?f=json")), layer);
    page.links(
        "Tile sets",
        vec![Line::to(TILE_MATRIX_SET_ID, format!("{base_path}/tiles/{TILE_MATRIX_SET_ID}?f=html"))],
    )
    .respond()
}

/// A tileset.
pub(super) fn tileset(atlas: &ServedAtlas, layer: Option<Layer>, document: &Value) -> Result<Response, Problem> {
    let base_path = layer.map_or_else(String::new, |layer| format!("/collections/{layer}"));
    let lead = format!(
        "{base_path}/tiles/{TILE_MATRIX_SET_ID}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}: the row before the column."
    );
    let layers = document["layers"].as_array().into_iter().flatten().map(|layer| Line {
        text: layer["id"].as_str().unwrap_or_default().to_owned(),
        detail: layer["description"].as_str().unwrap_or_default().to_owned(),
        href: None,
    });
    let page = with_breadcrumbs(
        Page::new(atlas, TILE_MATRIX_SET_ID, lead, format!("{base_path}/tiles/{TILE_MATRIX_SET_ID}?f=json")),
        layer,
    );
    page.breadcrumb("Vector tiles", format!("{base_path}/tiles?f=html"))
        .links("Layers", layers.collect())
        .links("Grid", vec![Line::to(TILE_MATRIX_SET_ID, format!("/tileMatrixSets/{TILE_MATRIX_SET_ID}?f=html"))])
        .respond()
}

fn with_breadcrumbs(page: Page<'_>, layer: Option<Layer>) -> Page<'_> {
    match layer {
        None => page,
        Some(layer) => page
            .breadcrumb("Collections", "/collections?f=html")
            .breadcrumb(title(layer), format!("/collections/{layer}?f=html")),
    }
}

/// The list of tile matrix sets.
pub(super) fn tile_matrix_sets(atlas: &ServedAtlas) -> Result<Response, Problem> {
    let page = Page::new(atlas, "Grids of tiles", "How tiles lie on the globe.", "/tileMatrixSets?f=json".to_owned());
    page.links("Grids", vec![Line::to(TILE_MATRIX_SET_ID, format!("/tileMatrixSets/{TILE_MATRIX_SET_ID}?f=html"))])
        .respond()
}

/// The tile matrix set.
pub(super) fn tile_matrix_set(atlas: &ServedAtlas, document: &Value) -> Result<Response, Problem> {
    let rows = document["tileMatrices"].as_array().into_iter().flatten().map(|matrix| {
        ["id", "scaleDenominator", "cellSize", "matrixWidth"]
            .iter()
            .map(|key| Line::plain(cell_text(&matrix[key])))
            .collect()
    });
    let lead = "Web Mercator in squares: each zoom has four times as many as the one before.";
    let page = Page::new(atlas, TILE_MATRIX_SET_ID, lead, format!("/tileMatrixSets/{TILE_MATRIX_SET_ID}?f=json"));
    page.breadcrumb("Grids of tiles", "/tileMatrixSets?f=html")
        .table("Zooms", &["Zoom", "Scale 1 to", "Meters to a pixel", "Tiles from west to east"], rows.collect())
        .respond()
}

/// The API definition, grouped by tag.
pub(super) fn api(atlas: &ServedAtlas, document: &Value) -> Result<Response, Problem> {
    let lead = "Every address, its parameters and the formats of its answers. Errors are problem+json.";
    let mut page = Page::new(atlas, "For programs", lead, "/api?f=json".to_owned());
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
        let header_cells = ["Address", "Method", "What", "Parameters", "Formats"];
        page = page.table(tag["name"].as_str().unwrap_or_default(), &header_cells, rows.collect());
    }
    page.respond()
}
