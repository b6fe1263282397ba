//! The parameter `datetime`. Features have no temporal extent, so that every valid value matches all of them; the value
//! is still validated (OGC API - Features, Part 1, 7.15.4).

use chrono::{DateTime, NaiveDate};

/// Rejects a value that is neither an instant nor an interval.
pub(super) fn check(text: &str) -> Result<(), String> {
    let invalid_value = || {
        format!("`{text}` is not a time; write 2024-01-31, 2024-01-31T12:00:00Z or an interval such as 2024-01-01/..")
    };
    let instants: Vec<Option<DateTime<_>>> = match text.split_once('/') {
        None => vec![Some(instant(text).ok_or_else(invalid_value)?)],
        Some((from, to)) => {
            let end = |end: &str| if end.is_empty() || end == ".." { Some(None) } else { instant(end).map(Some) };
            vec![end(from).ok_or_else(invalid_value)?, end(to).ok_or_else(invalid_value)?]
        }
    };
    match instants.as_slice() {
        [Some(from), Some(to)] if from > to => Err(format!("`{text}` ends before it begins")),
        _ => Ok(()),
    }
}

fn instant(text: &str) -> Option<DateTime<chrono::FixedOffset>> {
    let midnight = |day: NaiveDate| Some(day.and_hms_opt(0, 0, 0)?.and_utc().fixed_offset());
    DateTime::parse_from_rfc3339(text).ok().or_else(|| midnight(text.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_and_intervals_are_valid() {
        for time in [
            "2024-01-31",
            "2024-01-31T12:00:00Z",
            "2024-01-31T12:00:00.5+01:00",
            "2024-01-01/..",
            "../2024-01-01",
            "/2024-01-01",
        ] {
            assert_eq!(check(time), Ok(()), "{time}");
        }
        for invalid in [
            "",
            "today",
            "2024-13-01",
            "2024-01-31/2023-01-01",
            "2024-01-01/2024-02-01/2024-03-01",
            "2024",
            "2024-01-01/x",
        ] {
            assert!(check(invalid).is_err(), "{invalid}");
        }
    }
}
