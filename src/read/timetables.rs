//! Stops of timetables in the General Transit Feed Specification.

use gtfs_structures::GtfsReader;

use crate::domain::{Finding, FindingKind, Footprint, Place, Position};
use crate::read::error::ReadError;
use crate::read::file::File;
use crate::read::sites::Candidate;

/// The stops of a feed as sites: every row of `stops.txt` that is a place people can go to.
///
/// Generic nodes and boarding areas (`location_type` 3 and 4) are points inside a station and no places of their own
/// (<https://gtfs.org/documentation/schedule/reference/#stopstxt>).
pub(crate) fn stops(file: &File, findings: &mut Vec<Finding>) -> Result<Vec<Candidate>, ReadError> {
    let unreadable = |error: &gtfs_structures::Error| ReadError::Archive {
        file: file.name.clone(),
        reason: format!("is no timetable (GTFS) that can be read: {}", reason(error)),
    };
    let reader = GtfsReader::default().read_stop_times(false).read_shapes(false);
    let feed = reader.raw().read_from_path(&file.path).map_err(|error| unreadable(&error))?;
    let stops = feed.stops.map_err(|error| unreadable(&error))?;
    if stops.is_empty() {
        return Err(ReadError::Empty { file: file.name.clone(), what: "stops" });
    }
    if !feed.files.iter().any(|part| part.ends_with("stop_times.txt")) {
        findings.push(Finding { place: Place::file(&file.name), kind: FindingKind::FeedWithoutStopTimes });
    }
    let inside_a_station = |stop: &gtfs_structures::Stop| {
        use gtfs_structures::LocationType::{BoardingArea, GenericNode};
        matches!(stop.location_type, GenericNode | BoardingArea)
    };
    // The first line names the columns.
    let places = stops.into_iter().zip(2..).filter(|(stop, _)| !inside_a_station(stop));
    let candidates = places.map(|(stop, line)| Candidate {
        place: Place::line(&format!("{}/stops.txt", file.name), line),
        footprint: position(&stop).map(Footprint::Point),
        id: stop.id,
        own_id: true,
        name: stop.name,
    });
    Ok(candidates.collect())
}

fn position(stop: &gtfs_structures::Stop) -> Option<Position> {
    let (lon, lat) = (stop.longitude?, stop.latitude?);
    if (lon, lat) == (0.0, 0.0) { None } else { Position::new(lon, lat) }
}

fn reason(error: &gtfs_structures::Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
