//! Reads the sites of a study from its lists, directories and timetables.

use gapatlas_formats::error::ReadError;
use gapatlas_formats::sites::directory;
use gapatlas_formats::timetables;
use gapatlas_formats::timetables::TransitLayers;

use crate::domain::{Site, Theme};
use crate::read::reader::{Reader, choice};
use crate::read::sites;
use crate::read::sites::SiteCollector;
use crate::read::sites::geocoder::Geocoder;
use crate::region::Tracts;
use crate::travel::timetable::Feed;

impl Reader<'_> {
    pub(crate) fn sites(&mut self, tracts: &Tracts) -> Result<(Vec<Site>, Vec<Feed>, TransitLayers), ReadError> {
        let (mut feeds, mut drawn) = (Vec::new(), TransitLayers { lines: Vec::new(), stops: Vec::new() });
        let mut collector = SiteCollector::new(tracts.bounds(), &self.study.themes, self.geocoder(tracts)?);
        for layer in &self.study.sites {
            let choice = choice(layer.layer.as_deref(), layer.crs.as_deref()).with_header_row(layer.header_row);
            let records = self.layer(&layer.path, layer.theme.as_str(), choice)?;
            for candidate in sites::candidates(layer, &records, &mut self.findings)? {
                collector.add(&layer.theme, candidate, &mut self.findings);
            }
        }
        for directory in &self.study.directories {
            let file = self.open(&directory.path, "directory", None)?;
            for (theme, candidate) in directory::candidates(directory, &file, &mut self.findings)? {
                collector.add(&theme, candidate, &mut self.findings);
            }
        }
        let (transit, listed) = (Theme::transit(), collector.sites.len());
        for timetable in &self.study.timetables {
            let file = self.open(&timetable.gtfs, transit.as_str(), None)?;
            let (feed, stops, drawn_feed) = timetables::read(&file, &mut self.findings)?;
            drawn.lines.extend(drawn_feed.lines);
            drawn.stops.extend(drawn_feed.stops);
            for stop in stops {
                collector.add(&transit, stop, &mut self.findings);
            }
            feeds.push(feed);
        }
        let mut sites = collector.finish(&mut self.findings);
        for stop in sites.iter_mut().skip(listed) {
            stop.listed = None;
        }
        Ok((sites, feeds, drawn))
    }

    /// The geocoder for the addresses of sites.
    fn geocoder(&mut self, tracts: &Tracts) -> Result<Geocoder, ReadError> {
        let mut geocoder = Geocoder::default();
        if let Some(table) = &self.study.addresses {
            let choice = choice(table.layer.as_deref(), table.crs.as_deref()).with_header_row(table.header_row);
            let records = self.layer(&table.path, "addresses", choice)?;
            geocoder.add_address_points(table, &records, &mut self.findings)?;
        }
        if let Some(table) = &self.study.postal_codes {
            let choice = choice(table.layer.as_deref(), table.crs.as_deref()).with_header_row(table.header_row);
            let records = self.layer(&table.path, "postal_codes", choice)?;
            geocoder.add_postal_codes(table, &records, &mut self.findings)?;
        }
        if self.study.sites.iter().any(|layer| layer.tract.is_some()) {
            geocoder.add_tracts(tracts);
        }
        Ok(geocoder)
    }
}
