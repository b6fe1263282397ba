//! Faults in the rows of a timetable.

use serde::{Deserialize, Serialize};

/// A fault in rows or trips of a GTFS feed. They are left out unless noted otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimetableFault {
    /// A repeated or missing id.
    Repeated,
    /// A trip that is not in `trips.txt`.
    UnknownTrip,
    /// A stop that is not in `stops.txt`.
    UnknownStop,
    /// A parent station that is not in `stops.txt`; the stop is kept without one.
    UnknownStation,
    /// A route that is not in `routes.txt`.
    UnknownRoute,
    /// A service that is in neither calendar.
    UnknownService,
    /// Text that is not a date.
    NoDate,
    /// An `exception_type` other than 1 and 2.
    NoExceptionType,
    /// Text that is not a time; the time is missing.
    NoTime,
    /// Text that is not a sequence number.
    NoSequence,
    /// A shape that is not in `shapes.txt`.
    UnknownShape,
    /// A shape point without valid coordinates.
    NoShapePoint,
    /// Text that is not a headway in seconds.
    NoHeadway,
    /// Text that is not a transfer time in seconds.
    NoTransferTime,
    /// A transfer rule for single routes or trips.
    NarrowTransfer,
    /// Trips without a row in `stop_times.txt`.
    NoCalls,
    /// Trips without any time.
    NoTimes,
    /// Trips whose first or last stop times have no time; these stop times are left out.
    NoEndTime,
    /// Trips with a single stop time.
    OneCall,
    /// Trips with two stop times of the same sequence number.
    SequenceTwice,
    /// Trips whose times decrease.
    TimesFall,
}
