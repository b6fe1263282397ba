//! The languages of a cell, or of the fields of a directory.

use crate::domain::{Language, Spoken};

/// Adds what a text says is spoken; gives the names that are no language.
pub(crate) fn add_spoken(text: &str, spoken: &mut Spoken) -> Vec<String> {
    let mut unknown = Vec::new();
    for item in items(text) {
        let folded = item.to_lowercase();
        if folded.is_empty() || SAYS_NOTHING.contains(&folded.as_str()) {
            continue;
        }
        let is_list = item
            .split_once('(')
            .is_some_and(|(_, inside)| inside.contains([',', '/', ';', '&']) || inside.contains(" and "));
        if let Some(language) = Language::parse(item).filter(|_| !is_list) {
            spoken.languages.insert(language);
        } else if means_interpreters(&folded) {
            spoken.interpreter = true;
        } else {
            unknown.extend(parts(item, spoken));
        }
    }
    unknown
}

/// The languages that a sentence names.
pub(crate) fn named_in(text: &str) -> Vec<Language> {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|word| word.len() > 3 && !word.eq_ignore_ascii_case("sign"))
        .collect();
    words.iter().filter_map(|word| Language::parse(word)).collect()
}

const SAYS_NOTHING: [&str; 8] = ["none", "n/a", "na", "-", "unknown", "not listed", "null", "no"];

/// Interpreters, in person or on the line, make all languages possible.
fn means_interpreters(folded: &str) -> bool {
    const SIGNS: [&str; 7] = [
        "interpret",
        "language line",
        "translation",
        "translator",
        "all languages",
        "any language",
        "other languages available",
    ];
    SIGNS.iter().any(|sign| folded.contains(sign)) && !folded.starts_with("no ")
}

/// The items of a list: divided by any of the usual signs, but not inside parentheses.
fn items(text: &str) -> Vec<&str> {
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
    items.into_iter().flat_map(divided).map(|item| item.trim().trim_end_matches('.')).collect()
}

fn divided(item: &str) -> Vec<&str> {
    if item.contains('(') { vec![item] } else { item.split(" and ").collect() }
}

/// The parts of an item that is no language as a whole, such as `Spanish/Polish` or `Chinese (Mandarin, Cantonese)`. Where one of
/// them is none, the item as a whole is unknown; those that are known count.
fn parts(item: &str, spoken: &mut Spoken) -> Option<String> {
    let divided =
        item.split(['/', '(', ')', ',', ';']).flat_map(|part| part.split(" or ")).flat_map(|part| part.split(" and "));
    let parts: Vec<&str> =
        divided.map(|part| part.trim().trim_start_matches("and ")).filter(|part| !part.is_empty()).collect();
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
        let mut spoken = Spoken::default();
        let unknown = add_spoken(text, &mut spoken);
        let codes: Vec<&str> = spoken.languages.iter().map(|language| language.code()).collect();
        (codes.join(";"), spoken.interpreter, unknown)
    }

    #[test]
    fn lists_of_languages_are_read_however_they_are_divided() {
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
    fn interpreters_are_no_language_and_an_unknown_name_loses_nothing_else() {
        assert_eq!(read("Spanish; interpreters available"), ("spa".to_owned(), true, Vec::new()));
        assert_eq!(read("Language Line"), (String::new(), true, Vec::new()));
        assert_eq!(read("Spanish, Klingon, Polish"), ("pol;spa".to_owned(), false, vec!["Klingon".to_owned()]));
        assert_eq!(read("no interpreter"), (String::new(), false, vec!["no interpreter".to_owned()]));
    }
}
