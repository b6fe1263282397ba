//! Options of transit searches: departures, walks and transfers.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::{Cost, Minutes};
use crate::travel::Walking;
use crate::travel::timetable::Day;

/// `[transit]` of a study: options of transit searches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawTransitOptions", into = "RawTransitOptions")]
pub struct TransitOptions {
    /// The service day.
    pub day: Day,
    /// The departure times.
    pub departures: Departures,
    /// The percentiles of the travel times over all departures, each 1..=99, rising.
    pub percentiles: Vec<u8>,
    /// The longest walk to a stop, from a stop to a site, or directly to a site.
    pub max_walk: Cost,
    /// The longest walk from one stop to another.
    pub max_transfer_walk: Cost,
    /// The most transfers of a journey.
    pub max_transfers: u8,
    /// The longest travel time, in seconds.
    pub max_seconds: u32,
    /// The time that a transfer takes in addition to its walk, in seconds.
    pub slack_seconds: u32,
}

/// Departure times at regular intervals within a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Departures {
    from: u32,
    until: u32,
    every: u32,
}

/// An invalid option.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TransitOptionsError {
    /// A window that is empty or malformed.
    #[error(
        "`depart = \"{0}\"` is not a window of departures; write it as \"07:00-09:00\", the second time after the \
         first and no later than 30:00"
    )]
    Window(String),
    /// An interval that gives no departure or too many.
    #[error("`every = \"{0}\"` is not valid; write a time from \"0.5 min\" up to the length of the window")]
    Every(String),
    /// A percentile outside of 1 to 99.
    #[error("`percentiles = {0:?}` is not valid; write whole numbers from 1 to 99, such as [50]")]
    Percentiles(Vec<u16>),
    /// A longest travel time out of range.
    #[error("`max_time = \"{0}\"` is not valid; write a time from \"1 min\" to \"720 min\"")]
    MaxTime(Cost),
    /// A transfer slack that is a length or too long.
    #[error("`slack = \"{0}\"` is not valid; write a time from \"0 min\" to \"60 min\"")]
    Slack(Cost),
    /// Too many transfers.
    #[error("`max_transfers = {0}` is not valid; write a whole number from 0 to 10")]
    MaxTransfers(u16),
    /// A walk out of range.
    #[error("`{0} = \"{1}\"` is not valid; write at most \"120 min\" or \"10 km\"")]
    Walk(&'static str, Cost),
}

impl Departures {
    /// Departures every `every` seconds in `from..until`, in seconds after midnight.
    ///
    /// `None` where there are none or more than 2,000, or the window ends after 30:00.
    #[must_use]
    pub fn new(from: u32, until: u32, every: u32) -> Option<Self> {
        let is_valid = from < until && until <= 30 * 3600 && every > 0 && (until - from).div_ceil(every) <= 2_000;
        is_valid.then_some(Self { from, until, every })
    }

    /// Begin of the window, in seconds after midnight.
    #[must_use]
    pub const fn from(self) -> u32 {
        self.from
    }

    /// End of the window, itself excluded, in seconds after midnight.
    #[must_use]
    pub const fn until(self) -> u32 {
        self.until
    }

    /// The departures of another window, such as `17:00-18:00`, at the same interval.
    ///
    /// # Errors
    /// For text that is no window, and for one of more than 2,000 departures.
    pub fn in_window(self, window: &str) -> Result<Self, TransitOptionsError> {
        let Window(from, until) = window.parse()?;
        Self::new(from, until, self.every).ok_or_else(|| TransitOptionsError::Window(window.to_owned()))
    }

    /// The window, as `07:00-09:00`.
    #[must_use]
    pub fn window(self) -> String {
        Window(self.from, self.until).to_string()
    }

    /// Each departure, in seconds after midnight.
    pub fn all(self) -> impl Iterator<Item = u32> {
        (self.from..self.until).step_by(self.every as usize)
    }
}

impl TransitOptions {
    /// The longest walk to or from a stop, or directly to a site, in seconds.
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

impl Default for TransitOptions {
    /// The morning peak of the modal weekday, as in most studies of access; walks of 20 minutes to a stop, the default
    /// of R5; a minute of slack for a transfer; journeys of two hours at most.
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

/// The seconds of a walk; a length is that of the walk itself, without a detour factor.
fn seconds(cost: Cost, walking: Walking) -> u32 {
    match cost {
        Cost::Time(time) => round_seconds(time.get() * 60.0),
        Cost::Length(length) => round_seconds(length.get() / (walking.km_per_hour() * 1000.0 / 3600.0)),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "times are checked to be at most some hours"
)]
fn round_seconds(seconds: f64) -> u32 {
    seconds.round().clamp(0.0, 1e9) as u32
}

/// Formats seconds after midnight as a time of day such as `07:00`; it may be past 24:00.
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
    type Err = TransitOptionsError;
    fn from_str(text: &str) -> Result<Self, TransitOptionsError> {
        let split = text.split_once(['-', '–']);
        let window = split.and_then(|(from, until)| Some((time_of_day(from)?, time_of_day(until)?)));
        match window {
            Some((from, until)) if from < until && until <= 30 * 3600 => Ok(Self(from, until)),
            _ => Err(TransitOptionsError::Window(text.to_owned())),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawTransitOptions {
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

impl Default for RawTransitOptions {
    fn default() -> Self {
        TransitOptions::default().into()
    }
}

impl TryFrom<RawTransitOptions> for TransitOptions {
    type Error = TransitOptionsError;
    fn try_from(raw: RawTransitOptions) -> Result<Self, TransitOptionsError> {
        let time = |cost: Cost, least: f64, most: f64| match cost {
            Cost::Time(time) if (least..=most).contains(&time.get()) => Some(round_seconds(time.get() * 60.0)),
            _ => None,
        };
        let Window(from, until) = raw.depart.parse()?;
        let every = time(raw.every, 0.5, f64::from(until - from) / 60.0);
        let departures = every.and_then(|every| Departures::new(from, until, every));
        let departures = departures.ok_or_else(|| TransitOptionsError::Every(raw.every.to_string()))?;
        let mut percentiles: Vec<u8> =
            raw.percentiles.iter().filter(|&&p| (1..=99).contains(&p)).filter_map(|&p| p.try_into().ok()).collect();
        if percentiles.is_empty() || percentiles.len() < raw.percentiles.len() {
            return Err(TransitOptionsError::Percentiles(raw.percentiles));
        }
        percentiles.sort_unstable();
        percentiles.dedup();
        for (name, walk) in [("max_walk", raw.max_walk), ("max_transfer_walk", raw.max_transfer_walk)] {
            let most = match walk {
                Cost::Time(time) => time.get() <= 120.0,
                Cost::Length(length) => length.get() <= 10_000.0,
            };
            if !most {
                return Err(TransitOptionsError::Walk(name, walk));
            }
        }
        let max_transfers = u8::try_from(raw.max_transfers).ok().filter(|&most| most <= 10);
        Ok(Self {
            day: raw.day,
            departures,
            percentiles,
            max_walk: raw.max_walk,
            max_transfer_walk: raw.max_transfer_walk,
            max_transfers: max_transfers.ok_or(TransitOptionsError::MaxTransfers(raw.max_transfers))?,
            max_seconds: time(raw.max_time, 1.0, 720.0).ok_or(TransitOptionsError::MaxTime(raw.max_time))?,
            slack_seconds: time(raw.slack, 0.0, 60.0).ok_or(TransitOptionsError::Slack(raw.slack))?,
        })
    }
}

impl From<TransitOptions> for RawTransitOptions {
    fn from(options: TransitOptions) -> Self {
        let every = options.departures.every;
        let time = |seconds: u32| minutes(f64::from(seconds) / 60.0);
        Self {
            day: options.day,
            depart: options.departures.window(),
            every: time(every),
            percentiles: options.percentiles.into_iter().map(u16::from).collect(),
            max_walk: options.max_walk,
            max_transfer_walk: options.max_transfer_walk,
            max_transfers: options.max_transfers.into(),
            max_time: time(options.max_seconds),
            slack: time(options.slack_seconds),
        }
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", clock(self.0), clock(self.1))
    }
}
