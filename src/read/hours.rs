//! Opening hours from a cell: in the syntax of `OpenStreetMap`, or in the loose text that lists carry.
//!
//! Loose text is read only where it is certain: every word of it is understood, every time has one meaning, and no two parts
//! contradict each other. A wrong hour sends somebody to a closed door; an unknown one sends them to the telephone.

mod clock;
mod words;

use chrono::Weekday;

use crate::domain::{DAY, Hours, Monthly, OpeningHours, Week};
use crate::read::hours::words::{Word, words};

/// The opening hours that a text gives for certain.
pub(crate) fn opening_hours(text: &str) -> Option<OpeningHours> {
    let text = text.trim();
    let hours = if is_syntax(text) { text.parse().ok() } else { loose(text) };
    let says_something =
        |hours: &OpeningHours| !hours.seasons.is_empty() || !hours.monthly.is_empty() || hours.by_appointment;
    hours.filter(is_likely).filter(says_something)
}

/// No door is open past midnight for more than this many minutes and closed for the rest: such hours lost their p.m.
const LONGEST: u16 = 16 * 60;

/// Whether no day of them lasts longer than a door is open.
pub(crate) fn is_likely(hours: &OpeningHours) -> bool {
    let spans = |week: &Week| ALL.iter().flat_map(|day| week.of(*day).to_vec()).collect::<Vec<_>>();
    let weeks = hours.seasons.iter().flat_map(|season| spans(&season.week));
    let mut spans = weeks.chain(hours.monthly.iter().flat_map(|rule| rule.hours.clone()));
    spans.all(|span| span.to() <= DAY || span.to() - span.from() <= LONGEST || span.to() - span.from() == DAY)
}

const ALL: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Whether a text is meant in the syntax: its words are of two letters, its times of 24 hours.
fn is_syntax(text: &str) -> bool {
    const KNOWN: [&str; 27] = [
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
    outside_quotes.is_ascii() && (has_times || text.contains('"')) && words.all(|word| KNOWN.contains(&word))
}

/// What has been understood so far.
#[derive(Default)]
struct Understood {
    week: Week,
    monthly: Vec<Monthly>,
    by_appointment: bool,
    closed_on_holidays: bool,
    closed: Vec<Weekday>,
    /// The days that the next times are for.
    days: Vec<Weekday>,
    /// Which of a month these days are.
    nths: Vec<i8>,
    /// Whether times or "closed" came after the days.
    answered: bool,
}

fn loose(text: &str) -> Option<OpeningHours> {
    let words = words(text)?;
    if is_always(&words) {
        return Some(OpeningHours::always());
    }
    let mut so_far = Understood::default();
    let mut rest = words.as_slice();
    while let Some((word, after)) = rest.split_first() {
        rest = so_far.take(word, after)?;
    }
    let is_answered = so_far.answered || so_far.days.is_empty();
    let says_something = !so_far.week.is_empty() || !so_far.monthly.is_empty() || so_far.by_appointment;
    if !is_answered || !says_something {
        return None;
    }
    let Understood { week, monthly, by_appointment, closed_on_holidays, .. } = so_far;
    Some(OpeningHours { monthly, closed_on_holidays, by_appointment, ..OpeningHours::weekly(week) })
}

/// `24/7`, `24 hours, 7 days a week`: no day is taken out, no other time is named.
fn is_always(words: &[Word]) -> bool {
    let mut always = false;
    let fits = words.iter().all(|word| match word {
        Word::Always => {
            always = true;
            true
        }
        Word::Between => true,
        Word::Days(days) => days.len() == 7,
        _ => false,
    });
    fits && always
}

impl Understood {
    /// Takes one word or several, and gives what follows them.
    fn take<'w>(&mut self, word: &Word, after: &'w [Word]) -> Option<&'w [Word]> {
        match word {
            Word::Between | Word::Filler => Some(after),
            Word::Holidays => {
                self.closed_on_holidays = true;
                Some(after)
            }
            Word::Appointment => {
                self.by_appointment = true;
                Some(after)
            }
            Word::Nth(nth) => {
                self.begin();
                if !self.days.is_empty() {
                    return None;
                }
                self.nths.push(*nth);
                Some(after)
            }
            Word::Days(days) => self.take_days(days, after),
            Word::Closed => self.take_closed(after),
            Word::Always => {
                self.answerable()?;
                self.open(Hours::ALL_DAY)?;
                Some(after)
            }
            Word::Time(from) => {
                let [Word::Dash, Word::Time(to), after @ ..] = after else { return None };
                self.answerable()?;
                self.open(clock::hours(*from, *to)?)?;
                Some(after)
            }
            Word::Dash => None,
        }
    }

    /// Days after times are the days of the next times.
    fn begin(&mut self) {
        if self.answered {
            self.days.clear();
            self.nths.clear();
            self.answered = false;
        }
    }

    fn take_days<'w>(&mut self, days: &[Weekday], after: &'w [Word]) -> Option<&'w [Word]> {
        self.begin();
        if let ([first], [Word::Dash, Word::Days(last), after @ ..]) = (days, after) {
            let [last] = last.as_slice() else { return None };
            let range = std::iter::successors(Some(*first), |day| Some(day.succ()));
            self.days.extend(range.take(last.days_since(*first) as usize + 1));
            return Some(after);
        }
        self.days.extend(days);
        Some(after)
    }

    /// "Sun closed", or "closed Sat and Sun" behind the times of other days.
    fn take_closed<'w>(&mut self, mut after: &'w [Word]) -> Option<&'w [Word]> {
        if self.answered || self.days.is_empty() {
            self.begin();
            while let [Word::Days(days), rest @ ..] = after {
                after = self.take_days(days, rest)?;
                if let [Word::Between, rest @ ..] = after {
                    after = rest;
                }
            }
        }
        for day in self.answerable()? {
            self.week.close(day);
            self.closed.push(day);
        }
        Some(after)
    }

    /// The days that times or "closed" are for; without days it is not certain which are meant.
    fn answerable(&mut self) -> Option<Vec<Weekday>> {
        self.answered = true;
        (!self.days.is_empty()).then(|| self.days.clone())
    }

    /// Opens the days; where one is open then already, or closed, the text contradicts itself.
    fn open(&mut self, hours: Hours) -> Option<()> {
        for day in self.days.clone() {
            let meets = |other: &Hours| hours.from() < other.to() && other.from() < hours.to();
            if !self.nths.is_empty() {
                let rule = |nth: &i8| Monthly { nth: *nth, weekday: day, hours: vec![hours], added: true };
                self.monthly.extend(self.nths.iter().map(rule));
            }
            if self.week.of(day).iter().any(meets) || self.closed.contains(&day) {
                return None;
            }
            if self.nths.is_empty() {
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
    fn loose_text_is_read_where_it_is_certain() {
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
        let (hour, half) = (minute / 60, if minute % DAY < 12 * 60 { "AM" } else { "PM" });
        format!("{}:{:02} {half}", (hour + 11) % 12 + 1, minute % 60)
    }

    proptest! {
        #[test]
        fn a_week_in_english_is_the_week_in_the_syntax(days in prop::collection::vec((0u16..12 * 60, 1u16..11 * 60), 7)) {
            const NAMES: [&str; 7] = ["Monday", "Tue.", "Wed", "Thurs", "Fridays", "SAT", "sunday"];
            let mut week = Week::default();
            let mut text = Vec::new();
            for ((day, name), (from, length)) in ALL.into_iter().zip(NAMES).zip(&days) {
                week.add(day, Hours::new(*from, from + length).unwrap());
                text.push(format!("{name}: {} – {}", in_english(*from), in_english(from + length)));
            }
            let expected = OpeningHours::weekly(week);
            prop_assert_eq!(opening_hours(&text.join("\n")), Some(expected.clone()));
            prop_assert_eq!(opening_hours(&expected.to_string()), Some(expected));
        }

        #[test]
        fn no_text_is_read_as_more_than_a_week(text in "([A-Za-z]{1,4}|[0-9]{1,2}|[-:,;/& .()–]|am|pm|closed|Mon|Fri|daily){0,14}") {
            if let Some(hours) = opening_hours(&text) {
                prop_assert_eq!(opening_hours(&hours.to_string()), Some(hours));
            }
        }
    }

    #[test]
    fn what_may_mean_two_things_is_left_to_people() {
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
