//! Opening hours: a regular week, seasons, and exceptions.

mod osm;
mod text;
mod visit_time;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::stored::{as_optional_text, as_text};

pub use osm::HoursError;
pub use visit_time::{Days, VisitTime, VisitTimeError};

/// Minutes per day.
pub const MINUTES_PER_DAY: u16 = 24 * 60;

/// The opening hours of a place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OpeningHours {
    /// Weeks with the dates on which they apply; the week without dates applies on all others.
    pub seasons: Vec<Season>,
    /// Hours on days of a month such as the second Monday.
    pub monthly: Vec<Monthly>,
    /// Hours on single dates.
    pub exceptions: Vec<Exception>,
    /// Whether it is known to be closed on public holidays.
    pub closed_on_holidays: bool,
    /// Whether an appointment is required.
    pub by_appointment: bool,
}

/// A week and the dates on which it applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Season {
    /// The dates; `None` for all dates outside other seasons.
    pub dates: Option<Dates>,
    /// Its hours.
    pub week: Week,
}

/// A range of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dates {
    /// A range of calendar dates, ends included; `None` for an open end.
    Once {
        /// The first day.
        #[serde(with = "as_optional_text")]
        from: Option<NaiveDate>,
        /// The last day.
        #[serde(with = "as_optional_text")]
        to: Option<NaiveDate>,
    },
    /// A yearly range, ends included, as month 1..=12 and day 1..=31. It may extend past the end of the year.
    Yearly {
        /// The first month and day.
        from: (u8, u8),
        /// The last month and day.
        to: (u8, u8),
    },
}

/// A time span of a day in minutes from midnight: `from` in 0..1440, `to` after it and at most a day later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Hours {
    from: u16,
    to: u16,
}

/// The hours of each day from Monday to Sunday, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Week([Vec<Hours>; 7]);

/// Hours on one weekday of each month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Monthly {
    /// Its occurrence in the month: 1 is the first, -1 the last; -5..=5 without 0.
    pub nth: i8,
    /// The weekday.
    #[serde(with = "as_text")]
    pub weekday: Weekday,
    /// The hours; empty if closed.
    pub hours: Vec<Hours>,
    /// Whether they are added to those of the week instead of replacing them.
    pub added: bool,
}

/// The hours of a single date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// The date.
    #[serde(with = "as_text")]
    pub date: NaiveDate,
    /// The hours; empty if closed.
    pub hours: Vec<Hours>,
}

impl Hours {
    /// A whole day.
    pub const ALL_DAY: Self = Self { from: 0, to: MINUTES_PER_DAY };

    /// From one minute of the day to another, on the next day if it is not after the first; 1440 is the midnight at the
    /// end of the day. `None` if one is out of range.
    #[must_use]
    pub fn new(from: u16, to: u16) -> Option<Self> {
        (from < MINUTES_PER_DAY && to <= MINUTES_PER_DAY)
            .then(|| Self { from, to: if to <= from { to + MINUTES_PER_DAY } else { to } })
    }

    /// The first minute, 0..1440.
    #[must_use]
    pub const fn from(self) -> u16 {
        self.from
    }

    /// The end, up to 1440 minutes after the first minute.
    #[must_use]
    pub const fn to(self) -> u16 {
        self.to
    }
}

/// The index of a weekday in the week, Monday is 0.
pub(crate) fn weekday_index(day: Weekday) -> usize {
    day.num_days_from_monday() as usize
}

impl Week {
    /// Open all the time.
    #[must_use]
    pub fn always() -> Self {
        Self([(); 7].map(|()| vec![Hours::ALL_DAY]))
    }

    /// The hours of a day.
    #[must_use]
    pub fn of(&self, day: Weekday) -> &[Hours] {
        self.0.get(weekday_index(day)).map_or(&[], Vec::as_slice)
    }

    /// Adds hours to a day; merges those that overlap or touch.
    pub fn add(&mut self, day: Weekday, hours: Hours) {
        if let Some(of_day) = self.0.get_mut(weekday_index(day)) {
            of_day.push(hours);
            *of_day = merged(std::mem::take(of_day));
        }
    }

    /// Removes all hours of a day.
    pub fn close(&mut self, day: Weekday) {
        if let Some(of_day) = self.0.get_mut(weekday_index(day)) {
            of_day.clear();
        }
    }

    /// Whether it has no hours at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    /// Whether it is open without a break from a minute of a day (0..1440) until another, including hours that began
    /// the day before or extend past midnight. With `until = from`: whether it is open in that minute.
    #[must_use]
    pub fn is_open(&self, day: Weekday, from: u16, until: u16) -> bool {
        let (from, until) = (i32::from(from), i32::from(until.max(from + 1)));
        let around = [
            (day.pred(), -i32::from(MINUTES_PER_DAY)),
            (day, 0),
            (day.succ(), i32::from(MINUTES_PER_DAY)),
            (day.succ().succ(), 2 * i32::from(MINUTES_PER_DAY)),
        ];
        let mut spans: Vec<(i32, i32)> = around
            .into_iter()
            .flat_map(|(day, shift)| {
                self.of(day).iter().map(move |hours| (i32::from(hours.from) + shift, i32::from(hours.to) + shift))
            })
            .collect();
        spans.sort_unstable();
        let mut covered = from;
        for (begins, ends) in spans {
            if begins <= covered {
                covered = covered.max(ends);
            }
        }
        covered >= until
    }
}

/// Sorted hours, with those that overlap or touch merged unless longer than a day.
fn merged(mut hours: Vec<Hours>) -> Vec<Hours> {
    hours.sort_unstable();
    let mut merged: Vec<Hours> = Vec::with_capacity(hours.len());
    for next in hours {
        match merged.last_mut() {
            Some(last) if next.from <= last.to && next.to.max(last.to) - last.from <= MINUTES_PER_DAY => {
                last.to = last.to.max(next.to);
            }
            _ => merged.push(next),
        }
    }
    merged
}

impl OpeningHours {
    /// The same week all year; no hours if it is empty.
    #[must_use]
    pub fn weekly(week: Week) -> Self {
        let seasons = if week.is_empty() { Vec::new() } else { vec![Season { dates: None, week }] };
        Self { seasons, ..Self::default() }
    }

    /// Open all the time.
    #[must_use]
    pub fn always() -> Self {
        Self::weekly(Week::always())
    }

    /// Whether it is regularly open at a visit time.
    ///
    /// The regular week is the one without dates. If all weeks have dates (a summer, the year for which a directory was
    /// verified), the hours that all non-empty weeks have in common are regular. Days of a month and exceptions are not
    /// regular: "Saturday" means every Saturday. Hours by appointment only do not count.
    #[must_use]
    pub fn is_open(&self, when: &VisitTime) -> bool {
        let regular: Vec<&Week> = match self.seasons.iter().find(|season| season.dates.is_none()) {
            Some(regular) => vec![&regular.week],
            None => self.seasons.iter().map(|season| &season.week).filter(|week| !week.is_empty()).collect(),
        };
        let open = |day| !regular.is_empty() && regular.iter().all(|week| week.is_open(day, when.from(), when.until()));
        when.days().hold(open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn open(hours: &str, when: &str) -> bool {
        hours.parse::<OpeningHours>().unwrap().is_open(&when.parse().unwrap())
    }

    #[test]
    fn a_place_is_open_from_the_minute_it_opens_until_the_minute_it_closes() {
        let office = "Mo-Fr 09:00-17:00; Sa 10:00-13:00";
        assert!(open(office, "weekday 09:00") && open(office, "weekday 16:59"));
        assert!(!open(office, "weekday 08:59") && !open(office, "weekday 17:00"));
        assert!(open(office, "saturday 10:00-13:00") && !open(office, "saturday 09:59-13:00"));
        assert!(!open(office, "weekend 11:00") && open(office, "any weekend 11:00"));
        assert!(!open(office, "daily 11:00") && open(office, "any day 11:00") && !open(office, "sunday 11:00"));
    }

    #[test]
    fn every_weekday_is_more_than_any_weekday() {
        let late = "Mo-We,Fr 08:00-17:00; Th 08:00-20:00";
        assert!(!open(late, "weekday 18:00") && open(late, "any weekday 18:00") && open(late, "thursday 18:00"));
        assert!(open(late, "weekday 09:00-16:00"));
    }

    #[test]
    fn a_break_is_closed_and_hours_may_pass_midnight() {
        let pause = "Mo-Fr 09:00-12:00,13:00-17:00";
        assert!(
            !open(pause, "weekday 12:30") && !open(pause, "monday 11:00-14:00") && open(pause, "monday 13:00-14:00")
        );
        let night = "Fr 20:00-02:00; Su 22:00-06:00";
        assert!(open(night, "saturday 01:59") && !open(night, "saturday 02:00") && open(night, "friday 23:00-01:00"));
        assert!(open(night, "monday 05:00"), "the week begins where it ends");
        assert!(open("24/7", "daily 00:00-24:00") && open("24/7", "any weekday 23:00-07:00"));
    }

    #[test]
    fn days_of_a_month_seasons_and_exceptions_are_not_regular() {
        assert!(!open("Sa[1] 09:00-12:00", "saturday 10:00"));
        assert!(open("Mo-Fr 09:00-17:00; 2025 Dec 25 off; PH off", "weekday 10:00"));
        let summer = "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-13:00";
        assert!(open(summer, "weekday 16:00"), "the week without dates is usual");
        let dated = "2024 Jan 01-2024 Dec 31 Mo-Fr 09:00-17:00; 2025 Jan 01-2025 Dec 31 Mo-Fr 10:00-18:00";
        assert!(open(dated, "weekday 16:00") && !open(dated, "weekday 09:30") && !open(dated, "weekday 17:30"));
        assert!(!open("\"by appointment\"", "any day 10:00"));
    }

    #[test]
    fn the_syntax_round_trips() {
        for text in [
            "Mo-We,Fr 09:00-17:00; Th 09:00-20:00",
            "24/7",
            "Mo-Su 00:00-24:00 \"by appointment\"",
            "\"by appointment\"",
            "Sa,Su 10:00-12:00,13:00-02:00; PH off",
            "Mo 09:00-12:00, Mo[2] 13:00-15:00, Fr[-1] 09:00-10:00",
            "Mo-Fr 09:00-17:00; Fr[1] off",
            "Mo-Fr 09:00-17:00; Jul 01-Aug 31 Mo-Fr 09:00-13:00",
            "2024 Jan 01-9999 Dec 31 Tu 09:00-17:00; 2024 Dec 24 09:00-12:00; 2024 Dec 25 off",
            "off",
        ] {
            assert_eq!(text.parse::<OpeningHours>().unwrap().to_string(), text);
        }
        for uncertain in
            ["sunrise-sunset", "Mo 09:00+", "week 1-53/2 Mo 09:00-17:00", "SH Mo-Fr 09:00-12:00", "Mo-Fr 9 to 5", ""]
        {
            assert!(uncertain.parse::<OpeningHours>().is_err(), "{uncertain}");
        }
    }

    fn any_week() -> impl Strategy<Value = Week> {
        prop::collection::vec((0u32..7, 0u16..MINUTES_PER_DAY, 1u16..=MINUTES_PER_DAY), 0..10).prop_map(|spans| {
            let mut week = Week::default();
            for (day, from, length) in spans {
                let day = (0..day).fold(Weekday::Mon, |day, _| day.succ());
                let to = from + length;
                week.add(day, Hours::new(from, if to > MINUTES_PER_DAY { to - MINUTES_PER_DAY } else { to }).unwrap());
            }
            week
        })
    }

    proptest! {
        #[test]
        fn a_window_is_open_where_each_of_its_minutes_is(week in any_week(), from in 0u16..MINUTES_PER_DAY, length in 1u16..300) {
            for day in [Weekday::Mon, Weekday::Thu, Weekday::Sun] {
                let minute = |minute: u16| {
                    if minute < MINUTES_PER_DAY { week.is_open(day, minute, minute) } else { week.is_open(day.succ(), minute - MINUTES_PER_DAY, minute - MINUTES_PER_DAY) }
                };
                prop_assert_eq!(week.is_open(day, from, from + length), (from..from + length).all(minute));
            }
        }

        #[test]
        fn hours_round_trip(week in any_week(), appointment in any::<bool>()) {
            let hours = OpeningHours { by_appointment: appointment, ..OpeningHours::weekly(week) };
            let text = hours.to_string();
            prop_assert_eq!(text.parse::<OpeningHours>().unwrap(), hours, "{}", text);
        }
    }
}
