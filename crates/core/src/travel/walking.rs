//! Walking speed, and the detour factor for where there is no street network.

use serde::{Deserialize, Serialize};

use crate::domain::{Meters, Minutes};

/// Walking speed and detour factor: converts straight-line distances to times and back.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawWalking", into = "RawWalking")]
pub struct Walking {
    detour: f64,
    km_per_hour: f64,
}

/// An impossible walking speed or detour factor.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WalkingError {
    /// A detour factor below 1.
    #[error("a detour of {0} is not valid; it is how many times longer than the straight line a walk is, at least 1")]
    Detour(f64),
    /// A speed that is not above 0, or too high.
    #[error("a walking speed of {0} km/h is not valid; write one above 0 and at most 15")]
    Speed(f64),
}

impl Walking {
    /// # Errors
    /// For a detour factor below 1, and for a speed outside of 0 to 15 km/h.
    pub fn new(detour: f64, km_per_hour: f64) -> Result<Self, WalkingError> {
        if !detour.is_finite() || detour < 1.0 {
            Err(WalkingError::Detour(detour))
        } else if !(km_per_hour > 0.0 && km_per_hour <= 15.0) {
            Err(WalkingError::Speed(km_per_hour))
        } else {
            Ok(Self { detour, km_per_hour })
        }
    }

    /// The detour factor: the length of a walk over the straight-line distance, at least 1.
    #[must_use]
    pub const fn detour(self) -> f64 {
        self.detour
    }

    /// The walking speed in km/h.
    #[must_use]
    pub const fn km_per_hour(self) -> f64 {
        self.km_per_hour
    }

    /// The minutes that a walk of so many meters along streets takes; the detour factor does not apply.
    #[must_use]
    pub fn minutes_along(self, meters: f64) -> f64 {
        meters / self.meters_per_minute()
    }

    /// The distance walked along streets in some time. `None` where it is not finite.
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

    /// The minutes that a walk takes over a straight-line distance in meters.
    #[must_use]
    pub fn minutes(self, straight: f64) -> f64 {
        straight / self.straight_meters_per_minute()
    }

    /// The straight-line distance that is reached in some time. `None` where it is not finite.
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
