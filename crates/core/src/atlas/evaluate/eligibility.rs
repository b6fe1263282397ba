//! Which sites meet the requirements of a standard, and for which language groups.

use crate::access::{Eligibility, MainLanguageMasks};
use crate::atlas::ResolvedStandard;
use crate::domain::{Finding, FindingKind, Requirement, Site, SiteFinding, SourceLocation};
use crate::region::Region;

/// The main languages of each language group, by origin.
pub(crate) struct MainLanguagesByOrigin {
    /// Those of each place; the last are for origins outside all places.
    places: Vec<MainLanguageMasks>,
    of_origin: Vec<usize>,
}

impl MainLanguagesByOrigin {
    pub(crate) fn new(region: &Region) -> Self {
        let Some(known) = &region.languages else {
            return Self { places: vec![MainLanguageMasks::named()], of_origin: Vec::new() };
        };
        let places: Vec<MainLanguageMasks> = known
            .places
            .iter()
            .map(|place| MainLanguageMasks::of(&place.main))
            .chain([MainLanguageMasks::named()])
            .collect();
        let of_origin = known
            .of_tract
            .iter()
            .flat_map(|(tract, place)| region.origins.range(tract).map(|_| place.unwrap_or(known.places.len())));
        Self { of_origin: of_origin.collect(), places }
    }

    pub(crate) fn of(&self, origin: usize) -> &MainLanguageMasks {
        let place = self.of_origin.get(origin).copied();
        &self.places[place.unwrap_or(self.places.len() - 1)]
    }
}

pub(crate) fn eligibilities<'s>(
    sites: impl Iterator<Item = &'s Site>,
    requirements: &[Requirement],
) -> Vec<Eligibility> {
    sites.map(|site| eligibility(site, requirements)).collect()
}

/// The eligibility of a site. A missing fact may meet its requirement, and a site of which only the postal code or the
/// tract is known may be in reach.
fn eligibility(site: &Site, requirements: &[Requirement]) -> Eligibility {
    let others = || requirements.iter().filter(|requirement| **requirement != Requirement::Language);
    let fails = |requirement: &&Requirement| {
        **requirement != Requirement::Language && requirement.is_met(&site.attributes) == Some(false)
    };
    let failed = requirements.iter().find(fails).map(|requirement| requirement.barrier());
    let is_certain = site.is_placed() && others().all(|requirement| requirement.is_met(&site.attributes).is_some());
    if requirements.contains(&Requirement::Language) {
        Eligibility::in_languages(failed, is_certain, site.attributes.spoken.as_ref())
    } else {
        Eligibility::of_everyone(failed, is_certain)
    }
}

/// Findings of sites without a fact that a standard requires: whether they are eligible is not known.
pub(crate) fn missing_fact_findings(region: &Region, standards: &[ResolvedStandard<'_>]) -> Vec<Finding> {
    let pairs =
        standards.iter().flat_map(|own| own.standard.requirements.iter().map(move |requirement| (own, requirement)));
    let findings = pairs.filter_map(|(own, requirement)| {
        let theme = &own.standard.theme;
        let sites: Vec<&Site> = region.sites.iter().filter(|site| site.theme == *theme).collect();
        let missing = sites.iter().filter(|site| requirement.is_met(&site.attributes).is_none()).count();
        let file = region.files.iter().find(|file| file.purpose == theme.as_str());
        let (standard, of, step) = (own.standard.id.clone(), sites.len(), requirement.barrier());
        let kind = FindingKind::Site(SiteFinding::RequirementUnsaid { standard, step, unsaid: missing, of });
        let place = SourceLocation::file(file.map_or(theme.as_str(), |file| &file.file));
        (missing > 0).then_some(Finding { place, kind })
    });
    findings.collect()
}
