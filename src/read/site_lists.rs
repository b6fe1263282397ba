//! The sites of a study: of its lists, its directories and its timetables.

use crate::domain::{Site, Theme};
use crate::read::addresses::Locator;
use crate::read::error::ReadError;
use crate::read::sites::Gathering;
use crate::read::timetables::Drawn;
use crate::read::{Reader, choice, directory, sites, timetables};
use crate::region::Tracts;
use crate::travel::timetable::Feed;

impl Reader<'_> {
    pub(super) fn sites(&mut self, tracts: &Tracts) -> Result<(Vec<Site>, Vec<Feed>, Drawn), ReadError> {
        let (mut feeds, mut drawn) = (Vec::new(), Drawn { lines: Vec::new(), stops: Vec::new() });
        let mut gathering = Gathering::new(tracts.bounds(), &self.study.themes, self.locator(tracts)?);
        for layer in &self.study.sites {
            let records =
                self.layer(&layer.path, layer.theme.as_str(), choice(layer.layer.as_deref(), layer.crs.as_deref()))?;
            for candidate in sites::candidates(layer, &records, &mut self.findings)? {
                gathering.add(&layer.theme, candidate, &mut self.findings);
            }
        }
        for asked in &self.study.directories {
            let file = self.open(&asked.path, "directory", None)?;
            for (theme, candidate) in directory::candidates(asked, &file, &mut self.findings)? {
                gathering.add(&theme, candidate, &mut self.findings);
            }
        }
        let (transit, listed) = (Theme::transit(), gathering.sites.len());
        for timetable in &self.study.timetables {
            let file = self.open(&timetable.gtfs, transit.as_str(), None)?;
            let (feed, stops, own) = timetables::read(&file, &mut self.findings)?;
            drawn.lines.extend(own.lines);
            drawn.stops.extend(own.stops);
            for stop in stops {
                gathering.add(&transit, stop, &mut self.findings);
            }
            feeds.push(feed);
        }
        let mut sites = gathering.finish(&mut self.findings);
        for stop in sites.iter_mut().skip(listed) {
            stop.listed = None;
        }
        Ok((sites, feeds, drawn))
    }

    /// What the addresses of sites are looked up in.
    fn locator(&mut self, tracts: &Tracts) -> Result<Locator, ReadError> {
        let mut locator = Locator::default();
        if let Some(table) = &self.study.addresses {
            let records = self.layer(&table.path, "addresses", choice(table.layer.as_deref(), table.crs.as_deref()))?;
            locator.add_doors(table, &records, &mut self.findings)?;
        }
        if let Some(table) = &self.study.postal_codes {
            let records =
                self.layer(&table.path, "postal codes", choice(table.layer.as_deref(), table.crs.as_deref()))?;
            locator.add_postal(table, &records, &mut self.findings)?;
        }
        if self.study.sites.iter().any(|layer| layer.tract.is_some()) {
            locator.add_tracts(tracts);
        }
        Ok(locator)
    }
}
