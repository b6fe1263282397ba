//! The words of streets' names, in one form.

/// Street types by their standard abbreviations (USPS Publication 28).
const STREET_TYPES: [(&str, &[&str]); 14] = [
    ("ave", &["ave", "avenue", "av"]),
    ("st", &["st", "street", "str"]),
    ("rd", &["rd", "road"]),
    ("blvd", &["blvd", "boulevard", "boul"]),
    ("dr", &["dr", "drive"]),
    ("ln", &["ln", "lane"]),
    ("ct", &["ct", "court"]),
    ("pl", &["pl", "place"]),
    ("pkwy", &["pkwy", "parkway", "pky"]),
    ("hwy", &["hwy", "highway"]),
    ("ter", &["ter", "terrace"]),
    ("cir", &["cir", "circle"]),
    ("plz", &["plz", "plaza"]),
    ("way", &["way"]),
];
const DIRECTIONS: [(&str, &str); 8] = [
    ("north", "n"),
    ("south", "s"),
    ("east", "e"),
    ("west", "w"),
    ("northeast", "ne"),
    ("northwest", "nw"),
    ("southeast", "se"),
    ("southwest", "sw"),
];

/// The abbreviation of a street's type; `None` for another word. Words are in lower case.
#[must_use]
pub fn street_type(word: &str) -> Option<&'static str> {
    STREET_TYPES.iter().find(|(_, forms)| forms.contains(&word)).map(|(short, _)| *short)
}

/// The abbreviation of a direction, and every other word as it is.
#[must_use]
pub fn abbreviated_direction(word: &str) -> &str {
    DIRECTIONS.iter().find(|(long, _)| *long == word).map_or(word, |(_, short)| short)
}

/// The abbreviation of a street's type or of a direction, and every other word as it is.
#[must_use]
pub(super) fn abbreviated(word: &str) -> &str {
    street_type(word).unwrap_or_else(|| abbreviated_direction(word))
}

/// Whether an abbreviated word begins as somebody began to type it, in its long form or its short one.
pub(super) fn begins_as(word: &str, typed: &str) -> bool {
    let direction = DIRECTIONS.iter().find(|(_, short)| *short == word).map(|(long, _)| *long);
    let forms = STREET_TYPES.iter().find(|(short, _)| *short == word).map_or(&[][..], |(_, all)| all);
    std::iter::once(word).chain(direction).chain(forms.iter().copied()).any(|form| form.starts_with(typed))
}
