//! From files to a [`Region`] and what is doubtful about it: one file per source format.

mod addresses;
mod antimeridian;
mod archive;
mod areas;
mod baseline;
mod basemap;
mod beginning;
mod bins;
mod cell;
mod census;
mod completeness;
mod converter;
mod coordinates;
mod costs;
mod crosswalk;
mod delimited;
mod demographics;
mod directory;
mod division;
mod error;
mod estimate;
mod file;
mod geometry;
mod hours;
mod land;
mod languages;
mod layer;
mod main_languages;
mod mapping;
mod matching;
mod names;
mod objects;
mod origins;
mod osm;
mod parquet;
mod parquet_pages;
mod period;
mod places;
mod recognise;
mod records;
mod refused;
mod replicates;
mod series;
mod settings;
mod site_lists;
mod sites;
mod streets;
mod study;
mod supplied;
mod terms;
mod timetables;
mod tracts;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::domain::{Backdrop, Finding, Land, Period, PlanningArea, Site};
use crate::read::census::{Catalogue, LabelFile};
use crate::read::converter::Converter;
use crate::read::demographics::Sheet;
use crate::read::file::File;
use crate::read::layer::LayerChoice;
use crate::read::recognise::records;
use crate::read::records::Records;
use crate::read::series::Collection;
use crate::read::supplied::CostFiles;
use crate::read::timetables::Drawn;
use crate::region::{Region, SourceFile, Tracts};
use crate::study::{Demographics, FilePath, PlaceIds, Study};
use crate::travel::Supplied;
use crate::travel::streets::StreetMap;
use crate::travel::timetable::{Feed, Timetable};

pub use bins::{BinError, bins, bins_table};
pub use coordinates::CoordinateError;
pub use costs::{CostColumns, MatrixError, costs};
pub use crosswalk::CrosswalkError;
pub use error::ReadError;
pub use estimate::{EstimateError, estimate, number};
pub use matching::OtherTracts;
pub use places::{Ids, PlaceRequirements, Places, PlacesColumns, PlacesError, places};
pub use replicates::{ReplicatedRow, replicates};
pub use series::SeriesError;
pub use settings::read_settings;
pub use streets::StreetTableError;
pub use study::read_study;

/// Reads every file of a study.
///
/// `on_file` is called with the name of each file before it is read.
///
/// # Errors
/// Where the study cannot be answered with these files: the message names the file and says what to do. What is only
/// doubtful is a finding.
#[expect(clippy::too_many_lines, reason = "one step below the other")]
pub fn read_region(study: &Study, on_file: &dyn Fn(&str)) -> Result<(Region, Vec<Finding>), ReadError> {
    let mut reader = Reader { study, on_file, files: Vec::new(), findings: Vec::new() };
    let mut kinds = BTreeSet::new();
    if let Some(twice) = study.areas.iter().find(|areas| !kinds.insert(&areas.kind)) {
        return Err(ReadError::KindTwice(twice.kind.clone()));
    }
    let vintage = study.study.tract_vintage;
    let records = reader.layer(
        &study.tracts.path,
        "tracts",
        choice(study.tracts.layer.as_deref(), study.tracts.crs.as_deref()),
    )?;
    let records = layer::with_outlines(records, study.tracts.crs.as_deref())?;
    let tracts = tracts::tracts(&study.tracts, records, vintage, &mut reader.findings)?;
    let [mut collection, mut earlier] = [(); 2].map(|()| Collection::new(&tracts, vintage));
    let converters = reader.converters(&tracts)?;
    let catalogue = Catalogue::with(&study.indicators)?;
    for table in &study.demographics {
        reader.demographics(table, (&catalogue, &converters), [&mut collection, &mut earlier])?;
    }
    let (mut series, silent) = collection.finish();
    reader.findings.extend(silent);
    let (mut earlier, silent) = earlier.finish();
    reader.findings.extend(silent);
    series::fill_zeros(&mut series);
    series::fill_zeros(&mut earlier);
    let baseline = baseline::beside(&series, earlier, study.study.baseline, &mut reader.findings)?;
    reader.findings.extend(demographics::doubts(&series, &tracts));
    let origins = match &study.origins {
        None => origins::interior_points(&tracts),
        Some(table) => {
            let records = reader.layer(&table.path, "origins", choice(table.layer.as_deref(), table.crs.as_deref()))?;
            origins::points(table, &records, &tracts, &series, &mut reader.findings)?
        }
    };
    let (mut sites, feeds, drawn) = reader.sites(&tracts)?;
    let timetable = Timetable::of_day(&feeds, study.transit.day, &mut reader.findings);
    sites.extend(timetables::frequent_stops(study, &timetable));
    let areas = reader.areas(&tracts)?;
    coordinates::small_enough(&tracts, &areas, &sites)?;
    let completeness = reader.completeness(&tracts, &origins, (&areas, &sites))?;
    let languages = reader.main_languages(&catalogue, &tracts, &areas)?;
    let (backdrop, streets) = reader.backdrop(&tracts, drawn)?;
    let matrices = reader.matrices(&tracts, &sites)?;
    let basemap = study.map.basemap.as_ref().map(|path| reader.basemap(path)).transpose()?;
    // A cell that two indicators are read from is doubtful once.
    let mut seen = BTreeSet::new();
    reader.findings.retain(|finding| seen.insert(format!("{finding:?}")));
    let files = reader.files;
    let region = Region {
        tracts,
        series,
        baseline,
        languages,
        origins,
        sites,
        completeness,
        matrices,
        timetable,
        areas,
        backdrop,
        streets,
        basemap,
        files,
    };
    Ok((region, reader.findings))
}

/// Reads one timetable on its own.
///
/// # Errors
/// Where it is no GTFS feed; rows that cannot be used are findings.
pub fn read_feed(path: &Path) -> Result<(Feed, Vec<Finding>), ReadError> {
    let mut findings = Vec::new();
    let (feed, ..) = timetables::read(&File::at(path), &mut findings)?;
    Ok((feed, findings))
}

const fn choice<'a>(name: Option<&'a str>, crs: Option<&'a str>) -> LayerChoice<'a> {
    LayerChoice { name, crs }
}

struct Reader<'s> {
    study: &'s Study,
    on_file: &'s dyn Fn(&str),
    files: Vec<SourceFile>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn open(&mut self, path: &FilePath, purpose: &str, period: Option<Period>) -> Result<File, ReadError> {
        (self.on_file)(&path.0);
        let file = File::find(self.study, path)?;
        let sha256 = file.sha256()?;
        self.files.push(SourceFile { file: file.name.clone(), purpose: purpose.to_owned(), sha256, period });
        Ok(file)
    }

    fn layer(&mut self, path: &FilePath, purpose: &str, choice: LayerChoice<'_>) -> Result<Records, ReadError> {
        let file = self.open(path, purpose, None)?;
        records(&file, choice, &mut self.findings).map(|(records, _)| records)
    }

    /// Reads a table into the collection of its period, the later or the earlier one.
    fn demographics(
        &mut self,
        table: &Demographics,
        (catalogue, converters): (&Catalogue, &[Converter]),
        [later, earlier]: [&mut Collection<'_>; 2],
    ) -> Result<(), ReadError> {
        let file = self.open(&table.path, "demographics", None)?;
        let choice = LayerChoice { name: table.layer.as_deref(), crs: None };
        let (records, inner_name) = records(&file, choice, &mut self.findings)?;
        if self.study.study.tract_vintage.is_some()
            && [&inner_name, &file.name].into_iter().any(|name| census::is_one_year(name))
        {
            let problem = "its name says that it is a one-year table, and the Census publishes tracts in five-year tables only; take \
                           the five-year table, such as ACSDT5Y2022";
            return Err(ReadError::Mapping { file: file.name, problem: problem.to_owned() });
        }
        let period = period::period(table.vintage, &file, &inner_name)?;
        if let Some(read) = self.files.last_mut() {
            read.period = period;
        }
        let census = census::recognise(&records, &[&inner_name, &file.name], table.table.as_deref());
        // A study that says which column is what does not need the format to be known.
        let census = if table.geoid.is_some() { census.unwrap_or(None) } else { census? };
        let mut converter = None;
        if let (Some(wanted), Some(period)) = (self.study.study.tract_vintage, period)
            && period.tract_vintage() != wanted
        {
            let used = period.tract_vintage();
            converter = converters.iter().find(|converter| converter.from == used);
            if converter.is_none() {
                return Err(ReadError::Vintage { file: file.name, period, used, wanted });
            }
        }
        if self.study.study.tract_vintage.is_some() && period.is_none() {
            return Err(ReadError::NoVintage { file: file.name });
        }
        let labels = table.labels.as_ref().map(|path| self.labels(path)).transpose()?;
        let sheet = Sheet { table, records: &records, census, labels, period, converter };
        let is_baseline = period.is_some() && period == self.study.study.baseline;
        let collection = if is_baseline { earlier } else { later };
        demographics::read(sheet, catalogue, collection, &mut self.findings)
    }

    fn converters(&mut self, tracts: &Tracts) -> Result<Vec<Converter>, ReadError> {
        let Some(wanted) = self.study.study.tract_vintage else { return Ok(Vec::new()) };
        let tables = self.study.tract_crosswalks.iter();
        tables
            .map(|asked| {
                let records = self.layer(&asked.path, "tract crosswalk", choice(None, None))?;
                Converter::read(asked, &records, (tracts, wanted), &mut self.findings)
            })
            .collect()
    }

    fn areas(&mut self, tracts: &Tracts) -> Result<Vec<PlanningArea>, ReadError> {
        let vintage = self.study.study.tract_vintage;
        let mut areas = Vec::new();
        for layer in &self.study.areas {
            let records =
                self.layer(&layer.path, layer.kind.as_str(), choice(layer.layer.as_deref(), layer.crs.as_deref()))?;
            let records = self::layer::with_outlines(records, layer.crs.as_deref())?;
            let mut own = areas::areas(layer, records, &mut self.findings)?;
            if let Some(table) = &layer.crosswalk {
                let records = self.layer(&table.path, "crosswalk", choice(None, None))?;
                crosswalk::apply((layer, table), &records, (tracts, vintage), &mut own, &mut self.findings)?;
            }
            areas.append(&mut own);
        }
        Ok(areas)
    }

    fn basemap(&mut self, path: &FilePath) -> Result<PathBuf, ReadError> {
        basemap::basemap(&self.open(path, "basemap", None)?)
    }

    fn land(&mut self, tracts: &Tracts) -> Result<Option<Land>, ReadError> {
        let (Some(layer), Some(bounds)) = (&self.study.map.land, tracts.bounds()) else { return Ok(None) };
        let records = self.layer(&layer.path, "land", choice(layer.layer.as_deref(), layer.crs.as_deref()))?;
        land::land(records, (tracts, bounds), &mut self.findings)
    }

    fn matrices(&mut self, tracts: &Tracts, sites: &[Site]) -> Result<Vec<Supplied>, ReadError> {
        let mut matrices = Vec::with_capacity(self.study.costs.len());
        for table in &self.study.costs {
            let file = self.open(&table.path, "costs", None)?;
            let mut ids = |side: &Option<PlaceIds>| match side {
                Some(PlaceIds::Table(ids)) => self.open(&ids.path, "order of costs", None).map(Some),
                _ => Ok(None),
            };
            let asked = [ids(&table.origin)?, ids(&table.destination)?];
            let files = CostFiles { costs: &file, asked: asked.each_ref().map(Option::as_ref) };
            matrices.extend(supplied::supplied(table, files, (self.study, tracts, sites), &mut self.findings)?);
        }
        Ok(matrices)
    }

    fn labels(&mut self, path: &FilePath) -> Result<LabelFile, ReadError> {
        let file = self.open(path, "labels", None)?;
        let content = file.content(&["json", "txt", "csv"])?;
        LabelFile::read(&file.name, &file.bytes(&content)?, &mut self.findings)
    }

    fn backdrop(&mut self, tracts: &Tracts, drawn: Drawn) -> Result<(Backdrop, Option<StreetMap>), ReadError> {
        let (backdrop, streets) = self.streets(tracts)?;
        let land = self.land(tracts)?;
        Ok((Backdrop { land, transit: drawn.lines, stops: drawn.stops, ..backdrop }, streets))
    }

    fn streets(&mut self, tracts: &Tracts) -> Result<(Backdrop, Option<StreetMap>), ReadError> {
        let (Some(streets), Some(bounds)) = (&self.study.streets, tracts.bounds()) else {
            return Ok((Backdrop::default(), None));
        };
        let (mut backdrop, map) = match streets::source(streets)? {
            streets::Source::Extract(path) => {
                let file = self.open(path, "streets", None)?;
                osm::read(&file, bounds, &mut self.findings)?
            }
            streets::Source::Tables(nodes, edges) => {
                let nodes = self.layer(nodes, "streets", choice(None, None))?;
                let edges = self.layer(edges, "streets", choice(None, None))?;
                let (drawn, map) = streets::map(streets, (&nodes, &edges), bounds, &mut self.findings)?;
                (Backdrop { streets: drawn, ..Backdrop::default() }, map)
            }
        };
        backdrop.attribution = streets::attribution(streets);
        Ok((backdrop, Some(map)))
    }
}
