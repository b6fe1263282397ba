//! The HTML page of an OGC API resource: a heading, what is below it as lists and tables, and where it is.

use askama::Template;
use axum::response::Response;
use gapatlas_text::{Text, message};

use crate::domain::Layer;
use crate::http::response::documents::html;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::ogc::Sketch;

/// What every page is made from: the language, and the atlas.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) text: &'static Text,
    pub(crate) atlas: &'a ServedAtlas,
}

#[derive(Template)]
#[template(path = "resource.html")]
pub(crate) struct Page<'a> {
    text: &'a Text,
    study: String,
    program: &'static str,
    browser_title: String,
    title: String,
    lead: String,
    /// Breadcrumbs: title and URL.
    breadcrumbs: Vec<(String, String)>,
    /// URL of the JSON representation.
    json: String,
    pub(crate) sketch: Option<Sketch>,
    /// Links to the previous and the next page.
    pub(crate) pagination: Vec<PageLink>,
    sections: Vec<Section>,
}

/// A link to another page of the same list.
pub(crate) struct PageLink {
    pub(crate) rel: &'static str,
    pub(crate) title: String,
    pub(crate) href: String,
}

#[derive(Default)]
pub(crate) struct Section {
    heading: String,
    lines: Vec<Line>,
    header_cells: Vec<String>,
    rows: Vec<Vec<Line>>,
}

/// Text, its link, and the text after it.
#[derive(Default)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) href: Option<String>,
    pub(crate) detail: String,
}

impl Line {
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(crate) fn to(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: Some(href.into()), ..Self::default() }
    }
}

impl<'a> View<'a> {
    /// Pages in the language of these texts.
    pub(crate) fn new(text: &'static Text, atlas: &'a ServedAtlas) -> Self {
        Self { text: text.for_html(), atlas }
    }

    /// A message without variables.
    pub(crate) fn say(self, id: &str) -> String {
        self.text.message(id, &[])
    }

    pub(crate) fn page(self, title: String, lead: String, json: String) -> Page<'a> {
        let study = self.text.local(&self.atlas.contents.provenance.study.name);
        Page {
            text: self.text,
            browser_title: message!(self.text, "page-title", page = &title, study = &study),
            study,
            program: concat!("Gapatlas ", env!("CARGO_PKG_VERSION")),
            title,
            lead,
            breadcrumbs: Vec::new(),
            json,
            sketch: None,
            pagination: Vec::new(),
            sections: Vec::new(),
        }
    }

    /// The name of a layer.
    pub(crate) fn layer(self, layer: Layer) -> String {
        self.text.layer(layer)
    }

    /// What a layer has.
    pub(crate) fn description(self, layer: Layer) -> String {
        self.text.layer_description(layer)
    }
}

impl Page<'_> {
    pub(crate) fn breadcrumb(mut self, name: String, href: impl Into<String>) -> Self {
        self.breadcrumbs.push((name, href.into()));
        self
    }

    /// The way to the pages of a layer.
    pub(crate) fn below_layer(self, view: View<'_>, layer: Layer) -> Self {
        self.breadcrumb(view.say("page-collections"), "/collections?f=html")
            .breadcrumb(view.layer(layer), format!("/collections/{layer}?f=html"))
    }

    pub(crate) fn links(mut self, heading: String, lines: Vec<Line>) -> Self {
        self.sections.push(Section { heading, lines, ..Section::default() });
        self
    }

    pub(crate) fn table(mut self, heading: String, header_cells: Vec<String>, rows: Vec<Vec<Line>>) -> Self {
        self.sections.push(Section { heading, header_cells, rows, ..Section::default() });
        self
    }

    pub(crate) fn respond(&self) -> Result<Response, Problem> {
        html(self)
    }
}
