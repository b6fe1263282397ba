//! Transit as a service near people: what leaves from stops, and how much of it is in walking reach.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::domain::{Column, Counted, Footprint, Minutes, PerTract, Quantity, ServicePart, Site, Theme, TractIdx};
use crate::region::Region;
use crate::study::Study;
use crate::travel::timetable::clock;
use crate::travel::timetable::service::{
    FrequentNetwork, LineService, StopService, WalkToTransit, near_frequent, service, trips_per_hour,
};

/// What leaves near the people of each tract; no columns where no timetable says what runs.
pub(super) fn of_tracts(study: &Study, region: &Region) -> Vec<Column> {
    let timetable = &region.timetable;
    if timetable.days().iter().all(|day| day.trips == 0) {
        return Vec::new();
    }
    let services = service(timetable, study.transit.departures, FrequentNetwork::default());
    let walks = WalkToTransit::default().straight(timetable, &region.origins);
    let near = near_frequent(timetable, &services, &region.origins, [&walks[0], &walks[1]]);
    let leaving: Vec<f64> = (0..region.origins.all().len())
        .into_par_iter()
        .map(|origin| {
            let stops: Vec<u32> = walks[0].row(origin).iter().map(|(stop, _)| *stop).collect();
            trips_per_hour(timetable, &stops, study.transit.departures)
        })
        .collect();
    let tracts = (0..).map(TractIdx).take(region.origins.tracts());
    let mean = |tract| region.origins.mean(tract, Counted::People, |origin| leaving[origin]);
    let per_hour = PerTract::from_vec(tracts.map(mean).collect());
    let column = |part, cells: &PerTract<f64>| {
        Column::number(Quantity::Service(part), cells.values().iter().map(|cell| Some(*cell)))
    };
    vec![column(ServicePart::PerHour, &per_hour), column(ServicePart::NearFrequent, &near)]
}

/// What leaves from each stop, for the layer of sites.
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
        // Where several feeds have a stop of one id, the later go by a number behind it.
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
        number(ServicePart::PerHour, &|service| Some(service.per_hour)),
        number(ServicePart::Headway, &|service| best(service).map(|line| line.mean_headway.get())),
        number(ServicePart::Wait, &|service| best(service)?.wait.map(Minutes::get)),
        text(ServicePart::First, &|service| service.span.map(|(first, _)| clock(first))),
        text(ServicePart::Last, &|service| service.span.map(|(_, last)| clock(last))),
        text(ServicePart::Frequent, &|service| Some(if service.frequent.is_empty() { "no" } else { "yes" }.to_owned())),
    ]
}

/// The line in one direction that leaves most often.
fn best(service: &StopService) -> Option<&LineService> {
    service.lines.iter().max_by(|a, b| a.departures.cmp(&b.departures).then(b.route.cmp(&a.route)))
}
