//! The service day: a date, or the modal weekday.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::travel::timetable::Feed;

/// The day whose trips are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Day {
    /// A day from Monday to Friday within the validity of the feeds, of the most frequent set of trips.
    #[default]
    ModalWeekday,
    /// A date.
    Date(NaiveDate),
}

/// Text that is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day; write \"modal weekday\", or a date such as \"2025-03-18\"")]
pub struct DayError(String);

impl FromStr for Day {
    type Err = DayError;
    fn from_str(text: &str) -> Result<Self, DayError> {
        match text {
            "modal weekday" => Ok(Self::ModalWeekday),
            date => date.parse().ok().map(Self::Date).ok_or_else(|| DayError(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Day {
    type Error = DayError;
    fn try_from(text: String) -> Result<Self, DayError> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ModalWeekday => f.write_str("modal weekday"),
            Self::Date(date) => date.fmt(f),
        }
    }
}

/// Calendars may end in the year 9999, and repeat long before.
const LONGEST_SEARCH_DAYS: usize = 3 * 366;

/// The modal weekday of feeds together; `None` where no weekday with trips is within the validity of all of them.
///
/// Days without trips do not count. Of sets of trips that run on equally many days, the one with more trips wins, then
/// the earlier. Of the days of a set, the first that follows another day of the set wins, else the earliest.
pub(super) fn modal_weekday(feeds: &[&Feed]) -> Option<NaiveDate> {
    let validities: Option<Vec<_>> = feeds.iter().map(|feed| feed.validity()).collect();
    let (first, last) = validities?.into_iter().reduce(|a, b| (a.0.max(b.0), a.1.min(b.1)))?;
    let days = first.iter_days().take_while(|day| *day <= last).take(LONGEST_SEARCH_DAYS);
    let trips = trips_of_services(feeds);
    let mut by_services: BTreeMap<Vec<bool>, Vec<NaiveDate>> = BTreeMap::new();
    for day in days.filter(|day| day.weekday().num_days_from_monday() < 5) {
        let services = feeds.iter().flat_map(|feed| &feed.services).zip(&trips);
        let running = services.map(|(service, trips)| *trips > 0 && service.runs_on(day)).collect();
        by_services.entry(running).or_default().push(day);
    }
    let trips_on = |services: &[bool]| -> usize {
        services.iter().zip(&trips).filter(|(runs, _)| **runs).map(|(_, trips)| *trips).sum()
    };
    let modal =
        by_services.into_iter().map(|(services, days)| (trips_on(&services), days)).filter(|(trips, _)| *trips > 0);
    let days = modal.max_by_key(|(trips, days)| (days.len(), *trips, std::cmp::Reverse(days[0])))?.1;
    let after_such_a_day = days.windows(2).find(|pair| pair[0].succ_opt() == Some(pair[1])).map(|pair| pair[1]);
    after_such_a_day.or_else(|| days.first().copied())
}

/// The number of trips of each service, in the order of feeds and services.
fn trips_of_services(feeds: &[&Feed]) -> Vec<usize> {
    let mut counts = Vec::new();
    for feed in feeds {
        let start = counts.len();
        counts.resize(start + feed.services.len(), 0);
        for trip in &feed.trips {
            counts[start + trip.service as usize] += 1;
        }
    }
    counts
}
