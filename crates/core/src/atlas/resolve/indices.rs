//! Checking the indices of need.

use std::collections::BTreeSet;

use crate::atlas::resolve::error::{ResolveError, quoted_list};
use crate::domain::Series;
use crate::study::StudySummary;

/// Checks that every index consists of indicators with a share and without suppression.
pub(crate) fn check(study: &StudySummary, series: &[Series]) -> Result<(), ResolveError> {
    let mut names = BTreeSet::new();
    for index in &study.indices {
        let error = |problem: String| Err(ResolveError::Index { index: index.id.clone(), problem });
        if !names.insert(&index.id) {
            return error("two indices have this id; give one of them another".to_owned());
        }
        if index.indicators.is_empty() {
            return error("has no indicators; name at least one".to_owned());
        }
        let mut parts = BTreeSet::new();
        for id in index.indicators.iter().map(|own| &own.indicator) {
            let Some(own) = series.iter().find(|series| series.indicator.id == *id) else {
                let known = quoted_list(series.iter().map(|series| series.indicator.id.as_str()));
                return error(format!("no table of the study has `{id}`; it has {known}"));
            };
            if !parts.insert(id) {
                return error(format!("`{id}` is listed twice; give it a `weight = 2` instead"));
            }
            if own.indicator.suppress_below.is_some() {
                return error(format!(
                    "small counts of `{id}` are withheld, and an index would give them away; leave it out"
                ));
            }
            if own.whole_in(series).is_none() {
                return error(format!(
                    "`{id}` has no share: an index compares shares, which need the whole that it is a part of, for the \
                     same years"
                ));
            }
        }
    }
    Ok(())
}
