//! Parses the `opening_hours` syntax of `OpenStreetMap`.

use std::str::FromStr;

use chrono::{NaiveDate, Weekday};
use opening_hours_syntax::rules::day::{
    Date, DateOffset, DaySelector, HolidayKind, Month, MonthdayRange, WeekDayRange,
};
use opening_hours_syntax::rules::time::{Time, TimeSelector, TimeSpan};
use opening_hours_syntax::rules::{RuleOperator, RuleSequence};
use opening_hours_syntax::{ExtendedTime, RuleKind};

use crate::domain::sites::opening_hours::{
    Dates, Exception, Hours, MINUTES_PER_DAY, Monthly, OpeningHours, Season, Week,
};

/// Text without certain opening hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// Text outside the syntax.
    #[error("`{0}` is not in the syntax of OpenStreetMap's opening_hours, as in \"Mo-Fr 09:00-17:00; Sa 10:00-14:00\"")]
    Syntax(String),
    /// Hours that vary or are open-ended: by sunrise, with an open end, in some weeks of a year.
    #[error("`{0}` has parts whose hours are not certain ({1})")]
    Uncertain(String, &'static str),
}

/// What is uncertain about a rule.
type Uncertainty = &'static str;

impl FromStr for OpeningHours {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        let parsed = opening_hours_syntax::parse(text.trim());
        let expression = parsed.ok().ok_or_else(|| HoursError::Syntax(text.to_owned()))?;
        let mut hours = Self::default();
        for rule in &expression.rules {
            hours.apply(rule).map_err(|uncertainty| HoursError::Uncertain(text.to_owned(), uncertainty))?;
        }
        hours.seasons.retain(|season| season.dates.is_some() || !season.week.is_empty());
        Ok(hours)
    }
}

/// The weekdays and days of a month that a rule selects.
#[derive(Default)]
struct SelectedDays {
    weekdays: Vec<Weekday>,
    monthly: Vec<(i8, Weekday)>,
    holidays: bool,
}

impl OpeningHours {
    fn apply(&mut self, rule: &RuleSequence) -> Result<(), Uncertainty> {
        let needs_appointment = rule.comment.to_lowercase().contains("appointment");
        self.by_appointment |= needs_appointment;
        // A comment alone parses as a rule for all hours, but gives none.
        let is_comment_only = rule.kind != RuleKind::Closed && rule.is_constant();
        if needs_appointment && (is_comment_only || rule.operator == RuleOperator::Fallback) {
            return Ok(());
        }
        if rule.kind == RuleKind::Unknown {
            return if needs_appointment { Ok(()) } else { Err("hours marked as unknown") };
        }
        if rule.operator == RuleOperator::Fallback {
            return Err("hours that hold otherwise");
        }
        let times = if rule.kind == RuleKind::Closed { Vec::new() } else { hours(&rule.time_selector)? };
        let added = rule.operator == RuleOperator::Additional;
        let selected = selected(&rule.day_selector)?;
        let whole_week = selected.weekdays.is_empty() && selected.monthly.is_empty();
        if selected.holidays && whole_week {
            self.closed_on_holidays |= rule.kind == RuleKind::Closed;
            return Ok(());
        }
        let dates = dates(&rule.day_selector)?;
        if whole_week
            && let [Dates::Once { from: Some(date), to }] = dates.as_slice()
            && Some(*date) == *to
        {
            self.exceptions.push(Exception { date: *date, hours: times });
            return Ok(());
        }
        for &(nth, weekday) in &selected.monthly {
            if !dates.is_empty() {
                return Err("days of a month in a season");
            }
            self.monthly.push(Monthly { nth, weekday, hours: times.clone(), added });
        }
        let week =
            if whole_week { (0..7).filter_map(|day| Weekday::try_from(day).ok()).collect() } else { selected.weekdays };
        if dates.is_empty() && !week.is_empty() {
            self.set(None, &week, &times, added);
        }
        for dates in dates {
            self.set(Some(dates), &week, &times, added);
        }
        Ok(())
    }

    fn set(&mut self, dates: Option<Dates>, days: &[Weekday], times: &[Hours], added: bool) {
        if !self.seasons.iter().any(|season| season.dates == dates) {
            self.seasons.push(Season { dates, week: Week::default() });
        }
        let Some(season) = self.seasons.iter_mut().find(|season| season.dates == dates) else { return };
        for &day in days {
            if !added {
                season.week.close(day);
            }
            for &hours in times {
                season.week.add(day, hours);
            }
        }
    }
}

fn selected(days: &DaySelector) -> Result<SelectedDays, Uncertainty> {
    let mut selected = SelectedDays::default();
    for range in &days.weekday {
        match range {
            WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end } => {
                let within = |day: &Weekday| {
                    let from_start = |day: Weekday| day.days_since(*range.start());
                    from_start(*day) <= from_start(*range.end())
                };
                let days = (0..7).filter_map(|day| Weekday::try_from(day).ok()).filter(within);
                if nth_from_start.iter().chain(nth_from_end).all(|is_selected| *is_selected) {
                    selected.weekdays.extend(days);
                    continue;
                }
                for day in days {
                    let places = nth_from_start.iter().zip(1i8..).chain(nth_from_end.iter().zip((-5..=-1i8).rev()));
                    selected.monthly.extend(places.filter(|(is_selected, _)| **is_selected).map(|(_, nth)| (nth, day)));
                }
            }
            WeekDayRange::Holiday { kind: HolidayKind::Public, offset: 0 } => selected.holidays = true,
            WeekDayRange::Holiday { .. } => return Err("school holidays"),
            WeekDayRange::Fixed { .. } => return Err("days counted from other days"),
        }
    }
    Ok(selected)
}

fn dates(days: &DaySelector) -> Result<Vec<Dates>, Uncertainty> {
    if !days.week.is_empty() {
        return Err("weeks of the year");
    }
    if days.monthday.is_empty() {
        return days
            .year
            .iter()
            .map(|years| {
                let (range, step) = years.into_parts();
                let from = NaiveDate::from_ymd_opt(range.start().0, 1, 1);
                let to = NaiveDate::from_ymd_opt(range.end().0, 12, 31);
                if step == 1 { Ok(Dates::Once { from, to }) } else { Err("years at intervals") }
            })
            .collect();
    }
    if !days.year.is_empty() {
        return Err("days of several years");
    }
    days.monthday.iter().map(dates_of).collect()
}

fn dates_of(range: &MonthdayRange) -> Result<Dates, Uncertainty> {
    match range {
        MonthdayRange::Month { range, year: None } => {
            Ok(Dates::Yearly { from: (*range.start() as u8, 1), to: (*range.end() as u8, last_day(*range.end())) })
        }
        MonthdayRange::Month { range, year: Some(year) } => {
            let day = |month: Month, day: u8| NaiveDate::from_ymd_opt(year.0, month as u32, u32::from(day));
            let last = last_day(*range.end());
            let to = day(*range.end(), last).or_else(|| day(*range.end(), last - 1));
            Ok(Dates::Once { from: day(*range.start(), 1), to })
        }
        MonthdayRange::Date { start: (start, first), end: (end, second) } => {
            if [first, second].into_iter().any(|offset| *offset != DateOffset::default()) {
                return Err("days counted from other days");
            }
            match (*start, *end) {
                (Date::Fixed { year: None, month, day }, Date::Fixed { year: None, month: last_month, day: last }) => {
                    Ok(Dates::Yearly { from: (month as u8, day), to: (last_month as u8, last) })
                }
                (
                    Date::Fixed { year: Some(year), month, day },
                    Date::Fixed { year: end_year, month: last_month, day: last },
                ) => {
                    let date = |year: i32, month: Month, day| {
                        NaiveDate::from_ymd_opt(year, month as u32, u32::from(day)).ok_or("a day that does not exist")
                    };
                    let from = date(year.0, month, day)?;
                    let to = date(end_year.map_or(year.0, |year| year.0), last_month, last)?;
                    let open = |date: NaiveDate, limit| Some(date).filter(|date| *date != limit);
                    Ok(Dates::Once { from: open(from, NO_BEGINNING), to: open(to, NO_END) })
                }
                _ => Err("days that move from year to year"),
            }
        }
    }
}

/// Dates that stand for a season without a beginning or an end.
const NO_BEGINNING: NaiveDate = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a day of the calendar");
const NO_END: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day of the calendar");

const fn last_day(month: Month) -> u8 {
    match month {
        Month::February => 29,
        Month::April | Month::June | Month::September | Month::November => 30,
        _ => 31,
    }
}

fn hours(times: &TimeSelector) -> Result<Vec<Hours>, Uncertainty> {
    let minute = |time: ExtendedTime| u16::from(time.hour()) * 60 + u16::from(time.minute());
    let span = |span: &TimeSpan| match (span.range.start, span.range.end) {
        _ if span.open_end => Err("an open end"),
        _ if span.repeats.is_some() => Err("single times"),
        (Time::Fixed(from), Time::Fixed(to)) => {
            let (from, to) = (minute(from), minute(to));
            if to > from + MINUTES_PER_DAY {
                return Err("more than a day");
            }
            Hours::new(from, if to > MINUTES_PER_DAY { to - MINUTES_PER_DAY } else { to }).ok_or("more than a day")
        }
        _ => Err("times of the sun"),
    };
    times.spans.iter().map(span).collect()
}
