//! Data quality of lists of sites: stale, missing and duplicate entries, and the findings of reading them.

use std::collections::{BTreeMap, HashMap};

use chrono::{Months, NaiveDate};
use gapatlas_text::{Text, message};
use geo::{Distance, Haversine, Point};

use crate::domain::{Finding, FindingKind, Site, SiteFinding, SourceLocation, Theme};

/// A problem of a site in its list.
#[derive(Debug, Clone, PartialEq)]
pub enum ListProblem {
    /// The date of the last check is more than a year ago.
    Stale(NaiveDate),
    /// It has no date of a check, and other sites of the list have one.
    NeverChecked,
    /// No opening hours.
    NoHours,
    /// No languages.
    NoLanguages,
    /// Neither a telephone nor a website.
    NoContact,
    /// No address.
    NoAddress,
    /// Another site of the theme is at the same place and has a similar name; its id.
    Duplicate(String),
    /// A finding from reading the list.
    Found(SiteFinding),
}

impl ListProblem {
    /// Its code in tables.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Stale(_) => "stale",
            Self::NeverChecked => "never_checked",
            Self::NoHours => "missing_hours",
            Self::NoLanguages => "missing_languages",
            Self::NoContact => "missing_contact",
            Self::NoAddress => "missing_address",
            Self::Duplicate(_) => "duplicate",
            Self::Found(finding) => finding.code(),
        }
    }

    /// Its sentence for the maintainers of the list.
    #[must_use]
    pub fn sentence(&self, text: &Text) -> String {
        match self {
            Self::Stale(day) => message!(text, "directory-stale", day = day.to_string()),
            Self::NeverChecked => message!(text, "directory-never-checked"),
            Self::NoHours => message!(text, "directory-missing-hours"),
            Self::NoLanguages => message!(text, "directory-missing-languages"),
            Self::NoContact => message!(text, "directory-missing-contact"),
            Self::NoAddress => message!(text, "directory-missing-address"),
            Self::Duplicate(other) => message!(text, "directory-duplicate", site = other),
            Self::Found(finding) => text.site_finding(finding),
        }
    }
}

/// One row of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The list.
    pub file: String,
    /// The line or the number of the record.
    pub line: Option<u64>,
    /// The id of the site; of a site that was left out, the id in its list.
    pub site: String,
    /// Its name.
    pub name: String,
    /// The problem.
    pub problem: ListProblem,
}

impl Entry {
    /// The order of entries: by list, line and site, findings from reading the list last.
    fn key(&self) -> (&str, Option<u64>, &str, &str, u8, String) {
        let (place, detail) = match &self.problem {
            ListProblem::Stale(day) => (0, day.to_string()),
            ListProblem::NeverChecked => (1, String::new()),
            ListProblem::NoHours => (2, String::new()),
            ListProblem::NoLanguages => (3, String::new()),
            ListProblem::NoContact => (4, String::new()),
            ListProblem::NoAddress => (5, String::new()),
            ListProblem::Duplicate(other) => (6, other.clone()),
            ListProblem::Found(finding) => (7, format!("{} {finding:?}", finding.code())),
        };
        (&self.file, self.line, &self.site, &self.name, place, detail)
    }
}

/// The data quality report of a study.
#[derive(Debug)]
pub struct Quality {
    /// The name of the study.
    pub study: String,
    /// The day that ages are counted to.
    pub day: NaiveDate,
    /// The number of sites that were read from each list.
    pub lists: BTreeMap<String, usize>,
    /// The entries in the order of list, line and site.
    pub entries: Vec<Entry>,
}

/// A site is stale after this time: Open Referral advises a check at least once a year.
const MAX_AGE: Months = Months::new(12);
/// Sites within this distance are at the same place, in meters.
const SAME_PLACE_METERS: f64 = 30.0;
/// The Jaro-Winkler similarity from which on two names are those of one site; 1 for equal names.
const MIN_NAME_SIMILARITY: f64 = 0.85;
/// At least [`SAME_PLACE_METERS`] in degrees of latitude.
const SAME_PLACE_DEGREES: f64 = 0.0003;

/// The data quality of the lists that sites were read from.
#[must_use]
pub fn quality(study: &str, day: NaiveDate, sites: &[Site], findings: &[Finding]) -> Quality {
    let listed: Vec<(&Site, &SourceLocation)> =
        sites.iter().filter_map(|site| Some((site, site.listed.as_ref()?))).collect();
    let mut lists: BTreeMap<String, usize> = BTreeMap::new();
    // A field that a list leaves empty for all of its sites is not missing: parks have no languages.
    let mut stated_by_list: BTreeMap<(&str, &Theme), [bool; 5]> = BTreeMap::new();
    for (site, place) in &listed {
        *lists.entry(place.file.clone()).or_default() += 1;
        let stated = stated_by_list.entry((&place.file, &site.theme)).or_default();
        for (stated, is_stated) in stated.iter_mut().zip(stated_fields(site)) {
            *stated |= is_stated;
        }
    }
    let mut entries = Vec::new();
    for (site, place) in &listed {
        let of_list = stated_by_list.get(&(place.file.as_str(), &site.theme)).copied().unwrap_or_default();
        let problems = missing(site, of_list, day).into_iter();
        entries.extend(problems.map(|problem| entry(place, &site.id, site.name.as_deref(), problem)));
    }
    entries.extend(duplicates(&listed));
    let by_id: HashMap<&str, &Site> = listed.iter().map(|(site, _)| (site.id.as_str(), *site)).collect();
    entries.extend(findings.iter().filter_map(|finding| finding_entry(finding, &by_id)));
    entries.sort_by(|a, b| a.key().cmp(&b.key()));
    entries.dedup();
    Quality { study: study.to_owned(), day, lists, entries }
}

fn entry(place: &SourceLocation, site: &str, name: Option<&str>, problem: ListProblem) -> Entry {
    let (file, name) = (place.file.clone(), name.unwrap_or_default().to_owned());
    Entry { file, line: place.line, site: site.to_owned(), name, problem }
}

/// Whether a site has hours, languages, a date of its last check, a telephone or website, and an address.
fn stated_fields(site: &Site) -> [bool; 5] {
    let hours = site.attributes.hours.is_some() || site.attributes.hours_text.is_some();
    let contact = site.contact.telephone.is_some() || site.contact.website.is_some();
    [hours, site.attributes.spoken.is_some(), site.checked.is_some(), contact, site.contact.address.is_some()]
}

fn missing(site: &Site, [hours, languages, checked, contact, address]: [bool; 5], day: NaiveDate) -> Vec<ListProblem> {
    let [own_hours, own_languages, _, own_contact, own_address] = stated_fields(site);
    let oldest = day.checked_sub_months(MAX_AGE).unwrap_or(day);
    let age = match site.checked {
        Some(checked) => (checked < oldest).then_some(ListProblem::Stale(checked)),
        None => checked.then_some(ListProblem::NeverChecked),
    };
    let hours = (hours && !own_hours).then_some(ListProblem::NoHours);
    let languages = (languages && !own_languages).then_some(ListProblem::NoLanguages);
    // How to find a confidential site is not read.
    let contact = (contact && !own_contact && !site.is_redacted).then_some(ListProblem::NoContact);
    let address = (address && !own_address && !site.is_redacted).then_some(ListProblem::NoAddress);
    [age, hours, languages, contact, address].into_iter().flatten().collect()
}

/// An entry for each site that has the place, the theme and a similar name of an earlier one.
fn duplicates(listed: &[(&Site, &SourceLocation)]) -> Vec<Entry> {
    let middle = |site: &Site| site.footprint.bounds().map(|bounds| Point::from(bounds.center()));
    let mut places: Vec<(&Theme, Point, &Site, &SourceLocation)> =
        listed.iter().filter_map(|(site, place)| Some((&site.theme, middle(site)?, *site, *place))).collect();
    places.sort_by(|a, b| a.0.cmp(b.0).then(a.1.y().total_cmp(&b.1.y())).then(a.2.id.cmp(&b.2.id)));
    let mut duplicates = Vec::new();
    for (number, (theme, at, site, place)) in places.iter().enumerate() {
        let before = places.get(..number).unwrap_or_default().iter().rev();
        let near = before.take_while(|(other, there, ..)| other == theme && at.y() - there.y() < SAME_PLACE_DEGREES);
        let same = near.filter(|(_, there, other, _)| {
            Haversine.distance(*at, *there) <= SAME_PLACE_METERS && has_similar_name(site, other)
        });
        if let Some((_, _, other, _)) = same.last() {
            duplicates.push(entry(place, &site.id, site.name.as_deref(), ListProblem::Duplicate(other.id.clone())));
        }
    }
    duplicates
}

fn has_similar_name(a: &Site, b: &Site) -> bool {
    match (&a.name, &b.name) {
        (Some(a), Some(b)) => {
            let (a, b) = without_shared_location(a, b);
            strsim::jaro_winkler(&a.to_lowercase(), &b.to_lowercase()) >= MIN_NAME_SIMILARITY
        }
        (None, None) => true,
        _ => false,
    }
}

/// Names without a location that both end with: it does not make services similar.
fn without_shared_location<'n>(a: &'n str, b: &'n str) -> (&'n str, &'n str) {
    match (a.rsplit_once(", "), b.rsplit_once(", ")) {
        (Some((a, there)), Some((b, here))) if there == here => (a, b),
        _ => (a, b),
    }
}

/// The entry of a finding, where it is about one site.
fn finding_entry(finding: &Finding, sites: &HashMap<&str, &Site>) -> Option<Entry> {
    let FindingKind::Site(about) = &finding.kind else { return None };
    let id = match about {
        SiteFinding::SiteWithoutCoordinates { id, .. }
        | SiteFinding::SiteFarOutside { id, .. }
        | SiteFinding::SiteIdRepeated { given: id, .. }
        | SiteFinding::HoursUnclear { id, .. }
        | SiteFinding::LanguageUnknown { id, .. }
        | SiteFinding::TermUnclear { id, .. }
        | SiteFinding::DetailRefused { id, .. }
        | SiteFinding::SiteInactive { id, .. }
        | SiteFinding::SiteVirtual { id }
        | SiteFinding::ServiceWithoutPlace { id }
        | SiteFinding::LinkBroken { id, .. } => id,
        SiteFinding::SitesLocated { .. }
        | SiteFinding::SitesOnOnePoint { .. }
        | SiteFinding::SitesInTwoLists { .. }
        | SiteFinding::ServicesWithoutTheme { .. }
        | SiteFinding::StandardOfConfidentialSites { .. }
        | SiteFinding::RequirementUnsaid { .. } => return None,
    };
    let name = sites.get(id.as_str()).and_then(|site| site.name.as_deref());
    Some(entry(&finding.place, id, name, ListProblem::Found(about.clone())))
}
