//! When a place is open: its usual week, and what differs from it on some dates.

mod moment;
mod osm;
mod text;

use chrono::{NaiveDate, Weekday};

pub use moment::{Days, Moment, MomentError};
pub use osm::HoursError;

/// The minutes of a day.
pub const DAY: u16 = 24 * 60;

/// When a place is open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpeningHours {
    /// The weeks, each with the dates that it holds on; the week without dates holds on all others.
    pub seasons: Vec<Season>,
    /// Days of a month such as the second Monday.
    pub monthly: Vec<Monthly>,
    /// Single days with hours of their own.
    pub exceptions: Vec<Exception>,
    /// Whether it is closed on public holidays, where that is said.
    pub closed_on_holidays: bool,
    /// Whether people need an appointment.
    pub by_appointment: bool,
}

/// A week and the dates that it holds on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Season {
    /// The dates; `None` for all that no other season has.
    pub dates: Option<Dates>,
    /// Its hours.
    pub week: Week,
}

/// Some dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// Once, from a day to a day, both of them in it; open where it has no beginning or no end.
    Once {
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day.
        to: Option<NaiveDate>,
    },
    /// Every year, from a day to a day, both of them in it: month 1..=12 and day 1..=31. It may pass the end of the year.
    Yearly {
        /// The first month and day.
        from: (u8, u8),
        /// The last month and day.
        to: (u8, u8),
    },
}

/// A time of a day: in minutes from midnight, `from` in 0..1440 and `to` after it, at most a day later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    from: u16,
    to: u16,
}

/// The hours of each day from Monday to Sunday, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Week([Vec<Hours>; 7]);

/// Hours on one weekday of each month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Monthly {
    /// Which of the month: 1 is the first, -1 the last; -5..=5 without 0.
    pub nth: i8,
    /// The weekday.
    pub weekday: Weekday,
    /// Its hours then; none where it is closed.
    pub hours: Vec<Hours>,
    /// Whether they come on top of those of the week, and do not take their place.
    pub added: bool,
}

/// A day with hours of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// The day.
    pub date: NaiveDate,
    /// Its hours; none where it is closed.
    pub hours: Vec<Hours>,
}

impl Hours {
    /// A whole day.
    pub const ALL_DAY: Self = Self { from: 0, to: DAY };

    /// From a minute of the day to another, which is on the next day where it is not after the first. `None` where one of them is
    /// no minute of a day; 1440 is the midnight at its end.
    #[must_use]
    pub fn new(from: u16, to: u16) -> Option<Self> {
        (from < DAY && to <= DAY).then(|| Self { from, to: if to <= from { to + DAY } else { to } })
    }

    /// The minute that it begins, 0..1440.
    #[must_use]
    pub const fn from(self) -> u16 {
        self.from
    }

    /// The minute that it ends, up to 1440 minutes after its beginning.
    #[must_use]
    pub const fn to(self) -> u16 {
        self.to
    }
}

/// The place of a weekday in the week, Monday being 0.
pub(crate) fn place(day: Weekday) -> usize {
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
        self.0.get(place(day)).map_or(&[], Vec::as_slice)
    }

    /// Adds hours to a day; those that meet become one.
    pub fn add(&mut self, day: Weekday, hours: Hours) {
        if let Some(of_day) = self.0.get_mut(place(day)) {
            of_day.push(hours);
            *of_day = joined(std::mem::take(of_day));
        }
    }

    /// Takes all hours of a day away.
    pub fn close(&mut self, day: Weekday) {
        if let Some(of_day) = self.0.get_mut(place(day)) {
            of_day.clear();
        }
    }

    /// Whether it has no hours at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    /// Whether it is open from a minute of a day (0..1440) until another, without a pause; what began the day before or goes
    /// on after midnight counts. At `until = from`: whether it is open in that minute.
    #[must_use]
    pub fn is_open(&self, day: Weekday, from: u16, until: u16) -> bool {
        let (from, until) = (i32::from(from), i32::from(until.max(from + 1)));
        let around = [
            (day.pred(), -i32::from(DAY)),
            (day, 0),
            (day.succ(), i32::from(DAY)),
            (day.succ().succ(), 2 * i32::from(DAY)),
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

/// Hours in order, those that overlap or touch as one where that is no longer than a day.
fn joined(mut hours: Vec<Hours>) -> Vec<Hours> {
    hours.sort_unstable();
    let mut joined: Vec<Hours> = Vec::with_capacity(hours.len());
    for next in hours {
        match joined.last_mut() {
            Some(last) if next.from <= last.to && next.to.max(last.to) - last.from <= DAY => {
                last.to = last.to.max(next.to);
            }
            _ => joined.push(next),
        }
    }
    joined
}

impl OpeningHours {
    /// The same week all year; an empty one is none.
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

    /// Whether it is open then in its usual week.
    ///
    /// The usual week is the one that holds where no dates are named. Where all hours are of some dates (a summer, a year that a
    /// directory was checked for), what all of them have in common is usual; a time of the year without hours is an exception. Days of a month, exceptions and holidays are not
    /// usual: who is told "Saturday" must find it open on every Saturday. By appointment alone is no hour.
    #[must_use]
    pub fn is_open(&self, when: &Moment) -> bool {
        let usual: Vec<&Week> = match self.seasons.iter().find(|season| season.dates.is_none()) {
            Some(usual) => vec![&usual.week],
            None => self.seasons.iter().map(|season| &season.week).filter(|week| !week.is_empty()).collect(),
        };
        let open = |day| !usual.is_empty() && usual.iter().all(|week| week.is_open(day, when.from(), when.until()));
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
    fn a_pause_is_closed_and_midnight_is_passed() {
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
    fn days_of_a_month_seasons_and_exceptions_are_not_usual() {
        assert!(!open("Sa[1] 09:00-12:00", "saturday 10:00"));
        assert!(open("Mo-Fr 09:00-17:00; 2025 Dec 25 off; PH off", "weekday 10:00"));
        let summer = "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-13:00";
        assert!(open(summer, "weekday 16:00"), "the week without dates is usual");
        let dated = "2024 Jan 01-2024 Dec 31 Mo-Fr 09:00-17:00; 2025 Jan 01-2025 Dec 31 Mo-Fr 10:00-18:00";
        assert!(open(dated, "weekday 16:00") && !open(dated, "weekday 09:30") && !open(dated, "weekday 17:30"));
        assert!(!open("\"by appointment\"", "any day 10:00"));
    }

    #[test]
    fn the_syntax_is_written_as_it_is_read() {
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
        prop::collection::vec((0u32..7, 0u16..DAY, 1u16..=DAY), 0..10).prop_map(|spans| {
            let mut week = Week::default();
            for (day, from, length) in spans {
                let day = (0..day).fold(Weekday::Mon, |day, _| day.succ());
                let to = from + length;
                week.add(day, Hours::new(from, if to > DAY { to - DAY } else { to }).unwrap());
            }
            week
        })
    }

    proptest! {
        #[test]
        fn a_window_is_open_where_each_of_its_minutes_is(week in any_week(), from in 0u16..DAY, length in 1u16..300) {
            for day in [Weekday::Mon, Weekday::Thu, Weekday::Sun] {
                let minute = |minute: u16| {
                    if minute < DAY { week.is_open(day, minute, minute) } else { week.is_open(day.succ(), minute - DAY, minute - DAY) }
                };
                prop_assert_eq!(week.is_open(day, from, from + length), (from..from + length).all(minute));
            }
        }

        #[test]
        fn hours_are_read_as_they_are_written(week in any_week(), appointment in any::<bool>()) {
            let hours = OpeningHours { by_appointment: appointment, ..OpeningHours::weekly(week) };
            let text = hours.to_string();
            prop_assert_eq!(text.parse::<OpeningHours>().unwrap(), hours, "{}", text);
        }
    }
}
