//! The report about one planning area, for people who print it and for those who check every number on it.
//!
//! [`report`] makes the model; [`html()`], [`json`] and [`csv()`] write the same numbers three ways. Nothing in it depends
//! on the day or the machine.

mod bounded;
mod chart;
mod compare;
mod cover;
mod csv;
mod doubts;
mod drawn;
mod equity;
mod figure;
mod frame;
mod gaps;
mod ground;
mod html;
mod map;
mod people;
mod places;
mod rank;
mod sentences;
mod sources;
mod topics;

use serde::Serialize;

use geo::Coord;

use crate::atlas::Provenance;
use crate::disclosure::{DRAWN, Published};
use crate::domain::{AreaKind, Deadline, Extent, Finding, Quantity, Stopped, Table};
use crate::words;
use crate::write::method;

pub(crate) use bounded::{Fractions, GapRow, is_comparable};
pub use compare::{Comparison, Peers};
pub use cover::Cover;
pub use csv::csv;
pub use doubts::{Doubts, Kind};
pub use drawn::{DrawnError, outline, report_drawn};
pub use equity::GroupAccess;
pub use figure::{Figure, Told};
pub use gaps::{AreaGap, AreaNotKnown, AreaStep};
pub use html::{STYLE, html};
pub use map::{Locator, Map};
pub use people::{People, RegionPeople, Trend};
pub use places::Places;
pub use rank::AreaRank;
pub use sources::SourceEntry;
pub use topics::TopicStandards;

use figure::Row;
use gaps::Standing;
use ground::Ground;
use map::Plan;

/// What a report is made of: an atlas without what may not leave the house.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// Where the atlas comes from.
    pub provenance: &'a Provenance,
    /// The layer of planning areas.
    pub areas: &'a Published<Table>,
    /// The layer of tracts.
    pub tracts: &'a Published<Table>,
    /// The layer of sites.
    pub sites: &'a Published<Table>,
    /// What is doubtful about the data.
    pub findings: &'a [Finding],
    /// Until when it may take.
    pub deadline: &'a Deadline,
}

/// A report. Its JSON has these names; they stay.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// `gapatlas-report`.
    pub format: &'static str,
    /// The version of the names in this JSON.
    pub version: u32,
    /// The program that wrote it.
    pub program: &'static str,
    /// The study that it is taken from.
    pub study: String,
    /// What it is about.
    pub area: Area,
    /// The level of all margins of error: 0.9.
    pub confidence: f64,
    /// The report in a paragraph.
    pub summary: Vec<String>,
    /// Who lacks access to what, in the order of the study.
    pub gaps: Vec<AreaGap>,
    /// The same standards by topic.
    pub topics: Vec<TopicStandards>,
    /// Whether some groups lack access more often than all of their kind.
    pub groups: Vec<GroupAccess>,
    /// Who lives there.
    pub people: Vec<People>,
    /// The sites there, theme by theme.
    pub places: Vec<Places>,
    /// What is not among them, by policy.
    pub not_mapped: String,
    /// What is doubtful about the numbers.
    pub doubts: Doubts,
    /// The files that were read. The number of a file in `sources` elsewhere is its place in this list, from 1.
    pub sources: Vec<SourceEntry>,
    /// How the numbers were made, and how to read them.
    pub method: Vec<String>,
    /// One map for each standard; none where nothing has an outline.
    #[serde(skip)]
    pub maps: Vec<Map>,
    /// Where the area lies.
    #[serde(skip)]
    pub locator: Option<Locator>,
}

/// The area that a report is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Area {
    /// Its id, such as `community-area-14`, or `region`.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The kind of area.
    pub kind: String,
    /// What the kind is called.
    pub kind_label: String,
    /// How many census tracts lie in it as a whole, or but for less than a hundredth of their ground.
    pub tracts_whole: usize,
    /// How many lie in it by a part.
    pub tracts_in_part: usize,
    /// The share of its ground that lies within the tracts of the study, 0..=1: the numbers are about that part.
    pub covered: f64,
    /// Whether it is compared with the region and the other areas of its kind: not where it is the region, nor where too
    /// much of it lies outside the tracts.
    pub compared: bool,
}

/// The report of an area; `None` where there is no area of that id.
///
/// # Errors
/// Where it takes too long, or nobody waits for it.
pub fn report(inputs: &Inputs<'_>, area: &str) -> Result<Option<Report>, Stopped> {
    let extent = Extent::of(inputs.tracts.get().geometry.iter().flatten().map(AsRef::as_ref));
    let Some(extent) = extent.filter(|extent| extent.is_across_the_antimeridian()) else {
        return on_a_plane(inputs, area);
    };
    // Drawn flat, what lies in the east goes on beyond 180 degrees.
    let plane = [inputs.areas, inputs.tracts, inputs.sites]
        .map(|table| table.moved(|place| Coord { x: extent.unwrapped(place.x), y: place.y }));
    let [areas, tracts, sites] = &plane;
    on_a_plane(&Inputs { areas, tracts, sites, ..*inputs }, area)
}

/// The report where degrees of longitude grow from west to east.
fn on_a_plane(inputs: &Inputs<'_>, area: &str) -> Result<Option<Report>, Stopped> {
    let provenance = inputs.provenance;
    let [areas, tracts, sites] = [inputs.areas, inputs.tracts, inputs.sites].map(Published::get);
    let ids = areas.texts(&Quantity::Id).unwrap_or_default();
    let find = |id: &str| ids.iter().position(|own| own.as_deref() == Some(id)).map(|row| Row { table: areas, row });
    let Some(own) = find(area) else { return Ok(None) };
    let ground = ground::ground(areas.geometry[own.row].as_deref(), tracts, sites, inputs.deadline)?;
    let is_comparable = |row: usize| Cover::of(areas, row).is_comparable();
    let is_compared = area != AreaKind::region().as_str() && is_comparable(own.row);
    let region = find(AreaKind::region().as_str()).filter(|_| is_compared);
    let all_peers = gaps::peers_of(areas, own.row);
    let (peers, peers_outside): (Vec<usize>, Vec<usize>) = all_peers.iter().partition(|&&peer| is_comparable(peer));
    let standing = Standing { area: own, region, peers, peers_outside: peers_outside.len() };
    let described = described(provenance, own, area, &ground, is_compared);
    let people = people::people(provenance, own, region);
    let gaps = gaps::gaps(provenance, inputs.findings, &standing);
    let (study, tracts) = (&provenance.study, inputs.tracts);
    let plan = Plan { standards: &study.standards, gaps: &gaps, tracts, sites, themes: &study.themes, ground: &ground };
    let report = Report {
        format: "gapatlas-report",
        version: 1,
        program: concat!("gapatlas ", env!("CARGO_PKG_VERSION")),
        study: provenance.study.name.clone(),
        summary: sentences::summary(&people, &gaps, &described),
        area: described,
        confidence: 0.9,
        maps: map::maps(&plan),
        locator: map::locator(areas, own.row, &all_peers),
        gaps,
        topics: topics::topics(&study.standards, &study.themes),
        groups: equity::equity(provenance, own),
        people,
        places: places::places(sites, &provenance.study.themes, &ground.sites),
        not_mapped: words::not_mapped(),
        doubts: doubts::doubts(inputs.findings, area, &ground, sites),
        sources: sources::sources(provenance),
        method: method(provenance).into_iter().chain(sentences::method_of_reports(is_compared)).collect(),
    };
    Ok(Some(report))
}

/// The report as JSON, with a line end at its end.
///
/// # Errors
/// None that is known: every name in it is text and every number finite.
pub fn json(report: &Report) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(report).map(|text| text + "\n")
}

fn described(provenance: &Provenance, own: Row<'_>, id: &str, ground: &Ground<'_>, compared: bool) -> Area {
    let kind = own.text(&Quantity::AreaKind).unwrap_or_default();
    let label = provenance.study.area_kinds.iter().find(|(known, _)| known.as_str() == kind).map(|(_, label)| label);
    // Two files draw the same border a little differently.
    let tracts_whole = ground.tracts.iter().filter(|(_, share)| *share > 0.99).count();
    Area {
        id: id.to_owned(),
        name: own.text(&Quantity::Name).unwrap_or(id).to_owned(),
        kind: kind.to_owned(),
        kind_label: match label {
            _ if id == DRAWN => "An area that was drawn".to_owned(),
            Some(label) => label.clone(),
            None => "The whole region".to_owned(),
        },
        tracts_whole,
        tracts_in_part: ground.tracts.len() - tracts_whole,
        covered: Cover::of(own.table, own.row).0,
        compared,
    }
}
