//! How people ride: when they leave, how far they walk, how often they change.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::{Cost, Minutes};
use crate::travel::Walking;
use crate::travel::timetable::Day;

/// `[transit]` of a study: how people ride.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawRiding", into = "RawRiding")]
pub struct Riding {
    /// On which day.
    pub day: Day,
    /// When they leave home.
    pub departures: Departures,
    /// Which percentiles of the travel times over all departures are asked, each 1..=99, rising.
    pub percentiles: Vec<u8>,
    /// The longest walk from home to a stop, from a stop to a site, or all the way.
    pub max_walk: Cost,
    /// The longest walk from one stop to another.
    pub max_transfer_walk: Cost,
    /// How often people change vehicles at most.
    pub max_transfers: u8,
    /// How long people travel at most, in seconds.
    pub max_seconds: u32,
    /// How long people need to change at the least, on top of the walk, in seconds.
    pub slack_seconds: u32,
}

/// The minutes at which people leave: every so often from one time of the day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Departures {
    from: u32,
    until: u32,
    every: u32,
}

/// A way of riding that cannot be.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RidingError {
    /// A window that is none.
    #[error(
        "`depart = \"{0}\"` is no window of departures; write it as \"07:00-09:00\", the second time after the first and no later than 30:00"
    )]
    Window(String),
    /// Steps that make no departure or too many.
    #[error("`every = \"{0}\"` cannot be; it is a time from \"0.5 min\" up to the length of the window")]
    Every(String),
    /// A percentile that is none.
    #[error("`percentiles = {0:?}` cannot be; they are whole numbers from 1 to 99, such as [50]")]
    Percentiles(Vec<u16>),
    /// A longest travel time that a day's timetable cannot answer.
    #[error("`max_time = \"{0}\"` cannot be; it is a time from \"1 min\" to \"720 min\"")]
    MaxTime(Cost),
    /// A time to change in that is a length or too long.
    #[error("`slack = \"{0}\"` cannot be; it is a time from \"0 min\" to \"60 min\"")]
    Slack(Cost),
    /// More changes than anybody makes.
    #[error("`max_transfers = {0}` cannot be; it is a whole number from 0 to 10")]
    MaxTransfers(u16),
    /// A walk that is none.
    #[error("`{0} = \"{1}\"` cannot be; it is at most \"120 min\" or \"10 km\"")]
    Walk(&'static str, Cost),
}

impl Departures {
    /// Departures in `from..until`, seconds after the midnight that begins the day, each `every` seconds.
    ///
    /// `None` where there is none or more than 2,000, or the window ends after 30:00.
    #[must_use]
    pub fn new(from: u32, until: u32, every: u32) -> Option<Self> {
        let fine = from < until && until <= 30 * 3600 && every > 0 && (until - from).div_ceil(every) <= 2_000;
        fine.then_some(Self { from, until, every })
    }

    /// When the window begins, in seconds after midnight.
    #[must_use]
    pub const fn from(self) -> u32 {
        self.from
    }

    /// When the window ends, in seconds after midnight; nobody leaves then.
    #[must_use]
    pub const fn until(self) -> u32 {
        self.until
    }

    /// Each departure, in seconds after midnight.
    pub fn all(self) -> impl Iterator<Item = u32> {
        (self.from..self.until).step_by(self.every as usize)
    }
}

impl Riding {
    /// The longest walk to or from a stop, or all the way, in seconds.
    #[must_use]
    pub fn walk_seconds(&self, walking: Walking) -> u32 {
        seconds(self.max_walk, walking)
    }

    /// The longest walk from one stop to another, in seconds.
    #[must_use]
    pub fn transfer_walk_seconds(&self, walking: Walking) -> u32 {
        seconds(self.max_transfer_walk, walking)
    }
}

impl Default for Riding {
    /// The morning peak of a usual weekday, as most studies of access ask it; walks of 20 minutes to a stop, the default
    /// of R5; a minute to change; two hours at most.
    fn default() -> Self {
        Self {
            day: Day::ModalWeekday,
            departures: Departures { from: 7 * 3600, until: 9 * 3600, every: 60 },
            percentiles: vec![50],
            max_walk: minutes(20.0),
            max_transfer_walk: minutes(10.0),
            max_transfers: 3,
            max_seconds: 120 * 60,
            slack_seconds: 60,
        }
    }
}

fn minutes(number: f64) -> Cost {
    Minutes::new(number).map_or(Cost::Length(crate::domain::Meters::MILE), Cost::Time)
}

/// How long a walk takes along the ground: a length is that of the walk itself, not as the crow flies.
fn seconds(cost: Cost, walking: Walking) -> u32 {
    match cost {
        Cost::Time(time) => whole(time.get() * 60.0),
        Cost::Length(length) => whole(length.get() / (walking.km_per_hour() * 1000.0 / 3600.0)),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "times are checked to be at most some hours"
)]
fn whole(seconds: f64) -> u32 {
    seconds.round().clamp(0.0, 1e9) as u32
}

/// A time of the day as `07:00`, from seconds after midnight; it goes on after 24:00.
#[must_use]
pub fn clock(seconds: u32) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 { format!("{hours:02}:{minutes:02}") } else { format!("{hours:02}:{minutes:02}:{rest:02}") }
}

fn time_of_day(text: &str) -> Option<u32> {
    let parts: Vec<u32> = text.trim().split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts.as_slice() {
        [hours, minutes] if *hours <= 30 && *minutes < 60 => Some(hours * 3600 + minutes * 60),
        _ => None,
    }
}

struct Window(u32, u32);

impl FromStr for Window {
    type Err = RidingError;
    fn from_str(text: &str) -> Result<Self, RidingError> {
        let split = text.split_once(['-', '–']);
        let window = split.and_then(|(from, until)| Some((time_of_day(from)?, time_of_day(until)?)));
        match window {
            Some((from, until)) if from < until && until <= 30 * 3600 => Ok(Self(from, until)),
            _ => Err(RidingError::Window(text.to_owned())),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawRiding {
    day: Day,
    depart: String,
    every: Cost,
    percentiles: Vec<u16>,
    max_walk: Cost,
    max_transfer_walk: Cost,
    max_transfers: u16,
    max_time: Cost,
    slack: Cost,
}

impl Default for RawRiding {
    fn default() -> Self {
        Riding::default().into()
    }
}

impl TryFrom<RawRiding> for Riding {
    type Error = RidingError;
    fn try_from(raw: RawRiding) -> Result<Self, RidingError> {
        let time = |cost: Cost, least: f64, most: f64| match cost {
            Cost::Time(time) if (least..=most).contains(&time.get()) => Some(whole(time.get() * 60.0)),
            _ => None,
        };
        let Window(from, until) = raw.depart.parse()?;
        let every = time(raw.every, 0.5, f64::from(until - from) / 60.0);
        let departures = every.and_then(|every| Departures::new(from, until, every));
        let departures = departures.ok_or_else(|| RidingError::Every(raw.every.to_string()))?;
        let mut percentiles: Vec<u8> =
            raw.percentiles.iter().filter(|&&p| (1..=99).contains(&p)).filter_map(|&p| p.try_into().ok()).collect();
        if percentiles.is_empty() || percentiles.len() < raw.percentiles.len() {
            return Err(RidingError::Percentiles(raw.percentiles));
        }
        percentiles.sort_unstable();
        percentiles.dedup();
        for (name, walk) in [("max_walk", raw.max_walk), ("max_transfer_walk", raw.max_transfer_walk)] {
            let most = match walk {
                Cost::Time(time) => time.get() <= 120.0,
                Cost::Length(length) => length.get() <= 10_000.0,
            };
            if !most {
                return Err(RidingError::Walk(name, walk));
            }
        }
        let max_transfers = u8::try_from(raw.max_transfers).ok().filter(|&most| most <= 10);
        Ok(Self {
            day: raw.day,
            departures,
            percentiles,
            max_walk: raw.max_walk,
            max_transfer_walk: raw.max_transfer_walk,
            max_transfers: max_transfers.ok_or(RidingError::MaxTransfers(raw.max_transfers))?,
            max_seconds: time(raw.max_time, 1.0, 720.0).ok_or(RidingError::MaxTime(raw.max_time))?,
            slack_seconds: time(raw.slack, 0.0, 60.0).ok_or(RidingError::Slack(raw.slack))?,
        })
    }
}

impl From<Riding> for RawRiding {
    fn from(riding: Riding) -> Self {
        let Departures { from, until, every } = riding.departures;
        let time = |seconds: u32| minutes(f64::from(seconds) / 60.0);
        Self {
            day: riding.day,
            depart: Window(from, until).to_string(),
            every: time(every),
            percentiles: riding.percentiles.into_iter().map(u16::from).collect(),
            max_walk: riding.max_walk,
            max_transfer_walk: riding.max_transfer_walk,
            max_transfers: riding.max_transfers.into(),
            max_time: time(riding.max_seconds),
            slack: time(riding.slack_seconds),
        }
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", clock(self.0), clock(self.1))
    }
}
