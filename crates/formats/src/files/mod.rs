//! Files of a study: their paths, the entries of zip archives, and their SHA-256 checksums.

pub mod archive;
pub mod guarded;
pub mod kinds;
pub mod regular_file;
pub mod sniff;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};

use crate::domain::Fingerprint;
use crate::error::{ReadError, listed};
use crate::files::archive::Archive;
use crate::files::regular_file::{FileError, open_regular};
use crate::study::{FilePath, Study};

/// A file of the study that exists.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name in the study.
    pub name: String,
    /// Its path; of an entry of an archive, that of the archive.
    pub path: PathBuf,
    /// The entry that the study names with `archive.zip/entry`.
    entry: Option<String>,
}

/// Where the bytes of a file are.
#[derive(Debug, Clone)]
pub enum Content {
    /// A file or a folder.
    Plain(PathBuf),
    /// In an entry of a zip archive.
    Zipped {
        /// The archive.
        archive: PathBuf,
        /// The name of the entry.
        entry: String,
    },
}

impl File {
    /// # Errors
    /// Where there is no such file.
    pub fn find(study: &Study, file: &FilePath) -> Result<Self, ReadError> {
        let name = file.0.clone();
        let (path, entry) = match split_entry(&file.0) {
            Some((archive, entry)) => (study.locate(&FilePath(archive.to_owned())), Some(entry.to_owned())),
            None => (study.locate(file), None),
        };
        let sought_at = path.display().to_string();
        Self { name, path, entry }.existing(|_| FileError::Missing(sought_at))
    }

    /// A file of the command line that exists; `archive.zip/entry` is an entry of an archive.
    ///
    /// # Errors
    /// Where there is no such file.
    pub fn given(path: &Path) -> Result<Self, ReadError> {
        let file = Self::at(path);
        let split = split_entry(&file.name).filter(|_| !path.exists());
        let in_archive = split.map(|(archive, entry)| (PathBuf::from(archive), Some(entry.to_owned())));
        let (path, entry) = in_archive.unwrap_or_else(|| (file.path.clone(), None));
        Self { path, entry, ..file }.existing(FileError::Unreadable)
    }

    /// The file, where it and the files beside it that GDAL opens with it are files or folders.
    fn existing(self, missing: impl FnOnce(io::Error) -> FileError) -> Result<Self, ReadError> {
        match fs::metadata(&self.path) {
            Ok(metadata) if metadata.is_file() || metadata.is_dir() => {}
            Ok(_) => return Err(ReadError::in_file(self.name, FileError::NotAFile)),
            Err(error) => return Err(ReadError::in_file(self.name, missing(error))),
        }
        match special_file(&self.path) {
            Some(special) => Err(ReadError::in_file(special.display().to_string(), FileError::NotAFile)),
            None => Ok(self),
        }
    }

    /// A file of the command line.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self { name: path.display().to_string(), path: path.to_owned(), entry: None }
    }

    /// Where its bytes are; of a zip archive, the only entry with one of the extensions, the preferred one first.
    ///
    /// # Errors
    /// Where the archive is damaged, or does not say which entry is meant.
    pub fn content(&self, extensions: &[&str]) -> Result<Content, ReadError> {
        if !self.is_archive() {
            return Ok(Content::Plain(self.path.clone()));
        }
        let broken = |reason: String| ReadError::in_file(&self.name, reason);
        let entries = self.entries()?;
        let entry = match &self.entry {
            Some(entry) if entries.contains(entry) => entry.clone(),
            Some(entry) => {
                let available = listed(entries.iter().map(String::as_str));
                return Err(broken(format!("the archive has no part `{entry}`; it has {available}")));
            }
            None => choose_entry(&entries, extensions).map_err(broken)?,
        };
        Ok(Content::Zipped { archive: self.path.clone(), entry })
    }

    /// The files of a folder or the entries of an archive, by name; a plain file alone.
    ///
    /// # Errors
    /// Where the folder or the archive cannot be read.
    pub fn all_entries(&self) -> Result<Vec<(String, Content)>, ReadError> {
        if self.path.is_dir() {
            let files = self.component_files().map_err(|source| self.unreadable(source))?;
            let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Ok(files.into_iter().map(|path| (name(&path), Content::Plain(path))).collect());
        }
        if !self.is_archive() {
            return Ok(vec![(self.name.clone(), Content::Plain(self.path.clone()))]);
        }
        let is_wanted = |entry: &String| self.entry.as_ref().is_none_or(|wanted| wanted == entry);
        let content = |entry: String| (entry.clone(), Content::Zipped { archive: self.path.clone(), entry });
        Ok(self.entries()?.into_iter().filter(is_wanted).map(content).collect())
    }

    /// `shz` is the extension of a zipped shapefile.
    fn is_archive(&self) -> bool {
        matches!(extension(&self.path).as_str(), "zip" | "shz")
    }

    fn entries(&self) -> Result<Vec<String>, ReadError> {
        let archive = self.archive(&self.path)?;
        let is_file = |entry: &&str| !entry.ends_with('/') && !entry.starts_with("__MACOSX");
        // A file geodatabase is a folder.
        let geodatabase_root = |entry: &str| match entry.to_ascii_lowercase().find(".gdb/") {
            Some(dot) => entry[..dot + ".gdb".len()].to_owned(),
            None => entry.to_owned(),
        };
        let entries: BTreeSet<String> = archive.names().filter(is_file).map(geodatabase_root).collect();
        Ok(entries.into_iter().collect())
    }

    /// The bytes of a plain file or of an entry.
    ///
    /// # Errors
    /// Where it cannot be read, or unpacks to more than the limit.
    pub fn bytes(&self, content: &Content) -> Result<Vec<u8>, ReadError> {
        match content {
            Content::Plain(path) => {
                let mut bytes = Vec::new();
                let read = open_regular(path).and_then(|mut file| file.read_to_end(&mut bytes));
                read.map(|_| bytes).map_err(|source| self.unreadable(source))
            }
            Content::Zipped { archive, entry } => self.archive(archive)?.bytes(entry),
        }
    }

    /// The first bytes of a plain file or of an entry, at most `most`; empty for a folder.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn head(&self, content: &Content, most: u64) -> Result<Vec<u8>, ReadError> {
        match content {
            Content::Plain(path) if path.is_dir() => Ok(Vec::new()),
            Content::Plain(path) => {
                let mut bytes = Vec::new();
                let read = open_regular(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
                read.map(|_| bytes).map_err(|source| self.unreadable(source))
            }
            // A geodatabase in an archive is a folder.
            Content::Zipped { entry, .. } if extension(Path::new(entry)) == "gdb" => Ok(Vec::new()),
            Content::Zipped { archive, entry } => self.archive(archive)?.head(entry, most),
        }
    }

    fn archive(&self, path: &Path) -> Result<Archive, ReadError> {
        Archive::open(&self.name, path)
    }

    fn unreadable(&self, source: io::Error) -> ReadError {
        ReadError::in_file(&self.name, FileError::Unreadable(source))
    }

    /// SHA-256 in hexadecimal. Of a shapefile and of a folder, the name and the bytes of each file are hashed.
    ///
    /// # Errors
    /// Where a file cannot be read.
    pub fn sha256(&self) -> Result<String, ReadError> {
        let mut fingerprint = Fingerprint::default();
        let paths = self.component_files().map_err(|source| self.unreadable(source))?;
        for path in &paths {
            if paths.len() > 1 {
                fingerprint.add(path.file_name().unwrap_or_default().as_encoded_bytes());
            }
            hash_file(&mut fingerprint, path).map_err(|source| self.unreadable(source))?;
        }
        Ok(fingerprint.hex())
    }

    /// The files of a folder, the sidecar files of a shapefile with itself, or the file alone.
    fn component_files(&self) -> io::Result<Vec<PathBuf>> {
        if self.path.is_dir() {
            let entries: io::Result<Vec<_>> = fs::read_dir(&self.path)?.collect();
            let mut files: Vec<_> =
                entries?.into_iter().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
            files.sort();
            return Ok(files);
        }
        let components = ["shp", "shx", "dbf", "prj", "cpg"].map(|extension| self.path.with_extension(extension));
        if extension(&self.path) == "shp" {
            Ok(components.into_iter().filter(|path| path.exists()).collect())
        } else {
            Ok(vec![self.path.clone()])
        }
    }
}

fn hash_file(fingerprint: &mut Fingerprint, path: &Path) -> io::Result<()> {
    let mut file = BufReader::with_capacity(1 << 20, open_regular(path)?);
    loop {
        let bytes = file.fill_buf()?;
        if bytes.is_empty() {
            return Ok(());
        }
        fingerprint.add(bytes);
        let read = bytes.len();
        file.consume(read);
    }
}

/// The archive and the entry that `archive.zip/entry` names.
fn split_entry(name: &str) -> Option<(&str, &str)> {
    let dot = name.to_ascii_lowercase().find(".zip/")?;
    let (archive, entry) = name.split_at(dot + ".zip".len());
    Some((archive, entry.trim_start_matches('/')))
}

/// A pipe or a device in a folder, or beside a file with the same stem: GDAL would open it as a sidecar file.
fn special_file(path: &Path) -> Option<PathBuf> {
    let stem = format!("{}.", path.file_stem().unwrap_or_default().to_string_lossy());
    let (folder, start) = match path.parent() {
        _ if path.is_dir() => (path, String::new()),
        Some(parent) if parent == Path::new("") => (Path::new("."), stem),
        parent => (parent?, stem),
    };
    let siblings = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut siblings = siblings.filter(|sibling| sibling.file_name().to_string_lossy().starts_with(&start));
    let is_special =
        |path: &PathBuf| fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir());
    siblings.find_map(|sibling| Some(sibling.path()).filter(is_special))
}

/// The extension of a path in lower case.
#[must_use]
pub fn extension(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

fn choose_entry(entries: &[String], extensions: &[&str]) -> Result<String, String> {
    for wanted in extensions {
        // Publishers put descriptions of the columns into the same archive.
        let is_metadata = |entry: &str| {
            let name = entry.rsplit('/').next().unwrap_or(entry).to_ascii_lowercase();
            ["column-metadata", "_metadata_", "_metadata.", "metadata.json", "table-notes", "readme"]
                .iter()
                .any(|mark| name.contains(mark))
        };
        let is_match = |entry: &&String| extension(Path::new(entry)) == *wanted && !is_metadata(entry);
        let found: Vec<&String> = entries.iter().filter(is_match).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok((*only).clone()),
            several => {
                let names = listed(several.iter().map(|entry| entry.as_str()));
                return Err(format!(
                    "the archive has several parts that could be meant: {names}; name one as `archive.zip/part`"
                ));
            }
        }
    }
    let names = listed(entries.iter().map(String::as_str));
    Err(format!("the archive has no part that can be read here; it has {names}"))
}
