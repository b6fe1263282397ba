//! The schedules of a directory as opening hours.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::domain::{Dates, Exception, Hours, MINUTES_PER_DAY, Monthly, OpeningHours, Season, Week};
use crate::records::Record;
use crate::sites::attributes::date;
use crate::sites::directory::tables::Table;
use crate::sites::hours::{is_plausible, opening_hours};

/// The opening hours that the schedules of a service give.
pub(super) enum ScheduleHours {
    /// There is no schedule.
    Absent,
    /// Every schedule has one meaning.
    Hours(OpeningHours),
    /// The text of the first schedule that is incomplete or ambiguous.
    Unclear(String),
}

/// The opening hours of weekly, monthly and holiday schedules. One unclear schedule makes all of them unclear, since it
/// may close the service at hours at which another opens it.
pub(super) fn hours(
    schedules: Table<'_>,
    rows: &[&Record],
    holidays: Table<'_>,
    holiday_rows: &[&Record],
) -> ScheduleHours {
    let mut hours = OpeningHours::default();
    for row in rows {
        if add(&mut hours, schedules, row).is_none() {
            return ScheduleHours::Unclear(row_text(schedules, row));
        }
    }
    for row in holiday_rows {
        if add_holiday(&mut hours, holidays, row).is_none() {
            return ScheduleHours::Unclear(row_text(holidays, row));
        }
    }
    hours.seasons.retain(|season| season.dates.is_some() || !season.week.is_empty());
    let is_empty = hours.seasons.is_empty() && hours.monthly.is_empty() && !hours.by_appointment;
    match (rows.first(), is_plausible(&hours)) {
        (None, _) => ScheduleHours::Absent,
        (Some(first), _) if is_empty => ScheduleHours::Unclear(row_text(schedules, first)),
        (Some(first), false) => ScheduleHours::Unclear(row_text(schedules, first)),
        _ => ScheduleHours::Hours(hours),
    }
}

/// The cells of a schedule as text.
fn row_text(table: Table<'_>, row: &Record) -> String {
    let cell = |column: &str| table.cell(row, column).unwrap_or_default();
    let days = table.first(row, &["weekday", "byday", "bymonthday", "start_date"]).unwrap_or_default();
    let cells = [days, cell("opens_at"), cell("closes_at"), cell("description")];
    cells.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

fn add(hours: &mut OpeningHours, table: Table<'_>, row: &Record) -> Option<()> {
    let cell = |column: &str| table.cell(row, column);
    if ["description", "notes"]
        .iter()
        .any(|column| cell(column).is_some_and(|text| text.to_lowercase().contains("by appointment")))
    {
        hours.by_appointment = true;
    }
    let day = |column: &str| cell(column).map(|text| date(text).ok_or(())).transpose().ok();
    let (from, to) = (day("valid_from")?, day("valid_to")?.or(day("until")?));
    let dates = (from.is_some() || to.is_some()).then_some(Dates::Once { from, to });
    let (Some(opens), Some(closes)) = (cell("opens_at"), cell("closes_at")) else {
        return without_times(hours, (from, to), cell("description"));
    };
    let span = span(opens, closes)?;
    let every = cell("interval").unwrap_or("1");
    if every != "1" || ["byweekno", "bymonthday", "byyearday"].iter().any(|column| cell(column).is_some()) {
        return None;
    }
    let Some(days) = table.first(row, &["byday", "weekday"]) else {
        // Without weekdays only a schedule of a single date is certain.
        if let (Some(from), Some(to)) = (from, to)
            && from == to
        {
            match hours.exceptions.iter_mut().find(|exception| exception.date == from) {
                Some(exception) => exception.hours.push(span),
                None => hours.exceptions.push(Exception { date: from, hours: vec![span] }),
            }
            return Some(());
        }
        return None;
    };
    for text in days.split([',', ';', ' ']).filter(|text| !text.is_empty()) {
        let (nth, weekday) = weekday(text)?;
        match nth {
            Some(nth) if dates.is_none() => {
                hours.monthly.push(Monthly { nth, weekday, hours: vec![span], added: true });
            }
            Some(_) => return None,
            None if cell("freq").is_some_and(|freq| freq.eq_ignore_ascii_case("monthly")) => return None,
            None => season(hours, dates).week.add(weekday, span),
        }
    }
    Some(())
}

/// Adds a schedule without times: its description may give opening hours, and a single date without hours is closed.
fn without_times(
    hours: &mut OpeningHours,
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    description: Option<&str>,
) -> Option<()> {
    let described = description.and_then(opening_hours);
    match (described, from, to) {
        (Some(described), ..) => {
            *hours = OpeningHours {
                seasons: [hours.seasons.as_slice(), &described.seasons].concat(),
                monthly: [hours.monthly.as_slice(), &described.monthly].concat(),
                exceptions: [hours.exceptions.as_slice(), &described.exceptions].concat(),
                closed_on_holidays: hours.closed_on_holidays || described.closed_on_holidays,
                by_appointment: hours.by_appointment || described.by_appointment,
            };
            Some(())
        }
        (None, Some(from), Some(to)) if from == to => {
            hours.exceptions.push(Exception { date: from, hours: Vec::new() });
            Some(())
        }
        _ => None,
    }
}

fn season(hours: &mut OpeningHours, dates: Option<Dates>) -> &mut Season {
    let place = hours.seasons.iter().position(|season| season.dates == dates).unwrap_or_else(|| {
        hours.seasons.push(Season { dates, week: Week::default() });
        hours.seasons.len() - 1
    });
    &mut hours.seasons[place]
}

/// A weekday, and which of a month it is: `MO`, `2MO`, `-1FR`, `Monday`, or 1 for Monday.
fn weekday(text: &str) -> Option<(Option<i8>, Weekday)> {
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '+');
    let number = &text[..text.len() - letters.len()];
    if letters.is_empty() {
        let day: u8 = number.parse().ok().filter(|day| (1..=7).contains(day))?;
        return Some((None, Weekday::try_from(day - 1).ok()?));
    }
    let day = match letters.to_lowercase().as_str() {
        "mo" | "mon" | "monday" => Weekday::Mon,
        "tu" | "tue" | "tuesday" => Weekday::Tue,
        "we" | "wed" | "wednesday" => Weekday::Wed,
        "th" | "thu" | "thursday" => Weekday::Thu,
        "fr" | "fri" | "friday" => Weekday::Fri,
        "sa" | "sat" | "saturday" => Weekday::Sat,
        "su" | "sun" | "sunday" => Weekday::Sun,
        _ => return None,
    };
    if number.is_empty() {
        return Some((None, day));
    }
    let nth: i8 = number.parse().ok().filter(|nth| (-5..=5).contains(nth) && *nth != 0)?;
    Some((Some(nth), day))
}

fn span(opens: &str, closes: &str) -> Option<Hours> {
    let (opens, closes) = (minute(opens)?, minute(closes)?);
    // Publishers write 23:59 for the end of the day.
    Hours::new(opens, if closes == MINUTES_PER_DAY - 1 { MINUTES_PER_DAY } else { closes })
}

/// The minute of the day: `09:00`, `09:00:00`, `09:00Z`, `9am`, `4:00 PM`, `1930`.
fn minute(text: &str) -> Option<u16> {
    let lower = text.trim().to_lowercase();
    let (bare, half) =
        match lower.strip_suffix("am").map(|bare| (bare, 0)).or(lower.strip_suffix("pm").map(|bare| (bare, 12))) {
            Some((bare, half)) => (bare.trim(), Some(half)),
            None => (lower.split(['z', '+', '-']).next().unwrap_or_default(), None),
        };
    let (hour, minute): (u16, u16) = match bare.split_once(':') {
        Some((hour, rest)) => (hour.parse().ok()?, rest.split(':').next()?.parse().ok()?),
        None if half.is_none() && bare.len() >= 3 => {
            let number: u16 = bare.parse().ok()?;
            (number / 100, number % 100)
        }
        None => (bare.parse().ok()?, 0),
    };
    let hour = match half {
        Some(half) => (1..=12).contains(&hour).then_some(hour % 12 + half)?,
        None => hour,
    };
    (hour <= 24 && minute < 60).then(|| hour * 60 + minute).filter(|minute| *minute <= MINUTES_PER_DAY)
}

/// The year that publishers write for a holiday of every year.
const YEARLESS: i32 = 1;
/// A longer holiday becomes a season instead of an exception for each day.
const MAX_EXCEPTION_DAYS: u64 = 31;

fn add_holiday(hours: &mut OpeningHours, table: Table<'_>, row: &Record) -> Option<()> {
    let day = |column: &str| table.cell(row, column).and_then(holiday);
    let (first, last) = (day("start_date")?, day("end_date")?);
    let is_closed = table.cell(row, "closed").is_none_or(|text| !text.eq_ignore_ascii_case("false"));
    let spans = match (table.cell(row, "opens_at"), table.cell(row, "closes_at")) {
        (Some(opens), Some(closes)) if !is_closed => vec![span(opens, closes)?],
        _ if is_closed => Vec::new(),
        _ => return None,
    };
    let length = u64::try_from(last.signed_duration_since(first).num_days()).ok()?;
    if first.year() == YEARLESS {
        let of_year = |day: NaiveDate| Some((u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?));
        let mut week = Week::default();
        for day in (0..7).filter_map(|day| Weekday::try_from(day).ok()) {
            for span in &spans {
                week.add(day, *span);
            }
        }
        hours.seasons.push(Season { dates: Some(Dates::Yearly { from: of_year(first)?, to: of_year(last)? }), week });
        return Some(());
    }
    if length > MAX_EXCEPTION_DAYS {
        let dates = Some(Dates::Once { from: Some(first), to: Some(last) });
        return spans.is_empty().then(|| hours.seasons.push(Season { dates, week: Week::default() }));
    }
    let days = (0..=length).filter_map(|later| first.checked_add_days(Days::new(later)));
    hours.exceptions.extend(days.map(|date| Exception { date, hours: spans.clone() }));
    Some(())
}

/// A date, also as `January 01, 0001` or `12/24/15`.
fn holiday(text: &str) -> Option<NaiveDate> {
    let form = |form: &str| NaiveDate::parse_from_str(text.trim(), form).ok();
    form("%B %d, %Y").or_else(|| form("%m/%d/%y")).or_else(|| date(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::delimited;

    fn shown(schedules: &str, holidays: &str) -> String {
        let table = |text: &str| delimited::read("t.csv", text.as_bytes(), &mut Vec::new()).unwrap();
        let (schedules, holidays) = (table(schedules), table(holidays));
        let (weekly, off): (Vec<_>, Vec<_>) = (schedules.rows.iter().collect(), holidays.rows.iter().collect());
        match hours(Table::of(&schedules), &weekly, Table::of(&holidays), &off) {
            ScheduleHours::Absent => "nothing".to_owned(),
            ScheduleHours::Hours(hours) => hours.to_string(),
            ScheduleHours::Unclear(text) => format!("? {text}"),
        }
    }

    #[test]
    fn schedules_of_both_versions_are_opening_hours() {
        let none = "start_date\n";
        for (schedules, expected) in [
            (
                "weekday,opens_at,closes_at\nMonday,08:00,12:00\nMonday,14:00,4:00 PM\n3,10:00,3pm\n",
                "Mo 08:00-12:00,14:00-16:00; We 10:00-15:00",
            ),
            (
                "byday,opens_at,closes_at\n\"MO,TU\",09:00:00,17:00:00\n\"2MO,-1FR\",18:00Z,20:00Z\n",
                "Mo,Tu 09:00-17:00, Mo[2] 18:00-20:00, Fr[-1] 18:00-20:00",
            ),
            ("weekday,opens_at,closes_at\nSunday,0,2359\n", "Su 00:00-24:00"),
            (
                "byday,opens_at,closes_at,valid_from,valid_to\nMO,09:00,17:00,2025-06-01,2025-08-31\n",
                "2025 Jun 01-2025 Aug 31 Mo 09:00-17:00",
            ),
            (
                "byday,opens_at,closes_at,valid_from,valid_to\nMO,09:00,17:00,,\n,,,2025-12-25,2025-12-25\n",
                "Mo 09:00-17:00; 2025 Dec 25 off",
            ),
            ("description,opens_at\nMon-Fri 9am-5pm,\n", "Mo-Fr 09:00-17:00"),
            ("weekday,opens_at,closes_at\nMonday,9am,03:00\n", "? Monday 9am 03:00"),
            ("byday,interval,opens_at,closes_at\nMO,2,09:00,17:00\n", "? MO 09:00 17:00"),
            ("weekday,opens_at,closes_at\nMonday,9999:00,7:00\n", "? Monday 9999:00 7:00"),
            ("weekday,opens_at,closes_at\n", "nothing"),
        ] {
            assert_eq!(shown(schedules, none), expected, "{schedules}");
        }
    }

    #[test]
    fn holidays_are_exceptions_and_those_of_every_year_a_season() {
        let week = "weekday,opens_at,closes_at\nMonday,08:00,17:00\n";
        let holidays = "start_date,end_date,closed,opens_at,closes_at\n\"January 01, 0001\",\"January 01, 0001\",true,,\n12/24/2015,12/24/15,false,10:00,16:00\n";
        assert_eq!(shown(week, holidays), "Mo 08:00-17:00; Jan 01 off; 2015 Dec 24 10:00-16:00");
    }
}
