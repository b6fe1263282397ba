//! What scenarios are compared with: a study, or the atlas of one.

use std::path::Path;

use anyhow::{Context as _, bail};

use crate::atlas::Provenance;
use crate::cli::progress::Progress;
use crate::disclosure::Suppression;
use crate::read::{read_region, read_study, with_timetables};
use crate::region::Region;
use crate::scenario::Scenario;
use crate::store::{Manifest, StoredAtlas, StoredRegion};
use crate::study::Study;

/// What scenarios are compared with: a study and its files, or the folder of an atlas.
pub(super) struct ScenarioInputs {
    pub(super) provenance: Provenance,
    pub(super) region: Region,
    /// What the atlas withholds.
    pub(super) withheld: Option<Suppression>,
    /// `None` for an atlas.
    study: Option<Study>,
}

impl ScenarioInputs {
    pub(super) fn read(path: &Path, progress: &Progress) -> anyhow::Result<Self> {
        if path.join(Manifest::FILE).exists() {
            progress.step(&format!("reading {}", path.display()));
            let atlas = StoredAtlas::open(path)?;
            let file = atlas.region_file()?.with_context(|| {
                let path = path.display();
                format!("{path}: this atlas has no region to evaluate scenarios in; build it again, or give its study")
            })?;
            let StoredRegion { region, withheld } = file.read()?;
            return Ok(Self { provenance: atlas.provenance().clone(), region, withheld: Some(withheld), study: None });
        }
        let study = read_study(path)?;
        let (region, _) = read_region(&study, &|file| progress.step(&format!("reading {file}")))?;
        let provenance = Provenance::of(&study, &region)?;
        Ok(Self { provenance, region, withheld: None, study: Some(study) })
    }

    /// The region with the timetables of a scenario; `None` where it replaces none.
    pub(super) fn with_timetables(
        &self,
        scenario: &Scenario,
        path: &Path,
        progress: &Progress,
    ) -> anyhow::Result<Option<Region>> {
        let Some(study) = &self.study else {
            if let Some((place, ..)) = scenario.timetables().next() {
                let line = place.line.unwrap_or(1);
                bail!(
                    "{}:{line}: `[[timetable]]` is read by the study's rules; give the study in place of the atlas",
                    place.file
                );
            }
            return Ok(None);
        };
        let on_file = |file: &str| progress.step(&format!("reading {file}"));
        Ok(with_timetables(study, scenario, path, &self.region, &on_file)?)
    }
}

/// The row of a planning area that is asked for by its id.
pub(super) fn area_row(region: &Region, id: &str) -> anyhow::Result<usize> {
    region.areas.iter().position(|area| area.id == id).with_context(|| {
        let example = region.areas.first().map_or(String::new(), |area| format!(", such as `{}`", area.id));
        format!("`--area {id}`: the study has no such area; give the id of one{example}")
    })
}
