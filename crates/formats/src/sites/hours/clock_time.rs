//! Times of day, with or without a.m. and p.m.

use crate::domain::{Hours, MINUTES_PER_DAY};

/// A time of day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ClockTime {
    /// 0..=24.
    pub(super) hour: u16,
    /// 0..60.
    pub(super) minute: u16,
    /// Whether it is a.m., p.m. or neither.
    pub(super) meridiem: Meridiem,
}

/// The clock convention of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meridiem {
    /// a.m.
    Am,
    /// p.m.
    Pm,
    /// Not written; the hour has one digit or is 10 to 12.
    Unstated,
    /// A 24-hour clock: the hour is above 12, or begins with 0.
    TwentyFourHour,
}

impl ClockTime {
    fn minutes(self, meridiem: Meridiem) -> Option<u16> {
        let hour = match (meridiem, self.hour) {
            (Meridiem::Am, 12) => 0,
            (Meridiem::TwentyFourHour, hour @ 0..=24) | (Meridiem::Am, hour @ 1..=11) => hour,
            (Meridiem::Pm, 12) => 12,
            (Meridiem::Pm, hour @ 1..=11) => hour + 12,
            _ => return None,
        };
        Some(hour * 60 + self.minute).filter(|&minutes| minutes <= MINUTES_PER_DAY)
    }
}

/// The span between two times; `None` where it is ambiguous.
pub(super) fn hours_between(from: ClockTime, to: ClockTime) -> Option<Hours> {
    let (first, second) = meridiems(from, to)?;
    let (from, to) = (from.minutes(first)?, to.minutes(second)?);
    // An end at midnight is the end of the day.
    Hours::new(from, to).filter(|_| from != to)
}

fn meridiems(from: ClockTime, to: ClockTime) -> Option<(Meridiem, Meridiem)> {
    use Meridiem::{Am, Pm, TwentyFourHour, Unstated};
    let on_12_hour_clock = |time: ClockTime| (time.hour % 12) * 60 + time.minute;
    let is_ascending = on_12_hour_clock(from) < on_12_hour_clock(to);
    Some(match (from.meridiem, to.meridiem) {
        (Unstated, Unstated) => match (from.hour, to.hour) {
            // 9-5, 10-6, 7-7: sites open in the morning.
            (7..=11, 1..=11) if !is_ascending => (Am, Pm),
            (7..=11, 12) => (Am, Pm),
            (12, 1..=9) => (Pm, Pm),
            (1..=4, 2..=9) if is_ascending => (Pm, Pm),
            _ => return None,
        },
        // 9-5pm begins in the morning, 1-5pm in the afternoon; 8-11pm is ambiguous.
        (Unstated, Pm) => match from.hour {
            7..=11 if !is_ascending || to.hour == 12 => (Am, Pm),
            12 | 1..=4 if is_ascending => (Pm, Pm),
            _ => return None,
        },
        (Unstated, Am) if (5..=11).contains(&from.hour) && is_ascending => (Am, Am),
        (Am, Unstated) if !is_ascending || to.hour == 12 => (Am, Pm),
        (Pm, Unstated) if is_ascending && to.hour != 12 => (Pm, Pm),
        (TwentyFourHour, TwentyFourHour) => (TwentyFourHour, TwentyFourHour),
        // 10:00-17:00 and 09:00-12:00: both hours have two digits.
        (Unstated, TwentyFourHour) if from.hour >= 10 && to.hour > 12 => (TwentyFourHour, TwentyFourHour),
        (Unstated, TwentyFourHour) if to.hour > 12 && from.hour >= 5 => (TwentyFourHour, TwentyFourHour),
        (TwentyFourHour, Unstated) if from.hour < to.hour && to.hour >= 10 => (TwentyFourHour, TwentyFourHour),
        (first @ (Am | Pm), TwentyFourHour) if to.hour == 24 => (first, TwentyFourHour),
        (first @ (Am | Pm), second @ (Am | Pm)) => (first, second),
        _ => return None,
    })
}
