//! The language groups that people consist of.

use crate::domain::{IndicatorId, LanguageGroup, Series};
use crate::region::Region;

/// The counts of the language groups that make up people; `None` for a group without counts. Empty where the people are
/// one group.
///
/// # Errors
/// Where the languages of the people are not known.
pub(crate) fn language_groups<'a>(
    people: &Series,
    region: &'a Region,
) -> Result<Vec<Option<&'a Series>>, UnknownLanguages> {
    let id = &people.indicator.id;
    if language_group(id).is_some() {
        return Ok(Vec::new());
    }
    let of_group = |group: LanguageGroup| {
        let id = format!("limited_english_{}", group.id());
        region.series.iter().find(|series| series.indicator.id.as_str() == id)
    };
    let all: Vec<Option<&Series>> = LanguageGroup::ALL.into_iter().map(of_group).collect();
    if id.as_str() == "limited_english" && all.iter().any(Option::is_some) {
        return Ok(all);
    }
    Err(UnknownLanguages)
}

/// No table has the people by language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct UnknownLanguages;

/// The language group of an indicator such as `limited_english_slavic`.
pub(crate) fn language_group(people: &IndicatorId) -> Option<LanguageGroup> {
    LanguageGroup::of_id(people.as_str().strip_prefix("limited_english_")?)
}
