//! Which requirements of a standard a site meets, as far as its list says.

use serde::Serialize;

use crate::access::{Eligibility, MainLanguageMasks, groups_served_among};
use crate::domain::{Barrier, IndicatorId, LanguageGroup, Requirement, SiteAttributes};

/// Whether a site meets a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    /// It does.
    Yes,
    /// For some of the people: it speaks a language of some of them, or has interpreters.
    Partly,
    /// It does not.
    No,
    /// Its list does not say.
    NotSaid,
    /// The list may say, and the atlas does not keep it.
    NotKept,
}

/// A requirement of a standard, by the barrier that it removes, and whether a site meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// The barrier.
    pub barrier: Barrier,
    /// Whether it is removed.
    pub met: Met,
}

/// The language groups of the people whom an indicator counts: one, or all that an atlas has counts of.
#[must_use]
pub fn language_groups<'i>(
    people: &IndicatorId,
    indicators: impl Iterator<Item = &'i IndicatorId>,
) -> Vec<LanguageGroup> {
    let of_limited_english = |id: &IndicatorId| LanguageGroup::of_id(id.as_str().strip_prefix("limited_english_")?);
    match of_limited_english(people) {
        Some(group) => vec![group],
        None => indicators.filter_map(of_limited_english).collect(),
    }
}

/// Each requirement and whether a site meets it. `groups` are the language groups of the people.
#[must_use]
pub fn conditions(
    requirements: &[Requirement],
    attributes: &SiteAttributes,
    groups: &[LanguageGroup],
) -> Vec<Condition> {
    let condition = |requirement: &Requirement| {
        let met = match requirement {
            Requirement::Language => speaks(attributes, groups),
            // Capacities are in no table.
            Requirement::Capacity(_) => Met::NotKept,
            other => match other.is_met(attributes) {
                Some(true) => Met::Yes,
                Some(false) => Met::No,
                None => Met::NotSaid,
            },
        };
        Condition { barrier: requirement.barrier(), met }
    };
    requirements.iter().map(condition).collect()
}

/// Whether a site speaks the languages of groups: in part where it speaks some of their main languages.
fn speaks(attributes: &SiteAttributes, groups: &[LanguageGroup]) -> Met {
    let Some(spoken) = &attributes.spoken else { return Met::NotSaid };
    let site = Eligibility::in_languages(None, true, Some(spoken));
    let served = groups_served_among(std::iter::once(site), &MainLanguageMasks::named());
    let all = groups.iter().fold(0_u16, |bits, group| bits | 1 << group.index());
    if served.full & all == all {
        Met::Yes
    } else if served.partial & all != 0 {
        Met::Partly
    } else {
        Met::No
    }
}

/// Whether people can use a site: the worst of its conditions. A site of which only the postal code or the tract is known
/// may or may not be where it is drawn.
#[must_use]
pub fn usable(conditions: &[Condition], is_placed: bool) -> Met {
    let has = |met: Met| conditions.iter().any(|condition| condition.met == met);
    if has(Met::No) {
        Met::No
    } else if !is_placed || has(Met::NotSaid) || has(Met::NotKept) {
        Met::NotSaid
    } else if has(Met::Partly) {
        Met::Partly
    } else {
        Met::Yes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Language, SpokenLanguages};

    fn site(languages: &[&str], interpreter: bool) -> SiteAttributes {
        let languages = languages.iter().filter_map(|name| Language::parse(name)).collect();
        SiteAttributes { spoken: Some(SpokenLanguages { languages, interpreter }), ..SiteAttributes::default() }
    }

    fn met(attributes: &SiteAttributes, groups: &[LanguageGroup]) -> Met {
        conditions(&[Requirement::Language], attributes, groups)[0].met
    }

    #[test]
    fn a_site_speaks_all_some_or_none_of_the_languages() {
        let spanish = [LanguageGroup::Spanish];
        let both = [LanguageGroup::Spanish, LanguageGroup::Slavic];
        assert_eq!(met(&site(&["Spanish"], false), &spanish), Met::Yes);
        assert_eq!(met(&site(&["Spanish"], false), &both), Met::Partly);
        assert_eq!(met(&site(&["Polish"], false), &[LanguageGroup::Slavic]), Met::Partly, "not Russian");
        assert_eq!(met(&site(&["English"], false), &both), Met::No);
        assert_eq!(met(&site(&["English"], true), &both), Met::Partly, "interpreters");
        assert_eq!(met(&SiteAttributes::default(), &both), Met::NotSaid);
    }

    #[test]
    fn a_site_is_usable_where_no_condition_fails_or_is_open() {
        let required = [Requirement::Cost(0.0), Requirement::Wheelchair];
        let with = |cost, wheelchair| SiteAttributes { cost, wheelchair, ..SiteAttributes::default() };
        let usable_with = |attributes: SiteAttributes| usable(&conditions(&required, &attributes, &[]), true);
        assert_eq!(usable_with(with(Some(0.0), Some(true))), Met::Yes);
        assert_eq!(usable_with(with(Some(5.0), None)), Met::No, "a missing fact does not mend it");
        assert_eq!(usable_with(with(Some(0.0), None)), Met::NotSaid);
        assert_eq!(usable(&[], true), Met::Yes);
        assert_eq!(usable(&[], false), Met::NotSaid);
        assert_eq!(usable(&conditions(&[Requirement::Capacity(1.0)], &with(None, None), &[]), true), Met::NotSaid);
    }

    #[test]
    fn the_people_are_one_language_group_or_all_that_are_counted() {
        let ids: Vec<IndicatorId> = ["population", "limited_english_spanish", "limited_english_korean"]
            .iter()
            .filter_map(|id| id.parse().ok())
            .collect();
        let of = |people: &str| people.parse().map(|people| language_groups(&people, ids.iter()));
        assert_eq!(of("limited_english_korean"), Ok(vec![LanguageGroup::Korean]));
        assert_eq!(of("limited_english"), Ok(vec![LanguageGroup::Spanish, LanguageGroup::Korean]));
    }
}
