//! Opening hours as people read them: `Mon–Fri 9:00 AM–5:00 PM; Sat 9:00 AM–1:00 PM`.

use chrono::Weekday;
use gapatlas_core::domain::{Hours, MINUTES_PER_DAY, Monthly, OpeningHours, Week};

use crate::message;
use crate::text::Text;

const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mo"),
    (Weekday::Tue, "tu"),
    (Weekday::Wed, "we"),
    (Weekday::Thu, "th"),
    (Weekday::Fri, "fr"),
    (Weekday::Sat, "sa"),
    (Weekday::Sun, "su"),
];

impl Text {
    /// Opening hours in words; `None` for those of some dates only, which have no short form.
    #[must_use]
    pub fn opening_hours(&self, hours: &OpeningHours) -> Option<String> {
        let week = match hours.seasons.as_slice() {
            [] => None,
            [season] if season.dates.is_none() => Some(&season.week),
            _ => return None,
        };
        if !hours.exceptions.is_empty() {
            return None;
        }
        let mut rules = match week {
            Some(week) if *week == Week::always() => vec![message!(self, "hours-always")],
            Some(week) => self.days_of_week(week),
            None => Vec::new(),
        };
        rules.extend(hours.monthly.iter().map(|rule| self.day_of_month(rule)).collect::<Option<Vec<String>>>()?);
        if hours.closed_on_holidays {
            rules.push(message!(self, "hours-holidays-closed"));
        }
        let all = rules.into_iter().reduce(|first, next| message!(self, "hours-and", first = first, next = next));
        match (all, hours.by_appointment) {
            (Some(all), true) => Some(message!(self, "hours-with-appointment", hours = all)),
            (None, true) => Some(message!(self, "hours-by-appointment")),
            (all, false) => Some(all.unwrap_or_else(|| message!(self, "hours-closed"))),
        }
    }

    /// A rule for all days with the same hours, in the order of their first days.
    fn days_of_week(&self, week: &Week) -> Vec<String> {
        let mut rules: Vec<(&[Hours], Vec<usize>)> = Vec::new();
        for (place, (day, _)) in DAYS.iter().enumerate() {
            let of_day = week.of(*day);
            match rules.iter_mut().find(|(hours, _)| *hours == of_day) {
                Some((_, days)) => days.push(place),
                None if of_day.is_empty() => {}
                None => rules.push((of_day, vec![place])),
            }
        }
        let rule = |(hours, days): (&[Hours], Vec<usize>)| {
            message!(self, "hours-of-days", days = self.days(&days), times = self.times(hours))
        };
        rules.into_iter().map(rule).collect()
    }

    /// Days in order; three and more in a row as from the first to the last.
    fn days(&self, days: &[usize]) -> String {
        let runs = days.chunk_by(|day, next| day + 1 == *next);
        let names = runs.flat_map(|run| match run {
            [first, _, .., last] => {
                vec![message!(self, "hours-days", first = self.day(*first), last = self.day(*last))]
            }
            few => few.iter().map(|day| self.day(*day)).collect(),
        });
        self.narrow_list(&names.collect::<Vec<_>>())
    }

    fn day(&self, place: usize) -> String {
        message!(self, "hours-day", day = DAYS.get(place).map_or("", |(_, code)| *code))
    }

    fn times(&self, hours: &[Hours]) -> String {
        let span = |hours: &Hours| {
            if *hours == Hours::ALL_DAY {
                return message!(self, "hours-all-day");
            }
            message!(self, "hours-span", from = self.time(hours.from()), to = self.time(hours.to()))
        };
        self.narrow_list(&hours.iter().map(span).collect::<Vec<_>>())
    }

    /// A minute from midnight, on the clock of the language; 1440 is the midnight at the end of the day.
    fn time(&self, minute: u16) -> String {
        let minute = if minute > MINUTES_PER_DAY { minute - MINUTES_PER_DAY } else { minute };
        let (hour, minutes) = (minute / 60, minute % 60);
        let half = if hour % 24 < 12 { "am" } else { "pm" };
        let hour = if self.say("hours-clock") == "12" { (hour + 11) % 12 + 1 } else { hour };
        message!(self, "hours-time", time = format!("{hour}:{minutes:02}"), half = half)
    }

    /// Hours on a day of each month; `None` for one that is counted from the end and is not the last.
    fn day_of_month(&self, rule: &Monthly) -> Option<String> {
        let place = DAYS.iter().position(|(day, _)| *day == rule.weekday)?;
        let day = self.day(place);
        let days = match usize::try_from(rule.nth) {
            Ok(nth) => message!(self, "hours-day-of-month", nth = nth, day = day),
            Err(_) if rule.nth == -1 => message!(self, "hours-day-of-month", nth = "last", day = day),
            Err(_) => return None,
        };
        let times = if rule.hours.is_empty() { message!(self, "hours-closed") } else { self.times(&rule.hours) };
        Some(message!(self, "hours-of-days", days = days, times = times))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(tag: &str, hours: &str) -> String {
        let text = Text::of(&tag.parse().unwrap());
        let shown = text.opening_hours(&hours.parse().unwrap()).unwrap_or_else(|| "?".to_owned());
        shown.replace(['\u{2068}', '\u{2069}', '\u{200f}'], "").replace('\u{a0}', " ")
    }

    #[test]
    fn hours_are_days_and_times() {
        for (hours, expected) in [
            ("Mo-Fr 09:00-17:00; Sa 09:00-13:00", "Mon–Fri 9:00 AM–5:00 PM; Sat 9:00 AM–1:00 PM"),
            ("Mo,We,Fr 09:00-12:00,13:00-17:30", "Mon, Wed, Fri 9:00 AM–12:00 PM, 1:00 PM–5:30 PM"),
            ("Sa,Su 20:00-02:00", "Sat, Sun 8:00 PM–2:00 AM"),
            ("Mo 00:00-24:00; PH off", "Mon all day; closed on public holidays"),
            ("Mo-We,Fr 12:00-24:00", "Mon–Wed, Fri 12:00 PM–12:00 AM"),
            ("24/7", "all day, every day"),
            (
                "Sa[1] 09:00-12:00, Fr[-1] 10:00-11:00",
                "1st Sat of the month 9:00 AM–12:00 PM; last Fri of the month 10:00 AM–11:00 AM",
            ),
            ("Mo 09:00-17:00 \"by appointment\"", "Mon 9:00 AM–5:00 PM (by appointment)"),
            ("\"by appointment\"", "by appointment"),
            ("off", "closed"),
            ("Mo-Fr 09:00-17:00; 2025 Dec 25 off", "?"),
            ("Jul 01-Aug 31 Mo-Fr 09:00-13:00", "?"),
        ] {
            assert_eq!(shown("en", hours), expected, "{hours}");
        }
    }

    #[test]
    fn each_language_has_its_days_and_its_clock() {
        let all = ["es", "pl", "zh-Hans", "ar", "ur"].map(|tag| shown(tag, "Mo-Fr 09:00-17:00; Sa,Su 00:00-24:00"));
        assert_eq!(
            all,
            [
                "lun.–vie. 9:00 a. m.–5:00 p. m.; sáb. y dom. todo el día",
                "pon.–pt. 9:00–17:00; sob. i niedz. całą dobę",
                "周一至周五 9:00–17:00；周六、周日 全天",
                "من الاثنين إلى الجمعة: من 9:00 ص إلى 5:00 م؛ السبت والأحد: طوال اليوم",
                "پیر تا جمعہ: 9:00 AM تا 5:00 PM؛ ہفتہ، اتوار: سارا دن",
            ]
        );
    }
}
