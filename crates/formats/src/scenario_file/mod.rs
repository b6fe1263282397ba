//! Reads a scenario: what could be otherwise, as a TOML file.

mod facts;
mod section;

use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::{Position, SourceLocation, Theme};
use crate::error::{ReadError, ReadErrors, did_you_mean, listed};
use crate::region::Region;
use crate::scenario::{Change, Entry, Scenario, ScenarioError, SiteName};
use crate::scenario_file::facts::{FACT_KEYS, facts};
use crate::scenario_file::section::{Section, line_at};
use crate::study::{CompleteWithin, StudySummary};
use crate::study_file::settings::{bounded_text, toml_error};

/// The maximum size of a scenario file, in bytes.
const MAX_LENGTH: u64 = 1 << 20;
/// The most entries of a scenario.
const MAX_ENTRIES: usize = 1_000;
/// More errors than a person corrects at once.
const MAX_ERRORS: usize = 100;
/// The kinds of entries, by their names in the file.
const SECTIONS: [&str; 6] = ["open", "close", "change", "move", "complete", "timetable"];

/// Reads a scenario file.
///
/// # Errors
/// Where it cannot be read, is no TOML, is too large, or has an unknown key, a missing one, or a value that cannot be
/// understood: each with its line.
pub fn read_scenario(path: &Path) -> Result<Scenario, ReadErrors> {
    let file = path.display().to_string();
    if !path.exists() {
        let problem = "there is no such scenario file; docs/whatif.md has one to start from";
        return Err(ReadError::in_file(file, problem).into());
    }
    parse_scenario(&file, &bounded_text(path, MAX_LENGTH, "a scenario")?)
}

/// Parses the text of a scenario; `file` is its name in errors.
///
/// # Errors
/// As those of [`read_scenario`].
pub fn parse_scenario(file: &str, text: &str) -> Result<Scenario, ReadErrors> {
    let table = DeTable::parse(text).map_err(|error| ReadErrors::from(toml_error(file, text, &error)))?;
    let mut parser = Parser { file, text, scenario: Scenario::default(), errors: Vec::new() };
    let table = table.get_ref();
    parser.name(table);
    for (key, value) in table.iter().filter(|(key, _)| key.get_ref() != "scenario") {
        parser.section(key, value);
    }
    parser.scenario.entries.sort_by_key(|entry| entry.place.line);
    parser.errors.sort_by_key(ReadError::line);
    parser.errors.truncate(MAX_ERRORS);
    if parser.scenario.entries.is_empty() && parser.errors.is_empty() {
        let problem = format!("nothing is otherwise in this scenario; write one of {}", headings());
        parser.errors.push(ReadError::at_line(file, 1, problem));
    }
    let Parser { scenario, errors, .. } = parser;
    if errors.is_empty() { Ok(scenario) } else { Err(ReadErrors { errors, findings: Vec::new() }) }
}

/// The error about a scenario that does not fit a region, with a name that may be meant.
#[must_use]
pub fn scenario_errors(errors: Vec<ScenarioError>) -> ReadErrors {
    let read_error = |ScenarioError { place, problem }: ScenarioError| {
        let hint = problem.names().map(|(named, known)| {
            let mut known: Vec<&str> = known.iter().map(String::as_str).collect();
            known.sort_unstable();
            known.dedup();
            let near = did_you_mean(named, known.iter().copied());
            if near.is_empty() && !known.is_empty() { format!("; there is {}", listed(known)) } else { near }
        });
        let text = format!("{problem}{}", hint.unwrap_or_default());
        match place.line {
            Some(line) => ReadError::at_line(place.file, line, text),
            None => ReadError::in_file(place.file, text),
        }
    };
    ReadErrors { errors: errors.into_iter().map(read_error).collect(), findings: Vec::new() }
}

/// Finds what a scenario is about.
///
/// # Errors
/// As those of [`crate::scenario::resolve`].
pub fn resolve_scenario(
    scenario: &Scenario,
    study: &StudySummary,
    region: &Region,
) -> Result<crate::scenario::ResolvedScenario, ReadErrors> {
    crate::scenario::resolve(scenario, study, region).map_err(scenario_errors)
}

fn headings() -> String {
    SECTIONS.map(|section| format!("[[{section}]]")).join(", ")
}

struct Parser<'t> {
    file: &'t str,
    text: &'t str,
    scenario: Scenario,
    errors: Vec<ReadError>,
}

impl Parser<'_> {
    /// Reads `[scenario]`.
    fn name(&mut self, table: &DeTable<'_>) {
        let Some(value) = table.get("scenario") else {
            let problem = "`[scenario]` is missing; begin with it and a line `name = \"…\"`";
            return self.errors.push(ReadError::at_line(self.file, 1, problem));
        };
        let name = Section::of(self.file, self.text, "[scenario]", value).and_then(|section| {
            section.allow(&["name"])?;
            section.required(&["name"])?;
            section.text("name")
        });
        match name {
            Ok(name) => self.scenario.name = name.unwrap_or_default().to_owned(),
            Err(error) => self.errors.push(error),
        }
    }

    fn section(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>, value: &Spanned<DeValue<'_>>) {
        let line = line_at(self.text, key.span().start);
        let Some(name) = SECTIONS.into_iter().find(|section| section == key.get_ref()) else {
            let near = did_you_mean(key.get_ref(), SECTIONS.into_iter().chain(["scenario"]));
            let problem = format!("there is no `{}` here{near}; there is [scenario], {}", key.get_ref(), headings());
            return self.errors.push(ReadError::at_line(self.file, line, problem));
        };
        let Some(entries) = value.get_ref().as_array() else {
            let problem = format!("there may be several of these: write the heading with two brackets, as [[{name}]]");
            return self.errors.push(ReadError::at_line(self.file, line, problem));
        };
        for value in entries {
            if self.scenario.entries.len() + self.errors.len() >= MAX_ENTRIES {
                let problem =
                    format!("a scenario has at most {MAX_ENTRIES} entries; leave some out, or make two of it");
                return self.errors.push(ReadError::at_line(
                    self.file,
                    line_at(self.text, value.span().start),
                    problem,
                ));
            }
            match Section::of(self.file, self.text, name, value).and_then(|section| entry(name, &section)) {
                Ok(entry) => self.scenario.entries.push(entry),
                Err(error) => self.errors.push(error),
            }
        }
    }
}

/// An entry by the name of its section.
fn entry(name: &str, section: &Section<'_, '_>) -> Result<Entry, ReadError> {
    const PLACE: &[&str] = &["lon", "lat"];
    const SITE: &[&str] = &["theme", "id"];
    let change = match name {
        "open" => {
            section.allow(&[&["theme", "name"][..], PLACE, FACT_KEYS].concat())?;
            section.required(&["theme", "lon", "lat"])?;
            let name = section.text("name")?.map(str::to_owned);
            Change::Open { theme: theme(section)?, name, position: position(section)?, facts: facts(section)? }
        }
        "close" => {
            section.allow(SITE)?;
            Change::Close(site(section)?)
        }
        "change" => {
            section.allow(&[SITE, FACT_KEYS].concat())?;
            let (site, facts) = (site(section)?, facts(section)?);
            if facts.is_empty() {
                let problem = format!("this says nothing that changes; write one of {}", FACT_KEYS.join(", "));
                return Err(section.error(problem));
            }
            Change::Attributes { site, facts }
        }
        "move" => {
            section.allow(&[SITE, PLACE].concat())?;
            section.required(PLACE)?;
            Change::Move { site: site(section)?, position: position(section)? }
        }
        "complete" => {
            section.allow(&["theme", "within"])?;
            section.required(&["theme", "within"])?;
            Change::Complete { theme: theme(section)?, within: within(section)? }
        }
        _ => {
            section.allow(&["replace", "with"])?;
            section.required(&["replace", "with"])?;
            let file = |key| Ok(section.text(key)?.unwrap_or_default().to_owned());
            Change::Timetable { replace: file("replace")?, with: file("with")? }
        }
    };
    Ok(Entry { place: SourceLocation::line(section.file(), section.line()), change })
}

fn theme(section: &Section<'_, '_>) -> Result<Theme, ReadError> {
    let text = section.text("theme")?.unwrap_or_default();
    text.parse().map_err(|error| section.error_at("theme", format!("`theme`: {error}")))
}

fn site(section: &Section<'_, '_>) -> Result<SiteName, ReadError> {
    section.required(&["theme", "id"])?;
    Ok(SiteName { theme: theme(section)?, id: section.text_or_number("id")?.unwrap_or_default() })
}

fn position(section: &Section<'_, '_>) -> Result<Position, ReadError> {
    let [lon, lat] = ["lon", "lat"].map(|key| section.number(key));
    let (lon, lat) = (lon?.unwrap_or_default(), lat?.unwrap_or_default());
    Position::new(lon, lat).ok_or_else(|| {
        let key = if (-180.0..=180.0).contains(&lon) { "lat" } else { "lon" };
        let problem = "longitude is in degrees from -180 to 180, latitude from -90 to 90";
        section.error_at(key, format!("`lon = {lon}`, `lat = {lat}`: there is no such place; {problem}"))
    })
}

fn within(section: &Section<'_, '_>) -> Result<CompleteWithin, ReadError> {
    if let Some(ids) = section.list("within")? {
        return Ok(CompleteWithin::Areas(ids));
    }
    let text = section.text("within")?.unwrap_or_default();
    Ok(match text.trim() {
        "region" => CompleteWithin::Region,
        "everywhere" => CompleteWithin::Everywhere,
        "not known" => CompleteWithin::NotKnown,
        area => CompleteWithin::Areas(vec![area.to_owned()]),
    })
}
