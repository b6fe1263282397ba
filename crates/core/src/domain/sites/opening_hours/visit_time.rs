//! Visit times: days of the week and a time or time span.

use std::fmt;
use std::str::FromStr;

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use crate::domain::sites::opening_hours::{MINUTES_PER_DAY, weekday_index};

/// A visit time, such as `weekday 18:00` or `any weekend 10:00-12:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VisitTime {
    days: Days,
    from: u16,
    until: u16,
}

/// A set of weekdays, all or any of which must be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    /// The days as bits, Monday the lowest.
    set: u8,
    /// Whether any one of them suffices.
    any: bool,
}

/// Text that is not a visit time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a time to visit; write days (weekday, weekend, daily, monday … sunday; with `any` where one of \
     several is enough) and one or two times, as in \"weekday 18:00\", \"any weekday 18:00\", \"saturday 10:00-12:00\""
)]
pub struct VisitTimeError(String);

const WEEK: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];
const WEEKDAY: u8 = 0b001_1111;
const WEEKEND: u8 = 0b110_0000;
const ALL: u8 = 0b111_1111;

impl Days {
    /// Whether a condition holds on all of them, or on one if any suffices.
    #[must_use]
    pub fn hold(self, condition: impl Fn(Weekday) -> bool) -> bool {
        let mut days = WEEK.iter().map(|(_, day)| *day).filter(|day| self.set & (1 << weekday_index(*day)) != 0);
        if self.any { days.any(condition) } else { days.all(condition) }
    }

    fn parse(text: &str) -> Option<Self> {
        let (any, name) = match text.strip_prefix("any ") {
            Some(rest) => (true, rest.trim()),
            None => (false, text),
        };
        let set = match name {
            "weekday" | "weekdays" => WEEKDAY,
            "weekend" | "weekends" => WEEKEND,
            "daily" | "day" | "every day" => ALL,
            name => 1 << weekday_index(WEEK.iter().find(|(day, _)| *day == name)?.1),
        };
        // `any` of a single day is that day.
        Some(Self { set, any: any && set.count_ones() > 1 })
    }
}

impl VisitTime {
    /// The days.
    #[must_use]
    pub const fn days(&self) -> Days {
        self.days
    }

    /// The first minute of the day, 0..1440.
    #[must_use]
    pub const fn from(&self) -> u16 {
        self.from
    }

    /// The end in minutes from the same midnight: equal to the first minute for a single time, and up to a day later.
    #[must_use]
    pub const fn until(&self) -> u16 {
        self.until
    }
}

impl FromStr for VisitTime {
    type Err = VisitTimeError;

    fn from_str(text: &str) -> Result<Self, VisitTimeError> {
        let parse = || {
            let lower = text.trim().to_lowercase();
            let (days, times) = lower.rsplit_once(' ')?;
            let days = Days::parse(days.trim())?;
            let (from, until) = match times.split_once(['-', '–']) {
                None => (minute(times)?, minute(times)?),
                Some((from, until)) => (minute(from)?, minute(until)?),
            };
            let is_window = times.contains(['-', '–']);
            let until = if is_window && until <= from { until + MINUTES_PER_DAY } else { until };
            (from < MINUTES_PER_DAY && until <= from + MINUTES_PER_DAY).then_some(Self { days, from, until })
        };
        parse().ok_or_else(|| VisitTimeError(text.to_owned()))
    }
}

/// `18:00` as a minute of the day; `24:00` is 1440.
fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |text: &str| {
        (text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse::<u16>().ok())?
    };
    let (hour, minute) = (digits(hour)?, digits(minute).filter(|_| minute.len() == 2)?);
    (minute < 60 && hour * 60 + minute <= MINUTES_PER_DAY).then_some(hour * 60 + minute)
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self.set {
            WEEKDAY => "weekday",
            WEEKEND => "weekend",
            ALL if self.any => "day",
            ALL => "daily",
            single => WEEK.iter().find(|(_, day)| single == 1 << weekday_index(*day)).map_or("", |(name, _)| name),
        };
        if self.any { write!(f, "any {name}") } else { f.write_str(name) }
    }
}

impl fmt::Display for VisitTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:02}:{:02}", self.days, self.from / 60, self.from % 60)?;
        if self.until == self.from {
            return Ok(());
        }
        let until = if self.until > MINUTES_PER_DAY { self.until - MINUTES_PER_DAY } else { self.until };
        write!(f, "-{:02}:{:02}", until / 60, until % 60)
    }
}

impl TryFrom<String> for VisitTime {
    type Error = VisitTimeError;

    fn try_from(text: String) -> Result<Self, VisitTimeError> {
        text.parse()
    }
}

impl From<VisitTime> for String {
    fn from(moment: VisitTime) -> Self {
        moment.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_time_round_trips() {
        for (text, written) in [
            ("weekday 18:00", "weekday 18:00"),
            ("Any Weekday 9:30", "any weekday 09:30"),
            ("saturday 10:00-12:00", "saturday 10:00-12:00"),
            ("any sunday 7:00", "sunday 07:00"),
            ("every day 22:00-02:00", "daily 22:00-02:00"),
            ("any day 20:00-24:00", "any day 20:00-24:00"),
            ("weekend 08:00–09:00", "weekend 08:00-09:00"),
        ] {
            let moment: VisitTime = text.parse().unwrap();
            assert_eq!(moment.to_string(), written);
            assert_eq!(written.parse(), Ok(moment));
        }
        for odd in [
            "",
            "18:00",
            "weekday",
            "weekday 25:00",
            "weekday 18",
            "workday 18:00",
            "weekday 24:00",
            "weekday 9:5",
            "monday +9:00",
        ] {
            assert!(odd.parse::<VisitTime>().is_err(), "{odd}");
        }
    }
}
