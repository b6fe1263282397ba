//! The landing page.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::domain::{AreaKind, Quantity};
use crate::http::App;
use crate::http::features::json;
use crate::http::middleware::{NoParameters, Parameters};
use crate::http::negotiation::{Negotiation, Representation, VARY};
use crate::http::origin::Origin;
use crate::http::problem::Problem;
use crate::http::served_atlas::{Contents, PublishedLayer};
use crate::ogc;
use crate::words;
use crate::write::method;

#[derive(Template)]
#[template(path = "landing.html")]
struct Landing<'a> {
    name: &'a str,
    program: &'static str,
    counts: String,
    kinds: Vec<AreaGroup<'a>>,
    layers: [(&'static str, &'static str); 4],
    standards: Vec<String>,
    findings: Vec<(&'static str, usize)>,
    method: Vec<String>,
}

/// The areas of one kind.
struct AreaGroup<'a> {
    label: &'a str,
    areas: Vec<Area<'a>>,
}

struct Area<'a> {
    id: &'a str,
    name: &'a str,
}

pub(super) async fn landing(
    State(app): State<App>,
    Origin(origin): Origin,
    negotiation: Negotiation,
) -> Result<Response, Problem> {
    negotiation.reject_other_params()?;
    let atlas = app.atlas();
    if negotiation.representation == Representation::Json {
        return Ok(json("application/json", &ogc::landing(&origin, &atlas.contents.provenance.study.name)));
    }
    let page = page(&atlas.contents).render().map_err(Problem::internal)?;
    Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8"), VARY], page).into_response())
}

/// The style sheet of all HTML pages.
pub(super) async fn stylesheet(_: Parameters<NoParameters>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("../../templates/landing.css"))
}

fn page(atlas: &Contents) -> Landing<'_> {
    let (study, indicators) = (&atlas.provenance.study, &atlas.provenance.indicators);
    let row_count = |layer: &PublishedLayer| layer.table.get().rows();
    let count = |number: usize, what: &str| format!("{} {what}", words::integer(number));
    let counts = [
        count(row_count(&atlas.tracts), "census tracts"),
        count(row_count(&atlas.sites), "sites"),
        // The last row is the whole region.
        count(row_count(&atlas.areas).saturating_sub(1), "planning areas"),
    ];
    let mut findings: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &atlas.findings {
        *findings.entry(words::kind_title(&finding.kind)).or_default() += 1;
    }
    Landing {
        name: &study.name,
        program: concat!("Gapatlas ", env!("CARGO_PKG_VERSION")),
        counts: counts.join(", "),
        kinds: kinds(atlas),
        layers: [
            ("tracts", "every number of every census tract, with its outline"),
            ("gaps", "people without access, a row for each tract and standard"),
            ("areas", "the same numbers for planning areas and the whole region"),
            ("sites", "the places that people need to reach"),
        ],
        standards: study
            .standards
            .iter()
            .map(|standard| {
                let label = words::standard(
                    (&standard.theme, &study.themes),
                    standard.within,
                    &standard.mode,
                    &standard.requirements,
                );
                let people = indicators.iter().find(|entry| entry.indicator.id == standard.people);
                let people = people.map_or(standard.people.as_str(), |entry| entry.indicator.id.as_str());
                format!("{people}: without {label}")
            })
            .collect(),
        findings: findings.into_iter().collect(),
        method: method(&atlas.provenance, gapatlas_text::Text::english()),
    }
}

/// Areas grouped by kind and sorted by name, the whole region first.
fn kinds(atlas: &Contents) -> Vec<AreaGroup<'_>> {
    let table = atlas.areas.table.get();
    let texts = |quantity: &Quantity| table.texts(quantity).unwrap_or_default();
    let columns = texts(&Quantity::Id).iter().zip(texts(&Quantity::AreaKind)).zip(texts(&Quantity::Name));
    let mut kinds: BTreeMap<&str, Vec<Area<'_>>> = BTreeMap::new();
    for ((id, kind), name) in columns {
        if let (Some(id), Some(kind)) = (id, kind) {
            kinds.entry(kind).or_default().push(Area { id, name: name.as_deref().unwrap_or(id) });
        }
    }
    let region = AreaKind::region();
    let mut sorted: Vec<(&str, Vec<Area<'_>>)> = kinds.into_iter().collect();
    sorted.sort_by_key(|(kind, _)| *kind != region.as_str());
    let labels = &atlas.provenance.study.area_kinds;
    let label =
        |kind: &str| labels.iter().find(|(area_kind, _)| area_kind.as_str() == kind).map(|(_, label)| label.as_str());
    let groups = sorted.into_iter().map(|(kind, mut areas)| {
        areas.sort_by(|a, b| a.name.cmp(b.name));
        AreaGroup { label: label(kind).unwrap_or("The whole region"), areas }
    });
    groups.collect()
}
