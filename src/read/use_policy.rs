//! Studies that would map what may not be mapped: docs/use-policy.md.

use std::path::Path;

use crate::domain::Refused;
use crate::read::error::ReadError;
use crate::study::{Directory, FilePath, Study};

/// # Errors
/// Where a theme, a standard, an index, an indicator, a kind of areas, or a file of sites, directories or areas has the name of
/// something that may not be mapped: with the line.
pub(crate) fn refuse(study: &Study, file: &str, text: &str) -> Result<(), ReadError> {
    for named in names(study) {
        let Some((refused, phrase)) = Refused::named_in(named) else { continue };
        let line = text.lines().zip(1..).find(|(line, _)| line.contains(named)).map_or(1, |(_, number)| number);
        let message = format!(
            "`{named}` says `{phrase}`: {} may not be mapped, by policy; docs/use-policy.md says why, and what to do where something \
             else is meant",
            refused.label
        );
        return Err(ReadError::Study { file: file.to_owned(), line, message });
    }
    Ok(())
}

/// Everything in a study that says what it maps.
fn names(study: &Study) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for own in study.themes.all() {
        names.extend([own.id.as_str(), &own.label].into_iter().chain(own.one.as_deref()));
    }
    for sites in &study.sites {
        names.extend([sites.theme.as_str()].into_iter().chain(file_names(&sites.path)).chain(sites.layer.as_deref()));
    }
    for Directory { path, theme, themes, .. } in &study.directories {
        names.extend(theme.iter().chain(themes.keys()).map(crate::domain::Theme::as_str).chain(file_names(path)));
    }
    names.extend(study.timetables.iter().flat_map(|timetable| file_names(&timetable.gtfs)));
    for standard in &study.standards {
        names.extend([standard.id.as_str(), standard.theme.as_str()]);
    }
    for index in &study.indices {
        names.extend([index.id.as_str(), &index.label]);
    }
    for own in &study.indicators {
        names.extend([own.id.as_str(), &own.label].into_iter().chain(own.definition.as_deref()));
    }
    for (id, own) in study.demographics.iter().flat_map(|table| &table.columns) {
        names.extend([id.as_str()].into_iter().chain(own.label.as_deref()).chain(own.definition.as_deref()));
    }
    for areas in &study.areas {
        let own = [areas.kind.as_str(), &areas.label].into_iter();
        names.extend(own.chain(file_names(&areas.path)).chain(areas.layer.as_deref()));
    }
    names
}

/// The name of a file, and those of the archives that it lies in: not of the folders, which say where somebody works.
fn file_names(path: &FilePath) -> impl Iterator<Item = &str> {
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
    use crate::read::settings::parse;

    /// A study in which one place has a name of its own.
    fn study_with(place: &str, name: &str) -> String {
        let named = |own: &str, other: &str| if own == place { name.to_owned() } else { other.to_owned() };
        let short = |own: &str, other: &str| named(own, other).replace(' ', "-");
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
             [[standards]]\nid = \"{}\"\ntheme = \"{}\"\nmode = \"straight\"\nwithin = \"1 mi\"\npeople = \"population\"\n",
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
        )
    }

    const PLACES: [&str; 18] = [
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
    ];

    fn said(place: &str, name: &str) -> Result<(), ReadError> {
        let text = study_with(place, name);
        let study: Study = parse("gapatlas.toml", &text).unwrap_or_else(|error| panic!("{place} {name}: {error}"));
        refuse(&study, "gapatlas.toml", &text)
    }

    #[test]
    fn each_phrase_of_the_list_is_refused_wherever_it_stands_with_its_line() {
        for refused in Refused::all() {
            for (phrase, place) in refused.phrases.iter().flat_map(|phrase| PLACES.map(|place| (phrase, place))) {
                // A short name begins with a letter.
                let named = if phrase.starts_with(char::is_numeric) { format!("x {phrase}") } else { phrase.clone() };
                let error = said(place, &named).unwrap_err().to_string();
                assert!(
                    error.contains(&format!("says `{phrase}`: {} may not be mapped", refused.label)),
                    "{place}: {error}"
                );
                assert!(!error.starts_with("gapatlas.toml:1:"), "{place}: {error}");
            }
        }
        insta::assert_snapshot!(said("file of sites", "ICE-raids_2025").unwrap_err(), @"gapatlas.toml:12: `ICE-raids_2025.csv` says `ice raids`: immigration enforcement offices and actions may not be mapped, by policy; docs/use-policy.md says why, and what to do where something else is meant");
    }

    #[test]
    fn what_people_need_passes_wherever_it_stands() {
        for needed in [
            "police",
            "legal",
            "basketball court",
            "court self help center",
            "immigration legal help",
            "citizenship class",
        ] {
            for place in PLACES {
                assert!(said(place, needed).is_ok(), "{place}: {needed}");
            }
        }
    }

    #[test]
    fn a_folder_may_be_called_as_it_likes() {
        assert!(said("folder", "ice raids").is_ok());
        let path = FilePath("/home/ice raids/towns.zip/clinics.csv".to_owned());
        assert_eq!(file_names(&path).collect::<Vec<_>>(), ["clinics.csv", "towns.zip"]);
    }
}
