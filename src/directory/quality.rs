//! What is doubtful in lists of sites, one line for each site and problem.

use std::collections::{BTreeMap, HashMap};

use chrono::{Months, NaiveDate};
use geo::{Distance, Haversine, Point};

use crate::domain::{Finding, FindingKind, Place, Site, SiteFinding, Theme};
use crate::words;

/// What is doubtful about a site in its list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// Not checked for a year.
    Stale(NaiveDate),
    /// Nobody says when it was last checked, though that is said of others.
    NeverChecked,
    /// No opening hours.
    NoHours,
    /// No languages.
    NoLanguages,
    /// Another site of the theme is at the same place and has a like name.
    Duplicate(String),
    /// What was found when the list was read, by its name and in words.
    Found {
        /// The name of the finding.
        code: &'static str,
        /// The finding in words.
        sentence: String,
    },
}

impl Problem {
    /// Its name in tables.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Stale(_) => "stale",
            Self::NeverChecked => "never_checked",
            Self::NoHours => "missing_hours",
            Self::NoLanguages => "missing_languages",
            Self::Duplicate(_) => "duplicate",
            Self::Found { code, .. } => code,
        }
    }

    /// What it says to whoever keeps the list.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::Stale(day) => words::stale(*day),
            Self::NeverChecked => words::NEVER_CHECKED.to_owned(),
            Self::NoHours => words::MISSING_HOURS.to_owned(),
            Self::NoLanguages => words::MISSING_LANGUAGES.to_owned(),
            Self::Duplicate(other) => words::duplicate(other),
            Self::Found { sentence, .. } => sentence.clone(),
        }
    }
}

/// A problem of a site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The list.
    pub file: String,
    /// The line or the number of the record.
    pub line: Option<u64>,
    /// The site's id; of a site that was left out, as far as its list tells.
    pub site: String,
    /// Its name.
    pub name: String,
    /// What is doubtful.
    pub problem: Problem,
}

/// What is doubtful in all lists of a study.
#[derive(Debug)]
pub struct Quality {
    /// What the study is called.
    pub study: String,
    /// The day that ages are counted to.
    pub day: NaiveDate,
    /// The lists, with the number of sites that were taken from each.
    pub lists: BTreeMap<String, usize>,
    /// What is doubtful, by list, line and site.
    pub entries: Vec<Entry>,
}

/// A list that was not checked for so long is stale: Open Referral's own advice is a year at most.
const FRESH: Months = Months::new(12);
/// Sites of one theme nearer than this are at one place, in meters.
const ONE_PLACE: f64 = 30.0;
/// Names as like as this (1 is the same) are of one site.
const LIKE: f64 = 0.85;
/// As many degrees of latitude as [`ONE_PLACE`], and a little more.
const NEAR_DEGREES: f64 = 0.0003;

/// What is doubtful in the lists that sites were read from.
#[must_use]
pub fn quality(study: &str, day: NaiveDate, sites: &[Site], findings: &[Finding]) -> Quality {
    let listed: Vec<(&Site, &Place)> = sites.iter().filter_map(|site| Some((site, site.listed.as_ref()?))).collect();
    let mut lists: BTreeMap<String, usize> = BTreeMap::new();
    // What a list says of none of its sites it is not meant to say: parks have no languages.
    let mut says: BTreeMap<(&str, &Theme), [bool; 3]> = BTreeMap::new();
    for (site, place) in &listed {
        *lists.entry(place.file.clone()).or_default() += 1;
        let said = says.entry((&place.file, &site.theme)).or_default();
        for (said, own) in said.iter_mut().zip(says_what(site)) {
            *said |= own;
        }
    }
    let mut entries = Vec::new();
    for (site, place) in &listed {
        let of_list = says.get(&(place.file.as_str(), &site.theme)).copied().unwrap_or_default();
        let problems = missing(site, of_list, day).into_iter();
        entries.extend(problems.map(|problem| entry(place, &site.id, site.name.as_deref(), problem)));
    }
    entries.extend(duplicates(&listed));
    let by_id: HashMap<&str, &Site> = listed.iter().map(|(site, _)| (site.id.as_str(), *site)).collect();
    entries.extend(findings.iter().filter_map(|finding| found(finding, &by_id)));
    entries.sort();
    entries.dedup();
    Quality { study: study.to_owned(), day, lists, entries }
}

fn entry(place: &Place, site: &str, name: Option<&str>, problem: Problem) -> Entry {
    let (file, name) = (place.file.clone(), name.unwrap_or_default().to_owned());
    Entry { file, line: place.line, site: site.to_owned(), name, problem }
}

/// Whether hours, languages and the day of the last check are said.
fn says_what(site: &Site) -> [bool; 3] {
    let hours = site.terms.hours.is_some() || site.terms.hours_text.is_some();
    [hours, site.terms.spoken.is_some(), site.checked.is_some()]
}

fn missing(site: &Site, [hours, languages, checked]: [bool; 3], day: NaiveDate) -> Vec<Problem> {
    let [own_hours, own_languages, _] = says_what(site);
    let oldest = day.checked_sub_months(FRESH).unwrap_or(day);
    let age = match site.checked {
        Some(checked) => (checked < oldest).then_some(Problem::Stale(checked)),
        None => checked.then_some(Problem::NeverChecked),
    };
    let hours = (hours && !own_hours).then_some(Problem::NoHours);
    let languages = (languages && !own_languages).then_some(Problem::NoLanguages);
    [age, hours, languages].into_iter().flatten().collect()
}

/// Sites of one theme at one place with like names, each named after the first of them.
fn duplicates(listed: &[(&Site, &Place)]) -> Vec<Entry> {
    let middle = |site: &Site| site.footprint.bounds().map(|bounds| Point::from(bounds.center()));
    let mut places: Vec<(&Theme, Point, &Site, &Place)> =
        listed.iter().filter_map(|(site, place)| Some((&site.theme, middle(site)?, *site, *place))).collect();
    places.sort_by(|a, b| a.0.cmp(b.0).then(a.1.y().total_cmp(&b.1.y())).then(a.2.id.cmp(&b.2.id)));
    let mut found = Vec::new();
    for (number, (theme, at, site, place)) in places.iter().enumerate() {
        let before = places.get(..number).unwrap_or_default().iter().rev();
        let near = before.take_while(|(other, there, ..)| other == theme && at.y() - there.y() < NEAR_DEGREES);
        let same =
            near.filter(|(_, there, other, _)| Haversine.distance(*at, *there) <= ONE_PLACE && alike(site, other));
        if let Some((_, _, other, _)) = same.last() {
            found.push(entry(place, &site.id, site.name.as_deref(), Problem::Duplicate(other.id.clone())));
        }
    }
    found
}

fn alike(a: &Site, b: &Site) -> bool {
    match (&a.name, &b.name) {
        (Some(a), Some(b)) => {
            let (a, b) = without_place(a, b);
            strsim::jaro_winkler(&a.to_lowercase(), &b.to_lowercase()) >= LIKE
        }
        (None, None) => true,
        _ => false,
    }
}

/// Names without the location that both end with: services at one location are not alike for that.
fn without_place<'n>(a: &'n str, b: &'n str) -> (&'n str, &'n str) {
    match (a.rsplit_once(", "), b.rsplit_once(", ")) {
        (Some((a, there)), Some((b, here))) if there == here => (a, b),
        _ => (a, b),
    }
}

/// A finding about a site, with the site that it is about.
fn found(finding: &Finding, sites: &HashMap<&str, &Site>) -> Option<Entry> {
    let FindingKind::Site(about) = &finding.kind else { return None };
    let id = match about {
        SiteFinding::SiteWithoutCoordinates { id, .. }
        | SiteFinding::SiteFarOutside { id, .. }
        | SiteFinding::SiteIdRepeated { given: id, .. }
        | SiteFinding::HoursUnclear { id, .. }
        | SiteFinding::LanguageUnknown { id, .. }
        | SiteFinding::TermUnclear { id, .. }
        | SiteFinding::SiteInactive { id, .. }
        | SiteFinding::SiteVirtual { id }
        | SiteFinding::ServiceWithoutPlace { id }
        | SiteFinding::LinkBroken { id, .. } => id,
        SiteFinding::SitesLocated { .. }
        | SiteFinding::ServicesWithoutTheme { .. }
        | SiteFinding::StandardWithoutTracts { .. }
        | SiteFinding::RequirementUnsaid { .. } => return None,
    };
    let (code, sentence) = (about.code(), words::site_finding(about));
    let name = sites.get(id.as_str()).and_then(|site| site.name.as_deref());
    Some(entry(&finding.place, id, name, Problem::Found { code, sentence }))
}
