//! Names of themes.

use crate::domain::{ProhibitedSubject, StudyTheme, StudyThemes, Theme};

/// What the sites of a theme are called together, such as `Clinics`: in the words of the study, else in those of the
/// registry.
#[must_use]
pub fn theme(theme: &Theme, own: &StudyThemes) -> String {
    let registered = || theme.known().map(|registered| registered.label.clone());
    let label = own.find(theme).map(|own| own.label.clone()).or_else(registered);
    label.unwrap_or_else(|| capital(&theme.as_str().replace('-', " ")))
}

/// A site of a theme, for the middle of a sentence.
pub(super) fn site_of(theme: &Theme, own: &StudyThemes) -> String {
    let registered = || theme.known().map(|registered| registered.one.clone());
    let one = |own: &StudyTheme| own.one.clone().unwrap_or_else(|| format!("a place of \u{201c}{}\u{201d}", own.label));
    own.find(theme).map(one).or_else(registered).unwrap_or_else(|| format!("a place of the theme {theme}"))
}

/// The heading of a topic of a municipal plan: `Health` for `community facilities: health`.
#[must_use]
pub fn topic(topic: Option<&str>) -> String {
    let narrow = topic.map(|topic| topic.rsplit(':').next().unwrap_or(topic).trim());
    narrow.map_or_else(|| "Other".to_owned(), capital)
}

/// The subjects that no atlas maps.
#[must_use]
pub fn not_mapped() -> String {
    let labels: Vec<&str> = ProhibitedSubject::all().iter().map(|refused| refused.label.as_str()).collect();
    format!("Policy, not mapped: {}.", labels.join("; "))
}

/// The sites of a theme, for the middle of a sentence: `clinics`.
pub(super) fn listed(id: &Theme, own: &StudyThemes) -> String {
    let label = theme(id, own);
    // A label of a study, and one of the registry, may begin with a proper noun.
    if own.find(id).is_some() || label.starts_with("English") {
        return format!("\u{201c}{label}\u{201d}");
    }
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_named_in_the_middle_of_a_sentence() {
        let own = StudyThemes::default();
        let names = ["clinic", "english-class"].map(|id| listed(&id.parse().unwrap(), &own));
        assert_eq!(names, ["clinics", "\u{201c}English classes\u{201d}"]);
    }
}
