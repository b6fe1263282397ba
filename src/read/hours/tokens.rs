//! The words of loose opening hours.

use chrono::Weekday;

use crate::read::hours::ALL;
use crate::read::hours::clock::{Clock, Half};

/// A word that is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    /// One day or several.
    Days(Vec<Weekday>),
    /// Which day of a month: 1 is the first, -1 the last.
    Nth(i8),
    /// A time of day.
    Time(Clock),
    /// From one day or time to another.
    Dash,
    /// A comma, a semicolon, a line break, "and".
    Between,
    /// Closed.
    Closed,
    /// All day long.
    Always,
    /// Closed on public holidays.
    Holidays,
    /// By appointment.
    Appointment,
    /// A word that changes nothing.
    Filler,
}

/// The words of a text; `None` where one of them is not understood.
pub(super) fn words(text: &str) -> Option<Vec<Word>> {
    let text = plain(text);
    let mut rest = text.as_str();
    let mut words: Vec<Word> = Vec::new();
    loop {
        rest = rest.trim_start_matches(' ');
        let Some(first) = rest.chars().next() else { return Some(words) };
        let (word, after) = match first {
            '0'..='9' => number(rest)?,
            '-' => (Word::Dash, &rest[1..]),
            ',' | ';' | '/' | '&' | '\n' | '+' | '|' => (Word::Between, &rest[1..]),
            ':' | '(' | ')' | '.' => (Word::Filler, &rest[1..]),
            letter if letter.is_ascii_alphabetic() => alphabetic(rest)?,
            _ => return None,
        };
        words.extend(Some(word).filter(|word| *word != Word::Filler));
        rest = after;
    }
}

/// The same with plain spaces, dashes and small line ends, and a.m. without dots.
fn plain(text: &str) -> String {
    let mapped = text.chars().map(|letter| match letter {
        '–' | '—' | '‒' | '−' | '‐' | '‑' => '-',
        '\r' => '\n',
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\t' => ' ',
        // A clock or a pin in front says nothing.
        letter if !letter.is_ascii() && !letter.is_alphanumeric() => ' ',
        letter => letter,
    });
    let text: String = mapped.collect();
    let mut plain = text;
    for (dotted, short) in
        [("a.m.", "am"), ("p.m.", "pm"), ("A.M.", "am"), ("P.M.", "pm"), ("a.m", "am"), ("p.m", "pm")]
    {
        plain = plain.replace(dotted, short);
    }
    plain
}

/// Phrases before words: the longest first.
const PHRASES: [(&str, Word); 27] = [
    ("of each month", Word::Filler),
    ("of every month", Word::Filler),
    ("of the month", Word::Filler),
    ("of month", Word::Filler),
    ("closed on major holidays", Word::Holidays),
    ("closed on holidays", Word::Holidays),
    ("closed major holidays", Word::Holidays),
    ("closed holidays", Word::Holidays),
    ("by appointment only", Word::Appointment),
    ("appointment required", Word::Appointment),
    ("appointments required", Word::Appointment),
    ("appointment only", Word::Appointment),
    ("appointments only", Word::Appointment),
    ("by appointment", Word::Appointment),
    ("appointment recommended", Word::Filler),
    ("appointments recommended", Word::Filler),
    ("hours of operation", Word::Filler),
    ("office hours", Word::Filler),
    ("business hours", Word::Filler),
    ("opening hours", Word::Filler),
    ("around the clock", Word::Always),
    ("open from", Word::Filler),
    ("a week", Word::Filler),
    ("per week", Word::Filler),
    ("a day", Word::Filler),
    ("per day", Word::Filler),
    ("all day", Word::Always),
];

fn alphabetic(rest: &str) -> Option<(Word, &str)> {
    let lower = rest.to_ascii_lowercase();
    let ends = |length: usize| !lower[length..].starts_with(|c: char| c.is_ascii_alphanumeric());
    for (phrase, word) in &PHRASES {
        if lower.starts_with(phrase) && ends(phrase.len()) {
            return Some((word.clone(), &rest[phrase.len()..]));
        }
    }
    let length = lower.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(lower.len());
    let (written, after) = rest.split_at(length);
    let time = |hour, half| Word::Time(Clock { hour, minute: 0, half });
    let word = match &lower[..length] {
        "to" | "through" | "thru" | "until" | "till" | "til" => Word::Dash,
        "and" => Word::Between,
        "closed" | "off" => Word::Closed,
        "open" | "hours" | "from" | "the" | "on" | "each" | "every" => Word::Filler,
        "noon" | "midday" => time(12, Half::Afternoon),
        "midnight" => time(24, Half::Of24),
        "daily" | "everyday" | "day" | "days" => Word::Days(ALL.to_vec()),
        "weekday" | "weekdays" => Word::Days(ALL[..5].to_vec()),
        "weekend" | "weekends" => Word::Days(ALL[5..].to_vec()),
        "first" => Word::Nth(1),
        "second" => Word::Nth(2),
        "third" => Word::Nth(3),
        "fourth" => Word::Nth(4),
        "last" => Word::Nth(-1),
        name => Word::Days(day(name).map(|day| vec![day]).or_else(|| initials(written))?),
    };
    Some((word, after))
}

/// A day by its name or its usual short forms.
fn day(name: &str) -> Option<Weekday> {
    const DAYS: [(&[&str], Weekday); 7] = [
        (&["mo", "mon", "mons"], Weekday::Mon),
        (&["tu", "tue", "tues"], Weekday::Tue),
        (&["we", "wed", "weds"], Weekday::Wed),
        (&["th", "thu", "thur", "thurs"], Weekday::Thu),
        (&["fr", "fri"], Weekday::Fri),
        (&["sa", "sat"], Weekday::Sat),
        (&["su", "sun"], Weekday::Sun),
    ];
    const NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let full =
        NAMES.iter().position(|full| name.strip_suffix('s').unwrap_or(name) == *full).and_then(|place| ALL.get(place));
    full.copied().or_else(|| DAYS.iter().find(|(short, _)| short.contains(&name)).map(|(_, day)| *day))
}

/// `MWF`, `TTh`, `M`: days by their capital letters, where these are certain: a single S or a doubled T is not.
fn initials(written: &str) -> Option<Vec<Weekday>> {
    let mut rest = written;
    let mut days = Vec::new();
    while !rest.is_empty() {
        let (day, length) = match rest {
            _ if rest.starts_with("Th") || rest.starts_with("TH") => (Weekday::Thu, 2),
            _ if rest.starts_with("Tu") => (Weekday::Tue, 2),
            _ if rest.starts_with("Sa") => (Weekday::Sat, 2),
            _ if rest.starts_with("Su") => (Weekday::Sun, 2),
            _ if rest.starts_with('M') => (Weekday::Mon, 1),
            _ if rest.starts_with('T') => (Weekday::Tue, 1),
            _ if rest.starts_with('W') => (Weekday::Wed, 1),
            _ if rest.starts_with('F') => (Weekday::Fri, 1),
            _ => return None,
        };
        if days.last().is_some_and(|last| place(*last) >= place(day)) {
            return None;
        }
        days.push(day);
        rest = &rest[length..];
    }
    Some(days)
}

fn place(day: Weekday) -> u32 {
    day.num_days_from_monday()
}

/// A time, `1st`, `24/7`, `24 hours`, `7 days`.
fn number(rest: &str) -> Option<(Word, &str)> {
    let lower = rest.to_ascii_lowercase();
    for (phrase, word) in [
        ("24/7", Word::Always),
        ("24 hours", Word::Always),
        ("24 hrs", Word::Always),
        ("24hrs", Word::Always),
        ("24-hours", Word::Always),
        ("7 days", Word::Days(ALL.to_vec())),
        ("seven days", Word::Days(ALL.to_vec())),
        ("1st", Word::Nth(1)),
        ("2nd", Word::Nth(2)),
        ("3rd", Word::Nth(3)),
        ("4th", Word::Nth(4)),
        ("5th", Word::Nth(5)),
    ] {
        if lower.starts_with(phrase) && !lower[phrase.len()..].starts_with(|c: char| c.is_ascii_alphanumeric()) {
            return Some((word, &rest[phrase.len()..]));
        }
    }
    let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let hours = digits(rest);
    let (hour, mut after) = rest.split_at(hours);
    let mut minute = "0";
    if let Some(behind) = after.strip_prefix([':', '.'])
        && digits(behind) == 2
    {
        (minute, after) = behind.split_at(2);
    }
    let next = after.trim_start_matches(' ').to_ascii_lowercase();
    let mut half = if hour.starts_with('0') || hour.parse::<u16>().ok()? > 12 { Half::Of24 } else { Half::Unsaid };
    for (mark, said) in [("am", Half::Morning), ("pm", Half::Afternoon), ("a", Half::Morning), ("p", Half::Afternoon)] {
        let ends = |next: &str| !next[mark.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
        if next.starts_with(mark) && ends(&next) {
            half = said;
            after = &after.trim_start_matches(' ')[mark.len()..];
            break;
        }
    }
    let fits = hours <= 2 && !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (fits && hour <= 24 && minute < 60).then_some((Word::Time(Clock { hour, minute, half }), after))
}
