//! Enforces docs/use-policy.md: rejects studies of prohibited subjects.

use std::path::Path;

use crate::domain::{LocalText, ProhibitedSubject};
use crate::error::ReadError;
use crate::study::{Directory, FilePath, Study};

/// # Errors
/// Where a theme, standard, combination, index, indicator, kind of areas, or a file of sites, directories or areas has the name
/// of a prohibited subject.
pub(crate) fn check_use_policy(study: &Study, file: &str, text: &str) -> Result<(), ReadError> {
    for named in names(study) {
        let Some((subject, phrase)) = ProhibitedSubject::named_in(named) else { continue };
        let line = text.lines().zip(1..).find(|(line, _)| line.contains(named)).map_or(1, |(_, number)| number);
        let message = format!(
            "`{named}` says `{phrase}`: {} may not be mapped, by policy; docs/use-policy.md says why, and what to do \
             if something else is meant",
            subject.label
        );
        return Err(ReadError::at_line(file, line, message));
    }
    Ok(())
}

/// All names, labels and file names in a study that say what it maps.
fn names(study: &Study) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for entry in study.themes.all() {
        names.extend(
            std::iter::once(entry.id.as_str()).chain(entry.label.all()).chain(translations(entry.one.as_ref())),
        );
    }
    for sites in &study.sites {
        names.extend(
            [sites.theme.as_str()].into_iter().chain(file_and_archive_names(&sites.path)).chain(sites.layer.as_deref()),
        );
    }
    for Directory { path, theme, themes, .. } in &study.directories {
        names.extend(
            theme.iter().chain(themes.keys()).map(crate::domain::Theme::as_str).chain(file_and_archive_names(path)),
        );
    }
    names.extend(study.timetables.iter().flat_map(|timetable| file_and_archive_names(&timetable.gtfs)));
    for standard in &study.standards {
        names.extend([standard.id.as_str(), standard.theme.as_str()]);
    }
    for combination in &study.combinations {
        names.extend(std::iter::once(combination.id.as_str()).chain(combination.label.all()));
    }
    for measure in &study.measures {
        let own = [measure.id.as_str(), measure.theme.as_str()].into_iter();
        names.extend(own.chain(translations(measure.capacity.as_ref())));
    }
    for index in &study.indices {
        names.extend(std::iter::once(index.id.as_str()).chain(index.label.all()));
    }
    let indicators = study.indicators.iter().map(|entry| (&entry.id, &entry.label, &entry.definition));
    let columns = study.demographics.iter().flat_map(|table| &table.columns);
    for (id, label, definition) in indicators.chain(columns.map(|(id, own)| (id, &own.label, &own.definition))) {
        let own = std::iter::once(id.as_str()).chain(translations(label.as_ref()));
        names.extend(own.chain(translations(definition.as_ref())));
    }
    for areas in &study.areas {
        let entry = std::iter::once(areas.kind.as_str()).chain(areas.label.all());
        names.extend(entry.chain(file_and_archive_names(&areas.path)).chain(areas.layer.as_deref()));
    }
    names
}

/// A text in all of its languages.
fn translations(text: Option<&LocalText>) -> impl Iterator<Item = &str> {
    text.into_iter().flat_map(LocalText::all)
}

/// The name of a file and of the archives that contain it. Folders are not checked.
fn file_and_archive_names(path: &FilePath) -> impl Iterator<Item = &str> {
    let mut parts = path.0.rsplit(['/', '\\']);
    parts.next().into_iter().chain(parts.filter(|part| {
        Path::new(part)
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("zip") || end.eq_ignore_ascii_case("gdb"))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study_file::local_texts::parse_study;

    /// A study with `name` at one place.
    fn study_named(place: &str, name: &str) -> String {
        let named = |entry: &str, other: &str| if entry == place { name.to_owned() } else { other.to_owned() };
        let short = |entry: &str, other: &str| named(entry, other).replace(' ', "-");
        let column = named("column", "x").replace(' ', "_");
        format!(
            "[study]\nname = \"x\"\n[tracts]\npath = \"{}/t.gpkg\"\ngeoid = \"g\"\n\
             [[themes]]\nid = \"{}\"\nlabel = \"{}\"\none = \"{}\"\n\
             [[sites]]\ntheme = \"{}\"\npath = \"{}.csv\"\nlayer = \"{}\"\n\
             [[sites]]\ntheme = \"x\"\npath = \"{}.zip/x.csv\"\n\
             [[directories]]\npath = \"{}.json\"\nthemes = {{ {} = [\"help\"] }}\n\
             [[timetables]]\ngtfs = \"{}.zip\"\n\
             [[demographics]]\npath = \"x.csv\"\ngeoid = \"g\"\n[demographics.columns]\n{column} = {{ estimate = \"x\", label = \"{}\" }}\n\
             [[indicators]]\nid = \"y\"\nlabel = \"{}\"\n[[indicators.from]]\ntable = \"B01003\"\nlines = ['Total']\n\
             [[areas]]\nkind = \"{}\"\nlabel = \"{}\"\npath = \"{}.gpkg\"\nid = \"id\"\nname = \"name\"\n\
             [[standards]]\nid = \"{}\"\ntheme = \"{}\"\nmode = \"straight\"\nwithin = \"1 mi\"\npeople = \"population\"\n\
             [[combinations]]\nid = \"{}\"\nlabel = \"{}\"\nstandards = [\"x\", \"y\"]\n",
            named("folder", "x"),
            short("theme id", "x"),
            named("theme label", "X"),
            named("theme one", "x"),
            short("theme of sites", "x"),
            named("file of sites", "x"),
            named("layer of sites", "x"),
            named("archive of sites", "x"),
            named("file of a directory", "x"),
            short("theme of a directory", "x"),
            named("file of a timetable", "x"),
            named("label of a column", "x"),
            named("label of an indicator", "x"),
            short("kind of areas", "x"),
            named("label of areas", "x"),
            named("file of areas", "x"),
            short("standard id", "x"),
            short("theme of a standard", "x"),
            short("combination id", "z"),
            named("label of a combination", "x"),
        )
    }

    const PLACES: [&str; 20] = [
        "theme id",
        "theme label",
        "theme one",
        "theme of sites",
        "file of sites",
        "layer of sites",
        "archive of sites",
        "file of a directory",
        "theme of a directory",
        "file of a timetable",
        "column",
        "label of a column",
        "label of an indicator",
        "kind of areas",
        "label of areas",
        "file of areas",
        "standard id",
        "theme of a standard",
        "combination id",
        "label of a combination",
    ];

    fn check_with(place: &str, name: &str) -> Result<(), ReadError> {
        let text = study_named(place, name);
        let study = parse_study("gapatlas.toml", &text).unwrap_or_else(|error| panic!("{place} {name}: {error}"));
        check_use_policy(&study, "gapatlas.toml", &text)
    }

    #[test]
    fn each_prohibited_phrase_is_an_error_at_every_place_with_its_line() {
        for subject in ProhibitedSubject::all() {
            for (phrase, place) in subject.phrases.iter().flat_map(|phrase| PLACES.map(|place| (phrase, place))) {
                // A short name begins with a letter.
                let named = if phrase.starts_with(char::is_numeric) { format!("x {phrase}") } else { phrase.clone() };
                let error = check_with(place, &named).unwrap_err().to_string();
                assert!(
                    error.contains(&format!("says `{phrase}`: {} may not be mapped", subject.label)),
                    "{place}: {error}"
                );
                assert!(!error.starts_with("gapatlas.toml:1:"), "{place}: {error}");
            }
        }
        insta::assert_snapshot!(check_with("file of sites", "ICE-raids_2025").unwrap_err(), @"gapatlas.toml:12: `ICE-raids_2025.csv` says `ice raids`: immigration enforcement offices and actions may not be mapped, by policy; docs/use-policy.md says why, and what to do if something else is meant");
    }

    #[test]
    fn permitted_subjects_pass_at_every_place() {
        for needed in [
            "police",
            "legal",
            "basketball court",
            "court self help center",
            "immigration legal help",
            "citizenship class",
        ] {
            for place in PLACES {
                assert!(check_with(place, needed).is_ok(), "{place}: {needed}");
            }
        }
    }

    #[test]
    fn folder_names_are_not_checked() {
        assert!(check_with("folder", "ice raids").is_ok());
        let path = FilePath("/home/ice raids/towns.zip/clinics.csv".to_owned());
        assert_eq!(file_and_archive_names(&path).collect::<Vec<_>>(), ["clinics.csv", "towns.zip"]);
    }
}
