//! Single changes that could help people by a standard: what a site of its theme lacks, one fact at a time, and new sites.

use std::collections::BTreeSet;

use crate::domain::{
    Barrier, Footprint, Language, LanguageGroup, OpeningHours, Position, Requirement, Site, SpokenLanguages, Theme,
};
use crate::region::Region;
use crate::scenario::{ResolvedScenario, SiteFacts};

/// A single change.
#[derive(Debug, Clone, PartialEq)]
pub struct Lever {
    /// What changes.
    pub kind: LeverKind,
    /// The public id of the site that changes, or of the candidate.
    pub site: String,
    /// Its name.
    pub name: Option<String>,
}

/// What changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeverKind {
    /// A new site opens that meets every requirement.
    Open,
    /// It speaks the languages of a group.
    Speaks(LanguageGroup),
    /// It has interpreters for all languages.
    Interpreters,
    /// It meets the requirement that removes a barrier: open at the time, at no more than the cost …
    Meets(Barrier),
}

/// A place where a site could open.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// Where it is.
    pub position: Position,
}

/// Every single change that could help by a standard about a theme with some requirements: of each site what it certainly fails or does not say, and each
/// candidate.
#[must_use]
pub fn levers(
    region: &Region,
    (theme, requirements): (&Theme, &[Requirement]),
    candidates: &[Candidate],
) -> Vec<(Lever, ResolvedScenario)> {
    let mut all = Vec::new();
    let own = region.sites.iter().enumerate().filter(|(_, site)| site.theme == *theme && site.is_placed());
    for (number, site) in own {
        for requirement in requirements {
            for (kind, facts) in changes(*requirement, site) {
                let lever = Lever { kind, site: site.id.clone(), name: site.name.clone() };
                all.push((lever, ResolvedScenario::of_facts(theme.clone(), number, facts)));
            }
        }
    }
    for candidate in candidates {
        let lever = Lever { kind: LeverKind::Open, site: candidate.id.clone(), name: candidate.name.clone() };
        all.push((lever, ResolvedScenario::of_new(new_site(region, (theme, requirements), candidate))));
    }
    all
}

/// The changes of a site that meet a requirement which it does not meet for certain.
fn changes(requirement: Requirement, site: &Site) -> Vec<(LeverKind, SiteFacts)> {
    if requirement == Requirement::Language {
        return speaking(site);
    }
    if requirement.is_met(&site.attributes) == Some(true) {
        return Vec::new();
    }
    let mut facts = SiteFacts::default();
    meet(requirement, &mut facts);
    vec![(LeverKind::Meets(requirement.barrier()), facts)]
}

/// Interpreters, and the languages of each group of which it does not speak all.
fn speaking(site: &Site) -> Vec<(LeverKind, SiteFacts)> {
    let spoken = site.attributes.spoken.clone().unwrap_or_default();
    if spoken.interpreter {
        return Vec::new();
    }
    let interpreters = SiteFacts { interpreter: Some(true), ..SiteFacts::default() };
    let mut all = vec![(LeverKind::Interpreters, interpreters)];
    for group in LanguageGroup::ALL {
        let own: BTreeSet<Language> = Language::all().filter(|language| language.group() == Some(group)).collect();
        if own.is_empty() || own.is_subset(&spoken.languages) {
            continue;
        }
        let languages = spoken.languages.union(&own).copied().collect();
        let spoken = Some(SpokenLanguages { languages, interpreter: false });
        all.push((LeverKind::Speaks(group), SiteFacts { spoken, ..SiteFacts::default() }));
    }
    all
}

/// Adds the fact that meets a requirement.
fn meet(requirement: Requirement, facts: &mut SiteFacts) {
    match requirement {
        // Interpreters alone may lack somebody's language.
        Requirement::Language => {
            let languages = Language::all().collect();
            facts.spoken = Some(SpokenLanguages { languages, interpreter: true });
        }
        // Whatever the time is.
        Requirement::Open(_) => facts.hours = Some(OpeningHours::always()),
        Requirement::Cost(most) => facts.cost = Some(most),
        Requirement::Documents => facts.asks_status = Some(false),
        Requirement::Wheelchair => facts.wheelchair = Some(true),
        Requirement::Capacity(least) => facts.capacity = Some(least),
    }
}

fn new_site(region: &Region, (theme, requirements): (&Theme, &[Requirement]), candidate: &Candidate) -> Site {
    let mut facts = SiteFacts::default();
    for requirement in requirements {
        meet(*requirement, &mut facts);
    }
    let is_taken = |id: &String| region.sites.iter().any(|site| site.id == *id);
    let mut id = format!("{theme}-new-{}", candidate.id);
    while is_taken(&id) {
        id.push('~');
    }
    let mut site = Site::new(id, theme.clone(), candidate.name.clone(), Footprint::Point(candidate.position));
    facts.apply(&mut site.attributes);
    site
}
