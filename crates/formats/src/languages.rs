//! Parses the languages in a cell, or in the fields of a directory.

use crate::domain::{Language, SpokenLanguages};

/// Adds the languages and interpreters in a text; returns the names that are not languages.
pub fn add_spoken(text: &str, spoken: &mut SpokenLanguages) -> Vec<String> {
    let mut unknown = Vec::new();
    for item in split_items(text) {
        let lower = item.to_lowercase();
        if lower.is_empty() || MISSING_MARKERS.contains(&lower.as_str()) {
            continue;
        }
        let is_list = item
            .split_once('(')
            .is_some_and(|(_, inside)| inside.contains([',', '/', ';', '&']) || inside.contains(" and "));
        if let Some(language) = Language::parse(item).filter(|_| !is_list) {
            spoken.languages.insert(language);
        } else if means_interpreters(&lower) {
            spoken.interpreter = true;
        } else {
            unknown.extend(parse_compound(item, spoken));
        }
    }
    unknown
}

/// The languages in a sentence.
#[must_use]
pub fn languages_in(text: &str) -> Vec<Language> {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|word| word.len() > 3 && !word.eq_ignore_ascii_case("sign"))
        .collect();
    words.iter().filter_map(|word| Language::parse(word)).collect()
}

const MISSING_MARKERS: [&str; 8] = ["none", "n/a", "na", "-", "unknown", "not listed", "null", "no"];

/// Whether a text says that there are interpreters, who make all languages possible.
fn means_interpreters(lower: &str) -> bool {
    const PHRASES: [&str; 7] = [
        "interpret",
        "language line",
        "translation",
        "translator",
        "all languages",
        "any language",
        "other languages available",
    ];
    PHRASES.iter().any(|phrase| lower.contains(phrase)) && !lower.starts_with("no ")
}

/// Splits a list at its separators, except in parentheses.
fn split_items(text: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut depth, mut start) = (0_i32, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ';' | ',' | '|' | '\n' | '\r' | '&' | '+' | '•' if depth <= 0 => {
                items.push(text.get(start..at).unwrap_or_default());
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    items.push(text.get(start..).unwrap_or_default());
    items.into_iter().flat_map(split_at_and).map(|item| item.trim().trim_end_matches('.')).collect()
}

fn split_at_and(item: &str) -> Vec<&str> {
    if item.contains('(') { vec![item] } else { item.split(" and ").collect() }
}

/// Adds the languages of a compound item, such as `Spanish/Polish` or `Chinese (Mandarin, Cantonese)`; returns the item
/// where one of its parts is unknown.
fn parse_compound(item: &str, spoken: &mut SpokenLanguages) -> Option<String> {
    let parts =
        item.split(['/', '(', ')', ',', ';']).flat_map(|part| part.split(" or ")).flat_map(|part| part.split(" and "));
    let parts: Vec<&str> =
        parts.map(|part| part.trim().trim_start_matches("and ")).filter(|part| !part.is_empty()).collect();
    let known: Vec<Language> = parts.iter().filter_map(|part| Language::parse(part)).collect();
    spoken.languages.extend(&known);
    let interpreters = parts.iter().filter(|part| means_interpreters(&part.to_lowercase())).count();
    spoken.interpreter |= interpreters > 0;
    (known.len() + interpreters < parts.len()).then(|| item.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, bool, Vec<String>) {
        let mut spoken = SpokenLanguages::default();
        let unknown = add_spoken(text, &mut spoken);
        let codes: Vec<&str> = spoken.languages.iter().map(|language| language.code()).collect();
        (codes.join(";"), spoken.interpreter, unknown)
    }

    #[test]
    fn lists_of_languages_are_parsed_with_any_separator() {
        for (text, codes) in [
            ("spanish;mandarin;hindi", "cmn;hin;spa"),
            ("English, Spanish and Polish", "eng;pol;spa"),
            ("Español | العربية\nPolski", "ara;pol;spa"),
            ("Spanish/Polish", "pol;spa"),
            ("Chinese (Mandarin, Cantonese), Korean", "cmn;kor;yue;zho"),
            ("Chinese (Mandarin and Cantonese)", "cmn;yue;zho"),
            ("Chinese (Cantonese)", "yue"),
            ("Persian (Farsi); Dari", "fas;prs"),
            ("es-MX & en", "eng;spa"),
            ("N/A", ""),
        ] {
            assert_eq!(read(text), (codes.to_owned(), false, Vec::new()), "{text}");
        }
    }

    #[test]
    fn interpreters_and_unknown_names_are_not_languages() {
        assert_eq!(read("Spanish; interpreters available"), ("spa".to_owned(), true, Vec::new()));
        assert_eq!(read("Language Line"), (String::new(), true, Vec::new()));
        assert_eq!(read("Spanish, Klingon, Polish"), ("pol;spa".to_owned(), false, vec!["Klingon".to_owned()]));
        assert_eq!(read("no interpreter"), (String::new(), false, vec!["no interpreter".to_owned()]));
    }
}
