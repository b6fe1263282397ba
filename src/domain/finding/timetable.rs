//! What may be wrong with the rows of a timetable.

use serde::{Deserialize, Serialize};

/// What is wrong with rows or trips of a timetable; they are left out unless it says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimetableFault {
    /// An id that stands before, or none.
    Repeated,
    /// A trip that `trips.txt` does not have.
    UnknownTrip,
    /// A stop that `stops.txt` does not have.
    UnknownStop,
    /// A station that `stops.txt` does not have; the stop stands on its own.
    UnknownStation,
    /// A route that `routes.txt` does not have.
    UnknownRoute,
    /// A service that neither calendar has.
    UnknownService,
    /// Text that is no date.
    NoDate,
    /// An exception that neither adds nor removes a day.
    NoExceptionType,
    /// Text that is no time of the day; the time is taken as not told.
    NoTime,
    /// Text that is no place in a sequence.
    NoSequence,
    /// A shape that `shapes.txt` does not have.
    UnknownShape,
    /// A point of a shape that is no place on the globe.
    NoShapePoint,
    /// Text that is no number of seconds between departures.
    NoHeadway,
    /// Text that is no number of seconds to change in.
    NoTransferTime,
    /// A rule about changing between single routes or trips.
    NarrowTransfer,
    /// Trips without a row in `stop_times.txt`.
    NoCalls,
    /// Trips of which no time is told.
    NoTimes,
    /// Trips whose first or last calls have no time; these calls are left out.
    NoEndTime,
    /// Trips with a single call.
    OneCall,
    /// Trips with two calls at the same place in their sequence.
    SequenceTwice,
    /// Trips whose times fall.
    TimesFall,
}
