//! Themes in words.

use crate::domain::Theme;

/// What the sites of a theme are called together, such as `Clinics`.
#[must_use]
pub fn theme(theme: &Theme) -> String {
    match theme.as_str() {
        "clinic" => "Clinics".to_owned(),
        "park" => "Parks".to_owned(),
        "transit" => "Transit stops".to_owned(),
        "frequent-transit" => "Frequent transit".to_owned(),
        "legal" => "Legal help".to_owned(),
        other => {
            let words = other.replace('-', " ");
            let mut letters = words.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        }
    }
}
