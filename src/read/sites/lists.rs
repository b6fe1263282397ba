//! Reads the sites of a study from its lists, directories and timetables.

use gapatlas_formats::error::ReadError;
use gapatlas_formats::sites::SiteCandidate;
use gapatlas_formats::sites::directory;
use gapatlas_formats::timetables;
use gapatlas_formats::timetables::TransitLayers;

use crate::domain::{AddressList, FindingKind, Site, TableFinding, Theme};
use crate::read::reader::{Reader, choice};
use crate::read::sites;
use crate::read::sites::SiteCollector;
use crate::read::sites::geocoder::Geocoder;
use crate::read::sites::plausibility;
use crate::region::{RegionPart as Part, Tracts};
use crate::study::SiteLayer;
use crate::travel::timetable::Feed;

/// What is read with the sites of a study.
pub(crate) struct ReadSites {
    pub(crate) sites: Vec<Site>,
    pub(crate) feeds: Vec<Feed>,
    pub(crate) drawn: TransitLayers,
    pub(crate) addresses: AddressList,
}

impl Reader<'_> {
    /// The sites of the study's lists, directories and timetables that can be read, with the feeds, what maps draw of them, and
    /// the addresses that sites are located by.
    pub(crate) fn sites(&mut self, tracts: &Tracts) -> ReadSites {
        let (mut feeds, mut drawn) = (Vec::new(), TransitLayers { lines: Vec::new(), stops: Vec::new() });
        let mut geocoder = self.attempt(Part::Sites, &[], |reader| reader.geocoder(tracts));
        let addresses = geocoder.as_mut().map(Geocoder::take_addresses).unwrap_or_default();
        let can_geocode = geocoder.is_some() && !self.incomplete.contains(&Part::Tracts);
        let can_locate = |candidate: &SiteCandidate| can_geocode || candidate.footprint.is_some();
        let mut collector = SiteCollector::new(tracts.bounds(), &self.study.themes, geocoder.unwrap_or_default());
        for layer in &self.study.sites {
            let candidates = self.attempt(Part::Sites, &[], |reader| reader.candidates(layer));
            for candidate in candidates.into_iter().flatten().filter(can_locate) {
                collector.add(&layer.theme, candidate, &mut self.findings);
            }
        }
        self.findings.extend(plausibility::plausibility_findings(&collector.sites, &self.study.themes));
        for directory in &self.study.directories {
            let candidates = self.attempt(Part::Sites, &[], |reader| {
                let file = reader.open(&directory.path, "directory", None)?;
                directory::candidates(directory, &file, &mut reader.findings)
            });
            for (theme, candidate) in candidates.into_iter().flatten().filter(|(_, candidate)| can_locate(candidate)) {
                collector.add(&theme, candidate, &mut self.findings);
            }
        }
        let (transit, listed) = (Theme::transit(), collector.sites.len());
        for timetable in &self.study.timetables {
            let read = self.attempt(Part::Timetables, &[], |reader| {
                let file = reader.open(&timetable.gtfs, transit.as_str(), None)?;
                timetables::read(&file, &mut reader.findings)
            });
            let Some((feed, stops, drawn_feed)) = read else { continue };
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
        ReadSites { sites, feeds, drawn, addresses }
    }

    fn candidates(&mut self, layer: &SiteLayer) -> Result<Vec<SiteCandidate>, ReadError> {
        let choice = choice(layer.layer.as_deref(), layer.crs.as_deref()).with_header_row(layer.header_row);
        let records = self.layer(&layer.path, layer.theme.as_str(), choice)?;
        let before = self.findings.len();
        let records = records.keep_where(layer.rows.as_ref(), 0, &mut self.findings)?;
        // Findings are published, and the condition could say where confidential sites are.
        if layer.sensitive || self.study.themes.is_sensitive(&layer.theme) {
            for finding in self.findings.iter_mut().skip(before) {
                if let FindingKind::Table(TableFinding::RowsLeftOut { condition, .. }) = &mut finding.kind {
                    *condition = None;
                }
            }
        }
        sites::candidates(layer, &records, &mut self.findings)
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
