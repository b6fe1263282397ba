//! The atlas: the results computed from a study and a region.

mod basemap_features;
mod evaluate;
mod resolve;
mod scenarios;
mod suppress;
mod tabulate;
mod trends;

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::disclosure::Suppression;
use crate::domain::{
    AreaKind, BasemapFeatures, Call, CostUnit, Finding, GapReason, Indicator, IndicatorId, Layer, Mode, Series, Source,
    Table, Theme,
};
use crate::gap::{Apportionment, Combined};
use crate::region::{Region, SourceFile};
use crate::study::{Study, StudySummary};
use crate::travel::timetable::ServiceDay;
use crate::travel::{CostMatrix, Origins};

pub use evaluate::InventoryCoverage;
pub use resolve::{ResolveError, ResolveErrors, ResolvedStandard, resolve_standards};
pub use scenarios::{
    BaseCase, Gain, NoReach, PlaceChange, PlaceQuestion, PlaceReach, ScenarioCase, ScenarioChanges, ScenarioQuestion,
    ScenarioStop, StandardChanges, Unanswered, Way, WayStep, WayStepKind, is_answered, scenario_changes,
    scenario_tracts, with_base_case,
};

/// All results, with their provenance. Immutable.
#[derive(Debug)]
pub struct Atlas {
    /// The study, its files and its methods.
    pub provenance: Provenance,
    /// Data quality findings.
    pub findings: Vec<Finding>,
    /// Missing facts about sites, by the number of people whose access they decide, largest first.
    pub calls: Vec<Call>,
    /// One table for each layer, in the order of [`Layer::ALL`].
    pub tables: [Table; 4],
    /// Features of the basemap.
    pub basemap_features: BasemapFeatures,
    /// A tile archive of a basemap, copied unchanged.
    pub basemap: Option<PathBuf>,
    /// Where people live, in the order of the table of tracts.
    pub origins: Origins,
    /// Travel costs to sites, by theme and mode.
    pub costs: Vec<ThemeCosts>,
    /// Which counts are withheld.
    pub withheld: Suppression,
}

/// The costs of reaching the sites of one theme by one mode.
#[derive(Debug)]
pub struct ThemeCosts {
    /// The theme.
    pub theme: Theme,
    /// The mode.
    pub mode: Mode,
    /// The ids of the sites, in the order of the matrix.
    pub sites: Vec<String>,
    /// The costs from each origin.
    pub matrix: CostMatrix,
    /// The costs to the nearest place of the polygon in which a site may lie; `None` where every site has an exact
    /// location.
    pub minimum: Option<CostMatrix>,
    /// Travel times at the second and further percentiles of departures that the study asks for.
    pub other_percentiles: Vec<(u8, CostMatrix)>,
    /// Why an origin reaches no site, other than that all are beyond the limit; may be empty.
    pub unreached: Vec<Option<GapReason>>,
    /// Where the inventories end that the costs depend on; empty where no standard or measure uses the costs.
    pub inventory_coverage: InventoryCoverage,
    /// For each site a lower bound on the cost between it and land outside the tracts, where people may live who compete
    /// for it; `None` where it exceeds every limit. Empty where no measure uses the costs.
    pub outside_tracts: Vec<Option<f64>>,
}

impl ThemeCosts {
    /// The unit of the costs.
    #[must_use]
    pub fn unit(&self) -> CostUnit {
        self.matrix.unit().unwrap_or(CostUnit::M)
    }

    /// The costs that decide whether a site may be in reach.
    pub(in crate::atlas) fn minimum_costs(&self) -> &CostMatrix {
        self.minimum.as_ref().unwrap_or(&self.matrix)
    }
}

/// The study, the files and the methods of an atlas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Provenance {
    /// The study.
    pub study: StudySummary,
    /// The indicators, with their sources.
    pub indicators: Vec<IndicatorProvenance>,
    /// Every file that was read.
    pub sources: Vec<SourceFile>,
    /// How origins were placed.
    pub origins: OriginMethod,
    /// How tracts were apportioned to the planning areas of each kind.
    pub apportionment: BTreeMap<AreaKind, Apportionment>,
    /// The representative day of each timetable.
    pub days: Vec<TimetableDay>,
    /// The source of the main languages of each language group, where the study has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<Source>,
    /// The groups whose access is compared with that of the total that each is a part of.
    pub groups: Vec<IndicatorId>,
    /// Where each inventory is complete, as the study writes it: by theme, and `streets`, `timetables`, `costs:…`.
    /// Empty where the study makes no claim.
    #[serde(default)]
    pub completeness: BTreeMap<String, Vec<String>>,
}

/// The representative day of a timetable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimetableDay {
    /// The file, as the study names it.
    pub file: String,
    /// The day, such as `2019-06-03`; `None` where no trip ever runs.
    pub day: Option<String>,
    /// The number of trips that start on it.
    pub trips: usize,
}

/// An indicator with its sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndicatorProvenance {
    /// The indicator.
    #[serde(flatten)]
    pub indicator: Indicator,
    /// The tables of its counts.
    pub sources: Vec<Source>,
    /// The tables of its baseline counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub baseline: Vec<Source>,
}

/// Where the people of a tract are located.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OriginMethod {
    /// At one interior point.
    InteriorPoint,
    /// At points that the study gives, weighted by their population.
    Points,
}

impl Atlas {
    /// Computes all results of a study, in parallel and without I/O.
    ///
    /// # Errors
    /// Where a standard cannot be resolved in the region.
    pub fn build(study: &Study, region: &Region, mut findings: Vec<Finding>) -> Result<Self, ResolveErrors> {
        let asked = &study.summary();
        let standards = resolve_standards(asked, region)?;
        let combinations: Vec<Combined<'_>> =
            asked.combinations.iter().filter_map(|own| Combined::new(own, &asked.standards)).collect();
        let groups = resolve::groups(asked, region)?;
        let measures = resolve::measures(asked, region).map_err(ResolveErrors)?;
        let limits = evaluate::travel_costs::Limits { standards: &standards, measures: &measures };
        let theme_modes = resolve::theme_modes(asked, region);
        let networks = evaluate::travel_costs::Networks::of(region, theme_modes.iter().map(|(_, mode)| mode));
        let linkers = networks.linkers(region, &mut findings);
        let costs = evaluate::travel_costs::costs(asked, (region, &linkers), &limits, theme_modes, &mut findings);
        findings.extend(evaluate::missing_fact_findings(region, &standards));
        findings.extend(suppress::confidential_findings(region, &asked.standards));
        // No step needs a value of a later one.
        let inputs = evaluate::Inputs {
            study: asked,
            region,
            standards: &standards,
            combinations: &combinations,
            measures: &measures,
            groups: &groups,
            costs: &costs,
        };
        let evaluation = evaluate::evaluate(&inputs, &mut findings);
        let suppressed = suppress::suppress(evaluation, &mut findings);
        let tables = tabulate::tabulate(&suppressed, &mut findings);
        let suppress::Suppressed { evaluation, calls, withheld, .. } = suppressed;
        Ok(Self {
            provenance: provenance(study, region, &groups, evaluation.apportionment),
            findings,
            calls,
            tables,
            basemap_features: basemap_features::basemap_features(study, region),
            basemap: region.basemap.clone(),
            origins: region.origins.clone(),
            costs,
            withheld,
        })
    }

    /// The table of a layer.
    #[must_use]
    pub const fn table(&self, layer: Layer) -> &Table {
        &self.tables[layer as usize]
    }
}

fn timetable_day(day: &ServiceDay) -> TimetableDay {
    TimetableDay { file: day.file.clone(), day: day.day.map(|day| day.to_string()), trips: day.trips }
}

fn provenance(
    study: &Study,
    region: &Region,
    groups: &[(&Series, &Series)],
    apportionment: BTreeMap<AreaKind, Apportionment>,
) -> Provenance {
    let known = |series: &Series| IndicatorProvenance {
        indicator: series.indicator.clone(),
        sources: series.sources.clone(),
        baseline: region.baseline_series(series).map(|earlier| earlier.series.sources.clone()).unwrap_or_default(),
    };
    Provenance {
        study: study.summary(),
        indicators: region.series.iter().map(known).collect(),
        sources: region.files.clone(),
        origins: if study.origins.is_some() { OriginMethod::Points } else { OriginMethod::InteriorPoint },
        apportionment,
        days: region.timetable.days().iter().map(timetable_day).collect(),
        languages: region.languages.as_ref().map(|known| known.source.clone()),
        groups: groups.iter().map(|(group, _)| group.indicator.id.clone()).collect(),
        completeness: study.completeness(),
    }
}

impl Provenance {
    /// Of tables of a region that no atlas holds, and that are not about planning areas.
    ///
    /// # Errors
    /// Where a group of the study is not in its region.
    pub fn of(study: &Study, region: &Region) -> Result<Self, ResolveErrors> {
        Ok(provenance(study, region, &resolve::groups(&study.summary(), region)?, BTreeMap::new()))
    }

    /// Whether the inventories of a theme are complete within a boundary: neither everywhere nor nowhere.
    #[must_use]
    pub fn has_border(&self, theme: &Theme) -> bool {
        let is_of_stops = *theme == Theme::transit() || *theme == Theme::frequent_transit();
        let lists = [Some(theme.as_str()), is_of_stops.then_some("timetables")];
        let mut within =
            lists.into_iter().flatten().filter_map(|list| self.completeness.get(list)).flatten().peekable();
        within.peek().is_some() && within.all(|within| within != "everywhere")
    }
}
