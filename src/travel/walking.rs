//! How long a walk of some length takes where no street network is known.

use serde::{Deserialize, Serialize};

use crate::domain::{Meters, Minutes};

/// How people walk: turns a distance as the crow flies into a time and back.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawWalking", into = "RawWalking")]
pub struct Walking {
    detour: f64,
    km_per_hour: f64,
}

/// A way of walking that cannot be.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WalkingError {
    /// Shorter than the straight line.
    #[error("a detour of {0} cannot be; it is how many times longer than the straight line a walk is, at least 1")]
    Detour(f64),
    /// Standing still, or running.
    #[error("a walking speed of {0} km/h cannot be; it is above 0 and at most 15")]
    Speed(f64),
}

impl Walking {
    /// # Errors
    /// For a detour below 1, and for a speed that nobody walks.
    pub fn new(detour: f64, km_per_hour: f64) -> Result<Self, WalkingError> {
        if !detour.is_finite() || detour < 1.0 {
            Err(WalkingError::Detour(detour))
        } else if !(km_per_hour > 0.0 && km_per_hour <= 15.0) {
            Err(WalkingError::Speed(km_per_hour))
        } else {
            Ok(Self { detour, km_per_hour })
        }
    }

    /// How many times longer than the straight line a walk is.
    #[must_use]
    pub const fn detour(self) -> f64 {
        self.detour
    }

    /// The walking speed in km/h.
    #[must_use]
    pub const fn km_per_hour(self) -> f64 {
        self.km_per_hour
    }

    /// How long a walk of so many meters takes along streets, where the detour is in the way itself.
    #[must_use]
    pub fn minutes_along(self, meters: f64) -> f64 {
        meters / self.meters_per_minute()
    }

    /// How far one walks along streets in some time. `None` beyond all numbers.
    #[must_use]
    pub fn reach_along(self, time: Minutes) -> Option<Meters> {
        Meters::new(time.get() * self.meters_per_minute())
    }

    fn meters_per_minute(self) -> f64 {
        self.km_per_hour * 1000.0 / 60.0
    }

    fn straight_meters_per_minute(self) -> f64 {
        self.meters_per_minute() / self.detour
    }

    /// How long it takes to a place at a distance as the crow flies.
    #[must_use]
    pub fn minutes(self, straight: f64) -> f64 {
        straight / self.straight_meters_per_minute()
    }

    /// How far away, as the crow flies, a place may be that is reached in some time. `None` beyond all numbers.
    #[must_use]
    pub fn reach(self, time: Minutes) -> Option<Meters> {
        Meters::new(time.get() * self.straight_meters_per_minute())
    }
}

impl Default for Walking {
    /// 4.8 km/h, the speed of `ParkServe`'s and most cities' ten-minute walk (800 m), and a detour of 1.3, in the
    /// middle of the 1.2 to 1.4 that street networks of US cities show.
    fn default() -> Self {
        Self { detour: 1.3, km_per_hour: 4.8 }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawWalking {
    detour: f64,
    km_per_hour: f64,
}

impl Default for RawWalking {
    fn default() -> Self {
        Walking::default().into()
    }
}

impl TryFrom<RawWalking> for Walking {
    type Error = WalkingError;
    fn try_from(raw: RawWalking) -> Result<Self, WalkingError> {
        Self::new(raw.detour, raw.km_per_hour)
    }
}

impl From<Walking> for RawWalking {
    fn from(walking: Walking) -> Self {
        Self { detour: walking.detour, km_per_hour: walking.km_per_hour }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_minutes_without_detour_are_eight_hundred_meters() -> Result<(), WalkingError> {
        let walking = Walking::new(1.0, 4.8)?;
        let reach = Minutes::new(10.0).and_then(|ten| walking.reach(ten));
        assert_eq!(reach, Meters::new(800.0));
        assert!((Walking::default().minutes(800.0) - 13.0).abs() < 1e-12);
        Ok(())
    }

    #[test]
    fn nobody_walks_shorter_than_straight_or_faster_than_a_runner() {
        for (detour, speed) in [(0.9, 4.8), (f64::NAN, 4.8), (1.3, 0.0), (1.3, 16.0), (1.3, f64::NAN)] {
            assert!(Walking::new(detour, speed).is_err(), "{detour} {speed}");
        }
    }
}
