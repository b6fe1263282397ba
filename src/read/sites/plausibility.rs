//! Findings from a comparison of all sites of lists: many on one point, and the same places in two lists.
//!
//! Findings are published: nothing is told of confidential sites, as it would help to find them.

use std::collections::BTreeMap;

use geo::{Distance, Geodesic};

use crate::domain::{Finding, Footprint, Position, Precision, Site, SiteFinding, SourceLocation, StudyThemes};

/// From so many sites of a list on one point: one building with several offices has fewer.
const MIN_ON_ONE_POINT: usize = 10;
/// Two sites with one name are the same place within this distance, in meters: two publishers geocode a door differently.
const SAME_PLACE_METERS: f64 = 50.0;
/// Fewer sites that two lists have in common may be chance.
const MIN_IN_TWO_LISTS: usize = 3;

/// The findings about sites of lists; `sites` are those of `[[sites]]` only, as a directory has a site for each service.
pub(crate) fn plausibility_findings(sites: &[Site], themes: &StudyThemes) -> Vec<Finding> {
    let is_public = |site: &&Site| !site.is_redacted && !themes.is_sensitive(&site.theme);
    let mut lists: BTreeMap<&str, Vec<&Site>> = BTreeMap::new();
    for site in sites.iter().filter(is_public) {
        if let Some(place) = &site.listed {
            lists.entry(&place.file).or_default().push(site);
        }
    }
    let mut findings: Vec<Finding> = lists.iter().filter_map(|(file, sites)| sites_on_one_point(file, sites)).collect();
    let lists: Vec<List<'_>> = lists.iter().map(|(file, sites)| List::new(file, sites)).collect();
    for (number, list) in lists.iter().enumerate() {
        findings.extend(lists.iter().take(number).filter_map(|other| sites_in_two_lists(list, other)));
    }
    findings
}

fn sites_on_one_point(file: &str, sites: &[&Site]) -> Option<Finding> {
    let mut points: BTreeMap<[u64; 2], Vec<&str>> = BTreeMap::new();
    for site in sites.iter().filter(|site| site.located == Precision::Given) {
        if let Some(position) = point(site) {
            points.entry([position.lon().to_bits(), position.lat().to_bits()]).or_default().push(&site.id);
        }
    }
    let crowded: Vec<&Vec<&str>> = points.values().filter(|ids| ids.len() >= MIN_ON_ONE_POINT).collect();
    let most = crowded.iter().map(|ids| ids.len()).max()?;
    let ids = crowded.iter().flat_map(|ids| ids.iter().map(|id| (*id).to_owned())).collect();
    let kind = SiteFinding::SitesOnOnePoint { ids, points: crowded.len(), most }.into();
    Some(Finding { place: SourceLocation::file(file), kind })
}

/// The sites of a list by theme and name.
struct List<'a> {
    file: &'a str,
    sites: usize,
    /// Names are without regard to case, spaces and punctuation.
    by_name: BTreeMap<(&'a str, String), Vec<&'a Site>>,
}

impl<'a> List<'a> {
    fn new(file: &'a str, sites: &[&'a Site]) -> Self {
        let mut by_name: BTreeMap<(&str, String), Vec<&Site>> = BTreeMap::new();
        for site in sites {
            let name = site.name.as_deref().unwrap_or_default();
            let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
            if !name.is_empty() {
                by_name.entry((site.theme.as_str(), name.to_lowercase())).or_default().push(*site);
            }
        }
        Self { file, sites: sites.len(), by_name }
    }
}

fn sites_in_two_lists(list: &List<'_>, other: &List<'_>) -> Option<Finding> {
    let mut ids = Vec::new();
    for (name, sites) in &list.by_name {
        let Some(others) = other.by_name.get(name) else { continue };
        let is_in_both = |site: &&&Site| others.iter().any(|other| is_near(site, other));
        ids.extend(sites.iter().filter(is_in_both).map(|site| site.id.clone()));
    }
    if ids.len() < MIN_IN_TWO_LISTS {
        return None;
    }
    ids.sort_unstable();
    let kind = SiteFinding::SitesInTwoLists { ids, sites: list.sites, other: other.file.to_owned() }.into();
    Some(Finding { place: SourceLocation::file(list.file), kind })
}

fn is_near(one: &Site, other: &Site) -> bool {
    let center = |site: &Site| Some(site.footprint.bounds()?.center());
    let places = center(one).zip(center(other));
    places.is_some_and(|(a, b)| Geodesic.distance(a.into(), b.into()) <= SAME_PLACE_METERS)
}

fn point(site: &Site) -> Option<Position> {
    match &site.footprint {
        Footprint::Point(position) => Some(*position),
        Footprint::Area(_) => None,
    }
}
