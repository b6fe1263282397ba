//! `gapatlas report`

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{anyhow, bail};
use clap::{Args, ValueEnum};
use gapatlas_text::{Language, Text, visible};
use serde_json::json;

use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::disclosure::{Published, publish};
use crate::domain::{Deadline, Layer, Quantity, Table};
use crate::read::{OutlineChoice, read_outline};
use crate::report::{self, Inputs, check_outline, report, report_drawn};
use crate::store::StoredAtlas;
use crate::write::write_file;

/// Write the report about one planning area, or about an area that is drawn: a page to print, or the same numbers for programs
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gapatlas report my-city/atlas --area community-area-14 -o albany-park.html\n  gapatlas report my-city/atlas --area region -o region.csv\n  gapatlas report my-city/atlas --polygon our-blocks.geojson -o our-blocks.html\n  gapatlas report my-city/atlas --polygon wards.zip --where \"ward = 33\" -o ward-33.html"
)]
pub(super) struct Options {
    /// The atlas folder
    atlas: PathBuf,
    /// The planning area by its id, such as `community-area-14`, or `region` for all of it
    #[arg(long, value_name = "ID", required_unless_present = "polygon")]
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
    /// The format; without it, that of the file's ending
    #[arg(long)]
    format: Option<Format>,
    /// The language of the report, by its tag (BCP 47)
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: Language,
    /// The file to write, or `-` for standard output
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Print what was written as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Html,
    Json,
    Csv,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let format = options.format.map_or_else(|| format_of(&options.output), Ok)?;
    refuse_atlas_folders(&options.output)?;
    let progress = Progress::new(options.json);
    progress.step(&format!("opening {}", options.atlas.display()));
    let atlas = StoredAtlas::open(&options.atlas)?;
    let provenance = atlas.provenance();
    let published = |layer| anyhow::Ok(publish(atlas.table(layer)?, &provenance.study.standards));
    let areas = published(Layer::Areas)?;
    let (tracts, sites, findings) = (published(Layer::Tracts)?, published(Layer::Sites)?, atlas.findings()?);
    let deadline = Deadline::never();
    let text = Text::of(&options.lang);
    let (areas, tracts, sites) = (&areas, &tracts, &sites);
    let inputs = Inputs { text, provenance, areas, tracts, sites, findings: &findings, deadline: &deadline };
    let report = match (&options.polygon, options.area.as_deref().unwrap_or_default()) {
        (Some(file), _) => {
            let geometry = own_outline(file, options)?;
            let in_file = |error| anyhow!("{}: {error}", file.display());
            check_outline(geometry).and_then(|outline| report_drawn(&inputs, &outline)).map_err(in_file)?
        }
        (None, area) => report(&inputs, area)?.ok_or_else(|| unknown_area(area, areas, &options.atlas))?,
    };
    let written = match format {
        Format::Html => report::html(&report, false),
        Format::Json => report::json(&report)?,
        Format::Csv => report::csv(&report),
    };
    if options.output == Path::new("-") {
        drop(progress);
        return print_line(written.trim_end()).map(|()| ExitCode::SUCCESS);
    }
    progress.step(&format!("writing {}", options.output.display()));
    write_file(&options.output, |file| file.write_all(written.as_bytes()))?;
    drop(progress);
    let area = &report.area;
    if options.json {
        print_line(json!({ "area": area.id, "name": area.name, "file": options.output, "bytes": written.len() }))?;
    } else {
        print_line(visible(&format!("{} ({})", area.name, area.kind_label)))?;
        print_line(format_args!("  {}", options.output.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The geometry that `--polygon` and its options name. Errors of readers name keys of studies; here they are options.
fn own_outline(file: &Path, options: &Options) -> anyhow::Result<geo::Geometry> {
    let as_options = |told: String| {
        let told = told.replace("`crs = \"EPSG:…\"`", "`--crs EPSG:…`").replace("`layer = \"…\"`", "`--layer NAME`");
        let told = told.replace("`crs = \"", "`--crs \"").replace("`where = \"", "`--where \"");
        anyhow!(told.replace("`where`", "`--where`"))
    };
    let (layer, crs, condition) = (options.layer.as_deref(), options.crs.as_deref(), options.condition.as_deref());
    let choice = OutlineChoice { layer, crs, condition };
    read_outline(file, choice).map_err(|error| as_options(error.with_causes()))
}

fn format_of(output: &Path) -> anyhow::Result<Format> {
    match output.extension().unwrap_or_default().to_string_lossy().to_lowercase().as_str() {
        "html" | "htm" => Ok(Format::Html),
        "json" => Ok(Format::Json),
        "csv" => Ok(Format::Csv),
        _ => bail!("{}: the ending does not name a format; add `--format html`, `json` or `csv`", output.display()),
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
