//! The parameter `datetime`. The layers have no time of their own, so that every feature is of every time; what is asked
//! must be a time nevertheless (OGC API - Features, Part 1, 7.15.4).

use chrono::{DateTime, NaiveDate};

/// Refuses what is no instant and no interval.
pub(super) fn check(text: &str) -> Result<(), String> {
    let wrong =
        || format!("`{text}` is no time; write 2024-01-31, 2024-01-31T12:00:00Z or an interval as 2024-01-01/..");
    let instants: Vec<Option<DateTime<_>>> = match text.split_once('/') {
        None => vec![Some(instant(text).ok_or_else(wrong)?)],
        Some((from, to)) => {
            let end = |end: &str| if end.is_empty() || end == ".." { Some(None) } else { instant(end).map(Some) };
            vec![end(from).ok_or_else(wrong)?, end(to).ok_or_else(wrong)?]
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
    fn instants_and_intervals_are_times() {
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
        for odd in [
            "",
            "today",
            "2024-13-01",
            "2024-01-31/2023-01-01",
            "2024-01-01/2024-02-01/2024-03-01",
            "2024",
            "2024-01-01/x",
        ] {
            assert!(check(odd).is_err(), "{odd}");
        }
    }
}
