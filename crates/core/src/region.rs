//! The region: all input data of a study, validated, in one coordinate reference system.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;

use geo::{BoundingRect, MultiPolygon, Rect};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{
    AddressList, BasemapFeatures, Completeness, CostUnit, FileSource, Footprint, Geoid, Inventory, MainLanguages,
    MatrixId, Mode, Period, PeriodOverlap, PlanningArea, Series, Site, Tract, TractIdx,
};
use crate::travel::streets::StreetMap;
use crate::travel::timetable::Timetable;
use crate::travel::{ImportedCosts, Origins};

/// The data of a study's files. All coordinates are WGS 84 longitude and latitude.
///
/// Stored, it is what scenarios are evaluated with: without the baseline, the basemap and the list of files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Region {
    /// The tracts.
    pub tracts: Tracts,
    /// One series for each indicator.
    pub series: Vec<Series>,
    /// The series of the baseline period.
    #[serde(skip)]
    pub baseline: Vec<BaselineSeries>,
    /// The main languages of each group by place, if the study has a table of them.
    pub languages: Option<MainLanguages>,
    /// The origins of people.
    pub origins: Origins,
    /// The sites.
    #[serde(serialize_with = "without_confidential_places")]
    pub sites: Vec<Site>,
    /// Where inventories are complete; a missing one is unknown.
    pub completeness: BTreeMap<Inventory, Completeness>,
    /// Imported travel cost matrices.
    pub matrices: Vec<ImportedCosts>,
    /// The timetable of the study's day; without stops if the study names none.
    pub timetable: Timetable,
    /// The planning areas.
    pub areas: Vec<PlanningArea>,
    /// Basemap features for maps.
    pub basemap_features: BasemapFeatures,
    /// The street network, if the study names one.
    pub streets: Option<StreetMap>,
    /// A tile archive for the basemap, if the study names one.
    #[serde(skip)]
    pub basemap: Option<PathBuf>,
    /// The addresses that readers can look for, if the study has a list of them.
    #[serde(skip)]
    pub addresses: AddressList,
    /// All input files.
    #[serde(skip)]
    pub files: Vec<SourceFile>,
}

/// Sites as they are stored: of a confidential one only that it is there, as nothing is answered about its theme.
fn without_confidential_places<S: Serializer>(sites: &[Site], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(sites.iter().map(|site| {
        if !site.is_redacted {
            return Cow::Borrowed(site);
        }
        let footprint = Footprint::Area(MultiPolygon::new(Vec::new()));
        let hidden = Site::new(site.id.clone(), site.theme.clone(), None, footprint);
        Cow::Owned(Site { is_redacted: true, ..hidden })
    }))
}

impl Region {
    /// The baseline of a series.
    #[must_use]
    pub fn baseline_series(&self, series: &Series) -> Option<&BaselineSeries> {
        self.baseline.iter().find(|earlier| earlier.series.indicator.id == series.indicator.id)
    }

    /// The unit of a mode's costs. `None` where the region has no data for the mode.
    #[must_use]
    pub fn cost_unit(&self, mode: &Mode) -> Option<CostUnit> {
        match mode {
            Mode::Straight => Some(CostUnit::M),
            Mode::Matrix(id) => self.imported_costs(id).map(|costs| costs.unit),
            Mode::Walk => self.streets.as_ref().map(|_| CostUnit::M),
            Mode::Drive => self.streets.as_ref().map(|_| CostUnit::Min),
            Mode::Transit => self.timetable.days().iter().any(|day| day.trips > 0).then_some(CostUnit::Min),
        }
    }

    /// The imported costs with an id.
    #[must_use]
    pub fn imported_costs(&self, id: &MatrixId) -> Option<&ImportedCosts> {
        self.matrices.iter().find(|costs| costs.id == *id)
    }
}

/// A part of a region, as the files of a study say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RegionPart {
    /// The tracts.
    Tracts,
    /// The demographic tables, of both periods.
    Demographics,
    /// The table of main languages.
    Languages,
    /// The origins of people.
    Origins,
    /// The lists and directories of sites, and the tables that locate them.
    Sites,
    /// The timetables, and their stops.
    Timetables,
    /// The planning areas.
    Areas,
    /// Where inventories are complete.
    Completeness,
    /// The streets and the map.
    Streets,
    /// Imported travel costs.
    Costs,
}

/// A series of the baseline period.
#[derive(Debug, Clone)]
pub struct BaselineSeries {
    /// The series.
    pub series: Series,
    /// The overlap of its period with that of the later series.
    pub overlap: PeriodOverlap,
}

/// The tracts of a region, sorted by GEOID.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "Vec<Tract>", into = "Vec<Tract>")]
pub struct Tracts {
    all: Vec<Tract>,
    by_geoid: BTreeMap<Geoid, TractIdx>,
}

impl From<Vec<Tract>> for Tracts {
    fn from(all: Vec<Tract>) -> Self {
        Self::new(all)
    }
}

impl From<Tracts> for Vec<Tract> {
    fn from(tracts: Tracts) -> Self {
        tracts.all
    }
}

impl Tracts {
    /// Sorts tracts by GEOID, which must be unique, so that results do not depend on the order of a file.
    #[must_use]
    pub fn new(mut all: Vec<Tract>) -> Self {
        all.sort_by(|a, b| a.geoid.cmp(&b.geoid));
        let by_geoid = all.iter().zip(0..).map(|(tract, slot)| (tract.geoid.clone(), TractIdx(slot))).collect();
        Self { all, by_geoid }
    }

    /// The tracts in order.
    #[must_use]
    pub fn all(&self) -> &[Tract] {
        &self.all
    }

    /// The index of a tract.
    #[must_use]
    pub fn find(&self, geoid: &Geoid) -> Option<TractIdx> {
        self.by_geoid.get(geoid).copied()
    }

    /// The GEOID of a tract.
    #[must_use]
    pub fn geoid(&self, tract: TractIdx) -> &Geoid {
        &self.all[tract.slot()].geoid
    }

    /// The bounding box of all tracts in degrees.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        let boxes = self.all.iter().filter_map(|tract| tract.outline.bounding_rect());
        boxes.reduce(|a, b| {
            let (low, high) = (a.min(), a.max());
            let (x, y) = (low.x.min(b.min().x), low.y.min(b.min().y));
            Rect::new((x, y), (high.x.max(b.max().x), high.y.max(b.max().y)))
        })
    }
}

/// An input file with its checksum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// Its name in the study.
    pub file: String,
    /// The code of its purpose: `tracts`, `demographics`, `clinic` …
    #[serde(deserialize_with = "purpose_code")]
    pub purpose: String,
    /// SHA-256 in hexadecimal; of a folder, of the names and checksums of its files.
    pub sha256: String,
    /// The period of its data, if known.
    pub period: Option<Period>,
    /// Where it comes from, as far as the study says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<FileSource>,
}

/// The code of a purpose. Atlases of older programs have some in words, such as `tract crosswalk`.
fn purpose_code<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|purpose| purpose.replace(' ', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_that_older_programs_wrote_in_words_are_read_as_codes() {
        let stored = r#"{"file":"a.csv","purpose":"tract crosswalk","sha256":"","period":null}"#;
        let source: Result<SourceFile, _> = serde_json::from_str(stored);
        assert_eq!(source.map(|source| source.purpose).ok().as_deref(), Some("tract_crosswalk"));
    }
}
