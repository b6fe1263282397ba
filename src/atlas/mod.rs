//! The atlas: what follows from a study and a region.

mod answers;
mod backdrop;
mod bounds;
mod calls;
mod confidential;
mod eligible;
mod equity;
mod gaps_table;
mod guard;
mod indices;
mod questions;
mod reasons;
mod service;
mod steps;
mod surroundings;
mod tables;
mod terms;
mod trends;
mod ways;

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::domain::{
    AreaKind, Backdrop, Call, CostUnit, Finding, Indicator, IndicatorId, Layer, Mode, Series, Source, Table, Theme,
    Unreached,
};
use crate::gap::Apportionment;
use crate::region::{Region, SourceFile};
use crate::study::{Study, StudySummary};
use crate::travel::timetable::ServiceDay;
use crate::travel::{CostMatrix, Origins};

pub use questions::{AskError, Question, questions};
pub use surroundings::Surroundings;

/// Everything that was found out, with where it comes from. It does not change.
#[derive(Debug)]
pub struct Atlas {
    /// What was asked, of which files, and by which methods.
    pub provenance: Provenance,
    /// What is doubtful.
    pub findings: Vec<Finding>,
    /// What sites do not say, by the people whose answer it decides, most first.
    pub calls: Vec<Call>,
    /// One table for each layer, in the order of [`Layer::ALL`].
    pub tables: [Table; 4],
    /// What a map draws behind the numbers.
    pub backdrop: Backdrop,
    /// An archive of tiles that goes with the atlas as it is.
    pub basemap: Option<PathBuf>,
    /// Where people are, tract by tract in the order of the tracts' table.
    pub origins: Origins,
    /// What it costs them to get to sites, theme by theme.
    pub costs: Vec<ThemeCosts>,
}

/// The costs of reaching the sites of one theme.
#[derive(Debug)]
pub struct ThemeCosts {
    /// What the sites are for.
    pub theme: Theme,
    /// How people go there.
    pub mode: Mode,
    /// The ids of the sites, in the order of the matrix.
    pub sites: Vec<String>,
    /// What they cost from each origin, in the unit of the matrix.
    pub matrix: CostMatrix,
    /// What they cost at least, at the nearest place of their ground; `None` where no site has one.
    pub least: Option<CostMatrix>,
    /// The same by timetable at other percentiles of the departures than the first that the study asks for.
    pub others: Vec<(u8, CostMatrix)>,
    /// Why an origin gets to no site, where it is not that all cost more than the limit; may be empty.
    pub unreached: Vec<Option<Unreached>>,
    /// Where the lists end that the way needs; empty where no standard asks for it.
    pub surroundings: Surroundings,
}

impl ThemeCosts {
    /// What the costs are counted in.
    #[must_use]
    pub fn unit(&self) -> CostUnit {
        self.matrix.unit().unwrap_or(CostUnit::M)
    }

    /// The costs that say whether a site may be in reach.
    pub(in crate::atlas) fn least_costs(&self) -> &CostMatrix {
        self.least.as_ref().unwrap_or(&self.matrix)
    }
}

/// Where an atlas comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Provenance {
    /// What was asked.
    pub study: StudySummary,
    /// What is known about the people, and from which tables.
    pub indicators: Vec<Known>,
    /// Every file that was read.
    pub sources: Vec<SourceFile>,
    /// How origins were placed.
    pub origins: OriginMethod,
    /// How tracts were divided among the planning areas of each kind.
    pub apportionment: BTreeMap<AreaKind, Apportionment>,
    /// The day of each timetable, with how many trips run on it.
    pub days: Vec<DayOfTimetable>,
    /// The table that says which languages of a group are main where its tracts lie, where the study has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<Source>,
    /// The groups whose access is set beside that of the whole that each is a part of.
    pub groups: Vec<IndicatorId>,
    /// Where each list is said to be complete, in the words of the study: themes, `streets`, `timetables`, `costs:…`. Empty where nothing
    /// is said.
    #[serde(default)]
    pub completeness: BTreeMap<String, Vec<String>>,
}

/// The day that stands for a timetable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOfTimetable {
    /// The file, as the study names it.
    pub file: String,
    /// The day, such as `2019-06-03`; `None` where nothing ever runs.
    pub day: Option<String>,
    /// How many trips begin on it.
    pub trips: usize,
}

/// An indicator of an atlas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// What is counted.
    #[serde(flatten)]
    pub indicator: Indicator,
    /// From where.
    pub sources: Vec<Source>,
    /// From where the counts of the earlier period are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub baseline: Vec<Source>,
}

/// Where people are taken to be inside their tract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OriginMethod {
    /// All at one point well inside the tract.
    InteriorPoint,
    /// At points that the study gives, by their population.
    Points,
}

impl Atlas {
    /// Answers a study: pure, parallel, without a look at any file.
    ///
    /// # Errors
    /// Where a standard asks for people or sites that the region does not have.
    pub fn build(study: &Study, region: &Region, mut findings: Vec<Finding>) -> Result<Self, AskError> {
        let questions = questions(study, region)?;
        let costs = ways::costs(study, region, &questions, &mut findings);
        findings.extend(eligible::unsaid(region, &questions));
        findings.extend(confidential::findings(region, &study.standards));
        let mut answers = answers::answer(region, &questions, &costs);
        let (areas, apportionment) = answers::divide(region, &mut findings);
        let totals = guard::totals(region, &areas, &mut findings);
        let withheld = guard::withheld(region, &areas, &totals, &answers);
        for answer in &mut answers {
            answer.show(&withheld.tracts);
        }
        if let Some(whole) = areas.last() {
            findings.extend(surroundings::people_at_the_edge(region, &answers, whole));
        }
        let calls = calls::calls(region, &answers, &withheld.tracts);
        let (costs_known, areas, totals) = (costs.as_slice(), areas.as_slice(), totals.as_slice());
        let groups = equity::groups(study, region)?;
        let (answers, groups) = (answers.as_slice(), groups.as_slice());
        let confidential = confidential::Confidential::new(region, areas, answers);
        let answered = tables::Answered {
            study,
            region,
            costs: costs_known,
            answers,
            groups,
            areas,
            totals,
            withheld,
            confidential,
        };
        let tables = tables::assemble(&answered);
        findings.extend(tables.findings);
        Ok(Self {
            provenance: provenance(study, region, groups, apportionment),
            findings,
            calls,
            tables: tables.layers,
            backdrop: backdrop::of(study, region),
            basemap: region.basemap.clone(),
            origins: region.origins.clone(),
            costs,
        })
    }

    /// The table of a layer.
    #[must_use]
    pub const fn table(&self, layer: Layer) -> &Table {
        &self.tables[layer as usize]
    }
}

fn day(day: &ServiceDay) -> DayOfTimetable {
    DayOfTimetable { file: day.file.clone(), day: day.day.map(|day| day.to_string()), trips: day.trips }
}

fn provenance(
    study: &Study,
    region: &Region,
    groups: &[(&Series, &Series)],
    apportionment: BTreeMap<AreaKind, Apportionment>,
) -> Provenance {
    let known = |series: &Series| Known {
        indicator: series.indicator.clone(),
        sources: series.sources.clone(),
        baseline: region.earlier(series).map(|earlier| earlier.series.sources.clone()).unwrap_or_default(),
    };
    Provenance {
        study: study.summary(),
        indicators: region.series.iter().map(known).collect(),
        sources: region.files.clone(),
        origins: if study.origins.is_some() { OriginMethod::Points } else { OriginMethod::InteriorPoint },
        apportionment,
        days: region.timetable.days().iter().map(day).collect(),
        languages: region.languages.as_ref().map(|known| known.source.clone()),
        groups: groups.iter().map(|(group, _)| group.indicator.id.clone()).collect(),
        completeness: study.completeness(),
    }
}

impl Provenance {
    /// Whether the lists of a theme are complete on some ground that has a border: neither everywhere nor, as far as anybody says,
    /// nowhere.
    #[must_use]
    pub fn has_border(&self, theme: &Theme) -> bool {
        let is_of_stops = *theme == Theme::transit() || *theme == Theme::frequent_transit();
        let lists = [Some(theme.as_str()), is_of_stops.then_some("timetables")];
        let mut within =
            lists.into_iter().flatten().filter_map(|list| self.completeness.get(list)).flatten().peekable();
        within.peek().is_some() && within.all(|within| within != "everywhere")
    }
}
