//! The landing page.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gapatlas_text::{Text, markup, message, without_languages};

use crate::domain::{AreaKind, Finding, Layer, Quantity};
use crate::http::app::App;
use crate::http::request::language::LanguageQuery;
use crate::http::request::negotiation::{Negotiation, Representation};
use crate::http::request::origin::Origin;
use crate::http::request::parameters::{NoParameters, Parameters};
use crate::http::response::documents::{html, json};
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::{Contents, PublishedLayer};
use crate::ogc;
use crate::report;
use crate::write::method;

#[derive(Template)]
#[template(path = "landing.html")]
pub(crate) struct Landing<'a> {
    text: &'a Text,
    /// What addresses of other pages end with, so that the chosen language goes with them.
    language_query: &'a str,
    browser_title: String,
    name: String,
    program: &'static str,
    counts: String,
    kinds: Vec<AreaGroup<'a>>,
    layers: [(Layer, String); 4],
    standards: Vec<String>,
    /// HTML: an address, and what it is for.
    addresses: [String; 7],
    findings: Vec<String>,
    /// The sources as HTML, with their addresses.
    sources: Vec<(String, Option<String>)>,
    method: Vec<String>,
}

/// The areas of one kind.
struct AreaGroup<'a> {
    label: String,
    areas: Vec<Area<'a>>,
}

struct Area<'a> {
    id: &'a str,
    name: String,
}

pub(crate) async fn landing(
    State(app): State<App>,
    Origin(origin): Origin,
    LanguageQuery(query): LanguageQuery,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    let atlas = app.atlas();
    if negotiation.representation == Representation::Json {
        return Ok(json(
            "application/json",
            &ogc::landing(negotiation.text, &origin, &negotiation.text.local(&atlas.contents.provenance.study.name)),
        ));
    }
    html(&page(negotiation.text.for_html(), &query, &atlas.contents))
}

/// The style sheet of all HTML pages.
pub(crate) async fn stylesheet(_: Parameters<NoParameters>) -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "text/css; charset=utf-8")],
        concat!(include_str!("../../../templates/landing.css"), include_str!("../../../templates/languages.css")),
    )
}

pub(crate) fn page<'a>(text: &'a Text, language_query: &'a str, atlas: &'a Contents) -> Landing<'a> {
    let study = &atlas.provenance.study;
    let row_count = |layer: &PublishedLayer| layer.table.get().rows();
    let name = text.local(&study.name);
    let layer = |layer: Layer| (layer, text.message(&format!("landing-layer-{layer}"), &[]));
    Landing {
        text,
        language_query,
        browser_title: message!(text, "page-title", page = &name, study = "Gapatlas"),
        name,
        program: concat!("Gapatlas ", env!("CARGO_PKG_VERSION")),
        counts: message!(
            text,
            "landing-counts",
            tracts = row_count(&atlas.tracts),
            sites = row_count(&atlas.sites),
            // The last row is the whole region.
            areas = row_count(&atlas.areas).saturating_sub(1)
        ),
        kinds: kinds(text, atlas),
        layers: [Layer::Tracts, Layer::Gaps, Layer::Areas, Layer::Sites].map(layer),
        standards: standards(text, atlas),
        addresses: [
            markup!(text, "landing-collections"),
            markup!(text, "landing-api"),
            markup!(text, "landing-tiles"),
            markup!(text, "landing-tilejson"),
            markup!(text, "landing-style"),
            markup!(text, "landing-atlas"),
            markup!(text, "landing-tables"),
        ],
        findings: findings(text, &atlas.findings),
        sources: sources(text, atlas),
        method: method(&atlas.provenance, text),
    }
}

/// The standards and combinations, each with the people whom it is about.
fn standards(text: &Text, atlas: &Contents) -> Vec<String> {
    let (study, indicators) = (&atlas.provenance.study, &atlas.provenance.indicators);
    let sentences = study.criteria().into_iter().map(|criterion| {
        let label = text.criterion(criterion, &study.themes);
        let people = indicators.iter().find(|entry| entry.indicator.id == *criterion.people());
        let people = people.map_or_else(|| criterion.people().to_string(), |entry| text.indicator(&entry.indicator));
        message!(text, "landing-standard", people = people, standard = label)
    });
    sentences.collect()
}

/// The number of findings of each kind.
fn findings(text: &Text, findings: &[Finding]) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(text.kind_title(&finding.kind)).or_default() += 1;
    }
    let lines = counts.iter().map(|(title, count)| message!(text, "landing-finding", title = title, count = *count));
    lines.collect()
}

/// The sources as HTML, each with its address.
fn sources(text: &Text, atlas: &Contents) -> Vec<(String, Option<String>)> {
    let cited = report::sources(text, &atlas.provenance).into_iter();
    cited.map(|source| (report::source_html(text, &source), source.address)).collect()
}

/// Areas grouped by kind and sorted by name, the whole region first.
fn kinds<'a>(text: &Text, atlas: &'a Contents) -> Vec<AreaGroup<'a>> {
    let table = atlas.areas.table.get();
    let texts = |quantity: &Quantity| table.texts(quantity).unwrap_or_default();
    let own = atlas.provenance.study.language;
    let mut kinds: BTreeMap<&str, Vec<Area<'_>>> = BTreeMap::new();
    for (row, (id, kind)) in texts(&Quantity::Id).iter().zip(texts(&Quantity::AreaKind)).enumerate() {
        if let (Some(id), Some(kind)) = (id, kind) {
            let name = text.area_name(table, row, own).unwrap_or_else(|| id.clone());
            kinds.entry(kind).or_default().push(Area { id, name });
        }
    }
    let region = AreaKind::region();
    let mut sorted: Vec<(&str, Vec<Area<'_>>)> = kinds.into_iter().collect();
    sorted.sort_by_key(|(kind, _)| *kind != region.as_str());
    let labels = &atlas.provenance.study.area_kinds;
    let label = |kind: &str| labels.iter().find(|(own, _)| own.as_str() == kind).map(|(_, label)| text.local(label));
    let groups = sorted.into_iter().map(|(kind, mut areas)| {
        areas.sort_by_cached_key(|area| without_languages(&area.name));
        AreaGroup { label: label(kind).unwrap_or_else(|| message!(text, "landing-region")), areas }
    });
    groups.collect()
}
