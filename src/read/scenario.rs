//! The timetables of a scenario.

use std::collections::BTreeSet;
use std::path::Path;

use gapatlas_formats::error::{ReadError, ReadErrors};
use gapatlas_formats::scenario_file::scenario_errors;

use crate::domain::SourceLocation;
use crate::read::region::read_region;
use crate::region::Region;
use crate::scenario::{Scenario, ScenarioError, ScenarioProblem};
use crate::study::{FilePath, Study};
use crate::travel::timetable::ServiceDay;

/// Reads the region of a study once more, with the timetables of a scenario. `None` where the scenario replaces none.
///
/// `file` is the scenario's; the paths of its timetables start from its folder.
///
/// # Errors
/// Where a timetable is missing or cannot be read, does not run on the study's day, or shares no day with the others.
pub fn with_timetables(
    study: &Study,
    scenario: &Scenario,
    file: &Path,
    region: &Region,
    on_file: &dyn Fn(&str),
) -> Result<Option<Region>, ReadErrors> {
    let folder = file.parent().unwrap_or(Path::new(""));
    let mut changed = study.clone();
    let mut replaced: Vec<(&SourceLocation, &str, String)> = Vec::new();
    for (place, replace, with) in scenario.timetables() {
        let path = folder.join(with);
        let found = path.canonicalize().map_err(|_missing| {
            let problem =
                format!("`with = \"{with}\"`: there is no such timetable; the path starts from the scenario's folder");
            ReadError::at_line(&place.file, place.line.unwrap_or(1), problem)
        })?;
        let path = found.display().to_string();
        for feed in changed.timetables.iter_mut().filter(|feed| feed.gtfs.0 == replace) {
            feed.gtfs = FilePath(path.clone());
        }
        replaced.push((place, with, path));
    }
    if replaced.is_empty() {
        return Ok(None);
    }
    let (after, _) = read_region(&changed, on_file)?;
    let (before, days) = (region.timetable.days(), after.timetable.days());
    let problems = replaced.iter().filter_map(|(place, with, path)| {
        let own = days.iter().find(|day| day.file == *path)?;
        let problem = day_problem(own, before, days, with)?;
        Some(ScenarioError { place: (*place).clone(), problem })
    });
    let problems: Vec<ScenarioError> = problems.collect();
    if problems.is_empty() { Ok(Some(after)) } else { Err(scenario_errors(problems)) }
}

/// What is wrong with the day on which a new timetable runs.
fn day_problem(own: &ServiceDay, before: &[ServiceDay], after: &[ServiceDay], with: &str) -> Option<ScenarioProblem> {
    let file = with.to_owned();
    let Some(day) = own.day.filter(|_| own.trips > 0) else {
        let day = own.day.map_or_else(|| "any weekday".to_owned(), |day| day.to_string());
        return Some(ScenarioProblem::RunsNotOnDay { file, day });
    };
    let days = |all: &[ServiceDay]| all.iter().filter_map(|other| other.day).collect::<BTreeSet<_>>();
    let had_one = days(before).len() <= 1;
    let other = after.iter().filter_map(|other| other.day).find(|other| *other != day).filter(|_| had_one)?;
    Some(ScenarioProblem::OtherDay { file, after: day.to_string(), other: other.to_string() })
}
