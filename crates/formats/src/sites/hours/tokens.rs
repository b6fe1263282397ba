//! The lexer of opening hours in free text.

use chrono::Weekday;

use crate::sites::hours::clock_time::{ClockTime, Meridiem};

pub(super) const DAYS_OF_WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// A token of opening hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// One or more weekdays.
    Days(Vec<Weekday>),
    /// Which weekday of a month: 1 is the first, -1 the last.
    Nth(i8),
    /// A time of day.
    Time(ClockTime),
    /// A range of days or times.
    Dash,
    /// A comma, a semicolon, a line break or "and".
    Separator,
    /// Closed.
    Closed,
    /// 24 hours.
    AllDay,
    /// Closed on public holidays.
    Holidays,
    /// By appointment.
    Appointment,
    /// A word without meaning here.
    Filler,
}

/// The tokens of a text; `None` where a word is unknown.
pub(super) fn tokenize(text: &str) -> Option<Vec<Token>> {
    let text = normalized(text);
    let mut rest = text.as_str();
    let mut tokens: Vec<Token> = Vec::new();
    loop {
        rest = rest.trim_start_matches(' ');
        let Some(first) = rest.chars().next() else { return Some(tokens) };
        let (token, after) = match first {
            '0'..='9' => numeric_token(rest)?,
            '-' => (Token::Dash, &rest[1..]),
            ',' | ';' | '/' | '&' | '\n' | '+' | '|' => (Token::Separator, &rest[1..]),
            ':' | '(' | ')' | '.' => (Token::Filler, &rest[1..]),
            letter if letter.is_ascii_alphabetic() => alphabetic_token(rest)?,
            _ => return None,
        };
        tokens.extend(Some(token).filter(|token| *token != Token::Filler));
        rest = after;
    }
}

/// The text with ASCII spaces, dashes and line breaks, and a.m. without dots.
fn normalized(text: &str) -> String {
    let mapped = text.chars().map(|letter| match letter {
        '–' | '—' | '‒' | '−' | '‐' | '‑' => '-',
        '\r' => '\n',
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\t' => ' ',
        // Symbols such as a clock in front of the hours.
        letter if !letter.is_ascii() && !letter.is_alphanumeric() => ' ',
        letter => letter,
    });
    let text: String = mapped.collect();
    let mut normalized = text;
    for (dotted, short) in
        [("a.m.", "am"), ("p.m.", "pm"), ("A.M.", "am"), ("P.M.", "pm"), ("a.m", "am"), ("p.m", "pm")]
    {
        normalized = normalized.replace(dotted, short);
    }
    normalized
}

/// Phrases take precedence over single words; a longer phrase comes before its prefix.
const PHRASES: [(&str, Token); 27] = [
    ("of each month", Token::Filler),
    ("of every month", Token::Filler),
    ("of the month", Token::Filler),
    ("of month", Token::Filler),
    ("closed on major holidays", Token::Holidays),
    ("closed on holidays", Token::Holidays),
    ("closed major holidays", Token::Holidays),
    ("closed holidays", Token::Holidays),
    ("by appointment only", Token::Appointment),
    ("appointment required", Token::Appointment),
    ("appointments required", Token::Appointment),
    ("appointment only", Token::Appointment),
    ("appointments only", Token::Appointment),
    ("by appointment", Token::Appointment),
    ("appointment recommended", Token::Filler),
    ("appointments recommended", Token::Filler),
    ("hours of operation", Token::Filler),
    ("office hours", Token::Filler),
    ("business hours", Token::Filler),
    ("opening hours", Token::Filler),
    ("around the clock", Token::AllDay),
    ("open from", Token::Filler),
    ("a week", Token::Filler),
    ("per week", Token::Filler),
    ("a day", Token::Filler),
    ("per day", Token::Filler),
    ("all day", Token::AllDay),
];

fn alphabetic_token(rest: &str) -> Option<(Token, &str)> {
    let lower = rest.to_ascii_lowercase();
    let ends = |length: usize| !lower[length..].starts_with(|c: char| c.is_ascii_alphanumeric());
    for (phrase, token) in &PHRASES {
        if lower.starts_with(phrase) && ends(phrase.len()) {
            return Some((token.clone(), &rest[phrase.len()..]));
        }
    }
    let length = lower.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(lower.len());
    let (written, after) = rest.split_at(length);
    let time = |hour, meridiem| Token::Time(ClockTime { hour, minute: 0, meridiem });
    let token = match &lower[..length] {
        "to" | "through" | "thru" | "until" | "till" | "til" => Token::Dash,
        "and" => Token::Separator,
        "closed" | "off" => Token::Closed,
        "open" | "hours" | "from" | "the" | "on" | "each" | "every" => Token::Filler,
        "noon" | "midday" => time(12, Meridiem::Pm),
        "midnight" => time(24, Meridiem::TwentyFourHour),
        "daily" | "everyday" | "day" | "days" => Token::Days(DAYS_OF_WEEK.to_vec()),
        "weekday" | "weekdays" => Token::Days(DAYS_OF_WEEK[..5].to_vec()),
        "weekend" | "weekends" => Token::Days(DAYS_OF_WEEK[5..].to_vec()),
        "first" => Token::Nth(1),
        "second" => Token::Nth(2),
        "third" => Token::Nth(3),
        "fourth" => Token::Nth(4),
        "last" => Token::Nth(-1),
        name => Token::Days(weekday(name).map(|weekday| vec![weekday]).or_else(|| day_initials(written))?),
    };
    Some((token, after))
}

/// A weekday by its name or a usual abbreviation.
fn weekday(name: &str) -> Option<Weekday> {
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
    let full = NAMES
        .iter()
        .position(|full| name.strip_suffix('s').unwrap_or(name) == *full)
        .and_then(|index| DAYS_OF_WEEK.get(index));
    full.copied().or_else(|| DAYS.iter().find(|(short, _)| short.contains(&name)).map(|(_, weekday)| *weekday))
}

/// Weekdays by their initials: `MWF`, `TTh`, `M`. `None` where these are ambiguous, as a single S or a doubled T.
fn day_initials(written: &str) -> Option<Vec<Weekday>> {
    let mut rest = written;
    let mut days = Vec::new();
    while !rest.is_empty() {
        let (weekday, length) = match rest {
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
        if days.last().is_some_and(|last| weekday_number(*last) >= weekday_number(weekday)) {
            return None;
        }
        days.push(weekday);
        rest = &rest[length..];
    }
    Some(days)
}

fn weekday_number(weekday: Weekday) -> u32 {
    weekday.num_days_from_monday()
}

/// A time, `1st`, `24/7`, `24 hours`, `7 days`.
fn numeric_token(rest: &str) -> Option<(Token, &str)> {
    let lower = rest.to_ascii_lowercase();
    for (phrase, token) in [
        ("24/7", Token::AllDay),
        ("24 hours", Token::AllDay),
        ("24 hrs", Token::AllDay),
        ("24hrs", Token::AllDay),
        ("24-hours", Token::AllDay),
        ("7 days", Token::Days(DAYS_OF_WEEK.to_vec())),
        ("seven days", Token::Days(DAYS_OF_WEEK.to_vec())),
        ("1st", Token::Nth(1)),
        ("2nd", Token::Nth(2)),
        ("3rd", Token::Nth(3)),
        ("4th", Token::Nth(4)),
        ("5th", Token::Nth(5)),
    ] {
        if lower.starts_with(phrase) && !lower[phrase.len()..].starts_with(|c: char| c.is_ascii_alphanumeric()) {
            return Some((token, &rest[phrase.len()..]));
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
    let mut meridiem = if hour.starts_with('0') || hour.parse::<u16>().ok()? > 12 {
        Meridiem::TwentyFourHour
    } else {
        Meridiem::Unstated
    };
    for (suffix, marked) in [("am", Meridiem::Am), ("pm", Meridiem::Pm), ("a", Meridiem::Am), ("p", Meridiem::Pm)] {
        let ends = |next: &str| !next[suffix.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
        if next.starts_with(suffix) && ends(&next) {
            meridiem = marked;
            after = &after.trim_start_matches(' ')[suffix.len()..];
            break;
        }
    }
    let fits = hours <= 2 && !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (fits && hour <= 24 && minute < 60).then_some((Token::Time(ClockTime { hour, minute, meridiem }), after))
}
