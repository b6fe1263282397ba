//! The columns of transit service.

use crate::atlas::evaluate::Service;
use crate::domain::{Column, Minutes, PerTract, Quantity, ServiceMeasure};
use crate::travel::timetable::clock;
use crate::travel::timetable::service::{LineService, StopService};

/// The service near the people of each tract.
pub(crate) fn of_tracts(service: &Service) -> Vec<Column> {
    let column = |part, cells: &PerTract<f64>| {
        Column::number(Quantity::Service(part), cells.values().iter().map(|cell| Some(*cell)))
    };
    vec![
        column(ServiceMeasure::PerHour, &service.per_hour),
        column(ServiceMeasure::NearFrequent, &service.near_frequent),
    ]
}

/// The service at each stop, for the layer of sites.
pub(crate) fn of_sites(service: &Service) -> Vec<Column> {
    let known = || service.at_sites.iter().map(Option::as_ref);
    let number = |part, of: &dyn Fn(&StopService) -> Option<f64>| {
        Column::number(Quantity::Service(part), known().map(|service| service.and_then(of)))
    };
    let text = |part, of: &dyn Fn(&StopService) -> Option<String>| {
        Column::text(Quantity::Service(part), known().map(|service| service.and_then(of)))
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
