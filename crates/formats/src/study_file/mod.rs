//! Reads `gapatlas.toml` into a [`Study`].

mod dates;
mod local_texts;
pub mod proposals;
mod sections;
pub mod settings;
mod use_policy;

use std::collections::BTreeSet;
use std::path::Path;

use crate::error::{ReadError, ReadErrors};
use crate::region::RegionPart;
use crate::study::Study;
use crate::study_file::sections::{Sections, read_sections};
use crate::study_file::settings::text;
use crate::study_file::use_policy::check_use_policy;

/// A study file as far as it can be read.
#[derive(Debug)]
pub struct StudyDraft {
    /// The study, without the sections that have an error.
    pub study: Study,
    /// The errors, in the order of the file.
    pub errors: Vec<ReadError>,
    /// The parts of the region that these sections are about.
    pub incomplete: BTreeSet<RegionPart>,
}

/// Reads a study file. Its relative paths start from its folder.
///
/// # Errors
/// Where the file is missing, is not TOML, has an unknown key or value, or names a prohibited subject. A message has
/// the line and suggests a similar key.
pub fn read_study(path: &Path) -> Result<Study, ReadErrors> {
    let StudyDraft { study, errors, .. } = read_study_draft(path)?;
    if errors.is_empty() { Ok(study) } else { Err(ReadErrors { errors, findings: Vec::new() }) }
}

/// Reads what can be read of a study file: a section with an error is left out.
///
/// # Errors
/// Where nothing can be read: the file is missing or is not TOML, `[study]` or `[tracts]` has an error, or a prohibited
/// subject is named.
pub fn read_study_draft(path: &Path) -> Result<StudyDraft, ReadErrors> {
    let path = if path.is_dir() { path.join("gapatlas.toml") } else { path.to_owned() };
    let file = path.display().to_string();
    if !path.exists() {
        let problem = "there is no such study file; `gapatlas init` writes one to start from";
        return Err(ReadError::in_file(file, problem).into());
    }
    let text = text(&path)?;
    let Sections { study, mut errors, left_out } = read_sections(&file, &text)?;
    errors.extend(check_unique_themes(&study, &file, &text).err());
    check_use_policy(&study, &file, &text)?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let incomplete = left_out.iter().filter_map(|section| part_of(section)).collect();
    Ok(StudyDraft { study: Study { folder, ..study }, errors, incomplete })
}

/// The part of the region that a section of a study is about; `None` where it is about how the region is evaluated.
fn part_of(section: &str) -> Option<RegionPart> {
    Some(match section {
        "demographics" | "indicators" | "tract_crosswalks" => RegionPart::Demographics,
        "languages" => RegionPart::Languages,
        "origins" => RegionPart::Origins,
        "sites" | "directories" | "addresses" | "postal_codes" | "themes" => RegionPart::Sites,
        "timetables" | "transit" => RegionPart::Timetables,
        "areas" => RegionPart::Areas,
        "streets" | "map" => RegionPart::Streets,
        "costs" => RegionPart::Costs,
        _ => return None,
    })
}

/// # Errors
/// Where `[[themes]]` has an id twice; the message has the line of the second.
fn check_unique_themes(study: &Study, file: &str, text: &str) -> Result<(), ReadError> {
    let mut seen = BTreeSet::new();
    let Some(duplicate) = study.themes.all().iter().find(|theme| !seen.insert(&theme.id)) else { return Ok(()) };
    let lines = text.lines().zip(1..).filter(|(line, _)| {
        let key = line.split_once('=').filter(|(key, _)| key.trim() == "id");
        key.is_some_and(|(_, value)| value.contains(&format!("\"{}\"", duplicate.id)))
    });
    let line = lines.map(|(_, number)| number).last().unwrap_or(1);
    let message = format!("the theme `{}` is listed twice under [[themes]]; keep one", duplicate.id);
    Err(ReadError::at_line(file, line, message))
}

#[cfg(test)]
mod tests {
    use crate::study_file::local_texts::parse_study;
    use crate::travel::Walking;
    use crate::travel::timetable::TransitOptions;

    fn parse_result(text: &str) -> String {
        parse_study("gapatlas.toml", text).map_or_else(|error| error.to_string(), |study| format!("{study:?}"))
    }

    #[test]
    fn an_unknown_key_is_refused_with_its_line_and_the_nearest_key() {
        insta::assert_snapshot!(
            parse_result("[study]\nname = \"x\"\n\n[tracts]\npth = \"t.gpkg\"\ngeoid = \"GEOID\"\n"),
            @"gapatlas.toml:5: there is no key `pth` here (did you mean `path`?); the keys are path, source, layer, where, geoid, crs"
        );
    }

    #[test]
    fn a_wrong_value_is_explained_where_it_stands() {
        let standard = |line: &str| {
            let rest = "id = \"a\"\ntheme = \"clinic\"\npeople = \"population\"\n";
            parse_result(&format!(
                "[study]\nname = \"x\"\n[tracts]\npath = \"t\"\ngeoid = \"g\"\n[[standards]]\n{line}\n{rest}"
            ))
        };
        let check_with = [
            standard("within = \"a mile\"\nmode = \"straight\""),
            standard("within = \"1 mi\"\nmode = \"walking\""),
            standard("mode = \"straight\""),
            parse_result("[study]\nname = \"x\"\ntract_vintage = 2015\n"),
            parse_result("[study\nname = 1"),
        ];
        insta::assert_snapshot!(check_with.join("\n"), @r#"
        gapatlas.toml:7: `a mile` is neither a distance nor a time; write it as "0.5 mi", "800 m", "1.2 km" or "30 min"
        gapatlas.toml:8: `walking` is not a mode of travel; write straight, walk, drive, transit, or matrix:<id> with the id of a [[costs]]
        gapatlas.toml:6: the key `within` is missing here
        gapatlas.toml:3: `2015` is not a vintage of census tracts; write 2000, 2010 or 2020
        gapatlas.toml:1: unclosed table, expected `]`
        "#);
    }

    #[test]
    fn invalid_requirements_are_explained_with_their_key_and_value() {
        let standard = |line: &str| {
            parse_result(&format!(
                "[study]\nname = \"x\"\n[tracts]\npath = \"t\"\ngeoid = \"g\"\n[[standards]]\nid = \"a\"\ntheme = \"clinic\"\n\
                 mode = \"straight\"\nwithin = \"1 mi\"\npeople = \"population\"\n{line}\n"
            ))
        };
        let check_with = [
            standard("wheelchairs = true"),
            standard("wheelchair = 1"),
            standard("open = 18"),
            standard("open = \"at six\""),
            standard("max_cost = \"5\""),
            standard("max_cost = -5"),
            standard("min_capacity = nan"),
        ];
        insta::assert_snapshot!(check_with.join("\n"), @r#"
        gapatlas.toml:12: there is no key `wheelchairs` here (did you mean `wheelchair`?); the keys are id, theme, mode, within, people, language_match, open, max_cost, no_status_document, wheelchair, min_capacity
        gapatlas.toml:12: invalid type: integer `1`, expected a boolean
        gapatlas.toml:12: text belongs here: put the value in quotes
        gapatlas.toml:12: `at six` is not a time to visit; write days (weekday, weekend, daily, monday … sunday; with `any` where one of several is enough) and one or two times, as in "weekday 18:00", "any weekday 18:00", "saturday 10:00-12:00"
        gapatlas.toml:12: a number belongs here: take the quotes away
        gapatlas.toml:12: `max_cost = -5` is not possible; write a number of US dollars, 0 or more
        gapatlas.toml:12: `min_capacity = NaN` is not possible; write a number, 0 or more
        "#);
        assert_eq!(standard("wheelchair = false\nlanguage_match = false"), standard(""));
    }

    #[test]
    fn invalid_transit_options_are_explained_and_the_default_is_the_morning_peak() {
        let transit =
            |lines: &str| format!("[study]\nname = \"x\"\n[tracts]\npath = \"t\"\ngeoid = \"g\"\n[transit]\n{lines}\n");
        let check_with = [
            parse_result(&transit("day = \"Tuesday\"")),
            parse_result(&transit("depart = \"9-7\"")),
            parse_result(&transit("every = \"3 h\"")),
            parse_result(&transit("every = \"180 min\"")),
            parse_result(&transit("percentiles = [0, 50]")),
            parse_result(&transit("max_walk = \"20 km\"")),
            parse_result(&transit("max_transfers = 11")),
            parse_result(&transit("max_time = \"30 km\"")),
            parse_result(&transit("slack = \"2 mi\"")),
            parse_result(&transit("max_walks = \"20 min\"")),
        ];
        insta::assert_snapshot!(check_with.join("\n"), @r#"
        gapatlas.toml:7: `Tuesday` is not a day; write "modal weekday", or a date such as "2025-03-18"
        gapatlas.toml:6: `depart = "9-7"` is not a window of departures; write it as "07:00-09:00", the second time after the first and no later than 30:00
        gapatlas.toml:7: `3 h` is neither a distance nor a time; write it as "0.5 mi", "800 m", "1.2 km" or "30 min"
        gapatlas.toml:6: `every = "180 min"` is not valid; write a time from "0.5 min" up to the length of the window
        gapatlas.toml:6: `percentiles = [0, 50]` is not valid; write whole numbers from 1 to 99, such as [50]
        gapatlas.toml:6: `max_walk = "20000 m"` is not valid; write at most "120 min" or "10 km"
        gapatlas.toml:6: `max_transfers = 11` is not valid; write a whole number from 0 to 10
        gapatlas.toml:6: `max_time = "30000 m"` is not valid; write a time from "1 min" to "720 min"
        gapatlas.toml:6: `slack = "2 mi"` is not valid; write a time from "0 min" to "60 min"
        gapatlas.toml:7: there is no key `max_walks` here (did you mean `max_walk`?); the keys are day, depart, every, percentiles, max_walk, max_transfer_walk, max_transfers, max_time, slack
        "#);
        let riding = |lines: &str| parse_study("gapatlas.toml", &transit(lines)).map(|study| study.transit);
        let riding_options =
            riding("depart = \"22:00-25:30\"\nevery = \"5 min\"\npercentiles = [90, 50]\nmax_walk = \"0.5 mi\"")
                .unwrap();
        assert_eq!(
            (riding_options.departures.all().count(), riding_options.percentiles.as_slice()),
            (42, [50, 90].as_slice())
        );
        // Half a mile at 4.8 km/h.
        assert_eq!(riding_options.walk_seconds(Walking::default()), 604);
        let written = toml::to_string(&riding_options).unwrap();
        assert_eq!(toml::from_str::<TransitOptions>(&written).unwrap(), riding_options);
        assert_eq!(riding("").unwrap(), TransitOptions::default());
        assert_eq!(TransitOptions::default().departures.all().count(), 120);
    }
}
