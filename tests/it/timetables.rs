//! Timetables as agencies publish them, with their quirks.

use std::fs;
use std::path::Path;

use gapatlas::domain::TimetableFault::{
    NoCalls, NoEndTime, NoExceptionType, NoHeadway, NoTime, NoTimes, OneCall, SequenceTwice, TimesFall, UnknownRoute,
    UnknownService, UnknownStation, UnknownStop, UnknownTrip,
};
use gapatlas::domain::{Finding, FindingKind, TimetableFault};
use gapatlas::read::read_feed;
use gapatlas::travel::timetable::{Day, Feed, Timetable};

use crate::real_data::real_data;

const STOPS: &str = "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n\
A,First,0,0.01,,\nB,Second,0,0.02,,S\nS,Station,0,0.021,1,\n";
const ROUTES: &str = "route_id,route_short_name,route_type\nR,1,3\n";
const CALENDAR: &str = "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n\
W,1,1,1,1,1,0,0,20250303,20250330\n";
const TRIPS: &str = "route_id,service_id,trip_id,direction_id\nR,W,T,0\n";
const TIMES: &str = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n\
T,7:00:00,7:00:00,A,1\nT,07:10:00,07:10:00,B,2\n";

/// A feed of these tables, some of which replace the default ones.
fn read(others: &[(&str, &str)]) -> (Feed, Vec<Finding>) {
    let folder = tempfile::tempdir().unwrap();
    let usual = [
        ("stops.txt", STOPS),
        ("routes.txt", ROUTES),
        ("calendar.txt", CALENDAR),
        ("trips.txt", TRIPS),
        ("stop_times.txt", TIMES),
    ];
    for (name, text) in usual.iter().chain(others) {
        fs::write(folder.path().join(name), text).unwrap();
    }
    read_feed(folder.path()).unwrap()
}

/// Line, fault and number of rows of each finding about rows.
fn faults(findings: &[Finding]) -> Vec<(String, Option<u64>, TimetableFault, usize)> {
    let fault = |finding: &Finding| match &finding.kind {
        FindingKind::TimetableRows { fault, rows, .. } => {
            let file = Path::new(&finding.place.file).file_name().unwrap().to_string_lossy().into_owned();
            Some((file, finding.place.line, *fault, *rows))
        }
        _ => None,
    };
    findings.iter().filter_map(fault).collect()
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.kind.code()).collect()
}

#[test]
fn a_plain_feed_has_no_findings() {
    let (feed, findings) = read(&[]);
    assert_eq!(codes(&findings), [""; 0]);
    let times: Vec<(u32, u32)> = feed.calls.iter().map(|call| (call.arrival, call.stop)).collect();
    assert_eq!(times, [(7 * 3600, 0), (7 * 3600 + 600, 1)]);
    assert_eq!((feed.stops[1].parent, feed.routes[0].name.as_str()), (Some(2), "1"));
}

#[test]
fn padding_quotes_byte_order_marks_and_blank_lines_are_ignored() {
    let padded = "\u{feff}trip_id, arrival_time, departure_time, stop_id, stop_sequence\r\n\r\n T , 07:00:00 , 07:00:00, \
                  A,  1\r\n\"T\",  07:10:00,  07:10:00,\"B\", 2\r\n";
    let (feed, findings) = read(&[("stop_times.txt", padded)]);
    assert_eq!((codes(&findings), feed.calls), (vec![], read(&[]).0.calls));
}

#[test]
fn rows_in_any_order_and_times_past_midnight_are_read() {
    let times = "trip_id,stop_sequence,stop_id,arrival_time,departure_time\nT,20,B,25:10:00,25:10:00\nT,3,A,24:59:30,25:00:00\n";
    let (feed, findings) = read(&[("stop_times.txt", times)]);
    let times: Vec<(u32, u32)> = feed.calls.iter().map(|call| (call.arrival, call.departure)).collect();
    assert_eq!((times, codes(&findings)), (vec![(89_970, 90_000), (90_600, 90_600)], vec![]));
}

#[test]
fn missing_times_are_interpolated_and_halves_are_rounded_to_even() {
    // 7:00:00 and 7:00:10 with three stops between: 2.5, 5 and 7.5 seconds.
    let times = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n\
                 T,07:00:00,07:00:00,A,1\nT,,,B,2\nT,,,A,3\nT,,,B,4\nT,07:00:10,07:00:10,A,5\n";
    let (feed, findings) = read(&[("stop_times.txt", times)]);
    let seconds: Vec<u32> = feed.calls.iter().map(|call| call.arrival - 7 * 3600).collect();
    assert_eq!(seconds, [0, 2, 5, 8, 10]);
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!(finding.kind, FindingKind::TimesInterpolated { calls: 3, of: 5 });
}

#[test]
fn rows_with_unknown_references_are_counted_and_omitted() {
    let (feed, findings) = read(&[
        (
            "stop_times.txt",
            &format!("{TIMES}X,07:00:00,07:00:00,A,1\nX,07:10:00,07:10:00,B,2\nT,07:20:00,07:20:00,Z,3\n"),
        ),
        ("trips.txt", &format!("{TRIPS}Q,W,T2,0\nR,V,T3,0\nR,W,T4,0\n")),
        ("stops.txt", &format!("{STOPS}C,Third,0,0.03,,NOWHERE\n")),
    ]);
    assert_eq!((feed.trips.len(), feed.calls.len()), (1, 2));
    let file = |name: &str, line, fault, rows| (name.to_owned(), line, fault, rows);
    let mut found = faults(&findings);
    found.sort();
    assert_eq!(
        found,
        [
            file("stop_times.txt", None, NoCalls, 3),
            file("stop_times.txt", Some(4), UnknownTrip, 2),
            file("stop_times.txt", Some(6), UnknownStop, 1),
            file("stops.txt", Some(5), UnknownStation, 1),
            file("trips.txt", Some(3), UnknownRoute, 1),
            file("trips.txt", Some(4), UnknownService, 1),
        ]
    );
}

#[test]
fn one_invalid_stop_does_not_invalidate_the_feed() {
    let stops = STOPS.replace("A,First,0,0.01", "A,First,north,0.01");
    let (feed, findings) = read(&[("stops.txt", &stops)]);
    assert_eq!((feed.stops[0].position, feed.trips.len()), (None, 1));
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((finding.place.line, finding.kind.code()), (Some(2), "not_a_number"));
}

#[test]
fn unusable_trips_are_omitted_and_reported() {
    let times = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n\
        T,07:10:00,07:10:00,A,1\nT,07:00:00,07:00:00,B,2\n\
        U,07:00:00,07:00:00,A,1\n\
        V,,,A,1\nV,noon,noon,B,2\n\
        W,07:00:00,07:00:00,A,1\nW,07:10:00,07:10:00,B,1\n\
        X,,,B,1\nX,07:00:00,07:00:00,A,2\nX,07:10:00,07:10:00,B,3\n";
    let trips = "route_id,service_id,trip_id\nR,W,T\nR,W,U\nR,W,V\nR,W,W\nR,W,X\n";
    let (feed, findings) = read(&[("stop_times.txt", times), ("trips.txt", trips)]);
    assert_eq!((feed.trips.len(), feed.calls.len()), (1, 2), "of X what has a time is ridden");
    let found: Vec<(TimetableFault, usize)> =
        faults(&findings).into_iter().map(|(_, _, fault, rows)| (fault, rows)).collect();
    assert_eq!(found, [(NoTime, 1), (NoTimes, 1), (NoEndTime, 1), (OneCall, 1), (SequenceTwice, 1), (TimesFall, 1)]);
}

#[test]
fn frequencies_exceptions_and_transfer_rules_are_read() {
    let (feed, findings) = read(&[
        (
            "frequencies.txt",
            "trip_id,start_time,end_time,headway_secs,exact_times\nT,06:00:00,07:00:00,900,0\nT,7:00:00,8:00:00,0,0\n",
        ),
        ("calendar_dates.txt", "service_id,date,exception_type\nW,20250318,2\nW,20250322,1\nW,20250323,3\n"),
        (
            "transfers.txt",
            "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nA,B,2,240\nB,A,3,\nA,A,0,\nA,Z,3,\n",
        ),
    ]);
    let mut found: Vec<TimetableFault> = faults(&findings).into_iter().map(|(_, _, fault, _)| fault).collect();
    found.sort();
    assert_eq!(found, [UnknownStop, NoExceptionType, NoHeadway]);
    let rules: Vec<_> = feed.transfers.iter().map(|rule| (rule.from, rule.to, rule.min_seconds)).collect();
    assert_eq!(rules, [(0, 1, Some(240)), (1, 0, None)]);
    let trips = |date: &str| {
        Timetable::of_day(std::slice::from_ref(&feed), Day::Date(date.parse().unwrap()), &mut Vec::new()).days()[0]
            .trips
    };
    assert_eq!(["2025-03-17", "2025-03-18", "2025-03-22", "2025-03-23"].map(trips), [4, 0, 4, 0]);
}

#[test]
fn a_folder_without_a_feed_is_refused_with_what_it_lacks() {
    let folder = tempfile::tempdir().unwrap();
    let error = |folder: &Path| {
        let text = read_feed(folder).unwrap_err().to_string();
        text.split_once(": ").unwrap().1.to_owned()
    };
    insta::assert_snapshot!(error(folder.path()), @"is not a timetable (GTFS): it has no stops.txt; it is empty");
    fs::write(folder.path().join("stops.txt"), "stop,stop_lat,stop_lon\nA,0,0.01\n").unwrap();
    insta::assert_snapshot!(error(folder.path()), @"has no column `stop_id` (did you mean `stop`?); its columns are `stop`, `stop_lat`, `stop_lon`");
    fs::write(folder.path().join("feed.zip"), "PK but no more").unwrap();
    let text = error(&folder.path().join("feed.zip"));
    assert!(text.starts_with("is not a readable timetable (GTFS)"), "{text}");
}

#[test]
fn the_buses_of_tampa_are_read_completely() {
    let Some(path) = real_data("data/gtfs/hart_tampa_2018-06.zip") else { return };
    let (feed, mut findings) = read_feed(&path).unwrap();
    assert_eq!(feed.calls.len(), 435_507);
    assert_eq!(codes(&findings), [""; 0]);
    let timetable = Timetable::of_day(&[feed], Day::ModalWeekday, &mut findings);
    let day = &timetable.days()[0];
    // The summer timetable is valid on 62 days from Monday to Thursday, including its first Tuesday; no other set of
    // trips is valid on more.
    assert_eq!((day.day.map(|day| day.to_string()).as_deref(), day.trips), (Some("2018-07-03"), 3_243));
    assert_eq!(codes(&findings), [""; 0]);
}

#[test]
fn the_padded_trains_of_chicago_are_read_completely() {
    let Some(path) = real_data("data/chicago/transit/metra_2017-06_schedule.zip") else { return };
    let (feed, mut findings) = read_feed(&path).unwrap();
    let known = gtfs_structures::RawGtfs::from_path(&path).unwrap();
    assert_eq!(feed.calls.len(), known.stop_times.unwrap().len());
    let timetable = Timetable::of_day(&[feed], Day::ModalWeekday, &mut findings);
    assert!(timetable.days()[0].trips > 600, "{:?}", timetable.days());
    assert_eq!(codes(&findings), [""; 0]);
}
