//! Resolving the standards of a study: their people, sites, costs and column names in a region.

mod columns;
mod combinations;
mod error;
mod groups;
mod indices;
mod languages;
mod measures;
mod modes;
mod standard;

use std::collections::BTreeSet;

use crate::atlas::resolve::error::quoted_list;
use crate::domain::{CostUnit, MatrixId, Mode};
use crate::gap::{LimitError, Standard, reach};
use crate::region::Region;
use crate::study::StudySummary;

pub use error::{ResolveError, ResolveErrors};
pub(super) use groups::{GROUP_MEASURES, groups, others};
pub(super) use languages::{language_group, language_groups};
pub(super) use measures::{ResolvedMeasure, measures};
pub(super) use modes::theme_modes;
pub use standard::ResolvedStandard;

/// Resolves the standards of a study, and checks its combinations, indices and the names of all columns.
///
/// # Errors
/// All problems of the standards, combinations and indices; those of column names where there are no others.
pub fn resolve_standards<'a>(
    study: &'a StudySummary,
    region: &'a Region,
) -> Result<Vec<ResolvedStandard<'a>>, ResolveErrors> {
    let mut names = BTreeSet::new();
    let (mut resolved, mut errors) = (Vec::with_capacity(study.standards.len()), Vec::new());
    for standard in &study.standards {
        if !names.insert(&standard.id) {
            errors.push(ResolveError::DuplicateStandard(standard.id.clone()));
        }
        match resolve(standard, study, region) {
            Ok(standard) => resolved.push(standard),
            Err(error) => errors.push(error),
        }
    }
    errors.extend(groups(study, region).err());
    errors.extend(combinations::check(study, region));
    errors.extend(measures(study, region).err().into_iter().flatten());
    errors.extend(indices::check(study, &region.series).err());
    if errors.is_empty() {
        errors.extend(columns::check_names(study, region).err());
    }
    if errors.is_empty() { Ok(resolved) } else { Err(ResolveErrors(errors)) }
}

fn resolve<'a>(
    standard: &'a Standard,
    study: &StudySummary,
    region: &'a Region,
) -> Result<ResolvedStandard<'a>, ResolveError> {
    let people = region.series.iter().find(|series| series.indicator.id == standard.people).ok_or_else(|| {
        let known = region.series.iter().map(|series| series.indicator.id.as_str());
        ResolveError::NoSuchPeople {
            standard: standard.id.clone(),
            people: standard.people.clone(),
            known: quoted_list(known),
        }
    })?;
    if !region.sites.iter().any(|site| site.theme == standard.theme) {
        let known: BTreeSet<&str> = region.sites.iter().map(|site| site.theme.as_str()).collect();
        let (standard, theme) = (standard.id.clone(), standard.theme.clone());
        return Err(ResolveError::NoSites { standard, theme, known: quoted_list(known) });
    }
    let (id, mode) = (standard.id.clone(), standard.mode.clone());
    let Some(unit) = region.cost_unit(&mode) else {
        let needs = needs(&mode, study);
        return Err(ResolveError::ModeUnavailable { standard: id, mode, needs });
    };
    let reach = reach(standard.within, &mode, study.walking, unit).map_err(|problem| match problem {
        LimitError::Unbounded => ResolveError::UnboundedReach(id.clone()),
        LimitError::Unit(CostUnit::M) => ResolveError::WrongUnit {
            standard: id.clone(),
            mode,
            known: "meters",
            example: "`\"0.5 mi\"` or `\"800 m\"`",
        },
        LimitError::Unit(CostUnit::Min) => {
            ResolveError::WrongUnit { standard: id.clone(), mode, known: "minutes", example: "`\"30 min\"`" }
        }
    })?;
    let resolved = ResolvedStandard { standard, people, reach };
    if standard.matches_language() && language_groups(people, region).is_err() {
        return Err(ResolveError::Language { standard: standard.id.clone(), people: standard.people.clone() });
    }
    Ok(resolved)
}

/// What a study has to add for a mode.
fn needs(mode: &Mode, study: &StudySummary) -> String {
    match mode {
        Mode::Straight => String::new(),
        Mode::Walk | Mode::Drive => "[streets]".to_owned(),
        Mode::Transit => "[[timetables]]".to_owned(),
        Mode::Matrix(id) => {
            let known = quoted_list(study.costs.iter().map(MatrixId::as_str));
            format!("[[costs]] with the id `{id}`; it has {known}")
        }
    }
}
