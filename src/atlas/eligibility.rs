//! Which sites meet what a standard asks, for whom, and which do not say.

use crate::access::{Eligibility, Mains};
use crate::atlas::{AskError, Question};
use crate::domain::{Finding, FindingKind, IndicatorId, LanguageGroup, Place, Requirement, Series, Site, SiteFinding};
use crate::region::Region;

/// The counts of the groups that people consist of, as far as there are some. Empty where the language does not matter, or they are of one group.
///
/// # Errors
/// Where it matters and is not known.
pub(super) fn groups_of<'a>(question: &Question<'_>, region: &'a Region) -> Result<Vec<Option<&'a Series>>, AskError> {
    let (standard, people) = (question.standard, &question.people.indicator);
    if !standard.language_match || group_of(&people.id).is_some() {
        return Ok(Vec::new());
    }
    let of_group = |group: LanguageGroup| {
        let id = format!("limited_english_{}", group.id());
        region.series.iter().find(|series| series.indicator.id.as_str() == id)
    };
    let all: Vec<Option<&Series>> = LanguageGroup::ALL.into_iter().map(of_group).collect();
    if people.id.as_str() == "limited_english" && all.iter().any(Option::is_some) {
        return Ok(all);
    }
    Err(AskError::Language { standard: standard.id.clone(), people: people.id.clone() })
}

/// The group of people that are one, such as `limited_english_slavic`.
pub(super) fn group_of(people: &IndicatorId) -> Option<LanguageGroup> {
    LanguageGroup::of_id(people.as_str().strip_prefix("limited_english_")?)
}

/// The main languages of groups where people are.
pub(super) struct MainOfOrigins {
    /// Those of each place, and last those of all that no place is known for.
    places: Vec<Mains>,
    of_origin: Vec<usize>,
}

impl MainOfOrigins {
    pub(super) fn new(region: &Region) -> Self {
        let Some(known) = &region.languages else {
            return Self { places: vec![Mains::named()], of_origin: Vec::new() };
        };
        let places: Vec<Mains> =
            known.places.iter().map(|place| Mains::of(&place.main)).chain([Mains::named()]).collect();
        let of_origin = known
            .of_tract
            .iter()
            .flat_map(|(tract, place)| region.origins.range(tract).map(|_| place.unwrap_or(known.places.len())));
        Self { of_origin: of_origin.collect(), places }
    }

    pub(super) fn of(&self, origin: usize) -> &Mains {
        let place = self.of_origin.get(origin).copied();
        &self.places[place.unwrap_or(self.places.len() - 1)]
    }
}

/// What each site is to those who come.
pub(super) fn eligibilities<'s>(
    sites: impl Iterator<Item = &'s Site>,
    requirements: &[Requirement],
) -> Vec<Eligibility> {
    sites.map(|site| eligibility(site, requirements)).collect()
}

/// What a site is to those who come: it meets what it says that it meets, and may meet what it does not say; and one of which only
/// the postal code or the tract is known may be in reach.
pub(super) fn eligibility(site: &Site, requirements: &[Requirement]) -> Eligibility {
    let others = || requirements.iter().filter(|requirement| **requirement != Requirement::Language);
    let may_meet = |requirement: &&Requirement| {
        **requirement == Requirement::Language || requirement.is_met(&site.terms) != Some(false)
    };
    let steps = 1 + requirements.iter().take_while(may_meet).count();
    let is_certain = site.is_placed() && others().all(|requirement| requirement.is_met(&site.terms).is_some());
    if requirements.contains(&Requirement::Language) {
        Eligibility::in_languages(steps, is_certain, site.terms.spoken.as_ref())
    } else {
        Eligibility::of_everyone(steps, is_certain)
    }
}

/// Sites of which a list does not say what a standard asks: whether they count is not known.
pub(super) fn unsaid(region: &Region, questions: &[Question<'_>]) -> Vec<Finding> {
    let asked = questions
        .iter()
        .flat_map(|asked| asked.standard.requirements().into_iter().map(move |requirement| (asked, requirement)));
    let findings = asked.filter_map(|(asked, requirement)| {
        let theme = &asked.standard.theme;
        let sites: Vec<&Site> = region.sites.iter().filter(|site| site.theme == *theme).collect();
        let unsaid = sites.iter().filter(|site| requirement.is_met(&site.terms).is_none()).count();
        let file = region.files.iter().find(|file| file.purpose == theme.as_str());
        let (standard, of, step) = (asked.standard.id.clone(), sites.len(), requirement.step());
        let kind = FindingKind::Site(SiteFinding::RequirementUnsaid { standard, step, unsaid, of });
        let place = Place::file(file.map_or(theme.as_str(), |file| &file.file));
        (unsaid > 0).then_some(Finding { place, kind })
    });
    findings.collect()
}
