//! Times of day, with or without a.m. and p.m.

use crate::domain::{DAY, Hours};

/// A time as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// 0..=24.
    pub(super) hour: u16,
    /// 0..60.
    pub(super) minute: u16,
    /// What is said about the half of the day.
    pub(super) half: Half,
}

/// The half of the day that a time is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    /// a.m.
    Morning,
    /// p.m.
    Afternoon,
    /// Nothing is said, and the hour is written with one digit or from 10 to 12.
    Unsaid,
    /// Nothing is said, and the hour is one of 24: it is 0, above 12, or begins with 0.
    Of24,
}

impl Clock {
    fn minutes(self, half: Half) -> Option<u16> {
        let hour = match (half, self.hour) {
            (Half::Morning, 12) => 0,
            (Half::Of24, hour @ 0..=24) | (Half::Morning, hour @ 1..=11) => hour,
            (Half::Afternoon, 12) => 12,
            (Half::Afternoon, hour @ 1..=11) => hour + 12,
            _ => return None,
        };
        Some(hour * 60 + self.minute).filter(|&minutes| minutes <= DAY)
    }
}

/// The hours between two times, where they can mean one thing only.
pub(super) fn hours(from: Clock, to: Clock) -> Option<Hours> {
    let (first, second) = halves(from, to)?;
    let (from, to) = (from.minutes(first)?, to.minutes(second)?);
    // Midnight at the end is the end of the day.
    Hours::new(from, to).filter(|_| from != to)
}

fn halves(from: Clock, to: Clock) -> Option<(Half, Half)> {
    use Half::{Afternoon, Morning, Of24, Unsaid};
    let of_half_day = |clock: Clock| (clock.hour % 12) * 60 + clock.minute;
    let rises = of_half_day(from) < of_half_day(to);
    Some(match (from.half, to.half) {
        (Unsaid, Unsaid) => match (from.hour, to.hour) {
            // 9-5, 10-6, 7-7: nobody opens at night.
            (7..=11, 1..=11) if !rises => (Morning, Afternoon),
            (7..=11, 12) => (Morning, Afternoon),
            (12, 1..=9) => (Afternoon, Afternoon),
            (1..=4, 2..=9) if rises => (Afternoon, Afternoon),
            _ => return None,
        },
        // 9-5pm, but 1-5pm; 8-11pm could be either.
        (Unsaid, Afternoon) => match from.hour {
            7..=11 if !rises || to.hour == 12 => (Morning, Afternoon),
            12 | 1..=4 if rises => (Afternoon, Afternoon),
            _ => return None,
        },
        (Unsaid, Morning) if (5..=11).contains(&from.hour) && rises => (Morning, Morning),
        (Morning, Unsaid) if !rises || to.hour == 12 => (Morning, Afternoon),
        (Afternoon, Unsaid) if rises && to.hour != 12 => (Afternoon, Afternoon),
        (Of24, Of24) => (Of24, Of24),
        // 10:00-17:00 and 09:00-12:00: two digits throughout.
        (Unsaid, Of24) if from.hour >= 10 && to.hour > 12 => (Of24, Of24),
        (Unsaid, Of24) if to.hour > 12 && from.hour >= 5 => (Of24, Of24),
        (Of24, Unsaid) if from.hour < to.hour && to.hour >= 10 => (Of24, Of24),
        (first @ (Morning | Afternoon), Of24) if to.hour == 24 => (first, Of24),
        (first @ (Morning | Afternoon), second @ (Morning | Afternoon)) => (first, second),
        _ => return None,
    })
}
