//! Travel costs to sites, for every theme and mode that standards use.

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::evaluate::inventory_coverage::{CostQuery, InventoryCoverage, inventory_coverage};
use crate::atlas::{ResolvedStandard, ThemeCosts};
use crate::domain::{
    CostUnit, Finding, FindingKind, Footprint, GapReason, MatrixId, Meters, Minutes, Mode, Position, Site,
    SourceLocation, Theme,
};
use crate::region::Region;
use crate::study::Study;
use crate::travel::streets::{Network, StreetCosts, StreetLinker, street_costs};
use crate::travel::timetable::{Legs, NothingReached, TransitCosts, transit_costs};
use crate::travel::{CostMatrix, ImportedCosts, Origin, straight_costs};

/// The unit of a mode's costs. `None` where the region has no data for the mode.
pub(crate) fn unit(mode: &Mode, region: &Region) -> Option<CostUnit> {
    match mode {
        Mode::Straight => Some(CostUnit::M),
        Mode::Matrix(id) => imported_costs(region, id).map(|costs| costs.unit),
        Mode::Walk => region.streets.as_ref().map(|_| CostUnit::M),
        Mode::Drive => region.streets.as_ref().map(|_| CostUnit::Min),
        Mode::Transit => region.timetable.days().iter().any(|day| day.trips > 0).then_some(CostUnit::Min),
    }
}

pub(crate) fn imported_costs<'r>(region: &'r Region, id: &MatrixId) -> Option<&'r ImportedCosts> {
    region.matrices.iter().find(|costs| costs.id == *id)
}

/// The themes with the modes of their costs: straight-line always, and those of standards.
pub(crate) fn theme_modes(study: &Study, region: &Region) -> BTreeSet<(Theme, Mode)> {
    let always = region.sites.iter().map(|site| (site.theme.clone(), Mode::Straight));
    let of_standards = study.standards.iter().map(|standard| (standard.theme.clone(), standard.mode.clone()));
    always.chain(of_standards).collect()
}

/// The costs of all of them, complete up to the limits of standards, with findings.
pub(crate) fn costs(
    study: &Study,
    region: &Region,
    standards: &[ResolvedStandard<'_>],
    findings: &mut Vec<Finding>,
) -> Vec<ThemeCosts> {
    let mut sites: BTreeMap<&Theme, Vec<(usize, &Site)>> = BTreeMap::new();
    for (number, site) in region.sites.iter().enumerate() {
        sites.entry(&site.theme).or_default().push((number, site));
    }
    let theme_modes = theme_modes(study, region);
    let networks = Networks::of(region, theme_modes.iter().map(|(_, mode)| mode));
    let linkers = networks.linkers(region, findings);
    let costs = theme_modes.into_iter().filter_map(|(theme, mode)| {
        let sites = sites.get(&theme)?;
        let users = standards.iter().filter(|own| own.standard.theme == theme && own.standard.mode == mode);
        let bound = users.map(|resolved| resolved.reach).fold(0.0, f64::max);
        let footprints: Vec<&Footprint> = sites.iter().map(|(_, site)| &site.footprint).collect();
        let (mut other_percentiles, mut unreached) = (Vec::new(), Vec::new());
        let matrix = match &mode {
            Mode::Straight => straight_costs(region.origins.all(), &footprints, Meters::new(bound)?),
            Mode::Matrix(id) => {
                let columns: BTreeMap<usize, u32> = sites.iter().map(|(number, _)| *number).zip(0..).collect();
                let column = |site: usize| columns.get(&site).copied();
                imported_costs(region, id)?.costs(&region.origins, column, sites.len(), bound)
            }
            Mode::Walk | Mode::Drive => {
                let linker = linkers.get(&mode)?;
                let along = street_costs(linker, region.origins.all(), &footprints, bound);
                unreached = off_streets(region, linker.network(), (&theme, sites), &along, findings);
                along.costs
            }
            Mode::Transit => {
                let linker = linkers.get(&Mode::Walk);
                let by_transit = transit_costs_to(
                    study,
                    region,
                    (region.origins.all(), &footprints, false),
                    (linker, Minutes::new(bound)?),
                );
                let kind = finding_without_transit(&theme, &by_transit);
                findings.extend(kind.map(|kind| Finding { place: file_of(region, Theme::transit().as_str()), kind }));
                unreached = by_transit.nothing.iter().map(|nothing| nothing.and_then(gap_reason)).collect();
                let mut percentiles = study.transit.percentiles.iter().copied().zip(by_transit.percentiles);
                let (_, first) = percentiles.next()?;
                other_percentiles = percentiles.collect();
                first
            }
        };
        let network = if mode == Mode::Transit { linkers.get(&Mode::Walk) } else { linkers.get(&mode) };
        let is_used = standards.iter().any(|own| own.standard.theme == theme && own.standard.mode == mode);
        let has_approximate_site = sites.iter().any(|(_, site)| site.location_area.is_some());
        let minimum = if is_used && has_approximate_site {
            minimum_costs(study, region, &mode, (network, sites, bound))
        } else {
            None
        };
        let sites = sites.iter().map(|(_, site)| site.id.clone()).collect();
        let query = CostQuery { theme: &theme, mode: &mode, bound, linker: network };
        let inventory_coverage =
            if is_used { inventory_coverage(study, region, &query) } else { InventoryCoverage::default() };
        Some(ThemeCosts { theme, mode, sites, matrix, minimum, other_percentiles, unreached, inventory_coverage })
    });
    costs.collect()
}

/// Adds findings about travel along streets; gives for each origin why it reaches no site, where that is known.
fn off_streets(
    region: &Region,
    network: &Network,
    (theme, sites): (&Theme, &[(usize, &Site)]),
    along: &StreetCosts,
    findings: &mut Vec<Finding>,
) -> Vec<Option<GapReason>> {
    let ids: Vec<&str> = sites.iter().map(|(_, site)| site.id.as_str()).collect();
    let kinds = along.findings(network, theme, &ids);
    let new = kinds.into_iter().map(|kind| Finding { place: file_of(region, "streets"), kind });
    // Findings about origins alone are the same for every theme.
    let new: Vec<Finding> = new.filter(|finding| !findings.contains(finding)).collect();
    findings.extend(new);
    let mut unreached = vec![None; region.origins.all().len()];
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
fn minimum_costs(
    study: &Study,
    region: &Region,
    mode: &Mode,
    (linker, sites, bound): (Option<&StreetLinker<'_>>, &[(usize, &Site)], f64),
) -> Option<CostMatrix> {
    let origins = region.origins.all();
    let possible: Vec<&Footprint> = sites.iter().map(|(_, site)| site.possible_footprint()).collect();
    match mode {
        Mode::Straight => Some(straight_costs(origins, &possible, Meters::new(bound)?)),
        Mode::Walk | Mode::Drive => Some(street_costs(linker?, origins, &possible, bound).costs),
        Mode::Transit => {
            let by_transit =
                transit_costs_to(study, region, (origins, &possible, false), (linker, Minutes::new(bound)?));
            by_transit.percentiles.into_iter().next()
        }
        Mode::Matrix(_) => None,
    }
}

/// The street networks of the modes.
struct Networks(Vec<(Mode, Network)>);

impl Networks {
    fn of<'m>(region: &Region, modes: impl Iterator<Item = &'m Mode>) -> Self {
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

    fn linkers<'r>(&'r self, region: &'r Region, findings: &mut Vec<Finding>) -> BTreeMap<Mode, StreetLinker<'r>> {
        let linkers = self.0.iter().filter_map(|(mode, network)| {
            let linker = StreetLinker::new(network, region.streets.as_ref()?);
            findings.extend(linker.finding().map(|kind| Finding { place: file_of(region, "streets"), kind }));
            Some((mode.clone(), linker))
        });
        linkers.collect()
    }
}

/// Travel times by transit, with walking along streets where the study has some; to each site, or to all of them as one
/// destination.
pub(crate) fn transit_costs_to(
    study: &Study,
    region: &Region,
    (origins, sites, as_one): (&[Origin], &[&Footprint], bool),
    (linker, bound): (Option<&StreetLinker<'_>>, Minutes),
) -> TransitCosts {
    let (timetable, options, walking) = (&region.timetable, &study.transit, study.walking);
    let straight = || {
        let positions: Vec<Position> = origins.iter().map(|origin| origin.position).collect();
        Legs::straight(timetable, options, walking, &positions, sites)
    };
    let legs = linker
        .map_or_else(straight, |linker| Legs::along_streets(linker, timetable, options, walking, (origins, sites)));
    if as_one {
        transit_costs(timetable, options, &legs.merge_sites(), 1, bound)
    } else {
        transit_costs(timetable, options, &legs, sites.len(), bound)
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
