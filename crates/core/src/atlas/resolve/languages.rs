//! Resolving the language groups of the people of a standard.

use crate::atlas::resolve::error::ResolveError;
use crate::atlas::resolve::standard::ResolvedStandard;
use crate::domain::{IndicatorId, LanguageGroup, Series};
use crate::region::Region;

/// The counts of the language groups that make up the people of a standard; `None` for a group without counts. Empty
/// where the standard does not match languages, or the people are one group.
///
/// # Errors
/// Where the standard matches languages and those of the people are not known.
pub(crate) fn language_groups<'a>(
    resolved: &ResolvedStandard<'_>,
    region: &'a Region,
) -> Result<Vec<Option<&'a Series>>, ResolveError> {
    let (standard, people) = (resolved.standard, &resolved.people.indicator);
    if !standard.matches_language() || language_group(&people.id).is_some() {
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
    Err(ResolveError::Language { standard: standard.id.clone(), people: people.id.clone() })
}

/// The language group of an indicator such as `limited_english_slavic`.
pub(crate) fn language_group(people: &IndicatorId) -> Option<LanguageGroup> {
    LanguageGroup::of_id(people.as_str().strip_prefix("limited_english_")?)
}
