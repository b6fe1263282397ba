//! What it costs to get to sites, in every way that standards ask for.

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::surroundings::{Asked, Surroundings, surroundings};
use crate::atlas::{Question, ThemeCosts};
use crate::domain::{
    CostUnit, Finding, FindingKind, Footprint, MatrixId, Meters, Minutes, Mode, Place, Position, Site, Theme, Unreached,
};
use crate::region::Region;
use crate::study::Study;
use crate::travel::streets::{Ground, Network, StreetCosts, street_costs};
use crate::travel::timetable::{Legs, NothingReached, TransitCosts, transit_costs};
use crate::travel::{CostMatrix, Origin, Supplied, straight_costs};

/// In what the costs of a way to travel are counted. `None` where the region cannot be travelled so.
pub(super) fn unit(mode: &Mode, region: &Region) -> Option<CostUnit> {
    match mode {
        Mode::Straight => Some(CostUnit::M),
        Mode::Matrix(id) => supplied(region, id).map(|supplied| supplied.unit),
        Mode::Walk => region.streets.as_ref().map(|_| CostUnit::M),
        Mode::Drive => region.streets.as_ref().map(|_| CostUnit::Min),
        Mode::Transit => region.timetable.days().iter().any(|day| day.trips > 0).then_some(CostUnit::Min),
    }
}

pub(super) fn supplied<'r>(region: &'r Region, id: &MatrixId) -> Option<&'r Supplied> {
    region.matrices.iter().find(|supplied| supplied.id == *id)
}

/// The ways to the sites of each theme: as the crow flies always, and those that standards ask for.
pub(super) fn ways(study: &Study, region: &Region) -> BTreeSet<(Theme, Mode)> {
    let always = region.sites.iter().map(|site| (site.theme.clone(), Mode::Straight));
    let asked = study.standards.iter().map(|standard| (standard.theme.clone(), standard.mode.clone()));
    always.chain(asked).collect()
}

/// The costs of all of them, complete as far as standards ask; and what is doubtful about them.
pub(super) fn costs(
    study: &Study,
    region: &Region,
    questions: &[Question<'_>],
    findings: &mut Vec<Finding>,
) -> Vec<ThemeCosts> {
    let mut sites: BTreeMap<&Theme, Vec<(usize, &Site)>> = BTreeMap::new();
    for (number, site) in region.sites.iter().enumerate() {
        sites.entry(&site.theme).or_default().push((number, site));
    }
    let ways = ways(study, region);
    let networks = Networks::of(region, ways.iter().map(|(_, mode)| mode));
    let grounds = networks.grounds(region, findings);
    let costs = ways.into_iter().filter_map(|(theme, mode)| {
        let sites = sites.get(&theme)?;
        let asked = questions.iter().filter(|asked| asked.standard.theme == theme && asked.standard.mode == mode);
        let bound = asked.map(|question| question.reach).fold(0.0, f64::max);
        let footprints: Vec<&Footprint> = sites.iter().map(|(_, site)| &site.footprint).collect();
        let (mut others, mut unreached) = (Vec::new(), Vec::new());
        let matrix = match &mode {
            Mode::Straight => straight_costs(region.origins.all(), &footprints, Meters::new(bound)?),
            Mode::Matrix(id) => {
                let places: BTreeMap<usize, u32> = sites.iter().map(|(number, _)| *number).zip(0..).collect();
                let place = |site: usize| places.get(&site).copied();
                supplied(region, id)?.costs(&region.origins, place, sites.len(), bound)
            }
            Mode::Walk | Mode::Drive => {
                let ground = grounds.get(&mode)?;
                let along = street_costs(ground, region.origins.all(), &footprints, bound);
                unreached = off_streets(region, ground.network(), (&theme, sites), &along, findings);
                along.costs
            }
            Mode::Transit => {
                let ground = grounds.get(&Mode::Walk);
                let ridden =
                    ridden(study, region, (region.origins.all(), &footprints, false), (ground, Minutes::new(bound)?));
                let kind = without_ride(&theme, &ridden);
                findings.extend(kind.map(|kind| Finding { place: file_of(region, Theme::transit().as_str()), kind }));
                unreached = ridden.nothing.iter().map(|nothing| nothing.and_then(why_no_ride)).collect();
                let mut percentiles = study.transit.percentiles.iter().copied().zip(ridden.percentiles);
                let (_, first) = percentiles.next()?;
                others = percentiles.collect();
                first
            }
        };
        let network = if mode == Mode::Transit { grounds.get(&Mode::Walk) } else { grounds.get(&mode) };
        let is_asked = questions.iter().any(|own| own.standard.theme == theme && own.standard.mode == mode);
        let has_ground = sites.iter().any(|(_, site)| site.ground.is_some());
        let least =
            if is_asked && has_ground { least_costs(study, region, &mode, (network, sites, bound)) } else { None };
        let sites = sites.iter().map(|(_, site)| site.id.clone()).collect();
        let asked = Asked { theme: &theme, mode: &mode, bound, ground: network };
        let surroundings = if is_asked { surroundings(study, region, &asked) } else { Surroundings::default() };
        Some(ThemeCosts { theme, mode, sites, matrix, least, others, unreached, surroundings })
    });
    costs.collect()
}

/// What is doubtful about ways along streets; and of each origin why it reaches nothing, where that is known.
fn off_streets(
    region: &Region,
    network: &Network,
    (theme, sites): (&Theme, &[(usize, &Site)]),
    along: &StreetCosts,
    findings: &mut Vec<Finding>,
) -> Vec<Option<Unreached>> {
    let ids: Vec<&str> = sites.iter().map(|(_, site)| site.id.as_str()).collect();
    let told = along.findings(network, theme, &ids);
    let told = told.into_iter().map(|kind| Finding { place: file_of(region, "streets"), kind });
    // What is about origins alone is the same for every theme.
    let new: Vec<Finding> = told.filter(|finding| !findings.contains(finding)).collect();
    findings.extend(new);
    let mut unreached = vec![None; region.origins.all().len()];
    for (origins, why) in [(&along.off_the_network, Unreached::OffStreets), (&along.on_islands, Unreached::Island)] {
        for origin in origins {
            unreached[*origin as usize] = Some(why);
        }
    }
    unreached
}

/// What sites cost at least, at the nearest place of all of where they may be. `None` where a table says what they cost.
fn least_costs(
    study: &Study,
    region: &Region,
    mode: &Mode,
    (ground, sites, bound): (Option<&Ground<'_>>, &[(usize, &Site)], f64),
) -> Option<CostMatrix> {
    let origins = region.origins.all();
    let possible: Vec<&Footprint> = sites.iter().map(|(_, site)| site.possible_footprint()).collect();
    match mode {
        Mode::Straight => Some(straight_costs(origins, &possible, Meters::new(bound)?)),
        Mode::Walk | Mode::Drive => Some(street_costs(ground?, origins, &possible, bound).costs),
        Mode::Transit => {
            let ridden = ridden(study, region, (origins, &possible, false), (ground, Minutes::new(bound)?));
            ridden.percentiles.into_iter().next()
        }
        Mode::Matrix(_) => None,
    }
}

/// The networks that standards travel on.
struct Networks(Vec<(Mode, Network)>);

impl Networks {
    fn of<'m>(region: &Region, modes: impl Iterator<Item = &'m Mode>) -> Self {
        let asked: BTreeSet<&Mode> = modes.collect();
        let network = |mode: &Mode| {
            let map = region.streets.as_ref()?;
            match mode {
                Mode::Walk => Some(Network::walking(map)),
                Mode::Drive => Some(Network::driving(map)),
                Mode::Straight | Mode::Transit | Mode::Matrix(_) => None,
            }
        };
        // Who rides walks first.
        let walks = asked.contains(&Mode::Transit).then_some(&Mode::Walk);
        let needed: BTreeSet<&Mode> = asked.into_iter().chain(walks).collect();
        Self(needed.into_iter().filter_map(|mode| Some((mode.clone(), network(mode)?))).collect())
    }

    fn grounds<'r>(&'r self, region: &'r Region, findings: &mut Vec<Finding>) -> BTreeMap<Mode, Ground<'r>> {
        let grounds = self.0.iter().filter_map(|(mode, network)| {
            let ground = Ground::new(network, region.streets.as_ref()?);
            findings.extend(ground.finding().map(|kind| Finding { place: file_of(region, "streets"), kind }));
            Some((mode.clone(), ground))
        });
        grounds.collect()
    }
}

/// Travel times by timetable, with walks along streets where there are some; to each site, or to the nearest of them as one place.
pub(super) fn ridden(
    study: &Study,
    region: &Region,
    (origins, sites, as_one): (&[Origin], &[&Footprint], bool),
    (ground, bound): (Option<&Ground<'_>>, Minutes),
) -> TransitCosts {
    let (timetable, riding, walking) = (&region.timetable, &study.transit, study.walking);
    let straight = || {
        let positions: Vec<Position> = origins.iter().map(|origin| origin.position).collect();
        Legs::straight(timetable, riding, walking, &positions, sites)
    };
    let legs = ground.map_or_else(straight, |ground| Legs::along(ground, timetable, riding, walking, (origins, sites)));
    if as_one {
        transit_costs(timetable, riding, &legs.to_one_place(), 1, bound)
    } else {
        transit_costs(timetable, riding, &legs, sites.len(), bound)
    }
}

const fn why_no_ride(nothing: NothingReached) -> Option<Unreached> {
    match nothing {
        NothingReached::NoStop => Some(Unreached::NoStop),
        NothingReached::NoDeparture => Some(Unreached::NoDeparture),
        NothingReached::Beyond => None,
    }
}

/// Origins that reach nothing as no stop is near, or nothing leaves there.
fn without_ride(theme: &Theme, ridden: &TransitCosts) -> Option<FindingKind> {
    let count = |why: NothingReached| ridden.nothing.iter().filter(|nothing| **nothing == Some(why)).count();
    let (no_stop, no_departure) = (count(NothingReached::NoStop), count(NothingReached::NoDeparture));
    let (theme, of) = (theme.clone(), ridden.nothing.len());
    (no_stop + no_departure > 0).then_some(FindingKind::OriginsWithoutRide { theme, no_stop, no_departure, of })
}

/// The first file that served for something.
fn file_of(region: &Region, purpose: &str) -> Place {
    let file = region.files.iter().find(|file| file.purpose == purpose);
    Place::file(file.map_or(purpose, |file| &file.file))
}
