//! `gapatlas export`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{anyhow, bail};
use clap::{Args, ValueEnum};
use gapatlas_text::{Language, Text};
use serde_json::json;

use crate::cli::output::refuse_atlas_folders;
use crate::cli::print_line;
use crate::cli::progress::Progress;
use crate::domain::Layer;
use crate::ogc::{ExportQuery, ParameterError};
use crate::store::StoredAtlas;
use crate::words;
use crate::write::{self, Dictionary, Format, TableSchema, Target, Written, dictionary};

/// Write a layer of an atlas as a file for other programs, with its data dictionary beside it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  gapatlas export my-city/atlas --layer gaps --format gpkg -o gaps.gpkg
  gapatlas export my-city/atlas --layer tracts --where \"limited_english > 500\" --bbox -87.8,41.8,-87.6,42 -o north.geojson
  gapatlas export my-city/atlas --layer areas --columns name,limited_english -o areas.csv
  gapatlas export my-city/atlas --layer tracts --to postgresql://ann@db.example.org/gis --table access.tracts")]
pub(super) struct Options {
    /// The atlas folder
    atlas: PathBuf,
    /// Which rows: one per tract, per tract and standard, per site, per planning area
    #[arg(long)]
    layer: LayerName,
    /// The format; without it, that of the file's ending
    #[arg(long)]
    format: Option<FormatName>,
    /// The file to write; `<file>-dictionary.csv` explains its columns. A shapefile is several files, or one that ends in `.zip`
    #[arg(short, long, value_name = "FILE", required_unless_present = "to")]
    output: Option<PathBuf>,
    /// Only rows for which this is true: a filter in CQL2, such as `limited_english > 500 AND name LIKE '%Park%'`
    #[arg(long = "where", value_name = "CQL2")]
    filter: Option<String>,
    /// Only rows that intersect a box in degrees; across the antimeridian its west is larger than its east
    #[arg(long, value_name = "WEST,SOUTH,EAST,NORTH", allow_hyphen_values = true)]
    bbox: Option<String>,
    /// Only these columns, with commas between them; each number comes with its margin and reliability, each row with its id
    #[arg(long, value_name = "NAMES")]
    columns: Option<String>,
    /// A PostgreSQL database with PostGIS to write to instead; a table of the same name is replaced in one step
    #[arg(long, value_name = "URL", conflicts_with_all = ["output", "format"])]
    to: Option<String>,
    /// With `--to`, the table, or schema and table: `access.tracts`; without it the name of the layer
    #[arg(long, value_name = "NAME", requires = "to")]
    table: Option<String>,
    /// The language of labels and descriptions, by its tag (BCP 47); without it, that of the study
    #[arg(long, value_name = "TAG")]
    lang: Option<Language>,
    /// Print what was written as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LayerName {
    Tracts,
    Gaps,
    Sites,
    Areas,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatName {
    Geojson,
    Geojsonl,
    Gpkg,
    Fgb,
    Parquet,
    Csv,
    Xlsx,
    Shp,
}

impl FormatName {
    const fn format(self) -> Format {
        match self {
            Self::Geojson => Format::GeoJson,
            Self::Geojsonl => Format::GeoJsonLines,
            Self::Gpkg => Format::GeoPackage,
            Self::Fgb => Format::FlatGeobuf,
            Self::Parquet => Format::Parquet,
            Self::Csv => Format::Csv,
            Self::Xlsx => Format::Xlsx,
            Self::Shp => Format::Shapefile,
        }
    }
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let layer = match options.layer {
        LayerName::Tracts => Layer::Tracts,
        LayerName::Gaps => Layer::Gaps,
        LayerName::Sites => Layer::Sites,
        LayerName::Areas => Layer::Areas,
    };
    let destination = destination(options, layer)?;
    let progress = Progress::new(options.json);
    progress.step(&format!("opening {}", options.atlas.display()));
    let atlas = StoredAtlas::open_unverified(&options.atlas)?;
    let provenance = atlas.provenance();
    let text = Text::of(&options.lang.clone().unwrap_or_else(|| provenance.study.language.into()));
    let rows = atlas.rows(layer)?;
    let all = dictionary(rows.schema().columns.get(), provenance, text);
    let rows = match query(options, rows.schema(), &all)? {
        Some(query) => query.filter_rows(rows, all),
        None => rows,
    };
    let columns = rows.schema().columns.get().columns.len();
    let dictionary = dictionary(rows.schema().columns.get(), provenance, text);
    let (written, rows): (Vec<String>, usize) = match destination {
        Destination::File(format, output) => {
            progress.step(&format!("writing {}", output.display()));
            let Written { files, rows } = write::export(rows, &dictionary, format, output)?;
            (files.iter().map(|file| file.display().to_string()).collect(), rows)
        }
        Destination::Database(target) => {
            progress.step(&format!("writing {} to {}", target.table, target.redacted_url()));
            let rows = write::write_to_database(rows, &dictionary, &target)?;
            let schema = target.schema.map(|schema| format!("{schema}.")).unwrap_or_default();
            (["", "_dictionary"].map(|end| format!("{schema}{}{end}", target.table)).to_vec(), rows)
        }
    };
    drop(progress);
    if options.json {
        let what = if options.to.is_some() { "tables" } else { "files" };
        print_line(json!({ "layer": layer, "rows": rows, "columns": columns, what: written }))?;
    } else {
        let [rows, columns] = [(rows, "row", "rows"), (columns, "column", "columns")]
            .map(|(n, one, more)| words::number_of(n, one, more));
        print_line(format_args!("{layer}: {rows}, {columns}"))?;
        for destination in written {
            print_line(format_args!("  {destination}"))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The selection of rows and columns; `None` for all.
fn query(options: &Options, schema: &TableSchema, dictionary: &Dictionary) -> anyhow::Result<Option<ExportQuery>> {
    let options_by_parameter = [("filter", &options.filter), ("bbox", &options.bbox), ("properties", &options.columns)];
    let pairs: Vec<(String, String)> =
        options_by_parameter.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.clone()?))).collect();
    if pairs.is_empty() {
        return Ok(None);
    }
    let to_option_error = |ParameterError { parameter, reason }| {
        let option = match parameter.as_str() {
            "filter" => "where",
            "properties" => "columns",
            other => other,
        };
        anyhow!("`--{option}`: {reason}")
    };
    ExportQuery::read(&pairs, &schema.columns, dictionary, &[]).map(Some).map_err(to_option_error)
}

/// The destination of an export.
enum Destination<'o> {
    File(Format, &'o Path),
    Database(Target),
}

fn destination(options: &Options, layer: Layer) -> anyhow::Result<Destination<'_>> {
    match (&options.to, &options.output) {
        (Some(url), _) => Ok(Destination::Database(target(url, options.table.as_deref(), layer)?)),
        (None, Some(output)) => {
            let format = options.format.map_or_else(|| format_of(output), |name| Ok(name.format()))?;
            refuse_atlas_folders(output)?;
            Ok(Destination::File(format, output))
        }
        (None, None) => bail!("name a file to write with `-o`, or a database with `--to`"),
    }
}

fn target(url: &str, table: Option<&str>, layer: Layer) -> anyhow::Result<Target> {
    if !(url.starts_with("postgresql://") || url.starts_with("postgres://")) {
        bail!("`--to` takes the address of a database: postgresql://user@host/database");
    }
    let name = table.unwrap_or(layer.name());
    let (schema, table) = name.split_once('.').map_or((None, name), |(schema, table)| (Some(schema), table));
    let mut parts = schema.into_iter().chain([table]);
    if parts.any(|part| part.is_empty() || part.contains(['.', '"']) || part.len() > 50) {
        bail!("`--table {name}`: write a table, or a schema and a table: `access.tracts`");
    }
    Ok(Target { url: url.to_owned(), schema: schema.map(str::to_owned), table: table.to_owned() })
}

fn format_of(output: &Path) -> anyhow::Result<Format> {
    let name = output.file_name().unwrap_or_default().to_string_lossy();
    Format::of_file(&name).ok_or_else(|| {
        let all = Format::ALL.map(Format::name).join(", ");
        anyhow!("{}: the ending does not name a format; add `--format` and one of {all}", output.display())
    })
}
