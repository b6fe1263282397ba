//! Writes the `opening_hours` syntax of `OpenStreetMap`:
//! <https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>.

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::sites::opening_hours::{Dates, Hours, MINUTES_PER_DAY, OpeningHours, Season};

const DAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const APPOINTMENT: &str = "\"by appointment\"";

impl fmt::Display for OpeningHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::always() {
            return f.write_str("24/7");
        }
        let mut rules: Vec<(&str, String)> = Vec::new();
        let comment = if self.by_appointment { format!(" {APPOINTMENT}") } else { String::new() };
        // A rule overrides those before it, so the week of all year comes first.
        let all_year = self.seasons.iter().filter(|season| season.dates.is_none());
        for season in all_year.chain(self.seasons.iter().filter(|season| season.dates.is_some())) {
            rules.extend(weeks(season).into_iter().map(|rule| ("; ", rule + &comment)));
        }
        for rule in &self.monthly {
            let days = format!("{}[{}]", short(rule.weekday), rule.nth);
            rules.push((if rule.added { ", " } else { "; " }, format!("{days} {}", times(&rule.hours))));
        }
        for rule in &self.exceptions {
            rules.push(("; ", format!("{} {}", day(rule.date), times(&rule.hours))));
        }
        if self.closed_on_holidays {
            rules.push(("; ", "PH off".to_owned()));
        }
        if rules.is_empty() {
            return f.write_str(if self.by_appointment { APPOINTMENT } else { "off" });
        }
        for ((separator, rule), place) in rules.iter().zip(0..) {
            f.write_str(if place == 0 { "" } else { separator })?;
            f.write_str(rule)?;
        }
        Ok(())
    }
}

/// The rules of a season, one for all days with the same hours.
fn weeks(season: &Season) -> Vec<String> {
    let dates = season.dates.map_or_else(String::new, |dates| format!("{} ", self::dates(dates)));
    let mut rules = Vec::new();
    let mut done: Vec<Weekday> = Vec::new();
    for first in DAYS {
        let hours = season.week.of(first);
        if done.contains(&first) || hours.is_empty() {
            continue;
        }
        let same: Vec<Weekday> = DAYS.into_iter().filter(|day| season.week.of(*day) == hours).collect();
        rules.push(format!("{dates}{} {}", ranges(&same), times(hours)));
        done.extend(same);
    }
    if rules.is_empty() && !dates.is_empty() {
        rules.push(format!("{dates}off"));
    }
    rules
}

/// Days in order as ranges, such as `Mo-We,Fr`.
fn ranges(days: &[Weekday]) -> String {
    let mut parts: Vec<(Weekday, Weekday)> = Vec::new();
    for day in days {
        match parts.last_mut() {
            Some((_, last)) if last.succ() == *day => *last = *day,
            _ => parts.push((*day, *day)),
        }
    }
    let part = |(first, last): (Weekday, Weekday)| match (first, last) {
        (first, last) if first == last => short(first).to_owned(),
        (first, last) if first.succ() == last => format!("{},{}", short(first), short(last)),
        (first, last) => format!("{}-{}", short(first), short(last)),
    };
    parts.into_iter().map(part).collect::<Vec<_>>().join(",")
}

fn times(hours: &[Hours]) -> String {
    if hours.is_empty() {
        return "off".to_owned();
    }
    let time = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let end = |to: u16| time(if to > MINUTES_PER_DAY { to - MINUTES_PER_DAY } else { to });
    hours.iter().map(|hours| format!("{}-{}", time(hours.from()), end(hours.to()))).collect::<Vec<_>>().join(",")
}

const fn short(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Mo",
        Weekday::Tue => "Tu",
        Weekday::Wed => "We",
        Weekday::Thu => "Th",
        Weekday::Fri => "Fr",
        Weekday::Sat => "Sa",
        Weekday::Sun => "Su",
    }
}

fn month(month: u32) -> &'static str {
    (month as usize).checked_sub(1).and_then(|month| MONTHS.get(month)).copied().unwrap_or_default()
}

fn day(date: NaiveDate) -> String {
    format!("{} {} {:02}", date.year(), month(date.month()), date.day())
}

fn dates(dates: Dates) -> String {
    let yearly = |(of, day): (u8, u8)| format!("{} {day:02}", month(u32::from(of)));
    match dates {
        Dates::Yearly { from, to } if from == to => yearly(from),
        Dates::Yearly { from, to } => format!("{}-{}", yearly(from), yearly(to)),
        // The syntax needs both ends; these are its first and last years.
        Dates::Once { from, to } => {
            let (from, to) = (from.map_or("1900 Jan 01".to_owned(), day), to.map_or("9999 Dec 31".to_owned(), day));
            format!("{from}-{to}")
        }
    }
}
