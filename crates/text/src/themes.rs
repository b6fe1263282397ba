//! Names of themes, of the elements of a plan, and of indicators.

use gapatlas_core::domain::{Indicator, LanguageGroup, ProhibitedSubject, StudyTheme, StudyThemes, Theme};

use crate::study_texts::is_mark;
use crate::{Text, Value, message};

impl Text {
    /// What the sites of a theme are called together, such as `Clinics`: in the words of the study, else in those of the
    /// catalogue.
    #[must_use]
    pub fn theme(&self, theme: &Theme, own: &StudyThemes) -> String {
        match own.find(theme) {
            Some(own) => self.local(&own.label),
            None => self.known(&format!("theme-{theme}")).unwrap_or_else(|| capital(&theme.as_str().replace('-', " "))),
        }
    }

    /// A site of a theme, for the middle of a sentence: `a clinic`.
    #[must_use]
    pub fn site_of(&self, theme: &Theme, own: &StudyThemes) -> String {
        let one = |own: &StudyTheme| {
            let one = own.one.as_ref().map(|one| self.local(one));
            one.unwrap_or_else(|| message!(self, "theme-own-one", label = self.local(&own.label)))
        };
        match own.find(theme) {
            Some(own) => one(own),
            None => self
                .known(&format!("theme-{theme}.one"))
                .unwrap_or_else(|| message!(self, "theme-unnamed-one", theme = theme.as_str())),
        }
    }

    /// The sites of a theme, for the middle of a sentence: `clinics`.
    #[must_use]
    pub fn sites_of(&self, theme: &Theme, own: &StudyThemes) -> String {
        match own.find(theme) {
            Some(own) => message!(self, "theme-own-several", label = self.local(&own.label)),
            None => self
                .known(&format!("theme-{theme}.several"))
                .unwrap_or_else(|| message!(self, "theme-own-several", label = theme.as_str())),
        }
    }

    /// The heading of an element of a municipal plan, or of its part: `Health` for `community facilities: health`.
    #[must_use]
    pub fn topic(&self, topic: Option<&str>) -> String {
        let Some(topic) = topic else { return message!(self, "topic-other") };
        let id = topic.replace(": ", "-").replace(' ', "-");
        let own = || capital(topic.rsplit(':').next().unwrap_or(topic).trim());
        self.known(&format!("topic-{id}")).unwrap_or_else(own)
    }

    /// The names of the subjects that no atlas maps.
    #[must_use]
    pub fn prohibited_subjects(&self) -> Vec<String> {
        ProhibitedSubject::all().iter().map(|refused| self.message(&format!("refused-{}", refused.id), &[])).collect()
    }

    /// The subjects that no atlas maps, in a sentence.
    #[must_use]
    pub fn not_mapped(&self) -> String {
        message!(self, "not-mapped", subjects = self.prohibited_subjects().join("; "))
    }

    /// Whom an indicator counts: in the words of the study, else in those of the catalogue.
    #[must_use]
    pub fn indicator(&self, indicator: &Indicator) -> String {
        let own = indicator.label.as_ref().map(|label| self.local(label)).or_else(|| self.of_indicator(indicator, ""));
        own.unwrap_or_else(|| indicator.id.to_string())
    }

    /// Whom an indicator counts, as a sentence.
    #[must_use]
    pub fn definition(&self, indicator: &Indicator) -> String {
        let own = indicator.definition.as_ref().or(indicator.label.as_ref()).map(|own| self.local(own));
        let own = own.or_else(|| self.of_indicator(indicator, ".definition"));
        own.unwrap_or_else(|| indicator.id.to_string())
    }
}

impl Text {
    /// A text of the catalogue about an indicator, if there is one. Where it counts the speakers of one language, that is
    /// its variable.
    fn of_indicator(&self, indicator: &Indicator, attribute: &str) -> Option<String> {
        let language = LanguageGroup::of_indicator(&indicator.id).and_then(LanguageGroup::only_language);
        let language = language.map(|language| ("language", Value::from(self.language_name(language))));
        self.known_with(&format!("indicator-{}{attribute}", indicator.id), language.as_slice())
    }
}

/// The name of a study's own theme, written with a capital letter.
pub(crate) fn capital(words: &str) -> String {
    let (mark, words) = words.split_at(words.find(|letter| !is_mark(letter)).unwrap_or(0));
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    mark.chars().chain(first).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use gapatlas_core::domain::RegistryTheme;

    use super::*;

    #[test]
    fn lists_are_named_in_the_middle_of_a_sentence() {
        let own = StudyThemes::default();
        let names =
            ["clinic", "english-class", "soup-kitchen"].map(|id| Text::english().sites_of(&id.parse().unwrap(), &own));
        assert_eq!(names, ["clinics", "\u{201c}English classes\u{201d}", "\u{201c}soup-kitchen\u{201d}"]);
    }

    #[test]
    fn every_theme_topic_and_subject_of_the_registries_has_its_messages() {
        let text = Text::english();
        for theme in RegistryTheme::all() {
            assert!(text.has(&format!("theme-{}", theme.id)), "{}", theme.id);
            let topic = theme.planning_area.replace(": ", "-").replace(' ', "-");
            assert!(text.has(&format!("topic-{topic}")), "{topic}");
        }
        for subject in ProhibitedSubject::all() {
            assert!(text.has(&format!("refused-{}", subject.id)), "{}", subject.id);
        }
    }
}
