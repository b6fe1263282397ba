//! Themes in words.

use crate::domain::{OwnTheme, Refused, Theme, Themes};

/// What the sites of a theme are called together, such as `Clinics`: in the words of the study, else in those of the registry.
#[must_use]
pub fn theme(theme: &Theme, own: &Themes) -> String {
    let known = || theme.known().map(|known| known.label.clone());
    let label = own.find(theme).map(|own| own.label.clone()).or_else(known);
    label.unwrap_or_else(|| capital(&theme.as_str().replace('-', " ")))
}

/// A site of a theme, for the middle of a sentence.
pub(super) fn site_of(theme: &Theme, own: &Themes) -> String {
    let known = || theme.known().map(|known| known.one.clone());
    let one = |own: &OwnTheme| own.one.clone().unwrap_or_else(|| format!("a place of \u{201c}{}\u{201d}", own.label));
    own.find(theme).map(one).or_else(known).unwrap_or_else(|| format!("a place of the theme {theme}"))
}

/// What a topic, a part of a municipal plan, is called as a heading: `Health` for `community facilities: health`.
#[must_use]
pub fn topic(topic: Option<&str>) -> String {
    let narrow = topic.map(|topic| topic.rsplit(':').next().unwrap_or(topic).trim());
    narrow.map_or_else(|| "Other".to_owned(), capital)
}

/// What no atlas maps, for people who look for it there.
#[must_use]
pub fn not_mapped() -> String {
    let labels: Vec<&str> = Refused::all().iter().map(|refused| refused.label.as_str()).collect();
    format!("Policy, not mapped: {}.", labels.join("; "))
}

/// What a list of a theme's sites is a list of, for the middle of a sentence: `clinics`.
pub(super) fn listed(id: &Theme, own: &Themes) -> String {
    let label = theme(id, own);
    // A study's own label may begin with a name; of those of the registry one does.
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
        let own = Themes::default();
        let names = ["clinic", "english-class"].map(|id| listed(&id.parse().unwrap(), &own));
        assert_eq!(names, ["clinics", "\u{201c}English classes\u{201d}"]);
    }
}
