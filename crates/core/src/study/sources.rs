//! Where the files of a study come from.

use crate::domain::FileSource;
use crate::study::{FilePath, Study};

impl Study {
    /// What the study says of where a file comes from, in the first section with the file that says it.
    #[must_use]
    pub fn source_of(&self, file: &FilePath) -> Option<&FileSource> {
        self.files().find(|(path, _)| *path == file).map(|(_, source)| source)
    }

    /// The files of which some section says where they come from.
    fn files(&self) -> impl Iterator<Item = (&FilePath, &FileSource)> {
        let tracts = std::iter::once((&self.tracts.path, &self.tracts.source));
        let areas = self.areas.iter().map(|layer| (&layer.path, &layer.source));
        let of_areas = self.areas.iter().filter_map(|layer| layer.crosswalk.as_ref());
        let of_areas = of_areas.map(|table| (&table.path, &table.source));
        let land = self.map.land.iter().map(|layer| (&layer.path, &layer.source));
        let people = self.demographics.iter().map(|table| (&table.path, &table.source));
        let crosswalks = self.tract_crosswalks.iter().map(|table| (&table.path, &table.source));
        let origins = self.origins.iter().map(|table| (&table.path, &table.source));
        let languages = self.languages.iter().map(|table| (&table.path, &table.source));
        let places = self.languages.iter().filter_map(|table| table.tracts.as_ref());
        let places = places.map(|table| (&table.path, &table.source));
        let geography = tracts.chain(areas).chain(of_areas).chain(land);
        let people = people.chain(crosswalks).chain(origins).chain(languages).chain(places);
        let all = geography.chain(people).chain(self.files_of_access());
        all.filter_map(|(path, source)| Some((path, source.as_ref()?)))
    }

    /// Those of sites and of how people travel.
    fn files_of_access(&self) -> impl Iterator<Item = (&FilePath, &Option<FileSource>)> {
        let sites = self.sites.iter().map(|list| (&list.path, &list.source));
        let directories = self.directories.iter().map(|directory| (&directory.path, &directory.source));
        let addresses = self.addresses.iter().map(|table| (&table.path, &table.source));
        let postal = self.postal_codes.iter().map(|table| (&table.path, &table.source));
        let feeds = self.timetables.iter().map(|feed| (&feed.gtfs, &feed.source));
        let costs = self.costs.iter().map(|table| (&table.path, &table.source));
        let streets = self.streets.iter().flat_map(|streets| {
            let files = [&streets.osm, &streets.nodes, &streets.edges].into_iter().flatten();
            files.map(|path| (path, &streets.source))
        });
        sites.chain(directories).chain(addresses).chain(postal).chain(feeds).chain(costs).chain(streets)
    }
}
