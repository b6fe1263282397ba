//! Reads every file of a study into a [`Region`], one step below the other.

use std::collections::BTreeSet;
use std::path::PathBuf;

use gapatlas_formats::census::Catalogue;
use gapatlas_formats::costs::imported;
use gapatlas_formats::costs::imported::CostFiles;
use gapatlas_formats::error::{ReadError, ReadErrors};
use gapatlas_formats::geometry::coordinates;
use gapatlas_formats::osm;
use gapatlas_formats::timetables;
use gapatlas_formats::timetables::TransitLayers;

use crate::domain::{BasemapFeatures, Finding, Land, PlanningArea, Series, Site};
use crate::read::demographics::series::{self, SeriesCollection};
use crate::read::demographics::{self, baseline};
use crate::read::geography::crosswalk::CrosswalkTable;
use crate::read::geography::{areas, basemap, crosswalk, land, origins, tracts};
use crate::read::layer::{self, LayerChoice};
use crate::read::reader::{Reader, choice};
use crate::read::sites::lists::ReadSites;
use crate::read::streets;
use crate::read::streets::osmnx::{LAYERS, is_osmnx};
use crate::region::{BaselineSeries, Region, RegionPart as Part, Tracts};
use crate::study::{AreaLayer, CostTable, FilePath, IdSource, Study};
use crate::travel::streets::StreetMap;
use crate::travel::timetable::Timetable;
use crate::travel::{ImportedCosts, Origins};

/// What the files of a study say, as far as they can be read.
#[derive(Debug)]
pub struct Reading {
    /// The region. Parts of it that are incomplete say less than the study's files, and nothing may be computed from them.
    pub region: Region,
    /// What is doubtful in it.
    pub findings: Vec<Finding>,
    /// What cannot be read.
    pub errors: Vec<ReadError>,
    /// The parts of which something is missing.
    pub incomplete: BTreeSet<Part>,
}

/// Reads every file of a study.
///
/// `on_file` is called with the name of each file before it is read.
///
/// # Errors
/// Where files are missing or invalid: each message names the file and says what to do. Doubtful data are findings.
pub fn read_region(study: &Study, on_file: &dyn Fn(&str)) -> Result<(Region, Vec<Finding>), ReadErrors> {
    let Reading { region, findings, errors, .. } = read_what_can_be_read(study, BTreeSet::new(), on_file);
    if errors.is_empty() { Ok((region, findings)) } else { Err(ReadErrors { errors, findings }) }
}

/// Reads every file of a study, and goes on after an error wherever what follows does not depend on it.
///
/// `incomplete` are the parts of which the study itself has lost something.
pub fn read_what_can_be_read(study: &Study, incomplete: BTreeSet<Part>, on_file: &dyn Fn(&str)) -> Reading {
    let mut reader = Reader { study, on_file, files: Vec::new(), findings: Vec::new(), errors: Vec::new(), incomplete };
    let tracts = reader.attempt(Part::Tracts, &[], Reader::tracts).unwrap_or_else(|| Tracts::new(Vec::new()));
    let catalogue = reader.attempt(Part::Demographics, &[], |_| Catalogue::with(&study.indicators));
    let SeriesOfPeriods { series, baseline } = reader.series(&tracts, catalogue.as_ref());
    let origins = reader.attempt(Part::Origins, &[Part::Tracts], |reader| reader.origins(&tracts, &series));
    let origins = origins.unwrap_or_else(|| origins::interior_points(&tracts));
    let ReadSites { mut sites, feeds, drawn, addresses } = reader.sites(&tracts);
    let timetable = Timetable::of_day(&feeds, study.transit.day, &mut reader.findings);
    sites.extend(timetables::frequent_stops(study, &timetable));
    let areas = reader.areas(&tracts);
    if let Err(too_large) = coordinates::check_extent(&tracts, &areas, &sites) {
        reader.errors.push(too_large);
    }
    let located = [Part::Tracts, Part::Origins, Part::Areas, Part::Sites, Part::Timetables];
    let completeness =
        reader.attempt(Part::Completeness, &located, |reader| reader.completeness(&tracts, &origins, &areas, &sites));
    let languages = reader.attempt(Part::Languages, &[Part::Tracts, Part::Areas], |reader| {
        catalogue.as_ref().map_or(Ok(None), |catalogue| reader.main_languages(catalogue, &tracts, &areas))
    });
    let map = reader.attempt(Part::Streets, &[Part::Tracts], |reader| reader.basemap_features(&tracts, drawn));
    let (basemap_features, streets) = map.unwrap_or_default();
    let matrices = reader.matrices(&tracts, &sites);
    let basemap = study.map.basemap.as_ref();
    let basemap = basemap.and_then(|path| reader.attempt(Part::Streets, &[], |reader| reader.basemap(path)));
    // Two indicators may report the same cell.
    let mut seen = BTreeSet::new();
    reader.findings.retain(|finding| seen.insert(format!("{finding:?}")));
    let Reader { files, findings, errors, incomplete, .. } = reader;
    let region = Region {
        tracts,
        series,
        baseline,
        languages: languages.flatten(),
        origins,
        sites,
        completeness: completeness.unwrap_or_default(),
        matrices,
        timetable,
        areas,
        basemap_features,
        streets,
        basemap,
        addresses,
        files,
    };
    Reading { region, findings, errors, incomplete }
}

/// The series of both periods.
struct SeriesOfPeriods {
    series: Vec<Series>,
    baseline: Vec<BaselineSeries>,
}

impl Reader<'_> {
    fn tracts(&mut self) -> Result<Tracts, ReadError> {
        let layer = &self.study.tracts;
        let records = self.layer(&layer.path, "tracts", choice(layer.layer.as_deref(), layer.crs.as_deref()))?;
        let records = layer::with_wkt_geometry(records, layer.crs.as_deref())?;
        let records = records.keep_where(layer.rows.as_ref(), 0, &mut self.findings)?;
        tracts::tracts(self.study, records, &mut self.findings)
    }

    fn series(&mut self, tracts: &Tracts, catalogue: Option<&Catalogue>) -> SeriesOfPeriods {
        let study = self.study;
        let [mut collection, mut earlier] = [(); 2].map(|()| SeriesCollection::new(tracts, study.study.tract_vintage));
        let crosswalks = self.attempt(Part::Demographics, &[Part::Tracts], |reader| reader.interpolations(tracts));
        for table in study.demographics.iter().filter(|_| catalogue.is_some()) {
            self.attempt(Part::Demographics, &[], |reader| {
                let Some(catalogue) = catalogue else { return Ok(()) };
                reader.demographic_table(table, catalogue, crosswalks.as_deref(), [&mut collection, &mut earlier])
            });
        }
        let (mut series, without_row) = collection.finish();
        self.findings.extend(without_row);
        let (mut earlier, without_row) = earlier.finish();
        self.findings.extend(without_row);
        series::fill_zeros(&mut series);
        series::fill_zeros(&mut earlier);
        let baseline = self.attempt(Part::Demographics, &[Part::Demographics], |reader| {
            baseline::match_series(&series, earlier, study.study.baseline, &mut reader.findings)
        });
        self.findings.extend(demographics::plausibility_findings(&series, tracts));
        SeriesOfPeriods { series, baseline: baseline.unwrap_or_default() }
    }

    fn origins(&mut self, tracts: &Tracts, series: &[Series]) -> Result<Origins, ReadError> {
        let Some(table) = &self.study.origins else { return Ok(origins::interior_points(tracts)) };
        let choice = choice(table.layer.as_deref(), table.crs.as_deref()).with_header_row(table.header_row);
        let records = self.layer(&table.path, "origins", choice)?;
        let records = records.keep_where(table.rows.as_ref(), 0, &mut self.findings)?;
        origins::points(table, &records, tracts, series, &mut self.findings)
    }

    fn areas(&mut self, tracts: &Tracts) -> Vec<PlanningArea> {
        let mut kinds = BTreeSet::new();
        let mut areas = Vec::new();
        for layer in &self.study.areas {
            if !kinds.insert(&layer.kind) {
                let kind = &layer.kind;
                let problem =
                    format!("[[areas]] has the kind `{kind}` twice; give one of them another kind, or join the files");
                self.errors.push(ReadError::in_study(problem));
                continue;
            }
            let read = self.attempt(Part::Areas, &[], |reader| reader.areas_of(layer));
            let Some(mut layer_areas) = read else { continue };
            if let Some(table) = &layer.crosswalk {
                self.attempt(Part::Areas, &[Part::Tracts], |reader| {
                    let choice = choice(table.layer.as_deref(), None).with_header_row(table.header_row);
                    let records = reader.layer(&table.path, "crosswalk", choice)?;
                    let table = CrosswalkTable { layer, crosswalk: table, records: &records };
                    let vintage = reader.study.study.tract_vintage;
                    crosswalk::apply(table, tracts, vintage, &mut layer_areas, &mut reader.findings)
                });
            }
            areas.append(&mut layer_areas);
        }
        areas
    }

    fn areas_of(&mut self, layer: &AreaLayer) -> Result<Vec<PlanningArea>, ReadError> {
        let choice = choice(layer.layer.as_deref(), layer.crs.as_deref());
        let records = self.layer(&layer.path, layer.kind.as_str(), choice)?;
        let records = self::layer::with_wkt_geometry(records, layer.crs.as_deref())?;
        let records = records.keep_where(layer.rows.as_ref(), 0, &mut self.findings)?;
        areas::areas(layer, records, &mut self.findings)
    }

    fn basemap(&mut self, path: &FilePath) -> Result<PathBuf, ReadError> {
        basemap::checked_basemap(&self.open(path, "basemap", None)?)
    }

    fn land(&mut self, tracts: &Tracts) -> Result<Option<Land>, ReadError> {
        let (Some(layer), Some(bounds)) = (&self.study.map.land, tracts.bounds()) else { return Ok(None) };
        let records = self.layer(&layer.path, "land", choice(layer.layer.as_deref(), layer.crs.as_deref()))?;
        land::land(records, tracts, bounds, &mut self.findings)
    }

    fn matrices(&mut self, tracts: &Tracts, sites: &[Site]) -> Vec<ImportedCosts> {
        let mut matrices = Vec::with_capacity(self.study.costs.len());
        for table in &self.study.costs {
            let needs = [Part::Tracts, Part::Sites, Part::Timetables];
            let read = self.attempt(Part::Costs, &needs, |reader| reader.imported_costs(table, tracts, sites));
            matrices.extend(read.flatten());
        }
        matrices
    }

    fn imported_costs(
        &mut self,
        table: &CostTable,
        tracts: &Tracts,
        sites: &[Site],
    ) -> Result<Option<ImportedCosts>, ReadError> {
        let file = self.open(&table.path, "costs", None)?;
        let mut ids = |side: &Option<IdSource>| match side {
            Some(IdSource::Table(ids)) => self.open(&ids.path, "order_of_costs", None).map(Some),
            _ => Ok(None),
        };
        let id_tables = [ids(&table.origin)?, ids(&table.destination)?];
        let files = CostFiles { table, costs: &file, id_tables: id_tables.each_ref().map(Option::as_ref) };
        imported::imported_costs(files, self.study, tracts, sites, &mut self.findings)
    }

    fn basemap_features(
        &mut self,
        tracts: &Tracts,
        drawn: TransitLayers,
    ) -> Result<(BasemapFeatures, Option<StreetMap>), ReadError> {
        let (basemap_features, streets) = self.streets(tracts)?;
        let land = self.land(tracts)?;
        Ok((BasemapFeatures { land, transit: drawn.lines, stops: drawn.stops, ..basemap_features }, streets))
    }

    fn streets(&mut self, tracts: &Tracts) -> Result<(BasemapFeatures, Option<StreetMap>), ReadError> {
        let (Some(streets), Some(bounds)) = (&self.study.streets, tracts.bounds()) else {
            return Ok((BasemapFeatures::default(), None));
        };
        let mut is_osm = streets.osm.is_some();
        let (mut basemap_features, map) = match streets::source(streets)? {
            streets::StreetSource::Extract(path) => {
                let file = self.open(path, "streets", None)?;
                osm::read(&file, bounds, &mut self.findings)?
            }
            streets::StreetSource::Tables(nodes, edges) => {
                let [nodes_layer, edges_layer] = LAYERS;
                let choice = LayerChoice::of_streets("nodes_layer", streets.nodes_layer.as_deref(), nodes_layer);
                let nodes = self.layer(nodes, "streets", choice)?;
                let choice = LayerChoice::of_streets("edges_layer", streets.edges_layer.as_deref(), edges_layer);
                let edges = self.layer(edges, "streets", choice)?;
                is_osm = is_osmnx(&edges);
                let (drawn, map) = streets::map(streets, &nodes, &edges, bounds, &mut self.findings)?;
                (BasemapFeatures { streets: drawn, ..BasemapFeatures::default() }, map)
            }
        };
        basemap_features.attribution = streets::attribution(streets, is_osm);
        Ok((basemap_features, Some(map)))
    }
}
