//! Which area a report or a brief is about, and the atlas that it is made from.

use std::path::{Path, PathBuf};

use anyhow::anyhow;
use clap::Args;
use gapatlas_text::{Text, visible};

use crate::disclosure::{Published, publish};
use crate::domain::{Deadline, Finding, Layer, Quantity, Table};
use crate::read::{OutlineChoice, read_outline};
use crate::report::{Inputs, Report, check_outline, report_drawn, report_of};
use crate::store::StoredAtlas;

/// The options that choose an area.
#[derive(Debug, Args)]
pub(super) struct AreaChoice {
    /// The planning area by its id, such as `community-area-14`, or `region` for all of it
    #[arg(long, value_name = "ID", required_unless_present_any = ["polygon", "all"])]
    area: Option<String>,
    /// An area of your own: a map layer in any coordinate reference system (GeoJSON, shapefile, zipped too, GeoPackage, FlatGeobuf …), of which one row is taken
    #[arg(long, value_name = "FILE", conflicts_with = "area")]
    polygon: Option<PathBuf>,
    /// The layer of the polygon, where its file has several
    #[arg(long, value_name = "NAME", requires = "polygon", conflicts_with = "area")]
    layer: Option<String>,
    /// The row of the polygon, where the layer has several: a condition in CQL2, such as `name = 'Albany Park'`
    #[arg(long = "where", value_name = "CQL2", requires = "polygon", conflicts_with = "area")]
    condition: Option<String>,
    /// The coordinate reference system of the polygon, such as `EPSG:3435`, where its file does not say it
    #[arg(long, value_name = "CRS", requires = "polygon", conflicts_with = "area")]
    crs: Option<String>,
}

/// An atlas with its tables as published.
pub(super) struct PublishedAtlas {
    folder: PathBuf,
    pub(super) atlas: StoredAtlas,
    pub(super) areas: Published<Table>,
    tracts: Published<Table>,
    sites: Published<Table>,
    findings: Vec<Finding>,
    deadline: Deadline,
}

impl PublishedAtlas {
    pub(super) fn open(folder: &Path) -> anyhow::Result<Self> {
        let atlas = StoredAtlas::open(folder)?;
        let published = |layer| anyhow::Ok(publish(atlas.table(layer)?, &atlas.provenance().study.criteria()));
        let (areas, tracts, sites) = (published(Layer::Areas)?, published(Layer::Tracts)?, published(Layer::Sites)?);
        let (findings, deadline) = (atlas.findings()?, Deadline::never());
        Ok(Self { folder: folder.to_owned(), areas, tracts, sites, findings, deadline, atlas })
    }

    pub(super) fn inputs(&self, text: &'static Text) -> Inputs<'_> {
        Inputs {
            text,
            provenance: self.atlas.provenance(),
            areas: &self.areas,
            tracts: &self.tracts,
            sites: &self.sites,
            findings: &self.findings,
            deadline: &self.deadline,
        }
    }

    /// The report about an area by its id.
    pub(super) fn report(&self, text: &'static Text, area: &str) -> anyhow::Result<Report> {
        report_of(&self.inputs(text), area)?.ok_or_else(|| unknown_area(area, &self.areas, &self.folder))
    }
}

impl AreaChoice {
    /// The report about the area.
    pub(super) fn report(&self, atlas: &PublishedAtlas, text: &'static Text) -> anyhow::Result<Report> {
        let Some(file) = &self.polygon else { return atlas.report(text, self.area.as_deref().unwrap_or_default()) };
        let geometry = self.outline(file)?;
        let in_file = |error| anyhow!("{}: {error}", file.display());
        check_outline(geometry).and_then(|outline| report_drawn(&atlas.inputs(text), &outline)).map_err(in_file)
    }

    /// The geometry that `--polygon` and its options name. Errors of readers name keys of studies; here they are options.
    fn outline(&self, file: &Path) -> anyhow::Result<geo::Geometry> {
        let as_options = |told: String| {
            let told =
                told.replace("`crs = \"EPSG:…\"`", "`--crs EPSG:…`").replace("`layer = \"…\"`", "`--layer NAME`");
            let told = told.replace("`crs = \"", "`--crs \"").replace("`where = \"", "`--where \"");
            anyhow!(told.replace("`where`", "`--where`"))
        };
        let (layer, crs, condition) = (self.layer.as_deref(), self.crs.as_deref(), self.condition.as_deref());
        let choice = OutlineChoice { layer, crs, condition };
        read_outline(file, choice).map_err(|error| as_options(error.with_causes()))
    }
}

/// An error that names areas with a similar id or name.
fn unknown_area(requested_id: &str, areas: &Published<Table>, atlas: &Path) -> anyhow::Error {
    let texts = |quantity: &Quantity| areas.get().texts(quantity).unwrap_or_default().iter().map(Option::as_deref);
    let requested_lower = requested_id.to_lowercase();
    let similarity = |text: &str| strsim::jaro_winkler(&text.to_lowercase(), &requested_lower);
    let mut candidates: Vec<(f64, &str, &str)> = texts(&Quantity::Id)
        .zip(texts(&Quantity::Name))
        .filter_map(|(id, name)| Some((id?, name.or(id)?)))
        .map(|(id, name)| (similarity(id).max(similarity(name)), id, name))
        .collect();
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    let named: Vec<String> =
        candidates.iter().take(3).map(|(_, id, name)| visible(&format!("`{id}` ({name})")).into_owned()).collect();
    anyhow!(
        "`{requested_id}` is not an area of this atlas; similar ones are {}. `gapatlas export {} --layer areas -o \
         areas.csv` lists all",
        named.join(", "),
        atlas.display()
    )
}
