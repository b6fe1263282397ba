//! Findings about faulty rows of a timetable.

use gapatlas_core::domain::TimetableFault;

use crate::findings::kinds::cell;
use crate::message;
use crate::text::Text;

impl Text {
    /// The fault, with an example, and what was done about it.
    pub(super) fn timetable_rows(&self, fault: TimetableFault, count: usize, example: &str) -> String {
        let (what, fault) = names(fault);
        message!(
            self,
            "finding-timetable-rows",
            what = what,
            count = count,
            fault = fault,
            cell = cell(example, "text"),
            example = example
        )
    }
}

/// How the message names what is faulty, and the fault.
const fn names(fault: TimetableFault) -> (&'static str, &'static str) {
    use TimetableFault as Fault;
    match fault {
        Fault::Repeated => ("rows", "repeated"),
        Fault::UnknownTrip => ("rows", "unknown_trip"),
        Fault::UnknownStop => ("rows", "unknown_stop"),
        Fault::UnknownStation => ("rows", "unknown_station"),
        Fault::UnknownRoute => ("rows", "unknown_route"),
        Fault::UnknownService => ("rows", "unknown_service"),
        Fault::NoDate => ("rows", "no_date"),
        Fault::NoExceptionType => ("rows", "no_exception_type"),
        Fault::NoTime => ("rows", "no_time"),
        Fault::NoSequence => ("rows", "no_sequence"),
        Fault::UnknownShape => ("rows", "unknown_shape"),
        Fault::NoShapePoint => ("rows", "no_shape_point"),
        Fault::NoHeadway => ("rows", "no_headway"),
        Fault::NoTransferTime => ("rows", "no_transfer_time"),
        Fault::NarrowTransfer => ("rows", "narrow_transfer"),
        Fault::NoCalls => ("trips", "no_calls"),
        Fault::NoTimes => ("trips", "no_times"),
        Fault::NoEndTime => ("trips", "no_end_time"),
        Fault::OneCall => ("trips", "one_call"),
        Fault::SequenceTwice => ("trips", "sequence_twice"),
        Fault::TimesFall => ("trips", "times_fall"),
    }
}
