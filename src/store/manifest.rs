//! `manifest.json`: the files of an atlas and its provenance.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::atlas::Provenance;
use crate::domain::Finding;
use crate::gdal_settings;
use crate::tiles::LeftOut;

/// The contents of `manifest.json`. It is reproducible: it contains no date and no host name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    version: u32,
    /// The program that built the atlas.
    pub program: String,
    /// The version of GDAL that read the layers, such as `3.6.2`. `None` for atlases of older programs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gdal: Option<String>,
    /// The study, the source files and the methods.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// The number of findings of each kind; `findings.json` has all of them.
    pub findings: BTreeMap<String, usize>,
    /// All files of the folder except this one.
    pub files: Vec<FileEntry>,
    /// What the tiles of a zoom omit to stay below the size limit, by zoom.
    #[serde(default, skip_serializing_if = "LeftOut::is_empty")]
    pub left_out_by_zoom: LeftOut,
}

/// A file of an atlas folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its name within the folder.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// The name of the file.
    pub const FILE: &'static str = "manifest.json";
    pub(super) const FORMAT: &'static str = "gapatlas-atlas";
    /// Incremented when older programs would misread the folder.
    const VERSION: u32 = 3;

    pub(super) fn new(
        provenance: Provenance,
        findings: &[Finding],
        files: Vec<FileEntry>,
        left_out_by_zoom: LeftOut,
    ) -> Self {
        let mut by_kind = BTreeMap::new();
        for finding in findings {
            *by_kind.entry(finding.kind.code().to_owned()).or_insert(0) += 1;
        }
        Self {
            format: Self::FORMAT.to_owned(),
            version: Self::VERSION,
            program: concat!("gapatlas ", env!("CARGO_PKG_VERSION")).to_owned(),
            gdal: Some(gdal_settings::gdal_version()),
            provenance,
            findings: by_kind,
            files,
            left_out_by_zoom,
        }
    }

    pub(super) fn check_version(&self) -> Result<(), String> {
        if self.format == Self::FORMAT && self.version == Self::VERSION {
            Ok(())
        } else {
            Err(format!(
                "it is {} version {}, and this program reads version {}",
                self.format,
                self.version,
                Self::VERSION
            ))
        }
    }
}
