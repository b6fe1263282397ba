//! Travel costs to sites, for every theme and mode that standards use.

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::ThemeCosts;
use crate::atlas::evaluate::cost_query::CostQuery;
use crate::atlas::evaluate::inventory_coverage::{InventoryCoverage, costs_outside_tracts, inventory_coverage};
use crate::atlas::resolve::{ResolvedMeasure, ResolvedStandard};
use crate::domain::{Finding, FindingKind, Footprint, GapReason, Meters, Mode, Site, SourceLocation, Theme};
use crate::region::Region;
use crate::study::StudySummary;
use crate::travel::streets::{Network, StreetCosts, StreetLinker, street_costs};
use crate::travel::timetable::{NothingReached, TransitCosts};
use crate::travel::{CostMatrix, straight_costs};

/// What has a limit of the travel cost.
pub(crate) struct Limits<'a> {
    pub(crate) standards: &'a [ResolvedStandard<'a>],
    pub(crate) measures: &'a [ResolvedMeasure<'a>],
}

/// The costs of some themes and modes, complete up to the limits of standards and measures, with findings.
pub(crate) fn costs(
    study: &StudySummary,
    (region, linkers): (&Region, &BTreeMap<Mode, StreetLinker<'_>>),
    Limits { standards, measures }: &Limits<'_>,
    theme_modes: BTreeSet<(Theme, Mode)>,
    findings: &mut Vec<Finding>,
) -> Vec<ThemeCosts> {
    let mut sites: BTreeMap<&Theme, Vec<(usize, &Site)>> = BTreeMap::new();
    for (number, site) in region.sites.iter().enumerate() {
        sites.entry(&site.theme).or_default().push((number, site));
    }
    let costs = theme_modes.into_iter().filter_map(|(theme, mode)| {
        let sites = sites.get(&theme)?;
        let reaches = standards.iter().filter(|own| own.standard.theme == theme && own.standard.mode == mode);
        let catchments = measures.iter().filter(|own| own.measure.theme == theme && own.measure.mode == mode);
        let catchments: Vec<f64> = catchments.map(|resolved| resolved.reach).collect();
        let reaches: Vec<f64> = reaches.map(|resolved| resolved.reach).chain(catchments.iter().copied()).collect();
        let bound = reaches.iter().copied().fold(0.0, f64::max);
        let linker = linkers.get(if mode == Mode::Transit { &Mode::Walk } else { &mode });
        let query = CostQuery { study, region, theme: &theme, mode: &mode, bound, linker };
        let footprints: Vec<&Footprint> = sites.iter().map(|(_, site)| &site.footprint).collect();
        let (mut other_percentiles, mut unreached) = (Vec::new(), Vec::new());
        let matrix = match &mode {
            Mode::Straight => straight_costs(region.origins.all(), &footprints, Meters::new(bound)?),
            Mode::Matrix(id) => {
                let columns: BTreeMap<usize, u32> = sites.iter().map(|(number, _)| *number).zip(0..).collect();
                let column = |site: usize| columns.get(&site).copied();
                region.imported_costs(id)?.costs(&region.origins, column, sites.len(), bound)
            }
            Mode::Walk | Mode::Drive => {
                let along = street_costs(linker?, region.origins.all(), &footprints, bound);
                unreached = off_streets(&query, sites, &along, findings);
                along.costs
            }
            Mode::Transit => {
                let by_transit = query.transit(region.origins.all(), &footprints)?;
                let kind = finding_without_transit(&theme, &by_transit);
                findings.extend(kind.map(|kind| Finding { place: file_of(region, Theme::transit().as_str()), kind }));
                unreached = by_transit.nothing.iter().map(|nothing| nothing.and_then(gap_reason)).collect();
                let mut percentiles = study.transit.percentiles.iter().copied().zip(by_transit.percentiles);
                let (_, first) = percentiles.next()?;
                other_percentiles = percentiles.collect();
                first
            }
        };
        let is_used = !reaches.is_empty();
        let has_approximate_site = sites.iter().any(|(_, site)| site.location_area.is_some());
        let minimum = if is_used && has_approximate_site { minimum_costs(&query, sites) } else { None };
        let inventory_coverage = if is_used { inventory_coverage(&query) } else { InventoryCoverage::default() };
        let outside_tracts = if catchments.is_empty() { Vec::new() } else { costs_outside_tracts(&query, sites) };
        let sites = sites.iter().map(|(_, site)| site.id.clone()).collect();
        Some(ThemeCosts {
            theme,
            mode,
            sites,
            matrix,
            minimum,
            other_percentiles,
            unreached,
            inventory_coverage,
            outside_tracts,
        })
    });
    costs.collect()
}

/// The costs to the sites of a theme by a mode. `None` where it has none.
pub(crate) fn costs_of<'a>(costs: &'a [ThemeCosts], theme: &Theme, mode: &Mode) -> Option<&'a ThemeCosts> {
    costs.iter().find(|costs| costs.theme == *theme && costs.mode == *mode)
}

/// Adds findings about travel along streets; gives for each origin why it reaches no site, where that is known.
fn off_streets(
    query: &CostQuery<'_>,
    sites: &[(usize, &Site)],
    along: &StreetCosts,
    findings: &mut Vec<Finding>,
) -> Vec<Option<GapReason>> {
    let ids: Vec<&str> = sites.iter().map(|(_, site)| site.id.as_str()).collect();
    let kinds = query.linker.map(|linker| along.findings(linker.network(), query.theme, &ids)).into_iter().flatten();
    let new = kinds.map(|kind| Finding { place: file_of(query.region, "streets"), kind });
    // Findings about origins alone are the same for every theme.
    let new: Vec<Finding> = new.filter(|finding| !findings.contains(finding)).collect();
    findings.extend(new);
    let mut unreached = vec![None; query.region.origins.all().len()];
    for (origins, why) in
        [(&along.unlinked_origins, GapReason::OffStreets), (&along.isolated_origins, GapReason::Island)]
    {
        for origin in origins {
            unreached[*origin as usize] = Some(why);
        }
    }
    unreached
}

/// The costs to the nearest place of the polygons in which sites may lie. `None` for imported costs.
fn minimum_costs(query: &CostQuery<'_>, sites: &[(usize, &Site)]) -> Option<CostMatrix> {
    let origins = query.region.origins.all();
    let possible: Vec<&Footprint> = sites.iter().map(|(_, site)| site.possible_footprint()).collect();
    match query.mode {
        Mode::Straight => Some(straight_costs(origins, &possible, Meters::new(query.bound)?)),
        Mode::Walk | Mode::Drive => Some(street_costs(query.linker?, origins, &possible, query.bound).costs),
        Mode::Transit => query.transit(origins, &possible)?.percentiles.into_iter().next(),
        Mode::Matrix(_) => None,
    }
}

/// The street networks of the modes.
pub(crate) struct Networks(Vec<(Mode, Network)>);

impl Networks {
    pub(crate) fn of<'m>(region: &Region, modes: impl Iterator<Item = &'m Mode>) -> Self {
        let used: BTreeSet<&Mode> = modes.collect();
        let network = |mode: &Mode| {
            let map = region.streets.as_ref()?;
            match mode {
                Mode::Walk => Some(Network::walking(map)),
                Mode::Drive => Some(Network::driving(map)),
                Mode::Straight | Mode::Transit | Mode::Matrix(_) => None,
            }
        };
        // Transit includes walking.
        let walks = used.contains(&Mode::Transit).then_some(&Mode::Walk);
        let needed: BTreeSet<&Mode> = used.into_iter().chain(walks).collect();
        Self(needed.into_iter().filter_map(|mode| Some((mode.clone(), network(mode)?))).collect())
    }

    /// The ways from places to the streets of each mode, with findings.
    pub(crate) fn linkers<'r>(
        &'r self,
        region: &'r Region,
        findings: &mut Vec<Finding>,
    ) -> BTreeMap<Mode, StreetLinker<'r>> {
        let linkers = self.0.iter().filter_map(|(mode, network)| {
            let linker = StreetLinker::new(network, region.streets.as_ref()?);
            findings.extend(linker.finding().map(|kind| Finding { place: file_of(region, "streets"), kind }));
            Some((mode.clone(), linker))
        });
        linkers.collect()
    }
}

const fn gap_reason(nothing: NothingReached) -> Option<GapReason> {
    match nothing {
        NothingReached::NoStop => Some(GapReason::NoStop),
        NothingReached::NoDeparture => Some(GapReason::NoDeparture),
        NothingReached::Beyond => None,
    }
}

/// The finding of origins without a stop nearby or without a departure.
fn finding_without_transit(theme: &Theme, by_transit: &TransitCosts) -> Option<FindingKind> {
    let count = |why: NothingReached| by_transit.nothing.iter().filter(|nothing| **nothing == Some(why)).count();
    let (no_stop, no_departure) = (count(NothingReached::NoStop), count(NothingReached::NoDeparture));
    let (theme, of) = (theme.clone(), by_transit.nothing.len());
    (no_stop + no_departure > 0).then_some(FindingKind::OriginsWithoutRide { theme, no_stop, no_departure, of })
}

/// The first file read for a purpose.
fn file_of(region: &Region, purpose: &str) -> SourceLocation {
    let file = region.files.iter().find(|file| file.purpose == purpose);
    SourceLocation::file(file.map_or(purpose, |file| &file.file))
}
