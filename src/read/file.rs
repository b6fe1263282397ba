//! Files of a study: where they are, what is inside a zip, and their fingerprint.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::domain::Fingerprint;
use crate::read::error::{ReadError, listed};
use crate::study::{FilePath, Study};

/// A file of the study that exists.
#[derive(Debug, Clone)]
pub(crate) struct File {
    /// As the study names it.
    pub(crate) name: String,
    /// Where it is; for a part of an archive, where the archive is.
    pub(crate) path: PathBuf,
    /// The part of an archive that the study names with `archive.zip/part`.
    part: Option<String>,
}

/// A file whose contents can be read: a plain one, or a part of an archive.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    /// A file or a folder.
    Plain(PathBuf),
    /// A part of a zip archive.
    Zipped {
        /// The archive.
        archive: PathBuf,
        /// The name of the part.
        part: String,
    },
}

impl File {
    /// # Errors
    /// Where there is no such file.
    pub(crate) fn find(study: &Study, file: &FilePath) -> Result<Self, ReadError> {
        let name = file.0.clone();
        let (path, part) = match file.0.to_ascii_lowercase().find(".zip/") {
            Some(dot) => {
                let (archive, part) = file.0.split_at(dot + ".zip".len());
                (study.locate(&FilePath(archive.to_owned())), Some(part.trim_start_matches('/').to_owned()))
            }
            None => (study.locate(file), None),
        };
        match fs::metadata(&path) {
            Ok(found) if found.is_file() || found.is_dir() => Ok(Self { name, path, part }),
            Ok(_) => Err(ReadError::NoFile { file: name }),
            Err(_) => Err(ReadError::Missing { file: name, path: path.display().to_string() }),
        }
    }

    /// A file that somebody names on the command line.
    pub(crate) fn at(path: &Path) -> Self {
        Self { name: path.display().to_string(), path: path.to_owned(), part: None }
    }

    /// Where the contents are; of a zip archive, the one part that has one of the endings, in order of preference.
    pub(crate) fn content(&self, endings: &[&str]) -> Result<Content, ReadError> {
        if ending(&self.path) != "zip" {
            return Ok(Content::Plain(self.path.clone()));
        }
        let broken = |reason: String| ReadError::Archive { file: self.name.clone(), reason };
        let parts = self.parts()?;
        let part = match &self.part {
            Some(part) if parts.contains(part) => part.clone(),
            Some(part) => {
                let there = listed(parts.iter().map(String::as_str));
                return Err(broken(format!("the archive has no part `{part}`; it has {there}")));
            }
            None => pick(&parts, endings).map_err(broken)?,
        };
        Ok(Content::Zipped { archive: self.path.clone(), part })
    }

    /// Every file of a folder or an archive with its name there; a plain file is its own only part.
    pub(crate) fn all_parts(&self) -> Result<Vec<(String, Content)>, ReadError> {
        if self.path.is_dir() {
            let files = self.files_that_belong().map_err(|source| self.unreadable(source))?;
            let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Ok(files.into_iter().map(|path| (name(&path), Content::Plain(path))).collect());
        }
        if ending(&self.path) != "zip" {
            return Ok(vec![(self.name.clone(), Content::Plain(self.path.clone()))]);
        }
        let own = |part: &String| self.part.as_ref().is_none_or(|asked| asked == part);
        let content = |part: String| (part.clone(), Content::Zipped { archive: self.path.clone(), part });
        Ok(self.parts()?.into_iter().filter(own).map(content).collect())
    }

    fn parts(&self) -> Result<Vec<String>, ReadError> {
        let archive = fs::File::open(&self.path).map_err(|source| self.unreadable(source))?;
        let archive = zip::ZipArchive::new(archive).map_err(|error| self.broken(&error))?;
        let ours = |part: &&str| !part.ends_with('/') && !part.starts_with("__MACOSX");
        // A file geodatabase is a folder.
        let whole = |part: &str| match part.to_ascii_lowercase().find(".gdb/") {
            Some(dot) => part[..dot + ".gdb".len()].to_owned(),
            None => part.to_owned(),
        };
        let parts: BTreeSet<String> = archive.file_names().filter(ours).map(whole).collect();
        Ok(parts.into_iter().collect())
    }

    /// The bytes of a plain file or of a part of an archive.
    pub(crate) fn bytes(&self, content: &Content) -> Result<Vec<u8>, ReadError> {
        match content {
            Content::Plain(path) => fs::read(path).map_err(|source| self.unreadable(source)),
            Content::Zipped { archive, part } => {
                let archive = fs::File::open(archive).map_err(|source| self.unreadable(source))?;
                let mut archive = zip::ZipArchive::new(archive).map_err(|error| self.broken(&error))?;
                let mut part = archive.by_name(part).map_err(|error| self.broken(&error))?;
                let mut bytes = Vec::new();
                part.read_to_end(&mut bytes).map_err(|source| self.unreadable(source))?;
                Ok(bytes)
            }
        }
    }

    /// The first bytes of a plain file or of a part of an archive, at most so many; a folder has none.
    pub(crate) fn head(&self, content: &Content, most: u64) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::new();
        match content {
            Content::Plain(path) if path.is_dir() => {}
            Content::Plain(path) => {
                let file = fs::File::open(path).map_err(|source| self.unreadable(source))?;
                file.take(most).read_to_end(&mut bytes).map_err(|source| self.unreadable(source))?;
            }
            // A geodatabase in an archive is a folder.
            Content::Zipped { part, .. } if ending(Path::new(part)) == "gdb" => {}
            Content::Zipped { archive, part } => {
                let archive = fs::File::open(archive).map_err(|source| self.unreadable(source))?;
                let mut archive = zip::ZipArchive::new(archive).map_err(|error| self.broken(&error))?;
                let part = archive.by_name(part).map_err(|error| self.broken(&error))?;
                part.take(most).read_to_end(&mut bytes).map_err(|source| self.unreadable(source))?;
            }
        }
        Ok(bytes)
    }

    fn unreadable(&self, source: std::io::Error) -> ReadError {
        ReadError::Unreadable { file: self.name.clone(), source }
    }

    fn broken(&self, error: &zip::result::ZipError) -> ReadError {
        let reason = format!("is no zip archive that can be read ({error}); was the download cut short?");
        ReadError::Archive { file: self.name.clone(), reason }
    }

    /// SHA-256 in hexadecimal: of the file, of a shapefile with the files beside it that belong to it, of a folder
    /// with all its files, each preceded by its name.
    pub(crate) fn sha256(&self) -> Result<String, ReadError> {
        let mut sum = Fingerprint::default();
        let read = |path: &Path| fs::read(path).map_err(|source| self.unreadable(source));
        let parts = self.files_that_belong().map_err(|source| self.unreadable(source))?;
        if let [single] = parts.as_slice() {
            sum.add(&read(single)?);
        } else {
            for part in &parts {
                sum.add(part.file_name().unwrap_or_default().as_encoded_bytes());
                sum.add(&read(part)?);
            }
        }
        Ok(sum.hex())
    }

    fn files_that_belong(&self) -> std::io::Result<Vec<PathBuf>> {
        if self.path.is_dir() {
            let entries: std::io::Result<Vec<_>> = fs::read_dir(&self.path)?.collect();
            let mut files: Vec<_> =
                entries?.into_iter().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
            files.sort();
            return Ok(files);
        }
        let beside = ["shp", "shx", "dbf", "prj", "cpg"].map(|ending| self.path.with_extension(ending));
        if ending(&self.path) == "shp" {
            Ok(beside.into_iter().filter(|path| path.exists()).collect())
        } else {
            Ok(vec![self.path.clone()])
        }
    }
}

/// What stands behind the last dot of a path, in small letters.
pub(crate) fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

fn pick(parts: &[String], endings: &[&str]) -> Result<String, String> {
    for wanted in endings {
        // Publishers put descriptions of the columns beside the table.
        let description = |part: &str| {
            let name = part.rsplit('/').next().unwrap_or(part).to_ascii_lowercase();
            ["column-metadata", "_metadata_", "_metadata.", "metadata.json", "table-notes", "readme"]
                .iter()
                .any(|mark| name.contains(mark))
        };
        let fits = |part: &&String| ending(Path::new(part)) == *wanted && !description(part);
        let found: Vec<&String> = parts.iter().filter(fits).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok((*only).clone()),
            several => {
                let names = listed(several.iter().map(|part| part.as_str()));
                return Err(format!(
                    "the archive has several parts that could be meant: {names}; name one as `archive.zip/part`"
                ));
            }
        }
    }
    let names = listed(parts.iter().map(String::as_str));
    Err(format!("the archive has no part that can be read here; it has {names}"))
}
