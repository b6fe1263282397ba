//! What is doubtful: about the area, and in the study as a whole.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::domain::{AreaKind, Finding, FindingKind, Place, Quantity, SiteFinding, Table, TableFinding};
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

pub(super) fn doubts(findings: &[Finding], area: &str, ground: &Ground<'_>, sites: &Table) -> Doubts {
    let ids = sites.texts(&Quantity::Id).unwrap_or_default();
    let inside: BTreeSet<&str> = ground.sites.iter().filter_map(|&row| ids[row].as_deref()).collect();
    let own = Own { area, tracts: &ground.geoids, sites: &inside };
    let is_region = area == AreaKind::region().as_str();
    let touching = findings.iter().filter_map(|finding| {
        if is_region {
            return Some(told(finding, finding.kind.clone()));
        }
        about(&finding.kind, &own).map(|kind| told(finding, kind))
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

/// An area and what lies in it, by the ids that findings use.
struct Own<'a> {
    area: &'a str,
    tracts: &'a BTreeSet<&'a str>,
    sites: &'a BTreeSet<&'a str>,
}

/// As much of a finding as is about the area: of a list of tracts or sites, those that lie in it. `None` where nothing is.
fn about(kind: &FindingKind, own: &Own<'_>) -> Option<FindingKind> {
    let mut part = kind.clone();
    match &mut part {
        FindingKind::TractsWithoutRow { ids, .. }
        | FindingKind::TractsWithoutPeople { ids }
        | FindingKind::TractsWithoutLand { ids, .. }
        | FindingKind::CrosswalkIncomplete { ids, .. }
        | FindingKind::ValuesWithheld { ids, .. }
        | FindingKind::MarginsUnknown { ids, .. }
        | FindingKind::OpenEnded { ids, .. }
        | FindingKind::Table(TableFinding::OtherLines { ids, .. })
        | FindingKind::LanguagesUnknown { ids }
        | FindingKind::PartAboveWhole { ids, .. }
        | FindingKind::TractsWithoutOrigin { ids }
        | FindingKind::TractsWithoutCosts { ids }
        | FindingKind::OriginsIncomplete { ids } => {
            ids.retain(|id| own.tracts.contains(id.as_str()));
            (!ids.is_empty()).then_some(part)
        }
        FindingKind::SitesOffStreets { ids, .. }
        | FindingKind::SitesWithoutWays { ids, .. }
        | FindingKind::SitesWithoutCosts { ids }
        | FindingKind::Site(SiteFinding::SitesLocated { ids, .. }) => {
            ids.retain(|id| own.sites.contains(id.as_str()));
            (!ids.is_empty()).then_some(part)
        }
        FindingKind::Site(
            SiteFinding::SiteIdRepeated { given: id, .. }
            | SiteFinding::HoursUnclear { id, .. }
            | SiteFinding::LanguageUnknown { id, .. }
            | SiteFinding::TermUnclear { id, .. },
        ) => own.sites.contains(id.as_str()).then_some(part),
        FindingKind::GeometryRepaired { id, .. } | FindingKind::GeometryDropped { id } => {
            let id = id.as_str();
            (id == own.area || own.tracts.contains(id) || own.sites.contains(id)).then_some(part)
        }
        FindingKind::AreaWithoutOrigin { id }
        | FindingKind::AreaWithoutShares { id }
        | FindingKind::SharesElsewhere { id, .. }
        | FindingKind::AreaPartlyOutside { id, .. }
        | FindingKind::AreaIncomplete { id, .. } => (id == own.area).then_some(part),
        FindingKind::GeoidMended { geoid, .. } => own.tracts.contains(geoid.as_str()).then_some(part),
        // It is about every number.
        FindingKind::TractsConverted { .. } => Some(part),
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
        let own = |area: &str, tracts: &[&str], kind: &FindingKind| {
            about(kind, &Own { area, tracts: &tracts.iter().copied().collect(), sites: &BTreeSet::new() })
        };
        assert_eq!(own("ward-1", &["b", "d"], &kind), Some(FindingKind::TractsWithoutPeople { ids: ids(&["b"]) }));
        assert_eq!(own("ward-1", &["d"], &kind), None);
        let outside = FindingKind::AreaPartlyOutside { id: "ward-9".to_owned(), covered: 0.5 };
        assert_eq!(own("ward-1", &[], &outside), None);
        assert_eq!(own("ward-9", &[], &outside), Some(outside));
    }
}
