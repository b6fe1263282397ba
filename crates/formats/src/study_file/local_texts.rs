//! The texts of a study file: a text in the study's language, or a table with one for each language.

use std::borrow::Cow;

use serde::Deserialize as _;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use crate::domain::{TextLanguage, UnknownTextLanguage};
use crate::error::{Proposal, ReadError};
use crate::study::Study;
use crate::study_file::dates::dates_as_texts;
use crate::study_file::settings::{at_offset, toml_error};

/// The texts of each section that people read.
const TEXTS: [(&str, &[&str]); 7] = [
    ("study", &["name"]),
    ("themes", &["label", "one", "reason"]),
    ("areas", &["label"]),
    ("indicators", &["label", "definition"]),
    ("combinations", &["label"]),
    ("indices", &["label"]),
    ("measures", &["capacity"]),
];

/// The texts of an indicator of `[demographics.columns]`.
const TEXTS_OF_COLUMNS: &[&str] = &["label", "definition"];

/// A file that is parsed, and the language of the study, which is that of all texts without a table.
#[derive(Clone, Copy)]
struct Source<'a> {
    file: &'a str,
    text: &'a str,
    /// `None` where `[study]` is left out because of an error: a text is then in the first language that it has.
    own: Option<TextLanguage>,
}

/// Parses the text of a study.
///
/// # Errors
/// As those of [`parse`](crate::study_file::settings::parse), and for a text in no language that there is, or without one
/// in the language of the study.
pub(crate) fn parse_study(file: &str, text: &str) -> Result<Study, ReadError> {
    let mut table = DeTable::parse(text).map_err(|error| toml_error(file, text, &error))?;
    let own = language_of(file, text, table.get_ref())?;
    Source { file, text, own }.check_and_resolve(table.get_mut())?;
    table.get_mut().iter_mut().for_each(|(_, value)| dates_as_texts(value.get_mut()));
    Study::deserialize(Deserializer::from(table)).map_err(|error| toml_error(file, text, &error))
}

/// The language that `[study]` names; `None` without `[study]`.
fn language_of(file: &str, text: &str, table: &DeTable<'_>) -> Result<Option<TextLanguage>, ReadError> {
    let Some(study) = table.get("study") else { return Ok(None) };
    // What is no text is told as it is of any other key.
    let named = study.get_ref().get("language");
    let Some((named, tag)) = named.and_then(|named| Some((named, named.get_ref().as_str()?))) else {
        return Ok(Some(TextLanguage::default()));
    };
    tag.parse().map(Some).map_err(|unknown: UnknownTextLanguage| {
        let proposal =
            TextLanguage::nearest(tag).map(|near| Proposal::Text { was: tag.to_owned(), by: near.to_string() });
        at_offset(file, text, named.span().start, format!("`language`: {unknown}")).proposing(proposal)
    })
}

impl Source<'_> {
    fn check_and_resolve(self, table: &mut DeTable<'_>) -> Result<(), ReadError> {
        for (section, keys) in TEXTS {
            for entry in table.get_mut(section).into_iter().flat_map(entries) {
                self.resolve_all(entry, keys)?;
            }
        }
        for entry in table.get_mut("demographics").into_iter().flat_map(entries) {
            let columns = entry.get_mut("columns").and_then(|columns| table_of(columns.get_mut()));
            for (_, indicator) in columns.into_iter().flatten() {
                table_of(indicator.get_mut()).map_or(Ok(()), |own| self.resolve_all(own, TEXTS_OF_COLUMNS))?;
            }
        }
        let areas = table.get("areas").and_then(|areas| areas.get_ref().as_array());
        for entry in areas.into_iter().flatten() {
            self.check_columns_of_names(entry.get_ref())?;
        }
        Ok(())
    }

    fn resolve_all(self, entry: &mut DeTable<'_>, keys: &[&str]) -> Result<(), ReadError> {
        keys.iter().try_for_each(|key| entry.get_mut(*key).map_or(Ok(()), |value| self.resolve(key, value)))
    }

    /// Makes of a text the table that a [`LocalText`](crate::domain::LocalText) is read from.
    fn resolve(self, key: &str, value: &mut Spanned<DeValue<'_>>) -> Result<(), ReadError> {
        let span = value.span();
        let (own_language, own, translations) = match value.get_mut() {
            DeValue::String(text) => {
                let own = Spanned::new(span.clone(), DeValue::String(std::mem::take(text)));
                (self.own.unwrap_or_default(), own, DeTable::new())
            }
            DeValue::Table(texts) => self.by_language(key, std::mem::take(texts), span.start)?,
            _ => return Err(self.no_text(key, span.start)),
        };
        let language = DeValue::String(Cow::Borrowed(own_language.tag()));
        let mut resolved = DeTable::from_iter([entry("language", language, &span)]);
        resolved.insert(Spanned::new(span.clone(), Cow::Borrowed("text")), own);
        resolved.extend([entry("translations", DeValue::Table(translations), &span)]);
        *value.get_mut() = DeValue::Table(resolved);
        Ok(())
    }

    /// The language of the study, the text in it, and the others.
    fn by_language<'i>(
        self,
        key: &str,
        texts: DeTable<'i>,
        start: usize,
    ) -> Result<(TextLanguage, Spanned<DeValue<'i>>, DeTable<'i>), ReadError> {
        let first = texts.keys().find_map(|tag| TextLanguage::of_tag(tag.get_ref()));
        let own_language = self.own.or(first).unwrap_or_default();
        let mut translations = DeTable::new();
        let mut own = None;
        for (tag, text) in texts {
            let language = self.language(key, &tag)?;
            let written = text.get_ref().as_str().ok_or_else(|| self.no_text(key, text.span().start))?;
            if written.trim().is_empty() {
                let problem = format!("`{key}` is empty in `{language}`: write the text, or leave `{language}` out");
                return Err(self.error(text.span().start, problem));
            }
            if language == own_language {
                own = Some(text);
            } else {
                translations.insert(tag, text);
            }
        }
        let own = own.ok_or_else(|| {
            let problem = format!(
                "`{key}` has no text in `{own_language}`, the language of the study, in which it is where there is no \
                 other; add `{own_language} = \"…\"`"
            );
            self.error(start, problem)
        })?;
        Ok((own_language, own, translations))
    }

    fn language(self, key: &str, tag: &Spanned<Cow<'_, str>>) -> Result<TextLanguage, ReadError> {
        let (name, start) = (tag.get_ref(), tag.span().start);
        name.parse().map_err(|unknown: UnknownTextLanguage| {
            let proposal = TextLanguage::nearest(name)
                .map(|near| Proposal::Key { was: name.clone().into_owned(), by: near.to_string() });
            self.error(start, format!("`{key}`: {unknown}")).proposing(proposal)
        })
    }

    /// # Errors
    /// Where `names` of areas has no language, or that of the study, whose names are those of `name`.
    fn check_columns_of_names(self, areas: &DeValue<'_>) -> Result<(), ReadError> {
        let names = areas.get("names").and_then(|names| names.get_ref().as_table());
        for tag in names.into_iter().flat_map(DeTable::keys) {
            let language = self.language("names", tag)?;
            if self.own == Some(language) {
                let problem = format!(
                    "`names` is for other languages: `name` is the column of names in `{language}`, the language of the \
                     study"
                );
                return Err(self.error(tag.span().start, problem));
            }
        }
        Ok(())
    }

    fn no_text(self, key: &str, offset: usize) -> ReadError {
        let problem = format!("`{key}` is a text in quotes, or a table with one for each language: {{ en = \"…\" }}");
        self.error(offset, problem)
    }

    fn error(self, offset: usize, problem: String) -> ReadError {
        at_offset(self.file, self.text, offset, problem)
    }
}

/// The tables of a section: one, or several.
fn entries<'v, 'i>(section: &'v mut Spanned<DeValue<'i>>) -> Vec<&'v mut DeTable<'i>> {
    match section.get_mut() {
        DeValue::Table(table) => vec![table],
        DeValue::Array(tables) => tables.iter_mut().filter_map(|entry| table_of(entry.get_mut())).collect(),
        _ => Vec::new(),
    }
}

fn table_of<'v, 'i>(value: &'v mut DeValue<'i>) -> Option<&'v mut DeTable<'i>> {
    match value {
        DeValue::Table(table) => Some(table),
        _ => None,
    }
}

fn entry<'i>(
    key: &'static str,
    value: DeValue<'i>,
    span: &std::ops::Range<usize>,
) -> (Spanned<Cow<'i, str>>, Spanned<DeValue<'i>>) {
    (Spanned::new(span.clone(), Cow::Borrowed(key)), Spanned::new(span.clone(), value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::LocalText;

    fn study(language: &str, rest: &str) -> Result<Study, String> {
        let text = format!("[study]\nname = \"x\"\n{language}\n[tracts]\npath = \"t\"\ngeoid = \"g\"\n{rest}");
        parse_study("gapatlas.toml", &text).map_err(|error| error.to_string())
    }

    fn texts(label: &LocalText) -> [(&str, &str); 3] {
        [TextLanguage::En, TextLanguage::Es, TextLanguage::Ur].map(|asked| {
            let (text, language) = label.in_language(asked);
            (text, language.tag())
        })
    }

    #[test]
    fn a_text_is_in_the_language_of_the_study_or_in_several() {
        let rest = "[[themes]]\nid = \"a\"\nlabel = \"Despensas\"\n[[themes]]\nid = \"b\"\nlabel = { es = \"Ropa\", en = \"Clothes\" }\n\
                    [themes.one]\nes = \"ropa\"\nur = \"کپڑے\"\n";
        let study = study("language = \"es\"", rest).unwrap();
        assert_eq!(study.study.language, TextLanguage::Es);
        let [one, other] = study.themes.all() else { panic!("two themes") };
        assert_eq!(texts(&study.study.name), [("x", "es"); 3]);
        assert_eq!(texts(&one.label), [("Despensas", "es"); 3]);
        assert_eq!(texts(&other.label), [("Clothes", "en"), ("Ropa", "es"), ("Ropa", "es")]);
        assert_eq!(texts(other.one.as_ref().unwrap()), [("ropa", "es"), ("ropa", "es"), ("کپڑے", "ur")]);
    }

    #[test]
    fn every_text_of_a_study_may_be_a_table() {
        let rest = "[[themes]]\nid = \"a\"\nlabel = { en = \"A\", pl = \"A (pl)\" }\none = { en = \"an a\", pl = \"a (pl)\" }\nreason = { en = \"So\", pl = \"Tak\" }\n\
                    [[areas]]\nkind = \"ward\"\nlabel = { en = \"Wards\", pl = \"Okręgi\" }\npath = \"a\"\nid = \"i\"\nname = \"n\"\nnames = { pl = \"n_pl\" }\n\
                    [[indicators]]\nid = \"i\"\nlabel = { en = \"I\", pl = \"I (pl)\" }\ndefinition = { en = \"D\", pl = \"D (pl)\" }\nfrom = []\n\
                    [[demographics]]\npath = \"d\"\n[demographics.columns]\nown = { estimate = \"e\", label = { en = \"O\", pl = \"O (pl)\" }, definition = { en = \"E\", pl = \"E (pl)\" } }\n\
                    [[combinations]]\nid = \"c\"\nlabel = { en = \"Neither\", pl = \"Ani jedno\" }\nstandards = []\n\
                    [[indices]]\nid = \"n\"\nlabel = { en = \"Need\", pl = \"Potrzeby\" }\nmethod = \"z-score\"\nindicators = []\n\
                    [[measures]]\nid = \"m\"\ntheme = \"a\"\nmode = \"walk\"\nwithin = \"1 mi\"\nmeasure = \"2sfca\"\ncapacity = { en = \"beds\", pl = \"łóżka\" }\n";
        let study = study("", rest).unwrap();
        let (theme, areas, entry) = (&study.themes.all()[0], &study.areas[0], &study.indicators[0]);
        let own = study.demographics[0].columns.values().next().unwrap();
        let all = [
            Some(&theme.label),
            theme.one.as_ref(),
            theme.reason.as_ref(),
            Some(&areas.label),
            entry.label.as_ref(),
            entry.definition.as_ref(),
            own.label.as_ref(),
            own.definition.as_ref(),
            Some(&study.combinations[0].label),
            Some(&study.indices[0].label),
            study.measures[0].capacity.as_ref(),
        ];
        let in_polish = all.map(|text| text.unwrap().in_language(TextLanguage::Pl).0);
        assert_eq!(
            in_polish,
            [
                "A (pl)",
                "a (pl)",
                "Tak",
                "Okręgi",
                "I (pl)",
                "D (pl)",
                "O (pl)",
                "E (pl)",
                "Ani jedno",
                "Potrzeby",
                "łóżka"
            ]
        );
        assert_eq!(areas.names.get(&TextLanguage::Pl).map(String::as_str), Some("n_pl"));
    }

    #[test]
    fn an_error_of_the_study_itself_makes_no_others_about_its_texts() {
        let text = "[tracts]\npath = \"t\"\ngeoid = \"g\"\n[[themes]]\nid = \"a\"\nlabel = { es = \"A\" }\n";
        let error = parse_study("s", text).map_err(|error| error.to_string());
        assert_eq!(error.err().as_deref(), Some("s:1: the key `study` is missing here"));
    }

    #[test]
    fn what_is_wrong_with_a_text_is_told_with_file_line_and_key() {
        let theme = |label: &str| study("language = \"es\"", &format!("[[themes]]\nid = \"a\"\nlabel = {label}\n"));
        let areas = |names: &str| {
            let rest = "kind = \"w\"\nlabel = \"W\"\npath = \"a\"\nid = \"i\"\nname = \"n\"";
            study("", &format!("[[areas]]\n{rest}\nnames = {names}\n"))
        };
        let told = |read: Result<Study, String>| read.err().unwrap_or_default();
        let errors = [
            told(study("language = \"Spanish\"", "")),
            told(study("language = \"es-MX\"", "")),
            told(study("language = 1", "")),
            told(theme("{ es = \"A\", fr = \"B\" }")),
            told(theme("{\n  es = \"A\",\n  zh = \"B\",\n}")),
            told(theme("{ en = \"A\" }")),
            told(theme("{}")),
            told(theme("{ es = \"A\", en = \" \" }")),
            told(theme("{ es = 1 }")),
            told(theme("1")),
            told(areas("{ en = \"n_en\" }")),
            told(areas("{ sp = \"n_es\" }")),
            told(areas("{ es = 1 }")),
        ];
        insta::assert_snapshot!(errors.join("\n"), @r#"
        gapatlas.toml:3: `language`: `Spanish` is not a language that a study can have texts in; there are ar, en, es, pl, ur, zh-Hans
        gapatlas.toml:3: `language`: `es-MX` is not a language that a study can have texts in (did you mean `es`?); there are ar, en, es, pl, ur, zh-Hans
        gapatlas.toml:3: text belongs here: put the value in quotes
        gapatlas.toml:9: `label`: `fr` is not a language that a study can have texts in; there are ar, en, es, pl, ur, zh-Hans
        gapatlas.toml:11: `label`: `zh` is not a language that a study can have texts in (did you mean `zh-Hans`?); there are ar, en, es, pl, ur, zh-Hans
        gapatlas.toml:9: `label` has no text in `es`, the language of the study, in which it is where there is no other; add `es = "…"`
        gapatlas.toml:9: `label` has no text in `es`, the language of the study, in which it is where there is no other; add `es = "…"`
        gapatlas.toml:9: `label` is empty in `en`: write the text, or leave `en` out
        gapatlas.toml:9: `label` is a text in quotes, or a table with one for each language: { en = "…" }
        gapatlas.toml:9: `label` is a text in quotes, or a table with one for each language: { en = "…" }
        gapatlas.toml:13: `names` is for other languages: `name` is the column of names in `en`, the language of the study
        gapatlas.toml:13: `names`: `sp` is not a language that a study can have texts in; there are ar, en, es, pl, ur, zh-Hans
        gapatlas.toml:13: text belongs here: put the value in quotes
        "#);
    }
}
