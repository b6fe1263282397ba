//! The catalogues of messages, which are inside the program.

use std::collections::BTreeSet;
use std::path::Path;

use fluent_bundle::FluentResource;
use gapatlas_core::domain::TextLanguage;
use rust_embed::RustEmbed;

/// The catalogues, `<language>/<topic>.ftl`, with names of languages, and `STATUS.toml`.
#[derive(RustEmbed)]
#[folder = "../../locales"]
struct Catalogues;

/// The tags of the languages that have catalogues.
pub(crate) fn languages() -> BTreeSet<String> {
    Catalogues::iter().filter_map(|path| path.split_once('/').map(|(language, _)| language.to_owned())).collect()
}

/// The state of the texts in each language.
pub(crate) fn status() -> String {
    Catalogues::get("STATUS.toml").map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

/// What languages are called in a language: names by code, in TOML.
pub(crate) fn language_names(language: TextLanguage) -> String {
    let file = Catalogues::get(&format!("{language}/language-names.toml"));
    file.map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

/// The catalogues of a language.
pub(crate) fn resources(language: &str) -> impl Iterator<Item = FluentResource> {
    let own =
        move |path: &str| path.split_once('/').is_some_and(|(folder, file)| folder == language && is_catalogue(file));
    Catalogues::iter().filter(move |path| own(path)).map(|path| resource(&path))
}

fn is_catalogue(file: &str) -> bool {
    Path::new(file).extension().is_some_and(|ending| ending == "ftl")
}

/// A catalogue. Lines that are no message are left out; a test finds them.
fn resource(path: &str) -> FluentResource {
    let file = Catalogues::get(path).map(|file| file.data).unwrap_or_default();
    FluentResource::try_new(String::from_utf8_lossy(&file).into_owned()).unwrap_or_else(|(rest, _)| rest)
}
