//! Resolving the floating catchment measures of a study.

use std::collections::BTreeSet;

use crate::atlas::resolve::error::{ResolveError, quoted_list};
use crate::atlas::resolve::needs;
use crate::domain::{MeasureId, Series};
use crate::gap::{CatchmentMeasure, LimitError, reach};
use crate::region::{Region, RegionPart};
use crate::study::StudySummary;

/// A measure with its people and its limit in a region.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ResolvedMeasure<'a> {
    pub(crate) measure: &'a CatchmentMeasure,
    /// The people who compete.
    pub(crate) people: &'a Series,
    /// The highest travel cost of the catchment, in the unit of the mode's costs.
    pub(crate) reach: f64,
}

/// The measures of a study.
///
/// # Errors
/// All problems of the measures.
pub(crate) fn measures<'a>(
    study: &'a StudySummary,
    region: &'a Region,
) -> Result<Vec<ResolvedMeasure<'a>>, Vec<ResolveError>> {
    let mut names: BTreeSet<&MeasureId> = BTreeSet::new();
    let (mut resolved, mut errors) = (Vec::new(), Vec::new());
    for measure in &study.measures {
        let refuse = |(problem, needs): Problem| ResolveError::Measure { measure: measure.id.clone(), problem, needs };
        if !names.insert(&measure.id) {
            errors.push(refuse(("two measures have this id; give one of them another".to_owned(), &[])));
        }
        if CatchmentMeasure::IDS_OF_MAPS.contains(&measure.id.as_str()) {
            errors.push(refuse(("every standard has a map of this id; give the measure another".to_owned(), &[])));
        }
        let own = check_sites(measure, study, region).and_then(|()| resolve(measure, study, region));
        match own {
            Ok(own) => resolved.push(own),
            Err(problem) => errors.push(refuse(problem)),
        }
    }
    if errors.is_empty() { Ok(resolved) } else { Err(errors) }
}

/// What is wrong, and the parts of the region that it may be a consequence of.
type Problem = (String, &'static [RegionPart]);

fn check_sites(measure: &CatchmentMeasure, study: &StudySummary, region: &Region) -> Result<(), Problem> {
    const SITES: &[RegionPart] = &[RegionPart::Sites, RegionPart::Timetables];
    let theme = &measure.theme;
    if !study.standards.iter().any(|standard| standard.theme == *theme) {
        let known: BTreeSet<&str> = study.standards.iter().map(|standard| standard.theme.as_str()).collect();
        let problem = format!(
            "a measure stands beside the standards of its theme on the map and in reports, and no standard has the theme \
             `{theme}`; they have {}; add a [[standards]] for it",
            quoted_list(known)
        );
        return Err((problem, &[]));
    }
    let mut sites = region.sites.iter().filter(|site| site.theme == *theme).peekable();
    if sites.peek().is_none() {
        let known: BTreeSet<&str> = region.sites.iter().map(|site| site.theme.as_str()).collect();
        return Err((format!("the study has no sites of the theme `{theme}`; it has {}", quoted_list(known)), SITES));
    }
    if sites.clone().any(|site| site.is_redacted) {
        let problem = format!(
            "the locations of sites of the theme `{theme}` are confidential, and numbers by tract of how its supply is shared would \
             give them away; leave the measure out"
        );
        return Err((problem, SITES));
    }
    if measure.capacity.is_some() && sites.all(|site| site.attributes.capacity.is_none()) {
        let problem = format!(
            "no site of the theme `{theme}` has a capacity; name its column in the list as [[sites]] capacity = \"…\", or leave \
             `capacity` out of the measure, so that every site counts 1"
        );
        return Err((problem, SITES));
    }
    Ok(())
}

fn resolve<'a>(
    measure: &'a CatchmentMeasure,
    study: &StudySummary,
    region: &'a Region,
) -> Result<ResolvedMeasure<'a>, Problem> {
    const PEOPLE: &[RegionPart] = &[RegionPart::Demographics];
    let id = &measure.people;
    let Some(people) = region.series.iter().find(|series| series.indicator.id == *id) else {
        let known = quoted_list(region.series.iter().map(|series| series.indicator.id.as_str()));
        return Err((format!("no table of the study has the people `{id}`; it has {known}"), PEOPLE));
    };
    if people.indicator.suppress_below.is_some() || people.indicator.metadata.smallest.people().is_some() {
        let problem = format!(
            "small counts of `{id}` are withheld, and a number that depends on them would give them away; write other `people`, such \
             as `population`"
        );
        return Err((problem, PEOPLE));
    }
    let mode = &measure.mode;
    let Some(unit) = region.cost_unit(mode) else {
        let parts: &[RegionPart] = &[RegionPart::Streets, RegionPart::Timetables, RegionPart::Costs];
        return Err((format!("it asks for the mode `{mode}`, and the study has no {}", needs(mode, study)), parts));
    };
    let reach = reach(measure.within, mode, study.walking, unit).map_err(|problem| {
        let problem = match problem {
            LimitError::Unbounded => "it allows so much time that everything is in reach; lower `within`".to_owned(),
            LimitError::Unit(unit) => format!(
                "the costs of the mode `{mode}` are in {}, and `within = \"{}\"` is not; write it in that unit",
                unit.name(),
                measure.within
            ),
        };
        (problem, &[][..])
    })?;
    Ok(ResolvedMeasure { measure, people, reach })
}
