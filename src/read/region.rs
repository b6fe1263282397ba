//! Reads every file of a study into a [`Region`], one step below the other.

use std::collections::BTreeSet;
use std::path::PathBuf;

use gapatlas_formats::census::{self, Catalogue};
use gapatlas_formats::costs::imported;
use gapatlas_formats::costs::imported::CostFiles;
use gapatlas_formats::error::ReadError;
use gapatlas_formats::geometry::coordinates;
use gapatlas_formats::osm;
use gapatlas_formats::timetables;
use gapatlas_formats::timetables::TransitLayers;

use crate::domain::{BasemapFeatures, Finding, Land, PlanningArea, Site, TractVintage};
use crate::read::demographics::DemographicTable;
use crate::read::demographics::areal_interpolation::ArealInterpolation;
use crate::read::demographics::series::{self, SeriesCollection};
use crate::read::demographics::{self, baseline};
use crate::read::format_detection::read_records;
use crate::read::geography::crosswalk::CrosswalkTable;
use crate::read::geography::{areas, basemap, crosswalk, land, origins, tracts};
use crate::read::layer;
use crate::read::layer::LayerChoice;
use crate::read::reader::{Reader, choice};
use crate::read::streets;
use crate::read::streets::osmnx::{LAYERS, is_osmnx};
use crate::region::{Region, Tracts};
use crate::study::{Demographics, FilePath, IdSource, Study};
use crate::travel::ImportedCosts;
use crate::travel::streets::StreetMap;
use crate::travel::timetable::Timetable;

/// Reads every file of a study.
///
/// `on_file` is called with the name of each file before it is read.
///
/// # Errors
/// Where a file is missing or invalid: the message names the file and says what to do. Doubtful data are findings.
#[expect(clippy::too_many_lines, reason = "one step below the other")]
pub fn read_region(study: &Study, on_file: &dyn Fn(&str)) -> Result<(Region, Vec<Finding>), ReadError> {
    let mut reader = Reader { study, on_file, files: Vec::new(), findings: Vec::new() };
    let mut kinds = BTreeSet::new();
    if let Some(duplicate) = study.areas.iter().find(|areas| !kinds.insert(&areas.kind)) {
        let kind = &duplicate.kind;
        let problem =
            format!("[[areas]] has the kind `{kind}` twice; give one of them another kind, or join the files");
        return Err(ReadError::in_study(problem));
    }
    let vintage = study.study.tract_vintage;
    let records = reader.layer(
        &study.tracts.path,
        "tracts",
        choice(study.tracts.layer.as_deref(), study.tracts.crs.as_deref()),
    )?;
    let records = layer::with_wkt_geometry(records, study.tracts.crs.as_deref())?;
    let tracts = tracts::tracts(&study.tracts, records, vintage, &mut reader.findings)?;
    let [mut collection, mut earlier] = [(); 2].map(|()| SeriesCollection::new(&tracts, vintage));
    let interpolations = reader.interpolations(&tracts)?;
    let catalogue = Catalogue::with(&study.indicators)?;
    for table in &study.demographics {
        reader.demographics(table, &catalogue, &interpolations, [&mut collection, &mut earlier])?;
    }
    let (mut series, without_row) = collection.finish();
    reader.findings.extend(without_row);
    let (mut earlier, without_row) = earlier.finish();
    reader.findings.extend(without_row);
    series::fill_zeros(&mut series);
    series::fill_zeros(&mut earlier);
    let baseline = baseline::match_series(&series, earlier, study.study.baseline, &mut reader.findings)?;
    reader.findings.extend(demographics::plausibility_findings(&series, &tracts));
    let origins = match &study.origins {
        None => origins::interior_points(&tracts),
        Some(table) => {
            let records = {
                let choice = choice(table.layer.as_deref(), table.crs.as_deref()).with_header_row(table.header_row);
                reader.layer(&table.path, "origins", choice)?
            };
            origins::points(table, &records, &tracts, &series, &mut reader.findings)?
        }
    };
    let (mut sites, feeds, drawn) = reader.sites(&tracts)?;
    let timetable = Timetable::of_day(&feeds, study.transit.day, &mut reader.findings);
    sites.extend(timetables::frequent_stops(study, &timetable));
    let areas = reader.areas(&tracts)?;
    coordinates::check_extent(&tracts, &areas, &sites)?;
    let completeness = reader.completeness(&tracts, &origins, &areas, &sites)?;
    let languages = reader.main_languages(&catalogue, &tracts, &areas)?;
    let (basemap_features, streets) = reader.basemap_features(&tracts, drawn)?;
    let matrices = reader.matrices(&tracts, &sites)?;
    let basemap = study.map.basemap.as_ref().map(|path| reader.basemap(path)).transpose()?;
    // Two indicators may report the same cell.
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
        basemap_features,
        streets,
        basemap,
        files,
    };
    Ok((region, reader.findings))
}

impl Reader<'_> {
    /// Reads a table into the collection of its period.
    fn demographics(
        &mut self,
        table: &Demographics,
        catalogue: &Catalogue,
        interpolations: &[ArealInterpolation],
        [later, earlier]: [&mut SeriesCollection<'_>; 2],
    ) -> Result<(), ReadError> {
        let file = self.open(&table.path, "demographics", None)?;
        let choice = choice(table.layer.as_deref(), None).with_header_row(table.header_row);
        let (records, inner_name) = read_records(&file, choice, &mut self.findings)?;
        if self.study.study.tract_vintage.is_some()
            && [&inner_name, &file.name].into_iter().any(|name| census::is_one_year(name))
        {
            let problem = "its name says that it is a one-year table, and the Census publishes tracts in five-year tables only; take \
                           the five-year table, such as ACSDT5Y2022";
            return Err(ReadError::in_file(file.name, problem.to_owned()));
        }
        let period = census::table_period(table.vintage, &file, &inner_name)?;
        if let Some(source_file) = self.files.last_mut() {
            source_file.period = period;
        }
        let census = census::recognise(&records, &[&inner_name, &file.name], table.table.as_deref());
        // With a column mapping the format need not be recognized.
        let census = if table.geoid.is_some() { census.unwrap_or(None) } else { census? };
        let mut interpolation = None;
        if let (Some(target), Some(period)) = (self.study.study.tract_vintage, period)
            && period.tract_vintage() != target
        {
            let used = period.tract_vintage();
            interpolation = interpolations.iter().find(|interpolation| interpolation.from == used);
            if interpolation.is_none() {
                let [used, wanted] = [used, target].map(TractVintage::year);
                let problem = format!(
                    "is about {period}, whose tables use the tracts of {used}; the study's tracts are those of {wanted}. Take a table of the right period, tracts of {used} with `tract_vintage = {used}`, or name a relationship file of the Census in [[tract_crosswalks]]"
                );
                return Err(ReadError::in_file(file.name, problem));
            }
        }
        if self.study.study.tract_vintage.is_some() && period.is_none() {
            let problem = "does not say which years it is about; add `vintage = \"2018-2022\"` to its [[demographics]], or leave `tract_vintage` out of [study] if the tracts are not census tracts";
            return Err(ReadError::in_file(file.name, problem));
        }
        let labels = table.labels.as_ref().map(|path| self.labels(path)).transpose()?;
        let table_input = DemographicTable { table, records: &records, census, labels, period, interpolation };
        let is_baseline = period.is_some() && period == self.study.study.baseline;
        let collection = if is_baseline { earlier } else { later };
        demographics::read(table_input, catalogue, collection, &mut self.findings)
    }

    fn interpolations(&mut self, tracts: &Tracts) -> Result<Vec<ArealInterpolation>, ReadError> {
        let Some(target_vintage) = self.study.study.tract_vintage else { return Ok(Vec::new()) };
        let tables = self.study.tract_crosswalks.iter();
        tables
            .map(|crosswalk| {
                let records = {
                    let choice = choice(crosswalk.layer.as_deref(), None).with_header_row(crosswalk.header_row);
                    self.layer(&crosswalk.path, "tract_crosswalk", choice)?
                };
                ArealInterpolation::read(crosswalk, &records, tracts, target_vintage, &mut self.findings)
            })
            .collect()
    }

    fn areas(&mut self, tracts: &Tracts) -> Result<Vec<PlanningArea>, ReadError> {
        let vintage = self.study.study.tract_vintage;
        let mut areas = Vec::new();
        for layer in &self.study.areas {
            let records =
                self.layer(&layer.path, layer.kind.as_str(), choice(layer.layer.as_deref(), layer.crs.as_deref()))?;
            let records = self::layer::with_wkt_geometry(records, layer.crs.as_deref())?;
            let mut layer_areas = areas::areas(layer, records, &mut self.findings)?;
            if let Some(table) = &layer.crosswalk {
                let choice = choice(table.layer.as_deref(), None).with_header_row(table.header_row);
                let records = self.layer(&table.path, "crosswalk", choice)?;
                let table = CrosswalkTable { layer, crosswalk: table, records: &records };
                crosswalk::apply(table, tracts, vintage, &mut layer_areas, &mut self.findings)?;
            }
            areas.append(&mut layer_areas);
        }
        Ok(areas)
    }

    fn basemap(&mut self, path: &FilePath) -> Result<PathBuf, ReadError> {
        basemap::checked_basemap(&self.open(path, "basemap", None)?)
    }

    fn land(&mut self, tracts: &Tracts) -> Result<Option<Land>, ReadError> {
        let (Some(layer), Some(bounds)) = (&self.study.map.land, tracts.bounds()) else { return Ok(None) };
        let records = self.layer(&layer.path, "land", choice(layer.layer.as_deref(), layer.crs.as_deref()))?;
        land::land(records, tracts, bounds, &mut self.findings)
    }

    fn matrices(&mut self, tracts: &Tracts, sites: &[Site]) -> Result<Vec<ImportedCosts>, ReadError> {
        let mut matrices = Vec::with_capacity(self.study.costs.len());
        for table in &self.study.costs {
            let file = self.open(&table.path, "costs", None)?;
            let mut ids = |side: &Option<IdSource>| match side {
                Some(IdSource::Table(ids)) => self.open(&ids.path, "order_of_costs", None).map(Some),
                _ => Ok(None),
            };
            let id_tables = [ids(&table.origin)?, ids(&table.destination)?];
            let files = CostFiles { table, costs: &file, id_tables: id_tables.each_ref().map(Option::as_ref) };
            matrices.extend(imported::imported_costs(files, self.study, tracts, sites, &mut self.findings)?);
        }
        Ok(matrices)
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
