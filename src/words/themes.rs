//! Themes in words.

use crate::domain::Theme;

/// What the sites of a theme are called together, such as `Clinics`.
#[must_use]
pub fn theme(theme: &Theme) -> String {
    theme.known().map_or_else(|| capital(&theme.as_str().replace('-', " ")), |known| known.label.clone())
}

/// A site of a theme, for the middle of a sentence.
pub(super) fn site_of(theme: &Theme) -> String {
    theme.known().map_or_else(|| format!("a place of the theme {theme}"), |known| known.one.clone())
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
