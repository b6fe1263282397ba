//! The resources of OGC API as pages for people.

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::domain::Layer;
use crate::http::form::VARY;
use crate::http::problem::Problem;
use crate::http::served::Served;
use crate::ogc::{self, Asked, Collection, GRID, Kind, Sketch, query, segment, title};

#[derive(Template)]
#[template(path = "resource.html")]
pub(super) struct Page<'a> {
    pub(super) study: &'a str,
    pub(super) program: &'static str,
    pub(super) title: String,
    pub(super) lead: String,
    /// The pages above this one.
    pub(super) trail: Vec<(&'static str, String)>,
    /// The same for programs.
    pub(super) json: String,
    pub(super) sketch: Option<Sketch>,
    /// The pages before and after.
    pub(super) turns: Vec<ogc::Link>,
    pub(super) sections: Vec<Section>,
}

#[derive(Default)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) lines: Vec<Line>,
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Vec<Line>>,
}

/// Some text, where it leads, and what follows it.
#[derive(Default)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) href: Option<String>,
    pub(super) more: String,
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
    pub(super) fn new(atlas: &'a Served, title: impl Into<String>, lead: impl Into<String>, json: String) -> Self {
        Self {
            study: &atlas.contents.provenance.study.name,
            program: concat!("Gapatlas ", env!("CARGO_PKG_VERSION")),
            title: title.into(),
            lead: lead.into(),
            trail: Vec::new(),
            json,
            sketch: None,
            turns: Vec::new(),
            sections: Vec::new(),
        }
    }

    pub(super) fn under(mut self, name: &'static str, href: impl Into<String>) -> Self {
        self.trail.push((name, href.into()));
        self
    }

    pub(super) fn links(mut self, heading: &str, lines: Vec<Line>) -> Self {
        self.sections.push(Section { heading: heading.to_owned(), lines, ..Section::default() });
        self
    }

    pub(super) fn table(mut self, heading: &str, head: &[&str], rows: Vec<Vec<Line>>) -> Self {
        let head = head.iter().map(ToString::to_string).collect();
        self.sections.push(Section { heading: heading.to_owned(), head, rows, ..Section::default() });
        self
    }

    pub(super) fn answer(&self) -> Result<Response, Problem> {
        let page = self.render().map_err(Problem::internal)?;
        Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8"), VARY], page).into_response())
    }
}

/// Most features of a page for people: more are a download.
const MOST: usize = 1_000;
/// Most features of the small map of a whole layer.
const DRAWN: usize = 4_000;
/// How many columns such a page shows beside the name of a feature; the feature's own page has all.
const SHOWN: usize = 6;

pub(super) fn conformance(atlas: &Served) -> Result<Response, Problem> {
    let lead = "The classes of standards of the Open Geospatial Consortium that this service keeps to.";
    let lines = ogc::CONFORMANCE.iter().map(|class| Line::plain(*class)).collect();
    let page = Page::new(atlas, "Standards", lead, "/conformance?f=json".to_owned());
    page.links("Conformance classes", lines).answer()
}

pub(super) fn collections(atlas: &Served) -> Result<Response, Problem> {
    let lead = "The layers of the atlas as features, for GIS programs and people.";
    let one = |layer: &Layer| Line {
        text: title(*layer).to_owned(),
        href: Some(format!("/collections/{layer}?f=html")),
        more: ogc::description(*layer).to_owned(),
    };
    let page = Page::new(atlas, "Collections", lead, "/collections?f=json".to_owned());
    page.links("Layers", Layer::ALL.iter().map(one).collect()).answer()
}

pub(super) fn collection(atlas: &Served, layer: Layer) -> Result<Response, Problem> {
    let own = atlas.contents.layer(layer)?.collection();
    let at = format!("/collections/{layer}");
    let mut lines = vec![
        Line::to(format!("Features ({})", own.table.get().rows()), format!("{at}/items?f=html")),
        Line::to(Kind::Schema.title(), format!("{at}/schema?f=html")),
        Line::to(Kind::Queryables.title(), format!("{at}/queryables?f=html")),
        Line::to(Kind::Sortables.title(), format!("{at}/sortables?f=html")),
        Line::to("All as GeoPackage", format!("/export/{layer}.gpkg")),
    ];
    if ogc::has_tiles(layer) {
        lines.push(Line::to("Vector tiles", format!("{at}/tiles?f=html")));
    }
    let systems = atlas.contents.systems().iter();
    let systems = systems.map(|crs| Line { more: crs.name().to_owned(), ..Line::plain(crs.short()) }).collect();
    let mut page = Page::new(atlas, title(layer), ogc::description(layer), format!("{at}?f=json"));
    let rows = own.table.get().rows();
    // Of more, some from everywhere.
    page.sketch = sketch(&own, &(0..rows).step_by(rows.div_ceil(DRAWN).max(1)).collect::<Vec<_>>());
    page.under("Collections", "/collections?f=html")
        .links("What there is", lines)
        .links("Coordinate reference systems", systems)
        .answer()
}

fn sketch(own: &Collection<'_>, rows: &[usize]) -> Option<Sketch> {
    ogc::sketch(rows.iter().filter_map(|row| own.table.get().geometry[*row].as_deref()))
}

pub(super) fn items(
    atlas: &Served,
    asked: &Asked,
    pairs: &[(String, String)],
    rows: &[usize],
    layer: Layer,
) -> Result<Response, Problem> {
    let own = atlas.contents.layer(layer)?.collection();
    let table = own.table.get();
    let shown: Vec<usize> = rows.iter().copied().skip(asked.offset).take(asked.limit.min(MOST)).collect();
    let all: Vec<usize> = (1..table.columns.len()).take(SHOWN).collect();
    let columns = asked.columns.as_ref().map_or(all, |columns| columns.iter().copied().take(MOST).collect());
    let mut head = vec!["Feature".to_owned()];
    let label = |column: &usize| own.dictionary.entries.get(*column).map(|entry| entry.words.label.clone());
    head.extend(columns.iter().filter_map(label));
    let row = |row: &usize| {
        let id = own.id(*row).unwrap_or_default();
        let href = format!("/collections/{layer}/items/{}?f=html", segment(&id));
        let link = Line::to(id, href);
        let cells = columns.iter().filter_map(|column| table.columns.get(*column));
        std::iter::once(link).chain(cells.map(|column| Line::plain(text(&ogc::cell(&column.values, *row))))).collect()
    };
    let lead = format!(
        "{} of {} features, from number {}. Parameters choose: {}, and columns by name.",
        shown.len(),
        rows.len(),
        (asked.offset + 1).min(rows.len()),
        ogc::PARAMETERS.join(", "),
    );
    let at = format!("/collections/{layer}");
    let json = format!("{at}/items{}", query(pairs, &[("f", "json".to_owned())]));
    let mut page = Page::new(atlas, format!("{}: features", title(layer)), lead, json);
    page.sketch = sketch(&own, &shown);
    // The same links as for programs, and to pages.
    let turns = ogc::turns(&at, pairs, asked, rows.len(), shown.len());
    let turns = turns.into_iter().filter(|link| ["next", "prev"].contains(&link.rel));
    page.turns = turns.map(|link| ogc::Link { href: link.href.replacen("f=json", "f=html", 1), ..link }).collect();
    let section =
        Section { heading: "Features".to_owned(), head, rows: shown.iter().map(row).collect(), ..Section::default() };
    page.sections.push(section);
    page.under("Collections", "/collections?f=html").under(title(layer), format!("{at}?f=html")).answer()
}

pub(super) fn item(atlas: &Served, layer: Layer, row: usize, id: &str) -> Result<Response, Problem> {
    let own = atlas.contents.layer(layer)?.collection();
    let table = own.table.get();
    let at = format!("/collections/{layer}");
    let here = format!("{at}/items/{}", segment(id));
    let cells = table.columns.iter().zip(&own.dictionary.entries).map(|(column, entry)| {
        let value = text(&ogc::cell(&column.values, row));
        vec![
            Line::plain(&entry.words.label),
            Line::plain(value),
            Line::plain(entry.words.unit),
            Line::plain(&entry.name),
        ]
    });
    let lead = "Nothing is said where a number is not known or not published.";
    let name = table.columns.iter().find(|column| column.quantity.name() == "name");
    let name = name.map(|column| text(&ogc::cell(&column.values, row))).filter(|name| !name.is_empty());
    let mut page = Page::new(atlas, name.as_deref().unwrap_or(id), lead, format!("{here}?f=json"));
    page.sketch = sketch(&own, &[row]);
    page.under("Collections", "/collections?f=html")
        .under(title(layer), format!("{at}?f=html"))
        .under("Features", format!("{at}/items?f=html"))
        .table("What is known", &["What", "Value", "Unit", "Column"], cells.collect())
        .answer()
}

/// A cell for people.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

pub(super) fn schema(atlas: &Served, layer: Layer, kind: Kind, schema: &Value) -> Result<Response, Problem> {
    let at = format!("/collections/{layer}");
    let of = |property: &Value, key: &str| Line::plain(property[key].as_str().unwrap_or_default());
    let properties = schema["properties"].as_object().into_iter().flatten().map(|(name, property)| {
        let ty = if property["type"].is_null() { Line::plain("geometry") } else { of(property, "type") };
        vec![Line::plain(name), ty, of(property, "x-ogc-unit"), of(property, "title"), of(property, "description")]
    });
    // An example that can be asked of this layer.
    let mut own = schema["properties"].as_object().into_iter().flatten();
    let number = own.find(|(_, property)| property["type"] == "number").map_or("id", |(name, _)| name.as_str());
    let lead = match kind {
        Kind::Schema => "Every feature has these; null where a number is not known or not published.".to_owned(),
        Kind::Queryables => {
            format!("Ask with filter=… in CQL2, such as {number} > 10, or by a column's name and value.")
        }
        Kind::Sortables => {
            format!("Ask with sortby=-{number},name; a minus for the largest first. What is not known is last.")
        }
    };
    let title_of = format!("{}: {}", title(layer), kind.title().to_lowercase());
    let page = Page::new(atlas, title_of, lead, format!("{at}/{}?f=json", kind.name()));
    page.under("Collections", "/collections?f=html")
        .under(title(layer), format!("{at}?f=html"))
        .table("Columns", &["Name", "Type", "Unit", "Label", "Description"], properties.collect())
        .answer()
}

/// Tile sets of the service or of a collection.
pub(super) fn tilesets(atlas: &Served, layer: Option<Layer>) -> Result<Response, Problem> {
    let at = layer.map_or_else(String::new, |layer| format!("/collections/{layer}"));
    let lead = "Mapbox Vector Tiles in one grid, that of web maps.";
    let page = trail(Page::new(atlas, "Vector tiles", lead, format!("{at}/tiles?f=json")), layer);
    page.links("Tile sets", vec![Line::to(GRID, format!("{at}/tiles/{GRID}?f=html"))]).answer()
}

/// A tile set.
pub(super) fn tileset(atlas: &Served, layer: Option<Layer>, told: &Value) -> Result<Response, Problem> {
    let at = layer.map_or_else(String::new, |layer| format!("/collections/{layer}"));
    let lead = format!("{at}/tiles/{GRID}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}: the row before the column.");
    let layers = told["layers"].as_array().into_iter().flatten().map(|layer| Line {
        text: layer["id"].as_str().unwrap_or_default().to_owned(),
        more: layer["description"].as_str().unwrap_or_default().to_owned(),
        href: None,
    });
    let page = trail(Page::new(atlas, GRID, lead, format!("{at}/tiles/{GRID}?f=json")), layer);
    page.under("Vector tiles", format!("{at}/tiles?f=html"))
        .links("Layers", layers.collect())
        .links("Grid", vec![Line::to(GRID, format!("/tileMatrixSets/{GRID}?f=html"))])
        .answer()
}

fn trail(page: Page<'_>, layer: Option<Layer>) -> Page<'_> {
    match layer {
        None => page,
        Some(layer) => {
            page.under("Collections", "/collections?f=html").under(title(layer), format!("/collections/{layer}?f=html"))
        }
    }
}

/// The grids of tiles.
pub(super) fn grids(atlas: &Served) -> Result<Response, Problem> {
    let page = Page::new(atlas, "Grids of tiles", "How tiles lie on the globe.", "/tileMatrixSets?f=json".to_owned());
    page.links("Grids", vec![Line::to(GRID, format!("/tileMatrixSets/{GRID}?f=html"))]).answer()
}

/// The grid.
pub(super) fn grid(atlas: &Served, told: &Value) -> Result<Response, Problem> {
    let rows = told["tileMatrices"].as_array().into_iter().flatten().map(|matrix| {
        ["id", "scaleDenominator", "cellSize", "matrixWidth"]
            .iter()
            .map(|key| Line::plain(text(&matrix[key])))
            .collect()
    });
    let lead = "Web Mercator in squares: each zoom has four times as many as the one before.";
    let page = Page::new(atlas, GRID, lead, format!("/tileMatrixSets/{GRID}?f=json"));
    page.under("Grids of tiles", "/tileMatrixSets?f=html")
        .table("Zooms", &["Zoom", "Scale 1 to", "Meters to a pixel", "Tiles from west to east"], rows.collect())
        .answer()
}

/// The description of the service, topic by topic.
pub(super) fn api(atlas: &Served, document: &Value) -> Result<Response, Problem> {
    let lead = "Every address, what may be asked of it, and in which forms it answers. What goes wrong is said as problem+json.";
    let mut page = Page::new(atlas, "For programs", lead, "/api?f=json".to_owned());
    let text_of = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    for topic in document["tags"].as_array().into_iter().flatten() {
        let paths = document["paths"].as_object().into_iter().flatten();
        let operations = paths.flat_map(|(path, item)| {
            item.as_object().into_iter().flatten().map(move |(method, operation)| (path, method, operation))
        });
        let own = operations.filter(|(_, _, operation)| operation["tags"][0] == topic["name"]);
        let rows = own.map(|(path, method, operation)| {
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let parameters = parameters.filter(|parameter| parameter["in"] == "query");
            let names: Vec<String> = parameters.map(|parameter| text_of(&parameter["name"])).collect();
            let kinds = operation["responses"]["200"]["content"].as_object().into_iter().flatten();
            // The version of a form is for programs.
            let kinds: Vec<&str> = kinds.filter_map(|(kind, _)| kind.split(';').next()).collect();
            // What is complete can be looked at.
            let is_whole = method == "get" && !path.contains('{');
            let address = if is_whole { Line::to(path.as_str(), path.as_str()) } else { Line::plain(path.as_str()) };
            vec![
                address,
                Line::plain(method.to_uppercase()),
                Line::plain(text_of(&operation["summary"])),
                Line::plain(names.join(", ")),
                Line::plain(kinds.join(", ")),
            ]
        });
        let head = ["Address", "Method", "What", "Parameters", "Forms"];
        page = page.table(topic["name"].as_str().unwrap_or_default(), &head, rows.collect());
    }
    page.answer()
}
