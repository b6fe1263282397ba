//! What is doubtful: about the area, and in the study as a whole.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{AreaKind, Finding, FindingKind, Place, Quantity, SiteFinding, Table};
use crate::report::ground::Ground;
use crate::words;

/// What is doubtful about the numbers of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Doubts {
    /// What touches the area, as sentences: its own outline and figures, its tracts, its sites.
    pub here: Vec<String>,
    /// How many findings of each kind the whole study has.
    pub in_study: Vec<Kind>,
}

/// Findings of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kind {
    /// Its name for programs.
    pub kind: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// How many there are.
    pub count: usize,
}

pub(super) fn doubts(
    findings: &[Finding],
    area: &str,
    ground: &Ground<'_>,
    provenance: &Provenance,
    sites: &Table,
) -> Doubts {
    let ids = sites.texts(&Quantity::Id).unwrap_or_default();
    let inside: BTreeSet<&str> = ground.sites.iter().filter_map(|&row| ids[row].as_deref()).collect();
    let is_region = area == AreaKind::region().as_str();
    let touching = findings.iter().filter_map(|finding| {
        if is_region {
            return Some(told(finding, finding.kind.clone()));
        }
        let purpose = provenance.sources.iter().find(|source| source.file == finding.place.file);
        // The id in a file of sites is the end of the site's own.
        let site =
            |id: &str| purpose.is_some_and(|source| inside.contains(format!("{}-{id}", source.purpose).as_str()));
        let is_ours = |id: &str| id == area || ground.geoids.contains(id) || site(id);
        let kind = about(&finding.kind, &ground.geoids, is_ours)?;
        Some(told(finding, kind))
    });
    let mut kinds: BTreeMap<&str, Kind> = BTreeMap::new();
    for finding in findings {
        let (kind, title) = (finding.kind.code(), words::kind_title(&finding.kind));
        kinds.entry(kind).or_insert(Kind { kind, title, count: 0 }).count += 1;
    }
    Doubts { here: touching.collect(), in_study: kinds.into_values().collect() }
}

/// A finding in words, its file without the folders of the machine where it was read.
fn told(finding: &Finding, kind: FindingKind) -> String {
    let (file, line) = (words::file_name(&finding.place.file).to_owned(), finding.place.line);
    words::finding(&Finding { place: Place { file, line }, kind })
}

/// As much of a finding as is about the area: of a list of tracts, those that lie in it. `None` where nothing is.
fn about(kind: &FindingKind, geoids: &BTreeSet<&str>, is_ours: impl Fn(&str) -> bool) -> Option<FindingKind> {
    let mut own = kind.clone();
    match &mut own {
        FindingKind::TractsWithoutRow { ids, .. }
        | FindingKind::TractsWithoutPeople { ids }
        | FindingKind::TractsWithoutLand { ids, .. }
        | FindingKind::CrosswalkIncomplete { ids, .. }
        | FindingKind::ValuesWithheld { ids, .. }
        | FindingKind::MarginsUnknown { ids, .. }
        | FindingKind::OpenEnded { ids, .. }
        | FindingKind::LanguagesUnknown { ids }
        | FindingKind::PartAboveWhole { ids, .. }
        | FindingKind::TractsWithoutOrigin { ids }
        | FindingKind::TractsWithoutCosts { ids }
        | FindingKind::OriginsIncomplete { ids } => {
            ids.retain(|id| geoids.contains(id.as_str()));
            (!ids.is_empty()).then_some(own)
        }
        FindingKind::SitesOffStreets { ids, .. } | FindingKind::SitesWithoutWays { ids, .. } => {
            ids.retain(|id| is_ours(id));
            (!ids.is_empty()).then_some(own)
        }
        FindingKind::GeometryRepaired { id, .. }
        | FindingKind::GeometryDropped { id }
        | FindingKind::Site(
            SiteFinding::SiteIdRepeated { given: id, .. }
            | SiteFinding::HoursUnclear { id, .. }
            | SiteFinding::LanguageUnknown { id, .. }
            | SiteFinding::TermUnclear { id, .. },
        )
        | FindingKind::AreaWithoutOrigin { id }
        | FindingKind::AreaWithoutShares { id }
        | FindingKind::SharesElsewhere { id, .. }
        | FindingKind::AreaPartlyOutside { id, .. }
        | FindingKind::AreaIncomplete { id, .. } => is_ours(id).then_some(own),
        FindingKind::GeoidMended { geoid, .. } => is_ours(geoid).then_some(own),
        // It is about every number.
        FindingKind::TractsConverted { .. } => Some(own),
        // What is about a file as a whole, or about rows that are no tract, site or area.
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_tracts_is_cut_down_to_the_area() {
        let ids = |ids: &[&str]| ids.iter().map(ToString::to_string).collect();
        let kind = FindingKind::TractsWithoutPeople { ids: ids(&["a", "b", "c"]) };
        let own = |tracts: &[&str]| about(&kind, &tracts.iter().copied().collect(), |_| false);
        assert_eq!(own(&["b", "d"]), Some(FindingKind::TractsWithoutPeople { ids: ids(&["b"]) }));
        assert_eq!(own(&["d"]), None);
        let outside = FindingKind::AreaPartlyOutside { id: "ward-9".to_owned(), covered: 0.5 };
        assert_eq!(about(&outside, &BTreeSet::new(), |id| id == "ward-1"), None);
        assert_eq!(about(&outside, &BTreeSet::new(), |id| id == "ward-9"), Some(outside));
    }
}
