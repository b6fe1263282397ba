//! Parses opening hours: the `opening_hours` syntax of `OpenStreetMap`, or free text.
//!
//! Free text is parsed only where it is unambiguous: every word is known, every time has one meaning, and no two parts
//! contradict each other. A wrong hour is worse than an unknown one.

mod clock_time;
mod tokens;

use chrono::Weekday;

use crate::domain::{Hours, MINUTES_PER_DAY, Monthly, OpeningHours, Week};
use crate::sites::hours::tokens::{DAYS_OF_WEEK, Token, tokenize};

/// The opening hours in a text; `None` where they are not certain.
pub fn opening_hours(text: &str) -> Option<OpeningHours> {
    let text = text.trim();
    let hours = if is_osm_syntax(text) { text.parse().ok() } else { parse_free_text(text) };
    let is_not_empty =
        |hours: &OpeningHours| !hours.seasons.is_empty() || !hours.monthly.is_empty() || hours.by_appointment;
    hours.filter(is_plausible).filter(is_not_empty)
}

/// In minutes: longer spans past midnight are implausible, most likely because "p.m." is missing.
const MAX_PAST_MIDNIGHT: u16 = 16 * 60;

/// Whether no span past midnight is implausibly long.
#[must_use]
pub fn is_plausible(hours: &OpeningHours) -> bool {
    let spans = |week: &Week| DAYS_OF_WEEK.iter().flat_map(|day| week.of(*day).to_vec()).collect::<Vec<_>>();
    let weeks = hours.seasons.iter().flat_map(|season| spans(&season.week));
    let mut spans = weeks.chain(hours.monthly.iter().flat_map(|rule| rule.hours.clone()));
    spans.all(|span| {
        span.to() <= MINUTES_PER_DAY
            || span.to() - span.from() <= MAX_PAST_MIDNIGHT
            || span.to() - span.from() == MINUTES_PER_DAY
    })
}

/// Whether a text is in the syntax of `OpenStreetMap`: all of its words are keywords.
fn is_osm_syntax(text: &str) -> bool {
    const KEYWORDS: [&str; 27] = [
        "Mo",
        "Tu",
        "We",
        "Th",
        "Fr",
        "Sa",
        "Su",
        "PH",
        "SH",
        "off",
        "closed",
        "open",
        "week",
        "easter",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "appointment",
    ];
    let outside_quotes: String = text.split('"').step_by(2).collect();
    let mut words = outside_quotes.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let has_times = outside_quotes.contains(':') || outside_quotes.contains("24/7") || outside_quotes.contains("off");
    outside_quotes.is_ascii() && (has_times || text.contains('"')) && words.all(|word| KEYWORDS.contains(&word))
}

/// The state of the parser of free text.
#[derive(Default)]
struct FreeTextParser {
    week: Week,
    monthly: Vec<Monthly>,
    by_appointment: bool,
    closed_on_holidays: bool,
    closed: Vec<Weekday>,
    /// The days that the next times apply to.
    days: Vec<Weekday>,
    /// Which of these days in a month, such as the first.
    nth_of_month: Vec<i8>,
    /// Whether times or "closed" follow the days.
    has_times: bool,
}

fn parse_free_text(text: &str) -> Option<OpeningHours> {
    let tokens = tokenize(text)?;
    if is_always(&tokens) {
        return Some(OpeningHours::always());
    }
    let mut parser = FreeTextParser::default();
    let mut rest = tokens.as_slice();
    while let Some((token, after)) = rest.split_first() {
        rest = parser.consume(token, after)?;
    }
    let is_complete = parser.has_times || parser.days.is_empty();
    let is_not_empty = !parser.week.is_empty() || !parser.monthly.is_empty() || parser.by_appointment;
    if !is_complete || !is_not_empty {
        return None;
    }
    let FreeTextParser { week, monthly, by_appointment, closed_on_holidays, .. } = parser;
    Some(OpeningHours { monthly, closed_on_holidays, by_appointment, ..OpeningHours::weekly(week) })
}

/// Whether the tokens are `24/7` or `24 hours, 7 days a week`, without other days or times.
fn is_always(tokens: &[Token]) -> bool {
    let mut found_always = false;
    let only_always = tokens.iter().all(|token| match token {
        Token::AllDay => {
            found_always = true;
            true
        }
        Token::Separator => true,
        Token::Days(days) => days.len() == 7,
        _ => false,
    });
    only_always && found_always
}

impl FreeTextParser {
    /// Consumes one or more tokens and returns the rest.
    fn consume<'w>(&mut self, token: &Token, after: &'w [Token]) -> Option<&'w [Token]> {
        match token {
            Token::Separator | Token::Filler => Some(after),
            Token::Holidays => {
                self.closed_on_holidays = true;
                Some(after)
            }
            Token::Appointment => {
                self.by_appointment = true;
                Some(after)
            }
            Token::Nth(nth) => {
                self.start_days();
                if !self.days.is_empty() {
                    return None;
                }
                self.nth_of_month.push(*nth);
                Some(after)
            }
            Token::Days(days) => self.consume_days(days, after),
            Token::Closed => self.consume_closed(after),
            Token::AllDay => {
                self.days_for_times()?;
                self.add_hours(Hours::ALL_DAY)?;
                Some(after)
            }
            Token::Time(from) => {
                let [Token::Dash, Token::Time(to), after @ ..] = after else { return None };
                self.days_for_times()?;
                self.add_hours(clock_time::hours_between(*from, *to)?)?;
                Some(after)
            }
            Token::Dash => None,
        }
    }

    /// Starts a new list of days after times.
    fn start_days(&mut self) {
        if self.has_times {
            self.days.clear();
            self.nth_of_month.clear();
            self.has_times = false;
        }
    }

    fn consume_days<'w>(&mut self, days: &[Weekday], after: &'w [Token]) -> Option<&'w [Token]> {
        self.start_days();
        if let ([first], [Token::Dash, Token::Days(last), after @ ..]) = (days, after) {
            let [last] = last.as_slice() else { return None };
            let range = std::iter::successors(Some(*first), |day| Some(day.succ()));
            self.days.extend(range.take(last.days_since(*first) as usize + 1));
            return Some(after);
        }
        self.days.extend(days);
        Some(after)
    }

    /// "Sun closed", or "closed Sat and Sun" after the times of other days.
    fn consume_closed<'w>(&mut self, mut after: &'w [Token]) -> Option<&'w [Token]> {
        if self.has_times || self.days.is_empty() {
            self.start_days();
            while let [Token::Days(days), rest @ ..] = after {
                after = self.consume_days(days, rest)?;
                if let [Token::Separator, rest @ ..] = after {
                    after = rest;
                }
            }
        }
        for day in self.days_for_times()? {
            self.week.close(day);
            self.closed.push(day);
        }
        Some(after)
    }

    /// The days that times or "closed" apply to; `None` without days.
    fn days_for_times(&mut self) -> Option<Vec<Weekday>> {
        self.has_times = true;
        (!self.days.is_empty()).then(|| self.days.clone())
    }

    /// Adds hours to the days; `None` where they overlap other hours or a day is closed.
    fn add_hours(&mut self, hours: Hours) -> Option<()> {
        for day in self.days.clone() {
            let overlaps = |other: &Hours| hours.from() < other.to() && other.from() < hours.to();
            if !self.nth_of_month.is_empty() {
                let rule = |nth: &i8| Monthly { nth: *nth, weekday: day, hours: vec![hours], added: true };
                self.monthly.extend(self.nth_of_month.iter().map(rule));
            }
            if self.week.of(day).iter().any(overlaps) || self.closed.contains(&day) {
                return None;
            }
            if self.nth_of_month.is_empty() {
                self.week.add(day, hours);
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> String {
        opening_hours(text).map_or_else(|| "?".to_owned(), |hours| hours.to_string())
    }

    #[test]
    fn unambiguous_free_text_is_parsed() {
        for (text, hours) in [
            ("Mon–Fri 9:00 AM–5:00 PM", "Mo-Fr 09:00-17:00"),
            ("M-F 8:30am-5pm; Sat 9-1", "Mo-Fr 08:30-17:00; Sa 09:00-13:00"),
            ("Monday to Thursday 9 to 5", "Mo-Th 09:00-17:00"),
            ("Monday-Friday, 9 a.m. - 5 p.m.", "Mo-Fr 09:00-17:00"),
            (
                "Mon–Fri 8:30\u{202f}am–1:00\u{202f}pm, 2:00\u{202f}pm–4:00\u{202f}pm (closed Sat/Sun)",
                "Mo-Fr 08:30-13:00,14:00-16:00",
            ),
            ("Mon/Wed/Fri 9:00 am–5:00 pm; Tue/Thu 9:00 am–7:00 pm", "Mo,We,Fr 09:00-17:00; Tu,Th 09:00-19:00"),
            ("Mon, Wed & Thu 8:00 AM–4:00 PM", "Mo,We,Th 08:00-16:00"),
            ("Monday: 9-5\nTuesday: noon - 8\nWednesday: closed", "Mo 09:00-17:00; Tu 12:00-20:00"),
            (
                "Sun., Closed; Mon. & Wed., Noon-8; Tue. & Thu., 10-6; Fri. & Sat., 9-5",
                "Mo,We 12:00-20:00; Tu,Th 10:00-18:00; Fr,Sa 09:00-17:00",
            ),
            ("Mon. - Thu., 9-9; Sun., 1-5", "Mo-Th 09:00-21:00; Su 13:00-17:00"),
            ("Tuesdays 5:30 PM–7:00 PM", "Tu 17:30-19:00"),
            ("Daily 8am-8pm", "Mo-Su 08:00-20:00"),
            ("Weekdays 9-5, weekends 10-2", "Mo-Fr 09:00-17:00; Sa,Su 10:00-14:00"),
            ("MWF 9am-12pm", "Mo,We,Fr 09:00-12:00"),
            ("24 hours", "24/7"),
            ("24 hours, 7 days a week", "24/7"),
            ("Open 24/7", "24/7"),
            ("Sat 24 hours", "Sa 00:00-24:00"),
            ("Fri 8pm-2am", "Fr 20:00-02:00"),
            ("Mon-Fri 9:00 AM-5:00 PM (office hours)", "Mo-Fr 09:00-17:00"),
            ("\u{23f0} Hours: Mon–Fri 9:00 AM – 5:00 PM", "Mo-Fr 09:00-17:00"),
            ("M-F 7am - 8:30 pm; SA-SU CLOSED", "Mo-Fr 07:00-20:30"),
            ("By appointment only", "\"by appointment\""),
            ("Mon 9-5 by appointment", "Mo 09:00-17:00 \"by appointment\""),
            ("Tue 1-5; 1st Sat of the month 9am-3pm", "Tu 13:00-17:00, Sa[1] 09:00-15:00"),
            ("1st & 3rd Sat 8:00 am–2:00 pm", "Sa[1] 08:00-14:00, Sa[3] 08:00-14:00"),
            ("Mon 09:00-17:00", "Mo 09:00-17:00"),
            ("Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00; PH off"),
            ("Mon-Fri 9-5, closed holidays", "Mo-Fr 09:00-17:00; PH off"),
            ("Fri 6pm-midnight", "Fr 18:00-24:00"),
            ("Sunday-Thursday 10-4", "Mo-Th,Su 10:00-16:00"),
        ] {
            assert_eq!(read(text), hours, "{text}");
        }
    }

    /// A time as it is written in English, such as `9:30 AM`.
    fn in_english(minute: u16) -> String {
        let (hour, half) = (minute / 60, if minute % MINUTES_PER_DAY < 12 * 60 { "AM" } else { "PM" });
        format!("{}:{:02} {half}", (hour + 11) % 12 + 1, minute % 60)
    }

    proptest! {
        #[test]
        fn a_week_in_english_equals_the_week_in_osm_syntax(days in prop::collection::vec((0u16..12 * 60, 1u16..11 * 60), 7)) {
            const NAMES: [&str; 7] = ["Monday", "Tue.", "Wed", "Thurs", "Fridays", "SAT", "sunday"];
            let mut week = Week::default();
            let mut text = Vec::new();
            for ((day, name), (from, length)) in DAYS_OF_WEEK.into_iter().zip(NAMES).zip(&days) {
                week.add(day, Hours::new(*from, from + length).unwrap());
                text.push(format!("{name}: {} – {}", in_english(*from), in_english(from + length)));
            }
            let expected = OpeningHours::weekly(week);
            prop_assert_eq!(opening_hours(&text.join("\n")), Some(expected.clone()));
            prop_assert_eq!(opening_hours(&expected.to_string()), Some(expected));
        }

        #[test]
        fn parsed_hours_round_trip_through_osm_syntax(text in "([A-Za-z]{1,4}|[0-9]{1,2}|[-:,;/& .()–]|am|pm|closed|Mon|Fri|daily){0,14}") {
            if let Some(hours) = opening_hours(&text) {
                prop_assert_eq!(opening_hours(&hours.to_string()), Some(hours));
            }
        }
    }

    #[test]
    fn ambiguous_text_is_not_parsed() {
        for text in [
            "Call for hours",
            "Mon-Fri 9:00-5:00l",
            "Mon–Fri ~7:30 am–5:00 pm",
            "Mon–Fri 8:00 AM–4:00 PM; Dental Wed 8:00 AM–4:00 PM",
            "Thu 11:00 am–6:00 pm (1st), 7:00 am–5:30 pm (others)",
            "Mon 6-9",
            "Mon 8-11",
            "9am-5pm",
            "Mon-Fri",
            "Mon-Fri 9am",
            "24/7 hotline",
            "Mon-Sun 9-5; Sun 11-3",
            "S 9-5",
            "Fri & 1st Sat 9-5",
            "Mo-Fr 09:00-05:00",
            "Mon-Fri 09:00-05:00",
            "Mon 25:00-26:00",
            "Mon–Fri 3:00 PM – 6:00 PM (tutoring sessions)",
            "Sat closed",
            "",
        ] {
            assert_eq!(read(text), "?", "{text}");
        }
    }
}
