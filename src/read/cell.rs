//! Numbers in cells, and the marks that agencies write in place of them.
//!
//! Source: US Census Bureau, "Notes on ACS Estimate and Annotation Values".

/// What a comma inside a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Commas {
    /// It stands between thousands.
    Thousands,
    /// It may be a decimal comma: cells are divided by semicolons.
    Unclear,
}

/// What a cell of counts says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// A finite number of at least 0.
    Number(f64),
    /// A mark that no number was published, such as `-666666666` or `N`.
    Withheld(String),
    /// A number that is only known to lie above or below a limit, such as `250,000+`.
    OpenEnded(String),
    /// A count below zero, which is none.
    Negative,
    /// Text where a number belongs.
    NotANumber,
    /// Nothing at all.
    Empty,
}

impl Cell {
    /// The number, where there is one.
    pub(crate) const fn number(&self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(*value),
            _ => None,
        }
    }

    /// What stands in place of a number that was not published; nothing at all is a mark too.
    pub(crate) fn mark(&self) -> Option<&str> {
        match self {
            Self::Withheld(mark) => Some(mark),
            Self::Empty => Some(""),
            _ => None,
        }
    }
}

/// No count and no margin is this large a debt; the Census's marks are -222222222 and below.
pub(crate) const LARGEST_MARK: f64 = -100_000_000.0;

/// Reads a cell of counts. `missing` are the numbers that mean "no value" in this table.
pub(crate) fn count(text: Option<&str>, missing: &[f64], commas: Commas) -> Cell {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Cell::Empty };
    if matches!(text, "-" | "N" | "(X)" | "**" | "***" | "null") {
        return Cell::Withheld(text.to_owned());
    }
    match number(text, commas) {
        Some(value) if missing.contains(&value) || value <= LARGEST_MARK => Cell::Withheld(text.to_owned()),
        Some(value) if value < 0.0 => Cell::Negative,
        Some(value) => Cell::Number(value),
        None if is_open_ended(text, commas) => Cell::OpenEnded(text.to_owned()),
        None => Cell::NotANumber,
    }
}

/// `250,000+` and `2,500-`: the last interval of a distribution, whose end is not known.
fn is_open_ended(text: &str, commas: Commas) -> bool {
    text.strip_suffix(['+', '-']).and_then(|limit| number(limit, commas)).is_some()
}

/// A cell in the place of which a column of marks may say what is meant: the Census writes 250001 and marks it
/// `250,000+`. Other remarks, such as that a count was corrected later, do not take the place of the number.
pub(crate) fn marked<'t>(cell: Option<&'t str>, note: Option<&'t str>) -> Option<&'t str> {
    let is_mark = |note: &&str| {
        matches!(note.trim(), "-" | "N" | "(X)" | "**" | "***" | "*****")
            || is_open_ended(note.trim(), Commas::Thousands)
    };
    note.filter(is_mark).or(cell)
}

/// Reads a cell of margins of error: `*****` and -555555555 mark a controlled estimate, which has none: 0.
pub(crate) fn margin(text: Option<&str>, missing: &[f64], commas: Commas) -> Cell {
    match count(text, missing, commas) {
        Cell::Withheld(mark) if number(&mark, commas) == Some(-555_555_555.0) => Cell::Number(0.0),
        Cell::NotANumber if text.map(str::trim) == Some("*****") => Cell::Number(0.0),
        Cell::NotANumber => text
            .and_then(|t| t.trim().strip_prefix(['±', '+']))
            .map_or(Cell::NotANumber, |t| count(Some(t.trim_start_matches("/-")), missing, commas)),
        other => other,
    }
}

/// A finite number, also with commas between thousands.
pub(crate) fn number(text: &str, commas: Commas) -> Option<f64> {
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
    fn numbers_come_as_people_and_agencies_write_them() {
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
    fn between_semicolons_a_comma_may_be_a_decimal_and_is_no_thousand() {
        assert_eq!(count(Some("100,250"), &[], Commas::Unclear), Cell::NotANumber);
        assert_eq!(count(Some("100.25"), &[], Commas::Unclear), Cell::Number(100.25));
    }

    #[test]
    fn marks_are_no_numbers() {
        for mark in ["-", "N", "(X)", "**", "***", "null", "-666666666", "-666666666.0", "-999999999"] {
            assert_eq!(count(Some(mark), &[], Commas::Thousands), Cell::Withheld(mark.to_owned()));
        }
        assert_eq!(count(Some("-999"), &[-999.0], Commas::Thousands), Cell::Withheld("-999".to_owned()));
        assert_eq!(count(Some("-999"), &[], Commas::Thousands), Cell::Negative);
        assert_eq!(count(Some("  "), &[], Commas::Thousands), Cell::Empty);
        assert_eq!(count(None, &[], Commas::Thousands), Cell::Empty);
    }

    #[test]
    fn a_limit_is_no_number_and_a_mark_takes_the_place_of_the_number_that_stands_for_it() {
        for mark in ["250,000+", "2,500-", "250001+"] {
            assert_eq!(count(Some(mark), &[], Commas::Thousands), Cell::OpenEnded(mark.to_owned()));
        }
        assert_eq!(marked(Some("250001"), Some("250,000+")), Some("250,000+"));
        assert_eq!(marked(Some("36"), Some("N")), Some("N"));
        assert_eq!(marked(Some("36"), Some("(r2345)")), Some("36"));
        assert_eq!(marked(Some("36"), Some("null")), Some("36"));
        assert_eq!(marked(Some("36"), None), Some("36"));
    }

    #[test]
    fn a_controlled_estimate_has_a_margin_of_zero_and_others_have_none() {
        for (mark, cell) in [
            ("*****", Cell::Number(0.0)),
            ("-555555555", Cell::Number(0.0)),
            ("±56", Cell::Number(56.0)),
            ("+/-56", Cell::Number(56.0)),
            ("**", Cell::Withheld("**".to_owned())),
            ("-222222222", Cell::Withheld("-222222222".to_owned())),
        ] {
            assert_eq!(margin(Some(mark), &[], Commas::Thousands), cell, "{mark}");
        }
    }

    proptest! {
        #[test]
        fn no_mark_of_the_census_ever_becomes_a_number(mark in -2e9..-1e8_f64, decimals in 0..3_usize) {
            let text = format!("{mark:.decimals$}");
            prop_assert!(matches!(count(Some(&text), &[], Commas::Thousands), Cell::Withheld(_)));
            prop_assert!(!matches!(margin(Some(&text), &[], Commas::Thousands), Cell::Number(m) if m != 0.0));
        }

        #[test]
        fn a_number_that_a_column_of_marks_speaks_about_is_never_used(
            value in prop_oneof![-2e9..-1e8_f64, 0.0..3e5_f64],
            mark in prop_oneof!["-|N|\\(X\\)|\\*\\*|\\*\\*\\*", "[0-9]{1,3}(,[0-9]{3})?[+-]"],
        ) {
            let text = format!("{value:.0}");
            let cell = count(marked(Some(&text), Some(&mark)), &[], Commas::Thousands);
            prop_assert!(matches!(cell, Cell::Withheld(_) | Cell::OpenEnded(_)), "{cell:?}");
        }

        #[test]
        fn whatever_becomes_a_number_is_finite_and_not_negative(text in "\\PC{0,16}|[-0-9.,eE+*]{0,12}") {
            for cell in [count(Some(&text), &[], Commas::Thousands), margin(Some(&text), &[], Commas::Thousands)] {
                if let Cell::Number(value) = cell {
                    prop_assert!(value.is_finite() && value >= 0.0);
                }
            }
        }
    }
}
