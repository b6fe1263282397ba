//! Transit service near people: departures from stops within walking distance, and frequent service.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::domain::{CountUnit, Footprint, PerTract, Site, Theme, TractIdx};
use crate::region::Region;
use crate::study::StudySummary;
use crate::travel::timetable::service::{
    FrequentNetwork, StopService, WalkToTransit, service, share_near_frequent, trips_per_hour,
};

/// Service by timetable.
pub(crate) struct Service {
    /// The mean trips per hour near the people of each tract.
    pub(crate) per_hour: PerTract<f64>,
    /// The share of the people of each tract near frequent service, 0..=1.
    pub(crate) near_frequent: PerTract<f64>,
    /// The service at each site; `None` where it is no stop, and where nothing departs.
    pub(crate) at_sites: Vec<Option<StopService>>,
}

impl Service {
    /// `None` where no timetable has a trip.
    pub(crate) fn new(study: &StudySummary, region: &Region) -> Option<Self> {
        let timetable = &region.timetable;
        if timetable.days().iter().all(|day| day.trips == 0) {
            return None;
        }
        let services = service(timetable, study.transit.departures, FrequentNetwork::default());
        let walks = WalkToTransit::default().straight(timetable, &region.origins);
        let near_frequent = share_near_frequent(timetable, &services, &region.origins, [&walks[0], &walks[1]]);
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
        Some(Self { per_hour, near_frequent, at_sites: at_sites(region, &services) })
    }
}

fn at_sites(region: &Region, services: &[StopService]) -> Vec<Option<StopService>> {
    let timetable = &region.timetable;
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
    region.sites.par_iter().map(|site| at(site).cloned()).collect()
}
