//! What a cell of a sheet says, as people would write it.

use calamine::{CellErrorType, Data, DataRef, ExcelDateTime};

/// A cell of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SheetCell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A number, a date, a time or a boolean, as text.
    Value(String),
    /// An error such as `#N/A`.
    Error(String),
    /// A formula whose value the file does not hold.
    FormulaWithoutValue,
}

impl SheetCell {
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Value(text) => Some(text),
            _ => None,
        }
    }

    pub(super) const fn is_filled(&self) -> bool {
        !matches!(self, Self::Empty)
    }

    fn of_text(text: &str) -> Self {
        const ERRORS: [&str; 7] = ["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"];
        match text.trim() {
            "" => Self::Empty,
            error if ERRORS.contains(&error) => Self::Error(error.to_owned()),
            text => Self::Text(text.to_owned()),
        }
    }

    fn of_error(error: &CellErrorType) -> Self {
        Self::Error(error.to_string())
    }

    /// A cell of an XLSX.
    pub(super) fn of_xlsx(value: &DataRef<'_>, is_formula: bool) -> Self {
        match value {
            DataRef::Int(number) => Self::Value(number.to_string()),
            DataRef::Float(number) => Self::Value(number_text(*number)),
            DataRef::String(text) => Self::of_text(text),
            DataRef::SharedString(text) => Self::of_text(text),
            DataRef::Bool(value) => Self::Value(value.to_string()),
            DataRef::DateTime(value) => Self::Value(date_text(value)),
            DataRef::DateTimeIso(text) => Self::Value(text.trim().to_owned()),
            DataRef::DurationIso(text) => Self::Value(time_text(text)),
            DataRef::Error(error) => Self::of_error(error),
            DataRef::Empty if is_formula => Self::FormulaWithoutValue,
            DataRef::Empty => Self::Empty,
        }
    }

    /// A cell of an ODS.
    pub(super) fn of_ods(value: &Data, is_formula: bool) -> Self {
        match value {
            Data::Int(number) => Self::Value(number.to_string()),
            Data::Float(number) => Self::Value(number_text(*number)),
            Data::String(text) => Self::of_text(text),
            Data::Bool(value) => Self::Value(value.to_string()),
            Data::DateTime(value) => Self::Value(date_text(value)),
            Data::DateTimeIso(text) => Self::Value(text.trim().trim_end_matches("T00:00:00").to_owned()),
            Data::DurationIso(text) => Self::Value(time_text(text)),
            Data::Error(error) => Self::of_error(error),
            Data::Empty if is_formula => Self::FormulaWithoutValue,
            Data::Empty => Self::Empty,
        }
    }
}

/// A number with the 15 digits that spreadsheet programs show: whole numbers without decimals.
pub(super) fn number_text(number: f64) -> String {
    /// Up to here every whole number has its own `f64`.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() <= EXACT {
        // The sum has no negative zero.
        return format!("{:.0}", number + 0.0);
    }
    format!("{number:.14e}").parse().unwrap_or(number).to_string()
}

/// A date as ISO 8601, with its time where it has one; a time of day alone and a duration as hours and minutes.
fn date_text(date: &ExcelDateTime) -> String {
    let days = date.as_f64();
    if !(0.0..2_958_466.0).contains(&days) {
        return number_text(days);
    }
    if date.is_duration() {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 2,958,466 days")]
        let seconds = (days * 86_400.0).round() as u64;
        return clock_text(seconds);
    }
    let (year, month, day, hour, minute, second, milliseconds) = date.to_ymd_hms_milli();
    let seconds = u64::from(hour) * 3600 + u64::from(minute) * 60 + u64::from(second) + u64::from(milliseconds >= 500);
    match (days < 1.0, seconds) {
        (true, seconds) => clock_text(seconds),
        (false, 0) => format!("{year:04}-{month:02}-{day:02}"),
        (false, _) => {
            let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
        }
    }
}

/// `09:00`, or `09:00:30`.
fn clock_text(seconds: u64) -> String {
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match second {
        0 => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    }
}

/// The time of day in `PT09H30M00S`; any other duration as it is.
fn time_text(duration: &str) -> String {
    let read = || {
        let (hour, rest) = duration.trim().strip_prefix("PT")?.split_once('H')?;
        let (minute, rest) = rest.split_once('M')?;
        let second = rest.strip_suffix('S')?.split(['.', ',']).next()?;
        let [hour, minute, second]: [u32; 3] = [hour.parse().ok()?, minute.parse().ok()?, second.parse().ok()?];
        Some(clock_text(u64::from(hour) * 3600 + u64::from(minute) * 60 + u64::from(second)))
    };
    read().unwrap_or_else(|| duration.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    use super::*;

    #[test]
    fn numbers_are_as_people_write_them() {
        for (number, text) in [
            (17_031_010_100.0, "17031010100"),
            (170_310_101_001_000.0, "170310101001000"),
            (-0.0, "0"),
            (0.1 + 0.2, "0.3"),
            (4.5, "4.5"),
            (-666_666_666.0, "-666666666"),
        ] {
            assert_eq!(number_text(number), text);
        }
    }

    #[test]
    fn dates_are_iso_8601_and_times_are_hours_and_minutes() {
        let text = |days: f64, kind, is_1904| date_text(&ExcelDateTime::new(days, kind, is_1904));
        assert_eq!(text(45_352.0, DateTime, false), "2024-03-01");
        assert_eq!(text(43_890.0, DateTime, true), "2024-03-01");
        assert_eq!(text(45_352.375, DateTime, false), "2024-03-01T09:00:00");
        assert_eq!(text(0.375, DateTime, false), "09:00");
        assert_eq!(text(17.5 / 24.0, DateTime, false), "17:30");
        assert_eq!(text(25.5 / 24.0, TimeDelta, false), "25:30");
        assert_eq!(text(-3.0, DateTime, false), "-3");
        assert_eq!(text(f64::NAN, DateTime, false), "NaN");
        assert_eq!(time_text("PT09H30M00S"), "09:30");
        assert_eq!(time_text("P2D"), "P2D");
    }
}
