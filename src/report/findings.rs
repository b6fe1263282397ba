//! The findings of a report: about the area, and in the study as a whole.

use std::collections::{BTreeMap, BTreeSet};

use gapatlas_text::Text;
use serde::Serialize;

use crate::domain::{AreaKind, Finding, FindingKind, FindingPlaces, Quantity, SourceLocation};
use crate::report::Inputs;
use crate::report::overlay::AreaOverlay;
use crate::report::tract_names::TractNames;

/// The data quality findings of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportFindings {
    /// Findings about the area as sentences: its outline and numbers, its tracts, its sites.
    pub here: Vec<String>,
    /// The number of findings of each kind in the study.
    pub in_study: Vec<FindingCount>,
}

/// Findings of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingCount {
    /// The code of the kind.
    pub kind: &'static str,
    /// The label of the kind.
    pub title: String,
    /// Their number.
    pub count: usize,
}

pub(super) fn report_findings(inputs: &Inputs<'_>, area: &str, overlay: &AreaOverlay<'_>) -> ReportFindings {
    let Inputs { text, findings, .. } = *inputs;
    let sites = inputs.sites.get();
    let names = TractNames::new(inputs);
    let ids = sites.texts(&Quantity::Id).unwrap_or_default();
    let inside: BTreeSet<&str> = overlay.sites.iter().filter_map(|&row| ids[row].as_deref()).collect();
    let own = AreaIds { area, tracts: &overlay.geoids, sites: &inside };
    let is_region = area == AreaKind::region().as_str();
    let touching = findings.iter().filter_map(|finding| {
        if is_region {
            return Some(describe(text, finding, names.in_place_of_ids(finding.kind.clone())));
        }
        restrict_to(&finding.kind, &own).map(|kind| describe(text, finding, names.in_place_of_ids(kind)))
    });
    let mut kinds: BTreeMap<&str, FindingCount> = BTreeMap::new();
    for finding in findings {
        let (kind, title) = (finding.kind.code(), text.kind_title(&finding.kind));
        kinds.entry(kind).or_insert(FindingCount { kind, title, count: 0 }).count += 1;
    }
    ReportFindings { here: touching.collect(), in_study: kinds.into_values().collect() }
}

/// A finding in words, with the name of its file but not the folder.
fn describe(text: &Text, finding: &Finding, kind: FindingKind) -> String {
    let (file, line) = (gapatlas_text::file_name(&finding.place.file).to_owned(), finding.place.line);
    text.finding(&Finding { place: SourceLocation { file, line }, kind })
}

/// An area with its tracts and sites, by the ids that findings use.
struct AreaIds<'a> {
    area: &'a str,
    tracts: &'a BTreeSet<&'a str>,
    sites: &'a BTreeSet<&'a str>,
}

/// The part of a finding that is about the area: of lists of tracts or sites, those in the area. `None` where nothing
/// is.
fn restrict_to(kind: &FindingKind, own: &AreaIds<'_>) -> Option<FindingKind> {
    let mut part = kind.clone();
    let is_own = match part.places_mut() {
        FindingPlaces::Tracts(ids) => {
            ids.retain(|id| own.tracts.contains(id.as_str()));
            !ids.is_empty()
        }
        FindingPlaces::Sites(ids) => {
            ids.retain(|id| own.sites.contains(id.as_str()));
            !ids.is_empty()
        }
        FindingPlaces::Tract(id) => own.tracts.contains(id),
        FindingPlaces::Site(id) => own.sites.contains(id),
        FindingPlaces::Area(id) => id == own.area,
        FindingPlaces::Any(id) => id == own.area || own.tracts.contains(id) || own.sites.contains(id),
        // This concerns every number.
        FindingPlaces::Nowhere => matches!(kind, FindingKind::TractsConverted { .. }),
    };
    is_own.then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_tracts_is_cut_down_to_the_area() {
        let ids = |ids: &[&str]| ids.iter().map(ToString::to_string).collect();
        let kind = FindingKind::TractsWithoutPeople { ids: ids(&["a", "b", "c"]) };
        let own = |area: &str, tracts: &[&str], kind: &FindingKind| {
            restrict_to(kind, &AreaIds { area, tracts: &tracts.iter().copied().collect(), sites: &BTreeSet::new() })
        };
        assert_eq!(own("ward-1", &["b", "d"], &kind), Some(FindingKind::TractsWithoutPeople { ids: ids(&["b"]) }));
        assert_eq!(own("ward-1", &["d"], &kind), None);
        let outside = FindingKind::AreaPartlyOutside { id: "ward-9".to_owned(), covered: 0.5 };
        assert_eq!(own("ward-1", &[], &outside), None);
        assert_eq!(own("ward-9", &[], &outside), Some(outside));
    }
}
