//! Stops with frequent service as sites.

use std::collections::BTreeMap;

use crate::domain::{Footprint, Site, Theme};
use crate::study::Study;
use crate::travel::timetable::Timetable;
use crate::travel::timetable::service::{FrequentNetwork, service};

/// The stops of the frequent network as sites of their own theme, where the study has a standard for it.
pub(crate) fn frequent_stops(study: &Study, timetable: &Timetable) -> Vec<Site> {
    let theme = Theme::frequent_transit();
    if study.standards.iter().all(|standard| standard.theme != theme) {
        return Vec::new();
    }
    let services = service(timetable, study.transit.departures, FrequentNetwork::default());
    let mut times: BTreeMap<&str, u32> = BTreeMap::new();
    let stops = timetable.stops().iter().zip(services).filter(|(_, service)| !service.frequent.is_empty());
    let sites = stops.filter_map(|(stop, _)| {
        let position = stop.stop.position?;
        let id = stop.stop.id.as_str();
        let before = times.entry(id).or_default();
        *before += 1;
        let id = if *before == 1 { format!("{theme}-{id}") } else { format!("{theme}-{id}~{before}") };
        Some(Site::new(id, theme.clone(), stop.stop.name.clone(), Footprint::Point(position)))
    });
    sites.collect()
}
