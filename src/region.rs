//! The region: what was observed, read and checked, in one coordinate reference system.

use std::collections::BTreeMap;
use std::path::PathBuf;

use geo::{BoundingRect, Rect};
use serde::{Deserialize, Serialize};

use crate::domain::{
    Backdrop, Completeness, Geoid, ListOf, MainLanguages, Overlap, Period, PlanningArea, Series, Site, Tract, TractIdx,
};
use crate::travel::streets::StreetMap;
use crate::travel::timetable::Timetable;
use crate::travel::{Origins, Supplied};

/// Everything that a study's files say. All coordinates are WGS 84 longitude and latitude.
#[derive(Debug, Clone)]
pub struct Region {
    /// The tracts, by GEOID.
    pub tracts: Tracts,
    /// What is known about their people, one series for each indicator.
    pub series: Vec<Series>,
    /// The same of an earlier period, for those that have one.
    pub baseline: Vec<Earlier>,
    /// Which languages of each group are main where the tracts lie, where the study has a table of that.
    pub languages: Option<MainLanguages>,
    /// Where people are.
    pub origins: Origins,
    /// Places that people need to reach.
    pub sites: Vec<Site>,
    /// Where lists are complete; of one that is not there it is not known.
    pub completeness: BTreeMap<ListOf, Completeness>,
    /// Travel costs that were made elsewhere.
    pub matrices: Vec<Supplied>,
    /// What runs on the day that the study asks about; without stops where it names no timetable.
    pub timetable: Timetable,
    /// Planning areas.
    pub areas: Vec<PlanningArea>,
    /// What a map draws behind the numbers.
    pub backdrop: Backdrop,
    /// The streets that people travel, where the study names some.
    pub streets: Option<StreetMap>,
    /// An archive of tiles that the map draws beneath all that, where the study names one.
    pub basemap: Option<PathBuf>,
    /// Every file that was read.
    pub files: Vec<SourceFile>,
}

impl Region {
    /// What was counted in an earlier period as a series is now.
    #[must_use]
    pub fn earlier(&self, series: &Series) -> Option<&Earlier> {
        self.baseline.iter().find(|earlier| earlier.series.indicator.id == series.indicator.id)
    }
}

/// A series of an earlier period.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// The counts.
    pub series: Series,
    /// What its years have in common with those of the later series.
    pub overlap: Overlap,
}

/// The tracts of a region in the order of their names.
#[derive(Debug, Clone)]
pub struct Tracts {
    all: Vec<Tract>,
    by_geoid: BTreeMap<Geoid, TractIdx>,
}

impl Tracts {
    /// Sorts tracts, whose names differ, by name: the order of a file never shows in an answer.
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

    /// The place of a tract.
    #[must_use]
    pub fn find(&self, geoid: &Geoid) -> Option<TractIdx> {
        self.by_geoid.get(geoid).copied()
    }

    /// The name of a tract.
    #[must_use]
    pub fn geoid(&self, tract: TractIdx) -> &Geoid {
        &self.all[tract.slot()].geoid
    }

    /// The box around all tracts in degrees.
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

/// A file that was read, so that anyone can tell whether theirs is the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// As the study names it.
    pub file: String,
    /// What it served for: `tracts`, `demographics`, `clinic` …
    pub purpose: String,
    /// SHA-256 of its bytes in hexadecimal; of a folder, of the names and sums of its files.
    pub sha256: String,
    /// The years it is about, where known.
    pub period: Option<Period>,
}
