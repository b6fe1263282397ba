//! Transit service near people: departures from stops within walking distance, and frequent service.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::domain::{Column, CountUnit, Footprint, Minutes, PerTract, Quantity, ServiceMeasure, Site, Theme, TractIdx};
use crate::region::Region;
use crate::study::Study;
use crate::travel::timetable::clock;
use crate::travel::timetable::service::{
    FrequentNetwork, LineService, StopService, WalkToTransit, service, share_near_frequent, trips_per_hour,
};

/// The service near the people of each tract; no columns where no timetable has a trip.
pub(super) fn of_tracts(study: &Study, region: &Region) -> Vec<Column> {
    let timetable = &region.timetable;
    if timetable.days().iter().all(|day| day.trips == 0) {
        return Vec::new();
    }
    let services = service(timetable, study.transit.departures, FrequentNetwork::default());
    let walks = WalkToTransit::default().straight(timetable, &region.origins);
    let near = share_near_frequent(timetable, &services, &region.origins, [&walks[0], &walks[1]]);
    let departures: Vec<f64> = (0..region.origins.all().len())
        .into_par_iter()
        .map(|origin| {
            let stops: Vec<u32> = walks[0].row(origin).iter().map(|(stop, _)| *stop).collect();
            trips_per_hour(timetable, &stops, study.transit.departures)
        })
        .collect();
    let tracts = (0..).map(TractIdx).take(region.origins.tracts());
    let mean = |tract| region.origins.mean(tract, CountUnit::People, |origin| departures[origin]);
    let per_hour = PerTract::from_vec(tracts.map(mean).collect());
    let column = |part, cells: &PerTract<f64>| {
        Column::number(Quantity::Service(part), cells.values().iter().map(|cell| Some(*cell)))
    };
    vec![column(ServiceMeasure::PerHour, &per_hour), column(ServiceMeasure::NearFrequent, &near)]
}

/// The service at each stop, for the layer of sites.
pub(super) fn of_sites(study: &Study, region: &Region) -> Vec<Column> {
    let timetable = &region.timetable;
    if timetable.days().iter().all(|day| day.trips == 0) {
        return Vec::new();
    }
    let services = service(timetable, study.transit.departures, FrequentNetwork::default());
    let mut stops: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, stop) in timetable.stops().iter().enumerate() {
        stops.entry(&stop.stop.id).or_default().push(number);
    }
    let at = |site: &Site| -> Option<&StopService> {
        let id = (site.theme == Theme::transit()).then(|| site.id.strip_prefix("transit-")).flatten()?;
        // Where several feeds have a stop of the same id, later ones have a number after `~`.
        let id = stops.get_key_value(id).map_or_else(|| id.rsplit_once('~').map_or(id, |(id, _)| id), |(id, _)| id);
        let Footprint::Point(position) = site.footprint else { return None };
        let of_id = stops.get(id)?.iter();
        let own = of_id.copied().find(|&stop| timetable.stops()[stop].stop.position == Some(position))?;
        services.get(own).filter(|service| service.span.is_some())
    };
    let known: Vec<Option<&StopService>> = region.sites.par_iter().map(at).collect();
    let number = |part, of: &dyn Fn(&StopService) -> Option<f64>| {
        Column::number(Quantity::Service(part), known.iter().map(|service| service.and_then(of)))
    };
    let text = |part, of: &dyn Fn(&StopService) -> Option<String>| {
        Column::text(Quantity::Service(part), known.iter().map(|service| service.and_then(of)))
    };
    vec![
        number(ServiceMeasure::PerHour, &|service| Some(service.per_hour)),
        number(ServiceMeasure::Headway, &|service| best(service).map(|line| line.mean_headway.get())),
        number(ServiceMeasure::Wait, &|service| best(service)?.wait.map(Minutes::get)),
        text(ServiceMeasure::First, &|service| service.span.map(|(first, _)| clock(first))),
        text(ServiceMeasure::Last, &|service| service.span.map(|(_, last)| clock(last))),
        text(ServiceMeasure::Frequent, &|service| {
            Some(if service.frequent.is_empty() { "no" } else { "yes" }.to_owned())
        }),
    ]
}

/// The line and direction with most departures.
fn best(service: &StopService) -> Option<&LineService> {
    service.lines.iter().max_by(|a, b| a.departures.cmp(&b.departures).then(b.route.cmp(&a.route)))
}
