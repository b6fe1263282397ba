//! The formats of exports.

use std::fmt;

/// A format of exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// GeoJSON by RFC 7946.
    GeoJson,
    /// GeoJSON with a feature on each line.
    GeoJsonLines,
    /// GeoPackage 1.4.
    GeoPackage,
    /// FlatGeobuf 3, with its index.
    FlatGeobuf,
    /// GeoParquet 1.1.
    Parquet,
    /// Comma-separated values by RFC 4180, described as CSV on the Web.
    Csv,
    /// Excel, with sheets about columns and method.
    Xlsx,
    /// A shapefile: several files, or all of them in one ZIP file.
    Shapefile,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::GeoJson,
        Self::GeoJsonLines,
        Self::GeoPackage,
        Self::FlatGeobuf,
        Self::Parquet,
        Self::Csv,
        Self::Xlsx,
        Self::Shapefile,
    ];

    /// Its name in commands.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::GeoJson => "geojson",
            Self::GeoJsonLines => "geojsonl",
            Self::GeoPackage => "gpkg",
            Self::FlatGeobuf => "fgb",
            Self::Parquet => "parquet",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Shapefile => "shp",
        }
    }

    /// The extension of a single file.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        if matches!(self, Self::Shapefile) { "shp.zip" } else { self.name() }
    }

    /// The media type of such a file.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::GeoJson => "application/geo+json",
            Self::GeoJsonLines => "application/x-ndjson",
            Self::GeoPackage => "application/geopackage+sqlite3",
            Self::FlatGeobuf => "application/flatgeobuf",
            Self::Parquet => "application/vnd.apache.parquet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Shapefile => "application/zip",
        }
    }

    /// The format of a file name, by its extension; `None` if that is unknown.
    #[must_use]
    pub fn of_file(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let others = [("json", Self::GeoJson), ("ndjson", Self::GeoJsonLines), ("geojsons", Self::GeoJsonLines)];
        let more = [("geoparquet", Self::Parquet), ("zip", Self::Shapefile)];
        let own = Self::ALL.into_iter().map(|format| (format.name(), format));
        let (_, ending) = name.rsplit_once('.')?;
        own.chain(others).chain(more).find(|(own, _)| *own == ending).map(|(_, format)| format)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
