//! Numbers in cells, and the annotation values that agencies publish in place of numbers.
//!
//! Source: US Census Bureau, "Notes on ACS Estimate and Annotation Values".

/// The meaning of a comma inside a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Commas {
    /// A thousands separator.
    Thousands,
    /// It may be a decimal comma: the delimiter is a semicolon.
    Ambiguous,
}

/// A cell of counts.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A finite number of at least 0.
    Number(f64),
    /// An annotation value in place of a number, such as `-666666666` or `N`.
    Annotation(String),
    /// The limit of an open-ended interval, such as `250,000+`.
    OpenEnded(String),
    /// A number below zero, which is not a count.
    Negative,
    /// Text that is neither a number nor an annotation.
    NotANumber,
    /// An empty cell.
    Empty,
}

impl Cell {
    /// The number.
    #[must_use]
    pub const fn number(&self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(*value),
            _ => None,
        }
    }

    /// The annotation in place of a number; `""` for an empty cell.
    #[must_use]
    pub fn annotation(&self) -> Option<&str> {
        match self {
            Self::Annotation(annotation) => Some(annotation),
            Self::Empty => Some(""),
            _ => None,
        }
    }
}

/// Numbers up to this one are annotation values: those of the Census Bureau are -222222222 and below.
pub const MAX_ANNOTATION_VALUE: f64 = -100_000_000.0;

/// Parses a cell of counts. `missing` are the numbers that mean "no value" in this table.
pub fn count(text: Option<&str>, missing: &[f64], commas: Commas) -> Cell {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Cell::Empty };
    if matches!(text, "-" | "N" | "(X)" | "**" | "***" | "null") {
        return Cell::Annotation(text.to_owned());
    }
    match number(text, commas) {
        Some(value) if missing.contains(&value) || value <= MAX_ANNOTATION_VALUE => Cell::Annotation(text.to_owned()),
        Some(value) if value < 0.0 => Cell::Negative,
        Some(value) => Cell::Number(value),
        None if is_open_ended(text, commas) => Cell::OpenEnded(text.to_owned()),
        None => Cell::NotANumber,
    }
}

/// `250,000+` and `2,500-`: the limit of the last or first interval of a distribution.
fn is_open_ended(text: &str, commas: Commas) -> bool {
    text.strip_suffix(['+', '-']).and_then(|limit| number(limit, commas)).is_some()
}

/// The annotation of a cell where it replaces the number, else the cell: the Census Bureau writes 250001 and annotates
/// it `250,000+`. Other notes, such as `(r2345)` for a revised count, do not replace the number.
#[must_use]
pub fn annotated<'t>(cell: Option<&'t str>, note: Option<&'t str>) -> Option<&'t str> {
    let is_annotation = |note: &&str| {
        matches!(note.trim(), "-" | "N" | "(X)" | "**" | "***" | "*****")
            || is_open_ended(note.trim(), Commas::Thousands)
    };
    note.filter(is_annotation).or(cell)
}

/// Parses a cell of margins of error. `*****` and -555555555 annotate a controlled estimate, whose margin is 0.
pub fn margin(text: Option<&str>, missing: &[f64], commas: Commas) -> Cell {
    match count(text, missing, commas) {
        Cell::Annotation(annotation) if number(&annotation, commas) == Some(-555_555_555.0) => Cell::Number(0.0),
        Cell::NotANumber if text.map(str::trim) == Some("*****") => Cell::Number(0.0),
        Cell::NotANumber => text
            .and_then(|t| t.trim().strip_prefix(['±', '+']))
            .map_or(Cell::NotANumber, |t| count(Some(t.trim_start_matches("/-")), missing, commas)),
        other => other,
    }
}

/// A finite number, also with thousands separators.
#[must_use]
pub fn number(text: &str, commas: Commas) -> Option<f64> {
    let trimmed = text.trim();
    let plain = if commas == Commas::Thousands && has_thousands(trimmed) {
        trimmed.replace(',', "")
    } else {
        trimmed.to_owned()
    };
    let decimal = plain.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.' | b'e' | b'E'));
    plain.parse().ok().filter(|value: &f64| decimal && value.is_finite())
}

fn has_thousands(text: &str) -> bool {
    let whole = text.trim_start_matches(['-', '+']).split('.').next().unwrap_or_default();
    let mut groups = whole.split(',');
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    let mut rest = groups.peekable();
    first && rest.peek().is_some() && rest.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_parsed_with_thousands_separators_decimals_and_exponents() {
        for (text, value) in
            [("36", 36.0), ("1,073", 1073.0), ("12,812,508", 12_812_508.0), (" 4.5 ", 4.5), ("2e3", 2000.0)]
        {
            assert_eq!(count(Some(text), &[], Commas::Thousands), Cell::Number(value), "{text}");
        }
        for text in ["12,34", "1,0733", "abc", "inf", "NaN", "0x10", "N/A+"] {
            assert_eq!(count(Some(text), &[], Commas::Thousands), Cell::NotANumber, "{text}");
        }
    }

    #[test]
    fn a_comma_in_a_file_with_semicolons_is_ambiguous() {
        assert_eq!(count(Some("100,250"), &[], Commas::Ambiguous), Cell::NotANumber);
        assert_eq!(count(Some("100.25"), &[], Commas::Ambiguous), Cell::Number(100.25));
    }

    #[test]
    fn annotations_are_not_numbers() {
        for annotation in ["-", "N", "(X)", "**", "***", "null", "-666666666", "-666666666.0", "-999999999"] {
            assert_eq!(count(Some(annotation), &[], Commas::Thousands), Cell::Annotation(annotation.to_owned()));
        }
        assert_eq!(count(Some("-999"), &[-999.0], Commas::Thousands), Cell::Annotation("-999".to_owned()));
        assert_eq!(count(Some("-999"), &[], Commas::Thousands), Cell::Negative);
        assert_eq!(count(Some("  "), &[], Commas::Thousands), Cell::Empty);
        assert_eq!(count(None, &[], Commas::Thousands), Cell::Empty);
    }

    #[test]
    fn open_ended_limits_are_not_numbers_and_annotations_replace_numbers() {
        for annotation in ["250,000+", "2,500-", "250001+"] {
            assert_eq!(count(Some(annotation), &[], Commas::Thousands), Cell::OpenEnded(annotation.to_owned()));
        }
        assert_eq!(annotated(Some("250001"), Some("250,000+")), Some("250,000+"));
        assert_eq!(annotated(Some("36"), Some("N")), Some("N"));
        assert_eq!(annotated(Some("36"), Some("(r2345)")), Some("36"));
        assert_eq!(annotated(Some("36"), Some("null")), Some("36"));
        assert_eq!(annotated(Some("36"), None), Some("36"));
    }

    #[test]
    fn a_controlled_estimate_has_a_margin_of_zero_and_others_have_none() {
        for (annotation, cell) in [
            ("*****", Cell::Number(0.0)),
            ("-555555555", Cell::Number(0.0)),
            ("±56", Cell::Number(56.0)),
            ("+/-56", Cell::Number(56.0)),
            ("**", Cell::Annotation("**".to_owned())),
            ("-222222222", Cell::Annotation("-222222222".to_owned())),
        ] {
            assert_eq!(margin(Some(annotation), &[], Commas::Thousands), cell, "{annotation}");
        }
    }

    proptest! {
        #[test]
        fn annotation_values_never_become_numbers(annotation in -2e9..-1e8_f64, decimals in 0..3_usize) {
            let text = format!("{annotation:.decimals$}");
            prop_assert!(matches!(count(Some(&text), &[], Commas::Thousands), Cell::Annotation(_)));
            prop_assert!(!matches!(margin(Some(&text), &[], Commas::Thousands), Cell::Number(m) if m != 0.0));
        }

        #[test]
        fn an_annotated_number_is_never_used(
            value in prop_oneof![-2e9..-1e8_f64, 0.0..3e5_f64],
            annotation in prop_oneof!["-|N|\\(X\\)|\\*\\*|\\*\\*\\*", "[0-9]{1,3}(,[0-9]{3})?[+-]"],
        ) {
            let text = format!("{value:.0}");
            let cell = count(annotated(Some(&text), Some(&annotation)), &[], Commas::Thousands);
            prop_assert!(matches!(cell, Cell::Annotation(_) | Cell::OpenEnded(_)), "{cell:?}");
        }

        #[test]
        fn every_parsed_number_is_finite_and_not_negative(text in "\\PC{0,16}|[-0-9.,eE+*]{0,12}") {
            for cell in [count(Some(&text), &[], Commas::Thousands), margin(Some(&text), &[], Commas::Thousands)] {
                if let Cell::Number(value) = cell {
                    prop_assert!(value.is_finite() && value >= 0.0);
                }
            }
        }
    }
}
