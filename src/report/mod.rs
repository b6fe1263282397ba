//! The report about one planning area, to print and to check.
//!
//! [`report`] makes the model; [`html()`], [`json`] and [`csv()`] write it in three formats. The output is
//! deterministic.

pub mod brief;
mod certainty;
mod chart;
mod csv;
mod drawing;
mod equity;
mod findings;
#[cfg(feature = "pdf")]
mod full;
mod gaps;
mod html;
mod lines;
mod map;
mod map_frame;
mod map_names;
mod markdown;
mod overlay;
mod own_area;
mod page;
mod pdf;
mod peers;
mod people;
mod ranking;
mod sentences;
mod site_details;
mod sources;
mod supply;
mod theme_sites;
mod topics;
mod tract_names;
mod xlsx;

use serde::Serialize;

use gapatlas_text::{Text, message};
use geo::Coord;

use crate::atlas::Provenance;
use crate::disclosure::Published;
use crate::domain::{AreaKind, Deadline, Extent, Finding, Interrupted, Quantity, Table};
use crate::results::{TableRow, TractCoverage};
use crate::write::method;

pub use csv::csv;
pub use drawing::Picture;

pub use equity::GroupAccess;
pub use findings::{FindingCount, ReportFindings};
pub use gaps::{AreaGap, AreaNotKnown, BarrierCount};
pub use html::{STYLE, html, source as source_html};
pub use map::{Locator, Map};
pub(crate) use map_frame::MapFrame;
pub use markdown::markdown;
pub use own_area::{FoundArea, OwnAreaError, check_outline, has_outline, outline, report_drawn, report_of};
pub use pdf::{Paper, PdfError, brief_pdf, report_pdf};
pub use people::{People, RegionPeople, Trend};
pub use site_details::{SiteDetails, SiteFact};
pub use sources::{FurtherFile, SourceEntry, sources};
pub use supply::{AreaSupply, SupplyBounds, area_supply};
pub use theme_sites::ThemeSites;
pub use topics::TopicStandards;
pub use xlsx::xlsx;

use gaps::ComparedArea;
use map::MapInputs;
use overlay::AreaOverlay;

/// What a report is made from: an atlas as published.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// The texts of the report, in its language.
    pub text: &'static Text,
    /// The provenance of the atlas.
    pub provenance: &'a Provenance,
    /// The layer of planning areas.
    pub areas: &'a Published<Table>,
    /// The layer of tracts.
    pub tracts: &'a Published<Table>,
    /// The layer of sites.
    pub sites: &'a Published<Table>,
    /// The data quality findings of the study.
    pub findings: &'a [Finding],
    /// When to stop.
    pub deadline: &'a Deadline,
}

/// A report. The names in its JSON are stable.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The texts in its language.
    #[serde(skip)]
    pub(super) text: &'static Text,
    /// `gapatlas-report`.
    pub format: &'static str,
    /// The version of the JSON format.
    pub version: u32,
    /// The language of its labels and sentences, as a tag of BCP 47.
    pub language: String,
    /// The program that wrote it.
    pub program: &'static str,
    /// The name of the study.
    pub study: String,
    /// The area of the report.
    pub area: Area,
    /// The confidence level of all margins of error: 0.9.
    pub confidence: f64,
    /// A summary in sentences.
    pub summary: Vec<String>,
    /// The results of all standards, in the order of the study.
    pub gaps: Vec<AreaGap>,
    /// The standards by topic.
    pub topics: Vec<TopicStandards>,
    /// Access by group.
    pub groups: Vec<GroupAccess>,
    /// Floating catchment measures; an own area has none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<AreaSupply>,
    /// The people of the area.
    pub people: Vec<People>,
    /// The sites in the area, by theme.
    #[serde(rename = "places")]
    pub theme_sites: Vec<ThemeSites>,
    /// Which sites are never mapped, by policy.
    pub not_mapped: String,
    /// The data quality findings.
    #[serde(rename = "doubts")]
    pub findings: ReportFindings,
    /// The files that were read. Elsewhere `sources` are positions in this list, from 1.
    pub sources: Vec<SourceEntry>,
    /// The methods, and how to read the numbers.
    pub method: Vec<String>,
    /// One map for each standard; none where the tracts have no outlines.
    #[serde(skip)]
    pub maps: Vec<Map>,
    /// The locator map.
    #[serde(skip)]
    pub locator: Option<Locator>,
}

impl Report {
    /// The last year of the newest data; 2000 where no file says it.
    fn newest_year(&self) -> u16 {
        let periods = self.sources.iter().filter_map(|source| source.period.as_deref());
        periods.filter_map(|period| period.rsplit(['-', '–']).next()?.trim().parse().ok()).max().unwrap_or(2000)
    }

    /// Whether it is about all of the region.
    fn is_region(&self) -> bool {
        self.area.id == AreaKind::region().as_str()
    }

    /// The share of the people concerned in the part of the region that the area is compared with, where it is not all of
    /// it for some standard.
    fn share_of_region(&self) -> Option<f64> {
        self.gaps.iter().filter_map(|gap| gap.region_known).filter(|part| *part < 1.0).reduce(f64::min)
    }
}

/// The area of a report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Area {
    /// Its id, such as `community-area-14`, or `region`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The kind of area.
    pub kind: String,
    /// The label of the kind.
    pub kind_label: String,
    /// The number of census tracts with more than 99 % of their land in the area.
    pub tracts_whole: usize,
    /// The number of tracts with a smaller share in it.
    pub tracts_in_part: usize,
    /// The share of the area within the tracts of the study, 0..=1, which the numbers are about.
    pub covered: f64,
    /// Whether it is compared with the region and the other areas of its kind. The region is not, nor is an area with
    /// too much outside the tracts.
    pub compared: bool,
}

/// The report of an area; `None` where no area has that id.
///
/// # Errors
/// Where the deadline passes or the work is cancelled.
pub fn report(inputs: &Inputs<'_>, area: &str) -> Result<Option<Report>, Interrupted> {
    on_plane(inputs, |inputs| report_on_plane(inputs, area))
}

/// Does something with the inputs where longitudes increase from west to east: across the antimeridian, those in the east
/// continue beyond 180 degrees.
fn on_plane<T>(inputs: &Inputs<'_>, make: impl FnOnce(&Inputs<'_>) -> T) -> T {
    let extent = Extent::of(inputs.tracts.get().geometry.iter().flatten().map(AsRef::as_ref));
    let Some(extent) = extent.filter(|extent| extent.crosses_antimeridian()) else { return make(inputs) };
    let plane = [inputs.areas, inputs.tracts, inputs.sites]
        .map(|table| table.moved(|place| Coord { x: extent.unwrapped(place.x), y: place.y }));
    let [areas, tracts, sites] = &plane;
    make(&Inputs { areas, tracts, sites, ..*inputs })
}

fn report_on_plane(inputs: &Inputs<'_>, area: &str) -> Result<Option<Report>, Interrupted> {
    let (text, provenance) = (inputs.text, inputs.provenance);
    let [areas, tracts, sites] = [inputs.areas, inputs.tracts, inputs.sites].map(Published::get);
    let ids = areas.texts(&Quantity::Id).unwrap_or_default();
    let find =
        |id: &str| ids.iter().position(|own| own.as_deref() == Some(id)).map(|row| TableRow { table: areas, row });
    let Some(own) = find(area) else { return Ok(None) };
    let overlay = overlay::overlay(areas.geometry[own.row].as_deref(), tracts, sites, inputs.deadline)?;
    let is_comparable = |row: usize| TractCoverage::of(areas, row).is_comparable();
    let is_compared = area != AreaKind::region().as_str() && is_comparable(own.row);
    let region = find(AreaKind::region().as_str()).filter(|_| is_compared);
    let all_peers = gaps::peers_of(areas, own.row);
    let (peers, peers_outside): (Vec<usize>, Vec<usize>) = all_peers.iter().partition(|&&peer| is_comparable(peer));
    let compared_area = ComparedArea { area: own, region, peers, peers_outside: peers_outside.len() };
    let description = description(inputs, own, area, &overlay, is_compared);
    let people = people::people(text, provenance, own, region);
    let gaps = gaps::gaps(text, provenance, inputs.findings, &compared_area);
    let (study, tracts) = (&provenance.study, inputs.tracts);
    let (criteria, themes) = (study.criteria(), &study.themes);
    let map_inputs = MapInputs {
        text,
        criteria: &criteria,
        gaps: &gaps,
        tracts,
        sites,
        themes,
        overlay: &overlay,
        areas,
        peers: &all_peers,
        language: study.language,
    };
    let report = Report {
        text,
        format: "gapatlas-report",
        version: 1,
        language: text.language().to_string(),
        program: concat!("gapatlas ", env!("CARGO_PKG_VERSION")),
        study: text.local(&provenance.study.name),
        summary: sentences::summary(text, &people, &gaps, &description),
        area: description,
        confidence: 0.9,
        maps: map::maps(&map_inputs),
        locator: map::locator(areas, own.row, &all_peers),
        gaps,
        topics: topics::topics(text, &criteria, themes),
        groups: equity::equity(text, provenance, own),
        measures: area_supply(text, provenance, inputs.findings, own, region),
        people,
        theme_sites: theme_sites::theme_sites(text, sites, themes, &overlay.sites),
        not_mapped: text.not_mapped(),
        findings: findings::report_findings(inputs, area, &overlay),
        sources: sources(text, provenance),
        method: method(provenance, text).into_iter().chain(sentences::method_of_reports(text, is_compared)).collect(),
    };
    Ok(Some(report))
}

/// The report as JSON, with a final newline.
///
/// # Errors
/// None expected: keys are strings and numbers are finite.
pub fn json(report: &Report) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(report).map(|text| text + "\n")
}

fn description(inputs: &Inputs<'_>, own: TableRow<'_>, id: &str, overlay: &AreaOverlay<'_>, compared: bool) -> Area {
    let kind = own.text(&Quantity::AreaKind).unwrap_or_default();
    let label =
        inputs.provenance.study.area_kinds.iter().find(|(known, _)| known.as_str() == kind).map(|(_, label)| label);
    // Files digitize the same border slightly differently.
    let tracts_whole = overlay.tracts.iter().filter(|(_, share)| *share > 0.99).count();
    Area {
        id: id.to_owned(),
        name: inputs
            .text
            .area_name(own.table, own.row, inputs.provenance.study.language)
            .unwrap_or_else(|| id.to_owned()),
        kind: kind.to_owned(),
        kind_label: match label {
            Some(label) => inputs.text.local(label),
            None => message!(inputs.text, "area-kind-region"),
        },
        tracts_whole,
        tracts_in_part: overlay.tracts.len() - tracts_whole,
        covered: TractCoverage::of(own.table, own.row).0,
        compared,
    }
}
